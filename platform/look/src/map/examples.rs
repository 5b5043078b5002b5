//! Examples of maps: a country that does not exist.

use words::Words;

use super::{Breaks, Map, MapArea, MapPoint, ViewBox, map};
use crate::{Examples, tag::Tone};

/// Code, name, path, figure, and where the name is written.
type Drawn = (&'static str, &'static str, &'static str, Option<f64>, (f64, f64));

const AREAS: [Drawn; 5] = [
    ("ML0802", "kidal", "M60 2L118 8L112 44L84 52L58 38Z", None, (88.0, 26.0)),
    ("ML0702", "bourem", "M8 34L60 2L58 38L62 58L30 64Z", Some(0.0), (42.0, 40.0)),
    ("ML0703", "gao", "M30 64L62 58L58 38L84 52L80 82L52 92L34 84Z", Some(14.0), (58.0, 70.0)),
    ("ML1001", "menaka", "M84 52L112 44L138 66L128 94L80 82Z", Some(3.0), (108.0, 70.0)),
    ("ML0701", "ansongo", "M52 92L80 82L128 94L110 116L66 118Z", Some(6.0), (88.0, 102.0)),
];

pub fn examples(words: &Words) -> Examples {
    let drawn = presence(words, "presence");
    let mut tiles = presence(words, "presence-tiles");
    for area in &mut tiles.areas {
        area.path.clear();
    }
    vec![("with boundaries", map(&drawn)), ("without boundaries", map(&tiles))]
}

fn presence<'a>(words: &'a Words, id: &'a str) -> Map<'a> {
    let say = |key: &str| words.say(&format!("sample-{key}"));
    let areas = AREAS.map(|(code, key, path, value, at)| MapArea {
        id: code.to_owned(),
        name: say(key),
        path: path.to_owned(),
        value,
        label_at: Some(at),
        href: Some(format!("/places/{code}")),
    });
    let late = MapPoint { name: say("clinic"), at: (122.0, 80.0), tone: Tone::Bad, href: None };
    Map {
        words,
        id,
        title: say("map"),
        description: say("map-text"),
        figures: say("count"),
        kind_of_area: say("district"),
        areas: areas.into(),
        points: vec![late],
        view: ViewBox { x: 0.0, y: 0.0, width: 146.0, height: 122.0 },
        breaks: Breaks::equal_steps(AREAS.iter().filter_map(|area| area.3), 5),
    }
}
