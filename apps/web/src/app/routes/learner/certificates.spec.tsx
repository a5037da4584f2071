import { beforeEach, describe, expect, it } from '@jest/globals';
import { CERTIFICATE_ERRORS, CERTIFICATE_PATHS, type MyCertificate } from '@integra/shared-types/certificates';
import { screen, within } from '@testing-library/react';
import { aCertificate, CERTIFICATE_ID } from '../../../testing/certificate-fixtures.js';
import { aSession } from '../../../testing/fixtures.js';
import { openLiveStream } from '../../../testing/live-stream.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const other = (last: number, overrides: Partial<MyCertificate>): MyCertificate =>
  aCertificate({ id: `00000000-0000-4000-8000-00000000071${last}`, title: `Course ${last}`, ...overrides });

const openMine = async (...items: MyCertificate[]) => {
  signIn(aSession());
  answer('get', CERTIFICATE_PATHS.mine, { items });
  const view = renderApp('/certificates');
  await screen.findByRole('heading', { name: 'My certificates' });
  return view;
};

describe('my certificates', () => {
  let tell: ReturnType<typeof openLiveStream>;
  beforeEach(() => {
    tell = openLiveStream();
  });

  it('stand there with their facts and the file', async () => {
    await openMine(aCertificate());
    const card = await screen.findByRole('article', { name: 'Preventing radicalisation together' });
    for (const words of ['Valid', 'Maria van den Berg', '21 November 2026', '12 hr', 'English', 'INT-2026-000042']) {
      expect(within(card).getByText(words)).toBeVisible();
    }
    expect(
      within(card).getByRole('link', { name: 'Download (PDF): Preventing radicalisation together' }),
    ).toHaveAttribute('href', CERTIFICATE_PATHS.file(CERTIFICATE_ID));
    expect(within(card).getByRole('textbox', { name: 'Address to check it' })).toHaveValue(aCertificate().verifyUrl);
  });

  it('say which of them count no more, and offer nothing for those', async () => {
    await openMine(
      other(1, { status: 'superseded' }),
      other(2, { status: 'revoked', revokedReason: 'Issued by mistake.' }),
      other(3, { isReady: false }),
    );
    const cards = await screen.findAllByRole('article');
    expect(cards[0]).toHaveTextContent('ReplacedIt was replaced by a newer certificate.');
    expect(cards[1]).toHaveTextContent('RevokedReason: Issued by mistake.');
    expect(cards[2]).toHaveTextContent('Being prepared');
    expect(screen.queryByRole('link', { name: /Download/ })).not.toBeInTheDocument();
  });

  it('appear by themselves when they are made', async () => {
    await openMine(aCertificate({ isReady: false }));
    await screen.findByText('Being prepared');
    answer('get', CERTIFICATE_PATHS.mine, { items: [aCertificate()] });
    tell({ type: 'changed', subject: 'certificate', id: CERTIFICATE_ID });
    expect(await screen.findByRole('link', { name: /^Download/ })).toBeVisible();
  });

  it('let me choose what the public page shows, with what will stand there', async () => {
    const { user } = await openMine(aCertificate());
    const group = await screen.findByRole('radiogroup', { name: 'What the public page shows about you' });
    expect(within(group).getByRole('radio', { name: /^No name/ })).toBeChecked();
    const initials = within(group).getByRole('radio', { name: /^Your initials ?The page shows: M\. v\. d\. B\.$/ });
    const sent = answer('patch', CERTIFICATE_PATHS.one(CERTIFICATE_ID), aCertificate({ holderDisplay: 'initials' }));
    await user.click(initials);
    expect(await screen.findByText(/^Saved\. The public page/)).toBeInTheDocument();
    expect(initials).toBeChecked();
    expect(sent).toEqual([{ holderDisplay: 'initials' }]);
  });

  it('keep the choice of before when it could not be saved', async () => {
    const { user } = await openMine(aCertificate());
    refuse('patch', CERTIFICATE_PATHS.one(CERTIFICATE_ID), CERTIFICATE_ERRORS, 'certificate_not_valid');
    await user.click(await screen.findByRole('radio', { name: /^Your full name/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Your choice could not be saved');
    expect(screen.getByRole('radio', { name: /^No name/ })).toBeChecked();
  });

  it('say what will stand here while there is none', async () => {
    await openMine();
    expect(await screen.findByText('You have no certificate yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To my learning' })).toBeVisible();
  });
});
