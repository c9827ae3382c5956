// Bundles the local workspace's page into dist/page. Everything comes from this folder and node_modules:
// nothing is fetched, now or by the page later.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const from = new URL('page/', import.meta.url);
const to = new URL('../dist/page/', import.meta.url);

await mkdir(to, { recursive: true });
await build({
  entryPoints: {
    page: fileURLToPath(new URL('main.tsx', from)),
    'page-style': fileURLToPath(new URL('styles/page.css', from)),
    teams: fileURLToPath(new URL('teams/main.tsx', from)),
    'teams-style': fileURLToPath(new URL('teams/teams.css', from)),
  },
  outdir: fileURLToPath(to),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
for (const name of ['index.html', 'teams.html', 'icon.svg']) {
  await copyFile(new URL(name, from), new URL(name, to));
}
