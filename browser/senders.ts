/**
 * Who sent a message, told by the browser and not by the message.
 *
 * A content script lives in a page that may be hostile, so it may speak for its own tab only; an extension page
 * that is framed in a web page likewise.
 */
import { type Browser, browser } from 'wxt/browser';

export type Sender = Browser.runtime.MessageSender;

export interface PageSender {
  readonly tab: number;
  readonly window: number;
  readonly url: string;
  /** The browser's own name for the document; null where it tells none (Firefox before 153). */
  readonly document: string | null;
  /** Of a private window: nothing that it shows may be kept. */
  readonly isPrivate: boolean;
}

/** Tells the document in the tab from the ones before it; where the browser names none, the tab alone. */
export const visitOf = ({ tab, document }: Pick<PageSender, 'tab' | 'document'>): string =>
  `${tab} ${document ?? ''}`;

export interface SidebarSender {
  /** The tab that frames this sidebar; null for a native one and for one opened as a page of its own. */
  readonly framedBy: number | null;
  /** Its own number among the frames of that tab; 0 where it is not framed. */
  readonly frame: number;
}

function isExtensionPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** The content script of a tab's top document, shown and not merely prerendered; else null. */
export function pageSender(sender: Sender): PageSender | null {
  const { id, tab, frameId, url, documentId = null, documentLifecycle } = sender;
  if (id !== browser.runtime.id || isExtensionPage(sender)) return null;
  if (tab?.id === undefined || frameId !== 0 || url === undefined) return null;
  if (documentLifecycle === 'prerender') return null;
  return { tab: tab.id, window: tab.windowId, url, document: documentId, isPrivate: tab.incognito };
}

/** A page of the extension itself; else null. */
export function sidebarSender(sender: Sender): SidebarSender | null {
  if (sender.id !== browser.runtime.id || !isExtensionPage(sender)) return null;
  const framed = sender.tab?.id !== undefined && sender.frameId !== 0;
  return { framedBy: framed ? (sender.tab?.id ?? null) : null, frame: framed ? (sender.frameId ?? 0) : 0 };
}
