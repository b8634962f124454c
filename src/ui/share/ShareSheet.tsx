import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useMemo, useRef, useState } from 'react';
import { encodeLink, longLink } from '../../core/share/link.ts';
import { downloadWaybillYaml } from '../export/download.ts';
import { OpenEntries } from '../form/entries/OpenEntries.tsx';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog, Icon } from '../kit/index.ts';
import {
  addressOf,
  type DialogProps,
  firstFocus,
  useAllChanged,
  useDecisions,
} from '../state/index.ts';
import { LeftOut } from './LeftOut.tsx';
import styles from './ShareSheet.module.css';
import { strings } from './strings.ts';

type Copying = 'no' | 'done' | 'failed';

const LinkBox = ({ address }: { readonly address: string }) => {
  const say = useSay();
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

/** The link, its length, and the parts that it omits with the reason. */
export const ShareSheet = ({ onClose }: DialogProps) => {
  const say = useSay();
  const decisions = useDecisions();
  const changed = useAllChanged();
  const address = useMemo(() => addressOf(encodeLink(decisions)), [decisions]);
  const long = address.length > longLink;
  return (
    <Dialog
      title={say(strings.title)}
      intro={say(strings.intro)}
      closeLabel={say(strings.close)}
      onClose={onClose}
      footer={
        <Button icon={Download} onClick={() => downloadWaybillYaml(decisions)}>
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
        <LeftOut decisions={decisions} />
      </div>
    </Dialog>
  );
};
