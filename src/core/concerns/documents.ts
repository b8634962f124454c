import { choices, defineConcern, text } from '../fields/index.ts';

/** Documents about the service, generated from the Config. */
export const documents = defineConcern({
  title: { en: 'Documents', 'zh-CN': '文档' },
  intro: {
    en: 'Markdown in the docs folder of the bundle, written from the decisions: names, ports and commands are those of this service.',
    'zh-CN':
      '写入交付包 docs 目录的 Markdown 文档，由各项决定生成：名称、端口和命令均为本服务实际使用的值。',
  },
  shared: 'all',
  fields: {
    include: choices({
      default: [],
      options: {
        architecture: {
          label: { en: 'Architecture', 'zh-CN': '架构说明' },
          help: {
            en: 'A diagram of the service and what it talks to, and the reasons behind its form.',
            'zh-CN': '服务及其上下游的示意图，以及采用这种形态的原因。',
          },
        },
        runbook: {
          label: { en: 'Runbook', 'zh-CN': '运维手册' },
          help: {
            en: 'What to do when it does not start, does not answer or does not roll out, in commands that work on images without a shell.',
            'zh-CN': '无法启动、无响应或发布卡住时的处理步骤，命令适用于不含 shell 的镜像。',
          },
        },
        checklist: {
          label: { en: 'Production checklist', 'zh-CN': '生产检查清单' },
          help: {
            en: 'Ticked where the decisions prove it, open where a finding or a person has to speak.',
            'zh-CN': '由各项决定即可确认的条目自动打勾；存在问题或须人工确认的保持未勾选。',
          },
        },
        expectations: {
          label: { en: 'Size and build time', 'zh-CN': '体积与构建时间' },
          help: {
            en: 'What to expect as ranges with their source, and how to measure your own.',
            'zh-CN': '给出预期范围及其出处，并说明如何实测。',
          },
        },
        practices: {
          label: { en: 'Practices', 'zh-CN': '最佳实践' },
          help: {
            en: 'What this bundle does and why, topic by topic, beside the value it has here.',
            'zh-CN': '按主题列出本交付包的做法、原因及当前取值。',
          },
        },
      },
      label: { en: 'Documents', 'zh-CN': '文档' },
      help: {
        en: 'Each becomes one file. They are written again with every change, so keep notes of your own elsewhere.',
        'zh-CN': '每项生成一个文件。每次生成都会重写，请把自己的笔记放在别处。',
      },
      source: 'C-100',
    }),
    confirmed: choices({
      default: [],
      when: { 'documents.include': ['checklist'] },
      options: {
        backups: { label: { en: 'Backups restored once', 'zh-CN': '备份已验证可恢复' } },
        recovery: { label: { en: 'Recovery plan', 'zh-CN': '灾难恢复预案' } },
        'load-test': { label: { en: 'Load test', 'zh-CN': '压力测试' } },
        alerts: { label: { en: 'Alert rules', 'zh-CN': '告警规则' } },
        logs: { label: { en: 'Log aggregation', 'zh-CN': '日志聚合' } },
        degradation: { label: { en: 'Degradation', 'zh-CN': '熔断与降级' } },
      },
      label: { en: 'Confirmed by you', 'zh-CN': '已由你确认' },
      help: {
        en: 'What no file can prove. Tick it once it is true; the checklist says that a person confirmed it.',
        'zh-CN': '文件无法证明的事项。确认属实后勾选，清单会注明由人工确认。',
      },
    }),
    contact: text({
      default: '',
      optional: true,
      maxLength: 200,
      placeholder: 'payments on-call, #payments',
      when: { 'documents.include': ['runbook'] },
      label: { en: 'Contact', 'zh-CN': '联系方式' },
      help: {
        en: 'Whom the runbook tells people to call. Empty leaves the line out.',
        'zh-CN': '运维手册中的求助对象。留空则不写。',
      },
    }),
  },
});
