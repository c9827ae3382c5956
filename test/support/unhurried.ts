/**
 * Milliseconds that the bot, and the chat systems that stand in for the real ones, wait in a test whose subject is not
 * lateness: the limits of the real ones are seconds, and a machine that runs many tests at once is not a slow bot.
 */
export const UNHURRIED_MS = 30_000;

/** A workspace without the limits of the real ones in time. */
export const UNHURRIED = {
  ackTimeoutMs: UNHURRIED_MS,
  triggerLifeMs: UNHURRIED_MS,
  teamsTimeoutMs: UNHURRIED_MS,
} as const;

/** A bot that lets nobody go before their answer is there. */
export const PATIENT = { patienceMs: UNHURRIED_MS, lookUpMs: UNHURRIED_MS / 3 } as const;
