import { fieldAt } from '../../config.ts';
import {
  asTable,
  asText,
  asTexts,
  at,
  type CargoManifest,
  inherits,
  packageValue,
} from '../cargo-manifest.ts';
import { memberNames } from '../crates.ts';
import { type RecogniserContext, statedBy } from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';

const textOf = (manifest: CargoManifest, key: string) => {
  const found = packageValue(manifest, key);
  const value = asText(found?.value)?.replace(/\s+/gu, ' ').trim();
  return found === undefined || value === undefined ? undefined : { value, line: found.line };
};

const limitOf = (path: 'project.name' | 'project.description'): number => {
  const field = fieldAt(path);
  return field.kind === 'text' ? field.maxLength : 253;
};

/** A crate name as a DNS label: Kubernetes allows no underscores and no capitals. */
export const nameOf = (crate: string): string =>
  crate
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^[^a-z]+/u, '')
    .slice(0, limitOf('project.name'))
    .replace(/-+$/u, '');

const names = (manifest: CargoManifest, chosen: string | undefined): Fact[] => {
  const crate = asText(at(manifest.package, 'name')) ?? chosen;
  if (crate === undefined) return [];
  const line = manifest.package === undefined ? undefined : manifest.lineOf(['package', 'name']);
  const name = nameOf(crate);
  const said =
    manifest.package === undefined
      ? { en: `the member \`${crate}\` that you chose`, 'zh-CN': `你选定的成员 \`${crate}\`` }
      : { en: `package \`${crate}\``, 'zh-CN': `package \`${crate}\`` };
  const because =
    name === crate
      ? said
      : {
          en: `${said.en}, as a DNS name`,
          'zh-CN': `${said['zh-CN']}，已转换为 DNS 名称`,
        };
  const isGuess = manifest.package === undefined && !memberNames(manifest).has(crate);
  const state = isGuess ? assumed : recognised;
  const facts = [state('project.name', name, because, line)];
  if (layoutOf(manifest).value === 'workspace') {
    facts.push(state('project.package', crate, said, line));
  }
  if (manifest.package === undefined) {
    const because = {
      en: 'Cargo names the binary after its package',
      'zh-CN': 'Cargo 默认以 package 名命名二进制',
    };
    facts.push(assumed('project.binary', crate, because, undefined));
  }
  return facts;
};

/** The layout (package or workspace), with the line that shows it. */
const layoutOf = (
  manifest: CargoManifest,
): { value: 'single' | 'workspace'; line: number | undefined } => {
  const { table, lineOf } = manifest;
  const members = asTexts(at(manifest.workspace, 'members'));
  if (manifest.isRoot && (members.length > 0 || manifest.package === undefined)) {
    return { value: 'workspace', line: lineOf(['workspace']) };
  }
  for (const section of ['package', 'dependencies', 'build-dependencies', 'dev-dependencies']) {
    for (const [key, value] of Object.entries(asTable(at(table, section)) ?? {})) {
      const isPath = section === 'package' && key === 'workspace';
      if (isPath || inherits(value)) return { value: 'workspace', line: lineOf([section, key]) };
    }
  }
  return manifest.isRoot || manifest.workspace === undefined
    ? { value: 'single', line: lineOf(['package']) }
    : { value: 'workspace', line: undefined };
};

const layout = (manifest: CargoManifest): Fact => {
  const { value, line } = layoutOf(manifest);
  return value === 'workspace'
    ? recognised(
        'project.layout',
        value,
        manifest.isRoot
          ? { en: '`[workspace]` with members', 'zh-CN': '含成员的 `[workspace]`' }
          : line === undefined
            ? { en: 'a `[workspace]` above the package', 'zh-CN': '上级目录中的 `[workspace]`' }
            : { en: 'inherits from a workspace', 'zh-CN': '继承自工作区' },
        line,
      )
    : recognised(
        'project.layout',
        value,
        { en: 'no `[workspace]`', 'zh-CN': '没有 `[workspace]`' },
        line,
      );
};

/**
 * The image registry for a repository: GitHub has a registry per owner, GitLab per project, in
 * groups of any depth.
 */
const registryOf = (repository: string): string | undefined => {
  const match = /^https?:\/\/(?:www\.)?(github|gitlab)\.com\/([^?#]+)/u.exec(repository);
  const [, host, path = ''] = match ?? [];
  // URLs of GitLab pages contain `/-/` after the project.
  const [project = ''] = path.split('/-/');
  const segments = project
    .replace(/\.git$/u, '')
    .toLowerCase()
    .split('/')
    .filter(Boolean);
  if (segments.length < 2) return undefined;
  if (host === 'github') return `ghcr.io/${segments[0]}`;
  return host === 'gitlab' ? `registry.gitlab.com/${segments.join('/')}` : undefined;
};

const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;

const source = (manifest: CargoManifest): Fact[] => {
  const repository = textOf(manifest, 'repository');
  if (repository === undefined) return [];
  const { value, line } = repository;
  const registry = registryOf(value);
  const facts = [recognised('project.repository', value, statedBy(manifest, 'repository'), line)];
  if (registry !== undefined) {
    const because = {
      en: 'the registry that comes with the repository',
      'zh-CN': '代码仓库自带的镜像仓库',
    };
    facts.push(assumed('project.registry', registry, because, line));
  }
  return facts;
};

/** Facts from `[package]`; `chosen` is the selected member of a virtual manifest. */
export const describePackage = (
  { manifest }: RecogniserContext,
  chosen: string | undefined,
): readonly Fact[] => {
  const version = textOf(manifest, 'version');
  const license = textOf(manifest, 'license');
  const description = textOf(manifest, 'description');
  const facts = [...names(manifest, chosen), layout(manifest)];
  if (version !== undefined) {
    facts.push(
      recognised('project.version', version.value, statedBy(manifest, 'version'), version.line),
    );
  }
  if (description !== undefined) {
    const value = shortened(description.value, limitOf('project.description'));
    facts.push(
      recognised('project.description', value, statedBy(manifest, 'description'), description.line),
    );
  }
  facts.push(...source(manifest));
  if (license !== undefined) {
    facts.push(
      recognised('project.license', license.value, statedBy(manifest, 'license'), license.line),
    );
  }
  return facts;
};
