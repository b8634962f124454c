import { concerns } from '../../config.ts';
import { empty, type ForeignKind, foreign, unknownText, unmarked, written } from './kind.ts';
import { looked, tableNames, topKeys, topValue } from './top-keys.ts';

const fileName = (path: string): string => path.split(/[/\\]/u).at(-1) ?? '';

const cargoLock = foreign('cargo-lock', 'a Cargo.lock', 'Cargo.lock', {
  en: 'Give the Cargo.toml beside it.',
  'zh-CN': '请提供同目录下的 Cargo.toml。',
});
const lock = foreign(
  'waybill-lock',
  'the record of the files that Waybill wrote',
  'Waybill 的生成记录',
  {
    en: 'Give the waybill.yaml beside it.',
    'zh-CN': '请提供同目录下的 waybill.yaml。',
  },
);
const environment = foreign('dotenv', 'a .env file', '.env 文件', {
  en: 'Paste its lines into the table of variables in the section Settings; or give a Cargo.toml or a waybill.yaml.',
  'zh-CN': '可将其内容粘贴到“配置”章节的变量表中；或提供 Cargo.toml、waybill.yaml。',
});
const privateKey = foreign('private-key', 'a private key', '私钥', {
  en: 'Keep it secret: Waybill needs no key. Give a Cargo.toml or a waybill.yaml.',
  'zh-CN': '请妥善保管：Waybill 不需要密钥。请提供 Cargo.toml 或 waybill.yaml。',
});
const conflict = foreign('conflict', 'a file with merge conflicts', '含有合并冲突的文件', {
  en: 'Resolve the lines with <<<<<<< and >>>>>>> first.',
  'zh-CN': '请先处理其中带有 <<<<<<< 和 >>>>>>> 的行。',
});
const node = foreign(
  'package-json',
  'a package.json of a Node.js project',
  'Node.js 项目的 package.json',
  {
    en: 'Waybill ships Rust services: give the Cargo.toml of the package.',
    'zh-CN': 'Waybill 用于发布 Rust 服务：请提供包的 Cargo.toml。',
  },
);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The kind of a JSON document. With the key `waybill` it is a waybill.yaml, since JSON is valid
 * YAML.
 */
const jsonKind = (name: string, text: string): ForeignKind | 'waybill' | undefined => {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const has = (...keys: readonly string[]): boolean =>
    keys.every((key) => Object.hasOwn(value, key));
  if (has('waybill')) return 'waybill';
  if (has('lockfileVersion') || /^package-lock\.json$/iu.test(name)) {
    return {
      ...node,
      id: 'package-lock',
      title: { en: 'a package-lock.json of npm', 'zh-CN': 'npm 的 package-lock.json' },
    };
  }
  if (
    has('name') &&
    (has('dependencies') ||
      has('scripts') ||
      has('devDependencies') ||
      /^package\.json$/iu.test(name))
  ) {
    return node;
  }
  if (has('files') && name.endsWith('.lock')) return lock;
  if (has('apiVersion', 'kind'))
    return written('kubernetes', 'a Kubernetes manifest', 'Kubernetes 清单');
  if (has('panels')) return written('grafana', 'a Grafana dashboard', 'Grafana 看板');
  if (has('openapi') || has('swagger'))
    return foreign('openapi', 'an OpenAPI description', 'OpenAPI 描述');
  return foreign('json', 'a JSON file', 'JSON 文件');
};

/** Top-level keys of files of other tools; the first row that matches decides the kind. */
const yamlKinds: readonly (readonly [readonly string[], ForeignKind])[] = [
  [
    ['receivers', 'service'],
    written(
      'otel-collector',
      'a configuration of the OpenTelemetry Collector',
      'OpenTelemetry Collector 配置',
    ),
  ],
  [['scrape_configs'], written('prometheus', 'a configuration of Prometheus', 'Prometheus 配置')],
  [['services'], written('compose', 'a Compose file', 'Compose 文件')],
  [['on', 'jobs'], written('github-workflow', 'a GitHub workflow', 'GitHub 工作流')],
  [['jobs'], written('github-workflow', 'a GitHub workflow', 'GitHub 工作流')],
  [['stages'], written('gitlab-ci', 'a GitLab pipeline', 'GitLab 流水线')],
  [['openapi'], foreign('openapi', 'an OpenAPI description', 'OpenAPI 描述')],
  [['swagger'], foreign('openapi', 'an OpenAPI description', 'OpenAPI 描述')],
  [
    ['updates', 'version'],
    foreign('dependabot', 'a configuration of Dependabot', 'Dependabot 配置'),
  ],
  [['repos'], foreign('pre-commit', 'a configuration of pre-commit', 'pre-commit 配置')],
  [['lockfileVersion'], foreign('pnpm-lock', 'a lock file of pnpm', 'pnpm 的锁文件')],
  [['groups'], written('prometheus-rules', 'a file of Prometheus rules', 'Prometheus 规则文件')],
  [['replicaCount'], written('helm-values', 'the values of a Helm chart', 'Helm chart 的 values')],
];

