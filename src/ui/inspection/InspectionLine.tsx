import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleSlash from 'lucide-react/icons/circle-slash-2';
import type { Config } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Icon, type IconDrawing } from '../kit/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { severityIcons } from '../notes/severity.ts';
import { showPosition, useInspection, useSettledDerived } from '../state/index.ts';
import styles from './InspectionLine.module.css';
import { inspectNow } from './inspection-start.ts';
import { useProblems, useProblemsIn } from './inspection-state.ts';
import { strings as problemStrings } from './problem-strings.ts';
import { strings } from './strings.ts';

const Here = ({ path }: { readonly path: string }) => {
  const say = useSay();
  const problems = useProblemsIn(path);
  if (problems.length === 0) return null;
  return (
    <ul className={styles.here} aria-label={say(strings.here(problems.length))}>
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.column} ${problem.message.en}`}>
          <button
            type="button"
            className={styles.problem}
            data-severity={problem.severity}
            onClick={() => showPosition(problem)}
          >
            <Icon of={severityIcons[problem.severity]} size={14} />
            <span className={styles.line}>{say(strings.line(problem.line))}</span>
            <span className={styles.message}>
              <Prose>{say(problem.message)}</Prose>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const Elsewhere = ({ path }: { readonly path: string }) => {
  const say = useSay();
  const others = useProblems().filter((problem) => problem.path !== path);
  const [next] = others;
  if (!next) return null;
  return (
    <button
      type="button"
      className={styles.elsewhere}
      data-tip={say(problemStrings.place(next))}
      onClick={() => showPosition(next)}
    >
      {say(strings.elsewhere(others.length))}
    </button>
  );
};

/** The best-known set of rules that applies to the bundle's targets. */
const rulesFor = ({ packaging: { targets }, workload }: Config): string =>
  [
    ['kubernetes', 'kustomize'].some((target) => targets.some((one) => one === target))
      ? `Kubernetes ${workload.kubernetesVersion}`
      : '',
    targets.includes('compose') ? 'Compose' : '',
    targets.includes('docker') ? 'Dockerfile' : '',
  ]
    .filter(Boolean)
    .join('|');

const State = ({ path }: { readonly path: string }) => {
  const say = useSay();
  const phase = useInspection((state) => state.phase);
  const files = useInspection((state) => state.files);
  const rules = useSettledDerived(({ base }) => rulesFor(base));
  const found = useProblems().length;
  const here = useProblemsIn(path).length;
  const [drawing, words]: readonly [IconDrawing, string] = {
    waiting: [CircleDashed, say(strings.waiting)] as const,
    missing: [CircleSlash, say(strings.missing)] as const,
    done: [CircleCheck, say(strings.sound(files, rules.split('|').filter(Boolean)))] as const,
  }[phase];
  if (phase === 'done' && found > 0)
    return (
      <>
        {here > 0 && <span>{say(strings.here(here))}</span>}
        <Elsewhere path={path} />
      </>
    );
  return (
    <>
      <Icon of={drawing} size={14} />
      <span className={styles.words}>{words}</span>
      {phase === 'missing' && (
        <Button look="quiet" className={styles.again} onClick={inspectNow}>
          {say(strings.again)}
        </Button>
      )}
    </>
  );
};

/**
 * Announces only that problems appeared or disappeared, because files may change with every edit.
 */
const Announcement = () => {
  const say = useSay();
  const done = useInspection((state) => state.phase === 'done');
  const found = useProblems().length;
  return (
    <span role="status" className="visually-hidden">
      {done && say(found > 0 ? strings.inFiles(found) : strings.soundInWords)}
    </span>
  );
};

/** The footer of the preview: the problems in the open file and in all files. */
export const InspectionLine = ({ path }: { readonly path: string }) => {
  const say = useSay();
  const busy = useInspection((state) => state.busy && state.phase !== 'waiting');
  return (
    <footer className={styles.foot}>
      <Here path={path} />
      <div className={styles.state}>
        <State path={path} />
        <span className={styles.busy} data-busy={busy || undefined}>
          {say(strings.working)}
        </span>
      </div>
      <Announcement />
    </footer>
  );
};
