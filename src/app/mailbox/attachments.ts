import { findSecretInText } from '../../core/certificate/secret/find';
import type { CheckedFile, KeptFile } from '../../core/mail/kept';
import type { MailFile } from '../../core/mail/arrived';
import { environmentMeant } from '../../core/decision/renewal';
import type { RequestState } from '../../core/process/state';
import { cut } from '../../core/terms/cut';
import { LIMITS } from '../../view/model/limits';
import { clean } from '../fields/clean';
import { checkAgainst, MAX_CERTIFICATE_BYTES, MAX_FORM_BYTES } from '../chat/forms/uploads';
import type { ChatDeps } from '../chat/deps';

/** Files of one mail that are taken over; a mail with more carries its signature's pictures. */
export const MAX_FILES = 20;

/** Milliseconds for one file: all of it is looked through for private keys, and 10 MB of base64 take a second or two. */
const SEARCH_BUDGET_MS = 10_000;

/** The files of a mail, searched for private keys. */
export interface Searched {
  readonly files: readonly Omit<KeptFile, 'checked'>[];
  /** By the file's id: what may be stored. */
  readonly bytes: ReadonlyMap<string, Buffer>;
  /** By the file's id: what it was found to be. */
  readonly kinds: ReadonlyMap<string, CheckedFile['kind']>;
}

/** Looks through the files of a mail: what holds a private key, or could not be searched for one, is never stored. */
export async function searched(
  deps: Pick<ChatDeps, 'uploads' | 'clock' | 'random'>,
  files: readonly MailFile[],
  contents: readonly Buffer[],
): Promise<Searched> {
  const kept: Omit<KeptFile, 'checked'>[] = [];
  const bytes = new Map<string, Buffer>();
  const kinds = new Map<string, CheckedFile['kind']>();
  for (const [index, file] of files.entries()) {
    const content = contents[index];
    const id = deps.random.uuid();
    const early = absentOf(file, index, content);
    const found = early === null && content ? await look(deps, content) : { absent: early };
    kept.push({ ...named(file, index), id, absent: found.absent });
    if (found.absent === null && content) bytes.set(id, content);
    if (found.kind) kinds.set(id, found.kind);
  }
  return { files: kept, bytes, kinds };
}

/** Checks a mail's certificates and CSRs against its request at once; they count only when a person takes them. */
export async function checked(
  deps: ChatDeps,
  state: RequestState | null,
  { files, bytes, kinds }: Searched,
): Promise<readonly KeptFile[]> {
  const done: KeptFile[] = [];
  for (const file of files) {
    const content = bytes.get(file.id);
    const kind = kinds.get(file.id);
    const report = state && content && kind ? await check(deps, state, kind, content) : null;
    done.push({ ...file, checked: report });
  }
  return done;
}

function absentOf(
  { size }: MailFile,
  index: number,
  content: Buffer | undefined,
): KeptFile['absent'] {
  if (index >= MAX_FILES) return 'too-many';
  return size > MAX_FORM_BYTES || !content ? 'too-big' : null;
}

function named(
  { name, type, size }: MailFile,
  index: number,
): Pick<KeptFile, 'name' | 'type' | 'size'> {
  // A name is a text that people write, too.
  const isKey = findSecretInText(name) !== null;
  const tidy = isKey ? '' : clean(name).replace(/\s+/gu, ' ').trim();
  return {
    name: cut(tidy, LIMITS.fileName) || `file ${index + 1}`,
    type: cut(clean(type), LIMITS.line),
    size,
  };
}

async function look(
  deps: Pick<ChatDeps, 'uploads' | 'clock'>,
  content: Buffer,
): Promise<{ readonly absent: KeptFile['absent']; readonly kind?: CheckedFile['kind'] }> {
  if (content.length === 0) return { absent: null };
  const inspection = await deps.uploads.inspector.inspect(content, {
    at: deps.clock.now(),
    throughout: content.length > MAX_CERTIFICATE_BYTES,
    budgetMs: SEARCH_BUDGET_MS,
  });
  if (inspection.outcome === 'refused') return { absent: whyAbsent(inspection.refusal.reason) };
  return { absent: null, kind: inspection.facts.kind };
}

/** Anything that is neither certificate nor CSR is refused as such, which is no reason against keeping it. */
function whyAbsent(reason: string): KeptFile['absent'] {
  switch (reason) {
    case 'private-key':
    case 'keystore':
      return 'secret';
    case 'timeout':
    case 'crashed':
    case 'busy':
    case 'unavailable':
      return 'unsearched';
    default:
      return null;
  }
}

async function check(
  deps: ChatDeps,
  state: RequestState,
  kind: CheckedFile['kind'],
  content: Buffer,
): Promise<CheckedFile | null> {
  const type = kind === 'csr' ? 'check-csr' : 'upload-certificate';
  const meant = environmentMeant(state, type, undefined);
  // Before there is an environment, or where several could be meant, a person says which.
  if ('code' in meant) return null;
  const { environment } = meant;
  const { report, read } = await checkAgainst(deps, state, { type, environment }, content);
  return read ? { kind, environment, verdict: report.verdict, findings: report.findings } : null;
}
