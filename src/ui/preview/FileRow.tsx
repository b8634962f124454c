import Anchor from 'lucide-react/icons/anchor';
import Boxes from 'lucide-react/icons/boxes';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Container from 'lucide-react/icons/container';
import EyeOff from 'lucide-react/icons/eye-off';
import File from 'lucide-react/icons/file';
import FileCode from 'lucide-react/icons/file-code';
import FileText from 'lucide-react/icons/file-text';
import Folder from 'lucide-react/icons/folder';
import FolderOpen from 'lucide-react/icons/folder-open';
import KeyRound from 'lucide-react/icons/key-round';
import Layers from 'lucide-react/icons/layers';
import ShipWheel from 'lucide-react/icons/ship-wheel';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Stamp from 'lucide-react/icons/stamp';
import Terminal from 'lucide-react/icons/terminal';
import { memo } from 'react';
import type { Say } from '../i18n/index.ts';
import { FileProblems } from '../inspection/FileProblems.tsx';
import { classNames, Icon, type IconDrawing } from '../kit/index.ts';
import styles from './FileTree.module.css';
import { type FileKind, kindOf } from './file-kind.ts';
import { strings } from './strings.ts';

/** The icon of each kind of file. */
export const kindIcons: Readonly<Record<FileKind, IconDrawing>> = {
  waybill: Stamp,
  image: Container,
  compose: Boxes,
  kubernetes: ShipWheel,
  helm: Anchor,
  kustomize: Layers,
  script: Terminal,
  code: FileCode,
  settings: SlidersHorizontal,
  secrets: KeyRound,
  ignore: EyeOff,
  document: FileText,
  other: File,
};

/** What the last edit did to the file, or that a closed folder contains changed files. */
export type RowMark = 'added' | 'changed' | 'within';

const Mark = ({ mark, lines, say }: { mark: RowMark; lines: number; say: Say }) => {
  const words = {
    added: strings.rowAdded(lines),
    changed: strings.rowChanged(lines),
    within: strings.rowWithin,
  };
  return (
    <span className={styles.mark}>
      <span aria-hidden="true">
        {mark === 'added' ? '+' : <i className={styles.dot} />}
        {mark !== 'within' && lines}
      </span>
      <span className="visually-hidden">{say(words[mark])}</span>
    </span>
  );
};

/**
 * One row of the tree. All props are plain values, so that it renders only when its appearance
 * changes.
 */
export const FileRow = memo(
  ({
    path,
    name,
    level,
    place,
    siblings,
    expanded,
    executable,
    mark,
    lines,
    selected,
    tabbable,
    say,
  }: {
    readonly path: string;
    readonly name: string;
    readonly level: number;
    readonly place: number;
    readonly siblings: number;
    /** Undefined for a file. */
    readonly expanded: boolean | undefined;
    readonly executable: boolean;
    readonly mark: RowMark | undefined;
    readonly lines: number;
    readonly selected: boolean;
    readonly tabbable: boolean;
    readonly say: Say;
  }) => {
    const folder = expanded !== undefined;
    const drawing = folder ? (expanded ? FolderOpen : Folder) : kindIcons[kindOf(path)];
    return (
      <div
        role="treeitem"
        data-path={path}
        aria-level={level}
        aria-posinset={place}
        aria-setsize={siblings}
        aria-expanded={expanded}
        aria-selected={folder ? undefined : selected}
        tabIndex={tabbable ? 0 : -1}
        className={classNames(styles.row, selected && styles.selected)}
        style={{ '--level': level - 1 }}
      >
        <span className={classNames(styles.chevron, expanded && styles.turned)}>
          {folder && <Icon of={ChevronRight} size={12} />}
        </span>
        <Icon of={drawing} size={14} className={styles.icon} />
        <span className={styles.name}>{name}</span>
        {executable && (
          <span className={styles.executable}>
            <span aria-hidden="true">x</span>
            <span className="visually-hidden">{say(strings.executable)}</span>
          </span>
        )}
        {!expanded && <FileProblems path={path} folder={folder} />}
        {mark && <Mark mark={mark} lines={lines} say={say} />}
      </div>
    );
  },
);
