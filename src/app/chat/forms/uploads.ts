import { check } from '../../../core/certificate/check';
import { findSecretInText } from '../../../core/certificate/secret/find';
import type { Expected, KnownCertificate } from '../../../core/certificate/subject/expected';
import type { Inspection } from '../../../core/certificate/rule/inspection';
import type { CsrFacts } from '../../../core/certificate/facts/facts';
import type { Report } from '../../../core/certificate/finding/report';
import type { Command, NamedFile } from '../../../core/process/commands';
import { expectedOf } from '../../../core/policy/expected-certificate';
import { environmentMeant, isLive } from '../../../core/decision/renewal';
import type { RequestState } from '../../../core/process/state';
import type { Environment } from '../../../core/terms/terms';
import { LIMITS } from '../../../view/model/limits';
import { refusalWords } from '../../../view/notes/refused/refusals';
import { findingWords } from '../../../view/notes/report-note';
import type { Words } from '../../../view/words';
import { clean } from '../../fields/clean';
import type { Draft } from './read';
import type { UploadedFile } from '../../requests/files';
import { causeOf } from '../../watching/cause';
import { sha256 } from '../../requests/sha256';
import type { FetchedFile, RemoteFile } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** A completed form is a few pages with a signature; Slack and mail take 10 MB. */
export const MAX_FORM_BYTES = 10 * 1024 * 1024;

/** A certificate with its chain is a few KB; the inspector refuses more than this too. */
export const MAX_CERTIFICATE_BYTES = 64 * 1024;

/**
 * Chat systems want an answer within 3 s; the adapters acknowledge by then and tell later what came of a file that takes
 * longer. In a minute the largest form passes a line of 1.5 Mbit/s.
 */
export const FETCH_BUDGET_MS = 60_000;
/** Checking takes some milliseconds: with the usual file the answer comes with the acknowledgement. */
const CHECK_BUDGET_MS = 900;

export type Completed =
  | { readonly ok: true; readonly command: Command; readonly files: readonly UploadedFile[] }
  | { readonly ok: false; readonly field: string; readonly words: string };

type CertificateDraft = Extract<Draft, { type: 'check-csr' | 'upload-certificate' }>;
type FileDraft = Extract<Draft, { type: 'record-form' }> | CertificateDraft;

/** Whether a draft still waits for its file. */
export function hasFile(draft: Draft): draft is FileDraft {
  return (
    draft.type === 'record-form' ||
    draft.type === 'check-csr' ||
    draft.type === 'upload-certificate'
  );
}

/**
 * Fetches a draft's file and, for a certificate or CSR, checks it. Nothing is stored yet. `beside`: files that came with
 * it and are not meant to be stored; they are looked through for a private key all the same. `newest` reads the request
 * again: a file may be on its way for long, and is checked against what stands when it has come.
 */
export async function complete(
  deps: ChatDeps,
  state: RequestState,
  draft: FileDraft,
  beside: readonly RemoteFile[],
  newest: () => Promise<RequestState | null>,
): Promise<Completed> {
  if (draft.type === 'record-form') {
    const { form, ...fields } = draft;
    const taken = await take(deps, form, MAX_FORM_BYTES);
    if (!taken.ok) return { ok: false, field: 'form', words: taken.words };
    const secret = (await keyInside(deps, taken.file.bytes)) ?? (await keysBeside(deps, beside));
    if (secret) return { ok: false, field: 'form', words: secret };
    return { ok: true, command: { ...fields, form: taken.named }, files: [taken.file] };
  }
  const meant = environmentMeant(state, draft.type, draft.environment);
  if ('code' in meant) {
    return {
      ok: false,
      field: 'environment',
      words: refusalWords(meant, deps.context),
    };
  }
  const { environment } = meant;
  const taken = await take(deps, draft.file, MAX_CERTIFICATE_BYTES);
  if (!taken.ok) return { ok: false, field: 'file', words: taken.words };
  const checked = deps.watch.metrics.checking(draft.type === 'check-csr' ? 'csr' : 'certificate');
  const now = (await newest()) ?? state;
  const { report, read } = await checkAgainst(
    deps,
    now,
    { ...draft, environment },
    taken.file.bytes,
  );
  checked(read ? report.verdict : 'unreadable');
  if (!read) return { ok: false, field: 'file', words: unread(report, deps.context.words) };
  const secret = await keysBeside(deps, beside);
  if (secret) return { ok: false, field: 'file', words: secret };
  const command = { type: draft.type, environment, upload: taken.named, report };
  return { ok: true, command, files: [taken.file] };
}

