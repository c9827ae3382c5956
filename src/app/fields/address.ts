import { domainToASCII } from 'node:url';
import { mailbox } from '../../view/mail/parts/header';
import type { Words } from '../../view/words';

export type AddressReading =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly words: string };

/** What stands around an address and can't be a part of it: brackets, quotes, and the signs between two. */
const AROUND = String.raw`\s<>()[\]{},;:|"“”„«»‹›`;
/** What ends a sentence or a marking; no domain ends in it. */
const BEHIND = /['`*_~.!?–—/\\-]+$/u;
/** A marking on both sides. On the left side alone it may begin an address: `_jan@b.be` is one. */
const MARKED = /^(['`*_~]{1,3})([^]*)\1$/u;
const WRITTEN = new RegExp(`[^${AROUND}@]{1,320}@[^${AROUND}@]{1,320}`, 'gu');

/** `E-mail: a@b.be`, `mailto:a@b.be?subject=x`, `SMTP:a@b.be`. */
const SCHEME = /^(?:e-?mail|mail|mailto|smtp)\s*:\s*/iu;
const QUERY = /\?[^\s<>()[\]|]*/gu;

/** What may stand beside an address without being taken for a part of it: a name before or behind one in brackets. */
const IN_BRACKETS = /^[^<>()[\]@]*[<([]([^<>()[\]]*)[>)\]]?[\s.,;]*$/u;
const BEHIND_IT = /^(\S+@\S+)\s*\([^()@]*\)$/u;

/**
 * The one mail address that somebody typed or copied, as mail programs show it: `Name <a@b.be>`, `a@b.be (Name)`,
 * `mailto:a@b.be`. None where two stand there, and none where a blank or a letter beyond ASCII leaves a doubt whose it is.
 */
export function readAddress(typed: string, errors: Words['errors']): AddressReading {
  const no = (words: string) => ({ ok: false as const, words });
  const visible = typed.replace(/\p{Default_Ignorable_Code_Point}+/gu, '').trim();
  if (/[\r\n]/u.test(visible)) return no(errors.noAddress);
  // A phone writes ’ for the apostrophe of O’Neill; wide letters come from keyboards of East Asia.
  const text = visible.normalize('NFKC').replace(/[’‘ʼ]/gu, "'").replace(QUERY, '');
  const written = new Set((text.match(WRITTEN) ?? []).map((one) => trimmed(one).toLowerCase()));
  if (written.size > 1) return no(errors.severalAddresses);
  return oneAddress(trimmed(alone(text)), errors);
}

/** The part of a text that is the address, with no name beside it. */
function alone(text: string): string {
  const bare = text.replace(SCHEME, '');
  const marked = /<([^<>|]+)(?:\|[^<>]*)?>/u.exec(bare)?.[1];
  const inner = marked ?? IN_BRACKETS.exec(bare)?.[1] ?? BEHIND_IT.exec(bare)?.[1] ?? bare;
  return inner.trim().replace(SCHEME, '');
}

const EDGES = new RegExp(`^[${AROUND}]+|[${AROUND}]+$`, 'gu');

function trimmed(address: string): string {
  const inner = address.replace(EDGES, '').replace(/[.,!?]+$/u, '');
  return inner.replace(MARKED, '$2').replace(BEHIND, '').replace(EDGES, '');
}

function oneAddress(bare: string, errors: Words['errors']): AddressReading {
  const no = (words: string) => ({ ok: false as const, words });
  const at = bare.lastIndexOf('@');
  const domain = domainToASCII(bare.slice(at + 1));
  const address = at < 1 || domain === '' ? null : mailbox(`${bare.slice(0, at)}@${domain}`);
  if (address === null) return no(errors.noAddress);
  return LAST_LABEL.test(address)
    ? { ok: true, address }
    : no(`${errors.noAddress} ${errors.noDomain}`);
}

/** A domain of two labels or more, the last of them of letters: no bare host and no IP address gets mail from us. */
const LAST_LABEL = /@[^@]+\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/u;
