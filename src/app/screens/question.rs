//! A question, large, with its two answers side by side. With organisations at the table each answers by itself first,
//! covered; then all is shown; then the group answers.
//!
//! ```text
//!    1.2  Weten we goed welke problemen ...?
//!
//!    ● Gemeente    ○ Welzijn    ○ Bewonersraad
//!    Welzijn aan het woord
//!
//!    ┌ A ────────────────────┐   ┌ B ────────────────────┐
//!    │ Hier is nog werk      │   │ Dit is ons helder     │
//!    │ lees het advies ›     │   │ lees het advies ›     │
//!    └───────────────────────┘   └───────────────────────┘
//! ```

use super::shared;
use crate::app::App;
use crate::app::columns::{cell, columns_of, shortened};
use crate::app::command::{Action, Asked, Command, Dialog, Go, Place, Talk};
use crate::app::page::{Block, Card, Chips, Name, Page};
use crate::app::theme::Tone;
use crate::content::{AdviceId, Choice, Question, QuestionId, Reference, Voice};
use crate::session::{Agreement, Discussion, Organisation, Origin, Outcome, Position, Session};
use crate::text::{conversation, screens as words};

/// The columns of a name in the row of all; whoever has the word is named in full below it. So twenty organisations leave
/// room for what they answer on a screen of 80 by 24.
const NAME: u16 = 33;
/// The columns that an answer takes in the table, and what is kept free behind it where somebody said why.
const ANSWER: u16 = 11;
const WHY: u16 = 24;

/// The page.
pub fn page(app: &App, id: QuestionId) -> Page {
    let Some(question) = app.guide().question(id) else { return Page::default() };
    let mut main = vec![Block::text(Tone::Title, &question.text).bullet(id.to_string()).spaced(app.is_on_wall())];
    let cards = Block::Cards(Box::new(Choice::BOTH.map(|choice| card(app, question, choice))));
    let Some(session) = app.seen() else {
        main.push(cards);
        main.push(shared::onward(app, id));
        return Page { main, side: referrers(app, id), ..Page::default() };
    };
    if app.is_covered(id) {
        main.extend(covered(app, session, id));
        main.push(cards);
        let show = format!("{} {}", conversation::SHOW, app.theme().signs.onward);
        main.push(Block::link(show, Command::Talk(Talk::Reveal(id))).gap(1));
    } else if session.answers_apart(id) {
        main.extend(revealed(app, session, id));
        main.push(Block::text(Tone::Heading, conversation::TOGETHER).gap(1));
        main.push(cards);
        main.push(not_yet(app, session, id));
        main.extend(differences(session, id));
        main.push(Block::link(conversation::COVER, Command::Talk(Talk::Cover(id))));
    } else {
        main.push(cards);
    }
    main.extend(shared::closure(app, id));
    main.extend(note(session, id));
    main.push(Block::link(words::NEW_ACTION, Command::Action(Action::New(Some(Origin::Question(id))))));
    if session.outcome(id).is_some() && !app.is_covered(id) && !app.is_on_wall() {
        main.push(Block::link(words::CLEAR_ANSWER, Command::Talk(Talk::ClearAnswer(id))));
    }
    main.push(shared::onward(app, id));
    let mut side = shared::actions_of(app, id);
    side.extend(referrers(app, id));
    Page { main, side, ..Page::default() }
}

fn referrers(app: &App, id: QuestionId) -> Vec<Block> {
    let see_also = app.guide().question(id).map_or(&[][..], |question| &question.see_also);
    let mut blocks = shared::links(app, words::SEE_ALSO, see_also);
    blocks.extend(shared::named_on(app, [Reference::Question(id)]));
    blocks
}

fn note(session: &Session, id: QuestionId) -> Vec<Block> {
    match session.note(id) {
        "" => vec![Block::link(words::WRITE_NOTE, Command::Talk(Talk::Note(id))).gap(1)],
        note => vec![
            Block::text(Tone::Heading, words::NOTE).gap(1),
            Block::text(Tone::Body, note).command(Command::Talk(Talk::Note(id))),
        ],
    }
}

/// Who has answered and who has not; never what.
fn covered(app: &App, session: &Session, id: QuestionId) -> Vec<Block> {
    let signs = app.theme().signs;
    let speaker = app.speaker(id);
    let chip = |organisation: &Organisation| {
        let answered = session.spoken(id, organisation.id).is_some();
        let sign = if answered { signs.chosen } else { signs.silent };
        let speaks = speaker.is_some_and(|speaker| speaker.id == organisation.id);
        let tone = if speaks { Tone::Strong } else { Tone::Body };
        (
            format!("{sign} {}", shortened(&organisation.name, NAME)),
            tone,
            Command::Talk(Talk::GiveWord(organisation.id)),
        )
    };
    let chips = Chips { label: (String::new(), 0), items: session.table().map(chip).collect(), width: 0, gap: 1 };
    let mut blocks = vec![Block::Chips(chips)];
    let Some(speaker) = speaker else {
        blocks.push(Block::text(Tone::Title, conversation::ALL_ANSWERED).airy());
        blocks.push(Block::text(Tone::Body, conversation::HOW_TO_CHANGE));
        return blocks;
    };
    let answered = session.spoken(id, speaker.id).is_some();
    let title = if answered { conversation::has_answered_already } else { conversation::has_the_word };
    blocks.push(Block::text(Tone::Title, title(&speaker.name)).airy());
    let answer =
        |position| (conversation::key(position).to_owned(), Tone::Body, Command::Talk(Talk::Speak(id, position)));
    let mut items: Vec<(String, Tone, Command)> = Position::ALL.map(answer).to_vec();
    if answered {
        items.push((conversation::TAKE_BACK_CHIP.to_owned(), Tone::Body, Command::Talk(Talk::ClearAnswer(id))));
    }
    blocks.push(Block::Chips(Chips { label: (String::new(), 0), items, width: 0, gap: 0 }));
    blocks
}

