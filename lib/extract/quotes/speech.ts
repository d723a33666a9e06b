/**
 * What is known of an article's speech before its statements are told: frames, people, who said which quote.
 *
 * Read once and shared by quotes and paraphrases. Cost: linear in the text.
 */
import type { Article } from '../../model';
import { type Attribution, attribute } from './attribution';
import { Calendar } from './calendar';
import { Scene } from './coreference';
import { type Frame, framesOf } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import { lexiconFor } from './lexicon/lexicons';
import { pairMarks, type Stretch } from './pairing';
import { withPassages } from './passages';
import { quotedTokens } from './tokens';

export interface Speech {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** The outermost ones, in reading order. */
  readonly stretches: readonly Stretch[];
  /** Those right inside an outermost one, in reading order. */
  readonly inner: readonly Stretch[];
  readonly frames: readonly Frame[];
  readonly scene: Scene;
  /** By the index of the stretch. */
  readonly attributions: ReadonlyMap<number, Attribution>;
  readonly calendar: Calendar;
}

export function hearSpeech(article: Article): Speech {
  const { text, publishedAt, lang } = article;
  const lexicon = lexiconFor(lang);
  const all = withPassages(article, pairMarks(text, lexicon), lexicon);
  const stretches = all.filter(({ depth }) => depth === 0);
  const inner = all.filter(({ depth }) => depth === 1);
  const frames = framesOf(text, stretches, lexicon);
  const scene = new Scene(text, frames, quotedTokens(text, stretches, lexicon), lexicon, publishedAt);
  const attributions = attribute(scene, stretches);
  const calendar = new Calendar(frames, publishedAt, lang);
  return { text, lexicon, stretches, inner, frames, scene, attributions, calendar };
}
