import { type FocusEvent, memo, type PointerEvent } from 'react';
import {
  type ConcernId,
  concerns,
  type FieldPath,
  type Finding,
  fieldAt,
  isFieldPath,
  type Text,
} from '../../../core/index.ts';
import { useLocale } from '../../i18n/index.ts';
import { setPage, useWorkload } from '../../state/index.ts';
import type { Presence } from '../section/presence.ts';
import { FieldControl } from './FieldControl.tsx';
import styles from './FieldGroups.module.css';
import { findingsAt } from './field-findings.ts';

/** A visible field and its state. */
export interface Shown {
  readonly path: FieldPath;
  readonly presence: Presence;
}

const noteField = (event: FocusEvent | PointerEvent): void => {
  const row = event.target instanceof Element ? event.target.closest('[data-field]') : null;
  const path = row instanceof HTMLElement ? (row.dataset['field'] ?? '') : '';
  const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
  const column = cell instanceof HTMLElement ? cell.dataset['column'] : undefined;
  if (isFieldPath(path)) setPage({ explained: { path, column } });
};

const Group = memo(
  ({
    title,
    workload,
    fields,
    findings,
    waitsFor,
  }: {
    readonly title: string | undefined;
    readonly workload: string;
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
          findings={findingsAt(findings, path, workload)}
        />
      ))}
    </fieldset>
  ),
);

/** The fields of a section, under their group headings. */
export const FieldGroups = ({
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
  const groups: Readonly<Record<string, Text>> = concerns[id].groups;
  const workload = useWorkload();
  const names = [...new Set(fields.map(({ path }) => fieldAt(path).group))];
  return names.map((name) => (
    <Group
      key={name ?? ''}
      title={name === undefined ? undefined : groups[name]?.[locale]}
      workload={workload}
      fields={fields.filter(({ path }) => fieldAt(path).group === name)}
      {...rest}
    />
  ));
};