/// What each answered, and what that adds up to.
fn revealed(app: &App, session: &Session, id: QuestionId) -> Vec<Block> {
    let longest = session.organisations.iter().map(|o| columns_of(&o.name)).max().unwrap_or(0);
    let said_why = |o: &Organisation| session.spoken(id, o.id).is_some_and(|spoken| !spoken.reason.is_empty());
    let with_why = session.organisations.iter().any(said_why);
    let behind = if with_why { ANSWER + WHY } else { columns_of(conversation::SILENT) };
    let late = session.questions.get(&id).map(|discussion| &discussion.late);
    let mut blocks = Vec::new();
    for organisation in session.asked(id) {
        let spoken = session.spoken(id, organisation.id);
        let is_late = late.is_some_and(|late| late.contains_key(&organisation.id));
        let silent = if is_late { conversation::LATE } else { conversation::SILENT };
        let position = spoken.map_or(silent, |spoken| conversation::position(spoken.position));
        let left = organisation.left.then(|| format!("({})", conversation::LEFT));
        let reason = spoken.filter(|spoken| !spoken.reason.is_empty()).map(|spoken| {
            let earlier = app.earlier_position(id, organisation.id).map(conversation::belongs_to);
            format!("{}{}", spoken.reason, earlier.unwrap_or_default())
        });
        let behind_answer: Vec<String> = left.into_iter().chain(reason).collect();
        let tone = if organisation.left { Tone::Quiet } else { Tone::Body };
        let gap = u16::from(blocks.is_empty());
        let command = Command::Talk(Talk::AskPosition(id, organisation.id));
        let name = Name { words: organisation.name.clone(), longest, behind };
        let answer = if behind_answer.is_empty() { position.to_owned() } else { cell(position, ANSWER) };
        // What is said stays in its column, on as many lines as it takes.
        let line = Block::text(tone, behind_answer.join("   ")).bullet(answer).about(name);
        blocks.push(line.gap(gap).command(command));
    }
    blocks.extend(
        conversation::agreement(&session.tally(id), session).map(|line| Block::text(Tone::Strong, line).gap(1)),
    );
    if let Some(late) = late.filter(|late| !late.is_empty()) {
        let line = format!("{} {}", conversation::still_covered(late.len()), app.theme().signs.onward);
        blocks.push(Block::link(line, Command::Talk(Talk::Reveal(id))).gap(1));
    }
    blocks
}

fn not_yet(app: &App, session: &Session, id: QuestionId) -> Block {
    let chosen = session.outcome(id) == Some(Outcome::NotYet);
    let sign = if chosen { app.theme().signs.chosen } else { app.theme().signs.silent };
    let tone = if chosen { Tone::Strong } else { Tone::Body };
    Block::text(tone, conversation::NOT_YET).bullet(sign).command(Command::Talk(Talk::NotYet(id)))
}

/// Who sees it differently and what is needed, where there is a difference or somebody wrote of one.
fn differences(session: &Session, id: QuestionId) -> Vec<Block> {
    let Discussion { dissent, needed, .. } = session.discussion(id);
    let agree = matches!(session.tally(id).agreement(), None | Some(Agreement::Agreed(_)));
    if agree && dissent.is_empty() && needed.is_empty() {
        return Vec::new();
    }
    let line = |title: &str, text: &str, asked| {
        let command = Command::Dialog(Dialog::Ask(asked));
        if text.is_empty() {
            Block::link(title, command)
        } else {
            Block::text(Tone::Body, format!("{title} {text}")).command(command)
        }
    };
    vec![
        line(conversation::DISSENT, &dissent, Asked::Dissent(id)).gap(1),
        line(conversation::NEEDED, &needed, Asked::Needed(id)),
    ]
}

fn card(app: &App, question: &Question, choice: Choice) -> Card {
    let advice = question.advice(choice);
    let place = Place::Advice(AdviceId { question: question.id, choice });
    let chosen =
        !app.is_covered(question.id) && app.seen().and_then(|session| session.answer(question.id)) == Some(choice);
    let voice = |voice: &Voice| {
        let role = voice.role.as_ref().and_then(|id| app.guide().role(id));
        words::voice(&voice.text, role.map(|role| role.title.as_str()))
    };
    Card {
        letter: choice.to_string(),
        statement: advice.statement.clone(),
        voices: advice.voices.iter().map(voice).collect(),
        chosen: chosen.then(|| words::OUR_ANSWER.to_owned()),
        command: Command::Talk(Talk::Choose(question.id, choice)),
        link: (format!("{} {}", words::READ_ADVICE, app.theme().signs.onward), Command::Go(Go::To(place))),
    }
}
