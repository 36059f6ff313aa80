//! What is seen and what is heard of it: signs are heard as words, and what only pleases the eye is not heard.

use kartrekker::app::theme::Signs;
use kartrekker::session::Position;
use kartrekker::text::{conversation, lines, matrix};
use maud::{Markup, html};

/// What stands before a text. A sign that says something is read as words.
pub fn sign(bullet: &str, signs: &Signs) -> Markup {
    if bullet.is_empty() {
        return Markup::default();
    }
    if bullet == signs.bullet {
        return html! { span.teken aria-hidden="true" { (bullet) } };
    }
    // Columns: a name that takes more than one line goes on below itself.
    let mut lines = bullet.lines();
    let first: Vec<&str> = cells(lines.next().unwrap_or_default());
    let more: Vec<&str> = lines.map(str::trim).collect();
    let (mark, rest) = match first.split_first() {
        Some((first, rest)) => match first.split_once(' ') {
            Some((mark, name)) if spoken(mark, signs).is_some() => (mark, [&[name], rest].concat()),
            _ if spoken(first, signs).is_some() => (*first, rest.to_vec()),
            _ => ("", [&[*first], rest].concat()),
        },
        None => ("", Vec::new()),
    };
    html! {
        @if !mark.is_empty() { span.teken { (signed(mark, signs)) } " " }
        @for (at, cell) in rest.iter().enumerate() {
            span.kolom {
                (cell)
                @if at == 0 { @for line in &more { " " (line) } }
            } " "
        }
    }
}

/// A text in which a sign that says something is read as words.
pub fn signed(text: &str, signs: &Signs) -> Markup {
    let (mark, rest) = match text.split_once(' ') {
        Some((mark, rest)) => (mark, rest),
        None => (text, ""),
    };
    let Some(said) = spoken(mark, signs) else { return html! { (text) } };
    html! {
        span aria-hidden="true" { (mark) } @if !said.is_empty() { span.onzichtbaar { (said) } }
        @if !rest.is_empty() { " " (rest) }
    }
}

/// How a sign is read aloud; nothing for what is no sign.
fn spoken(sign: &str, signs: &Signs) -> Option<&'static str> {
    let known = [
        (signs.open, lines::NOT_TICKED),
        (signs.done, lines::TICKED),
        (signs.dropped, lines::DROPPED),
        (signs.chosen, lines::CHOSEN),
        (signs.unanswered, lines::UNANSWERED),
        (signs.silent, ""),
        (signs.divided, lines::DIVIDED),
    ];
    known.iter().find(|(mark, _)| *mark == sign).map(|(_, said)| *said)
}

