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
  Russian Orthodox, Serbian Orthodox, Serb, Croat,
  Minsk Group, Minsk Conference, Minsk Process, Minsk Agreement, Minsk Agreements,
  Minsk Protocol, Minsk Package, Geneva International Discussions, Geneva Discussions,
  Geneva Convention, Geneva Conventions,
  Geneva Centre for the Democratic Control of Armed Forces, Helsinki Committee,
  Helsinki Committees, Helsinki Federation, Helsinki Foundation, Helsinki Commission,
  Helsinki Final Act, Helsinki Human Rights, Helsinki Monitor, Helsinki Group, Helsinki Union,
  Helsinki Association, Helsinki Watch, Helsinki Citizens, Helsinki Accords, Helsinki Process,
  Helsinki Document, Helsinki Principles, Helsinki Plus, Helsinki +40, Helsinki Decalogue,
  Helsinki Declaration, International Helsinki Federation, Human Rights Watch/Helsinki,
  Vienna Convention, Vienna Document, Vienna Process, Vienna Declaration, Vienna Mechanism,
  Vienna Concluding Document, Vienna Forum, Budapest Process, Budapest Convention,
  Budapest Group, Budapest Document, Budapest Memorandum, Palermo Protocol, Palermo Protocols,
  Palermo Convention, Istanbul Convention, Istanbul Protocol, Istanbul Document,
  Istanbul Charter, Istanbul Commitments, Istanbul Co-operation Initiative, Warsaw Convention,
  Warsaw Pact, Warsaw Document, Lanzarote Convention, Bern Convention, Berne Convention,
  Copenhagen Document, Copenhagen Criteria, Copenhagen Commitments, Moscow Mechanism,
  Moscow Document, Dublin Regulation, Dublin Convention, Dublin System, Paris Charter,
  Paris Principles, Paris Agreement, Paris Club, Paris Pact, Paris Protocol,
  Brussels Declaration, Brussels Convention, The Hague Declaration, Hague Declaration,
  Hague Convention, Hague Tribunal, The Hague Tribunal, The Hague Recommendations,
  Hague Recommendations, Oslo Recommendations, Lund Recommendations, Warsaw Guidelines,
  Bolzano Recommendations, Ljubljana Guidelines, Graz Recommendations, Tallinn Guidelines,
  Riga Guidelines, Athens Ethical Principles, Luxor Protocol, Madrid Principles, Madrid Document,
  Sofia Document, Bucharest Plan of Action, Bucharest Declaration, Bishkek Declaration,
  Maastricht Treaty, Maastricht Strategy, Porto Declaration, Porto Charter,
  Ljubljana Declaration, Astana Commemorative Declaration, Astana Declaration,
  Cordoba Declaration, Berlin Declaration, Lisbon Treaty, Lisbon Document, Treaty of Lisbon,
  Treaty of Rome, Rome Statute, Bologna Process, Dayton, Dayton Accords, Dayton Accord,
  Dayton Peace, Dayton Agreement, Dayton/Paris, Florence Agreement, Oslo Accords,
  Stockholm Syndrome, Stockholm Process, Ohrid Framework, Ohrid Agreement, Brest-Litovsk,
  Lausanne Principles, Montreux Document, Montreux Convention, Tampere Conclusions,
  Prague Process, Sarajevo Process, Sarajevo Declaration, Sibiu Declaration, Salzburg Forum,
  Salzburg Global, Bled Strategic Forum, Vienna Group, Visegrad Group, Visegrad Four,
  Ottawa Convention, Ottawa Treaty, Almaty Process, Barcelona Process, Khartoum Process,
  Rabat Process, Stockholm Declaration, Tirana Declaration, Marshall Center,
  German Marshall Fund, Chatham House Rule, Chatham House Rules, Oxford Analytica,
  Cambridge Analytica, Brussels Regulation, Zagreb Declaration, Kyiv Declaration,
  Paris Declaration, London Declaration, Washington Consensus, Schengen, Radio Free Europe,
  Fergana Valley, Ferghana Valley, French Connection, Turkish Airlines, Austrian Airlines, Benelux, Swiss francs, Swiss franc,
  US dollars, US dollar, U.S. dollars, U.S. dollar, British pounds, Canadian dollars,
  Russian roubles, Georgian lari, Czech crowns
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
  louis, anatole, claude, jacques, francois, marie, sophie, michelle, jennifer,
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
