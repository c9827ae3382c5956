/** A slash command to suggest in the composer, with what it does. */
export interface Suggestion {
  command: string;
  description: string;
}

/** A shortcut of the app, as its manifest declares it. */
export interface Shortcut {
  name: string;
  callbackId: string;
  /** On a message, or from the composer. */
  on: 'message' | 'composer';
}
