import Ellipsis from 'lucide-react/icons/ellipsis';
import Pencil from 'lucide-react/icons/pencil-line';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { firstWorkload } from '../../core/index.ts';
import { severities, severityIcons } from '../form/index.ts';
import { commonStrings, useSay } from '../i18n/index.ts';
import { useProblems } from '../inspection/inspection-state.ts';
import { Badge, Menu } from '../kit/index.ts';
import {
  homeOf,
  setView,
  showWorkload,
  useDerived,
  useFindings,
  useWorkload,
  useWorkloadNames,
} from '../state/index.ts';
import { removeWorkload } from './actions.ts';
import { strings } from './strings.ts';
import styles from './WorkloadTabs.module.css';

const tabId = (name: string): string => `workload-tab-${name}`;

/** The workload that a key selects; undefined for other keys. */
const movedTo = (key: string, shown: string, names: readonly string[]): string | undefined => {
  const at = names.indexOf(shown);
  switch (key) {
    case 'ArrowRight':
      return names[(at + 1) % names.length];
    case 'ArrowLeft':
      return names.at(at - 1);
    case 'Home':
      return names[0];
    case 'End':
      return names.at(-1);
    default:
      return undefined;
  }
};

/** The errors and warnings whose fields are in the form of a workload. */
const Counts = ({ name }: { readonly name: string }) => {
  const say = useSay();
  const found = [...useFindings(), ...useProblems()].filter(
    ({ workload, at: [first] }) => first !== undefined && homeOf(workload, first) === name,
  );
  const worst = severities.find((severity) => found.some((one) => one.severity === severity));
  if (worst === undefined || worst === 'advice') return null;
  const count = found.filter(({ severity }) => severity === worst).length;
  return (
    <Badge tone={worst} icon={severityIcons[worst]} label={say(strings.counted[worst](count))}>
      {count}
    </Badge>
  );
};

const Actions = ({ name, first }: { readonly name: string; readonly first: string }) => {
  const say = useSay();
  const isFirst = name === firstWorkload;
  const remove = () => {
    removeWorkload(name);
    // The button that had the focus may be gone with the last added workload.
    requestAnimationFrame(() => {
      const tab = document.querySelector<HTMLElement>('[role=tab][aria-selected=true][data-tab]');
      (tab ?? document.getElementById('section-title'))?.focus();
    });
  };
  const add = {
    label: say(commonStrings.addWorkload),
    icon: Plus,
    onSelect: () => setView({ dialog: 'add-workload' }),
  };
  const rename = {
    label: say(strings.renameTitle(name)),
    icon: Pencil,
    onSelect: () => setView({ dialog: 'rename-workload' }),
  };
  const removal = { label: say(strings.remove(name)), icon: Trash2, onSelect: remove };
  return (
    <Menu
      icon={Ellipsis}
      label={say(strings.actions(isFirst ? first : name))}
      items={isFirst ? [add] : [rename, removal, add]}
    />
  );
};

/** The tabs of the workloads, the first one under the name of the project, and their actions. */
export const WorkloadTabs = () => {
  const say = useSay();
  const shown = useWorkload();
  const first = useDerived(({ base }) => base.project.name);
  const names = [firstWorkload, ...useWorkloadNames()];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = document.getElementById(tabId(shown));
    // Scrolls only the strip: `scrollIntoView` would also scroll the panes of a phone.
    const strip = list.current;
    if (!tab || !strip) return;
    const [from, to] = [tab.offsetLeft, tab.offsetLeft + tab.offsetWidth];
    if (from < strip.scrollLeft) strip.scrollLeft = from;
    else if (to > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = to - strip.clientWidth;
  }, [shown]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedTo(event.key, shown, names);
    if (next === undefined) return;
    event.preventDefault();
    showWorkload(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={say(strings.workloads)}
        className={styles.tabs}
        onKeyDown={onKeyDown}
      >
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(name)}
            data-tab=""
            aria-selected={name === shown}
            aria-controls="workload-form"
            tabIndex={name === shown ? 0 : -1}
            className={styles.tab}
            onClick={() => showWorkload(name)}
          >
            {name === firstWorkload ? first : name}
            <Counts name={name} />
          </button>
        ))}
      </div>
      <Actions name={shown} first={first} />
    </>
  );
};
