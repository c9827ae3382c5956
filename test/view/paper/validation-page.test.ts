import { LANGUAGES } from '../../../src/core/terms/terms';
import { validationPage } from '../../../src/view/paper/validation-page';
import {
  file,
  given,
  history,
  untilConfirmation,
  untilInt,
} from '../../support/given/specification';

const ZONE = 'Europe/Brussels';

describe('the page of a validation', () => {
  it.each(LANGUAGES)('says in %s who validated what, when, under which number', (language) => {
    const state = { ...given(untilInt).state, language };
    const page = validationPage(state, history(untilInt), ZONE, false);
    const [technical, technicalNumber, formal, formalNumber, name, sha256] =
      page?.facts.map(({ value }) => value) ?? [];
    expect(technical).toMatch(/Ana Peeters.*2026.*13:00/u);
    expect(technicalNumber).toMatch(/^DS-2026-0007.*5/u);
    expect(formal).toMatch(/Bo Claes.*2026.*14:00/u);
    expect(formalNumber).toMatch(/^DS-2026-0007.*6/u);
    expect([name, sha256]).toEqual([file.name, file.file.sha256]);
  });

  it('is none before the NSSO has confirmed', () => {
    const { state } = given(untilConfirmation);
    expect(validationPage(state, history(untilConfirmation), ZONE, false)).toBeNull();
  });
});
