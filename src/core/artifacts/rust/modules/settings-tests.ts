import { rust, rustString } from '../../../formats/rust.ts';
import { overridingVariable } from '../../../plan/configuration-file.ts';
import type { TemplateContext } from '../module.ts';
import type { SettingsShape } from './settings-fields.ts';

const secretTests = ({ secrets: [first] }: SettingsShape): string | false =>
  first !== undefined &&
  rust`

#[test]
fn a_secret_comes_from_a_file_and_is_never_printed() {
    let path = std::env::temp_dir().join(format!("secret-{}", std::process::id()));
    std::fs::write(&path, "hunter2\n").unwrap();
    let mut environment = given(&[]);
    environment.remove(${rustString(first.variable)});
    environment.insert(${rustString(`${first.variable}_FILE`)}.into(), path.display().to_string());
    let settings = Settings::read(&environment).unwrap();
    std::fs::remove_file(path).unwrap();
    assert_eq!(secrecy::ExposeSecret::expose_secret(&settings.secrets.${first.field}), "hunter2");
    assert!(!format!("{settings:?}").contains("hunter2"));
}

#[test]
fn a_missing_secret_is_named() {
    let mut environment = given(&[]);
    environment.remove(${rustString(first.variable)});
    let problems = Settings::read(&environment).unwrap_err().to_string();
    assert!(problems.contains(${rustString(`${first.variable}_FILE`)}), "{problems}");
}
`;

const rangeTests = ({ ranges: [first] }: SettingsShape, prefix: string): string | false => {
  if (first === undefined) return false;
  const name = overridingVariable(prefix, first.key);
  // Doubles the maximum, because beyond 2^53 adding 1 gives the same float.
  const beyond = first.most + Math.max(1, Math.abs(first.most));
  return rust`

#[test]
fn a_number_out_of_bounds_ends_the_start() {
    let beyond = given(&[(${rustString(name)}, ${rustString(String(beyond))})]);
    let problems = Settings::read(&beyond).unwrap_err().to_string();
    assert!(problems.contains(${rustString(first.key)}), "{problems}");
}
`;
};

/** Tests of the settings that do not change the variables of the process. */
export const settingsTests = ({ plan }: TemplateContext, shape: SettingsShape): string => {
  const { envPrefix, configFile } = plan.config.settings;
  const variable = (key: string): string =>
    rustString(`${envPrefix}__${shape.section.toUpperCase()}__${key}`);
  const yaml = configFile === 'yaml';
  const file = (host: string, seconds: number): string =>
    rustString(
      yaml
        ? `${shape.section}:\n  host: "${host}"\n  request_timeout_seconds: ${seconds}\n`
        : `[${shape.section}]\nhost = "${host}"\nrequest_timeout_seconds = ${seconds}\n`,
    );
  return rust`

#[cfg(test)]
mod tests {
    use super::*;

    /// Every secret, and these variables.
    fn given(variables: &[(&str, &str)]) -> Environment {
        let secrets: &[&str] = &[${shape.secrets.map(({ variable }) => rustString(variable)).join(', ')}];
        let secrets = secrets.iter().map(|name| ((*name).to_owned(), "secret".to_owned()));
        let own = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        secrets.chain(own).collect()
    }

    #[test]
    fn the_defaults_are_complete() {
        let settings = Settings::read(&given(&[])).unwrap();
        ${shape.ports.map(([field, fact]) => `assert_eq!(settings.server.${field}, ${fact});`).join('\n')}
        assert!(settings.server.host.is_unspecified());
    }

    #[test]
    fn a_file_goes_over_the_defaults_the_environments_over_it_and_a_variable_over_both() {
        let folder = std::env::temp_dir().join(format!("settings-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let base = folder.join(format!("base.{CONFIG_EXTENSION}"));
        std::fs::write(&base, ${file('127.0.0.2', 7)}).unwrap();
        std::fs::write(folder.join(format!("local.{CONFIG_EXTENSION}")), ${file('127.0.0.3', 8)}).unwrap();
        let path = base.display().to_string();
        let file = Settings::read(&given(&[(CONFIG_VARIABLE, &path)])).unwrap().server;
        let both = given(&[
            (CONFIG_VARIABLE, &path),
            (ENVIRONMENT_VARIABLE, "local"),
            (${variable('REQUEST_TIMEOUT_SECONDS')}, "9"),
        ]);
        let over = Settings::read(&both).unwrap().server;
        std::fs::remove_dir_all(folder).unwrap();
        assert_eq!((file.host, file.request_timeout_seconds), (IpAddr::from([127, 0, 0, 2]), 7));
        assert_eq!((over.host, over.request_timeout_seconds), (IpAddr::from([127, 0, 0, 3]), 9));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let wrong = given(&[(${variable('HOST')}, "nowhere")]);
        let problems = Settings::read(&wrong).unwrap_err().to_string();
        assert!(problems.contains("${shape.section}.host"), "{problems}");
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
    ${rangeTests(shape, envPrefix)}
    ${secretTests(shape)}
}
`;
};
