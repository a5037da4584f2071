#!/usr/bin/env node
// Looks at every combination of page, person, theme, width and language (hours); `npm test` looks at a pairwise covering set.
process.env['A11Y_FULL'] = '1';
process.argv.splice(2, Number.POSITIVE_INFINITY, 'e2e', 'accessibility.spec');
await import('./test.mjs');
