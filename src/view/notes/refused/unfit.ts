/** Why somebody can't be given a task, a role or an absence to stand in for. */
export type Unfit = 'gone' | 'bot' | 'outside' | 'no-role';
