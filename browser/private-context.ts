/** Whether this page of ours is shown in a private window, where it has a storage of its own that ends with the window. */
import { browser } from 'wxt/browser';

/** Firefox alone shows our pages there; Chrome opens them in an ordinary window. */
export const isPrivateContext = (): boolean => browser.extension.inIncognitoContext;
