import { filesToTake, writerOf, type KeptMail } from '../../core/mail/kept';
import { organisationIn, cbeOf } from '../../core/mail/organisation';
import { cut } from '../../core/terms/cut';
import type { Definition } from '../../core/process/definition';
import { LIMITS } from '../model/limits';
import type { Field, Form } from '../model/model';
import { registrationForm } from '../forms/forms';
import type { Words } from '../words';

/** The field by which a file of a mail is chosen, in place of the form's file field. */
export const MAIL_FILE = 'mailFile';

/** Fields that the mail's text fills, where a form has them. */
const TEXT_FIELDS: readonly string[] = ['answer', 'notes', 'summary'];

/** A form filled in from a mail: its text, and a choice among its files. What was filled in already stays. */
export function filledFromMail(form: Form, mail: KeptMail, words: Words): Form {
  if (!('requestId' in form.purpose)) return form;
  return {
    ...form,
    purpose: { ...form.purpose, mail: mail.id },
    fields: form.fields.map((field) => filled(field, mail, words)),
  };
}

function filled(field: Field, mail: KeptMail, { mailbox }: Words): Field {
  if (field.kind === 'paragraph' && TEXT_FIELDS.includes(field.name)) {
    return { ...field, initial: cut(mail.text, field.maxLength) };
  }
  if (field.kind !== 'file') return field;
  const files = filesToTake(mail);
  const [first] = files;
  // A mail without a file: the field takes one as always.
  if (!first) return field;
  return {
    kind: 'choice',
    name: MAIL_FILE,
    label: field.label,
    hint: mailbox.fromTheMail,
    options: files.map(({ id, name }) => ({ value: id, label: name })),
    initial: likeliest(mail) ?? first.id,
  };
}

/** A file that was found to be a certificate or CSR stands first. */
function likeliest(mail: KeptMail): string | undefined {
  return filesToTake(mail).find(({ checked }) => checked !== null)?.id;
}

/** The registration form, filled in from a mail. */
export function registrationFromMail(definition: Definition, mail: KeptMail, words: Words): Form {
  const { name, address } = writerOf(mail);
  const organisation = organisationIn(mail.text);
  const cbe = cbeOf(mail.text);
  return registrationForm(definition, words, {
    mail: mail.id,
    useCases: cut(mail.text, LIMITS.paragraph),
    contactEmail: address,
    ...(name === '' ? {} : { contactName: cut(name, LIMITS.line) }),
    ...(organisation === null ? {} : { organisation: cut(organisation, LIMITS.line) }),
    ...(cbe === null ? {} : { cbe }),
    ...(mail.language === null ? {} : { language: mail.language }),
  });
}

/** Which request a mail belongs to. */
export function belongsForm(mail: KeptMail, { acts, mailbox }: Words): Form {
  const [first] = mail.candidates;
  return {
    purpose: { act: 'mail-belongs', mail: mail.id },
    title: mailbox.belongsTo,
    submit: acts.submit.save,
    intro: [{ kind: 'line', line: [{ strong: mail.sender.address }, ` · ${mail.subject}`] }],
    fields: [
      {
        kind: 'line',
        name: 'request',
        label: mailbox.request,
        hint: mailbox.belongsHint,
        maxLength: LIMITS.requestId,
        ...(first === undefined ? {} : { initial: first }),
      },
    ],
  };
}
