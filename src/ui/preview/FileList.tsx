import { memo, useMemo, useState } from 'react';
import type { Say } from '../i18n/index.ts';
import { FileTree } from './FileTree.tsx';
import { nextChanged } from './file-changes.ts';
import { foldersAround, treeOf } from './file-tree.ts';
import { TreeSummary } from './TreeSummary.tsx';
import { useFileList } from './useFileList.ts';

const openIn = (closed: ReadonlySet<string>, path: string | undefined): ReadonlySet<string> => {
  if (path === undefined || closed.size === 0) return closed;
  const around = foldersAround([path]);
  const rest = [...closed].filter((folder) => !around.has(folder));
  return rest.length === closed.size ? closed : new Set(rest);
};

/** The closed folders; the folders around a newly shown file open automatically. */
const useClosedFolders = (open: string | undefined) => {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(open);
  if (shown !== open) {
    setShown(open);
    setClosed(openIn(closed, open));
  }
  return [closed, setClosed] as const;
};

const List = ({
  onOpen,
  say,
}: {
  /** `chosen`: the user chose this file, instead of only passing it with the arrow keys. */
  readonly onOpen: (path: string, chosen: boolean) => void;
  readonly say: Say;
}) => {
  const { paths, changes, executables, open } = useFileList();
  const nodes = useMemo(() => treeOf(paths), [paths]);
  const [closed, setClosed] = useClosedFolders(open);
  const next = nextChanged(changes, open);
  return (
    <>
      <TreeSummary
        changes={changes}
        someClosed={closed.size > 0}
        onNext={next === undefined ? undefined : () => onOpen(next, false)}
        onFold={() => setClosed(closed.size > 0 ? new Set() : foldersAround(paths))}
        say={say}
      />
      <FileTree
        nodes={nodes}
        closed={closed}
        setClosed={setClosed}
        changes={changes}
        executables={executables}
        open={open}
        onOpen={onOpen}
        say={say}
      />
    </>
  );
};

/** The changes of the last edit above the file tree; renders only when they change. */
export const FileList = memo(List);
