const id = 830;
const ids = [830];
const modules = {
	"baselines": ((module, __unused_webpack_exports, __webpack_require__) => {
		module.exports = __webpack_require__.p + "4b84b17246eb037c2865.js?./baselines/";
	}),
	9980: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U: () => diff,
			e: () => subjectOf
		});
		var _hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2335);
		var _stable_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5684);
		function edgeKey(e) {
			return `${(0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(e.from)}|${e.kind}|${(0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(e.to)}`;
		}
		function diff(a, b) {
			const deltas = [];
			const isReferenceOnly = (id) => {
				const key = (0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id);
				return a.referenceOnly.has(key) || b.referenceOnly.has(key);
			};
			const emitSubtree = (fb, fact, verb) => {
				if (!isReferenceOnly(fact.id)) {
					deltas.push(verb === "add" ? {
						verb,
						fact
					} : {
						verb,
						fact
					});
					for (const edge of fb.outgoingEdges(fact.id)) deltas.push(verb === "add" ? {
						verb: "link",
						edge
					} : {
						verb: "unlink",
						edge
					});
				}
				for (const child of fb.childrenOf(fact.id)) emitSubtree(fb, child, verb);
			};
			const compareFact = (id) => {
				if (isReferenceOnly(id)) return;
				const factA = a.get(id);
				const factB = b.get(id);
				if (factA && factB) {
					if (a.hashOf(id) !== b.hashOf(id)) {
						const keys = new Set([...Object.keys(factA.payload), ...Object.keys(factB.payload)]);
						for (const attr of [...keys].sort()) {
							if (attr.startsWith("_")) continue;
							const from = factA.payload[attr];
							const to = factB.payload[attr];
							if ((from === void 0 ? " absent" : (0, _hash_js__WEBPACK_IMPORTED_MODULE_1__.dw)(from)) !== (to === void 0 ? " absent" : (0, _hash_js__WEBPACK_IMPORTED_MODULE_1__.dw)(to))) deltas.push({
								verb: "set",
								id,
								attr,
								from,
								to
							});
						}
					}
					const edgesA = new Map(a.outgoingEdges(id).map((e) => [edgeKey(e), e]));
					const edgesB = new Map(b.outgoingEdges(id).map((e) => [edgeKey(e), e]));
					for (const [key, edge] of edgesA) if (!edgesB.has(key)) deltas.push({
						verb: "unlink",
						edge
					});
					for (const [key, edge] of edgesB) if (!edgesA.has(key)) deltas.push({
						verb: "link",
						edge
					});
				}
			};
			const compareSubtree = (id) => {
				const inA = a.has(id);
				const inB = b.has(id);
				if (inA && inB && a.rollupOf(id) === b.rollupOf(id)) return;
				if (inA && !inB) {
					emitSubtree(a, a.get(id), "remove");
					return;
				}
				if (!inA && inB) {
					emitSubtree(b, b.get(id), "add");
					return;
				}
				compareFact(id);
				const childIds = new Map();
				if (inA) for (const c of a.childrenOf(id)) childIds.set((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(c.id), c.id);
				if (inB) for (const c of b.childrenOf(id)) childIds.set((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(c.id), c.id);
				for (const childId of childIds.values()) compareSubtree(childId);
			};
			const rootIds = new Map();
			for (const r of a.roots()) rootIds.set((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(r.id), r.id);
			for (const r of b.roots()) rootIds.set((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(r.id), r.id);
			for (const id of rootIds.values()) compareSubtree(id);
			const keyed = deltas.map((delta) => ({
				key: sortKey(delta),
				delta
			}));
			keyed.sort((x, y) => x.key < y.key ? -1 : x.key > y.key ? 1 : 0);
			return keyed.map((entry) => entry.delta);
		}
		function subjectOf(d) {
			switch (d.verb) {
				case "add":
				case "remove": return d.fact.id;
				case "set": return d.id;
				case "link":
				case "unlink": return d.edge.from;
			}
		}
		function sortKey(d) {
			const attr = d.verb === "set" ? d.attr : d.verb === "link" || d.verb === "unlink" ? edgeKey(d.edge) : "";
			return `${(0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(subjectOf(d))}|${d.verb}|${attr}`;
		}
	}),
	5346: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => SUBSCRIPTION_CONNINFO_PLACEHOLDER,
			j: () => redactOptionStrings
		});
		const SAFE_OPTION_KEYS = new Set([
			"host",
			"hostaddr",
			"port",
			"dbname",
			"user",
			"sslmode",
			"sslcompression",
			"sslcert",
			"sslkey",
			"sslrootcert",
			"sslcrl",
			"sslcrldir",
			"sslsni",
			"requirepeer",
			"krbsrvname",
			"gsslib",
			"sspi",
			"gssencmode",
			"gssdelegation",
			"channel_binding",
			"target_session_attrs",
			"service",
			"application_name",
			"fallback_application_name",
			"connect_timeout",
			"client_encoding",
			"options",
			"keepalives",
			"keepalives_idle",
			"keepalives_interval",
			"keepalives_count",
			"tcp_user_timeout",
			"replication",
			"load_balance_hosts",
			"use_remote_estimate",
			"fdw_startup_cost",
			"fdw_tuple_cost",
			"fetch_size",
			"batch_size",
			"async_capable",
			"analyze_sampling",
			"parallel_commit",
			"parallel_abort",
			"password_required",
			"extensions",
			"updatable",
			"truncatable",
			"schema_name",
			"table_name",
			"column_name",
			"schema",
			"database",
			"table",
			"format",
			"header",
			"delimiter",
			"quote",
			"escape",
			"encoding",
			"compression",
			"filename",
			"program",
			"null",
			"force_not_null",
			"force_null",
			"region",
			"endpoint",
			"bucket",
			"prefix",
			"location",
			"project_id",
			"dataset_id",
			"dataset",
			"workspace",
			"organization",
			"api_version"
		]);
		const SUBSCRIPTION_CONNINFO_PLACEHOLDER = "host=__CONN_HOST__ port=__CONN_PORT__ dbname=__CONN_DBNAME__ user=__CONN_USER__ password=__CONN_PASSWORD__";
		function redactOptionString(opt) {
			const i = opt.indexOf("=");
			if (i === -1) return opt;
			const key = opt.slice(0, i);
			if (SAFE_OPTION_KEYS.has(key.toLowerCase())) return opt;
			return `${key}=__OPTION_${key.toUpperCase()}__`;
		}
		function redactOptionStrings(options) {
			return options.map(redactOptionString);
		}
	}),
	4830: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			ENGINE_VERSION: () => ENGINE_VERSION,
			parsePlan: () => parsePlan,
			plan: () => plan,
			serializePlan: () => serializePlan
		});
		var diagnostic = __webpack_require__(4260);
		var diff = __webpack_require__(9980);
		var stable_id = __webpack_require__(5684);
		var hash = __webpack_require__(2335);
		var fact = __webpack_require__(4441);
		function qid(name) {
			return `"${name.replaceAll("\"", "\"\"")}"`;
		}
		function lit(value) {
			return `'${value.replaceAll("'", "''")}'`;
		}
		function rel(schema, name) {
			return `${qid(schema)}.${qid(name)}`;
		}
		function routineSig(id) {
			return `${rel(id.schema, id.name)}(${id.args.join(", ")})`;
		}
		function commentTarget(id, opts) {
			switch (id.kind) {
				case "schema": return `SCHEMA ${qid(id.name)}`;
				case "table": return `TABLE ${rel(id.schema, id.name)}`;
				case "view": return `VIEW ${rel(id.schema, id.name)}`;
				case "materializedView": return `MATERIALIZED VIEW ${rel(id.schema, id.name)}`;
				case "sequence": return `SEQUENCE ${rel(id.schema, id.name)}`;
				case "index": return `INDEX ${rel(id.schema, id.name)}`;
				case "column": return `COLUMN ${rel(id.schema, id.table)}.${qid(id.name)}`;
				case "constraint": return opts?.domainConstraint ? `CONSTRAINT ${qid(id.name)} ON DOMAIN ${rel(id.schema, id.table)}` : `CONSTRAINT ${qid(id.name)} ON ${rel(id.schema, id.table)}`;
				case "trigger": return `TRIGGER ${qid(id.name)} ON ${rel(id.schema, id.table)}`;
				case "policy": return `POLICY ${qid(id.name)} ON ${rel(id.schema, id.table)}`;
				case "function": return `FUNCTION ${routineSig(id)}`;
				case "procedure": return `PROCEDURE ${routineSig(id)}`;
				case "aggregate": return `AGGREGATE ${rel(id.schema, id.name)}(${opts?.aggregateSignature ?? (id.args.length > 0 ? id.args.join(", ") : "*")})`;
				case "extension": return `EXTENSION ${qid(id.name)}`;
				case "role": return `ROLE ${qid(id.name)}`;
				case "domain": return `DOMAIN ${rel(id.schema, id.name)}`;
				case "type": return `TYPE ${rel(id.schema, id.name)}`;
				case "collation": return `COLLATION ${rel(id.schema, id.name)}`;
				case "foreignTable": return `FOREIGN TABLE ${rel(id.schema, id.name)}`;
				case "rule": return `RULE ${qid(id.name)} ON ${rel(id.schema, id.table)}`;
				case "eventTrigger": return `EVENT TRIGGER ${qid(id.name)}`;
				case "publication": return `PUBLICATION ${qid(id.name)}`;
				case "subscription": return `SUBSCRIPTION ${qid(id.name)}`;
				case "fdw": return `FOREIGN DATA WRAPPER ${qid(id.name)}`;
				case "server": return `SERVER ${qid(id.name)}`;
				default: throw new Error(`commentTarget: unsupported kind ${id.kind}`);
			}
		}
		function grantTarget(id) {
			switch (id.kind) {
				case "table":
				case "view":
				case "materializedView": return `TABLE ${rel(id.schema, id.name)}`;
				case "sequence": return `SEQUENCE ${rel(id.schema, id.name)}`;
				case "schema": return `SCHEMA ${qid(id.name)}`;
				case "procedure": return `PROCEDURE ${routineSig(id)}`;
				case "function":
				case "aggregate": return `FUNCTION ${routineSig(id)}`;
				case "domain":
				case "type": return `TYPE ${rel(id.schema, id.name)}`;
				case "foreignTable": return `TABLE ${rel(id.schema, id.name)}`;
				case "fdw": return `FOREIGN DATA WRAPPER ${qid(id.name)}`;
				case "server": return `FOREIGN SERVER ${qid(id.name)}`;
				default: throw new Error(`grantTarget: unsupported kind ${id.kind}`);
			}
		}
		function splitOption(opt) {
			const i = opt.indexOf("=");
			return i === -1 ? [opt, ""] : [opt.slice(0, i), opt.slice(i + 1)];
		}
		function optionsClause(options) {
			if (options.length === 0) return "";
			return ` OPTIONS (${options.map((opt) => {
				const [key, value] = splitOption(opt);
				return `${qid(key)} ${lit(value)}`;
			}).join(", ")})`;
		}
		function alterOptionsClause(oldOptions, newOptions) {
			const oldMap = new Map(oldOptions.map(splitOption));
			const newMap = new Map(newOptions.map(splitOption));
			const parts = [];
			for (const [key, value] of newMap) if (!oldMap.has(key)) parts.push(`ADD ${qid(key)} ${lit(value)}`);
			else if (oldMap.get(key) !== value) parts.push(`SET ${qid(key)} ${lit(value)}`);
			for (const key of oldMap.keys()) if (!newMap.has(key)) parts.push(`DROP ${qid(key)}`);
			return `OPTIONS (${parts.join(", ")})`;
		}
		const TEXT_ENCODER = new TextEncoder();
		function byteLength(s) {
			return TEXT_ENCODER.encode(s).length;
		}
		function clipToByteLength(s, maxBytes) {
			if (maxBytes <= 0) return "";
			if (byteLength(s) <= maxBytes) return s;
			let out = "";
			let used = 0;
			for (const ch of s) {
				const chBytes = byteLength(ch);
				if (used + chBytes > maxBytes) break;
				out += ch;
				used += chBytes;
			}
			return out;
		}
		function renameRule(alterPrefix) {
			return (fact, to) => ({ sql: `${alterPrefix(fact)} RENAME TO ${qid(to.name)}` });
		}
		const str = (v) => {
			if (v === null || v === void 0 || typeof v === "object") throw new Error(`rule rendering: expected a scalar, got ${JSON.stringify(v)}`);
			return String(v);
		};
		function p(fact, key) {
			return fact.payload[key];
		}
		function dependencyConsumes(view, id) {
			return view.outgoingEdges(id).filter((e) => e.kind === "depends").map((e) => e.to);
		}
		function reloptionsWithClause(fact) {
			const opts = p(fact, "reloptions");
			return opts != null && opts.length > 0 ? ` WITH (${opts.join(", ")})` : "";
		}
		function reloptionsAlterSpecs(alterPrefix, from, to) {
			const fromMap = new Map(from?.map(splitOption) ?? []);
			const toMap = new Map(to?.map(splitOption) ?? []);
			const setParts = [];
			for (const [key, value] of toMap) if (fromMap.get(key) !== value) setParts.push(`${key}=${value}`);
			const resetKeys = [];
			for (const key of fromMap.keys()) if (!toMap.has(key)) resetKeys.push(key);
			const specs = [];
			if (setParts.length > 0) specs.push({ sql: `${alterPrefix} SET (${setParts.join(", ")})` });
			if (resetKeys.length > 0) specs.push({ sql: `${alterPrefix} RESET (${resetKeys.join(", ")})` });
			return specs;
		}
		function isSubsequence(partial, full) {
			let i = 0;
			for (const value of full) if (i < partial.length && value === partial[i]) i++;
			return i === partial.length;
		}
		const ROLE_FLAGS = {
			superuser: ["SUPERUSER", "NOSUPERUSER"],
			inherit: ["INHERIT", "NOINHERIT"],
			createRole: ["CREATEROLE", "NOCREATEROLE"],
			createDb: ["CREATEDB", "NOCREATEDB"],
			login: ["LOGIN", "NOLOGIN"],
			replication: ["REPLICATION", "NOREPLICATION"],
			bypassRls: ["BYPASSRLS", "NOBYPASSRLS"]
		};
		function roleFlagSql(payload) {
			return Object.entries(ROLE_FLAGS).map(([key, [on, off]]) => payload[key] ? on : off).join(" ");
		}
		function identityGeneration(value) {
			if (value == null) return null;
			return value.generation;
		}
		function identitySequenceId(value) {
			if (value == null) return null;
			const sequence = value.sequence;
			if (sequence == null) return null;
			return {
				kind: "sequence",
				schema: sequence.schema,
				name: sequence.name
			};
		}
		function identityOptions(value) {
			if (value == null) return null;
			return value.options ?? null;
		}
		const IDENTITY_TYPE_MAX = {
			smallint: "32767",
			integer: "2147483647",
			bigint: "9223372036854775807"
		};
		function isNarrowingIdentityTypeChange(fromType, toType) {
			const fromMax = IDENTITY_TYPE_MAX[fromType];
			const toMax = IDENTITY_TYPE_MAX[toType];
			if (fromMax === void 0 || toMax === void 0) return false;
			return BigInt(toMax) < BigInt(fromMax);
		}
		function isDefaultIdentityOptions(options, columnType) {
			return options.increment === "1" && options.start === "1" && options.minValue === "1" && options.cache === "1" && options.cycle === false && options.maxValue === IDENTITY_TYPE_MAX[columnType];
		}
		function defaultIdentitySequenceName(table, column) {
			return `${table}_${column}_seq`;
		}
		function identitySequenceNameClause(value, ref) {
			if (value == null) return "";
			const sequence = value.sequence;
			if (sequence == null) return "";
			return sequence.schema === ref.schema && sequence.name === defaultIdentitySequenceName(ref.table, ref.column) ? "" : `SEQUENCE NAME ${rel(sequence.schema, sequence.name)}`;
		}
		function identityOptionsClause(options, columnType, sequenceNameClause = "") {
			const parts = [];
			if (sequenceNameClause) parts.push(sequenceNameClause);
			if (options != null && !isDefaultIdentityOptions(options, columnType)) parts.push(`INCREMENT BY ${options.increment}`, `MINVALUE ${options.minValue}`, `MAXVALUE ${options.maxValue}`, `START WITH ${options.start}`, `CACHE ${options.cache}`, options.cycle ? "CYCLE" : "NO CYCLE");
			return parts.length === 0 ? "" : ` (${parts.join(" ")})`;
		}
		function rangesDisjoint(oldMin, oldMax, newMin, newMax) {
			return BigInt(oldMax) < BigInt(newMin) || BigInt(oldMin) > BigInt(newMax);
		}
		function identityOptionAlterSpecs(target, from, to) {
			if (to == null) return [];
			const clauses = [];
			if (from == null || from.increment !== to.increment) clauses.push(`SET INCREMENT BY ${to.increment}`);
			if (from == null || from.minValue !== to.minValue) clauses.push(`SET MINVALUE ${to.minValue}`);
			if (from == null || from.maxValue !== to.maxValue) clauses.push(`SET MAXVALUE ${to.maxValue}`);
			if (from == null || from.start !== to.start) clauses.push(`SET START WITH ${to.start}`);
			if (from == null || from.cache !== to.cache) clauses.push(`SET CACHE ${to.cache}`);
			if (from == null || from.cycle !== to.cycle) clauses.push(`SET ${to.cycle ? "CYCLE" : "NO CYCLE"}`);
			if (clauses.length === 0) return [];
			if (from != null && rangesDisjoint(from.minValue, from.maxValue, to.minValue, to.maxValue)) clauses.push("RESTART");
			return [{ sql: `${target} ${clauses.join(" ")}` }];
		}
		const SEQUENCE_VALUE_OPTIONS = [
			"dataType",
			"increment",
			"minValue",
			"maxValue",
			"start",
			"cache",
			"cycle"
		];
		function sequenceOptionClause(fact, option) {
			switch (option) {
				case "dataType": return `AS ${str(p(fact, "dataType"))}`;
				case "increment": return `INCREMENT BY ${str(p(fact, "increment"))}`;
				case "minValue": return `MINVALUE ${str(p(fact, "minValue"))}`;
				case "maxValue": return `MAXVALUE ${str(p(fact, "maxValue"))}`;
				case "start": return `START WITH ${str(p(fact, "start"))}`;
				case "cache": return `CACHE ${str(p(fact, "cache"))}`;
				case "cycle": return p(fact, "cycle") ? "CYCLE" : "NO CYCLE";
				default: throw new Error(`sequence rule: unknown value option '${option}'`);
			}
		}
		function sequenceOptionAlter(currentAttr, fact, sourceView) {
			const source = sourceView.get(fact.id);
			const changed = SEQUENCE_VALUE_OPTIONS.filter((key) => source === void 0 || source.payload[key] !== fact.payload[key]);
			if (changed.length === 0) return [];
			const [lead] = [...changed].sort();
			if (currentAttr !== lead) return [];
			const id = fact.id;
			const clauses = changed.map((option) => sequenceOptionClause(fact, option));
			if (source !== void 0 && rangesDisjoint(str(source.payload["minValue"]), str(source.payload["maxValue"]), str(p(fact, "minValue")), str(p(fact, "maxValue")))) clauses.push("RESTART");
			return [{ sql: `ALTER SEQUENCE ${rel(id.schema, id.name)} ${clauses.join(" ")}` }];
		}
		function columnRef(fact) {
			const id = fact.id;
			return {
				schema: id.schema,
				table: id.table,
				column: id.name
			};
		}
		function columnClause(fact) {
			const { column } = columnRef(fact);
			const type = str(p(fact, "type"));
			let sql = `${qid(column)} ${type}`;
			const collation = p(fact, "collation");
			if (collation != null) sql += ` COLLATE ${str(collation)}`;
			const generated = p(fact, "generatedExpr");
			if (generated != null) sql += ` GENERATED ALWAYS AS (${str(generated)}) STORED`;
			const identity = p(fact, "identity");
			const generation = identityGeneration(identity);
			if (generation === "a" || generation === "d") {
				sql += ` GENERATED ${generation === "a" ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY`;
				sql += identityOptionsClause(identityOptions(identity), type, identitySequenceNameClause(identity, columnRef(fact)));
			}
			if (p(fact, "notNull")) sql += ` NOT NULL`;
			return sql;
		}
		const POLICY_CMD = {
			r: "SELECT",
			a: "INSERT",
			w: "UPDATE",
			d: "DELETE",
			"*": "ALL"
		};
		function policySql(fact) {
			const id = fact.id;
			const roles = p(fact, "roles").map((r) => r === "PUBLIC" ? "PUBLIC" : qid(r));
			let sql = `CREATE POLICY ${qid(id.name)} ON ${rel(id.schema, id.table)}`;
			if (!p(fact, "permissive")) sql += ` AS RESTRICTIVE`;
			sql += ` FOR ${POLICY_CMD[str(p(fact, "cmd"))] ?? "ALL"}`;
			sql += ` TO ${roles.join(", ")}`;
			const using = p(fact, "usingExpr");
			if (using != null) sql += ` USING (${str(using)})`;
			const check = p(fact, "checkExpr");
			if (check != null) sql += ` WITH CHECK (${str(check)})`;
			return sql;
		}
		function sequenceOwnedBySpecs(fact, opts = {}) {
			const id = fact.id;
			const old = opts.releaseOld;
			const releases = old != null ? [{
				kind: "column",
				schema: old.schema,
				table: old.table,
				name: old.column
			}] : [];
			const ownedBy = p(fact, "ownedBy");
			if (ownedBy == null) return opts.allowNone ? [{
				sql: `ALTER SEQUENCE ${rel(id.schema, id.name)} OWNED BY NONE`,
				...releases.length > 0 ? { releases } : {}
			}] : [];
			return [{
				sql: `ALTER SEQUENCE ${rel(id.schema, id.name)} OWNED BY ${rel(ownedBy.schema, ownedBy.table)}.${qid(ownedBy.column)}`,
				consumes: [{
					kind: "column",
					schema: ownedBy.schema,
					table: ownedBy.table,
					name: ownedBy.column
				}],
				...releases.length > 0 ? { releases } : {}
			}];
		}
		function constraintTarget(fact) {
			const id = fact.id;
			return `ALTER ${fact.parent?.kind === "domain" ? "DOMAIN" : fact.parent?.kind === "foreignTable" ? "FOREIGN TABLE" : "TABLE"} ${rel(id.schema, id.table)}`;
		}
		function typeAttributeClause(fact) {
			const name = fact.id.name;
			const collation = p(fact, "collation");
			return `${qid(name)} ${str(p(fact, "type"))}${collation != null ? ` COLLATE ${str(collation)}` : ""}`;
		}
		function compositeUserColumns(view, typeId) {
			const key = (0, stable_id.md)(typeId);
			return view.edges.filter((e) => e.from.kind === "column" && (0, stable_id.md)(e.to) === key).map((e) => e.from).filter((id) => view.get(id) !== void 0);
		}
		function enabledPhrase(state) {
			switch (state) {
				case "D": return "DISABLE";
				case "R": return "ENABLE REPLICA";
				case "A": return "ENABLE ALWAYS";
				default: return "ENABLE";
			}
		}
		function replicaIdentitySpec(fact, view) {
			const id = fact.id;
			const mode = str(p(fact, "replicaIdentity") ?? "d");
			const relName = rel(id.schema, id.name);
			if (mode === "n") return { sql: `ALTER TABLE ${relName} REPLICA IDENTITY NOTHING` };
			if (mode === "f") return { sql: `ALTER TABLE ${relName} REPLICA IDENTITY FULL` };
			if (mode === "i") {
				const indexName = str(p(fact, "replicaIdentityIndex"));
				const consumes = [];
				const ownedConstraint = view.childrenOf(fact.id).find((c) => c.id.kind === "constraint" && c.id.name === indexName);
				if (ownedConstraint) consumes.push(ownedConstraint.id);
				else consumes.push({
					kind: "index",
					schema: id.schema,
					name: indexName
				});
				return {
					sql: `ALTER TABLE ${relName} REPLICA IDENTITY USING INDEX ${qid(indexName)}`,
					consumes
				};
			}
			return { sql: `ALTER TABLE ${relName} REPLICA IDENTITY DEFAULT` };
		}
		function renderGrantSql(target, privileges, grantees, opts) {
			const col = opts?.column;
			const privs = col === void 0 ? privileges.join(", ") : privileges.map((priv) => `${priv} (${qid(col)})`).join(", ");
			const to = grantees.map((g) => g === "PUBLIC" ? "PUBLIC" : qid(g)).join(", ");
			const option = opts?.withGrantOption ? " WITH GRANT OPTION" : "";
			return `GRANT ${privs} ON ${grantTarget(target)} TO ${to}${option}`;
		}
		function grantActions(fact, verb) {
			const id = fact.id;
			const grantee = id.grantee === "PUBLIC" ? "PUBLIC" : qid(id.grantee);
			const privileges = p(fact, "privileges");
			const grantable = new Set(p(fact, "grantable") ?? []);
			const plain = privileges.filter((priv) => !grantable.has(priv));
			const withOption = privileges.filter((priv) => grantable.has(priv));
			const consumes = id.grantee === "PUBLIC" ? [] : [{
				kind: "role",
				name: id.grantee
			}];
			const col = id.column;
			const specs = [{
				sql: `${col === void 0 ? "REVOKE ALL" : `REVOKE ALL (${qid(col)})`} ON ${grantTarget(id.target)} FROM ${grantee}`,
				consumes
			}];
			if (plain.length > 0) specs.push({
				sql: renderGrantSql(id.target, plain, [id.grantee], col !== void 0 ? { column: col } : {}),
				consumes
			});
			if (withOption.length > 0) specs.push({
				sql: renderGrantSql(id.target, withOption, [id.grantee], {
					...col !== void 0 ? { column: col } : {},
					withGrantOption: true
				}),
				consumes
			});
			return specs;
		}
		function aggSig(fact) {
			const args = fact.id.args;
			const aggKind = str(p(fact, "aggKind") ?? "n");
			if (aggKind === "o" || aggKind === "h") {
				const direct = Number(p(fact, "numDirectArgs") ?? 0);
				return `${args.slice(0, direct).join(", ")} ORDER BY ${args.slice(direct).join(", ")}`;
			}
			return args.length > 0 ? args.join(", ") : "*";
		}
		const DEFACL_OBJTYPE = {
			r: "TABLES",
			S: "SEQUENCES",
			f: "FUNCTIONS",
			T: "TYPES",
			n: "SCHEMAS",
			L: "LARGE OBJECTS"
		};
		function defaclObjType(objtype) {
			const rendered = DEFACL_OBJTYPE[objtype];
			if (rendered === void 0) throw new Error(`defaultPrivilege: unmapped pg_default_acl.defaclobjtype "${objtype}" \u2014 add it to DEFACL_OBJTYPE (helpers.ts)`);
			return rendered;
		}
		function defaultPrivPrefix(id) {
			let sql = `ALTER DEFAULT PRIVILEGES FOR ROLE ${qid(id.role)}`;
			if (id.schema != null) sql += ` IN SCHEMA ${qid(id.schema)}`;
			return sql;
		}
		function defaultPrivConsumes(id) {
			const consumes = [{
				kind: "role",
				name: id.role
			}];
			if (id.grantee !== "PUBLIC") consumes.push({
				kind: "role",
				name: id.grantee
			});
			if (id.schema != null) consumes.push({
				kind: "schema",
				name: id.schema
			});
			return consumes;
		}
		function isRevokedDefaultMarker(fact) {
			return (p(fact, "privileges") ?? []).length === 0;
		}
		function defaultPrivilegeCreateActions(fact) {
			const id = fact.id;
			const grantee = id.grantee === "PUBLIC" ? "PUBLIC" : qid(id.grantee);
			const objtype = defaclObjType(id.objtype);
			const consumes = defaultPrivConsumes(id);
			if (isRevokedDefaultMarker(fact)) return [{
				sql: `${defaultPrivPrefix(id)} REVOKE ALL ON ${objtype} FROM ${grantee}`,
				consumes
			}];
			const privileges = p(fact, "privileges") ?? [];
			const grantable = new Set(p(fact, "grantable") ?? []);
			const plain = privileges.filter((priv) => !grantable.has(priv));
			const withOption = privileges.filter((priv) => grantable.has(priv));
			const specs = [];
			if (plain.length > 0) specs.push({
				sql: `${defaultPrivPrefix(id)} GRANT ${plain.join(", ")} ON ${objtype} TO ${grantee}`,
				consumes
			});
			if (withOption.length > 0) specs.push({
				sql: `${defaultPrivPrefix(id)} GRANT ${withOption.join(", ")} ON ${objtype} TO ${grantee} WITH GRANT OPTION`,
				consumes
			});
			return specs;
		}
		function defaultPrivilegeDropActions(fact) {
			const id = fact.id;
			const grantee = id.grantee === "PUBLIC" ? "PUBLIC" : qid(id.grantee);
			const objtype = defaclObjType(id.objtype);
			const consumes = defaultPrivConsumes(id);
			if (isRevokedDefaultMarker(fact)) {
				const restored = p(fact, "_revokedDefault") ?? [];
				return {
					sql: `${defaultPrivPrefix(id)} GRANT ${restored.join(", ")} ON ${objtype} TO ${grantee}`,
					consumes
				};
			}
			return {
				sql: `${defaultPrivPrefix(id)} REVOKE ALL ON ${objtype} FROM ${grantee}`,
				consumes
			};
		}
		function publicationRelMember(fact) {
			const id = fact.id;
			let member = rel(id.schema, id.table);
			const cols = p(fact, "columns");
			if (cols != null && cols.length > 0) member += ` (${cols.map((c) => qid(c)).join(", ")})`;
			const where = p(fact, "where");
			if (where != null) member += ` WHERE (${str(where)})`;
			return member;
		}
		function publicationRelClause(fact) {
			return `TABLE ${publicationRelMember(fact)}`;
		}
		function publicationObjects(fact, view) {
			const tableMembers = [];
			const schemaMembers = [];
			const consumes = [];
			const produced = [];
			for (const child of view.childrenOf(fact.id)) if (child.id.kind === "publicationRel") {
				const cid = child.id;
				tableMembers.push(publicationRelMember(child));
				consumes.push({
					kind: "table",
					schema: cid.schema,
					name: cid.table
				});
				produced.push(child.id);
			} else if (child.id.kind === "publicationSchema") {
				const cid = child.id;
				schemaMembers.push(qid(cid.schema));
				consumes.push({
					kind: "schema",
					name: cid.schema
				});
				produced.push(child.id);
			}
			const clauses = [];
			if (tableMembers.length > 0) clauses.push(`TABLE ${tableMembers.join(", ")}`);
			if (schemaMembers.length > 0) clauses.push(`TABLES IN SCHEMA ${schemaMembers.join(", ")}`);
			return {
				clauses,
				consumes,
				produced
			};
		}
		const constraintRules = { constraint: {
			weight: 10,
			cascadesToChildren: true,
			rebuildable: true,
			suppressible: (fact) => fact.payload["type"] !== "f",
			rename: (fact, to) => {
				const id = fact.id;
				return { sql: `${constraintTarget(fact)} RENAME CONSTRAINT ${qid(id.name)} TO ${qid(to.name)}` };
			},
			create: (fact) => {
				const id = fact.id;
				let sql = `${constraintTarget(fact)} ADD CONSTRAINT ${qid(id.name)} ${str(p(fact, "def"))}`;
				if (!p(fact, "validated") && !str(p(fact, "def")).includes("NOT VALID")) sql += " NOT VALID";
				const type = str(p(fact, "type"));
				const foldHint = p(fact, "validated") === true && fact.parent?.kind === "table" ? { compaction: {
					foldInto: fact.parent,
					clause: `CONSTRAINT ${qid(id.name)} ${str(p(fact, "def"))}`,
					...type === "p" || type === "u" || type === "c" ? { executorSafe: true } : {}
				} } : {};
				return [{
					sql,
					...p(fact, "type") === "f" ? { lockClass: "shareRowExclusive" } : {},
					...foldHint
				}];
			},
			drop: (fact) => {
				const id = fact.id;
				return { sql: `${constraintTarget(fact)} DROP CONSTRAINT ${qid(id.name)}` };
			},
			attributes: {
				def: "replace",
				type: "replace",
				validated: { alter: (fact, _from, to) => {
					const id = fact.id;
					const target = constraintTarget(fact);
					if (!to) {
						const defText = str(p(fact, "def"));
						const addSql = !defText.includes("NOT VALID") ? `${defText} NOT VALID` : defText;
						return [{ sql: `${target} DROP CONSTRAINT ${qid(id.name)}` }, {
							sql: `${target} ADD CONSTRAINT ${qid(id.name)} ${addSql}`,
							...p(fact, "type") === "f" ? { lockClass: "shareRowExclusive" } : {}
						}];
					}
					return {
						sql: `${target} VALIDATE CONSTRAINT ${qid(id.name)}`,
						lockClass: "shareUpdateExclusive"
					};
				} }
			}
		} };
		const foreignRules = {
			fdw: {
				weight: 2,
				create: (fact) => {
					let sql = `CREATE FOREIGN DATA WRAPPER ${qid(fact.id.name)}`;
					const handler = p(fact, "handler");
					if (handler != null) sql += ` HANDLER ${str(handler)}`;
					const validator = p(fact, "validator");
					if (validator != null) sql += ` VALIDATOR ${str(validator)}`;
					sql += optionsClause(p(fact, "options") ?? []);
					return [{ sql }];
				},
				drop: (fact) => ({ sql: `DROP FOREIGN DATA WRAPPER ${qid(fact.id.name)}` }),
				ownerAlterPrefix: (fact) => `ALTER FOREIGN DATA WRAPPER ${qid(fact.id.name)}`,
				attributes: {
					options: { alter: (fact, from, to) => ({ sql: `ALTER FOREIGN DATA WRAPPER ${qid(fact.id.name)} ${alterOptionsClause(from ?? [], to ?? [])}` }) },
					handler: { alter: (fact, _from, to) => ({ sql: `ALTER FOREIGN DATA WRAPPER ${qid(fact.id.name)} ${to == null ? "NO HANDLER" : `HANDLER ${str(to)}`}` }) },
					validator: { alter: (fact, _from, to) => ({ sql: `ALTER FOREIGN DATA WRAPPER ${qid(fact.id.name)} ${to == null ? "NO VALIDATOR" : `VALIDATOR ${str(to)}`}` }) }
				}
			},
			server: {
				weight: 3,
				create: (fact) => {
					let sql = `CREATE SERVER ${qid(fact.id.name)}`;
					const type = p(fact, "type");
					if (type != null) sql += ` TYPE ${lit(str(type))}`;
					const version = p(fact, "version");
					if (version != null) sql += ` VERSION ${lit(str(version))}`;
					sql += ` FOREIGN DATA WRAPPER ${qid(str(p(fact, "fdw")))}`;
					sql += optionsClause(p(fact, "options") ?? []);
					return [{ sql }];
				},
				drop: (fact) => ({ sql: `DROP SERVER ${qid(fact.id.name)}` }),
				ownerAlterPrefix: (fact) => `ALTER SERVER ${qid(fact.id.name)}`,
				attributes: {
					version: {
						alter: (fact, _from, to) => ({ sql: `ALTER SERVER ${qid(fact.id.name)} VERSION ${lit(str(to))}` }),
						replaceWhen: (_from, to) => to == null
					},
					options: { alter: (fact, from, to) => ({ sql: `ALTER SERVER ${qid(fact.id.name)} ${alterOptionsClause(from ?? [], to ?? [])}` }) },
					type: "replace",
					fdw: "replace"
				}
			},
			userMapping: {
				weight: 4,
				create: (fact) => {
					const id = fact.id;
					return [{
						sql: `CREATE USER MAPPING FOR ${id.role === "PUBLIC" ? "PUBLIC" : qid(id.role)} SERVER ${qid(id.server)}${optionsClause(p(fact, "options") ?? [])}`,
						...id.role === "PUBLIC" ? {} : { consumes: [{
							kind: "role",
							name: id.role
						}] }
					}];
				},
				drop: (fact) => {
					const id = fact.id;
					return {
						sql: `DROP USER MAPPING FOR ${id.role === "PUBLIC" ? "PUBLIC" : qid(id.role)} SERVER ${qid(id.server)}`,
						...id.role === "PUBLIC" ? {} : { consumes: [{
							kind: "role",
							name: id.role
						}] }
					};
				},
				attributes: { options: { alter: (fact, from, to) => {
					const id = fact.id;
					return {
						sql: `ALTER USER MAPPING FOR ${id.role === "PUBLIC" ? "PUBLIC" : qid(id.role)} SERVER ${qid(id.server)} ${alterOptionsClause(from ?? [], to ?? [])}`,
						...id.role === "PUBLIC" ? {} : { consumes: [{
							kind: "role",
							name: id.role
						}] }
					};
				} } }
			},
			foreignTable: {
				weight: 5,
				cascadesToChildren: true,
				defaclObjtype: "r",
				rename: renameRule((fact) => {
					const id = fact.id;
					return `ALTER FOREIGN TABLE ${rel(id.schema, id.name)}`;
				}),
				create: (fact) => {
					const id = fact.id;
					return [{ sql: `CREATE FOREIGN TABLE ${rel(id.schema, id.name)} () SERVER ${qid(str(p(fact, "server")))}${optionsClause(p(fact, "options") ?? [])}` }];
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `DROP FOREIGN TABLE ${rel(id.schema, id.name)}` };
				},
				ownerAlterPrefix: (fact) => {
					const id = fact.id;
					return `ALTER FOREIGN TABLE ${rel(id.schema, id.name)}`;
				},
				attributes: {
					options: { alter: (fact, from, to) => {
						const id = fact.id;
						return { sql: `ALTER FOREIGN TABLE ${rel(id.schema, id.name)} ${alterOptionsClause(from ?? [], to ?? [])}` };
					} },
					server: "replace"
				}
			}
		};
		const indexRules = { index: {
			weight: 14,
			cascadesToChildren: true,
			rebuildable: true,
			rename: renameRule((fact) => {
				const id = fact.id;
				return `ALTER INDEX ${rel(id.schema, id.name)}`;
			}),
			create: (fact, view, params) => {
				const def = str(p(fact, "def"));
				const parentTable = fact.parent?.kind === "table" ? view.get(fact.parent) : void 0;
				const parentIsPartitioned = parentTable != null && p(parentTable, "partitionKey") != null;
				if (params?.["concurrentIndexes"] === true && !parentIsPartitioned) return [{
					sql: def.replace(/^CREATE (UNIQUE )?INDEX /, "CREATE $1INDEX CONCURRENTLY "),
					lockClass: "shareUpdateExclusive",
					transactionality: "nonTransactional"
				}];
				return [{ sql: def }];
			},
			drop: (fact) => {
				const id = fact.id;
				return { sql: `DROP INDEX ${rel(id.schema, id.name)}` };
			},
			attributes: {
				def: "replace",
				valid: "replace"
			}
		} };
		function aggregateTargetSignature(target, ...views) {
			if (target.kind !== "aggregate") return void 0;
			for (const view of views) {
				const fact = view?.get(target);
				if (fact !== void 0) return aggSig(fact);
			}
		}
		const metadataRules = {
			comment: {
				weight: 20,
				metadata: true,
				create: (fact, view, _params, sourceView) => {
					const target = fact.id.target;
					return [{ sql: `COMMENT ON ${commentTarget(target, {
						domainConstraint: p(fact, "onDomain") === true,
						aggregateSignature: aggregateTargetSignature(target, view, sourceView)
					})} IS ${lit(str(p(fact, "text")))}` }];
				},
				drop: (fact, view) => {
					const target = fact.id.target;
					return { sql: `COMMENT ON ${commentTarget(target, {
						domainConstraint: p(fact, "onDomain") === true,
						aggregateSignature: aggregateTargetSignature(target, view)
					})} IS NULL` };
				},
				attributes: { text: { alter: (fact, _from, to, view, sourceView) => {
					const target = fact.id.target;
					return { sql: `COMMENT ON ${commentTarget(target, {
						domainConstraint: p(fact, "onDomain") === true,
						aggregateSignature: aggregateTargetSignature(target, view, sourceView)
					})} IS ${lit(str(to))}` };
				} } }
			},
			securityLabel: {
				weight: 20,
				metadata: true,
				create: (fact, view, _params, sourceView) => {
					const id = fact.id;
					const opts = { aggregateSignature: aggregateTargetSignature(id.target, view, sourceView) };
					return [{ sql: `SECURITY LABEL FOR ${lit(id.provider)} ON ${commentTarget(id.target, opts)} IS ${lit(str(p(fact, "label")))}` }];
				},
				drop: (fact, view) => {
					const id = fact.id;
					const opts = { aggregateSignature: aggregateTargetSignature(id.target, view) };
					return { sql: `SECURITY LABEL FOR ${lit(id.provider)} ON ${commentTarget(id.target, opts)} IS NULL` };
				},
				attributes: { label: { alter: (fact, _from, to, view, sourceView) => {
					const id = fact.id;
					const opts = { aggregateSignature: aggregateTargetSignature(id.target, view, sourceView) };
					return { sql: `SECURITY LABEL FOR ${lit(id.provider)} ON ${commentTarget(id.target, opts)} IS ${lit(str(to))}` };
				} } }
			},
			acl: {
				weight: 21,
				metadata: true,
				create: (fact) => grantActions(fact, "grant"),
				drop: (fact) => {
					const id = fact.id;
					const grantee = id.grantee === "PUBLIC" ? "PUBLIC" : qid(id.grantee);
					const consumes = id.grantee === "PUBLIC" ? [] : [{
						kind: "role",
						name: id.grantee
					}];
					const revokeAll = id.column === void 0 ? "REVOKE ALL" : `REVOKE ALL (${qid(id.column)})`;
					const init = p(fact, "_initPrivs");
					if (init === void 0) return {
						sql: `${revokeAll} ON ${grantTarget(id.target)} FROM ${grantee}`,
						consumes
					};
					return {
						sql: grantActions({
							id: fact.id,
							payload: {
								privileges: init.privileges,
								grantable: init.grantable
							}
						}, "grant").map((s) => s.sql).join(";\n"),
						consumes
					};
				},
				attributes: {
					privileges: "replace",
					grantable: "replace"
				}
			}
		};
		const policyRules = { policy: {
			weight: 16,
			cascadesToChildren: true,
			rebuildable: true,
			suppressible: () => false,
			rename: (fact, to) => {
				const id = fact.id;
				return { sql: `ALTER POLICY ${qid(id.name)} ON ${rel(id.schema, id.table)} RENAME TO ${qid(to.name)}` };
			},
			create: (fact) => {
				const roles = p(fact, "roles").filter((r) => r !== "PUBLIC").map((r) => ({
					kind: "role",
					name: r
				}));
				return [{
					sql: policySql(fact),
					consumes: roles
				}];
			},
			drop: (fact) => {
				const id = fact.id;
				return { sql: `DROP POLICY ${qid(id.name)} ON ${rel(id.schema, id.table)}` };
			},
			attributes: {
				usingExpr: "replace",
				checkExpr: "replace",
				roles: { alter: (fact, from, to) => {
					const id = fact.id;
					const fromRoles = from;
					const toRoles = to;
					const roles = toRoles.map((r) => r === "PUBLIC" ? "PUBLIC" : qid(r));
					const roleId = (r) => ({
						kind: "role",
						name: r
					});
					const consumes = toRoles.filter((r) => r !== "PUBLIC").map(roleId);
					const releases = fromRoles.filter((r) => r !== "PUBLIC" && !toRoles.includes(r)).map(roleId);
					return {
						sql: `ALTER POLICY ${qid(id.name)} ON ${rel(id.schema, id.table)} TO ${roles.join(", ")}`,
						...consumes.length > 0 ? { consumes } : {},
						...releases.length > 0 ? { releases } : {}
					};
				} },
				cmd: "replace",
				permissive: "replace"
			}
		} };
		var sensitive_options = __webpack_require__(5346);
		const publicationRules = {
			publication: {
				weight: 18,
				cascadesToChildren: true,
				create: (fact, view) => {
					const name = qid(fact.id.name);
					const objects = publicationObjects(fact, view);
					let sql = `CREATE PUBLICATION ${name}`;
					if (p(fact, "allTables")) sql += ` FOR ALL TABLES`;
					else if (objects.clauses.length > 0) sql += ` FOR ${objects.clauses.join(", ")}`;
					const withParts = [`publish = ${lit((p(fact, "publish") ?? []).join(", "))}`];
					if (p(fact, "viaRoot")) withParts.push(`publish_via_partition_root = true`);
					sql += ` WITH (${withParts.join(", ")})`;
					return [{
						sql,
						...objects.consumes.length > 0 ? { consumes: objects.consumes } : {},
						...objects.produced.length > 0 ? { alsoProduces: objects.produced } : {}
					}];
				},
				drop: (fact) => ({ sql: `DROP PUBLICATION ${qid(fact.id.name)}` }),
				ownerAlterPrefix: (fact) => `ALTER PUBLICATION ${qid(fact.id.name)}`,
				attributes: {
					publish: { alter: (fact, _from, to) => ({ sql: `ALTER PUBLICATION ${qid(fact.id.name)} SET (publish = ${lit((to ?? []).join(", "))})` }) },
					viaRoot: { alter: (fact, _from, to) => ({ sql: `ALTER PUBLICATION ${qid(fact.id.name)} SET (publish_via_partition_root = ${to ? "true" : "false"})` }) },
					allTables: "replace"
				}
			},
			publicationRel: {
				weight: 18,
				create: (fact) => {
					const id = fact.id;
					return [{
						sql: `ALTER PUBLICATION ${qid(id.publication)} ADD ${publicationRelClause(fact)}`,
						consumes: [{
							kind: "table",
							schema: id.schema,
							name: id.table
						}]
					}];
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `ALTER PUBLICATION ${qid(id.publication)} DROP TABLE ${rel(id.schema, id.table)}` };
				},
				attributes: {
					columns: "replace",
					where: "replace"
				}
			},
			publicationSchema: {
				weight: 18,
				create: (fact) => {
					const id = fact.id;
					return [{
						sql: `ALTER PUBLICATION ${qid(id.publication)} ADD TABLES IN SCHEMA ${qid(id.schema)}`,
						consumes: [{
							kind: "schema",
							name: id.schema
						}]
					}];
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `ALTER PUBLICATION ${qid(id.publication)} DROP TABLES IN SCHEMA ${qid(id.schema)}` };
				},
				attributes: {}
			},
			subscription: {
				weight: 23,
				create: (fact) => {
					const name = qid(fact.id.name);
					const publications = (p(fact, "publications") ?? []).map((pub) => qid(pub)).join(", ");
					const slot = p(fact, "slotName");
					const conninfo = str(p(fact, "conninfo"));
					const redacted = conninfo === sensitive_options.R;
					const wantEnabled = Boolean(p(fact, "enabled"));
					const suppressEnable = redacted && wantEnabled;
					const withParts = [
						"connect = false",
						"enabled = false",
						`slot_name = ${slot == null ? "NONE" : lit(str(slot))}`,
						...subscriptionOptionParts(fact)
					];
					const specs = [{ sql: `${suppressEnable ? `-- pg-delta: subscription ${name} was exported with REDACTED connection info;\n-- its CONNECTION below is a placeholder. Set the real connection string and run\n-- ALTER SUBSCRIPTION ${name} ENABLE; manually before it will replicate.\n` : ""}CREATE SUBSCRIPTION ${name} CONNECTION ${lit(conninfo)} PUBLICATION ${publications} WITH (${withParts.join(", ")})` }];
					if (wantEnabled && !suppressEnable) specs.push({ sql: `ALTER SUBSCRIPTION ${name} ENABLE` });
					return specs;
				},
				drop: (fact) => ({
					sql: `DROP SUBSCRIPTION ${qid(fact.id.name)}`,
					...p(fact, "slotName") == null ? {} : { transactionality: "nonTransactional" }
				}),
				ownerAlterPrefix: (fact) => `ALTER SUBSCRIPTION ${qid(fact.id.name)}`,
				attributes: {
					enabled: { alter: (fact, _from, to) => ({ sql: `ALTER SUBSCRIPTION ${qid(fact.id.name)} ${to ? "ENABLE" : "DISABLE"}` }) },
					publications: { alter: (fact, _from, to) => ({ sql: `ALTER SUBSCRIPTION ${qid(fact.id.name)} SET PUBLICATION ${(to ?? []).map((pub) => qid(pub)).join(", ")} WITH (refresh = false)` }) },
					conninfo: { alter: (fact, _from, to) => ({ sql: `ALTER SUBSCRIPTION ${qid(fact.id.name)} CONNECTION ${lit(str(to))}` }) },
					slotName: { alter: (fact, _from, to) => ({ sql: `ALTER SUBSCRIPTION ${qid(fact.id.name)} SET (slot_name = ${to == null ? "NONE" : lit(str(to))})` }) },
					binary: subscriptionBoolSet("binary"),
					streaming: subscriptionStringSet("streaming"),
					synchronousCommit: subscriptionStringSet("synchronous_commit"),
					disableOnError: subscriptionBoolSet("disable_on_error"),
					runAsOwner: subscriptionBoolSet("run_as_owner"),
					origin: subscriptionStringSet("origin"),
					twoPhase: { alter: (fact, _from, to) => {
						const name = subscriptionName(fact);
						const major = Number(p(fact, "_serverMajor") ?? 0);
						if (major < 18) throw new Error(`subscription ${name}: changing two_phase requires PostgreSQL 18+ (ALTER SUBSCRIPTION \u2026 SET (two_phase)). On PG${major || " < 18"} recreate the subscription manually \u2014 an automatic drop/recreate would drop the publisher's replication slot and break replication.`);
						const specs = [{ sql: `ALTER SUBSCRIPTION ${name} DISABLE` }, { sql: `ALTER SUBSCRIPTION ${name} SET (two_phase = ${to ? "true" : "false"})` }];
						if (p(fact, "enabled")) specs.push({ sql: `ALTER SUBSCRIPTION ${name} ENABLE` });
						return specs;
					} }
				}
			}
		};
		function subscriptionOptionParts(fact) {
			const parts = [];
			const bool = (key, opt) => {
				const v = p(fact, key);
				if (v != null) parts.push(`${opt} = ${v ? "true" : "false"}`);
			};
			const text = (key, opt) => {
				const v = p(fact, key);
				if (v != null) parts.push(`${opt} = ${lit(str(v))}`);
			};
			bool("binary", "binary");
			text("streaming", "streaming");
			text("synchronousCommit", "synchronous_commit");
			bool("disableOnError", "disable_on_error");
			bool("runAsOwner", "run_as_owner");
			bool("twoPhase", "two_phase");
			text("origin", "origin");
			return parts;
		}
		function subscriptionName(fact) {
			return qid(fact.id.name);
		}
		function subscriptionBoolSet(opt) {
			return { alter: (fact, _from, to) => ({ sql: `ALTER SUBSCRIPTION ${subscriptionName(fact)} SET (${opt} = ${to ? "true" : "false"})` }) };
		}
		function subscriptionStringSet(opt) {
			return { alter: (fact, _from, to) => ({ sql: `ALTER SUBSCRIPTION ${subscriptionName(fact)} SET (${opt} = ${lit(str(to))})` }) };
		}
		function roleConfigSetSql(role, key, value) {
			return `ALTER ROLE ${role} SET ${qid(key)} TO ${lit(value)}`;
		}
		const roleRules = {
			role: {
				weight: 0,
				rename: renameRule((fact) => `ALTER ROLE ${qid(fact.id.name)}`),
				create: (fact) => {
					const role = qid(fact.id.name);
					const specs = [{ sql: `CREATE ROLE ${role} WITH ${roleFlagSql(fact.payload)}` }];
					for (const entry of p(fact, "config") ?? []) {
						const [key, value] = splitOption(entry);
						specs.push({ sql: roleConfigSetSql(role, key, value) });
					}
					return specs;
				},
				drop: (fact) => {
					return { sql: `DROP ROLE ${qid(fact.id.name)}` };
				},
				attributes: {
					...Object.fromEntries(Object.entries(ROLE_FLAGS).map(([key, [on, off]]) => [key, { alter: (fact, _from, to) => ({ sql: `ALTER ROLE ${qid(fact.id.name)} WITH ${to ? on : off}` }) }])),
					config: { alter: (fact, from, to) => {
						const role = qid(fact.id.name);
						const oldCfg = new Map((from ?? []).map(splitOption));
						const newCfg = new Map((to ?? []).map(splitOption));
						const specs = [];
						for (const [key] of oldCfg) if (!newCfg.has(key)) specs.push({ sql: `ALTER ROLE ${role} RESET ${qid(key)}` });
						for (const [key, value] of newCfg) if (oldCfg.get(key) !== value) specs.push({ sql: roleConfigSetSql(role, key, value) });
						return specs;
					} }
				}
			},
			membership: {
				weight: 1,
				create: (fact) => {
					const id = fact.id;
					return [{
						sql: `GRANT ${qid(id.role)} TO ${qid(id.member)}${p(fact, "admin") ? " WITH ADMIN OPTION" : ""}`,
						consumes: [{
							kind: "role",
							name: id.role
						}, {
							kind: "role",
							name: id.member
						}]
					}];
				},
				drop: (fact) => {
					const id = fact.id;
					return {
						sql: `REVOKE ${qid(id.role)} FROM ${qid(id.member)}`,
						consumes: [{
							kind: "role",
							name: id.role
						}, {
							kind: "role",
							name: id.member
						}]
					};
				},
				attributes: { admin: { alter: (fact, _from, to) => {
					const id = fact.id;
					return {
						sql: to ? `GRANT ${qid(id.role)} TO ${qid(id.member)} WITH ADMIN OPTION` : `REVOKE ADMIN OPTION FOR ${qid(id.role)} FROM ${qid(id.member)}`,
						consumes: [{
							kind: "role",
							name: id.role
						}, {
							kind: "role",
							name: id.member
						}]
					};
				} } }
			},
			defaultPrivilege: {
				weight: 22,
				create: (fact) => defaultPrivilegeCreateActions(fact),
				drop: (fact) => defaultPrivilegeDropActions(fact),
				attributes: {
					privileges: "replace",
					grantable: "replace"
				}
			}
		};
		const FINALFUNC_MODIFY = {
			r: void 0,
			s: "SHAREABLE",
			w: "READ_WRITE"
		};
		const PARALLEL = {
			u: void 0,
			s: "SAFE",
			r: "RESTRICTED"
		};
		const routineKeyword = (fact) => fact.id.kind === "procedure" ? "PROCEDURE" : "FUNCTION";
		const routineRule = {
			weight: 8,
			cascadesToChildren: true,
			rebuildable: true,
			defaclObjtype: "f",
			rename: (fact, to) => ({ sql: `ALTER ROUTINE ${routineSig(fact.id)} RENAME TO ${qid(to.name)}` }),
			create: (fact) => [{ sql: str(p(fact, "def")) }],
			drop: (fact) => {
				const id = fact.id;
				return { sql: `DROP ${routineKeyword(fact)} ${routineSig(id)}` };
			},
			ownerAlterPrefix: (fact) => {
				const id = fact.id;
				return `ALTER ${routineKeyword(fact)} ${routineSig(id)}`;
			},
			attributes: {
				def: { alter: (fact, _from, _to, view) => ({
					sql: str(p(fact, "def")),
					consumes: dependencyConsumes(view, fact.id)
				}) },
				returnType: "replace",
				argSignature: "replace",
				language: "replace",
				isWindow: "replace"
			}
		};
		const routineRules = {
			function: routineRule,
			procedure: routineRule,
			aggregate: {
				weight: 9,
				cascadesToChildren: true,
				defaclObjtype: "f",
				create: (fact) => {
					const id = fact.id;
					const parts = [`SFUNC = ${str(p(fact, "sfunc"))}`, `STYPE = ${str(p(fact, "stype"))}`];
					const fn = (key, clause) => {
						const v = p(fact, key);
						if (v != null) parts.push(`${clause} = ${str(v)}`);
					};
					const sspace = Number(p(fact, "sspace") ?? 0);
					if (sspace !== 0) parts.push(`SSPACE = ${sspace}`);
					fn("finalfunc", "FINALFUNC");
					if (p(fact, "finalfuncExtra")) parts.push("FINALFUNC_EXTRA");
					const finalfuncModify = FINALFUNC_MODIFY[str(p(fact, "finalfuncModify") ?? "r")];
					if (finalfuncModify != null) parts.push(`FINALFUNC_MODIFY = ${finalfuncModify}`);
					fn("combinefunc", "COMBINEFUNC");
					fn("serialfunc", "SERIALFUNC");
					fn("deserialfunc", "DESERIALFUNC");
					fn("msfunc", "MSFUNC");
					fn("minvfunc", "MINVFUNC");
					fn("mstype", "MSTYPE");
					const msspace = Number(p(fact, "msspace") ?? 0);
					if (msspace !== 0) parts.push(`MSSPACE = ${msspace}`);
					fn("mfinalfunc", "MFINALFUNC");
					if (p(fact, "mfinalfuncExtra")) parts.push("MFINALFUNC_EXTRA");
					const mfinalfuncModify = FINALFUNC_MODIFY[str(p(fact, "mfinalfuncModify") ?? "r")];
					if (mfinalfuncModify != null) parts.push(`MFINALFUNC_MODIFY = ${mfinalfuncModify}`);
					const initcond = p(fact, "initcond");
					if (initcond != null) parts.push(`INITCOND = ${lit(str(initcond))}`);
					const minitcond = p(fact, "minitcond");
					if (minitcond != null) parts.push(`MINITCOND = ${lit(str(minitcond))}`);
					const sortop = p(fact, "sortop");
					if (sortop != null) parts.push(`SORTOP = ${str(sortop)}`);
					const parallel = PARALLEL[str(p(fact, "parallel") ?? "u")];
					if (parallel != null) parts.push(`PARALLEL = ${parallel}`);
					if (str(p(fact, "aggKind")) === "h") parts.push("HYPOTHETICAL");
					return [{ sql: `CREATE AGGREGATE ${rel(id.schema, id.name)}(${aggSig(fact)}) (${parts.join(", ")})` }];
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `DROP AGGREGATE ${rel(id.schema, id.name)}(${aggSig(fact)})` };
				},
				ownerAlterPrefix: (fact) => {
					const id = fact.id;
					return `ALTER AGGREGATE ${rel(id.schema, id.name)}(${aggSig(fact)})`;
				},
				attributes: {
					aggKind: "replace",
					numDirectArgs: "replace",
					sfunc: "replace",
					stype: "replace",
					finalfunc: "replace",
					initcond: "replace",
					combinefunc: "replace",
					serialfunc: "replace",
					deserialfunc: "replace",
					msfunc: "replace",
					minvfunc: "replace",
					mstype: "replace",
					msspace: "replace",
					mfinalfunc: "replace",
					minitcond: "replace",
					finalfuncExtra: "replace",
					mfinalfuncExtra: "replace",
					finalfuncModify: "replace",
					mfinalfuncModify: "replace",
					sspace: "replace",
					sortop: "replace",
					parallel: "replace"
				}
			}
		};
		function schemaCreateSql(schemaName, ownerRole) {
			const base = `CREATE SCHEMA ${qid(schemaName)}`;
			return ownerRole === void 0 ? base : `${base} AUTHORIZATION ${qid(ownerRole)}`;
		}
		const schemaRules = {
			schema: {
				weight: 1,
				defaclObjtype: "n",
				rename: renameRule((fact) => `ALTER SCHEMA ${qid(fact.id.name)}`),
				create: (fact) => [{ sql: schemaCreateSql(fact.id.name) }],
				drop: (fact) => ({ sql: `DROP SCHEMA ${qid(fact.id.name)}` }),
				ownerAlterPrefix: (fact) => `ALTER SCHEMA ${qid(fact.id.name)}`,
				attributes: {}
			},
			extension: {
				weight: 2,
				create: (fact, view, _params, sourceView) => {
					const schemaName = str(p(fact, "schema"));
					const schemaId = {
						kind: "schema",
						name: schemaName
					};
					const schemaPresent = sourceView?.get(schemaId) !== void 0 || view.get(schemaId) !== void 0 && !view.isReferenceOnly(schemaId);
					const name = qid(fact.id.name);
					return [schemaPresent ? {
						sql: `CREATE EXTENSION ${name} SCHEMA ${qid(schemaName)}`,
						consumes: [schemaId]
					} : { sql: `CREATE EXTENSION ${name}` }];
				},
				drop: (fact, view) => {
					const members = (view?.incomingEdges(fact.id) ?? []).filter((edge) => edge.kind === "memberOfExtension").map((edge) => edge.from);
					const destructive = members.some((member) => member.kind === "table" || member.kind === "materializedView");
					return {
						sql: `DROP EXTENSION ${qid(fact.id.name)}`,
						...members.length > 0 ? { alsoDestroys: members } : {},
						...destructive ? { dataLoss: "destructive" } : {}
					};
				},
				attributes: { schema: {
					alter: (fact, from, to) => ({
						sql: `ALTER EXTENSION ${qid(fact.id.name)} SET SCHEMA ${qid(str(to))}`,
						consumes: [{
							kind: "schema",
							name: str(to)
						}],
						releases: [{
							kind: "schema",
							name: str(from)
						}]
					}),
					replaceWhen: (_from, _to, fact) => p(fact, "relocatable") === false
				} }
			}
		};
		const sequenceRules = { sequence: {
			weight: 3,
			cascadesToChildren: true,
			defaclObjtype: "S",
			dropRootRedirect: (fact, isRemoved) => {
				const ownedBy = fact.payload["ownedBy"];
				if (ownedBy == null) return void 0;
				const columnId = {
					kind: "column",
					schema: ownedBy.schema,
					table: ownedBy.table,
					name: ownedBy.column
				};
				if (isRemoved(columnId)) return columnId;
				const tableId = {
					kind: "table",
					schema: ownedBy.schema,
					name: ownedBy.table
				};
				if (isRemoved(tableId)) return tableId;
			},
			rename: renameRule((fact) => {
				const id = fact.id;
				return `ALTER SEQUENCE ${rel(id.schema, id.name)}`;
			}),
			create: (fact) => {
				const id = fact.id;
				return [{ sql: `CREATE SEQUENCE ${rel(id.schema, id.name)} AS ${str(p(fact, "dataType"))} INCREMENT BY ${str(p(fact, "increment"))} MINVALUE ${str(p(fact, "minValue"))} MAXVALUE ${str(p(fact, "maxValue"))} START WITH ${str(p(fact, "start"))} CACHE ${str(p(fact, "cache"))} ${p(fact, "cycle") ? "CYCLE" : "NO CYCLE"}` }, ...sequenceOwnedBySpecs(fact)];
			},
			drop: (fact) => {
				const id = fact.id;
				return { sql: `DROP SEQUENCE ${rel(id.schema, id.name)}` };
			},
			ownerAlterPrefix: (fact) => {
				const id = fact.id;
				return `ALTER SEQUENCE ${rel(id.schema, id.name)}`;
			},
			attributes: {
				dataType: { alter: (fact, _from, _to, _view, sourceView) => sequenceOptionAlter("dataType", fact, sourceView) },
				increment: { alter: (fact, _from, _to, _view, sourceView) => sequenceOptionAlter("increment", fact, sourceView) },
				minValue: { alter: (fact, _from, _to, _view, sourceView) => sequenceOptionAlter("minValue", fact, sourceView) },
				maxValue: { alter: (fact, _from, _to, _view, sourceView) => sequenceOptionAlter("maxValue", fact, sourceView) },
				start: { alter: (fact, _from, _to, _view, sourceView) => sequenceOptionAlter("start", fact, sourceView) },
				cache: { alter: (fact, _from, _to, _view, sourceView) => sequenceOptionAlter("cache", fact, sourceView) },
				cycle: { alter: (fact, _from, _to, _view, sourceView) => sequenceOptionAlter("cycle", fact, sourceView) },
				ownedBy: { alter: (fact, from) => sequenceOwnedBySpecs(fact, {
					allowNone: true,
					releaseOld: from
				}) }
			}
		} };
		const tableRules = {
			table: {
				weight: 4,
				cascadesToChildren: true,
				defaclObjtype: "r",
				rename: renameRule((fact) => {
					const id = fact.id;
					return `ALTER TABLE ${rel(id.schema, id.name)}`;
				}),
				create: (fact, view) => {
					const id = fact.id;
					const relName = rel(id.schema, id.name);
					const unlogged = str(p(fact, "persistence")) === "u" ? "UNLOGGED " : "";
					const bound = p(fact, "partitionBound");
					const partKey = p(fact, "partitionKey");
					const parentT = p(fact, "parentTable");
					let createSql;
					const consumes = [];
					const alsoProduces = [];
					if (bound != null && parentT != null) {
						createSql = `CREATE ${unlogged}TABLE ${relName} PARTITION OF ${rel(parentT.schema, parentT.name)} ${str(bound)}`;
						if (partKey != null) createSql += ` PARTITION BY ${str(partKey)}`;
						consumes.push({
							kind: "table",
							schema: parentT.schema,
							name: parentT.name
						});
					} else {
						let cols = "";
						if (partKey != null) {
							const colFacts = view.childrenOf(fact.id).filter((c) => c.id.kind === "column");
							if (colFacts.every((c) => p(c, "_position") != null)) colFacts.sort((a, b) => Number(p(a, "_position")) - Number(p(b, "_position")));
							cols = colFacts.map(columnClause).join(", ");
							for (const c of colFacts) alsoProduces.push(c.id);
						}
						createSql = `CREATE ${unlogged}TABLE ${relName} (${cols})`;
						if (parentT != null) {
							createSql += ` INHERITS (${rel(parentT.schema, parentT.name)})`;
							consumes.push({
								kind: "table",
								schema: parentT.schema,
								name: parentT.name
							});
						}
						if (partKey != null) createSql += ` PARTITION BY ${str(partKey)}`;
					}
					const foldable = bound == null && partKey == null && parentT == null;
					const specs = [{
						sql: createSql,
						...consumes.length > 0 ? { consumes } : {},
						alsoProduces,
						...foldable ? { acceptsColumnFolds: true } : {}
					}];
					if (p(fact, "rowSecurity")) specs.push({ sql: `ALTER TABLE ${relName} ENABLE ROW LEVEL SECURITY` });
					if (p(fact, "forceRowSecurity")) specs.push({ sql: `ALTER TABLE ${relName} FORCE ROW LEVEL SECURITY` });
					const replident = p(fact, "replicaIdentity");
					if (replident != null && replident !== "d") specs.push(replicaIdentitySpec(fact, view));
					const reloptions = p(fact, "reloptions");
					if (reloptions != null && reloptions.length > 0) specs.push({ sql: `ALTER TABLE ${relName} SET (${reloptions.join(", ")})` });
					return specs;
				},
				drop: (fact) => {
					const id = fact.id;
					return {
						sql: `DROP TABLE ${rel(id.schema, id.name)}`,
						dataLoss: "destructive"
					};
				},
				ownerAlterPrefix: (fact) => {
					const id = fact.id;
					return `ALTER TABLE ${rel(id.schema, id.name)}`;
				},
				attributes: {
					persistence: { alter: (fact, _from, to) => {
						const id = fact.id;
						return {
							sql: `ALTER TABLE ${rel(id.schema, id.name)} SET ${str(to) === "u" ? "UNLOGGED" : "LOGGED"}`,
							rewriteRisk: true
						};
					} },
					rowSecurity: { alter: (fact, _from, to) => {
						const id = fact.id;
						return { sql: `ALTER TABLE ${rel(id.schema, id.name)} ${to ? "ENABLE" : "DISABLE"} ROW LEVEL SECURITY` };
					} },
					forceRowSecurity: { alter: (fact, _from, to) => {
						const id = fact.id;
						return { sql: `ALTER TABLE ${rel(id.schema, id.name)} ${to ? "FORCE" : "NO FORCE"} ROW LEVEL SECURITY` };
					} },
					replicaIdentity: { alter: (fact, _from, _to, view) => replicaIdentitySpec(fact, view) },
					replicaIdentityIndex: { alter: (fact, _from, _to, view) => replicaIdentitySpec(fact, view) },
					reloptions: { alter: (fact, from, to) => {
						const id = fact.id;
						return reloptionsAlterSpecs(`ALTER TABLE ${rel(id.schema, id.name)}`, from, to);
					} },
					partitionKey: "replace",
					partitionBound: "replace",
					parentTable: "replace"
				}
			},
			column: {
				weight: 5,
				cascadesToChildren: true,
				rename: (fact, to) => {
					const { schema, table, column } = columnRef(fact);
					return { sql: `ALTER TABLE ${rel(schema, table)} RENAME COLUMN ${qid(column)} TO ${qid(to.name)}` };
				},
				create: (fact, view) => {
					const { schema, table, column } = columnRef(fact);
					const defaultChild = view.childrenOf(fact.id).find((c) => c.id.kind === "default" && c.id.name === column);
					let clause = columnClause(fact);
					const alsoProduces = [];
					if (defaultChild) {
						clause += ` DEFAULT ${str(defaultChild.payload["expr"])}`;
						alsoProduces.push(defaultChild.id);
					}
					const rewrites = fact.payload["generatedExpr"] != null || defaultChild !== void 0;
					const spec = {
						sql: `ALTER TABLE ${rel(schema, table)} ADD COLUMN ${clause}`,
						alsoProduces,
						...rewrites ? { rewriteRisk: true } : {}
					};
					if (fact.parent !== void 0 && fact.parent.kind === "table") {
						if (fact.payload["generatedExpr"] == null) spec.compaction = {
							foldInto: fact.parent,
							clause
						};
					}
					return [spec];
				},
				drop: (fact) => {
					const { schema, table, column } = columnRef(fact);
					return {
						sql: `ALTER TABLE ${rel(schema, table)} DROP COLUMN ${qid(column)}`,
						dataLoss: "destructive"
					};
				},
				attributes: {
					type: {
						alter: (fact, from, to, view, sourceView) => {
							const { schema, table, column } = columnRef(fact);
							const target = `ALTER TABLE ${rel(schema, table)} ALTER COLUMN ${qid(column)}`;
							const sourceColumn = sourceView.get(fact.id) ?? fact;
							const sourceIdentity = sourceColumn.payload["identity"] ?? null;
							const desiredIdentity = fact.payload["identity"] ?? null;
							const sourceGenerated = sourceColumn.payload["generatedExpr"] != null;
							const isForeign = fact.parent?.kind === "foreignTable";
							const consumes = dependencyConsumes(view, fact.id);
							const releases = dependencyConsumes(sourceView, fact.id);
							const usingCast = isForeign || sourceGenerated ? "" : ` USING ${qid(column)}::${str(to)}`;
							const typeSpec = {
								sql: `${target} TYPE ${str(to)}${usingCast}`,
								...isForeign ? {} : { rewriteRisk: true }
							};
							if (consumes.length > 0) typeSpec.consumes = consumes;
							if (releases.length > 0) typeSpec.releases = releases;
							const specs = [];
							if (desiredIdentity == null && !sourceGenerated) specs.push({ sql: `${target} DROP DEFAULT` });
							const boundSpecs = sourceIdentity != null && desiredIdentity != null ? identityOptionAlterSpecs(target, identityOptions(sourceIdentity), identityOptions(desiredIdentity)) : [];
							const narrowing = isNarrowingIdentityTypeChange(str(from), str(to));
							if (narrowing) specs.push(...boundSpecs);
							specs.push(typeSpec);
							if (!narrowing) specs.push(...boundSpecs);
							const desiredDefault = view.childrenOf(fact.id).find((c) => c.id.kind === "default");
							if (desiredDefault) specs.push({ sql: `${target} SET DEFAULT ${str(desiredDefault.payload["expr"])}` });
							return specs;
						},
						rebuildsDependents: () => [
							"view",
							"materializedView",
							"rule",
							"policy"
						]
					},
					notNull: { alter: (fact, _from, to) => {
						const { schema, table, column } = columnRef(fact);
						return { sql: `ALTER TABLE ${rel(schema, table)} ALTER COLUMN ${qid(column)} ${to ? "SET" : "DROP"} NOT NULL` };
					} },
					identity: { alter: (fact, from, to, _view, sourceView) => {
						const { schema, table, column } = columnRef(fact);
						const target = `ALTER TABLE ${rel(schema, table)} ALTER COLUMN ${qid(column)}`;
						const fromSeq = identitySequenceId(from);
						const toSeq = identitySequenceId(to);
						if (to == null) return {
							sql: `${target} DROP IDENTITY`,
							...fromSeq == null ? {} : { alsoDestroys: [fromSeq] }
						};
						const phrase = identityGeneration(to) === "a" ? "GENERATED ALWAYS" : "GENERATED BY DEFAULT";
						const columnType = str(p(fact, "type"));
						if (from == null) return {
							sql: `${target} ADD ${phrase} AS IDENTITY${identityOptionsClause(identityOptions(to), columnType, identitySequenceNameClause(to, {
								schema,
								table,
								column
							}))}`,
							...toSeq == null ? {} : { alsoProduces: [toSeq] }
						};
						const specs = [];
						if (identityGeneration(from) !== identityGeneration(to)) specs.push({ sql: `${target} SET ${phrase}` });
						if (fromSeq != null && toSeq != null && (0, stable_id.md)(fromSeq) !== (0, stable_id.md)(toSeq)) {
							const fromParts = fromSeq;
							const toParts = toSeq;
							specs.push({
								sql: `ALTER SEQUENCE ${rel(fromParts.schema, fromParts.name)} RENAME TO ${qid(toParts.name)}`,
								alsoDestroys: [fromSeq],
								alsoProduces: [toSeq]
							});
						}
						const sourceType = sourceView.get(fact.id)?.payload["type"];
						if (!(sourceType !== void 0 && sourceType !== p(fact, "type"))) specs.push(...identityOptionAlterSpecs(target, identityOptions(from), identityOptions(to)));
						return specs;
					} },
					collation: "replace",
					generatedExpr: "replace"
				}
			},
			default: {
				weight: 6,
				cascadesToChildren: true,
				rebuildable: true,
				create: (fact) => {
					const { schema, table, column } = columnRef(fact);
					return [{ sql: `ALTER TABLE ${rel(schema, table)} ALTER COLUMN ${qid(column)} SET DEFAULT ${str(p(fact, "expr"))}` }];
				},
				drop: (fact) => {
					const { schema, table, column } = columnRef(fact);
					return { sql: `ALTER TABLE ${rel(schema, table)} ALTER COLUMN ${qid(column)} DROP DEFAULT` };
				},
				attributes: { expr: { alter: (fact, _from, to) => {
					const { schema, table, column } = columnRef(fact);
					return { sql: `ALTER TABLE ${rel(schema, table)} ALTER COLUMN ${qid(column)} SET DEFAULT ${str(to)}` };
				} } }
			}
		};
		const triggerRules = {
			trigger: {
				weight: 15,
				cascadesToChildren: true,
				rebuildable: true,
				rename: (fact, to) => {
					const id = fact.id;
					return { sql: `ALTER TRIGGER ${qid(id.name)} ON ${rel(id.schema, id.table)} RENAME TO ${qid(to.name)}` };
				},
				create: (fact) => {
					const id = fact.id;
					const specs = [{ sql: str(p(fact, "def")) }];
					const enabled = p(fact, "enabled");
					if (enabled != null && enabled !== "O") specs.push({ sql: `ALTER TABLE ${rel(id.schema, id.table)} ${enabledPhrase(str(enabled))} TRIGGER ${qid(id.name)}` });
					return specs;
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `DROP TRIGGER ${qid(id.name)} ON ${rel(id.schema, id.table)}` };
				},
				attributes: {
					def: "replace",
					enabled: { alter: (fact, _from, to) => {
						const id = fact.id;
						return { sql: `ALTER TABLE ${rel(id.schema, id.table)} ${enabledPhrase(str(to))} TRIGGER ${qid(id.name)}` };
					} }
				}
			},
			eventTrigger: {
				weight: 17,
				rebuildable: true,
				create: (fact) => {
					const name = qid(fact.id.name);
					const fnId = {
						kind: "function",
						schema: str(p(fact, "functionSchema")),
						name: str(p(fact, "functionName")),
						args: []
					};
					let sql = `CREATE EVENT TRIGGER ${name} ON ${str(p(fact, "event"))}`;
					const tags = p(fact, "tags") ?? [];
					if (tags.length > 0) sql += ` WHEN TAG IN (${tags.map((t) => lit(t)).join(", ")})`;
					sql += ` EXECUTE FUNCTION ${rel(str(p(fact, "functionSchema")), str(p(fact, "functionName")))}()`;
					const specs = [{
						sql,
						consumes: [fnId]
					}];
					const enabled = p(fact, "enabled");
					if (enabled != null && enabled !== "O") specs.push({ sql: `ALTER EVENT TRIGGER ${name} ${enabledPhrase(str(enabled))}` });
					return specs;
				},
				drop: (fact) => ({ sql: `DROP EVENT TRIGGER ${qid(fact.id.name)}` }),
				ownerAlterPrefix: (fact) => `ALTER EVENT TRIGGER ${qid(fact.id.name)}`,
				attributes: {
					enabled: { alter: (fact, _from, to) => ({ sql: `ALTER EVENT TRIGGER ${qid(fact.id.name)} ${enabledPhrase(str(to))}` }) },
					event: "replace",
					tags: "replace",
					functionSchema: "replace",
					functionName: "replace"
				}
			}
		};
		const typeRules = {
			domain: {
				weight: 7,
				cascadesToChildren: true,
				defaclObjtype: "T",
				rename: renameRule((fact) => {
					const id = fact.id;
					return `ALTER DOMAIN ${rel(id.schema, id.name)}`;
				}),
				create: (fact, view, _params, sourceView) => {
					const id = fact.id;
					const relName = rel(id.schema, id.name);
					if (sourceView?.get(fact.id) !== void 0) {
						const inUse = compositeUserColumns(view, fact.id).filter((colId) => sourceView.get(colId) !== void 0);
						if (inUse.length > 0) {
							const cols = inUse.map((c) => {
								const col = c;
								return `${rel(col.schema, col.table)}.${qid(col.name)}`;
							}).join(", ");
							throw new Error(`domain ${relName}: cannot replace an in-use domain \u2014 column(s) ${cols} depend on it, and PostgreSQL forbids dropping a type while a column uses it. Replacing an in-use domain is not supported yet; drop the using column(s), or recreate the domain, first.`);
						}
					}
					let sql = `CREATE DOMAIN ${relName} AS ${str(p(fact, "baseType"))}`;
					const collation = p(fact, "collation");
					if (collation != null) sql += ` COLLATE ${str(collation)}`;
					const def = p(fact, "default");
					if (def != null) sql += ` DEFAULT ${str(def)}`;
					if (p(fact, "notNull")) sql += ` NOT NULL`;
					const alsoProduces = [];
					for (const child of view.childrenOf(fact.id)) {
						if (child.id.kind !== "constraint") continue;
						if (!p(child, "validated")) continue;
						sql += ` CONSTRAINT ${qid(child.id.name)} ${str(p(child, "def"))}`;
						alsoProduces.push(child.id);
					}
					return [alsoProduces.length > 0 ? {
						sql,
						alsoProduces
					} : { sql }];
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `DROP DOMAIN ${rel(id.schema, id.name)}` };
				},
				ownerAlterPrefix: (fact) => {
					const id = fact.id;
					return `ALTER DOMAIN ${rel(id.schema, id.name)}`;
				},
				attributes: {
					default: { alter: (fact, _from, to) => {
						const id = fact.id;
						return { sql: to == null ? `ALTER DOMAIN ${rel(id.schema, id.name)} DROP DEFAULT` : `ALTER DOMAIN ${rel(id.schema, id.name)} SET DEFAULT ${str(to)}` };
					} },
					notNull: { alter: (fact, _from, to) => {
						const id = fact.id;
						return { sql: `ALTER DOMAIN ${rel(id.schema, id.name)} ${to ? "SET" : "DROP"} NOT NULL` };
					} },
					baseType: "replace",
					collation: "replace"
				}
			},
			type: {
				weight: 7,
				cascadesToChildren: true,
				defaclObjtype: "T",
				rename: renameRule((fact) => {
					const id = fact.id;
					return `ALTER TYPE ${rel(id.schema, id.name)}`;
				}),
				create: (fact, view, _params, sourceView) => {
					const id = fact.id;
					const relName = rel(id.schema, id.name);
					const variant = str(p(fact, "variant"));
					let sql;
					const alsoProduces = [];
					if (variant === "enum") sql = `CREATE TYPE ${relName} AS ENUM (${p(fact, "values").map((v) => lit(v)).join(", ")})`;
					else if (variant === "composite") {
						const attrFacts = view.childrenOf(fact.id).filter((c) => c.id.kind === "typeAttribute");
						if (attrFacts.every((a) => p(a, "_position") != null)) attrFacts.sort((a, b) => Number(p(a, "_position")) - Number(p(b, "_position")));
						const attrs = attrFacts.map((a) => typeAttributeClause(a));
						for (const a of attrFacts) alsoProduces.push(a.id);
						sql = `CREATE TYPE ${relName} AS (${attrs.join(", ")})`;
					} else {
						if (sourceView?.get(fact.id) !== void 0) {
							const inUse = compositeUserColumns(view, fact.id).filter((colId) => sourceView.get(colId) !== void 0);
							if (inUse.length > 0) {
								const cols = inUse.map((c) => {
									const col = c;
									return `${rel(col.schema, col.table)}.${qid(col.name)}`;
								}).join(", ");
								throw new Error(`range type ${relName}: cannot replace an in-use range type \u2014 column(s) ${cols} depend on it, and PostgreSQL forbids dropping a type while a column uses it. Replacing an in-use range type is not supported yet; drop the using column(s), or recreate the type, first.`);
							}
						}
						const parts = [`SUBTYPE = ${str(p(fact, "subtype"))}`];
						const opclass = p(fact, "subtypeOpclass");
						if (opclass != null) parts.push(`SUBTYPE_OPCLASS = ${str(opclass)}`);
						const collation = p(fact, "collation");
						if (collation != null) parts.push(`COLLATION = ${str(collation)}`);
						const diff = p(fact, "subtypeDiff");
						if (diff != null) parts.push(`SUBTYPE_DIFF = ${str(diff)}`);
						const multirange = p(fact, "multirangeTypeName");
						if (multirange != null) parts.push(`MULTIRANGE_TYPE_NAME = ${str(multirange)}`);
						sql = `CREATE TYPE ${relName} AS RANGE (${parts.join(", ")})`;
					}
					return [{
						sql,
						...alsoProduces.length > 0 ? { alsoProduces } : {}
					}];
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `DROP TYPE ${rel(id.schema, id.name)}` };
				},
				ownerAlterPrefix: (fact) => {
					const id = fact.id;
					return `ALTER TYPE ${rel(id.schema, id.name)}`;
				},
				attributes: {
					values: {
						alter: (fact, from, to, view, sourceView) => {
							const id = fact.id;
							const relName = rel(id.schema, id.name);
							const oldValues = from ?? [];
							const newValues = to ?? [];
							if (isSubsequence(oldValues, newValues)) {
								const specs = [];
								let oldIdx = 0;
								for (let j = 0; j < newValues.length; j++) {
									const value = newValues[j];
									if (oldIdx < oldValues.length && value === oldValues[oldIdx]) {
										oldIdx++;
										continue;
									}
									const anchor = oldIdx < oldValues.length ? `BEFORE ${lit(oldValues[oldIdx])}` : j > 0 ? `AFTER ${lit(newValues[j - 1])}` : oldValues.length > 0 ? `BEFORE ${lit(oldValues[0])}` : "";
									specs.push({
										sql: `ALTER TYPE ${relName} ADD VALUE ${lit(value)}${anchor ? ` ${anchor}` : ""}`,
										transactionality: "commitBoundaryAfter"
									});
								}
								return specs;
							}
							const enumKey = (0, stable_id.md)(fact.id);
							const seenDependents = new Set();
							const nonColumnDependents = view.edges.filter((e) => (0, stable_id.md)(e.to) === enumKey && (e.from.kind === "domain" || e.from.kind === "type") && (0, stable_id.md)(e.from) !== enumKey && view.get(e.from) !== void 0 && sourceView.get(e.from) !== void 0).map((e) => e.from).filter((depId) => {
								const key = (0, stable_id.md)(depId);
								if (seenDependents.has(key)) return false;
								seenDependents.add(key);
								return true;
							}).sort((a, b) => (0, stable_id.md)(a) < (0, stable_id.md)(b) ? -1 : 1);
							if (nonColumnDependents.length > 0) {
								const deps = nonColumnDependents.map((depId) => {
									const d = depId;
									return `${d.kind === "domain" ? "DOMAIN" : "TYPE"} ${rel(d.schema, d.name)}`;
								}).join(", ");
								throw new Error(`enum ${relName}: cannot remove or reorder values while non-column object(s) depend on it \u2014 ${deps}. The rebuild drops the old enum, which those objects still reference, and PostgreSQL forbids dropping a type in use. Migrating a DOMAIN / COMPOSITE / RANGE that uses an enum across a value-set change is not supported yet; drop the dependent object(s), or recreate them, first.`);
							}
							const OCCUPANT_KINDS = [
								"type",
								"domain",
								"table",
								"view",
								"materializedView",
								"foreignTable",
								"sequence"
							];
							const taken = (n) => OCCUPANT_KINDS.some((kind) => view.get({
								kind,
								schema: id.schema,
								name: n
							}) !== void 0 || sourceView.get({
								kind,
								schema: id.schema,
								name: n
							}) !== void 0);
							const MAX_IDENT_BYTES = 63;
							const REPLACED_SUFFIX = "__pgdelta_replaced";
							const buildTmp = (n) => {
								const numeric = n === null ? "" : `_${n}`;
								const budget = MAX_IDENT_BYTES - byteLength(REPLACED_SUFFIX) - byteLength(numeric);
								return `${clipToByteLength(id.name, budget)}${REPLACED_SUFFIX}${numeric}`;
							};
							let tmp = buildTmp(null);
							for (let n = 2; taken(tmp); n++) {
								if (n > 1e4) throw new Error(`enum ${relName}: could not find a free temp name for the value-set rebuild after 10000 attempts \u2014 an extraordinary number of \`${REPLACED_SUFFIX}\`-suffixed occupants exist in schema "${id.schema}"`);
								tmp = buildTmp(n);
							}
							const specs = [{ sql: `ALTER TYPE ${relName} RENAME TO ${qid(tmp)}` }, { sql: `CREATE TYPE ${relName} AS ENUM (${newValues.map((v) => lit(v)).join(", ")})` }];
							const dependentColumns = view.edges.filter((e) => e.from.kind === "column" && (0, stable_id.md)(e.to) === enumKey && view.get(e.from) !== void 0 && sourceView.get(e.from) !== void 0).map((e) => e.from).sort((a, b) => `${a.schema}.${a.table}.${a.name}` < `${b.schema}.${b.table}.${b.name}` ? -1 : 1);
							for (const col of dependentColumns) {
								const colFact = view.get(col);
								const isArray = (colFact !== void 0 ? str(p(colFact, "type")) : "").endsWith("[]");
								const targetType = isArray ? `${relName}[]` : relName;
								const usingCast = isArray ? `${qid(col.name)}::text[]::${relName}[]` : `${qid(col.name)}::text::${relName}`;
								specs.push({
									sql: `ALTER TABLE ${rel(col.schema, col.table)} ALTER COLUMN ${qid(col.name)} TYPE ${targetType} USING ${usingCast}`,
									consumes: [col],
									dataLoss: "destructive",
									rewriteRisk: true
								});
							}
							specs.push({ sql: `DROP TYPE ${rel(id.schema, tmp)}` });
							return specs;
						},
						rebuildsDependents: (from, to) => !isSubsequence(from ?? [], to ?? [])
					},
					subtype: "replace",
					subtypeOpclass: "replace",
					subtypeDiff: "replace",
					multirangeTypeName: "replace",
					collation: "replace",
					variant: "replace"
				}
			},
			typeAttribute: {
				weight: 7,
				create: (fact) => {
					const id = fact.id;
					return [{
						sql: `ALTER TYPE ${rel(id.schema, id.type)} ADD ATTRIBUTE ${typeAttributeClause(fact)} CASCADE`,
						consumes: [{
							kind: "type",
							schema: id.schema,
							name: id.type
						}]
					}];
				},
				drop: (fact) => {
					const id = fact.id;
					return {
						sql: `ALTER TYPE ${rel(id.schema, id.type)} DROP ATTRIBUTE ${qid(id.name)} CASCADE`,
						dataLoss: "destructive"
					};
				},
				rename: (fact, to) => {
					const id = fact.id;
					return { sql: `ALTER TYPE ${rel(id.schema, id.type)} RENAME ATTRIBUTE ${qid(id.name)} TO ${qid(to.name)} CASCADE` };
				},
				attributes: {
					type: { alter: (fact, _from, to, view, sourceView) => {
						const id = fact.id;
						const typeId = {
							kind: "type",
							schema: id.schema,
							name: id.type
						};
						if (compositeUserColumns(view, typeId).length > 0) throw new Error(`composite type ${rel(id.schema, id.type)}: cannot change attribute "${id.name}" type while the type is used by table columns \u2014 PostgreSQL forbids ALTER ATTRIBUTE \u2026 TYPE on an in-use composite. Drop the using columns, or recreate the type, first.`);
						const consumes = dependencyConsumes(view, typeId);
						const releases = dependencyConsumes(sourceView, typeId);
						const spec = { sql: `ALTER TYPE ${rel(id.schema, id.type)} ALTER ATTRIBUTE ${qid(id.name)} TYPE ${str(to)} CASCADE` };
						if (consumes.length > 0) spec.consumes = consumes;
						if (releases.length > 0) spec.releases = releases;
						return spec;
					} },
					collation: "replace"
				}
			},
			collation: {
				weight: 7,
				create: (fact) => {
					const id = fact.id;
					const provider = str(p(fact, "provider"));
					const parts = [];
					if (provider === "i") {
						parts.push(`PROVIDER = icu`, `LOCALE = ${lit(str(p(fact, "locale")))}`);
						if (!p(fact, "deterministic")) parts.push(`DETERMINISTIC = false`);
					} else if (provider === "b") parts.push(`PROVIDER = builtin`, `LOCALE = ${lit(str(p(fact, "locale")))}`);
					else parts.push(`LC_COLLATE = ${lit(str(p(fact, "lcCollate")))}`, `LC_CTYPE = ${lit(str(p(fact, "lcCtype")))}`);
					return [{ sql: `CREATE COLLATION ${rel(id.schema, id.name)} (${parts.join(", ")})` }];
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `DROP COLLATION ${rel(id.schema, id.name)}` };
				},
				ownerAlterPrefix: (fact) => {
					const id = fact.id;
					return `ALTER COLLATION ${rel(id.schema, id.name)}`;
				},
				attributes: {
					provider: "replace",
					deterministic: "replace",
					locale: "replace",
					lcCollate: "replace",
					lcCtype: "replace"
				}
			}
		};
		const viewRules = {
			view: {
				weight: 12,
				cascadesToChildren: true,
				rebuildable: true,
				defaclObjtype: "r",
				rename: renameRule((fact) => {
					const id = fact.id;
					return `ALTER VIEW ${rel(id.schema, id.name)}`;
				}),
				create: (fact) => {
					const id = fact.id;
					return [{ sql: `CREATE VIEW ${rel(id.schema, id.name)}${reloptionsWithClause(fact)} AS ${str(p(fact, "def"))}` }];
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `DROP VIEW ${rel(id.schema, id.name)}` };
				},
				ownerAlterPrefix: (fact) => {
					const id = fact.id;
					return `ALTER VIEW ${rel(id.schema, id.name)}`;
				},
				attributes: {
					def: "replace",
					reloptions: { alter: (fact, from, to) => {
						const id = fact.id;
						return reloptionsAlterSpecs(`ALTER VIEW ${rel(id.schema, id.name)}`, from, to);
					} }
				}
			},
			materializedView: {
				weight: 13,
				cascadesToChildren: true,
				rebuildable: true,
				defaclObjtype: "r",
				rename: renameRule((fact) => {
					const id = fact.id;
					return `ALTER MATERIALIZED VIEW ${rel(id.schema, id.name)}`;
				}),
				create: (fact) => {
					const id = fact.id;
					return [{ sql: `CREATE MATERIALIZED VIEW ${rel(id.schema, id.name)}${reloptionsWithClause(fact)} AS ${str(p(fact, "def"))}` }];
				},
				drop: (fact) => {
					const id = fact.id;
					return {
						sql: `DROP MATERIALIZED VIEW ${rel(id.schema, id.name)}`,
						dataLoss: "destructive"
					};
				},
				ownerAlterPrefix: (fact) => {
					const id = fact.id;
					return `ALTER MATERIALIZED VIEW ${rel(id.schema, id.name)}`;
				},
				attributes: {
					def: "replace",
					reloptions: { alter: (fact, from, to) => {
						const id = fact.id;
						return reloptionsAlterSpecs(`ALTER MATERIALIZED VIEW ${rel(id.schema, id.name)}`, from, to);
					} }
				}
			},
			rule: {
				weight: 15,
				cascadesToChildren: true,
				rebuildable: true,
				create: (fact) => {
					const id = fact.id;
					const specs = [{ sql: str(p(fact, "def")) }];
					const enabled = p(fact, "enabled");
					if (enabled != null && enabled !== "O") specs.push({ sql: `ALTER TABLE ${rel(id.schema, id.table)} ${enabledPhrase(str(enabled))} RULE ${qid(id.name)}` });
					return specs;
				},
				drop: (fact) => {
					const id = fact.id;
					return { sql: `DROP RULE ${qid(id.name)} ON ${rel(id.schema, id.table)}` };
				},
				attributes: {
					def: "replace",
					enabled: { alter: (fact, _from, to) => {
						const id = fact.id;
						return { sql: `ALTER TABLE ${rel(id.schema, id.table)} ${enabledPhrase(str(to))} RULE ${qid(id.name)}` };
					} }
				}
			}
		};
		const KNOWN_PARAMS = new Set(["concurrentIndexes"]);
		const RULES = {
			...roleRules,
			...schemaRules,
			...tableRules,
			...sequenceRules,
			...constraintRules,
			...indexRules,
			...routineRules,
			...typeRules,
			...viewRules,
			...triggerRules,
			...policyRules,
			...publicationRules,
			...foreignRules,
			...metadataRules
		};
		function rulesFor(kind) {
			const rules = RULES[kind];
			if (!rules) throw new Error(`rule table: no rules for kind '${kind}' \u2014 extend the rule vocabulary (guardrail 3)`);
			return rules;
		}
		function intentKey(ext, intentKind) {
			return `${ext}\x00${intentKind}`;
		}
		function buildRuleResolver(intentRules) {
			return (id) => {
				if (id.kind === "extensionIntent") {
					const rules = intentRules?.get(intentKey(id.ext, id.intentKind));
					if (rules === void 0) throw new Error(`rule table: no intent rule registered for extension '${id.ext}' intent kind '${id.intentKind}' \u2014 register the handler's intentKinds via the integration profile`);
					return rules;
				}
				return rulesFor(id.kind);
			};
		}
		const defaultRulesForId = buildRuleResolver();
		__webpack_require__(3024);
		var external_node_url_ = __webpack_require__(3136);
		__webpack_require__(6760);
		function subtractBaseline(fb, baseline) {
			const allFacts = fb.facts();
			const wouldSubtract = new Set();
			for (const fact of allFacts) {
				const encoded = (0, stable_id.md)(fact.id);
				if (baseline.has(fact.id) && baseline.hashOf(fact.id) === fb.hashOf(fact.id) && edgeSignature(baseline, fact.id) === edgeSignature(fb, fact.id)) wouldSubtract.add(encoded);
			}
			const surviving = new Set();
			for (const fact of allFacts) {
				const encoded = (0, stable_id.md)(fact.id);
				if (!wouldSubtract.has(encoded)) surviving.add(encoded);
			}
			const toForceKeep = new Set();
			for (const fact of allFacts) {
				const encoded = (0, stable_id.md)(fact.id);
				if (!surviving.has(encoded)) continue;
				let current = fact.parent;
				while (current !== void 0) {
					const parentEncoded = (0, stable_id.md)(current);
					if (surviving.has(parentEncoded)) break;
					if (toForceKeep.has(parentEncoded)) break;
					toForceKeep.add(parentEncoded);
					current = fb.get(current)?.parent;
				}
			}
			const finalSurviving = new Set([...surviving, ...toForceKeep]);
			const keptFacts = [];
			for (const fact of allFacts) if (finalSurviving.has((0, stable_id.md)(fact.id))) keptFacts.push(fact);
			const keptEdges = [];
			for (const edge of fb.edges) {
				const fromEncoded = (0, stable_id.md)(edge.from);
				const toEncoded = (0, stable_id.md)(edge.to);
				if (finalSurviving.has(fromEncoded) && finalSurviving.has(toEncoded) || (0, fact.RJ)(edge) && finalSurviving.has(fromEncoded)) keptEdges.push(edge);
			}
			return (0, fact.kb)(keptFacts, keptEdges, "liveDb", new Set(), { allowDangling: fact.RJ });
		}
		function edgeSignature(fb, id) {
			return fb.outgoingEdges(id).map((e) => `${e.kind}->${(0, stable_id.md)(e.to)}`).sort().join("|");
		}
		(0, external_node_url_.fileURLToPath)(new URL(__webpack_require__("baselines"), __webpack_require__.b));
		const edgeKey = (edge) => `${(0, stable_id.md)(edge.from)}|${edge.kind}|${(0, stable_id.md)(edge.to)}`;
		function collectRemovedSuppressions(before, after, roots, collect) {
			const rootFor = (id) => {
				let cursor = id;
				while (cursor !== void 0) {
					const attribution = roots.get((0, stable_id.md)(cursor));
					if (attribution !== void 0) return {
						id: cursor,
						attribution
					};
					cursor = before.get(cursor)?.parent;
				}
			};
			for (const fact of before.facts()) {
				if (after.has(fact.id)) continue;
				const root = rootFor(fact.id);
				if (root === void 0) continue;
				collect({
					subject: {
						kind: "fact",
						id: fact.id
					},
					...root.attribution,
					...(0, stable_id.md)(root.id) === (0, stable_id.md)(fact.id) ? {} : { viaDescendantOf: root.id }
				});
			}
			const survivingEdges = new Set(after.edges.map(edgeKey));
			for (const edge of before.edges) {
				if (survivingEdges.has(edgeKey(edge))) continue;
				const rootsForEdge = [rootFor(edge.from), rootFor(edge.to)].filter((root) => root !== void 0);
				const emitted = new Set();
				for (const root of rootsForEdge) {
					const causeKey = `${(0, stable_id.md)(root.id)}|${root.attribution.stage}|${root.attribution.reasonCode}`;
					if (emitted.has(causeKey)) continue;
					emitted.add(causeKey);
					const directlyTouchesRoot = (0, stable_id.md)(edge.from) === (0, stable_id.md)(root.id) || (0, stable_id.md)(edge.to) === (0, stable_id.md)(root.id);
					collect({
						subject: {
							kind: "edge",
							edge
						},
						...root.attribution,
						...directlyTouchesRoot ? {} : { viaDescendantOf: root.id }
					});
				}
			}
		}
		function resolveRemoval(fb, rootIds, removed, kept, fact) {
			const encoded = (0, stable_id.md)(fact.id);
			if (removed.has(encoded)) return true;
			if (kept.has(encoded)) return false;
			const chain = [encoded];
			let verdict = rootIds.has(encoded) ? true : void 0;
			let current = verdict === void 0 ? fact.parent : void 0;
			while (current !== void 0) {
				const key = (0, stable_id.md)(current);
				if (rootIds.has(key) || removed.has(key)) {
					verdict = true;
					break;
				}
				if (kept.has(key)) {
					verdict = false;
					break;
				}
				const parent = fb.get(current);
				if (parent === void 0) break;
				chain.push(key);
				current = parent.parent;
			}
			const decided = verdict ?? false;
			for (const key of chain) (decided ? removed : kept).add(key);
			return decided;
		}
		function excludeFactsAndDescendants(fb, rootIds) {
			if (rootIds.size === 0) return fb;
			const removed = new Set();
			const kept = new Set();
			const keptFacts = fb.facts().filter((f) => !resolveRemoval(fb, rootIds, removed, kept, f));
			const survives = new Set(keptFacts.map((f) => (0, stable_id.md)(f.id)));
			const keptEdges = fb.edges.filter((e) => {
				const fromSurvives = survives.has((0, stable_id.md)(e.from));
				if (fromSurvives && survives.has((0, stable_id.md)(e.to))) return true;
				return fromSurvives && (0, fact.RJ)(e) && !fb.has(e.to);
			});
			const referenceOnly = new Set([...fb.referenceOnly].filter((key) => survives.has(key)));
			return (0, fact.kb)(keptFacts, keptEdges, fb.source, referenceOnly, { allowDangling: fact.RJ });
		}
		function removedClosure(fb, rootIds) {
			const removed = new Set();
			const kept = new Set();
			for (const fact of fb.facts()) resolveRemoval(fb, rootIds, removed, kept, fact);
			return removed;
		}
		function projectManagementScope(fb, scope, opts = {}) {
			if (scope === "cluster") return fb;
			const roots = new Set();
			for (const fact of fb.facts()) if (fact.id.kind === "role" || fact.id.kind === "membership") roots.add((0, stable_id.md)(fact.id));
			if (roots.size === 0) return fb;
			const removed = removedClosure(fb, roots);
			const keptFacts = fb.facts().filter((f) => !removed.has((0, stable_id.md)(f.id)));
			const survives = new Set(keptFacts.map((f) => (0, stable_id.md)(f.id)));
			const { defaultOwner } = opts;
			const keptEdges = [];
			for (const e of fb.edges) {
				const fromSurvives = survives.has((0, stable_id.md)(e.from));
				const toSurvives = survives.has((0, stable_id.md)(e.to));
				if (fromSurvives && toSurvives) {
					keptEdges.push(e);
					continue;
				}
				if (e.kind === "owner" && fromSurvives && !toSurvives && e.to.kind === "role") {
					const roleName = e.to.name;
					if (defaultOwner !== void 0 && roleName === defaultOwner) continue;
					keptEdges.push(e);
				}
			}
			const referenceOnly = new Set([...fb.referenceOnly].filter((key) => survives.has(key)));
			const projected = (0, fact.kb)(keptFacts, keptEdges, fb.source, referenceOnly, { allowDangling: fact.RJ });
			if (opts.collectSuppression !== void 0) {
				const attribution = {
					stage: "managementScope",
					reasonCode: "management-scope.database.cluster-object",
					classification: "acknowledged"
				};
				const defaultOwnerEdgeKeys = new Set();
				if (defaultOwner !== void 0) {
					for (const edge of fb.edges) if (edge.kind === "owner" && edge.to.kind === "role" && edge.to.name === defaultOwner && survives.has((0, stable_id.md)(edge.from))) defaultOwnerEdgeKeys.add(edgeKey(edge));
				}
				collectRemovedSuppressions(fb, projected, new Map([...roots].map((key) => [key, attribution])), (suppression) => {
					if (suppression.subject.kind === "edge" && defaultOwnerEdgeKeys.has(edgeKey(suppression.subject.edge))) return;
					opts.collectSuppression?.(suppression);
				});
				if (defaultOwner !== void 0) {
					const projectedEdges = new Set(projected.edges.map(edgeKey));
					for (const edge of fb.edges) if (edge.kind === "owner" && edge.to.kind === "role" && edge.to.name === defaultOwner && survives.has((0, stable_id.md)(edge.from)) && !projectedEdges.has(edgeKey(edge))) opts.collectSuppression({
						subject: {
							kind: "edge",
							edge
						},
						stage: "managementScope",
						reasonCode: "management-scope.database.default-owner",
						classification: "acknowledged"
					});
				}
			}
			return projected;
		}
		function extensionMemberClosure(fb) {
			const closure = new Map();
			const queue = [];
			for (const fact of fb.facts()) {
				const exts = fb.outgoingEdges(fact.id).filter((e) => e.kind === "memberOfExtension").map((e) => e.to);
				if (exts.length > 0) {
					closure.set((0, stable_id.md)(fact.id), exts);
					queue.push(fact.id);
				}
			}
			while (queue.length > 0) {
				const id = queue.pop();
				if (id.kind === "schema") continue;
				const exts = closure.get((0, stable_id.md)(id));
				for (const child of fb.childrenOf(id)) {
					if ((0, stable_id.j6)(child.id)) continue;
					const key = (0, stable_id.md)(child.id);
					if (closure.has(key)) continue;
					closure.set(key, exts);
					queue.push(child.id);
				}
			}
			return closure;
		}
		function capabilityExcludedRoots(fb, cap) {
			const roots = new Set();
			if (cap.isSuperuser) return roots;
			for (const fact of fb.facts()) if (fact.id.kind === "acl" && fact.id.target.kind === "fdw") roots.add((0, stable_id.md)(fact.id));
			return roots;
		}
		function canSetOwner(cap, roleName) {
			return cap.isSuperuser || cap.memberOf.includes(roleName);
		}
		function globToRegex(pattern) {
			const regexSource = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*");
			return new RegExp(`^${regexSource}$`);
		}
		function globMatch(pattern, value) {
			return globToRegex(pattern).test(value);
		}
		function getSchema(id) {
			if ("schema" in id && typeof id.schema === "string") return id.schema;
		}
		function getName(id) {
			if ("name" in id && typeof id.name === "string") return id.name;
		}
		function parentChain(id, fb) {
			const chain = [];
			let current = id;
			while (current !== void 0) {
				const fact = fb.get(current);
				if (!fact) break;
				chain.push(fact);
				current = fact.parent;
			}
			return chain;
		}
		function isOwnedByExtension(id, extensionName, fb) {
			const chain = parentChain(id, fb);
			for (const fact of chain) {
				const outgoing = fb.outgoingEdges(fact.id);
				for (const edge of outgoing) if (edge.kind === "memberOfExtension" && edge.to.kind === "extension" && edge.to.name === extensionName) return true;
			}
			return false;
		}
		function factMatches(predicate, fact, view, opts) {
			if ("all" in predicate) return predicate.all.every((p) => factMatches(p, fact, view, opts));
			if ("any" in predicate) return predicate.any.some((p) => factMatches(p, fact, view, opts));
			if ("not" in predicate) return !factMatches(predicate.not, fact, view, opts);
			if ("kind" in predicate) return (Array.isArray(predicate.kind) ? predicate.kind : [predicate.kind]).some((k) => fact.id.kind === k);
			if ("schema" in predicate) {
				const schema = getSchema(fact.id);
				if (schema === void 0) return false;
				return (Array.isArray(predicate.schema) ? predicate.schema : [predicate.schema]).some((p) => globMatch(p, schema));
			}
			if ("name" in predicate) {
				const name = getName(fact.id);
				if (name === void 0) return false;
				return (Array.isArray(predicate.name) ? predicate.name : [predicate.name]).some((p) => globMatch(p, name));
			}
			if ("verb" in predicate) return opts?.verbAssumed === true;
			if ("ownedByExtension" in predicate) return isOwnedByExtension(fact.id, predicate.ownedByExtension, view);
			if ("parentKind" in predicate) {
				if (fact.parent === void 0) return false;
				return fact.parent.kind === predicate.parentKind;
			}
			if ("owner" in predicate) {
				const ownerEdge = view.outgoingEdges(fact.id).find((e) => e.kind === "owner");
				const ownerVal = ownerEdge?.to.kind === "role" ? ownerEdge.to.name : fact.payload["owner"];
				if (typeof ownerVal !== "string") return false;
				return (Array.isArray(predicate.owner) ? predicate.owner : [predicate.owner]).some((p) => globMatch(p, ownerVal));
			}
			if ("idField" in predicate) {
				const fieldVal = fact.id[predicate.idField.field];
				if (typeof fieldVal !== "string") return false;
				return (Array.isArray(predicate.idField.glob) ? predicate.idField.glob : [predicate.idField.glob]).some((g) => globMatch(g, fieldVal));
			}
			if ("target" in predicate) {
				const targetRaw = fact.id["target"];
				if (targetRaw === null || typeof targetRaw !== "object") return false;
				const targetObj = targetRaw;
				const { kind: kindFilter, schema: schemaFilter, name: nameFilter } = predicate.target;
				if (kindFilter !== void 0) {
					const targetKindVal = targetObj["kind"];
					if (typeof targetKindVal !== "string") return false;
					if (!(Array.isArray(kindFilter) ? kindFilter : [kindFilter]).some((k) => k === targetKindVal)) return false;
				}
				if (schemaFilter !== void 0) {
					const targetSchemaVal = targetObj["schema"];
					if (typeof targetSchemaVal !== "string") return false;
					if (!(Array.isArray(schemaFilter) ? schemaFilter : [schemaFilter]).some((p) => globMatch(p, targetSchemaVal))) return false;
				}
				if (nameFilter !== void 0) {
					const targetNameVal = targetObj["name"];
					if (typeof targetNameVal !== "string") return false;
					if (!(Array.isArray(nameFilter) ? nameFilter : [nameFilter]).some((p) => globMatch(p, targetNameVal))) return false;
				}
				return true;
			}
			if ("partitionOf" in predicate) {
				if (typeof fact.payload["partitionBound"] !== "string") return false;
				const { schema: schemaFilter, name: nameFilter } = predicate.partitionOf;
				if (schemaFilter === void 0 && nameFilter === void 0) return true;
				const parentRaw = fact.payload["parentTable"];
				if (parentRaw === null || typeof parentRaw !== "object") return false;
				const parentObj = parentRaw;
				if (schemaFilter !== void 0) {
					const parentSchema = parentObj["schema"];
					if (typeof parentSchema !== "string") return false;
					if (!(Array.isArray(schemaFilter) ? schemaFilter : [schemaFilter]).some((p) => globMatch(p, parentSchema))) return false;
				}
				if (nameFilter !== void 0) {
					const parentName = parentObj["name"];
					if (typeof parentName !== "string") return false;
					if (!(Array.isArray(nameFilter) ? nameFilter : [nameFilter]).some((p) => globMatch(p, parentName))) return false;
				}
				return true;
			}
			if ("edgeTo" in predicate) {
				const outgoing = view.outgoingEdges(fact.id);
				for (const edge of outgoing) {
					if (predicate.edgeTo.edgeKind !== void 0 && edge.kind !== predicate.edgeTo.edgeKind) continue;
					const toId = edge.to;
					if (predicate.edgeTo.kind !== void 0 && toId["kind"] !== predicate.edgeTo.kind) continue;
					if (predicate.edgeTo.schema !== void 0) {
						const toSchema = toId["schema"];
						if (typeof toSchema !== "string") continue;
						if (!(Array.isArray(predicate.edgeTo.schema) ? predicate.edgeTo.schema : [predicate.edgeTo.schema]).some((p) => globMatch(p, toSchema))) continue;
					}
					return true;
				}
				return false;
			}
			return predicate;
		}
		function subjectFact(delta, source, desired) {
			switch (delta.verb) {
				case "add": return {
					fact: desired.get(delta.fact.id) ?? delta.fact,
					view: desired
				};
				case "remove": return {
					fact: source.get(delta.fact.id) ?? delta.fact,
					view: source
				};
				case "set": {
					const f = desired.get(delta.id);
					if (!f) return void 0;
					return {
						fact: f,
						view: desired
					};
				}
				case "link": {
					const f = desired.get(delta.edge.from) ?? source.get(delta.edge.from);
					if (!f) return void 0;
					return {
						fact: f,
						view: desired
					};
				}
				case "unlink": {
					const f = source.get(delta.edge.from) ?? desired.get(delta.edge.from);
					if (!f) return void 0;
					return {
						fact: f,
						view: source
					};
				}
			}
		}
		function deltaMatches(predicate, delta, source, desired) {
			if ("all" in predicate) return predicate.all.every((p) => deltaMatches(p, delta, source, desired));
			if ("any" in predicate) return predicate.any.some((p) => deltaMatches(p, delta, source, desired));
			if ("not" in predicate) return !deltaMatches(predicate.not, delta, source, desired);
			if ("verb" in predicate) return (Array.isArray(predicate.verb) ? predicate.verb : [predicate.verb]).some((v) => v === delta.verb);
			const subject = subjectFact(delta, source, desired);
			if (subject === void 0) return false;
			return factMatches(predicate, subject.fact, subject.view);
		}
		function flattenPolicy(policy) {
			return flattenInner(policy, new Set());
		}
		function flattenInner(policy, visited) {
			if (visited.has(policy.id)) throw new Error(`Policy cycle detected: policy "${policy.id}" extends itself (cycle)`);
			visited.add(policy.id);
			const ownFilter = policy.filter ?? [];
			const ownSerialize = policy.serialize ?? [];
			const ownAssumedRoles = policy.assumedRoles ?? [];
			const ownAssumedSchemas = policy.assumedSchemas ?? [];
			const ownAssumedPublications = policy.assumedPublications ?? [];
			const parentFilter = [];
			const parentSerialize = [];
			const parentAssumedRoles = [];
			const parentAssumedSchemas = [];
			const parentAssumedPublications = [];
			let parentDefaultOwner;
			if (policy.extends) for (const parent of policy.extends) {
				const flat = flattenInner(parent, new Set(visited));
				parentFilter.push(...flat.filter);
				parentSerialize.push(...flat.serialize);
				parentAssumedRoles.push(...flat.assumedRoles);
				parentAssumedSchemas.push(...flat.assumedSchemas);
				parentAssumedPublications.push(...flat.assumedPublications);
				if (parentDefaultOwner === void 0 && flat.defaultOwner !== void 0) parentDefaultOwner = flat.defaultOwner;
			}
			visited.delete(policy.id);
			const result = {
				id: policy.id,
				filter: [...ownFilter, ...parentFilter],
				serialize: [...ownSerialize, ...parentSerialize],
				assumedRoles: [...new Set([...ownAssumedRoles, ...parentAssumedRoles])],
				assumedSchemas: [...new Set([...ownAssumedSchemas, ...parentAssumedSchemas])],
				assumedPublications: [...new Set([...ownAssumedPublications, ...parentAssumedPublications])]
			};
			if (policy.baseline !== void 0) result.baseline = policy.baseline;
			const defaultOwner = policy.defaultOwner ?? parentDefaultOwner;
			if (defaultOwner !== void 0) result.defaultOwner = defaultOwner;
			return result;
		}
		const KNOWN_ID_FIELDS = new Set([
			"name",
			"schema",
			"table",
			"args",
			"role",
			"member",
			"server",
			"type",
			"publication",
			"grantee",
			"objtype",
			"provider",
			"target",
			"ext",
			"intentKind",
			"key"
		]);
		function validateIdFields(predicate, policyId) {
			if ("idField" in predicate) {
				if (!KNOWN_ID_FIELDS.has(predicate.idField.field)) throw new Error(`Policy "${policyId}": idField references unknown identity field "${predicate.idField.field}". Known fields: ${[...KNOWN_ID_FIELDS].sort().join(", ")}`);
			} else if ("all" in predicate) for (const p of predicate.all) validateIdFields(p, policyId);
			else if ("any" in predicate) for (const p of predicate.any) validateIdFields(p, policyId);
			else if ("not" in predicate) validateIdFields(predicate.not, policyId);
		}
		function validatePolicy(policy) {
			const flat = flattenPolicy(policy);
			for (const rule of flat.serialize) for (const paramName of Object.keys(rule.params)) if (!KNOWN_PARAMS.has(paramName)) throw new Error(`Policy "${policy.id}": unknown serialize parameter "${paramName}". Known parameters: ${[...KNOWN_PARAMS].join(", ")}`);
			for (const rule of flat.filter) validateIdFields(rule.match, policy.id);
			for (const rule of flat.serialize) validateIdFields(rule.match, policy.id);
		}
		function containsVerb(predicate) {
			if ("verb" in predicate) return true;
			if ("all" in predicate) return predicate.all.some(containsVerb);
			if ("any" in predicate) return predicate.any.some(containsVerb);
			if ("not" in predicate) return containsVerb(predicate.not);
			return false;
		}
		function factScopeExclusion(fact, rules, view) {
			for (const rule of rules) {
				if (containsVerb(rule.match)) {
					if (rule.action === "include" && (factMatches(rule.match, fact, view, { verbAssumed: true }) || factMatches(rule.match, fact, view))) return;
					continue;
				}
				if (factMatches(rule.match, fact, view)) return rule.action === "exclude" ? rule : void 0;
			}
		}
		function stringValues(value) {
			return Array.isArray(value) ? value : [value];
		}
		function isNamedObjectPredicate(predicate) {
			if ("not" in predicate) return false;
			if ("all" in predicate) return predicate.all.some(isNamedObjectPredicate) && !predicate.all.some(containsWildcardMatcher);
			if ("any" in predicate) return predicate.any.length > 0 && predicate.any.every(isNamedObjectPredicate) && !predicate.any.some(containsWildcardMatcher);
			if ("name" in predicate) return stringValues(predicate.name).every(noWildcard);
			if ("schema" in predicate) return stringValues(predicate.schema).every(noWildcard);
			if ("owner" in predicate) return stringValues(predicate.owner).every(noWildcard);
			if ("ownedByExtension" in predicate) return noWildcard(predicate.ownedByExtension);
			if ("idField" in predicate) return stringValues(predicate.idField.glob).every(noWildcard);
			if ("target" in predicate) {
				const selectors = [predicate.target.name, predicate.target.schema].filter((value) => value !== void 0);
				return selectors.length > 0 && selectors.every((value) => stringValues(value).every(noWildcard));
			}
			if ("partitionOf" in predicate) {
				const selectors = [predicate.partitionOf.name, predicate.partitionOf.schema].filter((value) => value !== void 0);
				return selectors.length > 0 && selectors.every((value) => stringValues(value).every(noWildcard));
			}
			return false;
		}
		function noWildcard(value) {
			return !value.includes("*");
		}
		function containsWildcardMatcher(predicate) {
			if ("not" in predicate) return true;
			if ("all" in predicate) return predicate.all.some(containsWildcardMatcher);
			if ("any" in predicate) return predicate.any.some(containsWildcardMatcher);
			if ("name" in predicate) return stringValues(predicate.name).some((value) => !noWildcard(value));
			if ("schema" in predicate) return stringValues(predicate.schema).some((value) => !noWildcard(value));
			if ("owner" in predicate) return stringValues(predicate.owner).some((value) => !noWildcard(value));
			if ("ownedByExtension" in predicate) return !noWildcard(predicate.ownedByExtension);
			if ("idField" in predicate) return stringValues(predicate.idField.glob).some((value) => !noWildcard(value));
			if ("target" in predicate) return [predicate.target.name, predicate.target.schema].filter((value) => value !== void 0).some((value) => stringValues(value).some((part) => !noWildcard(part)));
			if ("partitionOf" in predicate) return [predicate.partitionOf.name, predicate.partitionOf.schema].filter((value) => value !== void 0).some((value) => stringValues(value).some((part) => !noWildcard(part)));
			return false;
		}
		function policyRuleAttribution(policyId, rule) {
			return {
				stage: "policyScopeRule",
				reasonCode: rule.audit?.reasonCode ?? `policy:${policyId}:rule:${(0, hash.Ae)(rule.match)}`,
				classification: rule.audit?.classification ?? (isNamedObjectPredicate(rule.match) ? "acknowledged" : "suspicious")
			};
		}
		function resolveView(fb, policy, capability, baseline, collectSuppression) {
			if (policy === void 0 && capability === void 0 && baseline === void 0 && !fb.edges.some((edge) => edge.kind === "memberOfExtension" || edge.kind === "managedBy")) return fb;
			const memberClosure = extensionMemberClosure(fb);
			const memberRefOnly = new Set(memberClosure.keys());
			let base = baseline ? subtractBaseline(fb, baseline) : fb;
			if (baseline !== void 0 && collectSuppression !== void 0) {
				const attribution = {
					stage: "baseline",
					reasonCode: "baseline.identical-state",
					classification: "acknowledged"
				};
				const roots = new Map();
				for (const fact of fb.facts()) if (!base.has(fact.id)) roots.set((0, stable_id.md)(fact.id), attribution);
				collectRemovedSuppressions(fb, base, roots, collectSuppression);
			}
			const managedRoots = new Set();
			for (const fact of base.facts()) if (base.outgoingEdges(fact.id).some((e) => e.kind === "managedBy")) managedRoots.add((0, stable_id.md)(fact.id));
			if (managedRoots.size > 0) {
				const before = base;
				base = excludeFactsAndDescendants(base, managedRoots);
				if (collectSuppression !== void 0) {
					const attribution = {
						stage: "managedBy",
						reasonCode: "managed-by.provenance",
						classification: "acknowledged"
					};
					collectRemovedSuppressions(before, base, new Map([...managedRoots].map((key) => [key, attribution])), collectSuppression);
				}
			}
			if (capability !== void 0) {
				const capRoots = capabilityExcludedRoots(base, capability);
				if (capRoots.size > 0) {
					const before = base;
					base = excludeFactsAndDescendants(base, capRoots);
					if (collectSuppression !== void 0) {
						const attribution = {
							stage: "capability",
							reasonCode: "capability.fdw-acl",
							classification: "acknowledged"
						};
						collectRemovedSuppressions(before, base, new Map([...capRoots].map((key) => [key, attribution])), collectSuppression);
					}
				}
			}
			const flat = policy ? flattenPolicy(policy) : void 0;
			const rules = flat?.filter ?? [];
			const assumed = new Set(flat?.assumedSchemas ?? []);
			const assumedPubs = new Set(flat?.assumedPublications ?? []);
			const assumedSchemaOf = (id) => id.kind === "schema" ? getName(id) : getSchema(id);
			const isAssumed = (id) => {
				if (id.kind === "publication") {
					const name = getName(id);
					return name !== void 0 && assumedPubs.has(name);
				}
				const schema = assumedSchemaOf(id);
				return schema !== void 0 && assumed.has(schema);
			};
			const hardRoots = new Set();
			const policyRefOnly = new Set();
			const policyRootAttribution = new Map();
			for (const fact of base.facts()) {
				const exclusion = factScopeExclusion(fact, rules, base);
				if (exclusion === void 0) continue;
				const attribution = policyRuleAttribution(flat?.id ?? policy?.id ?? "unknown", exclusion);
				if (isAssumed(fact.id)) {
					policyRefOnly.add((0, stable_id.md)(fact.id));
					policyRootAttribution.set((0, stable_id.md)(fact.id), attribution);
				} else {
					hardRoots.add((0, stable_id.md)(fact.id));
					policyRootAttribution.set((0, stable_id.md)(fact.id), attribution);
				}
			}
			const pruned = excludeFactsAndDescendants(base, hardRoots);
			if (collectSuppression !== void 0 && hardRoots.size > 0) collectRemovedSuppressions(base, pruned, policyRootAttribution, collectSuppression);
			if (memberRefOnly.size === 0 && policyRefOnly.size === 0) return pruned;
			const surviving = new Set(pruned.facts().map((f) => (0, stable_id.md)(f.id)));
			const referenceOnly = new Set();
			for (const key of memberRefOnly) if (surviving.has(key)) referenceOnly.add(key);
			for (const key of policyRefOnly) if (surviving.has(key)) referenceOnly.add(key);
			if (referenceOnly.size === 0) return pruned;
			if (collectSuppression !== void 0) {
				const recordReferenceOnly = (key, attribution, viaDescendantOf) => {
					const fact = pruned.getByEncoded(key);
					if (fact === void 0) return;
					collectSuppression({
						subject: {
							kind: "fact",
							id: fact.id
						},
						...attribution,
						...viaDescendantOf === void 0 ? {} : { viaDescendantOf }
					});
					for (const edge of pruned.outgoingEdges(fact.id)) collectSuppression({
						subject: {
							kind: "edge",
							edge
						},
						...attribution,
						...viaDescendantOf === void 0 ? {} : { viaDescendantOf }
					});
				};
				for (const key of memberRefOnly) {
					if (!surviving.has(key)) continue;
					const member = pruned.getByEncoded(key);
					if (member === void 0) continue;
					let root = member.id;
					let cursor = member.parent;
					while (cursor !== void 0 && memberClosure.has((0, stable_id.md)(cursor))) {
						root = cursor;
						cursor = fb.get(cursor)?.parent;
					}
					recordReferenceOnly(key, {
						stage: "referenceOnly",
						reasonCode: "reference-only.extension-member",
						classification: "acknowledged"
					}, (0, stable_id.md)(root) === key ? void 0 : root);
				}
				for (const key of policyRefOnly) {
					if (!surviving.has(key)) continue;
					const ruleAttribution = policyRootAttribution.get(key);
					recordReferenceOnly(key, {
						stage: "referenceOnly",
						reasonCode: `reference-only.${pruned.getByEncoded(key)?.id.kind === "publication" ? "assumed-publication" : "assumed-schema"}:${ruleAttribution.reasonCode}`,
						classification: ruleAttribution.classification
					});
				}
			}
			return (0, fact.kb)(pruned.facts(), [...pruned.edges], pruned.source, referenceOnly, { allowDangling: fact.RJ });
		}
		function filterDeltas(deltas, policy, source, desired) {
			const flat = flattenPolicy(policy);
			const kept = [];
			const filtered = [];
			for (const delta of deltas) {
				let matched = false;
				let action = "include";
				for (const rule of flat.filter) if (deltaMatches(rule.match, delta, source, desired)) {
					matched = true;
					action = rule.action;
					break;
				}
				if (!matched || action === "include") kept.push(delta);
				else filtered.push(delta);
			}
			return {
				kept,
				filtered
			};
		}
		function reconstructManagedView(fb, opts = {}) {
			const scope = opts.scope ?? "cluster";
			return projectManagementScope(resolveView(fb, opts.policy, opts.capability, opts.baseline, opts.collectSuppression), scope, {
				...opts.defaultOwner !== void 0 ? { defaultOwner: opts.defaultOwner } : {},
				...opts.collectSuppression !== void 0 ? { collectSuppression: opts.collectSuppression } : {}
			});
		}
		const AUDIT_STAGES = new Set([
			"baseline",
			"policyScopeRule",
			"capability",
			"managementScope",
			"referenceOnly",
			"managedBy"
		]);
		const AUDIT_CLASSIFICATIONS = new Set(["acknowledged", "suspicious"]);
		const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
		const isPayloadRecord = (value) => {
			const prototype = Object.getPrototypeOf(value);
			return prototype === Object.prototype || prototype === null;
		};
		function invalidAudit(path) {
			throw new Error(`projection audit: invalid ${path}`);
		}
		function assertString(value, path) {
			if (typeof value !== "string") invalidAudit(path);
		}
		function structurallyEqual(a, b) {
			if (Object.is(a, b)) return true;
			if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, index) => structurallyEqual(value, b[index]));
			if (!isRecord(a) || !isRecord(b)) return false;
			const comparableKeys = (record) => Object.keys(record).filter((key) => !(record["kind"] === "acl" && key === "column" && record[key] === void 0)).sort();
			const aKeys = comparableKeys(a);
			const bKeys = comparableKeys(b);
			return aKeys.length === bKeys.length && aKeys.every((key, index) => key === bKeys[index] && structurallyEqual(a[key], b[key]));
		}
		function assertPayloadValue(value, path, allowUndefined = false) {
			if (value === null) return;
			switch (typeof value) {
				case "string":
				case "boolean":
				case "bigint": return;
				case "number":
					if (Number.isFinite(value)) return;
					invalidAudit(path);
				case "undefined":
					if (allowUndefined) return;
					invalidAudit(path);
				case "object":
					if (Array.isArray(value)) {
						value.forEach((item, index) => assertPayloadValue(item, `${path}[${index}]`));
						return;
					}
					if (!isPayloadRecord(value)) invalidAudit(path);
					for (const [key, item] of Object.entries(value)) assertPayloadValue(item, `${path}.${key}`, true);
					return;
				default: invalidAudit(path);
			}
		}
		function assertStableId(value, path) {
			if (!isRecord(value)) invalidAudit(path);
			try {
				if (!structurallyEqual(value, (0, stable_id.Fg)((0, stable_id.md)(value)))) invalidAudit(path);
			} catch {
				invalidAudit(path);
			}
		}
		function assertEdge(value, path) {
			if (!isRecord(value)) invalidAudit(path);
			assertStableId(value["from"], `${path}.from`);
			assertStableId(value["to"], `${path}.to`);
			if (value["kind"] !== "depends" && value["kind"] !== "owner" && value["kind"] !== "memberOfExtension" && value["kind"] !== "managedBy") invalidAudit(`${path}.kind`);
		}
		function assertDelta(value, path) {
			if (!isRecord(value)) invalidAudit(path);
			switch (value["verb"]) {
				case "add":
				case "remove": {
					const fact = value["fact"];
					if (!isRecord(fact)) invalidAudit(`${path}.fact`);
					const payload = fact["payload"];
					if (typeof payload !== "object" || payload === null || !isPayloadRecord(payload)) invalidAudit(`${path}.fact.payload`);
					assertStableId(fact["id"], `${path}.fact.id`);
					if (fact["parent"] !== void 0) assertStableId(fact["parent"], `${path}.fact.parent`);
					for (const [key, payloadValue] of Object.entries(payload)) assertPayloadValue(payloadValue, `${path}.fact.payload.${key}`, true);
					break;
				}
				case "set":
					assertStableId(value["id"], `${path}.id`);
					assertString(value["attr"], `${path}.attr`);
					if (!Object.hasOwn(value, "from") && !Object.hasOwn(value, "to")) invalidAudit(`${path}.from/to`);
					if (Object.hasOwn(value, "from")) assertPayloadValue(value["from"], `${path}.from`, true);
					if (Object.hasOwn(value, "to")) assertPayloadValue(value["to"], `${path}.to`, true);
					break;
				case "link":
				case "unlink":
					assertEdge(value["edge"], `${path}.edge`);
					break;
				default: invalidAudit(`${path}.verb`);
			}
		}
		function normalizeProjectionAudit(value) {
			if (!isRecord(value) || !Array.isArray(value["entries"])) invalidAudit("root");
			const summary = value["summary"];
			if (!isRecord(summary)) invalidAudit("summary");
			for (const field of [
				"total",
				"suspicious",
				"acknowledged",
				"baseline"
			]) {
				const count = summary[field];
				if (!Number.isInteger(count) || count < 0) invalidAudit(`summary.${field}`);
			}
			const entries = value["entries"].map((candidate, index) => {
				const path = `entries[${index}]`;
				if (!isRecord(candidate)) invalidAudit(path);
				assertDelta(candidate["delta"], `${path}.delta`);
				const subject = candidate["subject"];
				if (!isRecord(subject)) invalidAudit(`${path}.subject`);
				if (subject["kind"] === "fact") assertStableId(subject["id"], `${path}.subject.id`);
				else if (subject["kind"] === "edge") assertEdge(subject["edge"], `${path}.subject.edge`);
				else invalidAudit(`${path}.subject.kind`);
				const expectedSubject = deltaSubject(candidate["delta"]);
				if (subjectKey(subject) !== subjectKey(expectedSubject)) invalidAudit(`${path}.subject`);
				if (!AUDIT_CLASSIFICATIONS.has(candidate["classification"])) invalidAudit(`${path}.classification`);
				if (!Array.isArray(candidate["suppressions"]) || candidate["suppressions"].length === 0) invalidAudit(`${path}.suppressions`);
				const suppressions = candidate["suppressions"].map((suppression, suppressionIndex) => {
					const suppressionPath = `${path}.suppressions[${suppressionIndex}]`;
					if (!isRecord(suppression)) invalidAudit(suppressionPath);
					if (suppression["side"] !== "source" && suppression["side"] !== "desired") invalidAudit(`${suppressionPath}.side`);
					if (!AUDIT_STAGES.has(suppression["stage"])) invalidAudit(`${suppressionPath}.stage`);
					assertString(suppression["reasonCode"], `${suppressionPath}.reasonCode`);
					if (!AUDIT_CLASSIFICATIONS.has(suppression["classification"])) invalidAudit(`${suppressionPath}.classification`);
					if (suppression["viaDescendantOf"] !== void 0) assertStableId(suppression["viaDescendantOf"], `${suppressionPath}.viaDescendantOf`);
					return suppression;
				});
				const classification = suppressions.some((suppression) => suppression.classification === "suspicious") ? "suspicious" : "acknowledged";
				return {
					delta: candidate["delta"],
					subject,
					suppressions,
					classification
				};
			});
			return {
				entries,
				summary: {
					total: entries.length,
					suspicious: entries.filter((entry) => entry.classification === "suspicious").length,
					acknowledged: entries.filter((entry) => entry.classification === "acknowledged").length,
					baseline: entries.filter((entry) => entry.suppressions.some((suppression) => suppression.stage === "baseline")).length
				}
			};
		}
		function reconstruct_edgeKey(edge) {
			return `${(0, stable_id.md)(edge.from)}|${edge.kind}|${(0, stable_id.md)(edge.to)}`;
		}
		function subjectKey(subject) {
			return subject.kind === "fact" ? `fact:${(0, stable_id.md)(subject.id)}` : `edge:${reconstruct_edgeKey(subject.edge)}`;
		}
		function deltaSubject(delta) {
			return delta.verb === "link" || delta.verb === "unlink" ? {
				kind: "edge",
				edge: delta.edge
			} : {
				kind: "fact",
				id: (0, diff.e)(delta)
			};
		}
		function deltaKey(delta) {
			switch (delta.verb) {
				case "add":
				case "remove": return `${delta.verb}|${(0, stable_id.md)(delta.fact.id)}`;
				case "set": return `${delta.verb}|${(0, stable_id.md)(delta.id)}|${delta.attr}`;
				case "link":
				case "unlink": return `${delta.verb}|${reconstruct_edgeKey(delta.edge)}`;
			}
		}
		const emptyAudit = () => ({
			entries: [],
			summary: {
				total: 0,
				suspicious: 0,
				acknowledged: 0,
				baseline: 0
			}
		});
		function projectionAuditFrom(rawSource, rawDesired, suppressions) {
			if (suppressions.length === 0) return emptyAudit();
			const bySubject = new Map();
			for (const traced of suppressions) {
				const { suppression } = traced;
				const key = subjectKey(suppression.subject);
				const list = bySubject.get(key) ?? [];
				list.push(traced);
				bySubject.set(key, list);
			}
			const entries = [];
			for (const delta of (0, diff.U)(rawSource, rawDesired)) {
				const subject = deltaSubject(delta);
				const entrySuppressions = [];
				const seen = new Set();
				const tracedSuppressions = [...bySubject.get(subjectKey(subject)) ?? [], ...subject.kind === "edge" ? (bySubject.get(subjectKey({
					kind: "fact",
					id: subject.edge.from
				})) ?? []).filter(({ suppression }) => suppression.stage === "referenceOnly") : []];
				for (const { side, suppression } of tracedSuppressions) {
					const via = suppression.viaDescendantOf ? (0, stable_id.md)(suppression.viaDescendantOf) : "";
					const key = `${side}|${suppression.stage}|${suppression.reasonCode}|${suppression.classification}|${via}`;
					if (seen.has(key)) continue;
					seen.add(key);
					entrySuppressions.push({
						side,
						stage: suppression.stage,
						reasonCode: suppression.reasonCode,
						classification: suppression.classification,
						...suppression.viaDescendantOf === void 0 ? {} : { viaDescendantOf: suppression.viaDescendantOf }
					});
				}
				if (entrySuppressions.length === 0) continue;
				entrySuppressions.sort((a, b) => {
					const aKey = `${a.side}|${a.stage}|${a.reasonCode}|${a.viaDescendantOf ? (0, stable_id.md)(a.viaDescendantOf) : ""}`;
					const bKey = `${b.side}|${b.stage}|${b.reasonCode}|${b.viaDescendantOf ? (0, stable_id.md)(b.viaDescendantOf) : ""}`;
					return aKey < bKey ? -1 : aKey > bKey ? 1 : 0;
				});
				entries.push({
					delta,
					subject,
					suppressions: entrySuppressions,
					classification: entrySuppressions.some((suppression) => suppression.classification === "suspicious") ? "suspicious" : "acknowledged"
				});
			}
			entries.sort((a, b) => {
				const aKey = deltaKey(a.delta);
				const bKey = deltaKey(b.delta);
				return aKey < bKey ? -1 : aKey > bKey ? 1 : 0;
			});
			return {
				entries,
				summary: {
					total: entries.length,
					suspicious: entries.filter((entry) => entry.classification === "suspicious").length,
					acknowledged: entries.filter((entry) => entry.classification === "acknowledged").length,
					baseline: entries.filter((entry) => entry.suppressions.some((suppression) => suppression.stage === "baseline")).length
				}
			};
		}
		const KIND_VERB_LOCKS = {
			table: {
				create: "none",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			column: {
				create: "accessExclusive",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			default: {
				create: "accessExclusive",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			constraint: {
				create: "accessExclusive",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			index: {
				create: "share",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			trigger: {
				create: "shareRowExclusive",
				alter: "shareRowExclusive",
				drop: "accessExclusive"
			},
			policy: {
				create: "accessExclusive",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			rule: {
				create: "accessExclusive",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			view: {
				create: "none",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			materializedView: {
				create: "none",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			foreignTable: {
				create: "none",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			sequence: {
				create: "none",
				alter: "accessExclusive",
				drop: "accessExclusive"
			},
			publication: {
				create: "none",
				alter: "shareUpdateExclusive",
				drop: "none"
			}
		};
		const NO_RELATION_LOCK_KINDS = new Set([
			"schema",
			"role",
			"membership",
			"defaultPrivilege",
			"extension",
			"function",
			"procedure",
			"aggregate",
			"domain",
			"type",
			"collation",
			"eventTrigger",
			"subscription",
			"fdw",
			"server",
			"userMapping",
			"comment",
			"acl"
		]);
		function lockClassFor(kind, verb) {
			const perKind = KIND_VERB_LOCKS[kind];
			if (perKind?.[verb] !== void 0) return perKind[verb];
			if (NO_RELATION_LOCK_KINDS.has(kind)) return "none";
			return "accessExclusive";
		}
		function groupKey(fact, rollup) {
			const parent = fact.parent === void 0 ? "" : (0, stable_id.md)(fact.parent);
			return `${fact.id.kind}|${parent}|${rollup}`;
		}
		function matchRenameCandidates(removed, added, source, desired, rulesForId = defaultRulesForId) {
			const candidates = [];
			const removedGroups = new Map();
			for (const fact of removed.values()) {
				if (rulesForId(fact.id).rename === void 0) continue;
				if (fact.parent !== void 0 && removed.has((0, stable_id.md)(fact.parent))) continue;
				const key = groupKey(fact, source.structuralRollupOf(fact.id));
				const list = removedGroups.get(key) ?? [];
				list.push(fact);
				removedGroups.set(key, list);
			}
			const addedGroups = new Map();
			for (const fact of added.values()) {
				if (rulesForId(fact.id).rename === void 0) continue;
				if (fact.parent !== void 0 && added.has((0, stable_id.md)(fact.parent))) continue;
				const key = groupKey(fact, desired.structuralRollupOf(fact.id));
				const list = addedGroups.get(key) ?? [];
				list.push(fact);
				addedGroups.set(key, list);
			}
			const matchedRemoved = new Set();
			for (const [key, removedFacts] of removedGroups) {
				const addedFacts = addedGroups.get(key);
				if (addedFacts === void 0) continue;
				if (removedFacts.length === 1 && addedFacts.length === 1) {
					const from = removedFacts[0].id;
					const to = addedFacts[0].id;
					matchedRemoved.add((0, stable_id.md)(from));
					candidates.push({
						kind: from.kind,
						from,
						to,
						status: "unambiguous"
					});
				} else for (const removedFact of removedFacts) {
					matchedRemoved.add((0, stable_id.md)(removedFact.id));
					for (const addedFact of addedFacts) candidates.push({
						kind: removedFact.id.kind,
						from: removedFact.id,
						to: addedFact.id,
						status: "ambiguous",
						reason: `${removedFacts.length} removed \u00d7 ${addedFacts.length} added with identical content \u2014 cannot pick`
					});
				}
			}
			for (const fact of removed.values()) {
				if (matchedRemoved.has((0, stable_id.md)(fact.id))) continue;
				if (rulesForId(fact.id).rename === void 0) continue;
				if (fact.parent !== void 0 && removed.has((0, stable_id.md)(fact.parent))) continue;
				for (const addedFact of added.values()) {
					if (addedFact.id.kind !== fact.id.kind) continue;
					if (!(fact.parent === void 0 && addedFact.parent === void 0 || fact.parent !== void 0 && addedFact.parent !== void 0 && (0, stable_id.md)(fact.parent) === (0, stable_id.md)(addedFact.parent))) continue;
					if (source.hashOf(fact.id) !== desired.hashOf(addedFact.id)) continue;
					candidates.push({
						kind: fact.id.kind,
						from: fact.id,
						to: addedFact.id,
						status: "nearMiss",
						reason: "own payload matches but the subtree differs \u2014 likely a name-bearing child payload (index/constraint defs embed names, \u00a74.1); staying drop+create"
					});
				}
			}
			return candidates.sort((a, b) => {
				return `${(0, stable_id.md)(a.from)}>${(0, stable_id.md)(a.to)}` < `${(0, stable_id.md)(b.from)}>${(0, stable_id.md)(b.to)}` ? -1 : 1;
			});
		}
		function subtreeIds(fb, root) {
			const ids = [root];
			const walk = (id) => {
				for (const child of fb.childrenOf(id)) {
					ids.push(child.id);
					walk(child.id);
				}
			};
			walk(root);
			return ids;
		}
		function ruleFlag(kind, flag) {
			try {
				return rulesFor(kind)[flag];
			} catch {
				return;
			}
		}
		const cascadesToChildren = (kind) => ruleFlag(kind, "cascadesToChildren") === true;
		const isRebuildable = (kind) => ruleFlag(kind, "rebuildable") === true;
		function emitActions(input) {
			const { source, desired, projectedDesired, removed, added, setsByFact, replaceIds, dropRootOf, acceptedRenames, deltas, params, serializeRules, capability, rulesForId } = input;
			const actions = [];
			const producerOf = new Map();
			const destroyerOf = new Map();
			const foldHints = [];
			const acceptsFolds = [];
			const pushAction = (verb, spec, opts) => {
				const index = actions.length;
				const produces = [...opts.produces ?? [], ...spec.alsoProduces ?? []];
				const destroys = [...opts.destroys ?? [], ...spec.alsoDestroys ?? []];
				const consumes = [...opts.consumes ?? [], ...spec.consumes ?? []];
				const subjectKind = (produces[0] ?? destroys[0] ?? consumes[0])?.kind;
				actions.push({
					sql: spec.sql,
					verb,
					produces,
					consumes,
					destroys,
					releases: spec.releases ?? [],
					transactionality: spec.transactionality ?? "transactional",
					lockClass: spec.lockClass ?? (subjectKind === void 0 ? "none" : lockClassFor(subjectKind, verb)),
					newSegmentBefore: false,
					dataLoss: spec.dataLoss ?? "none",
					rewriteRisk: spec.rewriteRisk ?? false
				});
				foldHints[index] = spec.compaction;
				acceptsFolds[index] = spec.acceptsColumnFolds ?? false;
				for (const id of produces) {
					const key = (0, stable_id.md)(id);
					if (!producerOf.has(key)) producerOf.set(key, index);
				}
				for (const id of destroys) destroyerOf.set((0, stable_id.md)(id), index);
				return index;
			};
			const paramsCache = new Map();
			const paramsFor = (fact) => {
				if (serializeRules.length === 0) return params;
				const key = (0, stable_id.md)(fact.id);
				const cached = paramsCache.get(key);
				if (cached !== void 0) return cached;
				let merged = params;
				for (const rule of serializeRules) if (factMatches(rule.match, fact, desired)) {
					merged = {
						...rule.params,
						...params
					};
					break;
				}
				paramsCache.set(key, merged);
				return merged;
			};
			const emitCreate = (fact, base) => {
				rulesForId(fact.id).create(fact, base, paramsFor(fact), source).forEach((spec, i) => {
					pushAction("create", spec, {
						produces: i === 0 ? [fact.id] : [],
						consumes: [...i === 0 ? [] : [fact.id], ...fact.parent !== void 0 ? [fact.parent] : []]
					});
				});
			};
			const renameActionIndices = new Set();
			for (const { from, to, sourceSubtree, desiredSubtree } of acceptedRenames) {
				const rename = rulesForId(from.id).rename;
				if (rename === void 0) throw new Error(`rename: kind '${from.id.kind}' matched as candidate but has no rename rule`);
				renameActionIndices.add(pushAction("alter", rename(from, to.id), {
					produces: desiredSubtree,
					destroys: sourceSubtree,
					consumes: to.parent !== void 0 ? [to.parent] : []
				}));
			}
			const recreatedByReplace = new Set();
			for (const key of replaceIds) {
				const oldFact = source.getByEncoded(key);
				const newFact = projectedDesired.getByEncoded(key);
				const emitReplaceDrop = (rootFact) => {
					const destroys = [rootFact.id];
					const walk = (fact) => {
						for (const child of source.childrenOf(fact.id)) if (cascadesToChildren(fact.id.kind)) {
							destroys.push(child.id);
							walk(child);
						} else emitReplaceDrop(child);
					};
					walk(rootFact);
					const isRoot = (0, stable_id.md)(rootFact.id) === key;
					pushAction("drop", rulesForId(rootFact.id).drop(rootFact, source), {
						consumes: isRoot && rootFact.parent !== void 0 ? [rootFact.parent] : [],
						destroys
					});
				};
				emitReplaceDrop(oldFact);
				emitCreate(newFact, projectedDesired);
				const recreate = (id) => {
					for (const child of projectedDesired.childrenOf(id)) {
						const childKey = (0, stable_id.md)(child.id);
						if (added.has(childKey)) continue;
						if (producerOf.has(childKey)) {
							recreate(child.id);
							continue;
						}
						recreatedByReplace.add(childKey);
						emitCreate(child, projectedDesired);
						recreate(child.id);
					}
				};
				recreate(newFact.id);
			}
			const depthOf = (fact) => {
				let depth = 0;
				let parent = fact.parent;
				while (parent !== void 0) {
					depth++;
					parent = desired.get(parent)?.parent;
				}
				return depth;
			};
			for (const fact of [...added.values()].sort((a, b) => depthOf(a) - depthOf(b))) {
				if (producerOf.has((0, stable_id.md)(fact.id))) continue;
				emitCreate(fact, projectedDesired);
			}
			for (const fact of added.values()) if (!producerOf.has((0, stable_id.md)(fact.id))) throw new Error(`emit invariant: added fact ${(0, stable_id.md)(fact.id)} (kind '${fact.id.kind}') is not materialized by any create action \u2014 its create rule must produce it`);
			const hygieneTargets = [...added.values()];
			for (const key of [...replaceIds, ...recreatedByReplace]) {
				const fact = projectedDesired.getByEncoded(key);
				if (fact) hygieneTargets.push(fact);
			}
			for (const fact of hygieneTargets) {
				const objtype = ruleFlag(fact.id.kind, "defaclObjtype");
				if (objtype === void 0) continue;
				if (!projectedDesired.has(fact.id)) continue;
				const ownerEdge = projectedDesired.outgoingEdges(fact.id).find((e) => e.kind === "owner");
				const owner = ownerEdge?.to.kind === "role" ? ownerEdge.to.name : void 0;
				if (typeof owner !== "string") continue;
				const schema = fact.id.schema ?? null;
				for (const dp of projectedDesired.facts()) {
					if (dp.id.kind !== "defaultPrivilege") continue;
					const dpid = dp.id;
					if (dpid.role !== owner || dpid.objtype !== objtype) continue;
					if (dpid.schema != null && dpid.schema !== schema) continue;
					if (dpid.grantee === owner) continue;
					const aclId = {
						kind: "acl",
						target: fact.id,
						grantee: dpid.grantee
					};
					if (projectedDesired.has(aclId)) continue;
					pushAction("alter", {
						sql: `REVOKE ALL ON ${grantTarget(fact.id)} FROM ${dpid.grantee === "PUBLIC" ? "PUBLIC" : qid(dpid.grantee)}`,
						consumes: dpid.grantee === "PUBLIC" ? [] : [{
							kind: "role",
							name: dpid.grantee
						}]
					}, { consumes: [fact.id] });
				}
			}
			const destroysByRoot = new Map();
			for (const [key, fact] of removed) {
				const root = dropRootOf.get(key);
				const list = destroysByRoot.get(root) ?? [];
				list.push(fact.id);
				destroysByRoot.set(root, list);
			}
			for (const [key, fact] of removed) {
				if (dropRootOf.get(key) !== key) continue;
				if (replaceIds.has(key)) continue;
				const spec = rulesForId(fact.id).drop(fact, source);
				const destroyList = destroysByRoot.get(key) ?? [fact.id];
				pushAction("drop", spec, {
					consumes: fact.parent !== void 0 ? [fact.parent] : [],
					destroys: [fact.id, ...destroyList.filter((id) => (0, stable_id.md)(id) !== key)]
				});
			}
			for (const [key, sets] of setsByFact) {
				if (replaceIds.has(key) || recreatedByReplace.has(key)) continue;
				const fact = projectedDesired.get(sets[0].id);
				const rules = rulesForId(fact.id);
				for (const s of sets) {
					const attrRule = rules.attributes[s.attr];
					if (attrRule === void 0 || attrRule === "replace") continue;
					const specs = attrRule.alter(fact, s.from, s.to, projectedDesired, source);
					for (const spec of Array.isArray(specs) ? specs : [specs]) pushAction("alter", spec, { consumes: [fact.id] });
				}
			}
			{
				const oldOwnerByFact = new Map();
				for (const delta of deltas) {
					if (delta.verb !== "unlink" || delta.edge.kind !== "owner") continue;
					oldOwnerByFact.set((0, stable_id.md)(delta.edge.from), delta.edge.to);
				}
				const renamedOwner = new Map();
				const renamedOwnerId = new Map();
				for (const { from, to } of acceptedRenames) {
					const srcIds = subtreeIds(source, from.id);
					const dstIds = subtreeIds(desired, to.id);
					for (let i = 0; i < dstIds.length; i++) {
						const srcId = srcIds[i];
						const dstId = dstIds[i];
						if (srcId === void 0 || dstId === void 0) continue;
						const ownerEdge = source.outgoingEdges(srcId).find((e) => e.kind === "owner");
						if (ownerEdge?.to.kind !== "role") {
							renamedOwner.set((0, stable_id.md)(dstId), null);
							continue;
						}
						const srcOwnerName = ownerEdge.to.name;
						renamedOwner.set((0, stable_id.md)(dstId), srcOwnerName);
						renamedOwnerId.set((0, stable_id.md)(dstId), ownerEdge.to);
					}
				}
				const ownerEmitted = new Set();
				for (const delta of deltas) {
					if (delta.verb !== "link" || delta.edge.kind !== "owner") continue;
					const objId = delta.edge.from;
					const objKey = (0, stable_id.md)(objId);
					const fact = desired.get(objId);
					if (!fact) continue;
					const ownerAlterPrefix = ruleFlag(fact.id.kind, "ownerAlterPrefix");
					if (!ownerAlterPrefix) continue;
					const prefix = ownerAlterPrefix(fact);
					const newRoleId = delta.edge.to;
					if (newRoleId.kind !== "role") continue;
					const roleName = newRoleId.name;
					if (renamedOwner.get(objKey) === roleName) continue;
					if (capability !== void 0 && !canSetOwner(capability, roleName)) throw new Error(`capability: cannot set owner of ${(0, stable_id.md)(objId)} to role "${roleName}" \u2014 applier "${capability.role}" is not a superuser or a member of that role; grant membership or apply as a member/superuser`);
					const oldRoleId = oldOwnerByFact.get(objKey) ?? renamedOwnerId.get(objKey);
					pushAction("alter", {
						sql: `${prefix} OWNER TO ${qid(roleName)}`,
						consumes: [newRoleId],
						...oldRoleId !== void 0 ? { releases: [oldRoleId] } : {}
					}, { consumes: [objId] });
					ownerEmitted.add(objKey);
				}
				for (const key of [...replaceIds, ...recreatedByReplace]) {
					if (ownerEmitted.has(key)) continue;
					const fact = projectedDesired.getByEncoded(key);
					if (!fact) continue;
					const ownerAlterPrefix = ruleFlag(fact.id.kind, "ownerAlterPrefix");
					if (!ownerAlterPrefix) continue;
					const ownerEdge = projectedDesired.outgoingEdges(fact.id).find((e) => e.kind === "owner");
					if (ownerEdge?.to.kind !== "role") continue;
					const roleName = ownerEdge.to.name;
					if (capability !== void 0 && !canSetOwner(capability, roleName)) throw new Error(`capability: cannot set owner of ${key} to role "${roleName}" \u2014 applier "${capability.role}" is not a superuser or a member of that role; grant membership or apply as a member/superuser`);
					pushAction("alter", {
						sql: `${ownerAlterPrefix(fact)} OWNER TO ${qid(roleName)}`,
						consumes: [ownerEdge.to]
					}, { consumes: [fact.id] });
				}
			}
			return {
				actions,
				producerOf,
				destroyerOf,
				foldHints,
				acceptsFolds,
				renameActionIndices
			};
		}
		class MinHeap {
			keyOf;
			#items = [];
			constructor(keyOf) {
				this.keyOf = keyOf;
			}
			get size() {
				return this.#items.length;
			}
			push(item) {
				this.#items.push(item);
				let i = this.#items.length - 1;
				while (i > 0) {
					const parent = i - 1 >> 1;
					if (this.keyOf(this.#items[parent]) <= this.keyOf(this.#items[i])) break;
					[this.#items[parent], this.#items[i]] = [this.#items[i], this.#items[parent]];
					i = parent;
				}
			}
			pop() {
				const top = this.#items[0];
				const last = this.#items.pop();
				if (this.#items.length > 0) {
					this.#items[0] = last;
					let i = 0;
					for (;;) {
						const l = 2 * i + 1;
						const r = l + 1;
						let smallest = i;
						if (l < this.#items.length && this.keyOf(this.#items[l]) < this.keyOf(this.#items[smallest])) smallest = l;
						if (r < this.#items.length && this.keyOf(this.#items[r]) < this.keyOf(this.#items[smallest])) smallest = r;
						if (smallest === i) break;
						[this.#items[smallest], this.#items[i]] = [this.#items[i], this.#items[smallest]];
						i = smallest;
					}
				}
				return top;
			}
		}
		function topoSort(nodeCount, edges, tieKeyOf, describe) {
			const adjacency = Array.from({ length: nodeCount }, () => []);
			const indegree = Array.from({ length: nodeCount }, () => 0);
			const seen = new Set();
			for (const [u, v] of edges) {
				if (u === v) continue;
				const key = `${u}>${v}`;
				if (seen.has(key)) continue;
				seen.add(key);
				adjacency[u].push(v);
				indegree[v] = indegree[v] + 1;
			}
			const heap = new MinHeap(tieKeyOf);
			for (let i = 0; i < nodeCount; i++) if (indegree[i] === 0) heap.push(i);
			const order = [];
			while (heap.size > 0) {
				const node = heap.pop();
				order.push(node);
				for (const next of adjacency[node]) {
					indegree[next] = indegree[next] - 1;
					if (indegree[next] === 0) heap.push(next);
				}
			}
			if (order.length !== nodeCount) {
				const inCycle = new Set();
				for (let i = 0; i < nodeCount; i++) if (indegree[i] > 0) inCycle.add(i);
				const cyclePath = [...inCycle].map(describe).join("\n  ");
				throw new Error(`dependency cycle among ${inCycle.size} actions \u2014 this is a rule/emission bug, fix the rule (guardrail 4):\n  ${cyclePath}`);
			}
			return order;
		}
		const ROUTINE_KIND_SET = new Set(stable_id.th);
		const EVALUATED_KIND_SET = new Set(stable_id.Hz);
		const EVALUATED_DESCENT = (() => {
			const byParent = new Map();
			for (const [parent, child] of stable_id.Wl) {
				const children = byParent.get(parent) ?? new Set();
				children.add(child);
				byParent.set(parent, children);
			}
			return byParent;
		})();
		function buildActionGraph(actions, producerOf, destroyerOf, source, desired, renameActionIndices = new Set(), assumedRoleNames = new Set(), assumedSchemaNames = new Set(), evaluatorActions) {
			const edges = [];
			const routineReachable = new Map();
			const reachesRoutine = (root, rootKey) => {
				const memoized = routineReachable.get(rootKey);
				if (memoized !== void 0) return memoized;
				const visited = new Set([rootKey]);
				const discoveredFrom = new Map([[rootKey, void 0]]);
				const stack = [[root, rootKey]];
				let hitAt;
				const consider = (next, fromKey) => {
					if (ROUTINE_KIND_SET.has(next.kind)) return true;
					const key = (0, stable_id.md)(next);
					const known = routineReachable.get(key);
					if (known === true) return true;
					if (known === false || visited.has(key)) return false;
					visited.add(key);
					discoveredFrom.set(key, fromKey);
					stack.push([next, key]);
					return false;
				};
				while (stack.length > 0 && hitAt === void 0) {
					const [current, currentKey] = stack.pop();
					for (const edge of desired.outgoingEdges(current)) {
						if (edge.kind !== "depends") continue;
						if (consider(edge.to, currentKey)) {
							hitAt = currentKey;
							break;
						}
					}
					if (hitAt !== void 0) break;
					const descendInto = EVALUATED_DESCENT.get(current.kind);
					if (descendInto === void 0) continue;
					for (const child of desired.childrenOf(current)) {
						if (!descendInto.has(child.id.kind)) continue;
						if (consider(child.id, currentKey)) {
							hitAt = currentKey;
							break;
						}
					}
				}
				if (hitAt === void 0) {
					for (const key of visited) routineReachable.set(key, false);
					return false;
				}
				for (let key = hitAt; key !== void 0; key = discoveredFrom.get(key)) routineReachable.set(key, true);
				return true;
			};
			const parseKeyCache = new Map();
			const remember = (id) => {
				const key = (0, stable_id.md)(id);
				parseKeyCache.set(key, id);
				return key;
			};
			const isAmbient = (id) => {
				if (id.kind === "role") {
					const name = id.name;
					if (name.startsWith("pg_") || name === "PUBLIC") return true;
					if (assumedRoleNames.has(name)) return true;
				}
				if (id.kind === "schema" && assumedSchemaNames.has(id.name)) return true;
				const schema = id.schema;
				if (schema === void 0 || !assumedSchemaNames.has(schema)) return false;
				return !desired.has(id);
			};
			const desiredMemberClosure = extensionMemberClosure(desired);
			const sourceMemberClosure = extensionMemberClosure(source);
			const memberExtensionPresent = (memberKey) => {
				const exts = desiredMemberClosure.get(memberKey) ?? sourceMemberClosure.get(memberKey);
				return exts !== void 0 && exts.some((ext) => producerOf.has((0, stable_id.md)(ext)) || source.has(ext));
			};
			const alterersOf = new Map();
			actions.forEach((action, index) => {
				if (action.verb !== "alter") return;
				const primary = action.consumes[0];
				if (primary === void 0) return;
				const key = (0, stable_id.md)(primary);
				const list = alterersOf.get(key) ?? [];
				list.push(index);
				alterersOf.set(key, list);
			});
			actions.forEach((action, index) => {
				for (const id of action.releases) {
					const destroyer = destroyerOf.get(remember(id));
					if (destroyer !== void 0 && destroyer !== index) edges.push([index, destroyer]);
				}
				for (const id of action.consumes) {
					const key = remember(id);
					const producer = producerOf.get(key);
					if (producer !== void 0 && producer !== index) edges.push([producer, index]);
					const destroyer = destroyerOf.get(key);
					if (destroyer !== void 0 && destroyer !== index && producer === void 0) edges.push([index, destroyer]);
					for (const ext of desiredMemberClosure.get(key) ?? []) {
						const extProducer = producerOf.get((0, stable_id.md)(ext));
						if (extProducer !== void 0 && extProducer !== index) edges.push([extProducer, index]);
					}
					for (const ext of sourceMemberClosure.get(key) ?? []) {
						const extDestroyer = destroyerOf.get((0, stable_id.md)(ext));
						if (extDestroyer !== void 0 && extDestroyer !== index) edges.push([index, extDestroyer]);
					}
					if (producer === void 0 && !source.has(id) && !isAmbient(id) && !memberExtensionPresent(key)) throw new Error(`missing requirement: action "${action.sql}" consumes ${key}, which neither exists on the target nor is produced by this plan${desired.has(id) ? " \u2014 a filter may be hiding its creation" : ""}`);
				}
				if (evaluatorActions !== void 0 && action.verb === "alter") for (const id of action.consumes) {
					if (!EVALUATED_KIND_SET.has(id.kind) || !desired.has(id)) continue;
					if (reachesRoutine(id, (0, stable_id.md)(id))) {
						evaluatorActions.add(index);
						break;
					}
				}
				const producesKeys = new Set(action.produces.map((id) => (0, stable_id.md)(id)));
				for (const id of action.produces) {
					remember(id);
					if (!desired.has(id)) continue;
					if (evaluatorActions !== void 0 && !evaluatorActions.has(index) && EVALUATED_KIND_SET.has(id.kind) && reachesRoutine(id, (0, stable_id.md)(id))) evaluatorActions.add(index);
					for (const edge of desired.outgoingEdges(id)) {
						if (edge.kind === "owner" && renameActionIndices.has(index)) continue;
						const targetKey = remember(edge.to);
						const producer = producerOf.get(targetKey);
						if (producer !== void 0 && producer !== index) edges.push([producer, index]);
						else if (producer === void 0) {
							for (const alterer of alterersOf.get(targetKey) ?? []) {
								if (alterer === index) continue;
								if (!actions[alterer].consumes.some((c) => producesKeys.has((0, stable_id.md)(c)))) edges.push([alterer, index]);
							}
							if (edge.kind === "depends" && !source.has(edge.to) && !isAmbient(edge.to) && !memberExtensionPresent(targetKey)) throw new Error(`missing requirement: action "${action.sql}" produces ${(0, stable_id.md)(id)}, which depends on ${targetKey} \u2014 neither produced by this plan nor present on the target${desired.has(edge.to) ? " (a filter may be hiding its creation)" : ""}`);
						}
					}
				}
				const destroysKeys = new Set(action.destroys.map((id) => (0, stable_id.md)(id)));
				for (const id of action.destroys) {
					const key = remember(id);
					const reproducer = producerOf.get(key);
					if (reproducer !== void 0 && reproducer !== index) edges.push([index, reproducer]);
					if (!source.has(id)) continue;
					for (const edge of source.incomingEdgesByEncoded(key)) {
						if (edge.kind === "owner" && renameActionIndices.has(index)) continue;
						const dependentKey = remember(edge.from);
						const dependentDestroyer = destroyerOf.get(dependentKey);
						if (dependentDestroyer !== void 0 && dependentDestroyer !== index) edges.push([dependentDestroyer, index]);
						else if (dependentDestroyer === void 0 && desired.has(edge.from)) {
							if (producerOf.has(key)) continue;
							if (!desired.outgoingEdges(edge.from).some((e) => (0, stable_id.md)(e.to) === key)) {
								for (const alterer of alterersOf.get(dependentKey) ?? []) if (alterer !== index) edges.push([alterer, index]);
								continue;
							}
							throw new Error(`missing requirement: ${dependentKey} survives but depends on ${key}, which this plan drops without recreating`);
						}
					}
					for (const edge of source.outgoingEdges(id)) {
						const depKey = remember(edge.to);
						if (destroyerOf.has(depKey)) continue;
						for (const alterer of alterersOf.get(depKey) ?? []) {
							if (alterer === index) continue;
							if (!actions[alterer].releases.some((r) => destroysKeys.has((0, stable_id.md)(r)))) edges.push([index, alterer]);
						}
					}
					const fact = source.get(id);
					if (fact?.parent !== void 0) {
						const parentDestroyer = destroyerOf.get(remember(fact.parent));
						if (parentDestroyer !== void 0 && parentDestroyer !== index) edges.push([index, parentDestroyer]);
					}
				}
			});
			return edges;
		}
		function actionTieKey(actions, i, rulesForId = defaultRulesForId, subjectKeyOf, evaluatorActions) {
			const action = actions[i];
			const subject = action.produces[0] ?? action.destroys[0] ?? action.consumes[0];
			const weight = (() => {
				if (subject === void 0) return 99;
				try {
					return rulesForId(subject).weight;
				} catch {
					return 99;
				}
			})();
			const phase = action.verb === "drop" ? "0" : "1";
			const w = action.verb === "drop" ? 99 - weight : weight;
			const stratum = action.verb !== "drop" && evaluatorActions?.has(i) === true ? "1" : "0";
			const subjectKey = (subject !== void 0 ? subjectKeyOf?.(subject, action) : void 0) ?? (subject ? (0, stable_id.md)(subject) : "");
			return `${phase}|${stratum}|${String(w).padStart(2, "0")}|${subjectKey}|${String(i).padStart(6, "0")}`;
		}
		function compactColumnFolds(orderedActions, order, edges, foldHints, acceptsFolds, positionOf, foldConstraints) {
			const predecessorsOf = new Map();
			for (const [a, b] of edges) {
				const list = predecessorsOf.get(b) ?? [];
				list.push(a);
				predecessorsOf.set(b, list);
			}
			const targetPosOf = new Map();
			orderedActions.forEach((action, pos) => {
				for (const id of action.produces) {
					const key = (0, stable_id.md)(id);
					if (!targetPosOf.has(key)) targetPosOf.set(key, pos);
				}
			});
			const foldedPos = new Set();
			const effectivePosOf = new Map();
			for (let pos = 0; pos < orderedActions.length; pos++) {
				const origIndex = order[pos];
				const hint = foldHints[origIndex];
				if (hint === void 0) continue;
				const action = orderedActions[pos];
				if (action.newSegmentBefore || action.transactionality !== "transactional") continue;
				const isConstraintFold = action.produces[0]?.kind === "constraint";
				if (isConstraintFold) {
					if (foldConstraints === void 0) {
						if (hint.executorSafe !== true) continue;
					} else if (foldConstraints.exclude?.has((0, stable_id.md)(action.produces[0]))) continue;
				}
				const targetPos = targetPosOf.get((0, stable_id.md)(hint.foldInto));
				if (targetPos === void 0 || targetPos >= pos) continue;
				if (!acceptsFolds[order[targetPos]] || foldedPos.has(targetPos)) continue;
				const target = orderedActions[targetPos];
				if (target.verb !== "create" || target.newSegmentBefore) continue;
				const lenientCrossing = isConstraintFold && foldConstraints !== void 0;
				const foldTarget = hint.foldInto;
				if ((predecessorsOf.get(origIndex) ?? []).some((p) => {
					if ((effectivePosOf.get(p) ?? positionOf[p]) <= targetPos) return false;
					if (!lenientCrossing) return true;
					return orderedActions[positionOf[p]].produces.some((id) => id.kind === "column" && foldTarget.kind === "table" && id.schema === foldTarget.schema && id.table === foldTarget.name);
				})) continue;
				target.sql = target.sql.endsWith("()") ? `${target.sql.slice(0, -2)}(${hint.clause})` : `${target.sql.slice(0, -1)}, ${hint.clause})`;
				target.produces.push(...action.produces);
				for (const id of action.consumes) if (!target.consumes.some((c) => (0, stable_id.md)(c) === (0, stable_id.md)(id))) target.consumes.push(id);
				if (action.dataLoss === "destructive") target.dataLoss = "destructive";
				target.rewriteRisk = target.rewriteRisk || action.rewriteRisk;
				foldedPos.add(pos);
				effectivePosOf.set(origIndex, targetPos);
			}
			return foldedPos.size > 0 ? orderedActions.filter((_, pos) => !foldedPos.has(pos)) : [...orderedActions];
		}
		function elideRedundantDrops(actions, source) {
			const producerOf = new Map();
			actions.forEach((action, index) => {
				if (action.verb !== "create") return;
				for (const id of action.produces) {
					const key = (0, stable_id.md)(id);
					if (!producerOf.has(key)) producerOf.set(key, {
						index,
						sql: action.sql,
						consumes: new Set(action.consumes.map(stable_id.md))
					});
				}
			});
			const releasedIds = new Set();
			for (const action of actions) for (const id of action.releases) releasedIds.add((0, stable_id.md)(id));
			const remove = new Set();
			actions.forEach((action, index) => {
				if (action.verb !== "drop" || action.destroys.length !== 1) return;
				const id = action.destroys[0];
				const key = (0, stable_id.md)(id);
				const producer = producerOf.get(key);
				if (producer === void 0 || producer.index === index) return;
				if (producer.sql !== action.sql) return;
				if (releasedIds.has(key)) return;
				if (source.childrenOf(id).length > 0) return;
				if (!action.consumes.every((c) => producer.consumes.has((0, stable_id.md)(c)))) return;
				remove.add(index);
			});
			return remove.size > 0 ? actions.filter((_, index) => !remove.has(index)) : [...actions];
		}
		function elideCascadeSubsumedPolicyDrops(actions, source) {
			const droppedIds = new Set();
			for (const action of actions) if (action.verb === "drop") for (const id of action.destroys) droppedIds.add((0, stable_id.md)(id));
			const inSubtree = (x, rootKey) => {
				let cur = x;
				while (cur !== void 0) {
					if ((0, stable_id.md)(cur) === rootKey) return true;
					cur = source.get(cur)?.parent;
				}
				return false;
			};
			const remove = new Set();
			actions.forEach((action, index) => {
				if (action.verb !== "drop" || action.destroys.length !== 1) return;
				const id = action.destroys[0];
				if (id.kind !== "policy") return;
				const table = source.get(id)?.parent;
				if (table === void 0) return;
				const tableKey = (0, stable_id.md)(table);
				if (!droppedIds.has(tableKey)) return;
				if (!source.outgoingEdges(id).some((e) => droppedIds.has((0, stable_id.md)(e.to)) && !inSubtree(e.to, tableKey))) remove.add(index);
			});
			return remove.size > 0 ? actions.filter((_, index) => !remove.has(index)) : [...actions];
		}
		const PUBLIC_DEFAULT_PRIVILEGE = {
			type: "USAGE",
			domain: "USAGE",
			language: "USAGE",
			function: "EXECUTE",
			procedure: "EXECUTE",
			aggregate: "EXECUTE"
		};
		function samePrivilegeSet(a, b) {
			if (a.length !== b.length) return false;
			const set = new Set(a);
			return b.every((priv) => set.has(priv));
		}
		function adpCustomizesObjtype(desired, target, capability) {
			const objtype = ruleFlag(target.kind, "defaclObjtype");
			if (objtype === void 0) return false;
			const targetSchema = target.kind === "schema" ? null : target.schema ?? null;
			return desired.facts().some((fact) => {
				if (fact.id.kind !== "defaultPrivilege") return false;
				const d = fact.id;
				if (d.objtype !== objtype) return false;
				if (d.schema !== null && d.schema !== targetSchema) return false;
				if (capability !== void 0 && d.role !== capability.role) return false;
				return true;
			});
		}
		function elideDefaultAclCreates(actions, desired, capability) {
			const createdObjects = new Set();
			for (const action of actions) {
				if (action.verb !== "create") continue;
				for (const id of action.produces) if (id.kind !== "acl") createdObjects.add((0, stable_id.md)(id));
			}
			const elidable = new Set();
			for (const action of actions) {
				if (action.verb !== "create") continue;
				const aclId = action.produces.find((id) => id.kind === "acl");
				if (aclId === void 0 || aclId.kind !== "acl") continue;
				if (!createdObjects.has((0, stable_id.md)(aclId.target))) continue;
				const fact = desired.get(aclId);
				if (fact === void 0) continue;
				const payload = fact.payload;
				if ((payload.grantable ?? []).length > 0) continue;
				const privileges = payload.privileges ?? [];
				if (adpCustomizesObjtype(desired, aclId.target, capability)) continue;
				if (aclId.grantee === "PUBLIC") {
					const def = PUBLIC_DEFAULT_PRIVILEGE[aclId.target.kind];
					if (def !== void 0 && privileges.length === 1 && privileges[0] === def) elidable.add((0, stable_id.md)(aclId));
					continue;
				}
				const ownerEdge = desired.outgoingEdges(aclId.target).find((e) => e.kind === "owner");
				if (ownerEdge !== void 0 && ownerEdge.to.kind === "role" && ownerEdge.to.name === aclId.grantee && payload._ownerDefault !== void 0 && samePrivilegeSet(privileges, payload._ownerDefault)) elidable.add((0, stable_id.md)(aclId));
			}
			if (elidable.size === 0) return [...actions];
			return actions.filter((action) => !action.produces.some((id) => elidable.has((0, stable_id.md)(id))) && !action.consumes.some((id) => elidable.has((0, stable_id.md)(id))));
		}
		function foldCoCreateOwnership(actions, desired, capability) {
			const createActionOf = new Map();
			for (const action of actions) {
				if (action.verb !== "create") continue;
				for (const id of action.produces) if (id.kind !== "acl") createActionOf.set((0, stable_id.md)(id), action);
			}
			if (createActionOf.size === 0) return [...actions];
			const drop = new Set();
			actions.forEach((action, index) => {
				if (action.verb !== "alter") return;
				if (action.produces.length > 0 || action.destroys.length > 0) return;
				if (action.releases.length > 0) return;
				if (action.newSegmentBefore || action.transactionality !== "transactional") return;
				const roleConsumes = action.consumes.filter((id) => id.kind === "role");
				const objConsumes = action.consumes.filter((id) => id.kind !== "role");
				if (roleConsumes.length !== 1 || objConsumes.length !== 1) return;
				const objId = objConsumes[0];
				const owner = roleConsumes[0];
				const createAction = createActionOf.get((0, stable_id.md)(objId));
				if (createAction === void 0) return;
				if (ruleFlag(objId.kind, "ownerAlterPrefix") === void 0) return;
				if (!desired.outgoingEdges(objId).some((e) => e.kind === "owner" && e.to.kind === "role" && e.to.name === owner.name)) return;
				if (capability !== void 0 && !canSetOwner(capability, owner.name)) return;
				if (objId.kind === "schema") {
					if (createAction.newSegmentBefore || createAction.transactionality !== "transactional") return;
					const schemaName = objId.name;
					if (createAction.sql !== schemaCreateSql(schemaName)) return;
					createAction.sql = schemaCreateSql(schemaName, owner.name);
					if (!createAction.consumes.some((c) => (0, stable_id.md)(c) === (0, stable_id.md)(owner))) createAction.consumes.push(owner);
					drop.add(index);
					return;
				}
				if (capability !== void 0 && capability.role === owner.name) drop.add(index);
			});
			return drop.size > 0 ? actions.filter((_, index) => !drop.has(index)) : [...actions];
		}
		function elideCoCreateRevokeBeforeGrant(actions, desired, capability) {
			const createdObjects = new Set();
			for (const action of actions) {
				if (action.verb !== "create") continue;
				for (const id of action.produces) if (id.kind !== "acl") createdObjects.add((0, stable_id.md)(id));
			}
			if (createdObjects.size === 0) return [...actions];
			const defaults = desired.facts().filter((f) => f.id.kind === "defaultPrivilege");
			const defaultGrantsOutside = (target, grantee, explicit) => {
				const objtype = ruleFlag(target.kind, "defaclObjtype");
				if (objtype === void 0) return false;
				const targetSchema = target.kind === "schema" ? null : target.schema ?? null;
				for (const fact of defaults) {
					const d = fact.id;
					if (d.objtype !== objtype || d.grantee !== grantee) continue;
					if (d.schema !== null && d.schema !== targetSchema) continue;
					if (capability !== void 0 && d.role !== capability.role) continue;
					const payload = fact.payload;
					if ((payload.grantable ?? []).length > 0) return true;
					for (const priv of payload.privileges ?? []) if (!explicit.has(priv)) return true;
				}
				return false;
			};
			const aclIdsWithGrant = new Set();
			for (const action of actions) for (const id of action.consumes) if (id.kind === "acl") aclIdsWithGrant.add((0, stable_id.md)(id));
			const dropRevoke = new Set();
			actions.forEach((action, index) => {
				if (action.verb !== "create") return;
				const aclId = action.produces.find((id) => id.kind === "acl");
				if (aclId === void 0 || aclId.kind !== "acl") return;
				if (!createdObjects.has((0, stable_id.md)(aclId.target))) return;
				const fact = desired.get(aclId);
				if (fact === void 0) return;
				const payload = fact.payload;
				const privileges = payload.privileges ?? [];
				if (privileges.length === 0) return;
				if ((payload.grantable ?? []).length > 0) return;
				const aclKey = (0, stable_id.md)(aclId);
				if (!aclIdsWithGrant.has(aclKey)) return;
				const ownerEdge = desired.outgoingEdges(aclId.target).find((e) => e.kind === "owner");
				if (ownerEdge !== void 0 && ownerEdge.to.kind === "role" && ownerEdge.to.name === aclId.grantee) return;
				if (defaultGrantsOutside(aclId.target, aclId.grantee, new Set(privileges))) return;
				dropRevoke.add(index);
			});
			return dropRevoke.size > 0 ? actions.filter((_, index) => !dropRevoke.has(index)) : [...actions];
		}
		const isAclId = (id) => id.kind === "acl";
		function mergeCoTargetGrants(actions, desired) {
			const producedAcl = new Set();
			for (const action of actions) {
				if (action.verb !== "create") continue;
				for (const id of action.produces) if (isAclId(id)) producedAcl.add((0, stable_id.md)(id));
			}
			const candidateOf = (action) => {
				if (action.verb !== "create") return void 0;
				if (action.produces.length > 0 || action.destroys.length > 0) return;
				if (action.releases.length > 0) return void 0;
				if (action.transactionality !== "transactional") return void 0;
				const aclIds = action.consumes.filter(isAclId);
				if (aclIds.length !== 1) return void 0;
				const aclId = aclIds[0];
				if (aclId.column !== void 0) return void 0;
				if (producedAcl.has((0, stable_id.md)(aclId))) return void 0;
				const fact = desired.get(aclId);
				if (fact === void 0) return void 0;
				const payload = fact.payload;
				if ((payload.grantable ?? []).length > 0) return void 0;
				const privileges = payload.privileges ?? [];
				if (privileges.length === 0) return void 0;
				if (action.sql !== renderGrantSql(aclId.target, privileges, [aclId.grantee])) return void 0;
				return {
					aclId,
					targetKey: (0, stable_id.md)(aclId.target),
					privileges
				};
			};
			const out = [];
			let i = 0;
			while (i < actions.length) {
				const action = actions[i];
				const first = candidateOf(action);
				if (first === void 0) {
					out.push(action);
					i++;
					continue;
				}
				const run = [first];
				let j = i + 1;
				while (j < actions.length) {
					const nextAction = actions[j];
					if (nextAction.newSegmentBefore) break;
					const next = candidateOf(nextAction);
					if (next === void 0 || next.targetKey !== first.targetKey) break;
					if (!samePrivilegeSet(next.privileges, first.privileges)) break;
					run.push(next);
					j++;
				}
				if (run.length === 1) {
					out.push(action);
					i++;
					continue;
				}
				const consumes = [];
				const seen = new Set();
				for (let k = i; k < j; k++) for (const c of actions[k].consumes) {
					const key = (0, stable_id.md)(c);
					if (seen.has(key)) continue;
					seen.add(key);
					consumes.push(c);
				}
				out.push({
					...action,
					sql: renderGrantSql(first.aclId.target, first.privileges, run.map((c) => c.aclId.grantee)),
					consumes
				});
				i = j;
			}
			const dangling = (c) => isAclId(c) && !producedAcl.has((0, stable_id.md)(c));
			return out.map((action) => {
				if (!action.consumes.some(dangling)) return action;
				return {
					...action,
					consumes: action.consumes.filter((c) => !dangling(c))
				};
			});
		}
		function computeSafetyReport(actions) {
			const safetyReport = {
				destructiveActions: actions.filter((a) => a.dataLoss === "destructive").length,
				rewriteRiskActions: actions.filter((a) => a.rewriteRisk).length,
				nonTransactionalActions: actions.filter((a) => a.transactionality === "nonTransactional").length,
				lockClasses: {}
			};
			for (const action of actions) safetyReport.lockClasses[action.lockClass] = (safetyReport.lockClasses[action.lockClass] ?? 0) + 1;
			return safetyReport;
		}
		function finalizeActions(input) {
			const { actions, producerOf, destroyerOf, source, desired, renameActionIndices, foldHints, acceptsFolds, assumedRoleNames, assumedSchemaNames, capability, compact, foldConstraints, rulesForId } = input;
			const evaluatorActions = new Set();
			const edges = buildActionGraph(actions, producerOf, destroyerOf, source, desired, renameActionIndices, assumedRoleNames, assumedSchemaNames, evaluatorActions);
			const columnSubjectKey = (subject, action) => {
				if (action.verb !== "create" || subject.kind !== "column") return void 0;
				const pos = desired.get(subject)?.payload["_position"];
				if (typeof pos !== "number") return void 0;
				const c = subject;
				return `column\x00${c.schema}\x00${c.table}\x00${String(pos).padStart(6, "0")}`;
			};
			const order = topoSort(actions.length, edges, (i) => actionTieKey(actions, i, rulesForId, columnSubjectKey, evaluatorActions), (i) => actions[i].sql);
			const positionOf = Array.from({ length: actions.length }, () => 0);
			order.forEach((actionIndex, position) => {
				positionOf[actionIndex] = position;
			});
			const orderedActions = order.map((i) => actions[i]);
			for (let u = 0; u < actions.length; u++) {
				if (actions[u].transactionality !== "commitBoundaryAfter") continue;
				let firstConsumerPos = Number.POSITIVE_INFINITY;
				for (const [a, b] of edges) {
					if (a !== u) continue;
					const pos = positionOf[b];
					if (pos < firstConsumerPos) firstConsumerPos = pos;
				}
				if (Number.isFinite(firstConsumerPos)) orderedActions[firstConsumerPos].newSegmentBefore = true;
			}
			const finalActions = compact ? mergeCoTargetGrants(foldCoCreateOwnership(elideCoCreateRevokeBeforeGrant(elideDefaultAclCreates(elideCascadeSubsumedPolicyDrops(elideRedundantDrops(compactColumnFolds(orderedActions, order, edges, foldHints, acceptsFolds, positionOf, foldConstraints), source), source), desired, capability), desired, capability), desired, capability), desired) : orderedActions;
			return {
				actions: finalActions,
				safetyReport: computeSafetyReport(finalActions)
			};
		}
		const ROUTINE_FAMILY_KINDS = new Set([
			...stable_id.th,
			"extension",
			"extensionIntent"
		]);
		function baseObjectKind(id) {
			let current = id;
			while ("target" in current) current = current.target;
			return current.kind;
		}
		function needsCheckFunctionBodiesOff(actions) {
			for (const action of actions) for (const ids of [
				action.produces,
				action.consumes,
				action.destroys,
				action.releases
			]) for (const id of ids) if (ROUTINE_FAMILY_KINDS.has(baseObjectKind(id))) return true;
			return false;
		}
		function buildRoleRenameMap(acceptedRenames) {
			const map = new Map();
			for (const { from, to } of acceptedRenames) if (from.id.kind === "role" && to.id.kind === "role") map.set(from.id.name, to.id.name);
			return map;
		}
		function relabelRoleNames(id, rename) {
			const remap = (name) => rename.get(name) ?? name;
			switch (id.kind) {
				case "role": return {
					...id,
					name: remap(id.name)
				};
				case "membership": return {
					...id,
					role: remap(id.role),
					member: remap(id.member)
				};
				case "userMapping": return {
					...id,
					role: remap(id.role)
				};
				case "defaultPrivilege": return {
					...id,
					role: remap(id.role),
					grantee: remap(id.grantee)
				};
				case "acl": return {
					...id,
					target: relabelRoleNames(id.target, rename),
					grantee: remap(id.grantee)
				};
				case "comment": return {
					...id,
					target: relabelRoleNames(id.target, rename)
				};
				case "securityLabel": return {
					...id,
					target: relabelRoleNames(id.target, rename)
				};
				default: return id;
			}
		}
		function normalizePayload(id, payload, rename) {
			if (id.kind !== "policy" || !Array.isArray(payload.roles)) return payload;
			const roles = payload.roles;
			if (!roles.every((role) => typeof role === "string")) return payload;
			return {
				...payload,
				roles: roles.map((role) => rename.get(role) ?? role).sort()
			};
		}
		function normalizeRoleIdentities(fb, roleRenameMap) {
			if (roleRenameMap.size === 0) return fb;
			const facts = fb.facts().map((fact) => ({
				id: relabelRoleNames(fact.id, roleRenameMap),
				...fact.parent === void 0 ? {} : { parent: relabelRoleNames(fact.parent, roleRenameMap) },
				payload: normalizePayload(fact.id, fact.payload, roleRenameMap)
			}));
			const edges = fb.edges.map((edge) => ({
				...edge,
				from: relabelRoleNames(edge.from, roleRenameMap),
				to: relabelRoleNames(edge.to, roleRenameMap)
			}));
			const referenceOnly = new Set([...fb.referenceOnly].map((encoded) => (0, stable_id.md)(relabelRoleNames((0, stable_id.Fg)(encoded), roleRenameMap))));
			const normalized = (0, fact.kb)(facts, edges, fb.source, referenceOnly, { allowDangling: fact.RJ });
			normalized.diagnostics.push(...fb.diagnostics);
			return normalized;
		}
		const project_edgeKey = (e) => `${(0, stable_id.md)(e.from)}|${e.kind}|${(0, stable_id.md)(e.to)}`;
		function projectTarget(desired, filteredDeltas) {
			if (filteredDeltas.length === 0) return desired;
			const facts = new Map(desired.facts().map((f) => [(0, stable_id.md)(f.id), f]));
			const edges = new Map(desired.edges.map((e) => [project_edgeKey(e), e]));
			for (const d of filteredDeltas) switch (d.verb) {
				case "add":
					facts.delete((0, stable_id.md)(d.fact.id));
					break;
				case "remove":
					facts.set((0, stable_id.md)(d.fact.id), d.fact);
					break;
				case "set": {
					const key = (0, stable_id.md)(d.id);
					const cur = facts.get(key);
					if (cur === void 0) break;
					const payload = {
						...cur.payload,
						[d.attr]: d.from
					};
					facts.set(key, {
						...cur,
						payload
					});
					break;
				}
				case "link":
					edges.delete(project_edgeKey(d.edge));
					break;
				case "unlink": edges.set(project_edgeKey(d.edge), d.edge);
			}
			const childKeysOf = new Map();
			const orphans = [];
			for (const [key, fact] of facts) {
				if (fact.parent === void 0) continue;
				const parentKey = (0, stable_id.md)(fact.parent);
				if (facts.has(parentKey)) {
					const siblings = childKeysOf.get(parentKey);
					if (siblings === void 0) childKeysOf.set(parentKey, [key]);
					else siblings.push(key);
				} else orphans.push(key);
			}
			while (orphans.length > 0) {
				const key = orphans.pop();
				if (!facts.delete(key)) continue;
				for (const child of childKeysOf.get(key) ?? []) orphans.push(child);
			}
			for (const [key, edge] of edges) {
				const fromPresent = facts.has((0, stable_id.md)(edge.from));
				const toPresent = facts.has((0, stable_id.md)(edge.to));
				if (fromPresent && toPresent) continue;
				if (fromPresent && (0, fact.RJ)(edge)) continue;
				edges.delete(key);
			}
			return (0, fact.kb)([...facts.values()], [...edges.values()], desired.source, new Set(), { allowDangling: fact.RJ });
		}
		function groupDeltas(deltas) {
			const removed = new Map();
			const added = new Map();
			const setsByFact = new Map();
			for (const delta of deltas) if (delta.verb === "remove") removed.set((0, stable_id.md)(delta.fact.id), delta.fact);
			else if (delta.verb === "add") added.set((0, stable_id.md)(delta.fact.id), delta.fact);
			else if (delta.verb === "set") {
				const key = (0, stable_id.md)(delta.id);
				const list = setsByFact.get(key) ?? [];
				list.push(delta);
				setsByFact.set(key, list);
			}
			return {
				removed,
				added,
				setsByFact
			};
		}
		function renameMatchesProjectedTarget(desired, projectedDesired, from, to) {
			if (projectedDesired.has(from) || !projectedDesired.has(to)) return false;
			if (projectedDesired.rollupOf(to) !== desired.rollupOf(to)) return false;
			const desiredSubtree = new Set(subtreeIds(desired, to).map(stable_id.md));
			const incomingSignature = (fb) => fb.edges.filter((edge) => desiredSubtree.has((0, stable_id.md)(edge.to))).map((edge) => `${(0, stable_id.md)(edge.from)}-[${edge.kind}]->${(0, stable_id.md)(edge.to)}`).sort();
			const desiredIncoming = incomingSignature(desired);
			const projectedIncoming = incomingSignature(projectedDesired);
			return desiredIncoming.length === projectedIncoming.length && desiredIncoming.every((edge, index) => edge === projectedIncoming[index]);
		}
		function buildChangeSet(rawSource, rawDesired, options, rulesForId) {
			if (options?.policy) validatePolicy(options.policy);
			if (options?.policy?.baseline !== void 0 && options.baseline === void 0) throw new Error(`plan: policy "${options.policy.id}" declares baseline "${options.policy.baseline}" but no resolved baseline was provided. Resolve it with resolveBaseline(policy, { pgMajor }) and pass it as options.baseline, so platform facts are actually subtracted \u2014 a declared baseline is never silently ignored.`);
			const projectionSuppressions = [];
			const physicalSource = reconstructManagedView(rawSource, {
				policy: options?.policy,
				capability: options?.capability,
				baseline: options?.baseline,
				scope: options?.scope,
				defaultOwner: options?.defaultOwner,
				collectSuppression: (suppression) => projectionSuppressions.push({
					side: "source",
					suppression
				})
			});
			const physicalDesired = reconstructManagedView(rawDesired, {
				policy: options?.policy,
				capability: options?.capability,
				baseline: options?.baseline,
				scope: options?.scope,
				defaultOwner: options?.defaultOwner,
				collectSuppression: (suppression) => projectionSuppressions.push({
					side: "desired",
					suppression
				})
			});
			const discoveryAllDeltas = (0, diff.U)(physicalSource, physicalDesired);
			const { kept: discoveryDeltas } = options?.policy ? filterDeltas(discoveryAllDeltas, options.policy, physicalSource, physicalDesired) : { kept: discoveryAllDeltas };
			const { removed: discoveryRemoved, added: discoveryAdded } = groupDeltas(discoveryDeltas);
			const renameMode = options?.renames ?? "off";
			const renameCandidates = [];
			const discoveredRenames = [];
			if (renameMode !== "off") {
				const candidates = matchRenameCandidates(discoveryRemoved, discoveryAdded, physicalSource, physicalDesired, rulesForId);
				renameCandidates.push(...candidates);
				const confirmed = new Set((options?.acceptRenames ?? []).map((rename) => `${(0, stable_id.md)(rename.from)}>${(0, stable_id.md)(rename.to)}`));
				for (const candidate of candidates) {
					if (candidate.status !== "unambiguous") continue;
					const key = `${(0, stable_id.md)(candidate.from)}>${(0, stable_id.md)(candidate.to)}`;
					if (renameMode === "prompt" && !confirmed.has(key)) continue;
					const from = discoveryRemoved.get((0, stable_id.md)(candidate.from));
					const to = discoveryAdded.get((0, stable_id.md)(candidate.to));
					discoveredRenames.push({
						from,
						to,
						sourceSubtree: subtreeIds(physicalSource, candidate.from),
						desiredSubtree: subtreeIds(physicalDesired, candidate.to)
					});
				}
			}
			const roleRenameMap = buildRoleRenameMap(discoveredRenames);
			const source = normalizeRoleIdentities(physicalSource, roleRenameMap);
			const desired = normalizeRoleIdentities(physicalDesired, roleRenameMap);
			const allDeltas = (0, diff.U)(source, desired);
			const { kept: deltas, filtered: filteredDeltas } = options?.policy ? filterDeltas(allDeltas, options.policy, source, desired) : {
				kept: allDeltas,
				filtered: []
			};
			const projectedDesired = projectTarget(desired, filteredDeltas);
			const { removed, added, setsByFact } = groupDeltas(deltas);
			const acceptedRenames = discoveredRenames.filter(({ from, to }) => {
				if (from.id.kind === "role" && to.id.kind === "role") return true;
				const canonicalFrom = relabelRoleNames(from.id, roleRenameMap);
				const canonicalTo = relabelRoleNames(to.id, roleRenameMap);
				return removed.has((0, stable_id.md)(canonicalFrom)) && added.has((0, stable_id.md)(canonicalTo)) && renameMatchesProjectedTarget(desired, projectedDesired, canonicalFrom, canonicalTo);
			});
			for (const { from, to } of acceptedRenames) {
				if (from.id.kind === "role" && to.id.kind === "role") continue;
				const canonicalFrom = relabelRoleNames(from.id, roleRenameMap);
				const canonicalTo = relabelRoleNames(to.id, roleRenameMap);
				for (const id of subtreeIds(source, canonicalFrom)) removed.delete((0, stable_id.md)(id));
				for (const id of subtreeIds(desired, canonicalTo)) added.delete((0, stable_id.md)(id));
			}
			return {
				physicalSource,
				source,
				desired,
				projectedDesired,
				deltas,
				filteredDeltas,
				removed,
				added,
				setsByFact,
				renameCandidates,
				acceptedRenames,
				projectionSuppressions
			};
		}
		function expandReplacements(input) {
			const { removed, setsByFact, source, desired, rulesForId } = input;
			const replaceIds = new Set();
			const rebuildSeeds = new Map();
			for (const [key, sets] of setsByFact) {
				const fact = desired.get(sets[0].id);
				const rules = rulesForId(fact.id);
				for (const s of sets) {
					const attrRule = rules.attributes[s.attr];
					if (attrRule === void 0) throw new Error(`rule table: kind '${fact.id.kind}' has no rule for attribute '${s.attr}' (${key}) \u2014 extend the rule vocabulary (guardrail 3)`);
					if (attrRule === "replace") {
						replaceIds.add(key);
						continue;
					}
					if (attrRule.replaceWhen?.(s.from, s.to, fact)) {
						replaceIds.add(key);
						continue;
					}
					const rebuild = attrRule.rebuildsDependents?.(s.from, s.to);
					if (rebuild === true) rebuildSeeds.set(key, null);
					else if (Array.isArray(rebuild)) rebuildSeeds.set(key, new Set(rebuild));
				}
			}
			{
				const fullDestroy = new Set([...removed.keys(), ...replaceIds]);
				const targets = new Set([...fullDestroy, ...rebuildSeeds.keys()]);
				const worklist = [...targets];
				while (worklist.length > 0) {
					const toKey = worklist.pop();
					for (const edge of source.incomingEdgesByEncoded(toKey)) {
						const fromKey = (0, stable_id.md)(edge.from);
						if (targets.has(fromKey)) continue;
						const dependent = source.get(edge.from);
						if (!dependent || !desired.has(edge.from)) continue;
						if (!isRebuildable(dependent.id.kind)) continue;
						if (!fullDestroy.has(toKey)) {
							const allowed = rebuildSeeds.get(toKey);
							if (allowed && !allowed.has(dependent.id.kind)) continue;
						}
						replaceIds.add(fromKey);
						fullDestroy.add(fromKey);
						targets.add(fromKey);
						worklist.push(fromKey);
					}
				}
				for (const key of replaceIds) {
					let ancestor = source.getByEncoded(key)?.parent;
					while (ancestor !== void 0) {
						if (replaceIds.has((0, stable_id.md)(ancestor))) {
							replaceIds.delete(key);
							break;
						}
						ancestor = source.get(ancestor)?.parent;
					}
				}
			}
			const isRemovedId = (id) => {
				const key = (0, stable_id.md)(id);
				return removed.has(key) || replaceIds.has(key);
			};
			const dropRootOf = new Map();
			const findDropRoot = (fact) => {
				const key = (0, stable_id.md)(fact.id);
				const cached = dropRootOf.get(key);
				if (cached) return cached;
				let root = key;
				const rules = rulesForId(fact.id);
				const suppressible = rules.suppressible?.(fact) ?? true;
				const parent = fact.parent;
				if (parent !== void 0 && suppressible) {
					const parentRemoved = isRemovedId(parent);
					const cascades = rules.metadata === true || cascadesToChildren(parent.kind);
					if (parentRemoved && cascades) root = findDropRoot(removed.get((0, stable_id.md)(parent)) ?? source.get(parent));
				}
				dropRootOf.set(key, root);
				return root;
			};
			for (const fact of removed.values()) findDropRoot(fact);
			for (const fact of removed.values()) {
				const redirect = rulesForId(fact.id).dropRootRedirect?.(fact, isRemovedId);
				if (redirect === void 0) continue;
				const redirectKey = (0, stable_id.md)(redirect);
				dropRootOf.set((0, stable_id.md)(fact.id), dropRootOf.get(redirectKey) ?? redirectKey);
			}
			return {
				replaceIds,
				dropRootOf
			};
		}
		const ACTION_VERBS = new Set([
			"create",
			"alter",
			"drop"
		]);
		const TRANSACTIONALITY = new Set([
			"transactional",
			"nonTransactional",
			"commitBoundaryAfter"
		]);
		const LOCK_CLASSES = new Set([
			"none",
			"share",
			"shareRowExclusive",
			"shareUpdateExclusive",
			"accessExclusive"
		]);
		const DATA_LOSS = new Set(["none", "destructive"]);
		const SHA256 = /^[0-9a-f]{64}$/;
		function record(value) {
			return typeof value === "object" && value !== null && !Array.isArray(value);
		}
		function fail(path, expected) {
			throw new Error(`plan artifact: ${path} must be ${expected}`);
		}
		function stringField(value, field, path) {
			const fieldValue = value[field];
			if (typeof fieldValue !== "string") fail(`${path}.${field}`, "a string");
			return fieldValue;
		}
		function exactKeys(value, required, optional, path) {
			for (const key of required) if (!(key in value)) fail(`${path}.${key}`, "present");
			const allowed = new Set([...required, ...optional]);
			const extra = Object.keys(value).find((key) => !allowed.has(key));
			if (extra !== void 0) fail(`${path}.${extra}`, "a recognized field");
		}
		function sha256Field(value, field, path) {
			const digest = stringField(value, field, path);
			if (!SHA256.test(digest)) fail(`${path}.${field}`, "a SHA-256 hex digest");
			return digest;
		}
		function artifact_assertStableId(value, path) {
			if (!record(value)) fail(path, "a stable ID object");
			const kind = stringField(value, "kind", path);
			if (!stable_id.LW.includes(kind)) fail(`${path}.kind`, "a recognized stable ID kind");
			const strings = (...fields) => {
				for (const field of fields) stringField(value, field, path);
			};
			if ([
				"schema",
				"role",
				"extension",
				"language",
				"eventTrigger",
				"publication",
				"subscription",
				"fdw",
				"server"
			].includes(kind)) {
				exactKeys(value, ["kind", "name"], [], path);
				strings("name");
				return;
			}
			if ([
				"table",
				"view",
				"materializedView",
				"foreignTable",
				"sequence",
				"index",
				"collation",
				"domain",
				"type"
			].includes(kind)) {
				exactKeys(value, [
					"kind",
					"schema",
					"name"
				], [], path);
				strings("schema", "name");
				return;
			}
			if ([
				"column",
				"constraint",
				"trigger",
				"rule",
				"policy",
				"default"
			].includes(kind)) {
				exactKeys(value, [
					"kind",
					"schema",
					"table",
					"name"
				], [], path);
				strings("schema", "table", "name");
				return;
			}
			if ([
				"function",
				"procedure",
				"aggregate"
			].includes(kind)) {
				exactKeys(value, [
					"kind",
					"schema",
					"name",
					"args"
				], [], path);
				strings("schema", "name");
				if (!Array.isArray(value["args"]) || value["args"].some((arg) => typeof arg !== "string")) fail(`${path}.args`, "an array of strings");
				return;
			}
			switch (kind) {
				case "membership":
					exactKeys(value, [
						"kind",
						"role",
						"member"
					], [], path);
					strings("role", "member");
					return;
				case "userMapping":
					exactKeys(value, [
						"kind",
						"server",
						"role"
					], [], path);
					strings("server", "role");
					return;
				case "typeAttribute":
					exactKeys(value, [
						"kind",
						"schema",
						"type",
						"name"
					], [], path);
					strings("schema", "type", "name");
					return;
				case "publicationRel":
					exactKeys(value, [
						"kind",
						"publication",
						"schema",
						"table"
					], [], path);
					strings("publication", "schema", "table");
					return;
				case "publicationSchema":
					exactKeys(value, [
						"kind",
						"publication",
						"schema"
					], [], path);
					strings("publication", "schema");
					return;
				case "comment":
					exactKeys(value, ["kind", "target"], [], path);
					artifact_assertStableId(value["target"], `${path}.target`);
					return;
				case "acl":
					exactKeys(value, [
						"kind",
						"target",
						"grantee"
					], ["column"], path);
					artifact_assertStableId(value["target"], `${path}.target`);
					strings("grantee");
					if (value["column"] !== void 0 && typeof value["column"] !== "string") fail(`${path}.column`, "a string");
					return;
				case "securityLabel":
					exactKeys(value, [
						"kind",
						"target",
						"provider"
					], [], path);
					artifact_assertStableId(value["target"], `${path}.target`);
					strings("provider");
					return;
				case "defaultPrivilege":
					exactKeys(value, [
						"kind",
						"role",
						"schema",
						"objtype",
						"grantee"
					], [], path);
					strings("role", "objtype", "grantee");
					if (value["schema"] !== null && typeof value["schema"] !== "string") fail(`${path}.schema`, "a string or null");
					return;
				case "extensionIntent":
					exactKeys(value, [
						"kind",
						"ext",
						"intentKind",
						"key"
					], [], path);
					strings("ext", "intentKind", "key");
					return;
			}
			fail(`${path}.kind`, "a recognized stable ID kind");
		}
		function assertIdArray(value, path) {
			if (!Array.isArray(value)) fail(path, "an array");
			value.forEach((id, index) => artifact_assertStableId(id, `${path}[${index}]`));
		}
		function assertAction(value, index) {
			const path = `actions[${index}]`;
			if (!record(value)) fail(path, "an object");
			stringField(value, "sql", path);
			const verb = stringField(value, "verb", path);
			if (!ACTION_VERBS.has(verb)) fail(`${path}.verb`, "create, alter, or drop");
			for (const field of [
				"produces",
				"consumes",
				"destroys",
				"releases"
			]) assertIdArray(value[field], `${path}.${field}`);
			const transactionality = stringField(value, "transactionality", path);
			if (!TRANSACTIONALITY.has(transactionality)) fail(`${path}.transactionality`, "a recognized transactionality value");
			const lockClass = stringField(value, "lockClass", path);
			if (!LOCK_CLASSES.has(lockClass)) fail(`${path}.lockClass`, "a recognized lock class");
			if (typeof value["newSegmentBefore"] !== "boolean") fail(`${path}.newSegmentBefore`, "a boolean");
			const dataLoss = stringField(value, "dataLoss", path);
			if (!DATA_LOSS.has(dataLoss)) fail(`${path}.dataLoss`, "none or destructive");
			if (typeof value["rewriteRisk"] !== "boolean") fail(`${path}.rewriteRisk`, "a boolean");
		}
		function replacer(_key, value) {
			if (typeof value === "bigint") return { $bigint: value.toString() };
			return value;
		}
		function reviver(_key, value) {
			if (typeof value === "object" && value !== null && "$bigint" in value && typeof value.$bigint === "string" && Object.keys(value).length === 1) return BigInt(value.$bigint);
			return value;
		}
		function serializePlan(thePlan) {
			return JSON.stringify(thePlan, replacer, 2);
		}
		function parsePlan(json) {
			let parsed;
			try {
				parsed = JSON.parse(json, reviver);
			} catch (error) {
				throw new Error(`plan artifact: not valid JSON \u2014 ${error instanceof Error ? error.message : String(error)}`);
			}
			if (typeof parsed !== "object" || parsed === null) throw new Error("plan artifact: expected a JSON object");
			const artifact = parsed;
			if (artifact.formatVersion !== 1) throw new Error(`plan artifact: unsupported formatVersion ${String(artifact.formatVersion)} (this engine reads 1)`);
			if (typeof artifact.engineVersion !== "string") throw new Error("plan artifact: missing engineVersion");
			if (artifact.engineVersion !== ENGINE_VERSION) throw new Error(`plan artifact: produced by engine ${artifact.engineVersion}, this engine is ${ENGINE_VERSION} \u2014 re-plan`);
			if (!Array.isArray(artifact.actions) || !Array.isArray(artifact.deltas)) throw new Error("plan artifact: missing actions/deltas");
			artifact.actions.forEach(assertAction);
			if (artifact.acceptedRenames !== void 0) {
				if (!Array.isArray(artifact.acceptedRenames)) fail("acceptedRenames", "an array");
				artifact.acceptedRenames.forEach((rename, index) => {
					if (!record(rename)) fail(`acceptedRenames[${index}]`, "an object");
					exactKeys(rename, ["from", "to"], [], `acceptedRenames[${index}]`);
					artifact_assertStableId(rename["from"], `acceptedRenames[${index}].from`);
					artifact_assertStableId(rename["to"], `acceptedRenames[${index}].to`);
				});
			}
			if (!record(artifact.source) || !record(artifact.target)) throw new Error("plan artifact: missing source/target fingerprints");
			exactKeys(artifact.source, ["fingerprint"], ["endpointHash", "identity"], "source");
			sha256Field(artifact.source, "fingerprint", "source");
			if (artifact.source["endpointHash"] !== void 0) sha256Field(artifact.source, "endpointHash", "source");
			const identity = artifact.source["identity"];
			if (identity !== void 0) {
				if (!record(identity)) fail("source.identity", "an object");
				exactKeys(identity, [
					"scheme",
					"lineageHash",
					"databaseHash"
				], [], "source.identity");
				if (stringField(identity, "scheme", "source.identity") !== "pg-system-identifier-v1") fail("source.identity.scheme", "pg-system-identifier-v1");
				sha256Field(identity, "lineageHash", "source.identity");
				sha256Field(identity, "databaseHash", "source.identity");
			}
			exactKeys(artifact.target, ["fingerprint"], [], "target");
			sha256Field(artifact.target, "fingerprint", "target");
			if (artifact.projectionAudit !== void 0) try {
				artifact.projectionAudit = normalizeProjectionAudit(artifact.projectionAudit);
			} catch (error) {
				throw new Error(`plan artifact: invalid projectionAudit \u2014 ${error instanceof Error ? error.message : String(error)}`);
			}
			return artifact;
		}
		const ENGINE_VERSION = "0.2.0";
		function plan(rawSource, rawDesired, options) {
			const unkeyed = rawDesired.diagnostics.filter((d) => d.code === diagnostic.HU);
			if (unkeyed.length > 0) throw new Error(`plan: the desired state declares intent the engine cannot key \u2014 name it so it can be managed:\n` + unkeyed.map((d) => `  - ${d.message}`).join("\n"));
			const rulesForId = buildRuleResolver(options?.intentRules);
			const { physicalSource, source, desired, projectedDesired, deltas, filteredDeltas, removed, added, setsByFact, renameCandidates, acceptedRenames, projectionSuppressions } = buildChangeSet(rawSource, rawDesired, options, rulesForId);
			const projectionAudit = projectionAuditFrom(rawSource, rawDesired, projectionSuppressions);
			const unreadableMappingSubjects = new Set();
			const unreadableServers = new Set();
			const unreadableRoles = new Set();
			for (const d of [...rawSource.diagnostics, ...rawDesired.diagnostics]) {
				if (d.code !== diagnostic.J$ || d.subject === void 0) continue;
				const subject = d.subject;
				unreadableMappingSubjects.add((0, stable_id.md)(subject));
				unreadableServers.add(subject.server);
				if (subject.role !== "PUBLIC") unreadableRoles.add(subject.role);
			}
			if (unreadableMappingSubjects.size > 0) {
				const touched = new Map();
				for (const delta of deltas) {
					const id = (0, diff.e)(delta);
					const key = (0, stable_id.md)(id);
					if (unreadableMappingSubjects.has(key)) {
						touched.set(key, {
							id,
							relation: "mapping"
						});
						continue;
					}
					if (delta.verb === "remove") {
						if (id.kind === "server" && unreadableServers.has(id.name)) touched.set(key, {
							id,
							relation: "server of an unreadable mapping"
						});
						else if (id.kind === "role" && unreadableRoles.has(id.name)) touched.set(key, {
							id,
							relation: "role of an unreadable mapping"
						});
						continue;
					}
					if (delta.verb === "set" && id.kind === "server" && unreadableServers.has(id.name) && rulesForId(id).attributes[delta.attr] === "replace") touched.set(key, {
						id,
						relation: "server of an unreadable mapping (replaced)"
					});
				}
				if (touched.size > 0) {
					const lines = [...touched.values()].map(({ id, relation }) => {
						if (id.kind === "userMapping") {
							const m = id;
							return `${m.server}/${m.role} (mapping)`;
						}
						return `${id.name} (${relation})`;
					}).sort();
					throw new Error(`plan: the state of these user mappings is unknown on one side (options unreadable via pg_user_mappings) \u2014 refusing to plan changes touching them, their containing server, or their mapped role; extract with a role that can read pg_user_mapping:\n` + lines.map((n) => `  - ${n}`).join("\n"));
				}
			}
			const params = options?.params ?? {};
			for (const name of Object.keys(params)) if (!KNOWN_PARAMS.has(name)) throw new Error(`plan: unknown serialize parameter '${name}' \u2014 the rule table declares ${[...KNOWN_PARAMS].join(", ")}`);
			const serializeRules = options?.policy ? flattenPolicy(options.policy).serialize : [];
			const assumedRoleNames = new Set([...options?.policy ? flattenPolicy(options.policy).assumedRoles : [], ...options?.assumedRoles ?? []]);
			for (const fb of [source, desired]) for (const e of fb.edges) if (e.kind === "owner" && e.to.kind === "role" && !fb.has(e.to)) assumedRoleNames.add(e.to.name);
			const assumedSchemaNames = new Set([...options?.policy ? flattenPolicy(options.policy).assumedSchemas : [], ...options?.assumedSchemas ?? []]);
			const { replaceIds, dropRootOf } = expandReplacements({
				removed,
				setsByFact,
				source,
				desired,
				rulesForId
			});
			const { actions, producerOf, destroyerOf, foldHints, acceptsFolds, renameActionIndices } = emitActions({
				source,
				desired,
				projectedDesired,
				removed,
				added,
				setsByFact,
				replaceIds,
				dropRootOf,
				acceptedRenames,
				deltas,
				params,
				serializeRules,
				capability: options?.capability,
				rulesForId
			});
			const { actions: finalActions, safetyReport } = finalizeActions({
				actions,
				producerOf,
				destroyerOf,
				source,
				desired,
				renameActionIndices,
				foldHints,
				acceptsFolds,
				assumedRoleNames,
				assumedSchemaNames,
				capability: options?.capability,
				compact: options?.compact !== false,
				foldConstraints: options?.foldConstraints,
				rulesForId
			});
			return {
				formatVersion: 1,
				engineVersion: ENGINE_VERSION,
				source: { fingerprint: physicalSource.rootHash },
				target: { fingerprint: projectedDesired.rootHash },
				preamble: [{
					name: "search_path",
					value: "pg_catalog"
				}, ...options?.compact === false || needsCheckFunctionBodiesOff(finalActions) ? [{
					name: "check_function_bodies",
					value: "off"
				}] : []],
				deltas,
				filteredDeltas,
				projectionAudit,
				...options?.policy ? { policy: options.policy } : {},
				...options?.capability ? { capability: options.capability } : {},
				...options?.profile ? { profile: options.profile } : {},
				...options?.baselineMeta ? { baseline: options.baselineMeta } : {},
				...options?.scope !== void 0 && options.scope !== "cluster" ? { scope: options.scope } : {},
				...options?.defaultOwner !== void 0 && options?.scope !== void 0 && options.scope !== "cluster" ? { defaultOwner: options.defaultOwner } : {},
				...options?.redactSecrets !== void 0 ? { redactSecrets: options.redactSecrets } : {},
				renameCandidates,
				...acceptedRenames.length > 0 ? { acceptedRenames: acceptedRenames.map((r) => ({
					from: r.from.id,
					to: r.to.id
				})) } : {},
				actions: finalActions,
				safetyReport
			};
		}
	})
};
export { id, ids, modules };
