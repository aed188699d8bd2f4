import { afterAll } from 'vitest';
import { stopIdle } from './idle-servers.ts';
import { closeIdle } from './idle-sessions.ts';

// Vitest runs this before each file. What a module registers for itself is registered for the first file only, where
// files share their modules.
afterAll(async () => {
  await closeIdle();
  await stopIdle();
});
