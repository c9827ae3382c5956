/** What a spreadsheet takes for the beginning of a formula, with the full-width forms that it folds. */
const FORMULA = '[=+\\-@＝＋－＠]';

/** Where a cell begins: at the text's own beginning, or behind what some spreadsheet takes for the end of a cell. */
const BEGINNING = '^|[,;|\\t\\r\\n"\'\\u0000]';

/** What stands before a formula without being seen, and what is skipped or dropped when the file is read. */
const UNSEEN = '[\\s\\p{Cf}\\p{Cc}"\']*';

const DANGER = new RegExp(`(${BEGINNING})(${UNSEEN})(?=${FORMULA})`, 'gu');

/** Characters of a cell. Source: "Excel specifications and limits", 32,767; with room for what is added. */
export const MOST_CHARACTERS = 32_000;

/** Tabs and returns at a beginning are what OWASP warns of as well. */
const LEADING = /^[\t\r\n]/u;

/**
 * A typed text as a cell that no spreadsheet computes: an apostrophe stands before what would begin a formula, at the
 * beginning and also behind separators and quotes, since a spreadsheet may split elsewhere than we do (in Belgium at
 * semicolons). Source: OWASP, "CSV Injection". What must be exact is in the JSON export.
 */
export function safeCell(text: string): string {
  const guarded = text.slice(0, MOST_CHARACTERS).replace(DANGER, "$1$2'");
  return LEADING.test(guarded) ? `'${guarded}` : guarded;
}
