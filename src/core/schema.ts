import { type ConcernId, concerns, type FieldPath, isShared } from './config.ts';
import { mostWorkloads, workloadNamePattern } from './decisions.ts';
import { fieldSchema, type JsonSchema, type Locale } from './fields/index.ts';

/** The schema of the sections, or of the fields in them that an added workload may decide. */
const sectionsSchema = (locale: Locale, isOffered: (path: FieldPath) => boolean) =>
  Object.fromEntries(
    Object.entries(concerns).flatMap(([id, concern]): [string, JsonSchema][] => {
      const fields = Object.entries(concern.fields).filter(([key]) =>
        // The section id and the key come from the registry.
        isOffered(`${id as ConcernId}.${key}` as FieldPath),
      );
      if (fields.length === 0) return [];
      const properties = Object.fromEntries(
        fields.map(([key, field]) => [key, fieldSchema(field, locale)]),
      );
      const { title, intro } = concern;
      return [
        [
          id,
          {
            title: title[locale],
            description: intro[locale],
            type: 'object',
            additionalProperties: false,
            properties,
          },
        ],
      ];
    }),
  );

const workloads = {
  en: {
    title: 'Workloads',
    description:
      'The other programs that ship with this one, by name: what each decides differently. A setting that is left out is as at the top of the file.',
  },
  'zh-CN': {
    title: '工作负载',
    description: '与之一同交付的其他程序，按名称列出各自不同的设置；未写的设置与文件顶层相同。',
  },
} as const;

/** The JSON Schema of waybill.yaml, with titles and descriptions in one language. */
export const configSchema = (locale: Locale): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'waybill.yaml',
  type: 'object',
  additionalProperties: false,
  properties: {
    waybill: { enum: [1, 2] },
    ...sectionsSchema(locale, () => true),
    workloads: {
      ...workloads[locale],
      type: 'object',
      maxProperties: mostWorkloads,
      propertyNames: { pattern: workloadNamePattern.source },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: sectionsSchema(locale, (path) => !isShared(path)),
      },
    },
  },
});
