import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

const argumentsIn = (files: Readonly<Record<string, string>>) =>
  imported(files).value('workload.args');

describe('the arguments of the program', () => {
  it.each([
    ['ENTRYPOINT ["/app/orders", "serve"]', ['serve']],
    ['ENTRYPOINT ["/usr/bin/tini", "--", "orders"]\nCMD ["serve", "--all"]', ['serve', '--all']],
    ['CMD ["orders", "start"]', ['start']],
    ['CMD ./orders start && echo done', ['start']],
    ['CMD exec /usr/local/bin/orders serve', ['serve']],
    ['CMD ["sh", "-c", "orders migrate; exec orders serve"]', ['serve']],
    ['ENTRYPOINT ["/renamed"]\nCMD ["serve"]', ['serve']],
    ['ENTRYPOINT ["/entrypoint.sh"]\nCMD ["orders", "serve"]', ['serve']],
    ['CMD ["orders"]', undefined],
    ['CMD ["sh", "-c", "orders --token=$TOKEN"]', undefined],
    ['CMD ["cargo", "run", "--", "serve"]', undefined],
    ['CMD ["sh", "run.sh"]', undefined],
    // A shell that runs ENTRYPOINT ignores CMD.
    ['ENTRYPOINT /app/orders serve\nCMD ["other"]', ['serve']],
  ])('are those of the Dockerfile: %s', (lines, args) => {
    expect(
      argumentsIn({ Dockerfile: `FROM rust AS b\nRUN cargo build\nFROM debian\n${lines}\n` }),
    ).toEqual(args);
  });

  it('name the line that states them', () => {
    const { fact } = imported({
      Dockerfile: 'FROM debian\nCOPY orders /\nCMD ["/orders", "serve"]\n',
    });
    expect(fact('workload.args')).toMatchObject({
      file: 'Dockerfile',
      line: 3,
      certainty: 'recognised',
    });
  });

  it.each([
    ['compose.yaml', 'services:\n  orders:\n    build: .\n    command: ["serve", "--all"]\n'],
    ['compose.yaml', 'services:\n  orders:\n    build: .\n    command: orders serve --all\n'],
    [
      'compose.yaml',
      'services:\n  orders:\n    build: .\n    entrypoint: /app/orders\n    command: serve --all\n',
    ],
    ['fly.toml', '[processes]\napp = "serve --all"\nworker = "work"\n'],
    ['fly.toml', '[processes]\nweb = "/app/orders serve --all"\n'],
    ['fly.toml', '[experimental]\ncmd = ["serve", "--all"]\n'],
    [
      'Procfile',
      'release: ./target/release/orders migrate\nweb: ./target/release/orders serve --all\n',
    ],
    ['railway.toml', '[deploy]\nstartCommand = "./target/release/orders serve --all"\n'],
    ['render.yaml', 'services:\n  - type: web\n    startCommand: ./orders serve --all\n'],
    ['systemd/orders.service', '[Service]\nExecStart=/usr/bin/orders serve --all\n'],
    [
      'k8s/app.yaml',
      'kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: orders\n          image: a/orders:1\n          args: [serve, --all]\n',
    ],
    [
      'k8s/app.yaml',
      'kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: orders\n          image: a/orders:1\n          command: [/app/orders]\n          args: [serve, --all]\n',
    ],
  ])('are those of %s', (file, text) => {
    expect(argumentsIn({ [file]: text })).toEqual(['serve', '--all']);
  });

  it('of another program are not', () => {
    expect(argumentsIn({ 'db.service': '[Service]\nExecStart=/usr/bin/postgres start\n' })).toBe(
      undefined,
    );
    expect(argumentsIn({ Procfile: 'worker: ./target/release/orders work\n' })).toBe(undefined);
  });

  it('of Compose with the address of another service are not', () => {
    const compose =
      'services:\n  orders:\n    build: .\n    command: ["--uri", "http://peer:6335"]\n  peer:\n    image: a\n';
    expect(argumentsIn({ 'compose.yaml': compose })).toBe(undefined);
  });

  it('of several files are those of the strongest, not their union', () => {
    const files = {
      Dockerfile: 'FROM debian\nENTRYPOINT ["/orders", "serve"]\n',
      'compose.yaml': 'services:\n  orders:\n    build: .\n    command: ["start"]\n',
    };
    expect(argumentsIn(files)).toEqual(['serve']);
  });
});

const derived = (attributes: string, variants: string, field = 'command: Command') =>
  `#[derive(Parser)]\nstruct Cli {\n    #[command(subcommand)]\n    ${field},\n}\n\n#[derive(Debug, Subcommand)]\n${attributes}enum Command {\n${variants}\n}\nfn main() {}\n`;

