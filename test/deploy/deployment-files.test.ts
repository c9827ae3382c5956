import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AS_DEPLOYED } from '../../bench/as-deployed';
import { environment, SETTINGS } from '../../src/config/environment';
import { STOP_GRACE_MS } from '../../src/main';
import {
  compose,
  dockerfile,
  imageEnvironment,
  kubernetes,
  ROOT,
  textOf,
} from '../support/deploy/files';

/** What would tell a stranger something, wherever it stood. */
const SECRETS = [
  'DATABASE_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'MICROSOFT_APP_PASSWORD',
  'SMTP_URL',
];

/** What Node and npm read, and the bot doesn't. */
const NOT_OURS = ['NODE_ENV', 'NODE_OPTIONS'];

const MEBIBYTE = /^(\d+)(?:Mi|m)$/u;

const locked = z.object({
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const names = z.record(z.string(), z.string());
const everyPackage = z.object({ packages: z.record(z.string(), locked) });

function lockFile() {
  return z
    .object({
      packages: z
        .object({
          '': z.object({ dependencies: names }),
          workspace: z.object({ dependencies: names.optional(), devDependencies: names }),
        })
        .catchall(locked),
    })
    .parse(JSON.parse(textOf('package-lock.json')));
}

describe('.env.example', () => {
  const set = [...textOf('.env.example').matchAll(/^#?([A-Z][A-Z_]*)=(.*)$/gmu)];
  const valueOf = new Map(set.map(([, name = '', value = '']) => [name, value]));

  it('has every setting that the bot reads, once, and no other', () => {
    expect(set.map(([, name]) => name).sort()).toEqual([...SETTINGS].sort());
  });

  it('sets nothing by itself', () => {
    expect(set.filter(([line]) => !line.startsWith('#'))).toEqual([]);
  });

  it('has examples that the bot takes, but for those that are to be filled in', () => {
    // A list of closures is a file, which is read at once, and isn't here.
    const given = [...valueOf].filter(
      ([name, value]) => value !== '' && !value.includes('…') && name !== 'CLOSURES',
    );
    const read = given.map(([name, value]) => [
      name,
      environment.safeParse({ [name]: value }).success,
    ]);
    expect(read).toEqual(given.map(([name]) => [name, true]));
  });
});

describe('the systemd unit', () => {
  const unit = textOf('deploy/systemd/ebox-onboarding-bot.service');
  const valueOf = (key: string) => new RegExp(`^${key}=(.*)$`, 'mu').exec(unit)?.[1];

  it('starts what the package calls its program, and waits until it has ended', () => {
    const { main } = z.object({ main: z.string() }).parse(JSON.parse(textOf('package.json')));
    expect(valueOf('ExecStart')).toBe(`/usr/bin/node ${main}`);
    expect(Number(valueOf('TimeoutStopSec')) * 1_000).toBeGreaterThan(STOP_GRACE_MS);
  });

  it('gives it the memory that the image gives it', () => {
    expect(unit).toContain(`"NODE_OPTIONS=${imageEnvironment()['NODE_OPTIONS'] ?? 'none'}"`);
  });

  it('gives it to what is measured and to what is run without an engine, too', () => {
    const { NODE_OPTIONS = 'none' } = imageEnvironment();
    expect(AS_DEPLOYED.NODE_OPTIONS).toBe(NODE_OPTIONS);
    expect(textOf('scripts/image.sh')).toContain(`NODE_OPTIONS="${NODE_OPTIONS}"`);
  });
});

describe('the image', () => {
  const instructions = dockerfile();
  const copied = instructions
    .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
    .flatMap(({ rest }) => rest.split(/\s+/u).slice(0, -1));

  it('is made of files that there are, and that its context lets in', () => {
    const letIn = textOf('.dockerignore')
      .split('\n')
      .flatMap((line) => /^!(.+)$/u.exec(line)?.[1] ?? []);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(copied.filter((path) => !letIn.includes(path))).toEqual([]);
    expect(letIn.filter((path) => !copied.includes(path))).toEqual([]);
  });

  it('keeps everything else out: tests, data, settings and the history', () => {
    expect(textOf('.dockerignore').split('\n')).toContain('*');
    for (const path of ['test', '.git', '.env', 'data', 'node_modules', 'dist', 'artifacts']) {
      expect(copied).not.toContain(path);
    }
  });

  it('holds nothing of the local workspace, nor any package that only the workspace uses', () => {
    expect(instructions.filter(({ rest }) => rest.includes('workspace'))).toEqual([]);
    expect(textOf('.dockerignore')).not.toContain('workspace');
    const { packages } = lockFile();
    const production = Object.keys(packages[''].dependencies);
    const own = Object.keys(packages['workspace'].devDependencies).filter(
      (name) => !production.includes(name) && !name.startsWith('@types/'),
    );
    expect(own).toEqual(expect.arrayContaining(['react', 'smtp-server', 'esbuild']));
    expect(packages['workspace'].dependencies).toBeUndefined();
    // What `npm ci --omit=dev` leaves out.
    const left = own.filter((name) => packages[`node_modules/${name}`]?.dev === true);
    expect(left).toEqual(own);
  });

  it('runs Node itself as nobody, by number', () => {
    const last = (name: string) => instructions.findLast((one) => one.name === name)?.rest;
    expect(last('CMD')).toBe('["node", "dist/src/main.js"]');
    expect(last('USER')).toBe('65534:65534');
    expect(instructions.some(({ name }) => name === 'ENTRYPOINT' || name === 'HEALTHCHECK')).toBe(
      false,
    );
  });

  const scripted = Object.entries(
    everyPackage.parse(JSON.parse(textOf('package-lock.json'))).packages,
  )
    .filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript)
    .map(([path, { dev }]) => ({ name: path.split('node_modules/').at(-1) ?? '', dev }));

  it('needs no install script of a package in production', () => {
    expect(scripted.filter(({ dev }) => !dev)).toEqual([]);
  });

  it('needs none for building and testing either: npm is told of each, and so says nothing of it', () => {
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.literal(false)) })
      .parse(JSON.parse(textOf('package.json')));
    expect(Object.keys(allowScripts).sort()).toEqual(scripted.map(({ name }) => name).sort());
  });

  it('runs the Node that whoever works on the bot is told to choose', () => {
    const from = instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => rest);
    const versions = from.flatMap((rest) => /^node:(\d+)-bookworm-slim/u.exec(rest)?.[1] ?? []);
    expect(new Set(versions)).toEqual(new Set([textOf('.nvmrc').trim()]));
  });
});

