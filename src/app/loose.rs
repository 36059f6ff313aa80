//! What was typed that a dialog can do nothing with: it is never dropped without a word.

use super::{App, Overlay};
use crate::app::command::{Command, Dialog, Loose};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::Effects;
use crate::text::days as words;

/// With more words than these, closing a dialog that would use them asks first: Esc may have been a slip.
const FEW: usize = 3;

impl App {
    /// Gives the question what is to be done with what would be lost by doing `then`; nothing when nothing would be
    /// lost.
    pub(super) fn ask_about_loose(&self, then: &Command) -> Option<Overlay> {
        let settle = |loose| Command::Dialog(Dialog::Settle(loose, Box::new(then.clone())));
        let choose = match self.overlays.iter().rfind(|overlay| overlay.is_written_in())? {
            Overlay::Action(editor) => {
                let (typed, why) = editor.unread_day(self.today)?;
                let before = self.session().and_then(|session| session.action(editor.id)).and_then(|action| action.due);
                let options = vec![
                    (words::MEND.to_owned(), Command::Dialog(Dialog::Stay)),
                    (words::INTO_TEXT.to_owned(), settle(Loose::IntoText)),
                    (words::leave_out(before), settle(Loose::LeftOut)),
                ];
                Choose::new(words::unread(&typed), words::why(why), options)
            }
            Overlay::Prompt(prompt) => {
                let typed = prompt.unused()?;
                // Who leaves the program did not say that the line is not to be used; who presses Esc did.
                if *then == Command::Dialog(Dialog::Close) && typed.split_whitespace().count() <= FEW {
                    return None;
                }
                let options = vec![
                    (words::TYPE_ON.to_owned(), Command::Dialog(Dialog::Stay)),
                    (words::THROW_AWAY.to_owned(), settle(Loose::LeftOut)),
                ];
                Choose::new(words::UNUSED.to_owned(), prompt.title.clone(), options)
            }
            _ => return None,
        };
        Some(Overlay::Choose(choose))
    }

    /// Does what was chosen with what the dialog could not use, and goes on with the command.
    pub(super) fn settle(&mut self, loose: Loose, then: Command) -> Effects {
        let effects = self.put_loose(loose);
        effects.and(self.carry_out(then))
    }

    /// Puts a day that cannot be read into the text of its action item, where there is nobody to ask.
    pub(super) fn keep_loose_day(&mut self) -> Effects {
        self.put_dialogs_away();
        match self.overlays.last() {
            Some(Overlay::Action(editor)) if editor.unread_day(self.today).is_some() => self.put_loose(Loose::IntoText),
            _ => Effects::none(),
        }
    }

    /// Completes the action item that is being written, and takes it away when it stayed empty.
    pub(super) fn finish_action(&mut self) -> Effects {
        let writing = matches!(self.overlays.last(), Some(Overlay::Action(_)));
        if writing { self.finish_top() } else { Effects::none() }
    }

    fn put_loose(&mut self, loose: Loose) -> Effects {
        match self.overlays.last_mut() {
            Some(Overlay::Action(editor)) => {
                let id = editor.id;
                let session = self.meeting.as_ref().map(|meeting| meeting.desk.session());
                let before = session.and_then(|session| session.action(id)).and_then(|action| action.due);
                editor.settle_day(loose, before);
                self.keep_action()
            }
            Some(Overlay::Prompt(prompt)) => {
                prompt.forget();
                Effects::none()
            }
            _ => Effects::none(),
        }
    }

    /// Closes what lies over a dialog that is typed in.
    pub(super) fn put_dialogs_away(&mut self) {
        if let Some(at) = self.overlays.iter().rposition(Overlay::is_written_in) {
            self.overlays.truncate(at + 1);
        }
    }
}
