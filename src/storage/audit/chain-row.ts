/** A request's event as the audit reads it; null where the request has no events at all. */
interface Chained {
  readonly request: string;
  readonly head: string;
  readonly head_version: number;
}

export interface LinkedRow extends Chained {
  readonly version: number;
  readonly at: Date;
  readonly type: string;
  readonly actor_platform: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly facts: object;
  readonly digests: Readonly<Record<string, string>>;
  readonly hash: string;
  readonly texts: Readonly<Record<string, unknown>> | null;
  readonly salts: Readonly<Record<string, string>> | null;
  readonly is_last: boolean;
}

export type ChainRow = LinkedRow | (Chained & { readonly version: null; readonly hash: null });
