import { columnRules } from './columns.ts';
import { constraintRules } from './constraints.ts';
import { conventionRules } from './conventions.ts';
import { exposedRules } from './exposed.ts';
import type { Rule } from './finding.ts';
import { foreignKeyRules } from './foreign-keys.ts';
import { indexRules } from './indexes.ts';
import { keyRules } from './keys.ts';
import { numberingRules } from './numbering.ts';
import { observedRules } from './observed.ts';
import { platformRules } from './platform.ts';
import { policyRules } from './policies.ts';
import { policyCostRules } from './policy-cost.ts';
import { privilegeRules } from './privileges.ts';
import { routineRules } from './routines.ts';
import { rowSecurity } from './row-security.ts';
import { secretRules } from './secrets.ts';
import { stateRules } from './states.ts';
import { tenantRules } from './tenants.ts';

/** Every rule there is; docs/findings.md lists them from here. */
export const rules: readonly Rule[] = [
  ...rowSecurity,
  ...tenantRules,
  ...policyRules,
  ...policyCostRules,
  ...exposedRules,
  ...privilegeRules,
  ...routineRules,
  ...keyRules,
  ...constraintRules,
  ...foreignKeyRules,
  ...indexRules,
  ...columnRules,
  ...numberingRules,
  ...secretRules,
  ...platformRules,
  ...stateRules,
  ...observedRules,
  ...conventionRules,
];
