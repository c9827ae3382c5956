/**
 * The one way into the outbox: parts (CTEs) of a statement that changes something and enqueues what is to be sent for
 * it, all or nothing. TypeScript and not a function in the database: in a rolling update two versions share that one.
 */

/**
 * Enqueues the rows of `from`, a CTE with the columns lane, key, kind, urgency, request_id, body, at and position: ids
 * are given by position, and ids are the order of a lane. A message whose key is known is skipped. `after` names parts
 * whose ids must come first.
 */
export function enqueueSql(from: string, after: readonly string[] = []): string {
  const before = after.map((name) => `, (select count(*) from ${name}) as ${name}_first`).join('');
  return `enqueued as (
  insert into outbox (lane, key, kind, urgency, request_id, body, created_at)
  select m.lane, m.key, m.kind, m.urgency, m.request_id, m.body, m.at
  from ${from} m${before} order by m.position
  on conflict (key) where kind <> 'draw' do nothing
)`;
}

/**
 * Enqueues the redraw of the cards of `from`, a CTE with the columns id, platform, feed, request_id and at. A redraw
 * that nobody has begun gets a no-op UPDATE: that takes the row lock, so a concurrent claim waits for this commit and
 * renders its state. A redraw in flight is no conflict, and a second one joins it.
 */
export function enqueueDrawsSql(from: string): string {
  return `draws as (
  insert into outbox (lane, key, kind, urgency, request_id, body, created_at)
  select c.platform || ':' || c.feed, 'draw:' || c.id, 'draw', 0, c.request_id,
    jsonb_build_object('kind', 'draw', 'cardId', c.id), c.at
  from ${from} c order by c.platform, c.feed desc
  on conflict (key) where kind = 'draw' and state = 'waiting' do update set request_id = excluded.request_id
  returning lane, created_at as at
)`;
}

/**
 * Makes the lanes of `from`, a relation with the columns lane and at, that aren't there. A lane that is there is never
 * touched: ON CONFLICT would wait for the worker that has it. Retention may delete a mailbox's lane at that very
 * moment; LOST_LANES_SQL recreates it.
 */
export function openLanesSql(from: string): string {
  return `
  insert into lane (name, free_at)
  select n.lane, min(n.at) from ${from} n
  where not exists (select from lane where name = n.lane)
  group by n.lane order by n.lane
  on conflict do nothing`;
}
