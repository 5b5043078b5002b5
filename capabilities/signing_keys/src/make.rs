//! Make a key on this device: its public half is sent, the other never leaves.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Line, Problem, Refusal, Refusals, Right, all2};
use look::form::{line, made_key};
use maud::{Markup, html};
use sharing::{Audience, Level, Share, Tlp, Visible};

use crate::{PublicKey, SigningKey, store};

pub(crate) struct Make {
    name: Line,
    public: PublicKey,
}

impl Act for Make {
    const NAME: &'static str = "signing_keys.make";
    const PATH: &'static str = "/signing-keys/make";
    const NEEDS: Right = crate::MAKE;
    const FRESH: bool = true;
    type On = Instance;
    type Leaves = SigningKey;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let public = form.maybe_line("public").and_then(|text| match text {
            Some(text) => PublicKey::parse("public", text.as_str()),
            None => Err(Refusal::new("public", "signing-keys-refused-no-key")),
        });
        let (name, public) = all2(form.line("name"), public)?;
        Ok(Self { name, public })
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        _: Visible<Instance>,
    ) -> Result<SigningKey, Problem> {
        let actor = cx.actor()?.clone();
        let known = store::of_person(cx, actor.person).await?;
        let open = known.iter().filter(|key| key.revoked.is_none()).count();
        if open >= SigningKey::OPEN_MAX {
            let most = SigningKey::OPEN_MAX;
            return Err(Refusal::new("name", "signing-keys-refused-many")
                .with("most", most)
                .into());
        }
        if store::is_known(cx, &self.public).await? {
            return Err(Refusal::new("public", "signing-keys-refused-known").into());
        }
        let owner = actor.organisation;
        let (level, tlp, audience) = (Level::Moderate, Tlp::Amber, Audience::OWN);
        let key = SigningKey {
            id: cx.id("signing key"),
            share: Share { owner, level, tlp, audience },
            person: actor.person,
            name: self.name,
            public: self.public,
            made_at: cx.now,
            confirmed: None,
            revoked: None,
            version: 1,
        };
        store::save_new(cx, &key).await?;
        Ok(key)
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let name = form.question(w, "name", "signing-keys-ask-name").required();
        Ok(html! {
            (line(&name.hint(w.say("signing-keys-ask-name-hint"))))
            (made_key(&form.question(w, "public", "signing-keys-ask-public")
                .hint(w.say("signing-keys-ask-public-hint"))))
        })
    }
}
