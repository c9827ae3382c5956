import { z } from 'zod';
import { bounded, type Why } from '../../../view/delivery/why';
import type { HandedFile } from '../../../app/outbox/gateway';
import type { Api, Called, Failure } from '../api/api';
import type { Hosts } from '../api/hosts';

/** Milliseconds for the bytes, some megabytes at most. Delivery renews its lease meanwhile (delivery/leases.ts). */
const UPLOAD_TIMEOUT_MS = 15_000;

const place = z.object({ upload_url: z.string(), file_id: z.string() });
const completed = z.object({ files: z.array(z.object({ id: z.string() })).min(1) });

/**
 * Sends a file into a conversation, in Slack's three steps: ask where to, bring the bytes, say that they are there.
 * Until the last one nobody sees anything, so a file whose sending broke off is sent anew from the first.
 * Source: "Uploading files", docs.slack.dev/messaging/working-with-files.
 */
export async function upload(
  api: Api,
  hosts: Hosts,
  channel: string,
  { name, bytes, words }: HandedFile,
): Promise<Called<unknown>> {
  const asked = await api.call(
    'files.getUploadURLExternal',
    { filename: name, length: bytes.length },
    place,
  );
  if (!asked.ok) return asked;
  const failure = await bring(hosts.file(asked.value.upload_url), bytes);
  if (failure) return { ok: false, failure };
  return api.call(
    'files.completeUploadExternal',
    {
      files: JSON.stringify([{ id: asked.value.file_id, title: name }]),
      channel_id: channel,
      initial_comment: words,
    },
    completed,
  );
}

async function bring(url: URL | null, bytes: Buffer): Promise<Failure | null> {
  const away = (why: Why): Failure => ({ kind: 'away', why });
  const upload = { platform: 'slack', method: 'upload' } as const;
  if (!url) return away({ code: 'foreign-host', platform: 'slack' });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok ? null : away({ code: 'http-status', ...upload, status: response.status });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return away({ code: 'unreached-for', ...upload, words: bounded(words) });
  }
}
