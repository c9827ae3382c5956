/** One HTTP request to the bot, as it stands on the wire but for what only a run knows. */
export interface Wire {
  readonly to: 'slack' | 'teams';
  readonly contentType: string;
  readonly body: string;
}

/** Stands for an id that no other input of a run has: keys of clicks, commands and forms. */
export const FRESH = 'kkFRESHkk';

/** Stands for the port of the local Slack and Teams, so that inputs can be kept from one run to the next. */
export const PORT = 'kkPORTkk';

/** The base of every address that Slack and Teams give out. */
export const SELF = `http://127.0.0.1:${PORT}`;

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

/** Writes in what only the run knows. Both are digits, and look the same in JSON and in a form. */
export function filledIn({ body }: Wire, fresh: number, port: number): string {
  return body.replaceAll(FRESH, String(fresh)).replaceAll(PORT, String(port));
}
