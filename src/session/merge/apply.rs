//! The change that makes one meeting of another.

use crate::session::change::Change;
use crate::session::model::Session;

/// The change that makes `after` of `before`, as one; nothing when they are equal. What `after` no longer has stays: a
/// merge takes nothing away.
pub(super) fn difference(before: &Session, after: &Session) -> Option<Change> {
    let mut changes = Vec::new();
    if before.title != after.title {
        changes.push(Change::SetTitle(after.title.clone()));
    }
    if before.date != after.date {
        changes.push(Change::SetDate(after.date));
    }
    if before.citizen_spoke != after.citizen_spoke {
        changes.push(Change::SetCitizenSpoke(after.citizen_spoke));
    }
    for (at, seat) in after.organisations.iter().enumerate() {
        match before.organisation(seat.id) {
            Some(old) if old == seat => {}
            Some(_) => changes.push(Change::ReplaceOrganisation(seat.clone())),
            None => changes.push(Change::InsertOrganisation(at, seat.clone())),
        }
    }
    for (id, discussion) in &after.questions {
        if before.questions.get(id) != Some(discussion) {
            changes.push(Change::SetDiscussion(*id, Box::new(discussion.clone())));
        }
    }
    for (key, text) in &after.priorities {
        if before.priorities.get(key) != Some(text) {
            changes.push(Change::SetPriority(key.0, key.1, text.clone()));
        }
    }
    for (id, record) in &after.work_formats {
        if before.work_formats.get(id) != Some(record) {
            changes.push(Change::SetWorkFormat(id.clone(), Box::new(record.clone())));
        }
    }
    for (at, action) in after.actions.iter().enumerate() {
        match before.action(action.id) {
            Some(old) if old == action => {}
            Some(_) => changes.push(Change::ReplaceAction(action.clone())),
            None => changes.push(Change::InsertAction(at, action.clone())),
        }
    }
    (!changes.is_empty()).then_some(Change::All(changes))
}
