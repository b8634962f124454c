import { rust, rustString } from '../../../formats/rust.ts';
import type { RustModule, TemplateContext } from '../module.ts';
import {
  oddKeys,
  type SettingsShape,
  settingsDefaults,
  settingsRead,
  settingsShape,
  settingsStructs,
} from './settings-fields.ts';
import { settingsTests } from './settings-tests.ts';

const layersText = ({ t, plan }: TemplateContext, shape: SettingsShape): string => {
  const odd = oddKeys(shape, plan.config.settings.envPrefix);
  return rust`
/// ${t('Later layers win: defaults, file, file of the environment, variables.', '后面的层优先：默认值、配置文件、环境文件、环境变量。')}
fn layers(environment: &Environment) -> Result<config::Config, ConfigError> {
    let given = |name: &str| environment.get(name).filter(|text| !text.is_empty());
    let local = PathBuf::from(CONFIG_DIRECTORY).join(format!("default.{CONFIG_EXTENSION}"));
    // ${t('A file that was named must exist; a forgotten mount would otherwise go unnoticed.', '指定的文件必须存在，否则漏掉挂载不会被发现。')}
    let (file, required) = given(CONFIG_VARIABLE).map_or((local, false), |path| (path.into(), true));
    let mut layers = config::Config::builder()
        ${settingsDefaults(shape)}
        .add_source(File::from(file.clone()).required(required));
    if let Some(name) = given(ENVIRONMENT_VARIABLE) {
        let beside = file.with_file_name(format!("{name}.{CONFIG_EXTENSION}"));
        layers = layers.add_source(File::from(beside).required(false));
    }
    let variables = config::Environment::with_prefix(ENV_PREFIX)
        .prefix_separator("__")
        .separator("__")
        .ignore_empty(true)
        .source(Some(environment.clone()));
    layers = layers.add_source(variables);
    ${odd !== '' && `// ${t('Names that a variable cannot spell.', '环境变量无法直接表示的键名。')}\n${odd}`}
    layers.build()
}
`;
};

const serverText = ({ t }: TemplateContext, { section, ports }: SettingsShape): string => rust`
/// ${t('Where the process listens; the ports are those of the manifests.', '进程的监听位置；端口与清单一致。')}
#[derive(Debug, Clone, PartialEq)]
pub struct Server {
    /// ${t('0.0.0.0 or ::, or the pod cannot be reached.', '应为 0.0.0.0 或 ::，否则 Pod 无法被访问。')}
    pub host: IpAddr,
    ${ports.map(([field]) => `pub ${field}: u16,`).join('\n')}
    pub request_timeout_seconds: u64,
}

impl Server {
    /// ${t('The listeners alone, for the health subcommand: it needs no secret.', '仅读取监听配置，供健康检查子命令使用：不需要机密。')}
    pub fn load() -> Result<Self, Problems> {
        let mut problems = Problems(Vec::new());
        let environment = unicode(std::env::vars_os())?;
        let layers = problems.keep(layers(&environment).map_err(|error| error.to_string()));
        layers.and_then(|layers| Self::read(&layers, &mut problems)).ok_or(problems)
    }

    fn read(layers: &config::Config, problems: &mut Problems) -> Option<Self> {
        let host = problems.keep(value(layers, "${section}.host"));
        ${ports.map(([field]) => `let ${field} = problems.keep(value(layers, "${section}.${field}"));`).join('\n')}
        let request_timeout_seconds = problems.keep(value(layers, "${section}.request_timeout_seconds"));
        let server = Self {
            host: host?,
            ${ports.map(([field]) => `${field}: ${field}?,`).join('\n')}
            request_timeout_seconds: request_timeout_seconds?,
        };
        problems.keep(server.check())
    }

