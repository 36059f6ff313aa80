//! A guide that somebody made: opened as a zip of its folder, or as the files themselves.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use serde_json::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Program;

/// The name and the text of a file.
type File = (String, String);

/// The files of a guide of the program, under another id and title.
fn own_guide(title: &str) -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/digitale-dagbesteding");
    let read = |entry: fs::DirEntry| {
        let text = fs::read_to_string(entry.path()).unwrap();
        (entry.file_name().into_string().unwrap(), text)
    };
    let mut files: Vec<File> = fs::read_dir(folder).unwrap().map(|entry| read(entry.unwrap())).collect();
    let head = &mut files.iter_mut().find(|(name, _)| name == "guide.toml").unwrap().1;
    *head = head.replacen("id = \"digitale-dagbesteding\"", "id = \"van-ons\"", 1);
    *head = head.replacen("Digitale dagbesteding in negen aspecten", title, 1);
    files
}

impl Program {
    /// Makes a zip of files in a folder.
    fn zip(&self, name: &str, folder: &str, files: &[File]) -> PathBuf {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (file, text) in files {
            zip.start_file(format!("{folder}/{file}"), SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        self.file(name, &zip.finish().unwrap().into_inner())
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.meeting.downloads().join(name);
        fs::write(&file, bytes).unwrap();
        file
    }

    /// Opens files by the menu.
    #[track_caller]
    fn open_files(&mut self, files: &[PathBuf]) {
        self.choose_in_menu("open");
        self.give_files(files);
    }
}

#[test]
fn a_guide_is_opened_as_a_zip_or_as_its_files_is_read_and_is_there_after_the_page_was_closed() {
    let Some(mut program) = Program::open() else { return };
    let zip = program.zip("van-ons.zip", "van-ons", &own_guide("Onze eigen vragen"));
    program.open_files(&[zip]);
    program.says("De handreiking ‘Onze eigen vragen’ staat nu op het startscherm.");
    program.asks("Onze eigen vragen");
    program.keys(&["ArrowDown", "Enter"]);
    program.says("Meerwaarde");
    program.page.reopen();
    program.is_ready();
    program.says("Onze eigen vragen");

    // The next version takes its place, here as the files themselves.
    let files = own_guide("Onze betere vragen");
    let files: Vec<PathBuf> = files.iter().map(|(name, text)| program.file(name, text.as_bytes())).collect();
    program.open_files(&files);
    program.says("De handreiking ‘Onze betere vragen’ staat nu op het startscherm.");
    assert_eq!(program.page.read("document.body.innerText.includes('Onze eigen vragen')"), false);
    program.page.was_quiet();
}

#[test]
fn what_is_no_guide_is_told_in_one_message_and_changes_nothing() {
    let Some(mut program) = Program::open() else { return };
    let before = program.page.text("#inhoud");
    let whole = fs::read(program.zip("heel.zip", "van-ons", &own_guide("Van ons"))).unwrap();
    let head = |text: &str| ("guide.toml".to_owned(), text.to_owned());
    let wrong = own_guide("\" # de titel is leeg");
    let same = own_guide("Van ons").into_iter().map(|(name, text)| (name, text.replace("van-ons", "zorgtechnologie")));
    let same: Vec<File> = same.collect();
    for (zip, told) in [
        (program.file("half.zip", &whole[..whole.len() / 2]), "half.zip is beschadigd, of geen zip"),
        (program.file("tekst.zip", b"dit is tekst"), "tekst.zip is beschadigd, of geen zip"),
        (program.zip("bom.zip", "bom", &[head(&"#".repeat(90_000_000))]), "bom.zip is groter dan een handreiking kan"),
        (program.zip("uit.zip", "../uit", &own_guide("Van ons")), "uit.zip is niet uitgepakt"),
        (program.zip("leeg.zip", "leeg", &[]), "In leeg.zip zit geen handreiking"),
        (program.zip("fout.zip", "fout", &wrong), "De handreiking in fout.zip heeft"),
        (program.zip("zelfde.zip", "zelfde", &same), "Het id ‘zorgtechnologie’ is al van een handreiking"),
    ] {
        program.open_files(&[zip]);
        let said = format!("document.getElementById('melding').textContent.startsWith({})", json!(told));
        program.page.wait_until(&said);
    }
    assert_eq!(program.page.text("#inhoud"), before);
    program.page.was_quiet();
}
