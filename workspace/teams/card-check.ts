import { z } from 'zod';

/** What Teams would refuse, or not draw: strict about names, types and versions. Source: Adaptive Cards 1.5. */

/** Bytes of a card and of a message: Teams refuses more. */
export const MOST_BYTES = 28 * 1024;

/** Buttons in sight that Teams draws; further ones belong into the overflow menu. */
const MOST_IN_SIGHT = 6;

const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const size = z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']);
const weight = z.enum(['Lighter', 'Default', 'Bolder']);
const color = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']);
const containerStyle = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);
const text = z.string().min(1);

const common = {
  id: z.string().optional(),
  spacing: spacing.optional(),
  separator: z.boolean().optional(),
  isVisible: z.boolean().optional(),
};
const type = {
  size: size.optional(),
  weight: weight.optional(),
  color: color.optional(),
  isSubtle: z.boolean().optional(),
  fontType: z.enum(['Default', 'Monospace']).optional(),
};

const textRun = z.strictObject({ type: z.literal('TextRun'), text, ...type });
const input = {
  id: z.string().min(1),
  label: text.optional(),
  isRequired: z.boolean().optional(),
  errorMessage: text.optional(),
  spacing: spacing.optional(),
  separator: z.boolean().optional(),
};
const data = z.union([z.string(), z.record(z.string(), z.unknown())]).optional();
const action = {
  title: text,
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  mode: z.enum(['primary', 'secondary']).optional(),
  data,
  associatedInputs: z.enum(['auto', 'none']).optional(),
};
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: z.string().optional(),
  ...action,
});
const submit = z.strictObject({ type: z.literal('Action.Submit'), ...action });
const actions = z.array(z.discriminatedUnion('type', [execute, submit]));

const choiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  choices: z.array(z.strictObject({ title: text, value: text })).min(1),
  style: z.enum(['compact', 'expanded', 'filtered']).optional(),
  isMultiSelect: z.boolean().optional(),
  wrap: z.boolean().optional(),
  value: z.string().optional(),
  placeholder: z.string().optional(),
  ...input,
});

interface Container {
  readonly type: 'Container';
  readonly items: readonly unknown[];
}

const element: z.ZodType<{ readonly type: string }> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('TextBlock'),
      text,
      wrap: z.boolean().optional(),
      ...type,
      ...common,
    }),
    z.strictObject({
      type: z.literal('RichTextBlock'),
      inlines: z.array(textRun).min(1),
      ...common,
    }),
    z.strictObject({
      type: z.literal('Container'),
      items: z.array(element).min(1),
      style: containerStyle.optional(),
      ...common,
    }),
    z.strictObject({
      type: z.literal('Chart.HorizontalBar'),
      title: z.string().optional(),
      xAxisTitle: z.string().optional(),
      data: z.array(z.strictObject({ x: z.string().min(1), y: z.number() })).min(1),
      fallback: z.union([z.literal('drop'), element]).optional(),
      ...common,
    }),
    z.strictObject({
      type: z.literal('ColumnSet'),
      columns: z
        .array(
          z.strictObject({
            type: z.literal('Column'),
            width: z.union([z.enum(['auto', 'stretch']), z.number(), z.string()]).optional(),
            items: z.array(element),
          }),
        )
        .min(1),
      selectAction: z.discriminatedUnion('type', [execute, submit]).optional(),
      ...common,
    }),
    z.strictObject({ type: z.literal('ActionSet'), actions: actions.min(1), ...common }),
    z.strictObject({
      type: z.literal('Input.Text'),
      maxLength: z.number().int().positive().optional(),
      isMultiline: z.boolean().optional(),
      style: z.enum(['Text', 'Tel', 'Url', 'Email']).optional(),
      value: z.string().optional(),
      placeholder: z.string().optional(),
      ...input,
    }),
    z.strictObject({
      type: z.literal('Input.Date'),
      value: z.iso.date().optional(),
      ...input,
    }),
    choiceSet,
  ]),
);

const mention = z.strictObject({
  type: z.literal('mention'),
  text: z.string().regex(/^<at>.+<\/at>$/su),
  mentioned: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
});

const card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.string().optional(),
  version: z.string().regex(/^1\.[0-5]$/u, 'Teams draws Adaptive Cards up to 1.5'),
  fallbackText: text,
  body: z.array(element).min(1),
  actions: actions.min(1).optional(),
  refresh: z
    .strictObject({ action: execute, userIds: z.array(z.string()).max(60).optional() })
    .optional(),
  msteams: z.strictObject({ entities: z.array(mention).optional() }).optional(),
});

/** Where a card stands: a dialog takes no Action.Execute. */
export type Surface = 'message' | 'dialog';

/** What is wrong with a card, in Teams' words or nearly so; nothing for a good one. */
export function faultsOf(given: unknown, surface: Surface = 'message'): readonly string[] {
  const read = card.safeParse(given);
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(given), 'utf8');
  const inSight = (read.data.actions ?? []).filter(({ mode }) => mode !== 'secondary').length;
  const executes = (read.data.actions ?? []).some((one) => one.type === 'Action.Execute');
  return [
    ...(bytes > MOST_BYTES ? [`the card has ${bytes} bytes, and ${MOST_BYTES} are taken`] : []),
    ...(inSight > MOST_IN_SIGHT
      ? [`${inSight} buttons in sight, and ${MOST_IN_SIGHT} are drawn`]
      : []),
    ...(surface === 'dialog' && executes ? ['a dialog takes no Action.Execute'] : []),
    ...repeated(inputIds(read.data.body)).map((id) => `two inputs are called ${id}`),
  ];
}

function inputIds(elements: readonly { readonly type: string }[]): readonly string[] {
  return elements.flatMap((one) => {
    if (one.type.startsWith('Input.') && 'id' in one) return [String(one.id)];
    if (isContainer(one)) return inputIds(one.items.filter(isElement));
    return [];
  });
}

function isContainer(one: { readonly type: string }): one is Container {
  return one.type === 'Container';
}

function isElement(one: unknown): one is { readonly type: string } {
  return typeof one === 'object' && one !== null && 'type' in one && typeof one.type === 'string';
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
