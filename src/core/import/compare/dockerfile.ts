import {
  type DockerInstruction,
  type DockerStage,
  dockerCommand,
  dockerStages,
} from '../../formats/dockerfile-parse.ts';
import { better, type FileNote, left, quoted } from './note.ts';

const cargoBuild = /\bcargo\s+(?:\S+\s+)?(?:build|install|b)\b/u;

/** Commands of a final stage that Waybill expresses in another way, or that leave nothing behind. */
const expressed =
  /^(?:apt(?:-get)?|aptitude|apk|dnf|microdnf|yum|rm|mkdir|chown|chmod|cargo|rustup|useradd|adduser|groupadd|addgroup|update-ca-certificates|set|true|echo|ldconfig|export)\b/u;

/** The commands of a RUN instruction. */
const commandsOf = ({ text }: DockerInstruction): readonly string[] =>
  text
    .replace(/^(?:--\S+\s+)+/u, '')
    .split(/&&|\|\||;|\n/u)
    .map((command) => command.replaceAll('\\', ' ').trim())
    .filter((command) => command !== '' && !command.startsWith('#'));

/** What the final stage holds and Waybill's has no place for. */
const leftOf = ({ instructions }: DockerStage): readonly FileNote[] =>
  instructions.flatMap((instruction): readonly FileNote[] => {
    const { keyword, text, line } = instruction;
    if (keyword === 'RUN') {
      return commandsOf(instruction)
        .filter((command) => !expressed.test(command))
        .slice(0, 1)
        .map((command) =>
          left(line, {
            en: `${quoted(command)} is not run in the final image. Write what it makes in the Rust code, or mount it.`,
            'zh-CN': `最终镜像中不会运行 ${quoted(command)}。请在 Rust 代码中完成，或以挂载提供其结果。`,
          }),
        );
    }
    if ((keyword === 'ENTRYPOINT' || keyword === 'CMD') && /\.sh\b/u.test(text)) {
      return [
        left(line, {
          en: `The script of ${quoted(text)} is not run: the program starts itself, waits for its services and reads its variables.`,
          'zh-CN': `不会运行 ${quoted(text)} 中的脚本：程序直接启动，自行等待所依赖的服务并读取变量。`,
        }),
      ];
    }
    if (keyword === 'ADD' && /\bhttps?:/u.test(text)) {
      return [
        left(line, {
          en: `${quoted(text)} is not downloaded: the image holds only what the repository or a package has.`,
          'zh-CN': `不会下载 ${quoted(text)}：镜像只包含仓库或软件包中的内容。`,
        }),
      ];
    }
    return [];
  });

interface Pair {
  readonly stages: readonly DockerStage[];
  readonly final: DockerStage;
  readonly ours: string;
}

const user = ({ final, ours }: Pair): readonly FileNote[] => {
  const last = final.instructions.filter(({ keyword }) => keyword === 'USER').at(-1);
  const isRoot = last === undefined || /^(?:root|0)(?::|$)/u.test(last.text);
  const isDistroless = /distroless[^\s]*:?\S*nonroot/u.test(final.base);
  if (!isRoot || isDistroless || !/^USER (?!root|0\b)/mu.test(ours)) return [];
  return [
    better(last?.line ?? final.line, {
      en: 'The program runs as root. Waybill’s image runs it as a user without rights.',
      'zh-CN': '程序以 root 运行。Waybill 的镜像以无特权用户运行。',
    }),
  ];
};

