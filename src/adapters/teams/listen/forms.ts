import { z } from 'zod';
import type { RemoteFile, Reply } from '../../../app/chat/conversation/conversation';
import type { Form } from '../../../view/model/model';
import { envelope, formData, type Envelope } from '../payload/envelope';
import { typedIn, valuesOf } from '../inbound/values';
import { remoteFile, type SentFile } from '../files/files';
import { formCard } from '../render/form';
import type { FormDrawing } from '../render/form-inputs';
import type { AdaptiveCard } from '../render/elements';
import { formKey, type Turn } from './occasion';
import { fileReply } from './slow-file';
import type { ListenerParts } from './parts';

/** A form sent in, as far as it makes sense. */
export interface SentForm {
  readonly envelope: Envelope;
  /** By field, as the inputs gave it. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Null for what is no form of ours. */
export function readForm(data: unknown): SentForm | null {
  const read = formData.safeParse(data);
  if (!read.success) return null;
  return { envelope: read.data.ebox, typed: typedIn(read.data, read.data.ebox) };
}

/** What the chat service says to it. A ticket that doesn't hold any more counts as no file. */
export async function submitForm(
  parts: ListenerParts,
  turn: Turn,
  { envelope: { purpose, form, kinds, ticket, fileField }, typed }: SentForm,
): Promise<Reply> {
  const { service, people, tickets, clock, loopback, log } = parts;
  const { person, key } = turn;
  const sent = ticket === undefined ? null : tickets.open(ticket, person.id, clock.now());
  const files: Record<string, RemoteFile> =
    sent && fileField !== undefined ? { [fileField]: remoteFile(sent, loopback, log) } : {};
  const holders = Object.values(kinds).includes('person') ? await people.holders() : [];
  const work = service.submit({
    person,
    key: form === undefined ? key : formKey(person, form),
    purpose,
    values: valuesOf(typed, kinds, holders, files),
  });
  return sent ? await fileReply(parts, turn, Object.values(typed), work) : await work;
}

/** A form, drawn for whoever opened it. */
export async function drawForm(
  { people, zone, random }: ListenerParts,
  form: Form,
  how: Pick<FormDrawing, 'surface' | 'typed' | 'errors' | 'file' | 'message'> & {
    readonly id?: string;
  },
): Promise<AdaptiveCard> {
  const asksPerson = form.fields.some(({ kind }) => kind === 'person');
  return formCard(form, {
    ...how,
    zone,
    id: how.id ?? random.uuid(),
    people: asksPerson ? await people.holders() : [],
  });
}

/** The form once more, with what was typed and what is wrong with it; null where it can't be opened any more. */
export async function formAgain(
  parts: ListenerParts,
  turn: Turn,
  { envelope: { purpose, form: id, ticket, message }, typed }: SentForm,
  errors: Readonly<Record<string, string>>,
  surface: FormDrawing['surface'],
): Promise<{ readonly form: Form; readonly card: AdaptiveCard } | null> {
  const reply = await parts.service.press({ person: turn.person, key: turn.key, payload: purpose });
  if (reply.kind !== 'form') return null;
  const file = ticket === undefined ? null : fileOf(parts, turn, ticket);
  const card = await drawForm(parts, reply.form, {
    surface,
    typed,
    errors,
    ...(id === undefined ? {} : { id }),
    ...(message === undefined ? {} : { message }),
    ...(file ? { file } : {}),
  });
  return { form: reply.form, card };
}

/** The file behind a ticket, to be shown on its form. */
export function fileOf(
  { tickets, clock }: ListenerParts,
  { person }: Turn,
  ticket: string,
): { readonly name: string; readonly ticket: string } | null {
  const sent = tickets.open(ticket, person.id, clock.now());
  return sent && { name: sent.name, ticket };
}

/** A ticket for a file that came before its form. */
export function ticketFor(
  { tickets, clock }: ListenerParts,
  { person }: Turn,
  file: SentFile,
): { readonly name: string; readonly ticket: string } | null {
  const ticket = tickets.seal(person.id, file, clock.now());
  return ticket === null ? null : { name: file.name, ticket };
}

/** The ticket that a button carries beside its press. */
export const ticketIn = z.object({ ticket: envelope.shape.ticket });
