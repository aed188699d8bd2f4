import DOMPurify from 'dompurify';
import mermaid12 from 'mermaid';
import mermaid10 from 'mermaid10';
import mermaid11 from 'mermaid11';
import { expect } from 'vitest';

/** GitHub does not say which Mermaid it runs, so a diagram has to be one in each of these. */
const versions = { 'Mermaid 10': mermaid10, 'Mermaid 11': mermaid11, 'Mermaid 12': mermaid12 };

// Without a browser DOMPurify has no functions at all, and a chart's titles pass through two of them. It judges what is
// drawn, not what is read, so that here it may let everything through. The three versions share this one copy.
Object.assign(DOMPurify, { addHook: () => {}, sanitize: (text: string) => text });

/** The Mermaid blocks of Markdown. */
export function diagramsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, source]) => source ?? '');
}

/**
 * Reads a diagram with every version as a page does that cannot configure it: within the version's own limits of
 * characters and of lines between boxes, beyond which nothing but an error is drawn.
 */
export async function expectDiagram(source: string): Promise<void> {
  for (const [version, mermaid] of Object.entries(versions)) {
    const { maxTextSize = 0, maxEdges = 0 } = mermaid.mermaidAPI.defaultConfig;
    expect(source.length, `characters in ${version}`).toBeLessThanOrEqual(maxTextSize);
    expect(source.match(/^ +"[^"]+" \S+--\S+ "/gm)?.length ?? 0, `edges in ${version}`).toBeLessThanOrEqual(
      maxEdges,
    );
    await expect(mermaid.parse(source), version).resolves.toBeTruthy();
  }
}
