import type { FieldPath, FieldValue, Locale } from '../../../core/index.ts';
import type { Say } from '../../i18n/index.ts';
import type { SetField } from '../../state/index.ts';

/** Props of the control of every kind of field. */
export interface ControlProps<F> {
  readonly path: FieldPath;
  readonly field: F;
  readonly value: FieldValue;
  readonly set: SetField;
  /** Id of the element that receives the focus: `field-<path>`. */
  readonly id: string;
  /** Id of the visible label. */
  readonly labelId: string;
  /** Ids of the help text and, if present, of the error or the findings. */
  readonly describedBy: string;
  readonly disabled: boolean;
  readonly say: Say;
  readonly locale: Locale;
}
