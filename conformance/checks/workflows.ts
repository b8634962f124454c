import { resolve } from 'node:path';
import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Check, jsonLines, locator } from './check.ts';

interface Complaint {
  readonly filepath: string;
  readonly line: number;
  readonly kind: string;
  readonly message: string;
}

/** GitHub's workflows, with the shell lines inside them. */
export const workflows: Check = {
  name: 'GitHub workflows',
  tools: ['actionlint'],
  needs: ['shellcheck'],
  check: async (bundles, report) => {
    const files = bundles.flatMap((bundle) =>
      filesLike(bundle, /^\.github\/workflows\/[^/]+\.ya?ml$/).map(({ absolute }) => absolute),
    );
    if (files.length === 0) return;
    report.checked('actionlint', files.length);
    const locate = locator(bundles);
    const { code, stdout, stderr } = await run(binary('actionlint'), [
      '-format',
      '{{range $error := .}}{{json $error}}\n{{end}}',
      '-shellcheck',
      binary('shellcheck'),
      '-pyflakes',
      '',
      ...files,
    ]);
    if (code > 1) throw new Error(`actionlint failed: ${stderr}`);
    for (const { filepath, line, kind, message } of jsonLines<Complaint>(stdout)) {
      const [bundle, path] = locate(resolve(filepath)); // it shortens paths to relative ones
      report.reject('actionlint', bundle, `${path}:${line}`, `${kind}: ${message}`);
    }
  },
};
