//! The documents keep up with the code where a machine can tell.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

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

/// The documents of the project: those at its root, in `docs/` and beside the guides.
fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guides = fs::read_dir(root.join("content")).unwrap().map(|entry| entry.unwrap().path());
    let folders =
        [root.to_owned(), root.join("docs"), root.join("packaging"), root.join("benches")].into_iter().chain(guides);
    let files = folders.filter(|folder| folder.is_dir()).flat_map(|folder| fs::read_dir(folder).unwrap());
    files.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "md")).collect()
}

/// What the headings of a document are called in an address: small letters, `-` for a space, no other signs.
fn anchors(document: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(document).unwrap();
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let anchor = |heading: &str| -> String {
        let kept = heading.to_lowercase().replace(' ', "-");
        kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
    };
    headings.map(anchor).collect()
}

#[test]
fn every_link_in_a_document_leads_to_a_file_and_a_heading_that_are_there() {
    let documents = documents();
    let mut links = 0;
    for document in &documents {
        let text = fs::read_to_string(document).unwrap();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
        // Places in a guide have addresses of their own.
        for target in targets.filter(|target| !target.contains(':') && !target.contains('`')) {
            let (file, heading) = target.split_once('#').map_or((target, None), |(file, id)| (file, Some(id)));
            let file = if file.is_empty() { document.clone() } else { document.parent().unwrap().join(file) };
            assert!(file.exists(), "{} links to {target}", document.display());
            let leads = heading.is_none_or(|id| anchors(&file).contains(id));
            assert!(leads, "{} links to {target}, and there is no such heading", document.display());
            links += 1;
        }
    }
    assert!(documents.len() > 12 && links > 60, "{} documents, {links} links", documents.len());
}

#[test]
fn the_readme_is_one_screen_for_who_wants_to_use_it() {
    let readme = read("README.md");
    let (for_users, _) = readme.split_once("## For developers").unwrap();
    assert!(for_users.lines().count() <= 60, "{} lines", for_users.lines().count());
}
