import { startDovecot, type MailboxForTests } from './dovecot-server';

export { hasDovecot, MAILBOX_USER } from './dovecot-server';

/** How the files are called that jest.config.cjs leaves out where there is no Dovecot. */
const LEFT_OUT_WITHOUT = /\.dovecot\.test\.ts$/u;

/** What needs a real mailbox: no part of a run without Dovecot, and `left-out.ts` says so. */
export function withMailbox(
  specify: (mailbox: () => MailboxForTests) => void,
  introspection: () => string | null = () => null,
): void {
  const { testPath = '' } = expect.getState();
  if (!LEFT_OUT_WITHOUT.test(testPath)) {
    // On a machine without Dovecot it would be a file without a test, which jest fails.
    throw new Error(`${testPath} needs a name that ends in .dovecot.test.ts`);
  }
  describe('with a real mailbox', () => {
    let mailbox: MailboxForTests | null = null;
    beforeAll(async () => {
      mailbox = await startDovecot(introspection());
    });
    specify(() => {
      if (!mailbox) throw new Error('The mailbox is there within tests alone');
      return mailbox;
    });
    // Hooks run in the order they stand: whoever reads it stops first.
    afterAll(() => mailbox?.close());
  });
}
