import Plus from 'lucide-react/icons/plus';
import { commonStrings, useSay } from '../i18n/index.ts';
import { Button } from '../kit/index.ts';
import { setView } from '../state/index.ts';
import styles from './AddWorkload.module.css';

/** Opens the dialog that adds a workload. */
export const AddWorkload = () => {
  const say = useSay();
  return (
    <Button
      look="quiet"
      icon={Plus}
      className={styles.add}
      onClick={() => setView({ dialog: 'add-workload' })}
    >
      {say(commonStrings.addWorkload)}
    </Button>
  );
};
