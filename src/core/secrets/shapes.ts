/**
 * A pattern for a credential. The forms are public: documentation of the providers, collected in
 * the rules of gitleaks
 * (https://github.com/gitleaks/gitleaks/tree/master/cmd/generate/config/rules) and in the plugins
 * of detect-secrets (https://github.com/Yelp/detect-secrets/tree/master/detect_secrets/plugins).
 */
export interface Shape {
  readonly id: string;
  /**
   * A regular expression of linear time. If it has a group `secret`, only this group is removed.
   */
  readonly form: string;
  readonly flags?: 'i';
}

const b64 = '[A-Za-z0-9+/=]';
const word = '[A-Za-z0-9_-]';

/** Forms of a single provider: certain for any name. */
export const certainShapes: readonly Shape[] = [
  {
    id: 'private-key',
    form: '-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-{0,5}(?:[^-]|-(?!----END)){0,20000}(?:-----END [A-Z0-9 ]{0,40}-----)?',
  },
  { id: 'putty-key', form: 'PuTTY-User-Key-File-\\d[\\s\\S]{0,20000}' },
  { id: 'age-key', form: 'AGE-SECRET-KEY-1[A-Z0-9]{20,80}', flags: 'i' },
  { id: 'age-plugin', form: 'AGE-PLUGIN-[A-Z0-9-]{3,20}1[A-Z0-9]{20,200}' },
  { id: 'aws', form: '\\b(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}\\b' },
  { id: 'aws-bedrock', form: '\\b(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/=]{40,300}' },
  { id: 'alibaba', form: '\\bLTAI[A-Za-z0-9]{12,30}\\b' },
  { id: 'tencent', form: '\\bAKID[A-Za-z0-9]{32}\\b' },
  {
    id: 'google',
    form: '\\bAIza[0-9A-Za-z_-]{30,}|\\bya29\\.[0-9A-Za-z_-]{20,}|\\bGOCSPX-[\\w-]{20,}',
  },
  { id: 'github', form: '\\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\\w{20,})' },
  {
    id: 'gitlab',
    form: `\\b(?:glpat|gldt|glrt|glrtr|glcbt|glptt|glft|glimt|glagent|glsoat|gloas|glffct|glwt)-${word}{16,}|\\bGR1348941${word}{20}`,
  },
  { id: 'bitbucket', form: '\\bATBB[A-Za-z0-9]{24,}|\\bATCTT3xFfG[A-Za-z0-9+/=_-]{20,}' },
  { id: 'atlassian', form: '\\bATATT3[A-Za-z0-9+/=_-]{20,}' },
  {
    id: 'slack',
    form: '\\bxox[abceoprs](?:\\.xox[bp])?-[A-Za-z0-9-]{10,}|\\bxapp-\\d-[A-Za-z0-9-]{10,}',
  },
  {
    id: 'slack-webhook',
    form: 'hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/(?<secret>[A-Za-z0-9+/_-]{8,})',
  },
  {
    id: 'discord-webhook',
    form: 'discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/(?<secret>[A-Za-z0-9_/-]{8,})',
  },
  {
    id: 'teams-webhook',
    form: '(?:webhook\\.office\\.com|outlook\\.office(?:365)?\\.com)/webhook(?:b2)?/(?<secret>[A-Za-z0-9@/_-]{8,})',
  },
  {
    id: 'chat-webhook',
    form: '(?:open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/|hooks\\.zapier\\.com/hooks/catch/|maker\\.ifttt\\.com/trigger/[\\w-]{1,80}/with/key/)(?<secret>[A-Za-z0-9_/-]{8,})',
  },
  { id: 'telegram', form: '(?<![\\w.])(?:bot)?(?<secret>\\d{8,10}:[A-Za-z0-9_-]{35})(?![\\w-])' },
  {
    id: 'discord-bot',
    form: '\\b[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}',
  },
  {
    id: 'stripe',
    form: '\\b(?:(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{16,})',
  },
  { id: 'model-provider', form: `\\bsk-(?=[A-Za-z_-]{0,100}\\d)${word}{20,}` },
  {
    id: 'model-hosts',
    form: '\\b(?:hf|gsk|r8|nvapi|pplx|xai|csk|fw|tgp_v1|jina|lsv2_pt|lsv2_sk|wandb_v1)[_-](?=[A-Za-z_-]{0,100}\\d)[A-Za-z0-9_-]{24,}',
  },
  { id: 'sendgrid', form: '\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}' },
  { id: 'mailgun', form: '\\bkey-[0-9a-f]{32}\\b' },
  { id: 'mailchimp', form: '\\b[0-9a-f]{32}-us\\d{1,2}\\b' },
  { id: 'brevo', form: '\\bxkeysib-[0-9a-f]{40,}-\\w{10,}|\\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}' },
  { id: 'twilio', form: '\\bSK[0-9a-f]{32}\\b' },
  { id: 'npm', form: '\\bnpm_[A-Za-z0-9]{30,}' },
  { id: 'pypi', form: '\\bpypi-[A-Za-z0-9_-]{30,}' },
  {
    id: 'rubygems',
    form: '\\brubygems_[0-9a-f]{40,}|\\bCLOJARS_[a-z0-9]{50,}|\\boy2[a-z0-9]{43}\\b',
  },
  { id: 'crates-io', form: '\\bcio[A-Za-z0-9]{32}\\b' },
  { id: 'docker', form: '\\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}' },
  { id: 'jfrog', form: '\\bAKCp[A-Za-z0-9]{60,}|\\bcmVmd[A-Za-z0-9]{50,}' },
  { id: 'vault', form: `\\bhv[sbr]\\.${word}{20,}` },
  { id: 'terraform', form: '\\b[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{40,}' },
  {
    id: 'one-password',
    form: '\\bops_eyJ[A-Za-z0-9+/=_-]{40,}|\\bA3-[A-Z0-9]{6}(?:-[A-Z0-9]{5,11}){4,5}',
  },
  { id: 'doppler', form: '\\bdp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9._-]{30,}' },
  { id: 'digitalocean', form: '\\bdo[oprs]_v1_[0-9a-f]{40,}' },
  {
    id: 'hosts',
    form: '\\b(?:tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9-]{16,}|FlyV1 fm\\d_[A-Za-z0-9+/=_,-]{20,}|fo1_[A-Za-z0-9_-]{30,}|nfp_[A-Za-z0-9]{30,}|rnd_[A-Za-z0-9]{20,}|HRKU-[A-Za-z0-9_-]{30,}|SCW[A-Z0-9]{17}|exo_[A-Za-z0-9]{20,}|vc[pk]_[A-Za-z0-9]{20,})',
  },
  { id: 'cloudflare', form: '\\bv1\\.0-[0-9a-f]{20,}-[0-9a-f]{100,}' },
  { id: 'databricks', form: '\\bdapi[0-9a-f]{32}(?:-\\d)?\\b' },
  { id: 'grafana', form: '\\bgl(?:sa|c)_[A-Za-z0-9+/=_]{20,}' },
  { id: 'new-relic', form: '\\bNR(?:AK|JS|II|RA|MA)-[A-Za-z0-9_-]{16,}|\\b[0-9a-f]{36}NRAL\\b' },
  { id: 'dynatrace', form: '\\bdt0[a-z]\\d\\d\\.[A-Z0-9]{20,}\\.[A-Z0-9]{60,}' },
  { id: 'honeycomb', form: '\\bhca[a-z]{2}_[a-z0-9]{20,}' },
  { id: 'sentry', form: '\\bsntry[su]_[A-Za-z0-9+/=_-]{30,}' },
  { id: 'sentry-dsn', form: '://(?<secret>[0-9a-f]{32})(?::[0-9a-f]{32})?@' },
  { id: 'posthog', form: '\\bphx_[A-Za-z0-9]{30,}' },
  {
    id: 'launchdarkly',
    form: '\\b(?:api|sdk|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b',
  },
  { id: 'shopify', form: '\\bshp(?:at|ss|ca|pa)_[0-9a-fA-F]{20,}' },
  { id: 'square', form: '\\bsq0[a-z]{3}-[A-Za-z0-9_-]{20,}|\\bEAAA[A-Za-z0-9_-]{56,}' },
  { id: 'shippo', form: '\\bshippo_(?:live|test)_[0-9a-f]{30,}' },
  { id: 'plaid', form: '\\baccess-(?:sandbox|development|production)-[0-9a-f-]{30,}' },
  {
    id: 'issue-trackers',
    form: '\\b(?:lin_(?:api|oauth)_[A-Za-z0-9]{30,}|ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{43}\\b|figd_[A-Za-z0-9_-]{30,}|PMAK-[0-9a-f]{20,}-[0-9a-f]{20,}|pul-[0-9a-f]{40}|pat[A-Za-z0-9]{14}\\.[0-9a-f]{60,}|tfp_[A-Za-z0-9_.-]{40,}|CFPAT-[A-Za-z0-9_-]{30,})',
  },
  {
    id: 'data-stores',
    form: '\\b(?:pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{30,}|sbp_[0-9a-f]{40}|sb_secret_[A-Za-z0-9_-]{20,}|napi_[a-z0-9]{40,}|rdme_[a-z0-9]{60,}|pcsk_[A-Za-z0-9_]{40,})',
  },
  {
    id: 'build-services',
    form: '\\b(?:CCIPAT_[A-Za-z0-9_]{30,}|bku?a?_[a-z0-9]{30,}|sq[apu]_[0-9a-f]{40}|sgp_[A-Za-z0-9_]{40,}|pnu_[A-Za-z0-9]{30,}|ico-[A-Za-z0-9]{32}|snyk_[a-z]{3}_[A-Za-z0-9]{20,}|gho_[A-Za-z0-9]{30,})',
  },
  { id: 'facebook', form: '\\bEAA[CM][A-Za-z0-9]{100,}|\\b\\d{15,16}\\|[A-Za-z0-9_-]{27}\\b' },
  {
    id: 'json-web-token',
    form: '\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?',
  },
  {
    id: 'azure',
    form: `(?:AccountKey|SharedAccessKey|SharedSecretValue|accesskey)=(?<secret>${b64}{16,})`,
    flags: 'i',
  },
  { id: 'azure-ad', form: '(?<![\\w~.-])[A-Za-z0-9_.-]{3}\\dQ~[A-Za-z0-9_.~-]{31,34}' },
  { id: 'azure-sas', form: '[?&]sig=(?<secret>[A-Za-z0-9%+/=_-]{16,})' },
  {
    id: 'aws-signature',
    form: 'X-Amz-(?:Signature|Security-Token)=(?<secret>[A-Za-z0-9%+/=_-]{16,})',
  },
  {
    id: 'bitwarden',
    form: '\\b0\\.[0-9a-f]{8}-[0-9a-f-]{27}\\.[A-Za-z0-9]{20,}:[A-Za-z0-9+/=]{16,}',
  },
  { id: 'wireguard', form: 'PrivateKey\\s{0,3}=\\s{0,3}(?<secret>[A-Za-z0-9+/]{43}=)' },
];

