/** Slack: a trigger_id expires 3 s after it was sent, and works once. */
export const TRIGGER_LIFE_MS = 3_000;
/** Old triggers are only kept to tell "expired" from "invalid". */
const TRIGGERS_KEPT = 2_000;

interface Trigger {
  person: string;
  issuedAt: number;
  used: boolean;
}

export type Exchange =
  | { ok: true; person: string }
  | { ok: false; error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };

/** The right to open a modal before a person who has just done something. */
export class Triggers {
  private readonly issued = new Map<string, Trigger>();
  private count = 0;

  constructor(
    private readonly realNow: () => number,
    private readonly secret: () => string,
    private readonly lifeMs: number,
  ) {}

  issue(person: string): string {
    this.count += 1;
    const id = `${String(this.count)}.${String(Math.floor(this.realNow()))}.${this.secret()}`;
    this.issued.set(id, { person, issuedAt: this.realNow(), used: false });
    const [oldest] = this.issued.keys();
    if (this.issued.size > TRIGGERS_KEPT && oldest !== undefined) this.issued.delete(oldest);
    return id;
  }

  exchange(id: string): Exchange {
    const trigger = this.issued.get(id);
    if (trigger === undefined) return { ok: false, error: 'invalid_trigger_id' };
    if (this.realNow() - trigger.issuedAt > this.lifeMs) {
      return { ok: false, error: 'expired_trigger_id' };
    }
    if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
    trigger.used = true;
    return { ok: true, person: trigger.person };
  }
}
