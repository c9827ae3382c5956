import type { Delivered } from '../../../src/app/outbox/gateway';
import { adviceWords } from '../../../src/view/delivery/advice-words';
import { whyWords } from '../../../src/view/delivery/why-words';
import { ENGLISH } from '../words';

/** What came of a delivery, with its reason and advice as a reader of English has them. */
export function inEnglish(delivered: Delivered) {
  const { reason, advice, ...rest } = { reason: undefined, advice: undefined, ...delivered };
  return {
    ...rest,
    ...(reason ? { reason: whyWords(reason, ENGLISH) } : {}),
    ...(advice ? { advice: adviceWords(advice, ENGLISH) } : {}),
  };
}
