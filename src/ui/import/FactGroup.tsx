import { useId } from 'react';
import type { Fact } from '../../core/import/cargo-toml.ts';
import {
  type Config,
  concernOf,
  concerns,
  type FieldPath,
  publicText,
  withStatements,
} from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { OldAndNew } from '../presets/ChangeList.tsx';
import { fieldName } from '../state/index.ts';
import styles from './Review.module.css';
import { strings } from './strings.ts';

/** The source of a fact: the reason and the line of the file. */
const Evidence = ({ fact, source }: { readonly fact: Fact; readonly source: string }) => {
  const say = useSay();
  const line =
    fact.line === undefined
      ? undefined
      : publicText(source.split(/\r?\n/)[fact.line - 1]?.trim() ?? '');
  return (
    <span className={styles.evidence}>
      <Prose>{say(fact.because)}</Prose>
      {fact.line !== undefined && (
        <>
          {' · '}
          {say(strings.line(fact.line))}
          {line && <code className={styles.line}>{line}</code>}
        </>
      )}
    </span>
  );
};

const FactLine = ({
  fact,
  source,
  config,
  taken,
  onTake,
}: {
  readonly fact: Fact;
  readonly source: string;
  readonly config: Config;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
}) => {
  const say = useSay();
  const next = withStatements(config, [fact]);
  return (
    <li>
      <label className={styles.fact}>
        <input type="checkbox" checked={taken} onChange={(event) => onTake(event.target.checked)} />
        <span className={styles.field}>
          <span className={styles.section}>{say(concerns[concernOf(fact.path)].title)} › </span>
          {say(fieldName(fact.path))}
        </span>
        <OldAndNew path={fact.path} from={config} to={next} />
        <Evidence fact={fact} source={source} />
      </label>
    </li>
  );
};

/** The facts of one certainty, each with a checkbox. */
export const FactGroup = ({
  certainty,
  facts,
  source,
  config,
  left,
  onLeave,
}: {
  readonly certainty: Fact['certainty'];
  readonly facts: readonly Fact[];
  readonly source: string;
  readonly config: Config;
  readonly left: ReadonlySet<FieldPath>;
  readonly onLeave: (left: ReadonlySet<FieldPath>) => void;
}) => {
  const say = useSay();
  const heading = useId();
  if (facts.length === 0) return null;
  const paths = facts.map(({ path }) => path);
  const take = (changed: readonly FieldPath[], taken: boolean) => {
    const others = [...left].filter((path) => !changed.includes(path));
    onLeave(new Set(taken ? others : [...others, ...changed]));
  };
  const allTaken = paths.every((path) => !left.has(path));
  return (
    <section aria-labelledby={heading}>
      <div className={styles.group}>
        <h3 id={heading}>{say(strings[certainty])}</h3>
        <span className={styles.soft}>
          {say(certainty === 'recognised' ? strings.recognisedHelp : strings.assumedHelp)}
        </span>
        <Button look="quiet" onClick={() => take(paths, !allTaken)}>
          {say(allTaken ? strings.takeNone : strings.takeAll)}
        </Button>
      </div>
      <ul>
        {facts.map((fact) => (
          <FactLine
            key={fact.path}
            fact={fact}
            source={source}
            config={config}
            taken={!left.has(fact.path)}
            onTake={(taken) => take([fact.path], taken)}
          />
        ))}
      </ul>
    </section>
  );
};
