import type { Finding } from '../../core/index.ts';
import { FixPreview } from '../findings/FixPreview.tsx';
import { applyAnswer, applyFix } from '../findings/fix.ts';
import { Prose } from '../findings/Prose.tsx';
import { useSay } from '../i18n/index.ts';
import { Button, Icon } from '../kit/index.ts';
import { strings as noteStrings } from '../notes/strings.ts';
import styles from './FindingNote.module.css';
import { severityIcons } from './severity.ts';

/** A finding under the field that it names: what it is, why, and the fix where there is one. */
export const FindingNote = ({ finding }: { readonly finding: Finding }) => {
  const say = useSay();
  const { severity, title, why, fix, otherwise } = finding;
  return (
    <div className={styles.note} data-severity={severity}>
      <Icon of={severityIcons[severity]} size={14} className={styles.icon} />
      <details className={styles.text}>
        <summary>
          <strong className={styles.severity}>{say(noteStrings.severity[severity])}</strong>{' '}
          <Prose>{say(title)}</Prose>
        </summary>
        <p>
          <Prose>{say(why)}</Prose>
        </p>
      </details>
      {fix && (
        <Button className={styles.fix} onClick={() => applyFix(finding)}>
          {say(fix.label)}
        </Button>
      )}
      {fix && <FixPreview finding={finding} />}
      {otherwise && (
        <Button className={styles.fix} onClick={() => applyAnswer(finding)}>
          {say(otherwise.label)}
        </Button>
      )}
    </div>
  );
};
