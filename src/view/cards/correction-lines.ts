import type { RequestState } from '../../core/process/state';
import type { Block } from '../model/model';
import { correctionPairs } from '../notes/corrections';
import { doneByName } from '../notes/name';
import type { Words } from '../words';

/** Characters of a corrected text on a card; history has it whole. */
const MOST_OF_A_CORRECTION = 200;

/** The last correction: what was, what is. */
export function correctionLines(
  { corrected }: RequestState,
  { zone, words }: { readonly zone: string; readonly words: Words },
): readonly Block[] {
  if (!corrected) return [];
  const facts = correctionPairs(corrected, words).map(([label, value]) => ({
    label,
    value: [shortened([...value])],
  }));
  const day = words.writing.dayOf(corrected.at, zone);
  return [
    { kind: 'small', line: [words.cards.correctedBy(doneByName(corrected, words), day)] },
    { kind: 'facts', facts },
  ];
}

function shortened(characters: readonly string[]): string {
  const start = characters.slice(0, MOST_OF_A_CORRECTION).join('');
  return characters.length > MOST_OF_A_CORRECTION ? `${start}…` : start;
}
