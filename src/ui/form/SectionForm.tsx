import { type FocusEvent, memo, type PointerEvent, useEffect } from 'react';
import {
  type ConcernId,
  concerns,
  type FieldPath,
  type Finding,
  fieldAt,
  isFieldPath,
} from '../../core/index.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { Badge, Disclosure } from '../kit/index.ts';
import {
  setView,
  store,
  useChangedPaths,
  useConfig,
  useFindings,
  useView,
} from '../state/index.ts';
import { acceptedWords } from './condition-words.ts';
import { FieldControl } from './FieldControl.tsx';
import { findingsAt } from './field-findings.ts';
import { type Presence, presenceOf, sectionWaitsFor } from './presence.ts';
import { setRemarks, useRemarks } from './remarks-state.ts';
import styles from './SectionForm.module.css';
import { SectionHeader } from './SectionHeader.tsx';
import { SectionTurn } from './SectionTurn.tsx';
import { StartHere } from './StartHere.tsx';
import { pathsOf } from './section-paths.ts';
import { useJump } from './use-jump.ts';

interface Shown {
  readonly path: FieldPath;
  readonly presence: Presence;
}

const noteField = (event: FocusEvent | PointerEvent): void => {
  const row = event.target instanceof Element ? event.target.closest('[data-field]') : null;
  const path = row instanceof HTMLElement ? (row.dataset['field'] ?? '') : '';
  if (isFieldPath(path)) setRemarks({ path });
};

const Group = memo(
  ({
    title,
    fields,
    findings,
    waitsFor,
  }: {
    readonly title: string | undefined;
    readonly fields: readonly Shown[];
    readonly findings: readonly Finding[];
    readonly waitsFor: FieldPath | undefined;
  }) => (
    <fieldset className={styles.group} onFocus={noteField} onPointerDown={noteField}>
      {title && <legend>{title}</legend>}
      {fields.map(({ path, presence: { missing } }) => (
        <FieldControl
          key={path}
          path={path}
          missing={missing[0]}
          silent={waitsFor !== undefined && missing.includes(waitsFor)}
          findings={findingsAt(findings, path)}
        />
      ))}
    </fieldset>
  ),
);

const Groups = ({
  id,
  fields,
  ...rest
}: {
  readonly id: ConcernId;
  readonly fields: readonly Shown[];
  readonly findings: readonly Finding[];
  readonly waitsFor: FieldPath | undefined;
}) => {
  const locale = useLocale();
  const { groups } = concerns[id];
  const names = [...new Set(fields.map(({ path }) => fieldAt(path).group))];
  return names.map((name) => (
    <Group
      key={name ?? ''}
      title={name === undefined ? undefined : groups[name as keyof typeof groups]?.[locale]}
      fields={fields.filter(({ path }) => fieldAt(path).group === name)}
      {...rest}
    />
  ));
};

const Waiting = ({ of, within }: { readonly of: FieldPath; readonly within: FieldPath }) => {
  const say = useText();
  const locale = useLocale();
  const field = fieldAt(of).label[locale];
  const values = acceptedWords(of, fieldAt(within).when?.[of] ?? true, locale);
  return (
    <p className={styles.waiting}>
      {say('form.sectionOff', { field, values })}{' '}
      <button type="button" onClick={() => setView({ focus: of })}>
        {say('form.goTo', { field })}
      </button>
    </p>
  );
};

/** The form of one section: its fields in groups, the advanced ones one click away. */
export const SectionForm = ({ id }: { readonly id: ConcernId }) => {
  const say = useText();
  const config = useConfig();
  const findings = useFindings();
  const changed = useChangedPaths();
  const open = useView((view) => view.showAdvanced[id] ?? false);
  const everywhere = useRemarks((state) => state.everywhere);
  const jumpedTo = useJump(id);
  useEffect(() => {
    if (!jumpedTo) setRemarks({ path: undefined });
  }, [jumpedTo]);
  const paths = pathsOf(id);
  const shown = paths
    .map((path): Shown => ({ path, presence: presenceOf(config, path, jumpedTo) }))
    .filter(({ presence }) => presence.as !== 'hidden');
  const advanced = shown.filter(({ path }) => fieldAt(path).advanced);
  const primary = shown.filter(({ path }) => !fieldAt(path).advanced);
  const waitsFor = sectionWaitsFor(config, paths);
  const changedMore = advanced.filter(({ path }) => changed.includes(path)).length;
  const common = { id, findings, waitsFor };
  return (
    <div className={styles.scroller} data-explain={everywhere ? 'everywhere' : undefined}>
      <div className={styles.sheet}>
        <SectionHeader id={id} />
        {id === 'project' && <StartHere />}
        {waitsFor && paths[0] && <Waiting of={waitsFor} within={paths[0]} />}
        <Groups {...common} fields={primary} />
        {advanced.length > 0 && (
          <div className={styles.more}>
            <Disclosure
              open={open}
              onToggle={(next) =>
                setView({ showAdvanced: { ...store.getState().view.showAdvanced, [id]: next } })
              }
              summary={
                <>
                  <span>{say('form.more', { count: advanced.length })}</span>
                  {changedMore > 0 && (
                    <Badge tone="changed">{say('form.moreChanged', { count: changedMore })}</Badge>
                  )}
                </>
              }
            >
              <Groups {...common} fields={advanced} />
            </Disclosure>
          </div>
        )}
        <SectionTurn id={id} />
      </div>
    </div>
  );
};
