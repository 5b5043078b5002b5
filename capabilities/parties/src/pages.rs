//! The registry on screen.

pub(crate) mod choices;

use acts::{Context, Form, Instance, Listed, Page, Record, Screen, behind};
use basics::{Day, Id, Organisation, Period, Problem, Refusals, Right, Role};
use database::Search;
use look::{
    button::{self, Weight},
    dates, empty,
    facts::{Fact, facts},
    filters::{Chip, Filters, filters},
    form::choice,
    heading::{Heading, heading},
    names,
    pager::{Pager, pager},
    table::{Column, Row, Table, table},
    tag::{self, Tone},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use sharing::Visible;
use words::{Arg, Words};

use crate::{
    OrganisationType, Party, Stage, edit,
    likeness::{Likeness, likeness},
    shape::PartyShape,
    store::{self, Narrow, PAGE_ROWS},
};

/// The registry, in the order of names.
pub(crate) struct List;

impl Page for List {
    const PATH: &'static str = "/parties";
    const NEEDS: Right = crate::READ;
    type About = Instance;
    type Shape = Listed<PartyShape>;

    fn ask(query: &Form) -> Result<(), Refusals> {
        narrow(query).1.or(())
    }

    async fn show(cx: &mut Context, _: Visible<Instance>, query: &Form) -> Result<Screen, Problem> {
        let parties = store::list(cx, &narrow(query).0).await?;
        let w = &cx.words;
        let link = |weight, href, label| button::link(weight, href, &w.say(label));
        let keeps = crate::KEEP.is_held_by(cx.viewer.actor.as_ref());
        let actions = html! {
            @if keeps {
                (link(Weight::Primary, "/parties/register", "parties-register-title"))
                (link(Weight::Quiet, "/parties/duplicates", "parties-duplicates-title"))
            }
        };
        let older = next(&parties).map(|after| address(query, "after", &after));
        let rows = parties.iter().take(PAGE_ROWS).map(|party| row(w, party));
        let columns = [
            "parties-name",
            "parties-acronym",
            "parties-type",
            "parties-constituency",
            "parties-stage",
        ];
        let columns = columns.map(|key| Column::text(w.say(key))).to_vec();
        let nothing = empty::empty(&w.say("parties-none"), &w.say("parties-none-hint"), None);
        let body = html! {
            (heading(&Heading::new(w.say("parties-title")).lede(w.say("parties-lead")).actions(actions)))
            (narrowing(w, query))
            (table(&Table::new(w, w.say("parties-title"), columns).rows(rows).empty(nothing)))
            (pager(w, &Pager { older: older.as_deref(), ..Pager::default() }))
        };
        Ok(Screen::new(w.say("parties-title"), body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Self::Shape, Problem> {
        let parties = store::list(cx, &narrow(query).0).await?;
        let items = parties.iter().take(PAGE_ROWS).map(|party| party.shape()).collect();
        Ok(Listed::new(items, next(&parties)))
    }
}

/// What was asked, and what of it cannot be.
fn narrow(query: &Form) -> (Narrow, Refusals) {
    let mut wrong = Refusals::default();
    let narrow = Narrow {
        words: Search::parse(query.text("words")),
        kind: wrong.note(query.maybe_choice("type")).flatten(),
        constituency: wrong.note(query.maybe_choice("constituency")).flatten(),
        stage: None,
        after: wrong.note(query.cursor("after", behind)).flatten(),
    };
    (narrow, wrong)
}

/// Where the page behind this one begins, if there is one.
fn next(parties: &[Visible<Party>]) -> Option<String> {
    let last = parties.get(PAGE_ROWS).map(|_| &parties[PAGE_ROWS - 1])?;
    Some(format!("{}~{}", choices::sort_name(last), last.id))
}

/// The list's address with one answer changed; empty removes it.
fn address(query: &Form, question: &str, answer: &str) -> String {
    let kept = query
        .pairs()
        .iter()
        .filter(|(name, value)| name != question && name != "after" && !value.is_empty());
    let pairs = kept.map(|(name, value)| (name.as_str(), value.as_str()));
    let changed = (!answer.is_empty()).then_some((question, answer));
    let text: String =
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.chain(changed)).finish();
    if text.is_empty() { "/parties".to_owned() } else { format!("/parties?{text}") }
}

fn narrowing(w: &Words, query: &Form) -> Markup {
    let mut bar = Filters::new(w, "/parties");
    bar.search = Some(query.question(w, "words", "parties-search"));
    bar.questions = html! {
        (choice(&query.question(w, "type", "parties-type"), &choices::kinds(w)))
        (choice(
            &query.question(w, "constituency", "parties-constituency"),
            &choices::constituencies(w),
        ))
    };
    let kind = OrganisationType::from_code(query.text("type"));
    bar.active.extend(kind.map(|kind| Chip {
        label: choices::kind_word(w, kind),
        href_without: address(query, "type", ""),
    }));
    let constituency = sharing::Constituency::from_name(query.text("constituency"));
    bar.active.extend(constituency.map(|constituency| Chip {
        label: choices::constituency_word(w, constituency),
        href_without: address(query, "constituency", ""),
    }));
    filters(&bar)
}

fn row(w: &Words, party: &Visible<Party>) -> Row {
    Row::new(vec![
        names::name(w, &party.names),
        html! { @if let Some(acronym) = &party.acronym { (names::text(acronym.as_str())) } },
        html! { (choices::kind_word(w, party.kind)) },
        html! { (choices::constituency_word(w, party.constituency)) },
        stage(w, party.stage),
    ])
    .href(format!("/parties/{}", party.id))
}

fn stage(w: &Words, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::Registered => Tone::Good,
        Stage::Unclaimed => Tone::Care,
        Stage::Merged { .. } | Stage::Archived => Tone::Faded,
    };
    tag::status(tone, &w.say(&format!("parties-stage-{}", stage.name())))
}

/// One party.
pub(crate) struct Show;

/// A party with its offices, and how long the information-sharing protocol binds it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PartyShown")]
pub(crate) struct Shown {
    party: PartyShape,
    offices: Vec<PartyShape>,
    adheres_from: Option<Day>,
    adheres_until: Option<Day>,
}

impl Page for Show {
    const PATH: &'static str = "/parties/{id}";
    const NEEDS: Right = crate::READ;
    type About = Party;
    type Shape = Shown;

    async fn show(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Screen, Problem> {
        let offices = store::offices(cx, party.id).await?;
        let head = match party.part_of {
            Some(head) => store::find_many(cx, [head]).await?.pop(),
            None => None,
        };
        let into = match party.stage {
            Stage::Merged { into } => store::find_many(cx, [into]).await?.pop(),
            _ => None,
        };
        let adherence = sharing::adherence(&mut cx.tx, party.id).await?;
        let w = &cx.words;
        let title = party.names.in_language(w.language()).to_string();
        let link = |other: &Visible<Party>| {
            html! { a href={ "/parties/" (other.id) } { (names::name(w, &other.names)) } }
        };
        let list = |lines: &[basics::Line]| {
            (!lines.is_empty()).then(
                || html! { ul { @for line in lines { li { (names::text(line.as_str())) } } } },
            )
        };
        let shown = facts(
            w,
            &[
                Fact::new(w.say("parties-name"), names::all(w, &party.names)),
                Fact::maybe(
                    w.say("parties-acronym"),
                    party.acronym.as_ref().map(|a| names::text(a.as_str())),
                ),
                Fact::new(w.say("parties-type"), html! { (choices::kind_word(w, party.kind)) }),
                Fact::new(
                    w.say("parties-constituency"),
                    html! { (choices::constituency_word(w, party.constituency)) },
                ),
                Fact::maybe(w.say("parties-aliases"), list(&party.aliases)),
                Fact::maybe(w.say("parties-former"), list(&party.former_names)),
                Fact::maybe(w.say("parties-part-of"), head.as_ref().map(link)),
                Fact::maybe(
                    w.say("parties-protocol"),
                    adherence.map(|period| dates::period(w, period)),
                ),
            ],
        );
        let tags = stage(w, party.stage);
        let body = html! {
            (heading(&Heading::new(&title).tags(tags).actions(actions(cx, &party))))
            @if let Some(into) = &into {
                p { (w.say("parties-goes-on-as")) " " (link(into)) }
            }
            (shown)
            @if !offices.is_empty() {
                h2 { (w.say("parties-offices")) }
                ul { @for office in &offices { li { (link(office)) } } }
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(cx: &mut Context, party: Visible<Party>, _: &Form) -> Result<Shown, Problem> {
        let offices = store::offices(cx, party.id).await?;
        let adherence = sharing::adherence(&mut cx.tx, party.id).await?;
        Ok(Shown {
            party: party.shape(),
            offices: offices.iter().map(|office| office.shape()).collect(),
            adheres_from: adherence.and_then(Period::first),
            adheres_until: adherence.and_then(Period::last),
        })
    }
}

fn actions(cx: &Context, party: &Party) -> Markup {
    let w = &cx.words;
    let keeps = cx.viewer.actor.as_ref().is_some_and(|actor| actor.is(Role::Secretariat));
    let over = matches!(party.stage, Stage::Merged { .. } | Stage::Archived);
    let act = |verb: &str| format!("/parties/{}/{verb}", party.id);
    let activities = format!("/activities?organisation={}", party.id);
    html! {
        (button::link(Weight::Quiet, &activities, &w.say("parties-activities")))
        @for link in cx.links(Show::PATH) {
            @let href = link.path.replace("{id}", &party.id.to_string());
            (button::link(Weight::Quiet, &href, &w.say(link.label)))
        }
        @if !over && edit::may_edit(cx, party).is_ok() {
            (button::link(Weight::Primary, &act("edit"), &w.say("parties-edit-title")))
        }
        @if keeps && !over {
            (button::link(Weight::Quiet, &act("adhere"), &w.say("parties-adhere-title")))
            (button::link(Weight::Quiet, &act("archive"), &w.say("parties-archive-title")))
            @if party.stage == Stage::Unclaimed {
                (button::link(Weight::Quiet, &act("merge"), &w.say("parties-merge-title")))
            }
        }
    }
}

/// Pairs that may be one organisation: proposed, for a person to decide (R1.4).
pub(crate) struct Duplicates;

/// Two parties that may be one organisation, and how alike they are.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PossibleDuplicate")]
pub(crate) struct Duplicate {
    one: Id<Organisation>,
    other: Id<Organisation>,
    /// Of a hundred.
    likeness: i64,
    /// The key of the reason.
    why: &'static str,
}

const PAIRS_MAX: usize = 100;

impl Page for Duplicates {
    const PATH: &'static str = "/parties/duplicates";
    const NEEDS: Right = crate::KEEP;
    type About = Instance;
    type Shape = Listed<Duplicate>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let pairs = pairs(cx).await?;
        let ids = pairs.iter().flat_map(|pair| [pair.one, pair.other]);
        let parties = store::find_many(cx, ids).await?;
        let w = &cx.words;
        let cell = |id| {
            let party = parties.iter().find(|party| party.id == id);
            html! { @if let Some(party) = party {
                a href={ "/parties/" (party.id) } { (names::name(w, &party.names)) } " "
                (stage(w, party.stage))
            } }
        };
        let rows = pairs.iter().map(|pair| {
            let percent = percent(pair);
            Row::new(vec![
                cell(pair.one),
                cell(pair.other),
                html! { (w.say(pair.why)) },
                html! { (w.tell("parties-percent", &[("percent", Arg::from(percent))])) },
                merge_link(w, &parties, pair.one, pair.other),
            ])
        });
        let columns = vec![
            Column::text(w.say("parties-one")),
            Column::text(w.say("parties-other")),
            Column::text(w.say("parties-why")),
            Column::number(w.say("parties-likeness")),
            Column::text(w.say("parties-to-do")),
        ];
        let nothing = empty::empty(
            &w.say("parties-no-duplicates"),
            &w.say("parties-no-duplicates-hint"),
            None,
        );
        let title = w.say("parties-duplicates-title");
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("parties-duplicates-lead"))))
            (table(&Table::new(w, title.clone(), columns).rows(rows).empty(nothing)))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        let duplicate = |pair: &Likeness| Duplicate {
            one: pair.one,
            other: pair.other,
            likeness: percent(pair),
            why: pair.why,
        };
        Ok(Listed::new(pairs(cx).await?.iter().map(duplicate).collect(), None))
    }
}

async fn pairs(cx: &mut Context) -> Result<Vec<Likeness>, Problem> {
    Ok(likeness(&store::all_named(cx).await?, PAIRS_MAX))
}

fn percent(pair: &Likeness) -> i64 {
    (pair.strength * 100.0).round() as i64
}

/// The one that nobody claimed goes into the other; two claimed ones are talked about first.
fn merge_link(
    w: &Words,
    parties: &[Visible<Party>],
    one: Id<Organisation>,
    other: Id<Organisation>,
) -> Markup {
    let is_unclaimed =
        |id| parties.iter().any(|party| party.id == id && party.stage == Stage::Unclaimed);
    let (from, into) = if is_unclaimed(one) { (one, other) } else { (other, one) };
    html! {
        @if is_unclaimed(from) {
            a href={ "/parties/" (from) "/merge?into=" (into) } { (w.say("parties-merge-title")) }
        } @else {
            (w.say("parties-both-claimed"))
        }
    }
}
