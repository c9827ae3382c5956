import { documentSender } from '../../../src/core/process/document-sender';
import type { RequestState } from '../../../src/core/process/state';
import { DIGEST_FEW, digestMessage, type DigestContext } from '../../../src/view/digest/digest';
import type { DigestFacts } from '../../../src/view/digest/facts';
import { messageOf } from '../../../src/adapters/slack/render/message';
import { given, registered, untilInt, untilKickOff } from '../../support/given/specification';
import { IN_2026 } from '../../support/words';

const context: DigestContext = {
  definition: documentSender,
  zone: 'Europe/Brussels',
  words: IN_2026,
  time: { calendar: { isHoliday: () => false }, dayOf: (at) => at.slice(0, 10) },
  today: '2026-11-25',
  movedSince: '2026-11-24T08:00:00.000Z',
  managers: { accounts: [], emptyGroups: [] },
  audit: null,
};

const AUDIT = { at: '2026-11-25T08:00:00.000Z', hash: 'ab12'.repeat(16) };

const none = { first: [], total: 0 };
const QUIET: DigestFacts = {
  waiting: { requester: none, staff: none, nsso: none, ebox: none },
  held: 0,
  live: 0,
  goingLive: none,
  ending: none,
  moved: none,
  medians: [],
  stuck: none,
  left: none,
};

/** Five requests in this state, of this many. */
function few(state: RequestState, total: number) {
  const first = Array.from({ length: DIGEST_FEW }, (_, index) => ({
    ...state,
    id: `DS-2026-000${index}`,
  }));
  return { first, total };
}

function text(digest: DigestFacts): string {
  return JSON.stringify(digestMessage(digest, context).blocks);
}

describe('the digest', () => {
  const waiting = given([registered]).state;

  it('is one line, without a title, when nothing needs anybody', () => {
    const message = digestMessage(QUIET, context);
    expect(message).not.toHaveProperty('title');
    expect(message.blocks).toEqual([
      { kind: 'line', line: ['Digest of Wed 25 Nov: nothing needs anybody today.'] },
    ]);
  });

  it('ends with the audit’s head and its moment, also where it is one line', () => {
    const busy = { ...QUIET, waiting: { ...QUIET.waiting, nsso: { first: [waiting], total: 1 } } };
    const words = [
      'Audit head of ',
      { date: AUDIT.at, style: 'moment' },
      ': ',
      { code: AUDIT.hash },
    ];
    const drawn = digestMessage(busy, { ...context, audit: AUDIT });
    expect(drawn.blocks.at(-1)).toEqual({ kind: 'small', line: words });
    expect(digestMessage(QUIET, { ...context, audit: AUDIT }).blocks).toEqual([
      { kind: 'line', line: ['Digest of Wed 25 Nov: nothing needs anybody today. ', ...words] },
    ]);
  });

  it('says why the audit’s head is of another day, as after days off on which nothing was recorded', () => {
    const friday = { ...AUDIT, at: '2026-11-20T08:00:00.000Z' };
    expect(digestMessage(QUIET, { ...context, audit: friday }).blocks).toEqual([
      {
        kind: 'line',
        line: [
          'Digest of Wed 25 Nov: nothing needs anybody today. ',
          'Audit head of ',
          { date: friday.at, style: 'moment' },
          ', the newest, since nothing was recorded after it: ',
          { code: friday.hash },
        ],
      },
    ]);
  });

  it('says of each request what is asked for, since when, and how many days it is over', () => {
    const digest = {
      ...QUIET,
      waiting: { ...QUIET.waiting, nsso: { first: [waiting], total: 1 } },
    };
    expect(text(digest)).toContain('the NSSO’s agreement in principle, since ');
    expect(text(digest)).toContain('due Mon 23 Nov: 2 working days over');
    expect(text(digest)).toContain('1 open: 1 with NSSO managers');
  });

  it('shows a few of each at most, a button for each, and how to see the others', () => {
    const digest = { ...QUIET, waiting: { ...QUIET.waiting, nsso: few(waiting, 1_234) } };
    expect(text(digest)).toContain('Waiting for NSSO managers (1,234)');
    expect(text(digest).match(/"label":"Open DS-2026-000\d"/gu)).toHaveLength(DIGEST_FEW);
    expect(text(digest)).toContain('and 1,230 more: ');
    expect(text(digest)).toContain('/ebox list waiting nsso');
  });

  it('names a request that waits for two parties once, and says so', () => {
    const both = given(untilInt).state;
    const digest = {
      ...QUIET,
      waiting: { ...QUIET.waiting, requester: { first: [both], total: 1 } },
    };
    expect(text(digest)).toContain('the certificate for INT');
    expect(text(digest)).toContain('; also with e-Box team');
  });

  it('names whose person has left, and what gives them to somebody', () => {
    const digest = {
      ...QUIET,
      waiting: { ...QUIET.waiting, nsso: { first: [waiting], total: 1 } },
      left: { first: [waiting], total: 1 },
    };
    expect(text(digest)).toContain('Whose person has left (1)');
    expect(text(digest)).toContain('somebody who isn’t there any more (Ana Peeters). ');
    expect(text(digest)).toContain('/ebox assign DS-… @person');
  });

  it('keeps to one Slack message with every button, however much there is', () => {
    const certificates = few(waiting, 1_000).first.map((state) => ({
      state,
      environment: 'INT' as const,
      endsOn: '2026-12-24',
    }));
    const full: DigestFacts = {
      ...QUIET,
      stuck: few(waiting, 1_000),
      left: few(waiting, 1_000),
      waiting: {
        requester: few(given(untilInt).state, 50_000),
        staff: few(given(untilKickOff).state, 50_000),
        nsso: few(waiting, 50_000),
        ebox: few(waiting, 50_000),
      },
      held: 400,
      live: 30_000,
      goingLive: few(waiting, 1_000),
      ending: { first: certificates, total: 1_000 },
      moved: few(waiting, 1_000),
      medians: documentSender.steps.map(({ number }) => ({
        step: number,
        workingDays: 4,
        of: 200,
      })),
    };
    const { blocks } = messageOf(digestMessage(full, { ...context, audit: AUDIT }), {
      zone: context.zone,
      tables: 'slack',
    });
    expect(blocks.length).toBeLessThanOrEqual(50);
    const drawn = JSON.stringify(blocks);
    expect(drawn.match(/Open DS-2026-000\d/gu)).toHaveLength(6 * DIGEST_FEW);
    expect(drawn).toContain('How long steps take');
    expect(drawn).toContain('10 Production');
    expect(drawn).toContain(AUDIT.hash);
    expect(drawn).not.toContain('more characters');
  });
});
