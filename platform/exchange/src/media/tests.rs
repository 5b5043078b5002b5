//! What is taken, and everything that is not.

use std::io::{Cursor, Write};

use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{Media, Redrawn, Unfit, redraw};

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let red_in_the_corner = |x, y| if x == 0 && y == 0 { Rgb([250, 0, 0]) } else { Rgb([9, 9, 9]) };
    let picture = DynamicImage::from(RgbImage::from_fn(width, height, red_in_the_corner));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The same photograph, whose camera noted that it lay on its side, and where it was.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    // Orientation: short, one of them, six: turned by a quarter.
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]);
    tiff.extend(b"GPS 16.2719N 0.0447W");
    let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &tiff, &jpeg[2..]].concat()
}

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n";

#[test]
fn a_file_is_told_by_what_it_holds() {
    let docx = packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    let xlsx = packed(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<w/>")]);
    let ods = packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]);
    let jpeg = picture(3, 2, ImageFormat::Jpeg);
    for (name, bytes, media) in [
        ("report.pdf", PDF.to_vec(), Media::Pdf),
        ("REPORT.PDF", PDF.to_vec(), Media::Pdf),
        ("photo.jpeg", jpeg, Media::Jpeg),
        ("map.png", picture(3, 2, ImageFormat::Png), Media::Png),
        ("photo.webp", picture(3, 2, ImageFormat::WebP), Media::Webp),
        ("plan.docx", docx, Media::Docx),
        ("budget.xlsx", xlsx, Media::Xlsx),
        ("budget.ods", ods, Media::Ods),
        ("rows.csv", b"place,people\nGao,12\n".to_vec(), Media::Csv),
        ("note.txt", "Réunion à Gao\r\n".into(), Media::Text),
    ] {
        assert_eq!(Media::of(name, &bytes), Ok(media), "{name}");
    }
}

#[test]
fn a_renamed_program_is_refused() {
    let beginnings: [&[u8]; 4] =
        [b"MZ\x90\0\x03", b"\x7fELF\x02", b"#!/bin/sh\nrm", b"\xca\xfe\xba\xbe"];
    for bytes in beginnings {
        assert_eq!(Media::of("report.pdf", bytes), Err(Unfit::Program));
    }
    assert_eq!(Media::of("report.exe", PDF), Err(Unfit::Misnamed(Media::Pdf)));
    assert_eq!(Media::of("report", PDF), Err(Unfit::Misnamed(Media::Pdf)));
}

#[test]
fn what_is_called_something_else_or_is_nothing_we_know_is_refused() {
    let jpeg = picture(3, 2, ImageFormat::Jpeg);
    assert_eq!(Media::of("photo.png", &jpeg), Err(Unfit::Misnamed(Media::Jpeg)));
    assert_eq!(Media::of("page.html", b"<script>"), Err(Unfit::Misnamed(Media::Text)));
    assert_eq!(Media::of("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Err(Unfit::Unknown));
    assert_eq!(Media::of("film.mp4", b"\0\0\0\x18ftypmp42"), Err(Unfit::Unknown));
    assert_eq!(Media::of("all.zip", &packed(&[("a.txt", b"a")])), Err(Unfit::Unknown));
    assert_eq!(Media::of("empty.txt", b""), Err(Unfit::Unknown));
}

#[test]
fn half_a_file_is_refused() {
    assert_eq!(Media::of("scan.pdf", &PDF[..20]), Err(Unfit::Broken));
    let docx = packed(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    assert_eq!(Media::of("plan.docx", &docx[..docx.len() / 2]), Err(Unfit::Broken));
    let png = picture(40, 40, ImageFormat::Png);
    assert_eq!(redraw(Media::Png, &png[..png.len() / 2]), Err(Unfit::Broken));
}

#[test]
fn a_document_that_runs_programs_or_never_ends_is_refused() {
    let types: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
    let macros = packed(&[types, ("xl/workbook.xml", b"<w/>"), ("xl/vbaProject.bin", b"x")]);
    assert_eq!(Media::of("budget.xlsx", &macros), Err(Unfit::Macros));
    let zeros = vec![0; 201 << 20];
    let bomb = packed(&[types, ("word/document.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20, "it looks small");
    assert_eq!(Media::of("plan.docx", &bomb), Err(Unfit::Bomb));
}

#[test]
fn a_photograph_keeps_what_is_seen_and_loses_where_it_was_taken() {
    let photo = with_exif(&picture(64, 32, ImageFormat::Jpeg));
    assert!(photo.windows(3).any(|window| window == b"GPS"));
    let Redrawn { media, bytes } = redraw(Media::Jpeg, &photo).unwrap();
    assert_eq!(media, Media::Jpeg);
    assert!(!bytes.windows(4).any(|window| window == b"Exif" || window == b"GPS "));
    let seen = image::load_from_memory(&bytes).unwrap();
    assert_eq!(seen.dimensions(), (32, 64), "the right way up");
}

#[test]
fn what_is_seen_through_stays_so() {
    let mut bytes = Cursor::new(Vec::new());
    let glass = DynamicImage::new_rgba8(4, 4);
    glass.write_to(&mut bytes, ImageFormat::WebP).unwrap();
    assert_eq!(redraw(Media::Webp, bytes.get_ref()).unwrap().media, Media::Png);
    let opaque = picture(4, 4, ImageFormat::WebP);
    assert_eq!(redraw(Media::Webp, &opaque).unwrap().media, Media::Jpeg);
}

#[test]
fn a_picture_is_measured_before_it_is_drawn() {
    // Its head says 15,000 by 15,000; of the points there is none.
    let mut png = picture(1, 1, ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0x3A, 0x98, 0, 0, 0x3A, 0x98]);
    let mut crc = flate2::Crc::new();
    crc.update(&png[12..29]);
    png[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    assert_eq!(redraw(Media::Png, &png), Err(Unfit::TooManyPoints));
}