const kubernetes = (text: string): ForeignKind => {
  const kind = topValue(text, 'kind').replaceAll(/[^\w]/gu, '').slice(0, 40);
  if (kind === 'Kustomization') return written('kustomization', 'a Kustomization', 'Kustomization');
  const isTemplate = text.includes('{{');
  const [en, zh] = isTemplate
    ? ['template of a Helm chart', 'Helm chart 模板']
    : ['Kubernetes manifest', 'Kubernetes 清单'];
  const which = kind === '' ? ['', ''] : [` (${kind})`, `（${kind}）`];
  return written(
    isTemplate ? 'helm-template' : 'kubernetes',
    `a ${en}${which[0]}`,
    `${zh}${which[1]}`,
  );
};

const yamlKind = (name: string, text: string): ForeignKind | 'waybill' | undefined => {
  const keys = topKeys(text);
  if (keys.size === 0) return undefined;
  if (keys.has('waybill')) return 'waybill';
  if (keys.has('apiVersion') && keys.has('kind')) return kubernetes(text);
  if (keys.has('apiVersion') && keys.has('version')) {
    return written('helm-chart', 'the Chart.yaml of a Helm chart', 'Helm chart 的 Chart.yaml');
  }
  const areSections = [...keys].every((key) => Object.hasOwn(concerns, key));
  const isCompose = /^[ \t]+(?:image|build)[ \t]*:/mu.test(text) && keys.has('services');
  if (areSections && !isCompose) return unmarked;
  const found = yamlKinds.find(([wanted]) => wanted.every((key) => keys.has(key)));
  if (found) return found[1];
  if (/^values(?:[.-].*)?\.ya?ml$/iu.test(name)) {
    return written('helm-values', 'the values of a Helm chart', 'Helm chart 的 values');
  }
  return unmarked;
};

const tomlKinds: readonly (readonly [string, ForeignKind])[] = [
  [
    'build-system',
    foreign('pyproject', 'a pyproject.toml of a Python project', 'Python 项目的 pyproject.toml'),
  ],
  [
    'tool',
    foreign('pyproject', 'a pyproject.toml of a Python project', 'Python 项目的 pyproject.toml'),
  ],
  ['toolchain', foreign('rust-toolchain', 'a rust-toolchain.toml', 'rust-toolchain.toml')],
  ['advisories', foreign('cargo-deny', 'a configuration of cargo-deny', 'cargo-deny 配置')],
  ['registries', foreign('cargo-config', 'a configuration of Cargo', 'Cargo 配置文件')],
  ['source', foreign('cargo-config', 'a configuration of Cargo', 'Cargo 配置文件')],
  ['alias', foreign('cargo-config', 'a configuration of Cargo', 'Cargo 配置文件')],
];

/** A Cargo.toml must have at least one of these tables or a `[package]` to be imported. */
const manifestTables = ['workspace', 'dependencies', 'build-dependencies'];

const tomlKind = (text: string): ForeignKind | 'cargo' | undefined => {
  if (/^[ \t]*\[\[package\]\]/mu.test(text)) return cargoLock;
  const tables = tableNames(text);
  const isPackage = /^[ \t]*\[[ \t]*package[ \t]*[.\]]/mu.test(text);
  if (isPackage || manifestTables.some((name) => tables.has(name))) return 'cargo';
  const found = tomlKinds.find(([name]) => tables.has(name));
  if (found) return found[1];
  if (/^version[ \t]*=[ \t]*\d+[ \t]*\r?$/mu.test(text) && text.includes('@generated by Cargo'))
    return cargoLock;
  const isToml = tables.size > 0 || /^[ \t]*[\w.-]+[ \t]+=[ \t]*\S/mu.test(text);
  return isToml
    ? foreign('toml', 'a TOML file that is no Cargo.toml', 'TOML 文件，但不是 Cargo.toml')
    : undefined;
};

/** Whether every line with content matches the pattern. */
const allLines = (text: string, form: RegExp): boolean => {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '' && !/^\s*#/u.test(line));
  return lines.length > 0 && lines.every((line) => form.test(line));
};

