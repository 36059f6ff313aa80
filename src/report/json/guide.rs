//! The shape of a guide and of everything in it.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value};

use super::FORMAT;
use crate::content::{
    Advice, AdviceId, Answering, Away, Crossing, Duration, Guide, GuideId, Item, ItemId, Literature, Part, Passage,
    Question, QuestionId, Reference, Rich, RoleId, Route, RouteId, Section, SectionId, SectionKind, Source, WorkFormat,
    WorkFormatId,
};
use crate::report::place;

/// A whole guide.
#[derive(Serialize)]
pub struct GuideRecord<'g> {
    format: u32,
    id: &'g GuideId,
    version: &'g str,
    date: NaiveDate,
    language: &'g str,
    title: &'g str,
    subtitle: &'g str,
    introduction: Vec<PassageRecord<'g>>,
    roles: Vec<RoleRecord<'g>>,
    sections: Vec<SectionKindRecord<'g>>,
    parts: Vec<PartRecord<'g>>,
    work_formats: Vec<WorkFormatRecord<'g>>,
    routes: Vec<RouteRecord<'g>>,
    terms: Vec<TermRecord<'g>>,
    source: SourceRecord<'g>,
    elsewhere: Vec<CrossingRecord<'g>>,
}

/// A titled piece of running text.
#[derive(Serialize)]
pub struct PassageRecord<'g> {
    title: &'g str,
    paragraphs: Vec<String>,
}

#[derive(Serialize)]
struct RoleRecord<'g> {
    id: &'g RoleId,
    title: &'g str,
}

#[derive(Serialize)]
struct SectionKindRecord<'g> {
    id: &'g SectionId,
    title: &'g str,
    singular: &'g str,
    explanation: &'g str,
    closed: bool,
    ticked: bool,
}

/// A selection of questions for one meeting.
#[derive(Serialize)]
struct RouteRecord<'g> {
    id: &'g RouteId,
    title: &'g str,
    for_whom: &'g str,
    minutes: u16,
    questions: &'g [QuestionId],
}

#[derive(Serialize)]
struct TermRecord<'g> {
    term: &'g str,
    explanation: &'g str,
}

/// A part.
#[derive(Serialize)]
pub struct PartRecord<'g> {
    id: String,
    title: &'g str,
    short: &'g str,
    #[serde(rename = "for")]
    answering: &'static str,
    introduction: Vec<String>,
    questions: Vec<QuestionRecord<'g>>,
}

/// A place in another guide that has to do with one in this.
#[derive(Serialize)]
pub struct CrossingRecord<'g> {
    #[serde(rename = "ref")]
    from: &'g Reference,
    to: &'g Away,
    title: String,
}

impl<'g> CrossingRecord<'g> {
    /// The records of one place.
    pub fn of(guide: &'g Guide, from: &'g Reference) -> Vec<Self> {
        let record = |crossing: &'g Crossing| Self { from, to: &crossing.to, title: place::crossing(crossing) };
        guide.crossings(from).iter().map(record).collect()
    }
}

/// A question with both its pages.
#[derive(Serialize)]
pub struct QuestionRecord<'g> {
    id: QuestionId,
    short: &'g str,
    text: &'g str,
    see_also: &'g [Reference],
    a: AdviceRecord<'g>,
    b: AdviceRecord<'g>,
}

/// The page that belongs to one answer.
#[derive(Serialize)]
pub struct AdviceRecord<'g> {
    id: AdviceId,
    statement: &'g str,
    voices: Vec<VoiceRecord<'g>>,
    introduction: String,
    editorial_notes: Vec<String>,
    /// A map and not a struct, because a guide declares its own kinds.
    sections: Map<String, Value>,
    work_formats: &'g [WorkFormatId],
    see_also: &'g [Reference],
}

#[derive(Serialize)]
struct VoiceRecord<'g> {
    role: Option<&'g RoleId>,
    text: &'g str,
}

/// One item of advice.
#[derive(Serialize)]
pub struct ItemRecord<'g> {
    id: &'g ItemId,
    section: &'g SectionId,
    number: usize,
    text: String,
    advice: AdviceId,
}

/// A group exercise.
#[derive(Serialize)]
pub struct WorkFormatRecord<'g> {
    id: &'g WorkFormatId,
    number: u16,
    title: &'g str,
    purpose: String,
    preparation: Vec<String>,
    questions: Vec<String>,
    steps_title: &'g str,
    steps: Vec<String>,
    remarks: Vec<String>,
    origin: &'g str,
    durations: Vec<DurationRecord<'g>>,
}

#[derive(Serialize)]
struct DurationRecord<'g> {
    step: usize,
    minutes: u16,
    what: &'g str,
}

/// Where a guide comes from.
#[derive(Serialize)]
pub struct SourceRecord<'g> {
    title: &'g str,
    makers: &'g [String],
    partners: &'g [String],
    commissioned_by: &'g str,
    original: &'g str,
    adaptation: &'g str,
    update_policy: &'g str,
    interests: &'g [String],
    licence: &'g str,
    literature: Vec<LiteratureRecord<'g>>,
}

