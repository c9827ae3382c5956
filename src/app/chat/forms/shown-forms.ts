/** Milliseconds that it is known that somebody was shown a form: whoever looks sends it within the day. */
export const SHOWN_KEPT_MS = 24 * 60 * 60 * 1_000;

/** Which forms persons were shown what they say, before it is taken as theirs: the same for every process. */
export interface ShownForms {
  /** Whether this was shown before. From now on it was. */
  wasShown(key: string, at: Date): Promise<boolean>;
}
