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
import type { CargoReading } from './review.ts';
import { strings } from './strings.ts';

type Texts = Pick<CargoReading, 'texts' | 'hasPaths'>;

/** The line of a fact: with its file if the path of the file is known, and its text. */
const Place = ({
  file,
  line,
  review,
}: {
  readonly file: string;
  readonly line: number;
  readonly review: Texts;
}) => {
  const say = useSay();
  const text = review.texts.get(file)?.split(/\r?\n/)[line - 1];
  const shown = publicText(text?.trim() ?? '');
  const isNamed = review.hasPaths || !file.endsWith('Cargo.toml');
  return (
    <>
      {' · '}
      {say(isNamed ? strings.place(file, line) : strings.line(line))}
      {shown && <code className={styles.line}>{shown}</code>}
    </>
  );
};

/** The source of a fact: the reason, the file and the line. */
const Evidence = ({ fact, review }: { readonly fact: Fact; readonly review: Texts }) => {
  const say = useSay();
  const { because, file, line } = fact;
  return (
    <span className={styles.evidence}>
      <Prose>{say(because)}</Prose>
      {file !== undefined && line !== undefined && (
        <Place file={file} line={line} review={review} />
      )}
    </span>
  );
};

const FactLine = ({
  fact,
  review,
  config,
  taken,
  onTake,
}: {
  readonly fact: Fact;
  readonly review: Texts;
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
        <Evidence fact={fact} review={review} />
      </label>
    </li>
  );
};

/** The facts of one certainty, each with a checkbox. */
export const FactGroup = ({
  certainty,
  facts,
  review,
  config,
  left,
  onLeave,
}: {
  readonly certainty: Fact['certainty'];
  readonly facts: readonly Fact[];
  readonly review: Texts;
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
            review={review}
            config={config}
            taken={!left.has(fact.path)}
            onTake={(taken) => take([fact.path], taken)}
          />
        ))}
      </ul>
    </section>
  );
};
