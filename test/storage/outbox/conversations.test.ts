import type { Conversation } from '../../../src/app/outbox/conversations';
import { createConversationStore } from '../../../src/storage/outbox/conversations';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { MINUTE, settableClock } from '../../support/time';

const clock = settableClock();

function place(id: string, more: Partial<Conversation> = {}): Conversation {
  const reference = {
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    nested: { deep: ['é'] },
  };
  return { id, kind: 'channel', person: null, within: null, reference, ...more };
}

onEveryDatabase((database) => {
  const store = () => createConversationStore(database().knex);

  it('gives a conversation back as it was kept', async () => {
    const kept = place('19:a', { within: '19:team' });
    await store().save('teams', kept, clock.now());
    expect(await store().find('teams', '19:a')).toEqual(kept);
    expect(await store().find('slack', '19:a')).toBeNull();
  });

  it('keeps the newest reference of a conversation', async () => {
    await store().save('teams', place('19:b'), clock.now());
    await store().save('teams', place('19:b', { reference: 'newer' }), clock.now());
    expect((await store().find('teams', '19:b'))?.reference).toBe('newer');
  });

  it('knows a person’s chat by the one heard from last', async () => {
    const chat = { kind: 'personal', person: 'ana' } as const;
    await store().save('teams', place('a:old', chat), clock.now());
    clock.move(MINUTE);
    await store().save('teams', place('a:new', chat), clock.now());
    expect((await store().personal('teams', 'ana'))?.id).toBe('a:new');
    expect((await store().latest('teams'))?.id).toBe('a:new');
    expect(await store().personal('teams', 'bo')).toBeNull();
  });

  it('forgets everything within what the bot is removed from, and finds nothing the second time', async () => {
    await store().save('teams', place('19:t1', { within: '19:gone' }), clock.now());
    await store().save('teams', place('19:t2', { within: '19:gone' }), clock.now());
    await store().save('teams', place('19:gone'), clock.now());
    const gone = await store().remove('teams', '19:gone');
    expect(gone.map(({ id }) => id).sort()).toEqual(['19:gone', '19:t1', '19:t2']);
    expect(await store().remove('teams', '19:gone')).toEqual([]);
    expect(await store().find('teams', '19:a')).not.toBeNull();
  });
});
