import './styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { preloadPage } from './app/page-route.js';
import { Providers } from './app/providers.js';
import { AppRoutes, ROUTES } from './app/router.js';
import { createQueryClient } from './lib/api/query-client.js';
import { startI18n } from './lib/i18n/i18n.js';
import { sessionQuery } from './lib/session/session.js';
import { siteQuery } from './lib/site/site.js';
import { followSystemTheme } from './lib/theme/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Everything the first page needs is asked for at once, before React starts.
const client = createQueryClient();
void client.prefetchQuery(sessionQuery);
void client.prefetchQuery(siteQuery);
const words = startI18n();
preloadPage(ROUTES, location.pathname);
followSystemTheme();

// Not awaited at the top level: an entry that waits could not share its modules with the pages.
void words.then(() =>
  createRoot(root).render(
    <StrictMode>
      <Providers client={client}>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
      </Providers>
    </StrictMode>,
  ),
);
