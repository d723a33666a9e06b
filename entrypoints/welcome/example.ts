/**
 * The live example: reads the element's text as an article's is read, has it compared by the background, paints
 * the answer where the words stand, and hears clicks on them. Nothing of it is prepared: without an answer
 * nothing is underlined.
 *
 * The page's own text needs no parser: the element is the article, so what a content script takes from
 * Readability is read from the live element instead.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { inWords } from '../../browser/failure';
import type { ExampleActions, ExampleView } from '../../components/WelcomeExample';
import type { ArticleMeta, Statement } from '../../lib/model';
import { plainArticle } from '../../lib/plain-article';
import type { Demonstrated, FromSidebar, Mark, SidebarReply } from '../../lib/protocol';
import { rangesOf } from '../../page/anchor';
import type { BlockMap } from '../../page/blocks';
import type { Highlighter } from '../../page/highlight';
import { readLive } from '../../page/reading';

export type ExampleStore = StoreApi<ExampleView>;

export function createExampleStore(): ExampleStore {
  return createStore<ExampleView>(() => ({
    state: { kind: 'working', since: Date.now() },
    open: null,
    left: null,
  }));
}

export interface Example extends ExampleActions {
  /** The line of the hover card; null where the statement is not marked. */
  hintOf(statement: string): string | null;
  /** Paints again, because the ground has changed its colour. */
  repaint(): void;
}

export interface ExampleParts {
  /** Holds the article's text and nothing else. */
  readonly root: Element;
  readonly about: ArticleMeta;
  readonly highlighter: Pick<Highlighter, 'paint' | 'choose'>;
  send(message: FromSidebar): Promise<SidebarReply>;
}

/** The answer to a question that nobody else asked is another kind only where versions are mixed. */
const UNEXPECTED = 'The answer was of another kind.';

function paintedMarks({ ready, marks }: Demonstrated, blocks: BlockMap) {
  const spans = new Map(ready.statements.map((statement) => [statement.id, statement]));
  return marks.flatMap((mark) => {
    const span = spans.get(mark.statement);
    return span === undefined ? [] : [{ ...mark, ranges: rangesOf(blocks, span) }];
  });
}

const utteranceOf = (statement: Statement): string =>
  statement.kind === 'quote' ? statement.utterance : statement.id;

/** Where the statement stands, with all pieces of its utterance. */
function rangesOfUtterance(id: string, statements: readonly Statement[], blocks: BlockMap): readonly Range[] {
  const chosen = statements.find((statement) => statement.id === id);
  if (chosen === undefined) return [];
  return statements
    .filter((statement) => utteranceOf(statement) === utteranceOf(chosen))
    .flatMap((statement) => rangesOf(blocks, statement));
}

/** Starts the comparison at once. */
export function startExample(store: ExampleStore, parts: ExampleParts): Example {
  const { root, about, highlighter, send } = parts;
  const blocks = readLive(root);
  const article = plainArticle(blocks.text, about);
  let marks: readonly Mark[] = [];
  let statements: readonly Statement[] = [];
  let paint: () => void = () => undefined;
  let asked = 0;

  const fail = (reason: string) => store.setState({ state: { kind: 'failed', reason } });
  const show = (answer: Demonstrated): void => {
    marks = answer.marks;
    statements = answer.ready.statements;
    paint = () => highlighter.paint(paintedMarks(answer, blocks));
    paint();
    store.setState({ state: { kind: 'ready', ready: answer.ready } });
  };
  const take = (reply: SidebarReply): void => {
    if (reply.kind === 'demonstrated') show(reply);
    else fail(reply.kind === 'failed' ? reply.reason : UNEXPECTED);
  };
  const compare = (): void => {
    const mine = ++asked;
    const only = (then: () => void) => {
      if (mine === asked) then();
    };
    store.setState({ state: { kind: 'working', since: Date.now() } });
    send({ kind: 'demonstrate', article }).then(
      (reply) => only(() => take(reply)),
      (error: unknown) => only(() => fail(inWords(error))),
    );
  };
  const choose = (statement: string | null): void => {
    highlighter.choose(statement, () =>
      statement === null ? [] : rangesOfUtterance(statement, statements, blocks),
    );
    store.setState(({ open }) => ({ open: statement, left: statement === null ? open : null }));
  };

  compare();
  return {
    open: choose,
    back: () => choose(null),
    retry: compare,
    repaint: () => paint(),
    hintOf: (statement) => marks.find((mark) => mark.statement === statement)?.hint ?? null,
  };
}
