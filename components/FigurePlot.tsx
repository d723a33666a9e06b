import type { CSSProperties } from 'react';
import { matchDiffers } from '../lib/match/differs';
import { foldTellings, outletName } from '../lib/match/outlets';
import type { Bound } from '../lib/model';
import type { Entry } from './entries';
import { figureOf, pointOf } from './quantities';
import { words } from './words';

interface Point {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly bound: Bound;
  readonly tone: 'ours' | 'same' | 'differs';
}

/** Per cent of the track's width; the rest is room for the arrows of open bounds. */
const FROM = 8;
const TO = 88;

/** This article's figure and each telling's that can be set on one scale with it. */
function pointsOf(entry: Entry, name: string): Point[] {
  const here = figureOf(entry.first);
  const value = here === null ? null : pointOf(here.comparable);
  if (here === null || value === null) return [];
  const ours: Point = {
    key: '',
    name,
    value,
    bound: here.bound,
    tone: 'ours',
  };
  const others = foldTellings(entry.sure).flatMap(({ id, match }): Point[] => {
    const there = figureOf(match.statement);
    const point = there === null ? null : pointOf(there.comparable);
    if (there === null || point === null || there.comparable.unit !== here.comparable.unit) return [];
    const tone = matchDiffers(match) ? 'differs' : 'same';
    return [{ key: id, name: outletName(match.article), value: point, bound: there.bound, tone }];
  });
  return [ours, ...others];
}

/** Where an open bound goes on: nothing for a plain number. */
function arrowOf(bound: Bound): string {
  switch (bound) {
    case 'at-least':
    case 'more-than':
      return 'up';
    case 'at-most':
    case 'less-than':
      return 'down';
    case 'exact':
    case 'about':
    case 'between':
      return '';
  }
}

/**
 * The numbers on one line of scale. Decoration for eyes: the tellings below say the same in words, so it is not
 * read out. Nothing where there is but one place on the scale.
 */
export function FigurePlot({ entry, ours }: { entry: Entry; ours: string }) {
  const points = pointsOf(entry, ours);
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (points.length < 2 || low === high) return null;
  const at = (value: number): CSSProperties => ({
    insetInlineStart: `${FROM + ((value - low) / (high - low)) * (TO - FROM)}%`,
  });
  return (
    <div className="plot" aria-hidden="true">
      <span className="track axis">
        {[low, high].map((value) => (
          <span key={value} className="tick" style={at(value)}>
            {words.figure.tick(value)}
          </span>
        ))}
      </span>
      {points.map(({ key, name, value, bound, tone }) => (
        <div key={key} className="point">
          <span className="name">{name}</span>
          <span className="track">
            <span className={`dot ${tone} ${arrowOf(bound)}`} style={at(value)} />
          </span>
        </div>
      ))}
    </div>
  );
}
