import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Messages } from '../../../src/app/requests/request-store';
import type { Event } from '../../../src/core/process/events';
import type { Actor } from '../../../src/core/terms/terms';
import type { KeptMail } from '../../../src/core/mail/kept';
import { createMailStore } from '../../../src/storage/mails/mail-store';
import { createAbsenceStore } from '../../../src/storage/people/absence-store';
import { createLanguageStore } from '../../../src/storage/settings/language-store';
import { createOutbox } from '../../../src/storage/outbox/outbox-store';
import { removeExpired } from '../../../src/storage/retention/retention';
import { createRequestQueries } from '../../../src/storage/requests/request-queries';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { verifyChains } from '../../../src/storage/verification/verify';
import { freshDatabase, kinds } from '../../support/databases/fresh';
import type { Database } from '../../../src/storage/database/database';
import { DAY, THURSDAY } from '../../support/time';
import { ana, changeOf, random, registered } from '../../support/given/changes';
import { said } from '../../../src/view/delivery/why';

/** Stands in every name, address and text that is planted. */
const PLANTED = 'Plantin';

const zita: Actor = {
  platform: 'slack',
  id: 'UZITA',
  name: `Zita ${PLANTED}`,
  role: 'staff',
  standsInFor: { platform: 'slack', id: 'UYVES', name: `Yves ${PLANTED}` },
};

const file = (id: string, content: string) => {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id, sha256, size: bytes.length, bytes };
};

const after = (days: number) => new Date(Date.parse(THURSDAY) + days * DAY);

/** All that a person can type before a request is refused, withdrawn or live, in one history. */
function everything(form: ReturnType<typeof file>, certificate: ReturnType<typeof file>): Event[] {
  const { bytes: _form, ...formFile } = form;
  const { bytes: _certificate, ...certificateFile } = certificate;
  const finding = {
    id: 'SUBJECT_L',
    severity: 'warning' as const,
    field: 'L',
    expected: PLANTED,
    found: PLANTED,
    fix: PLANTED,
    citation: null,
  };
  const checked = {
    environment: 'INT' as const,
    file: certificateFile,
    verdict: 'warnings' as const,
    findings: ['SUBJECT_L'],
    fingerprint: 'f1',
    spki: 's1',
    texts: {
      fileName: `${PLANTED}.pem`,
      report: {
        verdict: 'warnings' as const,
        findings: [finding],
        subject: [{ field: 'CN', expected: null, found: PLANTED, verdict: 'ok' as const }],
        certificate: null,
      },
    },
  };
  const formRecorded: Event = {
    type: 'FormalRequestRecorded',
    file: formFile,
    texts: {
      legalName: PLANTED,
      applicationId: PLANTED,
      messageTypes: PLANTED,
      city: PLANTED,
      region: PLANTED,
      fileName: `${PLANTED}.pdf`,
    },
  };
  return [
    registered({
      organisation: `${PLANTED} NV`,
      contactName: `Jan ${PLANTED}`,
      contactEmail: `jan@${PLANTED}.example`,
      useCases: PLANTED,
      loadPeaks: PLANTED,
    }),
    {
      type: 'Corrected',
      was: { documentsPerMonth: 1200 },
      is: { documentsPerMonth: 900 },
      texts: {
        // The lane of what was mailed before is named after the address that was corrected.
        contactEmail: `mia@${PLANTED}.example`,
        contactEmailBefore: `jan@${PLANTED}.example`,
        useCases: `${PLANTED} again`,
        useCasesBefore: PLANTED,
      },
    },
    { type: 'InformationAsked', texts: { question: `${PLANTED}?` } },
    { type: 'QuestionAnswered', texts: { answer: PLANTED } },
    { type: 'AgreedInPrinciple', texts: {} },
    { type: 'KickOffSkipped', texts: { reason: PLANTED } },
    formRecorded,
    { type: 'SentBack', texts: { feedback: PLANTED } },
    formRecorded,
    { type: 'FormalRequestCorrected', texts: { city: `${PLANTED} 2`, cityBefore: PLANTED } },
    { type: 'TechnicallyValidated', texts: {} },
    { type: 'FormallyValidated', firstIntegration: true, texts: {} },
    { type: 'CsrChecked', ...checked },
    { type: 'CertificateWarned', ...checked },
    { type: 'WarningsAccepted', environment: 'INT', texts: { reason: PLANTED } },
    { type: 'TestAccessRecorded', environment: 'INT', texts: { notes: PLANTED } },
    { type: 'Assigned', to: { platform: 'slack', id: 'UZITA' }, texts: { name: PLANTED } },
    { type: 'Noted', texts: { notes: PLANTED } },
    { type: 'Snoozed', until: '2026-12-24', texts: { reason: PLANTED } },
    { type: 'Held', texts: { reason: PLANTED } },
    { type: 'Withdrawn', texts: { reason: PLANTED } },
  ];
}

