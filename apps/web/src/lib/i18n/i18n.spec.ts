import { describe, expect, it, jest } from '@jest/globals';
import i18next from 'i18next';
import { loadNamespaces, setLanguage } from './i18n.js';

/** Lets every file of a language fail, as when the network is away. */
const loseFiles = () => jest.spyOn(i18next, 'reloadResources').mockImplementation(() => Promise.resolve());

describe('loading words', () => {
  it('brings a newly chosen language everything that was loaded before', async () => {
    await loadNamespaces(['accounts']);
    expect(await setLanguage('bg')).toBe(true);
    expect(i18next.hasResourceBundle('bg', 'accounts')).toBe(true);
    expect(i18next.t('layout.language')).toBe('Език');
    expect(document.documentElement.lang).toBe('bg');
  });

  it('keeps the language of the page when the new one cannot be loaded, and manages the next time', async () => {
    const files = loseFiles();
    expect(await setLanguage('nl')).toBe(false);
    expect(document.documentElement.lang).toBe('en');
    expect(i18next.t('layout.language')).toBe('Language');
    files.mockRestore();
    expect(await setLanguage('nl')).toBe(true);
    expect(i18next.t('layout.language')).toBe('Taal');
  });

  it('does not let a page show bare keys', async () => {
    loseFiles();
    await expect(loadNamespaces(['no-such-feature'])).rejects.toMatchObject({ code: 'connection_lost' });
  });
});
