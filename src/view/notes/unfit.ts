/** Why somebody can't be given a task, a role or an absence to stand in for. */
export type Unfit = 'gone' | 'bot' | 'outside' | 'no-role';

/** What is wrong with the choice, and what to do in its place. */
export function unfitWords(name: string, unfit: Unfit): string {
  switch (unfit) {
    case 'gone':
      return `${name}’s account is deactivated, or is in none of the teams and channels that I know, so nothing would reach them. Nothing was changed. Choose somebody else.`;
    case 'bot':
      return `${name} is an app, and does nothing with a request. Nothing was changed. Choose a person.`;
    case 'outside':
      return `${name} belongs to another organisation, which must not see requests. Nothing was changed. Choose somebody with an account of ours.`;
    case 'no-role':
      return `${name} has no role, so could do nothing with the request. Nothing was changed. Choose somebody with a role, or ask an admin for one: /ebox grant @person staff, nsso or ebox.`;
    default:
      return unfit satisfies never;
  }
}
