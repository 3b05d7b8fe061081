import type { Pieces } from './sentences.ts';

/** In how many sentences from the top a meeting is looked for. */
const EVENT_TOP = 3;

/** A meeting that the text takes as known, further down than the lead. */
const THE_MEETING =
  /\b(?:[Aa]t|[Dd]uring|[Tt]he|[Tt]his|[Tt]heir|[Ii]ts|[Aa]ddressing|[Aa]ppearing before)(?: the| a| an)?(?: [\w-]+){0,3} (?:meeting|conference|workshop|seminar|training|course|round ?table|forum|event|session|Permanent Council|ceremony|visit|discussion)\b/;

/** Words to a body that sits together: "told the Security Council". */
const SPEECH_BEFORE =
  /\b(?:told|address(?:ed|ing|es)|briefed|speaking (?:to|before|at)|spoke (?:to|before|at)|appear(?:ed|ing) before|speech (?:to|before|at))(?: the| a)?(?: [\w-]+){0,3} (?:Council|Assembly|Committee|Parliament|Congress|Commission|United Nations)\b/;

/**
 * Whether the top tells of no event: somebody says something and nobody meets, or neither a meeting
 * nor anything done is named at all (a concern, a criticism).
 */
export function isStatement(pieces: Pieces, lead = pieces.body[0] ?? null): boolean {
  const at = lead ? Math.max(0, pieces.body.indexOf(lead)) : 0;
  const top = pieces.body.slice(at, at + EVENT_TOP);
  if (!lead) return false;
  const named = [...(pieces.title ? [pieces.title] : []), lead, ...pieces.captions];
  const isMeeting = named.some(({ cues }) => cues.has('event-noun'));
  const isHeld = top.some(({ flat }) => THE_MEETING.test(flat) || SPEECH_BEFORE.test(flat));
  if (isMeeting || isHeld) return false;
  if (lead.cues.has('speech-verb')) return !lead.cues.has('done');
  return ![...named, ...top].some(({ cues }) => cues.has('event-verb') || cues.has('done'));
}

/** Bodies that are not the OSCE's, and the cities in which they sit: there the dateline does host a speech. */
const OTHER_BODIES = [
  { role: 'body-un', seats: /\b(?:new york|geneva|vienna)\b/i },
  { role: 'body-eu', seats: /\b(?:brussels|strasbourg|luxembourg)\b/i },
  { role: 'body-of-europe', seats: /\bstrasbourg\b/i },
  { role: 'body-us', seats: /\bwashington\b/i },
] as const;
const REACH = 40;

/** A speech to a body that is not the OSCE's, told from elsewhere: it has no host that we know. */
export function isSpeechElsewhere({ title, body, header, dateline }: Pieces): boolean {
  const [lead] = body;
  const place = header.find(({ kind }) => kind === 'place');
  if (!dateline) return false;
  return [title, lead].some((piece) =>
    piece?.cues
      .of('speech')
      .some(({ end }) =>
        OTHER_BODIES.some(
          ({ role, seats }) =>
            piece.cues.of(role).some(({ start }) => start >= end && start - end < REACH) &&
            !(place && seats.test(place.flat)),
        ),
      ),
  );
}
