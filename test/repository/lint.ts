import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validate, type ValidationConfig } from '@actions/languageservice';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { parse } from 'yaml';

export const root = path.join(import.meta.dirname, '../..');
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** How README and docs name this action. */
const ourAction = 'OWNER/pg-feature-inventory@v1';

/** A workflow's `uses:` of this action is held against action.yml; other actions are not looked up. */
const actionsMetadataProvider: NonNullable<ValidationConfig['actionsMetadataProvider']> = {
  fetchActionMetadata: async ({ owner, name }) =>
    `${owner}/${name}@v1` === ourAction ? parse(read('action.yml')) : { name, description: '' },
};

let documents = 0;

/**
 * What GitHub's own parser and language service find wrong; empty = nothing.
 * @param kind `workflow`, or `action` for an action.yml.
 */
export async function problemsOf(kind: 'workflow' | 'action', content: string): Promise<readonly string[]> {
  // The language service keeps what it parsed by name, so each document has one of its own.
  const uri =
    kind === 'action'
      ? `file:///${++documents}/action.yml`
      : `file:///${++documents}/.github/workflows/w.yml`;
  // Only a reference with an owner is looked up, `./` is not.
  const text = content.replace(/uses: \.\/$/gm, `uses: ${ourAction}`);
  const parsed = (kind === 'action' ? parseAction : parseWorkflow)(
    { name: uri, content: text },
    new NoOperationTraceWriter(),
  );
  // All that is read of a document.
  const document = { uri, getText: () => text } as Parameters<typeof validate>[0];
  const found = await validate(document, { actionsMetadataProvider });
  return [
    ...new Set([
      ...(parsed.value === undefined ? ['nothing could be read'] : []),
      ...parsed.context.errors
        .getErrors()
        .map(({ rawMessage, range }) => `${range?.start.line ?? 0}: ${rawMessage}`),
      ...found.map(({ message, range }) => `${range.start.line + 1}: ${message}`),
    ]),
  ];
}

/** The scripts of a workflow's or composite action's `run:` keys. */
export function scriptsOf(content: string): readonly string[] {
  const collect = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) =>
      key === 'run' && typeof child === 'string' ? [child] : collect(child),
    );
  };
  return collect(parse(content));
}

/** The fenced blocks of one language in a Markdown text. */
export function blocksOf(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)]
    .filter((match) => match[2] === language)
    .map((match) => (match[3] ?? '').replace(new RegExp(`^${match[1]}`, 'gm'), ''));
}
