/**
 * Slack's limits, in characters as JavaScript counts them (UTF-16 units: never more than Slack allows, whichever way
 * it counts) unless said otherwise. Source: docs.slack.dev/reference/block-kit and the docstrings of @slack/types 3,
 * except where a line names another.
 */
export const LIMIT = {
  blocksInMessage: 50,
  blocksInModal: 100,
  header: 150,
  /** A text object; rich text has no published limit, so its parts are kept to the same. */
  text: 3000,
  button: 75,
  buttonValue: 2000,
  option: 75,
  optionValue: 150,
  /** Of an overflow menu. */
  overflowOptions: 5,
  actionElements: 25,
  actionId: 255,
  selectOptions: 100,
  choiceOptions: 10,
  modalTitle: 24,
  /** The submit and close buttons of a modal. */
  modalButton: 24,
  metadata: 3000,
  input: 3000,
  inputLabel: 2000,
  inputHint: 2000,
  /** Data visualization block reference; the two a message are known from refusals alone. */
  chartTitle: 50,
  chartLabel: 20,
  chartBars: 20,
  chartsInMessage: 2,
  tableRows: 100,
  tableColumns: 20,
  /**
   * All text of a message's blocks. Not published: messages of 11,341 characters were refused with
   * `msg_blocks_too_long` (slackapi/bolt-js#2867), "12,000 with a buffer for block containers"
   * (slackapi/bolt-js#2509). All cells of a table: 10,000 (table block reference).
   */
  messageText: 10_000,
  /**
   * The notification text. A post takes 40,000 and an update 4,000 (chat.update); a locked phone shows two lines, and
   * escaping makes one character five.
   */
  notification: 700,
  /** What one response_url takes (docs.slack.dev/interactivity/handling-user-interaction): five answers. */
  responses: 5,
} as const;
