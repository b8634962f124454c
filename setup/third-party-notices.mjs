import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const isNotice = (name) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)/i.test(name);

/**
 * The packages of the lock file that are part of the app, without those that only build or test it.
 */
const shipped = () => {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  return Object.entries(packages).filter(
    ([path, { dev, optional, devOptional, link }]) =>
      path !== '' && !dev && !optional && !devOptional && !link,
  );
};

const noticeOf = ([path, { version, license }]) => {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const files = readdirSync(inRoot(path)).filter(isNotice).sort();
  if (files.length === 0) throw new Error(`The package ${name} has no licence file.`);
  const texts = files.map((file) => readFileSync(inRoot(`${path}/${file}`), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
};

/** The licences of all packages that the app and the command line contain, as one text. */
export const thirdPartyNotices = () =>
  `Waybill includes the following packages.\n\n${shipped()
    .map(noticeOf)
    .join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
