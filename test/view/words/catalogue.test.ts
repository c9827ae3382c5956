import { LANGUAGES } from '../../../src/core/terms/terms';
import { documentSender } from '../../../src/core/process/document-sender';
import { actsOf } from '../../../src/core/decision/offers';
import { asks } from '../../../src/view/model/acts';
import { stepLabel } from '../../../src/view/model/task-words';
import { wordsIn } from '../../../src/view/words';
import { sentencesIn } from '../../support/given/every-sentence';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** What is the same in all languages because it is a name. */
const SHARED = /^terms\.language\./u;

/** Words that hold a sentence together in English, and are none in the other three. */
const ENGLISH_WORDS =
  /\b(?:the|and|with|you|your|this|that|from|has|have|nothing|please|which|been|there|they)\b/iu;

/** What stands in English in all languages: the name of a shortcut, and what is typed. */
const AS_IT_IS = /Register e-Box request|\/ebox [a-z]+(?: [a-z]+)?/gu;

/** Source: "View objects" and "Button element" in Slack's Block Kit reference. */
const MODAL = 24;
const BUTTON = 75;

/** Of a bar, and of an axis: "Data visualization block". */
const CHART_LABEL = 20;
const tooLong = (text: string) => text.length > CHART_LABEL;

/** What stands below a field in Slack before it is cut. */
const FIELD_ERROR = 500;

describe.each(LANGUAGES)('the words of %s', (language) => {
  const sentences = sentencesIn(language);
  const words = wordsIn(language);

  it('show every argument', () => {
    const incomplete = sentences.filter(({ unused }) => unused.length > 0);
    expect(incomplete.map(({ path }) => path)).toEqual([]);
  });

  it('are never empty', () => {
    expect(sentences.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('fit the titles and buttons of a form in Slack', () => {
    const opening = actsOf(documentSender).filter((act) => asks(act));
    const titles = [
      ...opening.map((act) => words.acts.label[act]),
      ...Object.values(words.acts.submit),
      ...Object.values(words.chat.file),
      words.acts.cancel,
      words.chat.takeFile,
      words.forms.registration,
      words.forms.away.title,
    ];
    expect(titles.filter((title) => title.length > MODAL)).toEqual([]);
  });

  it('name every step in the letters that a chart of Slack has', () => {
    const labels = documentSender.steps.map(({ number }) =>
      stepLabel(documentSender, number, words),
    );
    expect(labels.filter(tooLong)).toEqual([]);
    expect([words.stats.median, words.reminders.digest.stepColumn].filter(tooLong)).toEqual([]);
  });

  it('fit on buttons', () => {
    const { label, look, moveTo, openId, tryAgain, giveUp } = words.acts;
    const buttons = [
      ...Object.values(label),
      ...Object.values(look),
      moveTo('ACC'),
      openId('DS-2026-0000001'),
      tryAgain,
      giveUp,
    ];
    expect(buttons.filter((one) => one.length > BUTTON)).toEqual([]);
  });

  it('fit below a field', () => {
    const errors = sentences.filter(({ path }) => /^(?:errors|refusals)\./u.test(path));
    expect(errors.filter(({ text }) => text.length > FIELD_ERROR)).toEqual([]);
  });

  it('name every step of the process', () => {
    const { steps } = words.terms;
    const unnamed = documentSender.steps.filter(({ name }) => !Object.hasOwn(steps, name));
    expect(unnamed).toHaveLength(language === 'en' ? documentSender.steps.length : 0);
  });
});

describe.each(OTHERS)('the words of %s beside the others’', (language) => {
  const sentences = sentencesIn(language);

  it('hold no English', () => {
    const english = sentences.filter(({ text }) =>
      ENGLISH_WORDS.test(text.replaceAll(AS_IT_IS, '')),
    );
    expect(english.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  it('are sentences of its own', () => {
    const beside = LANGUAGES.filter((other) => other !== language).flatMap((other) => {
      const theirs = new Map(sentencesIn(other).map(({ path, text }) => [path, text]));
      return sentences
        .filter(({ path, text }) => !SHARED.test(path) && isSaid(text) && theirs.get(path) === text)
        .map(({ path, text }) => `${path} is also ${other}: ${text}`);
    });
    expect(beside).toEqual([]);
  });

  it('say everything that English says', () => {
    const paths = (all: readonly { readonly path: string }[]) => all.map(({ path }) => path).sort();
    expect(paths(sentences)).toEqual(paths(sentencesIn('en')));
  });
});

/** Whether a text has words beside its arguments: two at least, since languages share many a single one. */
function isSaid(text: string): boolean {
  const words = text.replace(/⟦\d+⟧/gu, ' ').match(/\p{L}{2,}/gu) ?? [];
  return words.length > 1;
}
