import { z } from 'zod';
import type { Logger } from '../../../app/watching/log';
import type { Form, Note } from '../../../view/model/model';
import { wordsIn } from '../../../view/words';
import { reasonOf, type Api } from '../api/api';
import { modalOf } from '../render/form';
import type { FormOrigin } from '../render/metadata';
import { notOpened } from './words';

export interface Opening {
  readonly api: Api;
  readonly zone: string;
  readonly log: Logger;
}

const anything = z.object({});

/** Opens a form for the click or command of this trigger; words for the person where Slack doesn't. */
export async function openForm(
  { api, zone, log }: Opening,
  form: Form,
  triggerId: string,
  origin: FormOrigin,
  purpose: unknown = form.purpose,
): Promise<Note | null> {
  const view = modalOf(form, origin, zone, purpose);
  const opened = await api.call('views.open', { trigger_id: triggerId, view }, anything);
  if (opened.ok) return null;
  const { failure } = opened;
  log.warn({ form: form.purpose.act, reason: reasonOf(failure) }, 'Slack refused to open a form');
  const code = failure.kind === 'refused' ? failure.code : null;
  return notOpened(code, wordsIn(form.language ?? 'en'));
}
