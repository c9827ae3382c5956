import { join } from 'node:path';
import { serve, type Served } from '../processes';
import { startBot, type DeskSettings } from './desk';
import { fire, type Aim, type Fired, type Target } from './load';

/** What is compared: Bolt alone, Bolt that makes one INSERT, and the bot. */
export type Side = 'bare' | 'insert' | 'bot';
export const SIDES: readonly Side[] = ['bare', 'insert', 'bot'];

/** The processes of each side, as many of each. */
export class Sides {
  private readonly served: Record<Side, Served[]> = { bare: [], insert: [], bot: [] };

  constructor(private readonly settings: DeskSettings) {}

  /** Starts one process more of each. */
  async grow(): Promise<void> {
    const { databaseUrl, secret } = this.settings;
    const env = { SLACK_SIGNING_SECRET: secret, DATABASE_URL: databaseUrl };
    const floors = join(__dirname, 'floors.js');
    this.served.bare.push(await serve(floors, ['bare'], env));
    this.served.insert.push(await serve(floors, ['insert'], env));
    this.served.bot.push(await startBot(this.settings));
  }

  target(side: Side): Target {
    return { ports: this.served[side].map(({ port }) => port), secret: this.settings.secret };
  }

  fire(side: Side, aims: readonly Aim[], persons: number): Promise<Fired> {
    return fire(this.target(side), aims, persons);
  }

  async stop(): Promise<void> {
    await Promise.all(SIDES.flatMap((side) => this.served[side].map((one) => one.stop())));
  }
}
