const id = 25;
const ids = [25];
const modules = {
	9118: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => narrowed });
		var _drizzle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7416);
		function narrowed(files) {
			const hasUp = (file) => files.has(file.replace(/\.down\.sql$/, ".up.sql"));
			return new Map([...files].filter(([file]) => !file.endsWith(".down.sql") || hasUp(file)).map(([file, content]) => [file, (0, _drizzle_js__WEBPACK_IMPORTED_MODULE_0__.VB)(file, content, (name) => files.has(name))]));
		}
	}),
	6055: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { j: () => build });
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9118);
		var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9056);
		var _ready_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4356);
		var _running_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6158);
		var _sides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5675);
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
		async function build(shadow, options) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				const { workspace, without } = options;
				const roots = (0, _files_js__WEBPACK_IMPORTED_MODULE_0__.RD)(options.entries);
				const files = (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.f)(new Map([...(0, _files_js__WEBPACK_IMPORTED_MODULE_0__.Ul)(workspace, roots)].filter(([file]) => !without.has(file))));
				const able = (0, _ready_js__WEBPACK_IMPORTED_MODULE_2__.G)(files, shadow, options.tablespaces);
				const checkedOut = __addDisposableResource(env_1, (0, _files_js__WEBPACK_IMPORTED_MODULE_0__.b$)(able.files, roots), false);
				const standIns = new Set(able.standIns);
				const course = {
					shadow,
					options: {
						...options,
						roots,
						base: files,
						merged: files,
						pending: new Set(),
						attributable: true,
						newer: null
					},
					standIns,
					skipped: able.skipped,
					missing: able.missing,
					created: able.created,
					isFlat: able.isFlat,
					made: new Map(),
					judged: []
				};
				const side = await (0, _sides_js__WEBPACK_IMPORTED_MODULE_3__.K)(checkedOut.directory, course);
				if (!await (0, _sides_js__WEBPACK_IMPORTED_MODULE_3__.u)(course, {
					base: side,
					merged: side
				})) {
					const plain = await shadow.renew("");
					await shadow[Symbol.asyncDispose]();
					return await build(plain, options);
				}
				await options.beforeFiles?.(shadow);
				const { failure } = await (0, _running_js__WEBPACK_IMPORTED_MODULE_4__.N)({
					...course,
					base: side,
					merged: side
				}, "base");
				return {
					shadow,
					failure: failure?.failure ?? null,
					standIns: [...standIns]
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
	}),
	5778: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			LV: () => changedSql,
			mJ: () => orderOf,
			p6: () => expected
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);
		const changedSql = ({ base, merged }) => [...merged].filter(([file, content]) => (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__.VT)(file) && base.get(file)?.equals(content) !== true);
		const orderOf = ({ merged }) => merged.sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
		const expected = (course) => {
			const { base, merged } = course.options;
			return orderOf(course).filter((file) => base.get(file)?.equals(merged.get(file)) !== true);
		};
	}),
	9056: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$P: () => namedIn,
			MR: () => isRelevant,
			RD: () => rootsOf,
			Ul: () => readFiles,
			b$: () => checkOut
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var tinyglobby__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6448);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6044);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9823);
		const relevant = /(?:\.(?:sql|json|toml|ya?ml|conf|prisma)|(?:^|\/)\.gmrc)$/i;
		const skipped = new Set([".git", "node_modules"]);
		function rootsOf(entries) {
			const roots = entries.map((entry) => {
				const segments = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix.normalize(entry.replaceAll("\\", "/")).split("/").filter((segment) => segment !== "" && segment !== ".");
				const wild = segments.findIndex((segment) => /[*?[\]{}!()]/.test(segment));
				return (wild < 0 ? segments : segments.slice(0, wild)).join("/");
			});
			return [...new Set(roots)].filter((root) => !root.startsWith("..")).filter((root, _, all) => !all.some((other) => other !== root && (other === "" || root.startsWith(`${other}/`))));
		}
		function isRelevant(file) {
			return relevant.test(file) && !file.split("/").some((segment) => skipped.has(segment));
		}
		function readFiles(workspace, roots) {
			const files = new Map();
			const visit = (folder) => {
				for (const { name, kind, link } of (0, _files_index_js__WEBPACK_IMPORTED_MODULE_3__.s9)(workspace, folder || ".", "migrations")) {
					const file = folder === "" ? name : `${folder}/${name}`;
					if (kind === "folder" && !skipped.has(name)) visit(file);
					else if ((kind === "file" || link === "file") && isRelevant(file)) files.set(file, (0, _files_index_js__WEBPACK_IMPORTED_MODULE_4__.G)(workspace, file, "migrations"));
				}
			};
			for (const root of roots) {
				const kind = (0, _files_index_js__WEBPACK_IMPORTED_MODULE_3__.aG)(workspace, root || ".", "migrations");
				if (kind === "folder") visit(root);
				else if (kind === "file" && isRelevant(root)) files.set(root, (0, _files_index_js__WEBPACK_IMPORTED_MODULE_4__.G)(workspace, root, "migrations"));
			}
			return files;
		}
		function checkOut(files, roots) {
			const directory = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join((0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "rehearsal-"));
			for (const root of roots) if (!isRelevant(root)) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, root), { recursive: true });
			for (const [file, content] of files) {
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file)), { recursive: true });
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, file), content);
			}
			return {
				directory,
				[Symbol.dispose]: () => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(directory, {
					recursive: true,
					force: true
				})
			};
		}
		function namedIn(directory, entries) {
			return entries.filter((entry) => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, entry)) || /[*?[\]{}!()]/.test(entry) && (0, tinyglobby__WEBPACK_IMPORTED_MODULE_5__.AZ)(entry, {
				cwd: directory,
				dot: false,
				onlyFiles: true,
				expandDirectories: false,
				followSymbolicLinks: false
			}).length > 0);
		}
	}),
	1490: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_K: () => isOutside,
			qU: () => give,
			qs: () => lackedBy
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1445);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7172);
		var _extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(159);
		var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1648);
		var _make_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2029);
		var _missing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2819);
		const preloaded = new Set([
			"timescaledb",
			"pg_cron",
			"pgaudit",
			"age"
		]);
		function lackedBy(failure, course) {
			const { shadow, options } = course;
			const isEmbedded = shadow.database.engine === "embedded";
			if (failure.raised === true) return null;
			const missing = (0, _missing_js__WEBPACK_IMPORTED_MODULE_0__.E)(failure);
			const role = missing?.kind === "role" ? missing.names[0] : void 0;
			if (role !== void 0) return isEmbedded && options.roles?.has(role) !== false ? {
				kind: "role",
				name: role
			} : null;
			const tablespace = missing?.kind === "tablespace" ? missing.names[0] : void 0;
			if (tablespace !== void 0) return isEmbedded && options.tablespaces?.has(tablespace) !== false ? {
				kind: "tablespace",
				name: tablespace
			} : null;
			const member = (0, _members_js__WEBPACK_IMPORTED_MODULE_1__.W)(failure);
			if (member === null || !isOutside(member.extension, course)) return null;
			const { extension: name } = member;
			if (!(shadow.extensions.has(name) && (isEmbedded || !preloaded.has(name))) && !(isEmbedded && _extensions_js__WEBPACK_IMPORTED_MODULE_2__.X.has(name))) return null;
			return {
				kind: "extension",
				name,
				schema: member.schema ?? options.extensions?.get(name) ?? null
			};
		}
		const isOutside = (extension, { options, created }) => !created.has(extension) && options.extensions?.has(extension) !== false;
		const keyOf = ({ kind, name }) => `${kind} ${name}`;
		async function give(course, given) {
			const { shadow, made, standIns } = course;
			if (made.has(keyOf(given))) return false;
			if (given.kind !== "extension") {
				if (given.kind === "role") await (0, _make_js__WEBPACK_IMPORTED_MODULE_3__.H4)(shadow.database, given.name);
				else if (!await (0, _make_js__WEBPACK_IMPORTED_MODULE_3__.ig)(shadow.database, given.name)) return false;
				made.set(keyOf(given), given);
				standIns.add(`${given.kind} ${given.name}, which no migration creates`);
				return true;
			}
			try {
				await (0, _make_js__WEBPACK_IMPORTED_MODULE_3__.K_)(shadow, given);
			} catch (error) {
				if (!(0, _database_index_js__WEBPACK_IMPORTED_MODULE_4__.G)(error)) throw error;
				await (0, _database_index_js__WEBPACK_IMPORTED_MODULE_5__.F)(shadow.database);
				return false;
			}
			made.set(keyOf(given), given);
			const how = shadow.extensions.has(given.name) ? "" : ", by functions that do nothing";
			standIns.add(`extension ${given.name}, which no migration creates${how}`);
			return true;
		}
	}),
	2029: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Dw: () => platformMark,
			H4: () => makeRole,
			K_: () => makeExtension,
			Xi: () => makeStandIns,
			ig: () => nameTablespace,
			xL: () => marker
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6211);
		var _stand_ins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4478);
		var _tablespaces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1830);
		const marker = "feature_inventory_rehearsal";
		const platformMark = (platform) => (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(platform).digest("hex");
		const becomeRoles = `SELECT set_config('createrole_self_grant', 'set, inherit', true)
  FROM pg_catalog.pg_settings WHERE name = 'createrole_self_grant'`;
		async function makeStandIns(database, statements) {
			if (statements.length === 0) return;
			try {
				await database.query([
					"BEGIN",
					becomeRoles,
					...statements,
					"COMMIT"
				].join(";\n"));
			} catch (error) {
				await database.query("ROLLBACK").catch(() => {});
				throw error;
			}
		}
		async function makeRole(database, role) {
			await database.query((0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.dp)(`DO $$ BEGIN EXECUTE format('CREATE ROLE %I NOLOGIN', ${hex(role)}); END $$`));
		}
		async function nameTablespace(database, name) {
			return (await database.query((0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.dp)(`SELECT ${_tablespaces_js__WEBPACK_IMPORTED_MODULE_2__.nO}(${hex(name)}) AS named`))).some(({ rows }) => rows[0]?.["named"] === true);
		}
		const hex = (text) => `convert_from(decode('${Buffer.from(text).toString("hex")}', 'hex'), 'UTF8')`;
		async function makeExtension({ database, extensions }, { name, schema }) {
			const places = [
				schema,
				...database.engine === "embedded" ? ["extensions"] : [],
				"public"
			];
			const make = extensions.has(name) ? `EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', name, place)` : `PERFORM ${_stand_ins_js__WEBPACK_IMPORTED_MODULE_3__.dw}(name, place)`;
			await database.query((0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.dp)(`DO $$ DECLARE
      name text := ${hex(name)};
      place text := (SELECT nspname FROM json_array_elements_text(${hex(JSON.stringify(places))}::json)
        WITH ORDINALITY w (name, rank) JOIN pg_namespace ON nspname = w.name ORDER BY rank LIMIT 1);
    BEGIN ${make}; END $$`));
		}
	}),
	1648: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => memberIn });
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6659);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3226);
		var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8992);
		var _missing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2819);
		const scalars = "bigint|integer|smallint|numeric|real|double precision|money|oid|text|character|character varying|name|bytea|bit|bit varying|boolean|uuid|date|time without time zone|time with time zone|timestamp without time zone|timestamp with time zone|interval|inet|cidr|macaddr|macaddr8|\"char\"".split("|");
		function memberIn(failure) {
			if (failure.raised === true) return null;
			return operatorIn(failure) ?? defaultClassIn(failure) ?? namedIn(failure);
		}
		function operatorIn({ routine, message }) {
			if (routine !== "op_error") return null;
			const name = /(?:text|character varying) (%>?>?|<?<%|<->|<?<->>|<->>>) /.exec(message)?.[1];
			return name === void 0 ? null : {
				extension: "pg_trgm",
				name,
				schema: null
			};
		}
		function defaultClassIn({ routine, message }) {
			if (routine !== "ResolveOpClass") return null;
			const names = (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l9)(message).filter((name) => name !== "char");
			const method = names.length === 1 ? names[0] : void 0;
			const type = scalars.findLast((each) => (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.FA)(message, each));
			return type !== void 0 && (method === "gist" || method === "gin") ? {
				extension: `btree_${method}`,
				name: type,
				schema: null
			} : null;
		}
		function namedIn(failure) {
			const missing = (0, _missing_js__WEBPACK_IMPORTED_MODULE_1__.E)(failure);
			if (missing === null || missing.kind === "role" || missing.kind === "extension" || missing.kind === "schema") return null;
			for (const written of missing.names) {
				const parts = (0, _text_js__WEBPACK_IMPORTED_MODULE_2__.Mx)(written, "[]").replaceAll("\"", "").split(".");
				const name = parts.at(-1).toLowerCase();
				const extension = (0, _database_index_js__WEBPACK_IMPORTED_MODULE_3__.WR)(name);
				if (extension !== null) return {
					extension,
					name,
					schema: parts.length > 1 ? parts[0] : null
				};
			}
			return null;
		}
	}),
	2819: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { E: () => missingIn });
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6659);
		const lookups = [
			[
				"role",
				"42704",
				/role/i
			],
			[
				"tablespace",
				"42704",
				/^(?:get_tablespace_oid|(?:Alter|Rename|Drop)TableSpace(?:Options)?)$/
			],
			[
				"tablespace",
				"22023",
				/^call_string_check_hook$/
			],
			[
				"extension",
				"42704 58P01 0A000",
				/^(?:get_extension_oid|ExecAlterExtensionStmt|parse_extension_control_file)$/
			],
			[
				"relation",
				"42P01",
				/^(?:RangeVarGetRelidExtended|parserOpenTable|regclassin)$/
			],
			[
				"function",
				"42883",
				/^(?:ParseFuncOrColumn|LookupFunc\w*|regproc(?:edure)?in)$/
			],
			[
				"schema",
				"3F000",
				/^/
			],
			[
				"namespace",
				"22023",
				/^transformRelOptions$/
			],
			[
				"extensible",
				"42704",
				/^(?:typename|parseTypeString|get_object_address_type|interpret_function_parameter_list|compute_return_type)/
			],
			[
				"extensible",
				"42704",
				/^(?:ResolveOpClass|Op(?:Class|Family)CacheLookup|get_op\w+_oid|DefineIndex|get_(?:index_|table_)?am_\w+)$/
			],
			[
				"extensible",
				"42704",
				/^(?:get_ts_\w+_oid|regconfigin|regdictionaryin|get_collation_oid)$/
			],
			[
				"extensible",
				"42704",
				/^(?:get_foreign_data_wrapper_oid|GetForeignDataWrapper\w+)$/
			],
			[
				"extensible",
				"42704",
				/^(?:CreateFunction|ExecuteDoStmt|get_language_oid)$/
			]
		];
		function missingIn({ sqlstate, message, routine, raised, detail = "" }) {
			if (raised === true || sqlstate === void 0 || routine === void 0) return null;
			const kind = lookups.find(([, sqlstates, routines]) => sqlstates.includes(sqlstate) && routines.test(routine))?.[0];
			if (kind === void 0) return null;
			if (kind === "role") {
				const role = (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.Ej)(message);
				return role === null ? null : {
					kind,
					names: [role]
				};
			}
			if (kind === "tablespace") return tablespaceIn(sqlstate, message, detail);
			const called = kind === "function" ? (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.nk)(message) : null;
			const quoted = (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l9)(message);
			const bare = quoted.length === 0 ? message.slice(0, 500).match(/[\w$.]+/g) ?? [] : [];
			return {
				kind,
				names: called === null ? [...quoted, ...bare] : [called.replaceAll("\"", "")]
			};
		}
		const tablespaceParameters = new Set(["default_tablespace", "temp_tablespaces"]);
		function tablespaceIn(sqlstate, message, detail) {
			const [first] = (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l9)(message);
			const [second] = (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l9)(detail);
			if (sqlstate === "22023" && !tablespaceParameters.has(first ?? "")) return null;
			const name = sqlstate === "22023" ? second : first;
			return name === void 0 ? null : {
				kind: "tablespace",
				names: [name]
			};
		}
	}),
	4356: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			G: () => ready,
			b: () => together
		});
		var file_names = __webpack_require__(9688);
		var lexer = __webpack_require__(8375);
		var extensions = __webpack_require__(159);
		const parameterOf = /\b(timescaledb|tsdb)\s*\.\s*(\w+)/i;
		const without = "RESET (vacuum_truncate)";
		const lists = /\b(WITH|SET|RESET)\s*\(/gi;
		function withoutParameters(statement) {
			const parameters = [];
			let result = "";
			let at = 0;
			let scanned = 0;
			for (const list of statement.matchAll(lists)) {
				if (list.index < scanned) continue;
				const start = list.index + list[0].length;
				const parts = partsFrom(statement, start);
				const end = start + parts.join(",").length + 1;
				scanned = end;
				const foreign = parts.map((part) => parameterOf.exec(part.trimStart().slice(0, 200)));
				const isForeign = foreign.map((found) => found?.index === 0);
				if (!isForeign.includes(true)) continue;
				foreign.forEach((found, index) => {
					if (isForeign[index] === true) parameters.push(`${found?.[1]}.${found?.[2]}`);
				});
				const kept = parts.filter((_, index) => isForeign[index] !== true);
				const lines = statement.slice(list.index, end).replace(/[^\r\n]/g, "");
				const empty = list[1]?.toUpperCase() === "WITH" ? "" : without;
				const instead = kept.length === 0 ? empty : `${list[1]} (${kept.map(oneLined).join(",")})`;
				result += statement.slice(at, list.index) + instead + lines;
				at = end;
			}
			return {
				statement: result + statement.slice(at),
				parameters
			};
		}
		const oneLined = (part) => part.replace(/[\r\n]/g, " ");
		function partsFrom(text, start) {
			const parts = [];
			let from = start;
			let depth = 0;
			for (let at = start; at < text.length; at++) {
				const character = text[at];
				if (character === "'" || character === "\"") {
					const end = text.indexOf(character, at + 1);
					at = end < 0 ? text.length : end;
				} else if (character === "(") depth++;
				else if (character === ")" && depth-- === 0) return [...parts, text.slice(from, at)];
				else if (character === "," && depth === 0) {
					parts.push(text.slice(from, at));
					from = at + 1;
				}
			}
			return [...parts, text.slice(from)];
		}
		var stand_ins = __webpack_require__(4478);
		const extension_statements_name = String.raw`("(?:[^"]|"")+"|[\w$-]+)`;
		const unquote = (written) => written.replace(/^"|"$/g, "").replaceAll("\"\"", "\"");
		const creates = String.raw`CREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?`;
		const changes = String.raw`(?:ALTER|COMMENT\s+ON|DROP)\s+EXTENSION\s+(?:IF\s+EXISTS\s+)?`;
		const anyCreation = new RegExp(String.raw`\b${creates}${extension_statements_name}`, "gi");
		function createdIn(text) {
			if (!/\bCREATE\s+EXTENSION\b/i.test(text)) return [];
			return (0, lexer.S)(text).statements.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(anyCreation)].map(([, written]) => unquote(written)));
		}
		const aboutExtension = new RegExp(`^(?:${creates}|${changes})${extension_statements_name}`, "i");
		const blank = (part) => part.replace(/[^\r\n]/g, " ");
		const aboutEventTriggers = /^(?:(?:CREATE|ALTER|DROP) EVENT TRIGGER|COMMENT ON EVENT TRIGGER)\b/;
		function rewrite(text, { available, superuser }) {
			const hasParameters = !available.has("timescaledb") && parameterOf.test(text);
			if (!hasParameters && !/\b(?:EXTENSION|EVENT)\b/i.test(text)) return {
				text,
				missing: [],
				eventTriggers: false,
				parameters: []
			};
			let rewritten = "";
			let eventTriggers = false;
			let at = 0;
			const missing = [];
			const parameters = new Set();
			for (const { start, end, words } of (0, lexer.S)(text).statements) {
				const statement = text.slice(start, end);
				if (!superuser && aboutEventTriggers.test(words.slice(0, 4).join(" "))) {
					eventTriggers = true;
					rewritten += text.slice(at, start) + blank(statement);
					at = end;
					continue;
				}
				if (hasParameters && parameterOf.test(statement)) {
					const without = withoutParameters(statement);
					for (const name of without.parameters) parameters.add(name);
					rewritten += text.slice(at, start) + without.statement;
					at = end;
					continue;
				}
				if (!words.slice(0, 3).includes("EXTENSION")) continue;
				const written = aboutExtension.exec(statement)?.[1];
				const extension = written === void 0 ? "" : unquote(written);
				if (extension === "" || available.has(extension)) continue;
				const creates = words[0] === "CREATE";
				const standsIn = extensions.X.has(extension) && !(superuser && extensions.S.has(extension));
				if (creates) missing.push({
					extension,
					standsIn
				});
				const schema = new RegExp(String.raw`\bSCHEMA\s+${extension_statements_name}`, "i").exec(statement)?.[1]?.replace(/^"|"$/g, "").replaceAll("'", "''") ?? "public";
				const call = creates && standsIn ? `SELECT ${stand_ins.dw}('${extension}', '${schema}')` : "";
				rewritten += text.slice(at, start) + (call === "" ? blank(statement) : call + statement.replace(/[^\r\n]/g, ""));
				at = end;
			}
			return {
				text: rewritten + text.slice(at),
				missing,
				eventTriggers,
				parameters: [...parameters]
			};
		}
		var rehearsal_tablespaces = __webpack_require__(1830);
		function ready(files, { extensions, tablespaces, rights }, live) {
			const given = {
				available: extensions,
				superuser: rights !== "owner"
			};
			const known = [...files].some(([, content]) => (0, rehearsal_tablespaces._U)(content.toString())) ? null : live;
			const ready = new Map();
			const missing = new Map();
			const created = new Set();
			const parameters = new Set();
			const replaced = new Set();
			let isCut = false;
			let eventTriggers = false;
			for (const [file, content] of files) {
				const text = content.toString();
				if ((0, file_names.VT)(file)) for (const name of createdIn(text)) created.add(name);
				const rewritten = (0, file_names.VT)(file) ? rewrite(text, given) : null;
				const put = rewritten === null ? null : (0, rehearsal_tablespaces.GS)(rewritten.text, tablespaces, known);
				ready.set(file, put === null || put.text === text ? content : Buffer.from(put.text));
				for (const name of put?.replaced ?? []) replaced.add(name);
				isCut ||= put?.isCut === true;
				for (const name of rewritten?.parameters ?? []) parameters.add(name);
				eventTriggers ||= rewritten?.eventTriggers === true;
				for (const { extension, standsIn } of rewritten?.missing ?? []) missing.set(extension, {
					standsIn,
					files: (missing.get(extension)?.files ?? new Set()).add(file)
				});
			}
			const skipped = [...missing].filter(([, { standsIn }]) => !standsIn).map(([name]) => name);
			return {
				files: ready,
				missing,
				created,
				isFlat: replaced.size > 0,
				skipped: [
					...eventTriggers ? ["event triggers"] : [],
					...skipped.map((name) => `extension ${name}`),
					...parameters,
					...isCut ? ["statements about tablespaces themselves"] : []
				],
				standIns: [
					...eventTriggers ? ["nothing for event triggers, which only a superuser can create"] : [],
					...[...missing].map(([name, { standsIn }]) => standsIn ? `extension ${name}, by functions that do nothing` : `nothing for the extension ${name}, whose CREATE EXTENSION was skipped`),
					...parameters.size === 0 ? [] : [`nothing for ${[...parameters].join(", ")}, parameters of an extension that is not there`],
					...[...replaced].map((name) => `tablespace ${name}, which this server does not have, by the default one`),
					...isCut ? ["nothing for statements about tablespaces themselves, which belong to the server"] : []
				]
			};
		}
		function together(theirs, ours) {
			const files = (name) => new Set([theirs, ours].flatMap((side) => [...side.get(name)?.files ?? []]));
			return new Map([...theirs, ...ours].map(([name, one]) => [name, {
				...one,
				files: files(name)
			}]));
		}
	}),
	6158: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => runFiles });
		var engine_stopped = __webpack_require__(8303);
		var src_error = __webpack_require__(1557);
		var bundled = __webpack_require__(8833);
		var migration_plan = __webpack_require__(9040);
		var migrations_history = __webpack_require__(1036);
		var migrations_location = __webpack_require__(9898);
		var grammar = __webpack_require__(7348);
		var apply = __webpack_require__(9657);
		var listing = __webpack_require__(1689);
		var transactions = __webpack_require__(596);
		var anew = __webpack_require__(6051);
		var measuring_catalogue = __webpack_require__(415);
		var lock_modes = __webpack_require__(6850);
		var waits = __webpack_require__(224);
		const seenAs = ({ before, since }, oid) => since.has(oid) ? since.get(oid) : before(oid);
		const seenSince = ({ before, since }, found) => {
			const more = [...found].filter(([oid, value]) => !since.has(oid) || since.get(oid) !== value);
			return {
				before,
				since: more.length === 0 ? since : new Map([...since, ...more])
			};
		};
		function effectsOf(told, standing, now, catalogue) {
			const { relations, existing } = catalogue;
			const pairs = now.flatMap((is) => {
				const was = relations.get(is.oid);
				return was === void 0 ? [] : [{
					was,
					is
				}];
			});
			const { held: taken, since } = held(told.line, standing, pairs);
			const next = {
				held: taken,
				since,
				...seen(standing, now)
			};
			const emptied = pairs.filter((pair) => isChanged(standing, pair) && isEmptied(told, pair));
			const rest = pairs.filter((pair) => !emptied.includes(pair) && existing.has(pair.is.oid));
			const moves = isMove(told) ? rest.filter((pair) => isChanged(standing, pair) || movesUnseen(told, standing, pair)) : [];
			return {
				effects: {
					locks: locksIn(standing, next.held, pairs),
					held: heldBefore(standing, relations),
					waits: (0, waits.tK)((0, waits.yJ)(standing.held, catalogue), (0, waits.yJ)(next.held, catalogue), relations).filter(({ relation }) => existing.has(relation.oid)),
					rewrites: rest.filter((pair) => "rm".includes(pair.was.kind) && (isChanged(standing, pair) || moves.includes(pair))).map(({ was }) => (0, waits.pj)(was)),
					builds: [...buildsIn(told.trace, standing, rest, catalogue), ...movedIndexes(moves, catalogue)],
					scans: scansIn(told, standing, rest),
					until: "transaction"
				},
				standing: next
			};
		}
		const isMove = ({ words }) => words[0] === "ALTER" && words.some((word, at) => word === "TABLESPACE" && words[at - 1] === "SET");
		const movesUnseen = (told, { held: before }, { is }) => told.movesUnseen === true && is.modes.includes("AccessExclusiveLock") && before.get(is.oid) !== "AccessExclusiveLock";
		const movedIndexes = (moves, { relations, above }) => moves.flatMap(({ was }) => {
			if (was.kind !== "i") return [];
			const table = above.get(was.oid)?.map((upper) => relations.get(upper)).find((upper) => "rm".includes(upper?.kind ?? "-"));
			return table === void 0 ? [] : [{
				table: (0, waits.pj)(table),
				index: was.name,
				anew: true
			}];
		});
		const isChanged = ({ filenodes }, { is }) => is.filenode !== null && (seenAs(filenodes, is.oid) ?? is.filenode) !== is.filenode;
		const opaque = new Set([
			"DO",
			"CALL",
			"SELECT",
			"EXECUTE",
			"WITH"
		]);
		function isEmptied({ words: [first = ""], trace }, { was, is }) {
			if (first === "TRUNCATE") return true;
			return opaque.has(first) && was.kind === "r" && !trace.rewritten.includes(is.name ?? was.name);
		}
		function held(line, before, pairs) {
			const taken = pairs.flatMap(({ is }) => {
				const mode = (0, lock_modes.yX)(is.modes);
				const known = before.held.get(is.oid);
				return mode === null || known !== void 0 && (0, lock_modes.qO)(known) >= (0, lock_modes.qO)(mode) ? [] : [[is.oid, mode]];
			});
			if (taken.length === 0) return before;
			return {
				held: new Map([...before.held, ...taken]),
				since: new Map([...before.since, ...taken.map(([oid]) => [oid, line])])
			};
		}
		const seen = ({ filenodes, scans }, now) => ({
			filenodes: seenSince(filenodes, now.map(({ oid, filenode }) => [oid, filenode])),
			scans: seenSince(scans, now.map(({ oid, scans: begun }) => [oid, begun]))
		});
		function locksIn(before, after, pairs) {
			return pairs.flatMap(({ was, is }) => {
				const mode = after.get(is.oid);
				return mode !== void 0 && mode !== before.held.get(is.oid) && !(0, lock_modes.FI)(mode) ? [{
					relation: (0, waits.pj)(was),
					mode
				}] : [];
			});
		}
		const heldBefore = ({ held, since }, relations) => [...held].flatMap(([oid, mode]) => {
			const relation = relations.get(oid);
			return relation === void 0 || (0, lock_modes.FI)(mode) ? [] : [heldOf(relation, mode, since.get(oid) ?? 1)];
		});
		const lately = new WeakMap();
		function heldOf(relation, mode, since) {
			const known = lately.get(relation);
			if (known?.mode === mode && known.since === since) return known;
			const made = {
				relation: (0, waits.pj)(relation),
				mode,
				since
			};
			lately.set(relation, made);
			return made;
		}
		function buildsIn({ built }, { scans }, pairs, catalogue) {
			if (built.length === 0) return [];
			const indexes = indexNames(catalogue);
			return built.flatMap(({ index, table }) => {
				const named = pairs.filter(({ was, is }) => "rm".includes(was.kind) && (is.name ?? was.name) === table);
				const read = named.filter(({ is }) => is.scans > (seenAs(scans, is.oid) ?? 0));
				return (named.length > 1 ? read : named).map(({ was }) => ({
					table: (0, waits.pj)(was),
					index,
					anew: indexes.get(was.oid)?.has(index) === true
				}));
			});
		}
		const named = new WeakMap();
		function indexNames({ relations, above }) {
			const known = named.get(above);
			if (known !== void 0) return known;
			const found = new Map();
			named.set(above, found);
			for (const [oid, uppers] of above) {
				const index = relations.get(oid);
				if (index === void 0 || !"iI".includes(index.kind)) continue;
				for (const upper of uppers) found.set(upper, (found.get(upper) ?? new Set()).add(index.name));
			}
			return found;
		}
		function scansIn({ trace, referenced }, { scans }, pairs) {
			return pairs.flatMap(({ was, is }) => "rmp".includes(was.kind) && (is.scans > (seenAs(scans, is.oid) ?? 0) || referenced.includes(is.oid)) ? [{
				table: (0, waits.pj)(was),
				why: why(trace, is.name ?? was.name)
			}] : []);
		}
		function why({ rewritten, verified, validated, built }, table) {
			if (rewritten.includes(table)) return "to write it anew";
			if (verified.includes(table)) return "to check every row";
			if (built.some((one) => one.table === table)) return "to build an index";
			return validated.length > 0 ? "to check every row against a foreign key" : "as its query needs it";
		}
		var measuring_meaning = __webpack_require__(6773);
		var relations = __webpack_require__(5407);
		var measuring_unjudged = __webpack_require__(6554);
		var measuring_words = __webpack_require__(3443);
		const standingAt = ({ relations }) => ({
			held: new Map(),
			since: new Map(),
			filenodes: {
				before: (oid) => relations.get(oid)?.filenode,
				since: new Map()
			},
			scans: {
				before: (oid) => relations.get(oid)?.scans,
				since: new Map()
			}
		});
		async function attempted(course, steps, behind, at) {
			course.recounts = true;
			const results = await send(course, [
				...steps,
				lookBefore(course, behind),
				...behind
			]);
			const now = (0, relations.Ic)(results.at(-1 - behind.length)?.rows ?? []);
			course.recounts = now.some(({ name }) => name === null);
			return {
				now,
				rows: results.at(at)?.rows ?? []
			};
		}
		async function runAgain(course, sql) {
			const place = course.next.length;
			const results = await send(course, [sql, course.lookAtLocks.prepared], { keeps: (index) => index !== place });
			return (0, relations.Ic)(results.at(-1)?.rows ?? []);
		}
		const seenAgain = (standing, now, stands = false) => {
			const { filenodes, scans } = seen(standing, now);
			return {
				...standing,
				filenodes: stands ? filenodes : standing.filenodes,
				scans
			};
		};
		const lookBefore = ({ lookAtLocks: { once, prepared }, isPrepared }, behind) => behind.length > 0 || isPrepared ? prepared : once;
		async function send(course, statements, during = {}) {
			const { next } = course;
			course.next = [];
			return await course.database.query([...next, ...statements].join(";\n"), during);
		}
		async function run(course, statement, behind) {
			const { source } = course;
			const { start, end, copyData, words } = statement;
			const began = performance.now();
			const text = source.sql.slice(start, end);
			if (copyData !== void 0) {
				const rows = source.sql.slice(copyData.start, copyData.end);
				if (course.next.length > 0) await send(course, []);
				await course.database.query(text, { copies: [{
					start: 0,
					end: text.length,
					rows
				}] }).catch((error) => {
					throw (0, measuring_unjudged.r4)(error, 0, 0);
				});
				course.milliseconds += performance.now() - began;
				const looked = await send(course, [course.lookAtLocks.once]);
				return {
					shown: {
						now: (0, relations.Ic)(looked.at(-1)?.rows ?? []),
						messages: []
					},
					behind: []
				};
			}
			const first = course.recounts ? relations.VV : [];
			course.recounts = false;
			course.isPrepared &&= behind.length > 0 || (0, measuring_words.ag)(words);
			const last = [...(0, measuring_words.O7)(words) ? [] : [lookBefore(course, behind)], ...behind];
			const messages = [];
			const skipped = course.next.length;
			const place = skipped + first.length + 1;
			let completed = 0;
			const results = await send(course, [
				...first,
				`SET LOCAL client_min_messages = debug1`,
				text,
				...last
			], {
				notice: ({ message }) => {
					if (completed === place) messages.push(message);
				},
				complete: (statements) => {
					completed = statements;
				},
				keeps: (index) => index !== place
			}).catch((error) => {
				throw (0, measuring_unjudged.r4)(error, completed, place);
			});
			course.milliseconds += performance.now() - began;
			if (first.length > 0) {
				const { standing } = course;
				course.standing = {
					...standing,
					scans: seenSince(standing.scans, (0, relations.qP)(results.slice(skipped)))
				};
			}
			course.isPrepared ||= behind.length > 0;
			const looked = last.length > behind.length ? results.at(-last.length)?.rows : void 0;
			return {
				shown: {
					now: (0, relations.Ic)(looked ?? []),
					messages
				},
				behind: results
			};
		}
		async function runTogether(course, statements, { beforeLast, behind, claims }) {
			const { source } = course;
			const began = performance.now();
			const first = course.recounts ? relations.VV : [];
			const parts = [
				`SAVEPOINT ${together}`,
				...first,
				"SET LOCAL client_min_messages = debug1"
			];
			const skipped = course.next.length;
			const looks = (0, measuring_meaning.FV)(claims);
			const places = statements.map(({ start, end }, index) => {
				if (index === statements.length - 1) parts.push(...beforeLast);
				parts.push(source.sql.slice(start, end));
				const place = skipped + parts.length - 1;
				if (looks[index] === true) parts.push(course.lookAtLocks.prepared);
				return place;
			});
			const messages = new Map(places.map((place) => [place, []]));
			let completed = 0;
			const own = new Set(places);
			const results = await send(course, [...parts, ...behind], {
				notice: ({ message }) => messages.get(completed)?.push(message),
				complete: (count) => {
					completed = count;
				},
				keeps: (index) => !own.has(index)
			}).catch(async () => {
				await send(course, [`ROLLBACK TO SAVEPOINT ${together}`, `RELEASE SAVEPOINT ${together}`]);
				throw new measuring_meaning.Cw();
			});
			course.milliseconds += performance.now() - began;
			course.recounts = false;
			if (first.length > 0) {
				const scans = seenSince(course.standing.scans, (0, relations.qP)(results.slice(skipped + 1)));
				course.standing = {
					...course.standing,
					scans
				};
			}
			return {
				shown: places.map((place, index) => ({
					now: looks[index] === true ? (0, relations.Ic)(results[place + 1]?.rows ?? []) : [],
					messages: messages.get(place) ?? []
				})),
				behind: results
			};
		}
		const together = "pg_feature_inventory_together";
		function gone(standing, now, catalogue) {
			const held = new Map();
			for (const { oid, modes } of now) {
				const mode = (0, lock_modes.yX)(modes);
				if (mode !== null) held.set(oid, mode);
			}
			const { filenodes } = standingAt(catalogue);
			return {
				...standing,
				held,
				...seen({
					...standing,
					filenodes
				}, now)
			};
		}
		var measuring_hazards = __webpack_require__(7331);
		function shared(course, claims, shown) {
			const rows = shown.map(() => []);
			const known = new Map();
			let first = 0;
			for (const [index, isLookedAt] of (0, measuring_meaning.FV)(claims).entries()) {
				if (!isLookedAt) continue;
				const now = shown[index]?.now.filter(({ oid }) => course.concerned.has(oid)) ?? [];
				const names = new Map(now.flatMap(({ oid, name }) => name === null ? [] : [[oid, name]]));
				for (const row of now) {
					const before = known.get(row.oid);
					known.set(row.oid, row);
					if (before === void 0 ? isAsBefore(course, row) : isSame(before, row)) continue;
					const tables = tablesOf(course, row.oid);
					const claimants = rows.flatMap((_, at) => at >= first && at <= index && isClaimed(course, claims[at], tables, names) ? [at] : []);
					const [at = index] = claimants;
					const isOpen = claimants.length === 0 && !row.modes.every(lock_modes.FI);
					if (claimants.length > 1 || isOpen) throw new measuring_meaning.Cw();
					rows[at]?.push(row);
				}
				first = index + 1;
			}
			return shown.map(({ messages }, index) => ({
				messages,
				now: rows[index] ?? []
			}));
		}
		const tablesOf = ({ catalogue: { relations, above } }, oid) => relations.get(oid)?.kind === "i" ? above.get(oid) ?? [] : [oid];
		function isClaimed({ catalogue: { relations } }, claim, tables, names) {
			return tables.some((oid) => {
				const name = names.get(oid) ?? relations.get(oid)?.name ?? "";
				return claim?.tables.has(oid) === true || claim?.names.has(name) === true;
			});
		}
		function isAsBefore({ standing }, { oid, modes, filenode, scans }) {
			const [mode, held] = [(0, lock_modes.yX)(modes), standing.held.get(oid)];
			return held !== void 0 && (mode === null || (0, lock_modes.qO)(mode) <= (0, lock_modes.qO)(held)) && seenAs(standing.filenodes, oid) === filenode && (seenAs(standing.scans, oid) ?? 0) === scans;
		}
		const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
		function between(message, before, after) {
			return message.startsWith(before) && message.endsWith(after) ? message.slice(before.length, message.length - after.length) : null;
		}
		function builtBy(message) {
			const onTable = "\" on table \"";
			const names = between(message, "building index \"", "");
			const end = Math.max(message.lastIndexOf("\" serially"), message.lastIndexOf("\" with request for "));
			if (names === null || end < 0) return [];
			const both = message.slice(message.length - names.length, end);
			const at = both.lastIndexOf(onTable);
			return at < 0 ? [] : [{
				index: both.slice(0, at),
				table: both.slice(at + 12)
			}];
		}
		function traceOf(messages) {
			const named = (before) => messages.flatMap((message) => between(message, before, "\"") ?? []);
			return {
				rewritten: named("rewriting table \""),
				verified: named("verifying table \""),
				validated: named("validating foreign key constraint \""),
				built: messages.flatMap(builtBy)
			};
		}
		function treesOf(sql, statements) {
			const known = new Map();
			const of = (text) => {
				const tree = known.get(text) ?? (0, grammar.By)(text);
				known.set(text, tree);
				return tree;
			};
			async function* from(index) {
				for (let at = index; at < statements.length; at++) {
					const { start, end } = statements[at];
					yield await of(sql.slice(start, end));
				}
			}
			return {
				of,
				from: () => from(0),
				at: (index) => ({
					of,
					following: () => from(index + 1),
					all: () => from(index)
				})
			};
		}
		const mostStatements = 500;
		const relationsIn = ({ relations }) => new Set(relations.keys());
		async function measure(database, source, statements, options, settings = []) {
			const left = leftOf(statements);
			let catalogue;
			try {
				const begin = [
					"BEGIN",
					`SET LOCAL statement_timeout = '${options.limit}ms'`,
					...settings
				];
				catalogue = await (0, measuring_catalogue.vq)(database, begin, options.known);
				const first = [...statements.slice(0, mostStatements)];
				const trees = treesOf(source.sql, first);
				if (await (0, anew.J)(database, source, first, (0, measuring_catalogue.eZ)(catalogue, options.existing), trees.of)) return {
					statements: [],
					endedAt: null,
					left,
					unjudged: [],
					catalogue
				};
				const { isThrough: _, ...found } = await measureEach(database, source, {
					first,
					trees
				}, options, {
					catalogue,
					ahead: []
				});
				return {
					...found,
					left,
					catalogue
				};
			} catch (error) {
				return {
					statements: [],
					endedAt: null,
					left,
					unjudged: fromFirst(source, statements, options, error),
					...catalogue === void 0 ? {} : { catalogue }
				};
			} finally {
				await leaveSession(database, options);
			}
		}
		function fromFirst({ file }, statements, { lineOf }, error) {
			const [first] = statements.slice(0, 1);
			return first === void 0 ? [] : (0, measuring_unjudged.ev)({
				file,
				line: lineOf(first.start),
				words: first.words
			}, "rest", error);
		}
		const leaveSession = (database, { meaning }) => database.query("ROLLBACK; RESET ROLE; RESET ALL").then(() => (0, measuring_meaning.kb)(database, meaning)).catch(() => {});
		async function measureEach(database, source, { first, trees }, options, { catalogue, ahead }) {
			const concerned = (0, measuring_catalogue.nt)(catalogue, options.existing);
			const course = {
				database,
				source,
				options,
				catalogue,
				concerned,
				standing: standingAt(catalogue),
				lookAtLocks: (0, relations.Rc)(concerned),
				next: [],
				isPrepared: options.meaning?.enter(catalogue.kept, ahead) === true,
				recounts: false,
				unjudged: [],
				milliseconds: 0
			};
			const { unjudged } = course;
			const found = [];
			let at = null;
			try {
				let alone = 0;
				for (let index = 0; index < first.length;) {
					const statement = first[index];
					at = statement;
					const group = index < alone ? null : await togetherFrom(course, trees.at(index));
					if (group !== null) {
						const measured = await measureTogether(course, first.slice(index, index + group.claims.length), group, (n) => trees.at(index + n));
						if (measured === null) alone = index + group.claims.length;
						else {
							found.push(...measured);
							index += group.claims.length;
						}
						continue;
					}
					index++;
					if ((0, transactions.my)(statement) !== null || setsTransaction(statement)) continue;
					const measured = await measureOne(course, statement, trees.at(index - 1));
					if (measured !== null) found.push(measured);
				}
				at = null;
				return {
					statements: await (0, measuring_meaning.gu)(database, options.meaning, found, ({ file, line, statement }, error) => {
						unjudged.push(...(0, measuring_unjudged.ev)({
							file,
							line,
							words: [statement]
						}, "end", error));
					}),
					endedAt: null,
					unjudged,
					isThrough: true,
					milliseconds: course.milliseconds
				};
			} catch (error) {
				const endedAt = at === null ? null : options.lineOf(at.start);
				const { milliseconds } = course;
				const rest = at === null ? [] : unjudgedIn(course, at, "rest", error);
				return {
					statements: found,
					endedAt,
					unjudged: [...unjudged.filter(({ line }) => line !== endedAt), ...rest],
					isThrough: false,
					milliseconds
				};
			}
		}
		const unjudgedIn = ({ source: { file }, options }, { start, words }, what, error) => (0, measuring_unjudged.ev)({
			file,
			line: options.lineOf(start),
			words
		}, what, error);
		const leftOf = ({ length }) => Math.max(0, length - mostStatements);
		const setsTransaction = ({ words: [first, second] }) => first === "SET" && second === "TRANSACTION";
		async function togetherFrom(course, { all }) {
			const { meaning } = course.options;
			if (meaning === void 0 || all === void 0) return null;
			return await meaning.together(all, async (text, at = -1) => (await send(course, [text])).at(at)?.rows ?? []);
		}
		async function measureTogether(course, statements, group, treesAt) {
			const { standing, unjudged } = course;
			const known = unjudged.length;
			let isSent = false;
			try {
				const { shown, behind } = await runTogether(course, statements, group);
				isSent = true;
				if (!group.ran(behind)) throw new measuring_meaning.Cw();
				const own = shared(course, group.claims, shown);
				const found = [];
				for (const [index, statement] of statements.entries()) {
					const isLast = group.beforeLast.length > 0 && index === statements.length - 1;
					const ran = {
						shown: own[index],
						isLast
					};
					const measured = await measureOne(course, statement, treesAt(index), ran);
					if (measured !== null) found.push(measured);
				}
				course.next = [...course.next, `RELEASE SAVEPOINT ${together}`];
				return found;
			} catch (error) {
				if (!(error instanceof measuring_meaning.Cw)) throw error;
				group.undo();
				unjudged.length = known;
				Object.assign(course, {
					standing,
					next: isSent ? [`ROLLBACK TO SAVEPOINT ${together}`, `RELEASE SAVEPOINT ${together}`] : [],
					recounts: true
				});
				return null;
			}
		}
		async function measureOne(course, statement, trees, ran = null) {
			const { source, options, catalogue } = course;
			const { words, start, end } = statement;
			const sql = source.sql.slice(start, end);
			let shown = null;
			const tried = [];
			const session = {
				ask: async (text, at = -1) => (await send(course, [text])).at(at)?.rows ?? [],
				among: ran,
				run: async (behind, at, before = []) => {
					shown = ran?.shown ?? null;
					if (ran !== null) return [];
					course.standing = seenAgain(course.standing, tried.splice(0));
					course.next = [...course.next, ...before];
					const results = await run(course, statement, behind);
					({shown} = results);
					return results.behind.at(at)?.rows ?? [];
				},
				attempt: async (steps, behind, at) => {
					const { now, rows } = await attempted(course, steps, behind, at);
					tried.push(...now);
					return rows;
				}
			};
			const { verdicts, safer, ran: stands, next, mistake } = await (0, measuring_meaning.g$)(session, options.meaning, sql, words, trees);
			if (mistake !== null) course.unjudged.push(...unjudgedIn(course, statement, "meaning", mistake));
			course.next = [...course.next, ...next];
			const isShown = shown !== null;
			if (!isShown) await session.run([], -1);
			const again = stands !== "stands" && next.length > 0 && isShown ? await runAgain(course, sql) : [];
			const { now, messages } = shown;
			if ((0, measuring_words.O7)(words) && verdicts.length === 0) return null;
			const line = options.lineOf(start);
			const mine = now.filter(({ oid }) => course.concerned.has(oid));
			if (words[0] === "ROLLBACK") {
				course.standing = gone(course.standing, mine, catalogue);
				return null;
			}
			const trace = traceOf(messages);
			const { effects, standing } = effectsOf({
				words,
				line,
				trace,
				movesUnseen: options.movesUnseen,
				referenced: await (0, relations.bC)(course.database, trace.validated, mine)
			}, course.standing, mine, {
				...catalogue,
				existing: options.existing
			});
			course.standing = seenAgain(seenAgain(standing, tried), again, true);
			const hazards = [...(0, measuring_meaning.Jb)((0, measuring_hazards.f)({
				words,
				line
			}, effects), safer), ...verdicts];
			if (hazards.length === 0 && effects.locks.length === 0 && effects.scans.length === 0) return null;
			return {
				file: source.file,
				line,
				statement: (0, measuring_words.Cb)(words),
				effects,
				hazards
			};
		}
		const isMeasurable = (statements) => statements.length <= mostStatements && [...statements.slice(0, statements.length)].every((one) => (0, transactions.my)(one) === null && !setsTransaction(one));
		async function lookAtFile(database, source, statements, { existing }, known) {
			const first = [...statements.slice(0, mostStatements)];
			const trees = treesOf(source.sql, first);
			const isAnew = (catalogue) => (0, anew.J)(database, source, first, (0, measuring_catalogue.eZ)(catalogue, existing), trees.of);
			const given = {
				first,
				trees
			};
			if (!await isAnew(known)) return {
				catalogue: known,
				given
			};
			const catalogue = await (0, measuring_catalogue.vq)(database, [], known);
			return {
				catalogue,
				given: await isAnew(catalogue) ? null : given
			};
		}
		async function measureWithin(database, source, given, options, begin) {
			const nothing = {
				statements: [],
				endedAt: null,
				left: 0,
				unjudged: [],
				begun: null,
				milliseconds: 0
			};
			const ahead = await options.meaning?.ahead(given.trees.from) ?? [];
			let looked;
			try {
				looked = await (0, measuring_catalogue.Yk)(database, begin, options.known ?? null, ahead);
			} catch (error) {
				const unjudged = fromFirst(source, given.first, options, error);
				if (unjudged.length === 0) throw error;
				await leaveSession(database, options);
				return {
					...nothing,
					unjudged
				};
			}
			if (looked === null) return nothing;
			const { catalogue, begun } = looked;
			const { isThrough, ...found } = await measureEach(database, source, given, options, looked);
			if (isThrough) await (0, measuring_meaning.kb)(database, options.meaning);
			else await leaveSession(database, options);
			return {
				...found,
				left: 0,
				catalogue,
				begun: isThrough ? begun : null
			};
		}
		var documented = __webpack_require__(1372);
		var rehearsal_course = __webpack_require__(5778);
		var given = __webpack_require__(1490);
		var rehearsal_limit = __webpack_require__(2732);
		const mostMade = 100;
		async function runFiles(course, side) {
			const { directory, sets } = course[side];
			const run = {
				course,
				directory,
				sets: [(0, bundled.tG)(course.options.packs), ...sets],
				toMeasure: measuredOf(course, side),
				ran: [],
				measured: new Map(),
				took: new Map(),
				existing: null,
				known: null,
				meaning: void 0,
				lineOf: () => 1,
				due: null,
				made: 0
			};
			for (;;) {
				const end = await step(run);
				if (end !== null) return {
					ran: run.ran,
					...measuredIn(run),
					...end
				};
			}
		}
		function measuredOf({ options }, side) {
			if (options.isMeasured === false) return new Set();
			return side === "merged" ? "all" : options.pending;
		}
		function measuredIn({ measured }) {
			const all = [...measured.values()].flat();
			return {
				measured: all.flatMap(({ statements }) => statements),
				cut: [...measured].filter(([, found]) => found.some(({ left }) => left > 0)).map(([file]) => file),
				unjudged: all.flatMap(({ unjudged }) => unjudged)
			};
		}
		async function step(run) {
			const { database, limited } = run.course.shadow;
			let decided;
			try {
				decided = await (0, migration_plan.e)(run.sets, {
					...await (0, migrations_history.N)(database, run.sets),
					others: []
				}, { outOfOrder: "allow" });
			} catch (error) {
				if (!(error instanceof src_error.l) || error instanceof engine_stopped.m) throw error;
				return failed(run, error.failure.location?.file ?? "", error.failure);
			}
			run.due ??= decided.pending.filter(({ kind }) => kind !== "bundled").map(({ source }) => source.file);
			const { next, kind } = nextOf(decided.pending, run.toMeasure);
			if (next.length === 0) return ended(run);
			const outcome = await applyNext(run, {
				...decided,
				pending: next
			}, kind === "bundled" ? database : limited, kind === "measured" ? beforeFile(run) : void 0);
			for (const { migration, milliseconds } of outcome.applied) if (migration.kind !== "bundled") {
				const { file } = migration.source;
				run.ran.push({
					file,
					milliseconds: run.took.get(file) ?? milliseconds
				});
			}
			if (outcome.failed === null) return null;
			const left = next.slice(outcome.applied.length);
			return await endOf(run, kind === "measured" ? left.slice(0, 1) : left, outcome.failed);
		}
		function nextOf(pending, measured) {
			const kindOf = ({ kind, source }) => {
				if (kind === "bundled") return kind;
				return measured === "all" || measured.has(source.file) ? "measured" : "files";
			};
			const [first] = pending;
			const kind = first === void 0 ? "files" : kindOf(first);
			const end = pending.findIndex((one) => kindOf(one) !== kind);
			return {
				next: end < 0 ? pending : pending.slice(0, end),
				kind
			};
		}
		const beforeFile = (run) => async ({ source, steps }, mayRun) => {
			const { limited, limit, ended } = run.course.shadow;
			const { statements } = source.script;
			await begin(run);
			run.measured.set(source.file, []);
			run.lineOf = (0, migrations_location.ze)(source.sql);
			if (mayRun && isMeasurable(statements)) return await beforeRun(run, source);
			if (steps === null) await measureInto(run, source, (options) => measure(limited, source, statements, options));
			if (ended()) throw new src_error.l({ message: (0, rehearsal_limit.Po)(limit) });
			return null;
		};
		async function beforeRun(run, source) {
			const { limited, limit, ended } = run.course.shadow;
			const known = run.known ?? await (0, measuring_catalogue.vq)(limited);
			const looked = await lookAtFile(limited, source, source.script.statements, optionsOf(run), known);
			run.known = looked.catalogue;
			const { given } = looked;
			if (given === null) return null;
			return async (first) => {
				const { begun, milliseconds, catalogue, ...found } = await measureWithin(limited, source, given, optionsOf(run), first);
				run.known = catalogue ?? run.known;
				run.measured.get(source.file)?.push(found);
				if (ended()) throw new src_error.l({ message: (0, rehearsal_limit.Po)(limit) });
				run.took.set(source.file, milliseconds);
				return begun;
			};
		}
		async function begin(run) {
			if (run.existing !== null && run.toMeasure === "all") return;
			const { shadow, options, judged } = run.course;
			run.known = await (0, measuring_catalogue.vq)(shadow.limited, [], run.known);
			run.existing = relationsIn(run.known);
			run.meaning = await options.meaning?.((0, measuring_meaning.os)(shadow.limited), judged);
		}
		async function measureInto(run, { file }, how) {
			const { catalogue, ...found } = await how(optionsOf(run));
			run.known = catalogue ?? run.known;
			run.measured.get(file)?.push(found);
		}
		const optionsOf = ({ course, existing, known, lineOf, meaning }) => ({
			limit: course.shadow.limit,
			existing: existing ?? new Set(),
			known,
			lineOf,
			meaning,
			movesUnseen: course.isFlat
		});
		const endedAt = ({ measured }, file) => measured.get(file)?.findLast((one) => one.endedAt !== null)?.endedAt ?? null;
		const beforeStep = (run, pending) => async ({ source }, { statements, modes }, settings) => {
			const { limited } = run.course.shadow;
			const [statement] = statements;
			const measured = run.measured.get(source.file);
			if (statement === void 0 || measured === void 0) return;
			if (measured.length >= mostStatements) {
				measured.push({
					statements: [],
					endedAt: null,
					left: 1,
					unjudged: []
				});
				return;
			}
			const kinds = pending.find((one) => one.source.file === source.file)?.steps;
			const isOutside = modes === null && kinds?.has(statement.start) === true;
			await measureInto(run, source, async (options) => {
				if (isOutside) return await (0, documented.fp)(limited, source, statement, options, settings);
				const found = await measure(limited, source, statements, options, settings);
				return found.endedAt !== null && modes === null && (0, grammar.QX)(statement) ? await (0, documented.fp)(limited, source, statement, options, settings) : found;
			});
		};
		async function applyNext(run, decided, database, before) {
			const { course, directory, sets } = run;
			const known = new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
			return await (0, apply.B)(database, decided, {
				lockTimeout: "0",
				statementTimeout: `${course.shadow.limit}ms`,
				waitForLock: 0,
				beforeFile: before,
				beforeStep: beforeStep(run, decided.pending),
				unappliedBefore: (migration, error) => (0, listing.s)(directory, migration, known, error)
			});
		}
		async function endOf(run, next, { failure, migration }) {
			const { shadow } = run.course;
			const stopped = shadow.stopped();
			if (stopped !== null && !shadow.ended()) throw stopped;
			if (shadow.ended()) return overdue(run, next, endedAt(run, next[0]?.source.file ?? ""));
			const lacked = run.made < mostMade ? (0, given.qs)(failure, run.course) : null;
			if (lacked === null || !await (0, given.qU)(run.course, lacked)) return failed(run, migration?.source.file ?? "", failure);
			run.made++;
			return null;
		}
		const failed = (run, file, failure) => ({
			left: remaining(run),
			failure: {
				file,
				failure
			}
		});
		function overdue(run, next, line) {
			const own = next.map(({ source }) => source.file);
			const [first = ""] = own;
			const message = `${own.length > 1 ? `one of the files ${first} to ${own.at(-1)} of the base branch` : first}${line === null ? "" : `, line ${line},`} ${(0, rehearsal_limit.Po)(run.course.shadow.limit)}`;
			return failed(run, first, { message });
		}
		function ended({ due, ran }) {
			const left = (due ?? []).filter((name) => !ran.some(({ file }) => file === name));
			const [skipped] = left;
			if (skipped === void 0) return {
				left,
				failure: null
			};
			return {
				left,
				failure: {
					file: skipped,
					failure: {
						message: `${skipped} was not run: a file before it has recorded it as applied`,
						location: {
							file: skipped,
							line: 1,
							column: 1
						}
					}
				}
			};
		}
		function remaining({ course, toMeasure, ran }) {
			if (toMeasure !== "all") return [];
			return (0, rehearsal_course.p6)(course).filter((name) => !ran.some(({ file }) => file === name));
		}
	}),
	7766: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { j: () => openShadow });
		var trust = __webpack_require__(6211);
		var connection_string = __webpack_require__(9441);
		var src_database = __webpack_require__(327);
		var engine_stopped = __webpack_require__(8303);
		var error = __webpack_require__(1557);
		var src_text = __webpack_require__(8992);
		var make = __webpack_require__(2029);
		const independent = (catalog, alias, types) => `NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.${catalog}'::regclass
      AND d.objid = ${alias}.oid AND d.objsubid = 0 AND d.deptype IN (${types}))`;
		const look = `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
  (SELECT json_agg(name) FROM pg_catalog.pg_available_extensions) AS extensions,
  (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
  to_regnamespace('${make.xL}') IS NOT NULL AS ours,
  obj_description(to_regnamespace('${make.xL}'), 'pg_namespace') AS mark,
  found.objects, found.first
  FROM (SELECT count(*)::int AS objects,
      string_agg(pg_describe_object(o.classid, o.oid, 0), ', ') FILTER (WHERE o.place <= 3) AS first
    FROM (SELECT o.*, row_number() OVER () AS place FROM (
      SELECT 'pg_class'::regclass::oid AS classid, c.oid FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent("pg_class", "c", "'e'")}
      UNION ALL SELECT 'pg_proc'::regclass, p.oid FROM pg_catalog.pg_proc p
      JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent("pg_proc", "p", "'e'")}
      UNION ALL SELECT 'pg_namespace'::regclass, n.oid FROM pg_catalog.pg_namespace n
      WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
        AND ${independent("pg_namespace", "n", "'e'")}
      UNION ALL SELECT 'pg_largeobject'::regclass, oid FROM pg_catalog.pg_largeobject_metadata
      UNION ALL SELECT 'pg_publication'::regclass, oid FROM pg_catalog.pg_publication
      UNION ALL SELECT 'pg_event_trigger'::regclass, oid FROM pg_catalog.pg_event_trigger) o) o) found`;
		const dropEach = (command, from) => `  FOR target IN SELECT ${command} AS command FROM ${from} LOOP EXECUTE target.command; END LOOP;`;
		const dropRelation = `format('DROP %s IF EXISTS public.%I CASCADE', CASE relkind WHEN 'v' THEN 'VIEW'
    WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE'
    ELSE 'TABLE' END, relname)`;
		const grantee = `CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END`;
		const remember = `DO $$ BEGIN EXECUTE format('COMMENT ON SCHEMA ${make.xL} IS %L', (
    SELECT json_build_object('extensions', (SELECT json_agg(extname) FROM pg_catalog.pg_extension),
      'owner', pg_get_userbyid(n.nspowner), 'privileges', n.nspacl::text,
      'grants', (SELECT json_agg(json_build_object('to', ${grantee}, 'privilege', e.privilege_type,
          'option', e.is_grantable))
        FROM pg_catalog.aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) e),
      'comment', obj_description(n.oid, 'pg_namespace'))
    FROM (SELECT to_regnamespace('public') AS oid) p LEFT JOIN pg_catalog.pg_namespace n USING (oid))); END $$;`;
		const noted = `DECLARE noted json := (
    SELECT CASE WHEN mark LIKE '{%' THEN mark::json
      WHEN mark IS NOT NULL THEN json_build_object('extensions', string_to_array(mark, ',')) END
    FROM obj_description(to_regnamespace('${make.xL}'), 'pg_namespace') AS mark);`;
		const tryEach = (commands) => `  FOR target IN SELECT command FROM (${commands}) c LOOP
    BEGIN EXECUTE target.command; EXCEPTION WHEN insufficient_privilege OR undefined_object THEN NULL; END;
  END LOOP;`;
		const isOther = `nspname = 'public' AND noted ->> 'owner' IS NOT NULL
  AND nspacl::text IS DISTINCT FROM noted ->> 'privileges'`;
		const restorePublic = [
			tryEach(`SELECT format('ALTER SCHEMA public OWNER TO %I', noted ->> 'owner') AS command
    FROM pg_catalog.pg_namespace WHERE nspname = 'public' AND pg_get_userbyid(nspowner) <> noted ->> 'owner'`),
			tryEach(`SELECT DISTINCT format('REVOKE ALL ON SCHEMA public FROM %s CASCADE', ${grantee}) AS command
    FROM pg_catalog.pg_namespace, pg_catalog.aclexplode(nspacl) e WHERE ${isOther}`),
			tryEach(`SELECT format('GRANT %s ON SCHEMA public TO %s%s', e.privilege, e."to",
      CASE WHEN e.option THEN ' WITH GRANT OPTION' END) AS command
    FROM pg_catalog.pg_namespace,
      json_to_recordset(noted -> 'grants') e("to" text, privilege text, option boolean)
    WHERE ${isOther}`),
			tryEach(`SELECT format('COMMENT ON SCHEMA public IS %L', noted ->> 'comment') AS command
    WHERE noted ->> 'owner' IS NOT NULL`)
		];
		const clear = `DO $clear$
${noted}
  target record;
BEGIN
  IF to_regnamespace('public') IS NULL THEN CREATE SCHEMA public; END IF;
${[
			dropEach("format('DROP EVENT TRIGGER IF EXISTS %I', evtname)", "pg_catalog.pg_event_trigger"),
			dropEach("format('DROP PUBLICATION IF EXISTS %I', pubname)", "pg_catalog.pg_publication"),
			dropEach("format('DROP EXTENSION IF EXISTS %I CASCADE', extname)", `pg_catalog.pg_extension
    WHERE noted IS NOT NULL AND extname NOT IN (SELECT json_array_elements_text(noted -> 'extensions'))`),
			dropEach("format('DROP SCHEMA IF EXISTS %I CASCADE', nspname)", `pg_catalog.pg_namespace n
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname <> 'public'
      AND ${independent("pg_namespace", "n", "'e'")}`),
			dropEach(dropRelation, `pg_catalog.pg_class c
    WHERE relnamespace = to_regnamespace('public') AND relkind NOT IN ('i', 'I', 't')
      AND ${independent("pg_class", "c", "'e', 'i', 'a'")}`),
			dropEach("format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)", `pg_catalog.pg_proc p
    WHERE pronamespace = to_regnamespace('public') AND ${independent("pg_proc", "p", "'e', 'i'")}`),
			dropEach("format('DROP TYPE IF EXISTS public.%I CASCADE', typname)", `pg_catalog.pg_type t
    WHERE typnamespace = to_regnamespace('public') AND (typtype IN ('e', 'd', 'r')
        OR typtype = 'c' AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = typrelid AND c.relkind = 'c'))
      AND ${independent("pg_type", "t", "'e', 'i'")}`),
			dropEach("format('DROP %s IF EXISTS %s CASCADE', replace(i.type, '-', ' '), i.identity)", `(SELECT DISTINCT d.classid, d.objid FROM pg_catalog.pg_depend d
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')
        AND d.classid IN ('pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
          'pg_collation'::regclass, 'pg_conversion'::regclass, 'pg_ts_config'::regclass, 'pg_ts_dict'::regclass,
          'pg_ts_parser'::regclass, 'pg_ts_template'::regclass)
      UNION ALL SELECT 'pg_cast'::regclass, c.oid FROM pg_catalog.pg_cast c WHERE c.oid >= 16384
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, w.oid FROM pg_catalog.pg_foreign_data_wrapper w) o
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, 0) i
    WHERE i.identity IS NOT NULL AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = o.classid AND e.objid = o.objid AND e.deptype = 'e')`),
			`  PERFORM lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata;`,
			dropEach(`format('ALTER DEFAULT PRIVILEGES FOR ROLE %s%s %s', a.defaclrole::regrole,
      ' IN SCHEMA ' || nullif(a.defaclnamespace, 0)::regnamespace, x.change)`, `pg_catalog.pg_default_acl a
    CROSS JOIN LATERAL (SELECT CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
      WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind) k
    CROSS JOIN LATERAL (
      SELECT 1 AS place, format('REVOKE ALL ON %s FROM %s', k.kind,
        CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END) AS change
      FROM pg_catalog.aclexplode(a.defaclacl) e
      UNION SELECT 2, format('GRANT ALL ON %s TO %s', k.kind, a.defaclrole::regrole) WHERE a.defaclnamespace = 0
      UNION SELECT 2, format('GRANT ALL ON %s TO PUBLIC', k.kind)
      WHERE a.defaclnamespace = 0 AND a.defaclobjtype IN ('f', 'T')) x
    ORDER BY a.oid, x.place`),
			...restorePublic
		].join("\n")}
END $clear$`;
		var limit = __webpack_require__(2732);
		var stand_ins = __webpack_require__(4478);
		const lockKeys = "1885759745, 2";
		const holding = `BEGIN READ ONLY; ${trust.y_.join("; ")};
  SELECT set_config(name, '0', true) FROM pg_settings
  WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout');
  SELECT pg_try_advisory_xact_lock(${lockKeys}) AS locked, NOT EXISTS (
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND starts_with(application_name, 'pg-feature-inventory') AND state <> 'idle' AND query NOT LIKE '%${lockKeys}%'
  ) AS alone`;
		async function openShadow(text, options) {
			const target = (0, connection_string.H)(text);
			if (target.engine === "embedded") return await embeddedShadow(options, (platform = options.platform ?? "") => openShadow(text, {
				...options,
				platform
			}));
			const { target: live } = options;
			if (live.engine === "server" && live.host === target.host && live.port === target.port && live.database === target.database) throw refused("shadow is the same database as connection-string.", "Give an empty database of its own, or shadow: embedded.");
			const guard = await (0, src_database.Ng)(target, options.signal);
			let database = null;
			try {
				await lock(guard, options.wait, options.log);
				database = await (0, src_database.Ng)(target, options.signal);
				return await serverShadow(database, guard, options);
			} catch (error) {
				await database?.close().catch(() => {});
				await letGo(guard);
				throw error;
			}
		}
		async function letGo(guard) {
			await guard.query("ROLLBACK").catch(() => {});
			await guard.close().catch(() => {});
		}
		async function startSeen(options) {
			const started = await (0, limit.NV)(options);
			try {
				return {
					...started,
					...await looked(started.database)
				};
			} catch (error) {
				await started.database.close().catch(() => {});
				throw error;
			}
		}
		async function embeddedShadow(options, renew) {
			const { limit, log } = options;
			const { database, limited, ended, stopped, version, extensions, mark } = await startSeen(options).catch((error) => {
				if (!(error instanceof engine_stopped.m)) throw error;
				log(`${error.message}; starting it once more`);
				return startSeen(options);
			});
			return {
				database,
				limited,
				version,
				extensions,
				tablespaces: null,
				rights: options.rights ?? "owner",
				platform: mark,
				limit,
				ended,
				stopped,
				renew,
				[Symbol.asyncDispose]: () => database.close().catch(() => {})
			};
		}
		async function serverShadow(database, guard, options) {
			const { limit, log } = options;
			let found = await looked(database, Math.max(options.wait, 1e4));
			if (found.ours) {
				log(`${database.name} holds a rehearsal that was killed; emptying it`);
				await database.query((0, trust.dp)(clear));
				found = await looked(database);
			}
			if (found.objects > 0) throw refused(`shadow is not an empty database: ${database.name} holds ${(0, src_text.hS)(found.objects, "object")}, such as ${found.first}.`, `Create an empty one for rehearsals, such as CREATE DATABASE rehearsal;, or set shadow: embedded. What ${database.name} holds is untouched.`);
			await database.query(`BEGIN; ${trust.y_.join("; ")}; CREATE SCHEMA ${make.xL};
    ${remember} ${(0, stand_ins.R$)(false)} COMMIT`);
			let isHandedOver = false;
			return {
				database,
				limited: database,
				version: found.version,
				extensions: found.extensions,
				tablespaces: found.tablespaces,
				rights: null,
				platform: null,
				limit,
				ended: () => false,
				stopped: () => null,
				async renew() {
					await database.query("ROLLBACK");
					await database.query(`RESET ROLE; RESET ALL; ${(0, trust.dp)(clear)}`);
					isHandedOver = true;
					return await serverShadow(database, guard, options);
				},
				async [Symbol.asyncDispose]() {
					if (isHandedOver) return;
					await database.query("ROLLBACK").then(() => database.query(`RESET ROLE; RESET ALL; ${(0, trust.dp)(clear)}`)).catch((error) => log(`${database.name} could not be emptied (${String(error)}); the next rehearsal does it.`));
					await database.close().catch(() => {});
					await letGo(guard);
				}
			};
		}
		async function looked(database, within) {
			const row = (await database.query((0, trust.dp)(look), within === void 0 ? {} : { within })).at(-1)?.rows[0];
			return {
				...row,
				extensions: new Set(row.extensions ?? []),
				tablespaces: new Set(row.tablespaces ?? [])
			};
		}
		async function lock(guard, wait, log) {
			const deadline = Date.now() + wait;
			for (let told = false;; told = true) {
				const row = (await guard.query(holding)).findLast(({ rows }) => rows.length > 0)?.rows[0];
				if (row?.["locked"] === true && row["alone"] === true) return;
				await guard.query("ROLLBACK");
				if (Date.now() >= deadline) throw refused(`Another rehearsal is going on in ${guard.name} and did not end in time.`, "Run again later, raise wait-for-lock, or give each job a shadow of its own.");
				if (!told) log(`Another rehearsal is going on in ${guard.name}; waiting`);
				await guard.pause(500 + Math.random() * 1e3);
			}
		}
		function refused(message, remedy) {
			return new error.l({
				message,
				state: "Nothing was written.",
				remedy
			});
		}
	}),
	5675: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			K: () => listed,
			u: () => standIn
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1935);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1689);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9688);
		var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9056);
		var _make_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2029);
		var _stand_ins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4478);
		async function listed(directory, { options, standIns }) {
			const { base, entries, format, signal, verify = [] } = options;
			const isLeftOut = ({ source }) => base.has(source.file) && (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__.Z)(source);
			const sets = await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.p)(directory, (0, _files_js__WEBPACK_IMPORTED_MODULE_2__.$P)(directory, entries), format, {
				signal,
				verify
			});
			for (const { source } of sets.flatMap(({ migrations }) => migrations.filter(isLeftOut))) standIns.add(`the catalog of this action for the one that ${source.file} creates`);
			return {
				directory,
				sets: sets.map((set) => ({
					...set,
					migrations: set.migrations.filter((migration) => !isLeftOut(migration))
				}))
			};
		}
		async function standIn({ shadow, options, standIns }, { base, merged }) {
			const texts = [...options.merged].filter(([file]) => (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.VT)(file)).map(([, content]) => content.toString());
			const hosted = (0, _stand_ins_js__WEBPACK_IMPORTED_MODULE_4__.Ur)(texts, {
				supabase: [...base.sets, ...merged.sets].some((set) => set.format.name === "supabase"),
				embedded: shadow.database.engine === "embedded",
				available: shadow.extensions,
				live: options.extensions
			});
			const [platform] = hosted;
			const isThere = platform !== void 0 && (0, _make_js__WEBPACK_IMPORTED_MODULE_5__.Dw)(platform.sql) === shadow.platform;
			if (shadow.platform !== null && !isThere) return false;
			for (const { what } of hosted) standIns.add(what);
			const rest = hosted.slice(isThere ? 1 : 0).map(({ sql }) => sql);
			await (0, _make_js__WEBPACK_IMPORTED_MODULE_5__.Xi)(shadow.database, rest);
			return true;
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
	})
};
export { id, ids, modules };
