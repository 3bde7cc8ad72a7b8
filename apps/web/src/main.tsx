import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { asFailure } from './problem.js';
import { noteSignedOut } from './session.js';
import './style.css';

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
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
