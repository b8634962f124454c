import type { ExplainedProblem, Severity } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Badge } from '../kit/index.ts';
import { severityIcons } from '../notes/severity.ts';
import { type InspectionState, useInspection } from '../state/index.ts';
import { strings } from './strings.ts';

/** The worst severity of the problems. */
export const worstOf = (problems: readonly ExplainedProblem[]): Severity | undefined => {
  if (problems.length === 0) return undefined;
  return problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
};

const within = ({ byFile }: InspectionState, folder: string): readonly ExplainedProblem[] =>
  byFile.size === 0
    ? []
    : [...byFile].flatMap(([path, problems]) => (path.startsWith(`${folder}/`) ? problems : []));

/** A string, so that a row renders again only when it changes. */
const summary = (problems: readonly ExplainedProblem[]): string =>
  problems.length === 0 ? '' : `${worstOf(problems)} ${problems.length}`;

/** The number of problems in a file or in a closed folder: icon, number and word. */
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
