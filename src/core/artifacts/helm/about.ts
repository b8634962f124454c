/** What each file of the chart is for. */
export const about = {
  chart: {
    en: 'Name, version and requirements of the chart.',
    'zh-CN': 'Chart 的名称、版本与要求。',
  },
  values: {
    en: 'Every adjustable value of the chart, with its default.',
    'zh-CN': 'Chart 的全部可调取值及默认值。',
  },
  environmentValues: {
    en: 'Values of one environment: only what differs from values.yaml.',
    'zh-CN': '某一环境的取值：仅包含与 values.yaml 不同的部分。',
  },
  schema: {
    en: 'Lets Helm refuse misspelt or mistyped values before anything is applied.',
    'zh-CN': '让 Helm 在应用之前拒绝拼写或类型有误的取值。',
  },
  ignore: { en: 'What stays out of the packaged chart.', 'zh-CN': '打包 Chart 时忽略的文件。' },
  readme: {
    en: 'How to install the chart, and its values.',
    'zh-CN': 'Chart 的安装方法与取值说明。',
  },
  helpers: {
    en: 'Named templates: names, labels, image.',
    'zh-CN': '命名模板：名称、标签、镜像。',
  },
  notes: { en: 'What Helm prints after an installation.', 'zh-CN': '安装后 Helm 打印的说明。' },
  test: {
    en: 'A pod that `helm test` runs to ask whether the service is ready.',
    'zh-CN': '`helm test` 运行的 Pod，用于检查服务是否就绪。',
  },
} as const;
