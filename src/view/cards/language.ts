import { LANGUAGES, type Language, type Platform } from '../../core/terms/terms';
import type { Action, Block, Card } from '../model/model';
import type { Words } from '../words';

/** What somebody reads in, and why. */
export interface Reading {
  readonly language: Language;
  readonly why: 'chosen' | 'told' | 'notSpoken' | 'desk';
  /** As the platform writes it; null where it tells none. */
  readonly locale: string | null;
  readonly platform: Platform;
  /** Of the channel where it was asked; null elsewhere. */
  readonly channel: { readonly language: Language; readonly chosen: boolean } | null;
}

const PLATFORM: Readonly<Record<Platform, string>> = { slack: 'Slack', teams: 'Teams' };

/** The answer to `language`: which is used, why, and a button for each other one. */
export function languageCard(reading: Reading, words: Words): Card {
  const { languages } = words;
  const sentence = whyWords(reading, words);
  return {
    title: languages.title,
    summary: sentence,
    blocks: [
      { kind: 'line', line: [sentence] },
      ...channelBlocks(reading, words),
      { kind: 'small', line: [languages.sameWords] },
    ],
    actions: languageActions(reading, words),
  };
}

/** Which language is used, and why. */
export function whyWords({ language, why, locale, platform }: Reading, words: Words): string {
  const told = words.languages.why;
  const name = words.languages.name[language];
  switch (why) {
    case 'chosen':
      return told.chosen(name);
    case 'told':
    case 'notSpoken':
      return told[why](name, PLATFORM[platform], locale ?? '');
    case 'desk':
      return told.desk(name, PLATFORM[platform]);
    default:
      return why satisfies never;
  }
}

function channelBlocks({ channel }: Reading, { languages }: Words): readonly Block[] {
  if (!channel) return [];
  const told = channel.chosen ? languages.channel.chosen : languages.channel.desk;
  return [
    { kind: 'line', line: [told(languages.name[channel.language])] },
    {
      kind: 'small',
      line: languages.channel.change(`/ebox language here ${[...LANGUAGES, 'auto'].join('|')}`),
    },
  ];
}

/** A button for each other language, by the name that its speakers know. */
export function languageActions(
  { language, why, platform }: Reading,
  words: Words,
): readonly Action[] {
  const button = (label: string, to: Language | 'auto'): Action => ({
    press: { act: 'language', requestId: '', version: 0, language: to },
    label,
    tone: 'plain',
  });
  return [
    ...LANGUAGES.filter((one) => one !== language).map((one) =>
      button(words.terms.language[one], one),
    ),
    ...(why === 'chosen' ? [button(words.languages.asIn(PLATFORM[platform]), 'auto')] : []),
  ];
}
