/** `corpus build` and `corpus info`. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { infoOf } from '../lib/corpus/corpus';
import { openPack, type PackedArticle, packArticle, packLines } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import type { Front } from './front';
import { messageOf, readInputs, readUtf8 } from './inputs';

function* packedInputs(inputs: readonly string[], front: Front): Generator<PackedArticle> {
  for (const { source, article } of readInputs(inputs, front.complain)) {
    try {
      yield packArticle(article, extract(article));
    } catch (error) {
      front.complain(source, messageOf(error));
    }
  }
}

/** Writes beside the pack first, so that a build that is cut off leaves the old pack whole. */
export function writePack(inputs: readonly string[], out: string, front: Front): number {
  const unfinished = `${out}.part`;
  const file = openSync(unfinished, 'w');
  let lines = 0;
  try {
    for (const line of packLines(packedInputs(inputs, front))) {
      writeSync(file, `${line}\n`);
      lines += 1;
    }
  } finally {
    closeSync(file);
  }
  if (lines <= 1) {
    rmSync(unfinished);
    throw new Error(`no article could be read: ${out} was not written`);
  }
  renameSync(unfinished, out);
  return lines - 1;
}

export async function buildCorpus(inputs: readonly string[], out: string, front: Front): Promise<void> {
  const articles = writePack(inputs, out, front);
  console.error(`${out}: ${articles} ${articles === 1 ? 'article' : 'articles'}`);
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

function pretty(file: string, info: ReturnType<typeof infoOf>): string {
  const dates = info.oldest === null ? 'no dates' : `${info.oldest} to ${info.newest}`;
  return `${file}: ${info.articles} articles of ${info.outlets} outlets, ${info.statements} statements, ${dates}`;
}
