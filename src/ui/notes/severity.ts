import CircleX from 'lucide-react/icons/circle-x';
import Lightbulb from 'lucide-react/icons/lightbulb';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Severity } from '../../core/index.ts';
import type { IconDrawing } from '../kit/index.ts';

/** The severities, errors first. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** The icon of each severity; shapes differ, because colour alone must not carry the meaning. */
export const severityIcons: Readonly<Record<Severity, IconDrawing>> = {
  error: CircleX,
  warning: TriangleAlert,
  advice: Lightbulb,
};
