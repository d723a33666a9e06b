/** A match as lines to be read by an editor: both sentences with the statement marked, and why they were matched. */
import type { ArticleMeta, Evidence, Statement } from '../../lib/model';
import type { Shown } from './draw';

const OPEN = '⟦';
const CLOSE = '⟧';

/** The statement within its sentence; where a long sentence was cut before it, behind what is left. */
export function marked({ sentence, text }: Statement): string {
  const at = sentence.indexOf(text);
  if (at === -1) return `${sentence} ${OPEN}${text}${CLOSE}`;
  return `${sentence.slice(0, at)}${OPEN}${text}${CLOSE}${sentence.slice(at + text.length)}`;
}

/** One line: page text breaks where it likes. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function speakerOf(statement: Statement): string {
  switch (statement.kind) {
    case 'quote':
    case 'paraphrase':
      return statement.speaker === null
        ? 'nobody named'
        : `${statement.speaker.name} (${statement.speaker.via})`;
    case 'figure':
      return statement.source ?? 'no source';
  }
}

function side({ outlet, publishedAt, url }: ArticleMeta, pieces: readonly Statement[]): string[] {
  const [first] = pieces;
  if (first === undefined) throw new Error('an utterance has at least one piece');
  const lead = first.leadIn === null ? [] : [`    before: ${oneLine(first.leadIn)}`];
  const said = `${outlet ?? 'unknown outlet'}, ${publishedAt ?? 'no date'}, ${speakerOf(first)}  ${url}`;
  return [`  ${said}`, ...lead, ...pieces.map((piece) => `    ${oneLine(marked(piece))}`)];
}

function why(evidence: Evidence): string {
  const { kind, weight, ...rest } = evidence;
  return `${kind} ${weight.toFixed(2)} ${JSON.stringify(rest)}`;
}

export function printed({ here, statement, match }: Shown, nth: number): string {
  const { relation, flags, score, article, pieces } = match;
  const flagged = flags.length === 0 ? 'no flag' : flags.join(', ');
  return [
    `${nth}. ${statement.kind}, ${relation}, ${flagged}, ${score.toFixed(3)}`,
    ...side(here, [statement]),
    ...side(article, pieces),
    ...match.why.map((evidence) => `  why: ${why(evidence)}`),
  ].join('\n');
}
