/** The parts of an exported span that the checks read. */
export interface ExportedSpan {
  readonly name: string;
  /** SpanKind of OTLP; 2 is a server span. */
  readonly kind: number;
  /** Status code of OTLP; 2 is an error. */
  readonly status: number;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** A field of a protobuf message: its number, and its number value or its bytes. */
type Field = readonly [number, number | Uint8Array];

/**
 * Parses varints, fixed-width numbers and length-delimited fields; OTLP uses no other wire types.
 */
function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const [number, wire] = [Math.floor(tag / 8), tag % 8];
    if (wire === 0) yield [number, varint()];
    else {
      const length = wire === 2 ? varint() : wire === 1 ? 8 : 4;
      yield [number, bytes.subarray(at, at + length)];
      at += length;
    }
  }
}

const inside = (bytes: Uint8Array, wanted: number): readonly Uint8Array[] =>
  [...fieldsOf(bytes)].flatMap(([number, value]) =>
    number === wanted && typeof value !== 'number' ? [value] : [],
  );

const numberIn = (bytes: Uint8Array, wanted: number): number => {
  const found = [...fieldsOf(bytes)].find(([number]) => number === wanted)?.[1];
  return typeof found === 'number' ? found : 0;
};

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const attributeOf = (bytes: Uint8Array): readonly [string, string | number] => {
  const [name] = inside(bytes, 1);
  const [value = new Uint8Array()] = inside(bytes, 2);
  const [text] = inside(value, 1);
  return [textOf(name), text === undefined ? numberIn(value, 3) : textOf(text)];
};

const spanOf = (bytes: Uint8Array): ExportedSpan => ({
  name: textOf(inside(bytes, 5)[0]),
  kind: numberIn(bytes, 6),
  status: inside(bytes, 15).reduce((_code, status) => numberIn(status, 3), 0),
  attributes: Object.fromEntries(inside(bytes, 9).map(attributeOf)),
});

/** The spans of an ExportTraceServiceRequest. */
export const spansOf = (request: Uint8Array): readonly ExportedSpan[] =>
  inside(request, 1)
    .flatMap((resource) => inside(resource, 2))
    .flatMap((scope) => inside(scope, 2))
    .map(spanOf);
