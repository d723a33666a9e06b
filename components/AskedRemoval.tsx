import { useEffect, useRef, useState } from 'react';

interface AskedRemovalProps {
  /** What is heard: the button's word and what it removes. */
  readonly label: string;
  readonly remove: string;
  readonly keep: string;
  /** The question. */
  readonly sure: string;
  readonly onRemove: () => void;
}

/** Asks in the page before it removes what nothing brings back. The focus goes to the answer that keeps it, and returns. */
export function AskedRemoval({ label, remove, keep, sure, onRemove }: AskedRemovalProps) {
  const [isAsking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const keeping = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) keeping.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <button ref={start} type="button" className="chip" aria-label={label} onClick={() => setAsking(true)}>
        {remove}
      </button>
    );
  const answer = () => {
    setAsking(false);
    onRemove();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is an addition to the button
    <div className="question" onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}>
      <p role="alert">{sure}</p>
      <div className="row">
        <button ref={keeping} type="button" className="chip" onClick={() => setAsking(false)}>
          {keep}
        </button>
        <button type="button" className="chip" aria-label={label} onClick={answer}>
          {remove}
        </button>
      </div>
    </div>
  );
}
