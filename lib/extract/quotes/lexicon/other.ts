/**
 * The commonest words around quotes in ten languages besides English. Data only: whoever knows the language can
 * mend it here. `said` are forms that report speech; the others are as in words-en.ts, only shorter.
 */

export interface Basics {
  readonly said: string;
  readonly according: readonly string[];
  readonly he: string;
  readonly she: string;
  readonly they: string;
  /** Determiners, prepositions, conjunctions, relatives, auxiliaries and adverbs that bound a phrase. */
  readonly determiners: string;
  readonly prepositions: string;
  readonly conjunctions: string;
  readonly relatives: string;
  readonly auxiliaries: string;
  readonly adverbs: string;
  /** Offices and forms of address before a name. */
  readonly titles: string;
  /** Works whose titles stand in quotation marks. */
  readonly works: string;
}

export const BASICS: Readonly<Record<string, Basics>> = {
  de: {
    said: 'sagt sagte gesagt sagten erklärt erklärte erklärten betont betonte meint meinte schreibt schrieb schrieben fügt fügte antwortet antwortete warnt warnte fordert forderte teilt teilte twitterte berichtet berichtete zitiert zitierte nennt nannte behauptet behauptete ergänzt ergänzte kündigt kündigte kritisierte lobte versprach verkündete postete äußerte bekräftigte unterstrich fragte fragt gesteht gestand räumte bestätigte so',
    according: ['laut', 'zufolge', 'nach angaben von', 'nach worten von', 'in den worten von'],
    he: 'er',
    she: 'sie',
    they: '',
    determiners:
      'der die das den dem des ein eine einen einem einer eines sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer dieser diese dieses',
    prepositions:
      'von vom in im an am auf aus bei beim mit nach zu zum zur über unter vor während für gegen um durch seit wegen zwischen laut',
    conjunctions: 'und oder aber dass wenn als weil obwohl während ob denn doch nachdem bevor',
    relatives: 'welcher welche welches wer was',
    auxiliaries:
      'hat haben hatte hatten ist sind war waren wird werden wurde wurden soll sollen kann können will wollen muss müssen nicht',
    adverbs:
      'auch dann später noch erneut bereits zuvor gestern heute dazu nun schon weiter hinzu mit wörtlich',
    titles:
      'herr frau dr prof präsident präsidentin us-präsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin außenminister außenministerin premierminister sprecher sprecherin kremlsprecher chef vorsitzender ex-präsident könig königin papst general bürgermeister senator richter russlands amerikas ukrainischer russischer',
    works: 'buch roman film serie lied album zeitung magazin zeitschrift stück sendung podcast',
  },
  fr: {
    said: 'dit dit-il dit-elle affirme-t-il affirme-t-elle explique-t-il explique-t-elle assure-t-il assure-t-elle ajoute-t-il ajoute-t-elle écrit-il écrit-elle poursuit-il poursuit-elle estime-t-il estime-t-elle déclare déclaré déclarait affirme affirmé affirmait explique expliqué assure assuré ajoute ajouté souligne souligné précise précisé indique indiqué estime estimé écrit répond répondu annonce annoncé rappelle rappelé insiste insisté lance lancé reconnaît reconnu dénonce dénoncé prévient prévenu martelé martèle confie confié raconte raconté poursuit poursuivi conclut conclu tweeté',
    according: ['selon', "d'après", 'pour'],
    he: 'il a-t-il dit-il affirme-t-il explique-t-il assure-t-il ajoute-t-il écrit-il poursuit-il estime-t-il',
    she: 'elle a-t-elle dit-elle affirme-t-elle explique-t-elle assure-t-elle ajoute-t-elle écrit-elle poursuit-elle estime-t-elle',
    they: 'ils elles',
    determiners: 'le la les un une des ce cette ces son sa ses leur leurs du',
    prepositions: 'de à en dans par pour sur avec chez vers après avant contre entre depuis lors sans sous',
    conjunctions: 'et ou mais que quand si car comme lorsque puisque donc',
    relatives: 'qui dont où lequel laquelle',
    auxiliaries: 'a ont est sont était avait avaient sera serait ne pas été',
    adverbs: 'aussi encore ensuite hier puis également notamment plus',
    titles:
      'm mme mlle dr président présidente ministre premier premier-ministre chancelier chancelière sénateur maire général roi reine pape porte-parole juge',
    works: 'livre roman film série chanson album journal magazine pièce émission podcast',
  },
  es: {
    said: 'dijo dice dicho decía declaró declara afirmó afirma explicó explica aseguró asegura añadió añade agregó agrega señaló señala indicó indica subrayó escribió escribe respondió responde anunció anuncia recordó insistió advirtió advierte sostuvo manifestó destacó reiteró expresó apuntó comentó contestó preguntó concluyó tuiteó publicó',
    according: ['según', 'de acuerdo con', 'en palabras de'],
    he: 'él',
    she: 'ella',
    they: 'ellos ellas',
    determiners: 'el la los las un una unos unas este esta estos su sus del al',
    prepositions: 'de a en por para con sin sobre desde hasta entre contra tras durante ante según',
    conjunctions: 'y o pero que cuando si porque como mientras aunque',
    relatives: 'quien quienes cual cuyo donde',
    auxiliaries: 'ha han había fue era es son está estaba será no',
    adverbs: 'también además después luego ayer hoy ya más',
    titles:
      'sr sra don doña dr dra presidente presidenta ministro ministra primer canciller senador senadora alcalde alcaldesa general rey reina papa portavoz vocero juez expresidente',
    works: 'libro novela película serie canción álbum diario revista obra programa podcast',
  },
  it: {
    said: 'detto dice disse detto dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato sottolinea scritto scrive risposto risponde annunciato annuncia ricordato precisato assicurato commentato avvertito ribadito concluso sostenuto raccontato osservato rivelato',
    according: ['secondo', 'stando a'],
    he: 'lui egli',
    she: 'lei',
    they: 'loro',
    determiners: 'il lo la i gli le un uno una questo questa suo sua del della dei',
    prepositions: 'di a da in con su per tra fra dal dalla al alla nel nella sul dopo durante contro',
    conjunctions: 'e o ma che quando se perché come mentre',
    relatives: 'chi cui quale',
    auxiliaries: 'ha hanno aveva è sono era sarà non stato',
    adverbs: 'anche poi ancora ieri oggi inoltre già',
    titles:
      'signor signora dott presidente ministro ministra premier cancelliere senatore sindaco generale re regina papa portavoce giudice',
    works: 'libro romanzo film serie canzone album giornale rivista programma podcast',
  },
  ru: {
    said: 'сказал сказала сказали заявил заявила заявили заявляет говорит говорил говорила отметил отметила подчеркнул подчеркнула добавил добавила написал написала пишет сообщил сообщила сообщили ответил ответила объяснил пояснил пояснила рассказал рассказала считает уточнил предупредил признал спросил напомнил объявил утверждает процитировал указал',
    according: ['по словам', 'по мнению', 'как сообщил'],
    he: 'он',
    she: 'она',
    they: 'они',
    determiners: 'этот эта это эти его её их свой своя',
    prepositions: 'в во на о об от до из с со к у за при по для после перед между через',
    conjunctions: 'и а но что чтобы когда если как хотя',
    relatives: 'который которая которые кто',
    auxiliaries: 'был была были будет не',
    adverbs: 'также ещё уже ранее позже затем вчера сегодня',
    titles:
      'президент президента министр премьер премьер-министр канцлер сенатор мэр генерал король папа пресс-секретарь глава спикер судья',
    works: 'книга книге роман фильм фильме сериал песня альбом газета газете журнал журнале',
  },
  uk: {
    said: 'сказав сказала сказали заявив заявила заявили каже говорить зазначив зазначила наголосив наголосила підкреслив додав додала написав написала пише повідомив повідомила повідомили відповів відповіла пояснив пояснила розповів вважає уточнив попередив визнав нагадав оголосив стверджує',
    according: ['за словами', 'на думку'],
    he: 'він',
    she: 'вона',
    they: 'вони',
    determiners: 'цей ця це ці його її їх їхній свій',
    prepositions: 'в у на про від до з із зі за при по для після перед між через',
    conjunctions: 'і й та а але що щоб коли якщо як хоча',
    relatives: 'який яка які хто',
    auxiliaries: 'був була були буде не',
    adverbs: 'також ще вже раніше пізніше потім вчора сьогодні',
    titles:
      'президент президента міністр премʼєр прем’єр прем’єр-міністр канцлер сенатор мер генерал король папа речник прессекретар глава спікер суддя',
    works: 'книга книзі роман фільм фільмі серіал пісня альбом газета журнал',
  },
  pl: {
    said: 'powiedział powiedziała powiedzieli mówi mówił mówiła oświadczył oświadczyła stwierdził stwierdziła dodał dodała napisał napisała pisze podkreślił podkreśliła zaznaczył zaznaczyła wyjaśnił wyjaśniła odpowiedział odpowiedziała poinformował poinformowała ocenił oceniła ogłosił zapowiedział przyznał zapewnił ostrzegł przekonywał twierdzi',
    according: ['według', 'zdaniem', 'jak powiedział'],
    he: 'on',
    she: 'ona',
    they: 'oni one',
    determiners: 'ten ta to ci te jego jej ich swój',
    prepositions: 'w we na o od do z ze za przy po dla przed między przez u nad pod',
    conjunctions: 'i a ale że żeby kiedy jeśli jak choć oraz lub',
    relatives: 'który która które kto',
    auxiliaries: 'był była byli jest są będzie nie został',
    adverbs: 'także też jeszcze już wcześniej później wczoraj dziś',
    titles:
      'pan pani prezydent minister premier kanclerz senator burmistrz generał król papież rzecznik szef sędzia',
    works: 'książka książce powieść film filmie serial piosenka album gazeta magazyn',
  },
  nl: {
    said: 'zei zegt gezegd zeiden verklaarde verklaart stelde stelt schreef schrijft voegde voegt antwoordde antwoordt benadrukte benadrukt vertelde vertelt waarschuwde meldde meldt vindt vond noemde noemt beloofde vroeg twitterde erkende bevestigde reageerde reageert liet aldus',
    according: ['volgens', 'aldus'],
    he: 'hij',
    she: 'zij ze',
    they: '',
    determiners: 'de het een zijn haar hun deze die dit dat',
    prepositions: 'van in op aan bij met naar voor over tegen door uit na tijdens onder tussen sinds',
    conjunctions: 'en of maar als omdat terwijl toen want',
    relatives: 'wie wat',
    auxiliaries: 'heeft hebben had is zijn was waren wordt werd zal zou niet',
    adverbs: 'ook dan later nog gisteren vandaag eerder al toe',
    titles:
      'meneer mevrouw dr president minister premier minister-president kanselier senator burgemeester generaal koning koningin paus woordvoerder rechter',
    works: 'boek roman film serie lied album krant tijdschrift programma podcast',
  },
  pt: {
    said: 'disse diz dito declarou declara afirmou afirma explicou explica acrescentou acrescenta escreveu escreve respondeu responde anunciou destacou ressaltou garantiu alertou lembrou avaliou comentou reiterou insistiu concluiu completou informou contou publicou perguntou',
    according: ['segundo', 'de acordo com', 'nas palavras de'],
    he: 'ele',
    she: 'ela',
    they: 'eles elas',
    determiners: 'o a os as um uma este esta seu sua do da dos das',
    prepositions:
      'de em por para com sem sobre desde até entre contra após durante no na nos nas ao pelo pela',
    conjunctions: 'e ou mas que quando se porque como enquanto',
    relatives: 'quem qual cujo onde',
    auxiliaries: 'tem têm tinha foi era é são está estava será não',
    adverbs: 'também ainda depois ontem hoje já mais',
    titles:
      'sr sra dr dra presidente presidenta ministro ministra primeiro-ministro chanceler senador senadora prefeito general rei rainha papa porta-voz juiz ex-presidente',
    works: 'livro romance filme série música álbum jornal revista programa podcast',
  },
  sv: {
    said: 'säger sade sa sagt skriver skrev berättar berättade förklarar förklarade menar menade tillägger tillade svarar svarade uppger uppgav betonar betonade konstaterar konstaterade varnar varnade hävdar hävdade anser ansåg lovade meddelar meddelade frågar frågade',
    according: ['enligt'],
    he: 'han',
    she: 'hon',
    they: 'de',
    determiners: 'en ett den det sin sitt sina hans hennes deras',
    prepositions: 'av i på vid med till för om mot genom från efter under mellan sedan hos',
    conjunctions: 'och eller men att när om eftersom medan',
    relatives: 'som vilken vem vad',
    auxiliaries: 'har hade är var blir blev ska skulle inte',
    adverbs: 'också även sedan senare igår idag tidigare redan',
    titles:
      'herr fru dr president presidenten minister statsminister statsministern förbundskansler senator borgmästare general kung drottning påven talesperson talespersonen domare',
    works: 'bok roman film serie låt album tidning tidningen magasin program podd',
  },
};
