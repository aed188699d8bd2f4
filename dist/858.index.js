const id = 858;
const ids = [858];
const modules = {
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
	1858: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			K1: () => mainFirst,
			Gy: () => renderEach
		});
		var markdown = __webpack_require__(1999);
		function sections(kinds, level) {
			return kinds.filter(({ count, always }) => count > 0 || always === true).map(({ id, title, count, body }) => {
				const written = body();
				return [
					(0, markdown.Y3)(id),
					(0, markdown.R_)(level, `${title} (${count})`),
					written === "" ? "None." : written
				].join("\n\n");
			});
		}
		const longList = 100;
		function tableOf(head, list, alignment) {
			if (list.length === 0) return "";
			const written = (0, markdown.tp)(head, list, alignment);
			return list.length <= longList ? written : (0, markdown.zH)(`All ${list.length}`, written);
		}
		var inventory_select = __webpack_require__(7266);
		var inventory_statistics = __webpack_require__(1745);
		function access({ roles, grants, default_privileges, settings = [] }) {
			const global = grants.filter(inventory_select.oQ);
			return [{
				id: "roles",
				title: "Roles and grants",
				count: roles.length,
				always: global.length > 0 || default_privileges.length > 0 || settings.length > 0,
				body: () => [
					...roleList(roles),
					grantTable(global),
					tableOf([
						"Default privileges for objects of",
						"In schema",
						"On",
						"Grantee",
						"Privileges"
					], default_privileges.map((item) => [
						(0, markdown.aY)(item.role),
						item.schema === null ? "all" : (0, markdown.aY)(item.schema),
						(0, markdown.Hn)(item.on),
						(0, markdown.aY)(item.grantee),
						item.privileges.map(markdown.Hn).join(", ")
					])),
					tableOf([
						"Settings of role",
						"In",
						"Setting",
						"Value"
					], settings.map((item) => [
						item.role === null ? "every" : (0, markdown.aY)(item.role),
						item.this_database ? "this database" : "every database",
						(0, markdown.aY)(item.name),
						(0, markdown.aY)(item.value)
					]))
				].filter((part) => part !== "").join("\n\n")
			}];
		}
		function roleList(roles) {
			const rows = roles.map((role) => [
				(0, markdown.aY)(role.role),
				[
					...role.superuser ? ["**superuser**"] : [],
					...role.bypass_rls ? ["**bypasses row security**"] : [],
					...role.login ? ["login"] : [],
					...role.create_role ? ["creates roles"] : [],
					...role.create_database ? ["creates databases"] : [],
					...role.replication ? ["replication"] : [],
					...role.inherit ? [] : ["does not inherit"],
					...role.admin_of === void 0 ? [] : [`gives ${role.admin_of.map(markdown.aY).join(", ")} to others`],
					...role.connection_limit === void 0 ? [] : [`at most ${role.connection_limit} connections`],
					...role.valid_until === void 0 ? [] : [`password until ${(0, markdown.aY)(role.valid_until)}`],
					...role.comment === void 0 ? [] : [(0, markdown.Hn)(role.comment)]
				].join(", "),
				role.member_of.map(markdown.aY).join(", ")
			]);
			const plain = rows.filter(([, attributes, memberOf]) => attributes === "" && memberOf === "").map(([name]) => name);
			const bare = new Set(plain);
			return [tableOf([
				"Role",
				"Attributes",
				"Member of"
			], rows.filter(([name]) => !bare.has(name))), plainRoles(plain)];
		}
		function plainRoles(names) {
			if (names.length === 0) return "";
			const list = `Without attributes and memberships: ${names.join(", ")}.`;
			return names.length <= longList ? list : (0, markdown.zH)(`${names.length} roles without attributes and memberships`, list);
		}
		function grantTable(grants, draw = tableOf) {
			const objects = new Map();
			for (const { on, object, grantee, privileges } of grants) {
				const known = objects.get(`${on} ${object}`) ?? {
					on,
					object,
					to: []
				};
				known.to.push(`${(0, markdown.aY)(grantee)}: ${privileges.length === 0 ? "nothing, **revoked**" : privileges.map(markdown.Hn).join(", ")}`);
				objects.set(`${on} ${object}`, known);
			}
			return draw(["Granted on", "To"], [...objects.values()].map(({ on, object, to }) => [`${(0, markdown.Hn)(on)} ${(0, markdown.aY)(object)}`, to.join("<br>")]));
		}
		const mostNamed = 20;
		function leftOut({ platform_schemas, not_modelled }) {
			return [{
				id: "platform-schemas",
				title: "Platform schemas",
				count: platform_schemas.length,
				body: () => ["The platform owns these schemas; only what was added to them is listed.", tableOf([
					"Schema",
					"Owner",
					"Tables",
					"Functions"
				], platform_schemas.map((item) => [
					(0, markdown.aY)(item.schema),
					(0, markdown.aY)(item.owner),
					String(item.tables),
					String(item.functions)
				]), [
					"left",
					"left",
					"right",
					"right"
				])].join("\n\n")
			}, {
				id: "not-described",
				title: "Not described",
				count: not_modelled.reduce((sum, { count }) => sum + count, 0),
				body: () => ["These objects exist and are counted and named, not described.", tableOf([
					"Kind",
					"Objects",
					"Names"
				], not_modelled.map(({ kind, count, names = [] }) => [
					(0, markdown.Hn)(kind),
					`${kind === inventory_statistics.FF ? "about " : ""}${count}`,
					names.slice(0, mostNamed).map(markdown.aY).join(", ") + (count > mostNamed && names.length > 0 ? ` and ${count - mostNamed} more` : "")
				]), ["left", "right"])].join("\n\n")
			}];
		}
		function globalKinds(snapshot) {
			return {
				extensions: extensionsKind(snapshot),
				edgeFunctions: edgeFunctionsKind(snapshot),
				others: [
					cronJobsKind(snapshot),
					storageBucketsKind(snapshot),
					eventTriggersKind(snapshot),
					publicationsKind(snapshot),
					foreignServersKind(snapshot),
					statisticsObjectsKind(snapshot),
					...access(snapshot),
					...leftOut(snapshot)
				]
			};
		}
		function extensionsKind({ extensions }) {
			return {
				id: "extensions",
				title: "Extensions",
				count: extensions.length,
				always: true,
				body: () => tableOf([
					"Extension",
					"Version",
					"Schema",
					"Comment"
				], extensions.map((extension) => [
					(0, markdown.aY)(extension.name),
					(0, markdown.aY)(extension.version),
					(0, markdown.aY)(extension.schema),
					(0, markdown.Hn)(extension.comment ?? "")
				]))
			};
		}
		function jwt(verified) {
			if (verified == null) return "\u2013";
			return verified ? "verified" : "**not verified**";
		}
		function edgeFunctionsKind({ edge_functions }) {
			return {
				id: "edge-functions",
				title: "Edge Functions",
				count: edge_functions.length,
				always: true,
				body: () => tableOf([
					"Edge function",
					"JWT",
					"Entrypoint",
					"Files"
				], edge_functions.map((item) => [
					(0, markdown.aY)(item.name),
					jwt(item.verify_jwt),
					item.entrypoint == null ? "\u2013" : (0, markdown.aY)(item.entrypoint),
					item.files == null ? "\u2013" : String(item.files)
				]), [
					"left",
					"left",
					"left",
					"right"
				])
			};
		}
		function cronJobsKind({ cron_jobs }) {
			return {
				id: "cron-jobs",
				title: "Cron jobs",
				count: cron_jobs.length,
				body: () => tableOf([
					"Job",
					"Schedule",
					"Command",
					"Database",
					"User"
				], cron_jobs.map((job) => [
					`${(0, markdown.aY)(job.name)}${job.active ? "" : " **inactive**"}`,
					(0, markdown.aY)(job.schedule),
					(0, markdown.zo)(job.command),
					(0, markdown.aY)(job.database),
					(0, markdown.aY)(job.username)
				]))
			};
		}
		function storageBucketsKind({ storage_buckets }) {
			return {
				id: "storage-buckets",
				title: "Storage buckets",
				count: storage_buckets.length,
				body: () => tableOf([
					"Bucket",
					"Access",
					"Largest file",
					"Types"
				], storage_buckets.map((bucket) => [
					(0, markdown.aY)(bucket.name),
					bucket.public ? "**public**" : "private",
					bucket.file_size_limit === null ? "no limit" : `${(0, inventory_statistics.zD)(bucket.file_size_limit)} bytes`,
					bucket.allowed_mime_types.length === 0 ? "any" : names(bucket.allowed_mime_types)
				]))
			};
		}
		function eventTriggersKind({ event_triggers }) {
			return {
				id: "event-triggers",
				title: "Event triggers",
				count: event_triggers.length,
				body: () => tableOf([
					"Event trigger",
					"Event",
					"Tags",
					"Function",
					"Comment"
				], event_triggers.map((item) => [
					`${(0, markdown.aY)(item.name)}${item.enabled === "origin" ? "" : ` **${(0, markdown.Hn)(item.enabled)}**`}`,
					(0, markdown.aY)(item.event),
					names(item.tags),
					(0, markdown.aY)(item.function),
					(0, markdown.Hn)(item.comment ?? "")
				]))
			};
		}
		function publicationsKind({ publications }) {
			return {
				id: "publications",
				title: "Publications",
				count: publications.length,
				body: () => tableOf([
					"Publication",
					"Publishes",
					"Operations",
					"Comment"
				], publications.map((item) => [
					(0, markdown.aY)(item.name),
					published(item),
					item.operations.map(markdown.Hn).join(", "),
					(0, markdown.Hn)(item.comment ?? "")
				]))
			};
		}
		function foreignServersKind({ foreign_servers }) {
			return {
				id: "foreign-servers",
				title: "Foreign servers",
				count: foreign_servers.length,
				body: () => tableOf([
					"Server",
					"Wrapper",
					"Owner",
					"Options",
					"Comment"
				], foreign_servers.map((item) => [
					(0, markdown.aY)(item.name),
					(0, markdown.aY)(item.wrapper),
					(0, markdown.aY)(item.owner),
					item.options.map(markdown.aY).join(", "),
					(0, markdown.Hn)(item.comment ?? "")
				]))
			};
		}
		function statisticsObjectsKind({ statistics_objects }) {
			return {
				id: "statistics-objects",
				title: "Statistics objects",
				count: statistics_objects.length,
				body: () => tableOf([
					"Statistics",
					"Definition",
					"Comment"
				], statistics_objects.map((item) => [
					(0, markdown.aY)(item.name),
					(0, markdown.zo)(item.definition),
					(0, markdown.Hn)(item.comment ?? "")
				]))
			};
		}
		const mostNames = 50;
		function names(list) {
			const more = list.length > mostNames ? ` and ${list.length - mostNames} more` : "";
			return list.slice(0, mostNames).map(markdown.aY).join(", ") + more;
		}
		function published(item) {
			const { all_tables, all_sequences, except = [], schemas, tables } = item;
			const parts = [
				...all_tables ? [`all tables${except.length === 0 ? "" : ` except ${names(except)}`}`] : [],
				...all_sequences === true ? ["all sequences"] : [],
				...schemas.length === 0 ? [] : [`all tables of ${names(schemas)}`],
				...tables.length === 0 ? [] : [names(tables)]
			];
			return parts.length === 0 ? "nothing" : parts.join("; ");
		}
		var addresses = __webpack_require__(3788);
		var src_text = __webpack_require__(8992);
		var diagram = __webpack_require__(8857);
		function schemaAnchor(schema) {
			return `schema-${(0, addresses.yR)(schema)}`;
		}
		function hasDetails({ relations, grants }) {
			return relations.length > 0 || grants.length > 0;
		}
		function schemaOpening(schema) {
			return [
				...schemaComment(schema),
				...schemaDiagrams(schema),
				...schemaGrants(schema)
			];
		}
		function schemaComment({ comment }) {
			return comment === null ? [] : [(0, markdown.Hn)(comment)];
		}
		function schemaGrants({ grants }) {
			return grants.length === 0 ? [] : [(0, markdown.zH)(`${(0, src_text.hS)(grants.length, "grant")} on the schema, its functions, sequences and types`, grantTable(grants, markdown.tp))];
		}
		const mostDrawn = 4e4;
		function schemaDiagrams({ name, relations }) {
			let characters = 0;
			const drawn = (0, diagram.d)(name, relations).filter(({ source }) => {
				const fits = characters + source.length <= mostDrawn;
				if (fits) characters += source.length;
				return fits;
			});
			return drawn.map(({ title, source }) => (0, markdown.zH)(title, (0, markdown.EU)(source, "mermaid"), drawn.length === 1));
		}
		function schemaRow(schema, href) {
			const { relations, functions, comment, owner, made } = schema;
			return [
				href === null ? (0, markdown.aY)(schema.name) : (0, markdown.nf)((0, markdown.aY)(schema.name), href),
				owner === null ? "\u2013" : (0, markdown.aY)(owner),
				String(relations.filter(({ table }) => table !== null).length),
				String(relations.filter(({ view }) => view !== null).length),
				String(functions.length),
				String(relations.reduce((sum, { policies }) => sum + policies.length, 0)),
				[...made === null ? [] : [madeText(made)], ...comment === null ? [] : [(0, markdown.Hn)(comment)]].join(" \u00b7 ")
			];
		}
		function madeText({ by, labels }) {
			const kinds = {
				age: "graph",
				postgis_topology: "topology"
			};
			const kind = by in kinds ? kinds[by] : "made";
			const listed = labels.length === 0 ? "" : `, labels ${labels.map(markdown.aY).join(", ")}`;
			return `${kind} of ${(0, markdown.aY)(by)}${listed}`;
		}
		function schemaTable(rows) {
			return tableOf([
				"Schema",
				"Owner",
				"Tables",
				"Views",
				"Functions",
				"Policies",
				"Comment"
			], rows, [
				"left",
				"left",
				"right",
				"right",
				"right",
				"right"
			]);
		}
		var own_files = __webpack_require__(6598);
		const pageBudget = 3e5;
		const footer = "Generated by `catalog.capture_snapshot()`.";
		const mostSchemas = 1e3;
		function pageOf(path, parts, end = footer) {
			return {
				path,
				content: `${[
					own_files.xL,
					...parts,
					"---",
					end
				].join("\n\n")}\n`
			};
		}
		function divide(kinds) {
			return [kinds.filter(({ always }) => always === true), kinds.filter(({ always }) => always !== true)];
		}
		function schemaList(schemas, href) {
			const more = schemas.length > mostSchemas ? `\n\nAnd ${schemas.length - mostSchemas} more, each with a page in the folder of these.` : "";
			const rows = () => schemas.slice(0, mostSchemas).map((schema) => schemaRow(schema, href(schema)));
			return {
				id: "schemas",
				title: "Schemas",
				count: schemas.length,
				body: () => schemaTable(rows()) + more
			};
		}
		var families = __webpack_require__(2034);
		const start = "granted to ";
		function grantOf(option) {
			if (!option.startsWith(start)) return null;
			const end = option.lastIndexOf("=");
			const grantee = option.slice(11, end);
			return {
				grantee: (0, addresses.H2)(grantee)[0] ?? grantee,
				privileges: option.slice(end + 1).split(",")
			};
		}
		function identityGrants(columns) {
			return columns.flatMap(({ name, identity, options = [] }) => (identity === null ? [] : options).flatMap((option) => {
				const grant = grantOf(option);
				return grant === null ? [] : [{
					column: name,
					...grant
				}];
			}));
		}
		const ownOptions = ({ identity, options = [] }) => identity === null ? options : options.filter((option) => grantOf(option) === null);
		function folded(relation) {
			const { table: own, view, constraints, indexes, triggers, rules, grants } = relation;
			const definition = view?.definition ?? own?.maintained_view ?? null;
			const others = indexes.filter(({ constraint }) => constraint === null);
			const present = [
				part(constraints, "constraint", "constraints", constraintTable),
				part(others, "index", "indexes", indexTable),
				part(triggers, "trigger", "triggers", triggerTable),
				part(rules, "rule", "rules", ruleTable),
				part(grants, "grant", "grants", granteeTable),
				part(identityGrants(own?.columns ?? []), "grant on a sequence of identity columns", "grants on sequences of identity columns", identityGrantTable),
				{
					count: definition === null ? 0 : 1,
					title: "definition",
					body: () => (0, markdown.EU)(definition ?? "", "sql")
				}
			].filter(({ count }) => count > 0);
			if (present.length === 0) return [];
			const summary = present.map(({ title }) => title).join(", ");
			return [(0, markdown.zH)(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}`, present.map(({ body }) => body()).join("\n\n"))];
		}
		function part(list, singular, plural, draw) {
			return {
				count: list.length,
				title: (0, src_text.hS)(list.length, singular, plural),
				body: () => draw(list)
			};
		}
		function constraintTable(constraints) {
			return (0, markdown.tp)([
				"Constraint",
				"Kind",
				"Definition"
			], constraints.map(({ constraint, kind, definition, validated, triggers, comment }) => [
				(0, markdown.aY)(constraint),
				kind,
				`${(0, markdown.zo)(definition)}${validated ? "" : " **not validated**"}${triggers === void 0 ? "" : ` **triggers ${(0, markdown.Hn)(triggers)}**`}${remark(comment)}`
			]));
		}
		function indexTable(indexes) {
			return (0, markdown.tp)(["Index", "Definition"], indexes.map((index) => [(0, markdown.aY)(index.index), [
				(0, markdown.zo)(indexText(index)),
				...index.valid ? [] : ["**invalid**"],
				...(index.options ?? []).map((option) => (0, markdown.aY)(option))
			].join(" ") + remark(index.comment)]));
		}
		function triggerTable(triggers) {
			return (0, markdown.tp)(["Trigger", "Definition"], triggers.map((trigger) => [(0, markdown.aY)(trigger.trigger), (0, markdown.zo)(triggerText(trigger)) + (trigger.enabled === "origin" ? "" : ` **${trigger.enabled}**`) + remark(trigger.comment)]));
		}
		function ruleTable(rules) {
			return (0, markdown.tp)(["Rule", "Definition"], rules.map(({ rule, definition, comment }) => [(0, markdown.aY)(rule), `${(0, markdown.zo)(definition)}${remark(comment)}`]));
		}
		function granteeTable(grants) {
			return (0, markdown.tp)(["Grantee", "Privileges"], grants.map(({ on, object, grantee, privileges }) => {
				const column = on === "column" ? (0, addresses.H2)(object)[2] : void 0;
				const of = column === void 0 ? "" : ` on ${(0, markdown.aY)(column)}`;
				return [(0, markdown.aY)(grantee), `${privileges.map(markdown.Hn).join(", ")}${of}`];
			}));
		}
		function identityGrantTable(grants) {
			return (0, markdown.tp)(["Grantee", "Privileges"], grants.map(({ column, grantee, privileges }) => [(0, markdown.aY)(grantee), `${privileges.join(", ")} on the sequence of ${(0, markdown.aY)(column)}`]));
		}
		function remark(comment) {
			return comment === null ? "" : `<br>${(0, markdown.Hn)(comment)}`;
		}
		function indexText({ definition, method, unique }) {
			const using = definition.indexOf(` USING ${method} `);
			return using < 0 ? definition : `${unique ? "unique " : ""}${definition.slice(using + 7)}`;
		}
		function triggerText({ definition }) {
			return definition.replace(/^CREATE (CONSTRAINT )?TRIGGER (?:"(?:[^"]|"")*"|\S+) /, "$1");
		}
		function relationLink(context, schema, name, shown = `${schema}.${name}`) {
			const href = context.href(schema, name);
			return href === null ? (0, markdown.aY)(shown) : (0, markdown.nf)((0, markdown.aY)(shown), href);
		}
		function relationSection(relation, context) {
			const { schema, name, table: own, view } = relation;
			const comment = own?.comment ?? view?.comment ?? null;
			return [
				(0, markdown.Y3)((0, addresses.eC)(schema, name)),
				(0, markdown.R_)(4, (0, markdown.aY)(`${schema}.${name}`)),
				...comment === null ? [] : [(0, markdown.Hn)(comment)],
				facts(relation, context),
				...columns(relation, context),
				...policies(relation),
				...folded(relation)
			].filter((part) => part !== "").join("\n\n");
		}
		function boundedSection(relation, context, characters) {
			const whole = relationSection(relation, context);
			if (whole.length <= characters) return whole;
			const { schema, name, table: own, view, policies: { length: policyCount }, constraints, indexes, triggers } = relation;
			return [
				(0, markdown.Y3)((0, addresses.eC)(schema, name)),
				(0, markdown.R_)(4, (0, markdown.aY)(`${schema}.${name}`)),
				`Too large for a page: only its columns are listed. It has ${(0, src_text.hS)(policyCount, "policy", "policies")}, ${(0, src_text.hS)(constraints.length, "constraint")}, ${(0, src_text.hS)(indexes.length, "index", "indexes")} and ${(0, src_text.hS)(triggers.length, "trigger")}; \`SELECT * FROM catalog.inventory_current\` has all of them.`,
				(0, markdown.tp)(["Column", "Type"], (own ?? view)?.columns.map((column) => [(0, markdown.aY)(column.name), (0, markdown.aY)(column.type)]) ?? [])
			].join("\n\n");
		}
		function kindOf({ table: own, view }) {
			if (own !== null) return [...own.kind === "table" ? [] : [own.kind], ...keptAs(own)];
			return view === null ? ["Table of the platform; only what was added to it is listed"] : [view.kind];
		}
		function keptAs({ hypertable, partman, maintained_view, options }) {
			return [
				...hypertable === void 0 ? [] : [`hypertable by ${hypertable.map(({ column, interval, partitions }) => [
					(0, markdown.aY)(column),
					...interval === void 0 ? [] : [`every ${(0, markdown.Hn)(interval)}`],
					...partitions === void 0 ? [] : [`in ${(0, src_text.hS)(partitions, "part")}`]
				].join(" ")).join(", ")}`],
				...partman === void 0 ? [] : [partmanText(partman)],
				...maintained_view === void 0 && !options.includes("maintained_by=pg_ivm") ? [] : ["incrementally maintained view"]
			];
		}
		function partmanText(partman) {
			const { control, interval, premake, retention, retention_schema, keeps_table } = partman;
			const afterwards = retention_schema === void 0 ? [keeps_table === true ? "then detached" : "then dropped"] : [`then moved to ${(0, markdown.aY)(retention_schema)}`];
			return [
				`kept by pg_partman: ${(0, markdown.aY)(control)} every ${(0, markdown.Hn)(interval)}, ${premake} ahead`,
				...retention === void 0 ? [] : [`for ${(0, markdown.Hn)(retention)}`, ...afterwards],
				...partman.automatic_maintenance === "on" ? [] : [`maintenance ${(0, markdown.Hn)(partman.automatic_maintenance)}`],
				...partman.template_table === void 0 ? [] : [`template ${(0, markdown.aY)(partman.template_table)}`]
			].join(", ");
		}
		function facts(relation, { statistics }) {
			const { table: own, view, family, indexes, policies: of } = relation;
			const owner = own?.owner ?? view?.owner;
			return [
				...kindOf(relation),
				...own === null || statistics === "none" ? [] : [`${(0, inventory_statistics.Ge)(own, indexes.length, statistics)} rows`, (0, inventory_statistics.Ej)(own, statistics)],
				...own === null || own.persistence === "permanent" ? [] : [own.persistence],
				...own === null ? [] : [security(own.row_security, own.force_row_security, of.length)],
				...own === null || own.partition_key === null ? [] : [`partitioned by ${(0, markdown.aY)(own.partition_key)}`],
				...own === null || own.partitions === 0 || statistics !== "exact" ? [] : [extent(own, family)],
				...own === null || own.inherits.length === 0 ? [] : [`inherits ${own.inherits.map(markdown.aY).join(", ")}`],
				...(own?.internal_triggers ?? []).map((text) => `**trigger ${(0, markdown.Hn)(text)}**`),
				...view?.populated === false ? ["**without data**"] : [],
				...[...own?.options ?? [], ...view?.options ?? []].map(markdown.aY),
				...owner === void 0 ? [] : [`owner ${(0, markdown.aY)(owner)}`]
			].join(" \u00b7 ");
		}
		function extent({ partitions }, family) {
			const range = (0, families.be)(family?.partitions ?? []);
			const bounds = range === null ? "" : ` from ${(0, markdown.aY)(range[0])} to ${(0, markdown.aY)(range[1])}`;
			return `${(0, src_text.hS)(partitions, "partition")}${bounds}`;
		}
		function security(enabled, forced, policyCount) {
			if (enabled) return `row security ${forced ? "forced" : "on"}${policyCount === 0 ? " without a policy: ordinary roles see no row" : ""}`;
			return policyCount === 0 ? "row security off" : "**row security off: its policies have no effect**";
		}
		function columns(relation, context) {
			const shown = relation.table?.columns ?? relation.view?.columns ?? [];
			if (shown.length === 0) return [];
			const keys = keyMarks(relation, context);
			const used = [
				["Column", ({ name }) => (0, markdown.aY)(name)],
				["Type", ({ type, collation }) => `${(0, markdown.aY)(type)}${collation === null ? "" : ` collate ${(0, markdown.aY)(collation)}`}`],
				["Null", ({ not_null }) => not_null ? "no" : "yes"],
				["Default", preset],
				["Key", ({ name }) => (keys.get(name) ?? []).join(", ")],
				["Options", (column) => ownOptions(column).map(markdown.aY).join(", ")],
				["Comment", ({ comment }) => (0, markdown.Hn)(comment ?? "")]
			].filter(([head, of], at) => at < 2 || (head === "Null" ? relation.table !== null : shown.some((column) => of(column) !== "")));
			return [(0, markdown.tp)(used.map(([head]) => head), shown.map((column) => used.map(([, of]) => of(column))))];
		}
		function preset({ default: value, identity, generated }) {
			if (identity !== null) return `identity, ${identity}`;
			if (generated !== null) return `generated, ${generated}: ${(0, markdown.zo)(value ?? "")}`;
			return value === null ? "" : (0, markdown.zo)(value);
		}
		function keyMarks({ constraints, schema }, context) {
			const marks = new Map();
			const add = (column, mark) => {
				const known = marks.get(column);
				if (known === void 0) marks.set(column, [mark]);
				else if (!known.includes(mark)) known.push(mark);
			};
			for (const { kind, columns: members } of constraints) if (kind === "primary key") for (const column of members) add(column, "PK");
			for (const { kind, columns: [column = "", ...others] } of constraints) if (kind === "unique" && others.length === 0) add(column, "unique");
			for (const { columns: members, references } of constraints) {
				if (references === null) continue;
				const target = references.schema === schema ? references.table : `${references.schema}.${references.table}`;
				for (const column of members) add(column, `\u2192 ${relationLink(context, references.schema, references.table, target)}`);
			}
			return marks;
		}
		function policies({ policies: list }) {
			if (list.length === 0) return [];
			const commented = list.some(({ comment }) => comment !== null);
			return ["**Policies**", (0, markdown.tp)([
				"Policy",
				"Command",
				"Roles",
				"Using",
				"With check",
				...commented ? ["Comment"] : []
			], list.map((policy) => [
				`${(0, markdown.aY)(policy.policy)}${policy.permissive ? "" : " **restrictive**"}`,
				policy.command,
				policy.roles.map(markdown.aY).join(", "),
				policy.using === null ? "\u2013" : (0, markdown.zo)(policy.using),
				policy.with_check === null ? "\u2013" : (0, markdown.zo)(policy.with_check),
				...commented ? [(0, markdown.Hn)(policy.comment ?? "")] : []
			]))];
		}
		function furtherKinds(schemas, relations, context) {
			return [
				typesKind(schemas.flatMap(({ types }) => types)),
				partitionsKind(schemas.flatMap(({ families }) => families), context),
				sequencesKind(schemas.flatMap(({ sequences }) => sequences)),
				triggersKind(relations.flatMap(({ triggers }) => triggers), context),
				indexesKind(relations.flatMap(({ indexes }) => indexes), context),
				constraintsKind(relations.flatMap(({ constraints }) => constraints), context),
				rulesKind(relations.flatMap(({ rules }) => rules), context)
			];
		}
		function typesKind(types) {
			return {
				id: "types",
				title: "Types",
				count: types.length,
				body: () => tableOf([
					"Type",
					"Kind",
					"Definition",
					"Comment"
				], types.map((type) => [
					(0, markdown.aY)(`${type.schema}.${type.type}`),
					type.kind,
					[
						...type.labels.map(markdown.aY),
						...type.attributes.map((attribute) => (0, markdown.aY)(`${attribute.name} ${attribute.type}`)),
						...type.base_type === null ? [] : [(0, markdown.aY)(type.base_type)],
						...type.not_null ? ["not null"] : [],
						...type.default === null ? [] : [`default ${(0, markdown.aY)(type.default)}`],
						...type.constraints.map(markdown.zo),
						...(type.options ?? []).map(markdown.aY)
					].join(", "),
					(0, markdown.Hn)(type.comment ?? "")
				]))
			};
		}
		function partitionsKind(families, context) {
			const differing = families.filter(({ differences }) => differences.length > 0);
			return {
				id: "partitions",
				title: "Partitions that differ from their table",
				count: differing.length,
				body: () => tableOf(["Table", "What its partitions have"], differing.map(({ schema, table, differences, partitions }) => [relationLink(context, schema, table), context.statistics === "exact" ? oneByOne(partitions) : list(differences)]))
			};
		}
		function oneByOne(partitions) {
			return partitions.map((one) => [(0, markdown.aY)(one.table), (0, families.g6)(one)]).filter(([, differences]) => differences.length > 0).map(([name, differences]) => `${name}: ${list(differences)}`).join("<br>");
		}
		function list(differences) {
			return differences.map(([what, names]) => {
				return [what.startsWith("row security") ? `**${(0, markdown.Hn)(what)}**` : (0, markdown.Hn)(what), ...names.length === 0 ? [] : [names.map(markdown.aY).join(", ")]].join(" ");
			}).join("; ");
		}
		function sequencesKind(sequences) {
			return {
				id: "sequences",
				title: "Sequences",
				count: sequences.length,
				body: () => tableOf([
					"Sequence",
					"Type",
					"Values",
					"Owned by",
					"Comment"
				], sequences.map((sequence) => [
					(0, markdown.aY)(`${sequence.schema}.${sequence.sequence}`),
					(0, markdown.aY)(sequence.type),
					numbers(sequence),
					sequence.owned_by === null ? "\u2013" : (0, markdown.aY)(sequence.owned_by),
					(0, markdown.Hn)(sequence.comment ?? "")
				]))
			};
		}
		function numbers({ start, increment, minimum, maximum, cycle, cache, persistence }) {
			return [
				`from ${(0, markdown.Hn)(start)} by ${(0, markdown.Hn)(increment)}`,
				`${(0, markdown.Hn)(minimum)} to ${(0, markdown.Hn)(maximum)}`,
				...cycle ? ["cycle"] : [],
				...cache === void 0 ? [] : [`cache ${(0, markdown.Hn)(cache)}`],
				...persistence === void 0 ? [] : ["unlogged"]
			].join(", ");
		}
		function triggersKind(triggers, context) {
			return {
				id: "triggers",
				title: "Triggers",
				count: triggers.length,
				body: () => tableOf([
					"Table",
					"Trigger",
					"Definition"
				], triggers.map((trigger) => [
					relationLink(context, trigger.schema, trigger.table),
					(0, markdown.aY)(trigger.trigger),
					`${(0, markdown.zo)(triggerText(trigger))}${trigger.enabled === "origin" ? "" : ` **${trigger.enabled}**`}`
				]))
			};
		}
		function indexesKind(indexes, context) {
			return {
				id: "indexes",
				title: "Indexes",
				count: indexes.length,
				body: () => [tally([
					["unique", indexes.filter(({ unique }) => unique).length],
					["partial", indexes.filter(({ predicate }) => predicate !== null).length],
					["behind a constraint", indexes.filter(({ constraint }) => constraint !== null).length]
				]), tableOf(["**Invalid** index", "Table"], indexes.filter(({ valid }) => !valid).map((index) => [(0, markdown.aY)(`${index.schema}.${index.index}`), relationLink(context, index.schema, index.table)]))].filter((part) => part !== "").join("\n\n")
			};
		}
		function constraintsKind(constraints, context) {
			return {
				id: "constraints",
				title: "Constraints",
				count: constraints.length,
				body: () => [tally([...new Set(constraints.map(({ kind }) => kind))].map((kind) => [kind, constraints.filter((constraint) => constraint.kind === kind).length])), tableOf(["**Not validated** constraint", "Table"], constraints.filter(({ validated }) => !validated).map((constraint) => [(0, markdown.aY)(constraint.constraint), relationLink(context, constraint.schema, constraint.table)]))].filter((part) => part !== "").join("\n\n")
			};
		}
		function rulesKind(rules, context) {
			return {
				id: "rules",
				title: "Rules",
				count: rules.length,
				body: () => tableOf(["Table", "Rule"], rules.map((rule) => [relationLink(context, rule.schema, rule.table), (0, markdown.aY)(rule.rule)]))
			};
		}
		function tally(parts) {
			const counts = parts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a).map(([name, count]) => `${count} ${name}`);
			return `Listed with their tables${counts.length === 0 ? "" : `: ${counts.join(", ")}`}.`;
		}
		function schemaKinds(schemas, context) {
			const relations = schemas.flatMap((schema) => schema.relations);
			const tables = relations.filter((relation) => relation.table !== null);
			const functions = schemas.flatMap((schema) => schema.functions);
			const policies = relations.flatMap((relation) => relation.policies);
			const views = relations.filter(({ view }) => view?.kind === "view");
			const materialized = relations.filter(({ view }) => view?.kind === "materialized view");
			return [
				{
					id: "tables",
					title: "Tables",
					count: tables.length,
					body: () => tableList(tables, context),
					always: true
				},
				{
					id: "functions",
					title: "Functions",
					count: functions.length,
					body: () => functionList(functions),
					always: true
				},
				{
					id: "policies",
					title: "Policies",
					count: policies.length,
					body: () => policyList(policies, context),
					always: true
				},
				{
					id: "views",
					title: "Views",
					count: views.length,
					body: () => viewList(views, context)
				},
				{
					id: "materialized-views",
					title: "Materialized views",
					count: materialized.length,
					body: () => viewList(materialized, context)
				},
				...furtherKinds(schemas, relations, context)
			];
		}
		function tableList(tables, context) {
			const { statistics } = context;
			const numbers = statistics !== "none";
			return tableOf([
				"Table",
				...numbers ? ["Rows", "Size"] : [],
				"Columns",
				"RLS",
				"Policies",
				"Comment"
			], tables.flatMap(({ table: own, policies, indexes }) => own === null ? [] : [[
				`${relationLink(context, own.schema, own.table)}${listedKind(own)}`,
				...numbers ? [(0, inventory_statistics.Ge)(own, indexes.length, statistics), (0, inventory_statistics.Ej)(own, statistics)] : [],
				String(own.columns.length),
				rowSecurity(own.row_security, own.force_row_security, policies.length),
				String(policies.length),
				(0, markdown.Hn)(brief(own.comment))
			]]), [
				"left",
				...numbers ? ["right", "right"] : [],
				"right",
				"left",
				"right"
			]);
		}
		function listedKind({ kind, hypertable, options }) {
			if (hypertable !== void 0) return " hypertable";
			if (options.includes("maintained_by=pg_ivm")) return " incrementally maintained view";
			return kind === "table" ? "" : ` ${kind}`;
		}
		function rowSecurity(enabled, forced, policies) {
			if (enabled) return forced ? "forced" : "on";
			return policies === 0 ? "off" : "**off, policies without effect**";
		}
		const longestBrief = 120;
		function wholeWords(text) {
			const at = text.lastIndexOf(" ");
			return at < 0 ? text : text.slice(0, at).trimEnd();
		}
		function brief(comment) {
			const [first = "", ...others] = (comment ?? "").trim().split(/\r?\n[ \t]*\r?\n/);
			const characters = [...(0, src_text.TN)(first)];
			if (characters.length > longestBrief) return `${wholeWords(characters.slice(0, longestBrief).join(""))} \u2026`;
			return characters.join("") + (others.length === 0 ? "" : " \u2026");
		}
		function functionList(functions) {
			return tableOf([
				"Function",
				"Language",
				"Properties",
				"Comment"
			], functions.map((routine) => [
				signature(routine),
				(0, markdown.Hn)(routine.language),
				properties(routine),
				(0, markdown.Hn)(routine.comment ?? "")
			]));
		}
		function signature({ schema, function: name, arguments: list, return_type }) {
			const called = (0, markdown.aY)(`${schema}.${name}(${list})`);
			return return_type === null ? called : `${called} \u2192 ${(0, markdown.aY)(return_type)}`;
		}
		function properties(routine) {
			return [
				...routine.kind === "function" ? [] : [routine.kind],
				...routine.kind === "procedure" ? [] : [routine.volatility],
				...routine.security_definer ? ["**security definer**"] : [],
				...routine.strict ? ["strict"] : [],
				...routine.leakproof ? ["leakproof"] : [],
				...routine.parallel === "unsafe" ? [] : [`parallel ${routine.parallel}`],
				...routine.settings.map(markdown.aY),
				...(routine.options ?? []).map(markdown.aY)
			].join(", ");
		}
		function policyList(policies, context) {
			return tableOf([
				"Policy",
				"Command",
				"Roles",
				"Mode"
			], policies.map((policy) => [
				relationLink(context, policy.schema, policy.table, `${policy.schema}.${policy.table}.${policy.policy}`),
				policy.command,
				policy.roles.map(markdown.aY).join(", "),
				policy.permissive ? "permissive" : "**restrictive**"
			]));
		}
		function viewList(views, context) {
			return tableOf([
				"View",
				"Columns",
				"Options",
				"Comment"
			], views.flatMap(({ view }) => view === null ? [] : [[
				relationLink(context, view.schema, view.view),
				String(view.columns.length),
				view.options.map(markdown.aY).join(", "),
				(0, markdown.Hn)(brief(view.comment))
			]]), ["left", "right"]);
		}
		const encoder = new TextEncoder();
		function byteLength(text) {
			return /^[\0-\x7f]*$/.test(text) ? text.length : encoder.encode(text).length;
		}
		const listed = 400;
		const share = .8;
		const largestSection = 1e5;
		function shards(schema, folder, statistics, budget) {
			const index = `${folder}/${(0, addresses.yR)(schema.name)}.md`;
			const measuring = {
				statistics,
				href: (to, name) => `${(0, addresses.yR)(to)}/${(0, addresses.eC)(to, name)}.md`
			};
			const items = [
				...schema.relations.map((relation) => ({
					name: relation.name,
					bytes: listed * (1 + relation.policies.length + relation.triggers.length) + byteLength(boundedSection(relation, measuring, largestSection)),
					add: ({ relations }) => relations.push(relation)
				})),
				...schema.functions.map((routine) => ({
					name: routine.function,
					bytes: weight(routine),
					add: ({ functions }) => functions.push(routine)
				})),
				...schema.types.map((type) => ({
					name: type.type,
					bytes: weight(type),
					add: ({ types }) => types.push(type)
				})),
				...schema.families.map((family) => ({
					name: family.table,
					bytes: weight(family.differences),
					add: ({ families }) => families.push(family)
				})),
				...schema.sequences.map((sequence) => ({
					name: sequence.sequence,
					bytes: weight(sequence),
					add: ({ sequences }) => sequences.push(sequence)
				}))
			];
			const opening = 4e4 + schema.grants.length * 200;
			if (bytesOf(items) + opening <= budget * share) return [{
				index,
				path: index,
				prefix: null,
				objects: schema
			}];
			return shards_divide(items, "", budget * share).map(({ prefix, members }) => {
				const objects = {
					...schema,
					relations: [],
					functions: [],
					types: [],
					sequences: [],
					families: [],
					grants: []
				};
				for (const member of members) member.add(objects);
				return {
					index,
					path: `${folder}/${(0, addresses.yR)(schema.name)}/${(0, addresses.yR)(prefix)}.md`,
					prefix,
					objects
				};
			});
		}
		function weight(object) {
			return listed + byteLength(JSON.stringify(object));
		}
		function bytesOf(items) {
			return items.reduce((sum, { bytes }) => sum + bytes, 0);
		}
		function shards_divide(items, prefix, budget) {
			if (items.every(({ name }) => name === prefix) || prefix !== "" && bytesOf(items) <= budget) return [{
				prefix,
				members: items
			}];
			const next = new Map();
			for (const item of items) {
				const start = item.name === prefix ? prefix : prefix + String.fromCodePoint(item.name.codePointAt(prefix.length) ?? 0);
				const members = next.get(start);
				if (members === void 0) next.set(start, [item]);
				else members.push(item);
			}
			return [...next].sort(([a], [b]) => (0, src_text.UD)(a, b)).flatMap(([start, members]) => start === prefix ? [{
				prefix,
				members
			}] : shards_divide(members, start, budget));
		}
		const mostUnfolded = 40;
		const divided_pages_mostNamed = 1e3;
		function* dividedPages(head, end, schemas, snapshot, options) {
			const folder = (0, own_files.vY)(options.path);
			const parts = schemas.map((schema) => ({
				schema,
				shards: shards(schema, folder, options.statistics, pageBudget)
			}));
			const homes = new Map(parts.flatMap((part) => part.shards).flatMap(({ path, objects }) => objects.relations.map(({ schema, name }) => [(0, addresses.Eb)(schema, name), path])));
			const contextOf = (page) => ({
				statistics: options.statistics,
				href(schema, name) {
					const home = homes.get((0, addresses.Eb)(schema, name));
					if (home === void 0) return null;
					return `${home === page ? "" : (0, addresses.V8)(page, home)}#${(0, addresses.eC)(schema, name)}`;
				}
			});
			yield mainPage(head, end, parts, snapshot, options);
			for (const part of parts) yield* schemaPages(part, contextOf, options.path);
		}
		function mainPage(head, end, parts, snapshot, options) {
			const { extensions, edgeFunctions, others } = globalKinds(snapshot);
			const context = {
				statistics: options.statistics,
				href: () => null
			};
			const elsewhere = `On the pages of their ${(0, markdown.nf)("schemas", "#schemas")}.`;
			const schemas = parts.map(({ schema }) => schema);
			const index = tableIndex(parts, options.path);
			const bodyOf = ({ id, count }) => {
				if (count === 0) return "";
				return id === "tables" && index !== "" ? index : elsewhere;
			};
			const [named, further] = divide(schemaKinds(schemas, context).map((kind) => ({
				...kind,
				body: () => bodyOf(kind)
			})));
			const paths = new Map(parts.map(({ schema, shards: [first] }) => [schema, first.index]));
			const lists = pageLists(parts, options.path);
			const list = schemaList(schemas, (schema) => (0, addresses.V8)(options.path, paths.get(schema) ?? options.path));
			return pageOf(options.path, [
				...head,
				(0, markdown.R_)(2, "Database Objects"),
				...sections([
					{
						...list,
						body: () => [list.body(), ...lists].join("\n\n")
					},
					...named,
					extensions,
					edgeFunctions,
					together(further, elsewhere),
					...others
				], 3)
			], end);
		}
		function pageLists(parts, mainPath) {
			const divided = parts.filter(({ shards: list }) => list.length > 1);
			if (divided.length === 0) return [];
			const pagesOf = ({ schema, shards: list }) => (0, markdown.zH)(`Schema ${schema.name}: ${list.length} pages`, (0, markdown.tp)([
				"Names that begin with",
				"Tables and views",
				"Functions",
				"Types and sequences"
			], list.map(({ path, prefix, objects }) => [
				(0, markdown.nf)((0, markdown.aY)(prefix ?? ""), (0, addresses.V8)(mainPath, path)),
				String(objects.relations.length),
				String(objects.functions.length),
				String(objects.types.length + objects.sequences.length)
			]), [
				"left",
				"right",
				"right",
				"right"
			]), divided.length === 1 && list.length <= mostUnfolded);
			return [(0, markdown.R_)(4, "Pages of large schemas"), ...divided.flatMap((part) => [(0, markdown.Y3)(pagesAnchor(part.schema.name)), pagesOf(part)])];
		}
		function together(kinds, elsewhere) {
			const found = kinds.filter(({ count }) => count > 0);
			return {
				id: "further-kinds",
				title: "Further kinds",
				count: found.length,
				body: () => [elsewhere, (0, markdown.tp)(["Kind", "Count"], found.map(({ id, title, count }) => [`${(0, markdown.Y3)(id)}${title}`, String(count)]), ["left", "right"])].join("\n\n")
			};
		}
		function tableIndex(parts, mainPath) {
			const count = parts.reduce((sum, { schema }) => sum + tablesOf(schema).length, 0);
			if (count > divided_pages_mostNamed) return "";
			const shards = parts.flatMap((part) => part.shards).filter(({ objects }) => tablesOf(objects).length > 0);
			return (0, markdown.zH)(`All ${count}, page by page`, (0, markdown.tp)(["Page", "Tables"], shards.map(({ path, prefix, objects }) => {
				const page = (0, addresses.V8)(mainPath, path);
				const names = tablesOf(objects).map(({ schema, name }) => (0, markdown.nf)((0, markdown.aY)(name), `${page}#${(0, addresses.eC)(schema, name)}`));
				return [(0, markdown.nf)((0, markdown.aY)(prefix === null ? objects.name : `${objects.name}.${prefix}\u2026`), page), names.join(", ")];
			})));
		}
		function tablesOf({ relations }) {
			return relations.filter((relation) => relation.table !== null);
		}
		function pagesAnchor(schema) {
			return `pages-${schemaAnchor(schema)}`;
		}
		function* schemaPages({ schema, shards: parts }, contextOf, mainPath) {
			const [{ index }] = parts;
			const up = (from) => (0, markdown.nf)("Feature Inventory", (0, addresses.V8)(from, mainPath));
			const title = `Schema ${(0, markdown.aY)(schema.name)}`;
			const opened = [(0, markdown.R_)(1, title), up(index)];
			if (parts.length === 1) {
				yield pageOf(index, [
					...opened,
					...schemaOpening(schema),
					...content(schema, contextOf(index))
				]);
				return;
			}
			yield pageOf(index, [
				...opened,
				...schemaComment(schema),
				`Its objects stand on ${(0, markdown.nf)("pages by their names", `${(0, addresses.V8)(index, mainPath)}#${pagesAnchor(schema.name)}`)}.`,
				...schemaGrants(schema)
			]);
			for (const { path, prefix, objects } of parts) yield pageOf(path, [
				(0, markdown.R_)(1, `${title}: names that begin with ${(0, markdown.aY)(prefix ?? "")}`),
				`${up(path)} \u00b7 ${(0, markdown.nf)(title, (0, addresses.V8)(path, index))}`,
				...schemaDiagrams(objects),
				...content(objects, contextOf(path))
			]);
		}
		function content(schema, context) {
			return [...sections(schemaKinds([schema], context).filter(({ count }) => count > 0), 2), ...schema.relations.map((relation) => boundedSection(relation, context, largestSection))];
		}
		var findings = __webpack_require__(9376);
		var inventory_change = __webpack_require__(8086);
		function opening(snapshot, patterns) {
			const { id, label, taken_at, github_commit_sha } = snapshot.unchanged_since;
			const commit = github_commit_sha === null ? "" : `, commit ${(0, markdown.aY)(github_commit_sha.slice(0, 12))}`;
			const name = label === null ? id : (0, markdown.aY)(label);
			const since = id === 0 ? `as it was read by ${name} on` : `in this state since snapshot ${name} of`;
			return [
				(0, markdown.R_)(1, "Feature Inventory"),
				`Database ${(0, markdown.aY)(snapshot.database)} on PostgreSQL ${Math.floor(snapshot.server_version_num / 1e4)}, ${since} ${minute(taken_at)}${commit}.`,
				...patterns.length === 0 ? [] : [`Only some schemas are shown: ${patterns.map(markdown.aY).join(", ")}.`],
				...snapshot.hidden.length === 0 ? [] : [unseen(snapshot.hidden)]
			];
		}
		function unseen(hidden) {
			return [
				"> [!IMPORTANT]",
				"> Not everything could be seen:",
				...hidden.map((item) => `> - ${(0, markdown.Qq)(item)}`)
			].join("\n");
		}
		function minute(instant) {
			const date = new Date(instant);
			return Number.isNaN(date.getTime()) ? (0, markdown.Qq)(instant) : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
		}
		const mostChanges = 100;
		const severities = [
			"breaking",
			"security",
			"performance",
			"additive",
			"cosmetic"
		];
		function changes(list) {
			if (list.length === 0) return [];
			const shown = [...list].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).slice(0, mostChanges);
			return [
				(0, markdown.R_)(2, "What changed last"),
				tableOf([
					"Change",
					"Object",
					"Severity",
					"Details"
				], shown.map(({ kind, identity, change, severity, details }) => [
					change,
					`${(0, markdown.Hn)(kind)} ${(0, markdown.aY)(identity)}`,
					severity === "breaking" || severity === "security" ? `**${severity}**` : severity,
					details.map(({ property, from, to }) => `${(0, markdown.Hn)(property)}: ${(0, inventory_change.n)(from, to, value)}`).join("<br>")
				])),
				...list.length === shown.length ? [] : [`And ${list.length - shown.length} more: \`SELECT * FROM catalog.latest_changes\`.`]
			];
		}
		function value(json) {
			if (json === null || json === void 0) return "none";
			const written = typeof json === "string" ? json : JSON.stringify(json);
			return (0, markdown.aY)(written.length > 300 ? `${written.slice(0, 299)}\u2026` : written);
		}
		function summary(schemas, snapshot) {
			const relations = schemas.flatMap((schema) => schema.relations);
			const tables = relations.flatMap(({ table }) => table === null ? [] : [table]);
			const columns = tables.flatMap((table) => table.columns);
			const functions = schemas.flatMap((schema) => schema.functions);
			const policies = relations.flatMap((relation) => relation.policies);
			const secured = tables.filter((table) => table.row_security).length;
			const definers = functions.filter((routine) => routine.security_definer).length;
			const indexes = relations.flatMap((relation) => relation.indexes);
			const invalid = indexes.filter(({ valid }) => !valid).length;
			const guarded = relations.filter((relation) => relation.policies.length > 0).length;
			const rows = [
				[
					schemas.length === 0 ? "Schemas" : (0, markdown.nf)("Schemas", "#schemas"),
					schemas.length,
					""
				],
				[
					(0, markdown.nf)("Tables", "#tables"),
					tables.length,
					tables.length === 0 ? "" : `row security on ${secured}, comment on ${commented(tables)}`
				],
				[
					"Columns",
					columns.length,
					columns.length === 0 ? "" : `comment on ${commented(columns)}`
				],
				[
					(0, markdown.nf)("Functions", "#functions"),
					functions.length,
					functions.length === 0 ? "" : `${definers} security definer, comment on ${commented(functions)}`
				],
				[
					(0, markdown.nf)("Policies", "#policies"),
					policies.length,
					policies.length === 0 ? "" : `on ${guarded} ${guarded === 1 ? "table" : "tables"}`
				],
				...further([
					[
						"Views",
						"views",
						relations.filter(({ view }) => view?.kind === "view").length,
						""
					],
					[
						"Materialized views",
						"materialized-views",
						relations.filter(({ view }) => view?.kind === "materialized view").length,
						""
					],
					[
						"Indexes",
						"indexes",
						indexes.length,
						invalid === 0 ? "" : `**${invalid} invalid**`
					],
					[
						"Triggers",
						"triggers",
						relations.flatMap(({ triggers }) => triggers).length,
						""
					]
				]),
				[
					(0, markdown.nf)("Extensions", "#extensions"),
					snapshot.extensions.length,
					""
				],
				[
					(0, markdown.nf)("Edge functions", "#edge-functions"),
					snapshot.edge_functions.length,
					""
				]
			];
			return [(0, markdown.R_)(2, "Summary"), tableOf([
				"Kind",
				"Count",
				"Of these"
			], rows.map(([kind, count, note]) => [
				kind,
				String(count),
				note
			]), ["left", "right"])];
		}
		function further(kinds) {
			return kinds.filter(([, , count]) => count > 0).map(([title, id, count, note]) => [
				(0, markdown.nf)(title, `#${id}`),
				count,
				note
			]);
		}
		function commented(list) {
			const count = list.filter(({ comment }) => comment !== null).length;
			return `${count} (${Math.floor(100 * count / list.length)} %)`;
		}
		var group = __webpack_require__(4011);
		const falseUnlessSaid = new Set([
			"not_null",
			"deferrable",
			"initially_deferred",
			"unique",
			"primary",
			"force_row_security",
			"strict",
			"leakproof",
			"cycle"
		]);
		function isUnsaid(key, value) {
			return value === null || value === void 0 || value === false && falseUnlessSaid.has(key) || Array.isArray(value) && value.length === 0;
		}
		function written(value, whole = false) {
			if (typeof value === "string") return quoted(value);
			if (Array.isArray(value)) return `[${value.map((item) => written(item, whole)).join(",")}]`;
			if (!(value instanceof Object)) return JSON.stringify(value);
			let text = "";
			for (const key of orderOf(Object.keys(value))) {
				const item = value[key];
				if (item === void 0 || !whole && isUnsaid(key, item)) continue;
				text += `${text === "" ? "" : ","}${quoted(key)}:${written(item, whole)}`;
			}
			return `{${text}}`;
		}
		const naming = [
			"schema",
			"name",
			"table",
			"view",
			"sequence",
			"function",
			"type",
			"constraint",
			"index",
			"trigger",
			"policy",
			"rule",
			"level",
			"role",
			"on",
			"object",
			"kind",
			"identity",
			"change",
			"id"
		];
		const rank = (key) => naming.includes(key) ? naming.indexOf(key) : naming.length;
		const orders = new Map();
		function orderOf(keys) {
			const shape = keys.join("\0");
			let known = orders.get(shape);
			if (known === void 0) {
				known = [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
				orders.set(shape, known);
			}
			return known;
		}
		function quoted(text) {
			if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
			return JSON.stringify(text).replace(markdown.nv, (run) => run.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
		}
		const twinFormat = 1;
		const twinSchemaId = `urn:pg-feature-inventory:inventory:${twinFormat}`;
		const twinBudget = 25e6;
		const omitted = new Set([
			"id",
			"label",
			"taken_at",
			"github_commit_sha",
			"server_version",
			"server_version_num",
			"database",
			"unchanged_since",
			"observations"
		]);
		const lists = [
			"schemas",
			"tables",
			"views",
			"constraints",
			"indexes",
			"policies",
			"triggers",
			"rules",
			"functions",
			"types",
			"sequences",
			"grants",
			"extensions",
			"edge_functions"
		];
		const place = (name) => lists.includes(name) ? lists.indexOf(name) : lists.length;
		const global = new Set([
			"extensions",
			"platform_schemas",
			"default_privileges"
		]);
		function twin(snapshot, schemas, options) {
			const { changes, findings, budget = twinBudget } = options;
			const entries = Object.entries(snapshot).filter(([name, value]) => !omitted.has(name) && value !== null && value !== void 0);
			const listed = new Map(entries.flatMap(([name, value]) => Array.isArray(value) ? [[name, selected(name, value, schemas, options)]] : []).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)));
			const { id, label, taken_at, github_commit_sha } = snapshot.unchanged_since;
			const head = [
				["generatedBy", "pg-feature-inventory"],
				["$schema", twinSchemaId],
				["format", twinFormat],
				["database", snapshot.database],
				["postgresql", Math.floor(snapshot.server_version_num / 1e4)],
				["unchanged_since", {
					id,
					label,
					taken_at: new Date(taken_at).toISOString(),
					github_commit_sha
				}],
				["statistics", options.statistics],
				...entries.filter(([, value]) => !Array.isArray(value)).map(([name, value]) => [name, total(name, listed, schemas) ?? value]).sort(([a], [b]) => a < b ? -1 : 1)
			];
			const text = [];
			let bytes = 0;
			for (const piece of pieces(head, changes, findings, listed)) {
				bytes += byteLength(piece);
				if (bytes > budget) return null;
				text.push(piece);
			}
			return text;
		}
		function* pieces(head, changes, findings, listed) {
			yield `{${head.map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`).join(",\n")}`;
			yield* listPieces("changes", changes, (change) => written(change, true));
			yield* listPieces("findings", findings, findingLine);
			for (const [name, items] of listed) yield* listPieces(name, items, objectLine);
			yield "}\n";
		}
		const twin_together = 256;
		function* listPieces(name, items, line) {
			yield `,\n${JSON.stringify(name)}:[`;
			for (let at = 0; at < items.length; at += twin_together) {
				const lines = items.slice(at, at + twin_together).map((item) => `\n  ${line(item)}`);
				yield `${at === 0 ? "" : ","}${lines.join(",")}`;
			}
			yield "]";
		}
		function selected(name, list, schemas, { shown, statistics }) {
			if (name === "tables") {
				const relations = new Map(schemas.flatMap(({ relations }) => relations.map((relation) => [relation.table, relation])));
				return list.flatMap((table) => {
					const relation = relations.get(table);
					return relation === void 0 ? [] : [measured(table, relation, statistics)];
				});
			}
			if (name === "partitions" && statistics !== "exact") return [];
			if (name === "publications" && statistics !== "exact") return list.map(({ partitions: _, ...rest }) => rest);
			if (name === "grants") return list.filter((grant) => (0, inventory_select.cK)(grant, shown));
			return global.has(name) ? list : list.filter((item) => !(item instanceof Object && "schema" in item && typeof item.schema === "string") || shown(item.schema));
		}
		function total(name, listed, schemas) {
			if (name === "total_columns") return schemas.reduce((sum, { relations }) => sum + relations.reduce((columns, { table }) => columns + (table?.columns.length ?? 0), 0), 0);
			return name.startsWith("total_") ? listed.get(name.slice(6))?.length ?? null : null;
		}
		function measured(table, { indexes, family }, statistics) {
			const differences = family?.differences.map(families.Mp) ?? [];
			const whole = {
				...table,
				...differences.length === 0 ? {} : { partition_differences: differences }
			};
			if (statistics === "exact") return whole;
			const { row_count: _, size_bytes, partitions: __, ...rest } = whole;
			if (statistics === "none") return rest;
			return {
				...rest,
				row_count: (0, inventory_statistics.TG)(table, indexes.length),
				size_bytes: size_bytes === null ? null : (0, inventory_statistics.HV)(size_bytes)
			};
		}
		function objectLine(item) {
			if (!(item instanceof Object && "columns" in item && Array.isArray(item.columns) && item.columns[0] instanceof Object)) return written(item);
			const { columns, ...rest } = item;
			const lines = columns.map((column) => `\n    ${written(column)}`);
			return `${written(rest).slice(0, -1)},"columns":[${lines.join(",")}]}`;
		}
		function findingLine({ rule, level, categories, object, message, detail, remedy }) {
			return written({
				rule,
				level,
				categories,
				object,
				message,
				detail: detail === "" ? null : detail,
				remedy
			});
		}
		const leastBytes = 150;
		const largeTwin = `It is too large for a JSON file in a repository: \`SELECT * FROM catalog.inventory_current\` has all of it. ${footer}`;
		function mainFirst(files, main) {
			const twin = (0, own_files.on)(main);
			return [...files.filter(({ path }) => path !== twin), ...files.filter(({ path }) => path === twin)];
		}
		function* renderEach(captured, options) {
			const snapshot = (0, inventory_statistics.Pm)(captured, options.statistics);
			const shown = (0, inventory_select.In)(options.schemas);
			const schemas = (0, group.O)(snapshot, shown);
			const [changed, found] = [(0, inventory_select.wW)(options.changes ?? [], shown), (0, inventory_select.RN)(options.findings ?? [], shown)];
			const path = (0, own_files.on)(options.path);
			const described = {
				statistics: options.statistics,
				shown,
				changes: changed,
				findings: found
			};
			const hasTwin = yield* twinPage(path, () => twin(snapshot, schemas, described));
			const head = [
				...opening(snapshot, options.schemas),
				...changes(changed),
				...(0, findings.P)(found),
				...summary(schemas, snapshot)
			];
			const forPrograms = (0, markdown.nf)((0, markdown.aY)(path.split("/").at(-1) ?? ""), (0, addresses.V8)(options.path, path));
			const end = hasTwin ? `The same for programs: ${forPrograms}. ${footer}` : largeTwin;
			for (const page of markdownPages(head, end, schemas, snapshot, options)) yield {
				path: page.path,
				pieces: [page.content]
			};
		}
		function* twinPage(path, made) {
			const pieces = made();
			if (pieces === null) return false;
			yield {
				path,
				pieces
			};
			return true;
		}
		function markdownPages(head, end, schemas, snapshot, options) {
			const least = leastBytes * schemas.reduce((sum, { relations }) => sum + relations.length, 0);
			if (options.layout === "single" || options.layout === "auto" && least <= pageBudget) {
				const page = single(head, end, schemas, snapshot, options);
				if (options.layout === "single" || byteLength(page.content) <= pageBudget) return [page];
			}
			return dividedPages(head, end, schemas, snapshot, options);
		}
		function single(head, end, schemas, snapshot, options) {
			const known = new Set(schemas.flatMap(({ relations }) => relations.map(({ schema, name }) => (0, addresses.Eb)(schema, name))));
			const context = {
				statistics: options.statistics,
				href: (schema, name) => known.has((0, addresses.Eb)(schema, name)) ? `#${(0, addresses.eC)(schema, name)}` : null
			};
			const { extensions, edgeFunctions, others } = globalKinds(snapshot);
			const [named, further] = divide(schemaKinds(schemas, context));
			const detailsOf = (schema) => hasDetails(schema) ? `#${schemaAnchor(schema.name)}` : null;
			return pageOf(options.path, [
				...head,
				(0, markdown.R_)(2, "Database Objects"),
				...sections([
					schemaList(schemas, detailsOf),
					...named,
					extensions,
					edgeFunctions,
					...further,
					...others
				], 3),
				...schemas.some(hasDetails) ? [(0, markdown.R_)(2, "Details")] : [],
				...schemas.filter(hasDetails).flatMap((schema) => [
					(0, markdown.Y3)(schemaAnchor(schema.name)),
					(0, markdown.R_)(3, `Schema ${(0, markdown.aY)(schema.name)}`),
					...schemaOpening(schema),
					...schema.relations.map((relation) => relationSection(relation, context))
				])
			], end);
		}
	}),
	1745: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ej: () => size,
			FF: () => largeObject,
			Ge: () => rows,
			HV: () => roundedBytes,
			Pm: () => roundCounts,
			TG: () => roundedRows,
			zD: () => grouped
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		const smallTable = 65536;
		const emptyIndex = 16384;
		function rows(table, indexes, statistics) {
			if (statistics === "exact") return table.row_count === null ? "\u2013" : grouped(table.row_count);
			const count = roundedRows(table, indexes);
			if (count === null) return "\u2013";
			return count === 0 ? "< 1k" : `~${magnitude(powerOfTen(count), [
				"",
				"k",
				"M",
				"G",
				"T",
				"P"
			])}`;
		}
		function roundedRows({ row_count, size_bytes, kind }, indexes) {
			if (row_count === null) return size_bytes !== null && size_bytes <= smallTable + indexes * emptyIndex && kind !== "foreign table" ? 0 : null;
			return row_count < 1e3 ? 0 : 10 ** powerOfTen(row_count);
		}
		const largeObject = "large object";
		function roundCounts(snapshot, statistics) {
			if (statistics === "exact") return snapshot;
			return {
				...snapshot,
				not_modelled: snapshot.not_modelled.map((one) => one.kind === largeObject ? {
					...one,
					count: 10 ** powerOfTen(one.count)
				} : one)
			};
		}
		function size({ size_bytes }, statistics) {
			return size_bytes === null ? "\u2013" : (statistics === "exact" ? exactSize(size_bytes) : roundedSize(size_bytes)).replaceAll(" ", "\xA0");
		}
		function roundedBytes(bytes) {
			return bytes < 1e6 ? 0 : 10 ** powerOfTen(bytes);
		}
		function roundedSize(size_bytes) {
			const bytes = roundedBytes(size_bytes);
			return bytes === 0 ? "< 1 MB" : `~${magnitude(powerOfTen(bytes), [
				" B",
				" kB",
				" MB",
				" GB",
				" TB",
				" PB"
			])}`;
		}
		function powerOfTen(value) {
			return Math.round(Math.log10(value));
		}
		function magnitude(power, units) {
			const unit = Math.min(Math.floor(power / 3), units.length - 1);
			return `${10 ** (power - 3 * unit)}${units[unit] ?? ""}`;
		}
		function grouped(value) {
			return (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.zD)(String(value));
		}
		function exactSize(bytes) {
			const units = [
				"B",
				"kB",
				"MB",
				"GB",
				"TB",
				"PB"
			];
			let [value, unit] = [bytes, 0];
			for (; value >= 1e3 && unit < units.length - 1; unit++) value /= 1e3;
			return unit === 0 ? `${bytes} B` : `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit] ?? ""}`;
		}
	})
};
export { id, ids, modules };
