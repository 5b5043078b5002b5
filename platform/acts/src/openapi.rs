//! The API's description (OpenAPI 3.1), made from the same table as the router.

use basics::Language;
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};
use words::Words;

use crate::{
    App, Door, Field, FieldKind, Route,
    capability::Tells,
    form::{BASE, KEY},
};

/// Everything that may be called, what it asks and what it answers.
pub(crate) fn describe(app: &App) -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut teller = Teller {
        words: app.dictionary.words(Language::ENGLISH),
        schemas: settings.into_generator(),
    };
    let routes = app
        .capabilities
        .iter()
        .flat_map(|capability| capability.routes.iter().map(|route| (capability.name, route)));
    let mut paths: Map<String, Value> = Map::new();
    for (capability, route) in routes {
        let (path, method) = address(route);
        let operation = teller.operation(capability, route);
        paths.entry(path).or_insert_with(|| json!({}))[method] = operation;
    }
    let mut schemas = teller.schemas.take_definitions(true);
    schemas.insert("Problem".into(), problem_schema());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Comity",
            "version": env!("CARGO_PKG_VERSION"),
            "description": teller.words.say("acts-api-about"),
        },
        "servers": [{ "url": app.settings.address }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer" },
                "session": { "type": "apiKey", "in": "cookie", "name": crate::caller::SESSION },
            },
        },
    })
}

/// Where a route speaks to programs, and by which method.
fn address(route: &Route) -> (String, &'static str) {
    match route.door {
        Door::Act => (format!("/api{}", route.path), "post"),
        Door::Page | Door::Stream => (format!("/api{}", route.path), "get"),
    }
}

struct Teller {
    words: Words,
    schemas: SchemaGenerator,
}

impl Teller {
    fn operation(&mut self, capability: &str, route: &Route) -> Value {
        let mut operation = json!({
            "operationId": operation_id(route),
            "tags": [capability],
            "summary": self.summary(route),
            "parameters": parameters(route),
            "responses": self.responses(route),
        });
        operation["security"] = security(route);
        if route.door == Door::Act {
            operation["requestBody"] = body(&route.fields);
        }
        operation
    }

    /// What people know it as: an act's title, a page's entry in the menu.
    fn summary(&self, route: &Route) -> String {
        let key = format!("{}-title", route.name.replace(['.', '_'], "-"));
        match route.door {
            Door::Act if self.words.has(&key) => self.words.say(&key),
            _ => route.path.to_owned(),
        }
    }

    fn responses(&mut self, route: &Route) -> Value {
        let well = match route.tells {
            Tells::File(kind) => json!({ kind: {} }),
            Tells::Shape(schema) => {
                let schema = Value::from(schema(&mut self.schemas));
                let schema = match route.door {
                    Door::Act => done(&schema),
                    _ => schema,
                };
                json!({ "application/json": { "schema": schema } })
            }
        };
        let mut responses = json!({ "200": { "description": "Done", "content": well } });
        let mut stopped = vec![("422", "refused"), ("429", "too-many"), ("503", "busy")];
        if !route.needs.is_for_anyone() {
            stopped.extend([("401", "sign-in-first"), ("403", "forbidden")]);
        }
        if route.path.contains("{id}") {
            stopped.push(("404", "not-found"));
        }
        match route.door {
            Door::Act => stopped.extend([("409", "stale"), ("413", "too-large")]),
            Door::Page => {
                responses["304"] = json!({ "description": self.words.say("acts-api-unchanged") });
            }
            Door::Stream => {}
        }
        for (status, name) in stopped {
            responses[status] = self.stopped(name);
        }
        responses["default"] = self.stopped("broken");
        responses
    }

    fn stopped(&self, name: &str) -> Value {
        let problem = json!({ "$ref": "#/components/schemas/Problem" });
        json!({
            "description": self.words.say(&format!("problem-{name}")),
            "content": { "application/problem+json": { "schema": problem } },
        })
    }
}

/// What opens it: nothing, a token whose scope names the right, a session. For what only people do
/// themselves there is no token.
fn security(route: &Route) -> Value {
    let session = json!({ "session": [] });
    match route.needs {
        needs if needs.is_for_anyone() => json!([{}, { "token": [] }, session]),
        needs if needs.in_person || route.fresh => json!([session]),
        needs => json!([{ "token": [needs.name] }, session]),
    }
}

/// What an act answers: the record that it left, where that is, and the journal's entry.
fn done(record: &Value) -> Value {
    let entry = json!({
        "type": ["object", "null"],
        "properties": {
            "id": { "type": "string", "format": "uuid" },
            "leaf_hash": { "type": "string", "contentEncoding": "base64" },
        },
        "required": ["id", "leaf_hash"],
    });
    json!({
        "type": "object",
        "properties": {
            "id": { "type": "string", "format": "uuid" },
            "path": { "type": "string" },
            "record": record,
            "entry": entry,
        },
        "required": ["id", "path", "record", "entry"],
    })
}

fn body(fields: &[Field]) -> Value {
    let has_file = fields.iter().any(|field| field.kind == FieldKind::File);
    let kind = if has_file { "multipart/form-data" } else { "application/json" };
    let mut properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), field.schema())).collect();
    properties.insert(BASE.into(), json!({ "type": "integer" }));
    properties.insert(KEY.into(), json!({ "type": "string", "maxLength": 100 }));
    let required: Vec<&str> =
        fields.iter().filter(|field| field.is_required).map(|field| field.name).collect();
    json!({
        "required": true,
        "content": { kind: { "schema": {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        } } },
    })
}

fn parameters(route: &Route) -> Vec<Value> {
    let id = route.path.contains("{id}").then(|| {
        let schema = json!({ "type": "string", "format": "uuid" });
        json!({ "name": "id", "in": "path", "required": true, "schema": schema })
    });
    let header = |name: &str| {
        let schema = json!({ "type": "string", "maxLength": 100 });
        json!({ "name": name, "in": "header", "schema": schema })
    };
    let query =
        |field: &Field| json!({ "name": field.name, "in": "query", "schema": field.schema() });
    let own: Vec<Value> = match route.door {
        Door::Act => vec![header("Idempotency-Key")],
        Door::Page | Door::Stream => route.fields.iter().map(query).collect(),
    };
    id.into_iter().chain(own).collect()
}

/// `activities.correct` for an act; for a page its address in words: `parties.one.duplicates`.
fn operation_id(route: &Route) -> String {
    if route.door == Door::Act {
        return route.name.to_owned();
    }
    let parts = route.path.split('/').filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.map(|part| if part == "{id}" { "one" } else { part }).collect();
    if parts.is_empty() { "start".to_owned() } else { parts.join(".") }
}

/// RFC 9457, with what was wrong with each answer.
fn problem_schema() -> Value {
    let text = json!({ "type": "string" });
    json!({
        "type": "object",
        "properties": {
            "type": text,
            "title": text,
            "status": { "type": "integer" },
            "detail": text,
            "refusals": { "type": "array", "items": {
                "type": "object",
                "properties": { "about": text, "why": text, "because": text },
                "required": ["about", "why", "because"],
            } },
            "now": { "type": "object", "additionalProperties": text },
        },
        "required": ["type", "title", "status", "detail"],
    })
}