const commands = (names: string): string => `(?:^|[\\s;|&"'/\`(])(?:${names})(?:\\.exe)?\\b`;
/** Words between a command and its option, within the command. */
const between = '(?:[^|;&]{0,400}?[\\s\'"])??';
const item = '["\']?(?<secret>[^\\s"\']+)';

/** Forms of secrets in commands and texts without a name. */
export const guessedShapes: readonly Shape[] = [
  {
    id: 'mysql-p',
    form: `${commands('mysql(?:dump|admin|import|check|show|sh|slap)?|mariadb(?:-\\w+)?|mycli')}${between}-p(?<secret>[^\\s"',]+)`,
  },
  { id: 'sshpass-p', form: `${commands('sshpass')}\\s+-p\\s*${item}` },
  {
    id: 'redis-a',
    form: `${commands('(?:redis|valkey|keydb)-(?:cli|benchmark)')}${between}-a["']?[\\s,]+${item}`,
  },
  { id: 'redis-auth', form: `(?:^|[\\s"'])AUTH(?:\\s+default)?\\s+${item}\\s*(?:$|["'\\\\])` },
  {
    id: 'curl-u',
    form: `${commands('curl|wget|http|https|xh|xhs|ab|wrk|httpie')}${between}(?:-u|-U|-a|-A|--user|--proxy-user|--auth)["']?[\\s,=]*["']?[^\\s"':/]{0,128}:(?<secret>[^\\s"']+)`,
  },
  {
    id: 'login-p',
    form: `${commands('docker|podman|buildah|skopeo|nerdctl|helm|oras|crane|regctl|oc|az|cf|kcadm(?:\\.sh)?|argocd|vault|minikube|faas-cli|rhoas|ibmcloud')}${between}login\\b${between}-(?:p|w)["']?[\\s,=]+${item}`,
  },
  {
    id: 'client-p',
    form: `${commands('mongo(?:sh|dump|restore|export|import|stat)?|cqlsh|rabbitmqadmin|beeline|trino|presto|impala-shell|clickhouse-client|nats|sqoop|svn|ansible-playbook|arangosh|neo4j|cypher-shell|cbq|couchbase-cli|ysqlsh|snowsql|dsc')}${between}-p["']?[\\s,]+${item}`,
  },
  {
    id: 'client-capital-p',
    form: `${commands('sqlcmd|bcp|mosquitto_(?:pub|sub|rr)|zip|unzip|ipmitool|isql|osql|asadm|aql|smbmap')}${between}-P["']?[\\s,]*${item}`,
  },
  {
    id: 'archive-p',
    form: `${commands('7za?|7zr|rar|unrar')}${between}-(?:h?p)(?<secret>[^\\s"'-][^\\s"']{2,})`,
  },
  {
    id: 'ldap-w',
    form: `${commands('ldap(?:search|add|modify|delete|passwd|whoami|compare|modrdn)')}${between}-w["']?[\\s,]*${item}`,
  },
  {
    id: 'smb-u',
    form: `${commands('smbclient|rpcclient|net|mount\\.cifs|crackmapexec')}${between}-U["']?[\\s,]*["']?[^\\s"'%]{1,128}%(?<secret>[^\\s"']+)`,
  },
  {
    id: 'lftp-u',
    form: `${commands('lftp|ncftp|ncftpget|ncftpput')}${between}-u["']?[\\s]+["']?[^\\s"',]{1,128},(?<secret>[^\\s"']+)`,
  },
  {
    id: 'influx-t',
    form: `${commands('influx|influxd?3?|netlify|doctl|gh|glab|sentry-cli|flyctl|snyk|codecov|vercel|railway')}${between}-t["']?[\\s,]+${item}`,
  },
  { id: 'openssl-k', form: `${commands('openssl')}${between}-(?:k|K)["']?[\\s,]+${item}` },
  { id: 'vault-login', form: `${commands('vault|bao')}\\s+login\\s+(?!-)(?<secret>[^\\s"'=]{8,})` },
  {
    id: 'htpasswd',
    form: `${commands('htpasswd')}\\s+-[a-zA-Z]*b[a-zA-Z]*\\s+(?:-\\S+\\s+)*(?:[^\\s"']+\\s+){1,2}(?<secret>[^\\s"']+)`,
  },
  {
    id: 'chpasswd',
    form: '\\b(?:echo|printf)\\s+(?:-n\\s+)?["\']?[\\w.-]{1,64}:(?<secret>[^\\s"\']+)["\']?\\s*\\|\\s*(?:sudo\\s+)?chpasswd',
  },
  {
    id: 'password-stdin',
    form: '\\b(?:echo|printf)\\s+(?:-n\\s+)?["\']?(?<secret>[^\\s"\'|]+)["\']?\\s*\\|[^|]{0,300}--password-stdin',
  },
  {
    id: 'sudo-stdin',
    form: '\\b(?:echo|printf)\\s+(?:-n\\s+)?["\']?(?<secret>[^\\s"\'|]+)["\']?\\s*\\|\\s*(?:sudo\\s+-S|openssl|gpg|base64\\s*\\|\\s*kubectl)',
  },
  {
    id: 'mc-alias',
    form: '\\bmc\\s+(?:alias\\s+set|config\\s+host\\s+add)\\s+\\S+\\s+\\S+\\s+\\S+\\s+(?<secret>[^\\s"\']+)',
  },
  {
    id: 'sql-password',
    form: `\\b(?:IDENTIFIED\\s+(?:WITH\\s+\\S{1,40}\\s+)?BY|(?:ENCRYPTED\\s+|UNENCRYPTED\\s+|SET\\s+|WITH\\s+)PASSWORD|PASSWORD\\s*\\()\\s*(?:PASSWORD\\s*)?\\\\?["'](?<secret>[^"'\\\\]+)`,
    flags: 'i',
  },
  {
    id: 'netrc',
    form: '\\b(?:login|user)\\s+\\S{1,128}\\s+password\\s+(?<secret>[^\\s"\']+)',
    flags: 'i',
  },
  {
    id: 'pgpass',
    form: '(?:^|[\\s"\'])(?:[\\w.-]{1,200}|\\*):(?:\\d{2,5}|\\*):(?:[\\w-]{1,64}|\\*):[\\w-]{1,64}:(?<secret>[^\\s"\':]+)',
  },
  {
    id: 'aws-configure',
    form: '\\b(?:configure|config)\\s+set\\s+\\S{0,80}(?:secret|token|password|passwd|key|auth)\\w{0,20}\\s+(?<secret>[^\\s"\']+)',
    flags: 'i',
  },
  {
    id: 'setx',
    form: '\\bsetx?\\s+(?:-\\w+\\s+)?\\w{0,60}(?:SECRET|TOKEN|PASSWORD|PASSWD|API_?KEY)\\s+["\']?(?<secret>[^\\s"\'=]+)',
    flags: 'i',
  },
  {
    id: 'go-dsn',
    form: '(?:^|[\\s"\'=])[\\w.-]{1,64}:(?<secret>[^@\\s"\']{1,256})@(?:tcp|unix|cloudsql)\\(',
  },
  { id: 'oracle-thin', form: 'jdbc:oracle:\\w+:[\\w.-]{1,64}/(?<secret>[^@\\s"\']{1,256})@' },
  {
    id: 'sqlplus',
    form: `${commands('sqlplus|impdp|expdp|rman|sqlldr|tnsping')}\\s+(?:-\\S+\\s+)*["']?[\\w.-]{1,64}/(?<secret>[^@\\s"']{1,256})@`,
  },
  {
    id: 'redirected-bearer',
    form: `(?:^|[\\s"'=:,])(?:Bearer|Basic|ApiKey|Api-Key|Splunk|GenieKey|DSN|SSWS|token|AWS)(?:\\s|%20)+(?<secret>[A-Za-z0-9._~+/=%:-]{6,})`,
    flags: 'i',
  },
  {
    id: 'url-token',
    form: '[a-z][a-z0-9+.-]{1,20}://(?<secret>[A-Za-z0-9_+=.~-]{16,256})(?::(?:x-oauth-basic|x)?)?@',
    flags: 'i',
  },
];
