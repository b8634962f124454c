import {
  beforePlain,
  carrierEnds,
  descriptors,
  gluedOwners,
  lastNouns,
  neutral,
  passwordNouns,
  plainKeyOf,
  providers,
  secretKeyOf,
  secretNouns,
  secretObjectOf,
} from './name-words.ts';

/**
 * How certain it is from a name that its value is a secret. `password`: any value, numbers
 * included. `secret`: unless the value is clearly not a secret. `carrier`: an address that usually
 * contains a secret. `guess`: only a value that looks random.
 */
export type NameVerdict = 'password' | 'secret' | 'carrier' | 'guess' | 'none';

const longestName = 200;

const split = (name: string): readonly string[] =>
  name
    .slice(-longestName)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');

const nounEnd =
  /^(.+?)(PASSWORDS?|PASSWD|PASSPHRASE|PASSCODE|SECRETS?|TOKENS?|CREDENTIALS?|CREDS)$/;
const keyEnd = /^(.+?)(KEYS?)$/;
const shortEnd = /^(.+?)(PASS|PWD|PW|AUTH|SALT|DSN|PAT)$/;
const qualifierEnd =
  /(?:API|ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION|ENCRYPT|MASTER|LICENSE|ACCOUNT|SHARED|AUTH|CLIENT|SESSION|HMAC|COOKIE|SSH|ADMIN|ROOT)$/;
const withoutDigits = (word: string): string => word.replace(/\d+$/, '') || word;

/** Splits a word of a name that is joined without a separator: PGPASSWORD, MASTERKEY. */
const unglued = (word: string): readonly string[] => {
  const bare = withoutDigits(word);
  if (passwordNouns.has(bare) || secretNouns.has(bare) || lastNouns.has(bare)) return [bare];
  const [, owner = '', noun = ''] = nounEnd.exec(bare) ?? [];
  if (noun !== '') return [owner, noun];
  const [, keyOwner = '', key = ''] = keyEnd.exec(bare) ?? [];
  if (key !== '' && (qualifierEnd.test(keyOwner) || providers.has(keyOwner))) {
    const [qualifier = keyOwner] = qualifierEnd.exec(keyOwner) ?? [];
    return [qualifier, key];
  }
  const [, shortOwner = '', short = ''] = shortEnd.exec(bare) ?? [];
  if (short !== '' && (gluedOwners.has(shortOwner) || providers.has(shortOwner))) {
    return [shortOwner, short];
  }
  return [word];
};

const isKey = (noun: string): boolean => noun === 'KEY' || noun === 'KEYS';

const keyVerdict = (owner: string | undefined): NameVerdict => {
  if (owner === undefined) return 'guess';
  const bare = withoutDigits(owner);
  if (plainKeyOf.has(owner)) return 'none';
  if (secretKeyOf.has(bare) || providers.has(owner) || providers.has(bare)) return 'secret';
  return 'guess';
};

const pinOwners = /^(?:CARD|SIM|USER|LOGIN|ADMIN|ACCESS|SECURITY|HSM|PIV|UNLOCK)$/;

/** The verdict on a noun that means a secret only at the end of the name. */
const lastVerdict = (noun: string, owner: string | undefined): NameVerdict => {
  if (isKey(noun)) return keyVerdict(owner);
  switch (noun) {
    case 'PASS':
      return 'password';
    case 'PWD':
    case 'PW':
      return 'password';
    case 'PIN':
      return owner !== undefined && pinOwners.test(owner) ? 'password' : 'none';
    case 'COOKIE':
    case 'SIG':
    case 'SIGNATURE':
    case 'SAS':
      return 'guess';
    case 'AUTH':
      return 'secret';
    default:
      return owner === undefined ? 'guess' : 'secret';
  }
};

const nounVerdict = (noun: string, owner: string | undefined): NameVerdict => {
  if (passwordNouns.has(noun)) return 'password';
  if (secretNouns.has(noun)) {
    const isObject = noun === 'SECRET' && owner !== undefined && secretObjectOf.has(owner);
    return isObject ? 'guess' : 'secret';
  }
  return lastVerdict(noun, owner);
};

const nounAt = (words: readonly string[]): number =>
  words.findLastIndex(
    (word) => passwordNouns.has(word) || secretNouns.has(word) || lastNouns.has(word),
  );

const weaker = (verdict: NameVerdict): NameVerdict => (verdict === 'none' ? 'none' : 'guess');

/** Variables of tools that end like a secret but contain a path or a switch. */
const knownPlain = /^(?:GOOGLE_APPLICATION_CREDENTIALS|AWS_SHARED_CREDENTIALS)$/;

const judge = (name: string): NameVerdict => {
  const words = split(name).flatMap(unglued);
  const whole = words.join('_');
  // The shell stores folders in PWD and OLDPWD.
  if (knownPlain.test(whole) || name === 'PWD' || name === 'OLDPWD') return 'none';
  if (carrierEnds.some((end) => end.test(whole))) return 'carrier';
  const at = nounAt(words);
  const noun = words[at];
  if (noun === undefined) return 'none';
  const after = words.slice(at + 1).filter((word) => !/^\d+$/.test(word));
  if (after.some((word) => descriptors.has(word))) return 'none';
  const verdict = nounVerdict(noun, words[at - 1]);
  // A short noun in the middle of a name does not mean a secret: PASS_RATE, AUTH_MODE, KEY_VALUE.
  const isOpen = after.some((word) => !neutral.has(word));
  if (isOpen) return lastNouns.has(noun) && !isKey(noun) ? 'none' : weaker(verdict);
  return words.slice(0, at).some((word) => beforePlain.has(word)) ? weaker(verdict) : verdict;
};

const mostKnown = 2000;
const known = new Map<string, NameVerdict>();

/** The verdict on the value of a name (`DB_PASSWORD`, `stripe.apiKey`, `x-api-key`); memoised. */
export const nameVerdict = (name: string): NameVerdict => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const verdict = judge(name);
  if (known.size >= mostKnown) known.clear();
  known.set(name, verdict);
  return verdict;
};
