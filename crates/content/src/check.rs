//! From what is written to what can be used: every id read, every reference resolved, every problem collected.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use chrono::NaiveDate;

use super::doubt::{Doubt, Unknown, Unread};
use super::id::{AdviceId, Choice, ItemId, QuestionId, Reference, RoleId, SectionId, WorkFormatId};
use super::language;
use super::model::{
    Advice, Answering, Duration, Guide, Item, Literature, Part, Passage, Question, Role, Section, SectionKind, Source,
    Voice, WorkFormat,
};
use super::problem::{Problem, Span};
use super::raw::{RawAdvice, RawGuide, RawPart, RawQuestion, RawSource, RawWorkFormat};
use super::reader::Entry;
use super::resolve::{AwayPointer, Others, Pointer, meant, resolve, resolve_away};
use super::rich::Rich;
use crate::text::guide as words;

mod routes;

/// The most questions that a guide may have.
pub const MAX_QUESTIONS: usize = 20_000;

/// The keys of an advice page that are no section.
pub const FIXED_KEYS: [&str; 6] =
    ["statement", "voices", "introduction", "editorial_notes", "work_formats", "see_also"];

/// What came of a check.
pub struct CheckedGuide {
    /// The guide; only fit for use when no error was added.
    pub guide: Option<Guide>,
    /// Whether something was not found that may stand in a file that was not read.
    pub left_out: bool,
}

/// Makes a guide of what was read, `others` being the other guides that it may point into. What may follow from what could
/// not be read is not told.
pub fn check(
    guide: RawGuide,
    parts: Vec<RawPart>,
    formats: Vec<RawWorkFormat>,
    others: &Others<'_>,
    unread: &Unread,
    out: &mut Vec<Problem>,
) -> CheckedGuide {
    let mut checker = Checker { out, references: Vec::new(), away: Vec::new(), doubt: Doubt::of(unread) };
    let guide = checker.guide(guide, parts, formats);
    let Checker { references, away, doubt, .. } = checker;
    let guide = guide.map(|guide| resolve_away(resolve(guide, references, &doubt, out), away, others, out));
    CheckedGuide { guide, left_out: doubt.left_out() }
}

struct Checker<'o> {
    out: &'o mut Vec<Problem>,
    references: Vec<Pointer>,
    away: Vec<AwayPointer>,
    doubt: Doubt,
}

