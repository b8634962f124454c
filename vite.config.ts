import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { pagePreloaded } from './setup/page-preloaded.ts';
import { contentSecurityPolicy, securityHeaders } from './setup/security-headers.mjs';
import { explanationsLeftOut, textsApart } from './setup/texts-apart.ts';

/** Writes the policy into the built page; the dev server's refresh preamble is an inline script. */
const policyInPage = (): Plugin => ({
  name: 'waybill-content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
});

/** Test files that a quick run leaves out, separated by spaces; see `setup/test.mjs`. */
const leftOut = (process.env['WAYBILL_LEFT_OUT'] ?? '').split(' ').filter((path) => path !== '');

export default defineConfig({
  base: './',
  plugins: [textsApart(), react(), policyInPage(), pagePreloaded('/src/ui/page.tsx')],
  worker: { format: 'es', plugins: () => [explanationsLeftOut()] },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    // A browser that does not know modulepreload loads the chunks a little later; it needs no more.
    modulePreload: { polyfill: false },
    // Monaco is one large lazy chunk by design; the entry has its own budget in the bench.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // The core is pure: importing it for one thing must not ship the rest of it.
      treeshake: { moduleSideEffects: (id) => !id.includes('/src/core/') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            // Needed at once and by lazy parts: one chunk compresses better than ten small ones.
            {
              name: 'state',
              test: /src\/ui\/(i18n\/(index|apart|common-strings)|kit\/(Icon|controls\/Button|device\/use-touch)|form\/entries\/table-draft|state\/(store|strings|link|missing-part|open-drafts|storage\/kept))\.|src\/core\/document\/read-document\.|lucide-react\/.*\/(createLucideIcon|circle-x)\./,
            },
          ],
        },
      },
    },
  },
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,tsx}'] },
  preview: { headers: { ...securityHeaders } },
  // Property tests run hundreds of cases; on a busy machine they take longer than they should.
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['setup/property-seed.mjs'],
    // Vitest leaves one processor free; of two processors it would use one.
    maxWorkers: availableParallelism(),
    // Modules that have not changed are not compiled again in the next run.
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{src,conformance,setup}/**/*.test.ts'],
          exclude: ['src/ui/**', 'src/cli/**', ...leftOut],
          // These modules have no state: a worker evaluates them once for all its test files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'stateful', include: ['src/{ui,cli}/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
