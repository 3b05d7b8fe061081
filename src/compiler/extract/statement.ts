import type { Pieces } from './sentences.ts';

/** In how many sentences from the top a meeting is looked for. */
const EVENT_TOP = 3;

/** A meeting that the text takes as known, further down than the lead. */
const THE_MEETING =
  /\b(?:[Aa]t|[Dd]uring|the|this|[Aa]ddressing|[Aa]ppearing before)(?: the| a| an)?(?: [\w-]+){0,3} (?:meeting|conference|workshop|seminar|training|course|round ?table|forum|event|session|Permanent Council|ceremony|visit|discussion)\b/;

/** Words to a body that sits together: "told the Security Council". */
const SPEECH_BEFORE =
  /\b(?:told|address(?:ed|ing|es)|briefed|speaking (?:to|before|at)|spoke (?:to|before|at)|appear(?:ed|ing) before|speech (?:to|before|at))(?: the| a)?(?: [\w-]+){0,3} (?:Council|Assembly|Committee|Parliament|Congress|Commission|United Nations)\b/;

/**
 * Whether the top tells of no event: somebody says something and nobody meets, or neither a meeting
 * nor anything done is named at all (a concern, a criticism).
 */
export function isStatement(pieces: Pieces): boolean {
  const top = pieces.body.slice(0, EVENT_TOP);
  const [lead] = top;
  if (!lead) return false;
  const named = [...(pieces.title ? [pieces.title] : []), lead, ...pieces.captions];
  const isMeeting = named.some(({ cues }) => cues.has('event-noun'));
  const isHeld = top.some(({ flat }) => THE_MEETING.test(flat) || SPEECH_BEFORE.test(flat));
  if (isMeeting || isHeld) return false;
  if (lead.cues.has('speech-verb')) return !lead.cues.has('done');
  return ![...named, ...top].some(({ cues }) => cues.has('event-verb'));
}

/** Cities in which a body sits that is spoken to: there the dateline does host the speech. */
const SEATS = /\b(?:new york|geneva|strasbourg|brussels|washington|luxembourg)\b/i;

/** A speech to a body that is not the OSCE's, told from elsewhere: it has no host that we know. */
export function isSpeechElsewhere({ title, body, header, dateline }: Pieces): boolean {
  const [lead] = body;
  const place = header.find(({ kind }) => kind === 'place');
  const isSeat = place !== undefined && SEATS.test(place.flat);
  if (!dateline || isSeat) return false;
  return [title, lead].some((piece) => {
    if (!piece) return false;
    const bodies = piece.cues.of('outside-body');
    return piece.cues
      .of('speech')
      .some(({ end }) => bodies.some(({ start }) => start >= end && start - end < 40));
  });
}
