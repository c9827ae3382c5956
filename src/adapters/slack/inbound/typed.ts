/** What a person typed, out of the markup in which Slack hands it over. */

export interface Typed {
  /** The characters as typed, mentions as `@Name`. */
  readonly text: string;
  /** The accounts mentioned, in order; the first ten. */
  readonly mentioned: readonly { readonly id: string; readonly label: string | null }[];
}

/**
 * Slack's tokens: `<@U1|name>`, `<#C1|name>`, `<!subteam^S1|@name>`, `<!here>`, `<http://…|…>`. What a person typed
 * between angle brackets is no token: it comes as `&lt;`.
 * Source: docs.slack.dev/messaging/formatting-message-text.
 */
const TOKEN = /<([^<>]*)>/g;
/** Mentioned accounts that are looked up: commands read the first, and each may cost a call to Slack. */
const MOST_MENTIONED = 10;

/** Ids have some eleven characters; far longer ones are none. */
const ACCOUNT = /^@([UW][A-Z0-9]{1,60})(?:\|(.*))?$/s;

/** Reads a text; `nameOf` says how a mentioned account is to be called. */
export function typedText(
  raw: string,
  nameOf: (id: string, label: string | null) => string,
): Typed {
  const mentioned: { id: string; label: string | null }[] = [];
  const text = raw.replace(TOKEN, (_, token: string) => {
    const account = ACCOUNT.exec(token);
    const id = account?.[1];
    if (id === undefined) return shown(token);
    const label = account?.[2] ? account[2] : null;
    if (mentioned.length < MOST_MENTIONED) mentioned.push({ id, label });
    // Escaped, because all of the text is about to be unescaped.
    return `@${nameOf(id, label).replaceAll('&', '&amp;')}`;
  });
  return { text: unescaped(text), mentioned };
}

/** The accounts mentioned in a text, before their names are known. */
export function mentionedIn(raw: string): Typed['mentioned'] {
  return typedText(raw, (id) => id).mentioned;
}

function shown(token: string): string {
  const bar = token.indexOf('|');
  const label = bar < 0 ? '' : token.slice(bar + 1);
  const target = bar < 0 ? token : token.slice(0, bar);
  switch (target.charAt(0)) {
    case '#':
      return `#${label || target.slice(1)}`;
    case '!':
      return label || `@${target.slice(1)}`;
    default:
      return label || target;
  }
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : '>',
  );
}
