import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Milliseconds for npm to fetch and unpack them. */
const INSTALL_MS = 180_000;

/** What is told of a folder that holds these packages, so that another list is installed anew. */
const DONE = 'installed.txt';

/**
 * Puts packages that a bench compares with, and that are no dependencies of ours, into a folder of their own.
 * @returns imports a file of them, by its path within `node_modules`
 * @throws where npm can't install them: without a registry there is nothing to compare with
 */
export async function installed(
  folder: string,
  packages: readonly string[],
): Promise<(path: string) => Promise<unknown>> {
  const wanted = packages.join('\n');
  const have = await readFile(join(folder, DONE), 'utf8').catch(() => '');
  if (have !== wanted) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages];
    await promisify(execFile)('npm', install, { cwd: folder, timeout: INSTALL_MS });
    await writeFile(join(folder, DONE), wanted);
  }
  return async (path) => await import(pathToFileURL(join(folder, 'node_modules', path)).href);
}
