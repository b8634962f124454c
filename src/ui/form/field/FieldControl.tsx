import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { memo } from 'react';
import {
  type Field as AnyField,
  type ChoiceField,
  type ChoicesField,
  type FieldPath,
  type Finding,
  fieldAt,
  type ListField,
  type NumberField,
  type TableField,
  type TextField,
  type ToggleField,
} from '../../../core/index.ts';
import { useLocale, useSay } from '../../i18n/index.ts';
import { useProblemsOf } from '../../inspection/inspection-state.ts';
import { classNames, IconButton } from '../../kit/index.ts';
import {
  lazyPart,
  setView,
  useConfig,
  useDerived,
  useField,
  useInherits,
  useOrigin,
  type ValueSource,
} from '../../state/index.ts';
import { conditionWords, valueWords } from '../condition-words.ts';
import { ChoiceControl, ChoicesControl, ToggleControl } from '../controls/ChoiceControl.tsx';
import type { ControlProps } from '../controls/control-props.ts';
import { ListControl } from '../controls/ListControl.tsx';
import { ScalarControl } from '../controls/ScalarControl.tsx';
import { TableControl } from '../controls/TableControl.tsx';
import { dropDraft } from '../entries/drafts.ts';
import { FieldHelp } from '../explanation/FieldHelp.tsx';
import { strings } from '../strings.ts';
import styles from './FieldControl.module.css';
import { findingsKey } from './field-findings.ts';

// Findings exist only after the engine has loaded, so the form does not wait for their code.
const FieldFindings = lazyPart(
  'notes',
  async () => (await import('./FieldFindings.tsx')).FieldFindings,
);

type AnyControl = ControlProps<unknown>;

/** Selects the control by the field's kind; each cast follows from the checked `kind`. */
const Control = ({ kind, ...props }: AnyControl & { readonly kind: string }) => {
  switch (kind) {
    case 'toggle':
      return <ToggleControl {...(props as ControlProps<ToggleField>)} />;
    case 'choice':
      return <ChoiceControl {...(props as ControlProps<ChoiceField>)} />;
    case 'choices':
      return <ChoicesControl {...(props as ControlProps<ChoicesField>)} />;
    case 'list':
      return <ListControl {...(props as ControlProps<ListField>)} />;
    case 'table':
      return <TableControl {...(props as ControlProps<TableField>)} />;
    default:
      return <ScalarControl {...(props as ControlProps<TextField | NumberField>)} />;
  }
};

/** Kinds whose control is a group that refers to the label by `aria-labelledby`. */
const groups: readonly string[] = ['choices', 'list', 'table'];

/** The width that a field needs: tables the full width, numbers and quantities little. */
const shapeOf = (field: AnyField): 'wide' | 'short' | 'inline' | 'plain' => {
  if (field.kind === 'table') return 'wide';
  if (field.kind === 'toggle') return 'inline';
  const short = field.kind === 'number' || (field.kind === 'text' && field.maxLength <= 24);
  return short ? 'short' : 'plain';
};

interface FieldProps {
  readonly path: FieldPath;
  /** The first unmet condition that the field depends on, if any. */
  readonly missing: FieldPath | undefined;
  /** The section header already explains why the field has no effect. */
  readonly silent: boolean;
  readonly findings: readonly Finding[];
}

const Reset = ({
  path,
  origin,
  reset,
}: {
  path: FieldPath;
  origin: ValueSource;
  reset: () => void;
}) => {
  const say = useSay();
  const locale = useLocale();
  const inherits = useInherits(path);
  const field = fieldAt(path);
  if (origin !== 'decided') return <span className={styles.reset} />;
  const label = field.label[locale];
  return (
    <IconButton
      icon={RotateCcw}
      label={say(
        inherits
          ? strings.resetInherited(label)
          : strings.reset(label, valueWords(path, field.default, locale)),
      )}
      className={classNames(styles.reset, styles.changed)}
      onClick={() => {
        reset();
        document.getElementById(`field-${path}`)?.focus();
      }}
    />
  );
};

/** Says where the value of a field comes from that the workload does not decide. */
const Inherited = ({ id, usual }: { readonly id: string; readonly usual: boolean }) => {
  const say = useSay();
  const first = useDerived(({ base }) => base.project.name);
  const kind = useConfig().workload.kind;
  return (
    <span id={id} className={styles.origin}>
      {say(usual ? strings.usualFor(kind) : strings.asIn(first))}
    </span>
  );
};

const Reason = ({ path, missing }: { readonly path: FieldPath; readonly missing: FieldPath }) => {
  const say = useSay();
  const locale = useLocale();
  return (
    <p className={styles.reason} id={`field-${path}-reason`}>
      {conditionWords(path, missing, locale)}{' '}
      <button type="button" onClick={() => setView({ focus: missing })}>
        {say(strings.goTo(fieldAt(missing).label[locale]))}
      </button>
    </p>
  );
};

const Field = ({ path, missing, silent, findings }: FieldProps) => {
  const field = fieldAt(path);
  const [value, set] = useField(path);
  const origin = useOrigin(path);
  const say = useSay();
  const locale = useLocale();
  const problems = useProblemsOf(path);
  const id = `field-${path}`;
  const noted = findings.length + problems.length > 0;
  const named = groups.includes(field.kind);
  const inherited = origin === 'first' || origin === 'usual';
  const reset = () => {
    dropDraft(path);
    set(undefined);
  };
  const described = [
    inherited && `${id}-origin`,
    `${id}-help`,
    missing && !silent && `${id}-reason`,
    noted && `${id}-notes`,
  ];
  return (
    <div
      className={classNames(styles.row, styles[shapeOf(field)])}
      data-field={path}
      data-changed={origin === 'decided' || undefined}
      data-inherited={inherited || undefined}
      data-disabled={missing !== undefined || undefined}
    >
      <div className={styles.label}>
        <label id={`${id}-label`} htmlFor={named ? undefined : id}>
          {field.label[locale]}
        </label>
        {inherited && <Inherited id={`${id}-origin`} usual={origin === 'usual'} />}
      </div>
      <div className={styles.control}>
        <Control
          kind={field.kind}
          path={path}
          field={field}
          value={value}
          set={set}
          id={id}
          labelId={`${id}-label`}
          describedBy={described.filter(Boolean).join(' ')}
          disabled={missing !== undefined}
          say={say}
          locale={locale}
        />
        {missing && !silent && <Reason path={path} missing={missing} />}
        {noted && (
          <div id={`${id}-notes`}>
            <FieldFindings findings={findings} problems={problems} />
          </div>
        )}
        {/* The help is below the notes, so that help appearing on focus does not move the button being pressed. */}
        <FieldHelp path={path} />
      </div>
      <Reset path={path} origin={origin} reset={reset} />
    </div>
  );
};

/**
 * One field of the form, rendered from its declaration; renders again only when its props or its
 * state change.
 */
export const FieldControl = memo(
  Field,
  (before, after) =>
    before.path === after.path &&
    before.missing === after.missing &&
    before.silent === after.silent &&
    findingsKey(before.findings) === findingsKey(after.findings),
);
