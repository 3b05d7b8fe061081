import type { MilestoneDetail, Why } from '../../model/bundle.ts';
import { capital } from '../../model/labels.ts';
import { ENGLISH_HERE } from '../../model/langOf.ts';
import { say } from '../../model/say.ts';
import { actInWords } from '../../model/partiesInWords.ts';
import { placeOfQuote, QUOTE_LEADS, sourceOfWhy } from '../../model/evidenceInWords.ts';
import { InEnglish } from '../ui/InEnglish.tsx';
import { SourceTitle } from '../ui/NewWindowLink.tsx';
import { withNodes } from '../ui/withNodes.tsx';
import { SourceFacts } from './LinksAndSources.tsx';
import type { EvidenceTag } from './evidence.ts';

/** Where a quote stands; a type of document is as printed. */
function QuotePlace({ why, detail }: { readonly why: Why; readonly detail: MilestoneDetail }) {
  const place = placeOfQuote(why, detail);
  const type = sourceOfWhy(why, detail)?.type ?? '';
  if (!place.startsWith(type)) return <>{place}</>;
  return (
    <>
      <InEnglish>{type}</InEnglish>
      {place.slice(type.length)}
    </>
  );
}

function Quote({ why, detail }: { readonly why: Why; readonly detail: MilestoneDetail }) {
  return (
    <>
      {QUOTE_LEADS[why.basis]}{' '}
      <q className="font-serif italic text-ink" lang={ENGLISH_HERE}>
        {why.quote}
      </q>{' '}
      <span className="whitespace-nowrap">
        (<QuotePlace why={why} detail={detail} />)
      </span>
    </>
  );
}

function Stated({ why, detail }: { readonly why: Why; readonly detail: MilestoneDetail }) {
  const source = sourceOfWhy(why, detail);
  if (!source) return <>{say('A source of this milestone says it in words.')}</>;
  return (
    <>
      {withNodes(say('Stated in {source}.'), {
        source: (
          <>
            <SourceTitle source={source} />, <SourceFacts source={source} />
          </>
        ),
      })}
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
      <strong className="text-ink">{say('Why {name}?', { name: tag.name })}</strong>{' '}
      {why.quote !== undefined && <Quote why={why} detail={detail} />}
      {why.act !== undefined && `${capital(actInWords(why.act))}. `}
      {why.quote === undefined && why.reason !== undefined && (
        <>
          {withNodes(say('An editor chose it. Reason: {reason}'), {
            reason: <InEnglish>{why.reason}</InEnglish>,
          })}
        </>
      )}
      {why.quote === undefined && why.reason === undefined && <Stated why={why} detail={detail} />}
    </p>
  );
}
