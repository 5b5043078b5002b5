//! Make a token, for a program that is to act for oneself.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use basics::{Line, Problem, Refusals, Right, all2};
use look::form::{Choice, choices, line, number};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Token, pages::right_word, secret, store};

pub(crate) struct Make {
    name: Line,
    scopes: Vec<String>,
    days: i64,
}

impl Act for Make {
    const NAME: &'static str = "tokens.make";
    const PATH: &'static str = "/account/tokens/make";
    const NEEDS: Right = crate::READ;
    const FRESH: bool = true;
    type On = Instance;
    type Leaves = Token;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let days = form.maybe_number("days").and_then(Token::days);
        let scopes = form.texts("scopes").into_iter().map(str::to_owned).collect();
        let (name, days) = all2(form.line("name"), days)?;
        Ok(Self { name, scopes, days })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Token, Problem> {
        let actor = cx.actor()?.clone();
        let session = cx.token.clone().ok_or(Problem::SignInFirst)?;
        let scopes = Token::scopes(&self.scopes, &offered(cx)?)?;
        if store::count_open(&mut cx.tx, actor.person, cx.now).await? >= Token::OPEN_MAX {
            return Err(Problem::refused("name", "tokens-refused-many"));
        }
        let token = Token {
            id: cx.id("token"),
            person: actor.person,
            organisation: actor.organisation,
            name: self.name,
            scopes,
            made_at: cx.now,
            expires_at: cx.now.plus_seconds(self.days * 24 * 3600),
            last_used_at: None,
            revoked: None,
        };
        let hash = secret::hash(&secret::made(&session, token.id));
        store::insert(&mut cx.tx, &token, &hash).await?;
        Ok(token)
    }

    async fn known(_: &mut Context, _: &Visible<Instance>) -> Result<Option<Form>, Problem> {
        Ok(Some(Form::from_pairs([("days", Token::DAYS_USUAL.to_string())])))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let offered = offered(cx)?;
        let choice = |right: &Right| Choice::new(right.name, right_word(w, right.name));
        let offered: Vec<Choice> = offered.iter().map(choice).collect();
        let ask = |name, key| form.question(w, name, key).required();
        let hint = [("most", Token::DAYS_MAX.into())];
        Ok(html! {
            (line(&ask("name", "tokens-ask-name").hint(w.say("tokens-ask-name-hint"))))
            (choices(&ask("scopes", "tokens-ask-scopes").hint(w.say("tokens-ask-scopes-hint")),
                &offered, &form.texts("scopes")))
            (number(&ask("days", "tokens-ask-days").hint(w.tell("tokens-ask-days-hint", &hint))))
        })
    }
}

/// The rights that this person can give a program.
fn offered(cx: &Context) -> Result<Vec<Right>, Problem> {
    let actor = cx.actor()?;
    Ok(cx.rights().into_iter().filter(|right| Token::may_carry(*right, actor)).collect())
}
