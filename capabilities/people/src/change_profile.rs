//! Change one's own name and language.

use acts::{Act, Context, Form, Instance, Record, whoever_sees_it};
use basics::{Id, Language, Line, Organisation, Problem, Refusals, Right, all2};
use look::form::{choice, line};
use maud::{Markup, html};
use sharing::Visible;

use crate::{Account, pages::languages, shape::AccountShape, store};

pub(crate) struct ChangeProfile {
    name: Line,
    language: Language,
    /// The version that the form showed: there is no record in the address.
    base: Option<i64>,
}

impl Act for ChangeProfile {
    const NAME: &'static str = "people.change_profile";
    const PATH: &'static str = "/account/profile";
    const NEEDS: Right = crate::READ;
    type On = Instance;
    type Leaves = Profile;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (name, language) = all2(form.line("name"), form.parsed("language", Language::parse))?;
        Ok(Self { name, language, base: form.base() })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Profile, Problem> {
        let own = cx.actor()?.person;
        let account = store::find(cx, own).await?;
        account.is_still(self.base)?;
        let account = account.into_inner();
        let version = account.version + 1;
        let account = Account { name: self.name, language: self.language, version, ..account };
        store::save(&mut cx.tx, &account, cx.now).await?;
        Ok(Profile(account))
    }

    async fn known(cx: &mut Context, _: &Visible<Instance>) -> Result<Option<Form>, Problem> {
        let own = cx.actor()?.person;
        let account = store::find(cx, own).await?;
        let known = [("name", account.name.as_str()), ("language", account.language.tag())];
        Ok(Some(Form::from_pairs(known).with_base(account.version)))
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let w = &cx.words;
        let ask = |name, key| form.question(w, name, key).required();
        Ok(html! {
            (line(&ask("name", "people-ask-name").autocomplete("name")))
            (choice(&ask("language", "people-ask-language"), &languages(w)))
        })
    }
}

/// One's own account, which has a page of its own.
pub(crate) struct Profile(Account);

impl Record for Profile {
    const KIND: &'static str = Account::KIND;
    type Shape = AccountShape;

    fn uuid(&self) -> uuid::Uuid {
        self.0.uuid()
    }

    fn path(&self) -> String {
        "/account".to_owned()
    }

    fn owner(&self) -> Option<Id<Organisation>> {
        self.0.owner()
    }

    fn shape(&self) -> AccountShape {
        self.0.shape()
    }
}
