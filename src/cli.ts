#!/usr/bin/env node
// The command `pg-feature-inventory`. What it runs is in the action's own program, so that nothing is there twice.
Reflect.set(globalThis, Symbol.for('pg-feature-inventory.command'), true);
await import('./main.ts');
