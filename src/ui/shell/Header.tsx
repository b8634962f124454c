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
import { useLocale, useText } from '../i18n/index.ts';
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
import { waybillNumber } from './waybill-number.ts';

const From = () => {
  const say = useText();
  const locale = useLocale();
  const name = useDerived((config) => config.project.name);
  const version = useDerived((config) => config.project.version);
  const framework = useDerived((config) => config.project.framework);
  const { label } = concerns.project.fields.framework.options[framework];
  return (
    <div className={styles.cell} data-cell="from">
      <span className={styles.caption}>{say('header.from')}</span>
      <button
        type="button"
        className={styles.content}
        data-tip={say('header.openProject')}
        onClick={() => setView({ focus: 'project.name' })}
      >
        <code className={styles.crate}>{name}</code>
        <code>{version}</code>
        <span className={styles.soft}>{label[locale]}</span>
      </button>
      <IconButton
        icon={FileInput}
        label={say('action.import')}
        className={styles.inCell}
        onClick={() => setView({ dialog: 'import' })}
      />
    </div>
  );
};

const To = () => {
  const say = useText();
  const locale = useLocale();
  const targets = useDerived((config) => config.packaging.targets);
  const field = fieldAt('packaging.targets');
  const options = field.kind === 'choices' ? field.options : {};
  return (
    <div className={styles.cell} data-cell="to">
      <span className={styles.caption}>{say('header.to')}</span>
      <button
        type="button"
        className={styles.content}
        data-tip={say('header.openTargets')}
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
  const say = useText();
  const locale = useLocale();
  const { canUndo, canRedo, undoLabel, redoLabel } = useHistory();
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undoLabel ? say('action.undoThat', { what: undoLabel[locale] }) : say('action.undo')}
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label={redoLabel ? say('action.redoThat', { what: redoLabel[locale] }) : say('action.redo')}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!canRedo}
        onClick={redo}
      />
    </>
  );
};

const WaybillNumber = () => {
  const say = useText();
  const number = useSettledDerived(waybillNumber);
  return <code data-tip={say('app.number')}>{number}</code>;
};

/** The head of the waybill: from which crate, to which targets, in which state. */
export const Header = () => {
  const say = useText();
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
          label={say('action.more')}
          items={[
            {
              label: say('action.search'),
              icon: Search,
              keys: shortcut('K'),
              onSelect: () => setView({ dialog: 'palette' }),
            },
            {
              label: say('action.import'),
              icon: FileInput,
              onSelect: () => setView({ dialog: 'import' }),
            },
            {
              label: say('action.presets'),
              icon: LayoutTemplate,
              onSelect: () => setView({ dialog: 'presets' }),
            },
            // Its button gives way on narrow screens.
            {
              label: say('action.share'),
              icon: Share2,
              onSelect: () => setView({ dialog: 'share' }),
            },
            {
              label: say('action.recent'),
              icon: History,
              onSelect: () => setView({ dialog: 'recent' }),
            },
            { label: say('action.startOver'), icon: RotateCcw, onSelect: startOver },
          ]}
        />
        <Button
          icon={LayoutTemplate}
          className={styles.roomy}
          onClick={() => setView({ dialog: 'presets' })}
        >
          {say('action.presets')}
        </Button>
        <Button icon={Share2} className={styles.share} onClick={() => setView({ dialog: 'share' })}>
          {say('action.share')}
        </Button>
        <span className={styles.next}>
          <ExportButton />
        </span>
      </div>
    </header>
  );
};
