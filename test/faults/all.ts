import { clockJump } from './clock-jump';
import { lostAnswers, severed, silence, terminated } from './cut-connection';
import { databaseStop } from './database-stop';
import { fullDisk } from './full-disk';
import { kill } from './kill';
import { mailDown } from './mail-down';
import { platforms } from './platforms';
import { mailbox } from './mailbox';
import type { Fault } from './world/fault';

/** The fault matrix. */
export const FAULTS: readonly Fault[] = [
  kill,
  databaseStop,
  terminated,
  severed,
  lostAnswers,
  silence,
  platforms,
  fullDisk,
  clockJump,
  mailDown,
];

/** With what is played in a soak alone: it waits for leases of the dead, longer than `npm test` may take. */
export const SOAKED: readonly Fault[] = [...FAULTS, mailbox];
