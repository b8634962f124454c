import type { Finding } from '../../core/index.ts';
import { useText, useWords } from '../i18n/index.ts';
import { Button, Icon } from '../kit/index.ts';
import { applyConfig, currentConfig, useFindings } from '../state/index.ts';
import styles from './FindingNote.module.css';
import { applyFix } from './field-findings.ts';
import { severityIcons } from './severity.ts';

/** A finding under the field that it names: what it is, why, and the fix where there is one. */
export const FindingNote = ({ finding }: { readonly finding: Finding }) => {
  const say = useText();
  const words = useWords();
  const findings = useFindings();
  const { severity, title, why, fix } = finding;
  return (
    <div className={styles.note} data-severity={severity}>
      <Icon of={severityIcons[severity]} size={14} className={styles.icon} />
      <details className={styles.text}>
        <summary>
          <strong className={styles.severity}>{say(`severity.${severity}`)}</strong> {words(title)}
        </summary>
        <p>{words(why)}</p>
      </details>
      {fix && (
        <Button
          className={styles.fix}
          onClick={() => {
            const next = applyFix(currentConfig(), findings, finding);
            if (next) applyConfig(next, fix.label);
          }}
        >
          {words(fix.label)}
        </Button>
      )}
    </div>
  );
};
