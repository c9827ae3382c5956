import { HELP } from '../../src/view/cards/help';
import { COMMAND_HINTS } from '../../workspace/ebox/hints';

describe('what the composer suggests', () => {
  const commands = COMMAND_HINTS.map(({ command }) => command);

  it('has every command that the bot’s help names', () => {
    const first = (words: string) => words.split(' ')[0];
    const helped = HELP.flatMap(({ lines }) =>
      lines.flatMap(({ words }) => words.split(', ').map(first)),
    );
    const suggested = commands.map((command) => first(command.replace('/ebox ', '')));
    expect(helped).toEqual(expect.arrayContaining(['undelivered', 'export', 'revoke']));
    expect(suggested).toEqual([...helped, 'help']);
  });

  it('can be typed on as it stands: no placeholder, but the beginning of an id', () => {
    expect(
      commands.filter((command) => !/^\/ebox [a-z]+(?: [a-z]+| DS-)?$/u.test(command)),
    ).toEqual([]);
    expect(commands).toEqual(
      expect.arrayContaining([
        '/ebox list',
        '/ebox show DS-',
        '/ebox note DS-',
        '/ebox grant',
        '/ebox away off',
      ]),
    );
  });
});
