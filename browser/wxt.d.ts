/**
 * WXT leaves these two out of its types, to generate them from a project's files; the plain signatures do here,
 * and the type check then needs no step before it.
 */
import 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string;
  }
  interface WxtI18n {
    getMessage(name: string, substitutions?: string | string[]): string;
  }
}
