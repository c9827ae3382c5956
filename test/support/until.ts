/** Milliseconds that anything here takes at most; a test that waits longer waits for what never comes. */
const PATIENCE_MS = 20_000;

/** Lets everything happen that is ready to, until something is true. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const start = Date.now();
  while (!(await isTrue())) {
    if (Date.now() - start > PATIENCE_MS) throw new Error(`Never came true: ${isTrue.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
