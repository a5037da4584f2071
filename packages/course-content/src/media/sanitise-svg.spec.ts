import { describe, expect, it } from '@jest/globals';
import { ProblemList } from '../problem.js';
import { readImage } from './read-image.js';
import { sanitiseSvg } from './sanitise-svg.js';

const svg = (inner: string, attributes = 'viewBox="0 0 400 200"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

describe('sanitising a drawing', () => {
  it('keeps shapes, gradients, references inside the drawing and text', () => {
    const inner =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
      '<title>A &amp; Б</title><rect width="4" height="2" fill="url(#g)"/><use href="#g"/>';
    const { svg: clean, problems, width, height } = sanitiseSvg(svg(inner));
    expect(problems).toEqual([]);
    expect(clean).toBe(svg(inner));
    expect([width, height]).toEqual([400, 200]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<path d="M0 0" onload="alert(1)"/>'],
    ['foreign content', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['a style sheet', '<style>path{fill:url(https://example.org/x)}</style>'],
    ['a style attribute', '<path style="fill:red"/>'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['a reference out', '<use href="https://example.org/x.svg#a"/>'],
    ['a data reference', '<use href="data:image/svg+xml,x#a"/>'],
    ['a link', '<a href="javascript:alert(1)"><path/></a>'],
    ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>'],
    ['a paint from elsewhere', '<path fill="url(https://example.org/#a)"/>'],
    ['a broken paint', '<path fill="url( #a"/>'],
    ['an unknown namespace', '<g xmlns="http://www.w3.org/1999/xhtml"><path/></g>'],
    ['a prefixed element', '<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>'],
    ['a data attribute', '<path data-x="1"/>'],
  ])('names %s and leaves it out', (_, inner) => {
    const { svg: clean, problems } = sanitiseSvg(svg(inner));
    expect(problems.length).toBeGreaterThan(0);
    expect(clean).not.toMatch(/script|alert|example\.org|style|data|animate|xhtml|onload/);
  });

  it('drops comments, processing instructions and CDATA marks', () => {
    const { svg: clean, problems } = sanitiseSvg(
      `<?xml version="1.0"?><?xml-stylesheet href="x.css"?>${svg('<!-- note --><desc><![CDATA[<b>]]></desc>')}`,
    );
    expect(problems).toEqual([]);
    expect(clean).toBe(svg('<desc>&lt;b&gt;</desc>'));
  });

  it.each([
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<desc>&a;</desc>')}`],
    ['a document type', `<!DOCTYPE svg>${svg('')}`],
    ['broken mark-up', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['another document', '<html/>'],
    ['no document', 'hello'],
  ])('refuses %s', (_, text) => {
    expect(sanitiseSvg(text).problems.length).toBeGreaterThan(0);
  });

  it('is stable: what it wrote passes unchanged', () => {
    const once = sanitiseSvg(svg('<g fill="none"> <path d="M0 0"/> </g>', 'width="40" height="20"')).svg;
    expect(sanitiseSvg(once)).toMatchObject({ svg: once, problems: [], width: 40, height: 20 });
  });
});

describe('reading a picture', () => {
  const read = (path: string, bytes: Uint8Array) => {
    const problems = new ProblemList();
    const image = readImage(`courses/x/${path}`, path, bytes, problems);
    return { image, problems: problems.sorted() };
  };
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('measures a PNG and names it by its content', () => {
    const { image, problems } = read('images/a.png', png);
    expect(problems).toEqual([]);
    expect(image).toMatchObject({ mime: 'image/png', width: 1, height: 1, size: png.length });
    expect(image.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says the line of a fault in a drawing', () => {
    const text = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n  <g/>\n  <script/>\n</svg>';
    expect(read('images/a.svg', Buffer.from(text)).problems).toMatchObject([{ line: 3, column: 3 }]);
  });

  it.each([
    ['a suffix that lies', 'images/a.webp', png, /is a png, not a webp/],
    ['a file that is no picture', 'images/a.png', Buffer.from('hello'), /not readable as png/],
    [
      'a drawing without size',
      'images/a.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      /drawing says no size/,
    ],
    ['a picture that is too heavy', 'images/a.png', Buffer.concat([png, Buffer.alloc(310 * 1024)]), /KiB; at most 300/],
  ])('reports %s', (_, path, bytes, message) => {
    expect(read(path, bytes).problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  });
});
