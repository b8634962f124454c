import { strFromU8, strToU8 } from 'fflate';
import type { ParseError } from '../config.ts';
import { type Decisions, defaultDecisions, type ParsedDecisions } from '../decisions.ts';
import { documentOf } from '../document/document.ts';
import { readDocument } from '../document/read-document.ts';
import type { PublicText } from '../secrets/public-text.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { checksum, checksumLength } from './checksum.ts';
import { deflate, type Inflated, inflate } from './deflate.ts';
import { dictionaryV1 } from './dictionaries/v1.ts';
import * as say from './link-problems.ts';
import { salvage } from './salvage.ts';

/** Some chat and mail programs cut links that are longer than this, in characters. */
export const longLink = 2000;

/** Limit for the characters of a fragment and for its decompressed bytes. */
const mostCharacters = 64 * 1024;
const mostBytes = 256 * 1024;

/**
 * The dictionary of each packing version. A new packing gets the next number; old packings stay
 * readable.
 */
const packings: Readonly<Record<number, string>> = { 1: dictionaryV1 };
const currentPacking = 1;

/** Settings of version 1 have no version number in the link. */
const unnumbered = 1;

const packed = (json: string): string => toBase64url(deflate(strToU8(json), strToU8(dictionaryV1)));

/** The decisions as a fragment without `#`: the differences from the defaults, without secrets. */
export const encodeLink = (decisions: Decisions): PublicText => {
  const { waybill, ...settings } = documentOf(decisions);
  const content = waybill === unnumbered ? settings : { waybill, ...settings };
  const payload = packed(JSON.stringify(content));
  // The cast is safe: the payload is a Document, which contains no secrets.
  return `v${currentPacking}.${payload}.${checksum(payload)}` as PublicText;
};

interface Envelope {
  readonly packing: number;
  readonly payload: string;
  readonly state: 'whole' | 'cut' | 'changed';
}

const open = (fragment: string): Envelope | undefined => {
  const match = /^#?v([1-9]\d{0,3})\.([A-Za-z0-9_-]*)(?:\.([a-z0-9]*))?(.*)$/s.exec(
    fragment.trim(),
  );
  if (!match) return undefined;
  const [, packing = '', payload = '', check = '', rest = ''] = match;
  const whole = check === checksum(payload) && rest === '';
  const cut = check.length < checksumLength && rest === '';
  return { packing: Number(packing), payload, state: whole ? 'whole' : cut ? 'cut' : 'changed' };
};

const numbered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? { waybill: unnumbered, ...value } : value;

/** The settings of a fragment. */
export interface DecodedLink extends ParsedDecisions {
  /**
   * No setting could be read; `decisions` are the defaults and should not replace the current decisions.
   */
  readonly unreadable?: true;
}

const isEmpty = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0;

const read = (envelope: Envelope, dictionary: string): DecodedLink => {
  const bytes = fromBase64url(envelope.payload);
  const { bytes: plain, stopped } = inflate(bytes, strToU8(dictionary), mostBytes);
  const { value, whole } = salvage(strFromU8(plain));
  const damage = damageOf(envelope, stopped, whole);
  if (damage && isEmpty(value)) return nothing(say.nothingLeft);
  const { decisions, errors } = readDocument(numbered(value));
  return { decisions, errors: damage ? [damage, ...errors] : errors };
};

const damageOf = (
  envelope: Envelope,
  stopped: Inflated['stopped'],
  whole: boolean,
): ParseError | undefined => {
  if (stopped === 'too large') return say.tooLarge;
  if (envelope.state === 'cut') return say.cut;
  const intact = envelope.state === 'whole' && whole && stopped === undefined;
  return intact ? undefined : say.changed;
};

const nothing = (problem: ParseError): DecodedLink => ({
  decisions: defaultDecisions,
  errors: [problem],
  unreadable: true,
});

/** Reads a fragment with or without `#`: keeps valid settings and reports errors. Never throws. */
export const decodeLink = (fragment: string): DecodedLink => {
  if (fragment.length > mostCharacters) return nothing(say.tooLarge);
  const envelope = open(fragment);
  if (!envelope) return nothing(say.notALink);
  const dictionary = packings[envelope.packing];
  if (dictionary === undefined) return nothing(say.newerPacking(envelope.packing));
  return read(envelope, dictionary);
};
