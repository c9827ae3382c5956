import type { RequestAct } from '../../../core/process/commands';
import { filesToTake, type KeptMail } from '../../../core/mail/kept';
import { MAIL_FILE } from '../../../view/mails/mail-form';
import type { ChatDeps } from '../deps';
import type { FieldValue, RemoteFile } from '../conversation/conversation';

type Values = Readonly<Record<string, FieldValue>>;

/** The values of a form that was filled from a mail: the file that was chosen stands where a file is asked for. */
export function withMailFile(
  { requests: { mails } }: Pick<ChatDeps, 'requests'>,
  act: RequestAct,
  mail: KeptMail,
  values: Values,
): Values {
  const { [MAIL_FILE]: choice, ...others } = values;
  const chosen = choice?.kind === 'choices' ? choice.values[0] : undefined;
  const file = filesToTake(mail).find(({ id }) => id === chosen);
  if (!file) return others;
  const remote: RemoteFile = {
    name: file.name,
    size: file.size,
    async fetch(maxBytes) {
      const bytes = await mails.file(file.id);
      if (!bytes) return { ok: false, reason: 'refused' };
      return bytes.length > maxBytes ? { ok: false, reason: 'too-big' } : { ok: true, bytes };
    },
  };
  return {
    ...others,
    [act === 'record-form' ? 'form' : 'file']: { kind: 'files', files: [remote] },
  };
}
