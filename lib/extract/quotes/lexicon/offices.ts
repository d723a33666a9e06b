/**
 * A small list of heads of state and government, so that "the Russian leader" finds a man whom the article
 * names without his country. Data only: country words | office words | surname | from | to (ISO days).
 *
 * It never adds a person: it only chooses among those whom the article names.
 */
const OFFICES = `
  us u.s american | president leader commander-in-chief | bush | 2001-01-20 | 2009-01-20
  us u.s american | president leader commander-in-chief | obama | 2009-01-20 | 2017-01-20
  us u.s american | president leader commander-in-chief | trump | 2017-01-20 | 2021-01-20
  us u.s american | president leader commander-in-chief | biden | 2021-01-20 | 2025-01-20
  us u.s american | president leader commander-in-chief | trump | 2025-01-20 | 2029-01-20
  russian kremlin | president leader | putin | 2012-05-07 | 2036-01-01
  ukrainian | president leader | zelensky zelenskyy zelenskiy | 2019-05-20 | 2036-01-01
  french | president leader | hollande | 2012-05-15 | 2017-05-14
  french | president leader | macron | 2017-05-14 | 2027-05-14
  german | chancellor leader | merkel | 2005-11-22 | 2021-12-08
  german | chancellor leader | scholz | 2021-12-08 | 2025-05-06
  german | chancellor leader | merz | 2025-05-06 | 2036-01-01
  british | minister premier leader | cameron | 2010-05-11 | 2016-07-13
  british | minister premier leader | may | 2016-07-13 | 2019-07-24
  british | minister premier leader | johnson | 2019-07-24 | 2022-09-06
  british | minister premier leader | sunak | 2022-10-25 | 2024-07-05
  british | minister premier leader | starmer | 2024-07-05 | 2036-01-01
  israeli | minister premier leader | netanyahu | 2009-03-31 | 2021-06-13
  israeli | minister premier leader | netanyahu | 2022-12-29 | 2036-01-01
  chinese | president leader | jinping xi | 2013-03-14 | 2036-01-01
  turkish | president leader | erdogan erdoğan | 2014-08-28 | 2036-01-01
  * | republican | trump bush romney mccain pence vance mcconnell ryan cruz rubio christie kasich | 2000-01-01 | 2036-01-01
  * | democrat | obama biden clinton sanders harris pelosi schumer warren kaine | 2000-01-01 | 2036-01-01
  hungarian | minister premier leader | orban orbán | 2010-05-29 | 2036-01-01
`;

interface Office {
  readonly countries: readonly string[];
  readonly heads: readonly string[];
  readonly surnames: readonly string[];
  readonly from: string;
  readonly to: string;
}

const list = (cell: string | undefined): string[] => (cell ?? '').trim().split(/\s+/u);

const TABLE: readonly Office[] = OFFICES.trim()
  .split('\n')
  .map((line) => {
    const [countries, heads, surnames, from, to] = line.split('|');
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
