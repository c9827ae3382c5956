import { noMails } from '../support/mail/no-mails';
import { createDeliver } from '../../src/app/delivery/deliver';
import type { Languages } from '../../src/app/languages/languages';
import type { ChatGateway } from '../../src/app/outbox/gateway';
import type { OutgoingBody } from '../../src/app/outbox/outbox';
import type { Language, Person } from '../../src/core/terms/terms';
import type { Card, Note } from '../../src/view/model/model';
import { CONTEXT, serviceOn } from '../support/given/one-request';
import { given, registered } from '../support/given/specification';
import { THURSDAY } from '../support/time';

const zoe: Person = { platform: 'slack', id: 'UZOE', name: 'Zoé' };
const piet: Person = { platform: 'teams', id: 'piet', name: 'Piet' };
const { state } = given([registered]);

/** Zoé reads French, Piet Dutch, the channel German. */
const LANGUAGES: Languages = {
  ofPerson: ({ id }) => Promise.resolve(languageOf(id)),
  ofPersonNow: ({ id }) => languageOf(id),
  ofChannel: () => Promise.resolve('de'),
};

function languageOf(id: string): Language {
  return id === zoe.id ? 'fr' : 'nl';
}

describe('two persons of different languages on one card', () => {
  const { desk } = serviceOn(state, [], { languages: LANGUAGES });
  const press = (person: Person) =>
    desk.press({
      person,
      key: person.id,
      payload: { act: 'agree', requestId: state.id, version: state.version },
    });

  it('are each answered in their own', async () => {
    const [french, dutch] = await Promise.all([press(zoe), press(piet)]);
    expect(french).toMatchObject({
      kind: 'note',
      note: { language: 'fr', summary: expect.stringContaining('Rien n’a été modifié.') },
    });
    expect(dutch).toMatchObject({
      kind: 'note',
      note: { language: 'nl', summary: expect.stringContaining('Er is niets gewijzigd.') },
    });
  });
});

describe('what is delivered', () => {
  const sent: (Card | Note)[] = [];
  const unasked = () => Promise.reject(new Error('Nobody should ask'));
  const gateway: ChatGateway = {
    platform: 'slack',
    post: (_channel, content) => {
      sent.push(content);
      return Promise.resolve({ outcome: 'sent' });
    },
    direct: (_person, content) => {
      sent.push(content);
      return Promise.resolve({ outcome: 'sent' });
    },
    update: unasked,
    handOver: unasked,
    nameOf: unasked,
    isIn: () => true,
    standingOf: unasked,
    readersOf: unasked,
    addressesOf: unasked,
  };
  const deliver = createDeliver({
    context: CONTEXT,
    languages: LANGUAGES,
    clock: { now: () => new Date(THURSDAY) },
    gateways: { slack: gateway },
    mail: null,
    cards: { get: unasked, find: unasked, drawn: unasked, gone: unasked },
    mails: noMails,
    queries: {
      get: () => Promise.resolve(state),
      many: unasked,
      list: unasked,
      sameOpen: unasked,
    },
    history: { since: unasked },
    settings: { channelOf: () => Promise.resolve('C1') },
    files: { read: unasked },
    paper: { make: unasked, addPage: unasked },
    digestOf: unasked,
    exportOf: unasked,
    channels: {},
  });
  const bring = (body: OutgoingBody) => {
    sent.length = 0;
    return deliver({
      id: '1',
      lane: 'slack:@UZOE',
      requestId: null,
      attempts: 0,
      firstTriedAt: null,
      key: 'k',
      body,
    });
  };

  it('to a person is in the person’s language', async () => {
    await bring({
      kind: 'direct',
      platform: 'slack',
      person: zoe.id,
      card: { tells: 'assigned', requestId: state.id, by: 'Bo Claes', absent: null },
    });
    expect(sent).toMatchObject([
      { language: 'fr', title: 'Bo Claes vous a attribué cette demande' },
    ]);
    await bring({
      kind: 'direct',
      platform: 'slack',
      person: piet.id,
      card: { tells: 'stand-in', name: 'Ana', from: '2026-11-23', until: '2026-11-27' },
    });
    expect(sent).toMatchObject([
      { summary: expect.stringMatching(/^U vervangt Ana van ma 23 nov/u) },
    ]);
  });

  it('to a channel is in the channel’s', async () => {
    await bring({
      kind: 'notice',
      place: { platform: 'slack', feed: 'requests' },
      card: { tells: 'moved', by: zoe, feed: 'digest' },
    });
    expect(sent).toMatchObject([
      { language: 'de', summary: expect.stringContaining('hat die Tagesübersicht') },
    ]);
  });

  it('by a version that put words into the outbox says those', async () => {
    await bring({
      kind: 'direct',
      platform: 'slack',
      person: zoe.id,
      card: { summary: 'As it was', blocks: [] },
    });
    expect(sent).toEqual([{ summary: 'As it was', blocks: [] }]);
  });
});
