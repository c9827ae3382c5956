/** Signs that end a URL's user and password before their `@`, where they stand as they are. */
const ENDS_LOGIN = /[#/?]/u;

/**
 * What to write where a sign in the user or password of a URL makes it another address, or none: `postgres://u:a#b@host`
 * names the host `u`. Null where none does. The password itself is never quoted.
 */
export function strayed(value: string): string | null {
  const [, rest = ''] = /^[a-z][a-z+]*:\/\/(.*)$/isu.exec(value) ?? [];
  const login = rest.slice(0, Math.max(0, rest.lastIndexOf('@')));
  const sign = ENDS_LOGIN.exec(login)?.[0];
  if (sign !== undefined && (hasHash(value) || !hasUser(value))) {
    return `holds a ${sign} before its @: in a user or password write it as ${encodeURIComponent(sign)}`;
  }
  return hasBareEscape(login) ? 'holds a % that begins no escape: write it as %25' : null;
}

/** None of the addresses that are set here has a part behind a `#`. */
function hasHash(value: string): boolean {
  return URL.canParse(value) && new URL(value).hash !== '';
}

/** An `@` further behind may belong to the address: what is before the host was read as the user then. */
function hasUser(value: string): boolean {
  return URL.canParse(value) && new URL(value).username !== '';
}

function hasBareEscape(login: string): boolean {
  return /%(?![0-9a-f]{2})/iu.test(login);
}
