/** An activity nests its cards' data some levels deep; what is deeper is left as it is. */
const MOST_DEPTH = 20;

/** The same without fields that are `null`: Teams writes so for what isn't there, or leaves the field out. */
export function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) return value;
  if (Array.isArray(value)) {
    return value.filter((one) => one !== null).map((one: unknown) => withoutNulls(one, depth + 1));
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      one === null ? [] : [[name, withoutNulls(one, depth + 1)]],
    ),
  );
}
