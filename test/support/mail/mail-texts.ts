import type { Event } from '../../../src/core/process/events';
import * as story from './mail-story';

const { TYPED } = story;

export interface Told {
  readonly because: string;
  readonly events: readonly Event[];
  /** What must stand in the text in every language. */
  readonly tells: readonly string[];
}

/** Every event that writes to the requester, each in the situations that change what it says. */
export const TOLD: readonly Told[] = [
  {
    because: 'a request is registered',
    events: [],
    tells: [story.ID, TYPED.organisation, '0406.798.006'],
  },
  { because: 'the NSSO agrees', events: [story.agreed], tells: [TYPED.organisation] },
  { because: 'the NSSO refuses', events: [story.refused], tells: [`> ${TYPED.reason}`] },
  { because: 'the NSSO asks something', events: [story.asked], tells: [`> ${TYPED.question}`] },
  {
    because: 'the kick-off is planned',
    events: [story.agreed, story.planned()],
    tells: [TYPED.organisation, '10:00', '11:30', TYPED.kickOffPlace, `> ${TYPED.kickOffNotes}`],
  },
  {
    because: 'the kick-off is planned anew',
    events: [story.agreed, story.planned(), story.planned(1)],
    tells: [TYPED.organisation, '10:00', '11:30', TYPED.kickOffPlace],
  },
  {
    because: 'the kick-off is called off',
    events: [story.agreed, story.planned(), story.skipped],
    tells: [story.ID],
  },
  {
    because: 'a request with a planned kick-off is withdrawn',
    events: [story.agreed, story.planned(), story.withdrawn],
    tells: [TYPED.organisation],
  },
  {
    because: 'the form is sent back',
    events: [story.agreed, story.skipped, story.formRecorded(), story.sentBack],
    tells: [`> ${TYPED.feedback}`],
  },
  {
    because: 'the form is validated',
    events: [...story.toValidation, story.confirmed],
    tells: ['(INT)', '    OU=INT', "    openssl req -new -subj '/C=BE/OU=INT'"],
  },
  {
    because: 'a CSR is in order',
    events: [...story.toInt, story.csrChecked('INT', story.report('accepted'))],
    tells: ['(INT)', TYPED.csrName],
  },
  {
    because: 'a CSR has warnings',
    events: [...story.toInt, story.csrChecked('INT', story.report('warnings', [story.CITY_SHORT]))],
    tells: ['(INT)', TYPED.csrName, 'L (SUBJECT_L)', 'BXL'],
  },
  {
    because: 'a CSR is wrong',
    events: [
      ...story.toInt,
      story.csrChecked('INT', story.report('rejected', [story.ENVIRONMENT_WRONG])),
    ],
    tells: ['(INT)', TYPED.csrName, 'OU (SUBJECT_ENV_MATCH)', '    OU=INT'],
  },
  {
    because: 'a certificate is accepted before the configuration is ready',
    events: [...story.toInt, story.uploaded('INT', story.report('accepted'))],
    tells: ['(INT)', '2028'],
  },
  {
    because: 'a certificate is accepted and completes a test environment',
    events: [
      ...story.toInt,
      story.configured('INT'),
      story.uploaded('INT', story.report('accepted')),
    ],
    tells: ['(INT)', '2028', TYPED.applicationId],
  },
  {
    because: 'a certificate is accepted and completes production',
    events: [
      ...story.toPrd,
      story.configured('PRD'),
      story.uploaded('PRD', story.report('accepted')),
    ],
    tells: ['(PRD)', '2028', TYPED.applicationId],
  },
  {
    because: 'a certificate is replaced during the tests',
    events: [...story.toIntTests, story.uploaded('INT', story.report('accepted'))],
    tells: ['(INT)', '2028'],
  },
  {
    because: 'a certificate is accepted with its warnings',
    events: [
      ...story.toInt,
      story.uploaded('INT', story.report('warnings', [story.CITY_SHORT])),
      story.warningsAccepted('INT'),
    ],
    tells: ['(INT)', '2028'],
  },
  {
    because: 'a certificate is rejected',
    events: [
      ...story.toInt,
      story.uploaded(
        'INT',
        story.report('rejected', [story.CITY_SHORT, story.ENVIRONMENT_WRONG, story.CHAIN_UNKNOWN]),
      ),
    ],
    tells: [
      '(INT)',
      TYPED.certificateName,
      'OU (SUBJECT_ENV_MATCH)',
      'PROD',
      'L (SUBJECT_L)',
      '    OU=INT',
    ],
  },
  {
    because: 'the configuration is ready and the certificate missing',
    events: [...story.toInt, story.configured('INT')],
    tells: ['(INT)', '    OU=INT'],
  },
  {
    because: 'the configuration is ready and the last certificate was refused',
    events: [
      ...story.toInt,
      story.uploaded('INT', story.report('rejected', [story.ENVIRONMENT_WRONG])),
      story.configured('INT'),
    ],
    tells: ['(INT)', '    OU=INT'],
  },
  {
    because: 'the configuration is ready while staff look at a certificate',
    events: [
      ...story.toInt,
      story.uploaded('INT', story.report('warnings', [story.CITY_SHORT])),
      story.configured('INT'),
    ],
    tells: ['(INT)'],
  },
  {
    because: 'the configuration completes a test environment',
    events: story.toIntTests,
    tells: ['(INT)', TYPED.applicationId, 'publicationsender'],
  },
  {
    because: 'the configuration completes production',
    events: story.toGoLive,
    tells: ['(PRD)', TYPED.applicationId, 'publicationsender'],
  },
  { because: 'the request moves on', events: story.toAcc, tells: ['(ACC)', '    OU=ACC'] },
  {
    because: 'the request moves on to production',
    events: story.toPrd,
    tells: ['(PRD)', '    OU=PRD'],
  },
  {
    because: 'a live sender replaces a certificate',
    events: [...story.toGoLive, story.live, story.uploaded('PRD', story.report('accepted'))],
    tells: ['(PRD)', '2028'],
  },
  {
    because: 'the sender is live',
    events: [...story.toGoLive, story.live],
    tells: [TYPED.organisation, '2028'],
  },
  { because: 'the request is put on hold', events: [story.held], tells: [TYPED.organisation] },
  {
    because: 'it goes on, and nothing is needed',
    events: [story.held, story.resumed],
    tells: [TYPED.organisation],
  },
  {
    because: 'it goes on, and an answer is needed',
    events: [story.asked, story.held, story.resumed],
    tells: [TYPED.organisation],
  },
  {
    because: 'it goes on, and the form is needed',
    events: [story.agreed, story.skipped, story.held, story.resumed],
    tells: [TYPED.organisation],
  },
  {
    because: 'it goes on, and a certificate is needed',
    events: [...story.toInt, story.held, story.resumed],
    tells: [TYPED.organisation, '(INT)'],
  },
  {
    because: 'it goes on, and tests are needed',
    events: [...story.toIntTests, story.held, story.resumed],
    tells: [TYPED.organisation, '(INT)'],
  },
  { because: 'the request is withdrawn', events: [story.withdrawn], tells: [TYPED.organisation] },
];
