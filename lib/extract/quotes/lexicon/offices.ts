/**
 * A small list of heads of state and government, so that "the Russian leader" finds a man whom the article
 * names without his country. The rows are data in `words/offices.json`:
 * country words | office words | surname by its spellings | from | to (ISO days).
 *
 * It never adds a person: it only chooses among those whom the article names.
 */
import offices from './words/offices.json';

interface Office {
  readonly countries: readonly string[];
  readonly heads: readonly string[];
  readonly surnames: readonly string[];
  readonly from: string;
  readonly to: string;
}

const list = (cell: string | undefined): string[] => (cell ?? '').trim().split(/\s+/u);

const TABLE: readonly Office[] = offices.map((row) => {
  const [countries, heads, surnames, from, to] = row.split('|');
  return {
    countries: list(countries),
    heads: list(heads),
    surnames: list(surnames),
    from: from?.trim() ?? '',
    to: to?.trim() ?? '',
  };
});

/** Stands for the country of offices that need none: "the Republican". */
export const ANY_COUNTRY = '*';

/**
 * Surnames (lower case, by their spellings) of who held the office on that day (ISO); empty where the list does
 * not tell or the day is unknown.
 */
export function officeHolders(country: string, head: string, day: string | null): readonly string[] {
  if (day === null) return [];
  const office = TABLE.find(
    (o) => o.countries.includes(country) && o.heads.includes(head) && o.from <= day && day < o.to,
  );
  return office?.surnames ?? [];
}
