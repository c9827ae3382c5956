import { findSecretInText } from '../../core/certificate/secret/find';

/**
 * The fields that hold a private key, by their names; none where there is no key. Long keys don't fit one field: what
 * was spread over several shows when they stand together, and is told of the last.
 */
export function fieldsWithKeys(fields: readonly (readonly [string, string])[]): readonly string[] {
  const found = fields.filter(([, text]) => findSecretInText(text) !== null);
  if (found.length > 0) return found.map(([name]) => name);
  const last = fields.at(-1);
  const together = fields.map(([, text]) => text).join('\n');
  const isSpread = fields.length > 1 && findSecretInText(together) !== null;
  return isSpread && last !== undefined ? [last[0]] : [];
}
