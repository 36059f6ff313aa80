//! Writes a document as Markdown that reads well as it is, too.
//!
//! Nothing that a user typed can become a heading, a list, a link or HTML: what Markdown would take for a sign gets a
//! backslash in front. There is no HTML in what is written.

use super::model::{Block, Document, Fact, Inline, Table, Words, one_line};
use crate::clean;
use crate::text::screens::voice;

/// The document as `CommonMark`, with the tables of GitHub.
#[must_use]
pub fn render(document: &Document) -> String {
    let mut pieces = vec![heading(1, &escape(&one_line(&document.title)))];
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        // A second list right behind the first would become one with it, were it not for another sign.
        let is_bullets = |block: &Block| matches!(block, Block::Bullets(_) | Block::Picture(_));
        let other = before.is_some_and(is_bullets) && is_bullets(block)
            || matches!((before, block), (Some(Block::Steps(_)), Block::Steps(_)));
        let piece = match block {
            Block::Heading { level, words, .. } => heading(*level, &inline(words)),
            Block::Paragraph(words) => line(words),
            Block::Bullets(items) => bullets(items, if other { '*' } else { '-' }),
            Block::Steps(items) => steps(items, if other { ')' } else { '.' }),
            Block::Quote { words, by } => format!("> {}", line(&quote(words, by.as_deref()))),
            Block::Note(text) => note(text),
            Block::Facts(facts) => facts_lines(facts),
            Block::Table(table) => table_lines(table),
            Block::Picture(picture) => bullets(&picture.lines(), if other { '*' } else { '-' }),
            Block::PageBreak | Block::SoftBreak => String::new(),
        };
        if !piece.is_empty() {
            pieces.push(piece);
            before = Some(block);
        }
    }
    pieces.join("\n\n") + "\n"
}

fn heading(level: u8, escaped: &str) -> String {
    // Markdown takes a `#` at the end of a heading away.
    let escaped = match escaped.trim().strip_suffix('#') {
        Some(rest) => format!("{rest}\\#"),
        None => escaped.trim().to_owned(),
    };
    format!("{} {escaped}", "#".repeat(level.clamp(1, 6).into())).trim_end().to_owned()
}

fn bullets(items: &[Words], sign: char) -> String {
    let lines: Vec<String> = items.iter().map(|item| format!("{sign} {}", line(item))).collect();
    lines.join("\n")
}

fn steps(items: &[Words], sign: char) -> String {
    let lines: Vec<String> = items.iter().zip(1..).map(|(item, n)| format!("{n}{sign} {}", line(item))).collect();
    lines.join("\n")
}

fn quote(quoted: &Words, by: Option<&str>) -> Words {
    voice(&quoted.plain(), by).into()
}

/// A note as a block quote: every line stays a line, and a blank line stays one.
fn note(text: &str) -> String {
    let text = clean::clean(text);
    let lines: Vec<String> = text.lines().map(note_line).collect();
    let filled = |line: &String| !line.is_empty();
    let (Some(first), Some(last)) = (lines.iter().position(filled), lines.iter().rposition(filled)) else {
        return String::new();
    };
    let mut out = String::new();
    for at in first..=last {
        out.push_str(format!("> {}", lines[at]).trim_end());
        if filled(&lines[at]) && lines.get(at + 1).is_some_and(filled) {
            out.push('\\');
        }
        if at < last {
            out.push('\n');
        }
    }
    out
}

/// A line of a note. Its indent is made of no-break spaces: four plain ones would begin a block of code.
fn note_line(line: &str) -> String {
    let text = line.trim();
    if text.is_empty() {
        return String::new();
    }
    let indent = &line[..line.len() - line.trim_start().len()];
    let indent: usize = indent.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
    "\u{A0}".repeat(indent) + &guard_start(&escape(&text.replace('\t', " ")))
}

fn facts_lines(facts: &[Fact]) -> String {
    let lines: Vec<String> = facts
        .iter()
        .map(|fact| format!("**{}:** {}", escape(&one_line(&fact.label)), inline(&fact.value)).trim_end().to_owned())
        .collect();
    lines.join("\\\n")
}

fn table_lines(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        row(table.header.iter().map(|title| escape(&one_line(title))).collect()),
        row(table.header.iter().map(|_| "---".to_owned()).collect()),
    ];
    lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(inline).collect())));
    lines.join("\n")
}

/// Words at the beginning of a paragraph or of an item of a list.
fn line(words: &Words) -> String {
    guard_start(inline(words).trim())
}

fn inline(words: &Words) -> String {
    words
        .0
        .iter()
        .map(|piece| match piece {
            Inline::Strong(_) => format!("**{}**", escape(&piece.plain())),
            _ => escape(&piece.plain()),
        })
        .collect()
}

