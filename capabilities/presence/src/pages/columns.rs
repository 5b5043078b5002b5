//! The columns of a file (domain §7.1): what stands in each, under which HXL tag.
//!
//! A file that is brought in again says the same: the tags are those by which an import knows a
//! column, closed lists are written in the words of the reader's language, and the record id is the
//! reporter's own where there is one.

use activities::{Kind, MissionProgramme, Modality, PopulationGroup, Sector, Status, word};
use basics::{Day, Id, Organisation};
use exchange::write::{OutColumn, Value};
use sharing::{Level, Tlp};
use words::Words;

use super::{
    gathered::Entry,
    known::{Known, Named},
};
use crate::areas::{SEPARATOR, joined, once, single};

/// What rows are told with.
pub(super) struct Teller<'a> {
    pub(super) w: &'a Words,
    pub(super) today: Day,
    pub(super) known: &'a Known,
    /// What the installation is called, and where it is.
    pub(super) source: &'a str,
    pub(super) address: &'a str,
}

/// One column: the key of its header, its tag, and its cell.
type Field = (&'static str, &'static str, fn(&Teller<'_>, &Entry) -> Value);

const FIELDS: [Field; 63] = [
    ("record-id", "#meta+id", record_id),
    ("reporting", "#org+reporting+name", |t, e| t.name(e.activity.reporting).into()),
    ("reporting-acronym", "#org+reporting+acronym", |t, e| {
        t.reporting(e).and_then(|party| party.acronym.clone()).into()
    }),
    ("reporting-type", "#org+reporting+type", |t, e| {
        t.reporting(e).and_then(|party| party.kind.clone()).into()
    }),
    ("lead", "#org+prog+name", |t, e| e.activity.lead.map(|id| t.name(id)).into()),
    // The local implementer is credited in every row that names it (R7.5, K31).
    ("implementing", "#org+impl+list+name", |t, e| t.names(&e.activity.implementing)),
    ("donors", "#org+funding+list+name", |t, e| t.names(&e.activity.donors)),
    ("run-by", "#meta+run_by", run_by),
    ("programme", "#meta+programme", |t, e| {
        e.activity.programme.map(|programme| word::programme(t.w, programme)).into()
    }),
    ("sector", "#sector+name", |t, e| word::sector(t.w, e.activity.sector).into()),
    ("sector-code", "#sector+code", |_, e| e.activity.sector.code().into()),
    ("dac", "#activity+code+v_dac", |_, e| e.activity.sector.dac().into()),
    ("subsector", "#subsector", |_, e| text(e.activity.subsector.as_ref())),
    ("kind", "#activity+type", |t, e| word::kind(t.w, e.activity.kind).into()),
    ("title", "#activity+name", |_, e| e.activity.title.as_str().into()),
    ("description", "#description", |_, e| text(e.activity.description.as_ref())),
    ("status", "#status", |t, e| word::status(t.w, e.activity.status).into()),
    ("stale", "#meta+stale", |t, e| e.activity.staleness(t.today).map(|why| t.w.say(why)).into()),
    ("start", "#date+start", |_, e| e.activity.period.first().into()),
    ("end", "#date+end", |_, e| e.activity.period.last().into()),
    ("reported-on", "#date+reported", |_, e| e.activity.reported_on.into()),
    ("country", "#country+name", |t, e| once(t.area_names(e, 0)).into()),
    ("country-code", "#country+code+v_iso3", |t, e| once(t.area_codes(e, 0)).into()),
    ("admin-1", "#adm1+list+name", area_name::<1>),
    ("admin-1-code", "#adm1+code+list+v_pcodes", area_code::<1>),
    ("admin-2", "#adm2+list+name", area_name::<2>),
    ("admin-2-code", "#adm2+code+list+v_pcodes", area_code::<2>),
    ("admin-3", "#adm3+list+name", area_name::<3>),
    ("admin-3-code", "#adm3+code+list+v_pcodes", area_code::<3>),
    ("admin-4", "#adm4+list+name", area_name::<4>),
    ("admin-4-code", "#adm4+code+list+v_pcodes", area_code::<4>),
    ("admin-5", "#adm5+list+name", area_name::<5>),
    ("admin-5-code", "#adm5+code+list+v_pcodes", area_code::<5>),
    ("site", "#loc+name", |_, e| text(e.site.as_ref().and_then(|site| site.name.as_ref()))),
    ("latitude", "#geo+lat", |_, e| point(e).map(|(latitude, _)| latitude).into()),
    ("longitude", "#geo+lon", |_, e| point(e).map(|(_, longitude)| longitude).into()),
    ("group", "#beneficiary+type", |t, e| {
        e.activity.group.map(|group| word::population(t.w, group)).into()
    }),
    ("targeted", "#targeted+ind", |_, e| e.activity.targeted.total.into()),
    ("targeted-women", "#targeted+adults+f+ind", |_, e| e.activity.targeted.women.into()),
    ("targeted-men", "#targeted+adults+ind+m", |_, e| e.activity.targeted.men.into()),
    ("targeted-girls", "#targeted+children+f+ind", |_, e| e.activity.targeted.girls.into()),
    ("targeted-boys", "#targeted+children+ind+m", |_, e| e.activity.targeted.boys.into()),
    ("targeted-elderly", "#targeted+elderly+ind", |_, e| e.activity.targeted.elderly.into()),
    ("targeted-households", "#targeted+hh", |_, e| e.activity.targeted.households.into()),
    ("reached", "#reached+ind", |_, e| e.activity.reached.total.into()),
    ("reached-women", "#reached+adults+f+ind", |_, e| e.activity.reached.women.into()),
    ("reached-men", "#reached+adults+ind+m", |_, e| e.activity.reached.men.into()),
    ("reached-girls", "#reached+children+f+ind", |_, e| e.activity.reached.girls.into()),
    ("reached-boys", "#reached+children+ind+m", |_, e| e.activity.reached.boys.into()),
    ("reached-elderly", "#reached+elderly+ind", |_, e| e.activity.reached.elderly.into()),
    ("reached-households", "#reached+hh", |_, e| e.activity.reached.households.into()),
    ("modality", "#modality", |t, e| {
        e.activity.modality.map(|modality| word::modality(t.w, modality)).into()
    }),
    ("budget", "#value+budget", budget),
    ("currency", "#currency+code", |_, e| {
        e.activity.budget.map(|money| money.currency.code().to_owned()).into()
    }),
    ("contact", "#contact+name", |_, e| text(e.contact.as_ref().and_then(|c| c.name.as_ref()))),
    ("contact-email", "#contact+email", |_, e| {
        text(e.contact.as_ref().and_then(|contact| contact.email.as_ref()))
    }),
    ("contact-phone", "#contact+phone", |_, e| {
        text(e.contact.as_ref().and_then(|contact| contact.phone.as_ref()))
    }),
    ("source", "#meta+source", |_, e| text(e.activity.source.as_ref())),
    ("link", "#meta+url", |_, e| text(e.activity.link.as_ref())),
    ("level", "#meta+level", |t, e| word::level(t.w, e.activity.share.level).into()),
    ("tlp", "#meta+tlp", |t, e| word::tlp(t.w, e.activity.share.tlp).into()),
    ("audience", "#meta+audience", |t, e| {
        t.known.audience(e.activity.share.audience).map(str::to_owned).into()
    }),
    ("updated", "#meta+updated", |_, e| e.activity.updated_at.to_string().into()),
];

/// Where a row comes from: the same in every file, so that rows of several installations can be
/// put together.
const ORIGIN: [Field; 2] = [
    ("register", "#meta+origin", |t, _| t.source.into()),
    ("record", "#meta+origin+url", |t, e| {
        format!("{}/activities/{}", t.address, e.activity.id).into()
    }),
];

/// What nobody fills in: it follows from the rest, or is decided elsewhere. The day on which a row
/// was last reported is the file's own once it comes back, and of the sector there is its name.
const NOT_HANDED_OUT: [&str; 7] =
    ["run-by", "sector-code", "dac", "stale", "reported-on", "audience", "updated"];

/// By this an import knows a file that was handed out.
const HANDED_OUT: Field = ("handed-out", activities::import::HANDED_OUT, |t, _| t.today.into());

fn fields_handed_out() -> impl Iterator<Item = &'static Field> {
    let filled = FIELDS.iter().filter(|(key, ..)| !NOT_HANDED_OUT.contains(key));
    filled.chain([&HANDED_OUT])
}

/// The columns of a file that is handed out to be brought up to date.
pub(super) fn handed_out(w: &Words) -> Vec<OutColumn> {
    fields_handed_out().map(|field| column(w, field)).collect()
}

/// All columns, with headers in the reader's language. Closed lists are offered in a workbook, so
/// that a file that is corrected and brought in again stays readable.
pub(super) fn columns(w: &Words) -> Vec<OutColumn> {
    FIELDS.iter().chain(&ORIGIN).map(|field| column(w, field)).collect()
}

fn column(w: &Words, (key, tag, _): &Field) -> OutColumn {
    let column = OutColumn::new(w.say(&format!("presence-column-{key}"))).tagged(*tag);
    let column = match *key {
        "title" | "description" => column.wide(48),
        _ => column,
    };
    column.offering(choices(w, key))
}

/// What a closed list offers.
fn choices(w: &Words, key: &str) -> Vec<String> {
    match key {
        "sector" => Sector::all().map(|sector| word::sector(w, sector)).collect(),
        "kind" => Kind::ALL.iter().map(|kind| word::kind(w, *kind)).collect(),
        "status" => Status::ALL.iter().map(|status| word::status(w, *status)).collect(),
        "group" => PopulationGroup::ALL.iter().map(|group| word::population(w, *group)).collect(),
        "modality" => Modality::ALL.iter().map(|modality| word::modality(w, *modality)).collect(),
        "programme" => MissionProgramme::ALL.iter().map(|own| word::programme(w, *own)).collect(),
        "level" => Level::ALL.iter().map(|level| word::level(w, *level)).collect(),
        "tlp" => Tlp::ALL.iter().map(|mark| word::tlp(w, *mark)).collect(),
        _ => Vec::new(),
    }
}

impl Teller<'_> {
    pub(super) fn row(&self, entry: &Entry) -> Vec<Value> {
        FIELDS.iter().chain(&ORIGIN).map(|(_, _, cell)| cell(self, entry)).collect()
    }

    /// The cells of a file that is handed out.
    pub(super) fn handed_out(&self, entry: &Entry) -> Vec<Value> {
        fields_handed_out().map(|(_, _, cell)| cell(self, entry)).collect()
    }

    fn name(&self, id: Id<Organisation>) -> String {
        let known = self.known.organisation(id);
        known.map_or_else(|| self.w.say("activities-unnamed"), |party| party.name.clone())
    }

    fn names(&self, ids: &[Id<Organisation>]) -> Value {
        let names = ids.iter().map(|id| single(&self.name(*id)));
        names.collect::<Vec<_>>().join(SEPARATOR).into()
    }

    /// What each place lies in at a level, itself included; nothing where it does not go so deep.
    fn area_names<'e>(
        &'e self,
        entry: &'e Entry,
        level: u8,
    ) -> impl Iterator<Item = &'e str> + Clone {
        let language = self.w.language();
        entry.activity.places.iter().map(move |place| {
            let area = self.known.area(*place, level);
            area.map_or("", |area| area.names.in_language(language).as_str())
        })
    }

    fn area_codes<'e>(
        &'e self,
        entry: &'e Entry,
        level: u8,
    ) -> impl Iterator<Item = &'e str> + Clone {
        let places = entry.activity.places.iter();
        places.map(move |place| self.known.area(*place, level).map_or("", |area| &area.code))
    }

    fn reporting(&self, entry: &Entry) -> Option<&Named> {
        self.known.organisation(entry.activity.reporting)
    }
}

