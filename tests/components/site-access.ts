/** A browser that agrees to every question about sites and remembers what it was asked. */
import { vi } from 'vitest';
import { inWords } from '../../browser/failure';

export const agreeingAccess = () => ({
  askForSites: vi.fn(async (_: readonly string[]) => true),
  askForAllSites: vi.fn(async () => true),
  giveBackSite: vi.fn(async (_: string) => true),
  giveBackAllSites: vi.fn(async () => true),
  domainPattern: (host: string) => `*://*.${host}/*`,
  typedPattern: (text: string) => (text.includes('.') ? `*://*.${text}/*` : null),
  inWords,
});
