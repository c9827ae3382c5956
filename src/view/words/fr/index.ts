import { FINDING_TEXTS } from '../../findings';
import type { Words } from '../en';
import { acts } from './acts';
import { answers } from './answers';
import { cards } from './cards';
import { chat } from './chat';
import { delivery } from './delivery';
import { doctor } from './desk/doctor';
import { home } from './desk/home';
import { stats } from './desk/stats';
import { errors } from './errors';
import { forms } from './forms';
import { help } from './help';
import { languages } from './languages';
import { mailbox } from './mails/mailbox';
import { reasons } from './mails/reasons';
import { movingIn } from './moving-in/words';
import { process } from './process';
import { refusals } from './refusals';
import { reminders } from './reminders';
import { report } from './report';
import { kickOff } from './paper/kick-off';
import { sendingForm } from './paper/sending-form';
import { validationPage } from './paper/validation-page';
import { terms, writing } from './terms';

/** What chat says, in French. */
export const french: Words = {
  language: 'fr',
  writing,
  findings: FINDING_TEXTS.fr,
  terms,
  acts,
  forms,
  errors,
  process,
  refusals,
  cards,
  reminders,
  report,
  help,
  answers,
  delivery,
  doctor,
  home,
  stats,
  chat,
  languages,
  mailbox,
  movingIn,
  mailReasons: reasons,
  sendingForm,
  kickOff,
  validationPage,
};
