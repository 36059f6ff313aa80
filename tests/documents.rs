//! The documents keep up with the code where a machine can tell.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The names in every table of dependencies, also those of one platform.
fn dependencies(manifest: &toml::Table) -> BTreeSet<String> {
    let of_platforms = manifest.get("target").and_then(toml::Value::as_table);
    let tables = std::iter::once(manifest)
        .chain(of_platforms.into_iter().flat_map(toml::Table::values).filter_map(toml::Value::as_table));
    tables
        .flat_map(|table| ["dependencies", "dev-dependencies", "build-dependencies"].map(|kind| table.get(kind)))
        .flatten()
        .flat_map(|table| table.as_table().unwrap().keys().cloned())
        .collect()
}

#[test]
fn every_dependency_has_its_reason_in_the_documentation() {
    let of_package = |manifest: &str| dependencies(&read(manifest).parse().unwrap());
    let mut named = of_package("Cargo.toml");
    named.append(&mut of_package("crates/content/Cargo.toml"));
    let told: BTreeSet<String> = read("docs/dependencies.md")
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` | "))
        .map(|row| row.0.into())
        .collect();
    assert_eq!(told, named);
}

#[test]
fn ci_runs_the_test_command_of_the_readme() {
    let command = "cargo test";
    assert!(read("README.md").contains(&format!("```sh\n{command}\n```\n")), "README.md does not give it");
    assert!(read(".ci/run").lines().any(|line| line == command), ".ci/run does not run it");
}

#[test]
fn every_file_that_a_document_links_to_is_there() {
    let documents = [
        "README.md",
        "ARCHITECTURE.md",
        "docs/inside.md",
        "docs/dependencies.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "docs/voor-de-ict-afdeling.md",
        "content/logt-u-even-in/NOTES.md",
    ];
    for document in documents {
        let text = read(document);
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
        for target in targets.filter(|target| !target.contains("://") && !target.starts_with('#')) {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(document).parent().unwrap().to_owned();
            assert!(folder.join(target).exists(), "{document} links to {target}");
        }
    }
}
