import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Say, useSay } from '../i18n/index.ts';
import { InspectionLine } from '../inspection/InspectionLine.tsx';
import { classNames, Splitter, useRoom, useSize } from '../kit/index.ts';
import { setView } from '../state/index.ts';
import { CodeView } from './CodeView.tsx';
import { FileHeader } from './FileHeader.tsx';
import { FileList } from './FileList.tsx';
import styles from './FilesPane.module.css';
import type { Hunk } from './line-diff.ts';
import { fitList, type ListPlace, type ListSize, listPlace } from './list-size.ts';
import { prefer, usePreferences } from './preferences.ts';
import { strings } from './strings.ts';
import { type ShownFile, useOpenFile } from './useOpenFile.ts';

const noHunks: readonly Hunk[] = [];

/**
 * In a narrow pane the list is a sheet: opening it moves the focus into it, closing returns the
 * focus.
 */
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

/** The splitter between the list and the open file; absent where the list is a sheet. */
const ListSplitter = ({
  place,
  fit,
  say,
}: {
  readonly place: Exclude<ListPlace, 'sheet'>;
  readonly fit: ListSize;
  readonly say: Say;
}) => (
  <Splitter
    label={say(place === 'above' ? strings.splitterAcross : strings.splitter)}
    controls="file-list"
    across={place === 'above'}
    {...fit}
    onResize={(size) => prefer({ [place]: size })}
    onReset={() => prefer({ [place]: undefined })}
  />
);

const Layout = ({ shown, say }: { readonly shown: ShownFile; readonly say: Say }) => {
  const sheet = useSheet();
  const { close } = sheet;
  const pane = useRef<HTMLDivElement>(null);
  const room = { ...useSize(pane), rem: useRoom().rem };
  const wanted = usePreferences();
  const place = listPlace(room);
  const fit = place === 'sheet' ? undefined : fitList(place, wanted[place], room);
  const open = useCallback(
    (path: string, chosen: boolean) => {
      setView({ file: path });
      if (chosen) close();
    },
    [close],
  );
  const { id, file, change, gone } = shown;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <div ref={pane} className={styles.pane}>
      <div
        className={styles.layout}
        data-list={place}
        // Unless the user resized it, a list above the file is only as high as its rows.
        data-sized={(place === 'above' && wanted.above !== undefined) || undefined}
        style={fit && { '--list': `${fit.size}px` }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from wherever the focus is in it. */}
        <div
          ref={sheet.list}
          id="file-list"
          className={classNames(styles.list, sheet.choosing && styles.choosing)}
          onKeyDown={onKeyDown}
        >
          <FileList onOpen={open} say={say} />
        </div>
        {fit && place !== 'sheet' && <ListSplitter place={place} fit={fit} say={say} />}
        <div className={styles.document}>
          <FileHeader
            file={file}
            change={change}
            gone={gone}
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
            label={say(strings.editor(file.path))}
            wrap={wanted.wrap}
          />
          <InspectionLine path={file.path} />
        </div>
      </div>
    </div>
  );
};

/**
 * The third pane: the list of generated files and the open file with the changes of the last edit.
 */
export const FilesPane = () => {
  const say = useSay();
  const shown = useOpenFile();
  if (!shown) return <p className={styles.empty}>{say(strings.empty)}</p>;
  return <Layout shown={shown} say={say} />;
};
