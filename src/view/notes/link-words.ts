import type { Platform } from '../../core/terms/terms';

/** What is said about linking accounts, in English; the chat systems by their names. */

const CHAT: Readonly<Record<Platform, string>> = { slack: 'Slack', teams: 'Teams' };

export const LINK_WORDS = {
  noRole:
    'Only somebody with a role can link accounts: the messages of a role would follow. Nothing was changed. An admin can give one with /ebox grant.',
  code: (code: string, minutes: number) =>
    `Your code is ${code}. Within ${minutes} minutes, type link ${code} to the bot under your other account (/ebox link ${code} in Slack). Give it to nobody: whoever types it becomes one person with you.`,
  linked: (name: string, platform: Platform) =>
    `Done. This account and ${name} in ${CHAT[platform]} are one person’s now: what the one did counts for the other, and reminders come once, to the chat you used last. Roles stay each account’s own. unlink undoes it.`,
  toldLinked: (name: string, platform: Platform) =>
    `${name} in ${CHAT[platform]} typed your code: that account and this one are one person’s now. Was it not you? Type unlink.`,
  unlinked: (platform: Platform) =>
    `Done. This account and the one in ${CHAT[platform]} are no longer linked. Each gets its own reminders.`,
  toldUnlinked: (name: string, platform: Platform) =>
    `${name} in ${CHAT[platform]} ended the link with this account. Each gets its own reminders again.`,
  notLinked: 'This account is linked with no other. Nothing was changed. link begins it.',
  already: (platform: Platform) =>
    `This account is linked already, with one in ${CHAT[platform]}. Nothing was changed. unlink ends that first.`,
} as const;

/** Why a code links nothing, and what to do. */
export const LINK_FAULTS = {
  unknown:
    'Nobody was given this code. Nothing was changed. Look at it again, or type link under your other account for a new one.',
  expired:
    'This code has expired. Nothing was changed. Type link under your other account for a new one.',
  used: 'This code was used already. Nothing was changed. Type link under your other account for a new one.',
  'tried-too-often':
    'Too many codes did not work. Nothing was changed. Wait ten minutes, then type link under your other account for a new one.',
  itself:
    'This is the account that asked for the code. Nothing was changed. Type it under your other account.',
  'linked-already':
    'This account is linked with another already. Nothing was changed. unlink ends that first.',
  'other-linked-already':
    'The account that asked for this code is linked with another already. Nothing was changed. Type unlink there first.',
} as const;

/** Which chat system an account is of, after what it did. */
export function accountWords(platform: Platform): string {
  return ` (in ${CHAT[platform]})`;
}
