import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_ERRORS, ACCOUNT_PATHS } from '@integra/shared-types/accounts';
import { screen, waitFor, within } from '@testing-library/react';
import { aProfile, aSession } from '../../../testing/fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const CODES = Array.from({ length: 10 }, (_, index) => `abcd${index}-fghj${index}`);

const ENROLMENT = {
  secret: 'JBSWY3DPEHPK3PXP',
  otpauthUrl: 'otpauth://totp/x',
  qrSvg: 'data:image/svg+xml;base64,PHN2Zy8+',
};

const expectProfile = async () => {
  expect(await screen.findByRole('heading', { level: 1, name: 'My profile' })).toBeVisible();
};

const answerProfile = () => {
  answer('get', ACCOUNT_PATHS.profile, aProfile());
  answer('get', ACCOUNT_PATHS.sessions, { items: [] });
};

describe('the second factor', () => {
  it('takes a code of the app and leads on', async () => {
    signIn(aSession({ state: 'second_factor' }));
    answerProfile();
    const sent = answer('post', ACCOUNT_PATHS.secondFactor);
    const { user } = renderApp('/login/second-factor?return=%2Fprofile');
    const code = await screen.findByRole('textbox', { name: 'Code from your authenticator app' });
    expect(code).toHaveFocus();
    expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    await user.type(code, '123456');
    signIn(aSession());
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await expectProfile();
    expect(sent).toEqual([{ code: '123456' }]);
  });

  it('takes a recovery code in its place', async () => {
    signIn(aSession({ state: 'second_factor' }));
    const sent = answer('post', ACCOUNT_PATHS.secondFactor);
    const { user } = renderApp('/login/second-factor');
    await user.click(await screen.findByRole('button', { name: 'Use a recovery code' }));
    await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), 'ABCD3-fghj4');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(sent).toEqual([{ code: 'abcd3-fghj4' }]));
  });

  it('says beside the field that a code is not right', async () => {
    signIn(aSession({ state: 'second_factor' }));
    refuse('post', ACCOUNT_PATHS.secondFactor, ACCOUNT_ERRORS, 'second_factor_failed');
    const { user } = renderApp('/login/second-factor');
    const code = await screen.findByRole('textbox', { name: 'Code from your authenticator app' });
    await user.type(code, '000000');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(code).toHaveAccessibleDescription(/This code is not right/));
  });

  it('is not shown to somebody who is not on the way in', async () => {
    renderApp('/login/second-factor');
    expect(await screen.findByRole('heading', { level: 1, name: 'Log in' })).toBeVisible();
  });
});

describe('setting up the second factor', () => {
  it('shows picture and key, confirms a code, keeps the recovery codes on the page, and leads on when they are kept', async () => {
    signIn(aSession({ state: 'enrol_second_factor' }));
    answerProfile();
    const begun = answer('post', ACCOUNT_PATHS.totp, ENROLMENT);
    const sent = answer('put', ACCOUNT_PATHS.totp, { codes: CODES });
    const { user, client } = renderApp('/login/set-up-second-factor?return=%2Fprofile');
    await user.click(await screen.findByRole('button', { name: 'Show the code to scan' }));
    expect(await screen.findByRole('img', { name: /^QR code/ })).toBeVisible();
    expect(begun).toEqual([{}]);
    expect(screen.getByRole('textbox', { name: 'Key to type instead' })).toHaveValue('JBSWY3DPEHPK3PXP');
    await user.type(screen.getByRole('textbox', { name: 'Code from your authenticator app' }), '123456');

    signIn(aSession({ hasSecondFactor: true }));
    await user.click(screen.getByRole('button', { name: 'Switch on' }));
    const list = await screen.findByRole('list', { name: 'Your recovery codes' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(CODES);
    expect(sent).toEqual([{ code: '123456' }]);

    await client.invalidateQueries({ queryKey: ['session'] });
    expect(list).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'I have kept the codes' }));
    await expectProfile();
  });

  it('asks for the password first where somebody is signed in already', async () => {
    signIn(aSession());
    answerProfile();
    refuse('post', ACCOUNT_PATHS.totp, ACCOUNT_ERRORS, 'password_wrong');
    const { user } = renderApp('/profile');
    await user.click(await screen.findByRole('button', { name: 'Set up a second factor' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Set up a second factor' }));
    const password = dialog.getByLabelText('Present password');
    await user.type(password, 'three plain words');
    await user.click(dialog.getByRole('button', { name: 'Show the code to scan' }));
    await waitFor(() => expect(password).toHaveAccessibleDescription('This is not your present password.'));

    const begun = answer('post', ACCOUNT_PATHS.totp, ENROLMENT);
    await user.click(dialog.getByRole('button', { name: 'Show the code to scan' }));
    expect(await dialog.findByRole('img', { name: /^QR code/ })).toBeVisible();
    expect(begun).toEqual([{ password: 'three plain words' }]);
  });
});
