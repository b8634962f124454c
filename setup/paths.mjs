import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Absolute path of something inside the checkout. */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The built app: what `npm start` serves. */
export const appFolder = inRoot('dist/app');

/** The built command line: what `bin` in package.json points at. */
export const cliFolder = inRoot('dist/cli');

/** Bundles of our own TypeScript and test reports; safe to delete at any time. */
export const cacheFolder = inRoot('node_modules/.cache/waybill');
