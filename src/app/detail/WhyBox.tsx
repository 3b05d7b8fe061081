import type { MilestoneDetail, Why } from '../../model/bundle.ts';
import { sourceInWords } from '../../model/bestFirst.ts';
import { capital } from '../../model/labels.ts';
import { actInWords } from '../../model/partiesInWords.ts';
import { placeOfQuote, QUOTE_LEADS, sourceOfWhy } from '../../model/evidenceInWords.ts';
import { SourceTitle } from '../ui/NewWindowLink.tsx';
import type { EvidenceTag } from './evidence.ts';

function Quote({ why, detail }: { readonly why: Why; readonly detail: MilestoneDetail }) {
  return (
    <>
      {QUOTE_LEADS[why.basis]} <q className="font-serif italic text-ink">{why.quote}</q>{' '}
      <span className="whitespace-nowrap">({placeOfQuote(why, detail)})</span>
    </>
  );
}

function Stated({ why, detail }: { readonly why: Why; readonly detail: MilestoneDetail }) {
  const source = sourceOfWhy(why, detail);
  if (!source) return <>A source of this milestone says it in words.</>;
  return (
    <>
      Stated in <SourceTitle source={source} />, {sourceInWords(source)}.
    </>
  );
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
      <strong className="text-ink">Why {tag.name}?</strong>{' '}
      {why.quote !== undefined && <Quote why={why} detail={detail} />}
      {why.act !== undefined && `${capital(actInWords(why.act))}. `}
      {why.quote === undefined && why.reason !== undefined && (
        <>An editor chose it. Reason: {why.reason}</>
      )}
      {why.quote === undefined && why.reason === undefined && <Stated why={why} detail={detail} />}
    </p>
  );
}
