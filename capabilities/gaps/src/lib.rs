//! Gaps: people in need beside what is done for them, area by area and sector by sector.
//!
//! Everything is counted as far as it is shared with whoever looks. Where nobody reported, nobody
//! knows whether somebody is there: that is drawn as no report and never as zero (K30, R7.7). What
//! organisations report of people is reports added up, and the same people may be in several, so it
//! is at most so many; across sectors it is the greatest, not the sum (R7.5). What looks out of
//! date counts no longer (R7.3). The mission's own work stands apart (R7.9).

mod estimate;
mod gap;
mod pages;
#[cfg(test)]
mod tests;

pub use estimate::{Area, Estimate, of_all_sectors, of_an_area};
pub use gap::{Gap, State};

use acts::Capability;

pub fn capability() -> Capability {
    Capability::new("gaps")
        .words(&[
            ("en", include_str!("../words/en.ftl")),
            ("fr", include_str!("../words/fr.ftl")),
            ("ar", include_str!("../words/ar.ftl")),
        ])
        .menu(21, "gaps-menu", "/gaps", needs::READ)
        .link("/needs", "gaps-title", "/gaps", needs::READ)
        .link("/places/{id}", "gaps-sheet", "/places/{id}/sheet", needs::READ)
        .page::<pages::Overview>()
        .page::<pages::Sheet>()
}
