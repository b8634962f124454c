import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Check, jsonLines, locator } from './check.ts';

/** Chart templates are YAML only once Helm has rendered them. */
const TEMPLATE = /(^|\/)helm\/[^/]+\/templates\//;

/** Every TOML, JSON, HCL and YAML file goes through a parser of its own language. */
export const documents: Check = {
  name: 'TOML, JSON, HCL, YAML',
  tools: ['document-check'],
  check: async (bundles, report) => {
    const files = bundles.flatMap((bundle) =>
      filesLike(bundle, /\.(toml|json|hcl|ya?ml)$/)
        .filter(({ path }) => !TEMPLATE.test(path))
        .map(({ absolute }) => absolute),
    );
    report.checked('document-check', files.length);
    const locate = locator(bundles);
    const { code, stdout, stderr } = await run(binary('document-check'), [], {
      input: files.join('\n'),
    });
    if (code !== 0) throw new Error(`document-check failed: ${stderr}`);
    for (const { file, message } of jsonLines<{ file: string; message: string }>(stdout)) {
      const [bundle, path] = locate(file);
      report.reject('document-check', bundle, path, message);
    }
  },
};
