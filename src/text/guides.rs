//! The words about other guides than the one that is open.

use crate::content::GuideEntry;

pub const OTHERS: &str = "Andere handreikingen";
pub const BEGIN_WITH: &str = "Begin een nieuwe bijeenkomst met deze handreiking";
pub const READ: &str = "Lees deze handreiking";
pub const ELSEWHERE: &str = "In andere handreikingen";

/// What a guide is about, and how long it is.
pub fn about(shelved: &GuideEntry) -> String {
    let questions = shelved.questions.map(|all| format!(" · {} vragen", all.len())).unwrap_or_default();
    format!("{}{questions}", shelved.subtitle)
}

/// One looks around in another guide.
pub fn visiting(title: &str) -> String {
    format!("Je kijkt nu in een andere handreiking: {title}. Met Esc kom je terug.")
}

/// The line at the top while one looks around in another guide.
pub fn looking_in(title: &str) -> String {
    format!("{title} · Esc brengt je terug")
}

/// A guide that was asked for is nowhere.
pub fn not_here(id: &str) -> String {
    format!("De handreiking ‘{id}’ is hier niet.")
}

/// A guide that was asked for has errors, or cannot be read.
pub fn broken(id: &str) -> String {
    format!(
        "De handreiking ‘{id}’ kan niet worden gebruikt. Wat eraan schort, vertelt: kartrekker controleer --handreiking {id}"
    )
}
