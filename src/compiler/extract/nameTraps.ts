const words = (list: string): readonly string[] =>
  list.split(',').map((word) => word.trim().replace(/\s+/g, ' '));
const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));

/**
 * Names that hold the name of a State or a city and mean neither. Longest match wins, so that
 * these shadow the shorter name inside them.
 */
export const TRAP_NAMES: readonly string[] = words(`
  Kosovo, Kosovar, Kosovan, Kosovo Albanian, Kosovo Serb, Kosovo Serbian, Kosovo Croat,
  Kosovo Turk, Kosovo Bosniak, Pristina, Prishtina, Prishtine, Mitrovica, Prizren, Gjilan,
  Gnjilane, Peja, Ferizaj, Jersey, Isle of Man, Central Asia, Central Asian, South Ossetia,
  South Ossetian, Abkhazia, Abkhaz, Nagorno-Karabakh, Soviet Union, former Yugoslavia,
  Czechoslovakia, Marshall Islands, Inner Mongolia, Georgia Tech, South Georgia, French Guiana,
  British Virgin Islands, American Samoa, New England, Turkestan region, Latin America,
  Latin American, South America, South American, Central America, Central American,
  North America, North American, African American, Native American,
  Organization of American States, Inter-American, Republic of Macedonia street, Greek Orthodox,
  Russian Orthodox, Serbian Orthodox, Serb, Croat, s name.
  , ,
  
`);

/** Words that make a document, a group or a process of a city's name before them. */
export const AFTER_CITY =
  /^(?:'s)? (?:Convention|Protocols?|Treaty|Treaties|Agreements?|Accords?|Document|Declaration|Final Act|Charter|Statute|Process|Mechanism|Principles|Recommendations|Guidelines|Group|Plan of Action|Action Plan|Regulation|Memorandum|Criteria|Format|Pact|Tribunal|Commitments?|Decisions?|Strategy|Package|Concept|Framework|Platform|Compact|Consensus|Rules?|Times|Post|Helsinki)\b/;

/** The same with the city behind ("Charter of Paris", "Treaty of Maastricht"). */
export const BEFORE_CITY =
  /\b(?:Charter|Treaty|Convention|Declaration|Protocol|Statute|Pact|Accords?|Spirit|spirit|Memorandum|Document|Agreement) (?:of|for) (?:the )?$/;

/** Cities and lands that are first or last names too: they count only behind a preposition or in a dateline. */
export const NAMES_OF_PERSONS: ReadonlySet<string> = wordSet(`
  mary, van, kant, oral, plav, sid, lund, faro, perm, hull, fier, berat, florence, valencia,
  santander, batman, phoenix, dallas, houston, virginia, syracuse, milan, sofia, lourdes, odessa,
  ararat, boston, denver, lincoln, bar, split, nice, exeter, kent, york, santa, victoria, adana,
  bergen, delphi, naryn, talas, panj, ahal, garm, vanj, sando, thun, arad, bled, caux, siena,
  nitra, volos, baden, hesse, freiburg, durres, turku, mons, namur, berlin, london, paris,
  washington, chelsea, charlotte, madison, austin, lyon, lille, toledo, granada, cordoba, braga,
  lecce, bari, pisa, parma, verona, brest, artek, bender, lipica, gori, poti, telavi, fergana,
  navoi, wales, dayton, delft, trent, glasgow, bristol, cambridge, oxford, wellington, roswell,
  holland, france, ireland, georgia, moldova, england, scotland, palic, samara
`);

/** Given names that stand before a surname like London, Berlin or Holland. */
export const GIVEN_NAMES: ReadonlySet<string> = wordSet(`
  jack, irving, isaiah, tom, john, james, peter, paul, robert, richard, michael, david, anna,
  maria, mary, george, henry, william, thomas, charles, joseph, daniel, mark, stephen, steven,
  andrew, anthony, martin, simon, kevin, brian, eric, frank, karl, carl, hans, helga, eva, elena,
  irina, natalia, olga, tatiana, julia, sarah, susan, laura, emma, kate, jane, jean, pierre,
  louis, anatole, claude, jacques, francois, marie, sophie, denzel, booker, michelle, jennifer,
  lisa, linda, nicole, kathleen, barbara, patricia, elizabeth, margaret, ruth, alice, helen,
  christine, christopher, matthew, luke, adam, alan, ian, neil, colin, graham, harry, edward,
  albert, alfred, arthur, roman, ivan, boris, sergei, sergey, vladimir, dmitry, alexander, alex,
  nikola, marko, luka, ana, agnes, jo, joe, ben, sam, tim, jim, bill, bob, dan, don, ron, ken,
  michel, antonio, carlos, jose, luis, pedro, juan, marco, giovanni, paolo, theodor, theodore,
  ludwig, heinz, klaus, jürgen, ulrich, werner
`);

/** Titles in front of a person's name. */
export const HONORIFIC =
  /\b(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Lord|Lady|Judge|Captain|Colonel|General|Major|Ambassador|President|Senator|Madam)\.? $/;
