import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const entered = vi.hoisted(() => ({ count: 0, reads: 0, leave: (): void => undefined }));
vi.mock('../../entrypoints/content/presence', () => ({
  enterPage: (_window: unknown, _openShadow: boolean, onLeft: () => void) => {
    entered.count += 1;
    entered.leave = onLeft;
    const read = () => {
      entered.reads += 1;
    };
    return { read };
  },
}));
vi.mock('../../page/highlight.css', () => ({}));

/** Runs the script as each injection does. */
async function inject(): Promise<void> {
  vi.resetModules();
  const { default: script } = await import('../../entrypoints/content/index');
  script.main();
}

beforeEach(() => {
  Object.assign(entered, { count: 0, reads: 0 });
  const { window } = new JSDOM('<p>Short.</p>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
});
afterEach(() => {
  entered.leave();
  vi.unstubAllGlobals();
});

it('a second injection enters no second time: the first reads afresh', async () => {
  await inject();
  await inject();
  expect([entered.count, entered.reads]).toEqual([1, 2]);
});

it('after leaving, an injection enters anew', async () => {
  await inject();
  entered.leave();
  await inject();
  expect(entered.count).toBe(2);
});

it('a page that is rendered ahead is entered when it is shown, once', async () => {
  Object.assign(document, { prerendering: true });
  await inject();
  expect(entered.count).toBe(0);
  Object.assign(document, { prerendering: false });
  document.dispatchEvent(new window.Event('prerenderingchange'));
  document.dispatchEvent(new window.Event('prerenderingchange'));
  expect([entered.count, entered.reads]).toEqual([1, 1]);
});
