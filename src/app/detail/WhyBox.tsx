import type { KeyboardEvent, ReactNode } from 'react';
import type { MilestoneDetail, Why } from '../../model/bundle.ts';
import { capital } from '../../model/labels.ts';
import { ENGLISH_HERE, ownSourceType, say } from '../../model/say.ts';
import { actInWords } from '../../model/partiesInWords.ts';
import { placeOfQuote, QUOTE_LEADS, sourceOfWhy } from '../../model/evidenceInWords.ts';
import { withLang, onOneLine, withNodes } from '../ui/withNodes.tsx';
import { partsOfSource } from './LinksAndSources.tsx';
import type { EvidenceTag } from './evidence.ts';

/** Where a quote stands, in brackets; a type of document is as printed. */
function placeInBrackets(why: Why, detail: MilestoneDetail): ReactNode {
  const place = placeOfQuote(why, detail);
  const type = sourceOfWhy(why, detail)?.type ?? '';
  return place.startsWith(type)
    ? withNodes(`({type}${place.slice(type.length)})`, {
        type: ownSourceType(type) ?? withLang(type, ENGLISH_HERE),
      })
    : `(${place})`;
}

function Quote({ why, detail }: { readonly why: Why; readonly detail: MilestoneDetail }) {
  return (
    <>
      {QUOTE_LEADS[why.basis]}{' '}
      <q className="font-serif italic text-ink" lang={ENGLISH_HERE}>
        {why.quote}
      </q>{' '}
      {onOneLine(placeInBrackets(why, detail))}
    </>
  );
}

function Stated({ why, detail }: { readonly why: Why; readonly detail: MilestoneDetail }) {
  const source = sourceOfWhy(why, detail);
  if (!source) return <>{say('A source of this milestone says it in words.')}</>;
  const { facts, nodes } = partsOfSource(source);
  return <>{withNodes(say('Stated in {title}, {facts}.', { facts }), nodes)}</>;
}

interface WhyBoxProps {
  readonly id: string;
  readonly tag: EvidenceTag;
  readonly why: Why;
  readonly detail: MilestoneDetail;
}

/** The evidence of one tag: a quote with its place, the source that states it, or the editor's reason. */
export default function WhyBox({ id, tag, why, detail }: WhyBoxProps) {
  return (
    <p
      id={id}
      data-why={tag.key}
      className="my-1 rounded-control bg-sunken px-2.5 py-2 text-panel leading-4.75 text-ink-2"
    >
      <strong className="text-ink">{say('Why {name}?', { name: tag.name })}</strong>{' '}
      {why.quote !== undefined && <Quote why={why} detail={detail} />}
      {why.act !== undefined && `${capital(actInWords(why.act))}. `}
      {why.quote === undefined && why.reason !== undefined && (
        <>
          {withNodes(say('An editor chose it. Reason: {reason}'), {
            reason: withLang(why.reason, ENGLISH_HERE),
          })}
        </>
      )}
      {why.quote === undefined && why.reason === undefined && <Stated why={why} detail={detail} />}
    </p>
  );
}

interface WhyButtonProps {
  readonly name: string;
  readonly role: string;
  /** In words. */
  readonly basis: string;
  /** Classes of the name. */
  readonly look: string;
  /** Behind the name; empty behind the last. It stands inside, so that no line begins with it. */
  readonly comma: string;
  readonly isOpen: boolean;
  readonly boxId: string;
  readonly onToggle: () => void;
}

/** A name that opens its evidence. */
export function WhyButton(props: WhyButtonProps) {
  const { name, role, basis, look, comma, isOpen, boxId, onToggle } = props;
  return (
    <button
      type="button"
      className="group min-w-6 text-start leading-6"
      aria-expanded={isOpen}
      aria-controls={isOpen ? boxId : undefined}
      aria-label={say('{name}: why? {role}, {basis}', { name, role, basis })}
      onClick={onToggle}
    >
      <span
        className={`underline decoration-dotted underline-offset-4 group-hover:decoration-solid ${look}`}
      >
        {name}
      </span>
      {comma}
    </button>
  );
}

/** Esc in a box or on its open tag closes the box alone, and the tag has the focus; the next one is the panel's. */
export function closeBox(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
  const box = event.target.closest('[data-why]');
  const tag = box
    ? event.currentTarget.querySelector<HTMLElement>(`[aria-controls="${box.id}"]`)
    : event.target.closest<HTMLElement>('[aria-expanded=true]');
  if (!tag) return;
  event.preventDefault();
  tag.focus();
  tag.click();
}
