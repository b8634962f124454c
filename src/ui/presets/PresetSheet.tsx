import ShieldCheck from 'lucide-react/icons/shield-check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useId, useState } from 'react';
import {
  codeChanges,
  type Decisions,
  type FieldPath,
  keepingCode,
  type Preset,
  presets,
  type Variant,
  withValue,
  workloadNames,
} from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog, Icon, Switch } from '../kit/index.ts';
import {
  applyDecisions,
  currentDescribed,
  type DialogProps,
  fieldName,
  inEach,
  takeRequestedPreset,
  useDecisions,
  useView,
} from '../state/index.ts';
import { ChangeList, countChanges } from './ChangeList.tsx';
import { PresetCard } from './PresetCard.tsx';
import styles from './PresetSheet.module.css';
import { strings } from './strings.ts';

const KeepCode = ({
  kept,
  onChange,
}: {
  readonly kept: boolean;
  readonly onChange: (kept: boolean) => void;
}) => {
  const say = useSay();
  const help = useId();
  const id = useId();
  return (
    <div className={styles.keep}>
      <Switch id={id} checked={kept} onChange={onChange} aria-describedby={help} />
      <label htmlFor={id}>{say(strings.keepCode)}</label>
      <span id={help} className={styles.summary}>
        {say(strings.keepCodeHelp)}
      </span>
    </div>
  );
};

/**
 * Lists the fields that describe the code and that the preset changes or, if they are kept, would
 * change.
 */
const CodeNote = ({
  paths,
  kept,
}: {
  readonly paths: readonly FieldPath[];
  readonly kept: boolean;
}) => {
  const say = useSay();
  const locale = useView((view) => view.locale);
  if (paths.length === 0) return null;
  const names = inEach((one) =>
    paths.map((path) => fieldName(path)[one]).join(one === 'en' ? ', ' : '、'),
  );
  return (
    <p className={kept ? styles.kept : styles.lost}>
      <Icon of={kept ? ShieldCheck : TriangleAlert} />
      <span lang={locale}>
        {say((kept ? strings.codeKept : strings.codeLost)(paths.length, names))}
      </span>
    </p>
  );
};

/** All presets, with the changes to the current configuration. */
export const PresetSheet = ({ onClose }: DialogProps) => {
  const say = useSay();
  const decisions = useDecisions();
  const { base } = decisions;
  const group = useId();
  const [asked] = useState(takeRequestedPreset);
  const [id, setId] = useState(asked?.preset ?? presets[0]?.id);
  // One selected variant per preset, so that it survives selecting another preset.
  const [variants, setVariants] = useState<Readonly<Record<string, string>>>(() =>
    asked?.variant === undefined ? {} : { [asked.preset]: asked.variant },
  );
  const [keeps, setKeeps] = useState(true);
  const described = currentDescribed();
  const variantOf = (preset: Preset): Variant | undefined =>
    preset.variants.find((one) => one.id === variants[preset.id]) ?? preset.variants[0];
  // A preset does not change the language of the files, and a preset with one workload keeps the
  // other workloads of the user.
  const wanted = (preset: Preset): Decisions => {
    const all = variantOf(preset)?.decisions ?? preset.decisions;
    const { language } = base.packaging;
    return {
      base: withValue(all.base, 'packaging.language', language),
      workloads: workloadNames(all).length > 0 ? all.workloads : decisions.workloads,
    };
  };
  const outcome = (preset: Preset): Decisions => {
    const all = wanted(preset);
    return keeps ? { ...all, base: keepingCode(all.base, base, described) } : all;
  };
  const choose = (preset: Preset, variant?: string) => {
    setId(preset.id);
    if (variant !== undefined) setVariants({ ...variants, [preset.id]: variant });
  };
  const chosen = presets.find((preset) => preset.id === id);
  const next = chosen ? outcome(chosen) : decisions;
  const changes = countChanges(decisions, next);
  const apply = () => {
    if (chosen) {
      const reason = strings.applied(chosen.title, variantOf(chosen)?.title);
      applyDecisions(next, reason, keeps ? described : []);
    }
    onClose();
  };
  const footer = (
    <>
      <KeepCode kept={keeps} onChange={setKeeps} />
      <Button onClick={onClose}>{say(strings.cancel)}</Button>
      <Button look="primary" disabled={changes === 0} onClick={apply}>
        {say(strings.apply)}
      </Button>
    </>
  );
  return (
    <Dialog
      title={say(strings.title)}
      intro={say(strings.intro)}
      closeLabel={say(strings.close)}
      onClose={onClose}
      footer={footer}
      size="large"
    >
      <div className={styles.layout}>
        <div role="radiogroup" aria-label={say(strings.presets)} className={styles.cards}>
          {presets.map((preset) => (
            <PresetCard
              key={preset.id}
              preset={preset}
              group={group}
              chosen={preset.id === id}
              variant={variantOf(preset)?.id}
              changes={countChanges(decisions, outcome(preset))}
              onChoose={(variant) => choose(preset, variant)}
            />
          ))}
        </div>
        <section
          className={styles.changes}
          aria-live="polite"
          aria-label={say(strings.changesTitle)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
          tabIndex={0}
        >
          {chosen && (
            <CodeNote paths={codeChanges(base, wanted(chosen).base, described)} kept={keeps} />
          )}
          <ChangeList from={decisions} to={next} />
        </section>
      </div>
    </Dialog>
  );
};
