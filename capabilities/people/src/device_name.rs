//! What a device is called in the list of sessions: "Firefox on Android".

/// Two words of two closed lists, so that people know their own devices again. No version and no
/// model: these would tell one person's device from another's. What is not on the lists stays
/// unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceName {
    pub browser: Browser,
    pub system: System,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chrome,
    Edge,
    Firefox,
    Opera,
    Safari,
    SamsungInternet,
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    Android,
    ChromeOs,
    Ios,
    Linux,
    Macos,
    Windows,
    Unknown,
}

basics::named!(Browser);
basics::named!(System);

impl DeviceName {
    pub(crate) const UNKNOWN: Self = Self { browser: Browser::Unknown, system: System::Unknown };

    /// From what a browser calls itself. Nearly all claim to be several others besides.
    pub(crate) fn of(user_agent: &str) -> Self {
        Self { browser: Browser::of(user_agent), system: System::of(user_agent) }
    }
}

impl Browser {
    pub const ALL: [Self; 7] = [
        Self::Chrome,
        Self::Edge,
        Self::Firefox,
        Self::Opera,
        Self::Safari,
        Self::SamsungInternet,
        Self::Unknown,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chrome => "chrome",
            Self::Edge => "edge",
            Self::Firefox => "firefox",
            Self::Opera => "opera",
            Self::Safari => "safari",
            Self::SamsungInternet => "samsung_internet",
            Self::Unknown => "unknown",
        }
    }

    /// Whoever borrowed a name of others stands before them.
    fn of(user_agent: &str) -> Self {
        const MARKS: [(&[&str], Browser); 6] = [
            (&["Edg/", "EdgA/", "EdgiOS/"], Browser::Edge),
            (&["OPR/", "OPT/", "Opera"], Browser::Opera),
            (&["SamsungBrowser/"], Browser::SamsungInternet),
            (&["Firefox/", "FxiOS/"], Browser::Firefox),
            (&["Chrome/", "CriOS/", "Chromium/"], Browser::Chrome),
            (&["Safari/"], Browser::Safari),
        ];
        first(user_agent, &MARKS).unwrap_or(Self::Unknown)
    }
}

impl System {
    pub const ALL: [Self; 7] = [
        Self::Android,
        Self::ChromeOs,
        Self::Ios,
        Self::Linux,
        Self::Macos,
        Self::Windows,
        Self::Unknown,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::ChromeOs => "chrome_os",
            Self::Ios => "ios",
            Self::Linux => "linux",
            Self::Macos => "macos",
            Self::Windows => "windows",
            Self::Unknown => "unknown",
        }
    }

    fn of(user_agent: &str) -> Self {
        const MARKS: [(&[&str], System); 6] = [
            (&["Android"], System::Android),
            (&["iPhone", "iPad", "iPod"], System::Ios),
            (&["CrOS"], System::ChromeOs),
            (&["Windows"], System::Windows),
            (&["Macintosh"], System::Macos),
            (&["Linux"], System::Linux),
        ];
        first(user_agent, &MARKS).unwrap_or(Self::Unknown)
    }
}

fn first<T: Copy>(user_agent: &str, marks: &[(&[&str], T)]) -> Option<T> {
    let bears = |names: &[&str]| names.iter().any(|name| user_agent.contains(name));
    marks.iter().find(|(names, _)| bears(names)).map(|(_, found)| *found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(user_agent: &str) -> (&'static str, &'static str) {
        let DeviceName { browser, system } = DeviceName::of(user_agent);
        (browser.name(), system.name())
    }

    #[test]
    fn a_device_is_known_again_by_two_words_of_closed_lists() {
        const WEBKIT: &str = "AppleWebKit/537.36 (KHTML, like Gecko)";
        let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
        let android = "Mozilla/5.0 (Linux; Android 10; K)";
        for (user_agent, name) in [
            (
                "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0".to_owned(),
                ["firefox", "android"],
            ),
            (format!("{windows} {WEBKIT} Chrome/131.0.0.0 Safari/537.36"), ["chrome", "windows"]),
            (
                format!("{windows} {WEBKIT} Chrome/131.0.0.0 Safari/537.36 Edg/131.0"),
                ["edge", "windows"],
            ),
            (
                format!("{windows} {WEBKIT} Chrome/131.0.0.0 Safari/537.36 OPR/116.0"),
                ["opera", "windows"],
            ),
            (
                format!("{android} {WEBKIT} SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36"),
                ["samsung_internet", "android"],
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"
                    .to_owned(),
                ["safari", "ios"],
            ),
            (
                "Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1"
                    .to_owned(),
                ["chrome", "ios"],
            ),
            (
                format!(
                    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {WEBKIT} Chrome/131.0 Safari/537.36"
                ),
                ["chrome", "chrome_os"],
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0".to_owned(),
                ["firefox", "linux"],
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.1 Safari/605.1.15"
                    .to_owned(),
                ["safari", "macos"],
            ),
            ("curl/8.11.0".to_owned(), ["unknown", "unknown"]),
            (String::new(), ["unknown", "unknown"]),
        ] {
            assert_eq!(check(&user_agent), (name[0], name[1]), "{user_agent}");
        }
    }
}
