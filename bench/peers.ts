/** What the index is held against: a scan that counts common words, and Fuse.js, both with the same number of candidates. */
import Fuse from 'fuse.js';
import type { Query } from './altered';
import { median, rounded, timed } from './measures';

/** Candidates that each method may name, as many as the matcher takes. */
export const CANDIDATES = 40;
/** A scan is slow: so many of the queries are asked. */
const SCAN_QUERIES = 30;
/** Fuse.js takes about 0.2 ms a statement and query: so many statements, and so many queries. */
const FUSE_STATEMENTS = 1_000;
const FUSE_QUERIES = 15;

export interface Peer {
  readonly name: string;
  readonly statements: number;
  readonly quote_ms: { readonly median: number };
  readonly recall: number;
}

type Find = (text: string) => readonly string[];

async function measured(
  name: string,
  statements: number,
  queries: readonly Query[],
  find: Find,
): Promise<Peer> {
  const times: number[] = [];
  let found = 0;
  for (const query of queries) {
    let texts: readonly string[] = [];
    times.push(
      await timed(() => {
        texts = find(query.quote.text);
      }),
    );
    if (texts.includes(query.source.text)) found += 1;
  }
  const recall = rounded(found / queries.length);
  return { name, statements, quote_ms: { median: rounded(median(times)) }, recall };
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of the smaller wording's words that the other has too. */
function wordOverlap(texts: readonly string[]): Find {
  const sets = texts.map(wordsOf);
  return (asked) => {
    const words = wordsOf(asked);
    const scores = sets.map((set, at) => {
      let common = 0;
      for (const word of words) if (set.has(word)) common += 1;
      return { at, score: common / Math.max(1, Math.min(words.size, set.size)) };
    });
    scores.sort((a, b) => b.score - a.score);
    return scores.slice(0, CANDIDATES).map(({ at }) => texts[at] ?? '');
  };
}

function fuse(texts: readonly string[]): Find {
  const index = new Fuse([...texts], { ignoreLocation: true, threshold: 0.6 });
  return (asked) => index.search(asked, { limit: CANDIDATES }).map(({ item }) => item);
}

/** `texts` are the quotes of the corpus, among them every query's source. */
export async function measurePeers(texts: readonly string[], queries: readonly Query[]): Promise<Peer[]> {
  const asked = queries.slice(0, FUSE_QUERIES);
  const sources = new Set(asked.map(({ source }) => source.text));
  const few = [...new Set([...sources, ...texts.slice(0, FUSE_STATEMENTS)])].slice(0, FUSE_STATEMENTS);
  return [
    await measured('word overlap, scanned', texts.length, queries.slice(0, SCAN_QUERIES), wordOverlap(texts)),
    await measured('Fuse.js', few.length, asked, fuse(few)),
  ];
}
