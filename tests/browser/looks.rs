//! What a screen reader is told, what fits on a telephone, and what comes out of a printer.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::chromium::found;
use crate::meeting::Meeting;
use crate::page::Page;

/// Everything of the form that takes part in what is seen.
const SEEN: &str = "Array.from(document.querySelectorAll('input, textarea, select, button, nav, .skip'))
    .filter((e) => e.checkVisibility()).map((e) => e.outerHTML)";

#[test]
fn every_field_and_button_has_a_name_for_a_screen_reader() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&[]), &meeting.downloads());
    page.tab_to("input[name='1.1']");
    page.press("Space");
    let tree = page.browser.send("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().unwrap();
    let of_role = |role: &str| -> Vec<&Value> {
        nodes.iter().filter(|node| node["ignored"] == false && node["role"]["value"] == role).collect()
    };
    let mut names = BTreeSet::new();
    for (role, count) in [("radio", 48), ("textbox", 13), ("combobox", 1), ("button", 3)] {
        let found = of_role(role);
        assert_eq!(found.len(), count, "{role}");
        for node in found {
            let name = node["name"]["value"].as_str().unwrap();
            assert!(!name.trim().is_empty() && !name.contains('☐'), "{node}");
            if role != "radio" {
                assert!(names.insert(name), "‘{name}’ is said twice");
            }
        }
    }
    for (landmark, count) in [("main", 1), ("banner", 1), ("contentinfo", 1), ("navigation", 1)] {
        assert_eq!(of_role(landmark).len(), count, "{landmark}");
    }
}

#[test]
fn the_page_is_no_wider_than_the_smallest_telephone() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new(&"titel".repeat(24));
    let mut page = Page::open(&program, &meeting.form(&[]), &meeting.downloads());
    for width in [320, 390, 1280] {
        let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        page.browser.send("Emulation.setDeviceMetricsOverride", &size);
        let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        assert_eq!(page.read(fits), true, "{width}");
    }
}

#[test]
fn the_focus_is_never_under_the_bar_with_the_progress() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&["--onderdelen", "1"]), &meeting.downloads());
    let covered = "{ const bar = document.querySelector('.progress'); const here = document.activeElement;
        here !== document.body && !bar.contains(here) && here.getBoundingClientRect().bottom > bar.getBoundingClientRect().top }";
    for _ in 0..20 {
        page.press("Tab");
        assert_eq!(page.read(covered), false, "{}", page.read("document.activeElement.outerHTML"));
    }
}

#[test]
fn the_list_of_open_questions_leads_to_each() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&["--organisatie", "Gemeente"]), &meeting.downloads());
    page.tab_to("input[name='1.1']");
    page.press("Space");
    let open = "Array.from(document.querySelectorAll('#open li')).filter((li) => !li.hidden).length";
    assert_eq!(page.read(open), 11);
    page.tab_to("summary");
    page.press("Enter");
    page.tab_to("#open a[data-question='3.2']");
    page.press("Enter");
    assert_eq!(page.read("document.activeElement.name"), "3.2");
    page.press_shift_tab();
    assert_eq!(page.read("document.activeElement.id"), "note-3.1");
    page.was_quiet();
}

#[test]
fn print_shows_boxes_and_codes_and_no_control() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&[]), &meeting.downloads());
    assert!(!page.read(SEEN).as_array().unwrap().is_empty());
    let codes = "Array.from(document.querySelectorAll('.box, .code')).filter((e) => e.checkVisibility()).length";
    assert_eq!(page.read(codes), 0);
    page.read("{ const note = document.getElementById('note-1.1'); note.focus() }");
    page.type_text("Dit staat er al.");
    page.browser.send("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    assert_eq!(page.read(SEEN), json!([]));
    assert_eq!(page.read(codes), 96);
    let lines = "Array.from(document.querySelectorAll('.question .lines')).filter((e) => e.checkVisibility()).length";
    assert_eq!(page.read(lines), 11, "where a note is, no lines are");
    assert_eq!(page.text("#written-1\\.1"), "Dit staat er al.");
}

#[test]
fn without_a_script_the_page_says_that_it_can_be_printed() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&[]), &meeting.downloads());
    page.browser.send("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
    page.leave_and_come_back();
    let tree = page.browser.send("Accessibility.getFullAXTree", &json!({})).to_string();
    assert!(tree.contains("JavaScript uit") && tree.contains("druk de pagina af"));
    assert!(!tree.contains("Haal het antwoordbestand op"), "a button that does nothing is not shown");
}

#[test]
fn the_paper_version_has_nothing_to_click_and_splits_no_question() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&["--papier"]), &meeting.downloads());
    assert_eq!(page.read(SEEN), json!([]));
    page.browser.send("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    let kept = "Array.from(document.querySelectorAll('.question')).map((e) => getComputedStyle(e).breakInside)";
    assert_eq!(page.read(kept), json!(vec!["avoid"; 12]));
    page.was_quiet();
}
