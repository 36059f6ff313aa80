//! The blocks of a page as HTML.

use kartrekker::app::command::{Command, Talk};
use kartrekker::app::page::{Block, Card, Chips, Matrix, Page, Text};
use kartrekker::app::theme::{Signs, Tone};
use kartrekker::session::Position;
use kartrekker::text::{browser as words, conversation, lines};
use maud::{Markup, html};

use super::heard::{columns, heard_as, in_grid, sign, signed, with_sign_behind};

/// What stands on a page, as pieces of HTML that can each be put in the place of what was there before.
#[derive(Default)]
pub struct Pieces {
    /// The page itself.
    pub main: Vec<String>,
    /// What belongs to it, at the side.
    pub side: Vec<String>,
    /// The overview.
    pub nav: Vec<String>,
}

/// The things that can be chosen, while a page is written.
#[derive(Default)]
pub struct Things {
    /// The number of the next one on the page.
    next: usize,
    /// Those that are not on the page, each with what it stands for.
    pub clicks: Vec<Command>,
}

/// Whether a thing is one of those of the page, or stands beside it.
#[derive(Clone, Copy)]
enum Stands {
    OnPage,
    BesidePage,
}

impl Things {
    /// A thing that is not on the page.
    pub fn beside(&mut self, command: &Command) -> usize {
        self.clicks.push(command.clone());
        self.clicks.len() - 1
    }

    /// The attributes of the next thing: its number on the page, or the number of its command.
    fn next(&mut self, stands: Stands, command: &Command) -> (Option<usize>, Option<usize>) {
        match stands {
            Stands::OnPage => {
                self.next += 1;
                (Some(self.next - 1), None)
            }
            Stands::BesidePage => (None, Some(self.beside(command))),
        }
    }
}

/// How blocks are written.
struct Writer<'t> {
    things: &'t mut Things,
    signs: &'static Signs,
    stands: Stands,
    has_title: bool,
}

/// A page as HTML; its things are numbered from the first. Without a title of its own it gets `name` for one, which is read and not seen.
pub fn page(page: &Page, name: &str, signs: &'static Signs, things: &mut Things) -> Pieces {
    things.next = 0;
    let mut writer = Writer { things, signs, stands: Stands::OnPage, has_title: false };
    let mut main = writer.blocks(&page.main);
    if !writer.has_title {
        main.insert(0, html! { h1.onzichtbaar { (name) } }.into_string());
        writer.has_title = true;
    }
    let mut side = writer.blocks(&page.side);
    side.extend(writer.blocks(&page.spare));
    writer.stands = Stands::BesidePage;
    Pieces { main, side, nav: writer.blocks(&page.nav) }
}

/// Blocks as HTML, below a heading that stands there already; their things are numbered from the first.
pub fn below_a_heading(blocks: &[Block], signs: &'static Signs, things: &mut Things) -> Vec<String> {
    things.next = 0;
    Writer { things, signs, stands: Stands::OnPage, has_title: true }.blocks(blocks)
}

