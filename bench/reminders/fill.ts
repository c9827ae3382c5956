import type { Knex } from 'knex';
import { documentSender } from '../../src/core/process/document-sender';
import type { Recorded } from '../../src/core/process/events';
import { fold } from '../../src/core/process/evolve';
import type { RequestState } from '../../src/core/process/state';

const ORGANISATIONS = 1_000;

/** Of each hundred open requests, as many wait for each party: about what the deadlines make of it. */
const PARTIES = ['nsso', 'staff', 'ebox', 'requester'] as const;

const ACTOR = { platform: 'slack', id: 'UANA', name: 'Ana Peeters', role: 'staff' } as const;

/** Events of each request. */
const EVENTS = 10;

/** A state as real as any, to be copied under other ids. */
function template(at: string): RequestState {
  const history: readonly Recorded[] = [
    {
      version: 1,
      at,
      actor: ACTOR,
      event: {
        type: 'RequestRegistered',
        cbe: '0406798006',
        language: 'nl',
        recipients: ['enterprises', 'citizens'],
        documentsPerMonth: 120_000,
        plannedGoLive: '2027-03-01',
        firstEnvironment: 'INT',
        texts: {
          organisation: 'Organisation',
          contactName: 'Jan Jansen',
          contactEmail: 'jan@sender.example',
          useCases: 'Career-break certificates for employers and for citizens. '.repeat(10),
          loadPeaks: 'May',
        },
      },
    },
  ];
  const state = fold(documentSender, 'DS-2026-0000', history);
  if (!state) throw new Error('A history of one event leaves a state');
  return { ...state, version: EVENTS };
}

/**
 * Fills the database up to so many open requests with ten events each, waiting for the four parties in turn, of which
 * nobody is to be reminded before `quietUntil`.
 */
export async function fillTo(
  knex: Knex,
  { from, to, at, quietUntil }: { from: number; to: number; at: Date; quietUntil: string },
): Promise<void> {
  const state = JSON.stringify(template(at.toISOString()));
  await knex.raw(
    `insert into request (id, definition, version, head, state, state_version, organisation, cbe, status, waiting_parties,
       waiting_since, environment, held, nudge_on, planned_go_live, registered_by, assignee, search, created_at,
       updated_at)
     select 'DS-2026-' || lpad(n::text, 7, '0'), 'document-sender', ${EVENTS}, '', jsonb_set(cast(:state as jsonb), '{id}',
       to_jsonb('DS-2026-' || lpad(n::text, 7, '0'))), 1, 'Organisation ' || n % ${ORGANISATIONS}, '0406798006', 'open',
       array[(cast(:parties as text[]))[1 + n % 4]], cast(:at as timestamptz) - n * interval '1 minute', null,
       n % 50 = 0, :quietUntil, '2027-03-01', 'slack:UANA', null, 'organisation ' || n % ${ORGANISATIONS},
       cast(:at as timestamptz), cast(:at as timestamptz) - n * interval '1 minute'
     from generate_series(cast(:from as integer), cast(:to as integer)) as n`,
    { state, parties: [...PARTIES], at, quietUntil, from: from + 1, to },
  );
  await knex.raw(
    `insert into event (request_id, version, at, type, actor_platform, actor_id, actor_role, facts, digests, hash)
     select 'DS-2026-' || lpad(n::text, 7, '0'), v, cast(:at as timestamptz), 'Noted', 'slack', 'UANA', 'staff', '{}', '{}', ''
     from generate_series(cast(:from as integer), cast(:to as integer)) as n, generate_series(1, ${EVENTS}) as v`,
    { at, from: from + 1, to },
  );
  await knex.raw(
    `insert into step_time (request_id, holding, step, working_days, ended_at)
     select 'DS-2026-' || lpad(n::text, 7, '0'), 'h' || s, s, n % 17, cast(:at as timestamptz)
     from generate_series(cast(:from as integer), cast(:to as integer)) as n, generate_series(2, 9) as s`,
    { at, from: from + 1, to },
  );
  await knex.raw(
    `insert into certificate_end (request_id, environment, ends_on)
     select 'DS-2026-' || lpad(n::text, 7, '0'), 'INT', to_char(cast(:at as timestamptz) + (n % 1000) * interval '1 day', 'YYYY-MM-DD')
     from generate_series(cast(:from as integer), cast(:to as integer)) as n`,
    { at, from: from + 1, to },
  );
  // What autovacuum does by itself within a minute.
  for (const table of ['request', 'event', 'step_time', 'certificate_end']) {
    await knex.raw(`vacuum analyze ${table}`);
  }
}

/** Makes so many requests due today: their agreement has been asked for long ago. */
export async function makeDue(knex: Knex, count: number): Promise<void> {
  await knex.raw(
    `with picked as (select id from request where nudge_on > '2026' order by id limit :count)
     update request r set nudge_on = '2026-01-01' from picked p where r.id = p.id`,
    { count },
  );
}
