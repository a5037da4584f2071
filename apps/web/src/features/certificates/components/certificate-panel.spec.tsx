import { beforeEach, describe, expect, it } from '@jest/globals';
import { CERTIFICATE_ERRORS, CERTIFICATE_PATHS, type EnrolmentCertificate } from '@integra/shared-types/certificates';
import { LEARNING_PATHS } from '@integra/shared-types/learning';
import { screen, waitFor } from '@testing-library/react';
import { aCertificate, anEnrolmentCertificate, CERTIFICATE_ID } from '../../../testing/certificate-fixtures.js';
import { openLiveStream } from '../../../testing/live-stream.js';
import { ENROLMENT_ID } from '../../../testing/quiz-fixtures.js';
import { renderUi } from '../../../testing/render.js';
import { answer, loseConnection, refuse } from '../../../testing/server.js';
import { CertificatePanel } from './certificate-panel.js';

const PATH = CERTIFICATE_PATHS.ofEnrolment(ENROLMENT_ID);

const READY = anEnrolmentCertificate({ state: 'ready', certificate: aCertificate() });
const PREPARING = anEnrolmentCertificate({ state: 'preparing', certificate: aCertificate({ isReady: false }) });

const openPanel = async (state: EnrolmentCertificate) => {
  answer('get', PATH, state);
  answer('get', LEARNING_PATHS.course(ENROLMENT_ID), {
    languages: [
      { language: 'en', isPreview: false },
      { language: 'fr', isPreview: true },
    ],
    progress: { doneSteps: 6, totalSteps: 10 },
  });
  const view = renderUi(<CertificatePanel enrolmentId={ENROLMENT_ID} />);
  await screen.findByRole('region', { name: 'Certificate' });
  return view;
};

describe('the certificate in a lesson', () => {
  let tell: ReturnType<typeof openLiveStream>;
  beforeEach(() => {
    tell = openLiveStream();
  });

  it('says what is left while it is not due, and takes the name already', async () => {
    const { user } = await openPanel(anEnrolmentCertificate());
    expect(await screen.findByText(/6 of 10 steps are done/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'See what is left' })).toHaveAttribute('href', `/learning/${ENROLMENT_ID}`);
    await user.click(screen.getByRole('button', { name: 'Give your name now' }));
    expect(screen.getByText(/Your legal name is used for the certificate only/)).toBeVisible();
    const sent = answer('put', PATH, anEnrolmentCertificate({ legalName: 'Αικατερίνη Παππά', language: 'fr' }));
    await user.type(screen.getByRole('textbox', { name: 'Your name on the certificate' }), ' Αικατερίνη Παππά ');
    const language = screen.getByRole('combobox', { name: 'Language of the certificate' });
    expect(language).toHaveValue('en');
    await user.selectOptions(language, 'French (translation not yet reviewed)');
    await user.click(screen.getByRole('button', { name: 'Save my name' }));
    expect(await screen.findByText('Αικατερίνη Παππά')).toBeVisible();
    expect(screen.getByText('French')).toBeVisible();
    expect(sent).toEqual([{ legalName: 'Αικατερίνη Παππά', language: 'fr' }]);
    expect(screen.getByRole('heading', { name: 'Certificate' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Change' })).toBeVisible();
  });

  it('asks for the name when the course is completed, and then appears without a reload', async () => {
    const { user } = await openPanel(anEnrolmentCertificate({ state: 'name_needed' }));
    const name = await screen.findByRole('textbox', { name: 'Your name on the certificate' });
    answer('put', PATH, PREPARING);
    await user.type(name, 'Maria van den Berg');
    await user.click(screen.getByRole('button', { name: 'Make my certificate' }));
    expect(await screen.findByText('Your certificate is being prepared')).toBeVisible();

    answer('get', PATH, READY);
    tell({ type: 'changed', subject: 'certificate', id: CERTIFICATE_ID });
    expect(await screen.findByRole('link', { name: 'Download (PDF)' })).toHaveAttribute(
      'href',
      CERTIFICATE_PATHS.file(CERTIFICATE_ID),
    );
    expect(screen.getAllByText('Your certificate is ready')).toHaveLength(2);
  });

  it.each([
    ['M', 'Use at least 2 characters.'],
    ['R2-D2 <b>', 'Please check this entry.'],
  ])('refuses the name %j before it is sent', async (typed, words) => {
    const { user } = await openPanel(anEnrolmentCertificate({ state: 'name_needed' }));
    const name = await screen.findByRole('textbox', { name: 'Your name on the certificate' });
    await user.type(name, typed);
    await user.click(screen.getByRole('button', { name: 'Make my certificate' }));
    await waitFor(() => expect(name).toHaveAccessibleDescription(expect.stringContaining(words)));
    expect(name).toHaveFocus();
  });

  it('says beside the name that it cannot be printed', async () => {
    const { user } = await openPanel(anEnrolmentCertificate({ state: 'name_needed' }));
    const name = await screen.findByRole('textbox', { name: 'Your name on the certificate' });
    refuse('put', PATH, CERTIFICATE_ERRORS, 'certificate_name_unprintable', { characters: ['𓀀'] });
    await user.type(name, 'Ada Ωmega');
    await user.click(screen.getByRole('button', { name: 'Make my certificate' }));
    await waitFor(() => expect(name).toBeInvalid());
    expect(name).toHaveValue('Ada Ωmega');
  });

  it('that is ready offers the file, the address to check it and the way to all certificates', async () => {
    await openPanel(READY);
    expect(await screen.findByText('Preventing radicalisation together')).toHaveAttribute('lang', 'en');
    expect(screen.getByText('Valid')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Address to check it' })).toHaveValue(aCertificate().verifyUrl);
    expect(screen.getByRole('link', { name: 'To my certificates' })).toHaveAttribute('href', '/certificates');
  });

  it('that was revoked offers no file and says why', async () => {
    const certificate = aCertificate({ status: 'revoked', revokedReason: 'Issued by mistake.' });
    await openPanel(anEnrolmentCertificate({ state: 'ready', certificate }));
    expect(await screen.findByText('Reason: Issued by mistake.')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Download/ })).not.toBeInTheDocument();
  });

  it('says when a course has none', async () => {
    await openPanel(anEnrolmentCertificate({ state: 'not_offered' }));
    expect(await screen.findByText('This course has no certificate.')).toBeVisible();
  });

  it('can be tried again when it does not load', async () => {
    loseConnection('get', PATH);
    const { user } = renderUi(<CertificatePanel enrolmentId={ENROLMENT_ID} />);
    expect(await screen.findByText('The certificate could not be loaded')).toBeVisible();
    answer('get', PATH, READY);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Download (PDF)' })).toBeVisible();
  });
});
