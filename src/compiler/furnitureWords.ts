import { MONTH, WEEKDAY } from './extract/dateWords.ts';

/** The words by which lines of a site or a program are told from those of a text. */

const list = (words: string): readonly string[] =>
  words
    .split(',')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');

/** Names and buttons of a menu: a line of nothing else is none of the text. */
export const MENU_WORDS: ReadonlySet<string> = new Set(
  list(`home, homepage, home page, main page, start page, menu, main menu, main navigation, navigation,
  site navigation, toggle navigation, breadcrumb, breadcrumbs, search, search form, search site,
  search this site, skip links, skip link, english, русский, français, deutsch, español, italiano,
  українська, shqip, srpski, српски, македонски, o'zbek, o\`zbek, ozbek, қазақша, тоҷикӣ, кыргызча,
  azərbaycan, azərbaycanca, հայերեն, ქართული, bosanski, hrvatski, crnogorski, română, türkçe, polski,
  slovenski, magyar, ελληνικά, português, nederlands, english (uk), english (us), en, ru, fr, de, es, it,
  language, languages, select language, choose language, choose your language, accept, accept all,
  accept cookies, accept all cookies, reject, reject all, reject cookies, reject all cookies, ok, got it,
  i agree, agree, close, back, back to top, top, top of page, go to top, share, share this, share page,
  share this page, share this article, share on facebook, share on twitter, share on linkedin,
  share on whatsapp, share on x, share by email, share via email, print, print page, print this,
  print this page, print version, printer-friendly version, printable version, e-mail, email,
  e-mail this page, email this page, send to a friend, tweet, facebook, twitter, linkedin, whatsapp,
  telegram, copy link, pin it, summary, image, images, gallery, photo gallery, download, download pdf,
  listen, read more, show more, see all, view all, you are here, loading, loading..., advertisement,
  login, log in, log out, sign in, sign up, register, subscribe, rss, rss feed, a a a, font size,
  next article, previous article, leave a comment, comments, no comments, sitemap, site map, contact us,
  accessibility, legal notice, privacy policy, privacy, terms of use, disclaimer, cookie policy,
  cookie settings`),
);

/** Names of a menu that may also be a type of text or a heading: furniture only beside others in one line. */
export const SECTION_WORDS: ReadonlySet<string> = new Set(
  list(`news, newsroom, about, about us, contact, contacts, events, resources, documents, publications,
  fields of work, our work, where we are, what we do, who we are, press, press releases, press release,
  countries, media, topics, jobs, employment, procurement, meetings, conferences, osce, news item,
  news items, stories, archive, calendar`),
);

