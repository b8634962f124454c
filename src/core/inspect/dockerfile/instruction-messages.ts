import type { Text } from '../../fields/index.ts';
import { instead } from './flag-messages.ts';

const instructions = [
  ...['ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK'],
  ...['LABEL', 'ONBUILD', 'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'],
];

type Message = (found: string) => Text;

const twoPaths: Message = () => ({
  en: 'Source and destination are both needed; write `COPY from/here to/there`.',
  'zh-CN': '需要同时给出来源和目标，例如 `COPY from/here to/there`。',
});

const fromForm: Message = () => ({
  en: 'FROM takes an image, or an image and a stage name: `FROM image:tag AS name`.',
  'zh-CN': 'FROM 只接受一个镜像，或镜像加阶段名称：`FROM image:tag AS name`。',
});

const unclosed =
  (quote: string): Message =>
  (found) => ({
    en: `The quote of \`${found}\` is never closed; add the second \`${quote}\`, or write \`\\${quote}\` for the character itself.`,
    'zh-CN': `\`${found}\` 的引号没有闭合，请补上另一个 \`${quote}\`；若要表示该字符本身，请写成 \`\\${quote}\`。`,
  });

/** The message for a word with an unclosed quotation mark. */
export const unclosedQuote = (quote: string, found: string): Text => unclosed(quote)(found);

const oneForm: Message = () => ({
  en: 'One argument too many; put quotes around a value with spaces.',
  'zh-CN': '参数过多；值中有空格时请加引号。',
});

const escapeDirective: Message = (found) => ({
  en: `\`${found}\` cannot be the escape character; choose the backslash or the backquote, once, on the first line.`,
  'zh-CN': `\`${found}\` 不能作为转义字符，请在首行声明一次，使用反斜杠或反引号。`,
});

const missing: Message = (found) => ({
  en:
    found.toUpperCase() === 'FROM'
      ? 'FROM names no image; write `FROM image:tag`.'
      : `${found} has nothing after it; complete it or remove the line.`,
  'zh-CN':
    found.toUpperCase() === 'FROM'
      ? 'FROM 缺少镜像，请写成 `FROM image:tag`。'
      : `${found} 后面没有内容，请补全或删除该行。`,
});

