import { approvalCard } from '../../../src/view/cards/approval-card';
import { HELP, helpNote } from '../../../src/view/cards/help';
import { readCommandLine } from '../../../src/app/chat/commands/command-line';
import { historyCard, threadNote } from '../../../src/view/cards/history';
import { listCard } from '../../../src/view/cards/list-card';
import { requestCard } from '../../../src/view/cards/request-card';
import { undeliveredCard, type WaitingLane } from '../../../src/view/cards/undelivered';
import { CONTEXT } from '../../support/given/one-request';
import { read } from '../../support/given/read';
import {
  ana,
  answered,
  asked,
  certificate,
  configured,
  given,
  history,
  ID,
  movedTo,
  registered,
  renewed,
  tested,
  untilConfirmation,
  untilInt,
  untilMove,
} from '../../support/given/specification';
import { ENGLISH } from '../../support/words';
import { said } from '../../../src/view/delivery/why';
import { LANGUAGES } from '../../../src/core/terms/terms';
import { wordsIn, wordsOn } from '../../../src/view/words';

/** Given these facts, a person reads this. */

const state = given([registered]).state;
const inInt = given(untilInt).state;
const live = given([
  ...untilMove,
  movedTo('ACC'),
  certificate('ACC'),
  configured('ACC'),
  tested('ACC'),
  movedTo('PRD'),
  renewed('PRD', '2027-01-15'),
  configured('PRD'),
  { type: 'WentLive', texts: {} },
]).state;

describe('the card of a request', () => {
  it('says first where it is and who holds the ball, then the case, and offers what moves it on', () => {
    expect(read(requestCard(state, CONTEXT))).toEqual([
      '# DS-2026-0007 · SMALS',
      '●◐○○○○○○○○  Step 2 of 10 · Agreement in principle',
      'Waiting for: NSSO managers, since Mon 16 Nov, due Mon 23 Nov',
      'Use cases: Career-break certificates',
      'Recipients: Enterprises, Citizens',
      'Volume: 120,000 documents a month, peaks: May',
      'Go-live: Mon 1 Mar 2027, starts in INT',
      '(Registered by Ana Peeters on Mon 16 Nov)',
      '[!Agree] [Ask for information] [-Refuse] [Snooze] [Hold] [History] [Write] [Note] [Correct] [Assign] [-Withdraw]',
    ]);
  });
  it('counts the working days for whoever asked for it today, and on no card that stands in a channel', () => {
    const [, , asked] = read(requestCard(state, { ...CONTEXT, askedOn: '2026-11-18' }));
    expect(asked).toBe(
      'Waiting for: NSSO managers, since Mon 16 Nov (2 working days), due Mon 23 Nov',
    );
  });
  it('has a line for each environment from step 6 on, and what a certificate’s decision waits for', () => {
    expect(
      read(
        requestCard(
          given([...untilInt, certificate('INT', 'warnings', 'SUBJECT_L')]).state,
          CONTEXT,
        ),
      ),
    ).toEqual([
      '# DS-2026-0007 · SMALS',
      '●●●●●◐◐○○○  Steps 6 and 7 of 10 · Order X.509 certificate and Configuration in INT',
      'Waiting for: requester, since Mon 16 Nov, due Mon 14 Dec; e-Box team, since Mon 16 Nov, due Mon 30 Nov',
      'INT: certificate ◐ warnings to decide on    configuration –    tests –',
      'ACC: –',
      'PRD: –',
      '- SUBJECT_L ◐ Warning: Mend it',
      '(Registered by Ana Peeters on Mon 16 Nov · last: Ana Peeters uploaded a certificate that has warnings, Mon 16 Nov, 15:00)',
      '[!Accept with warnings] [Upload certificate] [Configure] [Check CSR] [Snooze] [Hold] [History] [Write] [Note] [Correct] [Assign] [-Withdraw]',
    ]);
  });
  it('of a live sender says until when each certificate is valid, and nothing is primary any more', () => {
    expect(read(requestCard(live, CONTEXT))).toEqual([
      '# DS-2026-0007 · SMALS',
      '●●●●●●●●●●  All 10 steps done',
      'Live since Tue 17 Nov',
      'INT: certificate ✔ until Fri 3 Nov 2028    configuration ✔    tests ✔ conclusive Mon 16 Nov',
      'ACC: certificate ✔ until Fri 3 Nov 2028    configuration ✔    tests ✔ conclusive Mon 16 Nov',
      'PRD: certificate ✔ until Fri 15 Jan 2027    configuration ✔',
      '(Registered by Ana Peeters on Mon 16 Nov · last: Ana Peeters declared the request live, Tue 17 Nov, 01:00)',
      '[Upload certificate] [Check CSR] [History] [Write] [Note] [Correct]',
    ]);
  });

  it('makes sense on a locked phone', () => {
    expect(requestCard(state, CONTEXT).summary).toBe(
      'DS-2026-0007 SMALS: waiting for NSSO managers',
    );
    expect(requestCard(live, CONTEXT).summary).toBe('DS-2026-0007 SMALS: live');
  });
});

