import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createInTurn } from './in-turn';
import { localChat, SECRET, type LocalChat } from './local-chat';
import { faultIn, type Answer } from './verdict';
import { filledIn, type Wire } from './wire';

/** The compiled bot as a process of its own: what would end it ends it here, and is seen. */
const MAIN = process.env['BOT_MAIN'] ?? join(__dirname, '../../dist/src/main.js');

/** Milliseconds that Slack waits for an acknowledgement, and Teams for the answer to an invoke. */
const LIMIT_MS: Readonly<Record<Wire['to'], number>> = { slack: 3_000, teams: 5_000 };

/** A busy machine is late now and then; an input that is late each time, at the last with nothing beside it, is the cause. */
const TRIES = 5;

const PATH = { slack: '/slack/events', teams: '/api/messages' } as const;

/** A bot under fire. */
export interface Target {
  readonly chat: LocalChat;
  /** Sends one input. Rejects, with what was seen, when the bot does what it never may. */
  fire(wire: Wire): Promise<void>;
  /** Errors that the bot's log tells of, of whichever input. */
  errors(): readonly string[];
  /** Answers so far, by chat system and status. */
  readonly answers: ReadonlyMap<string, number>;
  /** Asks the bot to end, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the bot on a database, between a local Slack and a local Teams. */
export async function openTarget(database: Readonly<Record<string, string>>): Promise<Target> {
  let bot: Bot | null = null;
  const chat = await localChat(() => bot?.port ?? 0);
  const env = { ...chat.env, ...database };
  bot = await startBot(env);
  const answers = new Map<string, number>();
  const inTurn = createInTurn();
  let fresh = 0;
  let starting: Promise<Bot> | null = null;

  /** The bot, after a crash a new one: what comes next is not the fault of what came before. */
  async function alive(): Promise<Bot> {
    if (bot && !bot.ended) return bot;
    starting ??= startBot(env).finally(() => (starting = null));
    bot = await starting;
    return bot;
  }

  async function tried(wire: Wire): Promise<Answer> {
    const current = await alive();
    fresh += 1;
    const body = filledIn(wire, fresh, chat.port);
    const errorsBefore = current.errors.length;
    const answer = await post(current.port, wire, body);
    const ended = await current.endedSoon(answer.status === null);
    return { ...answer, ended, logged: current.errors.slice(errorsBefore) };
  }

  return {
    chat,
    answers,
    errors: () => bot?.errors ?? [],
    async fire(wire) {
      for (let left = TRIES; ; left -= 1) {
        const answer = await (left === TRIES ? inTurn.shared : inTurn.alone)(() => tried(wire));
        if (answer.late && left > 1) continue;
        // An error in the log may be another input's, until this one makes it again with nothing else under way.
        const { logged } =
          answer.logged.length > 0 ? await inTurn.alone(() => tried(wire)) : answer;
        const name = `${wire.to} ${String(answer.status)}`;
        answers.set(name, (answers.get(name) ?? 0) + 1);
        const fault = faultIn(wire, { ...answer, logged });
        if (fault !== null) throw new Error(fault);
        return;
      }
    },
    async stop() {
      const code = bot ? await bot.stop() : null;
      await chat.close();
      return code;
    },
  };
}

async function post(
  port: number,
  wire: Wire,
  body: string,
): Promise<Pick<Answer, 'status' | 'text' | 'late'>> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${PATH[wire.to]}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': wire.contentType,
        ...(wire.to === 'slack' ? signatureOf(body) : {}),
      },
      signal: AbortSignal.timeout(LIMIT_MS[wire.to]),
    });
    return { status: response.status, text: await response.text(), late: false };
  } catch (error) {
    const late = String(error).includes('TimeoutError');
    return { status: null, text: String(error), late };
  }
}

function signatureOf(body: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
}

interface Bot {
  readonly port: number;
  /** Lines of its log that tell of an error. */
  readonly errors: readonly string[];
  readonly ended: string | null;
  /** Why it ended, if it did; waits a moment where it looks so. */
  endedSoon(suspected: boolean): Promise<string | null>;
  stop(): Promise<number | null>;
}

/** Milliseconds between a cut connection and the end of the process that cut it. */
const DYING_MS = 2_000;

/** What Bolt says of what nobody answered in time; the input that it was is late, and told so. */
const UNACKNOWLEDGED = /not acknowledged within/u;

/** pino's number for `error`. */
const ERROR_LEVEL = 50;

async function startBot(env: Readonly<Record<string, string>>): Promise<Bot> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  const lastWords: string[] = [];
  let ended: string | null = null;
  const exit = new Promise<number | null>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = `The bot ended with ${String(code ?? signal)}: ${lastWords.join('').slice(-2_000)}`;
      resolve(code);
    });
  });
  child.stderr.on('data', (chunk: Buffer) => lastWords.push(chunk.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    void exit.then(() => reject(new Error(ended ?? 'ended')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (levelOf(line) >= ERROR_LEVEL && !UNACKNOWLEDGED.test(line))
        errors.push(line.slice(0, 2_000));
      const ready = /"port":(\d+).*"msg":"Ready"/u.exec(line)?.[1];
      if (ready) resolve(Number(ready));
    });
  });
  return {
    port,
    errors,
    get ended() {
      return ended;
    },
    async endedSoon(suspected) {
      if (suspected && ended === null) await Promise.race([exit, afterAWhile()]);
      return ended;
    },
    stop: () => stop(child, exit),
  };
}

function levelOf(line: string): number {
  return Number(/^\{"level":(\d+)/u.exec(line)?.[1] ?? 0);
}

function afterAWhile(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, DYING_MS).unref();
  });
}

function stop(child: ChildProcess, exit: Promise<number | null>): Promise<number | null> {
  child.kill('SIGTERM');
  return exit;
}
