//! Checks the guides under `content/` and packs them for the program, so that it need not read them as text each time it
//! starts. A mistake in one of them stops the build and is told as `kartrekker controleer` tells it. For Windows it also puts
//! the icon, the version and the manifest in the program.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use kartrekker_content::{Guide, GuideId, LoadError, from_folder_among, link_back};
use winresource::WindowsResource;

const ICON: &str = "packaging/icon/kartrekker.ico";
const MANIFEST: &str = "packaging/windows/kartrekker.manifest";

/// Dutch, as Windows numbers languages.
const DUTCH: u16 = 0x0413;

fn main() -> Result<(), Box<dyn Error>> {
    for input in ["build.rs", "content", ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={input}");
    }
    let out = env::var_os("OUT_DIR").ok_or("cargo names no folder for what is built")?;
    let out = Path::new(&out);
    let mut list = String::from("[\n");
    for (id, guide) in guides()? {
        fs::write(out.join(format!("{id}.guide")), postcard::to_allocvec(&guide)?)?;
        writeln!(
            list,
            "    EmbeddedGuide {{ id: {:?}, title: {:?}, subtitle: {:?}, version: {:?}, questions: &{:?}, \
             guide: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{id}.guide\")) }},",
            id.as_str(),
            guide.title,
            guide.subtitle,
            guide.version,
            guide.questions().map(|question| question.id).collect::<Vec<_>>()
        )?;
    }
    fs::write(out.join("guides.rs"), list + "]\n")?;
    list_files(out)?;
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "windows") {
        dress_for_windows()?;
    }
    Ok(())
}

/// Gives the program what Windows shows of it and has to know of it. Where there is no `windres` it goes without, so that the
/// code can be checked everywhere.
fn dress_for_windows() -> Result<(), Box<dyn Error>> {
    let manifest = fs::read_to_string(MANIFEST)?.replace("@VERSION@", &env::var("CARGO_PKG_VERSION")?);
    let mut resource = WindowsResource::new();
    resource.set_icon(ICON).set_language(DUTCH).set_manifest(&manifest);
    resource.set("ProductName", "Kartrekker").set("FileDescription", "Kartrekker");
    resource.set("CompanyName", "Kartrekker").set("OriginalFilename", "kartrekker.exe");
    resource.set("LegalCopyright", &format!("Licentie: {}", env::var("CARGO_PKG_LICENSE")?));
    if let Err(error) = resource.compile_for("kartrekker") {
        println!("cargo::warning=kartrekker.exe gets no icon and no manifest: {error}");
    }
    Ok(())
}

/// Lists the files of every guide as they are written, for who copies one.
fn list_files(out: &Path) -> Result<(), Box<dyn Error>> {
    let mut list = String::from("[\n");
    for folder in folders(Path::new("content"))? {
        let id = folder.file_name().and_then(|name| name.to_str()).ok_or("a guide has an odd name")?;
        writeln!(list, "    ({id:?}, &[")?;
        let mut files: Vec<_> = fs::read_dir(&folder)?.collect::<Result<_, _>>()?;
        files.sort_by_key(fs::DirEntry::file_name);
        for file in files.iter().filter_map(|file| file.file_name().into_string().ok()) {
            let path = format!("/content/{id}/{file}");
            writeln!(list, "        ({file:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),")?;
        }
        writeln!(list, "    ] as &[_]),")?;
    }
    fs::write(out.join("guide-files.rs"), list + "]\n")?;
    Ok(())
}

/// Every guide, with the links between them. What points at nothing, also in another guide, is a mistake.
fn guides() -> Result<BTreeMap<GuideId, Guide>, Box<dyn Error>> {
    let folders = folders(Path::new("content"))?;
    let read = |others: &dyn Fn(&GuideId) -> Option<Guide>| {
        let mut guides = BTreeMap::new();
        for folder in &folders {
            let (guide, warnings) = match from_folder_among(folder, others) {
                Ok(read) => read,
                Err(LoadError::Problems(problems)) => return Err(problems.render().into()),
                Err(error) => return Err(Box::<dyn Error>::from(error)),
            };
            guides.insert(guide.id.clone(), (guide, warnings));
        }
        Ok(guides)
    };
    // A guide may point at one that is read later: once they are all there they are read once more.
    let alone = read(&|_| None)?;
    let mut guides = BTreeMap::new();
    for (id, (guide, warnings)) in read(&|id| alone.get(id).map(|(guide, _)| guide.clone()))? {
        if !warnings.list.is_empty() {
            return Err(warnings.render().into());
        }
        guides.insert(id, guide);
    }
    link_back(&mut guides);
    Ok(guides)
}

/// The folders in a folder, in the order of their names.
fn folders(folder: &Path) -> Result<Vec<std::path::PathBuf>, Box<dyn Error>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}
