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

/** The application that the bundle belongs to; several workloads are at least parts of their bundle. */
export const partOfBundle = ({ packaging, project }: Config, several: boolean): string =>
  packaging.partOf || (several ? project.name : '');

/**
 * The labels of a workload's objects. The name tells the workloads of a bundle apart: a Deployment
 * cannot change its selector, so another label would not keep the first one from selecting the pods
 * of the others. `several` is whether the bundle has other workloads.
 */
export const planLabels = (
  config: Config,
  identity: Identity,
  tag: string,
  several: boolean,
): LabelSets => {
  const selector = {
    'app.kubernetes.io/name': identity.name,
    'app.kubernetes.io/instance': identity.bundle,
  };
  const partOf = partOfBundle(config, several);
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
