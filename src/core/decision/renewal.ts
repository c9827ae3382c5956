import type { Refusal } from './refusal';
import type { CheckedCertificate, RequestState } from '../process/state';
import { ENVIRONMENTS, type Environment } from '../terms/terms';

/** The acts that are about the certificate of one environment. */
export type CertificateAct = 'upload-certificate' | 'check-csr' | 'accept-warnings';

/** A certificate that counts, where, and until when. */
export interface InUse {
  readonly environment: Environment;
  readonly certificate: CheckedCertificate;
}

export function isLive(state: Pick<RequestState, 'ended'>): boolean {
  return state.ended?.outcome === 'live';
}

/** The certificates that count, the one that ends first before the others; those whose end is not known last. */
export function certificatesInUse({ environments }: RequestState): readonly InUse[] {
  return ENVIRONMENTS.flatMap((environment) => {
    const certificate = environments[environment]?.certificate;
    return certificate ? [{ environment, certificate }] : [];
  }).sort((a, b) => endOf(a).localeCompare(endOf(b)));
}

/**
 * The environments that an act about a certificate may be meant for: the one that an open request is at; of a live one
 * each that has a certificate to replace, the one that ends first before the others.
 */
export function environmentsFor(state: RequestState, act: CertificateAct): readonly Environment[] {
  const present = state.environment === null ? [] : [state.environment];
  const all = isLive(state) ? certificatesInUse(state).map((one) => one.environment) : present;
  if (act !== 'accept-warnings') return all;
  return all.filter((name) => state.environments[name]?.pending?.verdict === 'warnings');
}

/** The environment that is meant: the chosen one, or the only possible one; else the refusal that asks which. */
export function environmentMeant(
  state: RequestState,
  act: CertificateAct,
  chosen: Environment | undefined,
): { readonly environment: Environment } | Extract<Refusal, { code: 'which-environment' }> {
  const environments = environmentsFor(state, act);
  const only = environments.length === 1 ? environments[0] : undefined;
  const environment = chosen ?? only;
  if (environment !== undefined && environments.includes(environment)) return { environment };
  return { code: 'which-environment', id: state.id, act, environments };
}

/** Sorts after every moment. */
const NEVER = '~';

function endOf({ certificate }: InUse): string {
  return certificate.notAfter ?? NEVER;
}
