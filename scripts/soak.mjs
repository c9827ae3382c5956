// Bundles the soak run into dist/soak and runs it, with the arguments it was given. The bots that it starts are those
// of dist/src, as an operator runs them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const outfile = fileURLToPath(new URL('dist/soak/soak.js', root));
await build({
  entryPoints: [fileURLToPath(new URL('test/faults/soak.ts', root))],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: fileURLToPath(root),
  // A bundle stands elsewhere than what is in it.
  env: { ...process.env, BOT_MAIN: fileURLToPath(new URL('dist/src/main.js', root)) },
});
process.exitCode = status ?? 2;
