//! The shape of one place of a guide.

use serde::Serialize;

use super::FORMAT;
use super::guide::{
    AdviceRecord, CrossingRecord, ItemRecord, PartRecord, PassageRecord, QuestionRecord, SourceRecord, WorkFormatRecord,
};
use crate::content::{Guide, Reference};

/// One place of a guide, with the places that point at it.
#[derive(Serialize)]
pub struct PageRecord<'g> {
    format: u32,
    #[serde(rename = "ref")]
    reference: Reference,
    #[serde(flatten)]
    place: PlaceRecord<'g>,
    referrers: &'g [Reference],
    elsewhere: Vec<CrossingRecord<'g>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum PlaceRecord<'g> {
    Introduction { introduction: Vec<PassageRecord<'g>> },
    Source { source: SourceRecord<'g> },
    Part(PartRecord<'g>),
    Question(Box<QuestionRecord<'g>>),
    Advice(AdviceRecord<'g>),
    Item(ItemRecord<'g>),
    WorkFormat(WorkFormatRecord<'g>),
}

impl<'g> PageRecord<'g> {
    /// The record of a place, or nothing when the guide has no such place.
    pub fn of(guide: &'g Guide, place: &'g Reference) -> Option<Self> {
        let record = match place {
            Reference::Introduction => {
                PlaceRecord::Introduction { introduction: guide.introduction.iter().map(PassageRecord::of).collect() }
            }
            Reference::Source => PlaceRecord::Source { source: SourceRecord::of(&guide.source) },
            Reference::Part(number) => PlaceRecord::Part(PartRecord::of(guide.part(*number)?)),
            Reference::Question(id) => PlaceRecord::Question(Box::new(QuestionRecord::of(guide.question(*id)?))),
            Reference::Advice(id) => PlaceRecord::Advice(AdviceRecord::of(guide.advice(*id)?)),
            Reference::Item(id) => PlaceRecord::Item(ItemRecord::of(guide.item(id)?)),
            Reference::WorkFormat(id) => PlaceRecord::WorkFormat(WorkFormatRecord::of(guide.work_format(id)?)),
        };
        Some(Self {
            format: FORMAT,
            reference: place.clone(),
            place: record,
            referrers: guide.referrers(place),
            elsewhere: CrossingRecord::of(guide, place),
        })
    }
}
