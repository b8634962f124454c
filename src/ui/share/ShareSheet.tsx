import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import KeyRound from 'lucide-react/icons/key-round';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useId, useMemo, useRef, useState } from 'react';
import { type Config, concernOf, concerns } from '../../core/index.ts';
import { encodeLink, longLink, type SecretPlace, secretPlaces } from '../../core/share/link.ts';
import { downloadWaybillYaml } from '../export/download.ts';
import { OpenEntries } from '../form/OpenEntries.tsx';
import { useWords } from '../i18n/index.ts';
import { Button, Dialog, Icon } from '../kit/index.ts';
import {
  addressOf,
  type DialogProps,
  fieldName,
  firstFocus,
  useChangedPaths,
  useConfig,
} from '../state/index.ts';
import styles from './ShareSheet.module.css';
import { strings } from './strings.ts';

const SecretLine = ({ place }: { readonly place: SecretPlace }) => {
  const say = useWords();
  return (
    <li className={styles.secret}>
      <Icon of={KeyRound} size={14} />
      <span>
        {say(concerns[concernOf(place.path)].title)} › {say(fieldName(place.path))}
        {place.name && <code className={styles.name}>{place.name}</code>}
      </span>
      <span className={styles.why}>{say(strings.because[place.because])}</span>
    </li>
  );
};

const keyOf = ({ path, name, because }: SecretPlace): string => `${path} ${because} ${name}`;

/** Two rows with the same name read the same; one line is enough for both. */
const distinct = (places: readonly SecretPlace[]): readonly SecretPlace[] => [
  ...new Map(places.map((place) => [keyOf(place), place])).values(),
];

const LeftOut = ({ config }: { readonly config: Config }) => {
  const say = useWords();
  const heading = useId();
  const places = useMemo(() => distinct(secretPlaces(config)), [config]);
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

type Copying = 'no' | 'done' | 'failed';

const LinkBox = ({ address }: { readonly address: string }) => {
  const say = useWords();
  const [copying, setCopying] = useState<Copying>('no');
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setCopying('done'),
      () => {
        setCopying('failed');
        box.current?.select();
      },
    );
  };
  return (
    <div className={styles.link}>
      <textarea
        ref={box}
        readOnly
        rows={3}
        value={address}
        aria-label={say(strings.link)}
        className={styles.address}
        onFocus={(event) => event.target.select()}
      />
      <Button
        look="primary"
        icon={copying === 'done' ? Check : Copy}
        onClick={copy}
        ref={firstFocus}
      >
        {say(copying === 'done' ? strings.copied : strings.copy)}
      </Button>
      <p role="status" className={copying === 'failed' ? styles.failed : 'visually-hidden'}>
        {copying === 'failed' && say(strings.copyFailed)}
        {copying === 'done' && say(strings.copied)}
      </p>
    </div>
  );
};

/** The link, its length, and what is left out of it and why. */
export const ShareSheet = ({ onClose }: DialogProps) => {
  const say = useWords();
  const config = useConfig();
  const changed = useChangedPaths();
  const address = useMemo(() => addressOf(encodeLink(config)), [config]);
  const long = address.length > longLink;
  return (
    <Dialog
      title={say(strings.title)}
      intro={say(strings.intro)}
      closeLabel={say(strings.close)}
      onClose={onClose}
      footer={
        <Button icon={Download} onClick={() => downloadWaybillYaml(config)}>
          {say(strings.download)}
        </Button>
      }
    >
      <div className={styles.parts}>
        <LinkBox key={address} address={address} />
        <p className={styles.soft}>{say(strings.length(address.length, changed.length))}</p>
        {long && (
          <p className={styles.warning}>
            <Icon of={TriangleAlert} />
            <span>{say(strings.long(longLink))}</span>
          </p>
        )}
        <OpenEntries />
        <LeftOut config={config} />
      </div>
    </Dialog>
  );
};
