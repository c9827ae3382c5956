import type { Recorded } from '../../core/process/events';
import type { RequestState } from '../../core/process/state';
import { SOMEBODY, type Language } from '../../core/terms/terms';
import { wordsIn } from '../words';

/** A page of text that goes with a form: plain data, so that a thread can be handed it. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  /** Names the request. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/**
 * The page that says who validated a form, when, and which file it was. `history`: up to the validation that it tells.
 * `apart`: it goes beside the file. Null where the history has no such validation.
 */
export function validationPage(
  state: RequestState,
  history: readonly Recorded[],
  zone: string,
  apart: boolean,
): Page | null {
  const technical = history.findLast(({ event }) => event.type === 'TechnicallyValidated');
  const formal = history.findLast(({ event }) => event.type === 'FormallyValidated');
  const { form, language, id, organisation } = state;
  if (!technical || !formal || !form?.file) return null;
  const { validationPage: say, writing } = wordsIn(language);
  const by = ({ actor, at }: Recorded) => say.by(nameOf(actor), writing.stamp(at, zone));
  return {
    language,
    title: say.title,
    subject: id,
    paragraphs: [say.intro(organisation, id), ...(apart ? [say.apart] : [])],
    facts: [
      { label: say.technical, value: by(technical) },
      { label: say.technicalNumber, value: say.number(id, technical.version) },
      { label: say.formal, value: by(formal) },
      { label: say.formalNumber, value: say.number(id, formal.version) },
      { label: say.file, value: form.fileName },
      { label: say.sha256, value: form.file.sha256 },
    ],
  };
}

function nameOf({ name, standsInFor }: Recorded['actor']): string {
  const own = name || SOMEBODY;
  return standsInFor ? `${own} (${standsInFor.name || SOMEBODY})` : own;
}
