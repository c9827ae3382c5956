import { chmod, copyFile, cp, link, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT, textOf } from './files';

/** What the image holds, in a folder: the compiled bot, and the dependencies that `npm ci --omit=dev` installs. */
export interface ProductionTree {
  readonly folder: string;
  remove(): Promise<void>;
}

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), optional: z.boolean().optional() }),
  ),
});

export async function productionTree(): Promise<ProductionTree> {
  const folder = await mkdtemp(join(tmpdir(), 'ebox-image-'));
  const { packages } = lock.parse(JSON.parse(textOf('package-lock.json')));
  // A package's own node_modules go with it.
  const tops = Object.entries(packages).filter(
    ([path, { dev, optional }]) =>
      path.startsWith('node_modules/') &&
      path.split('node_modules/').length === 2 &&
      !dev &&
      !optional,
  );
  await Promise.all(tops.map(([path]) => linked(join(ROOT, path), join(folder, path))));
  for (const path of ['dist/src', 'dist/migrations', 'package.json']) {
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  // Somebody else's, and not to be written: as the image's file system.
  await chmod(folder, 0o555);
  return {
    folder,
    async remove() {
      await chmod(folder, 0o755);
      await rm(folder, { recursive: true });
    },
  };
}

/** A copy by hard links where the file system is one: a quarter of a gigabyte would take its time. */
async function linked(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linked(source, target);
    else if (entry.isFile()) await linkedFile(source, target);
  }
}

async function linkedFile(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await link(source, target).catch(() => copyFile(source, target));
}
