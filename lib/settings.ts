/**
 * The reader's few choices. Sites are no setting of ours: the browser keeps those grants itself.
 *
 * Each field falls back alone: what an older or newer version stored, or what came damaged through the browser's
 * synchronisation, costs that field and no other.
 */
import * as v from 'valibot';

export interface Settings {
  /** Statements that others report are underlined in the page. Off, the sidebar still lists them. */
  readonly highlight: boolean;
  /** Articles that are open together, or were since the browser started, are compared with each other. */
  readonly session: boolean;
}

export const DEFAULT_SETTINGS: Settings = { highlight: true, session: true };

const settingsSchema = v.object({
  highlight: v.fallback(v.boolean(), DEFAULT_SETTINGS.highlight),
  session: v.fallback(v.boolean(), DEFAULT_SETTINGS.session),
}) satisfies v.GenericSchema<unknown, Settings>;

/** Settings from whatever was stored; anything that is no record gives the defaults. */
export function readStoredSettings(stored: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, stored);
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}
