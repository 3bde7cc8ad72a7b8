import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { asFailure } from './api/problem.js';
import { App, pages } from './app.js';
import { noteSignedOut, sessionQuery } from './session/session.js';
import { preloadOnIntent, preloadPage } from './shell/preload-pages.js';
import { keepPrintFooter } from './shell/print-footer.js';
import './style.css';
import { beginIn, firstLanguage } from './texts/language.js';
import { loadTexts } from './texts/load-texts.js';

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (asFailure(error).code === 'not-signed-in') noteSignedOut(client);
    },
  }),
  defaultOptions: {
    queries: {
      // In a closed network a browser may think that it is offline: only a request tells.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && asFailure(error).passing,
    },
    mutations: { networkMode: 'always' },
  },
});

async function start(root: HTMLElement): Promise<void> {
  beginIn(firstLanguage());
  // Everything that the first sight needs is asked for at once; who comes without an address is mostly a learner.
  void client.prefetchQuery(sessionQuery);
  preloadPage(pages, window.location.pathname === '/' ? '/learning' : window.location.pathname);
  await loadTexts('shell');
  keepPrintFooter();
  preloadOnIntent(pages);
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={client}>
          <App />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
const apology = document.getElementById('not-started');
if (!root || !apology) throw new Error('index.html lacks #root or #not-started');
start(root).catch((error: unknown) => {
  apology.hidden = false;
  throw error;
});
