import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

describe('docs/errors.md', () => {
  it('lists every code a refusal can have, and no other', () => {
    const source = readFileSync(join(ROOT, 'src/core/decision/refusal.ts'), 'utf8');
    const inCode = [...source.matchAll(/code: '([a-z-]+)'/gu)].map(([, code]) => code).sort();
    const docs = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
    const listed = [...docs.matchAll(/^\| `([a-z-]+)` *\|/gmu)].map(([, code]) => code).sort();
    expect(inCode.length).toBeGreaterThan(5);
    expect(listed).toEqual(inCode);
  });

  it('lists every code that a fault of the bot can have', () => {
    const docs = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
    const listed = [...docs.matchAll(/^\| `([A-Z_]+)` *\|/gmu)].map(([, code]) => code);
    const inCode = sources('src')
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(FAULT_CODE)])
      .flatMap(([, codes = '']) => codes.split(' | ').map((code) => code.replaceAll("'", '')));
    expect(inCode.length).toBeGreaterThan(5);
    expect(listed).toEqual([...new Set(inCode)].sort());
  });
});

/** The code of an error class: one, or a choice of several. */
const FAULT_CODE = /readonly code(?: = |: )('[A-Z_]+'(?: \| '[A-Z_]+')*)/gu;

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(ROOT, folder, name));
}
