import fc from 'fast-check';
import { text } from './text';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Names that reach into prototypes, where somebody assigns what they were sent. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Far deeper than any payload, and than a parser that calls itself for each level can go with ease. */
const DEEPEST = 3_000;

/** Any value that JSON can carry, the unkind ones first. */
export const anything: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 4, arbitrary: fc.constantFrom<Json>(null, true, false, {}, [], '', [null], [[]], {}) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Json>(0, -0, -1, 1, 0.1, 1e308, 2 ** 53, -(2 ** 63), 1e-7),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }).map(asJson) },
  { weight: 2, arbitrary: fc.constantFrom(...PROTOTYPE_KEYS).map((key) => polluting(key)) },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: DEEPEST }).map(nested) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 50, max: 1_000 }).map((size) => Array(size).fill('x')),
  },
);

/** One change to a payload. `at` names a place in it, whatever its size. */
interface Change {
  readonly at: number;
  readonly what: 'drop' | 'put' | 'add';
  readonly key: string;
  readonly value: Json;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(10_000),
  what: fc.constantFrom('drop', 'put', 'put', 'add'),
  key: fc.oneof(fc.constantFrom(...PROTOTYPE_KEYS), text),
  value: anything,
});

/** A payload with some of it missing, something added, or something of another type in its place. */
export function mutated(payload: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc
    .tuple(payload, fc.array(change, { maxLength: 4 }))
    .map(([given, changes]) => changes.reduce(changed, given));
}

function changed(value: Json, { at, what, key, value: other }: Change): Json {
  const paths = pathsOf(value);
  const path = paths[at % paths.length] ?? [];
  return replaced(value, path, (inner) => {
    if (what === 'drop') return undefined;
    if (what === 'put' || typeof inner !== 'object' || inner === null) return other;
    return Array.isArray(inner)
      ? [...inner, other]
      : Object.fromEntries([...Object.entries(inner), [key, other]]);
  });
}

/** Places looked at: a payload has some fifty. */
const MOST_PATHS = 500;

function pathsOf(value: Json): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  const waiting: { readonly path: readonly string[]; readonly at: Json }[] = [
    { path: [], at: value },
  ];
  for (let next = waiting.shift(); next && paths.length < MOST_PATHS; next = waiting.shift()) {
    const { path, at } = next;
    paths.push(path);
    if (typeof at !== 'object' || at === null) continue;
    for (const [key, inner] of Object.entries(at))
      waiting.push({ path: [...path, key], at: inner });
  }
  return paths;
}

/** `become` gives undefined for what is to be left out; the whole is never left out. */
function replaced(
  value: Json,
  [key, ...rest]: readonly string[],
  become: (inner: Json) => Json | undefined,
): Json {
  if (key === undefined) return become(value) ?? null;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]): readonly [string, Json][] => {
    if (name !== key) return [[name, inner]];
    const next = rest.length === 0 ? become(inner) : replaced(inner, rest, become);
    return next === undefined ? [] : [[name, next]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function nested(depth: number): Json {
  let value: Json = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Own properties by these names, as JSON.parse makes them. */
function polluting(key: string): Json {
  return Object.fromEntries([[key, { requestId: 'DS-2026-0001', polluted: true }]]);
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value) ?? 'null') as Json;
}
