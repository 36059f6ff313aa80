//! What becomes of a text that is pasted.

use super::{App, Overlay};
use crate::app::command::{Asked, Command, Dialog, Table};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::Effects;
use crate::clean::{clean, clean_line};
use crate::text::{keys, screens as words};

impl App {
    /// Puts a pasted text into the field that is typed in, if there is one.
    pub(super) fn paste(&mut self, text: &str) -> Effects {
        if !self.is_typing() {
            self.message = Some(keys::NO_FIELD.to_owned());
            return Effects::none();
        }
        if let Some(Overlay::Prompt(prompt)) = self.overlay()
            && prompt.asked == Asked::NewOrganisation
            && prompt.field.text().is_empty()
        {
            let names = names_in(text);
            if names.len() > 1 {
                return self.ask_organisations(names);
            }
        }
        self.typed(|field| field.paste(text))
    }

    /// Asks whether the lines that were pasted are organisations.
    fn ask_organisations(&mut self, names: Vec<String>) -> Effects {
        let new = self.new_at_table(&names);
        let explanation = words::each_line_is_one(&new);
        let together = (words::PUT_TOGETHER.to_owned(), Command::Dialog(Dialog::Paste(names.join(" "))));
        let options = vec![(words::put_at_table(new.len()), Command::Table(Table::Add(names))), together];
        self.overlays.push(Overlay::Choose(Choose::new(words::SEVERAL_NAMES.to_owned(), explanation, options)));
        Effects::none()
    }
}

/// Reads the names in a text that has one on each line, without the signs of a list.
fn names_in(text: &str) -> Vec<String> {
    let of_list = |c: char| c.is_whitespace() || matches!(c, '•' | '·' | '-' | '–' | '*');
    let names = clean(text).lines().map(|line| clean_line(line.trim_start_matches(of_list))).collect::<Vec<_>>();
    names.into_iter().filter(|name| !name.is_empty()).collect()
}
