import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshDatabase, kinds } from '../support/databases/fresh';
import { guideDesk } from '../support/guides/desk';
import {
  drawnFrom,
  pictureRecord,
  RECORD_FILE,
  sha256,
  type PictureRecord,
} from '../support/guides/drawn';
import { formPreview, PREVIEWED } from '../support/guides/form-preview';
import { GUIDE_LANGUAGES, GUIDES } from '../support/guides/languages';
import { playGuide } from '../support/guides/story';

const FOLDER = join(__dirname, '../../docs/guides');

/** What is shown is the same on all databases. */
const [KIND = 'pglite'] = kinds;

/** A request from its registration to its configuration. */
const STORY_MS = 180_000;

const HOW = 'npm run pictures makes them anew; look at each before you commit it';

/** The pictures in a folder, and those of its record: these alone should be there. */
function picturesIn(folder: string) {
  const record = recordIn(folder);
  const files = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const kept = Object.fromEntries(
    Object.entries(record).map(([name, { picture }]) => [`${name}.png`, picture]),
  );
  const there = files.map((name) => [name, sha256(readFileSync(join(folder, name)))]);
  return { there: Object.fromEntries(there), kept };
}

function recordIn(folder: string): PictureRecord {
  return pictureRecord.parse(JSON.parse(readFileSync(join(folder, RECORD_FILE), 'utf8')));
}

it('the preview of the form is of the form that this version makes', async () => {
  const folder = join(FOLDER, 'pictures/form');
  const drawn: Readonly<Record<string, string>> = { [PREVIEWED]: sha256(await formPreview()) };
  const old = Object.keys(drawn).filter(
    (name) => recordIn(folder)[name]?.drawnFrom !== drawn[name],
  );
  expect({ old, how: HOW }).toEqual({ old: [], how: HOW });
  const { there, kept } = picturesIn(folder);
  expect(there).toEqual(kept);
});

describe.each(GUIDE_LANGUAGES)('the pictures of the guides in %s', (language) => {
  const folder = join(FOLDER, 'pictures', language);

  it(
    'are of what this version shows',
    async () => {
      const database = await freshDatabase(KIND);
      const local = await guideDesk(database);
      const shown: Record<string, string> = {};
      try {
        await playGuide(local, language, (name, { blocks }) => {
          shown[name] = drawnFrom(blocks);
          return Promise.resolve();
        });
      } finally {
        await local.stop();
        await database.close();
      }
      expect(Object.keys(shown).sort()).toEqual([...GUIDES[language]].sort());
      const old = Object.keys(shown).filter(
        (name) => recordIn(folder)[name]?.drawnFrom !== shown[name],
      );
      expect({ old, how: HOW }).toEqual({ old: [], how: HOW });
    },
    STORY_MS,
  );

  it('are the very files that were made from it, and no others', () => {
    const { there, kept } = picturesIn(folder);
    expect(there).toEqual(kept);
  });

  it('stand in a guide each, with words for who can’t see them', () => {
    const own = join(FOLDER, language);
    const inOwn = existsSync(own) ? own : FOLDER;
    const text = readdirSync(inOwn)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(inOwn, name), 'utf8'))
      .join('\n');
    for (const name of GUIDES[language]) {
      expect(text).toMatch(
        new RegExp(`!\\[[^\\]]{10,}\\]\\([./]*pictures/${language}/${name}\\.png\\)`, 'u'),
      );
    }
  });
});
