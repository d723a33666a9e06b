/**
 * When a page may be looked at, and until when: the waits between looks, and the bounds on readings.
 *
 * A look that finds nothing new doubles the wait for the next mutation's. What moves the page, another address
 * or a frame that loads, may ask for a look at once, but a page that keeps doing so is looked at every few
 * seconds only. Cost: constant. Not taken: counting looks instead of readings, because a clock on the page would
 * use them up; what a look costs is bounded by the waits.
 */

/** Milliseconds from the first mutation to the look at the page: most late text comes in one burst. */
const FIRST_WAIT = 500;
/** Milliseconds between looks at a page that keeps moving without saying anything new. */
const LONGEST_WAIT = 8_000;
/** Milliseconds after a move within which the next one is of the same row: nobody reads an article that fast. */
const ROW_MS = 10_000;
/** Moves in a row that are looked at at once: a reader goes back and forth between pages. */
const MAX_QUICK_MOVES = 3;
/** Milliseconds between looks at a page that moves more often than that. */
const MOVING_WAIT = 3_000;
/** Readings with something new for one address: fifteen articles of endless scrolling, each in five pieces. */
const MAX_CHANGES = 80;
/** Readings with something new for one document: a page that always takes other addresses is not read for ever. */
const MAX_READINGS = 200;

export interface Pace {
  /** The instant of the next look, as far as a look is asked for at `now` (milliseconds of one clock). */
  due(now: number): number;
  /** The reader has done something: the next look is soon. */
  hurry(): void;
  /** The page has moved, or says so: the next look is soon, unless it keeps doing that. */
  move(): void;
  /** A look at this address begins; false where the page has been read often enough, and is not to be looked at. */
  begin(address: string, now: number): boolean;
  /** The look ended; `isNew` where it found something new, which was read. */
  end(isNew: boolean): void;
  /** The reader asked for a reading: all bounds are counted anew. */
  renew(): void;
}

/** Moves that come close on each other. */
function createRow() {
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;
  return {
    isLong: (now: number): boolean => count > MAX_QUICK_MOVES && now - last < ROW_MS,
    add(now: number): void {
      count = now - last < ROW_MS ? count + 1 : 1;
      last = now;
    },
  };
}

/** What was read with something new, for one address and for all. */
function createReadings() {
  let here = 0;
  let all = 0;
  return {
    isEnough: (): boolean => here >= MAX_CHANGES || all >= MAX_READINGS,
    add(isChange: boolean): void {
      if (isChange) here += 1;
      all += 1;
    },
    move(): void {
      here = 0;
    },
    renew(): void {
      here = 0;
      all = 0;
    },
  };
}

/** `first` is the address at which following begins. */
export function createPace(first: string): Pace {
  const row = createRow();
  const readings = createReadings();
  let address = first;
  let wait = FIRST_WAIT;
  let asked: 'reader' | 'page' | null = null;
  let notBefore = Number.NEGATIVE_INFINITY;
  let hasMoved = false;
  const isSoon = (now: number): boolean => asked === 'reader' || (asked === 'page' && !row.isLong(now));
  return {
    due: (now) =>
      asked === 'reader' ? now + FIRST_WAIT : Math.max(now + (isSoon(now) ? FIRST_WAIT : wait), notBefore),
    hurry() {
      asked = 'reader';
    },
    move() {
      asked ??= 'page';
    },
    begin(at, now) {
      hasMoved = at !== address;
      address = at;
      if (hasMoved) readings.move();
      if (hasMoved || asked === 'page') row.add(now);
      if (isSoon(now)) wait = FIRST_WAIT;
      asked = null;
      const isKeptUp = row.isLong(now);
      if (isKeptUp) hasMoved = false; // such moves are changes like others
      notBefore = isKeptUp ? now + MOVING_WAIT : now;
      return !readings.isEnough();
    },
    end(isNew) {
      if (isNew) readings.add(!hasMoved);
      wait = isNew || hasMoved ? FIRST_WAIT : Math.min(2 * wait, LONGEST_WAIT);
    },
    renew: readings.renew,
  };
}
