import { useEffect, useRef, useState } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { SitesAccess } from '../../components/SettingsSitePicker';
import { WelcomePage, type WelcomeSites } from '../../components/WelcomePage';
import type { Example, ExampleStore } from './example';

/** Where the build puts the settings, beside this page. */
const SETTINGS = 'options.html';

interface AppProps {
  readonly store: ExampleStore;
  readonly access: SitesAccess;
  readonly grants: StoreApi<WelcomeSites>;
  /** Called once the article stands in the page. */
  readonly start: (text: Element) => { readonly example: Example; readonly undo: () => void };
}

/** The welcome page over its example. */
export function App({ store, grants, access, start }: AppProps) {
  const text = useRef<HTMLDivElement>(null);
  const [example, setExample] = useState<Example | null>(null);
  useEffect(() => {
    if (text.current === null) throw new Error('The article is not in the page.');
    const started = start(text.current);
    setExample(started.example);
    return started.undo;
  }, [start]);
  const actions = {
    open: (statement: string) => example?.open(statement),
    back: () => example?.back(),
    retry: () => example?.retry(),
  };
  return (
    <WelcomePage
      example={useStore(store)}
      actions={actions}
      text={text}
      sites={useStore(grants)}
      access={access}
      settings={SETTINGS}
    />
  );
}
