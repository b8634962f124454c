import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

const neverSent = new Set(['target', '.git', '.github', '.idea', '.vscode', 'charts', 'k8s']);

/** Whether .dockerignore keeps a path out of the build context. */
const isIgnored = (path: string, manifests: string): boolean => {
  const [first = ''] = path.split('/', 1);
  return neverSent.has(first) || first.startsWith('.env') || `${path}/`.startsWith(`${manifests}/`);
};

/** COPY finds only what .dockerignore lets through. */
export const assetIgnored = defineCheck({
  id: 'asset-ignored',
  run: ({ config: { image, packaging } }) => {
    const ignored = image.assets.filter(({ from }) => isIgnored(from, packaging.directory));
    if (ignored.length === 0) return [];
    const names = listed(ignored.map(({ from }) => from));
    return [
      {
        severity: 'error',
        at: ['image.assets'],
        title: { en: `The build does not see ${names.en}`, 'zh-CN': `构建时看不到 ${names['zh-CN']}` },
        why: {
          en: 'These folders are in `.dockerignore`: build output, editor files, deployment files. COPY ends with “not found”. Move what the service needs elsewhere.',
          'zh-CN': '这些目录已列入 `.dockerignore`（构建产物、编辑器文件、部署文件），COPY 会报“not found”。请把服务需要的文件移到其他目录。',
        },
        source: 'C-005',
      },
    ];
  },
});
