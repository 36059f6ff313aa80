//! Which file names which, and that no files name each other in a circle.
//!
//! A type and the part of it that stands in its child module may name each other: they are one thing in several files.
//! What a file names is read from its `use` lines and from the paths in its code; a name that a module hands on is
//! followed to the file that it stands in.

use std::collections::{BTreeMap, BTreeSet};

use crate::Source;

/// A module, from the name of its crate on.
type Module = Vec<String>;

/// A file of the program, as a module that names others.
struct File {
    path: String,
    module: Module,
    /// What its `use` lines bring in: the name here, and the path of it.
    brought: Vec<(String, Vec<String>)>,
    /// The paths in its code.
    named: Vec<Vec<String>>,
}

/// Files that name each other in a circle; no two groups share one.
pub fn circles(sources: &[Source]) -> Vec<Vec<String>> {
    let tests = of_tests(sources);
    let files: Vec<File> = sources.iter().map(File::of).filter(|file| !file.is_of(&tests)).collect();
    let at: BTreeMap<&Module, usize> = files.iter().enumerate().map(|(at, file)| (&file.module, at)).collect();
    let map = Map { files: &files, at };
    let arrows: Vec<BTreeSet<usize>> = (0..files.len()).map(|file| map.arrows(file)).collect();
    let mut found = Vec::new();
    knots(&(0..files.len()).collect(), &arrows, &files, &mut found);
    let paths = |knot: Vec<usize>| knot.into_iter().map(|file| files[file].path.clone()).collect();
    found.into_iter().map(paths).collect()
}

/// Adds the groups of files in which each leads to each other. What only goes through the head of a family, a module of
/// which all others are descendants, is no circle.
fn knots(among: &BTreeSet<usize>, arrows: &[BTreeSet<usize>], files: &[File], found: &mut Vec<Vec<usize>>) {
    for knot in groups(among, arrows).into_iter().filter(|group| group.len() > 1) {
        let heads = |head: &&usize| knot.iter().all(|file| files[*file].module.starts_with(&files[**head].module));
        match knot.iter().find(heads).copied() {
            Some(head) => {
                knots(&knot.into_iter().filter(|file| *file != head).collect(), arrows, files, found);
            }
            None => found.push(knot.into_iter().collect()),
        }
    }
}

/// The files that lead to each other and back, each group once.
fn groups(among: &BTreeSet<usize>, arrows: &[BTreeSet<usize>]) -> Vec<BTreeSet<usize>> {
    let reached = |from: usize| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(file) = next.pop() {
            next.extend(arrows[file].iter().filter(|to| among.contains(to) && seen.insert(**to)));
        }
        seen
    };
    let reached: BTreeMap<usize, BTreeSet<usize>> = among.iter().map(|file| (*file, reached(*file))).collect();
    let mut left = among.clone();
    let mut groups = Vec::new();
    while let Some(file) = left.pop_first() {
        let group: BTreeSet<usize> = left.iter().copied().filter(|other| reached[&file].contains(other)).collect();
        let mut group: BTreeSet<usize> = group.into_iter().filter(|other| reached[other].contains(&file)).collect();
        left.retain(|other| !group.contains(other));
        group.insert(file);
        groups.push(group);
    }
    groups
}

/// The modules that there are in tests alone.
fn of_tests(sources: &[Source]) -> Vec<Module> {
    let of = |source: &Source| {
        let within = module(&source.path);
        let lines = source.code.windows(2).filter(|lines| lines[0] == "#[cfg(test)]");
        let names = lines.filter_map(|lines| lines[1].split_once("mod ")?.1.strip_suffix(';').map(str::to_owned));
        names.map(|name| within.iter().cloned().chain([name]).collect()).collect::<Vec<Module>>()
    };
    let tests = |source: &&Source| source.path.ends_with("/tests.rs");
    let named = sources.iter().filter(tests).map(|source| module(&source.path));
    sources.iter().flat_map(of).chain(named).collect()
}

/// The module that a file is.
fn module(path: &str) -> Module {
    let names = path.trim_end_matches(".rs").split('/').filter(|name| !["mod", "lib"].contains(name));
    ["kartrekker"].into_iter().chain(names).map(str::to_owned).collect()
}

