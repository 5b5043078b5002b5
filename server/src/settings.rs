//! What the operator decides: by flag, environment or one file, in this order.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use serde::Deserialize;

/// Every key may be given as a flag, as `COMITY_…` in the environment, or in `comity.toml`.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Settings {
    /// The file that holds the other settings.
    #[arg(long, env = "COMITY_CONFIG", global = true)]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Where data is kept: the embedded database and the journal's signing key. Default: `data`.
    #[arg(long, env = "COMITY_DATA", global = true)]
    pub data: Option<PathBuf>,
    /// `postgres://user:password@host/name` instead of the embedded database.
    #[arg(long, env = "DATABASE_URL", global = true, hide_env_values = true)]
    pub database_url: Option<String>,
    /// Where to listen. Default: `127.0.0.1:4040`; any other than loopback needs `secure` or
    /// `allow_insecure`.
    #[arg(long, env = "COMITY_LISTEN", global = true)]
    pub listen: Option<String>,
    /// The address that people type, for links in mail. Default: `http://` and where it listens.
    #[arg(long, env = "COMITY_ADDRESS", global = true)]
    pub address: Option<String>,
    /// What the installation is called: the mission's name.
    #[arg(long, env = "COMITY_NAME", global = true)]
    pub name: Option<String>,
    /// The IANA time zone in which the mission's days begin and end. Default: `UTC`.
    #[arg(long, env = "COMITY_ZONE", global = true)]
    pub zone: Option<String>,
    /// A proxy in front of us speaks TLS with the browsers: cookies are marked so.
    #[arg(long, env = "COMITY_SECURE", global = true)]
    pub secure: bool,
    /// How many proxies of yours stand in front. Default: 1 if `secure`, else 0.
    #[arg(long, env = "COMITY_PROXIES", global = true)]
    pub proxies: Option<usize>,
    /// Listen beyond this machine without TLS. Passwords then cross the network in clear text.
    #[arg(long, env = "COMITY_ALLOW_INSECURE", global = true)]
    pub allow_insecure: bool,
    /// The largest file that may be sent, in MB. Default: 64.
    #[arg(long, env = "COMITY_UPLOAD_MB_MAX", global = true)]
    pub upload_mb_max: Option<usize>,
    /// Where the metrics are asked for, `127.0.0.1:9464`, by a listener of their own. Default:
    /// nowhere.
    #[arg(long, env = "COMITY_METRICS_LISTEN", global = true)]
    pub metrics_listen: Option<String>,
    /// What whoever asks for the metrics must know (`Authorization: Bearer …`). Needed beyond this
    /// machine.
    #[arg(long, env = "COMITY_METRICS_TOKEN", global = true, hide_env_values = true)]
    pub metrics_token: Option<String>,
    /// How long to go on after being told to stop, not ready any more, so that a proxy sends
    /// requests elsewhere first. Default: 0.
    #[arg(long, env = "COMITY_DRAIN_SECONDS", global = true)]
    pub drain_seconds: Option<u64>,
    /// The mail server, `smtps://user:password@mail.example.org`; without it whoever invites
    /// passes the link on by hand.
    #[arg(long, env = "COMITY_SMTP", global = true, hide_env_values = true)]
    pub smtp: Option<String>,
    /// Whom letters come from: `Comity <comity@example.org>`.
    #[arg(long, env = "COMITY_MAIL_FROM", global = true)]
    pub mail_from: Option<String>,
}

impl Settings {
    /// Flags and environment, completed from the file.
    pub(crate) fn read(self) -> anyhow::Result<Self> {
        let path = self.config.clone().unwrap_or_else(|| PathBuf::from("comity.toml"));
        if !path.exists() {
            anyhow::ensure!(self.config.is_none(), "there is no file {}", path.display());
            return Ok(self);
        }
        let text = std::fs::read_to_string(&path)?;
        let file: Self = toml::from_str(&text).with_context(|| format!("in {}", path.display()))?;
        Ok(Self {
            config: self.config,
            data: self.data.or(file.data),
            database_url: self.database_url.or(file.database_url),
            listen: self.listen.or(file.listen),
            address: self.address.or(file.address),
            name: self.name.or(file.name),
            zone: self.zone.or(file.zone),
            secure: self.secure || file.secure,
            proxies: self.proxies.or(file.proxies),
            allow_insecure: self.allow_insecure || file.allow_insecure,
            upload_mb_max: self.upload_mb_max.or(file.upload_mb_max),
            metrics_listen: self.metrics_listen.or(file.metrics_listen),
            metrics_token: self.metrics_token.or(file.metrics_token),
            drain_seconds: self.drain_seconds.or(file.drain_seconds),
            smtp: self.smtp.or(file.smtp),
            mail_from: self.mail_from.or(file.mail_from),
        })
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| PathBuf::from("data"))
    }

    pub(crate) fn listen(&self) -> &str {
        self.listen.as_deref().unwrap_or("127.0.0.1:4040")
    }

    pub(crate) fn address(&self) -> String {
        self.address.clone().unwrap_or_else(|| format!("http://{}", self.listen()))
    }

    /// What the requests need of it.
    pub(crate) fn for_requests(&self) -> anyhow::Result<acts::Settings> {
        let zone = self.zone.as_deref().unwrap_or("UTC");
        Ok(acts::Settings {
            address: self.address(),
            secure: self.secure,
            zone: jiff::tz::TimeZone::get(zone).with_context(|| format!("no time zone {zone}"))?,
            proxies: self.proxies.unwrap_or(usize::from(self.secure)),
            upload_bytes_max: self.upload_mb_max.unwrap_or(64) << 20,
            name: self.name.clone().unwrap_or_default(),
        })
    }
}
