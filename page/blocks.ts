/**
 * Text with a map back to live nodes: blocks joined by `\n`, white space inside a block collapsed, soft
 * hyphens and zero-width marks left out.
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

/** White space as pages use it, non-breaking and typographic spaces included. */
export const SPACE = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
const TOKEN =
  /([\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+)|([\u00ad\u200b-\u200f\u2060\ufeff]+)|[^\s\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]+/gu;

/** Where a run of text came from: a node and the offset of its first unit in it; null for marks we put in. */
export interface Source {
  readonly node: Text;
  readonly from: number;
}

interface Growing {
  start: number;
  end: number;
  node: Text;
  from: number;
}

/** Collects text and map. Call {@link TextBuilder.run} in reading order and {@link TextBuilder.endBlock} between blocks. */
export class TextBuilder {
  private text = '';
  private readonly stretches: Growing[] = [];
  /** A space that is due before the next word of the block. */
  private space: Source | 'ours' | null = null;
  private blockStart = 0;
  private inBlock = false;

  /** Adds the characters of a text node, or of ours where `source` is null. */
  run(data: string, source: Source | null): void {
    for (const token of data.matchAll(TOKEN)) {
      const [word, white, ignored] = token;
      const at = source && { node: source.node, from: source.from + token.index };
      if (white !== undefined) this.owe(at);
      else if (ignored === undefined) this.word(word, at);
    }
  }

  endBlock(): void {
    this.inBlock = false;
    this.space = null;
  }

  /** A line break inside a block: a new block where the line before it ended a sentence, else a space. */
  breakLine(): void {
    if (ENDS_SENTENCE.test(this.text.slice(Math.max(this.blockStart, this.text.length - 4)))) this.endBlock();
    else this.owe(null);
  }

  done(): BlockMap {
    return { text: this.text, stretches: this.stretches };
  }

  private owe(source: Source | null): void {
    if (this.inBlock) this.space ??= source ?? 'ours';
  }

  private word(word: string, source: Source | null): void {
    if (!this.inBlock) {
      if (this.text !== '') this.text += '\n';
      this.blockStart = this.text.length;
      this.inBlock = true;
    } else if (this.space) {
      this.put(' ', this.space === 'ours' ? null : this.space);
    }
    this.space = null;
    this.put(word, source);
  }

  private put(chars: string, source: Source | null): void {
    const start = this.text.length;
    this.text += chars;
    if (!source) return;
    const last = this.stretches.at(-1);
    const follows =
      last &&
      last.end === start &&
      last.node === source.node &&
      last.from + (start - last.start) === source.from;
    if (follows) last.end = this.text.length;
    else this.stretches.push({ start, end: this.text.length, ...source });
  }
}

const ENDS_SENTENCE = /[.!?…:][”"’'»)\]]{0,3}$/u;
