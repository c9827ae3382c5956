/** How the page writes times: in the workspace's zone, whatever the browser's. */
export class Times {
  constructor(
    private readonly timeZone: string,
    private readonly locale: string,
  ) {}

  /** `10:42` */
  clock(at: Date): string {
    return this.format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  /** `Monday 23 November` */
  day(at: Date): string {
    return this.format(at, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  /** `Mon 23 Nov 2026, 10:42` */
  full(at: Date): string {
    const day = this.format(at, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    return `${day.replace(/,/g, '')}, ${this.clock(at)}`;
  }

  /** Slack's date tokens (`{date_short}`, `{time}` …), as its date formatting reference lists them. */
  slack(timestamp: number, format: string): string {
    const at = new Date(timestamp * 1000);
    return format.replace(/\{(\w+)\}/g, (token, name: string) => {
      const long = name.startsWith('date_long');
      switch (name) {
        case 'time':
          return this.clock(at);
        case 'time_secs':
          return this.format(at, { timeStyle: 'medium' });
        case 'date_num':
          return new Intl.DateTimeFormat('sv-SE', { timeZone: this.timeZone }).format(at);
        case 'date':
        case 'date_pretty':
          return this.format(at, { day: 'numeric', month: 'long', year: 'numeric' });
        case 'date_short':
        case 'date_short_pretty':
          return this.format(at, { day: 'numeric', month: 'short', year: 'numeric' });
        case 'date_long':
        case 'date_long_pretty':
        case 'day_divider_pretty':
          return this.format(at, { dateStyle: long ? 'full' : 'long' });
        case 'ago':
          return this.full(at);
        default:
          return token;
      }
    });
  }

  private format(at: Date, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: this.timeZone }).format(at);
  }
}

/** The moment of a Slack timestamp. */
export function momentOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}
