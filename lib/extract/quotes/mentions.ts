/**
 * Who is named where; and whom a pronoun or an office means, seen from there.
 *
 * Pronouns: every person named in the last {@link MAX_BACK} frames is weighed by nearness, by being subject or
 * speaker there, and by gender. Cost: O({@link MAX_WEIGHED}) per look-up. Source: the salience factors of
 * Lappin and Leass (1994) with a few weights set by hand; a trained model weighs more than the extension.
 */
import type { Gender } from './names';
import type { Person } from './people';

/** Frames in which a pronoun's antecedent is sought. */
const MAX_BACK = 10;
/** Frames in which the bearer of an office is sought: as far as a long report reaches. */
const MAX_ROLE_BACK = 200;
/** Mentions weighed per look-up: bounds hostile text. */
const MAX_WEIGHED = 60;
const MAX_ROLES_WEIGHED = 600;
/** Weights of salience. A frame of distance takes `distance`; the others are set against it. */
const WEIGHT = {
  distance: 0.6,
  subject: 1.6,
  spoke: 2,
  gender: 0.8,
  evident: 0.8,
  possessive: -0.8,
  inOwnQuote: -3,
  wasAsked: 2.5,
  hasAsked: -2.5,
  often: 0.15,
};

export interface Mention {
  readonly person: Person;
  /** Index of its first token in the frame; 0 for a speaker who was noted later. */
  readonly token: number;
  readonly subject: boolean;
  readonly spoke: boolean;
  readonly possessive: boolean;
}

/** Who speaks is likelier than the subject of his words: "Ruiz came with a plan, Novak said." */
function prominence({ subject, spoke }: Mention): number {
  if (spoke) return WEIGHT.spoke;
  return subject ? WEIGHT.subject : 0;
}

function weigh(mention: Mention, distance: number, gender: Gender): number {
  const { person } = mention;
  return (
    -WEIGHT.distance * distance +
    prominence(mention) +
    (mention.possessive ? WEIGHT.possessive : 0) +
    (person.gender === gender ? WEIGHT.gender : 0) +
    (person.evident ? WEIGHT.evident : 0) +
    WEIGHT.often * Math.log(1 + person.count)
  );
}

/** A question in the sentence before: its speaker hardly answers it. */
export interface Asked {
  readonly asker: Person | null;
  readonly addressee: Person;
}

function answers(person: Person, asked: Asked | null): number {
  if (asked?.addressee === person) return WEIGHT.wasAsked;
  return asked?.asker === person ? WEIGHT.hasAsked : 0;
}

export class Mentions {
  readonly #byFrame: Mention[][] = [];
  readonly #quoted: ReadonlySet<Person>[] = [];

  /** `quoted`: who is named inside the frame's quotes. */
  addFrame(mentions: Mention[], quoted: ReadonlySet<Person>): void {
    this.#byFrame.push(mentions);
    this.#quoted.push(quoted);
  }

  /** Remembers who spoke in a frame, so that "he" in a later one finds him. */
  noteSpeaker(frame: number, person: Person): void {
    this.#byFrame[frame]?.push({ person, token: 0, subject: false, spoke: true, possessive: false });
  }

  /** Mentions before a token, the nearest first, with their distance in frames. */
  *#before(frame: number, token: number, reach: number): Generator<readonly [Mention, number]> {
    for (let f = frame; f >= 0 && f >= frame - reach; f -= 1) {
      const mentions = this.#byFrame[f] ?? [];
      for (let i = mentions.length - 1; i >= 0; i -= 1) {
        const mention = mentions[i];
        const ahead = f === frame && mention && (mention.spoke || mention.token >= token);
        if (mention && !ahead) yield [mention, frame - f];
      }
    }
  }

  /** Whom "he" or "she" means. A man hardly speaks of himself by name: who is named in the quote is unlikely. */
  salient(frame: number, token: number, gender: Gender, asked: Asked | null): Person | null {
    let best: Person | null = null;
    let highest = -Infinity;
    let weighed = 0;
    for (const [mention, distance] of this.#before(frame, token, MAX_BACK)) {
      if (weighed >= MAX_WEIGHED) break;
      weighed += 1;
      if (mention.person.gender !== null && mention.person.gender !== gender) continue;
      const own = this.#quoted[frame]?.has(mention.person) ? WEIGHT.inOwnQuote : 0;
      const score = weigh(mention, distance, gender) + own + answers(mention.person, asked);
      if (score > highest) [best, highest] = [mention.person, score];
    }
    return best;
  }

  /** The nearest person before the token who fits. */
  nearest(frame: number, token: number, fits: (person: Person) => boolean): Person | null {
    let weighed = 0;
    for (const [mention] of this.#before(frame, token, MAX_ROLE_BACK)) {
      if (fits(mention.person)) return mention.person;
      weighed += 1;
      if (weighed >= MAX_ROLES_WEIGHED) return null;
    }
    return null;
  }
}
