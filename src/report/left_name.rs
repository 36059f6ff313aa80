//! A name that may still stand in an anonymous report.

use crate::session::search::MeetingSpot;

/// A name that may still be told in an anonymous report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftName {
    /// The name.
    pub name: String,
    /// Where it stands, each as often as it does.
    pub spots: Vec<MeetingSpot>,
}
