/**
 * Which cue and speaker belong to each quote of an article.
 *
 * Where a quote's own frame names no speaker, the one of the frame before is carried over. Cost: O(quotes ×
 * cues of the frame, bounded there). Source: own; the name nearest to a quote is its speaker in two cases of
 * three only.
 */
import type { Span } from '../../model';
import type { Referent, Scene } from './coreference';
import type { Author } from './credits';
import type { Cue } from './cue';
import { isDenied } from './denied';
import { Exchange } from './exchange';
import { type Bond, type Choice, FrameReader } from './frame-reader';
import type { Frame } from './frames';
import { inciseIn } from './incises';
import type { Stretch } from './pairing';
import { authorReferent, leadInBefore } from './passage-speakers';
import { orUnnamed } from './unnamed-speakers';

/** Frames without any speaker after which none is carried over. */
const MAX_CARRY = 3;

export interface Attribution {
  readonly referent: Referent | null;
  readonly cue: Span | null;
  readonly bond: Bond;
  /** Index of the frame in which the quote stands, and of the quote's token in it. */
  readonly frame: number;
  readonly token: number;
  /** Index of the cue's first token, so that pieces around one cue are joined; -1 for none. */
  readonly cueToken: number;
}

interface LastSpeaker {
  readonly referent: Referent;
  readonly frame: number;
}

/** Where a quote stands: its frame, the frame's index, the quote's token. */
interface Place {
  readonly reader: FrameReader;
  readonly frame: number;
  readonly token: number;
}

