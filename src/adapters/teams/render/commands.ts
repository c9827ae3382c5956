/**
 * Our own sentences name commands as they are typed in Slack, `/ebox show DS-2026-0001`; in Teams they are typed
 * without the first word. What somebody typed is set between quotes, each language's own, and stays.
 */
const COMMAND = /“[^”]*”|„[^“]*“|«[^»]*»|(?<![\w/])\/ebox (?=[a-z])/gu;

const PREFIX = '/ebox ';

/** What most sentences don't, and so need not be looked through. */
function namesCommand(sentence: string): boolean {
  return sentence.includes(PREFIX);
}

/** A sentence of ours with commands as Teams takes them. */
export function asTyped(sentence: string): string {
  if (!namesCommand(sentence)) return sentence;
  return sentence.replace(COMMAND, (found) => (found.startsWith('/') ? '' : found));
}
