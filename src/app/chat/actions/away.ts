import { faultOf, type Absence } from '../../../core/policy/absence';
import {
  isSamePerson,
  ROLES,
  type Account,
  type Day,
  type Person,
  type Role,
} from '../../../core/terms/terms';
import { absenceFault, awayForm, absenceWords } from '../../../view/cards/absence';
import type { Words } from '../../../view/words';
import { day } from '../../fields/fields';
import type { Notification } from '../../outbox/notification';
import type { PeopleSources } from '../../requests/deps';
import { personLane } from '../../outbox/lanes';
import { rolesOf } from '../../requests/perform';
import { onceSaved } from '../../requests/unknown-outcome';
import { dayIn } from '../../../core/terms/zone';
import { allowed } from '../conversation/acting-as';
import { unreachedBy } from '../conversation/fit';
import { words } from '../conversation/answers';
import type { FieldValue, Occasion, Reply, Submitted } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** An admin stands in for nobody: the role is about the bot, not about requests. */
const AWAY_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'admin');

/** `away`: the form; `away off`: calls off what is noted. */
export async function away(deps: ChatDeps, { person }: Occasion, rest: string): Promise<Reply> {
  const actor = await allowed(deps, person, AWAY_ROLES, 'away');
  if (!actor) return words(deps.context.words.answers.away.noRole);
  const at = deps.clock.now();
  const today = dayIn(deps.context.zone, at);
  if (rest.toLowerCase() === 'off') {
    const count = await deps.people.absences.callOff(person, today, actor, at);
    return words(
      count === 0
        ? deps.context.words.answers.away.noneNoted
        : deps.context.words.answers.away.calledOff,
    );
  }
  const known = await deps.people.absences.notOver(today);
  const own = known.filter((one) => isSamePerson(one.person, person));
  return { kind: 'form', form: awayForm(own, today, deps.context.words) };
}

/** The form sent in. */
export async function submitAway(deps: ChatDeps, submitted: Submitted): Promise<Reply> {
  const { person, key, values } = submitted;
  const actor = await allowed(deps, person, AWAY_ROLES, 'away');
  if (!actor) return words(deps.context.words.answers.away.noRole);
  const read = readAbsence(person, values, deps.context.words);
  if (!read.ok) return { kind: 'field-errors', errors: read.errors };
  const { absence } = read;
  const own = await othersOf(deps.people, person);
  const unreached = await unreachedBy(deps, absence.standIn);
  if (unreached) {
    return {
      kind: 'field-errors',
      errors: { standIn: deps.context.words.errors.unfit[unreached](absence.standIn.name) },
    };
  }
  const [absent, standIn] = await Promise.all([
    rolesOfHuman(deps.people, person, own),
    othersOf(deps.people, absence.standIn).then((others) =>
      rolesOfHuman(deps.people, absence.standIn, others),
    ),
  ]);
  const at = deps.clock.now();
  const today = dayIn(deps.context.zone, at);
  const roles = absent.filter((role) => role !== 'admin');
  const fault = await deps.people.absences.note(
    { ...absence, id: deps.random.uuid(), roles, by: actor, at, key },
    today,
    (known) => faultOf(absence, known, { absent, standIn }, today, own),
  );
  if (fault) {
    const told = absenceFault(fault, deps.context.words);
    return { kind: 'field-errors', errors: { [told.field]: told.words } };
  }
  await onceSaved(tellStandIn(deps, absence, key, at));
  return words(deps.context.words.answers.away.noted(absenceWords(absence, deps.context.words)));
}

/** An absence is the human's: it takes the roles of all their accounts to stand in. */
async function rolesOfHuman(
  people: PeopleSources,
  person: Person,
  others: readonly Account[],
): Promise<readonly Role[]> {
  const held = await Promise.all([person, ...others].map((account) => rolesOf(people, account)));
  return [...new Set(held.flat())];
}

async function othersOf({ links }: PeopleSources, account: Account): Promise<readonly Account[]> {
  const other = await links.linkedTo(account);
  return other ? [other] : [];
}

/** By a key of its own, so that a form that comes twice tells once. */
async function tellStandIn(deps: ChatDeps, absence: Absence, key: string, at: Date): Promise<void> {
  const { platform, id } = absence.standIn;
  if (!deps.out.platforms.includes(platform)) return;
  await deps.out.post({
    lane: personLane(absence.standIn),
    key: `away:${key}`,
    requestId: null,
    body: { kind: 'direct', platform, person: id, card: standInNotification(absence) },
    urgency: 'decision',
    at,
  });
  deps.out.committed();
}

function standInNotification({ person, from, until }: Absence): Notification {
  return { tells: 'stand-in', name: person.name, from, until };
}

type AbsenceReading =
  | { readonly ok: true; readonly absence: Absence }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

function readAbsence(
  person: Person,
  values: Readonly<Record<string, FieldValue>>,
  words: Words,
): AbsenceReading {
  const from = readDay(values['from'], words);
  const until = readDay(values['until'], words);
  const standIn = values['standIn'];
  const errors = {
    ...(from.ok ? {} : { from: from.words }),
    ...(until.ok ? {} : { until: until.words }),
    ...(standIn?.kind === 'person' ? {} : { standIn: words.errors.choosePerson }),
  };
  if (!from.ok || !until.ok || standIn?.kind !== 'person') return { ok: false, errors };
  return {
    ok: true,
    absence: { person, from: from.day, until: until.day, standIn: standIn.person },
  };
}

function readDay(
  value: FieldValue | undefined,
  { errors }: Words,
): { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly words: string } {
  const read = day(errors).safeParse(value?.kind === 'text' ? value.text : undefined);
  if (read.success) return { ok: true, day: read.data };
  return { ok: false, words: read.error.issues[0]?.message ?? errors.chooseDay };
}
