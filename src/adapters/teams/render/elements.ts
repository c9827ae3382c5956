/**
 * The part of Adaptive Cards 1.5 that we draw with: a property or element that is not here can't be sent. Source: the
 * schema at adaptivecards.io; what Teams makes of each, in learn.microsoft.com/microsoftteams/platform.
 */

/** Shows its very characters: Teams reads no markdown, link or mention in it (a TextBlock would). */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly fontType?: 'Monospace';
  readonly isSubtle?: true;
  readonly color?: 'Attention';
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: Spacing;
  readonly separator?: true;
}

/** Only ever `<at>…</at>`: the one thing that a RichTextBlock can't hold. */
export interface MentionBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size: 'Small';
  readonly spacing: Spacing;
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly style?: 'emphasis' | 'attention';
  readonly spacing?: Spacing;
  readonly separator?: true;
}

/** Teams' own, on top of 1.5; a client that has none draws the fallback. Source: "Charts in Adaptive Cards". */
export interface HorizontalBars {
  readonly type: 'Chart.HorizontalBar';
  readonly title: string;
  readonly xAxisTitle: string;
  readonly data: readonly { readonly x: string; readonly y: number }[];
  readonly fallback: Container;
  readonly separator?: true;
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
  /** What a press on the whole row does; its title is what a screen reader says. */
  readonly selectAction?: CardAction;
  readonly spacing?: Spacing;
  readonly separator?: true;
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'stretch' | 'auto';
  readonly items: readonly Element[];
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
  readonly spacing?: Spacing;
  readonly separator?: true;
}

type Spacing = 'None' | 'Small' | 'Medium';

interface InputBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  /** What the client says where a required field is empty. */
  readonly errorMessage?: string;
}

export type Input =
  | (InputBase & {
      readonly type: 'Input.Text';
      readonly maxLength: number;
      readonly isMultiline?: true;
      readonly style?: 'Email';
      readonly value?: string;
    })
  | (InputBase & { readonly type: 'Input.Date'; readonly value?: string })
  | (InputBase & {
      readonly type: 'Input.ChoiceSet';
      readonly style: 'compact' | 'expanded' | 'filtered';
      readonly choices: readonly Choice[];
      readonly isMultiSelect?: true;
      readonly wrap?: true;
      readonly value?: string;
      readonly placeholder?: string;
    });

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export type Element =
  | HorizontalBars
  | RichTextBlock
  | MentionBlock
  | Container
  | ColumnSet
  | ActionSet
  | Input;

interface ActionBase {
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  /** In the overflow menu. */
  readonly mode?: 'secondary';
  readonly data: object;
}

/** A press that the bot answers in the card's place. */
export interface Execute extends ActionBase {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly associatedInputs?: 'none';
}

/** Opens a dialog, or sends one in: `data.msteams` says which. */
export interface Submit extends ActionBase {
  readonly type: 'Action.Submit';
  readonly associatedInputs?: 'none';
}

export type CardAction = Execute | Submit;

export interface Mention {
  readonly type: 'mention';
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
}

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly CardAction[];
  readonly refresh?: { readonly action: Execute; readonly userIds: readonly string[] };
  /** Teams' own: who is mentioned in the body. */
  readonly msteams?: { readonly entities: readonly Mention[] };
}