describe('the card of the NSSO', () => {
  it('asks one question, and gives what it takes to decide', () => {
    expect(read(approvalCard(state, CONTEXT))).toEqual([
      '# DS-2026-0007 · SMALS',
      'Does the NSSO agree in principle that SMALS sends documents to enterprises and citizens, from Mon 1 Mar 2027 on?',
      'Waiting for: NSSO managers, since Mon 16 Nov, due Mon 23 Nov',
      'Use cases: Career-break certificates',
      'Recipients: Enterprises, Citizens',
      'Volume: 120,000 documents a month, peaks: May',
      'Go-live: Mon 1 Mar 2027, starts in INT',
      '(●◐○○○○○○○○  Step 2 of 10 · Agreement in principle)',
      '[!Agree] [Ask for information] [-Refuse] [History]',
    ]);
  });
  it('shows the question of before with its answer', () => {
    expect(read(approvalCard(given([registered, asked, answered]).state, CONTEXT))).toEqual([
      '# DS-2026-0007 · SMALS',
      'Does the NSSO agree in principle that SMALS sends documents to enterprises and citizens, from Mon 1 Mar 2027 on?',
      'Waiting for: NSSO managers, since Mon 16 Nov, due Mon 23 Nov',
      'Use cases: Career-break certificates',
      'Recipients: Enterprises, Citizens',
      'Volume: 120,000 documents a month, peaks: May',
      'Go-live: Mon 1 Mar 2027, starts in INT',
      'Bo Claes asked:',
      '| How many?',
      'The requester answered:',
      '| Many.',
      '(●◐○○○○○○○○  Step 2 of 10 · Agreement in principle)',
      '[!Agree] [Ask for information] [-Refuse] [History]',
    ]);
  });
  it('asks for the formal confirmation with the form’s words', () => {
    expect(read(approvalCard(given(untilConfirmation).state, CONTEXT))).toEqual([
      '# DS-2026-0007 · SMALS',
      'Does the NSSO confirm the formal request of SMALS? eBoxIntegration has validated it technically.',
      'Waiting for: NSSO managers, since Mon 16 Nov, due Mon 23 Nov',
      'Use cases: Career-break certificates',
      'Recipients: Enterprises, Citizens',
      'Volume: 120,000 documents a month, peaks: May',
      'Go-live: Mon 1 Mar 2027, starts in INT',
      'Legal name: SMALS',
      'Application ID: employment:job-attest:werkkaart',
      'Message types: Werkkaart',
      '(●●●●◐○○○○○  Step 5 of 10 · Request validation)',
      '[!Confirm] [Send back] [History]',
    ]);
  });
  it('says the outcome in the same place when the turn is over, without buttons', () => {
    expect(
      read(
        approvalCard(
          given([registered, { type: 'RequestRefused', texts: { reason: 'No budget' } }]).state,
          CONTEXT,
        ),
      ),
    ).toEqual([
      '# DS-2026-0007 · SMALS',
      'Bo Claes refused the request on Mon 16 Nov.',
      '| No budget',
      'Refused since Mon 16 Nov',
      'Use cases: Career-break certificates',
      'Recipients: Enterprises, Citizens',
      'Volume: 120,000 documents a month, peaks: May',
      'Go-live: Mon 1 Mar 2027, starts in INT',
      '(Closed)',
    ]);
  });
});

