WITH RECURSIVE trusted (oid) AS (
  -- @include trusted_roles.sql
),
-- @include foreign_in_catalog.sql
