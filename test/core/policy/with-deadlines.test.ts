import { documentSender } from '../../../src/core/process/document-sender';
import { withDeadlines } from '../../../src/core/policy/with-deadlines';

describe('other deadlines for a process', () => {
  const changed = withDeadlines(documentSender, { agreement: 3, tests: 40 });

  it('take the place of those that are named', () => {
    expect(changed.tasks['agreement']?.workingDays).toBe(3);
    expect(changed.tasks['tests']?.workingDays).toBe(40);
  });

  it('leave all else as it is, and the process they began with too', () => {
    expect(changed.tasks['move']).toEqual(documentSender.tasks.move);
    expect({ ...changed, tasks: null }).toEqual({ ...documentSender, tasks: null });
    expect(documentSender.tasks.agreement.workingDays).toBe(5);
  });
});
