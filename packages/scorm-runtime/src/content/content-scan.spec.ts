import { describe, expect, it } from '@jest/globals';
import { ContentScan, isScanned } from '../content.js';

const scan = (files: Readonly<Record<string, string>>, launched: readonly string[] = []) => {
  const content = new ContentScan(new Set(launched));
  for (const [path, text] of Object.entries(files)) {
    content.see(path);
    if (isScanned(path)) content.read(path, text);
  }
  return content.findings();
};

describe('the scan of a package', () => {
  it.each([
    ['a film of Flash', { 'a/intro.swf': '' }, [{ code: 'flash', path: 'a/intro.swf', detail: null }]],
    [
      'a page that embeds Flash',
      { 'a.html': '<object type="application/x-shockwave-flash" data="x">' },
      [{ code: 'flash', path: 'a.html', detail: null }],
    ],
    [
      'what pages take from other hosts',
      {
        'a.html': '<script\n async src="https://CDN.example.com/jquery.js"></script><img src=//cdn.example.com/x.png>',
        'b.htm': `<link rel="stylesheet" href='http://fonts.example.org/css?family=A'>`,
      },
      [{ code: 'outside-host', path: 'a.html', detail: 'cdn.example.com, fonts.example.org' }],
    ],
    [
      'a package that saves in unload alone',
      { 'a.html': '<body onload="start()" onunload="finish()">' },
      [{ code: 'ends-in-unload', path: 'a.html', detail: null }],
    ],
    [
      'listeners for unload in a script',
      { 'lib/scorm.js': 'window.addEventListener("beforeunload", finish)' },
      [{ code: 'ends-in-unload', path: 'lib/scorm.js', detail: null }],
    ],
    [
      'another moment to save',
      { 'a.js': 'addEventListener("unload", f)', 'b.js': "addEventListener('pagehide', f)" },
      [],
    ],
    ['links that a person follows', { 'a.html': '<a href="https://www.example.org/">More</a>' }, []],
    ['its own files', { 'a.html': '<script src="./a.js"></script><img src="/x//y.png">' }, []],
    ['names of Flash files in scripts', { 'a.js': 'const old = { src: "intro.swf" }' }, []],
    ['addresses in scripts and texts', { 'a.js': 'const ns = "http://www.w3.org/2000/svg"', 'a.txt': 'onunload' }, []],
  ])('finds %s', (_name, files, findings) => {
    expect(scan(files as Record<string, string>)).toEqual(findings);
  });

  const EMBEDDED = '<embed src="course.swf">';
  it.each([
    ['an activity that is a film', { 'course.swf': '', 'b.html': EMBEDDED }, 'course.swf'],
    ['an activity whose page embeds one', { 'a.js': '', 'index.html': `<p>${EMBEDDED}` }, 'index.html'],
    ['one behind a script and a note', { 'index.html': `<script>x</SCRIPT><!-- y -->${EMBEDDED}` }, 'index.html'],
  ])('knows %s', (_name, files, path) => {
    const launched = ['course.swf', 'index.html'];
    expect(scan(files as Record<string, string>, launched)).toEqual([{ code: 'flash-launched', path, detail: null }]);
  });

  it.each([
    ['which a script chooses', `<script>if (hasFlash) document.write('${EMBEDDED}')</script>`],
    ['for browsers without scripts', `<noscript>${EMBEDDED}</noscript>`],
    ['that is commented out', `<!--[if IE]>${EMBEDDED}<![endif]-->`],
    ['in a script that nothing closes', `<script>'${EMBEDDED}'`],
  ])('makes no more than a remark of Flash %s', (_name, page) => {
    expect(scan({ 'index.html': page }, ['index.html'])).toEqual([{ code: 'flash', path: 'index.html', detail: null }]);
  });

  it('takes linear time for pages made to be slow', () => {
    const text = `${'<script '.repeat(50_000)}${'<img '.repeat(50_000)}`;
    expect(scan({ 'a.html': text })).toEqual([]);
    const unclosed = `.swf"${'<!-- --> <script></script'.repeat(50_000)}${'<script '.repeat(50_000)}`;
    expect(scan({ 'a.html': unclosed }, ['a.html'])).toMatchObject([{ code: 'flash-launched' }]);
  });
});