function spanOf(frame: Frame, cue: Cue): Span | null {
  const first = frame.tokens[cue.from];
  const last = frame.tokens[cue.to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

function carriedTo({ frame, token }: Place, who: Referent): Attribution {
  return {
    referent: { ...who, via: 'carried', first: who.first ?? who.via },
    cue: null,
    bond: 'carried',
    frame,
    token,
    cueToken: -1,
  };
}

const nobodys = ({ frame, token }: Place): Attribution => {
  return { referent: null, cue: null, bond: 'none', frame, token, cueToken: -1 };
};

class Attributor {
  readonly byQuote = new Map<number, Attribution>();
  /** Where the authors of passages stand in the text. */
  readonly #credits: ReadonlySet<number>;
  readonly #exchange: Exchange;
  #last: LastSpeaker | null = null;
  /** Of the first paragraph of the passage at hand. */
  #passage: Attribution | null = null;

  constructor(
    readonly scene: Scene,
    readonly stretches: readonly Stretch[],
  ) {
    const authors = stretches.flatMap(({ credit, end }) =>
      credit?.author && credit.author.start >= end ? [credit.author.start] : [],
    );
    this.#credits = new Set(authors);
    this.#exchange = new Exchange(scene);
  }

  read(frame: Frame, index: number): void {
    const reader = new FrameReader(frame, this.scene);
    let quotes = 0;
    frame.tokens.forEach((token, at) => {
      if (token.kind !== 'quote') return;
      quotes += 1;
      this.byQuote.set(token.quote, this.#read({ reader, frame: index, token: at }, token.quote));
    });
    if (quotes > 0) this.#hearOut(reader, index);
    else if (!this.#isCredit(reader)) this.#listen(reader, index);
    this.#exchange.listen(reader, index);
  }

  #read(place: Place, quote: number): Attribution {
    const stretch = this.stretches[quote];
    const author = stretch?.credit?.author ?? null;
    if (stretch && stretch.form !== 'marks') return this.#setApart(place, stretch, author);
    const own = this.#attribute(place);
    return author && (own.bond === 'carried' || own.bond === 'none') ? this.#credited(place, author) : own;
  }

  /** The line under a passage that names its author: nobody speaks there. */
  #isCredit({ frame, cues }: FrameReader): boolean {
    return cues.length === 0 && frame.tokens.some(({ start }) => this.#credits.has(start));
  }

  /** A passage without marks. The page's word goes before the article's; all its paragraphs are of one author. */
  #setApart(place: Place, { resumes }: Stretch, author: Author | null): Attribution {
    if (resumes && this.#passage) return this.#resumed(place, this.#passage);
    const own = author ? this.#credited(place, author) : this.#uncredited(place);
    this.#passage = own;
    return own;
  }

  #uncredited(place: Place): Attribution {
    return place.token > 0 ? this.#attribute(place) : (this.#ledIn(place) ?? this.#carry(place));
  }

  #resumed({ frame, token }: Place, first: Attribution): Attribution {
    if (this.#last?.frame === frame - 1) this.#last = { ...this.#last, frame };
    const referent = first.referent && { ...first.referent, via: 'carried' as const };
    return { ...first, referent, cue: null, frame, token, cueToken: -1 };
  }

  /** Nobody goes on speaking after a passage because the page names its author. */
  #credited({ frame, token }: Place, author: Author): Attribution {
    const referent = authorReferent(this.scene, author);
    this.scene.note(frame, referent);
    return { referent, cue: null, bond: 'touching', frame, token, cueToken: -1 };
  }

  #ledIn({ reader, frame, token }: Place): Attribution | null {
    const quote = reader.frame.tokens[token];
    const found = quote && leadInBefore(this.scene, frame, quote);
    if (!found) return null;
    const said = this.#said({ ...found, frame: frame - 1, token }, found.referent, found.choice);
    this.#last = { referent: found.referent, frame };
    return { ...said, frame, cueToken: -1 };
  }

  /** A sentence without quotes: its speaker, else its subject, may go on to speak in the next one. */
  #listen(reader: FrameReader, frame: number): void {
    const speaker = reader.speaks();
    const subject = speaker ?? reader.main;
    const referent = subject && this.scene.resolve(frame, subject);
    if (!referent || !(speaker || referent.person)) return;
    if (speaker) this.scene.note(frame, referent);
    this.#last = { referent, frame };
  }

  #attribute(place: Place): Attribution {
    for (const choice of place.reader.choices(place.token)) {
      if (isDenied(place.reader.frame.tokens, choice, this.scene.lexicon)) return nobodys(place);
      const inside = choice.bond === 'subject' || choice.bond === 'sentence' ? this.#incised(place) : null;
      if (inside) return inside;
      const referent = this.#resolve(place, choice);
      if (referent && (choice.bond !== 'subject' || referent.person))
        return this.#said(place, referent, choice);
    }
    return this.#incised(place) ?? this.#ahead(place) ?? this.#labelled(place) ?? this.#carry(place);
  }

  #said({ reader, frame, token }: Place, referent: Referent, { cue, bond }: Choice): Attribution {
    this.scene.note(frame, referent);
    this.#last = { referent, frame };
    const span = cue && spanOf(reader.frame, cue);
    return { referent, cue: span, bond, frame, token, cueToken: cue?.from ?? -1 };
  }

  #resolve({ reader, frame }: Place, { subject, cue }: Choice): Referent | null {
    const { text, lexicon } = this.scene;
    const asked = this.#exchange.answered(reader, frame, cue);
    return orUnnamed(this.scene.resolve(frame, subject, asked), this.#last?.referent ?? null, text, lexicon);
  }

  /** « Nous partons, a dit Ana, demain » */
  #incised({ reader, frame, token }: Place): Attribution | null {
    const words = this.scene.quoted.get(reader.frame.tokens[token]?.quote ?? -1) ?? [];
    const incise = inciseIn(words, this.scene.lexicon);
    const referent = incise && this.scene.resolveIn({ frame, token }, words, incise.subject);
    const verb = incise && words[incise.from];
    if (!referent || !verb) return null;
    this.scene.note(frame, referent);
    this.#last = { referent, frame };
    return {
      referent,
      cue: { start: verb.start, end: verb.end },
      bond: 'touching',
      frame,
      token,
      cueToken: -1,
    };
  }

  /** "“…,” X said, and Y cut in.": Y goes on to speak in the next sentence. */
  #hearOut(reader: FrameReader, frame: number): void {
    const subject = reader.lastWord();
    const referent = subject && this.scene.resolve(frame, subject);
    if (referent) this.#last = { referent, frame };
  }

  /** A line of a transcript: “Ana Lopez: We wait here.” */
  #labelled({ reader, frame, token }: Place): Attribution | null {
    const referent = this.scene.labelled(reader.frame.tokens[token]?.quote ?? -1);
    if (!referent) return null;
    this.#last = { referent, frame };
    return { referent, cue: null, bond: 'clause', frame, token, cueToken: -1 };
  }

  /** A paragraph that opens with two quotes: "A." "B," he said. */
  #ahead({ reader, frame, token }: Place): Attribution | null {
    const next = this.scene.frames[frame + 1];
    const alone = reader.frame.first && reader.frame.tokens.length === 1;
    if (!alone || next?.paragraph !== reader.frame.paragraph || next.tokens[0]?.kind !== 'quote') return null;
    const choice = new FrameReader(next, this.scene).touching(0);
    const referent = choice && this.scene.resolve(frame + 1, choice.subject);
    if (!referent) return null;
    return carriedTo({ reader, frame, token }, referent);
  }

  /** The speaker of the frame before, while nobody else has come in. */
  #carry({ reader, frame, token }: Place): Attribution {
    const addressee = reader.frame.first ? this.#exchange.addressee(frame) : null;
    const last = addressee ? { referent: addressee, frame } : this.#last;
    if (!last || frame - last.frame > MAX_CARRY)
      return { referent: null, cue: null, bond: 'none', frame, token, cueToken: -1 };
    this.#last = { referent: last.referent, frame };
    const bare = reader.bare(token);
    const cue = bare && spanOf(reader.frame, bare);
    return { ...carriedTo({ reader, frame, token }, last.referent), cue, cueToken: bare?.from ?? -1 };
  }
}

/** The attribution of every quote, by the index of its stretch. */
export function attribute(scene: Scene, stretches: readonly Stretch[]): ReadonlyMap<number, Attribution> {
  const attributor = new Attributor(scene, stretches);
  scene.frames.forEach((frame, i) => {
    attributor.read(frame, i);
  });
  return attributor.byQuote;
}
