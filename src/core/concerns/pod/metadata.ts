import { table, text } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';
import { key } from './columns.ts';

/** Annotations and labels of the pods. */
export const metadataFields = {
  podAnnotations: table({
    label: { en: 'Pod annotations', 'zh-CN': 'Pod 注解' },
    help: {
      en: 'Annotations on the pods for tools that read them. Any change restarts all pods in a rollout.',
      'zh-CN': '写入 Pod 的注解，供相关工具读取。任何改动都会触发滚动更新。',
    },
    group: 'metadata',
    advanced: true,
    when: inCluster,
    row: { en: 'annotation', 'zh-CN': '注解' },
    most: 32,
    columns: {
      key: text({
        ...key,
        help: {
          en: 'Key, usually with the domain of the tool as a prefix.',
          'zh-CN': '键，通常以工具的域名为前缀。',
        },
        default: 'cluster-autoscaler.kubernetes.io/safe-to-evict',
      }),
      value: text({
        label: { en: 'Value', 'zh-CN': '值' },
        help: { en: 'Any text.', 'zh-CN': '任意文本。' },
        default: 'true',
        maxLength: 2000,
      }),
    },
    default: [],
  }),
  podLabels: table({
    label: { en: 'Pod labels', 'zh-CN': 'Pod 标签' },
    help: {
      en: 'Labels on the pods beside the recommended ones, for cost reports or policies. They never become part of the selector.',
      'zh-CN': '在推荐标签之外附加到 Pod 的标签，用于成本分摊或策略匹配，不会进入选择器。',
    },
    group: 'metadata',
    advanced: true,
    source: 'C-042',
    when: inCluster,
    row: { en: 'label', 'zh-CN': '标签' },
    most: 32,
    columns: {
      key: text({
        ...key,
        help: { en: 'Key of the label.', 'zh-CN': '标签的键。' },
        default: 'team',
      }),
      value: text({
        label: { en: 'Value', 'zh-CN': '值' },
        help: {
          en: 'At most 63 letters, digits, dashes, dots and underscores.',
          'zh-CN': '最多 63 个字母、数字、连字符、点或下划线。',
        },
        default: 'platform',
        pattern: 'labelValue',
        maxLength: 63,
      }),
    },
    default: [],
  }),
};
