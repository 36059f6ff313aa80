//! What becomes of a text that is pasted.

use super::{App, Overlay};
use crate::app::command::{Asked, Command};
use crate::app::dialogs::choose::Choose;
use crate::app::effect::Effect;
use crate::clean::{clean, clean_line};
use crate::session::name::{NameKey, key};
use crate::session::{Change, Organisation, OrganisationId};
use crate::text::{keys, screens as words};

impl App {
    /// A text is pasted: it goes into the field, if there is one.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        if !self.is_typing() {
            self.message = Some(keys::NO_FIELD.to_owned());
            return Vec::new();
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
    fn ask_organisations(&mut self, names: Vec<String>) -> Vec<Effect> {
        let explanation = words::each_line_is_one(&names);
        let together = (words::PUT_TOGETHER.to_owned(), Command::Paste(names.join(" ")));
        let options = vec![(words::put_at_table(names.len()), Command::AddOrganisations(names)), together];
        self.overlays.push(Overlay::Choose(Choose::new(words::SEVERAL_NAMES.to_owned(), explanation, options)));
        Vec::new()
    }

    /// Puts organisations at the table, as one change; those that sit there already are left out. They get no role yet.
    pub(super) fn add_organisations(&mut self, names: Vec<String>) -> Vec<Effect> {
        let Some(session) = self.session() else { return Vec::new() };
        let mut at_table: Vec<NameKey> = session.organisations.iter().map(|o| key(&o.name)).collect();
        let (first, at) = (session.free_organisation_id(), session.organisations.len());
        let asked = names.len();
        let mut changes = Vec::new();
        let mut id = first;
        for name in names {
            let folded = key(&name);
            if at_table.contains(&folded) || name.chars().count() > Asked::NewOrganisation.longest() {
                continue;
            }
            at_table.push(folded);
            changes.push(Change::InsertOrganisation(at + changes.len(), Organisation::new(id, name, None)));
            id = OrganisationId(id.0.saturating_add(1));
        }
        let added = changes.len();
        let effects = if changes.is_empty() { Vec::new() } else { self.change(Change::All(changes)) };
        self.message = Some(words::were_added(added, asked - added));
        effects
    }
}

/// The names in a text with one on each line, without the signs of a list.
fn names_in(text: &str) -> Vec<String> {
    let of_list = |c: char| c.is_whitespace() || matches!(c, '•' | '·' | '-' | '–' | '*');
    let names = clean(text).lines().map(|line| clean_line(line.trim_start_matches(of_list))).collect::<Vec<_>>();
    names.into_iter().filter(|name| !name.is_empty()).collect()
}
