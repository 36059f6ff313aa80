//! The structure of the document, for who has it read aloud: what every piece on the pages is.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// What a piece of the document is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    /// The whole.
    Document,
    /// A heading of a level from 1, with what it says.
    Heading(u8, String),
    Paragraph,
    /// A list, numbered or not.
    List(bool),
    Item,
    /// The bullet or the number in front of an item.
    Label,
    /// What an item says.
    Body,
    Table,
    TableHead,
    TableBody,
    Row,
    /// The title of a column.
    ColumnTitle,
    Cell,
    /// The words of somebody else.
    Quote,
    /// A picture, with what it shows in words.
    Figure(String),
    /// A link, with what it says.
    Link(To, String),
    Strong,
    /// Words without a meaning of their own: they are of the piece that they stand in.
    Words,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum To {
    /// To a heading, by its number in the document.
    Heading(usize),
    /// To an address outside.
    Address(String),
}

/// The pieces of a document within each other. A piece holds other pieces, or what is drawn, never both.
#[derive(Debug)]
pub(super) struct Tree(Vec<Piece>);

#[derive(Debug)]
struct Piece {
    role: Role,
    within: Vec<usize>,
}

/// What was drawn for the pieces of a tree.
pub(super) struct Drawn {
    identifiers: Vec<Vec<Identifier>>,
    places: Vec<Option<BBox>>,
}

impl Tree {
    /// The piece that is the whole document.
    pub const ROOT: usize = 0;

    /// A document without pieces.
    pub fn new() -> Self {
        Self(vec![Piece { role: Role::Document, within: Vec::new() }])
    }

    /// Puts a piece behind those that another holds already, and gives its number.
    pub fn add(&mut self, within: usize, role: Role) -> usize {
        let number = self.0.len();
        self.0.push(Piece { role, within: Vec::new() });
        self.0[within].within.push(number);
        number
    }

    /// What a piece is.
    pub fn role(&self, piece: usize) -> &Role {
        &self.0[piece].role
    }

    /// The tree as the library wants it.
    pub fn tagged(&self, drawn: &Drawn, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()).filter(|language| !language.is_empty()));
        for node in self.nodes(Self::ROOT, drawn) {
            tree.push(node);
        }
        tree
    }

    fn nodes(&self, piece: usize, drawn: &Drawn) -> Vec<Node> {
        let Piece { role, within } = &self.0[piece];
        let leaves = drawn.identifiers[piece].iter().map(|identifier| Node::Leaf(*identifier));
        let nodes: Vec<Node> = leaves.chain(within.iter().flat_map(|inner| self.nodes(*inner, drawn))).collect();
        match role.tag(drawn.places[piece]) {
            Some(_) if nodes.is_empty() => Vec::new(),
            Some(tag) => vec![TagGroup::with_children(tag, nodes).into()],
            None => nodes,
        }
    }
}

impl Role {
    /// The tag of it; none for what only holds other things together.
    fn tag(&self, place: Option<BBox>) -> Option<TagKind> {
        Some(match self {
            Self::Document | Self::Words => return None,
            Self::Heading(level, title) => {
                Tag::Hn(NonZeroU16::new((*level).into()).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into()
            }
            Self::Paragraph => Tag::P.into(),
            Self::List(true) => Tag::L(ListNumbering::Decimal).into(),
            Self::List(false) => Tag::L(ListNumbering::Disc).into(),
            Self::Item => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
            Self::Table => Tag::Table.into(),
            Self::TableHead => Tag::THead.into(),
            Self::TableBody => Tag::TBody.into(),
            Self::Row => Tag::TR.into(),
            Self::ColumnTitle => Tag::TH(TableHeaderScope::Column).into(),
            Self::Cell => Tag::TD.into(),
            Self::Quote => Tag::BlockQuote.into(),
            Self::Figure(told) => Tag::Figure(Some(told.clone())).with_bbox(place).into(),
            Self::Link(..) => Tag::Link.into(),
            Self::Strong => Tag::Strong.into(),
        })
    }
}

impl Drawn {
    /// For a tree of which nothing was drawn yet.
    pub fn of(tree: &Tree) -> Self {
        Self { identifiers: vec![Vec::new(); tree.0.len()], places: vec![None; tree.0.len()] }
    }

    /// Notes what was drawn for a piece.
    pub fn add(&mut self, piece: usize, identifier: Identifier) {
        self.identifiers[piece].push(identifier);
    }

    /// Notes where a piece stands: the page, from 0, and the place on it.
    pub fn place(&mut self, piece: usize, page: usize, place: Rect) {
        self.places[piece] = Some(BBox::new(page, place));
    }
}
