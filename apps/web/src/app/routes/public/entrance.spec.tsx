import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_ERRORS, ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { WEB_PATHS } from '@integra/shared-types/web-paths';
import { screen, waitFor } from '@testing-library/react';
import { aPolicy, aSession, TOKEN } from '../../../testing/fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const INVITATION = {
  email: 'eleni@example.org',
  displayName: null,
  language: 'en',
  organisationName: 'Probation Service North',
  expiresAt: '2026-12-06T10:00:00.000Z',
} as const;

const policy = aPolicy();

const openInvitation = (view: object = INVITATION) => {
  answer('get', ACCOUNT_PATHS.invitation, { ...view });
  answer('get', ACCOUNT_PATHS.policy, policy);
  return renderApp(WEB_PATHS.invitation(TOKEN));
};

const LINK_PROBLEMS = [
  ['link_expired', 'This link is no longer valid. Ask for a new one.'],
  ['link_used', 'This link was already used. If you have an account, log in.'],
  ['link_unknown', 'This link is not known. Check that the address is complete.'],
] as const;

/** A dead link stays dead: what helps is the log in, not another try. */
const expectWayOn = (): void => {
  expect(screen.getByRole('link', { name: 'Log in' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
};

describe('an invitation', () => {
  it('makes the account in one page: language, name, password, privacy notice', async () => {
    const sent = answer('post', ACCOUNT_PATHS.invitation);
    const { user } = openInvitation();
    expect(await screen.findByText(/Probation Service North invites you/)).toBeVisible();
    expect(await screen.findByRole('textbox', { name: 'E-mail address' })).toHaveValue('eleni@example.org');
    expect(screen.getByRole('heading', { level: 2, name: 'What is kept' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Ελληνικά');
    await user.type(await screen.findByRole('textbox', { name: 'Όνομα προς εμφάνιση' }), 'Ελένη Κ.');
    await user.type(screen.getByLabelText('Ορίστε κωδικό πρόσβασης'), 'τρεις απλές λέξεις');
    await user.click(screen.getByRole('checkbox', { name: /δήλωση απορρήτου/ }));
    signIn(aSession({ state: 'accept_policy', language: 'el' }));
    await user.click(screen.getByRole('button', { name: 'Δημιουργία του λογαριασμού μου' }));
    await waitFor(() => expect(screen.getByLabelText('address')).toHaveTextContent('/login/privacy-notice'));
    expect(sent).toEqual([
      {
        token: TOKEN,
        displayName: 'Ελένη Κ.',
        language: 'el',
        password: 'τρεις απλές λέξεις',
        acceptedPolicyId: policy.id,
      },
    ]);
  });

  it('comes in its own language unless one was chosen in this browser', async () => {
    openInvitation({ ...INVITATION, language: 'pt' });
    expect(await screen.findByRole('button', { name: 'Criar a minha conta' })).toBeVisible();
  });

  it('asks for everything, the acceptance too', async () => {
    const { user } = openInvitation();
    await user.click(await screen.findByRole('button', { name: 'Create my account' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name to show' })).toHaveFocus());
    expect(screen.getByLabelText('Choose a password')).toBeInvalid();
    expect(screen.getByRole('checkbox')).toHaveAccessibleDescription(
      'Please read and accept the privacy notice first.',
    );
  });

  it('says beside the password that it is easy to guess, and keeps the rest', async () => {
    refuse('post', ACCOUNT_PATHS.invitation, ACCOUNT_ERRORS, 'password_too_common');
    const { user } = openInvitation();
    await user.type(await screen.findByRole('textbox', { name: 'Name to show' }), 'Eleni');
    await user.type(screen.getByLabelText('Choose a password'), 'passwordpassword');
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Create my account' }));
    const password = screen.getByLabelText('Choose a password');
    await waitFor(() => expect(password).toHaveAccessibleDescription(/easy to guess/));
    expect(screen.getByRole('textbox', { name: 'Name to show' })).toHaveValue('Eleni');
  });

  it.each(LINK_PROBLEMS)('that does not work says why: %s', async (code, words) => {
    answer('get', ACCOUNT_PATHS.policy, policy);
    refuse('get', ACCOUNT_PATHS.invitation, ACCOUNT_ERRORS, code);
    renderApp(WEB_PATHS.invitation(TOKEN));
    expect(await screen.findByText(words)).toBeVisible();
    expectWayOn();
  });

  it('looks again for the notice where only that could not be loaded', async () => {
    answer('get', ACCOUNT_PATHS.invitation, { ...INVITATION });
    refuse('get', ACCOUNT_PATHS.policy, COMMON_ERRORS, 'internal_error');
    const { user } = renderApp(WEB_PATHS.invitation(TOKEN));
    const again = await screen.findByRole('button', { name: 'Try again' });
    answer('get', ACCOUNT_PATHS.policy, policy);
    await user.click(again);
    expect(await screen.findByRole('button', { name: 'Create my account' })).toBeVisible();
  });

  it('is not mixed up with a session of another account', async () => {
    signIn(aSession());
    openInvitation();
    expect(await screen.findByText('You are logged in as Robin Marten')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Log out' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Create my account' })).toBeNull();
  });
});

describe('the set-up link', () => {
  it('makes the first administrator', async () => {
    answer('get', ACCOUNT_PATHS.setUp, { expiresAt: '2026-12-06T10:00:00.000Z' });
    answer('get', ACCOUNT_PATHS.policy, policy);
    const sent = answer('post', ACCOUNT_PATHS.setUp);
    const { user } = renderApp(WEB_PATHS.setUp(TOKEN));
    await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'admin@example.org');
    await user.type(screen.getByRole('textbox', { name: 'Name to show' }), 'Sam');
    await user.type(screen.getByLabelText('Choose a password'), 'four very plain words');
    await user.click(screen.getByRole('checkbox'));
    signIn(aSession({ state: 'enrol_second_factor' }));
    await user.click(screen.getByRole('button', { name: 'Create the administrator’s account' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Set up a second factor' })).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ token: TOKEN, email: 'admin@example.org', acceptedPolicyId: policy.id });
  });

  it.each(LINK_PROBLEMS)('that does not work says why: %s', async (code, words) => {
    answer('get', ACCOUNT_PATHS.policy, policy);
    refuse('get', ACCOUNT_PATHS.setUp, ACCOUNT_ERRORS, code);
    renderApp(WEB_PATHS.setUp(TOKEN));
    expect(await screen.findByText(words)).toBeVisible();
    expectWayOn();
  });
});

describe('a new version of the privacy notice', () => {
  it('is read and accepted on the way in', async () => {
    signIn(aSession({ state: 'accept_policy' }));
    answer('get', ACCOUNT_PATHS.policy, policy);
    const sent = answer('post', ACCOUNT_PATHS.acceptPolicy);
    const { user } = renderApp('/login/privacy-notice');
    const button = await screen.findByRole('button', { name: 'Accept and go on' });
    await user.click(button);
    const box = screen.getByRole('checkbox', { name: 'I have read the privacy notice and accept it' });
    await waitFor(() => expect(box).toHaveFocus());
    expect(box).toHaveAccessibleDescription('Please read and accept the privacy notice first.');
    await user.click(box);
    await user.click(button);
    await waitFor(() => expect(sent).toEqual([{ policyId: policy.id, language: 'en' }]));
  });

  it('can be read by anyone, and says when its translation was not reviewed', async () => {
    answer('get', ACCOUNT_PATHS.policy, aPolicy({ isMachineDrafted: true }));
    renderApp('/privacy');
    expect(await screen.findByText('Version 2, published on 3 May 2026')).toBeVisible();
    expect(screen.getByText(/This translation has not been reviewed yet/)).toBeVisible();
  });
});
