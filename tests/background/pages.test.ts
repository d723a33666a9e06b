import { describe, expect, it } from 'vitest';
import { pageAt, readyAt, slowComparison, startBackground } from './start';

const URL = 'https://quay.example/wall';
const OTHER = 'https://quay.example/lamp';

describe('an article', () => {
  it('is compared, kept for the sidebar, and answered with marks', async () => {
    const { say, page, stored } = await startBackground();
    const reply = await say(pageAt(URL), page(1));
    expect(reply).toMatchObject({ kind: 'marks' });
    expect(stored.get('tab:1')).toEqual(readyAt(URL));
  });

  it.each(['https://elsewhere.example/wall', 'http://quay.example/wall', 'no address', 'about:blank'])(
    'is refused where it claims to be at %s',
    async (url) => {
      const { say, page, stored } = await startBackground();
      expect(await say(pageAt(url), page(1))).toMatchObject({ kind: 'failed' });
      expect(stored.has('tab:1')).toBe(false);
    },
  );

  it('that cannot be compared says why, to page and sidebar', async () => {
    const { say, page, stored } = await startBackground({
      compare: () => Promise.reject(new Error('The bundled corpus could not be read (404).')),
    });
    const failed = { kind: 'failed', reason: 'The bundled corpus could not be read (404).' };
    expect(await say(pageAt(URL), page(1))).toEqual(failed);
    expect(stored.get('tab:1')).toEqual(failed);
  });

  it('that could not even be read says why in the sidebar', async () => {
    const { say, page, stored } = await startBackground();
    expect(await say({ kind: 'unreadable', reason: 'The page is odd.' }, page(1))).toEqual({ kind: 'done' });
    expect(stored.get('tab:1')).toEqual({ kind: 'failed', reason: 'The page is odd.' });
  });

  it('takes the choice of the one before with it, but not its own', async () => {
    const { say, page, stored } = await startBackground();
    await say(pageAt(URL), page(1));
    await say({ kind: 'open', statement: 'q1' }, page(1));
    await say(pageAt(URL), page(1));
    expect(stored.get('chosen:1')).toMatchObject({ statement: 'q1' });
    await say(pageAt(OTHER), page(1));
    expect(stored.get('chosen:1')).toMatchObject({ statement: null });
  });
});

describe('while a comparison is under way', () => {
  it('the tab that is closed is not written over by it', async () => {
    const { compare, ends } = slowComparison();
    const { say, page, fake, stored, rest } = await startBackground({ compare });
    const reply = say(pageAt(URL), page(1));
    await rest();
    expect(stored.get('tab:1')).toMatchObject({ kind: 'working' });
    fake.tabs.onRemoved.tell(1);
    await rest();
    ends[0]?.();
    expect(await reply).toEqual({ kind: 'done' });
    expect(stored.has('tab:1')).toBe(false);
  });

  it('the tab that is closed at once is not told to be working for ever', async () => {
    const { compare, ends } = slowComparison();
    const { say, page, fake, stored, rest } = await startBackground({ compare });
    const reply = say(pageAt(URL), page(1));
    fake.tabs.onRemoved.tell(1);
    await rest();
    ends[0]?.();
    await reply;
    expect([...stored.keys()].filter((key) => key.endsWith(':1'))).toEqual([]);
  });

  it('a newer reading wins, in whatever order they end', async () => {
    const { compare, ends } = slowComparison();
    const { say, page, stored, rest } = await startBackground({ compare });
    const replies = [say(pageAt(URL), page(1)), say(pageAt(OTHER), page(1))];
    await rest();
    ends[1]?.();
    await rest();
    ends[0]?.();
    expect(await Promise.all(replies)).toMatchObject([{ kind: 'done' }, { kind: 'marks' }]);
    expect(stored.get('tab:1')).toEqual(readyAt(OTHER));
  });

  it('another tab is not touched', async () => {
    const { compare, ends } = slowComparison();
    const { say, page, fake, stored, rest } = await startBackground({ compare });
    const reply = say(pageAt(URL), page(1));
    await rest();
    fake.tabs.onRemoved.tell(2);
    await rest();
    ends[0]?.();
    expect(await reply).toMatchObject({ kind: 'marks' });
    expect(stored.has('tab:1')).toBe(true);
  });
});

describe('a page that is followed no longer', () => {
  const OVER = { kind: 'no-longer-followed' };

  it('says so in the sidebar until it is read again', async () => {
    const { say, page, stored, rest } = await startBackground();
    await say(pageAt(URL), page(1));
    await rest();
    expect(await say(OVER, page(1))).toEqual({ kind: 'done' });
    await rest();
    expect(stored.get('tab:1')).toEqual({ ...readyAt(URL), isFollowed: false });
    await say(pageAt(URL), page(1));
    expect(stored.get('tab:1')).toEqual(readyAt(URL));
  });

  it('says nothing where there is no article', async () => {
    const { say, page, stored } = await startBackground();
    expect(await say(OVER, page(1))).toEqual({ kind: 'done' });
    expect(stored.has('tab:1')).toBe(false);
  });
});

describe('a page without an article', () => {
  it.each(['not-an-article', 'too-large'] as const)('says why: %s', async (why) => {
    const { say, page, stored } = await startBackground();
    await say({ kind: 'no-article', why }, page(1));
    expect(stored.get('tab:1')).toEqual({ kind: 'no-article', why });
  });
});

describe('a click on marked words', () => {
  const open = { kind: 'open', statement: 'q1' };

  it('asks Chrome for its panel within the call', async () => {
    const { say, page, calls } = await startBackground();
    const reply = say(open, page(4));
    expect(calls).toEqual(['panel 4']);
    expect(await reply).toEqual({ kind: 'sidebar', opened: { how: 'native' } });
  });

  it('is answered by a failure where the panel is refused, and the choice is kept', async () => {
    const { say, page, refusals, stored, rest } = await startBackground();
    refusals.panel = '`sidePanel.open()` may only be called in response to a user gesture.';
    expect(await say(open, page(4))).toEqual({ kind: 'failed', reason: refusals.panel });
    await rest();
    expect(stored.get('chosen:4')).toMatchObject({ statement: 'q1' });
  });

  it('uses Firefox’s sidebar where it is open', async () => {
    const { say, page, calls } = await startBackground({ firefox: 'open' });
    expect(await say(open, page(4))).toEqual({ kind: 'sidebar', opened: { how: 'native' } });
    expect(calls).not.toContain('sidebar');
  });

  it('invites a frame in Firefox where it is not, and none while one is open', async () => {
    const { say, page, sidebar, scripts, stored } = await startBackground({ firefox: 'closed' });
    scripts.set('4:0', () => true);
    const invited = await say(open, page(4));
    expect(invited).toMatchObject({ opened: { how: 'frame' } });
    await say({ kind: 'frame-hello' }, sidebar(4));
    await say({ kind: 'watch-tab', tab: 4 }, sidebar(4));
    scripts.set('4:7', () => undefined);
    expect(await say(open, page(4))).toMatchObject({ opened: { how: 'native' } });
    expect(stored.get('frame:4')).toMatchObject({ frame: 7 });
    scripts.delete('4:7');
    expect(await say(open, page(4))).toMatchObject({ opened: { how: 'frame' } });
  });
});
