/**
 * All files together. What people upload here is for a bot that fetches it within seconds, and may be
 * a private key: so it is kept in memory, and never written to the disk.
 */
const BYTES_KEPT = 200 * 1024 * 1024;

/** The contents of uploaded files; the oldest go when there are too many. */
export class FileBytes {
  private readonly kept = new Map<string, Buffer>();
  private readonly withheld = new Set<string>();
  private readonly stalled = new Set<string>();
  private total = 0;

  put(id: string, bytes: Buffer): void {
    this.kept.set(id, bytes);
    this.total += bytes.length;
    for (const [oldest, old] of this.kept) {
      if (this.total <= BYTES_KEPT || oldest === id) break;
      this.kept.delete(oldest);
      this.total -= old.length;
    }
  }

  /** Undefined when there never was such a file, or the workspace was restarted since. */
  get(id: string): Buffer | undefined {
    return this.kept.get(id);
  }

  /** Keeps the file, and hands it to nobody any more: what a bot sees when Slack can't give a file out. */
  withhold(id: string): void {
    this.withheld.add(id);
  }

  /** Begins no answer to a download any more: what a bot sees of a file that takes for ever. */
  stall(id: string): void {
    this.stalled.add(id);
  }

  isStalled(id: string): boolean {
    return this.stalled.has(id);
  }

  /** What a download gets. */
  handOut(id: string): Buffer | undefined {
    return this.withheld.has(id) ? undefined : this.get(id);
  }
}
