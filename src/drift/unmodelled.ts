import { identifier, literal } from '../quoting.ts';
import { list, text, type Writer } from './own-writer.ts';
import { keyOf, quoted, type Unit } from './units.ts';

/*
 * Kinds of which a snapshot holds the names only: how each such object is made. Others stay named: what they are made
 * of is in no catalog (a language's handler), or they are parts of one another (operator classes).
 */

/** Made, dropped, or dropped and made again: none of them holds rows. */
export const unmodelled: Writer = (from, to, both) => {
  const [was, is] = [from?.body['subject'], to?.body['subject']];
  if ((from !== undefined && was === undefined) || (to !== undefined && is === undefined)) return null;
  const isSame =
    from !== undefined && to !== undefined && list(from, 'made').join() === list(to, 'made').join();
  const [owner, comment] = [to?.body['owner'], to?.body['comment']];
  const dropped = from === undefined || isSame ? [] : [`DROP ${String(was)}`];
  const made = [
    ...(isSame ? [] : list(to, 'made')),
    ...(typeof owner === 'string' ? [`ALTER ${String(is)} OWNER TO ${identifier(owner)}`] : []),
    ...(typeof comment === 'string' || isSame
      ? [`COMMENT ON ${String(is)} IS ${typeof comment === 'string' ? literal(comment) : 'NULL'}`]
      : []),
  ];
  if (dropped.length > 0 && made.length > 0) return { after: [...dropped, ...made] };
  // What needs nothing else may be needed by the rest, such as an operator by a view.
  const isBelow = (unit: Unit | undefined): boolean =>
    unit?.body['needs'] === false && both.from.has(keyOf('schema', quoted(text(unit, 'schema'))));
  return {
    before: [...(isBelow(from) ? [] : dropped), ...(isBelow(to) ? made : [])],
    after: [...(isBelow(to) ? [] : made), ...(isBelow(from) ? dropped : [])],
  };
};

export const unmodelledKinds = [
  'operator',
  'operator family',
  'cast',
  'conversion',
  'text search dictionary',
  'text search configuration',
];

/** SQL of a name in a schema, as a literal or an expression of one. */
const name = (schema: string, own: string): string => `pg_catalog.format('%I.%I', ${schema}, ${own})`;

const inSchema = (catalog: string, alias: string, schema: string): string =>
  `pg_catalog.${catalog} ${alias} JOIN pg_catalog.pg_namespace n ON n.oid = ${alias}.${schema}`;

