import { Suspense, useEffect } from 'react';
import { useBundle } from './data/TimelineData.ts';
import { PresentView, PrintSheet } from './features.ts';
import {
  EmbedFooter,
  EmbedHeader,
  Failure,
  Loading,
  PageFooter,
  PageHeader,
} from './page/PageFrame.tsx';
import { KeptFocus } from './ui/keepFocus.tsx';
import { ViewArea } from './page/ViewArea.tsx';
import type { AddressStore } from './state/liveAddress.ts';
import { LazyPart, UNSEEN } from './ui/LazyPart.tsx';
import { type Mode, ReaderContext } from './state/Reader.ts';
import { useContainerSize } from './state/useContainerSize.ts';
import { usePageTitle } from './state/usePageTitle.ts';
import { type ReaderInput, useReaderValue } from './state/useReaderValue.ts';

interface AppProps {
  readonly mode: Mode;
  readonly address: AddressStore;
}

/**
 * The whole product: the page, or what stands in a frame. It takes its data from
 * TimelineDataContext and its state from the address, so that it renders on a server too.
 */
export function App({ mode, address }: AppProps) {
  const bundle = useBundle();
  const [root, size] = useContainerSize();
  return (
    <div ref={root} className="timeline-root" lang="en" data-mode={mode}>
      {bundle.status === 'loading' && <Loading />}
      {bundle.status === 'failed' && <Failure failure={bundle} />}
      {bundle.status === 'ready' && (
        <LoadedPage bundle={bundle.value} address={address} mode={mode} size={size} />
      )}
    </div>
  );
}

/** The colours hang on the document, so that they reach what scrolls beyond the product. */
function useTheme(theme: string): void {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

function LoadedPage(input: ReaderInput) {
  const reader = useReaderValue(input);
  const { state } = reader;
  useTheme(state.theme);
  usePageTitle(reader);
  return (
    <ReaderContext value={reader}>
      <Suspense fallback={null}>
        <div className="mx-auto max-w-[90rem] px-4 compact:px-6">
          <a className="skip-link link" href="#results">
            Skip to the milestones
          </a>
          {state.present && PresentView && (
            <LazyPart message="The presentation could not be loaded." pending={UNSEEN}>
              <PresentView />
            </LazyPart>
          )}
          {input.mode === 'page' ? <PageHeader /> : <EmbedHeader />}
          <KeptFocus form={`${reader.layout ?? ''} ${reader.view}`}>
            <ViewArea />
          </KeptFocus>
          {input.mode === 'page' ? <PageFooter /> : <EmbedFooter />}
        </div>
        <PrintSheet />
      </Suspense>
    </ReaderContext>
  );
}
