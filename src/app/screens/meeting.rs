//! The meeting itself: what it is called, when it is, who is at the table.
//!
//! ```text
//!    Titel   Partneroverleg
//!    Datum   22 november 2026
//!
//!    Aan tafel
//!    • Gemeente · financiers
//!    + Organisatie erbij
//!
//!    Nog niet aan tafel: burgers, platformontwikkelaars
//! ```

use super::shared;
use crate::app::App;
use crate::app::columns::cell;
use crate::app::command::{Asked, Command, Dialog, Form, Go, Meeting, Merge, Place, Table};
use crate::app::effect::FileAccess;
use crate::app::page::{Block, Page};
use crate::app::theme::Tone;
use crate::session::progress::{missing_roles, role_title};
use crate::session::store::{Accept, Notice};
use crate::session::{Session, long_date, shown_time};
use crate::text::{
    agenda as agenda_words, browser, compare, conversation, first, keeping, merge, preparing, screens as words,
};

/// The page.
pub fn page(app: &App) -> Page {
    let Some(session) = app.seen() else { return Page::default() };
    let guide = app.guide();
    let onward = app.theme().signs.onward;
    let line = |label, value: &str| format!("{}{value}", cell(label, 9));
    let mut main = vec![
        Block::text(Tone::Title, words::MEETING),
        Block::text(Tone::Body, line(words::TITLE, &session.title))
            .gap(1)
            .command(Command::Dialog(Dialog::Ask(Asked::Title))),
        Block::text(Tone::Body, line(words::DATE, &long_date(session.date)))
            .command(Command::Dialog(Dialog::Ask(Asked::Date))),
    ];
    main.extend(shared::begin(app));
    main.push(Block::text(Tone::Heading, words::AT_THE_TABLE).gap(1));
    if session.organisations.is_empty() {
        main.push(Block::text(Tone::Quiet, words::EMPTY_TABLE));
    }
    for organisation in &session.organisations {
        let role = role_title(organisation, guide).unwrap_or(words::NO_ROLE);
        let left = if organisation.left { format!(" · {}", conversation::LEFT) } else { String::new() };
        let words = format!("{} · {role}{left}", organisation.name);
        let edit = Command::Table(Table::Ask(organisation.id));
        main.push(Block::text(Tone::Body, words).bullet(app.theme().signs.bullet).command(edit));
    }
    main.push(Block::link(words::ADD_ORGANISATION, Command::Dialog(Dialog::Ask(Asked::NewOrganisation))));
    let missing = missing_roles(session, guide);
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(|role| role.title.to_lowercase()).collect();
        main.push(Block::text(Tone::Quiet, words::missing_roles(&names)).gap(1));
    }
    main.push(shared::citizen(session));
    main.extend(app.work_of_others().iter().enumerate().filter_map(|(number, work)| {
        let label = if matches!(work, Notice::Copied(_)) { keeping::BRING_IN_COPY } else { keeping::BRING_IN };
        let path = work.work_of_others()?.to_owned();
        let way = Block::link(format!("{label} {onward}"), Command::Merge(Merge::Gather(path, Accept::ThisMeeting)));
        Some(way.gap(u16::from(number == 0)))
    }));
    let overview = Block::link(format!("{} {onward}", words::TO_OVERVIEW), Command::Go(Go::To(Place::Overview)));
    main.push(overview.gap(1));
    main.extend(shared::to_comparison(app));
    main.push(
        Block::link(format!("{} {onward}", preparing::INVITE), Command::Dialog(Dialog::Ask(Asked::InvitedMinutes)))
            .gap(1),
    );
    main.push(Block::link(format!("{} {onward}", preparing::MAKE_FORM), Command::Form(Form::Ask)));
    main.push(Block::link(format!("{} {onward}", merge::FROM_HOME), Command::Dialog(Dialog::Ask(Asked::MergePath))));
    main.push(Block::link(format!("{} {onward}", merge::TYPE_PAPER), Command::Dialog(Dialog::Ask(Asked::Paper))));
    if let Some(path) = app.session_path() {
        let follow = Command::Dialog(Dialog::Ask(Asked::FollowingMeeting(path.to_owned())));
        main.push(Block::link(format!("{} {onward}", compare::FOLLOW), follow).gap(1));
    }
    if session.id.is_example() {
        let away = format!("{} {onward}", first::THROW_EXAMPLE_AWAY);
        main.push(Block::link(away, Command::Meeting(Meeting::AskEraseExample)));
    }
    main.push(Block::link(words::LEAVE_MEETING, Command::Meeting(Meeting::Leave)));
    if let Some(path) = app.session_path() {
        let told = match app.file_access() {
            FileAccess::Paths => words::kept_in(&path.display().to_string()),
            FileAccess::Chooser => browser::KEPT_HERE.to_owned(),
        };
        main.push(Block::text(Tone::Quiet, told).gap(1));
    }
    Page { main, side: agenda(app, session), ..Page::default() }
}

/// What the meeting plans, and the way to change that.
fn agenda(app: &App, session: &Session) -> Vec<Block> {
    let onward = app.theme().signs.onward;
    let to = |label: &str| Block::link(format!("{label} {onward}"), Command::Go(Go::To(Place::Agenda)));
    let Some(agenda) = &session.agenda else {
        return vec![
            Block::text(Tone::Heading, agenda_words::AGENDA).gap(1),
            Block::text(Tone::Quiet, agenda_words::NO_AGENDA_YET),
            to(agenda_words::TO_AGENDA),
        ];
    };
    let route = agenda.route.as_ref().and_then(|id| app.guide().route(id)).map(|route| route.title.as_str());
    let from_to = agenda.clock(0).zip(agenda.clock(agenda.minutes));
    let from_to = from_to.map(|(from, to)| (shown_time(from), shown_time(to)));
    let heading = agenda_words::heading(route, agenda.minutes, from_to);
    let mut blocks = vec![Block::text(Tone::Heading, format!("{} · {heading}", agenda_words::AGENDA)).gap(1)];
    blocks.extend(shared::timetable(app, session));
    blocks.push(to(agenda_words::CHANGE_AGENDA));
    blocks
}
