import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@integra/shared-types/permissions';
import { SCORM_PATHS, type ScormPackage } from '@integra/shared-types/scorm';
import { screen } from '@testing-library/react';
import { aSession } from '../../../testing/fixtures.js';
import { aPackage, aVersion, PACKAGE_ID } from '../../../testing/package-fixtures.js';
import { renderApp } from '../../../testing/render.js';
import { answer, refuse, signIn } from '../../../testing/server.js';

const COURSES = SCORM_PATHS.courses(PACKAGE_ID);

const open = async ({ may = [], ...overrides }: Partial<ScormPackage> & { may?: Permission[] } = {}) => {
  signIn(aSession({ permissions: ['packages.manage', ...may] }));
  answer('get', SCORM_PATHS.package(PACKAGE_ID), aPackage(overrides));
  const view = renderApp(`/author/packages/${PACKAGE_ID}/course`);
  await screen.findByRole('form', { name: 'Make a course of this package' });
  return view;
};
type User = Awaited<ReturnType<typeof open>>['user'];

const field = (name: string) => screen.getByRole('textbox', { name });
const fillIn = async (user: User) => {
  await user.type(field('Summary'), 'How to begin.');
  await user.type(field('Minutes it takes'), '20');
};
const make = () => screen.getByRole('button', { name: /^Make the course/ });

describe('making a course of a package', () => {
  beforeEach(() => void answer('post', COURSES, { courseKey: 'talking-2' }));

  it('needs little, and says what was made and who opens it', async () => {
    const { user } = await open();
    const sent = answer('post', COURSES, { courseKey: 'talking-2' });
    expect(field('Title of the course')).toHaveValue('talking');
    await fillIn(user);
    await user.click(screen.getByRole('checkbox', { name: 'Prison' }));
    await user.click(make());
    expect(await screen.findByRole('textbox', { name: 'Key of the course' })).toHaveValue('talking-2');
    expect(screen.getByText('The course is made').closest('[tabindex]')).toHaveFocus();
    expect(screen.getByText(/^It is by invitation until an administrator opens it/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'To the courses' })).not.toBeInTheDocument();
    expect(sent).toEqual([
      {
        title: 'talking',
        summary: 'How to begin.',
        language: 'en',
        audiences: ['probation', 'community'],
        minutes: 20,
      },
    ]);
  });

  it('leads those who may open it to where that is done', async () => {
    const { user } = await open({ may: ['courses.manage'] });
    await fillIn(user);
    await user.click(make());
    expect(await screen.findByRole('link', { name: 'To the courses' })).toHaveAttribute('href', '/admin/courses');
  });

  it('offers the languages in which the package can be played', async () => {
    const { user } = await open({ versions: [aVersion({ language: 'el' }), aVersion({ language: 'fr' })] });
    const sent = answer('post', COURSES, { courseKey: 'talking' });
    await fillIn(user);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'French');
    await user.click(make());
    await screen.findByText('The course is made');
    expect(sent).toMatchObject([{ language: 'fr' }]);
  });

  it('names what is missing, and moves there', async () => {
    const { user } = await open();
    await user.type(field('Minutes it takes'), '0');
    for (const name of ['Prison', 'Probation', 'Community']) await user.click(screen.getByRole('checkbox', { name }));
    await user.click(make());
    expect(field('Summary')).toHaveFocus();
    for (const name of ['Summary', 'Minutes it takes']) expect(field(name)).toBeInvalid();
    expect(screen.getByRole('checkbox', { name: 'Prison' })).toBeInvalid();
  });

  it('keeps what was typed, and explains a site without any course', async () => {
    const { user } = await open();
    refuse('post', COURSES, { blueprint_not_found: 404 }, 'blueprint_not_found');
    await fillIn(user);
    await user.click(make());
    expect(await screen.findByText(/this site has none yet/)).toBeVisible();
    expect(field('Summary')).toHaveValue('How to begin.');
  });
});
