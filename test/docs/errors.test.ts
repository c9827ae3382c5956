import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

describe('docs/errors.md', () => {
  it('lists every code a refusal can have, and no other', () => {
    const source = readFileSync(join(ROOT, 'src/core/process/refusal.ts'), 'utf8');
    const inCode = [...source.matchAll(/code: '([a-z-]+)'/gu)].map(([, code]) => code).sort();
    const docs = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
    const listed = [...docs.matchAll(/^\| `([a-z-]+)` *\|/gmu)].map(([, code]) => code).sort();
    expect(inCode.length).toBeGreaterThan(5);
    expect(listed).toEqual(inCode);
  });
});
