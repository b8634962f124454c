import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Asking, byAbsolute, judgeTexts } from '../verdicts.ts';
import { jsonLines, type ToolCheck } from './check.ts';

/** Chart templates are valid YAML only after Helm has rendered them. */
const TEMPLATE = /(^|\/)helm\/[^/]+\/templates\//;

const asking: Asking = async (fresh) => {
  const owner = byAbsolute(fresh);
  const input = fresh.map(({ absolute }) => absolute).join('\n');
  const { code, stdout, stderr } = await run(binary('document-check'), [], { input });
  if (code !== 0) throw new Error(`document-check failed: ${stderr}`);
  return jsonLines<{ file: string; message: string }>(stdout).map(({ file, message }) => [
    owner(file),
    { message },
  ]);
};

/** Parses every TOML, JSON, HCL and YAML file with a parser of its language. */
export const documents: ToolCheck = {
  name: 'TOML, JSON, HCL, YAML',
  tools: ['document-check'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      filesLike(bundle, /\.(toml|json|hcl|ya?ml)$/)
        .filter(({ path }) => !TEMPLATE.test(path))
        // The extension selects the parser.
        .map((file) => ({ ...file, bundle, context: file.path.replace(/.*\./, '') })),
    );
    await judgeTexts('document-check', questions, report, asking);
  },
};