const building = ({ stages, ours }: Pair): readonly FileNote[] => {
  const runs = stages.flatMap(({ instructions }) =>
    instructions.filter(({ keyword, text }) => keyword === 'RUN' && cargoBuild.test(text)),
  );
  const [first] = runs;
  if (first === undefined) return [];
  const all = stages.flatMap(({ instructions }) => instructions.map(({ text }) => text)).join('\n');
  const isCached = /--mount=type=cache|cargo[ -]chef|sccache/u.test(all);
  const isLocked = runs.some(({ text }) => /--locked|--frozen/u.test(text));
  return [
    ...(!isCached && /--mount=type=cache|cargo chef cook/u.test(ours)
      ? [
          better(first.line, {
            en: 'Each change of the source compiles all dependencies again. Waybill’s file compiles them once.',
            'zh-CN': '每次修改源代码都会重新编译全部依赖。Waybill 的文件只编译一次。',
          }),
        ]
      : []),
    ...(!isLocked && ours.includes('--locked')
      ? [
          better(first.line, {
            en: 'Without `--locked`, cargo may build other versions than those of Cargo.lock.',
            'zh-CN': '没有 `--locked` 时，cargo 可能构建与 Cargo.lock 不同的版本。',
          }),
        ]
      : []),
  ];
};

const bases = ({ stages, final }: Pair): readonly FileNote[] => {
  const names = new Set(stages.map(({ name }) => name));
  const open = stages.find(
    ({ base }) =>
      base !== 'scratch' && !names.has(base) && !/\$|@sha256:|:(?!latest$)[^/]+$/u.test(base),
  );
  return [
    ...(open
      ? [
          better(open.line, {
            en: `${quoted(open.base)} is another image tomorrow. Waybill’s file names exact versions.`,
            'zh-CN': `${quoted(open.base)} 指向的镜像随时会变。Waybill 的文件使用确切版本。`,
          }),
        ]
      : []),
    ...(/^(?:docker\.io\/)?(?:library\/)?rust(?::|$)/u.test(final.base)
      ? [
          better(final.line, {
            en: 'The final image holds the compiler and the source. Waybill’s holds the program alone.',
            'zh-CN': '最终镜像包含编译器和源代码。Waybill 的镜像只包含程序。',
          }),
        ]
      : []),
  ];
};

const signals = ({ final, ours }: Pair): readonly FileNote[] => {
  const entry = final.instructions.filter(({ keyword }) => keyword === 'ENTRYPOINT').at(-1);
  const command = final.instructions.filter(({ keyword }) => keyword === 'CMD').at(-1);
  const started = entry ?? command;
  if (started === undefined || !dockerCommand(started.text).shell) return [];
  if (!/^ENTRYPOINT \[/mu.test(ours)) return [];
  return [
    better(started.line, {
      en: 'A shell starts the program and does not pass SIGTERM on, so that each stop waits and then kills it. Waybill’s file starts the program itself.',
      'zh-CN':
        '程序由 shell 启动，收不到 SIGTERM，每次停止都要等到超时后被强制终止。Waybill 的文件直接启动程序。',
    }),
  ];
};

/** Files that come from an image other than those of the stages. */
const foreignCopies = (
  { instructions }: DockerStage,
  stages: readonly DockerStage[],
): readonly FileNote[] => {
  const names = new Set(stages.map(({ name }) => name));
  return instructions.flatMap(({ keyword, text, line }) => {
    const image = /^(?:--\S+\s+)*--from=(\S+)/u.exec(text)?.[1];
    if (keyword !== 'COPY' || image === undefined) return [];
    if (names.has(image) || /^\d+$/u.test(image)) return [];
    return [
      left(line, {
        en: `Nothing is copied from the image ${quoted(image)}. Install a package instead, or keep the files in the repository.`,
        'zh-CN': `不会从镜像 ${quoted(image)} 复制文件。请改为安装软件包，或将文件保存在仓库中。`,
      }),
    ];
  });
};

/** The notes on a Dockerfile beside the generated one. */
export const dockerfileNotes = (theirs: string, ours: string): readonly FileNote[] => {
  const stages = dockerStages(theirs);
  const final = stages.at(-1);
  if (final === undefined) return [];
  const pair = { stages, final, ours };
  return [
    ...leftOf(final),
    ...foreignCopies(final, stages),
    ...user(pair),
    ...building(pair),
    ...bases(pair),
    ...signals(pair),
  ];
};
