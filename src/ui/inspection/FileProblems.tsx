import type { ExplainedRemark, Severity } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Badge } from '../kit/index.ts';
import { severityIcons } from '../notes/severity.ts';
import { type InspectionState, useInspection } from '../state/index.ts';
import { strings } from './strings.ts';

/** The worst severity among remarks. */
export const worstOf = (remarks: readonly ExplainedRemark[]): Severity | undefined => {
  if (remarks.length === 0) return undefined;
  return remarks.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
};

const within = ({ byFile }: InspectionState, folder: string): readonly ExplainedRemark[] =>
  byFile.size === 0
    ? []
    : [...byFile].flatMap(([path, remarks]) => (path.startsWith(`${folder}/`) ? remarks : []));

/** Plain values, so that a row is painted again only when they change. */
const summary = (remarks: readonly ExplainedRemark[]): string =>
  remarks.length === 0 ? '' : `${worstOf(remarks)} ${remarks.length}`;

/** How many problems a file has, or the files of a closed folder: icon, number and word. */
export const FileProblems = ({
  path,
  folder,
}: {
  readonly path: string;
  readonly folder: boolean;
}) => {
  const say = useSay();
  const found = useInspection((state) =>
    summary(folder ? within(state, path) : (state.byFile.get(path) ?? [])),
  );
  if (found === '') return null;
  const [severity, count] = found.split(' ');
  const tone = severity === 'error' ? 'error' : 'warning';
  return (
    <Badge tone={tone} icon={severityIcons[tone]} label={say(strings.inRow(Number(count)))}>
      {count}
    </Badge>
  );
};
