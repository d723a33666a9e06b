/**
 * Cue words in a frame and the phrase that is their subject: who said, told, wrote.
 *
 * Cost: O(words × the longest phrase). Source: own rules over a list of verbs per language.
 */
import type { Frame, Token } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import {
  isAdverb,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  skipBack,
  skipParenthesis,
} from './phrases';

/** Tokens between a speaker and his cue, at most: "Peskov, the spokesman for …, said". */
const MAX_INSERTION = 40;

export interface Cue {
  /** Half-open token indices. */
  readonly from: number;
  readonly to: number;
  /** `speech` reports by itself; `stance` only where nothing better is near; `source` is "according to". */
  readonly kind: 'speech' | 'stance' | 'source';
  /** The subject stands beside the cue (`direct`) or is that of the clause before (`shared`). */
  readonly subject: Phrase | null;
  readonly shares: boolean;
  readonly passive: boolean;
}

const isForm = (token: Token | undefined, ending: RegExp): boolean =>
  token !== undefined && ending.test(token.lower);

/** A noun that looks like a verb: "the report", "his claims", "a poll of". */
function isNoun(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const before = tokens[i - 1];
  if (before?.kind !== 'word') return false;
  if (before.possessive || lexicon.determiners.has(before.lower)) return true;
  return lexicon.prepositions.has(before.lower) && !isForm(tokens[i], /ing$/u);
}

/** "fresh questions", "state law": forms that are nouns unless a speaker stands right before them. */
function isNounForm(frame: Frame, i: number, lexicon: Lexicon): boolean {
  const lower = frame.tokens[i]?.lower ?? '';
  const base = lexicon.bases.has(lower);
  if (!base && !lexicon.nounForms.has(lower)) return false;
  const before = frame.tokens[skipAdverbs(frame.tokens, i - 1, lexicon)];
  if (!before) return true;
  if (lexicon.pronouns.has(before.lower) && !lexicon.determiners.has(before.lower)) return false;
  if (lexicon.relatives.has(before.lower) || lexicon.auxiliaries.has(before.lower) || before.text === ',')
    return false;
  if (before.lower === 'you') return false;
  return base ? !/s$/u.test(before.lower) || before.possessive : !before.capital || before.possessive;
}

function skipAdverbs(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  let at = i;
  while (at > 0 && tokens[at] && isAdverb(tokens[at] as Token, lexicon)) at -= 1;
  return at;
}

function verbKind(frame: Frame, i: number, lexicon: Lexicon): 'speech' | 'stance' | null {
  const token = frame.tokens[i];
  if (token?.kind !== 'word' || token.possessive) return null;
  if (token.capital && i > 0 && !frame.headline) return null;
  const particle = lexicon.phrasal.get(token.lower);
  if (particle !== undefined && frame.tokens[i + 1]?.lower === particle) return 'speech';
  if (isNounForm(frame, i, lexicon)) return null;
  const kind = lexicon.speech.has(token.lower) ? 'speech' : lexicon.stance.has(token.lower) ? 'stance' : null;
  return kind && isNoun(frame.tokens, i, lexicon) ? null : kind;
}

/** "was criticized", "has been called": the subject is spoken of. "Is quoted as saying" is active again. */
function isPassive(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  if (isForm(tokens[i], /ing$/u)) return false;
  for (let at = i - 1; at >= 0 && i - at <= 4; at -= 1) {
    const token = tokens[at];
    if (!token) return false;
    if (lexicon.be.has(token.lower)) return true;
    if (!isAdverb(token, lexicon) && !lexicon.auxiliaries.has(token.lower)) return false;
  }
  return false;
}

/** "could say", "want to say": told as possible, not as said. "Went on to say" and "did say" are told. */
function isUnreal(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const at = tokens[i - 1] && isAdverb(tokens[i - 1] as Token, lexicon) ? i - 2 : i - 1;
  const before = tokens[at];
  if (!before || !lexicon.modals.has(before.lower)) return false;
  return (
    before.lower !== 'to' ||
    !/^(?:on|proceeded|continued|began|came|appeared|seemed|used)$/u.test(tokens[at - 1]?.lower ?? '')
  );
}

/** Left over an insertion between commas or dashes; the index before it, or null where none stands there. */
function beforeInsertion(tokens: readonly Token[], comma: number, lexicon: Lexicon): number | null {
  const sign = tokens[comma]?.text;
  for (let at = comma - 1; at >= 0 && comma - at <= MAX_INSERTION; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'quote' && at === comma - 1) return null;
    if (token?.text !== sign) continue;
    const first = tokens[at + 1];
    const short = comma - at <= 4 && (first?.capital || /^\d/u.test(first?.text ?? ''));
    if (
      first &&
      (short ||
        lexicon.insertions.has(first.lower) ||
        /(?:ed|ing)$/u.test(first.lower) ||
        lexicon.roles.has(first.lower) ||
        lexicon.roles.has(tokens[comma - 1]?.lower ?? '') ||
        first.possessive ||
        first.capital ||
        tokens[at - 1]?.capital)
    )
      return at - 1;
  }
  return null;
}

const isComma = (token: Token | undefined): boolean => token !== undefined && /^[,—–-]$/u.test(token.text);