const FULL_DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?[ .-]{1,2}${MONTH},?[ -]?\d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4},? ${MONTH} \d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[-./]\d\d[-./]\d\d)`;
const HOUR = String.raw`(?:,?(?: at| -|T)? ?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{1,4}|[+-]\d{2}:?\d{2}))?)?`;
const THING = String.raw`(?:(?:this |the )?(?:web ?page|page|web ?site|site|article|document|file|text|content|item|entry|copy|version|pdf|screenshot)(?: was| is| has been)? )?`;
const DONE = String.raw`(?:updated?|modified|modification|changed|reviewed|edited|revised|access(?:ed)?|retrieved|retrieval|print(?:ed|ing|out)?|saved|saving|archived|captured?|downloaded|exported|generated|crawled|cached|viewed|visited|scanned|copied|snapshot)`;
const STAMP_HEAD = String.raw`(?:cookie polic(?:y|ies),? )?${THING}(?:(?:date|day|time)(?: of)?(?: the)? )?(?:first |last )?${DONE}(?: date| by| on| at| from| in| via)*`;

/** A day that a site or a program stamps on a page: when it was changed, saved, printed, visited. */
export const STAMP = new RegExp(
  String.raw`^\(?${STAMP_HEAD}\b ?[:,-]? ?(?:[\w.:/@&-]{0,80}(?: [\w.:/@&-]{1,40}){0,4}? )?(?:on |at )?(?:${WEEKDAY},? |(?:mon|tue|wed|thu|fri|sat|sun)\w{0,2},? )?${FULL_DATE}${HOUR}[.)]*$`,
  'i',
);

/** The same without a day: "Printed from www.example.org", "Last updated by admin". */
export const STAMP_WITHOUT_DAY =
  /^(?:(?:this |the )?(?:page |site )?last (?:updated|modified|changed|reviewed|edited)\b.{0,40}|(?:printed|saved|retrieved|downloaded|archived|captured|copied) (?:from|at|via) .{0,20}(?:https?:|www\.|\w\.(?:org|com|net|int)\b|web ?site|web archive|browser).{0,120}|(?:print(?:ed)?|saved?|access(?:ed)?) (?:date|on|by)?:?)$/i;

const MONTHS_SHORT = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec';
const PRINTED_DAY = String.raw`\d{1,2}[./]\d{1,2}[./]\d{2,4}(?:,? \d{1,2}:\d\d(?: ?[ap]m)?)?`;

/** What programs print around a page: address and day at its foot, number at its head, and the banner of an archive of the web. */
export const PRINTED_AROUND = new RegExp(
  String.raw`^(?:${[
    String.raw`.*\bpage \d{1,3} ?(?:of|/) ?\d{1,3}`,
    String.raw`(?:- ?\d{1,3} ?-|page \d{1,3})`,
    String.raw`\d{1,3} (?:of|/) \d{1,3}(?: {2,}.*)?`,
    String.raw`https?://\S+(?: .{0,80}[^.!?])?`,
    String.raw`.{8,} {2,}https?://\S+`,
    String.raw`${PRINTED_DAY} {2,}[a-z].{8,}`,
    String.raw`(?:internet archive )?way ?back ?machine\b.{0,80}`,
    String.raw`internet archive\b.{0,80}`,
    String.raw`\d[\d,.]* captures?\b.{0,60}`,
    String.raw`\d{1,2} (?:${MONTHS_SHORT}) \d{2,4} ?- ?\d{1,2} (?:${MONTHS_SHORT}) \d{2,4}\b.{0,60}`,
    String.raw`(?:(?:${MONTHS_SHORT})(?: +|$)){2,3}`,
    String.raw`(?:\d{1,2} +)?(?:(?:19|20)\d\d(?: +|$)){2,3}`,
    String.raw`(?:about this capture|collected by|collection:.{0,60})`,
  ].join('|')})$`,
  'i',
);

const TEXT = '(?:text|article|release|item|story|piece|statement|report|version)';

/** What another site or a newsletter writes around a text that it takes over. */
export const TAKEN_OVER = new RegExp(
  String.raw`^\(?(?:${[
    String.raw`(?:the following|this|the) (?:(?:press|news) )?${TEXT} (?:was |is |has been )?(?:first|originally|previously|also) (?:published|appear(?:ed|s)|issued|posted|released|printed)\b.*`,
    String.raw`(?:re-?(?:printed|posted|published|produced)|(?:first|originally) (?:published|posted|issued|printed)) (?:here |below )?(?:from|by|with|on|in|at)\b.*`,
    String.raw`(?:taken |copied )?from the (?:web ?site|web ?page|home ?page|pages) of\b.*`,
    String.raw`(?:issue|no\.?|number|vol(?:ume|\.)?|edition) ?(?:no\.? ?)?\d{1,4}\b(?: ?[/,|-].{0,80})?`,
  ].join('|')})$`,
  'i',
);

/** A word on an earlier version of the text, in front of it or behind. */
export const CORRECTED =
  /^[\s"'([*-]*(?:(?:correction|corrected|corrects|corrigendum|erratum|updated?|revised|re-?issued|repeated|amended)\b.{0,60}\b(?:version|wrong\w*|incorrect\w*|error|mistake\w*|previous|earlier|instead|disregard|replaces?|should (?:read|have read))\b|please (?:disregard|discard|ignore)\b.{0,40}\b(?:version|release|text)\b|this (?:version|text|release) (?:replaces|corrects|supersedes)\b|(?:please note|note|n\.b\.)\b.{0,120}\b(?:wrong\w*|incorrect\w*|mistake\w*|in error)\b|the (?:dates?|name|names|number|title|text|version|release) .{0,40}\b(?:version|text|release)\b.{0,60}\b(?:was|were) (?:wrong|incorrect|mistaken)\b)/i;

/** How lines begin that a site, a browser or a mail program writes. */
export const BEGINS =
  /^(?:skip (?:to|links?)\b.{0,30}$|jump to\b.{0,30}$|you are here\b|home ?(?:[/>»›|]|::)|the wayback machine|copyright\b|©|\(c\) \d{4}|all rights reserved|https?:\/\/\S+$|www\.\S+$|begin forwarded message|-{2,} ?(?:forwarded|original) message|forwarded message|(?:read|see|watch) (?:also|more|next) ?[:–-]|related(?: \w+)? ?:|(?:tags|topics|keywords|filed under|posted in|categor(?:y|ies)) ?:|(?:follow|like|find) (?:us|@\w+|osce) ?(?:on\b.{0,30}|$)|share (?:on|via|this)\b.{0,30}$|click here\b.{0,60}$|(?:estimated )?reading time\b.{0,20}$|\d{1,3} min(?:ute)?s? read$|\d[\d,.]* (?:views?|comments?|shares?|likes?|hits)$|(?:views?|hits|comments?|shares?) ?:? ?\(?\d[\d,.]*\)?$)/i;

/** What a banner on cookies says, whatever its words. */
export const COOKIES =
  /\bcookies?\b.*\b(?:us(?:e[sd]?|ing)|polic(?:y|ies)|settings?|accept|consent|brows(?:e|ing|er)|agree|notice|preferences|experience|updated)\b|\b(?:us(?:e[sd]?|ing)|accept|consent|agree)\b.*\bcookies?\b/i;

const NEWS = String.raw`(?:items?|links?|news|stories|story|content|documents?|articles?|(?:press )?releases?|pages?|posts?|events?|reading|resources|information|materials?|topics?|videos?|photos?|publications?|updates?|headlines|activities|meetings|calendar)`;

/** Headings below which other texts are named, not this one, and what stands at the foot of a page. */
export const FOOT_HEADING = new RegExp(
  String.raw`^(?:(?:related|similar|recommended|latest|recent|upcoming|further|other|more|next|previous|popular|featured|top)(?: (?:osce|press|news|recent|related|this))?(?: ${NEWS})?(?: (?:on|from|about|by|in|like|for)\b.{1,40})?(?<!^(?:further|other|more|next|previous|popular|featured|top))|(?:latest|recent|upcoming|more|other|all) from .{1,40}|more (?:on|from|about|like|in) .{1,40}|(?:read|see|view|watch) (?:also|more|next|on)|also (?:read|see|of interest|in this .{1,20}|on this .{1,20})|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)|(?:on|from) the same (?:topic|subject|section)|in the same (?:section|series)|what(?:'s| is) next|events?(?: calendar)?|calendar(?: of events)?|most (?:read|viewed|popular|shared)|(?:media |press )?contacts?|for (?:media|press) (?:enquir|inquir)ies|tags|topics|follow us|share this|comments?|leave a (?:comment|reply)|reply|footer|archive|about us|newsletter|categories|subscribe|recommended|back to top)(?: ?\(\d+\))?\.{0,3}:?$`,
  'i',
);
