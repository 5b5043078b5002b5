//! All that Typst sees: one template, one document's data, four fonts. No file, no network, no
//! clock.

use std::sync::LazyLock;

use typst::{
    Library, LibraryExt as _, World as TypstWorld,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

const FONTS: [&[u8]; 4] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
];

static TEMPLATE: LazyLock<FileId> = LazyLock::new(|| id("document.typ"));
static DATA: LazyLock<FileId> = LazyLock::new(|| id("document.json"));

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// What is the same for all documents.
pub(crate) struct Ground {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
}

impl Ground {
    pub(crate) fn new() -> Self {
        let fonts: Vec<Font> =
            FONTS.into_iter().flat_map(|font| Font::iter(Bytes::new(font))).collect();
        let template = Source::new(*TEMPLATE, include_str!("document.typ").to_owned());
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template,
        }
    }
}

/// The same with one document.
pub(crate) struct World<'a> {
    ground: &'a Ground,
    data: Bytes,
}

impl<'a> World<'a> {
    pub(crate) fn new(ground: &'a Ground, data: String) -> Self {
        Self { ground, data: Bytes::from_string(data) }
    }
}

impl TypstWorld for World<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.ground.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.ground.book
    }

    fn main(&self) -> FileId {
        *TEMPLATE
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *TEMPLATE {
            Ok(self.ground.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.ground.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
