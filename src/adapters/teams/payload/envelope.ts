import { z } from 'zod';
import { FIELD_KINDS } from './kinds';

/** Characters of an id of ours on the wire; longer ones are no ids. */
const MOST_ID = 100;

/** Characters of an id of a message at Teams; its own are timestamps, or about a hundred and fifty long. */
const MOST_MESSAGE_ID = 1_000;

/**
 * What a form of ours carries beside its inputs, under one name that is no field's. All of it comes back over the
 * wire, so it says only what the form was for: the chat service decides again whether this person may.
 */
export const envelope = z.object({
  purpose: z.unknown().optional(),
  /** Names this opening of the form: sent in twice, it counts once. */
  form: z
    .string()
    .max(MOST_ID)
    .regex(/^[\x21-\x7e]+$/u)
    .optional(),
  /** The message with the button that opened the form. */
  message: z.string().max(MOST_MESSAGE_ID).optional(),
  /** How each field's input is to be read. */
  kinds: z.record(z.string().max(MOST_ID), z.enum(FIELD_KINDS)).default({}),
  /** A file that was sent before the form, sealed (see ticket.ts). */
  ticket: z.string().optional(),
  /** The field that the file belongs to. */
  fileField: z.string().max(MOST_ID).optional(),
});
export type Envelope = z.infer<typeof envelope>;

/** Data of a form's button: our part, and the inputs beside it. */
export const formData = z.looseObject({ ebox: envelope });
