import { ROLES, type Person, type Platform } from '../../core/terms/terms';
import type { SettingsStore } from '../settings/settings-store';
import type { Directory } from './directory-port';

/** Everybody who holds a role in a chat system, by configuration or by a grant, with the best name known. */
export async function roleHolders(
  platform: Platform,
  directory: Pick<Directory, 'holdersOf'>,
  settings: Pick<SettingsStore, 'holdersOf'>,
  nameOf: (id: string) => Promise<Person | null>,
): Promise<readonly Person[]> {
  const granted = (await Promise.all(ROLES.map((role) => settings.holdersOf(role)))).flat();
  const configured = (await Promise.all(ROLES.map((role) => directory.holdersOf(role)))).flat();
  const names = new Map<string, string | null>();
  for (const one of [...configured.map((account) => ({ ...account, name: null })), ...granted]) {
    if (one.platform === platform) names.set(one.id, one.name ?? names.get(one.id) ?? null);
  }
  return Promise.all(
    [...names].map(async ([id, name]) => ({
      platform,
      id,
      name: name ?? (await nameOf(id))?.name ?? id,
    })),
  );
}
