import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { fetchedData, keepSummaries, loadOpeningBundle } from './data/fetchedData.ts';
import { failureInWords } from './data/TimelineData.ts';
import { summariesInMarkup } from './list/summariesInMarkup.ts';
import { loadOpeningCode, openingSettled } from './opening.ts';
import { Root } from './Root.tsx';
import { pageAddress } from './state/liveAddress.ts';
import { DataError } from './data/loadBundle.ts';
import './ui/styles.css';

const client = new QueryClient();

const settled = (): Promise<void> | null => openingSettled(pageAddress.read, client);

function page(): ReactNode {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <Root mode="page" address={pageAddress} data={fetchedData()} settled={settled} />
      </QueryClientProvider>
    </StrictMode>
  );
}

/** The notice above the prerendered list, with a button that asks for the bundle again. */
function showFailure(root: HTMLElement, error: unknown): void {
  const text = document.getElementById('failure-text');
  const reason = error instanceof DataError ? error.reason : 'unreachable';
  if (text) text.textContent = `${failureInWords(reason)} The list below is complete.`;
  document.documentElement.dataset['script'] = 'failed';
  const again = (event: Event): void => {
    event.preventDefault();
    void takeOver(root);
  };
  document.getElementById('try-again')?.addEventListener('click', again, { once: true });
}

/** Takes over the prerendered list once its data are there: until then the list is the page. */
async function takeOver(root: HTMLElement): Promise<void> {
  try {
    const [bundle] = await Promise.all([
      loadOpeningBundle(client),
      loadOpeningCode(location.search),
    ]);
    if (bundle.digest !== root.dataset['digest']) {
      // The data are newer than the text in the page, so that there is nothing to take over.
      root.replaceChildren();
      createRoot(root).render(page());
      return;
    }
    keepSummaries(client, summariesInMarkup(root));
  } catch (error) {
    showFailure(root, error);
    return;
  }
  // A mismatch with what was prerendered is a bug of ours; the tests look for it.
  hydrateRoot(root, page(), { onRecoverableError: (error) => reportError(error) });
}

const root = document.getElementById('root');
if (root?.firstElementChild) void takeOver(root);
else if (root) createRoot(root).render(page());
