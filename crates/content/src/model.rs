//! A guide as the program knows it: checked, so that every reference in it leads somewhere.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{
    AdviceId, Away, Choice, GuideId, ItemId, QuestionId, Reference, RoleId, RouteId, SectionId, WorkFormatId,
};
use super::rich::Rich;
use super::route::Route;
use super::term::Term;

/// A whole questionnaire with its advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// How the command line calls it.
    pub id: GuideId,
    /// The version of our text.
    pub version: String,
    /// The date of our text.
    pub date: NaiveDate,
    /// The language of the text, a BCP 47 tag such as `nl`.
    pub language: String,
    /// The title.
    pub title: String,
    /// What it is about, in a few words.
    pub subtitle: String,
    /// What it is, for whom, and how to use it.
    pub introduction: Vec<Passage>,
    /// Where it comes from.
    pub source: Source,
    /// Who plays a part in the subject.
    pub roles: Vec<Role>,
    /// The kinds of advice section, in the order in which they are shown.
    pub sections: Vec<SectionKind>,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The work formats, by number.
    pub work_formats: Vec<WorkFormat>,
    /// Selections of questions, each for one meeting.
    pub routes: Vec<Route>,
    /// Words of the field, explained.
    pub terms: Vec<Term>,
    /// For every place, the places that point at it.
    pub(super) referrers: BTreeMap<Reference, Vec<Reference>>,
    /// For every place, the places in other guides that it points at or that point at it.
    pub(super) crossings: BTreeMap<Reference, Vec<Crossing>>,
}

/// A place in another guide that has to do with one in this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossing {
    /// Where it is.
    pub to: Away,
    /// The title of the other guide.
    pub guide_title: String,
    /// What the place is about, in a few words; may be empty.
    pub about: String,
}

/// A titled piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Its title.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Rich>,
}

/// Where a guide comes from and who had a hand in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The title of the original.
    pub title: String,
    /// Who made the original.
    pub makers: Vec<String>,
    /// Who else took part.
    pub partners: Vec<String>,
    /// Who asked for it.
    pub commissioned_by: String,
    /// Where the original is.
    pub original: String,
    /// What was done to it here.
    pub adaptation: String,
    /// When and how our text follows the original.
    pub update_policy: String,
    /// Interests that a reader should know of.
    pub interests: Vec<String>,
    /// The rights on the text.
    pub licence: String,
    /// The works that the guide names.
    pub literature: Vec<Literature>,
}

/// A work that the guide names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Literature {
    /// Author and year.
    pub text: String,
    /// The places that lean on it.
    pub used_on: Vec<Reference>,
}

/// Somebody who plays a part: citizens, funders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Its name on the screen.
    pub title: String,
}

/// A kind of advice section: conditions, tips.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionKind {
    /// Its id, which is also its key in the files.
    pub id: SectionId,
    /// Its title, plural.
    pub title: String,
    /// What one item of it is called.
    pub singular: String,
    /// What the word means, in one line.
    pub explanation: String,
    /// Whether its items are out of sight until somebody opens them: practice, to be read by who wants to.
    pub closed: bool,
    /// Whether its items are ticked off in the meeting: a checklist.
    pub ticked: bool,
}

/// Who answers the questions of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answering {
    /// Each for itself, and then the group together.
    #[default]
    Together,
    /// Each for itself only: it is about something within an organisation.
    Each,
}

/// One of the parts of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its number, from 1.
    pub number: u16,
    /// Its title.
    pub title: String,
    /// Its title in one to three words.
    pub short: String,
    /// What it opens with, paragraph by paragraph; empty where the guide has nothing to say.
    pub introduction: Vec<Rich>,
    /// Who answers its questions.
    pub answering: Answering,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// One reflection question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The question.
    pub text: String,
    /// The question in two to four words.
    pub short: String,
    /// Other places worth a look, whatever the answer.
    pub see_also: Vec<Reference>,
    /// The page for answer A.
    pub a: Advice,
    /// The page for answer B.
    pub b: Advice,
}

impl Question {
    /// The page for a choice.
    #[must_use]
    pub const fn advice(&self, choice: Choice) -> &Advice {
        match choice {
            Choice::A => &self.a,
            Choice::B => &self.b,
        }
    }
}

/// The page that belongs to one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// Its id.
    pub id: AdviceId,
    /// What a group that gives this answer says of itself, in one line.
    pub statement: String,
    /// Quotes beside the answer.
    pub voices: Vec<Voice>,
    /// What the page opens with; empty where the guide has nothing to say.
    pub introduction: Rich,
    /// Remarks of those who made our text, not of the source.
    pub editorial_notes: Vec<Rich>,
    /// The advice, by kind, in the order of the guide's kinds; none is empty.
    pub sections: Vec<Section>,
    /// The work formats that fit, in order.
    pub work_formats: Vec<WorkFormatId>,
    /// Other places worth a look.
    pub see_also: Vec<Reference>,
}

impl Advice {
    /// The items of one kind; none when the page has no such section.
    #[must_use]
    pub fn items(&self, section: &SectionId) -> &[Item] {
        self.sections.iter().find(|s| s.kind == *section).map_or(&[], |s| &s.items)
    }