describe('the list', () => {
  const today = { ...CONTEXT, today: '2026-11-18' };
  it('has a row a request with its button beside it, since when it waits, and the number of all', () => {
    const found = [state, inInt];
    const card = listCard(
      { filter: 'waiting', text: '' },
      { found, total: 30, orMore: true },
      today,
    );
    expect(read(card)).toEqual([
      '# Open requests, the longest waiting first (30 or more)',
      'DS-2026-0007 · SMALS · 2 Agreement in principle\nNSSO managers, since Mon 16 Nov (2 working days), due Mon 23 Nov',
      '[Open DS-2026-0007]',
      'DS-2026-0007 · SMALS · 6 Order X.509 certificate and 7 Configuration in INT\nrequester, since Mon 16 Nov (2 working days), due Mon 14 Dec; e-Box team, since Mon 16 Nov (2 working days), due Mon 30 Nov',
      '[Open DS-2026-0007]',
      '(1 to 2 of 30 or more)',
      '[Next page]',
    ]);
  });
  it('is turned page by page: each knows what is listed, and the last has none after it', () => {
    const query = { filter: 'waiting', text: 'smals', party: 'nsso' } as const;
    const found = Array.from({ length: 5 }, () => state);
    const last = listCard(query, { found, total: 45, orMore: false, page: 2 }, today);
    expect(read(last).slice(-2)).toEqual(['(41 to 45 of 45)', '[Previous page]']);
    expect(last.actions.map(({ press }) => press)).toEqual([
      { act: 'list', requestId: '', version: 1, list: query },
    ]);
    const gone = listCard(query, { found: [], total: 40, orMore: false, page: 2 }, today);
    expect(read(gone).slice(-2)).toEqual([
      '(There are fewer requests now: go back a page.)',
      '[Previous page]',
    ]);
  });
  it('names the year of what was before this one', () => {
    const words = wordsOn('en', '2027-01-04');
    const next = { ...CONTEXT, words, today: '2027-01-04' };
    const card = listCard(
      { filter: 'all', text: '' },
      { found: [state], total: 1, orMore: false },
      next,
    );
    expect(read(card).join()).toContain('since Mon 16 Nov 2026 (');
  });
  it('teaches how to begin where there is nothing', () => {
    expect(read(listCard({ filter: 'mine', text: '' }, NOTHING, today))).toEqual([
      '# Your requests',
      'No open request is assigned to you or was registered by you. /ebox list all shows all there are.',
    ]);
    expect(read(listCard({ filter: 'all', text: '' }, NOTHING, today)).at(-1)).toContain(
      'Register one with /ebox new, or from a message: its menu, Register e-Box request.',
    );
  });
  it('says what to change where nothing matches', () => {
    expect(read(listCard({ filter: 'all', text: 'x', party: 'nsso' }, NOTHING, today))).toEqual([
      '# All requests of NSSO managers that match “x”',
      'No request matches. Try fewer letters, or /ebox list all.',
    ]);
  });
});

const NOTHING = { found: [], total: 0, orMore: false };

describe('the history', () => {
  it('tells when, who in which role, what, and the texts as typed', () => {
    expect(read(historyCard(ID, history([registered, asked]), CONTEXT, null))).toEqual([
      '# History of DS-2026-0007',
      '- 2026-11-16 09:00 · Ana Peeters (eBoxIntegration staff) registered the request\nOrganisation: SMALS\nContact: Jan Jansen jan@smals.example\nUse cases: Career-break certificates\nLoad peaks: May',
      '- 2026-11-16 10:00 · Bo Claes (NSSO manager) asked for information\nHow many?',
    ]);
  });
  it('shows the page before a version, and which entries those are', () => {
    expect(read(historyCard(ID, history([registered, asked, answered]), CONTEXT, 2))).toEqual([
      '# History of DS-2026-0007 (1 to 1 of 3)',
      '- 2026-11-16 09:00 · Ana Peeters (eBoxIntegration staff) registered the request\nOrganisation: SMALS\nContact: Jan Jansen jan@smals.example\nUse cases: Career-break certificates\nLoad peaks: May',
    ]);
  });

  it('leads from a page to what is older', () => {
    const long = { type: 'InformationAsked', texts: { question: 'x'.repeat(5_000) } } as const;
    const page = historyCard(ID, history([registered, long, long]), CONTEXT, null);
    expect(page.title).toBe('History of DS-2026-0007 (3 to 3 of 3)');
    expect(page.actions).toMatchObject([{ label: 'Older', press: { act: 'older', version: 3 } }]);
  });

  it('gives a thread one sentence an event, with what was typed', () => {
    const [, recorded] = history([registered, asked]);
    if (!recorded) throw new Error('two events');
    expect(read(threadNote(ID, recorded, ENGLISH))).toEqual([
      'Bo Claes asked for information.',
      '| How many?',
    ]);
    expect(threadNote(ID, recorded, ENGLISH).summary).toBe(
      'DS-2026-0007: Bo Claes asked for information.',
    );
  });
});

describe('who did it last', () => {
  it.each([
    [{ by: 'Bo Claes', inPlaceOf: 'Nadia El Amrani' }, 'Bo Claes pour Nadia El Amrani'],
    [{ by: 'Bo Claes' }, 'Bo Claes a '],
    [{ by: 'The mailbox', byMailbox: true }, 'La boîte aux lettres'],
    // As an earlier build kept it.
    [{ by: 'Bo Claes for Nadia El Amrani' }, 'Bo Claes for Nadia El Amrani'],
  ] as const)('%j is named in the reader’s language', (doneBy, words) => {
    const { type, at } = inInt.last;
    const moved = { ...inInt, last: { type, at, ...doneBy } };
    const card = requestCard(moved, { ...CONTEXT, words: wordsIn('fr') });
    expect(read(card).join('\n')).toContain(`dernière action : ${words}`);
  });
});

