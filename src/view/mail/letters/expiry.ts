import type { CertificateEnd } from '../../../core/policy/expiry';
import { writtenInstant } from '../parts/dates';
import { letter, paragraph, type Letter, type Part } from '../parts/letter';
import { subjectParts, trapParts } from './order';
import type { Writing } from './writing';

/** Which certificates end when, and for each what to order and how to send it. */
export function expiry(
  writing: Writing,
  endings: readonly [CertificateEnd, ...CertificateEnd[]],
): Letter {
  const { words } = writing;
  const [{ environment }, ...others] = endings;
  const isOne = others.length === 0;
  return letter(
    isOne ? words.expiry.subject(words.environment[environment]) : words.expiry.subjectMany,
    ...endings.flatMap((one) => endingParts(writing, one)),
    ...trapParts(writing, isOne ? environment : null),
    paragraph(words.expiry.send),
  );
}

function endingParts(writing: Writing, { environment, notAfter }: CertificateEnd): readonly Part[] {
  const { state, at, words, context } = writing;
  const env = words.environment[environment];
  const day = writtenInstant(notAfter, words, context.zone);
  const say = notAfter < at ? words.expiry.ended : words.expiry.ends;
  return [
    paragraph(say(state.organisation, env, day)),
    paragraph(words.movedOn.order(env)),
    ...subjectParts(writing, environment),
  ];
}
