/**
 * Checks manifests/teams against Microsoft's schemas and makes the zip that Teams takes.
 *
 *   npm run manifest -- --app-id 11111111-2222-3333-4444-555555555555 [--out artifacts/teams.zip]
 *
 * Without an app id it checks alone. The id may also stand in MICROSOFT_APP_ID. Exit 1: something is wrong, and
 * everything that is wrong is named.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { ZipArchive } from 'archiver';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'manifests/teams');
const schemas = join(root, 'test/data/teams');
/** Stands in the repository where each installation has an id of its own. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const faults = await main();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function main() {
  const { values } = parseArgs({
    options: { 'app-id': { type: 'string' }, out: { type: 'string' } },
  });
  const appId = values['app-id'] ?? process.env['MICROSOFT_APP_ID'] ?? '';
  const manifest = await json(join(folder, 'manifest.json'));
  const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
  const found = [
    ...(await against('MicrosoftTeams.schema.json', 'manifest.json')),
    ...(await each(languages, (file) => against('MicrosoftTeams.Localization.schema.json', file))),
    ...(await each(languages, (file) => missing(manifest, file))),
    ...(await icon(manifest.icons.color, 192)),
    ...(await icon(manifest.icons.outline, 32)),
  ];
  if (found.length > 0) return found;
  if (appId === '') {
    console.log('The manifest is right. To make the zip: npm run manifest -- --app-id YOUR-APP-ID');
    return [];
  }
  if (!GUID.test(appId) || appId === NOBODY) return [`--app-id: “${appId}” is no app id.`];
  const out = values.out ?? join(root, 'artifacts/teams.zip');
  await pack(manifest, languages, appId, out);
  console.log(`Made ${out}: upload it in Teams (Apps, Manage your apps, Upload an app).`);
  return [];
}

async function json(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}

async function each(files, check) {
  return (await Promise.all(files.map(check))).flat();
}

/** What a file lacks of its schema. */
async function against(schemaFile, file) {
  const schema = await json(join(schemas, schemaFile));
  // Microsoft writes draft 4 in words that mean the same in draft 7, which ajv knows.
  delete schema.$schema;
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);
  if (valid(await json(join(folder, file)))) return [];
  return (valid.errors ?? []).map(
    ({ instancePath, message }) => `${file}${instancePath} ${message}`,
  );
}

/** Texts of the manifest that a language does not have. */
async function missing(manifest, file) {
  const texts = await json(join(folder, file));
  const wanted = [
    'name.full',
    'description.short',
    'description.full',
    ...manifest.bots[0].commandLists.flatMap(({ commands }, list) =>
      commands.map((_, at) => `bots[0].commandLists[${list}].commands[${at}].description`),
    ),
    ...manifest.composeExtensions[0].commands.flatMap((_, at) => [
      `composeExtensions[0].commands[${at}].title`,
      `composeExtensions[0].commands[${at}].description`,
    ]),
  ];
  return wanted.filter((key) => !texts[key]).map((key) => `${file} has no ${key}`);
}

/** A PNG's width and height stand at fixed places of its first chunk. */
async function icon(file, size) {
  const bytes = await readFile(join(folder, file));
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  const fits = isPng && bytes.readUInt32BE(16) === size && bytes.readUInt32BE(20) === size;
  return fits ? [] : [`${file} must be a PNG of ${size} × ${size} pixels`];
}

async function pack(manifest, languages, appId, out) {
  await mkdir(dirname(out), { recursive: true });
  const zip = new ZipArchive({ zlib: { level: 9 } });
  zip.append(JSON.stringify(manifest, null, 2).replaceAll(NOBODY, appId), {
    name: 'manifest.json',
  });
  for (const file of [...languages, manifest.icons.color, manifest.icons.outline]) {
    zip.file(join(folder, file), { name: file });
  }
  await Promise.all([zip.finalize(), pipeline(zip, createWriteStream(out))]);
}
