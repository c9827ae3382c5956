import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Files at one level: more are a list that nobody reads to its end, and hold more than one thing. */
const MOST_FILES = 15;

describe('the folders of src', () => {
  const found = folders(join(ROOT, 'src'));

  it('are looked at, each', () => {
    expect(found.map(({ folder }) => folder)).toEqual(
      expect.arrayContaining([
        'src/core/process',
        'src/storage/database',
        'src/view/words/nl/mails',
      ]),
    );
  });

  it(`hold at most ${String(MOST_FILES)} files at one level`, () => {
    expect(found.filter(({ files }) => files > MOST_FILES)).toEqual([]);
  });
});

function folders(path: string): readonly { readonly folder: string; readonly files: number }[] {
  const entries = readdirSync(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).length;
  const within = entries.filter((entry) => entry.isDirectory());
  return [
    { folder: relative(ROOT, path), files },
    ...within.flatMap(({ name }) => folders(join(path, name))),
  ];
}
