import {
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { filterInWords } from '../model/filterInWords.ts';
import { LANGUAGE, say } from '../model/say.ts';
import { capital } from '../model/labels.ts';
import { pathInWords } from '../model/pathWords.ts';
import { type TimelineData, TimelineDataContext } from './data/TimelineData.ts';
import { OrderQuiz, PresentView, PrintSheet } from './features.ts';
import { EmbedFooter, EmbedHeader, PageFooter, PageHeader, SkipLink } from './page/PageFrame.tsx';
import { ViewArea } from './page/ViewArea.tsx';
import type { ContainerSize, Timeline } from './state/timeline.ts';
import type { TimelineStore } from './state/timelineStore.ts';
import { TimelineContext, useTimeline, useTimelineStore } from './state/useTimeline.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { LazyPart } from './ui/LazyPart.tsx';
import { ANNOUNCER, KeptFocus } from './ui/keepFocus.tsx';

/** Measures an element now and whenever its size or the size of the text changes; gives the way out. */
function followSize(element: HTMLElement, onSize: (size: ContainerSize) => void): () => void {
  let heightRem: number | null = null;
  const measure = (): void => {
    // A frame that is not shown yet has no size, and must not choose a view by it.
    if (element.clientWidth === 0) return;
    const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    heightRem ??= innerHeight / remPx;
    onSize({ widthRem: element.clientWidth / remPx, heightRem });
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  addEventListener('resize', measure);
  return () => {
    observer.disconnect();
    removeEventListener('resize', measure);
  };
}

interface AppProps {
  readonly store: TimelineStore;
  readonly data: TimelineData;
}

/** The whole product, for the page, the frame and the build: what is prerendered and what is hydrated. */
export function App({ store, data }: AppProps) {
  return (
    <TimelineDataContext value={data}>
      <ErrorBoundary message={say('The timeline could not be shown.')} cure="reload">
        <TimelineContext value={store}>
          <Product />
          <DocumentMarks />
        </TimelineContext>
      </ErrorBoundary>
    </TimelineDataContext>
  );
}

function Product() {
  const { setSize } = useTimelineStore();
  const measured = useCallback(
    (element: HTMLElement | null) => (element ? followSize(element, setSize) : undefined),
    [setSize],
  );
  const mode = useTimeline((timeline) => timeline.mode);
  const form = useTimeline(({ layout, view }) => `${layout ?? ''} ${view}`);
  return (
    <div ref={measured} className="timeline-root" lang={LANGUAGE} data-mode={mode}>
      <Suspense fallback={null}>
        <div className={`mx-auto max-w-[90rem] px-4 ${mode === 'page' ? 'compact:px-6' : ''}`}>
          {mode === 'embed' && <SkipLink />}
          <Presentation />
          {mode === 'page' && <SelfCheck />}
          {mode === 'page' ? <PageHeader /> : <EmbedHeader />}
          <KeptFocus form={form}>
            <ViewArea />
          </KeptFocus>
          {mode === 'page' ? <PageFooter /> : <EmbedFooter />}
          <p {...ANNOUNCER} />
        </div>
        <PrintSheet />
      </Suspense>
    </div>
  );
}

function Presentation() {
  const isOn = useTimeline(({ state }) => state.present);
  return (
    isOn && (
      <LazyPart message={say('The presentation could not be loaded.')}>
        <PresentView />
      </LazyPart>
    )
  );
}

function SelfCheck() {
  const isOn = useTimeline(({ state }) => state.quiz !== null);
  return (
    isOn && (
      <LazyPart message={say('The self-check could not be loaded.')}>
        <OrderQuiz />
      </LazyPart>
    )
  );
}

/** What is open or chosen, in front of the page's own title; empty for the opening view. */
function titlePart({ state, bundle, milestoneById }: Timeline): string {
  const milestone = state.item === null ? undefined : milestoneById.get(state.item);
  if (milestone) return milestone.title;
  if (state.path.length > 0) return capital(pathInWords(state.path.length, state.pathTitle));
  return filterInWords(state.filter, bundle.vocabulary, bundle.span);
}

const never = (): (() => void) => () => undefined;

/**
 * What the product says on the document itself: that the address has been applied and drawn
 * (prerendered markup that does not fit it stays out of sight until then), the colours, which
 * reach what scrolls beyond the product, and on a page its title, so that tabs and the history tell
 * views apart.
 */
function DocumentMarks() {
  const isApplied = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useLayoutEffect(() => {
    if (isApplied) document.documentElement.dataset['script'] = 'ready';
  }, [isApplied]);
  const theme = useTimeline(({ state }) => state.theme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const part = useTimeline((timeline) => (timeline.mode === 'page' ? titlePart(timeline) : ''));
  const base = useRef<string | null>(null);
  useEffect(() => {
    base.current ??= document.title;
    document.title = part === '' ? base.current : `${part} – ${base.current}`;
  }, [part]);
  return null;
}
