import Check from 'lucide-react/icons/check';
import CircleCheck from 'lucide-react/icons/circle-check';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import OctagonAlert from 'lucide-react/icons/octagon-alert';
import { useState } from 'react';
import { packedFiles, regenerate, type Text, type Unpacking } from '../../core/index.ts';
import { OpenEntries } from '../form/entries/OpenEntries.tsx';
import { useSay } from '../i18n/index.ts';
import { useProblems } from '../inspection/inspection-state.ts';
import { Button, Dialog, Icon, RadioGroup } from '../kit/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { LeftOut } from '../share/LeftOut.tsx';
import {
  type DialogProps,
  firstFocus,
  useDecisions,
  useFiles,
  useFindings,
} from '../state/index.ts';
import { bundleName, downloadBundle, downloadWaybillYaml } from './download.ts';
import styles from './ExportSheet.module.css';
import { strings } from './strings.ts';

/**
 * The problems that schemas and parsers report about lines; the checklist in the archive does not
 * list them.
 */
const FileProblems = () => {
  const say = useSay();
  const found = useProblems().length;
  if (found === 0) return null;
  return (
    <p className={styles.errors}>
      <Icon of={OctagonAlert} />
      <span>{say(strings.fileProblems(found))}</span>
    </p>
  );
};

const OpenErrors = () => {
  const say = useSay();
  const errors = useFindings().filter((finding) => finding.severity === 'error').length;
  return (
    <p className={errors > 0 ? styles.errors : styles.sound}>
      <Icon of={errors > 0 ? OctagonAlert : CircleCheck} />
      <span>{say(errors > 0 ? strings.openErrors(errors) : strings.noErrors)}</span>
    </p>
  );
};

type Packing =
  | { readonly state: 'idle' | 'busy' }
  | { readonly state: 'done' | 'failed'; readonly text: Text };

/**
 * The archive does not know into which folder it will be unpacked, so the Rust crate is included
 * only on request.
 */
const CrateChoice = ({
  unpacking,
  onChange,
  starters,
}: {
  readonly unpacking: Unpacking;
  readonly onChange: (unpacking: Unpacking) => void;
  readonly starters: readonly string[];
}) => {
  const say = useSay();
  const isNew = unpacking === 'new-project';
  return (
    <>
      <RadioGroup
        name="unpacking"
        aria-label={say(strings.unpacking)}
        value={unpacking}
        onChange={(value) => onChange(value === 'new-project' ? value : 'repository')}
        offers={[
          { value: 'repository', label: say(strings.repository) },
          { value: 'new-project', label: say(strings.newProject) },
        ]}
      />
      <p className={styles.soft}>
        {say(isNew ? strings.takenAlong(starters) : strings.leftOut(starters))}
      </p>
    </>
  );
};

const Archive = () => {
  const say = useSay();
  const decisions = useDecisions();
  const files = useFiles();
  const [packing, setPacking] = useState<Packing>({ state: 'idle' });
  const [unpacking, setUnpacking] = useState<Unpacking>('repository');
  const packed = packedFiles(files, unpacking);
  const starters = files.filter(({ starter }) => starter).map(({ path }) => path);
  const unpacked = packed.reduce((sum, file) => sum + file.text.length, 0);
  const pack = () => {
    setPacking({ state: 'busy' });
    downloadBundle(decisions, packed).then(
      (bytes) =>
        setPacking({ state: 'done', text: strings.done(`${bundleName(decisions)}.zip`, bytes) }),
      () => setPacking({ state: 'failed', text: strings.failed }),
    );
  };
  const busy = packing.state === 'busy';
  return (
    <section className={styles.part}>
      <p className={styles.name}>{bundleName(decisions)}.zip</p>
      <p className={styles.soft}>{say(strings.holds(packed.length, unpacked))}</p>
      {starters.length > 0 && (
        <CrateChoice unpacking={unpacking} onChange={setUnpacking} starters={starters} />
      )}
      <OpenErrors />
      <FileProblems />
      <OpenEntries />
      <Button look="primary" icon={Download} onClick={pack} aria-disabled={busy} ref={firstFocus}>
        {say(busy ? strings.zipping : strings.zip)}
      </Button>
      <p role="status" className={packing.state === 'failed' ? styles.failed : styles.soft}>
        {'text' in packing && say(packing.text)}
      </p>
    </section>
  );
};

const Settings = () => {
  const say = useSay();
  const decisions = useDecisions();
  return (
    <section className={styles.part}>
      <p className={styles.name}>waybill.yaml</p>
      <p className={styles.soft}>{say(strings.yamlHelp)}</p>
      <Button icon={Download} onClick={() => downloadWaybillYaml(decisions)}>
        {say(strings.yaml)}
      </Button>
    </section>
  );
};

const Command = () => {
  const say = useSay();
  const [copied, setCopied] = useState<'no' | 'done' | 'failed'>('no');
  const copy = () => {
    navigator.clipboard.writeText(regenerate).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    );
  };
  return (
    <section className={styles.part}>
      <code className={styles.command}>{regenerate}</code>
      <p className={styles.soft}>
        <Prose>{say(strings.commandHelp)}</Prose>
      </p>
      <Button icon={copied === 'done' ? Check : Copy} onClick={copy}>
        {say(copied === 'done' ? strings.copied : strings.command)}
      </Button>
      <p role="status" className={copied === 'failed' ? styles.failed : 'visually-hidden'}>
        {copied === 'failed' && say(strings.copyFailed)}
        {copied === 'done' && say(strings.copied)}
      </p>
    </section>
  );
};

/** The three ways to export: the archive, waybill.yaml alone, the command line. */
export const ExportSheet = ({ onClose }: DialogProps) => {
  const say = useSay();
  const decisions = useDecisions();
  return (
    <Dialog title={say(strings.title)} closeLabel={say(strings.close)} onClose={onClose}>
      <div className={styles.parts}>
        <Archive />
        <Settings />
        <Command />
        <LeftOut decisions={decisions} />
        <p className={styles.soft}>
          <a href="third-party-notices.txt" target="_blank" rel="noreferrer">
            {say(strings.notices)}
          </a>
        </p>
      </div>
    </Dialog>
  );
};
