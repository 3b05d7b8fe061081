import type { ReactNode } from 'react';
import { say } from '../../model/say.ts';
import { traitsOf } from '../../model/filterInWords.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';
import { LIST_FACETS } from '../state/viewActions.ts';
import { closeDialog, Dialog } from '../ui/Dialog.tsx';
import {
  FACET_LABELS,
  FACETS,
  FacetValues,
  FieldSwitches,
  ShowCount,
  StatesRule,
} from './FacetValues.tsx';
import TraitValues from './TraitValues.tsx';
import { StatesPanel } from './StatesPanel.tsx';

interface FilterSheetProps {
  readonly viewSwitch: ReactNode;
  readonly years: ReactNode;
  /** What the page's header offers in wider containers: present, share, embed, download, colours. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

function SheetSummary({ label, chosen }: { readonly label: string; readonly chosen: number }) {
  return (
    <summary className="flex min-h-11 items-center gap-2 font-bold">
      {label}
      {chosen > 0 && (
        <span className="bg-ink text-on-ink rounded-label text-tiny px-1.5">{chosen}</span>
      )}
    </summary>
  );
}

/** All filters on the whole surface, for narrow containers; choices apply at once. */
export function FilterSheet({
  viewSwitch,
  years,
  actions: pageActions,
  onClose,
}: FilterSheetProps) {
  const { actions, state, isLocked, mode } = useWholeTimeline();
  return (
    <Dialog
      title={say('Filter | noun')}
      form="sheet"
      onClose={onClose}
      footer={
        <div className="flex flex-wrap gap-2">
          <button type="button" className="control min-h-11" onClick={actions.clearFilter}>
            {say('Clear all')}
          </button>
          <button
            type="button"
            className="control is-primary min-h-11 flex-auto"
            onClick={closeDialog}
          >
            <ShowCount />
          </button>
        </div>
      }
    >
      <div className="mb-2">{viewSwitch}</div>
      {pageActions && <div className="border-rule border-b pb-2">{pageActions}</div>}
      <div className="border-rule border-b py-2">{years}</div>
      {FACETS.filter((facet) => !isLocked(facet)).map((facet) => (
        <details
          key={facet}
          name="filter-sheet"
          className="border-rule border-b"
          open={facet === 'field'}
        >
          <SheetSummary
            label={FACET_LABELS[facet]}
            chosen={state.filter[LIST_FACETS[facet]].length}
          />
          <div role="group" aria-label={FACET_LABELS[facet]} className="pb-4">
            {facet === 'state' ? (
              <>
                <StatesPanel />
                <div className="mt-3">
                  <StatesRule />
                </div>
              </>
            ) : (
              <FacetValues facet={facet} />
            )}
            {facet === 'field' && <FieldSwitches />}
          </div>
        </details>
      ))}
      {mode === 'page' && (
        <details name="filter-sheet" className="border-rule border-b">
          <SheetSummary label={say('More | criteria')} chosen={traitsOf(state.filter).length} />
          <div role="group" aria-label={say('More | criteria')} className="pb-4">
            <TraitValues />
          </div>
        </details>
      )}
    </Dialog>
  );
}
