/**
 * Quotes of two versions of one page: which quote stood in the place of which, and whether its words changed.
 *
 * A quote whose words still stand somewhere in the other version, cut or joined otherwise, has not changed. Of the
 * others those are paired whose words align nearly whole. Cost: quotes × the few that share their rarest words,
 * an alignment each. Source: the alignment that compares outlets; not the sentence around, which may be new.
 */
import type { Quote, Statement } from '../model';
import { type Rarity, rarityOf } from '../text/rarity';
import { type Token, tokenise } from '../text/tokens';
import { align } from './align';
import { bestPairs, type Scored } from './version-pairs';

/** Share of the lighter quote's words, by weight, that must stand in the other. */
const SAME_QUOTE = 0.7;
/** Share that must, of a quote of fewer words than {@link SHORT}: it says little by itself. */
const SAME_SHORT_QUOTE = 0.8;
const SHORT = 6;
/** Nats: what the aligned words must prove together. */
const LEAST_SHARED = 6;
/** Words of a quote that are looked up, rarest first. */
const QUERY_WORDS = 12;
/** Quotes of one version that are new or gone; where there are more, it is another text, and the rest is not looked at. */
const MAX_CHANGED = 150;
/** Quotes of the other version that are aligned with one. */
const CANDIDATES = 5;

const rarity: Rarity = rarityOf(new Map(), 0);

interface Worded {
  readonly quote: Quote;
  readonly tokens: readonly Token[];
  /** Between blanks, so that a stretch of whole words is found in it. */
  readonly forms: string;
}

function worded(quote: Quote): Worded {
  const tokens = tokenise(quote.text);
  return { quote, tokens, forms: ` ${tokens.map(({ form }) => form).join(' ')} ` };
}

/** The outermost: what stands within them changes with them. */
const quotesIn = (statements: readonly Statement[]): Worded[] =>
  statements.flatMap((one) => (one.kind === 'quote' && one.within === null ? [worded(one)] : []));

/** All that is quoted, in reading order, so that words stand in it however they are cut into pieces. */
const allWords = (quotes: readonly Worded[]): string =>
  ` ${quotes.map(({ forms }) => forms.slice(1)).join('')}`;

const standsIn = ({ forms }: Worded, words: string): boolean => words.includes(forms);

const massOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { stem }) => sum + rarity(stem), 0);

function scoreOf(now: Worded, before: Worded): number | null {
  const [here, there] = [now.quote.speaker, before.quote.speaker];
  if (here !== null && there !== null && here.via === 'named' && there.via === 'named') {
    const [a, b] = [here.name, there.name].map((name) => name.split(' ').at(-1));
    if (a !== b) return null;
  }
  const pairs = align(now.tokens, before.tokens, rarity);
  const shared = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const lighter = Math.min(massOf(now.tokens), massOf(before.tokens));
  const words = Math.min(now.tokens.length, before.tokens.length);
  const least = words < SHORT ? SAME_SHORT_QUOTE : SAME_QUOTE;
  if (shared < LEAST_SHARED || shared < least * lighter) return null;
  return Math.min(1, (2 * shared) / (massOf(now.tokens) + massOf(before.tokens)));
}

/** Finds, for a quote, the quotes that share its words, the most telling first. */
function finder(quotes: readonly Worded[]): (of: Worded) => Worded[] {
  const holders = new Map<string, Worded[]>();
  for (const quote of quotes) {
    for (const stem of new Set(quote.tokens.map((token) => token.stem))) {
      const list = holders.get(stem);
      if (list === undefined) holders.set(stem, [quote]);
      else list.push(quote);
    }
  }
  return (of) => {
    const sums = new Map<Worded, number>();
    const stems = [...new Set(of.tokens.map((token) => token.stem))].sort((a, b) => rarity(b) - rarity(a));
    for (const stem of stems.slice(0, QUERY_WORDS)) {
      for (const quote of holders.get(stem) ?? []) sums.set(quote, (sums.get(quote) ?? 0) + rarity(stem));
    }
    const best = [...sums].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
    return best.map(([quote]) => quote);
  };
}

export interface ChangedQuote {
  readonly now: Quote;
  readonly before: Quote;
}

/** Each of these with the few of the others that share its words. */
function pairsOf(quotes: readonly Worded[], others: readonly Worded[]): (readonly [Worded, Worded])[] {
  const find = finder(others);
  return quotes.flatMap((quote) => find(quote).map((other) => [quote, other] as const));
}

/** Quotes whose words are not those of the quote that stood in their place; what is only new or gone is none. */
export function changedQuotes(now: readonly Statement[], before: readonly Statement[]): ChangedQuote[] {
  const [ours, theirs] = [quotesIn(now), quotesIn(before)];
  const [here, there] = [allWords(ours), allWords(theirs)];
  const fresh = ours.filter((quote) => !standsIn(quote, there)).slice(0, MAX_CHANGED);
  const gone = theirs.filter((quote) => !standsIn(quote, here)).slice(0, MAX_CHANGED);
  const stayed = ours.filter((quote) => standsIn(quote, there));
  // What is new may have gained words; of what is gone, some words may have stayed.
  const pairs = [
    ...pairsOf(fresh, theirs),
    ...pairsOf(gone, stayed).map(([other, quote]) => [quote, other] as const),
  ];
  const scored = pairs.flatMap(([quote, other]): Scored<Worded>[] => {
    const score = scoreOf(quote, other);
    return score === null ? [] : [{ now: quote, before: other, score }];
  });
  return bestPairs(scored).map((pair) => ({ now: pair.now.quote, before: pair.before.quote }));
}
