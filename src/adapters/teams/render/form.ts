import type { Field, Form } from '../../../view/model/model';
import { wordsIn } from '../../../view/words';
import type { FieldKind } from '../payload/kinds';
import type { Envelope } from '../payload/envelope';
import { LIMIT } from './limits';
import { cut } from '../../chat-kit/literal';
import { label, openAction } from './actions';
import { elementsOf } from './blocks';
import { SCHEMA } from './card';
import type { AdaptiveCard, CardAction, Element } from './elements';
import { fittedForm } from './fit';
import { inputOf, type Drawing, type FormDrawing } from './form-inputs';
import { paragraph, runs } from './text';

/** Characters that a form's title keeps whatever else is left out. */
const SHORTEST_TITLE = 120;

/** A form as a card of inputs. A field's name is the id of its input. */
export function formCard(form: Form, given: FormDrawing): AdaptiveCard {
  const drawing = { ...given, words: wordsIn(form.language ?? 'en') };
  const { language } = drawing.words;
  return fittedForm((most) => ({
    type: 'AdaptiveCard',
    $schema: SCHEMA,
    version: '1.5',
    fallbackText: label(form.title),
    body: [
      ...(drawing.surface === 'card'
        ? paragraph(
            runs(cut(form.title, most.intro || SHORTEST_TITLE, language), {
              weight: 'Bolder',
              size: 'Medium',
            }),
          )
        : []),
      ...(most.intro === 0
        ? []
        : elementsOf(form.intro, { most: most.intro, zone: drawing.zone, language })),
      ...errorSummary(form, drawing),
      ...form.fields.flatMap((field) => fieldElements(field, drawing, most.values)),
    ],
    actions: buttons(form, drawing),
  }));
}

/** Whether a form needs a file that nobody has sent yet: Teams' forms take none. */
export function lacksFile(form: Form): boolean {
  return form.fields.some(({ kind }) => kind === 'file');
}

function buttons(form: Form, drawing: Drawing): readonly CardAction[] {
  const data = { ebox: envelopeOf(form, drawing) };
  const style = form.tone === 'danger' ? 'destructive' : 'positive';
  const send = { title: label(form.submit), style, data } as const;
  if (drawing.surface === 'dialog') return [{ type: 'Action.Submit', ...send }];
  const { purpose } = form;
  const cancel =
    'requestId' in purpose
      ? [
          openAction(
            { act: 'open', requestId: purpose.requestId, version: purpose.version },
            drawing.words.acts.cancel,
          ),
        ]
      : [];
  return [{ type: 'Action.Execute', verb: 'submit', ...send }, ...cancel];
}

function envelopeOf({ purpose, fields }: Form, { id, file, message }: FormDrawing): Envelope {
  const kinds = fields.flatMap(({ name, kind }) => {
    const read = KINDS[kind];
    return read ? [[name, read] as const] : [];
  });
  const fileField = fields.find(({ kind }) => kind === 'file')?.name;
  // Where the message stands that a request is registered from is for people, and long.
  const plain =
    purpose.act === 'register'
      ? { act: purpose.act, ...('mail' in purpose ? { mail: purpose.mail } : {}) }
      : purpose;
  return {
    purpose: plain,
    form: id,
    ...(message === undefined ? {} : { message }),
    kinds: Object.fromEntries(kinds),
    ...(file && fileField !== undefined ? { ticket: file.ticket, fileField } : {}),
  };
}

const KINDS: Readonly<Record<Field['kind'], FieldKind | null>> = {
  line: 'text',
  email: 'text',
  paragraph: 'text',
  number: 'text',
  date: 'text',
  choice: 'choice',
  choices: 'choices',
  person: 'person',
  file: null,
};

function fieldElements(field: Field, drawing: Drawing, most: number): readonly Element[] {
  const error = drawing.errors?.[field.name];
  return [
    ...inputOf(field, drawing, most),
    ...(field.hint === undefined
      ? []
      : paragraph(
          runs(cut(field.hint, LIMIT.hint, drawing.words.language), {
            size: 'Small',
            isSubtle: true,
          }),
          {
            spacing: 'None',
          },
        )),
    ...(error === undefined ? [] : errorLine(error, drawing)),
  ];
}

function errorLine(error: string, { words }: Drawing): readonly Element[] {
  return paragraph(
    runs(cut(error, LIMIT.hint, words.language), { color: 'Attention', weight: 'Bolder' }),
    {
      spacing: 'None',
    },
  );
}

/** What is to be mended, by the fields' labels, for a form that is taller than its window. */
function errorSummary({ fields }: Form, drawing: Drawing): readonly Element[] {
  const { errors = {}, words } = drawing;
  const wrong = fields.filter(({ name }) => errors[name] !== undefined);
  // Errors on fields that the form doesn't have any more.
  const stray = Object.entries(errors).filter(([name]) => !fields.some((one) => one.name === name));
  const labels = wrong.map(({ label: name }) => cut(name, LIMIT.label)).join(', ');
  return [
    ...(wrong.length > 0 ? errorLine(words.errors.mend(labels), drawing) : []),
    ...stray.flatMap(([, error]) => errorLine(error, drawing)),
  ];
}
