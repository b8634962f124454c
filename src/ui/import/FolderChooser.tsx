import FolderOpen from 'lucide-react/icons/folder-open';
import { useSay } from '../i18n/index.ts';
import { Button, Icon } from '../kit/index.ts';
import type { FolderHandle } from './folder-node.ts';
import styles from './GiveFile.module.css';
import { giveFolderFiles, giveHandle } from './given.ts';
import { strings } from './strings.ts';

/** The part of `window` with the File System Access API, which TypeScript does not declare. */
interface Picking {
  readonly showDirectoryPicker?: (options: { readonly mode: 'read' }) => Promise<FolderHandle>;
}

const picker = (): Picking['showDirectoryPicker'] =>
  // The API is an extension of `window` in some browsers.
  (window as Picking).showDirectoryPicker?.bind(window);

const canChooseFiles = (): boolean => 'webkitdirectory' in HTMLInputElement.prototype;

/** Picks the folder of a repository, in the way that the browser has. */
export const FolderChooser = () => {
  const say = useSay();
  const pick = picker();
  if (pick !== undefined) {
    const choose = () =>
      // The promise is rejected when the user closes the picker.
      pick({ mode: 'read' }).then(giveHandle, () => undefined);
    return (
      <Button onClick={() => void choose()}>
        <Icon of={FolderOpen} /> {say(strings.chooseFolder)}
      </Button>
    );
  }
  if (!canChooseFiles()) return null;
  return (
    <label className={styles.folder}>
      <Icon of={FolderOpen} /> {say(strings.chooseFolder)}
      <input
        type="file"
        className="visually-hidden"
        // React sets the attribute of an unknown name as it is.
        {...{ webkitdirectory: '' }}
        onChange={({ target: { files } }) => files && void giveFolderFiles(files)}
      />
    </label>
  );
};
