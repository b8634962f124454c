import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { classNames, Splitter } from '../kit/index.ts';
import { setView, useFiles, usePreviousFiles, useView } from '../state/index.ts';
import { CodeView } from './CodeView.tsx';
import { FileHeader } from './FileHeader.tsx';
import styles from './FilesPane.module.css';
import { FileTree } from './FileTree.tsx';
import { compareFiles, nextChanged } from './file-changes.ts';
import { foldersAround, openFile, treeOf } from './file-tree.ts';
import type { Hunk } from './line-diff.ts';
import { useWord } from './strings.ts';
import { TreeSummary } from './TreeSummary.tsx';
import { useStable } from './useStable.ts';

const listWidth = { first: 232, min: 160, max: 420 };
const noHunks: readonly Hunk[] = [];

const openIn = (closed: ReadonlySet<string>, path: string | undefined): ReadonlySet<string> => {
  if (path === undefined || closed.size === 0) return closed;
  const around = foldersAround([path]);
  const rest = [...closed].filter((folder) => !around.has(folder));
  return rest.length === closed.size ? closed : new Set(rest);
};

/** Which folders are closed; the folders around a file that comes on show open by themselves. */
const useClosedFolders = (open: string | undefined) => {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(open);
  if (shown !== open) {
    setShown(open);
    setClosed(openIn(closed, open));
  }
  return [closed, setClosed] as const;
};

/** The third pane: every generated file, and the one on show with what the last edit changed. */
export const FilesPane = () => {
  const say = useWord();
  const files = useFiles();
  const before = usePreviousFiles();
  const wanted = useView((view) => view.file);
  const list = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(listWidth.first);
  const [choosing, setChoosing] = useState(false);

  const changes = useMemo(() => compareFiles(before, files), [before, files]);
  const paths = useStable(files.map((file) => file.path));
  const executables = useStable(files.filter((file) => file.executable).map((file) => file.path));
  const executableSet = useMemo(() => new Set(executables), [executables]);
  const nodes = useMemo(() => treeOf(paths), [paths]);
  const open = openFile(paths, wanted);
  const [closed, setClosed] = useClosedFolders(open);
  const file = files.find((one) => one.path === open);
  const next = nextChanged(changes, open);

  if (!file) return <p className={styles.empty}>{say('empty')}</p>;

  const show = (path: string, chosen: boolean) => {
    setView({ file: path });
    if (chosen) setChoosing(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setChoosing(false);
  };
  return (
    <div className={styles.pane}>
      <div className={styles.layout} style={{ '--list': `${width}px` }}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from wherever the focus is in it. */}
        <div
          ref={list}
          id="file-list"
          className={classNames(styles.list, choosing && styles.choosing)}
          onKeyDown={onKeyDown}
        >
          <TreeSummary
            count={files.length}
            changes={changes}
            someClosed={closed.size > 0}
            onNext={next === undefined ? undefined : () => show(next, false)}
            onFold={() => setClosed(closed.size > 0 ? new Set() : foldersAround(paths))}
            say={say}
          />
          <FileTree
            nodes={nodes}
            closed={closed}
            setClosed={setClosed}
            changes={changes}
            executables={executableSet}
            open={file.path}
            onOpen={show}
            say={say}
          />
        </div>
        <div className={styles.splitter}>
          <Splitter
            label={say('splitter')}
            controls="file-list"
            size={width}
            min={listWidth.min}
            max={listWidth.max}
            onResize={setWidth}
            onReset={() => setWidth(listWidth.first)}
          />
        </div>
        <div className={styles.document}>
          <FileHeader
            file={file}
            change={changes.byPath.get(file.path)}
            choosing={choosing}
            onChoose={() => setChoosing(!choosing)}
            say={say}
          />
          <CodeView
            id={wanted ?? file.path}
            path={file.path}
            text={file.text}
            hunks={changes.byPath.get(file.path)?.hunks ?? noHunks}
            label={say('editor', { path: file.path })}
          />
        </div>
      </div>
    </div>
  );
};
