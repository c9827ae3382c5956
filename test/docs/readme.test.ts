import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSender } from '../../src/core/process/document-sender';
import { ENGLISH } from '../support/words';

const ROOT = join(__dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it.each(Object.entries(documentSender.tasks))('tells the deadline of %s', (name, task) => {
    const line = new RegExp(
      `\\| \`${name}\` +\\| ${task.step ?? 'any'} +\\| ${ENGLISH.terms.party[task.party]} +\\| ${task.workingDays} +\\|`,
      'u',
    );
    expect(readme).toMatch(line);
  });

  it('says why each dependency is there', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const names = Object.keys(dependenciesOf(manifest));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(readme).toContain(`\`${name}\``);
  });
});

function dependenciesOf(manifest: unknown): object {
  if (typeof manifest === 'object' && manifest !== null && 'dependencies' in manifest) {
    const { dependencies } = manifest;
    if (typeof dependencies === 'object' && dependencies !== null) return dependencies;
  }
  throw new Error('package.json names no dependencies');
}
