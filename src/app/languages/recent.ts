import type { Language } from '../../core/terms/terms';

/** Choices remembered: every person and channel of a large organisation. Beyond it all are asked for anew. */
const MOST = 5_000;

/** How long a choice of another process may take to count here, in milliseconds. */
const LIFE_MS = 60 * 1_000;

interface Entry {
  readonly choice: Promise<Language | null>;
  readonly until: number;
}

/** Choices that were looked up lately, by key. `now`: milliseconds on a clock that never goes back. */
export class RecentChoices {
  private readonly entries = new Map<string, Entry>();
  /** What was found last, however long ago. */
  private readonly last = new Map<string, Language | null>();

  constructor(private readonly now: () => number) {}

  /** The choice, looked up at most once a minute; several that ask at once share one look. Rejects as `look` does. */
  async of(key: string, look: () => Promise<Language | null>): Promise<Language | null> {
    const known = this.entries.get(key);
    if (known && known.until > this.now()) return await known.choice;
    const choice = look();
    const entry = this.keep(key, choice);
    try {
      const found = await choice;
      // One that was made meanwhile is newer than what was looked up.
      if (this.entries.get(key) === entry) this.remember(key, found);
      return found;
    } catch (error) {
      if (this.entries.get(key) === entry) this.entries.delete(key);
      throw error;
    }
  }

  /** Somebody chose here. */
  set(key: string, choice: Language | null): void {
    this.keep(key, Promise.resolve(choice));
    this.remember(key, choice);
  }

  /** The last one that was found, without a look; null where none was. */
  lately(key: string): Language | null {
    return this.last.get(key) ?? null;
  }

  private keep(key: string, choice: Promise<Language | null>): Entry {
    const entry = { choice, until: this.now() + LIFE_MS };
    if (this.entries.size >= MOST) this.entries.clear();
    this.entries.set(key, entry);
    return entry;
  }

  private remember(key: string, choice: Language | null): void {
    if (this.last.size >= MOST) this.last.clear();
    this.last.set(key, choice);
  }
}
