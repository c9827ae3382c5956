const QUOTED = /^(["'])(.*)\1$/su;

/**
 * The environment without quotes around a whole value. A shell takes them off; `docker run --env-file` and some panels for
 * settings pass them on, and a token with quotes around it is one that no chat system knows.
 */
export function unquoted(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value?.trim().replace(QUOTED, '$2')]),
  );
}
