/** What the plan says about the Rust code of a bundle, as far as a running service can show it. */
export interface RustExpectation {
  /** Folder of the crate in the bundle, empty or with its slash. */
  readonly prefix: string;
  readonly crate: boolean;
  readonly binary: string;
  /** Start of the variables that set where it listens: `APP__SERVER__`. */
  readonly variables: string;
  readonly secrets: readonly string[];
  readonly listens: readonly ('http' | 'grpc' | 'metrics')[];
  readonly healthOn: 'http' | 'grpc' | 'metrics' | undefined;
  readonly metricsOn: 'http' | 'metrics' | undefined;
  readonly paths: {
    readonly live: string;
    readonly ready: string;
    readonly startup: string;
    readonly metrics: string;
  };
  readonly parts: readonly string[];
  /** Arguments of the binary's own health check. */
  readonly check: readonly string[];
  /** Whether it can be ready although no backing service runs. */
  readonly readyAlone: boolean;
  readonly drainSeconds: number;
  /** Whether traces go to an HTTP endpoint. */
  readonly exports: boolean;
}
