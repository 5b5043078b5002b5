//! Documents as PDF, set by Typst: tagged for screen readers (PDF/UA-1) and fit to be kept
//! (PDF/A-2a), with their fonts inside, from left to right or from right to left.
//!
//! Its own crate, because Typst is a third of the whole product's code: no edit of a page builds or
//! links it. What people wrote is data to the template, never its language, so nobody's words can
//! reach a file or a function of Typst's.

#[cfg(test)]
mod tests;
mod told;
mod world;

use std::sync::OnceLock;

use outside::{Document, Typesetter};
use typst::{
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use world::{Ground, World};

/// Holds the fonts and the template, from the first document on; documents pass through.
#[derive(Default)]
pub struct Typst {
    ground: OnceLock<Ground>,
}

impl Typesetter for Typst {
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, String> {
        let world = World::new(self.ground.get_or_init(Ground::new), told::told(document));
        let set = typst::compile::<PagedDocument>(&world).output.map_err(in_words);
        let made = set.and_then(|set| typst_pdf::pdf(&set, &options(document)?).map_err(in_words));
        // What Typst remembers of a document would stay for ever.
        typst::comemo::evict(0);
        made
    }
}

fn options(document: &Document) -> Result<PdfOptions, String> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    Ok(PdfOptions {
        standards: standards.map_err(|hinted| hinted.message().to_string())?,
        creator: Smart::Custom(Some("Comity".into())),
        timestamp: timestamp(document),
        ..PdfOptions::default()
    })
}

fn timestamp(document: &Document) -> Option<Timestamp> {
    let utc = jiff::tz::TimeZone::UTC;
    let (day, (hour, minute)) = (document.made_at.day_in(&utc), document.made_at.clock_in(&utc));
    let part = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        i32::from(day.year()),
        part(day.month())?,
        part(day.day_of_month())?,
        part(hour)?,
        part(minute)?,
        0,
    )
    .map(Timestamp::new_utc)
}

fn in_words(all: impl IntoIterator<Item = SourceDiagnostic>) -> String {
    let all: Vec<String> = all.into_iter().map(|one| one.message.to_string()).collect();
    all.join("; ")
}
