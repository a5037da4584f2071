import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openProfile } from './browser.js';

const MOST_BYTES = 200_000;
const MOST_REQUESTS = 12;

describe('the first page', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** What a browser that was never here fetches for the login page, with gzip and headers. */
  const weigh = async (language: string): Promise<{ bytes: number; requests: number }> => {
    const { context, page } = await openProfile(browser, { language });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
    let bytes = 0;
    let requests = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.goto('/login', { waitUntil: 'networkidle' });
    await context.close();
    return { bytes, requests };
  };

  it.each(['en', 'el', 'bg'])('is light: %s', async (language) => {
    const { bytes, requests } = await weigh(language);
    console.log(`login page, ${language}: ${(bytes / 1000).toFixed(1)} kB in ${requests} requests`);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
  });
});
