import type { Environment } from '../../../src/core/terms/terms';
import { authority, type Authority } from './authority';
import type { Database } from '../../../src/storage/database/database';
import type { Driver } from '../drivers/driver';
import { expectStatesOfTheirEvents } from '../oracles/folded';

const ORGANISATION = 'Journey & Sons <nv>';
const CBE = '0406.798.006';
const APPLICATION = 'journey:job-attest:werkkaart';

const DAY_MS = 86_400_000;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** What the journey's certificates must say, but for the environment. */
export const SUBJECT = {
  organisation: 'JOURNEY AND SONS',
  cbe: '0406798006',
  applicationId: APPLICATION,
  city: 'Sint-Gillis',
  region: 'Brussel-Hoofdstad',
};

/**
 * The whole way of a request, from `/ebox new` to `Go live`, with a question, a form sent back, a wrong certificate and
 * three environments on it: the same words for every chat system. At its end every stored state is that of its events.
 * `said`: what English says, in the language that history is read in. `record`: how the formal request comes, in place of
 * being typed and uploaded.
 */
export async function playJourney(
  desk: Driver,
  database: Database,
  said: (english: string) => string = (english) => english,
  record: Record = typedAndUploaded,
): Promise<string> {
  const issuer = await authority();
  const id = await agreement(desk);
  await formalRequest(desk, id, record);
  for (const environment of ['INT', 'ACC', 'PRD'] as const) {
    await ready(desk, id, issuer, environment);
    if (environment !== 'PRD') {
      await testsAndOn(desk, id, environment, environment === 'INT' ? 'ACC' : 'PRD');
    }
  }
  await desk.shows('requests', id, 'Waiting for: eBoxIntegration staff');
  await desk.press('ana', 'requests', id, 'Go live');
  await desk.shows('requests', id, 'Live since');
  const live = await desk.mail(`[${id}]`);
  expect(live.to).toBe('jan@journey.example');
  const history = await desk.ask('luc', `history ${id}`);
  for (const entry of [
    'Ana Peeters (eBoxIntegration staff) registered the request',
    'Bo Claes (NSSO manager) asked for information',
    'How many <documents> & for *whom*?',
    'Nadia El Amrani (NSSO manager) agreed in principle',
  ]) {
    expect(history).toContain(said(entry));
  }
  await expectStatesOfTheirEvents(database);
  return id;
}

async function agreement(desk: Driver): Promise<string> {
  await desk.fill('ana', 'new', {
    Organisation: ORGANISATION,
    'CBE number': CBE,
    'Contact name': 'Jan Jansen',
    'Contact e-mail': 'jan@journey.example',
    Language: 'Nederlands',
    'Use cases': 'Career-break certificates for employers',
    Recipients: ['Enterprises', 'Citizens'],
    'Documents per month': '120000',
    'Load peaks': 'May',
    'Planned go-live': dayFromNow(120),
    'First environment': 'INT',
  });
  const id = await desk.newest(ORGANISATION);
  await desk.shows('requests', id, 'Waiting for: NSSO managers');
  await desk.shows('approvals', id, ORGANISATION);
  await desk.press('bo', 'approvals', id, 'Ask for information', {
    Question: 'How many <documents> & for *whom*?',
  });
  await desk.shows('requests', id, 'Waiting for: requester');
  const question = await desk.mail(id);
  expect(question.to).toBe('jan@journey.example');
  await desk.press('ana', 'requests', id, 'Answer', { Answer: 'Ten thousand, for employers.' });
  await desk.shows('approvals', id, 'Ten thousand, for employers.');
  await desk.press('nadia', 'approvals', id, 'Agree');
  await desk.shows('approvals', id, 'Nadia El Amrani agreed in principle');
  expect(await desk.labels('approvals', id)).toEqual([]);
  return id;
}

/** Brings the formal request of a request in, until it is recorded. */
type Record = (desk: Driver, id: string) => Promise<void>;

function typedAndUploaded(desk: Driver, id: string): Promise<void> {
  return desk.press('ana', 'requests', id, 'Record formal request', {
    'Legal name': SUBJECT.organisation,
    'Application ID': APPLICATION,
    'Message types': 'Werkkaart',
    City: SUBJECT.city,
    Region: SUBJECT.region,
    'Completed form': { name: 'form.pdf', bytes: Buffer.from('%PDF-1.7 the form') },
  });
}

async function formalRequest(desk: Driver, id: string, record: Record): Promise<void> {
  await desk.shows('requests', id, 'Kick-off meeting');
  await desk.press('ana', 'requests', id, 'Record kick-off', {
    Date: '2026-11-20',
    Notes: 'All clear.',
  });
  await desk.shows('requests', id, 'Waiting for: requester');
  await record(desk, id);
  await desk.shows('requests', id, 'Waiting for: eBoxIntegration staff');
  await desk.press('luc', 'requests', id, 'Send back', { Feedback: 'The region is missing.' });
  await desk.shows('requests', id, 'The region is missing.');
  await record(desk, id);
  await desk.shows('requests', id, 'Waiting for: eBoxIntegration staff');
  await desk.press('luc', 'requests', id, 'Validate');
  await desk.shows('approvals', id, 'confirm the formal request');
  await desk.press('bo', 'approvals', id, 'Confirm');
  await desk.shows('requests', id, 'Waiting for: requester');
  const validated = await desk.mail('OU=INT');
  expect(validated.attachments).toContain('form.pdf');
  expect(validated.text).toContain('OU=urn:be:fgov:kbo-bce:organization:cbe-number:0406798006');
}

async function ready(
  desk: Driver,
  id: string,
  issuer: Authority,
  environment: Environment,
): Promise<void> {
  if (environment === 'INT') {
    const wrong = await issuer.issue({ ...SUBJECT, environment: 'ACC' });
    await desk.press('ana', 'requests', id, 'Upload certificate', {
      File: { name: 'wrong.pem', bytes: wrong },
    });
    await desk.shows('requests', id, 'SUBJECT_ENV_MATCH');
  }
  const city = environment === 'ACC' ? 'BXL' : SUBJECT.city;
  const right = await issuer.issue({ ...SUBJECT, city, environment });
  await desk.press('ana', 'requests', id, 'Upload certificate', {
    File: { name: `${environment}.pem`, bytes: right },
  });
  if (environment === 'ACC') {
    await desk.shows('requests', id, 'SUBJECT_L');
    await desk.press('ana', 'requests', id, 'Accept with warnings', { Reason: 'We know where.' });
  }
  await desk.shows('requests', id, `${environment}: certificate ✔`);
  await desk.press('eva', 'requests', id, 'Configure', {
    Checklist: ['DU', 'e-Box Mngt', 'DspStorage', 'UMan', 'UAM', 'OAuth', 'Authorisation request'],
  });
  await desk.shows('requests', id, 'configuration 7 of 7');
  await desk.press('eva', 'requests', id, 'Configuration OK');
}

async function testsAndOn(
  desk: Driver,
  id: string,
  environment: Environment,
  next: Environment,
): Promise<void> {
  await desk.shows('requests', id, `Technical integration and tests in ${environment}`);
  await desk.press('ana', 'requests', id, 'Record test access', { Notes: 'Test user 12' });
  await desk.shows('requests', id, 'access given');
  await desk.press('ana', 'requests', id, 'Tests conclusive', { Summary: 'All green' });
  await desk.shows('requests', id, `Go to next environment in ${environment}`);
  await desk.press('ana', 'requests', id, `Move to ${next}`);
  await desk.shows('requests', id, `in ${next}`);
}
