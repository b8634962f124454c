import type { Config } from '../../../concerns/index.ts';
import type { Place } from '../clue.ts';
import type { Clue, Repository } from '../reader.ts';

/** How the program uses a folder of the front end. */
export interface Use {
  /**
   * Where it opens the output at run time: an absolute path. A relative path or undefined: the code
   * embeds it, from that folder of the build or from the output.
   */
  readonly path: string | undefined;
  readonly place: Place;
  /** What the use names, for people. */
  readonly named: string;
}

/** A front end that a tool of the repository can build. Paths are from the given folder. */
export interface Candidate {
  readonly tool: Exclude<Config['build']['frontend'], 'none'>;
  /** The folder in which the build runs. */
  readonly folder: string;
  /** Folders that the build may write, the most likely first. */
  readonly outputs: readonly string[];
  readonly place: Place;
  /** How the program uses the output, if the files of the tool say so themselves. */
  readonly use?: Use;
  /** Facts of the tool, if this is the front end of the program. */
  readonly facts: (repository: Repository, output: string) => readonly Clue[];
}
