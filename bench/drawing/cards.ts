import type { Card } from '../../src/view/model/model';

/** A request's card, in words: what both sides draw. */
const TITLE = 'DS-2026-0007 · SMALS';
const LINES = [
  '●●●●●◐○○○○  Step 6 of 10 · Order X.509 certificate in INT',
  'Waiting for: requester, since Thu 19 Nov 2026, due Tue 24 Nov',
  'Registered by Ana Peeters on Mon 16 Nov 2026',
] as const;
const FACTS = [
  ['Use cases', 'Career-break certificates for employers and for citizens'],
  ['Recipients', 'Enterprises, Citizens'],
  ['Volume', '120,000 documents a month, peaks: May'],
  ['Go-live', '1 Mar 2027, starts in INT'],
  ['INT', 'certificate –    configuration –    no tests yet'],
  ['Assigned to', 'Ana Peeters'],
] as const;
const BUTTONS = [
  ['upload-certificate', 'Upload certificate'],
  ['check-csr', 'Check CSR'],
  ['hold', 'Hold'],
  ['note', 'Note'],
] as const;
const ABOUT = { requestId: 'DS-2026-0007', version: 3 };

/**
 * The card in our model. No button of it is `History`: with one, Teams gets a second action that draws the card for each
 * reader anew, which vercel/chat has nothing like.
 */
export function ourCard(): Card {
  return {
    title: TITLE,
    summary: TITLE,
    blocks: [
      ...LINES.map((line) => ({ kind: 'line', line: [line] }) as const),
      { kind: 'facts', facts: FACTS.map(([label, value]) => ({ label, value: [value] })) },
    ],
    actions: BUTTONS.map(([act, label], index) => ({
      press: { act, ...ABOUT },
      label,
      tone: index === 0 ? 'primary' : 'plain',
    })),
  };
}

/** The same in vercel/chat's model: what its builders make. A button's value is JSON already, which ours still has to become. */
export function theirCard(): object {
  return {
    type: 'card',
    title: TITLE,
    children: [
      ...LINES.map((content) => ({ type: 'text', content })),
      {
        type: 'fields',
        children: FACTS.map(([label, value]) => ({ type: 'field', label, value })),
      },
      {
        type: 'actions',
        children: BUTTONS.map(([act, label], index) => ({
          type: 'button',
          id: act,
          label,
          value: JSON.stringify({ act, ...ABOUT }),
          ...(index === 0 ? { style: 'primary' } : {}),
        })),
      },
    ],
  };
}
