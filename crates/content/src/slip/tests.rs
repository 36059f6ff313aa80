//! The same slips at every place where a hand may slip in the guides that there are.

use super::*;
use crate::load::files_in;
use crate::naming::kind_of;
use crate::shipped;

/// The files of the guides in the program: what each is, its name and what it holds.
fn files() -> Vec<(FileKind, String, String)> {
    let all = shipped::folders().into_iter().flat_map(|folder| files_in(&folder).unwrap());
    let files: Vec<_> = all.filter_map(|file| Some((kind_of(&file.name)?, file.name, file.text))).collect();
    assert!(files.len() > 30);
    files
}

#[test]
fn nothing_slipped_in_the_guides_that_there_are() {
    for (kind, name, text) in files() {
        assert_eq!(slips(&text, kind), [], "{name}");
        assert_eq!(slips(&text.replace('\n', "\r\n"), kind), [], "{name}");
    }
}

#[test]
fn what_toml_allows_is_no_slip_however_odd() {
    let odd = r#"
"number" = 1 # uitleg
title='Een "titel"'
short = """Meer
regels, met "tekens" = en [haken]"""
introduction = [ "a" , 'b', # uitleg
  # nog meer
  """c
d""", ]

[ questions . a ]
[[questions]]
id = "1.1"
a = { statement = "x", voices = [{ text = "y" }, { role = "z",
  text = "w" }], tips = [] }
b.statement = "Een \"teken\" en \\ en \u00e9."
b.tips = [["lijst"], [1, 2.5, true, 2026-11-22, -1, +2, 0xff, 1_000, inf]]
"#;
    let odd = odd.replace("[ questions . a ]\n", "");
    assert!(toml::from_str::<toml::Table>(&odd).is_ok());
    assert_eq!(slips(&odd, FileKind::Part), []);
}

/// A slip in a line, when it can be made there: the line as it becomes, and what is said of it.
type Hand = fn(&str) -> Option<String>;

/// The text of a line that is no more than a text in a list, `  "...",`.
fn item(line: &str) -> Option<&str> {
    let text = line.strip_prefix("  \"")?.strip_suffix("\",")?;
    (!text.contains(['"', '\\'])).then_some(text)
}

/// The key and the text of `key = "..."`.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, text) = line.split_once(" = \"")?;
    let text = text.strip_suffix('"')?;
    (!key.contains([' ', '#']) && !text.contains(['"', '\\'])).then_some((key, text))
}

#[rustfmt::skip]
const HANDS: [(&str, Hand); 16] = [
    ("krom", |line| Some(format!("  “{}”,", item(line)?))),
    ("krom", |line| Some(format!("  „{}”,", item(line)?))),
    ("krom", |line| Some(format!("  \"{}”,", item(line)?))),
    ("krom", |line| pair(line).map(|(key, text)| format!("{key} = “{text}”"))),
    ("niet tussen aanhalingstekens", |line| pair(line).filter(|(_, text)| text.contains(char::is_alphabetic)).map(|(key, text)| format!("{key} = {text}"))),
    ("niet goed afgesloten", |line| Some(format!("  \"{},", item(line)?))),
    ("niet goed afgesloten", |line| pair(line).map(|(key, text)| format!("{key} = \"{text}"))),
    ("Hier houdt de tekst op", |line| item(line)?.split_once(' ').map(|(first, rest)| format!("  \"\\\"{first}\" {rest}\",").replace("\\\"", "Zo \"")).filter(|_| !line.contains('#'))),
    ("loopt door", |line| {
        let text = item(line)?;
        let (first, rest) = text.split_once(' ')?;
        let next = rest.chars().next()?;
        (next.is_alphabetic() && !rest.contains(['=', '\'', '#'])).then(|| format!("  \"{first}\n{rest}\","))
    }),
    ("geen uitleg", |line| pair(line).map(|_| format!("{line} // uitleg"))),
    ("geen komma", |line| pair(line).map(|_| format!("{line},"))),
    ("Voor deze komma staat niets", |line| item(line).map(|_| format!("{line},"))),
    ("dubbele punt", |line| pair(line).map(|(key, text)| format!("{key}: \"{text}\""))),
    ("ontbreekt een is-teken", |line| pair(line).map(|(key, text)| format!("{key} \"{text}\""))),
    ("bijzondere spatie", |line| pair(line).map(|(key, text)| format!("{key}\u{a0}= \"{text}\""))),
    ("haken", |line| line.strip_prefix("[").filter(|_| line.ends_with(']')).map(str::to_owned).filter(|rest| rest.starts_with('['))),
];

#[test]
fn each_slip_is_told_once_and_in_its_line_wherever_it_is_made() {
    let mut count = 0;
    for (kind, name, text) in files() {
        let lines: Vec<&str> = text.lines().collect();
        // Every line would take a minute: these are enough, and another set in every file.
        for at in (name.len() % 7..lines.len()).step_by(7) {
            for (said, hand) in HANDS {
                let Some(slipped) = hand(lines[at]) else { continue };
                let changed = [&lines[..at], &[slipped.as_str()], &lines[at + 1..], &[""]].concat().join("\n");
                let found = slips(&changed, kind);
                let [only] = &found[..] else { panic!("{name}:{}: {slipped}: {found:#?}", at + 1) };
                assert!(only.said.0.contains(said), "{name}:{}: {slipped}: {only:?}", at + 1);
                assert_eq!(changed[..only.range.start].matches('\n').count(), at, "{name}: {slipped}: {only:?}");
                count += 1;
            }
        }
    }
    assert!(count > 1_000, "{count}");
}

#[test]
fn a_bracket_or_a_comma_that_is_left_out_is_told_where_it_ought_to_be() {
    let mut count = 0;
    for (kind, name, text) in files() {
        let lines: Vec<&str> = text.lines().collect();
        for at in 1..lines.len() {
            let (said, changed) = if lines[at] == "]" && item(lines[at - 1]).is_some() {
                ("ontbreekt een ]", [&lines[..at], &lines[at + 1..]].concat().join("\n"))
            } else if at % 5 == 0 && item(lines[at - 1]).is_some() && item(lines[at]).is_some() {
                let bare = lines[at - 1].trim_end_matches(',');
                ("ontbreekt een komma", [&lines[..at - 1], &[bare], &lines[at..]].concat().join("\n"))
            } else {
                continue;
            };
            let found = slips(&changed, kind);
            let [only] = &found[..] else { panic!("{name}:{}: {found:#?}", at + 1) };
            assert!(only.said.0.contains(said), "{name}:{}: {only:?}", at + 1);
            assert_eq!(changed[..only.range.start].matches('\n').count(), at - 1, "{name}:{}: {only:?}", at + 1);
            count += 1;
        }
    }
    assert!(count > 500, "{count}");
}

#[test]
fn any_text_is_survived() {
    let (_, _, text) = files().swap_remove(0);
    for (at, _) in text.char_indices().step_by(97) {
        for cut in [&text[..at], &text[at..]] {
            let _ = slips(cut, FileKind::Part);
        }
        let _ = slips(&format!("{}\"\"\"[{{=,]}}’\\{}", &text[..at], &text[at..]), FileKind::Guide);
    }
    for odd in [
        "", "=", "\"", "'''", "[", "]", "{", "[[", "a=", "a=[", "a={", "a=\"\\", "\u{a0}", "a\r", "[.]", "[[]]", ",",
        "\\",
    ] {
        let _ = slips(odd, FileKind::WorkFormats);
    }
}