/// The reporter's own id of the record, by which an import knows it again; else ours.
fn record_id(_: &Teller<'_>, entry: &Entry) -> Value {
    match &entry.activity.record_key {
        Some(key) => key.as_str().into(),
        None => entry.activity.id.to_string().into(),
    }
}

fn run_by(t: &Teller<'_>, entry: &Entry) -> Value {
    let of_the_mission = entry.activity.programme.is_some();
    t.w.say(if of_the_mission { "presence-run-by-mission" } else { "presence-run-by-others" })
        .into()
}

fn area_name<const LEVEL: u8>(t: &Teller<'_>, entry: &Entry) -> Value {
    joined(t.area_names(entry, LEVEL)).into()
}

fn area_code<const LEVEL: u8>(t: &Teller<'_>, entry: &Entry) -> Value {
    joined(t.area_codes(entry, LEVEL)).into()
}

fn point(entry: &Entry) -> Option<(f64, f64)> {
    entry.site.as_ref().and_then(|site| site.point)
}

/// In the currency's usual unit, as people write it.
fn budget(_: &Teller<'_>, entry: &Entry) -> Value {
    let Some(money) = entry.activity.budget else { return Value::Empty };
    match money.currency.decimals() {
        0 => money.minor.into(),
        decimals => {
            let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(2));
            (money.minor as f64 / scale).into()
        }
    }
}

fn text<T: ToString>(text: Option<&T>) -> Value {
    text.map(ToString::to_string).into()
}
