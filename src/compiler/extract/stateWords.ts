/** Words around the name of a State that tell what part it has. */

/** The government is spoken to, and does nothing itself. */
export const ADDRESSED =
  /\b(?:ask(?:s|ed|ing)(?: of)?|urg(?:es|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|appeal(?:s|ed|ing)? to|critici[sz](?:es|ed|ing)|encourag(?:es|ed|ing)|remind(?:s|ed|ing)|wrote to|a letter to|pressed|warn(?:s|ed))(?: the| its)?(?: (?:new|newly elected|future))? ?(?:(?:authorities|governments?|parliament|officials|leaders|prosecutors?|police)(?: \w+)? (?:in|of)(?: the)? )?$/i;

/** Field operations of the OSCE, in front of the place they work in. */
export const FIELD_BEFORE =
  /\b(?:Mission|Centre|Center|Presence|Office|Programme Office|Project Co-?ordinator(?:'s Office)?|Field (?:Office|Mission|Station)|Regional Office|Monitoring Mission|Verification Mission|Liaison Office|PCU|Advisory and Monitoring Group|Training Centre|Observer Mission|Co-?ordinator|Project Office|Assistance Group|Project Co-?ordinator's|[Ff]ield [Oo]perations?|[Ff]ield [Mm]issions?)(?: \([^)]{1,24}\))?(?: Field Office)?,? (?:to|in|for|at) (?:the )?$/;
/** The same behind it: "OSCE Skopje Mission". */
export const FIELD_AFTER =
  /^(?:'s)? (?:Mission|Monitor Mission|(?:Regional |Field |Programme )?(?:Office|Centre|Center)|Project Co-?ordinator|Presence)\b/;

/** Where a thing happens whose place is its subject, not the meeting's. */
export const TOPIC_BEFORE =
  /\b(?:war|crisis|crises|conflict|situation|trafficking(?: in (?:human beings|persons|women|children))?|victims?|migrants|elections?|developments?|fight|struggle|combat(?:ing)?|reforms?|exploitation|media freedom|journalists?|killing|arrests?|attacks?|human rights|rule of law|stability|peace|democracy|work|working|works|job|jobs|abroad|live|lives|living|prostitution|slavery|referendum|violence|born|based|headquartered|seat|stationed|crime|police reform|process|law enforcement)(?: \w+){0,2} (?:in|near|across|throughout|at|around)(?: and around)?(?: the)?(?: (?:city|town|region|east|west|north|south|eastern|western|northern|southern|Eastern|Western|Northern|Southern)(?: of)?)? ?$/i;

export const VISIT_BEFORE =
  /\b(?:visit(?:s|ed|ing)?|trips?|travel(?:s|led|ling)?(?! from)|went|goes|tours?|tour of|journey|mission of experts)(?: [\p{L}'-]+){0,4}? ?(?:to|in)? (?:the )?(?:Republic of |Federal Republic of |State of )?$/iu;
export const VISIT_AFTER = /^(?:'s)? (?:\w+ )?(?:visit|trip|tour)\b/i;

export const IN_BEFORE =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|outside|around|of|to)(?: the)?(?: (?:[Cc]ity|[Tt]own|[Vv]illage|[Cc]apital|[Rr]egion|[Dd]istrict|[Pp]rovince|[Oo]blast|[Mm]unicipality|[Ww]estern|[Ee]astern|[Nn]orthern|[Ss]outhern|[Cc]entral|north-?(?:east|west)ern|south-?(?:east|west)ern|coastal|mountain|resort|lake|port|border|lakeside|seaside|capital city)(?: (?:of|town|city|resort))?){0,2} $/;

/** No class of characters here holds another's: else a row of dashes takes minutes. */
export const ONLINE =
  /\b(?:held|organi[sz]ed|conducted|takes? place|taking place|took place|met|gather\w*|hosted|moved|run|delivered)\W+(?:\w+\W+){0,4}?(?:on-?line|virtually|remotely)\b(?= ?(?:[^\w ]|$)| (?:on|in|from|for|with|by|and|due|because|via|using|between|at|as|this|today|yesterday|over|through)\b)|(?<!\b(?:on|of|about|against|into|from|prevent|preventing|combat|combating|tackle|tackling) )\b(?:on-?line|virtual|web-based|distance)(?:[^\w-]+\w[\w-]*){0,3}?[^\w-]+(?:seminar|workshop|meeting|event|conference|training|course|discussion|round ?table|session|briefing|exercise|dialogue|consultation|forum|panel)|\bwebinars?\b|\bvideo-?conferences?\b|\bvia (?:Zoom|video)|\bby video ?link|\bin (?:a )?(?:virtual|online) format/i;
