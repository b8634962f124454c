//! Configuration, read once at start: defaults, file, file of the environment, variables; secrets from variables or files (C-088, C-089, C-118).

use std::{
    collections::{BTreeSet, HashMap},
    ffi::OsString,
    fmt,
    net::IpAddr,
    path::PathBuf,
};

use config::{ConfigError, File};
use secrecy::SecretString;
use serde::de::DeserializeOwned;

use super::facts::{CONFIG_DIRECTORY, CONFIG_EXTENSION, CONFIG_VARIABLE, DRAIN, ENVIRONMENT_VARIABLE, ENV_PREFIX, HTTP_PORT};

type Environment = HashMap<String, String>;

/// Everything that is wrong, so that one start names all of it.
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
    pub secrets: Secrets,
}

/// Where the process listens; the ports are those of the manifests.
#[derive(Debug, Clone, PartialEq)]
pub struct Server {
    /// 0.0.0.0 or ::, or the pod cannot be reached.
    pub host: IpAddr,
    pub port: u16,
    pub request_timeout_seconds: u64,
}

impl Server {
    /// The listeners alone, for the health subcommand: it needs no secret.
    pub fn load() -> Result<Self, Problems> {
        let mut problems = Problems(Vec::new());
        let environment = unicode(std::env::vars_os())?;
        let layers = problems.keep(layers(&environment).map_err(|error| error.to_string()));
        layers.and_then(|layers| Self::read(&layers, &mut problems)).ok_or(problems)
    }

    fn read(layers: &config::Config, problems: &mut Problems) -> Option<Self> {
        let host = problems.keep(value(layers, "server.host"));
        let port = problems.keep(value(layers, "server.port"));
        let request_timeout_seconds = problems.keep(value(layers, "server.request_timeout_seconds"));
        let server = Self {
            host: host?,
            port: port?,
            request_timeout_seconds: request_timeout_seconds?,
        };
        problems.keep(server.check())
    }

    fn check(self) -> Result<Self, String> {
        let ports: &[u16] = &[self.port];
        let distinct: BTreeSet<_> = ports.iter().collect();
        if ports.contains(&0) {
            return Err("server: a port cannot be 0".to_owned());
        }
        if distinct.len() != ports.len() {
            return Err(format!("server: the ports {ports:?} must differ"));
        }
        if self.request_timeout_seconds == 0 {
            return Err("server.request_timeout_seconds must be at least 1".to_owned());
        }
        Ok(self)
    }
}

fn value<T: DeserializeOwned>(layers: &config::Config, key: &str) -> Result<T, String> {
    layers.get(key).map_err(|error| format!("{key}: {error}"))
}

/// Secrets; Debug prints none of them.
#[derive(Debug, Clone)]
pub struct Secrets {
    pub database_url: SecretString,
    pub redis_url: SecretString,
}

impl Settings {
    pub fn load() -> Result<Self, Problems> {
        Self::read(&unicode(std::env::vars_os())?)
    }

    fn read(environment: &Environment) -> Result<Self, Problems> {
        let mut problems = Problems(Vec::new());
        let layers = layers(environment).map_err(|error| Problems(vec![error.to_string()]))?;
        let server = Server::read(&layers, &mut problems);
        let secret_0 = problems.keep(secret(environment, "DATABASE_URL"));
        let secret_1 = problems.keep(secret(environment, "REDIS_URL"));
        let (Some(server), Some(secret_0), Some(secret_1),) = (server, secret_0, secret_1,) else {
            return Err(problems);
        };
        Ok(Self {
            server,
            secrets: Secrets {
                database_url: secret_0,
                redis_url: secret_1,
            },
        })
    }
}

/// The variables that are read, beside those with the prefix.
const READ: &[&str] = &[CONFIG_VARIABLE, "DATABASE_URL", "DATABASE_URL_FILE", "REDIS_URL", "REDIS_URL_FILE"];

