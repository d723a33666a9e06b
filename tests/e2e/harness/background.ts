/** The background in the hands of the browser, which may end it at any moment. */
import type { Installed } from './extension';
import { until } from './waiting';

/** Milliseconds after which Firefox shall end an idle background; the tests cannot wait half a minute. */
export const SOON = 300;

const ALIVE = `chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] }).then((all) => all.length > 0)`;

/** Ends the background and returns when it is gone. In Firefox the extension must be installed with {@link SOON}. */
export async function endBackground(extension: Installed): Promise<void> {
  const { browser, base } = extension.driven;
  // The first question opens a tab, which wakes the background: ask before.
  await extension.ask(ALIVE);
  if (extension.name === 'Chromium') {
    const target = browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(base));
    await (await target?.worker())?.close();
  }
  await until(
    'the end of the background',
    () => extension.ask<boolean>(ALIVE),
    (alive) => !alive,
  );
}