function messages(): Partial<Messages> {
  const words = { summary: PLANTED, blocks: [] };
  const mail = {
    to: `jan@${PLANTED}.example`,
    language: 'nl' as const,
    subject: PLANTED,
    text: PLANTED,
    html: PLANTED,
    attachments: [],
  };
  return {
    cards: [{ platform: 'slack', feed: 'requests' }],
    threadNotes: [{ platform: 'slack', note: { tells: 'copy', mail } }],
    directs: [{ to: zita, card: words, key: 'direct' }],
    mails: [
      { mail, key: 'refused' },
      { mail, key: 'waits' },
    ],
  };
}

/** Every table in which a text is found in any column, whatever the column's type. */
async function tablesWith(knex: Knex, text: string): Promise<readonly string[]> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hex = Buffer.from(text).toString('hex');
    const hits = await knex.raw<{ rows: object[] }>(
      `select 1 from ?? as t where strpos(lower(cast(t as text)), lower(?)) > 0
         or strpos(cast(t as text), ?) > 0 limit 1`,
      [name, text, hex],
    );
    if (hits.rows.length > 0) found.push(name);
  }
  return found;
}

describe.each(kinds)('retention on %s', (kind) => {
  let database: Database | null = null;
  const knex = () => {
    if (!database) throw new Error('The database is open within tests');
    return database.knex;
  };
  const store = () => createRequestStore(knex(), random);
  const queries = () => createRequestQueries(knex());

  beforeEach(async () => {
    database = await freshDatabase(kind);
  });
  afterEach(() => database?.close());

  async function plant(id: string, at = THURSDAY): Promise<void> {
    const form = file(`form ${id}`, `${PLANTED}, the form of ${id}`);
    const certificate = file(`certificate ${id}`, `${PLANTED}, the certificate of ${id}`);
    await store().commit(
      changeOf(id, null, everything(form, certificate), {
        actor: zita,
        at,
        key: `click ${id}`,
        messages: messages(),
        files: [form, certificate],
      }),
    );
  }

  async function plantAbsence(): Promise<void> {
    const { standsInFor: absent } = zita;
    if (!absent) throw new Error('Zita stands in for Yves');
    await createAbsenceStore(knex()).note(
      {
        id: 'a1',
        person: absent,
        standIn: zita,
        from: '2026-11-01',
        until: '2026-11-18',
        roles: ['staff'],
        by: ana,
        at: new Date(THURSDAY),
        key: 'away',
      },
      '2026-11-01',
      () => null,
    );
  }

  /** A mail with a file, of a request or of none. */
  async function plantMail(requestId: string | null, more: Partial<KeptMail> = {}): Promise<void> {
    const mail: KeptMail = {
      id: random.uuid(),
      version: 1,
      kind: 'person',
      reasons: [],
      at: THURSDAY,
      messageId: `<1@${PLANTED}.example>`,
      answers: [],
      sender: { name: PLANTED, address: `jan@${PLANTED}.example` },
      forwarded: { name: PLANTED, address: `piet@${PLANTED}.example` },
      subject: PLANTED,
      text: PLANTED,
      quoted: PLANTED,
      language: 'nl',
      verified: { as: `${PLANTED}.example` },
      files: [],
      candidates: [],
      unclear: null,
      requestId,
      state: 'settled',
      settled: null,
      ...more,
    };
    const bytes = new Map([[random.uuid(), Buffer.from(PLANTED)]]);
    const taken = { mailbox: 'desk', fingerprint: mail.id, mail, bytes };
    await createMailStore(knex(), random).takeOver(taken, null, []);
  }

  const remove = (now: Date, keptDays: { files?: number; personal?: number }) => {
    const before = (days: number | undefined) =>
      days === undefined ? null : new Date(now.getTime() - days * DAY);
    return removeExpired(
      knex(),
      { filesBefore: before(keptDays.files), personalBefore: before(keptDays.personal) },
      now,
    );
  };

  it('leaves no trace of a name, an address or a text in any table, and the audit holds', async () => {
    await plant('DS-2026-0001');
    await plantAbsence();
    await plantMail('DS-2026-0001');
    await plantMail(null);
    await knex()('imported').insert({
      reference: `the file of ${PLANTED}`,
      request_id: 'DS-2026-0001',
      ...{ file_sha256: 'f', file_row: 2, row_sha256: 'r', at: new Date(THURSDAY) },
    });
    const outbox = createOutbox(knex(), random);
    for (const claim of await outbox.claim(new Date(THURSDAY), DAY, 10)) {
      if (claim.message.key === 'refused') {
        await outbox.dead(claim, new Date(THURSDAY), said(`${PLANTED}: no such mailbox`));
      } else await outbox.later(claim, new Date(THURSDAY), after(1), said(PLANTED), 'delay');
    }
    const before = await tablesWith(knex(), PLANTED);
    expect(before).toEqual(
      expect.arrayContaining([
        'absence',
        'event_text',
        'file',
        'imported',
        'lane',
        'mail',
        'mail_file',
        'outbox',
        'request',
      ]),
    );

    // The claims' leases, of a day, are over by then.
    await outbox
      .claim(after(40), DAY, 10)
      .then((claims) =>
        Promise.all(
          claims.map((one) => outbox.later(one, after(40), after(41), said(PLANTED), 'delay')),
        ),
      );
    await expect(remove(after(60), { personal: 30 })).resolves.toEqual({ files: 0, personal: 1 });

    await expect(tablesWith(knex(), PLANTED)).resolves.toEqual([]);
    await expect(verifyChains(knex())).resolves.toMatchObject({ requests: 1, broken: null });
    await expect(
      knex()('admin_event').whereLike('type', '%Removed').orderBy('id').select('type', 'facts'),
    ).resolves.toEqual([
      { type: 'PersonalDataRemoved', facts: { request: 'DS-2026-0001', version: 21 } },
      { type: 'FilesRemoved', facts: { request: 'DS-2026-0001', version: 21, files: 2 } },
    ]);
  });

  it('leaves what was done when, by which account, and what files and certificates hash to', async () => {
    await plant('DS-2026-0001');
    const before = await store().history('DS-2026-0001');
    await remove(after(60), { personal: 30 });
    const history = await store().history('DS-2026-0001');
    expect(history.map(({ event, at, actor }) => [event.type, at, actor.id, actor.name])).toEqual(
      before.map(({ event, at, actor }) => [event.type, at, actor.id, '']),
    );
    const { found } = await queries().list({
      filter: 'all',
      text: '0206.731',
      person: ana,
      stalledBefore: new Date(0),
      limit: 5,
    });
    expect(found[0]).toMatchObject({
      id: 'DS-2026-0001',
      organisation: 'CBE 0206.731.645',
      ended: { outcome: 'withdrawn' },
      form: { file: { sha256: file('', `${PLANTED}, the form of DS-2026-0001`).sha256 } },
      environments: { INT: { certificate: { fingerprint: 'f1', spki: 's1' } } },
      removed: { personal: after(60).toISOString() },
    });
  });

  it('removes files before personal data, each in its time, once a day and once in all', async () => {
    await plant('DS-2026-0001');
    const kept = { files: 30, personal: 60 };
    await expect(remove(after(30), kept)).resolves.toEqual({ files: 0, personal: 0 });
    await expect(remove(after(31), kept)).resolves.toEqual({ files: 1, personal: 0 });
    await expect(knex()('file').pluck('id')).resolves.toEqual([]);
    await expect(queries().get('DS-2026-0001')).resolves.toMatchObject({
      organisation: `${PLANTED} NV`,
      removed: { files: after(31).toISOString(), personal: null },
    });
    await expect(remove(after(31), kept)).resolves.toEqual({ files: 0, personal: 0 });
    await expect(remove(after(32), kept)).resolves.toEqual({ files: 0, personal: 0 });
    await expect(remove(after(61), kept)).resolves.toEqual({ files: 0, personal: 1 });
    await expect(remove(after(62), kept)).resolves.toEqual({ files: 0, personal: 0 });
  });

  it('removes the files of mails with those of their request, and then all that they say', async () => {
    await plant('DS-2026-0001');
    await plantMail('DS-2026-0001');
    await plantMail(null);
    await plantMail(null, { state: 'open', text: 'It waits for somebody.' });
    const kept = { files: 30, personal: 60 };
    const left = async () => [
      (await knex()('mail_file').select('id')).length,
      (await knex()('mail').whereNot({ sender: '' }).select('id')).length,
    ];
    await remove(after(30), kept);
    await expect(left()).resolves.toEqual([3, 3]);
    await remove(after(31), kept);
    await expect(left()).resolves.toEqual([1, 3]);
    await remove(after(61), kept);
    await expect(left()).resolves.toEqual([1, 1]);
    // By their fingerprints they are still known.
    await expect(knex()('mail').select('id')).resolves.toHaveLength(3);
  });

  it('keeps what is open, and what a note was written on since', async () => {
    await store().commit(changeOf('DS-2026-0001', null, [registered()]));
    await plant('DS-2026-0002');
    const opened = await store().open('DS-2026-0002', ana);
    const noted: Event = { type: 'Noted', texts: { notes: `${PLANTED} called` } };
    await store().commit(
      changeOf('DS-2026-0002', opened, [noted], { at: after(20).toISOString() }),
    );
    await expect(remove(after(40), { personal: 30 })).resolves.toEqual({ files: 0, personal: 0 });
    await expect(remove(after(51), { personal: 30 })).resolves.toEqual({ files: 0, personal: 1 });
  });

  it('removes anew what was said after it had removed all', async () => {
    await plant('DS-2026-0001');
    await remove(after(31), { personal: 30 });
    const opened = await store().open('DS-2026-0001', ana);
    const noted: Event = { type: 'Noted', texts: { notes: PLANTED } };
    await store().commit(
      changeOf('DS-2026-0001', opened, [noted], { at: after(40).toISOString() }),
    );
    await expect(tablesWith(knex(), PLANTED)).resolves.toEqual(['event_text', 'request']);
    await expect(remove(after(71), { personal: 30 })).resolves.toEqual({ files: 0, personal: 1 });
    await expect(tablesWith(knex(), PLANTED)).resolves.toEqual([]);
    await expect(verifyChains(knex())).resolves.toMatchObject({ events: 22, broken: null });
  });

  it('keeps a live sender until its last certificate ended that long ago', async () => {
    await store().commit(
      changeOf('DS-2026-0001', null, [registered(), { type: 'WentLive', texts: {} }]),
    );
    await knex()('certificate_end').insert([
      { request_id: 'DS-2026-0001', environment: 'INT', ends_on: '2026-12-01' },
      { request_id: 'DS-2026-0001', environment: 'PRD', ends_on: '2028-12-01' },
    ]);
    const kept = { personal: 30 };
    await expect(remove(new Date('2028-12-31'), kept)).resolves.toMatchObject({ personal: 0 });
    await expect(remove(new Date('2029-01-01'), kept)).resolves.toMatchObject({ personal: 1 });
  });

  it('forgets the language of who has read nothing in it for as long, and of nobody else', async () => {
    const languages = createLanguageStore(knex());
    const [zoe, yan] = [
      { platform: 'slack', id: 'UZOE' },
      { platform: 'slack', id: 'UYAN' },
    ] as const;
    await languages.choose(zoe, 'fr', after(0));
    await languages.choose(yan, 'nl', after(0));
    await expect(languages.ofPerson(yan, after(29))).resolves.toBe('nl');
    await remove(after(31), { personal: 30 });
    await expect(languages.ofPerson(zoe, after(31))).resolves.toBeNull();
    await expect(languages.ofPerson(yan, after(31))).resolves.toBe('nl');
  });

  it('removes nothing where nothing is set', async () => {
    await plant('DS-2026-0001');
    await expect(remove(after(9_000), {})).resolves.toEqual({ files: 0, personal: 0 });
    await expect(knex()('file').pluck('id')).resolves.toHaveLength(2);
  });

  it('goes on the next time where there is more than fits into one', async () => {
    await plant('DS-2026-0001');
    await knex().raw(
      `insert into request (id, definition, version, head, state, state_version, organisation, cbe, status,
         waiting_parties, held, planned_go_live, registered_by, search, created_at, updated_at)
       select 'M-2026-' || n, definition, version, head, jsonb_set(state, '{id}', to_jsonb('M-2026-' || n)), state_version,
         organisation, cbe, status, waiting_parties, held, planned_go_live, registered_by, search, created_at, updated_at
       from request, generate_series(1, 509) n`,
    );
    const kept = { files: 30 };
    await expect(remove(after(60), kept)).resolves.toEqual({ files: 500, personal: 0 });
    await expect(remove(after(60), kept)).resolves.toEqual({ files: 10, personal: 0 });
  });
});
