//! Pictures, drawn anew: what is seen stays, and what is not seen goes.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
};

use super::{Media, Unfit};

/// A picture as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redrawn {
    pub media: Media,
    pub bytes: Vec<u8>,
}

/// Longer than any camera's side.
const SIDE_MAX: u32 = 16_000;
/// A page scanned at 600 dots an inch has fewer than 36 million.
const POINTS_MAX: u64 = 36_000_000;
/// So much memory at most is taken to draw one.
const MEMORY_BYTES_MAX: u64 = 320 << 20;
/// Text in a photographed document stays readable.
const JPEG_QUALITY: u8 = 88;

/// Draws a picture anew, the right way up, without anything that its camera wrote beside it. How
/// large it is, is looked at before anything of it is drawn. WebP becomes what every program opens:
/// PNG where it is seen through, else JPEG.
pub fn redraw(media: Media, bytes: &[u8]) -> Result<Redrawn, Unfit> {
    let format = match media {
        Media::Png => ImageFormat::Png,
        Media::Jpeg => ImageFormat::Jpeg,
        Media::Webp => ImageFormat::WebP,
        _ => return Err(Unfit::Unknown),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(MEMORY_BYTES_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| unfit(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > POINTS_MAX {
        return Err(Unfit::TooManyPoints);
    }
    let turned = decoder.orientation().map_err(|error| unfit(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| unfit(&error))?;
    picture.apply_orientation(turned);
    drawn(&picture, media)
}

fn drawn(picture: &DynamicImage, media: Media) -> Result<Redrawn, Unfit> {
    let is_png = media == Media::Png || (media == Media::Webp && picture.color().has_alpha());
    let mut bytes = Cursor::new(Vec::new());
    if is_png {
        picture.write_to(&mut bytes, ImageFormat::Png).map_err(|error| unfit(&error))?;
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
        let is_grey = !picture.color().has_color();
        let flat = if is_grey { picture.to_luma8().into() } else { picture.to_rgb8().into() };
        let flat: DynamicImage = flat;
        flat.write_with_encoder(encoder).map_err(|error| unfit(&error))?;
    }
    let media = if is_png { Media::Png } else { Media::Jpeg };
    Ok(Redrawn { media, bytes: bytes.into_inner() })
}

fn unfit(error: &image::ImageError) -> Unfit {
    match error {
        image::ImageError::Limits(_) => Unfit::TooManyPoints,
        _ => Unfit::Broken,
    }
}
