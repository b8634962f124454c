import { fieldAt, fieldPaths } from '../../config.ts';

/** Forms of placeholders: names that RFC 2606 reserves, and words that ask for a replacement. */
const shapes: readonly RegExp[] = [
  // Hosts: alone, or in an address, an image, an e-mail address or a list.
  /(?:^|[/@.:,;=\s"'(])example\.(?:com|net|org)(?=$|[/:,;?#\s"')])/i,
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*[a-z0-9-]+\.(?:example|invalid)(?=$|[/:?#])/i,
  // `ghcr.io/your-org`, `YOUR_ACCOUNT`.
  /(?:^|[/@.:=])your[-_][a-z]+(?:[-_][a-z]+)*(?=$|[/@.:])/i,
  /^(?:change[-_ ]?me|replace[-_ ]?me|to[-_ ]?do|fix[-_ ]?me|placeholder|<[^<>]+>)$/i,
  // The account numbers of Amazon's documentation, and the project of Google's.
  /(?:^|[:/.])(?:123456789012|111122223333)(?=$|[:/.])/,
  /@(?:my-)?project(?:-id)?\.iam\.gserviceaccount\.com$/,
];

/**
 * Words of Waybill's examples that a real company may also use, so only a complete example counts.
 */
const invented = /(?:^|[/.@])acme(?=$|[/.])|1234567890|…/;

const examplesOf = (path: (typeof fieldPaths)[number]): readonly string[] => {
  const field = fieldAt(path);
  const fields = field.kind === 'table' ? Object.values(field.columns) : [field];
  return fields.flatMap((one) =>
    'placeholder' in one && one.placeholder !== undefined ? [one.placeholder] : [],
  );
};

/** Examples that the form shows in empty controls and that no user can use unchanged. */
const ownExamples: ReadonlySet<string> = new Set(
  fieldPaths.flatMap(examplesOf).filter((example) => invented.test(example)),
);

/** Whether a text is an example that was never replaced. */
export const isPlaceholder = (text: string): boolean =>
  ownExamples.has(text) || shapes.some((shape) => shape.test(text));
