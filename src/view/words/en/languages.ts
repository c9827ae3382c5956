import type { Language } from '../../../core/terms/terms';
import type { Said } from '../writing/said';

/** Who reads in which language, why, and how to change it. */
export const languages = {
  /** Within a sentence. */
  name: { en: 'English', fr: 'French', nl: 'Dutch', de: 'German' } satisfies Record<
    Language,
    string
  >,
  title: 'Languages',
  why: {
    chosen: (name: string) => `I write to you in ${name}, because you chose it.`,
    told: (name: string, platform: string, locale: string) =>
      `I write to you in ${name}, because that is the language of your ${platform} (${locale}).`,
    notSpoken: (name: string, platform: string, locale: string) =>
      `I write to you in ${name}, which I was set up with: I don’t speak the language of your ${platform} (${locale}).`,
    desk: (name: string, platform: string) =>
      `I write to you in ${name}, which I was set up with: you have chosen no language, and ${platform} doesn’t tell me yours.`,
  },
  channel: {
    chosen: (name: string) => `What I post in this channel is in ${name}: an admin chose it.`,
    desk: (name: string) => `What I post in this channel is in ${name}, which I was set up with.`,
    change: (command: string): Said => ['An admin can change it: ', { code: command }],
  },
  sameWords: 'The words that you type are the same in all languages.',
  /** On a button: the language of Slack or Teams counts again. */
  asIn: (platform: string) => `As in ${platform}`,
  notOne: (typed: string, languages: string) =>
    `“${typed}” is no language that I speak. Nothing was changed. Type /ebox language and one of ${languages}.`,
  notOneHere: (typed: string, languages: string) =>
    `“${typed}” is no language that I speak. Nothing was changed. Type /ebox language here and one of ${languages}.`,
  whichHere: (languages: string) =>
    `Which language? Nothing was changed. Type /ebox language here and one of ${languages}.`,
  onlyAdmin:
    'Only an admin can choose the language of a channel. Nothing was changed. Your own you choose with /ebox language.',
  noChannel:
    'This is no channel, so it has no language of its own. Nothing was changed. Type /ebox language here in the channel, or /ebox language for your own.',
  hereAgain: (name: string) =>
    `What I post in this channel is in ${name} again, which I was set up with. A card that stands here changes with its request’s next step.`,
  here: (name: string) =>
    `What I post in this channel is in ${name} from now on. A card that stands here changes with its request’s next step.`,
};
