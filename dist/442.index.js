const id = 442;
const ids = [442];
const modules = {
	6233: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			t: () => answersTo,
			Y: () => planLimits
		});
		var database_database = __webpack_require__(7172);
		var trust = __webpack_require__(6211);
		var sql = __webpack_require__(8221);
		var server_error = __webpack_require__(1445);
		var quoting = __webpack_require__(8688);
		var trust_sql = __webpack_require__(2966);
		const madeOf = `WITH RECURSIVE under (oid) AS (
      SELECT a.atttypid
      UNION SELECT CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.typelem END
      FROM under u JOIN pg_type t ON t.oid = u.oid
      WHERE t.typtype = 'd' OR t.typcategory = 'A' AND t.typinput = 'array_in'::regproc)
    SELECT bool_and(CASE
      WHEN t.typtype = 'd' THEN true
      WHEN t.typnamespace = 'pg_catalog'::regnamespace THEN t.typtype IN ('b', 'r', 'm')
      -- Who owns a type may say which function casts it.
      ELSE (t.typtype = 'e' OR t.typcategory = 'A' AND t.typinput = 'array_in'::regproc)
        AND NOT EXISTS (SELECT FROM pg_cast k WHERE t.oid IN (k.castsource, k.casttarget)) END)
    FROM under u JOIN pg_type t ON t.oid = u.oid`;
		const factsSql = ({ tables, enums }) => `WITH RECURSIVE wanted AS (
    SELECT DISTINCT w.schema, w.name FROM json_to_recordset(${(0, sql.l)`${tables}`}) w (schema text, name text)
  ), root (oid) AS (
    SELECT c.oid FROM wanted w JOIN pg_namespace n ON n.nspname = w.schema
      JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
  ), watched (oid) AS (
    SELECT r.oid FROM root r UNION SELECT i.inhrelid FROM watched w JOIN pg_inherits i ON i.inhparent = w.oid
  ), trusted (oid) AS (${trust_sql.xC}), ${trust_sql.Ly}
  SELECT json_build_object('role', current_user,
    'tables', coalesce((SELECT json_agg(json_build_object('schema', n.nspname, 'name', c.relname, 'kind', c.relkind,
        'below', ARRAY(SELECT DISTINCT b.relkind::text FROM pg_class b JOIN watched w ON w.oid = b.oid ORDER BY 1),
        'owner', pg_get_userbyid(c.relowner), 'trusted', c.relowner IN (SELECT t.oid FROM trusted t),
        'readable', has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'),
        'hidden', row_security_active(c.oid),
        'columns', (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL),
            'virtual', a.attgenerated = 'v', 'builtIn', (${madeOf})) ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)) ORDER BY c.oid)
      FROM root r JOIN pg_class c ON c.oid = r.oid JOIN pg_namespace n ON n.oid = c.relnamespace), '[]'),
    'enums', coalesce((SELECT json_agg(json_build_object('schema', w.schema, 'name', w.name) ORDER BY w.schema, w.name)
      FROM json_to_recordset(${(0, sql.l)`${enums}`}) w (schema text, name text) JOIN pg_namespace n ON n.nspname = w.schema
        JOIN pg_type t ON t.typnamespace = n.oid AND t.typname = w.name AND t.typtype = 'e'), '[]'),
    'foreign', coalesce((SELECT json_agg(f.object ORDER BY f.object) FROM foreign_part f), '[]')) AS facts`;
		const kinds = {
			f: "a foreign table",
			v: "a view",
			S: "a sequence",
			i: "an index",
			c: "a type"
		};
		const said = ({ schema, name }) => `${schema}.${name}`;
		function whyNot({ tables, enums, columns, given }, facts) {
			const { role, tables: there, foreign } = facts;
			for (const wanted of tables) {
				const table = there.find(({ schema, name }) => schema === wanted.schema && name === wanted.name);
				const why = table === void 0 ? `${said(wanted)} is not there` : ofTable(table, wanted, role);
				if (why !== null) return why;
			}
			const strange = enums.find((one) => !facts.enums.some(({ schema, name }) => schema === one.schema && name === one.name));
			if (strange !== void 0) return `the condition casts to ${said(strange)}, which may run code`;
			const [part] = foreign;
			if (part !== void 0) return `${part}, whose owner ${role} does not trust`;
			for (const name of columns) {
				const found = there.flatMap((table) => table.columns.filter((column) => column.name === name));
				if (found.length === 0 && !given.has(name)) return `there is no column ${name} in ${there.map(said).join(", ")}`;
				const own = found.find(({ builtIn }) => !builtIn);
				if (own !== void 0) return `the type ${own.type} of ${name} is not built in`;
				if (found.some(({ virtual }) => virtual)) return `${name} is computed when it is read`;
			}
			return null;
		}
		function ofTable(table, { only }, role) {
			const name = said(table);
			if (!"rpm".includes(table.kind)) return `${name} is ${kinds[table.kind] ?? "no table"}`;
			if (!only && table.below.includes("f")) return `a foreign table is a part of ${name}`;
			if (!table.trusted) return `${name} belongs to ${table.owner}, which ${role} does not trust`;
			if (!table.readable) return `${role} may not read ${name}`;
			return table.hidden ? `row security hides rows of ${name} from ${role}` : null;
		}
		var answering_reading = __webpack_require__(7466);
		const planLimits = {
			each: 5e3,
			all: 3e4,
			large: 1e8,
			questions: 500,
			wait: 1e3
		};
		const grace = 1e4;
		const notCounted = (why) => ({
			count: null,
			how: "exactly",
			why
		});
		async function answersTo(database, questions, limits) {
			const end = Date.now() + limits.all;
			const found = new Map();
			for (const question of questions) {
				if (found.has(question.sql)) continue;
				const left = end - Date.now();
				const why = whyNoMore(found.size, left, limits);
				const answer = why !== null ? notCounted(why) : await answerTo(database, question, {
					...limits,
					each: Math.min(limits.each, left)
				});
				found.set(question.sql, answer);
			}
			return found;
		}
		function whyNoMore(asked, left, { questions, all }) {
			if (asked >= questions) return `only ${questions} questions are asked`;
			return left <= 0 ? `the questions before it took ${all / 1e3} seconds` : null;
		}
		async function answerTo(database, question, limits) {
			if (question.unlike !== void 0) return notCounted(question.unlike);
			const reading = await (0, answering_reading.x)(question.sql);
			if (typeof reading === "string") return notCounted(reading);
			try {
				const facts = await read(database, factsSql(reading), limits);
				const why = whyNot(reading, facts);
				if (why !== null) return notCounted(why);
				const estimate = await estimated(database, question, limits);
				if (estimate !== null) return estimate;
				return await counted({
					database,
					reading,
					locks: reading.tables.filter(({ name, schema }) => facts.tables.some((one) => one.name === name && one.schema === schema && one.kind !== "m")),
					seen: facts,
					limits
				}, question.sql);
			} catch (error) {
				await (0, database_database.F)(database);
				return notCounted(reasonOf(error));
			}
		}
		const begin = ({ each, wait }) => [
			"BEGIN READ ONLY",
			...trust.y_,
			"SET LOCAL standard_conforming_strings = on",
			`SET LOCAL statement_timeout = ${Math.max(1, Math.round(each))}`,
			`SET LOCAL lock_timeout = ${wait}`,
			"SET LOCAL max_parallel_workers_per_gather = 0",
			trust.u5
		].join(";\n");
		async function send(database, statements, limits) {
			const during = { within: limits.each + grace };
			await database.query(begin(limits), during);
			return (await database.query([...statements, "ROLLBACK"].join(";\n"), during)).at(-2)?.rows[0] ?? {};
		}
		async function read(database, query, limits) {
			const row = await send(database, [query], limits);
			return Object.values(row)[0];
		}
		async function ask({ database, reading, locks, seen, limits }, query) {
			const names = new Set(locks.map(({ schema, name }) => `${(0, quoting.Cv)(schema)}.${(0, quoting.Cv)(name)}`));
			const same = `(${factsSql(reading)})::jsonb = ${(0, sql.l)`${seen}`}::jsonb`;
			const row = await send(database, [
				...names.size === 0 ? [] : [`LOCK TABLE ${[...names].join(", ")} IN ACCESS SHARE MODE`],
				`SELECT 1 / CASE WHEN ${same} THEN 1 ELSE 0 END AS same`,
				query
			], limits);
			return Number(row["count"]);
		}
		async function counted(asked, query) {
			const exact = await inTime(asked, query);
			if (exact !== null) return {
				count: exact,
				how: "exactly",
				why: null
			};
			const one = anyOf(query);
			const first = one === null || typeof await (0, answering_reading.x)(one) === "string" ? null : await inTime(asked, one);
			return first === null || first === 0 ? notCounted(`it takes more than ${asked.limits.each / 1e3} seconds`) : {
				count: first,
				how: "at least",
				why: null
			};
		}
		async function inTime(asked, query) {
			try {
				return await ask(asked, query);
			} catch (error) {
				if (!(0, server_error.G)(error) || error.code !== queryCanceled) throw error;
				await (0, database_database.F)(asked.database);
				return null;
			}
		}
		const queryCanceled = "57014";
		function anyOf(query) {
			return query.startsWith("SELECT pg_catalog.count(*) AS count FROM ") ? `SELECT pg_catalog.count(*) AS count FROM (SELECT 1 FROM ${query.slice(41)}\nLIMIT 1) AS found` : null;
		}
		async function estimated(database, { of }, limits) {
			if (of === void 0) return null;
			const { bytes, rows, nulls } = await read(database, statisticsSql(of), limits);
			if (bytes === null || bytes < limits.large || rows === null || nulls === null) return null;
			return {
				count: Math.round(rows * (1 - nulls)),
				how: "about",
				why: null
			};
		}
		const statisticsSql = ({ schema, name, column }) => `SELECT json_build_object(
    'bytes', sum(pg_table_size(p.oid)), 'rows', sum(nullif(p.reltuples, -1)),
    'nulls', ${column === null ? "0" : (0, sql.l)`(SELECT s.null_frac FROM pg_stats s WHERE s.schemaname = ${schema} AND s.tablename = ${name}
      AND s.attname = ${column} ORDER BY s.inherited DESC LIMIT 1)`}) AS statistics
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class p ON p.oid = c.oid OR p.oid IN (SELECT t.relid FROM pg_partition_tree(c.oid) t)
  WHERE ${(0, sql.l)`n.nspname = ${schema} AND c.relname = ${name}`}`;
		function reasonOf(error) {
			if (!(0, server_error.G)(error)) return "the database did not answer";
			switch (error.code) {
				case queryCanceled: return "it takes too long";
				case "55P03": return "somebody else has locked a table that it reads";
				case "22012": return "a division by zero, or a table that was changed meanwhile, ended it";
				case "42501": return `the role may not read what it names`;
				default: return `the query ended with SQLSTATE ${error.code}`;
			}
		}
	}),
	7466: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { x: () => readQuery });
		var grammar = __webpack_require__(7348);
		var src_text = __webpack_require__(8992);
		const functions = new Set("abs age array_length array_lower array_ndims array_position array_remove array_to_string array_upper ascii bit_length btrim cardinality ceil ceiling char_length character_length clock_timestamp concat concat_ws count date_part date_trunc daterange div exp extract family floor host initcap int4range int8range isempty isfinite json_array_length json_typeof jsonb_array_length jsonb_exists jsonb_typeof left length like_escape ln log lower lower_inc lower_inf ltrim make_date masklen md5 mod now num_nonnulls num_nulls numrange octet_length overlaps overlay pg_input_is_valid position power regexp_count regexp_like regexp_replace replace reverse right round row_number rtrim satisfies_hash_partition scale sign similar_to_escape split_part sqrt starts_with statement_timestamp string_to_array strpos substr substring timezone to_char to_date to_number to_timestamp transaction_timestamp translate trim trunc tsrange tstzrange upper upper_inc upper_inf".split(" "));
		const types = new Set("bit bool bpchar bytea char cidr date daterange float4 float8 inet int2 int4 int4range int8 int8range interval json jsonb macaddr macaddr8 money name numeric numrange oid text time timestamp timestamptz timetz tsrange tstzrange uuid varbit varchar".split(" "));
		const shownTypes = new Set([
			...[
				"bit",
				"bit varying",
				"boolean",
				"character",
				"character varying",
				"\"char\"",
				"bytea",
				"cidr",
				"date"
			],
			...[
				"double precision",
				"real",
				"inet",
				"smallint",
				"integer",
				"bigint",
				"interval",
				"json",
				"jsonb"
			],
			...[
				"macaddr",
				"macaddr8",
				"money",
				"name",
				"numeric",
				"oid",
				"text",
				"uuid"
			],
			...["time without time zone", "time with time zone"],
			...["timestamp without time zone", "timestamp with time zone"],
			...[
				"daterange",
				"int4range",
				"int8range",
				"numrange",
				"tsrange",
				"tstzrange"
			]
		]);
		class Refused extends Error {}
		const refuse = (why) => {
			throw new Refused(why);
		};
		const shapes = {
			A_ArrayExpr: {
				nodes: ["elements"],
				plain: ["list_start", "list_end"]
			},
			A_Const: { plain: [
				"ival",
				"fval",
				"boolval",
				"sval",
				"bsval",
				"isnull"
			] },
			A_Expr: {
				nodes: ["lexpr", "rexpr"],
				plain: [
					"kind",
					"name",
					"rexpr_list_start",
					"rexpr_list_end"
				]
			},
			A_Indices: {
				nodes: ["lidx", "uidx"],
				plain: ["is_slice"]
			},
			A_Indirection: { nodes: ["arg", "indirection"] },
			BoolExpr: {
				nodes: ["args"],
				plain: ["boolop"]
			},
			BooleanTest: {
				nodes: ["arg"],
				plain: ["booltesttype"]
			},
			CaseExpr: { nodes: [
				"arg",
				"args",
				"defresult"
			] },
			CaseWhen: { nodes: ["expr", "result"] },
			CoalesceExpr: { nodes: ["args"] },
			CollateClause: {
				nodes: ["arg"],
				plain: ["collname"]
			},
			ColumnRef: { plain: ["fields"] },
			CommonTableExpr: {
				nodes: ["ctequery"],
				plain: [
					"ctename",
					"ctematerialized",
					"aliascolnames"
				]
			},
			FuncCall: {
				nodes: ["args"],
				plain: [
					"funcname",
					"agg_star",
					"funcformat",
					"over"
				]
			},
			JoinExpr: {
				nodes: [
					"larg",
					"rarg",
					"quals"
				],
				plain: ["jointype"]
			},
			List: { nodes: ["items"] },
			MinMaxExpr: {
				nodes: ["args"],
				plain: ["op"]
			},
			NullTest: {
				nodes: ["arg"],
				plain: ["nulltesttype"]
			},
			RangeSubselect: {
				nodes: ["subquery"],
				plain: ["alias"]
			},
			RangeVar: { plain: [
				"schemaname",
				"relname",
				"inh",
				"relpersistence",
				"alias"
			] },
			ResTarget: {
				nodes: ["val"],
				plain: ["name"]
			},
			RowExpr: {
				nodes: ["args"],
				plain: ["row_format"]
			},
			SQLValueFunction: { plain: ["op", "typmod"] },
			SelectStmt: {
				nodes: [...[
					"targetList",
					"fromClause",
					"whereClause",
					"groupClause",
					"havingClause",
					"limitCount"
				], "valuesLists"],
				plain: [
					"withClause",
					"limitOption",
					"op"
				]
			},
			SubLink: {
				nodes: ["testexpr", "subselect"],
				plain: ["subLinkType", "operName"]
			},
			TypeCast: {
				nodes: ["arg"],
				plain: ["typeName"]
			}
		};
		const calledByNode = {
			ParamRef: "a parameter",
			RangeFunction: "a function in place of a table",
			LockingClause: "a lock on rows",
			SetToDefault: "DEFAULT"
		};
		const partsOf = (nodes) => nodes.map((node) => node["String"]?.sval ?? refuse("the condition names a whole row"));
		function builtIn(parts) {
			const [schema, name] = parts.length === 1 ? ["pg_catalog", parts[0]] : parts;
			return parts.length > 2 || schema !== "pg_catalog" ? null : name ?? null;
		}
		function hasOnly(node, ...keys) {
			return Object.keys(node).every((key) => key === "location" || keys.includes(key));
		}
		const rules = {
			A_Expr: ({ name }, course) => checkOperator(name, course),
			A_Indirection: ({ indirection }) => {
				if (indirection.some((one) => one["A_Indices"] === void 0)) refuse("the condition takes a row apart");
			},
			ColumnRef: ({ fields }, { columns }) => {
				const parts = partsOf(fields);
				if (parts.length > 2) refuse(`the condition names ${parts.join(".")}`);
				columns.add(parts.at(-1) ?? "");
			},
			CommonTableExpr: ({ aliascolnames: names = [] }, { given }) => {
				for (const name of partsOf(names)) given.add(name);
			},
			FuncCall: checkCall,
			RangeSubselect: checkAlias,
			RangeVar: (node, { tables, queries }) => {
				checkAlias(node);
				const { schemaname, relname, inh } = node;
				const name = String(relname);
				if (schemaname === void 0) return queries.has(name) ? void 0 : refuse(`the condition reads ${name}, whose schema it does not name`);
				const schema = String(schemaname);
				if (/^pg_/.test(schema) || schema === "information_schema") refuse(`the condition reads ${schema}.${name}, which is no table of yours`);
				tables.set(JSON.stringify([
					schema,
					name,
					inh === true
				]), {
					schema,
					name,
					only: inh !== true
				});
			},
			ResTarget: ({ name, val }, { given }) => {
				const fields = val?.["ColumnRef"]?.fields;
				if (name !== void 0 && fields?.at(-1)?.["String"]?.sval !== name) given.add(String(name));
			},
			SelectStmt: checkSelect,
			SubLink: ({ operName }, course) => checkOperator(operName ?? [], course),
			TypeCast: checkCast
		};
		function checkOperator(name, { operators }) {
			const parts = partsOf(name);
			if (parts.length === 1) operators.add(parts[0] ?? "");
			if (parts.length > 1 && builtIn(parts) === null) refuse(`the condition uses the operator ${parts.join(".")}, which is not built in`);
		}
		function checkAlias({ alias }) {
			if (alias !== void 0 && !hasOnly(alias, "aliasname")) refuse("the condition names the columns of a query");
		}
		function checkCall({ funcname, args, agg_star: star, over }, { functions: called }) {
			const parts = partsOf(funcname);
			if (parts.length === 1) called.add(parts[0] ?? "");
			const name = builtIn(parts);
			const call = `the condition calls ${parts.join(".")}()`;
			if (name === null || !functions.has(name)) return refuse(call);
			if (star === true !== (name === "count")) refuse(call);
			if (over !== void 0 && (name !== "row_number" || !hasOnly(over, "frameOptions"))) refuse(call);
			if (name !== "pg_input_is_valid") return;
			const type = args?.[1]?.["A_Const"]?.sval?.sval;
			const shown = (0, src_text.Mx)((type ?? "").replace(/\([\d,-]*\)/, ""), "[]");
			if (!shownTypes.has(shown)) refuse(`the condition reads ${type ?? "a type"} from text`);
		}
		function checkCast({ arg, typeName }, { enums }) {
			const type = typeName;
			const parts = partsOf(type["names"]);
			const name = builtIn(parts);
			const [schema, own] = parts;
			const isConstant = arg["A_Const"]?.sval !== void 0;
			if (name === null && parts.length === 2 && isConstant && hasOnly(type, "names", "typemod", "arrayBounds")) {
				enums.set(JSON.stringify(parts), {
					schema: String(schema),
					name: String(own)
				});
				return;
			}
			if (!hasOnly(type, "names", "typmods", "typemod", "arrayBounds") || name === null || !types.has(name)) refuse(`the condition casts to ${parts.join(".")}, which may run code`);
		}
		function checkSelect(node, course) {
			if (node["op"] !== "SETOP_NONE") refuse("the condition joins several queries");
			const own = node["withClause"];
			if (own === void 0) return;
			if (!hasOnly(own, "ctes")) refuse("the condition has a recursive query");
			for (const one of own["ctes"]) {
				course.queries.add(String(one["CommonTableExpr"]?.ctename));
				check(one, course);
			}
		}
		function check(tree, course) {
			if (Array.isArray(tree)) {
				for (const one of tree) check(one, course);
				return;
			}
			for (const [kind, value] of Object.entries(tree)) {
				const shape = shapes[kind];
				const node = value;
				if (shape === void 0) {
					refuse(`the condition has ${calledByNode[kind] ?? kind}`);
					continue;
				}
				rules[kind]?.(node, course);
				const { nodes = [], plain = [] } = shape;
				const other = Object.keys(node).find((key) => key !== "location" && !nodes.includes(key) && !plain.includes(key));
				if (other !== void 0) refuse(`the condition has ${kind} with ${other}`);
				for (const key of nodes) if (node[key] !== void 0) check(node[key], course);
			}
		}
		function isCount(tree) {
			const [kind, node] = Object.entries(tree ?? {})[0] ?? ["", {}];
			switch (kind) {
				case "FuncCall": return node["agg_star"] === true;
				case "TypeCast": return isCount(node["arg"]);
				case "A_Expr": return isCount(node["lexpr"]) && isCount(node["rexpr"]);
				case "MinMaxExpr": return node["args"].every(isCount);
				case "SubLink": return node["subLinkType"] === "EXPR_SUBLINK" && counts(node["subselect"]);
				case "A_Const": return node["ival"] !== void 0;
				default: return false;
			}
		}
		function counts(query) {
			const targets = query["SelectStmt"]?.targetList;
			return targets?.length === 1 && isCount(targets[0]?.["ResTarget"]?.val);
		}
		async function readQuery(sql) {
			const trees = await (0, grammar.YK)(sql);
			const [tree] = trees ?? [];
			if (tree === void 0 || trees?.length !== 1 || tree["SelectStmt"] === void 0) return "its query cannot be read";
			if (!counts(tree)) return "its query gives more than a number";
			const course = {
				tables: new Map(),
				enums: new Map(),
				columns: new Set(),
				given: new Set(),
				functions: new Set(),
				operators: new Set(),
				queries: new Set()
			};
			try {
				check(tree, course);
			} catch (error) {
				if (error instanceof Refused) return error.message;
				throw error;
			}
			return {
				tables: [...course.tables.values()],
				enums: [...course.enums.values()],
				columns: course.columns,
				given: course.given,
				functions: course.functions,
				operators: course.operators
			};
		}
	}),
	5442: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => foretell });
		var database_database = __webpack_require__(7172);
		var server_error = __webpack_require__(1445);
		var trust = __webpack_require__(6211);
		var sql = __webpack_require__(8221);
		var grammar = __webpack_require__(7348);
		var answer = __webpack_require__(6233);
		var words = __webpack_require__(3443);
		var catalogue = __webpack_require__(415);
		var safety_sizes = __webpack_require__(1124);
		var weigh = __webpack_require__(4945);
		var migrations_location = __webpack_require__(9898);
		var migrations_tokens = __webpack_require__(4735);
		const telling = new Set("ALTER CREATE DROP TRUNCATE UPDATE DELETE WITH REFRESH REINDEX CLUSTER VACUUM REPACK LOCK REVOKE SET".split(" "));
		const creating = new Set("SCHEMA SEQUENCE EXTENSION ROLE AGGREGATE DOMAIN".split(" "));
		const givingBack = new Set([
			"OPERATOR",
			"CAST",
			"COLLATION",
			"TEXT",
			"SEQUENCE",
			"AGGREGATE"
		]);
		const opaque = new Set(["DO", "CALL"]);
		const writing = new Set([
			"INSERT",
			"MERGE",
			"COPY",
			"SELECT"
		]);
		const settings = new Set([
			"SEARCH_PATH",
			"TIMEZONE",
			"TIME",
			"SESSION_REPLICATION_ROLE"
		]);
		const most = 2e4;
		const longest = 1e5;
		const longestOfAll = 1e7;
		const mostInserts = 50;
		const headOfWriting = 200;
		const headOfSelect = 5e3;
		function candidatesIn(pending) {
			const candidates = [];
			const judged = budget();
			const others = budget();
			let [unseen, skipped] = [0, 0];
			for (const one of pending) {
				if (one.kind === "bundled") continue;
				let lineOf;
				const written = new Set();
				let inserts = 0;
				for (const statement of one.source.script.statements) {
					let role = roleOf(statement.words);
					if (role === null) continue;
					const length = lengthRead(role, statement);
					const isRead = (role === "judged" ? judged : others)(length);
					if (role === "opaque" && !isRead) unseen++;
					if (!isRead && role === "judged") skipped++;
					const key = isRead ? "" : "any";
					if (!isRead && (role === "judged" || written.has(key))) continue;
					const sql = one.source.sql.slice(statement.start, statement.start + length);
					const tokens = isRead && role !== "opaque" ? wordsOf(sql) : [];
					const isWhole = length === statement.end - statement.start;
					if (role === "writing" && isWhole && (replaces(tokens) || tokens[0] === "insert" && inserts++ < mostInserts)) role = "judged";
					const target = isRead ? targetOf(role, tokens) : key;
					if (target !== null && written.has(target)) continue;
					if (target !== null) written.add(target);
					lineOf ??= (0, migrations_location.ze)(one.source.sql);
					candidates.push({
						pending: one,
						file: one.source.file,
						statement,
						sql,
						line: lineOf(statement.start),
						tokens,
						role: isRead ? role : "opaque",
						isAlone: one.steps !== null
					});
				}
			}
			return {
				candidates: candidates.some(mayMean) ? candidates : [],
				unseen,
				skipped
			};
		}
		const mayMean = ({ role, tokens }) => role === "judged" || role === "opaque" || role === "writing" && tokens[0] === "select" && tokens.includes("(");
		function budget() {
			let [count, left] = [most, longestOfAll];
			return (length) => {
				if (count === 0 || length > longest || length > left) return false;
				count--;
				left -= length;
				return true;
			};
		}
		function lengthRead(role, { start, end, words }) {
			if (role === "judged" || role === "opaque") return end - start;
			const isShort = end - start <= headOfSelect && words[0] !== "COPY";
			return Math.min(end - start, words[0] === "SELECT" || isShort ? headOfSelect : headOfWriting);
		}
		const replaces = (tokens) => tokens[0] === "merge" || tokens.includes("conflict") || tokens.includes("setval");
		function targetOf(role, tokens) {
			if (role !== "writing") return null;
			return JSON.stringify(tokens[0] === "select" ? tokens : tokens.slice(0, 6));
		}
		function roleOf(words) {
			const [first = "", second = "", third = "", fourth = ""] = words;
			if (first === "GRANT") return "setting";
			if (first === "SET") return settings.has(second) || settings.has(third) ? "setting" : null;
			if (opaque.has(first)) return "opaque";
			if (writing.has(first)) return "writing";
			if (first === "CREATE" && givingBack.has(second)) return "setting";
			const isNew = first === "CREATE" && creating.has(second === "OR" ? fourth : second);
			return telling.has(first) && !isNew ? "judged" : null;
		}
		function wordsOf(sql) {
			const words = (0, migrations_tokens.gF)(sql).map(({ text }) => nameOf(text));
			if (!words.includes("setval")) return words;
			return words.flatMap((one) => one.startsWith("'") ? [one, ...one.slice(1, -1).split(".").map((part) => part.replaceAll("\"", ""))] : one);
		}
		const nameOf = (token) => token.startsWith("\"") ? token.slice(1, -1).replaceAll("\"\"", "\"") : token.toLowerCase();
		const namesIn = (candidates) => [...new Set(candidates.flatMap(({ tokens }) => tokens.filter((one) => one.length > 0 && one.length < 64)))];
		var code = __webpack_require__(7481);
		var loses_code = __webpack_require__(9228);
		var verdict = __webpack_require__(6451);
		const coded_most = 200;
		async function codeIn(candidate, look) {
			const tree = await (0, grammar.By)(candidate.sql);
			return tree === null ? null : await (0, code.$)(tree, look);
		}
		function namesInTrees(tree, found = new Set()) {
			if (typeof tree === "string" && tree.length > 0 && tree.length < 64) found.add(tree);
			else if (typeof tree === "object" && tree !== null) for (const part of Object.values(tree)) namesInTrees(part, found);
			return found;
		}
		function codedIn(candidate, code) {
			return code.statements.slice(0, coded_most).map((coded) => ({
				candidate: candidateOf(candidate, coded),
				tree: coded.tree,
				coded
			}));
		}
		function candidateOf(candidate, { sql, tree }) {
			const tokens = sql === "" ? [...namesInTrees(tree)] : (0, migrations_tokens.gF)(sql).map(({ text }) => text.toLowerCase());
			const words = sql === "" ? candidate.statement.words : tokens.slice(0, 6).map((one) => one.toUpperCase());
			return {
				...candidate,
				sql,
				tokens,
				role: "judged",
				statement: {
					...candidate.statement,
					words,
					start: -1
				}
			};
		}
		function unknownOf(code) {
			const unread = (0, loses_code.lA)(code);
			const isLong = code.statements.length > coded_most;
			if (unread.length > 0 || code.isWhole && !isLong) return unread;
			return [(0, verdict.W)("unread-code", "code:DO", "locks", "What tables the code locks or changes besides is not known before it runs: " + (isLong ? `it holds more than ${coded_most} statements` : "it executes text that it makes itself, or has settings of its own"))];
		}
		var quoting = __webpack_require__(8688);
		var breaks = __webpack_require__(1294);
		var breaks_elsewhere = __webpack_require__(3109);
		var breaks_hanging = __webpack_require__(3609);
		var cascade = __webpack_require__(5728);
		var change = __webpack_require__(488);
		var meaning_data = __webpack_require__(9460);
		var fails = __webpack_require__(3220);
		var loses = __webpack_require__(980);
		var maintenance = __webpack_require__(7245);
		var scope = __webpack_require__(5174);
		var meaning_state = __webpack_require__(3360);
		var documented = __webpack_require__(1372);
		var hazards = __webpack_require__(7331);
		var bodies = __webpack_require__(2020);
		var breaks_numbers = __webpack_require__(1223);
		var breaks_rights = __webpack_require__(8178);
		var objects = __webpack_require__(1058);
		function plainOf(tree) {
			if (Array.isArray(tree)) return tree.map(plainOf);
			if (typeof tree !== "object" || tree === null) return tree;
			const node = tree;
			const [kind, of] = (0, scope.I)(node);
			switch (kind) {
				case "TypeCast": return plainOf(of["arg"]);
				case "ColumnRef": return ["column", plainOf(of["fields"].at(-1))];
				case "FuncCall": return ["call", plainOf({
					...of,
					funcname: of["funcname"].at(-1),
					funcformat: null
				})];
				case "A_Expr": return comparison(of);
				case "A_ArrayExpr": return plainOf(of["elements"]);
				case "List": return plainOf(of["items"]);
				case "ResTarget": return plainOf(of["val"]);
				default: return Object.fromEntries(Object.entries(node).filter(([key]) => !unsaid.has(key)).map(([key, value]) => [key, plainOf(value)]));
			}
		}
		const unsaid = new Set([
			"location",
			"schemaname",
			"alias",
			"stmt_len",
			"list_start",
			"list_end",
			"relpersistence"
		]);
		function comparison(node) {
			const name = plainOf(node["name"].at(-1));
			const [left, right] = [plainOf(node["lexpr"]), plainOf(node["rexpr"])];
			if (node["kind"] === "AEXPR_BETWEEN" && Array.isArray(right)) return {
				boolop: "AND_EXPR",
				args: [[
					">=",
					left,
					right[0]
				], [
					"<=",
					left,
					right[1]
				]]
			};
			const operator = name["String"]?.sval;
			return [
				node["kind"] === "AEXPR_IN" || node["kind"] === "AEXPR_OP_ANY" ? "any" : operator,
				left,
				right
			];
		}
		async function findsTheSame(text, tree) {
			const [first, second] = [await (0, grammar.By)(text), tree].map((one) => one === null ? null : JSON.stringify(plainOf({
				...(0, scope.I)(one)[1],
				targetList: []
			})));
			return first != null && first === second;
		}
		async function asksTheSame(text, tree) {
			const [, query] = (0, scope.I)(await (0, grammar.By)(`SELECT ${text}`));
			const own = query["targetList"]?.[0]?.ResTarget?.val;
			return own !== void 0 && JSON.stringify(plainOf(own)) === JSON.stringify(plainOf(tree));
		}
		const partitionKeys = `(SELECT pg_catalog.json_object_agg(p.partrelid::int8, pg_catalog.json_build_object(
    'strategy', p.partstrat, 'columns', (SELECT pg_catalog.json_agg(a.attname ORDER BY u.place)
      FROM pg_catalog.unnest(p.partattrs::pg_catalog.int2[]) WITH ORDINALITY u (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = u.number)))
  FROM pg_catalog.pg_partitioned_table p WHERE p.partexprs IS NULL AND NOT EXISTS (
    SELECT FROM unnest(p.partattrs::pg_catalog.int2[], p.partclass::pg_catalog.oid[],
        p.partcollation::pg_catalog.oid[]) u (number, class, ordered)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = u.number
      JOIN pg_catalog.pg_opclass o ON o.oid = u.class
    WHERE NOT o.opcdefault OR o.opcnamespace <> 'pg_catalog'::pg_catalog.regnamespace OR u.ordered <> a.attcollation))`;
		const defaultGrants = `(SELECT pg_catalog.json_agg(pg_catalog.json_build_array(n.nspname,
    CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END
      || ' ' || g.privilege_type, d.defaclobjtype))
  FROM pg_catalog.pg_default_acl d CROSS JOIN LATERAL pg_catalog.aclexplode(d.defaclacl) g
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace
  WHERE d.defaclobjtype IN ('r', 'S') AND g.grantee <> d.defaclrole
    AND d.defaclrole = (SELECT o.oid FROM pg_catalog.pg_roles o WHERE o.rolname = current_user))`;
		const makesRelation = (tree) => [
			"ViewStmt",
			"CreateStmt",
			"CreateTableAsStmt",
			"CreateSeqStmt"
		].some((kind) => (0, scope.Nh)(tree, kind).length > 0);
		const typesOfArguments = (trees) => [...(0, scope.Nh)(trees, "FunctionParameter").flatMap(({ argType }) => argType ?? []), ...(0, scope.Nh)(trees, "ObjectWithArgs").flatMap(({ objargs }) => (objargs ?? []).flatMap((one) => one["TypeName"] ?? []))];
		const castsIn = (trees) => (0, scope.Nh)((0, scope.Nh)(trees, "ViewStmt"), "TypeCast").flatMap(({ typeName }) => typeName ?? []);
		const hasBound = (tree) => (0, scope.Nh)(tree, "PartitionCmd").length > 0 || (0, scope.Nh)(tree, "CreateStmt").some(({ partbound }) => partbound !== void 0);
		const serials = {
			smallserial: "int2",
			serial2: "int2",
			serial: "int4",
			serial4: "int4",
			bigserial: "int8",
			serial8: "int8"
		};
		const lastOf = (names) => String(names?.at(-1)?.["String"]?.sval ?? "");
		const isSerial = (typeName) => serials[lastOf(typeName["names"])] !== void 0;
		const numbersOf = (typmods) => (typmods ?? []).map((one) => Number(one["A_Const"]?.ival?.ival ?? 0));
		function typmodOf(name, typmods) {
			const [first, second = 0] = numbersOf(typmods);
			if (first === void 0) return -1;
			if (name === "varchar" || name === "bpchar") return first + 4;
			if (name === "numeric") return (first << 16 | second & 2047) + 4;
			return first;
		}
		function keyOfType(typeName) {
			const names = typeName["names"];
			const own = lastOf(names);
			const parts = serials[own] === void 0 ? names.map((one) => String(one["String"]?.sval)) : [serials[own]];
			const array = typeName["arrayBounds"] === void 0 ? "" : "[]";
			const name = `${parts.map((part) => (0, quoting.Cv)(part ?? "")).join(".")}${array}`;
			return JSON.stringify([name, array === "" ? typmodOf(own, typeName["typmods"]) : -1]);
		}
		async function knownOf(look, trees) {
			const wanted = [...new Set([...(0, scope.Nh)(trees, "ColumnDef").flatMap(({ typeName }) => typeName === void 0 ? [] : [keyOfType(typeName)]), ...[...typesOfArguments(trees), ...castsIn(trees)].map(keyOfType)])].map((key) => {
				const [name, typmod] = JSON.parse(key);
				return {
					key,
					name,
					typmod
				};
			});
			const called = [...new Set((0, scope.Nh)(trees, "FuncCall").map(({ funcname }) => lastOf(funcname)))];
			const [row] = await look(`WITH RECURSIVE path AS MATERIALIZED (
      SELECT pg_catalog.set_config('search_path',
        pg_catalog.current_setting('pg_feature_inventory.search_path'), true) AS is
    ), wanted AS (
      SELECT w.*, CASE WHEN p.is IS NOT NULL THEN pg_catalog.to_regtype(w.name)::pg_catalog.oid END AS oid
      FROM path p, pg_catalog.json_to_recordset(${(0, sql.l)`${wanted}`}) w (key text, name text, typmod int4)
    ), bases (oid, base, typmod) AS (
      SELECT w.oid, w.oid, -1 FROM wanted w
      UNION SELECT b.oid, t.typbasetype, t.typtypmod FROM bases b JOIN pg_catalog.pg_type t ON t.oid = b.base
      WHERE t.typtype = 'd'
    )
    SELECT pg_catalog.json_build_object(
      'types', (SELECT pg_catalog.json_object_agg(w.key, pg_catalog.json_build_object('type', w.oid::int8,
          'typmod', w.typmod, 'typeName', pg_catalog.format_type(w.oid, w.typmod), 'base', t.oid::int8,
          'baseTypmod', CASE WHEN b.oid = b.base THEN w.typmod ELSE b.typmod END,
          'baseName', pg_catalog.format_type(t.oid, NULL), 'baseKind', t.typtype, 'category', t.typcategory))
        FROM wanted w JOIN bases b ON b.oid = w.oid JOIN pg_catalog.pg_type t ON t.oid = b.base AND t.typtype <> 'd'),
      'relabels', (SELECT pg_catalog.json_agg(pg_catalog.concat_ws(' ', k.castsource::int8, k.casttarget::int8))
        FROM pg_catalog.pg_cast k WHERE k.castmethod = 'b'),
      'volatile', (SELECT pg_catalog.json_agg(DISTINCT p.proname) FROM pg_catalog.pg_proc p
        WHERE p.provolatile = 'v' AND p.proname IN (
          SELECT pg_catalog.json_array_elements_text(${(0, sql.l)`${called}`}))),
      'given', ${trees.some(makesRelation) ? defaultGrants : "NULL"},
      'keys', ${trees.some(hasBound) ? partitionKeys : "NULL"},
      'utc', pg_catalog.current_setting('TimeZone') ~ '^(UTC|GMT|Etc/UTC|Etc/GMT)$') AS known`);
			const found = row?.["known"];
			return {
				types: new Map(Object.entries(found.types ?? {})),
				relabels: new Set(found.relabels),
				volatile: new Set(found.volatile),
				utc: found.utc,
				given: found.given ?? [],
				setsZone: (0, scope.Nh)(trees, "VariableSetStmt").some(({ name }) => name === "timezone"),
				keys: new Map(Object.entries(found.keys ?? {}).map(([oid, key]) => [Number(oid), key]))
			};
		}
		const kinds = new Set([
			"OBJECT_FUNCTION",
			"OBJECT_PROCEDURE",
			"OBJECT_ROUTINE",
			"OBJECT_AGGREGATE"
		]);
		const isOfRoutines = (node) => [
			node["removeType"],
			node["renameType"],
			node["objectType"]
		].some((one) => kinds.has(String(one)));
		const takingOthers = new Set([
			"OBJECT_TYPE",
			"OBJECT_DOMAIN",
			"OBJECT_SCHEMA",
			"OBJECT_EXTENSION"
		]);
		function concernsRoutines(tree) {
			const [kind, node] = (0, scope.I)(tree);
			return kind === "CreateFunctionStmt" || kind === "AlterFunctionStmt" || node["kind"] === "OBJECT_AGGREGATE" || isOfRoutines(node) || kind === "DropStmt" && takingOthers.has(String(node["removeType"]));
		}
		function oidsOf(types, { known }) {
			const oids = types.map((one) => known.types.get(keyOfType(one))?.type ?? null);
			return oids.includes(null) ? null : oids;
		}
		function meant({ routines }, name, types, { places }) {
			const own = routines.filter((one) => one.name === name.at(-1) && (types === null || one.arguments.join() === types.join()));
			const schema = (name.length > 1 ? [String(name.at(-2))] : places.path).find((each) => own.some((one) => one.schema === each));
			return own.filter((one) => one.schema === schema);
		}
		function named(state, object, scene) {
			const node = object?.["ObjectWithArgs"];
			if (node === void 0) return null;
			const isAny = node["args_unspecified"] === true;
			const types = (node["objargs"] ?? []).flatMap((one) => one["TypeName"] ?? []);
			const oids = isAny ? null : oidsOf(types, scene);
			if (!isAny && oids === null) return null;
			const found = meant(state, (0, scope.eZ)(node["objname"]), oids, scene);
			return found.length === 1 ? found[0] ?? null : null;
		}
		function routineOf(state, tree, scene) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "AlterFunctionStmt") return named(state, { ObjectWithArgs: node["func"] }, scene);
			if (kind !== "CreateFunctionStmt") return null;
			const oids = oidsOf((0, bodies.Vc)(node).map(({ argType }) => argType), scene);
			return oids === null ? null : meant(state, (0, scope.eZ)(node["funcname"]), oids, scene)[0] ?? null;
		}
		const replaced = (state, routine, by) => ({
			...state,
			routines: state.routines.flatMap((one) => {
				if (one.oid !== routine.oid) return [one];
				if (by === null) return [];
				const now = {
					...one,
					...by
				};
				const list = one.signature.slice(one.signature.indexOf("("));
				return [{
					...now,
					signature: `${(0, objects.M)(now.schema)}.${(0, objects.M)(now.name)}${list}`
				}];
			})
		});
		const dropRoutines = (state, node, scene) => !isOfRoutines(node) ? state : node["objects"].reduce((now, object) => {
			const routine = named(now, object, scene);
			return routine === null ? now : replaced(now, routine, null);
		}, state);
		function renameRoutine(state, node, scene) {
			const routine = isOfRoutines(node) ? named(state, node["object"], scene) : null;
			if (routine === null) return state;
			const { newname, newschema } = node;
			return replaced(state, routine, {
				...newname === void 0 ? {} : { name: newname },
				...newschema === void 0 ? {} : { schema: newschema }
			});
		}
		function createRoutine(state, node, scene) {
			const own = (0, bodies.Vc)(node);
			const oids = oidsOf(own.map(({ argType }) => argType), scene);
			const name = (0, scope.eZ)(node["funcname"]);
			if (oids === null) return state;
			const schema = name.length > 1 ? String(name.at(-2)) : String(scene.places.path[0] ?? "public");
			if (state.routines.some((one) => one.schema === schema && one.name === name.at(-1) && one.arguments.join() === oids.join())) return state;
			const types = own.map(({ argType }) => scene.known.types.get(keyOfType(argType))?.typeName ?? "");
			const made = {
				oid: scene.places.fresh(),
				schema,
				name: String(name.at(-1)),
				kind: node["is_procedure"] === true ? "p" : "f",
				arguments: oids,
				names: own.map(({ name: one }) => String(one ?? "")),
				defaults: own.filter(({ defexpr }) => defexpr !== void 0).length,
				signature: `${(0, objects.M)(schema)}.${(0, objects.M)(String(name.at(-1)))}(${types.join(", ")})`,
				result: ""
			};
			return {
				...state,
				routines: [...state.routines, made]
			};
		}
		function createAggregate(state, node, scene) {
			if (node["kind"] !== "OBJECT_AGGREGATE" || node["oldstyle"] === true) return state;
			const [parameters] = node["args"];
			return createRoutine(state, {
				funcname: node["defnames"],
				parameters: parameters?.["List"]?.items ?? []
			}, scene);
		}
		var without_waiting = __webpack_require__(7079);
		const foreseen = (change, look, scene) => ({
			drawn: (known) => Promise.resolve(drawnBehind(change, known)),
			views: async (before) => await Promise.all(before.map(async (view) => await viewBehind(change, view, look))),
			lending: async (views) => {
				return invokerOf(change.tree) === true ? [] : await (0, breaks_rights.pf)(views, look);
			},
			bodies: async (name) => {
				const oid = routineOf(change.before, change.tree, scene)?.oid;
				return (await (0, bodies.cw)(look, name)).filter((body) => body.oid === oid).map((body) => bodyBehind(change, body));
			}
		});
		const furthest = 0x7facf7419d980000;
		function withOptions(one, options) {
			const said = (name, otherwise, unset) => {
				const value = (0, breaks_numbers.XD)(options, name);
				return value === void 0 ? otherwise : value ?? unset;
			};
			const step = said("increment", one.step, one.step);
			return {
				...one,
				step,
				start: said("start", one.start, one.start),
				least: said("minvalue", one.least, step > 0 ? 1 : -0x7facf7419d980000),
				most: said("maxvalue", one.most, step > 0 ? furthest : -1)
			};
		}
		function drawnBehind(change, { oids, before }) {
			const [kind, node] = (0, scope.I)(change.tree);
			if (kind === "AlterSeqStmt") return before.map((one) => oids.includes(one.sequence) ? withOptions(one, node["options"]) : one);
			if (kind !== "AlterTableStmt") return before;
			return (0, scope.Nh)(node["cmds"], "AlterTableCmd").reduce((now, command) => {
				const { subtype, name, def } = command;
				const isMeant = ({ column, relation }) => column === name && oids.includes(relation);
				switch (subtype) {
					case "AT_SetIdentity": return now.map((one) => isMeant(one) ? withOptions(one, def) : one);
					case "AT_DropIdentity":
					case "AT_ColumnDefault": return now.filter((one) => !isMeant(one));
					case "AT_AddIdentity": return [...now, ...oids.flatMap((oid) => identityOf(change, oid, String(name), def))];
					default: return now;
				}
			}, before);
		}
		function identityOf({ after }, oid, name, options) {
			const relation = (0, change.eR)(after, oid);
			const column = (0, change.Jb)(after, oid).find((one) => one.name === name);
			if (relation === void 0 || column === void 0) return [];
			const isUnique = after.indexes.some(({ relation: of, unique, predicate, keys: [key, ...others] }) => of === oid && unique && predicate === null && others.length === 0 && key?.sql === (0, objects.M)(name));
			return [withOptions({
				relation: oid,
				schema: relation.schema,
				name: relation.name,
				kind: relation.kind,
				column: name,
				number: column.number,
				sequence: -1,
				step: 1,
				least: 1,
				most: furthest,
				start: 1,
				isUnique
			}, options)];
		}
		function isSimple(query) {
			const from = query["fromClause"] ?? [];
			return from.length === 1 && from[0]?.["RangeVar"] !== void 0 && [
				"distinctClause",
				"groupClause",
				"havingClause",
				"limitCount",
				"limitOffset",
				"withClause"
			].every((name) => query[name] === void 0) && (query["op"] === void 0 || query["op"] === "SETOP_NONE");
		}
		async function writersOf({ oid }, look) {
			const [row] = await look(`SELECT (
      (SELECT pg_catalog.count(*) FROM pg_catalog.pg_rewrite r WHERE r.ev_class = ${oid} AND r.rulename <> '_RETURN')
      + (SELECT pg_catalog.count(*) FROM pg_catalog.pg_trigger t WHERE t.tgrelid = ${oid}))::int AS count`);
			return Number(row?.["count"]);
		}
		async function viewBehind({ tree, find }, view, look) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "DropStmt") {
				const [, own] = (0, scope.I)(await (0, grammar.By)(view.definition));
				return isSimple(own) || await writersOf(view, look) > 1 ? view : {
					...view,
					writes: 0
				};
			}
			const query = node["query"]?.["SelectStmt"];
			if (kind !== "ViewStmt" || query === void 0 || find?.(node["view"]) !== view.oid) return view;
			const isOther = !await findsTheSame(view.definition, node["query"]);
			return {
				...view,
				definition: without_waiting.L,
				isOther,
				writes: isSimple(query) ? view.writes : 0
			};
		}
		function invokerOf(tree) {
			const [kind, node] = (0, scope.I)(tree);
			const said = (options) => {
				const option = (0, scope.Nh)(options, "DefElem").find(({ defname }) => defname === "security_invoker");
				if (option === void 0) return null;
				const value = option["arg"]?.String?.sval ?? option["arg"]?.Boolean?.boolval;
				return value === void 0 || !/^(?:false|off|no|0)$/i.test(String(value));
			};
			if (kind === "ViewStmt") return said(node["options"]) ?? false;
			return said((0, scope.Nh)(node["cmds"], "AlterTableCmd").filter(({ subtype }) => subtype === "AT_SetRelOptions").map(({ def }) => def));
		}
		function pathIn(options) {
			const set = (0, scope.Nh)(options, "VariableSetStmt").find(({ name }) => name === "search_path");
			if (set === void 0) return void 0;
			if (set["kind"] !== "VAR_SET_VALUE") return null;
			return (set["args"] ?? []).map((one) => (0, quoting.Cv)(String(one["A_Const"]?.sval?.sval ?? ""))).join(", ");
		}
		function bodyBehind({ tree, sql }, body) {
			const [kind, node] = (0, scope.I)(tree);
			if ((0, bodies.OA)(tree) === null) return body;
			const isMade = kind === "CreateFunctionStmt";
			const options = isMade ? node["options"] : node["actions"];
			const option = (name) => (0, scope.Nh)(options, "DefElem").find(({ defname }) => defname === name)?.["arg"];
			const security = option("security")?.["Boolean"];
			const path = pathIn(options);
			const isDefiner = security === void 0 ? !isMade && body.isDefiner : security["boolval"] === true;
			const otherwise = isMade ? null : body.path;
			const known = {
				...body,
				isDefiner,
				path: path === void 0 ? otherwise : path
			};
			if (!isMade) return known;
			const [text] = option("as")?.["List"]?.items ?? [];
			const language = String(option("language")?.["String"]?.sval ?? "sql");
			return {
				...known,
				trees: async () => await (0, code.V)({
					where: body.signature,
					language,
					text: language === "sql" ? String(text?.["String"]?.sval ?? sql) : sql,
					names: []
				})
			};
		}
		var lock_modes = __webpack_require__(6850);
		var waits = __webpack_require__(224);
		var proof = __webpack_require__(6604);
		class Places {
			#named = new Map();
			path;
			#made = 0;
			constructor({ relations }, path) {
				for (const { oid, schema, name } of relations.values()) this.#named.set(JSON.stringify([schema, name]), oid);
				this.path = path;
			}
			find(node) {
				return this.findIn(this.path, node);
			}
			findIn(path, { schemaname, relname }) {
				const schemas = schemaname === void 0 ? path : [String(schemaname)];
				for (const schema of schemas) {
					const oid = this.#named.get(JSON.stringify([schema, relname]));
					if (oid !== void 0) return oid;
				}
				return null;
			}
			schemaOf({ schemaname }) {
				return String(schemaname ?? this.path[0] ?? "public");
			}
			fresh() {
				return --this.#made;
			}
			put(schema, name, oid) {
				this.#named.set(JSON.stringify([schema, name]), oid);
			}
			take(schema, name) {
				this.#named.delete(JSON.stringify([schema, name]));
			}
			in(schema) {
				return [...this.#named].flatMap(([key, oid]) => JSON.parse(key)[0] === schema ? [oid] : []);
			}
		}
		const isMade = (oid) => oid < 0;
		const firstMade = 1e4;
		function family({ relations }, { oid }) {
			const found = new Set([oid]);
			for (const upper of found) for (const one of relations) if (one.parents.includes(upper)) found.add(one.oid);
			return found;
		}
		const changedRelation = (state, oid, to) => ({
			...state,
			relations: state.relations.map((one) => one.oid === oid ? {
				...one,
				...to
			} : one)
		});
		function changedColumn(state, table, name, to) {
			const those = family(state, table);
			return {
				...state,
				columns: state.columns.map((one) => one.name === name && those.has(one.relation) ? {
					...one,
					...to(one)
				} : one)
			};
		}
		function withIndex(state, table, oid, name, given, predicate = null) {
			const made = {
				...given,
				oid,
				name,
				schema: table.schema,
				relation: table.oid,
				valid: true,
				method: "btree",
				definition: "",
				predicate,
				parent: 0
			};
			return {
				...state,
				indexes: [...state.indexes, made]
			};
		}
		const setNotNull = (state, table, { name }) => changedColumn(state, table, name, () => ({ notNull: true }));
		const relationOf = (state, node, { places }) => {
			const oid = node === void 0 ? null : places.find(node);
			return state.relations.find((one) => one.oid === oid) ?? null;
		};
		class Deeds {
			locks = new Map();
			rewrites = new Set();
			builds = [];
			scans = new Map();
			state;
			constructor(state) {
				this.state = state;
			}
			lock(oid, mode) {
				if (oid === null || isMade(oid)) return;
				const known = this.locks.get(oid);
				if (known === void 0 || (0, lock_modes.qO)(mode) > (0, lock_modes.qO)(known)) this.locks.set(oid, mode);
			}
			stored(oid) {
				if (!isMade(oid) && !this.state.relations.some((one) => one.oid === oid)) return [oid];
				const those = family(this.state, { oid });
				return this.state.relations.flatMap((one) => those.has(one.oid) && "rm".includes(one.kind) && !isMade(one.oid) ? [one.oid] : []);
			}
			scan(oid, why) {
				for (const one of this.stored(oid)) if (!this.scans.has(one)) this.scans.set(one, why);
			}
			rewrite(oid) {
				for (const one of this.stored(oid)) this.rewrites.add(one);
			}
			build(oid, index) {
				for (const table of this.stored(oid)) {
					this.builds.push({
						table,
						index
					});
					this.scan(table, "to build an index");
				}
			}
		}
		const exclusive = "AccessExclusiveLock";
		var fails_domains = __webpack_require__(1051);
		const callsVolatile = (tree, { volatile }) => (0, scope.Nh)(tree, "FuncCall").some(({ funcname }) => volatile.has(String(funcname.at(-1)?.["String"]?.sval)));
		function addsByRewrite(definition, known, after) {
			const typeName = definition["typeName"];
			const constraints = (0, scope.Nh)(definition, "Constraint");
			const type = known.types.get(keyOfType(typeName));
			const checks = type !== void 0 && type.type !== type.base && (after.constraints.some(({ domain, kind }) => domain === type.type && kind === "c") || (0, fails_domains.aS)({ after }, type).notNull);
			return isSerial(typeName) || checks || constraints.some(({ contype, raw_expr, generated_kind }) => contype === "CONSTR_IDENTITY" || contype === "CONSTR_GENERATED" && generated_kind !== "v" || contype === "CONSTR_DEFAULT" && callsVolatile(raw_expr, known));
		}
		const texts = new Set(["text", "character varying"]);
		function keepsLength(from, to) {
			const [old, now] = [from.baseTypmod, to.baseTypmod];
			if (now < 0 || old === now) return true;
			if (old < 0) return false;
			switch (to.baseName) {
				case "character varying":
				case "bit varying": return now >= old;
				case "numeric": return (old - 4 & 2047) === (now - 4 & 2047) && now >= old;
				case "timestamp without time zone":
				case "timestamp with time zone":
				case "time without time zone":
				case "time with time zone":
				case "interval": return now >= old;
				default: return false;
			}
		}
		const stamps = new Set(["timestamp without time zone", "timestamp with time zone"]);
		function isPlain(using, from, to, known) {
			const cast = using["TypeCast"];
			if (((cast === void 0 ? using : cast["arg"])["ColumnRef"]?.fields)?.at(-1)?.["String"]?.sval !== from.name) return false;
			const type = cast === void 0 ? void 0 : known.types.get(keyOfType(cast["typeName"]));
			return cast === void 0 || type === void 0 || type.base === to.base;
		}
		function rewritesValues(from, to, using, known) {
			if (using !== null && !isPlain(using, from, to, known)) return true;
			if (to.type !== to.base && to.type !== from.type) return true;
			if (from.base === to.base) return !keepsLength(from, to);
			if (texts.has(from.baseName) && texts.has(to.baseName)) return to.baseTypmod >= 0;
			if (stamps.has(from.baseName) && stamps.has(to.baseName)) return !known.utc || to.baseTypmod >= 0;
			return !known.relabels.has(`${from.base} ${to.base}`) || to.baseTypmod >= 0;
		}
		const milder = {
			AT_SetStatistics: "ShareUpdateExclusiveLock",
			AT_SetOptions: "ShareUpdateExclusiveLock",
			AT_ResetOptions: "ShareUpdateExclusiveLock",
			AT_SetRelOptions: "ShareUpdateExclusiveLock",
			AT_ResetRelOptions: "ShareUpdateExclusiveLock",
			AT_ClusterOn: "ShareUpdateExclusiveLock",
			AT_DropCluster: "ShareUpdateExclusiveLock",
			AT_ValidateConstraint: "ShareUpdateExclusiveLock",
			AT_AttachPartition: "ShareUpdateExclusiveLock",
			AT_EnableTrig: "ShareRowExclusiveLock",
			AT_EnableTrigAll: "ShareRowExclusiveLock",
			AT_EnableTrigUser: "ShareRowExclusiveLock",
			AT_DisableTrig: "ShareRowExclusiveLock",
			AT_DisableTrigAll: "ShareRowExclusiveLock",
			AT_DisableTrigUser: "ShareRowExclusiveLock",
			AT_AlterConstraint: "ShareRowExclusiveLock"
		};
		const exclusiveOptions = new Set([
			...[
				"user_catalog_table",
				"fastupdate",
				"gin_pending_list_limit",
				"buffering"
			],
			...["autosummarize", "pages_per_range"],
			...[
				"security_barrier",
				"security_invoker",
				"check_option"
			]
		]);
		const isExclusive = (command) => /RelOptions$/.test(String(command["subtype"])) && (0, scope.Nh)(command["def"], "DefElem").some(({ defname }) => exclusiveOptions.has(String(defname)));
		const rewriting = new Set([
			"AT_SetLogged",
			"AT_SetUnLogged",
			"AT_SetAccessMethod",
			"AT_SetTableSpace"
		]);
		async function alter(told, node, deeds) {
			const relation = node["relation"];
			const oid = told.scene.places.find(relation);
			if (oid === null) return;
			const those = relation["inh"] === true ? family(told.before, { oid }) : new Set([oid]);
			for (const one of node["cmds"]) {
				const command = one["AlterTableCmd"];
				const kind = String(command["subtype"]);
				const constraint = command["def"]?.Constraint;
				const isForeign = kind === "AT_AddConstraint" && constraint?.["contype"] === "CONSTR_FOREIGN";
				const milderOf = isExclusive(command) ? void 0 : milder[kind];
				const mode = isForeign ? "ShareRowExclusiveLock" : milderOf ?? exclusive;
				for (const each of those) deeds.lock(each, mode);
				if (rewriting.has(kind)) deeds.rewrite(oid);
				await byCommand(told, oid, kind, command, deeds);
			}
		}
		async function byCommand(told, oid, kind, command, deeds) {
			const { before, scene } = told;
			const name = String(command["name"] ?? "");
			const column = (0, change.Jb)(before, oid).find((one) => one.name === name);
			switch (kind) {
				case "AT_AddColumn": return addColumn(told, oid, command["def"]?.ColumnDef, deeds);
				case "AT_SetNotNull": return await requireValues(told, oid, column, deeds);
				case "AT_AddConstraint": return await constrain(told, oid, command["def"]?.Constraint, deeds);
				case "AT_ValidateConstraint": {
					const known = before.constraints.find((one) => one.relation === oid && one.name === name);
					if (known === void 0 || known.validated) return;
					deeds.scan(oid, known.kind === "f" ? "to check every row against a foreign key" : "to check every row");
					if (known.kind === "f") deeds.lock(known.referenced, "RowShareLock");
					return;
				}
				case "AT_SetExpression": return column?.generated === "s" ? deeds.rewrite(oid) : void 0;
				case "AT_AlterConstraint": {
					const { conname, is_enforced: isEnforced } = command["def"]?.ATAlterConstraint ?? {};
					const known = before.constraints.find((one) => one.relation === oid && one.name === conname);
					if (known === void 0 || known.enforced || isEnforced !== true) return;
					if (known.kind === "f") refer(oid, known.referenced, deeds);
					else deeds.scan(oid, "to check every row");
					return;
				}
				case "AT_DropConstraint":
				case "AT_DropColumn":
					for (const one of before.constraints) if (one.kind === "f" && one.relation === oid && (one.name === name || one.columns.includes(name))) deeds.lock(one.referenced, exclusive);
					return;
				case "AT_AlterColumnType": return column === void 0 ? void 0 : retype(told, oid, column, command, deeds);
				case "AT_AttachPartition": return await attach(told, oid, scene.places.find(command["def"]?.PartitionCmd?.name), deeds);
				case "AT_DetachPartition": return deeds.lock(scene.places.find(command["def"]?.PartitionCmd?.name), exclusive);
			}
		}
		async function requireValues({ before }, oid, column, deeds) {
			const table = before.relations.find((one) => one.oid === oid);
			if (column === void 0 || table === void 0 || column.notNull) return;
			if (!await (0, proof.s)(before, table, column)) deeds.scan(oid, "to check every row");
		}
		function addColumn(told, oid, definition, deeds) {
			const { scene, before, after } = told;
			const name = String(definition["colname"]);
			if ((0, change.Jb)(before, oid).some((one) => one.name === name)) return;
			if (addsByRewrite(definition, scene.known, after)) deeds.rewrite(oid);
			const hasValue = (0, scope.Nh)(definition, "Constraint").some(({ contype, raw_expr }) => ["CONSTR_GENERATED", "CONSTR_IDENTITY"].includes(String(contype)) || contype === "CONSTR_DEFAULT" && raw_expr["A_Const"]?.isnull !== true);
			for (const one of definition["constraints"] ?? []) {
				const constraint = one["Constraint"];
				if (constraint["contype"] === "CONSTR_FOREIGN") {
					const referenced = scene.places.find(constraint["pktable"]);
					deeds.lock(referenced, "ShareRowExclusiveLock");
					if (hasValue) refer(oid, referenced, deeds);
				}
				if (constraint["contype"] === "CONSTR_CHECK" || constraint["contype"] === "CONSTR_NOTNULL" && !hasValue) deeds.scan(oid, "to check every row");
				if (constraint["contype"] === "CONSTR_UNIQUE" || constraint["contype"] === "CONSTR_PRIMARY") deeds.build(oid, `an index on ${name}`);
			}
		}
		async function constrain(told, oid, constraint, deeds) {
			const { scene, before } = told;
			const skips = constraint["skip_validation"] === true || constraint["is_enforced"] === false;
			const keys = (constraint["keys"] ?? []).map((one) => String(one["String"]?.sval));
			switch (constraint["contype"]) {
				case "CONSTR_CHECK":
					if (!skips) deeds.scan(oid, "to check every row");
					return;
				case "CONSTR_FOREIGN": {
					const referenced = scene.places.find(constraint["pktable"]);
					deeds.lock(referenced, "ShareRowExclusiveLock");
					if (!skips) refer(oid, referenced, deeds);
					return;
				}
				case "CONSTR_NOTNULL":
					if (!skips) for (const key of keys) await requireValues(told, oid, (0, change.Jb)(before, oid).find(({ name }) => name === key), deeds);
					return;
				case "CONSTR_PRIMARY":
				case "CONSTR_UNIQUE":
				case "CONSTR_EXCLUSION":
					if (constraint["indexname"] === void 0) deeds.build(oid, String(constraint["conname"] ?? `an index on ${keys.join(", ")}`));
					if (constraint["contype"] === "CONSTR_PRIMARY") for (const key of keys) await requireValues(told, oid, (0, change.Jb)(before, oid).find(({ name }) => name === key), deeds);
			}
		}
		function refer(oid, referenced, deeds) {
			deeds.scan(oid, "to check every row against a foreign key");
			if (referenced !== null) deeds.scan(referenced, "to check every row against a foreign key");
		}
		function retype(told, oid, from, command, deeds) {
			const { before, after, scene } = told;
			const to = (0, change.Jb)(after, oid).find(({ number }) => number === from.number);
			if (to === void 0) return;
			for (const one of before.constraints) if (one.kind === "f" && one.relation === oid && one.columns.includes(from.name)) {
				deeds.lock(one.referenced, exclusive);
				if (from.type !== to.type) refer(oid, one.referenced, deeds);
			}
			if (command["def"]?.ColumnDef?.collClause !== void 0) {
				for (const { name, columns, keys } of before.indexes.filter(({ relation }) => relation === oid)) if ([...columns, ...keys.map(({ sql }) => sql)].includes(from.name)) deeds.build(oid, name);
			}
			if (rewritesValues(from, to, command["def"]?.ColumnDef?.raw_default ?? null, scene.known)) return deeds.rewrite(oid);
			const isChecked = before.constraints.some(({ relation, kind, columns }) => relation === oid && kind === "c" && columns.includes(from.name));
			const isSame = from.type === to.type && from.typmod === to.typmod;
			if (isChecked && !isSame) deeds.scan(oid, "to check every row");
		}
		async function attach(told, oid, partition, deeds) {
			const { before, after, catalogue } = told;
			if (catalogue.relations.get(oid)?.kind === "I") return deeds.lock(partition, exclusive);
			const child = before.relations.find((one) => one.oid === partition);
			if (child === void 0) return;
			deeds.lock(child.oid, exclusive);
			const asked = after.relations.find((one) => one.oid === child.oid)?.partitionConstraint ?? null;
			if (asked !== null && !await (0, proof.c)(before, child, asked)) deeds.scan(child.oid, "to check every row");
			const own = new Set(before.indexes.flatMap((one) => one.relation === child.oid ? [(0, change.YD)(one)] : []));
			for (const one of before.indexes) if (one.relation === oid && !own.has((0, change.YD)(one))) deeds.build(child.oid, `what ${one.name} is on it`);
			inDefault(before, oid, child.oid, deeds);
		}
		function inDefault({ relations }, parent, except, deeds) {
			const other = relations.find(({ oid, bound, parents }) => bound === "DEFAULT" && parents.includes(parent) && oid !== except);
			if (other === void 0) return;
			deeds.lock(other.oid, exclusive);
			deeds.scan(other.oid, "to check every row");
		}
		function keysIn(sql, tokens) {
			const open = tokens.findIndex(({ text }) => text === "(");
			const close = tokens.findIndex(({ text, depth }, at) => at > open && text === ")" && depth === 1);
			const inner = tokens.slice(open + 1, close);
			const ends = inner.flatMap(({ text, depth }, at) => text === "," && depth === 1 ? [at] : []);
			return [...ends, inner.length].map((end, at) => {
				const own = inner.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end);
				const last = own.find(({ text, depth }) => text === ")" && depth === 2);
				return last === void 0 ? without_waiting.L : sql.slice(own[0]?.from, last.to);
			});
		}
		function partsOfIndex(sql) {
			const tokens = (0, migrations_tokens.gF)(sql);
			const where = tokens.findLast(({ text, depth }) => depth === 0 && text.toLowerCase() === "where");
			return {
				keys: keysIn(sql, tokens),
				condition: where === void 0 ? null : sql.slice(where.to).trim().replace(/;$/, "")
			};
		}
		function partsOfExclusion(sql, from) {
			const text = Buffer.from(sql).subarray(from).toString();
			const tokens = (0, migrations_tokens.gF)(text);
			const comma = tokens.findIndex((one) => one.depth === 0 && one.text === ",");
			const own = comma < 0 ? tokens : tokens.slice(0, comma);
			const where = own.findIndex((one) => one.depth === 0 && one.text.toLowerCase() === "where");
			const close = own.find((one, at) => at > where + 1 && one.text === ")" && one.depth === 1);
			const isThere = where >= 0 && close !== void 0;
			return {
				keys: keysIn(text, own),
				condition: isThere ? text.slice(own[where + 1]?.to, close.from).trim() : null
			};
		}
		function conditionAt(sql, from) {
			const text = Buffer.from(sql).subarray(from).toString();
			const tokens = (0, migrations_tokens.gF)(text);
			const at = tokens.findIndex((one) => one.text.toLowerCase() === "check");
			const open = tokens[at + 1];
			const close = tokens.find((one, index) => index > at + 1 && one.text === ")" && one.depth === open?.depth);
			return at < 0 || open === void 0 || close === void 0 ? null : text.slice(open.to, close.from).trim();
		}
		const constraints_kinds = {
			CONSTR_CHECK: "c",
			CONSTR_FOREIGN: "f",
			CONSTR_PRIMARY: "p",
			CONSTR_UNIQUE: "u",
			CONSTR_EXCLUSION: "x"
		};
		const plainConstraint = {
			relation: 0,
			domain: 0,
			validated: true,
			enforced: true,
			definition: "",
			condition: null,
			index: 0,
			referenced: 0,
			referencedName: null,
			referencedKind: null,
			parent: 0,
			isLocal: true,
			noInherit: false,
			columns: [],
			referencedColumns: [],
			match: "",
			operators: [],
			period: false
		};
		const indexOf = (kind, node) => ({
			unique: kind !== "x",
			primary: kind === "p",
			immediate: node["deferrable"] !== true,
			nullsDistinct: node["nulls_not_distinct"] !== true,
			columns: []
		});
		function constraints_constrain(state, table, node, scene) {
			const kind = constraints_kinds[String(node["contype"])];
			if (node["contype"] === "CONSTR_NOTNULL" && node["own"] === void 0) return node["skip_validation"] === true ? state : setNotNull(state, table, { name: (0, scope.eZ)(node["keys"])[0] });
			if (kind === void 0) return state;
			const referenced = kind === "f" ? scene.places.find(node["pktable"]) : null;
			const target = state.relations.find(({ oid }) => oid === referenced);
			const using = state.indexes.find(({ relation, name }) => relation === table.oid && name === node["indexname"]);
			const columns = using?.columns ?? (node["own"] === void 0 ? (0, scope.eZ)(node["keys"] ?? node["fk_attrs"]) : [String(node["own"])]);
			const index = using?.oid ?? ("pux".includes(kind) ? scene.places.fresh() : 0);
			const suffix = {
				p: "pkey",
				u: "key",
				f: "fkey",
				c: "check",
				x: "excl"
			}[kind] ?? "";
			const referencedColumns = node["pk_attrs"] === void 0 ? keyOf(state, referenced) : (0, scope.eZ)(node["pk_attrs"]);
			const name = String(node["conname"] ?? [
				table.name,
				...kind === "p" ? [] : columns,
				suffix
			].join("_"));
			const exclusions = kind === "x" ? exclusionsOf(node, scene) : null;
			const condition = kind === "c" ? conditionAt(scene.sql, Number(node["location"] ?? 0)) ?? without_waiting.L : null;
			const made = {
				...plainConstraint,
				oid: scene.places.fresh(),
				name,
				kind,
				relation: table.oid,
				validated: node["skip_validation"] !== true,
				enforced: node["is_enforced"] !== false || !"cf".includes(kind),
				condition,
				index,
				referenced: referenced ?? 0,
				referencedName: target === void 0 ? null : `${scene.quote(target.schema)}.${scene.quote(target.name)}`,
				referencedKind: target?.kind ?? null,
				noInherit: node["is_no_inherit"] === true,
				columns: kind === "c" ? columnsIn(node["raw_expr"]) : columns,
				referencedColumns,
				operators: exclusions?.operators ?? (node["without_overlaps"] === true ? columns.map((_, at) => at < columns.length - 1 ? "pg_catalog.=" : "pg_catalog.&&") : referencedColumns.map(() => "pg_catalog.=")),
				match: String(node["fk_matchtype"] ?? ""),
				period: node["fk_with_period"] === true || node["without_overlaps"] === true
			};
			const filled = kind === "p" ? columns.reduce((now, one) => setNotNull(now, table, { name: one }), state) : state;
			if (index === 0 || using !== void 0) return {
				...filled,
				constraints: [...filled.constraints, made]
			};
			const { keys, predicate } = exclusions ?? {
				keys: columns.map((one) => ({
					sql: scene.quote(one),
					collation: null
				})),
				predicate: null
			};
			const indexed = withIndex(filled, table, index, name, {
				...indexOf(kind, node),
				keys
			}, predicate);
			return {
				...indexed,
				constraints: [...indexed.constraints, made]
			};
		}
		function exclusionsOf(node, scene) {
			const parts = partsOfExclusion(scene.sql, Number(node["location"] ?? 0));
			const pairs = node["exclusions"].map((one) => one["List"]?.items);
			return {
				keys: pairs.map(([element], at) => {
					const { name, collation, opclass } = element["IndexElem"];
					const isPlain = collation === void 0 && opclass === void 0;
					const written = name === void 0 ? parts.keys[at] ?? without_waiting.L : scene.quote(String(name));
					return {
						sql: isPlain ? written : without_waiting.L,
						collation: null
					};
				}),
				operators: pairs.map(([, operator]) => {
					const names = (0, scope.eZ)(operator["List"]?.items);
					return [...names.slice(0, -1).map(quoting.Cv), names.at(-1)].join(".");
				}),
				predicate: node["where_clause"] === void 0 ? null : parts.condition ?? without_waiting.L
			};
		}
		const keyOf = ({ constraints }, oid) => constraints.find(({ relation, kind }) => relation === oid && kind === "p")?.columns ?? [];
		const columnsIn = (tree) => (0, scope.Nh)(tree, "ColumnRef").map(({ fields }) => (0, scope.eZ)(fields).at(-1) ?? "");
		function withCheck(state, domain, node, { places, sql }) {
			const made = {
				...plainConstraint,
				oid: places.fresh(),
				name: String(node["conname"] ?? "the CHECK"),
				kind: "c",
				domain,
				validated: node["skip_validation"] !== true,
				condition: conditionAt(sql, Number(node["location"] ?? 0))
			};
			return {
				...state,
				constraints: [...state.constraints, made]
			};
		}
		const byName = (name) => `${(0, quoting.Cv)(name)} IS NOT NULL`;
		const zoned = "timestamp with time zone";
		function constantOf(tree, column, known) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "TypeCast") {
				const names = node["typeName"]?.names;
				return [
					"date",
					"timestamp",
					"timestamptz"
				].includes(String(names?.at(-1)?.["String"]?.sval)) ? constantOf(node["arg"], column, known) : null;
			}
			if (kind !== "A_Const") return null;
			const text = node["sval"]?.sval;
			if (text !== void 0) {
				if (column.baseName === zoned && known.setsZone) return null;
				return `${(0, quoting.eu)(text)}::${column.typeName}`;
			}
			if (node["ival"] !== void 0) return String(node["ival"].ival ?? 0);
			if (node["boolval"] !== void 0) return String(node["boolval"].boolval === true);
			return node["fval"]?.fval ?? null;
		}
		const limitOf = (tree) => {
			const [kind, node] = (0, scope.I)(tree);
			return kind === "ColumnRef" ? String(node["fields"][0]?.["String"]?.sval) : null;
		};
		function compared(columns, operator, values) {
			const list = (parts) => parts.length === 1 ? String(parts[0]) : `(${parts.join(", ")})`;
			return `${list(columns.map(quoting.Cv))} ${operator} ${list(values)}`;
		}
		function endOf(datums, columns, isLower, known) {
			const at = datums.findIndex((one) => limitOf(one) !== null);
			const finite = at < 0 ? datums : datums.slice(0, at);
			const limit = at < 0 ? null : limitOf(datums[at] ?? {});
			if (finite.length === 0) return limit === (isLower ? "minvalue" : "maxvalue") ? "" : null;
			const values = finite.map((one, index) => constantOf(one, columns[index], known));
			if (values.includes(null)) return null;
			const isPast = limit === "maxvalue";
			const lower = isPast ? ">" : ">=";
			const upper = isPast ? "<=" : "<";
			return compared(columns.slice(0, finite.length).map(({ name }) => name), isLower ? lower : upper, values);
		}
		function range(bound, columns, known) {
			const [lower, upper] = ["lowerdatums", "upperdatums"].map((key) => endOf(bound[key] ?? [], columns, key === "lowerdatums", known));
			if (lower == null || upper == null) return null;
			return [
				...columns.map(({ name }) => byName(name)),
				lower,
				upper
			].filter((part) => part !== "").join(" AND ");
		}
		function list(bound, column, known) {
			const datums = bound["listdatums"] ?? [];
			const isNull = (one) => one["A_Const"]?.isnull === true;
			const values = datums.filter((one) => !isNull(one)).map((one) => constantOf(one, column, known));
			if (values.includes(null)) return null;
			const own = (0, quoting.Cv)(column.name);
			const [first = ""] = values;
			const among = values.length === 1 ? `${own} = ${first}` : `${own} = ANY (ARRAY[${values.join(", ")}])`;
			if (!datums.some(isNull)) return `${byName(column.name)} AND ${among}`;
			return values.length === 0 ? `${own} IS NULL` : `(${own} IS NULL OR ${among})`;
		}
		function besideOthers(parent, { relations }) {
			const asked = relations.filter(({ parents, bound }) => parents.includes(parent) && bound !== null).map((one) => one.partitionConstraint);
			if ((relations.find(({ oid }) => oid === parent)?.partitionConstraint ?? null) !== null || asked.length === 0 || asked.includes(null) || asked.includes(without_waiting.L)) return null;
			return `NOT (${asked.map((one) => `(${one})`).join(" OR ")})`;
		}
		function constraintOf(bound, parent, known, state) {
			if (bound["is_default"] === true) return besideOthers(parent, state);
			const key = known.keys.get(parent);
			if (key === void 0 || bound["strategy"] !== key.strategy) return null;
			const columns = key.columns.flatMap((name) => (0, change.Jb)(state, parent).find((one) => one.name === name) ?? []);
			if (columns.length !== key.columns.length || columns.some(({ baseKind }) => baseKind !== "b")) return null;
			const above = state.relations.find(({ oid }) => oid === parent)?.partitionConstraint ?? null;
			const own = ofStrategy(bound, parent, columns, known);
			if (own === null) return null;
			return above === null ? own : `(${above}) AND ${own}`;
		}
		function ofStrategy(bound, parent, columns, known) {
			const [first] = columns;
			switch (bound["strategy"]) {
				case "r": return range(bound, columns, known);
				case "l": return first === void 0 ? null : list(bound, first, known);
				case "h": {
					const names = columns.map(({ name }) => (0, quoting.Cv)(name)).join(", ");
					const [modulus, remainder] = [Number(bound["modulus"]), Number(bound["remainder"] ?? 0)];
					return `satisfies_hash_partition('${parent}'::oid, ${modulus}, ${remainder}, ${names})`;
				}
				default: return null;
			}
		}
		function withIndexesOf(state, parent, oid, { places }) {
			const own = state.indexes.filter(({ relation }) => relation === oid).map(change.YD);
			const copies = state.indexes.filter((one) => one.relation === parent.oid && one.unique && !own.includes((0, change.YD)(one))).map((one) => ({
				...one,
				oid: places.fresh(),
				relation: oid,
				parent: one.oid
			}));
			return {
				...state,
				indexes: [...state.indexes, ...copies]
			};
		}
		function inheriting(state, { oid, parents }, parent, begins) {
			if (parent === null) return state;
			const others = parents.filter((one) => one !== parent);
			return changedRelation(state, oid, { parents: begins ? [...others, parent] : others });
		}
		const partitionOf = (command, { places }) => places.find(command["def"]?.PartitionCmd?.name);
		const partitions_attach = (state, table, command, scene) => {
			const oid = partitionOf(command, scene);
			const bound = command["def"]?.PartitionCmd?.bound;
			if (oid === null) throw new RangeError("a partition that is not there");
			const known = state.relations.find((one) => one.oid === oid);
			const isChecked = state.constraints.some(({ relation, kind, validated }) => relation === oid && kind === "c" && validated);
			return changedRelation(withIndexesOf(state, table, oid, scene), oid, {
				parents: [...known?.parents ?? [], table.oid],
				bound: bound["is_default"] === true ? "DEFAULT" : "its bound",
				partitionConstraint: constraintOf(bound, table.oid, scene.known, state) ?? (isChecked ? null : without_waiting.L)
			});
		};
		const detach = (state, table, command, scene) => {
			const oid = partitionOf(command, scene);
			const known = state.relations.find((one) => one.oid === oid);
			if (oid === null || known === void 0) return state;
			const parents = known.parents.filter((one) => one !== table.oid);
			return changedRelation(state, oid, {
				parents,
				bound: null,
				partitionConstraint: null
			});
		};
		const withoutIndexes = (state, gone) => ({
			...state,
			indexes: state.indexes.filter(({ oid }) => !gone.has(oid))
		});
		function commands_addColumn(state, table, command, scene) {
			const definition = command["def"]?.ColumnDef;
			const name = String(definition["colname"]);
			if (state.columns.some((one) => one.relation === table.oid && one.name === name)) return state;
			const type = scene.known.types.get(keyOfType(definition["typeName"]));
			if (type === void 0) throw new RangeError("a type that is not there");
			const constraints = (definition["constraints"] ?? []).map((one) => one["Constraint"]);
			const of = (kind) => constraints.find(({ contype }) => contype === kind);
			const given = of("CONSTR_DEFAULT")?.["raw_expr"];
			const isNull = given?.["A_Const"]?.isnull === true;
			const serial = isSerial(definition["typeName"]);
			const identity = of("CONSTR_IDENTITY");
			const generated = of("CONSTR_GENERATED");
			const written = generated === void 0 ? commands_constantOf(given, scene) : inParentheses(scene, Number(generated["location"] ?? -1));
			const value = serial ? drawn : written;
			const made = [...family(state, table)].map((relation, at) => ({
				...type,
				relation,
				number: firstMade + state.columns.length + at,
				name,
				notNull: serial || [
					identity,
					of("CONSTR_NOTNULL"),
					of("CONSTR_PRIMARY")
				].some((one) => one !== void 0),
				default: value,
				identity: String(identity?.["generated_when"] ?? ""),
				generated: generated === void 0 ? "" : String(generated["generated_kind"] ?? "s"),
				isMissing: given !== void 0 && !isNull
			}));
			return constraints.reduce((now, constraint) => constraints_constrain(now, table, {
				...constraint,
				own: name
			}, scene), {
				...state,
				columns: [...state.columns, ...made]
			});
		}
		function commands_constantOf(given, { sql }) {
			const constant = given?.["A_Const"];
			if (given === void 0 || constant?.["isnull"] === true) return null;
			const drawn = drawing(given);
			if (drawn !== null) return drawn;
			const text = constant?.["sval"]?.sval;
			if (text !== void 0) return (0, quoting.eu)(text);
			const from = Number(constant?.["location"] ?? -1);
			if (from < 0) return unwritten;
			const [number] = (0, migrations_tokens.gF)(Buffer.from(sql).subarray(from, from + 100).toString());
			return number?.text ?? unwritten;
		}
		function drawing(tree) {
			const call = tree["FuncCall"];
			if ((call?.["funcname"] ?? []).at(-1)?.["String"]?.sval !== "nextval") return null;
			const [given] = call?.["args"] ?? [];
			const name = (given?.["TypeCast"]?.arg ?? given)?.["A_Const"]?.sval?.sval;
			return name === void 0 ? null : `nextval(${(0, quoting.eu)(name)})`;
		}
		function inParentheses({ sql }, from) {
			if (from < 0) return unwritten;
			const text = Buffer.from(sql).subarray(from).toString();
			const tokens = (0, migrations_tokens.gF)(text);
			const open = tokens.findIndex((one) => one.text === "(");
			const close = tokens.find((one, at) => at > open && one.text === ")" && one.depth === 1);
			return close === void 0 ? unwritten : text.slice(tokens[open]?.to, close.from).trim();
		}
		const unwritten = without_waiting.L;
		const drawn = "nextval(its sequence)";
		function dropColumn(state, table, { name }) {
			const those = family(state, table);
			const named = ({ relation, columns }) => those.has(relation) && columns.includes(String(name));
			const constraints = state.constraints.filter(named);
			const gone = new Set([...constraints.map(({ index }) => index), ...state.indexes.filter((one) => named(one) || those.has(one.relation) && one.keys.some(({ sql }) => sql === (0, objects.M)(String(name)))).map(({ oid }) => oid)]);
			return withoutIndexes({
				...state,
				columns: state.columns.filter((one) => one.name !== name || !those.has(one.relation)),
				constraints: state.constraints.filter((one) => !constraints.includes(one))
			}, gone);
		}
		function dropConstraint(state, table, { name }) {
			const those = family(state, table);
			const gone = state.constraints.filter((one) => one.name === name && those.has(one.relation));
			const rest = {
				...state,
				constraints: state.constraints.filter((one) => !gone.includes(one))
			};
			return withoutIndexes(rest, new Set(gone.filter(({ kind }) => kind !== "f").map(({ index }) => index)));
		}
		const validate = (state, table, { name }) => {
			const those = family(state, table);
			return {
				...state,
				constraints: state.constraints.map((one) => one.name === name && those.has(one.relation) ? {
					...one,
					validated: true
				} : one)
			};
		};
		function enforce(state, table, { def }) {
			const { conname, alterEnforceability, is_enforced: isEnforced } = def?.ATAlterConstraint ?? {};
			if (alterEnforceability !== true) return state;
			const now = {
				enforced: isEnforced === true,
				validated: isEnforced === true
			};
			const those = family(state, table);
			return {
				...state,
				constraints: state.constraints.map((one) => one.name === conname && those.has(one.relation) ? {
					...one,
					...now
				} : one)
			};
		}
		function withCollation(state, table, { name, def }, places) {
			const parts = (0, scope.eZ)(def?.ColumnDef?.collClause?.collname);
			if (parts.length === 0) return state;
			const collation = [parts.at(-2) ?? places.path[0] ?? "public", String(parts.at(-1))].map(quoting.Cv).join(".");
			const own = (0, objects.M)(String(name));
			return {
				...state,
				indexes: state.indexes.map((one) => one.relation === table.oid && one.keys.some(({ sql }) => sql === own) ? {
					...one,
					oid: places.fresh(),
					keys: one.keys.map((key) => key.sql === own ? {
						...key,
						collation
					} : key)
				} : one)
			};
		}
		const commands_retype = (state, table, { name, def }, { known, places }) => {
			const type = known.types.get(keyOfType(def?.ColumnDef?.typeName));
			if (type === void 0) throw new RangeError("a type that is not there");
			const from = state.columns.find((one) => one.relation === table.oid && one.name === name);
			const now = withCollation(changedColumn(state, table, name, () => type), table, {
				name,
				def
			}, places);
			const using = def?.ColumnDef?.raw_default ?? null;
			if (from === void 0 || !rewritesValues(from, {
				...from,
				...type
			}, using, known)) return now;
			const those = family(state, table);
			const concerns = (relation, names) => those.has(relation) && names.includes(String(name));
			return {
				...now,
				indexes: now.indexes.map((one) => concerns(one.relation, [...one.columns, ...one.keys.map(({ sql }) => sql)]) ? {
					...one,
					oid: places.fresh()
				} : one),
				constraints: now.constraints.map((one) => one.kind === "f" && concerns(one.relation, one.columns) ? {
					...one,
					oid: places.fresh()
				} : one)
			};
		};
		const commands = {
			AT_AddColumn: commands_addColumn,
			AT_DropColumn: dropColumn,
			AT_ColumnDefault: (state, table, { name, def }) => changedColumn(state, table, name, () => ({ default: def === void 0 ? null : drawing(def) ?? unwritten })),
			AT_SetNotNull: setNotNull,
			AT_DropNotNull: (state, table, { name }) => changedColumn(state, table, name, () => ({ notNull: false })),
			AT_AddIdentity: (state, table, { name, def }) => changedColumn(state, table, name, () => ({ identity: String(def?.Constraint?.generated_when ?? "d") })),
			AT_DropIdentity: (state, table, { name }) => changedColumn(state, table, name, () => ({ identity: "" })),
			AT_SetIdentity: (state, table, { name, def }) => {
				const given = (0, scope.Nh)(def, "DefElem").find(({ defname }) => defname === "generated");
				const kind = Number(given?.["arg"]?.Integer?.ival ?? 0);
				return kind === 0 ? state : changedColumn(state, table, name, () => ({ identity: String.fromCodePoint(kind) }));
			},
			AT_DropExpression: (state, table, { name }) => changedColumn(state, table, name, () => ({
				generated: "",
				default: null
			})),
			AT_AlterConstraint: enforce,
			AT_DropInherit: (state, table, { def }, { places }) => inheriting(state, table, places.find(def), false),
			AT_AddInherit: (state, table, { def }, { places }) => inheriting(state, table, places.find(def), true),
			AT_AddConstraint: (state, table, { def }, scene) => constraints_constrain(state, table, def?.Constraint, scene),
			AT_DropConstraint: dropConstraint,
			AT_ValidateConstraint: validate,
			AT_AlterColumnType: commands_retype,
			AT_AttachPartition: partitions_attach,
			AT_DetachPartition: detach,
			AT_SetUnLogged: (state, { oid }) => changedRelation(state, oid, { persistence: "u" }),
			AT_SetLogged: (state, { oid }) => changedRelation(state, oid, { persistence: "p" }),
			AT_EnableRowSecurity: (state, { oid }) => changedRelation(state, oid, { rowSecurity: true })
		};
		const rolesIn = (specs, everyone) => (specs ?? []).map(({ RoleSpec: role }) => role?.["roletype"] === "ROLESPEC_PUBLIC" ? everyone : String(role?.["rolename"] ?? ""));
		function grant(state, node, { places }) {
			const privileges = (node["privileges"] ?? []).map((one) => one["AccessPriv"]);
			if (!((node["objtype"] === "OBJECT_TABLE" || node["objtype"] === "OBJECT_SEQUENCE") && node["targtype"] === "ACL_TARGET_OBJECT" && node["grant_option"] !== true && privileges.every(({ cols }) => cols === void 0))) return state;
			const oids = new Set(node["objects"].map((one) => places.find(one["RangeVar"])));
			const roles = rolesIn(node["grantees"], "PUBLIC");
			const names = privileges.map(({ priv_name: name }) => String(name).toUpperCase());
			const isMeant = (given) => {
				const at = given.lastIndexOf(" ");
				return roles.includes(given.slice(0, at)) && (names.length === 0 || names.includes(given.slice(at + 1)));
			};
			const added = roles.flatMap((role) => names.map((name) => `${role} ${name}`));
			return {
				...state,
				relations: state.relations.map((one) => {
					if (!oids.has(one.oid)) return one;
					const others = (one.grants ?? []).filter((given) => !isMeant(given));
					return {
						...one,
						grants: node["is_grant"] === true ? [...others, ...added].toSorted() : others
					};
				})
			};
		}
		function create(state, node, kind, { places, known }) {
			if (places.find(node) !== null) return state;
			const made = {
				schema: places.schemaOf(node),
				name: String(node["relname"])
			};
			const oid = places.fresh();
			places.put(made.schema, made.name, oid);
			const relation = {
				...made,
				oid,
				kind,
				persistence: String(node["relpersistence"] ?? "p"),
				rowSecurity: false,
				grants: known.given.flatMap(([schema, given, of]) => (schema === null || schema === made.schema) && of === (kind === "S" ? "S" : "r") ? [given] : []),
				parents: [],
				bound: null,
				partitionConstraint: null
			};
			return {
				...state,
				relations: [...state.relations, relation]
			};
		}
		const createTable = (state, node, scene) => {
			const made = create(state, node["relation"], "r", scene);
			const table = relationOf(made, node["relation"], scene);
			if (table === null || node["partbound"] === void 0 || made === state) return made;
			const parents = node["inhRelations"].flatMap((one) => scene.places.find(one["RangeVar"]) ?? []);
			const [parent = 0] = parents;
			const bound = node["partbound"];
			return changedRelation(made, table.oid, {
				parents,
				bound: bound["is_default"] === true ? "DEFAULT" : "its bound",
				partitionConstraint: constraintOf(bound, parent, scene.known, made) ?? without_waiting.L
			});
		};
		const createView = (state, node, scene) => {
			const made = create(state, node["view"], "v", scene);
			const view = relationOf(made, node["view"], scene);
			if (made === state || view === null) return made;
			const targets = node["query"]?.SelectStmt?.targetList ?? [];
			const from = node["query"]?.SelectStmt?.fromClause ?? [];
			const source = from.length === 1 ? relationOf(state, from[0]?.["RangeVar"], scene) : null;
			const shown = targets.map(({ ResTarget: target }) => {
				const read = (target?.["val"]?.ColumnRef?.fields?.at(-1))?.["String"]?.sval ?? null;
				const cast = target?.["val"]?.TypeCast?.typeName;
				const column = state.columns.find((one) => one.relation === source?.oid && one.name === read);
				const typed = cast === void 0 ? column : scene.known.types.get(keyOfType(cast));
				return {
					name: target?.["name"] ?? read,
					typeName: typed?.typeName ?? ""
				};
			});
			if (shown.some(({ name }) => name === null)) return made;
			const columns = shown.map(({ name, typeName }, at) => ({
				relation: view.oid,
				number: at + 1,
				name: String(name),
				type: 0,
				typmod: -1,
				typeName,
				base: 0,
				baseTypmod: -1,
				baseName: "",
				baseKind: "b",
				category: "",
				notNull: false,
				default: null,
				identity: "",
				generated: "",
				isMissing: false
			}));
			return {
				...made,
				columns: [...made.columns, ...columns]
			};
		};
		const predict_alter = (state, node, scene) => {
			const table = relationOf(state, node["relation"], scene);
			if (table === null) return state;
			return node["cmds"].reduce((now, one) => {
				const command = one["AlterTableCmd"];
				return commands[String(command["subtype"])]?.(now, table, command, scene) ?? now;
			}, state);
		};
		function withoutRelations(state, gone, { places }) {
			for (const { oid, schema, name } of state.relations) if (gone.has(oid)) places.take(schema, name);
			const stays = ({ relation }) => !gone.has(relation);
			return {
				...state,
				relations: state.relations.filter(({ oid }) => !gone.has(oid)),
				columns: state.columns.filter(stays),
				constraints: state.constraints.filter((one) => stays(one) && !gone.has(one.referenced)),
				indexes: state.indexes.filter((one) => stays(one) && !gone.has(one.oid))
			};
		}
		const partsOf = (object) => (0, scope.eZ)(object["List"]?.items ?? object["TypeName"]?.names ?? [object]);
		const nodeOf = (object) => (0, scope.f2)(partsOf(object));
		const isNamed = (parts, { places }) => ({ schema, name }) => parts.at(-1) === name && (parts.at(-2) ?? places.path[0]) === schema;
		const domainOf = ({ types }, node, scene) => types.find(isNamed((0, scope.eZ)(node["typeName"]), scene))?.oid ?? null;
		const domain = (state, node, scene) => {
			const oid = domainOf(state, node, scene);
			const constraint = node["def"]?.Constraint;
			switch (oid === null ? "" : node["subtype"]) {
				case "O": return {
					...state,
					types: state.types.map((one) => one.oid === oid ? {
						...one,
						notNull: true
					} : one)
				};
				case "V": return {
					...state,
					constraints: state.constraints.map((one) => one.domain === oid && one.name === node["name"] ? {
						...one,
						validated: true
					} : one)
				};
				case "T": return {
					...state,
					types: state.types.map((one) => one.oid === oid ? {
						...one,
						default: node["def"] === void 0 ? null : without_waiting.L
					} : one)
				};
				case "C": return constraint?.["contype"] === "CONSTR_CHECK" ? withCheck(state, Number(oid), constraint, scene) : state;
				default: return state;
			}
		};
		const droppable = /^OBJECT_(?:TABLE|VIEW|MATVIEW|SEQUENCE|FOREIGN_TABLE|INDEX)$/;
		const drop = (state, node, scene) => {
			const objects = node["objects"];
			const what = String(node["removeType"]);
			if (what === "OBJECT_SCHEMA") return withoutRelations(state, new Set(objects.flatMap((one) => scene.places.in(partsOf(one)[0] ?? ""))), scene);
			if (what === "OBJECT_TYPE" || what === "OBJECT_DOMAIN") {
				const gone = objects.map((one) => isNamed(partsOf(one), scene));
				return {
					...state,
					types: state.types.filter((one) => !gone.some((is) => is(one)))
				};
			}
			if (!droppable.test(what)) return dropRoutines(state, node, scene);
			const oids = objects.flatMap((one) => scene.places.find(nodeOf(one)) ?? []);
			return withoutRelations(state, new Set(oids.flatMap((oid) => [...family(state, { oid })])), scene);
		};
		const rename = (state, node, scene) => {
			const to = String(node["newname"]);
			if (node["renameType"] === "OBJECT_SCHEMA") return state.relations.filter(({ schema }) => schema === node["subname"]).reduce((now, one) => moved(now, one, {
				...one,
				schema: to
			}, scene), state);
			if (node["renameType"] === "OBJECT_TYPE" || node["renameType"] === "OBJECT_DOMAIN") {
				const is = isNamed(partsOf(node["object"]), scene);
				return {
					...state,
					types: state.types.map((one) => is(one) ? {
						...one,
						name: to
					} : one)
				};
			}
			const table = relationOf(state, node["relation"], scene);
			if (table === null) return renameRoutine(state, node, scene);
			switch (node["renameType"]) {
				case "OBJECT_COLUMN": return changedColumn(state, table, node["subname"], () => ({ name: to }));
				case "OBJECT_TABLE":
				case "OBJECT_VIEW":
				case "OBJECT_MATVIEW":
				case "OBJECT_FOREIGN_TABLE":
				case "OBJECT_SEQUENCE": return moved(state, table, {
					schema: table.schema,
					name: to
				}, scene);
				case "OBJECT_TABCONSTRAINT": return {
					...state,
					constraints: state.constraints.map((one) => one.relation === table.oid && one.name === node["subname"] ? {
						...one,
						name: to
					} : one)
				};
				default: return state;
			}
		};
		function moved(state, { oid, schema, name }, to, { places }) {
			places.take(schema, name);
			places.put(to.schema, to.name, oid);
			return changedRelation(state, oid, to);
		}
		const move = (state, node, scene) => {
			if (node["objectType"] === "OBJECT_TYPE" || node["objectType"] === "OBJECT_DOMAIN") {
				const is = isNamed(partsOf(node["object"]), scene);
				const schema = String(node["newschema"]);
				return {
					...state,
					types: state.types.map((one) => is(one) ? {
						...one,
						schema
					} : one)
				};
			}
			const table = relationOf(state, node["relation"], scene);
			return table === null ? renameRoutine(state, node, scene) : moved(state, table, {
				...table,
				schema: String(node["newschema"])
			}, scene);
		};
		const index = (state, node, scene) => {
			const table = relationOf(state, node["relation"], scene);
			if (table === null) return state;
			const elements = node["indexParams"].map((one) => one["IndexElem"]);
			const texts = partsOfIndex(scene.sql);
			const columns = elements.flatMap(({ name }) => name === void 0 ? [] : [String(name)]);
			const name = String(node["idxname"] ?? [
				table.name,
				...columns,
				"idx"
			].join("_"));
			return withIndex(state, table, scene.places.fresh(), name, {
				unique: node["unique"] === true,
				primary: false,
				immediate: true,
				nullsDistinct: node["nulls_not_distinct"] !== true,
				columns,
				keys: elements.map(({ name: one }, at) => ({
					sql: one === void 0 ? texts.keys[at] ?? without_waiting.L : scene.quote(String(one)),
					collation: null
				}))
			}, node["whereClause"] === void 0 ? null : texts.condition ?? without_waiting.L);
		};
		const steps = {
			AlterTableStmt: predict_alter,
			DropStmt: drop,
			RenameStmt: rename,
			AlterObjectSchemaStmt: move,
			IndexStmt: index,
			CreateStmt: createTable,
			CreateTableAsStmt: (state, node, scene) => create(state, node["into"]?.rel, node["objtype"] === "OBJECT_MATVIEW" ? "m" : "r", scene),
			CreateSeqStmt: (state, node, scene) => create(state, node["sequence"], "S", scene),
			ViewStmt: createView,
			AlterDomainStmt: domain,
			GrantStmt: grant,
			CreateFunctionStmt: createRoutine,
			DefineStmt: createAggregate,
			AlterEnumStmt: (state, node, scene) => {
				const is = isNamed((0, scope.eZ)(node["typeName"]), scene);
				return {
					...state,
					types: state.types.map((one) => is(one) ? {
						...one,
						labels: one.labels.map((label) => label === node["oldVal"] ? String(node["newVal"]) : label)
					} : one)
				};
			}
		};
		function predicted(state, tree, scene) {
			const [kind, node] = (0, scope.I)(tree);
			return steps[kind]?.(state, node, scene) ?? state;
		}
		function isUtcSetBy(tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind !== "VariableSetStmt" || node["name"] !== "timezone") return null;
			const [zone] = node["args"] ?? [];
			return /^(?:UTC|GMT)$/i.test(String(zone?.["A_Const"]?.sval?.sval));
		}
		function isReplicaSetBy(tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind !== "VariableSetStmt" || node["name"] !== "session_replication_role") return null;
			const [role] = node["args"] ?? [];
			return role?.["A_Const"]?.sval?.sval === "replica";
		}
		function pathSetBy(tree, user) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind !== "VariableSetStmt" || node["name"] !== "search_path" || node["kind"] !== "VAR_SET_VALUE") return null;
			return node["args"].map((one) => {
				const name = String(one["A_Const"]?.sval?.sval ?? "");
				return name === "$user" ? user : name;
			});
		}
		function dropped(told, node, deeds) {
			const { before, scene, catalogue } = told;
			const what = String(node["removeType"]);
			for (const object of node["objects"]) {
				if (what === "OBJECT_SCHEMA") {
					for (const oid of scene.places.in(String(object["String"]?.sval))) deeds.lock(oid, exclusive);
					continue;
				}
				const parts = (object["List"]?.items ?? [object]).slice();
				const isOwned = /TRIGGER|POLICY|RULE/.test(what);
				const oid = scene.places.find(nodeOf({ List: { items: isOwned ? parts.slice(0, -1) : parts } }));
				if (oid === null || !/TABLE|VIEW|SEQUENCE|INDEX|TRIGGER|POLICY|RULE/.test(what)) continue;
				for (const each of family(before, { oid })) deeds.lock(each, exclusive);
				if (what === "OBJECT_INDEX") for (const table of catalogue.above.get(oid) ?? []) deeds.lock(table, exclusive);
				for (const one of before.constraints) if (what === "OBJECT_TABLE" && one.kind === "f" && one.relation === oid) deeds.lock(one.referenced, exclusive);
			}
		}
		function created(told, node, deeds) {
			const { scene, before } = told;
			for (const { pktable } of (0, scope.Nh)(node, "Constraint")) if (pktable !== void 0) deeds.lock(scene.places.find(pktable), "ShareRowExclusiveLock");
			for (const one of node["inhRelations"] ?? []) {
				const parent = scene.places.find(one["RangeVar"]);
				const isPartition = node["partbound"] !== void 0;
				deeds.lock(parent, isPartition ? exclusive : "ShareUpdateExclusiveLock");
				if (isPartition && parent !== null) inDefault(before, parent, null, deeds);
			}
		}
		function changed({ scene }, node, deeds) {
			const oid = scene.places.find(node["relation"]);
			if (oid === null) return;
			for (const each of family(deeds.state, { oid })) deeds.lock(each, "RowExclusiveLock");
			if ([
				"whereClause",
				"fromClause",
				"usingClause"
			].every((key) => node[key] === void 0)) deeds.scan(oid, "as its query needs it");
		}
		function renamed({ scene, catalogue }, node, deeds) {
			const relation = node["relation"];
			const oid = relation === void 0 ? null : scene.places.find(relation);
			if (oid === null) return;
			const isIndex = "iI".includes(catalogue.relations.get(oid)?.kind ?? "-");
			deeds.lock(oid, isIndex ? "ShareUpdateExclusiveLock" : exclusive);
			if (node["renameType"] === "OBJECT_COLUMN") for (const each of family(deeds.state, { oid })) deeds.lock(each, exclusive);
		}
		const locking = (field, mode) => ({ scene }, node, deeds) => deeds.lock(scene.places.find(node[field]), mode);
		const rules = {
			AlterTableStmt: alter,
			DropStmt: dropped,
			CreateStmt: created,
			UpdateStmt: changed,
			DeleteStmt: changed,
			RenameStmt: renamed,
			AlterObjectSchemaStmt: renamed,
			AlterSeqStmt: locking("sequence", "ShareRowExclusiveLock"),
			CreateTrigStmt: locking("relation", "ShareRowExclusiveLock"),
			CreatePolicyStmt: locking("table", exclusive),
			AlterPolicyStmt: locking("table", exclusive),
			RuleStmt: locking("relation", exclusive),
			IndexStmt: ({ scene }, node, deeds) => {
				const oid = scene.places.find(node["relation"]);
				if (oid === null || node["concurrent"] === true) return;
				const isOnly = node["relation"]?.inh !== true && deeds.stored(oid).every((one) => one !== oid);
				for (const each of isOnly ? [oid] : family(deeds.state, { oid })) deeds.lock(each, "ShareLock");
				if (!isOnly) deeds.build(oid, String(node["idxname"] ?? "an index"));
			},
			TruncateStmt: ({ scene }, node, deeds) => {
				for (const one of node["relations"]) {
					const oid = scene.places.find(one["RangeVar"]);
					if (oid !== null) for (const each of family(deeds.state, { oid })) deeds.lock(each, exclusive);
				}
			},
			ViewStmt: ({ scene }, node, deeds) => {
				if (node["replace"] === true) deeds.lock(scene.places.find(node["view"]), exclusive);
			},
			CreateTableAsStmt: ({ scene }, node, deeds) => {
				const isLimited = node["into"]?.skipData === true || (0, scope.Nh)(node["query"], "whereClause").length > 0;
				for (const one of isLimited ? [] : (0, scope.Nh)(node["query"], "RangeVar")) {
					const oid = scene.places.find(one);
					if (oid !== null) deeds.scan(oid, "as its query needs it");
				}
			},
			RefreshMatViewStmt: ({ scene }, node, deeds) => {
				const oid = scene.places.find(node["relation"]);
				deeds.lock(oid, node["concurrent"] === true ? "ExclusiveLock" : exclusive);
				if (oid !== null && node["concurrent"] !== true && node["skipData"] !== true) deeds.rewrite(oid);
			},
			AlterDomainStmt: ({ before, after, scene }, node, deeds) => {
				const domain = domainOf(before, node, scene);
				const asks = (JSON.stringify(before.constraints) !== JSON.stringify(after.constraints) || node["subtype"] === "O") && node["def"]?.Constraint?.skip_validation !== true;
				for (const { relation, type } of before.columns) if (domain !== null && type === domain && asks && "CVO".includes(String(node["subtype"]))) {
					deeds.lock(relation, "ShareLock");
					deeds.scan(relation, "to check every row");
				}
			},
			LockStmt: ({ scene }, node, deeds) => {
				const mode = lock_modes.Y8[Number(node["mode"]) - 1] ?? exclusive;
				for (const one of node["relations"]) deeds.lock(scene.places.find(one["RangeVar"]), mode);
			}
		};
		async function effectsOf(told) {
			const { tree, line, before, catalogue, held } = told;
			const [kind, node] = (0, scope.I)(tree);
			const deeds = new Deeds(before);
			await rules[kind]?.(told, node, deeds);
			const now = new Map(held);
			const locks = [];
			for (const [oid, mode] of deeds.locks) {
				const relation = catalogue.relations.get(oid);
				const known = held.get(oid);
				if (relation === void 0 || known !== void 0 && (0, lock_modes.qO)(known.mode) >= (0, lock_modes.qO)(mode)) continue;
				locks.push({
					relation: (0, waits.pj)(relation),
					mode
				});
				now.set(oid, {
					relation: (0, waits.pj)(relation),
					mode,
					since: line
				});
			}
			const modes = (of) => new Map([...of].map(([oid, { mode }]) => [oid, mode]));
			const named = (oid) => {
				const relation = catalogue.relations.get(oid);
				return relation === void 0 ? [] : [(0, waits.pj)(relation)];
			};
			return {
				held: now,
				effects: {
					locks,
					held: [...held.values()],
					waits: (0, waits.tK)((0, waits.yJ)(modes(held), catalogue), (0, waits.yJ)(modes(now), catalogue), catalogue.relations),
					rewrites: [...deeds.rewrites].flatMap(named),
					builds: deeds.builds.flatMap(({ table, index }) => named(table).map((one) => ({
						table: one,
						index,
						anew: false
					}))),
					scans: [...deeds.scans].flatMap(([oid, why]) => named(oid).map((table) => ({
						table,
						why
					}))),
					until: "transaction"
				}
			};
		}
		const quotedIn = ({ keywords }, name) => keywords.has(name) ? (0, quoting.Cv)(name) : (0, objects.M)(name);
		var earlier = __webpack_require__(2526);
		function named_named(tree, places) {
			const nodes = [
				...(0, scope.Nh)(tree, "RangeVar"),
				...[
					"relation",
					"view",
					"table",
					"pktable",
					"rel",
					"name"
				].flatMap((key) => (0, scope.Nh)(tree, key).filter((node) => typeof node?.["relname"] === "string")),
				...(0, scope.Nh)(tree, "List").map(({ items }) => {
					const parts = items.map((one) => one["String"]?.sval);
					return {
						relname: parts.at(-1),
						...parts.length > 1 ? { schemaname: parts.at(-2) } : {}
					};
				}),
				...(0, scope.Nh)(tree, "List").flatMap(({ items }) => {
					const parts = items.map((one) => one["String"]?.sval);
					return parts.length < 2 ? [] : [{
						relname: parts.at(-2),
						...parts.length > 2 ? { schemaname: parts.at(-3) } : {}
					}];
				})
			];
			const [, node] = (0, scope.I)(tree);
			const schemas = [...node["removeType"] === "OBJECT_SCHEMA" ? node["objects"].map((one) => String(one["String"]?.sval)) : [], ...node["renameType"] === "OBJECT_SCHEMA" ? [String(node["subname"])] : []];
			return [...nodes.flatMap((one) => places.find(one) ?? []), ...schemas.flatMap((one) => places.in(one))];
		}
		const named_writing = [
			"UpdateStmt",
			"DeleteStmt",
			"MergeStmt"
		];
		const writtenBy = (tree, places, { columns }) => named_writing.flatMap((kind) => (0, scope.Nh)(tree, kind).flatMap((node) => {
			const relation = places.find(node["relation"]);
			if (relation === null) return [];
			const known = columns.flatMap((one) => one.relation === relation && one.notNull ? [one.name] : []);
			return [{
				relation,
				filled: kind === "UpdateStmt" ? (0, earlier._w)(node, new Set(known)) : []
			}];
		}));
		function changesRows({ subtype, def }) {
			if (subtype === "AT_AlterColumnType") return true;
			if (subtype !== "AT_AddColumn") return false;
			const filling = new Set([
				"CONSTR_DEFAULT",
				"CONSTR_GENERATED",
				"CONSTR_IDENTITY"
			]);
			return (0, scope.Nh)(def, "Constraint").some(({ contype }) => filling.has(String(contype)));
		}
		const usersOf = (oid) => `WITH RECURSIVE made (type) AS (
    SELECT c.reltype FROM pg_catalog.pg_class c WHERE c.oid = ${oid}
    UNION SELECT x.oid FROM made m CROSS JOIN LATERAL (
      SELECT t.oid FROM pg_catalog.pg_type t WHERE t.typelem = m.type AND t.typcategory = 'A' OR t.typbasetype = m.type
      UNION ALL SELECT r.rngtypid FROM pg_catalog.pg_range r WHERE r.rngsubtype = m.type
      UNION ALL SELECT c.reltype FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      WHERE a.atttypid = m.type AND NOT a.attisdropped AND c.relkind = 'c') x (oid)
  ) SELECT DISTINCT n.nspname AS schema, c.relname AS name, a.attname AS column
  FROM made m JOIN pg_catalog.pg_attribute a ON a.atttypid = m.type AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm')
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid <> ${oid} ORDER BY 1, 2, 3`;
		async function heldByRows(tree, places, look) {
			const [kind, node] = (0, scope.I)(tree);
			const oid = kind === "AlterTableStmt" && (0, scope.Nh)(node["cmds"], "AlterTableCmd").some((one) => changesRows(one)) ? places.find(node["relation"]) : null;
			if (oid === null || isMade(oid)) return [];
			const users = (await look(usersOf(oid))).map(({ schema, name, column }) => ({
				schema: String(schema),
				name: String(name),
				column: String(column)
			})).filter(({ schema, name }) => places.find({
				schemaname: schema,
				relname: name
			}) !== null);
			const { schemaname, relname } = node["relation"];
			const table = {
				schema: String(schemaname ?? places.path[0] ?? "public"),
				name: String(relname),
				kind: "r"
			};
			const list = users.map(({ column, ...one }) => `${(0, change.ag)(one)}.${column}`).join(", ");
			return users.length === 0 ? [] : [(0, verdict.W)("type-in-use", table, "fails", `It fails: the rows of ${(0, change.ag)(table)} are the type of ${list}, and their values would have to change`)];
		}
		var breaks_filled = __webpack_require__(4673);
		var breaks_settings = __webpack_require__(5192);
		var breaks_objects = __webpack_require__(6629);
		var settle = __webpack_require__(3863);
		var visible = __webpack_require__(116);
		const known = ({ schema, name }) => `SELECT p.polname AS name, p.polpermissive AS permissive,
    p.polcmd AS command, ARRAY(SELECT
        CASE o.role WHEN 0 THEN 'public' ELSE pg_catalog.pg_get_userbyid(o.role)::text END
      FROM pg_catalog.unnest(p.polroles) o (role)) AS roles,
    pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS "using",
    pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS "check"
  FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ${(0, quoting.eu)(schema)} AND c.relname = ${(0, quoting.eu)(name)}`;
		const policies_commands = {
			select: "r",
			insert: "a",
			update: "w",
			delete: "d"
		};
		async function policiesBehind(look, table, trees) {
			const first = await look(known(table));
			let policies = first;
			for (const tree of trees) {
				const [kind, node] = (0, scope.I)(tree);
				if (kind === "DropStmt") {
					const name = (node["objects"]?.[0]?.List?.items ?? []).at(-1)?.["String"]?.sval;
					policies = policies.filter((one) => one.name !== name);
				}
				if (kind === "CreatePolicyStmt") policies = [...policies, await made(node, first)];
				if (kind === "AlterPolicyStmt") {
					const conditions = await conditionsOf(node, first);
					policies = policies.map((one) => one.name === node["policy_name"] ? altered(node, one, conditions) : one);
				}
			}
			const rows = policies.map(({ permissive, command, roles, using, check }) => {
				const oids = roles.includes("public") ? `'{0}'::pg_catalog.oid[]` : `ARRAY(${policies_oidsOf(roles)})`;
				return `SELECT ${permissive}, ${(0, quoting.eu)(command)}::"char", ${oids}, ${textOf(using)}, ${textOf(check)}`;
			});
			return rows.length === 0 ? `${none} WHERE false` : rows.join(" UNION ALL ");
		}
		const none = "SELECT true, NULL::\"char\", NULL::pg_catalog.oid[], NULL::text, NULL::text";
		const textOf = (text) => text === null ? "NULL::text" : `${(0, quoting.eu)(text)}::text`;
		const policies_oidsOf = (roles) => `SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname IN (${roles.map(quoting.eu).join(", ")})`;
		const rolesOf = (specs) => rolesIn(specs, "public");
		async function conditionOf(tree, first) {
			if (tree === void 0) return null;
			for (const text of first.flatMap(({ using, check }) => [using ?? [], check ?? []].flat())) if (await asksTheSame(text, tree)) return text;
			return tree["A_Const"]?.boolval?.boolval === true ? "true" : without_waiting.L;
		}
		const conditionsOf = async (node, first) => ({
			using: await conditionOf(node["qual"], first),
			check: await conditionOf(node["with_check"], first)
		});
		const made = async (node, first) => ({
			name: String(node["policy_name"]),
			permissive: node["permissive"] === true,
			command: policies_commands[String(node["cmd_name"])] ?? "*",
			roles: rolesOf(node["roles"]),
			...await conditionsOf(node, first)
		});
		const altered = (node, one, { using, check }) => ({
			...one,
			roles: node["roles"] === void 0 ? one.roles : rolesOf(node["roles"]),
			using: using ?? one.using,
			check: check ?? one.check
		});
		async function settledIn(end, trees, hazards) {
			const kept = [];
			for (const one of hazards) {
				const { subject = null } = one;
				if (subject?.kind === "policies") {
					const place = `${subject.schema}.${subject.name}`;
					const left = end.told.has(place) ? null : await behindPolicies(end, trees, one, subject);
					end.told.add(place);
					if (left !== null) kept.push(left);
				} else if (subject?.undone !== void 0) {
					const left = (0, breaks_settings.Wo)(one, subject.undone, trees);
					if (left !== null) kept.push(left);
				} else {
					const left = subject !== null && isThereAgain(end, trees, subject) ? lackingIn(end, one, subject) : one;
					if (left !== null) kept.push(left);
				}
			}
			return kept;
		}
		function lackingIn({ places, state }, one, subject) {
			if (subject.kind !== "relation") return null;
			const oid = places.find({
				schemaname: subject.schema,
				relname: subject.name
			});
			const { kind = "", grants = [] } = state.relations.find((each) => each.oid === oid) ?? {};
			return (0, settle.Yb)(one, (0, settle.zb)(subject, new Set(grants), kind), kind === "v");
		}
		function isThereAgain({ places, state }, trees, subject) {
			const oid = places.find({
				schemaname: subject.schema,
				relname: subject.name
			});
			switch (subject.kind) {
				case "replica identity": return subject.parts.length > 0 && !trees.some((tree) => givesIdentity(tree, (node) => places.find(node) === oid)) && state.indexes.some((one) => one.relation === oid && one.primary && one.immediate);
				case "filled": return trees.some((tree) => givesTrigger(tree, (node) => places.find(node) === oid) || subject.parts.every((column) => filledIn(tree).has(column)));
				case "relation": {
					if (oid === null) return false;
					const own = state.columns.filter(({ relation }) => relation === oid);
					const is = (part) => (one) => part.startsWith(`${(0, objects.M)(one.name)} `) && (one.typeName === "" || part.endsWith(` ${one.typeName}`));
					return own.length === 0 || subject.parts.every((part) => own.some(is(part)));
				}
				case "column": {
					const [column = ""] = subject.parts;
					return state.columns.some(({ relation, name, typeName }) => relation === oid && column === `${(0, objects.M)(name)} ${typeName}`);
				}
				case "function": return state.routines.some((one) => takesThose(one, subject));
				case "object": return (0, breaks_objects.TQ)(trees, subject.name);
				case "default": return state.columns.some((one) => one.relation === oid && subject.parts.includes(one.name) && (0, change.lq)(one));
				case "type": return trees.some((tree) => givesType(tree, subject.name));
				default: return false;
			}
		}
		const takesThose = (one, { schema, name, parts, names = [], isProcedure = false }) => one.schema === schema && one.name === name && one.kind === "p" === isProcedure && one.arguments.length >= parts.length && one.arguments.length - one.defaults <= parts.length && parts.every((part, at) => String(one.arguments[at]) === part) && names.every((each, at) => each === "" || one.names[at] === each);
		function givesType(tree, name) {
			const [kind, node] = (0, scope.I)(tree);
			const names = node["typeName"] ?? node["domainname"];
			const made = Array.isArray(names) ? names.at(-1)?.["String"]?.sval : null;
			return kind === "RenameStmt" && node["renameType"] === "OBJECT_TYPE" && node["newname"] === name || kind.startsWith("Create") && made === name;
		}
		function givesIdentity(tree, isMeant) {
			const [kind, node] = (0, scope.I)(tree);
			return kind === "AlterTableStmt" && (0, scope.Nh)(node["cmds"], "AlterTableCmd").some(({ subtype }) => subtype === "AT_ReplicaIdentity") && isMeant(node["relation"]);
		}
		const enabling = new Set([
			"AT_EnableTrig",
			"AT_EnableTrigAll",
			"AT_EnableTrigUser",
			"AT_EnableAlwaysTrig"
		]);
		function filledIn(tree) {
			const [kind, node] = (0, scope.I)(tree);
			return kind === "CreateFunctionStmt" ? (0, breaks_filled.k8)((0, bodies.YS)(node) ?? "") : new Set();
		}
		function givesTrigger(tree, isMeant) {
			const [kind, node] = (0, scope.I)(tree);
			return (kind === "CreateTrigStmt" || (0, scope.Nh)(node["cmds"], "AlterTableCmd").some(({ subtype }) => enabling.has(String(subtype)))) && isMeant(node["relation"]);
		}
		async function behindPolicies({ ground, places, state }, trees, one, subject) {
			const oid = places.find({
				schemaname: subject.schema,
				relname: subject.name
			});
			const relation = state.relations.find((each) => each.oid === oid);
			if (relation !== void 0 && !relation.rowSecurity) return null;
			const own = await policiesBehind(ground.look, subject, trees.filter((tree) => settling_meant(tree, places) === oid));
			const before = subject.visible ?? new Map();
			const after = await (0, visible.i)(ground.look, subject, { policies: own });
			const rows = `${(0, quoting.Cv)(subject.schema)}.${(0, quoting.Cv)(subject.name)}`;
			const lost = (0, visible.R)(subject, rows, before, after);
			if (lost === null) return after.size === 0 && subject.visible === void 0 ? one : null;
			const isNone = [...after.values()].includes("(false)");
			const name = `${(0, objects.M)(subject.schema)}.${(0, objects.M)(subject.name)}`;
			return {
				...one,
				message: isNone ? one.message : `${lost.roles.join(", ")} may find or write fewer rows of ${name}: only those that its policies let through`,
				question: lost.question.sql.includes(without_waiting.L) ? {
					...lost.question,
					unlike: "what it asks of rows is not known before it runs"
				} : lost.question
			};
		}
		function settling_meant(tree, places) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "CreatePolicyStmt" || kind === "AlterPolicyStmt") return places.find(node["table"]);
			if (kind !== "DropStmt" || node["removeType"] !== "OBJECT_POLICY") return null;
			const [object] = node["objects"];
			const parts = object?.["List"]?.items ?? [];
			const [relname, schemaname] = [parts.at(-2), parts.at(-3)].map((part) => part?.["String"]?.sval);
			return places.find({
				relname,
				...schemaname === void 0 ? {} : { schemaname }
			});
		}
		var answering_reading = __webpack_require__(7466);
		const writes = [
			"UpdateStmt",
			"DeleteStmt",
			"InsertStmt",
			"MergeStmt"
		];
		const reshaping = new Set([
			"AT_AttachPartition",
			"AT_DetachPartition",
			"AT_AddInherit",
			"AT_DropInherit"
		]);
		class Since {
			#rows = new Map();
			#shapes = new Map();
			#columns = new Map();
			#anything = null;
			get isCertain() {
				return this.#anything === null;
			}
			write({ role, tokens, file, line }, places, routines) {
				const place = `${file}:${line}`;
				if (role === "opaque") this.#anything ??= place;
				const [first, second = ""] = tokens;
				if (role !== "writing") return;
				if (first === "select") {
					if (tokens.some((one) => routines.has(one))) this.#anything ??= place;
					return;
				}
				const at = second === "into" ? 2 : 1;
				const isQualified = tokens[at + 1] === ".";
				const oid = places.find(isQualified ? {
					schemaname: tokens[at],
					relname: tokens[at + 2]
				} : { relname: tokens[at] });
				if (oid !== null) this.#add(this.#rows, oid, place);
			}
			changesOf(tree, state, places, { file, line }) {
				const changed = [];
				this.#collect(tree, state, places, (known, oid, columns = []) => {
					if (oid === null) return;
					for (const one of family(state, { oid })) changed.push({
						known,
						oid: one,
						columns
					});
				});
				return () => {
					const place = `${file}:${line}`;
					for (const { known, oid, columns } of changed) if (columns.length === 0) this.#add(known, oid, place);
					else for (const column of columns) this.#columns.set(`${oid} ${column}`, place);
				};
			}
			#collect(tree, state, places, mark) {
				for (const node of writes.flatMap((kind) => (0, scope.Nh)(tree, kind))) {
					const oid = places.find(node["relation"]);
					mark(this.#rows, oid);
					for (const one of state.constraints) if (one.kind === "f" && one.referenced === oid) mark(this.#rows, one.relation);
				}
				const [kind, node] = (0, scope.I)(tree);
				const relation = node["relation"];
				switch (kind) {
					case "TruncateStmt":
						for (const one of node["relations"]) mark(this.#rows, places.find(one["RangeVar"]));
						return;
					case "AlterTableStmt": {
						if (relation === void 0) return;
						const oid = places.find(relation);
						const commands = (0, scope.Nh)(node["cmds"], "AlterTableCmd");
						if (commands.some(({ subtype }) => reshaping.has(String(subtype)))) mark(this.#shapes, oid);
						const retyped = commands.filter(({ subtype }) => subtype === "AT_AlterColumnType");
						if (retyped.length > 0) mark(this.#shapes, oid, retyped.map(({ name }) => String(name)));
						return;
					}
					case "RenameStmt":
					case "AlterObjectSchemaStmt": if (node["renameType"] === "OBJECT_COLUMN" && relation !== void 0) mark(this.#shapes, places.find(relation), [String(node["subname"]), String(node["newname"])]);
					else if (relation !== void 0) mark(this.#shapes, places.find(relation));
					else if (node["renameType"] === "OBJECT_SCHEMA") for (const oid of places.in(String(node["subname"]))) mark(this.#shapes, oid);
				}
			}
			#add(known, oid, place) {
				if (!known.has(oid)) known.set(oid, place);
			}
			async asked(question, state, ambiguous) {
				const why = await this.#whyNot(question, state, ambiguous);
				return why === null ? question : {
					...question,
					unlike: why
				};
			}
			async #whyNot({ sql, means }, { relations }, ambiguous) {
				if (sql.includes(without_waiting.L)) return "what it asks of rows is not known before it runs";
				const reading = await (0, answering_reading.x)(sql);
				if (typeof reading === "string") return null;
				const own = [...reading.functions].find((name) => ambiguous.functions.has(name));
				if (own !== void 0) return `there is another function ${own}`;
				const operator = [...reading.operators].find((name) => ambiguous.operators.has(name));
				if (operator !== void 0) return `there is another operator ${operator}`;
				for (const table of reading.tables) {
					const oid = relations.find(({ schema, name }) => schema === table.schema && name === table.name)?.oid ?? 0;
					const reshaped = this.#shapes.get(oid);
					if (reshaped !== void 0) return `${reshaped} changes ${(0, change.ag)(table)} before`;
					for (const column of reading.columns) {
						const changed = this.#columns.get(`${oid} ${column}`);
						if (changed !== void 0) return `${changed} changes ${(0, objects.M)(column)} of ${(0, change.ag)(table)} before`;
					}
					const written = means === "fails" ? this.#rows.get(oid) ?? null : null;
					if (written !== null) return `${written} changes rows of ${(0, change.ag)(table)} before`;
				}
				return means === "fails" && this.#anything !== null ? `${this.#anything} may change the rows before` : null;
			}
		}
		var meaning_dependents = __webpack_require__(2716);
		var drops = __webpack_require__(5960);
		const found = (places) => (node) => {
			const oid = places.find(node);
			return oid === null || isMade(oid) ? null : `${oid}::pg_catalog.oid`;
		};
		const pathText = (path) => path.map(quoting.Cv).join(", ");
		class Takings {
			#ground;
			#known;
			#gone = new Set();
			#apart = [];
			#first = null;
			constructor(ground, known) {
				this.#ground = ground;
				this.#known = known;
			}
			get relations() {
				return [...this.#known.values()].flatMap((drop) => Object.values(drop).flatMap(meaning_dependents.nS));
			}
			start(state) {
				this.#first = state;
			}
			see(tree, before, places) {
				const [kind, node] = (0, scope.I)(tree);
				if (kind === "ViewStmt") {
					const oid = places.find(node["view"]);
					if (oid !== null) this.#gone.add(takings_keyOf({
						catalog: "pg_class",
						oid,
						part: 0
					}));
				}
				if (kind === "AlterPolicyStmt") {
					const relation = (0, change.eR)(before, places.find(node["table"]) ?? 0);
					if (relation !== void 0) this.#gone.add(this.#nameOf("policy", String(node["policy_name"]), relation));
				}
				const other = namedApart(kind, node, (one) => quotedIn(this.#ground, one));
				if (other !== null) this.#apart.push(other);
				const what = owned[String(node["removeType"])];
				if (kind !== "DropStmt" || what === void 0) return;
				for (const object of node["objects"]) {
					const parts = (0, scope.eZ)(object["List"]?.items);
					const [relname, schemaname] = [parts.at(-2), parts.at(-3)];
					const oid = places.find({
						relname,
						...schemaname === void 0 ? {} : { schemaname }
					});
					const relation = (0, change.eR)(before, oid ?? 0);
					if (relation !== void 0) this.#gone.add(this.#nameOf(what, parts.at(-1) ?? "", relation));
				}
			}
			#nameOf(what, name, relation) {
				const quote = (one) => quotedIn(this.#ground, one);
				return `the ${what} ${quote(name)} on ${quote(relation.schema)}.${quote(relation.name)}`;
			}
			async takenBy(candidate, tree, before, places) {
				const taken = this.#known.get(candidate)?.DROP_CASCADE ?? await this.#renamed(tree, places);
				if (taken === null) return null;
				const dependents = (0, meaning_dependents.lC)(taken.dependents, (one) => this.#isGone(one, before, taken), true);
				for (const one of dependents) this.#gone.add(takings_keyOf(one));
				return {
					...taken,
					dependents
				};
			}
			holding(candidate, before) {
				return this.#holding(this.#known.get(candidate)?.DROP_RESTRICT, before);
			}
			using(candidate, before) {
				const holding = this.#holding(this.#known.get(candidate)?.RETYPE, before);
				const uses = ({ catalog, name, via }) => via?.includes("") === true && (using.has(catalog) || / view /.test(name.slice(0, 24)));
				return holding && {
					...holding,
					dependents: holding.dependents.filter(uses)
				};
			}
			#holding(taken, before) {
				if (taken === void 0) return null;
				const first = this.#first;
				const isUncertain = (one) => !followed.has(one.catalog) || first === null || one.catalog !== "pg_proc" && (0, change.eR)(first, one.relation) === void 0 || this.#isGone(one, before, taken);
				const told = taken.dependents.filter((one) => one.told);
				const dependents = (0, meaning_dependents.lC)(told, isUncertain, false);
				return {
					...taken,
					dependents
				};
			}
			async #renamed(tree, places) {
				const roots = (0, drops.RD)(tree, found(places));
				if (roots.length === 0) return null;
				return (await (0, meaning_dependents.yk)(this.#ground.look, new Map([[0, roots]]), pathText(places.path))).get(0) ?? null;
			}
			#isGone(one, now, { objects }) {
				const first = this.#first;
				if (first === null) return false;
				if (this.#gone.has(takings_keyOf(one)) || this.#gone.has(one.name)) return true;
				if (this.#apart.some((words) => one.name.includes(words))) return true;
				const { catalog, oid, part, relation } = one;
				if ((0, change.eR)(first, relation) !== void 0 && (0, change.eR)(now, relation) === void 0) return true;
				const left = (list) => list(first).some((each) => each.oid === oid) && !list(now).some((each) => each.oid === oid);
				if (catalog === "pg_constraint") return left(({ constraints }) => constraints);
				if (catalog === "pg_type") return left(({ types }) => types);
				if (part > 0) {
					const [old, column] = [(0, change.YZ)(first, relation, part), (0, change.YZ)(now, relation, part)];
					const isSame = catalog === "pg_attrdef" ? old?.default === column?.default : old?.type === column?.type;
					return old !== void 0 && !isSame;
				}
				return objects.some((object) => object.startsWith("schema:")) && (0, change.eR)(first, relation)?.schema !== (0, change.eR)(now, relation)?.schema;
			}
		}
		const followed = new Set([
			"pg_class",
			"pg_constraint",
			"pg_attrdef",
			"pg_policy",
			"pg_trigger",
			"pg_rewrite",
			"pg_proc",
			"pg_publication_rel"
		]);
		const using = new Set([
			"pg_policy",
			"pg_trigger",
			"pg_rewrite",
			"pg_proc",
			"pg_publication_rel"
		]);
		function namedApart(kind, node, quote) {
			if (kind === "AlterPublicationStmt") return `in publication ${quote(String(node["pubname"]))}`;
			const [object] = node["objects"] ?? [];
			if (kind === "DropStmt" && node["removeType"] === "OBJECT_PUBLICATION") return `in publication ${quote(String(object?.["String"]?.sval))}`;
			const name = (0, scope.eZ)(node["funcname"] ?? object?.["ObjectWithArgs"]?.objname).at(-1);
			return (kind === "CreateFunctionStmt" || kind === "DropStmt") && name !== void 0 ? `.${quote(name)}(` : null;
		}
		const owned = {
			OBJECT_POLICY: "policy",
			OBJECT_TRIGGER: "trigger",
			OBJECT_RULE: "rule"
		};
		const takings_keyOf = ({ catalog, oid, part }) => `${catalog} ${oid} ${part}`;
		async function takingsOf(ground, parsed, places) {
			const asked = new Map();
			let [path, file] = [ground.path, ""];
			for (const [number, { candidate, tree }] of parsed.entries()) {
				if (candidate.file !== file) [path, file] = [ground.path, candidate.file];
				if (tree === null) continue;
				path = pathSetBy(tree, ground.user) ?? path;
				const find = found({ find: (node) => places.findIn(path, node) });
				const text = pathText(path);
				for (const [at, behavior] of behaviors.entries()) {
					const roots = (0, drops.RD)(tree, find, behavior);
					if (roots.length === 0) continue;
					const known = asked.get(text) ?? new Map();
					asked.set(text, known.set(number * behaviors.length + at, roots));
				}
			}
			const takings = new Map();
			for (const [text, roots] of asked) for (const [number, taken] of await (0, meaning_dependents.yk)(ground.look, roots, text)) {
				const one = parsed[Math.floor(number / behaviors.length)]?.candidate;
				if (one === void 0) continue;
				const behavior = behaviors[number % behaviors.length];
				takings.set(one, {
					...takings.get(one),
					[behavior]: taken
				});
			}
			return new Takings(ground, takings);
		}
		const behaviors = [
			"DROP_CASCADE",
			"DROP_RESTRICT",
			"RETYPE"
		];
		function withoutTaken(state, taken, places) {
			if (taken === null || taken.dependents.length === 0) return state;
			const gone = new Map();
			const columns = new Set();
			const defaults = new Set();
			for (const { catalog, oid, part, relation } of taken.dependents) if (catalog === "pg_attrdef") defaults.add(`${relation} ${part}`);
			else if (part > 0) columns.add(`${oid} ${part}`);
			else gone.set(catalog, (gone.get(catalog) ?? new Set()).add(oid));
			const has = (catalog, oid) => gone.get(catalog)?.has(oid) === true;
			for (const { oid, schema, name } of state.relations) if (has("pg_class", oid)) places.take(schema, name);
			return {
				...state,
				relations: state.relations.filter(({ oid }) => !has("pg_class", oid)),
				columns: state.columns.flatMap((one) => {
					const key = `${one.relation} ${one.number}`;
					if (has("pg_class", one.relation) || columns.has(key)) return [];
					return [defaults.has(key) ? {
						...one,
						default: null
					} : one];
				}),
				constraints: state.constraints.filter(({ oid, relation }) => !has("pg_constraint", oid) && !has("pg_class", relation)),
				indexes: state.indexes.filter(({ oid, relation }) => !has("pg_class", oid) && !has("pg_class", relation)),
				types: state.types.filter(({ oid }) => !has("pg_type", oid)),
				routines: state.routines.filter(({ oid }) => !has("pg_proc", oid))
			};
		}
		const judging_made = {
			isNew: isMade,
			isNewColumn: (_, number) => number >= firstMade
		};
		const looksAhead = new Set(["AlterTableStmt", "AlterDomainStmt"]);
		const judging_followed = new Set([
			"GrantStmt",
			"CreateSeqStmt",
			"DefineStmt"
		]);
		const mostRelations = 200;
		async function judgeFiles(ground, parsed) {
			const places = new Places(ground.catalogue, ground.path);
			const trees = parsed.flatMap(({ tree }) => tree ?? []);
			const oids = new Set(trees.flatMap((tree) => named_named(tree, places)));
			for (const tree of trees) {
				const path = pathSetBy(tree, ground.user);
				if (path === null) continue;
				const elsewhere = new Places(ground.catalogue, path);
				for (const other of trees) for (const oid of named_named(other, elsewhere)) oids.add(oid);
			}
			const everything = trees.some((tree) => (0, scope.I)(tree)[0] === "AlterDomainStmt");
			const takings = await takingsOf(ground, parsed, places);
			const state = await (0, meaning_state.un)(ground.look, {
				relations: [...new Set([...oids, ...takings.relations])].slice(0, mostRelations),
				everything,
				routines: trees.some(concernsRoutines)
			});
			const quote = (name) => quotedIn(ground, name);
			const scene = {
				places,
				known: await knownOf(ground.look, trees),
				quote
			};
			takings.start(state);
			const course = {
				ground,
				places,
				scene,
				state,
				held: new Map(),
				utc: true,
				isReplica: false,
				earlier: [],
				written: [],
				since: new Since(),
				takings
			};
			const found = [];
			for (const file of new Set(parsed.map(({ candidate }) => candidate.file))) found.push(...await judgeFile(course, parsed.filter(({ candidate }) => candidate.file === file)));
			return found;
		}
		async function judgeFile(course, parsed) {
			const found = [];
			const trees = parsed.flatMap(({ tree }) => tree ?? []);
			course.held = new Map();
			course.places.path = course.ground.path;
			course.utc = course.scene.known.utc;
			course.isReplica = false;
			for (const { candidate, tree, coded, unknown = [] } of parsed) {
				if (candidate.isAlone) course.held = new Map();
				if (tree === null) {
					course.since.write(candidate, course.places, course.ground.routines);
					if (unknown.length > 0) found.push({
						candidate,
						line: candidate.line,
						effects: noEffects,
						hazards: unknown
					});
					continue;
				}
				if (candidate.role === "setting") {
					course.places.path = pathSetBy(tree, course.ground.user) ?? course.places.path;
					course.utc = isUtcSetBy(tree) ?? course.utc;
					course.isReplica = isReplicaSetBy(tree) ?? course.isReplica;
					if (judging_followed.has((0, scope.I)(tree)[0])) course.state = predicted(course.state, tree, {
						...course.scene,
						sql: candidate.sql
					});
					continue;
				}
				try {
					const judged = await judgeOne(course, candidate, tree);
					const hazards = coded === void 0 ? judged.hazards : await placedIn(judged.hazards, coded);
					if (hazards.length > 0) found.push({
						...judged,
						hazards
					});
				} catch (error) {
					const told = (0, server_error.G)(error) ? [] : unfollowed(course, candidate, tree, whyNot(error));
					if (told.length === 0 && !(error instanceof RangeError)) throw new Unforetold(candidate, error);
					found.push(...told);
				}
			}
			const settled = [];
			const end = {
				...course,
				told: new Set()
			};
			for (const { hazards, ...one } of found) {
				const kept = await settledIn(end, trees, hazards);
				if (kept.length > 0) settled.push({
					...one,
					hazards: kept
				});
			}
			return settled;
		}
		const noEffects = {
			locks: [],
			held: [],
			waits: [],
			rewrites: [],
			builds: [],
			scans: [],
			until: "transaction"
		};
		class Unforetold extends Error {
			candidate;
			constructor(candidate, cause) {
				super("a statement could not be judged", { cause });
				this.candidate = candidate;
			}
		}
		const whyNot = (error) => error instanceof RangeError ? "it names something that an earlier statement makes" : `\u201c${error instanceof Error ? error.message : String(error)}\u201d is a mistake of pg-feature-inventory: please report it with the statement`;
		function unfollowed({ places, ground, state }, candidate, tree, why) {
			const oids = [...new Set(named_named(tree, places))].filter((oid) => !isMade(oid));
			const tables = state.relations.filter(({ oid, kind }) => oids.includes(oid) && "rpm".includes(kind));
			const [table] = tables;
			if (table === void 0 || !ground.catalogue.relations.has(table.oid)) return [];
			const what = tables.map(change.ag).join(", ");
			const hazards = [(0, verdict.W)("not-foretold", table, "locks", `What it does to ${what} is not known before it runs: ${why}`)];
			return [{
				candidate,
				line: candidate.line,
				effects: noEffects,
				hazards
			}];
		}
		async function placedIn(hazards, coded) {
			const found = [];
			for (const one of hazards) found.push(await (0, loses_code.GS)(one, coded));
			return found;
		}
		async function outsideOf({ ground }, { statement }, tree) {
			const doings = (0, documented.WS)(tree, statement.words[0] === "REPACK");
			const names = doings.flatMap(({ name }) => name ?? []);
			const oids = await (0, scope.hd)(ground.look, names);
			const existing = new Set(ground.catalogue.relations.keys());
			const given = doings.map(({ name }) => name === null ? null : oids.get(name) ?? null);
			return (0, documented.Q7)(doings, given, ground.catalogue, existing);
		}
		async function judgeOne(course, candidate, tree) {
			const { ground, places, state: before } = course;
			const { sql, statement, line, pending } = candidate;
			const { words } = statement;
			const judged = (effects, verdicts) => ({
				candidate,
				line,
				effects,
				hazards: [...(0, hazards.f)({
					words,
					line
				}, effects), ...verdicts]
			});
			const isAlone = pending.steps?.has(statement.start) === true;
			const outside = isAlone || (0, grammar.QX)(statement) ? await outsideOf(course, candidate, tree) : null;
			if (outside !== null && (0, grammar.QX)(statement)) return judged(outside, []);
			const scene = {
				...course.scene,
				known: {
					...course.scene.known,
					utc: course.utc
				},
				sql
			};
			const find = (node) => places.find(node);
			const [kind, node] = (0, scope.I)(tree);
			const path = places.path.map(quoting.Cv).join(", ");
			const known = {
				base: {
					...judging_made,
					version: before.version
				},
				tree,
				sql,
				before,
				after: before,
				written: [...course.written],
				find,
				path,
				earlier: [...course.earlier],
				isReplica: course.isReplica
			};
			const former = await (0, breaks_elsewhere.T)(known, ground.look);
			const data = await (0, meaning_data.I)(known, ground.look);
			const told = {
				tree,
				line,
				before,
				scene,
				catalogue: ground.catalogue,
				held: course.held
			};
			const { since } = course;
			const remember = since.changesOf(tree, before, places, candidate);
			const first = await effectsOf({
				...told,
				after: before
			});
			course.takings.see(tree, before, places);
			const holding = since.isCertain ? course.takings.holding(candidate, before) : null;
			const using = since.isCertain ? course.takings.using(candidate, before) : null;
			const taken = await course.takings.takenBy(candidate, tree, before, places);
			const hanging = await (0, breaks_hanging.e)(known, [], taken, ground.look);
			const after = withoutTaken(predicted(before, tree, scene), taken, places);
			const change = {
				...known,
				after
			};
			const { effects, held } = looksAhead.has(kind) ? await effectsOf({
				...told,
				after
			}) : first;
			const asked = await askable(kind === "RefreshMatViewStmt" ? (0, maintenance.$)(change, node) : await verdictsOf(course, {
				tree,
				change,
				former,
				hanging,
				data,
				taken,
				holding,
				using,
				scene
			}), course);
			remember();
			course.state = after;
			if (!isAlone) course.held = held;
			course.written.push(...writtenBy(tree, places, before));
			course.earlier.push(tree);
			return judged(outside ?? effects, asked);
		}
		async function verdictsOf({ ground, places, since }, { tree, change, former, hanging, data, taken, holding, using, scene }) {
			return [
				...await (0, fails.J)(change),
				...(0, loses.Z)(change),
				...data,
				...await (0, breaks.q)(change, ground.look),
				...await (0, breaks_elsewhere.J)(change, former, ground.look, foreseen(change, ground.look, scene)),
				...taken === null ? [] : (0, cascade.z4)(change, taken),
				...(0, breaks_hanging.N)(hanging),
				...holding === null ? [] : (0, cascade.Zg)(holding),
				...using === null ? [] : (0, cascade.Lj)(using),
				...since.isCertain ? await heldByRows(tree, places, ground.look) : []
			];
		}
		async function askable(verdicts, { since, state, ground }) {
			const asked = [];
			for (const one of verdicts) {
				const { question } = one;
				asked.push(question === null ? one : {
					...one,
					question: await since.asked(question, state, ground.ambiguous)
				});
			}
			return asked;
		}
		const limits = {
			each: 5e3,
			all: 15e3,
			large: 1e7,
			questions: 100,
			wait: 100
		};
		const foretell_most = 500;
		const longestCode = 1e5;
		const mostSized = 1e3;
		const foretell_longest = 2e3;
		const patience = 1e4;
		const nothing = {
			statements: [],
			unseen: 0,
			skipped: 0,
			failed: null
		};
		async function foretell(database, pending, isCounted = true) {
			const { candidates, unseen, skipped } = candidatesIn(pending);
			const known = {
				...nothing,
				unseen,
				skipped
			};
			if (candidates.length === 0) return known;
			try {
				const found = await judgedIn(database, candidates);
				await database.query("ROLLBACK");
				const statements = found.judged.length === 0 ? [] : await weighed(database, found.judged, isCounted);
				return {
					...known,
					statements,
					unseen: unseen + found.unread,
					skipped: skipped + found.skipped
				};
			} catch (error) {
				await (0, database_database.F)(database);
				return {
					...known,
					failed: reasonOf(error)
				};
			}
		}
		function reasonOf(error) {
			if (error instanceof Unforetold) return `${reasonOf(error.cause)} (at ${error.candidate.file}:${error.candidate.line})`;
			if (!(0, server_error.G)(error)) return error instanceof Error ? error.message : String(error);
			switch (error.code) {
				case "57014": return `the catalog did not answer within ${foretell_longest / 1e3} seconds`;
				case "55P03": return "somebody else has locked a table that it is about";
				default: return `the server ended the question with SQLSTATE ${error.code}`;
			}
		}
		const lookAt = (database) => async (query) => (await database.query([
			trust.B_,
			query,
			trust.l0
		].join(";\n"), { within: patience }))[1]?.rows ?? [];
		async function judgedIn(database, candidates) {
			const names = namesIn(candidates);
			const results = await database.query([
				"BEGIN READ ONLY",
				`SET LOCAL statement_timeout = ${foretell_longest}`,
				`SET LOCAL lock_timeout = ${limits.wait}`,
				"SELECT pg_catalog.to_json(pg_catalog.current_schemas(false)) AS path",
				trust.B_,
				foretell_known(names),
				trust.l0
			].join(";\n"), { within: patience });
			const found = results[5]?.rows[0]?.["known"];
			const path = results[3]?.rows[0]?.["path"] ?? [];
			const there = new Set(found?.names);
			const routines = new Set(found?.routines);
			const concerned = candidates.filter(({ role, tokens }) => {
				if (role !== "judged") return true;
				const isConcerned = concerns(tokens, there, routines);
				if (isConcerned && tokens.includes("rename")) for (const one of tokens) there.add(one);
				return isConcerned;
			});
			const last = concerned.findLastIndex(mayMean);
			if (found === void 0 || last < 0) return {
				judged: [],
				skipped: 0,
				unread: 0
			};
			const parsed = [];
			const look = lookAt(database);
			let [count, unread] = [0, 0];
			for (const candidate of concerned.filter(({ role }, at) => at <= last || role === "setting")) {
				if (candidate.role === "opaque" || candidate.role === "writing") {
					const code = (candidate.role === "opaque" || candidate.tokens.some((one) => routines.has(one))) && candidate.sql.length <= longestCode ? await codeIn(candidate, look) : null;
					if (code !== null) parsed.push(...codedIn(candidate, code));
					else if (candidate.role === "opaque") unread++;
					parsed.push({
						candidate,
						tree: null,
						...code === null ? {} : { unknown: unknownOf(code) }
					});
					continue;
				}
				if (candidate.role === "judged" && ++count > foretell_most) continue;
				const tree = await (candidate.statement.words[0] === "REPACK" ? (0, grammar.Yj)(candidate.sql) : (0, grammar.By)(candidate.sql));
				if (tree !== null) parsed.push({
					candidate,
					tree
				});
			}
			const inCode = [...namesInTrees(parsed.filter(({ coded }) => coded !== void 0).map(({ tree }) => tree))];
			const [row] = inCode.length === 0 ? [] : await look(foretell_known([...new Set([...names, ...inCode])]));
			const { user, keywords, shadowing, operators } = row?.["known"] ?? found;
			return {
				judged: await judgeFiles({
					catalogue: await (0, catalogue.vq)(database),
					path,
					user,
					keywords: new Set(keywords),
					routines,
					ambiguous: {
						functions: new Set(shadowing),
						operators: new Set(operators)
					},
					look
				}, parsed),
				skipped: Math.max(0, count - foretell_most),
				unread
			};
		}
		const apart = new Set([
			"operator",
			"cast",
			"collation",
			"configuration",
			"statistics"
		]);
		const ofRoutines = new Set([
			"function",
			"procedure",
			"routine",
			"aggregate"
		]);
		function concerns(tokens, there, routines) {
			const isDrop = tokens.includes("drop");
			const mayMeanRoutine = isDrop || tokens.some((one) => ofRoutines.has(one));
			return tokens.some((one) => there.has(one) || mayMeanRoutine && routines.has(one)) || tokens.includes("publication") || tokens.slice(0, 4).some((one) => apart.has(one)) || tokens[0] === "revoke" || isDrop && tokens.includes("extension");
		}
		const foretell_known = (names) => `WITH wanted (name) AS MATERIALIZED (
    SELECT w::name FROM json_array_elements_text(${(0, sql.l)`${names}`}) w
  ), own (oid, nspname) AS MATERIALIZED (
    SELECT n.oid, n.nspname FROM pg_namespace n
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'catalog')
  ), routine (name, shadows) AS MATERIALIZED (
    SELECT p.proname, NOT EXISTS (SELECT FROM unnest(p.proargtypes::oid[]) a (oid) JOIN pg_type t ON t.oid = a.oid
      WHERE t.typnamespace <> 'pg_catalog'::regnamespace)
    FROM pg_proc p JOIN own n ON n.oid = p.pronamespace WHERE p.proname IN (SELECT w.name FROM wanted w)
  )
  SELECT json_build_object('user', current_user, 'names', (SELECT json_agg(DISTINCT f.name) FROM (
      SELECT c.relname AS name FROM pg_class c JOIN own n ON n.oid = c.relnamespace
      WHERE c.relname IN (SELECT w.name FROM wanted w)
      UNION ALL SELECT n.nspname FROM own n WHERE n.nspname <> 'public' AND n.nspname IN (SELECT w.name FROM wanted w)
      UNION ALL SELECT t.typname FROM pg_type t JOIN own n ON n.oid = t.typnamespace
      WHERE t.typtype IN ('c', 'e', 'd', 'r') AND t.typname IN (SELECT w.name FROM wanted w)) f),
    'routines', (SELECT json_agg(DISTINCT r.name) FROM routine r),
    'shadowing', (SELECT json_agg(DISTINCT r.name) FROM routine r WHERE r.shadows),
    'operators', (SELECT json_agg(DISTINCT o.oprname) FROM pg_operator o JOIN own n ON n.oid = o.oprnamespace
      WHERE NOT EXISTS (SELECT FROM pg_type t WHERE t.oid IN (o.oprleft, o.oprright)
        AND t.typnamespace <> 'pg_catalog'::regnamespace)),
    'keywords', (SELECT json_agg(w.name) FROM wanted w
      WHERE w.name ~ '^[a-z_][a-z0-9_]*$' AND quote_ident(w.name) <> w.name)) AS known`;
		async function weighed(database, judged, isCounted) {
			const tables = judged.flatMap(({ effects }) => tablesOf(effects));
			const sizes = await (0, safety_sizes.g)(database, tables.slice(0, mostSized));
			const questions = judged.flatMap(({ hazards }) => hazards.flatMap(({ question }) => question ?? [])).filter(({ unlike }) => isCounted && unlike === void 0).sort((a, b) => Number(b.means === "fails") - Number(a.means === "fails"));
			const answers = await (0, answer.t)(database, questions, limits);
			const sizeOf = (schema, name) => sizes.get((0, safety_sizes.T)({
				schema,
				name
			})) ?? null;
			return judged.map(({ candidate, line, effects, hazards }) => ({
				file: candidate.file,
				line,
				statement: (0, words.Cb)(candidate.statement.words),
				hazards: hazards.map((hazard) => (0, weigh.vi)(hazard, sizeOf, answersFor(hazard, answers))).sort((a, b) => (0, weigh.iW)(a) - (0, weigh.iW)(b)),
				sizes: tablesOf(effects).flatMap((one) => {
					const size = sizes.get((0, safety_sizes.T)(one));
					return size === void 0 ? [] : [{
						...one,
						...size
					}];
				})
			}));
		}
		function answersFor({ question }, answers) {
			const why = question?.unlike;
			return question === null || why === void 0 ? answers : new Map([[question.sql, {
				count: null,
				how: "exactly",
				why
			}]]);
		}
		function tablesOf({ locks, rewrites, scans, builds }) {
			const all = [
				...locks.map(({ relation }) => relation),
				...rewrites,
				...scans.map(({ table }) => table),
				...builds.map(({ table }) => table)
			].filter(({ kind }) => "rpm".includes(kind));
			return [...new Map(all.map(({ oid, schema, name }) => [oid, {
				schema,
				name
			}])).values()];
		}
	}),
	9307: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			E: () => takesRows,
			ME: () => isPlainInsert,
			Q5: () => madeFunction,
			RJ: () => aheadOf,
			cH: () => isStaying,
			l: () => leftAhead,
			qc: () => namesAhead,
			rM: () => isQuiet,
			xZ: () => stateAhead
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		var _bodies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2020);
		var _plain_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7726);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		var _state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3360);
		const staying = new Set(["AlterTableStmt", "IndexStmt"]);
		const without = new Set([
			"CreateStmt",
			"CommentStmt",
			"CreateFunctionStmt",
			"CreateSchemaStmt",
			"CreateEnumStmt"
		]);
		const isStaying = (tree) => staying.has((0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree)[0]);
		const isQuiet = (tree) => isStaying(tree) || without.has((0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree)[0]) || isPlainInsert(tree);
		function isPlainInsert(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			if (kind !== "InsertStmt") return false;
			const more = [
				"onConflictClause",
				"returningClause",
				"returningList",
				"withClause"
			];
			const lists = node["selectStmt"]?.SelectStmt?.["valuesLists"] ?? [];
			return lists.length > 0 && more.every((key) => node[key] === void 0) && lists.every((list) => (list["List"]?.items ?? []).every(isConstant));
		}
		function isConstant(tree) {
			const [kind] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			return kind === "A_Const" || kind === "SetToDefault";
		}
		const call = /[\p{L}\p{N}_"]\(/u;
		const isCalm = (expression) => expression === null || !call.test(expression);
		const isCalmDefault = (given) => isCalm(given) || given === "now()" || given === "gen_random_uuid()" || given?.startsWith("nextval('") === true && given.endsWith("'::regclass)");
		const takesRows = ({ relations, columns, constraints, indexes }) => relations.every(({ isBare }) => isBare === true) && columns.every((column) => isCalmDefault(column.default)) && constraints.every(({ condition }) => isCalm(condition)) && indexes.every(({ predicate }) => isCalm(predicate));
		const most = 20;
		const madeFunction = (tree) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree)[0] === "CreateFunctionStmt" ? (0, _bodies_js__WEBPACK_IMPORTED_MODULE_1__.OA)(tree) : null;
		async function namesAhead(following) {
			const [tables, functions] = [new Set(), new Set()];
			for await (const tree of following) {
				if (!isQuiet(tree) || tables.size > most) break;
				if (isStaying(tree) || isPlainInsert(tree)) for (const name of (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)(tree)) tables.add(name);
				const made = madeFunction(tree);
				if (made !== null) functions.add(made);
			}
			return {
				tables: [...tables].slice(0, most),
				functions: [...functions]
			};
		}
		function aheadOf(plain, { tables, functions }) {
			if (!plain.isAlone) return null;
			const there = new Set(plain.functions);
			return {
				plain,
				oids: new Map(tables.flatMap((name, at) => plain.asked[at] == null ? [] : [[name, plain.asked[at]]])),
				absent: new Set(functions.filter((name) => !there.has(name)))
			};
		}
		function stateAhead(ahead, { names, relations }) {
			if (ahead === null || relations.length > 0) return null;
			const oids = names.map((name) => ahead.oids.get(name));
			return oids.every((oid) => oid !== void 0) ? (0, _plain_state_js__WEBPACK_IMPORTED_MODULE_2__.BU)(ahead.plain, new Set(oids)) : null;
		}
		function takesRowsAhead({ plain, oids }, tree) {
			const named = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)(tree).map((name) => oids.get(name));
			return named.every((oid) => oid !== void 0) && takesRows((0, _plain_state_js__WEBPACK_IMPORTED_MODULE_2__.BU)(plain, new Set(named)));
		}
		const lessOf = (ahead, isTouched) => ({
			...ahead,
			oids: new Map([...ahead.oids].filter(([, oid]) => !isTouched(oid)))
		});
		function leftAhead(ahead, tree, led, stands = false) {
			if (ahead === null || !isQuiet(tree)) return null;
			if (isPlainInsert(tree)) return takesRowsAhead(ahead, tree) ? ahead : null;
			if (!isStaying(tree)) {
				const named = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)(tree);
				const made = madeFunction(tree);
				const absent = new Set([...ahead.absent].filter((name) => name !== made));
				return lessOf({
					...ahead,
					absent
				}, (oid) => {
					const own = ahead.plain.state.relations.find((one) => one.oid === oid);
					const last = (0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(own?.name ?? "");
					return named.some((name) => name === last || name.endsWith(`.${last}`));
				});
			}
			if (led === null) return null;
			const touched = new Set(led.flatMap(({ relations, constraints }) => [...relations.map(({ oid }) => oid), ...constraints.flatMap(({ relation, referenced }) => [relation, referenced])]));
			const less = lessOf(ahead, (oid) => touched.has(oid));
			const after = led.at(-1);
			return after === void 0 || !stands ? less : withTables(less, ahead, after);
		}
		function withTables(less, { plain, oids, absent }, after) {
			const own = new Set(after.relations.flatMap(({ oid, kind }) => kind === "r" ? [oid] : []));
			const sequences = after.relations.filter(({ kind }) => kind === "S");
			if (!(0, _state_js__WEBPACK_IMPORTED_MODULE_4__.P)(after) || !sequences.every(({ oid }) => own.has(plain.owners.get(oid) ?? 0))) return less;
			const names = [...oids].filter(([, oid]) => own.has(oid));
			const others = (0, _plain_state_js__WEBPACK_IMPORTED_MODULE_2__.BU)(plain, new Set([...oids.values()].filter((oid) => !own.has(oid))));
			const rest = others.constraints.filter(({ relation, referenced }) => !own.has(relation) && !own.has(referenced));
			return {
				plain: {
					...plain,
					state: {
						...after,
						relations: (0, _plain_state_js__WEBPACK_IMPORTED_MODULE_2__.al)([...others.relations, ...after.relations]),
						columns: [...others.columns, ...after.columns],
						constraints: (0, _plain_state_js__WEBPACK_IMPORTED_MODULE_2__.al)([...rest, ...after.constraints]),
						indexes: (0, _plain_state_js__WEBPACK_IMPORTED_MODULE_2__.al)([...others.indexes, ...after.indexes])
					}
				},
				oids: new Map([...less.oids, ...names]),
				absent
			};
		}
	}),
	4781: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			i1: () => rowsAfter,
			sh: () => retyped,
			z5: () => isRemade
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4735);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(488);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		function commandsOf(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			return kind === "AlterTableStmt" ? node["cmds"].map((one) => one["AlterTableCmd"]) : [];
		}
		function usingOf(sql, from) {
			const text = Buffer.from(sql).subarray(from).toString();
			const outer = (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.gF)(text).filter(({ depth }) => depth === 0);
			const using = outer.findIndex((one) => one.text.toLowerCase() === "using");
			if (using < 0) return null;
			const end = outer.find((one, index) => index > using && (one.text === "," || one.text === ";"));
			return outer.slice(0, using).some((one) => one.text === "," || one.text === ";") ? null : text.slice(outer[using]?.to, end?.from ?? text.length).trim();
		}
		function operandOf(expression, tree) {
			const [kind] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			if (kind !== "TypeCast") return null;
			const bare = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression;
			const tokens = (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.gF)(bare);
			const [first, open] = tokens;
			if (first?.text.toLowerCase() === "cast" && open?.text === "(") {
				const as = tokens.findLast(({ text, depth }) => depth === 1 && text.toLowerCase() === "as");
				return as === void 0 ? null : bare.slice(open.to, as.from);
			}
			const colon = tokens.findLast(({ text, depth }, at) => depth === 0 && text === ":" && tokens[at + 1]?.text === ":");
			return colon === void 0 ? null : bare.slice(0, colon.from);
		}
		function retyped(change, relation) {
			return (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.Jb)(change.before, relation.oid).flatMap((from) => {
				const to = (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.YZ)(change.after, relation.oid, from.number);
				if (to === void 0 || to.type === from.type && to.typmod === from.typmod) return [];
				const definition = commandsOf(change.tree).find(({ subtype, name }) => subtype === "AT_AlterColumnType" && name === from.name)?.["def"]?.["ColumnDef"];
				const using = definition?.["raw_default"] ?? null;
				const written = using === null ? null : usingOf(change.sql, Number(definition?.["location"] ?? 0));
				const own = (0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(from.name);
				const operand = written === null || using === null ? own : operandOf(written, using);
				return [{
					from,
					to,
					value: `CAST(${written ?? own} AS ${to.typeName})`,
					operand,
					using
				}];
			});
		}
		function isRemade({ tree, before, after }, made) {
			const commands = commandsOf(tree);
			if (!commands.some(({ subtype }) => subtype === "AT_AlterColumnType")) return false;
			if (commands.some(({ subtype }) => subtype === "AT_AddConstraint")) return false;
			return "kind" in made ? (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.qC)(before, made.relation).some(({ oid, name, kind }) => name === made.name && kind === made.kind && (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.dc)(after, oid) === void 0) : (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.wl)(before, made.relation).some(({ oid, name, unique }) => name === made.name && unique && (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.YP)(after, oid) === void 0);
		}
		function rowsAfter(change, relation, withChildren) {
			const changed = retyped(change, relation);
			const old = new Set((0, _change_js__WEBPACK_IMPORTED_MODULE_2__.Jb)(change.before, relation.oid).map(({ number }) => number));
			const after = (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.Jb)(change.after, relation.oid);
			if (changed.length === 0 && after.every(({ number }) => old.has(number))) return (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.RO)(relation, withChildren);
			return `(SELECT ${after.map((column) => {
				const alteration = changed.find(({ to }) => to.number === column.number);
				return `${old.has(column.number) ? alteration?.value ?? (0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(column.name) : `CAST(${column.default ?? "NULL"} AS ${column.typeName})`} AS ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(column.name)}`;
			}).join(", ")} FROM ${(0, _change_js__WEBPACK_IMPORTED_MODULE_2__.RO)(relation, withChildren)}) AS r`;
		}
	}),
	2020: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			OA: () => functionOf,
			Vc: () => inputsOf,
			YS: () => bodyIn,
			cw: () => bodiesNamed
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		var _code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7481);
		var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5174);
		const named = (name) => `SELECT p.oid::int8 AS oid,
    pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS signature,
    l.lanname AS language, pg_catalog.pg_get_functiondef(p.oid) AS definition, p.prosrc AS source,
    coalesce(p.proargnames, '{}')::pg_catalog.text[] AS names, p.prosecdef AS is_definer,
    (SELECT pg_catalog.substr(s.setting, 13) FROM pg_catalog.unnest(p.proconfig) s (setting)
      WHERE pg_catalog.starts_with(s.setting, 'search_path=')) AS path
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.proname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(name)} AND p.oid >= 16384 AND p.prokind IN ('f', 'p')
    AND l.lanname IN ('sql', 'plpgsql')`;
		async function bodiesNamed(look, name) {
			return (await look(named(name))).map((row) => ({
				oid: Number(row["oid"]),
				signature: String(row["signature"]),
				isDefiner: row["is_definer"] === true,
				path: row["path"],
				trees: () => (0, _code_js__WEBPACK_IMPORTED_MODULE_1__.V)({
					where: String(row["signature"]),
					language: String(row["language"]),
					text: String(row["language"] === "sql" && row["source"] !== "" ? row["source"] : row["definition"]),
					names: row["names"]
				})
			}));
		}
		function functionOf(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.I)(tree);
			const isMade = kind === "CreateFunctionStmt";
			if (!isMade && kind !== "AlterFunctionStmt") return null;
			const parts = isMade ? node["funcname"] : node["func"]?.objname;
			const last = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.I)(parts?.at(-1) ?? null)[1]["sval"];
			return typeof last === "string" ? last : null;
		}
		const inputsOf = (node) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.Nh)(node["parameters"], "FunctionParameter").filter(({ mode }) => mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE");
		function bodyIn(node) {
			const [text] = ((0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.Nh)(node["options"], "DefElem").find(({ defname }) => defname === "as")?.["arg"])?.["List"]?.items ?? [];
			return text?.["String"]?.sval ?? null;
		}
	}),
	3109: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			J: () => elsewhere,
			T: () => formerOf
		});
		var bodies = __webpack_require__(2020);
		var breaks_numbers = __webpack_require__(1223);
		var breaks_rights = __webpack_require__(8178);
		var grammar = __webpack_require__(7348);
		var meaning_change = __webpack_require__(488);
		var scope = __webpack_require__(5174);
		var verdict = __webpack_require__(6451);
		const viewsBy = (oids) => `SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name,
    c.relkind AS kind, pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') AS definition,
    pg_catalog.pg_relation_is_updatable(c.oid, true) AS writes
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'v' AND c.oid IN (${oids.join(", ")})`;
		async function viewsOf(change, look) {
			const { tree, base } = change;
			const [kind, node] = (0, scope.I)(tree);
			if (!(kind === "DropStmt" && ["OBJECT_TRIGGER", "OBJECT_RULE"].includes(String(node["removeType"]))) && !(kind === "ViewStmt" && node["replace"] === true)) return [];
			const names = kind === "ViewStmt" ? (0, scope.FJ)({ RangeVar: node["view"] }) : (0, scope.FJ)(tree);
			return await viewsIn((await (0, meaning_change.$P)(change, look, names)).filter((oid) => !base.isNew(oid)), look);
		}
		const viewsIn = async (oids, look) => oids.length === 0 ? [] : await look(viewsBy(oids));
		const writing = [
			[8, "INSERT"],
			[4, "UPDATE"],
			[16, "DELETE"]
		];
		async function changedViews(before, after) {
			const found = [];
			for (const was of before) {
				const now = after.find(({ oid }) => oid === was.oid);
				if (now === void 0) continue;
				const lost = writing.filter(([bit]) => (was.writes & bit) !== 0 && (now.writes & bit) === 0);
				if (lost.length > 0) found.push((0, verdict.W)("view-not-writable", was, "breaks", `${lost.map(([, command]) => command).join(", ")} on the view ${(0, meaning_change.ag)(was)} fails: its query is no longer one that can be written through`));
				if (now.isOther ?? (was.definition !== now.definition && await findsOthers(was.definition, now.definition))) found.push((0, verdict.W)("replace-view", was, "breaks", `Queries of the view ${(0, meaning_change.ag)(was)} may find fewer rows: its query is another one`, { question: {
					sql: `SELECT greatest(0, ${countOf(was.definition)} - ${countOf(now.definition)}) AS count`,
					counts: `rows fewer in ${(0, meaning_change.ag)(was)}`,
					means: "breaks"
				} }));
			}
			return found;
		}
		const countOf = (query) => `(SELECT pg_catalog.count(*) FROM (${query}) AS v)`;
		async function findsOthers(one, other) {
			const [first, second] = await Promise.all([one, other].map(grammar.By));
			const rest = (tree) => JSON.stringify({
				...(0, scope.I)(tree ?? null)[1],
				targetList: []
			}, (key, value) => key === "location" ? void 0 : value);
			return rest(first) !== rest(second);
		}
		function checksIn(tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "ViewStmt") return node["replace"] === true && String(node["withCheckOption"] ?? "").match(/LOCAL|CASCADED/) !== null ? node["view"] : null;
			return (0, scope.Nh)(node["cmds"], "AlterTableCmd").some(({ subtype, def }) => subtype === "AT_SetRelOptions" && (0, scope.Nh)(def, "DefElem").some(({ defname }) => defname === "check_option")) ? node["relation"] : null;
		}
		async function checkedWrites(change, look) {
			const view = checksIn(change.tree);
			if (view === null) return [];
			const oids = (await (0, meaning_change.$P)(change, look, (0, scope.FJ)({ RangeVar: view }))).filter((oid) => !change.base.isNew(oid));
			if (oids.length === 0) return [];
			return (await look(`SELECT n.nspname AS schema, c.relname AS name FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid IN (${oids.join(", ")}) AND c.relkind = 'v' AND pg_catalog.pg_get_viewdef(c.oid) ~* 'where'
      AND NOT EXISTS (SELECT FROM pg_catalog.unnest(c.reloptions) o (o) WHERE o.o LIKE 'check_option=%')`)).map(({ schema, name }) => {
				const relation = {
					schema: String(schema),
					name: String(name),
					kind: "v"
				};
				return (0, verdict.W)("view-not-writable", relation, "breaks", `INSERT and UPDATE through the view ${(0, meaning_change.ag)(relation)} fail for rows that it does not show`, { level: "warning" });
			});
		}
		const asIs = (look) => ({
			drawn: async ({ oids }) => await (0, breaks_numbers.vG)(look, oids),
			views: async (before) => await viewsIn(before.map(({ oid }) => oid), look),
			lending: async (views) => await (0, breaks_rights.pf)(views, look),
			bodies: async (name) => await (0, bodies.cw)(look, name)
		});
		var breaks_replication = __webpack_require__(4207);
		var breaks_filled = __webpack_require__(4673);
		var quoting = __webpack_require__(8688);
		const keeping = (name, count) => `SELECT p.oid::int8 AS oid, p.prosrc AS source,
    pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS signature,
    ARRAY(SELECT pg_catalog.format('the index %I.%I', k.nspname, c.relname) FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_class c ON c.oid = d.objid AND c.relkind IN ('i', 'I')
      JOIN pg_catalog.pg_namespace k ON k.oid = c.relnamespace
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = p.oid
        AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass ORDER BY 1) AS indexes,
    ARRAY(SELECT pg_catalog.format('the column %I of %I.%I', a.attname, k.nspname, c.relname)
      FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
      JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.attgenerated = 's'
      JOIN pg_catalog.pg_class c ON c.oid = f.adrelid JOIN pg_catalog.pg_namespace k ON k.oid = c.relnamespace
      WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND d.refobjid = p.oid
        AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass ORDER BY 1) AS columns
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE p.proname = ${(0, quoting.eu)(name)} AND p.oid >= 16384 AND p.pronargs = ${count}`;
		async function keptValues({ tree, base }, look) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind !== "CreateFunctionStmt" || node["replace"] !== true) return [];
			const rows = await look(keeping((0, bodies.OA)(tree) ?? "", (0, bodies.Vc)(node).length));
			const body = (0, bodies.YS)(node);
			return rows.flatMap(({ oid, source, signature, indexes, columns }) => {
				const kept = [...indexes, ...columns];
				if (base.isNew(Number(oid)) || kept.length === 0 || body === source) return [];
				return [(0, verdict.W)("stale-values", `function:${String(signature)}`, "breaks", `Queries by ${kept.join(", ")} find other rows than they should: what is kept there was computed by the old ${String(signature)}, and nothing computes it anew`)];
			});
		}
		var breaks_objects = __webpack_require__(6629);
		var objects = __webpack_require__(1058);
		function ownerIn(tree) {
			const [kind, node] = (0, scope.I)(tree);
			const command = (0, scope.Nh)(node["cmds"], "AlterTableCmd").find(({ subtype }) => subtype === "AT_ChangeOwner");
			return (kind === "AlterOwnerStmt" ? node["newowner"] : command?.["newowner"])?.["rolename"] ?? null;
		}
		async function lackedBy(owner, uses, look) {
			if (uses.length === 0) return [];
			return (await look(`SELECT DISTINCT u.privilege, n.nspname AS schema, c.relname AS name
    FROM (VALUES ${uses.map(([oid, privilege]) => `(${oid}::pg_catalog.oid, ${(0, quoting.eu)(privilege)})`).join(", ")}) u (oid, privilege) JOIN pg_catalog.pg_class c ON c.oid = u.oid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = ${(0, quoting.eu)(owner)})
      AND NOT ${(0, breaks_rights._L)((0, quoting.eu)(owner))} ORDER BY 2, 3, 1`)).map(({ privilege, schema, name }) => `${String(privilege)} on ${(0, meaning_change.ag)({
				schema: String(schema),
				name: String(name)
			})}`);
		}
		const lacks = (uses, owner, lacked) => `${uses} fail: it runs with the rights of its owner, who is ${(0, objects.M)(owner)} from now on and lacks ${lacked.join(", ")}`;
		const routines = new Set([
			"OBJECT_FUNCTION",
			"OBJECT_PROCEDURE",
			"OBJECT_ROUTINE"
		]);
		async function ofFunction(change, owner, look) {
			const [, node] = (0, scope.I)(change.tree);
			const parts = node["object"]?.ObjectWithArgs?.objname ?? [];
			const found = [];
			for (const body of await (0, bodies.cw)(look, String(parts.at(-1)?.["String"]?.sval))) {
				if (!body.isDefiner || change.base.isNew(body.oid)) continue;
				const named = (0, breaks_rights.cS)(await body.trees());
				const names = named.map(([name]) => name);
				const oids = await (0, scope.hd)(look, names, body.path ?? change.path ?? null);
				const lacked = await lackedBy(owner, named.flatMap(([name, privilege]) => {
					const oid = oids.get(name);
					return oid === void 0 ? [] : [[oid, privilege]];
				}), look);
				if (lacked.length > 0) found.push((0, verdict.W)("caller-rights", `function:${body.signature}`, "breaks", lacks(`Calls of ${body.signature}`, owner, lacked)));
			}
			return found;
		}
		async function ofRelations(change, owner, look) {
			const { tree, before, base } = change;
			const names = (0, scope.FJ)({ RangeVar: (0, scope.I)(tree)[1]["relation"] });
			const oids = (await (0, meaning_change.$P)(change, look, names)).filter((oid) => !base.isNew(oid));
			const found = [];
			for (const oid of oids) {
				const relation = before.relations.find((one) => one.oid === oid);
				if (relation === void 0) continue;
				if (relation.kind !== "v") {
					const rows = await look(viewsThatLose(oid, owner));
					for (const { schema, name, role } of rows) found.push((0, verdict.W)("caller-rights", {
						schema: String(schema),
						name: String(name),
						kind: "v"
					}, "breaks", `Queries of the view ${(0, meaning_change.ag)({
						schema: String(schema),
						name: String(name)
					})} fail: its owner ${(0, objects.M)(String(role))} may read ${(0, meaning_change.ag)(relation)} no more, which is ${(0, objects.M)(owner)}'s from now on`));
					continue;
				}
				if ((await (0, breaks_rights.pf)([oid], look)).length === 0) continue;
				const lacked = await lackedBy(owner, (await look((0, breaks_rights.cr)(oid))).map((row) => [Number(row["oid"]), String(row["privilege"])]).filter(([, privilege]) => privilege === "SELECT"), look);
				if (lacked.length > 0) found.push((0, verdict.W)("caller-rights", relation, "breaks", lacks(`Queries of the view ${(0, meaning_change.ag)(relation)}`, owner, lacked)));
			}
			return found;
		}
		const viewsThatLose = (table, owner) => `SELECT DISTINCT n.nspname AS schema,
    v.relname AS name, pg_catalog.pg_get_userbyid(v.relowner)::pg_catalog.text AS role
  FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_rewrite w ON w.oid = d.objid
    JOIN pg_catalog.pg_class v ON v.oid = w.ev_class AND v.relkind = 'v' AND v.oid <> d.refobjid
    JOIN pg_catalog.pg_namespace n ON n.oid = v.relnamespace JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
    JOIN pg_catalog.pg_roles o ON o.rolname = ${(0, quoting.eu)(owner)}
  WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.refobjid = ${table}
    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND v.oid >= 16384
    AND NOT coalesce((SELECT s.option_value::pg_catalog.bool FROM pg_catalog.pg_options_to_table(v.reloptions) s
      WHERE s.option_name = 'security_invoker'), false)
    AND NOT pg_catalog.pg_has_role(v.relowner, o.oid, 'USAGE')
    AND (v.relowner = t.relowner OR NOT pg_catalog.has_any_column_privilege(v.relowner, t.oid, 'SELECT'))
    AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(t.relacl) g
      WHERE g.grantee IN (0, v.relowner) AND g.grantee <> t.relowner AND g.privilege_type = 'SELECT')
  ORDER BY 1, 2`;
		async function newOwners(change, look) {
			const owner = ownerIn(change.tree);
			if (owner === null) return [];
			const [kind, node] = (0, scope.I)(change.tree);
			if (kind !== "AlterOwnerStmt") return await ofRelations(change, owner, look);
			return routines.has(String(node["objectType"])) ? await ofFunction(change, owner, look) : [];
		}
		function pathOf({ tree }) {
			const [kind, node] = (0, scope.I)(tree);
			const nodes = kind === "CreateFunctionStmt" ? node["options"] : node["actions"];
			return (0, scope.Nh)(nodes, "VariableSetStmt").some(({ name }) => name === "search_path") ? (0, bodies.OA)(tree) : null;
		}
		const said = (written) => written.replaceAll(/"(?:[^"]|"")*"/g, (part) => (0, objects.M)(part.slice(1, -1).replaceAll("\"\"", "\"")));
		async function paths(change, look, behind) {
			const name = pathOf(change);
			if (name === null) return [];
			const found = [];
			for (const { oid, signature, path, trees } of await behind.bodies(name)) {
				if (change.base.isNew(oid) || path === null) continue;
				const written = [...new Set((await trees()).flatMap(scope.FJ))];
				const known = [...(await (0, scope.hd)(look, written, change.path ?? null)).keys()];
				const still = await (0, scope.hd)(look, known, path);
				const lost = known.filter((one) => !still.has(one));
				if (lost.length > 0) found.push((0, verdict.W)("function-search-path", `function:${signature}`, "breaks", `Calls of ${signature} fail: its search_path no longer has the schema of ` + lost.map(said).join(", ")));
			}
			return found;
		}
		const error = 21;
		const enabling = new Set([
			"AT_EnableTrig",
			"AT_EnableTrigAll",
			"AT_EnableTrigUser",
			"AT_EnableAlwaysTrig"
		]);
		function comingIn(tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "CreateTrigStmt") return [{
				name: String(node["trigname"]),
				routine: String(node["funcname"].at(-1)?.["String"]?.sval)
			}];
			return (0, scope.Nh)(node["cmds"], "AlterTableCmd").flatMap(({ subtype, name }) => enabling.has(String(subtype)) ? [{
				name: name === void 0 ? null : String(name),
				routine: null
			}] : []);
		}
		const breaks_refusing_bodies = ({ name, routine }, table) => `SELECT DISTINCT
    pg_catalog.pg_get_functiondef(p.oid) AS definition, ${routine === null ? "t.tgname::pg_catalog.text" : (0, quoting.eu)(name ?? "")} AS trigger
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
  ${routine === null ? `JOIN pg_catalog.pg_trigger t ON t.tgfoid = p.oid AND t.tgrelid = ${table} AND NOT t.tgisinternal
          ${name === null ? "" : `AND t.tgname = ${(0, quoting.eu)(name)}`}` : ""}
  WHERE p.oid >= 16384 ${routine === null ? "" : `AND p.proname = ${(0, quoting.eu)(routine)}
    AND p.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype`}`;
		async function refusing(change, look) {
			const coming = comingIn(change.tree);
			if (coming.length === 0) return [];
			const names = (0, scope.FJ)({ RangeVar: (0, scope.I)(change.tree)[1]["relation"] });
			const found = [];
			for (const oid of await (0, meaning_change.$P)(change, look, names)) {
				const relation = (0, meaning_change.eR)(change.before, oid);
				if (relation === void 0 || change.base.isNew(oid)) continue;
				for (const one of coming) for (const { definition, trigger } of await look(breaks_refusing_bodies(one, oid))) {
					const code = await (0, grammar.Xp)(String(definition));
					if ((0, scope.Nh)(code, "PLpgSQL_stmt_raise").some(({ elog_level: level }) => Number(level) >= error)) found.push((0, verdict.W)("stricter", relation, "breaks", `What is written to ${(0, meaning_change.ag)(relation)} may be refused: the trigger ${(0, objects.M)(String(trigger))} raises an exception`));
				}
			}
			return found;
		}
		var breaks_settings = __webpack_require__(5192);
		var meaning_visible = __webpack_require__(116);
		async function formerOf(change, look, code = []) {
			const visible = new Map();
			for (const one of tablesOfPolicy(change)) visible.set((0, meaning_change.ag)(one), await (0, meaning_visible.i)(look, one));
			return {
				numbers: await (0, breaks_numbers.cZ)(change, look),
				visible,
				views: await viewsOf(change, look),
				filled: await (0, breaks_filled.Cx)(change, look),
				lending: await (0, breaks_rights.t)(change, look),
				objects: await (0, breaks_objects.iZ)(change, look),
				settings: await (0, breaks_settings.Tl)(change, code, look),
				kept: [...await keptValues(change, look), ...await checkedWrites(change, look)]
			};
		}
		const elsewhere = async (change, former, look, behind = asIs(look)) => [
			...await attributes(change, look),
			...policies(change, former),
			...await (0, breaks_replication.H)(change, look),
			...former.numbers === null ? [] : (0, breaks_numbers.nL)(change, former.numbers, await behind.drawn(former.numbers)),
			...former.views.length === 0 ? [] : await changedViews(former.views, await behind.views(former.views)),
			...await paths(change, look, behind),
			...await (0, breaks_rights.cJ)(change, former.lending, look, behind),
			...await newOwners(change, look),
			...await refusing(change, look),
			...(0, breaks_filled.Jj)(former.filled),
			...(0, breaks_objects.wv)(change.tree, former.objects),
			...(0, breaks_settings.SF)(former.settings),
			...former.kept
		];
		const compositeOf = (oid) => `SELECT t.oid::int8 AS oid, n.nspname AS schema, t.typname AS name,
    (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(cn.nspname, c.relname, a.attname)
        ORDER BY cn.nspname, c.relname, a.attnum)
      FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm')
        JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
      WHERE a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped) AS columns
  FROM pg_catalog.pg_class k JOIN pg_catalog.pg_type t ON t.oid = k.reltype
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE k.oid = ${oid} AND k.relkind = 'c'`;
		async function attributes({ tree, base, path }, look) {
			const [kind, node] = (0, scope.I)(tree);
			const isDrop = kind === "AlterTableStmt" && node["objtype"] === "OBJECT_TYPE";
			const isRename = kind === "RenameStmt" && node["renameType"] === "OBJECT_ATTRIBUTE";
			if (!isDrop && !isRename) return [];
			const [name = ""] = (0, scope.FJ)(node["relation"] === void 0 ? null : { RangeVar: node["relation"] });
			const oid = (await (0, scope.hd)(look, [name], path ?? null)).get(name) ?? 0;
			const [type] = await look(compositeOf(oid));
			if (type === void 0 || base.isNew(Number(type["oid"]))) return [];
			const own = (0, meaning_change.ag)({
				schema: String(type["schema"]),
				name: String(type["name"])
			});
			const columns = (type["columns"] ?? []).map(([schema, relation, column]) => `${(0, objects.M)(column)} of ${(0, meaning_change.ag)({
				schema,
				name: relation
			})}`);
			if (isRename) return [(0, verdict.W)("rename-column", `type:${own}`, "breaks", `Queries that name ${String(node["subname"])} of the type ${own} fail: it is ${String(node["newname"])} from now on`)];
			return (0, scope.Nh)(node["cmds"], "AlterTableCmd").filter(({ subtype }) => subtype === "AT_DropColumn").flatMap((command) => {
				const where = `${(0, objects.M)(String(command["name"]))} of the type ${own}`;
				return [...columns.length === 0 ? [] : [(0, verdict.W)("drop-column", `type:${own}`, "loses", `The attribute ${where} is dropped, and its values in ${columns.join(", ")} with it`)], (0, verdict.W)("drop-column", `type:${own}`, "breaks", `Queries that name ${where} fail: it is dropped`)];
			});
		}
		function tableOfPolicy(tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "AlterPolicyStmt" || kind === "CreatePolicyStmt") return String(node["table"]?.relname);
			if (kind !== "DropStmt" || node["removeType"] !== "OBJECT_POLICY") return null;
			const [object] = node["objects"];
			const parts = object?.["List"]?.items ?? [];
			return String(parts.at(-2)?.["String"]?.sval);
		}
		const tablesOfPolicy = (change) => {
			const name = tableOfPolicy(change.tree);
			return name === null ? [] : (0, meaning_change.JA)(change).filter((one) => one.name === name && one.rowSecurity);
		};
		const policies = (change, { visible }) => tablesOfPolicy(change).map((one) => (0, verdict.W)("enable-row-security", one, "breaks", `Roles that no policy of ${(0, meaning_change.ag)(one)} names any more find no rows in it: a policy is gone or another one`, { subject: {
			kind: "policies",
			schema: one.schema,
			name: one.name,
			parts: [],
			visible: visible.get((0, meaning_change.ag)(one)) ?? new Map()
		} }));
	}),
	4673: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AE: () => filledIn,
			Cx: () => filledBefore,
			Jj: () => noLongerFilled,
			k8: () => assignedIn
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4735);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8688);
		var _bodies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2020);
		var _change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(488);
		var _change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1058);
		var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5174);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6451);
		const fillers = (condition) => `SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name,
    c.relkind AS kind, p.prosrc AS source, ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
        AND NOT a.attisdropped) AS required
  FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE ${condition} AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgtype & 7 = 7
    AND l.lanname = 'plpgsql'`;
		function assignedIn(body) {
			const tokens = (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__.gF)(body);
			return new Set(tokens.flatMap(({ text }, at) => {
				const [dot, column, sign, equals] = tokens.slice(at + 1, at + 5).map((one) => one.text);
				const assigns = sign === ":=" || sign === "=" || sign === ":" && equals === "=";
				return text.toUpperCase() === "NEW" && dot === "." && column !== void 0 && assigns ? [column.startsWith("\"") ? column.slice(1, -1) : column.toLowerCase()] : [];
			}));
		}
		async function filledIn(look, condition) {
			return (await look(fillers(condition))).flatMap(({ oid, schema, name, kind, source, required }) => {
				const assigned = assignedIn(String(source));
				return required.filter((column) => assigned.has(column)).map((column) => ({
					oid: Number(oid),
					schema: String(schema),
					name: String(name),
					kind: String(kind),
					column
				}));
			});
		}
		const disabling = new Set([...[
			"AT_DisableTrig",
			"AT_DisableTrigAll",
			"AT_DisableTrigUser"
		], "AT_EnableReplicaTrig"]);
		async function filledBefore(change, look) {
			const { tree, base } = change;
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.I)(tree);
			if (kind === "CreateFunctionStmt" && node["replace"] === true) return (await filledIn(look, `p.oid >= 16384 AND p.proname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.eu)((0, _bodies_js__WEBPACK_IMPORTED_MODULE_3__.OA)(tree) ?? "")}`)).filter(({ oid }) => !base.isNew(oid));
			if (!(kind === "DropStmt" && node["removeType"] === "OBJECT_TRIGGER" || (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.Nh)(node["cmds"], "AlterTableCmd").some(({ subtype }) => disabling.has(String(subtype))))) return [];
			const oids = (await (0, _change_js__WEBPACK_IMPORTED_MODULE_4__.$P)(change, look, (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.FJ)(tree))).filter((oid) => !base.isNew(oid));
			return oids.length === 0 ? [] : await filledIn(look, `c.oid IN (${oids.join(", ")})`);
		}
		const noLongerFilled = (before) => before.map((one) => (0, _verdict_js__WEBPACK_IMPORTED_MODULE_5__.W)("drop-default", one, "breaks", `Inserts that leave out ${(0, _change_js__WEBPACK_IMPORTED_MODULE_6__.M)(one.column)} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_4__.ag)(one)} fail: the trigger that filled it does so no more, and it must not be null`, {
			level: "error",
			subject: {
				kind: "filled",
				schema: one.schema,
				name: one.name,
				parts: [one.column]
			}
		}));
	}),
	3609: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N: () => hung,
			e: () => hangingOn
		});
		var _group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4668);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(488);
		var _change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1058);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6451);
		function goingIn(change, code, taken) {
			const named = [change.tree, ...code].flatMap((tree) => {
				const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
				if (kind === "DropStmt" && node["removeType"] === "OBJECT_TABLE") return (0, _settings_js__WEBPACK_IMPORTED_MODULE_1__.mD)(node).flatMap((parts) => (0, _settings_js__WEBPACK_IMPORTED_MODULE_1__.Pn)(change, (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.f2)(parts)).map((relation) => ({
					relation,
					columns: (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.Jb)(change.before, relation.oid).map(({ name }) => name)
				})));
				if (kind !== "AlterTableStmt") return [];
				const columns = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(node["cmds"], "AlterTableCmd").flatMap(({ subtype, name }) => subtype === "AT_DropColumn" ? [String(name)] : []);
				return (columns.length === 0 ? [] : (0, _settings_js__WEBPACK_IMPORTED_MODULE_1__.Pn)(change, node["relation"])).map((relation) => ({
					relation,
					columns
				}));
			});
			const cascading = (taken?.dependents ?? []).flatMap(({ catalog, oid, part }) => {
				const relation = (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.eR)(change.before, oid);
				if (catalog !== "pg_class" || part === 0 || relation === void 0 || change.base.isNew(oid)) return [];
				return change.before.columns.filter((column) => column.relation === oid && column.number === part).map(({ name }) => ({
					relation,
					columns: [name]
				}));
			});
			return [...named, ...cascading];
		}
		const catalog = (name) => `'pg_catalog.${name}'::pg_catalog.regclass`;
		const query = (oid, columns) => `WITH RECURSIVE family (oid) AS (
    SELECT ${oid}::pg_catalog.oid UNION SELECT i.inhrelid FROM family f
      JOIN pg_catalog.pg_inherits i ON i.inhparent = f.oid
  ), hung AS (
    SELECT d.classid, d.objid, a.attrelid FROM family f
      JOIN pg_catalog.pg_attribute a ON a.attrelid = f.oid AND a.attname = ANY (${columns})
        AND (a.attrelid = ${oid} OR NOT a.attislocal)
      JOIN pg_catalog.pg_depend d ON d.refclassid = ${catalog("pg_class")} AND d.refobjid = a.attrelid
        AND d.refobjsubid = a.attnum AND d.deptype = 'a' AND d.objsubid = 0
    GROUP BY 1, 2, 3
  ), told AS (
    SELECT h.attrelid, h.classid, h.objid, coalesce(x.kind, CASE WHEN k.contype = 'f' THEN 'foreign key'
        WHEN k.oid IS NOT NULL THEN 'constraint' ELSE 'statistics object' END) AS kind,
      n.nspname AS schema, coalesce(x.relname, k.conname, s.stxname) AS name
    FROM hung h
      LEFT JOIN (SELECT c.oid, c.relname, c.relnamespace, CASE WHEN c.relkind = 'S' THEN 'sequence'
          WHEN i.indisunique THEN 'unique index' ELSE 'index' END AS kind
        FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
        WHERE NOT c.relispartition) x ON h.classid = ${catalog("pg_class")} AND x.oid = h.objid
      LEFT JOIN pg_catalog.pg_constraint k ON h.classid = ${catalog("pg_constraint")} AND k.oid = h.objid
        AND k.conparentid = 0 AND k.coninhcount = 0
      LEFT JOIN pg_catalog.pg_statistic_ext s
        ON h.classid = ${catalog("pg_statistic_ext")} AND s.oid = h.objid
      JOIN pg_catalog.pg_namespace n ON n.oid = coalesce(x.relnamespace, k.connamespace, s.stxnamespace)
  ) SELECT t.attrelid::pg_catalog.int8 AS relation, t.kind, t.objid::pg_catalog.int8 AS oid, t.schema, t.name,
      o.columns
    FROM told t CROSS JOIN LATERAL (SELECT ARRAY(
      SELECT a.attname FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.attrelid AND a.attname <> ALL (${columns})
        AND EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = t.classid AND d.objid = t.objid
          AND d.refclassid = ${catalog("pg_class")} AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum)
      ORDER BY a.attnum)::pg_catalog.text[] AS columns) o
    WHERE CASE t.kind WHEN 'sequence' THEN NOT EXISTS (
        -- What its own column draws from is a part of that.
        SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid AND f.adrelid = t.attrelid
        WHERE d.classid = ${catalog("pg_attrdef")} AND d.refobjid = t.objid)
      ELSE o.columns <> '{}' END
    ORDER BY t.kind, t.schema, t.name`;
		function isLetGo({ before, earlier = [], find }, one) {
			const { kind, schema, name } = one;
			if (find === void 0) return false;
			const left = kind.endsWith("index") ? before.indexes : before.constraints;
			if (kind !== "statistics object" && kind !== "sequence") return !left.some(({ oid }) => oid === one.oid);
			const means = (parts) => parts.at(-1) === name && (parts.at(-2) ?? schema) === schema;
			return earlier.some((tree) => {
				const [what, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
				if (what === "DropStmt") return (0, _settings_js__WEBPACK_IMPORTED_MODULE_1__.mD)(node).some(means);
				return what === "AlterSeqStmt" && (0, _settings_js__WEBPACK_IMPORTED_MODULE_1__.AP)(node["sequence"], schema, name);
			});
		}
		async function hangingOn(change, code, taken, look) {
			const { before, base } = change;
			const found = [];
			for (const { relation, columns } of goingIn(change, code, taken)) {
				if (columns.length === 0) continue;
				const list = `ARRAY[${columns.map(_quoting_js__WEBPACK_IMPORTED_MODULE_3__.eu).join(", ")}]::pg_catalog.name[]`;
				for (const row of await look(query(relation.oid, list))) {
					const one = {
						...row,
						relation: (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.eR)(before, Number(row["relation"])) ?? relation,
						oid: Number(row["oid"])
					};
					if (!(!isOfTable(one) && one.kind !== "statistics object" && base.isNew(one.oid)) && !isLetGo(change, one)) found.push(one);
				}
			}
			return found;
		}
		const isSlight = ({ kind }) => kind === "index" || kind === "statistics object";
		const isOfTable = ({ kind }) => kind === "constraint" || kind === "foreign key";
		function hung(all) {
			const once = new Map(all.map((one) => [`${one.relation.oid} ${one.kind} ${one.oid}`, one]));
			return [...(0, _group_by_js__WEBPACK_IMPORTED_MODULE_4__.$)([...once.values()], ({ relation }) => relation.oid).values()].map((those) => {
				const [{ relation }] = those;
				const list = those.map((one) => {
					const { kind, columns } = one;
					const what = `the ${kind} ${isOfTable(one) ? (0, _change_js__WEBPACK_IMPORTED_MODULE_5__.M)(one.name) : (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.ag)(one)}`;
					return columns.length === 0 ? what : `${what}, which is about ${columns.map(_change_js__WEBPACK_IMPORTED_MODULE_5__.M).join(", ")} too`;
				});
				return (0, _verdict_js__WEBPACK_IMPORTED_MODULE_6__.W)("drop-with-column", relation, "breaks", `It also drops, without a word: ${list.join("; ")}`, { level: those.every(isSlight) ? "info" : "warning" });
			});
		}
	}),
	1223: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			XD: () => optionOf,
			cZ: () => numbersOf,
			nL: () => numbers,
			vG: () => drawn
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(488);
		var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1058);
		var _counting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2401);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6451);
		const drawnBy = (oids) => `SELECT r.oid::int8 AS relation, n.nspname AS schema,
    r.relname AS name, r.relkind AS kind, a.attname AS column, a.attnum AS number, q.seqrelid::int8 AS sequence,
    q.seqstart::float8 AS start, q.seqincrement::float8 AS step, q.seqmin::float8 AS least, q.seqmax::float8 AS most,
    EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = r.oid AND i.indisunique AND i.indpred IS NULL
      AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum) AS "isUnique"
  FROM (SELECT d.refobjid AS relation, d.refobjsubid AS number, d.objid AS sequence FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'i'
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
    UNION SELECT f.adrelid, f.adnum, d.refobjid FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
      WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass) x
    JOIN pg_catalog.pg_sequence q ON q.seqrelid = x.sequence
    JOIN pg_catalog.pg_class r ON r.oid = x.relation AND r.relkind IN ('r', 'p')
    JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum = x.number
  WHERE x.relation IN (${oids.join(", ")}) OR x.sequence IN (${oids.join(", ")})
  ORDER BY r.oid, a.attnum`;
		const isConstant = ({ subtype, def }) => subtype === "AT_ColumnDefault" && (def === void 0 || (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(def)[0] === "A_Const");
		const altering = new Set([
			"AT_SetIdentity",
			"AT_AddIdentity",
			"AT_ColumnDefault",
			"AT_DropIdentity"
		]);
		async function concerned(change, look) {
			const { tree } = change;
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			const those = (kind === "AlterTableStmt" ? (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(node["cmds"], "AlterTableCmd") : []).filter(({ subtype }) => altering.has(String(subtype)));
			const isNever = those.every(isConstant) && !change.before.columns.some(_change_js__WEBPACK_IMPORTED_MODULE_1__.C_);
			const isOne = kind === "AlterSeqStmt" || those.length > 0 && !isNever;
			const set = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.nD)(tree);
			const named = isOne ? (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)(tree) : [];
			const names = set === null ? named : [set.name];
			return await (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.$P)(change, look, names);
		}
		async function drawn(look, oids) {
			if (oids.length === 0) return [];
			return (await look(drawnBy(oids))).map((one) => ({
				...one,
				relation: Number(one.relation),
				number: Number(one.number),
				sequence: Number(one.sequence)
			}));
		}
		async function numbersOf(change, look) {
			const oids = await concerned(change, look);
			return oids.length === 0 ? null : {
				oids,
				before: await drawn(look, oids)
			};
		}
		function optionOf(tree, name) {
			const found = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(tree, "DefElem").find(({ defname }) => defname === name);
			if (found === void 0) return void 0;
			const arg = found["arg"];
			if (arg === void 0) return null;
			const value = Number(arg["Integer"]?.["ival"] ?? arg["Float"]?.["fval"] ?? 0);
			return Number.isFinite(value) ? value : null;
		}
		function nextOf({ tree, base }, now, was) {
			const set = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.nD)(tree);
			if (set !== null) return set.value === null ? null : set.value + (set.isCalled ? now.step : 0);
			const restart = optionOf(tree, "restart");
			if (restart !== void 0) return restart ?? now.start;
			return (was !== void 0 ? was.sequence !== now.sequence : base.isNew(now.sequence)) && base.isNew(now.sequence) ? now.start : null;
		}
		function numbers(change, known, after) {
			const { base } = change;
			return after.filter(({ relation, number }) => !base.isNew(relation) && !base.isNewColumn(relation, number)).flatMap((now) => {
				const was = known.before.find(({ relation, number }) => relation === now.relation && number === now.number);
				return [...again(change, now, was), ...ended(now, was)];
			});
		}
		function again(change, now, was) {
			if (!now.isUnique) return [];
			const next = nextOf(change, now, was);
			const turned = was?.sequence === now.sequence && was.step > 0 !== now.step > 0;
			if (next === null && !turned) return [];
			const where = `${(0, _change_js__WEBPACK_IMPORTED_MODULE_2__.M)(now.column)} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(now)}`;
			const column = (0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(now.column);
			const condition = next === null ? null : `${column} ${now.step > 0 ? ">=" : "<="} ${next}`;
			const how = next === null ? "its sequence counts back" : `its sequence goes on at ${next}`;
			return [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_4__.W)("sequence-behind", now, "breaks", `Inserts that draw ${where} fail where a row has the number: ${how}`, { question: {
				sql: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.BO)(`${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(now.schema)}.${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(now.name)}`, condition),
				counts: `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(now)} with a number that is given again`,
				means: "breaks"
			} })];
		}
		function ended(now, was) {
			if (was?.sequence !== now.sequence) return [];
			const up = now.step > 0;
			const [end, old] = up ? [now.most, was.most] : [now.least, was.least];
			if (up ? end >= old : end <= old) return [];
			const table = `${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(now.schema)}.${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(now.name)}`;
			const column = (0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(now.column);
			const where = `${(0, _change_js__WEBPACK_IMPORTED_MODULE_2__.M)(now.column)} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(now)}`;
			const counts = (more) => `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(now)} whose number is ${more} the end`;
			return [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_4__.W)("sequence-ends", now, "fails", `It fails if the sequence of ${where} has given a number beyond ${end}`, { question: {
				sql: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.BO)(table, `${column} ${up ? ">" : "<"} ${end}`),
				counts: counts("beyond"),
				means: "fails"
			} }), (0, _verdict_js__WEBPACK_IMPORTED_MODULE_4__.W)("sequence-ends", now, "breaks", `Inserts that draw ${where} fail when its sequence has reached ${end}`, { question: {
				sql: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.BO)(table, `${column} ${up ? ">=" : "<="} ${end}`),
				counts: counts("at"),
				means: "breaks"
			} })];
		}
	}),
	6629: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			TQ: () => makesObject,
			iZ: () => objectsOf,
			wv: () => missedObjects
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8688);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6451);
		const last = (nodes) => {
			const [, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)((nodes ?? []).at(-1) ?? null);
			return String(node["sval"]);
		};
		const itemsOf = (object) => object?.["List"]?.items ?? object?.["ObjectWithArgs"]?.objname ?? [];
		const typeOf = (node) => last(node?.["TypeName"]?.names ?? node?.["names"]);
		const found = (what, name, from, condition) => ({
			key: `${what} ${name}`,
			query: `SELECT 1 AS one FROM pg_catalog.${from} o WHERE o.oid >= 16384 AND ${condition}`
		});
		const cast = (source, target) => found("cast", `from ${source} to ${target}`, "pg_cast", `EXISTS (SELECT FROM pg_catalog.pg_type s, pg_catalog.pg_type t WHERE s.oid = o.castsource
      AND t.oid = o.casttarget AND s.typname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(source)} AND t.typname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(target)})`);
		function objectOf(kind, object) {
			const name = last(itemsOf(object));
			switch (kind) {
				case "OBJECT_OPERATOR": return found("operator", name, "pg_operator", `o.oprname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)}`);
				case "OBJECT_TSCONFIGURATION": return found("text search configuration", name, "pg_ts_config", `o.cfgname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)}`);
				case "OBJECT_COLLATION": return found("collation", name, "pg_collation", `o.collname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)}`);
				case "OBJECT_CAST": {
					const [source, target] = itemsOf(object);
					return cast(typeOf(source), typeOf(target));
				}
				default: return null;
			}
		}
		function madeBy(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			if (kind === "CreateCastStmt") return cast(typeOf(node["sourcetype"]), typeOf(node["targettype"])).key;
			if (kind !== "DefineStmt") return null;
			return objectOf(String(node["kind"]), { List: { items: node["defnames"] } })?.key ?? null;
		}
		const makesObject = (trees, key) => trees.some((tree) => madeBy(tree) === key);
		async function objectsOf({ tree, earlier = [] }, look) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			const isOther = kind === "RenameStmt" || kind === "AlterObjectSchemaStmt";
			if (kind !== "DropStmt" && !isOther) return [];
			const what = String(node["removeType"] ?? node["renameType"] ?? node["objectType"]);
			const named = (isOther ? [node["object"]] : node["objects"]).map((one) => objectOf(what, one));
			const there = [];
			for (const one of named.flatMap((each) => each ?? [])) if (!makesObject(earlier, one.key) && (await look(one.query)).length > 0) there.push(one);
			return there;
		}
		const missedObjects = (tree, objects) => objects.map(({ key, query }) => (0, _verdict_js__WEBPACK_IMPORTED_MODULE_2__.W)("drop-object", `code:${key}`, "breaks", `Queries that use the ${key} fail: it ${(0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree)[0] === "DropStmt" ? "is dropped" : "has another name"}`, { subject: {
			kind: "object",
			schema: "",
			name: key,
			parts: [query]
		} }));
	}),
	4207: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H: () => published,
			j: () => withoutIdentity
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(488);
		var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5174);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6451);
		const reasons = {
			none: () => "55000: it is published, and has no replica identity",
			columns: (publication) => `42P10: the columns that the publication ${publication} lists do not cover its replica identity`,
			rows: (publication) => `42P10: the publication ${publication} chooses rows by columns that are not in its replica identity`,
			generated: (publication) => `42P10: its replica identity has a generated column that the publication ${publication} does not publish (PostgreSQL 18 and later; a virtual one never is)`
		};
		const nothing = {
			gone: [],
			virtual: [],
			stored: []
		};
		const listed = (oids) => [0, ...oids].join(", ");
		const columnNames = (relation, numbers) => `(SELECT pg_catalog.array_agg(a.attname::text) FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = ${relation} AND a.attnum IN (${numbers}))`;
		function withoutIdentity(condition, { gone, virtual, stored, published: coming = null, identity = null } = nothing) {
			const kind = identity === null ? "c.relreplident" : `CASE c.oid WHEN ${identity.relation} THEN ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(identity.kind)} ELSE c.relreplident END`;
			const isIdentity = identity?.index == null ? "i.indisreplident" : `CASE i.indrelid WHEN ${identity.relation} THEN i.indexrelid = ${identity.index} ELSE i.indisreplident END`;
			return `WITH said (relation, publication, columns, conditions, generated) AS (
    SELECT l.oid, p.pubname::text, ${columnNames("l.oid", `SELECT e.number::int2
        FROM pg_catalog.jsonb_array_elements_text(nullif(pg_catalog.to_jsonb(r)->'prattrs', 'null')) e(number)`)}, ${columnNames("l.oid", `SELECT v.number[1]::int2
        FROM pg_catalog.regexp_matches(pg_catalog.to_jsonb(r)->>'prqual', ':varattno ([0-9]+)', 'g') v(number)`)}, pg_catalog.to_jsonb(p)->>'pubgencols'
    FROM pg_catalog.pg_class l JOIN pg_catalog.pg_namespace m ON m.oid = l.relnamespace
      JOIN pg_catalog.pg_publication_tables t ON t.schemaname = m.nspname AND t.tablename = l.relname
      JOIN pg_catalog.pg_publication p ON p.pubname = t.pubname AND (p.pubupdate OR p.pubdelete)
      LEFT JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid AND r.prrelid = l.oid
    ${coming === null ? "" : `UNION ALL ${coming}`}
  ) SELECT DISTINCT ON (2, 3) c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name,
    f.why, said.publication
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (SELECT ${kind} AS kind) d
    CROSS JOIN LATERAL (SELECT pg_catalog.array_agg(a.attname::text) AS columns,
        pg_catalog.bool_or(a.attgenerated = 's') OR d.kind = 'f' AND c.oid IN (${listed(stored)})
          AS has_stored,
        pg_catalog.bool_or(a.attgenerated = 'v') OR d.kind = 'f' AND c.oid IN (${listed(virtual)})
          AS has_virtual
      FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND (d.kind = 'f' OR a.attnum IN (
        SELECT k.number FROM pg_catalog.pg_index i
          CROSS JOIN LATERAL pg_catalog.unnest(i.indkey) WITH ORDINALITY k(number, place)
        WHERE i.indrelid = c.oid AND i.indexrelid NOT IN (${listed(gone)}) AND i.indimmediate
          AND k.place <= i.indnkeyatts
          AND CASE d.kind WHEN 'd' THEN i.indisprimary WHEN 'i' THEN ${isIdentity} END))) own
    CROSS JOIN LATERAL (SELECT c.oid UNION SELECT a.relid FROM pg_catalog.pg_partition_ancestors(c.oid) a) q
    JOIN said ON said.relation = q.oid
    CROSS JOIN LATERAL (SELECT CASE
      WHEN own.columns IS NULL THEN 'none'
      WHEN said.columns IS NOT NULL AND (d.kind = 'f' OR NOT said.columns @> own.columns) THEN 'columns'
      WHEN said.conditions IS NOT NULL AND NOT own.columns @> said.conditions THEN 'rows'
      WHEN said.generated IS NOT NULL AND said.columns IS NULL
        AND (own.has_virtual OR own.has_stored AND said.generated <> 's') THEN 'generated' END AS why) f
  WHERE c.relkind = 'r' AND f.why IS NOT NULL AND ${condition}
  ORDER BY 2, 3, 5`;
		}
		function foreseen(change) {
			const still = new Set(change.after.indexes.map(({ oid }) => oid));
			const gone = change.before.indexes.filter(({ oid, unique, immediate }) => unique && immediate && !still.has(oid));
			const added = change.after.columns.filter(({ relation, number, generated }) => generated !== "" && (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.YZ)(change.before, relation, number) === void 0);
			const having = (kind) => added.filter(({ generated }) => generated === kind).map(({ relation }) => relation);
			return {
				relations: [...gone, ...added].map(({ relation }) => relation),
				gone: gone.map(({ oid }) => oid),
				virtual: having("v"),
				stored: having("s")
			};
		}
		const textArray = (names) => names.length === 0 ? "NULL::text[]" : `ARRAY[${names.map(_quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu).join(", ")}]::text[]`;
		function listedTable({ pubtable }, find) {
			const oid = find(pubtable?.["relation"]) ?? 0;
			if (oid <= 0) return [];
			const columns = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.eZ)(pubtable?.["columns"]);
			const asked = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.Nh)(pubtable?.["whereClause"], "ColumnRef").map(({ fields }) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.eZ)(fields).at(-1) ?? "");
			return [`(${oid}::pg_catalog.oid, ${textArray(columns)}, ${textArray(asked)})`];
		}
		function comingOf({ tree, find }) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.I)(tree);
			const adds = kind === "CreatePublicationStmt" || kind === "AlterPublicationStmt" && node["action"] !== "AP_DropObjects";
			if (find === void 0 || !adds) return null;
			const options = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.Nh)(node["options"], "DefElem");
			const publishes = options.find(({ defname }) => defname === "publish")?.["arg"]?.String?.sval;
			if (publishes !== void 0 && !/update|delete/i.test(String(publishes))) return null;
			const name = (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(String(node["pubname"]));
			const generated = `(SELECT CASE WHEN pg_catalog.current_setting('server_version_num')::int4 >= 180000 THEN ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(String(options.find(({ defname }) => defname === "publish_generated_columns")?.["arg"]?.String?.sval ?? "none")[0] ?? "n")} END)`;
			const objects = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.Nh)(node["pubobjects"], "PublicationObjSpec");
			const isTable = ({ pubobjtype }) => pubobjtype === "PUBLICATIONOBJ_TABLE";
			const rows = objects.filter((object) => !isTable(object)).map(({ name: schema }) => `SELECT c.oid, ${name}, NULL::text[], NULL::text[], ${generated}
        FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = (
          SELECT n.oid FROM pg_catalog.pg_namespace n
          WHERE n.nspname = ${schema === void 0 ? "''" : (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(String(schema))})`);
			const tables = objects.filter(isTable).flatMap((object) => listedTable(object, find));
			if (tables.length > 0) rows.push(`SELECT v.oid, ${name}, v.columns, v.conditions, ${generated}
      FROM (VALUES ${tables.join(", ")}) v (oid, columns, conditions)`);
			if (node["for_all_tables"] === true) rows.push(`SELECT c.oid, ${name}, NULL::text[], NULL::text[], ${generated} FROM pg_catalog.pg_class c
      WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384`);
			if (kind === "AlterPublicationStmt" && publishes !== void 0) rows.push(`SELECT c.oid, ${name}, NULL::text[], NULL::text[], ${generated} FROM pg_catalog.pg_publication_tables t
      JOIN pg_catalog.pg_namespace n ON n.nspname = t.schemaname
      JOIN pg_catalog.pg_class c ON c.relname = t.tablename AND c.relnamespace = n.oid
      WHERE t.pubname = ${name}`);
			return rows.length === 0 ? null : rows.join("\nUNION ALL ");
		}
		function identityOf({ tree, find, after }) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.I)(tree);
			const command = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.Nh)(node["cmds"], "AlterTableCmd").find(({ subtype }) => subtype === "AT_ReplicaIdentity");
			const relation = kind === "AlterTableStmt" ? find?.(node["relation"]) ?? null : null;
			if (command === void 0 || relation === null) return null;
			const said = command["def"]?.ReplicaIdentityStmt;
			const index = after.indexes.find((one) => one.relation === relation && one.name === said?.["name"]);
			return {
				relation,
				kind: String(said?.["identity_type"] ?? "d"),
				index: index === void 0 ? null : String(index.oid)
			};
		}
		async function askedOf(change, look, node) {
			if (node["action"] === "AP_DropObjects") return null;
			const publication = `said.publication = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(String(node["pubname"]))}`;
			const objects = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.Nh)(node["pubobjects"], "PublicationObjSpec");
			if (!(objects.length > 0 && objects.every(({ pubtable }) => pubtable !== void 0))) return publication;
			const names = objects.flatMap(({ pubtable }) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.FJ)({ RangeVar: pubtable?.["relation"] }));
			const oids = await (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.$P)(change, look, names);
			return `${publication} AND c.oid IN (SELECT o.oid FROM pg_catalog.unnest('{${oids.join()}}'::pg_catalog.oid[]) o (oid)
    UNION SELECT t.relid FROM pg_catalog.unnest('{${oids.join()}}'::pg_catalog.oid[]) o (oid)
      CROSS JOIN LATERAL pg_catalog.pg_partition_tree(o.oid) t)`;
		}
		async function asked(change, look, touched) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.I)(change.tree);
			if (kind === "CreatePublicationStmt" || kind === "AlterPublicationStmt") return await askedOf(change, look, node);
			const oids = new Set(touched);
			if (kind === "AlterTableStmt" && (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.Nh)(node["cmds"], "AlterTableCmd").some(({ subtype }) => subtype === "AT_ReplicaIdentity")) for (const oid of await (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.$P)(change, look, (0, _scope_js__WEBPACK_IMPORTED_MODULE_2__.FJ)({ RangeVar: node["relation"] }))) oids.add(oid);
			const old = new Set((0, _change_js__WEBPACK_IMPORTED_MODULE_1__.JA)(change).map(({ oid }) => oid));
			const list = [...oids].filter((oid) => old.has(oid) && (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.eR)(change.after, oid) !== void 0);
			return list.length === 0 ? null : `c.oid IN (${list.join(", ")})`;
		}
		async function published(change, look) {
			const { relations, ...coming } = foreseen(change);
			const condition = await asked(change, look, relations);
			if (condition === null) return [];
			const ahead = {
				published: comingOf(change),
				identity: identityOf(change) ?? null
			};
			return (await look(withoutIdentity(condition, {
				...coming,
				...ahead
			}))).filter(({ oid }) => !change.base.isNew(Number(oid))).map((row) => {
				const one = {
					kind: "r",
					schema: String(row["schema"]),
					name: String(row["name"])
				};
				const why = reasons[String(row["why"])]?.(String(row["publication"])) ?? "";
				return (0, _verdict_js__WEBPACK_IMPORTED_MODULE_3__.W)("no-replica-identity", one, "breaks", `Every UPDATE and DELETE of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(one)} fails with ${why}`, { subject: {
					kind: "replica identity",
					schema: one.schema,
					name: one.name,
					parts: row["why"] === "none" ? ["key"] : []
				} });
			});
		}
	}),
	8178: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_L: () => may,
			cJ: () => callersRights,
			cS: () => usesIn,
			cr: () => beneath,
			pf: () => viewsAmong,
			t: () => lendingOf
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		var _bodies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2020);
		var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(488);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6451);
		const lendingViews = (oids) => `SELECT c.oid::int8 AS oid FROM pg_catalog.pg_class c
  WHERE c.relkind = 'v' AND c.oid IN (${oids.join(", ")})
    AND NOT coalesce((SELECT o.option_value::pg_catalog.bool FROM pg_catalog.pg_options_to_table(c.reloptions) o
      WHERE o.option_name = 'security_invoker'), false)`;
		const viewsAmong = async (oids, look) => oids.length === 0 ? [] : (await look(lendingViews(oids))).map(({ oid }) => Number(oid));
		function viewOf(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			if (kind === "ViewStmt" && node["replace"] === true) return node["view"];
			return kind === "AlterTableStmt" && node["objtype"] === "OBJECT_VIEW" ? node["relation"] : null;
		}
		async function lendingOf(change, look) {
			const { tree, base } = change;
			const [view, name] = [viewOf(tree), (0, _bodies_js__WEBPACK_IMPORTED_MODULE_1__.OA)(tree)];
			const oids = view === null ? [] : await (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.$P)(change, look, (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)({ RangeVar: view }));
			const bodies = name === null ? [] : await (0, _bodies_js__WEBPACK_IMPORTED_MODULE_1__.cw)(look, name);
			return {
				views: await viewsAmong(oids.filter((oid) => !base.isNew(oid)), look),
				functions: bodies.filter(({ oid, isDefiner }) => isDefiner && !base.isNew(oid)).map(({ oid }) => oid)
			};
		}
		const beneath = (view) => `SELECT DISTINCT d.refobjid::int8 AS oid, p.privilege
  FROM pg_catalog.pg_rewrite r
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> r.ev_class
    JOIN pg_catalog.pg_class c ON c.oid = d.refobjid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    CROSS JOIN (VALUES ('SELECT', 0), ('UPDATE', 4), ('INSERT', 8), ('DELETE', 16)) p (privilege, bit)
  WHERE r.ev_class = ${view} AND r.rulename = '_RETURN'
    AND (p.bit = 0 OR pg_catalog.pg_relation_is_updatable(${view}, false) & p.bit <> 0)
  ORDER BY 1, 2`;
		const writing = [
			["InsertStmt", "INSERT"],
			["UpdateStmt", "UPDATE"],
			["DeleteStmt", "DELETE"]
		];
		function usesIn(trees) {
			const written = writing.flatMap(([kind, privilege]) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(trees, kind).flatMap(({ relation }) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)({ RangeVar: relation }).map((name) => [name, privilege])));
			const targets = new Set(writing.flatMap(([kind]) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(trees, kind).map(({ relation }) => relation)));
			const read = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(trees, "RangeVar").filter((one) => !targets.has(one));
			return [...written, ...read.flatMap((one) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)({ RangeVar: one }).map((name) => [name, "SELECT"]))];
		}
		const may = (role) => `(pg_catalog.has_table_privilege(${role}, u.oid, u.privilege) OR u.privilege <> 'DELETE'
    AND pg_catalog.has_any_column_privilege(${role}, u.oid, u.privilege))`;
		const lackingBy = ([acl, owner, from], uses, privilege) => `WITH given AS (
    SELECT g.grantee, g.privilege_type AS privilege FROM ${from}, pg_catalog.aclexplode(${acl}) g
    WHERE g.grantee <> ${owner}
  ), everybody AS (
    SELECT DISTINCT g.grantee FROM pg_catalog.pg_class k CROSS JOIN LATERAL pg_catalog.aclexplode(k.relacl) g
    WHERE k.oid >= 16384 AND g.grantee NOT IN (0, k.relowner)
  ), called AS (
    SELECT g.privilege, CASE g.grantee WHEN 0 THEN coalesce(e.grantee, 0) ELSE g.grantee END AS grantee
    FROM given g LEFT JOIN everybody e ON g.grantee = 0
  ), asked AS (
    SELECT n.nspname AS schema, c.relname AS name, u.privilege, c.relrowsecurity AS hides,
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END AS role,
      CASE g.grantee WHEN 0 THEN ${may("'public'")} ELSE ${may("g.grantee")} END AS may
    FROM called g
      JOIN (VALUES ${uses.map(([oid, use]) => `(${oid}::pg_catalog.oid, ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.eu)(use)})`).join(", ")})
        u (oid, privilege) ON g.privilege = ${privilege}
      JOIN pg_catalog.pg_class c ON c.oid = u.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  ) SELECT DISTINCT schema, name, privilege, role, may FROM asked WHERE NOT may OR hides ORDER BY 1, 2, 3, 4`;
		async function told({ about, uses }, query, look) {
			const rows = await look(query);
			const of = (may) => {
				const own = rows.filter((row) => row["may"] === may);
				const each = own.map(({ privilege, schema, name }) => `${may ? "" : `${String(privilege)} on `}${(0, _change_js__WEBPACK_IMPORTED_MODULE_2__.ag)({
					schema: String(schema),
					name: String(name)
				})}`);
				return {
					roles: [...new Set(own.map(({ role }) => String(role)))].join(", "),
					what: [...new Set(each)].join(", ")
				};
			};
			const [lack, hidden] = [of(false), of(true)];
			return [...lack.roles === "" ? [] : [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_4__.W)("caller-rights", about, "breaks", `${uses} by ${lack.roles} fail: it runs with their rights from now on, and they lack ${lack.what}`)], ...hidden.roles === "" ? [] : [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_4__.W)("caller-rights", about, "breaks", `${uses} by ${hidden.roles} may find fewer rows: it runs with their rights from now on, and row security of ${hidden.what} applies to them`, { level: "warning" })]];
		}
		async function callersRights({ tree, before, path }, former, look, behind) {
			const found = [];
			const still = new Set(await behind.lending(former.views));
			for (const oid of former.views.filter((one) => !still.has(one))) {
				const uses = (await look(beneath(oid))).map((row) => [Number(row["oid"]), String(row["privilege"])]);
				const view = before.relations.find((one) => one.oid === oid);
				if (uses.length === 0 || view === void 0) continue;
				const given = [
					"c.relacl",
					"c.relowner",
					`(SELECT * FROM pg_catalog.pg_class WHERE oid = ${oid}) c`
				];
				found.push(...await told({
					about: view,
					uses: `Queries of the view ${(0, _change_js__WEBPACK_IMPORTED_MODULE_2__.ag)(view)}`
				}, lackingBy(given, uses, "u.privilege"), look));
			}
			const name = former.functions.length === 0 ? null : (0, _bodies_js__WEBPACK_IMPORTED_MODULE_1__.OA)(tree);
			for (const body of name === null ? [] : await behind.bodies(name)) {
				if (body.isDefiner || !former.functions.includes(body.oid)) continue;
				const named = usesIn(await body.trees());
				const oids = await (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.hd)(look, named.map(([one]) => one), body.path ?? path ?? null);
				const uses = named.flatMap(([one, privilege]) => {
					const oid = oids.get(one);
					return oid === void 0 ? [] : [[oid, privilege]];
				});
				if (uses.length === 0) continue;
				const from = `(SELECT * FROM pg_catalog.pg_proc WHERE oid = ${body.oid}) p`;
				found.push(...await told({
					about: `function:${body.signature}`,
					uses: `Calls of ${body.signature}`
				}, lackingBy([
					`coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))`,
					"p.proowner",
					from
				], uses, `'EXECUTE'`), look));
			}
			return found;
		}
	}),
	5192: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			W$: () => stillUndone,
			SF: () => undone,
			Wo: () => undoneByWords,
			Tl: () => undoneIf
		});
		var objects = __webpack_require__(1058);
		var change = __webpack_require__(488);
		var quoting = __webpack_require__(8688);
		var scope = __webpack_require__(5174);
		var settings = __webpack_require__(2813);
		const entryOf = (...[schema, name, part = null]) => JSON.stringify(part === null ? [schema, name] : [
			schema,
			name,
			part
		]);
		const tableOf = (entry) => JSON.parse(entry);
		const tableIn = (entry) => {
			const [schema, name] = tableOf(entry);
			return [schema, name];
		};
		const notIn = (published) => {
			const known = new Set(published);
			return (entry) => {
				const [schema, name, part] = tableOf(entry);
				if (part !== void 0) return !known.has(entry) && !known.has(entryOf(null, name, part));
				return ![
					entry,
					entryOf(null, name),
					entryOf(schema, null),
					entryOf(null, null)
				].some((one) => known.has(one));
			};
		};
		function unpublishedOf(entries, published) {
			const isGone = notIn(published);
			return entries.filter(isGone).filter((entry) => tableOf(entry)[2] === void 0 || !isGone(entryOf(...tableIn(entry))));
		}
		const published = `SELECT n.nspname, c.relname, q.part FROM pg_catalog.pg_publication_rel r
      JOIN pg_catalog.pg_class c ON c.oid = r.prrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(r) AS row) j
      CROSS JOIN LATERAL (VALUES (NULL), (CASE WHEN j.row->>'prqual' IS NOT NULL THEN 'rows' END),
        (CASE WHEN j.row->>'prattrs' IS NOT NULL THEN 'columns' END)) q (part)
    WHERE r.prpubid = p.oid AND NOT coalesce((j.row->>'prexcept')::pg_catalog.bool, false)
    UNION SELECT n.nspname, c.relname, NULL FROM pg_catalog.pg_publication_tables v
      JOIN pg_catalog.pg_namespace n ON n.nspname = v.schemaname
      JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = v.tablename
    WHERE v.pubname = p.pubname AND NOT c.relispartition`;
		async function read(look, condition, more = "") {
			const list = (what) => `pg_catalog.array_agg(t.${what}::pg_catalog.text ORDER BY t.schema, t.name, t.part) AS ${what}s`;
			return (await look(`SELECT p.pubname AS publication, t.* FROM pg_catalog.pg_publication p
    CROSS JOIN LATERAL (
      SELECT ${[
				"schema",
				"name",
				"part"
			].map(list).join(", ")} FROM (${published}${more}) t (schema, name, part)) t
    WHERE ${condition} ORDER BY p.pubname`)).map(({ publication, schemas, names, parts }) => ({
				kind: "publication",
				schema: "",
				name: publication,
				relkind: "",
				part: "",
				columns: [],
				set: (schemas ?? []).map((schema, at) => entryOf(schema, names?.[at] ?? null, parts?.[at]))
			}));
		}
		async function publishedNow({ name }, entries, look) {
			const absent = ` UNION SELECT e->>0, e->>1, e->>2
    FROM pg_catalog.json_array_elements(${(0, quoting.eu)(`[${entries.join()}]`)}) e
    WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = e->>0 AND c.relname = e->>1 AND c.relkind IN ('r', 'p'))`;
			const [now] = await read(look, `p.pubname = ${(0, quoting.eu)(name)}`, absent);
			return now?.set ?? null;
		}
		function publicationsIn(tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "DropStmt" && node["removeType"] === "OBJECT_PUBLICATION") return (0, scope.eZ)(node["objects"]);
			return kind === "AlterPublicationStmt" && node["action"] === "AP_SetObjects" ? [String(node["pubname"])] : [];
		}
		async function publishedBefore(change, look) {
			const names = publicationsIn(change.tree);
			if (names.length > 0) return await read(look, `p.pubname IN (${names.map(quoting.eu).join(", ")})`);
			const taken = (0, settings.j0)(change.tree).flatMap((node) => (0, settings.Pn)(change, node)).filter(({ kind, isBare }) => "rp".includes(kind) && isBare !== true);
			if (taken.length === 0) return [];
			const own = new Set(taken.map(({ schema, name }) => entryOf(schema, name)));
			return (await read(look, `p.oid IN (SELECT r.prpubid FROM pg_catalog.pg_publication_rel r WHERE r.prrelid IN (${taken.map(({ oid }) => oid).join()}))`)).map((one) => ({
				...one,
				set: one.set.filter((entry) => own.has(entryOf(...tableIn(entry))))
			}));
		}
		const entryOfNode = (node, part) => entryOf(node["schemaname"] ?? null, String(node["relname"]), part);
		function entriesOf({ relation, whereClause, columns }) {
			const node = relation;
			return [
				entryOfNode(node),
				...whereClause === void 0 ? [] : [entryOfNode(node, "rows")],
				...columns === void 0 ? [] : [entryOfNode(node, "columns")]
			];
		}
		function listedIn(node) {
			if (node["for_all_tables"] === true) return [entryOf(null, null)];
			return (0, scope.Nh)(node["pubobjects"], "PublicationObjSpec").flatMap(({ pubobjtype, pubtable, name }) => {
				if (pubobjtype === "PUBLICATIONOBJ_TABLE") return entriesOf(pubtable);
				return [entryOf(name === void 0 ? null : String(name), null)];
			});
		}
		const isMeant = (entry, node) => (0, settings.AP)(node, ...tableIn(entry));
		function publishedBehind({ name, set }, tree, isThere) {
			const [kind, node] = (0, scope.I)(tree);
			const isThis = node["pubname"] === name;
			if (kind === "CreatePublicationStmt" && isThis) return listedIn(node);
			if (!isThere || kind === "DropStmt" && publicationsIn(tree).includes(name)) return null;
			if (kind === "AlterPublicationStmt" && isThis) return node["action"] === "AP_SetObjects" ? listedIn(node) : [...set, ...listedIn(node)];
			const [made, taken] = [(0, settings.G)(tree), (0, settings.j0)(tree)];
			if (made.length === 0 && taken.length === 0) return set;
			return [...set.filter((entry) => !made.some((one) => isMeant(entry, one))), ...taken.map((node) => entryOfNode(node))];
		}
		function unpublishedBy(one, tree) {
			const taken = (0, settings.j0)(tree);
			if (taken.length > 0) return one.set.filter((entry) => taken.some((node) => isMeant(entry, node)));
			return one.set.filter(notIn(publishedBehind(one, tree, true)));
		}
		var bodies = __webpack_require__(2020);
		const sortOf = (entry) => entry.split("=", 1)[0] ?? entry;
		const without = (set, ...sorts) => set.filter((one) => !sorts.includes(sortOf(one)));
		const withOne = (set, entry) => [...without(set, sortOf(entry)), entry];
		const isUsual = (entry) => entry.endsWith("=");
		const means = ({ schema, name }, node) => (0, settings.AP)(node, schema, name);
		const commandsIn = (tree) => (0, scope.Nh)((0, scope.I)(tree)[1]["cmds"], "AlterTableCmd");
		const typesIn = (nodes) => nodes.map((type) => {
			const [, last] = (0, scope.I)((type?.["names"] ?? []).at(-1) ?? null);
			return `${type?.["arrayBounds"] === void 0 ? "" : "_"}${String(last["sval"])}`;
		}).join();
		function meansFunction(one, given) {
			const types = (given?.["objargs"] ?? []).map((type) => type["TypeName"]);
			const isAny = given?.["args_unspecified"] === true;
			return means(one, (0, scope.f2)((0, scope.eZ)(given?.["objname"]))) && (isAny || typesIn(types) === one.columns.join());
		}
		const droppedOnTables = {
			OBJECT_TRIGGER: "trigger",
			OBJECT_POLICY: "policy"
		};
		function isTaken(one, tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind !== "DropStmt") return (0, settings.j0)(tree).some((table) => means(one, table));
			if (one.kind === "function") return (0, scope.Nh)(node["objects"], "ObjectWithArgs").some((object) => meansFunction(one, object));
			const onTable = droppedOnTables[String(node["removeType"])];
			return (0, settings.mD)(node).some((parts) => onTable === void 0 ? means(one, (0, scope.f2)(parts)) : one.kind === onTable && parts.at(-1) === one.part && means(one, (0, scope.f2)(parts.slice(0, -1))));
		}
		const optionsIn = (options) => (0, scope.Nh)(options, "DefElem").map(({ defname, arg }) => `${String(defname)}=${String(arg?.["String"]?.sval ?? arg?.["Boolean"]?.boolval ?? "true")}`);
		const usualAttributes = new Set(["VOLATILE", "PARALLEL UNSAFE"]);
		const attributesIn = (options) => (0, scope.Nh)(options, "DefElem").map(({ defname, arg }) => {
			const sort = String(defname);
			const [kind, node] = (0, scope.I)(arg ?? null);
			if (kind === "VariableSetStmt") return `SET ${String(node["name"])}=${valueIn(node)}`;
			const value = String(node["sval"] ?? node["fval"] ?? node["ival"] ?? (node["boolval"] === true ? sort : ""));
			const said = `${[
				"parallel",
				"cost",
				"rows"
			].includes(sort) ? `${sort} ` : ""}${value}`.toUpperCase();
			return `${sort}=${usualAttributes.has(said) ? "" : said}`;
		});
		function valueIn({ kind, args }) {
			if (kind === "VAR_SET_CURRENT") return "CURRENT";
			return (0, scope.Nh)(args, "A_Const").map(({ sval, ival, fval }) => sval?.["sval"] ?? fval?.["fval"] ?? ival?.["ival"] ?? "\"\"").map(String).join(", ");
		}
		const secured = [
			"ROW SECURITY",
			"FORCE ROW SECURITY",
			"POLICIES"
		];
		const isWritten = ({ location }) => Number(location ?? 0) >= 0;
		function saidOfPolicy(node, isNew) {
			const command = String(node["cmd_name"] ?? "all").toUpperCase();
			const roles = (0, scope.Nh)(node["roles"], "RoleSpec").filter(isWritten);
			const isForAll = roles.some(({ roletype }) => roletype === "ROLESPEC_PUBLIC");
			return [
				...isNew && node["permissive"] !== true ? ["RESTRICTIVE"] : [],
				...isNew && command !== "ALL" ? [`FOR=${command}`] : [],
				...roles.length === 0 ? [] : [`TO=${isForAll ? "" : roles.map(({ rolename }) => String(rolename)).join(", ")}`]
			];
		}
		const isPolicy = (one, node) => node["policy_name"] === one.part && means(one, node["table"]);
		function madeIn(one, tree) {
			const [kind, node] = (0, scope.I)(tree);
			const is = (given) => given ? [] : null;
			switch (one.kind) {
				case "trigger": return is(kind === "CreateTrigStmt" && node["trigname"] === one.part && means(one, node["relation"]));
				case "policy": return kind === "CreatePolicyStmt" && isPolicy(one, node) ? saidOfPolicy(node, true) : null;
				case "view": {
					if (kind !== "ViewStmt" || !means(one, node["view"])) return null;
					const [, check] = /^(LOCAL|CASCADED)/.exec(String(node["withCheckOption"])) ?? [];
					const options = optionsIn(node["options"]);
					return check === void 0 ? options : [...options, `check_option=${check.toLowerCase()}`];
				}
				case "relation":
					if (kind === "ViewStmt" && means(one, node["view"])) {
						const isInvoker = /^security_invoker=(?:true|on|yes|1)$/i;
						return optionsIn(node["options"]).some((option) => isInvoker.test(option)) ? secured : [];
					}
					return is((0, settings.G)(tree).some((relation) => means(one, relation)));
				case "function": {
					if (kind !== "CreateFunctionStmt" || (0, bodies.OA)(tree) !== one.name) return null;
					const types = (0, bodies.Vc)(node).map(({ argType }) => argType);
					if (typesIn(types) !== one.columns.join()) return null;
					return [...node["replace"] === true ? one.set.filter((entry) => entry === "PUBLIC") : [], ...attributesIn(node["options"])];
				}
				default: return null;
			}
		}
		const firing = {
			AT_EnableTrig: "fires=",
			AT_EnableAlwaysTrig: "fires=A",
			AT_EnableReplicaTrig: "fires=R",
			AT_DisableTrig: "fires=D",
			AT_EnableTrigAll: null,
			AT_EnableTrigUser: null,
			AT_DisableTrigAll: "fires=D",
			AT_DisableTrigUser: "fires=D"
		};
		function altered(one, set, { subtype, name, def }) {
			const what = String(subtype);
			const given = String(def?.["String"]?.sval);
			const known = set ?? [];
			const fires = firing[what];
			switch (one.kind) {
				case "trigger":
				case "constraint": {
					if (what === "AT_AddConstraint" && def?.["Constraint"]?.conname === one.part) return [];
					if (set === null) return null;
					if (what === "AT_DropConstraint" && one.kind === "constraint" && name === one.part) return null;
					if (isRetyped(one, {
						subtype,
						name
					})) return without(known, "fires");
					const isMeant = what.endsWith("All") || one.kind === "trigger" && (what.endsWith("User") || name === one.part);
					if (fires === void 0 || !isMeant) return set;
					return fires === null ? without(known, "fires") : withOne(known, fires);
				}
				case "view":
					if (what === "AT_SetRelOptions") return optionsIn(def).reduce(withOne, known);
					return what === "AT_ResetRelOptions" ? without(known, ...optionsIn(def).map(sortOf)) : set;
				case "column":
					if (name !== one.part) return set;
					if (what === "AT_AlterColumnType") return [];
					if (what === "AT_SetStorage") return withOne(known, `STORAGE=${given.toUpperCase()}`);
					return what === "AT_SetCompression" ? withOne(known, `COMPRESSION=${given}`) : set;
				case "index":
				case "statistics": return isRetyped(one, {
					subtype,
					name
				}) ? [] : set;
				case "relation":
					if (what === "AT_EnableRowSecurity") return withOne(known, "ROW SECURITY");
					if (what === "AT_ForceRowSecurity") return withOne(known, "FORCE ROW SECURITY");
					if (what === "AT_DisableRowSecurity") return withOne(known, "ROW SECURITY=");
					return what === "AT_NoForceRowSecurity" ? withOne(known, "FORCE ROW SECURITY=") : set;
				case "policy":
				case "function":
				case "publication": return set;
			}
		}
		const isRetyped = ({ columns }, { subtype, name }) => (subtype === "AT_AlterColumnType" || subtype === "AT_SetExpression") && columns.includes(String(name));
		function ofFunction(one, tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "AlterFunctionStmt" && meansFunction(one, node["func"])) return attributesIn(node["actions"]).reduce(withOne, one.set);
			if (!(kind === "GrantStmt" && (0, scope.Nh)(node["grantees"], "RoleSpec").some(({ roletype }) => roletype === "ROLESPEC_PUBLIC") && ((0, scope.Nh)(node["objects"], "ObjectWithArgs").some((object) => meansFunction(one, object)) || node["targtype"] === "ACL_TARGET_ALL_IN_SCHEMA" && /FUNCTION|ROUTINE|PROCEDURE/.test(String(node["objtype"]))))) return one.set;
			return withOne(one.set, node["is_grant"] === true ? "PUBLIC=" : "PUBLIC");
		}
		function ofPolicies(one, tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (one.kind === "relation" && kind === "CreatePolicyStmt" && means(one, node["table"])) return withOne(one.set, "POLICIES");
			if (one.kind !== "policy" || kind !== "AlterPolicyStmt" || !isPolicy(one, node)) return one.set;
			return node["roles"] === void 0 ? one.set : [...without(one.set, "TO"), ...saidOfPolicy(node, false)];
		}
		function setBehind(one, tree, isThere, hangs = false) {
			if (one.kind === "publication") return publishedBehind(one, tree, isThere);
			const made = madeIn(one, tree);
			if (made !== null) return made;
			const set = isThere ? one.set : null;
			if (isTaken(one, tree)) return null;
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "AlterTableStmt" && (hangs || means(one, node["relation"]))) return commandsIn(tree).reduce((now, command) => altered(one, now, command), set);
			if (set === null) return null;
			if (one.kind === "function") return ofFunction(one, tree);
			return ofPolicies(one, tree);
		}
		const setBehindAll = (one, trees, isThere = true) => trees.reduce((now, tree) => setBehind({
			...one,
			set: now ?? []
		}, tree, now !== null), isThere ? one.set : null);
		function saidIn(one, tree) {
			const [kind, node] = (0, scope.I)(tree);
			if (kind === "CreateFunctionStmt") return attributesIn(node["options"]).map(sortOf);
			return commandsIn(tree).flatMap(({ subtype, name }) => name === one.part && String(subtype) in firing || /^AT_EnableTrig(?:All|User)$/.test(String(subtype)) && one.set.includes("fires=D") ? ["fires"] : []);
		}
		const disabling = new Set(["AT_DisableTrigAll", "AT_DisableTrigUser"]);
		function undoneBy(one, tree) {
			if (one.set.length === 0) return [];
			if (one.kind === "publication") return unpublishedBy(one, tree);
			if (commandsIn(tree).some(({ subtype }) => disabling.has(String(subtype))) && (one.kind === "trigger" || one.kind === "constraint")) return one.set.filter((entry) => !isUsual(entry));
			return undoneIn(one.set, setBehind(one, tree, true, true)).filter((entry) => !saidIn(one, tree).includes(sortOf(entry)));
		}
		function undoneIn(set, left, kind) {
			if (kind === "publication") return unpublishedOf(set, left);
			const sorts = new Set((left ?? []).map(sortOf));
			return set.filter((entry) => !isUsual(entry) && !sorts.has(sortOf(entry)));
		}
		var verdict = __webpack_require__(6451);
		async function undoneIf(change, code, look) {
			const found = [];
			for (const tree of [change.tree, ...code].flatMap((one) => one ?? [])) {
				const one = {
					...change,
					tree
				};
				for (const was of [...await (0, settings.lf)(one, look), ...await publishedBefore(one, look)]) {
					const set = change.find === void 0 ? was.set : setBehindAll(was, change.earlier ?? []);
					const object = {
						...was,
						set: set ?? []
					};
					const entries = undoneBy(object, tree);
					if (entries.length > 0) found.push({
						object,
						entries,
						by: tree
					});
				}
			}
			return found;
		}
		const undone = (all) => all.map((one) => {
			const { object, entries } = one;
			const subject = {
				kind: "settings",
				schema: object.schema,
				name: object.name,
				parts: [],
				undone: one
			};
			const isGrave = entries.some((entry) => !isSlight(object, entry));
			return (0, verdict.W)("undoes-setting", aboutOf(object), "breaks", messageOf(object, entries), {
				level: isGrave ? "warning" : "info",
				subject
			});
		});
		function aboutOf(one) {
			if (one.kind === "function") return `function:${signatureOf(one)}`;
			if (one.kind === "publication") return `publication:${(0, objects.M)(one.name)}`;
			return {
				schema: one.schema,
				name: one.name,
				kind: one.relkind
			};
		}
		function leftWith(one, { object, entries }, left) {
			const still = left === null ? [] : undoneIn(entries, left, object.kind);
			if (still.length === 0) return null;
			const [{ level, message } = one] = undone([{
				object,
				entries: still,
				by: {}
			}]);
			return {
				...one,
				level,
				message
			};
		}
		function saidSince({ object, by }, trees) {
			const left = setBehind(object, by, true, true);
			const rest = trees.slice(trees.lastIndexOf(by) + 1);
			return setBehindAll({
				...object,
				set: left ?? []
			}, rest, left !== null);
		}
		async function stillUndone(one, what, look, trees) {
			const { object, entries, by } = what;
			if (object.kind === "publication") return leftWith(one, what, await publishedNow(object, entries, look));
			const now = await (0, settings.KJ)(object, look);
			const said = trees.includes(by) ? (saidSince(what, trees) ?? []).filter(isUsual) : [];
			return leftWith(one, what, now === null ? null : [...now.set, ...said]);
		}
		function undoneByWords(one, what, trees) {
			return leftWith(one, what, saidSince(what, trees));
		}
		const isSlight = ({ kind }, entry) => [
			"column",
			"index",
			"statistics"
		].includes(kind) || kind === "function" && !entry.startsWith("SET ") && entry !== "PUBLIC";
		const signatureOf = (one) => `${(0, change.ag)(one)}(${one.part})`;
		const effects = {
			security_invoker: "it is read with the rights of its owner again",
			security_barrier: "functions of a query may see rows that it hides",
			check_option: "rows that it does not show can be written through it"
		};
		const firings = {
			D: "fires again: it was disabled",
			A: "no longer fires where replication writes: it was to fire always",
			R: "fires with each write: it was to fire where replication writes"
		};
		const policies = {
			RESTRICTIVE: "lets rows through instead of holding them back",
			FOR: "holds for all commands",
			TO: "holds for everybody"
		};
		function ofRowSecurity(object, entries) {
			const table = (0, change.ag)(object);
			if (entries.includes("ROW SECURITY")) return `Whoever may read ${table} finds all of its rows: it is made anew without row security`;
			return [...entries.includes("POLICIES") ? [`Who does not own ${table} finds no rows in it: it is made anew without policies`] : [], ...entries.includes("FORCE ROW SECURITY") ? [`The owner of ${table} finds all of its rows: it is made anew without FORCE ROW LEVEL SECURITY`] : []].join("; ");
		}
		const mostTables = 5;
		function tablesIn(entries) {
			const names = entries.map((entry) => {
				const [schema, name] = tableOf(entry);
				return [schema, name].map((part) => (0, objects.M)(part ?? "")).join(".");
			});
			const others = names.length - mostTables;
			if (others < 2) return names.join(", ");
			return `${names.slice(0, mostTables).join(", ")} and ${others} other tables`;
		}
		function ofPublication({ name }, entries) {
			const of = (part) => entries.filter((entry) => tableOf(entry)[2] === part);
			const [tables, rows, columns] = [
				of(),
				of("rows"),
				of("columns")
			];
			const found = [
				...tables.length === 0 ? [] : [`loses ${tablesIn(tables)}: subscribers get no more of what changes there`],
				...rows.length === 0 ? [] : [`publishes all rows of ${tablesIn(rows)}: its condition is gone`],
				...columns.length === 0 ? [] : [`publishes all columns of ${tablesIn(columns)}: its list of columns is gone`]
			];
			return `The publication ${(0, objects.M)(name)} ${found.join("; it ")}, and the statement does not say it`;
		}
		const written = (entry) => entry.replace(/^(?:volatility|strict|leakproof|parallel|cost|rows)=/, "");
		function messageOf(object, entries) {
			const { kind, part } = object;
			const [first = ""] = entries;
			const why = "and the statement undoes that";
			switch (kind) {
				case "trigger": return `The trigger ${(0, objects.M)(part)} of ${(0, change.ag)(object)} ${firings[first.slice(-1)] ?? ""}, ${why}`;
				case "constraint": return `The constraint ${(0, objects.M)(part)} is checked again by writes to ${(0, change.ag)(object)}: its triggers were disabled, ${why}`;
				case "relation": return ofRowSecurity(object, entries);
				case "policy": {
					const lost = entries.map((entry) => entry.replace("=", " ").replace(/^RESTRICTIVE$/, "AS RESTRICTIVE"));
					const now = entries.map((entry) => policies[sortOf(entry)] ?? "");
					return `The policy ${(0, objects.M)(part)} of ${(0, change.ag)(object)} loses ${lost.join(" ")}: it ${now.join(", ")}`;
				}
				case "publication": return ofPublication(object, entries);
				case "view": {
					const found = entries.map((entry) => effects[sortOf(entry)] ?? "it is another one");
					return `The view ${(0, change.ag)(object)} loses ${entries.join(", ")}: ${found.join(", ")}`;
				}
				case "function": {
					const isOpen = entries.includes("PUBLIC");
					const lost = entries.filter((entry) => entry !== "PUBLIC").map(written);
					const opened = `Everybody may call ${signatureOf(object)} again, which EXECUTE was revoked for`;
					const loses = `${signatureOf(object)} loses ${lost.join(", ")}`;
					if (!isOpen) return `${loses}: the statement does not say it`;
					return lost.length === 0 ? opened : `${opened}, and it loses ${lost.join(", ")}`;
				}
				default: {
					const names = {
						column: "column",
						index: "index",
						statistics: "statistics object"
					};
					const lost = entries.join(", ").replaceAll("=", " ");
					return `The ${names[kind]} ${(0, objects.M)(part)} of ${(0, change.ag)(object)} loses ${lost}`;
				}
			}
		}
	}),
	1294: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { q: () => breaking });
		var src_text = __webpack_require__(8992);
		var alteration = __webpack_require__(4781);
		var meaning_change = __webpack_require__(488);
		var objects = __webpack_require__(1058);
		var verdict = __webpack_require__(6451);
		const keeping = new Set([
			"p",
			"u",
			"x"
		]);
		const renamedConstraints = ({ before, after, base }) => before.constraints.flatMap((was) => {
			const now = (0, meaning_change.dc)(after, was.oid);
			const relation = (0, meaning_change.eR)(before, was.relation);
			if (!keeping.has(was.kind) || now === void 0 || now.name === was.name) return [];
			if (relation === void 0 || base.isNew(relation.oid) || was.parent !== 0) return [];
			return [(0, verdict.W)("rename-constraint", relation, "breaks", `INSERT \u2026 ON CONFLICT ON CONSTRAINT ${(0, objects.M)(was.name)} on ${(0, meaning_change.ag)(relation)} fails: it is ${(0, objects.M)(now.name)} from now on`)];
		});
		const domainDefaults = ({ before, after, base }) => before.types.filter(({ oid, kind, default: own }) => {
			const now = after.types.find((one) => one.oid === oid);
			return kind === "d" && own !== null && now !== void 0 && now.default === null;
		}).flatMap((type) => after.relations.filter(({ oid, kind }) => "rp".includes(kind) && !base.isNew(oid)).flatMap((relation) => (0, meaning_change.Jb)(after, relation.oid).filter((one) => one.type === type.oid && one.default === null && !base.isNewColumn(relation.oid, one.number)).map(({ name, notNull }) => (0, verdict.W)("drop-default", relation, "breaks", `Inserts that leave out ${(0, objects.M)(name)} of ${(0, meaning_change.ag)(relation)} ${notNull ? "fail" : "leave a null"}: the domain ${(0, meaning_change.ag)(type)} has no default any more`, { level: notNull ? "error" : "warning" }))));
		var scope = __webpack_require__(5174);
		function areAmbiguous(one, other) {
			const given = Math.max(...[one, other].map((each) => each.arguments.length - each.defaults));
			const first = (each) => each.arguments.slice(0, given).join();
			return one.schema === other.schema && one.name === other.name && given <= Math.min(one.arguments.length, other.arguments.length) && first(one) === first(other);
		}
		function routines({ before, after, base }) {
			const found = before.routines.flatMap((routine) => {
				if (base.isNew(routine.oid)) return [];
				const now = after.routines.find(({ oid }) => oid === routine.oid);
				const subject = {
					kind: "function",
					schema: routine.schema,
					name: routine.name,
					parts: routine.arguments.map(String),
					names: routine.names,
					isProcedure: routine.kind === "p"
				};
				const about = `function:${routine.signature}`;
				if (now === void 0) return [(0, verdict.W)("drop-function", about, "breaks", `Calls of ${routine.signature} fail: it is dropped`, { subject })];
				return now.name === routine.name && now.schema === routine.schema ? [] : [(0, verdict.W)("rename-function", about, "breaks", `Calls of ${routine.signature} fail: it is ${now.signature} from now on`, { subject })];
			});
			const old = new Set(before.routines.map(({ oid }) => oid));
			const ambiguous = after.routines.filter(({ oid }) => !old.has(oid)).flatMap((one) => before.routines.filter((other) => !base.isNew(other.oid) && after.routines.some(({ oid }) => oid === other.oid)).filter((other) => areAmbiguous(one, other)).map((other) => (0, verdict.W)("ambiguous-function", `function:${other.signature}`, "breaks", `Calls of ${other.signature} may be ambiguous: ${one.signature} takes the same ones`)));
			return [...found, ...ambiguous];
		}
		const seldom = new Set([
			"truncate",
			"references",
			"trigger",
			"maintain"
		]);
		async function areOfIdentity(change, look) {
			const [, node] = (0, scope.I)(change.tree);
			const oids = await (0, meaning_change.$P)(change, look, (0, scope.FJ)(node["objects"]));
			const [row] = await look(`SELECT pg_catalog.count(DISTINCT d.objid)::int AS count FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'i'
      AND d.objid IN (${[0, ...oids].join(", ")})`);
			return oids.length > 0 && Number(row?.["count"]) === oids.length;
		}
		async function revoked(change, look) {
			const { tree, before, after } = change;
			const [kind, node] = (0, scope.I)(tree);
			if (kind !== "GrantStmt" || node["is_grant"] === true || node["grant_option"] === true) return [];
			const roles = node["grantees"].map((grantee) => {
				const { rolename, roletype } = grantee["RoleSpec"];
				return typeof rolename === "string" ? (0, objects.M)(rolename) : String(roletype).replace("ROLESPEC_", "");
			});
			const privileges = (node["privileges"] ?? []).map((one) => one["AccessPriv"]);
			const ofColumns = privileges.some(({ cols }) => cols !== void 0);
			const isOfTables = node["objtype"] === "OBJECT_TABLE" && node["targtype"] === "ACL_TARGET_OBJECT" && !ofColumns;
			const still = new Map(after.relations.map(({ oid, grants }) => [oid, new Set(grants)]));
			const had = before.relations.some(({ oid, grants = [] }) => grants.some((grant) => still.get(oid)?.has(grant) === false));
			if (isOfTables && !had) return [];
			if (node["objtype"] === "OBJECT_SEQUENCE" && node["targtype"] === "ACL_TARGET_OBJECT" && await areOfIdentity(change, look)) return [];
			const isSeldom = privileges.length > 0 && privileges.every(({ priv_name: name }) => seldom.has(String(name).toLowerCase()));
			return [(0, verdict.W)("revoke", `role:${roles.join(", ")}`, "breaks", `Code of ${roles.join(", ")} that needs the privilege gets errors`, isSeldom ? { level: "info" } : {})];
		}
		const lackingOn = (table, sequences) => `SELECT DISTINCT
    CASE r.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r.grantee)) END AS role
  FROM pg_catalog.pg_class c
    CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) AS r
    JOIN pg_catalog.pg_class s ON s.relkind = 'S' AND s.oid ${sequences}
  WHERE c.oid = ${table} AND r.privilege_type = 'INSERT' AND r.grantee <> c.relowner
    AND NOT CASE r.grantee WHEN 0 THEN pg_catalog.has_sequence_privilege('public', s.oid, 'USAGE, UPDATE')
      ELSE pg_catalog.has_sequence_privilege(r.grantee, s.oid, 'USAGE, UPDATE') END
  ORDER BY 1`;
		const lacking = (table, column) => lackingOn(table, `IN (SELECT p.refobjid FROM pg_catalog.pg_attrdef d
      JOIN pg_catalog.pg_depend p ON p.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND p.objid = d.oid
        AND p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      WHERE d.adrelid = ${table} AND d.adnum = ${column})`);
		const lackingOf = (table, sequence) => lackingOn(table, `= ${sequence}`);
		const lackingNew = (table) => `SELECT DISTINCT
    CASE r.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r.grantee)) END AS role
  FROM pg_catalog.pg_class c CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) AS r
  WHERE c.oid = ${table} AND r.privilege_type = 'INSERT' AND r.grantee <> c.relowner
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_default_acl d CROSS JOIN LATERAL pg_catalog.aclexplode(d.defaclacl) AS g
      WHERE d.defaclobjtype = 'S' AND d.defaclnamespace IN (0, c.relnamespace)
        AND d.defaclrole = (SELECT o.oid FROM pg_catalog.pg_roles o WHERE o.rolname = current_user)
        AND g.grantee IN (r.grantee, 0) AND g.privilege_type IN ('USAGE', 'UPDATE'))
  ORDER BY 1`;
		async function sequences(change, relations, look) {
			const { before, after, base, find } = change;
			const found = [];
			for (const relation of relations.filter(({ kind }) => kind === "r" || kind === "p")) for (const column of (0, meaning_change.Jb)(after, relation.oid)) {
				const { number, name, default: given } = column;
				if (given === null || given === (0, meaning_change.YZ)(before, relation.oid, number)?.default) continue;
				const isComing = find !== void 0 && base.isNewColumn(relation.oid, number);
				if (!given.startsWith("nextval(") && (isComing || !(0, meaning_change.C_)(column))) continue;
				const named = find === void 0 ? null : /^nextval\('(.+)'\)$/.exec(given)?.[1] ?? null;
				const [sequence] = named === null ? [] : await (0, meaning_change.$P)(change, look, [named]);
				const own = isComing ? lackingNew(relation.oid) : lacking(relation.oid, number);
				const roles = (await look(sequence === void 0 ? own : lackingOf(relation.oid, sequence))).map(({ role }) => String(role));
				if (roles.length > 0) found.push((0, verdict.W)("sequence-privilege", relation, "breaks", `Inserts of ${roles.join(", ")} into ${(0, meaning_change.ag)(relation)} fail: ${(0, objects.M)(name)} draws from a sequence that they may not use`));
			}
			return found;
		}
		var earlier = __webpack_require__(2526);
		async function types(change, relations, look) {
			const found = [];
			for (const relation of relations) for (const one of (0, alteration.sh)(change, relation)) {
				const { from, to } = one;
				if ((0, meaning_change.Uk)(change, relation, from.name) || change.base.isNewColumn(relation.oid, from.number)) continue;
				const where = `${(0, objects.M)(from.name)} of ${(0, meaning_change.ag)(relation)}`;
				const subject = {
					kind: "column",
					schema: relation.schema,
					name: relation.name,
					parts: [`${(0, objects.M)(from.name)} ${from.typeName}`]
				};
				const fits = from.base === to.base || await fit(change, look, from.base, to.base);
				found.push(fits ? (0, verdict.W)("cached-plan", relation, "breaks", `A statement prepared before that returns ${where} fails once with 0A000; others go on, as ${from.typeName} fits ${to.typeName}`) : (0, verdict.W)("change-type", relation, "breaks", `Queries that compare ${where} with ${from.typeName}, or assign such a value, fail: it is ${to.typeName}`, {
					level: "error",
					subject
				}));
			}
			return found;
		}
		async function fit({ fits }, look, from, to) {
			const known = fits?.get(`${from} ${to}`) ?? await fitNow(look, from, to);
			fits?.set(`${from} ${to}`, known);
			return known;
		}
		async function fitNow(look, from, to) {
			const equals = (left, right) => `EXISTS (SELECT FROM pg_catalog.pg_operator o
      WHERE o.oprname = '=' AND o.oprleft IN (${left}) AND o.oprright IN (${right}))`;
			const implicit = (type) => `SELECT ${type}::pg_catalog.oid UNION SELECT c.casttarget FROM pg_catalog.pg_cast c WHERE c.castsource = ${type} AND c.castcontext = 'i'`;
			const [row] = await look(`SELECT (EXISTS (SELECT FROM pg_catalog.pg_cast c
        WHERE c.castsource = ${from} AND c.casttarget = ${to} AND c.castcontext IN ('a', 'i'))
      OR EXISTS (SELECT FROM pg_catalog.pg_type t WHERE t.oid = ${to} AND t.typcategory = 'S'))
    AND (${equals(implicit(to), implicit(from))} OR NOT ${equals(String(from), String(from))}
      AND EXISTS (SELECT FROM pg_catalog.pg_type t
        WHERE t.oid = ${from} AND t.typtype = 'b' AND t.typcategory <> 'A')) AS fits`);
			return row?.["fits"] === true;
		}
		function namedTypes(change) {
			const { before, after, base } = change;
			const what = {
				e: "enum",
				d: "domain"
			};
			return before.types.flatMap((type) => {
				if (base.isNew(type.oid)) return [];
				const now = after.types.find(({ oid }) => oid === type.oid);
				const about = `type:${(0, meaning_change.ag)(type)}`;
				const name = `the ${what[type.kind] ?? "type"} ${(0, meaning_change.ag)(type)}`;
				const subject = {
					kind: "type",
					schema: type.schema,
					name: type.name,
					parts: type.labels
				};
				if (now === void 0 && (0, earlier.Sb)(change, type)) return [];
				if (now === void 0) return [(0, verdict.W)("drop-type", about, "breaks", `Casts to ${name} fail: it is dropped`, { subject })];
				const gone = type.labels.filter((label) => !now.labels.includes(label));
				return [...now.name === type.name && now.schema === type.schema ? [] : [(0, verdict.W)("rename-type", about, "breaks", `Casts to ${name} fail: it is ${(0, meaning_change.ag)(now)} from now on`, { subject })], ...gone.map((label) => (0, verdict.W)("rename-enum-label", about, "breaks", `Queries that name the label '${label}' of ${name} fail: it is renamed`))];
			});
		}
		async function breaking(change, look) {
			const relations = (0, meaning_change.JA)(change).filter((one) => [
				"r",
				"p",
				"v",
				"m",
				"f",
				"S"
			].includes(one.kind));
			return [
				...relations.flatMap((one) => [
					...names(change, one),
					...columns(change, one),
					...rules(change, one),
					...stricter(change, one)
				]),
				...await types(change, relations, look),
				...namedTypes(change),
				...renamedConstraints(change),
				...domainDefaults(change),
				...routines(change),
				...await revoked(change, look),
				...await sequences(change, relations, look)
			];
		}
		const partsOf = ({ before }, { oid }) => (0, meaning_change.Jb)(before, oid).map(({ name, typeName }) => `${(0, objects.M)(name)} ${typeName}`);
		const kinds = {
			v: "view",
			m: "materialized view",
			S: "sequence",
			f: "foreign table"
		};
		const kindName = ({ kind }) => kinds[kind] ?? "table";
		const dropRules = {
			v: "drop-view",
			m: "drop-view",
			S: "drop-sequence"
		};
		function names(change, relation) {
			const now = (0, meaning_change.eR)(change.after, relation.oid);
			const subject = {
				kind: "relation",
				schema: relation.schema,
				name: relation.name,
				parts: partsOf(change, relation),
				grants: relation.grants ?? []
			};
			if (now === void 0) {
				const gone = new Set(change.before.relations.filter(({ oid }) => (0, meaning_change.eR)(change.after, oid) === void 0).map(({ oid }) => oid));
				if ((0, meaning_change.pk)(relation, gone) || (0, earlier.Sb)(change, relation)) return [];
				if (relation.kind === "S" && (0, scope.I)(change.tree)[1]["removeType"] !== "OBJECT_SEQUENCE") return [];
				const rule = dropRules[relation.kind] ?? "drop-table";
				return [(0, verdict.W)(rule, relation, "breaks", `Queries of the ${kindName(relation)} ${(0, meaning_change.ag)(relation)} fail: it is dropped`, { subject })];
			}
			if (now.schema === relation.schema && now.name === relation.name) return [];
			return [(0, verdict.W)("rename-table", relation, "breaks", `Queries of the ${kindName(relation)} ${(0, meaning_change.ag)(relation)} fail: it is ${(0, meaning_change.ag)(now)} from now on`, { subject })];
		}
		function columns(change, relation) {
			const { before, after, base } = change;
			if ((0, meaning_change.eR)(after, relation.oid) === void 0) return [];
			return [
				...(0, meaning_change.Jb)(before, relation.oid).filter(({ number, name }) => !base.isNewColumn(relation.oid, number) && !(0, meaning_change.Uk)(change, relation, name)).flatMap((column) => {
					const now = (0, meaning_change.YZ)(after, relation.oid, column.number);
					const where = `${(0, objects.M)(column.name)} of ${(0, meaning_change.ag)(relation)}`;
					const subject = {
						kind: "column",
						schema: relation.schema,
						name: relation.name,
						parts: [`${(0, objects.M)(column.name)} ${column.typeName}`]
					};
					if (now === void 0) return [(0, verdict.W)("drop-column", relation, "breaks", `Queries that name ${where} fail: it is dropped`, { subject })];
					return changesOf(change, relation, {
						column,
						now,
						where,
						subject
					});
				}),
				...required(change, relation),
				...addedColumns(change, relation)
			];
		}
		const isRequired = (column) => column.notNull && !(0, meaning_change.lq)(column);
		function required({ before, after, base }, { oid, schema, name }) {
			return (0, meaning_change.Jb)(before, oid).flatMap((column) => {
				const now = (0, meaning_change.YZ)(after, oid, column.number);
				if (now === void 0 || !base.isNewColumn(oid, column.number)) return [];
				return isRequired(column) || !isRequired(now) ? [] : [unknownToInserts({
					oid,
					schema,
					name,
					kind: "r"
				}, now)];
			});
		}
		const unknownToInserts = (relation, { name }) => (0, verdict.W)("add-not-null-column", relation, "breaks", `Inserts into ${(0, meaning_change.ag)(relation)} that do not know ${(0, objects.M)(name)} fail: it must not be null and has no default`);
		const lostDefault = (relation, where, { name, notNull }, subject) => (0, verdict.W)("drop-default", relation, "breaks", notNull ? `Inserts that leave out ${where} fail: it has no default any more and must not be null` : `Inserts that leave out ${where} leave a null: it has no default any more`, {
			level: notNull ? "error" : "warning",
			subject: {
				...subject,
				kind: "default",
				parts: [name]
			}
		});
		function changesOf(change, relation, { column, now, where, subject }) {
			return [
				...now.name === column.name ? [] : [(0, verdict.W)("rename-column", relation, "breaks", `Queries that name ${where} fail: it is ${(0, objects.M)(now.name)} from now on`, { subject })],
				...(0, meaning_change.lq)(column) && !(0, meaning_change.lq)(now) ? [lostDefault(relation, where, now, subject)] : [],
				...column.identity !== "a" && column.generated === "" && (now.identity === "a" || now.generated !== "") ? [(0, verdict.W)("generated-always", relation, "breaks", `Inserts and updates that give a value for ${where} fail: it is always generated`)] : [],
				...now.notNull && !column.notNull ? [(0, verdict.W)("stricter", relation, "breaks", `Inserts and updates that leave ${where} null fail`, { level: (0, earlier.BO)(change.written, relation.oid, now.name) && !(0, meaning_change.lq)(now) ? "warning" : "info" })] : []
			];
		}
		function addedColumns(change, relation) {
			const { before, after } = change;
			const added = (0, meaning_change.Jb)(after, relation.oid).filter(({ number, name }) => (0, meaning_change.YZ)(before, relation.oid, number) === void 0 && !addedToParent(change, relation, name));
			if (added.length === 0) return [];
			return [...added.filter(isRequired).map((one) => unknownToInserts(relation, one)), (0, verdict.W)("cached-plan", relation, "breaks", `A prepared SELECT * of ${(0, meaning_change.ag)(relation)} fails once with 0A000: it has ${(0, src_text.hS)(added.length, "more column")}`)];
		}
		const addedToParent = ({ before, after }, { parents }, name) => parents.some((parent) => (0, meaning_change.Jb)(after, parent).some((one) => one.name === name) && !(0, meaning_change.Jb)(before, parent).some((one) => one.name === name));
		function rules(change, relation) {
			const now = (0, meaning_change.eR)(change.after, relation.oid);
			if (now === void 0) return [];
			const found = [];
			if (now.rowSecurity && !relation.rowSecurity) found.push((0, verdict.W)("enable-row-security", relation, "breaks", `Roles that no policy of ${(0, meaning_change.ag)(relation)} names find no rows in it, its owner apart: row security is on`, { subject: {
				kind: "policies",
				schema: now.schema,
				name: now.name,
				parts: []
			} }));
			const left = relation.parents.filter((parent) => !now.parents.includes(parent));
			for (const parent of left.flatMap((oid) => (0, meaning_change.eR)(change.before, oid) ?? [])) if ((0, meaning_change.eR)(change.after, parent.oid) !== void 0 && !change.base.isNew(parent.oid)) found.push((0, verdict.W)("detach-partition", relation, "breaks", `Queries of ${(0, meaning_change.ag)(parent)} no longer find the rows of ${(0, meaning_change.ag)(relation)}: it is detached`));
			return [...found, ...lostUniqueness(change, relation)];
		}
		function lostUniqueness({ before, after }, relation) {
			const unique = (state) => (0, meaning_change.wl)(state, relation.oid).flatMap((one) => one.unique && one.immediate ? [(0, meaning_change.YD)(one)] : []);
			const still = new Set(unique(after));
			return (0, meaning_change.wl)(before, relation.oid).filter((one) => one.unique && one.immediate && one.parent === 0 && !still.has((0, meaning_change.YD)(one)) && (0, meaning_change.Jb)(before, relation.oid).every(({ number, name }) => (0, meaning_change.YZ)(after, relation.oid, number)?.name === name)).map(({ keys, name }) => (0, verdict.W)("drop-unique", relation, "breaks", `INSERT \u2026 ON CONFLICT (${keys.map(({ sql }) => sql).join(", ")}) on ${(0, meaning_change.ag)(relation)} fails: ${(0, objects.M)(name)} kept these unique, and nothing else does`));
		}
		function stricter(change, relation) {
			const { before, after } = change;
			const isNew = (oid) => (0, meaning_change.dc)(before, oid) === void 0;
			const checked = new Set((0, meaning_change.K3)(change, relation.oid));
			const made = (0, meaning_change.qC)(after, relation.oid).filter((one) => isNew(one.oid) && !(0, alteration.z5)(change, one) && one.enforced && [
				"c",
				"f",
				"u",
				"p",
				"x"
			].includes(one.kind) && (one.parent === 0 || !isNew(one.parent)));
			const indexes = (0, meaning_change.wl)(after, relation.oid).filter((one) => one.unique && (0, meaning_change.YP)(before, one.oid) === void 0 && one.parent === 0 && !(0, alteration.z5)(change, one) && !after.constraints.some(({ index }) => index === one.oid));
			const isMade = (name) => !(0, meaning_change.Jb)(before, relation.oid).some((column) => column.name === name);
			return [...made.filter(({ columns: of }) => of.length === 0 || !of.every(isMade)), ...indexes].map((one) => (0, verdict.W)("stricter", relation, "breaks", `Inserts and updates of ${(0, meaning_change.ag)(relation)} that break ${(0, objects.M)(one.name)} fail` + ("kind" in one && !checked.has(one) ? "; rows that are there are not looked at" : "")));
		}
	}),
	5728: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Lj: () => inUse,
			Zg: () => heldBack,
			z4: () => cascaded
		});
		var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(488);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6451);
		const mostInMessage = 10;
		function cascaded(change, { objects, dependents }) {
			const others = dependents.filter((one) => one.told && !isToldElsewhere(change, one) && !isNew(change, one));
			const [object] = objects;
			if (object === void 0 || others.length === 0) return [];
			const count = others.length === 1 ? "" : `${others.length} other objects: `;
			return [{
				...(0, _verdict_js__WEBPACK_IMPORTED_MODULE_0__.W)("drop-cascade", object, "breaks", `CASCADE also drops ${count}${listed(others)}`),
				objects
			}];
		}
		function heldBack({ objects, dependents }) {
			const [object] = objects;
			if (object === void 0 || dependents.length === 0) return [];
			const list = listed(dependents);
			const message = `It fails without CASCADE: ${dependents.length === 1 ? `${list} depends on what it drops` : `${dependents.length} objects depend on what it drops: ${list}`}`;
			return [{
				...(0, _verdict_js__WEBPACK_IMPORTED_MODULE_0__.W)("drop-cascade", object, "fails", message, { level: "error" }),
				objects
			}];
		}
		function inUse({ objects, dependents }) {
			const [object] = objects;
			if (object === void 0 || dependents.length === 0) return [];
			const message = `It fails: ${listed(dependents)} ${dependents.length === 1 ? "uses" : "use"} the column, and has to be dropped before and created again behind it`;
			return [{
				...(0, _verdict_js__WEBPACK_IMPORTED_MODULE_0__.W)("type-in-use", object, "fails", message),
				objects
			}];
		}
		function listed(dependents) {
			const names = dependents.slice(0, mostInMessage).flatMap(({ name }) => name === "" ? [] : [name]);
			const more = dependents.length - names.length;
			const list = [...names, ...more > 0 ? [`${more} more`] : []];
			return list.length === 1 ? String(list[0]) : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`;
		}
		const isNew = ({ base }, { catalog, oid, relation }) => relation !== 0 ? base.isNew(relation) : ["pg_proc", "pg_type"].includes(catalog) && base.isNew(oid);
		function isToldElsewhere({ before, after }, { catalog, oid, part, relation }) {
			switch (catalog) {
				case "pg_attrdef": return (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.YZ)(before, relation, part)?.default != null && (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.YZ)(after, relation, part)?.default == null;
				case "pg_class": return part === 0 ? (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.eR)(before, oid) !== void 0 && (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.eR)(after, oid) === void 0 : (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.YZ)(before, oid, part) !== void 0 && (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.YZ)(after, oid, part) === void 0;
				case "pg_type": return before.types.some((one) => one.oid === oid) && !after.types.some((one) => one.oid === oid);
				case "pg_proc": return before.routines.some((one) => one.oid === oid) && !after.routines.some((one) => one.oid === oid);
				default: return false;
			}
		}
	}),
	3709: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Rn: () => staysEqual,
			ej: () => mayCut,
			hH: () => misfit
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		const integers = new Map([
			["smallint", ["-32768", "32767"]],
			["integer", ["-2147483648", "2147483647"]],
			["bigint", ["-9223372036854775808", "9223372036854775807"]]
		]);
		const floats = new Set(["real", "double precision"]);
		const strings = new Set([
			"text",
			"character varying",
			"character",
			"name",
			"\"char\"",
			"citext",
			"public.citext"
		]);
		const width = [
			"smallint",
			"integer",
			"bigint",
			"numeric"
		];
		const isString = ({ baseName }) => strings.has(baseName);
		const isNumber = ({ baseName }) => width.includes(baseName) || floats.has(baseName);
		const lengthOf = ({ baseName, baseTypmod }) => ["character varying", "character"].includes(baseName) && baseTypmod > 4 ? baseTypmod - 4 : null;
		const scaleOf = ({ baseName, baseTypmod }) => baseName === "numeric" && baseTypmod >= 4 ? [baseTypmod - 4 >> 16 & 65535, (baseTypmod - 4 & 2047 ^ 1024) - 1024] : null;
		const secondsOf = ({ baseTypmod }) => baseTypmod < 0 ? 6 : baseTypmod & 65535;
		const times = new Set([
			"timestamp without time zone",
			"timestamp with time zone",
			"time without time zone",
			"time with time zone",
			"interval"
		]);
		function textMisfit(x, to, version) {
			const text = `(${x})::text`;
			if (to.baseKind === "e") return "unknown";
			if (version >= 16e4) return { sql: `NOT pg_catalog.pg_input_is_valid(${text}, ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(to.typeName)})` };
			const range = integers.get(to.baseName);
			if (range !== void 0) return { sql: `CASE WHEN ${text} ~ '^\\s*[-+]?\\d+\\s*$' THEN ${text}::numeric NOT BETWEEN ${range[0]} AND ${range[1]} ELSE ${text} IS NOT NULL END` };
			if (to.baseName === "uuid") return { sql: `${text} !~* '^([{]?)[0-9a-f]{4}(-?[0-9a-f]{4}){7}[}]?$'` };
			if (to.baseName === "boolean") return { sql: `pg_catalog.lower(pg_catalog.btrim(${text}, E' \\t\\n\\r\\f\\v')) NOT IN ('t', 'tr', 'tru', 'true', 'f', 'fa', 'fal', 'fals', 'false', 'y', 'ye', 'yes', 'n', 'no', 'on', 'of', 'off', '1', '0')` };
			return "unknown";
		}
		function numberMisfit(x, from, to) {
			const range = integers.get(to.baseName);
			if (range !== void 0) {
				if (width.indexOf(from.baseName) >= 0 && width.indexOf(from.baseName) <= width.indexOf(to.baseName)) return "never";
				return { sql: `pg_catalog.round((${x})::numeric) NOT BETWEEN ${range[0]} AND ${range[1]}` };
			}
			const scale = scaleOf(to);
			if (scale !== null) return decimalMisfit(x, from, scale);
			if (to.baseName === "real" && from.baseName !== "smallint" && from.baseName !== "integer") return { sql: `pg_catalog.abs(${x}) > 3.4028235677973366e38 AND pg_catalog.abs(${x}) < 'Infinity' OR pg_catalog.abs(${x}) > 0 AND pg_catalog.abs(${x}) < 7.006492321624085e-46` };
			return "never";
		}
		const integerDigits = new Map([
			["smallint", 5],
			["integer", 10],
			["bigint", 19]
		]);
		function decimalMisfit(x, from, [precision, scale]) {
			const old = scaleOf(from);
			const digits = old === null ? integerDigits.get(from.baseName) : old[0] - old[1];
			const carries = old !== null && old[1] > scale ? 1 : 0;
			if (digits !== void 0 && digits + carries <= precision - scale) return "never";
			return { sql: `(${x})::numeric <> 'NaN' AND pg_catalog.abs(pg_catalog.round((${x})::numeric, ${scale})) >= pg_catalog.power(10::numeric, ${precision - scale})` };
		}
		function misfit(x, from, to, explicit, { after, base }) {
			if (to.baseKind === "e") return enumMisfit(x, from, to, after);
			const length = lengthOf(to);
			if (isString(to)) {
				if (length === null || explicit) return "never";
				const old = lengthOf(from);
				if (old !== null && old <= length) return "never";
				return { sql: `pg_catalog.char_length(pg_catalog.rtrim((${x})::text, ' ')) > ${length}` };
			}
			if (isString(from)) return textMisfit(x, to, base.version);
			if (isNumber(from) && isNumber(to)) return numberMisfit(x, from, to);
			if (to.baseName === "bit" || to.baseName === "bit varying") {
				if (explicit || to.baseTypmod < 0) return "never";
				return { sql: `pg_catalog.length(${x}) ${to.baseName === "bit" ? "<>" : ">"} ${to.baseTypmod}` };
			}
			if (from.baseName === "json" && to.baseName === "jsonb") return base.version >= 16e4 ? { sql: `NOT pg_catalog.pg_input_is_valid((${x})::text, 'jsonb')` } : "unknown";
			return "never";
		}
		function enumMisfit(x, from, to, state) {
			const labels = state.types.find(({ oid }) => oid === to.base)?.labels ?? [];
			if (!isString(from) && from.baseKind !== "e") return "unknown";
			return { sql: `(${x})::text NOT IN (${["NULL", ...labels.map(_quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)].slice(labels.length === 0 ? 0 : 1).join(", ")})` };
		}
		function mayCut({ from, to, using }) {
			const [old, length] = [lengthOf(from), lengthOf(to)];
			if (using !== null && isString(to) && length !== null && (old === null || old > length)) return true;
			if (isNumber(from) && isNumber(to)) return cutsNumber(from, to);
			if (times.has(from.baseName) && times.has(to.baseName) && secondsOf(to) < secondsOf(from)) return true;
			if (/^timestamp/.test(from.baseName) && /^(date|time )/.test(to.baseName)) return true;
			return from.baseName === "inet" && to.baseName === "cidr" || using !== null && /^bit/.test(to.baseName);
		}
		function cutsNumber(from, to) {
			const isWhole = integers.has(from.baseName);
			if (integers.has(to.baseName)) return !isWhole;
			const [old, scale] = [scaleOf(from), scaleOf(to)];
			if (scale !== null) return isWhole ? scale[1] < 0 : old === null || old[1] > scale[1];
			if (to.baseName === "real") return from.baseName !== "smallint" && from.baseName !== "real";
			return to.baseName === "double precision" && (from.baseName === "bigint" || from.baseName === "numeric");
		}
		const plainStrings = new Set(["character varying", "text"]);
		function staysEqual({ from, to, operand }) {
			if (operand?.replaceAll("\"", "").trim() !== from.name) return false;
			if (plainStrings.has(from.baseName) && plainStrings.has(to.baseName)) return (lengthOf(to) ?? Infinity) >= (lengthOf(from) ?? Infinity);
			const [old, now] = [width.indexOf(from.baseName), width.indexOf(to.baseName)];
			return old >= 0 && now >= old && (to.baseName !== "numeric" || scaleOf(to) === null);
		}
	}),
	488: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$P: () => namedIn,
			$i: () => isPlain,
			C_: () => draws,
			JA: () => standing,
			Jb: () => columnsIn,
			K3: () => imposed,
			KT: () => named,
			Mj: () => holdsRows,
			RO: () => rowsOf,
			Uk: () => parentsChange,
			YD: () => keysOf,
			YP: () => indexIn,
			YZ: () => columnIn,
			ag: () => said,
			dc: () => constraintIn,
			eR: () => relationIn,
			gT: () => having,
			lq: () => isFilled,
			pk: () => follows,
			qC: () => constraintsIn,
			wl: () => indexesIn
		});
		var _group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4668);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8688);
		var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1058);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		async function namedIn({ find, path }, look, names) {
			if (find === void 0) return [...(await (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.hd)(look, names, path ?? null)).values()];
			return [...new Set(names)].flatMap((name) => {
				const parts = [...name.matchAll(/"((?:[^"]|"")*)"|[^".]+/g)].map(([plain, quoted]) => quoted?.replaceAll("\"\"", "\"") ?? plain);
				const [relname, schemaname] = [parts.at(-1), parts.at(-2)];
				return find({
					relname,
					...schemaname === void 0 ? {} : { schemaname }
				}) ?? [];
			});
		}
		const named = ({ schema, name }) => `${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(schema)}.${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(name)}`;
		const said = ({ schema, name }) => `${(0, _objects_js__WEBPACK_IMPORTED_MODULE_2__.M)(schema)}.${(0, _objects_js__WEBPACK_IMPORTED_MODULE_2__.M)(name)}`;
		function finder(find) {
			const found = new WeakMap();
			return (state, oid) => {
				let known = found.get(state);
				if (known === void 0) found.set(state, known = find(state));
				return known.get(oid);
			};
		}
		const byOid = (parts) => new Map(parts.map((one) => [one.oid, one]));
		const ofRelation = (parts) => (0, _group_by_js__WEBPACK_IMPORTED_MODULE_3__.$)(parts, ({ relation }) => relation);
		const relationIn = finder(({ relations }) => byOid(relations));
		const constraintIn = finder(({ constraints }) => byOid(constraints));
		const indexIn = finder(({ indexes }) => byOid(indexes));
		const allColumns = finder(({ columns }) => ofRelation(columns));
		const allConstraints = finder(({ constraints }) => ofRelation(constraints));
		const allIndexes = finder(({ indexes }) => ofRelation(indexes));
		const columnsIn = (state, oid) => allColumns(state, oid) ?? [];
		const constraintsIn = (state, oid) => allConstraints(state, oid) ?? [];
		const indexesIn = (state, oid) => allIndexes(state, oid) ?? [];
		const columnIn = (state, oid, number) => columnsIn(state, oid).find((column) => column.number === number);
		const standing = ({ before, base }) => before.relations.filter(({ oid, persistence }) => persistence !== "t" && !base.isNew(oid));
		const holdsRows = ({ kind }) => [
			"r",
			"p",
			"m"
		].includes(kind);
		const isPlain = ({ relations }, { oid, kind, parents }) => kind === "r" && parents.length === 0 && !relations.some((one) => one.parents.includes(oid));
		const rowsOf = (relation, withChildren) => `${relation.kind === "p" || withChildren ? "" : "ONLY "}${named(relation)}`;
		const follows = (relation, changed) => relation.parents.some((parent) => changed.has(parent));
		const keysOf = (index) => JSON.stringify([index.keys.map(({ sql }) => sql).toSorted(), index.predicate]);
		function imposed({ before, after }, relation) {
			return constraintsIn(after, relation).filter((one) => {
				if (!one.validated || !one.enforced) return false;
				const old = constraintIn(before, one.oid);
				return old === void 0 || !old.validated || !old.enforced;
			});
		}
		const having = (change, test) => new Set(change.after.columns.filter(test).map(({ relation }) => relation));
		const isFilled = ({ default: own, identity, generated }) => own !== null || identity !== "" || generated !== "";
		const draws = ({ default: own, identity }) => identity !== "" || own?.includes("regclass") === true;
		function parentsChange(change, relation, name) {
			return relation.parents.some((parent) => {
				const old = columnsIn(change.before, parent).find((one) => one.name === name);
				const now = old === void 0 ? void 0 : columnIn(change.after, parent, old.number);
				return old !== void 0 && JSON.stringify(old) !== JSON.stringify(now);
			});
		}
	}),
	7481: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => codeOf,
			V: () => treesIn
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8688);
		var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1058);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		const most = 100;
		async function codeOf(tree, look) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			if (![
				"DoStmt",
				"CallStmt",
				"SelectStmt"
			].includes(kind)) return null;
			const own = kind === "DoStmt" ? blockOf(node) : null;
			const queue = own === null ? await called(look, [tree], new Set()) : [{
				...own,
				oid: 0
			}];
			const seen = new Set(queue.map(({ oid }) => oid));
			const statements = [];
			const unread = [];
			let isWhole = true;
			for (let body = queue.pop(); body !== void 0; body = queue.pop()) {
				const read = await readBody(body);
				statements.push(...read.statements);
				unread.push(...read.unread);
				isWhole &&= read.isWhole && read.unread.length === 0 && !body.isSet;
				const next = await called(look, [...read.statements.map((one) => one.tree), ...read.expressions], seen);
				if (seen.size + next.length > most) return {
					statements,
					unread: [...unread, {
						where: body.where,
						why: "it calls too many functions"
					}],
					isWhole: false
				};
				for (const one of next) seen.add(one.oid);
				queue.push(...next);
			}
			return own === null && seen.size === 0 ? null : {
				statements,
				unread,
				isWhole
			};
		}
		function blockOf(node) {
			const options = node["args"].map((one) => one["DefElem"]);
			const valueOf = (name) => options.find(({ defname }) => defname === name)?.["arg"]?.["String"]?.["sval"];
			const body = valueOf("as") ?? "";
			return {
				where: "the DO block",
				language: valueOf("language") ?? "plpgsql",
				text: `DO ${quoted(body)}`,
				names: [],
				isSet: false
			};
		}
		function quoted(body) {
			let tag = "$body$";
			while (body.includes(tag)) tag = `${tag.slice(0, -1)}_$`;
			return `${tag}${body}${tag}`;
		}
		const calledName = ({ funcname }) => String((0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(funcname.at(-1) ?? null)[1]["sval"]);
		async function called(look, trees, seen) {
			const calls = [...(0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(trees, "FuncCall"), ...(0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(trees, "funccall")];
			const names = new Set(calls.map(calledName));
			if (names.size === 0) return [];
			return (await look(`SELECT p.oid::int8 AS oid, n.nspname AS schema, p.proname AS name, l.lanname AS language,
      CASE WHEN p.prokind IN ('f', 'p', 'w') THEN pg_catalog.pg_get_functiondef(p.oid) END AS definition,
      p.prosrc AS source, coalesce(p.proargnames, '{}')::pg_catalog.text[] AS names,
      p.proconfig IS NOT NULL AS is_set
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      JOIN pg_catalog.pg_language l ON l.oid = p.prolang
    WHERE p.oid >= 16384 AND n.nspname NOT IN ('catalog', 'feature_inventory_rehearsal')
      AND p.proname IN (${[...names].map(_quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu).join(", ")})
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')`)).filter(({ oid }) => !seen.has(Number(oid))).map(({ oid, schema, name, language, definition, source, names: own, is_set: isSet }) => ({
				oid: Number(oid),
				where: `${(0, _objects_js__WEBPACK_IMPORTED_MODULE_2__.M)(String(schema))}.${(0, _objects_js__WEBPACK_IMPORTED_MODULE_2__.M)(String(name))}()`,
				language: String(language),
				text: String(language === "sql" && source !== "" ? source : definition),
				names: own,
				isSet: isSet === true
			}));
		}
		async function treesIn(body) {
			const { statements, expressions } = await readBody(body);
			return [...statements.map(({ tree }) => tree), ...expressions];
		}
		async function readBody({ where, language, text, names }) {
			const none = {
				statements: [],
				unread: [],
				expressions: [],
				isWhole: true
			};
			if (language === "plpgsql") return await readBlock(where, text);
			if (language !== "sql") return {
				...none,
				unread: [{
					where,
					why: `it is written in ${language}`
				}]
			};
			const trees = await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.YK)(text);
			if (trees === null) return {
				...none,
				unread: [{
					where,
					why: "it cannot be parsed"
				}]
			};
			const sql = trees.length === 1 ? text : "";
			const inner = trees.flatMap((tree) => {
				const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
				return kind === "CreateFunctionStmt" ? statementsOf(node["sql_body"]) : [tree];
			});
			return {
				...none,
				statements: inner.map((tree) => ({
					tree,
					sql,
					where,
					variables: new Set(names)
				}))
			};
		}
		function statementsOf(body) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(body);
			if (kind === "List") return node["items"].flatMap(statementsOf);
			if (kind !== "ReturnStmt") return [body];
			return [{ SelectStmt: { targetList: [{ ResTarget: { val: node["returnval"] } }] } }];
		}
		const expressionsIn = (node) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(node, "PLpgSQL_expr");
		const textOf = (expression) => String(expression["query"]);
		const dynamic = [
			["PLpgSQL_stmt_dynexecute", "query"],
			["PLpgSQL_stmt_dynfors", "query"],
			["PLpgSQL_stmt_return_query", "dynquery"],
			["PLpgSQL_stmt_open", "dynquery"]
		];
		async function readBlock(where, text) {
			const parsed = await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.Xp)(text);
			if (parsed === null) return {
				statements: [],
				unread: [{
					where,
					why: "it cannot be parsed"
				}],
				expressions: [],
				isWhole: false
			};
			const variables = new Set([
				"PLpgSQL_var",
				"PLpgSQL_rec",
				"PLpgSQL_row"
			].flatMap((kind) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(parsed, kind).map(({ refname }) => String(refname))));
			const made = dynamic.flatMap(([kind, field]) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(parsed, kind).flatMap((node) => expressionsIn(node[field])));
			const [statements, expressions] = [[], []];
			const why = new Set();
			const byRows = await executedByRows(parsed);
			let isWhole = true;
			for (const expression of expressionsIn(parsed)) {
				if (made.includes(expression)) {
					const read = await executed(expression, byRows.has(expression));
					if (read === null) why.add("it executes text that it makes itself");
					else statements.push(...executedOf(read, where));
					isWhole &&= read !== null && read.trees.length > 0;
					continue;
				}
				const sql = textOf(expression);
				const isStatement = expression["parseMode"] === 0;
				const query = expression["parseMode"] === 3 ? sql.replace(/^[^:=]*:?=/, "") : sql;
				const tree = await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.By)(isStatement ? sql : `SELECT ${query}`);
				if (tree === null && isStatement) why.add("it holds a statement that cannot be parsed");
				if (tree === null) continue;
				if (isStatement) statements.push({
					tree,
					sql,
					where,
					variables
				});
				else expressions.push(tree);
			}
			return {
				statements,
				unread: [...why].map((one) => ({
					where,
					why: one
				})),
				expressions,
				isWhole
			};
		}
		const executedOf = ({ trees, text }, where) => trees.map((tree) => ({
			tree,
			where,
			variables: new Set(),
			sql: trees.length === 1 ? text : ""
		}));
		async function executedByRows(parsed) {
			const found = new Set();
			for (const loop of (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(parsed, "PLpgSQL_stmt_fors")) {
				const [query] = expressionsIn(loop["query"]);
				if ((0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)(query === void 0 ? null : await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.By)(textOf(query))).every((name) => /^(?:pg_|information_schema\.)/.test(name))) continue;
				for (const expression of expressionsIn(loop["body"])) found.add(expression);
			}
			return found;
		}
		const keeping = new Set("CREATE GRANT REVOKE COMMENT ANALYZE SET RESET REFRESH LOCK NOTIFY LISTEN REINDEX CLUSTER VACUUM INSERT SELECT EXPLAIN SECURITY".split(" "));
		const shown = new Set(["ALTER", "DROP"]);
		async function executed(expression, byRows) {
			const [, select] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.By)(`SELECT ${textOf(expression)}`));
			const target = select["targetList"]?.[0]?.["ResTarget"];
			const { text, isWhole } = begins(target?.["val"]);
			if (isWhole) {
				const trees = await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.YK)(text);
				return trees === null ? null : {
					trees,
					text
				};
			}
			const [word = ""] = /^\s*[a-z]+\b/i.exec(text) ?? [];
			const first = word.trim().toUpperCase();
			return keeping.has(first) || shown.has(first) && !byRows ? {
				trees: [],
				text: ""
			} : null;
		}
		function begins(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree ?? null);
			const constant = node["sval"]?.["sval"];
			if (kind === "A_Const" && constant !== void 0) return {
				text: constant,
				isWhole: true
			};
			if (kind === "TypeCast") return begins(node["arg"]);
			if (kind === "A_Expr") return {
				...begins(node["lexpr"]),
				isWhole: false
			};
			if (kind !== "FuncCall") return {
				text: "",
				isWhole: false
			};
			const name = calledName(node);
			const [first] = node["args"] ?? [];
			if (name !== "format" && name !== "concat") return {
				text: "",
				isWhole: false
			};
			const { text } = begins(first);
			return {
				text,
				isWhole: name === "format" && text !== "" && !text.includes("%")
			};
		}
	}),
	2401: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BO: () => countRows,
			E$: () => refersToNothing,
			Gk: () => outsideBound,
			I9: () => breaching,
			Oi: () => nullsOf,
			Pl: () => allRows,
			XI: () => duplicates,
			aQ: () => doubled,
			c6: () => fails,
			em: () => conflicts,
			mA: () => orphans,
			pw: () => loses,
			qy: () => outsideDomain,
			sm: () => valuesOf,
			zi: () => inDefault
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8688);
		var _alteration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4781);
		var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(488);
		const counting = (rows, condition) => `SELECT pg_catalog.count(*) AS count FROM ${rows}${condition === null ? "" : ` WHERE ${condition}`}`;
		const fails = (sql, counts) => ({
			sql,
			counts,
			means: "fails"
		});
		const loses = (sql, counts) => ({
			sql,
			counts,
			means: "loses"
		});
		const countRows = (rows, condition = null) => counting(rows, condition);
		const allRows = (relation, means, rows = (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.RO)(relation, true)) => ({
			sql: countRows(rows),
			counts: `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)}`,
			means,
			of: {
				schema: relation.schema,
				name: relation.name,
				column: null
			}
		});
		const valuesOf = (relation, { name }) => ({
			sql: countRows((0, _change_js__WEBPACK_IMPORTED_MODULE_0__.RO)(relation, true), `${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(name)} IS NOT NULL`),
			counts: `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} with a value in ${name}`,
			means: "loses",
			of: {
				schema: relation.schema,
				name: relation.name,
				column: name
			}
		});
		const nullsOf = (change, relation, column) => fails(counting((0, _alteration_js__WEBPACK_IMPORTED_MODULE_2__.i1)(change, relation, true), `${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(column.name)} IS NULL`), `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} in which ${column.name} is null`);
		const breaching = (change, relation, { condition, noInherit, name }) => fails(counting((0, _alteration_js__WEBPACK_IMPORTED_MODULE_2__.i1)(change, relation, !noInherit), `NOT (${condition ?? "true"})`), `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} that violate ${name}`);
		function doubled(rows, keys, conditions) {
			return `SELECT pg_catalog.count(*) AS count FROM (SELECT 1 FROM ${rows}${conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`} GROUP BY ${keys.join(", ")} HAVING pg_catalog.count(*) > 1) AS duplicate`;
		}
		function duplicates(change, relation, index) {
			const keys = index.keys.map(({ sql, collation }) => collation === null ? `(${sql})` : `(${sql}) COLLATE ${collation}`);
			const conditions = [...index.predicate === null ? [] : [`(${index.predicate})`], ...index.nullsDistinct ? index.keys.map(({ sql }) => `(${sql}) IS NOT NULL`) : []];
			const shown = index.keys.map(({ sql }) => sql).join(", ");
			return fails(doubled((0, _alteration_js__WEBPACK_IMPORTED_MODULE_2__.i1)(change, relation, false), keys, conditions), `values of (${shown}) that more than one row of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} has`);
		}
		function conflicts(change, relation, constraint, index) {
			const keys = index.keys.map(({ sql }, at) => `(${sql}) AS k${at}`);
			const where = index.predicate === null ? "" : ` WHERE ${index.predicate}`;
			const meets = constraint.operators.map((operator, at) => `a.k${at} OPERATOR(${operator}) b.k${at}`);
			return fails(`WITH keyed AS MATERIALIZED (SELECT pg_catalog.row_number() OVER () AS n, ${keys.join(", ")} FROM ${(0, _alteration_js__WEBPACK_IMPORTED_MODULE_2__.i1)(change, relation, false)}${where}) SELECT pg_catalog.count(*) AS count FROM keyed a JOIN keyed b ON a.n < b.n AND ${meets.join(" AND ")}`, `pairs of rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} that ${constraint.name} excludes`);
		}
		function refersToNothing({ columns, referencedColumns, operators, referencedName, referencedKind }, value) {
			const pairs = columns.map((name, at) => `p.${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(referencedColumns[at] ?? "")} OPERATOR(${operators[at]}) ${value(name)}`);
			const only = referencedKind === "p" ? "" : "ONLY ";
			return `${columns.map((name) => `${value(name)} IS NOT NULL`).join(" AND ")} AND NOT EXISTS (SELECT FROM ${only}${referencedName} AS p WHERE ${pairs.join(" AND ")})`;
		}
		function orphans(change, relation, constraint) {
			const { columns, referencedName, match, name } = constraint;
			if (constraint.period || referencedName === null) return null;
			const own = (column) => `f.${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(column)}`;
			const filled = columns.map((column) => `${own(column)} IS NOT NULL`);
			const lost = `(${refersToNothing(constraint, own)})`;
			const mixed = match === "f" && columns.length > 1 ? ` OR (${filled.join(" OR ")}) AND NOT (${filled.join(" AND ")})` : "";
			const rows = (0, _alteration_js__WEBPACK_IMPORTED_MODULE_2__.i1)(change, relation, false).replace(/ AS r$/, "");
			return fails(counting(`${rows} AS f`, `${lost}${mixed}`), `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} that ${name} finds no row for in ${referencedName}`);
		}
		function outsideDomain(columns, condition, name) {
			const parts = columns.map(({ relation, column }) => `(SELECT pg_catalog.count(*) FROM (SELECT ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(column.name)} AS value FROM ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.RO)(relation, false)}) AS v WHERE ${condition})`);
			return fails(`SELECT (${parts.length === 0 ? "0" : parts.join(" + ")})::int8 AS count`, `values that ${name} does not allow`);
		}
		const outsideBound = (partition, constraint) => fails(counting((0, _change_js__WEBPACK_IMPORTED_MODULE_0__.KT)(partition), `(${constraint}) IS FALSE`), `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(partition)} outside of its bound`);
		const inDefault = (byDefault, constraint, partition) => fails(counting((0, _change_js__WEBPACK_IMPORTED_MODULE_0__.KT)(byDefault), `(${constraint})`), `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(byDefault)} that belong to ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(partition)}`);
	}),
	9460: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			I: () => changingData,
			r: () => conditionOf
		});
		var migrations_tokens = __webpack_require__(4735);
		var grammar = __webpack_require__(7348);
		var quoting = __webpack_require__(8688);
		var meaning_change = __webpack_require__(488);
		var counting = __webpack_require__(2401);
		var earlier = __webpack_require__(2526);
		var scope = __webpack_require__(5174);
		function insertedRows(change, relation, node) {
			const given = (node["cols"] ?? []).map((one) => String(one["ResTarget"]?.name));
			const columns = (0, meaning_change.Jb)(change.before, relation.oid);
			const sql = node["withClause"] === void 0 ? qualified(change) : null;
			const source = sql === null ? null : sourceOf(sql);
			if (source === null) return null;
			const lists = node["selectStmt"]?.SelectStmt?.valuesLists ?? null;
			const width = lists?.[0]?.["List"]?.items?.length;
			const names = (given.length > 0 ? given : columns.map(({ name }) => name)).slice(0, width);
			const typeOf = (name) => columns.find((one) => one.name === name)?.typeName ?? "text";
			return {
				names,
				rows: `WITH g (${names.map((_, at) => `c${at}`).join(", ")}) AS (${source})`,
				count: lists === null ? null : lists.length,
				value: (name) => `CAST(g.c${names.indexOf(name)} AS ${typeOf(name)})`
			};
		}
		function qualified({ sql, tree, before }) {
			let text = Buffer.from(sql);
			const places = (0, scope.Nh)(tree, "RangeVar").filter(({ schemaname }) => schemaname === void 0).map(({ relname, location }) => ({
				name: String(relname),
				at: Number(location ?? 0)
			}));
			for (const { name, at } of places.toSorted((a, b) => b.at - a.at)) {
				const [relation, ...others] = before.relations.filter((one) => one.name === name);
				if (relation === void 0 || others.length > 0) return null;
				text = Buffer.concat([
					text.subarray(0, at),
					Buffer.from(`${(0, quoting.Cv)(relation.schema)}.`),
					text.subarray(at)
				]);
			}
			return text.toString();
		}
		function sourceOf(sql) {
			const tokens = (0, migrations_tokens.gF)(sql).filter(({ depth }) => depth === 0);
			const from = tokens.find(({ text }) => ["VALUES", "SELECT"].includes(text.toUpperCase()));
			if (from === void 0) return null;
			const end = [tokens.findLast(({ text }, at) => text.toUpperCase() === "ON" && tokens[at + 1]?.text.toUpperCase() === "CONFLICT"), tokens.findLast(({ text }) => text.toUpperCase() === "RETURNING")].reduce((least, one) => Math.min(least, one?.from ?? least), sql.length);
			return from.from > end ? null : sql.slice(from.from, end).trim().replace(/;$/, "");
		}
		var objects = __webpack_require__(1058);
		var fails_computed = __webpack_require__(7687);
		const sameTree = (one, other) => JSON.stringify(one, placeless) === JSON.stringify(other, placeless);
		const placeless = (key, value) => key === "location" ? void 0 : value;
		var verdict = __webpack_require__(6451);
		const runsInto = (relation, message, sql, counts) => (0, verdict.W)("runs-into-constraint", relation, "fails", message, { question: sql === null ? null : (0, counting.c6)(sql, counts) });
		const heldTo = ({ before }, { oid }, kind) => before.constraints.filter((one) => one.relation === oid && one.kind === kind && one.enforced);
		const uniqueOf = ({ before }, { oid }) => before.indexes.flatMap((one) => {
			if (one.relation !== oid || !one.unique || !one.valid || one.predicate !== null) return [];
			const columns = one.keys.flatMap(({ sql }) => (0, meaning_change.Jb)(before, oid).find(({ name }) => (0, objects.M)(name) === sql)?.name ?? []);
			return columns.length === one.keys.length ? [{
				...one,
				columns
			}] : [];
		});
		async function setIn(sql, node) {
			const outside = (0, migrations_tokens.gF)(sql).filter(({ depth }) => depth === 0);
			const set = outside.find(({ text }) => text.toUpperCase() === "SET");
			if (set === void 0) return null;
			const stop = outside.find(({ text, from }) => from > set.to && [
				"FROM",
				"WHERE",
				"RETURNING",
				";"
			].includes(text.toUpperCase()))?.from ?? sql.length;
			const commas = outside.filter(({ text, from }) => text === "," && from > set.to && from < stop);
			const starts = [set.to, ...commas.map(({ to }) => to)];
			const found = new Map();
			for (const [at, target] of node["targetList"].entries()) {
				const { name, val, indirection } = target["ResTarget"];
				const text = sql.slice(starts[at] ?? stop, starts[at + 1] === void 0 ? stop : commas[at]?.from);
				const expression = text.slice(text.indexOf("=") + 1).trim();
				const [, select] = Object.entries(await (0, grammar.By)(`SELECT ${expression}`) ?? {})[0] ?? [];
				const [own] = (select?.["targetList"] ?? []).map((one) => one["ResTarget"]?.val);
				if (indirection !== void 0 || !sameTree(own, val)) return null;
				found.set(String(name), expression);
			}
			return found;
		}
		async function updateRunsInto(change, relation, node, condition) {
			const set = await setIn(change.sql, node);
			if (set === null || (0, earlier.QH)(change.written, relation.oid)) return [];
			const columns = (0, meaning_change.Jb)(change.before, relation.oid);
			const alias = aliasOf(node);
			const of = (name) => `${alias}.${(0, quoting.Cv)(name)}`;
			const value = (name) => {
				const own = set.get(name);
				if (own === void 0) return of(name);
				return condition === null ? `(${own})` : `CASE WHEN (${condition}) THEN (${own}) ELSE ${of(name)} END`;
			};
			const plain = columns.filter(({ generated }) => generated === "");
			const shown = plain.map(({ name }) => `${value(name)} AS ${(0, quoting.Cv)(name)}`);
			const source = `${(0, meaning_change.RO)(relation, true)} AS ${alias}`;
			const updated = {
				change,
				relation,
				set,
				source,
				condition,
				changed: columns.filter(({ name }) => set.has(name)),
				rows: `(SELECT ${shown.join(", ")} FROM ${source}) AS r`,
				concerns: (names) => names.some((name) => set.has(name)) && names.every((name) => plain.some((one) => one.name === name))
			};
			return [
				...values(updated),
				...unreadable(updated),
				...keysAndReferences(updated)
			];
		}
		function values({ change, relation, set, changed, rows, concerns }) {
			const where = (0, meaning_change.ag)(relation);
			const checks = heldTo(change, relation, "c").filter((one) => one.validated && one.condition !== null && concerns(one.columns));
			const computed = changed.filter(({ name }) => !isConstant(set.get(name)));
			return [
				...checks.map(({ name, condition: asked }) => runsInto(relation, `The UPDATE of ${where} fails if a row then violates ${name}, which asks for ${asked}`, (0, counting.BO)(rows, `NOT (${asked})`), `rows of ${where} that would violate ${name}`)),
				...computed.filter(({ notNull }) => notNull).map(({ name }) => runsInto(relation, `The UPDATE of ${where} fails if it leaves a null in ${name}`, (0, counting.BO)(rows, `r.${(0, quoting.Cv)(name)} IS NULL`), `rows of ${where} in which ${name} would be null`)),
				...computed.filter((one) => lengthOf(one) !== null).map((one) => {
					const text = `CAST(r.${(0, quoting.Cv)(one.name)} AS pg_catalog.text)`;
					return runsInto(relation, `The UPDATE of ${where} fails if a value is too long for ${one.name}`, (0, counting.BO)(rows, `pg_catalog.length(${text}) > ${lengthOf(one)}`), `rows of ${where} in which ${one.name} would be too long`);
				})
			];
		}
		function unreadable({ change, relation, set, changed, source, condition }) {
			const risks = changed.flatMap(({ name }) => (0, fails_computed.i)(change, relation, set.get(name) ?? ""));
			if (risks.length === 0) return [];
			const any = `(${risks.map((one) => `(${one})`).join(" OR ")})`;
			return [runsInto(relation, `The UPDATE of ${(0, meaning_change.ag)(relation)} fails where what it sets divides by zero, or reads a text that does not fit`, (0, counting.BO)(source, condition === null ? any : `${any} AND (${condition})`), `rows of ${(0, meaning_change.ag)(relation)} for which it cannot be worked out`)];
		}
		function keysAndReferences({ change, relation, rows, concerns }) {
			const where = (0, meaning_change.ag)(relation);
			return [...uniqueOf(change, relation).filter(({ columns }) => concerns(columns)).map((index) => runsInto(relation, `The UPDATE of ${where} fails if two rows then have the same ${index.columns.join(", ")}`, (0, counting.aQ)(rows, ...keyOf(index)), `values of (${index.columns.join(", ")}) that more than one row of ${where} would have`)), ...heldTo(change, relation, "f").filter((one) => !one.period && one.match === "s" && concerns(one.columns)).filter(({ referenced }) => !change.base.isNew(referenced) && !(0, earlier.QH)(change.written, referenced)).map((one) => runsInto(relation, `The UPDATE of ${where} fails if a row then refers to none of ${one.referencedName}`, (0, counting.BO)(rows, (0, counting.E$)(one, (name) => `r.${(0, quoting.Cv)(name)}`)), `rows of ${where} that would refer to nothing`))];
		}
		function keyOf({ columns, nullsDistinct }) {
			const keys = columns.map((name) => `r.${(0, quoting.Cv)(name)}`);
			return [keys, nullsDistinct ? keys.map((key) => `${key} IS NOT NULL`) : []];
		}
		const lengthOf = ({ baseTypmod, baseName }) => baseTypmod > 4 && /^character(?: varying)?$/.test(baseName) ? baseTypmod - 4 : null;
		const isConstant = (expression) => expression !== void 0 && /^(?:'[^']*'|[-+]?[\d.]+|true|false)$/i.test(expression);
		const aliasOf = (node) => {
			const relation = node["relation"];
			return (0, quoting.Cv)(String(relation["alias"]?.["aliasname"] ?? relation["relname"]));
		};
		function insertRunsInto(change, relation, node) {
			const given = insertedRows(change, relation, node);
			if (given === null) return [];
			const { names, rows, value } = given;
			const where = (0, meaning_change.ag)(relation);
			const knows = (columns) => columns.every((name) => names.includes(name));
			return [...(node["onConflictClause"] !== void 0 || (0, earlier.QH)(change.written, relation.oid) ? [] : uniqueOf(change, relation)).filter(({ columns }) => knows(columns)).map(({ columns }) => runsInto(relation, `The INSERT fails if a row of ${where} has the same ${columns.join(", ")}`, `${rows} SELECT pg_catalog.count(*) AS count FROM ${(0, meaning_change.RO)(relation, false)} AS t WHERE EXISTS (SELECT FROM g WHERE ${columns.map((name) => `t.${(0, quoting.Cv)(name)} = ${value(name)}`).join(" AND ")})`, `rows of ${where} with a key that is inserted`)), ...heldTo(change, relation, "f").filter((one) => !one.period && one.match === "s" && knows(one.columns) && refersElsewhere(one, given)).filter(({ referenced }) => !change.base.isNew(referenced) && !(0, earlier.QH)(change.written, referenced)).map((one) => runsInto(relation, `The INSERT into ${where} fails if a row refers to none of ${one.referencedName}`, `${rows} SELECT pg_catalog.count(*) AS count FROM g WHERE ${(0, counting.E$)(one, value)}`, "rows that would refer to nothing"))];
		}
		const refersElsewhere = ({ referenced, relation }, { count }) => referenced !== relation || count === 1;
		const following = /ON DELETE (?:CASCADE|SET NULL|SET DEFAULT)/;
		async function deleteRunsInto(change, relation, { node, condition }, look) {
			const found = referringTo(change, relation, node, condition);
			return found.length > 0 && await asReplica(change, look) ? [] : found;
		}
		async function asReplica({ isReplica }, look) {
			if (isReplica !== void 0) return isReplica;
			const [row] = await look("SELECT pg_catalog.current_setting('session_replication_role') AS role");
			return row?.["role"] === "replica";
		}
		function referringTo(change, relation, node, condition) {
			const alias = aliasOf(node);
			const isKnown = node["usingClause"] === void 0 && (condition !== null || node["whereClause"] === void 0);
			return change.before.constraints.flatMap((one) => {
				const holder = one.holder ?? change.before.relations.find(({ oid }) => oid === one.relation);
				if (one.kind !== "f" || one.referenced !== relation.oid || !one.enforced || one.period) return [];
				if (holder === void 0 || change.base.isNew(holder.oid) || one.parent !== 0) return [];
				const isCascading = /ON DELETE CASCADE/.test(one.definition);
				if (!isCascading && following.test(one.definition)) return [];
				const deleted = [...one.columns.map((name, at) => `${alias}.${(0, quoting.Cv)(one.referencedColumns[at] ?? "")} OPERATOR(${one.operators[at]}) referring.${(0, quoting.Cv)(name)}`), ...condition === null ? [] : [`(${condition})`]].join(" AND ");
				const isOwn = holder.oid === relation.oid;
				const sql = isKnown && !isOwn && !(0, earlier.QH)(change.written, holder.oid) && !(0, earlier.QH)(change.written, relation.oid) ? (0, counting.BO)(`${holder.kind === "p" ? "" : "ONLY "}${(0, meaning_change.KT)(holder)} AS referring`, `EXISTS (SELECT FROM ${(0, meaning_change.RO)(relation, true)} AS ${alias} WHERE ${deleted})`) : null;
				if (isCascading) return [(0, verdict.W)("delete-rows", {
					...relation,
					...holder
				}, "loses", `Rows of ${(0, meaning_change.ag)(holder)} are deleted with those of ${(0, meaning_change.ag)(relation)}: ${one.name} cascades`, { question: sql === null ? null : (0, counting.pw)(sql, `rows of ${(0, meaning_change.ag)(holder)} that go with them`) })];
				return [runsInto(relation, `The DELETE fails if a row of ${(0, meaning_change.ag)(holder)} refers to one that it deletes (${one.name})`, sql, `rows of ${(0, meaning_change.ag)(holder)} that refer to what is deleted`)];
			});
		}
		const nodes = (value) => value ?? [];
		const targetsOf = (list) => nodes(list).flatMap((one) => one["ResTarget"] ?? []);
		const namesIn = (list) => targetsOf(list).map(({ name }) => String(name));
		const old = ({ before, base }, { oid }, names) => (0, meaning_change.Jb)(before, oid).filter(({ name, number }) => names.includes(name) && !base.isNewColumn(oid, number));
		const filled = (columns, alias) => columns.map(({ name }) => `${alias}${(0, quoting.Cv)(name)} IS NOT NULL`).join(" OR ");
		const valuesIn = (columns, relation) => `${columns.map(({ name }) => name).join(", ")} of ${(0, meaning_change.ag)(relation)}`;
		const loses_replaced_aliasOf = ({ alias, relname }) => (0, quoting.Cv)(String(alias?.["aliasname"] ?? relname));
		function placesOf(sql, words) {
			const tokens = (0, migrations_tokens.gF)(sql).filter(({ depth }) => depth === 0);
			const found = [];
			let at = 0;
			for (const word of words) {
				const index = tokens.findIndex(({ text }, place) => place >= at && text.toUpperCase() === word);
				const token = tokens[index];
				if (token === void 0) return null;
				found.push(token);
				at = index + 1;
			}
			return found;
		}
		function overwritten(change, relation, node) {
			const conflict = node["onConflictClause"];
			if (conflict?.["action"] !== "ONCONFLICT_UPDATE") return [];
			const columns = old(change, relation, namesIn(conflict["targetList"]));
			if (columns.length === 0) return [];
			return [(0, verdict.W)("overwrite-rows", relation, "loses", `What ${valuesIn(columns, relation)} holds is replaced in rows that are there already`, { question: overwrittenRows(change, relation, node, columns) })];
		}
		function overwrittenRows(change, relation, node, columns) {
			const keys = nodes(node["onConflictClause"]?.infer?.indexElems).map((one) => one["IndexElem"]?.name);
			const given = insertedRows(change, relation, node);
			if (given === null || keys.length === 0) return null;
			const { names, rows, value } = given;
			if (!keys.every((key) => key !== void 0 && names.includes(key))) return null;
			const isSet = targetsOf(node["onConflictClause"]?.targetList);
			const isOwn = (name) => {
				const val = isSet.find((target) => target["name"] === name)?.["val"];
				const fields = nodes(val?.["ColumnRef"]?.fields).map((field) => String(field["String"]?.sval));
				return fields.length === 2 && fields[0] === "excluded" && fields[1] === name && names.includes(name);
			};
			const lost = columns.map(({ name }) => isOwn(name) ? `t.${(0, quoting.Cv)(name)} IS NOT NULL AND t.${(0, quoting.Cv)(name)} IS DISTINCT FROM ${value(name)}` : `t.${(0, quoting.Cv)(name)} IS NOT NULL`);
			const meets = keys.map((key = "") => `t.${(0, quoting.Cv)(key)} = ${value(key)}`);
			return (0, counting.pw)(`${rows} SELECT pg_catalog.count(*) AS count FROM ${(0, meaning_change.RO)(relation, false)} AS t WHERE EXISTS (SELECT FROM g WHERE ${meets.join(" AND ")} AND (${lost.map((one) => `(${one})`).join(" OR ")}))`, `rows of ${(0, meaning_change.ag)(relation)} that lose a value`);
		}
		function merged(change, relation, node) {
			const updates = nodes(node["mergeWhenClauses"]).flatMap((one) => {
				const clause = one["MergeWhenClause"];
				return clause["commandType"] === "CMD_UPDATE" ? [clause] : [];
			});
			const columns = old(change, relation, updates.flatMap((clause) => namesIn(clause["targetList"])));
			if (columns.length === 0) return [];
			const alias = loses_replaced_aliasOf(node["relation"]);
			const sql = qualified(change) ?? "";
			const [using, on, when] = placesOf(sql, [
				"USING",
				"ON",
				"WHEN"
			]) ?? [];
			const isKnown = node["withClause"] === void 0 && (0, scope.I)(change.tree)[0] === "MergeStmt";
			const question = using === void 0 || on === void 0 || when === void 0 || !isKnown ? null : (0, counting.pw)((0, counting.BO)(`${(0, meaning_change.RO)(relation, true)} AS ${alias}`, `(${filled(columns, `${alias}.`)}) AND EXISTS (SELECT FROM ${sql.slice(using.to, on.from).trim()} WHERE ${sql.slice(on.to, when.from).trim()})`), `rows of ${(0, meaning_change.ag)(relation)} with a value that is replaced`);
			return [(0, verdict.W)("update-rows", relation, "loses", `What ${valuesIn(columns, relation)} holds is replaced in rows that MERGE finds`, { question })];
		}
		function updatedSome(change, relation, node, condition) {
			const empty = (0, earlier.ct)(node["whereClause"]);
			const columns = old(change, relation, namesIn(node["targetList"])).filter(({ name }) => !empty.has(name));
			if (columns.length === 0) return [];
			const alias = loses_replaced_aliasOf(node["relation"]);
			const text = qualified(change) ?? "";
			const [, from, where] = (node["fromClause"] === void 0 ? null : placesOf(text, [
				"SET",
				"FROM",
				"WHERE"
			])) ?? [];
			const isAlone = (0, scope.I)(change.tree)[0] === "UpdateStmt" && node["withClause"] === void 0;
			const has = `(${filled(columns, `${alias}.`)})`;
			const rows = `${(0, meaning_change.RO)(relation, true)} AS ${alias}`;
			const joined = from === void 0 || where === void 0 || node["returningList"] !== void 0 || !isAlone ? null : (0, counting.BO)(rows, `${has} AND EXISTS (SELECT FROM ${text.slice(from.to, where.from).trim()} WHERE ${text.slice(where.to).trim().replace(/;$/, "")})`);
			const own = condition === null ? null : (0, counting.BO)(rows, `${has} AND (${condition})`);
			const sql = node["fromClause"] === void 0 ? own : joined;
			return [(0, verdict.W)("update-rows", relation, "loses", `What ${valuesIn(columns, relation)} holds is replaced in some rows`, { question: sql === null ? null : (0, counting.pw)(sql, `rows of ${(0, meaning_change.ag)(relation)} with a value that is replaced`) })];
		}
		async function changingData(change, look) {
			const found = [];
			const [kind, node] = (0, scope.I)(change.tree);
			if (kind === "TruncateStmt") return await truncated(change, node, look);
			for (const [write, one] of ["DeleteStmt", "UpdateStmt"].flatMap((name) => (0, scope.Nh)(change.tree, name).map((each) => [name, each]))) {
				const [relation] = await tablesOf(change, [one["relation"]], look);
				if (relation === void 0) continue;
				const alone = write === kind && one["withClause"] === void 0 ? await conditionOf(change.sql, one, change) : null;
				const isAlone = (0, scope.I)(change.tree)[0] === write;
				if (write === "DeleteStmt") found.push(...deleted(relation, one, alone), ...await deleteRunsInto(change, relation, {
					node: one,
					condition: alone
				}, look));
				else found.push(...updated(change, relation, one, alone));
				if (write === "UpdateStmt" && isAlone && mayBeWorkedOut(one, alone)) found.push(...await updateRunsInto(change, relation, one, alone));
			}
			for (const [write, tells] of [["InsertStmt", [overwritten, insertRunsInto]], ["MergeStmt", [merged]]]) for (const one of (0, scope.Nh)(change.tree, write)) for (const relation of await tablesOf(change, [one["relation"]], look)) for (const verdictsOf of tells) found.push(...verdictsOf(change, relation, one));
			for (const merge of (0, scope.Nh)(change.tree, "MergeStmt").filter(scope.DU)) for (const relation of await tablesOf(change, [merge["relation"]], look)) found.push((0, verdict.W)("delete-rows", relation, "loses", `Rows of ${(0, meaning_change.ag)(relation)} are deleted by MERGE`));
			return found;
		}
		const mayBeWorkedOut = (node, condition) => ["fromClause", "withClause"].every((key) => node[key] === void 0) && (condition !== null || node["whereClause"] === void 0);
		async function tablesOf({ before, base, find, known }, nodes, look) {
			const names = (0, scope.FJ)(nodes);
			const read = names.flatMap((name) => known?.get(name) ?? []);
			const meant = async () => read.length === names.length ? read : [...(await (0, scope.hd)(look, names)).values()];
			return (find === void 0 ? await meant() : nodes.flatMap((node) => find(node["RangeVar"] ?? node) ?? [])).flatMap((oid) => {
				const relation = (0, meaning_change.eR)(before, oid);
				return relation === void 0 || base.isNew(oid) || relation.persistence === "t" || !(0, meaning_change.Mj)(relation) ? [] : [relation];
			});
		}
		async function truncated(change, node, look) {
			const tables = await tablesOf(change, node["relations"], look);
			const named = new Set(tables.map(({ oid }) => oid));
			const others = (node["behavior"] === "DROP_CASCADE" ? await referencing(look, [...named]) : []).filter(({ oid }) => !change.base.isNew(oid));
			return [...tables.filter((one) => !(0, meaning_change.pk)(one, named)).map((relation) => ({
				relation,
				why: ""
			})), ...others.map((relation) => ({
				relation,
				why: " too, by CASCADE,"
			}))].map(({ relation, why }) => (0, verdict.W)("truncate", relation, "loses", `All rows of ${(0, meaning_change.ag)(relation)} are lost${why} with TRUNCATE`, { question: (0, counting.Pl)(relation, "loses") }));
		}
		async function referencing(look, oids) {
			return (await look(`WITH RECURSIVE reached (oid) AS (
      SELECT c.oid FROM pg_catalog.pg_class c WHERE c.oid IN (${[0, ...oids].join(", ")})
      UNION SELECT k.conrelid FROM reached r JOIN pg_catalog.pg_constraint k ON k.confrelid = r.oid AND k.contype = 'f'
    ) SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind
    FROM reached r JOIN pg_catalog.pg_class c ON c.oid = r.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid NOT IN (${[0, ...oids].join(", ")}) AND NOT c.relispartition`)).map(({ oid, schema, name, kind }) => ({
				oid: Number(oid),
				schema,
				name,
				kind,
				parents: [],
				bound: null,
				persistence: "p"
			}));
		}
		async function conditionOf(sql, node, change = null) {
			const { whereClause, usingClause, fromClause, returningList, returningClause } = node;
			if ([
				usingClause,
				fromClause,
				returningList,
				returningClause
			].some((one) => one !== void 0)) return null;
			if (whereClause === void 0) return null;
			const where = (0, migrations_tokens.gF)(sql).findLast(({ text, depth }) => depth === 0 && text.toLowerCase() === "where");
			if (where === void 0) return null;
			const condition = sql.slice(where.to).trim().replace(/;$/, "");
			const [, select] = (0, scope.I)(await (0, grammar.By)(`SELECT WHERE ${condition}`));
			if (!sameTree(select["whereClause"], whereClause)) return null;
			if (change === null || (0, scope.Nh)(whereClause, "RangeVar").length === 0) return condition;
			const text = qualified(change) ?? "";
			const place = (0, migrations_tokens.gF)(text).findLast((one) => one.depth === 0 && one.text.toLowerCase() === "where");
			return place === void 0 ? null : text.slice(place.to).trim().replace(/;$/, "");
		}
		function limits(condition) {
			if (condition === void 0) return false;
			return (0, scope.Nh)(condition, "ColumnRef").length > 0 || (0, scope.Nh)(condition, "SubLink").length > 0 || (0, scope.Nh)(condition, "CurrentOfExpr").length > 0 || (0, scope.Nh)(condition, "FuncCall").length > 0;
		}
		function deleted(relation, node, condition) {
			const alias = node["relation"]["alias"]?.["aliasname"];
			const rows = `${(0, meaning_change.RO)(relation, true)}${alias === void 0 ? "" : ` AS ${(0, quoting.Cv)(alias)}`}`;
			if (!limits(node["whereClause"]) && node["usingClause"] === void 0) return [(0, verdict.W)("delete-all-rows", relation, "loses", `All rows of ${(0, meaning_change.ag)(relation)} are deleted: nothing limits the DELETE`, { question: (0, counting.Pl)(relation, "loses", rows) })];
			return [(0, verdict.W)("delete-rows", relation, "loses", `Rows of ${(0, meaning_change.ag)(relation)} are deleted`, { question: condition === null ? null : (0, counting.pw)((0, counting.BO)(rows, condition), `rows of ${(0, meaning_change.ag)(relation)} to be deleted`) })];
		}
		function updated(change, relation, node, condition) {
			const where = node["whereClause"];
			if (limits(where) || node["fromClause"] !== void 0) return updatedSome(change, relation, node, condition);
			const empty = (0, earlier.ct)(where);
			const set = node["targetList"].map((target) => String(target["ResTarget"]["name"]));
			const columns = (0, meaning_change.Jb)(change.before, relation.oid).filter(({ name, number }) => set.includes(name) && !empty.has(name) && !change.base.isNewColumn(relation.oid, number));
			if (columns.length === 0) return [];
			const names = columns.map(({ name }) => name).join(", ");
			return [(0, verdict.W)("update-all-rows", relation, "loses", `What ${names} of ${(0, meaning_change.ag)(relation)} holds is replaced in every row: nothing limits the UPDATE`, { question: (0, counting.pw)((0, counting.BO)((0, meaning_change.RO)(relation, true), columns.map(({ name }) => `${(0, quoting.Cv)(name)} IS NOT NULL`).join(" OR ")), `rows of ${(0, meaning_change.ag)(relation)} with a value in ${names}`) })];
		}
	}),
	2716: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			lC: () => leftOf,
			nS: () => relationsOf,
			yk: () => dependentsOf
		});
		var _group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8688);
		var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1058);
		var _drops_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5960);
		function leftOf(dependents, isGone, isOther) {
			const known = new Set(dependents.map(({ key }) => key));
			let left = dependents.filter((one) => !isGone(one));
			for (;;) {
				const keys = new Set(left.map(({ key }) => key));
				const hangs = (via) => via === "" || keys.has(via) || isOther && !known.has(via);
				const now = left.filter(({ key, via }) => via === null || via.some((one) => one !== key && hangs(one)));
				if (now.length === left.length) return left;
				left = now;
			}
		}
		const relationsOf = (taken) => [...new Set((taken?.dependents ?? []).flatMap(({ relation, told }) => told && relation !== 0 ? [relation] : []))];
		const mostNamed = 1e3;
		async function dependentsOf(look, statements, path) {
			const roots = [...statements].flatMap(([number, of]) => of.map((sql) => ({
				number,
				sql
			})));
			if (roots.length === 0) return new Map();
			const [row] = await look(queryOf(roots, path));
			const taken = (0, _group_by_js__WEBPACK_IMPORTED_MODULE_0__.$)(row?.["taken"] ?? [], ({ statement }) => statement);
			const named = (0, _group_by_js__WEBPACK_IMPORTED_MODULE_0__.$)(row?.["roots"] ?? [], ({ statement }) => statement);
			return new Map([...named].map(([number, of]) => [number, {
				objects: [...new Set(of.map(objectNamed))],
				dependents: taken.get(number) ?? []
			}]));
		}
		const objectNamed = ({ object, ...relation }) => object ?? (0, _objects_js__WEBPACK_IMPORTED_MODULE_1__.X)(relation);
		const partOf = (root) => `SELECT FROM pg_catalog.pg_depend d
             WHERE d.classid = ${root}.c AND d.objid = ${root}.o AND d.objsubid = ${root}.s AND d.deptype = 'i'`;
		const queryOf = (roots, path) => `WITH RECURSIVE path AS MATERIALIZED (
    SELECT pg_catalog.set_config('search_path', ${path === null ? `coalesce(pg_catalog.current_setting('pg_feature_inventory.search_path', true),
      pg_catalog.current_setting('search_path'))` : (0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.eu)(path)}, true) AS is
  ), root (n, c, o, s) AS MATERIALIZED (
    ${roots.map(({ number, sql }) => `SELECT ${number}, x.c, x.o, x.s FROM path p CROSS JOIN LATERAL (${sql}) x (c, o, s)
           WHERE p.is IS NOT NULL AND x.o IS NOT NULL AND NOT EXISTS (${partOf("x")})`).join("\n    UNION ALL ")}
  ), reached (n, c, o, s, loud, via) AS (
    SELECT r.n, r.c, r.o, r.s, false, '' FROM root r
    UNION
    SELECT r.n, d.c, d.o, d.s, d.loud,
      CASE WHEN r.loud AND d.is_below THEN pg_catalog.concat_ws(' ', r.c, r.o, r.s) ELSE r.via END
    FROM reached r CROSS JOIN LATERAL (
      SELECT d.classid, d.objid, d.objsubid, d.deptype = 'n', true FROM pg_catalog.pg_depend d
      WHERE d.refclassid = r.c AND d.refobjid = r.o AND (r.s = 0 OR d.refobjsubid = r.s)
      -- What is a part of something else takes that with it, as the rule of a view does.
      UNION ALL SELECT d.refclassid, d.refobjid, d.refobjsubid, true, false FROM pg_catalog.pg_depend d
      WHERE d.classid = r.c AND d.objid = r.o AND d.objsubid = r.s AND d.deptype = 'i'
    ) d (c, o, s, loud, is_below)
  ), taken AS (
    SELECT r.n, r.c, r.o, r.s, pg_catalog.bool_and(r.loud) AS loud, pg_catalog.array_agg(DISTINCT r.via) AS via
    FROM reached r
    WHERE NOT EXISTS (SELECT FROM root t WHERE t.n = r.n AND t.c = r.c AND t.o = r.o AND t.s IN (0, r.s))
    GROUP BY r.n, r.c, r.o, r.s
  ), whole AS (
    -- A column of a table that goes is not told by itself.
    SELECT t.*, pg_catalog.row_number() OVER (PARTITION BY t.n, t.loud ORDER BY t.c, t.o, t.s) AS place FROM taken t
    WHERE t.s = 0 OR NOT EXISTS (SELECT FROM taken w WHERE w.n = t.n AND w.c = t.c AND w.o = t.o AND w.s = 0)
  )
  SELECT (${takenQuery}) AS taken, (${rootsQuery}) AS roots`;
		const takenQuery = `SELECT pg_catalog.json_agg(pg_catalog.json_build_object('statement', w.n, 'catalog', k.relname,
      'oid', w.o::pg_catalog.int8, 'part', coalesce(def.adnum, w.s), 'told', w.loud,
      'key', pg_catalog.concat_ws(' ', w.c, w.o, w.s), 'via', CASE WHEN w.loud THEN w.via END,
      'relation',
      coalesce(c.oid, con.conrelid, pol.polrelid, trg.tgrelid, def.adrelid, rul.ev_class, pub.prrelid,
        0)::pg_catalog.int8,
      'name', CASE WHEN w.loud AND w.place <= ${mostNamed} THEN (
        SELECT 'the ' || CASE WHEN con.contype = 'f' THEN 'foreign key' WHEN con.oid IS NOT NULL THEN 'constraint'
          WHEN i.type = 'table column' THEN 'column' WHEN i.type = 'default value' THEN 'default' ELSE i.type END
          || ' ' || i.identity
        FROM pg_catalog.pg_identify_object(w.c, w.o, w.s) i) ELSE '' END) ORDER BY w.n, w.place)
  FROM whole w JOIN pg_catalog.pg_class k ON k.oid = w.c
      AND (w.loud OR k.relname IN ('pg_class', 'pg_constraint'))
    LEFT JOIN pg_catalog.pg_class c ON w.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_class")} AND c.oid = w.o
    LEFT JOIN pg_catalog.pg_constraint con ON w.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_constraint")} AND con.oid = w.o
    LEFT JOIN pg_catalog.pg_policy pol ON w.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_policy")} AND pol.oid = w.o
    LEFT JOIN pg_catalog.pg_trigger trg ON w.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_trigger")} AND trg.oid = w.o
    LEFT JOIN pg_catalog.pg_attrdef def ON w.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_attrdef")} AND def.oid = w.o
    LEFT JOIN pg_catalog.pg_rewrite rul ON w.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_rewrite")} AND rul.oid = w.o
    LEFT JOIN pg_catalog.pg_publication_rel pub ON w.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_publication_rel")} AND pub.oid = w.o`;
		const rootsQuery = `SELECT pg_catalog.json_agg(pg_catalog.json_build_object('statement', r.n, 'schema', n.nspname,
      'name', c.relname, 'kind', c.relkind, 'object', CASE
        WHEN f.oid IS NOT NULL THEN pg_catalog.format('function:%I.%I(%s)', fn.nspname, f.proname,
          pg_catalog.pg_get_function_identity_arguments(f.oid))
        WHEN t.oid IS NOT NULL THEN pg_catalog.format('type:%I.%I', tn.nspname, t.typname)
        WHEN e.oid IS NOT NULL THEN pg_catalog.format('extension:%I', e.extname)
        WHEN s.oid IS NOT NULL THEN pg_catalog.format('schema:%I', s.nspname) END) ORDER BY r.n)
  FROM root r
    LEFT JOIN pg_catalog.pg_constraint con ON r.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_constraint")} AND con.oid = r.o
    LEFT JOIN pg_catalog.pg_class c ON c.oid = CASE r.c WHEN ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_class")} THEN r.o ELSE con.conrelid END
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_proc f ON r.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_proc")} AND f.oid = r.o
    LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
    LEFT JOIN pg_catalog.pg_type t ON r.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_type")} AND t.oid = r.o
    LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_extension e ON r.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_extension")} AND e.oid = r.o
    LEFT JOIN pg_catalog.pg_namespace s ON r.c = ${(0, _drops_js__WEBPACK_IMPORTED_MODULE_3__.Hh)("pg_namespace")} AND s.oid = r.o
  -- What follows a parent is told with it.
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i JOIN root u ON u.n = r.n AND u.o = i.inhparent
    WHERE i.inhrelid = c.oid)`;
	}),
	6969: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			PM: () => step,
			QU: () => formOf,
			Sf: () => notNullOf,
			_r: () => notNullSteps,
			ni: () => backfill,
			q6: () => concurrent,
			yR: () => slug
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		const slug = (...words) => words.join("_").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "").slice(0, 60) || "step";
		const step = (name, ...statements) => {
			const text = (how) => statements.flatMap((one) => typeof one === "string" ? one : one[how] ?? []).map((one) => `${one};`).join("\n");
			return {
				name,
				sql: text("sql"),
				transaction: true,
				tried: text("tried")
			};
		};
		const concurrent = (name, sql) => ({
			name,
			sql: `${sql};`,
			transaction: false,
			tried: sql.replace(/ CONCURRENTLY\b/, "")
		});
		const formOf = ({ summary, steps }) => ({
			summary,
			steps: steps.map(({ name, sql, transaction }) => ({
				name,
				sql,
				transaction
			}))
		});
		const blocks = 50;
		function backfill(name, table, { set, condition, isKept }) {
			const goesOn = `    EXIT WHEN NOT EXISTS (SELECT FROM ${table} WHERE ${condition});`;
			const gaveUp = `    IF total > 0 AND total * 2 >= previous THEN
      RAISE WARNING 'Rows are left that were written or locked meanwhile: run it again when no more come';
      EXIT;
    END IF;
    previous := total;`;
			const body = (commit) => `DO $backfill$
DECLARE
  first_block bigint;
  end_block bigint;
  changed bigint;
  total bigint;${isKept ? "" : "\n  previous bigint;"}
BEGIN
  LOOP
    total := 0;
    first_block := 0;
    end_block := pg_catalog.pg_relation_size('${table.replaceAll("'", "''")}')
      / pg_catalog.current_setting('block_size')::bigint;
    WHILE first_block < end_block LOOP
      PERFORM pg_catalog.set_config('row_security', 'off', true);
      UPDATE ${table} SET ${set}
      WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM ${table}
        WHERE ctid >= pg_catalog.format('(%s,0)', first_block)::tid
          AND ctid < pg_catalog.format('(%s,0)', first_block + ${blocks})::tid
          AND (${condition})
        FOR NO KEY UPDATE SKIP LOCKED));
      GET DIAGNOSTICS changed = ROW_COUNT;
      total := total + changed;
      first_block := first_block + ${blocks};${commit}
    END LOOP;
${goesOn}${isKept ? "" : `\n${gaveUp}`}
    IF total = 0 THEN
      PERFORM pg_catalog.pg_sleep(0.1); -- Somebody has locked what is left.
    END IF;
  END LOOP;
END $backfill$`;
			return {
				name,
				sql: `${body("\n      COMMIT;")};`,
				transaction: false,
				tried: body("")
			};
		}
		const namesNotNull = 18e4;
		const setNotNull = (column) => `ALTER COLUMN ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(column)} SET NOT NULL`;
		function notNullOf({ after: { version, constraints }, base }, { relation, name }) {
			const own = constraints.find((one) => one.relation === relation && one.kind === "n" && one.columns.includes(name));
			if (version < namesNotNull || own === void 0) return null;
			const meanwhile = (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(`${own.name.slice(0, 55)}_new`);
			const isNamed = base.version >= namesNotNull;
			return {
				set: (column) => {
					const tried = `ADD CONSTRAINT ${meanwhile} NOT NULL ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(column)}`;
					return {
						sql: isNamed ? tried : setNotNull(column),
						tried
					};
				},
				rename: (table) => {
					const tried = `ALTER TABLE ${table} RENAME CONSTRAINT ${meanwhile} TO ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(own.name)}`;
					return {
						sql: isNamed ? tried : null,
						tried
					};
				}
			};
		}
		function notNullSteps(table, columns, own = null) {
			const check = (column) => (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(`${column.slice(0, 50)}_not_null`);
			const set = (how) => `ALTER TABLE ${table} ${columns.map((column) => own?.set(column)[how] ?? setNotNull(column)).join(", ")}`;
			return [
				step(slug("add_checks_not_null", ...columns), ...columns.map((column) => `ALTER TABLE ${table} ADD CONSTRAINT ${check(column)} CHECK (${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(column)} IS NOT NULL) NOT VALID`)),
				step(slug("validate_not_null", ...columns), ...columns.map((column) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${check(column)}`)),
				step(slug("set_not_null", ...columns), {
					sql: set("sql"),
					tried: set("tried")
				}, `ALTER TABLE ${table} ${columns.map((column) => `DROP CONSTRAINT ${check(column)}`).join(", ")}`)
			];
		}
	}),
	5960: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hh: () => catalogOf,
			RD: () => rootsOf,
			nG: () => byName
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5174);
		const catalogOf = (name) => `'pg_catalog.${name}'::pg_catalog.regclass::pg_catalog.oid`;
		const quoted = (parts) => parts.map(_quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv).join(".");
		function typeText(node) {
			const name = node["TypeName"] ?? node;
			return `${quoted((0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.eZ)(name["names"]))}${name["arrayBounds"] === void 0 ? "" : "[]"}`;
		}
		const lookedUp = (by, name) => `pg_catalog.${by}(CASE WHEN p.is IS NOT NULL THEN ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(name)} END)::pg_catalog.oid`;
		const byName = ({ schemaname, relname }) => lookedUp("to_regclass", quoted([...schemaname === void 0 ? [] : [String(schemaname)], String(relname)]));
		const relationKinds = new Set([
			"TABLE",
			"VIEW",
			"MATVIEW",
			"FOREIGN_TABLE",
			"SEQUENCE",
			"INDEX"
		].map((kind) => `OBJECT_${kind}`));
		function droppedRoot(what, object, find) {
			const parts = (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.eZ)(object["List"]?.items ?? object["TypeName"]?.names ?? [object]);
			if (relationKinds.has(what)) {
				const oid = find((0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.f2)(parts));
				return oid === null ? null : `SELECT ${catalogOf("pg_class")}, ${oid}, 0`;
			}
			switch (what) {
				case "OBJECT_SCHEMA": return `SELECT ${catalogOf("pg_namespace")}, ${lookedUp("to_regnamespace", quoted(parts))}, 0`;
				case "OBJECT_EXTENSION": return `SELECT ${catalogOf("pg_extension")}, e.oid, 0 FROM pg_catalog.pg_extension e WHERE e.extname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(parts[0] ?? "")}`;
				case "OBJECT_TYPE":
				case "OBJECT_DOMAIN": return `SELECT ${catalogOf("pg_type")}, ${lookedUp("to_regtype", typeText(object))}, 0`;
				default: return routineRoot(object["ObjectWithArgs"]);
			}
		}
		function routineRoot(node) {
			if (node === void 0) return null;
			const name = quoted((0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.eZ)(node["objname"]));
			const given = (node["objargs"] ?? []).map(typeText).join(", ");
			const oid = node["args_unspecified"] === true ? lookedUp("to_regproc", name) : lookedUp("to_regprocedure", `${name}(${given})`);
			return `SELECT ${catalogOf("pg_proc")}, ${oid}, 0`;
		}
		const familyOf = (oid) => `(WITH RECURSIVE family (oid) AS (
    SELECT (${oid})::pg_catalog.oid
    UNION SELECT i.inhrelid FROM family f JOIN pg_catalog.pg_inherits i ON i.inhparent = f.oid
  ) SELECT f.oid FROM family f)`;
		function alteredRoots(node, find, wanted) {
			const relation = node["relation"];
			const oid = find(relation);
			return node["cmds"].flatMap((one) => {
				const { subtype, behavior, name: part } = one["AlterTableCmd"];
				const isRetyped = subtype === "AT_AlterColumnType";
				if (oid === null || (isRetyped ? "RETYPE" : behavior) !== wanted) return [];
				const own = (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(String(part));
				if (subtype === "AT_DropColumn" || isRetyped) return [`SELECT ${catalogOf("pg_class")}, a.attrelid, a.attnum::pg_catalog.int4 FROM pg_catalog.pg_attribute a WHERE a.attrelid IN ${familyOf(oid)} AND a.attname = ${own} AND (a.attrelid = ${oid} OR NOT a.attislocal)`];
				return subtype === "AT_DropConstraint" ? [`SELECT ${catalogOf("pg_constraint")}, k.oid, 0 FROM pg_catalog.pg_constraint k WHERE k.conrelid IN ${familyOf(oid)} AND k.conname = ${own} AND (k.conrelid = ${oid} OR NOT k.conislocal)`] : [];
			});
		}
		function rootsOf(tree, find, behavior = "DROP_CASCADE") {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.I)(tree);
			if (kind === "AlterTableStmt") return alteredRoots(node, find, behavior);
			if (kind !== "DropStmt" || node["behavior"] !== behavior) return [];
			const what = String(node["removeType"]);
			return node["objects"].flatMap((one) => droppedRoot(what, one, find) ?? []);
		}
	}),
	2526: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BO: () => fillsNulls,
			FC: () => renamedSince,
			QH: () => isWritten,
			Sb: () => hasOwnName,
			_w: () => filledBy,
			ct: () => areNull,
			xO: () => writtenBy,
			zP: () => copyOf
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4735);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8688);
		var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(488);
		var _change_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1058);
		var _ahead_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9307);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		function areNull(condition) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(condition ?? null);
			if (kind === "BoolExpr" && node["boolop"] === "AND_EXPR") return new Set(node["args"].flatMap((one) => [...areNull(one)]));
			if (kind !== "NullTest" || node["nulltesttype"] !== "IS_NULL") return new Set();
			const name = columnOf(node["arg"]);
			return new Set(name === null ? [] : [name]);
		}
		function columnOf(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			const fields = node["fields"];
			return kind === "ColumnRef" ? (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(fields?.at(-1) ?? null)[1]["sval"] ?? null : null;
		}
		const neverNull = new Set([
			"now",
			"clock_timestamp",
			"gen_random_uuid",
			"uuidv7",
			"random",
			"nextval"
		]);
		function isNever(tree, known) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree ?? null);
			switch (kind) {
				case "A_Const": return node["isnull"] !== true;
				case "SQLValueFunction": return true;
				case "TypeCast": return isNever(node["arg"], known);
				case "CoalesceExpr": return node["args"].some((one) => isNever(one, known));
				case "ColumnRef": return known.has(columnOf(tree) ?? "");
				case "FuncCall": {
					const name = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(node["funcname"].at(-1) ?? null)[1]["sval"];
					return neverNull.has(String(name));
				}
				default: return false;
			}
		}
		function filledBy(update, known) {
			if (update["fromClause"] !== void 0) return [];
			const where = update["whereClause"];
			return update["targetList"].flatMap((target) => {
				const { name, val } = target["ResTarget"];
				return (where === void 0 || (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(where)[0] === "NullTest" && areNull(where).has(String(name))) && isNever(val, known) ? [String(name)] : [];
			});
		}
		const noted = new WeakMap();
		const writing = [
			"UpdateStmt",
			"DeleteStmt",
			"InsertStmt",
			"MergeStmt",
			"TruncateStmt"
		];
		function notesOf(tree) {
			const known = noted.get(tree);
			if (known !== void 0) return known;
			const nodes = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.ir)(tree, [
				...writing,
				"RenameStmt",
				"AlterObjectSchemaStmt"
			]);
			const renames = nodes.get("RenameStmt") ?? [];
			const notes = {
				writes: writing.flatMap((kind) => (nodes.get(kind) ?? []).map((node) => ({
					kind,
					node,
					names: (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)(node["relations"] ?? node["relation"]).map((name) => ({
						name,
						last: name.includes("\"\"") ? null : lastOf(name)
					}))
				}))),
				renames,
				given: [...renames.map((node) => String(node["newname"])), ...(nodes.get("AlterObjectSchemaStmt") ?? []).map((node) => String(node["newschema"]))]
			};
			noted.set(tree, notes);
			return notes;
		}
		function concerning(tree, state) {
			if (!(0, _ahead_js__WEBPACK_IMPORTED_MODULE_1__.rM)(tree)) return () => true;
			const others = state.constraints.flatMap(({ referencedName, holder }) => [...referencedName === null ? [] : [referencedName], ...holder == null ? [] : [(0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.Cv)(holder.name)]]);
			const known = [
				...state.relations.map(({ name }) => (0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.Cv)(name)),
				...others,
				...(0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.FJ)(tree)
			];
			const their = new Set(known.map(lastOf));
			return ({ last }) => last === null || their.has(last);
		}
		const lastOf = (name) => name.endsWith("\"") ? name.slice(name.lastIndexOf(".\"") + 1) : (0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.Cv)(name.slice(name.lastIndexOf(".") + 1));
		async function writtenBy(look, trees, { tree, state, known }) {
			const written = trees.flatMap((one) => notesOf(one).writes);
			if (written.length === 0) return [];
			const isConcerned = concerning(tree, state);
			const writes = written.filter(({ names }) => names.some(isConcerned));
			const all = [...new Set(writes.flatMap(({ names }) => names.map(({ name }) => name)))];
			const asked = await (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.hd)(look, all.filter((name) => !known.has(name)));
			const oids = new Map([...asked, ...known]);
			return writes.flatMap(({ kind, node, names }) => [...new Set(names.flatMap(({ name }) => oids.get(name) ?? []))].map((relation) => {
				const known = (0, _change_js__WEBPACK_IMPORTED_MODULE_3__.Jb)(state, relation).flatMap(({ name, notNull }) => notNull ? [name] : []);
				return {
					relation,
					filled: kind === "UpdateStmt" ? filledBy(node, new Set(known)) : []
				};
			}));
		}
		const hasOwnName = ({ earlier = [] }, { name }) => earlier.some((tree) => notesOf(tree).renames.some(({ renameType, newname }) => renameType !== "OBJECT_COLUMN" && newname === name));
		function renamedSince(trees, sql) {
			const given = trees.flatMap((tree) => notesOf(tree).given);
			if (given.length === 0) return null;
			const used = new Set((0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_4__.gF)(sql).map(({ text }) => text));
			const name = given.find((one) => used.has(one) || used.has((0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.Cv)(one)));
			return name === void 0 ? null : `${(0, _change_js__WEBPACK_IMPORTED_MODULE_5__.M)(name)} has its name from an earlier statement`;
		}
		function isAllOf(query, { schema, name }) {
			const select = query?.["SelectStmt"];
			const [from, ...others] = select?.["fromClause"] ?? [];
			const { relname, schemaname = schema } = from?.["RangeVar"] ?? {};
			const limits = [
				"whereClause",
				"groupClause",
				"havingClause",
				"distinctClause",
				"limitCount",
				"withClause"
			];
			const [target, ...more] = select?.["targetList"] ?? [];
			const fields = target?.["ResTarget"]?.val?.ColumnRef?.fields ?? [];
			return relname === name && schemaname === schema && others.length === 0 && more.length === 0 && fields.some((one) => one["A_Star"] !== void 0) && limits.every((one) => select?.[one] === void 0);
		}
		const temporary = (trees) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.Nh)(trees, "CreateStmt").map(({ relation }) => relation);
		function copyOf({ earlier = [] }, relation) {
			for (const tree of earlier) {
				const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
				const into = kind === "InsertStmt" ? node["relation"] : node["into"]?.rel;
				const query = kind === "InsertStmt" ? node["selectStmt"] : node["query"];
				const name = into?.["relname"];
				const isCopy = kind === "InsertStmt" ? node["onConflictClause"] === void 0 : node["into"]?.skipData !== true;
				if (["InsertStmt", "CreateTableAsStmt"].includes(kind) && isCopy && isAllOf(query, relation)) return [into, ...temporary(earlier)].some((one) => one?.relname === name && one?.relpersistence === "t") ? null : String(name);
			}
			return null;
		}
		const fillsNulls = (written, oid, column) => written.some(({ relation, filled }) => relation === oid && filled.includes(column));
		const isWritten = (written, oid) => written.some(({ relation }) => relation === oid);
	}),
	7687: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			E: () => computed,
			i: () => risksOf
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4735);
		var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(488);
		var _counting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2401);
		var _alteration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4781);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6451);
		function computed(change) {
			return (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.JA)(change).filter(_change_js__WEBPACK_IMPORTED_MODULE_0__.Mj).flatMap((relation) => expressionsOf(change, relation).flatMap(({ what, sql, isRead }) => {
				const risks = isRead ? risksOf(change, relation, sql) : divisors(sql).map(isZero);
				if (risks.length === 0) return [];
				const condition = risks.map((one) => `(${one})`).join(" OR ");
				return [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_1__.W)("compute-values", relation, "fails", `${what} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} is worked out for each row: it fails where that divides by zero, or reads a text that does not fit`, { question: (0, _counting_js__WEBPACK_IMPORTED_MODULE_2__.c6)((0, _counting_js__WEBPACK_IMPORTED_MODULE_2__.BO)((0, _change_js__WEBPACK_IMPORTED_MODULE_0__.RO)(relation, true), condition), `rows of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} for which it cannot be`) })];
			}));
		}
		const risksOf = (change, relation, sql) => [...divisors(sql).map(isZero), ...readTexts(change, relation, sql)];
		function expressionsOf(change, relation) {
			const { before, after } = change;
			const stored = (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.Jb)(after, relation.oid).filter(({ generated, number, default: own }) => generated === "s" && (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.YZ)(before, relation.oid, number)?.default !== own);
			const indexes = (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.wl)(after, relation.oid).filter((one) => (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.YP)(before, one.oid) === void 0 && one.parent === 0);
			return [
				...stored.map((one) => ({
					what: one.name,
					sql: one.default ?? "",
					isRead: true
				})),
				...indexes.flatMap(({ name, keys, predicate }) => [...keys.map(({ sql }) => sql), predicate ?? ""].map((sql) => ({
					what: name,
					sql,
					isRead: true
				}))),
				...(0, _alteration_js__WEBPACK_IMPORTED_MODULE_3__.sh)(change, relation).flatMap(({ using, from, value }) => using === null ? [] : [{
					what: from.name,
					sql: value,
					isRead: false
				}])
			];
		}
		function divisors(sql) {
			const tokens = (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_4__.gF)(sql);
			return tokens.flatMap(({ text }, at) => {
				if (text !== "/" && text !== "%") return [];
				const operand = operandAt(sql, tokens, at + 1);
				return operand === null || /^[\d.()'"]+(?:::[\w ]+)?$/.test(operand) ? [] : [operand];
			});
		}
		function operandAt(sql, tokens, start) {
			const first = tokens[start];
			if (first === void 0) return null;
			let at = start;
			while (tokens[at + 1]?.text === "." && tokens[at + 2] !== void 0) at += 2;
			const call = tokens[at + 1]?.text === "(" ? at + 1 : null;
			const open = first.text === "(" ? start : call;
			if (open !== null) {
				const depth = tokens[open]?.depth ?? 0;
				at = tokens.findIndex(({ text, depth: own }, place) => place > open && text === ")" && own === depth);
			}
			const last = tokens[at];
			return last === void 0 ? null : sql.slice(first.from, last.to);
		}
		const isZero = (operand) => `${operand} = 0`;
		const read = new Map([
			...[
				"integer",
				"bigint",
				"smallint",
				"numeric",
				"date",
				"uuid"
			].map((name) => [name, name]),
			...["int", "int4"].map((name) => [name, "integer"]),
			["int8", "bigint"],
			["int2", "smallint"],
			["decimal", "numeric"]
		]);
		function readTexts({ before, base }, { oid }, sql) {
			if (base.version < 16e4) return [];
			const tokens = (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_4__.gF)(sql);
			const texts = new Map((0, _change_js__WEBPACK_IMPORTED_MODULE_0__.Jb)(before, oid).filter(({ category }) => category === "S").flatMap(({ name }) => [[name, name], [`"${name}"`, name]]));
			return tokens.flatMap(({ text }, at) => {
				if (!texts.has(text)) return [];
				let next = at + 1;
				while (tokens[next]?.text === ")") next++;
				const isCast = tokens[next]?.text === "::" || tokens[next]?.text === ":" && tokens[next + 1]?.text === ":";
				const type = read.get(tokens[next + (tokens[next]?.text === "::" ? 1 : 2)]?.text.toLowerCase() ?? "");
				return isCast && type !== void 0 ? [`${text} IS NOT NULL AND NOT pg_catalog.pg_input_is_valid(CAST(${text} AS pg_catalog.text), '${type}')`] : [];
			});
		}
	}),
	1051: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C5: () => domains,
			MF: () => domainChecks,
			aS: () => requirement
		});
		var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(488);
		var _counting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2401);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6451);
		function requirement({ after }, { type }) {
			const domain = after.types.find(({ oid, kind }) => oid === type && kind === "d") ?? null;
			let notNull = false;
			for (let one = domain ?? void 0; one !== void 0;) {
				const { oid, base, notNull: own } = one;
				notNull ||= own || after.constraints.some(({ domain: of, condition }) => of === oid && /^\(?VALUE IS NOT NULL\)?$/.test(condition ?? ""));
				one = after.types.find((other) => other.oid === base && other.kind === "d");
			}
			return {
				notNull,
				domain
			};
		}
		function domainChecks({ after }, type) {
			const domain = after.types.find(({ oid, kind }) => oid === type && kind === "d");
			if (domain === void 0) return [];
			return [...after.constraints.flatMap((one) => one.domain === type && one.condition !== null ? [one.condition] : []), ...domainChecks({ after }, domain.base)];
		}
		function domains(change) {
			const { before, after } = change;
			return before.types.flatMap((type) => {
				const now = after.types.find(({ oid }) => oid === type.oid);
				if (type.kind !== "d" || now === void 0 || change.base.isNew(type.oid)) return [];
				const columns = columnsOfDomain(change, type.oid);
				if (columns.length === 0) return [];
				return [...after.constraints.filter((one) => one.domain === type.oid && one.kind === "c" && one.validated && before.constraints.find(({ oid }) => oid === one.oid)?.validated !== true).map(({ name, condition }) => ({
					name,
					condition: `NOT (${condition})`
				})), ...now.notNull && !type.notNull ? [{
					name: "NOT NULL",
					condition: "value IS NULL"
				}] : []].map(({ name, condition }) => (0, _verdict_js__WEBPACK_IMPORTED_MODULE_0__.W)("domain-constraint", `type:${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(type)}`, "fails", `${name} of the domain ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(type)} fails if a column of it holds what is not allowed`, { question: (0, _counting_js__WEBPACK_IMPORTED_MODULE_2__.qy)(columns, condition, `${name} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(type)}`) }));
			});
		}
		function columnsOfDomain({ before, base }, domain) {
			const beneath = (type) => {
				if (type === domain) return true;
				const found = before.types.find(({ oid, kind }) => oid === type && kind === "d");
				return found !== void 0 && beneath(found.base);
			};
			return before.columns.flatMap((column) => {
				const relation = (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.eR)(before, column.relation);
				return relation !== void 0 && ["r", "m"].includes(relation.kind) && !base.isNew(relation.oid) && beneath(column.type) ? [{
					relation,
					column
				}] : [];
			});
		}
	}),
	3220: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => failing });
		var alteration = __webpack_require__(4781);
		var casts = __webpack_require__(3709);
		var meaning_change = __webpack_require__(488);
		var counting = __webpack_require__(2401);
		var earlier = __webpack_require__(2526);
		var fails_computed = __webpack_require__(7687);
		var fails_domains = __webpack_require__(1051);
		var proof = __webpack_require__(6604);
		var verdict = __webpack_require__(6451);
		async function partitioning(change, relation) {
			const now = (0, meaning_change.eR)(change.after, relation.oid);
			if (now === void 0) return [];
			const found = [];
			const asked = relation.bound === null && now.bound !== null ? now.partitionConstraint : null;
			if (asked !== null && !await (0, proof.c)(change.before, relation, asked)) found.push((0, verdict.W)("attach-partition", relation, "fails", `Attaching ${(0, meaning_change.ag)(relation)} fails if a row lies outside of ${now.bound}`, { question: (0, counting.Gk)(relation, asked) }));
			if (relation.bound !== "DEFAULT" || now.bound !== "DEFAULT") return found;
			const own = change.after.relations.filter(({ oid, parents, bound }) => bound !== null && bound !== "DEFAULT" && parents.some((parent) => relation.parents.includes(parent)) && (0, meaning_change.eR)(change.before, oid)?.bound == null).map((sibling) => (0, verdict.W)("default-partition", relation, "fails", `Adding the partition ${(0, meaning_change.ag)(sibling)} fails if the default partition ${(0, meaning_change.ag)(relation)} holds rows of it`, { question: (0, counting.zi)(relation, sibling.partitionConstraint ?? "true", sibling) }));
			return [...found, ...own];
		}
		function typeChanges(change, relation) {
			const changed = (0, alteration.sh)(change, relation);
			const of = (name) => new Set(change.before.relations.filter((one) => (0, alteration.sh)(change, one).some(({ from }) => from.name === name)).map(({ oid }) => oid));
			return changed.flatMap((one) => (0, meaning_change.pk)(relation, of(one.from.name)) ? [] : refusedValues(change, relation, one));
		}
		function refusedValues(change, relation, one) {
			const { from, to, operand, using } = one;
			const where = `${from.name} of ${(0, meaning_change.ag)(relation)}`;
			const message = `Changing ${where} from ${from.typeName} to ${to.typeName} fails if a value does not fit`;
			if (operand === null) return [];
			const found = (0, casts.hH)(operand, from, to, using !== null, change);
			const of = domainCondition(change, one);
			if (found === "never" && of === null) return [];
			if (found === "unknown") return [(0, verdict.W)("change-type", relation, "fails", message)];
			const condition = [...found === "never" ? [] : [found.sql], ...of === null ? [] : [of]].join(" OR ");
			const question = (0, counting.c6)((0, counting.BO)((0, meaning_change.RO)(relation, true), condition), `values of ${where} that are no ${to.typeName}`);
			return [(0, verdict.W)("change-type", relation, "fails", message, { question })];
		}
		function domainCondition(change, { from, to, operand }) {
			if (to.type === to.base || to.type === from.type) return null;
			const { notNull } = (0, fails_domains.aS)(change, to);
			const conditions = (0, fails_domains.MF)(change, to.type).map((condition) => `(SELECT NOT (${condition}) FROM (SELECT CAST(${operand} AS ${to.baseName}) AS value) AS v)`);
			return [...notNull ? [`(${operand}) IS NULL`] : [], ...conditions].join(" OR ") || null;
		}
		async function failing(change) {
			const found = [];
			for (const relation of (0, meaning_change.JA)(change).filter(meaning_change.Mj)) {
				const own = [
					...newColumns(change, relation),
					...typeChanges(change, relation),
					...uniqueness(change, relation),
					...await notNulls(change, relation),
					...await constraints(change, relation),
					...await partitioning(change, relation)
				];
				found.push(...(0, earlier.QH)(change.written, relation.oid) ? own.map(perhapsMended) : own);
			}
			return [
				...found,
				...(0, fails_domains.C5)(change),
				...(0, fails_computed.E)(change)
			];
		}
		const perhapsMended = (one) => ({
			...one,
			level: "info",
			message: `${one.message}, unless the statements before it have mended that`,
			question: null
		});
		function newColumns(change, relation) {
			const isNew = (column) => (0, meaning_change.YZ)(change.before, column.relation, column.number) === void 0;
			return (0, meaning_change.Jb)(change.after, relation.oid).filter((column) => isNew(column) && !(0, meaning_change.pk)(relation, (0, meaning_change.gT)(change, (one) => one.name === column.name && isNew(one)))).flatMap((column) => newColumn(change, relation, column));
		}
		function newColumn(change, relation, column) {
			const { notNull, domain } = (0, fails_domains.aS)(change, column);
			if (!column.notNull && !notNull) return [];
			if (column.generated !== "") {
				const question = (0, counting.c6)((0, counting.BO)((0, meaning_change.RO)(relation, true), `(${column.default}) IS NULL`), `rows of ${(0, meaning_change.ag)(relation)} for which ${column.name} would be null`);
				const message = `${column.name} of ${(0, meaning_change.ag)(relation)} is generated and must not be null: it fails if the expression is null for a row`;
				return [(0, verdict.W)("add-not-null-column", relation, "fails", message, {
					question,
					level: "warning"
				})];
			}
			if ((0, meaning_change.lq)(column) || (domain?.default ?? null) !== null) return [];
			const why = notNull ? `of the domain ${column.typeName}, which allows no null,` : "NOT NULL";
			return [(0, verdict.W)("add-not-null-column", relation, "fails", `Adding ${column.name} to ${(0, meaning_change.ag)(relation)} ${why} without a default fails on any row`, { question: (0, counting.Pl)(relation, "fails") })];
		}
		async function notNulls(change, relation) {
			const found = [];
			const set = (column) => column.notNull && (0, meaning_change.YZ)(change.before, column.relation, column.number)?.notNull === false;
			for (const column of (0, meaning_change.Jb)(change.after, relation.oid).filter(set)) {
				const of = (0, meaning_change.gT)(change, (one) => one.name === column.name && set(one));
				if ((0, meaning_change.pk)(relation, of) || isUnchecked(change, relation, column)) continue;
				if (await (0, proof.s)(change.before, relation, column)) continue;
				if ((0, earlier.BO)(change.written, relation.oid, column.name)) continue;
				if (change.base.isNewColumn(relation.oid, column.number)) {
					if ((0, meaning_change.YZ)(change.before, relation.oid, column.number)?.isMissing !== true) found.push(neverFilled(relation, column));
					continue;
				}
				found.push((0, verdict.W)("set-not-null", relation, "fails", `Making ${column.name} of ${(0, meaning_change.ag)(relation)} NOT NULL fails if a row has a null there`, { question: (0, counting.Oi)(change, relation, column) }));
			}
			return found;
		}
		const isUnchecked = ({ after }, { oid }, { name }) => after.constraints.some((one) => one.relation === oid && one.kind === "n" && !one.validated && one.columns.includes(name));
		const neverFilled = (relation, { name }) => (0, verdict.W)("set-not-null", relation, "fails", `Making ${name} of ${(0, meaning_change.ag)(relation)} NOT NULL fails on any row: it is new, and null in all of them`, {
			level: "error",
			question: (0, counting.Pl)(relation, "fails")
		});
		const isImposed = (change, oid) => {
			const parent = change.after.constraints.find((one) => one.oid === oid);
			return parent !== void 0 && (0, meaning_change.K3)(change, parent.relation).includes(parent);
		};
		async function constraints(change, relation) {
			const found = [];
			for (const constraint of (0, meaning_change.K3)(change, relation.oid)) {
				if (constraint.parent !== 0 && isImposed(change, constraint.parent)) continue;
				if ((0, alteration.z5)(change, constraint) && areEqual(change, constraint)) continue;
				const one = await constrained(change, relation, constraint);
				if (one !== null) found.push(one);
			}
			return found;
		}
		const areEqual = (change, { relation, referenced }) => change.after.relations.every((one) => ![relation, referenced].includes(one.oid) || (0, alteration.sh)(change, one).every(casts.Rn));
		async function constrained(change, relation, constraint) {
			const was = change.before.constraints.some(({ oid }) => oid === constraint.oid);
			const name = `${constraint.name} on ${(0, meaning_change.ag)(relation)}`;
			const doing = was ? `Validating ${name}` : `Adding ${name}`;
			const rule = (id) => was ? "validate-constraint" : id;
			if (constraint.kind === "c") {
				if (constraint.condition !== null && await (0, proof.c)(change.before, relation, constraint.condition) || !concernsOld(change, relation, constraint)) return null;
				const question = knowsNew(change, relation, constraint.columns) ? null : (0, counting.I9)(change, relation, constraint);
				return (0, verdict.W)(rule("add-check"), relation, "fails", `${doing} fails if a row violates ${constraint.condition}`, { question });
			}
			if (constraint.kind === "f") {
				if (!concernsOld(change, relation, constraint)) return null;
				const question = change.base.isNew(constraint.referenced) || knowsNew(change, relation, constraint.columns) ? null : (0, counting.mA)(change, relation, constraint);
				const message = `${doing} fails if a row refers to none of ${constraint.referencedName}`;
				return (0, verdict.W)(rule("add-foreign-key"), relation, "fails", message, { question });
			}
			if (constraint.kind === "n" && was) {
				const column = (0, meaning_change.Jb)(change.after, relation.oid).find(({ name: one }) => one === constraint.columns[0]);
				if (column === void 0) return null;
				return (0, verdict.W)("validate-constraint", relation, "fails", `${doing} fails if a row has a null in ${column.name}`, { question: (0, counting.Oi)(change, relation, column) });
			}
			if (constraint.kind !== "x") return null;
			const index = change.after.indexes.find(({ oid }) => oid === constraint.index);
			if (index === void 0) return null;
			return (0, verdict.W)("add-exclusion", relation, "fails", `${doing} fails if two rows exclude each other`, { question: (0, counting.em)(change, relation, constraint, index) });
		}
		const knowsNew = ({ before, base }, { oid }, names) => (0, meaning_change.Jb)(before, oid).some(({ name, number }) => names.includes(name) && base.isNewColumn(oid, number));
		function concernsOld(change, relation, { columns, kind, condition }) {
			const old = (0, meaning_change.Jb)(change.before, relation.oid);
			const after = (0, meaning_change.Jb)(change.after, relation.oid).filter(({ name }) => columns.includes(name));
			const isOld = ({ number }) => old.some((one) => one.number === number);
			const isEmpty = (column) => !column.isMissing && change.base.isNewColumn(relation.oid, column.number) && !(0, earlier.QH)(change.written, relation.oid);
			const empty = after.filter((column) => (!isOld(column) || isEmpty(column)) && !(0, meaning_change.lq)(column));
			if (kind === "f") return empty.length === 0;
			return after.length === 0 || empty.length < after.length || asksForNulls.test(condition ?? "");
		}
		const asksForNulls = /IS (?:NOT )?(?:NULL|DISTINCT|TRUE|FALSE)|COALESCE|nulls\(/i;
		const keepsApart = (known, wanted) => known.relation === wanted.relation && known.unique && known.valid && known.predicate === null && (wanted.nullsDistinct || !known.nullsDistinct) && known.keys.every(({ sql, collation }) => wanted.keys.some((key) => key.sql === sql && key.collation === collation));
		function uniqueness(change, relation) {
			const { before, after } = change;
			const isNew = (oid) => (0, meaning_change.YP)(before, oid) === void 0;
			return (0, meaning_change.wl)(after, relation.oid).flatMap((index) => {
				if (!index.unique || !isNew(index.oid)) return [];
				if (index.parent !== 0 && isNew(index.parent)) return [];
				const was = before.indexes.find((one) => one.name === index.name && one.relation === index.relation && one.unique);
				const isOf = (one) => JSON.stringify(one.keys.map(({ collation }) => collation));
				if (was !== void 0 && isOf(was) === isOf(index) && (0, alteration.sh)(change, relation).every(casts.Rn)) return [];
				if (before.indexes.some((one) => keepsApart(one, index)) && (0, alteration.sh)(change, relation).length === 0) return [];
				const owner = after.constraints.find((one) => one.index === index.oid && one.relation === relation.oid && one.kind !== "f");
				if (owner?.kind === "x") return [];
				if (owner?.period === true) {
					const question = (0, counting.em)(change, relation, owner, index);
					const sentence = `${owner.name} on ${(0, meaning_change.ag)(relation)} fails if the periods of two rows overlap`;
					return [(0, verdict.W)("add-exclusion", relation, "fails", `Adding ${sentence}`, { question })];
				}
				const known = (0, meaning_change.Jb)(before, relation.oid).map(({ name }) => name);
				const made = (0, meaning_change.Jb)(after, relation.oid).filter(({ name }) => !known.includes(name));
				if (owner !== void 0 && index.nullsDistinct && made.some((column) => owner.columns.includes(column.name) && !(0, meaning_change.lq)(column) && !column.notNull)) return [];
				if (made.some((column) => (owner?.columns ?? []).includes(column.name) && isCounted(column))) return [];
				const indexed = owner?.columns ?? index.columns;
				const what = index.primary ? "add-primary-key" : "add-unique";
				const keys = index.keys.map(({ sql }) => sql).join(", ");
				const message = `${index.name} makes ${keys} of ${(0, meaning_change.ag)(relation)} unique: it fails if two rows have the same key`;
				return [(0, verdict.W)(what, relation, "fails", message, { question: knowsNew(change, relation, indexed) ? null : (0, counting.XI)(change, relation, index) })];
			});
		}
		const isCounted = ({ identity, default: own }) => identity !== "" || (own?.startsWith("nextval(") ?? false) || /gen_random_uuid\(\)|uuidv7\(\)/.test(own ?? "");
	}),
	8675: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { d: () => pinned });
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6211);
		const pinned = (ask) => (query) => ask([
			_database_index_js__WEBPACK_IMPORTED_MODULE_0__.B_,
			query,
			_database_index_js__WEBPACK_IMPORTED_MODULE_0__.l0
		].join(";\n"), -2);
	}),
	9228: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GS: () => placed,
			lA: () => unreadIn,
			v$: () => losingInCode
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7348);
		var _change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(488);
		var _change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1058);
		var _counting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2401);
		var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9460);
		var _scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5174);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6451);
		async function losingInCode(change, code, look) {
			const found = [];
			for (const one of code?.statements ?? []) {
				const data = await (0, _data_js__WEBPACK_IMPORTED_MODULE_0__.I)({
					...change,
					tree: one.tree,
					sql: one.sql
				}, look);
				const dropped = await notDropped(change, one.tree, look);
				for (const each of [...data, ...dropped]) found.push(await placed(each, one));
			}
			found.push(...code === null ? [] : unreadIn(code));
			return [...new Map(found.map((one) => [`${one.rule} ${one.message}`, one])).values()];
		}
		const unreadIn = ({ unread }) => unread.map(({ where, why }) => (0, _verdict_js__WEBPACK_IMPORTED_MODULE_1__.W)("unread-code", where.endsWith("()") ? `function:${where}` : "code:DO", "loses", `What ${where} deletes is not known: ${why}`));
		async function placed(one, { where, variables }) {
			const needs = one.question !== null && usesVariables(await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.By)(one.question.sql), variables);
			return {
				...one,
				message: `${one.message} (in ${where})`,
				question: needs ? null : one.question
			};
		}
		function usesVariables(tree, variables) {
			return (0, _scope_js__WEBPACK_IMPORTED_MODULE_3__.Nh)(tree, "ColumnRef").map(({ fields }) => String((0, _scope_js__WEBPACK_IMPORTED_MODULE_3__.I)(fields[0] ?? null)[1]["sval"])).some((name) => variables.has(name)) || (0, _scope_js__WEBPACK_IMPORTED_MODULE_3__.Nh)(tree, "ParamRef").length > 0;
		}
		async function notDropped(change, tree, look) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_3__.I)(tree);
			const drops = kind === "DropStmt" && node["removeType"] === "OBJECT_TABLE";
			const columns = kind === "AlterTableStmt" ? (0, _scope_js__WEBPACK_IMPORTED_MODULE_3__.Nh)(node, "AlterTableCmd").filter(({ subtype }) => subtype === "AT_DropColumn") : [];
			if (!drops && columns.length === 0) return [];
			return [...(await (0, _scope_js__WEBPACK_IMPORTED_MODULE_3__.hd)(look, (0, _scope_js__WEBPACK_IMPORTED_MODULE_3__.FJ)(tree))).values()].flatMap((oid) => {
				const table = (0, _change_js__WEBPACK_IMPORTED_MODULE_4__.eR)(change.after, oid);
				return table === void 0 || change.base.isNew(oid) || !(0, _change_js__WEBPACK_IMPORTED_MODULE_4__.Mj)(table) ? [] : [table];
			}).flatMap((table) => {
				if (drops) return [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_1__.W)("drop-table", table, "loses", `The table ${(0, _change_js__WEBPACK_IMPORTED_MODULE_4__.ag)(table)} and its rows are dropped under a condition that was not met in the rehearsal`, { question: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.Pl)(table, "loses") }), (0, _verdict_js__WEBPACK_IMPORTED_MODULE_1__.W)("drop-table", table, "breaks", `Queries of the table ${(0, _change_js__WEBPACK_IMPORTED_MODULE_4__.ag)(table)} fail when that drops it`)];
				const names = new Set(columns.map(({ name }) => String(name)));
				return (0, _change_js__WEBPACK_IMPORTED_MODULE_4__.Jb)(change.after, table.oid).filter(({ name, number }) => names.has(name) && !change.base.isNewColumn(table.oid, number)).flatMap((column) => [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_1__.W)("drop-column", table, "loses", `The column ${(0, _change_js__WEBPACK_IMPORTED_MODULE_6__.M)(column.name)} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_4__.ag)(table)} is dropped under a condition that was not met in the rehearsal`, { question: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.sm)(table, column) }), (0, _verdict_js__WEBPACK_IMPORTED_MODULE_1__.W)("drop-column", table, "breaks", `Queries that name ${(0, _change_js__WEBPACK_IMPORTED_MODULE_6__.M)(column.name)} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_4__.ag)(table)} fail when that drops it`)]);
			});
		}
	}),
	980: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Z: () => losing });
		var _quoting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8688);
		var _casts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3709);
		var _alteration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4781);
		var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(488);
		var _objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1058);
		var _counting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2401);
		var _earlier_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2526);
		var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5174);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6451);
		const losing = (change) => [...droppedTables(change), ...(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.JA)(change).filter(_change_js__WEBPACK_IMPORTED_MODULE_0__.Mj).flatMap((relation) => [
			...droppedColumns(change, relation),
			...cutValues(change, relation),
			...unlogged(change, relation)
		])];
		const cascades = ({ tree }) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.I)(tree)[1]["behavior"] === "DROP_CASCADE";
		function droppedTables(change) {
			const gone = (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.JA)(change).filter((relation) => (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.Mj)(relation) && (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.eR)(change.after, relation.oid) === void 0);
			const oids = new Set(gone.map(({ oid }) => oid));
			return gone.flatMap((relation) => {
				if ((0, _change_js__WEBPACK_IMPORTED_MODULE_0__.pk)(relation, oids)) return [];
				if (relation.kind === "m") return [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_2__.W)("drop-view", relation, "loses", `The materialized view ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} is dropped: its rows can be computed again`, { level: "info" })];
				const copy = (0, _earlier_js__WEBPACK_IMPORTED_MODULE_3__.zP)(change, relation);
				if (copy !== null) return [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_2__.W)("drop-table", relation, "loses", `The table ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} is dropped: an earlier statement has copied its rows to ${(0, _objects_js__WEBPACK_IMPORTED_MODULE_4__.M)(copy)}`, { level: "info" })];
				const what = relation.parents.length > 0 && relation.bound !== null ? "The partition" : "The table";
				const how = cascades(change) ? ", with CASCADE," : "";
				return [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_2__.W)("drop-table", relation, "loses", `${what} ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} is dropped${how} and its rows with it`, { question: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.Pl)(relation, "loses") })];
			});
		}
		function droppedColumns(change, relation) {
			const { before, after, base } = change;
			if ((0, _change_js__WEBPACK_IMPORTED_MODULE_0__.eR)(after, relation.oid) === void 0) return [];
			const isGone = (oid, number) => (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.YZ)(after, oid, number) === void 0;
			return (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.Jb)(before, relation.oid).flatMap((column) => {
				if (!isGone(relation.oid, column.number) || base.isNewColumn(relation.oid, column.number)) return [];
				const same = before.columns.filter((one) => one.name === column.name && isGone(one.relation, one.number));
				if ((0, _change_js__WEBPACK_IMPORTED_MODULE_0__.pk)(relation, new Set(same.map((one) => one.relation))) || column.generated !== "") return [];
				return [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_2__.W)("drop-column", relation, "loses", `The column ${column.name} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} is dropped and its values with it`, { question: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.sm)(relation, column) })];
			});
		}
		function cutValues(change, relation) {
			const isChanged = (oid, name) => {
				const one = (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.eR)(change.before, oid);
				return one !== void 0 && (0, _alteration_js__WEBPACK_IMPORTED_MODULE_6__.sh)(change, one).some(({ from }) => from.name === name);
			};
			return (0, _alteration_js__WEBPACK_IMPORTED_MODULE_6__.sh)(change, relation).flatMap((one) => {
				const { from } = one;
				if (relation.parents.some((parent) => isChanged(parent, from.name))) return [];
				const found = cut(change, relation, one);
				return found === null || change.base.isNewColumn(relation.oid, from.number) ? [] : [found];
			});
		}
		const cutting = new Set("substr substring left right round trunc floor ceil ceiling date_trunc split_part lower upper regexp_replace replace btrim ltrim rtrim abs".split(" "));
		function cut(change, relation, one) {
			const { from, to, operand, using } = one;
			const own = (0, _quoting_js__WEBPACK_IMPORTED_MODULE_7__.Cv)(from.name);
			const where = `${from.name} of ${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)}`;
			const rows = (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.RO)(relation, true);
			const message = `Changing ${where} from ${from.typeName} to ${to.typeName} changes or cuts values`;
			const changed = (condition) => (0, _verdict_js__WEBPACK_IMPORTED_MODULE_2__.W)("cut-values", relation, "loses", message, { question: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.pw)((0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.BO)(rows, condition), `values of ${where} that become others`) });
			const names = namesIn(using);
			if (using !== null && !names.columns.has(from.name)) return changed(`${own} IS NOT NULL`);
			if (operand === null) {
				if (!names.functions.some((name) => cutting.has(name)) && !names.chooses) return null;
				return (0, _verdict_js__WEBPACK_IMPORTED_MODULE_2__.W)("cut-values", relation, "loses", message, { question: (0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.pw)((0, _counting_js__WEBPACK_IMPORTED_MODULE_5__.BO)(rows, `CAST(${one.value} AS pg_catalog.text) IS DISTINCT FROM CAST(${own} AS pg_catalog.text)`), `values of ${where} that become others`) });
			}
			if (!(0, _casts_js__WEBPACK_IMPORTED_MODULE_8__.ej)(one)) return null;
			const refused = (0, _casts_js__WEBPACK_IMPORTED_MODULE_8__.hH)(operand, from, to, using !== null, change);
			const other = `CAST(${one.value} AS ${from.typeName}) IS DISTINCT FROM ${own}`;
			return changed(typeof refused === "string" ? other : `CASE WHEN ${refused.sql} THEN false ELSE ${other} END`);
		}
		function namesIn(tree) {
			const last = (nodes, key) => nodes.map((node) => String((0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.I)(node[key].at(-1) ?? null)[1]["sval"]));
			return {
				columns: new Set(last((0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.Nh)(tree, "ColumnRef"), "fields")),
				functions: last((0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.Nh)(tree, "FuncCall"), "funcname"),
				chooses: ["CaseExpr", "CoalesceExpr"].some((kind) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.Nh)(tree, kind).length > 0) || (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.Nh)(tree, "A_Expr").some((node) => node["kind"] === "AEXPR_NULLIF")
			};
		}
		function unlogged(change, relation) {
			const now = (0, _change_js__WEBPACK_IMPORTED_MODULE_0__.eR)(change.after, relation.oid);
			return relation.persistence === "p" && now?.persistence === "u" ? [(0, _verdict_js__WEBPACK_IMPORTED_MODULE_2__.W)("set-unlogged", relation, "loses", `${(0, _change_js__WEBPACK_IMPORTED_MODULE_0__.ag)(relation)} becomes unlogged: a crash empties it, and no standby has it`)] : [];
		}
	}),
	7245: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => emptied,
			H: () => maintained
		});
		var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(488);
		var _draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6969);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6451);
		function maintained(change) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(change.tree);
			if (kind === "ReindexStmt") return reindexed(change, node);
			const [view] = (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.JA)(change).filter((one) => one.kind === "m");
			if (view === void 0 || node["concurrent"] === true || node["skipData"] === true) return null;
			const { indexes } = change.before;
			return indexes.some((one) => one.relation === view.oid && one.unique && one.predicate === null) ? {
				summary: "Computes the rows anew while others read the view",
				steps: [(0, _draft_js__WEBPACK_IMPORTED_MODULE_2__.q6)((0, _draft_js__WEBPACK_IMPORTED_MODULE_2__.yR)("refresh", view.name), `REFRESH MATERIALIZED VIEW CONCURRENTLY ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.KT)(view)}`)],
				reachesTheSame: false
			} : null;
		}
		function reindexed(change, node) {
			const isIndex = node["kind"] === "REINDEX_OBJECT_INDEX";
			const options = node["params"] ?? [];
			if (!isIndex && node["kind"] !== "REINDEX_OBJECT_TABLE") return null;
			if (options.some(({ DefElem }) => DefElem.defname === "concurrently")) return null;
			const { relname } = node["relation"];
			const found = isIndex ? change.before.indexes.find(({ name, relation }) => name === relname && (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.JA)(change).some(({ oid }) => oid === relation)) : (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.JA)(change).find(({ name, kind }) => name === relname && kind === "r");
			if (found === void 0) return null;
			const sql = `REINDEX ${isIndex ? "INDEX" : "TABLE"} CONCURRENTLY ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.KT)(found)}`;
			return {
				summary: "Builds the index anew beside the old one while others read and write",
				steps: [(0, _draft_js__WEBPACK_IMPORTED_MODULE_2__.q6)((0, _draft_js__WEBPACK_IMPORTED_MODULE_2__.yR)("reindex", relname), sql)],
				reachesTheSame: false
			};
		}
		const emptied = (change, node) => node["skipData"] === true ? (0, _change_js__WEBPACK_IMPORTED_MODULE_1__.JA)(change).filter(({ kind }) => kind === "m").map((view) => (0, _verdict_js__WEBPACK_IMPORTED_MODULE_3__.W)("refresh-without-data", view, "breaks", `Queries of the materialized view ${(0, _change_js__WEBPACK_IMPORTED_MODULE_1__.ag)(view)} fail until it is refreshed: it has no data`)) : [];
	}),
	7726: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BU: () => partOf,
			Ji: () => stateOfPlain,
			al: () => inOrder
		});
		const firstOwn = 16384;
		const methods = new Map([
			[403, "btree"],
			[405, "hash"],
			[783, "gist"],
			[2742, "gin"],
			[4e3, "spgist"],
			[3580, "brin"]
		]);
		const collations = new Map([
			[0, null],
			[100, null],
			[950, "pg_catalog.\"C\""],
			[951, "pg_catalog.\"POSIX\""]
		]);
		const isPlainColumn = ([, , , type, , , , kind]) => type < firstOwn && kind !== "d";
		const operatorOf = (written) => written.slice(0, written.indexOf("("));
		function isPlainConstraint([, , kind, , , definition, , , , isInherited, ...rest]) {
			const [, , columns, , foreign] = rest;
			const operators = foreign?.operators ?? [];
			return kind !== "x" && !isInherited && (columns ?? []).every((number) => number > 0) && ![
				"NOT ENFORCED",
				"PERIOD",
				"WITHOUT OVERLAPS"
			].some((words) => definition.includes(words)) && operators.every((one) => !operatorOf(one).includes("."));
		}
		const isPlainIndex = ([, , , , , , definition, , , used, hasExpressions, [, method]]) => !hasExpressions && methods.has(method) && used.every((one) => collations.has(one)) && !definition.includes("NULLS NOT DISTINCT");
		function stateOfPlain(text) {
			const raw = JSON.parse(text);
			const [found, constraints, indexes] = [
				raw.relations ?? [],
				raw.constraints ?? [],
				raw.indexes ?? []
			];
			const [asked, others] = [new Set(raw.asked), new Set(raw.others)];
			const kinds = new Map(found.map(([oid, , , kind]) => [oid, kind]));
			const columns = (raw.columns ?? []).filter(([relation]) => kinds.get(relation) !== "S");
			if (!(!raw.hasMore && found.every(([oid, , , kind, , , , , isOfFamily]) => asked.has(oid) ? "rS".includes(kind) && !isOfFamily : "iSt".includes(kind)) && columns.every(isPlainColumn) && constraints.every(isPlainConstraint) && indexes.every(isPlainIndex))) return null;
			const kept = new Set(columns.flatMap((one) => one.at(-1) === true ? [one[0]] : []));
			const names = new Map(columns.map(([relation, number, name]) => [`${relation}.${number}`, name]));
			const schemas = new Map(found.map(([oid, schema]) => [oid, schema]));
			const nameOf = (relation, number) => names.get(`${relation}.${number}`) ?? "";
			const columnsOf = (index) => (raw.hanging ?? []).filter(([oid, , number]) => oid === index && number > 0).toSorted(([, , one], [, , other]) => one - other).map(([, relation, number]) => nameOf(relation, number));
			const state = {
				version: raw.version,
				relations: inOrder(found.filter(([, , , kind]) => "rS".includes(kind)).map((one) => relationOf(one, raw.isAlone && !others.has(one[0]) && !kept.has(one[0])))),
				columns: columns.map(columnOf).toSorted((one, other) => one.relation - other.relation || one.number - other.number),
				constraints: inOrder(constraints.map((one) => constraintOf(one, nameOf))),
				indexes: inOrder(indexes.map((one) => indexOf(one, schemas.get(one[1]) ?? "", columnsOf(one[0])))),
				types: [],
				routines: []
			};
			const owners = new Map((raw.hanging ?? []).map(([oid, relation]) => [oid, relation]));
			return {
				state,
				asked: raw.asked,
				isAlone: raw.isAlone,
				functions: raw.functions ?? [],
				owners
			};
		}
		function partOf({ state, owners }, tables) {
			const { relations, columns, constraints, indexes } = state;
			return {
				...state,
				relations: relations.filter(({ oid }) => tables.has(oid) || tables.has(owners.get(oid) ?? 0)),
				columns: columns.filter(({ relation }) => tables.has(relation)),
				constraints: constraints.filter(({ relation, referenced }) => tables.has(relation) || tables.has(referenced)),
				indexes: indexes.filter(({ relation }) => tables.has(relation))
			};
		}
		const inOrder = (known) => known.toSorted((one, other) => one.oid - other.oid);
		const relationOf = ([oid, schema, name, kind, ...rest], isBare) => {
			const [persistence, rowSecurity, filenode, given] = rest;
			return {
				oid,
				schema,
				name,
				kind,
				persistence,
				rowSecurity,
				filenode,
				isBare,
				grants: given ?? [],
				parents: [],
				bound: null,
				partitionConstraint: null
			};
		};
		const columnOf = ([relation, number, name, type, typmod, typeName, ...rest]) => {
			const [baseName, baseKind, category, notNull, value, identity, generated, isMissing] = rest;
			return {
				relation,
				number,
				name,
				type,
				typmod,
				typeName,
				base: type,
				baseTypmod: typmod,
				baseName,
				baseKind,
				category,
				notNull,
				default: value,
				identity,
				generated,
				isMissing
			};
		};
		function constraintOf(raw, nameOf) {
			const [oid, name, kind, relation, validated, definition, condition, index, referenced, , ...rest] = raw;
			const [isLocal, noInherit, columns, match, foreign] = rest;
			const own = foreign ?? {
				holder: null,
				referencedName: null,
				referencedKind: null,
				referencedColumns: [],
				operators: [],
				columns: (columns ?? []).map((number) => nameOf(relation, number))
			};
			return {
				oid,
				name,
				kind,
				relation,
				domain: 0,
				validated,
				enforced: true,
				definition,
				condition,
				index,
				referenced,
				parent: 0,
				isLocal,
				noInherit,
				match,
				period: false,
				...own,
				operators: own.operators.map((one) => `pg_catalog.${operatorOf(one)}`)
			};
		}
		function indexOf(raw, schema, columns) {
			const [oid, relation, unique, primary, valid, immediate, definition, predicate, keys, used] = raw;
			const [name, method] = raw[11];
			return {
				oid,
				name,
				schema,
				relation,
				unique,
				primary,
				valid,
				immediate,
				nullsDistinct: true,
				method: methods.get(method) ?? "",
				definition,
				predicate,
				columns,
				parent: 0,
				keys: keys.map((sql, at) => ({
					sql,
					collation: collations.get(used[at] ?? 0) ?? null
				}))
			};
		}
	}),
	6604: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => provenBy,
			s: () => provesNotNull
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7348);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(488);
		var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5174);
		async function partsOf(condition) {
			const [, select] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.By)(`SELECT WHERE ${condition}`));
			const where = select["whereClause"];
			return where === void 0 ? [] : conjuncts(where);
		}
		function conjuncts(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(tree);
			return kind === "BoolExpr" && node["boolop"] === "AND_EXPR" ? node["args"].flatMap(conjuncts) : [tree];
		}
		const validated = ({ constraints }, { oid }) => constraints.flatMap(({ relation, kind, validated: is, enforced, condition }) => relation === oid && kind === "c" && is && enforced && condition !== null ? [condition] : []);
		async function provesNotNull(state, relation, { name }) {
			for (const condition of validated(state, relation)) for (const part of await partsOf(condition)) {
				const [kind, test] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(part);
				if (kind !== "NullTest" || test["nulltesttype"] !== "IS_NOT_NULL") continue;
				const [argument, reference] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(test["arg"]);
				const fields = reference["fields"];
				const [field] = fields ?? [];
				if (argument === "ColumnRef" && fields?.length === 1 && (0, _scope_js__WEBPACK_IMPORTED_MODULE_0__.I)(field ?? {})[1]["sval"] === name) return true;
			}
			return false;
		}
		const shape = (tree) => JSON.stringify(tree, (key, value) => key === "location" ? void 0 : value);
		async function provenBy(state, relation, condition) {
			const wanted = await partsOf(condition);
			if (wanted.length === 0) return false;
			const known = new Set();
			const filled = (0, _change_js__WEBPACK_IMPORTED_MODULE_2__.Jb)(state, relation.oid).flatMap(({ name, notNull }) => notNull ? [`${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(name)} IS NOT NULL`] : []);
			for (const one of [...validated(state, relation), ...filled]) for (const part of await partsOf(one)) known.add(shape(part));
			return wanted.every((part) => known.has(shape(part)));
		}
	}),
	5174: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DU: () => deletes,
			FJ: () => relationNames,
			I: () => kindOf,
			Nh: () => nodesOf,
			Od: () => scopeOf,
			PG: () => scopeOfCode,
			eZ: () => namesOf,
			f2: () => nodeOfName,
			hd: () => resolve,
			ir: () => nodesOfEach,
			nD: () => sequenceOf,
			r8: () => isWithout
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		function kindOf(tree) {
			const [entry] = Object.entries(tree ?? {});
			return entry ?? ["", {}];
		}
		const namesOf = (nodes) => (nodes ?? []).map((one) => String(one["String"]?.sval));
		const nodeOfName = (parts) => {
			const schemaname = parts.at(-2);
			return {
				relname: parts.at(-1),
				...schemaname === void 0 ? {} : { schemaname }
			};
		};
		const without = new Set([
			"CommentStmt",
			"VariableSetStmt",
			"VariableShowStmt",
			"TransactionStmt",
			"ExplainStmt",
			"LockStmt",
			"VacuumStmt",
			"ClusterStmt",
			"CopyStmt",
			"NotifyStmt",
			"CheckPointStmt",
			"DiscardStmt",
			"CreateRoleStmt",
			"AlterRoleStmt",
			"AlterRoleSetStmt",
			"AlterDefaultPrivilegesStmt",
			"CreateSchemaStmt",
			"CreateSeqStmt",
			"SecLabelStmt",
			"GrantRoleStmt",
			"CreatedbStmt",
			"DropdbStmt",
			"AlterSystemStmt",
			"CreateEnumStmt",
			"CompositeTypeStmt",
			"CreateDomainStmt",
			"CreateTableAsStmt",
			"CreateTableSpaceStmt",
			"DropTableSpaceStmt",
			"CreateSubscriptionStmt",
			"AlterSubscriptionStmt",
			"DropSubscriptionStmt"
		]);
		const named = new Set([
			"AlterTableStmt",
			"IndexStmt",
			"CreateStmt",
			"TruncateStmt",
			"UpdateStmt",
			"DeleteStmt",
			"InsertStmt",
			"MergeStmt",
			"SelectStmt",
			"ViewStmt",
			"RuleStmt",
			"CreatePolicyStmt",
			"AlterPolicyStmt",
			"CreatePublicationStmt",
			"AlterPublicationStmt",
			"CreateTrigStmt",
			"GrantStmt",
			"RefreshMatViewStmt",
			"ReindexStmt"
		]);
		const relationKinds = new Set([
			"OBJECT_TABLE",
			"OBJECT_INDEX",
			"OBJECT_VIEW",
			"OBJECT_MATVIEW",
			"OBJECT_SEQUENCE",
			"OBJECT_FOREIGN_TABLE",
			"OBJECT_COLUMN",
			"OBJECT_TABCONSTRAINT",
			"OBJECT_POLICY",
			"OBJECT_TRIGGER",
			"OBJECT_RULE"
		]);
		const text = (node) => String(node["String"]?.["sval"] ?? "");
		function nodesOf(tree, kind) {
			const found = [];
			collect(tree, (key) => key === kind ? found : void 0);
			return found;
		}
		function nodesOfEach(tree, kinds) {
			const found = new Map(kinds.map((kind) => [kind, []]));
			collect(tree, (kind) => found.get(kind));
			return found;
		}
		function collect(tree, of) {
			if (typeof tree !== "object" || tree === null) return;
			if (Array.isArray(tree)) {
				for (const part of tree) collect(part, of);
				return;
			}
			for (const key in tree) {
				const value = tree[key];
				of(key)?.push(value);
				collect(value, of);
			}
		}
		const namesIn = new WeakMap();
		function relationNames(tree) {
			if (typeof tree !== "object" || tree === null) return [];
			const known = namesIn.get(tree);
			if (known !== void 0) return known;
			const found = [];
			collectNames(tree, found);
			namesIn.set(tree, found);
			return found;
		}
		function collectNames(tree, found) {
			if (typeof tree !== "object" || tree === null) return;
			const { relname, schemaname, DropStmt: drop } = tree;
			const put = (parts) => found.push(parts.map(_quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv).join("."));
			if (typeof relname === "string") put(schemaname === void 0 ? [relname] : [String(schemaname), relname]);
			if (drop !== void 0 && relationKinds.has(String(drop.removeType))) for (const object of drop.objects) {
				const parts = (object["List"]?.items).map(text);
				put(/POLICY|TRIGGER|RULE/.test(String(drop.removeType)) ? parts.slice(0, -1) : parts);
			}
			for (const part of Object.values(tree)) collectNames(part, found);
		}
		async function isThere(look, names) {
			return (await look(`SELECT 1 AS one FROM pg_catalog.pg_proc p
    WHERE p.pronamespace <> 'pg_catalog'::pg_catalog.regnamespace
      AND p.proname IN (${[...new Set(names)].map(_quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu).join(", ")}) LIMIT 1`)).length > 0;
		}
		async function callsOwn(look, tree) {
			const called = nodesOf(tree, "FuncCall").map((call) => text(call["funcname"].at(-1) ?? {}));
			return called.length > 0 && await isThere(look, called);
		}
		async function resolve(look, written, path = null) {
			if (written.length === 0) return new Map();
			const rows = await look(`WITH path AS MATERIALIZED (
      SELECT pg_catalog.set_config('search_path', ${path === null ? `coalesce(pg_catalog.current_setting('pg_feature_inventory.search_path', true),
        pg_catalog.current_setting('search_path'))` : (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(path)}, true) AS is)
    SELECT n.name, CASE WHEN p.is IS NOT NULL THEN pg_catalog.to_regclass(n.name)::pg_catalog.oid::int8 END AS oid
    FROM path p, (VALUES ${[...new Set(written)].map((name) => `(${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(name)})`).join(", ")}) n (name)`);
			return new Map(rows.flatMap(({ name, oid }) => oid === null ? [] : [[String(name), Number(oid)]]));
		}
		function isWithout(tree) {
			const [kind, node] = kindOf(tree);
			if (kind === "CreateStmt") return node["partbound"] === void 0;
			if (kind === "CreatePolicyStmt") return node["permissive"] === true;
			return without.has(kind) || kind === "ViewStmt" && node["replace"] !== true;
		}
		const deletes = (tree) => nodesOf(tree, "MergeWhenClause").some(({ commandType }) => commandType === "CMD_DELETE");
		const replaces = (tree) => nodesOf(tree, "onConflictClause").some(({ action }) => action === "ONCONFLICT_UPDATE") || nodesOf(tree, "MergeWhenClause").some(({ commandType }) => commandType === "CMD_UPDATE");
		function sequenceOf(tree) {
			if (kindOf(tree)[0] !== "SelectStmt") return null;
			for (const call of nodesOf(tree, "FuncCall")) {
				if (text(call["funcname"].at(-1) ?? {}) !== "setval") continue;
				const [sequence, value, called] = (call["args"] ?? []).map(constantIn);
				if (typeof sequence !== "string") continue;
				return {
					name: sequence,
					value: typeof value === "number" ? value : null,
					isCalled: called !== false
				};
			}
			return null;
		}
		function constantIn(tree) {
			const [kind, node] = kindOf(tree);
			if (kind === "TypeCast") return constantIn(node["arg"]);
			if (kind !== "A_Const") return void 0;
			if (node["ival"] !== void 0) return Number(node["ival"]?.["ival"] ?? 0);
			if (node["fval"] !== void 0) return Number(node["fval"]?.["fval"]);
			if (node["boolval"] !== void 0) return node["boolval"]?.["boolval"] === true;
			return node["sval"]?.["sval"];
		}
		async function scopeOf(look, tree) {
			const [kind, node] = kindOf(tree);
			if (isWithout(tree)) return null;
			if (kind === "CreateFunctionStmt") return !await isThere(look, [text(node["funcname"].at(-1) ?? {})]) ? null : {
				names: [],
				relations: [],
				everything: false,
				routines: true,
				types: []
			};
			const objectKind = String(node["removeType"] ?? node["renameType"] ?? node["objectType"] ?? "");
			const ofRelation = relationKinds.has(objectKind);
			const writes = ["UpdateStmt", "DeleteStmt"].some((write) => nodesOf(tree, write).length > 0) || deletes(tree) || replaces(tree) || sequenceOf(tree) !== null;
			const calls = kind === "SelectStmt" && await callsOwn(look, node);
			if (["SelectStmt", "MergeStmt"].includes(kind) && !calls && !writes) return null;
			const isNamed = named.has(kind) && !calls || ofRelation;
			const names = isNamed ? [...new Set(relationNames(tree))] : [];
			const isWide = !isNamed || JSON.stringify(tree).includes("\"DROP_CASCADE\"");
			return {
				names,
				relations: [],
				everything: !isNamed,
				routines: !isNamed,
				types: isWide ? "all" : []
			};
		}
		const settings = new Set([
			"VariableSetStmt",
			"DoStmt",
			"CallStmt"
		]);
		async function scopeOfCode(look, trees) {
			const scopes = [];
			for (const tree of trees) {
				const [kind] = kindOf(tree);
				if (settings.has(kind) || JSON.stringify(tree).includes("\"set_config\"")) return null;
				const names = [...new Set(relationNames(tree))];
				const own = kind === "SelectStmt" ? null : await scopeOf(look, tree);
				if (own?.everything === true) return null;
				scopes.push(own ?? {
					names,
					relations: [],
					everything: false,
					routines: false,
					types: []
				});
			}
			return {
				names: [...new Set(scopes.flatMap(({ names }) => names))],
				relations: [],
				everything: false,
				routines: scopes.some(({ routines }) => routines),
				types: scopes.some(({ types }) => types === "all") ? "all" : []
			};
		}
	}),
	2813: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AP: () => isCalled,
			G: () => namesGiven,
			KJ: () => againOf,
			Pn: () => meantBy,
			j0: () => tablesTaken,
			lf: () => settingsBefore,
			mD: () => droppedIn
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		var _bodies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2020);
		var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(488);
		var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5174);
		const array = (values) => `ARRAY(SELECT ${values})::pg_catalog.text[]`;
		const entries = (...values) => `pg_catalog.array_remove(ARRAY[${values.join(", ")}]::pg_catalog.text[], NULL)`;
		const columnsBy = (relation, numbers) => `(SELECT a.attname FROM pg_catalog.pg_attribute a JOIN meant m ON m.oid = a.attrelid
    WHERE a.attrelid = ${relation} AND a.attnum = ANY (${numbers}))`;
		const parts = [
			`SELECT 'relation', c.oid, '', '{}'::pg_catalog.text[], ${entries(`CASE WHEN c.relrowsecurity OR v.asks_caller THEN 'ROW SECURITY' END`, `CASE WHEN c.relforcerowsecurity OR v.asks_caller THEN 'FORCE ROW SECURITY' END`, `CASE WHEN v.asks_caller OR EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid)
      THEN 'POLICIES' END`)} FROM meant m JOIN pg_catalog.pg_class c ON c.oid = m.oid
      CROSS JOIN LATERAL (SELECT c.relkind = 'v' AND EXISTS (
        SELECT FROM pg_catalog.pg_options_to_table(c.reloptions) o
        WHERE o.option_name = 'security_invoker' AND o.option_value::pg_catalog.bool) AS asks_caller) v
    WHERE c.relkind IN ('r', 'p', 'v', 'm')`,
			`SELECT 'policy', p.polrelid, p.polname, '{}', ${entries(`CASE WHEN NOT p.polpermissive THEN 'RESTRICTIVE' END`, `'FOR=' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
      WHEN 'd' THEN 'DELETE' END`, `'TO=' || CASE WHEN 0 <> ALL (p.polroles) THEN (SELECT pg_catalog.string_agg(r.rolname, ', ' ORDER BY r.rolname)
      FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)) END`)} FROM meant m JOIN pg_catalog.pg_policy p ON p.polrelid = m.oid`,
			`SELECT 'view', c.oid, '', '{}', coalesce(c.reloptions, '{}')
    FROM meant m JOIN pg_catalog.pg_class c ON c.oid = m.oid WHERE c.relkind = 'v'`,
			`SELECT 'trigger', t.tgrelid, t.tgname, '{}', ${entries(`'fires=' || nullif(t.tgenabled::text, 'O')`)}
    FROM meant m JOIN pg_catalog.pg_trigger t ON t.tgrelid = m.oid WHERE NOT t.tgisinternal AND t.tgparentid = 0`,
			`SELECT 'constraint', t.tgrelid, k.conname, ${array(`u.attname FROM (${columnsBy("k.conrelid", "k.conkey").slice(1, -1)}
      UNION ${columnsBy("k.confrelid", "k.confkey").slice(1, -1)}) u`)}, ${entries(`'fires=' || nullif(pg_catalog.min(t.tgenabled::text), 'O')`)}
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_trigger t ON t.tgconstraint = k.oid
    WHERE k.conparentid = 0 AND t.tgisinternal AND (k.conrelid IN (SELECT m.oid FROM meant m)
      OR k.confrelid IN (SELECT m.oid FROM meant m)) GROUP BY k.oid, t.tgrelid, k.conname`,
			`SELECT 'column', a.attrelid, a.attname, ARRAY[a.attname]::pg_catalog.text[], ${entries(`CASE WHEN a.attstorage <> y.typstorage THEN 'STORAGE=' || CASE a.attstorage WHEN 'p' THEN 'PLAIN'
      WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END`, `'COMPRESSION=' || CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END`)} FROM meant m JOIN pg_catalog.pg_class c ON c.oid = m.oid AND c.relkind IN ('r', 'p', 'm', 'f')
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
    WHERE a.attstorage <> y.typstorage OR a.attcompression <> ''`,
			`SELECT 'index', i.indrelid, c.relname, ${array(`b.attname FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_attribute b ON b.attrelid = d.refobjid AND b.attnum = d.refobjsubid
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = i.indexrelid AND d.refobjsubid > 0
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass`)},
      ARRAY['STATISTICS=' || pg_catalog.max(a.attstattarget)]
    FROM meant m JOIN pg_catalog.pg_index i ON i.indrelid = m.oid JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
    WHERE a.attstattarget >= 0 AND a.attnum > 0 AND i.indexprs IS NOT NULL
    GROUP BY i.indrelid, i.indexrelid, c.relname`,
			`SELECT 'statistics', x.stxrelid, x.stxname, ${array(`u.attname FROM ${columnsBy("x.stxrelid", "x.stxkeys")} u`)}, ARRAY['STATISTICS=' || x.stxstattarget]
    FROM meant m JOIN pg_catalog.pg_statistic_ext x ON x.stxrelid = m.oid WHERE x.stxstattarget >= 0`
		];
		const ofRelations = (oids) => `WITH RECURSIVE meant (oid) AS (
    SELECT pg_catalog.unnest(${oids}) UNION SELECT i.inhrelid FROM meant m
      JOIN pg_catalog.pg_inherits i ON i.inhparent = m.oid
  ) SELECT s.kind, n.nspname AS schema, c.relname AS name, c.relkind AS relkind, s.part, s.columns, s.set
  FROM (${parts.join("\nUNION ALL ")}) s (kind, oid, part, columns, set)
    JOIN pg_catalog.pg_class c ON c.oid = s.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  ORDER BY s.kind, 2, 3, s.part`;
		const isClosed = (acl) => `NOT EXISTS (SELECT FROM pg_catalog.aclexplode(${acl}) g WHERE g.grantee = 0)`;
		const ofFunctions = (name) => `SELECT 'function' AS kind, n.nspname AS schema, p.proname AS name,
    '' AS relkind, pg_catalog.pg_get_function_identity_arguments(p.oid) AS part,
    ${array(`t.typname FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY u (oid, n)
      JOIN pg_catalog.pg_type t ON t.oid = u.oid ORDER BY u.n`)} AS columns,
    ${entries(`'volatility=' || CASE p.provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE' END`, `CASE WHEN p.proisstrict THEN 'strict=STRICT' END`, `CASE WHEN p.proleakproof THEN 'leakproof=LEAKPROOF' END`, `'parallel=' || CASE p.proparallel WHEN 's' THEN 'PARALLEL SAFE' WHEN 'r' THEN 'PARALLEL RESTRICTED' END`, `CASE WHEN p.procost <> CASE WHEN l.lanname IN ('internal', 'c') THEN 1 ELSE 100 END
        THEN 'cost=COST ' || p.procost END`, `CASE WHEN p.prorows <> CASE WHEN p.proretset THEN 1000 ELSE 0 END THEN 'rows=ROWS ' || p.prorows END`, `CASE WHEN ${isClosed(`coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))`)} AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_default_acl d JOIN pg_catalog.pg_roles r ON r.oid = d.defaclrole
        WHERE d.defaclobjtype = 'f' AND d.defaclnamespace = 0 AND r.rolname = current_user
          AND ${isClosed("d.defaclacl")}) THEN 'PUBLIC' END`)} || ${array(`'SET ' || s.s FROM pg_catalog.unnest(p.proconfig) s (s)`)} AS set
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.oid >= 16384 AND p.prokind IN ('f', 'p') AND p.proname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(name)} ORDER BY 2, 3, 5`;
		const read = async (look, query) => await look(query);
		async function againOf({ kind, schema, name, part }, look) {
			const oids = `ARRAY(SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n
    ON n.oid = c.relnamespace WHERE n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(schema)} AND c.relname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(name)})`;
			const found = await read(look, kind === "function" ? ofFunctions(name) : ofRelations(oids));
			const is = (one) => one.kind === kind && one.schema === schema && one.name === name;
			return found.find((one) => is(one) && one.part === part) ?? (kind === "column" || kind === "index" || kind === "statistics" ? {
				kind,
				schema,
				name,
				relkind: "",
				part,
				columns: [],
				set: []
			} : null);
		}
		const undoing = new Set([...[
			"AT_AlterColumnType",
			"AT_SetExpression",
			"AT_DropConstraint"
		], ...[
			"AT_EnableTrigAll",
			"AT_EnableTrigUser",
			"AT_DisableTrigAll",
			"AT_DisableTrigUser"
		]]);
		const droppedIn = (node) => (node["objects"] ?? []).map((object) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.eZ)(object["List"]?.items ?? object["ObjectWithArgs"]?.objname));
		const ofRoutines = new Set([
			"OBJECT_FUNCTION",
			"OBJECT_PROCEDURE",
			"OBJECT_ROUTINE"
		]);
		function concernedBy(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.I)(tree);
			const of = (field) => [node[field]];
			const what = String(node["removeType"]);
			switch (kind) {
				case "CreateTrigStmt": return {
					relations: node["replace"] === true ? of("relation") : [],
					functions: []
				};
				case "ViewStmt": return {
					relations: node["replace"] === true ? of("view") : [],
					functions: []
				};
				case "AlterTableStmt": return {
					relations: (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.Nh)(node["cmds"], "AlterTableCmd").some(({ subtype }) => undoing.has(String(subtype))) ? of("relation") : [],
					functions: []
				};
				case "CreateFunctionStmt": return {
					relations: [],
					functions: node["replace"] === true ? [(0, _bodies_js__WEBPACK_IMPORTED_MODULE_2__.OA)(tree) ?? ""] : []
				};
				case "DropStmt": {
					const names = droppedIn(node);
					if (ofRoutines.has(what)) return {
						relations: [],
						functions: names.map((one) => one.at(-1) ?? "")
					};
					if (what === "OBJECT_TRIGGER" || what === "OBJECT_POLICY") return {
						relations: names.map((one) => (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.f2)(one.slice(0, -1))),
						functions: []
					};
					return {
						relations: what === "OBJECT_VIEW" ? names.map(_scope_js__WEBPACK_IMPORTED_MODULE_1__.f2) : [],
						functions: []
					};
				}
				default: return {
					relations: [],
					functions: []
				};
			}
		}
		const meantBy = ({ find, before, base }, node) => {
			const oid = find?.(node);
			return (oid === void 0 ? before.relations.filter(({ schema, name }) => name === node["relname"] && schema === (node["schemaname"] ?? schema)) : [(0, _change_js__WEBPACK_IMPORTED_MODULE_3__.eR)(before, oid ?? 0)].flatMap((one) => one ?? [])).filter((one) => !base.isNew(one.oid));
		};
		const isPlainTable = ({ before }, { oid, isBare }) => isBare === true && !before.constraints.some(({ kind, relation, referenced }) => kind === "f" && (relation === oid || referenced === oid));
		async function settingsBefore(change, look) {
			const { relations, functions } = concernedBy(change.tree);
			const asked = relations.flatMap((node) => meantBy(change, node)).filter((one) => !isPlainTable(change, one));
			const secured = tablesTaken(change.tree).flatMap((node) => meantBy(change, node)).filter(({ kind, rowSecurity }) => "rp".includes(kind) && rowSecurity);
			const found = [];
			const of = async (those, isMeant) => {
				if (those.length === 0) return;
				const oids = `'{${those.map(({ oid }) => oid).join(",")}}'::pg_catalog.oid[]`;
				found.push(...(await read(look, ofRelations(oids))).filter(isMeant));
			};
			await of(asked, ({ kind }) => kind !== "relation");
			await of(secured, ({ kind }) => kind === "relation" || kind === "policy");
			for (const name of functions) found.push(...await read(look, ofFunctions(name)));
			return found;
		}
		function tablesTaken(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.I)(tree);
			if (kind === "DropStmt" && node["removeType"] === "OBJECT_TABLE") return droppedIn(node).map(_scope_js__WEBPACK_IMPORTED_MODULE_1__.f2);
			return kind === "RenameStmt" && node["renameType"] === "OBJECT_TABLE" || kind === "AlterObjectSchemaStmt" && node["objectType"] === "OBJECT_TABLE" ? [node["relation"]] : [];
		}
		const renamed = new Set([
			"OBJECT_TABLE",
			"OBJECT_VIEW",
			"OBJECT_MATVIEW"
		]);
		function namesGiven(tree) {
			const [kind, node] = (0, _scope_js__WEBPACK_IMPORTED_MODULE_1__.I)(tree);
			const relation = node["relation"];
			switch (kind) {
				case "CreateStmt": return [relation];
				case "CreateTableAsStmt": return [node["into"]?.["rel"]];
				case "RenameStmt": return renamed.has(String(node["renameType"])) ? [{
					...relation,
					relname: node["newname"]
				}] : [];
				case "AlterObjectSchemaStmt": return renamed.has(String(node["objectType"])) ? [{
					...relation,
					schemaname: node["newschema"]
				}] : [];
				default: return [];
			}
		}
		const isCalled = (node, schema, name) => node?.["relname"] === name && (node["schemaname"] ?? schema) === schema;
	}),
	3863: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			G9: () => settle,
			Yb: () => withoutGrants,
			zb: () => lackingOf
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8688);
		var _breaks_replication_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4207);
		var _breaks_filled_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4673);
		var _breaks_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5192);
		var _change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1058);
		var _look_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8675);
		var _state_sql_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(254);
		var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(116);
		const relationThere = ({ schema, name }) => `SELECT a.attname AS column,
    pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, c.relkind AS kind, ${_state_sql_js__WEBPACK_IMPORTED_MODULE_0__.g} AS grants
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(schema)} AND c.relname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)}`;
		const typeThere = ({ schema, name }) => `SELECT e.enumlabel AS part
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
  WHERE n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(schema)} AND t.typname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)}`;
		const functionThere = ({ schema, name, parts, isProcedure = false }) => `SELECT
    ARRAY(SELECT coalesce(u.name, '') FROM unnest(p.proargnames, p.proargmodes) WITH ORDINALITY
      u (name, mode, n) WHERE coalesce(u.mode, 'i') IN ('i', 'b', 'v') ORDER BY u.n)::pg_catalog.text[] AS names
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(schema)} AND p.proname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)}
    AND (p.prokind = 'p') = ${isProcedure}
    AND p.pronargs - p.pronargdefaults <= ${parts.length} AND p.pronargs >= ${parts.length}
    AND (ARRAY(SELECT u.t::int8 FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY u (t, n) ORDER BY u.n)
      )[1:${parts.length}] = ARRAY[${parts.join(", ")}]::int8[]`;
		const defaultThere = ({ schema, name, parts: [column = ""] }) => `SELECT a.attnum
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(column)}
  WHERE n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(schema)} AND c.relname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)}
    AND (a.atthasdef OR a.attidentity <> '')`;
		const policiesOf = ({ schema, name }) => `SELECT c.relrowsecurity AS is_on,
    pg_catalog.count(g.grantee)::int AS given, pg_catalog.count(g.grantee) FILTER (WHERE NOT EXISTS (
      SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive
        AND (p.polroles = '{0}'::pg_catalog.oid[] OR g.grantee = ANY (p.polroles))
        AND p.polcmd IN ('*', CASE g.privilege_type WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a'
          WHEN 'UPDATE' THEN 'w' ELSE 'd' END)))::int AS lacking
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN LATERAL pg_catalog.aclexplode(c.relacl) g ON g.grantee <> c.relowner
      AND g.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
  WHERE n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(schema)} AND c.relname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)} GROUP BY c.relrowsecurity`;
		const lackingOf = ({ grants: had = [] }, given, kind) => had.filter((one) => !given.has(one) && (kind !== "m" || one.endsWith(" SELECT")));
		async function thereOf(subject, look) {
			const rows = await look(subject.kind === "type" ? typeThere(subject) : relationThere(subject));
			const parts = new Set(rows.map(({ part, column, type }) => String(part ?? `${(0, _change_js__WEBPACK_IMPORTED_MODULE_2__.M)(String(column))} ${String(type)}`)));
			const given = new Set(rows[0]?.["grants"]);
			return {
				isView: rows[0]?.["kind"] === "v",
				is: rows.length > 0 && subject.parts.every((part) => parts.has(part)),
				lacks: lackingOf(subject, given, String(rows[0]?.["kind"]))
			};
		}
		function withoutGrants(one, lacks, isView) {
			if (lacks.length === 0) return null;
			const isRead = isView && !lacks.some((each) => each.endsWith(" SELECT"));
			const roles = [...new Set(lacks.map((each) => each.slice(0, each.lastIndexOf(" "))))].join(", ");
			const [what = one.message] = one.message.split(" fail: ");
			return {
				...one,
				level: isRead ? "info" : one.level,
				message: `${what} by ${roles} fail: it is made anew without what was granted on it (${lacks.join(", ")})`
			};
		}
		async function behindPolicies(one, subject, look) {
			const [row] = await look(policiesOf(subject));
			if (row?.["is_on"] === false) return null;
			const before = subject.visible ?? new Map();
			const rows = `${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(subject.schema)}.${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(subject.name)}`;
			const lost = (0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.R)(subject, rows, before, await (0, _visible_js__WEBPACK_IMPORTED_MODULE_3__.i)(look, subject));
			if ((row === void 0 || Number(row["given"]) === 0 || Number(row["lacking"]) > 0) && (subject.visible === void 0 || lost !== null)) return lost === null ? one : {
				...one,
				question: lost.question
			};
			if (lost === null) return null;
			const name = `${(0, _change_js__WEBPACK_IMPORTED_MODULE_2__.M)(subject.schema)}.${(0, _change_js__WEBPACK_IMPORTED_MODULE_2__.M)(subject.name)}`;
			return {
				...one,
				message: `${lost.roles.join(", ")} may find or write fewer rows of ${name}: only those that its policies let through`,
				question: lost.question
			};
		}
		const identityLacks = ({ schema, name }) => (0, _breaks_replication_js__WEBPACK_IMPORTED_MODULE_4__.j)(`n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(schema)} AND c.relname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(name)}`);
		async function leftOf(one, subject, look, trees) {
			if (subject.kind === "object") return (await look(subject.parts.join(""))).length > 0 ? null : one;
			if (subject.kind === "default") return (await look(defaultThere(subject))).length > 0 ? null : one;
			if (subject.kind === "replica identity") return (await look(identityLacks(subject))).length === 0 ? null : one;
			if (subject.kind === "filled") return (await (0, _breaks_filled_js__WEBPACK_IMPORTED_MODULE_5__.AE)(look, `n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(subject.schema)} AND c.relname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(subject.name)}`)).some(({ column }) => subject.parts.includes(column)) ? null : one;
			if (subject.undone !== void 0) return await (0, _breaks_settings_js__WEBPACK_IMPORTED_MODULE_6__.W$)(one, subject.undone, look, trees);
			if (subject.kind === "policies") return await behindPolicies(one, subject, look);
			if (subject.kind !== "function") {
				const { is, isView, lacks } = await thereOf(subject, look);
				return is ? withoutGrants(one, lacks, isView) : one;
			}
			const rows = await look(functionThere(subject));
			const { names = [] } = subject;
			const isNamedAlike = rows.some((row) => names.every((name, at) => name === "" || row["names"][at] === name));
			if (rows.length === 0) return one;
			return isNamedAlike ? null : {
				...one,
				level: "warning",
				message: one.message.replace(/ fail: .*/s, " that name its arguments fail: they have other names from now on")
			};
		}
		async function settle(hazards, ask, trees) {
			const look = (0, _look_js__WEBPACK_IMPORTED_MODULE_7__.d)(ask);
			const kept = [];
			const told = new Set();
			for (const one of hazards) {
				const { subject = null } = one;
				const place = subject?.kind === "policies" ? `${subject.schema}.${subject.name}` : null;
				if (place !== null && told.has(place)) continue;
				if (place !== null) told.add(place);
				const left = subject === null ? one : await leftOf(one, subject, look, trees);
				if (left !== null) kept.push(left);
			}
			return kept;
		}
	}),
	254: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			g: () => grants,
			k: () => stateQuery
		});
		const foreign = (name) => `(${name} ~ '^pg_' OR ${name} IN ('information_schema', 'catalog', 'feature_inventory_rehearsal'))`;
		const closure = `SELECT i.inhrelid FROM pg_catalog.pg_inherits i WHERE i.inhparent = s.oid
    UNION ALL SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE i.inhrelid = s.oid
    UNION ALL SELECT i.indrelid FROM pg_catalog.pg_index i WHERE i.indexrelid = s.oid
    UNION ALL SELECT r.ev_class FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid
      WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = s.oid
    UNION ALL SELECT d.objid FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i')
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = s.oid`;
		const inScope = "ANY ((SELECT w.oids FROM within w)::pg_catalog.oid[])";
		const lookUp = (columns, catalog, condition) => `CROSS JOIN LATERAL (SELECT ${columns} FROM pg_catalog.${catalog} WHERE ${condition} OFFSET 0)`;
		const bottom = `(WITH RECURSIVE bases (base, typmod, level) AS (
    SELECT o.typbasetype, o.typtypmod, 1
    UNION ALL SELECT t.typbasetype, CASE WHEN b.typmod < 0 THEN t.typtypmod ELSE b.typmod END, b.level + 1
    FROM bases b JOIN pg_catalog.pg_type t ON t.oid = b.base AND t.typtype = 'd'
  ) SELECT ARRAY[b.base::int8, b.typmod::int8] FROM bases b ORDER BY b.level DESC LIMIT 1)`;
		const scoped = ({ relations, everything }) => `scope (oid) AS (
  (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.oid = ANY (${relations}::pg_catalog.oid[])
    UNION ALL SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${everything} = 'true' AND NOT ${foreign("n.nspname")} AND c.relkind <> 'i')
  UNION SELECT n.oid FROM scope s CROSS JOIN LATERAL (${closure}) n (oid) WHERE ${everything} = 'false'
), within (oids) AS MATERIALIZED (
  SELECT pg_catalog.array_agg(s.oid ORDER BY s.oid) FROM scope s
)`;
		const typed = (asked) => `reached (oid) AS (
  (SELECT a.atttypid FROM within w CROSS JOIN LATERAL pg_catalog.unnest(w.oids) u (oid)
    ${lookUp("a.atttypid", "pg_attribute a", "a.attrelid = u.oid AND a.attnum > 0 AND a.atttypid >= 16384")} a
    UNION ALL SELECT x.oid FROM pg_catalog.unnest(nullif(${asked.types}, 'all')::pg_catalog.oid[]) x (oid)
    UNION ALL SELECT t.oid FROM pg_catalog.pg_type t WHERE ${asked.types} = 'all' AND t.oid >= 16384)
  UNION SELECT t.typbasetype FROM reached r
    ${lookUp("t.typbasetype", "pg_type t", "t.oid = r.oid AND t.typtype = 'd'")} t
), own AS MATERIALIZED (
  SELECT t.* FROM reached r ${lookUp("t.*", "pg_type t", "t.oid = r.oid")} t
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND NOT ${foreign("n.nspname")}
)`;
		const rowsOf = (query) => `(SELECT coalesce(pg_catalog.json_agg(r), '[]') FROM (${query}) r)`;
		const each = "within w CROSS JOIN LATERAL pg_catalog.unnest(w.oids) u (oid)";
		const grants = `ARRAY(SELECT
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END
      || ' ' || g.privilege_type FROM pg_catalog.aclexplode(c.relacl) g WHERE g.grantee <> c.relowner ORDER BY 1)`;
		const relations = `SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
    c.relpersistence AS persistence, c.relrowsecurity AS "rowSecurity", c.relfilenode::int8 AS filenode,
    CASE WHEN c.relacl IS NULL THEN '{}'::pg_catalog.text[] ELSE ${grants} END AS grants,
    ARRAY(SELECT i.inhparent::int8 FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid) AS parents,
    pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
    CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END AS "partitionConstraint"
  FROM ${each} ${lookUp("c.*", "pg_class c", "c.oid = u.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')")} c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  ORDER BY c.oid`;
		const columns = `SELECT a.attrelid::int8 AS relation, a.attnum AS number, a.attname AS name, a.atttypid::int8 AS type,
    a.atttypmod AS typmod, pg_catalog.format_type(a.atttypid, a.atttypmod) AS "typeName",
    t.oid::int8 AS base, coalesce(nullif(o.bottom[2], -1), a.atttypmod) AS "baseTypmod",
    pg_catalog.format_type(t.oid, NULL) AS "baseName", t.typtype AS "baseKind", t.typcategory AS category,
    a.attnotnull AS "notNull",
    CASE WHEN a.atthasdef THEN (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d
      WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END AS default,
    a.attidentity AS identity, a.attgenerated AS generated, a.atthasmissing AS "isMissing"
  FROM ${each} ${lookUp("c.oid", "pg_class c", "c.oid = u.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')")} c
    ${lookUp("a.*", "pg_attribute a", "a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped")} a
    CROSS JOIN LATERAL (SELECT CASE WHEN o.typtype = 'd' THEN ${bottom} END AS bottom
      FROM pg_catalog.pg_type o WHERE o.oid = a.atttypid OFFSET 0) o
    ${lookUp("t.oid, t.typtype, t.typcategory", "pg_type t", "t.oid = coalesce(o.bottom[1], a.atttypid)")} t
  ORDER BY a.attrelid, a.attnum`;
		const names = (numbers, relation) => `ARRAY(SELECT a.attname FROM pg_catalog.unnest(${numbers}) WITH ORDINALITY u (number, place)
    ${lookUp("a.attname", "pg_attribute a", `a.attrelid = ${relation} AND a.attnum = u.number`)} a ORDER BY u.place)`;
		const since18 = (column, ...words) => `CASE WHEN ${words.map((word) => `x.definition LIKE '%${word}%'`).join(" OR ")} THEN pg_catalog.to_jsonb(k)->>'${column}' END`;
		const constrained = `SELECT k.oid FROM ${each} ${lookUp("k.oid", "pg_constraint k", "k.conrelid = u.oid")} k
  UNION SELECT d.objid FROM ${each} ${lookUp("d.objid", "pg_depend d", `d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = u.oid
      AND d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass`)} d
  UNION SELECT k.oid FROM own t ${lookUp("k.oid", "pg_constraint k", "k.contypid = t.oid")} k`;
		const constraints = `SELECT k.oid::int8 AS oid, k.conname AS name, k.contype AS kind, k.conrelid::int8 AS relation,
    k.contypid::int8 AS domain, k.convalidated AS validated,
    coalesce((${since18("conenforced", "NOT ENFORCED")})::bool, true) AS enforced, x.definition,
    CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END AS condition,
    k.conindid::int8 AS index, k.confrelid::int8 AS referenced, f.relkind AS "referencedKind",
    CASE WHEN f.oid IS NOT NULL THEN pg_catalog.format('%I.%I', fn.nspname, f.relname) END AS "referencedName",
    coalesce(nullif(k.conparentid, 0), CASE WHEN k.coninhcount > 0 THEN (SELECT p.oid FROM pg_catalog.pg_inherits i
      JOIN pg_catalog.pg_constraint p ON p.conrelid = i.inhparent AND p.conname = k.conname
        AND p.contype = k.contype WHERE i.inhrelid = k.conrelid LIMIT 1) END, 0)::int8 AS parent,
    CASE WHEN k.contype = 'f' THEN (SELECT pg_catalog.json_build_object('oid', h.oid::int8, 'schema', hn.nspname,
        'name', h.relname, 'kind', h.relkind) FROM pg_catalog.pg_class h
      JOIN pg_catalog.pg_namespace hn ON hn.oid = h.relnamespace WHERE h.oid = k.conrelid) END AS holder,
    k.conislocal AS "isLocal", k.connoinherit AS "noInherit",
    ${names("k.conkey", "k.conrelid")} AS columns, ${names("k.confkey", "k.confrelid")} AS "referencedColumns",
    k.confmatchtype AS match, coalesce((${since18("conperiod", "PERIOD", "WITHOUT OVERLAPS")})::bool, false) AS period,
    ARRAY(SELECT pg_catalog.format('%I.%s', n.nspname, o.oprname)
      FROM pg_catalog.unnest(coalesce(k.conexclop, k.conpfeqop)) WITH ORDINALITY u (oid, place)
        ${lookUp("o.oprname, o.oprnamespace", "pg_operator o", "o.oid = u.oid")} o
        JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace ORDER BY u.place) AS operators
  FROM (${constrained}) q ${lookUp("k.*", "pg_constraint k", "k.oid = q.oid")} k
    CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_constraintdef(k.oid) AS definition OFFSET 0) x
    LEFT JOIN LATERAL (SELECT f.oid, f.relkind, f.relname, f.relnamespace FROM pg_catalog.pg_class f
      WHERE f.oid = k.confrelid OFFSET 0) f ON true
    LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
  WHERE k.contype <> 't' AND (k.conrelid = ${inScope} OR k.confrelid = ${inScope}
    OR k.contypid IN (SELECT t.oid FROM own t))
  ORDER BY k.oid`;
		const indexes = `SELECT i.indexrelid::int8 AS oid, c.relname AS name, n.nspname AS schema, i.indrelid::int8 AS relation,
    i.indisunique AS unique, i.indisprimary AS primary, i.indisvalid AS valid, i.indimmediate AS immediate,
    NOT coalesce((CASE WHEN x.definition LIKE '%NULLS NOT DISTINCT%'
      THEN pg_catalog.to_jsonb(i)->>'indnullsnotdistinct' END)::bool, false) AS "nullsDistinct",
    m.amname AS method, x.definition,
    pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
    (SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
        'sql', pg_catalog.pg_get_indexdef(i.indexrelid, g.n, false),
        'collation', (SELECT pg_catalog.format('%I.%I', cn.nspname, l.collname)
          FROM (SELECT l.* FROM pg_catalog.pg_collation l WHERE l.oid = i.indcollation[g.n - 1] OFFSET 0) l
            JOIN pg_catalog.pg_namespace cn ON cn.oid = l.collnamespace
          WHERE l.collname <> 'default')) ORDER BY g.n)
      FROM pg_catalog.generate_series(1, i.indnkeyatts) g (n)) AS keys,
    ARRAY(SELECT a.attname FROM pg_catalog.pg_depend d
      ${lookUp("a.attname", "pg_attribute a", "a.attrelid = d.refobjid AND a.attnum = d.refobjsubid")} a
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = i.indexrelid
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = i.indrelid
        AND d.refobjsubid > 0) AS columns,
    coalesce((SELECT h.inhparent FROM pg_catalog.pg_inherits h WHERE h.inhrelid = i.indexrelid), 0)::int8 AS parent
  FROM ${each} ${lookUp("i.*", "pg_index i", "i.indrelid = u.oid")} i
    ${lookUp("c.relname, c.relnamespace, c.relam", "pg_class c", "c.oid = i.indexrelid")} c
    CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_indexdef(i.indexrelid) AS definition OFFSET 0) x
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_toast'
    JOIN pg_catalog.pg_am m ON m.oid = c.relam
  ORDER BY i.indexrelid`;
		const types = `SELECT t.oid::int8 AS oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind,
    t.typnotnull AS "notNull", t.typdefault AS default, t.typbasetype::int8 AS base,
    CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END AS "baseName",
    ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
  FROM own t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('d', 'e', 'r')
    OR t.typtype = 'c' AND (SELECT c.relkind FROM pg_catalog.pg_class c WHERE c.oid = t.typrelid) = 'c'
  ORDER BY t.oid`;
		const routines = `SELECT p.oid::int8 AS oid, n.nspname AS schema, p.proname AS name, p.prokind AS kind,
    ARRAY(SELECT u.t::int8 FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY u (t, n) ORDER BY u.n) AS arguments,
    ARRAY(SELECT coalesce(u.name, '') FROM unnest(p.proargnames, p.proargmodes) WITH ORDINALITY
      u (name, mode, n) WHERE coalesce(u.mode, 'i') IN ('i', 'b', 'v') ORDER BY u.n) AS names,
    p.pronargdefaults AS defaults, pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS signature,
    coalesce(pg_catalog.pg_get_function_result(p.oid), '') AS result
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE p.oid >= 16384 AND NOT ${foreign("n.nspname")}
  ORDER BY p.oid`;
		const version = `'version', pg_catalog.current_setting('server_version_num')::int4`;
		const answer = (parts) => `SELECT pg_catalog.json_build_object(${[version, ...Object.entries(parts).map(([name, value]) => `'${name}', ${value}`)].join(",\n")})::text AS state`;
		const stateQuery = (asked) => `WITH RECURSIVE ${scoped(asked)}, ${typed(asked)}
    ${answer({
			relations: rowsOf(relations),
			columns: rowsOf(columns),
			constraints: rowsOf(constraints),
			indexes: rowsOf(indexes),
			types: rowsOf(types),
			routines: `CASE WHEN ${asked.routines} = 'true' THEN ${rowsOf(routines)} ELSE '[]' END`
		})}`;
	}),
	3360: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			d4: () => forgetState,
			P: () => isOrdinary,
			ft: () => mayBePlain,
			ik: () => place,
			g1: () => plainIn,
			VE: () => prepareState,
			Wx: () => readIn,
			S6: () => readPrepared,
			un: () => readState,
			hF: () => reading
		});
		var trust = __webpack_require__(6211);
		var session = __webpack_require__(7297);
		var quoting = __webpack_require__(8688);
		var catalogue = __webpack_require__(415);
		var relations = __webpack_require__(5407);
		var plain_state = __webpack_require__(7726);
		var anew = __webpack_require__(6051);
		var state_sql = __webpack_require__(254);
		const classOf = (catalog) => `'pg_catalog.${catalog}'::pg_catalog.regclass`;
		const rowsOf = (values, from) => `(SELECT pg_catalog.json_agg(pg_catalog.json_build_array(${values.join(", ")})) FROM ${from})`;
		const namesOf = (numbers, relation) => `ARRAY(SELECT a.attname FROM pg_catalog.unnest(${numbers}) WITH ORDINALITY p (number, place)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = ${relation} AND a.attnum = p.number ORDER BY p.place)`;
		const plain_state_sql_relations = rowsOf([
			"c.oid::int8",
			"(SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = c.relnamespace)",
			"c.relname",
			"c.relkind",
			"c.relpersistence",
			"c.relrowsecurity",
			"c.relfilenode::int8",
			`CASE WHEN c.relacl IS NOT NULL THEN ${state_sql.g} END`,
			"c.relhassubclass OR c.relispartition"
		], "pg_catalog.pg_class c WHERE c.oid = ANY ((SELECT w.oids FROM within w)::pg_catalog.oid[])");
		const columns = (tables) => rowsOf([
			"a.attrelid::int8",
			"a.attnum",
			"a.attname",
			"a.atttypid::int8",
			"a.atttypmod",
			"pg_catalog.format_type(a.atttypid, a.atttypmod)",
			"pg_catalog.format_type(a.atttypid, NULL)",
			"t.typtype",
			"t.typcategory",
			"a.attnotnull",
			`CASE WHEN a.atthasdef THEN (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid)
        FROM pg_catalog.pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END`,
			"a.attidentity",
			"a.attgenerated",
			"a.atthasmissing",
			`a.attstorage <> t.typstorage OR a.attcompression <> ''`
		], `pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = ANY (${tables}) AND a.attnum > 0 AND NOT a.attisdropped`);
		const constraints = (tables) => rowsOf([
			"k.oid::int8",
			"k.conname",
			"k.contype",
			"k.conrelid::int8",
			"k.convalidated",
			"pg_catalog.pg_get_constraintdef(k.oid)",
			`CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END`,
			"k.conindid::int8",
			"k.confrelid::int8",
			"k.conparentid <> 0 OR k.coninhcount > 0",
			"k.conislocal",
			"k.connoinherit",
			"k.conkey",
			"k.confmatchtype",
			`CASE WHEN k.contype = 'f' THEN (SELECT pg_catalog.json_build_object(
          'holder', pg_catalog.json_build_object('oid', h.oid::int8, 'schema', hn.nspname, 'name', h.relname,
            'kind', h.relkind),
          'referencedName', pg_catalog.format('%I.%I', fn.nspname, f.relname), 'referencedKind', f.relkind,
          'columns', ${namesOf("k.conkey", "k.conrelid")}, 'referencedColumns', ${namesOf("k.confkey", "k.confrelid")},
          'operators', k.conpfeqop::pg_catalog.regoperator[]::pg_catalog.text[])
        FROM pg_catalog.pg_class h JOIN pg_catalog.pg_namespace hn ON hn.oid = h.relnamespace,
          pg_catalog.pg_class f JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
        WHERE h.oid = k.conrelid AND f.oid = k.confrelid) END`
		], `pg_catalog.pg_constraint k
      WHERE k.oid = ANY (ARRAY(SELECT d.objid FROM hanging d WHERE d.classid = ${classOf("pg_constraint")}))
        AND k.contype <> 't' AND (k.conrelid = ANY (${tables}) OR k.confrelid = ANY (${tables}))`);
		const indexes = (tables) => rowsOf([
			"i.indexrelid::int8",
			"i.indrelid::int8",
			"i.indisunique",
			"i.indisprimary",
			"i.indisvalid",
			"i.indimmediate",
			"pg_catalog.pg_get_indexdef(i.indexrelid)",
			"pg_catalog.pg_get_expr(i.indpred, i.indrelid)",
			`ARRAY(SELECT pg_catalog.pg_get_indexdef(i.indexrelid, g.n, false)
        FROM pg_catalog.generate_series(1, i.indnkeyatts) g (n))`,
			"i.indcollation::pg_catalog.oid[]::int8[]",
			"i.indexprs IS NOT NULL",
			`(SELECT pg_catalog.json_build_array(c.relname, c.relam::int8)
        FROM pg_catalog.pg_class c WHERE c.oid = i.indexrelid)`
		], `pg_catalog.pg_index i WHERE i.indrelid = ANY (${tables})`);
		const others = (tables) => `SELECT d.refobjid AS oid FROM hanging d
    WHERE d.classid <> ALL (ARRAY[${[
			"pg_class",
			"pg_constraint",
			"pg_attrdef",
			"pg_type"
		].map(classOf).join(", ")}])
  UNION ALL SELECT c.oid FROM pg_catalog.pg_class c WHERE c.oid = ANY (${tables}) AND (c.relforcerowsecurity
    OR EXISTS (SELECT FROM pg_catalog.pg_type t JOIN pg_catalog.pg_depend d ON d.refobjid IN (t.oid, t.typarray)
      WHERE t.oid = c.reltype AND d.refclassid = ${classOf("pg_type")} AND d.deptype = 'n'))`;
		function plainStateQuery({ relations: asked, functions }) {
			const tables = `${asked}::pg_catalog.oid[]`;
			const parts = {
				version: `pg_catalog.current_setting('server_version_num')::int4`,
				hasMore: `EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = ANY (${tables}))
      OR EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.refclassid = ${classOf("pg_class")}
        AND d.refobjid = ANY ((SELECT w.oids FROM within w)::pg_catalog.oid[])
        AND d.classid = ${classOf("pg_rewrite")})`,
				isAlone: `NOT ${anew.m}`,
				asked: `pg_catalog.to_json(${tables}::int8[])`,
				functions: `(SELECT pg_catalog.json_agg(p.proname) FROM pg_catalog.pg_proc p
      WHERE p.proname = ANY (${functions}::pg_catalog.name[])
        AND p.pronamespace <> 'pg_catalog'::pg_catalog.regnamespace)`,
				others: `(SELECT pg_catalog.json_agg(DISTINCT o.oid::int8) FROM (${others(tables)}) o)`,
				hanging: rowsOf([
					"d.objid::int8",
					"d.refobjid::int8",
					"d.refobjsubid"
				], `hanging d WHERE d.classid = ${classOf("pg_class")}`),
				relations: plain_state_sql_relations,
				columns: columns(tables),
				constraints: constraints(tables),
				indexes: indexes(tables)
			};
			const pairs = Object.entries(parts).map(([name, value]) => `'${name}', ${value}`);
			return `WITH hanging AS MATERIALIZED (
    SELECT d.classid, d.objid, d.refobjid, d.refobjsubid FROM pg_catalog.pg_depend d
    WHERE d.refclassid = ${classOf("pg_class")} AND d.refobjid = ANY (${tables})
  ), within (oids) AS MATERIALIZED (
    SELECT pg_catalog.array_cat(${tables}, ARRAY(SELECT d.objid FROM hanging d
      WHERE d.classid = ${classOf("pg_class")}))
  )
  SELECT pg_catalog.json_build_object(${pairs.join(",\n")})::text AS state`;
		}
		var without_waiting = __webpack_require__(7079);
		async function readState(look, { relations: known, everything, routines: all }) {
			const [row] = await look((0, without_waiting.M)((0, state_sql.k)({
				relations: `'{${known.join(",")}}'`,
				everything: (0, quoting.eu)(String(everything)),
				routines: (0, quoting.eu)(String(all)),
				types: `'all'`
			})));
			return stateOf(row);
		}
		const stateOf = (row) => JSON.parse(String(row?.["state"]));
		const setting = (name) => `pg_catalog.current_setting('pg_feature_inventory.${name}')`;
		const fromSettings = {
			relations: setting("relations"),
			functions: setting("functions"),
			everything: setting("everything"),
			routines: setting("routines"),
			types: setting("types")
		};
		const scans = "enable_seqscan";
		const plannedByIndex = (execute) => [
			`SELECT ${Object.entries({
				relations: "{}",
				functions: "{}",
				scans: ""
			}).map(([name, value]) => `pg_catalog.set_config('pg_feature_inventory.${name}', '${value}', true)`).join(", ")}`,
			`SELECT pg_catalog.set_config('pg_feature_inventory.scans', pg_catalog.current_setting('${scans}'), true),
    pg_catalog.set_config('${scans}', 'off', true)`,
			execute,
			`SELECT pg_catalog.set_config('${scans}', ${setting("scans")}, true)`
		];
		const preparing = [
			`PREPARE ${session.xN.state} AS ${(0, state_sql.k)(fromSettings)}`,
			`PREPARE ${session.xN.plainState} AS ${plainStateQuery(fromSettings)}`,
			relations.U1,
			...catalogue.sr
		];
		const message = [
			trust.B_,
			...preparing,
			...plannedByIndex(`EXECUTE ${session.xN.plainState}`),
			trust.l0
		].join(";\n");
		async function prepareState(ask, known = null) {
			const there = await ask(catalogue.LP);
			const seen = (0, catalogue.CJ)(there);
			if (seen === known) return seen;
			await forget(ask, there);
			return (0, catalogue.CJ)(await ask(`${message};\n${catalogue.LP}`));
		}
		async function forgetState(ask) {
			await forget(ask, await ask(catalogue.LP));
		}
		async function forget(ask, known) {
			if (known.length > 0) await ask(known.map(({ name }) => `DEALLOCATE ${String(name)}`).join(";\n"));
		}
		function reading({ names, relations: known, everything, routines, types }, isPlain, functions = []) {
			const oids = names.map((name) => `pg_catalog.to_regclass(${(0, quoting.eu)(name)})::pg_catalog.oid`);
			const settings = {
				relations: `pg_catalog.array_cat('{${known.join(",")}}'::pg_catalog.oid[], ARRAY[${oids.join(", ")}]::pg_catalog.oid[])::pg_catalog.text`,
				functions: (0, quoting.eu)(`{${functions.map((name) => JSON.stringify(name)).join(",")}}`),
				everything: (0, quoting.eu)(String(everything)),
				routines: (0, quoting.eu)(String(routines)),
				types: types === "all" ? `'all'` : (0, quoting.eu)(`{${types.join(",")}}`)
			};
			const asked = (isPlain ? ["relations", "functions"] : Object.keys(settings)).map((name) => [name, settings[name]]).map(([name, value]) => `pg_catalog.set_config('pg_feature_inventory.${name}', ${value}, true)`);
			const query = isPlain ? session.xN.plainState : session.xN.state;
			return [
				(0, trust.U3)(asked),
				`EXECUTE ${query}`,
				trust.l0
			];
		}
		const isOrdinary = ({ relations, types }) => types.length === 0 && relations.every(({ kind, parents }) => "rS".includes(kind) && parents.length === 0);
		const mayBePlain = ({ everything, routines, types }) => !everything && !routines && types.length === 0;
		const place = -2;
		const readIn = ([row], isPlain) => isPlain ? plainIn([row])?.state ?? null : stateOf(row);
		const plainIn = ([row]) => (0, plain_state.Ji)(String(row?.["state"]));
		const readPrepared = async (ask, scope, isPlain) => readIn(await ask(reading(scope, isPlain).join(";\n"), place), isPlain);
	}),
	6451: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => verdict });
		var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1058);
		var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3490);
		const verdict = (rule, about, aspect, message, more = {}) => ({
			rule,
			objects: [typeof about === "string" ? about : (0, _objects_js__WEBPACK_IMPORTED_MODULE_0__.X)(about)],
			aspect,
			level: more.level ?? (0, _rules_js__WEBPACK_IMPORTED_MODULE_1__.Y)(rule).level,
			message,
			safer: more.safer ?? null,
			question: more.question ?? null,
			subject: more.subject ?? null
		});
	}),
	116: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => hidden,
			i: () => visibleIn
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1058);
		const known = `SELECT p.polpermissive, p.polcmd, p.polroles, pg_catalog.pg_get_expr(p.polqual, p.polrelid),
    pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), p.polname
  FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid`;
		const policyRows = (schema, name, coming) => {
			const policies = coming === null ? known : `SELECT q.*, pg_catalog.row_number() OVER () FROM (${coming.policies}) q`;
			const conditions = (permissive) => `ARRAY(SELECT coalesce(
      CASE w.command WHEN 'r' THEN p.old ELSE coalesce(p.new, p.old) END, 'true')
    FROM (${policies}) p (permissive, command, roles, old, new, name)
    WHERE ${permissive} AND p.command IN ('*', w.command)
      AND EXISTS (SELECT FROM pg_catalog.unnest(p.roles) o (role) WHERE o.role = 0 OR o.role = g.grantee
        OR g.grantee <> 0 AND pg_catalog.pg_has_role(g.grantee, o.role, 'USAGE'))
    ORDER BY p.name)`;
			return `SELECT CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END AS role,
      w.privilege, c.relrowsecurity${coming === null ? "" : " OR true"} AS is_on,
      ${conditions("p.permissive")} AS allowed, ${conditions("NOT p.permissive")} AS limited
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) g
      JOIN (VALUES ('SELECT', 'r'::"char"), ('UPDATE', 'w'::"char")) w (privilege, command)
        ON w.privilege = g.privilege_type
    WHERE n.nspname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(schema)} AND c.relname = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(name)} AND g.grantee <> c.relowner
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_roles b WHERE b.oid = g.grantee AND (b.rolsuper OR b.rolbypassrls))`;
		};
		async function visibleIn(look, { schema, name }, coming = null) {
			const rows = await look(policyRows(schema, name, coming));
			return new Map(rows.map(({ role, privilege, is_on: isOn, allowed, limited }) => [`${String(role)} ${String(privilege)}`, isOn === true ? letThrough(allowed, limited) : "true"]));
		}
		function letThrough(allowed, limited) {
			const all = [...allowed.includes("true") ? [] : [allowed.length === 0 ? "false" : allowed.map(inside).join(" OR ")], ...limited.filter((one) => one !== "true")];
			return all.length === 0 ? "true" : all.map(inside).join(" AND ");
		}
		const inside = (condition) => `(${condition})`;
		function hidden(relation, rows, before, after) {
			const roles = new Set();
			const conditions = new Set();
			for (const [who, now] of after) {
				const old = before.get(who) ?? "true";
				if (now === "true" || now === old) continue;
				roles.add(who.slice(0, who.lastIndexOf(" ")));
				conditions.add(`${old === "true" ? "" : `(${old}) AND `}(${now}) IS NOT TRUE`);
			}
			if (conditions.size === 0) return null;
			const name = `${(0, _objects_js__WEBPACK_IMPORTED_MODULE_1__.M)(relation.schema)}.${(0, _objects_js__WEBPACK_IMPORTED_MODULE_1__.M)(relation.name)}`;
			const question = {
				sql: `SELECT pg_catalog.count(*) AS count FROM ${rows} WHERE ${[...conditions].map(inside).join(" OR ")}`,
				counts: `rows of ${name} that these roles no longer find or write`,
				means: "breaks"
			};
			return {
				roles: [...roles],
				question
			};
		}
	}),
	7079: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => unknown,
			M: () => withoutWaiting
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		const unknown = "\u00abnot known\u00bb";
		const locked = `locked (oids) AS MATERIALIZED (
  SELECT pg_catalog.array_agg(l.relation) FROM pg_catalog.pg_locks l
  WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.pid <> pg_catalog.pg_backend_pid()
    AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
)`;
		const writing = /pg_catalog\.pg_get_(?:expr\(([\w.]+), ([\w.]+)|partition_constraintdef\(([\w.]+)|constraintdef\((\w+)\.oid|indexdef\((\w+)\.indexrelid[^()]*)\)/g;
		function withoutWaiting(query) {
			return query.replace(writing, (call, value, of, partition, constraint, index) => {
				return `CASE WHEN ${of ?? partition ?? (constraint === void 0 ? `${index}.indrelid` : `${constraint}.conrelid`)} = ANY ((SELECT l.oids FROM locked l)::pg_catalog.oid[])${value === void 0 ? "" : ` AND ${value} IS NOT NULL`} THEN ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(unknown)} ELSE ${call} END`;
			}).replace(/^WITH RECURSIVE /, `WITH RECURSIVE ${locked}, `);
		}
	}),
	1124: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			T: () => keyOf,
			g: () => sizesOf
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1445);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7172);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6211);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8221);
		const keyOf = ({ schema, name }) => JSON.stringify([schema, name]);
		const lockTimeout = 500;
		const exact = "pg_catalog.pg_total_relation_size(p.oid)";
		const noted = `(SELECT sum(r.relpages) FROM pg_catalog.pg_class r
      WHERE r.oid = p.oid OR r.oid = p.reltoastrelid
        OR r.oid IN (SELECT i.indexrelid FROM pg_catalog.pg_index i WHERE i.indrelid = p.oid))::pg_catalog.int8
    * pg_catalog.current_setting('block_size')::pg_catalog.int8`;
		const partitions = `WITH RECURSIVE tree (oid) AS (
          SELECT c.oid UNION SELECT i.inhrelid FROM tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid
        ) SELECT t.oid FROM tree t`;
		async function sizesOf(database, relations) {
			if (relations.length === 0) return new Map();
			const wanted = [...new Map(relations.map((one) => [keyOf(one), {
				schema: one.schema,
				name: one.name
			}])).values()];
			try {
				return await read(database, wanted, exact);
			} catch (error) {
				if (!(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.G)(error) || error.code !== "55P03") throw error;
				await (0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.F)(database);
				return await read(database, wanted, noted);
			}
		}
		async function read(database, wanted, bytes) {
			const results = await database.query(`BEGIN READ ONLY; ${_database_index_js__WEBPACK_IMPORTED_MODULE_2__.y_.join("; ")}; SET LOCAL lock_timeout = ${lockTimeout};
    ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_3__.l)`SELECT w.schema, w.name, t.bytes, t.rows
    FROM json_to_recordset(${wanted}) w (schema text, name text)`}
    JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
      AND c.relname = w.name
    CROSS JOIN LATERAL (SELECT sum(${bytes})::bigint AS bytes,
      sum(nullif(p.reltuples, -1))::bigint AS rows
      FROM pg_catalog.pg_class p WHERE p.oid = c.oid
        OR (c.relkind = 'p' AND p.oid IN (${partitions}))) t; ROLLBACK`);
			return new Map((results.find(({ command }) => command === "SELECT")?.rows ?? []).map((row) => [keyOf(row), row]));
		}
	})
};
export { id, ids, modules };
