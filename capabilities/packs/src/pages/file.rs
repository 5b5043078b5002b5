//! A pack as a file, byte for byte as it was signed.

use acts::{Context, Download, Form, Stream};
use basics::{Problem, Right};
use sharing::Visible;

use crate::{Pack, store};

pub(crate) struct File;

impl Stream for File {
    const PATH: &'static str = "/packs/{id}/file";
    const NEEDS: Right = crate::KEEP;
    const KIND: &'static str = "text/plain";
    type About = Pack;

    async fn flow(cx: &mut Context, pack: Visible<Pack>, _: &Form) -> Result<Download, Problem> {
        let bytes = store::file(cx, &pack).await?.into_bytes();
        let name = format!("library-{}.pack", pack.manifest.made_on);
        let content_type = "text/plain; charset=utf-8";
        Ok(Download { content_type, file_name: Some(name), bytes })
    }
}
