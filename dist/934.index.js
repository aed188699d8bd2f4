const id = 934;
const ids = [934];
const modules = {
	1934: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { applyAll: () => applyAll });
		var lacking_privileges = __webpack_require__(3411);
		var src_error = __webpack_require__(1557);
		var lock_holder = __webpack_require__(4729);
		function toolHistoriesOf({ pending, adopt, histories }) {
			const used = [...pending, ...adopt.map(({ migration }) => migration)].map(({ format: { history } }) => history);
			return [...new Set(used)].flatMap((history) => {
				const found = histories.get(history?.id ?? "");
				return history === null || found === void 0 ? [] : [{
					history,
					found
				}];
			});
		}
		const locksOf = (plan) => toolHistoriesOf(plan).flatMap(({ history, found }) => history.locks(found));
		async function waitForOther(database, locks, deadline, onWait) {
			const holder = await (0, lock_holder.m)(database, locks) ?? "a run that has just ended";
			if (Date.now() >= deadline) throw new src_error.l({
				message: `Another run is applying migrations to ${database.name} and did not finish in time: ${holder}.`,
				state: "This run applied the files reported above and nothing else.",
				remedy: "Run again when the other has finished, or raise wait-for-lock."
			});
			onWait?.(`Waiting for another run: ${holder}`);
			await database.pause(Math.min(1e3 + Math.random() * 2e3, Math.max(deadline - Date.now(), 50)));
			return null;
		}
		var message_names = __webpack_require__(6659);
		var sql = __webpack_require__(8221);
		var trust = __webpack_require__(6211);
		var pipeline = __webpack_require__(2487);
		var tool_history = __webpack_require__(8171);
		const historyTouched = "PFI06";
		const setting = "pg_feature_inventory.histories";
		const stateOf = (table) => ["pg_relation_filenode", ...[
			"inserted",
			"updated",
			"deleted"
		].map((what) => `pg_stat_get_xact_tuples_${what}`)].map((name) => `pg_catalog.${name}(${table})`).join(", ");
		const stateOfBoth = (own, tools) => `pg_catalog.concat_ws(' ', ${[own, ...tools === void 0 ? [] : [tools]].map(stateOf).join(", ")})`;
		const remember = (found, own = "tableoid") => `pg_catalog.set_config('${setting}', ${stateOfBoth(own, found === void 0 ? void 0 : (0, sql.l)`${found.table}` + "::pg_catalog.regclass")}, true)`;
		const expectKept = (found) => `DO $kept$ DECLARE
  own pg_catalog.oid := pg_catalog.to_regclass('catalog.migrations');
  ${found === void 0 ? "" : `tools pg_catalog.oid := pg_catalog.to_regclass(${(0, sql.l)`${found.table}`});`}
BEGIN
  IF pg_catalog.current_setting('track_counts') OPERATOR(pg_catalog.=) 'on'
    AND pg_catalog.current_setting('${setting}', true) OPERATOR(pg_catalog.=)
    ${stateOfBoth("own", found === void 0 ? void 0 : "tools")} THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'the file wrote to the history of the migrations' USING ERRCODE = '${historyTouched}';
END $kept$`;
		var ledger = __webpack_require__(3540);
		const application = "pg-feature-inventory";
		const longest = 63 - `${application}: `.length;
		const applicationFor = (file) => `${application}: ${file.length > longest ? `...${file.slice(3 - longest)}` : file}`.replace(/[^ -~]/g, "?");
		function setLimits({ lockTimeout, statementTimeout }, file, local) {
			const set = (name, value) => (0, sql.l)`pg_catalog.set_config(${name}, ${value}, ${local})`;
			return `SELECT ${[
				set("application_name", applicationFor(file)),
				set("lock_timeout", lockTimeout),
				set("statement_timeout", statementTimeout),
				set("idle_in_transaction_session_timeout", "0")
			].join(", ")}, CASE WHEN pg_catalog.current_setting('transaction_timeout', true) IS NOT NULL THEN ${set("transaction_timeout", "0")} END`;
		}
		var migrations_text = __webpack_require__(1450);
		var long_text = __webpack_require__(8575);
		const largeFile = 1e6;
		const pieceSize = 131072;
		function beginningIn(parts, { start, end }) {
			const firstFrom = (index) => {
				let [low, high] = [0, parts.length];
				while (low < high) {
					const middle = low + high >> 1;
					if (parts.at(middle).start < index) low = middle + 1;
					else high = middle;
				}
				return low;
			};
			return parts.slice(firstFrom(start), firstFrom(end));
		}
		function bodyOf({ sql, script }, left, range) {
			const notSent = [...beginningIn(left, range), ...beginningIn(script.metaCommands, range)].sort((a, b) => a.start - b.start);
			const textOf = (from, to) => (0, long_text.hQ)(sql.slice(from, to), beginningIn(notSent, {
				start: from,
				end: to
			}).map(({ start, end }) => ({
				start: start - from,
				end: end - from
			})));
			const copies = [];
			const cuts = [];
			let body = "";
			let at = range.start;
			for (const { start, end, copyData } of beginningIn(script.statements, range)) {
				if (copyData === void 0) continue;
				body += textOf(at, copyData.start);
				const shift = copyData.start - body.length;
				copies.push({
					start: start - shift,
					end: end - shift,
					rows: (0, migrations_text.BU)(sql, copyData)
				});
				const next = copyData.end + (/^\\\.[ \t]*\r?(?:\n|$)/m.exec(sql.slice(copyData.end, copyData.end + 8))?.[0].length ?? 0);
				cuts.push({
					at: body.length,
					length: next - copyData.start
				});
				at = next;
			}
			body += textOf(at, range.end);
			return {
				text: body,
				copies,
				toSource: (index) => range.start + cuts.reduce((found, cut) => found + (index >= cut.at ? cut.length : 0), index)
			};
		}
		function rangesOf({ sql, script }) {
			const ranges = [];
			let [start, rows] = [0, 0];
			for (const statement of sql.length <= largeFile ? [] : script.statements) {
				if (statement.start - start - rows >= pieceSize) {
					ranges.push({
						start,
						end: statement.start
					});
					[start, rows] = [statement.start, 0];
				}
				if (statement.copyData !== void 0) rows += statement.copyData.end - statement.copyData.start;
			}
			return [...ranges, {
				start,
				end: sql.length
			}];
		}
		class Draft {
			text;
			#copies = [];
			#spans = [];
			constructor(text) {
				this.text = text;
			}
			add({ unit, left }, range) {
				const { text, copies, toSource } = bodyOf(unit.migration.source, left, range);
				const { length } = this.text;
				for (const copy of copies) this.#copies.push({
					...copy,
					start: copy.start + length,
					end: copy.end + length
				});
				this.text += text;
				this.#spans.push({
					unit,
					range,
					toSource,
					start: length,
					end: this.text.length
				});
			}
			finish() {
				const spans = this.#spans;
				return {
					text: this.text,
					copies: this.#copies,
					statements: () => spans.flatMap(({ unit, range }) => [...beginningIn(unit.migration.source.script.statements, range)]),
					find: (index) => {
						const span = spans.find(({ start, end }) => index >= start && index <= end);
						return span === void 0 ? null : {
							unit: span.unit,
							at: span.toSource(index - span.start)
						};
					}
				};
			}
		}
		function* piecesOf(head, units, tail) {
			let draft = new Draft(head.map((statement) => `${statement};\n`).join(""));
			for (const one of units) {
				draft.text += `${one.before.join(";\n")};\n`;
				for (const [index, range] of rangesOf(one.unit.migration.source).entries()) {
					if (index > 0) {
						yield draft.finish();
						draft = new Draft("");
					}
					draft.add(one, range);
				}
				draft.text += `\n;\n${one.after.join(";\n")};\n`;
			}
			draft.text += tail.join(";\n");
			yield draft.finish();
		}
		var statement_list = __webpack_require__(6829);
		var migrations_session = __webpack_require__(7297);
		var named_results = __webpack_require__(9599);
		const changesDefaults = ({ kind, format, source }) => kind !== "bundled" && format.history === null && (0, migrations_text.cK)(source.sql, /\bALTER\s{1,999}(?:DATABASE|ROLE|USER)\b/i) && (0, migrations_text.cK)(source.sql, /\b(?:RE)?SET\b/i);
		const endsSession = (migration) => changesDefaults(migration) || (0, migrations_text.cK)(migration.source.sql, /\bLOAD\s{1,999}E?'/i);
		async function unreadDefaults(database) {
			if (database.engine === "server") return [];
			const { defaults } = await (0, named_results.Y)(database, [
				"BEGIN READ ONLY",
				...trust.y_,
				(0, named_results.K)("defaults", `SELECT DISTINCT ON (split_part(item, '=', 1)) split_part(item, '=', 1) AS name,
          substr(item, strpos(item, '=') + 1) AS value
        FROM pg_catalog.pg_db_role_setting s
          LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
          LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
          CROSS JOIN LATERAL unnest(s.setconfig) item
        WHERE (s.setdatabase = 0 OR d.datname = current_database()) AND (s.setrole = 0 OR r.rolname = session_user)
          AND (split_part(item, '=', 1) ~ '[.]'
            OR EXISTS (SELECT FROM pg_catalog.pg_settings g
              WHERE g.name = split_part(item, '=', 1) AND g.context = 'user'))
        ORDER BY 1, s.setrole = 0, s.setdatabase = 0`),
				"ROLLBACK"
			]);
			return defaults.map(({ name, value }) => [String(name), String(value)]);
		}
		const setDefaults = (defaults, local) => defaults.map(([name, value]) => (0, sql.l)`SELECT pg_catalog.set_config(${name}, ${value}, ${local})`);
		var transactions = __webpack_require__(596);
		const lostTransaction = ({ code, message }) => code === "25P01" || code === "3B001" && (0, message_names.l9)(message).includes(transactions._H);
		const foundFor = ({ format: { history } }, histories) => histories.get(history?.id ?? "");
		function record(migration, histories) {
			const { source: { file, key, checksum, script }, version, kind, replaces, format: { history } } = migration;
			const found = foundFor(migration, histories);
			return [
				(0, tool_history.om)([ledger.s2, ...history === null || found === void 0 ? [] : (0, tool_history.Xo)(migration, history, found)]),
				...replaces ? [(0, sql.l)`DELETE FROM catalog.migrations WHERE file = ${key} AND (marked = 'reverted' OR ${found !== void 0}
            OR (${kind} <> 'versioned' AND checksum IS DISTINCT FROM ${checksum}))`] : [],
				...kind !== "bundled" || file.endsWith("/003_feature_inventory.sql") ? [] : [file.endsWith("/004_agent_registry.sql") ? trust.nD : trust.Q9],
				(0, sql.l)`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum)
      VALUES (${key}, ${version}, ${kind}, ${checksum}, ${script.checksum})` + ` RETURNING ${remember(found)}`
			];
		}
		function settle(migrations, ended) {
			const files = migrations.map(({ source }) => (0, sql.l)`${source.key}`).join(", ");
			return `UPDATE catalog.migrations m
    SET milliseconds = greatest(extract(epoch FROM began.next - m.applied_at) * 1000, 0)
    FROM (SELECT file, ${`lead(applied_at${ended ? ", 1, clock_timestamp()" : ""}) OVER (ORDER BY applied_at)`} AS next
      FROM catalog.migrations WHERE file IN (${files}) AND progress IS NULL) began
    WHERE m.file = began.file${ended ? "" : " AND m.milliseconds IS NULL AND began.next IS NOT NULL"} RETURNING m.file, m.milliseconds`;
		}
		const conclusion = (migrations) => [
			...trust.y_,
			migrations_session.xo,
			settle(migrations, true)
		];
		function take(queue, most, examined) {
			let size = 0;
			const end = queue.findIndex((migration, index) => {
				const { source, steps } = migration;
				const last = queue[index - 1];
				return index >= most || steps !== null || examined.has(migration) || (size += source.text.length) > largeFile && index > 0 || last !== void 0 && endsSession(last);
			});
			return end < 0 ? queue : queue.slice(0, end);
		}
		function compose(migrations, terms, look = null) {
			const head = (0, pipeline.R)((0, migrations_session.ee)(terms.database, terms.session));
			let statements = head.length;
			const units = migrations.map((migration) => {
				const { script } = migration.source;
				const { modes, left } = (0, transactions.S0)(script);
				const ended = [`RELEASE SAVEPOINT ${transactions._H}`, ...(0, migrations_session.pl)(terms.session)];
				const before = [...prelude(migration, modes, terms), ...look ?? []];
				const after = [...ended, ...look === null ? [...postlude(migration, terms), "COMMIT"] : [...(0, migrations_session.nR)(terms.session), ...look]];
				const sent = left.length === 0 ? script.statements : script.statements.filter((one) => !(0, statement_list.FB)(left, one));
				const statementsBefore = statements + before.length;
				const statementsWithin = statementsBefore + sent.length + ended.length;
				statements = statementsBefore + sent.length + after.length;
				return {
					unit: {
						migration,
						statements: sent,
						statementsBefore,
						statementsWithin,
						statementsAfter: statements
					},
					before,
					left,
					after
				};
			});
			const tail = look === null ? conclusion(migrations) : [];
			const [first] = units;
			return {
				pieces: piecesOf(head, units, tail),
				units: units.map(({ unit }) => unit),
				around: () => [[...head, ...first?.before ?? []], [...first?.after ?? [], ...tail].join(";\n")]
			};
		}
		const onlyInserts = ({ format, kind, replaces }) => format.history === null && kind !== "bundled" && !replaces;
		const prelude = (migration, modes, { limits, histories, defaults }) => [
			(0, transactions.oO)(modes),
			...onlyInserts(migration) ? [] : [trust.B_],
			setLimits(limits, migration.source.file, true),
			...record(migration, histories),
			...onlyInserts(migration) ? [] : [trust.l0],
			...setDefaults(defaults, true),
			...(migration.format.history?.settings?.(migration) ?? []).map(([name, value]) => (0, sql.l)`SELECT pg_catalog.set_config(${name}, ${value}, true)`),
			`SAVEPOINT ${transactions._H}`,
			...(0, transactions.yo)(modes)
		];
		function postlude(migration, { histories, session }) {
			const { history } = migration.format;
			const found = foundFor(migration, histories);
			const own = [...(0, migrations_text.cK)(migration.source.text, /prepare/i) ? [migrations_session.xo] : [], ...history === null || found === void 0 ? [] : [(0, tool_history.om)((0, tool_history.SX)(migration, history, found))]];
			return [
				expectKept(found),
				...(0, migrations_session.nR)(session),
				...own.length === 0 ? [] : [...trust.y_, ...own]
			];
		}
		const atHistories = ({ code }, { statementsWithin, statementsAfter }, completed) => completed >= statementsWithin && completed < statementsAfter && !/^(08|25P0[34]|40|53|55P03|57|58)/.test(code);
		function failedUnit({ units }, place, completed) {
			if (place !== null) return units.indexOf(place.unit);
			const unfinished = units.findIndex(({ statementsAfter }) => completed < statementsAfter);
			return unfinished >= 0 ? unfinished : units.length;
		}
		var server_error = __webpack_require__(1445);
		var quoting = __webpack_require__(8688);
		var reading = __webpack_require__(8545);
		const ownTable = "catalog.migrations";
		function names(files) {
			return files.length <= 3 ? files.join(", ") : `${files.slice(0, 2).join(", ")} and ${files.length - 2} more`;
		}
		const takeOut = "Take out of the file what does this: while a migration runs, only the run itself writes there.";
		function changeOf(before, after, own, listed) {
			return lostTable(before, after, own, listed) ?? changedFiles(before, after, own, listed) ?? lostRows(before, after, own);
		}
		function lostTable(before, after, { source }, listed) {
			const gone = (table, tool) => ({
				what: `drops, renames or moves ${table}, in which ${tool} records what is applied`,
				remedy: "Take the statement that does this out of the file: drop or rename what is meant by its name, not the schema around it. To begin with nothing, create a new database, and give the run its connection string."
			});
			if (!after.installed) return gone(ownTable, "the run");
			for (const [id, found] of before.histories) {
				const now = after.histories.get(id);
				const { format } = listed.find(({ format: { history } }) => history?.id === id);
				const table = `${found.schema}.${found.name}`;
				if (found.exists && (now?.exists !== true || now.table !== found.table)) return gone(table, format.name);
				if (now !== void 0 && format.history?.columns.some((column) => !now.columns.includes(column)) === true) return {
					what: `changes the columns of ${table}, which ${format.name} needs`,
					remedy: takeOut
				};
			}
			const row = after.applied.find(({ file }) => file === source.key);
			return row === void 0 || row.checksum !== source.checksum || row.marked !== null || row.progress !== null ? {
				what: `removes or changes its own row in ${ownTable}`,
				remedy: takeOut
			} : null;
		}
		function changedFiles(before, after, { source }, listed) {
			const appliedIn = (inspection) => {
				const rows = new Map(inspection.applied.map((row) => [row.file, row]));
				const readers = new Map(listed.map(({ format }) => [format, (0, reading.w)(format, inspection)]));
				return new Set(listed.filter((migration) => readers.get(migration.format)?.isApplied(migration, rows.get(migration.source.key))));
			};
			const [then, now] = [appliedIn(before), appliedIn(after)];
			const others = listed.filter((migration) => migration.source.file !== source.file);
			const lost = others.filter((migration) => then.has(migration) && !now.has(migration));
			const gained = others.filter((migration) => now.has(migration) && !then.has(migration));
			const [first] = lost.length > 0 ? lost : gained;
			if (first === void 0) return null;
			const found = after.histories.get(first.format.history?.id ?? "");
			const table = found === void 0 ? ownTable : `${found.schema}.${found.name}`;
			return lost.length > 0 ? {
				what: `takes ${names(lost.map((one) => one.source.file))} out of ${table}: the next run would run that again`,
				remedy: `${takeOut} If a file is to run again, say so once, by hand: SELECT catalog.mark_reverted(${(0, quoting.eu)(first.source.key)});`
			} : {
				what: `enters ${names(gained.map((one) => one.source.file))} into ${table}, which did not run`,
				remedy: `${takeOut} If a file is not to run, say so once, by hand: SELECT catalog.mark_applied(${(0, quoting.eu)(first.source.key)});`
			};
		}
		function lostRows(before, after, { source }) {
			const now = new Map(after.applied.map((row) => [row.file, row]));
			const same = (a, b) => b !== void 0 && a.checksum === b.checksum && a.marked === b.marked && a.progress === null === (b.progress === null);
			const lost = before.applied.filter((row) => row.file !== source.key && !same(row, now.get(row.file)));
			return lost.length === 0 ? null : {
				what: `removes or changes the rows of ${names(lost.map(({ file }) => file))} in ${ownTable}`,
				remedy: takeOut
			};
		}
		var migrations_history = __webpack_require__(1036);
		var inspection_sql = __webpack_require__(2890);
		var particular_errors = __webpack_require__(8776);
		var engine_stopped = __webpack_require__(8303);
		class LostAfter extends Error {
			first;
			constructor(first, cause) {
				super(cause instanceof Error ? cause.message : String(cause), { cause });
				this.name = "LostAfter";
				this.first = first;
			}
		}
		async function clearFailed(database, statements, first) {
			try {
				await database.query([
					"ROLLBACK",
					"BEGIN",
					...statements,
					"COMMIT"
				].join(";\n"));
			} catch (again) {
				if (again instanceof src_error.l && !(again instanceof engine_stopped.m)) throw again;
				if (!(0, server_error.G)(again) || (0, server_error.B)(again)) throw new LostAfter(first, again);
				if (database.engine === "server") await database.reconnect();
				else await database.query("ROLLBACK");
			}
		}
		var migrations_location = __webpack_require__(9898);
		const patience = 1e4;
		const ours = (database, activity) => `starts_with(${activity}.application_name, ${(0, quoting.eu)(application)}) AND ${activity}.datname = current_database()
    AND ${activity}.pid <> pg_backend_pid() ORDER BY ${activity}.pid <> ${database.processId() ?? 0}`;
		const nameOf = (activity) => `nullif(substr(${activity}.application_name, 23), '') AS file`;
		const asking = (query) => `BEGIN READ ONLY; SET LOCAL statement_timeout = '3s'; ${trust.y_.join("; ")}; ${query} LIMIT 1; ROLLBACK`;
		const working = (database) => asking(`SELECT what || coalesce(format(' %s %%', round(100.0 * done / nullif(total, 0))), '') AS progress,
      ${nameOf("a")}
    FROM (
      SELECT pid, 'building an index: ' || phase AS what, greatest(blocks_done, tuples_done) AS done,
        CASE WHEN blocks_done >= tuples_done THEN blocks_total ELSE tuples_total END AS total
      FROM pg_catalog.pg_stat_progress_create_index
      UNION ALL
      SELECT pid, 'vacuuming: ' || phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_vacuum
      UNION ALL
      SELECT pid, 'rewriting a table: ' || phase, heap_blks_scanned, heap_blks_total
      FROM pg_catalog.pg_stat_progress_cluster
      UNION ALL
      SELECT pid, 'analyzing: ' || phase, sample_blks_scanned, sample_blks_total
      FROM pg_catalog.pg_stat_progress_analyze
      UNION ALL
      SELECT pid, 'copying: ' || tuples_processed || ' rows', bytes_processed, bytes_total
      FROM pg_catalog.pg_stat_progress_copy
    ) p JOIN pg_catalog.pg_stat_activity a USING (pid)
    WHERE ${ours(database, "a")}`);
		const waiting = (database) => asking(`SELECT format('waiting%s, blocked by %s (%s), process %s',
      (SELECT format(' for %s on %s', l.mode, l.relation::regclass)
        FROM pg_catalog.pg_locks l WHERE l.pid = a.pid AND NOT l.granted AND l.relation IS NOT NULL LIMIT 1),
      b.usename, coalesce(nullif(b.application_name, ''), 'unnamed'), b.pid) AS progress, ${nameOf("a")}
    FROM pg_catalog.pg_stat_activity a CROSS JOIN LATERAL unnest(pg_catalog.pg_blocking_pids(a.pid)) w (pid)
      JOIN pg_catalog.pg_stat_activity b ON b.pid = w.pid
    WHERE a.wait_event_type = 'Lock' AND ${ours(database, "a")}`);
		const inFile = (database) => asking(`SELECT ${nameOf("a")} FROM pg_catalog.pg_stat_activity a WHERE a.state = 'active' AND ${ours(database, "a")}`);
		function watch(database, place, report, interval = patience) {
			const started = Date.now();
			let ended = false;
			let asking = false;
			const look = async () => {
				const rows = [];
				for (const question of [working(database), waiting(database)]) {
					rows.push(...await database.aside(question) ?? []);
					if (ended) return;
				}
				const named = rows.length > 0 ? rows : await database.aside(inFile(database)) ?? [];
				if (ended) return;
				const details = rows.map((row) => String(row["progress"]));
				const seconds = Math.round((Date.now() - started) / 1e3);
				report([`${whereIs(place(), named[0]?.["file"])}, for ${seconds} s`, ...details].join("; "));
			};
			const timer = setInterval(() => {
				if (asking) return;
				asking = true;
				look().finally(() => {
					asking = false;
				});
			}, interval);
			return () => {
				ended = true;
				clearInterval(timer);
			};
		}
		function whereIs({ file, where }, told) {
			const known = file === null ? null : applicationFor(file).slice(22);
			if (typeof told === "string" && told !== known) return told;
			return file === null ? where : `${file}: ${where}`;
		}
		function place(done, all) {
			return `statement ${Math.min(Math.max(done, 0) + 1, all)} of ${all}`;
		}
		const isUnread = ({ position }, completed) => position === void 0 && completed === 0;
		async function unreadStatement(database, { sql }, statements) {
			let [from, to] = [0, statements.length];
			while (to - from > 1) {
				const middle = from + to >> 1;
				if (await reads(database, sql, statements.slice(from, middle))) from = middle;
				else to = middle;
			}
			return statements.at(from);
		}
		async function reads(database, sql, statements) {
			const text = statements.map(({ start, end }) => `${sql.slice(start, end)}\n;\n`).join("");
			try {
				await database.query(`${text})`);
				return true;
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				return error.position !== void 0;
			}
		}
		const isOfFile = ({ statementsBefore, statements }, index) => index >= statementsBefore && index < statementsBefore + statements.length;
		function placeOf(piece, { position }) {
			return piece === null || position === void 0 ? null : piece.find((0, migrations_location.TT)(piece.text, Number(position)));
		}
		function placeOfCharacter({ units }, error) {
			const character = (0, particular_errors.r)(error)?.character;
			if (character === void 0) return null;
			for (const unit of units) {
				const { text, file } = unit.migration.source;
				const at = (0, migrations_text.YP)(text, character);
				if (at >= 0 || file.includes(character)) return {
					unit,
					at: Math.max(at, 0)
				};
			}
			return null;
		}
		function firstError(batch, error, place, completed) {
			const index = Math.min(failedUnit(batch, place, completed), batch.units.length - 1);
			const unit = batch.units[index];
			const at = place?.at ?? unit.statements.at(completed - unit.statementsBefore)?.start ?? 0;
			return {
				error,
				source: unit.migration.source,
				at
			};
		}
		async function sendPieces(database, { pieces, units }, sending, notice) {
			for (const piece of pieces) {
				const before = sending.completed;
				Object.assign(sending, {
					piece,
					before
				});
				const results = await database.query(piece.text, {
					copies: piece.copies,
					complete: (count) => {
						sending.completed = before + count;
					},
					notice,
					keeps: (index) => !units.some((unit) => isOfFile(unit, before + index))
				});
				for (const [index, result] of results.entries()) if (result.rows.length > 0) sending.rows.set(before + index, result.rows);
			}
		}
		async function sendAround(database, { around, units: [unit] }, sending, within) {
			if (unit === void 0) return false;
			const [first, last] = around();
			const keep = (results, before) => {
				for (const [index, { rows }] of results.entries()) if (rows.length > 0) sending.rows.set(before + index, rows);
			};
			const begun = await within(first);
			if (begun === null) {
				await database.query("ROLLBACK");
				return false;
			}
			keep(begun, 0);
			const before = first.length + unit.statements.length;
			sending.completed = before;
			keep(await database.query(last, { complete: (count) => {
				sending.completed = before + count;
			} }), before);
			return true;
		}
		async function send(database, batch, session, options) {
			const sending = {
				piece: null,
				before: 0,
				completed: 0,
				rows: new Map()
			};
			const { rows } = sending;
			const current = () => batch.units.find(({ statementsAfter }) => sending.completed < statementsAfter);
			const unwatch = watch(database, () => {
				const unit = current();
				return unit === void 0 ? {
					file: null,
					where: "reading the history"
				} : {
					file: unit.migration.source.file,
					where: place(sending.completed - unit.statementsBefore, unit.statements.length)
				};
			}, (text) => options.onWait?.(text));
			try {
				const { within } = options;
				if (within == null || !await sendAround(database, batch, sending, within)) await sendPieces(database, batch, sending, (notice) => options.onNotice?.(current()?.migration, notice));
				const { completed } = sending;
				const durations = rows.get(completed - 1) ?? [];
				return {
					error: null,
					place: null,
					unread: null,
					rows,
					completed,
					durations: new Map(durations.map(({ file, milliseconds }) => [file, milliseconds]))
				};
			} catch (error) {
				options.onCommitted?.(committedOf(batch, sending.completed));
				if (!(0, server_error.G)(error) || (0, server_error.B)(error)) throw error;
				return await failed(database, batch, session, sending, error);
			} finally {
				unwatch();
			}
		}
		async function failed(database, batch, session, { piece, before, completed, rows }, error) {
			const sent = batch.units.map(({ migration }) => migration);
			const place = placeOf(piece, error) ?? placeOfCharacter(batch, error);
			await clearFailed(database, [...(0, migrations_session.vv)(session), settle(sent, false)], firstError(batch, error, place, completed));
			return {
				error,
				place,
				unread: place === null && isUnread(error, completed - before) ? piece?.statements() ?? [] : null,
				rows,
				completed,
				durations: await recordedOf(database, sent)
			};
		}
		const committedOf = ({ units }, completed) => units.filter(({ statementsAfter }) => completed >= statementsAfter).map(({ migration }) => migration);
		const recordedOf = async (database, migrations) => recordedIn(await (0, migrations_history.N)(database, migrations), migrations);
		function recordedIn(inspection, migrations) {
			const rows = new Map(inspection.applied.map((row) => [row.file, row]));
			const readers = new Map(migrations.map(({ format }) => [format, (0, reading.w)(format, inspection)]));
			return new Map(migrations.flatMap((migration) => {
				const row = rows.get(migration.source.key);
				return readers.get(migration.format)?.isApplied(migration, row) === true && (migration.format.history !== null || row?.checksum === migration.source.checksum) ? [[migration.source.key, row?.milliseconds ?? null]] : [];
			}));
		}
		function runsExamined(migration, { histories, counts }) {
			const { source, kind, format } = migration;
			if (!counts || foundFor(migration, histories)?.counted === false) return true;
			if (kind === "bundled") return false;
			const { sql: text } = source;
			return (0, migrations_text.cK)(text, /\btrack_counts\b|\breset\s{1,9}all\b|\bcatalog"?\s{0,9}\.\s{0,9}"?(?:migrations|mark|baseline)/i) || format.history !== null && (0, migrations_text.YP)(text, format.history.table) >= 0;
		}
		async function examine(database, plan, migration, terms, options) {
			const listed = [...plan.appliedBefore, ...plan.pending];
			const histories = [...new Set(listed.flatMap(({ format: { history } }) => history ?? []))];
			const look = [
				"SAVEPOINT look",
				...(0, inspection_sql.bK)(histories),
				"ROLLBACK TO SAVEPOINT look"
			];
			const batch = compose([migration], terms, look);
			const sent = await send(database, batch, terms.session, options);
			if (sent.error !== null) return {
				state: "failed",
				batch,
				sent: {
					...sent,
					error: sent.error
				}
			};
			const [unit] = batch.units;
			const read = (at) => sent.rows.get(at - 2)?.[0];
			try {
				const before = (0, migrations_history.M)(read(unit.statementsBefore), database.searchPath);
				const after = (0, migrations_history.M)(read(unit.statementsAfter), database.searchPath);
				const change = changeOf(before, after, migration, listed);
				if (change !== null) {
					await rollBack(database, terms.session);
					return {
						state: "changed",
						change
					};
				}
				return await commit(database, plan, migration, after.histories, terms);
			} catch (error) {
				if (!(0, server_error.G)(error)) await rollBack(database, terms.session).catch(() => {});
				throw error;
			}
		}
		const renewed = (histories, seen) => new Map([...histories].map(([id, found]) => {
			const { owner, triggers } = seen.get(id) ?? found;
			return [id, {
				...found,
				owner,
				triggers
			}];
		}));
		async function lookAgain(database, plan, applied) {
			const known = [...plan.appliedBefore, ...applied];
			const inspection = await (0, migrations_history.N)(database, [...known, ...plan.pending]);
			const rows = new Map(inspection.applied.map((row) => [row.file, row]));
			const readers = new Map(known.map(({ format }) => [format, (0, reading.w)(format, inspection)]));
			const lost = known.filter((one) => readers.get(one.format)?.isApplied(one, rows.get(one.source.key)) !== true);
			return {
				histories: renewed(plan.histories, inspection.histories),
				lost
			};
		}
		async function commit(database, plan, migration, seen, terms) {
			const { history } = migration.format;
			const histories = renewed(plan.histories, seen);
			const found = foundFor(migration, histories);
			const record = history === null || found === void 0 ? [] : (0, tool_history.SX)(migration, history, found, true);
			try {
				return {
					state: "applied",
					milliseconds: ((await database.query([
						...trust.y_,
						...record.length === 0 ? [] : [(0, tool_history.om)(record)],
						"COMMIT",
						...conclusion([migration])
					].join(";\n"))).at(-1)?.rows[0])?.milliseconds ?? null,
					histories
				};
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await rollBack(database, terms.session);
				return {
					state: "not recorded",
					error
				};
			}
		}
		const rollBack = (database, session) => database.query([
			"ROLLBACK",
			"BEGIN",
			...(0, migrations_session.vv)(session),
			"COMMIT"
		].join(";\n"));
		var known_errors = __webpack_require__(20);
		var wrapping = __webpack_require__(9289);
		var src_text = __webpack_require__(8992);
		function indexOf({ place, completed, unread }, unit) {
			const { source } = unit.migration;
			const at = place?.unit === unit ? place.at : null;
			const statement = at === null ? unread ?? unit.statements.at(completed - unit.statementsBefore) : unit.statements.find(({ start, end }) => at >= start && at <= end);
			if (at === null && statement === void 0) return null;
			return {
				at: at ?? statement?.start,
				statement: statement === void 0 ? "" : source.text.slice(statement.start, statement.end)
			};
		}
		function failedStatement(failed, unit) {
			return unit === void 0 ? void 0 : indexOf(failed, unit)?.statement;
		}
		function variableRemedy({ code }, text, at) {
			const variable = code === "42601" ? (0, wrapping.yO)(text, at) : void 0;
			return variable === void 0 ? {} : { remedy: `${variable} is a psql variable, which the server does not know. Write its value in its place; a value that differs between databases can come from a setting of the role: current_setting('app.name').` };
		}
		function failure_names(migrations) {
			const files = migrations.map(({ source }) => source.file);
			return files.length <= 5 ? files.join(", ") : `${files.slice(0, 4).join(", ")} and ${files.length - 4} more`;
		}
		const appliedSoFar = (applied) => applied.length === 0 ? "Nothing else was applied in this run." : `Applied in this run and still applied: ${failure_names(applied)}.`;
		const notRun = (migrations) => migrations.length === 0 ? "" : ` Not run: ${failure_names(migrations)}.`;
		function describeStep(outcome, { migration: { source }, applied, queue, user, lacks }) {
			const rest = appliedSoFar(applied) + notRun(queue.slice(1));
			switch (outcome.state) {
				case "busy": return {
					message: `${source.file} is being run by another session: ${outcome.holder}.`,
					state: rest,
					remedy: "Run again when it has finished, or raise wait-for-lock."
				};
				case "prefix changed": return prefixChanged(source, outcome.done, rest);
				case "changed history": return changedByStep(source, outcome, rest);
				case "not in history": return {
					message: `${source.file} removed its own row from catalog.migrations, or another session did, while it ran.`,
					location: {
						file: source.file,
						line: 1,
						column: 1
					},
					state: `${source.file} runs without a transaction: at least ${outcome.done} of its ${source.script.statements.length} statements remain applied, and the history does not say so. ${rest}`,
					remedy: `Run by hand what is missing of it, and record it before the next run, which would run all of it again: SELECT catalog.mark_applied(${(0, quoting.eu)(source.key)});`
				};
				case "unknown": return unknownEnd(source, outcome, rest);
				case "failed": return stepFailed(source, outcome, rest, {
					user,
					lacks
				});
			}
		}
		const remain = (count) => count === 1 ? "remains" : "remain";
		function prefixChanged({ file, key, script, text }, done, rest) {
			return {
				message: `${file}: ${(0, src_text.hS)(done, "statement has", "statements have")} run, and what ran was changed since.`,
				location: (0, migrations_location.x5)(file, text, 0),
				state: `${done} of ${(0, src_text.hS)(script.statements.length, "statement")} of ${file} ${remain(done)} applied. ${rest}`,
				remedy: `Restore them; only what follows may change. If nothing of the rest is needed: SELECT catalog.mark_applied(${(0, quoting.eu)(key)});`
			};
		}
		function changedByStep({ file, script, text }, { statements, done }, rest) {
			const first = statements.at(0);
			const location = (0, migrations_location.x5)(file, text, first.start);
			return {
				message: `${file}: ${statements.length === 1 ? `the ${first.words[0]}` : "the transaction that begins"} on line ${location.line} writes to the history of the migrations.`,
				location,
				snippet: (0, migrations_location.UA)(text, location),
				state: `It was rolled back. ${file} runs without a transaction: ${done} of its ${script.statements.length} statements remain applied. ${rest}`,
				remedy: "Take it out: while a migration runs, only the run itself writes there. What the history should say of another file is said by hand, with catalog.mark_applied or catalog.mark_reverted."
			};
		}
		function unknownEnd({ file, key, script, text }, { statement, done }, rest) {
			const location = (0, migrations_location.x5)(file, text, statement.start);
			const what = `the ${statement.words[0]} on line ${location.line}`;
			const mark = (ran) => `SELECT catalog.mark_statement(${(0, quoting.eu)(key)}, ${ran});`;
			return {
				message: `${file}: ${what} was started, the connection was lost, and no run saw it finish.`,
				location,
				snippet: (0, migrations_location.UA)(text, location),
				state: `${done} of ${(0, src_text.hS)(script.statements.length, "statement")} of ${file} ${remain(done)} applied. This one commits by itself, so it may have run completely, partly or not at all; no session is executing it any more. It was not repeated. ${rest}`,
				remedy: `Check in the data whether it did its work, then run again. If it did: ${mark(true)} if it did not, or may run twice: ${mark(false)}`
			};
		}
		function stepFailed({ file, key, script, text }, { error, statement, done, repair, unrepaired, commits, rolledBack }, rest, known) {
			const index = error.position === void 0 ? statement.start : statement.start + (0, migrations_location.TT)(text.slice(statement.start), Number(error.position));
			const location = (0, migrations_location.x5)(file, text, index);
			const { dropped, left } = repair;
			const cleared = dropped.length === 0 ? "" : `, and ${invalid(dropped)} dropped (${dropped.join(", ")})`;
			const remaining = left.map(({ index, because }) => ` ${index} is left invalid: ${because}.`).join("");
			const unknown = unrepaired === null ? "" : ` Whether it left an invalid index could not be looked up (${unrepaired}); the next run does.`;
			const committed = commits ? " What the failed one committed before its error remains as well, and the next run starts it again." : "";
			const undone = rolledBack > 1 ? `, and the transaction that failed was rolled back (${rolledBack} statements)` : "";
			const explained = (0, known_errors.W)(error, {
				...known,
				file,
				key,
				statement: text.slice(statement.start, statement.end)
			});
			const how = (0, transactions.Mz)(script) ? "in transactions of its own" : "without a transaction";
			return {
				message: `${file}: ${error.message}`,
				location,
				snippet: (0, migrations_location.UA)(text, location),
				state: `${file} runs ${how}: ${done} of its ${(0, src_text.hS)(script.statements.length, "statement")} ${remain(done)} applied${undone}${cleared}.${remaining}${unknown}${committed} ${rest}`,
				...explained,
				...left.length === 0 ? {} : { remedy: [explained.remedy, ...left.map(({ index }) => `Drop what it left: DROP INDEX CONCURRENTLY ${index};`)].join(" ") },
				...variableRemedy(error, text, index)
			};
		}
		const invalid = (indexes) => indexes.length === 1 ? "the invalid index that the failed one left was" : "the invalid indexes that the failed one left were";
		function describe(failed) {
			const { error, unit, applied, queue, user, unapplied, lacks } = failed;
			const rest = appliedSoFar(applied) + notRun(queue.slice(1));
			if (unit === void 0) return {
				message: error.message,
				state: rest,
				...(0, known_errors.W)(error, { user })
			};
			const { source } = unit.migration;
			if (lostTransaction(error)) return endedTransaction(source, failed);
			if (atHistories(error, unit, failed.completed)) return unreadableHistory(source, failed);
			const found = indexOf(failed, unit);
			const location = found === null ? {
				file: source.file,
				line: 1,
				column: 1
			} : (0, migrations_location.x5)(source.file, source.text, found.at);
			return {
				message: `${source.file}: ${error.message}`,
				location,
				...found === null ? {} : { snippet: (0, migrations_location.UA)(source.text, location) },
				state: `${source.file} was rolled back and left nothing. ${rest}`,
				...(0, known_errors.W)(error, {
					user,
					file: source.file,
					key: source.key,
					statement: found?.statement,
					unapplied,
					lacks
				}),
				...found === null ? {} : variableRemedy(error, source.text, found.at)
			};
		}
		function unreadableHistory({ file }, { error, applied, queue, user }) {
			return {
				message: `${file} changes the history of the migrations: it cannot be read after that: ${error.message}`,
				location: {
					file,
					line: 1,
					column: 1
				},
				state: `${file} was rolled back and left nothing. ${appliedSoFar(applied)}${notRun(queue.slice(1))}`,
				...(0, known_errors.W)(error, { user }),
				remedy: "Take out of the file what it does to catalog.migrations or to the table in which its tool records what is applied: while a migration runs, only the run itself writes there."
			};
		}
		function endedTransaction({ file, key }, { applied, queue }) {
			const message = `${file} ended the transaction that it was started in.`;
			const remedy = "Remove COMMIT and ROLLBACK from the file and from what it calls";
			if (queue[0]?.source.file === file) return {
				message,
				state: `What it did until then was rolled back. ${appliedSoFar(applied)}${notRun(queue.slice(1))}`,
				remedy: `${remedy}, and run again.`
			};
			return {
				message,
				state: "What it did before its own COMMIT remains, and it is recorded as applied. " + appliedSoFar(applied) + notRun(queue),
				remedy: `${remedy}, check by hand what it left, and run it again after: SELECT catalog.mark_reverted(${(0, quoting.eu)(key)});`
			};
		}
		function describeChange(outcome, { applied, queue, user }) {
			const [{ source }, ...others] = queue;
			const told = {
				location: {
					file: source.file,
					line: 1,
					column: 1
				},
				state: `${source.file} was rolled back and left nothing. ${appliedSoFar(applied)}${notRun(others)}`
			};
			return outcome.state === "changed" ? {
				message: `${source.file} changes the history of the migrations: it ${outcome.change.what}.`,
				...told,
				remedy: outcome.change.remedy
			} : {
				message: `${source.file} ran, but the history did not take its row: ${outcome.error.message}`,
				...told,
				...(0, known_errors.W)(outcome.error, { user })
			};
		}
		function notInHistory({ source: { file, key } }, applied, others) {
			return {
				message: `${file} ran and was committed, but the history does not hold it any more.`,
				location: {
					file,
					line: 1,
					column: 1
				},
				state: `What it did remains. ${appliedSoFar(applied)}${notRun(others)}`,
				remedy: `Another session, or a trigger or rule on the history, removed its row. Stop that, and record the file before the next run, which would run it again: SELECT catalog.mark_applied(${(0, quoting.eu)(key)});`
			};
		}
		function lostFromHistory({ source: { file } }, lost, others) {
			return {
				message: `${file} ran, and after it the history does not hold any more that these are applied: ${failure_names(lost)}.`,
				location: {
					file,
					line: 1,
					column: 1
				},
				state: `${file} runs without a transaction: what it did remains.${notRun(others)}`,
				remedy: "Take out of the file what removed them, and record them before the next run, which would run them again: " + lost.map(({ source }) => `SELECT catalog.mark_applied(${(0, quoting.eu)(source.key)});`).join(" ")
			};
		}
		var external_node_crypto_ = __webpack_require__(7598);
		var database_database = __webpack_require__(7172);
		const createdMeanwhile = new Set([
			"23505",
			"42P06",
			"42P07",
			"42710",
			"42723"
		]);
		const notOpen = "PFI08";
		function openTransaction() {
			const token = (0, external_node_crypto_.randomUUID)();
			return {
				keep: (0, sql.l)`SELECT pg_catalog.set_config('pg_feature_inventory.open', ${token}, true)`,
				expect: `DO $pfi$ BEGIN
      IF pg_catalog.current_setting('pg_feature_inventory.open', true) IS DISTINCT FROM ${(0, quoting.eu)(token)} THEN
        RAISE EXCEPTION 'the transaction did not stay open' USING ERRCODE = '${notOpen}';
      END IF;
    END $pfi$`
			};
		}
		const statementPooling = (cause) => new src_error.l({
			message: "The pooler is in statement pooling mode, in which no transaction can stay open.",
			state: "Nothing was run; the database is as it was.",
			remedy: "Set pool \"transaction\" for this user there (Odyssey), or connect directly."
		}, { cause });
		async function prepare(database, plan, deadline, options) {
			const changes = [...toolHistoriesOf(plan).map(({ history, found }) => (0, tool_history.om)([history.install(found)])), ...plan.adopt.flatMap((adoption) => updates(adoption, plan))];
			const { keep, expect } = openTransaction();
			const text = [
				"BEGIN",
				trust.B_,
				(0, sql.l)`SET LOCAL lock_timeout = ${options.waitForLock}`,
				ledger.ai,
				...changes.length === 0 ? [] : [(0, tool_history.om)([ledger.s2]), ...changes],
				keep,
				(0, migrations_session.n$)(database)
			].join(";\n");
			for (let tries = 1;; tries++) try {
				const results = await database.query(plan.pending.length === 0 ? `${text};\nCOMMIT` : text);
				if (plan.pending.length > 0) await database.query(`${expect};\nCOMMIT`);
				return results.findLast(({ rows }) => rows.length > 0)?.rows[0]?.["session"];
			} catch (error) {
				if (!(0, server_error.G)(error) || (0, server_error.B)(error)) throw error;
				await (0, database_database.F)(database);
				if (error.code === notOpen) throw statementPooling(error);
				if (createdMeanwhile.has(error.code) && tries < 3) continue;
				if (error.code !== tool_history.tR) throw new src_error.l({
					message: `The migration history (catalog.migrations) cannot be set up: ${error.message}`,
					state: "Nothing was run; the database is as it was.",
					...(0, known_errors.W)(error, {
						user: database.user,
						lacks: await (0, lacking_privileges.W)(database, error, "CREATE SCHEMA catalog")
					})
				}, { cause: error });
				await waitForOther(database, locksOf(plan), deadline, options.onWait);
			}
		}
		function updates({ migration, recordedAs, marked, formerly }, plan) {
			const { source: { key, checksum, script }, version, kind, format: { history } } = migration;
			const found = plan.histories.get(history?.id ?? "");
			const before = formerly === null ? null : {
				...migration,
				version: formerly
			};
			return [
				...before !== null && history !== null && found !== void 0 ? [(0, tool_history.om)([history.forget(before, found)])] : [],
				...marked && history !== null && found !== void 0 ? [(0, tool_history.di)(migration, history, found)] : [],
				...recordedAs === null ? [] : [(0, sql.l)`DELETE FROM catalog.migrations WHERE file = ${recordedAs}`],
				(0, sql.l)`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum)
        VALUES (${key}, ${version}, ${kind}, ${checksum}, ${script.checksum})
        ON CONFLICT (file) DO UPDATE
        SET checksum = excluded.checksum, token_checksum = excluded.token_checksum, marked = NULL`
			];
		}
		var refusals = __webpack_require__(3344);
		const attempts = 10;
		const passing = new Set([
			"55P03",
			"40P01",
			"40001"
		]);
		const isPassing = ({ code }) => passing.has(code);
		const backoff = (attempt) => Math.min(2 ** attempt, 30) * 1e3 * (.75 + Math.random() / 2);
		const returning = (attempt) => Math.min(250 * 2 ** (attempt - 1), 15e3);
		const tryingAgain = (file, { message }, attempt) => `${file}: ${message}; trying again (${attempt} of 9)`;
		var pooler_errors = __webpack_require__(5698);
		const sockets = new Set("ECONNREFUSED ECONNRESET ENOENT EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH EAI_AGAIN".split(" "));
		const ended = /^(?:Connection terminated|timeout expired$|Client (?:has encountered|was closed))/;
		function isOutage(error) {
			const cause = error instanceof src_error.l ? error.cause : error;
			if ((0, server_error.G)(cause)) return (0, pooler_errors.b)(cause) ?? /^(?:08|53300|57P0[1235])/.test(cause.code);
			if (!(cause instanceof Error)) return false;
			return sockets.has(cause.code ?? "") || ended.test(cause.message);
		}
		const reconnections = 3;
		const textOf = (error) => error instanceof Error ? error.message : String(error);
		const appliedIn = ({ applied }) => applied.map(({ migration }) => migration);
		const run_state_failed = (run, failure, migration = run.queue[0] ?? null) => ({
			applied: run.applied,
			failed: {
				migration,
				failure
			}
		});
		async function recover(run, error) {
			const { database, options } = run;
			if (error instanceof src_error.l && !isOutage(error)) {
				if (run.unanswered.size > 0) await lookUp(run, true).catch(() => finishAcknowledged(run));
				else await (0, database_database.F)(database);
				return run_state_failed(run, error.failure, null);
			}
			if ((0, server_error.G)(error) && !(0, server_error.B)(error) && !error.code.startsWith("58")) return run_state_failed(run, historyNotWritten(error, database));
			if ((0, server_error.G)(error) && (0, pooler_errors.b)(error) === false || ++run.losses > reconnections) return run_state_ended(run, error, error);
			options.onWait?.(`The connection was lost (${textOf(error)}); looking up what was applied`);
			return await comeBack(run, error);
		}
		async function comeBack(run, lost) {
			const { database, options } = run;
			const until = Date.now() + options.waitForLock;
			let pause = returning(run.losses);
			for (let attempt = run.losses;; pause = Math.min(returning(++attempt), Math.max(until - Date.now(), 0))) try {
				await database.pause(pause);
				await database.reconnect();
				if (await lookUp(run, false)) run.losses = 0;
				return null;
			} catch (error) {
				if (!isOutage(error) || Date.now() >= until) return run_state_ended(run, error, lost);
				options.onWait?.(`${textOf(error)}; trying again`);
			}
		}
		function run_state_ended(run, error, lost) {
			finishAcknowledged(run);
			return run_state_failed(run, lost instanceof LostAfter ? lostAfter(lost, error, run) : connectionLost(error, run));
		}
		function finishAcknowledged(run) {
			const through = run.queue.filter((migration) => run.acknowledged.has(migration));
			run.queue = run.queue.filter((migration) => !run.acknowledged.has(migration));
			for (const migration of through) finish(run, migration, null);
		}
		function finish(run, migration, milliseconds) {
			run.applied.push({
				migration,
				milliseconds
			});
			run.options.onApplied?.({
				migration,
				milliseconds
			});
		}
		async function lookUp(run, own) {
			if (own) await run.database.query("ROLLBACK");
			const inspection = await (0, migrations_history.N)(run.database, run.queue, run.options);
			const recorded = recordedIn(inspection, run.queue);
			run.acknowledged.clear();
			const through = run.queue.filter((migration) => recorded.has(migration.source.key) && (!own || run.unanswered.has(migration)));
			run.queue = run.queue.filter((migration) => !through.includes(migration));
			for (const migration of through) finish(run, migration, recorded.get(migration.source.key) ?? null);
			const row = inspection.applied.find(({ file }) => file === run.queue[0]?.source.key);
			const before = run.stepsAtLook;
			run.stepsAtLook = row?.progress?.done ?? -1;
			return through.length > 0 || run.stepsAtLook > before;
		}
		function historyNotWritten(error, database) {
			return {
				message: `The migration history (catalog.migrations) cannot be written: ${error.message}`,
				state: "The files reported above as applied are applied. Whatever else was started is recorded in the history.",
				...(0, known_errors.W)(error, { user: database.user })
			};
		}
		function lostAfter({ first: { error, source, at } }, again, run) {
			const { file, text } = source;
			const location = (0, migrations_location.x5)(file, text, at);
			const { message, state } = connectionLost(again, run);
			return {
				message: `${file}: ${error.message}`,
				location,
				snippet: (0, migrations_location.UA)(text, location),
				...(0, known_errors.W)(error, {
					user: run.database.user,
					file
				}),
				state: `The transaction that failed was rolled back. Then: ${message} ${state}`
			};
		}
		function connectionLost(error, run) {
			const { database, queue, unanswered } = run;
			const applied = appliedIn(run);
			const [next] = queue;
			const cause = error instanceof src_error.l ? error.failure : null;
			const known = applied.length === 0 ? "No file is known to be applied. " : `${failure_names(applied)} ${applied.length === 1 ? "is" : "are"} applied. `;
			const rest = next === void 0 || next.steps === null ? "Each of the other files is one transaction: applied completely or not at all." : `${next.source.file} runs without a transaction, and its row in catalog.migrations says how far it got. Each of the other files is applied completely or not at all.`;
			const sent = queue.some((one) => unanswered.has(one)) ? " Those that were sent last may be applied." : "";
			return {
				message: `The connection to ${database.name} was lost while migrations ran: ${cause?.message ?? textOf(error)}`,
				state: known + rest + sent,
				...(0, server_error.G)(error) ? { sqlstate: error.code } : {},
				remedy: `${cause?.remedy ?? (0, known_errors.W)(error, { user: database.user }).remedy} The next run looks up what is applied and goes on from there.`
			};
		}
		var grammar = __webpack_require__(7348);
		var token_hash = __webpack_require__(8181);
		var source = __webpack_require__(6920);
		const nothingLeft = {
			repair: {
				dropped: [],
				left: []
			},
			unrepaired: null
		};
		function setsSession({ words: [first = "", second = "", third = ""] }) {
			if (first === "SET") return ![
				"LOCAL",
				"TRANSACTION",
				"CONSTRAINTS"
			].includes(second);
			if (first === "LOAD") return true;
			return first === "RESET" || first === "SELECT" && (second === "SET_CONFIG" || third === "SET_CONFIG");
		}
		function foundOther(file, error) {
			const found = (0, migrations_session.Tf)(error);
			if (found === null || ++file.sessions > migrations_session.rY) return false;
			file.session = found;
			return true;
		}
		const resetsAll = ({ words: [first, second] }) => first === "RESET" && second === "ALL";
		const setsRole = ({ words: [, second, third] }) => second === "ROLE" || second === "SESSION" && third === "AUTHORIZATION";
		function settingsOf({ steps }, done) {
			const set = steps.filter(({ to, rolledBack }) => to <= done && !rolledBack).flatMap(({ statements }) => [...statements.filter(setsSession)]);
			const last = set.findLastIndex(resetsAll);
			return set.filter((one, index) => !resetsAll(one) && (index > last || setsRole(one)));
		}
		const watching = ({ database, migration: { source }, options }, at) => watch(database, () => ({
			file: source.file,
			where: place(at(), source.script.statements.length)
		}), (text) => options.onWait?.(text));
		const takenOver = "PFI04";
		const isTakenOver = ({ code }) => code === takenOver;
		const expectOwn = (otherwise) => `IF NOT (${otherwise}) THEN
      RAISE EXCEPTION 'another run has taken the file over' USING ERRCODE = '${takenOver}'; END IF`;
		const holdOn = (file, next, more = [], indexes = null) => (0, tool_history.om)([
			progressUpdate(file, progressSql(next, indexes)),
			expectOwn("FOUND"),
			...more
		]);
		const progressSql = (progress, indexes = null) => (0, sql.l)`${progress}::jsonb` + (indexes === null ? "" : ` || jsonb_build_object('indexes', (${indexes}))`);
		const progressUpdate = ({ migration: { source }, run }, next) => `UPDATE catalog.migrations
    SET progress = ${next} || jsonb_strip_nulls(jsonb_build_object('backend', progress->'backend')),
      applied_at = clock_timestamp()
    ${(0, sql.l)`WHERE file = ${source.key} AND progress->>'run' = ${run}`}`;
		async function advance(file, next) {
			const { mine } = await (0, named_results.Y)(file.database, [...trust.y_, (0, named_results.K)("mine", `${progressUpdate(file, progressSql(next))} RETURNING file`)]);
			return mine.length === 1;
		}
		const silence = "2 seconds";
		const connectedSilence = "1 minute";
		async function claim(file) {
			const { database, migration, run, options } = file;
			for (;;) {
				const row = await readRow(file);
				if (row !== void 0 && row.progress === null) return { state: "elsewhere" };
				if (row?.progress?.run === run) return {
					state: "claimed",
					progress: row.progress
				};
				if (row?.progress !== void 0 && row.progress !== null && row.holder === null && row.silent) {
					const { progress: left } = row;
					if (left.prefix !== (0, source.MT)(migration.source, left.done)) return {
						state: "prefix changed",
						done: left.done
					};
					const mine = await takeOver(file, left);
					if (mine !== void 0) return {
						state: "claimed",
						progress: mine
					};
				}
				const holder = row?.holder ?? "another run";
				if (Date.now() >= options.deadline) return {
					state: "busy",
					holder
				};
				options.onWait?.(`${migration.source.file}: waiting for ${holder}`);
				await database.pause(500 + Math.random() * 1e3);
			}
		}
		async function readRow(stepping) {
			const { database, migration, run, tag } = stepping;
			const { key } = migration.source;
			const fresh = {
				run,
				done: 0,
				begun: false,
				prefix: (0, token_hash.t)([]),
				indexes: []
			};
			const { found } = await (0, named_results.Y)(database, [
				"BEGIN",
				...trust.y_,
				...insertRow(stepping, progressSql(fresh)),
				(0, named_results.K)("found", (0, sql.l)`SELECT progress, checksum, applied_at < clock_timestamp() - CASE WHEN EXISTS (
          SELECT FROM pg_catalog.pg_stat_activity
          WHERE pid = (progress->>'backend')::integer AND datname = current_database())
          THEN ${connectedSilence}::interval ELSE ${silence}::interval END AS silent,
        (SELECT format('%s (%s), which executes a statement of this file since %s',
            usename, application_name, date_trunc('second', query_start))
          FROM pg_catalog.pg_stat_activity
          WHERE state = 'active' AND pid <> pg_backend_pid() AND starts_with(query, ${tag}) LIMIT 1) AS holder
        FROM catalog.migrations WHERE file = ${key}`),
				"COMMIT"
			]);
			return found[0];
		}
		function insertRow(stepping, progress) {
			const { migration, tool } = stepping;
			const { source, version, kind } = migration;
			const { key, checksum, script } = source;
			return [
				...tool === null ? [] : [forgetMarked(migration, tool)],
				(0, sql.l)`DELETE FROM catalog.migrations WHERE file = ${key} AND progress IS NULL
        AND (marked = 'reverted' OR (${kind} <> 'versioned' AND checksum IS DISTINCT FROM ${checksum}))`,
				(0, sql.l)`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum, progress)
        SELECT ${key}, ${version}, ${kind}, ${checksum}, ${script.checksum}, ${backendOf(stepping)}::jsonb` + ` || ${progress}
        -- Not left to ON CONFLICT alone, which waits for a statement that is in a transaction with its progress.
        ${(0, sql.l)`WHERE NOT EXISTS (SELECT FROM catalog.migrations WHERE file = ${key}) ON CONFLICT (file) DO NOTHING`}`
			];
		}
		const claimUnbegun = (stepping, progress) => [...insertRow(stepping, progress), (0, tool_history.om)([expectOwn((0, sql.l)`EXISTS (
      SELECT FROM catalog.migrations
      WHERE file = ${stepping.migration.source.key} AND progress->>'run' = ${stepping.run})`)])];
		async function progressOf({ database, migration, run }) {
			const { found } = await (0, named_results.Y)(database, [...trust.y_, (0, named_results.K)("found", (0, sql.l)`SELECT progress FROM catalog.migrations
        WHERE file = ${migration.source.key} AND progress->>'run' = ${run}`)]);
			return found[0]?.progress;
		}
		const backendOf = ({ database, session }) => {
			const backend = session.pooled ? null : database.processId();
			return backend === null ? {} : { backend };
		};
		async function rowOf({ database, migration }) {
			const { found } = await (0, named_results.Y)(database, [...trust.y_, (0, named_results.K)("found", (0, sql.l)`SELECT file FROM catalog.migrations WHERE file = ${migration.source.key}`)]);
			return found[0];
		}
		async function takeOver(stepping, left) {
			const { database, migration: { source }, run } = stepping;
			const own = backendOf(stepping);
			const { taken } = await (0, named_results.Y)(database, [...trust.y_, (0, named_results.K)("taken", (0, sql.l)`UPDATE catalog.migrations
      SET progress = (progress - 'backend') || ${own}::jsonb || jsonb_build_object('run', ${run}),
        applied_at = clock_timestamp()
      WHERE file = ${source.key} AND progress->>'run' = ${left.run} RETURNING progress`)]);
			return taken[0]?.progress;
		}
		function forgetMarked(migration, { history, found }) {
			const { key } = migration.source;
			return (0, tool_history.om)([(0, tool_history.PS)(migration, history, found), `IF NOT (${history.recorded(migration, found)}) THEN
      ${(0, sql.l)`DELETE FROM catalog.migrations WHERE file = ${key} AND progress IS NULL`}; END IF`]);
		}
		async function unsettable(file) {
			const { database, migration: { source }, progress: { done } } = file;
			const before = settingsOf(file, done);
			if (before.length === 0) return null;
			const texts = before.map(({ start, end }) => source.text.slice(start, end));
			let completed = 0;
			try {
				await database.query([
					"BEGIN READ ONLY",
					...texts,
					"ROLLBACK"
				].join(";\n"), { complete: (statements) => {
					completed = statements;
				} });
				return null;
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				delete error.position;
				return {
					state: "failed",
					error,
					statement: before[completed - 1],
					done,
					...nothingLeft,
					commits: false,
					rolledBack: 1
				};
			}
		}
		function recordFinished({ migration, tool, run, started }) {
			const { checksum, script, key } = migration.source;
			return [...tool === null ? [] : [recordInTool(migration, tool)], (0, tool_history.om)([(0, sql.l)`UPDATE catalog.migrations
        SET progress = NULL, checksum = ${checksum}, token_checksum = ${script.checksum},
          milliseconds = ${Date.now() - started}
        WHERE file = ${key} AND progress->>'run' = ${run}`, expectOwn("FOUND")])];
		}
		function recordInTool(migration, { history, found }) {
			const finish = history.finish?.(migration, found);
			return (0, tool_history.om)([
				`LOCK TABLE ${found.table} IN SHARE ROW EXCLUSIVE MODE`,
				(0, tool_history.Cv)(found),
				`IF NOT (${history.recorded(migration, found)}) THEN
      ${history.record(migration, found)}; ${finish === void 0 ? "" : `${finish}; `}END IF`
			]);
		}
		function frameOf(file, step, next) {
			const { database, migration, tool, session, settings, options } = file;
			const keeps = options.counts && tool?.found.counted !== false && !step.rolledBack && !step.statements.some(resetsAll);
			const modes = step.modes ?? transactions.gi;
			return {
				before: [
					...(0, pipeline.R)((0, migrations_session.ee)(database, session)),
					(0, transactions.oO)(modes),
					trust.B_,
					setLimits(options, migration.source.file, true),
					holdOn(file, next, keeps ? [`PERFORM ${remember(tool?.found, "'catalog.migrations'::pg_catalog.regclass")}`] : []),
					trust.l0,
					...settings,
					`SAVEPOINT ${transactions._H}`,
					...(0, transactions.yo)(modes)
				],
				after: [
					...step.rolledBack ? [`ROLLBACK TO SAVEPOINT ${transactions._H}`] : [],
					`RELEASE SAVEPOINT ${transactions._H}`,
					...(0, migrations_session.pl)(session),
					...keeps ? [expectKept(tool?.found)] : [],
					...session.pooled ? [
						...(0, migrations_session.nR)(session),
						...trust.y_,
						migrations_session.xo
					] : (0, migrations_session.Tv)(session),
					"COMMIT"
				]
			};
		}
		function* messagesOf({ migration: { source }, tag }, { statements }, { before, after }) {
			let size = 0;
			for (const { start, end } of statements) size += end - start;
			const large = size > largeFile;
			let text = `${tag}${before.join("\n;\n")}\n;\n`;
			let [first, starts, copies] = [
				0,
				[],
				[]
			];
			for (const [index, { start, end, copyData }] of statements.entries()) {
				if (large && index > first && text.length >= pieceSize) {
					yield {
						text,
						copies,
						starts,
						first
					};
					[text, first, starts, copies] = [
						tag,
						index,
						[],
						[]
					];
				}
				starts.push(text.length);
				if (copyData !== void 0) copies.push({
					start: text.length,
					end: text.length + end - start,
					rows: (0, migrations_text.BU)(source.text, copyData)
				});
				text += `${source.text.slice(start, end)}\n;\n`;
			}
			yield {
				text: text + after.join(";\n"),
				copies,
				starts,
				first
			};
		}
		async function runInside(file, step) {
			const { database, migration, options } = file;
			for (let attempt = 1;; attempt++) {
				const outcome = await runOnce(file, step);
				if (outcome?.state === "failed" && foundOther(file, outcome.error)) continue;
				if (outcome?.state !== "failed" || !isPassing(outcome.error) || attempt >= attempts) return outcome;
				options.onWait?.(tryingAgain(migration.source.file, outcome.error, attempt));
				await database.pause(backoff(attempt));
			}
		}
		async function runOnce(file, step) {
			const { database, migration, run, options } = file;
			const { to } = step;
			const next = {
				run,
				done: to,
				begun: false,
				prefix: (0, source.MT)(migration.source, to),
				indexes: []
			};
			const frame = frameOf(file, step, next);
			const before = frame.before.length;
			let [message, sent, completed] = [
				null,
				0,
				0
			];
			const unwatch = watching(file, () => step.from + completed - before);
			try {
				for (message of messagesOf(file, step, frame)) {
					const earlier = sent = completed;
					await database.query(message.text, {
						copies: message.copies,
						notice: (notice) => options.onNotice?.(migration, notice),
						complete: (count) => {
							completed = earlier + count;
						},
						keeps: () => false
					});
				}
				file.progress = next;
				return null;
			} catch (error) {
				if (!(0, server_error.G)(error) || (0, server_error.B)(error)) throw error;
				const { source } = migration;
				const at = step.statements.at(Math.max(completed - before, 0))?.start ?? 0;
				await clearFailed(database, (0, migrations_session.vv)(file.session), {
					error,
					source,
					at
				});
				if (isTakenOver(error)) return { state: "taken over" };
				if (error.code === historyTouched) return {
					state: "changed history",
					statements: step.statements,
					done: step.from
				};
				return await inside_failed(file, step, message, error, {
					unread: isUnread(error, completed - sent),
					through: completed - before
				});
			} finally {
				unwatch();
			}
		}
		async function inside_failed({ database, migration: { source } }, { from, to, statements }, { text, starts, first }, error, { unread, through }) {
			const index = error.position === void 0 ? -1 : (0, migrations_location.TT)(text, Number(error.position));
			const inMessage = statements.slice(first, first + starts.length);
			const at = inMessage.findIndex(({ start, end }, one) => {
				const begun = starts[one];
				return index >= begun && index <= begun + end - start;
			});
			delete error.position;
			return {
				state: "failed",
				error: at < 0 ? error : Object.assign(error, { position: String([...text.slice(starts[at], index)].length + 1) }),
				statement: (at < 0 && unread ? await unreadStatement(database, source, inMessage) : statements.at(at < 0 ? through : first + at)) ?? source.script.statements.at(to - 1),
				done: from,
				...nothingLeft,
				commits: false,
				rolledBack: to - from
			};
		}
		const relations = "(current_setting('pg_feature_inventory.relations')::oid[])";
		function resolve(names) {
			return `SELECT pg_catalog.set_config('pg_feature_inventory.relations',
    ARRAY[${names.map((name) => (0, sql.l)`pg_catalog.to_regclass(${name})::pg_catalog.oid`).join(", ")}]::pg_catalog.oid[]::pg_catalog.text, true)`;
		}
		async function value({ database, settings }, query, names = []) {
			const { found } = await (0, named_results.Y)(database, [
				"BEGIN READ ONLY",
				...settings,
				resolve(names),
				...trust.y_,
				(0, named_results.K)("found", query),
				"ROLLBACK"
			]);
			return found[0]?.["value"];
		}
		const indexesBefore = ({ indexes }) => (0, sql.l)`(SELECT json_array_elements_text(${indexes})::oid)`;
		function indexLookup(nature) {
			if (nature.kind === "create index") return {
				names: [nature.table],
				query: `SELECT coalesce(json_agg(indexrelid::bigint), '[]') AS value
        FROM pg_catalog.pg_index WHERE indrelid = ${relations}[1]`
			};
			if (nature.kind !== "reindex") return null;
			const { tables, names } = reindexed(nature);
			return {
				names,
				query: `${tables} SELECT coalesce(json_agg(i.indexrelid::bigint), '[]') AS value
      FROM pg_catalog.pg_index i JOIN tables ON tables.oid = i.indrelid WHERE NOT i.indisvalid`
			};
		}
		async function indexesOf(file, nature) {
			const lookup = indexLookup(nature);
			if (lookup === null) return {
				known: [],
				resolve: [],
				query: null
			};
			return file.settings.length === 0 ? {
				known: null,
				resolve: [resolve(lookup.names)],
				query: lookup.query
			} : {
				known: await value(file, lookup.query, lookup.names),
				resolve: [],
				query: null
			};
		}
		function reindexed({ scope, name }) {
			const tree = `SELECT ${relations}[1] AS oid UNION SELECT relid FROM pg_partition_tree(${relations}[1])`;
			return {
				tables: `WITH named AS (${{
					table: tree,
					index: `SELECT indrelid AS oid FROM pg_index WHERE indexrelid IN (${tree})`,
					schema: (0, sql.l)`SELECT oid FROM pg_class WHERE relnamespace = to_regnamespace(${name})`,
					database: "SELECT oid FROM pg_class WHERE relnamespace <> 'pg_catalog'::regnamespace"
				}[scope]}), tables AS (
      SELECT oid FROM named UNION SELECT c.reltoastrelid FROM pg_class c JOIN named ON named.oid = c.oid)`,
				names: scope === "table" || scope === "index" ? [name] : []
			};
		}
		async function detachPending(file, nature) {
			if (nature.kind !== "detach partition") return false;
			return await value(file, `SELECT coalesce(bool_or(inhdetachpending), false) AS value
      FROM pg_catalog.pg_inherits WHERE inhparent = ${relations}[1] AND inhrelid = ${relations}[2]`, [nature.parent, nature.partition]);
		}
		async function happened(file, nature, left) {
			switch (nature.kind) {
				case "create index":
					await repair(file, nature, left);
					return await value(file, `SELECT count(*) > 0 AS value FROM pg_catalog.pg_index
          WHERE indrelid = ${relations}[1] AND indisvalid AND indexrelid NOT IN ${indexesBefore(left)}`, [nature.table]);
				case "drop index": return await value(file, `SELECT coalesce(cardinality(array_remove(${relations}, NULL)), 0) = 0 AS value`, nature.indexes);
				case "detach partition": return await value(file, `SELECT count(*) = 0 AS value
          FROM pg_catalog.pg_inherits WHERE inhparent = ${relations}[1] AND inhrelid = ${relations}[2]`, [nature.parent, nature.partition]);
				case "create":
				case "drop": return await value(file, `${(0, sql.l)`SELECT count(*) > 0 AS value FROM (SELECT ${nature.name}::name AS name) n`}
          JOIN pg_catalog.${nature.catalog} c ON c.${nature.column} = n.name`) === (nature.kind === "create");
				case "reindex":
					await repair(file, nature, left);
					return false;
				case "repeatable": return false;
			}
		}
		async function repair(file, nature, left) {
			const names = await brokenBy(file, nature, left);
			const [dropped, remaining] = [[], []];
			for (const index of names) try {
				await file.database.query(`DROP INDEX CONCURRENTLY ${index}`);
				dropped.push(index);
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				remaining.push({
					index,
					because: error.message
				});
			}
			return {
				dropped,
				left: remaining
			};
		}
		async function brokenBy(file, nature, left) {
			if (nature.kind !== "create index" && nature.kind !== "reindex") return [];
			const { tables, names } = nature.kind === "reindex" ? reindexed(nature) : {
				tables: `WITH tables AS (SELECT ${relations}[1] AS oid)`,
				names: [nature.table]
			};
			const named = nature.kind === "reindex" ? " AND relname ~ '_cc(new|old)[0-9]*$'" : "";
			return await value(file, `${tables} SELECT coalesce(json_agg(format('%I.%I', nspname, relname)), '[]') AS value
      FROM pg_catalog.pg_index i JOIN tables ON tables.oid = i.indrelid
        JOIN pg_catalog.pg_class c ON c.oid = indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE NOT indisvalid AND indexrelid NOT IN ${indexesBefore(left)}${named}
        AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)`, names);
		}
		async function runOutside(file, statement, step, known) {
			const { run, migration } = file;
			const nature = known ?? { kind: "repeatable" };
			if (file.progress.begun && await happened(file, nature, file.progress)) {
				file.progress = {
					...file.progress,
					done: step + 1,
					begun: false
				};
				return null;
			}
			const indexes = await indexesOf(file, nature);
			const begun = {
				run,
				done: step,
				begun: true,
				prefix: (0, source.MT)(migration.source, step),
				indexes: indexes.known ?? []
			};
			const unwatch = watching(file, () => step);
			try {
				const error = await executeInTime(file, {
					statement,
					begun,
					indexes,
					known
				});
				if (error === null) {
					file.progress = {
						...begun,
						done: step + 1,
						begun: false
					};
					return null;
				}
				if ((0, server_error.B)(error)) throw error;
				if (isTakenOver(error) || !file.claimed) return { state: "taken over" };
				const after = await clearAway(file, nature, begun, indexes);
				return {
					state: "failed",
					error: placed(error, file.tag.length),
					statement,
					done: step,
					...after,
					commits: known === null,
					rolledBack: known === null ? 0 : 1
				};
			} finally {
				unwatch();
			}
		}
		async function clearAway(file, nature, begun, { known }) {
			try {
				const left = known === null ? await progressOf(file) ?? begun : begun;
				const repaired = await repair(file, nature, left);
				await advance(file, {
					...left,
					begun: false
				});
				return {
					repair: repaired,
					unrepaired: null
				};
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				return {
					...nothingLeft,
					unrepaired: error.message
				};
			}
		}
		async function executeInTime(file, alone) {
			const { database, migration, options } = file;
			const { known } = alone;
			for (let attempt = 1;; attempt++) {
				const error = await execute(file, alone);
				if (error !== null && foundOther(file, error)) continue;
				if (!(error !== null && (known?.kind === "repeatable" || known?.kind === "reindex") && isPassing(error) && attempt < attempts)) return error;
				options.onWait?.(tryingAgain(migration.source.file, error, attempt));
				await database.pause(backoff(attempt));
			}
		}
		async function execute(file, { statement, begun, indexes, known }) {
			const { database, migration, tag, session, settings, options } = file;
			const text = migration.source.text.slice(statement.start, statement.end);
			const resumed = known !== null && await detachPending(file, known);
			const limits = statement.words.includes("CONCURRENTLY") && statement.words[0] !== "REPACK" ? {
				...options,
				lockTimeout: "0"
			} : options;
			const last = begun.done + 1 === file.steps.at(-1)?.to;
			const before = [
				...indexes.resolve,
				...session.pooled ? (0, migrations_session.ee)(database, session) : [trust.B_],
				...file.claimed ? [holdOn(file, begun, [], indexes.query)] : claimUnbegun(file, progressSql(begun, indexes.query)),
				trust.l0,
				...settings,
				setLimits(limits, migration.source.file, false)
			];
			try {
				await database.query(tag + (resumed ? text.replace(/\bCONCURRENTLY\b/i, "FINALIZE") : text), {
					notice: (notice) => options.onNotice?.(migration, notice),
					complete: (count) => {
						file.claimed ||= count === before.length + 2;
					},
					around: {
						before,
						after: () => [...known === null || session.pooled || last ? (0, migrations_session.Iz)(session) : (0, migrations_session.pK)(session), ...last ? [...trust.y_, ...recordFinished(file)] : []],
						committed: () => {
							file.finished = last;
						},
						failed: (0, migrations_session.Iz)(session),
						atOnce: !session.pooled
					}
				});
				return null;
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				return error;
			}
		}
		function placed(error, before) {
			return error.position === void 0 ? error : Object.assign(error, { position: String(Number(error.position) - before) });
		}
		const needsNone = new Set(["2D000", "25001"]);
		const runsOutside = ({ code }) => needsNone.has(code);
		async function runStepwise(database, migration, kinds, options) {
			const file = run_stateOf(database, migration, kinds, options);
			const begun = beginsOutside(file) ? await outcomeOf(file) : null;
			if (begun !== null) return begun;
			for (;;) {
				const claimed = await claim(file);
				if (claimed.state !== "claimed") return claimed;
				file.progress = claimed.progress;
				file.claimed = true;
				const outcome = await unsettable(file) ?? await outcomeOf(file);
				if (outcome !== null) return outcome;
			}
		}
		async function outcomeOf(file) {
			const outcome = await runRest(file);
			if (outcome.state !== "taken over") return outcome;
			return file.claimed && await rowOf(file) === void 0 ? {
				state: "not in history",
				done: file.progress.done
			} : null;
		}
		function beginsOutside({ steps: [first], kinds }) {
			const statement = first?.modes === null ? first.statements.at(0) : void 0;
			return statement !== void 0 && kinds.has(statement.start);
		}
		async function runRest(file) {
			const { source } = file.migration;
			const { done } = file.progress;
			for (const step of file.steps.filter(({ from }) => from >= done)) {
				file.settings = [...setDefaults(file.options.defaults, false), ...settingsOf(file, step.from).map(({ start, end }) => source.text.slice(start, end))];
				await file.options.beforeStep?.(file.migration, step, file.settings);
				const outcome = await runStep(file, step);
				if (outcome !== null) return outcome;
			}
			return await recordEnd(file);
		}
		function run_stateOf(database, migration, kinds, options) {
			const { source, format } = migration;
			const found = options.histories.get(format.history?.id ?? "");
			const run = (0, external_node_crypto_.randomUUID)();
			return {
				database,
				migration,
				kinds,
				options,
				tool: format.history === null || found === void 0 ? null : {
					history: format.history,
					found
				},
				steps: (0, transactions.B_)(source.script).steps,
				tag: `/* pg-feature-inventory ${(0, token_hash.t)([source.key]).slice(0, 16)} */ `,
				run,
				started: Date.now(),
				progress: {
					run,
					done: 0,
					begun: false,
					prefix: (0, token_hash.t)([]),
					indexes: []
				},
				claimed: false,
				finished: false,
				session: options.session,
				sessions: 0,
				settings: []
			};
		}
		async function runStep(file, step) {
			const statement = step.statements.at(0);
			if (step.modes !== null || statement === void 0) return await runInside(file, step);
			const known = file.kinds.get(statement.start);
			if (known !== void 0) return await runOutside(file, statement, step.from, known);
			const { progress } = file;
			const again = (0, grammar.QX)(statement) ? { kind: "repeatable" } : null;
			if (progress.begun && again !== null) return await runOutside(file, statement, step.from, again);
			if (progress.begun && progress.ran === void 0) return {
				state: "unknown",
				statement,
				done: step.from
			};
			file.progress = {
				...progress,
				begun: false
			};
			if (progress.begun && progress.ran === true) return null;
			const outcome = await runInside(file, step);
			return outcome?.state === "failed" && runsOutside(outcome.error) ? await runOutside(file, statement, step.from, again) : outcome;
		}
		async function recordEnd(file) {
			const { database, started } = file;
			try {
				if (!file.finished) await database.query([
					"BEGIN",
					...file.session.pooled ? trust.y_ : (0, migrations_session.Iz)(file.session),
					...recordFinished(file),
					"COMMIT"
				].join(";\n"));
			} catch (error) {
				if (!(0, server_error.G)(error) || !isTakenOver(error)) throw error;
				await (0, database_database.F)(database);
				return { state: "taken over" };
			}
			return {
				state: "done",
				milliseconds: Date.now() - started
			};
		}
		async function applyAll(database, plan, options) {
			const run = {
				database,
				plan,
				options,
				deadline: Date.now() + options.waitForLock,
				applied: [],
				queue: plan.pending,
				most: Infinity,
				attempt: 1,
				losses: 0,
				defaults: [],
				session: migrations_session.xw,
				sessions: 0,
				unanswered: new Set(),
				acknowledged: new Set(),
				stepsAtLook: -1,
				examined: new Set(plan.pending.filter((migration) => runsExamined(migration, plan))),
				appliedAtLook: 0
			};
			for (let prepared = false;;) try {
				if (!prepared) run.session = await prepare(database, plan, run.deadline, options);
				if (!prepared) run.defaults = await unreadDefaults(database);
				prepared = true;
				const failure = await work(run);
				return failure === null ? {
					applied: run.applied,
					failed: null
				} : run_state_failed(run, failure);
			} catch (error) {
				const end = await recover(run, error);
				if (end !== null) return end;
			}
		}
		async function work(run) {
			while (run.queue[0] !== void 0) {
				const [next] = run.queue;
				const before = run.queue;
				const failure = await runNext(run, next);
				if (failure !== null) return failure;
				run.losses = run.sessions = 0;
				const done = before.slice(0, before.length - run.queue.length);
				if (done.some(({ source }) => source.sql.length > largeFile) || run.queue.length > 0 && done.some(endsSession)) await renewSession(run);
			}
			return null;
		}
		async function runNext(run, next) {
			const mayRun = next.steps === null && !run.examined.has(next) && next.source.sql.length <= largeFile;
			const within = await run.options.beforeFile?.(next, mayRun) ?? null;
			if (next.steps !== null) return await runSteps(run, next, next.steps);
			return run.examined.has(next) ? await runExamined(run, next) : await runBatch(run, within);
		}
		async function renewSession(run) {
			if (run.database.engine === "server") await run.database.reconnect();
			else run.defaults = await unreadDefaults(run.database);
		}
		const termsOf = ({ database, options, plan, defaults, session }) => ({
			database,
			limits: options,
			histories: plan.histories,
			defaults,
			session
		});
		async function runBatch(run, within) {
			const { database, options } = run;
			const most = options.beforeFile === void 0 ? run.most : 1;
			const batch = compose(take(run.queue, most, run.examined), termsOf(run));
			run.most = Infinity;
			const onCommitted = (files) => {
				for (const file of files) run.acknowledged.add(file);
			};
			return await account(run, batch, await send(database, batch, run.session, {
				...options,
				onCommitted,
				within
			}).catch((reason) => {
				for (const { migration } of batch.units) run.unanswered.add(migration);
				throw reason;
			}));
		}
		async function runExamined(run, migration) {
			const { database, options, plan } = run;
			const outcome = await examine(database, plan, migration, termsOf(run), options).catch((reason) => {
				run.unanswered.add(migration);
				throw reason;
			});
			if (outcome.state === "failed") return await account(run, outcome.batch, outcome.sent);
			if (outcome.state === "applied") {
				run.plan = {
					...plan,
					histories: outcome.histories
				};
				run.queue = run.queue.slice(1);
				run.attempt = 1;
				finish(run, migration, outcome.milliseconds);
				return null;
			}
			return describeChange(outcome, {
				applied: appliedIn(run),
				queue: run.queue,
				user: database.user
			});
		}
		async function account(run, batch, sent) {
			const { error, place, completed, durations } = sent;
			const errorAt = error === null ? batch.units.length : failedUnit(batch, place, completed);
			const unrecorded = batch.units.findIndex(({ migration }) => !durations.has(migration.source.key));
			const recorded = unrecorded < 0 ? batch.units.length : unrecorded;
			const rest = run.queue.slice(recorded);
			batch.units.slice(0, recorded).forEach(({ migration }, index) => {
				if (index < errorAt || run.unanswered.has(migration)) finish(run, migration, durations.get(migration.source.key) ?? null);
			});
			run.queue = rest;
			if (recorded > 0) run.attempt = 1;
			const forgotten = batch.units[recorded];
			if (forgotten !== void 0 && completed >= forgotten.statementsAfter) return notInHistory(forgotten.migration, appliedIn(run), run.queue.slice(1));
			return error === null ? null : await afterError(run, batch, {
				...sent,
				error
			}, errorAt, recorded);
		}
		async function afterError(run, batch, { error, place, unread, completed }, errorAt, recorded) {
			const { database, options } = run;
			const unit = batch.units[errorAt];
			if (unread !== null && batch.units.length > 1) {
				run.most = Math.ceil(batch.units.length / 2);
				return null;
			}
			const found = (0, migrations_session.Tf)(error);
			if (found !== null && ++run.sessions <= migrations_session.rY) {
				run.session = found;
				return null;
			}
			if (!lostTransaction(error)) {
				if (errorAt < recorded || unit === void 0) return null;
				if (error.code === tool_history.tR) return await waitForOther(database, locksOf(run.plan), run.deadline, options.onWait);
				if (errorAt > recorded) {
					run.most = errorAt - recorded;
					return null;
				}
				if (atHistories(error, unit, completed) && !run.examined.has(unit.migration)) {
					run.examined.add(unit.migration);
					return null;
				}
				if (error.code === tool_history.De && run.applied.length > run.appliedAtLook) {
					run.appliedAtLook = run.applied.length;
					const { histories, lost } = await lookAgain(database, run.plan, appliedIn(run));
					if (lost.length === 0) run.plan = {
						...run.plan,
						histories
					};
					if (lost.length === 0) return null;
				}
				if (await retriesDifferently(run, error, unit.migration)) return null;
			}
			return await describeFailed(run, unit, {
				error,
				place,
				unread,
				completed
			});
		}
		async function describeFailed(run, unit, { error, place, unread, completed }) {
			const { database, options } = run;
			const source = unit?.migration.source;
			const found = {
				place,
				completed,
				unread: source === void 0 || unread === null ? void 0 : await unreadStatement(database, source, unread)
			};
			return describe({
				...found,
				error,
				unit,
				lacks: await (0, lacking_privileges.W)(database, error, failedStatement(found, unit) ?? ""),
				applied: appliedIn(run),
				queue: run.queue,
				user: database.user,
				unapplied: unit === void 0 ? [] : options.unappliedBefore(unit.migration, error)
			});
		}
		async function retriesDifferently(run, error, migration) {
			const [next, ...others] = run.queue;
			if (error.code === "23505" && error.schema === "catalog" && error.table === "migrations" || runsOutside(error) && (0, refusals.Gx)(next.source)) {
				run.queue = [{
					...next,
					steps: new Map()
				}, ...others];
				return true;
			}
			if (!isPassing(error) || run.attempt >= attempts) return false;
			run.options.onWait?.(tryingAgain(migration.source.file, error, run.attempt));
			await run.database.pause(backoff(run.attempt++));
			return true;
		}
		async function lacksOf(database, { source }, outcome) {
			if (outcome.state !== "failed") return void 0;
			const { start, end } = outcome.statement;
			return await (0, lacking_privileges.W)(database, outcome.error, source.text.slice(start, end));
		}
		async function runSteps(run, migration, steps) {
			const { database, queue } = run;
			const outcome = await runStepwise(database, migration, steps, {
				...run.options,
				defaults: run.defaults,
				session: run.session,
				deadline: run.deadline,
				histories: run.plan.histories,
				counts: run.plan.counts
			});
			if (outcome.state !== "done" && outcome.state !== "elsewhere") return describeStep(outcome, {
				migration,
				applied: appliedIn(run),
				queue,
				user: database.user,
				lacks: await lacksOf(database, migration, outcome)
			});
			run.queue = queue.slice(1);
			if (outcome.state === "done") finish(run, migration, outcome.milliseconds);
			const { lost } = migration.source.script.statements.some(({ start }) => !steps.has(start)) ? await lookAgain(database, run.plan, appliedIn(run)) : { lost: [] };
			return lost.length === 0 ? null : lostFromHistory(migration, lost, run.queue);
		}
	}),
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
	})
};
export { id, ids, modules };
