import { isMapping } from '../../formats/json.ts';
import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { lineAt } from '../readers/clue.ts';
import { isBackingImage } from '../readers/compose-services.ts';
import { better, type FileNote, left, quoted } from './note.ts';

interface Service {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly lineOf: (key?: string) => number;
}

const servicesOf = (text: string): readonly Service[] => {
  const parsed = parsePlacedYaml(text);
  if (!parsed.ok) return [];
  const { documents, keyAt } = parsed.value;
  const [document] = documents;
  const services = isMapping(document) ? document['services'] : undefined;
  if (!isMapping(services)) return [];
  return Object.entries(services).flatMap(([name, value]) => {
    if (!isMapping(value)) return [];
    const lineOf = (key?: string): number =>
      lineAt(text, keyAt(0, ['services', name, ...(key === undefined ? [] : [key])]).start);
    return [{ name, value, lineOf }];
  });
};

/** A service with an image that Waybill does not run: neither the program nor a backing service. */
const leftOf = ({ name, value, lineOf }: Service): readonly FileNote[] => {
  const image = value['image'];
  if (typeof image !== 'string' || 'build' in value || isBackingImage(image)) return [];
  return [
    left(lineOf(), {
      en: `The service ${quoted(name)} with the image ${quoted(image)} is not taken over. Keep it in a Compose file of its own, beside Waybill’s.`,
      'zh-CN': `未采用服务 ${quoted(name)}（镜像 ${quoted(image)}）。请将其保留在单独的 Compose 文件中，与 Waybill 的文件并用。`,
    }),
  ];
};

const isWritten = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && !value.includes('$');

/** The names of variables whose password is written in the file. */
const passwordOf = ({ value }: Service): string | undefined => {
  const environment = value['environment'];
  const pairs = Array.isArray(environment)
    ? environment.map((entry) => String(entry).split('=', 2))
    : Object.entries(isMapping(environment) ? environment : {});
  const found = pairs.find(
    ([name, text]) => /PASSWORD$|SECRET$/u.test(String(name)) && isWritten(text),
  );
  return found === undefined ? undefined : String(found[0]);
};

const betterOf = (service: Service, ours: string): readonly FileNote[] => {
  const { name, value, lineOf } = service;
  const password = passwordOf(service);
  const image = value['image'];
  const isOpen = typeof image === 'string' && !/\$|@sha256:|:(?!latest$)[^/]+$/u.test(image);
  const waits = 'depends_on' in value && !JSON.stringify(value['depends_on']).includes('condition');
  return [
    ...(password === undefined
      ? []
      : [
          better(lineOf('environment'), {
            en: `The value of ${quoted(password)} is in the file and in the history of Git. Waybill’s file reads it from \`.env\`.`,
            'zh-CN': `${quoted(password)} 的值写在文件中，也留在 Git 历史里。Waybill 的文件从 \`.env\` 读取。`,
          }),
        ]),
    ...(isOpen
      ? [
          better(lineOf('image'), {
            en: `${quoted(image)} is another image tomorrow. Waybill’s file names exact versions.`,
            'zh-CN': `${quoted(image)} 指向的镜像随时会变。Waybill 的文件使用确切版本。`,
          }),
        ]
      : []),
    ...(waits && ours.includes('service_healthy')
      ? [
          better(lineOf('depends_on'), {
            en: `${quoted(name)} starts before its services accept connections. Waybill’s file waits until they are healthy.`,
            'zh-CN': `${quoted(name)} 会在所依赖的服务可用之前启动。Waybill 的文件会等到它们健康。`,
          }),
        ]
      : []),
  ];
};

/** The notes on a Compose file beside the generated one. */
export const composeNotes = (theirs: string, ours: string): readonly FileNote[] => {
  const services = servicesOf(theirs);
  return [...services.flatMap(leftOf), ...services.flatMap((service) => betterOf(service, ours))];
};
