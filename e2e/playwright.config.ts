import { defineConfig } from '@playwright/test';
import { findChromium } from '../setup/chromium.mjs';

/** Not the port of `npm start`; WAYBILL_E2E_PORT lets two checkouts run their browser tests at once. */
const port = Number(process.env.WAYBILL_E2E_PORT ?? 4199);
const address = `http://127.0.0.1:${port}`;

const executablePath = await findChromium();

/** Browser journeys on the built app, served with the headers that users get. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  // The machines that run this have two cores.
  workers: 2,
  // Generous, because other work may run on the same cores; a failure is rare, a false one costs more.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One more try on a machine that was busy; the report calls such a test flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium refuses to run as root, as in most containers, unless told so.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `node ../setup/serve-built.mjs --port ${port}`,
    url: address,
    reuseExistingServer: false,
  },
});
