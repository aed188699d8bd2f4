import { columnIn, columnsIn, draws, namedIn, plainName, said, type Change } from './change.ts';
import type { Look } from './look.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/** Roles that may insert into a table, and not draw from the sequence that the default of a column draws from. */
const lackingOn = (table: number, sequences: string): string => `SELECT DISTINCT
    CASE r.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r.grantee)) END AS role
  FROM pg_catalog.pg_class c
    CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) AS r
    JOIN pg_catalog.pg_class s ON s.relkind = 'S' AND s.oid ${sequences}
  WHERE c.oid = ${table} AND r.privilege_type = 'INSERT' AND r.grantee <> c.relowner
    AND NOT CASE r.grantee WHEN 0 THEN pg_catalog.has_sequence_privilege('public', s.oid, 'USAGE, UPDATE')
      ELSE pg_catalog.has_sequence_privilege(r.grantee, s.oid, 'USAGE, UPDATE') END
  ORDER BY 1`;

const lacking = (table: number, column: number): string =>
  lackingOn(
    table,
    `IN (SELECT p.refobjid FROM pg_catalog.pg_attrdef d
      JOIN pg_catalog.pg_depend p ON p.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND p.objid = d.oid
        AND p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      WHERE d.adrelid = ${table} AND d.adnum = ${column})`,
  );
/** The same of a sequence that a default will draw from. */
const lackingOf = (table: number, sequence: number): string => lackingOn(table, `= ${sequence}`);

/** The same of a sequence that is still to be made for a column: nobody else may use it, save by default. */
const lackingNew = (table: number): string => `SELECT DISTINCT
    CASE r.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r.grantee)) END AS role
  FROM pg_catalog.pg_class c CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) AS r
  WHERE c.oid = ${table} AND r.privilege_type = 'INSERT' AND r.grantee <> c.relowner
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_default_acl d CROSS JOIN LATERAL pg_catalog.aclexplode(d.defaclacl) AS g
      WHERE d.defaclobjtype = 'S' AND d.defaclnamespace IN (0, c.relnamespace)
        AND d.defaclrole = (SELECT o.oid FROM pg_catalog.pg_roles o WHERE o.rolname = current_user)
        AND g.grantee IN (r.grantee, 0) AND g.privilege_type IN ('USAGE', 'UPDATE'))
  ORDER BY 1`;

/**
 * A column that draws from a sequence, as `serial` does, is filled by each insert that does not know it, and the right
 * to insert does not go with a right on the sequence. An identity column needs none.
 */
export async function sequences(
  change: Change,
  relations: readonly Relation[],
  look: Look,
): Promise<readonly Verdict[]> {
  const { before, after, base, find } = change;
  const found: Verdict[] = [];
  for (const relation of relations.filter(({ kind }) => kind === 'r' || kind === 'p'))
    for (const column of columnsIn(after, relation.oid)) {
      const { number, name, default: given } = column;
      if (given === null || given === columnIn(before, relation.oid, number)?.default) continue;
      const isComing = find !== undefined && base.isNewColumn(relation.oid, number);
      // What is foretold stands as it is written.
      if (!given.startsWith('nextval(') && (isComing || !draws(column))) continue;
      const named = find === undefined ? null : (/^nextval\('(.+)'\)$/.exec(given)?.[1] ?? null);
      const [sequence] = named === null ? [] : await namedIn(change, look, [named]);
      const own = isComing ? lackingNew(relation.oid) : lacking(relation.oid, number);
      const query = sequence === undefined ? own : lackingOf(relation.oid, sequence);
      const roles = (await look(query)).map(({ role }) => String(role));
      if (roles.length > 0)
        found.push(
          verdict(
            'sequence-privilege',
            relation,
            'breaks',
            `Inserts of ${roles.join(', ')} into ${said(relation)} fail: ${plainName(name)} draws from a sequence ` +
              'that they may not use',
          ),
        );
    }
  return found;
}
