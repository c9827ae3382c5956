import { useEffect, useState } from 'react';
import type { Deed } from '../server/deeds';
import { useWork } from './context';
import { useWords, type PageWords } from './words';

type Move = Extract<Deed, { do: 'move-clock' }>['by'];

const MOVES = ['hour', 'day', 'week', 'next-working-morning'] as const satisfies readonly Move[];

/** The browser only redraws the clock; its time comes from the workspace. */
const TICK_MS = 10_000;

/** The business clock, and how to move it forward to see reminders and the digest. */
export function ClockPanel() {
  const { screen, times, perform, complain } = useWork();
  const { clock: words } = useWords();
  const [open, setOpen] = useState(false);
  const [later, setLater] = useState('');
  const now = useBusinessTime(screen.clock.now);
  const ahead = aheadOf(screen.clock.offsetMs, words);
  const move = (by: Move): void => void perform({ do: 'move-clock', by });
  return (
    <div
      className="clock"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        className="clock-face"
        aria-expanded={open}
        aria-controls="clock-moves"
        onClick={() => setOpen(!open)}
      >
        <span className="hidden">{words.businessTime} </span>
        <time dateTime={now.toISOString()}>{times.full(now)}</time>
        {ahead !== '' && <span className="tag tag-ahead">{ahead}</span>}
      </button>
      {open && (
        <div className="clock-moves" id="clock-moves">
          <p>{words.what}</p>
          <div className="clock-buttons">
            {MOVES.map((by) => (
              <button key={by} type="button" className="button" onClick={() => move(by)}>
                {words.moves[by]}
              </button>
            ))}
          </div>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (later === '') complain(words.chooseFirst);
              else move({ to: later });
            }}
          >
            <label htmlFor="clock-later">{words.orTo(screen.clock.timeZone)}</label>
            <input
              id="clock-later"
              className="field-input"
              type="datetime-local"
              value={later}
              onChange={(event) => setLater(event.target.value)}
            />
            <button type="submit" className="button">
              {words.go}
            </button>
          </form>
        </div>
      )}
    </div>
  );
}

/** Goes on from the time that the workspace sent last, at the browser's pace. */
function useBusinessTime(sent: string): Date {
  const [received, setReceived] = useState({ sent, at: Date.now() });
  const [, redraw] = useState(0);
  if (received.sent !== sent) setReceived({ sent, at: Date.now() });
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return new Date(new Date(sent).getTime() + Math.max(0, Date.now() - received.at));
}

const HOUR_MS = 60 * 60 * 1000;

function aheadOf(offsetMs: number, words: PageWords['clock']): string {
  const hours = Math.round(offsetMs / HOUR_MS);
  if (hours === 0) return '';
  const days = Math.floor(hours / 24);
  const rest = hours % 24;
  return `+${[days > 0 ? words.days(days) : '', rest > 0 ? words.hours(rest) : '']
    .filter((part) => part !== '')
    .join(' ')}`;
}
