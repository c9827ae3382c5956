import type { Managers } from '../../core/decision/four-eyes';
import type { Platform } from '../../core/terms/terms';
import type { SettingsStore } from '../settings/settings-store';
import type { LinkStore } from './links';
import type { Directory } from './directory-port';

interface Sources {
  readonly directory: Pick<Directory, 'holdersOf' | 'emptyGroups'>;
  readonly settings: Pick<SettingsStore, 'holdersOf'>;
  readonly links: Pick<LinkStore, 'humans'>;
}

/**
 * Who is an NSSO manager now, by the settings, by a user group, or by a grant, on the chat systems that are connected:
 * nobody presses a button in another.
 */
export async function nssoManagers(
  { directory, settings, links }: Sources,
  platforms: readonly Platform[],
): Promise<Managers> {
  const [configured, granted, emptyGroups, humans] = await Promise.all([
    directory.holdersOf('nsso'),
    settings.holdersOf('nsso'),
    directory.emptyGroups('nsso'),
    links.humans(),
  ]);
  const reached = [...configured, ...granted].filter(({ platform }) =>
    platforms.includes(platform),
  );
  const each = new Map(reached.map(({ platform, id }) => [`${platform}:${id}`, { platform, id }]));
  return {
    accounts: [...each.values()],
    emptyGroups,
    humans,
  };
}
