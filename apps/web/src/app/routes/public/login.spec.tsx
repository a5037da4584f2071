import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_ERRORS, ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { SITE_PATH } from '@integra/shared-types/site';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { aProfile, aSession, aSite } from '../../../testing/fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, loseConnection, refuse, REQUEST_ID, server, signIn } from '../../../testing/server.js';

const logIn = async (path = '/login') => {
  const { user } = renderApp(path);
  await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'Robin@Example.org');
  await user.type(screen.getByLabelText('Password'), 'three plain words');
  await user.click(screen.getByRole('button', { name: 'Log in' }));
  return user;
};

const address = () => screen.getByLabelText('address');

describe('the login page', () => {
  it('signs in and leads to where one wanted to go', async () => {
    const sent = answer('post', ACCOUNT_PATHS.session);
    answer('get', ACCOUNT_PATHS.profile, aProfile());
    answer('get', ACCOUNT_PATHS.sessions, { items: [] });
    const { user } = renderApp('/profile');
    await waitFor(() => expect(address()).toHaveTextContent('/login?return=%2Fprofile'));
    await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'Robin@Example.org');
    await user.type(screen.getByLabelText('Password'), 'three plain words');
    signIn(aSession());
    await user.click(screen.getByRole('button', { name: 'Log in' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'My profile' })).toHaveFocus();
    expect(sent).toEqual([{ email: 'robin@example.org', password: 'three plain words' }]);
  });

  it.each([
    ['second_factor', '/login/second-factor', 'Second factor'],
    ['enrol_second_factor', '/login/set-up-second-factor', 'Set up a second factor'],
    ['accept_policy', '/login/privacy-notice', 'The privacy notice has changed'],
  ] as const)('leads on to what is still owed: %s', async (state, path, title) => {
    server.use(http.get(`*${ACCOUNT_PATHS.policy}`, () => new Promise(() => undefined)));
    signIn(aSession({ state }));
    renderApp('/login?return=%2Fprofile');
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(address()).toHaveTextContent(`${path}?return=%2Fprofile`);
  });

  it('says the same for a wrong password and an unknown account, and keeps the address', async () => {
    refuse('post', ACCOUNT_PATHS.session, ACCOUNT_ERRORS, 'login_failed');
    await logIn();
    expect(await screen.findByText(/E-mail address and password do not match an account/)).toBeVisible();
    expect(screen.getByText(`Reference for your administrator: ${REQUEST_ID}`)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'E-mail address' })).toHaveValue('Robin@Example.org');
  });

  it('asks to wait after too many attempts', async () => {
    refuse('post', ACCOUNT_PATHS.session, COMMON_ERRORS, 'too_many_requests', { retryAfterSeconds: 60 });
    await logIn();
    expect(await screen.findByText('Too many attempts. Wait a few minutes and try again.')).toBeVisible();
  });

  it('keeps everything when the server is away', async () => {
    loseConnection('post', ACCOUNT_PATHS.session);
    await logIn();
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
    expect(screen.getByLabelText('Password')).toHaveValue('three plain words');
  });

  it('says so when the session cannot be read after the login', async () => {
    answer('post', ACCOUNT_PATHS.session);
    const { user } = renderApp('/login');
    await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'Robin@Example.org');
    await user.type(screen.getByLabelText('Password'), 'three plain words');
    refuse('get', ACCOUNT_PATHS.session, COMMON_ERRORS, 'internal_error');
    await user.click(screen.getByRole('button', { name: 'Log in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(REQUEST_ID);
  });

  it('checks before it sends', async () => {
    const { user } = renderApp('/login');
    await user.click(await screen.findByRole('button', { name: 'Log in' }));
    const email = screen.getByRole('textbox', { name: 'E-mail address' });
    await waitFor(() => expect(email).toHaveFocus());
    expect(email).toHaveAccessibleDescription('Please fill this in.');
  });

  it('tells a new installation where its first administrator comes from', async () => {
    server.use(http.get(`*${SITE_PATH}`, () => HttpResponse.json(aSite({ needsSetUp: true }))));
    renderApp('/login');
    expect(await screen.findByText('This site is new')).toBeVisible();
  });
});
