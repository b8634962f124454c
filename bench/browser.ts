import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../setup/chromium.mjs';
import { inspectionFigures } from './inspection.ts';
import { keystrokeTimes } from './keystrokes.ts';
import { type Figure, withUnit } from './report.ts';
import { median, percentile } from './statistics.ts';

const visits = 7;
const megabit = 1_000_000 / 8;

interface Conditions {
  readonly name: string;
  /** Factor by which the processor is slowed down. */
  readonly slowdown: number;
  /** Download rate in bytes per second; not limited when undefined. */
  readonly download?: number;
}

const free: Conditions = { name: 'unthrottled', slowdown: 1 };
const slow: Conditions = { name: 'CPU ÷ 4', slowdown: 4 };
const slowLine: Conditions = { name: 'CPU ÷ 4, 10 Mbit/s', slowdown: 4, download: 10 * megabit };

const throttle = async (session: CDPSession, { slowdown, download }: Conditions): Promise<void> => {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (download === undefined) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: download,
    uploadThroughput: download,
  });
};

/** Every visit is a first visit, with an empty cache and empty storage. */
const visit = async <T>(
  browser: Browser,
  conditions: Conditions,
  measure: (page: Page) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await throttle(await context.newCDPSession(page), conditions);
    return await measure(page);
  } finally {
    await context.close();
  }
};

/** Records the time when the first control of the form is painted and enabled. */
const watchForm = (): void => {
  const watcher = new MutationObserver(() => {
    const control = document.querySelector('input[id^="field-"]:not(:disabled)');
    if (!control) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('form-usable');
      port2.postMessage(undefined);
    });
  });
  watcher.observe(document, { subtree: true, childList: true, attributes: true });
};

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );

const loadTimes = async (page: Page, address: string): Promise<{ paint: number; form: number }> => {
  await page.addInitScript(watchForm);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('form-usable').length > 0);
  const form = await page.evaluate(
    () => performance.getEntriesByName('form-usable')[0]?.startTime ?? Number.NaN,
  );
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return { paint: await firstPaint(page), form };
};

const loadFigures = async (
  browser: Browser,
  address: string,
  conditions: Conditions,
  aim: string,
): Promise<readonly Figure[]> => {
  const times: { paint: number; form: number }[] = [];
  for (let count = 0; count < visits; count += 1) {
    times.push(await visit(browser, conditions, (page) => loadTimes(page, address)));
  }
  const of = (key: 'paint' | 'form') => withUnit(median(times.map((time) => time[key])), 'ms', 0);
  return [
    { name: `First paint (${conditions.name})`, value: of('paint') },
    { name: `Form usable (${conditions.name})`, value: of('form'), aim },
  ];
};

const keystrokeFigures = async (
  browser: Browser,
  address: string,
  conditions: Conditions,
  aim: string,
): Promise<readonly Figure[]> => {
  const times = await visit(browser, conditions, async (page) => {
    await page.goto(address);
    return keystrokeTimes(page, {
      file: /^deployment\.yaml$/,
      rounds: 4,
      pause: 40 * conditions.slowdown,
    });
  });
  const name = `Keystroke to painted preview (${conditions.name})`;
  return [
    { name: `${name}, p50`, value: withUnit(median(times), 'ms') },
    { name: `${name}, p95`, value: withUnit(percentile(times, 0.95), 'ms'), aim },
  ];
};

/** Waiting times of a user of the built app, measured in Chromium on this machine. */
export const browserFigures = async (address: string): Promise<readonly Figure[]> => {
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    return [
      ...(await keystrokeFigures(browser, address, free, '≤ 16.7 ms')),
      ...(await keystrokeFigures(browser, address, slow, '≤ 60 ms')),
      ...(await inspectionFigures(browser, address)),
      ...(await loadFigures(browser, address, free, '≤ 200 ms')),
      ...(await loadFigures(browser, address, slowLine, '≤ 570 ms')),
    ];
  } finally {
    await browser.close();
  }
};
