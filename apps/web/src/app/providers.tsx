import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { LiveRegion } from '../components/ui/live-region.js';
import { onSessionRefusal } from '../lib/api/session-refusal.js';
import { useLanguageOfProfile } from '../lib/i18n/use-language.js';
import { sessionQuery } from '../lib/session/session.js';

type ProvidersProps = { client: QueryClient; children: ReactNode };

export const Providers = ({ client, children }: ProvidersProps) => {
  useEffect(() => onSessionRefusal(() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })), [client]);
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
