import { defineOpenPoint } from './open-point.ts';

/** Reports a package that its workspace does not list. */
export const notAMember = defineOpenPoint({
  id: 'not-a-member',
  kind: 'not-a-member',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The workspace does not list ${en}`,
    'zh-CN': `工作区未列出 ${zh}`,
  }),
  why: {
    en: 'Cargo finds the workspace above the package and stops: “current package believes it’s in a workspace when it’s not”. Add the folder to `members` or to `exclude`.',
    'zh-CN':
      'cargo 在上级目录找到工作区后会报错：“current package believes it’s in a workspace when it’s not”。请将该目录加入 `members` 或 `exclude`。',
  },
  source: 'https://doc.rust-lang.org/cargo/reference/workspaces.html',
});
