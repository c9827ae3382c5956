import { setTimeout as wait } from 'node:timers/promises';
import type { Click } from './ledger';
import { judge, type Verdict } from './verdict';
import { clicking, type Clicking, type World } from './world';

/** How much of a fault is played. */
export interface Size {
  /** Requests that people work on meanwhile. */
  readonly requests: number;
  /** Clicks that are answered before it is over, for faults that are counted and not timed. */
  readonly clicks: number;
  /** How long the fault lasts, for those that are timed. */
  readonly seconds: number;
}

/** Something that goes wrong, and is over after a while. */
export interface Fault {
  readonly name: string;
  play(world: World, size: Size): Promise<Played>;
}

export interface Played {
  readonly ids: readonly string[];
  readonly clicks: readonly Click[];
  /** When all was in order again around the bots, by performance.now(). */
  readonly endedAt: number;
  /** What people or operators saw meanwhile and shouldn't have, in words. */
  readonly troubles: readonly string[];
  /** What else came of it and is to be told, in words. */
  readonly told?: string;
}

/** A fault and what became of it. */
export interface Report extends Verdict {
  readonly fault: string;
  /** Milliseconds from its end until somebody's click was saved. */
  readonly savesAgainMs: number;
  /** See Played. */
  readonly told: string | null;
}

/** Milliseconds after which a chat tells a person that the bot is not there; the first words must have come before. */
const LIMITS_MS = { slack: 3_000, teams: 5_000 };

/** Clicks that are answered before anything goes wrong, so that it goes wrong in the middle of work. */
const WARM_UP = 8;

/** Milliseconds in which a click is saved after a fault, on a machine that has other things to do. */
const SAVES_AGAIN_MS = 30_000;

const LOOK_MS = 20;

/** Plays a fault, and judges. */
export async function run(world: World, fault: Fault, size: Size): Promise<Report> {
  const { ids, clicks, endedAt, troubles, told = null } = await fault.play(world, size);
  const first = clicks.find(({ answer, at }) => answer === 'saved' && at >= endedAt);
  const verdict = await judge(world, ids, clicks, endedAt);
  return {
    fault: fault.name,
    ...verdict,
    savesAgainMs: first ? first.at - endedAt : Number.POSITIVE_INFINITY,
    troubles: [...troubles, ...leftAlone(clicks), ...verdict.troubles],
    told,
  };
}

/** What a fault does while people click. Gives the moment of its end, and what was seen that shouldn't be. */
type Disturbance = (
  load: Clicking,
  ids: readonly string[],
) => Promise<Pick<Played, 'endedAt' | 'troubles' | 'told'>>;

/** Lets people click before, during and after a fault, until a click of after it was saved. */
export async function underLoad(
  world: World,
  { requests }: Size,
  disturb: Disturbance,
  paceMs = 0,
): Promise<Played> {
  const ids = await world.register(requests);
  const load = clicking(world, ids, paceMs);
  try {
    await soon('The first clicks to be answered', () => load.clicks.length >= WARM_UP);
    const { endedAt, troubles, told } = await disturb(load, ids);
    await soon('A click to be saved after the fault', () =>
      load.clicks.some(({ answer, at }) => answer === 'saved' && at >= endedAt),
    );
    return { ids, clicks: await load.stop(), endedAt, troubles, ...(told ? { told } : {}) };
  } finally {
    await load.stop();
  }
}

/** Waits until something is true that is about to be. */
export async function soon(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  withinMs = SAVES_AGAIN_MS,
): Promise<void> {
  const began = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - began > withinMs) throw new Error(`Waited in vain: ${what}`);
    await wait(LOOK_MS);
  }
}

/** People who were told that it is being worked on, and then nothing more. */
function leftAlone(clicks: readonly Click[]): readonly string[] {
  return clicks
    .filter(({ said }) => said.startsWith('Still working'))
    .map(({ platform, mark, said }) => `${mark} in ${platform} heard no more than: ${said}`);
}

/** Answers to clicks that people waited for longer than their chat lets them, or than is said here. */
export function tooSlow(
  clicks: readonly Click[],
  limits: Readonly<Record<Click['platform'], number>> = LIMITS_MS,
): readonly string[] {
  return clicks
    .filter(({ ms, platform }) => ms === null || ms > limits[platform])
    .map(({ mark, ms, platform }) =>
      ms === null
        ? `${mark} in ${platform} was not answered at the first try`
        : `${mark} in ${platform} was answered after ${Math.round(ms)} ms`,
    );
}
