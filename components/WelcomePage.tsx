import { type ReactNode, type RefObject, useId } from 'react';
import type { SitesAccess } from './SettingsSitePicker';
import { SettingsSites } from './SettingsSites';
import { type ExampleActions, type ExampleView, WelcomeExample } from './WelcomeExample';
import { welcomePageWords as words } from './welcome-page-words';
import { words as catalogue } from './words';

interface StepProps {
  readonly number: number;
  readonly heading: string;
  readonly how: string;
  readonly children: ReactNode;
}

function Step({ number, heading, how, children }: StepProps) {
  const id = useId();
  return (
    <section className="step" aria-labelledby={id}>
      <h2 id={id}>
        <span className="step-number">{words.step(number)}</span> {heading}
      </h2>
      <p className="how">{how}</p>
      {children}
    </section>
  );
}

const Ways = () => (
  <ul className="ways">
    {words.today.ways.map(({ heading, steps, note }) => (
      <li key={heading}>
        <h3>{heading}</h3>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="meta">{note}</p>
      </li>
    ))}
  </ul>
);

/** Patterns that are granted; null until they are known, or where the browser could not tell. */
export interface WelcomeSites {
  readonly granted: readonly string[] | null;
  readonly failure: string | null;
}

interface WelcomePageProps {
  readonly example: ExampleView;
  readonly actions: ExampleActions;
  readonly text: RefObject<HTMLDivElement | null>;
  readonly sites: WelcomeSites;
  readonly access: SitesAccess;
  /** Address of the settings. */
  readonly settings: string;
}

/** Day of the newest article to compare with; null while it is not known. */
const newestOf = ({ state }: ExampleView) => (state.kind === 'ready' ? state.ready.corpus.newest : null);

/** The whole welcome page: three steps, the first of which is lived through at once. */
export function WelcomePage({ example, actions, text, sites, access, settings }: WelcomePageProps) {
  return (
    <div className="page wide">
      <header className="page-head">
        <p className="brand">{catalogue.brand}</p>
        <h1>{words.heading}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      <main>
        <Step number={1} heading={words.example.heading} how={words.example.how}>
          <WelcomeExample view={example} actions={actions} text={text} />
        </Step>
        <Step number={2} heading={words.sites.heading} how={words.sites.how}>
          <SettingsSites {...sites} access={access} />
        </Step>
        <Step number={3} heading={words.today.heading} how={words.today.how(newestOf(example))}>
          <Ways />
        </Step>
      </main>
      <footer className="page-foot">
        <a href={settings}>{words.settings}</a>
      </footer>
    </div>
  );
}
