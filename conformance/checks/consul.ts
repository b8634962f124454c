import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Check, jsonLines, locator } from './check.ts';

/** Registrations, by the types of Consul's own client and the rules of its agent. */
export const consul: Check = {
  name: 'Consul',
  tools: ['consul-check'],
  check: async (bundles, report) => {
    const files = bundles.flatMap((bundle) =>
      filesLike(bundle, /(^|\/)consul\/register\.json$/).map(({ absolute }) => absolute),
    );
    if (files.length === 0) return;
    report.checked('consul-check', files.length);
    const locate = locator(bundles);
    const { code, stdout, stderr } = await run(binary('consul-check'), [], {
      input: files.join('\n'),
    });
    if (code !== 0) throw new Error(`consul-check failed: ${stderr}`);
    for (const { file, message } of jsonLines<{ file: string; message: string }>(stdout)) {
      const [bundle, path] = locate(file);
      report.reject('consul-check', bundle, path, message);
    }
  },
};
