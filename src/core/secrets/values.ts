import type { NameVerdict } from './names.ts';

/** The placeholder for a removed secret; recognisers do not treat it as a secret. */
export const placeholder = 'REDACTED';

/** Complete values that Kubernetes, a shell, a template or a person will replace later. */
const references = new RegExp(
  [
    '\\$\\([^)]*\\)', // Kubernetes, command substitution
    '\\$\\{\\{?[^}]*\\}?\\}', // Compose, shell, GitHub Actions
    '\\{\\{.*\\}\\}', // Helm, Jinja, Mustache
    '\\$(?:[A-Z_][A-Z0-9_]*|[a-z_]+|\\d|@|\\*)', // shell variables
    '\\$\\$?\\[.*\\]',
    '%[A-Z_][A-Z0-9_]*%|%\\([\\w.]+\\)[sd]|%[sdv]', // Windows, Python, printf
    '#?\\{[\\w.-]*\\}', // format strings
    '`[^`]*`?',
    '<[^<>]*>|\\[[A-Za-z _-]+\\]|\\([A-Za-z _-]+\\)',
    '[*.•·_-]+|…|[xX]{3,}|\\?+',
    '(?:arn|vault|ssm|op|ref\\+\\w+|secret|sm|aws-sm|gcp-sm|akv|keyring|keychain|env|file|awskms|gcpkms|bao|doppler|sops):.*',
    '@[./~].*', // curl reads a file
    'projects/[^/]+/secrets/.*',
    'ENC\\[.*\\]?', // SOPS, hiera-eyaml
    '!\\w+ .*',
    '(?:process\\.env|os\\.environ|std::env|env!|ENV|vars?|secrets?|local|data|module)[.[(:].*',
    'secretKeyRef|valueFrom|configMapKeyRef',
  ].join('|'),
  's',
);
const wholeReference = new RegExp(`^(?:${references.source})$`, 's');

/** Words that documents use in place of a secret. */
const stand =
  /^(?:(?:\[|<)?redacted(?:\]|>)?|change[-_. ]?(?:me|this|it)(?:[-_. ](?:please|now|in[-_. ]production))?|replace[-_. ]?(?:me|this|with.*)|your[-_. ].*|(?:insert|enter|put|add|set|fill)[-_. ].*|todo|tbd|fixme|placeholder|dummy|none|null|nil|undefined|unset|hidden|masked|omitted|removed|x-oauth-basic|x-access-token|secret[-_. ]?here|n\/a)$/i;

const embedded =
  /\$\([^)]{0,200}\)|\$\{\{?[^}]{0,200}\}?\}|\{\{[^}]{0,200}\}\}|<[A-Za-z][\w .-]{0,60}>|\$[A-Z_]{2,60}/g;

/** Whether the value will be replaced later: `$(X)`, `${X:-}`, `{{ x }}`, `<password>`, `%s`. */
export const isReference = (value: string): boolean => {
  const bare = value.trim();
  if (bare === '' || bare.includes(placeholder) || wholeReference.test(bare)) return true;
  const rest = bare.replace(embedded, '');
  return rest !== bare && !looksRandom(rest);
};

/** Whether the value is a sample word in place of a secret, such as `change-me`. */
export const isStandIn = (value: string): boolean => stand.test(value.trim());

const wordy = /^(?:[A-Z]?[a-z]+|[A-Z]+|\d{1,4})(?:[-_.:/ ](?:[A-Z]?[a-z]+|[A-Z]+|v?\d{1,4}))*$/;
const changes = (text: string): number => {
  let count = 0;
  for (let at = 1; at < text.length && count < 6; at += 1) {
    const isDigit = (char: string) => char >= '0' && char <= '9';
    if (isDigit(text.charAt(at)) !== isDigit(text.charAt(at - 1))) count += 1;
  }
  return count;
};

