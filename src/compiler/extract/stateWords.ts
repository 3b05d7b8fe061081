/** Words around the name of a State that tell what part it has. */

/** People and bodies that act for a State. */
export const AGENT =
  '(?:governments?|authorit(?:y|ies)|ministr(?:y|ies)|ministers?|police|policemen|officials?|experts?|officers?|prosecutors?|judges?|judiciary|embass(?:y|ies)|ambassadors?|delegations?|delegates?|representatives?|parliament|parliamentary|ombuds\\w+|agenc(?:y|ies)|services?|NGOs?|non-governmental|civil society|presidents?|prime minister|vice|state|interior|foreign|justice|border|customs|law[- ]enforcement|labou?r|security|deputy|secretary|speaker|carabinieri|guardia|guards?|commission(?:er)?|committee|council|institutions?|participants?|counterparts?|partners?|colleagues?|sides?|students?|journalists?|media|lawyers?|attorneys?|mission to|permanent|national|federal|inspectors?|specialists?|practitioners?|professionals?|investigators?|trainers?|teachers?|diplomats from|consul\\w*|chargé|senior|academics?|scholars?|university|public|cross-border|delegation|leaders?|organi[sz]ations?|associations?|chamber|court|bar|bank|army|military|armed forces|members?|MPs?|deputies|senators?|rapporteurs?|co-?ordinators?|team|units?|staff|personnel|employees|firms?|businesses|entrepreneurs|parliamentarians|mayors?|guests?|speakers?|lecturers?|panell?ists|visitors|facilitators|moderators|workers of|diplomats|rapporteurs|psychologists|doctors|engineers|soldiers|cadets|advocates|financial|municipal|local|regional|religious|head|chief|director|special|general|anti-trafficking|criminal|immigration|migration|social|health|research|centre|center|institute|academy|party|parties)';

const AGENT_AFTER_ADJECTIVE = new RegExp(
  `^(?:,? (?:and|or) \\p{Lu}\\p{L}+)?(?:[ -](?:\\p{L}+[',]?s?)){0,2}?[ -]${AGENT}\\b`,
  'iu',
);
const NATIONALITY =
  /^ (?:diplomat|parliamentarian|politician|national|citizen|lawyer by|native|born|origin|law\b|legislation|territory|language|economy|society|soil|victims?|women|girls|children|men|migrants|workers|labou?r migra|passport|model|example|experience|war|market|word|translation|funding|funds|grant|money)s?\b/i;
