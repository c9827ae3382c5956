import type { Workspace } from '../../../workspace/testing';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import type { Running } from '../../../src/composition/start';
import { LANGUAGES, type Language } from '../../../src/core/terms/terms';
import type { Database } from '../../../src/storage/database/database';
import { startBot } from '../../support/bot';
import { freshDatabase, kinds } from '../../support/databases/fresh';
import type { Driver, Who } from '../../support/drivers/driver';
import { inLanguage } from '../../support/drivers/in-language';
import { slackDriver } from '../../support/drivers/slack-driver';
import { teamsDriver } from '../../support/drivers/teams-driver';
import { playJourney } from '../../support/given/journey';
import { readEverything, type Reader } from '../../support/languages/everything-read';
import {
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

const PEOPLE: readonly Who[] = ['ana', 'luc', 'bo', 'nadia', 'eva', 'tom', 'kim'];

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
      expect(foreignIn(reader.texts(), language, [...typed])).toEqual([]);
    }, 120_000);
  },
);

/** Everybody chooses the language in both chat systems, and an admin chooses it for each channel. */
async function everybodyReads({ slack, teams }: Workspace, language: Language): Promise<void> {
  for (const who of PEOPLE) {
    await slack.as(CAST[who].id).command(`/ebox language ${language}`);
    await teams.as(TEAMS_CAST[who].id).write(`language ${language}`);
  }
  for (const { id } of Object.values(CHANNELS)) {
    await slack.as(CAST.tom.id).command(`/ebox language here ${language}`, id);
  }
  for (const { id } of Object.values(TEAMS_CHANNELS)) {
    await teams.as(TEAMS_CAST.tom.id).mention(id, `language here ${language}`);
  }
}
