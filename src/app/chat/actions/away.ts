import { faultOf, type Absence } from '../../../core/policy/absence';
import { isSamePerson, ROLES, type Day, type Person, type Role } from '../../../core/terms/terms';
import { absenceFault, awayForm, standInNote, absenceWords } from '../../../view/cards/absence';
import { day } from '../forms/fields';
import { personLane } from '../../outbox/lanes';
import { rolesOf } from '../../requests/perform';
import { dayIn } from '../../../core/terms/zone';
import { actingAs } from '../conversation/acting-as';
import { unfitWords } from '../../../view/notes/unfit';
import { unreachedBy } from '../conversation/fit';
import { words } from '../conversation/answers';
import type { FieldValue, Occasion, Reply, Submitted } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** An admin stands in for nobody: the role is about the bot, not about requests. */
const AWAY_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'admin');

const NO_ROLE =
  'Only somebody with a role can note an absence: staff, NSSO managers and the e-Box team. Nothing was changed.';

/** `away`: the form; `away off`: calls off what is noted. */
export async function away(deps: ChatDeps, { person }: Occasion, rest: string): Promise<Reply> {
  const actor = await actingAs(deps.people, person, AWAY_ROLES);
  if (!actor) return words(NO_ROLE);
  const at = deps.clock.now();
  const today = dayIn(deps.context.zone, at);
  if (rest.toLowerCase() === 'off') {
    const count = await deps.people.absences.callOff(person, today, actor, at);
    return words(
      count === 0
        ? 'No absence of yours is noted.'
        : 'Your absence is called off: everything comes to you again.',
    );
  }
  const known = await deps.people.absences.notOver(today);
  const own = known.filter((one) => isSamePerson(one.person, person));
  return { kind: 'form', form: awayForm(own, today) };
}

/** The form sent in. */
export async function submitAway(deps: ChatDeps, submitted: Submitted): Promise<Reply> {
  const { person, key, values } = submitted;
  const actor = await actingAs(deps.people, person, AWAY_ROLES);
  if (!actor) return words(NO_ROLE);
  const read = readAbsence(person, values);
  if (!read.ok) return { kind: 'field-errors', errors: read.errors };
  const { absence } = read;
  const unreached = await unreachedBy(deps, absence.standIn);
  if (unreached) {
    return {
      kind: 'field-errors',
      errors: { standIn: unfitWords(absence.standIn.name, unreached) },
    };
  }
  const [absent, standIn] = await Promise.all([
    rolesOf(deps.people, person),
    rolesOf(deps.people, absence.standIn),
  ]);
  const at = deps.clock.now();
  const today = dayIn(deps.context.zone, at);
  const roles = absent.filter((role) => role !== 'admin');
  const fault = await deps.people.absences.note(
    { ...absence, id: deps.random.uuid(), roles, by: actor, at, key },
    today,
    (known) => faultOf(absence, known, { absent, standIn }, today),
  );
  if (fault) {
    const told = absenceFault(fault);
    return { kind: 'field-errors', errors: { [told.field]: told.words } };
  }
  await tellStandIn(deps, absence, key, at);
  return words(`Noted: you are away ${absenceWords(absence)}. /ebox away off calls it off.`);
}

/** By a key of its own, so that a form that comes twice tells once. */
async function tellStandIn(deps: ChatDeps, absence: Absence, key: string, at: Date): Promise<void> {
  const { platform, id } = absence.standIn;
  if (!deps.out.platforms.includes(platform)) return;
  await deps.out.post({
    lane: personLane(absence.standIn),
    key: `away:${key}`,
    requestId: null,
    body: { kind: 'direct', platform, person: id, card: standInNote(absence) },
    urgency: 'decision',
    at,
  });
  deps.out.committed();
}

type AbsenceReading =
  | { readonly ok: true; readonly absence: Absence }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

function readAbsence(person: Person, values: Readonly<Record<string, FieldValue>>): AbsenceReading {
  const from = readDay(values['from']);
  const until = readDay(values['until']);
  const standIn = values['standIn'];
  const errors = {
    ...(from.ok ? {} : { from: from.words }),
    ...(until.ok ? {} : { until: until.words }),
    ...(standIn?.kind === 'person' ? {} : { standIn: 'Choose a person.' }),
  };
  if (!from.ok || !until.ok || standIn?.kind !== 'person') return { ok: false, errors };
  return {
    ok: true,
    absence: { person, from: from.day, until: until.day, standIn: standIn.person },
  };
}

function readDay(
  value: FieldValue | undefined,
): { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly words: string } {
  const read = day.safeParse(value?.kind === 'text' ? value.text : undefined);
  if (read.success) return { ok: true, day: read.data };
  return { ok: false, words: read.error.issues[0]?.message ?? 'Choose a day.' };
}
