/** What is said about speech besides its words: whose it is and when it was said, what parts and what holds it. */
import type { Gap, Quote } from '../lib/model';
import { count, quoted, utteredInFull } from './english-formats';

const FORMS: Record<Quote['form'], string | null> = {
  marks: null,
  'block-quote': 'set apart as a block quotation',
  post: 'from a post',
};

/** What stands between two pieces of an utterance, for those who do not see the sign between them. */
function gap(between: Gap | null): string {
  if (between === null) return 'here the report may have words of its own';
  if (between.words > 0) return `here the report has ${count(between.words, 'word', 'words')} of its own`;
  return between.kind === 'paragraph' ? 'here a new paragraph begins' : 'here the marks close and open again';
}

export const speechWords = {
  probably: (who: string) => `probably ${who}`,
  saidOn: (who: string, day: string) => `${who}, ${day}`,
  inFull: utteredInFull,
  saidInFull: (day: string) => `said ${day}`,
  /** A pronoun that leads to no name. */
  nameless: (pronoun: string) => `${pronoun}, not named here`,

  /** How a speaker is known whose name does not stand beside the words. */
  printedAs: (mention: string) => `printed as ${quoted(mention)}`,
  carried: 'speaking already before these words',
  unnamedBeside: 'not named beside these words',
  namedNear: 'named near these words, but perhaps not as the one who said them',
  mentionedNear: 'mentioned near these words, but perhaps not as the one who said them',
  noName: 'the words of the report, which gives no name here',

  form: FORMS,
  quotedBy: (who: string) => `quoted by ${who}`,
  insideQuotation: 'inside another quotation',
  perhapsNotSpeech: 'perhaps not speech',

  gap,
  between: (n: number) => `${count(n, 'word', 'words')} between`,
};
