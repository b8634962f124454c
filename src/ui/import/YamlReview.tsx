import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { describedBy } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog, Icon } from '../kit/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { ChangeList, countChanges } from '../presets/ChangeList.tsx';
import {
  applyDecisions,
  firstFocus,
  type Given,
  parseErrorText,
  useDecisions,
} from '../state/index.ts';
import { give } from './given.ts';
import styles from './Review.module.css';
import type { YamlReading } from './review.ts';
import { strings } from './strings.ts';

/** Number of entries that are listed; further entries are only counted. */
const mostListed = 20;

const Problems = ({ errors }: Pick<YamlReading, 'errors'>) => {
  const say = useSay();
  if (errors.length === 0) return null;
  return (
    <div className={styles.warning}>
      <p className={styles.heading}>
        <Icon of={TriangleAlert} />
        {say(strings.problems(errors.length))}
      </p>
      <ul>
        {errors.slice(0, mostListed).map((problem) => (
          <li key={`${problem.path} ${problem.message.en}`}>{say(parseErrorText(problem))}</li>
        ))}
      </ul>
      {errors.length > mostListed && <p>{say(strings.more(errors.length - mostListed))}</p>}
    </div>
  );
};

/** Shows what a waybill.yaml would change, and which parts could not be read. */
export const YamlReview = ({
  name,
  review,
  instead,
  onAgain,
  onClose,
}: {
  readonly name: string;
  readonly review: YamlReading;
  /** The manifest given together with the waybill.yaml. */
  readonly instead: Given | undefined;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) => {
  const say = useSay();
  const now = useDecisions();
  const { decisions } = review;
  const changes = countChanges(now, decisions);
  const apply = () => {
    applyDecisions(decisions, strings.imported(name, changes), describedBy(decisions.base));
    onClose();
  };
  return (
    <Dialog
      title={name}
      intro={say(strings.replaces)}
      closeLabel={say(strings.close)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onAgain}>{say(strings.again)}</Button>
          <Button look="primary" disabled={changes === 0} onClick={apply} ref={firstFocus}>
            {say(strings.apply(changes))}
          </Button>
        </>
      }
      size="large"
    >
      <div className={styles.parts}>
        {instead && (
          <p className={styles.hint}>
            <Prose>{say(strings.manifestToo(instead.file.name))}</Prose>{' '}
            <Button look="quiet" onClick={() => give(() => instead)}>
              {say(strings.readInstead)}
            </Button>
          </p>
        )}
        <Problems errors={review.errors} />
        <ChangeList from={now} to={decisions} />
      </div>
    </Dialog>
  );
};
