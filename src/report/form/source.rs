//! Where the questions come from: who made them, and what interests a reader should know of.

use maud::{Markup, html};

use crate::content::Guide;
use crate::text::report as words;

/// The source of the guide, under a heading of level 2.
pub(super) fn section(guide: &Guide) -> Markup {
    let source = &guide.source;
    html! {
        h2 #bron { (words::SOURCE) }
        dl {
            dt { (words::ORIGINAL_TITLE) }
            dd { (source.title) }
            @if !source.makers.is_empty() {
                dt { (words::MAKERS) }
                dd { (source.makers.join(", ")) }
            }
            @if !source.commissioned_by.is_empty() {
                dt { (words::COMMISSIONED_BY) }
                dd { (source.commissioned_by) }
            }
        }
        @if !source.adaptation.is_empty() {
            p { (source.adaptation) }
        }
        @if !source.interests.is_empty() {
            h3 { (words::INTERESTS) }
            ul {
                @for interest in &source.interests {
                    li { (interest) }
                }
            }
        }
    }
}
