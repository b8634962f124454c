import ArrowRight from 'lucide-react/icons/arrow-right';
import { useMemo } from 'react';
import { type Finding, withoutSecrets } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Icon } from '../kit/index.ts';
import { OldAndNew } from '../presets/ChangeList.tsx';
import { fieldName, useDecisions, useView, workloadConfig } from '../state/index.ts';
import styles from './FixPreview.module.css';
import { fixChanges } from './fix-changes.ts';
import { strings } from './strings.ts';

/** What the fix of a finding would change, field by field. */
export const FixChanges = ({ finding }: { readonly finding: Finding }) => {
  const say = useSay();
  const locale = useView((view) => view.locale);
  const decisions = useDecisions();
  const changes = useMemo(() => {
    // Secret values are removed before they are shown.
    const config = workloadConfig(decisions, finding.workload);
    const [from, to] = [config, finding.fix?.apply(config) ?? config].map(withoutSecrets);
    return from && to ? { from, to, fields: fixChanges(from, to, locale) } : undefined;
  }, [decisions, finding, locale]);
  if (!changes || changes.fields.length === 0) return <p>{say(strings.fixHidden)}</p>;
  const { from, to, fields } = changes;
  return (
    <ul>
      {fields.map(({ path, cells }) => (
        <li key={path} className={styles.change}>
          <span>{say(fieldName(path))}</span>
          {cells === undefined ? (
            <OldAndNew path={path} from={from} to={to} />
          ) : (
            <ul>
              {cells.map(({ name, before, after }) => (
                <li key={name} className={styles.cell}>
                  <span>{name}</span> <del>{before}</del> <Icon of={ArrowRight} size={12} />{' '}
                  <ins>{after}</ins>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};
