import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { InspectionLine } from '../inspection/InspectionLine.tsx';
import { classNames, Splitter } from '../kit/index.ts';
import { setView } from '../state/index.ts';
import { CodeView } from './CodeView.tsx';
import { FileHeader } from './FileHeader.tsx';
import { FileList } from './FileList.tsx';
import styles from './FilesPane.module.css';
import type { Hunk } from './line-diff.ts';
import { useWord } from './strings.ts';
import { useOpenFile } from './useOpenFile.ts';

/** In CSS pixels; the first holds the longest name of a Kubernetes file. */
const listWidth = { first: 296, min: 160, max: 480 };
const noHunks: readonly Hunk[] = [];

/** On a narrow pane the list is a sheet: opening takes the focus in, closing gives it back. */
const useSheet = () => {
  const list = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    if (choosing)
      list.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  }, [choosing]);
  const close = useCallback(() => {
    if (!choosing) return;
    setChoosing(false);
    chooser.current?.focus();
  }, [choosing]);
  return { list, chooser, choosing, toggle: () => setChoosing(!choosing), close };
};

/** The third pane: every generated file, and the one on show with what the last edit changed. */
export const FilesPane = () => {
  const say = useWord();
  const shown = useOpenFile();
  const sheet = useSheet();
  const { close } = sheet;
  const [width, setWidth] = useState(listWidth.first);
  const open = useCallback(
    (path: string, chosen: boolean) => {
      setView({ file: path });
      if (chosen) close();
    },
    [close],
  );
  if (!shown) return <p className={styles.empty}>{say('empty')}</p>;

  const { id, file, change } = shown;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <div className={styles.pane}>
      <div className={styles.layout} style={{ '--list': `${width}px` }}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from wherever the focus is in it. */}
        <div
          ref={sheet.list}
          id="file-list"
          className={classNames(styles.list, sheet.choosing && styles.choosing)}
          onKeyDown={onKeyDown}
        >
          <FileList onOpen={open} say={say} />
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
            change={change}
            chooser={sheet.chooser}
            choosing={sheet.choosing}
            onChoose={sheet.toggle}
            say={say}
          />
          <CodeView
            id={id}
            path={file.path}
            text={file.text}
            hunks={change?.hunks ?? noHunks}
            label={say('editor', { path: file.path })}
          />
          <InspectionLine path={file.path} />
        </div>
      </div>
    </div>
  );
};