describe('the settings of the deployment files', () => {
  const { config } = kubernetes();
  const named = [
    ...Object.keys(config.data),
    ...Object.keys(imageEnvironment()).filter((name) => !NOT_OURS.includes(name)),
    ...Object.keys(compose().services.bot.environment),
  ];

  it('are all known to the bot', () => {
    expect(named.filter((name) => !SETTINGS.includes(name))).toEqual([]);
  });

  it('hold no secret but by reference', () => {
    expect(SECRETS.filter((name) => !SETTINGS.includes(name))).toEqual([]);
    expect(Object.keys(config.data).filter((name) => SECRETS.includes(name))).toEqual([]);
    expect(Object.keys(imageEnvironment()).filter((name) => SECRETS.includes(name))).toEqual([]);
    expect(compose().services.bot.environment['DATABASE_URL']).toContain('${POSTGRES_PASSWORD}');
  });
});

describe('the deployment', () => {
  const { deployment, service, budget, policy, config } = kubernetes();
  const pod = deployment.spec.template.spec;
  const [container] = pod.containers;
  const [port] = container.ports;

  it('is found by its service, its budget and its policy', () => {
    const { labels } = deployment.spec.template.metadata;
    for (const selector of [
      deployment.spec.selector.matchLabels,
      service.spec.selector,
      budget.spec.selector.matchLabels,
      policy.spec.podSelector.matchLabels,
    ]) {
      expect(labels).toMatchObject(selector);
    }
    expect(container.envFrom).toContainEqual({ configMapRef: { name: config.metadata.name } });
  });

  it('speaks of one port everywhere', () => {
    expect(imageEnvironment()['PORT']).toBe(String(port.containerPort));
    expect(service.spec.ports[0].targetPort).toBe(port.name);
    expect(policy.spec.ingress[0].ports[0].port).toBe(port.containerPort);
    for (const { httpGet } of [
      container.startupProbe,
      container.readinessProbe,
      container.livenessProbe,
    ]) {
      expect(httpGet.port).toBe(port.name);
    }
    expect(compose().services.balancer.command).toContain(`bot:${port.containerPort}`);
    expect(compose().services.bot.healthcheck.test.join(' ')).toContain(
      `127.0.0.1:${port.containerPort}/readyz`,
    );
  });

  it('keeps two processes and never ends one before another is ready', () => {
    expect(deployment.spec.replicas).toBe(2);
    expect(deployment.spec.strategy.rollingUpdate).toEqual({ maxUnavailable: 0, maxSurge: 1 });
    expect(compose().services.bot.deploy.replicas).toBe(2);
  });

  it('gives the bot its time to end in order', () => {
    const { preStop } = container.lifecycle;
    const needed = preStop.sleep.seconds + STOP_GRACE_MS / 1_000;
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(needed);
    expect(Number.parseInt(compose().services.bot.stop_grace_period, 10)).toBeGreaterThan(
      STOP_GRACE_MS / 1_000,
    );
  });

  it('leaves room beside the heap', () => {
    const heap = Number(
      /--max-old-space-size=(\d+)/u.exec(imageEnvironment()['NODE_OPTIONS'] ?? '')?.[1],
    );
    for (const limit of [container.resources.limits.memory, compose().services.bot.mem_limit]) {
      expect(heap).toBeLessThanOrEqual((Number(MEBIBYTE.exec(limit)?.[1]) * 2) / 3);
    }
  });

  it('is all in one folder, a thing a file', () => {
    expect(readdirSync(join(ROOT, 'deploy/kubernetes')).sort()).toEqual([
      'config.yaml',
      'deployment.yaml',
      'disruption-budget.yaml',
      'network-policy.yaml',
      'service.yaml',
    ]);
  });
});
