//! The manual as one page for a browser, its pictures in it, and links from place to place.

use std::collections::VecDeque;

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd, html::push_html};

use super::{TEXT, events};
use crate::report::html::sheet;
use crate::text::manual as words;

/// The pictures that the manual shows, under the names that it calls them by.
const PICTURES: [(&str, &str); 14] = [
    ("beelden/start.svg", include_str!("../../../docs/beelden/start.svg")),
    ("beelden/bijeenkomst.svg", include_str!("../../../docs/beelden/bijeenkomst.svg")),
    ("beelden/overzicht.svg", include_str!("../../../docs/beelden/overzicht.svg")),
    ("beelden/onderdeel.svg", include_str!("../../../docs/beelden/onderdeel.svg")),
    ("beelden/vraag.svg", include_str!("../../../docs/beelden/vraag.svg")),
    ("beelden/advies.svg", include_str!("../../../docs/beelden/advies.svg")),
    ("beelden/actiepunten.svg", include_str!("../../../docs/beelden/actiepunten.svg")),
    ("beelden/notities.svg", include_str!("../../../docs/beelden/notities.svg")),
    ("beelden/agenda.svg", include_str!("../../../docs/beelden/agenda.svg")),
    ("beelden/werkvorm.svg", include_str!("../../../docs/beelden/werkvorm.svg")),
    ("beelden/verslag.svg", include_str!("../../../docs/beelden/verslag.svg")),
    ("beelden/samenvatting.svg", include_str!("../../../docs/beelden/samenvatting.svg")),
    ("beelden/wand.svg", include_str!("../../../docs/beelden/wand.svg")),
    ("beelden/vraag-licht.svg", include_str!("../../../docs/beelden/vraag-licht.svg")),
];

/// The manual as HTML.
#[must_use]
pub fn page() -> String {
    let mut writer = Writer { events: events(TEXT).collect(), ..Writer::default() };
    let mut out = Vec::new();
    while let Some(event) = writer.events.pop_front() {
        writer.event(event, &mut out);
    }
    let mut body = String::new();
    push_html(&mut body, out.into_iter());
    let contents = html! {
        nav aria-label=(words::CONTENTS) { ul {
            @for (id, title) in &writer.contents { li { a href={ "#" (id) } { (title) } } }
        } }
    };
    let title = writer.title;
    sheet("nl", &title, &html! { h1 { (title) } (contents) (PreEscaped(body)) })
}

/// Turns what was read into what is written.
#[derive(Default)]
struct Writer {
    /// What is still to be read.
    events: VecDeque<Event<'static>>,
    title: String,
    /// The headings of the first kind: what they are called in an address, and what they say.
    contents: Vec<(String, String)>,
    /// The titles of the columns of the table that is being written.
    columns: Vec<String>,
    /// How many cells of the row were written; nothing in the row of titles.
    cells: Option<usize>,
    /// Whether each link that is open leads somewhere.
    links: Vec<bool>,
}

