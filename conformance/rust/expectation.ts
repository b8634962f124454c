/**
 * Expected behaviour of the Rust code according to the plan, as far as a running service shows it.
 */
export interface RustExpectation {
  /** Folder of the crate in the bundle: empty, or ending in a slash. */
  readonly prefix: string;
  readonly crate: boolean;
  readonly binary: string;
  /** Prefix of the variables that set the listen addresses: `APP__SERVER__`. */
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
  /** Arguments that run the binary's health check. */
  readonly check: readonly string[];
  /** Whether the service becomes ready without any backing service. */
  readonly readyAlone: boolean;
  readonly drainSeconds: number;
  /** Whether traces are exported to an HTTP endpoint. */
  readonly exports: boolean;
}
