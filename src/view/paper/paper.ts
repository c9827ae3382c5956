import type { SendingField } from '../../core/terms/sending-form';
import type { Language } from '../../core/terms/terms';

/** A form to be filled in on a screen, before it is laid out on pages: plain data, so that a thread can be handed it. */
export interface Paper {
  readonly language: Language;
  /** What the viewer's window and the first page say. */
  readonly title: string;
  /** Names the one that it is about, on every page. */
  readonly subject: string;
  readonly intro: readonly string[];
  readonly sections: readonly PaperSection[];
}

export interface PaperSection {
  readonly title: string;
  /** What trips people up here. */
  readonly note?: string;
  readonly fields: readonly PaperField[];
}

/** A field is filled in with `value`; empty: nothing is known. */
export interface PaperField {
  readonly name: SendingField;
  readonly label: string;
  /** What it means, with an example: below its label, and what a screen reader says. */
  readonly help: string;
  readonly value: string;
  /** `fixed` is shown and can't be changed. */
  readonly kind: 'fixed' | 'line' | 'lines' | 'box';
  /** Characters. Of no meaning for a box. */
  readonly maxLength: number;
}