impl Writer {
    fn event(&mut self, event: Event<'static>, out: &mut Vec<Event<'static>>) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
                self.title = self.text_until(TagEnd::Heading(HeadingLevel::H1));
            }
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                let title = text(self.events.iter().take_while(|event| **event != Event::End(TagEnd::Heading(level))));
                let id = anchor(&title);
                out.push(Event::Start(Tag::Heading { level, id: Some(id.clone().into()), classes, attrs }));
                self.contents.extend((level == HeadingLevel::H2).then_some((id, title)));
            }
            // A picture stands by itself, and not in a paragraph.
            Event::Start(Tag::Paragraph) if matches!(self.events.front(), Some(Event::Start(Tag::Image { .. }))) => {
                let Some(Event::Start(Tag::Image { dest_url, .. })) = self.events.pop_front() else { return };
                let about = self.text_until(TagEnd::Paragraph);
                out.extend(picture(&dest_url, &about).map(written));
            }
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                // The other pages are not beside this one.
                let leads = dest_url.starts_with('#') || dest_url.contains("://");
                self.links.push(leads);
                out.extend(leads.then_some(event));
            }
            Event::End(TagEnd::Link) => out.extend(self.links.pop().unwrap_or_default().then_some(event)),
            Event::Html(_) | Event::InlineHtml(_) => {}
            event => match self.of_table(&event) {
                Some(markup) => out.push(written(markup)),
                None => out.push(event),
            },
        }
    }

    /// A piece of a table: the title of its column stands with every cell, for a screen that shows its rows as blocks.
    fn of_table(&mut self, event: &Event) -> Option<Markup> {
        let markup = match event {
            Event::Start(Tag::Table(_)) => "<table>",
            Event::End(TagEnd::Table) => "</tbody></table>",
            Event::Start(Tag::TableHead) => {
                (self.columns, self.cells) = (Vec::new(), None);
                "<thead><tr>"
            }
            Event::End(TagEnd::TableHead) => "</tr></thead><tbody>",
            Event::Start(Tag::TableRow) => {
                self.cells = Some(0);
                "<tr>"
            }
            Event::End(TagEnd::TableRow) => "</tr>",
            Event::Start(Tag::TableCell) => return Some(self.cell()),
            Event::End(TagEnd::TableCell) if self.cells.is_none() => "</th>",
            Event::End(TagEnd::TableCell) => "</td>",
            _ => return None,
        };
        Some(PreEscaped(markup.to_owned()))
    }

    fn cell(&mut self) -> Markup {
        let Some(cells) = &mut self.cells else {
            self.columns.push(text(self.events.iter().take_while(|event| **event != Event::End(TagEnd::TableCell))));
            return PreEscaped("<th scope=\"col\">".to_owned());
        };
        let title = self.columns.get(*cells).map_or("", String::as_str);
        *cells += 1;
        let title = html! { (title) }.into_string();
        PreEscaped(format!("<td data-label=\"{title}\">"))
    }

    /// The words up to this end, which is read too.
    fn text_until(&mut self, end: TagEnd) -> String {
        let until = self.events.iter().position(|event| *event == Event::End(end)).unwrap_or(self.events.len());
        let read: Vec<Event> = self.events.drain(..until).collect();
        self.events.pop_front();
        text(read.iter())
    }
}

fn written(markup: Markup) -> Event<'static> {
    Event::Html(CowStr::from(markup.into_string()))
}

/// The words alone.
fn text<'e>(events: impl Iterator<Item = &'e Event<'static>>) -> String {
    let of = |event: &'e Event<'static>| match event {
        Event::Text(text) | Event::Code(text) => text.as_ref(),
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    };
    events.map(of).collect()
}

/// A picture of the manual, with its words for those who do not see it.
fn picture(name: &str, about: &str) -> Option<Markup> {
    let (_, drawing) = PICTURES.iter().find(|(known, _)| *known == name)?;
    Some(html! { figure.screen role="img" aria-label=(about) { (PreEscaped(drawing)) figcaption { (about) } } })
}

/// What a heading is called in an address, as on the pages of the project: small letters, and a `-` for each space.
fn anchor(title: &str) -> String {
    let kept = title.to_lowercase().replace(' ', "-");
    kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn all(page: &Html, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
    }

    #[test]
    fn every_link_leads_somewhere_on_the_page_or_to_an_address() {
        let page = Html::parse_document(&page());
        let ids = all(&page, "[id]", "id");
        let links = all(&page, "a", "href");
        assert!(links.len() > 15, "{links:?}");
        for link in links {
            let is_there = link.strip_prefix('#').is_some_and(|id| ids.iter().any(|known| known == id));
            assert!(is_there || link.starts_with("https://"), "{link}");
        }
    }

    #[test]
    fn every_picture_of_the_manual_is_in_the_page() {
        let text = page();
        let shown = TEXT.matches("](beelden/").count();
        assert!(shown > 10);
        assert_eq!(text.matches("<svg").count(), shown);
        let page = Html::parse_document(&text);
        assert!(all(&page, "figure", "aria-label").iter().all(|about| about.len() > 15));
        assert_eq!(all(&page, "img, script, link", "src"), [""; 0]);
    }

    #[test]
    fn every_cell_knows_the_title_of_its_column() {
        let page = Html::parse_document(&page());
        let labels = all(&page, "td", "data-label");
        assert!(labels.len() > 100 && labels.iter().all(|label| !label.is_empty()), "{labels:?}");
    }

    #[test]
    fn a_heading_is_called_as_on_the_pages_of_the_project() {
        assert_eq!(anchor("Eerst apart, dan samen"), "eerst-apart-dan-samen");
        assert_eq!(anchor("24/7: één"), "247-één");
    }
}
