import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text's UTF-8 bytes, in lowercase hexadecimal, as Helm's `sha256sum` writes it. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
