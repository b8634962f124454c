import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { explanationsApart } from './vite-explanations.ts';

/** What the page may load and run; Monaco needs inline styles, nothing needs more than that. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

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

export default defineConfig({
  base: './',
  plugins: [explanationsApart(), react(), policyInPage()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Monaco is one large lazy chunk by design; the entry has its own budget in the bench.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // The core is pure: importing it for one thing must not ship the rest of it.
      treeshake: { moduleSideEffects: (id) => !id.includes('/src/core/') },
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }],
        },
      },
    },
  },
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,tsx}'] },
  preview: {
    headers: {
      // `frame-ancestors` has no effect in a meta element, so only the served header carries it.
      'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'conformance/**/*.test.ts'] },
});
