//! `kartrekker samenvoegen`: brings answers from home, or another laptop's copy, into a meeting.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::{ArgAction, Args, ValueEnum, ValueHint};
use unicode_width::UnicodeWidthStr;

use super::choose::{same_file, warn_of_others};
use super::failure::{ask, warn};
use super::output::print;
use super::paths::typed;
use super::{Everywhere, Failure, complete};
use crate::content::Guide;
use crate::session::Session;
use crate::session::merge::{Conflict, Plan, Resolution, Side, paper};
use crate::session::store::{
    Accept, Handle, Intake, Notice, OpenSession, Store, StoreError, Wanted, WhyReadOnly, gather,
};
use crate::text::{cli, intake as intake_words, keeping, merge as words};

/// How wide a text is, in columns: what the smallest terminal has.
const WIDTH: usize = 80;

/// What `samenvoegen` takes.
#[derive(Debug, Args)]
#[command(next_help_heading = cli::OPTIONS)]
pub(super) struct Arguments {
    #[arg(value_name = cli::value::SESSION, add = complete::meetings(), help = cli::SESSION, help_heading = cli::WORDS)]
    session: String,
    #[arg(
        value_name = cli::value::FILE,
        help = words::FILES,
        help_heading = cli::WORDS,
        value_parser = typed(),
        value_hint = ValueHint::AnyPath
    )]
    files: Vec<PathBuf>,
    #[arg(
        long = "papier",
        value_name = words::PAPER_VALUE,
        help = words::PAPER,
        action = ArgAction::Append
    )]
    papers: Vec<String>,
    #[arg(
        long = "bij-verschil",
        value_name = words::KEEP_OR_TAKE,
        help = words::ON_CONFLICT,
        hide_possible_values = true
    )]
    on_conflict: Option<OnConflict>,
    #[arg(long = "toch", help = words::ANYWAY)]
    anyway: bool,
}

/// What becomes of every conflict.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum OnConflict {
    #[value(name = "houden")]
    Keep,
    #[value(name = "nemen")]
    Take,
}

/// Tells what came in and what stays out, has every conflict decided, and saves the meeting. Fails without changing
/// anything when nothing can be read, when nobody decides, or when the meeting has no room for it; and fails behind it
/// when a file that was named stays out.
pub(super) fn run(arguments: &Arguments, everywhere: &Everywhere) -> Result<(), Failure> {
    if arguments.files.is_empty() && arguments.papers.is_empty() {
        return Err(Failure::Usage(intake_words::nothing_named()));
    }
    let store = everywhere.store()?;
    let listed = store.find(&Wanted::parse(&arguments.session))?;
    let opened = store.open(&listed.path)?;
    let notices = opened.notices.clone();
    let (mut session, mut handle) = writable(opened)?;
    warn_of_others(&notices, &session, &arguments.files);
    let guide = everywhere.guide_for(&session)?;
    let accept = if arguments.anyway { Accept::AnyMeeting } else { Accept::ThisMeeting };
    let mut gathered = gather(&arguments.files, &session, accept);
    for typed in &arguments.papers {
        let read = paper(typed, &session, &guide);
        gathered.incoming.push(read.map_err(|error| Failure::Usage(words::bad_paper(typed, &error)))?);
    }
    if gathered.incoming.is_empty() {
        return Err(Failure::Failed(intake_words::nothing_gathered(&gathered)));
    }
    let plan = Plan::of(&session, &guide, &gathered.incoming);
    print(&what_came_in(&plan, &guide, &gathered))?;
    let choices = decided(&plan, &guide, arguments.on_conflict)?;
    if !plan.fits(&session, &choices) {
        return Err(Failure::Failed(words::would_be_too_large(&plan)));
    }
    match plan.change(&session, &choices) {
        Some(change) => {
            session.apply(change);
            let saved = handle.save(&session)?;
            let set_aside: Vec<Notice> = saved.set_aside.into_iter().map(Notice::SetAside).collect();
            warn_of_others(&set_aside, &session, &[]);
            let added = plan.told.iter().map(|told| told.added).sum();
            print(&format!("\n{}\n", words::merged(&session.title, added, choices.len())))?;
        }
        None => print(&format!("\n{}\n", words::NOTHING_NEW))?,
    }
    put_away(&store, &listed.path, &notices, &arguments.files);
    intake_words::not_all(&gathered).map_or(Ok(()), |said| Err(Failure::Failed(said)))
}

/// Puts away what other programs made of the meeting, as far as it was merged now. What stays where it is will be told
/// of again.
fn put_away(store: &Store, meeting: &Path, notices: &[Notice], merged: &[PathBuf]) {
    let work = notices.iter().filter_map(Notice::work_of_others);
    for work in work.filter(|work| merged.iter().any(|file| same_file(file, work))) {
        let _ = store.put_away(meeting, work);
    }
}

/// The meeting and its file, held for writing.
pub(super) fn writable(opened: OpenSession) -> Result<(Session, Handle), Failure> {
    for notice in &opened.notices {
        if matches!(notice, Notice::Damaged { .. } | Notice::LongTitle(_)) {
            warn(&keeping::notice(notice));
        }
    }
    match opened.access {
        Ok(handle) => Ok((opened.session, handle)),
        Err(WhyReadOnly::OpenElsewhere) => Err(StoreError::InUse(opened.path).into()),
        Err(WhyReadOnly::NewerFormat) => Err(Failure::Failed(words::newer_meeting())),
        Err(why @ (WhyReadOnly::NoWriting(_) | WhyReadOnly::NoLocks)) => {
            Err(Failure::Failed(keeping::cannot_write(why)))
        }
    }
}

