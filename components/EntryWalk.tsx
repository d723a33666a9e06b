import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/** Arrow keys walk the entries; Tab does too. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons: (Element | null)[] = [...event.currentTarget.querySelectorAll('[data-entry]')];
  const at = buttons.indexOf(event.currentTarget.ownerDocument.activeElement);
  const next = at < 0 ? undefined : buttons[at + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

interface EntryWalkProps {
  readonly className: string;
  /** Key of the entry the reader comes back from: it gets the focus. */
  readonly returnTo: string | null;
  readonly children: ReactNode;
}

/** Holds lists of entries: walks them by keys, and finds back to the one that was left. */
export function EntryWalk({ className, returnTo, children }: EntryWalkProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returnTo === null) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [];
    const entry = [...buttons].find((button) => button.dataset.entry === returnTo);
    entry?.closest('details')?.setAttribute('open', '');
    entry?.focus();
  }, [returnTo]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an addition to Tab
    <div ref={root} className={className} onKeyDown={walk}>
      {children}
    </div>
  );
}
