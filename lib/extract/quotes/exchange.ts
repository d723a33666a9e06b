/**
 * Question and answer: whom a sentence asks, so that "he replied" and an answer in the next paragraph find him.
 *
 * Cost: O(cues of the frame). Source: own; an exchange reaches one sentence far, because an answer that comes
 * later names its speaker again.
 */
import type { Referent, Scene } from './coreference';
import type { Cue } from './cue';
import type { FrameReader } from './frame-reader';
import type { Asked } from './mentions';
import { phraseStartingAt } from './phrases';

interface Question {
  readonly frame: number;
  readonly asker: Referent;
  readonly addressee: Referent;
}

export class Exchange {
  #question: Question | null = null;

  constructor(readonly scene: Scene) {}

  /** Remembers whom the frame asks: "“Will it hold?” Ana Lopez asked Carl Novak." */
  listen(reader: FrameReader, frame: number): void {
    const { tokens } = reader.frame;
    const { lexicon } = this.scene;
    const cue = reader.cues.find(({ subject }) => subject); // not what somebody tells of being asked
    const asks = lexicon.asks.has(tokens[cue?.from ?? -1]?.lower ?? '');
    const object = asks && cue ? phraseStartingAt(tokens, cue.to, lexicon) : null;
    const addressee = object && this.scene.resolve(frame, object);
    const asker = cue?.subject ? this.scene.resolve(frame, cue.subject) : null;
    if (addressee?.person && asker) this.#question = { frame, asker, addressee };
  }

  /** The question of the frame before, where the cue is one of answering. */
  answered(reader: FrameReader, frame: number, cue: Cue | null): Asked | null {
    const verb = reader.frame.tokens[cue?.from ?? -1]?.lower ?? '';
    const { asker, addressee } = this.#before(frame) ?? {};
    if (!addressee?.person || !this.scene.lexicon.answers.has(verb)) return null;
    return { asker: asker?.person ?? null, addressee: addressee.person };
  }

  /** Who was asked in the frame before. */
  addressee(frame: number): Referent | null {
    return this.#before(frame)?.addressee ?? null;
  }

  #before(frame: number): Question | null {
    return this.#question?.frame === frame - 1 ? this.#question : null;
  }
}
