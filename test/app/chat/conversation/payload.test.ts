import { readId } from '../../../../src/app/chat/conversation/payload';
import { documentSender } from '../../../../src/core/process/document-sender';

describe('a request’s id', () => {
  it.each([
    'DS-2026-0007',
    'ds-2026-7',
    '(DS-2026-0007).',
    '“DS-2026-0007”,',
    '`DS-2026-0007`',
    '*DS-2026-0007*:',
    '#DS-2026-0007?',
    '<DS-2026-0007>',
    'DS‑2026‑0007',
    'DS–2026–0007',
    'DS-2026-0007\u200b',
    'ＤＳ-2026-0007',
  ])('is read however it is copied: %s', (typed) => {
    expect(readId(documentSender, typed)).toBe('DS-2026-0007');
  });

  it.each(['DS-2026', 'XX-2026-0007', 'DS-2026-0007-8', '...', ''])('is none: %s', (typed) => {
    expect(readId(documentSender, typed)).toBeNull();
  });
});
