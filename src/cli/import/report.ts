import { stepsOf, waiting } from '../../core/process/waiting';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import type { Fault } from '../../app/moving-in/reading';
import type { Taken } from '../../app/moving-in/take-over';
import { faultLine, standing, summary } from '../../view/moving-in/standing';
import type { Words } from '../../view/words';

/** What came of a file. */
export interface Outcome {
  readonly dryRun: boolean;
  readonly fileSha256: string;
  readonly taken: readonly Taken[];
  readonly faults: readonly Fault[];
}

/** Faults shown at most: whoever mends so many does so in the spreadsheet, and looks again. */
const MOST_FAULTS = 200;

/** For programs: everything, in one object. */
export function reportJson({ dryRun, fileSha256, taken, faults }: Outcome, definition: Definition) {
  const rows = taken.map(({ row, reference, outcome, state }) => ({
    ...{ row, reference, outcome },
    // A request that is new has no number before it is stored.
    request: dryRun && outcome === 'new' ? null : state.id,
    organisation: state.organisation,
    stands: stands(state, definition),
    environment: state.environment,
    waitingFor: [...new Set(waiting(definition, state).map(({ party }) => party))],
    waitingSince: waiting(definition, state)[0]?.since ?? null,
  }));
  const document = {
    ...{ dryRun, file: fileSha256 },
    stored: !dryRun && faults.length === 0,
    rows,
    faults: faults.map(({ row, column, words }) => ({ row, column, message: words })),
  };
  return `${JSON.stringify(document)}\n`;
}

function stands(state: RequestState, definition: Definition): readonly (number | string)[] {
  return state.ended
    ? [state.ended.outcome]
    : stepsOf(definition, state).map(({ number }) => number);
}

/** For people: a table of the rows and where each stands, then each fault with its column and what to write. */
export function reportText(outcome: Outcome, definition: Definition, words: Words): string {
  const { dryRun, taken, faults } = outcome;
  const lines = [
    ...table(
      taken.map((one) => [
        String(one.row),
        one.reference,
        dryRun && one.outcome === 'new' ? '–' : one.state.id,
        one.state.organisation,
        standing(one.state, definition, words),
        words.movingIn.outcome[one.outcome],
      ]),
    ),
    ...faults.slice(0, MOST_FAULTS).map(faultLine),
    ...(faults.length > MOST_FAULTS ? [words.movingIn.tooMany(MOST_FAULTS)] : []),
    ...summary(taken, faults, !dryRun, words),
  ];
  return `${lines.join('\n')}\n`;
}

/** Characters of a cell that are shown; a table stays readable on a wide terminal. */
const WIDEST = 40;

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const cut = rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').slice(0, WIDEST)));
  const widths = (cut[0] ?? []).map((_, column) =>
    Math.max(...cut.map((row) => row[column]?.length ?? 0)),
  );
  return cut.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