/** Rows of the kind, the OIDs of class and object, what is said behind DROP and ALTER, what makes it, and its owner. */
const definitions = [
  `SELECT 'operator' AS kind, 'pg_operator'::regclass::oid AS classid, o.oid,
    'OPERATOR ' || pg_catalog.format('%I.%s (%s, %s)', n.nspname, o.oprname,
      CASE o.oprleft WHEN 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprleft, NULL) END,
      pg_catalog.format_type(o.oprright, NULL)) AS subject,
    pg_catalog.format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, pg_catalog.concat_ws(', ',
      'FUNCTION = ' || (SELECT ${name('f.nspname', 'p.proname')} FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace f ON f.oid = p.pronamespace WHERE p.oid = o.oprcode),
      CASE WHEN o.oprleft <> 0 THEN 'LEFTARG = ' || pg_catalog.format_type(o.oprleft, NULL) END,
      'RIGHTARG = ' || pg_catalog.format_type(o.oprright, NULL),
      (SELECT pg_catalog.format('COMMUTATOR = OPERATOR(%I.%s)', s.nspname, c.oprname)
        FROM pg_catalog.pg_operator c JOIN pg_catalog.pg_namespace s ON s.oid = c.oprnamespace WHERE c.oid = o.oprcom),
      (SELECT pg_catalog.format('NEGATOR = OPERATOR(%I.%s)', s.nspname, c.oprname)
        FROM pg_catalog.pg_operator c JOIN pg_catalog.pg_namespace s ON s.oid = c.oprnamespace
        WHERE c.oid = o.oprnegate),
      CASE WHEN o.oprrest <> 0 THEN 'RESTRICT = ' || o.oprrest::pg_catalog.regproc END,
      CASE WHEN o.oprjoin <> 0 THEN 'JOIN = ' || o.oprjoin::pg_catalog.regproc END,
      CASE WHEN o.oprcanhash THEN 'HASHES' END, CASE WHEN o.oprcanmerge THEN 'MERGES' END)) AS created,
    ARRAY[]::text[] AS more, o.oprowner AS owner
  FROM ${inSchema('pg_operator', 'o', 'oprnamespace')}`,
  `SELECT 'cast', 'pg_cast'::regclass, c.oid, s.subject,
    'CREATE ' || s.subject || CASE c.castmethod
      WHEN 'i' THEN ' WITH INOUT' WHEN 'b' THEN ' WITHOUT FUNCTION'
      ELSE ' WITH FUNCTION ' || c.castfunc::pg_catalog.regprocedure END
      || CASE c.castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END,
    ARRAY[]::text[], NULL
  FROM pg_catalog.pg_cast c CROSS JOIN LATERAL (SELECT pg_catalog.format('CAST (%s AS %s)',
    pg_catalog.format_type(c.castsource, NULL), pg_catalog.format_type(c.casttarget, NULL)) AS subject) s`,
  `SELECT 'text search dictionary', 'pg_ts_dict'::regclass, d.oid, s.subject,
    'CREATE ' || s.subject
      || pg_catalog.format(' (TEMPLATE = %I.%I%s)', m.nspname, t.tmplname, ', ' || d.dictinitoption),
    ARRAY[]::text[], d.dictowner
  FROM ${inSchema('pg_ts_dict', 'd', 'dictnamespace')}
  JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
  JOIN pg_catalog.pg_namespace m ON m.oid = t.tmplnamespace
  CROSS JOIN LATERAL (SELECT 'TEXT SEARCH DICTIONARY ' || ${name('n.nspname', 'd.dictname')} AS subject) s`,
  `SELECT 'text search configuration', 'pg_ts_config'::regclass, c.oid, s.subject,
    'CREATE ' || s.subject || pg_catalog.format(' (PARSER = %I.%I)', m.nspname, p.prsname),
    ARRAY(SELECT 'ALTER ' || s.subject || ' ADD MAPPING FOR '
        || pg_catalog.quote_ident((
          SELECT y.alias FROM pg_catalog.ts_token_type(c.cfgparser) y WHERE y.tokid = x.maptokentype))
        || ' WITH ' || pg_catalog.string_agg(${name('q.nspname', 'd.dictname')}, ', ' ORDER BY x.mapseqno)
      FROM pg_catalog.pg_ts_config_map x JOIN pg_catalog.pg_ts_dict d ON d.oid = x.mapdict
      JOIN pg_catalog.pg_namespace q ON q.oid = d.dictnamespace
      WHERE x.mapcfg = c.oid GROUP BY x.maptokentype ORDER BY x.maptokentype), c.cfgowner
  FROM ${inSchema('pg_ts_config', 'c', 'cfgnamespace')}
  JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_catalog.pg_namespace m ON m.oid = p.prsnamespace
  CROSS JOIN LATERAL (SELECT 'TEXT SEARCH CONFIGURATION ' || ${name('n.nspname', 'c.cfgname')} AS subject) s`,
  // Of one that has members these would be missing.
  `SELECT 'operator family', 'pg_opfamily'::regclass, o.oid, s.subject, 'CREATE ' || s.subject,
    ARRAY[]::text[], o.opfowner
  FROM ${inSchema('pg_opfamily', 'o', 'opfnamespace')}
  CROSS JOIN LATERAL (SELECT pg_catalog.format('OPERATOR FAMILY %I.%I USING %I', n.nspname, o.opfname,
    (SELECT a.amname FROM pg_catalog.pg_am a WHERE a.oid = o.opfmethod)) AS subject) s
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_amop m WHERE m.amopfamily = o.oid)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_amproc m WHERE m.amprocfamily = o.oid)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_opclass k WHERE k.opcfamily = o.oid)`,
  `SELECT 'conversion', 'pg_conversion'::regclass, c.oid, s.subject,
    pg_catalog.format('CREATE %s%s FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN 'DEFAULT ' END, s.subject,
      pg_catalog.pg_encoding_to_char(c.conforencoding), pg_catalog.pg_encoding_to_char(c.contoencoding),
      c.conproc::pg_catalog.regproc), ARRAY[]::text[], c.conowner
  FROM ${inSchema('pg_conversion', 'c', 'connamespace')}
  CROSS JOIN LATERAL (SELECT 'CONVERSION ' || ${name('n.nspname', 'c.conname')} AS subject) s`,
];

/** Rows of OID, `kind`, `name` as a snapshot has it, and a body. What initdb makes has an OID below 16384. */
export const unmodelledSql = `SELECT d.oid, d.kind,
    pg_catalog.replace(i.identity, ' on language ', ' language ') AS name,
    pg_catalog.json_build_object('subject', d.subject, 'made', ARRAY[d.created] || d.more,
      'owner', pg_catalog.pg_get_userbyid(d.owner), 'comment', m.description,
      'schema', (pg_catalog.parse_ident(i.schema))[1],
      'needs', EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = d.classid AND e.objid = d.oid
        AND e.refobjid >= 16384 AND e.refclassid <> 'pg_catalog.pg_namespace'::regclass)) AS body
  FROM (${definitions.join('\n  UNION ALL ')}) d
  CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.oid, 0) i
  LEFT JOIN pg_catalog.pg_description m ON m.classoid = d.classid AND m.objoid = d.oid AND m.objsubid = 0
  WHERE d.oid >= 16384 AND d.created IS NOT NULL`;
