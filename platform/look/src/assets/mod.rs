//! The style sheet, the script and the icon, from memory, under addresses that name their content.

mod shrink;

use std::sync::OnceLock;

use sha2::{Digest, Sha256};

/// A file of the product. Its path changes with its content, so it may be kept for ever.
#[derive(Clone, Debug)]
pub struct Asset {
    /// `/assets/comity.<hash>.css`
    pub path: String,
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

/// Each component's styles are in its folder. The order is that of the cascade.
const STYLES: &[&str] = &[
    include_str!("tokens.css"),
    include_str!("base.css"),
    include_str!("../layout/layout.css"),
    include_str!("../heading/heading.css"),
    include_str!("../breadcrumbs/breadcrumbs.css"),
    include_str!("../button/button.css"),
    include_str!("../tag/tag.css"),
    include_str!("../notice/notice.css"),
    include_str!("../form/form.css"),
    include_str!("../filters/filters.css"),
    include_str!("../table/table.css"),
    include_str!("../pager/pager.css"),
    include_str!("../empty/empty.css"),
    include_str!("../facts/facts.css"),
    include_str!("../card/card.css"),
    include_str!("../tabs/tabs.css"),
    include_str!("../stat/stat.css"),
    include_str!("../bar/bar.css"),
    include_str!("../map/map.css"),
    include_str!("../gauge/gauge.css"),
    include_str!("../grid/grid.css"),
    include_str!("../timeline/timeline.css"),
    include_str!("../steps/steps.css"),
    include_str!("../progress/progress.css"),
    include_str!("../names/names.css"),
    include_str!("print.css"),
];

const DARK: &str = include_str!("dark.css");
const SCRIPT: &str = include_str!("comity.js");
const KEYS: &str = include_str!("keys.js");
const ICON: &str = include_str!("icon.svg");

/// All of them, for whoever serves them.
pub fn assets() -> &'static [Asset] {
    static ASSETS: OnceLock<[Asset; 4]> = OnceLock::new();
    ASSETS.get_or_init(|| {
        [
            asset("css", "text/css; charset=utf-8", style().into_bytes()),
            asset("js", "text/javascript; charset=utf-8", shrink::script(SCRIPT).into_bytes()),
            asset("svg", "image/svg+xml", ICON.trim().as_bytes().to_vec()),
            asset("js", "text/javascript; charset=utf-8", shrink::script(KEYS).into_bytes()),
        ]
    })
}

pub(crate) fn style_path() -> &'static str {
    &assets()[0].path
}

pub(crate) fn script_path() -> &'static str {
    &assets()[1].path
}

pub(crate) fn icon_path() -> &'static str {
    &assets()[2].path
}

/// Only on pages where keys are made or used.
pub(crate) fn keys_path() -> &'static str {
    &assets()[3].path
}

/// The dark colours are written once and hold twice: where the device asks for them, unless the
/// reader chose light, and where the reader chose dark. Never on paper.
fn style() -> String {
    let dark = format!(
        "@media screen{{:root[data-theme=dark]{{{DARK}}}}}\
         @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{DARK}}}}}"
    );
    let mut all = STYLES.to_vec();
    all.insert(1, &dark);
    shrink::style(&all.concat())
}

fn asset(ending: &str, content_type: &'static str, bytes: Vec<u8>) -> Asset {
    let digest = Sha256::digest(&bytes);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Asset { path: format!("/assets/comity.{hash}.{ending}"), content_type, bytes }
}
