import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Wire } from './wire';

/** Inputs that once found a fault, by surface, with what they found: each run begins with them. */
const file = z.record(
  z.string(),
  z.array(
    z.object({
      found: z.string(),
      to: z.enum(['slack', 'teams']),
      contentType: z.string(),
      body: z.string(),
    }),
  ),
);

export function keptInputs(surface: string): readonly Wire[] {
  const kept = file.parse(JSON.parse(readFileSync(join(__dirname, 'kept.json'), 'utf8')));
  return (kept[surface] ?? []).map(({ to, contentType, body }) => ({ to, contentType, body }));
}
