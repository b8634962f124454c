import type { Text } from '../../fields/text.ts';
import { because, findIndication, type RecogniserContext } from '../evidence.ts';
import { assumed, type Fact, joined } from '../fact.ts';

const said = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

/**
 * A Loco application is a command-line program: `start` serves, on port 5150 and on localhost, with
 * the configuration of its environment in `config`. Source: loco.rs/docs, Deployment and
 * Configuration; loco-rs, src/cli.rs.
 */
export const recogniseLoco = ({ dependencies }: RecogniserContext): readonly Fact[] => {
  const evidence = findIndication(dependencies, { crates: ['loco-rs'] });
  if (evidence === undefined) return [];
  const { line } = evidence.dependency;
  const reason = (en: string, zh: string): Text => joined(because(evidence), said(en, zh));
  const environment = {
    name: 'LOCO_ENV',
    kind: 'text',
    secret: false,
    value: 'production',
  } as const;
  const config = { from: 'config', to: '/app/config' };
  return [
    assumed(
      'project.httpPort',
      5150,
      reason('Loco listens on 5150 unless told otherwise', 'Loco 默认监听 5150'),
      line,
    ),
    assumed(
      'workload.args',
      ['start', '--binding', '0.0.0.0'],
      reason(
        'without `start` it prints its help; it listens on localhost unless told otherwise',
        '不带 `start` 时只显示帮助；默认只监听 localhost',
      ),
      line,
    ),
    assumed(
      'build.openPoints',
      [{ name: 'start, db, task, scheduler', kind: 'arguments' }],
      reason('the program needs a subcommand', '程序需要子命令'),
      line,
    ),
    assumed(
      'image.assets',
      [config],
      reason('it reads `config` when it starts', '启动时读取 `config`'),
      line,
    ),
    assumed(
      'settings.variables',
      [environment],
      reason('it reads `config/production.yaml`', '读取 `config/production.yaml`'),
      line,
    ),
  ];
};
