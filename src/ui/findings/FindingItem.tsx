import ShieldCheck from 'lucide-react/icons/shield-check';
import Wrench from 'lucide-react/icons/wrench';
import { memo } from 'react';
import { corrections, type FieldPath, type Finding, withConfigOf } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Badge, Button } from '../kit/index.ts';
import { GoToField } from '../notes/GoToField.tsx';
import styles from '../notes/NoteList.module.css';
import { Prose } from '../notes/Prose.tsx';
import { currentDecisions, findingsAfresh, type View, workloadConfig } from '../state/index.ts';
import { FixPreview } from './FixPreview.tsx';
import { cellOf } from './finding-cell.ts';
import { applyAnswer, applyFix, readsTheSame } from './fix.ts';
import { strings } from './strings.ts';

const Source = ({ of }: { readonly of: string }) => {
  const say = useSay();
  const correction = corrections[of];
  if (correction) {
    return (
      <details className={styles.source}>
        <summary>
          {say(strings.source)} {of}
        </summary>
        <Prose>{say(correction)}</Prose>
      </details>
    );
  }
  return (
    <p className={styles.source}>
      {say(strings.source)}{' '}
      <a href={of} target="_blank" rel="noreferrer">
        {of.replace('https://', '')}
      </a>
    </p>
  );
};

/** The cell of the field that a finding is about, in the form of the finding's workload. */
const cellNow = (finding: Finding, path: FieldPath): View['focusCell'] => {
  const decisions = currentDecisions();
  const { workload } = finding;
  return cellOf(workloadConfig(decisions, workload), finding, path, (config) =>
    findingsAfresh(withConfigOf(decisions, workload, config)).filter(
      (each) => each.workload === workload,
    ),
  );
};

const Item = ({ finding }: { readonly finding: Finding }) => {
  const say = useSay();
  const [first] = finding.at;
  return (
    <li className={styles.item} data-severity={finding.severity}>
      <h4 className={styles.what}>
        {finding.workload !== '' && (
          <>
            <Badge tone="plain">{finding.workload}</Badge>{' '}
          </>
        )}
        <Prose>{say(finding.title)}</Prose>
      </h4>
      <p className={styles.why}>
        <Prose>{say(finding.why)}</Prose>
      </p>
      <Source of={finding.source} />
      <div className={styles.actions}>
        {finding.fix && (
          <Button icon={Wrench} onClick={() => applyFix(finding)}>
            {say(finding.fix.label)}
          </Button>
        )}
        {finding.otherwise && (
          <Button icon={ShieldCheck} onClick={() => applyAnswer(finding)}>
            {say(finding.otherwise.label)}
          </Button>
        )}
        {first && (
          <GoToField
            path={first}
            workload={finding.workload}
            cellOf={() => cellNow(finding, first)}
          />
        )}
        {finding.fix && <FixPreview finding={finding} />}
      </div>
    </li>
  );
};

/**
 * One finding: title, reason, source and fix. Every edit makes new finding objects; an item renders
 * again only when its text differs.
 */
export const FindingItem = memo(Item, (before, after) =>
  readsTheSame(before.finding, after.finding),
);
