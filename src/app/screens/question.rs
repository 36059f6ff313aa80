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
use crate::app::columns::shortened;
use crate::app::command::{Action, Asked, Command, Dialog, Go, Place, Talk};
use crate::app::page::{Block, Card, Chips, Page, Stand};
use crate::app::theme::Tone;
use crate::content::{AdviceId, Answering, Choice, Item, Question, QuestionId, Reference, Section, Voice};
use crate::session::progress::is_divided;
use crate::session::{Agreement, Discussion, Organisation, Origin, Outcome, Position, Session, short_date};
use crate::text::{agenda, conversation, screens as words};

/// The columns of a name in the row of all; whoever has the word is named in full below it. So twenty organisations leave
/// room for what they answer on a screen of 80 by 24.
const NAME: u16 = 33;
/// The columns in front of the names of those who chose neither answer.
const BESIDE: u16 = 20;
/// The most organisations that stand in the cards by line, with their reasons; of more the names stand in a row.
const MOST_BY_LINE: usize = 8;
/// The most letters of the names in such a row; the others are counted.
const MOST_LETTERS: usize = 240;

/// The page.
pub fn page(app: &App, id: QuestionId) -> Page {
    let Some(question) = app.guide().question(id) else { return Page::default() };
    let mut main = vec![Block::text(Tone::Title, &question.text).bullet(id.to_string()).large(app.is_on_wall())];
    main.extend(time(app, id));
    main.extend(last_time(app, id));
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
        main.push(cards);
        main.extend(beside_the_cards(app, session, id));
        // In the second window the card that was chosen says so itself.
        let is_told = app.is_following() && session.outcome(id) != Some(Outcome::NotYet);
        if !is_told && app.guide().answering(id) == Answering::Together {
            main.push(Block::text(Tone::Heading, conversation::TOGETHER).gap(1));
            main.extend(together(app, session, id));
            main.extend(differences(session, id));
        } else if !is_told {
            main.push(Block::text(Tone::Quiet, conversation::EACH_FOR_ITSELF).gap(1));
        }
        main.push(Block::link(conversation::COVER, Command::Talk(Talk::Cover(id))));
    } else {
        main.push(cards);
    }
    if session.outcome(id).is_some() && !app.is_covered(id) && !app.is_on_wall() {
        main.push(Block::link(words::CLEAR_ANSWER, Command::Talk(Talk::ClearAnswer(id))));
    }
    main.push(shared::onward(app, id).gap(1));
    // What is written down about it stands beside it where there is room.
    let mut side = shared::closure(app, id);
    side.extend(shared::actions_of(app, id));
    side.push(Block::link(words::NEW_ACTION, Command::Action(Action::New(Some(Origin::Question(id))))).airy());
    side.push(shared::note(session, id));
    side.extend(referrers(app, id));
    Page { main, side, spare: advice_in_brief(app, question), ..Page::default() }
}

/// How the advice begins that goes with what the group answered, for a screen that has the room.
fn advice_in_brief(app: &App, question: &Question) -> Vec<Block> {
    let answer = app.seen().filter(|_| !app.is_covered(question.id)).and_then(|session| session.answer(question.id));
    let Some(answer) = answer else { return Vec::new() };
    let guide = app.guide();
    let mut blocks = vec![Block::text(Tone::Strong, words::advice_title(answer)).gap(1)];
    // What is closed on the page of the advice is no part of its beginning.
    let is_open = |section: &&Section| guide.section(&section.kind).is_some_and(|kind| !kind.closed);
    for section in question.advice(answer).sections.iter().filter(is_open) {
        let title = guide.section(&section.kind).map_or("", |kind| kind.title.as_str());
        blocks.push(Block::text(Tone::Heading, title).gap(1));
        let item = |item: &Item| Block::text(Tone::Body, item.text.plain()).bullet(app.theme().signs.bullet);
        blocks.extend(section.items.iter().map(item));
    }
    blocks
}

/// The minutes that the agenda has for the question, once the clock runs.
fn time(app: &App, id: QuestionId) -> Option<Block> {
    let planned = app.standing()?.planned?;
    let spent = app.minutes_at_question().filter(|_| app.place().question() == Some(id))?;
    Some(Block::text(Tone::Quiet, agenda::of_question(spent, planned)))
}

