#!/usr/bin/env node
// The command `pg-feature-inventory`. What it runs is in the action's own program, so that nothing is there twice.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  // What is imported below cannot even be read by it.
  process.stderr.write(
    `error: pg-feature-inventory needs Node 22.22.2 or newer, and this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  Reflect.set(globalThis, Symbol.for('pg-feature-inventory.command'), true);
  await import('./index.js');
}
