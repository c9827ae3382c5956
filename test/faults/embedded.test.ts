import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { shows, visibleText } from '../../workspace/testing';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { openPglite } from '../../src/storage/database/database';
import { fillMigrated } from '../support/databases/migrated-folder';
import { startProcess, type BotProcess } from '../support/processes/bot-process';
import { register } from '../support/given/filled';
import { standAloneSlack, type StandAloneSlack } from '../support/processes/stand-alone-slack';
import { meaningOf } from './world/ledger';
import { smallDisk, type SmallDisk } from './world/small-disk';

/** An empty embedded database takes 40 MB, and its log may grow. */
const MEGABYTES = 160;

/** The embedded database takes seconds to open, more on a busy machine. */
const TEST_MS = 180_000;

/** Notes in vain: the first come into pages that the database has at hand already. */
const MOST_NOTES = 200;

/** The last note's line follows those of all others, a second each, and what the full disk put off. */
const LINE_MS = 120_000;

const run = promisify(execFile);

describe('a full disk under the embedded database', () => {
  let slack: StandAloneSlack;
  let disk: SmallDisk | null;
  let folder: string;
  let bot: BotProcess;

  beforeAll(async () => {
    slack = await standAloneSlack();
    disk = await smallDisk(MEGABYTES);
    folder = join(disk?.folder ?? (await mkdtemp(join(tmpdir(), 'ebox-embedded-'))), 'data');
    if (!disk) await refuseMarked(folder);
    bot = await startProcess({ ...slack.env, DATA_DIR: folder });
    slack.talkTo(bot.port);
  }, TEST_MS);
  afterAll(async () => {
    await bot.stop();
    await slack.close();
    if (disk) await disk.remove();
    else await rm(folder, { recursive: true });
  }, TEST_MS);

  it(
    'is told to whoever clicks; what was acknowledged stands, and nothing else',
    async () => {
      const staff = slack.workspace.slack.as(CAST.ana.id);
      const id = await register(staff);
      const notes: { readonly mark: string; readonly saved: boolean }[] = [];
      const note = async (mark: string): Promise<boolean> => {
        const { ephemerals } = await staff.command(`/ebox note ${id} ${mark}`);
        const meaning = meaningOf(ephemerals.map((one) => visibleText(one)).join());
        expect(meaning).toMatch(/^(?:saved|unchanged)$/u);
        notes.push({ mark, saved: meaning === 'saved' });
        return meaning === 'saved';
      };
      expect(await note('(mark before)')).toBe(true);
      await disk?.fill();
      let full = false;
      for (let count = 0; !full && count < MOST_NOTES; count += 1) {
        full = !(await note(`(mark full ${count})`));
      }
      expect(full).toBe(true);
      await disk?.free();
      expect(await note('(mark after)')).toBe(true);

      await slack.workspace.slack.waitFor(
        (engine) =>
          engine.messages(CHANNELS.requests.id).find((line) => shows(line, '(mark after)')),
        'the line of the last note',
        LINE_MS,
      );
      expect(await bot.stop()).toBe(0);
      const database = await openPglite(folder);
      const texts = await database.knex<{ texts: object }>('event_text').pluck('texts');
      await database.close();
      const stored = [...JSON.stringify(texts).matchAll(/\(mark [^)]*\)/gu)].map(([mark]) => mark);
      expect(stored.toSorted()).toEqual(
        notes
          .filter(({ saved }) => saved)
          .map(({ mark }) => mark)
          .toSorted(),
      );
      const audit = resolve('dist/src/cli/audit.js');
      const { stdout } = await run(process.execPath, [audit, '--json'], {
        env: { PATH: process.env['PATH'], DATA_DIR: folder },
      });
      expect(JSON.parse(stdout)).toMatchObject({ holds: true });
    },
    TEST_MS,
  );
});

/** Where no disk may be mounted, the database itself refuses what is marked, in the words of a full one. */
async function refuseMarked(folder: string): Promise<void> {
  await fillMigrated(folder);
  const database = await openPglite(folder);
  await database.knex.raw(`
    create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    create trigger full_disk before insert on event_text for each row
    when (cast(new.texts as text) like '%(mark full%') execute function refuse()`);
  await database.close();
}
