import { jest } from '@jest/globals';
import { SCORM_PATHS } from '@integra/shared-types/scorm';
import type { PackagePlace, ShellMessage } from '@integra/shared-types/scorm-playing';
import { act, screen, within } from '@testing-library/react';
import { aLessonDocument, aLessonView, ENROLMENT_ID } from './learning-fixtures.js';
import { openLesson } from './open-lesson.js';
import { aLaunch, aPackageBlock, aPlace, CONTENT_ORIGIN } from './package-place-fixtures.js';
import { answer } from './server.js';

export const PLACE = SCORM_PATHS.place(ENROLMENT_ID, aPackageBlock.key);
export const LAUNCHES = SCORM_PATHS.launches(ENROLMENT_ID, aPackageBlock.key);
const lesson = aLessonView({ document: aLessonDocument({ key: 'practice', blocks: [aPackageBlock] }) });

/** A lesson with a package; `asked` grows with every reading of its place. */
export const openPackage = async (place: PackagePlace = aPlace()) => {
  const asked = answer('get', PLACE, place);
  const app = openLesson({ lessons: [lesson, aLessonView()] });
  const block = within(await screen.findByRole('region', { name: 'Two paths' }));
  return { ...app, block, asked };
};

type WithoutSource<M> = M extends ShellMessage ? Omit<M, 'source'> : never;
type Said = WithoutSource<ShellMessage>;

/** What the portal says to the player in a frame, and a way to speak as that player. */
export const playerIn = (frame: HTMLIFrameElement) => {
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('The frame has no window');
  const heard: unknown[] = [];
  jest.spyOn(contentWindow, 'postMessage').mockImplementation((...message: unknown[]) => void heard.push(message));
  const say = (message: Said) =>
    act(() => {
      const data = { source: 'integra-player', ...message };
      window.dispatchEvent(new MessageEvent('message', { origin: CONTENT_ORIGIN, source: contentWindow, data }));
    });
  return { frame, heard, say };
};

/** Opens the package by its button. */
export const playPackage = async (place = aPlace(), button = 'Start', launch = aLaunch()) => {
  const app = await openPackage(place);
  const launched = answer('post', LAUNCHES, launch);
  await app.user.click(await app.block.findByRole('button', { name: button }));
  await screen.findByTitle('Two paths');
  return { ...app, launched, ...playerIn(screen.getByTitle<HTMLIFrameElement>('Two paths')) };
};
