import type { ActName } from '../../core/process/commands';
import type { Refusal } from '../../core/decision/refusal';
import type { Account, Person } from '../../core/terms/terms';
import type { Watch } from './deps';

/** What somebody wanted to do. */
export type Tried =
  | ActName
  | 'register'
  | 'look'
  | 'grant'
  | 'revoke'
  | 'channel'
  | 'link'
  | 'language'
  | 'type'
  | 'away'
  | 'try-again'
  | 'give-up'
  | 'export'
  | 'import';

/** Counts and logs that somebody was told why not. Refusals are no events: nothing has happened to the request. */
export function noteRefusal(
  { metrics, log }: Watch,
  { platform, id }: Account,
  { code }: { readonly code: Refusal['code'] | 'private-key' | 'from-elsewhere' },
  about: { readonly act: Tried; readonly request: string | null },
): void {
  metrics.refused(code);
  log.info({ code, ...about, account: `${platform}:${id}` }, 'Command refused');
}

/** Counts what came of a command, and gives it on. */
export function noted<
  T extends
    | { readonly ok: true; readonly repeated: boolean }
    | { readonly ok: false; readonly refusal: Refusal },
>(
  watch: Watch,
  { person, requestId }: { readonly person: Person; readonly requestId: string | null },
  act: ActName | 'register',
  done: T,
): T {
  if (!done.ok) noteRefusal(watch, person, done.refusal, { act, request: requestId });
  else if (!done.repeated) watch.metrics.performed(act);
  return done;
}
