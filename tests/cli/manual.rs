//! `kartrekker handleiding`: the manual, to read here or as a file.

use std::fs;

use crate::harness::{User, says};

#[test]
fn the_manual_is_printed_as_text_that_fits_the_smallest_terminal() {
    let user = User::new();
    let text = user.run(["handleiding"]).done();
    says(&text, &["Handleiding", "kartrekker voorbeeld", "Als er iets misgaat", "Ctrl+Z"]);
    assert_eq!(text.lines().find(|line| line.chars().count() > 80), None);
    assert_eq!(user.run(["manual", "--formaat", "tekst"]).done(), text);
}

#[test]
fn the_manual_is_written_as_a_page_with_pictures_and_as_a_file_to_print() {
    let user = User::new();
    let page = user.run(["handleiding", "--formaat", "html"]).done();
    says(&page, &["<!DOCTYPE html>", "<html lang=\"nl\">", "Content-Security-Policy", "<svg", "href=\"#toetsen\""]);
    says(&user.run(["handleiding", "--uit", "uitleg.pdf"]).done(), &["De handleiding staat in uitleg.pdf"]);
    assert!(fs::read(user.path("uitleg.pdf")).unwrap().starts_with(b"%PDF-"));
    fs::create_dir(user.path("map")).unwrap();
    user.run(["handleiding", "--formaat", "html", "--uit", "map"]).done();
    assert!(user.path("map/handleiding.html").exists());
    says(&user.run(["handleiding", "--uit", "uitleg.ics"]).failed(2), &[".txt", ".html", ".pdf of .docx"]);
}
