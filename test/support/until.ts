/** Milliseconds that anything here takes at most; a test that waits longer waits for what never comes. */
const PATIENCE_MS = 20_000;

/** Turns of the loop in which what needs nobody else happens; what needs another process gets the processor to itself. */
const EAGER_TURNS = 200;
/** Milliseconds between two looks after that. */
const PAUSE_MS = 5;

/** Lets everything happen that is ready to, until something is true; `pauseMs` is longer where to look takes long. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  { pauseMs = PAUSE_MS, patienceMs = PATIENCE_MS } = {},
): Promise<void> {
  const start = Date.now();
  for (let turns = 0; !(await isTrue()); turns += 1) {
    if (Date.now() - start > patienceMs) throw new Error(`Never came true: ${isTrue.toString()}`);
    await new Promise<void>((resolve) => {
      if (turns < EAGER_TURNS) setImmediate(resolve);
      else setTimeout(resolve, pauseMs);
    });
  }
}