/// What came in from whom, and every conflict with its sides beside each other. What was answered to a question whose
/// answers are covered shows only in a conflict: there it must be seen to choose.
fn what_came_in(plan: &Plan, guide: &Guide, gathered: &Intake) -> String {
    let mut lines: Vec<String> = plan.told.iter().map(words::told).collect();
    lines.extend(words::remarks(plan, guide, gathered));
    if !plan.added.is_empty() {
        lines.extend([String::new(), words::COMES_IN.to_owned()]);
        lines.extend(plan.added.iter().map(|slot| format!("- {}", words::subject(slot, plan.session(), guide))));
    }
    if !plan.conflicts.is_empty() {
        lines.extend([String::new(), words::DIFFERENCES.to_owned()]);
    }
    let wrapped = lines.iter().map(|line| wrap(line, WIDTH).join("\n") + "\n");
    wrapped.chain(plan.conflicts.iter().map(|conflict| side_by_side(conflict, plan, guide))).collect()
}

/// A conflict: what it is about, and its sides beside each other.
fn side_by_side(conflict: &Conflict, plan: &Plan, guide: &Guide) -> String {
    let subject = words::subject(&conflict.slot(), plan.session(), guide);
    let mut text = format!("\n{}\n", wrap(&subject, WIDTH).join("\n"));
    let width = WIDTH / 2 - 2;
    let column = |(number, side): (usize, &Side)| {
        let from = format!("{number}. {}", words::side(side, &plan.told));
        [wrap(&from, width), wrap(&words::value(&side.fact, guide), width)].concat()
    };
    let columns: Vec<Vec<String>> = (1..).zip(conflict.sides()).map(column).collect();
    for pair in columns.chunks(2) {
        let height = pair.iter().map(Vec::len).max().unwrap_or(0);
        for row in 0..height {
            let cell = |column: usize| pair.get(column).and_then(|lines| lines.get(row)).map_or("", String::as_str);
            let room = " ".repeat(width.saturating_sub(cell(0).width()));
            text.push_str(format!("  {}{room}  {}", cell(0), cell(1)).trim_end());
            text.push('\n');
        }
    }
    text
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    text.lines().flat_map(|line| textwrap::wrap(line, width)).map(std::borrow::Cow::into_owned).collect()
}

/// What becomes of each conflict: what the command line says, or what the user answers.
fn decided(plan: &Plan, guide: &Guide, on_conflict: Option<OnConflict>) -> Result<Vec<Resolution>, Failure> {
    match on_conflict {
        Some(OnConflict::Keep) => Ok(vec![Resolution::Keep; plan.conflicts.len()]),
        Some(OnConflict::Take) => Ok(plan.conflicts.iter().map(Conflict::last).collect()),
        None if plan.conflicts.is_empty() => Ok(Vec::new()),
        None if io::stdin().is_terminal() && io::stdout().is_terminal() => {
            plan.conflicts.iter().map(|conflict| asked(conflict, plan, guide)).collect()
        }
        None => Err(Failure::Failed(words::cannot_choose(plan.conflicts.len()))),
    }
}

/// Asks about one conflict until there is an answer.
fn asked(conflict: &Conflict, plan: &Plan, guide: &Guide) -> Result<Resolution, Failure> {
    let subject = words::subject(&conflict.slot(), plan.session(), guide);
    loop {
        ask(&format!("\n{subject}\n{}", words::ask(conflict)));
        let mut typed = String::new();
        match io::stdin().read_line(&mut typed) {
            Ok(0) | Err(_) => return Err(Failure::Failed(words::not_chosen())),
            Ok(_) => {}
        }
        match choice(&typed, conflict) {
            Some(resolution) => return Ok(resolution),
            None => ask(&format!("{}\n", words::NO_CHOICE)),
        }
    }
}

/// What somebody chose by a letter, or by the number of a side.
fn choice(typed: &str, conflict: &Conflict) -> Option<Resolution> {
    match typed.trim().to_lowercase().as_str() {
        "h" | "houden" | "1" => Some(Resolution::Keep),
        "n" | "nemen" if conflict.more.is_empty() => Some(Resolution::Take(0)),
        "b" | "beide" if conflict.joined().is_some() => Some(Resolution::Both),
        number => {
            let nth = number.parse::<usize>().ok()?.checked_sub(2)?;
            (nth <= conflict.more.len()).then_some(Resolution::Take(nth))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::merge::Fact;

    fn conflict(sides: &[&str]) -> Conflict {
        let side =
            |text: &&str| Side { fact: Fact::Note("1.2".parse().unwrap(), (*text).into()), here: false, from: vec![0] };
        let mut sides = sides.iter().map(side);
        Conflict { mine: sides.next().unwrap(), theirs: sides.next().unwrap(), more: sides.collect() }
    }

    #[test]
    fn a_letter_or_a_number_chooses_and_nothing_else_does() {
        let two = conflict(&["een", "twee"]);
        for (typed, meant) in [
            ("h\n", Some(Resolution::Keep)),
            ("N", Some(Resolution::Take(0))),
            (" beide ", Some(Resolution::Both)),
            ("2", Some(Resolution::Take(0))),
            ("3", None),
            ("0", None),
            ("", None),
            ("ja", None),
        ] {
            assert_eq!(choice(typed, &two), meant, "{typed:?}");
        }
        let three = conflict(&["een", "twee", "drie"]);
        assert_eq!(choice("3", &three), Some(Resolution::Take(1)));
        assert_eq!(choice("n", &three), None, "of three it must be said which");
        let mut titles = conflict(&["een", "twee"]);
        titles.mine.fact = Fact::Title("een".into());
        titles.theirs.fact = Fact::Title("twee".into());
        assert_eq!(choice("b", &titles), None, "a meeting has one title");
    }
}
