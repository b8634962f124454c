import { useEffect } from 'react';
import { type ConcernId, fieldAt } from '../../../core/index.ts';
import { useSay } from '../../i18n/index.ts';
import { Badge, Disclosure } from '../../kit/index.ts';
import {
  setPage,
  setView,
  store,
  useChangedPaths,
  useConfig,
  useFindings,
  useView,
  useWorkload,
  useWorkloadNames,
} from '../../state/index.ts';
import { FieldGroups, type Shown } from '../field/FieldGroups.tsx';
import { strings } from '../strings.ts';
import { presenceOf, sharedCondition } from './presence.ts';
import styles from './SectionForm.module.css';
import { SectionHeader } from './SectionHeader.tsx';
import { SectionPager } from './SectionPager.tsx';
import { SectionWaiting } from './SectionWaiting.tsx';
import { StartHere } from './StartHere.tsx';
import { pathsOf, pathsOfOne } from './section-paths.ts';
import { useJump } from './use-jump.ts';

/** The form of one section: its fields in groups, with the advanced fields behind a disclosure. */
export const SectionForm = ({ id }: { readonly id: ConcernId }) => {
  const say = useSay();
  const config = useConfig();
  const findings = useFindings();
  const changed = useChangedPaths();
  const open = useView((view) => view.showAdvanced[id] ?? false);
  const everywhere = useView((view) => view.explainAll);
  const jumpedTo = useJump(id);
  useEffect(() => {
    if (!jumpedTo) setPage({ explained: { path: undefined } });
  }, [jumpedTo]);
  const workload = useWorkload();
  const several = useWorkloadNames().length > 0;
  const paths = several || jumpedTo !== undefined ? pathsOf(id, workload) : pathsOfOne(id);
  const shown = paths
    .map((path): Shown => ({ path, presence: presenceOf(config, path, jumpedTo) }))
    .filter(({ presence }) => presence.as !== 'hidden');
  const advanced = shown.filter(({ path }) => fieldAt(path).advanced);
  const primary = shown.filter(({ path }) => !fieldAt(path).advanced);
  const waiting = sharedCondition(config, paths);
  const waitsFor = waiting?.condition;
  const changedMore = advanced.filter(({ path }) => changed.includes(path)).length;
  const common = { id, findings, waitsFor };
  return (
    <div className={styles.scroller} data-explain={everywhere ? 'everywhere' : undefined}>
      <div className={styles.sheet}>
        <SectionHeader id={id} />
        {id === 'project' && <StartHere />}
        {waiting && <SectionWaiting {...waiting} />}
        <FieldGroups {...common} fields={primary} />
        {advanced.length > 0 && (
          <div className={styles.more}>
            <Disclosure
              open={open}
              onToggle={(next) =>
                setView({ showAdvanced: { ...store.getState().view.showAdvanced, [id]: next } })
              }
              summary={
                <>
                  <span>{say(strings.more(advanced.length))}</span>
                  {changedMore > 0 && (
                    <Badge tone="changed">{say(strings.moreChanged(changedMore))}</Badge>
                  )}
                </>
              }
            >
              <FieldGroups {...common} fields={advanced} />
            </Disclosure>
          </div>
        )}
        <SectionPager id={id} />
      </div>
    </div>
  );
};
