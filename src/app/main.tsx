import { StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { App } from './App.tsx';
import { fetchedData } from './data/fetchedData.ts';
import { loadBundle, type FetchText } from './data/loadBundle.ts';
import { DataError, failureInWords, reasonOf } from './data/TimelineData.ts';
import { DATA_CHANGED } from '../model/bundle.ts';
import { say } from '../model/say.ts';
import { fallAsleep } from './list/asleep.ts';
import { summariesInMarkup } from './list/textsInMarkup.ts';
import { loadOpeningCode, loadOpeningData, withinLimit } from './opening.ts';
import { pageAddress, REST_MS } from './state/liveAddress.ts';
import { createRest } from './state/rest.ts';
import { createTimelineStore } from './state/timelineStore.ts';
import './ui/styles.css';
import './list/asleep.css';

/** The page as it runs; null until it does. */
let running: Root | null = null;

/**
 * Fetches the milestones and what the address opens, and takes over the prerendered list: until then
 * the list is the page. Rejects with DataError where the milestones do not come.
 */
async function takeOver(root: HTMLElement): Promise<void> {
  const code = loadOpeningCode(pageAddress.read());
  const { packed } = root.dataset;
  const fetchText: FetchText = (url) => fetch(url);
  const bundle = await (packed === undefined
    ? loadBundle('./timeline.json', fetchText)
    : (await import('./data/largeBundle.ts')).loadLargeBundle(packed, fetchText));
  // Where the data are newer than the text in the page there is nothing to take over.
  // Nor where a translator was faster: its elements stand in the place of our texts.
  const isPrerendered = bundle.digest === root.dataset['digest'] && !root.querySelector('font');
  if (!isPrerendered && !running) root.replaceChildren();
  const data = fetchedData(bundle, summariesInMarkup(root));
  const { texts } = data;
  const store = createTimelineStore({ mode: 'page', bundle, address: pageAddress, texts });
  await withinLimit(Promise.all([code, loadOpeningData(store, data)]));
  const page = (
    <StrictMode>
      <App key={bundle.digest} store={store} data={data} />
    </StrictMode>
  );
  // A mismatch with what was prerendered is a bug of ours; the tests look for it.
  const onRecoverableError = (error: unknown): void => reportError(error);
  if (running) return running.render(page);
  if (isPrerendered) {
    fallAsleep(root);
    running = hydrateRoot(root, page, { onRecoverableError });
  } else (running = createRoot(root)).render(page);
  keepPlace();
}

/**
 * Brings a reader back to the place where the page was when it was reloaded, or dropped by a phone:
 * what the address filters is not there yet when the browser would do so. The history keeps the place.
 */
function keepPlace(): void {
  const { dataset } = document.documentElement;
  if (dataset['script'] !== 'ready') {
    requestAnimationFrame(keepPlace);
    return;
  }
  const { placePx } = (history.state ?? {}) as { readonly placePx?: number };
  // After the views, which bring the open milestone into sight in the frame to come.
  requestAnimationFrame(() => {
    if (placePx !== undefined && dataset['opens'] !== 'list') scrollTo(0, placePx);
    // Seldom enough for Safari, which counts; what waits is written when the page is put away.
    const rest = createRest(2 * REST_MS);
    addEventListener('scroll', () =>
      rest.begin(() => history.replaceState({ placePx: scrollY }, '')),
    );
  });
}

/** The notice above the prerendered list, with a button that asks for the milestones again. */
function showFailure(root: HTMLElement, error: unknown): void {
  if (!(error instanceof DataError)) reportError(error);
  const text = document.getElementById('failure-text') ?? root;
  const list =
    root.dataset['packed'] === undefined
      ? say('The list below is complete.')
      : say('The list below leads to all milestones.');
  text.textContent = `${failureInWords(reasonOf(error))} ${list}`;
  document.documentElement.dataset['script'] = 'failed';
  const again = (event: Event): void => {
    event.preventDefault();
    begin(root);
  };
  document.getElementById('try-again')?.addEventListener('click', again, { once: true });
}

function begin(root: HTMLElement): void {
  takeOver(root).catch((error: unknown) => showFailure(root, error));
}

const root = document.getElementById('root');
if (root) {
  begin(root);
  // In development an edit of the data shows without loading the page anew.
  import.meta.hot?.on(DATA_CHANGED, () => begin(root));
}