/// Puts a backslash before every sign that means something in the middle of a line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let next = rest.clone().next();
        let special = match c {
            '\\' | '`' | '*' | '[' | '<' | '|' | '~' => true,
            // In the middle of a word, as in a file name or an address, it means nothing.
            '_' => !(before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
            '&' => next.is_none_or(|n| n.is_ascii_alphanumeric() || n == '#'),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// Puts a backslash before a sign that only means something at the beginning of a line; the rest is escaped already.
fn guard_start(escaped: &str) -> String {
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = escaped.split_at(digits);
    let mut behind = rest.chars();
    let special = match behind.next() {
        Some('#' | '+' | '-' | '=' | '>' | ':') => digits == 0,
        Some('.' | ')') => digits > 0 && behind.next().is_none_or(char::is_whitespace),
        _ => false,
    };
    if special { format!("{number}\\{rest}") } else { escaped.to_owned() }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    /// What a user may type that means something in Markdown, alone or on several lines.
    const NASTY: [&str; 46] = [
        "# kop",
        "####### zeven",
        "kop\n===",
        "kop\n---",
        "- punt",
        "-",
        "+ punt",
        "* punt",
        "1. een",
        "1) een",
        "12.",
        "> citaat",
        ">> dieper",
        "| a | b |\n|---|---|\n| c | d |",
        "a | b\n--- | ---\nc | d",
        "a|b\n:-|-:\nc\\|d",
        "```\ncode\n```",
        "~~~\ncode\n~~~",
        "`code` ``x``",
        "    vier spaties",
        "een\n\n    code na een witregel",
        "\teen tab",
        "- een\n    - twee\n\t- drie",
        "<script>alert(1)</script>",
        "<!-- weg -->",
        "<div>\n\n*x*\n</div>",
        "<https://example.org>",
        "[x](y)",
        "![x](y)",
        "[x]: http://example.org\n\n[x]",
        "[^1] en [^1]: noot",
        "- [ ] taak\n- [x] klaar",
        "[!NOTE]\nlet op",
        "&amp; &lt; &#35; & &copy",
        "schuin \\",
        "C:\\pad\\*\\_",
        "\\\nachter",
        "*schuin* **vet** _schuin_ __vet__ ~~weg~~ a_b_c _",
        "***",
        "_ _ _",
        "eerste\ntweede\n\n\nvierde",
        "twee spaties  \nen verder",
        "kop #",
        "kop ## ",
        "kop #\nkop \\#",
        "\n\n  begin en eind leeg  \n\n",
    ];

    fn words(text: &str) -> Words {
        Words::user(text)
    }

    fn document(blocks: Vec<Block>) -> Document {
        Document { blocks, ..Document::new("Verslag".into(), "nl") }
    }

    fn events(markdown: &str) -> Vec<Event<'_>> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_GFM;
        Parser::new_ext(markdown, options).collect()
    }

    /// The words between the beginning and the end of the only thing that `begin` says yes to; panics when anything but
    /// words stands in it.
    fn inside(markdown: &str, begin: impl Fn(&Tag<'_>) -> bool) -> String {
        let mut depth = 0_usize;
        let mut text = String::new();
        let mut found = 0;
        for event in events(markdown) {
            match event {
                Event::Start(tag) if depth == 0 && begin(&tag) => {
                    found += 1;
                    depth = 1;
                }
                Event::Start(Tag::Paragraph) if depth > 0 => depth += 1,
                Event::End(TagEnd::Paragraph) if depth > 1 => {
                    depth -= 1;
                    text.push_str("\n\n");
                }
                Event::End(_) if depth == 1 => depth = 0,
                Event::Text(words) if depth > 0 => text.push_str(&words),
                Event::HardBreak if depth > 0 => text.push('\n'),
                Event::InlineHtml(_) | Event::Html(_) => panic!("HTML in {markdown}"),
                other => assert!(depth == 0, "{other:?} in {markdown}"),
            }
        }
        assert_eq!(found, 1, "{markdown}");
        text.trim_matches('\n').to_owned()
    }

    /// A note as it is promised to stand on paper: every line, its indent as no-break spaces, one blank line for many.
    fn expected(note: &str) -> String {
        let mut lines: Vec<String> = Vec::new();
        for line in note.lines() {
            let text = line.trim();
            let indent = line.strip_suffix(line.trim_start()).unwrap_or_default().replace('\t', "    ");
            let blank = text.is_empty();
            if !(blank && lines.last().is_none_or(String::is_empty)) {
                let indent = if blank { String::new() } else { "\u{A0}".repeat(indent.len()) };
                lines.push(indent + &text.replace('\t', " "));
            }
        }
        lines.join("\n").trim_matches('\n').to_owned()
    }

    fn check_note(note: &str) {
        let after = Block::heading(2, "Daarna");
        let markdown = render(&document(vec![Block::paragraph("Ervoor"), Block::Note(note.into()), after]));
        let found = inside(&markdown, |tag| matches!(tag, Tag::BlockQuote(None)));
        assert_eq!(found, expected(note), "{note:?} became\n{markdown}");
        assert!(markdown.ends_with("\n\n## Daarna\n"), "{markdown}");
    }

    #[test]
    fn a_note_says_what_was_typed_whatever_it_looks_like() {
        NASTY.into_iter().for_each(check_note);
    }

    #[test]
    fn no_three_signs_in_a_row_mean_anything_in_a_note() {
        let signs = "#-+=>*_`~|\\<&;[]()!:1. a\n\t";
        for a in signs.chars() {
            for b in signs.chars() {
                for c in signs.chars() {
                    let three = format!("{a}{b}{c}");
                    if !three.trim().is_empty() {
                        check_note(&three);
                        check_note(&format!("tekst\n{three} x"));
                    }
                }
            }
        }
    }

    #[test]
    fn a_line_says_what_was_typed_wherever_it_stands() {
        for nasty in NASTY {
            let line = nasty.replace(['\n', '\t'], " ").trim().to_owned();
            let check = |block: Block, begin: fn(&Tag<'_>) -> bool| {
                let markdown = render(&document(vec![block]));
                assert_eq!(inside(&markdown, begin), line, "{nasty:?} became\n{markdown}");
            };
            check(Block::Paragraph(words(nasty)), |tag| matches!(tag, Tag::Paragraph));
            check(Block::Bullets(vec![words(nasty)]), |tag| matches!(tag, Tag::Item));
            check(Block::Steps(vec![words(nasty)]), |tag| matches!(tag, Tag::Item));
            check(Block::heading(3, words(nasty)), |tag| {
                matches!(tag, Tag::Heading { level: pulldown_cmark::HeadingLevel::H3, .. })
            });
            let titled = render(&Document { title: nasty.into(), ..document(Vec::new()) });
            assert_eq!(inside(&titled, |tag| matches!(tag, Tag::Heading { .. })), line, "{titled}");
        }
    }

    #[test]
    fn a_table_keeps_its_cells_whatever_is_in_them() {
        for nasty in NASTY {
            let rows =
                vec![vec![words(nasty), words("midden"), words(nasty)], vec![words(""), words("x"), words("y\n")]];
            let header = vec!["Wat".to_owned(), "Wie | wat".to_owned(), "Wanneer".to_owned()];
            let markdown = render(&document(vec![Block::Table(Table { header, rows })]));
            let mut cells: Vec<String> = Vec::new();
            let (mut in_table, mut in_cell) = (false, false);
            for event in events(&markdown) {
                match event {
                    Event::Start(Tag::Table(columns)) => in_table = columns.len() == 3,
                    Event::Start(Tag::TableCell) => {
                        in_cell = true;
                        cells.push(String::new());
                    }
                    Event::End(TagEnd::TableCell) => in_cell = false,
                    Event::Text(words) if in_cell => cells.last_mut().unwrap().push_str(&words),
                    other => assert!(!in_cell, "{other:?} in {markdown}"),
                }
            }
            let line = nasty.replace(['\n', '\t'], " ").trim().to_owned();
            assert!(in_table, "{markdown}");
            assert_eq!(cells, ["Wat", "Wie | wat", "Wanneer", &line, "midden", &line, "", "x", "y"], "{markdown}");
        }
    }

    #[test]
    fn two_lists_in_a_row_stay_two() {
        let list = || Block::Bullets(vec!["een".into(), "twee".into()]);
        let steps = || Block::Steps(vec!["een".into()]);
        let markdown = render(&document(vec![list(), list(), steps(), steps()]));
        let lists = events(&markdown).into_iter().filter(|event| matches!(event, Event::Start(Tag::List(_))));
        assert_eq!(lists.count(), 4, "{markdown}");
    }

    #[test]
    fn a_note_of_blanks_leaves_nothing() {
        assert_eq!(render(&document(vec![Block::Note(" \n\t\n".into())])), "# Verslag\n");
    }

    #[test]
    fn facts_stand_on_lines_of_their_own() {
        let facts = vec![Fact::new("Datum", "22 november 2026"), Fact::new("Wie", words("*ik*"))];
        let markdown = render(&document(vec![Block::Facts(facts)]));
        assert_eq!(markdown, "# Verslag\n\n**Datum:** 22 november 2026\\\n**Wie:** \\*ik\\*\n");
    }

    #[test]
    fn what_could_steer_a_terminal_does_not_come_through() {
        let evil = "a\u{1b}[2J\u{202E}b\r\rc";
        let blocks = vec![Block::Note(evil.into()), Block::Paragraph(words(evil)), Block::Bullets(vec![words(evil)])];
        let markdown = render(&document(blocks));
        assert!(!markdown.chars().any(clean::is_forbidden), "{markdown:?}");
    }
}
