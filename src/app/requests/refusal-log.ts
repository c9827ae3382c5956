import type { ActName } from '../../core/process/commands';
import type { Refusal } from '../../core/process/refusal';
import type { Account, Person } from '../../core/terms/terms';
import type { DeskDeps } from './deps';

/** What somebody wanted to do. */
type Tried = ActName | 'register' | 'look' | 'grant' | 'revoke' | 'channel' | 'link' | 'type';

/** Counts and logs that somebody was told why not. Refusals are no events: nothing has happened to the request. */
export function noteRefusal(
  { metrics, log }: Pick<DeskDeps, 'metrics' | 'log'>,
  { platform, id }: Account,
  { code }: { readonly code: Refusal['code'] | 'private-key' },
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
  deps: Pick<DeskDeps, 'metrics' | 'log'>,
  { person, requestId }: { readonly person: Person; readonly requestId: string | null },
  act: ActName | 'register',
  done: T,
): T {
  if (!done.ok) noteRefusal(deps, person, done.refusal, { act, request: requestId });
  else if (!done.repeated) deps.metrics.performed(act);
  return done;
}
