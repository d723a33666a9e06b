import { Fragment } from 'react';
import { type Join, Joint } from './Joint';
import type { Segment } from './marked-wording';
import { words } from './words';

/** Heard by screen readers, never seen and never copied. */
export function Heard({ children }: { children: string }) {
  return <span className="heard">{children}</span>;
}

function SegmentView({ segment }: { segment: Segment }) {
  switch (segment.kind) {
    case 'plain':
      return segment.text;
    case 'varies':
      return <span className="varies">{segment.text}</span>;
    case 'replaced':
      return (
        <span className="replaced" title={words.comparison.hereReads(segment.here)}>
          {segment.text}
          <Heard>{` ${words.comparison.heardOther(segment.here)}`}</Heard>
        </span>
      );
    case 'put-in':
      return (
        <ins>
          <Heard>{`${words.comparison.heardPutIn} `}</Heard>
          {segment.text}
          <Heard>{words.comparison.heardEnd}</Heard>
        </ins>
      );
    case 'left-out':
      return (
        <del>
          <Heard>{`${words.comparison.heardLeftOut} `}</Heard>
          {segment.text}
          <Heard>{words.comparison.heardEnd}</Heard>
        </del>
      );
  }
}

interface WordingProps {
  readonly pieces: readonly (readonly Segment[])[];
  /** How each piece hangs with the one before. */
  readonly joins: readonly Join[];
  /** False for what was not printed between marks. */
  readonly quoted: boolean;
  readonly lang: string;
  readonly large?: boolean;
  readonly id?: string;
}

/** An utterance as printed: its pieces between marks, joined by a sign that is no outlet's. */
export function Wording({ pieces, joins, quoted, lang, large = false, id }: WordingProps) {
  return (
    <blockquote id={id} className={large ? 'speech large' : 'speech'} lang={lang} dir="auto">
      {pieces.map((segments, piece) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
        <Fragment key={piece}>
          {piece > 0 && <Joint join={joins[piece]} />}
          {quoted && words.openMark}
          {segments.map((segment, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
            <SegmentView key={place} segment={segment} />
          ))}
          {quoted && words.closeMark}
        </Fragment>
      ))}
    </blockquote>
  );
}
