import { presentToday } from '../../../src/app/reminders/people';
import type { Account } from '../../../src/core/terms/terms';

/** A desk with so many staff, of whom the first has left; `most` is how many were asked for at one time. */
function deskOf(count: number) {
  const staff = Array.from({ length: count }, (_, n): Account => ({
    platform: 'slack',
    id: `U${String(n)}`,
  }));
  const asked = { now: 0, most: 0, all: 0 };
  const deps: Parameters<typeof presentToday>[0] = {
    platforms: ['slack'],
    directory: { holdersOf: (role) => Promise.resolve(role === 'staff' ? staff : []) },
    settings: { holdersOf: () => Promise.resolve([]) },
    absences: { notOver: () => Promise.resolve([]) },
    links: { humans: () => Promise.resolve({ linked: [], counted: [] }) },
    standings: {
      async lately({ id }) {
        asked.now += 1;
        asked.all += 1;
        asked.most = Math.max(asked.most, asked.now);
        await new Promise((resolve) => setImmediate(resolve));
        asked.now -= 1;
        return id === 'U0' ? 'gone' : 'here';
      },
    },
  };
  return { deps, asked, staff };
}

describe('who is there today', () => {
  it('is everybody with a role but for those who left, asked for four at a time', async () => {
    const { deps, asked, staff } = deskOf(200);
    expect(await presentToday(deps, '2026-11-30')).toEqual(staff.slice(1));
    expect(asked).toEqual({ now: 0, most: 4, all: 200 });
  });

  it('is not known where more have a role than can be asked for while somebody waits', async () => {
    const { deps, asked } = deskOf(201);
    expect(await presentToday(deps, '2026-11-30')).toBeNull();
    expect(asked.all).toBe(0);
  });
});
