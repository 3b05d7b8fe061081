import { useReader } from '../state/Reader.ts';
import { HeaderActions } from './HeaderActions.tsx';
import { headingOf } from './heading.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** Title, what the page holds, and its actions. */
export function PageHeader() {
  const reader = useReader();
  const { bundle, layout } = reader;
  const years = `${bundle.span.start.slice(0, 4)}–${bundle.span.end.slice(0, 4)}`;
  return (
    <header className="border-rule border-b pt-5 pb-3">
      <h1 className="full:text-display text-heading font-serif font-semibold text-balance">
        {headingOf(reader)}
      </h1>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="text-ink-2 full:hidden">{years}</p>
        <p className="text-ink-2 hidden min-w-64 flex-1 full:block">
          {bundle.milestones.length} decisions, meetings, publications and projects, {years}, each
          with its sources and the States it names.
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
  const reader = useReader();
  const hasSwitch = reader.embed.controls !== 'none' && reader.layout !== 'phone';
  return (
    <header className="is-low flex items-center justify-between gap-3 pt-2 compact:pt-1 full:pt-2">
      <h1 className="text-title-2 full:text-heading font-serif font-semibold text-balance">
        {headingOf(reader)}
      </h1>
      {hasSwitch && (
        <div className={reader.layout === null ? 'hidden compact:block' : ''}>
          <ViewSwitch isShort />
        </div>
      )}
    </header>
  );
}
