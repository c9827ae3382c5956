// Fails where a package that the bot runs with has a known weakness, high or critical: `npm audit`, read honestly.
// A registry without the audit (a mirror, a machine without a way out) proves nothing either way. That is said loudly,
// and fails only under REQUIRE_AUDIT=1, which belongs where releases are made.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const SEVERE = ['high', 'critical'];

/** What `npm audit --json` came to, from its output: `found` (names), or why it could not be asked. */
export function verdictOf(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { asked: false, why: 'npm audit gave no report' };
  }
  const counts = report?.metadata?.vulnerabilities;
  if (typeof counts !== 'object' || counts === null) {
    return {
      asked: false,
      why: String(report?.message ?? report?.error?.summary ?? 'no reason given'),
    };
  }
  const found = Object.values(report.vulnerabilities ?? {})
    .filter(({ severity }) => SEVERE.includes(severity))
    .map(({ name, severity, range }) => `${name} ${range} (${severity})`);
  // A report that counts what it doesn't name is not trusted either.
  const counted = SEVERE.reduce((sum, severity) => sum + Number(counts[severity] ?? 0), 0);
  return { asked: true, found: found.length < counted ? [...found, `${counted} counted`] : found };
}

function check() {
  const npm = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 120_000,
  });
  const verdict = verdictOf(npm.stdout ?? '');
  if (!verdict.asked) {
    process.stderr.write(
      `\n*** DEPENDENCIES NOT CHECKED: the registry has no audit for us (${verdict.why}).\n*** Nothing is known of weaknesses in them. Run \`npm audit --omit=dev\` where it can be reached.\n\n`,
    );
    return process.env.REQUIRE_AUDIT === '1' ? 1 : 0;
  }
  if (verdict.found.length > 0) {
    process.stderr.write(
      `Known weaknesses:\n${verdict.found.map((one) => `  - ${one}\n`).join('')}`,
    );
    return 1;
  }
  process.stdout.write('No known weakness, high or critical, in what the bot runs with.\n');
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = check();
