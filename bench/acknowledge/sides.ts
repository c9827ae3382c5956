import { join } from 'node:path';
import { serve, type Served } from '../processes';
import { startBot, type DeskSettings } from './desk';
import { fire, type Aim, type Fired, type Target } from './load';

/** Starts one process of a side. */
export type Start = () => Promise<Served>;

/** What is compared, as many processes of each. */
export class Sides<Side extends string> {
  private readonly served = new Map<Side, Served[]>();

  constructor(
    private readonly starts: Readonly<Record<Side, Start>>,
    /** Every side's signing secret. */
    private readonly secret: string,
  ) {}

  /** Starts one process more of each. */
  async grow(): Promise<void> {
    for (const side of this.names()) {
      this.served.set(side, [...this.of(side), await this.starts[side]()]);
    }
  }

  target(side: Side): Target {
    return { ports: this.of(side).map(({ port }) => port), secret: this.secret };
  }

  fire(side: Side, aims: readonly Aim[], persons: number): Promise<Fired> {
    return fire(this.target(side), aims, persons);
  }

  of(side: Side): readonly Served[] {
    return this.served.get(side) ?? [];
  }

  names(): readonly Side[] {
    return Object.keys(this.starts) as Side[];
  }

  async stop(): Promise<void> {
    await Promise.all(this.names().flatMap((side) => this.of(side).map((one) => one.stop())));
  }
}

/** Bolt alone, Bolt that makes one INSERT, and the bot. */
export function floorsAndBot(settings: DeskSettings): Sides<'bare' | 'insert' | 'bot'> {
  return new Sides(
    {
      bare: startFloor(settings, 'bare'),
      insert: startFloor(settings, 'insert'),
      bot: () => startBot(settings),
    },
    settings.secret,
  );
}

export function startFloor({ databaseUrl, secret }: DeskSettings, kind: 'bare' | 'insert'): Start {
  const env = { SLACK_SIGNING_SECRET: secret, DATABASE_URL: databaseUrl };
  return () => serve(join(__dirname, 'floors.js'), [kind], env);
}
