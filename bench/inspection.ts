import type { Browser, CDPSession, Page } from '@playwright/test';
import { type Figure, withUnit } from './report.ts';
import { median } from './statistics.ts';

const field = '[id="field-project.name"]';
const keys = 20;
/**
 * Milliseconds between two keys: longer than the delay after which the page starts an inspection,
 * so that the worker runs at every key.
 */
const between = 350;
const rounds = 3;
const slowdown = 4;

/** Duration of one frame at 60 frames per second, in milliseconds. */
const frame = 1000 / 60;

interface Fluency {
  /** Number of frames that were due but not painted. */
  readonly lost: number;
  /** Longest time between two frames, in milliseconds. */
  readonly longest: number;
  /**
   * CPU time of the page's main thread per key, in milliseconds. Other programs do not affect it.
   */
  readonly own: number;
}

/** Records the times between frames until the page is asked for them. */
const watchFrames = (): void => {
  const gaps: number[] = [];
  Object.assign(window, { frameGaps: gaps });
  let last = performance.now();
  const next = (now: number): void => {
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
};

const gapsIn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => ('frameGaps' in window ? (window.frameGaps as number[]) : []));

/** Total CPU time of the page's main thread, in milliseconds. */
const ownTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

const foot = (page: Page) => page.locator('footer');

const typeKeys = async (page: Page): Promise<void> => {
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('b');
    await page.waitForTimeout(between);
  }
};

/**
 * Types at full speed to measure CPU time, because a throttled thread counts waiting as computing;
 * then types with a throttled processor to measure frames.
 */
const typeName = async (page: Page): Promise<Fluency> => {
  await page.locator('.view-lines').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.locator(field).press('End');
  // The first key loads the editor and the engine; it is not measured.
  await page.keyboard.press('a');
  await page.waitForTimeout(2000);
  const before = await ownTime(session);
  await typeKeys(page);
  const own = ((await ownTime(session)) - before) / keys;
  await page.locator(field).fill('a');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(watchFrames);
  await typeKeys(page);
  const gaps = await gapsIn(page);
  const lost = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0);
  return { lost, longest: Math.max(...gaps), own };
};

/** Measures a page with the inspection or, with `inspects: false`, a page that cannot load it. */
const visit = async (browser: Browser, address: string, inspects: boolean): Promise<Fluency> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    if (!inspects) await page.route(/\/session-[^/]+\.js/, (route) => route.abort());
    await page.goto(address);
    await foot(page)
      .getByText(inspects ? /pass the schemas/ : /not being inspected/)
      .first()
      .waitFor();
    return await typeName(page);
  } finally {
    await page.close();
  }
};

/**
 * Waybill generates valid files, so a typing error is put into the scripts of the page and the
 * worker.
 */
const plantFault = (page: Page) =>
  page.route(/\/(engine|inspector)-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('priorityClassName', 'priorityClasName');
    await route.fulfill({ response, body });
  });

/** Milliseconds from an edit that makes a file invalid until the page shows the problem. */
const timeToProblem = async (browser: Browser, address: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await plantFault(page);
    await page.goto(address);
    await foot(page)
      .getByText(/pass the schemas/)
      .first()
      .waitFor();
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: /Security and scheduling/ })
      .click();
    await page.getByRole('button', { name: /more settings$/ }).click();
    await page.getByLabel('Priority class', { exact: true }).focus();
    await page.evaluate(() => {
      addEventListener('keydown', (event) => Object.assign(window, { pressed: event.timeStamp }));
      new MutationObserver(() => {
        if (!document.querySelector('footer')?.textContent?.includes('problem')) return;
        Object.assign(window, { problemed: performance.now() });
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.keyboard.press('a');
    await page.waitForFunction(() => 'problemed' in window);
    return await page.evaluate(() =>
      'problemed' in window && 'pressed' in window
        ? Number(window.problemed) - Number(window.pressed)
        : Number.NaN,
    );
  } finally {
    await page.close();
  }
};

const each = async <T>(measure: () => Promise<T>): Promise<readonly T[]> => {
  const results: T[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await measure());
  return results;
};

/** Cost of the inspection while a user types, and time until the page shows a problem. */
export const inspectionFigures = async (
  browser: Browser,
  address: string,
): Promise<readonly Figure[]> => {
  const alone: Fluency[] = [];
  const together: Fluency[] = [];
  // Alternates, so that a change of the machine's speed affects both.
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await visit(browser, address, false));
    together.push(await visit(browser, address, true));
  }
  const of = (fluencies: readonly Fluency[], key: keyof Fluency) =>
    median(fluencies.map((fluency) => fluency[key]));
  const name = `${keys} keys, CPU ÷ ${slowdown}`;
  const ratio = of(together, 'own') / of(alone, 'own');
  return [
    {
      name: "Time of the page's own thread per key, without inspection",
      value: withUnit(of(alone, 'own'), 'ms'),
    },
    {
      name: "Time of the page's own thread per key, with inspection",
      value: withUnit(of(together, 'own'), 'ms'),
    },
    { name: '  as a multiple', value: withUnit(ratio, '×', 2), aim: '≤ 1.1 ×' },
    { name: `Frames lost at ${name}, without inspection`, value: `${of(alone, 'lost')}` },
    { name: `Frames lost at ${name}, with inspection`, value: `${of(together, 'lost')}` },
    {
      name: `Longest frame at ${name}, without inspection`,
      value: withUnit(of(alone, 'longest'), 'ms'),
    },
    {
      name: `Longest frame at ${name}, with inspection`,
      value: withUnit(of(together, 'longest'), 'ms'),
    },
    {
      name: 'Edit to what is said of the files',
      value: withUnit(median(await each(() => timeToProblem(browser, address))), 'ms', 0),
      aim: '≤ 500 ms',
    },
  ];
};
