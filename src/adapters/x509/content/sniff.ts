import type { UnreadableForm } from '../../../core/certificate/rule/inspection';
import { shapesOf } from '../../../core/certificate/secret/shape';

/** Names what a file is that holds no PEM block and is no DER: so that the finding can say what to do. */
export function sniff(bytes: Buffer): UnreadableForm | 'public-key' {
  if (withoutMark(bytes).every((byte) => byte <= 0x20)) return 'empty';
  if (isUtf16(bytes)) return 'utf-16';
  return magicForm(bytes) ?? textForm(bytes) ?? 'binary';
}

/** Editors of Windows begin every text with the mark of UTF-8, one without a word too. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK)
    ? bytes.subarray(UTF8_MARK.length)
    : bytes;
}

const UTF8_MARK = Buffer.from('efbbbf', 'hex');

const MAGIC: readonly (readonly [hex: string, form: UnreadableForm])[] = [
  ['7b5c727466', 'word'],
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['52494646', 'image'],
  ['0000001866747970', 'image'],
  ['0000001c66747970', 'image'],
  ['1f8b', 'archive'],
  ['377abcaf271c', 'archive'],
  ['526172211a07', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a00', 'archive'],
  ['28b52ffd', 'archive'],
  ['4d534346', 'archive'],
  // winmail.dat, Outlook's own attachment
  ['789f3e22', 'mail'],
  ['4c00000001140200', 'shortcut'],
];

const COMPOUND = 'd0cf11e0a1b11ae1';
const ZIP = '504b0304';
const LONGEST_MAGIC = 8;

function magicForm(bytes: Buffer): UnreadableForm | null {
  const start = bytes.subarray(0, LONGEST_MAGIC).toString('hex');
  if (start.startsWith(ZIP)) return zipForm(bytes);
  if (start === COMPOUND) return compoundForm(bytes);
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
}

/** The names of a zip's members stand in the clear; nothing is unpacked. */
function zipForm(bytes: Buffer): UnreadableForm {
  if (bytes.includes('word/')) return 'word';
  if (bytes.includes('xl/')) return 'spreadsheet';
  if (bytes.includes('opendocument.spreadsheet')) return 'spreadsheet';
  return bytes.includes('opendocument') || bytes.includes('ppt/') ? 'document' : 'archive';
}

/** Word, Excel, PowerPoint and Outlook once wrote the same kind of file; its streams have their names in UTF-16. */
function compoundForm(bytes: Buffer): UnreadableForm {
  const names = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (names('__substg1.0_') || names('__properties_version') || names('__nameid_')) return 'mail';
  if (names('Workbook')) return 'spreadsheet';
  return names('PowerPoint Document') ? 'document' : 'word';
}

/** A web page that shows a certificate is still a web page, and a file with one dashed line is damaged. */
export function disguise(bytes: Buffer): UnreadableForm | null {
  const magic = magicForm(bytes);
  if (magic !== null) return magic;
  const utf8 = bytes.toString('utf8');
  if (HTML.test(utf8)) return 'html';
  return DASHED_LINE.test(utf8) ? 'dashes' : null;
}

/** By its mark, or by ASCII with a zero beside every letter. */
export function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return true;
  const start = bytes.subarray(0, 16);
  const zeros = [0, 1].map((parity) => start.filter((byte, i) => i % 2 === parity && byte === 0));
  return start.length >= 8 && zeros.some((side) => side.length >= start.length / 2 - 1);
}

/** En and em dashes and their kin, in UTF-8 or in Windows-1252. */
const DASHED_LINE = /[\u2010-\u2015\u2212\x96\x97] ?(BEGIN|END) /;
const HTML =
  /^\s*(<!doctype html|<html|<head|<body|<meta|<script|<\?xml[^>]*>\s*<(!doctype )?html)/i;
/** A mail with its header lines, as programs save it (.eml). */
const MAIL_LINE =
  /^(return-path|received|from|to|subject|date|message-id|mime-version|delivered-to|x-[a-z-]{1,40}): /im;
const LEAST_MAIL_LINES = 3;
const SHORTCUT =
  /^(\[InternetShortcut\]|\[Desktop Entry\])|<plist[\s\S]{1,200}<key>URL<\/key>|^\s*\{\s*"(url|doc_id)":/;
const SVG = /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,200}?-->\s*)?<svg/i;
const PUBLIC =
  /^(ssh-(rsa|dss|ed25519)|ecdsa-sha2-nistp\d+) |^---- BEGIN SSH2 PUBLIC KEY|["']kty["']|<Modulus>/;
const BASE64_TEXT = /^[A-Za-z0-9+/\-_=\s]+$/;
const LEAST_BASE64 = 64;

function textForm(bytes: Buffer): UnreadableForm | 'public-key' | null {
  const utf8 = bytes.toString('utf8').replace(/^\ufeff/, '');
  const latin = bytes.toString('latin1');
  if (HTML.test(utf8)) return 'html';
  if (SVG.test(utf8)) return 'image';
  if (SHORTCUT.test(utf8)) return 'shortcut';
  if (isMail(utf8)) return 'mail';
  if (DASHED_LINE.test(utf8) || DASHED_LINE.test(latin)) return 'dashes';
  if (PUBLIC.test(utf8)) return 'public-key';
  if (BASE64_TEXT.test(utf8) && isAsn1(utf8)) return 'bare-base64';
  if (/--\s{0,2}BEGIN /.test(utf8)) return 'damaged';
  return isText(bytes) ? 'text' : null;
}

function isMail(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  return head.split(/\r?\n/).filter((line) => MAIL_LINE.test(line)).length >= LEAST_MAIL_LINES;
}

function isAsn1(base64: string): boolean {
  const bare = base64.replace(/\s+/g, '');
  if (bare.length < LEAST_BASE64) return false;
  return shapesOf(Buffer.from(bare, 'base64'))[0] !== 'unknown';
}

function isText(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
