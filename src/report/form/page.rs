//! The page of the form, from its policy to its source.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::question::question;
use super::{Form, data, limits, policy, sheet};
use crate::content::Part;
use crate::report::html::blocks;
use crate::report::source;
use crate::session::{Organisation, TableRole, long_date};
use crate::text::{form as words, places};

/// The whole page.
pub(super) fn page(form: Form<'_>) -> Markup {
    let style = policy::style() + &sheet::style(form);
    let script = (!form.options.paper).then(policy::script);
    html! {
        (DOCTYPE)
        html lang=(form.guide.language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy::of(&style, script.as_deref()));
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (places::labelled(words::KIND, &form.session.title)) }
                style { (PreEscaped(&style)) }
            }
            body.paper[form.options.paper] {
                @if !form.options.paper {
                    a.skip href="#form" { (words::TO_QUESTIONS) }
                }
                header {
                    p.kind { (words::KIND) }
                    h1 { (form.session.title) }
                }
                main {
                    @if form.options.paper { (who_on_paper(form)) }
                    (about(form))
                    @if form.options.paper {
                        @for part in form.parts() { (part_section(form, part)) }
                        p.line { strong { (places::labelled(words::RETURN_TO, "")) } (return_to(form).unwrap_or_default()) }
                    } @else {
                        (fill_in(form))
                    }
                }
                footer { (blocks(&source::closing(form.guide))) }
                @if let Some(script) = script {
                    (progress(form))
                    script #data type="application/json" { (PreEscaped(data::block(form))) }
                    script { (PreEscaped(script)) }
                }
            }
        }
    }
}

/// What one has to know before the first question.
fn about(form: Form<'_>) -> Markup {
    let (options, guide) = (form.options, form.guide);
    let explanation = options.explanation.as_deref().unwrap_or(words::WHAT_HAPPENS_TEXT);
    html! {
        dl {
            dt { (words::MEETING_ON) }
            dd { (long_date(form.session.date)) }
            @if let Some(organisation) = form.organisation() {
                dt { (words::FOR_WHOM) }
                dd { (named(form, organisation)) }
            }
            @if let Some(due) = options.due {
                dt { (words::BY_WHEN) }
                dd { (long_date(due)) }
            }
            @if let Some(place) = return_to(form) {
                dt { (words::RETURN_TO) }
                dd { (place) }
            }
        }
        @if !options.paper {
            noscript { p.notice { (words::NO_SCRIPT) } }
            p.notice #not-kept role="alert" hidden { (words::NOT_KEPT) }
        }
        h2 { (words::ABOUT) }
        p { (words::about(&guide.title, &guide.subtitle)) }
        p { (words::A_AND_B) }
        h2 { (words::WHAT_HAPPENS) }
        @for line in explanation.lines().filter(|line| !line.trim().is_empty()) {
            p { (line) }
        }
        h2 { (words::HOW) }
        p { (words::HOW_TO_CHOOSE) }
        @if options.paper {
            p { (words::HOW_ON_PAPER) }
        } @else {
            p.on-screen { (words::HOW_IT_KEEPS) }
        }
    }
}

/// Where the answers go. A page says it once it has given them; paper has to say it always.
fn return_to(form: Form<'_>) -> Option<&str> {
    form.options.return_to.as_deref().or_else(|| form.options.paper.then_some(words::RETURN_TO_GIVER))
}

/// An organisation with the role that it speaks in.
fn named(form: Form<'_>, organisation: &Organisation) -> String {
    let role = match &organisation.role {
        Some(TableRole::Guide(id)) => form.guide.role(id).map(|role| role.title.as_str()),
        Some(TableRole::Own(own)) => Some(own.as_str()),
        None => None,
    };
    role.map_or_else(|| organisation.name.clone(), |role| words::with_role(&organisation.name, role))
}

/// All that can be filled in.
fn fill_in(form: Form<'_>) -> Markup {
    html! {
        form #form autocomplete="off" {
            @if form.organisation().is_none() {
                (who(form))
            }
            @for part in form.parts() { (part_section(form, part)) }
        }
        section.on-screen data-script hidden {
            h2 { (words::READY) }
            p { (words::READY_TEXT) }
            p #left {}
            div.buttons {
                button.main #get-file type="button" aria-describedby="left" { (words::GET_FILE) }
                button #restart type="button" { (words::RESTART) }
            }
            p #done role="status" {}
        }
    }
}

/// The fields for who answers, when that is not known.
fn who(form: Form<'_>) -> Markup {
    html! {
        h2 { (words::WHO) }
        div.field {
            label for="organisation" { (words::ORGANISATION) }
            input #organisation type="text" maxlength=(limits::NAME);
            p.full #full-organisation role="status" hidden { (words::full(limits::NAME)) }
            div.written #written-organisation {}
            div.lines.one {}
        }
        div.field.on-screen {
            label for="role" { (words::ROLE) }
            select #role {
                option value="" { (words::NO_ROLE) }
                @for role in &form.guide.roles {
                    option value=(role.id) { (role.title) }
                }
            }
        }
    }
}

/// The lines for who answers.
fn who_on_paper(form: Form<'_>) -> Markup {
    html! {
        p.line { strong { (words::NAME_ON_PAPER) } span.lines.one {} }
        @if form.organisation().is_none() {
            p.line { strong { (words::ORGANISATION_ON_PAPER) } span.lines.one {} }
            p.line {
                strong { (words::ROLE_ON_PAPER) }
                @for role in &form.guide.roles {
                    span { "☐ " (role.title) }
                }
            }
        }
    }
}

/// The questions of a part.
fn part_section(form: Form<'_>, part: &Part) -> Markup {
    let heading = format!("onderdeel-{}", part.number);
    let title = places::labelled(&places::capitalised(&places::part(part.number)), &part.title);
    html! {
        section aria-labelledby=(heading) {
            h2 #(heading) { (title) }
            @for each in form.questions_of(part) { (question(form, each)) }
        }
    }
}

/// How far one is, and what is still open. It stays in sight.
fn progress(form: Form<'_>) -> Markup {
    html! {
        nav.progress aria-label=(words::PROGRESS) data-script hidden {
            div {
                p #answered role="status" {}
                details #open {
                    summary { (words::OPEN_QUESTIONS) }
                    ul {
                        @for question in form.questions() {
                            li #{ "open-" (question.id) } {
                                a href={ "#vraag-" (question.id) } data-question=(question.id) {
                                    (places::labelled(&question.id.to_string(), &question.short))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
