/**
 * What a person was told of a click. `saved`: done. `unchanged`: nothing was changed, and why. `unsure`: the bot could
 * not tell, or said nothing that would tell. `unanswered`: the chat system got no acknowledgement, however often it
 * asked.
 */
export type Answer = 'saved' | 'unchanged' | 'unsure' | 'unanswered';

/** One click, with words that nobody else ever typed: by them it is found again in the event table. */
export interface Click {
  readonly platform: 'slack' | 'teams';
  readonly requestId: string;
  readonly mark: string;
  readonly answer: Answer;
  /** What the person read. */
  readonly said: string;
  /** Whether the first words that came said so already. */
  readonly prompt: boolean;
  /** Milliseconds until the first answer to the first try; null where there was none. */
  readonly ms: number | null;
  /** When the answer came, by performance.now(). */
  readonly at: number;
}

/** What the words of an answer to a note mean. Null: it is not the last word yet. */
export function meaningOf(said: string): Answer | null {
  if (/\bDone\./u.test(said)) return 'saved';
  if (/nothing (?:was|is) changed/iu.test(said)) return 'unchanged';
  if (/can['’]t tell/iu.test(said)) return 'unsure';
  return null;
}
