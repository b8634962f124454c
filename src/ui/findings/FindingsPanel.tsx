import CircleCheck from 'lucide-react/icons/circle-check';
import Wrench from 'lucide-react/icons/wrench';
import { useState } from 'react';
import {
  type ConcernId,
  concernIds,
  concernOf,
  concerns,
  type ExplainedProblem,
  type Finding,
  type Severity,
} from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { useProblems } from '../inspection/inspection-state.ts';
import { ProblemGroup } from '../inspection/ProblemGroup.tsx';
import { Button, Icon, Select } from '../kit/index.ts';
import { NoteGroup } from '../notes/NoteGroup.tsx';
import notes from '../notes/NoteList.module.css';
import { severities, severityIcons } from '../notes/severity.ts';
import { useFindings } from '../state/index.ts';
import { FindingItem } from './FindingItem.tsx';
import styles from './FindingsPanel.module.css';
import { applyAllFixes, findingKey } from './fix.ts';
import { strings } from './strings.ts';

type Filter = ConcernId | 'all';

const concernsOf = (finding: Finding | ExplainedProblem): readonly ConcernId[] => [
  ...new Set(finding.at.map(concernOf)),
];

const SectionFilter = ({
  findings,
  filter,
  onChange,
}: {
  readonly findings: readonly (Finding | ExplainedProblem)[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) => {
  const say = useSay();
  const named = new Set(findings.flatMap(concernsOf));
  const ids = concernIds.filter((id) => named.has(id) || id === filter);
  const offers = [
    { value: 'all', label: say(strings.allSections(findings.length)) },
    ...ids.map((id) => ({ value: id, label: say(concerns[id].title) })),
  ];
  return (
    <Select
      className={styles.filter}
      aria-label={say(strings.section)}
      value={filter}
      offers={offers}
      // Every offered value is a concern id or "all".
      onChange={(value) => onChange(value as Filter)}
    />
  );
};

const SeverityGroup = ({
  severity,
  findings,
}: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}) => {
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <NoteGroup
      icon={severityIcons[severity]}
      title={say(strings.severity[severity])}
      count={findings.length}
      meaning={say(strings.meaning[severity])}
      severity={severity}
    >
      {findings.map((finding) => (
        <FindingItem key={findingKey(finding)} finding={finding} />
      ))}
    </NoteGroup>
  );
};

const Nothing = () => {
  const say = useSay();
  return (
    <div className={styles.nothing}>
      <Icon of={CircleCheck} size={24} />
      <p className={notes.what}>{say(strings.noneTitle)}</p>
      <p className={notes.why}>{say(strings.none)}</p>
    </div>
  );
};

/** All findings, errors first, each with its fix. */
export const FindingsPanel = () => {
  const say = useSay();
  const findings = useFindings();
  const [filter, setFilter] = useState<Filter>('all');
  const problems = useProblems();
  const everything = [...findings, ...problems];
  if (everything.length === 0) return <Nothing />;
  const isShown = (one: Finding | ExplainedProblem) =>
    filter === 'all' || concernsOf(one).includes(filter);
  const shown = findings.filter(isShown);
  const shownProblems = problems.filter(isShown);
  const fixable = findings.filter((finding) => finding.fix).length;
  return (
    <div className={styles.panel}>
      <h2 className="visually-hidden">{say(strings.title)}</h2>
      <div className={styles.tools}>
        <SectionFilter findings={everything} filter={filter} onChange={setFilter} />
        {fixable > 0 && (
          <Button icon={Wrench} onClick={applyAllFixes}>
            {say(strings.fixAll(fixable))}
          </Button>
        )}
      </div>
      {shown.length + shownProblems.length === 0 && (
        <p className={notes.why}>{say(strings.noneHere)}</p>
      )}
      <ProblemGroup problems={shownProblems} />
      {severities.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          findings={shown.filter((finding) => finding.severity === severity)}
        />
      ))}
    </div>
  );
};
