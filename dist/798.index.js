const id = 798;
const ids = [798];
const modules = {
	3246: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => commitOf,
			O: () => gitOf
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
		function gitOf(folder) {
			const env = {
				...process.env,
				GIT_CONFIG_COUNT: "1",
				GIT_CONFIG_KEY_0: "safe.directory",
				GIT_CONFIG_VALUE_0: "*",
				GIT_TERMINAL_PROMPT: "0",
				GIT_NO_LAZY_FETCH: "1"
			};
			const run = (0, node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(process.getBuiltinModule("node:child_process").execFile);
			return async (...args) => {
				try {
					return (await run("git", [...args], {
						cwd: folder,
						encoding: "buffer",
						maxBuffer: 5e8,
						env
					})).stdout;
				} catch {
					return null;
				}
			};
		}
		async function commitOf(git, name) {
			return (await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`))?.toString().trim() ?? null;
		}
	}),
	8857: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { d: () => diagrams });
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8992);
		var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3788);
		const mostEntities = 40;
		const mostWithColumns = 16;
		const mostCharacters = 4e4;
		const mostLines = 500;
		const mostDiagrams = 20;
		function diagrams(schema, relations) {
			const edges = relations.flatMap((from) => from.constraints.flatMap((constraint) => constraint.references === null ? [] : [{
				from,
				to: (0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(constraint.references.schema, constraint.references.table),
				constraint
			}]));
			const tables = new Map(relations.map((relation) => [(0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(relation.schema, relation.name), relation]));
			const groups = connected(edges).filter(({ members }) => members.length > 1);
			const all = groups.flatMap(({ members }) => members);
			if (all.length === 0) return [];
			if (all.length <= mostEntities) return [draw(`Diagram of the ${all.length} tables that foreign keys connect`, schema, all.sort(_text_js__WEBPACK_IMPORTED_MODULE_1__.UD), edges, tables)];
			const chosen = new Set([...groups].sort((a, b) => b.members.length - a.members.length).slice(0, mostDiagrams));
			return groups.filter((group) => chosen.has(group)).map((group) => {
				const { members } = group;
				if (members.length <= mostEntities) {
					const names = members.slice(0, 3).map(nameOf(schema)).join(", ");
					return draw(`Diagram of ${members.length} tables: ${names}${members.length > 3 ? ", \u2026" : ""}`, schema, members, group.edges, tables);
				}
				const central = mostConnected(group);
				return draw(`Diagram of the ${central.length} most connected of ${members.length} tables`, schema, central, group.edges, tables);
			});
		}
		function nameOf(schema) {
			return (id) => {
				const [own = "", name = ""] = id.split("\0");
				return own === schema ? name : `${own}.${name}`;
			};
		}
		function connected(edges) {
			const parents = new Map();
			const root = (id) => {
				let at = id;
				for (let up = parents.get(at); up !== void 0 && up !== at; up = parents.get(at)) {
					parents.set(at, parents.get(up) ?? up);
					at = up;
				}
				return at;
			};
			for (const { from, to } of edges) {
				const ids = [(0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(from.schema, from.name), to];
				for (const id of ids) if (!parents.has(id)) parents.set(id, id);
				parents.set(root(ids[0]), root(ids[1]));
			}
			const groups = new Map();
			const groupOf = (id) => {
				const found = groups.get(root(id)) ?? {
					members: [],
					edges: []
				};
				groups.set(root(id), found);
				return found;
			};
			for (const id of [...parents.keys()].sort(_text_js__WEBPACK_IMPORTED_MODULE_1__.UD)) groupOf(id).members.push(id);
			for (const edge of edges) groupOf(edge.to).edges.push(edge);
			return [...groups.values()];
		}
		function mostConnected({ members, edges }) {
			const degrees = new Map();
			for (const { from, to } of edges) for (const id of new Set([(0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(from.schema, from.name), to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
			return [...members].sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a, b)).slice(0, mostEntities).sort(_text_js__WEBPACK_IMPORTED_MODULE_1__.UD);
		}
		function draw(title, schema, members, edges, tables) {
			const label = labels(schema, members);
			const drawn = edges.filter(({ from, to }) => label.has((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(from.schema, from.name)) && label.has(to)).map((edge) => `    ${relationship(edge, label)}`);
			const source = (pick, lines) => [
				"erDiagram",
				...members.flatMap((id) => entity(label.get(id) ?? "", tables.get(id), pick)),
				...lines
			].join("\n");
			let lines = drawn.slice(0, mostLines);
			for (const pick of members.length <= mostWithColumns ? [everyColumn, keyColumns] : [keyColumns]) {
				const whole = source(pick, lines);
				if (whole.length <= mostCharacters) return titled(title, whole, lines.length, drawn.length);
			}
			while (source(noColumn, lines).length > mostCharacters) lines = lines.slice(0, -10);
			return titled(title, source(noColumn, lines), lines.length, drawn.length);
		}
		function titled(title, source, lines, all) {
			return {
				title: lines === all ? title : `${title}, ${lines} of ${all} foreign keys`,
				source
			};
		}
		const everyColumn = () => true;
		const keyColumns = (_column, keys) => keys.length > 0;
		const noColumn = () => false;
		function entity(label, relation, pick) {
			const columns = relation?.table?.columns ?? [];
			const keys = keysOf(relation?.constraints ?? []);
			const lines = columns.flatMap((column, at) => {
				const marks = keys.get(column.name) ?? [];
				if (!pick(column, marks)) return [];
				const named = attributeName.test(column.name) && !attributeKey.test(column.name);
				const name = named ? column.name : `col_${at + 1}`;
				return [`        ${oneWord(column.type)} ${name}${marks.length === 0 ? "" : ` ${marks.join(", ")}`}${named ? "" : ` "${quotable(column.name)}"`}`];
			});
			return lines.length === 0 ? [`    "${label}" {`, "    }"] : [
				`    "${label}" {`,
				...lines,
				"    }"
			];
		}
		const attributeName = /^[A-Za-z_][A-Za-z0-9_]*$/;
		const attributeKey = /^(?:pk|fk|uk)$/i;
		function keysOf(constraints) {
			const keys = new Map();
			for (const [kind, mark] of [
				["primary key", "PK"],
				["foreign key", "FK"],
				["unique", "UK"]
			]) for (const constraint of constraints) {
				if (constraint.kind !== kind || kind === "unique" && constraint.columns.length > 1) continue;
				for (const column of constraint.columns) {
					const marks = keys.get(column);
					if (marks === void 0) keys.set(column, [mark]);
					else if (!marks.includes(mark)) marks.push(mark);
				}
			}
			return keys;
		}
		function relationship({ from, to, constraint }, label) {
			const columns = new Set(constraint.columns);
			const optional = (from.table?.columns ?? []).some((column) => columns.has(column.name) && !column.not_null);
			const unique = from.constraints.some((other) => (other.kind === "primary key" || other.kind === "unique") && other.columns.every((column) => columns.has(column)));
			const [parent, child] = [label.get(to) ?? "", label.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(from.schema, from.name)) ?? ""];
			return `"${parent}" ${optional ? "|o" : "||"}--${unique ? "o|" : "o{"} "${child}" : "${quotable(constraint.columns.join(", "))}"`;
		}
		function labels(schema, members) {
			const taken = new Set();
			return new Map(members.map((id) => {
				const name = quotable(nameOf(schema)(id));
				let label = name;
				for (let copy = 2; taken.has(label); copy++) label = `${name} ${copy}`;
				taken.add(label);
				return [id, label];
			}));
		}
		function quotable(name) {
			const safe = name.replace(/[^\p{L}\p{N}_. ,()-]/gu, "_").trim();
			return safe === "" ? "_" : safe;
		}
		const shortTypes = new Map(Object.entries({
			"timestamp with time zone": "timestamptz",
			"timestamp without time zone": "timestamp",
			"time with time zone": "timetz",
			"time without time zone": "time",
			"character varying": "varchar",
			"double precision": "float8",
			"bit varying": "varbit",
			"\"char\"": "char"
		}));
		function oneWord(type) {
			const array = type.endsWith("[]") ? "[]" : "";
			const bare = (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.Mx)(type, "[]").replace(/\([^()]*\)/g, "").replace(/ {2,}/g, " ").trim();
			const name = shortTypes.get(bare) ?? (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.dE)(bare.replace(/^(?:"(?:[^"]|"")*"|[^".]+)\./, "").replace(/[^A-Za-z0-9_]+/g, "_"), "_");
			return (/^[A-Za-z]/.test(name) && !attributeKey.test(name) ? name : `t_${name}`) + array;
		}
	}),
	2034: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Mp: () => written,
			be: () => rangeOf,
			g6: () => differencesOf,
			m6: () => familiesOf
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8992);
		var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3788);
		function familiesOf(snapshot) {
			const partitions = (snapshot.partitions ?? []).filter(({ made_by, retired }) => made_by !== "pg_partman" || retired === true);
			const listed = new Map(partitions.map((each) => [(0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(each.schema, each.table), each]));
			const tops = new Map();
			const topOf = (one) => {
				const known = tops.get(one);
				if (known !== void 0) return known;
				const [schema = one.schema, table] = (0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.H2)(one.partition_of);
				const above = table === void 0 ? void 0 : listed.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, table));
				const found = above === void 0 ? [schema, table ?? one.table] : topOf(above);
				tops.set(one, found);
				return found;
			};
			const families = new Map();
			for (const one of partitions) {
				const [schema, table] = topOf(one);
				const family = families.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, table)) ?? {
					schema,
					table,
					partitions: []
				};
				families.set((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, table), family);
				family.partitions.push(one);
			}
			return [...families.values()].map((family) => ({
				...family,
				differences: distinct(family.partitions.flatMap(differencesOf))
			})).sort((a, b) => (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a.schema, b.schema) || (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a.table, b.table));
		}
		const builtByInheritance = new Set(["inheritance", "timescaledb"]);
		function differencesOf(partition) {
			const { made_by, constraints = [], indexes = [], policies = [], privileges = [] } = partition;
			const built = made_by === void 0 || builtByInheritance.has(made_by) || made_by === "pg_partman";
			const keys = new Set(constraints.map(({ constraint }) => constraint));
			return [
				...stateOf(partition),
				...policies.map(({ policy }) => ["policy", [policy]]),
				...privileges.map(({ grantee, privileges: list }) => ["privileges of", [grantee, ...list]]),
				...built ? ownOf(partition) : [],
				...built ? constraints.filter(({ kind }) => kind !== "check" || !builtByInheritance.has(made_by ?? "")).map(({ kind, columns }) => kind === "check" ? [kind, []] : [kind, columns]) : [],
				...built ? indexes.filter(({ constraint }) => constraint === null || !keys.has(constraint)).map(({ columns }) => ["index on", columns]) : []
			];
		}
		function stateOf(partition) {
			const { owner, persistence, row_security, replica_identity, internal_triggers = [] } = partition;
			return [
				...owner === void 0 ? [] : [["owner", [owner]]],
				...persistence === void 0 ? [] : [[persistence, []]],
				...row_security === void 0 ? [] : [[`row security ${row_security}`, []]],
				...replica_identity === void 0 ? [] : [[`replica identity ${replica_identity}`, []]],
				...internal_triggers.map((text) => ["trigger", [text]])
			];
		}
		function ownOf({ options = [], comment, columns = [], triggers = [], rules = [], statistics_objects = [], missing = [] }) {
			return [
				...options.map((option) => ["option", [option]]),
				...comment === void 0 ? [] : [["comment", []]],
				...columns.flatMap(({ name, ...own }) => Object.keys(own).map((property) => [`${property.replaceAll("_", " ")} of`, [name]])),
				...triggers.map(({ trigger }) => ["trigger", [trigger]]),
				...rules.map(({ rule }) => ["rule", [rule]]),
				...statistics_objects.length === 0 ? [] : [["extended statistics", []]],
				...missing.map((text) => ["lacks", [text]])
			];
		}
		function distinct(differences) {
			return [...new Map(differences.map((each) => [written(each), each]))].sort(([a], [b]) => (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a, b)).map(([, each]) => each);
		}
		function written([what, names]) {
			return names.length === 0 ? what : `${what} ${names.join(", ")}`;
		}
		function rangeOf(partitions) {
			const [first, ...others] = partitions.flatMap(({ bound, made_by }) => {
				const [, from, to] = made_by === "timescaledb" ? [
					null,
					/ >= '([^']+)'/.exec(bound)?.[1],
					/ < '([^']+)'/.exec(bound)?.[1]
				] : /^FOR VALUES FROM \('?([^',()]+)'?\) TO \('?([^',()]+)'?\)$/.exec(bound) ?? [];
				return from === void 0 || to === void 0 ? [] : [[from, to]];
			});
			if (first === void 0) return null;
			return [others.reduce((found, [from]) => isBelow(from, found) ? from : found, first[0]), others.reduce((found, [, to]) => isBelow(found, to) ? to : found, first[1])];
		}
		function isBelow(a, b) {
			const [first, second] = [Number(a), Number(b)];
			return Number.isNaN(first) || Number.isNaN(second) ? a < b : first < second;
		}
	}),
	4011: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => group });
		var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8992);
		var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3788);
		var _families_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2034);
		var _select_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7266);
		function groups(snapshot, families) {
			const schemas = new Map();
			const relations = new Map();
			const familyOf = new Map(families.map((family) => [(0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(family.schema, family.table), family]));
			const described = new Map(snapshot.schemas.map((each) => [each.schema, each]));
			const schemaOf = (name) => {
				const lists = {
					relations: [],
					functions: [],
					types: [],
					sequences: [],
					families: [],
					grants: []
				};
				const { owner = null, comment = null, made_by, labels = [] } = described.get(name) ?? {};
				const made = made_by === void 0 ? null : {
					by: made_by,
					labels
				};
				const found = schemas.get(name) ?? {
					name,
					owner,
					comment,
					made,
					...lists
				};
				schemas.set(name, found);
				return found;
			};
			const relationOf = (schema, name, table, view) => {
				const known = relations.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, name));
				if (known !== void 0) return known;
				const lists = {
					constraints: [],
					indexes: [],
					policies: [],
					triggers: [],
					rules: [],
					grants: []
				};
				const family = familyOf.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, name)) ?? null;
				const created = {
					schema,
					name,
					table: table ?? null,
					view: view ?? null,
					family,
					...lists
				};
				relations.set((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, name), created);
				schemaOf(schema).relations.push(created);
				return created;
			};
			return {
				schemaOf,
				relationOf,
				knownRelation: (schema, name) => relations.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, name)),
				all: () => schemas.values()
			};
		}
		function group(snapshot, shown) {
			const families = (0, _families_js__WEBPACK_IMPORTED_MODULE_1__.m6)(snapshot);
			const found = groups(snapshot, families);
			const { schemaOf, relationOf } = found;
			const inShown = (list) => list.filter(({ schema }) => shown(schema));
			for (const { schema } of inShown(snapshot.schemas)) schemaOf(schema);
			for (const table of inShown(snapshot.tables)) relationOf(table.schema, table.table, table);
			for (const view of inShown(snapshot.views)) relationOf(view.schema, view.view, void 0, view);
			for (const one of inShown(snapshot.constraints)) relationOf(one.schema, one.table).constraints.push(one);
			for (const one of inShown(snapshot.indexes)) relationOf(one.schema, one.table).indexes.push(one);
			for (const one of inShown(snapshot.policies)) relationOf(one.schema, one.table).policies.push(one);
			for (const one of inShown(snapshot.triggers)) relationOf(one.schema, one.table).triggers.push(one);
			for (const one of inShown(snapshot.rules)) relationOf(one.schema, one.table).rules.push(one);
			for (const one of inShown(snapshot.functions)) schemaOf(one.schema).functions.push(one);
			for (const one of inShown(snapshot.types)) schemaOf(one.schema).types.push(one);
			for (const one of inShown(snapshot.sequences)) schemaOf(one.schema).sequences.push(one);
			for (const family of inShown(families)) schemaOf(family.schema).families.push(family);
			for (const grant of snapshot.grants) addGrant(found, grant, shown);
			const schemas = [...found.all()];
			for (const { relations } of schemas) {
				for (const relation of relations) fit(relation);
				relations.sort((a, b) => (0, _text_js__WEBPACK_IMPORTED_MODULE_2__.UD)(a.name, b.name));
			}
			return schemas.sort((a, b) => (0, _text_js__WEBPACK_IMPORTED_MODULE_2__.UD)(a.name, b.name));
		}
		const none = Object.freeze([]);
		function fit(relation) {
			const { constraints, indexes, policies, triggers, rules, grants } = relation;
			const lists = {
				constraints,
				indexes,
				policies,
				triggers,
				rules,
				grants
			};
			for (const [name, list] of Object.entries(lists)) Object.assign(relation, { [name]: list.length > 0 ? [...list] : none });
		}
		function addGrant({ schemaOf, knownRelation }, grant, shown) {
			const [schema, name] = (0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.H2)(grant.object);
			if (schema === void 0 || (0, _select_js__WEBPACK_IMPORTED_MODULE_3__.oQ)(grant) || !shown(schema)) return;
			((name === void 0 || _select_js__WEBPACK_IMPORTED_MODULE_3__.vk.has(grant.on) ? void 0 : knownRelation(schema, name)) ?? schemaOf(schema)).grants.push(grant);
		}
	}),
	7798: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			build: () => build.j,
			longest: () => rehearsal_limit.xS,
			marker: () => make.xL,
			openShadow: () => rehearsal_shadow.j,
			ownOrigin: () => ownOrigin,
			planRun: () => planRun
		});
		var build = __webpack_require__(6055);
		var rehearsal_limit = __webpack_require__(2732);
		var make = __webpack_require__(2029);
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		var read = __webpack_require__(9823);
		var src_error = __webpack_require__(1557);
		var git_object = __webpack_require__(3451);
		var isolated_git = __webpack_require__(2165);
		var __addDisposableResource = function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) env.stack.push({ async: true });
			return value;
		};
		var __disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		const configOf = (commit) => `[core]\nbare = true\nrepositoryformatversion = ${(0, git_object.be)(commit) === "sha1" ? "0\n" : "1\n[extensions]\nobjectFormat = sha256\n"}`;
		function checkout_open(workspace, commit) {
			const git = (0, isolated_git.Q)({
				config: configOf(commit),
				objects: external_node_path_default().resolve(workspace, ".git", "objects")
			});
			const read = (ids) => {
				const stdout = git.run(["cat-file", "--batch"], { input: ids.map((id) => `${id}\n`).join("") });
				if (stdout === null) return null;
				const found = [];
				let at = 0;
				for (const id of ids) {
					const end = stdout.indexOf("\n", at);
					const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(stdout.toString("latin1", at, end)) ?? [];
					if (type === void 0) return null;
					const content = stdout.subarray(end + 1, end + 1 + Number(size));
					if ((0, git_object.Tu)(type, content, (0, git_object.be)(id)) !== id) return null;
					found.push({
						type,
						content
					});
					at = end + 1 + Number(size) + 1;
				}
				return found;
			};
			return Object.assign(read, { [Symbol.dispose]: () => git[Symbol.dispose]() });
		}
		function entriesOf(tree, length) {
			const entries = [];
			for (let at = 0; at < tree.length;) {
				const [space, zero] = [tree.indexOf(32, at), tree.indexOf(0, at)];
				const next = zero + 1 + length / 2;
				entries.push({
					name: tree.toString("utf8", space + 1, zero),
					id: tree.toString("hex", zero + 1, next),
					folder: tree.toString("latin1", at, space) === "40000"
				});
				at = next;
			}
			return entries;
		}
		function filesOf(read, commit, roots) {
			const [head] = read([commit]) ?? [];
			const tree = head?.type === "commit" ? /^tree ([0-9a-f]+)\n/.exec(head.content.toString("latin1", 0, 80))?.[1] : void 0;
			if (tree === void 0) return null;
			const files = new Map();
			const isWanted = (file) => roots.some((root) => root === "" || file === root || file.startsWith(`${root}/`));
			const leads = (folder) => isWanted(folder) || roots.some((root) => root.startsWith(`${folder}/`));
			for (let level = [{
				name: "",
				id: tree,
				folder: true
			}]; level.length > 0;) {
				const trees = read(level.map(({ id }) => id));
				if (trees === null) return null;
				const below = trees.flatMap(({ content }, index) => entriesOf(content, commit.length).map((entry) => ({
					...entry,
					name: external_node_path_default().posix.join(level[index].name, entry.name)
				})));
				for (const { name, id, folder } of below) if (!folder && isWanted(name)) files.set(name, id);
				level = below.filter(({ name, folder }) => folder && leads(name));
			}
			return files;
		}
		function isOf(commit, [file, content]) {
			const id = commit.get(file);
			if (id === void 0) return false;
			const unix = () => Buffer.from(content.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
			return [content, unix()].some((bytes) => (0, git_object.zA)(bytes, (0, git_object.be)(id)) === id);
		}
		function doubt(workspace, { code }, roots, files, matters) {
			if (typeof code === "string") return code === "unknown" ? "the event does not say" : null;
			let why = "the event names no commit";
			for (const commit of code.ofCommits.filter((id) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id))) {
				const env_1 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					const known = filesOf(__addDisposableResource(env_1, checkout_open(workspace, commit), false), commit, roots);
					if (known === null) {
						why = `the workspace holds no Git checkout of ${commit.slice(0, 12)}, or git is not installed`;
						continue;
					}
					const other = [...files].find((file) => !isOf(known, file))?.[0];
					const gone = [...known.keys()].find((file) => matters(file) && !files.has(file));
					if (other === void 0 && gone === void 0) return null;
					why = other === void 0 ? `${gone} of ${commit.slice(0, 12)} is missing` : `${other} differs from ${commit.slice(0, 12)}`;
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = true;
				} finally {
					__disposeResources(env_1);
				}
			}
			return why;
		}
		function doubtOf(workspace, origin, roots, files, matters) {
			try {
				return doubt(workspace, origin, roots, files, matters);
			} catch (error) {
				return `its commit cannot be read (${error instanceof Error ? error.name : "error"})`;
			}
		}
		function refuseUnknownCode({ event }, why, mode) {
			throw new src_error.l({
				message: `Whose code this is cannot be verified on the event ${event || "of this run"}: ${why}. Anyone may have written it, so mode: ${mode} stops.`,
				state: "No database was connected to and nothing was changed.",
				remedy: "Check out the commit of the event, without `ref:` and without copying files from elsewhere over it. Or run on push to the branch or by workflow_dispatch; for a pull request, on pull_request with mode: plan."
			});
		}
		var listing = __webpack_require__(1689);
		var suppressions = __webpack_require__(7307);
		var rehearsal_files = __webpack_require__(9056);
		const settings = [".gmrc", ".node-pg-migraterc"].flatMap((name) => [
			"",
			".json",
			".js",
			".cjs",
			".ts"
		].map((ending) => name + ending)).concat("sqitch.plan");
		const foldersAbove = (file) => file.split("/").map((_, depth, segments) => segments.slice(0, depth).join("/"));
		async function listed({ workspace, inputs, signal }) {
			try {
				return (await (0, listing.p)(workspace, inputs.migrations, inputs.format, {
					signal,
					verify: inputs.verify
				})).flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
			} catch {
				return [];
			}
		}
		async function ownOrigin(asked) {
			const { origin, inputs, workspace, note } = asked;
			if (origin.code === "ours" || origin.code === "proposed") return origin;
			const folders = (0, rehearsal_files.RD)(inputs.migrations);
			const above = folders.flatMap(foldersAbove).flatMap((folder) => settings.map((name) => external_node_path_default().posix.join(folder, name)));
			const named = [
				...inputs.verify.map((file) => external_node_path_default().posix.normalize(file)),
				suppressions.gC,
				...above,
				...await listed(asked)
			];
			const isNamed = new Set(named);
			const files = new Map((0, rehearsal_files.Ul)(workspace, folders));
			for (const file of named) {
				const content = (0, read.qC)(workspace, file, "checkout", read.LR.migration);
				if (content !== null) files.set(file, content);
			}
			const why = doubtOf(workspace, origin, [...folders, ...named], files, (file) => (0, rehearsal_files.MR)(file) || isNamed.has(file));
			if (why === null) return origin;
			if (inputs.mode !== "plan") return refuseUnknownCode(origin, why, inputs.mode);
			note("notice", `No database was looked at, because whose code this is cannot be verified on the event ${origin.event}: ${why}.`);
			return {
				...origin,
				fork: true
			};
		}
		var plan_notices = __webpack_require__(1362);
		var meaning_earlier = __webpack_require__(2526);
		var meaning_ahead = __webpack_require__(9307);
		var breaks = __webpack_require__(1294);
		var breaks_elsewhere = __webpack_require__(3109);
		var breaks_hanging = __webpack_require__(3609);
		var cascade = __webpack_require__(5728);
		var meaning_data = __webpack_require__(9460);
		var fails = __webpack_require__(3220);
		var dependents = __webpack_require__(2716);
		var drops = __webpack_require__(5960);
		var quoting = __webpack_require__(8688);
		var alteration = __webpack_require__(4781);
		var meaning_change = __webpack_require__(488);
		var meaning_draft = __webpack_require__(6969);
		var proof = __webpack_require__(6604);
		var meaning_scope = __webpack_require__(5174);
		var objects = __webpack_require__(1058);
		const path = (of) => `pg_catalog.format('%I.%I', (SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = ${of}.relnamespace),
    ${of}.relname)`;
		const grantee = `CASE g.grantee WHEN 0 THEN 'PUBLIC'
  ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(g.grantee)) END`;
		const forms_own_option = `CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END`;
		const description = (of, catalog) => `(SELECT d.description FROM pg_catalog.pg_description d WHERE d.objoid = ${of}
    AND d.classoid = 'pg_catalog.${catalog}'::pg_catalog.regclass AND d.objsubid = 0)`;
		const more = (row, column) => `(pg_catalog.to_jsonb(${row})->>'${column}')`;
		const ofColumn = `SELECT 1 AS place, x.sql FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  CROSS JOIN LATERAL (
    SELECT pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', ${path("c")}, a.attname, d.description) AS sql
    FROM pg_catalog.pg_description d WHERE d.objoid = c.oid AND d.objsubid = a.attnum
      AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    UNION ALL SELECT pg_catalog.format('GRANT %s (%I) ON %s TO %s%s', g.privilege_type, a.attname, ${path("c")},
      ${grantee}, ${forms_own_option}) FROM pg_catalog.aclexplode(a.attacl) g
    UNION ALL SELECT pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I %s', ${path("c")}, a.attname, s.what)
    FROM (VALUES
      ('SET STATISTICS ' || nullif(${more("a", "attstattarget")}, '-1')),
      ('SET (' || pg_catalog.array_to_string(a.attoptions, ', ') || ')'),
      (CASE WHEN a.attstorage <> t.typstorage THEN 'SET STORAGE ' || CASE a.attstorage
        WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END),
      (CASE a.attcompression WHEN 'p' THEN 'SET COMPRESSION pglz' WHEN 'l' THEN 'SET COMPRESSION lz4' END)
    ) s (what) WHERE s.what IS NOT NULL
  ) x WHERE c.oid = $relation AND a.attnum = $number`;
		const statistics = `SELECT x.place, x.sql FROM pg_catalog.pg_statistic_ext e
  JOIN pg_catalog.pg_namespace n ON n.oid = e.stxnamespace
  CROSS JOIN LATERAL (SELECT 1 AS place, pg_catalog.pg_get_statisticsobjdef(e.oid) AS sql
    UNION ALL SELECT 2, pg_catalog.format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, e.stxname,
      ${more("e", "stxstattarget")}) WHERE nullif(${more("e", "stxstattarget")}, '-1') IS NOT NULL
    UNION ALL SELECT 2, pg_catalog.format('COMMENT ON STATISTICS %I.%I IS %L', n.nspname, e.stxname, d.description)
      FROM pg_catalog.pg_description d WHERE d.objoid = e.oid
        AND d.classoid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass) x
  WHERE e.stxrelid = $relation AND EXISTS (SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass AND d.objid = e.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
      AND d.refobjid = $relation AND d.refobjsubid = $number)`;
		const hanging = `SELECT 3 AS place, x.sql FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class o ON o.oid = i.indexrelid
    JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
    CROSS JOIN LATERAL (
      SELECT pg_catalog.format('ALTER TABLE %s CLUSTER ON %I', ${path("c")}, o.relname) AS sql WHERE i.indisclustered
      UNION ALL SELECT pg_catalog.format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', ${path("c")}, o.relname)
        WHERE i.indisreplident
      UNION ALL SELECT pg_catalog.format('COMMENT ON INDEX %s IS %L', ${path("o")}, ${description("o.oid", "pg_class")})
        WHERE ${description("o.oid", "pg_class")} IS NOT NULL) x
    WHERE i.indrelid = $relation AND $number = ANY (i.indkey)
  UNION ALL SELECT 4, pg_catalog.format('COMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, ${path("c")},
      ${description("k.oid", "pg_constraint")})
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
    WHERE (k.conrelid = $relation AND $number = ANY (k.conkey) OR k.confrelid = $relation AND $number = ANY (k.confkey))
      AND k.contype IN ('p', 'u', 'f') AND ${description("k.oid", "pg_constraint")} IS NOT NULL`;
		const granted = `SELECT 1 AS place, pg_catalog.format('REVOKE ALL ON %s FROM %s', $view, ${grantee}) AS sql
    FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_default_acl d ON d.defaclobjtype = 'r' AND d.defaclnamespace IN (0, $schema)
        AND d.defaclrole = pg_catalog.to_regrole(pg_catalog.quote_ident(CURRENT_USER))
      CROSS JOIN LATERAL (SELECT DISTINCT g.grantee FROM pg_catalog.aclexplode(d.defaclacl) g
        WHERE g.grantee <> d.defaclrole) g
    WHERE c.oid = $relation
  UNION SELECT 2, pg_catalog.format('GRANT %s ON %s TO %s%s', g.privilege_type, $view, ${grantee}, ${forms_own_option})
    FROM pg_catalog.pg_class c CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) g
    WHERE c.oid = $relation AND g.grantee <> c.relowner
      AND g.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
  UNION SELECT 3, pg_catalog.format('GRANT %s (%I) ON %s TO %s%s', g.privilege_type, a.attname, $view, ${grantee},
      ${forms_own_option})
    FROM pg_catalog.pg_attribute a CROSS JOIN LATERAL pg_catalog.aclexplode(a.attacl) g
    WHERE a.attrelid = $relation AND g.privilege_type IN ('SELECT', 'INSERT', 'UPDATE')`;
		const asked = async (look, queries, values) => {
			return (await look(`SELECT q.sql FROM (${queries.map((query, part) => `SELECT ${part} AS part, x.place, x.sql FROM (${query}) x`).join("\nUNION ALL ").replace(/\$([a-z]+)/g, (_, name) => values[name] ?? "")}) q ORDER BY q.part, q.place, q.sql`)).map(({ sql }) => String(sql));
		};
		const numbers = ({ relation, number }) => ({
			relation: String(relation),
			number: String(number)
		});
		const ownOf = (look, column) => asked(look, [ofColumn], numbers(column));
		const statisticsOf = (look, column) => asked(look, [statistics], numbers(column));
		const allOf = (look, column, { isBare }) => asked(look, [
			ofColumn,
			...isBare === true ? [] : [statistics],
			hanging
		], numbers(column));
		const grantsOf = (look, relation, { view, schema }) => asked(look, [granted], {
			relation: String(relation),
			view: (0, quoting.eu)(view),
			schema: schemaNamed(schema)
		});
		const schemaNamed = (name) => `coalesce((SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = ${(0, quoting.eu)(name)}), 0)`;
		async function triggersOf(look, { oid: relation, isBare }) {
			if (isBare === true) return [];
			return (await look(`SELECT t.tgname AS name, t.tgtype & 2 <> 0 AS before,
      t.tgtype & 16 <> 0 AND t.tgattr::pg_catalog.text = '' AS updates
    FROM pg_catalog.pg_trigger t WHERE t.tgrelid = ${relation} AND NOT t.tgisinternal AND t.tgenabled <> 'D'
      AND t.tgtype & 1 <> 0 AND t.tgtype & 20 <> 0 ORDER BY t.tgname`)).map(({ name, before, updates }) => ({
				name: String(name),
				before: before === true,
				updates: updates === true
			}));
		}
		function syncing({ table, column, assignments, isForeign, triggers }) {
			const before = triggers.filter((one) => one.before).map((one) => one.name);
			const name = [
				"",
				"z",
				"zz",
				"zzz",
				"zzzz"
			].map((first) => `${first}sync_${column}`.slice(0, 60)).find((one) => before.every((other) => Buffer.compare(Buffer.from(other), Buffer.from(one)) < 0));
			if (name === void 0) return null;
			const path = isForeign ? " SET search_path FROM CURRENT" : "";
			const routine = `${(0, quoting.Cv)(table.schema)}.${(0, quoting.Cv)(name)}`;
			const firing = triggers.filter(({ updates }) => updates).map((one) => (0, objects.M)(one.name));
			return {
				create: [`CREATE FUNCTION ${routine}() RETURNS trigger LANGUAGE plpgsql${path} AS $sync$\nBEGIN\n${assignments}\n  RETURN NEW;\nEND $sync$`, `CREATE TRIGGER ${(0, quoting.Cv)(name)} BEFORE INSERT OR UPDATE ON ${(0, meaning_change.KT)(table)} FOR EACH ROW EXECUTE FUNCTION ${routine}()`],
				drop: [`DROP TRIGGER ${(0, quoting.Cv)(name)} ON ${(0, meaning_change.KT)(table)}`, `DROP FUNCTION ${routine}()`],
				firing: firing.length === 0 ? "" : `; each row that is filled fires ${firing.join(", ")}, which the statement itself does not`
			};
		}
		const briefly = "SET LOCAL lock_timeout = '500ms'";
		function usingIndex(table, constraint, index) {
			const [deferrable = ""] = /(?: DEFERRABLE)(?: INITIALLY DEFERRED)?$/.exec(constraint.definition) ?? [];
			return `ALTER TABLE ${(0, meaning_change.KT)(table)} ADD CONSTRAINT ${(0, quoting.Cv)(constraint.name)} ${constraint.kind === "p" ? "PRIMARY KEY" : "UNIQUE"} USING INDEX ${(0, quoting.Cv)(index.name)}${deferrable}`;
		}
		const newName = (name) => `${name.slice(0, 55)}_new`;
		async function retypedKey(change, table, { from, to, value, using }, look) {
			const key = {
				change,
				table,
				from,
				to,
				second: newName(to.name)
			};
			const indexes = change.before.indexes.filter((one) => one.relation === table.oid && hasColumn(one, from.name, change));
			const foreign = foreignKeys(key);
			const others = change.before.constraints.some((one) => one.relation === table.oid && one.columns.includes(from.name) && ![
				"p",
				"u",
				"f",
				"n"
			].includes(one.kind));
			const built = indexes.map((index) => builtAnew(key, index));
			if (others || foreign === null || built.some((one) => one === null)) return null;
			const [made, where] = [(0, quoting.Cv)(key.second), (0, meaning_change.KT)(table)];
			const synced = syncing({
				table,
				column: key.second,
				assignments: `  SELECT ${value} INTO NEW.${made} FROM (SELECT NEW.*) AS r;`,
				isForeign: using !== null,
				triggers: await triggersOf(look, table)
			});
			if (synced === null) return null;
			const own = {
				relation: table.oid,
				number: to.number
			};
			return {
				summary: `Fills a second column of the new type while others read and write, and makes on it what hangs on ${(0, objects.M)(from.name)}; one short transaction lets it take the name${synced.firing}`,
				steps: [
					(0, meaning_draft.PM)((0, meaning_draft.yR)("add_column", key.second), `ALTER TABLE ${where} ADD COLUMN ${made} ${to.typeName}`, ...synced.create),
					(0, meaning_draft.ni)((0, meaning_draft.yR)("backfill", key.second), where, {
						set: `${made} = ${value}`,
						condition: `${made} IS DISTINCT FROM ${value}`,
						isKept: true
					}),
					...built.flatMap((one) => one ?? []),
					...to.notNull ? (0, meaning_draft._r)(where, [key.second], (0, meaning_draft.Sf)(change, to)) : [],
					...foreignSteps(foreign),
					(0, meaning_draft.PM)((0, meaning_draft.yR)("swap", from.name), ...swap(key, {
						indexes,
						foreign,
						drop: synced.drop
					}), ...await allOf(look, own, table))
				],
				reachesTheSame: true
			};
		}
		const hasColumn = ({ columns, oid }, name, { before }) => columns.includes(name) || before.constraints.some((one) => one.index === oid && one.kind !== "f" && one.columns.includes(name));
		function builtAnew({ table, from, second }, index) {
			const own = index.keys.map(({ sql }) => sql);
			if (!index.definition.endsWith(` USING ${index.method} (${own.join(", ")})`) || !index.valid || !index.immediate) return null;
			const keys = own.map((sql) => isName(sql, from.name) ? (0, quoting.Cv)(second) : sql);
			if (keys.every((sql, at) => sql === own[at])) return null;
			const name = newName(index.name);
			return (0, meaning_draft.q6)((0, meaning_draft.yR)("create", name), `CREATE ${index.unique ? "UNIQUE " : ""}INDEX CONCURRENTLY ${(0, quoting.Cv)(name)} ON ${(0, meaning_change.KT)(table)} USING ${index.method} (${keys.join(", ")})`);
		}
		const isName = (sql, name) => sql === name || sql === (0, quoting.Cv)(name);
		function behind(text, names) {
			let rest = text;
			for (const [at, name] of names.entries()) {
				const separator = at === 0 ? "" : ", ";
				const written = [(0, quoting.Cv)(name), name].find((one) => rest.startsWith(`${separator}${one}`));
				if (written === void 0) return null;
				rest = rest.slice(separator.length + written.length);
			}
			return rest;
		}
		function actionsOf({ definition, columns, referencedColumns, referencedName }) {
			const [first, middle, last] = [
				"FOREIGN KEY (",
				`) REFERENCES ${referencedName}(`,
				")"
			];
			if (!definition.startsWith(first)) return null;
			const own = behind(definition.slice(first.length), columns);
			if (own?.startsWith(middle) !== true) return null;
			const rest = behind(own.slice(middle.length), referencedColumns);
			return rest?.startsWith(last) === true ? rest.slice(last.length) : null;
		}
		function foreignKeys({ change, table, from, second }) {
			const { before } = change;
			const found = before.constraints.flatMap((constraint) => {
				const own = constraint.relation === table.oid && constraint.columns.includes(from.name);
				const to = constraint.referenced === table.oid && constraint.referencedColumns.includes(from.name);
				if (constraint.kind !== "f" || !own && !to) return [];
				const { holder } = constraint;
				const actions = actionsOf(constraint);
				if (holder?.kind !== "r" || constraint.parent !== 0 || actions === null) return [null];
				if (!constraint.validated || !constraint.enforced) return [null];
				const list = (names, isChanged) => names.map((name) => (0, quoting.Cv)(isChanged && name === from.name ? second : name)).join(", ");
				const definition = `FOREIGN KEY (${list(constraint.columns, own)}) REFERENCES ${constraint.referencedName}(${list(constraint.referencedColumns, to)})${actions}`;
				return [{
					table: holder,
					constraint,
					name: newName(constraint.name),
					definition
				}];
			});
			return found.includes(null) ? null : found.flatMap((one) => one ?? []);
		}
		function foreignSteps(foreign) {
			const each = (what) => foreign.map((one) => `ALTER TABLE ${(0, meaning_change.KT)(one.table)} ${what(one, (0, quoting.Cv)(one.name))}`);
			const added = each(({ definition }, name) => `ADD CONSTRAINT ${name} ${definition} NOT VALID`);
			const checked = each((_, name) => `VALIDATE CONSTRAINT ${name}`);
			return foreign.flatMap(({ name }, at) => [(0, meaning_draft.PM)((0, meaning_draft.yR)("add", name, "not_valid"), briefly, added[at] ?? ""), (0, meaning_draft.PM)((0, meaning_draft.yR)("validate", name), checked[at] ?? "")]);
		}
		function swap({ change, table, from, to, second }, { indexes, foreign, drop }) {
			const [old, made, where] = [
				(0, quoting.Cv)(from.name),
				(0, quoting.Cv)(second),
				(0, meaning_change.KT)(table)
			];
			const notNull = (0, meaning_draft.Sf)(change, to);
			const owner = (index) => change.before.constraints.find((one) => one.index === index.oid && one.kind !== "f");
			return [
				...foreign.length === 0 ? [] : [briefly],
				...foreign.map((one) => `ALTER TABLE ${(0, meaning_change.KT)(one.table)} DROP CONSTRAINT ${(0, quoting.Cv)(one.constraint.name)}`),
				...drop,
				...to.identity === "" ? [] : [identityTaken(where, from, made)],
				...to.default === null ? [] : [`ALTER TABLE ${where} ALTER COLUMN ${made} SET DEFAULT ${to.default}`],
				...change.before.relations.filter((one) => one.kind === "S" && drawsFrom(to, one)).map((one) => `ALTER SEQUENCE ${(0, meaning_change.KT)(one)} OWNED BY ${where}.${made}`),
				`ALTER TABLE ${where} DROP COLUMN ${old}`,
				`ALTER TABLE ${where} RENAME COLUMN ${made} TO ${old}`,
				...notNull === null ? [] : [notNull.rename(where)],
				...indexes.map((index) => {
					const constraint = owner(index);
					return constraint === void 0 ? `ALTER INDEX ${(0, meaning_change.KT)({
						schema: table.schema,
						name: newName(index.name)
					})} RENAME TO ${(0, quoting.Cv)(index.name)}` : usingIndex(table, constraint, {
						...index,
						name: newName(index.name)
					});
				}),
				...foreign.map(({ table: holder, constraint, name }) => `ALTER TABLE ${(0, meaning_change.KT)(holder)} RENAME CONSTRAINT ${(0, quoting.Cv)(name)} TO ${(0, quoting.Cv)(constraint.name)}`)
			];
		}
		const drawsFrom = ({ default: given }, { schema, name }) => [schema, (0, quoting.Cv)(schema)].some((first) => [name, (0, quoting.Cv)(name)].some((second) => given === `nextval(${(0, quoting.eu)(`${first}.${second}`)}::regclass)`));
		function identityTaken(where, { name, identity }, made) {
			return `DO $identity$
DECLARE
  own text := pg_catalog.pg_get_serial_sequence(${(0, quoting.eu)(where)}, ${(0, quoting.eu)(name)});
  old record;
  last bigint;
  called boolean;
  privileges aclitem[];
  granted record;
BEGIN
  SELECT s.* INTO old FROM pg_catalog.pg_sequence s WHERE s.seqrelid = own::regclass;
  EXECUTE pg_catalog.format('ALTER SEQUENCE %s INCREMENT BY %s', own, old.seqincrement);
  EXECUTE pg_catalog.format('SELECT last_value, is_called FROM %s', own) INTO last, called;
  SELECT c.relacl INTO privileges FROM pg_catalog.pg_class c WHERE c.oid = own::regclass;
  ALTER TABLE ${where} ALTER COLUMN ${(0, quoting.Cv)(name)} DROP IDENTITY;
  EXECUTE pg_catalog.format('ALTER TABLE ${where.replaceAll("'", "''").replaceAll("%", "%%")} ALTER COLUMN ${made.replaceAll("'", "''").replaceAll("%", "%%")} ADD GENERATED ${identity === "a" ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY '
      '(SEQUENCE NAME %s START WITH %s INCREMENT BY %s CACHE %s %s %s %s)', own, old.seqstart, old.seqincrement,
    old.seqcache, CASE WHEN old.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END,
    CASE WHEN old.seqmin NOT IN (-32768, -2147483648, -9223372036854775808)
      THEN pg_catalog.format('MINVALUE %s', old.seqmin) END,
    CASE WHEN old.seqmax NOT IN (32767, 2147483647, 9223372036854775807) THEN pg_catalog.format('MAXVALUE %s', old.seqmax) END);
  PERFORM pg_catalog.setval(own::regclass, last, called);
  FOR granted IN SELECT g.privilege_type, g.is_grantable,
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(g.grantee)) END AS role
    FROM pg_catalog.aclexplode(privileges) g WHERE g.grantee <> g.grantor LOOP
    EXECUTE pg_catalog.format('GRANT %s ON SEQUENCE %s TO %s%s', granted.privilege_type, own, granted.role,
      CASE WHEN granted.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END $identity$`;
		}
		const invoking = 15e4;
		async function renamedTable(change, table, now, look) {
			if ((0, meaning_change.KT)(table) === (0, meaning_change.KT)(now) || table.kind === "m") return null;
			if (table.rowSecurity && change.base.version < invoking) return null;
			const renames = [...table.name === now.name ? [] : [`ALTER TABLE ${(0, meaning_change.KT)(table)} RENAME TO ${(0, quoting.Cv)(now.name)}`], ...table.schema === now.schema ? [] : [`ALTER TABLE ${(0, quoting.Cv)(table.schema)}.${(0, quoting.Cv)(now.name)} SET SCHEMA ${(0, quoting.Cv)(now.schema)}`]];
			const options = table.rowSecurity ? " WITH (security_invoker = true)" : "";
			const grants = await grantsOf(look, table.oid, {
				view: (0, meaning_change.KT)(table),
				schema: table.schema
			});
			if (table.rowSecurity && grants.some((sql) => /^GRANT \w+ \(/.test(sql))) return null;
			return {
				summary: `Leaves a view of the old name for code that still runs, through which it reads and writes as it may in the table, until that uses ${(0, meaning_change.ag)(now)}; COPY and TRUNCATE need the new name at once`,
				steps: [(0, meaning_draft.PM)((0, meaning_draft.yR)("rename", table.name), ...renames, `CREATE VIEW ${(0, meaning_change.KT)(table)}${options} AS SELECT * FROM ${(0, meaning_change.KT)(now)}`, ...grants), (0, meaning_draft.PM)((0, meaning_draft.yR)("drop_view", table.name), `DROP VIEW ${(0, meaning_change.KT)(table)}`)],
				reachesTheSame: true
			};
		}
		async function renamedColumn(change, table, look) {
			const found = (0, meaning_change.Jb)(change.before, table.oid).flatMap((old) => {
				const now = (0, meaning_change.YZ)(change.after, table.oid, old.number);
				return now === void 0 || now.name === old.name ? [] : [[old, now]];
			});
			const [[old, now] = []] = found;
			if (old === void 0 || now === void 0 || found.length > 1 || !(0, meaning_change.$i)(change.before, table)) return null;
			const [from, to, where] = [
				(0, quoting.Cv)(old.name),
				(0, quoting.Cv)(now.name),
				(0, meaning_change.KT)(table)
			];
			const synced = syncing({
				table,
				column: now.name,
				assignments: `  IF TG_OP = 'INSERT' THEN
    IF NEW.${to} IS NULL THEN NEW.${to} := NEW.${from}; ELSE NEW.${from} := NEW.${to}; END IF;
  ELSIF NEW.${to} IS DISTINCT FROM OLD.${to} THEN
    NEW.${from} := NEW.${to};
  ELSE
    NEW.${to} := NEW.${from};
  END IF;`,
				isForeign: false,
				triggers: await triggersOf(look, table)
			});
			if (synced === null) return null;
			const notNull = (0, meaning_draft.Sf)(change, now);
			const own = {
				relation: table.oid,
				number: now.number
			};
			return {
				summary: `Adds ${(0, objects.M)(now.name)} beside ${(0, objects.M)(old.name)}; a trigger keeps the two alike until all code uses the new name, then the old one goes${synced.firing}`,
				steps: [
					(0, meaning_draft.PM)((0, meaning_draft.yR)("add_column", now.name), `ALTER TABLE ${where} ADD COLUMN ${to} ${now.typeName}`, ...await ownOf(look, own), ...synced.create),
					(0, meaning_draft.ni)((0, meaning_draft.yR)("backfill", now.name), where, {
						set: `${to} = ${from}`,
						condition: `${to} IS DISTINCT FROM ${from}`,
						isKept: true
					}),
					...now.notNull ? (0, meaning_draft._r)(where, [now.name], notNull) : [],
					(0, meaning_draft.PM)((0, meaning_draft.yR)("drop_column", old.name), ...synced.drop, `ALTER TABLE ${where} DROP COLUMN ${from}`, ...notNull === null ? [] : [notNull.rename(where)], ...now.default === null ? [] : [`ALTER TABLE ${where} ALTER COLUMN ${to} SET DEFAULT ${now.default}`], ...await statisticsOf(look, own))
				],
				reachesTheSame: true
			};
		}
		async function moved(change, tables, look) {
			for (const table of tables) {
				const now = (0, meaning_change.eR)(change.after, table.oid);
				if (now === void 0) continue;
				const draft = await renamedTable(change, table, now, look) ?? await partitioned(change, table, now) ?? await renamedColumn(change, table, look) ?? await retypedColumn(change, table, look);
				if (draft !== null) return draft;
			}
			return await newPartition(change);
		}
		async function partitioned(change, table, now) {
			const [parent] = table.parents.filter((parent) => !now.parents.includes(parent)).flatMap((oid) => (0, meaning_change.eR)(change.before, oid) ?? []);
			if (parent !== void 0 && table.bound !== null) {
				const siblings = change.before.relations.filter(({ parents }) => parents.includes(parent.oid));
				const [, node] = (0, meaning_scope.I)(change.tree);
				if (siblings.some(({ bound }) => bound === "DEFAULT") || JSON.stringify(node).includes("\"concurrent\":true")) return null;
				return {
					summary: "Detaches the partition without making those wait who read or write the others; it keeps its bound as a CHECK",
					steps: [(0, meaning_draft.q6)((0, meaning_draft.yR)("detach", table.name), `ALTER TABLE ${(0, meaning_change.KT)(parent)} DETACH PARTITION ${(0, meaning_change.KT)(table)} CONCURRENTLY`)],
					reachesTheSame: false
				};
			}
			const [to] = now.parents.filter((one) => !table.parents.includes(one));
			if (to === void 0 || now.bound === null || now.partitionConstraint === null) return null;
			return await guarded(change, [[table, now.partitionConstraint], ...defaultOf(change, to, now)]);
		}
		function defaultOf({ before }, parent, { partitionConstraint }) {
			const found = before.relations.find(({ parents, bound }) => bound === "DEFAULT" && parents.includes(parent));
			return found === void 0 || partitionConstraint === null ? [] : [[found, `NOT (${partitionConstraint})`]];
		}
		async function guarded(change, asked) {
			const checks = [];
			for (const [table, condition] of asked) if (!await (0, proof.c)(change.before, table, condition)) checks.push([table, condition]);
			if (checks.length === 0) return null;
			const name = (0, quoting.Cv)("bound_of_new_partition");
			const each = (sql) => checks.map(([table, condition]) => sql((0, meaning_change.KT)(table), condition));
			return {
				summary: `Checks the rows by a CHECK while others read and write, so that the partition is attached without looking at them; meanwhile ${checks.map(([table]) => (0, meaning_change.ag)(table)).join(" and ")} ${checks.length === 1 ? "accepts" : "accept"} only rows that stay there`,
				steps: [
					(0, meaning_draft.PM)("add_check_of_bound_not_valid", ...each((table, condition) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${condition}) NOT VALID`)),
					(0, meaning_draft.PM)("validate_bound", ...each((table) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`)),
					(0, meaning_draft.PM)("attach_partition", change.sql.trim().replace(/;$/, ""), ...each((table) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`))
				],
				reachesTheSame: true
			};
		}
		async function newPartition(change) {
			const { before, after } = change;
			for (const made of after.relations) {
				const [parent] = made.parents;
				if (made.bound === null || parent === void 0 || (0, meaning_change.eR)(before, made.oid) !== void 0) continue;
				const checks = defaultOf(change, parent, made).filter(([{ oid }]) => !change.base.isNew(oid));
				if (checks.length > 0) return await guarded(change, checks);
			}
			return null;
		}
		async function retypedColumn(change, table, look) {
			const changed = (0, alteration.sh)(change, table);
			const [one] = changed;
			if (one === void 0 || changed.length > 1 || !(0, meaning_change.$i)(change.before, table)) return null;
			const generated = (0, meaning_change.Jb)(change.before, table.oid).filter((column) => column.generated !== "");
			const words = (0, meaning_scope.Nh)(one.using, "String").map(({ sval }) => sval);
			if (generated.some(({ name }) => words.includes(name))) return null;
			if (table.filenode !== void 0 && (0, meaning_change.eR)(change.after, table.oid)?.filenode === table.filenode) return null;
			const isKey = change.before.constraints.some(({ relation, referenced, columns, referencedColumns }) => relation === table.oid && columns.includes(one.from.name) || referenced === table.oid && referencedColumns.includes(one.from.name)) || change.before.indexes.some(({ relation, columns }) => relation === table.oid && columns.includes(one.from.name));
			return limitedLength(table, one) ?? (isKey || one.from.identity !== "" ? await retypedKey(change, table, one, look) : await secondColumn(change, table, one, look));
		}
		function limitedLength(table, { from, to, using }) {
			const length = to.baseName === "character varying" && to.typmod > 4 ? to.typmod - 4 : null;
			if (length === null || using !== null || !["text", "character varying"].includes(from.baseName)) return null;
			if (from.baseName === to.baseName && from.typmod > 4 && from.typmod <= to.typmod) return null;
			const name = (0, quoting.Cv)(`${from.name.slice(0, 45)}_length`);
			const where = (0, meaning_change.KT)(table);
			return {
				summary: `Keeps ${from.typeName} and limits its length by a CHECK, which is validated while others read and write`,
				steps: [(0, meaning_draft.PM)((0, meaning_draft.yR)("add_length", from.name, "not_valid"), `ALTER TABLE ${where} ADD CONSTRAINT ${name} CHECK (pg_catalog.char_length(${(0, quoting.Cv)(from.name)}) <= ${length}) NOT VALID`), (0, meaning_draft.PM)((0, meaning_draft.yR)("validate_length", from.name), `ALTER TABLE ${where} VALIDATE CONSTRAINT ${name}`)],
				reachesTheSame: false
			};
		}
		async function secondColumn(change, table, { from, to, value, using }, look) {
			const second = `${to.name.slice(0, 55)}_new`;
			const [old, made, where] = [
				(0, quoting.Cv)(from.name),
				(0, quoting.Cv)(second),
				(0, meaning_change.KT)(table)
			];
			const synced = syncing({
				table,
				column: second,
				assignments: `  SELECT ${value} INTO NEW.${made} FROM (SELECT NEW.*) AS r;`,
				isForeign: using !== null,
				triggers: await triggersOf(look, table)
			});
			if (synced === null) return null;
			const notNull = (0, meaning_draft.Sf)(change, to);
			const own = {
				relation: table.oid,
				number: to.number
			};
			return {
				summary: `Fills a second column of the new type while others read and write; a trigger keeps it up to date until it takes the name of the old one${synced.firing}`,
				steps: [
					(0, meaning_draft.PM)((0, meaning_draft.yR)("add_column", second), `ALTER TABLE ${where} ADD COLUMN ${made} ${to.typeName}`, ...synced.create),
					(0, meaning_draft.ni)((0, meaning_draft.yR)("backfill", second), where, {
						set: `${made} = ${value}`,
						condition: `${made} IS DISTINCT FROM ${value}`,
						isKept: true
					}),
					...to.notNull ? (0, meaning_draft._r)(where, [second], notNull) : [],
					(0, meaning_draft.PM)((0, meaning_draft.yR)("swap", from.name), ...synced.drop, `ALTER TABLE ${where} DROP COLUMN ${old}`, `ALTER TABLE ${where} RENAME COLUMN ${made} TO ${old}`, ...notNull === null ? [] : [notNull.rename(where)], ...to.default === null ? [] : [`ALTER TABLE ${where} ALTER COLUMN ${old} SET DEFAULT ${to.default}`], ...await allOf(look, own, table))
				],
				reachesTheSame: true
			};
		}
		async function draftOf(change, look) {
			const tables = (0, meaning_change.JA)(change).filter(meaning_change.Mj);
			const other = await moved(change, tables, look) ?? indexDropped(change);
			if (other !== null) return other;
			for (const table of tables) {
				const draft = await added(change, table);
				if (draft !== null) return draft;
			}
			return null;
		}
		const summaries = {
			index: "Builds the index while others read and write, outside of a transaction",
			constraint: "Adds the constraint for new rows only, which takes a moment, and checks the old rows while others read and write",
			column: "Adds the column at once, and what concerns its old values in steps that let others read and write"
		};
		async function added(change, table) {
			if ((0, meaning_change.eR)(change.after, table.oid) === void 0 || (0, meaning_change.pk)(table, new Set((0, meaning_change.JA)(change).map(({ oid }) => oid)))) return null;
			if ((0, alteration.sh)(change, table).length > 0) return null;
			const columns = newColumns(change, table);
			const checks = newChecks(change, table);
			const indexes = newIndexes(change, table);
			const required = (0, meaning_change.Jb)(change.after, table.oid).filter((column) => column.notNull && (0, meaning_change.YZ)(change.before, table.oid, column.number)?.notNull === false);
			const open = [];
			for (const column of required) if (!await (0, proof.s)(change.before, table, column)) open.push(column);
			const parts = [
				columns,
				checks,
				notNull(table, open),
				proven(table, required.filter((one) => !open.includes(one))),
				indexes
			];
			if (parts.every((part) => part === null || part.steps.length === 0)) return null;
			if (parts.some((part) => part === null) || parts.every((part) => part?.gains !== true)) return null;
			const found = parts.flatMap((part) => part ?? []);
			return {
				summary: found.find(({ gains }) => gains).summary,
				steps: found.flatMap(({ steps }) => steps),
				reachesTheSame: true,
				isItself: isOneIndex(change, table)
			};
		}
		function isOneIndex({ tree, before, after }, { oid, kind }) {
			const made = after.indexes.filter((one) => !before.indexes.some((other) => other.oid === one.oid));
			return (0, meaning_scope.I)(tree)[0] === "IndexStmt" && kind === "r" && made.length === 1 && made[0]?.relation === oid;
		}
		const notNull = (table, columns) => ({
			steps: columns.length === 0 ? [] : (0, meaning_draft._r)((0, meaning_change.KT)(table), columns.map(({ name }) => name)),
			gains: columns.length > 0,
			summary: "Checks the old rows by a CHECK while others read and write, so that SET NOT NULL need not look at them"
		});
		const proven = (table, columns) => ({
			steps: columns.map(({ name }) => (0, meaning_draft.PM)((0, meaning_draft.yR)("set_not_null", name), `ALTER TABLE ${(0, meaning_change.KT)(table)} ALTER COLUMN ${(0, quoting.Cv)(name)} SET NOT NULL`)),
			gains: false,
			summary: ""
		});
		const values = {
			N: "0",
			S: "''",
			B: "false"
		};
		function newColumns(change, table) {
			const made = (0, meaning_change.Jb)(change.after, table.oid).filter(({ number }) => (0, meaning_change.YZ)(change.before, table.oid, number) === void 0);
			const steps = [];
			let gains = false;
			for (const column of made) {
				if (column.identity !== "" || column.generated !== "") return null;
				const own = newColumn(table, column);
				if (own === null) return null;
				steps.push(...own);
				gains ||= own.length > 1;
			}
			return {
				steps,
				gains,
				summary: summaries.column
			};
		}
		function newColumn(table, column) {
			const [where, name] = [(0, meaning_change.KT)(table), (0, quoting.Cv)(column.name)];
			const add = `ALTER TABLE ${where} ADD COLUMN ${name} ${column.typeName}`;
			const title = (what) => (0, meaning_draft.yR)(what, column.name);
			if (column.default === null && column.notNull) {
				const value = values[column.category];
				if (value === void 0) return null;
				return [(0, meaning_draft.PM)(title("add_column"), `${add} NOT NULL DEFAULT ${value} /* the value of old rows */`), (0, meaning_draft.PM)(title("drop_default"), `ALTER TABLE ${where} ALTER COLUMN ${name} DROP DEFAULT`)];
			}
			if (column.default === null || column.isMissing) return [(0, meaning_draft.PM)(title("add_column"), `${add}${column.default === null ? "" : ` DEFAULT ${column.default}`}${column.notNull ? " NOT NULL" : ""}`)];
			if (table.kind !== "r") return null;
			return [
				(0, meaning_draft.PM)(title("add_column"), add, `ALTER TABLE ${where} ALTER COLUMN ${name} SET DEFAULT ${column.default}`),
				(0, meaning_draft.ni)(title("backfill"), where, {
					set: `${name} = DEFAULT`,
					condition: `${name} IS NULL`,
					isKept: true
				}),
				...column.notNull ? (0, meaning_draft._r)(where, [column.name]) : []
			];
		}
		function newChecks(change, table) {
			const made = change.after.constraints.filter((one) => one.relation === table.oid && ["c", "f"].includes(one.kind) && !change.before.constraints.some(({ oid }) => oid === one.oid));
			const valid = (0, meaning_change.K3)(change, table.oid).filter((one) => made.includes(one));
			if (made.some((one) => one.parent !== 0)) return null;
			if (table.kind === "p" && valid.some(({ kind }) => kind === "f") && change.base.version < 18e4) return null;
			const where = (0, meaning_change.KT)(table);
			const steps = made.map((one) => {
				const isValid = valid.includes(one);
				return (0, meaning_draft.PM)((0, meaning_draft.yR)("add", one.name, ...isValid ? ["not_valid"] : []), ...one.kind === "f" ? [briefly] : [], `ALTER TABLE ${where} ADD CONSTRAINT ${(0, quoting.Cv)(one.name)} ${one.definition}${isValid ? " NOT VALID" : ""}`);
			});
			const validations = valid.map(({ name }) => (0, meaning_draft.PM)((0, meaning_draft.yR)("validate", name), `ALTER TABLE ${where} VALIDATE CONSTRAINT ${(0, quoting.Cv)(name)}`));
			return {
				steps: [...steps, ...validations],
				gains: valid.length > 0,
				summary: summaries.constraint
			};
		}
		function newIndexes(change, table) {
			const { before, after } = change;
			const made = after.indexes.filter((one) => one.relation === table.oid && !before.indexes.some(({ oid }) => oid === one.oid));
			const own = made.map((index) => indexSteps(change, table, index));
			if (own.some((steps) => steps === null)) return null;
			return {
				steps: own.flatMap((steps) => steps ?? []),
				gains: made.length > 0 && !isConcurrent(change),
				summary: summaries.index
			};
		}
		const isConcurrent = ({ tree }) => (0, meaning_scope.I)(tree)[1]["concurrent"] === true;
		function indexSteps(change, table, index) {
			const constraint = change.after.constraints.find((one) => one.index === index.oid && one.relation === table.oid && one.kind !== "f");
			if (constraint?.kind === "x" || constraint?.period === true) return null;
			if (table.kind === "p") return constraint === void 0 ? partitionedIndex(change, table, index) : null;
			const build = (0, meaning_draft.q6)((0, meaning_draft.yR)("create", index.name), index.definition.replace(/^CREATE (UNIQUE )?INDEX /, "CREATE $1INDEX CONCURRENTLY "));
			if (constraint === void 0) return [build];
			return [build, (0, meaning_draft.PM)((0, meaning_draft.yR)("add_constraint", constraint.name), usingIndex(table, constraint, index))];
		}
		function partitionedIndex({ after }, table, index) {
			const children = after.relations.filter(({ parents }) => parents.includes(table.oid));
			const parts = after.indexes.filter(({ parent }) => parent === index.oid);
			if (children.some(({ kind }) => kind !== "r") || parts.length !== children.length) return null;
			return [
				(0, meaning_draft.PM)((0, meaning_draft.yR)("create", index.name), index.definition),
				...parts.map((part) => (0, meaning_draft.q6)((0, meaning_draft.yR)("create", part.name), part.definition.replace(/^CREATE (UNIQUE )?INDEX /, "CREATE $1INDEX CONCURRENTLY "))),
				(0, meaning_draft.PM)((0, meaning_draft.yR)("attach", index.name), ...parts.map((part) => `ALTER INDEX ${(0, meaning_change.KT)(index)} ATTACH PARTITION ${(0, meaning_change.KT)(part)}`))
			];
		}
		function indexDropped(change) {
			const { before, after, tree, base } = change;
			const [kind, node] = (0, meaning_scope.I)(tree);
			if (kind !== "DropStmt" || node["removeType"] !== "OBJECT_INDEX" || isConcurrent(change)) return null;
			const gone = before.indexes.filter(({ oid }) => !after.indexes.some((one) => one.oid === oid));
			const plain = gone.every(({ relation }) => (0, meaning_change.eR)(before, relation)?.kind === "r" && !base.isNew(relation));
			if (gone.length === 0 || !plain) return null;
			return {
				summary: "Drops the index without making those wait who read or write the table",
				steps: gone.map((index) => (0, meaning_draft.q6)((0, meaning_draft.yR)("drop", index.name), `DROP INDEX CONCURRENTLY ${(0, meaning_change.KT)(index)}`)),
				reachesTheSame: true,
				isItself: node["behavior"] !== "DROP_CASCADE"
			};
		}
		var tokens = __webpack_require__(4735);
		const unsteady = [
			"FuncCall",
			"SQLValueFunction",
			"SubLink",
			"ParamRef",
			"SetToDefault"
		];
		async function updatedInParts(change, node) {
			const { relname, alias } = node["relation"];
			const [table] = (0, meaning_change.JA)(change).filter((one) => (0, meaning_change.Mj)(one) && one.name === relname);
			const [target, ...others] = node["targetList"];
			const only = [
				"withClause",
				"fromClause",
				"returningList",
				"returningClause"
			].every((one) => node[one] === void 0);
			if (table === void 0 || target === void 0 || others.length > 0 || !only || alias !== void 0) return null;
			if (!(0, meaning_change.$i)(change.before, table) || unsteady.some((kind) => (0, meaning_scope.Nh)(target, kind).length > 0)) return null;
			const { name, indirection } = target["ResTarget"];
			const column = String(name);
			const names = (0, meaning_scope.Nh)(target, "ColumnRef").flatMap((one) => (0, meaning_scope.Nh)(one, "String").map(({ sval }) => sval));
			if (indirection !== void 0 || names.includes(column)) return null;
			const where = node["whereClause"] === void 0 ? null : await (0, meaning_data.r)(change.sql, node);
			if (where === null && node["whereClause"] !== void 0) return null;
			const outer = (0, tokens.gF)(change.sql).filter(({ depth }) => depth === 0);
			const set = outer.findIndex(({ text }) => text.toLowerCase() === "set");
			const equals = outer.find(({ text }, index) => index > set && text === "=");
			if (set < 0 || equals === void 0) return null;
			const end = outer.find(({ text, from }) => from > equals.from && (text.toLowerCase() === "where" || text === ";"));
			const value = change.sql.slice(equals.to, end?.from).trim();
			const own = (0, quoting.Cv)(column);
			const condition = `${where === null ? "" : `(${where}) AND `}${own} IS DISTINCT FROM (${value})`;
			return {
				summary: `Sets ${(0, objects.M)(column)} in parts that each commit, so that nobody waits for all of them; it may stop at any place and run again`,
				steps: [(0, meaning_draft.ni)((0, meaning_draft.yR)("backfill", column), (0, meaning_change.KT)(table), {
					set: `${own} = ${value}`,
					condition,
					isKept: false
				})],
				reachesTheSame: false
			};
		}
		var meaning_code = __webpack_require__(7481);
		var loses = __webpack_require__(980);
		var loses_code = __webpack_require__(9228);
		var maintenance = __webpack_require__(7245);
		var meaning = __webpack_require__(6773);
		var unjudged = __webpack_require__(6554);
		var plain_state = __webpack_require__(7726);
		function equal(one, other) {
			return shape(one) === shape(other);
		}
		function shape({ relations, columns, constraints, indexes, routines }) {
			const names = new Map(relations.map(({ oid, schema, name }) => [oid, JSON.stringify([schema, name])]));
			const of = (oid) => names.get(oid) ?? "";
			return [
				...relations.map(({ schema, name, kind, bound, persistence }) => [
					schema,
					name,
					kind,
					bound,
					persistence
				]),
				...columns.map((one) => [
					of(one.relation),
					one.name,
					one.typeName,
					one.notNull,
					one.default,
					one.identity,
					one.generated
				]),
				...constraints.filter(({ kind }) => kind !== "n").map((one) => [
					of(one.relation),
					one.domain,
					one.name,
					one.definition,
					one.validated
				]),
				...indexes.map((one) => [
					of(one.relation),
					one.name,
					one.definition,
					one.valid
				]),
				...routines.map(({ signature, result }) => [signature, result])
			].map((part) => JSON.stringify(part)).toSorted().join("\n");
		}
		const staying = new Set(["AlterTableStmt", "IndexStmt"]);
		function isStart({ tree, before, after }, { everything, routines, types }) {
			const names = ({ relations }) => JSON.stringify(relations.map(({ oid, schema, name, kind, parents }) => [
				oid,
				schema,
				name,
				kind,
				parents
			]));
			return staying.has((0, meaning_scope.I)(tree)[0]) && !everything && !routines && types.length === 0 && [before, after].every((state) => state.types.length === 0) && names(before) === names(after);
		}
		const nothingProven = () => ({
			outcomes: new Map(),
			fits: new Map(),
			fixed: null,
			told: new Set()
		});
		const kindIn = (tree) => JSON.stringify([
			(0, meaning_scope.I)(tree)[0],
			(0, meaning_scope.Nh)(tree, "AlterTableCmd").map(({ subtype }) => subtype),
			(0, meaning_scope.Nh)(tree, "TypeName").map(({ names }) => names)
		], (key, value) => key === "location" ? void 0 : value);
		const calm = new Set([
			"AlterTableStmt",
			"CommentStmt",
			"CreateEnumStmt",
			"CreateFunctionStmt",
			"CreateSchemaStmt",
			"CreateSeqStmt",
			"CreateStmt",
			"DeleteStmt",
			"DropStmt",
			"IndexStmt",
			"InsertStmt",
			"RenameStmt",
			"UpdateStmt",
			"ViewStmt"
		]);
		const holdsBehind = (tree) => calm.has((0, meaning_scope.I)(tree)[0]);
		const wordsIn = (text) => text.match(/[\p{L}\p{N}_$]+/gu) ?? [];
		const mostColumns = 1500;
		const fixedWords = `SELECT pg_catalog.array_to_json(ARRAY(
    SELECT t.typname::pg_catalog.text FROM pg_catalog.pg_type t
      WHERE t.typtype <> 'c' AND t.typcategory <> 'A'
    UNION SELECT p.proname FROM pg_catalog.pg_proc p
    UNION SELECT k.word FROM pg_catalog.pg_get_keywords() k
    UNION SELECT n.nspname FROM pg_catalog.pg_namespace n
    UNION SELECT r.rolname FROM pg_catalog.pg_roles r))::pg_catalog.text AS words`;
		const taken = (names) => {
			const list = `ARRAY[${names.map(quoting.eu).join(", ")}]::pg_catalog.name[]`;
			return `SELECT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relname = ANY (${list}))
    OR EXISTS (SELECT FROM pg_catalog.pg_proc p WHERE p.proname = ANY (${list})) AS taken`;
		};
		function partOf(state, words) {
			const given = state.columns.filter(({ name }) => words.has(name));
			const names = new Set(given.map(({ name }) => name));
			const columns = state.columns.filter((one) => names.has(one.name) || wordsIn(one.default ?? "").some((word) => names.has(word)));
			const isNamed = (own) => own.some((name) => names.has(name));
			const constraints = state.constraints.filter((one) => words.has(one.name) || one.columns.length === 0 || isNamed(one.columns) || isNamed(one.referencedColumns));
			const owned = new Set(constraints.map(({ index }) => index));
			return {
				columns,
				constraints,
				indexes: state.indexes.filter((one) => words.has(one.name) || isNamed(one.columns) || owned.has(one.oid))
			};
		}
		const isSettled = (states, parts) => states.every(({ relations, types, routines, columns }) => types.length === 0 && routines.length === 0 && relations.every(({ kind, isBare }) => "rS".includes(kind) && isBare === true) && columns.every(({ number }) => number < mostColumns)) && parts.every(({ constraints }) => constraints.every(({ kind }) => "cnpu".includes(kind)));
		const numbered = new Set([
			"oid",
			"relation",
			"index"
		]);
		function withoutNames(value, names, oids) {
			const [numbers, places] = [new Map(), new Map()];
			const numberOf = (known, key) => {
				const number = known.get(key) ?? known.size;
				known.set(key, number);
				return number;
			};
			const replaced = (word) => {
				if (names.has(word)) return `\0${numberOf(numbers, word)}\0`;
				const own = word.split("_");
				for (let length = own.length - 1; length > 0; length--) for (let at = 0; at + length <= own.length; at++) {
					const part = own.slice(at, at + length).join("_");
					if (!names.has(part)) continue;
					const [first, last] = [own.slice(0, at), own.slice(at + length)];
					return [
						...first,
						`\0${numberOf(numbers, part)}\0`,
						...last
					].join("_");
				}
				return word;
			};
			return JSON.stringify(value, (key, part) => {
				if (typeof part === "number" && numbered.has(key) && oids.has(part)) return `\0${numberOf(places, part)}`;
				return typeof part === "string" ? part.replace(/[\p{L}\p{N}_$]+/gu, replaced) : part;
			});
		}
		async function sameAs(change, { steps }, known, look) {
			const states = [change.before, change.after];
			const texts = steps.map(({ tried }) => tried);
			const written = new Set([change.sql, ...texts].flatMap(wordsIn));
			const parts = states.map((state) => partOf(state, written));
			if (!isSettled(states, parts)) return null;
			known.fixed ??= new Set(JSON.parse(String((await look(fixedWords))[0]?.["words"])));
			const { fixed } = known;
			const own = states.flatMap(({ relations, columns, constraints, indexes }) => [
				relations,
				columns,
				constraints,
				indexes
			].flat().map(({ name }) => name));
			const names = new Set(own.filter((name) => !fixed.has(name.toLowerCase()) && wordsIn(name)[0] === name));
			const made = texts.filter((text) => text.includes("CREATE")).flatMap(wordsIn);
			const derived = [...new Set(made)].filter((word) => !names.has(word) && [...names].some((name) => word.includes(name)));
			if (derived.length > 0 && (await look(taken(derived)))[0]?.["taken"] !== false) return null;
			const oids = new Set(states.flatMap(({ relations, constraints, indexes }) => [
				relations,
				constraints,
				indexes
			].flat().map(({ oid }) => oid)));
			return withoutNames([states.map(({ version, relations }, at) => {
				const { columns, constraints, indexes } = parts[at];
				return {
					version,
					relations: relations.map(({ filenode: _, ...one }) => one),
					columns: columns.map(({ number: _, ...one }) => one),
					constraints,
					indexes
				};
			}), texts], names, oids);
		}
		var meaning_state = __webpack_require__(3360);
		const newSession = () => ({
			isReady: false,
			prepared: null,
			reached: null,
			ahead: null,
			names: {
				tables: [],
				functions: []
			},
			together: null,
			looksAhead: true,
			proven: nothingProven(),
			isSet: false,
			isSpecial: false
		});
		async function madeWhole(ask, session, scope, plain) {
			if (plain !== null) return plain;
			const whole = await (0, meaning_state.S6)(ask, scope, false);
			session.isSpecial = !(0, meaning_state.P)(whole);
			return whole;
		}
		const scopeOfNames = (names) => ({
			names,
			relations: [],
			everything: false,
			routines: false,
			types: []
		});
		async function readAhead(ask, session, names) {
			takeAhead(session, await ask(readingAhead(names).join(";\n"), meaning_state.ik), names);
		}
		const readingAhead = ({ tables, functions }) => (0, meaning_state.hF)(scopeOfNames(tables), true, functions);
		function takeAhead(session, rows, names) {
			const plain = (0, meaning_state.g1)(rows);
			session.ahead = plain === null ? null : (0, meaning_ahead.RJ)(plain, names);
			session.looksAhead = session.ahead !== null;
		}
		const savepoint = "pg_feature_inventory_ahead";
		async function knowsAhead(ask, session, first, next) {
			if (session.isSpecial || !session.looksAhead) return false;
			if (session.ahead?.oids.has(first) === true) return true;
			if (!session.isReady) return false;
			const behind = async (sql) => await ask(`SAVEPOINT ${savepoint};\n${sql};\nRELEASE SAVEPOINT ${savepoint}`, meaning_state.ik - 1);
			try {
				await readAhead(behind, session, await next());
			} catch {
				await ask(`ROLLBACK TO SAVEPOINT ${savepoint}; RELEASE SAVEPOINT ${savepoint}`);
				session.isReady = false;
			}
			return session.ahead?.oids.has(first) === true;
		}
		async function readFirst(ask, session, scope, { back, next }) {
			if (!session.isReady) session.prepared = await (0, meaning_state.VE)(ask, session.prepared);
			session.isReady = true;
			const read = async () => {
				const isPlain = (0, meaning_state.ft)(scope) && !session.isSpecial;
				const more = isPlain && session.looksAhead && scope.relations.length === 0 ? await next() : null;
				const tables = [...new Set([...scope.names, ...more?.tables ?? []])];
				if (tables.length > scope.names.length) {
					await readAhead(ask, session, {
						tables,
						functions: more?.functions ?? []
					});
					const own = (0, meaning_ahead.xZ)(session.ahead, scope);
					if (own !== null) return own;
				}
				return await madeWhole(ask, session, scope, isPlain ? await (0, meaning_state.S6)(ask, scope, true) : null);
			};
			try {
				return await read();
			} catch {
				await ask(back);
				session.prepared = await (0, meaning_state.VE)(ask, session.prepared);
				return await read();
			}
		}
		var server_error = __webpack_require__(1445);
		var look = __webpack_require__(8675);
		const trial_savepoint = "pg_feature_inventory_meaning";
		const back = `ROLLBACK TO SAVEPOINT ${trial_savepoint}`;
		const release = `RELEASE SAVEPOINT ${trial_savepoint}`;
		function trialOf(statement, ask, known, inFile) {
			const among = inFile?.among ?? null;
			let isOpen = among?.isLast === true;
			const alone = () => {
				trial.isBroken = true;
				throw new meaning.Cw();
			};
			const opened = () => {
				if (isOpen || among !== null) return [];
				isOpen = true;
				return [`SAVEPOINT ${trial_savepoint}`];
			};
			const opening = async (sql, at) => {
				if (among !== null && trial.ran === "not") alone();
				return await ask([...opened(), sql].join(";\n"), at);
			};
			const together = (steps, behind, at) => ask([...steps, ...behind].join(";\n"), at);
			const trial = {
				ask: opening,
				look: (0, look.d)(opening),
				lookAnytime: (0, look.d)((sql, at) => ask([...opened(), sql].join(";\n"), at)),
				...known,
				among,
				isBroken: false,
				mistake: null,
				isForGood: inFile !== null,
				isOpen: () => isOpen,
				ran: "not",
				led: null,
				run: async (behind, at) => {
					trial.ran = "undone";
					const first = opened();
					const rows = await (inFile === null ? together([...first, inTransaction(statement)], behind, at).catch((error) => {
						throw (0, server_error.G)(error) ? new unjudged.cV(error) : error;
					}) : inFile.run(behind, at, first));
					trial.ran = "stands";
					return rows;
				},
				attempt: async (steps, behind, at) => {
					if (among?.isLast === false) alone();
					const first = [...opened(), ...trial.ran === "stands" ? [back] : []];
					trial.ran = "undone";
					return await (inFile?.attempt ?? together)([...first, ...steps], behind, at);
				}
			};
			return trial;
		}
		const inTransaction = ({ tree, sql }) => JSON.stringify(tree).includes("\"concurrent\":true") ? sql.replace(/\bCONCURRENTLY\b/i, "") : sql;
		async function tried(draft, trial, wanted) {
			if (draft === null) return null;
			if (draft.isItself === true && wanted !== null) return (0, meaning_draft.QU)(draft);
			const { proven } = trial.session;
			const same = wanted?.again.isPlain === true ? await sameAs(wanted.change, draft, proven, trial.look) : null;
			const outcome = same === null ? void 0 : proven.outcomes.get(same);
			const kind = kindIn(wanted?.change.tree ?? null);
			if (outcome === void 0) proven.told.delete(kind);
			else {
				proven.told.add(kind);
				return outcome ? (0, meaning_draft.QU)(draft) : null;
			}
			const form = await triedNow(draft, trial, wanted);
			if (same !== null && !trial.isBroken) proven.outcomes.set(same, form !== null);
			return form;
		}
		async function triedNow(draft, trial, wanted) {
			const steps = draft.steps.map(({ tried: sql }) => sql.replace(/;\s*$/, ""));
			try {
				if (wanted === null || !draft.reachesTheSame) {
					await trial.attempt(steps, [], -1);
					return (0, meaning_draft.QU)(draft);
				}
				const { scope, isPlain } = wanted.again;
				const first = (0, meaning_state.Wx)(await trial.attempt(steps, (0, meaning_state.hF)(scope, isPlain), meaning_state.ik), isPlain);
				return equal(await madeWhole(trial.ask, trial.session, scope, first), wanted.change.after) ? (0, meaning_draft.QU)(draft) : null;
			} catch (error) {
				if (!(0, server_error.G)(error)) trial.mistake = error;
				return null;
			}
		}
		const nothing = {
			verdicts: [],
			safer: null
		};
		async function judge(statement, inFile, known) {
			const { reached } = known.session;
			known.session.reached = null;
			if ((0, meaning_scope.r8)(statement.tree)) {
				known.session.ahead = (0, meaning_ahead.l)(known.session.ahead, statement.tree, null);
				return {
					...nothing,
					ran: "not",
					next: [],
					mistake: null
				};
			}
			const [ask, session] = typeof inFile === "function" ? [inFile, null] : [inFile.ask, inFile];
			const trial = trialOf(statement, ask, known, session);
			const judgement = await judgeBehind(statement, trial, reached).catch((error) => {
				trial.mistake = error instanceof unjudged.cV ? null : error;
				if (trial.ran === "stands") trial.ran = "undone";
				trial.led = null;
				return nothing;
			});
			if (trial.isBroken) throw new meaning.Cw();
			known.session.ahead = (0, meaning_ahead.l)(known.session.ahead, statement.tree, trial.led, trial.ran === "stands");
			const { mistake } = trial;
			if (!trial.isOpen()) return {
				...judgement,
				ran: "not",
				next: [],
				mistake
			};
			if (session !== null && trial.ran === "stands") return {
				...judgement,
				ran: "stands",
				next: [release],
				mistake
			};
			const undo = [back, release];
			if (session !== null) return {
				...judgement,
				ran: trial.ran,
				next: undo,
				mistake
			};
			await ask(undo.join(";\n"));
			return {
				...judgement,
				ran: trial.ran,
				next: [],
				mistake
			};
		}
		async function startOf({ following }, trial, scope, reached) {
			const { ask, session, isForGood } = trial;
			if (reached?.scope === JSON.stringify(scope)) return reached.state;
			const ahead = (0, meaning_state.ft)(scope) ? (0, meaning_ahead.xZ)(session.ahead, scope) : null;
			const next = async () => isForGood && following !== void 0 ? await (0, meaning_ahead.qc)(following()) : {
				tables: [],
				functions: []
			};
			return ahead ?? await readFirst(ask, session, scope, {
				back,
				next
			});
		}
		async function judgeBehind(statement, trial, reached) {
			const { look, base } = trial;
			if (trial.session.ahead?.absent.has((0, meaning_ahead.Q5)(statement.tree) ?? "") === true) return nothing;
			const wide = await (0, meaning_scope.Od)(look, statement.tree);
			if (wide === null) return nothing;
			const code = await (0, meaning_code.$)(statement.tree, look);
			const narrow = code?.isWhole === true ? await (0, meaning_scope.PG)(look, code.statements.map(({ tree }) => tree)) : null;
			const roots = (0, drops.RD)(statement.tree, drops.nG);
			const taken = (await (0, dependents.yk)(look, new Map([[0, roots]]), null)).get(0) ?? null;
			const own = narrow ?? wide;
			const scope = {
				...own,
				relations: [...own.relations, ...(0, dependents.nS)(taken)]
			};
			const before = await startOf(statement, trial, scope, reached);
			const names = trial.session.ahead?.oids ?? new Map();
			const about = {
				tree: statement.tree,
				state: before,
				known: names
			};
			const written = await (0, meaning_earlier.xO)(trial.lookAnytime, statement.earlier ?? [], about);
			const known = (0, meaning_ahead.ME)(statement.tree) ? trial.session.ahead?.oids : void 0;
			const { fits } = trial.session.proven;
			const change = {
				...statement,
				before,
				after: before,
				base,
				written,
				known,
				fits
			};
			const [kind, node] = (0, meaning_scope.I)(statement.tree);
			if (kind === "ReindexStmt" || kind === "RefreshMatViewStmt") return {
				verdicts: (0, maintenance.$)(change, node),
				safer: await tried((0, maintenance.H)(change), trial, null)
			};
			const data = await (0, meaning_data.I)(change, look);
			const runsCode = !(0, meaning_ahead.E)(before) || (0, meaning_scope.Nh)(statement.tree, "FuncCall").length > 0;
			if (ofRows.has(kind) && trial.isForGood && !runsCode) trial.session.reached = {
				scope: JSON.stringify(scope),
				state: before
			};
			if (kind === "UpdateStmt") {
				const safer = await tried(await updatedInParts(change, node), trial, null);
				return {
					verdicts: attached(data, safer),
					safer
				};
			}
			if (ofRows.has(kind)) return {
				verdicts: data,
				safer: null
			};
			const trees = (code?.statements ?? []).flatMap(({ tree }) => tree ?? []);
			return await judgeChange(change, {
				data,
				code,
				scope,
				taken,
				former: await (0, breaks_elsewhere.T)(change, look, trees),
				hanging: await (0, breaks_hanging.e)(change, trees, taken, look)
			}, trial);
		}
		const ofRows = new Set([
			"UpdateStmt",
			"TruncateStmt",
			"DeleteStmt",
			"InsertStmt"
		]);
		async function judgeChange(given, { data, code, scope, taken, former, hanging }, trial) {
			const relations = given.before.relations.map(({ oid }) => oid);
			const types = scope.types === "all" ? scope.types : given.before.types.map(({ oid }) => oid);
			const behind = {
				...scope,
				relations,
				types
			};
			const isPlain = (0, meaning_state.ft)(behind) && !trial.session.isSpecial;
			const rows = await trial.run(trial.among === null ? (0, meaning_state.hF)(behind, isPlain) : [], meaning_state.ik);
			const first = trial.among === null ? (0, meaning_state.Wx)(rows, isPlain) : afterAll(trial.session, given.before);
			const after = await madeWhole(trial.ask, trial.session, behind, first);
			const again = {
				isPlain: isPlain && first !== null,
				scope: behind
			};
			const change = {
				...given,
				after
			};
			trial.led = [given.before, after];
			const found = [
				...await (0, fails.J)(change),
				...(0, loses.Z)(change),
				...data,
				...await (0, loses_code.v$)(change, code, trial.look),
				...await (0, breaks.q)(change, trial.look),
				...await (0, breaks_elsewhere.J)(change, former, trial.look),
				...taken === null ? [] : (0, cascade.z4)(change, taken),
				...(0, breaks_hanging.N)(hanging)
			];
			const safer = await tried(await draftOf(change, trial.look), trial, {
				again,
				change
			});
			if (trial.isForGood && trial.ran === "stands" && isStart(change, scope)) trial.session.reached = {
				scope: JSON.stringify(scope),
				state: change.after
			};
			return {
				verdicts: attached(found, safer),
				safer
			};
		}
		const afterAll = ({ together }, { relations }) => together === null ? null : (0, plain_state.BU)(together, new Set(relations.map(({ oid }) => oid)));
		const helped = new Set([
			"add-not-null-column",
			"set-not-null",
			"add-unique",
			"add-primary-key",
			"add-check",
			"add-foreign-key",
			"change-type",
			"attach-partition",
			"default-partition",
			"rename-table",
			"rename-column",
			"cut-values",
			"update-all-rows"
		]);
		const attached = (verdicts, safer) => verdicts.map((one) => safer !== null && helped.has(one.rule) ? {
			...one,
			safer
		} : one);
		async function readBase(ask, oldest) {
			const oids = (catalog) => `(SELECT pg_catalog.json_agg(c.oid::pg_catalog.int8) FROM pg_catalog.${catalog} c WHERE c.oid >= ${firstOwn})`;
			const [row] = await ask(`SELECT pg_catalog.json_build_object('types', ${oids("pg_type")},
      'routines', ${oids("pg_proc")},
      'relations', (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(c.oid::pg_catalog.int8, c.relnatts))
        FROM pg_catalog.pg_class c),
      'version', pg_catalog.current_setting('server_version_num')::int4)::pg_catalog.text AS base`);
			const { types, routines, relations, version } = JSON.parse(String(row?.["base"]));
			const columns = new Map(relations);
			const others = new Set([...types ?? [], ...routines ?? []]);
			return {
				version: Math.min(version, oldest),
				isNew: (oid) => oid >= firstOwn && !columns.has(oid) && !others.has(oid),
				isNewColumn: (oid, number) => number > (columns.get(oid) ?? 0)
			};
		}
		const firstOwn = 16384;
		var settle = __webpack_require__(3863);
		const most = 20;
		const together_calm = new Set([
			"AT_ColumnDefault",
			"AT_DropNotNull",
			"AT_SetStatistics",
			"AT_SetStorage",
			"AT_SetOptions",
			"AT_ResetOptions"
		]);
		function isCalmCommand({ AlterTableCmd: command }) {
			const subtype = String(command?.subtype);
			const column = command?.def?.ColumnDef;
			return together_calm.has(subtype) || subtype === "AT_AddColumn" && column?.["constraints"] === void 0;
		}
		function isCalm(tree) {
			const [kind, node] = (0, meaning_scope.I)(tree);
			if (kind === "AlterTableStmt") return (node["cmds"] ?? []).every(isCalmCommand);
			const parts = node["indexParams"] ?? [];
			return kind === "IndexStmt" && node["whereClause"] === void 0 && parts.every(({ IndexElem: part }) => part?.["name"] !== void 0);
		}
		async function selectedOf(trees, ahead, { told }) {
			const [names, touched, functions] = [
				[],
				new Set(),
				new Set()
			];
			const claims = [];
			for await (const tree of trees) {
				if (claims.length === most || !(0, meaning_ahead.rM)(tree)) break;
				if ((0, meaning_scope.Nh)(tree, "FuncCall").length > 0 && (0, meaning_scope.I)(tree)[0] !== "CreateStmt") break;
				const made = (0, meaning_ahead.Q5)(tree);
				if (made !== null) {
					if (!ahead.absent.has(made) || functions.has(made)) break;
					functions.add(made);
				}
				if (!(0, meaning_ahead.cH)(tree) && !(0, meaning_ahead.ME)(tree)) {
					if (made === null && !(0, meaning_scope.r8)(tree)) break;
					const found = namedBy(tree, ahead);
					if ((0, meaning_scope.I)(tree)[0] !== "CommentStmt" && !addAll(touched, found)) break;
					claims.push(claimOf(claims, [], namesIn(tree)));
					continue;
				}
				const own = [...new Set((0, meaning_scope.FJ)(tree))];
				const oids = own.map((name) => ahead.oids.get(name));
				if (!oids.every((oid) => oid !== void 0)) break;
				const part = (0, plain_state.BU)(ahead.plain, new Set(oids));
				const { relations, constraints } = part;
				const near = [...relations.map(({ oid }) => oid), ...constraints.flatMap(({ relation, referenced }) => [relation, referenced])].filter((oid) => oid !== 0);
				if (!(0, meaning_ahead.cH)(tree) && !(0, meaning_ahead.E)(part) || !addAll(touched, near)) break;
				claims.push(claimOf(claims, near, relations.map(({ name }) => name)));
				if (!(0, meaning_ahead.cH)(tree)) continue;
				names.push(...own);
				if (!isCalm(tree) && !told.has(kindIn(tree))) return {
					claims,
					names,
					triesLast: true
				};
			}
			return {
				claims,
				names,
				triesLast: false
			};
		}
		function namesIn(tree) {
			const [kind, node] = (0, meaning_scope.I)(tree);
			const { relation: _, ...others } = node;
			return (kind === "CommentStmt" ? (0, meaning_scope.Nh)(node["object"], "sval") : (0, meaning_scope.Nh)(others, "relname")).map(String);
		}
		function claimOf(before, tables, names) {
			const first = before.findLastIndex(({ isApart }) => isApart);
			const isApart = before.slice(Math.max(first, 0)).some((one) => tables.some((oid) => one.tables.has(oid)) || names.some((name) => one.names.has(name)));
			return {
				tables: new Set(tables),
				names: new Set(names),
				isApart
			};
		}
		function addAll(touched, oids) {
			const own = [...new Set(oids)];
			if (own.some((oid) => touched.has(oid))) return false;
			for (const oid of own) touched.add(oid);
			return true;
		}
		const namedBy = (tree, { plain }) => {
			const named = (0, meaning_scope.FJ)(tree);
			return plain.state.relations.flatMap(({ oid, name }) => {
				const last = (0, quoting.Cv)(name);
				return named.some((one) => one === last || one.endsWith(`.${last}`)) ? [oid] : [];
			});
		};
		async function meaning_meaning(ask, earlier = [], oldest = Infinity) {
			const base = await readBase(ask, oldest);
			const session = newSession();
			return {
				judge: async (statement, inFile) => {
					const before = [...earlier];
					const judgement = await judge({
						...statement,
						earlier: before
					}, inFile, {
						base,
						session
					});
					if (statement.tree !== null) earlier.push(statement.tree);
					if (!holdsBehind(statement.tree)) forget(session);
					return {
						...judgement,
						verdicts: judgement.verdicts.map((one) => meaning_asked(one, before))
					};
				},
				ahead: async (trees) => {
					if (session.prepared === null) return [];
					session.names = await (0, meaning_ahead.qc)(trees());
					return session.names.tables.length === 0 ? [] : readingAhead(session.names);
				},
				enter: (kept, read) => {
					session.isReady = session.prepared !== null && session.prepared === kept;
					const rows = read.at(meaning_state.ik)?.rows ?? [];
					if (session.isReady && rows.length > 0) takeAhead(session, rows, session.names);
					return session.isReady;
				},
				together: async (trees, ask) => await togetherOf(session, earlier, trees, ask),
				pass: ([first], isTogether) => {
					session.reached = null;
					if (isTogether) return;
					if (first !== "COMMENT") session.ahead = null;
					if (first !== "COMMENT" && first !== "INSERT") forget(session);
				},
				settle: async (hazards, inFile) => await (0, settle.G9)(hazards, inFile, earlier),
				leave: async (inSession) => {
					session.isReady = false;
					session.reached = session.ahead = session.together = null;
					session.looksAhead = true;
					if (session.isSet) forget(session);
					session.isSet = false;
					if (inSession === null) return;
					session.prepared = null;
					await (0, meaning_state.d4)(inSession);
				}
			};
		}
		function forget(session) {
			session.proven = nothingProven();
			session.isSet = true;
		}
		async function togetherOf(session, earlier, trees, ask) {
			const next = async () => await (0, meaning_ahead.qc)(trees());
			const [first] = (await next()).tables;
			if (first === void 0 || !await knowsAhead(ask, session, first, next)) return null;
			const { ahead } = session;
			const { claims, names, triesLast } = ahead === null ? meaning_nothing : await selectedOf(trees(), ahead, session.proven);
			if (claims.length < 2) return null;
			const known = earlier.length;
			return {
				claims,
				beforeLast: triesLast ? [`SAVEPOINT ${trial_savepoint}`] : [],
				behind: names.length === 0 ? [] : (0, meaning_state.hF)(scopeOfNames(names), true),
				ran: (results) => {
					session.together = null;
					if (names.length === 0) return true;
					session.together = (0, meaning_state.g1)(results.at(meaning_state.ik)?.rows ?? []);
					return session.together !== null;
				},
				undo: () => {
					earlier.length = known;
					session.ahead = ahead;
					session.together = session.reached = null;
				}
			};
		}
		const meaning_nothing = {
			claims: [],
			names: [],
			triesLast: false
		};
		function meaning_asked(one, earlier) {
			const unlike = one.question === null ? null : (0, meaning_earlier.FC)(earlier, one.question.sql);
			return unlike === null ? one : {
				...one,
				question: {
					...one.question,
					unlike
				}
			};
		}
		var safety_sizes = __webpack_require__(1124);
		var answer = __webpack_require__(6233);
		var edge_functions = __webpack_require__(3091);
		var accepted_hazards = __webpack_require__(4063);
		var review_options = __webpack_require__(6109);
		var src_text = __webpack_require__(8992);
		const unusedIn = (valid, used) => valid.filter((one) => !used.has(one) && !one.object.includes("*")).map(({ line, rule, object }) => `${suppressions.gC}:${line}: ${rule} ${object} is found in no statement of this pull request; when its migration is merged, the line can be deleted.`);
		async function hazardsIn({ inputs, workspace, note }, statements, extent) {
			if (inputs.lint === "off") return statements.map((statement) => ({
				...statement,
				hazards: []
			}));
			const today = new Date().toISOString().slice(0, 10);
			const found = (0, accepted_hazards.W$)(statements, await (0, review_options.H)(workspace), today);
			const unused = extent === "whole" ? unusedIn(found.valid, found.used) : [];
			for (const message of [...found.expired.map(accepted_hazards.JC), ...unused]) note("notice", message);
			return found.statements;
		}
		function failureOfHazards(statements, files) {
			const alarming = statements.flatMap(({ file, line, hazards }) => files.has(file) ? hazards.filter(({ level }) => level !== "info").map((hazard) => ({
				file,
				line,
				hazard
			})) : []);
			const [first] = alarming;
			if (first === void 0) return null;
			const { file, line, hazard } = first;
			const more = alarming.length === 1 ? "" : ` ${(0, src_text.hS)(alarming.length - 1, "more hazard is", "more hazards are")} in the comment or the summary.`;
			const safer = hazard.safer === null ? "" : `${hazard.safer.summary}: the comment has the files. `;
			return {
				message: `${hazard.message} (${hazard.rule}).${more}`,
				location: {
					file,
					line,
					column: 1
				},
				state: "Nothing was written: mode is plan.",
				remedy: `${safer}Or ${(0, accepted_hazards.YN)(file, hazard)}`
			};
		}
		var addresses = __webpack_require__(3788);
		function detailed(changes, places, before, after) {
			return changes.map((change) => {
				const place = places.ofChange(change);
				return {
					...change,
					file: place?.file ?? null,
					line: place?.line ?? null,
					definition: definitionOf(change, before, after),
					statement: place?.text ?? null
				};
			});
		}
		function definitionOf({ change, kind, identity }, before, after) {
			const snapshot = {
				added: after,
				removed: before,
				changed: null,
				renamed: null
			}[change];
			return snapshot === null ? null : definitions[kind]?.(snapshot, identity) ?? null;
		}
		const named = (list, nameOf, text) => (snapshot, identity) => {
			const names = (0, addresses.H2)(identity);
			const found = list(snapshot).find((item) => {
				const own = [item.schema, ...nameOf(item)];
				return own.length === names.length && own.every((name, at) => name === names[at]);
			});
			return found === void 0 ? null : text(found);
		};
		const definitions = {
			table: named(({ tables }) => tables, ({ table }) => [table], ({ columns }) => `${(0, src_text.hS)(columns.length, "column")}:\n${columns.map((one) => `${one.name} ${columnText(one)}`).join("\n")}`),
			column: columnDefinition,
			view: named(({ views }) => views, ({ view }) => [view], ({ definition }) => definition),
			index: named(({ indexes }) => indexes, ({ index }) => [index], ({ definition }) => definition),
			constraint: named(({ constraints }) => constraints, ({ table, constraint }) => [table, constraint], ({ definition }) => definition),
			trigger: named(({ triggers }) => triggers, ({ table, trigger }) => [table, trigger], ({ definition }) => definition),
			rule: named(({ rules }) => rules, ({ table, rule }) => [table, rule], ({ definition }) => definition),
			policy: named(({ policies }) => policies, ({ table, policy }) => [table, policy], ({ permissive, command, roles, using, with_check }) => [
				`${permissive ? "" : "RESTRICTIVE "}FOR ${command} TO ${roles.join(", ")}`,
				...using === null ? [] : [`USING (${using})`],
				...with_check === null ? [] : [`WITH CHECK (${with_check})`]
			].join(" ")),
			function: (snapshot, identity) => {
				const [schema, name] = (0, addresses.H2)(identity);
				const found = snapshot.functions.find((one) => one.schema === schema && one.function === name && identity.endsWith(`(${one.identity_arguments})`));
				if (found === void 0) return null;
				return [
					`(${found.arguments})`,
					...found.return_type === null ? [] : [`RETURNS ${found.return_type}`],
					`LANGUAGE ${found.language}`,
					...found.security_definer ? ["SECURITY DEFINER"] : []
				].join(" ");
			},
			type: named(({ types }) => types, ({ type }) => [type], ({ kind, labels, attributes, base_type, constraints }) => [
				kind,
				base_type ?? "",
				...labels,
				...attributes.map((one) => `${one.name} ${one.type}`),
				...constraints
			].filter((part) => part !== "").join(" \u00b7 ")),
			sequence: named(({ sequences }) => sequences, ({ sequence }) => [sequence], ({ type, start, increment }) => `${type}, start ${start}, increment ${increment}`),
			extension: ({ extensions }, identity) => {
				const found = extensions.find(({ name }) => name === (0, addresses.H2)(identity)[0]);
				return found === void 0 ? null : `version ${found.version} in schema ${found.schema}`;
			},
			grant: ({ grants }, identity) => grants.find(({ on, object, grantee }) => `${on} ${object} to ${grantee}` === identity)?.privileges.join(", ") ?? null
		};
		function columnDefinition({ tables, views }, identity) {
			const [schema, relation, name] = (0, addresses.H2)(identity);
			const found = (tables.find((one) => one.schema === schema && one.table === relation)?.columns ?? views.find((one) => one.schema === schema && one.view === relation)?.columns)?.find((column) => column.name === name);
			return found === void 0 ? null : columnText(found);
		}
		function columnText({ type, not_null, default: initial, identity, generated }) {
			const value = generated === null ? "default" : `generated ${generated} as`;
			return [
				type,
				...not_null ? ["not null"] : [],
				...initial === null ? [] : [`${value} ${initial}`],
				...identity === null ? [] : [`generated ${identity} as identity`]
			].join(" ");
		}
		var file_names = __webpack_require__(9688);
		var narrowed = __webpack_require__(9118);
		var zod = __webpack_require__(6778);
		var refused = __webpack_require__(7315);
		var api_client = __webpack_require__(9789);
		var clone = __webpack_require__(3246);
		async function base_readBase(options) {
			const { origin: { baseBranch, named }, environment: { inActions }, token, log } = options;
			if (baseBranch === null) return null;
			if (inActions && token !== null && named !== true) try {
				return await fromGitHub(options, baseBranch, token);
			} catch (error) {
				if (!(error instanceof refused.Lw)) throw error;
				log(`GitHub does not give the files of ${baseBranch} (${error.message}); looking in the clone. The token needs contents: read.`);
			}
			return await fromClone(options, baseBranch);
		}
		const oid = zod.Yj().check(zod.yG(/^[0-9a-f]{40,64}$/));
		const base_named = zod.me(zod.Ik({
			__typename: zod.Yj(),
			oid
		}));
		const tips = zod.Ik({ repository: zod.Ik({ ref: zod.me(zod.Ik({ target: zod.Ik({ oid }) })) }) });
		async function fromGitHub({ environment, roots, head, log, second, origin }, branch, token) {
			const client = await (0, api_client.M)({
				environment,
				token,
				log,
				second: second ?? 1e3
			});
			const variables = {
				owner: client.owner,
				name: client.repo,
				ref: `refs/heads/${branch}`
			};
			const { data } = await client.graphql(`query Tip($owner: String!, $name: String!, $ref: String!) {
      repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
    }`, variables);
			const tip = tips.safeParse(data).data?.repository.ref?.target.oid;
			if (tip === void 0) throw new refused.Lw("missing", `There is no branch ${branch}, or the token may not see it.`);
			const ids = await idsAt(client, tip, roots);
			const algorithm = tip.length === 64 ? "sha256" : "sha1";
			const files = new Map();
			for (const [file, id] of ids) {
				const here = head.get(file);
				files.set(file, here !== void 0 && (0, git_object.zA)(here, algorithm) === id ? here : await blob(client, id));
			}
			return {
				name: `${branch} at ${tip.slice(0, 12)} (GitHub)`,
				branch,
				ref: `origin/${branch}`,
				files,
				async fork() {
					if (origin.headCommit === null) return null;
					try {
						const { merge_base_commit: { sha } } = await client.rest((octokit) => octokit.rest.repos.compareCommitsWithBasehead({
							owner: client.owner,
							repo: client.repo,
							basehead: `${tip}...${origin.headCommit}`,
							per_page: 1
						}));
						return await idsAt(client, sha, roots);
					} catch (error) {
						if (error instanceof refused.Lw) return null;
						throw error;
					}
				}
			};
		}
		async function idsAt(client, commit, roots) {
			const variables = Object.fromEntries(roots.map((root, index) => [`root${index}`, `${commit}:${root}`]));
			const fields = roots.map((_, index) => `root${index}: object(expression: $root${index}) { __typename oid }`);
			const declared = Object.keys(variables).map((name) => `, $${name}: String!`).join("");
			const { data } = await client.graphql(`query Roots($owner: String!, $name: String!${declared}) {
      repository(owner: $owner, name: $name) { ${fields.join(" ")} }
    }`, {
				owner: client.owner,
				name: client.repo,
				...variables
			});
			const found = zod.Ik({ repository: zod.g1(zod.Yj(), base_named) }).safeParse(data).data?.repository;
			if (found === void 0) throw new refused.Lw("no-answer", "GitHub's answer about the base branch is not of the expected form.");
			const ids = new Map();
			for (const [index, root] of roots.entries()) {
				const object = found[`root${index}`];
				if (object?.__typename === "Blob") ids.set(root, object.oid);
				if (object?.__typename !== "Tree") continue;
				const { tree, truncated } = await client.rest((octokit) => octokit.rest.git.getTree({
					owner: client.owner,
					repo: client.repo,
					tree_sha: object.oid,
					recursive: "1"
				}));
				if (truncated) throw new refused.Lw("invalid", `The folder ${root} has more files than GitHub lists.`);
				for (const { path, type, sha } of tree) {
					const file = root === "" ? path : `${root}/${path}`;
					if (type === "blob" && (0, rehearsal_files.MR)(file)) ids.set(file, sha);
				}
			}
			return ids;
		}
		async function blob(client, id) {
			const { content } = await client.rest((octokit) => octokit.rest.git.getBlob({
				owner: client.owner,
				repo: client.repo,
				file_sha: id
			}));
			return Buffer.from(content, "base64");
		}
		async function fromClone({ workspace, origin, roots }, branch) {
			const git = (0, clone.O)(workspace);
			const idsIn = async (commit) => {
				const listed = await git("ls-tree", "-r", "-z", commit, "--", ...roots.includes("") ? [] : roots);
				if (listed === null) return null;
				return new Map(listed.toString().split("\0").flatMap((line) => {
					const [, id, file = ""] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
					return id === void 0 || !(0, rehearsal_files.MR)(file) ? [] : [[file, id]];
				}));
			};
			const remote = `refs/remotes/origin/${branch}`;
			for (const candidate of origin.named === true ? [origin.baseCommit] : [remote, origin.baseCommit]) {
				const commit = candidate === null ? null : await (0, clone.D)(git, candidate);
				const ids = commit === null ? null : await idsIn(commit);
				if (commit === null || ids === null) continue;
				const files = new Map();
				for (const [file, id] of ids) {
					const content = await git("cat-file", "blob", id);
					if (content === null) return null;
					files.set(file, content);
				}
				return {
					name: `${branch} at ${commit.slice(0, 12)} (this clone)`,
					branch,
					ref: origin.named === true ? branch : `origin/${branch}`,
					files,
					async fork() {
						const merge = (await git("merge-base", commit, origin.headCommit ?? "HEAD"))?.toString().trim();
						return merge === void 0 ? null : await idsIn(merge);
					}
				};
			}
			return null;
		}
		const byFile = (sets) => new Map(sets.flatMap(({ migrations }) => migrations.map((migration) => [migration.source.file, migration])));
		const same = (a, b) => a.source.script.checksum === b.source.script.checksum;
		const restore = ({ base }, file) => [`git checkout ${(0, quoting.r7)(base.ref)} -- ${(0, quoting.r7)(file)}`];
		async function compareFiles(base, head, before, after) {
			const [old, now] = [byFile(before), byFile(after)];
			const fork = [...old.values()].some(({ source, kind }) => kind === "versioned" && now.get(source.file)?.source.checksum !== source.checksum) ? await base.fork() : null;
			const gone = [...old.values()].filter(({ source }) => !now.has(source.file));
			const [problems, merged, added] = [
				[],
				new Map(base.files),
				new Set()
			];
			const course = {
				base,
				old,
				now,
				gone,
				fork,
				head,
				problems,
				merged,
				added
			};
			for (const [file, content] of head) if (!now.has(file)) merged.set(file, content);
			for (const migration of now.values()) {
				const was = old.get(migration.source.file);
				if (was === void 0) compareNew(course, migration);
				else compareEdited(course, was, migration);
			}
			for (const migration of gone) compareGone(course, migration);
			problems.push(...sameVersions(before, now, added, merged, base.branch));
			return {
				problems,
				merged,
				added
			};
		}
		function compareEdited(course, was, migration) {
			const { base, fork, head, problems, merged, added } = course;
			const { source: { file, checksum }, kind } = migration;
			const content = head.get(file);
			if (was.source.checksum === checksum) return;
			if (kind === "repeatable" || same(was, migration)) {
				merged.set(file, content);
				if (kind === "repeatable" && !same(was, migration)) added.add(file);
				return;
			}
			const id = fork?.get(file);
			if (id !== void 0 && id === (0, git_object.zA)(content, id.length === 64 ? "sha256" : "sha1")) return;
			problems.push({
				kind: "edited",
				level: "error",
				file,
				message: `${file} is already on ${base.branch}, and this branch changes its SQL: where it was applied, the change would never run.`,
				commands: restore(course, file),
				remedy: "Restore the file, and put the change into a new migration."
			});
		}
		function compareNew({ base, gone, head, problems, merged, added }, migration) {
			const { source: { file }, kind, version } = migration;
			const content = head.get(file);
			const twin = kind === "versioned" ? gone.find((other) => same(other, migration)) : void 0;
			if (twin === void 0) {
				added.add(file);
				merged.set(file, content);
				return;
			}
			const old = twin.source.file;
			if (twin.version === version || external_node_path_default().posix.basename(old) === external_node_path_default().posix.basename(file)) {
				merged.delete(old);
				merged.set(file, content);
				return;
			}
			problems.push({
				kind: "renamed",
				level: "error",
				file,
				message: `${file} is ${old} of ${base.branch} under another name: where that was applied, the same SQL would run a second time.`,
				commands: [`git mv ${(0, quoting.r7)(file)} ${(0, quoting.r7)(old)}`],
				remedy: "Give it its old name back."
			});
		}
		function compareGone(course, migration) {
			const { base, now, fork, problems, merged } = course;
			const { file } = migration.source;
			const isElsewhere = [...now.values()].some((other) => same(other, migration));
			const isDeleted = fork === null || fork.has(file);
			if (migration.kind !== "versioned" || isElsewhere || !merged.has(file) || !isDeleted) return;
			const what = fork === null ? "not in this checkout" : "this branch deletes it";
			problems.push({
				kind: "deleted",
				level: "warning",
				file,
				message: `${file} is on ${base.branch} and ${what}. It stays applied where it was; a new database would be without it.`,
				commands: restore(course, file),
				remedy: "Restore the file; what it made is undone by a new migration."
			});
		}
		function sameVersions(before, now, added, merged, branch) {
			return before.filter(({ format }) => format.history !== null).flatMap(({ directory, format, migrations }) => {
				const identity = (version) => format.identity?.(version) ?? version;
				const there = new Map(migrations.filter(({ kind }) => kind === "versioned").map((migration) => [identity(migration.version), migration]));
				const mine = [...added].flatMap((file) => now.get(file) ?? []).filter((migration) => migration.kind === "versioned" && migration.directory === directory);
				const number = problems_numbers([...there.values(), ...mine]);
				return mine.flatMap((migration) => {
					const rival = there.get(identity(migration.version));
					if (rival === void 0) return [];
					const { file } = migration.source;
					const commands = rename(migration, number(), merged);
					merged.delete(file);
					added.delete(file);
					return [{
						kind: "same version",
						level: "error",
						file,
						message: `${file} has the version of ${rival.source.file}, which is on ${branch} already: one of the two would never run.`,
						commands,
						remedy: "Give it a later version."
					}];
				});
			});
		}
		function outOfOrder(sets, added, files, branch) {
			return sets.flatMap(({ migrations }) => {
				const versioned = migrations.filter(({ kind }) => kind === "versioned");
				const lastThere = versioned.findLastIndex(({ source }) => !added.has(source.file));
				const last = versioned[lastThere];
				if (last === void 0) return [];
				const number = problems_numbers(versioned);
				return versioned.slice(0, lastThere).filter(({ source }) => added.has(source.file)).map((migration) => ({
					kind: "out of order",
					level: "error",
					file: migration.source.file,
					message: `${migration.source.file} comes before ${last.source.file}, which is on ${branch} already: where that was applied, this file is out of order.`,
					commands: rename(migration, number(), files),
					remedy: "Rename it so that it comes last, or set out-of-order: allow when it does not matter that it runs later."
				}));
			});
		}
		const leading = ({ version }) => /^\d+/.exec(version)?.[0];
		function problems_numbers(migrations) {
			const taken = migrations.map(leading).filter((number) => number !== void 0);
			if (taken.length < migrations.length) return () => null;
			const width = Math.max(...taken.map((number) => number.length));
			let last = taken.reduce((most, number) => BigInt(number) > most ? BigInt(number) : most, 0n);
			return () => String(last += 1n).padStart(width, "0");
		}
		function rename(migration, number, files) {
			const { source: { file }, directory } = migration;
			const own = leading(migration);
			const relative = external_node_path_default().posix.relative(directory, file);
			const from = external_node_path_default().posix.basename(relative) === "migration.sql" ? external_node_path_default().posix.dirname(relative) : relative;
			const at = own === void 0 ? -1 : from.indexOf(own);
			if (number === null || own === void 0 || at < 0) return [];
			const back = from.replace(/\.up\.sql$/, ".down.sql");
			return [from, ...back !== from && files.has(external_node_path_default().posix.join(directory, back)) ? [back] : []].map((name) => {
				const to = name.slice(0, at) + number + name.slice(at + own.length);
				return `git mv ${(0, quoting.r7)(external_node_path_default().posix.join(directory, name))} ${(0, quoting.r7)(external_node_path_default().posix.join(directory, to))}`;
			});
		}
		function failureOf(problem, all) {
			const more = all.length - 1;
			return {
				message: problem.message + (more === 0 ? "" : ` ${more} more of this kind: see the comment or the summary.`),
				location: {
					file: problem.file,
					line: 1,
					column: 1
				},
				state: "Nothing was written: mode is plan.",
				remedy: [problem.remedy, ...problem.commands].join("\n")
			};
		}
		var compare_addDisposableResource = function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) env.stack.push({ async: true });
			return value;
		};
		var compare_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function baseOf(setting, { roots, head }) {
			const { inputs, environment, origin, workspace, log } = setting;
			if (roots.length === 0) return null;
			return await base_readBase({
				environment,
				token: inputs["github-token"] || null,
				origin,
				workspace,
				roots,
				head,
				log: (line) => log.line(line),
				...setting.second === void 0 ? {} : { second: setting.second }
			});
		}
		async function compare(setting, { roots, head, sets, live, notes }) {
			const { origin, log } = setting;
			const branch = await baseOf(setting, {
				roots,
				head
			});
			if (branch !== null) {
				log.line(`${(0, src_text.hS)(branch.files.size, "file")} on ${branch.name}`);
				return await withBase(branch, setting, {
					roots,
					head,
					sets,
					notes
				});
			}
			const isUnread = origin.baseBranch !== null && roots.length > 0;
			if (isUnread) notes.push(`The files of ${origin.baseBranch} could not be read (the token needs contents: read), so edited files and the order of the files were not checked.`);
			const applied = live?.decided?.appliedBefore.flatMap(({ source }) => head.has(source.file) ? [[source.file, head.get(source.file)]] : []) ?? [];
			const known = new Map(applied);
			const settings = [...head].filter(([file]) => applied.length > 0 && !(0, file_names.VT)(file));
			return {
				base: {
					name: applied.length === 0 ? null : `the ${applied.length} files that ${live?.database.name ?? ""} has applied`,
					files: (0, narrowed.f)(new Map([...settings, ...known])),
					sets: null
				},
				comparison: {
					problems: [],
					merged: head,
					added: newIn(sets, (file) => known.has(file))
				},
				gaps: isUnread ? [`not compared with ${origin.baseBranch}`] : [],
				failure: null
			};
		}
		const newIn = (sets, isKnown) => new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)).filter((file) => !isKnown(file)));
		async function listedIn(files, roots, { inputs: { migrations, format, verify }, signal }) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const side = compare_addDisposableResource(env_1, (0, rehearsal_files.b$)(files, roots), false);
				return await (0, listing.p)(side.directory, (0, rehearsal_files.$P)(side.directory, migrations), format, {
					signal,
					verify
				});
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				compare_disposeResources(env_1);
			}
		}
		async function withBase({ name, branch, ...base }, setting, { roots, head, sets, notes }) {
			const { files } = base;
			const before = await compare_listing(() => listedIn(files, roots, setting));
			if (before.failure !== null) {
				notes.push(`The files of ${branch} cannot be listed, so edited files and the order of the files were not checked: ` + before.failure.message);
				const added = newIn(sets, (file) => files.get(file)?.equals(head.get(file)) === true);
				return {
					base: {
						name,
						files,
						sets: null
					},
					comparison: {
						problems: [],
						merged: head,
						added
					},
					gaps: [`not compared with ${branch}`],
					failure: null
				};
			}
			const comparison = await compareFiles({
				name,
				branch,
				...base
			}, head, before.sets, sets);
			const { merged, added } = comparison;
			const after = await compare_listing(() => listedIn(merged, roots, setting));
			const late = setting.inputs["out-of-order"] === "error" ? outOfOrder(after.sets, added, merged, branch) : [];
			return {
				base: {
					name,
					files,
					sets: before.sets
				},
				comparison: {
					...comparison,
					problems: [...comparison.problems, ...late]
				},
				gaps: [],
				failure: after.failure
			};
		}
		async function compare_listing(read) {
			try {
				return {
					sets: await read(),
					failure: null
				};
			} catch (error) {
				if (error instanceof src_error.l) return {
					sets: [],
					failure: error.failure
				};
				throw error;
			}
		}
		var group = __webpack_require__(4011);
		var diagram = __webpack_require__(8857);
		const keyOf = (schema, name) => JSON.stringify([schema, name]);
		function touchedDiagrams(snapshot, changes) {
			const touched = new Set(changes.flatMap(({ identity }) => {
				const [schema, name] = (0, addresses.H2)(identity);
				return schema === void 0 || name === void 0 ? [] : [keyOf(schema, name)];
			}));
			const schemas = (0, group.O)(snapshot, (schema) => schema !== "catalog");
			const relations = schemas.flatMap((schema) => schema.relations);
			const shown = new Set(touched);
			for (const { schema, name, constraints } of relations) for (const { references } of constraints) {
				if (references === null) continue;
				const [from, to] = [keyOf(schema, name), keyOf(references.schema, references.table)];
				if (touched.has(from)) shown.add(to);
				if (touched.has(to)) shown.add(from);
			}
			return schemas.flatMap(({ name, relations: own }) => {
				const some = own.filter((relation) => shown.has(keyOf(relation.schema, relation.name))).map((relation) => touched.has(keyOf(relation.schema, relation.name)) ? relation : {
					...relation,
					constraints: relation.constraints.filter(({ references }) => references === null || touched.has(keyOf(references.schema, references.table)))
				});
				return (0, diagram.d)(name, some).map(({ source }) => source);
			});
		}
		var review = __webpack_require__(5463);
		var known_findings = __webpack_require__(3961);
		const kindsByRule = [
			[/foreign_key|fkey|index/, ["index", "constraint"]],
			[/grant|privilege|exposed|truncate|executable/, ["grant", "policy"]],
			[/policy|policies|rls/, ["policy", "grant"]]
		];
		function causeOf({ rule, object }, changes) {
			const identity = object.slice(object.indexOf(":") + 1);
			const made = changes.find((one) => one.change === "added" && one.identity === identity);
			if (made !== void 0) return made;
			const owner = ownerOf(identity);
			const kinds = kindsByRule.find(([pattern]) => pattern.test(rule))?.[1] ?? [];
			for (const kind of kinds) {
				const found = changes.find((one) => one.kind === kind && relationOf(one) === owner);
				if (found !== void 0) return found;
			}
			return null;
		}
		const ownerOf = (identity) => JSON.stringify((0, addresses.H2)(identity).slice(0, 2));
		function relationOf({ kind, identity, definition }) {
			if (kind === "grant") return ownerOf(identity.slice(identity.indexOf(" ") + 1));
			if (kind !== "index") return ownerOf(identity);
			const table = / ON (?:ONLY )?(.*)$/s.exec(definition ?? "")?.[1];
			return table === void 0 ? null : ownerOf(table);
		}
		async function newFindings(before, after, { workspace, configToml }, changes, places) {
			const options = await (0, review_options.l)(workspace, configToml, new Date().toISOString().slice(0, 10));
			const open = new Map((0, review.N)(before, null, {
				...options,
				accepted: []
			}).list.map(({ key, message }) => [key, message]));
			const found = (0, review.N)(after, {
				open,
				accepted: new Map()
			}, options).list.filter(({ isNew }) => isNew);
			const made = newTables(before, after);
			return found.map((finding) => {
				const cause = causeOf(finding, changes);
				const place = cause?.file == null ? places.ofObject(finding.object) : cause;
				const remedy = fitting(finding.remedy, made);
				return {
					...finding,
					remedy,
					file: place?.file ?? null,
					line: place?.line ?? null
				};
			});
		}
		function newTables(before, after) {
			const known = new Set(before.tables.map(({ schema, table }) => JSON.stringify([schema, table])));
			return new Set(after.tables.map(({ schema, table }) => JSON.stringify([schema, table])).filter((table) => !known.has(table)));
		}
		const concurrently = /^((?:CREATE|DROP) (?:UNIQUE )?INDEX) CONCURRENTLY ((?:ON )?)(.*)$/s;
		function fitting(remedy, made) {
			const [, verb, on, rest] = concurrently.exec(remedy) ?? [];
			if (verb === void 0 || rest === void 0) return remedy;
			return on !== "" && made.has(JSON.stringify((0, addresses.H2)(rest).slice(0, 2))) ? `${verb} ${on}${rest}` : `${remedy} -- in a migration file of its own, as it cannot be in a transaction`;
		}
		function failureOfFindings(findings) {
			const alarming = findings.filter(known_findings.EE);
			const [first] = alarming;
			if (first === void 0) return null;
			const more = alarming.length === 1 ? "" : ` ${(0, src_text.hS)(alarming.length - 1, "more finding is", "more findings are")} new: see the comment or the summary.`;
			const accepted = `${first.rule} ${first.object} # the reason`;
			return {
				message: `${first.message}${more}`,
				location: first.file === null || first.line === null ? void 0 : {
					file: first.file,
					line: first.line,
					column: 1
				},
				state: "Nothing was written: mode is plan.",
				remedy: `${first.remedy}\nOr accept it in ${suppressions.gC}, in a line of its own: ${accepted}`
			};
		}
		var engine_stopped = __webpack_require__(8303);
		var message_names = __webpack_require__(6659);
		var named_results = __webpack_require__(9599);
		var trust = __webpack_require__(6211);
		var sql = __webpack_require__(8221);
		const majorOf = (version) => Number.parseInt(version, 10);
		function newerThan(shadowVersion, live) {
			return live === null || majorOf(live.version) <= majorOf(shadowVersion) ? null : {
				database: live.database,
				major: majorOf(live.version)
			};
		}
		async function newness({ message, sqlstate = "unknown", raised }, statement, shadow, newer) {
			if (raised === true) return null;
			const ask = async () => sqlstate === "42601" ? await isNewSyntax(statement, shadow.database, newer.database) : await isBuiltIn(newer_namesIn(message, sqlstate), shadow.database, newer.database);
			if (!await ask().catch(async (error) => {
				if ((0, server_error.G)(error) || error instanceof engine_stopped.m) throw error;
				await newer.database.reconnect();
				return await ask();
			})) return null;
			return `${message} (SQLSTATE ${sqlstate}): the rehearsal runs PostgreSQL ${majorOf(shadow.version)}, the database ${newer.major}, which knows it. To have it rehearsed, set shadow to the connection string of an empty database on PostgreSQL ${newer.major}`;
		}
		async function isNewSyntax(statement, older, newer) {
			const asked = await parses(older, statement) ? bodyOf(statement) : statement;
			return asked !== null && await parses(newer, asked) && !await parses(older, asked);
		}
		const bodyOf = (statement) => /\blanguage\s+sql\b/i.test((0, tokens.qZ)(statement)) ? /\$(\w*)\$([^]*)\$\1\$/.exec(statement)?.[2] ?? null : null;
		const stopped = "22012";
		async function parses(database, statement) {
			try {
				await database.query(`SELECT 1 OPERATOR(pg_catalog./) 0;\n${statement}`);
				return false;
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				return error.code === stopped;
			}
		}
		function newer_namesIn(message, sqlstate) {
			const called = sqlstate === "42883" ? (0, message_names.nk)(message) : null;
			return (called === null ? (0, message_names.l9)(message).slice(0, 3) : [called.replaceAll("\"", "")]).map((name) => name.replace(/^pg_catalog\./, ""));
		}
		async function isBuiltIn(names, older, newer) {
			for (const name of names) if (await bringsAlong(newer, name) && !await bringsAlong(older, name)) return true;
			return false;
		}
		async function bringsAlong(database, name) {
			const { found } = await (0, named_results.Y)(database, [
				"BEGIN READ ONLY",
				...trust.y_,
				(0, named_results.K)("found", (0, sql.l)`SELECT FROM pg_proc WHERE proname = ${name} AND pronamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_type WHERE typname = ${name} AND typnamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
          WHERE ${name} IN (attname, relname) AND relnamespace = 'pg_catalog'::regnamespace
        UNION ALL SELECT FROM pg_settings WHERE name = ${name} LIMIT 1`),
				"ROLLBACK"
			]);
			return found.length > 0;
		}
		var unstored = __webpack_require__(2218);
		var migrate = __webpack_require__(5703);
		var inventory_select = __webpack_require__(7266);
		var bundled = __webpack_require__(8833);
		var migration_plan = __webpack_require__(9040);
		var lexer = __webpack_require__(8375);
		var snapshot_drift = __webpack_require__(6383);
		var database_database = __webpack_require__(7172);
		var capture = __webpack_require__(8297);
		const live_drift_settings = [
			"SET LOCAL statement_timeout = '1min'",
			"SET LOCAL lock_timeout = '2s'",
			...__webpack_require__(8208).D,
			"SET LOCAL jit = off"
		];
		async function readDrift(database, catalogSql) {
			try {
				const standing = await standingOf(database);
				if (standing === null || !standing.unexplained) return [];
				return standing.stored ?? await differences(database, standing, catalogSql);
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				return null;
			}
		}
		async function standingOf(database) {
			const { found } = await (0, named_results.Y)(database, [
				"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
				...live_drift_settings,
				(0, named_results.K)("found", `SELECT r.id::text AS run,
        CASE WHEN n.fingerprint = catalog.fingerprint() THEN coalesce((
          SELECT json_agg(json_build_object('change', to_jsonb(d) - 'drift'))
          FROM catalog.changes_since_run() d WHERE d.drift), '[]') END AS stored,
        r.migrations_hash IS NOT DISTINCT FROM catalog.migrations_hash()
          AND r.capture_version = n.capture_version AS unexplained,
        r.database_oid IS NOT DISTINCT FROM d.oid AND r.system_identifier IS NOT DISTINCT FROM (
          SELECT c.system_identifier FROM pg_control_system() c
          WHERE has_function_privilege('pg_control_system()', 'EXECUTE')) AS same,
        r.server_version_num AS before, current_setting('server_version_num')::int AS now
      FROM (SELECT s.* FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL ORDER BY s.id DESC LIMIT 1) n
      CROSS JOIN LATERAL catalog.last_run_before(9223372036854775807) r
      CROSS JOIN pg_database d WHERE d.datname = current_database()`),
				"COMMIT"
			]);
			const [row] = found;
			if (row === void 0) return null;
			const stored = row["stored"];
			return {
				run: String(row["run"]),
				stored: stored === null ? null : (0, capture.fs)(stored),
				unexplained: row["unexplained"] === true,
				sameDatabase: row["same"] === true,
				versions: [Number(row["before"]), Number(row["now"])]
			};
		}
		async function differences(database, standing, catalogSql) {
			const { changes } = await (0, named_results.Y)(database, [
				"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
				...live_drift_settings,
				"SET LOCAL enable_nestloop = off",
				(0, named_results.K)("changes", `SELECT to_jsonb(d) AS change
        FROM (${differenceSql(catalogSql, standing)}) d (kind, identity, change, severity, details)
        WHERE d.kind <> 'edge function' AND NOT d.details @> '[{"property": "re-rendered by PostgreSQL"}]'`),
				"COMMIT"
			]);
			return (0, capture.fs)(changes);
		}
		const now = "9223372036854775807";
		const twin = `seen AS MATERIALIZED (
    SELECT r.kind, r.identity, r.oid, r.locked, r.body, catalog.sha256(r.body::text) AS hash
    FROM (
      SELECT o.kind, o.identity, o.oid, o.locked,
        CASE WHEN catalog.is_suspicious(o.body::text) THEN catalog.redact(o.body) ELSE o.body END AS body
      FROM catalog.read_objects() o OFFSET 0) r
  ), twin AS MATERIALIZED (
    SELECT o.kind, o.identity, o.oid, o.column_numbers, o.hash, o.body, o.valid_from,
      CASE WHEN o.valid_to IS NULL AND o.kind <> 'edge function' AND NOT EXISTS (
        SELECT FROM seen s
        WHERE s.kind = o.kind AND s.identity = o.identity AND (s.hash = o.hash OR s.locked))
      THEN ${now} ELSE o.valid_to END AS valid_to
    FROM catalog.objects o
    UNION ALL
    SELECT s.kind, s.identity, s.oid, CASE WHEN s.kind IN ('table', 'view') THEN ARRAY(
        SELECT a.attnum FROM pg_attribute a
        WHERE a.attrelid = s.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) END,
      s.hash, s.body, ${now}, NULL
    FROM seen s WHERE NOT EXISTS (
      SELECT FROM catalog.objects o
      WHERE o.valid_to IS NULL AND o.kind = s.kind AND o.identity = s.identity AND (s.hash = o.hash OR s.locked))
  ), `;
		function differenceSql(catalogSql, { run, sameDatabase, versions }) {
			const from = catalogSql.indexOf("CREATE OR REPLACE FUNCTION catalog.diff(");
			const begin = catalogSql.indexOf("  RETURN QUERY\n  WITH ", from);
			const end = catalogSql.indexOf(";\nEND\n$fn$;", begin);
			if (from < 0 || begin < 0 || end < 0) throw new Error("catalog.diff() is not written as it is read here");
			const values = new Map([
				["from_id", run],
				["to_id", now],
				["same_database", String(sameDatabase)],
				["same_major", String(Math.floor(versions[0] / 1e4) === Math.floor(versions[1] / 1e4))],
				["same_form", "true"],
				["maintain", `'"MAINTAIN[*]?"(, )?|, "MAINTAIN[*]?"'`],
				["catalog.objects", "twin"],
				["origin.server_version_num", String(versions[0])],
				["target.server_version_num", String(versions[1])]
			]);
			const written = catalogSql.slice(begin + 22, end).replaceAll(/\b(?:catalog\.objects|(?:origin|target)\.server_version_num|\w+)\b/g, (word) => values.get(word) ?? word);
			return `WITH ${twin}${written}`;
		}
		var drift_addDisposableResource = function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) env.stack.push({ async: true });
			return value;
		};
		var drift_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function planDrift(setting, sides, changes, offer) {
			const { live } = sides;
			if (live === null || live.decided === null || !isAsked(setting, live)) return null;
			const { inputs, log, note } = setting;
			const drift = (0, inventory_select.wW)(await driftIn(setting, live), (0, inventory_select.In)(inputs.schemas));
			if (drift.length === 0) return null;
			log.line(`Drift on ${live.database.name}: ${(0, snapshot_drift.LU)(drift)}`);
			const sql = inputs["drift-sql"] === "off" ? null : await log.group("Drift SQL", () => sqlFor(setting, {
				...sides,
				live
			}, drift, offer));
			if (sql !== null && sql.adopt.files.length > 0 && inputs["drift-sql"] === "pull-request") note("notice", "For drift a plan makes files only: the pull request of drift-sql is made by mode: apply.");
			const { offered, pending } = live.decided;
			const adopting = [...offered.map(({ source }) => source.file), ...adoptingIn(pending, sql)];
			return {
				changes: drift,
				sql,
				adopting,
				collisions: adopting.length > 0 ? [] : both(drift, changes)
			};
		}
		async function driftIn({ log, signal }, { database }) {
			let why = "the role may not read the catalog, or another version of it is installed";
			try {
				const found = await readDrift(database, (0, bundled.$Z)("003_feature_inventory.sql"));
				if (found !== null) return found;
			} catch (error) {
				if (signal?.aborted === true) throw error;
				why = error instanceof Error ? error.message : String(error);
			}
			log.line(`Drift was not looked for: ${why}.`);
			return [];
		}
		const isAsked = ({ inputs, environment }, { inspection, decided }) => environment.eventName !== "merge_group" && inputs["on-drift"] !== "ignore" && !(0, unstored.tW)(inputs) && inspection.installed && inspection.complete && decided !== null && !(0, migrate.Wd)(decided);
		async function sqlFor(setting, { live, ...sides }, drift, offer) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { inputs, env, origin, log, note, signal } = setting;
				const applied = await appliedFiles(setting, {
					...sides,
					live
				});
				if (typeof applied === "string") {
					note("notice", `No SQL is offered for the drift: ${applied}`);
					return null;
				}
				const built = drift_addDisposableResource(env_1, (0, rehearsal_files.b$)(applied, sides.roots), false);
				const { database } = live;
				return await offer({
					inputs,
					env,
					origin,
					log,
					note,
					signal,
					database,
					workspace: built.directory,
					drift
				});
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				drift_disposeResources(env_1);
			}
		}
		async function appliedFiles({ inputs }, { base, head, live: { inspection, decided } }) {
			const recorded = new Set(inspection.applied.map(({ file }) => file));
			const known = decided === null ? [] : [...decided.appliedBefore, ...decided.offered];
			const own = new Map(known.flatMap(({ source: { file } }) => head.has(file) ? [[file, head.get(file)]] : []));
			const theirs = base.sets === null ? null : await pendingIn(base.sets, inspection, inputs);
			if (typeof theirs === "string") return theirs;
			const pending = theirs ?? decided?.pending ?? [];
			const changed = pending.find(({ kind, source }) => kind === "repeatable" && recorded.has(source.key));
			if (changed !== void 0) return `${changed.source.file} was changed since the database applied it, and what it was then is not known.`;
			const files = theirs === null ? head : base.files;
			const without = new Set(pending.map(({ source }) => source.file));
			const moved = [...base.files].filter(([file]) => !head.has(file)).map(([, content]) => content);
			const more = [...own].filter(([file, content]) => !files.has(file) && !moved.some((one) => one.equals(content)));
			return (0, narrowed.f)(new Map([
				...[...files].filter(([file]) => !without.has(file)),
				...more,
				...more.length === 0 ? [] : [...head].filter(([file]) => !(0, file_names.VT)(file))
			]));
		}
		async function pendingIn(sets, inspection, { packs, "out-of-order": outOfOrder, baseline }) {
			try {
				return (await (0, migration_plan.e)([(0, bundled.tG)(packs), ...sets], inspection, {
					outOfOrder,
					baseline
				})).pending;
			} catch (error) {
				if (error instanceof src_error.l) return error.failure.message;
				throw error;
			}
		}
		function adoptingIn(pending, sql) {
			const files = new Map(pending.map(({ source }) => [source.script.checksum, source.file]));
			const found = (sql?.adopt.files ?? []).map((one) => files.get((0, lexer.S)(one.sql).checksum));
			return found.every((file) => file !== void 0) ? found : [];
		}
		function both(drift, changes) {
			const key = ({ kind, identity }) => `${kind} ${identity}`;
			const added = new Set(changes.filter(({ change }) => change === "added").map(key));
			return drift.filter((each) => each.change === "added" && each.kind !== "grant" && added.has(key(each))).map(({ kind, identity }) => ({
				kind,
				identity
			}));
		}
		var src_database = __webpack_require__(327);
		var files_look = __webpack_require__(6044);
		var migrations_history = __webpack_require__(1036);
		async function live_look({ inputs, origin, log, signal, note, workspace }, sets, notes) {
			const { target } = inputs;
			if (origin.fork || target.engine === "embedded" && target.directory === null) {
				if (origin.withoutSecrets !== null) {
					const why = `No database was looked at: GitHub gives no secrets to pull requests of ${origin.withoutSecrets}` + (target.engine === "server" ? ", and code of a fork never comes near a real one." : ".");
					notes.push(why);
					note("notice", why);
				}
				return null;
			}
			const database = await (0, src_database.Ng)(target, signal);
			try {
				const all = [(0, bundled.tG)(inputs.packs), ...sets];
				const inspection = await (0, migrations_history.N)(database, all);
				log.line(`Connected to ${database.name}: PostgreSQL ${inspection.serverVersion} as role ${inspection.user}, reading only`);
				const there = await thereIn(database);
				try {
					const decided = await (0, migration_plan.e)(all, inspection, {
						outOfOrder: inputs["out-of-order"],
						baseline: inputs.baseline,
						inCheckout: (file) => (0, files_look.aO)(workspace, file)
					});
					for (const { level, message } of decided.notices) note(level, message);
					return {
						database,
						inspection,
						...there,
						decided,
						failure: null
					};
				} catch (error) {
					if (!(error instanceof src_error.l)) throw error;
					return {
						database,
						inspection,
						...there,
						decided: null,
						failure: error.failure
					};
				}
			} catch (error) {
				await database.close().catch(() => {});
				throw error;
			}
		}
		async function thereIn(database) {
			const row = (await database.query(`BEGIN READ ONLY; ${trust.y_.join("; ")}; SELECT (SELECT json_agg(rolname) FROM pg_catalog.pg_roles) AS roles,
      (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
      (SELECT json_object_agg(extname, nspname) FROM pg_catalog.pg_extension
        JOIN pg_catalog.pg_namespace n ON n.oid = extnamespace) AS extensions; ROLLBACK`)).find(({ command }) => command === "SELECT")?.rows[0];
			const names = (key) => new Set(row?.[key] ?? []);
			return {
				roles: names("roles"),
				tablespaces: names("tablespaces"),
				extensions: new Map(Object.entries(row?.["extensions"] ?? {}))
			};
		}
		function hasNews({ problems, rehearsal, changes, live, drift, failure }) {
			return problems.length > 0 || rehearsal.files.length > 0 || rehearsal.extent !== "whole" || rehearsal.failure !== null || changes.length > 0 || failure !== null || drift !== null || (live?.pending?.length ?? 0) > 0;
		}
		function mark(report) {
			if (failed(report)) return "\u274c";
			const { rehearsal, problems, changes, findings } = report;
			return notRehearsed(report).length > 0 || report.gaps.length > 0 || report.drift !== null || rehearsal.extent !== "whole" || rehearsal.touches.length > 0 || rehearsal.leftOut.length > 0 || problems.length > 0 || changes.some(({ severity }) => severity === "breaking") || exposing(changes).length > 0 || findings.some(({ level }) => level !== "info") || unsafe(report) > 0 ? "\u26a0\ufe0f" : "\u2705";
		}
		const unsafe = ({ statements }) => statements.filter(({ hazards }) => hazards.some(({ level }) => level !== "info")).length;
		function exposing(changes) {
			const made = changes.filter(({ change, kind }) => change === "added" && kind === "table").map(({ identity }) => identity);
			return changes.filter(({ severity, identity }) => severity === "security" && !made.some((table) => identity.startsWith(`${table}.`) || identity.startsWith(`table ${table} `)));
		}
		const failed = ({ problems, rehearsal, failure }) => failure !== null || rehearsal.failure !== null || problems.some(({ level }) => level === "error");
		const changesIn = {
			whole: (count) => (0, src_text.hS)(count, "schema change"),
			partial: (count) => `${(0, src_text.hS)(count, "schema change")} so far`,
			none: () => null
		};
		const mostNamed = 3;
		function notRehearsed({ rehearsal: { skipped, files } }) {
			const left = files.filter(({ state }) => state === "not rehearsed").map(({ file }) => shortName(file));
			return [...skipped.length <= mostNamed ? skipped : [...skipped.slice(0, mostNamed), "\u2026"], ...left.length <= mostNamed ? left : [(0, src_text.hS)(left.length, "file")]];
		}
		const shortName = (file) => file.split("/").slice(/(?:^|\/)(?:migration|up)\.sql$/.test(file) ? -2 : -1).join("/");
		function headline(report) {
			const { problems, rehearsal, changes, findings, live, drift, gaps } = report;
			const breaking = changes.filter(({ severity }) => severity === "breaking").length;
			const [security, alarming] = [exposing(changes).length, findings.filter(({ level }) => level !== "info").length];
			const nothing = rehearsal.files.length === 0 && changes.length === 0;
			const changed = nothing && rehearsal.extent === "whole" ? null : changesIn[rehearsal.extent](changes.length);
			const left = notRehearsed(report).join(", ");
			return [
				...problems.length === 0 ? [] : [(0, src_text.hS)(problems.length, "problem")],
				...nothing && problems.length > 0 ? [] : [(0, src_text.hS)(rehearsal.files.length, "migration file")],
				...changed === null ? [] : [changed],
				...breaking === 0 ? [] : [`${breaking} breaking`],
				...security === 0 ? [] : [`${security} to privileges or policies`],
				...unsafe(report) === 0 ? [] : [`${(0, src_text.hS)(unsafe(report), "statement")} unsafe on tables in use`],
				...alarming === 0 ? [] : [(0, src_text.hS)(alarming, "new finding")],
				...live?.pending == null ? [] : [`${live.pending.length} pending on the database`],
				...drift === null ? [] : [`drift of ${(0, src_text.hS)(drift.changes.length, "change")} on the database`],
				...left === "" ? [] : [`not rehearsed: ${left}`],
				...left === "" && rehearsal.extent === "none" ? ["not rehearsed"] : [],
				...gaps
			].join(", ");
		}
		var migrations_location = __webpack_require__(9898);
		function placesIn(files, texts) {
			const statements = files.flatMap((file) => {
				const text = texts.get(file)?.toString() ?? "";
				const lineOf = (0, migrations_location.ze)(text);
				return (0, lexer.S)(text).statements.map(({ start, end }) => readings({
					file,
					line: lineOf(start),
					text: text.slice(start, end)
				}));
			});
			const lookUp = (reading, which = -1) => {
				let naming;
				return (names) => {
					naming ??= statementsNaming(statements.map(reading));
					return statements[naming(names).at(which) ?? -1] ?? null;
				};
			};
			const spoken = (pattern) => lookUp((statement) => pattern.test(statement.spoken) ? statement.spoken : "");
			const [subject, anywhere, whole] = [
				lookUp((statement) => statement.subject),
				lookUp((statement) => statement.spoken),
				lookUp((statement) => statement.text)
			];
			const making = lookUp((statement) => /^CREATE\b/i.test(statement.subject) ? statement.subject : "", 0);
			const removing = spoken(/^(?:DROP|ALTER|REVOKE)\b/i);
			const granting = spoken(/^(?:GRANT|REVOKE)\b/i);
			const first = (names, looks) => {
				for (const look of looks) {
					const found = names.length === 0 ? null : look(names);
					if (found !== null) return found;
				}
				return names.length < 2 ? null : first(names.slice(0, -1), [making, ...looks]);
			};
			const general = [
				subject,
				anywhere,
				whole
			];
			return {
				ofObject: (object) => first(namesOf(object.slice(object.indexOf(":") + 1)), general),
				ofChange({ kind, identity, change }) {
					if (kind === "grant") return first(grantNames(identity), [granting, ...general]);
					const looks = {
						added: [making],
						removed: [removing],
						changed: [],
						renamed: [removing]
					}[change];
					return first(namesOf(identity), [...looks, ...general]);
				}
			};
		}
		function namesOf(identity) {
			const [schema, ...names] = (0, addresses.H2)(identity);
			return names.length === 0 && schema !== void 0 ? [schema] : names;
		}
		function grantNames(identity) {
			return namesOf(identity.slice(identity.indexOf(" ") + 1));
		}
		const ofTable = /^(?:CREATE|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:POLICY|TRIGGER|RULE)\b/i;
		function readings(statement) {
			const spoken = (0, tokens.qZ)(statement.text);
			const subject = /^(?:CREATE|ALTER)\b/i.test(spoken) ? spoken.split(ofTable.test(spoken) ? /[(]|\b(?:AS|USING|EXECUTE)\b/i : /[(]|\b(?:AS|ON|RETURNS)\b/i, 1)[0] ?? "" : "";
			return {
				...statement,
				subject,
				spoken
			};
		}
		const words = (text) => new Set(text.toLowerCase().match(/[\w$\u0080-\uffff]+/g));
		function statementsNaming(texts) {
			const places = new Map();
			texts.forEach((text, at) => {
				for (const word of words(text)) {
					const known = places.get(word);
					if (known === void 0) places.set(word, new Set([at]));
					else known.add(at);
				}
			});
			return (names) => {
				const [rarest, ...others] = names.flatMap((name) => [...words(name)]).map((word) => places.get(word) ?? new Set()).sort((a, b) => a.size - b.size);
				const odd = names.map((name) => name.toLowerCase()).filter((name) => !/^[\w$\u0080-\uffff]+$/.test(name));
				if (rarest === void 0) return [];
				return [...rarest].filter((at) => others.every((place) => place.has(at)) && odd.every((name) => texts[at].toLowerCase().includes(name)));
			};
		}
		var rehearsal_course = __webpack_require__(5778);
		var history_tables = __webpack_require__(1376);
		function ownNames() {
			const made = [...(0, bundled.$Z)("003_feature_inventory.sql").matchAll(/\bcatalog\.([a-z_]+)/g)].map(([, name]) => name);
			return [...new Set([
				...made,
				"migrations",
				"mark",
				"baseline",
				"mark_applied",
				"mark_reverted",
				"mark_statement"
			])];
		}
		const ours = `ARRAY[${ownNames().map((name) => `'${name}'`).join(", ")}]::name[]`;
		const withoutPlaces = (column) => `regexp_replace(${column}::text, ':(stmt_)?(location|len) -?[0-9]+', '', 'g')`;
		const evidence_definitions = `WITH own AS MATERIALIZED (
    SELECT c.* FROM pg_class c
    WHERE relnamespace = to_regnamespace('catalog') AND relkind <> 't' AND relname = ANY (${ours})
    UNION
    SELECT i.* FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
    WHERE c.relnamespace = to_regnamespace('catalog') AND c.relname = ANY (${ours})
  )
  SELECT what || ' ' || coalesce(name, '') AS what,
    md5(string_agg(body, E'\\n' ORDER BY body COLLATE "C")) AS digest
  FROM (
    SELECT 'function' AS what, oid::regprocedure::text AS name,
      ROW(prosrc, probin, ${withoutPlaces("prosqlbody")}, proconfig, prosecdef, proowner, prolang, prokind,
        provolatile, prorettype, ${withoutPlaces("proargdefaults")})::text AS body
    FROM pg_proc WHERE pronamespace = to_regnamespace('catalog') AND proname = ANY (${ours})
    UNION ALL
    SELECT 'relation', c.oid::regclass::text,
      ROW(relkind, relowner, relrowsecurity, relforcerowsecurity,
        CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
        CASE WHEN relkind IN ('i', 'I') THEN pg_get_indexdef(c.oid) END)::text
    FROM own c
    UNION ALL
    SELECT 'column', format('%s.%s', attrelid::regclass, attname),
      ROW(atttypid, atttypmod, attnotnull, attgenerated, attidentity, pg_get_expr(adbin, adrelid))::text
    FROM pg_attribute JOIN own c ON c.oid = attrelid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT 'constraint', format('%s.%s', conrelid::regclass, conname), pg_get_constraintdef(o.oid)
    FROM pg_constraint o JOIN own c ON c.oid = conrelid
    UNION ALL
    SELECT 'trigger', format('%s.%s', tgrelid::regclass, tgname),
      ROW(pg_get_triggerdef(t.oid), tgenabled)::text
    FROM pg_trigger t JOIN own c ON c.oid = tgrelid WHERE NOT tgisinternal
    UNION ALL
    SELECT 'rule', format('%s.%s', ev_class::regclass, rulename), ROW(pg_get_ruledef(r.oid), ev_enabled)::text
    FROM pg_rewrite r JOIN own c ON c.oid = ev_class
    UNION ALL
    SELECT 'policy', format('%s.%s', polrelid::regclass, polname),
      ROW(polcmd, polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))::text
    FROM pg_policy JOIN own c ON c.oid = polrelid
    UNION ALL
    SELECT 'child', inhrelid::regclass::text, inhparent::regclass::text
    FROM pg_inherits JOIN own c ON c.oid = inhparent WHERE relkind IN ('r', 'p')
  ) e GROUP BY 1`;
		const tables = `SELECT quote_ident(relname) AS name FROM pg_class
  WHERE relnamespace = to_regnamespace('catalog') AND relkind = 'r'
    AND relname IN ('snapshots', 'objects', 'row_versions', 'statistics', 'findings')`;
		const schemasOfTools = `(${history_tables.Ju.map(quoting.eu).join(", ")})`;
		const leftOut = `SELECT format('%s (of the extension %s)', pg_describe_object(d.classid, d.objid, 0), extname) AS what,
      extname::text AS extension
    FROM pg_depend d JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
    WHERE d.deptype = 'e'
      -- Row types and arrays come with what they are of.
      AND NOT EXISTS (SELECT FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
        WHERE d.classid = 'pg_type'::regclass AND t.oid = d.objid AND (t.typcategory = 'A' OR c.relkind <> 'c'))
      AND pg_describe_object(d.classid, d.objid, 0) NOT IN (SELECT member FROM feature_inventory_rehearsal.members)
  UNION ALL
  SELECT format('%s (in the schema of a migration history)', pg_describe_object('pg_class'::regclass, c.oid, 0)), NULL
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE nspname IN ${schemasOfTools} AND relkind IN ('r', 'p', 'v', 'm', 'f')
      AND format('%s.%s', nspname, relname) <> ALL (${`ARRAY[${[...history_tables.mH, ...history_tables.ax].map(quoting.eu).join(", ")}]`})
  UNION ALL
  SELECT format('%s (in the schema of a migration history)', pg_describe_object('pg_proc'::regclass, p.oid, 0)), NULL
    FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname IN ${schemasOfTools}`;
		async function leftOutOf(database) {
			const results = await database.query([
				"BEGIN",
				...trust.y_,
				leftOut,
				"COMMIT"
			].join(";\n"));
			return new Map(results.flatMap(({ rows }) => rows).map(({ what, extension }) => [String(what), extension === null ? null : String(extension)]));
		}
		function leftOutSince(before, after) {
			const extensions = (all) => new Set(all.values());
			const since = (one, other, word) => {
				const there = extensions(other);
				return [...one].filter(([what, extension]) => !other.has(what) && (extension === null || there.has(extension))).map(([what]) => `${what} ${word}`);
			};
			return [...since(after, before, "added"), ...since(before, after, "removed")].sort();
		}
		async function evidenceOf(database) {
			const [defined, named] = (await database.query([
				"BEGIN",
				...trust.y_,
				evidence_definitions,
				tables,
				"COMMIT"
			].join(";\n"))).filter(({ command }) => command === "SELECT").map(({ rows }) => rows);
			const names = (named ?? []).map(({ name }) => String(name));
			const rows = names.length === 0 ? [] : await database.query([
				"BEGIN",
				...trust.y_,
				...names.map((name) => `${(0, sql.l)`SELECT ${`rows of catalog.${name}`} AS what`}, md5(coalesce(string_agg(ROW(r.*)::text, E'\\n'
                  ORDER BY ROW(r.*)::text COLLATE "C"), '')) AS digest FROM ONLY catalog.${name} r`),
				"COMMIT"
			].join(";\n"));
			return new Map([...defined ?? [], ...rows.flatMap((result) => result.rows)].map(({ what, digest }) => [String(what), String(digest)]));
		}
		async function putBack(database) {
			await database.query("ROLLBACK; RESET SESSION AUTHORIZATION; RESET ROLE");
			await database.query((0, bundled.$Z)("003_feature_inventory.sql"));
		}
		function differing(before, after) {
			return [...new Set([...before.keys(), ...after.keys()])].filter((what) => before.get(what) !== after.get(what)).sort();
		}
		var rehearsal_given = __webpack_require__(1490);
		var extension_members = __webpack_require__(3226);
		var members = __webpack_require__(1648);
		var rehearsal_missing = __webpack_require__(2819);
		var platform = __webpack_require__(396);
		const undefinedObject = new Set([
			"42883",
			"42P01",
			"42704",
			"3F000",
			"42703"
		]);
		const qualified = /(?<![\w$."])"?([a-z_]+)"?\s*\.\s*"?([a-z_]\w*)\b(?!"?\s*\()/g;
		const superusersOnly = /superuser|pg_(?:read|write)_server_files|pg_execute_server_program|permission denied (?:for (?:function (?:pg_|lo_)|language|large object)|to set parameter|to COPY)|is a system (?:catalog|trigger|column)|access to library/i;
		function lackOf(failure, circumstances) {
			const { sqlstate, message, raised, routine = "", detail = "", hint = "" } = failure;
			const { database, limit, roles, tablespaces } = circumstances;
			if (raised === true) return null;
			const reason = `${message} (SQLSTATE ${sqlstate ?? "unknown"})`;
			const embedded = database.engine === "embedded";
			const server = embedded ? "the embedded engine" : database.name;
			if (sqlstate === "57014") return `a statement ${(0, rehearsal_limit.Po)(limit)}`;
			const missing = (0, rehearsal_missing.E)(failure);
			if (missing?.kind === "extension" || sqlstate === "58P01" || routine === "internal_load_library") return `${reason}: ${server} does not have it`;
			if (missing?.kind === "tablespace" && missing.names.some((name) => tablespaces?.has(name) === false)) return null;
			if (missing?.kind === "tablespace") return `${reason}: tablespaces belong to the server, and ${server} does not have this one`;
			if (!embedded && sqlstate === "42710" && /role/i.test(routine)) return `${reason}: roles belong to the whole server, and another database of it has this one`;
			if (embedded && /wal_level|prepared transactions are disabled|max_replication_slots|could not connect to the publisher/.test(message)) return `${reason}: ${server} is not set up for it`;
			if (embedded && /^(?:XX|53|58)/.test(sqlstate ?? "")) return `${reason}: ${server} cannot do it`;
			if (embedded && sqlstate === "42501" && superusersOnly.test(`${message}\n${detail}\n${hint}`)) return `${reason}: that requires a superuser, and the rehearsal's role is not one, as on a hosted database`;
			const role = missing?.kind === "role" ? missing.names[0] : void 0;
			if (role !== void 0) return embedded || roles?.has(role) === false ? null : `${reason}: no migration creates it, and a rehearsal creates no roles on a server of yours`;
			const why = memberLack(failure, circumstances, server) ?? foreignLack(failure, circumstances, server);
			return why === null ? null : `${reason}: ${why}`;
		}
		function memberLack(failure, { unmet, stoodIn, isElsewhere }, server) {
			const member = (0, members.W)(failure);
			if (member !== null) {
				const { extension } = member;
				const comes = `it comes with the extension ${extension}, which`;
				if (unmet.includes(extension)) return `${comes} ${server} does not have`;
				if (stoodIn.has(extension)) return `${comes} is only a stand-in here`;
				return isElsewhere(extension) ? `${comes} no migration creates and ${server} does not have` : null;
			}
			const { sqlstate = "" } = failure;
			const missing = (0, rehearsal_missing.E)(failure);
			const relation = missing?.kind === "relation" ? (0, message_names.yZ)(missing.names[0] ?? "") : void 0;
			const possible = unmet.filter((extension) => !(0, extension_members.p_)(extension) && (relation === void 0 || relation.startsWith(extension)));
			return (sqlstate === "42883" || missing !== null && missing.kind !== "role") && undefinedObject.has(sqlstate) && possible.length > 0 ? `it may come from the extension ${possible.join(" or ")}, which ${server} does not have` : null;
		}
		function foreignLack(failure, { statement }, server) {
			const { sqlstate = "", message } = failure;
			if (!undefinedObject.has(sqlstate)) return null;
			const names = (0, rehearsal_missing.E)(failure)?.names ?? [];
			const name = (sqlstate === "3F000" ? names : names.flatMap((name) => name.split(".").slice(0, -1))).find((schema) => platform.ZI.has(schema));
			if (name !== void 0) return `the schema ${name} comes with a platform or an extension that ${server} does not have`;
			if (sqlstate !== "42703") return null;
			const named = (0, message_names.l9)(message);
			const foreign = [...statement.matchAll(qualified)].find(([, schema = "", table = ""]) => platform.ZI.has(schema) && (named.length < 2 || named.includes(table)));
			return foreign === void 0 ? null : `the statement uses the schema ${foreign[1]}, which comes with a platform or an extension and is only a stand-in here`;
		}
		const obstacles_mostNamed = 5;
		async function obstacleOf(course, file, failure) {
			const { shadow, options } = course;
			const statement = statementAt((options.merged.get(file) ?? options.base.get(file))?.toString() ?? "", failure.location?.line ?? 0);
			const lack = lackIn(course, file, failure, statement);
			if (lack !== null || options.newer === null) return lack;
			return await newness(failure, statement, {
				database: shadow.limited,
				version: shadow.version
			}, options.newer);
		}
		function lackIn(course, file, failure, statement) {
			const { shadow, options, missing, made } = course;
			const { base } = options;
			if (shadow.ended()) return failure.message;
			const order = (0, rehearsal_course.mJ)(course);
			const before = new Set([...base.keys(), ...order.slice(0, order.indexOf(file) + 1)]);
			const unmet = [...missing].filter(([, { standsIn, files }]) => !standsIn && [...files].some((each) => before.has(each))).map(([extension]) => extension);
			const stoodIn = new Set([...[...missing].filter(([, { standsIn }]) => standsIn).map(([extension]) => extension), ...[...made.values()].flatMap(({ kind, name }) => kind === "extension" && !shadow.extensions.has(name) ? [name] : [])]);
			const { database, limit } = shadow;
			return lackOf(failure, {
				database,
				unmet,
				stoodIn,
				isElsewhere: (name) => (0, rehearsal_given._K)(name, course) && !made.has(`extension ${name}`),
				roles: options.roles,
				tablespaces: options.tablespaces,
				limit,
				statement
			});
		}
		function statementAt(text, line) {
			const lineOf = (0, migrations_location.ze)(text);
			const statement = (0, lexer.S)(text).statements.findLast(({ start }) => lineOf(start) <= line);
			return statement === void 0 ? "" : text.slice(statement.start, statement.end);
		}
		function tampering(differs, [first]) {
			const more = differs.length > obstacles_mostNamed ? ` and ${differs.length - obstacles_mostNamed} more` : "";
			return {
				message: `The pull request changes what its plan is made with, so its schema changes cannot be determined: ${differs.slice(0, obstacles_mostNamed).join(", ")}${more}.`,
				...first === void 0 ? {} : { location: {
					file: first.file,
					line: first.line,
					column: 1
				} },
				state: "Nothing was written: this was a rehearsal.",
				remedy: "Keep migrations out of the schema catalog: pg-feature-inventory sets it up and brings it up to date itself."
			};
		}
		var ready = __webpack_require__(4356);
		var running = __webpack_require__(6158);
		var rehearsal_sides = __webpack_require__(5675);
		const ownMember = () => String.raw`(?<![\w$.])"?catalog"?\s{0,9}\.\s{0,9}"?(?:${ownNames().join("|")})(?![\w$])`;
		const ownSchema = String.raw`\bschema\s{1,9}(?:if\s{1,9}(?:not\s{1,9})?exists\s{1,9})?"?catalog"?(?![\w$])`;
		const patterns = () => [
			["the schema catalog", new RegExp(`${ownMember()}|${ownSchema}`, "i")],
			...history_tables.mH.map((table) => [`the migration history ${table}`, new RegExp(String.raw`(?<![\w$])${table.split(".").map((part) => `"?${part}"?`).join(String.raw`\s{0,9}\.\s{0,9}`)}(?![\w$])`, "i")]),
			["members of an extension", /\balter\s{1,9}extension\b[^;]{1,200}\b(?:add|drop)\b/i],
			["event triggers", /\bevent\s{1,9}trigger\b|\breturns\s{1,9}event_trigger\b/i]
		];
		function touchesOf(files) {
			const all = patterns();
			return files.flatMap(([file, text]) => {
				const statements = (0, lexer.S)(text).statements;
				return all.flatMap(([what, pattern]) => {
					const statement = statements.find(({ start, end }) => pattern.test(text.slice(start, end)));
					if (statement === void 0) return [];
					const at = statement.start + (pattern.exec(text.slice(statement.start, statement.end))?.index ?? 0);
					return [{
						file,
						line: (0, migrations_location.x5)(file, text, at).line,
						what
					}];
				});
			});
		}
		var rehearse_addDisposableResource = function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) env.stack.push({ async: true });
			return value;
		};
		var rehearse_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function rehearse(shadow, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				try {
					return await rehearseIn(shadow, options);
				} catch (error) {
					if (!(error instanceof engine_stopped.m)) throw error;
					options.log(`${error.message}; rehearsing once more`);
				}
				const fresh = rehearse_addDisposableResource(env_1, await shadow.renew(), true);
				try {
					return await rehearseIn(fresh, options);
				} catch (error) {
					if (!(error instanceof engine_stopped.m)) throw error;
					const files = rehearse_notRehearsed((0, rehearsal_course.LV)(options).map(([file]) => file));
					return {
						extent: "none",
						obstacle: `${error.message} (twice)`,
						failure: null,
						...rehearse_nothing,
						files,
						standIns: [],
						skipped: [],
						touches: []
					};
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = rehearse_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const measuredBy = (theirs, ours) => ({
			statements: [...theirs.measured, ...ours.measured],
			cut: [...theirs.cut, ...ours.cut],
			unjudged: [...theirs.unjudged, ...ours.unjudged]
		});
		const rehearse_nothing = {
			files: [],
			statements: [],
			cut: [],
			unjudged: [],
			changes: [],
			before: null,
			after: null,
			leftOut: []
		};
		async function rehearseIn(shadow, options) {
			const env_2 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { base, merged, roots, log } = options;
				const able = (files) => (0, ready.G)(files, shadow, options.tablespaces);
				const [theirs, ours] = [able(base), able(merged)];
				const { skipped } = able(new Map((0, rehearsal_course.LV)(options)));
				const theirFiles = rehearse_addDisposableResource(env_2, (0, rehearsal_files.b$)(theirs.files, roots), false);
				const ourFiles = rehearse_addDisposableResource(env_2, (0, rehearsal_files.b$)(ours.files, roots), false);
				const course = {
					shadow,
					options,
					standIns: new Set([...theirs.standIns, ...ours.standIns]),
					skipped,
					missing: (0, ready.b)(theirs.missing, ours.missing),
					created: new Set([...theirs.created, ...ours.created]),
					isFlat: theirs.isFlat || ours.isFlat,
					made: new Map(),
					judged: []
				};
				let sides;
				let isFitting;
				try {
					sides = {
						base: await (0, rehearsal_sides.K)(theirFiles.directory, course),
						merged: await (0, rehearsal_sides.K)(ourFiles.directory, course)
					};
					isFitting = await (0, rehearsal_sides.u)(course, sides);
				} catch (error) {
					const cause = rehearse_causeOf(error, shadow);
					if (cause === null) throw error;
					return result({
						...course,
						extent: "none",
						obstacle: cause,
						files: rehearse_notRehearsed((0, rehearsal_course.LV)(options).map(([file]) => file))
					});
				}
				if (!isFitting) {
					const env_3 = {
						stack: [],
						error: void 0,
						hasError: false
					};
					try {
						return await rehearseIn(rehearse_addDisposableResource(env_3, await shadow.renew(""), true), options);
					} catch (e_2) {
						env_3.error = e_2;
						env_3.hasError = true;
					} finally {
						const result_2 = rehearse_disposeResources(env_3);
						if (result_2) await result_2;
					}
				}
				const all = {
					...course,
					...sides
				};
				for (const given of options.given ?? []) await (0, rehearsal_given.qU)(all, given);
				const progress = await (0, running.N)({
					...all,
					created: theirs.created
				}, "base");
				if (progress.failure !== null) return await baseFailed(all, progress.failure);
				log(`${(0, src_text.hS)(progress.ran.length, "file")} of the base branch ran`);
				return await rehearse_compare(all, progress);
			} catch (e_3) {
				env_2.error = e_3;
				env_2.hasError = true;
			} finally {
				rehearse_disposeResources(env_2);
			}
		}
		function rehearse_causeOf(error, { database }) {
			if (error instanceof engine_stopped.m) return null;
			if (error instanceof src_error.l) return `The base branch's migrations cannot be listed: ${error.failure.message}`;
			return (0, server_error.G)(error) ? `What stands in for a hosted platform cannot be made in ${database.name}: ${error.message}` : null;
		}
		async function rehearse_compare(course, theirs) {
			const { shadow, options } = course;
			const { database, limited } = shadow;
			const first = await (0, capture.Fg)(database, {
				label: "base",
				commitSha: null,
				edgeFunctions: null
			});
			const evidence = await evidenceOf(database);
			const leftOut = await leftOutOf(database);
			const before = course.made.size;
			const ours = await (0, running.N)(course, "merged");
			if (course.made.size > before && options.given === void 0 && !shadow.ended()) {
				const env_4 = {
					stack: [],
					error: void 0,
					hasError: false
				};
				try {
					return await rehearseIn(rehearse_addDisposableResource(env_4, await shadow.renew(), true), {
						...options,
						given: [...course.made.values()]
					});
				} catch (e_4) {
					env_4.error = e_4;
					env_4.hasError = true;
				} finally {
					const result_3 = rehearse_disposeResources(env_4);
					if (result_3) await result_3;
				}
			}
			const found = measuredBy(theirs, ours);
			if (shadow.ended()) return await upToTheEnd(course, ours, found);
			const differs = await lookAgain(shadow, evidence);
			if (differs.length > 0) {
				const touches = touchesIn(options);
				const failure = ours.failure?.failure ?? tampering(differs, touches);
				const files = [...ran(ours), ...rehearse_notRehearsed(ours.left)];
				return result({
					...course,
					extent: "partial",
					failure,
					files,
					...found,
					touches
				});
			}
			const changed = leftOutSince(leftOut, await leftOutOf(limited));
			const last = await (0, capture.Fg)(limited, {
				label: "head",
				commitSha: null,
				edgeFunctions: null
			});
			const seen = {
				...found,
				leftOut: changed,
				before: first.snapshot,
				after: last.snapshot,
				changes: last.snapshot.schema_hash === first.snapshot.schema_hash ? [] : last.changes
			};
			return result({
				...course,
				...seen,
				...await verdictOf(course, theirs, ours)
			});
		}
		async function verdictOf(course, theirs, ours) {
			const { failure } = ours;
			if (failure === null) return {
				extent: "whole",
				obstacle: null,
				failure: null,
				files: ran(ours)
			};
			const obstacle = await obstacleOf(course, failure.file, failure.failure) ?? unattributed(course, failure.failure);
			const files = [...ran(ours), ...ours.left.map((file) => ({
				file,
				state: failure.file === file && obstacle === null ? "failed" : "not rehearsed",
				milliseconds: null
			}))];
			if (obstacle !== null) return {
				extent: "partial",
				obstacle,
				failure: null,
				files
			};
			const state = `Nothing was written: this was a rehearsal${theirs.ran.length === 0 ? "" : " on top of the base branch's migrations"}.`;
			return {
				extent: "partial",
				obstacle: null,
				failure: {
					...failure.failure,
					state
				},
				files
			};
		}
		function unattributed({ options }, { message, location }) {
			if (options.attributable) return null;
			return `${message}${location === void 0 ? "" : ` (line ${location.line})`}: whether that file belongs to the pull request cannot be determined without the base branch`;
		}
		async function baseFailed(course, { file, failure }) {
			const obstacle = await obstacleOf(course, file, failure) ?? `${file}, which is on the base branch already, does not run on an empty database: ${failure.message}`;
			return result({
				...course,
				extent: "none",
				obstacle,
				files: rehearse_notRehearsed((0, rehearsal_course.p6)(course))
			});
		}
		async function upToTheEnd(course, ours, found) {
			const env_5 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { shadow, options } = course;
				const { base, merged, log } = options;
				const reason = ours.failure?.failure.message ?? null;
				log(`${reason ?? ""}; rehearsing once more up to it`);
				const left = new Set(ours.left);
				const files = [...merged].flatMap(([file, content]) => {
					const instead = left.has(file) ? base.get(file) : content;
					return instead === void 0 ? [] : [[file, instead]];
				});
				const upToIt = await rehearse(rehearse_addDisposableResource(env_5, await shadow.renew(), true), {
					...options,
					merged: new Map(files)
				});
				return {
					...upToIt,
					extent: "partial",
					obstacle: reason,
					files: [...upToIt.files, ...rehearse_notRehearsed(ours.left)],
					...found
				};
			} catch (e_5) {
				env_5.error = e_5;
				env_5.hasError = true;
			} finally {
				const result_4 = rehearse_disposeResources(env_5);
				if (result_4) await result_4;
			}
		}
		async function lookAgain({ limited, ended, limit }, before) {
			try {
				await putBack(limited);
				return differing(before, await evidenceOf(limited));
			} catch (error) {
				if (ended()) return [`looking at it ${(0, rehearsal_limit.Po)(limit)}`];
				if (!(0, server_error.G)(error)) throw error;
				return [`the catalog cannot be restored (${error.message})`];
			}
		}
		const touchesIn = (options) => touchesOf((0, rehearsal_course.LV)(options).map(([file, content]) => [file, content.toString()]));
		const ran = (progress) => progress.ran.map(({ file, milliseconds }) => ({
			file,
			state: "ran",
			milliseconds
		}));
		const rehearse_notRehearsed = (files) => files.map((file) => ({
			file,
			state: "not rehearsed",
			milliseconds: null
		}));
		function result({ extent, options, standIns, skipped, ...known }) {
			const { obstacle = null, failure = null, files, statements, cut, unjudged, changes, before, after, leftOut } = {
				...rehearse_nothing,
				...known
			};
			const touches = known.touches ?? touchesIn(options);
			return {
				extent,
				obstacle,
				failure,
				files,
				statements,
				cut,
				unjudged,
				changes,
				before,
				after,
				leftOut,
				standIns: [...standIns],
				skipped,
				touches
			};
		}
		const untouched = {
			serverVersion: "",
			user: "",
			database: "",
			target: null,
			standby: false,
			readOnly: false,
			installed: false,
			complete: false,
			counts: true,
			applied: [],
			offers: [],
			existing: null,
			histories: new Map(),
			others: []
		};
		async function refusalsOf(sets, files) {
			const refusals = [];
			for (const set of sets) for (const migration of set.migrations.filter(({ source }) => files.has(source.file))) {
				const failure = await caught(() => (0, migration_plan.e)([{
					...set,
					migrations: [migration]
				}], untouched, { outOfOrder: "allow" }));
				if (failure !== null) refusals.push(failure);
			}
			return refusals;
		}
		async function refusesBase({ failure, inspection }, sets, { packs, "out-of-order": outOfOrder, baseline }) {
			const theirs = await caught(() => (0, migration_plan.e)([(0, bundled.tG)(packs), ...sets], inspection, {
				outOfOrder,
				baseline
			}));
			return theirs !== null && theirs.message === failure?.message;
		}
		async function caught(judge) {
			try {
				await judge();
				return null;
			} catch (error) {
				if (error instanceof src_error.l) return error.failure;
				throw error;
			}
		}
		const report_nothing = {
			base: null,
			problems: [],
			refusals: [],
			shadow: null,
			rehearsal: {
				extent: "whole",
				obstacle: null,
				failure: null,
				files: [],
				standIns: [],
				skipped: [],
				touches: [],
				leftOut: [],
				cut: [],
				unjudged: []
			},
			changes: [],
			findings: [],
			statements: [],
			locks: [],
			document: null,
			diagrams: [],
			live: null,
			drift: null,
			notes: [],
			gaps: [],
			failure: null
		};
		var rehearsal_shadow = __webpack_require__(7766);
		var foretell = __webpack_require__(5442);
		const depending = new Set([
			"drop-cascade",
			"drop-view",
			"drop-table",
			"drop-column",
			"drop-type",
			"drop-function",
			"drop-sequence",
			"type-in-use",
			"no-replica-identity",
			"function-search-path",
			"caller-rights",
			"undoes-setting"
		]);
		const mayConcern = /\b(?:drop|type|replica|publication|function|procedure|view|trigger|rename)\b/i;
		const noEffects = {
			locks: [],
			held: [],
			waits: [],
			rewrites: [],
			builds: [],
			scans: [],
			until: "transaction"
		};
		const placeOf = ({ file, line, statement }) => JSON.stringify([
			file,
			line,
			statement
		]);
		async function withLiveDependents(live, statements) {
			const pending = (live?.decided?.pending ?? []).filter(({ kind, source }) => kind !== "bundled" && mayConcern.test(source.sql.slice(0, source.sql.length)));
			if (live === null || pending.length === 0) return statements;
			const { statements: foretold } = await (0, foretell.Q)(live.database, pending, false);
			const told = [...statements];
			for (const one of foretold) {
				const place = placeOf(one);
				const alike = told.filter((each) => placeOf(each) === place);
				const keys = new Set(alike.flatMap(({ hazards }) => hazards.map(live_dependents_keyOf)));
				const hazards = one.hazards.filter((hazard) => depending.has(hazard.rule) && !keys.has(live_dependents_keyOf(hazard))).map((hazard) => ({
					...hazard,
					message: `In the live database: ${hazard.message}`,
					safer: null
				}));
				if (hazards.length === 0) continue;
				const [known] = alike;
				if (known === void 0) told.push({
					...one,
					effects: noEffects,
					accepted: [],
					sizes: [],
					hazards
				});
				else told[told.indexOf(known)] = {
					...known,
					hazards: [...hazards, ...known.hazards]
				};
			}
			return told;
		}
		const live_dependents_keyOf = ({ rule, aspect, objects, message }) => JSON.stringify([
			rule,
			aspect,
			objects,
			["drop-cascade", "type-in-use"].includes(rule) ? message : ""
		]);
		var meaning_files = __webpack_require__(4445);
		var weigh = __webpack_require__(4945);
		var lock_modes = __webpack_require__(6850);
		function placingIn(sets) {
			const given = new Map();
			return (form, file) => {
				const of = sets.find(({ migrations }) => migrations.some(({ source }) => source.file === file));
				if (of === void 0) return null;
				const key = JSON.stringify([file, form]);
				const known = given.get(key);
				if (known !== void 0) return known;
				const nameIn = (one) => external_node_path_default().posix.relative(of.directory, one);
				const taken = [...of.migrations.map(({ source }) => source.file), ...[...given.values()].flatMap((files) => files?.map((one) => one.file) ?? [])];
				const files = (0, meaning_files.R)(form, of.format.name, of.directory, nameIn(file), taken.map(nameIn));
				given.set(key, files);
				return files;
			};
		}
		const tablesOf = ({ locks, rewrites, scans, builds }) => [...new Map([
			...locks.map(({ relation }) => relation),
			...rewrites,
			...scans.map(({ table }) => table),
			...builds.map(({ table }) => table)
		].filter(({ kind }) => "rpm".includes(kind)).map((relation) => [relation.oid, relation])).values()];
		const relationsIn = (statements) => statements.flatMap(({ effects }) => [...tablesOf(effects), ...effects.locks.map(({ relation }) => relation)]);
		const questionsIn = (statements) => statements.flatMap(({ hazards }) => hazards.flatMap(({ question }) => question ?? [])).sort((a, b) => Number(b.means === "fails") - Number(a.means === "fails"));
		function reportStatements(statements, sizes, answers, filesFor) {
			const sizeOf = sizes === null ? null : (schema, name) => sizes.get((0, safety_sizes.T)({
				schema,
				name
			})) ?? null;
			return statements.map((statement) => ({
				...statement,
				hazards: statement.hazards.map((hazard) => (0, weigh.vi)(hazard, sizeOf, answers)).map(({ safer, ...hazard }) => ({
					...hazard,
					safer: safer === null ? null : {
						...safer,
						files: filesFor(safer, statement.file)
					}
				})).sort((a, b) => gravity(a.level) - gravity(b.level)),
				accepted: [],
				sizes: sizeOf === null ? null : tablesOf(statement.effects).map(({ schema, name }) => ({
					schema,
					name,
					...sizeOf(schema, name) ?? unknown
				}))
			}));
		}
		const unknown = {
			bytes: null,
			rows: null
		};
		const levels = [
			"error",
			"warning",
			"info"
		];
		const gravity = (level) => levels.indexOf(level);
		function locksOf(statements, sizes) {
			return statements.flatMap(({ file, line, statement, effects }) => {
				const { locks, held, rewrites } = effects;
				const kept = held.filter(({ relation: { oid } }) => rewrites.some((table) => table.oid === oid) && !locks.some(({ relation }) => relation.oid === oid));
				return [...locks, ...kept].filter(({ mode }) => !(0, lock_modes.FI)(mode)).sort((a, b) => Number("iIS".includes(a.relation.kind)) - Number("iIS".includes(b.relation.kind))).map(({ relation: { oid, schema, name, kind }, mode }) => ({
					file,
					line,
					statement,
					schema,
					table: name,
					kind,
					mode,
					rewrites: rewrites.some((table) => table.oid === oid),
					...sizes?.get((0, safety_sizes.T)({
						schema,
						name
					})) ?? unknown
				}));
			});
		}
		const strongestFirst = (locks) => [...locks].sort((a, b) => (0, lock_modes.qO)(b.mode) - (0, lock_modes.qO)(a.mode) || Number("iIS".includes(a.relation.kind)) - Number("iIS".includes(b.relation.kind)));
		var stand_ins = __webpack_require__(4478);
		var promises_ = __webpack_require__(1455);
		var limits = __webpack_require__(1679);
		var pull_request_comment = __webpack_require__(3026);
		var markdown = __webpack_require__(1999);
		var inventory_change = __webpack_require__(8086);
		function prose(text, detail) {
			return markdown.hC((0, src_text.Jj)(text, detail.text));
		}
		function plan_detail_more(shown, total) {
			return shown === total ? [] : [`_${shown} of ${total} are shown; all are in the JSON report of the run._`];
		}
		const generic = /^(?:migration|up|down)\.sql$/;
		function placeText(file, line) {
			const own = external_node_path_default().posix.basename(file);
			const name = generic.test(own) ? file.split("/").slice(-2).join("/") : own;
			return markdown.aY(line === null ? name : `${name}:${line}`);
		}
		const plan_detail_open = 25;
		function bullets(items, total) {
			const list = items.map((item) => `- ${item.replace(/\n(?=[^\n])/g, "\n  ")}`).join("\n");
			const title = items.length === total ? `All ${total}` : `The first ${items.length} of ${(0, src_text.hS)(total, "entry", "entries")}`;
			return [items.length > plan_detail_open ? markdown.zH(title, list) : list, ...plan_detail_more(items.length, total)];
		}
		const severities = [
			"breaking",
			"security",
			"performance",
			"additive",
			"cosmetic"
		];
		const icons = {
			breaking: "\ud83d\udd34 breaking",
			security: "\ud83d\udfe0 security",
			performance: "\ud83d\udfe1 performance",
			additive: "\ud83d\udfe2 additive",
			cosmetic: "\u26aa cosmetic"
		};
		const inline = 100;
		function changeBlocks({ changes, rehearsal }, detail) {
			if (rehearsal.extent === "none") return [];
			if (changes.length === 0) return rehearsal.files.length === 0 || rehearsal.extent !== "whole" ? [] : ["The schema stays as it is."];
			const shown = [...changes].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).slice(0, detail.rows);
			return [markdown.R_(4, `Schema changes (${changes.length})`), ...bullets(shown.map((change) => changeItem(change, detail)), changes.length)];
		}
		function changeItem(change, detail) {
			const { severity, kind, identity, file, line } = change;
			const what = `${change.change} ${markdown.Hn(kind)} ${markdown.aY((0, src_text.Jj)(identity, detail.text))}`;
			const where = file === null ? "" : ` (${placeText(file, line)})`;
			const head = `${icons[severity] ?? markdown.Hn(severity)}: ${what}${where}`;
			if (!detail.properties) return head;
			const { lines, folded } = contentOf(change, detail);
			return [[head, ...lines].join("<br>\n"), ...(detail.definitions ? folded : []).map(([title, text, language]) => `\n${markdown.zH(title, markdown.EU((0, src_text.Jj)(text, detail.text), language))}`)].join("\n");
		}
		function contentOf({ details, definition, statement, change }, detail) {
			const [lines, folded] = [[], []];
			let isTold = false;
			for (const { property, from, to } of details) {
				const isHash = property.endsWith("_hash");
				const [old, now] = [written(from), written(to)];
				if (isHash) lines.push(`${markdown.Hn(property.replace(/_hash$/, ""))} changes`);
				else if (Array.isArray(from) && Array.isArray(to) || isShort(old) && isShort(now)) lines.push(`${markdown.Hn(property)}: ${(0, inventory_change.n)(from, to, (json) => value(json, detail))}`);
				else folded.push([
					property,
					plan_changes_markdown_both(old, now),
					"diff"
				]);
				isTold ||= !isHash;
			}
			if (definition !== null) {
				const [first = "", ...rest] = definition.split("\n");
				if (isShort(definition)) lines.push(`${change === "removed" ? "was " : ""}${markdown.aY(definition)}`);
				else if (rest.length > 0 && first.endsWith(":")) folded.push([
					first.slice(0, -1),
					rest.join("\n"),
					""
				]);
				else folded.push([
					"Definition",
					definition,
					"sql"
				]);
				isTold = true;
			}
			if (!isTold && statement !== null) {
				if (isShort(statement)) lines.push(markdown.aY(statement));
				else folded.push([
					"Statement",
					statement,
					"sql"
				]);
				isTold = true;
			}
			if (!isTold && lines.length === 0) lines.push("No statement of these files names it: a block or a function made the change.");
			return {
				lines,
				folded
			};
		}
		const isShort = (text) => text.length <= inline && !text.includes("\n");
		function written(json) {
			if (json === null || json === void 0) return "";
			return typeof json === "string" ? json : JSON.stringify(json);
		}
		function plan_changes_markdown_both(from, to) {
			const marked = (text, mark) => text === "" ? [] : text.split("\n").map((line) => `${mark} ${line}`);
			return [...marked(from, "-"), ...marked(to, "+")].join("\n");
		}
		function value(json, detail) {
			if (json === null || json === void 0) return "none";
			const text = written(json);
			return text === "" ? "empty" : markdown.aY((0, src_text.Jj)(text, Math.min(detail.text, 300)));
		}
		var drift_sql = __webpack_require__(5468);
		const plan_drift_markdown_most = 10;
		function collisionBlocks({ drift }, detail) {
			const collisions = drift?.collisions ?? [];
			if (collisions.length === 0) return [];
			const shown = collisions.slice(0, Math.min(detail.rows, plan_drift_markdown_most));
			const list = shown.map(({ kind, identity }) => `${markdown.Hn(kind)} ${markdown.aY((0, src_text.Jj)(identity, detail.text))}`).join(", ");
			const rest = collisions.length > shown.length ? ` and ${collisions.length - shown.length} more` : "";
			return [`> [!WARNING]\n> ${markdown.aY("mode: apply")} will fail at what this pull request adds and the database has already: ${list}${rest}. See the drift below.`];
		}
		function driftBlocks({ drift }, detail) {
			if (drift === null) return [];
			const { changes, sql, adopting } = drift;
			const name = (text) => markdown.aY((0, src_text.Jj)(text, detail.text));
			return [
				markdown.R_(4, `Drift: ${(0, src_text.hS)(changes.length, "change")} in the database that no migration made`),
				...bullets(changes.slice(0, detail.rows).map(({ change, kind, identity }) => `${change} ${markdown.Hn(kind)} ${name(identity)}`), changes.length),
				...adopted(drift, name),
				...sql === null && adopting.length === 0 ? ["Put each into a migration, or undo it in the database."] : [],
				...sql === null ? [] : (0, drift_sql.gC)(sql, {
					rows: detail.rows,
					text: detail.text,
					sql: detail.definitions
				})
			];
		}
		function adopted({ adopting }, name) {
			if (adopting.length === 0) return [];
			const [verb, them] = adopting.length === 1 ? ["adopts", "it is"] : ["adopt", "they are"];
			return [`\u2705 ${adopting.map(name).join(", ")} of this pull request ${verb} that. Merged, ${them} recorded as applied in this database and will not run in it.`];
		}
		var group_by = __webpack_require__(4668);
		const whats = {
			meaning: "What this statement means for rows, data and running code is not known",
			rest: "What this statement and those behind it in its file do to tables in use is not known",
			end: "Whether a later statement of its file gives back what this one takes is not known"
		};
		function unjudgedText({ what, statement, why, isOurs }) {
			const remedy = isOurs ? "That is a mistake of pg-feature-inventory: please report it with the statement" : "A role, a timeout or a privilege that the file sets may keep the catalog from being read";
			return `${whats[what]}: ${why}. Read it by hand (${statement}). ${remedy}.`;
		}
		function withGap(report) {
			const places = new Set(report.rehearsal.unjudged.map(({ file, line }) => `${file}:${line}`));
			if (places.size === 0) return report;
			return {
				...report,
				gaps: [...report.gaps, `${(0, src_text.hS)(places.size, "statement")} not judged`]
			};
		}
		const plan_statements_markdown_icons = {
			error: "\ud83d\udd34",
			warning: "\ud83d\udfe0",
			info: "\u26aa"
		};
		function statementBlocks(report, detail) {
			const told = inOrder(report.statements.filter(concerns));
			const quiet = report.statements.length - told.length;
			const rest = quiet === 0 ? [] : [`<sub>${quiet === 1 ? "One other statement keeps" : `${quiet} other statements keep`} no query waiting: only changes of the schema wait for it.</sub>`];
			if (told.length === 0) return [...acceptedText(report, detail), ...unjudgedBlocks(report, detail)];
			const shown = told.slice(0, detail.rows);
			return [
				markdown.R_(4, `What this does to tables in use (${told.length})`),
				markdown.tp(["Statement", "What it does"], shown.map((statement) => row(statement, detail))),
				...plan_detail_more(shown.length, told.length),
				...detail.definitions ? toPaste(shown, detail) : [],
				...acceptedText(report, detail),
				...unjudgedBlocks(report, detail),
				...rest,
				footnote(report)
			];
		}
		const concerns = ({ hazards, effects }) => hazards.length > 0 || effects.waits.length > 0 || effects.rewrites.length > 0;
		const gravest = ({ hazards }) => hazards.reduce((most, { level }) => Math.min(most, gravity(level)), 3);
		const inOrder = (statements) => [...statements].sort((a, b) => gravest(a) - gravest(b));
		function row(statement, detail) {
			const { file, line, hazards } = statement;
			const told = hazards.map(({ level, rule, message }) => detail.properties ? `${plan_statements_markdown_icons[level]} ${markdown.hC((0, src_text.Jj)(message, detail.text))} (${markdown.aY(rule)})` : `${plan_statements_markdown_icons[level]} ${markdown.aY(rule)}`);
			return [`${placeText((0, src_text.Jj)(file, detail.text), line)}<br>${markdown.Hn(statement.statement)}`, [
				...told,
				...workText(statement, detail),
				...locksText(statement, detail)
			].join("<br>")];
		}
		const plan_statements_markdown_named = ({ schema, name }, detail) => markdown.aY((0, src_text.Jj)(`${schema}.${name}`, detail.text));
		const plan_statements_markdown_mostNamed = 4;
		function locksText({ effects, sizes }, detail) {
			const { held, waits, until } = effects;
			const all = strongestFirst(effects.locks);
			const tables = all.filter(({ relation }) => !"iIS".includes(relation.kind));
			const [earlier] = held;
			if (tables.length === 0 && earlier !== void 0) return [`Under the locks that line ${earlier.since} took`];
			const told = tables.length === 0 ? all.slice(0, 1) : tables;
			if (told.length === 0) return [];
			const locks = [...(0, group_by.$)(told.slice(0, plan_statements_markdown_mostNamed), ({ mode }) => mode.replace(/Lock$/, ""))].map(([mode, which]) => `${mode} lock on ${which.map(({ relation }) => plan_statements_markdown_named(relation, detail) + sizeText(sizes?.find((one) => isSame(one, relation)))).join(", ")}`);
			const others = told.length > plan_statements_markdown_mostNamed ? ` and ${told.length - plan_statements_markdown_mostNamed} more` : "";
			const end = until === "statement" ? "until it ends" : "until the transaction ends";
			return [`${locks.join(", ")}${others} ${end}; ${whoWaits(waits)}`];
		}
		const isSame = (one, other) => one.schema === other.schema && one.name === other.name;
		function whoWaits(waits) {
			if (waits.length === 0) return "no query waits";
			const readers = waits.filter(({ who }) => who === "readers and writers");
			if (readers.length === 0) return "writes wait";
			return `reads and writes wait${readers.every(({ through }) => through !== null && "iI".includes(through.kind)) ? ", since each query locks every index of its tables" : ""}`;
		}
		function sizeText(size) {
			if (size === void 0) return "";
			if (size.bytes === null) return " (not there yet)";
			const rows = size.rows === null ? "" : `, about ${(0, src_text.zD)(String(size.rows))} ${size.rows === 1 ? "row" : "rows"}`;
			return ` (${(0, weigh.pV)(size.bytes)}${rows})`;
		}
		function workText({ effects, hazards }, detail) {
			if (hazards.some(({ work }) => work !== void 0)) return [];
			const { rewrites, builds, scans } = effects;
			const names = (tables) => [...new Set(tables.map((table) => plan_statements_markdown_named(table, detail)))].slice(0, plan_statements_markdown_mostNamed).join(", ");
			if (rewrites.length > 0) return [`Rewrites ${names(rewrites)}`];
			if (builds.length > 0) return [`Builds an index on ${names(builds.map(({ table }) => table))}`];
			return scans.length > 0 ? [`Reads all of ${names(scans.map(({ table }) => table))}`] : [];
		}
		const outcomes = {
			fails: "it fails",
			loses: "so much is lost",
			breaks: "code meets it"
		};
		function toPaste(statements, detail) {
			return statements.flatMap(({ file, line, hazards }) => {
				const place = `${file.split("/").at(-1) ?? file}:${line}`;
				const forms = distinct(hazards.flatMap(({ safer }) => safer ?? []));
				const questions = distinct(hazards.flatMap(({ question }) => question ?? []));
				return [...forms.map((form) => markdown.zH(`${place}, done safely: ${(0, src_text.Jj)(form.summary, detail.text)}`, formText(form, detail))), ...questions.length === 0 ? [] : [markdown.zH(`${place}, what to ask the database before`, questions.map(({ counts, means, sql }) => [`How many ${prose(counts, detail)}; above zero ${outcomes[means]}:`, markdown.EU((0, src_text.Jj)(sql, detail.text), "sql")].join("\n\n")).join("\n\n"))]];
			});
		}
		function formText({ steps, files }, detail) {
			return ["In place of the statement, each step a file of its own, so that its locks are let go in between:", ...(files?.map(({ file, text }) => [markdown.aY(file), text]) ?? steps.map(({ name, sql, transaction }) => [`${markdown.aY(name)}${transaction ? "" : ", outside a transaction"}`, sql])).map(([head, text]) => `${head}\n\n${markdown.EU((0, src_text.Jj)(text.trimEnd(), detail.text), "sql")}`)].join("\n\n");
		}
		function acceptedText({ statements }, detail) {
			const all = statements.flatMap(({ file, line, accepted }) => accepted.map((one) => ({
				file,
				line,
				...one
			})));
			if (all.length === 0) return [];
			const shown = all.slice(0, detail.rows);
			const rows = shown.map(({ file, line, rule, message, reason }) => [
				placeText((0, src_text.Jj)(file, detail.text), line),
				`${markdown.hC((0, src_text.Jj)(message, detail.text))} (${markdown.aY(rule)})`,
				markdown.Hn((0, src_text.Jj)(reason, detail.text))
			]);
			return [markdown.zH(`${(0, src_text.hS)(all.length, "hazard is", "hazards are")} accepted by the repository`, [markdown.tp([
				"Statement",
				"What it does",
				"Why it is accepted"
			], rows), ...plan_detail_more(shown.length, all.length)].join("\n\n"))];
		}
		function unjudgedBlocks({ rehearsal: { unjudged } }, detail) {
			const shown = unjudged.slice(0, detail.rows);
			if (shown.length === 0) return [];
			return [shown.map((one) => `- ${plan_statements_markdown_icons.warning} ${placeText((0, src_text.Jj)(one.file, detail.text), one.line)}: ` + markdown.hC((0, src_text.Jj)(unjudgedText(one), detail.text))).join("\n"), ...plan_detail_more(shown.length, unjudged.length)];
		}
		const distinct = (values) => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
		function footnote({ live, shadow, rehearsal }) {
			const version = shadow === null ? "" : ` on PostgreSQL ${markdown.Hn(shadow.version)}`;
			const sizes = live === null ? "Whether a table is small or large is not known here: with a connection, sizes are told." : "Sizes are those of the database; the times are rough: a scan at 200 MB a second, an index or a rewrite at 50, changed rows at 20.";
			const left = rehearsal.cut.map((file) => markdown.aY(file)).join(", ");
			return `<sub>Measured on empty tables${version}. ${sizes} While a statement queues for its lock, all that come after it queue too; <code>lock-timeout</code> ends that.${left === "" ? "" : ` Of ${left} only the first statements were measured.`}</sub>`;
		}
		const plan_markdown_levels = [
			{
				rows: 1e3,
				properties: true,
				definitions: true,
				diagrams: true,
				text: 4e3
			},
			{
				rows: 200,
				properties: true,
				definitions: true,
				diagrams: true,
				text: 1e3
			},
			{
				rows: 200,
				properties: true,
				definitions: false,
				diagrams: true,
				text: 500
			},
			{
				rows: 200,
				properties: false,
				definitions: false,
				diagrams: true,
				text: 500
			},
			{
				rows: 200,
				properties: false,
				definitions: false,
				diagrams: false,
				text: 500
			},
			{
				rows: 50,
				properties: false,
				definitions: false,
				diagrams: false,
				text: 300
			},
			{
				rows: 10,
				properties: false,
				definitions: false,
				diagrams: false,
				text: 200
			},
			{
				rows: 3,
				properties: false,
				definitions: false,
				diagrams: false,
				text: 80
			}
		];
		function planMarkdown(report, budget) {
			let text = "";
			for (const detail of plan_markdown_levels) {
				text = render(report, detail);
				if (Buffer.byteLength(text) <= budget) break;
			}
			return text;
		}
		function render(report, detail) {
			const smooth = report.rehearsal.files.every(({ state }) => state === "ran");
			return [
				markdown.R_(3, `${mark(report)} Database plan: ${headline(report)}`),
				...touches(report, detail),
				...collisionBlocks(report, detail),
				...failure(report, detail),
				...problems(report, detail),
				...smooth ? [] : files(report, detail),
				...statementBlocks(report, detail),
				...changeBlocks(report, detail),
				...findings(report, detail),
				...driftBlocks(report, detail),
				...diagrams(report, detail),
				...smooth ? files(report, detail) : [],
				...pending(report, detail),
				...about(report, detail)
			].join("\n\n") + "\n";
		}
		function touches({ rehearsal }, detail) {
			const some = (all) => all.slice(0, detail.rows).join(", ") + (all.length <= detail.rows ? "" : ` and ${all.length - detail.rows} more`);
			const lines = rehearsal.touches.map(({ file, line, what }) => `${markdown.aY(`${file}:${line}`)} (${markdown.Hn(what)})`);
			const sentences = [...lines.length === 0 ? [] : [`Look at these lines yourself; what they change is not all in the comparison below: ${some(lines)}.`], ...rehearsal.leftOut.length === 0 ? [] : [`Not in the comparison at all: ${some(rehearsal.leftOut.map((what) => markdown.Hn(what)))}.`]];
			return sentences.length === 0 ? [] : [["> [!WARNING]", ...sentences].join("\n> ")];
		}
		function failure({ rehearsal, refusals, failure: own }, detail) {
			const found = rehearsal.failure ?? own;
			const blocks = [];
			if (found !== null) {
				const at = found.location === void 0 ? "" : ` ${markdown.aY(`${found.location.file}:${found.location.line}:${found.location.column}`)}`;
				const named = `${found.location?.file}: `;
				const message = found.message.startsWith(named) ? found.message.slice(named.length) : found.message;
				blocks.push(`**Failed${at}:** ${prose(message, detail)}`);
				if (found.snippet !== void 0) blocks.push(markdown.EU((0, src_text.Jj)(found.snippet, detail.text)));
				const list = [
					["SQLSTATE", found.sqlstate],
					["DETAIL", found.detail],
					["HINT", found.hint],
					["What to do", found.remedy]
				].flatMap(([label, text]) => text === void 0 ? [] : [`- ${label}: ${markdown.Hn((0, src_text.Jj)(text, detail.text))}`]);
				if (list.length > 0) blocks.push(list.join("\n"));
			}
			const others = refusals.filter(({ message }) => message !== found?.message).slice(0, detail.rows);
			if (others.length > 0) blocks.push(others.map(({ message }) => `- \u274c ${prose(message, detail)}`).join("\n"));
			if (rehearsal.obstacle !== null) blocks.push(`> [!NOTE]\n> ${rehearsal.extent === "none" ? "Not rehearsed" : "Not rehearsed to its end"}: ${prose((0, src_text.Mx)(rehearsal.obstacle, "."), detail)}. This is not counted as a mistake of this pull request. An empty database that has what is missing can be given as \`shadow\`.`);
			return blocks;
		}
		function problems({ problems }, detail) {
			if (problems.length === 0) return [];
			const shown = problems.slice(0, detail.rows);
			return [
				markdown.R_(4, `Files that do not fit the base branch (${problems.length})`),
				shown.map(({ level, message, remedy }) => `- ${level === "error" ? "\u274c" : "\u26a0\ufe0f"} ${prose(message, detail)} ${prose(remedy, detail)}`).join("\n"),
				...shown.some(({ commands }) => commands.length > 0) ? [markdown.EU(shown.flatMap(({ commands }) => commands).join("\n"), "sh")] : [],
				...plan_detail_more(shown.length, problems.length)
			];
		}
		const states = {
			ran: "\u2713 ran on empty tables",
			failed: "\u2717 failed",
			"not rehearsed": "\u00b7 not rehearsed"
		};
		function files({ rehearsal }, detail) {
			if (rehearsal.files.length === 0) return [];
			const shown = rehearsal.files.slice(0, detail.rows);
			return [markdown.R_(4, `Migrations of this change (${rehearsal.files.length})`), ...bullets(shown.map(({ file, state }) => `${states[state]}: ${markdown.aY((0, src_text.Jj)(file, detail.text))}`), rehearsal.files.length)];
		}
		const findingLevels = {
			error: "\ud83d\udd34 error",
			warning: "\ud83d\udfe0 warning",
			info: "\u26aa info"
		};
		function findings({ findings }, detail) {
			if (findings.length === 0) return [];
			const shown = findings.slice(0, detail.rows);
			const minor = findings.filter(({ level }) => level === "info").length;
			const apart = minor === 0 || minor === findings.length ? "" : `, ${minor} of them for information`;
			return [markdown.R_(4, `New findings (${findings.length}${apart})`), ...bullets(shown.map(({ level, rule, message, remedy, file, line }) => {
				const where = file === null ? "" : `, ${placeText((0, src_text.Jj)(file, detail.text), line ?? 1)}`;
				const head = `${findingLevels[level]}: ${prose(message, detail)} (${markdown.aY(rule)}${where})`;
				return detail.properties ? `${head}<br>\nTo do: ${advice((0, src_text.Jj)(remedy, Math.min(detail.text, 600)))}` : head;
			}), findings.length)];
		}
		const advice = (remedy) => /^[A-Z]{2,}\b[^]*;/.test(remedy) ? markdown.aY(remedy) : markdown.hC(remedy);
		function diagrams({ diagrams }, detail) {
			if (!detail.diagrams || diagrams.length === 0) return [];
			return [markdown.zH("Diagram of the tables that this touches", diagrams.map((source) => markdown.EU(source, "mermaid")).join("\n\n"))];
		}
		const place = (name) => name === pull_request_comment.Og ? name : markdown.aY(name);
		function pending({ live }, detail) {
			if (live === null) return [];
			if (live.pending === null) return [markdown.R_(4, `Pending on ${place(live.name)}`), `Not known: ${prose(live.refusal?.message ?? "its history contradicts the files", detail)}`];
			const shown = live.pending.slice(0, detail.rows);
			return [
				markdown.R_(4, `Pending on ${place(live.name)} (${live.pending.length})`),
				live.pending.length === 0 ? `Nothing is pending: ${(0, src_text.hS)(live.appliedBefore, "file")} applied.` : shown.map((file) => `1. ${markdown.aY((0, src_text.Jj)(file, detail.text))}`).join("\n"),
				...plan_detail_more(shown.length, live.pending.length),
				...live.offered.map((file) => `${markdown.aY((0, src_text.Jj)(file, detail.text))} makes what this database has already: there it will be recorded as applied, and not run.`)
			];
		}
		function unrehearsed(base, detail) {
			return `Nothing to rehearse${base === null ? "" : `; compared with ${prose(base, detail)}`}.`;
		}
		function rehearsedOn({ engine, name, version }, base, detail) {
			const place = engine === "embedded" ? "the embedded engine" : prose(name, detail);
			const onTop = base === null ? "from an empty database" : `on top of ${prose(base, detail)}`;
			return `Rehearsed on ${place} (PostgreSQL ${prose(version, detail)}), ${onTop}.`;
		}
		function about({ base, shadow, rehearsal, live, notes }, detail) {
			return [`<sub>${[
				[
					shadow === null ? unrehearsed(base, detail) : rehearsedOn(shadow, base, detail),
					...live === null ? [] : [`The database runs PostgreSQL ${prose(live.version, detail)}.`],
					"Nothing was written anywhere."
				].join(" "),
				...rehearsal.standIns.slice(0, detail.rows).map((each) => `Made up for the rehearsal: ${prose(each, detail)}.`),
				...notes.slice(0, detail.rows).map((each) => prose(each, detail))
			].join("<br>")}</sub>`];
		}
		async function tell({ inputs, env, environment, origin, log, note, second }, told) {
			const report = redacted(told, log.redact);
			const summary = env["GITHUB_STEP_SUMMARY"];
			if (summary) await (0, promises_.appendFile)(summary, `${planMarkdown(report, limits.qN.plan)}\n`).catch((error) => note("warning", `The plan could not be written to the job summary: ${String(error)}`));
			if (!inputs.comment) return;
			const hide = (0, pull_request_comment.bx)(env, inputs, report.shadow?.engine === "server" ? report.shadow.name : null);
			await (0, pull_request_comment.rh)({
				environment,
				origin,
				token: inputs["github-token"],
				id: (0, pull_request_comment.Zr)("plan", env, inputs),
				body: hasNews(report) ? planMarkdown(redacted(report, hide), limits.LO) : null,
				what: "The plan",
				log,
				note,
				second
			});
		}
		function redacted(value, redact) {
			if (typeof value === "string") return redact(value);
			if (Array.isArray(value)) return value.map((each) => redacted(each, redact));
			if (typeof value !== "object" || value === null) return value;
			return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redacted(each, redact)]));
		}
		async function unlisted(setting, failure) {
			const { inputs, origin } = setting;
			const roots = (0, rehearsal_files.RD)(inputs.migrations);
			const head = readable(setting, roots);
			const base = origin.baseBranch === null ? null : await baseOf(setting, {
				roots,
				head
			});
			const theirs = base === null ? null : await caught(() => listedIn(base.files, roots, setting));
			if (origin.baseBranch === null || base !== null && theirs?.message !== failure.message) return {
				...report_nothing,
				base: base?.name ?? null,
				failure
			};
			const changed = (0, rehearsal_course.LV)({
				base: base?.files ?? new Map(),
				merged: head
			}).map(([file]) => file);
			const gone = [...base?.files.keys() ?? []].some((file) => !head.has(file));
			tellOnce(setting, failure, base?.branch ?? null);
			if (changed.length === 0 && !gone) return {
				...report_nothing,
				base: base?.name ?? null
			};
			const obstacle = base === null ? `The migrations cannot be listed: ${failure.message} Whether that is of this pull request cannot be determined without the base branch` : `The migrations cannot be listed, and it is the same on ${base.branch}: ${failure.message}`;
			return {
				...report_nothing,
				base: base?.name ?? null,
				gaps: base === null ? [`not compared with ${origin.baseBranch}`] : [],
				rehearsal: {
					...report_nothing.rehearsal,
					extent: "none",
					obstacle,
					files: changed.map((file) => ({
						file,
						state: "not rehearsed",
						milliseconds: null
					}))
				}
			};
		}
		function readable({ workspace }, roots) {
			try {
				return (0, rehearsal_files.Ul)(workspace, roots);
			} catch {
				return new Map();
			}
		}
		function tellOnce({ log }, { message, location, remedy }, branch) {
			const text = [message, remedy].filter((part) => part !== void 0).join("\n");
			const title = branch === null ? "The migrations cannot be listed" : `A mistake that is on ${branch} already`;
			log.warning(text, location === void 0 ? { title } : {
				...location,
				title
			});
		}
		var plan_addDisposableResource = function(env, value, async) {
			if (value !== null && value !== void 0) {
				if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					if (async) inner = dispose;
				}
				if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
				if (inner) dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				};
				env.stack.push({
					value,
					dispose,
					async
				});
			} else if (async) env.stack.push({ async: true });
			return value;
		};
		var plan_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = true;
				}
				var r, s = 0;
				function next() {
					while (r = env.stack.pop()) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
			var e = new Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function planRun(setting, offer) {
			const { inputs, log, workspace } = setting;
			const notes = [];
			const sets = await plan_listed(setting);
			if (!Array.isArray(sets)) {
				const report = await log.group("Compare with the base branch", () => unlisted(setting, sets));
				await tell(setting, report);
				const { failure } = report;
				return {
					...untold,
					failure,
					plan: report
				};
			}
			const live = await log.group("Connect", () => live_look(setting, sets, notes));
			try {
				const roots = (0, rehearsal_files.RD)(inputs.migrations);
				const head = (0, rehearsal_files.Ul)(workspace, roots);
				const compared = await log.group("Compare with the base branch", () => compare(setting, {
					roots,
					head,
					sets,
					live,
					notes
				}));
				const added = live?.decided == null ? ownFiles(sets, compared.comparison.added) : [];
				for (const { level, message } of (0, plan_notices.Fk)(added)) setting.note(level, message);
				const rehearsed = await log.group("Rehearse", () => rehearseAll(setting, {
					roots,
					head,
					...compared,
					sets,
					live,
					notes
				}));
				const drift = await planDrift(setting, {
					roots,
					head,
					...compared,
					live
				}, rehearsed.changes, offer);
				const report = {
					...rehearsed,
					drift
				};
				log.line(`Plan: ${headline(report)}`);
				const failure = failureIn(setting, report, compared);
				annotate(setting, report, failure);
				await tell(setting, report);
				return {
					target: live?.database.name ?? report.shadow?.name ?? null,
					engine: live?.database.engine ?? report.shadow?.engine ?? null,
					serverVersion: live?.inspection.serverVersion ?? report.shadow?.version ?? null,
					migrations: migrationsOf(inputs.format, sets, report, live),
					drift: drift?.changes ?? [],
					driftSql: drift?.sql ?? null,
					failure,
					plan: report
				};
			} finally {
				await live?.database.close().catch(() => {});
			}
		}
		const untold = {
			target: null,
			engine: null,
			serverVersion: null,
			migrations: null,
			drift: [],
			driftSql: null
		};
		const ownFiles = (sets, files) => sets.flatMap(({ migrations }) => migrations.filter(({ source }) => files.has(source.file)));
		function failureIn({ inputs }, report, { comparison }) {
			const errors = comparison.problems.filter(({ level }) => level === "error");
			const [first] = errors;
			return report.rehearsal.failure ?? (first === void 0 ? report.failure : failureOf(first, errors)) ?? (inputs.lint === "fail" ? failureOfFindings(report.findings) ?? failureOfHazards(report.statements, comparison.added) : null);
		}
		function annotate({ log }, report, failure) {
			for (const { file, level, message, remedy, commands } of report.problems) if (!(failure !== null && file === failure.location?.file && failure.message.startsWith(message))) log[level]([
				message,
				remedy,
				...commands
			].join("\n"), {
				file,
				line: 1,
				title: "Migration does not fit the base branch"
			});
			for (const { message, location, remedy } of report.refusals) if (location !== void 0 && message !== failure?.message) log.error([message, remedy ?? ""].join("\n"), {
				...location,
				title: "File cannot be applied"
			});
			const refused = report.live?.refusal ?? null;
			if (refused !== null && refused.message !== failure?.message) log.warning([refused.message, refused.remedy ?? ""].join("\n"), {
				...refused.location,
				title: "The base branch cannot be applied"
			});
			for (const { file, line, hazards } of report.statements) for (const { level, rule, message } of hazards) if (level !== "info") log.warning(message, {
				file,
				line,
				title: rule
			});
			for (const one of report.rehearsal.unjudged) log.warning(unjudgedText(one), {
				file: one.file,
				line: one.line,
				title: "Not judged"
			});
			for (const { level, rule, message, remedy, file, line } of report.findings) if (level !== "info" && file !== null && line !== null) log.warning(`${message}\n${remedy}`, {
				file,
				line,
				title: rule
			});
		}
		async function plan_listed({ inputs, workspace, signal }) {
			try {
				return [...await (0, listing.p)(workspace, inputs.migrations, inputs.format, {
					signal,
					verify: inputs.verify
				})];
			} catch (error) {
				if (error instanceof src_error.l) return error.failure;
				throw error;
			}
		}
		async function rehearseAll(setting, checked) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { inputs, log } = setting;
				const { roots, base, comparison, sets, live, notes } = checked;
				const pending = live?.decided?.pending.map(({ source }) => source.file) ?? null;
				const isOwn = await isOwnRefusal(setting, checked);
				const attributable = base.name !== null || setting.origin.baseBranch === null;
				const refusals = attributable ? await refusalsOf(sets, comparison.added) : [];
				const found = {
					base: base.name,
					problems: comparison.problems,
					refusals,
					notes,
					gaps: [...checked.gaps, ...live !== null && live.decided === null ? ["pending files not known"] : []],
					failure: checked.failure ?? (isOwn ? live?.failure ?? null : null),
					live: live === null ? null : liveReport(live, pending)
				};
				if (checked.failure !== null) return {
					...report_nothing,
					...found
				};
				if (comparison.added.size === 0 && !(pending ?? []).some((file) => comparison.merged.has(file))) {
					log.line("Nothing to rehearse: no migration is new.");
					return {
						...report_nothing,
						...found
					};
				}
				const shadow = plan_addDisposableResource(env_1, await (0, rehearsal_shadow.j)(shadowText(setting, notes), {
					target: inputs.target,
					platform: (0, stand_ins.tj)(comparison.merged, sets, live?.extensions ?? null),
					wait: inputs["wait-for-lock"],
					limit: setting.limit ?? rehearsal_limit.xS,
					signal: setting.signal,
					log: (line) => log.line(line)
				}), true);
				const { engine, name } = shadow.database;
				const place = engine === "embedded" ? "the embedded engine" : name;
				const onTop = base.name === null ? "" : ` on top of ${base.name}`;
				log.line(`Rehearsing on ${place} (PostgreSQL ${shadow.version})${onTop}`);
				const told = await reportOf(setting, refusedIn(await rehearse(shadow, {
					roots,
					entries: inputs.migrations,
					verify: inputs.verify,
					format: inputs.format,
					packs: inputs.packs,
					base: base.files,
					merged: comparison.merged,
					pending: new Set(pending ?? []),
					attributable,
					roles: live?.roles ?? null,
					extensions: live?.extensions ?? null,
					tablespaces: live?.tablespaces ?? null,
					newer: newerThan(shadow.version, live === null ? null : {
						database: live.database,
						version: live.inspection.serverVersion
					}),
					meaning: inputs.lint === "off" ? void 0 : meaningFor(live),
					log: (line) => log.line(line),
					signal: setting.signal
				}), refusals), {
					...comparison,
					sets
				}, live);
				return withGap({
					...report_nothing,
					...found,
					shadow: {
						engine,
						name,
						version: shadow.version
					},
					...told
				});
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = plan_disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		async function isOwnRefusal({ inputs, origin }, { base, live, head }) {
			if (live === null || live.failure === null || origin.baseBranch === null) return true;
			if (base.sets !== null) return !await refusesBase(live, base.sets, inputs);
			const file = live.failure.location?.file;
			const content = file === void 0 ? void 0 : head.get(file);
			return file !== void 0 && base.name !== null && base.files.get(file)?.equals(content) !== true;
		}
		function refusedIn(rehearsal, refusals) {
			const [first] = refusals;
			if (first === void 0 || rehearsal.failure !== null) return rehearsal;
			const refused = new Set(refusals.map(({ location }) => location?.file));
			const files = rehearsal.files.map((one) => refused.has(one.file) ? {
				...one,
				state: "failed"
			} : one);
			return {
				...rehearsal,
				failure: first,
				files
			};
		}
		function liveReport({ database, inspection, decided, failure }, pending) {
			return {
				name: database.name,
				version: inspection.serverVersion,
				pending,
				offered: decided?.offered.map(({ source }) => source.file) ?? [],
				refusal: failure,
				appliedBefore: decided?.appliedBefore.length ?? 0
			};
		}
		function meaningFor(live) {
			const oldest = live === null ? Infinity : majorOf(live.inspection.serverVersion) * 1e4;
			return async (ask, earlier) => await meaning_meaning(ask, earlier, oldest);
		}
		function shadowText({ inputs, origin, note }, notes) {
			if (!origin.fork) return inputs.shadow;
			if (!inputs.shadow.startsWith("embedded")) {
				const why = "The rehearsal ran on the embedded engine: code of a fork never runs on a real server.";
				notes.push(why);
				note("notice", why);
			}
			return "embedded";
		}
		async function reportOf(setting, { before, after, statements, changes, ...rehearsal }, { merged, sets }, live) {
			const { inputs, workspace, note } = setting;
			if (rehearsal.obstacle !== null) note("notice", `Not rehearsed${rehearsal.extent === "none" ? "" : " to its end"}: ${rehearsal.obstacle}`);
			const places = placesIn(rehearsal.files.map(({ file }) => file), merged);
			const sizes = live === null ? null : await (0, safety_sizes.g)(live.database, relationsIn(statements));
			const answers = live === null ? new Map() : await (0, answer.t)(live.database, questionsIn(statements), answer.Y);
			const placed = detailed(changes, places, before, after);
			return {
				rehearsal,
				document: inputs.lint === "off" ? null : inputs["inventory-path"],
				changes: placed,
				statements: await hazardsIn(setting, await withLiveDependents(live, reportStatements(statements, sizes, answers, placingIn(sets))), rehearsal.extent),
				locks: locksOf(statements, sizes),
				findings: before === null || after === null || inputs.lint === "off" ? [] : await newFindings(before, after, {
					workspace,
					configToml: (0, edge_functions.S)(inputs["edge-functions"])
				}, placed, places),
				diagrams: after === null ? [] : touchedDiagrams(after, changes)
			};
		}
		function migrationsOf(format, sets, { rehearsal }, live) {
			const versions = new Map(sets.flatMap(({ migrations }) => migrations.map(({ source, version }) => [source.file, version])));
			const pending = live?.decided?.pending.map(({ source, version }) => ({
				file: source.file,
				version
			})) ?? rehearsal.files.map(({ file }) => ({
				file,
				version: versions.get(file) ?? ""
			}));
			return {
				format,
				appliedBefore: live?.decided?.appliedBefore.length ?? Math.max(0, versions.size - pending.length),
				outcomes: pending.map((each) => ({
					...each,
					state: "pending",
					milliseconds: null
				}))
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
	})
};
export { id, ids, modules };
