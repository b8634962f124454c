import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';

type Faults = string[];

/** Faults that must not happen on any page; they fail the test. */
const watch = async (context: BrowserContext, origin: string, faults: Faults): Promise<void> => {
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!local) faults.push(`request that leaves the origin: ${request.url()}`);
  });
  await context.exposeFunction('reportViolation', (text: string) => faults.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      const text = `policy violation: ${event.violatedDirective} ${event.blockedURI}`;
      if (typeof report === 'function') report(text);
    });
  });
};

interface Fixtures {
  /** Descriptions of the faults on the pages of this test. */
  readonly faults: Faults;
  readonly clean: undefined;
  /** Opens a page in a new browser context, without storage and history. */
  readonly stranger: (options?: BrowserContextOptions) => Promise<Page>;
}

/** A test whose pages must not throw, log errors, violate the policy or contact another host. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  faults: async ({}, use) => {
    const faults: Faults = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  clean: [
    async ({ context, baseURL, faults }, use) => {
      await watch(context, new URL(baseURL ?? '').origin, faults);
      await use(undefined);
    },
    { auto: true },
  ],
  stranger: async ({ browser, baseURL, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await watch(context, new URL(baseURL ?? '').origin, faults);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };
