-- Statistics are as old as their last reset. A crash resets them too, which only those of the background writer show.
since AS MATERIALIZED (
  SELECT greatest(pg_stat_get_db_stat_reset_time(d.oid), pg_stat_get_bgwriter_stat_reset_time())
    < clock_timestamp() - interval '14 days' AS is_long
  FROM pg_database d WHERE d.datname = current_database()
),
