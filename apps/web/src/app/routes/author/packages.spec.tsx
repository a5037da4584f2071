import { beforeEach, describe, expect, it } from '@jest/globals';
import { SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { uploads } from '../../../features/packages/uploads/uploads.js';
import { aSession } from '../../../testing/fixtures.js';
import { aPackage, aRefusedVersion, aVersion, PACKAGE_ID } from '../../../testing/package-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const signInAsAuthor = () =>
  signIn(
    aSession({
      roles: [{ role: 'author', scopeKind: 'site', scopeValue: null, validUntil: null }],
      permissions: ['packages.manage'],
    }),
  );

const openLibrary = async (...items: ScormPackage[]) => {
  answer('get', SCORM_PATHS.packages, { items, next: null });
  const view = renderApp('/author/packages');
  await screen.findByRole('heading', { name: 'Package library' });
  return view;
};

const aZip = (name: string) => {
  const file = new File(['PK'], name, { type: 'application/zip' });
  // jsdom's own files cannot be read by parts.
  file.slice = () => ({ arrayBuffer: async () => Uint8Array.of(0x50, 0x4b, 3, 4).buffer }) as unknown as Blob;
  return file;
};

/** Stands in for the browser's request, whose progress jsdom does not report. */
class FakeRequest {
  static all: FakeRequest[] = [];
  address = '';
  status = 0;
  responseText = '';
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;

  constructor() {
    FakeRequest.all.push(this);
  }
  open(_method: string, address: string): void {
    this.address = address;
  }
  setRequestHeader(): void {}
  send(): void {}
  abort(): void {
    this.onabort?.();
    this.onloadend?.();
  }
  answer(status: number, body: object): void {
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    act(() => {
      this.onload?.();
      this.onloadend?.();
    });
  }
  lose(): void {
    act(() => {
      this.onerror?.();
      this.onloadend?.();
    });
  }
}

describe('the package library', () => {
  beforeEach(() => signInAsAuthor());

  it('does not exist for those who may not manage packages', async () => {
    signIn(aSession());
    renderApp('/author/packages');
    expect(await screen.findByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  });

  it('says what to do while it is empty', async () => {
    await openLibrary();
    expect(await screen.findByText('No packages yet')).toBeVisible();
    expect(screen.getByText(/Export a course from your authoring tool as a SCORM package/)).toBeVisible();
  });

  it('shows each package with its key, languages and figures', async () => {
    const refused = aRefusedVersion({ id: '00000000-0000-4000-8000-000000000811', number: 2 });
    const french = aVersion({ id: '00000000-0000-4000-8000-000000000812', language: 'fr', edition: '1.2' });
    await openLibrary(aPackage({ versions: [refused, french, aVersion()] }));
    const row = await screen.findByRole('row', { name: /talking/ });
    expect(within(row).getByRole('link', { name: 'talking' })).toHaveAttribute(
      'href',
      `/author/packages/${PACKAGE_ID}`,
    );
    expect(
      within(row)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['English, version 2 Refused', 'French, version 1 Ready']);
    for (const words of ['SCORM 1.2', '12', '52 MB', '20/11/2026']) {
      expect(within(row).getByRole('cell', { name: words })).toBeVisible();
    }
    expect(within(row).getByRole('button', { name: 'Copy the key talking' })).toBeVisible();
  });

  it('shows how far a package is read', async () => {
    await openLibrary(aPackage({ versions: [aRefusedVersion({ state: 'importing', importPercent: 43 })] }));
    expect(await screen.findByText('Being read, 43%')).toBeVisible();
    expect(screen.getAllByText('Not known')).toHaveLength(3);
  });

  it('says that it could not be loaded', async () => {
    refuse('get', SCORM_PATHS.packages, { internal_error: 500 }, 'internal_error');
    renderApp('/author/packages');
    expect(await screen.findByText('The packages could not be loaded')).toBeVisible();
  });
});

describe('bringing packages in', () => {
  beforeEach(() => {
    act(() => uploads.clear());
    FakeRequest.all = [];
    Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
    signInAsAuthor();
  });

  const choose = async (...files: File[]) => {
    const view = await openLibrary();
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no choice of files');
    fireEvent.change(input, { target: { files } });
    return { ...view, dialog: await screen.findByRole('dialog') };
  };
  const requests = (count: number) => waitFor(() => expect(FakeRequest.all).toHaveLength(count));
  const requestAt = (index: number) => FakeRequest.all[index] as FakeRequest;
  const send = async (...names: string[]) => {
    const { user, dialog } = await choose(...names.map(aZip));
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /^Language of/ }), 'Greek');
    await user.click(within(dialog).getByRole('button', { name: /^Send/ }));
    await requests(Math.min(names.length, 2));
    return user;
  };

  it('asks for the language and names what cannot be sent, before anything is sent', async () => {
    const { user, dialog } = await choose(aZip('a.zip'), new File(['x'], 'notes.txt'));
    expect(dialog).toHaveAccessibleName('Bring in a package');
    expect(within(dialog).getByText(/^This is not a .zip file/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Send the file' }));
    expect(within(dialog).getByRole('combobox', { name: 'Language of the package' })).toBeInvalid();
    expect(FakeRequest.all).toEqual([]);
  });

  it('has nothing to send when no file is a package', async () => {
    const { dialog } = await choose(new File(['x'], 'notes.txt'));
    expect(dialog).toHaveAccessibleName('Nothing can be sent');
    expect(within(dialog).queryByRole('button', { name: /^Send/ })).not.toBeInTheDocument();
  });

  it('shows how much is sent, warns before leaving, and follows the import', async () => {
    await send('a.zip');
    expect(requestAt(0).address).toBe(`${SCORM_PATHS.packages}?language=el`);
    act(() => requestAt(0).upload.onprogress?.({ loaded: 1 }));
    expect(screen.getByText('50% sent: 1 byte of 2 bytes')).toBeVisible();
    const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);

    const version = aVersion({ language: 'el' });
    answer('get', SCORM_PATHS.package(PACKAGE_ID), aPackage({ versions: [version] }));
    requestAt(0).answer(201, aPackage({ versions: [{ ...version, state: 'importing' }] }));
    expect(await screen.findByRole('link', { name: 'Report of a.zip' })).toBeVisible();
    expect(await screen.findByText('a.zip is ready')).toBeInTheDocument();
    expect(leave()).toBe(false);
  });

  it('sends again what failed, without choosing it again', async () => {
    const user = await send('a.zip');
    requestAt(0).answer(507, { code: 'storage_full', message: '', requestId: 'request-9' });
    expect(await screen.findByRole('alert')).toHaveTextContent('The server has no space left');
    await user.click(screen.getByRole('button', { name: 'Try again: a.zip' }));
    await requests(2);
    requestAt(1).lose();
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached');
  });

  it('stops one, and sends the next', async () => {
    const user = await send('a.zip', 'b.zip', 'c.zip');
    expect(screen.getByText('Waits its turn')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop: a.zip' }));
    await requests(3);
    expect(screen.queryByText('a.zip')).not.toBeInTheDocument();
    expect(screen.queryByText('Waits its turn')).not.toBeInTheDocument();
  });
});
