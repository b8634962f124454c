use std::process::Command;

fn main() {
    println!("cargo:rerun-if-env-changed=GIT_VERSION");
    let version = std::env::var("GIT_VERSION").unwrap_or_else(|_| {
        let output = Command::new("git")
            .args(["describe", "--tags", "--always"])
            .output()
            .expect("git is needed");
        assert!(output.status.success(), "git describe failed");
        String::from_utf8(output.stdout).expect("a version is text")
    });
    println!("cargo:rustc-env=GIT_VERSION={}", version.trim());
}
