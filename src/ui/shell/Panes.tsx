import Search from 'lucide-react/icons/search';
import { type ReactNode, Suspense, useState } from 'react';
import { FieldNotes, SectionForm, sectionFor } from '../form/index.ts';
import { commonStrings, useSay } from '../i18n/index.ts';
import { Icon, Splitter, shortcut, useRoom } from '../kit/index.ts';
import { setView, usePage, useView, useWorkload, useWorkloadNames } from '../state/index.ts';
import { AddWorkload } from '../workloads/AddWorkload.tsx';
import { WorkloadStrip } from '../workloads/WorkloadStrip.tsx';
import { lazyPane, useFormFirst } from './lazy-pane.tsx';
import { Messages } from './Messages.tsx';
import styles from './Panes.module.css';
import { Preferences } from './Preferences.tsx';
import {
  fitPanes,
  keepSizes,
  keptSizes,
  type PaneSizes,
  paneBounds,
  usualSizes,
} from './pane-sizes.ts';
import { SectionsNav } from './SectionsNav.tsx';
import { SideTabs } from './SideTabs.tsx';
import { strings } from './strings.ts';

// Both are loaded after the form, which does not need them.
const FilesPane = lazyPane(async () => (await import('../preview/FilesPane.tsx')).FilesPane);
const FindingsPanel = lazyPane(
  async () => (await import('../findings/FindingsPanel.tsx')).FindingsPanel,
);

const SearchButton = () => {
  const say = useSay();
  return (
    <button
      type="button"
      className={styles.search}
      aria-keyshortcuts="Control+K"
      onClick={() => setView({ dialog: 'palette' })}
    >
      <Icon of={Search} />
      <span>{say(commonStrings.search)}</span>
      <kbd>{shortcut('K')}</kbd>
    </button>
  );
};

const SidePane = () => {
  const say = useSay();
  const side = usePage((page) => page.side);
  return (
    <>
      <SideTabs />
      {/* Both stay mounted: the editor keeps its scroll position, the findings panel its filter. */}
      <div
        role="tabpanel"
        id="side-files"
        aria-labelledby="tab-files"
        className={styles.panel}
        hidden={side !== 'files'}
      >
        <Suspense fallback={<p className={styles.loading}>{say(strings.filesLoading)}</p>}>
          <FilesPane />
        </Suspense>
      </div>
      <div
        role="tabpanel"
        id="side-findings"
        aria-labelledby="tab-findings"
        className={styles.panel}
        hidden={side !== 'findings'}
      >
        <Suspense>
          <FindingsPanel />
        </Suspense>
      </div>
    </>
  );
};

/** The form of a workload; the panel of its tab while there are tabs. */
const WorkloadForm = ({
  workload,
  children,
}: {
  readonly workload: string;
  readonly children: ReactNode;
}) => {
  const several = useWorkloadNames().length > 0;
  return (
    <div
      className={styles.panel}
      id="workload-form"
      {...(several && { role: 'tabpanel', 'aria-labelledby': `workload-tab-${workload}` })}
    >
      {children}
    </div>
  );
};

/** Sections, form and files side by side; a small screen shows one of them. */
export const Panes = () => {
  const say = useSay();
  const pane = useView((view) => view.pane);
  const workload = useWorkload();
  const section = sectionFor(
    workload,
    useView((view) => view.section),
  );
  const room = useRoom();
  // The widths that the user chose are kept while the window is too narrow for them.
  const [wanted, setWanted] = useState<Partial<PaneSizes>>(keptSizes);
  useFormFirst();
  const usual = usualSizes(room);
  const sizes = fitPanes({ ...usual, ...wanted }, room);
  const bounds = paneBounds(sizes, room);
  const resize = (change: Partial<PaneSizes>) => {
    const next = { ...wanted, ...change };
    keepSizes(next);
    setWanted(next);
  };
  return (
    <main
      className={styles.panes}
      data-pane={pane}
      style={{ '--sections': `${sizes.sections}px`, '--form': `${sizes.form}px` }}
    >
      <section
        className={styles.pane}
        id="pane-sections"
        data-pane="sections"
        aria-label={say(strings.overview)}
      >
        <SearchButton />
        <SectionsNav />
        <AddWorkload />
        <Preferences />
      </section>
      <Splitter
        label={say(strings.resizeSections)}
        controls="pane-sections"
        size={sizes.sections}
        {...bounds.sections}
        onResize={(next) => resize({ sections: next })}
        onReset={() => resize({ sections: usual.sections })}
      />
      <section
        className={styles.pane}
        id="pane-form"
        data-pane="form"
        tabIndex={-1}
        aria-label={say(strings.formPane)}
      >
        <WorkloadStrip />
        <WorkloadForm workload={workload}>
          <SectionForm key={`${workload} ${section}`} id={section} />
        </WorkloadForm>
        <FieldNotes />
      </section>
      <Splitter
        label={say(strings.resizeForm)}
        controls="pane-form"
        size={sizes.form}
        {...bounds.form}
        onResize={(next) => resize({ form: next })}
        onReset={() => resize({ form: usual.form })}
      />
      <section
        className={styles.pane}
        id="pane-files"
        data-pane="files"
        tabIndex={-1}
        aria-label={say(strings.filesPane)}
      >
        <SidePane />
      </section>
      <div className={styles.messages}>
        <Messages />
      </div>
    </main>
  );
};
