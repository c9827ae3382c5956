import { z } from 'zod';
import type { Parts } from '../parts';
import { wireFile } from '../wire';
import { type Answer, ok, refuse } from './answer';
import type { Arguments } from './arguments';
import { openTo } from './chat';

const completed = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);

export function info(args: Arguments, { state, selfUrl }: Parts): Answer {
  const file = state.file(args.text('file') ?? '');
  return file === undefined
    ? refuse('file_not_found')
    : ok({ file: wireFile(state, file, selfUrl()) });
}

/** Step one of sending a file: where to put its bytes. */
export function getUploadUrl(args: Arguments, { state, selfUrl }: Parts): Answer {
  const name = args.text('filename') ?? '';
  const size = args.count('length', 0);
  if (name === '') return refuse('invalid_arguments');
  if (size === 0) return refuse('invalid_arguments');
  const id = state.newId('F');
  state.addFile({
    id,
    name,
    mimetype: 'application/octet-stream',
    size,
    user: state.setting.botUserId,
    created: new Date(Number(state.timestamps.next()) * 1000).toISOString(),
  });
  return ok({ file_id: id, upload_url: `${selfUrl()}/slack-files/upload/${id}` });
}

/** Step three: the files become a message where the bot wants them. */
export function completeUpload(args: Arguments, parts: Parts): Answer {
  const { state, bytes, selfUrl } = parts;
  let given: unknown;
  try {
    given = args.object('files');
  } catch {
    return refuse('invalid_arguments');
  }
  const parsed = completed.safeParse(given);
  if (!parsed.success) return refuse('invalid_arguments');
  const files = parsed.data.map(({ id }) => state.file(id));
  if (files.some((file) => file === undefined || bytes.get(file.id) === undefined)) {
    return refuse('file_not_found');
  }
  const known = files.filter((file) => file !== undefined);
  const target = args.text('channel_id');
  if (target !== undefined) {
    const where = openTo(target, parts);
    if (!where.ok) return where.failure;
    const thread = args.text('thread_ts');
    if (thread !== undefined && state.message(where.value.id, thread) === undefined) {
      return refuse('thread_not_found');
    }
    state.add({
      channel: where.value.id,
      user: state.setting.botUserId,
      text: args.text('initial_comment') ?? '',
      blocks: [],
      files: known.map((file) => file.id),
      ...(thread === undefined ? {} : { thread }),
    });
  }
  return ok({ files: known.map((file) => wireFile(state, file, selfUrl())) });
}
