//! From the program, the style and the words to one page.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::compile::Program;
use crate::words;

/// Makes the page.
///
/// # Errors
/// When a file of the page is not there, or has a place that nothing fills.
pub fn page(assets: &Path, program: &Program) -> anyhow::Result<String> {
    let read = |name: &str| {
        let file = assets.join(name);
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let style = read("style.css")?;
    let loader = read("loader.js")?.replace("@TOO_OLD@", words::TOO_OLD);
    let script = [read("bridge.js")?, program.script.clone(), loader].join("\n");
    ensure!(!script.contains("</script"), "the script would end too early");
    ensure!(!style.contains("</style"), "the style would end too early");
    // Nothing comes in and nothing goes out: only this style, this script and what it compiles.
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(&style)
    );
    let packed = packed(&program.module)?;
    let filled = [
        ("POLICY", policy.as_str()),
        ("STYLE", &style),
        ("TO_CONTENT", words::TO_CONTENT),
        ("FILE", words::FILE),
        ("OVERVIEW", words::OVERVIEW),
        ("SIDE", words::SIDE),
        ("WAIT", words::WAIT),
        ("KEYS", words::KEYS),
        ("NO_SCRIPT", words::NO_SCRIPT),
        ("PROGRAM", &packed),
        ("SCRIPT", &script),
    ];
    let mut page = String::with_capacity(packed.len() + script.len() + style.len() + 10_000);
    let template = read("page.html")?;
    let mut rest = template.as_str();
    for (name, value) in filled {
        let place = format!("@{name}@");
        let (before, after) = rest.split_once(&place).with_context(|| format!("the page has no place for {name}"))?;
        page.push_str(before);
        page.push_str(value);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

fn packed(module: &[u8]) -> anyhow::Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(module)?;
    Ok(BASE64.encode(encoder.finish()?))
}

/// How a policy names a text.
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(text)))
}
