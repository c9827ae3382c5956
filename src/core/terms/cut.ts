/** The first `max` characters of a text, without the half of one that the cut would leave: no database takes it. */
export function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/\p{Surrogate}$/u, '');
}
