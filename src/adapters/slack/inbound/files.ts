import { z } from 'zod';
import type { FetchedFile, RemoteFile } from '../../../app/chat/conversation/conversation';
import type { Api } from '../api/api';
import type { Hosts } from '../api/hosts';
import { file as fileShape, type FileShape } from './payloads';

/** Slack's file host answers directly, or sends on once to another path of its own. */
const MOST_REDIRECTS = 3;

export interface FileSource {
  readonly api: Api;
  readonly hosts: Hosts;
  readonly token: string;
}

/** A file that a person uploaded, to be fetched when and if it is needed. */
export function remoteFile(shape: FileShape, source: FileSource): RemoteFile {
  return {
    name: shape.name ?? shape.id,
    size: shape.size ?? null,
    async fetch(maxBytes, budgetMs) {
      const signal = AbortSignal.timeout(budgetMs);
      try {
        const address = shape.url_private_download ?? (await addressOf(shape.id, source));
        if (address === null) return refused;
        return await download(address, maxBytes, signal, source);
      } catch {
        // Whatever broke the download, the person needs to know only whether it took too long.
        return { ok: false, reason: signal.aborted ? 'too-slow' : 'refused' };
      }
    },
  };
}

const refused = { ok: false, reason: 'refused' } as const;

/** Slack leaves the address out where the file came from another organisation. */
async function addressOf(id: string, { api }: FileSource): Promise<string | null> {
  const found = await api.call('files.info', { file: id }, z.object({ file: fileShape }));
  return found.ok ? (found.value.file.url_private_download ?? null) : null;
}

async function download(
  address: string,
  maxBytes: number,
  signal: AbortSignal,
  { hosts, token }: FileSource,
): Promise<FetchedFile> {
  let url = hosts.file(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (!url) return { ok: false, reason: 'host' };
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal,
    });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) {
      return await read(response, maxBytes);
    }
    await response.body?.cancel();
    url = sameHost(url, hosts.file(new URL(next, url).href));
  }
  return refused;
}

function sameHost(from: URL, to: URL | null): URL | null {
  return to?.host === from.host ? to : null;
}

async function read(response: Response, maxBytes: number): Promise<FetchedFile> {
  const type = response.headers.get('content-type') ?? '';
  // Without the scope files:read Slack answers 200 with its login page.
  if (response.status !== 200 || type.startsWith('text/html') || !response.body) {
    await response.body?.cancel();
    return refused;
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
