import type { Managers } from '../../core/decision/four-eyes';
import type { Platform } from '../../core/terms/terms';
import type { DeskStore } from '../settings/desk-store';
import type { Directory } from './directory-port';

export interface ManagersDeps {
  readonly directory: Pick<Directory, 'holdersOf' | 'emptyGroups'>;
  readonly settings: Pick<DeskStore, 'holdersOf'>;
  /** The chat systems that are connected: nobody presses a button in another. */
  readonly platforms: readonly Platform[];
}

/** Who is an NSSO manager now, by the settings, by a user group, or by a grant. */
export async function nssoManagers({
  directory,
  settings,
  platforms,
}: ManagersDeps): Promise<Managers> {
  const [configured, granted, emptyGroups] = await Promise.all([
    directory.holdersOf('nsso'),
    settings.holdersOf('nsso'),
    directory.emptyGroups('nsso'),
  ]);
  const all = [...configured, ...granted]
    .filter(({ platform }) => platforms.includes(platform))
    .map(({ platform, id }) => ({ platform, id }));
  return {
    accounts: all.filter(
      (one, index) =>
        all.findIndex(({ platform, id }) => platform === one.platform && id === one.id) === index,
    ),
    emptyGroups,
  };
}
