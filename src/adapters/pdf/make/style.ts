import { rgb } from '@cantoo/pdf-lib';

/** Points, as PDF measures: 72 an inch. A4. */
export const PAGE = { width: 595.28, height: 841.89, margin: 48, foot: 28 } as const;

export const SIZE = {
  title: 17,
  heading: 12,
  label: 9.5,
  text: 9.5,
  help: 8.5,
  field: 10,
} as const;

/** Of a field of one line, and of one of several. */
export const LINE_HEIGHT = 18;
export const LINES_HEIGHT = 58;

/** The side of a box to tick. */
export const BOX = 13;

/** Dark enough on white for WCAG AA (4.5 : 1). */
export const INK = {
  text: rgb(0.1, 0.1, 0.12),
  help: rgb(0.3, 0.32, 0.36),
  border: rgb(0.35, 0.4, 0.5),
  paper: rgb(1, 1, 1),
  fixed: rgb(0.93, 0.94, 0.96),
} as const;
