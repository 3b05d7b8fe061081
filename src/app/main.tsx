import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { fetchedData } from './data/fetchedData.ts';
import { TimelineDataContext } from './data/TimelineData.ts';
import { pageAddress } from './state/AddressStore.ts';
import './ui/styles.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <TimelineDataContext value={fetchedData()}>
          <App mode="page" address={pageAddress} />
        </TimelineDataContext>
      </QueryClientProvider>
    </StrictMode>,
  );
}
