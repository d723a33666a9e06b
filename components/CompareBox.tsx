import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { MAX_ASKED_LENGTH } from '../lib/shown';
import { words } from './words';

/** Lines to which the box grows; what is longer is scrolled. */
const MAX_ROWS = 6;
/** UTF-16 units on one of its lines in a narrow sidebar, roughly. */
const LINE_LENGTH = 32;

/** Lines that a text takes in the box. */
export function rowsOf(text: string): number {
  let rows = 0;
  for (const line of text.slice(0, MAX_ROWS * LINE_LENGTH).split('\n'))
    rows += Math.max(1, Math.ceil(line.length / LINE_LENGTH));
  return Math.min(rows, MAX_ROWS);
}

interface CompareBoxProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly onCompare: (words: string) => void;
}

/** Any words, compared on any page. It starts as one line; what was typed stays there to be changed. */
export function CompareBox({ box, onCompare }: CompareBoxProps) {
  const [text, setText] = useState('');
  const asked = text.trim();
  const compare = () => {
    if (asked !== '') onCompare(asked);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    compare();
  };
  const byKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    compare();
  };
  return (
    <form className="compare" aria-label={words.asked.label} onSubmit={submit}>
      <label htmlFor="compare-words">{words.asked.label}</label>
      <div className="field">
        <textarea
          ref={box}
          id="compare-words"
          dir="auto"
          rows={rowsOf(text)}
          maxLength={MAX_ASKED_LENGTH}
          value={text}
          aria-describedby="compare-how"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={byKeys}
        />
        <button type="submit" className="chip" aria-disabled={asked === ''}>
          {words.asked.compare}
        </button>
      </div>
      <p id="compare-how" className={text === '' ? 'heard' : 'how'}>
        {text.length >= MAX_ASKED_LENGTH ? words.asked.full(MAX_ASKED_LENGTH) : words.asked.keys}
      </p>
    </form>
  );
}
