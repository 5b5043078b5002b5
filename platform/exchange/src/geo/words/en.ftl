# What can be wrong with a map file or a list of P-codes.

exchange-geo-too-large = This file is larger than { $most } MB. Simplify the boundaries, for example with mapshaper, and upload the smaller file.
exchange-geo-not-text = This file is not text. Choose a GeoJSON or TopoJSON file; a shapefile has to be exported to GeoJSON first.
exchange-geo-not-json = This file breaks off or is damaged at line { $line }, column { $column }. Export it again as GeoJSON or TopoJSON.
exchange-geo-wrong-shape = At line { $line }, column { $column } stands something that GeoJSON and TopoJSON do not allow there: a coordinate that is not a number, a value of another kind, or a name that is used twice. Correct it or export the file again.
exchange-geo-too-deep = The lists in this file are nested more than { $most } deep. Export it again as plain GeoJSON.
exchange-geo-too-many-positions = This file has more than { $most } points. Simplify the boundaries and upload the smaller file.
exchange-geo-too-many-objects = This file has more than { $most } features and parts of features. Divide it, for example by country, and upload the parts.
exchange-geo-too-many-members = This file has more than { $most } properties. Leave out those that are not codes or names, and upload it again.
exchange-geo-missing-member = Feature { $feature } has no “{ $member }”. Export the file again as GeoJSON.
exchange-geo-unknown-type = Feature { $feature } says that it is a “{ $type }”, which is not a type of this format or not one that can be read here. Types are written exactly, as in “FeatureCollection” or “Polygon”.
exchange-geo-wrong-nesting = The coordinates of feature { $feature } are not those of a “{ $type }”: there are too many or too few brackets. Correct its type or export the file again.
exchange-geo-two-in-one = Feature { $feature } mixes the members of a collection, a feature and a geometry, so that it can be understood in two ways. Export the file again as GeoJSON.
exchange-geo-bad-id = The “id” of feature { $feature } is neither a text nor a number. Correct it or leave it out.
exchange-geo-bad-box = The “bbox” of feature { $feature } does not have 4 or 6 numbers. Correct it or leave it out.
exchange-geo-short-line = A line of feature { $feature } has fewer than two points. Draw it again or leave the feature out.
exchange-geo-open-ring = An outline of feature { $feature } is not closed: its last point has to be its first point again. Repair the geometry and export the file again.
exchange-geo-short-ring = An outline of feature { $feature } has fewer than four points and encloses nothing. Repair the geometry and export the file again.
exchange-geo-not-degrees = Feature { $feature } has a point at longitude { $longitude }, latitude { $latitude }, which does not exist. Export the file again in degrees (WGS 84, EPSG:4326), longitude first.
exchange-geo-broken-arc = A border of feature { $feature } is missing from the file or does not fit to the next one. Export the file again as TopoJSON or GeoJSON.
exchange-geo-not-an-area = Feature { $feature } is a point or a line, and boundaries are areas. Leave it out, or import it as a site.
exchange-geo-no-areas = There are no areas in this file. Choose a file of administrative boundaries.

exchange-geo-pcodes-unreadable = This list of P-codes is damaged or too long. Download it again and upload it as CSV, packed (.gz) or not.
exchange-geo-pcodes-column = The list of P-codes has no column “{ $column }”. Its first line has to name the columns, as in the list that OCHA publishes.
exchange-geo-pcodes-cell = “{ $given }” in line { $line } is not possible in the column “{ $column }”. Correct the cell and upload the list again.
