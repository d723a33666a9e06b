/** The few words of ours that stand in a page, in the browser's language. */
import { browser } from 'wxt/browser';

/** The key that opens the sidebar as the manifest suggests it; the reader may have changed it. */
const SUGGESTED_KEY = 'Alt+Shift+A';

export const extensionName = (): string => browser.i18n.getMessage('name');
export const closeLabel = (): string => browser.i18n.getMessage('closeSidebar');
export const pressKeyHint = (): string => browser.i18n.getMessage('frameHint', SUGGESTED_KEY);
