/**
 * A schema is built and compiled where it is written: at the top of a module once, in a function at every request (it was
 * a tenth of a click). Allowed are helpers that get a schema and give one, which modules call as they are loaded.
 */
const message =
  'Build schemas at the top of the module: in a function they are built and compiled at each call. One that follows the language and the day is kept for them (src/app/fields/kept.ts).';

const IN_A_FUNCTION = ':function:not([typeParameters])';

/** For `no-restricted-syntax`. */
export const schemasAreBuiltOnce = [
  {
    selector: `${IN_A_FUNCTION} CallExpression[callee.object.name="z"][callee.property.name!="lazy"]`,
    message,
  },
  { selector: `${IN_A_FUNCTION} CallExpression[callee.object.object.name="z"]`, message },
];
