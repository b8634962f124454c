import { configDiffers } from './config-differs.ts';
import { duplicateConfigKeys } from './duplicate-config-keys.ts';
import { duplicateVariables } from './duplicate-variables.ts';
import { hiddenFiles } from './hidden-files.ts';
import { listensOnLoopback } from './listens-on-loopback.ts';
import { overrideOfSecret } from './override-of-secret.ts';
import { overridesNothing } from './overrides-nothing.ts';
import { sharedOverride } from './shared-override.ts';
import { valueNotOfKind } from './value-not-of-kind.ts';
import { valueOutOfRange } from './value-out-of-range.ts';
import { variableOfWaybill } from './variable-of-waybill.ts';
import { verboseLogs } from './verbose-logs.ts';

/** Rules about variables and the configuration file. */
export const settingsChecks = [
  verboseLogs,
  duplicateVariables,
  variableOfWaybill,
  valueNotOfKind,
  valueOutOfRange,
  listensOnLoopback,
  overridesNothing,
  overrideOfSecret,
  duplicateConfigKeys,
  sharedOverride,
  configDiffers,
  hiddenFiles,
];
