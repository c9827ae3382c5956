import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Documents and code as git knows them: new files too, ignored ones not. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(?:md|ts|tsx|mjs|cjs|ya?ml)$|^Dockerfile$/u.test(file))
  .filter((file) => existsSync(join(ROOT, file)));

const COMMENT = /\/\*[^]*?\*\/|(?<![:\w])\/\/[^\n]*|(?<=^\s*)#[^\n]*/gmu;

/** What a person reads in a file: a document whole, of code the comments. */
function prose(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return file.endsWith('.md') ? text : (text.match(COMMENT) ?? []).join('\n');
}

/** Paths from the root. `reference` and `shared` are folders of the authors' desks. */
const PATH =
  /(?<![\w@./-])(?:docs|src|test|scripts|migrations|workspace|bench|manifests|deploy|reference|shared)\/[\w./-]*\w/gu;
/** A page named alone, as in “see domain.md”; a link says where its page is. */
const PAGE = /(?<![\w/.(-])[\w-]+\.md\b/gu;
const LINK = /\]\((?!https?:|#)([^)#\s]+)/gu;

/** `docs/adr/0009` stands for the one record of that number, a module for its file. */
function isThere(path: string): boolean {
  if (existsSync(join(ROOT, path))) return true;
  return FILES.some((file) => file.startsWith(`${path}-`) || file.replace(/\.\w+$/u, '') === path);
}

const cited = (pattern: RegExp, from = FILES) =>
  from.flatMap((file) =>
    [...prose(file).matchAll(pattern)].map(([whole, part]) => ({ file, path: part ?? whole })),
  );

describe('what documents and comments cite is in the repository', () => {
  it('as paths from the root', () => {
    const paths = cited(PATH);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter(({ path }) => !isThere(path))).toEqual([]);
  });

  it('as a page named alone: it stands beside the one that names it, at the root or in docs', () => {
    const lost = cited(PAGE).filter(
      ({ file, path }) =>
        !['.', 'docs', dirname(file)].some((folder) => existsSync(join(ROOT, folder, path))),
    );
    expect(lost).toEqual([]);
  });

  it('as a link from where the document stands', () => {
    const links = cited(
      LINK,
      FILES.filter((file) => file.endsWith('.md')),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ file, path }) => !existsSync(join(ROOT, dirname(file), path)))).toEqual(
      [],
    );
  });
});
