import type { FieldPath, FieldValue, Locale } from '../../../core/index.ts';
import type { Say } from '../../i18n/index.ts';
import type { SetField } from '../../state/index.ts';

/** What the control of any kind of field gets. */
export interface ControlProps<F> {
  readonly path: FieldPath;
  readonly field: F;
  readonly value: FieldValue;
  readonly set: SetField;
  /** Identifier of the element that takes the focus: `field-<path>`. */
  readonly id: string;
  /** Identifier of the visible label. */
  readonly labelId: string;
  /** Identifiers of the help and, where there is one, the reason or the findings. */
  readonly describedBy: string;
  readonly disabled: boolean;
  readonly say: Say;
  readonly locale: Locale;
}
