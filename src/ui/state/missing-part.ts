import { commonStrings } from '../i18n/common-strings.ts';
import { dismissAbout, notify } from './notices.ts';
import { strings } from './strings.ts';

const failures = new Map<string, number>();

const aboutPart = (part: string): string => `part ${part}`;

/**
 * Reports that a part of the page could not be loaded and offers a retry. If the retry also fails
 * while there is a network, a newer deployment has probably replaced the part, so a reload is
 * offered.
 */
export const reportMissing = (part: string, retry: () => void, reload: () => void): void => {
  const count = (failures.get(part) ?? 0) + 1;
  failures.set(part, count);
  const replaced = count > 1 && navigator.onLine;
  notify(replaced ? strings.partReplaced : strings.partMissing, {
    tone: 'error',
    about: aboutPart(part),
    stays: true,
    action: replaced
      ? { label: commonStrings.reload, run: reload }
      : { label: commonStrings.tryAgain, run: retry },
  });
};

/** Removes the message after the part has loaded. */
export const reportLoaded = (part: string): void => {
  if (failures.delete(part)) dismissAbout(aboutPart(part));
};
