import type { Words } from '../../../view/words';

/** Characters of a typed name that are said again. */
const MOST_NAME = 40;

/** For `@name` that came as plain letters: the chat system tells no account with it. */
export function nobodyCalled(typed: string, { answers }: Words): string {
  const [name = '@'] = typed.trim().split(/\s+/u);
  return answers.nobodyCalled(name.slice(0, MOST_NAME));
}
