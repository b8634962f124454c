import type { Browser, CDPSession, Page } from '@playwright/test';
import { type Figure, withUnit } from './report.ts';
import { median } from './statistics.ts';

const field = '[id="field-project.name"]';
const keys = 20;
/** Longer than the pause after which the page inspects, so that the worker runs at every key. */
const between = 350;
const rounds = 3;
const slowdown = 4;

/** The time of one frame at 60 per second, in milliseconds. */
const frame = 1000 / 60;

interface Fluency {
  /** Frames that were due and not painted. */
  readonly lost: number;
  /** Longest time between two frames, in milliseconds. */
  readonly longest: number;
  /** What each key cost the page's own thread, in milliseconds that other programs do not lengthen. */
  readonly own: number;
}

/** Notes the time between frames until it is asked for. */
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

/** Time that the page's thread has computed, in milliseconds. */
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

/** First at full speed, because a slowed thread waits and calls it computing; then slowed. */
const typeName = async (page: Page): Promise<Fluency> => {
  await page.locator('.view-lines').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.locator(field).press('End');
  // The first key makes the editor and the engine ready; it is not what is measured.
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

/** One page that inspects, or one on which the part that inspects cannot be loaded. */
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

/** Waybill writes nothing wrong, so a letter is left out where the page and the worker write it. */
const plantFault = (page: Page) =>
  page.route(/\/(engine|inspector)-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('priorityClassName', 'priorityClasName');
    await route.fulfill({ response, body });
  });

/** Milliseconds from an edit that makes a file wrong until the page says so. */
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

/** What inspecting the files costs the page while somebody types, and how soon it speaks. */
export const inspectionFigures = async (
  browser: Browser,
  address: string,
): Promise<readonly Figure[]> => {
  const alone: Fluency[] = [];
  const together: Fluency[] = [];
  // In turn, so that a change of the machine's speed touches both alike.
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
