import { stringify } from 'csv-stringify/sync';
import type { Definition } from '../../core/process/definition';
import { standing, type RowFault, type RowTaken } from '../../view/moving-in/standing';
import type { Words } from '../../view/words';
import { safeCell } from '../export/cell';

/** By it Excel knows UTF-8. */
const BOM = '\uFEFF';

/** Faults in a file: whoever mends so many looks again after. */
const MOST_FAULTS = 5_000;

/** Named as `--json` names them. */
const HEADINGS = ['row', 'reference', 'request', 'organisation', 'stands', 'outcome'] as const;
const FAULT_HEADINGS = ['row', 'column', 'message'] as const;

/** All rows of a dry run, as Excel in Belgium opens it. A request that is new has no number before it is stored. */
export function rowsCsv(rows: readonly RowTaken[], definition: Definition, words: Words): string {
  return csv(
    HEADINGS,
    rows.map(({ row, reference, outcome, state }) => [
      String(row),
      reference,
      outcome === 'new' ? '' : state.id,
      state.organisation,
      standing(state, definition, words),
      words.movingIn.outcome[outcome],
    ]),
  );
}

/** All faults of a file. */
export function faultsCsv(faults: readonly RowFault[]): string {
  return csv(
    FAULT_HEADINGS,
    faults
      .slice(0, MOST_FAULTS)
      .map(({ row, column, words }) => [String(row), column ?? '', words]),
  );
}

function csv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(safeCell));
  return BOM + stringify([headings, ...safe], { delimiter: ';', record_delimiter: '\r\n' });
}
