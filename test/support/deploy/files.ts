import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, parse } from 'yaml';
import { z } from 'zod';

export const ROOT = join(__dirname, '../../..');

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** One instruction of a Dockerfile, with what follows it on one line. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

export function dockerfile(): readonly Instruction[] {
  const lines = textOf('Dockerfile')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/u.exec(line) ?? [];
    return { name, rest: rest.trim() };
  });
}

/** The names and values of the last stage's ENV. */
export function imageEnvironment(): Readonly<Record<string, string>> {
  const last = dockerfile().findLastIndex(({ name }) => name === 'FROM');
  const pairs = dockerfile()
    .slice(last)
    .filter(({ name }) => name === 'ENV')
    .flatMap(({ rest }) => [...rest.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/gu)]);
  return Object.fromEntries(
    pairs.map(([, name = '', quoted, bare]) => [name, quoted ?? bare ?? '']),
  );
}

const probe = z.object({
  httpGet: z.object({ path: z.string(), port: z.string() }),
  periodSeconds: z.number(),
  failureThreshold: z.number(),
});

/** What the tests look at in a Deployment; the rest is the API's to check. */
const deployment = z.object({
  kind: z.literal('Deployment'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    replicas: z.number(),
    strategy: z.object({
      rollingUpdate: z.object({ maxUnavailable: z.number(), maxSurge: z.number() }),
    }),
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    template: z.object({
      metadata: z.object({ labels: z.record(z.string(), z.string()) }),
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        securityContext: z.object({
          runAsNonRoot: z.literal(true),
          runAsUser: z.number(),
          seccompProfile: z.object({ type: z.literal('RuntimeDefault') }),
        }),
        containers: z.tuple([
          z.object({
            ports: z.tuple([z.object({ name: z.string(), containerPort: z.number() })]),
            envFrom: z.array(
              z.union([
                z.object({ configMapRef: z.object({ name: z.string() }) }),
                z.object({ secretRef: z.object({ name: z.string() }) }),
              ]),
            ),
            env: z.undefined().optional(),
            securityContext: z.object({
              allowPrivilegeEscalation: z.literal(false),
              readOnlyRootFilesystem: z.literal(true),
              capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
            }),
            resources: z.object({
              requests: z.object({ cpu: z.string(), memory: z.string() }),
              limits: z.object({ memory: z.string() }),
            }),
            startupProbe: probe,
            readinessProbe: probe,
            livenessProbe: probe,
            lifecycle: z.object({
              preStop: z.object({ sleep: z.object({ seconds: z.number() }) }),
            }),
          }),
        ]),
      }),
    }),
  }),
});

const service = z.object({
  spec: z.object({
    selector: z.record(z.string(), z.string()),
    ports: z.tuple([z.object({ targetPort: z.string() })]),
  }),
});
const budget = z.object({
  spec: z.object({
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    maxUnavailable: z.number(),
  }),
});
const policy = z.object({
  spec: z.object({
    podSelector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    ingress: z.tuple([z.object({ ports: z.tuple([z.object({ port: z.number() })]) })]),
  }),
});
const configMap = z.object({
  metadata: z.object({ name: z.string() }),
  data: z.record(z.string(), z.string()),
});

export function kubernetes() {
  return {
    deployment: deployment.parse(onlyDocument('deploy/kubernetes/deployment.yaml')),
    service: service.parse(onlyDocument('deploy/kubernetes/service.yaml')),
    budget: budget.parse(onlyDocument('deploy/kubernetes/disruption-budget.yaml')),
    policy: policy.parse(onlyDocument('deploy/kubernetes/network-policy.yaml')),
    config: configMap.parse(onlyDocument('deploy/kubernetes/config.yaml')),
  };
}

function onlyDocument(path: string): unknown {
  const documents = parseAllDocuments(textOf(path));
  if ('empty' in documents) throw new Error(`${path} is empty`);
  const [document, ...more] = documents;
  if (!document || more.length > 0) throw new Error(`${path} has not one document`);
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) throw fault;
  return document.toJS({ maxAliasCount: 20 });
}

const composeFile = z.object({
  services: z.object({
    bot: z.object({
      deploy: z.object({ replicas: z.number() }),
      environment: z.record(z.string(), z.string()),
      healthcheck: z.object({ test: z.array(z.string()) }),
      read_only: z.literal(true),
      cap_drop: z.tuple([z.literal('ALL')]),
      mem_limit: z.string(),
      stop_grace_period: z.string(),
    }),
    balancer: z.object({ command: z.string() }),
  }),
});

export function compose() {
  return composeFile.parse(parse(textOf('compose.yaml')));
}
