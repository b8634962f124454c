import { type FieldPath, fieldAt } from '../../../core/index.ts';
import { useLocale } from '../../i18n/index.ts';
import { Prose } from '../../notes/Prose.tsx';
import { usePage } from '../../state/index.ts';
import { columnHelpId } from './column-help.ts';
import { useExplanations } from './explanations.ts';
import styles from './FieldHelp.module.css';

/**
 * The help of a field. It always describes the control for assistive technology. On screen it is
 * shown in the notes panel, or here when the user opened it or the form is narrow.
 */
export const FieldHelp = ({ path }: { readonly path: FieldPath }) => {
  const locale = useLocale();
  useExplanations(locale);
  const field = fieldAt(path);
  const options = field.kind === 'choice' || field.kind === 'choices' ? field.options : {};
  const column = usePage(({ explained }) =>
    explained.path === path ? explained.column : undefined,
  );
  const columns = field.kind === 'table' ? Object.entries(field.columns) : [];
  const explained = Object.entries(options).filter(([, option]) => option.help);
  return (
    <div className={styles.help}>
      <p id={`field-${path}-help`}>
        <Prose>{field.help[locale]}</Prose>
      </p>
      {explained.length > 0 && (
        <dl>
          {explained.map(([value, option]) => (
            <div key={value}>
              <dt>{option.label[locale]}</dt>
              <dd>{option.help?.[locale]}</dd>
            </div>
          ))}
        </dl>
      )}
      {columns.length > 0 && (
        <dl className={styles.columns}>
          {columns.map(([key, { label, help }]) => (
            <div key={key} data-current={key === column || undefined}>
              <dt>{label[locale]}</dt>
              <dd id={columnHelpId(path, key)}>
                <Prose>{help[locale]}</Prose>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};
