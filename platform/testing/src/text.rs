//! What a reader sees of a page: its text, without its tags.

/// The text of an HTML page, a line for each block, blank lines dropped.
pub fn text_of(html: &str) -> String {
    const BLOCKS: &[&str] = &[
        "p", "div", "li", "tr", "h1", "h2", "h3", "dt", "dd", "section", "article", "main",
        "header", "footer", "nav", "form", "fieldset", "legend", "label", "table", "ul", "ol",
        "dl", "title", "option", "button", "summary", "caption",
    ];
    let body = html
        .split_once("<body")
        .map_or(html, |(_, body)| body.split_once('>').map_or(body, |(_, body)| body));
    let mut out = String::new();
    let mut rest = body;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        let Some(end) = rest[start..].find('>') else { break };
        let tag = rest[start + 1..start + end].trim_start_matches('/');
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        if BLOCKS.contains(&name.as_str()) {
            out.push('\n');
        } else if matches!(name.as_str(), "td" | "th") && !rest[start..].starts_with("</") {
            out.push_str(" | ");
        }
        rest = &rest[start + end + 1..];
        if matches!(name.as_str(), "script" | "style") {
            let close = format!("</{name}>");
            rest = rest.find(&close).map_or("", |at| &rest[at + close.len()..]);
        }
    }
    out.push_str(rest);
    let out = out
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replace(['\u{2068}', '\u{2069}'], "");
    let lines = out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_its_reader_reads_it() {
        let html = "<html><body class=x><h1>Wells &amp; pumps</h1><p>Two <b>new</b> ones</p>\
                    <script>no</script><table><tr><td>Gao</td><td>3</td></tr></table>";
        assert_eq!(text_of(html), "Wells & pumps\nTwo new ones\n| Gao | 3");
    }
}
