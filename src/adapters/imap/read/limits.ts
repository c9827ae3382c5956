/** Bytes of a mail that is fetched at all: what Exchange Online and Gmail let through. */
export const MAX_MAIL_BYTES = 25 * 1024 * 1024;

/** Milliseconds to read one mail; a large one takes some hundred, one that takes longer was made to. */
export const PARSE_BUDGET_MS = 2_000;

/** Parts within parts: an answer to a forwarded answer has six. */
export const MAX_NESTING = 30;

/** Bytes of all headers: Exchange adds some ten KB. */
export const MAX_HEADERS_BYTES = 256 * 1024;

/** Parts of one mail that are files; more are dropped before they are copied. */
export const MAX_PARTS = 100;

/** Bytes of a calendar that is read: an answer has some two KB, and its time zone as many. */
export const MAX_CALENDAR_BYTES = 64 * 1024;

/** Characters of text that are handed on: a mail of a hundred pages. */
export const MAX_TEXT = 300_000;

/** Lines in which the head of what was passed on is looked for: it stands below a few words. */
export const MAX_FORWARDED_LINES = 200;

/** Characters of a line of such a head: a name, an address, a subject. */
export const MAX_FORWARDED_LINE = 200;

/** Characters of HTML that become text: Word wraps a page of text in a hundred times as much. */
export const MAX_HTML = 2_000_000;

/** Elements of HTML that are open at once: paragraphs that nobody closes, at the most. */
export const MAX_HTML_OPEN = 5_000;

/** Headers that are handed on: a mail on its way through many servers has a hundred. */
export const MAX_HEADERS = 300;
