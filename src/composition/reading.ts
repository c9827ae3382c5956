import type { Health } from '../adapters/http/health';
import { createInspector, type TrustNotice } from '../adapters/x509';
import type { Inspector } from '../app/certificates/inspector';
import type { Anchor } from '../app/doctor/anchors';
import { within } from '../app/time/within';
import type { Logger } from '../app/watching/log';

/** Milliseconds that whoever looks waits for the reader: it comes up in a tenth of a second, on a busy machine later. */
const COMING_UP_MS = 15_000;

/** Characters of the day in an ISO 8601 moment. */
const DAY = 10;

/** The reader of certificates, with what an operator must know of it. */
export interface Reading {
  readonly inspector: Inspector;
  /** What the trust folder held when it was last looked into; `anchors` is null where the reader doesn't come up. */
  trust(): Promise<{
    readonly anchors: readonly Anchor[] | null;
    readonly problems: readonly string[];
  }>;
  /** For `/readyz`: each file of the trust folder that can't be used, and a reader that does not come up. */
  health(): Health;
}

/** Starts the reader. `trustFolder` is `TRUST_ANCHORS`; null: no issuer is checked. */
export function startReading(
  trustFolder: string | null,
  log: Logger,
  worker: { readonly workerFile?: string } = {},
): Reading {
  let problems: readonly string[] = [];
  let isUp = true;
  let anchors: readonly Anchor[] = [];
  let comeUp: () => void = () => undefined;
  const up = new Promise<boolean>((resolve) => {
    comeUp = () => resolve(true);
  });
  const inspector = createInspector({
    trustFolder,
    ...worker,
    onTrust(notice) {
      problems = problemsOf(notice);
      anchors = notice.named.map(({ name, until }) => ({ name, until: until.slice(0, DAY) }));
      const told = { anchors: notice.anchors, crls: notice.crls, problems };
      if (problems.length === 0) log.info(told, 'Trust folder read');
      else log.warn(told, 'Trust folder (TRUST_ANCHORS) has unusable files; the others are used');
    },
    onReady() {
      isUp = true;
      comeUp();
    },
    onFault(fault) {
      isUp = fault.started;
      log.error({ ...fault }, 'Certificate reader ended, restarting');
    },
    onStderr: (lines) => log.warn({ lines }, 'Certificate reader wrote to stderr'),
  });
  return {
    inspector,
    async trust() {
      const isThere = await within(COMING_UP_MS, up, () => false);
      return { anchors: isThere && isUp ? anchors : null, problems };
    },
    health() {
      const reasons = [
        ...(isUp ? [] : ['The reader of certificates does not start; its log line says why']),
        ...(problems.length === 0 ? [] : [`TRUST_ANCHORS: ${problems.join('; ')}`]),
      ];
      return reasons.length === 0
        ? { ok: true, reason: null }
        : { ok: false, reason: reasons.join('. ') };
    },
  };
}

/** A folder that was chosen and gives no anchor is a problem too: no issuer is checked then. */
function problemsOf({ anchors, problems }: TrustNotice): readonly string[] {
  return anchors > 0
    ? problems
    : [...problems, 'no trust anchor was found, so no issuer is checked'];
}
