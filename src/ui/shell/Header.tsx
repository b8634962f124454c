import Menu2 from 'lucide-react/icons/ellipsis-vertical';
import FileInput from 'lucide-react/icons/file-input';
import History from 'lucide-react/icons/history';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import Redo2 from 'lucide-react/icons/redo-2';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Search from 'lucide-react/icons/search';
import Share2 from 'lucide-react/icons/share-2';
import Undo2 from 'lucide-react/icons/undo-2';
import { concerns, fieldAt } from '../../core/index.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { commonStrings, useLocale, useSay } from '../i18n/index.ts';
import { Button, IconButton, Menu, shortcut } from '../kit/index.ts';
import {
  redo,
  setView,
  startOver,
  undo,
  useDerived,
  useHistory,
  useSettledDerived,
} from '../state/index.ts';
import styles from './Header.module.css';
import { Mark } from './Mark.tsx';
import { State } from './State.tsx';
import { strings } from './strings.ts';
import { waybillNumber } from './waybill-number.ts';

const From = () => {
  const say = useSay();
  const locale = useLocale();
  const name = useDerived(({ base }) => base.project.name);
  const version = useDerived(({ base }) => base.project.version);
  const framework = useDerived(({ base }) => base.project.framework);
  const { label } = concerns.project.fields.framework.options[framework];
  return (
    <div className={styles.cell} data-cell="from">
      <span className={styles.caption}>{say(strings.from)}</span>
      <button
        type="button"
        className={styles.content}
        data-tip={say(strings.openProject)}
        onClick={() => setView({ focus: 'project.name' })}
      >
        <code className={styles.crate}>{name}</code>
        <code>{version}</code>
        <span className={styles.soft}>{label[locale]}</span>
      </button>
      <IconButton
        icon={FileInput}
        label={say(commonStrings.importManifest)}
        className={styles.inCell}
        onClick={() => setView({ dialog: 'import' })}
      />
    </div>
  );
};

const To = () => {
  const say = useSay();
  const locale = useLocale();
  const targets = useDerived(({ base }) => base.packaging.targets);
  const field = fieldAt('packaging.targets');
  const options = field.kind === 'choices' ? field.options : {};
  return (
    <div className={styles.cell} data-cell="to">
      <span className={styles.caption}>{say(strings.to)}</span>
      <button
        type="button"
        className={styles.content}
        data-tip={say(strings.openTargets)}
        onClick={() => setView({ focus: 'packaging.targets' })}
      >
        <span className={styles.targets}>
          {targets.map((target) => (
            <span key={target}>{options[target]?.label[locale] ?? target}</span>
          ))}
        </span>
      </button>
    </div>
  );
};

const HistoryButtons = () => {
  const say = useSay();
  const locale = useLocale();
  const { canUndo, canRedo, undoLabel, redoLabel } = useHistory();
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undoLabel ? say(strings.undoThat(undoLabel[locale])) : say(commonStrings.undo)}
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label={redoLabel ? say(strings.redoThat(redoLabel[locale])) : say(strings.redo)}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!canRedo}
        onClick={redo}
      />
    </>
  );
};

const WaybillNumber = () => {
  const say = useSay();
  const number = useSettledDerived(waybillNumber);
  return <code data-tip={say(strings.number)}>{number}</code>;
};

/** The header: the crate, the targets and the state. */
export const Header = () => {
  const say = useSay();
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <Mark />
        <div>
          <h1>Waybill</h1>
          <WaybillNumber />
        </div>
      </div>
      <From />
      <To />
      <State />
      <div className={styles.actions}>
        <HistoryButtons />
        <Menu
          icon={Menu2}
          label={say(strings.moreActions)}
          items={[
            {
              label: say(commonStrings.search),
              icon: Search,
              keys: shortcut('K'),
              onSelect: () => setView({ dialog: 'palette' }),
            },
            {
              label: say(commonStrings.importManifest),
              icon: FileInput,
              onSelect: () => setView({ dialog: 'import' }),
            },
            {
              label: say(strings.presets),
              icon: LayoutTemplate,
              onSelect: () => setView({ dialog: 'presets' }),
            },
            // On narrow screens the button is hidden.
            {
              label: say(strings.share),
              icon: Share2,
              onSelect: () => setView({ dialog: 'share' }),
            },
            {
              label: say(strings.recent),
              icon: History,
              onSelect: () => setView({ dialog: 'recent' }),
            },
            { label: say(strings.startOver), icon: RotateCcw, onSelect: startOver },
          ]}
        />
        <Button
          icon={LayoutTemplate}
          className={styles.roomy}
          onClick={() => setView({ dialog: 'presets' })}
        >
          {say(strings.presets)}
        </Button>
        <Button icon={Share2} className={styles.share} onClick={() => setView({ dialog: 'share' })}>
          {say(strings.share)}
        </Button>
        <span className={styles.next}>
          <ExportButton />
        </span>
      </div>
    </header>
  );
};
