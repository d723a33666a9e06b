/**
 * The outlets of a library as the reader sees them: hosts that she merged are one, names that she gave stand.
 *
 * An outlet is told by its host, because pages write its name in many ways. Articles of no host (files) are told by the
 * outlet that they print. Cost: linear in the heads.
 */
import { outletOfHost } from '../corpus/outlets';
import type { KeptHead, OutletChoice } from './kept';
import { outletTable } from './outlet-table';

export interface ListedOutlet {
  /** Told by the host that the others were merged into; of articles without one by the printed name. */
  readonly key: string;
  /** Null for articles without one: those cannot be renamed, hidden or merged. */
  readonly host: string | null;
  readonly name: string;
  /** Hosts that the reader merged into it. */
  readonly merged: readonly string[];
  readonly isHidden: boolean;
  /** The reader gave the name. */
  readonly isRenamed: boolean;
  /** Captures, counted. */
  readonly captures: number;
  readonly articles: number;
  /** Quotes and figures of the newest captures. */
  readonly statements: number;
}

/** What the reader's choices make of a head's outlet. */
export interface OutletReading {
  keyOf(head: KeptHead): string;
  nameOf(head: KeptHead): string;
  isHidden(head: KeptHead): boolean;
  /** The host into which this one was merged in the end; itself where it was not. */
  standsFor(host: string): string;
  choiceOf(host: string): OutletChoice | null;
}

/** A character that stands in no host. */
const PRINTED = '\n';

export function readOutlets(choices: readonly OutletChoice[]): OutletReading {
  const { nameOf, isHidden, standsFor } = outletTable(choices);
  const byHost = new Map(choices.map((choice) => [choice.host, choice]));
  return {
    keyOf: ({ host, outlet }) => (host === '' ? PRINTED + (outlet ?? '') : standsFor(host)),
    nameOf: ({ host, outlet }) =>
      host === '' ? (outlet ?? '') : (nameOf(host, outlet) ?? outletOfHost(host) ?? host),
    isHidden: ({ host }) => host !== '' && isHidden(host),
    standsFor,
    choiceOf: (host) => byHost.get(host) ?? null,
  };
}

/** What a choice is where the reader has made none. */
export const openChoice = (host: string): OutletChoice => ({
  host,
  name: null,
  isHidden: false,
  mergedInto: null,
});

/** Captures of one outlet while they are counted. */
interface Counted {
  readonly head: KeptHead;
  name: string;
  captures: number;
  /** Statements of the newest capture of each address. */
  readonly newest: Map<string, number>;
}

/** Each outlet once, by name; `heads` with the newest first. */
export function listOutlets(heads: readonly KeptHead[], reading: OutletReading): ListedOutlet[] {
  const counted = new Map<string, Counted>();
  for (const head of heads) {
    const key = reading.keyOf(head);
    const known = counted.get(key) ?? { head, name: reading.nameOf(head), captures: 0, newest: new Map() };
    known.captures += 1;
    // A page of the host itself knows its name better than one of a host that was merged into it.
    if (head.host === key) known.name = reading.nameOf(head);
    if (!known.newest.has(head.address)) known.newest.set(head.address, head.statements);
    counted.set(key, known);
  }
  const merged = mergedHosts(heads, reading);
  return [...counted]
    .map(([key, { head, name, captures, newest }]) => ({
      key,
      host: head.host === '' ? null : key,
      name,
      merged: [...(merged.get(key) ?? [])].sort(),
      isHidden: reading.isHidden({ ...head, host: head.host === '' ? '' : key }),
      isRenamed: head.host !== '' && (reading.choiceOf(key)?.name ?? null) !== null,
      captures,
      articles: newest.size,
      statements: [...newest.values()].reduce((sum, one) => sum + one, 0),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function mergedHosts(heads: readonly KeptHead[], reading: OutletReading): Map<string, Set<string>> {
  const merged = new Map<string, Set<string>>();
  for (const { host } of heads) {
    const into = host === '' ? host : reading.standsFor(host);
    if (into === host) continue;
    merged.set(into, (merged.get(into) ?? new Set()).add(host));
  }
  return merged;
}
