/** Forms that are remembered as shown; whoever comes back after so many others is shown theirs once more. */
const MOST_SHOWN = 500;

/**
 * Which forms persons were shown what they say, before it is taken as theirs. Kept in this process alone: another one
 * shows it once more, which costs a second press.
 */
export class ShownForms {
  private readonly keys = new Set<string>();

  /** Whether this was shown before. From now on it was. */
  wasShown(key: string): boolean {
    if (this.keys.has(key)) return true;
    const [oldest] = this.keys;
    if (this.keys.size >= MOST_SHOWN && oldest !== undefined) this.keys.delete(oldest);
    this.keys.add(key);
    return false;
  }
}
