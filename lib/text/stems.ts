/**
 * The stems of a text, remembered: one sentence stands around several statements, and is asked for by each of them,
 * by the topic of its article and as their surroundings.
 */
import { tokenise } from './tokens';

/** Texts remembered; sentences are a few hundred units each. Emptied above it, so that it cannot grow without end. */
const MAX_KNOWN = 5_000;

const known = new Map<string, readonly string[]>();

/** Distinct stems in the order of their first appearance. */
export function stemsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const stems = [...new Set(tokenise(text).map((token) => token.stem))];
  known.set(text, stems);
  return stems;
}

const printedForms = new Map<string, ReadonlyMap<string, string>>();

/** By stem the first word of the text that has it. */
function printedIn(text: string): ReadonlyMap<string, string> {
  const before = printedForms.get(text);
  if (before !== undefined) return before;
  const printed = new Map<string, string>();
  for (const { stem, start, end } of tokenise(text)) {
    if (!printed.has(stem)) printed.set(stem, text.slice(start, end));
  }
  if (printedForms.size >= MAX_KNOWN) printedForms.clear();
  printedForms.set(text, printed);
  return printed;
}

/** The words of the texts that have these stems, as first printed, in the order of the stems: for showing to people. */
export function printedWords(texts: readonly string[], stems: readonly string[]): string[] {
  const printed = texts.map(printedIn);
  return stems.flatMap((stem) => printed.find((words) => words.has(stem))?.get(stem) ?? []);
}
