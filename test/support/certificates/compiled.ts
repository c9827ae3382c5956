import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';

/**
 * The check as it runs in earnest: compiled JavaScript in a folder of its own, with its worker beside it. jest
 * transforms what it loads itself, but neither threads nor processes, and `dist` may be older than the sources.
 */

const ROOT = join(__dirname, '..', '..', '..');
const PARTS = [
  'src/core',
  'src/view/findings',
  'src/app/requests',
  'src/app/watching/cause.ts',
  'src/adapters/x509',
  'src/cli/certificate',
  'src/cli/certificate.ts',
];

export interface Compiled {
  readonly cli: string;
  readonly worker: string;
  /** Takes the folder away again. */
  remove(): void;
}

export function compile(): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-check-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const source of PARTS.flatMap((part) => sourcesIn(join(ROOT, part)))) {
    const target = join(folder, relative(ROOT, source).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, javascript(source));
  }
  return {
    cli: join(folder, 'src/cli/certificate.js'),
    worker: join(folder, 'src/adapters/x509/worker.js'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sourcesIn(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(path, name));
}

function javascript(source: string): string {
  return transformSync(readFileSync(source, 'utf8'), {
    filename: source,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }).code;
}