/// What the meeting that this one follows said about the question.
fn last_time(app: &App, id: QuestionId) -> Option<Block> {
    // What the group answered is for everybody to see, so no copy of the whole meeting is made for it.
    let before = app.previous()?;
    let (outcome, divided) = (before.outcome(id), is_divided(before, id));
    (outcome.is_some() || divided)
        .then(|| Block::text(Tone::Quiet, conversation::last_time(&short_date(before.date), outcome, divided)))
}

fn referrers(app: &App, id: QuestionId) -> Vec<Block> {
    let see_also = app.guide().question(id).map_or(&[][..], |question| &question.see_also);
    let mut blocks = shared::links(app, words::SEE_ALSO, see_also);
    blocks.extend(shared::named_on(app, [Reference::Question(id)]));
    blocks
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
        if app.is_following() {
            blocks.push(Block::text(Tone::Title, conversation::ALL_HAVE_ANSWERED).airy());
        } else {
            blocks.push(Block::text(Tone::Title, conversation::ALL_ANSWERED).airy());
            blocks.push(Block::text(Tone::Body, conversation::HOW_TO_CHANGE));
        }
        return blocks;
    };
    let answered = session.spoken(id, speaker.id).is_some();
    let title = if answered { conversation::has_answered_already } else { conversation::has_the_word };
    blocks.push(Block::text(Tone::Title, title(&speaker.name)).airy());
    // In the second window nobody can press a letter.
    if app.is_following() {
        return blocks;
    }
    let answer =
        |position| (conversation::key(position).to_owned(), Tone::Body, Command::Talk(Talk::Speak(id, position)));
    let mut items: Vec<(String, Tone, Command)> = Position::ALL.map(answer).to_vec();
    if answered {
        items.push((conversation::TAKE_BACK_CHIP.to_owned(), Tone::Body, Command::Talk(Talk::ClearAnswer(id))));
    }
    blocks.push(Block::Chips(Chips { label: (String::new(), 0), items, width: 0, gap: 0 }));
    blocks
}

/// Where they stand who stand in neither card, and what all that adds up to.
fn beside_the_cards(app: &App, session: &Session, id: QuestionId) -> Vec<Block> {
    let late = session.questions.get(&id).map(|discussion| &discussion.late);
    let is_late = |organisation: &Organisation| late.is_some_and(|late| late.contains_key(&organisation.id));
    let said = |organisation: &&Organisation| session.spoken(id, organisation.id).map(|spoken| spoken.position);
    let mut blocks = Vec::new();
    let mut row = |label: &str, belongs: &dyn Fn(&&Organisation) -> bool| {
        let those: Vec<&Organisation> = session.asked(id).filter(belongs).collect();
        if those.is_empty() {
            return;
        }
        let chip = |organisation: &&Organisation| {
            (at_table(organisation), tone(organisation), Command::Talk(Talk::AskPosition(id, organisation.id)))
        };
        let label = (label.to_owned(), BESIDE);
        let gap = u16::from(blocks.is_empty());
        blocks.push(Block::Chips(Chips { label, items: those.iter().map(chip).collect(), width: 0, gap }));
        let why =
            |organisation: &&Organisation| Some((organisation.name.clone(), reason(app, session, id, organisation)?));
        blocks.extend(
            those
                .iter()
                .filter_map(why)
                .map(|(name, why)| Block::text(Tone::Quiet, format!("{name}: {why}")).indent(BESIDE)),
        );
    };
    row(conversation::position(Position::Unsure), &|o| said(o) == Some(Position::Unsure));
    row(conversation::position(Position::NotApplicable), &|o| said(o) == Some(Position::NotApplicable));
    row(conversation::SILENT, &|o| said(o).is_none() && !is_late(o));
    row(conversation::LATE, &|o| said(o).is_none() && is_late(o));
    blocks.extend(
        conversation::agreement(&session.tally(id), session).map(|line| Block::text(Tone::Strong, line).gap(1)),
    );
    if let Some(late) = late.filter(|late| !late.is_empty()) {
        let line = format!("{} {}", conversation::still_covered(late.len()), app.theme().signs.onward);
        blocks.push(Block::link(line, Command::Talk(Talk::Reveal(id))).gap(1));
    }
    blocks
}

