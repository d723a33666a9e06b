/**
 * Who wrote a passage that the page sets apart: the author it names, else whoever the sentence before it makes
 * speak ("The mayor wrote:").
 *
 * Cost: one reading of the sentence before. Source: the passage is read as if it were the quote at that sentence's
 * end, so that the rules for quotes hold for it too.
 */
import type { DayRange } from '../../model';
import type { Calendar } from './calendar';
import type { Referent, Scene } from './coreference';
import type { Author } from './credits';
import { type Bond, type Choice, FrameReader } from './frame-reader';
import type { Stretch } from './pairing';
import { lineTokens, type Token } from './tokens';

/** What a sentence ends with that leads into what follows. */
const LEADS_IN = /^[:,–—-]$/u;

/** The author as the fullest form that the article gives, else as printed. */
export function authorReferent(scene: Scene, { name, start, end }: Author): Referent {
  const person = scene.personsIn(lineTokens(name, 0, name.length, [], 0)).at(-1) ?? null;
  return { start, end, name: person?.name ?? name, via: 'named', person };
}

export interface LeadIn {
  readonly referent: Referent;
  readonly choice: Choice;
  /** The frame that leads in. */
  readonly reader: FrameReader;
}

/** Who speaks in the sentence that leads into the passage `quote` at the start of a frame; null where none does. */
export function leadInBefore(scene: Scene, frame: number, quote: Token): LeadIn | null {
  const lead = scene.frames[frame - 1];
  if (!lead || !LEADS_IN.test(lead.tokens.at(-1)?.text ?? '')) return null;
  const reader = new FrameReader({ ...lead, tokens: [...lead.tokens, quote] }, scene);
  for (const choice of reader.choices(lead.tokens.length)) {
    const referent = scene.resolve(frame - 1, choice.subject);
    if (referent && (choice.bond !== 'subject' || referent.person)) return { referent, choice, reader };
  }
  return null;
}

/**
 * How sure that a passage is somebody's words, by how its author was found: without any it may be the page's way to
 * make a sentence of its own stand out. Ordered by hand, not calibrated.
 */
const SURE: Readonly<Record<Bond, number>> = {
  touching: 0.95,
  clause: 0.9,
  sentence: 0.8,
  subject: 0.7,
  carried: 0.6,
  none: 0.4,
};

export const passageCertainty = (bond: Bond): number => SURE[bond];

/** When a passage was written: on the printed day of a post, else when the sentence before its first paragraph says. */
export function passageDays(
  calendar: Calendar,
  stretches: readonly Stretch[],
  stretch: Stretch,
  frame: number,
): DayRange | null {
  if (stretch.credit?.days) return stretch.credit.days;
  let first = frame;
  while (stretches[calendar.frames[first]?.tokens[0]?.quote ?? -1]?.resumes) first -= 1;
  return calendar.daysOf(frame) ?? calendar.daysOf(first - 1);
}
