import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const coloursOf = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));

const [lightBlock = '', darkBlock = ''] = css.split("[data-theme='dark']");
const THEMES = { light: coloursOf(lightBlock), dark: coloursOf(darkBlock) };

/** Relative luminance of #rrggbb, 0–1 (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const GROUNDS = ['paper', 'surface', 'sunken'];
const TEXT_PAIRS = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'ink-soft', 'action', 'action-strong', 'attention', 'passed', 'failed', 'failed-strong'].map(
      (text) => [text, ground] as const,
    ),
  ),
  ['on-action', 'action'],
  ['on-action', 'action-strong'],
  ['on-failed', 'failed'],
  ['on-failed', 'failed-strong'],
  ...['action', 'attention', 'passed', 'failed'].flatMap((kind) => [
    [kind, `${kind}-soft`] as const,
    ['ink', `${kind}-soft`] as const,
    ['ink-soft', `${kind}-soft`] as const,
  ]),
] as const;
const EDGE_PAIRS = [
  ...GROUNDS.flatMap((ground) =>
    ['edge', 'action-edge', 'attention-edge', 'passed-edge', 'failed-edge', 'focus'].map(
      (edge) => [edge, ground] as const,
    ),
  ),
  ['attention-edge', 'attention-soft'],
  ['passed-edge', 'passed-soft'],
  ['failed-edge', 'failed-soft'],
  ['action-edge', 'action-soft'],
  ['focus', 'action-soft'],
] as const;

describe.each(Object.entries(THEMES))('colours of the %s theme', (_theme, colours) => {
  const below = (least: number, pairs: readonly (readonly [string, string])[]) =>
    pairs
      .map(([one, other]) => {
        const [a, b] = [colours[one], colours[other]];
        if (!a || !b) throw new Error(`--${a ? other : one} is not a colour of this theme`);
        return { pair: `${one} on ${other}`, ratio: contrast(a, b) };
      })
      .filter(({ ratio }) => ratio < least);

  it('can be read: every text pair has 4.5:1', () => {
    expect(below(4.5, TEXT_PAIRS)).toEqual([]);
  });

  it('can be seen: every edge has 3:1', () => {
    expect(below(3, EDGE_PAIRS)).toEqual([]);
  });
});

it('both themes name the same colours', () => {
  expect(Object.keys(THEMES.dark).sort()).toEqual(Object.keys(THEMES.light).sort());
});
