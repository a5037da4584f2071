import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_ERRORS, ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { SITE_PATH } from '@integra/shared-types/site';
import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { aSite, TOKEN } from '../../../testing/fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, server } from '../../../testing/server.js';

describe('a forgotten password', () => {
  it('gets the same answer whether there is an account or not', async () => {
    const sent = answer('post', ACCOUNT_PATHS.forgotPassword);
    const { user } = renderApp('/forgot-password');
    await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'robin@example.org');
    await user.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(await screen.findByText('Check your mailbox')).toBeVisible();
    expect(screen.getByText(/If there is an account with this address/)).toBeVisible();
    expect(sent).toEqual([{ email: 'robin@example.org' }]);
  });

  it('says so where no e-mail can be sent', async () => {
    server.use(http.get(`*${SITE_PATH}`, () => HttpResponse.json(aSite({ hasMail: false }))));
    renderApp('/forgot-password');
    expect(await screen.findByText(/This site cannot send e-mails yet/)).toBeVisible();
  });
});

describe('the reset link', () => {
  const choose = async (password: string) => {
    const { user } = renderApp(WEB_PATHS.resetPassword(TOKEN));
    await user.type(await screen.findByLabelText('New password'), password);
    await user.click(screen.getByRole('button', { name: 'Save the new password' }));
    return user;
  };

  it('saves a new password and leads to the login', async () => {
    const sent = answer('post', ACCOUNT_PATHS.resetPassword);
    const user = await choose('several plain words');
    expect(await screen.findByText('Your new password is saved')).toBeVisible();
    expect(sent).toEqual([{ token: TOKEN, password: 'several plain words' }]);
    await user.click(screen.getByRole('link', { name: 'Log in' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
  });

  it('wants at least 12 characters', async () => {
    await choose('short');
    await waitFor(() =>
      expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/Use at least 12 characters\.$/),
    );
  });

  it('says when it was used already, and leads to a new one', async () => {
    refuse('post', ACCOUNT_PATHS.resetPassword, ACCOUNT_ERRORS, 'link_used');
    await choose('several plain words');
    expect(await screen.findByText('This link was already used. If you have an account, log in.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Forgotten your password?' })).toHaveAttribute('href', '/forgot-password');
  });
});
