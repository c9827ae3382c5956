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
    ...[...'‐‑‒–—―−﹣－⁃˗⸺➖֊'].map((dash) => `DS${dash}2026${dash}0007`),
    'DS-٢٠٢٦-٠٠٠٧',
    'DS-۲۰۲۶-۰۰۰۷',
    'DS2026-0007',
    'DS/2026/0007',
    'DS.2026.0007',
    'DS·2026·0007',
    'DS\u00a02026\u00a00007',
    'DS\u00ad2026\u00ad0007',
    'DS-2026-0007’s',
  ])('is read however it is copied: %s', (typed) => {
    expect(readId(documentSender, typed)).toBe('DS-2026-0007');
  });

  it.each(['DS-2026', 'DS-26-0007', 'XX-2026-0007', 'DS-2026-0007-8', 'DS', '...', ''])(
    'is none: %s',
    (typed) => {
      expect(readId(documentSender, typed)).toBeNull();
    },
  );
});
