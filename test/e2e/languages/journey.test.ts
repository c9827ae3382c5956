import type { Workspace } from '../../../workspace/testing';
import { CAST } from '../../../workspace/ebox/cast';
import type { Running } from '../../../src/composition/start';
import { LANGUAGES, type Language } from '../../../src/core/terms/terms';
import type { Database } from '../../../src/storage/database/database';
import { startBot } from '../../support/bot';
import { freshDatabase, kinds } from '../../support/databases/fresh';
import type { Driver } from '../../support/drivers/driver';
import { inLanguage } from '../../support/drivers/in-language';
import { slackDriver } from '../../support/drivers/slack-driver';
import { teamsDriver } from '../../support/drivers/teams-driver';
import { playJourney } from '../../support/given/journey';
import { everybodyReads } from '../../support/languages/everybody-reads';
import { readEverything, type Reader } from '../../support/languages/everything-read';
import {
  beThrownOut,
  getIntoTrouble,
  letTimePass,
  linkAccounts,
  makeMistakes,
  typeEverything,
  type Scene,
} from '../../support/languages/beside-the-journey';
import { foreignIn } from '../../support/languages/foreign';
import { spokenIn } from '../../support/languages/spoken';
import { wordsIn } from '../../../src/view/words';

/** English has a journey for each chat system and database of its own. */
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** What is said is the same on all databases. */
const [KIND = 'pglite'] = kinds;

/** Words that stand in every text about somebody or something, whatever its language. */
const NAMES = [
  ...Object.values(CAST).map(({ name }) => name),
  'Jan Jansen',
  'Journey & Sons <nv>',
  'JOURNEY AND SONS',
];

const DESKS = {
  Slack: slackDriver,
  Teams: (workspace: Workspace, language: Language) => teamsDriver(workspace, wordsIn(language)),
} as const;

const CASES = OTHERS.flatMap((language) =>
  (['Slack', 'Teams'] as const).map((system) => ({ language, system })),
);

describe.each(CASES)(
  'the journey of people who read $language in $system',
  ({ language, system }) => {
    const typed = new Set<string>(NAMES);
    let database: Database;
    let bot: Running;
    let workspace: Workspace;
    let reader: Reader;
    let desk: Driver;

    beforeAll(async () => {
      database = await freshDatabase(KIND);
      // Nobody's language: what is said in it was not said to whoever reads it.
      ({ bot, workspace } = await startBot(database, { LANGUAGE: 'en' }));
      await everybodyReads(workspace, language);
      reader = readEverything(workspace);
      desk = inLanguage(DESKS[system](workspace, language), language, (text) => typed.add(text));
    });
    afterAll(async () => {
      await bot.stop();
      await database.close();
    });

    const sceneOf = (): Scene => ({
      workspace,
      database,
      system,
      desk,
      port: bot.port,
      own: DESKS[system](workspace, language),
      words: wordsIn(language),
      also: reader.also,
    });

    it('holds no sentence of another language, from registering to going live', async () => {
      await playJourney(desk, database, spokenIn(language).said);
      const scene = sceneOf();
      const id = await makeMistakes(scene);
      await typeEverything(scene, id);
      await linkAccounts(scene);
      await letTimePass(scene);
      await getIntoTrouble(scene, id);
      await beThrownOut(scene, id);
      expect(foreignIn(reader.texts(), language, [...typed])).toEqual([]);
    }, 120_000);
  },
);
