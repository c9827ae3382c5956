import type { Kind } from '../../core/certificate/facts/facts';
import type { Inspection } from '../../core/certificate/rule/inspection';

declare const OF: unique symbol;

/** A value as JSON: as such it crosses to another thread in half the time that copying it as an object takes. */
export type Json<Value> = string & { readonly [OF]: Value };

export function toJson<Value>(value: Value): Json<Value> {
  return JSON.stringify(value) as Json<Value>;
}

/** What `toJson` was given; its type says so, and both sides are ours. */
export function fromJson<Value>(json: Json<Value>): Value {
  return JSON.parse(json) as Value;
}

/** What the inspector and its worker say to each other. Both sides are ours, so nothing is checked again. */
export interface WorkerData {
  /** The trust folder; null: no anchors. */
  readonly trustFolder: string | null;
}

export interface InspectJob {
  readonly id: number;
  /** The first 64 KiB, or all of it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly kind: Kind;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type WorkerMessage =
  | {
      readonly type: 'trust';
      readonly anchors: number;
      /** Each anchor's name, and its last moment as ISO 8601. */
      readonly named: readonly { readonly name: string; readonly until: string }[];
      readonly crls: number;
      readonly problems: readonly string[];
    }
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly id: number; readonly inspection: Json<Inspection> };
