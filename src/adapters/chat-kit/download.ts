import type { FetchedFile } from '../../app/chat/conversation/conversation';
import { causeOf } from '../../app/watching/cause';
import type { Logger } from '../../app/watching/log';

/** A file host hands a file over directly, or sends on once to another path of its own. */
const MOST_REDIRECTS = 3;

const refused = { ok: false, reason: 'refused' } as const;

export interface Download {
  /** Where the file lies; null where the chat system doesn't say. */
  readonly address: () => Promise<string | null>;
  /** The address as one that may be fetched, or null. Redirects are held to it, and to the host they came from. */
  readonly trusted: (address: string) => URL | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a response that ended well is the file. */
  readonly isFile?: (response: Response) => boolean;
  readonly log: Logger;
}

/**
 * Fetches a file of at most `maxBytes` within `budgetMs` milliseconds. Never rejects: the person needs to know only
 * whether it took too long, the log says what broke it.
 */
export async function download(
  from: Download,
  maxBytes: number,
  budgetMs: number,
): Promise<FetchedFile> {
  const signal = AbortSignal.timeout(budgetMs);
  try {
    const address = await from.address();
    return address === null ? refused : await follow(from, address, maxBytes, signal);
  } catch (error) {
    from.log.warn({ cause: causeOf(error), timedOut: signal.aborted }, 'File download failed');
    return { ok: false, reason: signal.aborted ? 'too-slow' : 'refused' };
  }
}

async function follow(
  { trusted, headers = {}, isFile = () => true, log }: Download,
  address: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<FetchedFile> {
  let url = trusted(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (!url) return { ok: false, reason: 'host' };
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) {
      if (response.status === 200 && response.body && isFile(response)) {
        return await read(response.body, maxBytes);
      }
      await response.body?.cancel();
      log.warn({ host: url.host, status: response.status }, 'File download refused');
      return refused;
    }
    await response.body?.cancel();
    const before: URL = url;
    const to = trusted(new URL(next, before).href);
    url = to?.host === before.host && to.protocol === before.protocol ? to : null;
  }
  return refused;
}

async function read(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<FetchedFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Counted as it arrives: a declared length proves nothing. Leaving the loop ends the download.
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) return { ok: false, reason: 'too-big' };
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}
