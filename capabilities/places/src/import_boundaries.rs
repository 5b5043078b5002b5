//! Import boundaries from a TopoJSON or GeoJSON file.

use acts::{Act, Context, Form, Instance, Upload, whoever_sees_it};
use basics::{Problem, Refusals, Right, all3};
use look::form::{Choice, choice, day, file};
use maud::{Markup, html};
use sharing::Visible;
use words::Words;

use crate::{
    Content, Country, Import, MapFile,
    place::LEVEL_MAX,
    store::{self, Planned},
};

pub(crate) struct ImportBoundaries {
    file: Upload,
    map: MapFile,
    planned: Option<Planned>,
}

fn level(text: &str) -> Option<u8> {
    text.parse().ok().filter(|level| *level <= LEVEL_MAX)
}

impl Act for ImportBoundaries {
    const NAME: &'static str = "places.import_boundaries";
    const PATH: &'static str = "/places/import-boundaries";
    const NEEDS: Right = crate::KEEP;
    type On = Instance;
    type Leaves = Import;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let (country, level, edition) = all3(
            form.maybe_read("country", Country::from_iso),
            form.maybe_read("level", level),
            form.maybe_day("edition"),
        )?;
        let map = MapFile { country, level, edition };
        Ok(Self { file: form.upload("file")?.clone(), map, planned: None })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        let Self { file, map, .. } = self;
        let content = Content::Boundaries(map);
        let planned = store::plan_import(&mut cx.tx, &file.file_name, &file.bytes, content).await?;
        Ok(Self { file, map, planned: Some(planned) })
    }

    async fn carry_out(self, cx: &mut Context, _: Visible<Instance>) -> Result<Import, Problem> {
        let unjudged = || Problem::broken("an import that was not judged first");
        let planned = self.planned.ok_or_else(unjudged)?;
        let (id, now) = (cx.id("place import"), cx.now);
        store::carry_out_import(&mut cx.tx, planned, id, now).await
    }

    async fn questions(
        cx: &mut Context,
        _: &Visible<Instance>,
        form: &Form,
    ) -> Result<Markup, Problem> {
        let countries = store::countries(cx).await?;
        let w = &cx.words;
        let mut countries: Vec<Choice> = countries
            .iter()
            .map(|(place, _)| Choice::new(place.code.as_str(), cx.name(&place.names).as_str()))
            .collect();
        countries.sort_by_cached_key(|country| crate::folded(&country.label));
        let ask = |name, key, hint| form.question(w, name, key).hint(w.say(hint));
        Ok(html! {
            (file(
                &ask("file", "places-ask-boundaries", "places-ask-boundaries-hint").required(),
                ".json,.geojson,.topojson",
            ))
            (choice(&ask("country", "places-ask-country", "places-ask-found-in-file"), &countries))
            (choice(&ask("level", "places-ask-level", "places-ask-found-in-file"), &levels(w)))
            (day(&ask("edition", "places-ask-edition", "places-ask-edition-hint")))
        })
    }
}

fn levels(words: &Words) -> Vec<Choice> {
    let levels = 0..=LEVEL_MAX;
    levels
        .map(|level| Choice::new(level.to_string(), words.say(&format!("places-level-{level}"))))
        .collect()
}
