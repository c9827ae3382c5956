import { domainOf, valuesOf, type ArrivedMail } from './arrived';

/** What the organisation's own gateway found out about the sender (RFC 8601). */
export interface Verified {
  /** The domain that the mail is from beyond doubt; null: the gateway could not tell, or was not asked. */
  readonly as: string | null;
}

/** Whether any gateway is believed, and what it said. Null: nobody's word is taken, and nothing is claimed. */
export function verifiedOf(mail: ArrivedMail, authservId: string | null): Verified | null {
  if (authservId === null) return null;
  const domain = domainOf(mail.from?.address ?? '');
  // The gateway puts its own on top, and takes away what others wrote in its name.
  const said = valuesOf(mail.headers, 'authentication-results')
    .map(resultsOf)
    .find((one) => one.by === authservId.toLowerCase());
  if (!said || domain === '') return { as: null };
  return { as: said.passed.some((one) => isFor(one, domain)) ? domain : null };
}

interface Results {
  readonly by: string;
  /** The checks that were passed, each with the domain that it is about. */
  readonly passed: readonly {
    readonly method: string;
    readonly domain: string;
  }[];
}

/** Characters of one header that are read: a gateway writes some hundred. */
const MAX_RESULTS = 4_000;

/** Which property of a method names the domain that it vouches for. */
const PROPERTY: Readonly<Record<string, string>> = {
  dmarc: 'header.from',
  dkim: 'header.d',
  spf: 'smtp.mailfrom',
};

function resultsOf(value: string): Results {
  const [by = '', ...parts] = withoutComments(value.slice(0, MAX_RESULTS)).split(';');
  return {
    by: (by.trim().split(/\s/u)[0] ?? '').toLowerCase(),
    passed: parts.flatMap((part) => {
      const words = part.trim().toLowerCase().split(/\s+/u);
      const [method = '', result] = (words[0] ?? '').split('=');
      const property = PROPERTY[method];
      if (result !== 'pass' || property === undefined) return [];
      const named = words.find((word) => word.startsWith(`${property}=`)) ?? '';
      const domain = domainOf(`@${named.slice(property.length + 1).replace(/["<>]/gu, '')}`);
      return domain === '' ? [] : [{ method, domain }];
    }),
  };
}

/** Comments may be nested (RFC 5322, 3.2.2): what stands in them is nobody's word. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const character of value) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}

/** DMARC speaks of the sender's domain; DKIM and SPF count where they speak of the same, or of one above it. */
function isFor({ method, domain }: Results['passed'][number], sender: string): boolean {
  if (domain === sender) return true;
  const isAbove = domain.includes('.') && sender.endsWith(`.${domain}`);
  return method === 'dkim' && isAbove;
}