describe('what was not delivered', () => {
  const NOTHING = {
    dead: [],
    allDead: 0,
    waiting: [],
    allWaiting: 0,
    cameBack: [],
    allCameBack: 0,
  } as const;
  const dead = [
    {
      id: 'm1',
      kind: 'mail',
      requestId: ID,
      day: null,
      givenUpAt: '2026-11-19T09:00:00.000Z',
      reason: said('mailbox full'),
      triedAgain: { by: ana, at: '2026-11-19T08:00:00.000Z' },
    },
    {
      id: 'm2',
      kind: 'digest',
      requestId: null,
      day: '2026-11-18',
      givenUpAt: '2026-11-18T09:00:00.000Z',
      reason: null,
      triedAgain: null,
    },
  ] as const;
  const waiting: readonly WaitingLane[] = [
    {
      lane: 'slack:requests',
      first: { id: 'm3', kind: 'draw', requestId: ID },
      since: '2026-11-19T09:00:00.000Z',
      messages: 3,
      reason: said('not in the channel'),
      advice: said('Invite the bot.'),
    },
  ];

  it('tells which mail of ours came back, why, and opens the notice of it', () => {
    const reason = {
      reason: 'bounced',
      recipient: 'jan@smals.example',
      words: '5.1.1 550 no such user',
      final: true,
    } as const;
    const at = '2026-11-19T09:00:00.000Z';
    const cameBack = [{ mail: 'm4', requestId: ID, at, reason }];
    expect(
      read(undeliveredCard({ ...NOTHING, cameBack, allCameBack: 1 }, '2026-11-19', ENGLISH)),
    ).toEqual([
      '# Not delivered (1)',
      '## Came back',
      'A mail of DS-2026-0007\n2026-11-19T09:00 · A mail of ours to jan@smals.example did not arrive: 5.1.1 550 no such user. Check the address with the requester.',
      '[Open]',
    ]);
  });

  it('is told with its reason, who tried again, and a button unless its day is over', () => {
    expect(
      read(
        undeliveredCard(
          { ...NOTHING, dead, allDead: 5, waiting, allWaiting: 1 },
          '2026-11-19',
          ENGLISH,
        ),
      ),
    ).toEqual([
      '# Not delivered (6)',
      '## Could not be delivered',
      'A mail of DS-2026-0007\nFailed for good 2026-11-19T09:00: mailbox full.\nTried again by Ana Peeters, 2026-11-19T08:00, in vain.',
      '[Try again] [-Give up]',
      'The digest of 2026-11-18\nFailed for good 2026-11-18T09:00: no reason is known.\nIts day is over, so it is not sent any more: /ebox digest shows today’s.',
      '[-Give up]',
      '(and 3 more, which follow these.)',
      '## Waits for somebody to do something',
      '3 messages to the channel for requests in Slack\nSince 2026-11-19T09:00: not in the channel. Invite the bot.\nThe first is: A card in a channel of DS-2026-0007.',
      '[-Give up]',
    ]);
  });
  it('is one sentence where all arrived', () => {
    expect(read(undeliveredCard(NOTHING, '2026-11-19', ENGLISH))).toEqual([
      'Everything was delivered, or is on its way.',
    ]);
  });
});

describe('help', () => {
  it('says first what was asked for, then what can be typed, and last which roles the reader has', () => {
    const lines = read(helpNote(['staff', 'nsso'], ENGLISH, 'I don’t know “lsit”.'));
    expect(lines[0]).toBe('I don’t know “lsit”.');
    expect(lines).toContain('- /ebox new  register a request');
    expect(lines.at(-1)).toBe('(Your roles: staff, nsso.)');
  });

  it('names nothing that isn’t there: each of its words is a command, and it links nowhere', () => {
    const named = HELP.flatMap(({ lines }) => lines).flatMap(({ words }) => words.split(', '));
    const unknown = named.filter((typed) => !readCommandLine(typed).known);
    expect({ named: named.length > 30, unknown }).toEqual({ named: true, unknown: [] });
    for (const language of LANGUAGES) {
      expect(read(helpNote(['admin'], wordsIn(language))).join('\n')).not.toMatch(/https?:|www\./u);
    }
  });

  it('says how to get a role where the reader has none', () => {
    expect(read(helpNote([], ENGLISH)).at(-1)).toContain(
      'An admin can give you one with /ebox grant.',
    );
  });
});
