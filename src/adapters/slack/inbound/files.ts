import { z } from 'zod';
import type { RemoteFile } from '../../../app/chat/conversation/conversation';
import type { Logger } from '../../../app/watching/log';
import { download } from '../../chat-kit/download';
import type { Api } from '../api/api';
import type { Hosts } from '../api/hosts';
import { file as fileShape, type FileShape } from './payloads';

export interface FileSource {
  readonly api: Api;
  readonly hosts: Hosts;
  readonly token: string;
  readonly log: Logger;
}

/** A file that a person uploaded, to be fetched when and if it is needed. */
export function remoteFile(shape: FileShape, source: FileSource): RemoteFile {
  return {
    name: shape.name ?? shape.id,
    // Slack counts a link as 0 bytes: that says nothing of the file.
    size: shape.is_external ? null : (shape.size ?? null),
    fetch: (maxBytes, budgetMs) =>
      download(
        {
          address: () => Promise.resolve(addressIn(shape) ?? addressOf(shape.id, source)),
          trusted: source.hosts.file,
          headers: { authorization: `Bearer ${source.token}` },
          isFile: isNoLoginPage,
          log: source.log,
        },
        maxBytes,
        budgetMs,
      ),
  };
}

const info = z.object({ file: fileShape });

/** Slack leaves the address out where the file came from another organisation. */
async function addressOf(id: string, { api }: FileSource): Promise<string | null> {
  const found = await api.call('files.info', { file: id }, info);
  return found.ok ? addressIn(found.value.file) : null;
}

/** No address that our token goes to: where a link leads, Slack's hosts are not. */
const ELSEWHERE = 'about:blank';

/** Where the file lies, as far as this says it; null where it doesn't. */
function addressIn({ is_external: isExternal, url_private_download: url }: FileShape) {
  return isExternal ? ELSEWHERE : (url ?? null);
}

/** Without the scope files:read Slack answers 200 with its login page. */
function isNoLoginPage({ headers }: Response): boolean {
  return !(headers.get('content-type') ?? '').startsWith('text/html');
}
