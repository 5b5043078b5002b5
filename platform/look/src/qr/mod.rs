//! A QR code as a drawing.

mod examples;

use std::fmt::Write;

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

pub use examples::examples;

/// The quiet zone that readers need round the code, in modules.
const MARGIN: i32 = 4;

/// A text as a QR code, dark on light whatever the page's colours are: readers want it so. Nothing
/// if the text is too long for one.
pub fn qr(text: &str, title: &str) -> Markup {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return html! {} };
    let side = code.size() + 2 * MARGIN;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label=(title)
            viewBox={ "0 0 " (side) " " (side) } width="220" height="220"
            shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path(&code)) fill="#000" {}
        }
    }
}

/// Each run of dark modules in a row as one rectangle.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let length = i32::try_from(length).unwrap_or(0);
            if length > 0 {
                let (left, top) = (x + MARGIN, y + MARGIN);
                write!(path, "M{left} {top}h{length}v1h-{length}z").expect("memory takes text");
            }
            x += length.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = QrCode::encode_text("otpauth://totp/x", QrCodeEcc::Medium).unwrap();
        let side = code.size();
        let modules = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        let dark = modules.filter(|(x, y)| code.get_module(*x, *y)).count();
        let drawn = path(&code);
        let lengths = drawn.split('h').skip(1).step_by(2);
        let sum: usize =
            lengths.map(|run| run.split('v').next().unwrap().parse::<usize>().unwrap()).sum();
        assert_eq!(sum, dark);
    }
}
