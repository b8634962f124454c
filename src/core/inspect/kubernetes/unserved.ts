import type { Text } from '../../fields/index.ts';
import { nearestName } from '../nearest-name.ts';
import type { ServedKinds } from '../schemas/load.ts';
import { code, listed } from '../schemas/messages/wording.ts';

/** The `apiVersion` and `kind` of a Kubernetes object. */
export interface ObjectKind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The wrong field (`apiVersion` or `kind`), and its correction. */
export interface Unserved {
  readonly at: 'apiVersion' | 'kind';
  readonly message: Text;
}

type Served = Readonly<Record<string, readonly string[]>>;

const groupOf = (api: string): string => api.slice(0, Math.max(0, api.lastIndexOf('/')));

/** The API to use instead: preferably of the same group, and preferably stable. */
const apiOf = ({ apiVersion, kind }: ObjectKind, served: Served): string | undefined => {
  const apis = Object.keys(served).filter((api) => served[api]?.includes(kind));
  const own = apis.filter((api) => groupOf(api) === groupOf(apiVersion));
  const best = own.length > 0 ? own : apis;
  return best.find((api) => /(^|\/)v\d+$/.test(api)) ?? best[0];
};

const gone = ({ apiVersion, kind }: ObjectKind, release: string): Text => ({
  en: `${code(apiVersion)} has no ${code(kind)} in Kubernetes ${release}`,
  'zh-CN': `Kubernetes ${release} 的 ${code(apiVersion)} 中没有 ${code(kind)}`,
});

const instead = (wrong: Text, line: string): Text => ({
  en: `${wrong.en}. Write ${code(line)}.`,
  'zh-CN': `${wrong['zh-CN']}，请写成 ${code(line)}。`,
});

const insteadOneOf = (wrong: Text, kinds: readonly string[]): Text => {
  const names = listed(kinds);
  return {
    en: `${wrong.en}; its kinds are ${names.en}.`,
    'zh-CN': `${wrong['zh-CN']}，可用的 kind 有 ${names['zh-CN']}。`,
  };
};

/** Why the kind is not served; undefined if it is served or its project is unknown. */
export const unserved = (
  asked: ObjectKind,
  release: string,
  kinds: ServedKinds,
): Unserved | undefined => {
  const own = kinds[release]?.[asked.apiVersion];
  const served = { ...kinds['any'], ...kinds[release] };
  const here = served[asked.apiVersion] ?? [];
  if (here.includes(asked.kind)) return undefined;
  const wrong = gone(asked, release);
  const alike = nearestName(asked.kind, here);
  if (alike !== undefined) return { at: 'kind', message: instead(wrong, `kind: ${alike}`) };
  const api = apiOf(asked, served);
  if (api !== undefined) return { at: 'apiVersion', message: instead(wrong, `apiVersion: ${api}`) };
  return own && { at: 'kind', message: insteadOneOf(wrong, own) };
};
