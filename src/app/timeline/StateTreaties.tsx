import type { Milestone, ParticipatingState, StateCode } from '../../model/bundle.ts';
import { calendarDateInWords } from '../../model/dateInWords.ts';
import { sourceOfWhy } from '../../model/evidenceInWords.ts';
import { langOf, say, sayCount } from '../../model/say.ts';
import { NOT_TOLD, partyInWords, partyOf, whyParty } from '../../model/partiesInWords.ts';
import { pick } from '../../timeline/bitset.ts';
import { useDetail } from '../data/TimelineData.ts';
import { milestoneHref, siteBase } from '../state/addresses.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { NewWindowLink, SourceTitle } from '../ui/NewWindowLink.tsx';
import { isPlainClick } from '../ui/rows.tsx';
import { onOneLine, withNodes } from '../ui/withNodes.tsx';

/** A treaty to which a State is party: how, from which day, and the source once its detail is there. */
function Treaty({ treaty, iso2 }: { readonly treaty: Milestone; readonly iso2: StateCode }) {
  const taken = useTimeline('state', 'embed', 'mode', 'actions');
  const detail = useDetail(treaty.id);
  const party = partyOf(treaty, iso2);
  if (party === null) return null;
  const known = detail.status === 'ready' ? detail.value : null;
  const why = whyParty(known, iso2);
  const source = known && why && sourceOfWhy(why, known);
  const title = (
    <a
      className="link"
      href={milestoneHref(taken, treaty.id)}
      lang={langOf(treaty, 'title')}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        taken.actions.select(treaty.id);
      }}
    >
      {treaty.title}
    </a>
  );
  return (
    <li>
      {withNodes(say('{title}: {words}'), {
        title,
        words: withNodes(partyInWords(party, why?.act, undefined, party.date && '{date}'), {
          date: party.date && onOneLine(calendarDateInWords(party.date)),
        }),
      })}
      {source && (
        <>
          {' '}
          (
          <SourceTitle source={source} />)
        </>
      )}
    </li>
  );
}

/** What binds a State in law, whatever else is filtered: half of it would be a false sentence; and the way to its whole table. */
export function StateTreaties({ state }: { readonly state: ParticipatingState }) {
  const { index, bundle } = useTimeline('index', 'bundle');
  const bits = index.states.get(state.iso2)?.party;
  const treaties = bits ? pick(index.milestones, bits) : [];
  return (
    <div className="my-2 text-panel">
      {treaties.length === 0 ? (
        <p>
          {say('No treaty to which it is party is told here.')} {NOT_TOLD}
        </p>
      ) : (
        <>
          <h4 className="font-bold">
            {sayCount(
              {
                one: 'Bound in law by {count} treaty',
                other: 'Bound in law by {count} treaties',
              },
              treaties.length,
            )}
          </h4>
          <ul className="list-disc space-y-1 ps-4">
            {treaties.map((treaty) => (
              <Treaty key={treaty.id} treaty={treaty} iso2={state.iso2} />
            ))}
          </ul>
        </>
      )}
      <p className="mt-1">
        <NewWindowLink href={`${siteBase(bundle.site.url)}s/${state.iso2}.html`}>
          {say('{title}: {words}', {
            title: state.name,
            words: say('what binds, what commits, what addresses | a State'),
          })}
        </NewWindowLink>
      </p>
    </div>
  );
}
