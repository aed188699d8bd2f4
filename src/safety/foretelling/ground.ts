import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import type { Hazard } from '../hazard.ts';
import type { Catalogue } from '../measuring/catalogue.ts';
import { plainName } from '../meaning/change.ts';
import type { Coded } from '../meaning/code.ts';
import type { Look } from '../meaning/look.ts';
import type { Candidate } from './candidates.ts';
import type { Ambiguous } from './since.ts';

/** The database as it is before the first statement. */
export interface Ground {
  readonly catalogue: Catalogue;
  readonly path: readonly string[];
  readonly user: string;
  /** Names that have to be quoted although they look plain. */
  readonly keywords: ReadonlySet<string>;
  /** Names of the database's own routines that statements name. */
  readonly routines: ReadonlySet<string>;
  readonly ambiguous: Ambiguous;
  readonly look: Look;
}

/** A name as PostgreSQL writes it. */
export const quotedIn = ({ keywords }: Pick<Ground, 'keywords'>, name: string): string =>
  keywords.has(name) ? identifier(name) : plainName(name);

/** A statement that may be dangerous, as the grammar sees it; null = of one that only changes rows. */
export interface Parsed {
  readonly candidate: Candidate;
  readonly tree: SyntaxTree | null;
  /** Of a statement that stands in code. */
  readonly coded?: Coded;
  /** What is not known of the code that it runs. */
  readonly unknown?: readonly Hazard[];
}
