import type { Config } from '../config.ts';
import type { Identity } from './identity.ts';

type Labels = Readonly<Record<string, string>>;

/** The label sets of every object (C-042). */
export interface LabelSets {
  /**
   * Never changes during the life of a Deployment; Services, policies and disruption budgets select
   * pods by it.
   */
  readonly selector: Labels;
  /** All labels of an object. */
  readonly common: Labels;
}

/**
 * Converts a text into a valid label value: letters, digits, `-`, `_` and `.`, at most 63
 * characters, ending in a letter or digit.
 */
export const labelValue = (text: string): string =>
  text
    .replaceAll(/[^\w.-]/g, '-')
    .slice(0, 63)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');

export const planLabels = (config: Config, identity: Identity, tag: string): LabelSets => {
  const selector = {
    'app.kubernetes.io/name': identity.name,
    'app.kubernetes.io/instance': identity.name,
  };
  const partOf = config.packaging.partOf;
  return {
    selector,
    common: {
      ...selector,
      'app.kubernetes.io/version': labelValue(tag),
      ...(partOf === '' ? {} : { 'app.kubernetes.io/part-of': partOf }),
      'app.kubernetes.io/managed-by': 'waybill',
    },
  };
};
