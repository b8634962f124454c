import { binaryNameFault } from '../../fields/index.ts';
import { defineCheck } from '../check.ts';

/** Reports a project name that Cargo refuses as the name of the binary. */
export const refusedBinary = defineCheck({
  id: 'refused-binary',
  run: ({ identity }) => {
    const fault = binaryNameFault(identity.binary);
    if (fault === undefined) return [];
    return [
      {
        severity: 'error',
        at: ['project.binary', 'project.name'],
        title: {
          en: `Cargo refuses the binary name \`${identity.binary}\``,
          'zh-CN': `Cargo 拒绝二进制名 \`${identity.binary}\``,
        },
        why: {
          en: `Without a binary name the binary has the name of the project. ${fault.en}`,
          'zh-CN': `未填写二进制名时，二进制与项目同名。${fault['zh-CN']}`,
        },
        source: 'https://github.com/rust-lang/cargo/issues/1618',
      },
    ];
  },
});
