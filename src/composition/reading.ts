import type { Health } from '../adapters/http/health';
import { createInspector, type TrustNotice } from '../adapters/x509';
import type { Inspector } from '../app/certificates/inspector';
import type { Logger } from '../app/watching/log';

/** The reader of certificates, with what an operator must know of it. */
export interface Reading {
  readonly inspector: Inspector;
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
  const inspector = createInspector({
    trustFolder,
    ...worker,
    onTrust(notice) {
      problems = problemsOf(notice);
      const told = { ...notice, problems };
      if (problems.length === 0) log.info(told, 'Trust folder read');
      else log.warn(told, 'Trust folder (TRUST_ANCHORS) has unusable files; the others are used');
    },
    onReady() {
      isUp = true;
    },
    onFault(fault) {
      isUp = fault.started;
      log.error({ ...fault }, 'Certificate reader ended, restarting');
    },
    onStderr: (lines) => log.warn({ lines }, 'Certificate reader wrote to stderr'),
  });
  return {
    inspector,
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
