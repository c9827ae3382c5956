import { ROLES, type Person, type Platform } from '../../core/terms/terms';
import type { SettingsStore } from '../settings/settings-store';
import { within } from '../time/within';
import type { Directory } from './directory-port';

/** Milliseconds that a form waits for the names of whom it offers: who is not known by then stands there by the account. */
const PATIENCE_MS = 1_000;

/** Everybody who holds a role in a chat system, by configuration or by a grant, with the best name known. */
export async function roleHolders(
  platform: Platform,
  directory: Pick<Directory, 'holdersOf'>,
  settings: Pick<SettingsStore, 'holdersOf'>,
  nameOf: (id: string) => Promise<Person | null>,
  patienceMs = PATIENCE_MS,
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
      name: name ?? (await within(patienceMs, nameOf(id), () => null))?.name ?? id,
    })),
  );
}
