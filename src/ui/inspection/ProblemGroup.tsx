import FileSearch from 'lucide-react/icons/file-search-2';
import type { ExplainedProblem } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { NoteGroup } from '../notes/NoteGroup.tsx';
import { ProblemItem } from './ProblemItem.tsx';
import { strings } from './strings.ts';

/** The problems that schemas and parsers report, in the findings panel. */
export const ProblemGroup = ({ problems }: { readonly problems: readonly ExplainedProblem[] }) => {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <NoteGroup
      icon={FileSearch}
      title={say(strings.title)}
      count={problems.length}
      meaning={say(strings.meaning)}
    >
      {problems.map((problem) => (
        <ProblemItem
          key={`${problem.path} ${problem.line} ${problem.column} ${problem.message.en}`}
          problem={problem}
        />
      ))}
    </NoteGroup>
  );
};
