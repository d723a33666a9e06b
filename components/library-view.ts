/** What the library page knows and what its reader can do. Everything shown is worked out from this. */
import type { ListedArticle } from '../lib/library/article-list';
import type { LibraryChoices } from '../lib/library/choices';
import type { LibraryFilters } from '../lib/library/filters';
import type { KeptCapture, KeptHead, KeptPack, OutletChoice } from '../lib/library/kept';
import type { RetentionBounds } from '../lib/library/retention';
import type { Statement } from '../lib/model';

export type LibraryTab = 'articles' | 'statements' | 'outlets' | 'speakers';
export const LIBRARY_TABS: readonly LibraryTab[] = ['articles', 'statements', 'outlets', 'speakers'];

export interface StorageRoom {
  /** Null where the browser does not tell. */
  readonly usedBytes: number | null;
  readonly roomBytes: number | null;
  readonly isPersistent: boolean;
}

export interface FoundStatement {
  /** Of its capture. */
  readonly number: number;
  readonly head: KeptHead;
  /** One figure, or the pieces of one utterance in reading order. */
  readonly statements: readonly [Statement, ...Statement[]];
}

/** Statements that hold the words searched for. */
export interface WordSearch {
  readonly words: string;
  /** Null while they are looked for. */
  readonly found: readonly FoundStatement[] | null;
  /** There may be more than were asked for. */
  readonly isCut: boolean;
}

/** What the last change was, while it can be undone. */
export type Undoable =
  | { readonly kind: 'removed'; readonly articles: number; readonly numbers: readonly number[] }
  | {
      readonly kind: 'outlet';
      readonly change: OutletChange['kind'];
      readonly name: string;
      readonly before: readonly OutletChoice[];
    };

export type OutletChange =
  /** Null gives back the usual name. */
  | { readonly kind: 'rename'; readonly host: string; readonly name: string | null }
  | { readonly kind: 'hide' | 'show' | 'part'; readonly host: string }
  | { readonly kind: 'merge'; readonly host: string; readonly into: string };

export interface ImportProblem {
  readonly line: number;
  readonly message: string;
}

/** A file that is written or read. */
export type Transfer =
  | { readonly kind: 'exporting' | 'importing'; readonly done: number; readonly all: number }
  | { readonly kind: 'exported'; readonly articles: number }
  | { readonly kind: 'cancelled'; readonly what: 'export' | 'import'; readonly articles: number }
  | {
      readonly kind: 'imported';
      readonly name: string;
      readonly added: number;
      readonly known: number;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly kind: 'failed'; readonly what: 'export' | 'import'; readonly reason: string };

export type Check =
  | { readonly kind: 'checking' | 'repairing' | 'repaired' }
  | { readonly kind: 'checked'; readonly captures: number; readonly problems: readonly string[] };

/** What came of the last thing asked for, to be told. */
export type Outcome =
  | { readonly kind: 'removed' | 'restored'; readonly articles: number }
  | { readonly kind: 'outlet'; readonly change: OutletChange['kind']; readonly name: string }
  | { readonly kind: 'outlet-restored' | 'pack-removed'; readonly name: string }
  | { readonly kind: 'erased' }
  | { readonly kind: 'persisted'; readonly isGranted: boolean };

export interface LibraryView {
  /** A private window of Firefox: nothing is read. */
  readonly isPrivate: boolean;
  /** Kept last first; null until they are known. */
  readonly heads: readonly KeptHead[] | null;
  readonly packs: readonly KeptPack[];
  readonly outletChoices: readonly OutletChoice[];
  readonly choices: LibraryChoices | null;
  readonly room: StorageRoom | null;
  /** Numbers of rows that cannot be read. */
  readonly damaged: readonly number[];
  /** Captures that were asked for; null is gone or damaged. */
  readonly captures: ReadonlyMap<number, KeptCapture | null>;
  readonly tab: LibraryTab;
  readonly query: string;
  /** Of the query's words in statements; null where nothing is searched for. */
  readonly wordSearch: WordSearch | null;
  readonly filters: LibraryFilters;
  /** Keys of articles. */
  readonly selected: ReadonlySet<string>;
  /** Key of the article that is shown. */
  readonly opened: string | null;
  /** Id of the statement at which it was opened; null is its beginning. */
  readonly openedAt: string | null;
  /** Articles that are just being deleted; 0 is none. */
  readonly removing: number;
  readonly undoable: Undoable | null;
  readonly transfer: Transfer | null;
  readonly check: Check | null;
  readonly outcome: Outcome | null;
  /** Why the library could not be read. */
  readonly failure: string | null;
  /** Why the last thing asked for was not done. */
  readonly notice: string | null;
}

export interface LibraryActions {
  readonly show: (tab: LibraryTab) => void;
  readonly search: (query: string) => void;
  readonly filter: (change: Partial<LibraryFilters>) => void;
  /** Shows the articles of an outlet or a speaker, and nothing else narrows them. */
  readonly showArticlesOf: (of: Pick<LibraryFilters, 'outlet'> | Pick<LibraryFilters, 'speaker'>) => void;
  readonly clear: () => void;
  readonly select: (keys: ReadonlySet<string>) => void;
  /** Reads captures that are not known yet. */
  readonly read: (numbers: readonly number[]) => void;
  readonly open: (key: string | null, statement?: string) => void;
  readonly remove: (articles: readonly ListedArticle[]) => void;
  readonly undo: () => void;
  /** Lets the undo go. */
  readonly dismiss: () => void;
  /** Takes out the rows that cannot be read. */
  readonly dropDamaged: () => void;
  /** Resolves with whether it was done. */
  readonly erase: () => Promise<boolean>;
  readonly changeOutlet: (change: OutletChange) => void;
  readonly switchPack: (pack: number, isOn: boolean) => void;
  /** The articles that came with the extension. */
  readonly switchBundled: (isOn: boolean) => void;
  readonly removePack: (pack: KeptPack) => void;
  readonly retain: (change: Partial<RetentionBounds>) => void;
  readonly persist: () => void;
  readonly exportAll: () => void;
  readonly importFile: (file: File) => void;
  readonly cancelTransfer: () => void;
  readonly check: () => void;
  readonly repair: () => void;
  /** Reads everything again. */
  readonly retry: () => void;
}
