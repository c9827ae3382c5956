import type { z } from 'zod';
import type {
  Command,
  CommandOf,
  Correction,
  MailAct,
  Register,
  RequestAct,
} from '../../../core/process/commands';
import type { Day, Environment } from '../../../core/terms/terms';
import type { CardContext } from '../../../view/cards/request-card';
import type { Words } from '../../../view/words';
import type { RemoteFile } from '../conversation/conversation';
import { clean } from '../../fields/clean';
import * as schemas from './schemas';
import { fileOf, many, one, plain, type Values } from './values';

/** A filled-in form, or words for each field that is wrong. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

type FileAct = 'record-form' | 'check-csr' | 'upload-certificate';

/** A command whose file, if it has one, is still at the platform, and whose hour was not looked up in the calendar yet. */
export type Draft =
  | Exclude<Command, { readonly type: FileAct | MailAct | 'correct' | 'plan-kick-off' }>
  | Omit<CommandOf<'plan-kick-off'>, 'start' | 'end'>
  | (Omit<Extract<Command, { readonly type: 'record-form' }>, 'form'> & {
      readonly form: RemoteFile;
    })
  | {
      readonly type: 'check-csr' | 'upload-certificate';
      readonly environment?: Environment | undefined;
      readonly file: RemoteFile;
    };

/** Reads the registration form. `today` is in the desk's time zone; the go-live may not be before it. */
export function readRegistration(
  values: Values,
  today: Day,
  startEnvironments: readonly Environment[],
  words: Words,
): Read<Register> {
  return read(schemas.registration(words, today, startEnvironments), {
    ...plain(values),
    language: one(values, 'language'),
    recipients: many(values, 'recipients'),
    firstEnvironment: one(values, 'firstEnvironment'),
  });
}

/**
 * Reads the form of a correction that was filled with `stands`. A field that still says what stands is not read: it may
 * be older than a rule, or a day that is past by now.
 */
export function readCorrection(
  values: Values,
  stands: Correction,
  today: Day,
  { definition, words }: Pick<CardContext, 'definition' | 'words'>,
): Read<Correction> {
  const schema = schemas.correction(words, today, definition.startEnvironments);
  const given = Object.entries(stands).flatMap(([name, standing]) => {
    const value = isSeveral(standing) ? many(values, name) : typedOrChosen(values, name);
    return isSame(value, standing) ? [] : [[name, value] as const];
  });
  return read(schema, Object.fromEntries(given));
}

function isSeveral(standing: unknown): boolean {
  return Array.isArray(standing);
}

/** What stands in a field; one that was emptied comes without a value. */
function typedOrChosen(values: Values, name: string): string {
  const value = values[name];
  return (value?.kind === 'text' ? value.text : one(values, name)) ?? '';
}

function isSame(value: string | readonly string[], standing: unknown): boolean {
  return typeof value === 'string'
    ? clean(value).trim() === String(standing)
    : Array.isArray(standing) && [...value].sort().join() === [...standing].sort().join();
}

/** Reads the form of an act, or takes one that needs none as it is. `today` is in the desk's time zone. */
export function readAct(
  act: Exclude<RequestAct, 'correct'>,
  values: Values,
  today: Day,
  words: Words,
): Read<Draft> {
  switch (act) {
    case 'agree':
    case 'validate':
    case 'confirm':
    case 'configuration-ok':
    case 'move-on':
    case 'go-live':
    case 'resume':
      return { ok: true, value: { type: act } };
    case 'refuse':
    case 'skip-kick-off':
    case 'hold':
    case 'withdraw':
      return readFields(act, schemas.reason(words), values);
    case 'accept-warnings':
      return readFields(act, schemas.reasonAt(words), values);
    case 'ask':
      return readFields(act, schemas.question(words), values);
    case 'answer':
      return readFields(act, schemas.answer(words), values);
    case 'send-back':
      return readFields(act, schemas.feedback(words), values);
    case 'record-kick-off':
      return readFields(act, schemas.held(words, today), values);
    case 'plan-kick-off':
      return readPlan(values, today, words);
    case 'snooze':
      return readFields(act, schemas.snooze(words, today), values);
    case 'record-test-access':
    case 'note':
      return readFields(act, schemas.notes(words), values);
    case 'write':
      return readFields(act, schemas.letter(words), values);
    case 'tests-conclusive':
      return readFields(act, schemas.summary(words), values);
    case 'configure':
      return { ok: true, value: { type: act, done: many(values, 'done') } };
    case 'assign':
      return readAssign(values, words.errors);
    case 'record-form':
      return readFormal(values, words);
    case 'check-csr':
    case 'upload-certificate': {
      const file = fileOf(values, 'file');
      if (!file) return missing('file', words.errors.chooseFile);
      const where = readFields(act, schemas.place(words), values);
      return where.ok ? { ok: true, value: { ...where.value, file } } : where;
    }
    default:
      return act satisfies never;
  }
}

function readPlan(values: Values, today: Day, words: Words): Read<Draft> {
  const given = { ...plain(values), minutes: one(values, 'minutes') };
  const fields = read(schemas.plan(words, today), given);
  return fields.ok ? { ok: true, value: { type: 'plan-kick-off', ...fields.value } } : fields;
}

function readAssign(values: Values, errors: Words['errors']): Read<Draft> {
  const to = values['to'];
  if (to?.kind !== 'person') return missing('to', errors.choosePerson);
  return { ok: true, value: { type: 'assign', to: to.person } };
}

/** What does not hold in the texts of a formal request, by field. */
export function formalErrors(
  texts: Readonly<Record<string, string>>,
  words: Words,
): Readonly<Record<string, string>> {
  const result = read(schemas.formal(words), texts);
  return result.ok ? {} : result.errors;
}

function readFormal(values: Values, words: Words): Read<Draft> {
  const { errors } = words;
  const form = fileOf(values, 'form');
  const fields = readFields('record-form', schemas.formal(words), values);
  if (!form) {
    const others = fields.ok ? {} : fields.errors;
    return { ok: false, errors: { ...others, form: errors.attachForm } };
  }
  return fields.ok ? { ok: true, value: { ...fields.value, form } } : fields;
}

function readFields<T extends RequestAct, V extends object>(
  type: T,
  schema: z.ZodType<V>,
  values: Values,
) {
  const fields = read(schema, { ...plain(values), ...chosen(values) });
  return fields.ok ? { ok: true as const, value: { type, ...fields.value } } : fields;
}

function read<T>(schema: z.ZodType<T>, input: unknown): Read<T> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.message;
  }
  return { ok: false, errors };
}

function missing(field: string, words: string): Read<never> {
  return { ok: false, errors: { [field]: words } };
}

function chosen(values: Values): Record<string, string> {
  const environment = one(values, 'environment');
  return environment === undefined ? {} : { environment };
}
