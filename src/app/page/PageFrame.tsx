import { labelOf } from '../../model/labels.ts';
import { LANGUAGE, say, sayCount } from '../../model/say.ts';
import type { Timeline } from '../state/timeline.ts';
import { useTimeline } from '../state/useTimeline.ts';
import HeaderActions from './HeaderActions.tsx';
import { fullTimelineHref, inLanguage, languageHref } from '../state/addresses.ts';
import { NewWindowLink } from '../ui/NewWindowLink.tsx';
import { type View, VIEWS } from '../../model/viewState.ts';
import { Icon } from '../ui/Icon.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';

/** The first link of a frame, and of a page within its header: an offer of another language may stand before it. */
export const SkipLink = () => (
  <a className="skip-link link" href="#results">
    {say('Skip to the milestones')}
  </a>
);

/** Title, what the page holds, and its actions. */
export function PageHeader() {
  const { bundle, layout } = useTimeline('bundle', 'layout');
  const heading = useTimeline(headingOf);
  const years = `${bundle.span.start.slice(0, 4)}–${bundle.span.end.slice(0, 4)}`;
  return (
    <header className="border-rule border-b pt-4 pb-3">
      <SkipLink />
      <h1 className="full:text-display text-heading font-serif font-semibold text-balance">
        {heading}
      </h1>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="text-ink-2 full:gone">{years}</p>
        <p className="text-panel text-ink-2 hidden min-w-64 flex-1 full:block">
          {sayCount(
            {
              other:
                '{count} decisions, meetings, publications and projects, {years}, each with its sources and the States it names.',
            },
            bundle.milestones.length,
            { years },
          )}
        </p>
        {layout !== 'phone' && (
          <div className={layout === null ? 'hidden compact:block' : ''}>
            <HeaderActions />
          </div>
        )}
      </div>
    </header>
  );
}

/** The header of an embed: title and view, no more. */
export function EmbedHeader() {
  const { embed, layout } = useTimeline('embed', 'layout');
  const heading = useTimeline(headingOf);
  const hasSwitch = embed.controls !== 'none' && layout !== 'phone';
  return (
    <header className="is-low flex items-center justify-between gap-3 pt-2 compact:pt-1 full:pt-2">
      <h1 className="text-title-2 full:text-heading font-serif font-semibold text-balance">
        {heading}
      </h1>
      {hasSwitch && (
        <div className={`shrink-0 ${layout === null ? 'hidden compact:block' : ''}`}>
          <ViewSwitch isShort />
        </div>
      )}
    </header>
  );
}

/** Who publishes this, whom to write to, and what it is not. */
export function PageFooter() {
  const { bundle } = useTimeline('bundle');
  const { publisher, contact } = bundle.site;
  return (
    <footer className="text-panel text-ink-2 border-rule mt-8 flex flex-wrap gap-x-4 gap-y-1 border-t py-4">
      {publisher !== '' && <span>{say('Published by {publisher}.', { publisher })}</span>}{' '}
      {contact !== '' && (
        <a className="link" href={contact}>
          {say('Write about a mistake')}
        </a>
      )}{' '}
      <span>
        {say(
          'Where this page and a source differ, the source is right. Not an official OSCE record.',
        )}
      </span>{' '}
      <span>{say('No cookies.')}</span>{' '}
      <a className="link" href="about.html">
        {say('About this timeline')}
      </a>{' '}
      <a className="link" href={`${LANGUAGE === 'en' ? '' : '../'}licenses.txt`}>
        {say('Licences')}
      </a>
      <LanguageLinks />
    </footer>
  );
}

/** The same view in the other languages. */
function LanguageLinks() {
  const { bundle, state } = useTimeline('bundle', 'state');
  return (
    bundle.languages && (
      <ul aria-label={say('This view in other languages')} className="flex flex-wrap gap-x-4">
        {bundle.languages
          .filter(({ id }) => id !== LANGUAGE)
          .map(({ id, name }) => (
            <li key={id}>
              <a className="link" href={languageHref(id, state)} lang={id} hrefLang={id}>
                {name}
              </a>
            </li>
          ))}
      </ul>
    )
  );
}