/** The phrase before an insertion; where that is an office and a name stands in apposition, the name. */
function headBefore(tokens: readonly Token[], comma: number, lexicon: Lexicon): Phrase | null {
  let at = beforeInsertion(tokens, comma, lexicon);
  for (let hops = 0; at !== null && hops < 3; hops += 1) {
    const outer = skipParenthesis(tokens, at);
    const head = phraseEndingAt(tokens, outer, lexicon);
    if (!head) return null;
    const before = head.from - 1;
    const endsInName = tokens[head.head - 1]?.capital ?? false;
    const further =
      isComma(tokens[before]) && !endsInName
        ? beforeInsertion(
            tokens,
            outer + 1 < tokens.length && isComma(tokens[outer + 1]) ? before : before,
            lexicon,
          )
        : null;
    const next =
      isComma(tokens[before]) && !endsInName
        ? phraseEndingAt(tokens, skipParenthesis(tokens, before - 1), lexicon)
        : null;
    if (next && (tokens[next.head - 1]?.capital ?? false) && tokens[next.from - 1]?.kind !== 'word')
      return next;
    if (further === null) return head;
    at = further;
  }
  return null;
}

/** "Rubio's manager, John Smith, said": the block between the commas is the speaker, not the insertion. */
function nameInBlock(tokens: readonly Token[], comma: number, lexicon: Lexicon): Phrase | null {
  const block = phraseEndingAt(tokens, skipParenthesis(tokens, comma - 1), lexicon);
  const before = block ? tokens[block.from - 1] : undefined;
  if (!block || !isComma(before)) return null;
  const all = tokens.slice(block.from, block.to);
  if (all.length < 2 || all.length > 5 || !all.every((t) => t.capital && !t.possessive)) return null;
  const office = tokens[block.from - 2];
  return office && !office.capital && office.kind === 'word' ? block : null;
}

/** The phrase before the verb at `i`, or `'shared'` where the verb takes its subject from the clause before. */
function subjectOf(frame: Frame, i: number, lexicon: Lexicon): Phrase | 'shared' | null {
  const { tokens } = frame;
  const at = skipBack(tokens, i - 1, lexicon);
  const before = tokens[at];
  if (!before) return isForm(tokens[i], /ing$/u) ? 'shared' : null;
  if (before.kind === 'quote') return null;
  if (isForm(tokens[i], /ing$/u) && !lexicon.be.has(tokens[i - 1]?.lower ?? '')) {
    const antecedent =
      before.kind === 'word' &&
      !lexicon.prepositions.has(before.lower) &&
      !lexicon.conjunctions.has(before.lower);
    return antecedent && before.capital ? phraseEndingAt(tokens, at, lexicon) : 'shared';
  }
  if (isComma(before)) return nameInBlock(tokens, at, lexicon) ?? headBefore(tokens, at, lexicon) ?? 'shared';
  if (before.kind === 'mark' && before.text !== ')' && before.text !== ']') return 'shared';
  if (lexicon.pronouns.has(before.lower)) return { from: at, to: at + 1, head: at + 1 };
  if (lexicon.relatives.has(before.lower) || before.lower === 'that') {
    const antecedent = isComma(tokens[at - 1]) ? at - 2 : at - 1;
    return phraseEndingAt(tokens, antecedent, lexicon) ?? 'shared';
  }
  if (lexicon.conjunctions.has(before.lower) || lexicon.prepositions.has(before.lower)) return 'shared';
  return phraseEndingAt(tokens, at, lexicon) ?? 'shared';
}

function verbCue(frame: Frame, i: number, lexicon: Lexicon): Cue | null {
  const kind = verbKind(frame, i, lexicon);
  if (!kind) return null;
  const to = lexicon.phrasal.get(frame.tokens[i]?.lower ?? '') === frame.tokens[i + 1]?.lower ? i + 2 : i + 1;
  const passive = isPassive(frame.tokens, i, lexicon);
  const unreal = isUnreal(frame.tokens, i, lexicon);
  const own = lexicon.pronouns.has(frame.tokens[i]?.lower ?? '') ? { from: i, to, head: to } : null;
  const subject = own ?? (passive ? null : subjectOf(frame, i, lexicon));
  return {
    from: i,
    to,
    kind: unreal ? 'stance' : kind,
    subject: subject === 'shared' ? null : subject,
    shares: subject === 'shared',
    passive,
  };
}

/** "according to the mayor": the speaker stands after the cue. */
function sourceCue(frame: Frame, i: number, lexicon: Lexicon): Cue | null {
  const phrase = lexicon.according.find((words) =>
    words.every((word, k) => frame.tokens[i + k]?.lower === word),
  );
  if (!phrase) return null;
  const to = i + phrase.length;
  return {
    from: i,
    to,
    kind: 'source',
    subject: phraseStartingAt(frame.tokens, to, lexicon),
    shares: false,
    passive: false,
  };
}

/** Cues of a frame in reading order. */
export function cuesOf(frame: Frame, lexicon: Lexicon): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < frame.tokens.length; i += 1) {
    const cue = sourceCue(frame, i, lexicon) ?? verbCue(frame, i, lexicon);
    if (!cue) continue;
    cues.push(cue);
    i = cue.to - 1;
  }
  return cues;
}
