import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, Suspense } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { AppRoutes } from '../app/router.js';
import { Providers } from '../app/providers.js';
import { createQueryClient } from '../lib/api/query-client.js';

/** Shows where the app is, so that a test can wait for a change of page. */
const Address = () => {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
};

/** Draws something with everything that components may expect around them. */
export const renderUi = (ui: ReactNode, path = '/') => {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const view = render(
    <Providers client={client}>
      <MemoryRouter initialEntries={[path]}>
        <Suspense>{ui}</Suspense>
        <Address />
      </MemoryRouter>
    </Providers>,
  );
  return { user: userEvent.setup(), client, ...view };
};

/** The whole app at an address. */
export const renderApp = (path: string) => renderUi(<AppRoutes />, path);
