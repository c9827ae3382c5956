import type { RemoteFile } from '../../../app/chat/conversation/conversation';
import type { Logger } from '../../../app/watching/log';
import { download } from '../../chat-kit/download';
import { FILE_DOWNLOAD, fileDownload, type IncomingActivity } from '../inbound/activity';
import { fileAddress } from '../connect/trust';

/** A file at Teams, with the address to fetch it from for some minutes. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
}

/** The files of a message in personal chat. Elsewhere Teams gives a bot no file. */
export function sentFiles({ attachments = [] }: IncomingActivity): readonly SentFile[] {
  return attachments.flatMap(({ contentType, name, content }) => {
    if (contentType !== FILE_DOWNLOAD) return [];
    const read = fileDownload.safeParse(content);
    return read.success ? [{ name: name ?? 'file', url: read.data.downloadUrl }] : [];
  });
}

/** The file, to be fetched when and if it is needed. `loopback`: whether one on this machine is taken. */
export function remoteFile({ name, url }: SentFile, loopback: boolean, log: Logger): RemoteFile {
  const from = {
    address: () => Promise.resolve(url),
    trusted: (address: string) => fileAddress(address, loopback),
    log,
  };
  return { name, size: null, fetch: (maxBytes, budgetMs) => download(from, maxBytes, budgetMs) };
}
