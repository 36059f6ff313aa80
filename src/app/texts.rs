//! Texts of the conversation that are asked for in a line: kept while they are typed, as a note is.

use super::App;
use crate::app::command::Asked;
use crate::app::dialogs::prompt::Prompt;
use crate::clean::clean_line;
use crate::session::{ActionItem, ActionStatus, Change, Closure, Discussion, Session};

/// Gives the change that puts what is typed into the meeting; nothing when it is no text of the conversation.
pub(super) fn change(prompt: &Prompt, session: &Session) -> Option<Change> {
    let text = clean_line(prompt.field.text());
    if let Some(before) = prompt.emptied.as_ref().filter(|_| text.is_empty()) {
        return Some(before.as_ref().clone());
    }
    let discussion = |question, change: &dyn Fn(&mut Discussion)| {
        let mut discussion = session.discussion(question);
        change(&mut discussion);
        Change::SetDiscussion(question, Box::new(discussion))
    };
    Some(match &prompt.asked {
        Asked::Reason(question, id) => discussion(*question, &|discussion| {
            // One that came from home may have lines: it keeps them while nothing else in it changes.
            if let Some(spoken) = discussion.positions.get_mut(id).filter(|s| clean_line(&s.reason) != text) {
                spoken.reason.clone_from(&text);
            }
        }),
        Asked::Dissent(question) => discussion(*question, &|discussion| discussion.dissent.clone_from(&text)),
        Asked::Needed(question) => discussion(*question, &|discussion| discussion.needed.clone_from(&text)),
        Asked::NoAction(question) => discussion(*question, &|discussion| {
            discussion.closure = Some(text.clone()).filter(|reason| !reason.is_empty()).map(Closure::NoAction);
        }),
        Asked::Priority(part, id) => Change::SetPriority(*part, *id, text),
        Asked::DropReason(id) => {
            let action = session.action(*id)?.clone();
            Change::ReplaceAction(ActionItem { status: ActionStatus::Dropped(text), ..action })
        }
        _ => return None,
    })
}

impl App {
    /// Gives the text as the meeting has it now.
    pub(super) fn kept_text(&self, asked: &Asked) -> Option<String> {
        let session = self.session()?;
        Some(match asked {
            Asked::Reason(question, id) => clean_line(&session.spoken(*question, *id)?.reason),
            Asked::Dissent(question) => session.discussion(*question).dissent,
            Asked::Needed(question) => session.discussion(*question).needed,
            Asked::NoAction(question) => match session.discussion(*question).closure? {
                Closure::NoAction(reason) => reason,
                Closure::Parked => return None,
            },
            Asked::Priority(part, id) => session.priorities.get(&(*part, *id))?.clone(),
            Asked::DropReason(id) => match &session.action(*id)?.status {
                ActionStatus::Dropped(reason) => reason.clone(),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// Gives the change that brings back what was there before a text was typed, where an empty text would say
    /// something else: an action item may be dropped without a reason.
    pub(super) fn before_text(&self, asked: &Asked) -> Option<Box<Change>> {
        let Asked::DropReason(id) = asked else { return None };
        let action = self.session()?.action(*id)?;
        let dropped = matches!(action.status, ActionStatus::Dropped(_));
        (!dropped).then(|| Box::new(Change::ReplaceAction(action.clone())))
    }
}
