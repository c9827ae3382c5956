import type { Recorded } from '../../core/process/events';
import type { CheckedCertificate, RequestState } from '../../core/process/state';
import { ENVIRONMENTS } from '../../core/terms/terms';
import type { KeptMail } from '../../core/mail/kept';
import type { SentMessage } from './exports';

/** One request with all that happened to it, as JSON for people and programs. Of files what they are, not their bytes. */
export function jsonOf(
  state: RequestState,
  history: readonly Recorded[],
  {
    messages,
    mails,
  }: { readonly messages: readonly SentMessage[]; readonly mails: readonly KeptMail[] },
  at: Date,
): string {
  const document = {
    exportedAt: at.toISOString(),
    request: state,
    history,
    certificates: certificatesOf(state),
    files: history.flatMap(filesOf),
    messages,
    mails,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function certificatesOf({ environments }: RequestState): readonly object[] {
  return ENVIRONMENTS.flatMap((environment) => {
    const { certificate = null, pending = null, csr = null } = environments[environment] ?? {};
    const facts = (use: string, one: CheckedCertificate | null) =>
      one ? [{ environment, use, ...one }] : [];
    return [
      ...facts('in use', certificate),
      ...facts('not accepted yet', pending),
      ...facts('signing request', csr),
    ];
  });
}

function filesOf({ version, at, event }: Recorded): readonly object[] {
  if (!('file' in event)) return [];
  const { id, sha256, size } = event.file;
  return [{ version, at, event: event.type, name: event.texts.fileName, id, sha256, size }];
}
