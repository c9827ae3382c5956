import { z } from 'zod';
import {
  type Block,
  type Element,
  type MessageBlock,
  messageBlock,
  type ViewBlock,
  viewBlock,
} from './blocks';
import { LIMITS } from './limits';
import { elementsOf, optionsOf } from './reading';
import { plainText } from './text';
import { fault, faultsOf, pointer } from './words';

/** What came of a check: the value as Slack would hand it back, or its faults in Slack's words. */
export type Checked<T> = { ok: true; value: T } | { ok: false; faults: string[] };

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(LIMITS.viewTitle),
  submit: plainText(LIMITS.viewTitle).optional(),
  close: plainText(LIMITS.viewTitle).optional(),
  blocks: z.array(viewBlock).min(1).max(LIMITS.blocksInView),
  callback_id: z.string().max(LIMITS.callbackId).default(''),
  private_metadata: z.string().max(LIMITS.privateMetadata).default(''),
  external_id: z.string().max(LIMITS.externalId).default(''),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
});

const home = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(messageBlock).max(LIMITS.blocksInView),
  callback_id: z.string().max(LIMITS.callbackId).default(''),
  private_metadata: z.string().max(LIMITS.privateMetadata).default(''),
  external_id: z.string().max(LIMITS.externalId).default(''),
});

/** A home tab as its app described it. */
export type HomeTab = Omit<z.infer<typeof home>, 'blocks'> & { blocks: MessageBlock[] };

/** A modal as its app described it. */
export type Modal = Omit<z.infer<typeof modal>, 'blocks'> & { blocks: ViewBlock[] };

/**
 * Checks a message's blocks. `root` is where they stand in the call, for the pointers; `newId`
 * names the blocks that came without an id.
 */
export function checkBlocks(
  raw: unknown,
  newId: () => string,
  root = '/blocks',
): Checked<MessageBlock[]> {
  const parsed = z
    .array(messageBlock)
    .max(LIMITS.blocksInMessage)
    .safeParse(raw, { reportInput: true });
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, root) };
  const blocks = parsed.data.map((block) => ({ ...block, block_id: block.block_id ?? newId() }));
  const faults = [
    ...repeatedIds(blocks, root),
    ...contradictions(blocks, root),
    ...chartFaults(blocks, root),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: blocks };
}

/** Checks a modal; the pointers start at `/view`. */
export function checkView(raw: unknown, newId: () => string): Checked<Modal> {
  const parsed = modal.safeParse(raw, { reportInput: true });
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, '/view') };
  const blocks = parsed.data.blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? newId(),
  }));
  const faults = [
    ...repeatedIds(blocks, '/view/blocks'),
    ...contradictions(blocks, '/view/blocks'),
  ];
  if (parsed.data.submit === undefined && blocks.some((block) => block.type === 'input')) {
    faults.push(fault('missing required field: submit', '/view'));
  }
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, value: { ...parsed.data, blocks } };
}

/** Checks a home tab; the pointers start at `/view`. */
export function checkHome(raw: unknown, newId: () => string): Checked<HomeTab> {
  const parsed = home.safeParse(raw, { reportInput: true });
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, '/view') };
  const blocks = parsed.data.blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? newId(),
  }));
  const root = '/view/blocks';
  const faults = [...repeatedIds(blocks, root), ...contradictions(blocks, root)];
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, value: { ...parsed.data, blocks } };
}

/** Labels of every series are the categories, and a message holds two charts: the third is refused. */
function chartFaults(blocks: readonly Block[], root: string): string[] {
  let charts = 0;
  return blocks.flatMap((block, n) => {
    if (block.type !== 'data_visualization') return [];
    charts += 1;
    const at = pointer(root, [n]);
    const { series, axis_config: axis } = block.chart;
    const fits = series.every(
      ({ data }) =>
        data.length === axis.categories.length &&
        data.every(({ label }) => axis.categories.includes(label)),
    );
    const names = new Set(series.map(({ name }) => name));
    return [
      ...(charts > LIMITS.chartsInMessage
        ? [fault('no more than 2 data_visualization blocks allowed', at)]
        : []),
      ...(fits ? [] : [fault('labels must match the categories', `${at}/chart/series`)]),
      ...(names.size === series.length
        ? []
        : [fault('series names must be unique', `${at}/chart`)]),
    ];
  });
}

/** Slack wants a block_id once in a message or modal, and an action_id once in its block. */
function repeatedIds(blocks: readonly Block[], root: string): string[] {
  const seenBlocks = new Set<string>();
  const faults: string[] = [];
  blocks.forEach((block, n) => {
    const at = pointer(root, [n]);
    if (seenBlocks.has(block.block_id)) {
      faults.push(fault(`\`block_id\` ${block.block_id} already exists`, `${at}/block_id`));
    }
    seenBlocks.add(block.block_id);
    const seenActions = new Set<string>();
    for (const { element, path } of elementsOf(block)) {
      if (seenActions.has(element.action_id)) {
        faults.push(
          fault(`\`action_id\` ${element.action_id} already exists`, `${at}/${path}/action_id`),
        );
      }
      seenActions.add(element.action_id);
    }
  });
  return faults;
}

/** Rules that look at more than one field. */
function contradictions(blocks: readonly Block[], root: string): string[] {
  return blocks.flatMap((block, n) => {
    const at = pointer(root, [n]);
    const own =
      block.type === 'section' && block.text === undefined && block.fields === undefined
        ? [fault('missing required field: text', at)]
        : [];
    return [
      ...own,
      ...elementsOf(block).flatMap(({ element, path }) => misfits(element, `${at}/${path}`)),
    ];
  });
}

function misfits(element: Element, at: string): string[] {
  switch (element.type) {
    case 'plain_text_input': {
      const { initial_value: initial, min_length: min, max_length: max } = element;
      const faults: string[] = [];
      if (initial !== undefined && max !== undefined && initial.length > max) {
        faults.push(
          fault(`must be less than ${String(max + 1)} characters`, `${at}/initial_value`),
        );
      }
      if (min !== undefined && max !== undefined && min > max) {
        faults.push(fault('must not be greater than max_length', `${at}/min_length`));
      }
      return faults;
    }
    case 'static_select':
    case 'multi_static_select': {
      if ((element.options === undefined) === (element.option_groups === undefined)) {
        return [fault('must provide either options or option_groups', at)];
      }
      const chosen =
        element.type === 'static_select'
          ? element.initial_option === undefined
            ? []
            : [element.initial_option]
          : (element.initial_options ?? []);
      return strangers(chosen, optionsOf(element), at);
    }
    case 'radio_buttons':
      return strangers(
        element.initial_option === undefined ? [] : [element.initial_option],
        element.options,
        at,
      );
    case 'checkboxes':
      return strangers(element.initial_options ?? [], element.options, at);
    case 'button':
    case 'overflow':
    case 'channels_select':
    case 'users_select':
    case 'multi_users_select':
    case 'datepicker':
    case 'timepicker':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'file_input':
      return [];
  }
}

/** Slack compares the whole option, not its value alone. */
function strangers(chosen: readonly object[], offered: readonly object[], at: string): string[] {
  const known = new Set(offered.map((option) => JSON.stringify(option)));
  return chosen.every((option) => known.has(JSON.stringify(option)))
    ? []
    : [fault('initial option must exactly match one of the options', at)];
}
