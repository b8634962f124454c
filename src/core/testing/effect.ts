import fc from 'fast-check';
import {
  type Config,
  defaults,
  type FieldPath,
  fieldAt,
  isFieldPath,
  unmet,
  withValue,
  withValues,
} from '../config.ts';
import type { FieldValue } from '../fields/index.ts';
import { presets } from '../presets/index.ts';
import { arbitraryConfig } from './arbitrary-config.ts';

/** The Config changed so that the field has an effect. */
export const withEffect = (config: Config, path: FieldPath): Config => {
  let next = config;
  for (const [condition, wanted] of Object.entries(fieldAt(path).when ?? {})) {
    if (!isFieldPath(condition) || unmet(next, { [condition]: wanted }).length === 0) continue;
    const value = Array.isArray(wanted) ? wanted[0] : wanted;
    const held: FieldValue = fieldAt(condition).kind === 'choices' ? [wanted].flat() : value;
    next = withEffect(withValue(next, condition, held), condition);
  }
  return next;
};

/**
 * Settings that other fields need for an effect: a claim, a maintainer, a database for the Rust
 * code.
 */
export const accompanied = withValues(defaults, [
  ['packaging.maintainer', 'Platform'],
  ['rust.code', 'crate'],
  ['services.database', 'postgresql'],
  ['scaling.podMetrics', [{ name: 'requests', average: '100' }]],
  ['scaling.metricsAdapter', 'prometheus-adapter'],
  [
    'pod.volumes',
    [{ name: 'data', kind: 'claim', mountPath: '/data', source: '', size: '1Gi', readOnly: false }],
  ],
]);

/** Variables that are recognised as secrets, so that an answer of the user changes the files. */
const takenForSecrets = withValues(defaults, [
  [
    'settings.variables',
    [
      { name: 'TOKEN_OF_TODAY', kind: 'text', secret: false, value: 'Sunny4Ever99' },
      // The access key id of the AWS documentation.
      { name: 'EXAMPLE', kind: 'text', secret: false, value: `AKIA${'IOSFODNN7EXAMPLE'}` },
    ],
  ],
]);

/** Base Configs, the simplest first; each field changes some file in at least one of them. */
export const contexts: readonly Config[] = [
  accompanied,
  // Only this base image has a separate version field.
  withValue(accompanied, 'image.base', 'alpine'),
  // Only Argo CD orders a release step that is alone in its bundle.
  withValue(accompanied, 'delivery.gitops', 'argo-cd'),
  takenForSecrets,
  ...presets.map(({ decisions }) => decisions.base),
  ...fc.sample(arbitraryConfig(defaults), { numRuns: 12, seed: 1 }),
];

/** Values that refer to an existing name, which random generation would not find. */
export const namedValues: Readonly<Partial<Record<FieldPath, readonly FieldValue[]>>> = {
  'secrets.notSecret': [['TOKEN_OF_TODAY']],
  'secrets.exampleCredentials': [['EXAMPLE']],
  'build.contextPaths': [['deploy/agent']],
  'scaling.metricSeries': [[{ metric: 'requests', series: 'requests_total', kind: 'counter' }]],
};

/** Fields that only inform the user or influence advice; they change no file. */
export const informative: ReadonlySet<FieldPath> = new Set(['build.edition']);

/** Fields that change a file only in a bundle of several workloads. */
export const ofSeveral: ReadonlySet<FieldPath> = new Set(['image.perProgram']);
