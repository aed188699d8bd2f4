-- Rows and size of tables over time: a row a table, a place of the arrays a time at which a figure had moved by a
-- tenth. Both figures null: it was gone by then. A table that was always small has no row.
CREATE TABLE IF NOT EXISTS catalog.growth (
  identity text PRIMARY KEY,
  measured_at timestamptz[] NOT NULL,
  row_counts bigint[] NOT NULL,
  sizes_bytes bigint[] NOT NULL
);
