import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_ERRORS, ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { aProfile, aSession } from '../../../testing/fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, server, signIn } from '../../../testing/server.js';

const OTHER = '00000000-0000-4000-8000-000000000022';
const SESSIONS = {
  items: [
    {
      id: '00000000-0000-4000-8000-000000000021',
      device: 'Firefox, Windows',
      startedAt: '2026-11-21T08:00:00.000Z',
      lastSeenAt: '2026-11-21T12:10:00.000Z',
      isCurrent: true,
    },
    {
      id: OTHER,
      device: 'Chrome, Android',
      startedAt: '2026-11-19T18:00:00.000Z',
      lastSeenAt: '2026-11-20T06:45:00.000Z',
      isCurrent: false,
    },
  ],
};

const openProfile = async (profile = aProfile()) => {
  signIn(aSession());
  answer('get', ACCOUNT_PATHS.profile, profile);
  answer('get', ACCOUNT_PATHS.sessions, SESSIONS);
  const view = renderApp('/profile');
  await screen.findByRole('textbox', { name: 'Name to show' });
  return view;
};

describe('my profile', () => {
  it('saves what I tell about myself', async () => {
    const sent = answer('patch', ACCOUNT_PATHS.profile, aProfile({ displayName: 'R. M.', country: 'PT' }));
    const { user } = await openProfile();
    const name = screen.getByRole('textbox', { name: 'Name to show' });
    await user.clear(name);
    await user.type(name, 'R. M.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Country (optional)' }), 'Portugal');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Job role (optional)' }), 'Not stated');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText('Your profile is saved')).toBeInTheDocument();
    expect(sent).toEqual([{ displayName: 'R. M.', country: 'PT', jobRole: null }]);
  });

  it('shows what only an administrator changes', async () => {
    await openProfile();
    expect(screen.getByText('Probation Service North')).toBeVisible();
    expect(screen.getByText('robin@example.org')).toBeVisible();
    expect(screen.getByText(/Privacy notice, version 1, accepted on 1 June 2026/)).toBeVisible();
  });

  it('changes the theme at once', async () => {
    const { user } = await openProfile();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('changes the password and says which of the two was wrong', async () => {
    refuse('post', ACCOUNT_PATHS.changePassword, ACCOUNT_ERRORS, 'password_wrong');
    const { user } = await openProfile();
    await user.type(screen.getByLabelText('Present password'), 'three plain words');
    await user.type(screen.getByLabelText('New password'), 'four very plain words');
    const change = screen.getByRole('button', { name: 'Change password' });
    await user.click(change);
    const present = screen.getByLabelText('Present password');
    await waitFor(() => expect(present).toHaveAccessibleDescription('This is not your present password.'));

    const sent = answer('post', ACCOUNT_PATHS.changePassword);
    await user.click(change);
    expect(await screen.findByText(/Your password is changed/)).toBeVisible();
    expect(sent).toEqual([{ currentPassword: 'three plain words', newPassword: 'four very plain words' }]);
    expect(present).toHaveValue('');
  });

  it('lists my sessions and ends another one', async () => {
    const { user } = await openProfile();
    expect(await screen.findByText('This one')).toBeVisible();
    const ended: string[] = [];
    server.use(
      http.delete(`*${ACCOUNT_PATHS.oneSession(OTHER)}`, () => {
        ended.push(OTHER);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    answer('get', ACCOUNT_PATHS.sessions, { items: SESSIONS.items.slice(0, 1) });
    await user.click(screen.getByRole('button', { name: 'End the session Chrome, Android' }));
    await waitFor(() => expect(screen.queryByText('Chrome, Android')).toBeNull());
    expect(ended).toEqual([OTHER]);
  });

  it('makes new recovery codes after the password was asked', async () => {
    const codes = Array.from({ length: 10 }, (_, index) => `abcd${index}-fghj${index}`);
    const sent = answer('post', ACCOUNT_PATHS.recoveryCodes, { codes });
    const { user } = await openProfile(aProfile({ hasSecondFactor: true, recoveryCodesLeft: 1 }));
    expect(screen.getByText('1 recovery code left')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Make new recovery codes' }));
    const dialog = screen.getByRole('dialog', { name: 'Make new recovery codes' });
    await user.type(within(dialog).getByLabelText('Present password'), 'three plain words');
    await user.click(within(dialog).getByRole('button', { name: 'Make new recovery codes' }));
    const list = await screen.findByRole('list', { name: 'Your recovery codes' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(10);
    expect(sent).toEqual([{ password: 'three plain words' }]);
  });

  it('says why a required second factor cannot be switched off', async () => {
    refuse('delete', ACCOUNT_PATHS.totp, ACCOUNT_ERRORS, 'second_factor_mandatory');
    const { user } = await openProfile(aProfile({ hasSecondFactor: true, recoveryCodesLeft: 8 }));
    await user.click(screen.getByRole('button', { name: 'Switch off the second factor' }));
    const dialog = screen.getByRole('dialog', { name: 'Switch off the second factor' });
    await user.type(within(dialog).getByLabelText('Present password'), 'three plain words');
    await user.click(within(dialog).getByRole('button', { name: 'Switch off the second factor' }));
    expect(await within(dialog).findByText(/Your role requires a second factor/)).toBeVisible();
  });
});

describe('a session that ended elsewhere', () => {
  it('leads to the login and back', async () => {
    signIn(aSession());
    server.use(
      http.get(`*${ACCOUNT_PATHS.profile}`, () => {
        signIn(null);
        return HttpResponse.json({ code: 'not_signed_in', message: 'x', requestId: 'r' }, { status: 401 });
      }),
    );
    answer('get', ACCOUNT_PATHS.sessions, SESSIONS);
    renderApp('/profile');
    expect(await screen.findByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
    expect(screen.getByLabelText('address')).toHaveTextContent('/login?return=%2Fprofile');
  });
});