/// Those who stand in an answer, once that was shown: each with their reason, or in a row where there are many.
fn standing(app: &App, id: QuestionId, choice: Choice) -> Vec<Stand> {
    let Some(session) = app.seen().filter(|session| session.answers_apart(id) && !app.is_covered(id)) else {
        return Vec::new();
    };
    let stands = |organisation: &&Organisation| {
        session.spoken(id, organisation.id).map(|spoken| spoken.position) == Some(Position::Choice(choice))
    };
    let those: Vec<&Organisation> = session.asked(id).filter(stands).collect();
    if session.asked(id).count() > MOST_BY_LINE {
        let names: Vec<String> = those.iter().map(|organisation| at_table(organisation)).collect();
        let row = Stand {
            name: conversation::names_in_brief(&names, MOST_LETTERS),
            tone: Tone::Body,
            reason: String::new(),
            command: Command::Talk(Talk::AskWho(id, choice)),
        };
        return if names.is_empty() { Vec::new() } else { vec![row] };
    }
    let stand = |organisation: &&Organisation| Stand {
        name: at_table(organisation),
        tone: tone(organisation),
        reason: reason(app, session, id, organisation).unwrap_or_default(),
        command: Command::Talk(Talk::AskPosition(id, organisation.id)),
    };
    those.iter().map(stand).collect()
}

/// The name of an organisation, and that it left where it did.
pub fn at_table(organisation: &Organisation) -> String {
    if organisation.left {
        format!("{} ({})", organisation.name, conversation::LEFT)
    } else {
        organisation.name.clone()
    }
}

const fn tone(organisation: &Organisation) -> Tone {
    if organisation.left { Tone::Quiet } else { Tone::Strong }
}

/// Why an organisation answered so, in its own words, and with which answer it said that; nothing when it did not say.
pub fn reason(app: &App, session: &Session, id: QuestionId, organisation: &Organisation) -> Option<String> {
    let spoken = session.spoken(id, organisation.id).filter(|spoken| !spoken.reason.is_empty())?;
    let earlier = app.earlier_position(id, organisation.id).map(conversation::belongs_to).unwrap_or_default();
    Some(format!("‘{}’{earlier}", spoken.reason))
}

/// What the group answers together, in a row: the letters and ‘not yet’.
fn together(app: &App, session: &Session, id: QuestionId) -> Vec<Block> {
    let signs = app.theme().signs;
    let outcome = session.outcome(id);
    let chip = |words: &str, of: Outcome, command| {
        let is_chosen = outcome == Some(of);
        let sign = if is_chosen { signs.chosen } else { signs.silent };
        (format!("{sign} {words}"), if is_chosen { Tone::Strong } else { Tone::Body }, Command::Talk(command))
    };
    let letter = |choice: Choice| chip(&choice.to_string(), choice.into(), Talk::Choose(id, choice));
    let items =
        vec![letter(Choice::A), letter(Choice::B), chip(conversation::NOT_YET, Outcome::NotYet, Talk::NotYet(id))];
    vec![Block::Chips(Chips { label: (String::new(), 0), items, width: 0, gap: 0 })]
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
    let standing = standing(app, question.id, choice);
    let is_apart = !app.is_covered(question.id) && app.seen().is_some_and(|session| session.answers_apart(question.id));
    let voice = |voice: &Voice| {
        let role = voice.role.as_ref().and_then(|id| app.guide().role(id));
        words::voice(&voice.text, role.map(|role| role.title.as_str()))
    };
    Card {
        letter: choice.to_string(),
        statement: advice.statement.clone(),
        // Once it is known who stands where, their own words take the place of those of the guide.
        voices: if is_apart { Vec::new() } else { advice.voices.iter().map(voice).collect() },
        standing,
        chosen: chosen.then(|| words::OUR_ANSWER.to_owned()),
        command: Command::Talk(Talk::Choose(question.id, choice)),
        link: (format!("{} {}", words::READ_ADVICE, app.theme().signs.onward), Command::Go(Go::To(place))),
    }
}
