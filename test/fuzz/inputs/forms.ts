import fc from 'fast-check';
import { encodePerson } from '../../../src/adapters/teams/render/form-inputs';
import { actsOf } from '../../../src/core/decision/offers';
import type { ActName } from '../../../src/core/process/commands';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Role } from '../../../src/core/terms/terms';
import { asks } from '../../../src/view/model/acts';
import { encodeOption } from '../../../src/adapters/teams/payload/kinds';
import { EVERYBODY, type Somebody } from '../crowd';
import { FORM, FRESH, SELF, type Wire } from '../wire';
import { dayFromNow } from './commands';
import type { Json } from './json';
import { oneOf, requestId, version } from './request';
import { activity, teamsWire } from './teams-frame';
import { mostly, text } from './text';

/** What somebody put into a field, before a chat system writes it in its own way. */
type Filled =
  | { readonly kind: 'text' | 'date'; readonly text: string }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'person'; readonly person: Somebody }
  | { readonly kind: 'file'; readonly name: string; readonly id: string };

/** What a person sends in, by a button or a form. */
interface Deed {
  readonly who: Somebody;
  readonly purpose: { readonly [key: string]: Json };
  readonly values: Readonly<Record<string, Filled>>;
}

const words = mostly(fc.constantFrom('All clear', 'Ten thousand & more', 'Été <2027>'), text, 2);
const paragraph = words.map((given): Filled => ({ kind: 'text', text: given }));
const date = mostly(fc.integer({ min: -3, max: 400 }).map(dayFromNow), text).map(
  (given): Filled => ({ kind: 'date', text: given }),
);
const person = fc
  .constantFrom(...EVERYBODY)
  .map((given): Filled => ({ kind: 'person', person: given }));

/** Files that the local Slack has, by the names in files.ts, and ones that nobody has. */
const file = fc
  .record({
    id: mostly(fc.constantFrom('FFUZZFORM', 'FFUZZCERT', 'FFUZZCSR', 'FFUZZJUNK'), text),
    name: mostly(fc.constantFrom('form.pdf', 'int.pem', 'order.csr'), text, 2),
  })
  .map((given): Filled => ({ kind: 'file', ...given }));

function choices(values: readonly string[], most = 1): fc.Arbitrary<Filled> {
  const list = fc.array(mostly(fc.constantFrom(...values), text, 20), {
    minLength: 1,
    maxLength: most,
  });
  return list.map((given): Filled => ({ kind: 'choices', values: given }));
}

function line(...good: readonly string[]): fc.Arbitrary<Filled> {
  return mostly(fc.constantFrom(...good), text).map((given) => ({ kind: 'text', text: given }));
}

const ITEMS = ['DU', 'e-Box Mngt', 'DspStorage', 'UMan', 'UAM', 'OAuth', 'Authorisation request'];
const reason = { reason: paragraph };
const environment = choices(['INT', 'ACC', 'PRD']);

type Fields = Readonly<Record<string, fc.Arbitrary<Filled>>>;

/** The fields of each form; the buttons that act at once have none. */
const FIELDS: { readonly [Act in ActName]?: Fields } = {
  agree: {},
  ask: { question: paragraph },
  answer: { answer: paragraph },
  refuse: reason,
  'record-kick-off': { date, notes: paragraph },
  'plan-kick-off': {
    date,
    time: line('14:00', '9.30', '02:30', '25:00'),
    minutes: choices(['30', '60', '7']),
    place: line('Room 12', 'https://meet.example/x'),
    notes: paragraph,
  },
  'skip-kick-off': reason,
  'record-form': {
    legalName: line('SMALS', 'JOURNEY AND SONS'),
    applicationId: line('employment:job-attest:werkkaart'),
    messageTypes: paragraph,
    city: line('Sint-Gillis'),
    region: line('Brussel-Hoofdstad'),
    form: file,
  },
  correct: {
    organisation: line('SMALS', 'Journey & Sons <nv>'),
    cbe: line('0406.798.006', '0206.731.645'),
    contactName: line('Jan Jansen', 'Mia Maes'),
    contactEmail: line('jan@smals.example', 'mia@smals.example'),
    language: choices(['en', 'fr', 'nl', 'de']),
    useCases: paragraph,
    recipients: choices(['enterprises', 'citizens'], 2),
    documentsPerMonth: line('1200', '1'),
    loadPeaks: paragraph,
    plannedGoLive: date,
    firstEnvironment: choices(['INT', 'ACC']),
    legalName: line('SMALS', 'JOURNEY AND SONS'),
    applicationId: line('employment:job-attest:werkkaart', 'other:id'),
    messageTypes: paragraph,
    city: line('Sint-Gillis', 'Gent'),
    region: line('Brussel-Hoofdstad'),
  },
  validate: {},
  confirm: {},
  'send-back': { feedback: paragraph },
  'check-csr': { file },
  'upload-certificate': { file, environment },
  'accept-warnings': { ...reason, environment },
  configure: { done: choices(ITEMS, 9) },
  'configuration-ok': {},
  'record-test-access': { notes: paragraph },
  'tests-conclusive': { summary: paragraph },
  'move-on': {},
  'go-live': {},
  hold: reason,
  resume: {},
  withdraw: reason,
  snooze: { until: date, ...reason },
  note: { notes: paragraph },
  assign: { to: person },
  write: { text: paragraph },
  reply: { text: paragraph },
  'mail-done': {},
  'wrong-request': { request: line('DS-2026-0001') },
};

