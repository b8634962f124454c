import Pencil from 'lucide-react/icons/pencil-line';
import { type KeyboardEvent, memo, useState } from 'react';
import { type ConcernId, concernOf, concerns, type FieldPath } from '../../core/index.ts';
import {
  boxNumber,
  idleSections,
  sectionFor,
  sectionsOf,
  severities,
  severityIcons,
  useWrongDrafts,
} from '../form/index.ts';
import { useSay } from '../i18n/index.ts';
import { useProblems } from '../inspection/inspection-state.ts';
import { Badge, Disclosure } from '../kit/index.ts';
import {
  homeOf,
  setView,
  useChangedPaths,
  useFindings,
  useSettledShown,
  useView,
  useWorkload,
} from '../state/index.ts';
import styles from './SectionsNav.module.css';
import { countSeverities } from './severity-counts.ts';
import { strings } from './strings.ts';

interface RowProps {
  readonly id: ConcernId;
  readonly current: boolean;
  readonly changed: number;
  readonly drafts: boolean;
  /** No field of the section has an effect. */
  readonly idle: boolean;
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
}

const Row = memo(({ id, current, changed, drafts, idle, ...counts }: RowProps) => {
  const say = useSay();
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={current || undefined}
        data-idle={idle || undefined}
        onClick={() => setView({ section: id, pane: 'form' })}
      >
        <span className={styles.box} aria-hidden="true">
          {boxNumber(id)}
        </span>
        <span className={styles.title}>{say(concerns[id].title)}</span>
        {drafts && <Badge tone="error" icon={Pencil} label={say(strings.openDrafts)} />}
        {severities.map((severity) =>
          counts[severity] > 0 ? (
            <Badge
              key={severity}
              tone={severity}
              icon={severityIcons[severity]}
              label={say(strings.counted[severity](counts[severity]))}
            >
              {counts[severity]}
            </Badge>
          ) : null,
        )}
        <Badge
          tone="changed"
          className={styles.changed}
          label={changed > 0 ? say(strings.changedFields(changed)) : undefined}
        >
          {changed > 0 ? changed : ''}
        </Badge>
      </button>
    </li>
  );
});

const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
};

/** The list of sections, each with the number of its findings and changed fields. */
export const SectionsNav = () => {
  const say = useSay();
  const workload = useWorkload();
  const sections = sectionsOf(workload);
  const section = sectionFor(
    workload,
    useView((view) => view.section),
  );
  const findings = [...useFindings(), ...useProblems()];
  const changed = useChangedPaths();
  // Paths contain no spaces and are joined by spaces, so `split` returns them.
  const wrong = useWrongDrafts(workload).split(' ') as FieldPath[];
  const idle = useSettledShown(idleSections).split(' ');
  const [opened, setOpened] = useState(false);
  const rest = sections.filter((id) => idle.includes(id));
  // The current section is always visible.
  const open = opened || rest.includes(section);
  const row = (id: ConcernId) => (
    <Row
      key={id}
      id={id}
      current={id === section}
      changed={changed.filter((path) => concernOf(path) === id).length}
      drafts={wrong.some((path) => path.startsWith(`${id}.`))}
      idle={rest.includes(id)}
      {...countSeverities(
        // A finding counts in the section of its first field, so that it counts once.
        findings.filter(
          ({ workload: of, at: [first] }) =>
            first !== undefined && homeOf(of, first) === workload && concernOf(first) === id,
        ),
      )}
    />
  );
  return (
    <nav aria-label={say(strings.sectionsPane)} onKeyDown={onKeyDown} className={styles.nav}>
      {workload !== '' && <p className={styles.workload}>{say(strings.sectionsOf(workload))}</p>}
      <ol>{sections.filter((id) => !rest.includes(id)).map(row)}</ol>
      {rest.length > 0 && (
        <div className={styles.idle}>
          <Disclosure
            open={open}
            onToggle={setOpened}
            summary={say(strings.idleSections(rest.length))}
          >
            <ol>{rest.map(row)}</ol>
          </Disclosure>
        </div>
      )}
    </nav>
  );
};
