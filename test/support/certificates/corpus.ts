import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Expected } from '../../../src/core/certificate/subject/expected';

/** Reads the corpus that make.mjs wrote. */

export const ANCHORS = join(__dirname, '../../certificates/anchors');
const CASES = join(__dirname, '../../certificates/cases');

const expectation = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  id: z.string(),
  field: z.string().nullish(),
  expected: z.string().nullish(),
  found: z.string().nullish(),
  /** A part of the fix. */
  fix: z.string().optional(),
});

const environment = z.enum(['INT', 'ACC', 'PRD']);

const request = z.strictObject({
  cbe: z.string().optional(),
  legalName: z.string().optional(),
  applicationId: z.string().optional(),
  environment: environment.optional(),
  city: z.string().optional(),
  region: z.string().optional(),
  plannedGoLive: z.string().optional(),
  known: z
    .array(
      z.strictObject({
        fingerprint: z.string(),
        spki: z.string(),
        cbe: z.string(),
        organisation: z.string(),
        environment,
        requestId: z.string(),
      }),
    )
    .optional(),
});

export type Expectation = z.infer<typeof expectation>;

export interface Case {
  readonly name: string;
  readonly rule: string;
  readonly breaks: boolean;
  readonly title: string;
  readonly at: Date;
  readonly kind: 'certificate' | 'csr';
  readonly anchors: boolean;
  readonly request: Expected;
  readonly expect: readonly Expectation[];
  readonly file: Buffer;
  /** The CSR that was checked before the order, PEM. */
  readonly csr: string | null;
}

function readCase(base: string): Case {
  const [head = '', body = ''] = split(readFileSync(join(CASES, base), 'utf8'), '--- file');
  const [content = '', csr = null] = body.split('--- csr\n');
  const encoded = content.startsWith(', base64');
  const text = content.slice(content.indexOf('\n') + 1);
  const lines = head.split('\n').map((line) => split(line, ': '));
  const value = (key: string) => lines.find(([name]) => name === key)?.[1] ?? '';
  return {
    name: base.replace(/\.txt$/, ''),
    rule: value('rule'),
    breaks: base.includes('.breaks'),
    title: value('title'),
    at: new Date(value('at')),
    kind: value('kind') === 'csr' ? 'csr' : 'certificate',
    anchors: value('anchors') === 'yes',
    request: request.parse(JSON.parse(value('request'))),
    expect: lines
      .filter(([name]) => name === 'expect')
      .map(([, json = '']) => expectation.parse(JSON.parse(json))),
    file: encoded ? Buffer.from(text, 'base64') : Buffer.from(text, 'latin1'),
    csr,
  };
}

function split(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

export const CORPUS: readonly Case[] = readdirSync(CASES).sort().map(readCase);
