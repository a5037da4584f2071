import { describe, expect, it } from '@jest/globals';
import { CERTIFICATE_PATHS, type Verification } from '@integra/shared-types/certificates';
import { COMMON_ERRORS } from '@integra/shared-types/common';
import { screen, within } from '@testing-library/react';
import { aVerification, CODE, NEWER_CODE, UNKNOWN } from '../../../testing/certificate-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse } from '../../../testing/server.js';

const open = async (verification: Verification, heading: string) => {
  answer('get', CERTIFICATE_PATHS.verify(CODE), verification);
  const view = renderApp(`/verify/${CODE}`);
  const result = await screen.findByRole('region', { name: heading });
  return { ...view, result };
};

describe('checking a certificate, without an account', () => {
  it('shows what was certified, and of the holder nothing', async () => {
    const { result } = await open(aVerification(), 'Valid certificate');
    for (const words of [
      'It was issued here and is valid.',
      'Preventing radicalisation together',
      'INTEGRA-inspired, not the official content',
      '21 November 2026',
      '12 hr',
      'INTEGRA Learning',
      'Not shown',
      'L2 · Applies',
    ]) {
      expect(within(result).getByText(words)).toBeVisible();
    }
    expect(within(result).getByText('7Q3K-9ZT2-M4VX-W8PA-RB5C-DEFG-HJ')).toBeVisible();
    expect(document.head.querySelector('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  });

  it.each([
    ['typed as it is printed', '7q3k-9zt2-m4vx-w8pa-rb5c-defg-hj'],
    ['with the letters that look like figures', ' 7Q3K 9ZT2 M4VX W8PA RB5C DEFG HJ '],
  ])('takes a code %s', async (_, typed) => {
    answer('get', CERTIFICATE_PATHS.verify(CODE), aVerification());
    const { user } = renderApp('/verify');
    await user.type(await screen.findByRole('textbox', { name: 'Code of the certificate' }), typed);
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByRole('region', { name: 'Valid certificate' })).toBeVisible();
    expect(screen.getByRole('status', { name: 'address' })).toHaveTextContent(`/verify/${CODE}`);
    expect(screen.getByRole('heading', { name: 'Check a certificate' })).toHaveFocus();
  });

  it('says that a certificate was revoked, and when', async () => {
    const { result } = await open(aVerification('revoked', { revokedOn: '2026-12-03' }), 'Revoked certificate');
    expect(result).toHaveTextContent('It was revoked on 3 December 2026 and is no longer valid.');
    expect(screen.queryByRole('textbox', { name: 'Name' })).not.toBeInTheDocument();
  });

  it('leads from a replaced certificate to the newer one', async () => {
    const { result, user } = await open(
      aVerification('superseded', { supersededBy: NEWER_CODE }),
      'Replaced certificate',
    );
    answer('get', CERTIFICATE_PATHS.verify(NEWER_CODE), aVerification());
    await user.click(within(result).getByRole('link', { name: 'See the newer certificate' }));
    expect(await screen.findByRole('region', { name: 'Valid certificate' })).toHaveTextContent('0123-4567-89AB');
  });

  it('says that it does not know a code', async () => {
    const { result, user } = await open(UNKNOWN, 'Unknown code');
    expect(result).toHaveTextContent('No certificate with this code was issued here.');
    await user.click(screen.getByRole('link', { name: 'Check another certificate' }));
    expect(await screen.findByRole('textbox', { name: 'Code of the certificate' })).toHaveValue('');
  });

  it('says what is wrong with what cannot be a code, and lets it be corrected', async () => {
    const { user } = renderApp('/verify');
    await user.type(await screen.findByRole('textbox', { name: 'Code of the certificate' }), '7q3k/9zt2');
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByRole('region', { name: 'Unknown code' })).toHaveTextContent('This is no code');
    expect(screen.getByRole('textbox', { name: 'Code of the certificate' })).toHaveValue('7q3k/9zt2');
  });

  it('shows initials or the name as the holder chose, and compares a typed name', async () => {
    const initials = { holder: { display: 'initials', text: 'M. v. d. B.' } } as const;
    const { result, user } = await open(aVerification('valid', initials), 'Valid certificate');
    expect(within(result).getByText('M. v. d. B.')).toBeVisible();
    const sent = answer('post', CERTIFICATE_PATHS.match(CODE), { matches: true });
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.type(name, 'maria van den berg');
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    expect(await screen.findByText('This is the name on the certificate.')).toBeVisible();
    expect(sent).toEqual([{ name: 'maria van den berg' }]);

    // Another name, another question.
    await user.type(name, 's');
    expect(screen.queryByText('This is the name on the certificate.')).not.toBeInTheDocument();
    answer('post', CERTIFICATE_PATHS.match(CODE), { matches: false });
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    expect(await screen.findByText(/^This is not the name on the certificate, as it was typed/)).toBeVisible();
  });

  it('compares nothing where the name is shown', async () => {
    const { result } = await open(
      aVerification('valid', { holder: { display: 'full', text: 'Maria van den Berg' } }),
      'Valid certificate',
    );
    expect(within(result).getByText('Maria van den Berg')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Name' })).not.toBeInTheDocument();
  });

  it('asks to wait after too many guesses', async () => {
    refuse('get', CERTIFICATE_PATHS.verify(CODE), COMMON_ERRORS, 'too_many_requests');
    renderApp(`/verify/${CODE}`);
    expect(await screen.findByRole('alert')).toHaveTextContent('The certificate could not be checked');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
