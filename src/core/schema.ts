import { concerns } from './config.ts';
import { fieldSchema, type JsonSchema, type Locale } from './fields/index.ts';

/** The JSON Schema of waybill.yaml, with titles and descriptions in one language. */
export const configSchema = (locale: Locale): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'waybill.yaml',
  type: 'object',
  additionalProperties: false,
  properties: {
    waybill: { const: 1 },
    ...Object.fromEntries(
      Object.entries(concerns).map(([id, concern]) => [
        id,
        {
          title: concern.title[locale],
          description: concern.intro[locale],
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(
            Object.entries(concern.fields).map(([key, field]) => [key, fieldSchema(field, locale)]),
          ),
        },
      ]),
    ),
  },
});
