//! A guide that its author is at work on while it is on the screen.

use std::fs;
use std::path::{Path, PathBuf};

use kartrekker::app::command::{Go, Place};
use kartrekker::content;
use tempfile::TempDir;

use super::stage::Stage;

const PART: &str = "part-1-start.toml";

/// An author with a copy of the guide, and the app with it on the screen, in a meeting.
struct Desk {
    stage: Stage,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/logt-u-even-in");
        for entry in fs::read_dir(shipped).unwrap().map(Result::unwrap) {
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        let mut stage = Stage::following(folder.path());
        stage.new_meeting("Overleg");
        stage.go(Place::Question("1.2".parse().unwrap()));
        stage.keys("a").settle();
        Self { stage, folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join(PART)
    }

    /// Changes the file of the first part, and gives what it was.
    fn change(&self, change: impl Fn(&str) -> String) -> String {
        let text = fs::read_to_string(self.file()).unwrap();
        let changed = change(&text);
        assert_ne!(changed, text);
        fs::write(self.file(), changed).unwrap();
        text
    }
}

#[test]
fn a_key_shows_what_was_changed_on_the_same_page_of_the_same_meeting() {
    let mut desk = Desk::new();
    desk.change(|text| text.replace("Weten we goed welke problemen", "Weten we scherp welke zorgen"));
    desk.stage.hides(&["scherp welke zorgen"]);
    desk.stage.keys("<Ctrl+R>").says(&["Weten we scherp welke zorgen", "opnieuw gelezen"]);
    assert_eq!(*desk.stage.app.place(), Place::Question("1.2".parse().unwrap()));
    assert_eq!(desk.stage.session().answer("1.2".parse().unwrap()), Some(content::Choice::A));
    desk.stage.keys("/").types("scherp zorgen").says(&["Weten we scherp welke zorgen"]).keys("<Esc>");
    desk.stage.keys("<Ctrl+R>").says(&["niets veranderd"]);
}

#[test]
fn by_itself_it_says_something_only_when_there_is_something_to_say() {
    let mut desk = Desk::new();
    desk.stage.guide_saved();
    desk.stage.hides(&["niets veranderd", "opnieuw gelezen"]);
    desk.change(|text| text.replace("Weten we goed welke problemen", "Weten we scherp welke zorgen"));
    desk.stage.guide_saved();
    desk.stage.says(&["Weten we scherp welke zorgen", "opnieuw gelezen"]);
}

#[test]
fn a_broken_file_shows_its_mistakes_and_the_last_good_guide_stays() {
    let mut desk = Desk::new();
    let good = desk.change(|text| {
        let text = text.replacen("id = \"1.3\"", "id = \"1.2\"", 1);
        text.replacen("conditions =", "conditons =", 1)
    });
    desk.stage.guide_saved();
    desk.stage.says(&[
        "De handreiking heeft 2 fouten",
        "laatste goede versie",
        "part-1-start.toml, regel ",
        "`conditons` is hier niet bekend",
        "Bedoel je `conditions`?",
    ]);
    // It scrolls like everything else, and the page below is as it was.
    desk.stage.keys("<End>").says(&["Er is al een vraag met het id ‘1.2’", "id = \"1.2\""]);
    desk.stage.keys("<Esc>").says(&["Weten we goed welke problemen"]).hides(&["2 fouten"]);
    desk.stage.keys("<Ctrl+R>").says(&["2 fouten"]);
    fs::write(desk.file(), good).unwrap();
    desk.stage.keys("<Ctrl+R>").hides(&["fouten"]).says(&["Weten we goed welke problemen"]);
    // Without a guide at all it is the same.
    fs::remove_file(desk.folder.path().join("guide.toml")).unwrap();
    desk.stage.guide_saved();
    desk.stage.says(&["1 fout", "guide.toml ontbreekt"]);
}

#[test]
fn who_types_or_shows_the_screen_to_all_is_not_disturbed() {
    let mut desk = Desk::new();
    desk.stage.keys("n").types("Dit is ");
    desk.change(|text| text.replacen("id = \"1.3\"", "id = \"1.2\"", 1));
    desk.stage.guide_saved();
    desk.stage.says(&["heeft 1 fout", "Dit is"]);
    desk.stage.types("af.").keys("<Esc>");
    assert_eq!(desk.stage.session().discussion("1.2".parse().unwrap()).note, "Dit is af.");
    desk.stage.keys("<F5>");
    desk.stage.guide_saved();
    desk.stage.says(&["heeft 1 fout", "Weten we goed welke problemen"]).hides(&[PART]);
}

#[test]
fn a_page_that_is_gone_leads_to_the_nearest_one() {
    let mut desk = Desk::new();
    desk.stage.go(Place::Advice("1.2A".parse().unwrap()));
    desk.stage.go(Place::Notes);
    desk.stage.go(Place::Advice("1.2B".parse().unwrap()));
    // The question goes, and what pointed at it.
    desk.change(|text| {
        let start = text.find("[[questions]]\nid = \"1.2\"").unwrap();
        let end = text.find("[[questions]]\nid = \"1.3\"").unwrap();
        text[..start].to_owned() + &text[end..]
    });
    for file in fs::read_dir(desk.folder.path()).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_some_and(|extension| extension == "toml") {
            let text = fs::read_to_string(&file).unwrap();
            let left = text
                .replace("question:1.2", "source")
                .replace("advice:1.2A", "source")
                .replace("advice:1.2B", "source")
                // What is on a route.
                .replace("\"1.2\", ", "");
            fs::write(&file, left).unwrap();
        }
    }
    desk.stage.guide_saved();
    desk.stage.says(&["staat niet meer in de handreiking"]);
    assert_eq!(*desk.stage.app.place(), Place::Part(1));
    desk.stage.keys("<Esc>");
    assert_eq!(*desk.stage.app.place(), Place::Notes);
    desk.stage.keys("<Esc>");
    assert_eq!(*desk.stage.app.place(), Place::Meeting, "what is gone is not gone back to");
}

#[test]
fn while_one_reads_another_guide_the_one_that_waits_is_read_again() {
    let mut desk = Desk::new();
    desk.stage.command(kartrekker::app::command::Command::Go(Go::Away("guide:24-7-begeleiding/1.1".parse().unwrap())));
    assert!(desk.stage.app.is_visiting());
    desk.change(|text| text.replace("Weten we goed welke problemen", "Weten we scherp welke zorgen"));
    desk.stage.guide_saved();
    assert!(desk.stage.app.is_visiting());
    desk.stage.keys("<Esc>").says(&["Weten we scherp welke zorgen"]);
}

#[test]
fn the_key_is_there_only_for_a_guide_from_a_folder() {
    let mut desk = Desk::new();
    desk.stage.resize(80, 60);
    desk.stage.keys("<F1>").says(&["Ctrl+R", "lees de handreiking opnieuw"]);
    let mut stage = Stage::new();
    stage.resize(80, 60);
    stage.keys("<F1>").hides(&["Ctrl+R"]);
}
