const id = 983;
const ids = [983];
const modules = {
	3983: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			emptyHistory: () => emptyHistory,
			readHistory: () => readHistory,
			readPresent: () => readPresent,
			readUnstored: () => readUnstored,
			review: () => review.N
		});
		var zod = __webpack_require__(6778);
		var named_results = __webpack_require__(9599);
		var trust = __webpack_require__(6211);
		var database_database = __webpack_require__(7172);
		var group_by = __webpack_require__(4668);
		var change = __webpack_require__(2990);
		const emptyHistory = {
			snapshots: [],
			changes: new Map(),
			relations: new Map(),
			columns: new Map(),
			growth: new Map(),
			migrations: []
		};
		const utc = (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
		const snapshots = `SELECT id, label, ${utc("taken_at")} AS "takenAt", github_commit_sha AS commit,
    schema_hash AS "schemaHash", total_tables AS tables, total_functions AS functions, total_policies AS policies,
    total_rows AS rows, total_size_bytes AS "sizeBytes"
  FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id`;
		const changes = `SELECT p.id, to_jsonb(d) AS change,
    CASE
      WHEN d.kind IN ('constraint', 'index', 'trigger', 'policy', 'rule')
        THEN catalog.quote(b.body->>'schema') || '.' || catalog.quote(b.body->>'table')
      WHEN d.kind = 'sequence' THEN regexp_replace(b.body->>'owned_by', '\\.("([^"]|"")*"|[^."]*)$', '')
      WHEN d.kind = 'grant' AND b.body->>'on' = 'column'
        THEN regexp_replace(b.body->>'object', '\\.("([^"]|"")*"|[^."]*)$', '')
      WHEN d.kind = 'grant' THEN b.body->>'object'
    END AS "on",
    d.kind = 'grant' AND b.body->>'on' <> 'function' AND b.body->>'grantee' IN ('PUBLIC', 'anon') AS "open"
  FROM (
    SELECT s.id, s.schema_hash, lag(s.id) OVER w AS before, lag(s.schema_hash) OVER w AS hash_before
    FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL WINDOW w AS (ORDER BY s.id)
  ) p CROSS JOIN LATERAL catalog.diff(p.before, p.id) d
  LEFT JOIN LATERAL (
    SELECT o.body FROM catalog.objects o
    WHERE d.kind IN ('constraint', 'index', 'trigger', 'policy', 'rule', 'sequence', 'grant')
      AND o.kind = d.kind AND o.identity = d.identity AND o.valid_from <= p.id
    ORDER BY o.valid_from DESC LIMIT 1) b ON true
  WHERE p.schema_hash <> p.hash_before ORDER BY p.id`;
		const came = `WITH state AS (
    SELECT x.*, sum(x.is_first::int) OVER w AS life, row_number() OVER w AS place
    FROM (
      SELECT o.kind, o.identity, o.valid_from, o.valid_to, o.body, o.before IS NULL OR EXISTS (
        SELECT FROM catalog.snapshots s
        WHERE s.schema_hash IS NOT NULL AND s.id >= o.before AND s.id < o.valid_from) AS is_first
      FROM (
        SELECT o.*, lag(o.valid_to) OVER (PARTITION BY o.kind, o.identity ORDER BY o.valid_from) AS before
        FROM catalog.objects o WHERE o.kind IN ('table', 'view')) o
    ) x WINDOW w AS (PARTITION BY x.kind, x.identity ORDER BY x.valid_from)
  ), life AS (
    SELECT * FROM (
      SELECT s.*, bool_or(s.valid_to IS NULL) OVER (PARTITION BY s.kind, s.identity, s.life) AS stands FROM state s) y
    WHERE y.stands
  ), named AS (
    SELECT l.kind, l.identity, l.valid_from, l.valid_to, l.place, c."column"->>'name' AS name
    FROM life l CROSS JOIN LATERAL jsonb_array_elements(l.body->'columns') c("column")
    WHERE l.identity IN (SELECT m.identity FROM life m GROUP BY m.kind, m.identity HAVING count(*) > 1)
  ), since AS (
    SELECT n.*, n.place - 1 IS DISTINCT FROM
      lag(n.place) OVER (PARTITION BY n.kind, n.identity, n.name ORDER BY n.place) AS is_first
    FROM named n
  )
  SELECT * FROM (
    SELECT l.identity, NULL AS name, min(l.valid_from) AS came FROM life l GROUP BY l.identity
    UNION ALL
    SELECT s.identity, s.name, max(s.valid_from) FILTER (WHERE s.is_first)
    FROM since s GROUP BY s.kind, s.identity, s.name HAVING bool_or(s.valid_to IS NULL)
  ) u ORDER BY u.identity COLLATE "C"`;
		const growth = `SELECT g.identity, to_jsonb(g.row_counts) AS rows, to_jsonb(g.sizes_bytes) AS bytes,
    to_jsonb(ARRAY(
      SELECT floor(extract(epoch FROM u.at))::bigint
      FROM unnest(g.measured_at) WITH ORDINALITY u(at, place) ORDER BY u.place
    )) AS at
  FROM catalog.growth g JOIN catalog.statistics s ON s.kind = 'table' AND s.identity = g.identity
  ORDER BY g.identity COLLATE "C"`;
		const migrations = `SELECT m->>'file' AS file, ${utc(`(m->>'applied_at')::timestamptz`)} AS "appliedAt"
  FROM catalog.rows_of(catalog.readable('catalog', 'migrations')) m
  WHERE m->>'applied_at' IS NOT NULL
  ORDER BY (m->>'applied_at')::timestamptz, m->>'file' COLLATE "C"`;
		const optionalNumber = zod.me(zod.au.number());
		const snapshotRows = zod.YO(zod.Ik({
			id: zod.au.number(),
			label: zod.me(zod.Yj()),
			takenAt: zod.Yj(),
			commit: zod.me(zod.Yj()),
			schemaHash: zod.Yj(),
			tables: zod.me(zod.ai()),
			functions: zod.me(zod.ai()),
			policies: zod.me(zod.ai()),
			rows: optionalNumber,
			sizeBytes: optionalNumber
		}));
		const changeRows = zod.YO(zod.Ik({
			id: zod.au.number(),
			change: change.K,
			on: zod.me(zod.Yj()),
			open: zod.me(zod.zM())
		}));
		const cameRows = zod.YO(zod.Ik({
			identity: zod.Yj(),
			name: zod.me(zod.Yj()),
			came: zod.au.number()
		}));
		const figures = zod.YO(zod.me(zod.ai()));
		const growthRows = zod.YO(zod.Ik({
			identity: zod.Yj(),
			at: zod.YO(zod.ai()),
			rows: figures,
			bytes: figures
		}));
		const migrationRows = zod.YO(zod.Ik({
			file: zod.Yj(),
			appliedAt: zod.Yj()
		}));
		async function readHistory(database) {
			const answers = await (0, named_results.Y)(database, [
				"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
				"SET LOCAL statement_timeout = '15min'",
				...trust.y_,
				(0, named_results.K)("snapshots", snapshots),
				(0, named_results.K)("changes", changes),
				(0, named_results.K)("came", came),
				(0, named_results.K)("growth", growth),
				(0, named_results.K)("migrations", migrations),
				"COMMIT"
			]).catch(async (error) => {
				await (0, database_database.F)(database);
				throw error;
			});
			const changed = (0, group_by.$)(changeRows.parse(answers.changes), ({ id }) => id);
			const relations = new Map();
			const columns = new Map();
			for (const { identity, name, came: snapshot } of cameRows.parse(answers.came)) {
				const own = columns.get(identity) ?? new Map();
				if (name === null) relations.set(identity, snapshot);
				else columns.set(identity, own.set(name, snapshot));
			}
			return {
				snapshots: snapshotRows.parse(answers.snapshots),
				changes: new Map([...changed].map(([id, rows]) => [id, rows.map(({ change, on, open }) => ({
					...change,
					on,
					open: open === true
				}))])),
				relations,
				columns,
				growth: new Map(growthRows.parse(answers.growth).map((row) => [row.identity, measured(row)])),
				migrations: migrationRows.parse(answers.migrations)
			};
		}
		function measured({ at, rows, bytes }) {
			return at.map((seconds, place) => ({
				at: new Date(seconds * 1e3).toISOString().replace(".000Z", "Z"),
				rows: rows[place] ?? null,
				bytes: bytes[place] ?? null
			}));
		}
		const indexes = `WITH RECURSIVE tree AS (
    SELECT i.indexrelid AS top, i.indexrelid AS part FROM pg_index i
    WHERE NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
    UNION ALL
    SELECT t.top, h.inhrelid FROM tree t JOIN pg_inherits h ON h.inhparent = t.part)
  SELECT n.nspname AS schema, c.relname AS index,
    sum(p.relpages::bigint) * current_setting('block_size')::int AS "sizeBytes",
    sum(pg_stat_get_numscans(t.part)) AS scans
  FROM tree t
  JOIN pg_class c ON c.oid = t.top
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class p ON p.oid = t.part
  WHERE n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
  GROUP BY n.nspname, c.relname`;
		const ownersWithout = `SELECT n.nspname AS schema, c.relname AS name, x.privileges
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT p FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) p
    WHERE NOT EXISTS (
      SELECT FROM aclexplode(c.relacl) a WHERE a.grantee = c.relowner AND a.privilege_type = p))) x(privileges)
  WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND x.privileges <> '{}'
    AND n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')`;
		const reads = `WITH RECURSIVE source AS (
    SELECT DISTINCT r.ev_class AS view, d.refobjid AS oid
    FROM pg_rewrite r
    JOIN pg_class c ON c.oid = r.ev_class AND c.relkind IN ('v', 'm')
    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> r.ev_class
    WHERE r.rulename = '_RETURN'
  ), top AS (
    SELECT s.view, s.oid FROM source s
    UNION
    SELECT t.view, h.inhparent FROM top t JOIN pg_class c ON c.oid = t.oid AND c.relispartition
    JOIN pg_inherits h ON h.inhrelid = t.oid)
  SELECT n.nspname AS schema, v.relname AS view,
    jsonb_agg(jsonb_build_array(m.nspname, c.relname)
      ORDER BY m.nspname COLLATE "C", c.relname COLLATE "C") AS "from"
  FROM top t
  JOIN pg_class v ON v.oid = t.view
  JOIN pg_namespace n ON n.oid = v.relnamespace
  JOIN pg_class c ON c.oid = t.oid AND NOT c.relispartition AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
  JOIN pg_namespace m ON m.oid = c.relnamespace
  WHERE n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
  GROUP BY n.nspname, v.relname`;
		const number = zod.me(zod.au.number());
		const indexRows = zod.YO(zod.Ik({
			schema: zod.Yj(),
			index: zod.Yj(),
			sizeBytes: number,
			scans: number
		}));
		const ownerRows = zod.YO(zod.Ik({
			schema: zod.Yj(),
			name: zod.Yj(),
			privileges: zod.YO(zod.Yj())
		}));
		const readRows = zod.YO(zod.Ik({
			schema: zod.Yj(),
			view: zod.Yj(),
			from: zod.YO(zod.PV([zod.Yj(), zod.Yj()]))
		}));
		async function readPresent(database) {
			const answers = await (0, named_results.Y)(database, [
				"BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY",
				...trust.y_,
				(0, named_results.K)("indexes", indexes),
				(0, named_results.K)("ownersWithout", ownersWithout),
				(0, named_results.K)("reads", reads),
				"COMMIT"
			]).catch(async (error) => {
				await (0, database_database.F)(database);
				throw error;
			});
			return {
				indexes: indexRows.parse(answers.indexes),
				ownersWithout: ownerRows.parse(answers.ownersWithout),
				reads: readRows.parse(answers.reads)
			};
		}
		var review = __webpack_require__(5463);
		var promises_ = __webpack_require__(8500);
		var trust_sql = __webpack_require__(2966);
		var server_error = __webpack_require__(1445);
		var database = __webpack_require__(327);
		var sql = __webpack_require__(8221);
		var src_error = __webpack_require__(1557);
		var capture = __webpack_require__(8297);
		var engine_sql = __webpack_require__(250);
		var asked_under = __webpack_require__(7846);
		var inline = __webpack_require__(5656);
		const answers = [
			"read_objects",
			"read_statistics",
			"read_labels"
		];
		const written = [
			"read_all_objects",
			"read_statistics",
			"read_labels"
		];
		const attempts = 4;
		function questions(catalogSql) {
			const { rows, statements } = (0, inline.W)(catalogSql, ["fingerprint", ...written], {
				queries: { trusted_roles: trust_sql.xC },
				calls: {
					...engine_sql.y5,
					count_rows_in_parts: () => "catalog.count_all_rows()"
				},
				ctes: { "read_unused.settled": engine_sql.YI }
			});
			const text = (name, columns) => `SELECT ${columns} FROM (${statements[name] ?? ""}) AS answer`;
			return [
				...asked_under.W,
				(0, named_results.K)("about", "SELECT current_database()::text AS database, current_setting('server_version_num')::int AS version"),
				rows,
				(0, named_results.K)("before", text("fingerprint", "fingerprint")),
				...(0, asked_under.d)("off"),
				(0, named_results.K)("read_objects", text("read_all_objects", "kind, identity, oid::text, locked, body::text")),
				...(0, asked_under.d)("on"),
				(0, named_results.K)("read_statistics", text("read_statistics", "kind, identity, body::text")),
				(0, named_results.K)("read_labels", text("read_labels", "kind, identity, body::text")),
				rows,
				(0, named_results.K)("after", text("fingerprint", "fingerprint")),
				"COMMIT"
			];
		}
		const unstoredId = 0;
		async function readOnce(database, asked) {
			await database.query(["BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY", ...asked_under.W].join(";\n"));
			const found = await (0, named_results.Y)(database, asked);
			return found.before[0]?.["fingerprint"] === found.after[0]?.["fingerprint"] ? found : null;
		}
		async function readUnstored(database, catalogSql, options, signal) {
			const asked = questions(catalogSql);
			for (let attempt = 1; attempt <= attempts; attempt++) {
				if (attempt > 1) await (0, promises_.setTimeout)(100 * attempt * attempt);
				try {
					const found = await readOnce(database, asked);
					const captured = found === null ? null : await putTogether(found, catalogSql, options, signal);
					if (captured !== null) return captured;
				} catch (error) {
					if (!(0, server_error.G)(error)) throw error;
					await (0, database_database.F)(database);
					if (attempt === attempts || !capture.qO.has(error.code)) throw await (0, capture.h4)(error, database, notStored);
				}
			}
			throw new src_error.l({
				message: "The schema could not be read at one moment: another session changed it each time.",
				sqlstate: "40001",
				state: notStored,
				remedy: "Run again when no migration is running."
			});
		}
		const notStored = "Nothing was changed, and no document was written.";
		async function putTogether(found, catalogSql, options, signal) {
			const engine = await (0, database.Ng)({
				engine: "embedded",
				directory: null
			}, signal);
			try {
				await engine.query(catalogSql);
				await engine.query(engine_sql._w);
				for (const answer of answers) for (const piece of pieces(found[answer])) await engine.query((0, sql.l)`INSERT INTO given.answers
          SELECT ${answer}, kind, identity, oid, locked, body
          FROM jsonb_to_recordset(${piece}::jsonb) r(kind text, identity text, oid oid, locked boolean, body jsonb)`);
				return withOrigin(await (0, capture.Fg)(engine, options), found.about[0]);
			} catch (error) {
				const code = sqlstateOf(error);
				if (code === null) throw error;
				if (code === "40001") return null;
				throw new src_error.l({
					message: `What was read of the database could not be put together (SQLSTATE ${code}).`,
					state: notStored,
					remedy: "Run again; when it recurs, report it with this code."
				});
			} finally {
				await engine.close().catch(() => {});
			}
		}
		function sqlstateOf(error) {
			if ((0, server_error.G)(error)) return error.code;
			return error instanceof src_error.l ? error.failure.sqlstate ?? null : null;
		}
		const pieceLength = 1e6;
		function* pieces(rows) {
			let piece = [];
			let length = 0;
			for (const { body, ...row } of rows) {
				const text = `${JSON.stringify(row).slice(0, -1)},"body":${String(body)}}`;
				if (piece.length > 0 && length + text.length > pieceLength) {
					yield `[${piece.join(",")}]`;
					[piece, length] = [[], 0];
				}
				piece.push(text);
				length += text.length;
			}
			if (piece.length > 0) yield `[${piece.join(",")}]`;
		}
		const aboutSchema = zod.Ik({
			database: zod.Yj(),
			version: zod.ai()
		});
		function withOrigin(captured, about) {
			const { database, version } = aboutSchema.parse(about);
			const { snapshot } = captured;
			return {
				...captured,
				id: unstoredId,
				snapshot: {
					...snapshot,
					id: unstoredId,
					unchanged_since: {
						...snapshot.unchanged_since,
						id: unstoredId
					},
					database,
					server_version_num: version,
					server_version: `${Math.floor(version / 1e4)}.${version % 1e4}`
				},
				trend: []
			};
		}
	}),
	5463: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => review });
		var accepted_hazards = __webpack_require__(4063);
		var config_toml = __webpack_require__(4546);
		function exposedSchemas(snapshot, configured = null) {
			if (!snapshot.roles.some(({ role }) => role === "anon" || role === "authenticated")) return {
				names: [],
				source: "there is no role anon or authenticated, so no Data API is assumed"
			};
			const setting = snapshot.api_schemas ?? null;
			if (setting !== null) return {
				names: splitList(setting),
				source: "the setting pgrst.db_schemas in the database"
			};
			if (configured !== null) return {
				names: configured,
				source: "[api] schemas in supabase/config.toml"
			};
			return {
				names: ["public"],
				source: "the default of Supabase, since neither pgrst.db_schemas nor supabase/config.toml says otherwise"
			};
		}
		function splitList(list) {
			return list.split(",").map((name) => name.trim().replace(/^"(.*)"$/s, "$1").replaceAll("\"\"", "\"")).filter((name) => name !== "");
		}
		var suppressions = __webpack_require__(7307);
		var grouped_snapshot = __webpack_require__(9801);
		var finding = __webpack_require__(6746);
		var object_names = __webpack_require__(9589);
		const isTemplate = ({ made_by, retired }) => made_by === "pg_partman" && retired !== true;
		const isMade = ({ made_by, retired }) => made_by !== void 0 && made_by !== "inheritance" && retired !== true;
		function withMembers(snapshot) {
			const partitions = (snapshot.partitions ?? []).filter((each) => !isTemplate(each));
			if (partitions.length === 0) return {
				...snapshot,
				partitions
			};
			const parts = (of) => partitions.flatMap((each) => (of(each) ?? []).map((part) => ({
				schema: each.schema,
				table: each.table,
				...part
			})));
			const tops = partitions.filter(({ schema, partition_of }) => partition_of === (0, object_names.D_)(schema));
			return {
				...snapshot,
				partitions,
				tables: [...snapshot.tables, ...tops.map((each) => asTable(each, snapshot))],
				constraints: [...snapshot.constraints, ...parts(({ constraints }) => constraints)],
				indexes: [...snapshot.indexes, ...parts(({ indexes }) => indexes)],
				triggers: [...snapshot.triggers, ...parts(({ triggers }) => triggers)],
				policies: [...snapshot.policies, ...parts(({ policies }) => policies)],
				rules: [...snapshot.rules, ...parts(({ rules }) => rules)],
				grants: [
					...snapshot.grants,
					...tops.flatMap(({ schema, table, grants = [] }) => grants.map((grant) => ({
						...grant,
						on: "table",
						object: (0, object_names.D_)(schema, table)
					}))),
					...partitions.flatMap(({ schema, table, privileges = [] }) => privileges.flatMap(({ column, ...grant }) => column === void 0 ? [] : [{
						...grant,
						on: "column",
						object: (0, object_names.D_)(schema, table, column)
					}]))
				]
			};
		}
		function asTable(top, { schemas }) {
			const { schema, table, row_security, options = [], comment = null } = top;
			return {
				schema,
				table,
				kind: "table",
				owner: top.owner ?? schemas.find((each) => each.schema === schema)?.owner ?? "",
				persistence: top.persistence ?? "permanent",
				row_count: null,
				size_bytes: null,
				row_security: row_security === "on" || row_security === "forced",
				force_row_security: row_security === "forced",
				replica_identity: top.replica_identity ?? "default",
				partition_key: null,
				partitions: 0,
				inherits: [],
				options,
				comment,
				columns: []
			};
		}
		function withoutMade(snapshot) {
			const views = new Set(snapshot.tables.filter(({ options }) => options.includes("maintained_by=pg_ivm")).map(({ schema, table }) => (0, object_names.D_)(schema, table)));
			const partitions = (snapshot.partitions ?? []).filter((each) => !isMade(each));
			if (views.size === 0 && partitions.length === (snapshot.partitions?.length ?? 0)) return snapshot;
			const isOwn = ({ schema, table }) => !views.has((0, object_names.D_)(schema, table));
			return {
				...snapshot,
				partitions,
				tables: snapshot.tables.filter(isOwn),
				constraints: snapshot.constraints.filter(isOwn),
				indexes: snapshot.indexes.filter(isOwn),
				triggers: snapshot.triggers.filter(isOwn)
			};
		}
		var rules = __webpack_require__(6469);
		function findings(snapshot, options) {
			const whole = (0, grouped_snapshot.U3)(withMembers(snapshot), options.exposedSchemas);
			const remaining = withoutMade(snapshot);
			const own = remaining === snapshot ? whole : (0, grouped_snapshot.U3)(withMembers(remaining), options.exposedSchemas);
			const found = new Map();
			for (const { id, level, category, check } of rules.a) {
				const categories = [category];
				for (const hit of check(category === "security" ? whole : own)) {
					const key = asOne((0, finding.T)(id, hit.object));
					const before = found.get(key);
					found.set(key, before === void 0 ? {
						rule: id,
						level: hit.level ?? level,
						categories,
						object: asOne(hit.object),
						message: asOne(hit.message),
						detail: hit.detail,
						remedy: asOne(hit.remedy),
						key
					} : {
						...before,
						detail: [
							before.detail,
							hit.message,
							hit.detail
						].filter((text) => text !== "").join(" "),
						remedy: both(before.remedy, hit.remedy)
					});
				}
			}
			return [...found.values()].sort(finding.a);
		}
		const asOne = (text) => JSON.parse(JSON.stringify(text));
		function both(first, second) {
			const parts = [first, second].map((remedy) => {
				const at = remedy.indexOf(" -- ");
				return at === -1 ? [remedy, ""] : [remedy.slice(0, at), remedy.slice(at + 4)];
			});
			const notes = [...new Set(parts.map(([, note]) => note).filter((note) => note !== ""))];
			const statements = [...new Set(parts.map(([text]) => text))].join(" ");
			return notes.length === 0 ? statements : `${statements} -- ${notes.join("; ")}`;
		}
		var known_findings = __webpack_require__(3961);
		function review(snapshot, known, options) {
			const { apiSchemas, problem } = (0, config_toml.J)(options.configToml.text);
			const exposed = exposedSchemas(snapshot, apiSchemas);
			const { kept, suppressed, expired, unused } = (0, suppressions.Mc)(findings(snapshot, { exposedSchemas: exposed }), options.accepted.filter(({ rule }) => rules.a.some(({ id }) => id === rule)), options.today);
			return {
				list: (0, known_findings.S4)(kept, known),
				suppressed,
				exposed,
				notices: [
					...problem === null || exposed.names.length === 0 || snapshot.api_schemas != null ? [] : [`${options.configToml.path} is not read: ${problem}. So the Data API is assumed to serve ${exposed.names.join(", ")}.`],
					...expired.map(accepted_hazards.JC),
					...unused.map(({ line, rule, object }) => `${suppressions.gC}:${line}: ${rule} ${object} is no longer found; the line can be deleted.`)
				]
			};
		}
	}),
	8208: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => spelling });
		const spelling = [
			...__webpack_require__(6211).y_,
			"SET LOCAL timezone = 'UTC'",
			"SET LOCAL datestyle = 'ISO, YMD'",
			"SET LOCAL intervalstyle = 'postgres'",
			"SET LOCAL bytea_output = 'hex'",
			"SET LOCAL extra_float_digits = '1'",
			"SET LOCAL quote_all_identifiers = off"
		];
	}),
	7846: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			W: () => settings,
			d: () => joinedByHash
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6211);
		const settings = [
			"SET LOCAL transaction_read_only = on",
			"SET LOCAL statement_timeout = '15min'",
			"SET LOCAL lock_timeout = '2s'",
			...__webpack_require__(8208).D,
			"SET LOCAL standard_conforming_strings = on",
			"SET LOCAL jit = off",
			_database_index_js__WEBPACK_IMPORTED_MODULE_1__.u5
		];
		const joinedByHash = (others) => [...["nestloop", "mergejoin"].map((join) => `SET LOCAL enable_${join} = ${others}`), `SET LOCAL join_collapse_limit = ${others === "off" ? 1 : 8}`];
	}),
	250: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			YI: () => settledWithoutHistory,
			_w: () => answersFromElsewhere,
			y5: () => leftToTheEngine
		});
		const answersFromElsewhere = `
CREATE SCHEMA given;
CREATE TABLE given.answers (answer text, kind text, identity text, oid oid, locked boolean, body jsonb);
CREATE OR REPLACE FUNCTION catalog.fingerprint() RETURNS text LANGUAGE sql STABLE AS 'SELECT ''given''';
CREATE OR REPLACE FUNCTION catalog.read_objects(units bigint[] DEFAULT NULL)
RETURNS TABLE (kind text, identity text, oid oid, body jsonb, locked boolean, unit bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT g.kind, g.identity, g.oid,
    CASE
      WHEN g.kind = 'setting' THEN jsonb_set(g.body, '{value}',
        to_jsonb(catalog.redact_setting((g.body->>'name') || '=' || (g.body->>'value'))))
      WHEN g.kind = 'function' AND jsonb_typeof(g.body->'redacted') = 'string' THEN jsonb_set(g.body, '{redacted}',
        to_jsonb(catalog.redacted_kinds(g.body->>'redacted')))
      ELSE g.body END,
    g.locked, NULL::bigint
  FROM given.answers g WHERE g.answer = 'read_objects'
$fn$;
CREATE OR REPLACE FUNCTION catalog.read_statistics_in_parts() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT g.kind, g.identity, g.body FROM given.answers g
  WHERE g.answer = 'read_statistics' AND (
    g.kind <> 'observation' OR g.body->>'about' NOT IN ('unused index', 'never analyzed')
    -- Only of what the snapshot has; the identity of an observation has the kind before it.
    OR EXISTS (
      SELECT FROM catalog.objects o
      WHERE o.valid_to IS NULL AND o.kind = split_part(g.identity, ' ', 1)
        AND o.identity = catalog.shorten(substr(g.identity, strpos(g.identity, ' ') + 1))))
$fn$;
CREATE OR REPLACE FUNCTION catalog.read_labels() RETURNS TABLE (kind text, identity text, body jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $fn$
  SELECT g.kind, g.identity, g.body FROM given.answers g WHERE g.answer = 'read_labels'
$fn$`;
		const leftToTheEngine = {
			redact_setting: (entry) => `substr(${entry}, strpos(${entry}, '=') + 1)`,
			redacted_kinds: (content) => `CASE WHEN catalog.is_suspicious(${content}) THEN to_jsonb(${content}) ELSE '[]' END`
		};
		const settledWithoutHistory = `SELECT CASE WHEN c.relkind IN ('i', 'I') THEN 'index' ELSE 'table' END AS kind,
    catalog.shorten(catalog.quote(n.nspname::text) || '.' || catalog.quote(c.relname::text)) AS identity,
    clock_timestamp() AS seen, true AS from_the_start
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('i', 'I', 'r', 'p')`;
	}),
	5656: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => inlined });
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		const namesOf = (list) => list.split(",").map((one) => /^\s*(\w+)/.exec(one)?.[1]).filter((name) => name !== void 0);
		const token = /--[^\n]*|'(?:[^']|'')*'|"[^"]*"|[A-Za-z_]\w*|[^]/gy;
		const tokensOf = (text) => (text.match(token) ?? []).filter((part) => !part.startsWith("--"));
		function closing(tokens, from) {
			let depth = 0;
			for (let at = from; at < tokens.length; at++) {
				if (tokens[at] === "(") depth++;
				if (tokens[at] === ")" && --depth === 0) return at;
			}
			throw new Error(`A bracket is not closed in the catalog: ${tokens.slice(from, from + 20).join("")}`);
		}
		const bodies = [
			["\nRETURN\n", ";"],
			[" BEGIN ATOMIC\n", ";\nEND;"],
			[" AS $fn$\n", "\n$fn$;"]
		];
		function functionsOf(catalogSql) {
			const found = new Map();
			for (const text of catalogSql.split(/^CREATE OR REPLACE FUNCTION catalog\./m).slice(1)) {
				const language = text.indexOf("LANGUAGE ");
				const name = /^\w+/.exec(text)?.[0] ?? "";
				if (!text.startsWith("LANGUAGE sql", language) || found.has(name)) continue;
				const header = tokensOf(text.slice(0, language));
				const end = closing(header, 1);
				const columns = header.indexOf("TABLE", end);
				const [opening, closer] = bodies.map(([before, after]) => [
					text.indexOf(before, language),
					before,
					after
				]).filter(([at]) => at >= 0).sort(([one], [other]) => one - other).map(([at, before, after]) => [at + before.length, after])[0] ?? [language, ";"];
				found.set(name, {
					parameters: namesOf(header.slice(2, end).join("")),
					columns: columns < 0 ? [] : namesOf(header.slice(columns + 3, -1).join("")),
					body: text.slice(opening, endOf(text, opening, closer))
				});
			}
			return found;
		}
		function endOf(text, from, closer) {
			if (closer !== ";") return text.indexOf(closer, from);
			let at = from;
			for (const part of text.slice(from).match(token) ?? []) {
				if (part === ";") break;
				at += part.length;
			}
			return at;
		}
		function argumentsOf(tokens) {
			const list = [[]];
			let depth = 0;
			for (const part of tokens) {
				if (part === "(" || part === "[") depth++;
				if (part === ")" || part === "]") depth--;
				if (part === "," && depth === 0) list.push([]);
				else list.at(-1)?.push(part);
			}
			return list.map((parts) => parts.join("").trim()).filter((text) => text !== "");
		}
		function substituted(text, values) {
			const tokens = tokensOf(text);
			return tokens.map((part, at) => tokens[at - 1] === "." ? part : values.get(part) ?? part).join("");
		}
		function withCte(text, name, query) {
			const tokens = tokensOf(text);
			const at = tokens.indexOf(name);
			const open = tokens.indexOf("(", at);
			return [
				...tokens.slice(0, open + 1),
				query,
				...tokens.slice(closing(tokens, open))
			].join("");
		}
		function within(text, name) {
			const tokens = tokensOf(text);
			const open = tokens.indexOf("(", tokens.indexOf(name));
			return tokens.slice(open + 1, closing(tokens, open)).join("");
		}
		function begun(catalogSql, replaced) {
			const functions = new Map(functionsOf(catalogSql));
			for (const [name, body] of Object.entries(replaced.queries)) functions.set(name, {
				parameters: [],
				columns: ["oid"],
				body
			});
			for (const [place, query] of Object.entries(replaced.ctes)) {
				const [name = "", inner = ""] = place.split(".");
				const whole = functionNamed(functions, name);
				functions.set(name, {
					...whole,
					body: withCte(whole.body, inner, query)
				});
			}
			return {
				functions,
				calls: replaced.calls,
				slots: [],
				bound: 0
			};
		}
		function functionNamed(functions, name) {
			const found = functions.get(name);
			if (found === void 0) throw new Error(`catalog.${name} cannot be written in the place of a call`);
			return found;
		}
		function statement(writing, query, columns) {
			const needed = new Map();
			const text = expand(writing, query, needed);
			const ctes = [...needed].map(([name, body]) => {
				const { columns } = functionNamed(writing.functions, name);
				return `pfi_${name} (${columns.join(", ")}) AS (${body})`;
			});
			const answer = `SELECT * FROM (${text}) AS pfi_answer (${columns.join(", ")})`;
			return ctes.length === 0 ? answer : `WITH ${ctes.join(",\n")}\n${answer}`;
		}
		function answer(writing, name, given = {}) {
			const { parameters, columns, body } = functionNamed(writing.functions, name);
			return statement(writing, substituted(body, new Map(parameters.map((one) => [one, given[one] ?? "NULL"]))), columns.length === 0 ? [name] : columns);
		}
		function rows(writing) {
			const steps = [];
			for (let at = 0; at < writing.slots.length; at++) {
				const { expression, ownRows } = slotOf(writing.slots[at] ?? "");
				const busy = /\bbusy\b/.test(expression) ? within(functionNamed(writing.functions, "read_all_objects").body, "busy") : null;
				const query = statement(writing, `${busy === null ? "" : `WITH busy AS (${busy}) `}SELECT (${expression})`, ["query"]);
				steps.push(`  query := NULL;
  IF ${neededFor(expression)} THEN
    EXECUTE ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(query)} INTO query;
  END IF;
  found := '[]';
  IF query IS NOT NULL THEN
    PERFORM set_config('row_security', '${ownRows ? "on" : "off"}', true);
    EXECUTE 'SELECT coalesce(jsonb_agg(to_jsonb(q)), ''[]'') FROM (' || query || ') q' INTO found;
    PERFORM set_config('row_security', 'off', true);
  END IF;
  PERFORM set_config('${settingOf(at)}', found::text, true);`);
			}
			return `DO $pfi$\nDECLARE query text; found jsonb;\nBEGIN\n${steps.join("\n")}\nEND $pfi$`;
		}
		function neededFor(expression) {
			const [, extension] = /\be\.extname = ('\w+')/.exec(expression) ?? [];
			if (extension !== void 0) return `EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = ${extension})`;
			const [, schema] = /^catalog\.readable\(('\w+'),/.exec(expression) ?? [];
			if (schema !== void 0) return `EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ${schema})`;
			return "true";
		}
		function slot(writing, expression) {
			const known = writing.slots.indexOf(expression);
			const at = known >= 0 ? known : writing.slots.push(expression) - 1;
			return `jsonb_array_elements(current_setting('${settingOf(at)}')::jsonb)`;
		}
		function expand(writing, text, needed) {
			const tokens = tokensOf(text);
			const out = [];
			for (let at = 0; at < tokens.length; at++) {
				const name = tokens[at + 2];
				if (tokens[at] !== "catalog" || tokens[at + 1] !== "." || name === void 0 || tokens[at + 3] !== "(") {
					out.push(tokens[at] ?? "");
					continue;
				}
				const end = closing(tokens, at + 3);
				out.push(call(writing, name, argumentsOf(tokens.slice(at + 4, end)), needed));
				at = end;
			}
			return out.join("");
		}
		function call(writing, name, given, needed) {
			const replaced = writing.calls[name];
			if (replaced !== void 0) return expand(writing, replaced(given.join(", ")), needed);
			if (name === "rows_of") return slot(writing, unquoted(given.join(", "), (text) => expand(writing, text, needed)));
			if (name === "read_jobs") return slot(writing, `${ownRowsMark}catalog.readable('cron', 'job')`);
			const { parameters, body } = functionNamed(writing.functions, name);
			if (name === "extension_rows") return slot(writing, within(substituted(body, new Map(parameters.map((one, at) => [one, given[at] ?? "NULL"]))), "rows_of"));
			if (parameters.length === 0) {
				if (!needed.has(name)) {
					const inner = expand(writing, body, needed);
					needed.set(name, inner);
				}
				return `pfi_${name}`;
			}
			const values = given.map((one) => `(${expand(writing, one, needed)})`);
			if (!/\bSELECT\b/.test(body)) return `(${expand(writing, substituted(body, new Map(parameters.map((one, at) => [one, values[at] ?? "NULL"]))), needed)})`;
			const place = `pfi_${++writing.bound}`;
			const inner = expand(writing, substituted(body, new Map(parameters.map((one, at) => [one, `${place}.p${at}`]))), needed);
			return `(SELECT ${place}_r.value FROM (SELECT ${values.map((value, at) => `${value} AS p${at}`).join(", ")}) ${place} CROSS JOIN LATERAL (${inner}) ${place}_r(value))`;
		}
		const settingOf = (slot) => `pg_feature_inventory.rows_${slot}`;
		const ownRowsMark = "/*own*/";
		const slotOf = (text) => text.startsWith(ownRowsMark) ? {
			expression: text.slice(7),
			ownRows: true
		} : {
			expression: text,
			ownRows: false
		};
		function unquoted(expression, expand) {
			return tokensOf(expression).map((part) => part.startsWith("'") && part.includes("catalog.") ? (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(expand(part.slice(1, -1).replaceAll("''", "'"))) : part).join("");
		}
		function inlined(catalogSql, names, replaced) {
			const writing = begun(catalogSql, replaced);
			const statements = Object.fromEntries(names.map((name) => [name, answer(writing, name, replaced.given)]));
			return {
				rows: rows(writing),
				statements
			};
		}
	})
};
export { id, ids, modules };
