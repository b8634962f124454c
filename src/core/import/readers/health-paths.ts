import type { Text } from '../../fields/text.ts';
import { clue, lineAt, type Place } from './clue.ts';
import type { Clue, Rank } from './reader.ts';
import { wholePath } from './route-prefix.ts';
import type { RustFile } from './rust-files.ts';
import { statementBefore } from './rust-text.ts';

/** A call or an attribute that adds a route: `.route("/health", …)`, `#[get("/health")]`. */
const route =
  /(?:\b(?:route|at|get|resource|scope|path|with_path|push|handle|method|any|service|route_service|add)!?\s*\(\s*|#\[\s*(?:\w+::)?(?:get|head|route|handler)\s*\(\s*(?:path\s*=\s*)?|\bpath!\s*\(\s*)"(\/?[\w\-./]{1,60})"/gu;

const live = /^(?:livez?|liveness|alive|-\/healthy|live(?:ness)?z)$/u;
const ready = /^(?:readyz?|readiness|-\/ready)$/u;
const startup = /^(?:startupz?|startup)$/u;
const health =
  /^(?:_*health(?:z|-?_?check|_status)?|healthy|_?ping|up|status|heartbeat|__?heartbeat__?|_health_?|_status|lb-status)$/iu;

/** What a path is for, by its last segments: `/api/v1/health/live`. */
export const healthRole = (path: string): 'live' | 'ready' | 'startup' | 'health' | undefined => {
  const parts = path
    .replace(/^\/+|\/+$/gu, '')
    .toLowerCase()
    .split('/');
  const last = parts.at(-1) ?? '';
  const two = parts.slice(-2).join('/');
  if (live.test(last) || live.test(two)) return 'live';
  if (ready.test(last) || ready.test(two)) return 'ready';
  if (startup.test(last)) return 'startup';
  return health.test(last) ? 'health' : undefined;
};

/** How good a general health path is: `/healthz` before `/ping` and `/status`. */
const preference = (path: string): number => {
  const depth = path.split('/').length;
  return (/health/iu.test(path) ? 0 : 10) + depth;
};

interface Found {
  readonly path: string;
  readonly place: Place;
}

const fields = {
  live: 'project.livePath',
  ready: 'project.readyPath',
  startup: 'project.startupPath',
} as const;

/** Facts about the three probes from health paths; a general path serves those without their own. */
export const healthClues = (
  found: readonly Found[],
  reason: Text,
  rank: Rank,
  certainty: Clue['certainty'],
): readonly Clue[] => {
  const of = (role: ReturnType<typeof healthRole>) =>
    found
      .filter(({ path }) => healthRole(path) === role)
      .toSorted((one, other) => preference(one.path) - preference(other.path))[0];
  const [general, alive, isReady, started] = [of('health'), of('live'), of('ready'), of('startup')];
  const chosen = {
    live: alive ?? general ?? isReady,
    ready: isReady ?? general ?? alive,
    startup: started ?? general ?? alive ?? isReady,
  };
  return (['live', 'ready', 'startup'] as const).flatMap((role) => {
    const one = chosen[role];
    return one === undefined
      ? []
      : [clue(rank, certainty, fields[role], one.path, reason, one.place)];
  });
};

const inSource: Text = { en: 'a route of the source', 'zh-CN': '源代码中的路由' };

/** Another text that is a path: `(&Method::GET, "/health") =>`. */
const pathText = /"(\/[\w\-./]{1,60})"/gu;

/** A path below other groups is the health of a part of the program, such as `/image/health`. */
const isGeneral = (path: string): boolean =>
  path
    .split('/')
    .slice(1, -1)
    .every((part) =>
      /^(?:api|rest|v\d+|internal|public|ops|admin|system|sys|management|manage|actuator|status|probes?|health\w*|-|_|k8s|monitor(?:ing)?|meta|service|server|app)$/iu.test(
        part,
      ),
    );

const pathsBy = (form: RegExp, files: readonly RustFile[]): readonly Found[] =>
  files.flatMap((file) =>
    [...file.code.matchAll(form)]
      .filter(({ 1: path = '' }) => healthRole(path) !== undefined)
      .filter(({ index }) => !/client|reqwest|url/iu.test(statementBefore(file.code, index)))
      .map(({ 1: path = '', index }) => ({
        path: wholePath(path, file, index, files),
        place: { file: file.path, line: lineAt(file.code, index) },
      }))
      .filter(({ path }) => isGeneral(path)),
  );

/**
 * The routes that Loco adds itself: `/_ping` in every version; `/_health` needs a database, and
 * answers 200 without it. Source: loco-rs, src/controller/app_routes.rs and health.rs.
 */
const locoRoutes =
  /\bAppRoutes::with_default_routes\s*\(\s*\)(?:\s*\.prefix\s*\(\s*"\/?([\w\-/]*)")?/gu;

const locoPaths = (files: readonly RustFile[]): readonly Found[] =>
  files.flatMap((file) =>
    [...file.code.matchAll(locoRoutes)].map(({ 1: prefix = '', index }) => ({
      path: `${prefix === '' ? '' : `/${prefix}`}/_ping`,
      place: { file: file.path, line: lineAt(file.code, index) },
    })),
  );

/** The health paths among the routes of the source, else among its other paths. */
export const healthPathsIn = (files: readonly RustFile[]): readonly Clue[] => {
  const routes = [...pathsBy(route, files), ...locoPaths(files)];
  const found = routes.length > 0 ? routes : pathsBy(pathText, files);
  return healthClues(found, inSource, 'settings', 'assumed');
};
