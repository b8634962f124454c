import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { commonStrings, useLocale, useSay } from '../i18n/index.ts';
import { useProblemsIn } from '../inspection/inspection-state.ts';
import { Button, usePrinting } from '../kit/index.ts';
import { positionShown, reloadPage, usePage, useTheme } from '../state/index.ts';
import styles from './CodeView.module.css';
import type { Hunk } from './line-diff.ts';
import { markersOf } from './markers.ts';
import type { PreviewEditor } from './monaco/preview-editor.ts';
import { strings } from './strings.ts';
import { linesOf, NumberedLines, TextView } from './TextView.tsx';
import { useEditorModule } from './useEditorModule.ts';

/**
 * The text of one file: in the editor, or as plain text of the same size until the editor has
 * loaded.
 */
export const CodeView = ({
  id,
  path,
  text,
  hunks,
  label,
  wrap,
}: {
  /** Identifies the chosen file; unchanged when its path changes. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly hunks: readonly Hunk[];
  readonly label: string;
  /** Whether long lines are wrapped. */
  readonly wrap: boolean;
}) => {
  const place = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const preview = useRef<PreviewEditor>(undefined);
  const say = useSay();
  const theme = useTheme();
  const locale = useLocale();
  const problems = useProblemsIn(path);
  const asked = usePage((page) => page.position);
  const { module, missing, retry } = useEditorModule(place, locale);
  const printing = usePrinting();
  const markers = useMemo(() => markersOf(problems, locale), [problems, locale]);

  // Layout effects, so that the editor shows the text in the same frame as the rest of the page.
  useLayoutEffect(() => {
    if (!module || !host.current) return undefined;
    const made = module.createPreviewEditor(host.current);
    preview.current = made;
    return () => {
      preview.current = undefined;
      made.dispose();
    };
  }, [module]);
  useLayoutEffect(() => {
    if (module) preview.current?.paint(theme);
  }, [module, theme]);
  useLayoutEffect(() => {
    if (module) preview.current?.wrap(wrap);
  }, [module, wrap]);
  useLayoutEffect(() => {
    if (module) preview.current?.show({ id, path, text, hunks, markers, label });
  }, [module, id, path, text, hunks, markers, label]);

  const wanted = asked?.path === path ? asked : undefined;
  useEffect(() => {
    if (!wanted || !module) return;
    preview.current?.reveal(wanted);
    positionShown();
  }, [wanted, module]);

  return (
    <div ref={place} className={styles.place}>
      <div ref={host} className={styles.host} />
      {!module && <TextView text={text} label={label} place={wanted} wrap={wrap} />}
      {printing && (
        <div className={styles.print}>
          <NumberedLines lines={linesOf(text)} />
        </div>
      )}
      <p role="status" className={missing ? styles.missing : undefined}>
        {missing && (
          <>
            {say(strings.editorMissing)}{' '}
            <Button look="quiet" onClick={retry}>
              {say(commonStrings.tryAgain)}
            </Button>
            <Button look="quiet" onClick={reloadPage}>
              {say(commonStrings.reload)}
            </Button>
          </>
        )}
      </p>
    </div>
  );
};