/// The variables as text. One that is read and is not UTF-8 is named; those of other programs do not matter.
fn unicode(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<Environment, Problems> {
    let (mut environment, mut problems) = (Environment::new(), Problems(Vec::new()));
    for (name, value) in variables {
        let Ok(name) = name.into_string() else { continue };
        match value.into_string() {
            Ok(value) => {
                environment.insert(name, value);
            }
            Err(_) if READ.contains(&name.as_str()) || name.starts_with("APP_") => {
                problems.0.push(format!("{name} is not UTF-8"));
            }
            Err(_) => {}
        }
    }
    if problems.0.is_empty() { Ok(environment) } else { Err(problems) }
}

/// Later layers win: defaults, file, file of the environment, variables.
fn layers(environment: &Environment) -> Result<config::Config, ConfigError> {
    let given = |name: &str| environment.get(name).filter(|text| !text.is_empty());
    let local = PathBuf::from(CONFIG_DIRECTORY).join(format!("default.{CONFIG_EXTENSION}"));
    // A file that was named must exist; a forgotten mount would otherwise go unnoticed.
    let (file, required) = given(CONFIG_VARIABLE).map_or((local, false), |path| (path.into(), true));
    let mut layers = config::Config::builder()
        .set_default("server.host", "0.0.0.0")?
        .set_default("server.port", HTTP_PORT)?
        .set_default("server.request_timeout_seconds", DRAIN.as_secs().max(1))?
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
    layers.build()
}

/// A secret from its variable, or from the file that NAME_FILE names. No message holds its value.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every secret, and these variables.
    fn given(variables: &[(&str, &str)]) -> Environment {
        let secrets: &[&str] = &["DATABASE_URL", "REDIS_URL"];
        let secrets = secrets.iter().map(|name| ((*name).to_owned(), "secret".to_owned()));
        let own = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        secrets.chain(own).collect()
    }

    #[test]
    fn the_defaults_are_complete() {
        let settings = Settings::read(&given(&[])).unwrap();
        assert_eq!(settings.server.port, HTTP_PORT);
        assert!(settings.server.host.is_unspecified());
    }

    #[test]
    fn a_file_goes_over_the_defaults_the_environments_over_it_and_a_variable_over_both() {
        let folder = std::env::temp_dir().join(format!("settings-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let base = folder.join(format!("base.{CONFIG_EXTENSION}"));
        std::fs::write(&base, "[server]\nhost = \"127.0.0.2\"\nrequest_timeout_seconds = 7\n").unwrap();
        std::fs::write(folder.join(format!("local.{CONFIG_EXTENSION}")), "[server]\nhost = \"127.0.0.3\"\nrequest_timeout_seconds = 8\n").unwrap();
        let path = base.display().to_string();
        let file = Settings::read(&given(&[(CONFIG_VARIABLE, &path)])).unwrap().server;
        let both = given(&[
            (CONFIG_VARIABLE, &path),
            (ENVIRONMENT_VARIABLE, "local"),
            ("APP__SERVER__REQUEST_TIMEOUT_SECONDS", "9"),
        ]);
        let over = Settings::read(&both).unwrap().server;
        std::fs::remove_dir_all(folder).unwrap();
        assert_eq!((file.host, file.request_timeout_seconds), (IpAddr::from([127, 0, 0, 2]), 7));
        assert_eq!((over.host, over.request_timeout_seconds), (IpAddr::from([127, 0, 0, 3]), 9));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let wrong = given(&[("APP__SERVER__HOST", "nowhere")]);
        let problems = Settings::read(&wrong).unwrap_err().to_string();
        assert!(problems.contains("server.host"), "{problems}");
        let missing = given(&[(CONFIG_VARIABLE, "/nowhere/app.toml")]);
        assert!(Settings::read(&missing).unwrap_err().to_string().contains("/nowhere/app.toml"));
    }

    #[cfg(unix)]
    #[test]
    fn only_a_variable_that_is_read_has_to_be_utf_8() {
        let bytes = |name: &str| (name.into(), std::os::unix::ffi::OsStringExt::from_vec(vec![0xff]));
        let problems = unicode([bytes(CONFIG_VARIABLE)].into_iter()).unwrap_err().to_string();
        assert!(problems.contains(CONFIG_VARIABLE), "{problems}");
        assert!(unicode([bytes("OF_ANOTHER_PROGRAM")].into_iter()).unwrap().is_empty());
    }

    #[test]
    fn a_secret_comes_from_a_file_and_is_never_printed() {
        let path = std::env::temp_dir().join(format!("secret-{}", std::process::id()));
        std::fs::write(&path, "hunter2\n").unwrap();
        let mut environment = given(&[]);
        environment.remove("DATABASE_URL");
        environment.insert("DATABASE_URL_FILE".into(), path.display().to_string());
        let settings = Settings::read(&environment).unwrap();
        std::fs::remove_file(path).unwrap();
        assert_eq!(secrecy::ExposeSecret::expose_secret(&settings.secrets.database_url), "hunter2");
        assert!(!format!("{settings:?}").contains("hunter2"));
    }

    #[test]
    fn a_missing_secret_is_named() {
        let mut environment = given(&[]);
        environment.remove("DATABASE_URL");
        let problems = Settings::read(&environment).unwrap_err().to_string();
        assert!(problems.contains("DATABASE_URL_FILE"), "{problems}");
    }
}
