import { createHeartbeat } from '../../../src/app/watching/heartbeat';

describe('the heartbeat of the schedule', () => {
  it('counts from the start, and anew from every tick', () => {
    let now = 1_000;
    const heartbeat = createHeartbeat(() => now);
    expect(heartbeat.silenceMs()).toBe(0);
    now += 60_000;
    expect(heartbeat.silenceMs()).toBe(60_000);
    heartbeat.beat();
    now += 5;
    expect(heartbeat.silenceMs()).toBe(5);
  });
});
