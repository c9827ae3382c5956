import { base64Runs } from './base64-runs';
import { printable } from './printable';

/**
 * What a text holds in a wrapping: base64, hex, and the escapes of URLs, JSON, HTML and mail. Each gives one layer
 * less; `find` asks again of what comes out. Nothing is judged here.
 */
export function unwrapped(text: string): readonly Buffer[] {
  return [...inBase64(text), ...hexRuns(text), ...unescaped(text)];
}

/** Characters of base64 whose octets show whether a run is text: most of what looks like base64 in a large file is none. */
const SAMPLE = 1_024;

/** Characters of base64 that give three octets: a run that began with words of the line before is off by up to 3. */
const GROUP = 4;

function inBase64(text: string): readonly Buffer[] {
  const found: Buffer[] = [];
  for (const run of base64Runs(text)) {
    const bare = run.replace(/\s+/g, '');
    const places = bare.length === run.length ? 1 : GROUP;
    for (let off = 0; off < places; off += 1) {
      const start = Buffer.from(bare.slice(off, off + SAMPLE), 'base64');
      if (!printable(start) && !isPacked(start)) continue;
      const bytes = Buffer.from(bare.slice(off), 'base64');
      if (printable(bytes) || isPacked(bytes)) found.push(bytes);
    }
  }
  return found;
}

/** gzip and zip: Helm, for one, keeps its secrets as base64 of gzip. */
function isPacked(bytes: Buffer): boolean {
  return /^(1f8b08|504b0304)/.test(bytes.subarray(0, 4).toString('hex'));
}

/** Octets in hex, joined, or set apart as `0x2d, 0x2d`, `\x2d\x2d`, `2d:2d` and `2d 2d`. */
const HEX_RUN = /(?:(?:0x|\\x)?[0-9a-fA-F]{2}[\s:,]{0,3}){32,}/g;
/** A line of `xxd` or `hexdump -C`: the offset, the octets, and what they are in letters. */
const DUMP_LINE = /^[0-9a-fA-F]{4,16}:?[ \t]{1,4}((?:[0-9a-fA-F]{2,8}[ \t]{1,2}){1,24})/gm;
const LEAST_DUMP_LINES = 2;

function hexRuns(text: string): readonly Buffer[] {
  const runs = [...text.matchAll(HEX_RUN)].map(([run]) => run);
  const dump = [...text.matchAll(DUMP_LINE)].map(([, octets = '']) => octets);
  if (dump.length >= LEAST_DUMP_LINES) runs.push(dump.join(''));
  return runs.map((run) =>
    Buffer.from(run.replace(/0x|\\x/g, '').replace(/[^0-9a-fA-F]+/g, ''), 'hex'),
  );
}

/** An escape, and what a text has that it stands in: most texts have none, and megabytes are not looked through in vain. */
interface Escape {
  readonly shows: (text: string) => boolean;
  readonly plain: (text: string) => string;
}

/** Lines one after another with such a mark make a quotation; in megabytes of base64 some line begins with `+` by chance. */
const QUOTED_LINES = 3;

const ESCAPES: readonly Escape[] = [
  {
    shows: (text) => /%[0-9a-f]{2}/i.test(text),
    plain: (text) => text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => octet(hex)),
  },
  {
    shows: (text) => /\\/.test(text),
    plain: (text) =>
      text
        .replace(/\\{1,8}(?:u00|x)([0-9a-f]{2})/gi, (_, hex: string) => octet(hex))
        .replace(/\\{1,8}[nr]/g, '\n')
        .replace(/\\{1,8}(["'/t])/g, (_, plain: string) => (plain === 't' ? ' ' : plain)),
  },
  {
    shows: (text) => /[&<]/.test(text),
    plain: (text) =>
      text
        .replace(/&#x0{0,4}([0-9a-f]{1,2});/gi, (_, hex: string) => octet(hex))
        .replace(/&#0{0,4}([0-9]{1,3});/g, (_, code: string) => String.fromCharCode(Number(code)))
        .replace(
          /&(?:nbsp|lt|gt|quot|amp|plus|sol|equals|NewLine);/g,
          (name) => ENTITIES[name] ?? ' ',
        )
        .replace(/<(?:br|p|\/p|div|\/div|w:br)\s{0,4}\/?>/gi, '\n'),
  },
  {
    shows: (text) => /=(?:\r?\n|[0-9A-F]{2})/.test(text),
    plain: (text) =>
      text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => octet(hex)),
  },
  // Quoted in a mail, commented out, or the strings of a program.
  {
    shows: isQuoted,
    plain: (text) =>
      text
        .replace(/^[ \t]{0,16}(?:[>|#*;"'+]|\/\/)[ \t>|"']{0,16}/gm, '')
        .replace(/["',;+\\ \t]{1,8}$/gm, ''),
  },
];

/** Characters of a text that is looked through whatever it looks like. */
const SMALL = 64 * 1024;

const MARKED_START = /^[ \t]{0,16}(?:[>|#*;"'+]|\/\/)/;
const MARKED_END = /["',;+\\ \t]\r?$/;

function isQuoted(text: string): boolean {
  if (text.length <= SMALL) return true;
  let marked = 0;
  for (const line of text.split('\n')) {
    marked = MARKED_START.test(line) || MARKED_END.test(line.slice(-2)) ? marked + 1 : 0;
    if (marked === QUOTED_LINES) return true;
  }
  return false;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&plus;': '+',
  '&sol;': '/',
  '&equals;': '=',
  '&NewLine;': '\n',
};

function octet(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

function unescaped(text: string): readonly Buffer[] {
  return ESCAPES.filter(({ shows }) => shows(text))
    .map(({ plain }) => plain(text))
    .filter((plain) => plain !== text)
    .map((plain) => Buffer.from(plain, 'latin1'));
}
