// Runs before the first paint, so that the page never flashes in the wrong theme or says the wrong language to a screen reader.
// Reads two cookies that hold no personal data; lib/theme and lib/i18n take over from the attributes set here.
(() => {
  const cookie = (name) => new RegExp(`(?:^|; )${name}=([a-z]+)`).exec(document.cookie)?.[1];
  const root = document.documentElement;

  const languages = ['en', 'fr', 'pt', 'it', 'bg', 'el', 'nl'];
  const ofBrowser = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  root.lang = [cookie('lms_language'), ...ofBrowser].find((language) => languages.includes(language)) ?? 'en';

  const theme = cookie('lms_theme');
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = isDark ? 'dark' : 'light';
})();
