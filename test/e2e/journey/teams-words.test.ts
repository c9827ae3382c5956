import { generateKeyPairSync } from 'node:crypto';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import { type Workspace, buttonsOf, textOf } from '../../../workspace/testing';
import type { Running } from '../../../src/composition/start';
import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { teamsDriver } from '../../support/drivers/teams-driver';

const DAY_MS = 86_400_000;

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;
  let id: string;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
    const desk = teamsDriver(workspace);
    await desk.fill('ana', 'new', {
      Organisation: 'Own Words',
      'CBE number': '0406.798.006',
      'Contact name': 'Jan Jansen',
      'Contact e-mail': 'jan@words.example',
      Language: 'English',
      'Use cases': 'Certificates',
      Recipients: ['Enterprises'],
      'Documents per month': '12',
      'Planned go-live': new Date(Date.now() + 120 * DAY_MS).toISOString().slice(0, 10),
      'First environment': 'INT',
    });
    id = await desk.newest('Own Words');
    await desk.shows('approvals', id, 'Own Words');
  });
  afterAll(() => bot.stop());

  const as = (who: keyof typeof TEAMS_CAST) => workspace.teams.as(TEAMS_CAST[who].id);
  const approval = () => {
    const [card] = workspace.teams.posts(TEAMS_CHANNELS.approvals.id, `${id} · `);
    if (!card) throw new Error(`${id} has no card in approvals`);
    return card;
  };

  it.each(['list', '/ebox list', 'LIST', '  /ebox   list  '])(
    'takes “%s” in Teams for the same command',
    async (words) => {
      expect(await teamsDriver(workspace).ask('ana', words)).toContain(id);
    },
  );

  it.each(['note', 'hold', 'list all', ''])(
    'refuses a private key typed after “%s”, with what to do',
    async (word) => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      const about = word === 'note' || word === 'hold' ? `${word} ${id}` : word;
      const said = await teamsDriver(workspace).ask('ana', `${about} ${key}`);
      expect(said).toContain('This text holds a private key, so nothing of it was stored');
    },
  );

  it('says in its help that /ebox can be left out', async () => {
    expect(await teamsDriver(workspace).ask('ana', 'help')).toContain('without /ebox');
  });

  it('asks each NSSO manager on the approvals card itself, with the buttons that are theirs', async () => {
    const seen = await as('bo').see(approval());
    expect(textOf(seen)).toContain('Does the NSSO agree in principle that Own Words sends');
    expect(buttonsOf(seen).map(({ title }) => title)).toEqual([
      'Agree',
      'Ask for information',
      'Refuse',
      'History',
    ]);
  });

  it('shows who is not asked the same question, to read only', async () => {
    const seen = await as('ana').see(approval());
    expect(textOf(seen)).toContain('Does the NSSO agree in principle that Own Words sends');
    expect(buttonsOf(seen).map(({ title }) => title)).toEqual(['History']);
  });

  it('shows a guest the card as everybody sees it, and nothing of their own', async () => {
    expect(await as('kim').see(approval())).toEqual(approval().card);
  });

  it('decides for nobody who presses on another’s copy of the approvals card', async () => {
    const forged = buttonsOf(await as('bo').see(approval())).find(({ title }) => title === 'Agree');
    if (!forged) throw new Error('Bo was offered no Agree');
    const answer = await as('ana').execute(approval(), forged);
    expect(answer.kind === 'words' ? answer.words : answer.kind).toContain(
      'you don’t have that role',
    );
    expect(textOf(await as('bo').see(approval()))).toContain('Waiting for: NSSO managers');
  });
});
