//! `kartrekker nieuw`: makes a session.

use clap::Args;

use super::agenda::Wishes;
use super::output::print;
use super::{Everywhere, Failure, choose, complete, day, open, today};
use crate::clean::clean_line;
use crate::clock;
use crate::content::{Guide, Role, RoleId};
use crate::session::agenda::Basis;
use crate::session::name::is_same;
use crate::session::{Organisation, Session, SessionId, TableRole, Which, is_long_title};
use crate::text::{cli as words, compare, lines};

/// What `nieuw` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = words::value::TITLE, help = words::NEW_TITLE, help_heading = words::WORDS)]
    title: String,
    #[arg(long = "datum", value_name = words::value::DATE, help = words::NEW_DATE, help_heading = words::OPTIONS)]
    date: Option<String>,
    #[arg(
        long = "organisatie",
        value_name = words::value::ORGANISATION,
        help = words::NEW_ORGANISATION,
        help_heading = words::OPTIONS
    )]
    organisations: Vec<String>,
    #[arg(
        long = "vervolg-op",
        value_name = words::value::SESSION,
        add = complete::meetings(),
        help = compare::FOLLOWS,
        help_heading = words::OPTIONS
    )]
    follows: Option<String>,
    #[command(flatten)]
    wishes: Wishes,
    #[arg(long = "lineair", help = lines::OPTION, help_heading = words::OPTIONS)]
    lines: bool,
}

/// Makes the session and prints its id; in plain lines the conversation begins at once.
pub(super) fn run(arguments: &Arguments, lines: bool, everywhere: &Everywhere) -> Result<(), Failure> {
    let title = clean_line(&arguments.title);
    if title.is_empty() {
        return Err(Failure::Usage(words::empty_title()));
    }
    if is_long_title(&title) {
        return Err(Failure::Usage(words::long_title()));
    }
    let today = today()?;
    let date = match &arguments.date {
        Some(typed) => day::read(typed, today, Which::Nearest).map_err(Failure::Usage)?,
        None => today,
    };
    let store = everywhere.store()?;
    let id = SessionId::new(clock::new_id());
    let (mut session, guide, previous) = if let Some(typed) = &arguments.follows {
        let (_, old) = choose::session(&store, typed)?;
        let guide = everywhere.guide_for(&old)?;
        (Session::following(id, title, date, &old, &guide), guide, Some(old))
    } else {
        let guide = everywhere.guide()?;
        (Session::new(id, title, date, &guide), guide, None)
    };
    for written in &arguments.organisations {
        let (name, role) = read_organisation(written, &guide).map_err(Failure::Usage)?;
        if session.organisations.iter().any(|organisation| is_same(&organisation.name, &name)) {
            return Err(Failure::Usage(compare::organisation_twice(&name)));
        }
        let id = session.free_organisation_id();
        session.organisations.push(Organisation::new(id, name, role.map(TableRole::Guide)));
    }
    if !arguments.wishes.is_empty() {
        let basis = Basis::of(&session, previous.as_ref());
        session.agenda = Some(arguments.wishes.fulfil(session.agenda.clone(), &guide, &basis)?);
    }
    store.create(&session)?;
    print(&format!("{}\n", session.id))?;
    if lines || arguments.lines {
        let wishes = open::Wishes { lines: true, ..open::Wishes::default() };
        open::in_session(session.id, wishes, guide, store, everywhere)
    } else {
        Ok(())
    }
}

/// Reads `NAAM=ROL`, `NAAM=` or `NAAM`.
fn read_organisation(written: &str, guide: &Guide) -> Result<(String, Option<RoleId>), (String, String)> {
    let (name, role) = written.rsplit_once('=').unwrap_or((written, ""));
    let name = clean_line(name);
    if name.is_empty() {
        return Err(words::nameless_organisation(written));
    }
    if is_long_title(&name) {
        return Err(words::long_organisation());
    }
    let role = role.trim();
    if role.is_empty() { Ok((name, None)) } else { Ok((name, Some(find_role(role, guide)?))) }
}

/// The role with this id or title, or the only one of which the id or the title begins so.
fn find_role(typed: &str, guide: &Guide) -> Result<RoleId, (String, String)> {
    let start = typed.to_lowercase();
    let names = |role: &Role| [role.id.to_string(), role.title.to_lowercase()];
    if let Some(exact) = guide.roles.iter().find(|role| names(role).contains(&start)) {
        return Ok(exact.id.clone());
    }
    let begins = |role: &&Role| names(role).iter().any(|name| name.starts_with(&start));
    let found: Vec<&Role> = guide.roles.iter().filter(begins).collect();
    match found.as_slice() {
        [only] => Ok(only.id.clone()),
        several => {
            let roles = guide.roles.iter().map(|role| (role.id.as_str(), role.title.as_str()));
            Err(words::bad_role(typed, !several.is_empty(), roles))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(written: &str) -> Option<String> {
        let guide = crate::content::embedded().unwrap();
        read_organisation(written, &guide).unwrap().1.map(|role| role.to_string())
    }

    #[test]
    fn a_role_is_found_by_id_title_or_start_in_any_case() {
        for written in ["Gemeente=financiers", "Gemeente=FINANCIERS", "Gemeente= fin "] {
            assert_eq!(role(written).as_deref(), Some("financiers"), "{written}");
        }
    }

    #[test]
    fn an_organisation_may_have_no_role_and_an_equals_sign_in_its_name() {
        let guide = crate::content::embedded().unwrap();
        assert_eq!(role("Gemeente"), None);
        assert_eq!(role("Gemeente="), None);
        let (name, role) = read_organisation("A=B=burgers", &guide).unwrap();
        assert_eq!((name.as_str(), role.unwrap().as_str()), ("A=B", "burgers"));
    }

    #[test]
    fn a_role_that_may_be_two_is_not_guessed() {
        let mut guide = crate::content::embedded().unwrap();
        guide.roles.push(Role { id: "financieel".parse().unwrap(), title: "Geldzaken".into() });
        assert!(find_role("fin", &guide).unwrap_err().0.contains("meer dan één"));
        assert_eq!(find_role("geld", &guide).unwrap().as_str(), "financieel");
        assert!(find_role("x", &guide).unwrap_err().1.contains("financieel (Geldzaken)"));
    }
}
