import { documentSender } from '../../../src/core/process/document-sender';
import { fold } from '../../../src/core/process/evolve';
import {
  readState,
  STATE_VERSION,
  UPCASTERS,
  type Upcaster,
} from '../../../src/core/process/stored-state';
import { ana, registered } from '../../support/given/changes';
import { THURSDAY } from '../../support/time';

const folded = fold(documentSender, 'DS-2026-0001', [
  { version: 1, at: THURSDAY, actor: ana, event: registered() },
]);

/** A state as version 1 of a made-up bot wrote it: the organisation was called `sender`, and there were no holds. */
const ofVersion1 = (() => {
  const { organisation, holds: _holds, ...rest } = { ...folded, organisation: 'Office national' };
  return { ...rest, sender: organisation };
})();

/** What that bot did since: version 2 renamed the sender, version 3 remembers holds. */
const made: readonly Upcaster[] = [
  (state) => {
    const { sender, ...rest } = { sender: '', ...state };
    return { ...rest, organisation: sender };
  },
  (state) => ({ ...state, holds: [] }),
];

describe('a stored state', () => {
  it('is read as it is where this version wrote it', () => {
    expect(readState({ state: { ...folded }, version: STATE_VERSION })).toEqual(folded);
  });

  it('of an older version goes through what each version since has changed, in turn', () => {
    expect(readState({ state: ofVersion1, version: 1 }, made)).toEqual(folded);
  });

  it('of the version between goes only through what was changed after it', () => {
    const { holds: _holds, ...ofVersion2 } = { ...folded };
    expect(readState({ state: ofVersion2, version: 2 }, made)).toEqual({ ...folded, holds: [] });
  });

  it('of a newer version is a fault that says to finish the update', () => {
    const newer = { state: { ...folded }, version: UPCASTERS.length + 2 };
    expect(() => readState(newer)).toThrow(
      expect.objectContaining({
        code: 'STATE_TOO_NEW',
        message: expect.stringContaining('Finish the update'),
      }),
    );
  });

  it('that lacks a field is a fault that names the field and the command that mends it', () => {
    const { holds: _holds, open: _open, ...lacking } = { ...folded };
    expect(() => readState({ state: lacking, version: STATE_VERSION })).toThrow(
      expect.objectContaining({
        code: 'STATE_DAMAGED',
        message: expect.stringMatching(/lacks: open, holds\. Run `npm run rebuild`/u),
      }),
    );
  });
});
