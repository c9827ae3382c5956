/** Initials in one of a few calm colours, the same for a name everywhere. */
export function Avatar({ name, app = false }: { name: string; app?: boolean }) {
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2);
  const hue = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 6;
  return (
    <span aria-hidden="true" className={app ? 'avatar avatar-app' : `avatar avatar-${String(hue)}`}>
      {app ? 'e' : initials.toUpperCase()}
    </span>
  );
}
