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
const Evidence = ({
  fact,
  review,
}: {
  readonly fact: Pick<Fact, 'because' | 'file' | 'line'>;
  readonly review: Texts;
}) => {
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

/** A fact with its checkbox, what it changes, and its evidence. */
export const FactLine = ({
  fact,
  review,
  from,
  to,
  taken,
  onTake,
}: {
  readonly fact: Pick<Fact, 'path' | 'because' | 'file' | 'line'>;
  readonly review: Texts;
  readonly from: Config;
  /** The configuration with the fact. */
  readonly to: Config;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
}) => {
  const say = useSay();
  return (
    <li>
      <label className={styles.fact}>
        <input type="checkbox" checked={taken} onChange={(event) => onTake(event.target.checked)} />
        <span className={styles.field}>
          <span className={styles.section}>{say(concerns[concernOf(fact.path)].title)} › </span>
          {say(fieldName(fact.path))}
        </span>
        <OldAndNew path={fact.path} from={from} to={to} />
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
  onTake,
}: {
  readonly certainty: Fact['certainty'];
  readonly facts: readonly Fact[];
  readonly review: Texts;
  readonly config: Config;
  readonly left: ReadonlySet<FieldPath>;
  readonly onTake: (paths: readonly FieldPath[], taken: boolean) => void;
}) => {
  const say = useSay();
  const heading = useId();
  if (facts.length === 0) return null;
  const paths = facts.map(({ path }) => path);
  const allTaken = paths.every((path) => !left.has(path));
  return (
    <section aria-labelledby={heading}>
      <div className={styles.group}>
        <h3 id={heading}>{say(strings[certainty])}</h3>
        <span className={styles.soft}>
          {say(certainty === 'recognised' ? strings.recognisedHelp : strings.assumedHelp)}
        </span>
        <Button look="quiet" onClick={() => onTake(paths, !allTaken)}>
          {say(allTaken ? strings.takeNone : strings.takeAll)}
        </Button>
      </div>
      <ul>
        {facts.map((fact) => (
          <FactLine
            key={fact.path}
            fact={fact}
            review={review}
            from={config}
            to={withStatements(config, [fact])}
            taken={!left.has(fact.path)}
            onTake={(taken) => onTake([fact.path], taken)}
          />
        ))}
      </ul>
    </section>
  );
};
