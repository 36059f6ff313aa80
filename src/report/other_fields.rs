//! What a file of a later version holds and this version does not know: shown as it stands.

use toml::Table;

use super::model::{Block, Fact, Words};
use crate::session::Session;
use crate::text::{places, report as words};

/// A heading with the unknown fields under it; nothing when there are none.
pub(super) fn blocks(session: &Session) -> Vec<Block> {
    let mut facts = Vec::new();
    add(&mut facts, words::MEETING, &session.other);
    for organisation in &session.organisations {
        add(&mut facts, &words::of(words::ORGANISATION, &organisation.name), &organisation.other);
    }
    for (id, discussion) in &session.questions {
        add(&mut facts, &places::question(*id), &discussion.other);
    }
    for action in &session.actions {
        add(&mut facts, &words::of(words::ACTION, &action.text), &action.other);
    }
    for (id, record) in &session.work_formats {
        add(&mut facts, &words::of(words::WORK_FORMAT, id.as_str()), &record.other);
    }
    if facts.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(2, words::OTHER_FIELDS), Block::Facts(facts)]
}

fn add(facts: &mut Vec<Fact>, owner: &str, fields: &Table) {
    for (key, value) in fields {
        facts.push(Fact { label: words::field(owner, key), value: Words::user(&value.to_string()) });
    }
}
