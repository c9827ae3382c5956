import type { Absence } from '../../core/policy/absence';
import type { Absentee } from '../../core/decision/standing-in';
import type { Account, Actor, Day, Role } from '../../core/terms/terms';

/** Somebody for whom a person stands in, and on which days. */
export interface StandingIn extends Absentee {
  readonly from: Day;
  readonly until: Day;
}

export interface NewAbsence extends Absence {
  readonly id: string;
  /** The roles of the absent person in which the stand-in acts for them. */
  readonly roles: readonly Role[];
  readonly by: Actor;
  readonly at: Date;
  /** The same form sent twice notes one absence. */
  readonly key: string;
}

export interface AbsenceStore {
  /** Absences that are not called off and not over on this day; of a human with linked accounts, one for each. */
  notOver(today: Day): Promise<readonly Absence[]>;
  /**
   * Notes an absence if `judge` finds nothing against it among those that are not over; nobody else notes one
   * meanwhile. Gives what `judge` found, or null: it is noted, now or by the same key before.
   */
  note<Fault>(
    absence: NewAbsence,
    today: Day,
    judge: (known: readonly Absence[]) => Fault | null,
  ): Promise<Fault | null>;
  /** Calls off what a human's absences still hold in store, by whichever account they were noted. Gives how many there were. */
  callOff(person: Account, today: Day, by: Actor, at: Date): Promise<number>;
}