    fn check(self) -> Result<Self, String> {
        let ports: &[u16] = &[${ports.map(([field]) => `self.${field}`).join(', ')}];
        let distinct: BTreeSet<_> = ports.iter().collect();
        if ports.contains(&0) {
            return Err("${section}: a port cannot be 0".to_owned());
        }
        if distinct.len() != ports.len() {
            return Err(format!("${section}: the ports {ports:?} must differ"));
        }
        if self.request_timeout_seconds == 0 {
            return Err("${section}.request_timeout_seconds must be at least 1".to_owned());
        }
        Ok(self)
    }
}

fn value<T: DeserializeOwned>(layers: &config::Config, key: &str) -> Result<T, String> {
    layers.get(key).map_err(|error| format!("{key}: {error}"))
}
`;

const processText = (
  { t, plan }: TemplateContext,
  { variables, secrets }: SettingsShape,
): string => {
  const names = [
    ...variables.map(({ variable }) => rustString(variable)),
    ...secrets.flatMap(({ variable }) => [rustString(variable), rustString(`${variable}_FILE`)]),
  ];
  return rust`
/// ${t('The variables that are read, beside those with the prefix.', '除带前缀的变量之外读取的变量。')}
const READ: &[&str] = &[${['CONFIG_VARIABLE', ...names].join(', ')}];

