import { fold, searchTextOf } from '../../../src/storage/requests/search';

const STATE = {
  id: 'DS-2026-0007',
  cbe: '0406798006',
  organisation: 'L’Œuvre Maßstab – Société Łódź',
  contact: { name: 'Jérôme D’Hondt', email: 'Jerome@Oeuvre.be' },
};

describe('a search', () => {
  it.each([
    "l'oeuvre",
    'L’œuvre',
    'l‘oeuvre',
    'massstab',
    'Maßstab',
    'maßstab - societe',
    'lodz',
    "d'hondt",
    'd´hondt',
    'jérôme',
    'jerome@oeuvre.be',
    '0406.798.006',
    'ds-2026-0007',
    'ds‑2026‑0007',
    'œu\u200bvre',
  ])('finds a request by %s', (typed) => {
    expect(searchTextOf(STATE)).toContain(fold(typed));
  });
});
