//! A guide as it is written: the files' tables, value for value, before anything is checked against anything else.

use toml::de::DeTable;

use super::problem::{Problem, Span};
use super::reader::{Entry, TableReader};

type Text = Entry<String>;

/// `guide.toml`.
#[derive(Debug, Default)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawGuide {
    pub id: Text,
    pub version: Text,
    pub date: Text,
    pub language: Text,
    pub title: Text,
    pub subtitle: Text,
    #[cfg_attr(test, schemars(default))]
    pub introduction: Vec<RawPassage>,
    pub source: RawSource,
    #[cfg_attr(test, schemars(default))]
    pub roles: Vec<RawRole>,
    #[cfg_attr(test, schemars(default))]
    pub sections: Vec<RawSectionKind>,
    #[cfg_attr(test, schemars(default))]
    pub routes: Vec<RawRoute>,
    #[cfg_attr(test, schemars(default))]
    pub terms: Vec<RawTerm>,
}

/// `[[introduction]]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawPassage {
    pub title: Text,
    #[cfg_attr(test, schemars(default))]
    pub paragraphs: Vec<Text>,
}

/// `[source]`.
#[derive(Debug, Default)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawSource {
    /// Where the table stands.
    #[cfg_attr(test, schemars(skip))]
    pub at: Span,
    pub title: Text,
    #[cfg_attr(test, schemars(default))]
    pub makers: Vec<Text>,
    #[cfg_attr(test, schemars(default))]
    pub partners: Vec<Text>,
    pub commissioned_by: Option<Text>,
    pub original: Option<Text>,
    pub adaptation: Option<Text>,
    pub update_policy: Option<Text>,
    #[cfg_attr(test, schemars(default))]
    pub interests: Vec<Text>,
    pub licence: Option<Text>,
    #[cfg_attr(test, schemars(default))]
    pub literature: Vec<RawLiterature>,
}

/// `[[source.literature]]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawLiterature {
    pub text: Text,
    #[cfg_attr(test, schemars(default))]
    pub used_on: Vec<Text>,
}

/// `[[roles]]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawRole {
    pub id: Text,
    pub title: Text,
}

/// `[[sections]]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawSectionKind {
    pub id: Text,
    pub title: Text,
    pub singular: Text,
    pub explanation: Text,
    #[cfg_attr(test, schemars(default, with = "bool"))]
    pub closed: bool,
    #[cfg_attr(test, schemars(default, with = "bool"))]
    pub ticked: bool,
}

/// `[[routes]]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawRoute {
    pub id: Text,
    pub title: Text,
    pub for_whom: Text,
    #[cfg_attr(test, schemars(with = "Entry<u16>"))]
    pub minutes: Option<Entry<u16>>,
    pub questions: Vec<Text>,
}

/// `[[terms]]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawTerm {
    pub term: Text,
    pub explanation: Text,
}

/// A part file.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawPart {
    /// The file.
    #[cfg_attr(test, schemars(skip))]
    pub at: Span,
    #[cfg_attr(test, schemars(with = "Entry<u16>"))]
    pub number: Option<Entry<u16>>,
    pub title: Text,
    pub short: Text,
    /// The key `for`: who answers.
    #[cfg_attr(test, schemars(rename = "for"))]
    pub answering: Option<Text>,
    #[cfg_attr(test, schemars(default))]
    pub introduction: Vec<Text>,
    #[cfg_attr(test, schemars(default))]
    pub questions: Vec<RawQuestion>,
}

/// `[[questions]]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawQuestion {
    pub id: Text,
    pub short: Text,
    pub text: Text,
    #[cfg_attr(test, schemars(default))]
    pub see_also: Vec<Text>,
    #[cfg_attr(test, schemars(with = "RawAdvice"))]
    pub a: Option<RawAdvice>,
    #[cfg_attr(test, schemars(with = "RawAdvice"))]
    pub b: Option<RawAdvice>,
}

/// `[questions.a]` and `[questions.b]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawAdvice {
    /// Where the table stands.
    #[cfg_attr(test, schemars(skip))]
    pub at: Span,
    pub statement: Text,
    #[cfg_attr(test, schemars(default))]
    pub voices: Vec<RawVoice>,
    pub introduction: Option<Text>,
    #[cfg_attr(test, schemars(default))]
    pub editorial_notes: Vec<Text>,
    #[cfg_attr(test, schemars(skip))]
    pub sections: Vec<(Text, Vec<Text>)>,
    #[cfg_attr(test, schemars(default))]
    pub work_formats: Vec<Text>,
    #[cfg_attr(test, schemars(default))]
    pub see_also: Vec<Text>,
}

