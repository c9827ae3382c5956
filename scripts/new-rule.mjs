/**
 * Makes the files of a new certificate rule, so that what is left is to write it:
 *
 *   npm run new-rule -- KEY_CURVE_OLD --severity warning --citation "RFC 5480 2.1.1" --demands "The curve has a name."
 *
 * `--over` is `certificate` (as it stands), `csr` or `either`. A refusal of a whole file isn't made here: it begins in
 * the reader (src/adapters/x509).
 *
 * It all compiles. The tests are red until the rule finds what it is about and the phrases are written in each language.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { format } from 'oxfmt';

const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');

const TYPES = { certificate: 'CertificateRule', csr: 'CsrRule', either: 'EitherRule' };
const FACTS = { certificate: 'CertificateFacts', csr: 'CsrFacts', either: 'Facts' };
const SEVERITIES = ['error', 'warning', 'info'];

/** A case that breaks no rule, whose file the new cases begin with. */
const GOOD_CASE = {
  certificate: 'CERT_VERSION.keeps',
  csr: 'CSR_SIGNATURE.keeps',
  either: 'CERT_VERSION.keeps',
};

/** Makes the rule's files under `root`. Returns the paths it wrote; throws before the first where it can't. */
export async function makeRule(root, { id, over, severity, citation, demands }) {
  const slug = id.toLowerCase().replaceAll('_', '-');
  const at = (path) => join(root, path);
  const read = (path) => readFileSync(at(path), 'utf8');
  const texts = id.startsWith('SUBJECT_') ? 'subject' : 'certificate';
  const phrase = `  '${slug}': 'To be written: what to do where ${id} is broken.',\n`;

  const rule = `src/core/certificate/rules/${slug}.ts`;
  const taken = [rule, `test/certificates/cases/${id}.breaks.txt`].find((path) =>
    existsSync(at(path)),
  );
  if (taken) throw new Error(`${taken} is there already: choose another id, ids are never reused.`);

  const index = 'src/core/certificate/index.ts';
  const changes = new Map([
    [rule, await formatted(at(rule), ruleOf({ id, slug, over, severity, citation, demands }))],
    [index, registered(read(index), id, slug)],
    ...[
      'src/core/certificate/finding/english',
      ...['fr', 'nl', 'de'].map((one) => `src/view/findings/${one}`),
    ].map((folder) => {
      const path = `${folder}/${texts}.ts`;
      return [path, before(read(path), /^\}(?: as const)?;$/mu, phrase, path)];
    }),
    ...casesOf(read, { id, over, severity }),
  ]);
  for (const [path, text] of changes) writeFileSync(at(path), text);

  const list = 'docs/certificate-rules.md';
  writeFileSync(at(list), await ruleListOf(root));
  return [...changes.keys(), list];
}

function ruleOf({ id, slug, over, severity, citation, demands }) {
  return `import type { ${FACTS[over]} } from '../facts/facts';
import { say } from '../finding/words';
import type { ${TYPES[over]} } from '../rule/rule';

export const ${id}: ${TYPES[over]} = {
  over: '${over}',
  id: '${id}',
  severities: ['${severity}'],
  citation: ${JSON.stringify(citation)},
  demands: ${JSON.stringify(demands)},
  applies: 'always',
  check: ({ facts }) =>
    keeps(facts) ? [] : [{ field: null, expected: null, found: null, fix: say('${slug}') }],
};

/** To be written: whether what was read keeps the rule. Until then everything does, and the rule's case is red. */
function keeps(facts: ${FACTS[over]}): boolean {
  return facts.subject.length >= 0;
}
`;
}

async function formatted(path, text) {
  const { printWidth, singleQuote } = JSON.parse(readFileSync(join(HERE, '.oxfmtrc.json'), 'utf8'));
  const { code, errors } = await format(path, text, { printWidth, singleQuote });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}

/** The list of all rules with this one last: findings are told in its order, so it may have to move up. */
function registered(index, id, slug) {
  const imported = before(
    index,
    /^\n\/\*\* Every rule/mu,
    `import { ${id} } from './rules/${slug}';\n`,
    'its imports',
  );
  const list = imported.indexOf('export const RULES');
  return (
    imported.slice(0, list) + before(imported.slice(list), /^\];$/mu, `  ${id},\n`, 'its list')
  );
}

/** Two cases, and the lines that make them again; both begin as a good file, so the one that should break is red. */
function casesOf(read, { id, over, severity }) {
  const good = read(`test/certificates/cases/${GOOD_CASE[over]}.txt`);
  const head = (how, title, expectation) => [
    `test/certificates/cases/${id}.${how}.txt`,
    good
      .replace(/^rule: .*$/mu, `rule: ${id}`)
      .replace(/^title: .*$/mu, `title: ${title}`)
      .replace(/^--- file/mu, `${expectation}--- file`),
  ];
  const maker = 'test/certificates/make/certificates.mjs';
  const make = over === 'csr' ? 'ask' : 'make';
  const lines = `
  ${make}('${id}', 'breaks', 'to be written', {}, ['${severity} ${id}']);
  ${make}('${id}', 'keeps', 'to be written', {});
`;
  return [
    head('breaks', 'to be written', `expect: ${JSON.stringify({ severity, id })}\n`),
    head('keeps', 'to be written', ''),
    [maker, before(read(maker), /^\}$/mu, lines, maker)],
  ];
}

function before(text, pattern, addition, where) {
  const found = pattern.exec(text);
  if (!found)
    throw new Error(
      `The place for the new rule was not found: ${where}. scripts/new-rule.mjs is out of date.`,
    );
  return text.slice(0, found.index) + addition + text.slice(found.index);
}

/** The rule list as the sources under \`root\` have it now; compiled in memory, so no build is needed. */
async function ruleListOf(root) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/core/certificate/rule-list.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    logLevel: 'silent',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const { ruleList } = await import(`data:text/javascript;base64,${source}`);
  return ruleList();
}

/** What the words on the command line ask for; throws with what is wrong with them. */
export function readArguments(words) {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      over: { type: 'string', default: 'certificate' },
      severity: { type: 'string', default: 'warning' },
      citation: { type: 'string', default: 'this project' },
      demands: {
        type: 'string',
        default: 'To be written: what the rule demands, in one sentence.',
      },
    },
  });
  const [id = '', ...others] = positionals;
  if (!/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u.test(id) || others.length > 0) {
    throw new Error('Name one rule, family first, in capitals: npm run new-rule -- KEY_CURVE_OLD');
  }
  if (!Object.hasOwn(TYPES, values.over)) {
    throw new Error(`--over is one of ${Object.keys(TYPES).join(', ')}.`);
  }
  if (!SEVERITIES.includes(values.severity)) {
    throw new Error(`--severity is one of ${SEVERITIES.join(', ')}.`);
  }
  return { id, ...values };
}

async function main() {
  try {
    const written = await makeRule(HERE, readArguments(process.argv.slice(2)));
    process.stdout.write(
      `Written:\n${written.map((path) => `  ${path}\n`).join('')}\nNext: npm run jest -- test/certificates test/core/certificate\nis red. CONTRIBUTING.md, "A certificate rule", says what is left.\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
