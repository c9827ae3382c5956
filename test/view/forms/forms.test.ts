import { awayForm, standInNote } from '../../../src/view/cards/absence';
import { actForm, registrationForm } from '../../../src/view/forms/forms';
import { CONTEXT } from '../../support/given/one-request';
import { read } from '../../support/given/read';
import {
  ana,
  asked,
  certificate,
  configured,
  given,
  luc,
  movedTo,
  registered,
  renewed,
  tested,
  ticked,
  untilInt,
  untilMove,
  untilValidation,
} from '../../support/given/specification';
import { ENGLISH, IN_2026 } from '../../support/words';

/** Given this act on this request, a person fills this in; a star stands for what has to be. */

const { definition } = CONTEXT;
const TODAY = '2026-11-19';
const inInt = given([...untilInt, ticked('INT', 'DU')]).state;
const live = given([
  ...untilMove,
  movedTo('ACC'),
  certificate('ACC'),
  configured('ACC'),
  tested('ACC'),
  movedTo('PRD'),
  renewed('PRD', '2027-01-15'),
  configured('PRD'),
  { type: 'WentLive', texts: {} },
]).state;

function form(act: Parameters<typeof actForm>[1], state = inInt): readonly string[] {
  const made = actForm(definition, act, state, TODAY, ENGLISH);
  if (!made) throw new Error(`${act} asks for nothing`);
  return read(made);
}

describe('the registration form', () => {
  it('asks for the case, and begins with what the message said', () => {
    expect(
      read(
        registrationForm(definition, ENGLISH, { useCases: 'Letters', contactEmail: 'a@b.example' }),
      ),
    ).toEqual([
      '# New request',
      'Organisation* (line)',
      'CBE number* (line)',
      'Contact name* (line)',
      'Contact e-mail* (email): a@b.example',
      'Language* (choice English, Français, Nederlands, Deutsch)',
      'Use cases* (paragraph): Letters',
      'Recipients* (choices Enterprises, Citizens)',
      'Documents per month* (number)',
      'Load peaks (line)',
      'Planned go-live* (date)',
      'First environment* (choice INT, ACC): INT',
      '[Register]',
    ]);
  });
});

describe('the form of an act', () => {
  it('records the formal request, beginning with what the last form said', () => {
    expect(form('record-form')).toEqual([
      '# Record formal request',
      'DS-2026-0007 · SMALS',
      'Legal name (line): SMALS',
      'Application ID (line): employment:job-attest:werkkaart',
      'Message types (paragraph): Werkkaart',
      'City (line): Sint-Gillis',
      'Region (line): Brussel-Hoofdstad',
      'Completed form* (file)',
      '[Save]',
    ]);
  });
  it('shows the feedback that a form was sent back with', () => {
    expect(
      form(
        'record-form',
        given([...untilValidation, { type: 'SentBack', texts: { feedback: 'Region is missing' } }])
          .state,
      ),
    ).toEqual([
      '# Record formal request',
      'DS-2026-0007 · SMALS',
      '| Region is missing',
      'Legal name (line): SMALS',
      'Application ID (line): employment:job-attest:werkkaart',
      'Message types (paragraph): Werkkaart',
      'City (line): Sint-Gillis',
      'Region (line): Brussel-Hoofdstad',
      'Completed form* (file)',
      '[Save]',
    ]);
  });

  it('shows the question that is answered', () => {
    expect(form('answer', given([registered, asked]).state)).toEqual([
      '# Answer',
      'DS-2026-0007 · SMALS',
      '| How many?',
      'Answer* (paragraph)',
      '[Save]',
    ]);
  });

  it('ticks what is configured already', () => {
    expect(form('configure')).toEqual([
      '# Configure',
      'DS-2026-0007 · SMALS',
      'Checklist (choices DU, e-Box Mngt, DspStorage, UMan, UAM, OAuth, Authorisation request): DU',
      '[Save]',
    ]);
  });
  it('begins a kick-off with today', () => {
    expect(form('record-kick-off')).toEqual([
      '# Record kick-off',
      'DS-2026-0007 · SMALS',
      'Date* (date): 2026-11-19',
      'Notes (paragraph)',
      '[Save]',
    ]);
  });
  it('asks until when reminders rest, and why', () => {
    expect(form('snooze')).toEqual([
      '# Snooze',
      'DS-2026-0007 · SMALS',
      'Until* (date)',
      'Reason* (paragraph)',
      '[Save]',
    ]);
  });
  it('asks for a reason, and its button says what happens', () => {
    expect(form('refuse')).toEqual([
      '# Refuse',
      'DS-2026-0007 · SMALS',
      'Reason* (paragraph)',
      '[Refuse]',
    ]);
  });

  it('names who has the request now, where somebody has', () => {
    expect(form('assign')).toContain('Person* (person)');
    expect(form('assign', { ...inInt, assignee: luc })).toContain('Person* (person): Luc Dubois');
  });

  it('asks a live sender for which environment, the one that ends first on top', () => {
    expect(form('upload-certificate', live)).toEqual([
      '# Upload certificate',
      'DS-2026-0007 · SMALS',
      'Environment* (choice PRD, INT, ACC): PRD',
      'File* (file)',
      '[Check]',
    ]);
  });

  it.each([
    'agree',
    'validate',
    'confirm',
    'configuration-ok',
    'move-on',
    'go-live',
    'resume',
  ] as const)('is none for %s, which acts at once', (act) => {
    expect(actForm(definition, act, inInt, TODAY, ENGLISH)).toBeNull();
  });

  it('has a title that Slack takes, for every act', () => {
    for (const act of [
      'record-form',
      'record-test-access',
      'accept-warnings',
      'check-csr',
    ] as const)
      expect(
        (actForm(definition, act, inInt, TODAY, ENGLISH)?.title ?? '').length,
      ).toBeLessThanOrEqual(24);
  });
});

describe('an absence', () => {
  it('is noted with its days and who stands in', () => {
    expect(read(awayForm([], TODAY, ENGLISH))).toEqual([
      '# Away',
      'While you are away, what is meant for you goes to the person who stands in, and what they do is recorded as done for you.',
      'From* (date): 2026-11-19',
      'Until* (date)',
      'Stands in* (person)',
      '[Save]',
    ]);
  });
  it('is told to the stand-in', () => {
    expect(
      read(standInNote({ name: ana.name, from: '2026-11-23', until: '2026-11-27' }, IN_2026)),
    ).toEqual([
      'You stand in for Ana Peeters from Mon 23 Nov to Fri 27 Nov: reminders meant for Ana Peeters come to you, and what you do in their role is recorded as done for them.',
    ]);
  });
});
