import type { Piece } from './sentences.ts';
import type { StateHit } from './stateHits.ts';
import { ADDRESSED } from './stateWords.ts';

/** How far from a list of States the words that tell its part may stand, in characters. */
const REACH = 130;

/** Things that carry a State's name and are not its people acting: "Italian law", "a Danish national". */
const NATIONALITY =
  /^ (?:diplomat|parliamentarian|politician|national|citizen|lawyer by|native|born|origin|law\b|legislation|territory|language|economy|society|soil|victims?|women|girls|children|men|migrants|workers|labou?r migra|passport|model|example|experience|war|market|word|translation|funding|funds|grant|money|case|town|city|village|capital|region|border (?:town|village|crossing))s?\b|^ border\b(?!,? (?:and customs )?(?:police|guard|service|officer|force|troop|patrol|official|agenc|authorit|control|management|staff|inspector))/i;
/** "On the Ukrainian side": a place. */
const ON_SIDE = /\b(?:on|from|to) (?:the )?$/i;
const ADJECTIVE_GAP =
  /^(?:(?:,|,? and|,? as well as|,? or|\/) ?(?:the )?\p{Lu}[\p{L}-]+){0,8}(?:[ -][\p{L}',]+){0,2}[ -]$/u;
const NAME_GAP = /^ (?!and |or |as )(?:[\p{L}'-]+ ){0,2}$/u;

const FOREIGN_MINISTER =
  /^(?:'s)? (?:Foreign Minister|Minister (?:of|for) Foreign|Federal Minister|Minister|Prime Minister|President|Secretary of State|Vice[- ]Chancellor|Ambassador|Foreign Affairs)/i;

function agentBehind({ piece }: StateHit, at: number, gap: RegExp): boolean {
  const { flat, cues } = piece;
  return cues.between('agent', at, at + 90).some(({ start }) => gap.test(flat.slice(at, start)));
}

/** Whether an adjective, or a list of them, stands before people or a body that act for the State. */
export function isAgentAdjective(hit: StateHit): boolean {
  const { flat } = hit.piece;
  const after = flat.slice(hit.end, hit.end + 60);
  if (NATIONALITY.test(after)) return false;
  if (/^ sides?\b/.test(after) && ON_SIDE.test(flat.slice(0, hit.start))) return false;
  return FOREIGN_MINISTER.test(after) || agentBehind(hit, hit.end, ADJECTIVE_GAP);
}

/** The same for a name that stands before nouns too ("U.S. officials"). */
export function isAgentAfterName(hit: StateHit): boolean {
  const after = hit.piece.flat.slice(hit.end, hit.end + 60);
  return !NATIONALITY.test(after) && agentBehind(hit, hit.end, NAME_GAP);
}

const PEOPLE_GAPS: readonly RegExp[] = [
  // officials from; police officers of the
  /^(?: (?!of\b|from\b|in\b)[\p{L}'-]+){0,4} (?:from|of|representing)(?: (?:the|both|countries|such|as|including|like|participating States|cities|in))*[ :(-]*$/u,
  // heads of shelters from; managers of hotels and bars in
  /^ of (?:the )?(?!victims?\b)[\p{L}'-]+(?: and [\p{L}'-]+)? (?:from|in)(?: the| both)? $/u,
  // the expert, Olga Novak of
  /^,?(?: \p{Lu}[\p{L}'.-]*){1,5},? (?:of|from) (?:the )?$/u,
  // experts from the OSCE Secretariat, the Red Cross,
  /^ (?:from|of|representing)(?:(?: (?:\p{Lu}[\p{L}'-]*|of|for|and|on|the))+,)+(?: and| as well as)?(?: the)? $/u,
];
/** "Mediators from communities in", "two lecturers of a police university in Kharkiv,": people of a body that has no name. */
const BODY_GAP =
  /^(?:,? \p{Lu}[\p{L}'.-]*){0,4},? (?:from|of|at|with) (?!.*\b(?:States|countries|sides|together|jointly) )(?:an? |the |several |some |various |two |three )?(?:[\p{L}'-]+ ){0,3}\p{Ll}[\p{Ll}-]+ in (?:the )?$/u;
/** "Ana Novak of a trade union centre in": a person of such a body, who acts. */
const PERSON_OF_BODY =
  /\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+,? (?:from|of|with) (?:an?|the) (?:[\p{L}'-]+ ){0,3}\p{Ll}[\p{Ll}-]+ in (?:the )?$/u;

/** A verb stands between the people and the place: "judges from the region met in". */
const ACTS_IN =
  /(?:ed|\b(?:meet|met|came|come|took part|taking part|sat|spoke|train|work|live))(?: \w+ly| together| again)? in (?:the )?$/;
const VERB_ROLES = ['past', 'event-verb', 'done', 'begin', 'end', 'speech-verb', 'future'] as const;

/** Whether a list names where a body is whose people are spoken of. */
function isBodyOfPeople({ piece, listStart }: StateHit): boolean {
  const { flat, cues } = piece;
  const before = flat.slice(Math.max(0, listStart - REACH), listStart);
  if (!/ in (?:the )?$/.test(before)) return false;
  const isOfBody = cues
    .between('agent', listStart - REACH, listStart)
    .some(
      ({ end }) =>
        BODY_GAP.test(flat.slice(end, listStart)) &&
        !ACTS_IN.test(flat.slice(end, listStart)) &&
        !VERB_ROLES.some((role) => cues.has(role, end, listStart)) &&
        !/\b(?:OSCE|UN|operations)\b/.test(flat.slice(end, listStart)) &&
        !cues
          .between('event-noun', end, listStart)
          .some((cue) => !/^schools?$/.test(flat.slice(cue.start, cue.end))),
    );
  return isOfBody || PERSON_OF_BODY.test(before);
}

/** "Speaking for", "on behalf of": whoever does so acts for the State. */
const FOR_BEFORE =
  /\b(?:speaking|spoke|speaks|attending|attended|present|intervening|replied|answered|took the floor) (?:for|on behalf of) (?:the )?$|\bon behalf of (?:the )?(?:[Gg]overnment of |people of )?(?:the )?$/;

/** The body itself stands in front: "women police officers from". */
const DIRECT = /^ (?:from|of|representing)(?: the| both)? $/;
/** Minister for Foreign and European Affairs and Trade of */
const MINISTER_GAP =
  /^(?:,? (?:of|for|and|the|on|\p{Lu}[\p{L}'-]*)){1,12},? (?:of|from) (?:the )?$/u;
const LOCAL_GAP = /^ in(?: the)? $/;
/** "They came from", "experts came from": people who arrive, unless victims do. */
const CAME_FROM =
  /\b(?:comes?|came|coming|hail|hailed|hailing|travell?ed|drawn|arrived)(?: (?:also|both|mainly|among others))?,? from(?: [Tt]he| both)? $/;
/** "Ana Novak (Latvia)" */
const NAME_IN_BRACKETS =
  /(?:^|[^\p{L}](?!in |at |to |near )\p{Ll}* ?)\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]*)+,? \($/u;
const PLACE_NAME = /\b(?:in|at|near|to) (?:\p{Lu}[\p{L}'-]+ ?)+\($/u;

const gapsBefore = ({ piece, listStart }: StateHit, role: string): readonly string[] =>
  piece.cues
    .between(role, listStart - REACH, listStart)
    .map(({ end }) => piece.flat.slice(end, listStart));

/** Whether the people or bodies in front of a list are directly those of its States. */
const isDirect = (hit: StateHit): boolean =>
  gapsBefore(hit, 'agent').some((gap) => DIRECT.test(gap));

/** Whether the words in front make a minister or ministry of the State: "Minister for Foreign Affairs and Trade of". */
export const isMinisterOf = (hit: StateHit): boolean =>
  gapsBefore(hit, 'minister').some((gap) => MINISTER_GAP.test(gap));

/** "Police in": they act, unless something is made for them. */
const isLocal = ({ piece, listStart }: StateHit): boolean =>
  piece.cues
    .between('local-agent', listStart - REACH, listStart)
    .some(
      ({ start, end }) =>
        LOCAL_GAP.test(piece.flat.slice(end, listStart)) &&
        !/\bfor(?: [\w-]+){0,2} $/.test(piece.flat.slice(Math.max(0, start - 40), start)),
    );

const HARM_GAP = /^ (?:of|on|against|to|at)(?: \w+){0,3} $/;
const BLAME_GAP =
  /^(?: \w+)? (?:at|with|over|about|by|of|to|in)(?! [^,;]*\b(?:expressed|voiced|said)\b)[^,;]* $/;
/** "A ruling of a Danish court": what is spoken of is the act, and nobody takes part. */
const ACT_GAP = /^(?: (?:of|by|in|from))?(?: an?| the| its)? $/;
const IS_ASKED =
  /^(?:'s [\w ]{3,40})? (?:is|are|was|were|has been|have been) (?:also |again |today )?(?:asked|urged|called (?:on|upon)|reminded|encouraged|requested|invited)\b/;

/** Whether the State's people are those harmed, blamed or asked, so that they take no part. */
export function isObject(hit: StateHit): boolean {
  const { flat, cues } = hit.piece;
  const gaps = (role: string): readonly string[] =>
    cues.between(role, hit.start - REACH, hit.start).map(({ end }) => flat.slice(end, hit.start));
  return (
    gaps('harm').some((gap) => HARM_GAP.test(gap)) ||
    gaps('act-of').some((gap) => ACT_GAP.test(gap)) ||
    gaps('blame').some((gap) => BLAME_GAP.test(gap)) ||
    IS_ASKED.test(flat.slice(hit.end, hit.end + 80))
  );
}

function isNamedSpeaker({ piece, start, end }: StateHit): boolean {
  const before = piece.flat.slice(Math.max(0, start - 60), start);
  return piece.flat[end] === ')' && NAME_IN_BRACKETS.test(before) && !PLACE_NAME.test(before);
}

/** Whether people or a body "of" or "from" the States of a list are spoken of. */
function isPeopleOf(hit: StateHit): boolean {
  const gaps = gapsBefore(hit, 'agent');
  return (
    gaps.some((gap) => PEOPLE_GAPS.some((form) => form.test(gap))) ||
    isMinisterOf(hit) ||
    isLocal(hit) ||
    isNamedSpeaker(hit) ||
    isBodyOfPeople(hit)
  );
}

const MOVED_GAP = /^(?: [\p{L}'-]+){0,3} (?:from|of|in|to|against|between)(?: the)? $/u;

/** Whether those that a list names the origin or place of do not act: victims, goods, a conflict. */
const isOfOthers = (hit: StateHit): boolean =>
  gapsBefore(hit, 'no-agent').some((gap) => MOVED_GAP.test(gap));

function cameFrom(hit: StateHit): boolean {
  const { flat, cues, before } = hit.piece;
  if (!CAME_FROM.test(flat.slice(Math.max(0, hit.listStart - 60), hit.listStart))) return false;
  if (cues.has('no-agent', 0, hit.listStart)) return false;
  const isPronoun = /^(?:They|These|Others|All|Some|Most) /.test(flat);
  const told = isPronoun ? before?.cues : cues;
  return told !== undefined && told.has('agent') && !(isPronoun && told.has('victim'));
}

const OF_BOTH =
  /\b(?:from|of|in) (?:both|the two|these two|(?:all )?(?:the )?(?:three|four|five|six)|all these) (?:countries|States|nations)\b/;
/** In how many sentences further up the States stand that "both countries" means. */
const BOTH_REACH = 2;

/** The sentences whose list of States is meant where the text goes on with "inspectors from both countries". */
export function listedForBoth(body: readonly Piece[]): ReadonlySet<Piece> {
  return new Set(
    body.flatMap((piece, index) => {
      const at = OF_BOTH.exec(piece.flat)?.index ?? -1;
      const acts = at >= 0 && piece.cues.between('agent', Math.max(0, at - 40), at).length > 0;
      return acts ? body.slice(Math.max(0, index - BOTH_REACH), index + 1) : [];
    }),
  );
}

const WITH =
  /\b(?:with|by|together with|alongside|hosted by|organi[sz]ed by|joined by|and)(?: the)? $/i;
const JOINED =
  /\b(?:organi[sz]|arrang|hosted|held|held jointly|conduct|support|develop|implement|joint|together|in co-?operation|attended|visit|met)\w*(?: [\p{L}'-]+){0,12}? (?:with|by)(?: the)? $/iu;
const LISTED =
  /(?:participating States|countries|States|delegations|nations|teams|including|namely|such as|participants|among them)(?: \w+){0,3}? ?[:(,-]? ?(?:from |of )?(?:the )?$/i;
/** "Those attending included staff of helplines in": who was there, wherever they work. */
const ATTENDING =
  /(?:^|[.;] )(?:Those (?:attending|present|taking part|who (?:attended|came|took part))|(?:The )?(?:[Pp]articipants|[Aa]ttendees|[Gg]uests|[Aa]udience|[Ss]peakers|[Dd]elegates)) (?:also )?(?:included?|were|comprised|represented)\b[^.;:]{0,60} (?:in|from|of)(?: the)? $/;
const TOOK_PART_GAP =
  /^(?:'s?)?(?:,? \([^)]{0,40}\))?,?(?: (?:also|today|yesterday|jointly|together|both|all|each|recently))* ?$/;
const ACTS =
  /^(?:,? which [^,]{3,80},)? (?:has|had|is|was|will|would|supports?|proposed?s?|said|says|plans?|wants?|adopted|ratified|signed|created|introduced|hosts?|took|takes|became|made|makes|continues|remains|presented|offered|needs|should|must)\b/i;
const CLAUSE_START = /(?:^|[.;:"] ?|\b(?:that|and|but|while|where|whereas) )(?:the )?$/i;
const POSSESSIVE =
  /^'s? (?:\p{Lu}|(?:\p{L}+ ){0,2}(?:government|authorit|ministr|minister|police|officials?|experts?|delegation|embassy|ambassador|president|parliament|prosecutor|representative|national|state|efforts by))/u;

function tookPart({ piece, listEnd }: StateHit): boolean {
  const { flat, cues } = piece;
  return cues
    .between('took-part', listEnd, listEnd + REACH)
    .some(({ start }) => TOOK_PART_GAP.test(flat.slice(listEnd, start).trimEnd()));
}

/** Whether what stands around a name, or its list, says that the State's government or people take part. */
export function isTakingPart(hit: StateHit): boolean {
  const { flat } = hit.piece;
  const before = flat.slice(Math.max(0, hit.listStart - REACH), hit.listStart);
  const after = flat.slice(hit.listEnd, hit.listEnd + REACH);
  if (ADDRESSED.test(before)) return false;
  if (ATTENDING.test(before) && !isOfOthers(hit)) return true;
  if (isDirect(hit) || tookPart(hit) || cameFrom(hit)) return true;
  if (isOfOthers(hit)) return false;
  if (FOR_BEFORE.test(before)) return true;
  const isListed = LISTED.test(before) && !/ in(?: the)? $/.test(before);
  if (POSSESSIVE.test(after) || isPeopleOf(hit) || isListed) return true;
  if (WITH.test(before) && JOINED.test(before)) return true;
  return ACTS.test(after) && CLAUSE_START.test(before.slice(-12));
}

/** Whether a name with a clause behind it acts: "Spain, which will chair the OSCE in 2007, presented". */
export function isActingToo({ kind, piece, listEnd }: StateHit): boolean {
  const clause = /^, (?:which|who) [^,]{3,90}, ?/.exec(piece.flat.slice(listEnd))?.[0];
  if (clause === undefined || kind === 'adjective') return false;
  const at = listEnd + clause.length;
  return piece.cues.after('took-part', at, 2) !== null;
}

/** Whether a city stands for its people: "experts from Oslo", "Moscow's mayor took part". */
export function isCityOfPeople(hit: StateHit): boolean {
  const { flat } = hit.piece;
  if (ADDRESSED.test(flat.slice(Math.max(0, hit.listStart - REACH), hit.listStart))) return false;
  if (isDirect(hit) || (isPeopleOf(hit) && !isOfOthers(hit))) return true;
  return flat.startsWith("'s ", hit.end) && (tookPart(hit) || POSSESSIVE.test(flat.slice(hit.end)));
}

const POSTED_GAP =
  /^(?: [\p{L}'-]+){0,3} (?:in|at|to)(?: the)?(?: (?:[\w-]+ ){0,3}countries(?:,? (?:such as|including|like))?(?: \p{Lu}\p{L}+,)*)? $/u;

/** Whether the list names where others are posted: "embassies in", "Danish consuls in". */
export function isPosting(hit: StateHit, hits: readonly StateHit[]): boolean {
  if (gapsBefore(hit, 'post').some((gap) => POSTED_GAP.test(gap))) return true;
  const { flat } = hit.piece;
  const { cues } = hit.piece;
  if (!/ in(?: the)? $/.test(flat.slice(0, hit.listStart))) return false;
  return hits.some(
    (other) =>
      other.piece === hit.piece &&
      other.kind === 'adjective' &&
      other.end < hit.listStart &&
      hit.listStart - other.end < 60 &&
      /^ [\p{L} -]* in(?: the)? $/u.test(flat.slice(other.end, hit.listStart)) &&
      cues.has('agent', other.end, hit.listStart) &&
      !cues.has('took-part', other.end, hit.listStart),
  );
}
