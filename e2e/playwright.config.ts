import { defineConfig } from '@playwright/test';
import { findChromium } from '../setup/chromium.mjs';

/**
 * Differs from the port of `npm start`; WAYBILL_E2E_PORT lets two checkouts run browser tests at
 * once.
 */
const port = Number(process.env.WAYBILL_E2E_PORT ?? 4199);
const address = `http://127.0.0.1:${port}`;

const executablePath = await findChromium();

/** Browser tests on the built app, served with the production headers. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  // The test machines have two cores.
  workers: 2,
  // Long, because other work may run on the same cores and a false failure costs more than waiting.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One retry for busy machines; the report calls such a test flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium refuses to run as root, which is usual in containers, without this option.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `node ../setup/serve-built.mjs --port ${port}`,
    url: address,
    reuseExistingServer: false,
  },
});
