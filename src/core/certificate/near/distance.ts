/** Longer texts are compared by their first characters only: the cost grows with the square. */
const COMPARED_CHARACTERS = 80;

/**
 * Edits (insert, delete, replace, swap of neighbours) that make one text of the other: the optimal string
 * alignment distance, over at most the first 80 characters.
 */
export function editDistance(a: string, b: string): number {
  const from = [...a.slice(0, COMPARED_CHARACTERS)];
  const to = [...b.slice(0, COMPARED_CHARACTERS)];
  let before: number[] = [];
  let previous = to.map((_, index) => index).concat(to.length);
  from.forEach((character, row) => {
    const current = [row + 1];
    to.forEach((other, column) => {
      const same = character === other ? 0 : 1;
      const edits = [
        cell(previous, column + 1) + 1,
        cell(current, column) + 1,
        cell(previous, column) + same,
      ];
      if (character === to[column - 1] && other === from[row - 1]) {
        edits.push(cell(before, column - 1) + 1);
      }
      current.push(Math.min(...edits));
    });
    before = previous;
    previous = current;
  });
  return cell(previous, to.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** The candidate with the fewest edits from `text`, where that is at most `most`; null where none is so near. */
export function nearest(text: string, candidates: readonly string[], most: number): string | null {
  let best: { readonly candidate: string; readonly edits: number } | null = null;
  for (const candidate of candidates) {
    const edits = editDistance(text, candidate);
    if (edits <= most && (best === null || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate ?? null;
}

/** Where two texts first differ, counted in characters from 1; null where they are equal. */
export function firstDifference(a: string, b: string): number | null {
  const left = [...a];
  const right = [...b];
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    if (left[index] !== right[index]) return index + 1;
  }
  return null;
}

/** The places, counted from 1, at which two texts of one length differ. */
export function differingPlaces(a: string, b: string): readonly number[] {
  const right = [...b];
  return [...a].flatMap((character, index) => (character === right[index] ? [] : [index + 1]));
}