/** Checks a certificate or CSR against its request. `read` is false where nothing could be read in it. */
export async function checkAgainst(
  deps: ChatDeps,
  state: RequestState,
  draft: Pick<CertificateDraft, 'type'> & { readonly environment: Environment },
  bytes: Buffer,
): Promise<{ readonly report: Report; readonly read: boolean }> {
  const kind = draft.type === 'check-csr' ? 'csr' : 'certificate';
  const inspection = await deps.uploads.inspector.inspect(bytes, {
    kind,
    at: deps.clock.now(),
    budgetMs: CHECK_BUDGET_MS,
  });
  const { environment } = draft;
  const expected: Expected = { ...expectedOf(state, environment), kind };
  if (inspection.outcome === 'refused') {
    return { report: checkLogged(deps, inspection, expected), read: false };
  }
  const { facts } = inspection;
  const fingerprint = facts.kind === 'certificate' ? facts.fingerprint : null;
  const known = await deps.uploads.known.sharing(facts.spki);
  // A certificate that is sent once more is no fault while a request is open; on a live one it replaces nothing.
  const isAgain = (one: KnownCertificate) =>
    !isLive(state) &&
    one.requestId === state.id &&
    one.environment === environment &&
    one.fingerprint === fingerprint;
  const others = known.filter((one) => !isAgain(one));
  const csr = kind === 'certificate' ? await checkedCsr(deps, state, environment) : undefined;
  const report = checkLogged(deps, inspection, { ...expected, known: others, csr });
  return { report, read: true };
}

/** The facts of the CSR that was checked before, read again from its stored bytes. */
async function checkedCsr(
  deps: ChatDeps,
  state: RequestState,
  environment: Environment,
): Promise<CsrFacts | undefined> {
  const csr = state.environments[environment]?.csr;
  if (!csr?.file || csr.verdict === 'rejected') return undefined;
  const bytes = await deps.uploads.files.read(csr.file.id);
  if (!bytes) return undefined;
  const inspection = await deps.uploads.inspector.inspect(bytes, {
    kind: 'csr',
    at: deps.clock.now(),
    budgetMs: CHECK_BUDGET_MS,
  });
  if (inspection.outcome === 'refused' || inspection.facts.kind !== 'csr') return undefined;
  return inspection.facts;
}

/**
 * A form has up to 10 MB, all of which is looked through: a tenth of a second for a PDF, one or two for as much base64, and
 * more on a busy machine. Nobody waits for it: the adapters have acknowledged by then.
 */
const SEARCH_BUDGET_MS = 10_000;

/** A private key has no business in a form either. One that could not be looked through is not stored. */
async function keyInside(deps: ChatDeps, bytes: Buffer): Promise<string | null> {
  const inspection = await deps.uploads.inspector.inspect(bytes, {
    at: deps.clock.now(),
    throughout: true,
    budgetMs: SEARCH_BUDGET_MS,
  });
  if (inspection.outcome !== 'refused') return null;
  const { reason } = inspection.refusal;
  // A form has no issuer who could give another file, which is the advice of a certificate's check.
  if (reason === 'timeout' || reason === 'crashed')
    return deps.context.words.errors.notLookedThrough;
  return UNSAFE.has(reason) ? unread(checkLogged(deps, inspection, {}), deps.context.words) : null;
}

/** A key, or nobody knows whether there is one. */
const UNSAFE: ReadonlySet<string> = new Set(['private-key', 'keystore', 'busy', 'unavailable']);

