import { useEffect, useState } from 'react';
import type { Deed } from '../server/deeds';
import { useWork } from './context';

type Move = Extract<Deed, { do: 'move-clock' }>['by'];

const MOVES: [Move, string][] = [
  ['hour', '+1 hour'],
  ['day', '+1 day'],
  ['week', '+1 week'],
  ['next-working-morning', 'Next working morning'],
];

/** The browser only redraws the clock; its time comes from the workspace. */
const TICK_MS = 10_000;

/** The business clock, and how to move it forward to see reminders and the digest. */
export function ClockPanel() {
  const { screen, times, perform, complain } = useWork();
  const [open, setOpen] = useState(false);
  const [later, setLater] = useState('');
  const now = useBusinessTime(screen.clock.now);
  const ahead = aheadOf(screen.clock.offsetMs);
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
        <span className="hidden">Business time: </span>
        <time dateTime={now.toISOString()}>{times.full(now)}</time>
        {ahead !== '' && <span className="tag tag-ahead">{ahead}</span>}
      </button>
      {open && (
        <div className="clock-moves" id="clock-moves">
          <p>Move the clock forward to see what time brings. It never goes back.</p>
          <div className="clock-buttons">
            {MOVES.map(([by, label]) => (
              <button key={label} type="button" className="button" onClick={() => move(by)}>
                {label}
              </button>
            ))}
          </div>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (later === '') complain('Choose a day and a time first.');
              else move({ to: later });
            }}
          >
            <label htmlFor="clock-later">Or to a time in {screen.clock.timeZone}</label>
            <input
              id="clock-later"
              className="field-input"
              type="datetime-local"
              value={later}
              onChange={(event) => setLater(event.target.value)}
            />
            <button type="submit" className="button">
              Go there
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

function aheadOf(offsetMs: number): string {
  const hours = Math.round(offsetMs / HOUR_MS);
  if (hours === 0) return '';
  const days = Math.floor(hours / 24);
  const rest = hours % 24;
  return `+${[days > 0 ? `${String(days)} d` : '', rest > 0 ? `${String(rest)} h` : '']
    .filter((part) => part !== '')
    .join(' ')}`;
}
