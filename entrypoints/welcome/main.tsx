/** The welcome page: starts its live example in the article, follows the grants, and shows both. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import { inWords } from '../../browser/failure';
import { sendFromSidebar } from '../../browser/messages';
import { siteAccess } from '../../browser/site-access';
import { watchGrants } from '../../browser/sites';
import { whenKnown } from '../../components/settings-first-view';
import type { WelcomeSites } from '../../components/WelcomePage';
import { welcomePageWords } from '../../components/welcome-page-words';
import { createHighlighter } from '../../page/highlight';
import { followPointer } from '../../page/pointer';
import { App } from './App';
import { createExampleStore, startExample } from './example';

const { story } = welcomePageWords;
const store = createExampleStore();
const grants = createStore<WelcomeSites>(() => ({ granted: null, failure: null }));
watchGrants(
  (granted) => grants.setState({ granted, failure: null }),
  (error) => grants.setState({ failure: inWords(error) }),
);

function start(root: Element) {
  const highlighter = createHighlighter(document);
  const example = startExample(store, { root, about: story.about, highlighter, send: sendFromSidebar });
  const unfollow = followPointer(document, highlighter, { hintOf: example.hintOf, onChoose: example.open });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', example.repaint);
  const undo = () => {
    scheme.removeEventListener('change', example.repaint);
    unfollow();
    highlighter.undo();
  };
  return { example, undo };
}

const place = document.getElementById('root');
if (place === null) throw new Error('The welcome page has no element #root.');
const root = createRoot(place);
const isKnown = ({ granted, failure }: WelcomeSites) => granted !== null || failure !== null;
whenKnown(grants, isKnown, () =>
  root.render(
    <StrictMode>
      <App store={store} grants={grants} access={siteAccess} start={start} />
    </StrictMode>,
  ),
);
