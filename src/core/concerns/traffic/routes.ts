import { table, text } from '../../fields/index.ts';
import { exposed } from './conditions.ts';

/** Hosts and paths beyond those of the HTTP and the gRPC port. */
export const routesFields = {
  routes: table({
    label: { en: 'Further hosts and paths', 'zh-CN': '其他域名与路径' },
    help: {
      en: 'Each row leads a host and a path to one port of this workload: an admin server on its own host, a second path of the same host. In an environment with a host of its own the name of the environment stands before the hosts here.',
      'zh-CN':
        '每行将一个域名和路径转发到本工作负载的一个端口：例如使用独立域名的管理端，或同一域名下的另一路径。若某个环境设有自己的域名，这里的域名前会加上环境名。',
    },
    group: 'entry',
    advanced: true,
    when: exposed,
    row: { en: 'host', 'zh-CN': '域名' },
    most: 32,
    columns: {
      host: text({
        label: { en: 'Host', 'zh-CN': '域名' },
        help: {
          en: 'Public host name. Empty means the host above.',
          'zh-CN': '对外域名。留空则使用上面的域名。',
        },
        default: '',
        optional: true,
        pattern: 'hostname',
        maxLength: 180,
        placeholder: 'admin.example.com',
      }),
      path: text({
        label: { en: 'Path prefix', 'zh-CN': '路径前缀' },
        help: {
          en: 'Requests whose path starts with this. A gRPC port takes the whole host.',
          'zh-CN': '匹配以此开头的路径。gRPC 端口总是接管整个域名。',
        },
        default: '/',
        pattern: 'urlPath',
      }),
      port: text({
        label: { en: 'Port', 'zh-CN': '端口' },
        help: {
          en: 'Name of the port that answers: http, grpc, or a further port that speaks HTTP or gRPC and is in the Service.',
          'zh-CN':
            '响应请求的端口名称：http、grpc，或使用 HTTP、gRPC 且在主 Service 中的其他端口。',
        },
        default: 'http',
        pattern: 'portName',
        maxLength: 15,
      }),
    },
    default: [],
  }),
};
