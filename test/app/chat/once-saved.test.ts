import type { Words } from '../../../src/app/chat/conversation/conversation';
import type { PeopleSources } from '../../../src/app/requests/deps';
import { UnknownOutcome } from '../../../src/app/requests/unknown-outcome';
import { NOBODY_LINKED } from '../../../src/core/terms/human';
import type { Person } from '../../../src/core/terms/terms';
import { serviceOn } from '../../support/given/one-request';
import { ana, given, registered } from '../../support/given/specification';

/** What a test has not given refuses, as a database does that went away right after a change was saved. */

const saved = () => Promise.resolve(true);
const refuses = () => Promise.reject(new Error('the database is away'));
const bo: Person = { platform: 'teams', id: 'bo', name: 'Bo Claes' };

const settings: PeopleSources['settings'] = {
  rolesOf: ({ id }) => (id === bo.id ? refuses() : Promise.resolve([])),
  holdersOf: () => Promise.resolve([]),
  channelOf: () => Promise.resolve('CBEFORE'),
  chooseChannel: () => Promise.resolve(),
  grant: saved,
  revoke: saved,
  noteExport: refuses,
};
const links: PeopleSources['links'] = {
  humans: () => Promise.resolve(NOBODY_LINKED),
  linkedTo: () => Promise.resolve(null),
  offer: () => Promise.resolve(),
  take: () => Promise.resolve({ ok: true, other: bo }),
  undo: () => Promise.resolve(bo),
  used: () => Promise.resolve(),
};

function said(text: string): Words {
  return {
    person: ana,
    key: 'a key',
    text,
    mentioned: [bo],
    files: [],
    here: { platform: 'slack', channel: 'CNOW', kind: 'channel' },
  };
}

it.each([
  ['a feed has another channel', 'channel requests'],
  ['somebody has a role', 'grant @Bo Claes staff'],
  ['somebody has lost a role', 'revoke @Bo Claes staff'],
  ['two accounts are linked', 'link ABCD-EFGH'],
  ['a link is ended', 'unlink'],
])('where %s and what follows fails, nobody is told that nothing was changed', async (_, text) => {
  const { state } = given([registered]);
  const { desk } = serviceOn(state, ['admin'], { people: { settings, links } });
  await expect(desk.say(said(text))).rejects.toBeInstanceOf(UnknownOutcome);
});

it('where nothing was saved, that is what is told', async () => {
  const { state } = given([registered]);
  const { desk } = serviceOn(state, ['admin'], {
    people: { links, settings: { ...settings, chooseChannel: refuses } },
  });
  await expect(desk.say(said('channel requests'))).rejects.not.toBeInstanceOf(UnknownOutcome);
});
