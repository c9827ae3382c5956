// jest fails a block that has hooks and no test. A loop over what this machine has, a condition, an early return: each
// may leave a block empty on another machine, where nobody looked. So a block with hooks has a test that is always there.
const HOOK = '> ExpressionStatement[expression.callee.name=/^(before|after)(All|Each)$/]';

/** A test or block written as a statement of its own, not after an `if` that might have returned. */
const ALWAYS = [
  '[expression.callee.name=/^(it|test|describe|onEveryDatabase)$/]',
  '[expression.callee.callee.object.name=/^(it|test|describe)$/]',
].map((call) => `> ExpressionStatement${call}:not(IfStatement ~ ExpressionStatement)`);

const message =
  'On some machine this block may have hooks and no test, which jest fails. Give it a test that is always there, or leave the whole block out (withServer in test/support/databases/on-every-database.ts).';

const withoutTests = (block) => `${block}:has(${HOOK}):not(:has(${ALWAYS.join(', ')}))`;

/** For `no-restricted-syntax`. */
export const hooksNeedTests = [
  { selector: withoutTests('CallExpression > :function > BlockStatement'), message },
];
