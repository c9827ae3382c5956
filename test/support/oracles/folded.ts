import { documentSender } from '../../../src/core/process/document-sender';
import { fold } from '../../../src/core/process/evolve';
import type { Database } from '../../../src/storage/database/database';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { random } from '../given/changes';

/** The state that is stored of each request is what its events come to: cards are drawn from the one, audits read the other. */
export async function expectStatesOfTheirEvents({ knex }: Database): Promise<void> {
  const store = createRequestStore(knex, random);
  const rows: readonly { id: string; state: unknown }[] = await knex('request').select(
    'id',
    'state',
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { id, state } of rows) {
    const folded = fold(documentSender, id, await store.history(id));
    // Stored as JSON, which has no undefined.
    expect(state).toEqual(JSON.parse(JSON.stringify(folded)));
  }
}
