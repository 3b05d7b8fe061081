import type { Basis } from '../../model/bundle.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';

const ICONS: Readonly<Record<Basis, IconName>> = {
  stated: 'quote',
  derived: 'rule',
  editor: 'editor',
};

/** A basis with its small sign: stated, derived, editor. */
export function BasisWord({ basis }: { readonly basis: Basis }) {
  return (
    <span className="inline-flex items-center gap-1 text-tiny leading-6 whitespace-nowrap text-ink-2">
      <Icon name={ICONS[basis]} />
      {basis}
    </span>
  );
}

const MEANINGS: readonly (readonly [Basis, string])[] = [
  ['stated', 'A source says it in words.'],
  ['derived', 'Worked out from the text: an adjective, a city, the Chairmanship of the year.'],
  ['editor', 'A person judged; the reason is recorded.'],
];

interface HowTagsAreDecidedProps {
  /** Address for corrections of the milestone shown; empty: none is set. */
  readonly reportHref: string;
}

/** What the three bases of a tag mean, and where to report an error. */
export function HowTagsAreDecided({ reportHref }: HowTagsAreDecidedProps) {
  return (
    <section className="card p-4" aria-label="How a tag is decided">
      <h3 className="mb-1 text-panel font-bold">How a tag is decided</h3>
      <dl className="space-y-1 text-panel">
        {MEANINGS.map(([basis, meaning]) => (
          <div key={basis} className="grid grid-cols-[4.75rem_1fr] gap-x-2">
            <dt>
              <BasisWord basis={basis} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {reportHref !== '' && (
        <p className="mt-2 text-panel">
          <a className="link" href={reportHref}>
            Report an error in this milestone
          </a>
        </p>
      )}
    </section>
  );
}
