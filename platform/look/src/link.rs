//! Links that came from data: the one place that decides where they may lead.

use maud::{Markup, html};

/// The address itself if it is safe to follow, else `#`. Only `http(s)`, `mailto`, `tel` and
/// addresses within the site pass: maud escapes text, but a scheme such as `javascript:` needs no
/// character that would be escaped.
pub fn safe(href: &str) -> &str {
    let href = href.trim();
    let clean = !href.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\');
    if clean && (is_of_the_site(href) || has_a_known_scheme(href)) { href } else { "#" }
}

/// A link to another site: it does not tell that site which page the reader came from, because an
/// address can name a partner.
pub fn external(href: &str, text: &str) -> Markup {
    html! { a href=(safe(href)) rel="noopener noreferrer external" { bdi { (text) } } }
}

/// `//host/…` would leave the site under the page's own scheme.
fn is_of_the_site(href: &str) -> bool {
    href.starts_with(['?', '#']) || (href.starts_with('/') && !href.starts_with("//"))
}

fn has_a_known_scheme(href: &str) -> bool {
    let Some((scheme, rest)) = href.split_once(':') else { return false };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.starts_with("//") && rest.len() > 2,
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_from_data_leads_only_where_a_reader_would_expect() {
        for passes in [
            "/activities?sector=wash",
            "?page=2",
            "#map",
            "https://example.org/a:b",
            "HTTP://example.org",
            "mailto:cimic@example.org",
            "tel:+22370000000",
        ] {
            assert_eq!(safe(passes), passes);
        }
        for refused in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//evil.example",
            "/\\evil.example",
            "https:evil.example",
            "http://",
            "tel:",
            "page.html",
            "blob:https://example.org/1",
            "",
        ] {
            assert_eq!(safe(refused), "#", "{refused:?}");
        }
        assert_eq!(safe("  https://example.org "), "https://example.org");
    }
}
