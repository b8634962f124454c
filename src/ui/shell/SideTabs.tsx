import type { KeyboardEvent } from 'react';
import type { Text } from '../../core/index.ts';
import { severities, severityIcons } from '../form/index.ts';
import { useSay } from '../i18n/index.ts';
import { useProblems } from '../inspection/inspection-state.ts';
import { Badge } from '../kit/index.ts';
import {
  type Side,
  toggleSide,
  useFindings,
  usePage,
  useReady,
  useSettledFiles,
} from '../state/index.ts';
import styles from './SideTabs.module.css';
import { countSeverities } from './severity-counts.ts';
import { strings } from './strings.ts';

const sides: readonly Side[] = ['files', 'findings'];
const titles: Readonly<Record<Side, Text>> = {
  files: strings.filesPane,
  findings: strings.findingsPane,
};

const onKeyDown = (event: KeyboardEvent, shown: Side): void => {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const next: Side = shown === 'files' ? 'findings' : 'files';
  toggleSide(next);
  document.getElementById(`tab-${next}`)?.focus();
};

/** The tabs of the third pane: files and findings. */
export const SideTabs = () => {
  const say = useSay();
  const shown = usePage((page) => page.side);
  const ready = useReady();
  const files = useSettledFiles().length;
  const findings = [...useFindings(), ...useProblems()];
  const counts = countSeverities(findings);
  const worst = severities.find((severity) => counts[severity] > 0);
  return (
    <div
      role="tablist"
      aria-label={say(strings.filesPane)}
      className={styles.tabs}
      onKeyDown={(event) => onKeyDown(event, shown)}
    >
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          role="tab"
          id={`tab-${side}`}
          aria-selected={side === shown}
          aria-controls={`side-${side}`}
          tabIndex={side === shown ? 0 : -1}
          className={styles.tab}
          onClick={() => toggleSide(side)}
        >
          {say(titles[side])}
          {side === 'files' ? (
            <Badge tone="plain">{ready ? files : '…'}</Badge>
          ) : (
            <Badge tone={worst ?? 'plain'} icon={worst && severityIcons[worst]}>
              {ready ? findings.length : '…'}
            </Badge>
          )}
        </button>
      ))}
    </div>
  );
};