/** An act that came later most likely asks why, or for notes. */
function fieldsOf(act: ActName): Fields {
  return FIELDS[act] ?? (asks(act) ? { reason: paragraph, notes: paragraph } : {});
}

const ACTOR: Partial<Record<ActName, Role>> = {
  agree: 'nsso',
  ask: 'nsso',
  refuse: 'nsso',
  confirm: 'nsso',
  configure: 'ebox',
  'configuration-ok': 'ebox',
};

/** Ends a request, or tells nothing new: tried less often, so that the others get somewhere. */
const SELDOM: readonly ActName[] = [
  'refuse',
  'withdraw',
  'hold',
  'snooze',
  'note',
  'assign',
  'write',
  'correct',
];

const registration: fc.Arbitrary<Deed> = fc.record({
  who: oneOf('staff'),
  purpose: fc.constant({ act: 'register' }),
  values: fc.record({
    organisation: line('SMALS', 'Journey & Sons <nv>', '*Bold* _org_'),
    cbe: line('0406.798.006', 'BE 0406798006', '0206.731.645'),
    contactName: line('Jan Jansen'),
    contactEmail: line('jan@smals.example', 'a.b+c@sub.example.be'),
    language: choices(['en', 'fr', 'nl', 'de']),
    useCases: paragraph,
    recipients: choices(['enterprises', 'citizens'], 2),
    documentsPerMonth: line('1200', '12 000', '1'),
    loadPeaks: paragraph,
    plannedGoLive: mostly(fc.integer({ min: 1, max: 700 }).map(dayFromNow), text, 20).map(
      (given): Filled => ({ kind: 'date', text: given }),
    ),
    firstEnvironment: choices(['INT', 'ACC']),
  }),
});

const absence: fc.Arbitrary<Deed> = fc.record({
  who: oneOf('staff'),
  purpose: fc.constant({ act: 'away' }),
  values: fc.record({ from: date, until: date, standIn: person }),
});

/** The pages of a list: few as people turn them, and ones that no list has. */
const turning: fc.Arbitrary<Json> = fc
  .record({
    filter: mostly(fc.constantFrom('mine', 'waiting', 'stalled', 'live', 'all'), text, 6),
    typed: mostly(fc.constantFrom('', 'SMALS', "100%_'"), text),
    party: fc.option(fc.constantFrom('requester', 'staff', 'nsso', 'ebox', 'odd'), { nil: null }),
    page: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) },
      { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, 1_000_000, 2 ** 53, 1e21) },
    ),
  })
  .map(({ filter, typed, party, page }) => ({
    act: 'list',
    requestId: '',
    version: page,
    list: { filter, text: typed, ...(party === null ? {} : { party }) },
  }));

/** Presses that are about no request's task. */
const otherPress: fc.Arbitrary<Json> = fc
  .record({
    act: fc.constantFrom(
      ...['language', 'try-again', 'give-up', 'away', 'import', 'older', 'open', 'approval'],
      ...['history', 'mail-open', 'mail-belongs', 'mail-not-ours'],
    ),
    requestId: mostly(fc.constant(''), requestId('forms'), 2),
    version,
    language: mostly(fc.constantFrom('en', 'fr', 'nl', 'de', 'auto'), text),
    message: mostly(fc.integer({ min: 1, max: 500 }).map(String), text, 3),
    mail: fc.oneof(fc.uuid(), text),
    draft: fc.oneof(fc.uuid(), text),
  })
  .chain((press) => fc.subarray(Object.entries(press), { minLength: 3 }))
  .map((entries): Json => Object.fromEntries(entries));

const lookings: fc.Arbitrary<Deed> = fc.record({
  who: fc.constantFrom(...EVERYBODY),
  purpose: fc
    .tuple(
      fc.oneof({ weight: 2, arbitrary: turning }, { weight: 1, arbitrary: otherPress }),
      fc.boolean(),
    )
    .map(([press, isAtHome]) => ({ ...Object(press), ...(isAtHome ? { home: true } : {}) })),
  values: fc.constant({}),
});

