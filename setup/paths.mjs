import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Absolute path of a file or folder in the checkout. */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Folder of the built app, which `npm start` serves. */
export const appFolder = inRoot('dist/app');

/** Folder of the built command line, to which `bin` in package.json points. */
export const cliFolder = inRoot('dist/cli');

/**
 * Folder for bundles of this repository's TypeScript and for test reports; can be deleted at any
 * time.
 */
export const cacheFolder = inRoot('node_modules/.cache/waybill');
