//! Sign the exact text, as an Authorized Officer who has just proved that it is them (R1.3).

use acts::{Act, Context, Form};
use attachments::{Kept, Taken};
use basics::{Id, Line, Names, Organisation, Problem, Refusal, Refusals, Right, all2};
use look::{
    button::{self, Weight},
    form::{signature, tick},
};
use maud::{Markup, html};
use sharing::Visible;
use words::Arg;

use crate::{Agreement, Hand, Hash, Signature, Way, act, amend, form, given, store};

pub(crate) struct Sign {
    hash: Hash,
    has_read: bool,
    /// What a key of the officer's made of it.
    signature: Option<Line>,
    /// Of the paper that was signed instead.
    scan: Option<Taken>,
    kept: Option<Kept>,
}

impl Act for Sign {
    const NAME: &'static str = "agreements.sign";
    const PATH: &'static str = "/agreements/{id}/sign";
    const NEEDS: Right = crate::SIGN;
    const FRESH: bool = true;
    type On = Agreement;
    type Leaves = Agreement;

    async fn may(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
        act::at_the_table(cx, on)
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (hash, has_read) = (act::hash(form)?, form.tick("has_read"));
        let signature = form.maybe_line("signature");
        let (signature, scan) = all2(signature, attachments::maybe_take(form, "scan"))?;
        Ok(Self { hash, has_read, signature, scan, kept: None })
    }

    async fn judge(mut self, cx: &mut Context, _: &Visible<Agreement>) -> Result<Self, Problem> {
        if let Some(scan) = self.scan.take() {
            self.kept = Some(attachments::keep(cx, scan).await?);
        }
        Ok(self)
    }

    async fn carry_out(
        self,
        cx: &mut Context,
        on: Visible<Agreement>,
    ) -> Result<Agreement, Problem> {
        let by = act::hand(cx)?;
        if !self.has_read {
            return Err(Refusal::new("has_read", "agreements-refused-unread").into());
        }
        amends_soundly(cx, &on)?;
        stands(cx, &on).await?;
        partners_stand(cx, &on).await?;
        let on = on.into_inner();
        let (name, hash, day) = (cx.actor()?.name.clone(), self.hash, cx.today);
        let way = way(cx, &on, by, &self).await?;
        let is_on_paper = way == Way::Paper;
        let life = on.life.clone().sign(Signature { by, name, hash, day, way }, cx.today)?;
        let agreement = act::next(cx, on.with(life));
        store::save(cx, &agreement, by).await?;
        if let Some(kept) = self.kept.filter(|_| is_on_paper) {
            attachments::save(cx, &agreement, kept).await?;
        }
        match agreement.amends {
            None => given::owe_all(cx, &agreement).await?,
            Some(_) => amend::merge(cx, &agreement, by).await?,
        }
        Ok(agreement)
    }

    async fn questions(
        cx: &mut Context,
        on: &Visible<Agreement>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let by = act::hand(cx)?;
        let keys = signing_keys::usable(cx, by.person).await?;
        let keys: Vec<String> = keys.iter().map(|key| key.public.for_browser()).collect();
        let is_a_partners = form.refusals().0.iter().any(|refusal| refusal.about == "party");
        let ways = if is_a_partners {
            ways_to_standings(cx, on).await?
        } else {
            html! {}
        };
        let message = Way::message(on, by.person, by.party);
        let w = &cx.words;
        let ask = form.question(w, "signature", "agreements-ask-signature");
        Ok(html! {
            (act::which(on))
            (ways)
            (act::this_text(w, on))
            (tick(&form.question(w, "has_read", "agreements-ask-has-read")))
            @if keys.is_empty() { p class="hint" { (w.say("agreements-no-key")) } }
            @else {
                (signature(&ask.hint(w.say("agreements-ask-signature-hint")), message.as_str(),
                    &keys))
            }
            @if keys.is_empty() { (attachments::ask(w, form, "scan", "agreements-ask-scan")) }
        })
    }
}

