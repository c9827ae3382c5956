import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What people read, the guides and the decisions among it. */
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'workspace/README.md'],
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Links and pictures to files of ours, and to headings in them, that lead nowhere. */
function dead(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/gu, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/gu)].flatMap(([, to = '']) => {
    const [path = '', anchor] = to.split('#');
    if (/^[a-z]+:/u.test(to)) return [];
    const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path);
    if (!existsSync(file)) return [`${page}: ${to}`];
    const isThere = anchor === undefined || !file.endsWith('.md') || headings(file).has(anchor);
    return isThere ? [] : [`${relative(ROOT, file)} has no #${anchor}`];
  });
}

/** Anchors as GitHub makes them of headings. */
function headings(file: string): ReadonlySet<string> {
  const titles = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gmu);
  return new Set(
    [...titles].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/gu, '-'),
    ),
  );
}

describe('what people read', () => {
  it('links to nothing that isn’t there', () => {
    expect(PAGES.length).toBeGreaterThan(20);
    expect(PAGES.flatMap(dead)).toEqual([]);
  });
});