type Shape = readonly [fits: (text: string) => boolean, kind: ForeignKind];

const hasLine =
  (form: RegExp) =>
  (text: string): boolean =>
    form.test(text);

/** The first line that is not a comment, a blank line or ARG. */
const firstInstruction = (text: string): string =>
  text.split('\n').find((line) => !/^[ \t]*(?:#|ARG[ \t]|\r?$)/iu.test(line)) ?? '';

const hasConflict = (text: string): boolean =>
  [/^<{7} /mu, /^={7}\r?$/mu, /^>{7} /mu].every((mark) => mark.test(text));

/** Patterns that no Cargo.toml or waybill.yaml matches. */
const shapes: readonly Shape[] = [
  [(text) => text.trim() === '', empty],
  [hasLine(/^-----BEGIN [A-Z ]*PRIVATE KEY-----/mu), privateKey],
  [(text) => text.startsWith('-----BEGIN '), foreign('certificate', 'a certificate', '证书')],
  [hasConflict, conflict],
  [
    (text) => /^[ \t]*FROM[ \t]+\S/iu.test(firstInstruction(text)),
    written('dockerfile', 'a Dockerfile', 'Dockerfile'),
  ],
  [
    (text) => text.startsWith('#!') && !text.startsWith('#!['),
    foreign('script', 'a script', '脚本'),
  ],
  [
    (text) => /^\s*<(?:!DOCTYPE|html|\?xml|svg)/iu.test(text.slice(0, 1000)),
    foreign('markup', 'an HTML or XML file', 'HTML 或 XML 文件'),
  ],
  [
    hasLine(/^[ \t]*syntax[ \t]*=[ \t]*"proto[23]"[ \t]*;/mu),
    foreign('proto', 'a protobuf definition', 'protobuf 定义文件'),
  ],
];

const isDotenv = (text: string): boolean =>
  allLines(text, /^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.]*=(?!=)/u) &&
  /^[ \t]*(?:export[ \t]+)?[A-Z_][A-Z0-9_]*=/mu.test(text);

/** Further patterns, for texts that are neither a Cargo.toml nor a waybill.yaml. */
const otherShapes: readonly Shape[] = [
  [
    hasLine(
      /^[ \t]*(?:pub[ \t]+)?(?:fn|mod|struct|enum|impl|trait)[ \t]+\w+|^[ \t]*use[ \t]+[\w:{}*, ]+;|^#!\[/mu,
    ),
    foreign('rust', 'Rust source', 'Rust 源代码'),
  ],
  [
    hasLine(
      /^(?:resource|terraform|variable|provider|module|target|group)[ \t]*(?:"[^"\n]*"[ \t]*)*\{/mu,
    ),
    foreign(
      'hcl',
      'an HCL file, as Terraform or Bake reads',
      'HCL 文件（用于 Terraform、Bake 等）',
    ),
  ],
  [isDotenv, environment],
];

const shapeOf = (of: readonly Shape[], text: string): ForeignKind | undefined =>
  of.find(([fits]) => fits(text))?.[1];

const documents = foreign('document', 'a document', '文档');

/**
 * An invalid Cargo.toml or waybill.yaml, by its name; the parser then reports the position of the
 * error.
 */
const broken = (name: string): 'cargo' | 'waybill' | undefined => {
  if (name === 'Cargo.toml') return 'cargo';
  return /^waybill[\w.-]*\.ya?ml$/iu.test(name) ? 'waybill' : undefined;
};

/** The kind of a text by its content; the name decides only if the content does not. */
export const textKind = (path: string, text: string): ForeignKind | 'cargo' | 'waybill' => {
  const name = fileName(path);
  const seen = text.slice(0, looked);
  const shape = shapeOf(shapes, seen);
  if (shape) return shape;
  if (/\.(?:md|markdown|rst|adoc)$/iu.test(name)) return documents;
  const json = jsonKind(name, text);
  if (json) return json;
  const toml = tomlKind(seen);
  if (toml === 'cargo') return toml;
  const yaml = yamlKind(name, seen);
  if (yaml === 'waybill') return yaml;
  const other = shapeOf(otherShapes, seen);
  if (other) return other;
  const isOpen = yaml === undefined || yaml === unmarked;
  if (toml && isOpen && (toml.id !== 'toml' || broken(name) !== 'cargo')) return toml;
  return (isOpen ? broken(name) : undefined) ?? yaml ?? unknownText;
};
