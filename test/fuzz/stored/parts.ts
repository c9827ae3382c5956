import { z } from 'zod';
import { parseCbe } from '../../../src/core/terms/cbe';
import { ENVIRONMENTS, ROLES } from '../../../src/core/terms/terms';
import { LIMITS } from '../../../src/view/model/limits';

/** What texts in the database may be, said apart from the code that stores them. */

/** No NUL and no half of a surrogate pair; Postgres would have refused it, PGlite too. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'holds what no text may');

/** What becomes a subject, a heading or a name. */
export const line = (max: number, min = 1) =>
  text(max, min).refine((value) => !/[\r\n]/u.test(value), 'has a line break');

export const paragraph = text(LIMITS.paragraph, 1);
export const optional = text(LIMITS.paragraph);
export const nothing = z.strictObject({});

/** Characters of a name that a platform gives; ours to bound, not to choose. */
const MOST_NAME = 1_000;
export const name = text(MOST_NAME);

/** Ids of accounts, channels and messages: printable, without blanks. */
export const platformId = z.string().regex(/^[\x21-\x7e]{1,1000}$/u);

export const platform = z.enum(['slack', 'teams']);
export const account = z.strictObject({ platform, id: platformId });
export const person = z.strictObject({ platform, id: platformId, name });
export const role = z.enum(ROLES);
export const environment = z.enum(ENVIRONMENTS);
export const day = z.iso.date();
/** By the desk's clock. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);
export const instant = z.iso.datetime({ precision: 3 });
export const hex = z.string().regex(/^[0-9a-f]{64}$/u);
export const cbe = z.string().refine((value) => {
  const read = parseCbe(value);
  return read.ok && read.cbe === value;
}, 'is no CBE number as they are stored');
export const requestId = z.string().regex(/^DS-\d{4}-\d{4,}$/u);

export const file = z.strictObject({
  id: z.uuid(),
  sha256: hex,
  size: z
    .number()
    .int()
    .min(1)
    .max(10 * 1024 * 1024),
});
