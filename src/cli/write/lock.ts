import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type FileSystem, UsageError } from '../io.ts';

/** Name of the record of what `generate` wrote, in the output folder. */
export const lockName = '.waybill.lock';

/** SHA-256 of the text last written, by path relative to the output folder. */
export type Lock = ReadonlyMap<string, string>;

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const isLock = (value: unknown): value is { files: Record<string, string> } =>
  typeof value === 'object' &&
  value !== null &&
  'files' in value &&
  typeof value.files === 'object' &&
  value.files !== null &&
  Object.values(value.files).every((hash) => typeof hash === 'string');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the record of the output folder; an empty one when nothing was generated there yet. */
export const readLock = (files: FileSystem, out: string): Lock => {
  const path = join(out, lockName);
  const entry = files.entry(path);
  if (entry === 'nothing') return new Map();
  const value = entry === 'file' ? parse(files.readText(path)) : undefined;
  if (isLock(value)) return new Map(Object.entries(value.files));
  throw new UsageError(
    `${lockName} is damaged, so it is not known which files are Waybill's own. Restore it, or delete it: every file that differs then counts as edited by hand.`,
    `${lockName} 已损坏，无法判断哪些文件由 Waybill 生成。请恢复该文件或将其删除；删除后，凡内容不同的文件都视为手工修改过。`,
  );
};

/** The record as text: sorted, so that it changes in version control only where files did. */
export const emitLock = (lock: Lock): string => {
  const sorted = [...lock].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ waybill: 1, files: Object.fromEntries(sorted) }, null, 2)}\n`;
};
