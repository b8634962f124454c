import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import type { FieldPath } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { fieldName, revealField, type View } from '../state/index.ts';
import { strings } from './strings.ts';

/**
 * The link from a note to its field in the form of a workload; `cellOf` finds the row and the column
 * on click.
 */
export const GoToField = ({
  path,
  workload,
  cellOf,
}: {
  readonly path: FieldPath;
  readonly workload: string;
  readonly cellOf?: () => View['focusCell'];
}) => {
  const say = useSay();
  return (
    <Button
      look="quiet"
      icon={ArrowUpRight}
      onClick={() => revealField(path, cellOf?.(), workload)}
    >
      {say(strings.goTo(fieldName(path)))}
    </Button>
  );
};
