//! What this face itself offers: files, the second window, and what is kept. The menu at the top, and what it asks.

use std::path::Path;

use kartrekker::app::command::{Command, Meeting, Merge, Place, Program};
use kartrekker::app::effect::Then;
use kartrekker::app::happened::Happened;
use kartrekker::content::GUIDE;
use kartrekker::session::store::Accept;
use kartrekker::session::{self, Session};
use kartrekker::text::browser as words;
use maud::html;
use wasm_bindgen_futures::spawn_local;

use crate::browser::{self, DiskFile, Lock, Record};
use crate::guide_files::{File, NoGuide, unpack};
use crate::html::Dialog;
use crate::keeper::path_of;
use crate::menu::Choice;
use crate::stage::{self, Stage};
use crate::{clock, own, wall};

/// The kinds of files that can be opened: meetings, answers, guides.
const KINDS: &str = ".toml,.json,.txt,.zip";

/// The kinds of files that can be merged into a meeting.
const MERGED_KINDS: &str = ".toml,.json,.txt";

/// A question of this face, over everything else.
pub struct Question {
    title: String,
    paragraphs: Vec<String>,
    options: Vec<(&'static str, Answer)>,
}

/// What may be answered.
#[derive(Clone)]
pub enum Answer {
    /// Nothing more.
    Leave,
    /// Erase all that the browser keeps.
    EraseAll,
    /// Put a meeting in the database in the place of what is there, and open it.
    Take(String, String),
    /// Open what is there.
    Open(String),
}

impl Question {
    /// The question as a dialog.
    pub fn dialog(&self) -> Dialog {
        let mut pieces = vec![html! { h2 #dialoogkop { (self.title) } }.into_string()];
        pieces.extend(self.paragraphs.iter().map(|text| html! { p { (text) } }.into_string()));
        pieces.push(
            html! { div.knoppen { @for (at, (label, _)) in self.options.iter().enumerate() {
                button type="button" data-ask=(at) { (label) }
            } } }
            .into_string(),
        );
        Dialog { name: format!("ask{}", self.title), pieces }
    }
}

/// Does what was chosen in the menu.
pub fn chosen(stage: &mut Stage, choice: Choice) {
    match choice {
        Choice::Save => save(stage),
        Choice::Open => open(),
        Choice::SecondWindow => {
            if stage.app.session().is_none() {
                stage.say_no_meeting();
            } else if wall::open(&stage.app).is_none() {
                stage.fail(words::NO_WINDOW.to_owned());
            }
        }
        Choice::AboutKeeping => ask(stage, words::ABOUT_KEEPING, words::KEEPING, vec![(words::CLOSE, Answer::Leave)]),
        Choice::EraseAll => {
            let options = vec![(words::ERASE_NO, Answer::Leave), (words::ERASE_YES, Answer::EraseAll)];
            ask(stage, words::ERASE_ALL, &[words::ERASE_SURE], options);
        }
    }
}

fn ask(stage: &mut Stage, title: &str, paragraphs: &[&str], options: Vec<(&'static str, Answer)>) {
    let paragraphs = paragraphs.iter().map(|text| (*text).to_owned()).collect();
    stage.question = Some(Question { title: title.to_owned(), paragraphs, options });
    stage.show();
}

/// Does what was answered.
pub fn answered(stage: &mut Stage, option: usize) {
    let answer =
        stage.question.as_ref().and_then(|question| question.options.get(option)).map(|(_, answer)| answer.clone());
    stage.answer();
    match answer {
        Some(Answer::EraseAll) => {
            stage.keeper.close();
            spawn_local(async {
                match browser::erase_all().await {
                    Ok(()) => crate::journey::begin_anew(),
                    Err(refusal) => stage::tell(Happened::Failed(crate::keeper::reason(refusal))),
                }
            });
        }
        Some(Answer::Take(name, text)) => spawn_local(async move { take(name, text).await }),
        Some(Answer::Open(name)) => open_meeting(stage, &name),
        Some(Answer::Leave) | None => {}
    }
}

/// Keeps the meeting in a file: bound to it where the browser can, and else as a download.
pub fn save(stage: &mut Stage) {
    let Some((name, text)) = stage.file() else { return stage.say_no_meeting() };
    if !browser::can_save_files() {
        browser::download(&name, text.as_bytes(), "application/toml");
        stage.hear(Happened::Told(words::downloaded(&name)));
        return;
    }
    let keeper = stage.keeper.clone();
    spawn_local(async move {
        if let Some(file) = keeper.file_behind()
            && file.ask_permission().await
        {
            return stage::tell(Happened::told(keeper.catch_up(&text).await));
        }
        let told = match DiskFile::choose(&name).await {
            Ok(Some(file)) => keeper.bind(file, text).await,
            Ok(None) => return,
            Err(_) => {
                browser::download(&name, text.as_bytes(), "application/toml");
                Ok(words::downloaded(&name))
            }
        };
        stage::tell(Happened::told(told));
    });
}

/// Has files chosen that are merged into the meeting.
pub fn choose_to_merge() {
    let files = browser::choose_files(MERGED_KINDS);
    spawn_local(async move {
        let files = files.await;
        stage::with(|stage| merge(stage, files));
    });
}

fn merge(stage: &mut Stage, files: Vec<(String, Vec<u8>)>) {
    let Some((first, _)) = files.first() else { return };
    let path = path_of(first);
    stage.chosen = files;
    stage.act(Command::Merge(Merge::Gather(path, Accept::ThisMeeting)));
}

/// Has files chosen, and does with each what it is for.
fn open() {
    let files = browser::choose_files(KINDS);
    spawn_local(async move {
        let files = files.await;
        let Some((name, bytes)) = files.first().cloned() else { return };
        if files.iter().any(|(name, _)| name == GUIDE) {
            return take_guide(&name, Ok(files)).await;
        }
        if named(&name, "zip") {
            return take_guide(&name, unpack(&bytes)).await;
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match session::read(&text) {
            Ok(reading) => bring_in(&reading.session, text).await,
            Err(_) => {
                stage::with(|stage| {
                    if stage.app.session().is_some() {
                        merge(stage, files);
                    } else if named(&name, "json") {
                        stage.fail(words::answers_need_meeting(&name));
                    } else {
                        stage.fail(words::unknown_file(&name));
                    }
                });
            }
        }
    });
}

/// Whether the name of a file ends so.
fn named(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// Takes a meeting into the database and opens it; asks first where it is there already and says something else.
async fn bring_in(session: &Session, text: String) {
    match browser::meeting_of(session.id).await.unwrap_or_default() {
        Some((name, record)) if record.text != text => {
            let options =
                vec![(words::TAKE_FILE, Answer::Take(name.clone(), text)), (words::TAKE_BROWSER, Answer::Open(name))];
            let title = words::two_versions(&session.title);
            stage::with(|stage| ask(stage, words::OPEN_FILE, &[&title], options));
        }
        Some((name, _)) => drop(stage::with(|stage| open_meeting(stage, &name))),
        None => take(kartrekker::session::store::file_name(session), text).await,
    }
}

async fn take(name: String, text: String) {
    // Where it is open in this tab, that lets go of it first.
    let is_ours = stage::with(|stage| {
        let is_ours = stage.keeper.has_open(&name);
        if is_ours {
            stage.keeper.close();
        }
        is_ours
    });
    if is_ours == Some(true) {
        Lock::wait_until_free(&name).await;
    }
    // What another tab works in is not taken away from it.
    let Some(lock) = Lock::take(&name).await else {
        return stage::tell(Happened::Failed(words::OPEN_ELSEWHERE.to_owned()));
    };
    let record = Record { text, modified: clock::millis() };
    let kept = browser::keep_meeting(&name, &record).await;
    drop(lock);
    match kept {
        Ok(()) => drop(stage::with(|stage| open_meeting(stage, &name))),
        Err(refusal) => stage::tell(Happened::Failed(crate::keeper::reason(refusal))),
    }
}

/// Goes on with the meeting that was open before the page was loaded once more.
pub fn go_on(name: &str) {
    stage::with(|stage| open_meeting(stage, name));
}

/// Opens a meeting; one that is open already stays as it is.
fn open_meeting(stage: &mut Stage, name: &str) {
    if stage.keeper.has_open(name) {
        return;
    }
    stage.act(Command::Meeting(Meeting::Open(path_of(name))));
}

/// Takes a guide in from its files; `name` is what the user chose. On the start screen it is offered at once.
async fn take_guide(name: &str, files: Result<Vec<File>, NoGuide>) {
    let Some(own) = stage::with(|stage| stage.own.clone()) else { return };
    let taken = match files {
        Ok(files) => own::take(own.clone(), files).await,
        Err(why) => Err(why),
    };
    let guide = match taken {
        Ok(guide) => guide,
        Err(why) => return stage::tell(Happened::Failed(why.told(name))),
    };
    stage::with(|stage| {
        let told = words::guide_taken(&guide.title);
        stage.hear(Happened::GuidesListed(own.list()));
        if *stage.app.place() == Place::Home && !stage.app.is_visiting() {
            if stage.app.guide().id == guide.id {
                stage.hear(Happened::GuideFetched(Box::new(guide), Then::Read));
            } else {
                stage.act(Command::Program(Program::AskGuide(guide.id)));
            }
        }
        stage.hear(Happened::Told(told));
    });
}
