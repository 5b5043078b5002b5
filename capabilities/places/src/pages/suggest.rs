//! A few places for what somebody is typing, as JSON.

use acts::{Context, Download, Form, Instance, Stream};
use basics::{Problem, Refusals, Right};
use database::Search;
use serde_json::json;
use sharing::Visible;

use crate::store;

/// Small, because it is asked with every letter; a form works without it.
pub(crate) struct Suggest;

const SUGGESTIONS_MAX: usize = 10;
/// Enough to begin a word of Arabic or Chinese, too.
const LETTERS_MIN: usize = 2;

impl Stream for Suggest {
    const PATH: &'static str = "/places/suggest";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "application/json";
    type About = Instance;

    fn ask(query: &Form) -> Result<(), Refusals> {
        query.text("q");
        Ok(())
    }

    async fn flow(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Download, Problem> {
        let text = query.text("q");
        let words = Search::parse(text).filter(|_| text.trim().chars().count() >= LETTERS_MIN);
        let places = match words {
            Some(words) => store::search(cx, &words, SUGGESTIONS_MAX).await?,
            None => Vec::new(),
        };
        let parents = places.iter().filter_map(|place| place.parent);
        let parents = store::find_many(cx, parents).await?;
        let suggestions = places.iter().map(|place| {
            let within = parents.iter().find(|parent| Some(parent.id) == place.parent);
            json!({
                "id": place.id.to_string(),
                "code": place.code,
                "level": place.level,
                "name": cx.name(&place.names).as_str(),
                "within": within.map(|parent| cx.name(&parent.names).as_str()),
            })
        });
        let bytes = serde_json::Value::Array(suggestions.collect()).to_string().into_bytes();
        Ok(Download { content_type: "application/json", file_name: None, bytes })
    }
}
