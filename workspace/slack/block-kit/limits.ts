/**
 * Slack's published limits of Block Kit and messages: characters (UTF-16 units, the strictest
 * reading of "characters") for texts, items for lists.
 * Source: docs.slack.dev/reference/block-kit and the docstrings of @slack/types 3.
 */
export const LIMITS = {
  blocksInMessage: 50,
  blocksInView: 100,
  blockId: 255,
  actionId: 255,
  text: 3000,
  sectionField: 2000,
  sectionFields: 10,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  accessibilityLabel: 75,
  optionText: 75,
  optionValue: 150,
  overflowOptions: 5,
  selectOptions: 100,
  optionGroups: 100,
  choiceOptions: 10,
  placeholder: 150,
  inputLabel: 2000,
  inputHint: 2000,
  plainTextInput: 3000,
  files: 10,
  altText: 2000,
  imageTitle: 2000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  markdownBlock: 12_000,
  chartTitle: 50,
  chartLabel: 20,
  chartSeries: 6,
  chartPoints: 20,
  chartsInMessage: 2,
  tableRows: 100,
  tableColumns: 20,
  viewTitle: 24,
  callbackId: 255,
  externalId: 255,
  privateMetadata: 3000,
  /** views.open: `view_too_large` over 250 kB. */
  viewBytes: 250_000,
  /** A modal holds at most three views: `push_limit_reached`. */
  viewStack: 3,
  /** chat.postMessage truncates above this; we refuse, so that nothing is lost in silence. */
  messageText: 40_000,
  /** chat.update answers `msg_too_long` above this. */
  updateText: 4_000,
  /**
   * `msg_blocks_too_long`: all texts of a message's blocks together. Slack publishes no figure;
   * 11,341 characters were refused (bolt-js#2867) where a maintainer named "12,000 with a buffer
   * for block containers" (bolt-js#2509), so we stop a little below what was seen refused.
   */
  blocksText: 11_000,
  metadataBytes: 8_000,
} as const;
