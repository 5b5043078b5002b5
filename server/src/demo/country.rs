//! The invented country's places, with outlines and names in two scripts.

use acts::Context;
use basics::Problem;
use exchange::geo::{geometry_text, invent::InventedArea};
use places::{Country, MapFile};
use serde_json::{Map, Value, json};

/// Enters the areas level by level, as a map file of each would.
pub(super) async fn enter(cx: &mut Context, areas: &[InventedArea]) -> Result<(), Problem> {
    for level in 0..=3 {
        let of_level: Vec<&InventedArea> =
            areas.iter().filter(|area| area.level == level).collect();
        let map = map_file(&of_level);
        let file = MapFile { country: Some(Country::INVENTED), level: Some(level), edition: None };
        let name = format!("unmix-admin{level}.geojson");
        let import = places::import_boundaries(cx, &name, map.as_bytes(), file).await?;
        cx.leave(&import);
    }
    Ok(())
}

fn map_file(areas: &[&InventedArea]) -> String {
    let features: Vec<Value> = areas.iter().map(|area| feature(area)).collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn feature(area: &InventedArea) -> Value {
    let level = area.level;
    let mut properties = Map::new();
    properties.insert(format!("ADM{level}_PCODE"), json!(area.code));
    properties.insert(format!("ADM{level}_FR"), json!(area.name_fr));
    properties.insert(format!("ADM{level}_AR"), json!(area.name_ar));
    if let (Some(parent), 1..) = (&area.parent_code, level) {
        properties.insert(format!("ADM{}_PCODE", level - 1), json!(parent));
    }
    let geometry: Value =
        serde_json::from_str(&geometry_text(&area.polygons)).unwrap_or(Value::Null);
    json!({ "type": "Feature", "properties": properties, "geometry": geometry })
}