    /// Every item of the page, in order.
    pub fn all_items(&self) -> impl Iterator<Item = &Item> {
        self.sections.iter().flat_map(|section| &section.items)
    }
}

/// The items of one kind on an advice page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The kind.
    pub kind: SectionId,
    /// The items, in order.
    pub items: Vec<Item>,
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// What it says.
    pub text: Rich,
}

/// A short quote beside an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// Who says it, where the source tells.
    pub role: Option<RoleId>,
    /// What is said.
    pub text: String,
}

/// A group exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkFormat {
    /// Its id.
    pub id: WorkFormatId,
    /// Its number in the guide, from 1.
    pub number: u16,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: Rich,
    /// What to do or get beforehand.
    pub preparation: Vec<Rich>,
    /// Questions to open with.
    pub questions: Vec<Rich>,
    /// What the steps are called together.
    pub steps_title: String,
    /// The steps, in order.
    pub steps: Vec<Rich>,
    /// Remarks at the end.
    pub remarks: Vec<Rich>,
    /// Where it comes from.
    pub origin: String,
    /// The durations that the source gives.
    pub durations: Vec<Duration>,
}

/// A duration that the source gives for a step of a work format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duration {
    /// The step, from 1.
    pub step: usize,
    /// How long, in minutes.
    pub minutes: u16,
    /// What takes so long.
    pub what: String,
}

impl Guide {
    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.parts.iter().flat_map(|part| &part.questions)
    }

    /// How many questions there are.
    #[must_use]
    pub fn question_count(&self) -> usize {
        self.parts.iter().map(|part| part.questions.len()).sum()
    }

    /// A part by its number.
    #[must_use]
    pub fn part(&self, number: u16) -> Option<&Part> {
        self.parts.iter().find(|part| part.number == number)
    }

    /// A question by its id.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.part(id.part)?.questions.iter().find(|question| question.id == id)
    }

    /// An advice page by its id.
    #[must_use]
    pub fn advice(&self, id: AdviceId) -> Option<&Advice> {
        self.question(id.question).map(|question| question.advice(id.choice))
    }

    /// An item of advice by its id.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.advice(id.advice)?.items(&id.section).get(id.number.checked_sub(1)?)
    }

    /// A work format by its id.
    #[must_use]
    pub fn work_format(&self, id: &WorkFormatId) -> Option<&WorkFormat> {
        self.work_formats.iter().find(|format| format.id == *id)
    }

    /// A role by its id.
    #[must_use]
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// Who answers a question.
    #[must_use]
    pub fn answering(&self, question: QuestionId) -> Answering {
        self.part(question.part).map_or(Answering::Together, |part| part.answering)
    }

    /// A route by its id.
    #[must_use]
    pub fn route(&self, id: &RouteId) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == *id)
    }

    /// A kind of section by its id.
    #[must_use]
    pub fn section(&self, id: &SectionId) -> Option<&SectionKind> {
        self.sections.iter().find(|kind| kind.id == *id)
    }

    /// The question before and the question after, over the borders of parts.
    #[must_use]
    pub fn neighbours(&self, id: QuestionId) -> (Option<QuestionId>, Option<QuestionId>) {
        let mut before = None;
        let mut questions = self.questions().map(|question| question.id);
        while let Some(here) = questions.next() {
            if here == id {
                return (before, questions.next());
            }
            before = Some(here);
        }
        (None, None)
    }

    /// Whether a reference leads to something in this guide.
    #[must_use]
    pub fn contains(&self, reference: &Reference) -> bool {
        match reference {
            Reference::Introduction | Reference::Source => true,
            Reference::Part(number) => self.part(*number).is_some(),
            Reference::Question(id) => self.question(*id).is_some(),
            Reference::Advice(id) => self.advice(*id).is_some(),
            Reference::Item(id) => self.item(id).is_some(),
            Reference::WorkFormat(id) => self.work_format(id).is_some(),
        }
    }

    /// The places in other guides that have to do with this one.
    #[must_use]
    pub fn crossings(&self, place: &Reference) -> &[Crossing] {
        self.crossings.get(place).map_or(&[], Vec::as_slice)
    }

    /// The places that have to do with places in other guides, in the order of the guide.
    pub fn crossed(&self) -> impl Iterator<Item = &Reference> {
        self.crossings.keys()
    }

    /// What a place is about, in a few words; empty for the guide as a whole.
    #[must_use]
    pub fn about(&self, place: &Reference) -> &str {
        let question = |id: QuestionId| self.question(id).map(|question| question.short.as_str());
        let about = match place {
            Reference::Introduction | Reference::Source => None,
            Reference::Part(number) => self.part(*number).map(|part| part.title.as_str()),
            Reference::Question(id) => question(*id),
            Reference::Advice(id) => question(id.question),
            Reference::Item(id) => question(id.advice.question),
            Reference::WorkFormat(id) => self.work_format(id).map(|format| format.title.as_str()),
        };
        about.unwrap_or_default()
    }

    /// The places that point at this one, in the order of the guide.
    #[must_use]
    pub fn referrers(&self, target: &Reference) -> &[Reference] {
        self.referrers.get(target).map_or(&[], Vec::as_slice)
    }
}
