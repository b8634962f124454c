import type { Config } from '../../concerns/index.ts';
import type { Text } from '../../fields/text.ts';
import {
  because,
  becauseOf,
  type Evidence,
  findSigns,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { assumed, type Fact, joined, recognised } from '../fact.ts';
import { describeGrpc, grpcServerOf } from './grpc.ts';
import { recogniseLoco } from './loco.ts';

type Framework = Config['project']['framework'];

/** HTTP server frameworks; a framework precedes the frameworks on which it is built. */
export const servers: readonly (Indication & { readonly framework: Framework })[] = [
  { framework: 'axum', crates: ['axum', 'axum-server', 'loco-rs', 'aide', 'shuttle-axum'] },
  { framework: 'actix-web', crates: ['actix-web'] },
  { framework: 'rocket', crates: ['rocket'] },
  { framework: 'poem', crates: ['poem'] },
  { framework: 'salvo', crates: ['salvo'] },
  { framework: 'warp', crates: ['warp'] },
  {
    framework: 'other',
    crates: [
      'ntex',
      'tide',
      'gotham',
      'viz',
      'trillium',
      'dropshot',
      'volo-http',
      'pingora',
      'tiny_http',
      'rouille',
    ],
  },
  // Only the server features count, because many crates use hyper as a client.
  { framework: 'hyper', crates: ['hyper'], features: ['server', 'full'] },
];

interface Server {
  readonly framework: Framework;
  readonly evidence: Evidence;
  /** A second server framework; then the first is only an assumed fact. */
  readonly rival: Evidence | undefined;
}

const serverOf = (
  { dependencies }: RecogniserContext,
  grpc: Evidence | undefined,
): Server | undefined => {
  const [first, second] = findSigns(dependencies, servers);
  // Beside tonic, which is built on it, hyper alone serves no more than metrics.
  if (first === undefined || (first.sign.framework === 'hyper' && grpc !== undefined)) {
    return undefined;
  }
  // hyper is not a rival, because other frameworks are built on it.
  const rival = second?.sign.framework === 'hyper' ? undefined : second?.evidence;
  return { framework: first.sign.framework, evidence: first.evidence, rival };
};

const usualPort: Text = {
  en: 'the manifest does not say on which port it listens; 8080 is usual in containers',
  'zh-CN': 'Cargo.toml 不含监听端口；容器中通常用 8080',
};

const describeHttp = ({ framework, evidence, rival }: Server): Fact[] => {
  const { line } = evidence.dependency;
  const said = because(evidence);
  const answers = becauseOf(evidence, {
    en: 'it can answer the probes',
    'zh-CN': '可以应答探针',
  });
  return [
    rival === undefined
      ? recognised('project.framework', framework, said, line)
      : assumed('project.framework', framework, joined(said, because(rival)), line),
    recognised('project.http', true, said, line),
    ...(framework === 'rocket'
      ? listensLikeRocket(line)
      : [assumed('project.httpPort', 8080, usualPort, undefined)]),
    assumed('project.healthPort', 'http', answers, line),
  ];
};

/** Rocket's defaults are for a developer's machine (Rocket guide, configuration). */
const listensLikeRocket = (line: number | undefined): Fact[] => {
  const address = {
    name: 'ROCKET_ADDRESS',
    kind: 'text',
    secret: false,
    value: '0.0.0.0',
  } as const;
  return [
    assumed(
      'project.httpPort',
      8000,
      { en: 'Rocket listens on 8000 unless told otherwise', 'zh-CN': 'Rocket 默认监听 8000' },
      line,
    ),
    assumed(
      'settings.variables',
      [address],
      {
        en: 'Rocket listens on 127.0.0.1 unless told otherwise, unreachable from outside the container',
        'zh-CN': 'Rocket 默认只监听 127.0.0.1，容器外无法访问',
      },
      line,
    ),
  ];
};

/** Facts about framework, ports and probes; empty if no dependency is a server. */
export const recogniseInbound = (context: RecogniserContext): readonly Fact[] => {
  const grpc = grpcServerOf(context);
  const http = serverOf(context, grpc);
  return [
    // The port of Loco precedes the usual port.
    ...recogniseLoco(context),
    ...(http === undefined ? [] : describeHttp(http)),
    ...(grpc === undefined ? [] : describeGrpc(context, grpc, http !== undefined)),
  ];
};