/** Whether a text looks like a random text or a password. */
export function looksRandom(text: string): boolean {
  if (text.length < 6 || /\s/.test(text) || wordy.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[!@#$%^&*+=~?]/].filter((kind) => kind.test(text)).length;
  const longest = Math.max(...text.split(/[-_.:/,]/).map((part) => part.length));
  if (/^[0-9a-f]{16,}$/i.test(text)) return true;
  if (kinds >= 3) return longest >= 6;
  if (/\d/.test(text) && changes(text) >= 4) return text.length >= 7;
  return longest >= 20 && kinds >= 2;
}

const truth =
  /^(?:true|false|yes|no|on|off|y|n|t|f|enabled?|disabled?|required?|optional|auto|always|never)$/i;
const duration =
  /^(?:\d+(?:\.\d+)?\s?(?:ns|us|µs|ms|s|sec|secs|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|y|years?)\s?){1,4}$|^P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/i;
const amount = /^\d+(?:\.\d+)?\s?(?:%|[kmgtpe]i?b?|bytes?|bits?|x|rps|qps|\/[a-z]+)$/i;
const path = /^(?:~|\.{1,2}|[A-Za-z]:)?[\\/](?:[\w.@+\- ]+[\\/])*[\w.@+\- *]*$/;
const bareFile =
  /^[\w.-]+\.(?:pem|key|crt|cer|jks|p12|pfx|json|ya?ml|toml|env|txt|conf|ini|properties|pub|asc|gpg)$/i;
const plainUrl = /^[a-z][a-z0-9+.-]*:\/\/[^\s@]*$/i;
/** Authentication methods and other choices that are values of names such as `AUTH`. */
const choice =
  /^(?:basic|bearer|plain|login|digest|ntlm|kerberos|gssapi|negotiate|md5|scram(?:-sha-\d+(?:-plus)?)?|cram-md5|oauth2?|oidc|openid|saml2?|ldap|mtls|tls|x509|iam|jwt|apikey|api[-_]key|token|tokens|password|passwords|secret|key|peer|trust|ident|cert|certificate|local|internal|external|default|system|include|omit|same-origin|env|environment|file|vault|stdin|prompt|ask|keyring|keychain|header|cookie|query|body|hs256|hs384|hs512|rs256|rs384|rs512|es256|es384|eddsa|ed25519|rsa|aes(?:-\d+(?:-\w+)?)?|argon2(?:id?|d)?|bcrypt|scrypt|pbkdf2|sha-?\d+|anonymous|guest|kubernetes|github|gitlab|google|azure|aws|managed|workload-identity|sops|trace|debug|info|warn|error|external-secrets|sealed-secrets)$/i;

const isPath = (value: string): boolean =>
  path.test(value) &&
  value
    .split(/[\\/]/)
    .every((segment) => segment.length < 24 || !looksRandom(segment.replace(/\.\w{1,5}$/, '')));

const isEvident = (value: string): boolean =>
  truth.test(value) ||
  duration.test(value) ||
  amount.test(value) ||
  isPath(value) ||
  (plainUrl.test(value) && !/[?&#]/.test(value) && !looksRandom(value.split('/').at(-1) ?? ''));

const headersOf = (value: string): readonly string[] => value.split(',');

/** Whether the value is a connection without a password, or headers without a secret. */
const isPlainCarrier = (value: string): boolean => {
  if (plainUrl.test(value)) return !value.split('/').slice(3).some(looksRandom);
  const pairs = value.includes(';') ? value.split(';') : headersOf(value);
  return pairs.every((pair) => {
    const [name = '', ...rest] = pair.split('=');
    return (
      pair.trim() === '' ||
      (rest.length > 0 && name !== '' && !looksRandom(name) && !looksRandom(rest.join('=')))
    );
  });
};

/** Whether the value of a name with this verdict is a secret. */
export const isSecretBehind = (verdict: NameVerdict, value: string): boolean => {
  const bare = value.trim();
  if (verdict === 'none' || isReference(bare) || isStandIn(bare)) return false;
  if (verdict === 'password') return !isEvident(bare) && !/^[01]$/.test(bare);
  if (isEvident(bare) || choice.test(bare) || bareFile.test(bare)) return false;
  if (verdict === 'carrier') return !isPlainCarrier(bare);
  if (/^[-+]?\d[\d_,.]*$/.test(bare)) return verdict === 'secret' && bare.length >= 9;
  return verdict === 'secret' || looksRandom(bare);
};
