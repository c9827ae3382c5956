import { createDeliver, type DeliverDeps } from '../../../src/app/delivery/deliver';
import type { OutgoingBody } from '../../../src/app/outbox/outbox';
import { documentSender } from '../../../src/core/process/document-sender';
import { noMails } from '../../support/mail/no-mails';
import { THURSDAY } from '../../support/time';
import { ENGLISH, IN_ENGLISH } from '../../support/words';

const unasked = () => Promise.reject(new Error('Nobody should ask'));

const deps: DeliverDeps = {
  context: {
    definition: documentSender,
    zone: 'UTC',
    words: ENGLISH,
    time: { calendar: { isHoliday: () => false }, dayOf: (at) => at.slice(0, 10) },
  },
  languages: IN_ENGLISH,
  clock: { now: () => new Date(THURSDAY) },
  gateways: {},
  mail: null,
  cards: { get: unasked, find: unasked, drawn: unasked, gone: unasked },
  mails: noMails,
  queries: { get: unasked, many: unasked, list: unasked, sameOpen: unasked },
  history: { since: unasked },
  settings: {
    channelOf: unasked,
  },
  files: { read: unasked },
  paper: { make: unasked, addPage: unasked },
  digestOf: unasked,
  exportOf: async () => null,
  channels: {},
};

const deliver = (body: OutgoingBody) =>
  createDeliver(deps)({
    id: '1',
    lane: 'slack:@U1',
    requestId: null,
    attempts: 0,
    firstTriedAt: null,
    key: 'k',
    body,
  });

describe('a message', () => {
  it('of a kind that only a newer version knows is left to that one', async () => {
    const body: OutgoingBody = JSON.parse('{"kind":"of-tomorrow"}');
    await expect(deliver(body)).resolves.toMatchObject({ outcome: 'later' });
  });

  it('that hands over an export of a request that does not exist is given up', async () => {
    const body = { kind: 'export', platform: 'slack', person: 'U1', requestId: 'DS-1' } as const;
    await expect(deliver(body)).resolves.toMatchObject({ outcome: 'never' });
  });
});
