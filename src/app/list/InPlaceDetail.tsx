import type { MouseEvent, ReactNode } from 'react';
import type { Milestone } from '../../model/bundle.ts';
import { allStatesInWords } from '../../model/allStatesInWords.ts';
import { partiesInLine, statesByRole } from '../../model/statesInWords.ts';
import { useDetail } from '../data/TimelineData.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { LoadFailure } from '../ui/LoadFailure.tsx';

function StatesByRole({ milestone: { states, allStates, parties } }: { milestone: Milestone }) {
  const { stateNames, filter } = useTimeline('stateNames', 'filter');
  const rows = [
    ...statesByRole(states, 'main').map(({ heading, tags }) => ({
      heading,
      words: tags.map(({ iso2 }) => stateNames.get(iso2) ?? iso2).join(', '),
    })),
    ...(allStates ? [allStatesInWords(allStates)] : []),
    ...(parties
      ? [
          {
            heading: 'Parties',
            words: partiesInLine(parties, stateNames, filter.states).join('; '),
          },
        ]
      : []),
  ];
  return (
    <dl className="mt-2 grid grid-cols-[6rem_minmax(0,1fr)] gap-x-2">
      {rows.map(({ heading, words }) => (
        <div key={heading} className="contents">
          <dt className="text-ink-2">{heading}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface InPlaceDetailProps {
  readonly milestone: Milestone;
  readonly panel: ReactNode;
  /** Whether the panel stands there, with the evidence, instead of the summary. */
  readonly isWhole: boolean;
  readonly onWhole: () => void;
}

/** The open row of the list: the summary and the States at once, the evidence one press further. */
export function InPlaceDetail({ milestone, panel, isWhole, onWhole }: InPlaceDetailProps) {
  const detail = useDetail(milestone.id);
  const openWhole = (event: MouseEvent): void => {
    // The button goes with its press. The panel takes the focus over from the row, once it is there.
    const row = event.currentTarget.closest('[data-milestone]');
    row?.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true });
    onWhole();
  };
  if (isWhole) return <div className="mt-2">{panel}</div>;
  return (
    <div data-detail={milestone.id} className="mt-1">
      {detail.status === 'loading' && <p className="text-ink-2">Loading the summary</p>}
      {detail.status === 'failed' && (
        <LoadFailure what="The summary could not be loaded." failure={detail} />
      )}
      {detail.status === 'ready' && <p>{detail.value.summary}</p>}
      {milestone.status === 'announced' && (
        <p className="mt-1">Announced; no source shows that it took place.</p>
      )}
      <StatesByRole milestone={milestone} />
      {panel && (
        <button type="button" className="control mt-3 w-full" onClick={openWhole}>
          Evidence, links and source
        </button>
      )}
    </div>
  );
}
