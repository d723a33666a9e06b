/**
 * Text with a map back to live nodes: blocks joined by `\n`, white space inside a block collapsed, soft
 * hyphens and marks without width left out.
 *
 * Cost: one pass over the characters. Source: own; `innerText` was not taken because it needs layout, says
 * nothing about where its characters came from, and is missing in jsdom.
 */

/** Units `start`…`end` of the text are the units of `node` from `from` on, one for one. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
  readonly from: number;
}

/** A text and the live nodes behind it. Stretches are in reading order and do not overlap. */
export interface BlockMap {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** Where a run of text came from: a node and the offset of its first unit in it. */
export interface Source {
  readonly node: Text;
  readonly from: number;
}

type Growing = { -readonly [key in keyof Stretch]: Stretch[key] };

/** White space (the byte order mark is none here), marks without width, words. */
const TOKEN =
  /([^\S\ufeff]+)|([\u00ad\u200b\u200e\u200f\u2060\ufeff]+)|[^\s\u00ad\u200b\u200e\u200f\u2060\ufeff]+/gu;
/** UTF-16 units at a block's end that tell whether a sentence ends there. */
const TAIL_LENGTH = 4;
const ENDS_LINE = /[.!?…:][”"’'»)\]]{0,3}$/u;
/** A headline has no full stop; a linked sentence of the article has. */
const ENDS_STATEMENT = /\.[”"’'»)\]]{0,3}$/u;
/** UTF-16 units of the word or two before a link to another article: "Read more:". */
const MAX_LABEL_LENGTH = 30;
const LINK_LABEL = /^[^.:]*[:►▶→»>|-]\s?/u;

/** Collects text and map. Call `run` in reading order and `endBlock` between blocks. */
export class TextBuilder {
  private readonly blocks: string[] = [];
  private readonly stretches: Growing[] = [];
  private block = '';
  private blockStart = 0;
  private tail = '';
  /** Units of the block, spaces aside, and how many of them stand in links. */
  private solid = 0;
  private linked = 0;
  /** A space that is due before the next word of the block. */
  private space: Source | 'ours' | null = null;

  /** Adds the characters of a text node, or of ours where `source` is null; `isLink` where a link holds them. */
  run(data: string, source: Source | null, isLink = false): void {
    for (const token of data.matchAll(TOKEN)) {
      const [word, white, ignored] = token;
      const at = source && { node: source.node, from: source.from + token.index };
      if (white !== undefined) this.owe(at);
      else if (ignored === undefined) this.word(word, at, isLink);
    }
  }

  /** Ends the block. A headline that is a link and nothing else leads to another article, and is dropped. */
  endBlock(): void {
    if (this.isLinkedHeadline()) this.drop();
    else if (this.block !== '') {
      this.blocks.push(this.block);
      this.blockStart += this.block.length + 1;
    }
    this.block = this.tail = '';
    this.solid = this.linked = 0;
    this.space = null;
  }

  /** A line break inside a block: a new block where the line before it ended a sentence, else a space. */
  breakLine(): void {
    if (ENDS_LINE.test(this.tail)) this.endBlock();
    else this.owe(null);
  }

  done(): BlockMap {
    this.endBlock();
    return { text: this.blocks.join('\n'), stretches: this.stretches };
  }

  private isLinkedHeadline(): boolean {
    if (this.linked === 0 || ENDS_STATEMENT.test(this.tail)) return false;
    const label = LINK_LABEL.exec(this.block.slice(0, MAX_LABEL_LENGTH))?.[0] ?? '';
    return this.linked >= this.solid - label.replace(/ /gu, '').length;
  }

  private drop(): void {
    while ((this.stretches.at(-1)?.end ?? 0) > this.blockStart) this.stretches.pop();
  }

  private owe(source: Source | null): void {
    if (this.block !== '') this.space ??= source ?? 'ours';
  }

  private word(word: string, source: Source | null, isLink: boolean): void {
    if (this.space) this.put(' ', this.space === 'ours' ? null : this.space);
    this.space = null;
    this.put(word, source);
    this.solid += word.length;
    if (isLink) this.linked += word.length;
  }

  private put(chars: string, source: Source | null): void {
    const start = this.blockStart + this.block.length;
    const end = start + chars.length;
    this.block += chars;
    this.tail = (this.tail + chars.slice(-TAIL_LENGTH)).slice(-TAIL_LENGTH);
    if (!source) return;
    const last = this.stretches.at(-1);
    const follows =
      last?.end === start && last.node === source.node && last.from + (start - last.start) === source.from;
    if (last && follows) last.end = end;
    else this.stretches.push({ start, end, ...source });
  }
}
