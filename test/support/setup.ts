import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { createTemplate, majors } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the initialised clusters that {@link startServer} copies. */
    templates: string;
  }
}

/** Once a run: one initialised cluster per major. */
export default function setup(project: TestProject): () => void {
  const templates = mkdtempSync(path.join(tmpdir(), 'pg-templates-'));
  if (process.getuid?.() === 0) chownSync(templates, 65534, 65534);
  for (const major of majors) createTemplate(major, templates);
  project.provide('templates', templates);
  return () => rmSync(templates, { recursive: true, force: true });
}
