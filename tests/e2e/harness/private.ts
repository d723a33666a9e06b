/** Private windows: the reader lets the extension into them, and opens one. */
import { inFirefox } from '../../../scripts/browsers/firefox-inside';
import type { Installed } from './extension';
import { until } from './waiting';

async function allowInChromium({ driven: { browser, base } }: Installed): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  // An unpacked extension that is started anew is switched off without it.
  await settings.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
  const change = JSON.stringify({ extensionId: new URL(base).host, incognitoAccess: true });
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
  await settings.close();
}

/** As the switch in the browser's own list of extensions does it. */
const ALLOW = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const [addon] = (await AddonManager.getAddonsByTypes(['extension'])).filter((one) => one.temporarilyInstalled);
  await ExtensionPermissions.add(addon.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await addon.reload();
})()`;

/** The browser starts the extension anew; returns when it is there. */
export async function allowPrivateWindows(extension: Installed): Promise<void> {
  if (extension.name === 'Chromium') await allowInChromium(extension);
  else await inFirefox(extension.driven.browser, ALLOW);
  await until(
    'the extension in private windows',
    async () => {
      try {
        return await extension.ask<boolean>('chrome.extension.isAllowedIncognitoAccess()');
      } catch (error) {
        // The page it was asked in goes with the extension's old run.
        return String(error);
      }
    },
    (allowed) => allowed === true,
  );
}

/** Opens an address in a private window and returns the tab's number. */
export function openPrivately(extension: Installed, address: string): Promise<number> {
  const how = JSON.stringify({ incognito: true, url: address });
  return extension.ask<number>(`chrome.windows.create(${how}).then(async ({ id }) => {
    const [tab] = await chrome.tabs.query({ windowId: id });
    return tab.id;
  })`);
}

/** The same in a window that is not private: the driver opens new tabs in whichever window came last. */
export function openPublicly(extension: Installed, address: string): Promise<number> {
  return extension.ask<number>(`chrome.windows.getAll().then(async (all) => {
    const { id } = all.find((one) => !one.incognito && one.type === 'normal');
    return (await chrome.tabs.create({ windowId: id, url: ${JSON.stringify(address)} })).id;
  })`);
}