describe('subcommands in the source', () => {
  const open = (source: string) => {
    const { value } = imported({ 'src/main.rs': source, 'Cargo.lock': '' });
    const rows = value('build.openPoints');
    return [
      value('workload.args'),
      // Rows of a table field are records by column.
      (Array.isArray(rows) ? rows : []).flatMap((row) =>
        (row as { kind: string }).kind === 'arguments' ? [(row as { name: string }).name] : [],
      ),
    ];
  };

  it.each([
    [
      derived('', '    /// Serves.\n    Serve,\n    MigrateUp { steps: u32 },'),
      ['serve'],
      'serve, migrate-up',
    ],
    [
      derived(
        '',
        '    #[command(name = "start", about = "a, b")]\n    Launch(LaunchArgs),\n    Seed,',
      ),
      ['start'],
      'start, seed',
    ],
    [
      derived(
        '',
        '    Serve {\n        #[arg(long, default_value = "1")]\n        port: u16,\n        config: Option<PathBuf>,\n    },\n    X,',
      ),
      ['serve'],
      'serve, x',
    ],
    // What the subcommand needs is not known.
    [derived('', '    Serve { config: PathBuf },\n    X,'), undefined, 'serve, x'],
    [derived('', '    Export,\n    Import,'), undefined, 'export, import'],
    ['#[derive(Parser)]\nenum Cli { Run, Check }\nfn main() {}\n', ['run'], 'run, check'],
    [
      'fn main() { Command::new("o").subcommand_required(true).subcommand(Command::new("serve")).subcommand(clap::Command::new("x")); }',
      ['serve'],
      'serve, x',
    ],
    [
      '#[derive(FromArgs)]\n#[argh(subcommand, name = "serve")]\nstruct Serve {}\nfn main() {}\n',
      ['serve'],
      'serve',
    ],
  ])('are needed: %s', (source, args, names) => {
    expect(open(source)).toEqual([args, [names]]);
  });

  it.each([
    // The subcommands of a subcommand.
    `${derived('', '    Db { up: bool, #[command(subcommand)] sub: Sub },\n    X(XArgs),', 'command: Option<Command>')}#[derive(Subcommand)]\nenum Sub { Run, Revert }\n`,
    `${derived('', '    Db(DbArgs),', 'command: Option<Command>')}#[derive(Args)]\nstruct DbArgs { #[command(subcommand)] action: Sub }\n#[derive(Subcommand)]\nenum Sub { Run, Revert }\n`,
    derived('', '    Serve,\n    Migrate,', 'command: Option<Command>'),
    '#[derive(ValueEnum)]\nenum Mode { Serve, Run }\nfn main() {}\n',
    'fn main() { Command::new("o").subcommand(Command::new("serve")); }',
    'enum Command { Serve }\nfn main() {}\n',
  ])('are not needed: %s', (source) => {
    expect(open(source)).toEqual([undefined, []]);
  });

  it('give way to the arguments of a file', () => {
    const { value } = imported({
      'src/main.rs': derived('', '    Serve,\n    Node,'),
      Dockerfile: 'FROM debian\nCMD ["/orders", "node"]\n',
    });
    expect(value('workload.args')).toEqual(['node']);
  });

  it('of Loco are known without its source', () => {
    const { value } = imported({
      'Cargo.toml':
        '[package]\nname = "notes"\nversion = "0.1.0"\n[dependencies]\nloco-rs = "0.16"\naxum = "0.8"\n',
      'config/production.yaml': 'server:\n  binding: localhost\n  port: 5151\n',
    });
    expect(value('workload.args')).toEqual(['start', '--binding', '0.0.0.0']);
    expect(value('project.httpPort')).toBe(5151);
    expect(value('image.assets')).toEqual([{ from: 'config', to: '/app/config' }]);
  });
});

describe('an application of Loco', () => {
  const notes = {
    'Cargo.toml':
      '[package]\nname = "notes"\nversion = "0.1.0"\n[dependencies]\nloco-rs = "0.16"\naxum = "0.8"\n',
    'src/app.rs': 'fn routes() { AppRoutes::with_default_routes().add_route(notes()) }\n',
    'config/development.yaml': 'server:\n  port: 5150\n',
  };
  const row = (value: string) => [{ name: 'LOCO_ENV', kind: 'text', secret: false, value }];

  it('runs in the environment whose configuration is in the repository', () => {
    expect(imported(notes).value('settings.variables')).toEqual(row('development'));
    const both = { ...notes, 'config/production.yaml': 'server:\n  port: 5150\n' };
    expect(imported(both).value('settings.variables')).toEqual(row('production'));
  });

  it('answers its probes on the route that Loco adds', () => {
    const { value, fact } = imported(notes);
    expect(fact('project.livePath')).toMatchObject({
      value: '/_ping',
      file: 'src/app.rs',
      line: 1,
    });
    expect([value('project.readyPath'), value('probes.livenessType')]).toEqual([
      '/_ping',
      undefined,
    ]);
    const app = 'fn routes() { AppRoutes::with_default_routes()\n.prefix("/api") }\n';
    expect(imported({ ...notes, 'src/app.rs': app }).value('project.livePath')).toBe('/api/_ping');
  });
});
