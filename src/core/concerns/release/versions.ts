import { choice, number, text } from '../../fields/index.ts';
import { serving } from '../workload/conditions.ts';
import { canary } from './conditions.ts';

const blueGreen = { ...serving, 'release.strategy': 'blue-green' } as const;

const trackTag = {
  default: '',
  optional: true,
  pattern: 'imageTag',
  maxLength: 128,
} as const;

/** The versions that run side by side, without a controller. */
export const versionsFields = {
  active: choice({
    label: { en: 'Live colour', 'zh-CN': '当前颜色' },
    help: {
      en: 'The Deployment that the Service leads to. After the script has switched, change it here too, or the next apply switches back.',
      'zh-CN': 'Service 指向的 Deployment。脚本切换后请同步修改此处，否则下次 apply 会切回。',
    },
    group: 'versions',
    default: 'blue',
    options: {
      blue: { label: { en: 'Blue', 'zh-CN': '蓝' } },
      green: { label: { en: 'Green', 'zh-CN': '绿' } },
    },
    source: 'C-098',
    when: blueGreen,
  }),
  blueTag: text({
    label: { en: 'Blue tag', 'zh-CN': '蓝色版本标签' },
    help: {
      en: 'Image tag of the blue Deployment. Empty means the tag of the project.',
      'zh-CN': '蓝色 Deployment 的镜像标签。留空则使用项目的标签。',
    },
    group: 'versions',
    ...trackTag,
    when: blueGreen,
  }),
  greenTag: text({
    label: { en: 'Green tag', 'zh-CN': '绿色版本标签' },
    help: {
      en: 'Image tag of the green Deployment. Empty means the tag of the project.',
      'zh-CN': '绿色 Deployment 的镜像标签。留空则使用项目的标签。',
    },
    group: 'versions',
    ...trackTag,
    when: blueGreen,
  }),
  canaryTag: text({
    label: { en: 'Canary tag', 'zh-CN': '金丝雀标签' },
    help: {
      en: 'Image tag that the canary runs; the stable pods run the tag of the project. Empty means the same.',
      'zh-CN': '金丝雀运行的镜像标签；稳定版本使用项目的标签。留空则两者相同。',
    },
    group: 'versions',
    ...trackTag,
    when: canary,
  }),
  canaryReplicas: number({
    label: { en: 'Canary pods', 'zh-CN': '金丝雀副本数' },
    help: {
      en: 'Fixed number of canary pods; the autoscaler follows the stable ones only. Enough to carry the share below.',
      'zh-CN': '金丝雀的固定 Pod 数，自动扩缩容只作用于稳定版本。应足以承载下方的流量占比。',
    },
    group: 'versions',
    default: 1,
    min: 0,
    max: 100,
    source: 'C-099',
    when: canary,
  }),
  canaryWeight: number({
    label: { en: 'Canary share', 'zh-CN': '金丝雀流量占比' },
    help: {
      en: 'Percent of the requests that go to the canary. It needs a route that can divide: Gateway API or Istio. Behind a plain Service the share is that of the pods.',
      'zh-CN':
        '转发到金丝雀的请求百分比。需要能够按权重分流的路由：Gateway API 或 Istio。仅有 Service 时，占比等于 Pod 数之比。',
    },
    group: 'versions',
    default: 10,
    min: 0,
    max: 100,
    unit: 'percent',
    source: 'C-099',
    when: canary,
  }),
};
