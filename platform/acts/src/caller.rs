//! Whoever is calling, as the request shows them.

use std::sync::Arc;

use basics::{Actor, Language, Problem, Right};
use database::Tx;
use http::{Extensions, HeaderMap, header};
use look::layout::Theme;

use crate::{App, Context, protect::ClientAddress, unsent};

pub(crate) const SESSION: &str = "comity_session";
pub(crate) const LANGUAGE: &str = "comity_language";
pub(crate) const THEME: &str = "comity_theme";
pub(crate) const DONE: &str = "comity_done";

/// What a request says of its sender. Nothing of it is believed but the session's token, and that
/// only after the doorkeeper knows it.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    pub(crate) token: Option<String>,
    pub(crate) device: Option<String>,
    language: Option<String>,
    accept_language: String,
    pub(crate) theme: Theme,
    /// The act that was just done: said once, on the next page.
    pub(crate) done: Option<String>,
    /// Answers that wait for their sender's proof, sealed.
    pub(crate) unsent: Option<String>,
    client: String,
    user_agent: String,
}

impl Caller {
    pub(crate) fn new(headers: &HeaderMap, extensions: &Extensions) -> Self {
        let cookies: Vec<(&str, &str)> = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .collect();
        let cookie = |name: &str| {
            let host = |known: &str| known.strip_prefix("__Host-").unwrap_or(known) == name;
            cookies.iter().find(|(known, _)| host(known)).map(|(_, value)| (*value).to_owned())
        };
        let authorization =
            headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let bearer = authorization.and_then(|value| value.split_once(' '));
        let bearer = bearer.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let bearer = bearer.map(|(_, token)| token.trim().to_owned());
        let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        let client = extensions.get::<ClientAddress>().map(|address| address.0.clone());
        Self {
            token: bearer.or_else(|| cookie(SESSION)),
            device: cookie(DEVICE),
            language: cookie(LANGUAGE),
            accept_language: accept.unwrap_or_default().to_owned(),
            theme: cookie(THEME).and_then(|name| Theme::from_name(&name)).unwrap_or_default(),
            done: cookie(DONE),
            unsent: cookie(unsent::COOKIE),
            client: client.unwrap_or_default(),
            user_agent: agent.unwrap_or_default().to_owned(),
        }
    }

    /// For tests and the command line: somebody with a token.
    pub fn with_token(token: impl Into<String>) -> Self {
        Self { token: Some(token.into()), ..Self::default() }
    }

    /// The language chosen here, else the person's own, else the browser's.
    pub(crate) fn language(&self, app: &App, actor: Option<&Actor>) -> Language {
        let chosen = self.language.as_ref().and_then(|tag| Language::parse("language", tag).ok());
        let offered = chosen.filter(|tag| app.dictionary.languages().any(|known| known == *tag));
        let own = actor.map(|actor| actor.language);
        offered.or(own).unwrap_or_else(|| app.dictionary.negotiate(&self.accept_language))
    }

    /// Whoever holds the token, read anew.
    pub(crate) async fn actor(&self, app: &App, tx: &mut Tx) -> Result<Option<Actor>, Problem> {
        match &self.token {
            None => Ok(None),
            Some(token) => app.doorkeeper.who(tx, token, app.clock.now()).await,
        }
    }

    /// The permission check, and the only way to a Context.
    pub(crate) async fn context(
        &self,
        app: &Arc<App>,
        mut tx: Tx,
        needs: Right,
        act: &'static str,
    ) -> Result<Context, Problem> {
        let actor = self.actor(app, &mut tx).await?;
        if !needs.is_held_by(actor.as_ref()) {
            return Err(if actor.is_none() { Problem::SignInFirst } else { Problem::Forbidden });
        }
        let words = app.dictionary.words(self.language(app, actor.as_ref()));
        let today = app.clock.now().day_in(&app.settings.zone);
        let viewer = sharing::viewer(&mut tx, actor, today).await?;
        let mut cx = Context::new(app, tx, viewer, words, act);
        cx.client.clone_from(&self.client);
        cx.user_agent.clone_from(&self.user_agent);
        cx.device.clone_from(&self.device);
        cx.token.clone_from(&self.token);
        Ok(cx)
    }
}

/// Marks a device that an account was used on before: guesses from there are counted apart.
pub(crate) const DEVICE: &str = "comity_device";
