import { createHandler } from './handler.ts';

// Supabase sets all three; the last one only in projects with the newer API keys, as JSON: {"default":"sb_secret_…"}.
Deno.serve(
  createHandler(() => ({
    databaseUrl: Deno.env.get('SUPABASE_DB_URL'),
    serviceRoleKey: Deno.env.get('SUPABASE_SERVICE_ROLE_KEY'),
    secretKeys: Deno.env.get('SUPABASE_SECRET_KEYS'),
  })),
);