function deed(act: ActName): fc.Arbitrary<Deed> {
  const purpose = fc.record({
    act: fc.constant<Json>(act),
    requestId: requestId('forms'),
    version,
  });
  return fc.record({
    who: oneOf(ACTOR[act] ?? 'staff'),
    purpose,
    values: fc.record(fieldsOf(act)),
  });
}

/** A form or a press, as somebody with the right to it sends it: mostly complete, partly odd. */
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 9, arbitrary: registration },
  { weight: 1, arbitrary: absence },
  { weight: 4, arbitrary: lookings },
  ...actsOf(documentSender).map((act) => ({
    weight: SELDOM.includes(act) ? 1 : 3,
    arbitrary: deed(act),
  })),
);

/** Slack's payload of a form sent in, or of a press where the act has no form. */
export const slackDeed: fc.Arbitrary<Json> = deeds.map(({ who, purpose, values }): Json => {
  const user = { id: who.slack, username: who.name, name: who.name, team_id: 'T0LOCAL001' };
  const frame = {
    user,
    api_app_id: 'AEBOXBOT01',
    token: 'unused',
    team: { id: 'T0LOCAL001', domain: 'local' },
    trigger_id: `${FRESH}.t`,
  };
  const names = Object.keys(values);
  if (names.length === 0) {
    return {
      ...frame,
      type: 'block_actions',
      channel: { id: 'CREQUESTS1', name: 'ebox-requests' },
      container: {
        type: 'message',
        message_ts: '1.2',
        channel_id: 'CREQUESTS1',
        is_ephemeral: false,
      },
      response_url: `${SELF}/slack-hooks/actions/T0LOCAL001/${FRESH}`,
      actions: [{ type: 'button', action_id: 'a', block_id: 'b', value: JSON.stringify(purpose) }],
    };
  }
  return {
    ...frame,
    type: 'view_submission',
    view: {
      id: `V${FRESH}`,
      type: 'modal',
      callback_id: 'form',
      private_metadata: JSON.stringify({ purpose, channel: 'CREQUESTS1' }),
      blocks: names.map((name) => ({ type: 'input', block_id: name })),
      state: {
        values: Object.fromEntries(
          Object.entries(values).map(([name, filled]) => [name, { value: slackValue(filled) }]),
        ),
      },
    },
    response_urls: [],
  };
});

function slackValue(filled: Filled): Json {
  switch (filled.kind) {
    case 'text':
      return { type: 'plain_text_input', value: filled.text };
    case 'date':
      return { type: 'datepicker', selected_date: filled.text };
    case 'choices': {
      const options = filled.values.map((value) => ({ value }));
      return options.length === 1
        ? { type: 'static_select', selected_option: options[0] ?? null }
        : { type: 'checkboxes', selected_options: options };
    }
    case 'person':
      return { type: 'users_select', selected_user: filled.person.slack };
    case 'file':
      return {
        type: 'file_input',
        files: [
          {
            id: filled.id,
            name: filled.name,
            url_private_download: `${SELF}/slack-files/files-pri/T0LOCAL001-${filled.id}/download/x`,
          },
        ],
      };
    default:
      return filled satisfies never;
  }
}

/** Teams' activity of a dialog sent in, a form within a card, or a press. */
export const teamsDeed: fc.Arbitrary<Json> = fc
  .tuple(deeds, fc.boolean())
  .map(([{ who, purpose, values }, inDialog]): Json => {
    const names = Object.keys(values);
    if (names.length === 0) return cardAction(who, String(purpose['act']), purpose);
    const data = {
      ebox: {
        purpose,
        form: `form-${FRESH}`,
        kinds: Object.fromEntries(
          Object.entries(values).map(([name, filled]) => [name, kindOf(filled)]),
        ),
      },
      ...Object.fromEntries(
        Object.entries(values).map(([name, filled]) => [name, teamsValue(filled)]),
      ),
    };
    return inDialog
      ? activity(who, null, { type: 'invoke', name: 'task/submit', value: { data } })
      : cardAction(who, 'submit', data);
  });

export function cardAction(who: Somebody, verb: string, data: Json): Json {
  return activity(who, null, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
}

function kindOf({ kind }: Filled): string {
  return kind === 'choices' || kind === 'person' ? kind : 'text';
}

function teamsValue(filled: Filled): string {
  switch (filled.kind) {
    case 'text':
    case 'date':
      return filled.text;
    case 'choices':
      return filled.values.map(encodeOption).join(',');
    case 'person':
      return encodePerson({ platform: 'teams', id: filled.person.teams });
    case 'file':
      return filled.name;
    default:
      return filled satisfies never;
  }
}

/** Forms and presses, in Slack as often as in Teams. */
export const forms: fc.Arbitrary<Wire> = fc.oneof(
  slackDeed.map(interactionWire),
  teamsDeed.map(teamsWire),
);

/** An interaction of Slack: JSON in a form's field. */
export function interactionWire(payload: Json): Wire {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return { to: 'slack', contentType: FORM, body };
}
