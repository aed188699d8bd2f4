const id = 554;
const ids = [554];
const modules = {
	7297: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Iz: () => forgetSession,
			Tf: () => sessionFound,
			Tv: () => resetTo,
			ee: () => expectSession,
			n$: () => sessionQuery,
			nR: () => afterRole,
			pK: () => putBack,
			pl: () => returnRole,
			rY: () => mostSessions,
			vv: () => forgetFailed,
			xN: () => keptStatements,
			xo: () => deallocate,
			xw: () => ownSession
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6211);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8221);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8688);
		const mostSessions = 20;
		const otherSession = "PFI07";
		const settable = `CASE WHEN s.name IN ('search_path', 'row_security')
  THEN current_setting('pg_feature_inventory.' || s.name)
  WHEN s.vartype = 'enum' THEN split_part(s.setting, ' (', 1) ELSE s.setting END`;
		const heldLock = `SELECT CASE l.objsubid WHEN 1 THEN ((l.classid::bigint << 32) | l.objid::bigint)::text
    ELSE format('%s, %s', l.classid::bigint::int4, l.objid::bigint::int4) END AS key, l.mode
  FROM pg_locks l WHERE l.locktype = 'advisory' AND l.pid = pg_backend_pid()
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
		const state = (database) => `(SELECT jsonb_build_object(
  'user', session_user, 'role', current_setting('role'), 'pooled', b.pooled,
  'settings', coalesce((SELECT jsonb_object_agg(s.name, ${settable})
    FROM pg_settings s WHERE s.context IN ('user', 'superuser') AND ${settable} IS DISTINCT FROM s.reset_val
      -- What RESET gives may read otherwise than it is: a default of 0 shows as the system's own value.
      AND s.source = 'session'
      AND s.name !~ '^(pg_feature_inventory[.]|transaction_(isolation|read_only|deferrable)$)'), '{}'),
  'temporary', CASE WHEN b.pooled AND pg_my_temp_schema() <> 0 THEN (SELECT coalesce(jsonb_agg(c.oid::text), '[]')
    FROM pg_class c WHERE c.relnamespace = pg_my_temp_schema()) ELSE '[]' END,
  'locks', CASE WHEN b.pooled THEN (SELECT coalesce(jsonb_agg(h.key), '[]') FROM (${heldLock}) h) ELSE '[]' END)
  FROM (SELECT pg_backend_pid() <> ${String(database.processId() ?? "pg_backend_pid()")} AS pooled) b)`;
		const sessionQuery = (database) => `SELECT ${state(database)} AS session`;
		const ownSession = {
			user: "",
			role: "none",
			settings: {},
			pooled: false,
			temporary: [],
			locks: []
		};
		const expectSession = (database, session) => session.pooled ? [_database_index_js__WEBPACK_IMPORTED_MODULE_0__.B_, `DO $pfi$ DECLARE found jsonb; BEGIN
          found := ${state(database)};
          IF found IS DISTINCT FROM ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(JSON.stringify(session))}::jsonb THEN
            RAISE EXCEPTION 'the pooler gave this message another session' USING
              ERRCODE = '${otherSession}', DETAIL = encode(convert_to(found::text, 'UTF8'), 'hex');
          END IF;
        END $pfi$`] : [];
		const sessionFound = ({ code, detail = "" }) => code === otherSession ? JSON.parse(Buffer.from(detail, "hex").toString("utf8")) : null;
		const returnRole = ({ user, pooled }) => [
			"SET CONSTRAINTS ALL IMMEDIATE",
			pooled ? `SET SESSION AUTHORIZATION ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(user)}` : "RESET SESSION AUTHORIZATION",
			"RESET ROLE"
		];
		const putBack = (session) => [...returnRole(session), ...resetTo(session)];
		function resetTo({ role, settings }) {
			const values = Object.entries(settings).map(([name, value]) => (0, _database_index_js__WEBPACK_IMPORTED_MODULE_2__.l)`pg_catalog.set_config(${name}, ${value}, false)`);
			return [
				"RESET ALL",
				...values.length === 0 ? [] : [`SELECT ${values.join(", ")}`],
				...role === "none" ? [] : [`SET ROLE ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(role)}`]
			];
		}
		const unlock = ({ locks }) => locks.length === 0 ? "SELECT pg_catalog.pg_advisory_unlock_all()" : `DO $pfi$ DECLARE held record; BEGIN
        FOR held IN SELECT key, mode FROM (${heldLock}) l
          WHERE key <> ALL (ARRAY[${locks.map(_quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu).join(", ")}]) LOOP
          EXECUTE format('SELECT pg_advisory_unlock%s(%s)',
            CASE held.mode WHEN 'ShareLock' THEN '_shared' END, held.key);
        END LOOP;
      END $pfi$`;
		const dropTemporary = ({ temporary }) => temporary.length === 0 ? "DISCARD TEMP" : `DO $pfi$ DECLARE one record; BEGIN
        FOR one IN SELECT c.relname, c.relkind FROM pg_class c
          WHERE c.relnamespace = pg_my_temp_schema() AND c.relkind IN ('r', 'p', 'v', 'S')
            AND c.oid::text <> ALL (ARRAY[${temporary.map(_quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu).join(", ")}]) LOOP
          EXECUTE format('DROP %s IF EXISTS pg_temp.%I CASCADE',
            CASE one.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, one.relname);
        END LOOP;
      END $pfi$`;
		const leave = (session) => [...returnRole(session), ...afterRole(session)];
		function afterRole(session) {
			const shared = session.temporary.length > 0 || session.locks.length > 0;
			return [
				...resetTo(session),
				"CLOSE ALL",
				"UNLISTEN *",
				...shared ? _database_index_js__WEBPACK_IMPORTED_MODULE_0__.y_ : [],
				dropTemporary(session),
				"DISCARD SEQUENCES",
				unlock(session)
			];
		}
		const keptStatements = {
			state: "pg_feature_inventory_state",
			plainState: "pg_feature_inventory_plain_state",
			locks: "pg_feature_inventory_locks",
			relations: "pg_feature_inventory_relations",
			above: "pg_feature_inventory_above"
		};
		const deallocate = `DO $pfi$ DECLARE name text; BEGIN
    FOR name IN SELECT p.name FROM pg_catalog.pg_prepared_statements p
      WHERE p.from_sql AND p.name NOT IN (${Object.values(keptStatements).map(_quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu).join(", ")}) LOOP
      EXECUTE pg_catalog.format('DEALLOCATE %I', name);
    END LOOP;
  END $pfi$`;
		const forgetSession = (session) => [
			...leave(session),
			..._database_index_js__WEBPACK_IMPORTED_MODULE_0__.y_,
			deallocate
		];
		const forgetFailed = (session) => session.pooled ? [
			..._database_index_js__WEBPACK_IMPORTED_MODULE_0__.y_,
			unlock(session),
			deallocate
		] : forgetSession(session);
	}),
	6051: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			J: () => isAllAnew,
			m: () => hasEventTriggers
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(596);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		const harmless = new Set([
			"now",
			"gen_random_uuid",
			"nextval",
			"lower",
			"upper",
			"length",
			"random"
		]);
		const lastOf = (parts) => String(parts?.at(-1)?.["String"]?.sval);
		function namesIn(tree, found = {
			relations: [],
			calls: []
		}) {
			if (typeof tree !== "object" || tree === null) return found;
			for (const [key, value] of Object.entries(tree)) {
				if (key === "relname") found.relations.push(String(value));
				if (key === "funcname") found.calls.push(lastOf(value));
				namesIn(value, found);
			}
			return found;
		}
		const making = new Set([
			"CreateStmt",
			"CreateSeqStmt",
			"CreateEnumStmt",
			"CompositeTypeStmt",
			"CreatePolicyStmt",
			"CreateTrigStmt",
			"CreateFunctionStmt",
			"CreateSchemaStmt",
			"VariableSetStmt"
		]);
		const changing = new Set([
			"AlterTableStmt",
			"IndexStmt",
			"InsertStmt"
		]);
		function commented({ objtype, object }) {
			const items = object?.["List"]?.items;
			if (objtype === "OBJECT_TABLE") return lastOf(items);
			return objtype === "OBJECT_COLUMN" ? lastOf(items?.slice(0, -1)) : null;
		}
		function isAnew(tree, seen) {
			const [[kind, node] = ["", {}]] = Object.entries(tree);
			if (kind === "CommentStmt") {
				const name = commented(node);
				return name !== null && seen.tables.has(name);
			}
			const { relations, calls } = namesIn(node);
			if (relations.some((name) => seen.taken.has(name))) return false;
			if (kind === "CreateStmt") seen.tables.add(String(node["relation"]?.relname));
			if (kind === "CreateFunctionStmt") seen.functions.add(lastOf(node["funcname"]));
			const isHarmless = calls.every((name) => harmless.has(name));
			if (kind === "CreateTrigStmt" || kind === "CreateStmt" && !isHarmless) seen.runsCode = true;
			if (making.has(kind)) return true;
			if (kind === "GrantStmt") return node["is_grant"] === true && node["targtype"] === "ACL_TARGET_OBJECT" && relations.length > 0;
			if (!changing.has(kind) || !isHarmless || !relations.every((name) => seen.tables.has(name))) return false;
			if (kind === "InsertStmt") seen.hasRows = true;
			return kind !== "InsertStmt" || node["selectStmt"]?.SelectStmt?.valuesLists !== void 0;
		}
		const hasEventTriggers = `EXISTS (SELECT FROM pg_catalog.pg_event_trigger e
    JOIN pg_catalog.pg_proc f ON f.oid OPERATOR(pg_catalog.=) e.evtfoid
  WHERE f.pronamespace OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace)`;
		async function isThere(database, functions) {
			const names = [...functions].map(_quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu).join(", ");
			return (await database.query(`SELECT ${hasEventTriggers}
    OR EXISTS (SELECT FROM pg_catalog.pg_proc p
      WHERE p.proname OPERATOR(pg_catalog.=) ANY (ARRAY[${names}]::pg_catalog.name[])) AS "isThere"`)).at(-1)?.rows[0]?.["isThere"] !== false;
		}
		async function isAllAnew(database, { sql }, statements, taken, treeOf) {
			const seen = {
				taken,
				tables: new Set(),
				functions: new Set(),
				runsCode: false,
				hasRows: false
			};
			for (const statement of statements) {
				if ((0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.my)(statement) !== null) continue;
				if (statement.copyData !== void 0) return false;
				const tree = await treeOf(sql.slice(statement.start, statement.end));
				if (tree === null || !isAnew(tree, seen) || seen.hasRows && seen.runsCode) return false;
			}
			return !await isThere(database, seen.functions);
		}
	}),
	415: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CJ: () => keptIn,
			LP: () => kept,
			Yk: () => catalogueBehind,
			eZ: () => namesOf,
			nt: () => concerning,
			sr: () => preparedLooks,
			vq: () => catalogueOf
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1445);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1376);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7297);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		var _relations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5407);
		function concerning({ relations, above }, existing) {
			const below = new Map();
			for (const [oid, uppers] of above) for (const upper of uppers) {
				const known = below.get(upper);
				if (known === void 0) below.set(upper, [oid]);
				else known.push(oid);
			}
			const found = new Set([...existing].filter((oid) => relations.has(oid)));
			for (const oid of found) for (const lower of below.get(oid) ?? []) found.add(lower);
			return found;
		}
		const namesOf = ({ relations }, existing) => new Set([...relations.values()].flatMap(({ oid, name }) => existing.has(oid) ? [name] : []));
		const ownSchemas = [
			"information_schema",
			"catalog",
			"feature_inventory_rehearsal",
			..._migrations_index_js__WEBPACK_IMPORTED_MODULE_0__.Ju
		];
		const isOwn = ({ schema, name, kind }) => "rpmfviIS".includes(kind) && !schema.startsWith("pg_") && !ownSchemas.includes(schema) && !_migrations_index_js__WEBPACK_IMPORTED_MODULE_0__.Dz.has(name);
		const since = (alias, xid) => xid === null ? "" : ` AND pg_catalog.age(${alias}.xmin) <= (SELECT pg_catalog.age(${xid}))`;
		const relations = (xid) => `SELECT pg_catalog.count(*)::int AS count,
    pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::pg_catalog.xid::pg_catalog.text AS xid,
    coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('oid', c.oid::bigint,
      'schema', (SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = c.relnamespace),
      'name', c.relname, 'kind', c.relkind, 'filenode', ${_relations_js__WEBPACK_IMPORTED_MODULE_1__.p$}, 'scans', ${_relations_js__WEBPACK_IMPORTED_MODULE_1__.hS}))
      FILTER (WHERE true${since("c", xid)}), '[]') AS found,
    coalesce(pg_catalog.json_agg(pg_catalog.json_build_array(c.oid::bigint, ${_relations_js__WEBPACK_IMPORTED_MODULE_1__.hS}))
      FILTER (WHERE c.relkind IN ('r', 'p', 'm') AND pg_catalog.pg_stat_get_xact_numscans(c.oid) > 0), '[]') AS begun
  FROM pg_catalog.pg_class c WHERE c.oid >= 16384`;
		const above = (xid) => `SELECT i.indexrelid::bigint AS oid, i.indrelid::bigint AS above
  FROM pg_catalog.pg_index i WHERE i.indexrelid >= 16384${since("i", xid)}
  UNION ALL SELECT h.inhrelid::bigint, h.inhparent::bigint FROM pg_catalog.pg_inherits h
  UNION SELECT d.refobjid::bigint, r.ev_class::bigint
  FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class v ON v.oid = r.ev_class AND v.relkind = 'v'
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
  WHERE r.ev_class >= 16384 AND v.oid >= 16384 AND d.refobjid <> v.oid
  UNION SELECT s.seqrelid::bigint, f.adrelid::bigint
  FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_depend d ON d.refobjid = s.seqrelid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
    JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
  WHERE s.seqrelid >= 16384
  UNION SELECT s.seqrelid::bigint, d.refobjid::bigint
  FROM pg_catalog.pg_sequence s CROSS JOIN LATERAL (
    SELECT d.refobjid FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid AND d.deptype = 'i'
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass OFFSET 0) d
  WHERE s.seqrelid >= 16384
  ORDER BY 1, 2`;
		const kept = `SELECT name, EXTRACT(epoch FROM prepare_time)::pg_catalog.text AS since
  FROM pg_catalog.pg_prepared_statements WHERE name OPERATOR(pg_catalog.=)
    ANY ('{${Object.values(_migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.xN).join(",")}}'::pg_catalog.text[]) ORDER BY name`;
		const keptIn = (rows) => JSON.stringify(rows);
		const preparedLooks = [`PREPARE ${_migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.xN.relations} (pg_catalog.xid) AS ${relations("$1")}`, `PREPARE ${_migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.xN.above} (pg_catalog.xid) AS ${above("$1")}`];
		const isPrepared = ({ kept: seen }) => [_migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.xN.relations, _migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.xN.above].every((name) => seen.includes(`"${name}"`));
		function lookAtAll(known) {
			const xid = known === null ? null : `${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.eu)(known.xid)}::pg_catalog.xid`;
			const execute = (name) => `EXECUTE ${name} (${String(xid)})`;
			return known !== null && isPrepared(known) ? (0, _relations_js__WEBPACK_IMPORTED_MODULE_1__.m7)(execute(_migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.xN.relations), execute(_migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.xN.above), kept) : (0, _relations_js__WEBPACK_IMPORTED_MODULE_1__.m7)(relations(xid), above(xid), kept);
		}
		async function catalogueOf(database, first = [], known = null) {
			const once = known === null ? null : {
				...known,
				kept: ""
			};
			return await catalogueIn(database, (await database.query([...first, ...lookAtAll(once)].join(";\n"))).slice(first.length), once);
		}
		async function catalogueBehind(database, first, known, ahead = []) {
			let completed = 0;
			const complete = (count) => {
				completed = count;
			};
			try {
				const results = await database.query([
					...first,
					...lookAtAll(known),
					...ahead
				].join(";\n"), { complete });
				const begun = results.slice(0, first.length);
				const looked = results.slice(first.length, results.length - ahead.length);
				if (known !== null && isPrepared(known) && keptIn(looked[3]?.rows ?? []) !== known.kept) return {
					catalogue: await catalogueOf(database),
					begun,
					ahead: []
				};
				return {
					catalogue: await catalogueIn(database, looked, known),
					begun,
					ahead: results.slice(results.length - ahead.length)
				};
			} catch (error) {
				if (!(0, _database_index_js__WEBPACK_IMPORTED_MODULE_4__.G)(error)) throw error;
				if (completed < first.length) return null;
				if (known === null || known.kept === "") throw error;
				await database.query("ROLLBACK");
				return await catalogueBehind(database, first, {
					...known,
					kept: ""
				});
			}
		}
		async function catalogueIn(database, results, known, isLeft = false) {
			const [[seen] = [], edges = [], statements = []] = results.slice(1, 4).map(({ rows }) => rows);
			const { count, xid: now, found, begun } = seen;
			const oids = new Set([...known?.oids ?? [], ...found.map(({ oid }) => oid)]);
			if (oids.size !== count) {
				const [left] = known === null || isLeft ? [] : await database.query(there);
				if (known === null || left === void 0) return await catalogueOf(database);
				return await catalogueIn(database, results, leftOf(known, new Set(left.rows[0]?.["oids"])), true);
			}
			const all = new Map(known?.relations);
			for (const relation of found) if (isOwn(relation)) all.set(relation.oid, relation);
			return {
				relations: known === null ? all : withScans(all, new Map(begun)),
				above: edgesOf(known, edges),
				xid: now,
				oids,
				kept: keptIn(statements)
			};
		}
		const there = `SELECT pg_catalog.json_agg(c.oid::bigint) AS oids
  FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid`;
		function leftOf(known, oids) {
			const isThere = (oid) => oids.has(oid);
			return {
				...known,
				relations: new Map([...known.relations].filter(([oid]) => isThere(oid))),
				above: new Map([...known.above].flatMap(([oid, uppers]) => {
					const left = isThere(oid) ? uppers.filter(isThere) : [];
					return left.length === 0 ? [] : [[oid, left]];
				})),
				oids: new Set([...known.oids].filter(isThere))
			};
		}
		function withScans(relations, begun) {
			for (const [oid, one] of relations) {
				const scans = begun.get(oid) ?? 0;
				if (scans !== one.scans) relations.set(oid, {
					...one,
					scans
				});
			}
			return relations;
		}
		function edgesOf(known, edges) {
			const over = new Map();
			const put = (oid, above) => {
				const others = over.get(oid);
				if (others === void 0) over.set(oid, [above]);
				else if (!others.includes(above)) others.push(above);
			};
			for (const [oid, uppers] of known?.above ?? []) if ("iI".includes(known?.relations.get(oid)?.kind ?? "i")) {
				for (const upper of uppers) if (known?.relations.get(upper)?.kind !== "I") put(oid, upper);
			}
			for (const { oid, above } of edges) put(oid, above);
			return over;
		}
	}),
	1372: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Q7: () => effectsOutside,
			WS: () => doingsOf,
			fp: () => documented
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7348);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		var _hazards_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7331);
		var _meaning_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6773);
		var _catalogue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(415);
		var _waits_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(224);
		var _unjudged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6554);
		var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3443);
		const nameOf = ({ schemaname, relname }) => (schemaname === void 0 ? "" : `${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(schemaname)}.`) + (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(relname);
		const concurrent = {
			schema: null,
			mode: "ShareUpdateExclusiveLock",
			indexes: null
		};
		function doingsOf(tree, isRepack) {
			const [[kind, node] = ["", {}]] = Object.entries(tree);
			switch (kind) {
				case "IndexStmt": return [{
					...concurrent,
					name: nameOf(node["relation"]),
					does: "builds",
					index: node["idxname"]
				}];
				case "DropStmt": return node["objects"].map(({ List }) => ({
					...concurrent,
					name: List.items.map(({ String: { sval } }) => (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(sval)).join("."),
					does: null
				}));
				case "ReindexStmt": return [reindex(node)];
				case "VacuumStmt": return vacuum(node, isRepack);
				case "ClusterStmt": return node["relation"] === void 0 ? [] : [everything(nameOf(node["relation"]))];
				case "AlterTableStmt": return detach(node);
				default: return [];
			}
		}
		const everything = (name) => ({
			name,
			schema: null,
			mode: "AccessExclusiveLock",
			indexes: null,
			does: "rewrites"
		});
		function reindex({ kind, relation, name, params }) {
			const isConcurrent = (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.uK)(params, "concurrently");
			return {
				name: relation === void 0 ? null : nameOf(relation),
				schema: /SCHEMA/.test(kind) ? name : null,
				mode: isConcurrent ? "ShareUpdateExclusiveLock" : "ShareLock",
				indexes: isConcurrent ? null : "AccessExclusiveLock",
				does: "builds anew"
			};
		}
		function vacuum({ rels, options }, isRepack) {
			const names = (rels ?? []).map(({ VacuumRelation: { relation } }) => nameOf(relation));
			const isQuiet = !(isRepack || (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.uK)(options, "full")) || (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.uK)(options, "concurrently");
			return (names.length === 0 ? [null] : names).map((name) => ({
				...isQuiet ? {
					...concurrent,
					does: null
				} : everything(name),
				name
			}));
		}
		function detach({ relation, cmds }) {
			const partition = cmds[0]?.["AlterTableCmd"]?.def?.PartitionCmd?.name;
			return [{
				...concurrent,
				name: nameOf(relation),
				does: null
			}, ...partition === void 0 ? [] : [{
				...concurrent,
				name: nameOf(partition),
				mode: "AccessExclusiveLock",
				does: null,
				apart: true
			}]];
		}
		async function documented(database, source, { start, end, words }, { existing, lineOf, meaning }, settings) {
			const sql = source.sql.slice(start, end);
			const isRepack = words[0] === "REPACK";
			const tree = await (isRepack ? (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.Yj)(sql) : (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.By)(sql));
			const nothing = {
				statements: [],
				endedAt: null,
				left: 0,
				unjudged: []
			};
			if (tree === null) return nothing;
			const doings = doingsOf(tree, isRepack);
			const line = lineOf(start);
			try {
				await database.query(["BEGIN", ...settings].join(";\n")).catch((error) => {
					throw new _unjudged_js__WEBPACK_IMPORTED_MODULE_2__.cV(error);
				});
				const effects = effectsOutside(doings, await oidsOf(database, doings), await (0, _catalogue_js__WEBPACK_IMPORTED_MODULE_3__.vq)(database), existing);
				const { verdicts, safer, mistake } = await (0, _meaning_js__WEBPACK_IMPORTED_MODULE_4__.g$)((0, _meaning_js__WEBPACK_IMPORTED_MODULE_4__.os)(database), meaning, sql, words);
				const hazards = [...(0, _meaning_js__WEBPACK_IMPORTED_MODULE_4__.Jb)((0, _hazards_js__WEBPACK_IMPORTED_MODULE_5__.f)({
					words,
					line
				}, effects), safer), ...verdicts];
				const isNothing = effects.locks.length === 0 && hazards.length === 0;
				const statement = {
					file: source.file,
					line,
					statement: (0, _words_js__WEBPACK_IMPORTED_MODULE_6__.Cb)(words),
					effects,
					hazards
				};
				const place = {
					file: source.file,
					line,
					words
				};
				const unjudged = mistake === null ? [] : (0, _unjudged_js__WEBPACK_IMPORTED_MODULE_2__.ev)(place, "meaning", mistake);
				return {
					...nothing,
					statements: isNothing ? [] : [statement],
					unjudged
				};
			} catch (error) {
				return {
					...nothing,
					unjudged: (0, _unjudged_js__WEBPACK_IMPORTED_MODULE_2__.ev)({
						file: source.file,
						line,
						words
					}, "rest", error)
				};
			} finally {
				await database.query("ROLLBACK").then(() => database.query("RESET ROLE; RESET ALL")).then(() => (0, _meaning_js__WEBPACK_IMPORTED_MODULE_4__.kb)(database, meaning)).catch(() => {});
			}
		}
		async function oidsOf(database, doings) {
			const names = doings.map(({ name }) => name === null ? "NULL" : `pg_catalog.to_regclass(${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(name)})::pg_catalog.oid`);
			return (((await database.query(`SELECT pg_catalog.json_build_array(${names.join(", ")}) AS oids`)).at(-1)?.rows)?.[0]?.["oids"]).map((oid) => oid === null ? null : Number(oid));
		}
		function effectsOutside(doings, oids, catalogue, existing) {
			const { relations, above } = catalogue;
			const concerned = (0, _catalogue_js__WEBPACK_IMPORTED_MODULE_3__.nt)(catalogue, existing);
			const locks = new Map();
			const rewrites = [];
			const builds = [];
			const take = (oid, mode) => {
				const relation = relations.get(oid);
				if (relation !== void 0 && concerned.has(oid)) locks.set(oid, {
					relation: (0, _waits_js__WEBPACK_IMPORTED_MODULE_7__.pj)(relation),
					mode
				});
			};
			for (const [at, doing] of doings.entries()) for (const { table, index } of meant(doing, oids[at] ?? null, catalogue)) {
				take(table.oid, doing.mode);
				if (index !== null) take(index.oid, doing.indexes ?? doing.mode);
				if (doing.indexes !== null && index === null) {
					for (const [oid, uppers] of above) if (uppers.includes(table.oid) && "iI".includes(relations.get(oid)?.kind ?? "")) take(oid, doing.indexes);
				}
				if (!existing.has(table.oid)) continue;
				if (doing.does === "rewrites") rewrites.push((0, _waits_js__WEBPACK_IMPORTED_MODULE_7__.pj)(table));
				if (doing.does === "builds" || doing.does === "builds anew") builds.push({
					table: (0, _waits_js__WEBPACK_IMPORTED_MODULE_7__.pj)(table),
					index: doing.index ?? index?.name ?? "each of its indexes",
					anew: doing.does === "builds anew"
				});
			}
			const apart = new Set(oids.filter((_, at) => doings[at]?.apart === true));
			const reached = {
				...catalogue,
				above: new Map([...above].filter(([oid]) => !apart.has(oid)))
			};
			const held = new Map([...locks].map(([oid, { mode }]) => [oid, mode]));
			return {
				locks: [...locks.values()],
				held: [],
				waits: (0, _waits_js__WEBPACK_IMPORTED_MODULE_7__.tK)(new Map(), (0, _waits_js__WEBPACK_IMPORTED_MODULE_7__.yJ)(held, reached), relations).filter(({ relation }) => existing.has(relation.oid)),
				rewrites,
				builds,
				scans: builds.map(({ table }) => ({
					table,
					why: "to build an index"
				})),
				until: "statement"
			};
		}
		function meant({ name, schema }, oid, { relations, above }) {
			if (name === null) return [...relations.values()].filter((one) => "rm".includes(one.kind) && (schema === null || one.schema === schema)).map((table) => ({
				table,
				index: null
			}));
			const named = oid === null ? void 0 : relations.get(oid);
			if (named === void 0) return [];
			if (!"iI".includes(named.kind)) return [{
				table: named,
				index: null
			}];
			const table = (above.get(named.oid) ?? []).map((upper) => relations.get(upper)).find((upper) => upper !== void 0 && "rmp".includes(upper.kind));
			return table === void 0 ? [] : [{
				table,
				index: named
			}];
		}
	}),
	7331: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => hazardsOf });
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7348);
		var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1058);
		var _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6850);
		var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3490);
		function hazardsOf(told, effects) {
			const long = [
				...rewrites(told, effects),
				...builds(told, effects),
				...scans(told, effects)
			];
			return [
				...long,
				...underHeldLock(told, effects),
				...several(effects),
				...long.length > 0 ? [] : brief(effects)
			];
		}
		const nameOf = ({ schema, name }) => `${schema}.${name}`;
		function waitingFor({ oid }, { waits, held }) {
			const own = waits.find(({ relation }) => relation.oid === oid)?.who ?? null;
			const earlier = held.find(({ relation }) => relation.oid === oid);
			const other = earlier === void 0 ? null : (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.Bv)(earlier.mode);
			return own === "readers and writers" ? own : other ?? own;
		}
		const levelFor = (who) => who === "readers and writers" ? "error" : "warning";
		const all = (who, what = "it") => `everything that ${who === "readers and writers" ? "reads or writes" : "writes"} ${what}`;
		function hazard(rule, about, message, more = {}) {
			const { aspect, level } = (0, _rules_js__WEBPACK_IMPORTED_MODULE_1__.Y)(rule);
			const sentence = message.charAt(0).toUpperCase() + message.slice(1);
			return {
				rule,
				objects: [...new Set(about.map(_objects_js__WEBPACK_IMPORTED_MODULE_2__.X))],
				aspect,
				level,
				message: sentence,
				safer: null,
				question: null,
				...more
			};
		}
		function byWaiting(tables, effects) {
			const found = new Map();
			for (const table of new Map(tables.map((table) => [table.oid, table])).values()) {
				const who = waitingFor(table, effects);
				if (who !== null) found.set(who, [...found.get(who) ?? [], table]);
			}
			return found;
		}
		const mostNamed = 3;
		function some(names) {
			const shown = names.slice(0, mostNamed).join(", ");
			return names.length > mostNamed ? `${shown} and ${names.length - mostNamed} more` : shown;
		}
		const namesOf = (tables) => some(tables.map(nameOf));
		const themOf = (tables) => tables.length === 1 ? "it" : "them";
		function rewrites({ words }, effects) {
			const isRefreshed = ({ kind }) => kind === "m" && !(0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.QX)({ words });
			const [views, tables] = [effects.rewrites.filter((table) => isRefreshed(table)), effects.rewrites.filter((table) => !isRefreshed(table))];
			return [...[...byWaiting(tables, effects)].map(([who, which]) => hazard("rewrites-table", which, `writes ${namesOf(which)} anew, with all indexes, while ${all(who, themOf(which))} waits`, {
				level: levelFor(who),
				work: {
					does: "rewrites",
					tables: which
				}
			})), ...[...byWaiting(views, effects)].map(([who, which]) => hazard("refresh-not-concurrent", which, `runs the query of ${namesOf(which)} anew while ${all(who, themOf(which))} waits`, { work: {
				does: "rewrites",
				tables: [...which, ...effects.scans.map(({ table }) => table)]
			} }))];
		}
		const isAmong = (tables, { oid }) => tables.some((table) => table.oid === oid);
		function builds({ words }, effects) {
			const built = effects.builds.filter(({ table }) => !isAmong(effects.rewrites, table));
			return [...byWaiting(built.map(({ table }) => table), effects)].map(([who, which]) => {
				const of = built.filter(({ table }) => isAmong(which, table));
				const indexes = some([...new Set(of.map(({ index }) => index))]);
				const does = words[0] === "ALTER" && words.includes("TABLESPACE") ? `copies ${indexes}` : `builds ${indexes}${of.every(({ anew }) => anew) ? " anew" : ""}, which reads all of ${namesOf(which)}`;
				return hazard(words[0] === "CREATE" ? "index-not-concurrent" : "builds-index-under-lock", which, `${does}, while ${all(who, themOf(which))} waits`, {
					level: levelFor(who),
					work: {
						does: "builds",
						tables: which
					}
				});
			});
		}
		const changing = new Set([
			"UPDATE",
			"DELETE",
			"MERGE",
			"WITH",
			"DO",
			"CALL",
			"SELECT"
		]);
		function changedBy({ words: [first = ""] }, tables, { locks, held }) {
			if (!changing.has(first)) return [];
			const isClear = [
				"UPDATE",
				"DELETE",
				"MERGE"
			].includes(first);
			const writes = [...locks, ...held].filter(({ mode }) => mode === "RowExclusiveLock" || isClear && (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.qO)(mode) > (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.qO)("RowExclusiveLock"));
			return tables.filter(({ oid }) => writes.some(({ relation }) => relation.oid === oid));
		}
		function scans(told, effects) {
			const known = [...effects.rewrites, ...effects.builds.map(({ table }) => table)];
			const rest = effects.scans.filter(({ table }) => !isAmong(known, table));
			const locked = rest.filter(({ table: { oid } }) => effects.waits.some(({ relation }) => relation.oid === oid));
			const changed = changedBy(told, rest.map(({ table }) => table), effects);
			return [...[...byWaiting(locked.map(({ table }) => table), effects)].map(([who, which]) => hazard("scans-under-lock", which, `reads all of ${namesOf(which)} ${locked.find(({ table }) => isAmong(which, table))?.why ?? ""}, while ${all(who, themOf(which))} waits`, {
				level: levelFor(who),
				work: {
					does: "scans",
					tables: which
				}
			})), ...changed.length === 0 ? [] : [hazard("changes-rows-in-bulk", changed, `reads all of ${namesOf(changed)} for what it changes; each row that it changes stays locked until the transaction ends`, { work: {
				does: "changes",
				tables: changed
			} })]];
		}
		const mattering = ({ relation: { kind }, mode }) => "rpm".includes(kind) && (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.Bv)(mode) !== null;
		function workOf(told, effects) {
			const distinct = (tables) => [...new Map(tables.map((table) => [table.oid, table])).values()];
			const { rewrites, builds, scans } = effects;
			if (rewrites.length > 0) return {
				does: "rewrites",
				tables: rewrites
			};
			if (builds.length > 0) return {
				does: "builds",
				tables: distinct(builds.map(({ table }) => table))
			};
			if (scans.length === 0) return null;
			const tables = distinct(scans.map(({ table }) => table));
			return {
				does: changedBy(told, tables, effects).length > 0 ? "changes" : "scans",
				tables
			};
		}
		const deeds = {
			rewrites: (names) => `writes ${names} anew`,
			builds: (names) => `builds an index on ${names}`,
			scans: (names) => `reads all of ${names}`,
			changes: (names) => `reads and changes ${names}`
		};
		const changesRows = (words) => [
			"UPDATE",
			"DELETE",
			"MERGE",
			"COPY"
		].includes(words[0] ?? "") || words[0] === "INSERT" && words.includes("SELECT") && !words.includes("VALUES");
		function underHeldLock(told, effects) {
			const work = workOf(told, effects);
			if (work === null && !changesRows(told.words)) return [];
			const own = [...effects.rewrites, ...effects.builds.map(({ table }) => table)];
			const held = effects.held.filter((one) => mattering(one) && !isAmong(own, one.relation));
			const [worst] = [...held].sort((a, b) => (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.qO)(b.mode) - (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.qO)(a.mode));
			if (worst === void 0) return [];
			const who = (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.Bv)(worst.mode);
			const others = held.length === 1 ? "" : ` and ${held.length - 1} more`;
			const what = work === null ? "changes rows" : deeds[work.does](namesOf(work.tables));
			return [hazard("work-under-held-lock", held.map(({ relation }) => relation), `${what} while the ${shortMode(worst.mode)} lock on ${nameOf(worst.relation)}${others} is held, which line ${worst.since} took: ${all(who, "that table")} waits as long`, work === null ? { level: "info" } : {
				level: levelFor(who),
				work
			})];
		}
		const shortMode = (mode) => mode.replace(/Lock$/, "");
		function several({ locks, held }) {
			const isKnown = ({ oid }) => held.some((one) => one.relation.oid === oid && mattering(one));
			const more = locks.find(({ relation, mode }) => "rpm".includes(relation.kind) && (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.Bv)(mode) !== null && !isKnown(relation));
			if (more === void 0) return [];
			const earlier = held.filter(mattering);
			const [first] = earlier;
			if (first === void 0) return [];
			const isGrave = [more, ...earlier].some(({ mode }) => (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.Bv)(mode) === "readers and writers");
			return [hazard("several-tables-locked", [more.relation, first.relation], `waits for a lock on ${nameOf(more.relation)} while ${nameOf(first.relation)} is locked since line ${first.since}: others wait for both, and can deadlock with it`, { level: isGrave ? "warning" : "info" })];
		}
		function brief({ waits, until }) {
			const [first] = [...waits].sort((a, b) => Number(b.who !== "writers") - Number(a.who !== "writers"));
			if (first === void 0) return [];
			const { who } = first;
			const names = waits.filter((one) => one.who === who).map(({ relation }) => nameOf(relation));
			const end = until === "statement" ? "it ends" : "the file's transaction ends";
			const waiting = who === "readers and writers" ? "reads or writes" : "writes";
			return [hazard(who === "readers and writers" ? "blocks-reads" : "blocks-writes", waits.filter((one) => one.who === who).map(({ relation }) => relation), `everything that ${waiting} ${some(names)} waits until ${end}; brief by itself`)];
		}
	}),
	6850: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bv: () => blocks,
			FI: () => isWeak,
			Y8: () => lockModes,
			qO: () => strength,
			yX: () => strongest
		});
		const lockModes = [
			"AccessShareLock",
			"RowShareLock",
			"RowExclusiveLock",
			"ShareUpdateExclusiveLock",
			"ShareLock",
			"ShareRowExclusiveLock",
			"ExclusiveLock",
			"AccessExclusiveLock"
		];
		const strength = (mode) => lockModes.indexOf(mode);
		const strongest = (modes) => [...modes].reduce((most, mode) => most === null || strength(mode) > strength(most) ? mode : most, null);
		function blocks(mode) {
			if (mode === "AccessExclusiveLock") return "readers and writers";
			return strength(mode) >= strength("ShareLock") ? "writers" : null;
		}
		const isWeak = (mode) => strength(mode) < strength("RowExclusiveLock");
	}),
	6773: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cw: () => NotTogether,
			FV: () => looksBehind,
			Jb: () => withForm,
			g$: () => judged,
			gu: () => settled,
			kb: () => left,
			os: () => asking
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7348);
		const looksBehind = (claims) => claims.map((_, index) => claims[index + 1]?.isApart ?? true);
		const asking = (database) => async (sql, at = -1) => (await database.query(sql)).at(at)?.rows ?? [];
		const unjudged = {
			verdicts: [],
			safer: null,
			ran: "not",
			next: [],
			mistake: null
		};
		const telling = new Set("ALTER CREATE DROP TRUNCATE UPDATE DELETE MERGE WITH REFRESH REINDEX CLUSTER REASSIGN REVOKE DO CALL SELECT".split(" "));
		const longestInsert = 5e3;
		const mayTell = ([first = ""], sql) => telling.has(first) || first === "INSERT" && (sql.length <= longestInsert || /conflict/i.test(sql));
		class NotTogether extends Error {}
		async function judged(session, meaning, sql, words, trees = { of: _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__.By }) {
			if (meaning === void 0) return unjudged;
			if (!mayTell(words, sql)) {
				meaning.pass(words, typeof session !== "function" && session.among !== null);
				return unjudged;
			}
			const tree = await trees.of(sql);
			return await meaning.judge({
				tree,
				sql,
				following: trees.following
			}, session);
		}
		async function behindSavepoint(database, question, otherwise) {
			const savepoint = "pg_feature_inventory_settle";
			const ask = asking(database);
			let isSet = false;
			const asked = async (sql, at) => {
				const first = isSet ? "" : `SAVEPOINT ${savepoint};\n`;
				isSet = true;
				return await ask(`${first}${sql}`, at);
			};
			try {
				const answer = await question(asked);
				if (isSet) await ask(`RELEASE SAVEPOINT ${savepoint}`);
				return answer;
			} catch (error) {
				if (isSet) await ask(`ROLLBACK TO SAVEPOINT ${savepoint}; RELEASE SAVEPOINT ${savepoint}`);
				return otherwise(error);
			}
		}
		async function settled(database, meaning, measured, missed) {
			if (meaning === void 0) return measured;
			const kept = [];
			for (const one of measured) {
				const { hazards } = one;
				kept.push({
					...one,
					hazards: await behindSavepoint(database, (ask) => meaning.settle(hazards, ask), (error) => {
						missed(one, error);
						return hazards;
					})
				});
			}
			return kept;
		}
		async function left(database, meaning) {
			await meaning?.leave(database.engine === "server" ? asking(database) : null);
		}
		const withForm = (hazards, safer) => hazards.map((hazard, index) => index === 0 && safer !== null ? {
			...hazard,
			safer
		} : hazard);
	}),
	5407: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ic: () => nowOf,
			Rc: () => lookAtLocks,
			U1: () => preparedLocks,
			VV: () => lookAtScans,
			bC: () => referencedBy,
			hS: () => counted,
			m7: () => pinnedForNow,
			p$: () => filenode,
			qP: () => scansIn
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6211);
		var _group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4668);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7297);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		const counted = "coalesce(pg_catalog.pg_stat_get_xact_numscans(c.oid), 0)";
		const filenode = `CASE WHEN c.relkind OPERATOR(pg_catalog.=) ANY ('{r,m,i,t}'::pg_catalog."char"[])
    THEN c.relfilenode::bigint END`;
		const locked = (last) => `SELECT l.relation::bigint AS oid, c.name, c.filenode, coalesce(c.scans, 0) AS scans, l.mode
  FROM pg_catalog.pg_locks l LEFT JOIN LATERAL (
    SELECT c.relname AS name, c.relkind, ${filenode} AS filenode, ${counted}::int AS scans
    FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.=) l.relation OFFSET 0) c ON true
  WHERE l.locktype OPERATOR(pg_catalog.=) 'relation' AND l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid()
    AND l.granted AND l.relation OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid
    AND l.relation OPERATOR(pg_catalog.<=) ${last}::pg_catalog.oid
    AND (coalesce(c.relkind, 'r') OPERATOR(pg_catalog.=) ANY ('{r,p,m,f}'::pg_catalog."char"[])
      OR l.mode OPERATOR(pg_catalog.<>)
        ALL ('{AccessShareLock,RowShareLock,RowExclusiveLock}'::pg_catalog.text[]))`;
		const pinnedForNow = (...queries) => [
			_database_index_js__WEBPACK_IMPORTED_MODULE_0__.B_,
			...queries,
			_database_index_js__WEBPACK_IMPORTED_MODULE_0__.l0
		];
		const lookAtScans = pinnedForNow(`SELECT c.oid::bigint AS oid, ${counted}::int AS scans
  FROM pg_catalog.pg_class c
  WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm') AND ${counted} > 0`);
		const scansIn = (results) => new Map((results[1]?.rows ?? []).map(({ oid, scans }) => [oid, scans]));
		function lookAtLocks(relations) {
			const last = `'${[...relations].reduce((most, oid) => Math.max(most, oid), 0)}'`;
			return {
				once: locked(last),
				prepared: `EXECUTE ${_migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.xN.locks} (${last})`
			};
		}
		const preparedLocks = `PREPARE ${_migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.xN.locks} (pg_catalog.oid) AS ${locked("$1")}`;
		function nowOf(rows) {
			const locks = rows;
			return [...(0, _group_by_js__WEBPACK_IMPORTED_MODULE_2__.$)(locks, ({ oid }) => oid).values()].map((own) => {
				const [{ oid, name, filenode, scans }] = own;
				return {
					oid,
					name,
					filenode,
					scans,
					modes: own.map(({ mode }) => mode)
				};
			}).sort((a, b) => a.oid - b.oid);
		}
		async function referencedBy(database, constraints, now) {
			if (constraints.length === 0 || now.length === 0) return [];
			const query = `SELECT confrelid::bigint AS oid FROM pg_catalog.pg_constraint
    WHERE contype = 'f' AND conrelid IN (${now.map(({ oid }) => String(oid)).join(", ")}) AND conname IN (${constraints.map(_quoting_js__WEBPACK_IMPORTED_MODULE_3__.eu).join(", ")})`;
			return ((await database.query(pinnedForNow(query).join(";\n")))[1]?.rows ?? []).map(({ oid }) => oid);
		}
	}),
	6554: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			cV: () => Failed,
			ev: () => unjudgedAt,
			r4: () => failedIn
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1445);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8303);
		var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1557);
		var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3443);
		class Failed extends Error {
			constructor(cause) {
				super("the statement failed", { cause });
			}
		}
		const failedIn = (error, completed, place) => (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.G)(error) && (completed === place || unread.has(error.code)) ? new Failed(error) : error;
		const unread = new Set([
			"42601",
			"22021",
			"22P05"
		]);
		function reasonOf(error) {
			if (error instanceof Failed || error instanceof _database_index_js__WEBPACK_IMPORTED_MODULE_1__.m || error instanceof _error_js__WEBPACK_IMPORTED_MODULE_2__.l) return null;
			if ((0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.G)(error)) return {
				why: `the server answered \u201c${error.message}\u201d (SQLSTATE ${error.code})`,
				isOurs: false
			};
			return {
				why: error instanceof Error ? error.message : String(error),
				isOurs: true
			};
		}
		function unjudgedAt(place, what, error) {
			const reason = reasonOf(error);
			const { file, line, words } = place;
			return reason === null ? [] : [{
				file,
				line,
				statement: (0, _words_js__WEBPACK_IMPORTED_MODULE_3__.Cb)(words),
				what,
				...reason
			}];
		}
	}),
	224: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			pj: () => plain,
			tK: () => newlyWaiting,
			yJ: () => blockedBy
		});
		var _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6850);
		const found = new WeakMap();
		function blockedBy(held, catalogue) {
			const known = found.get(held);
			if (known?.by === catalogue.above) return known.is;
			const is = blockedNow(held, catalogue);
			found.set(held, {
				by: catalogue.above,
				is
			});
			return is;
		}
		function blockedNow(held, { relations, above }) {
			const found = new Map();
			for (const [oid, mode] of held) {
				const who = (0, _lock_modes_js__WEBPACK_IMPORTED_MODULE_0__.Bv)(mode);
				const source = relations.get(oid);
				if (who === null || source === void 0) continue;
				block(found, oid, {
					who,
					through: null
				});
				if (!above.has(oid)) continue;
				const queue = [oid];
				const seen = new Set(queue);
				for (let next = queue.pop(); next !== void 0; next = queue.pop()) {
					const drawing = source.kind === "S" ? "writers" : who;
					if (next !== oid) block(found, next, {
						who: drawing,
						through: source
					});
					for (const upper of above.get(next) ?? []) {
						if (seen.has(upper)) continue;
						seen.add(upper);
						queue.push(upper);
					}
				}
			}
			return found;
		}
		function block(found, oid, blocked) {
			const known = found.get(oid);
			if (known === void 0 || known.who === "writers" && blocked.who === "readers and writers" || known.who === blocked.who && blocked.through === null) found.set(oid, blocked);
		}
		function newlyWaiting(before, after, relations) {
			return [...after].flatMap(([oid, blocked]) => {
				const relation = relations.get(oid);
				const isOld = before.get(oid)?.who === "readers and writers" || before.get(oid)?.who === blocked.who;
				return relation === void 0 || "iIS".includes(relation.kind) || relation.kind === "m" && blocked.who === "writers" || isOld ? [] : [{
					relation: plain(relation),
					...blocked,
					through: blocked.through && plain(blocked.through)
				}];
			});
		}
		const plain = ({ oid, schema, name, kind }) => ({
			oid,
			schema,
			name,
			kind
		});
	}),
	3443: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cb: () => firstWords,
			O7: () => makesOnly,
			ag: () => runsNothing
		});
		const creations = new Set([
			"FUNCTION",
			"PROCEDURE",
			"TYPE",
			"DOMAIN",
			"SCHEMA",
			"SEQUENCE",
			"EXTENSION",
			"ROLE"
		]);
		const references = new Set([
			"REFERENCES",
			"INHERITS",
			"OF",
			"LIKE",
			"AS"
		]);
		function makesOnly(words) {
			const [first, second, third, fourth] = words;
			const what = second === "OR" ? fourth : second;
			if (first === "SET" || first === "SAVEPOINT" || first === "RELEASE") return true;
			if (first !== "CREATE" || what === void 0) return false;
			if (what === "TABLE") return words.length < 24 && !words.some((word) => references.has(word));
			return creations.has(what) && third !== void 0;
		}
		const runsNothing = (words) => makesOnly(words) || words[0] === "COMMENT" || words[0] === "GRANT" || words[0] === "CREATE" && words[1] === "TABLE" && words.length < 24 && !words.includes("AS");
		const single = new Set([
			"UPDATE",
			"SELECT",
			"DO",
			"CALL",
			"WITH",
			"CLUSTER",
			"EXECUTE",
			"MERGE",
			"GRANT",
			"REVOKE"
		]);
		const maybeSingle = new Set([
			"TRUNCATE",
			"LOCK",
			"VACUUM",
			"REPACK",
			"COPY",
			"ANALYZE"
		]);
		function firstWords(words) {
			const [first = "", second = ""] = words;
			if (single.has(first) || maybeSingle.has(first) && second !== "TABLE" && second !== "FULL") return first;
			return words.slice(0, second === "UNIQUE" || second === "MATERIALIZED" ? 3 : 2).join(" ");
		}
	}),
	1058: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			M: () => plainName,
			X: () => objectOf
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		const kinds = {
			v: "view",
			m: "materialized view",
			f: "foreign table",
			S: "sequence",
			i: "index",
			I: "index"
		};
		const plainName = (name) => /^[a-z_][a-z0-9_]*$/.test(name) ? name : (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(name);
		const objectOf = ({ schema, name, kind }) => `${kinds[kind] ?? "table"}:${plainName(schema)}.${plainName(name)}`;
	})
};
export { id, ids, modules };
