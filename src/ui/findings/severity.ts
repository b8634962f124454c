import CircleX from 'lucide-react/icons/circle-x';
import Lightbulb from 'lucide-react/icons/lightbulb';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Severity } from '../../core/index.ts';
import type { IconDrawing } from '../kit/index.ts';

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** A shape per severity, so that colour is never the only difference. */
export const severityIcon: Readonly<Record<Severity, IconDrawing>> = {
  error: CircleX,
  warning: TriangleAlert,
  advice: Lightbulb,
};
