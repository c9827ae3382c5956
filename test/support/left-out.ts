import { hasDovecot } from './mail/dovecot';
import { hasPdftk } from './pdf/pdftk';
import { hasPoppler } from './pdf/poppler';

/** Said once, below the summary of a run: what this machine lacks, what was therefore left out, and how to have it. */
export default function sayWhatWasLeftOut(): void {
  if (!hasDovecot()) {
    process.stderr.write(
      '\nLeft out: what needs a real mailbox, for there is no Dovecot (apt-get install dovecot-imapd).\n',
    );
  }
  if (!hasPdftk()) {
    process.stderr.write(
      '\nLeft out: forms that another program filled in, for there is no pdftk (apt-get install pdftk-java).\n',
    );
  }
  if (!hasPoppler()) {
    process.stderr.write(
      '\nLeft out: pictures of the form, for there is no pdftoppm (apt-get install poppler-utils).\n',
    );
  }
  if (process.env['TEST_DATABASE_URL']) {
    if (process.env['TEST_DATABASES'] === 'postgres') {
      process.stderr.write('\nLeft out: the embedded database, as TEST_DATABASES=postgres asks.\n');
    }
    return;
  }
  process.stderr.write(
    '\nLeft out: what needs a Postgres, for TEST_DATABASE_URL names none. All else ran on the embedded database.\n',
  );
}
