import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { SITE_PATH } from '@integra/shared-types/site';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { reportConnection } from '../../lib/api/connection.js';
import { aProfile, aSession, aSite } from '../../testing/fixtures.js';
import { renderApp, renderUi } from '../../testing/render.js';
import { answer, loseConnection, server, signIn } from '../../testing/server.js';
import { ErrorBoundary } from './error-boundary.js';

const describeSite = (site: Parameters<typeof aSite>[0]) =>
  server.use(http.get(`*${SITE_PATH}`, () => HttpResponse.json(aSite(site))));

describe('the frame of every page', () => {
  it('has landmarks, a skip link to the content, and a title', async () => {
    const { user } = renderApp('/login');
    expect(await screen.findByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
    expect(screen.getByRole('banner')).toBeVisible();
    expect(screen.getByRole('contentinfo')).toBeVisible();
    expect(document.title).toBe('Log in · INTEGRA Learning');
    await user.tab();
    expect(screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('says who paid for it, and what is special about this installation', async () => {
    describeSite({ fundingText: 'Co-funded by the European Union', isPlainHttp: true, isDemo: true });
    renderApp('/login');
    expect(await screen.findByText('Co-funded by the European Union')).toBeVisible();
    const notes = screen.getByRole('complementary', { name: 'About this installation' });
    expect(notes).toHaveTextContent('This connection is not encrypted.');
    expect(notes).toHaveTextContent('all people and results here are invented');
  });

  it("carries the installation's own name", async () => {
    describeSite({ name: 'Prison Service Academy' });
    renderApp('/login');
    expect(await screen.findByRole('link', { name: 'Prison Service Academy' })).toBeVisible();
    expect(document.title).toBe('Log in · Prison Service Academy');
  });

  it('takes the focus to the heading after a change of page', async () => {
    const { user } = renderApp('/login');
    await user.click(await screen.findByRole('link', { name: 'Forgotten your password?' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Forgotten your password?' });
    expect(heading).toHaveFocus();
  });

  it('has a page for addresses that do not exist', async () => {
    renderApp('/no/such/page');
    expect(await screen.findByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  });
});

describe('the language switcher', () => {
  it('changes every word at once, keeps what was typed and remembers the choice', async () => {
    const { user } = renderApp('/login');
    await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'robin@example.org');
    await user.click(screen.getByRole('button', { name: 'Language: English' }));
    await user.click(screen.getByRole('button', { name: 'Ελληνικά' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Είσοδος' })).toBeVisible();
    expect(screen.getByDisplayValue('robin@example.org')).toBeVisible();
    expect(document.documentElement.lang).toBe('el');
    expect(document.cookie).toContain('lms_language=el');
  });

  it('saves the choice to the profile of somebody signed in', async () => {
    signIn(aSession());
    answer('get', ACCOUNT_PATHS.profile, aProfile());
    answer('get', ACCOUNT_PATHS.sessions, { items: [] });
    const sent = answer('patch', ACCOUNT_PATHS.profile, aProfile({ language: 'nl' }));
    const { user } = renderApp('/profile');
    await screen.findByRole('heading', { level: 1, name: 'My profile' });
    await user.click(screen.getByRole('button', { name: 'Language: English' }));
    await user.click(screen.getByRole('button', { name: 'Nederlands' }));
    await waitFor(() => expect(sent).toEqual([{ language: 'nl' }]));
    expect(document.documentElement.lang).toBe('nl');
  });

  it("takes the profile's language after login", async () => {
    signIn(aSession({ language: 'fr' }));
    answer('get', ACCOUNT_PATHS.profile, aProfile({ language: 'fr' }));
    answer('get', ACCOUNT_PATHS.sessions, { items: [] });
    renderApp('/profile');
    expect(await screen.findByRole('heading', { level: 1, name: 'Mon profil' })).toBeVisible();
    expect(screen.getByRole('button', { name: /^Langue/ })).toHaveAttribute('aria-label', 'Langue\u00A0: Français');
  });

  it('closes with Escape and gives the focus back', async () => {
    const { user } = renderApp('/login');
    const button = await screen.findByRole('button', { name: 'Language: English' });
    await user.click(button);
    expect(screen.getByRole('list', { name: 'Language' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('list', { name: 'Language' })).toBeNull();
    expect(button).toHaveFocus();
  });
});

describe('the theme', () => {
  it('is chosen by name and kept in this browser', async () => {
    const { user } = renderApp('/login');
    await user.click(await screen.findByRole('button', { name: 'Theme' }));
    await user.click(screen.getByRole('button', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(document.cookie).toContain('lms_theme=dark');
  });
});

describe('the connection banner', () => {
  it('stands there while the server is away and goes by itself', async () => {
    loseConnection('get', SITE_PATH);
    loseConnection('get', ACCOUNT_PATHS.session);
    renderApp('/login');
    expect(await screen.findByText(/The server cannot be reached. What you typed stays here/)).toBeVisible();
    server.resetHandlers();
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/What you typed stays here/)).toBeNull());
  });

  it('lets what failed be read again once the server is back', async () => {
    signIn(aSession());
    loseConnection('get', ACCOUNT_PATHS.profile);
    answer('get', ACCOUNT_PATHS.sessions, { items: [] });
    renderApp('/profile');
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
    answer('get', ACCOUNT_PATHS.profile, aProfile());
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByRole('textbox', { name: 'Name to show' })).toHaveValue('Robin Marten');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the error boundary', () => {
  it('shows something to read and a way on instead of a broken page', async () => {
    const { error } = console;
    console.error = () => undefined;
    const Broken = () => {
      throw new Error('out of paper');
    };
    renderUi(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    console.error = error;
    const main = await screen.findByRole('main');
    expect(within(main).getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
    expect(within(main).getByRole('button', { name: 'Try again' })).toBeVisible();
    reportConnection('fine');
  });
});
