/** From visits to figures and lines for people. */
import { collapsed, type Fate, isPromised, judge, PROMISED_WORDS, type Verdict } from './judge';
import type { Label, LabelledPage } from './labels';
import type { Visit } from './visit';

/** Share of promised quotes that must be highlighted exactly. */
export const LEAST_RIGHT = 0.98;

export interface Finding {
  readonly page: string;
  readonly right: number;
  readonly promised: number;
  /** Labels that are not there, or not between marks. */
  readonly unfit: number;
  readonly echoes: number;
  readonly stray: number;
  readonly unlike: number;
  readonly sameHtml: boolean;
  readonly complaints: number;
  /** A line for each thing that is not as it should be. */
  readonly lines: readonly string[];
}

const inked = (text: string): string => text.replace(/\s+/gu, '');
const plain = (text: string): string => inked(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Why a label was not highlighted, as far as what the extension tells of the page shows it. */
export function reasonOf(label: Label, fate: Fate, visit: Pick<Visit, 'kind' | 'found' | 'pieces'>): string {
  if (fate === 'absent') return 'the label is not in the page’s text';
  if (fate === 'unmarked') return 'not between quotation marks';
  if (fate === 'other-bounds') return 'other bounds';
  if (visit.kind !== 'ready') return `the page was taken for ${visit.kind}`;
  const wanted = plain(label.quote);
  const holds = (texts: readonly string[]) => texts.find((text) => plain(text).includes(wanted));
  if (holds(visit.pieces) !== undefined) return 'matched, but not at this place';
  if (visit.found.some((text) => plain(text) === wanted)) return 'found as a statement, but not matched';
  if (holds(visit.found) !== undefined) return 'found within a longer statement, which was not matched';
  const part = visit.found.some((text) => plain(text) !== '' && wanted.includes(plain(text)));
  return part ? 'only a part was found as a statement' : 'not found as a statement';
}

function labelLines(verdict: Verdict, visit: Visit): string[] {
  return verdict.labels.flatMap(({ label, fate, shown }) => {
    if (fate === 'right' || !isPromised(label)) return [];
    const instead = shown === '' ? '' : `; shown: «${shown}»`;
    return [`${fate}: «${collapsed(label.quote)}»: ${reasonOf(label, fate, visit)}${instead}`];
  });
}

function outsideLines(kind: 'stray' | 'echoes', verdict: Verdict, visit: Visit): string[] {
  return verdict[kind].map((words) => {
    const [, match] = [...visit.matched].find(([text]) => inked(text).includes(words)) ?? [];
    return `${kind}: «${words}»${match === undefined ? '' : `; matched with ${match}`}`;
  });
}

export function findingOf(
  page: LabelledPage,
  visit: Visit,
  htmlWithout: string,
  complaints: readonly string[],
): Finding {
  const verdict = judge(visit, page.labels);
  const long = verdict.labels.filter(({ label }) => isPromised(label));
  const promised = long.filter(({ fate }) => fate !== 'absent' && fate !== 'unmarked');
  const sameHtml = visit.html === htmlWithout;
  return {
    page: page.name,
    right: promised.filter(({ fate }) => fate === 'right').length,
    promised: promised.length,
    unfit: long.length - promised.length,
    echoes: verdict.echoes.length,
    stray: verdict.stray.length,
    unlike: verdict.unlike.length,
    sameHtml,
    complaints: complaints.length,
    lines: [
      ...labelLines(verdict, visit),
      ...outsideLines('stray', verdict, visit),
      ...outsideLines('echoes', verdict, visit),
      ...verdict.unlike.map((words) => `no piece: «${words}»`),
      ...(sameHtml ? [] : ['the DOM is not as it was']),
      ...complaints.map((complaint) => `error: ${complaint}`),
    ],
  };
}

const total = (findings: readonly Finding[], count: (finding: Finding) => number): number =>
  findings.reduce((sum, finding) => sum + count(finding), 0);

export interface Summary {
  readonly holds: boolean;
  readonly lines: readonly string[];
}

/** The sum over all pages, and whether everything holds that must. */
export function summaryOf(findings: readonly Finding[]): Summary {
  const sum = (count: (finding: Finding) => number) => total(findings, count);
  const [right, promised] = [sum((f) => f.right), sum((f) => f.promised)];
  const share = promised === 0 ? 0 : right / promised;
  const faults = [
    ['highlights outside every label', sum((f) => f.stray)],
    ['highlights that are no piece', sum((f) => f.unlike)],
    ['pages whose DOM has changed', sum((f) => (f.sameHtml ? 0 : 1))],
    ['errors of the extension', sum((f) => f.complaints)],
  ] as const;
  return {
    holds: share >= LEAST_RIGHT && faults.every(([, count]) => count === 0),
    lines: [
      `${findings.length} pages, ${promised} quotes of ${PROMISED_WORDS} words and more, highlighted exactly: ${right} (${(share * 100).toFixed(1)} %)`,
      `labels that are no quotes in their page (without marks, or not there): ${sum((f) => f.unfit)}`,
      `highlights where a page repeats a part of a labelled quote: ${sum((f) => f.echoes)}`,
      ...faults.map(([what, count]) => `${what}: ${count}`),
    ],
  };
}
