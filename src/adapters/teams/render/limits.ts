/** Teams' limits. Source: learn.microsoft.com/microsoftteams/platform, the page that a line names. */
export const LIMIT = {
  /**
   * Bytes of one card as JSON in UTF-8. The limit that the issue sets is 28 KB ("Limits and specifications for
   * Microsoft Teams", size of a post); this leaves the message around the card 2 KB.
   */
  cardBytes: 26 * 1024,
  /** Persons who see a card of their own ("User Specific Views"). */
  viewers: 60,
  /** Characters on a button: more are cut by the client. */
  button: 60,
  /** Options of one question: more can't be looked through. */
  options: 100,
  /** Characters of an option, e.g. an item of the checklist. */
  option: 200,
  /** Characters above a field, and of the hint below it. */
  label: 200,
  hint: 500,
  /** Characters of a dialog's title; one line of its bar. */
  dialogTitle: 64,
  /** Characters of the notification: a locked phone shows two lines. */
  summary: 500,
  /** Characters of a notice that Teams shows by itself: some lines. */
  notice: 1000,
  /** Characters of a text field where a form asks for no less. */
  input: 4000,
  /** Found requests in one answer of the search: what its pane shows without scrolling for long. */
  found: 15,
} as const;