/// An entry of `voices`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawVoice {
    pub role: Option<Text>,
    pub text: Text,
}

/// `[[work_formats]]`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawWorkFormat {
    pub id: Text,
    #[cfg_attr(test, schemars(with = "Entry<u16>"))]
    pub number: Option<Entry<u16>>,
    pub title: Text,
    pub purpose: Text,
    #[cfg_attr(test, schemars(default))]
    pub preparation: Vec<Text>,
    #[cfg_attr(test, schemars(default))]
    pub questions: Vec<Text>,
    pub steps_title: Option<Text>,
    #[cfg_attr(test, schemars(default))]
    pub steps: Vec<Text>,
    #[cfg_attr(test, schemars(default))]
    pub remarks: Vec<Text>,
    pub origin: Text,
    #[cfg_attr(test, schemars(default))]
    pub durations: Vec<RawDuration>,
}

/// An entry of `durations`.
#[derive(Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RawDuration {
    #[cfg_attr(test, schemars(with = "Entry<u16>"))]
    pub step: Option<Entry<u16>>,
    #[cfg_attr(test, schemars(with = "Entry<u16>"))]
    pub minutes: Option<Entry<u16>>,
    pub what: Text,
}

/// Reads `guide.toml`.
pub fn read_guide(table: &DeTable<'_>, file: usize, out: &mut Vec<Problem>) -> RawGuide {
    let mut root = TableReader::new(table, file, 0..0);
    let guide = RawGuide {
        id: root.required_text("id", out),
        version: root.required_text("version", out),
        date: root.required_text("date", out),
        language: root.required_text("language", out),
        title: root.required_text("title", out),
        subtitle: root.required_text("subtitle", out),
        introduction: root.tables("introduction", out).into_iter().map(|t| read_passage(t, out)).collect(),
        source: if let Some(table) = root.table("source", out) {
            read_source(table, out)
        } else {
            root.missing("source");
            RawSource::default()
        },
        roles: root.tables("roles", out).into_iter().map(|t| read_role(t, out)).collect(),
        sections: root.tables("sections", out).into_iter().map(|t| read_section_kind(t, out)).collect(),
        routes: root.tables("routes", out).into_iter().map(|t| read_route(t, out)).collect(),
        terms: root.tables("terms", out).into_iter().map(|t| read_term(t, out)).collect(),
    };
    root.finish(Some(&[]), out);
    guide
}

fn read_passage(mut table: TableReader<'_, '_>, out: &mut Vec<Problem>) -> RawPassage {
    let passage = RawPassage { title: table.required_text("title", out), paragraphs: table.texts("paragraphs", out) };
    table.finish(Some(&[]), out);
    passage
}

fn read_source(mut table: TableReader<'_, '_>, out: &mut Vec<Problem>) -> RawSource {
    let source = RawSource {
        at: table.span(),
        title: table.required_text("title", out),
        makers: table.texts("makers", out),
        partners: table.texts("partners", out),
        commissioned_by: table.text("commissioned_by", out),
        original: table.text("original", out),
        adaptation: table.text("adaptation", out),
        update_policy: table.text("update_policy", out),
        interests: table.texts("interests", out),
        licence: table.text("licence", out),
        literature: table
            .tables("literature", out)
            .into_iter()
            .map(|mut work| {
                let literature =
                    RawLiterature { text: work.required_text("text", out), used_on: work.texts("used_on", out) };
                work.finish(Some(&[]), out);
                literature
            })
            .collect(),
    };
    table.finish(Some(&[]), out);
    source
}

fn read_role(mut table: TableReader<'_, '_>, out: &mut Vec<Problem>) -> RawRole {
    let role = RawRole { id: table.required_text("id", out), title: table.required_text("title", out) };
    table.finish(Some(&[]), out);
    role
}

fn read_section_kind(mut table: TableReader<'_, '_>, out: &mut Vec<Problem>) -> RawSectionKind {
    let kind = RawSectionKind {
        id: table.required_text("id", out),
        title: table.required_text("title", out),
        singular: table.required_text("singular", out),
        explanation: table.required_text("explanation", out),
        closed: table.flag("closed", out),
        ticked: table.flag("ticked", out),
    };
    table.finish(Some(&[]), out);
    kind
}