/// With a key of the officer's, on paper, or in the register.
async fn way(cx: &mut Context, on: &Agreement, by: Hand, said: &Sign) -> Result<Way, Problem> {
    let keys = signing_keys::of_person(cx, by.person).await?;
    let message = Way::message(on, by.person, by.party);
    Ok(match &said.signature {
        Some(answer) => Way::of_key(&keys, answer.as_str(), &message)?,
        None => Way::without_key(&keys, said.kept.is_some())?,
    })
}

/// Whom one signs with: nobody against whom a red flag stands (R5.1), and whoever pays, pays only
/// those who are verified (R5.10). All that is known to whoever signs is said at once.
async fn partners_stand(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
    let own = cx.actor()?.organisation;
    let ground = &on.life.ground;
    let [payers, paid] =
        [on.document.payers(), on.document.paid()].map(|parties| ground.heirs.each_now(parties));
    let others: Vec<_> = ground.parties.iter().copied().filter(|party| *party != own).collect();
    let names = parties::names_of(cx, others.iter().copied().collect()).await?;
    let mut wrong = Refusals::default();
    for party in others {
        let standing = diligence::standing(cx, party).await?;
        let against = match payers.contains(&own) && paid.contains(&party) {
            true => standing.may_receive_funds(),
            false => standing.may_sign(),
        };
        if let (false, Some((name, _))) = (against.is_empty(), names.get(&party)) {
            let partner = Refusal::new("hash", "agreements-refused-partner");
            wrong.0.push(partner.with("party", cx.name(name).to_string()));
        }
        wrong.0.extend(against);
        // And with us, in their eyes: what became known since they signed holds for whoever signs
        // last. It says nothing that we must not know.
        let ours = diligence::standing_with(cx, own, party).await?;
        let against = match payers.contains(&party) && paid.contains(&own) {
            true => ours.may_receive_funds(),
            false => ours.may_sign(),
        };
        if let (false, Some((name, _))) = (against.is_empty(), names.get(&party)) {
            let partner = Refusal::new("hash", "agreements-refused-by-partner");
            wrong.0.push(partner.with("party", cx.name(name).to_string()));
        }
        wrong.0.extend(against);
    }
    Ok(wrong.or(())?)
}

/// Where each reason against a partner is looked at, and where it is put right.
async fn ways_to_standings(cx: &mut Context, on: &Agreement) -> Result<Markup, Problem> {
    let own = cx.actor()?.organisation;
    let others = on.life.ground.parties.iter().copied().filter(|party| *party != own);
    let names = parties::names_of(cx, others.collect()).await?;
    let w = &cx.words;
    let way = |party: &Id<Organisation>, name: &Names| {
        let name = [("party", Arg::from(name.in_language(w.language()).to_string()))];
        let label = w.tell_plain("agreements-look-at-standing", &name);
        button::link(Weight::Quiet, &format!("/parties/{party}/standing"), &label)
    };
    Ok(button::buttons(html! { @for (party, (name, _)) in &names { (way(party, name)) } }))
}

/// Days pass between the acceptance and the signature of an amendment: it still changes what lies
/// ahead.
fn amends_soundly(cx: &Context, on: &Agreement) -> Result<(), Refusals> {
    let amends = on.amends.as_ref();
    let lacks = amends.map(|amends| amends.lacks(&on.document, cx.today)).unwrap_or_default();
    Refusals(lacks).or(())
}

/// What stands around it: its framework is in force (R5.1), and no other binds the same parties.
async fn stands(cx: &mut Context, on: &Visible<Agreement>) -> Result<(), Problem> {
    if let Some(under) = on.document.under {
        let framework = form::framework(cx, under).await?;
        on.may_stand_under(&framework, cx.today)?;
    }
    match store::has_other_framework(cx, on).await? {
        true => Err(Refusal::new("hash", "agreements-refused-second-framework").into()),
        false => Ok(()),
    }
}
