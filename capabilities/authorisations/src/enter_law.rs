//! Enter a legal instrument: whom it covers, what it permits, and what it asks for.

use acts::{Act, Context, Form, Instance, whoever_sees_it};
use attachments::{Kept, Taken};
use basics::{Line, Paragraph, Period, Problem, Refusals, Right, all3};
use look::form::{choice, choices, line, paragraph, section};
use maud::{Markup, html};
use sharing::{Constituency, Visible};
use words::Words;

use crate::{
    Kind, Law, LawForm,
    form::{self, Where},
    store,
};

/// The answers, each for itself sound.
pub(crate) struct LawDraft {
    form: LawForm,
    title: Line,
    source: Option<Line>,
    permits: Paragraph,
    covers: Vec<Constituency>,
    asks: Vec<Kind>,
    place: Where,
    period: Period,
    pub(crate) file: Option<Taken>,
    pub(crate) kept: Option<Kept>,
}

pub(crate) struct EnterLaw {
    draft: LawDraft,
}

impl LawDraft {
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let text = all3(form.line("title"), form.maybe_line("source"), form.paragraph("permits"));
        let text = wrong.note(text);
        let what = all3(form.choice("sort"), form.choices("covers"), form.choices("asks"));
        let what = wrong.note(what);
        let place = wrong.note(Where::parse(form));
        let period = wrong.note(form::period(form));
        let file = wrong.note(attachments::maybe_take(form, "file"));
        let (Some((title, source, permits)), Some((law_form, covers, asks))) = (text, what) else {
            return Err(wrong);
        };
        wrong.note(Law::may_cover(law_form, &covers));
        match (place, period, file) {
            (Some(place), Some(period), Some(file)) if wrong.0.is_empty() => Ok(Self {
                form: law_form,
                title,
                source,
                permits,
                covers,
                asks,
                place,
                period,
                file,
                kept: None,
            }),
            _ => Err(wrong),
        }
    }

    /// The file lies on the disk before the write transaction begins.
    pub(crate) async fn keep(mut self, cx: &mut Context) -> Result<Self, Problem> {
        if let Some(file) = self.file.take() {
            self.kept = Some(attachments::keep(cx, file).await?);
        }
        Ok(self)
    }

    /// Saves it as the next version of this one.
    pub(crate) async fn save(self, cx: &mut Context, before: Law) -> Result<Law, Problem> {
        let law = Law {
            form: self.form,
            title: self.title,
            source: self.source,
            covers: self.covers,
            permits: self.permits,
            scope: self.place.scope(cx).await?,
            period: self.period,
            asks: self.asks,
            updated_at: cx.now,
            version: before.version + 1,
            ..before
        };
        store::save_law(cx, &law).await?;
        if let Some(kept) = self.kept {
            attachments::save(cx, &law, kept).await?;
        }
        Ok(law)
    }

    /// A law of which nothing was said yet.
    fn begin(&self, cx: &Context) -> Result<Law, Problem> {
        Ok(Law {
            id: cx.id(&format!("law {}", self.title)),
            share: Law::share(cx.actor()?.organisation),
            form: self.form,
            title: self.title.clone(),
            source: None,
            covers: Vec::new(),
            permits: self.permits.clone(),
            scope: crate::Scope::default(),
            period: self.period,
            asks: Vec::new(),
            updated_at: cx.now,
            version: 0,
        })
    }
}

impl Act for EnterLaw {
    const NAME: &'static str = "authorisations.enter_law";
    const PATH: &'static str = "/laws/enter";
    const NEEDS: Right = crate::KEEP_LAWS;
    type On = Instance;
    type Leaves = Law;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        Ok(Self { draft: LawDraft::parse(form)? })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        Ok(Self { draft: self.draft.keep(cx).await? })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Law, Problem> {
        let new = self.draft.begin(cx)?;
        self.draft.save(cx, new).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        Ok(law_questions(&cx.words, form))
    }
}

pub(crate) fn law_questions(w: &Words, form: &Form) -> Markup {
    let ask = |name, key| form.question(w, name, key);
    let forms = form::named::<LawForm>(w, "authorisations-law-form-");
    let kinds = form::named::<Kind>(w, "authorisations-kind-");
    let of = |one: Constituency| w.say(&format!("sharing-constituency-{}", one.name()));
    let covered = Constituency::ALL.map(|one| look::form::Choice::new(one.name(), of(one)));
    html! {
        (choice(&ask("sort", "authorisations-ask-law-form").required(), &forms))
        (line(&ask("title", "authorisations-ask-law-title").required()))
        (line(&ask("source", "authorisations-ask-law-source")
            .hint(w.say("authorisations-ask-law-source-hint"))))
        (choices(&ask("covers", "authorisations-ask-covers").required()
            .hint(w.say("authorisations-sofa-only")), &covered, &form.texts("covers")))
        (paragraph(&ask("permits", "authorisations-ask-permits").required(), 5))
        (form::scope(w, form, "authorisations-group-law-scope"))
        (form::days(w, form, ["authorisations-ask-in-force", "authorisations-ask-in-force-until"]))
        (section(&w.say("authorisations-group-asks"), None, html! {
            (choices(&ask("asks", "authorisations-ask-asks")
                .hint(w.say("authorisations-ask-asks-hint")), &kinds, &form.texts("asks")))
        }))
        (attachments::ask(w, form, "file", "authorisations-ask-law-file"))
    }
}

/// What a law says now, as answers.
pub(crate) async fn law_known(cx: &mut Context, law: &Law) -> Result<Form, Problem> {
    let mut pairs = vec![
        ("sort", law.form.name().to_owned()),
        ("title", law.title.to_string()),
        ("source", law.source.as_ref().map_or(String::new(), ToString::to_string)),
        ("permits", law.permits.to_string()),
    ];
    pairs.extend(law.covers.iter().map(|one| ("covers", one.name().to_owned())));
    pairs.extend(law.asks.iter().map(|kind| ("asks", kind.name().to_owned())));
    pairs.extend(form::scope_known(cx, &law.scope).await?);
    pairs.extend(form::period_known(law.period));
    Ok(Form::from_pairs(pairs))
}