/** The foot of an embed: the way to the whole, with the same filter. */
export function EmbedFooter() {
  const { bundle, state } = useTimeline('bundle', 'state');
  const { publisher, subject, url } = bundle.site;
  const whole = fullTimelineHref(url, state);
  // What is prerendered does not know where it stands.
  const folder = url && inLanguage(url);
  const address = typeof document === 'undefined' ? folder : new URL(whole, document.baseURI).href;
  return (
    <footer className="text-panel text-ink-2 border-rule flex flex-wrap items-center justify-between gap-x-4 leading-6">
      {address !== '' && (
        <span id="more" className="gone print:inline">
          {say('More: {address}', { address })}
        </span>
      )}
      <span className="print:gone">
        {publisher === ''
          ? say('{subject}. No official record. No cookies.', { subject })
          : say('{subject}, published by {publisher}. No official record. No cookies.', {
              subject,
              publisher,
            })}
      </span>
      <span className="flex flex-wrap gap-x-4 print:gone">
        <NewWindowLink href={`${folder || './'}about.html`}>
          {say('About | this timeline')}
        </NewWindowLink>
        <NewWindowLink href={whole}>{say('Open the full timeline')}</NewWindowLink>
      </span>
    </footer>
  );
}

/** The page's heading; in an embed with fixed filters they are named instead of the subject. */
function headingOf({ state, bundle, stateNames, isLocked }: Timeline): string {
  const { fieldsOfWork, kinds, pillars } = bundle.vocabulary;
  const { filter } = state;
  const fixed = [
    ...(isLocked('field') ? filter.fields.map((id) => labelOf(fieldsOfWork, id)) : []),
    ...(isLocked('state') ? filter.states.map((iso2) => stateNames.get(iso2) ?? iso2) : []),
    ...(isLocked('pillar') ? filter.pillars.map((id) => labelOf(pillars, id)) : []),
    ...(isLocked('kind')
      ? filter.kinds.map((id) => kinds.find((kind) => kind.id === id)?.plural ?? id)
      : []),
  ];
  if (fixed.length === 0 || fixed.length > 4) return bundle.site.title;
  return say('{names}: OSCE milestones', { names: fixed.join(', ') });
}

const LABELS: Readonly<Record<View, string>> = {
  timeline: say('Timeline'),
  list: say('List | noun'),
  table: say('Table | of data'),
};

/** Null: the style sheet decides by the width, as before the container is measured. */
const WORD_CLASS = { short: 'spoken', long: '', unmeasured: 'view-word' } as const;

/** Timeline, list or table; `isShort` leaves the words to assistive technology. */
export function ViewSwitch({ isShort = false }: { isShort?: boolean | null }) {
  const wordClass = WORD_CLASS[isShort === null ? 'unmeasured' : isShort ? 'short' : 'long'];
  const { view, actions, isLocked } = useTimeline('view', 'actions', 'isLocked');
  if (isLocked('view')) return null;
  return (
    <RovingGroup
      label={say('View | timeline, list or table')}
      className="needs-script ms-auto flex flex-wrap"
    >
      {VIEWS.map((name, at) => (
        <button
          key={name}
          type="button"
          className={`control rounded-none! ${at > 0 ? 'border-s-0!' : 'rounded-s-control!'} ${at === VIEWS.length - 1 ? 'rounded-e-control!' : ''}`}
          aria-pressed={view === name}
          title={isShort === true ? LABELS[name] : undefined}
          onClick={() => actions.setView(name)}
        >
          <Icon name={name} />
          <span className={wordClass}>{LABELS[name]}</span>
        </button>
      ))}
    </RovingGroup>
  );
}