/// A line that was set in columns: what stands more than a space apart.
fn cells(line: &str) -> Vec<&str> {
    line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

fn is_number(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The most cells behind the first of a line in which signs are heard as words.
const MOST_MARKED: usize = 3;

/// Words, in columns where they were set so; each line by itself.
pub fn columns(text: &str, signs: &Signs) -> Markup {
    let lines: Vec<Vec<&str>> = text.lines().map(cells).collect();
    html! {
        @for (number, line) in lines.iter().enumerate() {
            @if number > 0 { br; }
            @match line.as_slice() {
                [] => {}
                [only] => (with_sign_behind(only, signs)),
                [first, rest @ ..] => {
                    span.rij aria-hidden=[line.iter().all(|cell| is_rule(cell)).then_some("true")] {
                        span.nummer[is_number(first)] { (first) }
                        // A table has so many that what is heard in their place would cost more than the page; below it
                        // stands what they mean.
                        @for cell in rest { " " span {
                            @if rest.len() > MOST_MARKED { (cell) } @else { (marks(cell, signs)) }
                        } }
                    }
                }
            }
        }
    }
}

/// What is seen, and in the place of that what is heard.
pub fn heard_as(seen: &str, heard: &str) -> Markup {
    html! { span aria-hidden="true" { (seen) } @if !heard.is_empty() { span.onzichtbaar { (heard) } } }
}

/// Words with a sign behind them: that they lead somewhere is not heard, for that they are a button is; another is heard as
/// a word.
pub fn with_sign_behind(text: &str, signs: &Signs) -> Markup {
    let behind = [signs.onward, signs.unanswered, signs.divided]
        .into_iter()
        .find(|sign| text.strip_suffix(sign).is_some_and(|words| words.ends_with(' ')));
    let Some(sign) = behind else { return html! { (text) } };
    let said = spoken(sign, signs).unwrap_or_default();
    html! { (text.strip_suffix(sign).unwrap_or_default()) (heard_as(sign, said)) }
}

/// How a cell of the grid of who stands where is heard, of an organisation or of all together; nothing where it is heard as
/// it is seen.
pub fn in_grid(cell: &str, is_sum: bool, signs: &Signs) -> Option<String> {
    let (mark, divided) = match cell.strip_suffix(signs.divided) {
        Some(mark) => (mark, lines::DIVIDED),
        None => (cell, ""),
    };
    let said = match mark {
        _ if mark == signs.unanswered && is_sum => lines::UNANSWERED,
        _ if mark == signs.unanswered => lines::NOTHING_SAID,
        _ if mark == signs.covered => lines::COVERED,
        _ if mark == signs.not_applicable => lines::NOT_APPLICABLE,
        matrix::UNSURE if is_sum => conversation::NOT_YET,
        matrix::UNSURE => conversation::position(Position::Unsure),
        matrix::PARKED => lines::PARKED,
        letter => letter,
    };
    let said = if divided.is_empty() { said.to_owned() } else { format!("{said}, {divided}") };
    (said != cell).then_some(said)
}

/// A cell of a line in columns, in which signs may stand beside letters.
fn marks(cell: &str, signs: &Signs) -> Markup {
    let said = |word: &str| match word.strip_suffix(signs.divided) {
        Some(letter) if !letter.is_empty() => format!("{letter}, {}", lines::DIVIDED),
        _ => spoken(word, signs).unwrap_or(word).to_owned(),
    };
    let heard = cell.split(' ').map(said).collect::<Vec<_>>().join(" ");
    if heard == cell { with_sign_behind(cell, signs) } else { heard_as(cell, &heard) }
}

/// Whether a cell is only a line below what stands above it.
fn is_rule(cell: &str) -> bool {
    cell.chars().all(|c| c == '-')
}

#[cfg(test)]
mod tests {
    use kartrekker::app::theme::UNICODE;

    use super::*;

    #[test]
    fn what_stands_in_the_grid_is_heard_in_words() {
        for (cell, is_sum, said) in [
            ("·", false, "niets gezegd"),
            ("·", true, "open"),
            ("●", false, "afgedekt"),
            ("?", false, "weet niet"),
            ("?≠", true, "Nog geen gezamenlijk antwoord, verdeeld"),
            ("A≠", true, "A, verdeeld"),
            ("P", true, "geparkeerd"),
            ("–", false, "n.v.t."),
        ] {
            assert_eq!(in_grid(cell, is_sum, UNICODE).as_deref(), Some(said), "{cell}");
        }
        assert_eq!(in_grid("B", false, UNICODE), None);
    }

    #[test]
    fn signs_at_the_end_of_a_line_are_heard_in_words_or_not_at_all() {
        let heard = |text: &str| columns(text, UNICODE).into_string();
        assert!(heard("Steun  A ≠").contains("<span class=\"onzichtbaar\">A verdeeld</span>"));
        assert!(heard("Steun  ·").contains("<span class=\"onzichtbaar\">open</span>"));
        assert_eq!(heard("Verder ›"), "Verder <span aria-hidden=\"true\">›</span>");
        assert!(heard("Belanghebbenden in beeld ·").ends_with("<span class=\"onzichtbaar\">open</span>"));
        assert!(heard("---  -----").starts_with("<span class=\"rij\" aria-hidden=\"true\">"));
        assert!(!heard("Start en visie  0 van 3").contains("aria-hidden"));
    }
}
