import { shellWord } from '../formats/shell.ts';

const digest = '"\\(sha256:[0-9a-f]*\\)"';

/**
 * The shell words that print the digest of an image from the metadata file of `docker buildx bake`.
 * The file has an entry for each target; without a target it has only one.
 */
export const digestCommand = (target: string | undefined, file: string): string =>
  target === undefined
    ? `sed -n '/"containerimage.digest"/{s/.*${digest}.*/\\1/p;q;}' ${file}`
    : `sed -n ${shellWord(
        `/^  "${target}": {/,/"containerimage.digest"/s/.*"containerimage.digest": *${digest}.*/\\1/p`,
      )} ${file}`;
