import type { Config } from '../../concerns/index.ts';
import { isSecretPair, saysSecret } from '../../secrets/index.ts';

/** A row of the table of variables. */
export type VariableRow = Config['settings']['variables'][number];

/** Variables of tools and of the system, which no container of the service needs. */
const ofTools =
  /^(?:PATH|HOME|USER|SHELL|TERM|LANG|LC_\w+|PWD|OLDPWD|HOSTNAME|DEBIAN_FRONTEND|OUT_DIR|CI|UID|GID|PUID|PGID|TAG|VERSION|BUILDKIT_\w+|BUILDPLATFORM|TARGETPLATFORM|TARGETARCH|CARGO_\w+|CARGO|RUSTUP_\w+|RUSTFLAGS|RUSTC_\w+|RUSTDOCFLAGS|SCCACHE_\w+|SQLX_OFFLINE\w*|COMPOSE_\w+|DOCKER_\w+|NODE_\w+|NPM_\w+|VITE_\w+|NEXT_PUBLIC_\w+|REACT_APP_\w+|NUXT_\w+|POSTGRES_\w+|POSTGRESQL_\w+|PGDATA|MYSQL_\w+|MARIADB_\w+|RABBITMQ_DEFAULT_\w+|PGADMIN_\w+|MINIO_ROOT_\w+|GRAFANA_\w+|GF_\w+|TRAEFIK_\w+|KAFKA_\w+|ZOOKEEPER_\w+|KUBECONFIG|GITHUB_(?:TOKEN|SHA|REF|ACTIONS)|IMAGE_TAG|DOCKER_TAG|TEST_\w+)$/u;

/** Variables that Waybill sets itself. */
const ofWaybill =
  /^(?:RUST_LOG|RUST_BACKTRACE|OTEL_\w+|POD_\w+|NODE_NAME|TOKIO_WORKER_THREADS|SERVICE_VERSION)$/u;

/** Whether a variable is one that the service reads, as far as its name says. */
export const isOfService = (name: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_]*$/u.test(name) &&
  name !== '__proto__' &&
  !ofTools.test(name) &&
  !ofWaybill.test(name);

const kindOf = (value: string): VariableRow['kind'] => {
  if (/^-?\d+(?:\.\d+)?$/u.test(value)) return 'number';
  if (/^(?:true|false)$/u.test(value)) return 'boolean';
  return 'text';
};

/** The longest value of a row. */
const longestValue = 2000;

/**
 * The row for a variable; the value of a secret is left out. Undefined for a variable of a tool.
 * `isRead` says that the program reads the variable, whatever its name.
 */
export const variableRow = (
  name: string,
  value: string,
  isRead = false,
): VariableRow | undefined => {
  if (!(isRead ? /^[A-Za-z_]\w*$/u.test(name) : isOfService(name))) return undefined;
  const secret = value === '' ? saysSecret(name) : isSecretPair({ name, value });
  const kept = secret || value.length > longestValue || /\$/u.test(value) ? '' : value;
  return { name, kind: kindOf(kept), secret, value: kept };
};
