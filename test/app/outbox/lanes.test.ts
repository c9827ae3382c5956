import {
  feedLane,
  LANE_CLASSES,
  laneClass,
  mailLane,
  reminderLane,
  personLane,
} from '../../../src/app/outbox/lanes';

describe('the class of a lane', () => {
  it.each([
    [feedLane('slack', 'requests'), 'slack-channel'],
    [feedLane('teams', 'digest'), 'teams-channel'],
    [personLane({ platform: 'slack', id: 'UANA' }), 'slack-person'],
    [personLane({ platform: 'teams', id: 'a:b@c' }), 'teams-person'],
    [reminderLane(personLane({ platform: 'teams', id: 'x' })), 'teams-nudges'],
    [reminderLane(feedLane('slack', 'requests')), 'slack-nudges'],
    [mailLane('Jan@smals.example'), 'mail'],
    [mailLane('"odd:@one"@smals.example'), 'mail'],
    [reminderLane(mailLane('jan@smals.example')), 'mail-nudges'],
  ])('of %s is %s', (lane, expected) => {
    expect(laneClass(lane)).toBe(expected);
    expect(LANE_CLASSES).toContain(expected);
  });
});
