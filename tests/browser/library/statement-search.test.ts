import { beforeEach, expect, it } from 'vitest';
import { packArticle } from '../../../lib/corpus/pack';
import { extract } from '../../../lib/extract/extract';
import { capture, clearDatabases, startProcess } from './library';

beforeEach(clearDatabases);

it('statements are found by their words, those that came last first, and no more of them than are asked for', async () => {
  const { importCaptures } = await startProcess();
  const { searchStatements } = await import('../../../browser/library/statement-search');
  await importCaptures([
    capture('ledger', {}, 'The ferry struck the reef'),
    capture('tidings', {}, 'The crane fell over'),
    capture('herald', {}, 'Two ferries were late'),
  ]);
  const texts = async (limit: number) =>
    (await searchStatements('ferry', limit)).map(({ head, statements }) => [
      head.host,
      ...statements.map(({ text }) => text),
    ]);
  expect(await texts(10)).toEqual([
    ['herald.example', 'Two ferries were late'],
    ['ledger.example', 'The ferry struck the reef'],
  ]);
  expect(await texts(1)).toHaveLength(1);
});

it('an utterance comes with all its pieces, whichever holds the words; of what only reports, without marks, none comes', async () => {
  const { importCaptures } = await startProcess();
  const { searchStatements } = await import('../../../browser/library/statement-search');
  const { article } = capture('ledger');
  const text =
    '“The ferry struck the reef,” said Mara Lindholm, “and the pilot slept.” Pavel Dorn said that the pilot was awake.';
  const whole = { ...article.meta, text, passages: [] };
  const told = packArticle(whole, extract(whole));
  await importCaptures([{ ...capture('ledger'), article: told }]);
  const found = await searchStatements('pilot', 10);
  expect(found.map(({ statements }) => statements.map((one) => one.text))).toEqual([
    ['The ferry struck the reef,', 'and the pilot slept.'],
  ]);
});

it('what the index lacks is put into it before the first search', async () => {
  const { importCaptures, openSegments, indexIsWhole } = await startProcess();
  const { changeLibrary } = await import('../../../browser/library/database');
  const { searchStatements } = await import('../../../browser/library/statement-search');
  await importCaptures([capture('ledger', {}, 'The ferry struck the reef')]);
  await changeLibrary((transaction) => transaction.objectStore('segments').clear());
  expect((await openSegments()).segments).toEqual([]);
  expect(await searchStatements('reef', 10)).toHaveLength(1);
  expect(await indexIsWhole()).toBe(true);
});
