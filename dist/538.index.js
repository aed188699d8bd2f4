const id = 538;
const ids = [538];
const modules = {
	9538: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			driftSql: () => driftSql,
			outsideOfSql: () => outsideOfSql
		});
		var server_error = __webpack_require__(1445);
		var database_database = __webpack_require__(7172);
		var bundled = __webpack_require__(8833);
		var rehearsal_shadow = __webpack_require__(7766);
		var named_results = __webpack_require__(9599);
		var external_node_crypto_ = __webpack_require__(7598);
		const digest = (text) => (0, external_node_crypto_.createHash)("sha256").update(text).digest("hex");
		const size = `SELECT pg_catalog.floor(pg_catalog.log(2.0, pg_catalog.count(*)))::int AS size FROM pg_catalog.pg_class`;
		async function prepared(database, statements) {
			const given = Object.entries(statements);
			const ours = digest(JSON.stringify(given)).slice(0, 24);
			const { sizes, held } = await (0, named_results.Y)(database, [(0, named_results.K)("sizes", size), (0, named_results.K)("held", `SELECT name, pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(statement, 'UTF8')), 'hex') AS digest
      FROM pg_catalog.pg_prepared_statements WHERE pg_catalog.starts_with(name, 'pfi_${ours}_')`)]);
			const known = new Map(held.map(({ name, digest: of }) => [String(name), String(of)]));
			const names = {};
			for (const [name, { statement, parameters = [] }] of given) {
				const called = `pfi_${ours}_${String(sizes[0]?.["size"])}_${name}`;
				const text = `PREPARE ${called}${parameters.length === 0 ? "" : ` (${parameters.join(", ")})`} AS ${statement}`;
				if (known.get(called) !== digest(text)) {
					if (known.has(called)) await database.query(`DEALLOCATE ${called}`);
					await database.query(text);
				}
				names[name] = called;
			}
			return names;
		}
		const planOnce = "SET LOCAL plan_cache_mode = force_generic_plan";
		var trust_sql = __webpack_require__(2966);
		var asked_under = __webpack_require__(7846);
		var engine_sql = __webpack_require__(250);
		var inline = __webpack_require__(5656);
		class ObjectsRead {
			bodies = new Map();
			databases = new WeakMap();
		}
		async function readObjects(database, catalogSql, within, before) {
			const { kinds, forms } = questionsIn(catalogSql);
			const [begin, end] = within === "snapshot" ? ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "COMMIT"] : ["SAVEPOINT read_objects", "ROLLBACK TO SAVEPOINT read_objects"];
			await database.query([begin, ...asked_under.W].join(";\n"));
			const { present } = await (0, named_results.Y)(database, [kinds.rows, (0, named_results.K)("present", kinds.statement)]);
			const asked = String(present[0]?.["kinds_present"]).includes("partition") ? forms.all : forms.common;
			if (before !== void 0 && within === "savepoint") return await readAgain(database, asked, before, end);
			const { objects } = await (0, named_results.Y)(database, [
				asked.rows,
				...(0, asked_under.d)("off"),
				(0, named_results.K)("objects", asked.whole),
				end
			]);
			return objects.map((row) => placed(row, before, void 0).object);
		}
		async function readAgain(database, asked, before, end) {
			const seen = before.databases.get(database);
			const names = await prepared(database, asked.again);
			const versions = [
				planOnce,
				"SET LOCAL enable_nestloop = off",
				"SET LOCAL enable_mergejoin = off",
				(0, named_results.K)("versions", `EXECUTE ${names.versions}`)
			];
			const objectsOf = (units) => [
				asked.rows,
				...(0, asked_under.d)("off"),
				(0, named_results.K)("objects", `EXECUTE ${names.objects} (${units})`),
				end
			];
			if (seen === void 0) {
				const found = await (0, named_results.Y)(database, [...versions, ...objectsOf("NULL")]);
				return remember(database, before, {
					rows: found.objects,
					kept: [],
					versions: versionsOf(found.versions)
				});
			}
			const now = await (0, named_results.Y)(database, [...versions, (0, named_results.K)("unseen", `EXECUTE ${names.unseen}`)]);
			const found = versionsOf(now.versions);
			const changed = now.unseen[0]?.["has_unseen_dependencies"] === false ? changedIn(seen, found) : null;
			if (changed === null) {
				const { objects } = await (0, named_results.Y)(database, objectsOf("NULL"));
				return remember(database, before, {
					rows: objects,
					kept: [],
					versions: found
				});
			}
			const { units } = await (0, named_results.Y)(database, [
				"SET LOCAL enable_nestloop = on",
				"SET LOCAL enable_hashjoin = off",
				(0, named_results.K)("units", `EXECUTE ${names.dependent} (${arrayOf(changed.units)}, ${arrayOf(changed.renamed)})`),
				"SET LOCAL enable_hashjoin = on"
			]);
			const again = new Set(units.map((row) => String(row["dependent_units"])));
			const { objects } = await (0, named_results.Y)(database, objectsOf(arrayOf(again)));
			return remember(database, before, {
				rows: objects,
				kept: [...seen.objects].filter(([, { unit }]) => unit !== null && found.has(unit) && !again.has(unit)),
				versions: found
			});
		}
		function remember(database, before, { rows, kept, versions }) {
			const last = before.databases.get(database);
			const objects = new Map(kept);
			for (const row of rows) {
				const key = keyOf(row);
				objects.set(key, placed(row, before, last?.objects.get(key)));
			}
			before.databases.set(database, {
				objects,
				versions
			});
			return [...objects.values()].map(({ object }) => object);
		}
		const keyOf = (row) => `${String(row["kind"])} ${String(row["identity"])}`;
		function placed(row, before, last) {
			const text = String(row["body"]);
			const key = keyOf(row);
			const known = before?.bodies.get(key);
			const body = known?.text === text ? known.body : JSON.parse(text);
			before?.bodies.set(key, {
				text,
				body
			});
			const oid = row["oid"] === null ? null : String(row["oid"]);
			const locked = row["locked"] === true;
			const unit = row["unit"] === null || row["unit"] === void 0 ? null : String(row["unit"]);
			const object = last !== void 0 && last.object.body === body && last.object.oid === oid && last.object.locked === locked ? last.object : {
				kind: String(row["kind"]),
				identity: String(row["identity"]),
				oid,
				locked,
				body
			};
			return {
				object,
				unit,
				isUnsettled: locked || isUnsettled(object.kind, body, text)
			};
		}
		const isUnsettled = (kind, body, text) => kind === "function" && ("parsed_body" in body || text.includes("transform=")) || /::reg[a-z]+\[\]/.test(text);
		const versionsOf = (rows) => new Map(rows.map(({ unit, versions, face }) => [String(unit), {
			versions: String(versions),
			face: face === null ? null : String(face)
		}]));
		const ofAll = "0";
		function changedIn({ objects, versions }, now) {
			const units = new Set();
			const renamed = [];
			for (const [unit, { versions: rows, face }] of now) {
				const was = versions.get(unit);
				if (was?.versions === rows) continue;
				const isOf = (catalog) => BigInt(unit) >> 32n === catalog;
				if (unit === ofAll || was !== void 0 && isOf(pgAuthid)) return null;
				units.add(unit);
				if (was !== void 0 && (was.face !== face || isOf(pgType))) renamed.push(unit);
			}
			if (units.size > now.size / 4 + 50) return null;
			for (const { unit, isUnsettled } of objects.values()) if (isUnsettled && unit !== null) units.add(unit);
			return {
				units: [...units],
				renamed
			};
		}
		const [pgAuthid, pgType] = [1260n, 1247n];
		const arrayOf = (units) => `'{${[...units].join(",")}}'`;
		const written = new Map();
		function questionsIn(catalogSql) {
			const known = written.get(catalogSql);
			if (known !== void 0) return known;
			const replaced = {
				queries: { trusted_roles: trust_sql.xC },
				calls: engine_sql.y5,
				ctes: {}
			};
			const of = (name, given = {}) => {
				const { rows, statements } = (0, inline.W)(catalogSql, [name], {
					...replaced,
					given
				});
				return {
					rows,
					statement: statements[name] ?? ""
				};
			};
			const objects = (statement) => `SELECT kind, identity, oid::text, locked, body::text, unit::text FROM (${statement}) AS answer`;
			const versions = of("read_row_versions").statement;
			const dependent = of("dependent_units", {
				changed: "$1",
				renamed: "$2"
			}).statement;
			const again = {
				versions: { statement: `SELECT unit::text, versions::text, face::text FROM (${versions}) AS answer` },
				dependent: {
					statement: `SELECT dependent_units::text FROM (${dependent}) AS answer`,
					parameters: ["bigint[]", "bigint[]"]
				},
				unseen: { statement: of("has_unseen_dependencies").statement }
			};
			const form = (name) => {
				const [whole, part] = [of(name), of(name, { units: "$1" })];
				return {
					rows: whole.rows,
					whole: objects(whole.statement),
					again: {
						...again,
						objects: {
							statement: objects(part.statement),
							parameters: ["bigint[]"]
						}
					}
				};
			};
			const questions = {
				kinds: of("kinds_present"),
				forms: {
					all: form("read_all_objects"),
					common: form("read_common_objects")
				}
			};
			written.set(catalogSql, questions);
			return questions;
		}
		const stepAbout = (key, sql) => ({
			sql,
			units: [key],
			touches: [key],
			relations: [],
			isTransactional: true,
			endsTransaction: false,
			destroys: []
		});
		const settings = ["SET LOCAL search_path = pg_catalog", "SET LOCAL check_function_bodies = off"];
		function filesOf(steps, heading = () => "") {
			const parts = [];
			let isOpen = false;
			for (const step of steps) {
				if (!step.isTransactional || !isOpen) parts.push({
					steps: [],
					transactional: step.isTransactional
				});
				parts.at(-1)?.steps.push(step);
				isOpen = step.isTransactional && !step.endsTransaction;
			}
			return parts.map(({ steps: some, transactional }, index) => ({
				sql: heading(index + 1, parts.length) + [...transactional ? settings : [], ...some.map(({ sql }) => sql)].map((one) => `${one};\n`).join(""),
				transactional
			}));
		}
		const shadowSql = ({ sql, onShadow }) => onShadow ?? sql;
		async function runSteps(database, steps) {
			const asRun = steps.map((step) => ({
				...step,
				sql: shadowSql(step)
			}));
			for (const { sql, transactional } of filesOf(asRun)) await database.query(transactional ? `BEGIN;\n${sql}COMMIT` : sql);
		}
		var src_text = __webpack_require__(8992);
		const most = 50;
		const line = (text) => `-- ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}\n`;
		const listed = (all, describe) => all.slice(0, most).map((one) => line(`  ${describe(one)}`)).join("") + (all.length > most ? line(`  and ${all.length - most} more`) : "");
		function headingOf(direction, { objects, losses, snapshotId }) {
			const source = snapshotId === null ? "the live database" : `snapshot ${snapshotId} of the live database`;
			const what = direction === "adopt" ? `Adopts ${(0, src_text.hS)(objects.length, "change")} that no migration makes, as of ${source}.` : `Takes back ${(0, src_text.hS)(objects.length, "change")} that no migration makes, as of ${source}.`;
			const proof = direction === "adopt" ? "Run on an empty database after the migrations, it built what is live." : "Run on an empty copy of what is live, it left what the migrations build.";
			const shown = losses.map(({ statement, what: loss, rows }) => {
				const [first = ""] = statement.split("\n");
				return `${first}: ${loss}${rows === null ? "" : ` (${(0, src_text.hS)(rows, "row")})`}`;
			});
			return (number, all) => line(what) + line(proof) + (all > 1 ? line(`File ${number} of ${all}: each runs after the one before.`) : "") + listed(objects, ({ kind, identity, change }) => `${kind} ${identity} (${change})`) + (shown.length === 0 ? "" : line("What it may lose:") + listed(shown, (one) => one)) + "\n";
		}
		var quoting = __webpack_require__(8688);
		var trust = __webpack_require__(6211);
		async function liveRows(live, question, limits = []) {
			try {
				const { found } = await (0, named_results.Y)(live, [
					"BEGIN READ ONLY",
					...limits,
					...trust.y_,
					trust.u5,
					(0, named_results.K)("found", question),
					"COMMIT"
				]);
				return found;
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(live);
				return null;
			}
		}
		function requoted(identity) {
			const bracket = argumentsAt(identity);
			return identity.slice(0, bracket).replace(/"(?:[^"]|"")*"|[^".]+/g, (part) => part.startsWith("\"") ? part : `"${part}"`) + identity.slice(bracket);
		}
		function argumentsAt(identity) {
			let isQuoted = false;
			for (let at = 0; at < identity.length; at++) {
				if (identity[at] === "\"") isQuoted = !isQuoted;
				if (identity[at] === "(" && !isQuoted) return at;
			}
			return identity.length;
		}
		const ladders = [
			[
				"smallint",
				"integer",
				"bigint",
				"numeric"
			],
			[
				"smallint",
				"integer",
				"double precision"
			],
			["real", "double precision"],
			["character varying", "text"],
			["text", "character varying"],
			["bit", "bit varying"]
		];
		const integerDigits = new Map([
			["smallint", 5],
			["integer", 10],
			["bigint", 19]
		]);
		function typeOf(text) {
			const [, name = text, limits, rest = ""] = /^([^()]+?)\((-?\d+(?:,-?\d+)*)\)(.*)$/.exec(text) ?? [];
			return {
				name: `${name}${rest}`,
				limits: limits?.split(",").map(Number) ?? []
			};
		}
		function holdsAll(from, to) {
			const [old, wider] = [typeOf(from), typeOf(to)];
			if (wider.name === "numeric") return isDecimalOf(old, wider.limits);
			if (old.name !== wider.name) return wider.limits.length === 0 ? ladders.some((one) => one.includes(old.name) && one.indexOf(wider.name) > one.indexOf(old.name)) : old.name === "bit" && wider.name === "bit varying" && isLonger(old, wider);
			if (old.name === "bit" || old.name === "character") return false;
			return wider.limits.length === 0 || old.limits.length === 1 && isLonger(old, wider);
		}
		const isLonger = (old, wider) => (wider.limits[0] ?? 0) >= (old.limits[0] ?? 1);
		function isDecimalOf(old, limits) {
			const digits = integerDigits.get(old.name);
			if (old.name !== "numeric" && digits === void 0) return false;
			const [precision, scale = 0] = limits;
			if (precision === void 0) return true;
			if (digits !== void 0) return scale >= 0 && precision - scale >= digits;
			const [oldPrecision, oldScale = 0] = old.limits;
			return oldPrecision !== void 0 && scale >= oldScale && precision - scale >= oldPrecision - oldScale;
		}
		async function lossesOf(steps, from, to, live) {
			const losses = [];
			for (const step of steps) for (const { statement, what, count } of possible(step, from, to)) losses.push({
				statement,
				what,
				rows: live === null || count === null ? null : await counted(live, count)
			});
			return losses;
		}
		function possible(step, from, to) {
			const { sql, loses } = step;
			const units = step.units.flatMap((key) => from.get(key) ?? []);
			const loss = (what, count) => [{
				statement: sql,
				what,
				count
			}];
			if (loses !== void 0) return loss(loses, null);
			const column = units.find(({ kind }) => kind === "column");
			const narrowed = narrowing(sql, column, column && to.get(column.key), loss);
			if (narrowed !== null) return narrowed;
			const refused = refusals.find(({ pattern }) => pattern.test(sql));
			if (refused !== void 0) return loss(refused.what, null);
			if (!/^(?:DROP |ALTER TABLE .* DROP COLUMN|ALTER TYPE .* DROP ATTRIBUTE)/.test(sql)) return [];
			const isMadeAgain = step.units.some((key) => to.has(key));
			return dropped(sql, units[0], isMadeAgain, loss);
		}
		const refusals = [
			{
				pattern: /^ALTER TYPE .*__pgdelta_replaced/,
				what: "is refused while a row holds a label that the new list does not have"
			},
			{
				pattern: /^ALTER (?:TABLE|FOREIGN TABLE|DOMAIN) .* ADD CONSTRAINT (?!.* NOT VALID$)/s,
				what: "is refused while a row breaks it"
			},
			{
				pattern: /^ALTER DOMAIN .* SET NOT NULL$/,
				what: "is refused while a row has no value of it"
			},
			{
				pattern: /^ALTER TABLE .* VALIDATE CONSTRAINT /,
				what: "is refused while a row breaks it"
			},
			{
				pattern: /^CREATE UNIQUE INDEX /,
				what: "is refused while two rows have the same key"
			},
			{
				pattern: /^ALTER TABLE .* ATTACH PARTITION /,
				what: "is refused while a row does not belong there"
			},
			{
				pattern: /^ALTER TABLE .* ADD COLUMN (?!.* (?:DEFAULT|GENERATED) ).* NOT NULL$/s,
				what: "is refused while the table has rows: there is no value for them"
			}
		];
		function narrowing(sql, unit, after, loss) {
			const column = sql.indexOf(" ALTER COLUMN ");
			if (unit === void 0 || column < 0 || !sql.startsWith("ALTER TABLE ")) return null;
			if (!/ (?:TYPE |SET NOT NULL$)/.test(sql.slice(column))) return null;
			if (holdsAll(String(unit.body["type"]), String(after?.body["type"])) && !/ (?:USING |SET NOT NULL$)/.test(sql.slice(column))) return [];
			const name = (0, quoting.Cv)(String(unit.body["name"]));
			const table = requoted(unit.relation ?? "");
			const isVirtual = unit.body["generated"] != null;
			return sql.endsWith(" SET NOT NULL") ? loss("is refused while a row has no value in this column", isVirtual ? null : `SELECT count(*) AS rows FROM ${table} WHERE ${name} IS NULL`) : loss("is refused while a value does not fit the new type, and may round one that does", isVirtual ? null : `SELECT count(${name}) AS rows FROM ${table}`);
		}
		function dropped(sql, unit, isMadeAgain, loss) {
			if (sql.startsWith("DROP TABLE") && unit !== void 0) return loss("drops a table with its rows", `SELECT count(*) AS rows FROM ${requoted(unit.identity)}`);
			if (sql.includes(" DROP COLUMN ") && unit !== void 0) return loss("drops a column with its values", unit.body["generated"] == null ? `SELECT count(${(0, quoting.Cv)(String(unit.body["name"]))}) AS rows FROM ${requoted(unit.relation ?? "")}` : null);
			if (sql.includes(" DROP ATTRIBUTE ")) return loss("drops an attribute with its values", null);
			if (isMadeAgain) return [];
			const [, object = ""] = /^DROP (.+?) (?:IF EXISTS )?"/.exec(sql) ?? [];
			const what = object === "" ? "object" : object.toLowerCase();
			return loss(`drops ${/^[aeiou]/.test(what) ? "an" : "a"} ${what}`, null);
		}
		async function counted(live, question) {
			const found = await liveRows(live, question, ["SET LOCAL statement_timeout = '10s'", "SET LOCAL lock_timeout = '2s'"]);
			return found === null ? null : Number(found[0]?.["rows"]);
		}
		var make = __webpack_require__(2029);
		const roleKeys = new Set([
			"owner",
			"grantee",
			"role",
			"roles"
		]);
		const saysItOtherwise = (body, { role: [here, live], major }) => here !== live || major < 17 && ("privileges" in body || "grants" in body);
		const said = (body, how) => saysItOtherwise(body, how) ? inLiveWords(body, how) : body;
		const saysAll = (body, inLiveWords, { major }) => body !== inLiveWords && major < 17 && JSON.stringify(body).includes("\"MAINTAIN");
		function inLiveWords(value, how, key = "") {
			if (Array.isArray(value)) {
				const list = value.map((one) => inLiveWords(one, how, key));
				const said = key === "privileges" && how.major < 17 && isAll(list) ? list.filter((one) => !isMaintain(one)) : list;
				return said.length === value.length && said.every((one, at) => one === value[at]) ? value : said;
			}
			if (typeof value === "object" && value !== null) {
				const entries = Object.entries(value);
				const said = entries.map(([name, one]) => [name, inLiveWords(one, how, name)]);
				return said.every(([, one], at) => one === entries[at]?.[1]) ? value : Object.fromEntries(said);
			}
			return roleKeys.has(key) && value === how.role[0] ? how.role[1] : value;
		}
		const live_words_all = [
			"DELETE",
			"INSERT",
			"REFERENCES",
			"SELECT",
			"TRIGGER",
			"TRUNCATE",
			"UPDATE"
		];
		const isAll = (privileges) => live_words_all.every((one) => privileges.includes(one) || privileges.includes(`${one}*`));
		const isMaintain = (privilege) => privilege === "MAINTAIN" || privilege === "MAINTAIN*";
		const columnOrder = "column order";
		const units_keyOf = (kind, identity) => `${kind} ${identity}`;
		const quoted = (name) => /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll("\"", "\"\"")}"`;
		const dotted = (...names) => names.map(quoted).join(".");
		const isLeftOut = new Set([
			"role",
			"other role",
			"setting",
			"cron job",
			"storage bucket",
			"edge function",
			"server"
		]);
		const grantsLeftOut = /^(?:database|tablespace|language|extension's )/;
		const notModelledLeftOut = new Set([
			"tablespace",
			"parameter privilege",
			"user mapping",
			"subscription"
		]);
		function unitsOf(objects, how, known = new WeakMap()) {
			const unitsFor = (object) => {
				const found = known.get(object) ?? unitsIn(object, how);
				known.set(object, found);
				return found;
			};
			const units = new Map();
			for (const object of objects) if (!isLeftOut.has(object.kind) && !isOfRehearsal(object.identity)) {
				for (const unit of unitsFor(object)) if (!how.ignored.has(unit.key)) units.set(unit.key, unit);
			}
			return units;
		}
		const isOfRehearsal = (identity) => identity.includes(make.xL) && identity.split(" ").some((word) => word === make.xL || word.startsWith(`${make.xL}.`));
		function unitsIn(object, how) {
			const { kind, locked } = object;
			const body = said(object.body, how);
			const isAll = saysAll(object.body, body, how);
			const unit = (as, identity, of, relation) => ({
				key: units_keyOf(as, identity),
				kind: as,
				identity,
				body: of,
				relation,
				locked,
				oid: object.oid,
				...isAll ? { isAll } : {}
			});
			switch (kind) {
				case "table": return tableUnits(object, body, how, unit);
				case "type": return typeUnits(object.identity, body, unit);
				case "not modelled": return notModelled(body, unit);
				case "extension": {
					const { version, comment: _comment, members, ...rest } = body;
					return [{
						...unit(kind, object.identity, rest, null),
						version: String(version),
						members: new Set(members ?? [])
					}];
				}
				case "grant": return grantOf(body, unit);
				case "default privilege": {
					const { role, schema, on, grantee } = body;
					const place = schema === null ? "" : ` in ${quoted(schema ?? "")}`;
					return [unit(kind, `${quoted(role ?? "")}${place} on ${on} to ${quotedRole(grantee ?? "")}`, body, null)];
				}
				case "schema": {
					const { owner, ...rest } = body;
					const isOlder = object.identity === "public" && how.olderPublic;
					return [unit(kind, object.identity, isOlder ? rest : {
						owner,
						...rest
					}, null)];
				}
				case "sequence": {
					const { persistence, ...rest } = body;
					const kept = how.major < 15 || persistence === void 0 ? rest : body;
					return [unit(kind, object.identity, kept, object.identity)];
				}
				case "partition": return [unit(kind, object.identity, how.olderPublic ? withoutStates(body) : body, object.identity)];
				case "view": return [unit(kind, object.identity, body, object.identity)];
				default: return [unit(kind, object.identity, body, relationOf(body))];
			}
		}
		function withoutStates(body) {
			const constraints = body["constraints"];
			if (constraints === void 0) return body;
			return {
				...body,
				constraints: constraints.map(({ triggers: _, ...constraint }) => constraint)
			};
		}
		function typeUnits(identity, body, unit) {
			const { attributes } = body;
			if (body["kind"] !== "composite" || attributes === void 0) return [unit("type", identity, body, null)];
			const sorted = [...attributes].sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name));
			const names = attributes.map(({ name }) => name);
			return [unit("type", identity, {
				...body,
				attributes: sorted
			}, null), unit(columnOrder, identity, {
				names,
				of: "type"
			}, null)];
		}
		function notModelled(body, unit) {
			const kind = String(body["kind"]);
			if (notModelledLeftOut.has(kind)) return [];
			const definitions = body["definitions"] ?? {};
			return body["names"].map((name) => ({
				...unit(kind, name, definitions[name] ?? {}, null),
				key: units_keyOf(kind, isInFacts.has(kind) ? asQuoted(name) : name)
			}));
		}
		const isInFacts = new Set(["collation", "foreign-data wrapper"]);
		const asQuoted = (name) => name.replace(/"([a-z_][a-z0-9_]*)"/g, "$1");
		const parts = new WeakMap();
		function partsOf(body) {
			const { columns, ...rest } = body;
			const found = parts.get(body) ?? {
				rest,
				columns
			};
			parts.set(body, found);
			return found;
		}
		function withoutNameOfNotNull(column) {
			const { not_null_constraint: name, ...rest } = column;
			return name === void 0 ? column : rest;
		}
		function tableUnits({ kind, identity }, body, how, unit) {
			const { rest, columns } = partsOf(body);
			const list = how.major < 18 ? columns.map(withoutNameOfNotNull) : columns;
			const units = list.flatMap((column) => columnUnits(`${identity}.${quoted(String(column["name"]))}`, column, identity, how, unit));
			return [
				unit(kind, identity, rest, identity),
				...units,
				unit(columnOrder, identity, { names: list.map(({ name }) => name) }, identity)
			];
		}
		const granted = "granted to ";
		function columnUnits(identity, column, relation, how, unit) {
			const { options, ...rest } = column;
			const all = options ?? [];
			const grants = all.filter((one) => one.startsWith(granted));
			if (grants.length === 0) return [unit("column", identity, column, relation)];
			const own = all.filter((one) => !one.startsWith(granted));
			return [unit("column", identity, own.length === 0 ? rest : {
				...rest,
				options: own
			}, relation), ...grants.flatMap((one) => {
				const at = one.lastIndexOf("=");
				const name = one.slice(11, at);
				const body = {
					on: "identity sequence",
					object: identity,
					grantee: name.startsWith("\"") ? name.slice(1, -1).replaceAll("\"\"", "\"") : name,
					privileges: one.slice(at + 1).split(",")
				};
				return grantOf(said(body, how), unit);
			})];
		}
		const relationOf = (body) => typeof body["table"] === "string" && typeof body["schema"] === "string" ? dotted(body["schema"], body["table"]) : null;
		const quotedRole = (name) => name === "PUBLIC" ? name : quoted(name);
		function grantOf(body, unit) {
			const { on, object, grantee } = body;
			if (on === void 0 || object === void 0 || grantee === void 0) return [];
			if (body["extension"] !== void 0) return memberGrant(body, unit);
			if (grantsLeftOut.test(on)) return [];
			const relation = on === "column" || on === "identity sequence" ? object.replace(/\.(?:"(?:[^"]|"")*"|[^."]+)$/, "") : object;
			const isRelation = /^(?:table|view|materialized view|sequence|foreign table|column|identity sequence)$/.test(on);
			return [unit("grant", `${on} ${object} to ${quotedRole(grantee)}`, body, isRelation ? relation : null)];
		}
		function memberGrant({ extension, foretold, ...body }, unit) {
			const { on, object, grantee } = body;
			const whole = {
				...unit("grant", `${on} ${object} to ${quotedRole(grantee ?? "")}`, body, null),
				extension: units_keyOf("extension", quoted(String(extension)))
			};
			return [foretold === "certain" || foretold === "unknown" ? {
				...whole,
				foretold
			} : whole];
		}
		const list = (unit, property) => unit?.body[property] ?? [];
		const own_writer_text = (unit, property) => String(unit.body[property]);
		function nameOfSequence(column, units) {
			const table = units.get(units_keyOf("table", column.relation ?? ""))?.body["table"];
			return String(column.body["identity_sequence"] ?? `${String(table)}_${own_writer_text(column, "name")}_seq`);
		}
		function identitySequence(column, units) {
			const schema = units.get(units_keyOf("table", column.relation ?? ""))?.body["schema"];
			return `${(0, quoting.Cv)(String(schema))}.${(0, quoting.Cv)(nameOfSequence(column, units))}`;
		}
		const optionsOf = (unit) => byName(list(unit, "options"));
		const byName = (options) => new Map(options.map((one) => {
			const at = one.indexOf("=");
			return at < 0 ? [one, ""] : [one.slice(0, at), one.slice(at + 1)];
		}));
		const literalOrNull = (value) => value == null ? "NULL" : (0, quoting.eu)(value);
		const tableOf = (unit) => `${(0, quoting.Cv)(own_writer_text(unit, "schema"))}.${(0, quoting.Cv)(own_writer_text(unit, "table"))}`;
		const comment = (on, unit) => unit.body["comment"] == null ? [] : [`COMMENT ON ${on} IS ${(0, quoting.eu)(own_writer_text(unit, "comment"))}`];
		const commentOf = ({ body: { comment: said } }) => literalOrNull(said);
		const grantee = (unit) => own_writer_text(unit, "grantee") === "PUBLIC" ? "PUBLIC" : (0, quoting.Cv)(own_writer_text(unit, "grantee"));
		function grants(all, statement) {
			const [plain, grantable] = [all.filter((one) => !one.endsWith("*")), all.filter((one) => one.endsWith("*"))];
			return [...plain.length > 0 ? [statement(plain.join(", "), "")] : [], ...grantable.length > 0 ? [statement(grantable.map((one) => one.slice(0, -1)).join(", "), " WITH GRANT OPTION")] : []];
		}
		const grantWords = {
			table: "TABLE",
			view: "TABLE",
			"materialized view": "TABLE",
			"foreign table": "TABLE",
			sequence: "SEQUENCE",
			function: "ROUTINE",
			schema: "SCHEMA",
			type: "TYPE",
			"foreign server": "FOREIGN SERVER",
			"foreign-data wrapper": "FOREIGN DATA WRAPPER"
		};
		function objectOf(unit) {
			if (unit?.kind !== "grant") return null;
			if (unit.extension !== void 0) return unit.extension;
			const on = own_writer_text(unit, "on");
			return units_keyOf(kindOf[on] ?? on, own_writer_text(unit, "object"));
		}
		const kindOf = {
			"materialized view": "view",
			"foreign table": "table",
			"identity sequence": "column"
		};
		const withoutPart = (name) => name.replace(/\.(?:"(?:[^"]|"")*"|[^".]+)$/, "");
		function subjectOf(unit, { to }) {
			const object = own_writer_text(unit, "object");
			const on = own_writer_text(unit, "on").replace(/^(?:extension's|system) /, "");
			if (on === "column") {
				const relation = withoutPart(object);
				const part = object.slice(relation.length + 1);
				return {
					on: `TABLE ${requoted(relation)}`,
					column: ` (${part.startsWith("\"") ? part : `"${part}"`})`
				};
			}
			if (on === "identity sequence") {
				const column = to.get(units_keyOf("column", object));
				return column?.body["identity"] == null ? null : {
					on: `SEQUENCE ${identitySequence(column, to)}`,
					column: ""
				};
			}
			const word = grantWords[on];
			return word === void 0 ? null : {
				on: `${word} ${requoted(object)}`,
				column: ""
			};
		}
		const grant = (from, to, both) => {
			const unit = to ?? from;
			if (unit.extension !== void 0 && !isTold(unit, to, both)) return null;
			const subject = subjectOf(unit, both);
			if (subject === null) return null;
			const { on, column } = subject;
			const given = (privileges) => grants(privileges.map((one) => one.endsWith("*") ? `${one.slice(0, -1)}${column}*` : `${one}${column}`), (some, option) => `GRANT ${some} ON ${on} TO ${grantee(unit)}${option}`);
			const isOfColumn = column !== "";
			const revoked = isOfColumn && from === void 0 ? [] : [`REVOKE ALL${column} ON ${on} FROM ${grantee(unit)}`];
			const ofOwner = unit.body["of"] === "owner" && !isOfColumn ? [`GRANT ALL ON ${on} TO ${grantee(unit)}`] : [];
			const usual = unit.extension === void 0 ? ofOwner : given(list(unit, "usual"));
			return {
				after: [...revoked, ...to === void 0 ? usual : given(list(to, "privileges"))],
				isWhole: isOfColumn && from !== void 0 && to !== void 0
			};
		};
		const isTold = ({ key }, to, { spoilt, members }) => members !== "nowhere" && (to !== void 0 || spoilt.has(key));
		function standInFor(unit, members) {
			if (unit?.extension === void 0 || members !== "live") return null;
			const on = own_writer_text(unit, "on");
			const object = requoted(on.endsWith(" column") ? withoutPart(own_writer_text(unit, "object")) : own_writer_text(unit, "object"));
			const type = regTypes[on.replace("extension's ", "")] ?? "regclass";
			return `SELECT ${(0, quoting.eu)(object)}::pg_catalog.${type}`;
		}
		const regTypes = {
			function: "regprocedure",
			type: "regtype",
			schema: "regnamespace"
		};
		const forEveryone = {
			functions: "EXECUTE",
			types: "USAGE"
		};
		const defaultPrivilege = (from, to, both) => {
			const unit = to ?? from;
			const { schema, role, on } = unit.body;
			const place = schema == null ? "" : ` IN SCHEMA ${(0, quoting.Cv)(schema)}`;
			const alter = `ALTER DEFAULT PRIVILEGES FOR ROLE ${(0, quoting.Cv)(role ?? "")}${place}`;
			const objects = (on ?? "").toUpperCase();
			const everyone = forEveryone[on ?? ""];
			if (schema == null && role === unit.body["grantee"] && everyone !== void 0) {
				const key = unit.key.slice(0, unit.key.lastIndexOf(" to ")) + " to PUBLIC";
				if (to === void 0) return { after: [`${alter} GRANT ${everyone} ON ${objects} TO PUBLIC`] };
				return both.to.has(key) ? null : { after: [`${alter} REVOKE ALL ON ${objects} FROM PUBLIC`] };
			}
			return { after: [`${alter} REVOKE ALL ON ${objects} FROM ${grantee(unit)}`, ...to === void 0 ? [] : grants(list(to, "privileges"), (some, option) => `${alter} GRANT ${some} ON ${objects} TO ${grantee(to)}${option}`)] };
		};
		const texts = new WeakMap();
		function difference_text(unit) {
			if (unit === void 0) return "";
			const known = texts.get(unit) ?? JSON.stringify(unit.body);
			texts.set(unit, known);
			return known;
		}
		function isSame(one, other, key) {
			const [a, b] = [one.get(key), other.get(key)];
			if (a === b) return true;
			if (a?.kind === columnOrder && b?.kind === columnOrder) return isSameOrder(a, b);
			return a !== void 0 && a.body === b?.body || difference_text(a) === difference_text(b);
		}
		function isSameOrder(one, other) {
			const [a, b] = [one, other].map(({ body }) => body["names"]);
			if (a.length === b.length && a.every((name, at) => name === b[at])) return true;
			const [inA, inB] = [new Set(a), new Set(b)];
			return a.filter((name) => inB.has(name)).join("\0") === b.filter((name) => inA.has(name)).join("\0");
		}
		function differing(one, other) {
			const found = new Set();
			const look = (key, a, b) => {
				if (a === b) return;
				const { kind, extension } = a ?? b;
				if ((a === void 0 || b === void 0) && (kind === "partition" || kind === columnOrder)) return;
				if (extension !== void 0 && isSame(one, other, extension)) return;
				if (!isSame(one, other, key)) found.add(key);
			};
			for (const [key, unit] of one) look(key, unit, other.get(key));
			for (const [key, unit] of other) if (!one.has(key)) look(key, void 0, unit);
			return found;
		}
		function otherwiseOrdered(one, other) {
			return [...one].filter(([key, { kind }]) => kind === columnOrder && other.has(key) && !isSame(one, other, key)).map(([key]) => key);
		}
		function propertiesOf(one, other) {
			if (one === void 0 || other === void 0) return [];
			return [...new Set([...Object.keys(one.body), ...Object.keys(other.body)])].filter((name) => JSON.stringify(one.body[name]) !== JSON.stringify(other.body[name]));
		}
		const hasOwnName = ({ body: { not_null_constraint: name = "_not_null" } }) => /_not_null\d*$/.test(String(name));
		function withoutOwnNames(from, to) {
			let made = null;
			for (const [key, unit] of to) {
				if (unit.kind !== "column") continue;
				const before = from.get(key);
				if (before === void 0 || before.body === unit.body) continue;
				const { not_null_constraint: name, ...rest } = unit.body;
				const was = before.body["not_null_constraint"];
				if (name === was || before.body["not_null"] !== true || unit.body["not_null"] !== true) continue;
				if (!hasOwnName(before) || !hasOwnName(unit)) continue;
				made ??= new Map(to);
				made.set(key, {
					...unit,
					body: was === void 0 ? rest : {
						...rest,
						not_null_constraint: was
					}
				});
			}
			return made ?? to;
		}
		function objectsOf(reached, from, to, renames) {
			const changed = [...reached].flatMap((key) => {
				const unit = to.get(key) ?? from.get(key);
				if (unit === void 0) return [];
				const change = changeOf(from.has(key), to.has(key));
				return unit.extension !== void 0 || isWithTable(unit, change, from, to) || isWithParent(from.get(key), to.get(key)) ? [] : [{
					kind: unit.kind,
					identity: unit.identity,
					change
				}];
			});
			return [...renames.filter(({ identity }, at) => !renames.slice(0, at).some(({ became }) => became === identity)).map(({ kind, identity }) => ({
				kind,
				identity,
				change: "changed"
			})), ...changed];
		}
		function changeOf(before, after) {
			if (!before) return "added";
			return after ? "changed" : "removed";
		}
		const isWithParent = (before, after) => propertiesOf(before, after).join() === "inherited";
		function isWithTable({ kind, relation }, change, from, to) {
			if (change === "changed" || relation === null || ![
				"column",
				"constraint",
				"index",
				"sequence"
			].includes(kind)) return false;
			const table = units_keyOf("table", relation);
			return change === "added" ? !from.has(table) && to.has(table) : from.has(table) && !to.has(table);
		}
		function unprovenOf(left, from, to) {
			return [...left].flatMap(([key, why]) => {
				const unit = to.get(key) ?? from.get(key);
				if (unit === void 0) return [];
				const { kind, identity, relation, body, extension } = unit;
				if (extension !== void 0 && left.has(extension)) return [];
				const whole = objectOf(unit) ?? units_keyOf("table", kind === "column" ? relation ?? "" : "");
				if (left.has(whole) && from.has(whole) !== to.has(whole)) return [];
				return [{
					kind: kind === columnOrder ? String(body["of"] ?? "table") : kind,
					identity,
					why
				}];
			});
		}
		async function offered({ live, snapshotId }, { base, target, renames, stands }, adopt, undo) {
			const isAsBefore = (key, from, to) => stands.same.has((to.get(key) ?? from.get(key))?.extension ?? key);
			const offer = async (direction, { proof: { reached, left }, steps }, from, to) => {
				const isOffered = steps.length > 0;
				const objects = isOffered ? objectsOf(reached, from, to, renames) : [];
				const losses = isOffered ? await lossesOf(steps, from, to, direction === "undo" ? live : null) : [];
				return {
					files: isOffered ? filesOf(steps, headingOf(direction, {
						objects,
						losses,
						snapshotId
					})) : [],
					objects,
					losses,
					unproven: unprovenOf(new Map([...left].filter(([key]) => !isAsBefore(key, from, to))), from, to)
				};
			};
			return {
				adopt: await offer("adopt", adopt, base.units, target.units),
				undo: await offer("undo", undo, target.units, base.units),
				snapshotId
			};
		}
		var sql = __webpack_require__(8221);
		async function askOnce(database, question) {
			const { found } = await (0, named_results.Y)(database, [
				"BEGIN READ ONLY",
				...trust.y_,
				(0, named_results.K)("found", question),
				"COMMIT"
			]);
			return found;
		}
		async function detachmentsIn(shadow, built, wanted) {
			const detached = [...wanted.values()].flatMap(({ kind, identity }) => {
				const was = kind === "table" ? built.get(units_keyOf("partition", identity)) : void 0;
				const parent = was?.body["partition_of"];
				if (was?.oid == null || typeof parent !== "string") return [];
				return built.get(units_keyOf("table", parent))?.body["kind"] === "partitioned table" ? [{
					identity,
					parent,
					oid: was.oid
				}] : [];
			});
			if (detached.length === 0) return [];
			return (await askOnce(shadow, (0, sql.l)`SELECT d.identity, d.parent, pg_get_expr(c.relpartbound, c.oid) AS bound
        FROM json_to_recordset(${detached}) d(identity text, parent text, oid oid)
        JOIN pg_class c ON c.oid = d.oid AND c.relpartbound IS NOT NULL`)).map(({ identity, parent, bound }) => {
				const name = String(identity);
				const [child, above] = [requoted(name), requoted(String(parent))];
				return {
					key: units_keyOf("table", name),
					kind: "table",
					identity: name,
					became: name,
					adopt: [`ALTER TABLE ${above} DETACH PARTITION ${child}`],
					undo: [`ALTER TABLE ${above} ATTACH PARTITION ${child} ${String(bound)}`]
				};
			});
		}
		var group_by = __webpack_require__(4668);
		async function storedObjects(database, catalogSql, before) {
			const [, version] = /\bversion CONSTANT int := (\d+);/.exec(catalogSql) ?? [];
			if (version === void 0) throw new Error("catalog.capture_snapshot() does not say its version");
			try {
				const { objects } = await (0, named_results.Y)(database, [
					"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
					...trust.y_,
					(0, named_results.K)("objects", storedSql(Number(version))),
					"COMMIT"
				]);
				return objects.length === 0 ? null : objects.map((row) => placed(row, before, void 0).object);
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				return null;
			}
		}
		const storedSql = (version) => (0, sql.l)`WITH
  newest AS MATERIALIZED (
    SELECT * FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1
  ), present AS (
    SELECT oid FROM pg_class UNION ALL SELECT oid FROM pg_constraint UNION ALL SELECT oid FROM pg_proc
    UNION ALL SELECT oid FROM pg_type UNION ALL SELECT oid FROM pg_trigger UNION ALL SELECT oid FROM pg_policy
    UNION ALL SELECT oid FROM pg_rewrite UNION ALL SELECT oid FROM pg_namespace UNION ALL SELECT oid FROM pg_extension
    UNION ALL SELECT oid FROM pg_statistic_ext UNION ALL SELECT oid FROM pg_event_trigger
    UNION ALL SELECT oid FROM pg_publication UNION ALL SELECT oid FROM pg_foreign_server
    UNION ALL SELECT oid FROM pg_roles
  ), stored AS MATERIALIZED (
    SELECT o.kind, o.identity, o.oid, o.body::text AS body,
      o.kind = 'function' AND o.body->'redacted' <> '[]' AS redacted,
      CASE WHEN o.oid IS NULL OR o.oid IN (SELECT p.oid FROM present p) THEN o.oid
        WHEN o.kind = 'constraint' THEN (
          SELECT c.oid FROM pg_namespace n JOIN pg_class t ON t.relnamespace = n.oid
          JOIN pg_constraint c ON c.conrelid = t.oid
          WHERE n.nspname = o.body->>'schema' AND t.relname = o.body->>'table' AND c.conname = o.body->>'constraint')
        WHEN o.kind = 'index' THEN (
          SELECT c.oid FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid
          WHERE n.nspname = o.body->>'schema' AND c.relname = o.body->>'index') END AS oid_now
    FROM catalog.objects o WHERE o.valid_to IS NULL AND o.kind <> 'edge function'
  )
  SELECT s.kind, s.identity, s.oid_now::text AS oid, false AS locked, s.body FROM stored s
  WHERE EXISTS (
      SELECT FROM newest n WHERE n.capture_version = ${version}
        AND n.server_version_num = current_setting('server_version_num')::int
        AND n.fingerprint = catalog.fingerprint())
    AND NOT EXISTS (
      SELECT FROM stored r
      WHERE r.redacted OR strpos(r.body, 'redacted:') > 0 OR (r.oid IS NULL) <> (r.oid_now IS NULL))`;
		const members = `
    SELECT d.refobjid AS extension, d.xmin AS since, d.cmin AS command, c.oid, CASE c.relkind WHEN 'S' THEN 'sequence'
        WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'table' END AS "on",
      c.relnamespace AS schema, c.relname::text AS name, NULL AS part, NULL AS arguments,
      c.relowner AS owner, c.relacl AS acl,
      CASE c.relkind WHEN 'S' THEN 'S' ELSE 'r' END AS letter, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END AS usual
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL
    SELECT d.refobjid, d.xmin, d.cmin, c.oid, 'column', c.relnamespace, c.relname::text, a.attname::text, NULL,
      c.relowner, a.attacl, NULL, 'c'
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT d.refobjid, d.xmin, d.cmin, c.oid, 'function', c.pronamespace, c.proname::text, NULL,
      coalesce((SELECT pg_catalog.string_agg(pg_catalog.format_type(u.type, NULL), ', ' ORDER BY u.place)
        FROM pg_catalog.unnest(c.proargtypes) WITH ORDINALITY u(type, place)), ''),
      c.proowner, c.proacl, 'f', 'f'
    FROM pg_catalog.pg_proc c
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    UNION ALL
    -- Of a table's own type, of arrays and of multiranges nobody can say who may use it.
    SELECT d.refobjid, d.xmin, d.cmin, c.oid, 'type', c.typnamespace, c.typname::text, NULL, NULL,
      c.typowner, c.typacl, 'T', 'T'
    FROM pg_catalog.pg_type c LEFT JOIN pg_catalog.pg_class r ON r.oid = c.typrelid
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    WHERE c.typtype <> 'm' AND coalesce(r.relkind, 'c') = 'c'
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_type b WHERE b.oid = c.typelem AND b.typarray = c.oid)
    UNION ALL
    SELECT d.refobjid, d.xmin, d.cmin, c.oid, 'schema', 0, c.nspname::text, NULL, NULL,
      c.nspowner, c.nspacl, 'n', 'n'
    FROM pg_catalog.pg_namespace c
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = c.oid
      AND d.deptype = 'e'`;
		const wasBefore = (row) => `CASE WHEN ${row}.xmin = m.since
        THEN ${row}.cmin::text::bigint < m.command::text::bigint
        ELSE pg_catalog.age(${row}.xmin) > pg_catalog.age(m.since) END`;
		const wasChanged = (row) => `coalesce(${row}.oid < m.oid AND NOT ${wasBefore(row)}, false)`;
		const byDefault = (row, schema) => `LEFT JOIN pg_catalog.pg_default_acl ${row}
      ON m.is_foretold AND ${row}.defaclrole = m.by AND ${row}.defaclobjtype = m.letter::"char"
      AND ${row}.defaclnamespace = ${schema}`;
		const privilegesOf = (acl) => `SELECT e.grantee, e.privilege_type, e.is_grantable FROM pg_catalog.aclexplode(${acl}) e`;
		const byGrantee = (rows) => `SELECT p.grantee,
      pg_catalog.array_agg(p.privilege ORDER BY p.privilege COLLATE "C") AS privileges
    FROM (SELECT e.grantee, e.privilege_type
        || CASE WHEN pg_catalog.bool_or(e.is_grantable) THEN '*' ELSE '' END AS privilege
      FROM (${rows}) e GROUP BY e.grantee, e.privilege_type) p
    GROUP BY p.grantee`;
		const isIn = (acl) => `EXISTS (SELECT FROM pg_catalog.aclexplode(${acl}) u
        WHERE u.grantee = e.grantee AND u.privilege_type = e.privilege_type)`;
		function membersPrivileges(owner) {
			const { user, isSuperuser, first } = owner ?? {
				user: null,
				isSuperuser: true,
				first: null
			};
			return `WITH extensions AS MATERIALIZED (
    SELECT x.oid, x.extname::text AS name, CASE WHEN ${(0, sql.l)`${isSuperuser}`} OR NOT coalesce((
        SELECT v.superuser FROM pg_catalog.pg_available_extension_versions() v
        WHERE v.name = x.extname AND v.version = x.extversion), true)
      THEN ${(0, sql.l)`${user}::text`} ELSE ${(0, sql.l)`${first}::text`} END AS owner
    FROM pg_catalog.pg_extension x WHERE x.oid >= 16384
  ), members AS MATERIALIZED (
    SELECT m.*, x.name AS extension_name, r.oid AS by,
      ${(0, sql.l)`${owner !== null}`} AND m.owner IS DISTINCT FROM r.oid AS is_foretold,
      pg_catalog.acldefault(m.usual::"char", m.owner) AS own
    FROM (${members}) m JOIN extensions x ON x.oid = m.extension
    LEFT JOIN pg_catalog.pg_roles r ON r.rolname = x.owner
  ), given AS MATERIALIZED (
    SELECT m.*, ${wasChanged("g")} OR ${wasChanged("s")} AS is_unknown,
      CASE WHEN ${wasBefore("g")} THEN g.defaclacl END AS everywhere,
      CASE WHEN ${wasBefore("s")} THEN s.defaclacl END AS here
    FROM members m ${byDefault("g", "0")} ${byDefault("s", "NULLIF(m.schema, 0)")}
    WHERE m.acl IS NOT NULL OR g.oid IS NOT NULL OR s.oid IS NOT NULL
  )
  SELECT m.extension_name AS extension, m."on", x.privileges, x.usual, CASE WHEN m.is_foretold
      THEN CASE WHEN m.is_unknown THEN 'unknown' ELSE 'certain' END END AS foretold,
    CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(x.grantee)::text END AS grantee,
    pg_catalog.json_agg(pg_catalog.json_build_array(n.nspname, m.name, m.part, m.arguments)) AS objects
  FROM given m LEFT JOIN pg_catalog.pg_namespace n ON n.oid = m.schema
  CROSS JOIN LATERAL (
    SELECT coalesce(now.grantee, usual.grantee) AS grantee,
      pg_catalog.array_to_json(coalesce(now.privileges, '{}'))::jsonb AS privileges,
      pg_catalog.array_to_json(coalesce(usual.privileges, '{}'))::jsonb AS usual
    FROM (${byGrantee(`
        ${privilegesOf("coalesce(m.acl, m.own)")} WHERE NOT m.is_foretold
        UNION ALL ${privilegesOf("m.acl")} WHERE m.is_foretold AND NOT ${isIn("m.own")}
        UNION ALL ${privilegesOf("coalesce(m.everywhere, m.own)")}
          WHERE m.is_foretold AND (m.acl IS NULL OR ${isIn("m.acl")} OR NOT ${isIn("m.own")})
        UNION ALL ${privilegesOf("m.here")} WHERE m.is_foretold`)}) now
    FULL JOIN (${byGrantee(privilegesOf("m.own"))}) usual USING (grantee)
    WHERE m.is_unknown OR now.privileges IS DISTINCT FROM usual.privileges
      AND NOT (m.is_foretold AND coalesce(now.grantee, usual.grantee) IN (m.owner, m.by))) x
  GROUP BY 1, 2, 3, 4, 5, 6
  UNION ALL
  SELECT m.extension_name, NULL, NULL, NULL, NULL, NULL,
    pg_catalog.json_agg(pg_catalog.json_build_array(n.nspname, m.name, m.part, m.arguments))
  FROM members m LEFT JOIN pg_catalog.pg_namespace n ON n.oid = m.schema
  WHERE m.extension IN (SELECT g.extension FROM given g) GROUP BY 1`;
		}
		const named = ([schema, name, part, args]) => {
			const names = [
				schema,
				name,
				part
			].filter((one) => typeof one === "string");
			return `${dotted(...names)}${args == null ? "" : `(${args})`}`;
		};
		const membersOf = (rows) => new Map(rows.filter(({ on }) => on === null).map(({ extension, objects }) => [String(extension), objects.map(named)]));
		function membersGrants({ objects, on: kind, ...rest }) {
			if (kind === null) return [];
			const on = `extension's ${String(kind)}`;
			return objects.map((one) => {
				const object = named(one);
				return {
					kind: "grant",
					identity: `${on} ${object} to ${String(rest["grantee"])}`,
					oid: null,
					locked: false,
					body: {
						on,
						object,
						...rest
					}
				};
			});
		}
		const unmodelled = (from, to, both) => {
			const [was, is] = [from?.body["subject"], to?.body["subject"]];
			if (from !== void 0 && was === void 0 || to !== void 0 && is === void 0) return null;
			const isSame = from !== void 0 && to !== void 0 && list(from, "made").join() === list(to, "made").join();
			const [owner, comment] = [to?.body["owner"], to?.body["comment"]];
			const dropped = from === void 0 || isSame ? [] : [`DROP ${String(was)}`];
			const made = [
				...isSame ? [] : list(to, "made"),
				...typeof owner === "string" ? [`ALTER ${String(is)} OWNER TO ${(0, quoting.Cv)(owner)}`] : [],
				...typeof comment === "string" || isSame ? [`COMMENT ON ${String(is)} IS ${typeof comment === "string" ? (0, quoting.eu)(comment) : "NULL"}`] : []
			];
			if (dropped.length > 0 && made.length > 0) return { after: [...dropped, ...made] };
			const isBelow = (unit) => unit?.body["needs"] === false && both.from.has(units_keyOf("schema", quoted(own_writer_text(unit, "schema"))));
			return {
				before: [...isBelow(from) ? [] : dropped, ...isBelow(to) ? made : []],
				after: [...isBelow(to) ? [] : made, ...isBelow(from) ? dropped : []]
			};
		};
		const unmodelledKinds = [
			"operator",
			"operator family",
			"cast",
			"conversion",
			"text search dictionary",
			"text search configuration"
		];
		const unmodelled_name = (schema, own) => `pg_catalog.format('%I.%I', ${schema}, ${own})`;
		const inSchema = (catalog, alias, schema) => `pg_catalog.${catalog} ${alias} JOIN pg_catalog.pg_namespace n ON n.oid = ${alias}.${schema}`;
		const unmodelledSql = `SELECT d.oid, d.kind,
    pg_catalog.replace(i.identity, ' on language ', ' language ') AS name,
    pg_catalog.json_build_object('subject', d.subject, 'made', ARRAY[d.created] || d.more,
      'owner', pg_catalog.pg_get_userbyid(d.owner), 'comment', m.description,
      'schema', (pg_catalog.parse_ident(i.schema))[1],
      'needs', EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = d.classid AND e.objid = d.oid
        AND e.refobjid >= 16384 AND e.refclassid <> 'pg_catalog.pg_namespace'::regclass)) AS body
  FROM (${[
			`SELECT 'operator' AS kind, 'pg_operator'::regclass::oid AS classid, o.oid,
    'OPERATOR ' || pg_catalog.format('%I.%s (%s, %s)', n.nspname, o.oprname,
      CASE o.oprleft WHEN 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprleft, NULL) END,
      pg_catalog.format_type(o.oprright, NULL)) AS subject,
    pg_catalog.format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, pg_catalog.concat_ws(', ',
      'FUNCTION = ' || (SELECT ${unmodelled_name("f.nspname", "p.proname")} FROM pg_catalog.pg_proc p
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
  FROM ${inSchema("pg_operator", "o", "oprnamespace")}`,
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
  FROM ${inSchema("pg_ts_dict", "d", "dictnamespace")}
  JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
  JOIN pg_catalog.pg_namespace m ON m.oid = t.tmplnamespace
  CROSS JOIN LATERAL (SELECT 'TEXT SEARCH DICTIONARY ' || ${unmodelled_name("n.nspname", "d.dictname")} AS subject) s`,
			`SELECT 'text search configuration', 'pg_ts_config'::regclass, c.oid, s.subject,
    'CREATE ' || s.subject || pg_catalog.format(' (PARSER = %I.%I)', m.nspname, p.prsname),
    ARRAY(SELECT 'ALTER ' || s.subject || ' ADD MAPPING FOR '
        || pg_catalog.quote_ident((
          SELECT y.alias FROM pg_catalog.ts_token_type(c.cfgparser) y WHERE y.tokid = x.maptokentype))
        || ' WITH ' || pg_catalog.string_agg(${unmodelled_name("q.nspname", "d.dictname")}, ', ' ORDER BY x.mapseqno)
      FROM pg_catalog.pg_ts_config_map x JOIN pg_catalog.pg_ts_dict d ON d.oid = x.mapdict
      JOIN pg_catalog.pg_namespace q ON q.oid = d.dictnamespace
      WHERE x.mapcfg = c.oid GROUP BY x.maptokentype ORDER BY x.maptokentype), c.cfgowner
  FROM ${inSchema("pg_ts_config", "c", "cfgnamespace")}
  JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_catalog.pg_namespace m ON m.oid = p.prsnamespace
  CROSS JOIN LATERAL (SELECT 'TEXT SEARCH CONFIGURATION ' || ${unmodelled_name("n.nspname", "c.cfgname")} AS subject) s`,
			`SELECT 'operator family', 'pg_opfamily'::regclass, o.oid, s.subject, 'CREATE ' || s.subject,
    ARRAY[]::text[], o.opfowner
  FROM ${inSchema("pg_opfamily", "o", "opfnamespace")}
  CROSS JOIN LATERAL (SELECT pg_catalog.format('OPERATOR FAMILY %I.%I USING %I', n.nspname, o.opfname,
    (SELECT a.amname FROM pg_catalog.pg_am a WHERE a.oid = o.opfmethod)) AS subject) s
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_amop m WHERE m.amopfamily = o.oid)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_amproc m WHERE m.amprocfamily = o.oid)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_opclass k WHERE k.opcfamily = o.oid)`,
			`SELECT 'conversion', 'pg_conversion'::regclass, c.oid, s.subject,
    pg_catalog.format('CREATE %s%s FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN 'DEFAULT ' END, s.subject,
      pg_catalog.pg_encoding_to_char(c.conforencoding), pg_catalog.pg_encoding_to_char(c.contoencoding),
      c.conproc::pg_catalog.regproc), ARRAY[]::text[], c.conowner
  FROM ${inSchema("pg_conversion", "c", "connamespace")}
  CROSS JOIN LATERAL (SELECT 'CONVERSION ' || ${unmodelled_name("n.nspname", "c.conname")} AS subject) s`
		].join("\n  UNION ALL ")}) d
  CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.oid, 0) i
  LEFT JOIN pg_catalog.pg_description m ON m.classoid = d.classid AND m.objoid = d.oid AND m.objsubid = 0
  WHERE d.oid >= 16384 AND d.created IS NOT NULL`;
		async function readWhole(database, catalogSql, within, { before, owner, isStored = false }) {
			const objects = (isStored ? await storedObjects(database, catalogSql, before) : null) ?? await readObjects(database, catalogSql, within, before);
			const found = within === "snapshot" ? await readOnce(database, owner) : await read_units_readAgain(database, owner);
			const hidden = hiddenIn({
				not_null_constraint: found.names,
				identity_sequence: found.sequences,
				inherited: found.inherited
			});
			const known = new Map(objects.flatMap(({ kind, identity, oid, body }) => {
				const { catalog, on } = grantable(kind, body);
				return catalog === null ? [] : [[`${catalog} ${oid}`, {
					on,
					object: identity
				}]];
			}));
			const tables = new Set(objects.filter(({ kind }) => kind === "table").map(({ identity }) => identity));
			for (const row of found.sequences) if (tables.has(dotted(String(row["schema"]), String(row["relation"])))) known.set(`relation ${String(row["oid"])}`, {
				on: "identity sequence",
				object: columnOf(row)
			});
			const made = new Map(found.unmodelled.map(({ kind, name, body }) => [`${String(kind)} ${String(name)}`, body]));
			const parts = (0, group_by.$)(found.parts, ({ oid }) => String(oid));
			const members = membersOf(found.members);
			const methods = new Map(found.methods.map(({ oid, option }) => [String(oid), String(option)]));
			const whole = (object) => {
				if (object.kind === "partition") return withGrants(object, parts.get(String(object.oid)) ?? []);
				const brought = object.kind === "extension" ? members.get(String(object.body["name"])) : void 0;
				return brought === void 0 ? withDefinitions(withMethod(withHidden(object, hidden), methods), made) : {
					...object,
					body: {
						...object.body,
						members: brought
					}
				};
			};
			return [
				...objects.map(whole),
				...found.owners.flatMap((row) => ownersGrant(row, known)),
				...found.members.flatMap(membersGrants)
			];
		}
		const besides = (owner) => ({
			names: notNullNames,
			sequences: identitySequences,
			inherited: inheritedColumns,
			methods: methodsOfPartitions,
			owners: ownersGrants,
			parts: partsGrants,
			members: membersPrivileges(owner),
			unmodelled: unmodelledSql
		});
		const readOnce = (database, owner) => (0, named_results.Y)(database, [
			"BEGIN READ ONLY",
			...trust.y_,
			...namedEach(besides(owner)),
			"COMMIT"
		]);
		async function read_units_readAgain(database, owner) {
			await database.query([
				"SAVEPOINT besides",
				planOnce,
				...trust.y_
			].join(";\n"));
			const names = await prepared(database, mapValues(besides(owner), (statement) => ({ statement })));
			return await (0, named_results.Y)(database, [...namedEach(mapValues(names, (name) => `EXECUTE ${name}`)), "ROLLBACK TO SAVEPOINT besides"]);
		}
		const namedEach = (statements) => Object.entries(statements).map(([name, statement]) => (0, named_results.K)(name, statement));
		const mapValues = (values, make) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, make(value)]));
		function hiddenIn(found) {
			const hidden = new Map();
			for (const [property, rows] of Object.entries(found)) for (const row of rows) {
				const column = columnOf(row);
				if (row["name"] !== null) hidden.set(column, {
					...hidden.get(column),
					[property]: row["name"]
				});
			}
			return hidden;
		}
		function grantable(kind, body) {
			switch (kind) {
				case "table": return {
					catalog: "relation",
					on: body["kind"] === "foreign table" ? "foreign table" : "table"
				};
				case "view": return {
					catalog: "relation",
					on: String(body["kind"])
				};
				case "sequence": return {
					catalog: "relation",
					on: kind
				};
				case "function":
				case "type":
				case "schema":
				case "foreign server": return {
					catalog: kind,
					on: kind
				};
				default: return {
					catalog: null,
					on: kind
				};
			}
		}
		const columnOf = ({ schema, relation, column }) => dotted(String(schema), String(relation), String(column));
		const notNullNames = `SELECT n.nspname::text AS schema, c.relname::text AS relation, a.attname::text AS column,
    k.conname::text AS name
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
  WHERE k.contype = 'n' AND k.conislocal AND k.conname <> c.relname || '_' || a.attname || '_not_null'`;
		const identitySequences = `SELECT s.oid::text AS oid, n.nspname::text AS schema, c.relname::text AS relation,
    a.attname::text AS column, NULLIF(s.relname::text, c.relname || '_' || a.attname || '_seq') AS name
  FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
    AND d.deptype = 'i' AND a.attidentity <> ''`;
		const inheritedColumns = `SELECT n.nspname::text AS schema, c.relname::text AS relation, a.attname::text AS column,
    CASE WHEN a.attislocal THEN 'as well' ELSE 'only' END AS name
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attinhcount > 0 AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition`;
		const methodsOfPartitions = `SELECT c.oid::text AS oid, 'access_method=' || m.amname AS option
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_am m ON m.oid = c.relam
  WHERE c.relkind = 'p' AND m.amname = 'heap'`;
		const ownersPart = (acl) => `ARRAY(
      SELECT e.privilege_type || CASE WHEN pg_catalog.bool_or(e.is_grantable) THEN '*' ELSE '' END
      FROM pg_catalog.aclexplode(${acl}) e WHERE e.grantee = o.owner
      GROUP BY e.privilege_type ORDER BY e.privilege_type COLLATE "C")`;
		const ownersGrants = `SELECT o.catalog, o.oid::text AS oid, o.column,
    pg_catalog.pg_get_userbyid(o.owner)::text AS grantee, pg_catalog.array_to_json(has.list) AS privileges
  FROM (
    SELECT 'relation' AS catalog, c.oid, NULL AS column, c.relowner AS owner, c.relacl AS acl,
      CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END AS type
    FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND NOT c.relispartition
    UNION ALL SELECT 'relation', c.oid, a.attname::text, c.relowner, a.attacl, 'c'
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    WHERE NOT c.relispartition AND NOT a.attisdropped
    UNION ALL SELECT 'function', oid, NULL, proowner, proacl, 'f' FROM pg_catalog.pg_proc
    UNION ALL SELECT 'type', oid, NULL, typowner, typacl, 'T' FROM pg_catalog.pg_type
    UNION ALL SELECT 'schema', oid, NULL, nspowner, nspacl, 'n' FROM pg_catalog.pg_namespace
    UNION ALL SELECT 'foreign server', oid, NULL, srvowner, srvacl, 'S' FROM pg_catalog.pg_foreign_server
  ) o
  CROSS JOIN LATERAL (SELECT ${ownersPart("o.acl")} AS list) has
  WHERE o.acl IS NOT NULL AND (o.oid >= 16384 OR o.catalog = 'schema')
    AND has.list <> ${ownersPart("pg_catalog.acldefault(o.type::\"char\", o.owner)")}`;
		const partsGrants = `SELECT o.oid::text AS oid, o.column, pg_catalog.array_to_json(x.list) AS privileges,
    CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(x.grantee)::text END AS grantee
  FROM (
    SELECT c.oid, NULL AS column, c.relowner AS owner, c.relacl AS acl,
      pg_catalog.acldefault('r', c.relowner) AS usual FROM pg_catalog.pg_class c
    UNION ALL SELECT c.oid, a.attname::text, c.relowner, a.attacl, '{}'
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid WHERE NOT a.attisdropped
  ) o
  CROSS JOIN LATERAL (
    SELECT g.grantee, ARRAY(
      SELECT e.privilege_type || CASE WHEN pg_catalog.bool_or(e.is_grantable) THEN '*' ELSE '' END
      FROM pg_catalog.aclexplode(o.acl) e WHERE e.grantee = g.grantee
      GROUP BY e.privilege_type ORDER BY e.privilege_type COLLATE "C") AS list
    FROM (SELECT o.owner UNION SELECT e.grantee FROM pg_catalog.aclexplode(o.acl) e) g(grantee)) x
  WHERE o.acl IS NOT NULL AND o.oid IN (SELECT inhrelid FROM pg_catalog.pg_inherits)
    AND (x.grantee <> o.owner OR x.list <> ${ownersPart("o.usual")})
  ORDER BY o.oid, o.column, 4`;
		function withHidden(object, hidden) {
			const { schema, table, columns } = object.body;
			if (object.kind !== "table" || !Array.isArray(columns) || hidden.size === 0) return object;
			const whole = columns.map((column) => {
				const more = hidden.get(dotted(String(schema), String(table), String(column["name"])));
				return more === void 0 ? column : {
					...column,
					...more
				};
			});
			return whole.some((column, at) => column !== columns[at]) ? {
				...object,
				body: {
					...object.body,
					columns: whole
				}
			} : object;
		}
		function withMethod(object, methods) {
			const method = object.kind === "table" ? methods.get(String(object.oid)) : void 0;
			if (method === void 0) return object;
			const options = [...object.body["options"] ?? [], method];
			return {
				...object,
				body: {
					...object.body,
					options
				}
			};
		}
		function withGrants(object, rows) {
			if (rows.length === 0) return object;
			const grants = rows.map(({ column, grantee, privileges }) => ({
				column,
				grantee,
				privileges
			}));
			return {
				...object,
				body: {
					...object.body,
					grants
				}
			};
		}
		function withDefinitions(object, made) {
			const { kind, names } = object.body;
			if (object.kind !== "not modelled" || !Array.isArray(names)) return object;
			const definitions = Object.fromEntries(names.map((name) => [String(name), made.get(`${String(kind)} ${String(name)}`) ?? {}]));
			return {
				...object,
				body: {
					...object.body,
					definitions
				}
			};
		}
		function ownersGrant({ catalog, oid, column, grantee, privileges }, known) {
			const whole = known.get(`${String(catalog)} ${String(oid)}`);
			if (whole === void 0) return [];
			const { on, object } = column === null ? whole : {
				on: "column",
				object: `${whole.object}.${quoted(String(column))}`
			};
			return [{
				kind: "grant",
				identity: `${on} ${object} to ${String(grantee)}`,
				oid: null,
				locked: false,
				body: {
					on,
					object,
					grantee,
					privileges,
					of: "owner"
				}
			}];
		}
		function looking(catalogSql, how, reading) {
			const known = new WeakMap();
			return async (database) => unitsOf(await readWhole(database, catalogSql, "savepoint", reading), how, known);
		}
		const firstOfUsers = 16384;
		const mostObjects = 2e3;
		function oidsOf(units, wanted) {
			const oids = new Set();
			for (const unit of wanted) {
				const here = units.get(unit.key);
				const of = unit.kind === "grant" ? objectGranted(unit, units) : here ?? part_relationOf(unit, units);
				if (here === void 0 ? of === void 0 : unit.kind === "default privilege" || isOnlyNamed(unit)) continue;
				if (of?.oid == null) return null;
				oids.add(of.oid);
			}
			return [...oids];
		}
		const isOnlyNamed = ({ body }) => Object.keys(body).length === 0;
		const part_relationOf = ({ relation }, units) => [
			"table",
			"view",
			"sequence",
			"partition"
		].map((kind) => units.get(units_keyOf(kind, relation ?? ""))).find((unit) => unit !== void 0);
		const objectGranted = (grant, units) => units.get(objectOf(grant) ?? "") ?? part_relationOf(grant, units);
		const grown = "grown";
		async function readWith(database, oids) {
			if (oids.length > mostObjects) return null;
			const found = await askOnce(database, around(oids));
			const of = (column) => found.flatMap((row) => row[column] === null ? [] : [String(row[column])]);
			const all = of("oid");
			return all.length > mostObjects ? null : {
				oids: all,
				kinds: new Set(of("kind"))
			};
		}
		const around = (oids) => (0, sql.l)`
  WITH dep AS MATERIALIZED (
    SELECT objid, refobjid, deptype FROM pg_depend
    WHERE refobjid >= ${firstOfUsers} AND refclassid <> 'pg_namespace'::regclass
  ), asked AS MATERIALIZED (
    SELECT value::oid AS oid FROM json_array_elements_text(${oids}::json)
  ), own AS MATERIALIZED (
    SELECT oid FROM asked UNION SELECT d.objid FROM dep d JOIN asked a ON a.oid = d.refobjid
  ), around AS MATERIALIZED (
    SELECT oid FROM own
    UNION SELECT d.objid FROM dep d JOIN own o ON o.oid = d.refobjid WHERE d.deptype <> 'e'
    UNION SELECT d.refobjid FROM dep d JOIN own o ON o.oid = d.objid
  ), parts AS MATERIALIZED (
    SELECT oid FROM around
    UNION SELECT d.objid FROM dep d JOIN around a ON a.oid = d.refobjid WHERE d.deptype IN ('a', 'i', 'P', 'S')
  ), inner_parts AS MATERIALIZED (
    SELECT oid FROM parts
    UNION SELECT d.objid FROM dep d JOIN parts p ON p.oid = d.refobjid WHERE d.deptype IN ('a', 'i')
  ), needed AS MATERIALIZED (
    SELECT oid FROM inner_parts UNION SELECT d.refobjid FROM dep d JOIN inner_parts p ON p.oid = d.objid
  ), further AS MATERIALIZED (
    SELECT oid FROM needed UNION SELECT d.refobjid FROM dep d JOIN needed n ON n.oid = d.objid
  ), every AS MATERIALIZED (
    SELECT oid FROM further UNION SELECT d.refobjid FROM dep d JOIN further f ON f.oid = d.objid
  )
  SELECT oid::text, NULL AS kind FROM every
  UNION ALL SELECT DISTINCT NULL, 'relation ' || c.relkind::text FROM pg_class c JOIN every e USING (oid)
  UNION ALL SELECT DISTINCT NULL, 'type ' || t.typtype::text FROM pg_type t JOIN every e USING (oid)
  UNION ALL SELECT NULL, 'function' WHERE EXISTS (SELECT FROM pg_proc p JOIN every e USING (oid))
  UNION ALL SELECT NULL, 'trigger' WHERE EXISTS (SELECT FROM pg_trigger t JOIN every e ON e.oid = t.tgrelid)
  UNION ALL SELECT NULL, 'policy' WHERE EXISTS (SELECT FROM pg_policy p JOIN every e ON e.oid = p.polrelid)
  UNION ALL SELECT DISTINCT NULL, o.catalog::regclass::text FROM (
    SELECT tableoid AS catalog, oid FROM pg_collation UNION ALL SELECT tableoid, oid FROM pg_event_trigger
    UNION ALL SELECT tableoid, oid FROM pg_foreign_data_wrapper UNION ALL SELECT tableoid, oid FROM pg_foreign_server
    UNION ALL SELECT tableoid, oid FROM pg_publication
  ) o WHERE o.oid >= ${firstOfUsers}
  UNION ALL SELECT NULL, ${grown} WHERE (SELECT count(*) FROM dep) > (
    SELECT c.reltuples FROM pg_class c WHERE c.oid = 'pg_depend'::regclass)`;
		const needed = [
			[/\bFROM pg_sequence s\b/, ["relation S"]],
			[/\bc\.relkind IN \('v', 'm'\)/, ["relation v", "relation m"]],
			[/\bFROM pg_foreign_table ft\b/, ["relation f"]],
			[/\bp\.prokind IN \('f', 'p', 'w'\)/, ["function"]],
			[/\bJOIN pg_aggregate a\b/, ["function"]],
			[/\bFROM pg_trigger t\b/, ["trigger"]],
			[/\bFROM pg_policy pol\b/, ["policy"]],
			[/\bt\.typtype = 'd'/, ["type d"]],
			[/\bFROM pg_constraint con\s+JOIN pg_type t\b/, ["type d"]],
			[/\bt\.typtype = 'e'/, ["type e"]],
			[/\bt\.typtype = 'c'/, ["relation c"]],
			[/\bt\.typtype = 'r'/, ["type r"]],
			[/\bFROM pg_collation c\b/, ["pg_collation"]],
			[/\bFROM pg_event_trigger e\b/, ["pg_event_trigger"]],
			[/\bFROM pg_foreign_data_wrapper f\b/, ["pg_foreign_data_wrapper"]],
			[/\bFROM pg_foreign_server s\b/, ["pg_foreign_server"]],
			[/\bFROM pg_user_mapping u\b/, ["pg_foreign_server"]],
			[/\bFROM pg_publication p\b/, ["pg_publication"]],
			[/^SELECT 'cast'::text AS kind,\s+count\b/, []]
		];
		const findsAny = (query, { kinds }) => needed.every(([of, some]) => !of.test(query.trimStart()) || some.some((kind) => kinds.has(kind)));
		const dependencies = `SELECT d.classid, d.objid, d.objsubid, d.refclassid, COALESCE(m.range, d.refobjid) AS refobjid,
    d.refobjsubid, d.deptype
  FROM pg_catalog.pg_depend d
  LEFT JOIN (
    SELECT t.oid, r.rngtypid AS range FROM pg_catalog.pg_range r
    JOIN pg_catalog.pg_type t ON r.rngmultitypid IN (t.oid, t.typelem) WHERE r.rngtypid >= ${firstOfUsers}
  ) m ON m.oid = d.refobjid AND d.refclassid = 'pg_catalog.pg_type'::regclass AND d.objid <> m.range`;
		const settingsFor = ({ kinds }) => [
			"SET LOCAL join_collapse_limit = 1",
			"SET LOCAL enable_mergejoin = off",
			...kinds.has(grown) ? [] : ["SET LOCAL enable_nestloop = off"]
		];
		const readsDependencies = /\bd\.refobjid, d\.refobjsubid\b/;
		const narrowed = {
			pg_class: `oid < ${firstOfUsers} OR oid = ANY`,
			pg_proc: `oid < ${firstOfUsers} OR oid = ANY`,
			pg_type: `oid < ${firstOfUsers} OR oid = ANY`,
			pg_attribute: "attrelid = ANY",
			pg_attrdef: "adrelid = ANY",
			pg_constraint: "oid = ANY",
			pg_index: "indrelid = ANY",
			pg_trigger: "tgrelid = ANY",
			pg_policy: "polrelid = ANY",
			pg_rewrite: "ev_class = ANY",
			pg_inherits: "inhrelid = ANY",
			pg_depend: `deptype = 'e' OR objid = ANY`
		};
		const defaultOfDomain = ["t.typdefault AS default_expr", "COALESCE(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault) AS default_expr"];
		function asked(query, oids) {
			const text = query.trimStart().replaceAll(...defaultOfDomain);
			const [, verb] = /^(SELECT|WITH)\b(?! RECURSIVE\b)/.exec(text) ?? [];
			const readsAll = readsDependencies.test(text);
			const read = new Set(Array.from(text.matchAll(/\b(?:FROM|JOIN) (\w+)/g), ([, name]) => name));
			const used = Object.entries(narrowed).filter(([name]) => read.has(name) && (oids !== null || name === "pg_depend" && readsAll));
			if (verb === void 0 || used.length === 0) return text;
			return `WITH ${used.map(([name, rows]) => {
				return `${name} AS NOT MATERIALIZED (SELECT * FROM ${name === "pg_depend" && readsAll ? `(${dependencies}) catalog` : `pg_catalog.${name}`}${oids === null ? "" : ` WHERE ${rows} ('{${oids.join(",")}}'::oid[])`})`;
			}).join(", ")}${verb === "WITH" ? `,${text.slice(4)}` : ` ${text}`}`;
		}
		async function library_library() {
			const [{ extract }, { plan }, { buildFactBase, encodeId }] = await Promise.all([
				Promise.all([__webpack_require__.e(840), __webpack_require__.e(872)]).then(__webpack_require__.bind(__webpack_require__, 6872)),
				Promise.all([__webpack_require__.e(840), __webpack_require__.e(830)]).then(__webpack_require__.bind(__webpack_require__, 4830)),
				Promise.all([__webpack_require__.e(840), __webpack_require__.e(839)]).then(__webpack_require__.bind(__webpack_require__, 9839))
			]);
			return {
				read: async (database, part) => (await extract(poolOf(database, part))).factBase,
				plan: (from, to, assumedRoles) => plan(from, to, {
					scope: "database",
					assumedRoles: [...assumedRoles]
				}).actions,
				factsOf: (facts, edges) => buildFactBase([...facts], [...edges], "liveDb", new Set(), { allowDangling: ({ kind, to }) => kind === "owner" && to.kind === "role" }),
				keyOf: encodeId
			};
		}
		function poolOf(database, part) {
			const client = {
				async query(text) {
					if (typeof text !== "string") throw new Error("pg-delta sent something else than a text");
					if (part !== null && !findsAny(text, part)) return { rows: [] };
					const message = [asked(text, part?.oids ?? null)];
					if (part !== null && text.startsWith("BEGIN ")) message.push(...settingsFor(part));
					return { rows: (await database.query(message.join(";\n"))).at(-1)?.rows ?? [] };
				},
				release() {}
			};
			return { connect: () => Promise.resolve(client) };
		}
		const platformRole = "supabase_admin";
		const lentSchemas = (given, units, roles) => roles.has(platformRole) ? [] : given.flatMap((key) => {
			const unit = units.get(key);
			return unit?.kind === "schema" && unit.identity !== "public" ? [unit] : [];
		});
		const makeLent = (lent) => lent.map(({ key, identity }) => stepAbout(key, `CREATE SCHEMA IF NOT EXISTS ${requoted(identity)}`));
		const why = "on the shadow it stands in for the schema of a platform, so that it cannot be tried to drop it";
		const keptLent = (lent) => new Map(lent.map(({ key }) => [key, why]));
		const withoutLent = (units, lent) => new Map([...units].filter(([key]) => !lent.some((one) => one.key === key)));
		const superuser = "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user";
		async function lookAt(database) {
			const [row] = await askOnce(database, `SELECT current_setting('server_version_num')::int / 10000 AS major, current_user::text AS user,
        pg_catalog.pg_get_userbyid(10)::text AS first,
        (${superuser}) AS superuser,
        (SELECT json_agg(rolname) FROM pg_catalog.pg_roles) AS roles,
        (SELECT json_object_agg(name, default_version) FROM pg_catalog.pg_available_extensions) AS versions,
        (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
        (SELECT json_object_agg(extname, nspname) FROM pg_catalog.pg_extension
          JOIN pg_catalog.pg_namespace n ON n.oid = extnamespace) AS extensions`);
			return {
				major: Number(row?.["major"]),
				user: String(row?.["user"]),
				isSuperuser: row?.["superuser"] === true,
				first: String(row?.["first"]),
				roles: new Set(row?.["roles"]),
				tablespaces: new Set(row?.["tablespaces"]),
				versions: new Map(Object.entries(row?.["versions"] ?? {})),
				extensions: new Map(Object.entries(row?.["extensions"] ?? {}))
			};
		}
		async function isSuperuser(database) {
			return (await askOnce(database, superuser))[0]?.["rolsuper"] === true;
		}
		function rolesNamedIn(units, roles) {
			const named = new Set();
			const take = (name) => {
				if (typeof name === "string" && roles.has(name)) named.add(name);
			};
			for (const { kind, body } of units.values()) {
				if (kind === "column") continue;
				for (const key of [
					"owner",
					"grantee",
					"role"
				]) take(body[key]);
				for (const name of Array.isArray(body["roles"]) ? body["roles"] : []) take(name);
			}
			return [...named].filter((name) => !name.startsWith("pg_"));
		}
		async function makeRoles(database, names) {
			await database.query(`BEGIN; ${trust.y_.join("; ")};
    ${(0, sql.l)`SELECT set_config('feature_inventory.roles', ${names}::text, true)`};
    DO $$ DECLARE one text; BEGIN
      FOR one IN SELECT value FROM json_array_elements_text(current_setting('feature_inventory.roles')::json)
        WHERE value NOT IN (SELECT rolname FROM pg_roles) LOOP
        EXECUTE format('CREATE ROLE %I NOLOGIN', one);
      END LOOP;
    END $$; COMMIT`);
		}
		const relations = [
			"table",
			"view",
			"sequence"
		];
		function placesOf(id, units, facts) {
			const known = (keys) => keys.filter((key) => units.has(key));
			const partition = (schema, table) => units_keyOf("partition", dotted(schema, table));
			const ofRelation = (schema, name) => known([partition(schema, name), ...relations.map((kind) => units_keyOf(kind, dotted(schema, name)))]);
			const part = (schema, table, keys) => units.has(partition(schema, table)) ? [partition(schema, table)] : known(keys);
			switch (id.kind) {
				case "table":
				case "foreignTable":
				case "view":
				case "materializedView":
				case "sequence": return ofRelation(id.schema, id.name);
				case "column":
				case "default": {
					const found = part(id.schema, id.table, [units_keyOf("column", dotted(id.schema, id.table, id.name))]);
					return found.length > 0 ? found : ofRelation(id.schema, id.table);
				}
				case "constraint":
					if (isOfDomain(id, facts)) return known([units_keyOf("type", dotted(id.schema, id.table))]);
					return part(id.schema, id.table, [units_keyOf("constraint", dotted(id.schema, id.table, id.name)), units_keyOf("index", dotted(id.schema, id.name))]);
				case "trigger":
				case "policy":
				case "rule": return part(id.schema, id.table, [units_keyOf(id.kind, dotted(id.schema, id.table, id.name))]);
				case "index": {
					const own = known([units_keyOf("index", dotted(id.schema, id.name))]);
					const table = facts.get(id)?.parent;
					return own.length > 0 || table?.kind !== "table" ? own : known([partition(table.schema, table.name)]);
				}
				case "domain":
				case "type": return known([units_keyOf("type", dotted(id.schema, id.name))]);
				case "typeAttribute": return known([units_keyOf("type", dotted(id.schema, id.type))]);
				case "function":
				case "procedure":
				case "aggregate": return known([units_keyOf("function", `${dotted(id.schema, id.name)}(${id.args.join(", ")})`)]);
				case "comment": return placesOf(id.target, units, facts);
				case "acl": return known(grantsOf(id, units, facts));
				case "defaultPrivilege": return known([places_defaultPrivilege(id)]);
				default: return known(standing(id));
			}
		}
		function standing(id) {
			switch (id.kind) {
				case "schema":
				case "extension":
				case "publication": return [units_keyOf(id.kind, quoted(id.name))];
				case "publicationRel":
				case "publicationSchema": return [units_keyOf("publication", quoted(id.publication))];
				case "eventTrigger": return [units_keyOf("event trigger", quoted(id.name))];
				case "server": return [units_keyOf("foreign server", quoted(id.name))];
				case "fdw": return [units_keyOf("foreign-data wrapper", quoted(id.name))];
				case "collation": return [units_keyOf("collation", dotted(id.schema, id.name))];
				default: return [];
			}
		}
		const isOfDomain = (id, facts) => facts.get(id)?.parent?.kind === "domain";
		const places_grantee = (name) => name === "PUBLIC" || name === "" ? "PUBLIC" : quoted(name);
		const grantKinds = {
			table: ["table", "system table"],
			foreignTable: ["foreign table", "table"],
			view: ["view"],
			materializedView: ["materialized view"],
			sequence: ["sequence"],
			function: ["function"],
			procedure: ["function"],
			aggregate: ["function"],
			schema: ["schema"],
			domain: ["type"],
			type: ["type"],
			server: ["foreign server"],
			fdw: ["foreign-data wrapper"]
		};
		function grantsOf(id, units, facts) {
			const { target, column } = id;
			if ("schema" in target && "name" in target && target.schema !== null) {
				const partition = units_keyOf("partition", dotted(target.schema, target.name));
				if (units.has(partition)) return [partition];
			}
			const name = nameOf(target);
			if (name === null) return placesOf(target, units, facts);
			if (column !== void 0) return [units_keyOf("grant", `column ${name}.${quoted(column)} to ${places_grantee(id.grantee)}`)];
			return (grantKinds[target.kind] ?? []).map((on) => units_keyOf("grant", `${on} ${name} to ${places_grantee(id.grantee)}`));
		}
		function nameOf(id) {
			if ("args" in id) return `${dotted(id.schema, id.name)}(${id.args.join(", ")})`;
			if ("target" in id || !("name" in id)) return null;
			if ("table" in id) return null;
			return "schema" in id ? dotted(id.schema, id.name) : quoted(id.name);
		}
		const objectTypes = {
			r: "tables",
			S: "sequences",
			f: "functions",
			T: "types",
			n: "schemas"
		};
		function places_defaultPrivilege(id) {
			const place = id.schema === null ? "" : ` in ${quoted(id.schema)}`;
			const on = objectTypes[id.objtype] ?? "large objects";
			return units_keyOf("default privilege", `${quoted(id.role)}${place} on ${on} to ${places_grantee(id.grantee)}`);
		}
		const structural = new Set([
			"table",
			"column",
			"partition",
			"view"
		]);
		function near(left, sides) {
			const unlike = new Set([...left.keys()].filter((key) => !key.startsWith(`${columnOrder} `)));
			const found = new Map();
			const add = (key, cause) => {
				if (!unlike.has(key) && !found.has(key)) found.set(key, `${cause}, which it has to do with, could not be adopted`);
			};
			for (const { facts, units } of sides) {
				const [relations, schemas] = [new Map(), new Map()];
				for (const key of unlike) {
					const unit = units.get(key);
					if (unit?.kind === "schema") schemas.set(unit.body["schema"], key);
					if (unit?.relation != null && structural.has(unit.kind)) relations.set(unit.relation, key);
				}
				for (const [key, { relation, kind, body }] of units) {
					const inSchema = kind === "schema" ? void 0 : schemas.get(body["schema"]);
					const cause = (relation === null ? void 0 : relations.get(relation)) ?? inSchema;
					if (cause !== void 0) add(key, cause);
				}
				for (const { from, to, kind } of facts.edges) {
					if (kind !== "depends") continue;
					const [one, other] = [placesOf(from, units, facts), placesOf(to, units, facts)];
					for (const [these, those] of [[one, other], [other, one]]) {
						const cause = these.find((key) => unlike.has(key));
						if (cause !== void 0) for (const key of those) add(key, cause);
					}
				}
			}
			return found;
		}
		const defined = (pattern) => ({ definition }) => typeof definition === "string" && pattern.test(definition);
		const newer_listed = (name, pattern) => (body) => Array.isArray(body[name]) && body[name].some((one) => typeof one === "string" && pattern.test(one));
		const features = [
			{
				since: 15,
				kinds: ["constraint", "index"],
				isIn: defined(/ NULLS NOT DISTINCT\b/),
				what: "NULLS NOT DISTINCT"
			},
			{
				since: 15,
				kinds: ["constraint"],
				isIn: defined(/ ON DELETE SET (?:NULL|DEFAULT) \(/),
				what: "a foreign key that sets some of its columns"
			},
			{
				since: 15,
				kinds: ["view"],
				isIn: newer_listed("options", /^security_invoker=/),
				what: "security_invoker"
			},
			{
				since: 15,
				kinds: ["publication"],
				isIn: (body) => newer_listed("tables", / (?:\(|WHERE )/)(body) || newer_listed("schemas", /./)(body),
				what: "schemas, columns and rows of a publication"
			},
			{
				since: 17,
				kinds: ["grant", "default privilege"],
				isIn: newer_listed("privileges", /^MAINTAIN\b/),
				what: "the privilege MAINTAIN"
			},
			{
				since: 18,
				kinds: ["column"],
				isIn: ({ generated }) => generated === "virtual",
				what: "virtual generated columns"
			},
			{
				since: 18,
				kinds: ["constraint", "index"],
				isIn: defined(/ WITHOUT OVERLAPS\)|\bPERIOD \w/),
				what: "keys over time"
			},
			{
				since: 18,
				kinds: ["constraint"],
				isIn: defined(/ NOT ENFORCED\b/),
				what: "NOT ENFORCED"
			},
			{
				since: 18,
				kinds: ["constraint"],
				isIn: ({ kind }) => kind === "not null",
				what: "NOT NULL as a constraint with a name, a comment or terms of its own"
			},
			{
				since: 18,
				kinds: ["publication"],
				isIn: newer_listed("operations", /^generated columns$/),
				what: "generated columns in a publication"
			},
			{
				since: 19,
				kinds: ["publication"],
				isIn: (body) => body["all_sequences"] === true || newer_listed("except", /./)(body),
				what: "publications of all sequences, and of all tables but some"
			}
		];
		function tooNew({ kind, body }, major) {
			const found = features.find(({ since, kinds, isIn }) => since > major && kinds.includes(kind) && isIn(body));
			return found === void 0 ? null : `the shadow is PostgreSQL ${major}, and ${found.what} came with ${found.since}. ${remedy}`;
		}
		function perhapsAll(built, { major, liveMajor }) {
			if (major >= 17 || liveMajor < 17) return new Map();
			const why = `the shadow is PostgreSQL ${major}, and cannot tell whether MAINTAIN is part of it. ${remedy}`;
			const may = ({ kind, body: { privileges } }) => privileged.has(kind) && Array.isArray(privileges) && isAll(privileges);
			return new Map([...built].filter(([, unit]) => may(unit)).map(([key]) => [key, why]));
		}
		function withAll(steps, to, { major, liveMajor }) {
			const isMeant = (step) => {
				const mine = step.units.flatMap((key) => to.get(key) ?? []);
				return mine.length === 0 ? major < 17 && liveMajor >= 17 : mine.some(({ isAll }) => isAll === true);
			};
			const written = /\bGRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON /;
			return steps.map((step) => isMeant(step) ? {
				...step,
				sql: step.sql.replace(written, "GRANT ALL PRIVILEGES ON ")
			} : step);
		}
		const privileged = new Set(["grant", "default privilege"]);
		const remedy = "The input shadow can name a server of the database's version";
		const onOlder = (why, { major, liveMajor: live }) => live > major ? `${why}. The shadow is PostgreSQL ${major}, and the database ${live}. ${remedy}` : why;
		async function neededByWhatIsLeft(live, left, { target, base }) {
			const standing = [...left].flatMap((key) => {
				const unit = target.get(key);
				return unit === void 0 || unit.kind === columnOrder ? [] : [unit];
			});
			if (standing.length === 0) return new Map();
			const oids = [...new Set(standing.flatMap(({ oid }) => oid ?? []))];
			const names = standing.filter(({ kind }) => unmodelledKinds.includes(kind)).map(({ key }) => key);
			const found = await askOnce(live, needs(oids, names));
			const needed = new Set(found.flatMap(({ oid, key }) => [String(oid), ...key === null ? [] : [String(key)]]));
			const stays = new Map();
			const isAlone = (key) => target.has(key) && !base.has(key);
			for (const [key, unit] of target) {
				if (!isAlone(key)) continue;
				if (unit.kind === "column" ? isAlone(units_keyOf("table", unit.relation ?? "")) && needed.has(unit.oid ?? "") : needed.has(key) || needed.has(unit.oid ?? "")) stays.set(key, "what could not be adopted needs it");
			}
			for (const [key, unit] of target) {
				const reason = stays.get(objectOf(unit) ?? "");
				if (reason !== void 0 && isAlone(key)) stays.set(key, reason);
			}
			return stays;
		}
		const needs = (oids, names) => `
  WITH RECURSIVE unmodelled AS MATERIALIZED (
    SELECT u.oid, u.kind || ' ' || u.name AS key FROM (${unmodelledSql}) u
  ), ${(0, sql.l)`dep AS MATERIALIZED (
    SELECT objid, refobjid, deptype FROM pg_depend
    WHERE refobjid >= 16384 AND refclassid <> 'pg_namespace'::regclass
  ), edge AS MATERIALIZED (
    SELECT objid AS one, refobjid AS other FROM dep
    UNION ALL SELECT refobjid, objid FROM dep WHERE deptype IN ('a', 'i', 'P', 'S')
  ), needed AS (
    SELECT value::oid AS oid FROM json_array_elements_text(${oids}::json)
    UNION SELECT u.oid FROM unmodelled u JOIN json_array_elements_text(${names}::json) n ON n.value = u.key
    UNION SELECT e.other FROM needed n JOIN edge e ON e.one = n.oid
  )`}
  SELECT n.oid::text AS oid, u.key FROM needed n LEFT JOIN unmodelled u ON u.oid = n.oid`;
		const unsafeNewValue = "55P04";
		async function runInAnyOrder(database, steps) {
			const run = [];
			let failed = [];
			let needsCommit = false;
			const attempt = async (step) => {
				try {
					await database.query(`${shadowSql(step)};\nRELEASE SAVEPOINT attempt;\nSAVEPOINT attempt`);
					run.push(step);
					return null;
				} catch (error) {
					if (!(0, server_error.G)(error)) throw error;
					await database.query("ROLLBACK TO SAVEPOINT attempt");
					if (error.code !== unsafeNewValue) return {
						step,
						message: error.message
					};
					needsCommit = failed.length === 0;
					return null;
				}
			};
			const again = async () => {
				for (let before = Infinity; failed.length > 0 && failed.length < before && !needsCommit;) {
					before = failed.length;
					const still = [];
					for (const { step, message } of failed) if (await attempt(step) !== null) still.push({
						step,
						message
					});
					failed = still;
				}
			};
			await database.query("SAVEPOINT attempt");
			for (const step of steps) {
				if (!step.isTransactional || step.endsTransaction) await again();
				const result = await attempt(step);
				if (needsCommit) break;
				if (result !== null) failed = [...failed, result];
			}
			await again();
			await database.query("RELEASE SAVEPOINT attempt");
			return {
				steps: run,
				failed,
				needsCommit
			};
		}
		var secret_shapes = __webpack_require__(1325);
		function middle(library, sides, chosen) {
			const leftOut = new Map();
			const places = placesIn(sides);
			for (;;) {
				const active = new Set([...chosen].filter((key) => !leftOut.has(key)));
				const made = compose(library, sides, active, places);
				const broken = brokenIn(library, sides, made, active, places);
				if (broken.size === 0) return {
					facts: library.factsOf([...made.facts.values()].map(({ fact }) => fact), made.edges),
					leftOut
				};
				for (const [key, why] of broken) leftOut.set(key, why);
			}
		}
		function placesIn({ from, to, units }) {
			const known = new Map();
			return (id, key) => {
				let found = known.get(key);
				if (found === void 0) {
					found = placesOf(id, units, to.has(id) ? to : from);
					known.set(key, found);
				}
				return found;
			};
		}
		const isOfCluster = ({ kind }) => kind === "role" || kind === "membership";
		function compose(library, { from, to }, active, places) {
			const facts = new Map();
			const members = new Map([...from.edges, ...to.edges].filter(({ kind }) => kind === "memberOfExtension").map((edge) => [library.keyOf(edge.from), edge.to]));
			const seen = new Map();
			const isPartition = (id, key) => places(id, key).some((place) => place.startsWith("partition "));
			const isOfNewTable = (fact) => {
				const table = partitioned(fact);
				return table !== null && !from.has(table);
			};
			const sideOf = (id) => {
				if (id === null) return "from";
				const key = library.keyOf(id);
				const before = seen.get(key);
				if (before !== void 0) return before;
				const [a, b] = [from.get(id), to.get(id)];
				const parent = (b ?? a)?.parent;
				const extension = members.get(key);
				const above = parent === void 0 ? void 0 : sideOf(parent);
				let side;
				if (isOfCluster(id)) side = a === void 0 ? "to" : "from";
				else if (extension !== void 0) side = withExtension(sideOf(extension), a, b);
				else if (above === null) side = null;
				else if (b === void 0 && isPartition(id, key) && sideOf(partitioned(a)) === null) side = null;
				else if (a === void 0 && isOfNewTable(b)) side = sideOf(partitioned(b));
				else if (above === "to" && parent !== void 0 && !from.has(parent)) side = b === void 0 ? null : "to";
				else if (places(id, key).some((place) => active.has(place))) side = b === void 0 ? null : "to";
				else side = a === void 0 ? null : "from";
				seen.set(key, side);
				return side;
			};
			for (const { id } of [...from.facts(), ...to.facts()]) {
				const side = sideOf(id);
				const fact = side === null ? void 0 : (side === "to" ? to : from).get(id);
				if (side !== null && fact !== void 0) facts.set(library.keyOf(id), {
					fact,
					of: side
				});
			}
			return {
				facts,
				edges: [...from.edges.filter((edge) => facts.get(library.keyOf(edge.from))?.of === "from"), ...to.edges.filter((edge) => facts.get(library.keyOf(edge.from))?.of === "to")]
			};
		}
		function partitioned(fact) {
			const parent = fact?.id.kind === "table" ? fact.payload["parentTable"] : null;
			if (typeof parent !== "object" || parent === null || Array.isArray(parent)) return null;
			const { schema, name } = parent;
			return {
				kind: "table",
				schema: String(schema),
				name: String(name)
			};
		}
		function withExtension(side, before, after) {
			if (side === "from") return before === void 0 ? null : side;
			return after === void 0 ? null : side;
		}
		function brokenIn(library, { from, to }, { facts, edges }, active, places) {
			const broken = new Map();
			for (const edge of edges) {
				if (edge.kind !== "depends" && edge.kind !== "memberOfExtension") continue;
				const [key, needs] = [library.keyOf(edge.from), library.keyOf(edge.to)];
				if (facts.has(needs)) continue;
				const side = facts.get(key)?.of;
				if (!(side === "to" ? to : from).has(edge.to)) continue;
				const [subject, culprits, cause] = side === "to" ? [
					edge.from,
					places(edge.from, key),
					edge.to
				] : [
					edge.to,
					places(edge.to, needs),
					edge.from
				];
				const chosen = culprits.filter((place) => active.has(place));
				for (const place of chosen.length > 0 ? chosen : upTo(subject, from, to, places, library, active)) broken.set(place, `${library.keyOf(cause)} is left as it is`);
			}
			for (const [key, { fact, of }] of facts) {
				const table = ownerOf(fact);
				if (of === "from" || table === null || facts.has(library.keyOf(table))) continue;
				for (const place of places(fact.id, key)) broken.set(place, `${library.keyOf(table)} is left as it is`);
			}
			return broken;
		}
		function ownerOf({ id, payload }) {
			const owner = id.kind === "sequence" ? payload["ownedBy"] : null;
			if (typeof owner !== "object" || owner === null || Array.isArray(owner)) return null;
			const { schema, table, column } = owner;
			return typeof column === "string" ? {
				kind: "column",
				schema: String(schema),
				table: String(table),
				name: column
			} : null;
		}
		function upTo(id, from, to, places, library, active) {
			let at = id;
			while (at !== void 0) {
				const found = places(at, library.keyOf(at)).filter((place) => active.has(place));
				if (found.length > 0) return found;
				at = (to.get(at) ?? from.get(at))?.parent;
			}
			return [];
		}
		function wasAddedAgain(unit, from, to) {
			if (unit?.kind !== "column") return false;
			const [before, after] = [from, to].map((units) => units.get(units_keyOf(columnOrder, unit.relation ?? ""))?.body["names"] ?? []);
			const name = String(unit.body["name"]);
			return before.some((other) => after.includes(other) && before.indexOf(other) < before.indexOf(name) !== after.indexOf(other) < after.indexOf(name));
		}
		const withoutColumns = (library, facts, units, columns) => without(library, facts, ({ id }) => id.kind === "column" && placesOf(id, units, facts).some((key) => columns.has(key)));
		const anew_parts = new Set([
			"index",
			"constraint",
			"default",
			"trigger",
			"policy",
			"rule"
		]);
		function withoutParts(library, facts, other) {
			const tableOf = (id) => id.kind === "column" ? facts.get(id)?.parent ?? id : id;
			return without(library, facts, ({ id, parent }) => {
				if (!anew_parts.has(id.kind) || parent === void 0) return false;
				const table = library.keyOf(tableOf(parent));
				const needsTable = (one) => facts.outgoingEdges(one).some(({ kind, to }) => kind === "depends" && library.keyOf(tableOf(to)) === table);
				return !other.has(tableOf(parent)) && facts.outgoingEdges(id).some(({ kind, to }) => kind === "depends" && library.keyOf(tableOf(to)) !== table && !other.has(to) && needsTable(to));
			});
		}
		function without(library, facts, isGone) {
			const gone = new Set();
			const open = facts.facts().filter(isGone).map(({ id }) => id);
			for (let id = open.pop(); id !== void 0; id = open.pop()) {
				const key = library.keyOf(id);
				if (gone.has(key)) continue;
				gone.add(key);
				open.push(...facts.childrenOf(id).map((child) => child.id));
				for (const { kind, from } of facts.incomingEdges(id)) if (kind === "depends") open.push(from);
			}
			const alone = (fact) => {
				const owner = ownerOf(fact);
				return owner !== null && gone.has(library.keyOf(owner)) ? {
					...fact,
					payload: {
						...fact.payload,
						ownedBy: null
					}
				} : fact;
			};
			return library.factsOf(facts.facts().flatMap((fact) => gone.has(library.keyOf(fact.id)) ? [] : [alone(fact)]), facts.edges.filter(({ from, to }) => !gone.has(library.keyOf(from)) && !gone.has(library.keyOf(to))));
		}
		function bracketed_partsOf(sql, open) {
			const list = [];
			let [depth, start, quote] = [
				0,
				open + 1,
				""
			];
			for (let at = open; at < sql.length; at++) {
				const one = sql[at] ?? "";
				if (quote !== "") quote = one === quote ? "" : quote;
				else if (one === "\"" || one === "'") quote = one;
				else if (one === "(" || one === "[") depth++;
				else if (one === "," && depth === 1) {
					list.push(sql.slice(start, at).trim());
					start = at + 1;
				} else if ((one === ")" || one === "]") && --depth === 0) return {
					list: [...list, sql.slice(start, at).trim()].filter((part) => part !== ""),
					rest: sql.slice(at + 1)
				};
			}
			return null;
		}
		const arranged = (steps, to) => withParents(columnsInOrder(notNullFirst(aloneFirst(steps)), to), to);
		const aloneFirst = (steps) => [...steps.filter(({ sql }) => isAlone.test(sql)), ...steps.filter(({ sql }) => !isAlone.test(sql))];
		const isAlone = /^ALTER SEQUENCE .* OWNED BY NONE$/;
		const withParents = (steps, to) => steps.map((step) => {
			const [relation] = step.relations;
			const parents = to.get(units_keyOf("table", relation ?? ""))?.body["inherits"];
			const [head, word] = [headOf(step.sql), " INHERITS ("];
			if (parents === void 0 || head === "") return step;
			const parts = bracketed_partsOf(step.sql, head.length);
			if (parts?.rest.startsWith(word) !== true) return step;
			const all = parents.map(requoted).join(", ");
			const sql = `${head}(${parts.list.join(", ")})${word}${all}${parts.rest.slice(parts.rest.indexOf(")"))}`;
			return {
				...step,
				sql
			};
		});
		function notNullFirst(steps) {
			const made = [...steps];
			for (const step of steps) {
				const at = step.sql.indexOf(" ADD GENERATED ");
				if (at < 0 || !step.sql.startsWith("ALTER TABLE ")) continue;
				const wanted = `${step.sql.slice(0, at)} SET NOT NULL`;
				const [identity, notNull] = [made.indexOf(step), made.findIndex(({ sql }) => sql === wanted)];
				if (notNull > identity) made.splice(identity, 0, ...made.splice(notNull, 1));
			}
			return made;
		}
		function columnsInOrder(steps, to) {
			const made = [...steps];
			const extended = new Set(steps.filter(({ sql }) => sql.includes(" ADD COLUMN ")).flatMap(({ relations }) => relations));
			for (const [at, step] of made.entries()) {
				const [relation] = step.relations;
				if (!extended.has(relation ?? "")) continue;
				const head = headOf(step.sql);
				const wanted = to.get(units_keyOf(columnOrder, relation ?? ""))?.body["names"];
				const parts = head === "" ? null : bracketed_partsOf(step.sql, head.length);
				if (relation === void 0 || wanted === void 0 || parts === null) continue;
				const added = `ALTER TABLE ${head.slice(head.indexOf("\"")).trim()} ADD COLUMN `;
				const later = made.filter(({ sql }, place) => place > at && sql.startsWith(added));
				const all = [...parts.list, ...later.map(({ sql }) => sql.slice(added.length))];
				const sorted = inOrder(all, wanted);
				if (later.length === 0 || sorted.join() === all.join()) continue;
				const needed = neededByColumns(made, at, later, relation);
				if (needed === null) continue;
				const sql = `${head}(${sorted.join(", ")})${parts.rest}`;
				made[at] = {
					...step,
					sql,
					units: [...new Set([...step.units, ...later.flatMap(({ units }) => units)])],
					touches: [...new Set([...step.touches, ...later.flatMap(({ touches }) => touches)])]
				};
				for (const one of [...later, ...needed]) made.splice(made.indexOf(one), 1);
				made.splice(at, 0, ...needed);
			}
			return made;
		}
		function headOf(sql) {
			const [create = ""] = /^CREATE (?:UNLOGGED )?TABLE (?=")/.exec(sql) ?? [];
			if (create === "") return "";
			let isQuoted = false;
			let at = create.length;
			for (; at < sql.length && (isQuoted || sql[at] !== " "); at++) if (sql[at] === "\"") isQuoted = !isQuoted;
			return sql.startsWith(" (", at) ? sql.slice(0, at + 1) : "";
		}
		const alone = /^(?:type|function|collation) /;
		function neededByColumns(steps, at, later, relation) {
			const touched = new Set(later.flatMap(({ touches }) => touches));
			const last = Math.max(...later.map((one) => steps.indexOf(one)));
			const found = [];
			let text = later.map(({ sql }) => plain(sql)).join("\n");
			for (const step of steps.slice(at + 1, last).reverse()) {
				if (later.includes(step) || step.relations.includes(relation)) continue;
				if (!step.units.some((key) => touched.has(key) || alone.test(key) && text.includes(nameIn(key)))) continue;
				if (!step.units.every((key) => alone.test(key)) || plain(step.sql).includes(plain(relation))) return null;
				found.unshift(step);
				text += plain(step.sql);
			}
			return found;
		}
		const plain = (sql) => sql.replaceAll("\"", "");
		const nameIn = (key) => plain(key.slice(key.indexOf(" ") + 1).replace(/\(.*/s, ""));
		function inOrder(parts, names) {
			const place = (part) => {
				const [, name] = /^"((?:[^"]|"")*)"/.exec(part) ?? [];
				const found = name === void 0 ? -1 : names.indexOf(name.replaceAll("\"\"", "\""));
				return found < 0 ? names.length : found;
			};
			return [...parts].sort((one, other) => place(one) - place(other));
		}
		function indexesLast(steps, from) {
			const anew = new Set(steps.filter(({ sql }) => makes.test(sql)).flatMap(({ units }) => units));
			const made = steps.map((step) => concurrently(step, from, anew) ?? step);
			const last = new Set(made.filter((step, at) => step !== steps[at] && !made.slice(at + 1).some((one) => concurrent_needs(one, step))));
			return [...made.filter((step) => !last.has(step)), ...last];
		}
		function concurrent_needs({ sql, touches }, { units }) {
			return units.some((key) => touches.includes(key) || sql.includes(concurrent_nameIn(key)));
		}
		const concurrent_nameIn = (key) => key.slice(key.lastIndexOf(".") + 1).replace(/^"|"$/g, "");
		const makes = /^CREATE (?:UNLOGGED )?(?:TABLE|MATERIALIZED VIEW) /;
		function concurrently(step, from, anew) {
			const [create] = /^CREATE (?:UNIQUE )?INDEX (?=\S)/.exec(step.sql) ?? [];
			if (create === void 0) return null;
			if (!step.relations.flatMap((relation) => ["table", "view"].flatMap((kind) => from.get(units_keyOf(kind, relation)) ?? [])).some(({ key, body: { kind } }) => !anew.has(key) && (kind === "table" || kind === "materialized view"))) return null;
			const sql = `${create}CONCURRENTLY ${step.sql.slice(create.length)}`;
			return {
				...step,
				sql,
				onShadow: step.sql,
				isTransactional: false
			};
		}
		const columnsOf = (unit) => new Map((unit.body["columns"] ?? []).map((one) => [one.name, one]));
		function ofParent(partition, name, units) {
			const parent = own_writer_text(partition, "partition_of");
			const column = units.get(units_keyOf("column", `${parent}.${quoted(name)}`));
			if (column !== void 0) return column.body;
			const above = units.get(units_keyOf("partition", parent));
			return above === void 0 ? void 0 : {
				...ofParent(above, name, units),
				...columnsOf(above).get(name),
				name
			};
		}
		const partition = (from, to, { to: units }) => {
			if (to === void 0) return null;
			const [old, wanted] = [from === void 0 ? new Map() : columnsOf(from), columnsOf(to)];
			const table = requoted(to.identity);
			const after = [...new Set([...old.keys(), ...wanted.keys()])].flatMap((name) => {
				const [was, is, parents] = [
					old.get(name),
					wanted.get(name),
					ofParent(to, name, units)
				];
				const alter = `ALTER TABLE ${table} ALTER COLUMN ${(0, quoting.Cv)(name)}`;
				const value = is?.default ?? parents?.default ?? "none";
				const isNotNull = is?.not_null ?? parents?.not_null;
				return [
					...was?.default === is?.default ? [] : [value === "none" ? `${alter} DROP DEFAULT` : `${alter} SET DEFAULT ${value}`],
					...was?.not_null === is?.not_null ? [] : [`${alter} ${isNotNull === true ? "SET" : "DROP"} NOT NULL`],
					...was?.comment === is?.comment ? [] : [`COMMENT ON COLUMN ${table}.${(0, quoting.Cv)(name)} IS ${literalOrNull(is?.comment)}`]
				];
			});
			return after.length === 0 ? null : { after };
		};
		function partitionsOfNew(chosen, from, to) {
			const isComing = ({ key, body }) => {
				if (from.has(key)) return false;
				const parent = String(body["partition_of"]);
				const above = to.get(units_keyOf("partition", parent));
				if (above !== void 0) return isComing(above);
				const table = to.get(units_keyOf("table", parent));
				return table?.body["kind"] === "partitioned table" && chosen.has(table.key) && !from.has(table.key);
			};
			return [...to.values()].filter((one) => one.kind === "partition" && isComing(one)).map(({ key }) => key);
		}
		const states = {
			origin: "ENABLE",
			disabled: "DISABLE",
			replica: "ENABLE REPLICA",
			always: "ENABLE ALWAYS"
		};
		function triggersOfPartitions(made, { from, to: units }) {
			const isWithin = (unit) => {
				const above = own_writer_text(unit, "partition_of");
				const next = units.get(units_keyOf("partition", above));
				return above === made.identity || next !== void 0 && isWithin(next);
			};
			if (made.body["kind"] !== "partitioned table") return [];
			return withTriggers(units).filter((unit) => isWithin(unit) && !from.has(units_keyOf("schema", quoted(own_writer_text(unit, "schema"))))).flatMap((unit) => triggersOf(unit).filter((one) => units.has(units_keyOf("trigger", `${made.identity}.${quoted(one.trigger)}`))).map(({ trigger, enabled }) => `ALTER TABLE IF EXISTS ${requoted(unit.identity)} ${states[enabled]} TRIGGER ${(0, quoting.Cv)(trigger)}`));
		}
		const triggersOf = (unit) => unit.body["triggers"] ?? [];
		const known = new WeakMap();
		function withTriggers(units) {
			const found = known.get(units) ?? [...units.values()].filter((unit) => unit.kind === "partition" && triggersOf(unit).length > 0);
			known.set(units, found);
			return found;
		}
		function usualStorage(type) {
			if (/\[\]$|^(?:text|character|bytea|json|jsonb|xml|tsvector)/.test(type)) return "EXTENDED";
			if (/^(?:numeric|inet|cidr)/.test(type)) return "MAIN";
			return /^(?:integer|bigint|smallint|boolean|uuid|date|timestamp|time|real|double)/.test(type) ? "PLAIN" : "DEFAULT";
		}
		const nameOfNotNull = (unit, units) => `${String(units.get(units_keyOf("table", unit.relation ?? ""))?.body["table"])}_${own_writer_text(unit, "name")}_not_null`;
		function renamedNotNull(unit, { to, names }) {
			const called = names.get(unit.key);
			if (called === void 0) return [];
			const wanted = String(unit.body["not_null_constraint"] ?? nameOfNotNull(unit, to));
			const [one, other] = [(0, quoting.Cv)(called), (0, quoting.Cv)(wanted)];
			return [`ALTER TABLE ${requoted(unit.relation ?? "")} RENAME CONSTRAINT ${one} TO ${other}`];
		}
		const own_columns_most = {
			smallint: "32767",
			integer: "2147483647"
		};
		const column = (from, to, both) => {
			if (to === void 0) return null;
			if (both.to.get(`table ${to.relation}`)?.body["kind"] === "foreign table") return ofForeign(from, to);
			const ofTable = `${requoted(to.relation ?? "")} ALTER COLUMN ${(0, quoting.Cv)(own_writer_text(to, "name"))}`;
			const alter = `ALTER TABLE ${ofTable}`;
			const properties = propertiesOf(from, to);
			const sequence = identitySequence(to, both.to);
			const changed = changedOptions(list(from, "options"), list(to, "options"));
			const alone = changed.length > 0 && hasOwnChildren(to.relation ?? "", both.to) ? `ALTER TABLE ONLY ${ofTable}` : alter;
			const options = changed.map(({ name, value }) => optionSql({
				alter: alone,
				sequence,
				name,
				value,
				type: own_writer_text(to, "type")
			}));
			const notNull = notNullFor(from, to, both);
			const after = [...options.flat(), ...notNull === void 0 ? renamedNotNull(to, both) : []];
			const isWhole = from !== void 0 && properties.every((name) => ownProperties(from, to, both).includes(name) || name === "not_null" && notNull !== void 0) && options.every((one) => one.length > 0);
			const anew = from !== void 0 && isWhole ? [...changedColumn(alter, from, to, both)] : [];
			if (isWhole && notNull !== void 0) anew.push(...addedNotNull(notNull));
			const before = from === void 0 ? [] : renamedSequence(from, to, both);
			return before.length + anew.length + after.length > 0 || isWhole && properties.includes("inherited") ? {
				before,
				after: [...anew, ...after],
				isWhole,
				besides: isWhole && notNull !== void 0 ? [notNull.key] : []
			} : null;
		};
		function hasOwnChildren(relation, units) {
			const all = [...units.values()];
			return all.some((unit) => unit.kind === "table" && list(unit, "inherits").includes(relation)) && !all.some(({ kind, body }) => kind === "partition" && body["partition_of"] === relation);
		}
		function changedOptions(from, to) {
			const [old, wanted] = [byName(from), byName(to)];
			return [...new Set([...old.keys(), ...wanted.keys()])].map((name) => ({
				name,
				was: old.get(name),
				value: wanted.get(name)
			})).filter(({ was, value }) => was !== value);
		}
		function ofForeign(from, to) {
			const alter = `ALTER FOREIGN TABLE ${requoted(to.relation ?? "")} ALTER COLUMN ${(0, quoting.Cv)(own_writer_text(to, "name"))}`;
			const after = changedOptions(list(from, "options"), list(to, "options")).flatMap(({ name, was, value }) => {
				if (/^(?:statistics|n_distinct(?:_inherited)?)$/.test(name)) return optionSql({
					alter,
					sequence: "",
					name,
					value,
					type: own_writer_text(to, "type")
				});
				if (value === void 0) return [`${alter} OPTIONS (DROP ${(0, quoting.Cv)(name)})`];
				return [`${alter} OPTIONS (${was === void 0 ? "ADD" : "SET"} ${(0, quoting.Cv)(name)} ${(0, quoting.eu)(value)})`];
			});
			const isWhole = from !== void 0 && propertiesOf(from, to).join() === "options";
			return after.length === 0 ? null : {
				after,
				isWhole
			};
		}
		function ofMaterialized(view, from, to) {
			const alter = `ALTER MATERIALIZED VIEW ${view} ALTER COLUMN ${(0, quoting.Cv)(to.name)}`;
			return changedOptions(from?.options ?? [], to.options ?? []).flatMap(({ name, value }) => optionSql({
				alter,
				sequence: "",
				name,
				value,
				type: to.type
			}));
		}
		function renamedSequence(from, to, both) {
			if (from.body["identity"] == null || to.body["identity"] == null) return [];
			const [was, is] = [nameOfSequence(from, both.from), nameOfSequence(to, both.to)];
			return was === is ? [] : [`ALTER SEQUENCE ${identitySequence(from, both.from)} RENAME TO ${(0, quoting.Cv)(is)}`];
		}
		function notNullFor(from, to, { to: units }) {
			if (from === void 0 || from.body["not_null"] === true || to?.body["not_null"] !== true) return void 0;
			return [...units.values()].find(({ kind, relation, body }) => kind === "constraint" && relation === to.relation && body["kind"] === "not null" && body["columns"].join() === own_writer_text(to, "name"));
		}
		function* addedNotNull(constraint) {
			const [table, name] = [requoted(constraint.relation ?? ""), (0, quoting.Cv)(own_writer_text(constraint, "constraint"))];
			yield `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${own_writer_text(constraint, "definition")}`;
			if (constraint.body["comment"] != null) yield `COMMENT ON CONSTRAINT ${name} ON ${table} IS ${literalOrNull(own_writer_text(constraint, "comment"))}`;
		}
		const notNull = (from, to, both) => {
			const unit = to ?? from;
			if (unit?.body["kind"] !== "not null") return null;
			const [name] = unit.body["columns"];
			const column = units_keyOf("column", `${unit.relation ?? ""}.${quoted(name ?? "")}`);
			if ([both.from, both.to].some((units) => units.get(column)?.body["not_null"] !== true)) return null;
			const [table, constraint] = [requoted(unit.relation ?? ""), (0, quoting.Cv)(own_writer_text(unit, "constraint"))];
			const alter = (words) => `ALTER TABLE ${table} ${words}`;
			const [was, is] = [from, to].map((one) => ({
				isInherited: !/ NO INHERIT\b/.test(String(one?.body["definition"] ?? "")),
				isValidated: one?.body["validated"] !== false,
				comment: one?.body["comment"] ?? null
			}));
			return {
				after: [
					...was.isInherited === is.isInherited ? [] : [alter(`ALTER CONSTRAINT ${constraint} ${is.isInherited ? "INHERIT" : "NO INHERIT"}`)],
					...!was.isValidated && is.isValidated ? [alter(`VALIDATE CONSTRAINT ${constraint}`)] : [],
					...was.comment === is.comment ? [] : [`COMMENT ON CONSTRAINT ${constraint} ON ${table} IS ${literalOrNull(is.comment)}`]
				],
				isWhole: true
			};
		};
		const isInherited = (from, to) => from.body["inherited"] !== to.body["inherited"];
		function* ofInherited(alter, to, properties) {
			const isOfOtherType = properties.includes("type");
			if (isOfOtherType) {
				yield `${alter} DROP DEFAULT`;
				yield `${alter} TYPE ${own_writer_text(to, "type")}${collate(to)}`;
			}
			if (properties.includes("default") || isOfOtherType) yield to.body["default"] == null ? `${alter} DROP DEFAULT` : `${alter} SET DEFAULT ${own_writer_text(to, "default")}`;
			if (properties.includes("not_null")) yield `${alter} ${to.body["not_null"] === true ? "SET" : "DROP"} NOT NULL`;
		}
		const keepsValues = (from, to) => from.body["generated"] === "stored" && to.body["generated"] == null;
		const isOtherExpression = (from, to, { major }) => major >= 17 && from?.body["generated"] === "stored" && to?.body["generated"] === "stored" && propertiesOf(from, to).join() === "default";
		const ownProperties = (from, to, both) => [
			"options",
			"collation",
			"not_null_constraint",
			"identity_sequence",
			...isInherited(from, to) ? [
				"inherited",
				"type",
				"default",
				"not_null"
			] : [],
			...keepsValues(from, to) ? ["generated", "default"] : [],
			...isOtherExpression(from, to, both) ? ["default"] : []
		];
		function* changedColumn(alter, from, to, both) {
			const properties = propertiesOf(from, to);
			if (isOtherExpression(from, to, both)) yield `${alter} SET EXPRESSION AS (${own_writer_text(to, "default")})`;
			if (keepsValues(from, to)) {
				yield `${alter} DROP EXPRESSION`;
				if (to.body["default"] != null) yield `${alter} SET DEFAULT ${own_writer_text(to, "default")}`;
			}
			if (isInherited(from, to)) yield* ofInherited(alter, to, properties);
			if (properties.includes("collation") && !properties.includes("type")) yield `${alter} TYPE ${own_writer_text(to, "type")}${collate(to)}`;
		}
		const collate = (unit) => unit.body["collation"] == null ? "" : ` COLLATE ${requoted(own_writer_text(unit, "collation"))}`;
		function optionSql({ alter, sequence, name, value, type }) {
			switch (name) {
				case "storage": return [`${alter} SET STORAGE ${value ?? usualStorage(type)}`];
				case "compression": return [`${alter} SET COMPRESSION ${value ?? "default"}`];
				case "statistics": return [`${alter} SET STATISTICS ${value ?? "-1"}`];
				case "n_distinct":
				case "n_distinct_inherited": return [value === void 0 ? `${alter} RESET (${name})` : `${alter} SET (${name} = ${value})`];
				case "comment": return [`COMMENT ON SEQUENCE ${sequence} IS ${literalOrNull(value)}`];
				case "maximum": return value !== void 0 && value === own_columns_most[type] ? [`ALTER SEQUENCE ${sequence} AS bigint MAXVALUE ${value}`] : [];
				default: return [];
			}
		}
		function givenAway(sql, made, units) {
			const [, owner] = / OWNER TO ("(?:[^"]|"")*")$/.exec(sql) ?? [];
			const schema = made.map((key) => units.get(key)?.body["schema"]).find((one) => typeof one === "string");
			if (owner === void 0 || typeof schema !== "string") return null;
			const place = (0, quoting.Cv)(schema);
			const role = `${(0, quoting.eu)(owner)}::pg_catalog.regrole`;
			const [where, may] = sql.startsWith("ALTER SCHEMA ") ? [`pg_catalog.format('DATABASE %I', pg_catalog.current_database())`, `pg_catalog.has_database_privilege(${role}, pg_catalog.current_database(), 'CREATE')`] : [(0, quoting.eu)(`SCHEMA ${place}`), `pg_catalog.has_schema_privilege(${role}, ${(0, quoting.eu)(place)}::pg_catalog.regnamespace, 'CREATE')`];
			const rights = (verb, to) => `IF NOT may THEN EXECUTE ${(0, quoting.eu)(`${verb} CREATE ON `)} || place || ${(0, quoting.eu)(` ${to} ${owner}`)}; END IF;`;
			return `DO $given$ DECLARE place text := ${where}; may boolean := ${may}; BEGIN
    ${rights("GRANT", "TO")} EXECUTE ${(0, quoting.eu)(sql)}; ${rights("REVOKE", "FROM")} END $given$`;
		}
		function withoutEnd(sql) {
			let end = sql.length;
			while (end > 0 && (sql[end - 1] === ";" || sql[end - 1]?.trim() === "")) end--;
			return sql.slice(0, end);
		}
		const asVirtual = (sql, made, units) => made.some((key) => units.get(key)?.body["generated"] === "virtual") ? sql.replace(/\) STORED$/, ") VIRTUAL") : sql;
		const ofPartitions = (sql) => sql.replace(/^(CREATE (?:UNIQUE )?INDEX (?:"(?:[^"]|"")*"|[^" ]+) ON) ONLY /, "$1 ");
		function withOnly(sql) {
			const [head] = /^(?:ALTER PUBLICATION "(?:[^"]|"")*" (?:ADD|DROP)|CREATE PUBLICATION "(?:[^"]|"")*" FOR) TABLE /.exec(sql) ?? [];
			const parts = head === void 0 ? null : bracketed_partsOf(`(${sql.slice(head.length)})`, 0);
			if (head === void 0 || parts === null) return sql;
			return head + parts.list.map((one) => one.startsWith("\"") ? `ONLY ${one}` : one).join(", ");
		}
		const withoutCast = (sql) => castIn(sql)?.head ?? sql;
		function throughText(sql) {
			const cast = castIn(sql);
			if (cast === null) return sql;
			const { head, column, type } = cast;
			return `${head} USING ${type === "jsonb" ? `to_jsonb(${column})` : `${column}::text::${type}`}`;
		}
		function castIn(sql) {
			const at = sql.lastIndexOf(" USING ");
			const [head, cast] = [sql.slice(0, at), sql.slice(at + 7)];
			const type = head.slice(head.indexOf(" TYPE ") + 6);
			const column = cast.slice(0, -type.length - 2);
			const isDirect = cast.endsWith(`::${type}`) && !column.includes("::");
			return at > 0 && sql.startsWith("ALTER TABLE ") && isDirect ? {
				head,
				column,
				type
			} : null;
		}
		function parametersOf({ body }) {
			const [definition, word] = [String(body["definition"]), " WITH ("];
			const start = definition.lastIndexOf(word);
			const end = definition.indexOf(")", start);
			if (start < 0 || end < 0) return [definition, new Map()];
			const list = definition.slice(start + word.length, end).split(", ");
			return [definition.slice(0, start) + definition.slice(end + 1), new Map(list.map((one) => one.split("=")))];
		}
		function storageOf(from, to, name) {
			if (from === void 0 || to.body["constraint"] === null) return [];
			const [[rest, old], [wantedRest, wanted]] = [parametersOf(from), parametersOf(to)];
			if (rest !== wantedRest) return [];
			const set = [...wanted].filter(([one, value]) => old.get(one) !== value).map((one) => one.join("="));
			const reset = [...old.keys()].filter((one) => !wanted.has(one));
			return [...set.length === 0 ? [] : [`ALTER INDEX ${name} SET (${set.join(", ")})`], ...reset.length === 0 ? [] : [`ALTER INDEX ${name} RESET (${reset.join(", ")})`]];
		}
		const madeIndex = (to, both) => to.body["constraint"] === null && to.body["valid"] === true && isOnOlder(to, both) ? [ofPartitions(own_writer_text(to, "definition"))] : [];
		const isOnOlder = ({ relation }, { from }) => [
			"table",
			"view",
			"partition"
		].some((kind) => from.has(units_keyOf(kind, relation ?? "")));
		const index = (from, to, both) => {
			if (to === void 0) return null;
			const made = from === void 0 ? madeIndex(to, both) : [];
			const [old, wanted] = [optionsOf(from), optionsOf(to)];
			const name = `${(0, quoting.Cv)(own_writer_text(to, "schema"))}.${(0, quoting.Cv)(own_writer_text(to, "index"))}`;
			const numbered = [...new Set([...old.keys(), ...wanted.keys()])].filter((one) => one.startsWith("statistics of column "));
			const after = [
				...made,
				...storageOf(from, to, name),
				...wanted.has("clustered") ? [`ALTER TABLE ${tableOf(to)} CLUSTER ON ${(0, quoting.Cv)(own_writer_text(to, "index"))}`] : [],
				...numbered.filter((one) => old.get(one) !== wanted.get(one)).map((one) => {
					const number = one.replace("statistics of column ", "");
					return `ALTER INDEX ${name} ALTER COLUMN ${number} SET STATISTICS ${wanted.get(one) ?? "-1"}`;
				}),
				...from?.body["comment"] === to.body["comment"] ? [] : [`COMMENT ON INDEX ${name} IS ${commentOf(to)}`]
			];
			const before = old.has("clustered") && !wanted.has("clustered") ? [`ALTER TABLE ${tableOf(to)} SET WITHOUT CLUSTER`] : [];
			return before.length + after.length > 0 ? {
				before,
				after,
				isWhole: made.length > 0
			} : null;
		};
		const constraint = (from, to, both) => {
			if ((to ?? from)?.body["kind"] === "not null") return notNull(from, to, both);
			if (!(from === void 0 && to !== void 0 && to.body["kind"] !== "trigger") || !isOnOlder(to, both)) return null;
			const name = (0, quoting.Cv)(own_writer_text(to, "constraint"));
			return {
				after: [`ALTER TABLE ${tableOf(to)} ADD CONSTRAINT ${name} ${own_writer_text(to, "definition")}`, ...comment(`CONSTRAINT ${name} ON ${tableOf(to)}`, to)],
				isWhole: true,
				besides: [units_keyOf("index", dotted(own_writer_text(to, "schema"), own_writer_text(to, "constraint")))]
			};
		};
		function ownSql(key, both) {
			const { from, to } = both;
			const [before, after] = [from.get(key), to.get(key)];
			const kind = (after ?? before)?.kind ?? columnOrder;
			const written = writers[kind]?.(before, after, both) ?? null;
			return written === null ? null : {
				before: [],
				after: [],
				isWhole: false,
				besides: [],
				...written
			};
		}
		function isOursAlone(key, both) {
			const { from, to } = both;
			const [before, after] = [from.get(key), to.get(key)];
			const kind = (after ?? before)?.kind ?? "";
			if (kind === "grant") return (after ?? before)?.body["on"] === "identity sequence";
			const properties = propertiesOf(before, after);
			if (kind === "table") return properties.includes("inherits") || before === void 0 && after !== void 0 && triggersOfPartitions(after, both).length > 0;
			if (kind !== "column") return kind === "statistics object" || unmodelledKinds.includes(kind);
			if (notNullFor(before, after, both) !== void 0 || isOtherExpression(before, after, both)) return true;
			return properties.includes("inherited") || properties.join() === "identity_sequence";
		}
		const statisticsObject = (from, to) => {
			const drop = from === void 0 ? [] : [`DROP STATISTICS IF EXISTS ${requoted(from.identity)}`];
			if (to === void 0) return { before: drop };
			const [definition = "", target] = own_writer_text(to, "definition").split(" -- statistics target ");
			const name = requoted(to.identity);
			return {
				before: drop,
				after: [
					definition,
					...target === void 0 ? [] : [`ALTER STATISTICS ${name} SET STATISTICS ${target}`],
					...comment(`STATISTICS ${name}`, to)
				]
			};
		};
		const detached = (_, to, { from, to: units }) => {
			const parent = from.get(`partition ${to?.identity}`)?.body["partition_of"];
			if (to === void 0 || typeof parent !== "string") return null;
			const isPartitioned = from.get(`table ${parent}`)?.body["kind"] === "partitioned table";
			const [child, above] = [requoted(to.identity), requoted(parent)];
			return {
				before: [isPartitioned ? `ALTER TABLE ${above} DETACH PARTITION ${child}` : `ALTER TABLE ${child} NO INHERIT ${above}`],
				isWhole: true,
				besides: [...units.values()].filter(({ relation }) => relation === to.identity).map(({ key }) => key)
			};
		};
		const attached = (from, _, { from: units, to, bounds }) => {
			const key = `partition ${from?.identity}`;
			const parent = to.get(key)?.body["partition_of"];
			if (from === void 0 || typeof parent !== "string") return null;
			const isPartitioned = to.get(`table ${parent}`)?.body["kind"] === "partitioned table";
			const [child, above, bound] = [
				requoted(from.identity),
				requoted(parent),
				bounds.get(key)
			];
			if (!isPartitioned || bound === void 0) return null;
			return {
				after: [`ALTER TABLE ${above} ATTACH PARTITION ${child} ${bound}`],
				isWhole: true,
				besides: [...units.values()].filter(({ relation }) => relation === from.identity).map((one) => one.key)
			};
		};
		function storageOfTable(from, to) {
			const name = requoted(to.identity);
			const [old, wanted] = [optionsOf(from), optionsOf(to)];
			const differs = (option) => old.get(option) !== wanted.get(option);
			const set = [...wanted].filter(([one]) => one.startsWith("toast.") && differs(one));
			const reset = [...old.keys()].filter((one) => one.startsWith("toast.") && !wanted.has(one));
			const place = wanted.get("tablespace") ?? "pg_default";
			const usual = to.body["kind"] === "partitioned table" ? "DEFAULT" : (0, quoting.Cv)("heap");
			const said = wanted.get("access_method");
			const method = said === void 0 ? usual : (0, quoting.Cv)(said);
			return [
				...set.length > 0 ? [`ALTER TABLE ${name} SET (${set.map(([one, value]) => `${one} = ${(0, quoting.eu)(value)}`).join(", ")})`] : [],
				...reset.length > 0 ? [`ALTER TABLE ${name} RESET (${reset.join(", ")})`] : [],
				...differs("tablespace") ? [`ALTER TABLE ${name} SET TABLESPACE ${(0, quoting.Cv)(place)}`] : [],
				...differs("access_method") ? [`ALTER TABLE ${name} SET ACCESS METHOD ${method}`] : []
			];
		}
		const table = (from, to, both) => {
			if (from === void 0) return detached(from, to, both) ?? made(to, both);
			if (to === void 0) return attached(from, to, both);
			const name = requoted(to.identity);
			const [old, wanted] = [list(from, "inherits"), list(to, "inherits")];
			const typed = [optionsOf(from).get("of"), optionsOf(to).get("of")];
			const before = old.filter((one) => !wanted.includes(one)).map((one) => `ALTER TABLE ${name} NO INHERIT ${requoted(one)}`);
			const after = [
				...wanted.filter((one) => !old.includes(one)).map((one) => `ALTER TABLE ${name} INHERIT ${requoted(one)}`),
				...typed[0] === typed[1] ? [] : [typed[1] === void 0 ? `ALTER TABLE ${name} NOT OF` : `ALTER TABLE ${name} OF ${typed[1]}`],
				...storageOfTable(from, to)
			];
			if (before.length + after.length === 0) return null;
			return {
				before,
				after,
				isWhole: propertiesOf(from, to).every((one) => one === "inherits"),
				besides: [...besideParents(from, to, both)]
			};
		};
		function made(to, both) {
			if (to === void 0) return null;
			const type = optionsOf(to).get("of");
			const after = [
				...type === void 0 ? [] : [`ALTER TABLE ${requoted(to.identity)} OF ${type}`],
				...storageOfTable(void 0, to),
				...triggersOfPartitions(to, both)
			];
			return after.length === 0 ? null : { after };
		}
		function* besideParents(from, to, both) {
			const [old, wanted] = [list(from, "inherits"), list(to, "inherits")];
			const sides = [{
				mine: both.to,
				others: both.from,
				parents: old.filter((one) => !wanted.includes(one))
			}, {
				mine: both.from,
				others: both.to,
				parents: wanted.filter((one) => !old.includes(one))
			}];
			for (const { mine, others, parents } of sides) for (const [key, unit] of mine) {
				if (unit.kind !== "constraint" || unit.relation !== to.identity || others.has(key)) continue;
				const name = quoted(own_writer_text(unit, "constraint"));
				const isParents = (parent) => others.get(units_keyOf("constraint", `${parent}.${name}`))?.body["definition"] === unit.body["definition"];
				if (parents.some(isParents)) yield key;
			}
		}
		const sequence = (from, to) => {
			if (to === void 0 || from?.body["persistence"] === to.body["persistence"]) return null;
			const logged = to.body["persistence"] === void 0 ? "LOGGED" : "UNLOGGED";
			return { after: [`ALTER SEQUENCE ${requoted(to.identity)} SET ${logged}`] };
		};
		function enumMadeAnew(to, both) {
			const grants = [...both.to.values()].filter((unit) => objectOf(unit) === to.key);
			const after = [...to.body["comment"] == null ? [] : [`COMMENT ON TYPE ${requoted(to.identity)} IS ${commentOf(to)}`], ...grants.flatMap((unit) => grant(void 0, unit, both)?.after ?? [])];
			return after.length === 0 ? null : { after };
		}
		const type = (from, to, both) => {
			if (from?.body["kind"] === "enum" && to?.body["kind"] === "enum") return enumMadeAnew(to, both);
			if (to === void 0 || to.body["kind"] !== "composite") return null;
			const attributes = (unit) => unit?.body["attributes"] ?? [];
			const old = new Map(attributes(from).map(({ name, comment }) => [name, comment]));
			const after = attributes(to).filter(({ name, comment }) => old.get(name) !== comment).map(({ name, comment }) => `COMMENT ON COLUMN ${requoted(to.identity)}.${(0, quoting.Cv)(name)} IS ${comment === void 0 ? "NULL" : (0, quoting.eu)(comment)}`);
			return after.length === 0 ? null : { after };
		};
		function columnsOfView(from, to) {
			const columns = (unit) => unit?.body["columns"] ?? [];
			const old = new Map(columns(from).map((one) => [one.name, one]));
			const view = requoted(to.identity);
			return columns(to).flatMap((one) => {
				const { name, comment: said, default: value } = one;
				const [column, before] = [(0, quoting.Cv)(name), old.get(name)];
				const change = value === null ? "DROP DEFAULT" : `SET DEFAULT ${value}`;
				return [
					...(before?.comment ?? null) === said ? [] : [`COMMENT ON COLUMN ${view}.${column} IS ${said === null ? "NULL" : (0, quoting.eu)(said)}`],
					...(before?.default ?? null) === value ? [] : [`ALTER VIEW ${view} ALTER COLUMN ${column} ${change}`],
					...to.body["kind"] === "materialized view" ? ofMaterialized(view, before, one) : []
				];
			});
		}
		const view = (from, to) => {
			if (to === void 0) return null;
			const columns = columnsOfView(from, to);
			const isWhole = from !== void 0 && propertiesOf(from, to).join() === "populated";
			const isEmptied = to.body["populated"] === false;
			if (!isWhole && !isEmptied) return columns.length === 0 ? null : { after: columns };
			const refresh = `REFRESH MATERIALIZED VIEW ${requoted(to.identity)}${isEmptied ? " WITH NO DATA" : ""}`;
			return {
				after: [...columns, refresh],
				isWhole
			};
		};
		const publication = (from, to) => {
			if (to === void 0) return null;
			const [before, after] = [from, to].map((one) => list(one, "operations").includes(generatedColumns));
			return before === after ? null : {
				after: [`ALTER PUBLICATION ${requoted(to.identity)} SET (publish_generated_columns = ${after ? "stored" : "none"})`],
				isWhole: from !== void 0 && isOfGeneratedAlone(from, to)
			};
		};
		const generatedColumns = "generated columns";
		function isOfGeneratedAlone(from, to) {
			const rest = (unit) => list(unit, "operations").filter((one) => one !== generatedColumns).join();
			return propertiesOf(from, to).join() === "operations" && rest(from) === rest(to);
		}
		const writers = {
			publication,
			"statistics object": statisticsObject,
			column,
			index,
			constraint,
			table,
			partition,
			sequence,
			type,
			grant,
			"default privilege": defaultPrivilege,
			view,
			...Object.fromEntries(unmodelledKinds.map((kind) => [kind, unmodelled]))
		};
		const hasOwnSql = (kind) => kind in writers;
		function sequencesIn(facts, library) {
			const sequences = new Map();
			const uses = new Map();
			const columnOf = ({ schema, table, name }) => ({
				kind: "column",
				schema,
				table,
				name
			});
			const use = (sequence, part, isPlain) => {
				const column = columnOf(part);
				const [one, key] = [library.keyOf(sequence), library.keyOf(column)];
				const those = uses.get(one) ?? new Map();
				uses.set(one, those.set(key, {
					key,
					column,
					isPlain
				}));
			};
			for (const fact of facts.facts()) {
				const { id, payload } = fact;
				if (id.kind === "sequence") {
					const { schema, name } = id;
					sequences.set(library.keyOf(id), {
						schema,
						name,
						identity: null,
						...optionsIn(payload)
					});
					const owner = ownerOf(fact);
					if (owner !== null) use(id, owner, true);
				}
				if (id.kind === "column" && payload["identity"] != null) {
					const { sequence, options } = payload["identity"];
					if (sequence === null || options === null) continue;
					const own = {
						kind: "sequence",
						...sequence
					};
					sequences.set(library.keyOf(own), {
						...sequence,
						identity: columnOf(id),
						...optionsIn(options)
					});
					use(own, id, true);
				}
			}
			for (const { id, payload } of facts.facts()) if (id.kind === "default") {
				for (const { kind, to } of facts.outgoingEdges(id)) if (kind === "depends" && to.kind === "sequence") use(to, id, /^nextval\('(?:[^']|'')*'::regclass\)$/.test(String(payload["expr"])));
			}
			return {
				sequences,
				uses: new Map([...uses].map(([key, those]) => [key, [...those.values()]]))
			};
		}
		const optionsIn = (payload) => ({
			start: String(payload["start"]),
			increment: String(payload["increment"]),
			minimum: String(payload["minValue"]),
			maximum: String(payload["maxValue"]),
			cycles: payload["cycle"] === true
		});
		function withPositions(steps, sides, library, active) {
			const [was, is] = [sequencesIn(sides.from, library), sequencesIn(sides.to, library)];
			const [before, after] = [new Map(), new Map()];
			const losses = new Map();
			let remembered = 0;
			for (const [key, sequence] of is.sequences) {
				const narrowed = narrowedBy(steps, was.sequences.get(key), sequence);
				if (narrowed !== void 0) losses.set(narrowed, "is refused while the sequence stands beyond its new limits");
				const given = givenTo(key, sequence, {
					was,
					is,
					active
				}, sides);
				if (given === null) continue;
				const touching = steps.filter(({ touches, isTransactional }) => isTransactional && touches.some((one) => given.places.includes(one)));
				const [first, last, place] = [
					touching[0],
					touching.findLast(gives) ?? touching.at(-1),
					given.places[0]
				];
				if (first === void 0 || last === void 0 || place === void 0) continue;
				const { isMade, uses } = given;
				const counted = uses.filter((use) => isCounted(use, sequence, sides));
				const values = counted.map((use) => furthestOf(use, sequence));
				for (const old of sequencesOf(uses, was)) {
					const setting = (0, quoting.eu)(`feature_inventory.position_${++remembered}`);
					const kept = stepAbout(place, `SELECT set_config(${setting}, ${positionOf(old)}::text, true)`);
					before.set(first, [...before.get(first) ?? [], kept]);
					values.push(`nullif(current_setting(${setting}, true), '')::bigint`);
				}
				if (values.length > 0) {
					if (!isMade) values.push(positionOf(sequence));
					after.set(last, [...after.get(last) ?? [], movedOn(sequence, values)]);
				}
				const isKnown = (use) => counted.includes(use) || sequencesOf([use], was).length > 0;
				if (uses.length === 0 || !uses.every(isKnown)) losses.set(makerOf(sequence, touching) ?? last, `${isMade ? `begins at ${sequence.start}, and ` : ""}may give numbers that are there already`);
			}
			return steps.flatMap((step) => {
				const [loses, more = []] = [losses.get(step), after.get(step)];
				const sql = [step.sql, ...more].join(";\n");
				return [...before.get(step) ?? [], {
					...step,
					sql,
					...loses === void 0 ? {} : { loses }
				}];
			});
		}
		const gives = ({ sql }) => / (?:ADD GENERATED|SET DEFAULT) /.test(sql);
		function givenTo(key, sequence, { was, is, active }, { from, to, units }) {
			const before = was.sequences.get(key);
			const isMade = before === void 0 || !positions_isSame(before, sequence);
			const { schema, name } = sequence;
			const made = isMade && sequence.identity === null ? placesOf({
				kind: "sequence",
				schema,
				name
			}, units, to) : [];
			const all = is.uses.get(key) ?? [];
			const had = new Set(isMade ? [] : was.uses.get(key)?.map((use) => use.key));
			const isActive = (id) => placesOf(id, units, to).some((one) => active.has(one));
			const uses = all.filter(({ column, key: one }) => from.has(column) && !had.has(one) && isActive(column));
			const isAlone = all.length === 0 && made.some((one) => active.has(one));
			if (uses.length === 0 && !isAlone) return null;
			return {
				sequence,
				isMade,
				uses,
				places: [...made, ...uses.flatMap(({ column }) => placesOf(column, units, to))]
			};
		}
		const positions_isSame = (one, other) => JSON.stringify(one.identity) === JSON.stringify(other.identity);
		function narrowedBy(steps, was, is) {
			if (was === void 0 || !positions_isSame(was, is)) return void 0;
			const isLess = BigInt(was.maximum) > BigInt(is.maximum) || BigInt(was.minimum) < BigInt(is.minimum);
			const alter = is.identity === null ? `ALTER SEQUENCE ${positions_nameOf(is)} ` : `ALTER TABLE ${positions_tableOf(is.identity)} ALTER COLUMN ${(0, quoting.Cv)(is.identity.name)} SET `;
			const limit = / (?:MINVALUE|MAXVALUE) /;
			return isLess ? steps.find(({ sql }) => sql.startsWith(alter) && limit.test(sql)) : void 0;
		}
		const makerOf = (sequence, steps) => steps.find(({ sql }) => sql.startsWith(`CREATE SEQUENCE ${positions_nameOf(sequence)} `));
		const sequencesOf = (uses, { sequences, uses: all }) => {
			const keys = new Set(uses.map(({ key }) => key));
			return [...all].filter(([, those]) => those.some(({ key }) => keys.has(key))).flatMap(([sequence]) => sequences.get(sequence) ?? []);
		};
		function isCounted({ column, isPlain }, { cycles }, { from, to }) {
			const { schema, table } = column;
			const isHidden = [from, to].some((facts) => {
				const { rowSecurity, forceRowSecurity } = facts.get({
					kind: "table",
					schema,
					name: table
				})?.payload ?? {};
				return rowSecurity === true && forceRowSecurity === true;
			});
			const isNumber = /^(?:smallint|integer|bigint|numeric)\b/.test(String(to.get(column)?.payload["type"]));
			return isPlain && isNumber && !cycles && !isHidden;
		}
		const positions_nameOf = ({ schema, name }) => `${(0, quoting.Cv)(schema)}.${(0, quoting.Cv)(name)}`;
		const isDown = ({ increment }) => increment.startsWith("-");
		const positionOf = (sequence) => `(SELECT last_value FROM ${positions_nameOf(sequence)} WHERE is_called)`;
		const positions_tableOf = ({ schema, table }) => `${(0, quoting.Cv)(schema)}.${(0, quoting.Cv)(table)}`;
		const furthestOf = ({ column }, sequence) => `(SELECT ${isDown(sequence) ? "min" : "max"}(${(0, quoting.Cv)(column.name)}) FROM ${positions_tableOf(column)})`;
		function movedOn(sequence, values) {
			const { start, increment, minimum, maximum } = sequence;
			const at = isDown(sequence) ? "min(at)" : "max(at)";
			const own = /^-?1$/.test(increment) ? at : `(${start} + div(${at} - ${start}, ${increment}) * ${increment})`;
			const [low, high] = isDown(sequence) ? [minimum, start] : [start, maximum];
			const rows = values.map((value) => `(${value})`).join(", ");
			return `SELECT setval(${(0, quoting.eu)(positions_nameOf(sequence))}, ${own}::bigint) FROM (VALUES ${rows}) AS numbers (at) HAVING ${at} BETWEEN ${low} AND ${high}`;
		}
		function draft(from, to, options) {
			const { library, active, units } = options;
			const { own, names, spoilt } = options.tries;
			const both = {
				from: from.units,
				to: to.units,
				bounds: boundsIn(to.facts, to.units),
				names,
				spoilt: new Set(spoilt.keys()),
				members: options.how.members,
				major: options.how.major
			};
			const isThere = (key) => {
				const object = objectOf(spoilt.get(key) ?? from.units.get(key)) ?? key;
				return active.has(object) || from.units.has(object);
			};
			const ours = [...active].filter((key) => isOursAlone(key, both));
			const written = ownOf(both, [...[...new Set([
				...own,
				...names.keys(),
				...ours
			])].filter((key) => active.has(key)), ...partitionsOfNew(active, from.units, to.units)]);
			const mended = ownOf(asSpoilt(both, spoilt), [...spoilt.keys()].filter(isThere));
			const sides = {
				from: from.facts,
				to: to.facts,
				units
			};
			const { facts, leftOut } = middle(library, sides, new Set([...active].filter((key) => !written.whole.has(key))));
			const { tried, left } = oursOrLeft(leftOut, both, own);
			const chosen = new Set([...active].filter((key) => !left.has(key)));
			const actions = inTwo(sides, facts, options);
			if (actions instanceof Error) {
				for (const key of refused(sides, [...chosen].sort(), options)) left.set(key, actions.message);
				return {
					steps: [],
					left,
					own: new Set(),
					isIncomplete: true
				};
			}
			const hasDefaults = [...from.units.values()].some(({ kind }) => kind === "default privilege");
			const isNeeded = (step) => !isNeedless(step, {
				from: from.units,
				to: to.units,
				active,
				hasDefaults,
				how: options.how
			});
			const theirs = actions.filter((action) => !isUntold(action, sides)).map((action) => stepOf(action, sides, options));
			const proposed = arranged(theirs.filter(isNeeded), to.units);
			const after = [
				...written.after,
				...mended.before,
				...mended.after
			].filter((step) => isAboutPrivileges(step.sql) || isNeeded(step));
			const steps = withPositions(indexesLast([
				...written.before,
				...proposed,
				...after
			], from.units), sides, library, chosen);
			for (const step of steps) {
				const [secret] = (0, secret_shapes.Il)(step.sql);
				const mine = step.units.filter((key) => active.has(key));
				if (secret !== void 0) for (const key of mine) left.set(key, `its definition holds ${secret.name}`);
			}
			for (const key of remade(library, actions, sides)) {
				if (!active.has(key) || written.whole.has(key)) continue;
				const ours = oursFor(key, both, own);
				if (ours !== null) tried.add(ours);
				else if (!key.startsWith("column ")) left.set(key, dropsRows);
			}
			if (left.size > 0 || tried.size > 0) return {
				steps: [],
				left,
				own: tried,
				isIncomplete: true
			};
			return {
				steps: withAll(steps, to.units, options.how),
				left,
				own: tried,
				isIncomplete: false
			};
		}
		function oursFor(key, both, own) {
			const table = units_keyOf("table", (both.to.get(key) ?? both.from.get(key))?.relation ?? "");
			if (!own.has(table) && ownSql(table, both)?.besides.includes(key) === true) return table;
			return !own.has(key) && ownSql(key, both)?.isWhole === true ? key : null;
		}
		function oursOrLeft(leftOut, both, own) {
			const [tried, left] = [new Set(), new Map()];
			for (const [key, why] of leftOut) {
				const ours = oursFor(key, both, own);
				if (ours === null) left.set(key, why);
				else tried.add(ours);
			}
			return {
				tried,
				left
			};
		}
		function asSpoilt(both, spoilt) {
			if (spoilt.size === 0) return both;
			const [from, to] = [new Map(both.from), new Map(both.to)];
			for (const [key, seen] of spoilt) {
				const wanted = both.from.get(key);
				if (seen === null) from.delete(key);
				else from.set(key, seen);
				if (wanted === void 0) to.delete(key);
				else to.set(key, wanted);
			}
			return {
				...both,
				from,
				to
			};
		}
		function boundsIn(facts, units) {
			return new Map(facts.facts().flatMap(({ id, payload }) => {
				const bound = id.kind === "table" ? payload["partitionBound"] : null;
				return typeof bound === "string" ? placesOf(id, units, facts).map((key) => [key, bound]) : [];
			}));
		}
		function ownOf(both, keys) {
			const { from, to } = both;
			const whole = new Set();
			const [before, after] = [[], []];
			for (const key of keys) {
				const written = ownSql(key, both);
				if (written === null) continue;
				if (written.isWhole) whole.add(key);
				for (const other of written.besides) whole.add(other);
				const unit = to.get(key) ?? from.get(key);
				const relation = unit?.relation ?? null;
				const object = objectOf(unit);
				const onShadow = standInFor(unit, both.members);
				const step = (sql) => ({
					sql,
					...onShadow === null ? {} : { onShadow },
					units: [key],
					touches: object === null ? [key] : [key, object],
					relations: relation === null ? [] : [relation],
					isTransactional: true,
					endsTransaction: false,
					destroys: []
				});
				before.push(...written.before.map(step));
				after.push(...written.after.map(step));
			}
			return {
				before,
				after,
				whole
			};
		}
		function isNeedless({ sql, units }, { from, to, active, hasDefaults, how: { role } }) {
			if (sql.endsWith(` OWNER TO ${(0, quoting.Cv)(role[1])}`)) return units.every((key) => [void 0, role[1]].includes(from.get(key)?.body["owner"]));
			if (sql.startsWith("COMMENT ON EXTENSION ")) return true;
			if (!hasDefaults && isAboutPrivileges(sql)) return !units.some((key) => active.has(key) || to.has(key));
			return false;
		}
		function isUntold({ sql, produces, destroys }, { from, to, units }) {
			if (/^(?:CREATE|ALTER) USER MAPPING /.test(sql)) return true;
			const ids = [...produces, ...destroys].map((id) => "target" in id ? id.target : id);
			const isShown = (id) => !("schema" in id) || id.schema === null || units.has(units_keyOf("schema", quoted(id.schema)));
			const isPlaced = (id) => placesOf(id, units, to.has(id) ? to : from).length > 0;
			return ids.length > 0 && !ids.some((id) => isShown(id) || isPlaced(id));
		}
		const isAboutPrivileges = (sql) => /^(?:GRANT|REVOKE) /.test(sql);
		const dropsRows = "it could only be dropped and created again, which would lose its rows";
		function inTwo(sides, to, options) {
			const { library, units, tries: { anew } } = options;
			if (anew.size > 0) return byWayOf(withoutColumns(library, sides.from, units, anew), sides, to, options);
			const whole = planned(sides, to, options);
			if (!(whole instanceof Error)) return whole;
			const inParts = byWayOf(withoutParts(library, sides.from, to), sides, to, options);
			return inParts instanceof Error ? whole : inParts;
		}
		function byWayOf(between, { from }, to, options) {
			const [first, second] = [planned({ from }, between, options), planned({ from: between }, to, options)];
			if (first instanceof Error) return first;
			return second instanceof Error ? second : [...first, ...second];
		}
		function planned({ from }, to, { library, roles }) {
			try {
				return library.plan(from, to, roles);
			} catch (error) {
				const [message = ""] = error.message.split("\n");
				return new Error(`pg-delta writes no SQL for it: ${message.split(" \u2014 ")[0] ?? ""}`);
			}
		}
		function refused(sides, suspects, options, kept = []) {
			if (suspects.length < 2) return suspects;
			const half = Math.ceil(suspects.length / 2);
			const [one, other] = [suspects.slice(0, half), suspects.slice(half)];
			const works = (some) => {
				const { facts } = middle(options.library, sides, new Set([...kept, ...some]));
				return !(inTwo(sides, facts, options) instanceof Error);
			};
			if (works(one)) return refused(sides, other, options, [...kept, ...one]);
			if (works(other)) return refused(sides, one, options, [...kept, ...other]);
			return [...refused(sides, one, options, kept), ...refused(sides, other, options, kept)];
		}
		function remade(library, actions, { to, units }) {
			const holdsRows = ({ kind }) => kind === "table" || kind === "column";
			const destroyed = new Set(actions.flatMap(({ destroys }) => destroys.filter(holdsRows).map(library.keyOf)));
			return actions.flatMap(({ produces }) => produces.filter(holdsRows)).filter((id) => destroyed.has(library.keyOf(id))).flatMap((id) => placesOf(id, units, to));
		}
		function stepOf(action, { from, to, units }, { how: { role: [, live] }, tries: { casts, texts } }) {
			const { produces, consumes, destroys, releases, transactionality } = action;
			const places = (ids) => [...new Set(ids.flatMap((id) => placesOf(id, units, to.has(id) ? to : from)))];
			const privileges = [
				...produces,
				...consumes,
				...destroys
			].filter(({ kind }) => kind === "acl");
			const made = places(isAboutPrivileges(action.sql) ? privileges : [...produces, ...destroys]);
			const touches = places([
				...produces,
				...destroys,
				...consumes,
				...releases
			]);
			const isWhole = made.some((key) => units.get(key)?.kind === "index" && units.get(key)?.body["valid"] === true);
			const said = withoutEnd(withOnly(asVirtual(action.sql.replace(` AUTHORIZATION ${(0, quoting.Cv)(live)}`, ""), touches, units)));
			const castAs = (one) => {
				if (touches.some((key) => texts.has(key))) return throughText(one);
				return touches.some((key) => casts.has(key)) ? one : withoutCast(one);
			};
			const sql = isWhole ? ofPartitions(said) : said;
			const onShadow = givenAway(sql, made.length > 0 ? made : touches, units);
			return {
				...onShadow === null ? {} : { onShadow },
				sql: castAs(sql),
				units: made.length > 0 || isAboutPrivileges(action.sql) ? made : touches,
				touches,
				relations: [...new Set(touches.map((key) => units.get(key)?.relation).filter((one) => one != null))],
				isTransactional: transactionality !== "nonTransactional",
				endsTransaction: transactionality === "commitBoundaryAfter",
				destroys
			};
		}
		function judge(from, { units: seen, to, failed, steps }, { wanted, left, tries, how }) {
			const units = withoutOwnNames(from, seen);
			const { own, casts, texts, anew, names, spoilt } = tries;
			const found = new Map();
			const isActive = (key) => wanted.has(key) && !left.has(key);
			for (const { step, message } of failed) {
				const mine = step.units.filter(isActive);
				const isCast = message.includes(" cannot be cast automatically ");
				const isNoCast = message.startsWith("cannot cast type ");
				for (const key of mine.length > 0 ? mine : related(step, isActive)) {
					if (found.has(key)) continue;
					const isAgain = isNoCast && !anew.has(key) && wasAddedAgain(to.get(key), from, to);
					const isText = isNoCast && !isAgain && !texts.has(key);
					found.set(key, isCast && !casts.has(key) || isAgain || isText ? null : message);
					if (isCast) casts.add(key);
					if (isAgain) anew.add(key);
					if (isText) texts.add(key);
				}
			}
			const again = [...found].filter(([, why]) => why === null);
			if (again.length > 0) return new Map(again);
			if (found.size > 0) return found;
			if (failed.length > 0) {
				for (const key of wanted) if (isActive(key)) found.set(key, failed[0]?.message ?? "");
			}
			if (found.size > 0) return found;
			const blamed = new Map();
			for (const key of keysOf(from, units, to)) {
				const { kind } = units.get(key) ?? from.get(key) ?? to.get(key);
				if (kind === columnOrder || kind === "partition" && !wanted.has(key)) continue;
				const member = (units.get(key) ?? to.get(key))?.extension;
				if (member !== void 0 && isToldThere(key, to, tries, how)) continue;
				if (isSame(units, to, key) || !isActive(key) && isSame(units, from, key)) continue;
				const version = member === void 0 ? null : otherVersion(key, member, units, to, how);
				if (version === "none") continue;
				if (member !== void 0 && version !== null && (isActive(key) || isActive(member))) found.set(isActive(member) ? member : key, version);
				else if (isActive(key)) {
					const name = nameReached(seen.get(key), to.get(key), seen);
					const isLast = own.has(key) && (name === null || names.has(key));
					found.set(key, isLast ? whyOf(units.get(key), to.get(key)) : null);
					if (name !== null && !names.has(key)) names.set(key, name);
					else own.add(key);
				} else if (hasOwnSql(kind) && !spoilt.has(key)) {
					spoilt.set(key, units.get(key) ?? null);
					found.set(key, null);
				} else for (const culprit of culpritsOf(key, {
					units,
					from,
					to
				}, steps, wanted, isActive)) {
					const isTried = own.has(culprit) && blamed.get(culprit) !== null;
					blamed.set(culprit, isTried ? `what is proposed for it also changes ${key}` : null);
					own.add(culprit);
				}
			}
			return found.size > 0 ? found : blamed;
		}
		function* keysOf(...sides) {
			for (const [at, side] of sides.entries()) for (const key of side.keys()) if (!sides.slice(0, at).some((before) => before.has(key))) yield key;
		}
		const isToldThere = (key, to, { own, spoilt }, { members }) => members === "live" && (spoilt.has(key) || own.has(key) && to.has(key));
		function otherVersion(key, extension, units, to, { versions }) {
			const [here, there] = [units.get(extension), to.get(extension)];
			const live = versions.get(String(here?.body["name"]));
			if (live === void 0 || here?.version === void 0 || live === here.version) return null;
			const unit = units.get(key) ?? to.get(key);
			const object = String(unit.body["object"]);
			if (there?.version === live) {
				if (there.members?.has(object) !== true) return "none";
				if (here.members?.has(object) === true) return null;
				if (isUsual(unit, units, to)) return "none";
			}
			return `who may use what it brings cannot be told: the database's server has version ${live} of it, and the shadow ${here.version}. The input shadow can name a server that has the same`;
		}
		const isUsual = ({ extension, body }, units, to) => [...to.values()].some((one) => one.extension === extension && [
			"on",
			"grantee",
			"privileges"
		].every((name) => JSON.stringify(one.body[name]) === JSON.stringify(body[name])) && isSame(units, to, one.key));
		function nameReached(reached, wanted, units) {
			if (reached?.kind !== "column" || propertiesOf(reached, wanted).join() !== "not_null_constraint") return null;
			return String(reached.body["not_null_constraint"] ?? nameOfNotNull(reached, units));
		}
		const related = (step, isActive) => step.touches.filter(isActive);
		function whyOf(reached, wanted) {
			if (wanted === void 0) return "it is still there after what is proposed for it";
			if (reached === void 0) return "it is not there after what is proposed for it";
			return `differs afterwards in: ${propertiesOf(reached, wanted).join(", ")}`;
		}
		function culpritsOf(key, { units, from, to }, steps, wanted, isActive) {
			const near = steps.filter(({ touches }) => touches.includes(key)).flatMap(({ units }) => units).filter(isActive);
			if (near.length > 0) return near;
			const unit = units.get(key) ?? from.get(key);
			const parents = parentsOf(unit?.relation, [
				from,
				units,
				to
			]);
			const object = objectOf(unit);
			if (object !== null && isActive(object)) return [object];
			const columns = judge_columnsOf(unit).filter(isActive);
			if (columns.length > 0) return columns;
			for (const some of [[unit?.relation], parents]) {
				const beside = steps.filter(({ relations }) => some.some((relation) => relation != null && relations.includes(relation))).flatMap((step) => step.units).filter(isActive);
				if (beside.length > 0) return beside;
			}
			return [...wanted].filter(isActive);
		}
		const judge_columnsOf = (unit) => unit?.relation != null && Array.isArray(unit.body["columns"]) ? unit.body["columns"].flatMap((name) => typeof name === "string" ? [units_keyOf("column", `${unit.relation}.${quoted(name)}`)] : []) : [];
		function parentsOf(relation, sides) {
			const found = new Set();
			const add = (child) => {
				for (const units of sides) for (const parent of inheritedBy(units, child)) if (!found.has(parent)) {
					found.add(parent);
					add(parent);
				}
			};
			if (relation != null) add(relation);
			return [...found];
		}
		function inheritedBy(units, child) {
			const parent = units.get(units_keyOf("partition", child))?.body["partition_of"];
			const inherits = units.get(units_keyOf("table", child))?.body["inherits"] ?? [];
			return typeof parent === "string" ? [...inherits, parent] : inherits;
		}
		const noTries = () => ({
			own: new Set(),
			casts: new Set(),
			texts: new Set(),
			anew: new Set(),
			names: new Map(),
			spoilt: new Map()
		});
		const mostRenewals = 4;
		const otherOrder = "its columns stand in another order: PostgreSQL adds a column at the end";
		const unknownPrivileges = "who may use what it brings cannot be told here: default privileges were changed since it was made. The input shadow can name a server on which the migrations run as a superuser";
		const mostRounds = 20;
		async function prove(from, wantedIn, options) {
			const { library, how, log } = options;
			const to = {
				...wantedIn,
				units: withoutOwnNames(from.units, wantedIn.units)
			};
			const wanted = differing(from.units, to.units);
			const left = new Map([...options.without ?? []].filter(([key]) => wanted.has(key)));
			for (const key of wanted) if (from.units.get(key)?.locked === true || to.units.get(key)?.locked === true) left.set(key, "another session had it locked");
			for (const [key, why] of newIn(wanted, from.units, to.units, how.major)) left.set(key, why);
			for (const key of wanted) {
				const extension = to.units.get(key)?.foretold === "unknown" ? to.units.get(key)?.extension : void 0;
				if (extension !== void 0) left.set(extension, unknownPrivileges);
			}
			const tries = noTries();
			const units = new Map([...from.units, ...to.units]);
			let commits = 0;
			for (let round = 1; round <= mostRounds && commits <= mostRenewals; round++) {
				for (const key of wanted) {
					const why = [from.units.get(key), to.units.get(key)].map((unit) => left.get((unit && comesWith(unit, from.units, to.units, options.without)) ?? "")).find((one) => one !== void 0);
					if (why !== void 0 && !left.has(key)) left.set(key, why);
				}
				const drafted = draft(from, to, {
					library,
					active: new Set([...wanted].filter((key) => !left.has(key))),
					tries,
					units,
					roles: options.roles,
					how
				});
				for (const [key, why] of drafted.left) left.set(key, why);
				for (const key of drafted.own) tries.own.add(key);
				if (drafted.isIncomplete) continue;
				const isCommitted = commits > 0;
				const tried = isCommitted ? await attemptFiles(to, drafted.steps, options) : await attempt(from, to, drafted.steps, options);
				if (tried.needsCommit) {
					commits++;
					continue;
				}
				const { steps } = tried;
				const verdict = judge(from.units, tried, {
					wanted,
					left,
					tries,
					how
				});
				log(`Round ${round}: ${drafted.steps.length} statements, ${verdict.size} to leave out`);
				if (verdict.size === 0) {
					const reached = new Set([...wanted].filter((key) => !left.has(key)));
					for (const key of otherwiseOrdered(tried.units, tried.to)) left.set(key, otherOrder);
					const kept = await keep(tried, {
						steps,
						isCommitted
					}, options);
					if (kept === "failed") break;
					return {
						steps: isCommitted ? steps : steps.map((step) => ({
							...step,
							endsTransaction: false
						})),
						reached,
						left,
						units: kept === "kept" ? tried.units : null
					};
				}
				if (!isCommitted) await (0, database_database.F)(options.database());
				const without = [...verdict].flatMap(([key, why]) => why === null ? [] : [[key, onOlder(why, how)]]);
				for (const [key, why] of without) left.set(key, why);
				if (without.length > 0) tries.spoilt.clear();
				if (isCommitted) {
					commits++;
					await options.renew();
				}
			}
			return nothingProven(wanted, left, "no SQL was proven to lead there");
		}
		function newIn(wanted, from, to, major) {
			const found = new Map();
			for (const key of wanted) {
				const unit = to.get(key);
				const why = unit === void 0 ? null : tooNew(unit, major);
				if (unit === void 0 || why === null) continue;
				found.set(key, why);
				if (isNotNull(unit)) {
					for (const column of judge_columnsOf(unit)) if (from.has(column)) found.set(column, why);
				}
				const table = comesWith(unit, from, to);
				if (table !== null && !isNotNull(unit) && unit.kind !== "grant") found.set(table, why);
			}
			return new Map([...found].filter(([key]) => wanted.has(key)));
		}
		const isNotNull = ({ kind, body }) => kind === "constraint" && body["kind"] === "not null";
		function comesWith(unit, from, to, stays = new Map()) {
			const isPart = unit.relation !== null && !standsAlone.has(unit.kind);
			const of = objectOf(unit);
			const object = of ?? (isPart ? units_keyOf("table", unit.relation ?? "") : null);
			if (object === null || unit.extension !== void 0) return object;
			if (of === null && stays.has(object)) return null;
			const [before, after] = [from.get(object), to.get(object)];
			const isAnother = isPart && before?.body["partition_key"] !== after?.body["partition_key"];
			return before === void 0 === (after === void 0) && !isAnother ? null : object;
		}
		const standsAlone = new Set([
			"table",
			"view",
			"sequence",
			"partition"
		]);
		const nothingProven = (wanted, left, why) => ({
			steps: [],
			reached: new Set(),
			left: new Map([...wanted].map((key) => [key, left.get(key) ?? why])),
			units: null
		});
		async function keep({ failed }, { steps, isCommitted }, { database, keeps, renew }) {
			if (isCommitted) {
				if (keeps && failed.length === 0) return "kept";
				await renew();
				return failed.length === 0 ? "undone" : "failed";
			}
			const isLoose = ({ isTransactional, onShadow }) => !isTransactional && onShadow === void 0;
			if (failed.length > 0 || !keeps || steps.some(isLoose)) {
				await (0, database_database.F)(database());
				return failed.length === 0 ? "undone" : "failed";
			}
			try {
				await database().query("COMMIT");
				return "kept";
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database());
				return "failed";
			}
		}
		async function attempt(from, to, steps, options) {
			const database = options.database();
			if (steps.length === 0) {
				await database.query("BEGIN");
				return {
					units: from.units,
					to: await options.rewritten(to.units, from.units),
					failed: [],
					steps,
					needsCommit: false
				};
			}
			try {
				await database.query([
					"BEGIN",
					...settings,
					...steps.map(shadowSql)
				].join(";\n"));
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				if (error.code === unsafeNewValue) return {
					units: new Map(),
					to: to.units,
					failed: [],
					steps,
					needsCommit: true
				};
				await database.query(["BEGIN", ...settings].join(";\n"));
				const run = await runInAnyOrder(database, steps);
				if (run.needsCommit) {
					await (0, database_database.F)(database);
					return {
						units: new Map(),
						to: to.units,
						failed: [],
						steps,
						needsCommit: true
					};
				}
				return {
					...await seen(to, options),
					failed: run.failed,
					steps: run.steps,
					needsCommit: false
				};
			}
			return {
				...await seen(to, options),
				failed: [],
				steps,
				needsCommit: false
			};
		}
		async function attemptFiles(to, steps, options) {
			const database = options.database();
			const failed = [];
			try {
				await runSteps(database, steps);
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				await options.renew();
				return await attemptSteps(to, steps, options);
			}
			return await committed(to, {
				failed,
				steps
			}, options);
		}
		async function attemptSteps(to, steps, options) {
			const database = options.database();
			const failed = [];
			for (const step of steps) try {
				await runSteps(database, [step]);
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				failed.push({
					step,
					message: error.message
				});
			}
			return await committed(to, {
				failed,
				steps
			}, options);
		}
		async function committed(to, tried, options) {
			const database = options.database();
			await database.query("BEGIN");
			try {
				return {
					...await seen(to, options),
					...tried,
					needsCommit: false
				};
			} finally {
				await (0, database_database.F)(database);
			}
		}
		async function seen(to, { database, look, rewritten }) {
			const units = await look(database());
			return {
				units,
				to: await rewritten(to.units, units)
			};
		}
		async function renamed_columns_columnsOf(live, built, wanted) {
			const changed = [...wanted.values()].filter(({ kind, key, relation }) => (kind === "column" || kind === columnOrder) && built.has(units_keyOf("table", relation ?? "")) && (kind === "column" ? !built.has(key) : !isSame(built, wanted, key)));
			const tables = [...new Set(changed.map(({ relation }) => relation ?? ""))].flatMap((relation) => {
				const oid = wanted.get(units_keyOf("table", relation))?.oid ?? null;
				return oid === null ? [] : [{
					relation,
					oid
				}];
			});
			if (tables.length === 0) return [];
			const pairs = (await liveRows(live, (0, sql.l)`SELECT DISTINCT t.relation, n.name AS was, a.attname::text AS is
      FROM json_to_recordset(${tables}) t(relation text, oid oid)
      JOIN catalog.objects o ON o.kind = 'table' AND o.oid = t.oid
      CROSS JOIN LATERAL jsonb_array_elements(o.body->'columns') WITH ORDINALITY c(body, place)
      CROSS JOIN LATERAL (SELECT c.body->>'name' AS name) n
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = o.column_numbers[c.place] AND NOT a.attisdropped
      WHERE a.attname <> n.name`) ?? []).map(({ relation, was, is }) => ({
				relation: String(relation),
				was: String(was),
				is: String(is)
			}));
			return [...(0, group_by.$)(pairs, ({ relation }) => relation)].flatMap(([relation, all]) => {
				const [before = [], after = []] = [built, wanted].map((units) => namesIn(units.get(units_keyOf(columnOrder, relation))));
				return inTurn(provenBy(all, before, after), [...before, ...after]).map((pair) => renameOf(relation, pair));
			});
		}
		const namesIn = (unit) => unit?.body["names"] ?? [];
		function provenBy(known, before, after) {
			const [old, now] = [new Set(before), new Set(after)];
			const pairs = known.filter(({ was, is }) => old.has(was) && now.has(is));
			const plain = pairs.filter(({ is }) => !old.has(is));
			const names = new Map(pairs.map(({ was, is }) => [was, is]));
			const called = before.map((name) => names.get(name) ?? name);
			const isOne = names.size === pairs.length && new Set(called).size === called.length;
			const there = called.filter((name) => now.has(name));
			const isAsThere = there.join("\0") === after.filter((name) => there.includes(name)).join("\0");
			return isOne && isAsThere ? pairs : plain;
		}
		function inTurn(pairs, taken) {
			const open = [...pairs];
			const made = [];
			while (open.length > 0) {
				const at = open.findIndex(({ is }) => !open.some(({ was }) => was === is));
				const [next] = open.splice(Math.max(at, 0), 1);
				if (next === void 0) break;
				if (at >= 0) {
					made.push(next);
					continue;
				}
				let aside = `${next.was}_aside`;
				while (taken.includes(aside)) aside += "_";
				made.push({
					was: next.was,
					is: aside
				});
				open.push({
					was: aside,
					is: next.is
				});
			}
			return made;
		}
		function renameOf(relation, { was, is }) {
			const rename = (one, other) => `ALTER TABLE ${requoted(relation)} RENAME COLUMN ${(0, quoting.Cv)(one)} TO ${(0, quoting.Cv)(other)}`;
			const identity = `${relation}.${quoted(was)}`;
			return {
				key: units_keyOf("column", identity),
				kind: "column",
				identity,
				became: `${relation}.${quoted(is)}`,
				adopt: [rename(was, is)],
				undo: [rename(is, was)]
			};
		}
		const nameBefore = (key, renames) => called(key, [...renames].reverse(), ({ identity, became }) => [became, identity]);
		const nameNow = (key, renames) => called(key, renames, ({ identity, became }) => [identity, became]);
		function called(key, renames, change) {
			const at = key.indexOf(" ", key.startsWith(`${columnOrder} `) ? 12 : 0);
			let name = key.slice(at + 1);
			for (const [from, to] of renames.map(change)) if (name === from || name.startsWith(`${from}.`)) name = to + name.slice(from.length);
			return `${key.slice(0, at)} ${name}`;
		}
		function withNamesNow(units, renames) {
			const named = [...units].map(([key, unit]) => [nameNow(key, renames), unit]);
			const isOther = ([key, unit]) => key !== unit.key;
			return new Map([...named.filter((one) => !isOther(one)), ...named.filter(isOther)]);
		}
		const renamed = {
			schema: {
				word: "SCHEMA",
				name: "schema",
				moves: false
			},
			table: {
				word: "TABLE",
				name: "table",
				moves: true
			},
			view: {
				word: "VIEW",
				name: "view",
				moves: true
			},
			sequence: {
				word: "SEQUENCE",
				name: "sequence",
				moves: true
			},
			type: {
				word: "TYPE",
				name: "type",
				moves: true
			},
			index: {
				word: "INDEX",
				name: "index",
				moves: false
			},
			constraint: {
				word: "CONSTRAINT",
				name: "constraint",
				moves: false
			},
			trigger: {
				word: "TRIGGER",
				name: "trigger",
				moves: false
			},
			policy: {
				word: "POLICY",
				name: "policy",
				moves: false
			}
		};
		const order = [
			["schema"],
			[
				"table",
				"view",
				"sequence",
				"type"
			],
			[
				"index",
				"constraint",
				"trigger",
				"policy"
			]
		];
		const renameRounds = order.length;
		async function renamesIn(live, built, wanted, round) {
			const kinds = new Set(order[round]);
			const come = [...wanted.values()].filter(({ key, kind, oid }) => kinds.has(kind) && oid !== null && !built.has(key));
			const objects = come.length === 0 ? [] : await renamesOf(live, built, wanted, come);
			const parts = round < order.length - 1 ? labelsOf : renamed_columns_columnsOf;
			return [...objects, ...await parts(live, built, wanted)];
		}
		const renames_asked = async (live, question) => await liveRows(live, question) ?? [];
		async function renamesOf(live, built, wanted, come) {
			const objects = come.map(({ kind, oid }) => ({
				kind,
				oid
			}));
			const known = await renames_asked(live, (0, sql.l)`SELECT DISTINCT o.kind, o.identity, o.oid::text AS oid FROM catalog.objects o
      JOIN json_to_recordset(${objects}) c(kind text, oid oid) ON c.kind = o.kind AND c.oid = o.oid`);
			const byOid = (0, group_by.$)(come, ({ kind, oid }) => `${kind} ${oid}`);
			return known.flatMap(({ kind, identity, oid }) => {
				const key = units_keyOf(String(kind), String(identity));
				const was = built.get(key);
				const [is, ...others] = byOid.get(`${String(kind)} ${String(oid)}`) ?? [];
				const isThere = wanted.get(key)?.oid === oid;
				return was === void 0 || is === void 0 || isThere || others.length > 0 ? [] : renames_renameOf(was, is);
			});
		}
		const renames_text = (unit, property) => String(unit.body[property]);
		function renames_renameOf(was, is) {
			const how = renamed[was.kind];
			if (how === void 0) return [];
			const [from, to] = [renames_text(was, how.name), renames_text(is, how.name)];
			const [here, there] = [renames_text(was, "schema"), renames_text(is, "schema")];
			if (was.relation !== null && how.moves === false && was.relation !== is.relation) return [];
			if (was.kind !== "schema" && here !== there && !how.moves) return [];
			const word = wordOf(was, how.word);
			const alter = (schema, name) => {
				if (was.kind === "schema") return `ALTER SCHEMA ${(0, quoting.Cv)(name)}`;
				if (how.word === "CONSTRAINT") return `ALTER TABLE ${requoted(was.relation ?? "")}`;
				if (how.word === "TRIGGER" || how.word === "POLICY") return `ALTER ${how.word} ${(0, quoting.Cv)(name)} ON ${requoted(was.relation ?? "")}`;
				return `ALTER ${word} ${(0, quoting.Cv)(schema)}.${(0, quoting.Cv)(name)}`;
			};
			const rename = (schema, one, other) => how.word === "CONSTRAINT" ? `${alter(schema, one)} RENAME CONSTRAINT ${(0, quoting.Cv)(one)} TO ${(0, quoting.Cv)(other)}` : `${alter(schema, one)} RENAME TO ${(0, quoting.Cv)(other)}`;
			const isMoved = was.kind !== "schema" && here !== there;
			const move = (schema, target, name) => isMoved ? [`${alter(schema, name)} SET SCHEMA ${(0, quoting.Cv)(target)}`] : [];
			const called = (schema, one, other) => one === other ? [] : [rename(schema, one, other)];
			return [{
				key: was.key,
				kind: was.kind,
				identity: was.identity,
				became: is.identity,
				adopt: [...move(here, there, from), ...called(there, from, to)],
				undo: [...called(there, to, from), ...move(there, here, from)]
			}];
		}
		function wordOf({ kind, body }, word) {
			if (kind === "view" && body["kind"] === "materialized view") return "MATERIALIZED VIEW";
			if (kind === "table" && body["kind"] === "foreign table") return "FOREIGN TABLE";
			return kind === "type" && body["kind"] === "domain" ? "DOMAIN" : word;
		}
		async function labelsOf(live, built, wanted) {
			const labels = (unit) => unit?.body["labels"] ?? [];
			const changed = [...wanted.values()].filter(({ kind }) => kind === "type").flatMap((is) => {
				const [old, now] = [labels(built.get(is.key)), labels(is)];
				const pairs = old.flatMap((one, at) => one === now[at] ? [] : [[one, now[at] ?? ""]]);
				return old.length === now.length && pairs.length > 0 && pairs.every(([, to]) => !old.includes(to)) ? [{
					is,
					old,
					pairs
				}] : [];
			});
			if (changed.length === 0) return [];
			const described = changed.map(({ is: { identity, oid }, old }) => ({
				identity,
				oid,
				labels: old
			}));
			const known = await renames_asked(live, (0, sql.l)`SELECT DISTINCT o.identity FROM catalog.objects o
      JOIN json_to_recordset(${described}) t(identity text, oid oid, labels jsonb)
        ON o.kind = 'type' AND o.identity = t.identity AND o.oid = t.oid AND o.body->'labels' = t.labels`);
			const proven = new Set(known.map(({ identity }) => String(identity)));
			return changed.filter(({ is }) => proven.has(is.identity)).map(({ is: { key, kind, identity }, pairs }) => {
				const rename = (one, other) => `ALTER TYPE ${requoted(identity)} RENAME VALUE ${(0, quoting.eu)(one)} TO ${(0, quoting.eu)(other)}`;
				return {
					key,
					kind,
					identity,
					became: identity,
					adopt: pairs.map(([from, to]) => rename(from, to)),
					undo: pairs.map(([from, to]) => rename(to, from))
				};
			});
		}
		const rewrite_written = [
			"definition",
			"using",
			"with_check",
			"source_hash",
			"arguments"
		];
		async function rewritten(units, here, options) {
			const { database, catalogSql, how } = options;
			const functions = new Map(options.facts.facts().filter(({ id }) => id.kind === "function" || id.kind === "procedure").flatMap(({ id, payload }) => placesOf(id, units, options.facts).map((key) => [key, String(payload["def"])])));
			const statements = [...units].flatMap(([key, unit]) => !here.has(key) || isSame(units, here, key) ? [] : statementsOf(unit, functions).map((statement) => ({
				key,
				statement
			})));
			if (statements.length === 0) return units;
			const texts = statements.map((one) => one.statement);
			await database.query("SAVEPOINT rewritten");
			await database.query(`${settings.join("; ")};
    DO $rewrite$ DECLARE one record; refused int[] := '{}'; BEGIN
    FOR one IN SELECT value, ordinality::int
      FROM pg_catalog.json_array_elements_text(${json(texts)}) WITH ORDINALITY LOOP
      BEGIN EXECUTE one.value; EXCEPTION WHEN OTHERS THEN refused := refused || one.ordinality; END;
    END LOOP;
    PERFORM pg_catalog.set_config('feature_inventory.refused', pg_catalog.array_to_json(refused)::text, true);
    END $rewrite$`);
			const again = unitsOf(await readObjects(database, catalogSql, "savepoint"), how);
			const temporary = await database.query(`SELECT relname, pg_catalog.btrim(pg_catalog.pg_get_viewdef(oid)) AS definition FROM pg_catalog.pg_class
     WHERE relnamespace = pg_catalog.pg_my_temp_schema() AND relkind = 'v';
     SELECT pg_catalog.current_setting('feature_inventory.refused')::json AS refused;
     ROLLBACK TO SAVEPOINT rewritten`);
			const refused = new Set(temporary[1]?.rows[0]?.["refused"] ?? []);
			const definitions = new Map((temporary[0]?.rows ?? []).map((row) => [String(row["relname"]), String(row["definition"])]));
			const made = new Map(units);
			for (const [at, { key }] of statements.entries()) {
				const unit = units.get(key);
				const definition = definitions.get(temporaryName(unit.identity));
				const told = refused.has(at + 1) ? void 0 : again.get(key)?.body;
				const anew = definition === void 0 ? told : { definition };
				if (anew !== void 0) made.set(key, {
					...unit,
					body: withWritten(unit.body, anew)
				});
			}
			return made;
		}
		const withWritten = (body, anew) => Object.fromEntries(Object.entries(body).map(([name, value]) => [name, rewrite_written.includes(name) && value !== null && name in anew ? anew[name] : value]));
		function json(value) {
			return `pg_catalog.convert_from(pg_catalog.decode('${Buffer.from(JSON.stringify(value)).toString("hex")}', 'hex'), 'UTF8')::json`;
		}
		const temporaryName = (identity) => `rewritten ${Buffer.from(identity).toString("hex")}`.slice(0, 63);
		function statementsOf({ kind, identity, body }, functions) {
			switch (kind) {
				case "view": {
					const definition = String(body["definition"]);
					const aside = `CREATE TEMPORARY VIEW ${(0, quoting.Cv)(temporaryName(identity))} AS ${definition}`;
					return body["kind"] === "view" ? [`CREATE OR REPLACE VIEW ${identity} AS ${definition}`, aside] : [aside];
				}
				case "policy": {
					const { schema, table, policy, using, with_check: check } = body;
					return [`ALTER POLICY ${`${(0, quoting.Cv)(policy ?? "")} ON ${(0, quoting.Cv)(schema ?? "")}.${(0, quoting.Cv)(table ?? "")}`}${[using === null ? "" : ` USING (${using})`, check === null ? "" : ` WITH CHECK (${check})`].join("")}`];
				}
				case "rule": return [String(body["definition"]).replace(/^CREATE RULE/, "CREATE OR REPLACE RULE")];
				case "function": {
					const definition = body["parsed_body"] === true ? functions.get(units_keyOf(kind, identity)) : void 0;
					return definition === void 0 ? [] : [definition];
				}
				default: return [];
			}
		}
		const facts_roleKeys = new Set([
			"role",
			"grantee",
			"member",
			"roles",
			"owner"
		]);
		function wordsFor({ role: [here, live], major }) {
			const words = (value, key) => {
				if (Array.isArray(value)) {
					const list = value.map((one) => words(one, key));
					return major < 17 && (key === "privileges" || key === "grantable" || key === "_ownerDefault") ? list.filter((one) => one !== "MAINTAIN") : list;
				}
				if (typeof value !== "object" || value === null) return facts_roleKeys.has(key) && value === here ? live : value;
				const { kind, name } = value;
				if (kind === "role" && name === here) return {
					...value,
					name: live
				};
				return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, words(one, name)]));
			};
			const id = here === live ? (one) => one : (one) => words(one, "");
			return {
				id,
				fact: (fact) => ({
					id: id(fact.id),
					payload: words(fact.payload, ""),
					...fact.parent === void 0 ? {} : { parent: id(fact.parent) }
				}),
				edge: ({ from, to, kind }) => ({
					from: id(from),
					to: id(to),
					kind
				}),
				isSaid: (fact, facts) => !isNotNullOfDomain(fact) && !("target" in fact.id && isNotNullOfDomain(facts.get(fact.id.target)))
			};
		}
		function inWords(library, facts, words) {
			const made = new Map();
			for (const fact of facts.facts()) {
				if (!words.isSaid(fact, facts)) continue;
				const said = words.fact(fact);
				const key = library.keyOf(said.id);
				if (!made.has(key)) made.set(key, said);
			}
			return library.factsOf([...made.values()], facts.edges.map(words.edge));
		}
		const isNotNullOfDomain = (fact) => fact?.id.kind === "constraint" && fact.parent?.kind === "domain" && fact.payload["type"] === "n";
		const words = {
			view: { def: "definition" },
			materializedView: { def: "definition" },
			rule: { def: "definition" },
			policy: {
				usingExpr: "using",
				checkExpr: "with_check"
			}
		};
		function inWordsOf(library, live, here) {
			const made = live.facts.facts().map((fact) => {
				const properties = words[fact.id.kind];
				const same = here.facts.get(fact.id);
				const [key] = properties === void 0 ? [] : placesOf(fact.id, live.units, live.facts);
				if (properties === void 0 || same === void 0 || key === void 0) return fact;
				const [one, other] = [live.units.get(key)?.body, here.units.get(key)?.body];
				const taken = Object.entries(properties).filter(([, property]) => one?.[property] !== void 0 && one[property] === other?.[property]);
				return {
					...fact,
					payload: {
						...fact.payload,
						...Object.fromEntries(taken.map(([name]) => [name, same.payload[name] ?? null]))
					}
				};
			});
			return library.factsOf(made, live.facts.edges);
		}
		function withoutPassing(library, facts, units) {
			const open = facts.facts().filter(({ id, payload }) => id.kind === "table" && payload["partitionBound"] != null && placesOf(id, units, facts).length === 0).map(({ id }) => id);
			if (open.length === 0) return facts;
			const gone = new Set();
			for (let id = open.pop(); id !== void 0; id = open.pop()) {
				gone.add(library.keyOf(id));
				open.push(...facts.childrenOf(id).map((child) => child.id));
			}
			return library.factsOf(facts.facts().filter(({ id }) => !gone.has(library.keyOf(id))), facts.edges.filter(({ from, to }) => !gone.has(library.keyOf(from)) && !gone.has(library.keyOf(to))));
		}
		const always = new Set([
			"role",
			"membership",
			"defaultPrivilege",
			"extension",
			"fdw",
			"server"
		]);
		function readOf(library, facts, words, units) {
			const byKey = new Map();
			const places = new Map();
			const byPlace = new Map();
			const owned = new Map();
			for (const fact of facts.facts()) {
				if (!words.isSaid(fact, facts)) continue;
				const key = library.keyOf(fact.id);
				byKey.set(key, fact);
				const found = placesOf(fact.id, units, facts);
				places.set(key, found);
				for (const place of found) addTo(byPlace, place, key);
				const owner = ownerOf(fact);
				if (owner !== null) addTo(owned, library.keyOf(owner), key);
			}
			const isThere = ({ from, to }) => byKey.has(library.keyOf(from)) && (to.kind === "role" || byKey.has(library.keyOf(to)));
			const of = (key, list) => {
				const fact = byKey.get(key);
				return fact === void 0 ? [] : list(fact.id);
			};
			return {
				get: (key) => byKey.get(key),
				childrenOf: (key) => of(key, (id) => facts.childrenOf(id)).map(({ id }) => library.keyOf(id)).filter((child) => byKey.has(child)),
				outgoing: (key) => of(key, (id) => facts.outgoingEdges(id)).filter(isThere),
				incoming: (key) => of(key, (id) => facts.incomingEdges(id)).filter(isThere),
				owned: (column) => owned.get(column) ?? [],
				placesOf: (key) => places.get(key) ?? [],
				partsOf: (wanted) => [...wanted].flatMap((place) => byPlace.get(place) ?? []),
				always: [...byKey].filter(([, { id }]) => always.has(id.kind)).map(([key]) => key)
			};
		}
		function addTo(map, key, value) {
			const list = map.get(key);
			if (list === void 0) map.set(key, [value]);
			else list.push(value);
		}
		function patched(library, { own: mine, like, prefers, isAlike }) {
			const [places, sources] = [new Map(), new Map()];
			const placed = (key) => remembered(places, key, byPlace);
			const byPlace = (key) => {
				const [here, there] = [mine.get(key), like.get(key)];
				const fact = here ?? there;
				if (fact === void 0) return null;
				if (there === void 0 || always.has(fact.id.kind)) return here === void 0 ? null : mine;
				const { parent } = fact;
				const above = parent === void 0 ? like : placed(library.keyOf(parent));
				const isPart = parent !== void 0 && parent.kind !== "schema" && !always.has(parent.kind);
				if ((isPart && above === mine || mine.placesOf(key).some((place) => !isAlike(place))) && here !== void 0) return mine;
				if (above === null || isPart && above === mine) return null;
				const needs = like.outgoing(key).flatMap(({ kind, to }) => kind === "memberOfExtension" ? [to] : []);
				if ("target" in there.id) needs.push(there.id.target);
				if (needs.some((id) => placed(library.keyOf(id)) === null)) return null;
				return like.placesOf(key).every(isAlike) ? like : null;
			};
			const sourceOf = (key) => remembered(sources, key, () => {
				const source = placed(key);
				if (source !== like || mine.get(key) === void 0) return source;
				if (prefers === "own") return mine;
				return like.outgoing(key).some(({ kind, to }) => kind === "depends" && placed(library.keyOf(to)) === null) ? mine : like;
			});
			const both = (list, keyIn) => [mine, like].flatMap((read) => list(read).filter((value) => sourceOf(keyIn(value)) === read));
			return {
				get: (key) => sourceOf(key)?.get(key),
				childrenOf: (key) => both((read) => read.childrenOf(key), String),
				outgoing: (key) => (sourceOf(key)?.outgoing(key) ?? []).filter(({ to }) => to.kind === "role" || sourceOf(library.keyOf(to)) !== null),
				incoming: (key) => both((read) => read.incoming(key), ({ from }) => library.keyOf(from)),
				owned: (column) => both((read) => read.owned(column), String),
				placesOf: (key) => sourceOf(key)?.placesOf(key) ?? [],
				partsOf: (wanted) => both((read) => read.partsOf(wanted), String),
				always: mine.always
			};
		}
		function remembered(known, key, find) {
			const before = known.get(key);
			if (before !== void 0) return before;
			const found = find(key);
			known.set(key, found);
			return found;
		}
		function sliced(library, sides, words, wanted) {
			const kept = keptOf(library, sides, wanted);
			return [basedOn(library, sides[0], words, kept), basedOn(library, sides[1], words, kept)];
		}
		function keptOf(library, sides, wanted) {
			const kept = new Set();
			const whole = new Set();
			const open = [];
			const take = (key) => {
				if (!whole.has(key)) open.push(key);
				whole.add(key);
			};
			const isEverywhere = (key) => sides.every((side) => side.get(key) !== void 0);
			const keep = (key) => {
				if (kept.has(key)) return;
				kept.add(key);
				for (const side of sides) {
					const fact = side.get(key);
					if (fact === void 0) continue;
					if (fact.parent !== void 0) keep(library.keyOf(fact.parent));
					for (const { kind, to } of side.outgoing(key)) if (kind === "memberOfExtension") keep(library.keyOf(to));
				}
			};
			for (const side of sides) {
				for (const key of side.always) keep(key);
				for (const part of side.partsOf(wanted)) {
					take(part);
					let above = side.get(part)?.parent;
					while (above !== void 0 && above.kind !== "schema") {
						const key = library.keyOf(above);
						take(key);
						above = side.get(key)?.parent;
					}
				}
			}
			for (let key = open.pop(); key !== void 0; key = open.pop()) {
				keep(key);
				for (const side of sides) {
					const fact = side.get(key);
					if (fact === void 0) continue;
					for (const next of ownParts(library, side, key, fact, isEverywhere(key))) take(next);
					for (const next of grounds(library, side, key, fact)) keep(next);
				}
			}
			return kept;
		}
		function* ownParts(library, side, key, { id }, isEverywhere) {
			if (id.kind === "schema" && isEverywhere) return;
			yield* side.childrenOf(key);
			for (const { from, kind } of side.incoming(key)) if (kind === "depends" || kind === "memberOfExtension" && !isEverywhere) yield library.keyOf(from);
			yield* side.owned(key);
		}
		function* grounds(library, side, key, fact) {
			for (const { to } of side.outgoing(key)) yield library.keyOf(to);
			const owner = ownerOf(fact);
			if (owner !== null) yield library.keyOf(owner);
			if ("target" in fact.id) yield library.keyOf(fact.id.target);
			if (fact.id.kind === "publicationSchema") yield library.keyOf({
				kind: "schema",
				name: fact.id.schema
			});
		}
		function basedOn(library, side, words, kept) {
			const made = [];
			const edges = [];
			for (const key of kept) {
				const fact = side.get(key);
				if (fact === void 0) continue;
				made.push(words.fact(fact));
				for (const edge of side.outgoing(key)) if (kept.has(library.keyOf(edge.to))) edges.push(words.edge(edge));
			}
			return library.factsOf(made, edges);
		}
		async function readSides(reading, units, live) {
			const { library, database, how } = reading;
			const [ours, theirs] = wordsOf(how);
			const unlike = differing(units, live.units);
			const both = new Map([...units, ...live.units]);
			if (live.facts !== null || unlike.size === 0) {
				const facts = live.facts ?? library.factsOf([], []);
				const whole = {
					units: live.units,
					read: readOf(library, facts, theirs, live.units)
				};
				return [await readShadow(reading, units, whole), whole];
			}
			const isAlike = alike(units, live.units, unlike);
			const [own, other] = await Promise.all([readPart(library, database(), units, live.units, isAlike), readPart(library, live.database, live.units, units, isAlike)]);
			const here = readOf(library, inWords(library, own, ours), ours, both);
			const there = readOf(library, other, theirs, both);
			return [{
				units,
				read: patched(library, {
					own: here,
					like: there,
					isAlike,
					prefers: "like"
				})
			}, {
				units: live.units,
				read: patched(library, {
					own: there,
					like: here,
					isAlike,
					prefers: "own"
				})
			}];
		}
		function wordsOf(how) {
			const [, live] = how.role;
			return [wordsFor(how), wordsFor({
				...how,
				role: [live, live]
			})];
		}
		const alike = (one, other, unlike) => (place) => one.has(place) && other.has(place) && !unlike.has(place);
		async function readShadow(reading, units, live) {
			const { library, database, how, isOtherMajor } = reading;
			const unlike = differing(units, live.units);
			const isAlike = alike(units, live.units, unlike);
			const [[words], both] = [wordsOf(how), new Map([...units, ...live.units])];
			return {
				units,
				read: patched(library, {
					own: readOf(library, inWords(library, unlike.size === 0 ? library.factsOf([], []) : await readPart(library, database(), units, live.units, isAlike), words), words, both),
					like: live.read,
					isAlike,
					prefers: isOtherMajor ? "own" : "like"
				})
			};
		}
		async function readPart(library, database, units, other, isAlike) {
			const asked = oidsOf(units, [...new Map([...other, ...units]).values()].filter(({ key }) => !isAlike(key)));
			return await library.read(database, asked === null ? null : await readWith(database, asked));
		}
		function pairOf({ library, how, isOtherMajor }, from, to) {
			const [, words] = wordsOf(how);
			const [here, there] = sliced(library, [from.read, to.read], words, differing(from.units, to.units));
			const base = {
				units: from.units,
				facts: here
			};
			const target = {
				units: to.units,
				facts: there
			};
			return [base, isOtherMajor ? {
				...target,
				facts: inWordsOf(library, target, base)
			} : target];
		}
		async function twinOf(reading, { base, target }, { before, live }, { left, units }) {
			if ([...left.keys()].every((key) => key.startsWith(`${columnOrder} `))) return [{
				units,
				facts: withoutPassing(reading.library, target.facts, units)
			}, base];
			return pairOf(reading, await readShadow(reading, units, live), before);
		}
		const isRedacted = (body) => JSON.stringify(body).includes("\u00abredacted:");
		function standing_standing(first, { live, base, renames }) {
			const unlike = differing(live, base);
			const before = [...withNamesNow(first, renames)].filter(([key]) => unlike.has(key) || !base.has(key));
			const same = new Set(before.filter(([key, { body }]) => {
				const now = live.get(key)?.body;
				return now !== void 0 && (isRedacted(body) || JSON.stringify(now) === JSON.stringify(body));
			}).map(([key]) => key));
			const stays = before.filter(([key]) => !base.has(key) || same.has(key)).map(([key]) => [key, standing_why]);
			return {
				stays: new Map(stays),
				same
			};
		}
		const standing_why = "it was there before the history began";
		var error = __webpack_require__(1557);
		var build = __webpack_require__(6055);
		const isPlain = `NOT EXISTS (SELECT FROM (
      SELECT relnamespace AS place FROM pg_class WHERE oid >= 16384
      UNION ALL SELECT pronamespace FROM pg_proc WHERE oid >= 16384
      UNION ALL SELECT typnamespace FROM pg_type WHERE oid >= 16384
      UNION ALL SELECT oid FROM pg_namespace WHERE oid >= 16384 AND nspname !~ '^pg_(toast_)?temp_'
${[
			"pg_extension",
			"pg_cast",
			"pg_operator",
			"pg_opclass",
			"pg_opfamily",
			"pg_am",
			"pg_language",
			"pg_transform",
			"pg_collation",
			"pg_conversion",
			"pg_ts_config",
			"pg_ts_dict",
			"pg_ts_parser",
			"pg_ts_template",
			"pg_foreign_data_wrapper",
			"pg_foreign_server",
			"pg_publication",
			"pg_event_trigger",
			"pg_default_acl"
		].map((catalog) => `      UNION ALL SELECT 0 FROM ${catalog} WHERE oid >= 16384`).join("\n")}
    ) o WHERE o.place NOT IN ('pg_toast'::regnamespace, '${make.xL}'::regnamespace))
  AND NOT EXISTS (SELECT FROM (
      SELECT 'pg_class'::regclass AS catalog, oid, relacl AS acl FROM pg_class
      WHERE relnamespace = 'pg_catalog'::regnamespace
      UNION ALL SELECT 'pg_proc'::regclass, oid, proacl FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
      UNION ALL SELECT 'pg_type'::regclass, oid, typacl FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace
      UNION ALL SELECT 'pg_language'::regclass, oid, lanacl FROM pg_language
      UNION ALL SELECT 'pg_namespace'::regclass, oid, nspacl FROM pg_namespace WHERE nspname = 'pg_catalog'
    ) o LEFT JOIN pg_init_privs p ON p.classoid = o.catalog AND p.objoid = o.oid AND p.objsubid = 0
    WHERE o.acl IS DISTINCT FROM p.initprivs)`;
		const given_made = `SELECT 'schema' AS kind, nspname::text AS name, NULL AS grantee FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', '${make.xL}')
  UNION ALL SELECT 'extension', extname::text, NULL FROM pg_extension
  UNION ALL SELECT DISTINCT 'grant', nspname::text,
    CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(e.grantee)::text END
  FROM pg_namespace, aclexplode(nspacl) e
  WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', '${make.xL}') AND e.grantee <> nspowner`;
		async function givenIn(database, catalogSql) {
			const found = await askOnce(database, `SELECT m.* FROM (${given_made}) m WHERE ${isPlain}`);
			if (found.length === 0) return await readObjects(database, catalogSql, "snapshot");
			return found.map(({ kind, name, grantee }) => ({
				kind: String(kind),
				identity: quoted(String(name)),
				oid: null,
				locked: false,
				body: kind === "grant" ? {
					on: "schema",
					object: quoted(String(name)),
					grantee: String(grantee)
				} : {}
			}));
		}
		async function openWorkshop(opened, how) {
			let shadow = opened;
			let given = [];
			let roles = [];
			let isPublicAlike = true;
			const begin = async (on) => {
				const { shadow: used, failure } = await (0, build.j)(on, {
					...how,
					async beforeFiles(empty) {
						isPublicAlike = await openPublic(empty, how.major);
						given = await givenIn(empty.database, how.catalogSql);
					}
				});
				shadow = used;
				if (failure !== null) throw new error.l({
					...failure,
					message: `The migrations do not build on an empty database: ${failure.message}`,
					state: "Nothing was changed."
				});
			};
			try {
				await begin(shadow);
			} catch (error) {
				await shadow[Symbol.asyncDispose]();
				throw error;
			}
			const makeAll = async () => {
				if (shadow.database.engine === "embedded") await makeRoles(shadow.database, roles);
			};
			return {
				database: () => shadow.limited,
				user: shadow.database.user,
				major: majorOf(shadow),
				given: () => given,
				isPublicAlike: () => isPublicAlike,
				makeRoles(names) {
					roles = names;
					return makeAll();
				},
				async renew() {
					const old = shadow;
					const fresh = await shadow.renew();
					await old[Symbol.asyncDispose]();
					shadow = fresh;
					await begin(fresh);
					await makeAll();
				},
				[Symbol.asyncDispose]: () => shadow[Symbol.asyncDispose]()
			};
		}
		async function openPublic(shadow, live) {
			const { database } = shadow;
			if (majorOf(shadow) < 15 === live < 15) return true;
			try {
				return (await database.query(`${live < 15 ? "GRANT CREATE ON SCHEMA public TO" : "REVOKE CREATE ON SCHEMA public FROM"} PUBLIC;
      SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace, pg_catalog.aclexplode(nspacl) e
        WHERE nspname = 'public' AND e.grantee = 0 AND e.privilege_type = 'CREATE') AS "isOpen"`)).at(-1)?.rows[0]?.["isOpen"] === live < 15;
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				return false;
			}
		}
		const majorOf = ({ version }) => Number.parseInt(version, 10);
		async function within(database, what) {
			await database.query("BEGIN");
			try {
				return await what();
			} finally {
				await (0, database_database.F)(database);
			}
		}
		async function needsOf(shadow, built, live) {
			const units = [...differing(built, live)].flatMap((key) => built.get(key) ?? []);
			return await bondsIn(shadow.database(), units, (parts) => unlike_needed(parts, shadow.major));
		}
		async function needersOf(live, built) {
			const keys = [...differing(live.units, built)].filter((key) => {
				const [unit, wanted] = [live.units.get(key), built.get(key)];
				if (wanted === void 0) return true;
				return unit?.kind === "column" ? propertiesOf(unit, wanted).includes("type") : unit?.kind !== "table";
			});
			return await bondsIn(live.database, keys.flatMap((key) => live.units.get(key) ?? []), needing);
		}
		async function bondsIn(database, units, question) {
			if (units.length === 0) return [];
			return (await askOnce(database, question(unlike_partsOf(units)))).map(({ key, name, what }) => ({
				key: String(key),
				name: String(name),
				what: String(what)
			}));
		}
		async function unlikeTheCopy(needs, { copy, live, built }, roles) {
			const needers = await needersOf(live, built);
			const names = [...new Set([...needs, ...needers].map(({ name }) => name))];
			const [here, there] = await Promise.all([presentIn(copy, names), presentIn(live.database, names)]);
			const missing = new Map([...rolesMissing(built, new Set([
				...roles,
				"PUBLIC",
				"public"
			])), ...needs.filter(({ what }) => here.has(what) && !there.has(what)).map(({ key, what }) => [key, `it needs what the database has not: ${what}`])]);
			const needed = new Map(needers.filter(({ what }) => there.has(what) && !here.has(what)).map(({ key, what }) => [key, `what was not adopted needs it: ${what}`]));
			return new Map([...withTables(missing, built, live.units), ...withTables(needed, live.units, built)]);
		}
		function withTables(found, one, other) {
			const tables = new Map();
			for (const [key, why] of found) {
				const relation = one.get(key)?.relation ?? "";
				const table = units_keyOf("table", relation);
				if (one.has(table) && !other.has(table)) tables.set(relation, why);
			}
			if (tables.size === 0) return found;
			const parts = [...one].flatMap(([key, { relation }]) => {
				const why = tables.get(relation ?? "");
				return why === void 0 ? [] : [[key, why]];
			});
			return new Map([...parts, ...found]);
		}
		function rolesMissing(units, roles) {
			const found = new Map();
			for (const [key, { body, kind }] of units) if (kind !== "column") {
				for (const at of [
					"owner",
					"grantee",
					"role",
					"roles"
				]) for (const name of [body[at]].flat()) if (typeof name === "string" && !roles.has(name)) found.set(key, `it needs what the database has not: role ${name}`);
			}
			return found;
		}
		const objects = ["SELECT 'pg_user_mapping'::regclass::oid AS classid, umid AS oid, srvname::text AS name FROM pg_user_mappings", ...Object.entries({
			pg_am: "amname",
			pg_class: "relname",
			pg_collation: "collname",
			pg_constraint: "conname",
			pg_event_trigger: "evtname",
			pg_extension: "extname",
			pg_foreign_data_wrapper: "fdwname",
			pg_foreign_server: "srvname",
			pg_language: "lanname",
			pg_namespace: "nspname",
			pg_opclass: "opcname",
			pg_operator: "oprname",
			pg_opfamily: "opfname",
			pg_policy: "polname",
			pg_proc: "proname",
			pg_trigger: "tgname",
			pg_ts_config: "cfgname",
			pg_ts_dict: "dictname",
			pg_ts_parser: "prsname",
			pg_ts_template: "tmplname",
			pg_type: "typname",
			pg_cast: "''",
			pg_transform: "''"
		}).map(([catalog, name]) => `SELECT '${catalog}'::regclass::oid, oid, ${name}::text FROM ${catalog}`)].join("\n  UNION ALL ");
		const identityOf = (catalog) => `SELECT c.oid, i.type || ' ' || regexp_replace(i.identity, '"([a-z_][a-z0-9_]*)"', '\\1', 'g') AS key
    FROM ${catalog} c CROSS JOIN LATERAL pg_identify_object('${catalog}'::regclass, c.oid, 0) i WHERE c.oid >= 16384`;
		const hasNoOid = ({ oid, kind }) => oid === null && kind !== "grant" && kind !== "default privilege";
		const namedParts = `UNION ALL SELECT u.key, m.oid, NULL, false FROM unit u JOIN (
        SELECT k.oid, k.kind || ' ' || k.name AS key FROM (${unmodelledSql}) k
        UNION ALL ${identityOf("pg_collation")}
        UNION ALL ${identityOf("pg_foreign_data_wrapper")}) m ON m.key = u.key
      WHERE u.oid IS NULL`;
		const unlike_partsOf = (units) => `unit AS MATERIALIZED (${(0, sql.l)`
    SELECT u.* FROM json_to_recordset(${units.map(({ key, kind, oid, body }) => ({
			key,
			oid,
			column: kind === "column" ? body["name"] : null,
			schema: oid === null ? body["schema"] : null
		}))}::json) u(key text, oid oid, "column" text, schema text)`}
  ), part AS MATERIALIZED (
    SELECT u.key, u.oid, u."column", false AS whole FROM unit u WHERE u.oid IS NOT NULL
    ${units.some(hasNoOid) ? namedParts : ""}
    UNION ALL SELECT u.key, t.typrelid, NULL, true FROM unit u JOIN pg_type t ON t.oid = u.oid WHERE t.typtype = 'c'
  )`;
		const unlike_needed = (parts, major) => `
  WITH ${parts}, whole AS MATERIALIZED (
    SELECT p.* FROM part p
    UNION ALL SELECT u.key, r.oid, NULL, false FROM unit u JOIN pg_rewrite r ON r.ev_class = u.oid
      WHERE u."column" IS NULL AND r.rulename = '_RETURN'
    UNION ALL SELECT u.key, d.oid, NULL, false FROM unit u
      JOIN pg_attribute a ON a.attrelid = u.oid AND a.attname = u."column"
      JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    UNION ALL SELECT u.key, k.oid, NULL, false FROM unit u JOIN pg_constraint k ON k.contypid = u.oid
    UNION ALL SELECT u.key, p.oid, NULL, false FROM unit u JOIN pg_publication_rel p ON p.prpubid = u.oid
    ${major < 15 ? "" : `UNION ALL SELECT u.key, p.oid, NULL, false FROM unit u JOIN pg_publication_namespace p ON p.pnpubid = u.oid`}
  ), need AS MATERIALIZED (
    SELECT DISTINCT p.key, d.refclassid, d.refobjid, d.refobjsubid
    FROM whole p JOIN pg_depend d ON d.objid = p.oid
    LEFT JOIN pg_attribute a ON d.classid = 'pg_class'::regclass AND a.attrelid = d.objid AND a.attnum = d.objsubid
    WHERE d.refobjid >= 16384
      AND CASE WHEN p."column" IS NULL THEN p.whole OR d.objsubid = 0 ELSE a.attname = p."column" END
  )
  SELECT n.key, o.name, i.type || ' ' || i.identity AS what
  FROM need n JOIN (${objects}) o ON o.classid = n.refclassid AND o.oid = n.refobjid
  CROSS JOIN LATERAL pg_identify_object(n.refclassid, n.refobjid, n.refobjsubid) i
  UNION ALL SELECT u.key, n.nspname, i.type || ' ' || i.identity FROM unit u
    JOIN pg_namespace n ON n.nspname = u.schema
    CROSS JOIN LATERAL pg_identify_object('pg_namespace'::regclass, n.oid, 0) i`;
		const needing = (parts) => `
  WITH ${parts}, needing AS MATERIALIZED (
    SELECT DISTINCT p.key, d.classid, d.objid, d.objsubid
    FROM part p JOIN pg_depend d ON d.refobjid = p.oid
    LEFT JOIN pg_attribute a
      ON d.refclassid = 'pg_class'::regclass AND a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.deptype = 'n'
      AND CASE WHEN p."column" IS NULL THEN p.whole OR d.refobjsubid = 0 ELSE a.attname = p."column" END
  ), needer AS MATERIALIZED (
    -- Of what is a part of something, such as a default or the query of a view, that.
    SELECT n.key, coalesce(d.refclassid, n.classid) AS classid, coalesce(d.refobjid, n.objid) AS oid,
      coalesce(d.refobjsubid, n.objsubid) AS subid
    FROM needing n LEFT JOIN pg_depend d ON d.classid = n.classid AND d.objid = n.objid
      AND d.deptype IN ('a', 'i')
      AND n.classid IN (
        'pg_amop'::regclass, 'pg_amproc'::regclass, 'pg_attrdef'::regclass, 'pg_rewrite'::regclass)
  )
  SELECT DISTINCT n.key, o.name, i.type || ' ' || i.identity AS what
  FROM needer n JOIN (${objects}) o ON o.classid = n.classid AND o.oid = n.oid
  CROSS JOIN LATERAL pg_identify_object(n.classid, n.oid, n.subid) i`;
		async function presentIn(database, names) {
			if (names.length === 0) return new Set();
			const rows = await askOnce(database, `WITH present AS MATERIALIZED (
      SELECT o.* FROM (${objects}) o WHERE o.name IN (${(0, sql.l)`SELECT json_array_elements_text(${names}::json)`})
    ), part AS (
      SELECT classid, oid, 0 AS subid FROM present
      UNION ALL SELECT p.classid, p.oid, a.attnum FROM present p JOIN pg_attribute a ON a.attrelid = p.oid
        WHERE p.classid = 'pg_class'::regclass AND a.attnum > 0 AND NOT a.attisdropped
    )
    SELECT i.type || ' ' || i.identity AS what
    FROM part p CROSS JOIN LATERAL pg_identify_object(p.classid, p.oid, p.subid) i`);
			return new Set(rows.map(({ what }) => String(what)));
		}
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
		async function driftSql(options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { live, target, wait, limit, log, signal } = options;
				const catalogSql = (0, bundled.$Z)("003_feature_inventory.sql");
				const [library, there] = await Promise.all([library_library(), lookAt(live)]);
				const before = new ObjectsRead();
				const reading = readWhole(live, catalogSql, "snapshot", {
					before,
					owner: null,
					isStored: options.snapshotId !== null
				}).then(async (objects) => ({
					objects,
					oldest: await options.before?.() ?? []
				}));
				reading.catch(() => {});
				const rights = options.merged && there.isSuperuser ? "superuser" : "owner";
				const shadow = await (0, rehearsal_shadow.j)(options.shadow, {
					target,
					rights,
					wait,
					limit,
					signal,
					log
				}).catch(async (error) => {
					await reading.catch(() => {});
					throw error;
				});
				const alike = {
					role: [there.user, there.user],
					major: Math.min(there.major, majorOf(shadow)),
					liveMajor: there.major,
					olderPublic: there.major < 15 !== majorOf(shadow) < 15,
					ignored: new Set(),
					members: "here",
					versions: there.versions
				};
				const isOtherMajor = there.major !== majorOf(shadow);
				const describing = reading.then(async ({ objects, oldest }) => ({
					oldest: unitsOf(oldest, alike),
					units: unitsOf(objects, alike),
					facts: isOtherMajor ? await library.read(live, null) : null
				}));
				const opening = openWorkshop(shadow, {
					...options,
					...there,
					catalogSql
				});
				await Promise.allSettled([opening, describing]);
				const workshop = __addDisposableResource(env_1, await opening, true);
				const described = await describing;
				const units = workshop.isPublicAlike() ? described.units : withoutPublic(described.units);
				const wanted = {
					...described,
					units
				};
				await workshop.makeRoles(rolesNamedIn(units, there.roles));
				const user = workshop.user;
				const members = there.isSuperuser ? await toldWhere(workshop) : "nowhere";
				const built = {
					...alike,
					role: [user, there.user],
					members
				};
				const given = [...unitsOf(workshop.given(), built).keys()];
				const ignored = new Set(given.filter((key) => !units.has(key) && (key !== publicUse || !workshop.isPublicAlike())));
				const making = {
					...options,
					library,
					workshop,
					catalogSql,
					how: {
						...built,
						ignored
					}
				};
				const first = there.first === there.user ? user : there.first;
				const owner = {
					user,
					isSuperuser: there.isSuperuser,
					first
				};
				const look = looking(catalogSql, making.how, {
					before,
					owner
				});
				const lent = lentSchemas(given, units, there.roles);
				return await offers({
					...making,
					look,
					wanted,
					isOtherMajor,
					lent,
					roles: [...there.roles]
				});
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				const result_1 = __disposeResources(env_1);
				if (result_1) await result_1;
			}
		}
		const toldWhere = async (workshop) => await isSuperuser(workshop.database()) ? "here" : "live";
		const withoutPublic = (units) => new Map([...units].filter(([key]) => key !== publicUse));
		const publicUse = units_keyOf("grant", "schema public to PUBLIC");
		async function offers(making) {
			const { library, workshop, how, catalogSql, log, roles, wanted, lent, isOtherMajor } = making;
			const { facts } = wanted;
			const inOurWords = (units, here) => facts === null ? Promise.resolve(units) : rewritten(units, here, {
				database: workshop.database(),
				catalogSql,
				how,
				facts
			});
			const made = await unitsHere(making);
			const { renames, units: here } = await make_renamed(making, made);
			const units = withoutOwnNames(here, await within(workshop.database(), () => inOurWords(wanted.units, here)));
			const reading = {
				library,
				database: workshop.database,
				how,
				isOtherMajor
			};
			const [before, live] = await readSides(reading, here, {
				database: making.live,
				units,
				facts
			});
			const [base, target] = pairOf(reading, before, live);
			const needs = await needsOf(workshop, base.units, target.units);
			const [there, back] = stepsOf(renames);
			const options = {
				library,
				database: workshop.database,
				look: making.look,
				how,
				roles,
				log
			};
			const adopt = await prove(base, target, {
				...options,
				keeps: there.length === 0,
				rewritten: inOurWords,
				async renew() {
					await workshop.renew();
					await runSteps(workshop.database(), there);
				}
			});
			if (there.length > 0) await runSteps(workshop.database(), back);
			const adoptSteps = [
				...makeLent(lent),
				...there,
				...adopt.steps
			];
			const sides = {
				base,
				target,
				renames,
				stands: standing_standing(wanted.oldest, {
					live: wanted.units,
					base: base.units,
					renames
				})
			};
			const told = {
				...sides,
				base: {
					...base,
					units: withoutLent(base.units, lent)
				}
			};
			if (adopt.units === null && !await runs(workshop.database(), adoptSteps)) {
				const none = nothingOf(sides, renames, adopt.left);
				return await offered(making, sides, {
					proof: none,
					steps: []
				}, {
					proof: none,
					steps: []
				});
			}
			const adopted = adopt.units ?? await unitsHere(making);
			const [twin, goal] = await twinOf(reading, sides, {
				before,
				live
			}, {
				left: adopt.left,
				units: adopted
			});
			const undo = await prove(twin, goal, {
				...options,
				keeps: true,
				without: await standingStill(making, sides, {
					left: adopt.left,
					needs
				}),
				rewritten: (units) => Promise.resolve(units),
				async renew() {
					await workshop.renew();
					await runSteps(workshop.database(), adoptSteps);
				}
			});
			const undoSteps = [...undo.steps, ...back];
			const isUndone = await leadsTo(making, {
				steps: undoSteps,
				back,
				renames
			}, made, undo);
			const proof = isUndone ? undo : nothingOf({
				base,
				target: twin
			}, renames, undo.left);
			const reached = new Set([...lent.map(({ key }) => key), ...adopt.reached]);
			const left = new Map([
				...adopt.left,
				...keptLent(lent),
				...proof.left
			]);
			return await offered(making, told, {
				proof: {
					...adopt,
					reached
				},
				steps: adoptSteps
			}, {
				proof: {
					...proof,
					left
				},
				steps: isUndone ? undoSteps : []
			});
		}
		async function standingStill({ live, workshop, roles, how }, { base, target, stands }, { left, needs }) {
			const sides = {
				target: target.units,
				base: base.units
			};
			const unlike = await unlikeTheCopy(needs, {
				copy: workshop.database(),
				live: {
					database: live,
					units: target.units
				},
				built: base.units
			}, roles);
			const needed = await neededByWhatIsLeft(live, left.keys(), sides);
			return new Map([
				...stands.stays,
				...needed,
				...near(left, [target, base]),
				...perhapsAll(base.units, how),
				...unlike
			]);
		}
		const wholeFails = "as a whole the file did not lead there";
		const nothingOf = ({ base, target }, renames, left) => nothingProven([...differing(base.units, target.units), ...renames.map(({ kind, became }) => units_keyOf(kind, became))], left, wholeFails);
		async function runs(database, steps) {
			try {
				await runSteps(database, steps);
				return true;
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				return false;
			}
		}
		async function leadsTo(making, { steps, back, renames }, built, { left, units }) {
			const rest = units === null ? steps : back;
			if (!await runs(making.workshop.database(), rest)) return false;
			const reached = units === null || rest.length > 0 ? await unitsHere(making) : units;
			const named = new Set([...left.keys()].map((key) => nameBefore(key, renames)));
			return [...differing(reached, withoutOwnNames(reached, built))].every((key) => named.has(key));
		}
		async function unitsHere({ workshop, look }) {
			const database = workshop.database();
			return await within(database, () => look(database));
		}
		async function make_renamed(making, built) {
			const { workshop, live, wanted } = making;
			const renames = [];
			let units = built;
			for (let round = 0; round < renameRounds; round++) {
				const before = renames.length;
				for (const rename of await renamesIn(live, units, wanted.units, round)) if (await runs(workshop.database(), rename.adopt.map((sql) => stepAbout(rename.key, sql)))) renames.push(rename);
				if (renames.length > before) units = await unitsHere(making);
			}
			const before = renames.length;
			for (const one of await detachmentsIn(workshop.database(), units, wanted.units)) if (await runs(workshop.database(), one.adopt.map((sql) => stepAbout(one.key, sql)))) renames.push(one);
			if (renames.length > before) units = await unitsHere(making);
			return {
				renames,
				units
			};
		}
		function stepsOf(renames) {
			return [renames.flatMap(({ key, adopt }) => adopt.map((sql) => stepAbout(key, sql))), [...renames].reverse().flatMap(({ key, undo }) => undo.map((sql) => stepAbout(key, sql)))];
		}
		const reasons = {
			role: "a role belongs to the whole cluster",
			"other role": "a role belongs to the whole cluster",
			setting: "a setting of a role or of the database is no part of the schema",
			"cron job": "a job of pg_cron is a row, and no part of the schema",
			"storage bucket": "a bucket is a row of Supabase Storage, and no part of the schema",
			"edge function": "it is no part of the database",
			server: "it is no part of the schema"
		};
		function outsideOfSql({ kind, identity, change, details }) {
			if (kind in reasons) return reasons[kind];
			if (kind === "grant" && grantsLeftOut.test(identity)) return identity.startsWith("extension's ") ? "a privilege on what an extension brings is in a file only where the extension comes or moves by it" : "a privilege on what is in no schema is no part of the schema";
			if (kind === "not modelled" && notModelledLeftOut.has(identity)) return "it is no part of the schema";
			if (kind === "extension" && change === "changed" && details.every(({ property }) => ofItsVersion(property))) return "which version of an extension there is, the server decides";
			return null;
		}
		const ofItsVersion = (property) => property === "version" || property === "comment";
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
