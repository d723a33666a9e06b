/** `corpus build` and `corpus info`. */
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { infoOf } from '../lib/corpus/corpus';
import { openPack, type PackedArticle, packArticle, packLines } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import type { Front } from './front';
import { messageOf, readInputs, readUtf8 } from './inputs';

function* packedInputs(inputs: readonly string[], front: Pick<Front, 'complain'>): Generator<PackedArticle> {
  for (const { source, article } of readInputs(inputs, front.complain)) {
    try {
      yield packArticle(article, extract(article));
    } catch (error) {
      front.complain(source, messageOf(error));
    }
  }
}

function writeLines(out: string, lines: Iterable<string>): number {
  const file = openSync(out, 'w');
  let written = 0;
  try {
    for (const line of lines) {
      writeSync(file, `${line}\n`);
      written += 1;
    }
  } finally {
    closeSync(file);
  }
  return written;
}

/** Writes beside the pack first, so that a build that is cut off leaves the old pack whole. */
export function writePack(inputs: readonly string[], out: string, front: Pick<Front, 'complain'>): number {
  if (existsSync(out) && statSync(out).isDirectory()) throw new Error(`${out}: this is a folder`);
  if (!existsSync(path.dirname(out))) throw new Error(`${out}: no such folder`);
  const unfinished = `${out}.part`;
  try {
    const articles = writeLines(unfinished, packLines(packedInputs(inputs, front))) - 1;
    if (articles === 0) throw new Error(`no article could be read: ${out} was not written`);
    renameSync(unfinished, out);
    return articles;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

export async function buildCorpus(inputs: readonly string[], out: string, front: Front): Promise<void> {
  const articles = writePack(inputs, out, front);
  front.tell(`${out}: ${counted(articles, 'article')}`);
}

export async function corpusInfo(packs: readonly string[], front: Front): Promise<void> {
  for (const file of packs) {
    try {
      const pack = openPack(readUtf8(file));
      for (const problem of pack.problems) front.complain(file, problem);
      const info = infoOf(pack.articles);
      await front.print(front.pretty ? pretty(file, info) : JSON.stringify({ pack: file, ...info }));
    } catch (error) {
      front.complain(file, messageOf(error));
    }
  }
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

function pretty(file: string, info: ReturnType<typeof infoOf>): string {
  const size = `${counted(info.articles, 'article')} of ${counted(info.outlets, 'outlet')}`;
  const dates = info.oldest === null ? 'no dates' : `${info.oldest} to ${info.newest}`;
  return `${file}: ${size}, ${counted(info.statements, 'statement')}, ${dates}`;
}
