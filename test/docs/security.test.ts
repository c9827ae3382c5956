import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const docs = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

/** `file`: “name”, “name”: each test that the page calls a proof. A name may have quotation marks of its own. */
const proofs = [
  ...docs.matchAll(/`(test\/[\w./-]+)`: ((?:“(?:[^“”]|“[^“”]*”)*”(?:, )?)+)/gu),
].flatMap(([, file = '', names = '']) =>
  [...names.matchAll(/“((?:[^“”]|“[^“”]*”)*)”/gu)].map(([, name = '']) => ({ file, name })),
);

describe('docs/security.md', () => {
  it('names a good number of proofs, and reads each mention of a test as one', () => {
    expect(proofs.length).toBeGreaterThan(40);
    const mentioned = docs.match(/`test\/[^`]+`/gu) ?? [];
    const read = new Set(proofs.map(({ file }) => `\`${file}\``));
    expect(mentioned.filter((file) => !read.has(file))).toEqual([]);
  });

  it.each(proofs)('$file has a test “$name”', ({ file, name }) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    const source = readFileSync(join(ROOT, file), 'utf8');
    // `it('…'`, and `it.each(…)('…'`.
    const titles = /(?:\bit|\))\(\s*(['`])((?:(?!\1).)+)\1/gu;
    const specified = [...source.matchAll(titles)].map(([, , title]) => title);
    expect(specified).toContain(name);
  });

  it('names only files that are there', () => {
    const files = docs.match(/(?<=`)(?:src|scripts|docs)\/[^`*]+\.(?:ts|mjs|md)(?=`)/gu) ?? [];
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