/** The messages for problems with instructions. */
export const instructionMessages = {
  UNKNOWN_INSTRUCTION: (found) => {
    const hint = instead(found.toUpperCase(), instructions);
    return {
      en: `\`${found}\` is no instruction; ${hint.en}`,
      'zh-CN': `\`${found}\` 不是有效的指令，${hint['zh-CN']}`,
    };
  },
  ARGUMENT_MISSING: missing,
  ARGUMENT_EXTRA: oneForm,
  ARGUMENT_REQUIRES_ONE: oneForm,
  ARGUMENT_REQUIRES_AT_LEAST_ONE: missing,
  ARGUMENT_REQUIRES_TWO: (found) => ({
    en: `\`${found}\` has no value; write \`${found}=value\`.`,
    'zh-CN': `\`${found}\` 没有值，请写成 \`${found}=value\`。`,
  }),
  ARGUMENT_REQUIRES_AT_LEAST_TWO: twoPaths,
  ARGUMENT_REQUIRES_ONE_OR_THREE: fromForm,
  INVALID_AS: fromForm,
  ARGUMENT_UNNECESSARY: (found) => ({
    en: `HEALTHCHECK NONE takes nothing after it; remove \`${found}\`.`,
    'zh-CN': `HEALTHCHECK NONE 之后不能有内容，请删除 \`${found}\`。`,
  }),
  NO_SOURCE_IMAGE: () => ({
    en: 'No stage has begun here; start with `FROM image:tag` (only ARG may stand before it).',
    'zh-CN': '此处尚未开始任何构建阶段，请先写 `FROM image:tag`（之前只能有 ARG）。',
  }),
  BASE_NAME_EMPTY: (found) => ({
    en: `\`${found}\` has no value at this point; declare it before the first FROM: \`ARG NAME=value\`.`,
    'zh-CN': `\`${found}\` 在此处没有值，请在第一个 FROM 之前声明：\`ARG NAME=value\`。`,
  }),
  DUPLICATE_BUILD_STAGE_NAME: (found) => ({
    en: `An earlier stage is called \`${found}\` too; \`--from\` and \`--target\` find only one of them. Rename one.`,
    'zh-CN': `前面已有名为 \`${found}\` 的阶段，\`--from\` 和 \`--target\` 只能找到其中一个，请改名。`,
  }),
  INVALID_BUILD_STAGE_NAME: (found) => ({
    en: `A stage cannot be called \`${found}\`; begin with a letter, then letters, digits, \`-\`, \`_\` and \`.\`.`,
    'zh-CN': `阶段名称不能是 \`${found}\`，须以字母开头，其后可用字母、数字、\`-\`、\`_\` 和 \`.\`。`,
  }),
  INVALID_REFERENCE_FORMAT: (found) => ({
    en: `\`${found}\` is no image reference; write lowercase \`registry/path:tag\`, optionally with \`@sha256:…\`.`,
    'zh-CN': `\`${found}\` 不是有效的镜像引用，请写成小写的 \`registry/path:tag\`，可附 \`@sha256:…\`。`,
  }),
  INVALID_DESTINATION: (found) => ({
    en: `Several files go into \`${found}\`; end it with \`/\`, or they overwrite each other under that name.`,
    'zh-CN': `有多个文件复制到 \`${found}\`，目标须以 \`/\` 结尾，否则会以同一名称互相覆盖。`,
  }),
  INVALID_PORT: (found) => ({
    en: `\`${found}\` is no port; write a number from 1 to 65535, as in \`8080\` or \`53/udp\`.`,
    'zh-CN': `\`${found}\` 不是有效端口，请填写 1 到 65535 的数字，例如 \`8080\` 或 \`53/udp\`。`,
  }),
  INVALID_PROTO: (found) => ({
    en: `\`${found}\` is no protocol of a port; write \`tcp\`, \`udp\` or \`sctp\`.`,
    'zh-CN': `\`${found}\` 不是端口协议，请写 \`tcp\`、\`udp\` 或 \`sctp\`。`,
  }),
  INVALID_SIGNAL: (found) => ({
    en: `\`${found}\` is no signal; write its full name or number, as in \`SIGTERM\`.`,
    'zh-CN': `\`${found}\` 不是有效信号，请写完整名称或编号，例如 \`SIGTERM\`。`,
  }),
  INVALID_SYNTAX: (found) => ({
    en: `\`${found}\` is no whole number.`,
    'zh-CN': `\`${found}\` 不是整数。`,
  }),
  ONBUILD_CHAINING_DISALLOWED: () => ({
    en: 'ONBUILD cannot hold another ONBUILD; remove one.',
    'zh-CN': 'ONBUILD 不能嵌套 ONBUILD，请删除一个。',
  }),
  ONBUILD_TRIGGER_DISALLOWED: (found) => ({
    en: `ONBUILD cannot hold ${found}; put it on a line of its own.`,
    'zh-CN': `ONBUILD 之后不能是 ${found}，请单独写成一行。`,
  }),
  SHELL_JSON_FORM: () => ({
    en: 'SHELL takes a JSON list: `SHELL ["/bin/bash", "-c"]`.',
    'zh-CN': 'SHELL 须为 JSON 列表：`SHELL ["/bin/bash", "-c"]`。',
  }),
  SHELL_REQUIRES_ONE: () => ({
    en: 'The list of SHELL is empty; name the program: `SHELL ["/bin/bash", "-c"]`.',
    'zh-CN': 'SHELL 的列表为空，请写明程序：`SHELL ["/bin/bash", "-c"]`。',
  }),
  SYNTAX_MISSING_EQUALS: (found) => ({
    en: `\`${found}\` has no \`=\`; write \`name=value\`, and quote a value with spaces.`,
    'zh-CN': `\`${found}\` 缺少 \`=\`，请写成 \`name=value\`；值中有空格时请加引号。`,
  }),
  SYNTAX_MISSING_NAMES: (found) => ({
    en: `No name before the \`=\` of \`${found}\`; write \`name=value\`.`,
    'zh-CN': `\`${found}\` 的 \`=\` 之前没有名称，请写成 \`name=value\`。`,
  }),
  SYNTAX_MISSING_SINGLE_QUOTE: unclosed("'"),
  SYNTAX_MISSING_DOUBLE_QUOTE: unclosed('"'),
  UNSUPPORTED_MODIFIER: (found) => ({
    en: `The builder cannot read \`${found}\`; it knows \`\${NAME}\`, \`\${NAME:-default}\`, \`\${NAME:+value}\` and \`\${NAME:?message}\`.`,
    'zh-CN': `构建器无法解析 \`${found}\`，支持的写法有 \`\${NAME}\`、\`\${NAME:-default}\`、\`\${NAME:+value}\` 和 \`\${NAME:?message}\`。`,
  }),
  HEALTHCHECK_CMD_ARGUMENT_MISSING: () => ({
    en: 'HEALTHCHECK CMD runs nothing; add the command: `CMD ["/app/server", "healthcheck"]`.',
    'zh-CN': 'HEALTHCHECK CMD 缺少命令，请补上：`CMD ["/app/server", "healthcheck"]`。',
  }),
  UNKNOWN_TYPE: (found) => ({
    en: `\`${found}\` is no kind of HEALTHCHECK; write CMD with a command, or NONE.`,
    'zh-CN': `\`${found}\` 不是 HEALTHCHECK 的类型，请写 CMD 加命令，或 NONE。`,
  }),
  INVALID_ESCAPE_DIRECTIVE: escapeDirective,
  DUPLICATED_ESCAPE_DIRECTIVE: escapeDirective,
  CASING_INSTRUCTION: (found) => ({
    en: `Write \`${found.toUpperCase()}\` in capitals, like the other instructions.`,
    'zh-CN': `请与其他指令一致，写成大写的 \`${found.toUpperCase()}\`。`,
  }),
  CASING_DIRECTIVE: (found) => ({
    en: `Write \`${found.toLowerCase()}\` in small letters.`,
    'zh-CN': `请写成小写的 \`${found.toLowerCase()}\`。`,
  }),
  EMPTY_CONTINUATION_LINE: () => ({
    en: 'An empty line inside an instruction; later builders refuse it. Remove the line.',
    'zh-CN': '指令中间有空行，今后的构建器将不再接受，请删除该行。',
  }),
  MULTIPLE_INSTRUCTIONS: (found) => ({
    en: `Another ${found} follows in this stage, and only the last one counts; remove this one.`,
    'zh-CN': `此阶段后面还有 ${found}，只有最后一个生效，请删除这一个。`,
  }),
  JSON_IN_SINGLE_QUOTES: () => ({
    en: 'JSON knows only double quotes: as it is, a shell gets the whole line. Write `["…"]`.',
    'zh-CN': 'JSON 只认双引号：目前整行会交给 shell 执行，请写成 `["…"]`。',
  }),
  WORKDIR_IS_NOT_ABSOLUTE: (found) => ({
    en: `\`${found}\` depends on the directory of the base image; write a path that begins with \`/\`.`,
    'zh-CN': `\`${found}\` 取决于基础镜像的工作目录，请写以 \`/\` 开头的路径。`,
  }),
  DEPRECATED_MAINTAINER: () => ({
    en: 'MAINTAINER is deprecated; write `LABEL org.opencontainers.image.authors="…"`.',
    'zh-CN': 'MAINTAINER 已弃用，请改用 `LABEL org.opencontainers.image.authors="…"`。',
  }),
} satisfies Record<string, Message>;
