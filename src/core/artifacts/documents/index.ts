import { documentFolder } from '../../delivery/delivery-files.ts';
import type { Text } from '../../fields/index.ts';
import type { Plan } from '../../plan/index.ts';
import type { GeneratedFile } from '../artifact.ts';
import { architecture } from './architecture.ts';
import { checklist } from './checklist.ts';
import type { DocumentFinding, Sources } from './document.ts';
import { expectations } from './expectations.ts';
import { practices } from './practices.ts';
import { runbook } from './runbook.ts';

export type { DocumentFinding } from './document.ts';

type Kind = Plan['config']['documents']['include'][number];

interface Writer {
  readonly name: string;
  readonly write: (sources: Sources) => string;
  readonly about: Text;
}

const writers: Readonly<Record<Kind, Writer>> = {
  architecture: {
    name: 'ARCHITECTURE.md',
    write: architecture,
    about: {
      en: 'The service, what it talks to, and why it has this form.',
      'zh-CN': '服务及其上下游，以及采用这种形态的原因。',
    },
  },
  runbook: {
    name: 'RUNBOOK.md',
    write: runbook,
    about: {
      en: 'What to do when something is wrong, in commands that work here.',
      'zh-CN': '出现问题时的处理步骤，命令可直接使用。',
    },
  },
  checklist: {
    name: 'CHECKLIST.md',
    write: checklist,
    about: {
      en: 'What production asks for, ticked by the decisions.',
      'zh-CN': '生产环境的要求，由各项决定打勾。',
    },
  },
  expectations: {
    name: 'SIZE-AND-SPEED.md',
    write: expectations,
    about: {
      en: 'How large and how fast a build should be, and how to measure it.',
      'zh-CN': '构建应有的体积与速度，以及实测方法。',
    },
  },
  practices: {
    name: 'PRACTICES.md',
    write: practices,
    about: {
      en: 'What this bundle does and the values it has here.',
      'zh-CN': '本交付包的做法与当前取值。',
    },
  },
};

/** Documents about the service; the findings decide the ticks of the checklist. */
export const documentFiles = (
  plan: Plan,
  files: readonly GeneratedFile[],
  findings: readonly DocumentFinding[],
): readonly GeneratedFile[] =>
  plan.config.documents.include.map((kind) => {
    const { name, write, about } = writers[kind];
    return {
      path: `${documentFolder(plan)}/${name}`,
      text: write({ plan, files, findings }),
      about,
    };
  });
