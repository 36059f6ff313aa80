//! `kartrekker voorbeeld`: made once, opened again, and gone when it is erased.

use crate::harness::{User, says};

/// What the example says in plain lines, with nothing typed.
fn opened(user: &User, arguments: &[&str]) -> String {
    let output = user.command().args(arguments).write_stdin("").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_example_is_made_once_and_opened_where_somebody_is_to_speak() {
    let user = User::new();
    for arguments in [&["voorbeeld"][..], &["example"], &["voorbeeld", "--lineair"], &["--lineair", "voorbeeld"]] {
        says(&opened(&user, arguments), &["2.1 Hoe wordt het project betaald", "Dit is een voorbeeld."]);
    }
    let list = user.run(["bijeenkomsten", "--formaat", "json"]).json();
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!((&list[0]["example"], &list[0]["open_actions"]), (&true.into(), &2.into()));
    says(&user.run(["bijeenkomsten"]).done(), &["(voorbeeld om te oefenen, 3 van 12 vragen beantwoord"]);
}

#[test]
fn only_the_example_is_listed_as_one_and_it_is_erased_by_its_name() {
    let user = User::new();
    opened(&user, &["voorbeeld"]);
    user.new_session("Overleg");
    user.run(["wis", "voorbeeld", "--ja"]).done();
    let list = user.run(["bijeenkomsten", "--formaat", "json"]).json();
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!(list[0].get("example"), None);
}
