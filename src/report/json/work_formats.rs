//! The shape of what came of a work format in a meeting.

use serde::Serialize;
use serde_json::{Map, Value};

use super::values::fields;
use crate::content::{Guide, Rich, WorkFormatId};
use crate::session;

/// What came of a work format; `number`, `title` and the texts are null for what the guide lacks.
#[derive(Serialize)]
pub(super) struct UsedWorkFormatRecord<'a> {
    id: &'a WorkFormatId,
    number: Option<u16>,
    title: Option<&'a str>,
    in_guide: bool,
    prepared: Vec<PreparedRecord>,
    outcomes: Vec<OutcomeRecord<'a>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    other: Map<String, Value>,
}

#[derive(Serialize)]
struct PreparedRecord {
    number: usize,
    text: Option<String>,
}

#[derive(Serialize)]
struct OutcomeRecord<'a> {
    step: usize,
    step_text: Option<String>,
    text: &'a str,
}

impl<'a> UsedWorkFormatRecord<'a> {
    /// The record of a work format that was used.
    pub(super) fn of(id: &'a WorkFormatId, record: &'a session::WorkFormatRecord, guide: &'a Guide) -> Self {
        let format = guide.work_format(id);
        let text = |texts: Option<&Vec<Rich>>, number: usize| Some(texts?.get(number.checked_sub(1)?)?.plain());
        let prepared = |number: &usize| PreparedRecord {
            number: *number,
            text: text(format.map(|format| &format.preparation), *number),
        };
        let outcome = |(step, outcome): (&usize, &'a String)| OutcomeRecord {
            step: *step,
            step_text: text(format.map(|format| &format.steps), *step),
            text: outcome,
        };
        Self {
            id,
            number: format.map(|format| format.number),
            title: format.map(|format| format.title.as_str()),
            in_guide: format.is_some(),
            prepared: record.prepared.iter().map(prepared).collect(),
            outcomes: record.outcomes.iter().map(outcome).collect(),
            other: fields(&record.other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;
    use serde_json::json;

    #[test]
    fn a_work_format_that_was_used_has_its_words_and_one_that_is_gone_has_none() {
        let guide = sample::guide();
        let record = session::WorkFormatRecord {
            prepared: [1].into(),
            outcomes: [(1, "gezegd".to_owned())].into(),
            ..session::WorkFormatRecord::default()
        };
        let value = |id: &str| {
            let id = id.parse().unwrap();
            serde_json::to_value(UsedWorkFormatRecord::of(&id, &record, &guide)).unwrap()
        };
        let known = value("timeline-workshop");
        assert_eq!(known["title"], "Tijdlijn-workshop");
        assert!(known["prepared"][0]["text"].as_str().unwrap().starts_with("Verzamel van tevoren"));
        assert!(known["outcomes"][0]["step_text"].as_str().unwrap().starts_with("Laat tijdens de workshop"));
        let gone = value("vroeger");
        assert_eq!(gone["in_guide"], false);
        assert_eq!(gone["outcomes"], json!([{"step": 1, "step_text": null, "text": "gezegd"}]));
    }
}
