import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { LiveRegion } from '../components/ui/live-region.js';
import type { ApiError } from '../lib/api/api-error.js';
import { onSessionRefusal } from '../lib/api/session-refusal.js';
import { useLanguageOfProfile } from '../lib/i18n/use-language.js';
import { sessionQuery } from '../lib/session/session.js';
import { reportSessionEnd } from '../lib/session/session-end.js';

type ProvidersProps = { client: QueryClient; children: ReactNode };

export const Providers = ({ client, children }: ProvidersProps) => {
  useEffect(() => {
    const readAgain = (error: ApiError) => {
      if (error.code === 'not_signed_in') reportSessionEnd();
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    };
    return onSessionRefusal(readAgain);
  }, [client]);
  return (
    <QueryClientProvider client={client}>
      <LanguageOfProfile />
      <LiveRegion>{children}</LiveRegion>
    </QueryClientProvider>
  );
};

const LanguageOfProfile = () => {
  useLanguageOfProfile();
  return null;
};
