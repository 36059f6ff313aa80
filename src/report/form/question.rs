//! One question of the form: both answers with what is said beside them, what else can be answered, and a note.

use maud::{Markup, html};

use super::{Form, limits};
use crate::content::{Choice, Question, QuestionId};
use crate::session::Position;
use crate::text::form as words;

/// A question. A fieldset belongs around choices only, so on paper it is a plain section.
pub(super) fn question(form: Form<'_>, question: &Question) -> Markup {
    let id = question.id;
    let title = html! { h3 { span { (id) } " " span { (question.text) } } };
    let inside = html! {
        div.sides {
            @for choice in Choice::BOTH {
                (side(form, question, choice))
            }
        }
        div.others {
            (choice(form, id, Position::Unsure, &html! { (words::UNSURE) }, None))
            (choice(form, id, Position::NotApplicable, &html! { (words::NOT_APPLICABLE) }, None))
            @if !form.options.paper {
                button.take-back #{ "take-back-" (id) } type="button" data-question=(id) hidden
                    aria-label=(words::take_back(id)) { (words::TAKE_BACK) }
            }
        }
        (note(form, id))
    };
    html! {
        @if form.options.paper {
            section.question #{ "vraag-" (id) } { (title) (inside) }
        } @else {
            fieldset.question #{ "vraag-" (id) } {
                legend { (title) }
                (inside)
            }
        }
    }
}

/// One of the two answers, with what those who give it say.
fn side(form: Form<'_>, question: &Question, side: Choice) -> Markup {
    let advice = question.advice(side);
    let voices = format!("stemmen-{}", advice.id);
    let says = html! { span.letter { (side) } " " (advice.statement) };
    let described = (!advice.voices.is_empty()).then_some(voices.as_str());
    html! {
        div.side {
            (choice(form, question.id, Position::Choice(side), &says, described))
            @if !advice.voices.is_empty() {
                ul.voices #(voices) {
                    @for voice in &advice.voices {
                        @let role = voice.role.as_ref().and_then(|role| form.guide.role(role));
                        li { (words::voice(role.map(|role| role.title.as_str()), &voice.text)) }
                    }
                }
            }
        }
    }
}

/// Something that can be answered: a radio button on the screen, a box with its code on paper.
fn choice(form: Form<'_>, id: QuestionId, position: Position, says: &Markup, described: Option<&str>) -> Markup {
    let (value, letter) = names(position);
    let inside = html! {
        span.box aria-hidden="true" { "☐" }
        span.says { (says) }
        span.code { (id) (letter) }
    };
    html! {
        @if form.options.paper {
            div.choice { (inside) }
        } @else {
            label.choice {
                input type="radio" name=(id) value=(value) data-question=(id) aria-describedby=[described];
                (inside)
            }
        }
    }
}

/// What a position is called in the answer file, and the letter by which it is typed over from paper: the key of the
/// program.
const fn names(position: Position) -> (&'static str, char) {
    match position {
        Position::Choice(Choice::A) => ("a", 'a'),
        Position::Choice(Choice::B) => ("b", 'b'),
        Position::Unsure => ("unsure", 'w'),
        Position::NotApplicable => ("not_applicable", 'x'),
    }
}

/// Room for a note: a field, which is lines on paper.
fn note(form: Form<'_>, id: QuestionId) -> Markup {
    html! {
        @if form.options.paper {
            p { (words::NOTE_ON_PAPER) }
        } @else {
            div.field {
                label for={ "note-" (id) } { (words::note(id)) }
                @let most = limits::note(form.question_count());
                textarea #{ "note-" (id) } data-question=(id) rows="2" maxlength=(most) {}
                p.full #{ "full-note-" (id) } role="status" hidden { (words::full(most)) }
            }
            div.written #{ "written-" (id) } {}
        }
        div.lines {}
    }
}
