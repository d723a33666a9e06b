/**
 * `hedge-cut`: the other outlet prints a claim without the word of doubt that stands in it here.
 *
 * Inside the sentence, or at its beginning where the other outlet prints the rest as a whole sentence of its own.
 * Silent where the other outlet keeps the doubt in another word or tells it beside the quotation ("she thought"),
 * and where it says itself that it cut. Cost: linear in the stretch. Source: own rules.
 */
import { formsIn } from '../partings';
import words from './accusing-words.json';
import { anchoringWords, anchorsOf, isMarked, isQuestion, type Place, printedBefore } from './place';

/** Aligned words around the place before it accuses. */
const FEWEST_ANCHORS = 4;
/** Tokens around the place in which another word of doubt keeps the claim as unsure. */
const REACH = 5;

const HEDGES: ReadonlySet<string> = new Set(words.hedges);
const HEDGING: ReadonlySet<string> = new Set(words.hedging.split(' '));
const SURER: ReadonlySet<string> = new Set(words.surer.map((pair) => pair.replace(/[ |](?=\S+$)/, '|')));
/** Words that lead a hedge in or out and go with it. */
const JOINING = /^(?:(?:and|but|so|well|that|now) )+|(?: (?:that|and))+$/g;

const isHedge = (phrase: string): boolean => HEDGES.has(phrase) || HEDGES.has(phrase.replace(JOINING, ''));

/** The claim is printed without its hedge, or with a surer word in its stead. */
function isSurer({ stretch, aligned: { here, there } }: Place): boolean {
  const [ours, theirs] = [formsIn(here.tokens, stretch.here), formsIn(there.tokens, stretch.there)];
  if (theirs.length === 0) return isHedge(ours.join(' '));
  return SURER.has(`${ours.join(' ')}|${theirs.join(' ')}`);
}

/** Doubt that the other outlet keeps: near the place in the quotation, or in its own words beside it. */
function keepsDoubt({ stretch, aligned: { there } }: Place): boolean {
  const near = formsIn(there.tokens, [Math.max(0, stretch.there[0] - REACH), stretch.there[1] + REACH]);
  const around = there.pieces.map((piece) => piece.sentence.replace(piece.text, ' ')).join(' ');
  const told = around.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...near, ...told].some((form) => HEDGING.has(form));
}

/** "not probably", "what I think": what is cut is no hedge of the claim that follows. */
function isBound({ stretch, aligned: { here } }: Place): boolean {
  const before = here.tokens[stretch.here[0] - 1]?.form;
  return (
    before !== undefined && /^(?:not|never|what|which|why|how|as|if|than|who|do|did|and i)$/.test(before)
  );
}

/** The other outlet begins with a capital where the clause begins behind the hedge here. */
function beginsLater({ stretch, aligned: { here, there } }: Place): boolean {
  if (stretch.there[0] !== 0 || stretch.there[1] !== 0) return false;
  const isSentenceStart = stretch.here[0] === 0 || /[.!?]/.test(printedBefore(here, stretch.here[0]));
  return isSentenceStart && there.tokens[0]?.capital === true && there.tokens[0].form !== 'i';
}

/** Aligned words behind a hedge at the beginning. */
const FEWEST_BEHIND = 3;

function isAnchored(place: Place): boolean {
  if (anchoringWords(place) >= FEWEST_ANCHORS) return true;
  const rest = place.aligned.there.tokens.length >= FEWEST_ANCHORS;
  return rest && beginsLater(place) && anchorsOf(place).after === FEWEST_BEHIND;
}

/** Of what the other outlet did not quote before its first word, the sentence that this word belongs to. */
function ownSentence({ stretch, aligned }: Place): Place {
  const [from, to] = stretch.here;
  if (stretch.there[1] > 0) return { stretch, aligned };
  const starts = Array.from({ length: to - from }, (_, at) => from + at).filter((at) =>
    /[.!?]/.test(printedBefore(aligned.here, at)),
  );
  return { stretch: { here: [starts.at(-1) ?? from, to], there: stretch.there }, aligned };
}

export function hedgeCut(difference: Place): boolean {
  const place = ownSentence(difference);
  if (!isSurer(place) || isMarked(place) || isBound(place)) return false;
  if (place.stretch.there[0] === 0 && !beginsLater(place)) return false;
  if (isQuestion(place.aligned.here, place.stretch.here[0])) return false;
  return isAnchored(place) && !keepsDoubt(place);
}