impl File {
    fn of(source: &Source) -> Self {
        let (mut brought, mut code, mut open) = (Vec::new(), String::new(), String::new());
        for line in &source.code {
            // What stands behind a line may speak of what it likes.
            let line = line.split(" // ").next().unwrap_or_default();
            let begins = line.split_once("use ").filter(|(before, _)| before.is_empty() || before.starts_with("pub"));
            match (begins, open.is_empty()) {
                (Some((_, tree)), true) => open.push_str(tree),
                (_, false) => open.push_str(line),
                (None, true) => code.extend([line, "\n"]),
            }
            if let Some(tree) = open.strip_suffix(';') {
                expand(&[], tree, &mut brought);
                open.clear();
            }
        }
        let named = crate::paths(&code).filter(|path| path.contains("::"));
        let named = named.map(|path| path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect());
        Self { path: source.path.clone(), module: module(&source.path), brought, named: named.collect() }
    }

    fn is_of(&self, modules: &[Module]) -> bool {
        modules.iter().any(|module| self.module.starts_with(module))
    }
}

/// Adds what a tree such as `super::{model::Guide, rich as words}` brings in.
fn expand(before: &[String], tree: &str, out: &mut Vec<(String, Vec<String>)>) {
    let (mut depth, mut branches) = (0, vec![String::new()]);
    for c in tree.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match branches.last_mut() {
            _ if c == ',' && depth == 0 => branches.push(String::new()),
            Some(branch) => branch.push(c),
            None => {}
        }
    }
    for branch in branches.iter().map(|branch| branch.trim()).filter(|branch| !branch.is_empty()) {
        let names = |path: &str| -> Vec<String> {
            let names =
                path.split("::").map(str::trim).filter(|name| !name.is_empty() && *name != "self" || before.is_empty());
            before.iter().cloned().chain(names.filter(|name| !name.is_empty()).map(str::to_owned)).collect()
        };
        if let Some((path, inner)) = branch.split_once('{') {
            expand(&names(path), inner.trim_end().trim_end_matches('}'), out);
            continue;
        }
        let (path, name) = branch.split_once(" as ").map_or((branch, None), |(path, name)| (path, Some(name.trim())));
        let path = names(path);
        let name = name.or(path.last().map(String::as_str)).unwrap_or_default().to_owned();
        out.push((name, path));
    }
}

/// Where each module stands.
struct Map<'f> {
    files: &'f [File],
    at: BTreeMap<&'f Module, usize>,
}

impl Map<'_> {
    /// The other files that a file names.
    fn arrows(&self, from: usize) -> BTreeSet<usize> {
        let file = &self.files[from];
        let paths = file.brought.iter().map(|(_, path)| path).chain(&file.named);
        paths.filter_map(|path| self.lead(&file.module, path, 0)).filter(|to| *to != from).collect()
    }

    /// The file in which the thing stands that a path in a module names; nothing when it is of another crate.
    fn lead(&self, from: &Module, path: &[String], deep: usize) -> Option<usize> {
        let (first, mut rest) = path.split_first()?;
        let mut at: Module = match first.as_str() {
            "crate" => from[..1].to_vec(),
            "kartrekker" => vec![first.clone()],
            "self" => from.clone(),
            "super" => from[..from.len() - 1].to_vec(),
            _ => self.child(from, first)?,
        };
        while let Some((name, behind)) = rest.split_first() {
            if name == "super" {
                at.pop();
            } else if let Some(child) = self.child(&at, name) {
                at = child;
            } else {
                // A name that is handed on leads to where it comes from.
                let here = *self.at.get(&at)?;
                let handed = self.files[here].brought.iter().find(|(known, _)| known == name).filter(|_| deep < 9);
                let path = handed.map(|(_, path)| path.iter().chain(behind).cloned().collect::<Vec<_>>());
                return path.map_or(Some(here), |path| self.lead(&at, &path, deep + 1));
            }
            rest = behind;
        }
        self.at.get(&at).copied()
    }

    fn child(&self, of: &Module, name: &str) -> Option<Module> {
        let child: Module = of.iter().cloned().chain([name.to_owned()]).collect();
        self.at.contains_key(&child).then_some(child)
    }
}
