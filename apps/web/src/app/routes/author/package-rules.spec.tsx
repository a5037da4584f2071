import { beforeEach, describe, expect, it } from '@jest/globals';
import { FIRST_PACKAGE_RULES, SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import { screen } from '@testing-library/react';
import { aSession } from '../../../testing/fixtures.js';
import { aPackage, PACKAGE_ID } from '../../../testing/package-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const PACKAGE = SCORM_PATHS.package(PACKAGE_ID);

const open = async (overrides: Partial<ScormPackage> = {}) => {
  answer('get', PACKAGE, aPackage(overrides));
  const view = renderApp(`/author/packages/${PACKAGE_ID}/rules`);
  await screen.findByRole('form', { name: 'Title and rules' });
  return view;
};

const radio = (name: RegExp) => screen.getByRole('radio', { name });
const save = () => screen.getByRole('button', { name: /^Save title and rules/ });

describe('the rules of a package', () => {
  beforeEach(() => signIn(aSession({ permissions: ['packages.manage'] })));

  it('says what counts now, and what becomes of what was recorded before', async () => {
    await open();
    expect(screen.getByRole('textbox', { name: 'Title of the package' })).toHaveValue('talking');
    expect(radio(/^it says so itself/)).toBeChecked();
    expect(screen.getByText(/^A change also counts for what was recorded before/)).toBeVisible();
    expect(radio(/^once their attempt is complete/)).toBeChecked();
    expect(radio(/^in the lesson/)).toBeChecked();
    expect(screen.getByRole('link', { name: 'To the package' })).toHaveAttribute(
      'href',
      `/author/packages/${PACKAGE_ID}`,
    );
  });

  it('saves them, and says so until something changes', async () => {
    const { user } = await open();
    const sent = answer('patch', PACKAGE, aPackage());
    await user.clear(screen.getByRole('textbox', { name: 'Title of the package' }));
    await user.type(screen.getByRole('textbox', { name: 'Title of the package' }), 'Talking');
    await user.click(radio(/^a score is reached/));
    await user.type(screen.getByRole('textbox', { name: 'Lowest score, in percent' }), '80');
    await user.click(radio(/^at any time/));
    await user.click(screen.getByRole('checkbox', { name: 'A complete attempt opens for review only' }));
    await user.click(radio(/^over the whole page/));
    await user.click(save());
    expect(await screen.findByText('Title and rules are saved')).toBeVisible();
    expect(sent).toEqual([
      {
        title: 'Talking',
        rules: {
          completion: { by: 'score', least: 80 },
          newAttempts: 'always',
          reviewsWhenComplete: true,
          window: 'large',
        },
      },
    ]);
    await user.click(radio(/^never/));
    expect(screen.queryByText('Title and rules are saved')).not.toBeInTheDocument();
  });

  it('asks for a number that counts, and keeps it beside the others', async () => {
    const { user } = await open();
    const sent = answer('patch', PACKAGE, aPackage());
    await user.click(radio(/^a score is reached/));
    await user.type(screen.getByRole('textbox', { name: 'Lowest score, in percent' }), '180');
    await user.click(save());
    const score = screen.getByRole('textbox', { name: 'Lowest score, in percent' });
    expect(score).toBeInvalid();
    expect(score).toHaveFocus();
    expect(sent).toEqual([]);
    await user.click(radio(/^it was opened/));
    await user.type(screen.getByRole('textbox', { name: 'Minutes it has to be open' }), '0');
    await user.click(save());
    await screen.findByText('Title and rules are saved');
    expect(sent).toEqual([
      { title: 'talking', rules: { ...FIRST_PACKAGE_RULES, completion: { by: 'opened', minutes: 0 } } },
    ]);
  });

  it('keeps everything when the server does not take it', async () => {
    const { user } = await open();
    refuse('patch', PACKAGE, { internal_error: 500 }, 'internal_error');
    await user.type(screen.getByRole('textbox', { name: 'Title of the package' }), ' more');
    await user.click(radio(/^all its activities/));
    await user.click(save());
    expect(await screen.findByText(/^Something went wrong on our side/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Title of the package' })).toHaveValue('talking more');
    expect(radio(/^all its activities/)).toBeChecked();
  });
});
