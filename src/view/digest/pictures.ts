import type { Definition } from '../../core/process/definition';
import type { Block } from '../model/model';
import { nameOfStep, stepLabel } from '../model/task-words';
import type { Words } from '../words';
import { PARTIES, type DigestFacts } from './facts';

/** What waits for whom; the counts of one party need no picture. */
export function waitingBars({ waiting }: DigestFacts, words: Words): readonly Block[] {
  const { stats, terms, writing } = words;
  const parties = PARTIES.filter((party) => waiting[party].total > 0);
  if (parties.length < 2) return [];
  return [
    {
      kind: 'bars',
      title: stats.waitsFor,
      unit: stats.requests,
      bars: parties.map((party) => ({ label: terms.party[party], value: waiting[party].total })),
      table: {
        head: [stats.waitsFor, stats.requests],
        rows: parties.map((party) => [terms.party[party], writing.count(waiting[party].total)]),
      },
    },
  ];
}

/** How long the steps take. */
export function medianBars(
  { medians }: DigestFacts,
  { definition, words }: { readonly definition: Definition; readonly words: Words },
): readonly Block[] {
  if (medians.length === 0) return [];
  const { digest: said } = words.reminders;
  return [
    {
      kind: 'bars',
      title: said.howLong,
      unit: words.stats.median,
      bars: medians.map(({ step, workingDays }) => ({
        label: stepLabel(definition, step, words),
        value: workingDays,
      })),
      table: {
        head: [said.stepColumn, said.medianColumn, said.ofColumn],
        rows: medians.map(({ step, workingDays, of }) => [
          `${step} · ${nameOfStep(definition, step, words)}`,
          String(workingDays),
          String(of),
        ]),
      },
    },
  ];
}
