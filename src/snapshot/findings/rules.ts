import { columnRules } from './columns.ts';
import { conventionRules } from './conventions.ts';
import { exposedRules } from './exposed.ts';
import type { Rule } from './finding.ts';
import { indexRules } from './indexes.ts';
import { keyRules } from './keys.ts';
import { observedRules } from './observed.ts';
import { platformRules } from './platform.ts';
import { policyRules } from './policies.ts';
import { privilegeRules } from './privileges.ts';
import { routineRules } from './routines.ts';
import { rowSecurity } from './row-security.ts';

/** Every rule there is; docs/findings.md lists them from here. */
export const rules: readonly Rule[] = [
  ...rowSecurity,
  ...policyRules,
  ...exposedRules,
  ...privilegeRules,
  ...routineRules,
  ...keyRules,
  ...indexRules,
  ...columnRules,
  ...platformRules,
  ...observedRules,
  ...conventionRules,
];
