import { cp, mkdtemp, rm, symlink, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** A later version of the compiled bot, in a folder of its own: this one with one more migration. */
export interface LaterVersion {
  /** Its main file, for startProcess. */
  readonly main: string;
  remove(): Promise<void>;
}

/** Makes it. `name` is the migration's, `sql` what it does. */
export async function laterVersion(name: string, sql: string): Promise<LaterVersion> {
  const folder = await mkdtemp(join(tmpdir(), 'ebox-later-'));
  await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await appendFile(
    join(folder, 'dist/migrations/index.js'),
    `\nexports.migrations = [...exports.migrations, { name: ${JSON.stringify(name)}, migration: {
      up: async (knex) => { await knex.raw(${JSON.stringify(sql)}); }, down: async () => undefined } }];\n`,
  );
  return {
    main: join(folder, 'dist/src/main.js'),
    remove: () => rm(folder, { recursive: true }),
  };
}
