/** `corpus build` and `corpus info`. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { infoOf } from '../lib/corpus/corpus';
import { openPack, packArticle, packHeader } from '../lib/corpus/pack';
import { extract } from '../lib/extract/extract';
import { type ReadLibrary, readHeader } from '../lib/library/transfer-lines';
import type { Front } from './front';
import { messageOf, readAll, readUtf8 } from './inputs';
import { type PackedInput, readPackFile } from './packs';
import { UnfinishedPack } from './unfinished-pack';

function* packedInputs(inputs: readonly string[], complain: Front['complain']): Generator<PackedInput> {
  for (const input of readAll(inputs, complain, readPackFile)) {
    if ('packed' in input) {
      yield input;
      continue;
    }
    const { source, article } = input;
    try {
      yield { source, packed: packArticle(article, extract(article)) };
    } catch (error) {
      complain(source, messageOf(error));
    }
  }
}

type Built = ReturnType<UnfinishedPack['finish']>;

function writeInto(file: string, inputs: readonly string[], complain: Front['complain']): Built {
  const pack = new UnfinishedPack(file, packHeader());
  try {
    for (const { source, packed } of packedInputs(inputs, complain))
      pack.add(packed, source.replace(/#\d+$/, ''));
    return pack.finish();
  } finally {
    pack.close();
  }
}

/**
 * Of each address its newest capture. Writes beside the pack first, so that a build that is cut off leaves the old pack
 * whole.
 */
export function writePack(inputs: readonly string[], out: string, front: Pick<Front, 'complain'>): Built {
  if (existsSync(out) && statSync(out).isDirectory()) throw new Error(`${out}: this is a folder`);
  if (!existsSync(path.dirname(out))) throw new Error(`${out}: no such folder`);
  const unfinished = `${out}.part`;
  try {
    const built = writeInto(unfinished, inputs, front.complain);
    if (built.articles === 0) throw new Error(`no article could be read: ${out} was not written`);
    renameSync(unfinished, out);
    return built;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

export async function buildCorpus(inputs: readonly string[], out: string, front: Front): Promise<void> {
  const { articles, older } = writePack(inputs, out, front);
  for (const [file, count] of older)
    front.tell(
      `${file}: ${counted(count, 'article')} left out: there is a newer capture of the same address`,
    );
  front.tell(`${out}: ${counted(articles, 'article')}`);
}

/** What the export of a library tells of it; null for a pack. */
function libraryOf(text: string): ReadLibrary | null {
  const header = readHeader(text.slice(0, text.search(/\n|$/)));
  return header.kind === 'read' ? header.library : null;
}

export async function corpusInfo(packs: readonly string[], front: Front): Promise<void> {
  for (const file of packs) {
    try {
      const text = readUtf8(file);
      const pack = openPack(text);
      for (const problem of pack.problems) front.complain(file, problem);
      const library = libraryOf(text);
      const lines = pack.articles.length + pack.problems.length;
      if (library !== null && lines < library.articles)
        front.complain(
          file,
          `${lines} of the ${library.articles} articles of which its first line tells: the others are missing`,
        );
      const info = infoOf(pack.articles);
      await front.print(
        front.pretty
          ? pretty(file, info, library)
          : JSON.stringify({ pack: file, ...info, ...noted(library) }),
      );
    } catch (error) {
      front.complain(file, messageOf(error));
    }
  }
}

const noted = (library: ReadLibrary | null): object => {
  if (library === null) return {};
  const { exportedAt, articles: captures, packs, outlets } = library;
  const named = packs.flatMap((pack) => (pack === null ? [] : [{ name: pack.name, isOn: pack.isOn }]));
  return { library: { exportedAt, captures, packs: named, outlets: outlets.length } };
};

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

function pretty(file: string, info: ReturnType<typeof infoOf>, library: ReadLibrary | null): string {
  const size = `${counted(info.articles, 'article')} of ${counted(info.outlets, 'outlet')}`;
  const dates = info.oldest === null ? 'no dates' : `${info.oldest} to ${info.newest}`;
  const told = `${file}: ${size}, ${counted(info.statements, 'statement')}, ${dates}`;
  if (library === null) return told;
  const { exportedAt, articles, packs } = library;
  return `${told}; a library of ${exportedAt.slice(0, 10)}: ${counted(articles, 'capture')}, ${counted(packs.length, 'pack')}`;
}