const FOREIGN_MINISTER =
  /^(?:'s)? (?:Foreign Minister|Minister (?:of|for) Foreign|Federal Minister|Minister|Prime Minister|President|Secretary of State|Vice[- ]Chancellor|Ambassador|Foreign Affairs)/i;

/** Whether an adjective stands before people or a body that act for the State. */
export function isAgentAdjective(after: string): boolean {
  return !NATIONALITY.test(after) && AGENT_AFTER_ADJECTIVE.test(after.slice(0, 90));
}

const AGENT_AFTER_NAME = new RegExp(`^ (?!and |or |as )(?:[\\p{L}'-]+ ){0,2}?${AGENT}\\b`, 'iu');

/** The same for a name that stands before nouns too ("U.S. officials"). */
export function isAgentAfterName(after: string): boolean {
  return !NATIONALITY.test(after) && AGENT_AFTER_NAME.test(after.slice(0, 70));
}

/** Whether a minister or envoy of the State follows. */
export function isMinisterAfter(after: string): boolean {
  return FOREIGN_MINISTER.test(after.slice(0, 60));
}

const FROM_AGENT = new RegExp(
  `\\b${AGENT}(?: (?!of\\b|from\\b|in\\b)[\\p{L}'-]+){0,4}? (?:from|of|representing)(?: (?:the|both|countries|such|as|including|like|participating States|cities|in))*[ :(-]*$|\\b(?:authorities|officials|police|partners|counterparts|colleagues|agencies|services|ministries|institutions) in(?: the)? $`,
  'iu',
);
/** The body itself stands in front: "women police officers from". */
const DIRECT_AGENT = new RegExp(`\\b${AGENT} (?:from|of|representing)(?: the| both)? $`, 'iu');

/** Whether people or a body "of" or "from" the place that follows are spoken of. */
export function isPeopleOf(before: string): boolean {
  if (ADDRESSED.test(before)) return false;
  return DIRECT_AGENT.test(before) || (FROM_AGENT.test(before) && !NOT_ACTING.test(before));
}

const WITH =
  /\b(?:with|by|together with|alongside|hosted by|organi[sz]ed by|joined by|and)(?: the)? $/i;
const JOINED =
  /\b(?:organi[sz]|arrang|hosted|held|held jointly|conduct|support|develop|implement|joint|together|in co-?operation|attended|visit|met)\w*(?: [\p{L}'-]+){0,12}? (?:with|by)(?: the)? $/iu;
const LISTED =
  /(?:participating States|countries|States|delegations|nations|teams|including|namely|such as|participants|among them)(?: \w+){0,3}? ?[:(,-]? ?(?:from |of )?(?:the )?$/i;
const NOT_ACTING =
  /\b(?:victims?|citizens|nationals|migrants|refugees|(?<!social )workers|returnees|goods|trafficked|products|deport\w*|flows?|asylum seekers|displaced|repatriat\w*|situation|war|conflict|crisis|developments|events|laws?|legislation|as far as|route)(?: [\p{L}'-]+){0,3} (?:from|of|in|to|against|between)(?: the)? $/iu;
const TOOK_PART =
  /^(?:,? \([^)]{0,40}\))?,?(?: (?:also|today|yesterday|jointly|together|both|all))* (?:brought|organi[sz]ed|took part|participated|attended|were represented|was represented|sent|joined|presented|shared|exchanged|gathered|met|discussed|co-?organi[sz]ed|hosted|were present|are taking part|take part|attend\b|showed|gave|told|explained|agreed|will take part|are represented)/i;
const ACTS =
  /^(?:,? which [^,]{3,80},)? (?:has|had|is|was|will|would|supports?|proposed?s?|said|says|plans?|wants?|adopted|ratified|signed|created|introduced|hosts?|took|takes|became|made|makes|continues|remains|presented|offered|needs|should|must)\b/i;
const POSSESSIVE =
  /^'s? (?:\p{Lu}|(?:\p{L}+ ){0,2}(?:government|authorit|ministr|minister|police|officials?|experts?|delegation|embassy|ambassador|president|parliament|prosecutor|representative|national|state|efforts by))/u;

/** The government is spoken to, and does nothing itself. */
export const ADDRESSED =
  /\b(?:ask(?:s|ed|ing)(?: of)?|urg(?:es|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|appeal(?:s|ed|ing)? to|critici[sz](?:es|ed|ing)|encourag(?:es|ed|ing)|remind(?:s|ed|ing)|wrote to|a letter to|pressed|warn(?:s|ed))(?: the| its)?(?: (?:new|newly elected|future))? ?(?:(?:authorities|governments?|parliament|officials|leaders|prosecutors?|police)(?: \w+)? (?:in|of)(?: the)? )?$/i;

/** What the words around a list of States, or a single one, tell of their part. */
export function isTakingPart(before: string, after: string): boolean {
  if (ADDRESSED.test(before)) return false;
  if (DIRECT_AGENT.test(before) || TOOK_PART.test(after)) return true;
  if (NOT_ACTING.test(before)) return false;
  if (POSSESSIVE.test(after) || TOOK_PART.test(after)) return true;
  if (FROM_AGENT.test(before) || LISTED.test(before)) return true;
  if (WITH.test(before) && JOINED.test(before)) return true;
  return (
    ACTS.test(after) &&
    /(?:^|[.;:"] ?|\b(?:that|and|but|while|where|whereas) )(?:the )?$/i.test(before.slice(-12))
  );
}

/** A sentence about who pays. */
export const DONOR =
  /\b(?:fund(?:ed|ing|s)?|financed|finances|financially|financial (?:support|contribution|assistance)|donors?|donat\w+|paid (?:for )?(?:it|by|the)?|with (?:the )?money|money (?:came|comes|for|from|was|is|given)|(?:gave|give|provided) (?:the )?money|contribut(?:ed|ions?) (?:by|from)|sponsor\w*|grants?|budget|extra-?budgetary|with support (?:from|of) the governments?|supported by the governments?|generous|co-?funded|Sida|USAID|Development (?:Co-?operation )?Agency|assistance (?:from|of) the government)\b/i;

/** Field operations of the OSCE, in front of the place they work in. */
export const FIELD_BEFORE =
  /\b(?:Mission|Centre|Center|Presence|Office|Programme Office|Project Co-?ordinator(?:'s Office)?|Field (?:Office|Mission|Station)|Regional Office|Monitoring Mission|Verification Mission|Liaison Office|PCU|Advisory and Monitoring Group|Training Centre|Observer Mission|Co-?ordinator|Project Office|Assistance Group|Project Co-?ordinator's)(?: \([^)]{1,24}\))?(?: Field Office)?,? (?:to|in|for|at) (?:the )?$/;
/** The same behind it: "OSCE Skopje Mission". */
export const FIELD_AFTER =
  /^(?:'s)? (?:Mission|Monitor Mission|(?:Regional |Field |Programme )?(?:Office|Centre|Center)|Project Co-?ordinator|Presence)\b/;

/** Where a thing happens whose place is its subject, not the meeting's. */
export const TOPIC_BEFORE =
  /\b(?:war|crisis|crises|conflict|situation|trafficking(?: in (?:human beings|persons|women|children))?|victims?|migrants|elections?|developments?|fight|struggle|combat(?:ing)?|reforms?|exploitation|media freedom|journalists?|killing|arrests?|attacks?|human rights|rule of law|stability|peace|democracy|work|working|works|job|jobs|abroad|live|lives|living|prostitution|slavery|referendum|violence|born|based|headquartered|seat|stationed|crime|police reform|process|law enforcement)(?: \w+){0,2} (?:in|near|across|throughout|at|around)(?: and around)?(?: the)?(?: (?:city|town|region|east|west|north|south|eastern|western|northern|southern|Eastern|Western|Northern|Southern)(?: of)?)? ?$/i;

export const VISIT_BEFORE =
  /\b(?:visit(?:s|ed|ing)?|trips?|travel(?:s|led|ling)?|went|goes|tours?|tour of|journey|mission of experts)(?: [\p{L}'-]+){0,4}? ?(?:to|in)? (?:the )?(?:Republic of |Federal Republic of |State of )?$/iu;
export const VISIT_AFTER = /^(?:'s)? (?:\w+ )?(?:visit|trip|tour)\b/i;

export const IN_BEFORE =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|outside|around|of|to)(?: the)?(?: (?:[Cc]ity|[Tt]own|[Vv]illage|[Cc]apital|[Rr]egion|[Dd]istrict|[Pp]rovince|[Oo]blast|[Mm]unicipality|[Ww]estern|[Ee]astern|[Nn]orthern|[Ss]outhern|[Cc]entral|north-?(?:east|west)ern|south-?(?:east|west)ern|coastal|mountain|resort|lake|port|border|lakeside|seaside|capital city)(?: (?:of|town|city|resort))?){0,2} $/;

/** No class of characters here holds another's: else a row of dashes takes minutes. */
export const ONLINE =
  /\b(?:held|organi[sz]ed|conducted|takes? place|taking place|took place|met|gather\w*|hosted|moved|run|delivered)\W+(?:\w+\W+){0,4}?(?:on-?line|virtually|remotely)\b|\b(?:on-?line|virtual|web-based|distance)(?:[^\w-]+\w[\w-]*){0,3}?[^\w-]+(?:seminar|workshop|meeting|event|conference|training|course|discussion|round ?table|session|briefing|exercise|dialogue|consultation|forum|panel)|\bwebinars?\b|\bvideo-?conferences?\b|\bvia (?:Zoom|video)|\bby video ?link|\bin (?:a )?(?:virtual|online) format/i;
