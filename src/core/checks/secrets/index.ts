import { exampleProvider } from './example-provider.ts';
import { noSopsKey } from './no-sops-key.ts';
import { redactedSecret } from './redacted-secret.ts';
import { secretInConfigFile } from './secret-in-config-file.ts';
import { secretInPlainText } from './secret-in-plain-text.ts';
import { typedSecret } from './typed-secret.ts';
import { unusedKeys } from './unused-keys.ts';

/** Rules about credentials and their sources. */
export const secretChecks = [
  typedSecret,
  secretInConfigFile,
  secretInPlainText,
  redactedSecret,
  exampleProvider,
  noSopsKey,
  unusedKeys,
];
