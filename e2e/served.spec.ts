import { request as http } from 'node:http';
import { expect, test } from './fixture.ts';

/** Status of a request with its path sent unchanged; a browser would normalise the path. */
const statusOf = (origin: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    http({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('the page has a strict policy and the other security headers', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  const policy = headers['content-security-policy'];
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
});

test('the policy in the page equals the policy in the headers', async ({ page, request }) => {
  await page.goto('/');
  const inPage = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  const inHeaders = (await request.get('/')).headers()['content-security-policy'];
  expect(inHeaders).toBe(`${inPage}; frame-ancestors 'none'`);
});

test('scripts are compressed, typed and cached by the browser for good', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const address = await page.locator('script[type=module]').first().getAttribute('src');
  const response = await request.get(address ?? '', { headers: { 'accept-encoding': 'br' } });
  expect(response.headers()).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('nothing outside the built app is served', async ({ baseURL }) => {
  const origin = baseURL ?? '';
  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/assets/',
    '/nothing.js',
  ]) {
    expect.soft(await statusOf(origin, path), path).toBe(404);
  }
  expect(await statusOf(origin, '/%')).toBe(400);
});

test('only GET and HEAD are allowed', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await request.fetch('/', { method })).status()).toBe(405);
  }
  expect((await request.head('/')).ok()).toBe(true);
});

test('every section opens without a violation, an error or a request to another host', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('button');
  const count = await sections.count();
  expect(count).toBeGreaterThanOrEqual(15);
  for (let index = 0; index < count; index += 1) await sections.nth(index).click();
  await expect(page.locator('.view-lines').first()).toBeVisible();
});
