//! Import a list of P-codes, such as the one that OCHA publishes.

use acts::{Act, Context, Form, Instance, Upload, whoever_sees_it};
use basics::{Problem, Refusals, Right};
use look::form::{file, tick};
use maud::{Markup, html};
use sharing::Visible;

use crate::{
    Content, Extent, Import,
    store::{self, Planned},
};

pub(crate) struct ImportCodes {
    file: Upload,
    extent: Extent,
    planned: Option<Planned>,
}

impl Act for ImportCodes {
    const NAME: &'static str = "places.import_codes";
    const PATH: &'static str = "/places/import-codes";
    const NEEDS: Right = crate::KEEP;
    type On = Instance;
    type Leaves = Import;

    async fn may(_: &mut Context, _: &Visible<Instance>) -> Result<(), Problem> {
        whoever_sees_it()
    }

    fn parse(form: &Form) -> Result<Self, Refusals> {
        let extent = if form.tick("whole") { Extent::Whole } else { Extent::Part };
        Ok(Self { file: form.upload("file")?.clone(), extent, planned: None })
    }

    async fn judge(self, cx: &mut Context, _: &Visible<Instance>) -> Result<Self, Problem> {
        let Self { file, extent, .. } = self;
        let content = Content::Codes(extent);
        let planned = store::plan_import(&mut cx.tx, &file.file_name, &file.bytes, content).await?;
        Ok(Self { file, extent, planned: Some(planned) })
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
        let w = &cx.words;
        let ask = |name, key, hint| form.question(w, name, key).hint(w.say(hint));
        let list = ask("file", "places-ask-codes", "places-ask-codes-hint").required();
        Ok(html! {
            (file(&list, ".csv,.gz"))
            (tick(&ask("whole", "places-ask-whole", "places-ask-whole-hint")))
        })
    }
}
