import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { type Workspace, shows, visibleText } from '../../workspace/testing';
import type { Running } from '../../src/composition/start';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, FORM, register } from '../support/given/filled';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
  const historyOf = async (id: string) => {
    const { ephemerals } = await as('ana').command(`/ebox history ${id}`);
    return ephemerals.map((one) => visibleText(one)).join('\n');
  };
  const times = (text: string, words: string) => text.split(words).length - 1;

  it('lets ten simultaneous clicks of two managers leave one decision and nine answers', async () => {
    const id = await register(as('ana'));
    const shown = await card(workspace.slack, 'approvals', id);
    const managers = [as('bo'), as('nadia')];
    const results = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const manager = managers[index % 2];
        if (!manager) throw new Error('There are two managers');
        return manager.press(shown, 'Agree');
      }),
    );
    for (const result of results) {
      expect(result.ack).toMatchObject({ answered: true, status: 200 });
    }
    const answers = await workspace.waitFor(() => {
      const told = managers.flatMap((manager) =>
        manager.ephemerals().filter((one) => shows(one, 'agreed in principle')),
      );
      return told.length >= 9 ? told : undefined;
    }, 'nine answers that say who decided');
    expect(answers).toHaveLength(9);
    for (const answer of answers) {
      expect(visibleText(answer)).toMatch(
        /(Bo Claes|Nadia El Amrani) agreed in principle \(\p{L}{3} \d{1,2} \p{L}+/u,
      );
    }
    expect(times(await historyOf(id), 'agreed in principle')).toBe(1);
  });

  it('changes nothing more when Slack delivers a click three times', async () => {
    const id = await register(as('ana'));
    const shown = await card(workspace.slack, 'approvals', id);
    const { delivery } = await as('bo').press(shown, 'Agree');
    if (!delivery) throw new Error('The click was not sent');
    for (const reply of await workspace.slack.redeliver(delivery, 2)) {
      expect(reply).toMatchObject({ answered: true, status: 200 });
    }
    expect(times(await historyOf(id), 'agreed in principle')).toBe(1);
  });

  it('registers one request when Slack delivers a form three times', async () => {
    const opened = await (await as('ana').command('/ebox new')).opened();
    const { delivery } = await as('ana').submit(opened, { ...FORM, Organisation: 'Thrice' });
    if (!delivery) throw new Error('The form was not sent');
    await workspace.slack.redeliver(delivery, 2);
    const { ephemerals } = await as('ana').command('/ebox list all Thrice');
    expect(ephemerals.map((one) => visibleText(one)).join()).toContain('(1)');
  });

  it('writes one note when Slack delivers the command three times', async () => {
    const id = await register(as('ana'));
    const { delivery } = await as('ana').command(`/ebox note ${id} Call them on Friday`);
    if (!delivery) throw new Error('The command was not sent');
    await workspace.slack.redeliver(delivery, 2);
    expect(times(await historyOf(id), 'Call them on Friday')).toBe(1);
  });

  it('tells on a stale card what happened since, also where the button opens a form', async () => {
    const id = await register(as('ana'));
    const before = await card(workspace.slack, 'approvals', id);
    await as('bo').press(before, 'Agree');
    const late = await as('nadia').press(before, 'Refuse');
    expect(visibleText(await late.told('Nothing was changed'))).toContain(
      'Bo Claes agreed in principle',
    );
    expect(late.view).toBeUndefined();
  });

  it('takes a card for stale when the step is the same again', async () => {
    const id = await register(as('ana'));
    const before = await card(workspace.slack, 'approvals', id);
    const asked = await as('bo').press(before, 'Ask for information');
    await as('bo').submit(await asked.opened(), { Question: 'How many?' });
    const waiting = await card(workspace.slack, 'requests', id, 'Waiting for: requester');
    const answered = await as('ana').press(waiting, 'Answer');
    await as('ana').submit(await answered.opened(), { Answer: 'Ten.' });
    const late = await as('nadia').press(before, 'Agree');
    expect(visibleText(await late.told('Nothing was changed'))).toContain('asked for information');
    expect(await historyOf(id)).not.toContain('agreed in principle');
  });

  it('keeps what was typed in a form when somebody else was faster, and says who', async () => {
    const id = await register(as('ana'));
    const shown = await card(workspace.slack, 'approvals', id);
    const form = await (await as('bo').press(shown, 'Refuse')).opened();
    await as('nadia').press(shown, 'Agree');
    const late = await as('bo').submit(form, { Reason: 'No legal basis' });
    expect(late.errors['Reason']).toContain('Nadia El Amrani agreed in principle');
    expect(late.view?.id).toBe(form.id);
    expect(await historyOf(id)).not.toContain('No legal basis');
  });

  it.each([
    ['a guest', 'kim', 'NSSO manager'],
    ['staff', 'luc', 'NSSO manager'],
  ] as const)('tells %s who may press a button, and changes nothing', async (_what, who, role) => {
    const id = await register(as('ana'));
    const shown = await card(workspace.slack, 'approvals', id);
    const result = await as(who).press(shown, 'Agree');
    const words = visibleText(await result.told('Nothing was changed'));
    expect(words).toContain(role);
    expect(await historyOf(id)).not.toContain('agreed in principle');
  });

  it('shows typed markup, mentions and links as the characters typed, everywhere', async () => {
    const nasty =
      '<!channel> <@UBOC000001> *bold* _it_ ~no~ `code` &amp; :smile: <https://x.example|y>';
    const id = await register(as('ana'), { Organisation: nasty, 'Use cases': nasty });
    const shown = await card(workspace.slack, 'requests', id);
    expect(visibleText(shown)).toContain(nasty);
    expect(shown.text).not.toMatch(/<[!@]/u);
    for (const block of shown.blocks) expect(JSON.stringify(block)).not.toContain('"mrkdwn"');
  });

  it('tells every event in a line of the request’s one thread', async () => {
    const id = await register(as('ana'));
    const shown = await card(workspace.slack, 'requests', id);
    await as('bo').press(await card(workspace.slack, 'approvals', id), 'Agree');
    await workspace.waitFor(
      () =>
        workspace.slack
          .messages(CHANNELS.requests.id)
          .some((one) => one.thread === shown.ts && shows(one, 'Bo Claes agreed in principle')),
      'the line of the agreement in the thread',
    );
  });
});
