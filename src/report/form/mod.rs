//! The answer form: one page on which an organisation answers the questions at home, before the meeting.
//!
//! [`render`] makes it for a browser, where it keeps what is filled in and gives it back as a file, or for paper. Both
//! hold the same questions; the page for a browser prints as the one for paper. Neither needs a network, and the
//! `policy` of the page forbids one.

mod data;
mod limits;
mod page;
mod policy;
mod question;
mod sheet;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::format::Product;
use super::name;
use crate::clean;
use crate::content::{Guide, Part, Question};
use crate::session::{Organisation, OrganisationId, Session};
use crate::text::form as words;

/// For whom an answer form is, and what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormOptions {
    /// The organisation that answers; without one the form asks.
    pub organisation: Option<OrganisationId>,
    /// The parts whose questions are in it; all when empty.
    pub parts: BTreeSet<u16>,
    /// The last day on which answers are welcome.
    pub due: Option<NaiveDate>,
    /// Where the answers go, such as a mail address.
    pub return_to: Option<String>,
    /// What happens with the answers, in the makers' own words; without them our own.
    pub explanation: Option<String>,
    /// Whether it is to be printed and filled in by hand.
    pub paper: bool,
}

/// An answer form of a meeting about a guide.
#[derive(Clone, Copy)]
struct Form<'f> {
    session: &'f Session,
    guide: &'f Guide,
    options: &'f FormOptions,
}

/// The answer form of a meeting, as HTML.
#[must_use]
pub fn render(session: &Session, guide: &Guide, options: &FormOptions) -> Product {
    let html = page::page(Form { session, guide, options }).into_string();
    Product::new(clean::clean(&html).into_bytes())
}

/// What the file of an answer form is called: `2026-11-22 Formulier Partneroverleg.html`.
#[must_use]
pub fn file_name(session: &Session) -> String {
    name::of(session.date, words::FORM, &session.title, "html")
}

impl<'f> Form<'f> {
    /// The organisation that it is for.
    fn organisation(self) -> Option<&'f Organisation> {
        self.session.organisation(self.options.organisation?)
    }

    /// How many questions are in it.
    fn question_count(self) -> usize {
        self.questions().count()
    }

    /// The parts in it, in the order of the guide.
    fn parts(self) -> impl Iterator<Item = &'f Part> {
        self.guide.parts.iter().filter(move |part| self.questions_of(part).next().is_some())
    }

    /// The questions of a part that are in it: of the parts that were asked for, or else those on the agenda, or all.
    fn questions_of(self, part: &'f Part) -> impl Iterator<Item = &'f Question> {
        let wanted = &self.options.parts;
        let planned = self.session.plan().filter(|_| wanted.is_empty());
        let is_wanted = wanted.is_empty() || wanted.contains(&part.number);
        part.questions
            .iter()
            .filter(move |question| is_wanted && planned.is_none_or(|agenda| agenda.item(question.id).is_some()))
    }

    /// The questions in it, in the order of the guide.
    fn questions(self) -> impl Iterator<Item = &'f Question> {
        self.parts().flat_map(move |part| self.questions_of(part))
    }
}
