import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Running } from '../../../src/composition/start';
import { verifyChains } from '../../../src/storage/verification/verify';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import { TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import {
  labelsOf,
  visibleText,
  type FieldValue,
  type Message,
  type Workspace,
} from '../../../workspace/testing';
import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { authority } from '../../support/given/authority';
import { belgianCalendar } from '../../../src/adapters/time/belgium';
import { nextWorkingMorning } from '../../../src/app/time/working-morning';
import { dayIn } from '../../../src/core/terms/zone';
import { moveClock } from '../../support/given/reminder-workspace';

/** To make the embedded database and start the bot while other tests run. */
const START_MS = 120_000;
const CARDS_MS = 60_000;
const ROWS = 60;
const ZONE = 'Europe/Brussels';

const FOLDER = join(__dirname, '../../data/moving-in');
const stand = z.object({ step: z.string(), environment: z.string(), first: z.string() });
/** The rows of the files, over and over. */
const STANDS = z.array(stand).parse(JSON.parse(readFileSync(join(FOLDER, 'stands.json'), 'utf8')));
type Stand = z.infer<typeof stand>;

/** Who holds the ball at each step. */
const HOLDERS: Readonly<Record<string, RegExp>> = {
  2: /Waiting for: NSSO managers,/u,
  3: /Waiting for: eBoxIntegration staff,/u,
  4: /Waiting for: requester,/u,
  5: /Waiting for: eBoxIntegration staff,/u,
  6: /Waiting for: requester,.*; e-Box team,/u,
  7: /Waiting for: requester,.*; e-Box team,/u,
  8: /Waiting for: requester,/u,
  9: /Waiting for: eBoxIntegration staff,/u,
  10: /Waiting for: eBoxIntegration staff,/u,
  live: /^Live/mu,
};

interface Going {
  readonly who: keyof typeof CAST;
  readonly press: string;
  readonly fill?: Readonly<Record<string, FieldValue>>;
}

onEveryDatabase((database) => {
  describe('sixty requests from a spreadsheet of LibreOffice', () => {
    let bot: Running;
    let workspace: Workspace;

    beforeAll(async () => {
      ({ bot, workspace } = await startBot(database()));
    }, START_MS);
    afterAll(() => bot.stop());

    const slack = () => workspace.slack;
    const idOf = (index: number) =>
      `DS-${new Date().getFullYear()}-${String(index + 1).padStart(4, '0')}`;
    const standOf = (index: number): Stand => {
      const found = STANDS[index % STANDS.length];
      if (!found) throw new Error('No stand');
      return found;
    };
    const cardsIn = (channel: string): ReadonlyMap<string, Message> =>
      new Map(
        slack()
          .messages(channel)
          .flatMap((one) => {
            const id = /^.*?(DS-\d{4}-\d{4}) · /u.exec(visibleText(one))?.[1];
            return id === undefined || (one.thread ?? one.ts) !== one.ts ? [] : [[id, one]];
          }),
      );

    async function look(name: string, sought: string): Promise<Message> {
      const tom = slack().as(CAST.tom.id);
      await tom.dm('import', [tom.upload(name, readFileSync(join(FOLDER, name)))]);
      return slack().waitForMessage(tom.directMessages, sought);
    }

    it(
      'are sixty right cards after one press, and nobody outside is written to',
      async () => {
        const shown = await look('sixty.xlsx', '60 requests would be taken over.');
        const pressed = await slack().as(CAST.tom.id).press(shown, 'Import');
        await pressed.told('60 requests taken over.');
        await slack().waitForMessage(CHANNELS.requests.id, 'Tom Maes took over 60 requests');
        const cards = await slack().waitFor(
          () => {
            const found = cardsIn(CHANNELS.requests.id);
            return found.size === ROWS && found;
          },
          'sixty cards',
          CARDS_MS,
        );
        for (let index = 0; index < ROWS; index += 1) {
          const card = cards.get(idOf(index));
          const { step, environment } = standOf(index);
          const text = card ? visibleText(card) : '';
          expect(text).toContain(`Fédération n° ${index + 1}`);
          expect(text).toContain(environment);
          expect(text).toMatch(HOLDERS[step] ?? /^never$/u);
        }
        const { teams } = workspace;
        await workspace.waitFor(
          () =>
            teams.state
              .messagesIn(TEAMS_CHANNELS.requests.id)
              .filter((one) => one.card && /DS-\d{4}-\d{4} · /u.test(JSON.stringify(one.card)))
              .length === ROWS,
          'sixty cards in Teams',
          CARDS_MS,
        );
        // What is agreed before it came is the NSSO's to decide: those of step 2 alone.
        expect(cardsIn(CHANNELS.approvals.id).size).toBe(
          Array.from({ length: ROWS }, (_, index) => standOf(index)).filter(
            ({ step }) => step === '2',
          ).length,
        );
        expect(workspace.mail.all()).toEqual([]);
      },
      CARDS_MS * 3,
    );

    it('are the same requests when they come as the CSV that Calc saves in Belgium', async () => {
      const unchanged = '60 unchanged: taken over before from the same row.';
      const shown = await look('sixty-belgian.csv', unchanged);
      expect(labelsOf(shown.blocks)).not.toContain('Import');
    });

    it('say in their history where they came from, and the audit holds', async () => {
      const ana = slack().as(CAST.ana.id);
      const told = await (await ana.command(`/ebox history ${idOf(6)}`)).told('Tom Maes');
      expect(visibleText(told)).toMatch(
        /at step 8, from row 8 of a file \(SHA-256 [0-9a-f]{12}…\)/u,
      );
      expect(await verifyChains(database().knex)).toMatchObject({ broken: null, events: ROWS });
    });

    it('stand each once in the digest of the next morning, under who holds it', async () => {
      // The import mailed nobody. A reminder whose own day is that morning comes as any does.
      expect(workspace.mail.all()).toEqual([]);
      const morning = nextWorkingMorning(ZONE, belgianCalendar(), new Date());
      await moveClock(bot.port, `${dayIn(ZONE, morning)}T09:30`);
      const digest = await slack().waitForMessage(CHANNELS.digest.id, /DS-\d{4}-\d{4}/u);
      const text = visibleText(digest);
      expect(text).toContain(
        '54 open: 6 with NSSO managers, 21 with eBoxIntegration staff and 27 with requester · 6 live',
      );
      expect(text).toContain('Waiting for NSSO managers (6)');
      expect(text).toContain('Waiting for eBoxIntegration staff (21)');
      expect(text).toContain('Waiting for requester (27)');
      expect(text).toContain(
        `${idOf(0)} · Fédération n° 1: the NSSO’s agreement in principle, since Mon 2 Nov`,
      );
    });

    it(
      'are each carried on by one act of whose turn it is',
      async () => {
        const issuer = await authority();
        const cards = cardsIn(CHANNELS.requests.id);
        for (let index = 0; index < ROWS; index += 1) {
          const id = idOf(index);
          const card = cards.get(id);
          if (!card) throw new Error(`No card of ${id}`);
          const { who, press, fill } = await goingOn(index, issuer);
          const member = slack().as(CAST[who].id);
          const pressed = await member.press(card, press);
          const done = fill ? await member.submit(await pressed.opened(), fill) : pressed;
          expect({ id, errors: done.errors, trouble: done.trouble }).toEqual({
            ...{ id, errors: {} },
            trouble: undefined,
          });
        }
        const [row] = await database().knex('request').where('version', '>', 1).count({ n: '*' });
        expect(Number(row?.['n'])).toBe(ROWS);
        expect(await verifyChains(database().knex)).toMatchObject({ broken: null });
      },
      CARDS_MS * 3,
    );

    async function goingOn(
      index: number,
      issuer: Awaited<ReturnType<typeof authority>>,
    ): Promise<Going> {
      const ana = slack().as(CAST.ana.id);
      const { step, environment } = standOf(index);
      switch (step) {
        case '2':
          return { who: 'bo', press: 'Agree' };
        case '3':
          return { who: 'ana', press: 'Skip kick-off', fill: { Reason: 'Known to us' } };
        case '4':
          return {
            who: 'ana',
            press: 'Record formal request',
            fill: {
              'Legal name': 'Federation',
              'Application ID': `example:late${index}`,
              'Message types': 'Letter',
              City: 'Liège',
              Region: 'Wallonie',
              'Completed form': ana.upload('form.pdf', '%PDF-1.7 a form'),
            },
          };
        case '5':
          return { who: 'ana', press: 'Validate' };
        case '6': {
          const eight = 3_000_000 + index;
          const certificate = await issuer.issue({
            organisation: `Federation ${index + 1}`,
            cbe: `0${eight}${String(97 - (eight % 97)).padStart(2, '0')}`,
            environment: z.enum(['INT', 'ACC', 'PRD']).parse(environment),
            applicationId: `example:letters${index + 1}`,
            city: 'Liège',
            region: 'Wallonie',
          });
          return {
            who: 'ana',
            press: 'Upload certificate',
            fill: { File: ana.upload('certificate.pem', certificate) },
          };
        }
        case '7':
          return { who: 'eva', press: 'Configure', fill: { Checklist: ['DU'] } };
        case '8':
          return { who: 'ana', press: 'Tests conclusive', fill: {} };
        case '9':
          return {
            who: 'ana',
            press: environment === 'INT' ? 'Move to ACC' : 'Move to PRD',
          };
        case '10':
          return { who: 'ana', press: 'Go live' };
        default:
          return { who: 'ana', press: 'Note', fill: { Notes: 'Taken over' } };
      }
    }
  });
});
