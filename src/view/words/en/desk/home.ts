import type { Said } from '../../writing/said';

/** A person’s home: what waits for them, and what is theirs. */
export const home = {
  title: 'Home',
  nothing: 'Nothing waits for you',
  waiting: (count: string) => `Waits for you: ${count}`,
  teaches:
    'What waits for you will stand here, the oldest first, with its button. /ebox list shows all open requests, /ebox help what you can type.',
  teachesStaff:
    'Requests that you registered or that are assigned to you will stand here when they wait for you. Press New request to register one; /ebox list shows all that are open.',
  more: (count: string, command: string): Said => [`and ${count} more: `, { code: command }],
  task: (asked: string, since: string, due: string): Said => [
    `waits for ${asked}, since ${since}`,
    ...(due === '' ? [] : [', ', { strong: due }]),
  ],
  lately: 'What you did lately',
  away: (absence: string) => `Your absence: ${absence}.`,
  register: 'New request',
  absence: 'Absence',
  noRole: 'You have no role here yet, so nothing can wait for you.',
  noAdmin: 'A role is given by an admin, with /ebox grant @person role; I know of none.',
  askAdmin: (names: string) =>
    `A role is given by an admin, with /ebox grant @person role: ask ${names}.`,
  overheard: 'Everybody here reads what I answer. Write home to me in our personal chat.',
};