impl Writer<'_> {
    /// Blocks one after another; those with a sign before them that stand together are a list.
    fn blocks(&mut self, blocks: &[Block]) -> Vec<String> {
        let mut pieces = Vec::new();
        let mut list: Vec<Markup> = Vec::new();
        for block in blocks {
            match block {
                Block::Text(text) if is_item(text) => {
                    if (text.gap > 0 || text.airy) && !list.is_empty() && text.command.is_none() {
                        pieces.push(listed(&mut list));
                    }
                    list.push(self.item(text));
                }
                other => {
                    if !list.is_empty() {
                        pieces.push(listed(&mut list));
                    }
                    pieces.push(self.block(other).into_string());
                }
            }
        }
        if !list.is_empty() {
            pieces.push(listed(&mut list));
        }
        pieces
    }

    fn block(&mut self, block: &Block) -> Markup {
        match block {
            Block::Text(text) => self.text(text),
            Block::Cards(cards) => {
                let cards = [self.card(&cards[0]), self.card(&cards[1])];
                html! { div.kaarten { (cards[0]) (cards[1]) } }
            }
            Block::Chips(chips) => self.chips(chips),
            Block::Matrix(matrix) => self.matrix(matrix),
        }
    }

    fn text(&mut self, text: &Text) -> Markup {
        let inner = html! { (sign(&text.bullet, self.signs)) (columns(&text.words, self.signs)) };
        let inner = self.chosen(text, inner);
        let class = class(text);
        let block = match text.tone {
            Tone::Title if !self.has_title && matches!(self.stands, Stands::OnPage) => {
                self.has_title = true;
                html! { h1 class=(class) { (inner) } }
            }
            Tone::Title | Tone::Heading => html! { h2 class=(class) { (inner) } },
            Tone::Body | Tone::Strong | Tone::Quiet | Tone::Link | Tone::Alert => html! { p class=(class) { (inner) } },
        };
        // Whoever hears the page hears words for the signs.
        html! { (block) @if !text.legend.is_empty() { p.stil aria-hidden="true" { (columns(&text.legend, self.signs)) } } }
    }

    /// An item of a list.
    fn item(&mut self, text: &Text) -> Markup {
        let inner = html! { (sign(&text.bullet, self.signs)) span.woorden { (columns(&text.words, self.signs)) } };
        let inner = self.chosen(text, inner);
        html! { li class=(class(text)) { (inner) } }
    }

    /// The words of a text, as a button where it can be chosen.
    fn chosen(&mut self, text: &Text, inner: Markup) -> Markup {
        match &text.command {
            Some(command) => {
                let (spot, click) = self.things.next(self.stands, command);
                html! { button type="button" data-spot=[spot] data-do=[click] { (inner) } }
            }
            None => inner,
        }
    }

    fn card(&mut self, card: &Card) -> Markup {
        let (spot, click) = self.things.next(self.stands, &card.command);
        let is_chosen = card.chosen.is_some();
        let standing: Vec<Markup> = card
            .standing
            .iter()
            .map(|stand| {
                let (spot, click) = self.things.next(self.stands, &stand.command);
                html! {
                    li { button type="button" data-spot=[spot] data-do=[click] class=(tone(stand.tone)) {
                        span.naam { (stand.name) }
                        @if !stand.reason.is_empty() { " " span.reden { (stand.reason) } }
                    } }
                }
            })
            .collect();
        let (link_spot, link_click) = self.things.next(self.stands, &card.link.1);
        html! {
            section.kaart.gekozen[is_chosen] aria-label=(words::answer(&card.letter)) {
                button.antwoord type="button" data-spot=[spot] data-do=[click] aria-pressed=(is_chosen) {
                    span.letter { (card.letter) }
                    span.zin { (card.statement) }
                    @for voice in &card.voices { span.stem { (voice) } }
                    @if let Some(chosen) = &card.chosen { span.keuze { (chosen) } }
                }
                @if !standing.is_empty() { ul.wie { @for one in &standing { (one) } } }
                @if !card.link.0.is_empty() {
                    p.verder { button type="button" data-spot=[link_spot] data-do=[link_click] {
                        (with_sign_behind(&card.link.0, self.signs)) span.onzichtbaar { (words::of_answer(&card.letter)) }
                    } }
                }
            }
        }
    }

    fn chips(&mut self, chips: &Chips) -> Markup {
        let label = chips.label.0.trim();
        html! {
            div.blokjes.ruim[chips.gap > 0] role="group" aria-label=[(!label.is_empty()).then_some(label)] {
                @if !label.is_empty() { span.kop aria-hidden="true" { (label) } }
                @for (text, look, command) in &chips.items {
                    @let (spot, click) = self.things.next(self.stands, command);
                    button type="button" data-spot=[spot] data-do=[click] class=(tone(*look)) {
                        (self.chip(text, command))
                    }
                }
            }
        }
    }

    /// A short word with a sign or a key before it: what is heard of that depends on what it stands for.
    fn chip(&self, text: &str, command: &Command) -> Markup {
        if let Command::Talk(Talk::Speak(_, position)) = command {
            let said = match position {
                Position::Choice(choice) => words::answer(&choice.to_string()),
                Position::Unsure | Position::NotApplicable => conversation::position(*position).to_owned(),
            };
            return heard_as(text, &said);
        }
        let Some((mark, name)) = text.split_once(' ') else { return signed(text, self.signs) };
        let said = match (command, mark == self.signs.chosen, mark == self.signs.silent) {
            (Command::Talk(Talk::GiveWord(_)), true, _) => lines::has_answered(name, true),
            (Command::Talk(Talk::GiveWord(_)), _, true) => lines::has_answered(name, false),
            (_, _, true) => name.to_owned(),
            _ => return signed(text, self.signs),
        };
        heard_as(text, &said)
    }

    fn matrix(&mut self, matrix: &Matrix) -> Markup {
        html! {
            div.rooster.ruim[matrix.gap > 0] tabindex="0" role="region" aria-label=(words::MATRIX) {
                table {
                    thead { tr { td {} @for head in &matrix.heads { th scope="col" { (head) } } } }
                    tbody {
                        @for row in &matrix.rows {
                            tr.som[row.is_sum] {
                                th scope="row" class=(tone(row.tone)) { (row.name) }
                                @for (text, command) in &row.cells {
                                    @let (spot, click) = self.things.next(self.stands, command);
                                    td { button type="button" data-spot=[spot] data-do=[click]
                                        aria-label=[in_grid(text, row.is_sum, self.signs)] { (text) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Whether a text is an item of a list: there is a sign before it, and it is no heading.
const fn is_item(text: &Text) -> bool {
    !text.bullet.is_empty() && !matches!(text.tone, Tone::Title | Tone::Heading)
}

fn listed(list: &mut Vec<Markup>) -> String {
    let items = std::mem::take(list);
    html! { ul.lijst { @for item in &items { (item) } } }.into_string()
}

const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Body => "gewoon",
        Tone::Title => "titel",
        Tone::Heading => "kop",
        Tone::Strong => "sterk",
        Tone::Quiet => "stil",
        Tone::Link => "weg",
        Tone::Alert => "let-op",
    }
}

fn class(text: &Text) -> String {
    let mut class = tone(text.tone).to_owned();
    for (when, more) in [
        (text.gap > 0 || text.airy, " ruim"),
        (text.indent > 0, " in"),
        (text.large, " groot"),
        (text.item.is_some(), " punt"),
    ] {
        if when {
            class.push_str(more);
        }
    }
    class
}

#[cfg(test)]
mod tests {
    use super::*;
    use kartrekker::app::command::Go;
    use kartrekker::app::theme::UNICODE;

    fn written(blocks: Vec<Block>) -> String {
        let mut things = Things::default();
        page(&Page { main: blocks, ..Page::default() }, "Plek", UNICODE, &mut things).main.concat()
    }

    #[test]
    fn what_a_meeting_says_is_text_and_never_html() {
        let hostile = "<img src=x onerror=alert(1)>\"'&";
        let said = written(vec![
            Block::text(Tone::Title, hostile),
            Block::text(Tone::Body, hostile).bullet(hostile).command(Command::Go(Go::Back)),
        ]);
        assert!(!said.contains("<img"), "{said}");
        assert_eq!(said.matches("&lt;img").count(), 3, "{said}");
    }

    #[test]
    fn a_page_has_one_first_heading_also_without_a_title() {
        let none = written(vec![Block::text(Tone::Body, "tekst")]);
        let two = written(vec![Block::text(Tone::Title, "een"), Block::text(Tone::Title, "twee")]);
        for page in [none, two] {
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
        }
    }

    #[test]
    fn things_are_numbered_as_the_page_numbers_them() {
        let go = || Command::Go(Go::Back);
        let page_of = Page {
            main: vec![
                Block::text(Tone::Body, "geen"),
                Block::link("eerste", go()),
                Block::Chips(Chips {
                    label: (String::new(), 0),
                    items: vec![("b".into(), Tone::Body, go()), ("c".into(), Tone::Body, go())],
                    width: 0,
                    gap: 0,
                }),
            ],
            side: vec![Block::link("laatste", go())],
            ..Page::default()
        };
        let mut things = Things::default();
        let pieces = page(&page_of, "", UNICODE, &mut things);
        let all = pieces.main.concat() + &pieces.side.concat();
        for spot in 0..4 {
            assert!(page_of.command_of(spot).is_some());
            assert!(all.contains(&format!("data-spot=\"{spot}\"")), "{spot}: {all}");
        }
        assert_eq!(page_of.command_of(4), None);
    }

    #[test]
    fn the_things_of_a_dialog_are_numbered_anew() {
        let mut things = Things::default();
        let one = Page { main: vec![Block::link("een", Command::Go(Go::Back))], ..Page::default() };
        for _ in 0..2 {
            assert!(page(&one, "", UNICODE, &mut things).main.concat().contains("data-spot=\"0\""));
        }
    }

    #[test]
    fn a_sign_that_says_something_is_read_as_words() {
        let item =
            written(vec![Block::text(Tone::Body, "Bellen").bullet(format!("{} Gemeente    15 jan", UNICODE.done))]);
        assert!(item.contains(lines::TICKED) && item.contains(">Gemeente<") && item.contains(">15 jan<"), "{item}");
    }
}
