//! Writes the gallery into a folder: every example and some whole pages, in every language.
//!
//! `cargo run -p look --example gallery -- <folder>`

mod pages;

use std::{error::Error, path::Path};

use basics::Language;
use look::layout::Theme;
use words::Dictionary;

#[expect(clippy::disallowed_methods, reason = "a tool that writes files where it is told")]
fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("say which folder to write into")?;
    let folder = Path::new(&folder);
    let dictionary = Dictionary::new(look::WORDS.iter().chain(look::SAMPLE_WORDS));
    std::fs::create_dir_all(folder.join("assets"))?;
    for asset in look::assets() {
        std::fs::write(folder.join(asset.path.trim_start_matches('/')), &asset.bytes)?;
    }
    for language in [Language::ENGLISH, Language::FRENCH, Language::ARABIC] {
        let words = dictionary.words(language);
        for theme in Theme::ALL {
            for (name, page) in pages::all(&words, theme) {
                let file = format!("{name}.{language}.{}.html", theme.name());
                std::fs::write(folder.join(file), page.into_string())?;
            }
        }
    }
    Ok(())
}
