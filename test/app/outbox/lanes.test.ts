import {
  feedLane,
  LANE_CLASSES,
  laneClass,
  mailLane,
  nudgeLane,
  personLane,
} from '../../../src/app/outbox/lanes';

describe('the class of a lane', () => {
  it.each([
    [feedLane('slack', 'requests'), 'slack-channel'],
    [feedLane('teams', 'digest'), 'teams-channel'],
    [personLane({ platform: 'slack', id: 'UANA' }), 'slack-person'],
    [personLane({ platform: 'teams', id: 'a:b@c' }), 'teams-person'],
    [nudgeLane(personLane({ platform: 'teams', id: 'x' })), 'teams-nudges'],
    [nudgeLane(feedLane('slack', 'requests')), 'slack-nudges'],
    [mailLane('Jan@smals.example'), 'mail'],
    [mailLane('"odd:@one"@smals.example'), 'mail'],
    [nudgeLane(mailLane('jan@smals.example')), 'mail-nudges'],
  ])('of %s is %s', (lane, expected) => {
    expect(laneClass(lane)).toBe(expected);
    expect(LANE_CLASSES).toContain(expected);
  });
});
