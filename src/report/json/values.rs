//! Values as JSON tells them, the same in every document.

use serde_json::{Map, Number, Value};

use crate::clean;
use crate::content::Choice;
use crate::session::{ActionItem, ActionStatus, Agreement};

/// What the positions add up to, by its name.
pub(super) const fn agreed(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Agreed(Choice::A) => "agreed_a",
        Agreement::Agreed(Choice::B) => "agreed_b",
        Agreement::Divided => "divided",
        Agreement::Uncertain => "uncertain",
    }
}

/// How far an action item is, and why it will not be done if so.
pub(super) fn status(action: &ActionItem) -> (&'static str, Option<&str>) {
    match &action.status {
        ActionStatus::Open => ("open", None),
        ActionStatus::Done => ("done", None),
        ActionStatus::Dropped(reason) => ("dropped", Some(reason)),
    }
}

/// Unknown fields of a session's file. They were kept as they stood, so they are cleaned here.
pub(super) fn fields(table: &toml::Table) -> Map<String, Value> {
    table.iter().map(|(key, value)| (clean::clean(key), field(value))).collect()
}

fn field(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => clean::clean(text).into(),
        toml::Value::Integer(number) => (*number).into(),
        // JSON has no infinity: such a number is told as its name.
        toml::Value::Float(number) => {
            Number::from_f64(*number).map_or_else(|| number.to_string().into(), Value::Number)
        }
        toml::Value::Boolean(truth) => (*truth).into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(values) => values.iter().map(field).collect(),
        toml::Value::Table(table) => Value::Object(fields(table)),
    }
}
