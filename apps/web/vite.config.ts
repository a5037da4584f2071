import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.js';
import { refuseChunkCycles } from './build/refuse-chunk-cycles.js';
import { slimFonts } from './build/slim-fonts.js';

/** React Aria ships strings in 30+ languages; these are ours (en-US is its source language). */
const REACT_ARIA_LOCALES = ['en-US', 'fr-FR', 'pt-PT', 'it-IT', 'bg-BG', 'el-GR', 'nl-NL'];

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: REACT_ARIA_LOCALES }), enforce: 'pre' },
    slimFonts(),
    refuseChunkCycles(),
    precompress(),
  ],
  build: {
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 500,
    rolldownOptions: {
      output: {
        // A shared chunk is named after all its users otherwise.
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared~') ? 'shared' : '[name]'}-[hash].js`,
        codeSplitting: {
          groups: [
            // What every page starts with comes in one request, what pages share besides in few.
            { name: 'frame', tags: ['$initial'] },
            // Schemas are made while their modules load: spread over chunks that import each other, some would be used before they are there.
            { name: 'contract', test: /\/packages\/shared-types\/|\/node_modules\/zod\// },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 1_000 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: API_URL, changeOrigin: true, headers: { origin: API_URL } } },
  },
});
