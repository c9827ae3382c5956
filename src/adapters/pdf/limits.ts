/** Bytes of a form that is read; what chat and mail take as one. */
export const MOST_FORM_BYTES = 10 * 1024 * 1024;

/** Reading a form takes some tens of milliseconds; one that takes this long was made to. */
export const READ_BUDGET_MS = 2_000;

/**
 * Milliseconds beside its budget that a file waits at most: for those before it, and for a new thread where one was ended.
 * Together with the budget it is under the three seconds after which nobody waits any more.
 */
export const MOST_WAIT_MS = 600;

/** Making one takes as long. It is our own, so only a busy machine takes longer. */
export const MAKE_BUDGET_MS = 10_000;

/** Milliseconds. A thread loads the library in one second; on a busy machine it may take longer. */
export const START_MS = 15_000;

/** Objects of the largest form, and the parser's own: more is a bomb. */
export const MOST_HEAP_MIB = 256;

/** What the process may grow by while a file is read: a form of ours takes some MiB, a bomb gigabytes within a second. */
export const MOST_GROWTH_MIB = 192;

/** Milliseconds between two looks at the process' memory; a bomb unpacks about a MiB in one. */
export const WATCH_EVERY_MS = 20;

/** Fields that are looked through for ours, which are sixteen. A form with more is not ours. */
export const MOST_FIELDS = 200;

/** Characters of one value: more than any field of ours takes, so that too long a text is said and not cut in silence. */
export const MOST_VALUE = 4_000;

/** Papers that wait at most: each read one may hold the thread for two seconds. */
export const MOST_WAITING = 50;

/** Bytes in which a PDF must say that it is one; some programs put a few before it. */
export const HEAD_BYTES = 1_024;
