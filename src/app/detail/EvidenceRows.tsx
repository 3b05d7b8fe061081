import { Fragment, useId, useState } from 'react';

import type { Basis, MilestoneDetail } from '../../model/bundle.ts';
import { say } from '../../model/say.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import WhyBox, { closeBox, WhyButton } from './WhyBox.tsx';
import type { EvidenceRow, EvidenceTag } from './evidence.ts';

const ICONS: Readonly<Record<Basis, IconName>> = {
  stated: 'quote',
  derived: 'rule',
  editor: 'editor',
};

const WORDS: Readonly<Record<Basis, string>> = {
  stated: say('stated | basis of a tag'),
  derived: say('derived | basis of a tag'),
  editor: say('editor | basis of a tag'),
};

/** A basis with its small sign: stated, derived, editor. */
function BasisWord({ basis }: { readonly basis: Basis }) {
  return (
    <span className="inline-flex items-center gap-1 text-tiny leading-6 whitespace-nowrap text-ink-2">
      <Icon name={ICONS[basis]} />
      {WORDS[basis]}
    </span>
  );
}

const MEANINGS: readonly (readonly [Basis, string])[] = [
  ['stated', say('A source says it in words.')],
  ['derived', say('Worked out from the text: an adjective, a city, the Chairmanship of the year.')],
  ['editor', say('A person judged; the reason is recorded.')],
];

interface HowTagsAreDecidedProps {
  /** Address for corrections of the milestone shown; empty: none is set. */
  readonly reportHref: string;
}

/** What the three bases of a tag mean, and where to report an error. */
export function HowTagsAreDecided({ reportHref }: HowTagsAreDecidedProps) {
  const heading = say('How a tag is decided');
  return (
    <section className="card p-4" aria-label={heading}>
      <h3 className="mb-1 text-panel font-bold">{heading}</h3>
      <dl className="space-y-1 text-panel">
        {MEANINGS.map(([basis, meaning]) => (
          <div key={basis} className="grid grid-cols-[minmax(4.75rem,max-content)_1fr] gap-x-2">
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
            {say('Report an error in this milestone')}
          </a>
        </p>
      )}
    </section>
  );
}

interface EvidenceRowsProps {
  readonly rows: readonly EvidenceRow[];
  /** Null while the evidence is loading or where it is not carried: the names stand without a "why". */
  readonly detail: MilestoneDetail | null;
}

interface TagNameProps {
  readonly tag: EvidenceTag;
  readonly row: EvidenceRow;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly boxId: string;
  readonly onToggle: () => void;
}

const CHOSEN = 'rounded-label bg-ink px-1.5 text-on-ink forced-colors:border';

/** A name that opens its evidence; the comma stands inside, so that no line begins with it. */
function TagName({ tag, row, isLast, isOpen, boxId, onToggle }: TagNameProps) {
  const look = tag.isChosen ? CHOSEN : '';
  const comma = isLast ? '' : ',';
  if (!tag.why) {
    return (
      <span>
        <span className={look}>{tag.name}</span>
        {comma}
      </span>
    );
  }
  return (
    <WhyButton
      {...{ isOpen, boxId, onToggle, look, comma }}
      name={tag.name}
      role={row.label}
      basis={WORDS[row.basis]}
    />
  );
}

/** Tags in rows by role and basis; each name opens its evidence below its row. What the reader filters by stands open. */
export function EvidenceRows({ rows, detail }: EvidenceRowsProps) {
  const prefix = useId();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (tag: EvidenceTag) => tag.isChosen !== toggled.has(tag.key);
  const toggle = (key: string) =>
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc works wherever the focus is in a box
    <dl className="@container" onKeyDown={closeBox}>
      {rows.map((row, index) => (
        <div
          key={row.key}
          className="grid grid-cols-[1fr_auto] items-start gap-x-2 text-panel leading-6 @xs:grid-cols-[minmax(6.25rem,min-content)_1fr_auto]"
        >
          <dt
            className={`col-span-full text-ink-2 [overflow-wrap:normal] @xs:col-span-1 ${rows[index - 1]?.label === row.label ? 'spoken' : ''}`}
          >
            {row.label}
          </dt>
          <dd className="@xs:col-start-2">
            {row.tags.map((tag, place) => (
              <Fragment key={tag.key}>
                {place > 0 && ' '}
                <TagName
                  tag={tag}
                  row={row}
                  isLast={place === row.tags.length - 1}
                  isOpen={isOpen(tag)}
                  boxId={prefix + tag.key}
                  onToggle={() => toggle(tag.key)}
                />
              </Fragment>
            ))}
          </dd>
          <dd>
            <BasisWord basis={row.basis} />
          </dd>
          {row.tags.map(
            (tag) =>
              detail &&
              tag.why &&
              isOpen(tag) && (
                <dd key={tag.key} className="col-span-full">
                  <WhyBox id={prefix + tag.key} tag={tag} why={tag.why} detail={detail} />
                </dd>
              ),
          )}
        </div>
      ))}
    </dl>
  );
}
