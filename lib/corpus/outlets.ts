/**
 * Outlets by host, for pages that do not name their publisher; and hosts that publish originals (official
 * texts and transcripts), against which reports are held. Data; a host stands for its subdomains too.
 */

const OUTLETS: ReadonlyMap<string, string> = new Map([
  ['abc.net.au', 'ABC News (Australia)'],
  ['abcnews.go.com', 'ABC News'],
  ['afp.com', 'AFP'],
  ['aljazeera.com', 'Al Jazeera'],
  ['apnews.com', 'Associated Press'],
  ['axios.com', 'Axios'],
  ['bbc.co.uk', 'BBC'],
  ['bbc.com', 'BBC'],
  ['bild.de', 'Bild'],
  ['bloomberg.com', 'Bloomberg'],
  ['cbc.ca', 'CBC'],
  ['cbsnews.com', 'CBS News'],
  ['cnbc.com', 'CNBC'],
  ['cnn.com', 'CNN'],
  ['corriere.it', 'Corriere della Sera'],
  ['dailymail.co.uk', 'Daily Mail'],
  ['derstandard.at', 'Der Standard'],
  ['dw.com', 'Deutsche Welle'],
  ['economist.com', 'The Economist'],
  ['elmundo.es', 'El Mundo'],
  ['elpais.com', 'El País'],
  ['euronews.com', 'Euronews'],
  ['faz.net', 'Frankfurter Allgemeine'],
  ['foxnews.com', 'Fox News'],
  ['ft.com', 'Financial Times'],
  ['independent.co.uk', 'The Independent'],
  ['kyivindependent.com', 'The Kyiv Independent'],
  ['kyivpost.com', 'Kyiv Post'],
  ['latimes.com', 'Los Angeles Times'],
  ['lefigaro.fr', 'Le Figaro'],
  ['lemonde.fr', 'Le Monde'],
  ['meduza.io', 'Meduza'],
  ['nbcnews.com', 'NBC News'],
  ['newsweek.com', 'Newsweek'],
  ['npr.org', 'NPR'],
  ['nypost.com', 'New York Post'],
  ['nytimes.com', 'The New York Times'],
  ['nzz.ch', 'Neue Zürcher Zeitung'],
  ['orf.at', 'ORF'],
  ['pbs.org', 'PBS'],
  ['politico.com', 'Politico'],
  ['politico.eu', 'Politico Europe'],
  ['pravda.com.ua', 'Ukrainska Pravda'],
  ['repubblica.it', 'la Repubblica'],
  ['reuters.com', 'Reuters'],
  ['rfi.fr', 'RFI'],
  ['rferl.org', 'RFE/RL'],
  ['sky.com', 'Sky News'],
  ['spiegel.de', 'Der Spiegel'],
  ['sueddeutsche.de', 'Süddeutsche Zeitung'],
  ['tagesschau.de', 'tagesschau'],
  ['tass.com', 'TASS'],
  ['telegraph.co.uk', 'The Telegraph'],
  ['theatlantic.com', 'The Atlantic'],
  ['theguardian.com', 'The Guardian'],
  ['thehill.com', 'The Hill'],
  ['thetimes.co.uk', 'The Times'],
  ['thetimes.com', 'The Times'],
  ['time.com', 'TIME'],
  ['ukrinform.net', 'Ukrinform'],
  ['usatoday.com', 'USA Today'],
  ['voanews.com', 'Voice of America'],
  ['washingtonpost.com', 'The Washington Post'],
  ['welt.de', 'WELT'],
  ['wsj.com', 'The Wall Street Journal'],
  ['zdf.de', 'ZDF'],
  ['zeit.de', 'DIE ZEIT'],
]);

const PRIMARY_HOSTS: ReadonlySet<string> = new Set([
  'bundeskanzler.de',
  'bundesregierung.de',
  'congress.gov',
  'consilium.europa.eu',
  'defense.gov',
  'ec.europa.eu',
  'elysee.fr',
  'en.kremlin.ru',
  'federalreserve.gov',
  'gov.uk',
  'govinfo.gov',
  'hansard.parliament.uk',
  'justice.gov',
  'kremlin.ru',
  'mid.ru',
  'nato.int',
  'president.gov.ua',
  'press.un.org',
  'rev.com',
  'state.gov',
  'truthsocial.com',
  'whitehouse.gov',
]);

/** The host and the domains above it: `edition.cnn.com`, `cnn.com`. */
function domainsOf(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/u, '').split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}

/** The outlet that publishes under this host, or null where the table does not know it. */
export function outletOfHost(host: string): string | null {
  for (const domain of domainsOf(host)) {
    const outlet = OUTLETS.get(domain);
    if (outlet !== undefined) return outlet;
  }
  return null;
}

export interface ListedOutlet {
  readonly name: string;
  /** Most outlets have one; each stands for its subdomains too. */
  readonly hosts: readonly string[];
}

/** The outlets of the table, once each, by name. */
export function listedOutlets(): ListedOutlet[] {
  const hosts = new Map<string, string[]>();
  for (const [host, name] of OUTLETS) hosts.set(name, [...(hosts.get(name) ?? []), host]);
  return [...hosts]
    .map(([name, all]) => ({ name, hosts: all }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** True where the host publishes originals: official texts, transcripts, a speaker's own posts. */
export function isPrimaryHost(host: string): boolean {
  return domainsOf(host).some((domain) => PRIMARY_HOSTS.has(domain));
}
