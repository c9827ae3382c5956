import type { Standings } from '../../../src/app/people/standings';

/** Nobody has left, and everybody is a person. */
export const everybodyHere: Standings = {
  now: async () => Promise.resolve('here'),
  lately: async () => Promise.resolve('here'),
};
