import type { z } from 'zod';

/** A place in what was sent, as Slack points at it: `/blocks/0/text/text`. */
export function pointer(root: string, path: readonly PropertyKey[]): string {
  return [root, ...path.map(String)].join('/');
}

/** One fault in Slack's words, as it stands in `response_metadata.messages`. */
export function fault(words: string, at: string): string {
  return `[ERROR] ${words} [json-pointer:${at}]`;
}

/**
 * What the schema found, in Slack's words; a union that fails names the alternatives' faults.
 * Parse with `reportInput`, or a missing field can't be told from a wrong one.
 */
export function faultsOf(error: z.ZodError, root: string): string[] {
  return error.issues.flatMap((issue) => wordsOf(issue, root, issue.path));
}

type Issue = z.core.$ZodIssue;

function wordsOf(issue: Issue, root: string, path: readonly PropertyKey[]): string[] {
  const at = pointer(root, path);
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? [fault(`must be less than ${String(Number(issue.maximum) + 1)} characters`, at)]
        : issue.origin === 'array'
          ? [fault(`no more than ${String(issue.maximum)} items allowed`, at)]
          : [fault(`must be no more than ${String(issue.maximum)}`, at)];
    case 'too_small':
      return issue.origin === 'string'
        ? [fault(`must be more than ${String(Number(issue.minimum) - 1)} characters`, at)]
        : issue.origin === 'array'
          ? [fault(`no fewer than ${String(issue.minimum)} items allowed`, at)]
          : [fault(`must be no less than ${String(issue.minimum)}`, at)];
    case 'invalid_type':
      return issue.input === undefined
        ? [
            fault(
              `missing required field: ${String(path.at(-1))}`,
              pointer(root, path.slice(0, -1)),
            ),
          ]
        : [fault(`must provide a ${issue.expected}`, at)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault(`invalid additional property: ${key}`, at));
    case 'invalid_union':
      return issue.errors.length === 0
        ? [fault('unsupported type', at)]
        : [
            fault('failed to match all allowed schemas', at),
            ...issue.errors.flatMap((alternative) =>
              alternative.flatMap((inner) => wordsOf(inner, root, [...path, ...inner.path])),
            ),
          ];
    case 'invalid_value':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return [fault(issue.message, at)];
  }
}
