//! Give a person other roles.

use acts::{Act, Context, Form, whoever_sees_it};
use basics::{Problem, Refusals, Right, Role};
use look::form::choices;
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Account, authority, invite,
    jobs::{self, About},
    pages::role_choices,
    store,
};

pub(crate) struct ChangeRoles {
    roles: Vec<Role>,
}

impl Act for ChangeRoles {
    const NAME: &'static str = "people.change_roles";
    const PATH: &'static str = "/people/{id}/roles";
    const NEEDS: Right = crate::KEEP;
    const FRESH: bool = true;
    type On = Account;
    type Leaves = Account;

    async fn may(_: &mut Context, _: &Visible<Account>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { roles: invite::roles(form)? })
    }

    async fn carry_out(self, cx: &mut Context, on: Visible<Account>) -> Result<Account, Problem> {
        let actor = cx.actor()?.clone();
        // Roles that this person can neither give nor take are not on their form: they stay.
        let out_of_reach = |role: &&Role| !is_offered(&actor, &on, **role);
        let mut roles: Vec<Role> = on.roles.iter().filter(out_of_reach).copied().collect();
        roles.extend(self.roles);
        let roles = crate::account::roles("roles", roles)?;
        authority::may_change_roles(&actor, &on, &roles)?;
        let others = store::others(&mut cx.tx, &on).await?;
        let account = on.into_inner().change_roles(roles, others)?;
        store::save(&mut cx.tx, &account, cx.now).await?;
        // Whoever was signed in under the old roles signs in again (T13).
        store::end_sessions_of(&mut cx.tx, account.id).await?;
        jobs::order(cx, About::RolesChanged { person: account.id.uuid() }).await?;
        Ok(account)
    }

    async fn known(_: &mut Context, on: &Visible<Account>) -> Result<Option<Form>, Problem> {
        Ok(Some(Form::from_pairs(on.roles.iter().map(|role| ("roles", role.name())))))
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Account>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let actor = cx.actor()?;
        let w = &cx.words;
        let chosen = form.texts("roles");
        let offered = role_choices(w, actor);
        Ok(html! {
            p { (look::names::text(on.name.as_str())) }
            (choices(&form.question(w, "roles", "people-ask-roles").required(), &offered, &chosen))
        })
    }
}

/// Whether the form offers a role: organisations' roles to the organisation's administrator, the
/// instance's to its own.
pub(crate) fn is_offered(actor: &basics::Actor, on: &Account, role: Role) -> bool {
    match role.is_of_the_instance() {
        true => actor.is(Role::Administrator),
        false => actor.is(Role::OrganisationAdministrator) && actor.organisation == on.organisation,
    }
}
