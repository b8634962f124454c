/** Commands, headers, addresses, documents and sentences without a secret, one per line. */
const lines = `
psql "host=db user=u password=$(DB_PASSWORD)" -f /x.sql
psql "host=db user=u password=\${DB_PASSWORD}" -f /x.sql
sh -c "PGPASSWORD=$PGPASS psql -h db"
sh -c 'PGPASSWORD="$(cat /run/secrets/pw)" psql -h db'
PGPASSFILE=/run/secrets/pgpass psql -h db
PGPASSWORD=\${DB_PASSWORD:?missing} psql -h db
/bin/agent --password $(AGENT_PASSWORD)
/bin/agent --password=\${AGENT_PASSWORD}
/bin/agent --password "$AGENT_PASSWORD" --port 80
/bin/agent --password-file /run/secrets/pw
/bin/agent --token-path=/var/run/token
/bin/agent --token-ttl 15m
/bin/agent --secret-name db
/bin/agent --api-key-header X-Api-Key
/bin/agent --password --verbose
/bin/agent --token <token>
/bin/agent --token {{ .Values.token }}
/bin/agent --max-tokens 4096
/bin/agent --auth basic
/bin/agent --no-password
/bin/agent --private-network
/bin/agent --key id --sort-key created_at
docker login --username me --password-stdin ghcr.io
docker build --secret id=npm,src=.npmrc .
docker build --secret id=token,env=TOKEN .
RUN --mount=type=secret,id=cargo_token cargo build
docker run -p 8080:80 nginx
docker run -e POSTGRES_PASSWORD postgres:17
kubectl create secret generic db --from-env-file=.env
kubectl get secret db-credentials -o yaml
kubectl create token default
helm upgrade app ./chart --set auth.enabled=true
helm upgrade app ./chart --set auth.existingSecret=db
vault kv get secret/app
vault write auth/kubernetes/login role=app
mysql -h db -u app -p
mysql --defaults-file=/etc/my.cnf app
mysqladmin ping -h localhost
redis-cli -h cache -p 6379 ping
redis-cli ping
curl -sf http://localhost:8080/health
curl -u "$USER:$PASSWORD" https://example.com
curl -H "Authorization: Bearer $TOKEN" https://example.com
curl -H "Authorization: Bearer \${TOKEN}" https://example.com
curl -H 'Accept: application/json' https://example.com
curl -d '{"user":"me"}' https://example.com
curl --cacert /etc/tls/ca.pem https://example.com
wget -qO- http://127.0.0.1:8080/healthz
ssh -i ~/.ssh/id_ed25519 me@host
scp -P 2222 x me@host:/x
openssl rsa -in key.pem -passin file:/run/secrets/pw
openssl req -new -key tls.key -out tls.csr
openssl passwd -6
pg_isready -h db -U app
pg_dump -h db -U app app
ldapsearch -x -H ldap://ldap -b dc=example
git clone git@github.com:acme/app.git
git clone https://github.com/acme/app.git
git clone https://git@github.com/acme/app.git
ssh://git@github.com:22/acme/app.git
cargo login
cargo build --release --locked
cargo publish --token $CARGO_REGISTRY_TOKEN
npm config set //registry.npmjs.org/:_authToken \${NPM_TOKEN}
//registry.npmjs.org/:_authToken=\${NPM_TOKEN}
aws configure set region eu-central-1
aws secretsmanager get-secret-value --secret-id prod/db
aws ssm get-parameter --name /app/db/password --with-decryption
gcloud secrets versions access latest --secret=db
sops -d secrets.enc.yaml
age -r age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
export PATH=/usr/local/bin:$PATH
export TOKEN=$(cat /var/run/token)
export TOKEN="\`cat /var/run/token\`"
set -e; ./migrate && ./serve
test -n "$API_KEY"
[ -z "$PASSWORD" ] && exit 1
echo "no password given"
grep -q password /etc/app.conf
tar -xzf app.tar.gz
sleep 30
/app/server --config /app/config/app.toml
busybox:1.37
ghcr.io/acme/token-service:1.2.3
registry.example.com:5000/acme/secret-store:v2
vault-token:latest
ghcr.io/acme/app@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
Authorization: Bearer $(TOKEN)
Authorization: Bearer <token>
Authorization: Bearer {{ token }}
Authorization: Basic \${BASIC}
Authorization: none
Authorization: required
Accept: application/json
Content-Type: text/plain
X-Api-Key: \${API_KEY}
X-Request-Id: 550e8400-e29b-41d4-a716-446655440000
x-tenant=acme
authorization=Bearer $(OTLP_TOKEN)
authorization=Bearer \${OTLP_TOKEN},x-tenant=acme
Bearer authentication
Bearer token
Basic auth for the admin page
Token based authentication
postgres://app@db:5432/app
postgres://db/app
postgres://app:$(DB_PASSWORD)@db/app
postgres://app:\${DB_PASSWORD}@db/app
postgres://app:\${DB_PASSWORD:-a/b}@db/app
postgres://app:<password>@db/app
postgres://app:%s@db/app
postgres://app:***@db/app
postgres://app:REDACTED@db/app
postgres://app:change-me@db/app
postgres://\${DB_USER}:\${DB_PASSWORD}@\${DB_HOST}/app
redis://cache:6379/0
amqp://mq:5672
mongodb://db1:27017,db2:27017/app
https://example.com:8443/path?page=2
https://example.com:8443/@scope/package
https://example.com:8080/path?email=a@b.com
https://example.com/search?q=token
https://example.com/reset-password?step=2
https://example.com/oauth/token
https://example.com/?sort=key&order=asc
https://example.com/x?token=$(TOKEN)
https://example.com/x?token={token}
https://example.com/tokens/erc20
https://user@example.com/path
http://[::1]:8080/x@y
http://localhost:3000
https://api.telegram.org
https://hooks.example.com/services/orders
https://o123.ingest.sentry.io/4501
jdbc:postgresql://db/app?user=app&ssl=true
jdbc:oracle:thin:@//db:1521/xe
host=db user=app dbname=app sslmode=verify-full
host=db password=$(DB_PASSWORD) dbname=app
Server=db;Database=app;Integrated Security=true
Server=db;Password=\${PW};Database=app
Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root
user@example.com
Jane Doe <jane@example.com>
git@github.com:acme/app.git
arn:aws:iam::123456789012:role/app
arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf
projects/acme/secrets/db/versions/latest
secret/data/app
op://prod/api/token
info,sqlx=warn,tower_http=debug
info,my_app::auth::token=trace
my_app::secret=debug,hyper=info
{"user":"me","page":2}
{"password":"\${PASSWORD}"}
{"password":""}
{"password":null}
{"password":"<password>"}
{"type":"password","required":true}
{"token_type":"Bearer","expires_in":3600}
{"name":"DB_PASSWORD","valueFrom":{"secretKeyRef":{"name":"db","key":"password"}}}
{"name":"LOG_LEVEL","value":"info"}
password: \${PASSWORD}
password: "{{ .Values.password }}"
password: required
password: true
password: String
password: &str
token: Option<String>
token: optional
token: see the operator's manual
api_key = os.environ["API_KEY"]
let token = std::env::var("TOKEN")?;
const key = process.env.API_KEY;
secretKeyRef: {name: db, key: password}
secretName: db-credentials
existingSecret: db
<password>\${PASSWORD}</password>
<user>me</user>
<add key="Timeout" value="30"/>
scope=read:token write:token
token:read,token:write
secrets:read
secretsmanager:GetSecretValue
kms:Decrypt
rotates the password every 30 days
A service that issues tokens
Password-less sign-in with passkeys
Token bucket rate limiter for axum
Stores secrets in Vault; no password is kept here
Use --token to pass the token, or set TOKEN
See --password if needed
Pass the key as the first argument: key first, value second
The primary key: id
Sign-in by password or by token
key: value
keys: a, b, c
author: Jane
auth: oidc
basic: true
salt: true
Set-Cookie: theme=dark; Path=/
ALTER USER app WITH PASSWORD '$(DB_PASSWORD)'
CREATE ROLE app LOGIN
GRANT SELECT ON tokens TO app
select token from sessions
SELECT * FROM users WHERE password = $1
-----BEGIN CERTIFICATE-----
-----BEGIN PUBLIC KEY-----
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE me@host
age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
9f86d081884c7d659a2feaa0c55ad015a3bf4f1b
550e8400-e29b-41d4-a716-446655440000
2026-01-01T00:00:00Z
v1.2.3-rc.1+build.5
x86_64-unknown-linux-musl
eu-central-1
10.0.0.0/8
fd00::/8
250m
256Mi
1h30m
0 3 * * *
/var/run/secrets/kubernetes.io/serviceaccount/token
/etc/tls/tls.key
C:\\\\app\\\\secrets\\\\token.txt
tokens.example.com
secret-service.default.svc.cluster.local
sk-learn-pipeline-for-training-models
task-runner-with-a-very-long-name-indeed
skeleton_key_holder_of_the_house
glpat-your-token-here
ENC[AES256_GCM,data:Tr7o=,iv:1=,aad:No=,tag:k=]
$argon2id
sum(rate(http_requests_total{job="api"}[5m]))
SCRAM-SHA-256
application/vnd.oci.image.manifest.v1+json
CN=app,OU=platform,O=Acme
dc=example,dc=com
a=1&b=2
--
=
:
://
`;

/** Texts without a secret. */
export const plainTexts = (): readonly string[] => lines.trim().split('\n');
