import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import ShieldCheck from 'lucide-react/icons/shield-check';
import Wrench from 'lucide-react/icons/wrench';
import { memo } from 'react';
import { corrections, type Finding } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { strings as noteStrings } from '../notes/strings.ts';
import { currentConfig, fieldName, findingsAfresh, revealField } from '../state/index.ts';
import styles from './FindingsPanel.module.css';
import { FixPreview } from './FixPreview.tsx';
import { cellOf } from './finding-cell.ts';
import { applyAnswer, applyFix, readsTheSame } from './fix.ts';
import { Prose } from './Prose.tsx';
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

const Item = ({ finding }: { readonly finding: Finding }) => {
  const say = useSay();
  const [first] = finding.at;
  return (
    <li className={styles.finding} data-severity={finding.severity}>
      <h4 className={styles.what}>
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
          <Button
            look="quiet"
            icon={ArrowUpRight}
            onClick={() =>
              revealField(first, cellOf(currentConfig(), finding, first, findingsAfresh))
            }
          >
            {say(noteStrings.goTo(fieldName(first)))}
          </Button>
        )}
        {finding.fix && <FixPreview finding={finding} />}
      </div>
    </li>
  );
};

/**
 * One finding: what, why, where it comes from, and the way to mend it. Every edit makes new
 * findings; only one that reads differently is painted again.
 */
export const FindingItem = memo(Item, (before, after) =>
  readsTheSame(before.finding, after.finding),
);
