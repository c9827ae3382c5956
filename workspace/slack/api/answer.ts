/** What a Web API method answers, before HTTP. */
export type Answer = { ok: true; [key: string]: unknown } | Failure;

export interface Failure {
  ok: false;
  error: string;
  errors?: readonly (string | object)[];
  response_metadata?: { messages: string[] };
}

export function ok(fields: Record<string, unknown> = {}): Answer {
  return { ...fields, ok: true };
}

/** Slack's shape of a refusal; `faults` are its `[ERROR] … [json-pointer:…]` lines. */
export function refuse(error: string, faults: readonly string[] = []): Failure {
  if (faults.length === 0) return { ok: false, error };
  return {
    ok: false,
    error,
    errors: faults.map((fault) => fault.replace(/^\[ERROR\] /, '')),
    response_metadata: { messages: [...faults] },
  };
}
