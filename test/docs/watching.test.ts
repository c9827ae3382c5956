import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createFigures } from '../../src/adapters/metrics/metrics';

const DOCS = join(__dirname, '../../docs');
const names = createFigures().names();
const docs = readFileSync(join(DOCS, 'watching.md'), 'utf8');
const alerts = readFileSync(join(DOCS, 'alerts/ebox-onboarding-bot.yml'), 'utf8');
const dashboard = z
  .object({
    panels: z.array(
      z.object({ targets: z.array(z.object({ expr: z.string() })).optional(), title: z.string() }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(DOCS, 'grafana/ebox-onboarding-bot.json'), 'utf8')));

/** The metrics that an expression reads, without what a histogram adds to its name. */
function readIn(expression: string): readonly string[] {
  const found = expression.match(/\b(?:ebox|process|nodejs)_\w+/gu) ?? [];
  return found.map((name) => {
    const base = name.replace(/_(?:bucket|count|sum)$/u, '');
    return names.includes(base) ? base : name;
  });
}

describe('docs/watching.md', () => {
  it('lists every metric of the bot, and no other', () => {
    const listed = [...docs.matchAll(/^\| `(ebox_\w+)` *\|/gmu)].map(([, name]) => name).sort();
    const own = names.filter((name) => name.startsWith('ebox_')).sort();
    expect(own.length).toBeGreaterThan(10);
    expect(listed).toEqual(own);
  });
});

describe('the Grafana dashboard', () => {
  const shown = dashboard.panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }): [string, string] => [title, expr]),
  );

  it.each(shown)('reads in “%s” what there is: %s', (_, expr) => {
    const read = readIn(expr);
    expect(read.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining([...read]));
  });

  it('shows every metric of the bot', () => {
    const read = new Set(shown.flatMap(([, expr]) => readIn(expr)));
    expect([...read]).toEqual(
      expect.arrayContaining(names.filter((name) => name.startsWith('ebox_'))),
    );
  });
});

describe('the alert rules', () => {
  const rules = alerts
    .split(/^ +- alert: /gmu)
    .slice(1)
    .map((rule): [string, string] => [rule.split('\n')[0] ?? '', rule]);

  it.each(rules)('%s reads what there is, and says what to do', (_, rule) => {
    const [, expr = ''] = /^ +expr: (.+)$/mu.exec(rule) ?? [];
    const read = readIn(expr);
    expect(read.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining([...read]));
    expect(rule).toMatch(/^ +labels: \{ severity: (?:critical|warning|info) \}$/mu);
    expect(rule).toMatch(/^ +summary: .{10,}/mu);
    expect(rule).toMatch(/^ +action: .{10,}/mu);
  });

  it('are there for what must wake somebody', () => {
    expect(rules.map(([name]) => name)).toEqual(
      expect.arrayContaining(['EboxDatabaseAway', 'EboxScheduleSilent', 'EboxOutboxStuck']),
    );
  });
});
