//! What is wrong with the name that somebody gave a file.

use std::io;

use crate::typed_path::{NameTrouble, WrongName};

/// A name that no file can have on Windows, where that is what is wrong: what is wrong with it, and what to do.
pub fn no_name(error: &io::Error) -> Option<(String, String)> {
    let WrongName { name, why } = error.get_ref()?.downcast_ref()?;
    let why = match why {
        NameTrouble::Device => "op Windows is dit de naam van een apparaat".to_owned(),
        NameTrouble::Sign(sign) if sign.is_control() => "er staat een teken in dat je niet ziet".to_owned(),
        NameTrouble::Sign(sign) => format!("op Windows kan {sign} niet in een naam staan"),
        NameTrouble::End => "op Windows kan een naam niet eindigen op een punt of een spatie".to_owned(),
    };
    Some((
        format!("‘{name}’ kan geen naam van een bestand of een map zijn: {why}."),
        "Kies een naam met alleen letters, cijfers, streepjes en spaties.".to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_cannot_be_is_told_with_its_reason_and_any_other_trouble_is_not() {
        let said = |name: &str, why| {
            let wrong = WrongName { name: name.to_owned(), why };
            no_name(&io::Error::new(io::ErrorKind::InvalidFilename, wrong)).unwrap().0
        };
        assert!(said("con.docx", NameTrouble::Device).starts_with("‘con.docx’ kan geen naam"));
        assert!(said("a:b.md", NameTrouble::Sign(':')).ends_with("kan : niet in een naam staan."));
        assert_eq!(no_name(&io::ErrorKind::InvalidFilename.into()), None);
    }
}
