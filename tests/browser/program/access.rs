//! The rules of WCAG, A and AA, as axe-core tries them: on every kind of screen, in light and in dark.

use serde_json::json;

use super::Program;

/// axe-core 4.14.1, MPL-2.0; its licence stands at its head.
const AXE: &str = include_str!("axe.min.js");

/// The rules: those of 2.0, 2.1 and 2.2.
const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// The roles of what has to have a name of its own.
const NAMED: [&str; 7] = ["button", "link", "textbox", "searchbox", "dialog", "region", "DisclosureTriangle"];

/// Signs that a voice reads as something that makes no sense, or not at all.
const SEEN_ONLY: [char; 8] = ['›', '≠', '□', '■', '●', '○', '▌', '×'];

impl Program {
    /// Makes the window so wide, and so high that no line at the bottom covers a part of what could be scrolled.
    fn is_seen_whole(&mut self, width: u16) {
        let window = json!({ "width": width, "height": 4000, "deviceScaleFactor": 1, "mobile": width < 500 });
        self.page.browser.send("Emulation.setDeviceMetricsOverride", &window);
    }

    /// Asserts that the screen breaks no rule.
    #[track_caller]
    fn is_accessible(&mut self, screen: &str) {
        let run = format!(
            "axe.run(document, {{ runOnly: {} }}).then((found) => found.violations.map((rule) =>
                rule.id + ': ' + rule.nodes.map((node) => node.html).join(' ')).join('\\n'))",
            json!(RULES)
        );
        assert_eq!(self.page.read_later(&run), "", "{screen}");
        let headings = "[...document.querySelectorAll('main h1, main h2, main h3')].map((heading) => heading.tagName)";
        let order = self.page.read(headings);
        assert_eq!(order[0], "H1", "{screen}: {order}");
        assert_eq!(order.as_array().unwrap().iter().filter(|tag| **tag == "H1").count(), 1, "{screen}");
        assert_eq!(self.page.read("document.documentElement.scrollWidth <= innerWidth"), true, "{screen}");
        self.is_named(screen);
    }

    /// Asserts that all that can be chosen, typed in or gone to has a name that can be heard.
    #[track_caller]
    fn is_named(&mut self, screen: &str) {
        let tree = self.page.browser.send("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().unwrap().iter().filter(|node| node["ignored"] == false);
        let of_roles = nodes.filter(|node| NAMED.contains(&node["role"]["value"].as_str().unwrap_or_default()));
        let names: Vec<&str> = of_roles.map(|node| node["name"]["value"].as_str().unwrap()).collect();
        assert!(!names.is_empty(), "{screen}");
        for name in names {
            let is_heard = name.chars().any(char::is_alphanumeric) && !name.contains(SEEN_ONLY) && !name.ends_with('·');
            assert!(is_heard, "{screen}: ‘{name}’ is no name");
        }
    }
}

#[test]
fn every_kind_of_screen_keeps_the_rules_of_accessibility_in_light_and_in_dark_and_narrow() {
    let Some(mut program) = Program::open() else { return };
    program.page.read(&format!("{AXE};0"));
    program.is_seen_whole(1280);
    program.is_accessible("start");
    program.page.press("n");
    program.asks("Hoe heet de bijeenkomst");
    program.is_accessible("a question for a line");
    program.page.press("Escape");
    program.begin("Partneroverleg", &["Gemeente", "Huisartsen"]);
    program.is_accessible("covered answers");
    program.keys(&["a", "b", "Enter", "a"]);
    program.says("Gezamenlijk antwoord op 1.1: A");
    for dark in [false, true] {
        if dark {
            program.page.press("F2");
        }
        for (key, screen) in [
            ("m", "meeting"),
            ("o", "overview"),
            ("p", "agenda"),
            ("k", "actions"),
            ("s", "summary"),
            ("r", "report"),
            ("l", "notes"),
            ("i", "introduction"),
        ] {
            program.page.press(key);
            program.is_accessible(&format!("{screen}, dark: {dark}"));
        }
        program.keys(&["1", ".", "1", "Enter"]);
        program.page.wait_until("document.title.includes('vraag 1')");
        program.is_accessible("shown answers");
        program.page.press("z");
        program.is_accessible("the wall");
        program.keys(&["z", "a"]);
        program.says("Advies bij antwoord A");
        program.is_accessible("advice");
        program.page.press("+");
        program.asks("Actiepunt");
        program.is_accessible("an action item");
        program.page.press("Escape");
        program.page.press("F1");
        program.asks("Hulp");
        program.is_accessible("help");
        program.page.press("Escape");
        program.page.press("/");
        program.asks("Zoeken");
        program.page.type_text("steun");
        program.says("gevonden");
        program.is_accessible("search");
        program.page.press("Escape");
    }
    program.is_seen_whole(390);
    for key in ["m", "o", "s", "r"] {
        program.page.press(key);
        program.is_accessible(&format!("{key} on a telephone"));
    }
    program.page.was_quiet();
}

#[test]
fn with_the_colours_of_the_system_it_is_seen_what_is_chosen_and_what_has_the_focus_and_nothing_moves() {
    let Some(mut program) = Program::open() else { return };
    let features = json!([
        { "name": "forced-colors", "value": "active" },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    program.page.browser.send("Emulation.setEmulatedMedia", &json!({ "features": features }));
    program.begin("Overleg", &["Gemeente", "Welzijn"]);
    let edge =
        |selector: &str, property: &str| format!("getComputedStyle(document.querySelector('{selector}')).{property}");
    let focus = "getComputedStyle(document.activeElement).outlineStyle";
    assert_eq!(program.page.read(focus), "solid");
    assert_eq!(program.page.read(&edge("#inhoud button", "transitionDuration")), "0s");
    program.keys(&["a", "b", "Enter", "a"]);
    program.says("Gezamenlijk antwoord op 1.1: A");
    let chosen = program.page.read(&edge(".kaart.gekozen", "borderColor"));
    assert_ne!(chosen, program.page.read(&edge(".kaart:not(.gekozen)", "borderColor")));
    program.page.press("/");
    program.asks("Zoeken");
    program.page.type_text("steun");
    program.says("gevonden");
    assert_eq!(program.page.read(&edge(".gevonden [aria-current]", "outlineStyle")), "solid");
    assert_eq!(program.page.read(focus), "solid");
}
