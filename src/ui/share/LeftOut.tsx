import KeyRound from 'lucide-react/icons/key-round';
import { useId, useMemo } from 'react';
import {
  concernOf,
  concerns,
  type Decisions,
  type SecretPlace,
  secretPlacesIn,
} from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Icon } from '../kit/index.ts';
import { fieldName } from '../state/index.ts';
import { strings } from './left-out-strings.ts';
import styles from './ShareSheet.module.css';

const SecretLine = ({ place }: { readonly place: SecretPlace }) => {
  const say = useSay();
  return (
    <li className={styles.secret}>
      <Icon of={KeyRound} size={14} />
      <span>
        {place.workload !== '' && `${place.workload} › `}
        {say(concerns[concernOf(place.path)].title)} › {say(fieldName(place.path))}
        {place.name && <code className={styles.name}>{place.name}</code>}
      </span>
      <span className={styles.why}>{say(strings.because[place.because])}</span>
    </li>
  );
};

const keyOf = ({ workload, path, name, because }: SecretPlace): string =>
  `${workload} ${path} ${because} ${name}`;

/** Rows with the same name produce the same line, which is shown once. */
const distinct = (places: readonly SecretPlace[]): readonly SecretPlace[] => [
  ...new Map(places.map((place) => [keyOf(place), place])).values(),
];

/** The secrets that links and files omit, each with the reason. */
export const LeftOut = ({ decisions }: { readonly decisions: Decisions }) => {
  const say = useSay();
  const heading = useId();
  const places = useMemo(() => distinct(secretPlacesIn(decisions)), [decisions]);
  if (places.length === 0) return <p className={styles.soft}>{say(strings.noSecrets)}</p>;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {say(strings.leftOut)}
      </h3>
      <p className={styles.soft}>{say(strings.leftOutHelp)}</p>
      <ul>
        {places.map((place) => (
          <SecretLine key={keyOf(place)} place={place} />
        ))}
      </ul>
    </section>
  );
};
