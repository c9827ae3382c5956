import type { FetchedFile, RemoteFile } from '../../../app/chat/conversation/conversation';
import { FILE_DOWNLOAD, fileDownload, type Heard } from '../inbound/activity';
import { fileAddress } from '../connect/trust';

/** A file at Teams, with the address to fetch it from for some minutes. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
}

/** SharePoint hands a file over directly, or sends on once to another path of its own. */
const MOST_REDIRECTS = 3;

/** The files of a message in personal chat. Elsewhere Teams gives a bot no file. */
export function sentFiles({ attachments = [] }: Heard): readonly SentFile[] {
  return attachments.flatMap(({ contentType, name, content }) => {
    if (contentType !== FILE_DOWNLOAD) return [];
    const read = fileDownload.safeParse(content);
    return read.success ? [{ name: name ?? 'file', url: read.data.downloadUrl }] : [];
  });
}

/** The file, to be fetched when and if it is needed. */
export function remoteFile({ name, url }: SentFile, loopback: boolean): RemoteFile {
  return {
    name,
    size: null,
    async fetch(maxBytes, budgetMs) {
      const signal = AbortSignal.timeout(budgetMs);
      try {
        return await download(url, maxBytes, signal, loopback);
      } catch {
        // Whatever broke the download, the person needs to know only whether it took too long.
        return { ok: false, reason: signal.aborted ? 'too-slow' : 'refused' };
      }
    },
  };
}

async function download(
  address: string,
  maxBytes: number,
  signal: AbortSignal,
  loopback: boolean,
): Promise<FetchedFile> {
  let url = fileAddress(address, loopback);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (!url) return { ok: false, reason: 'host' };
    const response = await fetch(url, { redirect: 'manual', signal });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) {
      return await read(response, maxBytes);
    }
    await response.body?.cancel();
    const from: URL = url;
    const to = fileAddress(new URL(next, from).href, loopback);
    url = to?.host === from.host && to.protocol === from.protocol ? to : null;
  }
  return { ok: false, reason: 'refused' };
}

async function read(response: Response, maxBytes: number): Promise<FetchedFile> {
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    return { ok: false, reason: 'refused' };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Counted as it arrives: a declared length proves nothing. Leaving the loop ends the download.
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > maxBytes) return { ok: false, reason: 'too-big' };
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}
