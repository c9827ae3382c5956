/** How the text of an input becomes a field's value. Teams sends every input as one text. */
export const FIELD_KINDS = ['text', 'choice', 'choices', 'person'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Before each option's value: Teams takes no empty one. */
const MARK = '=';

/** Teams joins the chosen options with commas, so a comma in one is written otherwise. */
export function encodeOption(value: string): string {
  return MARK + encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The option again; null for what no option of ours reads like. */
export function decodeOption(encoded: string): string | null {
  if (!encoded.startsWith(MARK)) return null;
  try {
    return decodeURIComponent(encoded.slice(MARK.length));
  } catch {
    return null;
  }
}
