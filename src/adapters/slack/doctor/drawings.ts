import { z } from 'zod';
import type { Sample } from '../../../app/doctor/checkup';
import { ok, warning, wrong, type Finding } from '../../../view/doctor/finding';
import { whyWords } from '../../../view/delivery/why-words';
import { whyOf, type Api, type Failure } from '../api/api';
import { modalOf } from '../render/form';
import { messageOf } from '../render/message';

/** Codes that say that the drawing is wrong, not the question. Source: blocks.validate on docs.slack.dev. */
const REFUSED: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_message', 'invalid_view']);

const anything = z.object({});

/**
 * Asks Slack about one drawing after another: the method has limits of its own, which it doesn't tell. Where it can't
 * be asked any more, that is told, and no more are tried.
 */
export async function drawingFindings(
  api: Api,
  samples: readonly Sample[],
  zone: string,
): Promise<readonly Finding[]> {
  const refused: Finding[] = [];
  for (const { name, content } of samples) {
    const found = await api.call('blocks.validate', argumentsOf(content, zone), anything);
    if (found.ok) continue;
    if (!isRefusal(found.failure)) return [...refused, unchecked(found.failure)];
    const why = whyOf(found.failure);
    refused.push(
      wrong(
        'slack',
        (words, all) => words.said.drawingRefused(name, whyWords(why, all)),
        (words) => words.todo.drawing,
      ),
    );
  }
  return refused.length > 0
    ? refused
    : [ok('slack', (words) => words.said.drawings(samples.length))];
}

function argumentsOf(content: Sample['content'], zone: string): Record<string, unknown> {
  if ('fields' in content) return { view: modalOf(content, { channel: null }, zone) };
  return { message: { blocks: messageOf(content, { zone, tables: 'slack' }).blocks } };
}

function isRefusal(failure: Failure): boolean {
  return failure.kind === 'refused' && REFUSED.has(failure.code);
}

function unchecked(failure: Failure): Finding {
  const why = whyOf(failure);
  return warning(
    'slack',
    (words, all) => words.said.drawingsUnchecked(whyWords(why, all)),
    (words) => words.todo.later,
  );
}