impl Checker<'_> {
    fn error(&mut self, span: &Span, said: (String, String)) {
        self.out.push(Problem::error(span.clone(), said));
    }

    /// Reads an id; an empty one was reported already where it was found missing.
    fn id<T: FromStr>(&mut self, what: &str, text: &Entry<String>) -> Option<T> {
        let id = text.value.parse().ok();
        if id.is_none() && !text.value.is_empty() {
            self.error(&text.span, words::bad_id(what, &text.value));
        }
        id
    }

    /// Reads an id that nothing else of its kind may have. Where there is none, or one too many, there may be another thing
    /// of this kind that was meant: `unknown`.
    fn unique<T: FromStr + Ord + Clone>(
        &mut self,
        what: &str,
        text: &Entry<String>,
        seen: &mut BTreeSet<T>,
        unknown: Unknown,
    ) -> Option<T> {
        let id: Option<T> = self.id(what, text);
        let is_twice = id.as_ref().is_some_and(|id| !seen.insert(id.clone()));
        if is_twice {
            self.error(&text.span, words::duplicate(what, &text.value));
        }
        if is_twice || id.is_none() {
            self.doubt.add(unknown);
        }
        id
    }

    fn rich(&mut self, from: &Reference, text: &Entry<String>) -> Rich {
        let (rich, bad) = Rich::parse(&text.value);
        for link in bad {
            self.error(&text.span, words::dangling(&link.target, meant(&link.target).as_deref()));
        }
        for target in rich.targets() {
            self.references.push(Pointer { from: from.clone(), to: target.clone(), span: text.span.clone() });
        }
        for to in rich.away() {
            self.away.push(AwayPointer { from: from.clone(), to: to.clone(), span: text.span.clone() });
        }
        rich
    }

    fn riches(&mut self, from: &Reference, texts: &[Entry<String>]) -> Vec<Rich> {
        texts.iter().map(|text| self.rich(from, text)).collect()
    }

    fn reference(&mut self, from: &Reference, text: &Entry<String>) -> Option<Reference> {
        if let Ok(to) = text.value.parse::<Reference>() {
            self.references.push(Pointer { from: from.clone(), to: to.clone(), span: text.span.clone() });
            return Some(to);
        }
        self.error(&text.span, words::dangling(&text.value, meant(&text.value).as_deref()));
        None
    }

    /// The places in this guide that are worth a look; those in others are kept apart.
    fn see_also(&mut self, from: &Reference, places: &[Entry<String>]) -> Vec<Reference> {
        let mut here = Vec::new();
        for text in places {
            match text.value.parse() {
                Ok(to) => self.away.push(AwayPointer { from: from.clone(), to, span: text.span.clone() }),
                Err(_) => here.extend(self.reference(from, text)),
            }
        }
        here
    }

    fn guide(&mut self, raw: RawGuide, parts: Vec<RawPart>, formats: Vec<RawWorkFormat>) -> Option<Guide> {
        let date = raw.date.value.parse::<NaiveDate>();
        if date.is_err() && !raw.date.value.is_empty() {
            self.error(&raw.date.span, words::bad_date(&raw.date.value));
        }
        let language = language::tag(&raw.language.value);
        if language.is_none() && !raw.language.value.is_empty() {
            let said = words::no_language(&raw.language.value, language::meant(&raw.language.value));
            self.out.push(Problem::warning(raw.language.span.clone(), said));
        }
        let introduction = raw
            .introduction
            .iter()
            .map(|passage| Passage {
                title: passage.title.value.clone(),
                paragraphs: self.riches(&Reference::Introduction, &passage.paragraphs),
            })
            .collect();
        let mut seen = BTreeSet::new();
        let roles = raw
            .roles
            .iter()
            .filter_map(|role| {
                let id = self.unique(words::A_ROLE, &role.id, &mut seen, Unknown::Roles)?;
                Some(Role { id, title: role.title.value.clone() })
            })
            .collect::<Vec<_>>();
        let sections = self.section_kinds(&raw);
        let id = self.id(words::A_GUIDE, &raw.id);
        let source = self.source(raw.source);
        let work_formats = self.work_formats(formats);
        let parts = self.parts(parts, &roles, &sections, &work_formats);
        let routes = self.routes(&raw.routes, &parts);
        let terms = self.terms(&raw.terms);
        Some(Guide {
            id: id?,
            version: raw.version.value,
            date: date.ok()?,
            language: language.unwrap_or_else(|| language::OWN.to_owned()),
            title: raw.title.value,
            subtitle: raw.subtitle.value,
            introduction,
            source,
            roles,
            sections,
            parts,
            work_formats,
            routes,
            terms,
            referrers: BTreeMap::new(),
            crossings: BTreeMap::new(),
        })
    }

    fn section_kinds(&mut self, raw: &RawGuide) -> Vec<SectionKind> {
        let mut seen = BTreeSet::new();
        let mut kinds = Vec::new();
        for kind in &raw.sections {
            let Some(id) = self.unique::<SectionId>(words::A_KIND, &kind.id, &mut seen, Unknown::Items) else {
                continue;
            };
            if FIXED_KEYS.contains(&id.as_str()) {
                self.error(&kind.id.span, words::reserved_section(id.as_str()));
            }
            kinds.push(SectionKind {
                id,
                title: kind.title.value.clone(),
                singular: kind.singular.value.clone(),
                explanation: kind.explanation.value.clone(),
                closed: kind.closed,
                ticked: kind.ticked,
            });
        }
        kinds
    }

    fn source(&mut self, raw: RawSource) -> Source {
        let values = |texts: Vec<Entry<String>>| texts.into_iter().map(|text| text.value).collect();
        // What an author has yet to fill in is warned of (`lint/source.rs`): the guide can be shown.
        let value = |text: Option<Entry<String>>| text.map(|text| text.value).unwrap_or_default();
        let literature = raw
            .literature
            .iter()
            .map(|work| Literature {
                text: work.text.value.clone(),
                used_on: work.used_on.iter().filter_map(|place| self.reference(&Reference::Source, place)).collect(),
            })
            .collect();
        Source {
            title: raw.title.value,
            makers: values(raw.makers),
            partners: values(raw.partners),
            commissioned_by: value(raw.commissioned_by),
            original: value(raw.original),
            adaptation: value(raw.adaptation),
            update_policy: value(raw.update_policy),
            interests: values(raw.interests),
            licence: value(raw.licence),
            literature,
        }
    }

    fn work_formats(&mut self, raw: Vec<RawWorkFormat>) -> Vec<WorkFormat> {
        let mut seen = BTreeSet::new();
        let mut numbers = BTreeSet::new();
        let mut formats = Vec::new();
        for format in raw {
            let Some(id) =
                self.unique::<WorkFormatId>(words::A_WORK_FORMAT, &format.id, &mut seen, Unknown::WorkFormats)
            else {
                continue;
            };
            let Some(number) = &format.number else {
                self.doubt.add(Unknown::WorkFormats);
                continue;
            };
            if !numbers.insert(number.value) {
                self.error(&number.span, words::duplicate(words::A_WORK_FORMAT, &number.value.to_string()));
            }
            if format.steps.is_empty() && !self.doubt.about(Unknown::Lists) {
                self.error(&format.id.span, words::nothing_in("steps"));
            }
            let from = Reference::WorkFormat(id.clone());
            formats.push(WorkFormat {
                number: number.value,
                title: format.title.value.clone(),
                purpose: self.rich(&from, &format.purpose),
                preparation: self.riches(&from, &format.preparation),
                questions: self.riches(&from, &format.questions),
                steps_title: format.steps_title.as_ref().map_or_else(|| "De stappen".to_owned(), |t| t.value.clone()),
                steps: self.riches(&from, &format.steps),
                remarks: self.riches(&from, &format.remarks),
                origin: format.origin.value.clone(),
                durations: self.durations(&format),
                id,
            });
        }
        formats.sort_by_key(|format| format.number);
        formats
    }

    fn durations(&mut self, format: &RawWorkFormat) -> Vec<Duration> {
        let mut durations = Vec::new();
        for duration in &format.durations {
            let (Some(step), Some(minutes)) = (&duration.step, &duration.minutes) else { continue };
            if usize::from(step.value) > format.steps.len() {
                self.error(&step.span, words::no_such_step(step.value, format.steps.len()));
            }
            durations.push(Duration {
                step: step.value.into(),
                minutes: minutes.value,
                what: duration.what.value.clone(),
            });
        }
        durations
    }

    fn parts(
        &mut self,
        raw: Vec<RawPart>,
        roles: &[Role],
        sections: &[SectionKind],
        formats: &[WorkFormat],
    ) -> Vec<Part> {
        let mut seen = BTreeSet::new();
        let mut parts = Vec::new();
        let mut count = 0;
        let surroundings = Surroundings { roles, sections, formats };
        for part in raw {
            let Some(number) = part.number else {
                self.doubt.add(Unknown::Parts);
                continue;
            };
            if part.questions.is_empty() && !self.doubt.about(Unknown::Lists) {
                self.error(&number.span, words::nothing_in("questions"));
                self.doubt.add(Unknown::QuestionsOf(number.value));
            }
            count += part.questions.len();
            if count > MAX_QUESTIONS {
                self.error(&number.span, words::too_many_questions(MAX_QUESTIONS));
                self.doubt.add(Unknown::Parts);
                break;
            }
            let questions = self.questions(&number, part.questions, &mut seen, &surroundings);
            parts.push(Part {
                answering: self.answering(part.answering.as_ref()),
                introduction: self.riches(&Reference::Part(number.value), &part.introduction),
                number: number.value,
                title: part.title.value,
                short: part.short.value,
                questions,
            });
        }
        if parts.is_empty() && !self.doubt.about(Unknown::Parts) {
            self.out.push(Problem::of_folder(words::no_parts()));
        }
        parts.sort_by_key(|part| part.number);
        parts
    }

    /// Who answers the questions of a part: all together, unless it says otherwise.
    fn answering(&mut self, written: Option<&Entry<String>>) -> Answering {
        match written {
            Some(written) if written.value == "each" => Answering::Each,
            Some(written) => {
                self.error(&written.span, words::no_such_answering(&written.value));
                Answering::Together
            }
            None => Answering::Together,
        }
    }

    /// The questions of the part with this number.
    fn questions(
        &mut self,
        number: &Entry<u16>,
        raw: Vec<RawQuestion>,
        seen: &mut BTreeSet<QuestionId>,
        around: &Surroundings<'_>,
    ) -> Vec<Question> {
        let elsewhere = other_number(number.value, &raw);
        if let Some(other) = elsewhere {
            self.error(&number.span, words::wrong_part_number(number.value, other));
            self.doubt.add(Unknown::QuestionsOf(number.value));
            self.doubt.add(Unknown::QuestionsOf(other));
            return Vec::new();
        }
        let mut questions = Vec::with_capacity(raw.len());
        for question in raw {
            let unknown = Unknown::QuestionsOf(number.value);
            let Some(id) = self.unique::<QuestionId>(words::A_QUESTION, &question.id, seen, unknown) else { continue };
            if id.part != number.value {
                self.error(&question.id.span, words::question_in_wrong_part(&question.id.value, number.value));
                self.doubt.add(Unknown::QuestionsOf(number.value));
                self.doubt.add(Unknown::QuestionsOf(id.part));
            }
            let found = self.question(id, question, around);
            if found.is_none() {
                self.doubt.add(Unknown::QuestionsOf(id.part));
            }
            questions.extend(found);
        }
        questions
    }

    fn question(&mut self, id: QuestionId, raw: RawQuestion, around: &Surroundings<'_>) -> Option<Question> {
        let a = raw.a.map(|a| self.advice(AdviceId { question: id, choice: Choice::A }, a, around));
        let b = raw.b.map(|b| self.advice(AdviceId { question: id, choice: Choice::B }, b, around));
        let see_also = self.see_also(&Reference::Question(id), &raw.see_also);
        Some(Question { id, text: raw.text.value, short: raw.short.value, see_also, a: a?, b: b? })
    }

    fn advice(&mut self, id: AdviceId, raw: RawAdvice, around: &Surroundings<'_>) -> Advice {
        let from = Reference::Advice(id);
        let mut voices = Vec::with_capacity(raw.voices.len());
        for voice in raw.voices {
            let role = voice.role.as_ref().and_then(|role| {
                let known = role.value.parse::<RoleId>().ok().filter(|id| around.roles.iter().any(|r| r.id == *id));
                if known.is_none() && !self.doubt.about(Unknown::Roles) {
                    self.error(&role.span, words::no_such_role(&role.value));
                }
                known
            });
            voices.push(Voice { role, text: voice.text.value });
        }
        let mut sections = Vec::new();
        for kind in around.sections {
            let Some((key, items)) = raw.sections.iter().find(|(key, _)| key.value == kind.id.as_str()) else {
                continue;
            };
            if items.is_empty() && !self.doubt.about(Unknown::Lists) {
                self.error(&key.span, words::nothing_in(&key.value));
            }
            let items = items
                .iter()
                .enumerate()
                .map(|(i, text)| Item {
                    id: ItemId { advice: id, section: kind.id.clone(), number: i + 1 },
                    text: self.rich(&from, text),
                })
                .collect();
            sections.push(Section { kind: kind.id.clone(), items });
        }
        let mut work_formats = Vec::with_capacity(raw.work_formats.len());
        for format in &raw.work_formats {
            match around.formats.iter().find(|known| known.id.as_str() == format.value) {
                Some(known) => {
                    let to = Reference::WorkFormat(known.id.clone());
                    self.references.push(Pointer { from: from.clone(), to, span: format.span.clone() });
                    work_formats.push(known.id.clone());
                }
                None if self.doubt.about(Unknown::WorkFormats) => {}
                None => self.error(&format.span, words::no_such_work_format(&format.value)),
            }
        }
        Advice {
            id,
            statement: raw.statement.value,
            voices,
            introduction: raw.introduction.as_ref().map(|text| self.rich(&from, text)).unwrap_or_default(),
            editorial_notes: self.riches(&from, &raw.editorial_notes),
            sections,
            work_formats,
            see_also: self.see_also(&from, &raw.see_also),
        }
    }
}

/// What an advice page may name.
struct Surroundings<'a> {
    roles: &'a [Role],
    sections: &'a [SectionKind],
    formats: &'a [WorkFormat],
}

/// The number of another part that every one of these questions belongs to, where it is the part's own number that is wrong.
fn other_number(number: u16, questions: &[RawQuestion]) -> Option<u16> {
    let mut parts = questions.iter().map(|question| question.id.value.parse::<QuestionId>().ok().map(|id| id.part));
    let first = parts.next()??;
    (questions.len() > 1 && first != number && parts.all(|part| part == Some(first))).then_some(first)
}