fn read_route(mut table: TableReader<'_, '_>, out: &mut Vec<Problem>) -> RawRoute {
    let route = RawRoute {
        id: table.required_text("id", out),
        title: table.required_text("title", out),
        for_whom: table.required_text("for_whom", out),
        minutes: table.required_number("minutes", out),
        questions: table.texts("questions", out),
    };
    table.finish(Some(&[]), out);
    route
}

fn read_term(mut table: TableReader<'_, '_>, out: &mut Vec<Problem>) -> RawTerm {
    let term = RawTerm { term: table.required_text("term", out), explanation: table.required_text("explanation", out) };
    table.finish(Some(&[]), out);
    term
}

/// Reads a part file; `kinds` are the section kinds that the guide declares, where they are known.
pub fn read_part(table: &DeTable<'_>, file: usize, kinds: Option<&[String]>, out: &mut Vec<Problem>) -> RawPart {
    let mut root = TableReader::new(table, file, 0..0);
    let part = RawPart {
        at: root.span(),
        number: root.required_number("number", out),
        title: root.required_text("title", out),
        short: root.required_text("short", out),
        answering: root.text("for", out),
        introduction: root.texts("introduction", out),
        questions: root.tables("questions", out).into_iter().map(|t| read_question(t, kinds, out)).collect(),
    };
    root.finish(Some(&[]), out);
    part
}

fn read_question(mut table: TableReader<'_, '_>, kinds: Option<&[String]>, out: &mut Vec<Problem>) -> RawQuestion {
    let question = RawQuestion {
        id: table.required_text("id", out),
        short: table.required_text("short", out),
        text: table.required_text("text", out),
        see_also: table.texts("see_also", out),
        a: read_advice(&mut table, "a", kinds, out),
        b: read_advice(&mut table, "b", kinds, out),
    };
    table.finish(Some(&[]), out);
    question
}

fn read_advice(
    question: &mut TableReader<'_, '_>,
    key: &'static str,
    kinds: Option<&[String]>,
    out: &mut Vec<Problem>,
) -> Option<RawAdvice> {
    let before = out.len();
    let Some(mut table) = question.table(key, out) else {
        if out.len() == before {
            question.missing(key);
        }
        return None;
    };
    let advice = RawAdvice {
        at: table.span(),
        statement: table.required_text("statement", out),
        voices: table.tables("voices", out).into_iter().map(|t| read_voice(t, out)).collect(),
        introduction: table.text("introduction", out),
        editorial_notes: table.texts("editorial_notes", out),
        sections: table.other_texts(kinds, out),
        work_formats: table.texts("work_formats", out),
        see_also: table.texts("see_also", out),
    };
    table.finish(kinds, out);
    Some(advice)
}

fn read_voice(mut table: TableReader<'_, '_>, out: &mut Vec<Problem>) -> RawVoice {
    let voice = RawVoice { role: table.text("role", out), text: table.required_text("text", out) };
    table.finish(Some(&[]), out);
    voice
}

/// Reads `work-formats.toml`.
pub fn read_work_formats(table: &DeTable<'_>, file: usize, out: &mut Vec<Problem>) -> Vec<RawWorkFormat> {
    let mut root = TableReader::new(table, file, 0..0);
    let formats = root.tables("work_formats", out).into_iter().map(|t| read_work_format(t, out)).collect();
    root.finish(Some(&[]), out);
    formats
}

fn read_work_format(mut table: TableReader<'_, '_>, out: &mut Vec<Problem>) -> RawWorkFormat {
    let format = RawWorkFormat {
        id: table.required_text("id", out),
        number: table.required_number("number", out),
        title: table.required_text("title", out),
        purpose: table.required_text("purpose", out),
        preparation: table.texts("preparation", out),
        questions: table.texts("questions", out),
        steps_title: table.text("steps_title", out),
        steps: table.texts("steps", out),
        remarks: table.texts("remarks", out),
        origin: table.required_text("origin", out),
        durations: table
            .tables("durations", out)
            .into_iter()
            .map(|mut entry| {
                let duration = RawDuration {
                    step: entry.required_number("step", out),
                    minutes: entry.required_number("minutes", out),
                    what: entry.required_text("what", out),
                };
                entry.finish(Some(&[]), out);
                duration
            })
            .collect(),
    };
    table.finish(Some(&[]), out);
    format
}
