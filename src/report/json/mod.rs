//! Tells a guide or a meeting to other programs, in shapes with a number.
//!
//! Texts are plain: a link is its label. Ids and references are strings, dates are `2026-11-22`, and the sections of
//! an advice page stand in the order of the guide. What is not there is `null`, an empty list or an empty string.

mod agenda;
mod comparison;
mod guide;
mod meeting;
mod page;
mod values;
mod work_formats;

use serde::Serialize;
use serde_json::Value;

use crate::content::{Guide, Reference};
use crate::session::agenda::Basis;
use crate::session::{Comparison, Session};

/// The number of the shapes. It goes up when a field goes or gets another meaning, not when one is added.
pub const FORMAT: u32 = 1;

/// A whole guide.
#[must_use]
pub fn guide(guide: &Guide) -> Value {
    value(&guide::GuideRecord::of(guide))
}

/// One place in a guide, or nothing when the guide has no such place. The fields behind `format` and `ref` are those
/// that the place has in the whole guide.
#[must_use]
pub fn page(guide: &Guide, place: &Reference) -> Option<Value> {
    page::PageRecord::of(guide, place).map(|page| value(&page))
}

/// A meeting, with the texts of the guide that it refers to.
#[must_use]
pub fn meeting(session: &Session, guide: &Guide) -> Value {
    value(&meeting::MeetingRecord::of(session, guide))
}

/// What a meeting plans; null where it plans nothing.
#[must_use]
pub fn agenda(session: &Session, guide: &Guide, previous: Option<&Session>) -> Value {
    let basis = Basis::of(session, previous);
    value(&session.agenda.as_ref().map(|agenda| agenda::AgendaRecord::of(agenda, session, guide, &basis)))
}

/// What moved between two meetings about a guide.
#[must_use]
pub fn comparison(comparison: &Comparison<'_>, guide: &Guide) -> Value {
    value(&comparison::ComparisonRecord::of(comparison, guide))
}