/// ${t('The variables as text. One that is read and is not UTF-8 is named; those of other programs do not matter.', '以文本形式取得环境变量。需要读取但不是 UTF-8 的变量会被指出；其他程序的变量不影响启动。')}
fn unicode(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<Environment, Problems> {
    let (mut environment, mut problems) = (Environment::new(), Problems(Vec::new()));
    for (name, value) in variables {
        let Ok(name) = name.into_string() else { continue };
        match value.into_string() {
            Ok(value) => {
                environment.insert(name, value);
            }
            Err(_) if READ.contains(&name.as_str()) || name.starts_with(${rustString(`${plan.config.settings.envPrefix}_`)}) => {
                problems.0.push(format!("{name} is not UTF-8"));
            }
            Err(_) => {}
        }
    }
    if problems.0.is_empty() { Ok(environment) } else { Err(problems) }
}
`;
};

const variableText = ({ t }: TemplateContext): string => rust`
/// ${t('A variable, or its default when it is not set.', '环境变量；未设置时取默认值。')}
fn variable<T: FromStr>(environment: &Environment, name: &str, default: T) -> Result<T, String> {
    let Some(text) = environment.get(name) else { return Ok(default) };
    let expected = std::any::type_name::<T>().rsplit("::").next().unwrap_or_default();
    text.parse().map_err(|_| format!("{name} is not of type {expected}"))
}
`;

const rangeText = ({ t }: TemplateContext): string => rust`
/// ${t('A number outside its bounds ends the start; one that is no number is named elsewhere.', '超出范围的数值会中止启动；不是数值的情况由其他检查指出。')}
fn within(layers: &config::Config, key: &str, least: f64, most: f64) -> Result<(), String> {
    match layers.get_float(key) {
        Ok(number) if !(least..=most).contains(&number) => Err(format!("{key} is {number}, but must be from {least} to {most}")),
        _ => Ok(()),
    }
}
`;

const secretText = ({ t }: TemplateContext): string => rust`
/// ${t('A secret from its variable, or from the file that NAME_FILE names. No message holds its value.', '机密取自同名变量，或 NAME_FILE 指向的文件。任何消息都不包含其值。')}
fn secret(environment: &Environment, name: &str) -> Result<SecretString, String> {
    let given = |name: &str| environment.get(name).filter(|text| !text.is_empty()).cloned();
    if let Some(text) = given(name) {
        return Ok(text.into());
    }
    let file = format!("{name}_FILE");
    let Some(path) = given(&file) else {
        return Err(format!("{name} is not set; set it, or {file} to a file that holds it"));
    };
    match std::fs::read_to_string(&path) {
        Ok(text) if text.trim_end_matches(['\r', '\n']).is_empty() => Err(format!("{file}: {path} is empty")),
        Ok(text) => Ok(text.trim_end_matches(['\r', '\n']).to_owned().into()),
        Err(error) => Err(format!("{file}: {path} cannot be read: {error}")),
    }
}
`;

const imports = ({ entries, variables, secrets }: SettingsShape): string => rust`
use std::{
    collections::{BTreeSet, HashMap},
    ffi::OsString,
    fmt,
    net::IpAddr,
    path::PathBuf,
    ${variables.length > 0 && 'str::FromStr,'}
};

use config::{ConfigError, File};
${secrets.length > 0 && 'use secrecy::SecretString;'}
${entries === undefined ? 'use serde::de::DeserializeOwned;' : 'use serde::{Deserialize, de::DeserializeOwned};'}
`;

/** Whether there are floats: clippy would report a user's 3.14 as an imprecise π. */
const floats = ({ entries, variables }: SettingsShape): boolean =>
  [...(entries?.leaves ?? []), ...variables].some(({ type }) => type === 'f64');

/** Configuration in layers, which reports all problems at once (C-088, C-089). */
export const settings: RustModule = {
  name: 'settings',
  wanted: ({ code }) => code.has('configuration'),
  about: {
    en: 'Typed configuration: defaults, file, environment file, variables, secrets from files.',
    'zh-CN': '类型化配置：默认值、配置文件、环境文件、环境变量、文件中的机密。',
  },
  text: (context) => {
    const { t } = context;
    const shape = settingsShape(context);
    const facts = [
      ...[
        'CONFIG_DIRECTORY',
        'CONFIG_EXTENSION',
        'CONFIG_VARIABLE',
        'DRAIN',
        'ENVIRONMENT_VARIABLE',
        'ENV_PREFIX',
      ],
      ...shape.ports.map(([, fact]) => fact),
    ];
    return rust`
//! ${t('Configuration, read once at start: defaults, file, file of the environment, variables; secrets from variables or files (C-088, C-089, C-118).', '启动时读取一次的配置：默认值、配置文件、环境文件、环境变量；机密取自变量或文件（C-088、C-089、C-118）。')}

${floats(shape) && `// ${t('The numbers are those of waybill.yaml, also when one is close to a constant.', '数值取自 waybill.yaml，即使某个数接近常量。')}\n#![allow(clippy::approx_constant)]\n`}
${imports(shape)}

use super::facts::{${facts.sort().join(', ')}};

type Environment = HashMap<String, String>;

/// ${t('Everything that is wrong, so that one start names all of it.', '所有问题，一次启动即可全部列出。')}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(pub Vec<String>);

impl Problems {
    fn keep<T>(&mut self, result: Result<T, String>) -> Option<T> {
        result.map_err(|problem| self.0.push(problem)).ok()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "the configuration is wrong:")?;
        self.0.iter().try_for_each(|problem| writeln!(formatter, "  - {problem}"))
    }
}

impl std::error::Error for Problems {}

#[derive(Debug, Clone)]
pub struct Settings {
    pub server: Server,
    ${shape.entries !== undefined && `/// ${t('The configuration file.', '配置文件。')}\npub entries: Entries,`}
    ${shape.variables.length > 0 && 'pub variables: Variables,'}
    ${shape.secrets.length > 0 && 'pub secrets: Secrets,'}
}

${serverText(context, shape)}

${settingsStructs(context, shape)}

impl Settings {
    pub fn load() -> Result<Self, Problems> {
        Self::read(&unicode(std::env::vars_os())?)
    }

    fn read(environment: &Environment) -> Result<Self, Problems> {
        let mut problems = Problems(Vec::new());
        let layers = layers(environment).map_err(|error| Problems(vec![error.to_string()]))?;
        ${settingsRead(shape)}
    }
}

${processText(context, shape)}

${layersText(context, shape)}

${shape.ranges.length > 0 && rangeText(context)}
${shape.variables.length > 0 && variableText(context)}
${shape.secrets.length > 0 && secretText(context)}
${settingsTests(context, shape)}
`;
  },
};
