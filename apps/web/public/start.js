// Runs before the first paint, so that the page never flashes in the wrong theme or says the wrong language to a screen reader.
// Reads two cookies that hold no personal data; lib/theme and lib/i18n take over from the attributes set here.
(function () {
  var cookie = function (name) {
    var match = document.cookie.match(new RegExp('(?:^|; )' + name + '=([a-z]+)'));
    return match ? match[1] : null;
  };
  var root = document.documentElement;

  var languages = ['en', 'fr', 'pt', 'it', 'bg', 'el', 'nl'];
  var wanted = [cookie('lms_language')].concat(
    (navigator.languages || [navigator.language]).map(function (tag) {
      return tag.slice(0, 2).toLowerCase();
    }),
  );
  root.lang =
    wanted.filter(function (language) {
      return languages.indexOf(language) >= 0;
    })[0] || 'en';

  var theme = cookie('lms_theme');
  var isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = isDark ? 'dark' : 'light';
})();
