import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  label: string;
  detail?: string;
  current?: boolean;
  onSelect: () => void;
}

interface MenuProps {
  label: string;
  items: MenuItem[];
  /** What stands on the button; three dots by default. */
  children?: ReactNode;
  className?: string;
}

/** A button with a menu: arrow keys move, Enter chooses, Escape and a click elsewhere close it. */
export function Menu({ label, items, children, className }: MenuProps) {
  const [open, setOpen] = useState(false);
  const [above, setAbove] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const first = root.current?.querySelector<HTMLElement>('[aria-checked=true], [role^=menuitem]');
    first?.focus();
    const elsewhere = (event: MouseEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('mousedown', elsewhere);
    return () => document.removeEventListener('mousedown', elsewhere);
  }, [open]);
  const show = (): void => {
    const box = button.current?.getBoundingClientRect();
    setAbove(box !== undefined && box.bottom > window.innerHeight * 0.6);
    setOpen(!open);
  };
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key === 'Tab') setOpen(false);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const at = all.findIndex((one) => one === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  const choice = items.some((item) => item.current !== undefined);
  return (
    <span className="menu" ref={root}>
      <button
        ref={button}
        type="button"
        className={className ?? 'button icon'}
        aria-label={children === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={show}
      >
        {children ?? <span aria-hidden="true">•••</span>}
      </button>
      {open && (
        <span
          id={id}
          role="menu"
          aria-label={label}
          className={above ? 'menu-list above' : 'menu-list'}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role={choice ? 'menuitemradio' : 'menuitem'}
              aria-checked={choice ? item.current === true : undefined}
              tabIndex={-1}
              className="menu-item"
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              <span>{item.label}</span>
              {item.detail !== undefined && <small>{item.detail}</small>}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
