import { defineConcern } from '../fields/index.ts';
import { crateFields } from './project/crate.ts';
import { furtherPortsFields } from './project/further-ports.ts';
import { healthFields } from './project/health.ts';
import { imageFields } from './project/image.ts';
import { portsFields } from './project/ports.ts';

/** The project: the crate, its image reference, its ports and its health endpoints. */
export const project = defineConcern({
  title: { en: 'Project', 'zh-CN': '项目' },
  intro: {
    en: 'What is shipped: the crate, the image it becomes, the ports it listens on and the paths that report its health. Importing a Cargo.toml fills in most of it.',
    'zh-CN':
      '要交付的内容：crate、由它构建的镜像、监听端口和健康检查路径。导入 Cargo.toml 即可填好大部分。',
  },
  shared: [
    'name',
    'description',
    'layout',
    'version',
    'repository',
    'license',
    'registry',
    'imageName',
    'tag',
    'digest',
  ],
  groups: {
    crate: { en: 'Crate', 'zh-CN': 'Crate' },
    image: { en: 'Image reference', 'zh-CN': '镜像引用' },
    ports: { en: 'Ports', 'zh-CN': '端口' },
    health: { en: 'Health and metrics endpoints', 'zh-CN': '健康检查与指标端点' },
  },
  fields: {
    ...crateFields,
    ...imageFields,
    ...portsFields,
    ...furtherPortsFields,
    ...healthFields,
  },
});