/** Files beside the one that is meant; a message brings a handful. */
const MOST_BESIDE = 5;

/** Words on a private key in a file that came along. It is not stored in any case; its sender must know. */
async function keysBeside(deps: ChatDeps, beside: readonly RemoteFile[]): Promise<string | null> {
  const looked = beside
    .slice(0, MOST_BESIDE)
    .filter(({ size }) => size === null || (size > 0 && size <= MAX_CERTIFICATE_BYTES));
  const all = await Promise.all(
    looked.map(async (remote) => ({
      remote,
      fetched: await remote.fetch(MAX_CERTIFICATE_BYTES, FETCH_BUDGET_MS),
    })),
  );
  for (const { remote, fetched } of all) {
    if (!fetched.ok) continue;
    const inspection = await deps.uploads.inspector.inspect(fetched.bytes, {
      at: deps.clock.now(),
      budgetMs: CHECK_BUDGET_MS,
    });
    if (inspection.outcome !== 'refused') continue;
    const { reason } = inspection.refusal;
    if (reason !== 'private-key' && reason !== 'keystore') continue;
    const name = clean(remote.name).slice(0, LIMITS.fileName) || 'file';
    const found = unread(checkLogged(deps, inspection, {}), deps.context.words);
    return deps.context.words.errors.sentAlong(name, found);
  }
  return null;
}

function unread(report: Report, words: Words): string {
  const found = report.findings.map((finding) => `${finding.id}: ${findingWords(finding, words)}`);
  return [...found, words.errors.nothingStored].join(' ');
}

type Taken =
  | { readonly ok: true; readonly file: UploadedFile; readonly named: NamedFile }
  | { readonly ok: false; readonly words: string };

/** Fetches a file that somebody sent. */
export async function take(deps: ChatDeps, remote: RemoteFile, maxBytes: number): Promise<Taken> {
  const { errors } = deps.context.words;
  if (remote.size === 0) return { ok: false, words: errors.emptyFile };
  if (remote.size !== null && remote.size > maxBytes) {
    return { ok: false, words: tooBig(maxBytes, errors) };
  }
  const fetched = await remote.fetch(maxBytes, FETCH_BUDGET_MS);
  if (!fetched.ok) return { ok: false, words: notFetched(fetched, maxBytes, errors) };
  const { bytes } = fetched;
  if (bytes.length === 0) return { ok: false, words: errors.emptyFile };
  const file = { id: deps.random.uuid(), sha256: sha256(bytes), size: bytes.length };
  // A name is a text that people write, too.
  const isKey = findSecretInText(remote.name) !== null;
  const name = (isKey ? '' : clean(remote.name).slice(0, LIMITS.fileName)) || 'file';
  return { ok: true, file: { ...file, bytes }, named: { file, name } };
}

function notFetched(
  fetched: Extract<FetchedFile, { ok: false }>,
  maxBytes: number,
  errors: Words['errors'],
): string {
  switch (fetched.reason) {
    case 'too-big':
      return tooBig(maxBytes, errors);
    case 'too-slow':
      return errors.tooSlow;
    case 'refused':
      return errors.notHandedOver;
    case 'host':
      return errors.foreignHost;
    default:
      return fetched.reason satisfies never;
  }
}

function tooBig(maxBytes: number, errors: Words['errors']): string {
  const limit =
    maxBytes >= 1024 * 1024
      ? errors.megabytes(maxBytes / (1024 * 1024))
      : errors.kilobytes(maxBytes / 1024);
  return errors.tooBig(limit);
}

/** A rule that throws is logged without its error's words, which could quote the file. */
function checkLogged(
  { clock, watch: { log } }: ChatDeps,
  inspection: Inspection,
  expected: Expected,
): Report {
  return check(inspection, expected, clock.now(), undefined, (rule, error) =>
    log.error({ rule, cause: causeOf(error) }, 'Certificate rule failed'),
  );
}
