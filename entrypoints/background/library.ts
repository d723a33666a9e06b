/**
 * The library as the background searches it: its index, the packs that are on, the reader's choices of outlets.
 *
 * A library that cannot be opened costs what it holds, not the comparison. One that is not whole (damaged, cut short,
 * carried over from an older version) serves as it is and is mended beside.
 */
import { fetchCaptures } from '../../browser/library/listing';
import { indexIsWhole, openSegments } from '../../browser/library/opened-segments';
import { listOutletChoices } from '../../browser/library/outlet-choices';
import { listPacks } from '../../browser/library/packs';
import { repairIndex } from '../../browser/library/repair';
import type { PackedArticle } from '../../lib/corpus/pack';
import type { KeptPack, OutletChoice } from '../../lib/library/kept';
import type { Library } from '../../lib/library/library';
import { type OutletTable, outletTable } from '../../lib/library/outlet-table';
import type { Segment } from '../../lib/library/segment';
import { report } from './report';

export interface OpenLibrary {
  readonly library: Library;
  readonly outlets: OutletTable;
  /** Names of the packs that are on. */
  readonly packsOn: ReadonlyMap<number, string>;
}

interface State {
  readonly segments: readonly Segment[];
  readonly packs: readonly KeptPack[];
  readonly choices: readonly OutletChoice[];
}

/** Milliseconds after which what the background was woken for is surely answered. */
const CALM = 1_000;

let isLookedAfter = false;
let isMending = false;
let last: { readonly state: State; readonly opened: OpenLibrary } | null = null;

/** What is found afterwards is told by the library itself, which has changed. */
function mend(): void {
  if (isMending) return;
  isMending = true;
  repairIndex()
    .catch(report)
    .finally(() => {
      isMending = false;
    });
}

/** Once in the background's life: what is missing from the index was cut short, or comes from an older version. */
function lookAfter(): void {
  if (isLookedAfter) return;
  isLookedAfter = true;
  const mendWhereNeeded = async () => {
    if (!(await indexIsWhole())) mend();
  };
  setTimeout(() => mendWhereNeeded().catch(report), CALM);
}

async function look(): Promise<State> {
  try {
    const [{ segments, areRead }, packs, choices] = await Promise.all([
      openSegments(),
      listPacks(),
      listOutletChoices(),
    ]);
    if (!areRead) mend();
    lookAfter();
    return { segments, packs, choices };
  } catch (error) {
    report(error);
    return { segments: [], packs: [], choices: [] };
  }
}

/** Rows that are gone or damaged are left out; a store that fails now gives none. */
async function fetchRows(
  numbers: readonly number[],
  outlets: OutletTable,
): Promise<ReadonlyMap<number, PackedArticle>> {
  try {
    const captures = await fetchCaptures(numbers);
    return new Map([...captures].map(([number, { article }]) => [number, outlets.named(article)]));
  } catch (error) {
    report(error);
    return new Map();
  }
}

function assemble({ segments, packs, choices }: State): OpenLibrary {
  const outlets = outletTable(choices);
  const packsOn = new Map(packs.filter(({ isOn }) => isOn).map(({ number, name }) => [number, name]));
  return {
    library: {
      segments,
      fetch: (numbers) => fetchRows(numbers, outlets),
      outletOf: ({ host, outlet }) => outlets.nameOf(host, outlet),
      isSearched: ({ pack, host }) => (pack === null || packsOn.has(pack)) && !outlets.isHidden(host),
    },
    outlets,
    packsOn,
  };
}

const isSame = (a: State, b: State): boolean =>
  a.segments.length === b.segments.length &&
  a.segments.every((segment, at) => segment === b.segments[at]) &&
  JSON.stringify([a.packs, a.choices]) === JSON.stringify([b.packs, b.choices]);

/** The same object for as long as nothing has changed. */
export async function openLibrary(): Promise<OpenLibrary> {
  const state = await look();
  if (last !== null && isSame(last.state, state)) return last.opened;
  const opened = assemble(state);
  last = { state, opened };
  return opened;
}
