/**
 * `cut-inside`: the other outlet prints as one run of words what stands here with more between.
 *
 * Only content counts: fillers, stutters and restarts are left out by every editor. Silent where the other outlet
 * marks the place, where the words here come from two pieces, and where the rest is not word for word. Cost: linear
 * in the stretch. Source: own rules.
 */
import { isEditing, isStutter } from '../editing';
import { formsIn, lengthOf, type Stretch } from '../partings';
import { isFiller, isSmallWord, PERSON_WORDS } from '../small-words-en';
import words from './accusing-words.json';
import { anchorsOf, isMarked, type Place, printedBefore } from './place';

/** Words left out, and telling ones among them, before it is called a cut. */
const FEWEST_CUT = 3;
const FEWEST_TELLING = 2;
/** Words; what leaves out more may be another time that the speaker said it. */
const MOST_CUT = 60;
/** Aligned words on each side. */
const ANCHORS = 3;
/** Tokens on each side in which a restarted clause would stand again. */
const RESTART_REACH = 8;
/** Share of the telling words that stand beside the place again: the speaker began anew. */
const RESTARTED = 0.5;

const HEDGES: ReadonlySet<string> = new Set(words.hedges);

const isTelling = (form: string): boolean => form.length > 2 && !isSmallWord(form) && !PERSON_WORDS.has(form);

function isRestart({ stretch, aligned: { here } }: Place, telling: readonly string[]): boolean {
  const [from, to] = stretch.here;
  const beside = new Set([
    ...formsIn(here.tokens, [Math.max(0, from - RESTART_REACH), from]),
    ...formsIn(here.tokens, [to, to + RESTART_REACH]),
  ]);
  return telling.filter((form) => beside.has(form)).length >= RESTARTED * telling.length;
}

/** A dash, a colon or a mark between the two words that the other outlet joins. */
const MARK = /[^\s,.;!?'’"“”‘]/;

/** A word may stand on either side of what is cut: then the mark is a word away. */
const isBesideMark = ({ stretch, aligned: { there } }: Place): boolean =>
  [-1, 0, 1].some((step) => MARK.test(printedBefore(there, stretch.there[0] + step)));

const SENTENCE_END = /[.!?…]/;

/** The words left out reach over the end of a sentence: what the other prints may be another sentence of the speaker's. */
function spansSentences({
  stretch: {
    here: [from, to],
  },
  aligned,
}: Place): boolean {
  for (let at = from; at <= to; at += 1) if (SENTENCE_END.test(printedBefore(aligned.here, at))) return true;
  return false;
}

function cutsInside(place: Place): boolean {
  const { stretch, aligned } = place;
  const cut = lengthOf(stretch.here);
  if (lengthOf(stretch.there) > 0 || cut < FEWEST_CUT || cut > MOST_CUT) return false;
  const forms = formsIn(aligned.here.tokens, stretch.here);
  const phrase = forms.join(' ');
  const telling = forms.filter(isTelling);
  if (telling.length < FEWEST_TELLING || isFiller(phrase) || HEDGES.has(phrase)) return false;
  if (isMarked(place) || isStutter(stretch, aligned) || isRestart(place, telling)) return false;
  if (spansSentences(place)) return false;
  const { before, after } = anchorsOf(place);
  const isWhole = before === ANCHORS && after === ANCHORS;
  return isWhole && !isBesideMark(place);
}

/** Whether a place is a cut and the rest of the wording nothing but an editor's work. */
export function cutInside(places: readonly Place[]): boolean {
  const cuts: Stretch[] = places.filter(cutsInside).map(({ stretch }) => stretch);
  const rest = places.filter(({ stretch }) => !cuts.includes(stretch));
  return cuts.length > 0 && rest.every(({ stretch, aligned }) => isEditing(stretch, aligned));
}
