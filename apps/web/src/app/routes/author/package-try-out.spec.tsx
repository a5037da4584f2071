import { beforeEach, describe, expect, it } from '@jest/globals';
import { SCORM_ERRORS, SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { aSession } from '../../../testing/fixtures.js';
import { playerIn } from '../../../testing/open-package.js';
import { aPackage, aRefusedVersion, aVersion, PACKAGE_ID } from '../../../testing/package-fixtures.js';
import { aLaunch } from '../../../testing/package-place-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, server, signIn } from '../../../testing/server.js';

const LAUNCHES = SCORM_PATHS.sandboxLaunches(PACKAGE_ID);
const TITLE = 'Two paths (export 7)';
const NOTHING = 'Nothing you do here is recorded';

const open = async (overrides: Partial<ScormPackage> = {}) => {
  answer('get', SCORM_PATHS.package(PACKAGE_ID), aPackage(overrides));
  const view = renderApp(`/author/packages/${PACKAGE_ID}/try-out`);
  await screen.findByText('talking');
  return view;
};

/** The languages that were asked for. */
const takeLaunches = (launch = aLaunch()): (string | null)[] => {
  const asked: (string | null)[] = [];
  server.use(
    http.post(`*${LAUNCHES}`, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('language'));
      return HttpResponse.json(launch);
    }),
  );
  return asked;
};

const openButton = () => screen.getByRole('button', { name: /^Open the package/ });

describe('trying a package out', () => {
  beforeEach(() => signIn(aSession({ permissions: ['packages.manage'] })));

  it('says before and meanwhile that nothing is recorded, and comes back', async () => {
    const { user } = await open();
    const asked = takeLaunches();
    expect(screen.getByText(NOTHING)).toBeVisible();
    expect(screen.getByText('Language: English')).toBeVisible();
    await user.click(openButton());
    const { say } = playerIn(await screen.findByTitle<HTMLIFrameElement>(TITLE));
    expect(asked).toEqual(['en']);
    expect(screen.getByText(NOTHING)).toBeVisible();
    expect(screen.getByText('The package is opening…')).toBeVisible();
    say({ type: 'ready' });
    expect(screen.queryByText('Nothing to save yet')).not.toBeInTheDocument();
    const summary = { completion: 'incomplete', success: 'unknown', percent: null, seconds: 1, isDone: false } as const;
    say({ type: 'saved', at: '2026-11-20T12:03:00.000Z', summary });
    expect(screen.queryByText(/^Saved/)).not.toBeInTheDocument();
    expect(screen.getByText(NOTHING)).toBeVisible();
    say({ type: 'ended', reason: 'left' });
    expect(await screen.findByRole('button', { name: /^Open it again/ })).toHaveFocus();
    expect(screen.queryByTitle(TITLE)).not.toBeInTheDocument();
  });

  it('opens in the language that is chosen, over the whole page if the rules say so', async () => {
    const { user } = await open({ versions: [aVersion({ language: 'el' }), aVersion()] });
    const asked = takeLaunches(aLaunch({ window: 'large' }));
    expect(screen.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Greek');
    await user.click(openButton());
    const layer = await screen.findByRole('dialog', { name: `Package: ${TITLE}` });
    expect(layer).toHaveTextContent(NOTHING);
    expect(asked).toEqual(['el']);
  });

  it('says when another window took it over', async () => {
    const { user } = await open();
    takeLaunches();
    await user.click(openButton());
    playerIn(await screen.findByTitle<HTMLIFrameElement>(TITLE)).say({ type: 'ended', reason: 'over' });
    expect(await screen.findByText(/^You opened it in another window/)).toBeVisible();
  });

  it('says that it was loaded anew', async () => {
    const { user } = await open();
    takeLaunches();
    await user.click(openButton());
    playerIn(await screen.findByTitle<HTMLIFrameElement>(TITLE)).say({ type: 'ended', reason: 'used' });
    expect(await screen.findByText('The package was reloaded')).toBeVisible();
  });

  it('says why it did not open', async () => {
    const { user } = await open();
    refuse('post', LAUNCHES, SCORM_ERRORS, 'package_not_ready');
    await user.click(openButton());
    expect(await screen.findByText('The package could not be opened')).toBeVisible();
  });

  it('waits for a version that can be played', async () => {
    await open({ versions: [aRefusedVersion()] });
    expect(screen.getByText('No version can be played yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Open the package/ })).not.toBeInTheDocument();
  });
});
