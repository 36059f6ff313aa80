//! Words that the guide explains in its list of terms: each stands somewhere, and is not explained in brackets as well.

use super::walk::{Text, within};
use crate::problem::{Problem, SourceFile};
use crate::raw::RawGuide;
use crate::term::Folded;
use crate::text::lint as words;

pub(super) fn look(files: &[SourceFile], guide: &RawGuide, texts: &[Text<'_>], out: &mut Vec<Problem>) {
    let folded: Vec<Folded<'_>> = texts.iter().map(|text| Folded::of(&text.words)).collect();
    for term in guide.terms.iter().map(|term| &term.term).filter(|term| !term.value.is_empty()) {
        let mut is_used = false;
        for (text, folded) in texts.iter().zip(&folded) {
            for behind in folded.places(&term.value) {
                is_used = true;
                if is_explained_behind(&text.words[behind..]) {
                    let span = within(files, &text.written.span, &term.value);
                    out.push(Problem::warning(span, words::explained_twice(&term.value)));
                }
            }
        }
        if !is_used {
            out.push(Problem::warning(term.span.clone(), words::unused_term(&term.value)));
        }
    }
}

/// Whether brackets follow, behind the rest of the word at most: `en (dat is …)`.
fn is_explained_behind(after: &str) -> bool {
    after.trim_start_matches(char::is_alphanumeric).starts_with(" (")
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::warnings;

    /// The warnings about a guide with a term, and this tip in it.
    fn with_tip(tip: &str) -> Vec<String> {
        let term = "[[terms]]\nterm = \"Opschalen\"\nexplanation = \"Breder invoeren.\"\n";
        warnings(|guide| guide + term, |part| part.replace("Houd vol.", tip))
    }

    #[test]
    fn a_term_stands_somewhere_and_is_explained_once() {
        assert_eq!(with_tip("Ga opschalen."), Vec::<String>::new());
        let unused = with_tip("Ga uitschalen.");
        assert!(unused.len() == 1 && unused[0].contains("staat nergens"), "{unused:?}");
        let twice = with_tip("Ga opschalen (breder invoeren).");
        assert!(twice.len() == 1 && twice[0].contains("nog eens"), "{twice:?}");
    }
}
