//! Somebody of an NGO, signed in to a server on a filled register, and what they look at.

use anyhow::{Context, Result, ensure};

use super::{filled::Filled, running::Running};
use crate::visit::Visit;

/// The list that the benches ask for: narrowed by sector, area of the first level and status.
pub(super) const LIST: &str = "/activities?sector=WSH&place=UX01&status=ongoing";
pub(super) const LIST_JSON: &str = "/api/activities?sector=WSH&place=UX01&status=ongoing";
/// How many rows a page of it has.
pub(super) const ROWS: usize = 50;

pub(super) struct Guest {
    pub(super) server: Running,
    /// With their session.
    pub(super) visit: Visit,
}

impl Guest {
    /// On a register that has something in the list.
    pub(super) fn at(filled: &Filled) -> Result<Self> {
        let guest = Self::on(filled)?;
        let rows = guest.visit.get_json(LIST_JSON)?["items"].as_array().map_or(0, Vec::len);
        ensure!(rows == ROWS, "a page of {rows} activities: there are too few to measure");
        Ok(guest)
    }

    pub(super) fn on(filled: &Filled) -> Result<Self> {
        let server = Running::comity(&filled.folder, &[])?;
        let visit = server.visit();
        let token = visit.sign_in(&filled.sign_ins)?;
        let visit = visit.saying(&format!("Cookie: comity_session={token}"));
        Ok(Self { server, visit })
    }

    /// The pages of some records, as the list leads to them.
    pub(super) fn record_paths(&self) -> Result<Vec<String>> {
        let (mut paths, mut list) = (Vec::new(), "/api/activities".to_owned());
        for _ in 0..4 {
            let page = self.visit.get_json(&list)?;
            let items = page["items"].as_array().context("a list without items")?;
            let ids = items.iter().filter_map(|item| item["id"].as_str());
            paths.extend(ids.map(|id| format!("/activities/{id}")));
            let Some(next) = page["next"].as_str() else { break };
            list = format!("/api/activities?after={next}");
        }
        Ok(paths)
    }

    /// Their own, by its id.
    pub(super) fn organisation(&self) -> Result<String> {
        let person = self.visit.get_json("/api/account")?;
        let id = person["account"]["organisation"].as_str();
        Ok(id.context("an account without an organisation")?.to_owned())
    }

    /// As their browser asks, one page after the other.
    pub(super) fn browsing(&self) -> Visit {
        self.visit.clone().saying("Accept-Encoding: gzip, deflate, br")
    }
}
