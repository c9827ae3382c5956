import type { Action, Block, Card, Field, Form, Line, Note } from '../../../src/view/model/model';

/**
 * What a person reads of a card, a note or a form, a line each: dates as their instants, mentions with their @, buttons in
 * brackets (`[!…]` the primary one, `[-…]` one in red), quoted text behind a bar.
 */
export function read(shown: Card | Note | Form): readonly string[] {
  if ('fields' in shown) {
    const { title, intro, fields, submit } = shown;
    return [`# ${title}`, ...intro.flatMap(block), ...fields.map(field), `[${submit}]`];
  }
  const blocks = shown.blocks.flatMap(block);
  return 'title' in shown
    ? [`# ${shown.title}`, ...blocks, ...buttons(shown.actions)]
    : [...blocks];
}

function block(one: Block): readonly string[] {
  switch (one.kind) {
    case 'line':
      return [words(one.line)];
    case 'small':
      return [`(${words(one.line)})`];
    case 'facts':
      return one.facts.map(({ label, value }) => `${label}: ${words(value)}`);
    case 'quote':
    case 'verbatim':
      return one.text.split('\n').map((text) => `| ${text}`);
    case 'list':
      return one.items.map((item) => `- ${words(item)}`);
    case 'table':
      return [one.head, ...one.rows].map((row) => row.join(' · '));
    case 'bars':
      return [
        `## ${one.title}`,
        ...(one.table ? [one.table.head, ...one.table.rows] : []).map((row) => row.join(' · ')),
      ];
    case 'heading':
      return [`## ${one.text}`];
    case 'divider':
      return ['---'];
    case 'actions':
      return buttons(one.actions);
    case 'entry':
      return [words(one.line), ...buttons([one.action])];
    default:
      return one satisfies never;
  }
}

function words(line: Line): string {
  return line
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('strong' in span) return span.strong;
      if ('code' in span) return span.code;
      if ('date' in span) return span.date.slice(0, 16);
      return span.mention ? `@${span.person.name}` : span.person.name;
    })
    .join('');
}

function buttons(actions: readonly Action[]): readonly string[] {
  const sign = { primary: '!', danger: '-', plain: '' } as const;
  return actions.length === 0
    ? []
    : [actions.map(({ tone, label }) => `[${sign[tone]}${label}]`).join(' ')];
}

/** `Legal name* (line): SMALS`; the star stands for what has to be filled in. */
function field(one: Field): string {
  const star = one.optional ? '' : '*';
  const choices = 'options' in one ? ` ${one.options.map(({ label }) => label).join(', ')}` : '';
  const initial = 'initial' in one && one.initial !== undefined ? `: ${initialOf(one)}` : '';
  return `${one.label}${star} (${one.kind}${choices})${initial}`;
}

function initialOf(one: Extract<Field, { initial?: unknown }>): string {
  const { initial = '' } = one;
  if (typeof initial === 'string') return initial;
  return 'name' in initial ? initial.name : initial.join(', ');
}
