/** Legal forms of Belgian and neighbouring organisations, folded and without dots. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    'nv sa bv srl bvba sprl vzw asbl ivzw aisbl cv sc cvba scrl scs commv comm va sca vof snc vog ' +
    'se gmbh ag kg og ev eg esv geie eesv stichting fondation son'
  ).split(' '),
);

/** Lower case, without accents, white space collapsed; dots between single letters go (`N.V.` → `nv`). */
export function foldText(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : withoutAccents(text);
  return plain.replace(/\s+/g, ' ').trim();
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/**
 * An organisation's name as two people would agree it is the same: folded, without punctuation and without
 * its legal form (`S.A. Smals` and `smals` are one). Kept whole where nothing else would be left.
 */
export function foldOrganisation(name: string): string {
  const words = foldText(name)
    .replace(/\b(\p{L})\.(?=\p{L}(\.|\b))/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const kept = words.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length === 0 ? words : kept).join(' ');
}
