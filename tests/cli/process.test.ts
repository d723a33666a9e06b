/** The command as a user starts it: its two streams, its exit code, and a reader that has seen enough. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, folderOf, MAIN, PATIENCE, TSX } from './cli';

const line = (at: number) =>
  JSON.stringify({
    url: `https://outlet${at}.example/`,
    text: 'The ferry is late. “We hit the old reef,” she said.',
  });
const { folder, remove } = folderOf({
  'one.jsonl': `${line(1)}\n{oops\n`,
  'many.jsonl': Array.from({ length: 3000 }, (_, at) => line(at)).join('\n'),
});
afterAll(remove);

describe('the command', { timeout: PATIENCE }, () => {
  it('prints results on one stream, faults on the other, and ends with 1', () => {
    const { code, out, told } = cli(['extract', 'one.jsonl', 'gone.txt'], folder);
    expect(out.map((text) => JSON.parse(text).source)).toEqual(['one.jsonl#1']);
    expect(told).toEqual([expect.stringMatching(/^one\.jsonl:2: broken JSON/), 'gone.txt: no such file']);
    expect(code).toBe(1);
  });
  it('ends with 0 where nothing failed', () => {
    expect(cli(['--help'], folder)).toMatchObject({ code: 0, told: [] });
  });
  it('answers a wrong call without a stack', () => {
    const { code, told } = cli(['extract', '--frobnicate'], folder);
    expect(code).toBe(1);
    expect(told.filter((text) => /^\s+at /.test(text))).toEqual([]);
  });
  it('ends without a complaint where its reader has seen enough', async () => {
    const child = spawn(TSX, [MAIN, 'extract', path.join(folder, 'many.jsonl')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (text) => {
      told += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect([code, told]).toEqual([0, '']);
  });
});
