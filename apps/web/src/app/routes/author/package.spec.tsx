import { beforeEach, describe, expect, it } from '@jest/globals';
import { SCORM_ERRORS, SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import { fireEvent, screen, within } from '@testing-library/react';
import { aSession } from '../../../testing/fixtures.js';
import {
  aFinding,
  aPackage,
  aRefusedVersion,
  aVersion,
  JOB_ID,
  PACKAGE_ID,
} from '../../../testing/package-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const PATH = `/author/packages/${PACKAGE_ID}`;

const open = async (overrides: Partial<ScormPackage>) => {
  answer('get', SCORM_PATHS.package(PACKAGE_ID), aPackage(overrides));
  const view = renderApp(PATH);
  await screen.findByRole('heading', { name: 'talking' });
  return view;
};

const id = (last: number) => `00000000-0000-4000-8000-0000000008${last}`;

describe('a package', () => {
  beforeEach(() => signIn(aSession({ permissions: ['packages.manage'] })));

  it('shows its key, and what each language is', async () => {
    await open({});
    expect(screen.getByRole('textbox', { name: 'Key for the course files' })).toHaveValue('talking');
    const english = screen.getByRole('region', { name: 'English' });
    expect(within(english).getByText('This version can be played')).toBeVisible();
    for (const words of [
      'Talking with people in custody',
      'SCORM 2004, 4th edition',
      '12',
      '340',
      '52 MB',
      'talking.zip',
    ]) {
      expect(within(english).getByText(words)).toBeVisible();
    }
    expect(within(english).getByRole('button', { name: 'Replace with a new version: English' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add another language' })).toBeVisible();
  });

  it('leads to what can be done with it', async () => {
    await open({});
    const linkTo = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(linkTo('Try it out')).toBe(`${PATH}/try-out`);
    expect(linkTo('Title and rules')).toBe(`${PATH}/rules`);
    expect(linkTo('Make a course of this package')).toBe(`${PATH}/course`);
  });

  it('offers nothing that takes a version while none can be played', async () => {
    await open({ versions: [aRefusedVersion()] });
    expect(screen.getByRole('link', { name: 'Title and rules' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Try it out' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Make a course of this package' })).not.toBeInTheDocument();
  });

  it('puts errors before remarks, each kind once with its places', async () => {
    const findings = [
      ...Array.from({ length: 7 }, (_, index) => aFinding({ line: index + 1, detail: `ITEM-${index + 1}` })),
      aFinding({
        severity: 'error',
        source: 'file',
        code: 'href-unknown',
        line: null,
        column: null,
        path: null,
        detail: '<img src=x onerror=alert(1)>',
      }),
    ];
    const { user } = await open({ versions: [aRefusedVersion({ findings })] });
    const report = screen.getByRole('article', { name: 'Version 1' });
    expect(within(report).getByText('This version cannot be played')).toBeVisible();
    expect(
      within(report)
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual(['1 error', '1 remark']);
    expect(within(report).getByText('A file is missing')).toBeVisible();
    expect(within(report).getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(within(report).getByText('line 1, column 5')).toBeVisible();
    expect(within(report).queryByText('ITEM-6')).not.toBeInTheDocument();
    await user.click(within(report).getByRole('button', { name: 'Show all 7 places' }));
    expect(within(report).getByText('ITEM-7')).toBeVisible();
  });

  it('has a general sentence for a code of a newer server', async () => {
    await open({ versions: [aVersion({ findings: [aFinding({ code: 'of-the-future' })] })] });
    expect(screen.getByText('Something unusual: of-the-future')).toBeVisible();
    expect(screen.getByText(/^It does not keep the package from being played/)).toBeVisible();
  });

  it('says that an earlier version can still be played, and keeps it at hand', async () => {
    await open({ versions: [aRefusedVersion({ id: id(21), number: 2 }), aVersion()] });
    expect(screen.getByText('Version 1 of this language can be played as before.')).toBeVisible();
    const earlier = screen.getByText('1 earlier version').closest('details');
    expect(
      within(earlier as HTMLElement).getByRole('article', { name: 'Version 1', hidden: true }),
    ).toBeInTheDocument();
  });

  it('says when reading takes too long, with the number for the administrator', async () => {
    await open({ versions: [aRefusedVersion({ state: 'importing' })] });
    expect(screen.getByText('This takes longer than usual')).toBeVisible();
    expect(screen.getByText(new RegExp(JOB_ID))).toBeVisible();
  });

  it('says that the server gave up, and who can help', async () => {
    await open({ versions: [aRefusedVersion({ state: 'failed' })] });
    expect(screen.getByText('This version could not be read')).toBeVisible();
    expect(screen.getByText(new RegExp(JOB_ID))).toBeVisible();
    expect(screen.queryByRole('link', { name: 'To the jobs that failed' })).not.toBeInTheDocument();
  });

  it('shows those who may start jobs again the way there', async () => {
    signIn(aSession({ permissions: ['packages.manage', 'jobs.read'] }));
    await open({ versions: [aRefusedVersion({ state: 'failed' })] });
    expect(screen.getByRole('link', { name: 'To the jobs that failed' })).toBeVisible();
  });

  it('takes one file at a time as a new version of the language it replaces', async () => {
    await open({});
    const input = document.querySelectorAll<HTMLInputElement>('input[type=file]')[1];
    const zip = new File(['PK'], 'new.zip');
    zip.slice = () => ({ arrayBuffer: async () => Uint8Array.of(0x50, 0x4b, 3, 4).buffer }) as unknown as Blob;
    fireEvent.change(input as HTMLInputElement, { target: { files: [zip] } });
    const dialog = await screen.findByRole('dialog', { name: 'New version of “talking”' });
    expect(within(dialog).getByText('Language: English')).toBeVisible();
    expect(within(dialog).getByText(/^This becomes version 2/)).toBeVisible();
  });

  it('says that it does not exist', async () => {
    refuse('get', SCORM_PATHS.package(PACKAGE_ID), SCORM_ERRORS, 'package_not_found');
    renderApp(PATH);
    expect(await screen.findByText('This SCORM package does not exist.')).toBeVisible();
  });
});