/// The record as JSON. That fails only for keys that are no strings, and the records have none.
fn value(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn keys(value: &Value) -> Vec<&str> {
        value.as_object().unwrap().keys().map(String::as_str).collect()
    }

    #[test]
    fn a_guide_has_the_shape_of_the_manual() {
        let value = guide(&sample::guide());
        assert_eq!((&value["format"], &value["id"]), (&1.into(), &"logt-u-even-in".into()));
        assert_eq!(value["roles"][0], serde_json::json!({ "id": "burgers", "title": "Burgers" }));
        assert_eq!(value["parts"][0]["id"], "1");
        let question = &value["parts"][0]["questions"][1];
        assert_eq!((&question["id"], &question["b"]["id"]), (&"1.2".into(), &"1.2B".into()));
        assert_eq!(question["b"]["work_formats"], serde_json::json!(["shared-vision"]));
        assert_eq!(question["b"]["see_also"], serde_json::json!(["question:1.1"]));
        let condition = &question["b"]["sections"]["conditions"][1];
        assert!(condition.as_str().unwrap().ends_with("begeleiden (zie vraag 1.1)."), "{condition}");
        let voice = &value["parts"][1]["questions"][0]["a"]["voices"][1];
        assert_eq!(*voice, serde_json::json!({ "role": null, "text": "Eigenlijk is dat ons nog niet duidelijk." }));
        let format = &value["work_formats"][5];
        assert_eq!((&format["id"], &format["number"]), (&"nudge".into(), &6.into()));
        assert!(format["steps"].as_array().unwrap().iter().all(Value::is_string));
    }

    #[test]
    fn nothing_of_the_guide_is_left_out() {
        let source = sample::guide();
        let value = guide(&source);
        let mut items = 0;
        for (part, told) in source.parts.iter().zip(value["parts"].as_array().unwrap()) {
            for (question, told) in part.questions.iter().zip(told["questions"].as_array().unwrap()) {
                for (advice, told) in [(&question.a, &told["a"]), (&question.b, &told["b"])] {
                    let kinds: Vec<&str> = advice.sections.iter().map(|section| section.kind.as_str()).collect();
                    assert_eq!(keys(&told["sections"]), kinds, "the order of the guide");
                    assert_eq!(told["voices"].as_array().unwrap().len(), advice.voices.len());
                    items += told["sections"]
                        .as_object()
                        .unwrap()
                        .values()
                        .map(|s| s.as_array().unwrap().len())
                        .sum::<usize>();
                }
            }
        }
        let pages = source.questions().flat_map(|question| [&question.a, &question.b]);
        assert_eq!(items, pages.flat_map(crate::content::Advice::all_items).count());
        assert_eq!(value["work_formats"].as_array().unwrap().len(), source.work_formats.len());
    }

    #[test]
    fn a_place_has_its_reference_in_front_and_the_fields_that_it_has_in_the_guide() {
        let source = sample::guide();
        let whole = guide(&source);
        let of = |reference: &str| page(&source, &reference.parse().unwrap()).unwrap();
        let advice = of("advice:1.2A");
        assert_eq!(keys(&advice)[..3], ["format", "ref", "id"]);
        assert_eq!((&advice["format"], &advice["ref"]), (&1.into(), &"advice:1.2A".into()));
        let in_guide = &whole["parts"][0]["questions"][1]["a"];
        assert!(in_guide.as_object().unwrap().iter().all(|(key, value)| advice[key] == *value));
        assert_eq!(of("question:1.2")["a"], *in_guide);
        assert_eq!(of("part:1")["questions"], whole["parts"][0]["questions"]);
        assert_eq!(of("work-format:nudge")["steps"], whole["work_formats"][5]["steps"]);
        assert_eq!(of("item:1.2A.conditions.2")["text"], in_guide["sections"]["conditions"][1]);
        assert_eq!(of("introduction")["introduction"], whole["introduction"]);
        assert_eq!(of("source")["source"], whole["source"]);
        assert_eq!(of("question:1.1")["referrers"], serde_json::json!(["advice:1.2B"]));
        assert_eq!(page(&source, &"question:9.9".parse().unwrap()), None);
    }

    #[test]
    fn a_meeting_tells_all_that_it_holds_with_the_texts_of_the_guide() {
        let value = meeting(&sample::full(), &sample::guide());
        assert_eq!((&value["format"], &value["date"]), (&1.into(), &"2026-11-22".into()));
        assert_eq!(value["organisations"][0]["id"], "1");
        assert_eq!(value["missing_roles"][0], "burgers");
        let question = &value["questions"][0];
        assert_eq!(
            (&question["id"], &question["answer"], &question["advice"]),
            (&"1.2".into(), &"a".into(), &"1.2A".into())
        );
        assert_eq!(question["note"], "# niet eens\n    - de burger mist");
        assert!(question["text"].as_str().unwrap().starts_with("Weten we goed"));
        assert!(question["statement"].as_str().unwrap().starts_with("We willen nog scherper"));
        let action = &value["actions"][0];
        assert_eq!((&action["due"], &action["done"]), (&"2027-01-15".into(), &true.into()));
        assert_eq!(action["from"]["ref"], "item:1.2A.conditions.1");
        assert!(action["from"]["item_text"].as_str().unwrap().starts_with("Neem de tijd"));
        assert_eq!(value["actions"][4]["from"], Value::Null);
    }

    #[test]
    fn what_the_guide_or_this_version_does_not_know_is_told() {
        let mut session = sample::full();
        session.other.insert("a\u{1b}".into(), "b\u{202E}".into());
        session.other.insert("far".into(), f64::INFINITY.into());
        let value = meeting(&session, &sample::guide());
        let orphan = &value["questions"][3];
        assert_eq!((&orphan["id"], &orphan["in_guide"], &orphan["text"]), (&"9.9".into(), &false.into(), &Value::Null));
        assert_eq!(orphan["answer"], "b");
        assert_eq!(value["actions"][0]["other"]["priority"], 3);
        assert_eq!(value["other"]["weather"]["sky"], "blue");
        assert_eq!((&value["other"]["a\u{FFFD}"], &value["other"]["far"]), (&"b\u{FFFD}".into(), &"inf".into()));
    }
}
