/**
 * Cue words in a frame: verbs that report speech, and "according to".
 *
 * Cost: O(words × the longest insertion). Source: own rules over a list of verbs per language; many of the
 * forms are nouns as well ("the report", "state law"), which the word before tells.
 */
import { isAdverb } from './adverbs';
import type { Cue } from './cue';
import type { Frame } from './frames';
import { endsWith, type Lexicon } from './lexicon/lexicon';
import { sourceCue } from './source-cues';
import { subjectOf } from './subjects';
import type { Token } from './tokens';

/** Words between "was" and "called" in a passive: "was later widely called". */
const MAX_PASSIVE = 4;
/** Tokens from a verb to the particle at the end of its clause. */
const MAX_TO_PARTICLE = 20;

function skipAdverbs(tokens: readonly Token[], i: number, lexicon: Lexicon): number {
  let at = i;
  while (at > 0 && isAdverb(tokens[at], lexicon)) at -= 1;
  return at;
}

/** A noun that looks like a verb: "the report", "his claims", "a poll of". */
function isNoun(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const before = tokens[i - 1];
  if (before?.kind !== 'word') return false;
  const form = tokens[i]?.lower ?? '';
  const clause =
    lexicon.conjunctions.has(before.lower) && !lexicon.nounForms.has(form) && !lexicon.bases.has(form);
  if (before.possessive || (lexicon.determiners.has(before.lower) && !clause)) return true; // "cards that said"
  return lexicon.prepositions.has(before.lower) && !endsWith(tokens[i]?.lower ?? '', lexicon.participleEnds);
}

/** "fresh questions", "state law": forms that are nouns unless a speaker stands right before them. */
function isNounForm(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const lower = tokens[i]?.lower ?? '';
  const base = lexicon.bases.has(lower);
  if (!base && !lexicon.nounForms.has(lower)) return false;
  const before = tokens[skipAdverbs(tokens, i - 1, lexicon)];
  if (!before) return true;
  const pronoun =
    before.lower === 'you' || (lexicon.pronouns.has(before.lower) && !lexicon.determiners.has(before.lower));
  const leads =
    lexicon.relatives.has(before.lower) || lexicon.auxiliaries.has(before.lower) || before.text === ',';
  const introduces = !base && tokens[i + 1]?.text === ':'; // "as the board's website notes:"
  if (pronoun || leads || introduces) return false;
  if (before.possessive) return true;
  const plural = before.lower.endsWith('s');
  return base ? !plural : !(before.capital || plural);
}

/** "pointed out": a verb that its particle makes one of speech. */
const hasParticle = (tokens: readonly Token[], i: number, lexicon: Lexicon): boolean =>
  lexicon.phrasal.get(tokens[i]?.lower ?? '')?.has(tokens[i + 1]?.lower ?? '') ?? false;

/** "Weber gab die Fehler im Amt zu": the particle ends the clause. */
function hasFarParticle(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const particles = lexicon.verbSecond ? lexicon.phrasal.get(tokens[i]?.lower ?? '') : undefined;
  if (!particles) return false;
  return tokens
    .slice(i + 1, i + 1 + MAX_TO_PARTICLE)
    .some(({ lower }, k) => particles.has(lower) && tokens[i + 2 + k]?.kind !== 'word');
}

function verbKind(frame: Frame, i: number, lexicon: Lexicon): 'speech' | 'stance' | null {
  const token = frame.tokens[i];
  if (token?.kind !== 'word' || token.possessive) return null;
  if (token.capital && i > 0 && !frame.headline) return null;
  if (hasParticle(frame.tokens, i, lexicon) || hasFarParticle(frame.tokens, i, lexicon)) return 'speech';
  const speech = lexicon.speech.has(token.lower);
  if (!speech && !lexicon.stance.has(token.lower)) return null;
  if (token.lower === 'quoted' && frame.tokens[i + 1]?.lower === 'as') return null;
  if (isNounForm(frame.tokens, i, lexicon) || isNoun(frame.tokens, i, lexicon)) return null;
  return speech ? 'speech' : 'stance';
}

/** "was criticized", "has been called": the subject is spoken of. "Is quoted as saying" is active again. */
function isPassive(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  if (endsWith(tokens[i]?.lower ?? '', lexicon.participleEnds)) return false;
  for (let at = i - 1; at >= 0 && i - at <= MAX_PASSIVE; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lexicon.be.has(lower)) return true;
    if (!isAdverb(tokens[at], lexicon) && !lexicon.auxiliaries.has(lower)) return false;
  }
  return false;
}

/** "could say", "want to say": told as possible, not as said. "Went on to say" and "did say" are told. */
function isUnreal(tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const at = isAdverb(tokens[i - 1], lexicon) ? i - 2 : i - 1;
  const before = tokens[at]?.lower ?? '';
  if (!lexicon.modals.has(before)) return false;
  return before !== 'to' || !lexicon.toldBeforeTo.has(tokens[at - 1]?.lower ?? '');
}

/** "dit-il": the pronoun hangs on the verb. */
const isOwnSubject = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && lexicon.pronouns.has(token.lower);

function verbCue(frame: Frame, i: number, lexicon: Lexicon): Cue | null {
  const { tokens } = frame;
  const kind = verbKind(frame, i, lexicon);
  if (!kind) return null;
  const to = hasParticle(tokens, i, lexicon) ? i + 2 : i + 1;
  const cue = { from: i, to, kind: isUnreal(tokens, i, lexicon) ? ('stance' as const) : kind };
  if (isOwnSubject(tokens[i], lexicon))
    return { ...cue, subject: { from: i, to, head: to }, shares: false, passive: false };
  if (isPassive(tokens, i, lexicon)) return { ...cue, subject: null, shares: false, passive: true };
  const subject = subjectOf(tokens, i, lexicon);
  const shares = subject === 'shared';
  return { ...cue, subject: shares ? null : subject, shares, passive: false };
}

/** Cues of a frame in reading order, at most `limit`. */
export function cuesOf(frame: Frame, lexicon: Lexicon, limit: number): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < frame.tokens.length && cues.length < limit; i += 1) {
    const cue = sourceCue(frame.tokens, i, lexicon) ?? verbCue(frame, i, lexicon);
    if (!cue) continue;
    cues.push(cue);
    i = cue.to - 1;
  }
  return cues;
}
