//! Finds a thing on a page by what it is, so that one comes to it from elsewhere.

use super::page::{Block, Card, Page, Text};
use crate::app::command::Command;
use crate::app::sought::Sought;
use crate::content::search::one_line;

/// A block of a page: in the main column or at the side, and its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct At {
    side: bool,
    number: usize,
}

impl Page {
    /// Gives the number of a thing on this page, if it stands there. A text that does nothing counts as what
    /// [`Page::make_reachable`] makes of it.
    pub fn spot_sought(&self, sought: &Sought) -> Option<usize> {
        let at = self.block_of(sought)?;
        let spots = |blocks: &[Block]| blocks.iter().map(|block| block.commands().len()).sum::<usize>();
        let (blocks, before) = if at.side { (&self.side, spots(&self.main)) } else { (&self.main, 0) };
        let block = blocks.get(at.number)?;
        Some(before + spots(&blocks[..at.number]) + block.spot_of(sought))
    }

    /// Lets the arrows come to a thing that does nothing by itself; choosing it does what `command` says.
    pub fn make_reachable(&mut self, sought: &Sought, command: &Command) {
        let Some(at) = self.block_of(sought) else { return };
        let blocks = if at.side { &mut self.side } else { &mut self.main };
        if let Some(Block::Text(text)) = blocks.get_mut(at.number) {
            text.command.get_or_insert_with(|| command.clone());
        }
    }

    /// Gives the first block that is just what is sought, or else the first that holds it.
    fn block_of(&self, sought: &Sought) -> Option<At> {
        let blocks = || {
            let main = self.main.iter().enumerate().map(|(number, block)| (At { side: false, number }, block));
            main.chain(self.side.iter().enumerate().map(|(number, block)| (At { side: true, number }, block)))
        };
        let first = |is_it: fn(&Block, &Sought) -> bool| blocks().find(|(_, b)| is_it(b, sought)).map(|(at, _)| at);
        first(Block::is).or_else(|| first(Block::holds))
    }
}

impl Block {
    /// Tells which of the things in a block is the one that is sought.
    fn spot_of(&self, sought: &Sought) -> usize {
        match (self, sought) {
            (Self::Cards(cards), Sought::Words(words)) => {
                let [first, second] = &**cards;
                let spot = |card: &Card| card.spot_with(words);
                spot(first).unwrap_or_else(|| first.spots() + spot(second).unwrap_or(0))
            }
            _ => 0,
        }
    }

    fn is(&self, sought: &Sought) -> bool {
        match (self, sought) {
            (Self::Text(text), Sought::Item(item)) => text.item.as_ref() == Some(item),
            (Self::Text(text), Sought::Action(action)) => {
                text.command.as_ref().and_then(Command::action) == Some(*action)
            }
            (Self::Text(text), Sought::Words(words)) => text.on_one_line() == *words,
            (Self::Cards(_) | Self::Chips(_) | Self::Matrix(_), _) => false,
        }
    }

    fn holds(&self, sought: &Sought) -> bool {
        let Sought::Words(words) = sought else { return false };
        match self {
            Self::Text(text) => text.on_one_line().contains(words),
            Self::Cards(cards) => cards.iter().any(|card| card.spot_with(words).is_some()),
            Self::Chips(_) | Self::Matrix(_) => false,
        }
    }
}

impl Text {
    fn on_one_line(&self) -> String {
        one_line(&self.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::{Go, Program};
    use crate::app::theme::Tone;

    fn words(text: &str) -> Sought {
        Sought::Words(text.to_owned())
    }

    fn page() -> Page {
        let text = |words: &str| Block::text(Tone::Body, words);
        let item = "1.2A.tips.1".parse().unwrap();
        Page {
            main: vec![
                text("een stuk en nog iets"),
                text("doet iets").command(Command::Program(Program::Help)),
                text("een\nstuk"),
                text("advies").item(item),
            ],
            side: vec![text("opzij").command(Command::Program(Program::Quit)), text("een actie")],
            ..Page::default()
        }
    }

    #[test]
    fn a_thing_is_found_by_what_it_is_before_by_what_holds_it() {
        let page = page();
        assert_eq!(page.spot_sought(&words("doet iets")), Some(0));
        assert_eq!(page.spot_sought(&words("een stuk")), Some(1));
        assert_eq!(page.spot_sought(&words("nog iets")), Some(0));
        assert_eq!(page.spot_sought(&Sought::Item("1.2A.tips.1".parse().unwrap())), Some(1));
        assert_eq!(page.spot_sought(&words("een actie")), Some(2));
        assert_eq!(page.spot_sought(&words("staat er niet")), None);
        assert_eq!(page.spot_sought(&Sought::Item("1.2A.tips.2".parse().unwrap())), None);
    }

    #[test]
    fn what_does_nothing_becomes_reachable_and_what_does_something_keeps_doing_it() {
        for (sought, wanted) in
            [(words("een stuk"), Command::Go(Go::Back)), (words("opzij"), Command::Program(Program::Quit))]
        {
            let mut page = page();
            let spot = page.spot_sought(&sought).unwrap();
            page.make_reachable(&sought, &Command::Go(Go::Back));
            let all = page.main.iter().chain(&page.side);
            let commands: Vec<Command> = all
                .filter_map(|block| match block {
                    Block::Text(text) => text.command.clone(),
                    Block::Cards(_) | Block::Chips(_) | Block::Matrix(_) => None,
                })
                .collect();
            assert_eq!(commands[spot], wanted);
        }
    }
}
