import { PeopleFirst } from '../../../src/app/watching/people-first';

describe('work that nobody waits for', () => {
  const at = { now: 5_000 };
  const people = new PeopleFirst(() => at.now);

  it('does not rest where nobody did anything yet', () => {
    expect(people.restMs()).toBe(0);
  });

  it('rests for a quarter of a second after somebody did something, and goes on when that is over', () => {
    people.seen();
    expect(people.restMs()).toBe(250);
    at.now += 100;
    expect(people.restMs()).toBe(150);
    at.now += 150;
    expect(people.restMs()).toBe(0);
  });

  it('is told when the next of them has an answer', async () => {
    const told: string[] = [];
    const answered = people.answered().then(() => told.push('answered'));
    people.seen();
    await Promise.resolve();
    expect(told).toEqual([]);
    people.done();
    await answered;
    expect(told).toEqual(['answered']);
  });

  it('rests for a quarter of a second at most, however much people do', () => {
    for (let clicks = 0; clicks < 20; clicks += 1) people.seen();
    expect(people.restMs()).toBe(250);
  });
});
