import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { clearContentOrigin, rememberContentOrigin, usedContentOrigin } from './content-origin.js';

const ORIGIN = 'http://content.example.org';
const frames = () => [...document.querySelectorAll('iframe')];

describe('emptying the content origin', () => {
  afterEach(() => {
    jest.useRealTimers();
    localStorage.clear();
  });

  it('asks for nothing where no package was played', async () => {
    await clearContentOrigin(usedContentOrigin());
    expect(frames()).toEqual([]);
  });

  it('loads a page of that origin once, out of sight, and waits for it', async () => {
    rememberContentOrigin(ORIGIN);
    expect(usedContentOrigin()).toBe(ORIGIN);
    jest.useFakeTimers();
    const cleared = clearContentOrigin(usedContentOrigin());
    const [frame] = frames();
    expect(frame).toHaveProperty('src', `${ORIGIN}/player/leave.html`);
    expect(frame).not.toBeVisible();
    frame?.dispatchEvent(new Event('load'));
    expect(frames()).toEqual([frame]);
    await jest.advanceTimersByTimeAsync(300);
    await cleared;
    expect(frames()).toEqual([]);
    await clearContentOrigin(usedContentOrigin());
    expect(frames()).toEqual([]);
  });

  it('holds nobody back when that origin is away', async () => {
    jest.useFakeTimers();
    rememberContentOrigin(ORIGIN);
    const cleared = clearContentOrigin(usedContentOrigin());
    await jest.advanceTimersByTimeAsync(2_000);
    await cleared;
    expect(frames()).toEqual([]);
  });
});
