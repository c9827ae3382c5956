import type { Definition } from '../../core/process/definition';
import type { Block, Card, Note } from '../model/model';
import { nameOfStep, stepLabel } from '../model/task-words';
import type { Words } from '../words';
import type { StatsFacts } from './facts';

/** Findings that are told: the first few are what a guide should explain better. */
export const STATS_FINDINGS = 8;

/** The figures of a period, as pictures where the client has them. `csvCommand` gives the same for a spreadsheet. */
export function statsCard(
  facts: StatsFacts,
  period: string,
  csvCommand: string,
  context: { readonly definition: Definition; readonly words: Words },
): Card {
  const { words } = context;
  const { stats } = words;
  const title = stats.title(period);
  const counts = countsOf(facts, words);
  return {
    title,
    summary: `${title}: ${counts}`,
    blocks: [
      { kind: 'line', line: [counts] },
      ...stepBars(facts, context),
      ...waitingBars(facts, words),
      ...certificates(facts, words),
      ...findings(facts, words),
      { kind: 'small', line: [stats.asCsv(csvCommand)] },
    ],
    actions: [],
  };
}

/** The same as lines that a spreadsheet takes, to be copied. `csv`: makes them. */
export function statsNote(period: string, csv: string, { stats }: Words): Note {
  const title = stats.title(period);
  return {
    summary: title,
    blocks: [
      { kind: 'line', line: [{ strong: title }] },
      { kind: 'verbatim', text: csv },
    ],
  };
}

/** Every figure as a row: what it is of, what it is called, the number. */
export function statsRows(
  facts: StatsFacts,
  { definition, words }: { readonly definition: Definition; readonly words: Words },
): readonly (readonly string[])[] {
  const { stats, terms } = words;
  return [
    ...OUTCOMES.map(({ type, said }) => ['requests', said, String(facts.events[type] ?? 0)]),
    ...facts.steps.flatMap(({ step, median, ninety, of }) => {
      const name = `${step} · ${nameOfStep(definition, step, words)}`;
      return [
        [stats.median, name, String(median)],
        [stats.ninety, name, String(ninety)],
        [stats.ofLast, name, String(of)],
      ];
    }),
    ...facts.waiting.flatMap(({ party, total, stalled }) => [
      [stats.waitsFor, terms.party[party], String(total)],
      [stats.stalled, terms.party[party], String(stalled)],
    ]),
    ...CHECKS.map(({ type, said }) => [
      stats.certificates,
      stats[said],
      String(facts.events[type] ?? 0),
    ]),
    ...facts.findings.map(({ id, times }) => [stats.finding, id, String(times)]),
  ];
}

const OUTCOMES = [
  { type: 'RequestRegistered', said: 'came' },
  { type: 'WentLive', said: 'live' },
  { type: 'RequestRefused', said: 'refused' },
  { type: 'Withdrawn', said: 'withdrawn' },
] as const;

const CHECKS = [
  { type: 'CertificateAccepted', said: 'accepted' },
  { type: 'CertificateWarned', said: 'warned' },
  { type: 'CertificateRejected', said: 'rejected' },
] as const;

function countsOf({ events }: StatsFacts, { stats, writing }: Words): string {
  return OUTCOMES.map(({ type, said }) => stats[said](writing.count(events[type] ?? 0))).join(
    ' · ',
  );
}

function stepBars(
  { steps }: StatsFacts,
  { definition, words }: { readonly definition: Definition; readonly words: Words },
): readonly Block[] {
  const { stats } = words;
  if (steps.length === 0) return [{ kind: 'line', line: [stats.nothing] }];
  return [
    {
      kind: 'bars',
      title: stats.howLong,
      unit: stats.median,
      bars: steps.map(({ step, median }) => ({
        label: stepLabel(definition, step, words),
        value: median,
      })),
    },
    {
      kind: 'table',
      head: [stats.step, stats.median, stats.ninety, stats.ofLast],
      rows: steps.map(({ step, median, ninety, of }) => [
        `${step} · ${nameOfStep(definition, step, words)}`,
        String(median),
        String(ninety),
        String(of),
      ]),
    },
  ];
}

function waitingBars({ waiting }: StatsFacts, { stats, terms }: Words): readonly Block[] {
  if (waiting.length === 0) return [];
  return [
    {
      kind: 'bars',
      title: stats.whereStalled,
      unit: stats.stalled,
      bars: waiting.map(({ party, stalled }) => ({ label: terms.party[party], value: stalled })),
      table: {
        head: [stats.waitsFor, stats.requests, stats.stalled],
        rows: waiting.map(({ party, total, stalled }) => [
          terms.party[party],
          String(total),
          String(stalled),
        ]),
      },
    },
  ];
}

function certificates({ events }: StatsFacts, { stats }: Words): readonly Block[] {
  const rows = CHECKS.map(({ type, said }): readonly [string, number] => [
    stats[said],
    events[type] ?? 0,
  ]);
  if (rows.every(([, count]) => count === 0)) return [];
  return [
    { kind: 'heading', text: stats.certificates },
    { kind: 'line', line: [rows.map(([name, count]) => `${name}: ${count}`).join(' · ')] },
  ];
}

function findings({ findings: found }: StatsFacts, { stats }: Words): readonly Block[] {
  if (found.length === 0) return [];
  return [
    { kind: 'heading', text: stats.findings },
    {
      kind: 'list',
      items: found.map(({ id, times }) => [{ code: id }, `: ${times}`]),
    },
  ];
}
