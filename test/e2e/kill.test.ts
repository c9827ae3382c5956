import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { type Member, type Message, visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import { kinds, type Kind } from '../support/databases/fresh';
import { migratedPlace, type Place } from '../support/databases/place';
import { startProcess } from '../support/processes/bot-process';
import { card, register } from '../support/given/filled';
import { standAloneSlack, type StandAloneSlack } from '../support/processes/stand-alone-slack';

/** Each has five acts, and each act a kill. The embedded database takes seconds to open: it is killed less often. */
const REQUESTS: Readonly<Record<Kind, number>> = { postgres: 10, pglite: 2 };
const ACTS = 5;

/** The longest that a process lives after its acknowledgement, in milliseconds: the shortest is none at all. */
const MOST_LIFE_MS = 40;

/** A kill in mid-delivery leaves a lease; then the lane goes on at Slack's pace, a message a second. */
const DRAIN_MS = 240_000;
const TEST_MS = 900_000;

const run = promisify(execFile);
const AUDIT = join(__dirname, '../../dist/src/cli/audit.js');

describe.each(kinds)('a bot that is killed after it acknowledged, on %s', (kind) => {
  let slack: StandAloneSlack;
  let place: Place;

  beforeAll(async () => {
    slack = await standAloneSlack();
    place = await migratedPlace(kind);
  });
  afterAll(async () => {
    await slack.close();
    await place.remove();
  });

  it(
    `loses nothing in ${REQUESTS[kind] * ACTS} kills, does nothing twice, and draws every card right in the end`,
    async () => {
      const { workspace } = slack;
      const staff = workspace.slack.as(CAST.ana.id);
      const manager = workspace.slack.as(CAST.bo.id);
      const env = {
        ...slack.env,
        ...place.env,
        SMTP_URL: workspace.mail.smtpUrl,
        MAIL_FROM: 'a@b.example',
      };
      const start = async () => {
        const started = await startProcess(env);
        slack.talkTo(started.port);
        return started;
      };
      let bot = await start();
      const ids: string[] = [];
      for (let index = 0; index < REQUESTS[kind]; index += 1) ids.push(await register(staff));
      const [first = ''] = ids;
      const shown = await card(workspace.slack, 'approvals', first);
      let kills = 0;
      for (const id of ids) {
        for (let version = 1; version <= ACTS; version += 1) {
          const { ack, ephemerals } = await act(
            staff,
            manager,
            drawn(shown, first, id, version),
            id,
          );
          expect(ack).toMatchObject({ answered: true, status: 200 });
          expect(ephemerals.map((one) => visibleText(one)).join()).not.toContain(
            'Nothing was changed',
          );
          await wait((kills / (ids.length * ACTS)) * MOST_LIFE_MS);
          await bot.kill();
          kills += 1;
          bot = await start();
        }
      }
      for (const id of ids) {
        const { ephemerals } = await staff.command(`/ebox history ${id}`);
        const history = ephemerals.map((one) => visibleText(one)).join('\n');
        expect(entries(history)).toEqual([
          'registered',
          'agreed',
          'put',
          'resumed',
          'put',
          'resumed',
        ]);
      }
      await Promise.all(
        ids.flatMap((id) => [
          card(
            workspace.slack,
            'requests',
            id,
            /Kick-off meeting[\s\S]*resumed the request/u,
            DRAIN_MS,
          ),
          card(workspace.slack, 'approvals', id, 'Bo Claes agreed in principle', DRAIN_MS),
        ]),
      );
      expect(await bot.stop()).toBe(0);
      const audit = await run(process.execPath, [AUDIT, '--json'], {
        env: { PATH: process.env['PATH'], ...place.env },
      });
      expect(JSON.parse(audit.stdout)).toMatchObject({ holds: true });
    },
    TEST_MS,
  );
});

/** What the version asks for: the agreement first, then hold and resume in turn. */
function act(staff: Member, manager: Member, shown: Message, id: string) {
  const version = Number(
    /"version":(\d+)/u.exec(JSON.stringify(shown.blocks).replaceAll('\\', ''))?.[1],
  );
  if (version === 1) return manager.press(shown, 'Agree');
  if (version % 2 === 0) return staff.command(`/ebox hold ${id} Kill number ${version}`);
  return staff.command(`/ebox resume ${id}`);
}

/** A card as it would be drawn for another request and version: nobody waits for the real one to arrive. */
function drawn(shown: Message, of: string, id: string, version: number): Message {
  const text = JSON.stringify(shown.blocks).replaceAll(of, id);
  const blocks = JSON.parse(
    text.replace(/(\\"version\\":)\d+/gu, `$1${version}`),
  ) as Message['blocks'];
  return { ...shown, blocks };
}

/** The verb of each entry, in order. */
function entries(history: string): readonly string[] {
  return [...history.matchAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} · [^(]+\([^)]+\) (\w+)/gu)].map(
    ([, verb = '']) => verb,
  );
}
