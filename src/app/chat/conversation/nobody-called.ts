/** Characters of a typed name that are said again. */
const MOST_NAME = 40;

/** For `@name` that came as plain letters: the chat system tells no account with it. */
export function nobodyCalled(typed: string): string {
  const [name = '@'] = typed.trim().split(/\s+/u);
  return `“${name.slice(0, MOST_NAME)}” came as plain letters, so I can’t tell whose account it is. Nothing was changed. Type @ and choose the person from the list that opens.`;
}
