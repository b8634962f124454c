import Pencil from 'lucide-react/icons/pencil-line';
import { placeholderId } from '../../core/index.ts';
import { severities, severityIcons, useOpenEntries } from '../form/index.ts';
import { commonStrings, useSay } from '../i18n/index.ts';
import { useProblems } from '../inspection/inspection-state.ts';
import { Badge, IconButton } from '../kit/index.ts';
import {
  revealField,
  showSide,
  useAllChanged,
  useFindings,
  useReady,
  useSettledFiles,
} from '../state/index.ts';
import styles from './Header.module.css';
import { countSeverities } from './severity-counts.ts';
import { strings } from './strings.ts';

/**
 * The state of the configuration: a stamp, the number of findings, of changed settings and of
 * files.
 */
export const State = () => {
  const say = useSay();
  const all = [...useFindings(), ...useProblems()];
  const counts = countSeverities(all);
  const files = useSettledFiles().length;
  const changed = useAllChanged().length;
  const found = severities.filter((severity) => counts[severity] > 0);
  const open = useOpenEntries();
  const [first] = open;
  const errors = all.filter(({ severity }) => severity === 'error');
  // Example values that only the user can replace do not count as errors.
  const unfilled =
    open.length === 0 &&
    errors.length > 0 &&
    errors.every((error) => 'id' in error && error.id === placeholderId);
  // A file does not contain an entry that is not accepted, so the state must say so.
  const held = open.length > 0 || (errors.length > 0 && !unfilled);
  const made = useReady();
  return (
    <div className={styles.cell} data-cell="state">
      <span className={styles.caption}>{say(strings.state)}</span>
      <button type="button" className={styles.content} onClick={() => showSide('findings')}>
        <span
          className={styles.stamp}
          data-held={held || undefined}
          data-unfilled={unfilled || undefined}
          data-made={made || undefined}
        >
          {say(held ? strings.held : unfilled ? strings.unfilled : strings.ready)}
        </span>
        {open.length > 0 && (
          <Badge tone="error" icon={Pencil} label={say(commonStrings.openEntries(open.length))}>
            {open.length}
          </Badge>
        )}
        {found.map((severity) => (
          <Badge
            key={severity}
            tone={severity}
            icon={severityIcons[severity]}
            label={say(strings.counted[severity](counts[severity]))}
          >
            {counts[severity]}
          </Badge>
        ))}
        {made && found.length === 0 && open.length === 0 && (
          <span className={styles.soft}>{say(strings.noFindings)}</span>
        )}
        <span className={styles.facts}>
          <span>{made ? say(strings.files(files)) : '…'}</span>
          <span>{changed === 0 ? say(strings.unchanged) : say(strings.changed(changed))}</span>
        </span>
      </button>
      {first && (
        <IconButton
          icon={Pencil}
          label={say(strings.draftsNext(open.length, first.place))}
          className={styles.inCell}
          onClick={() => revealField(first.path, undefined, first.workload)}
        />
      )}
    </div>
  );
};
