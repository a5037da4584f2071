import { defineConfig } from 'vite';
import { precompress } from './build/precompress.js';

/** The page around packages: served by the content origin below /player/, under a policy without anything inline. */
export default defineConfig({
  root: 'player',
  base: '/player/',
  publicDir: false,
  plugins: [precompress()],
  build: {
    outDir: '../dist-player',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The polyfill would be a script of its own, and every browser that plays packages knows module scripts.
    modulePreload: { polyfill: false },
    // scorm-again of 2004 has its sequencing in it.
    chunkSizeWarningLimit: 500,
    rolldownOptions: { input: ['player/index.html', 'player/leave.html'] },
  },
});
