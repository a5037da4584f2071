import { type ComponentType, lazy, type ReactNode } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';
import { loadNamespaces } from '../lib/i18n/i18n.js';

type PageModule = { Page: ComponentType };

/** A route whose code and words are loaded when they are needed, side by side. */
export type PageRoute = { path: string; element: ReactNode; handle: { preload: () => Promise<unknown> } };

/**
 * @param load imports a file of app/routes that exports `Page`.
 * @param namespaces of the words it uses, besides `shell`.
 */
export const pageRoute = (
  path: string,
  load: () => Promise<PageModule>,
  namespaces: readonly string[] = [],
): PageRoute => {
  const preload = async () => {
    const [module] = await Promise.all([load(), loadNamespaces(namespaces)]);
    return { default: module.Page };
  };
  const LazyPage = lazy(preload);
  return { path, element: <LazyPage />, handle: { preload } };
};

const hasPreload = (handle: unknown): handle is PageRoute['handle'] =>
  typeof handle === 'object' && handle !== null && 'preload' in handle;

/** Starts to load the page behind an address before React gets to it. A failure is the page's own to show. */
export const preloadPage = (routes: RouteObject[], path: string): void => {
  for (const { route } of matchRoutes(routes, path) ?? []) {
    if (hasPreload(route.handle)) route.handle.preload().catch(() => undefined);
  }
};