#[derive(Serialize)]
struct LiteratureRecord<'g> {
    text: &'g str,
    used_on: &'g [Reference],
}

impl<'g> GuideRecord<'g> {
    /// The record of a guide.
    pub fn of(guide: &'g Guide) -> Self {
        let section = |kind: &'g SectionKind| SectionKindRecord {
            id: &kind.id,
            title: &kind.title,
            singular: &kind.singular,
            explanation: &kind.explanation,
            closed: kind.closed,
            ticked: kind.ticked,
        };
        let route = |route: &'g Route| RouteRecord {
            id: &route.id,
            title: &route.title,
            for_whom: &route.for_whom,
            minutes: route.minutes,
            questions: &route.questions,
        };
        Self {
            format: FORMAT,
            id: &guide.id,
            version: &guide.version,
            date: guide.date,
            language: &guide.language,
            title: &guide.title,
            subtitle: &guide.subtitle,
            introduction: guide.introduction.iter().map(PassageRecord::of).collect(),
            roles: guide.roles.iter().map(|role| RoleRecord { id: &role.id, title: &role.title }).collect(),
            sections: guide.sections.iter().map(section).collect(),
            parts: guide.parts.iter().map(PartRecord::of).collect(),
            work_formats: guide.work_formats.iter().map(WorkFormatRecord::of).collect(),
            routes: guide.routes.iter().map(route).collect(),
            terms: guide.terms.iter().map(|t| TermRecord { term: &t.term, explanation: &t.explanation }).collect(),
            source: SourceRecord::of(&guide.source),
            elsewhere: guide.crossed().flat_map(|place| CrossingRecord::of(guide, place)).collect(),
        }
    }
}

impl<'g> PassageRecord<'g> {
    /// The record of one.
    pub fn of(passage: &'g Passage) -> Self {
        Self { title: &passage.title, paragraphs: plain(&passage.paragraphs) }
    }
}

impl<'g> PartRecord<'g> {
    /// The record of one.
    pub fn of(part: &'g Part) -> Self {
        Self {
            id: part.number.to_string(),
            title: &part.title,
            short: &part.short,
            answering: match part.answering {
                Answering::Together => "all",
                Answering::Each => "each",
            },
            introduction: plain(&part.introduction),
            questions: part.questions.iter().map(QuestionRecord::of).collect(),
        }
    }
}

impl<'g> QuestionRecord<'g> {
    /// The record of one.
    pub fn of(question: &'g Question) -> Self {
        Self {
            id: question.id,
            short: &question.short,
            text: &question.text,
            see_also: &question.see_also,
            a: AdviceRecord::of(&question.a),
            b: AdviceRecord::of(&question.b),
        }
    }
}

impl<'g> AdviceRecord<'g> {
    /// The record of one.
    pub fn of(advice: &'g Advice) -> Self {
        let section = |section: &'g Section| {
            let items: Vec<String> = section.items.iter().map(|item| item.text.plain()).collect();
            (section.kind.to_string(), Value::from(items))
        };
        Self {
            id: advice.id,
            statement: &advice.statement,
            voices: advice.voices.iter().map(|v| VoiceRecord { role: v.role.as_ref(), text: &v.text }).collect(),
            introduction: advice.introduction.plain(),
            editorial_notes: plain(&advice.editorial_notes),
            sections: advice.sections.iter().map(section).collect(),
            work_formats: &advice.work_formats,
            see_also: &advice.see_also,
        }
    }
}

impl<'g> ItemRecord<'g> {
    /// The record of one.
    pub fn of(item: &'g Item) -> Self {
        let id = &item.id;
        Self { id, section: &id.section, number: id.number, text: item.text.plain(), advice: id.advice }
    }
}

impl<'g> WorkFormatRecord<'g> {
    /// The record of one.
    pub fn of(format: &'g WorkFormat) -> Self {
        let duration = |d: &'g Duration| DurationRecord { step: d.step, minutes: d.minutes, what: &d.what };
        Self {
            id: &format.id,
            number: format.number,
            title: &format.title,
            purpose: format.purpose.plain(),
            preparation: plain(&format.preparation),
            questions: plain(&format.questions),
            steps_title: &format.steps_title,
            steps: plain(&format.steps),
            remarks: plain(&format.remarks),
            origin: &format.origin,
            durations: format.durations.iter().map(duration).collect(),
        }
    }
}

impl<'g> SourceRecord<'g> {
    /// The record of a source.
    pub fn of(source: &'g Source) -> Self {
        let work = |work: &'g Literature| LiteratureRecord { text: &work.text, used_on: &work.used_on };
        Self {
            title: &source.title,
            makers: &source.makers,
            partners: &source.partners,
            commissioned_by: &source.commissioned_by,
            original: &source.original,
            adaptation: &source.adaptation,
            update_policy: &source.update_policy,
            interests: &source.interests,
            licence: &source.licence,
            literature: source.literature.iter().map(work).collect(),
        }
    }
}

fn plain(texts: &[Rich]) -> Vec<String> {
    texts.iter().map(Rich::plain).collect()
}
