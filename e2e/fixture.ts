import { test as base, expect, type Page } from '@playwright/test';

/** Things that must not happen on any page: they end a test even when nothing else notices. */
const watch = async (page: Page, origin: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!local) faults.push(`request that leaves the origin: ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => faults.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      const text = `policy violation: ${event.violatedDirective} ${event.blockedURI}`;
      if (typeof report === 'function') report(text);
    });
  });
  return faults;
};

/** A test whose page may not throw, log errors, break the policy or ask another host for anything. */
export const test = base.extend<{ readonly clean: undefined }>({
  clean: [
    async ({ page, baseURL }, use) => {
      const faults = await watch(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
