/**
 * How Waybill recognises a secret. One rule for the plan (which variables go to a Secret), for the
 * link, waybill.yaml and storage (which values are never written down).
 */

const secretName =
  /(?:^|_)(?:PASSWORDS?|PASSWD|PASSPHRASE|PASS|SECRETS?|TOKEN|CREDENTIALS?|APIKEY|PRIVATE)(?:_|$)|_PWD$|(?:^|_)(?:API|ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION|MASTER|SESSION|COOKIE|HMAC|JWT|SSH|LICENSE)_KEY(?:_|$)/;

/** What a name ends in when it describes a secret instead of holding it. */
const aboutSecret =
  /_(?:FILE|PATH|DIR|NAME|TTL|SECONDS|SECS|MINUTES|MINS|HOURS|DAYS|MS|EXPIRY|EXPIRATION|LIFETIME|LENGTH|MIN|MAX|COUNT|LIMIT|ALGORITHM|ALG|ENABLED|REQUIRED|ISSUER|AUDIENCE|HEADER|POLICY|ROTATION|URL|URI|ENDPOINT|HOST|TYPE|SCOPE|SCOPES)$/;

const words = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();

/** Whether a name (`DB_PASSWORD`, `stripe.apiKey`) says that its value is a secret. */
export const saysSecret = (name: string): boolean => {
  const upper = words(name);
  return secretName.test(upper) && !aboutSecret.test(upper);
};

/** Shapes that providers give their credentials; each is anchored on a prefix that nothing else has. */
const credential = new RegExp(
  [
    '-----BEGIN [A-Z0-9 ]*PRIVATE KEY',
    '\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b', // AWS access key ids
    '\\bgh[pousr]_[A-Za-z0-9]{20,}', // GitHub tokens
    '\\bgithub_pat_[A-Za-z0-9_]{20,}',
    '\\bglpat-[A-Za-z0-9_-]{16,}', // GitLab
    '\\bxox[abeoprs]-[A-Za-z0-9-]{10,}', // Slack
    '\\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}', // Stripe
    '\\bsk-[A-Za-z0-9_-]{20,}', // model providers
    '\\bAIza[0-9A-Za-z_-]{30,}', // Google
    '\\bSG\\.[A-Za-z0-9_-]{16,}\\.', // SendGrid
    '\\bnpm_[A-Za-z0-9]{30,}',
    '\\bpypi-[A-Za-z0-9_-]{30,}',
    '\\bdckr_pat_[A-Za-z0-9_-]{20,}', // Docker Hub
    '\\bhf_[A-Za-z0-9]{30,}', // Hugging Face
    '\\bhv[sb]\\.[A-Za-z0-9_-]{20,}', // Vault
    '\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*', // JWT
    'AccountKey=[A-Za-z0-9+/]{20,}', // Azure connection strings
  ].join('|'),
);

const urlPassword = /[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]{0,256}:([^\s/@]{1,512})@/gi;
const assignment =
  /(?:^|[?&;,\s])(?:password|passwd|pwd|secret|token|access_token|api_key|apikey|sig)=([^&;,\s]+)/gi;

/** A reference to a secret, filled in later: `$(DB_PASSWORD)`, `${DB_PASSWORD}`, `<password>`. */
const placeholder =
  /^(?:\$\([A-Za-z0-9_]+\)|\$\{[A-Za-z0-9_:?-]+\}|\$[A-Za-z0-9_]+|<[^<>]*>|%s|\*+)$/;

const holdsOne = (pattern: RegExp, value: string): boolean =>
  [...value.matchAll(pattern)].some(([, secret = '']) => !placeholder.test(secret));

/** Whether a value looks like a credential, or holds one (a URL with a password, a PEM key, a token). */
export const looksSecret = (value: string): boolean =>
  credential.test(value) || holdsOne(urlPassword, value) || holdsOne(assignment, value);

/** A row of a table of variables. */
export interface VariableRow {
  readonly name: string;
  readonly secret: boolean;
  readonly value: string;
}

/** Whether a variable is a secret: marked as one, called like one, or holding what looks like one. */
export const isSecretVariable = (row: VariableRow): boolean =>
  row.secret || saysSecret(row.name) || looksSecret(row.value);
