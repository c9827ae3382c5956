/** A map of at most `most` entries: the one that was set longest ago makes room for a new one. */
export class BoundedMap<K, V> {
  private readonly entries = new Map<K, V>();

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    return this.entries.get(key);
  }

  set(key: K, value: V): void {
    this.entries.delete(key);
    const [oldest] = this.entries.keys();
    if (this.entries.size >= this.most && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(key, value);
  }

  delete(key: K): void {
    this.entries.delete(key);
  }

  /** Everything that is in it now, the oldest first. */
  all(): readonly (readonly [K, V])[] {
    return [...this.entries];
  }

  values(): IterableIterator<V> {
    return this.entries.values();
  }
}
