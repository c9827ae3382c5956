import { checkView, type Modal } from '../block-kit/check';
import { LIMITS } from '../block-kit/limits';
import type { View } from '../model';
import type { Parts } from '../parts';
import { openView, pushView, updateView } from '../view-stack';
import { wireView } from '../wire';
import { type Answer, type Failure, ok, refuse } from './answer';
import type { Arguments } from './arguments';

export function open(args: Arguments, parts: Parts): Answer {
  const modal = modalOf(args, parts);
  if (!modal.ok) return modal.failure;
  const person = personOf(args, parts);
  if (!person.ok) return person.failure;
  return shown(openView(parts.state, person.id, modal.value, person.trigger), parts);
}

export function push(args: Arguments, parts: Parts): Answer {
  const modal = modalOf(args, parts);
  if (!modal.ok) return modal.failure;
  const person = personOf(args, parts);
  if (!person.ok) return person.failure;
  if (parts.state.stackOf(person.id).length === 0) return refuse('not_found');
  const view = pushView(parts.state, person.id, modal.value, person.trigger);
  return view === undefined ? refuse('push_limit_reached') : shown(view, parts);
}

export function update(args: Arguments, parts: Parts): Answer {
  const modal = modalOf(args, parts);
  if (!modal.ok) return modal.failure;
  const view = namedView(args, parts);
  if (view === undefined) return refuse('not_found');
  const hash = args.text('hash');
  if (hash !== undefined && hash !== view.hash) return refuse('hash_conflict');
  return shown(updateView(parts.state, view, modal.value), parts);
}

function shown(view: View, parts: Parts): Answer {
  return ok({ view: wireView(parts.state, view) });
}

function namedView(args: Arguments, parts: Parts): View | undefined {
  const external = args.text('external_id');
  if (external === undefined || external === '')
    return parts.state.view(args.text('view_id') ?? '');
  return [...parts.state.views.values()].flat().find((view) => view.external_id === external);
}

function modalOf(
  args: Arguments,
  parts: Parts,
): { ok: true; value: Modal } | { ok: false; failure: Failure } {
  let given: unknown;
  try {
    given = args.object('view');
  } catch {
    return { ok: false, failure: refuse('invalid_arguments', ['[ERROR] view is no JSON']) };
  }
  if (given === undefined) {
    const faults = ['[ERROR] missing required field: view [json-pointer:/view]'];
    return { ok: false, failure: refuse('invalid_arguments', faults) };
  }
  if (Buffer.byteLength(JSON.stringify(given)) > LIMITS.viewBytes) {
    return { ok: false, failure: refuse('view_too_large') };
  }
  const checked = checkView(given, () => parts.state.newId('B'));
  if (!checked.ok) return { ok: false, failure: refuse('invalid_arguments', checked.faults) };
  const { external_id: external } = checked.value;
  const updated = args.text('view_id') ?? '';
  const taken = [...parts.state.views.values()]
    .flat()
    .some((view) => external !== '' && view.external_id === external && view.id !== updated);
  return taken && !args.has('external_id')
    ? { ok: false, failure: refuse('duplicate_external_id') }
    : { ok: true, value: checked.value };
}

function personOf(
  args: Arguments,
  parts: Parts,
): { ok: true; id: string; trigger: string } | { ok: false; failure: Failure } {
  const trigger = args.text('trigger_id') ?? '';
  const exchange = parts.triggers.exchange(trigger);
  return exchange.ok
    ? { ok: true, id: exchange.person, trigger }
    : { ok: false, failure: refuse(exchange.error) };
}
