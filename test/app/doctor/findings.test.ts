import { belgianCalendar } from '../../../src/adapters/time/belgium';
import { anchorFindings } from '../../../src/app/doctor/anchors';
import { calendarFinding } from '../../../src/app/doctor/calendar';
import { channelFindings } from '../../../src/app/doctor/channels';
import type { Checkup } from '../../../src/app/doctor/checkup';
import { clockFinding } from '../../../src/app/doctor/clocks';
import { createDoctor } from '../../../src/app/doctor/doctor';
import { roleFindings, type RoleSources } from '../../../src/app/doctor/roles';
import type { Standing } from '../../../src/app/outbox/gateway';
import { ok, type Finding } from '../../../src/view/doctor/finding';
import { told } from '../../../src/view/doctor/report';
import { english } from '../../../src/view/words/en';

const TODAY = '2026-11-29';

/** Level, what is said, and what to do, of each. */
function read(findings: readonly Finding[]) {
  return told(findings, english).map(({ level, said, todo }) => ({ level, said, todo }));
}

const CHECKUP: Checkup = {
  platform: 'teams',
  connection: () => Promise.resolve([]),
  clock: () => Promise.resolve([]),
  channel: (feed, id) => Promise.resolve(ok('channels', (words) => words.said.feed(id, feed))),
  drawings: () => Promise.resolve([]),
  findsChat: () => Promise.resolve(true),
};

describe('the trust anchors', () => {
  const ending = (until: string) => ({ anchors: [{ name: 'CA 1', until }], problems: [] });

  it.each([
    ['ok', '2028-01-01', 'Trust anchor CA 1, until 2028-01-01.', 'nothing'],
    ['warning', '2027-01-15', 'ends on 2027-01-15', 'Add the issuer’s new certificate'],
    ['wrong', '2026-11-28', 'ended on 2026-11-28', 'Add the issuer’s new certificate'],
  ] as const)('are %s with an end on %s', (level, until, said, todo) => {
    const [found] = read(anchorFindings(ending(until), TODAY));
    expect(found?.level).toBe(level);
    expect(found?.said).toContain(said);
    expect(found?.todo ?? 'nothing').toContain(todo);
  });

  it('are told where a file can’t be used, or where there are none', () => {
    expect(
      read(anchorFindings({ anchors: [], problems: ['a.pem: no certificate'] }, TODAY)),
    ).toMatchObject([{ level: 'wrong', said: expect.stringContaining('a.pem: no certificate') }]);
    expect(read(anchorFindings(null, TODAY))).toMatchObject([
      { level: 'warning', todo: expect.stringContaining('TRUST_ANCHORS') },
    ]);
  });
});

describe('the clock', () => {
  it.each([
    [29, 'ok'],
    [31, 'warning'],
    [300, 'wrong'],
  ] as const)('%i s away from another one is %s', (seconds, level) => {
    const [found] = read([clockFinding('Slack', seconds * 1_000, 0)]);
    expect(found?.level).toBe(level);
    expect(found?.todo ?? 'NTP').toContain('NTP');
  });
});

describe('the holidays of the next twelve months', () => {
  it('are named, without weekends', () => {
    const [found] = read([calendarFinding(TODAY, belgianCalendar())]);
    expect(found?.said).toContain('2026-12-25, 2027-01-01');
    // A Saturday.
    expect(found?.said).not.toContain('2027-05-01');
  });

  it('are missed where none is known', () => {
    const none = { ...belgianCalendar(), isHoliday: () => false };
    expect(read([calendarFinding(TODAY, none)])).toMatchObject([{ level: 'wrong' }]);
  });
});

describe('the channels', () => {
  it('of each feed are looked at, and a feed without one is told with the words that give it one', async () => {
    const found = await channelFindings(
      [CHECKUP],
      { channelOf: (_, feed) => Promise.resolve(feed === 'requests' ? '19:r' : null) },
      { slack: {}, teams: {} },
    );
    expect(read(found)).toMatchObject([
      { level: 'ok', said: '19:r gets its feed (requests).' },
      { level: 'warning', todo: expect.stringContaining('/ebox channel approvals') },
      { level: 'warning', todo: expect.stringContaining('/ebox channel digest') },
    ]);
  });
});

describe('the roles', () => {
  const ANA = { platform: 'teams', id: 'ana' } as const;

  function looked(given: {
    readonly checkup?: Partial<Checkup>;
    readonly emptyGroups?: readonly string[];
    readonly standing?: Standing;
    readonly addresses?: readonly string[] | null;
  }) {
    const { checkup = {}, emptyGroups = [], standing = 'here', addresses = ['a@b.be'] } = given;
    const sources: RoleSources = {
      checkups: [{ ...CHECKUP, ...checkup }],
      directory: {
        rolesOf: () => Promise.resolve([]),
        holdersOf: (role) => Promise.resolve(role === 'staff' ? [ANA] : []),
        emptyGroups: (role) => Promise.resolve(role === 'nsso' ? emptyGroups : []),
      },
      settings: { holdersOf: () => Promise.resolve([]) },
      standings: { lately: () => Promise.resolve(standing) },
      nameOf: () => Promise.resolve({ ...ANA, name: 'Ana Peeters' }),
      addressesOf: () => Promise.resolve(addresses),
    };
    return roleFindings(sources).then(read);
  }

  it('that somebody holds are counted, and those of nobody are told with how they are given', async () => {
    const found = await looked({});
    expect(found).toContainEqual({ level: 'ok', said: 'staff: 1.', todo: null });
    expect(found).toContainEqual({
      level: 'warning',
      said: 'Nobody has the role admin.',
      todo: 'Give it with /ebox grant @person admin, or in ROLE_ADMIN.',
    });
    expect(found).toHaveLength(4);
  });

  it.each([
    [
      'a group without members',
      { emptyGroups: ['S1'] },
      'The group S1 of the role nsso has no member',
      'ROLE_NSSO',
    ],
    [
      'a holder who has left',
      { standing: 'gone' },
      'have left, are apps or are from elsewhere: Ana Peeters',
      '/ebox revoke',
    ],
    [
      'a holder without a chat',
      { checkup: { findsChat: () => Promise.resolve(false) } },
      'have no chat with the bot in Teams: Ana Peeters',
      'no reminders',
    ],
    [
      'a holder whose address is not told',
      { addresses: [] },
      'Teams tells no mail address of: Ana Peeters. Whether they have a second account is known from link alone',
      'Install the app in a team that they are in',
    ],
  ] as const)('tell of %s, and what to do', async (_, given, said, todo) => {
    expect(await looked(given)).toContainEqual({
      level: expect.stringMatching(/^(?:warning|wrong)$/u),
      said: expect.stringContaining(said),
      todo: expect.stringContaining(todo),
    });
  });

  it('say nothing of addresses while the chat system can’t be asked', async () => {
    expect(await looked({ addresses: null })).toHaveLength(4);
  });
});

describe('a look', () => {
  it('that fails or never ends is told, and the others go on', async () => {
    const doctor = createDoctor(
      [
        { area: 'mail', look: () => Promise.reject(new Error('No such thing')) },
        { area: 'clock', look: () => new Promise(() => undefined) },
        { area: 'database', look: () => Promise.resolve([ok('database', () => 'Fine.')]) },
      ],
      20,
    );
    expect(read(await doctor())).toEqual([
      { level: 'ok', said: 'Fine.', todo: null },
      { level: 'warning', said: 'There was no answer within 0 s.', todo: expect.anything() },
      { level: 'warning', said: 'No such thing', todo: 'Ask again in a few minutes.' },
    ]);
  });
});
