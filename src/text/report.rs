//! The words on paper: what stands in a report or a page apart from the guide's and the users' own words.
