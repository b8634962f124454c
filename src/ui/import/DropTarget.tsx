import FileDown from 'lucide-react/icons/file-down';
import { useEffect, useState } from 'react';
import type { Text } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Icon } from '../kit/index.ts';
import styles from './DropTarget.module.css';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Here, because the other texts of the import are loaded with its dialog. */
const dropAnywhere: Text = { en: 'Drop to read it', 'zh-CN': '松开即可读取' };

/** Takes what was dropped out of the event, before the code that reads it is loaded. */
const take = async ({ items, files }: DataTransfer): Promise<void> => {
  const dropped = {
    entries: [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []),
    files: [...files],
  };
  const { giveDrop } = await import('./given.ts');
  await giveDrop(dropped);
};

/** Whether the user drags files over the page; a drop anywhere imports them. */
const useDrop = (): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const watching = new AbortController();
    const listen = (name: 'dragover' | 'dragleave' | 'drop', run: (event: DragEvent) => void) =>
      window.addEventListener(
        name,
        (event) => {
          if (carriesFiles(event)) run(event);
        },
        { signal: watching.signal },
      );
    listen('dragover', (event) => {
      // Without preventDefault the browser opens the dropped file.
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void take(event.dataTransfer);
    });
    return () => watching.abort();
  }, []);
  return over;
};

/** Imports a file dropped anywhere on the page, and shows this during the drag. */
export const DropTarget = () => {
  const say = useSay();
  const over = useDrop();
  if (!over) return null;
  return (
    <div className={styles.veil} ref={(element) => element?.showPopover()} popover="manual">
      <p className={styles.stamp}>
        <Icon of={FileDown} size={24} />
        {say(dropAnywhere)}
      </p>
    </div>
  );
};
