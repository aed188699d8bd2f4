const id = 724;
const ids = [724];
const modules = {
	7724: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { performed: () => performed });
		var error = __webpack_require__(1557);
		var src_inputs = __webpack_require__(3619);
		var promises_ = __webpack_require__(1455);
		var external_node_os_ = __webpack_require__(8161);
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		var failure = __webpack_require__(3304);
		var limits = __webpack_require__(1679);
		var rules = __webpack_require__(3490);
		var finding = __webpack_require__(6746);
		var findings_rules = __webpack_require__(6469);
		const mostResults = 25e3;
		const levels = {
			error: "error",
			warning: "warning",
			info: "note"
		};
		const severities = {
			error: "8.0",
			warning: "5.0",
			info: "2.0"
		};
		function* sarif(findings, options) {
			const text = JSON.stringify(documentOf(options.furtherRules ?? []));
			const end = text.lastIndexOf("]}]}");
			yield text.slice(0, end);
			let count = 0;
			for (const result of resultsOf(findings, options)) {
				yield `${count === 0 ? "" : ","}${JSON.stringify(result)}`;
				if (++count === mostResults) break;
			}
			yield `${text.slice(end)}\n`;
		}
		function documentOf(furtherRules) {
			return {
				$schema: "https://json.schemastore.org/sarif-2.1.0.json",
				version: "2.1.0",
				runs: [{
					tool: { driver: {
						name: "pg-feature-inventory",
						rules: [...findings_rules.a.map(ruleOf), ...furtherRules.map(furtherRuleOf)]
					} },
					columnKind: "utf16CodeUnits",
					originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
					results: []
				}]
			};
		}
		function* resultsOf(findings, { inventoryPath, newKeys, suppressed = [], furtherRules = [], furtherResults = [] }) {
			const places = new Map([...findings_rules.a, ...furtherRules].map(({ id }, index) => [id, index]));
			const resultOf = ({ rule, level, object, message, detail, remedy, key, file, line }) => ({
				ruleId: rule,
				ruleIndex: places.get(rule) ?? -1,
				level: levels[level],
				message: { text: plain([
					message,
					detail,
					`To do: ${remedy}`
				].filter((text) => text !== "").join("\n")) },
				locations: [locationOf(file ?? inventoryPath, line ?? 1, [object])],
				partialFingerprints: { "featureInventory/v1": key },
				...newKeys === void 0 ? {} : { baselineState: newKeys.has(key) ? "new" : "unchanged" }
			});
			yield* furtherResultsOf(furtherResults, places);
			for (const finding of findings) yield resultOf(finding);
			for (const { finding, suppression } of suppressed) yield {
				...resultOf(finding),
				suppressions: suppressionsOf(suppression.reason)
			};
		}
		const suppressionsOf = (reason) => [{
			kind: "external",
			status: "accepted",
			justification: reason
		}];
		const locationOf = (file, line, objects) => ({
			physicalLocation: {
				artifactLocation: {
					uri: file.split("/").map(encodeURIComponent).join("/"),
					uriBaseId: "%SRCROOT%"
				},
				region: { startLine: line }
			},
			logicalLocations: objects.map((object) => ({
				fullyQualifiedName: object,
				kind: object.slice(0, object.indexOf(":"))
			}))
		});
		const ruleOf = ({ id, level, category, title, why, sameAs = [] }) => ({
			id,
			name: id,
			shortDescription: { text: plain(title) },
			fullDescription: { text: plain(why) },
			help: { text: plain(why + elsewhere(sameAs)) },
			defaultConfiguration: { level: levels[level] },
			properties: {
				tags: [category],
				...category === "security" ? { "security-severity": severities[level] } : {},
				"problem.severity": level === "info" ? "recommendation" : level
			}
		});
		const furtherRuleOf = ({ id, level, doc, evidence, sameAs }) => ({
			id,
			name: id,
			shortDescription: { text: plain(doc) },
			fullDescription: { text: plain(doc) },
			help: { text: plain(`${doc} Seen by: ${evidence}.${elsewhere(sameAs)}`) },
			defaultConfiguration: { level: levels[level] },
			properties: {
				tags: ["migration"],
				"problem.severity": level === "info" ? "recommendation" : level
			}
		});
		const elsewhere = (sameAs) => sameAs.length === 0 ? "" : ` Elsewhere: ${sameAs.join(", ")}.`;
		function furtherResultsOf(results, places) {
			const seen = new Map();
			return results.map(({ rule, level, message, objects, file, line, reason }) => {
				const key = (0, finding.T)(rule, `${file} ${objects.join(" ")}`);
				const count = (seen.get(key) ?? 0) + 1;
				seen.set(key, count);
				return {
					ruleId: rule,
					ruleIndex: places.get(rule) ?? -1,
					level: levels[level],
					message: { text: plain(message) },
					locations: [locationOf(file, line, objects)],
					partialFingerprints: { "featureInventory/v1": count === 1 ? key : `${key} ${count}` },
					...reason === null ? {} : { suppressions: suppressionsOf(reason) }
				};
			});
		}
		function plain(text) {
			return text.replace(/[\\[\]]/g, "\\$&");
		}
		var src_text = __webpack_require__(8992);
		var report_log = __webpack_require__(482);
		var external_node_crypto_ = __webpack_require__(7598);
		function outputsOf(story, report, driftSql = "") {
			const { migrations, drift, snapshot, plan, inventory, explorer, publication, verification } = story;
			const outcomes = migrations?.outcomes ?? [];
			const applied = outcomes.filter(({ state }) => state === "applied");
			const pending = outcomes.filter(({ state }) => state !== "applied");
			return {
				"applied-count": String(applied.length),
				applied: list(applied),
				"pending-count": String(pending.length),
				pending: list(pending),
				"snapshot-id": String(snapshot?.id ?? ""),
				"snapshot-label": snapshot?.label ?? "",
				changed: String(inventory?.changed ?? false),
				drift: String(drift.length > 0),
				diff: diff(plan?.changes ?? snapshot?.changes ?? []),
				"findings-count": String(plan?.findings.length ?? snapshot?.findings?.list.length ?? 0),
				"inventory-path": inventory?.path ?? "",
				committed: String(publication?.committed ?? false),
				"commit-sha": publication?.commitSha ?? "",
				"commit-url": publication?.commitUrl ?? "",
				"pull-request-number": String(publication?.pullRequestNumber ?? ""),
				"pull-request-url": publication?.pullRequestUrl ?? "",
				verification: verification?.verdict ?? "skipped",
				report,
				explorer: explorer?.path ?? "",
				"drift-sql": driftSql
			};
		}
		function list(outcomes) {
			return fitting([
				() => outcomes,
				() => outcomes.map(({ file, version, state }) => ({
					file,
					version,
					state
				})),
				...[500, 100].map((count) => () => outcomes.slice(0, count).map(({ file, version, state }) => ({
					file,
					version,
					state
				})))
			]);
		}
		function diff(changes) {
			const shape = (detailed, count) => () => {
				const of = (...kinds) => changes.filter(({ change }) => kinds.includes(change)).slice(0, count).map(({ kind, identity, severity, details }) => ({
					kind,
					identity,
					severity,
					...detailed ? { details } : {}
				}));
				const whole = {
					added: of("added"),
					removed: of("removed"),
					changed: of("changed", "renamed")
				};
				const omitted = changes.length - whole.added.length - whole.removed.length - whole.changed.length;
				return omitted === 0 ? whole : {
					...whole,
					omitted
				};
			};
			return fitting([
				shape(true, Infinity),
				shape(false, Infinity),
				shape(false, 500),
				shape(false, 50)
			]);
		}
		function fitting(levels) {
			let text = "";
			for (const level of levels) {
				text = JSON.stringify(level());
				if (text.length <= limits.tw) break;
			}
			return text;
		}
		async function writeOutputs(file, outputs) {
			const entries = Object.entries(outputs).map(([name, value]) => {
				const delimiter = `ghadelimiter_${(0, external_node_crypto_.randomUUID)()}`;
				return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
			});
			await (0, promises_.appendFile)(file, entries.join(""));
		}
		const deepest = 4;
		function* indentedJson(value) {
			yield* levelOf(value, 0);
		}
		function* levelOf(value, level) {
			const margin = "  ".repeat(level);
			const isList = Array.isArray(value);
			const members = membersOf(value, level);
			if (members.length === 0) {
				yield JSON.stringify(value ?? null, null, 2).replaceAll("\n", `\n${margin}`);
				return;
			}
			for (const [at, [name, item]] of members.entries()) {
				yield `${at === 0 ? isList ? "[" : "{" : ","}\n${margin}  ${isList ? "" : `${JSON.stringify(name)}: `}`;
				yield* levelOf(item, level + 1);
			}
			yield `\n${margin}${isList ? "]" : "}"}`;
		}
		function membersOf(value, level) {
			if (level >= deepest || typeof value !== "object" || value === null) return [];
			const members = Object.entries(value);
			return Array.isArray(value) ? members : members.filter(([, item]) => item !== void 0);
		}
		var redact_story = __webpack_require__(5149);
		var summary = __webpack_require__(603);
		var report_text = __webpack_require__(5655);
		var verdict = __webpack_require__(687);
		function createReporter(options) {
			const { env, secrets, write } = options;
			const inActions = env["GITHUB_ACTIONS"] === "true";
			const log = (0, report_log.h)({
				inActions,
				secrets,
				write
			});
			const attempt = attemptOf(log);
			return {
				log,
				async finish(reported) {
					const story = (0, redact_story.F)(reported, log.redact);
					const { report, driftSql, json } = await attempt("The JSON report", () => writeReport(env["RUNNER_TEMP"] || (0, external_node_os_.tmpdir)(), story, reported.driftSql), () => ({
						report: "",
						driftSql: "",
						json: contentOf(story, null, "")
					}));
					const outputFile = env["GITHUB_OUTPUT"];
					if (outputFile) await attempt("The outputs", () => writeOutputs(outputFile, outputsOf(story, report, driftSql)), () => void 0);
					const summaryFile = env["GITHUB_STEP_SUMMARY"];
					if (summaryFile) await attempt("The job summary", () => (0, promises_.appendFile)(summaryFile, (0, summary.z)(story, limits.qN.report)), () => void 0);
					if (inActions) for (const { level, message } of story.notices) log[level](message);
					log.line();
					log.line(await attempt("The report", () => (0, report_text.UH)(story), () => (0, verdict.Pl)(story)));
					if (driftSql !== "") log.line(`Drift SQL     ${driftSql}`);
					if (report !== "") log.line(`Report        ${report}`);
					log.end();
					if (inActions && !(0, verdict.gq)(story)) (0, failure.pC)(log, story.failure ?? {
						message: (0, verdict.Pl)(story),
						remedy: (0, verdict.sk)(story)
					});
					return json;
				}
			};
		}
		const attemptOf = (log) => async (what, action, otherwise) => {
			try {
				return await action();
			} catch (error) {
				const why = error instanceof Error ? error.message : String(error);
				log.warning(`${what} could not be written: ${why}. The run itself is not affected.`);
				return otherwise();
			}
		};
		async function writeSarif(folder, story) {
			const pieces = sarifOf(story);
			if (pieces === null) return null;
			const file = external_node_path_default().join(folder, "findings.sarif");
			await writePieces(file, pieces);
			return file;
		}
		function sarifOf({ plan, snapshot, inventory }) {
			if (plan !== void 0) return plan.document === null || plan.rehearsal.extent !== "whole" ? null : planSarif(plan, plan.document);
			const findings = snapshot?.findings ?? null;
			if (findings === null || inventory === null) return null;
			const newKeys = new Set(findings.list.filter(({ isNew }) => isNew).map(({ key }) => key));
			return sarif(findings.list, {
				inventoryPath: inventory.path,
				newKeys,
				suppressed: findings.suppressed
			});
		}
		const planSarif = ({ findings, statements }, inventoryPath) => sarif(findings, {
			inventoryPath,
			furtherRules: rules.a,
			furtherResults: statements.flatMap(({ file, line, hazards, accepted }) => [...hazards.map((hazard) => ({
				...hazard,
				file,
				line,
				reason: null
			})), ...accepted.map((hazard) => ({
				...hazard,
				file,
				line
			}))])
		});
		async function writeReport(parent, story, sql) {
			const folder = await (0, promises_.mkdtemp)(external_node_path_default().join(parent, "pg-feature-inventory-"));
			const report = external_node_path_default().join(folder, "report.json");
			const driftSql = await writeDriftSql(folder, sql);
			const json = contentOf(story, await writeSarif(folder, story), driftSql);
			await writePieces(report, json);
			return {
				report,
				driftSql,
				json
			};
		}
		async function writeDriftSql(parent, sql) {
			const files = sql === null ? [] : [...sql.adopt.files, ...sql.undo.files];
			if (files.length === 0) return "";
			const folder = external_node_path_default().join(parent, "drift-sql");
			await (0, promises_.mkdir)(folder, { mode: 448 });
			for (const { name, sql: content } of files) await (0, promises_.writeFile)(external_node_path_default().join(folder, name), content, {
				mode: 384,
				flag: "wx"
			});
			return folder;
		}
		const together = 2 ** 16;
		async function writePieces(file, pieces) {
			await (0, promises_.writeFile)(file, (0, src_text.QE)(pieces, together), {
				mode: 384,
				flag: "wx"
			});
		}
		function contentOf(story, sarif, driftSql) {
			const content = {
				version: 1,
				succeeded: (0, verdict.gq)(story),
				headline: (0, verdict.Pl)(story),
				nextStep: (0, verdict.sk)(story),
				...story,
				sarif,
				driftSqlFolder: driftSql === "" ? null : driftSql
			};
			return { *[Symbol.iterator]() {
				yield* indentedJson(content);
				yield "\n";
			} };
		}
		var chapters_unstored = __webpack_require__(2218);
		var offered = __webpack_require__(693);
		var github_event = __webpack_require__(5015);
		var github_environment = __webpack_require__(790);
		var external_node_fs_ = __webpack_require__(3024);
		var read = __webpack_require__(9823);
		function checkoutOf(workspace, repository, named) {
			const here = {
				folder: "",
				notice: null
			};
			if (repository === "" || isCheckout(workspace, "")) return here;
			const onTheWay = named.flatMap((each) => {
				const folders = each.split("/").slice(0, -1);
				return folders.map((_, depth) => folders.slice(0, depth + 1).join("/"));
			});
			const folders = [...new Set([...onTheWay, ...foldersIn(workspace)])].filter((folder) => isCheckout(workspace, folder));
			const found = folders.find((folder) => originsOf(workspace, folder).includes(repository.toLowerCase()));
			if (found !== void 0) return {
				folder: found,
				notice: null
			};
			if (folders.length === 0) return here;
			return {
				folder: "",
				notice: `${repository} is not checked out in the workspace, which holds ${folders.join(", ")}. The document is written into the workspace itself; it is committed as ever.`
			};
		}
		function isCheckout(workspace, folder) {
			return !external_node_path_default().isAbsolute(folder) && !folder.includes("..") && (0, external_node_fs_.existsSync)(external_node_path_default().join(workspace, folder, ".git"));
		}
		function foldersIn(workspace) {
			try {
				return (0, external_node_fs_.readdirSync)(workspace, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
			} catch {
				return [];
			}
		}
		function originsOf(workspace, folder) {
			try {
				return ((0, read.qC)(workspace, `${folder}/.git/config`, "the checkout")?.toString() ?? "").split("\n").flatMap((line) => {
					const [name = "", ...value] = line.split("=");
					if (name.trim() !== "url") return [];
					return [(0, src_text.Mx)((0, src_text.Mx)(value.join("=").trim().toLowerCase(), "/"), ".git").split(/[/:]/).slice(-2).join("/")];
				});
			} catch {
				return [];
			}
		}
		var own_files = __webpack_require__(6598);
		var source = __webpack_require__(6920);
		var stale_pages = __webpack_require__(2403);
		function rowsShown(asked, env, payload) {
			if (env["GITHUB_ACTIONS"] !== "true") return {
				rows: env["INPUT_ROWS"] === void 0 ? "show" : asked,
				notice: null
			};
			if (asked === "hide") return {
				rows: "hide",
				notice: null
			};
			if ((0, github_event.DS)(payload)) return {
				rows: "show",
				notice: null
			};
			return {
				rows: "hide",
				notice: "rows: show was ignored: this repository is public, or the event does not say that it is private, and anyone may read its logs. Errors are reported without the values of rows."
			};
		}
		var edge_functions = __webpack_require__(3091);
		var review_options = __webpack_require__(6109);
		async function readAsked(inputs, workspace) {
			const { layout, statistics, schemas, "inventory-path": path } = inputs;
			return {
				document: {
					layout,
					statistics,
					schemas,
					path
				},
				checks: inputs.lint === "off" ? null : await (0, review_options.l)(workspace, (0, edge_functions.S)(inputs["edge-functions"]), new Date().toISOString().slice(0, 10))
			};
		}
		var explorer = __webpack_require__(8323);
		function readRequest(env, directory, base = null) {
			const event = (0, github_event.j_)(env);
			const origin = {
				...(0, github_event.yv)(env, event),
				...base === null ? {} : {
					baseBranch: base.branch,
					baseCommit: base.commit,
					named: true
				}
			};
			(0, github_event.Kx)(origin);
			const proposal = (0, github_event._C)(env, origin);
			const given = (0, src_inputs.Ko)(proposal.env);
			const workspace = env["GITHUB_WORKSPACE"] || directory;
			const environment = (0, github_environment.p)(env, event);
			const checkout = checkoutOf(workspace, environment.repository, [
				given["inventory-path"],
				given.explorer,
				...given.migrations
			]);
			const inputs = {
				...given,
				"inventory-path": withinCheckout(given["inventory-path"], checkout.folder),
				explorer: withinCheckout(given.explorer, checkout.folder)
			};
			const shown = rowsShown(inputs.rows, env, event);
			return {
				env,
				environment,
				origin,
				inputs,
				rows: shown.rows,
				workspace,
				documents: external_node_path_default().join(workspace, checkout.folder),
				notices: [
					...base?.notice == null ? [] : [{
						level: "notice",
						message: base.notice
					}],
					...checkout.notice === null ? [] : [{
						level: "notice",
						message: checkout.notice
					}],
					...proposal.notice === null ? [] : [{
						level: "notice",
						message: proposal.notice
					}],
					...shown.notice === null ? [] : [{
						level: "warning",
						message: shown.notice
					}]
				]
			};
		}
		async function readCheckout({ inputs, workspace, documents }, note) {
			const edgeFunctions = (0, edge_functions.l)(workspace, inputs["edge-functions"], (message) => note("notice", message));
			const asked = await readAsked(inputs, workspace);
			for (const file of inputs.verify) (0, source.o$)(workspace, file, "verify");
			const main = inputs["inventory-path"];
			await (0, stale_pages.Ef)(documents, main, inputs.mode === "apply" && inputs.commit !== "none");
			await (0, explorer.ko)(documents, inputs);
			return {
				asked,
				edgeFunctions,
				earlier: () => (0, stale_pages.wi)(documents, [main, (0, own_files.on)(main)])
			};
		}
		function withinCheckout(file, folder) {
			return folder !== "" && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
		}
		var migrate = __webpack_require__(5703);
		var refusal = __webpack_require__(2934);
		var inventory = __webpack_require__(9402);
		var inventory_select = __webpack_require__(7266);
		var snapshot_drift = __webpack_require__(6383);
		var snapshot = __webpack_require__(9738);
		async function driftBefore({ inputs, database, environment, env, log, note }, planned, { installed }) {
			const nothingToApply = planned.pending.length + planned.adopt.length + planned.offered.length === 0;
			if (!installed || nothingToApply || (0, migrate.Wd)(planned) || (0, chapters_unstored.tW)(inputs)) return [];
			try {
				const whole = await (0, snapshot_drift.yu)(database, {
					label: `${(0, snapshot.Wy)(inputs, environment, env)} (before migrations)`,
					commitSha: environment.sha || null
				});
				const drift = (0, inventory_select.wW)(whole, (0, inventory_select.In)(inputs.schemas));
				log.line(drift.length === 0 ? "No drift: nothing changed outside migrations." : (0, snapshot_drift.LU)(drift));
				return drift;
			} catch (error) {
				if (inputs["on-drift"] === "fail") throw error;
				note("warning", `Drift before this run could not be checked: ${error instanceof Error ? error.message : String(error)}`);
				return [];
			}
		}
		function driftOf({ inputs, note }, before, captured) {
			if ((0, chapters_unstored.tW)(inputs)) return [];
			const drift = before.length > 0 ? before : captured.drift;
			if (drift.length > 0 && inputs["on-drift"] === "warn") note("warning", `The schema changed since the last run with no migration in between: ${(0, snapshot_drift.LU)(drift)}. Put the changes that you want to keep into a migration.`);
			return drift;
		}
		var migrations_bundled = __webpack_require__(8833);
		var server_error = __webpack_require__(1445);
		var database_database = __webpack_require__(7172);
		var migrations_location = __webpack_require__(9898);
		const signs = [
			[/^(?:>=|\u2265|at least )(-?[\d.]+)$/, (found, expected) => found >= expected],
			[/^(-?[\d.]+)(?:\+| or more| and more)$/, (found, expected) => found >= expected],
			[/^(?:<=|\u2264|at most )(-?[\d.]+)$/, (found, expected) => found <= expected],
			[/^(-?[\d.]+)(?: or less| or fewer)$/, (found, expected) => found <= expected],
			[/^(?:>|more than )(-?[\d.]+)$/, (found, expected) => found > expected],
			[/^(?:<|less than |fewer than )(-?[\d.]+)$/, (found, expected) => found < expected],
			[/^(?:<>|!=|\u2260|not )(-?[\d.]+)$/, (found, expected) => found !== expected],
			[/^=? ?(-?[\d.]+)$/, (found, expected) => found === expected]
		];
		function isExpected(expected, found) {
			const [wanted, had] = [expected.trim().toLowerCase(), found.trim().toLowerCase()];
			if (wanted === had) return true;
			const number = had === "" ? NaN : Number(had);
			for (const [sign, holds] of signs) {
				const limit = sign.exec(wanted.replace(/^([<>=!\u2260\u2264\u2265]{1,2}) +/, "$1"))?.[1];
				if (limit !== void 0) return holds(number, Number(limit));
			}
			return false;
		}
		const statuses = new Map(Object.entries({
			pass: "pass",
			passed: "pass",
			ok: "pass",
			true: "pass",
			fail: "fail",
			failed: "fail",
			error: "fail",
			false: "fail",
			skip: "skipped",
			skipped: "skipped"
		}));
		const mostShown = 20;
		const foundNames = [
			"found",
			"actual",
			"count"
		];
		const checkNames = [
			"check_type",
			"check",
			"name"
		];
		const isCheck = (row) => judged(columnsOf(row));
		const judged = (row) => row.has("status") || row.has("expected") && foundNames.some((name) => row.has(name));
		function checksOf(file, results, rows) {
			let number = 0;
			return results.flatMap((result) => {
				const checks = result.rows.map((row) => {
					const columns = columnsOf(row);
					number++;
					if (columns.has("status")) return checkOf(file, columns, number);
					return judged(columns) ? compared(file, columns, number) : told(file, result, columns, {
						number,
						rows
					});
				});
				const more = checks.filter(({ status }) => status === "information").slice(mostShown);
				const [first] = more;
				if (first === void 0) return checks;
				return [...checks.filter((check) => !more.includes(check)), {
					...first,
					check: "\u2026",
					found: (0, src_text.hS)(more.length, "more row")
				}];
			});
		}
		function told(file, { stored = [] }, row, { number, rows }) {
			const isHidden = (name) => rows === "hide" && stored.includes(name);
			const shown = [...row].filter(([name]) => !isHidden(name));
			const [label] = shown.find(([name]) => checkNames.some((one) => one === name)) ?? (row.size > 1 ? shown.find(([, value]) => typeof value === "string") ?? [] : []);
			return {
				check: label === void 0 ? `row ${number}` : checks_text(row.get(label)),
				expected: "",
				found: [...row].filter(([name]) => name !== label).map(([name, value]) => `${name} = ${isHidden(name) ? "***" : checks_text(value)}`).join(", "),
				status: "information",
				details: "",
				file
			};
		}
		function compared(file, row, number) {
			const { expected, found, ...check } = checkOf(file, new Map([...row, ["status", "pass"]]), number);
			return {
				...check,
				expected,
				found,
				status: isExpected(expected, found) ? "pass" : "fail"
			};
		}
		function columnsOf(row) {
			return new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
		}
		function checkOf(file, row, number) {
			const column = (...names) => checks_text(names.map((name) => row.get(name)).find((value) => value !== void 0));
			const written = checks_text(row.get("status"));
			const status = statuses.get(written.toLowerCase().replace(/[^\p{L}]/gu, ""));
			const details = column("details", "detail", "message");
			const common = {
				check: column(...checkNames) || `row ${number}`,
				expected: column("expected"),
				found: column(...foundNames),
				file
			};
			if (status !== void 0) return {
				...common,
				status,
				details
			};
			const unknown = `The status is ${written === "" ? "null" : `"${written}"`}, which is none of pass, fail and skipped.`;
			return {
				...common,
				status: "fail",
				details: details === "" ? unknown : `${unknown} ${details}`
			};
		}
		function checks_text(value) {
			if (value === null || value === void 0) return "";
			if (value instanceof Date) return value.toISOString();
			return typeof value === "object" ? JSON.stringify(value) : String(value);
		}
		var lexer = __webpack_require__(8375);
		var transactions = __webpack_require__(596);
		var long_text = __webpack_require__(8575);
		var migrations_wrapping = __webpack_require__(9289);
		function verificationScript(sql) {
			const read = (0, lexer.S)(sql);
			const wrapping = (0, transactions.vL)(read, ["commit", "roll back"]);
			const inner = read.statements.filter((statement) => wrapping?.includes(statement) !== true);
			const control = inner.find((statement) => (0, transactions.my)(statement) !== null);
			return {
				sql: (0, long_text.hQ)(sql, [...wrapping ?? [], ...read.metaCommands.filter((command) => (0, migrations_wrapping.EW)(command, sql))].sort((a, b) => a.start - b.start)),
				statements: inner.map(({ start }) => start),
				transactionControl: control === void 0 ? null : {
					command: control.words[0],
					index: control.start
				}
			};
		}
		const prefix = "BEGIN TRANSACTION READ ONLY; SELECT 1; ";
		const statementsBefore = 2;
		const mostKept = 1e3;
		const howToCheck = "A check is a row with a column status (pass, fail or skipped), or with expected and found, which are compared: SELECT 'Tables' AS check_type, 7 AS expected, count(*) AS found FROM pg_tables WHERE schemaname = 'public'; An expected number may also be '21 or more' or '>= 21'.";
		const suffix = "\n;ROLLBACK";
		async function verify(database, files, rows = "hide") {
			const checks = [];
			for (const file of files) checks.push(...await verifyFile(database, file, rows));
			return {
				verdict: ["fail", "pass"].find((verdict) => checks.some(({ status }) => status === verdict)) ?? "skipped",
				checks
			};
		}
		async function verifyFile(database, file, rows) {
			const script = verificationScript(file.sql);
			if (script.transactionControl !== null) {
				const { command, index } = script.transactionControl;
				return [refused(file, index, `${command} ends or begins a transaction`, "Remove it: each verification file already runs in a read-only transaction of its own, which the command would leave.")];
			}
			let completed = 0;
			let kept = 0;
			try {
				const results = await database.query(prefix + script.sql + suffix, {
					complete: (statements) => {
						completed = statements;
					},
					row: (row) => isCheck(row) || kept++ < mostKept ? row : {}
				});
				const checks = checksOf(file.name, results.slice(statementsBefore), rows);
				return checks.length > 0 ? checks : [empty(file)];
			} catch (error) {
				if (!(0, server_error.G)(error) || (0, server_error.B)(error)) throw error;
				await (0, database_database.F)(database);
				return [refused(file, indexOf(script, error, completed), error.message, particulars(error))];
			}
		}
		function indexOf({ sql, statements }, error, completed) {
			const position = Number(error.position ?? 0) - 39;
			return position > 0 ? (0, migrations_location.TT)(sql, position) : statements[completed - statementsBefore] ?? 0;
		}
		function particulars(error) {
			const readOnly = error.code === "25006" ? "A verification only reads; a change belongs in a migration" : void 0;
			return [
				error.detail,
				error.hint,
				readOnly,
				`SQLSTATE ${error.code}`
			].filter((part) => part !== void 0 && part !== "").join(". ");
		}
		function refused({ name, sql }, index, message, details) {
			const location = (0, migrations_location.x5)(name, sql, index);
			return {
				check: name,
				expected: "runs",
				found: message,
				status: "fail",
				details: `line ${location.line}: ${details}`,
				file: name,
				location
			};
		}
		function empty({ name }) {
			return {
				check: name,
				expected: "at least one check",
				found: "none",
				status: "fail",
				file: name,
				details: `No query of the file returned a row, so it verifies nothing. ${howToCheck}`
			};
		}
		var made = __webpack_require__(4386);
		var packs_by_hand = __webpack_require__(8724);
		async function verifyAll({ inputs, database, workspace, rows, note }, { applied }, known) {
			const isInstalled = inputs.packs.length > 0 || applied.some(({ file, kind }) => kind === "bundled" && !file.endsWith("/003_feature_inventory.sql"));
			const packs = isInstalled ? [] : packsOf(known);
			if (packs.length > 0) note("notice", `The bundled checks run because the database has the tables of ${packs.join(" and ")}, made without the input packs.`);
			const bundled = {
				name: "pg-feature-inventory/verify_database.sql",
				sql: (0, migrations_bundled.$Z)("verify_database.sql")
			};
			const verification = await verify(database, [...isInstalled || packs.length > 0 ? [bundled] : [], ...inputs.verify.map((file) => ({
				name: file,
				sql: (0, source.o$)(workspace, file, "verify").text
			}))], rows);
			for (const file of withoutChecks(verification)) note("notice", `${file} checks nothing: its rows are shown for information, and it cannot fail. ${howToCheck}`);
			return verification;
		}
		const packsOf = (known) => (0, made.rK)(known) ? known.made.packs : (0, packs_by_hand.P)(known.snapshot);
		function withoutChecks({ checks }) {
			return [...new Set(checks.map(({ file }) => file))].filter((file) => checks.every((check) => check.file !== file || check.status === "information"));
		}
		var src_database = __webpack_require__(327);
		const emptyStory = {
			mode: "apply",
			isInventoryOnly: false,
			target: null,
			engine: null,
			serverVersion: null,
			migrations: null,
			drift: [],
			driftSql: null,
			snapshot: null,
			inventory: null,
			explorer: null,
			verification: null,
			publication: null,
			notices: [],
			failure: null
		};
		async function rehearse(asked) {
			return await (await Promise.all([
				__webpack_require__.e(448),
				__webpack_require__.e(554),
				__webpack_require__.e(442),
				__webpack_require__.e(25),
				__webpack_require__.e(155),
				__webpack_require__.e(798)
			]).then(__webpack_require__.bind(__webpack_require__, 7798))).planRun(asked, async (drift) => {
				const { offerInPlan } = await Promise.all([
					__webpack_require__.e(155),
					__webpack_require__.e(606),
					__webpack_require__.e(742)
				]).then(__webpack_require__.bind(__webpack_require__, 4742));
				return await offerInPlan(drift);
			});
		}
		async function offer(...[setting, found]) {
			const { inspection } = found.inspected;
			if ((0, chapters_unstored.tW)(setting.inputs) || setting.inputs["drift-sql"] === "off") return null;
			if (found.story.drift.length === 0 && inspection.existing === null && inspection.offers.length === 0) return null;
			const { offerDrift } = await Promise.all([
				__webpack_require__.e(155),
				__webpack_require__.e(606),
				__webpack_require__.e(742)
			]).then(__webpack_require__.bind(__webpack_require__, 4742));
			return await offerDrift(setting, found);
		}
		async function withoutAdopted(setting, planned, drift) {
			if (drift.length === 0 || setting.inputs["drift-sql"] === "off" || !planned.pending.some(offered.nq)) return {
				planned,
				drift
			};
			const { recognise } = await Promise.all([
				__webpack_require__.e(155),
				__webpack_require__.e(606),
				__webpack_require__.e(742)
			]).then(__webpack_require__.bind(__webpack_require__, 4742));
			return await recognise(setting, planned, drift);
		}
		async function originOf(asked) {
			const { origin } = asked;
			if (origin.code === "ours" || origin.code === "proposed") return origin;
			const { ownOrigin } = await Promise.all([
				__webpack_require__.e(448),
				__webpack_require__.e(554),
				__webpack_require__.e(442),
				__webpack_require__.e(25),
				__webpack_require__.e(155),
				__webpack_require__.e(798)
			]).then(__webpack_require__.bind(__webpack_require__, 7798));
			return await ownOrigin(asked);
		}
		async function run(env, directory, log, failureOf, signal, base = null) {
			const notices = [];
			const note = (level, message) => void notices.push({
				level,
				message
			});
			let story = {
				...emptyStory,
				notices
			};
			const add = (chapters) => story = {
				...story,
				...chapters
			};
			let database;
			try {
				const request = readRequest(env, directory, base);
				const { inputs, rows } = request;
				add({
					mode: inputs.mode,
					isInventoryOnly: (0, chapters_unstored.tW)(inputs)
				});
				notices.push(...request.notices);
				const origin = await originOf({
					...request,
					note,
					signal
				});
				if (inputs.mode === "plan") return add(await rehearse({
					...request,
					origin,
					log,
					note,
					signal
				}));
				const checkout = await readCheckout(request, note);
				const rights = origin.code === "ours" ? "superuser" : "owner";
				database = await log.group("Connect", () => (0, src_database.Ng)(inputs.target, signal, {
					rows,
					rights
				}));
				add({
					target: database.name,
					engine: database.engine
				});
				const unstored = await (0, chapters_unstored.XZ)(database, inputs);
				const setting = {
					...request,
					...checkout,
					origin,
					database,
					log,
					note,
					unstored,
					signal
				};
				const inspected = await (0, migrate.IE)(setting);
				const { inspection } = inspected;
				add({ serverVersion: inspection.serverVersion });
				const planned = await (0, migrate.n6)(setting, inspected);
				add({
					migrations: (0, migrate.Ri)(inputs, planned),
					failure: (0, refusal.OH)(inspection, inputs, database.name, unstored)
				});
				if (story.failure !== null) return story;
				const check = inputs.mode === "check" ? await Promise.all([__webpack_require__.e(858), __webpack_require__.e(539)]).then(__webpack_require__.bind(__webpack_require__, 2539)) : null;
				if (check !== null) add(await check.checkRun(setting, story, planned, inspection));
				else await applyRun(setting, planned, inspection, add).catch((error) => add({ failure: failureOf(error) }));
				const offered = planned.offered.map(({ source }) => source.file);
				add({ driftSql: await offer(setting, {
					story,
					inspected,
					offered
				}) });
				await check?.commentOnCheck(setting, story);
				return story;
			} catch (error) {
				return add({ failure: failureOf(error) });
			} finally {
				await database?.close().catch(() => {});
			}
		}
		async function applyRun(setting, whole, inspection, add) {
			const { inputs, log } = setting;
			const standing = await (0, inventory.$s)(setting);
			const { planned, drift } = await withoutAdopted(setting, whole, await log.group("Drift", () => driftBefore(setting, whole, inspection)));
			if (add({
				drift,
				failure: (0, refusal.cS)(drift, inputs)
			}).failure !== null) return;
			await (0, offered.IY)(setting, planned);
			if (add(await log.group("Migrate", () => (0, migrate._r)(setting, planned, inspection, add))).failure !== null) return;
			const captured = await log.group("Snapshot", () => (0, snapshot.W9)(setting));
			add({
				drift: driftOf(setting, drift, captured),
				snapshot: (0, snapshot.oy)(setting, captured, null)
			});
			const reviewed = inputs.lint === "off" ? null : await log.group("Check", () => (0, snapshot.f9)(setting, captured));
			add({ snapshot: (0, snapshot.oy)(setting, captured, reviewed) });
			const files = await (0, inventory.ZG)(setting, captured, reviewed);
			add(await log.group("Inventory", () => (0, inventory.qu)(setting, files)));
			const story = add({ verification: await log.group("Verify", () => verifyAll(setting, inspection, captured)) });
			if (add({ failure: (0, refusal.f$)(story, inputs) }).failure !== null) return;
			await (0, snapshot.Ju)(setting, captured, reviewed, files.files);
			add({ publication: await log.group("Publish", () => (0, inventory.g1)(setting, files, standing)) });
		}
		async function performed(start) {
			const { env, directory, write, signal, base = null, watch = (log) => log } = start;
			const reporter = createReporter({
				env,
				secrets: (0, src_inputs._y)(env),
				write
			});
			const story = await run(env, directory, watch(reporter.log), error.g, signal, base);
			const json = await reporter.finish(story);
			return {
				succeeded: (0, verdict.gq)(story),
				json
			};
		}
	}),
	6767: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GO: () => dangersText,
			Tw: () => dangersRemedy,
			_f: () => tellDangers,
			ke: () => refusalOfDangers
		});
		var _safety_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4945);
		var _snapshot_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4063);
		var _snapshot_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7307);
		var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8992);
		const nothing = {
			alarming: [],
			unknown: null
		};
		const mostLines = 100;
		const mostOfOne = 10;
		async function tellDangers(setting, { pending }) {
			const { database, log, unstored, note, inputs, asked } = setting;
			if (unstored !== null || asked.checks === null) return nothing;
			if (pending.every(({ kind }) => kind === "bundled")) return {
				...nothing,
				statements: []
			};
			const { foretell } = await Promise.all([
				__webpack_require__.e(554),
				__webpack_require__.e(442),
				__webpack_require__.e(322)
			]).then(__webpack_require__.bind(__webpack_require__, 2322));
			const foretold = await foretell(database, pending);
			const { accepted, today } = asked.checks;
			const { statements, expired, used } = (0, _snapshot_index_js__WEBPACK_IMPORTED_MODULE_0__.W$)(foretold.statements, accepted, today);
			for (const one of expired) if (used.has(one)) note("notice", (0, _snapshot_index_js__WEBPACK_IMPORTED_MODULE_0__.JC)(one));
			tell(log, statements);
			for (const line of restText(foretold, statements)) log.line(line);
			if (foretold.failed !== null) note("notice", unknownText(foretold.failed));
			return inputs.lint === "fail" ? {
				statements,
				alarming: graveIn(statements),
				unknown: foretold.failed
			} : {
				...nothing,
				statements
			};
		}
		const unknownText = (why) => `What pending statements do to tables in use is not known: ${why}`;
		const graveIn = (statements) => statements.flatMap(({ file, line, hazards }) => hazards.map((hazard) => ({
			file,
			line,
			hazard
		}))).filter(({ hazard }) => hazard.level !== "info").sort((a, b) => (0, _safety_index_js__WEBPACK_IMPORTED_MODULE_1__.iW)(a.hazard) - (0, _safety_index_js__WEBPACK_IMPORTED_MODULE_1__.iW)(b.hazard));
		function tell(log, statements) {
			const grave = graveIn(statements);
			const told = new Map();
			const shown = grave.filter(({ file, line }) => {
				const count = (told.get(`${file}:${line}`) ?? 0) + 1;
				told.set(`${file}:${line}`, count);
				return count <= mostOfOne;
			});
			for (const { file, line, hazard } of shown.slice(0, mostLines)) log[hazard.level === "error" ? "error" : "warning"](hazard.message, {
				file,
				line,
				title: hazard.rule
			});
			const more = grave.length - Math.min(shown.length, mostLines);
			if (more > 0) log.line(`${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.hS)(more, "more hazard is", "more hazards are")} in the JSON report.`);
			const accepted = statements.flatMap((one) => one.accepted.map((hazard) => ({
				...hazard,
				of: one
			})));
			if (accepted.length === 0) return;
			log.line(`${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.hS)(accepted.length, "hazard is", "hazards are")} accepted in ${_snapshot_index_js__WEBPACK_IMPORTED_MODULE_3__.gC}:`);
			for (const { of, rule, message, reason } of accepted.slice(0, mostLines)) log.line(`  ${of.file}:${of.line}: ${message} (${rule}): ${reason}`);
			if (accepted.length > mostLines) log.line(`  ${accepted.length - mostLines} more of them are in the JSON report.`);
		}
		function restText({ unseen, skipped }, statements) {
			return [
				...statements.some(({ hazards }) => hazards.some(({ level }) => level !== "info")) ? ["This is known from the documentation of PostgreSQL, the catalog and the rows of the tables, and was not measured."] : [],
				...unseen === 0 ? [] : [`${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.hS)(unseen, "pending statement runs", "pending statements run")} code that was not looked into.`],
				...skipped === 0 ? [] : [`${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.hS)(skipped, "pending statement was", "pending statements were")} not looked at: there are too many.`]
			];
		}
		function dangersText({ alarming, unknown }) {
			if (alarming.length === 0) return unknown === null ? null : unknownText(unknown);
			const places = alarming.slice(0, named).map(({ file, line, hazard: { rule } }) => `${rule} (${file}:${line})`);
			const more = alarming.length > named ? [`and ${alarming.length - named} more`] : [];
			return `${(0, _text_js__WEBPACK_IMPORTED_MODULE_2__.hS)(alarming.length, "hazard of pending files is", "hazards of pending files are")} not accepted, and lint is fail: ${[...places, ...more].join(", ")}`;
		}
		const named = 5;
		function refusalOfDangers(caution) {
			const text = dangersText(caution);
			if (text === null) return null;
			const [first] = caution.alarming;
			const otherwise = "A run with lint: warn tells the same and applies them.";
			return {
				message: `${text}.`,
				...first === void 0 ? {} : { location: {
					file: first.file,
					line: first.line,
					column: 1
				} },
				state: "Nothing was run: all pending files are still pending, and the database is as it was.",
				remedy: first === void 0 ? `Run again. ${otherwise}` : `A run with mode: plan shows how it is done more safely, where there is a way. Or ${(0, _snapshot_index_js__WEBPACK_IMPORTED_MODULE_0__.YN)(first.file, first.hazard)}\n${otherwise}`
			};
		}
		const dangersRemedy = `Hazards: a run with mode: plan shows how they are avoided; or accept each one with a reason in ${_snapshot_index_js__WEBPACK_IMPORTED_MODULE_3__.gC} (see docs/migration-safety.md of pg-feature-inventory).`;
	}),
	8323: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ai: () => makeExplorer,
			ko: () => refuseExplorer,
			zq: () => writeExplorer
		});
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1557);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9600);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9823);
		var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3619);
		var _publish_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9503);
		async function refuseExplorer(documents, inputs) {
			const { explorer, mode, "inventory-path": main } = inputs;
			if (explorer === "" || mode !== "apply") return;
			const state = "No database was connected to.";
			if (explorer === main) throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.l({
				message: `The inputs explorer and inventory-path both name ${explorer}.`,
				state,
				remedy: "Set the input explorer to another path."
			});
			await (0, _files_index_js__WEBPACK_IMPORTED_MODULE_2__.Gt)(documents, [explorer], state);
			const { explorerStart, isExplorer } = await __webpack_require__.e(213).then(__webpack_require__.bind(__webpack_require__, 213));
			const start = (0, _files_index_js__WEBPACK_IMPORTED_MODULE_3__.H6)(documents, explorer, "explorer", explorerStart.length);
			if (start === null || isExplorer(start.toString("utf8"))) return;
			throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.l({
				message: `${explorer} was not written by this action, which would write the explorer there.`,
				state,
				remedy: "Set the input explorer to another path, or move that file away."
			});
		}
		async function makeExplorer(setting, snapshot, reviewed) {
			const { inputs, env, database, unstored } = setting;
			const { explorer: file, statistics, schemas, target } = inputs;
			if (file === "") return null;
			const { explorerData, explorerJson, explorerPage, readViewer } = await __webpack_require__.e(213).then(__webpack_require__.bind(__webpack_require__, 213));
			const { emptyHistory, readHistory, readPresent } = await __webpack_require__.e(983).then(__webpack_require__.bind(__webpack_require__, 3983));
			const data = explorerData(snapshot, {
				statistics,
				schemas,
				findings: reviewed?.list ?? [],
				history: unstored === null ? await readHistory(database) : emptyHistory,
				present: await readPresent(database),
				historyNote: unstored === null ? null : `There is no history: ${unstored.onPage}.`
			});
			const json = explorerJson(data);
			(0, _publish_index_js__WEBPACK_IMPORTED_MODULE_4__.un)([{
				path: file,
				content: json
			}], {
				message: "",
				secrets: (0, _inputs_js__WEBPACK_IMPORTED_MODULE_5__._y)(env),
				names: target.engine === "server" ? [
					target.user,
					target.host,
					target.database
				] : []
			});
			return {
				path: file,
				content: explorerPage(data, json, readViewer())
			};
		}
		async function writeExplorer({ documents, log }, explorer) {
			if (explorer === null) return null;
			const changed = await (0, _files_index_js__WEBPACK_IMPORTED_MODULE_2__.hV)(documents, [explorer], []);
			const bytes = Buffer.byteLength(explorer.content);
			log.line(`${node_path__WEBPACK_IMPORTED_MODULE_0___default().join(documents, explorer.path)}: ${bytes} bytes, ${changed ? "changed" : "unchanged"}`);
			return {
				path: explorer.path,
				changed,
				bytes
			};
		}
	}),
	9402: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B$: () => documentInCheckout,
			$s: () => lookAtBranch,
			ZG: () => makeInventory,
			g1: () => publishInventory,
			l3: () => renderPages,
			qu: () => writeInventory
		});
		var external_node_os_ = __webpack_require__(8161);
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		var src_error = __webpack_require__(1557);
		var external_node_fs_ = __webpack_require__(3024);
		function makeSpool(parent) {
			const folder = (0, external_node_fs_.mkdtempSync)(external_node_path_default().join(parent, "pg-feature-inventory-pages-"));
			let count = 0;
			return {
				add(name, bytes) {
					const file = external_node_path_default().join(folder, String(count++));
					const opened = (0, external_node_fs_.openSync)(file, "wx", 384);
					try {
						for (const piece of bytes) (0, external_node_fs_.writeFileSync)(opened, piece);
					} finally {
						(0, external_node_fs_.closeSync)(opened);
					}
					return {
						path: name,
						get content() {
							return (0, external_node_fs_.readFileSync)(file, "utf8");
						},
						get bytes() {
							return (0, external_node_fs_.readFileSync)(file);
						}
					};
				},
				remove: () => (0, external_node_fs_.rmSync)(folder, {
					recursive: true,
					force: true
				})
			};
		}
		var write = __webpack_require__(9600);
		var src_inputs = __webpack_require__(3619);
		var document_files = __webpack_require__(48);
		var refuse_secrets = __webpack_require__(9503);
		var stale_pages = __webpack_require__(2403);
		var publish_destination = __webpack_require__(63);
		var refused = __webpack_require__(7315);
		var own_files = __webpack_require__(6598);
		var changes = __webpack_require__(3542);
		async function lookAhead({ main, earlier, ...intention }) {
			const twin = (0, own_files.on)(main);
			const files = [main, twin].map((path) => ({
				path,
				content: ""
			}));
			const document = {
				main,
				earlier,
				takenAt: "",
				before: null
			};
			const options = {
				...intention,
				files,
				deletions: [],
				document
			};
			try {
				const destination = (0, publish_destination.My)(options);
				if ("reason" in destination) return null;
				const [{ look, openRun }, { examine }] = await Promise.all([__webpack_require__.e(472).then(__webpack_require__.bind(__webpack_require__, 8472)), Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 7613))]);
				const run = await openRun(options, destination, (0, changes.Lm)(options));
				const seen = await look(run);
				const sides = [seen.target, seen.branch].filter((side) => side !== null);
				const byPullRequest = destination.mode === "pull-request" || seen.rules.length > 0;
				for (const side of sides) if (side === seen.target || byPullRequest) await examine(run, side);
				return { twins: new Set(sides.flatMap((side) => (0, changes.Wd)(side, twin)?.oid ?? [])) };
			} catch (error) {
				if (error instanceof refused.Lw) {
					options.log(`What stands on the branch is not known yet. GitHub says: ${error.message}`);
					return null;
				}
				if (!(error instanceof src_error.l)) throw error;
				const state = "No migration was applied, and nothing was written or committed.";
				throw new src_error.l({
					...error.failure,
					state
				}, { cause: error });
			}
		}
		var publish = __webpack_require__(3456);
		var small_heap = __webpack_require__(5821);
		var chapters_explorer = __webpack_require__(8323);
		var made = __webpack_require__(4386);
		var chapters_unstored = __webpack_require__(2218);
		var zod = __webpack_require__(6778);
		const absent = zod.Fs(zod.cl(zod.Yj()), zod.pd((text) => text ?? null));
		const earlierTwin = zod.Ik({
			database: zod.Yj(),
			schema_hash: zod.Yj(),
			unchanged_since: zod.Ik({
				id: zod.ai(),
				label: absent,
				taken_at: zod.KH.datetime(),
				github_commit_sha: absent
			})
		});
		function documented({ unstored, earlier }, captured) {
			return unstored === null ? captured : withoutHistory(captured, unstored, earlier());
		}
		function withoutHistory(captured, { onPage }, earlier) {
			const { snapshot } = captured;
			const before = earlier.map((bytes) => earlierTwin.safeParse(parsed(bytes.toString("utf8"))).data).find((twin) => twin?.schema_hash === snapshot.schema_hash && twin.database === snapshot.database);
			return {
				...captured,
				snapshot: {
					...snapshot,
					unchanged_since: before?.unchanged_since ?? snapshot.unchanged_since,
					hidden: [...snapshot.hidden, `History and changes: ${onPage}.`]
				}
			};
		}
		function parsed(text) {
			try {
				return JSON.parse(text.replace(/^\uFEFF/, ""));
			} catch {
				return null;
			}
		}
		async function renderPages({ document }, { snapshot, latestChanges }, reviewed) {
			const { renderEach } = await Promise.all([__webpack_require__.e(858), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 9384));
			return renderEach(snapshot, {
				...document,
				changes: latestChanges,
				findings: reviewed?.list ?? []
			});
		}
		async function documentInCheckout({ inputs, env, documents }) {
			return await (0, document_files.wj)(documents, inputs["inventory-path"], (0, refuse_secrets.Gw)(ownOf(inputs, env)));
		}
		function ownOf(inputs, env) {
			const { target } = inputs;
			return {
				message: inputs["commit-message"],
				secrets: (0, src_inputs._y)(env),
				names: target.engine === "server" ? [
					target.user,
					target.host,
					target.database
				] : []
			};
		}
		async function makeInventory(setting, known, reviewed) {
			const { inputs, env } = setting;
			const own = ownOf(inputs, env);
			if ((0, made.rK)(known)) {
				(0, refuse_secrets.un)([], own);
				const { files, unchangedSince: takenAt } = known;
				return {
					files,
					made: null,
					stale: [],
					earlier: [],
					takenAt,
					explorer: null
				};
			}
			const spool = makeSpool(env["RUNNER_TEMP"] || (0, external_node_os_.tmpdir)());
			try {
				return await spooled(setting, documented(setting, known), reviewed, spool, own);
			} catch (error) {
				spool.remove();
				throw error;
			}
		}
		async function spooled(setting, shown, reviewed, spool, own) {
			const { asked, documents, inputs } = setting;
			const rendered = [];
			const isUnfit = (0, refuse_secrets.H0)(own);
			(0, small_heap.b)();
			let anyUnfit = false;
			for (const { path, pieces } of await renderPages(asked, shown, reviewed)) {
				anyUnfit ||= isUnfit(path, pieces);
				const { bytes, file } = (0, document_files.f)(path, pieces);
				rendered.push({
					path,
					page: spool.add(path, bytes),
					file: file()
				});
			}
			const { mainFirst } = await Promise.all([__webpack_require__.e(858), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 9384));
			const all = mainFirst(rendered, inputs["inventory-path"]);
			const pages = all.map(({ page }) => page);
			(0, refuse_secrets.un)(anyUnfit ? pages : [], own);
			(0, stale_pages.XZ)(documents, pages);
			const stale = await (0, stale_pages.w)(documents, pages);
			return {
				files: all.map(({ file }) => file),
				made: {
					pages,
					spool
				},
				stale,
				earlier: (0, publish_destination.iK)(intentionOf(setting)) ? (0, stale_pages.wi)(documents, [...pages.map((page) => page.path), ...stale]) : [],
				takenAt: shown.snapshot.unchanged_since.taken_at,
				explorer: await (0, chapters_explorer.ai)(setting, shown.snapshot, reviewed)
			};
		}
		async function writeInventory(setting, { files, made, stale, explorer }) {
			const { documents, log } = setting;
			try {
				const changed = made !== null && await (0, write.hV)(documents, made.pages, stale);
				const [main] = files;
				const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
				const more = files.length === 1 ? "" : ` and ${files.length - 1} more`;
				log.line(`${external_node_path_default().join(documents, main.path)}${more}: ${bytes} bytes, ${changed ? "changed" : "unchanged"}`);
				return {
					inventory: {
						path: main.path,
						changed,
						bytes,
						files: files.length
					},
					explorer: await (0, chapters_explorer.zq)(setting, explorer)
				};
			} finally {
				made?.spool.remove();
			}
		}
		const intentionOf = ({ inputs, environment, log }) => ({
			commit: inputs.commit,
			message: inputs["commit-message"],
			branch: inputs.branch || null,
			pullRequestBranch: inputs["pull-request-branch"] || null,
			token: inputs["github-token"] || null,
			environment,
			log: (line) => log.line(line)
		});
		async function lookAtBranch(setting) {
			const { inputs, earlier } = setting;
			const intention = intentionOf(setting);
			return await lookAhead({
				...intention,
				main: inputs["inventory-path"],
				earlier: (0, publish_destination.iK)(intention) ? earlier() : []
			});
		}
		function databaseState({ inputs, unstored }) {
			if (unstored !== null) return "Nothing was written to the database.";
			return (0, chapters_unstored.tW)(inputs) ? "The snapshot is stored." : "The migrations are applied and the snapshot is stored.";
		}
		async function publishInventory(setting, { files, stale, earlier, takenAt }, before) {
			const { inputs, log, note } = setting;
			const publication = await (0, publish.m)({
				...intentionOf(setting),
				files: (0, document_files.Dy)(setting.documents, files),
				deletions: stale,
				document: {
					main: inputs["inventory-path"],
					takenAt,
					earlier,
					before
				}
			}).catch((error) => {
				if (!(error instanceof src_error.l)) throw error;
				const state = [databaseState(setting), error.failure.state ?? ""].join(" ");
				throw new src_error.l({
					...error.failure,
					state: state.trim()
				}, { cause: error });
			});
			for (const warning of publication.warnings) note("warning", warning);
			log.line(publication.summary);
			return publication;
		}
	}),
	4386: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			rK: () => isRemembered,
			fu: () => madeText,
			zE: () => memoryOf,
			eE: () => readMade
		});
		var external_node_crypto_ = __webpack_require__(7598);
		var zod = __webpack_require__(6778);
		var external_node_fs_ = __webpack_require__(3024);
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		const folder = import.meta.dirname ?? "";
		const digestFile = "digest.txt";
		let known = null;
		function programDigest() {
			known ??= `${codeDigest()} ${process.version}`;
			return known;
		}
		function codeDigest() {
			try {
				return (0, external_node_fs_.readFileSync)(external_node_path_default().join(folder, digestFile), "utf8").trim();
			} catch {
				return digestOf(folder);
			}
		}
		function digestOf(directory) {
			const hash = (0, external_node_crypto_.createHash)("sha256");
			const files = (0, external_node_fs_.readdirSync)(directory, {
				recursive: true,
				encoding: "utf8"
			}).filter((name) => /\.(?:js|ts|sql)$/.test(name));
			for (const name of files.sort()) {
				const content = (0, external_node_fs_.readFileSync)(external_node_path_default().join(directory, name));
				hash.update(`${name.split(external_node_path_default().sep).join("/")}\0${content.length}\0`).update(content);
			}
			return hash.digest("hex");
		}
		var document_files = __webpack_require__(48);
		var finding = __webpack_require__(6746);
		var packs_by_hand = __webpack_require__(8724);
		const made_text = zod.Yj();
		const made_finding = zod.PV([
			zod.ai(),
			zod.k5([
				"error",
				"warning",
				"info"
			]),
			zod.YO(zod.k5([
				"security",
				"integrity",
				"performance",
				"convention"
			])),
			made_text,
			zod.ai(),
			zod.ai(),
			zod.ai()
		]);
		const madeSchema = zod.Ik({
			texts: zod.YO(made_text),
			totals: zod.Ik({
				tables: zod.ai(),
				functions: zod.ai(),
				policies: zod.ai()
			}),
			packs: zod.YO(made_text),
			review: zod.me(zod.Ik({
				list: zod.YO(made_finding),
				suppressed: zod.YO(zod.Ik({
					finding: made_finding,
					suppression: zod.Ik({
						rule: made_text,
						object: made_text,
						reason: made_text,
						until: zod.me(made_text),
						line: zod.ai()
					})
				})),
				exposed: zod.Ik({
					names: zod.YO(made_text),
					source: made_text
				}),
				notices: zod.YO(made_text)
			}))
		});
		const isRemembered = (known) => "made" in known;
		const memoryOf = (asked, files) => ({
			asked: (0, external_node_crypto_.createHash)("sha256").update(JSON.stringify([programDigest(), asked])).digest("hex"),
			files: (0, document_files.mg)(files),
			exact: asked.document.statistics === "exact"
		});
		function madeText({ totals, snapshot }, reviewed) {
			const { tables, functions, policies } = totals;
			const places = new Map();
			const place = (words) => {
				const known = places.get(words) ?? places.size;
				places.set(words, known);
				return known;
			};
			const short = ({ rule, level, categories, object, message, detail, remedy }) => [
				place(rule),
				level,
				categories,
				object,
				place(message),
				place(detail),
				place(remedy)
			];
			const made = {
				totals: {
					tables,
					functions,
					policies
				},
				packs: (0, packs_by_hand.P)(snapshot),
				review: reviewed === null ? null : {
					list: reviewed.list.map(short),
					suppressed: reviewed.suppressed.map(({ finding: found, suppression }) => ({
						finding: short(found),
						suppression
					})),
					exposed: reviewed.exposed,
					notices: reviewed.notices
				}
			};
			return JSON.stringify({
				...made,
				texts: [...places.keys()]
			}).replaceAll(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
		}
		function readMade(json) {
			try {
				const { texts, review, ...made } = madeSchema.parse(JSON.parse(json));
				return {
					...made,
					review: review === null ? null : reviewOf(review, texts)
				};
			} catch {
				return null;
			}
		}
		function reviewOf({ list, suppressed, ...review }, texts) {
			const textAt = (at) => {
				const found = texts[at];
				if (found === void 0) throw new RangeError(`there is no text ${at}`);
				return found;
			};
			const whole = ([rule, level, categories, object, message, detail, remedy]) => ({
				rule: textAt(rule),
				level,
				categories,
				object,
				message: textAt(message),
				detail: textAt(detail),
				remedy: textAt(remedy),
				key: (0, finding.T)(textAt(rule), object),
				isNew: false
			});
			return {
				...review,
				list: list.map(whole),
				suppressed: suppressed.map(({ finding: found, suppression }) => ({
					finding: whole(found),
					suppression
				}))
			};
		}
	}),
	5703: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			IE: () => inspectDatabase,
			Ri: () => pendingMigrations,
			Wd: () => appliedElsewhere,
			_r: () => migrate,
			n6: () => planMigrations
		});
		var _files_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6044);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8833);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1689);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9040);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4835);
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9657);
		var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8992);
		var _caution_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6767);
		var _offered_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(693);
		var _unstored_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2218);
		async function inspectDatabase({ inputs, database, workspace, log, unstored, signal }) {
			const inspected = unstored === null ? await inspectHistories({
				inputs,
				database,
				workspace,
				log,
				signal
			}) : {
				sets: [],
				inspection: (0, _unstored_js__WEBPACK_IMPORTED_MODULE_0__.Ms)(unstored)
			};
			const { serverVersion, user } = inspected.inspection;
			log.line(`Connected to ${database.name}: PostgreSQL ${serverVersion} as role ${user}`);
			return inspected;
		}
		async function inspectHistories({ inputs, database, workspace, log, signal }) {
			const sets = [(0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.tG)(inputs.packs), ...await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.p)(workspace, inputs.migrations, inputs.format, {
				signal,
				verify: inputs.verify
			})];
			return {
				sets,
				inspection: await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__.N)(database, sets, {
					waitForLock: inputs["wait-for-lock"],
					onWait: (message) => log.line(message)
				})
			};
		}
		async function planMigrations({ inputs, note, workspace }, { sets, inspection }) {
			const planned = await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_4__.e)(sets, inspection, {
				outOfOrder: inputs["out-of-order"],
				baseline: inputs.baseline,
				inCheckout: (file) => (0, _files_index_js__WEBPACK_IMPORTED_MODULE_5__.aO)(workspace, file)
			});
			for (const { level, message } of planned.notices) note(level, message);
			return planned;
		}
		const appliedElsewhere = ({ adopt }) => adopt.some(({ recordedAs }) => recordedAs === null);
		function pendingMigrations(inputs, { pending, offered, appliedBefore }) {
			return {
				format: formatOf(inputs),
				appliedBefore: appliedBefore.length,
				outcomes: [...pending, ...offered].map(({ source, version }) => ({
					file: source.file,
					version,
					state: "pending",
					milliseconds: null
				}))
			};
		}
		const formatOf = (inputs) => (0, _unstored_js__WEBPACK_IMPORTED_MODULE_0__.tW)(inputs) ? "none" : inputs.format;
		const longestNotice = 4e3;
		async function migrate(setting, planned, { applied }, add) {
			const { inputs, database, workspace, log, unstored } = setting;
			const { pending, appliedBefore } = planned;
			if (unstored !== null) {
				log.line("There are no migrations to run, and nothing is written to the database.");
				return {
					migrations: pendingMigrations(inputs, planned),
					failure: null
				};
			}
			log.line(pending.length === 0 ? "No migration is pending." : [`${(0, _text_js__WEBPACK_IMPORTED_MODULE_6__.hS)(pending.length, "file is", "files are")} pending`, `${(0, _text_js__WEBPACK_IMPORTED_MODULE_6__.hS)(appliedBefore.length, "is", "are")} applied.`].join(", "));
			const { statements, ...caution } = await (0, _caution_js__WEBPACK_IMPORTED_MODULE_7__._f)(setting, planned);
			add(statements === void 0 ? {} : { statements });
			const refusal = (0, _caution_js__WEBPACK_IMPORTED_MODULE_7__.ke)(caution);
			if (refusal !== null) return {
				migrations: pendingMigrations(inputs, planned),
				failure: refusal
			};
			const known = new Set([...applied.map(({ file }) => (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_8__.W7)(file)), ...pending.map(({ source: { file } }) => file)]);
			const options = {
				lockTimeout: inputs["lock-timeout"],
				statementTimeout: inputs["statement-timeout"],
				waitForLock: inputs["wait-for-lock"],
				unappliedBefore: (migration, error) => (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_2__.s)(workspace, migration, known, error),
				onApplied: ({ migration, milliseconds }) => log.line(`\u2713 ${migration.source.file}${milliseconds === null ? "" : ` (${milliseconds} ms)`}`),
				onNotice: (migration, { severity, message }) => {
					const file = migration === void 0 ? "" : ` (${migration.source.file})`;
					if (severity !== "DEBUG") log.line(`  ${severity}: ${(0, _text_js__WEBPACK_IMPORTED_MODULE_6__.Jj)(message, longestNotice)}${file}`);
				},
				onWait: (message) => log.line(message)
			};
			const outcome = await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_9__.B)(database, planned, options);
			if (outcome.failed === null) await recordOffered(setting, planned, options);
			return {
				migrations: {
					format: formatOf(inputs),
					appliedBefore: appliedBefore.length + (outcome.failed === null ? planned.offered.length : 0),
					outcomes: outcomesOf(planned, outcome)
				},
				failure: outcome.failed?.failure ?? null
			};
		}
		async function recordOffered({ database, log }, planned, options) {
			const { offered } = planned;
			if (offered.length === 0) return;
			const adopt = offered.map((migration) => ({
				migration,
				recordedAs: null,
				marked: true,
				formerly: null
			}));
			await (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_9__.B)(database, {
				...planned,
				pending: [],
				adopt
			}, options);
			await (0, _offered_js__WEBPACK_IMPORTED_MODULE_10__.H4)(database, offered.map(({ source }) => source.script.checksum));
			for (const { source } of offered) log.line(`\u2713 ${source.file} (recorded, not run: the database has what it makes)`);
		}
		function outcomesOf({ pending, offered }, { applied, failed }) {
			const times = new Map(applied.map(({ migration, milliseconds }) => [migration.source.file, milliseconds]));
			const failedFile = failed?.migration?.source.file;
			return [...pending, ...failed === null ? [] : offered].flatMap(({ source: { file }, version }) => {
				if (times.has(file)) return [{
					file,
					version,
					state: "applied",
					milliseconds: times.get(file) ?? null
				}];
				if (file === failedFile) return [{
					file,
					version,
					state: "failed",
					milliseconds: null
				}];
				return failed === null ? [] : [{
					file,
					version,
					state: "pending",
					milliseconds: null
				}];
			});
		}
	}),
	693: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cd: () => oldestObjects,
			H4: () => forgetOffers,
			IY: () => confirmOffered,
			ig: () => rememberOffer,
			nq: () => saysItAdopts,
			pZ: () => newestSnapshot
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9599);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6211);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8221);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1445);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7172);
		var _error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1557);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8688);
		var _snapshot_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6383);
		var _snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9738);
		const kept = 50;
		async function newestSnapshot(database) {
			const { newest } = await (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.Y)(database, [
				"BEGIN READ ONLY",
				..._database_index_js__WEBPACK_IMPORTED_MODULE_1__.y_,
				(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.K)("newest", `SELECT id, schema_hash FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1`),
				"COMMIT"
			]);
			const [row] = newest;
			return row === void 0 ? null : {
				id: Number(row["id"]),
				schemaHash: String(row["schema_hash"])
			};
		}
		async function oldestObjects(database) {
			const { objects } = await (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.Y)(database, [
				"BEGIN READ ONLY",
				..._database_index_js__WEBPACK_IMPORTED_MODULE_1__.y_,
				(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.K)("objects", `SELECT o.kind, o.identity, o.body FROM catalog.objects o CROSS JOIN (
          SELECT min(s.id) AS id FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL AND s.capture_version = (
            SELECT n.capture_version FROM catalog.snapshots n WHERE n.schema_hash IS NOT NULL
            ORDER BY n.id DESC LIMIT 1)) first
        WHERE o.valid_from <= first.id AND (o.valid_to IS NULL OR o.valid_to > first.id)`),
				"COMMIT"
			]);
			return objects.map(({ kind, identity, body }) => ({
				kind: String(kind),
				identity: String(identity),
				oid: null,
				locked: false,
				body
			}));
		}
		async function rememberOffer(database, offer) {
			const { tokens, objects, snapshotId, proposedAs } = offer;
			const rows = tokens.map((each, at) => ({
				tokens: each,
				place: proposedAs?.[at] ?? null
			}));
			await database.query([
				"BEGIN",
				..._database_index_js__WEBPACK_IMPORTED_MODULE_1__.y_,
				...proposedAs === null ? [] : ["UPDATE catalog.offers SET proposed_as = NULL"],
				(0, _database_index_js__WEBPACK_IMPORTED_MODULE_2__.l)`INSERT INTO catalog.offers (token_checksum, snapshot_id, objects, proposed_as)
        SELECT r.tokens, ${snapshotId}::bigint, ${objects}::jsonb, r.place
        FROM json_to_recordset(${rows}) r (tokens text, place text)
        ON CONFLICT (token_checksum) DO UPDATE SET offered_at = excluded.offered_at,
          snapshot_id = excluded.snapshot_id, objects = excluded.objects,
          proposed_as = coalesce(excluded.proposed_as, offers.proposed_as)`,
				`DELETE FROM catalog.offers WHERE proposed_as IS NULL AND token_checksum NOT IN (
        SELECT o.token_checksum FROM catalog.offers o ORDER BY o.offered_at DESC LIMIT ${kept})`,
				"COMMIT"
			].join(";\n"));
		}
		const saysItAdopts = ({ source }) => /^-- Adopts [0-9]+ changes? that no migration makes, as of /m.test(source.text.slice(0, 4e3));
		async function forgetOffers(database, tokens) {
			const which = tokens === null ? "" : (0, _database_index_js__WEBPACK_IMPORTED_MODULE_2__.l)` WHERE token_checksum IN (
    SELECT json_array_elements_text(${tokens}))`;
			await database.query([
				"BEGIN",
				..._database_index_js__WEBPACK_IMPORTED_MODULE_1__.y_,
				`DELETE FROM catalog.offers${which}`,
				"COMMIT"
			].join(";\n"));
		}
		async function confirmOffered({ inputs, database, environment, env }, { offered }) {
			if (offered.length === 0) return;
			const label = `${(0, _snapshot_js__WEBPACK_IMPORTED_MODULE_3__.Wy)(inputs, environment, env)} (before migrations)`;
			await (0, _snapshot_index_js__WEBPACK_IMPORTED_MODULE_4__.yu)(database, {
				label,
				commitSha: environment.sha || null
			});
			for (const migration of offered) {
				const touched = await touchedOf(database, migration.source.script.checksum);
				if (touched === null || touched.length > 0) throw refusal(migration, touched);
			}
		}
		async function touchedOf(database, tokens) {
			try {
				const { found } = await (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.Y)(database, [
					"BEGIN READ ONLY",
					..._database_index_js__WEBPACK_IMPORTED_MODULE_1__.y_,
					(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.K)("found", (0, _database_index_js__WEBPACK_IMPORTED_MODULE_2__.l)`SELECT CASE WHEN s.schema_hash IS NOT NULL AND n.fingerprint = catalog.fingerprint() THEN (
            SELECT coalesce(json_agg(json_build_object(
              'kind', d.kind, 'identity', d.identity, 'change', d.change)), '[]')
            FROM catalog.diff(s.id, n.id) d WHERE EXISTS (
              SELECT FROM jsonb_to_recordset(o.objects) t (kind text, identity text)
              WHERE d.identity = t.identity
                OR t.kind IN ('table', 'view') AND starts_with(d.identity, t.identity || '.'))) END AS touched
          FROM catalog.offers o LEFT JOIN catalog.snapshots s ON s.id = o.snapshot_id
          CROSS JOIN (
            SELECT * FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1) n
          WHERE o.token_checksum = ${tokens}`),
					"COMMIT"
				]);
				return found[0]?.["touched"] ?? null;
			} catch (error) {
				if (!(0, _database_index_js__WEBPACK_IMPORTED_MODULE_5__.G)(error)) throw error;
				await (0, _database_index_js__WEBPACK_IMPORTED_MODULE_6__.F)(database);
				return null;
			}
		}
		const most = 3;
		function refusal({ source }, touched) {
			const { file, key } = source;
			const what = touched === null ? "whether the database still has that cannot be determined" : `since then these changed: ${touched.slice(0, most).map(({ kind, identity, change }) => `${kind} ${identity} (${change})`).join(", ")}${touched.length > most ? ", \u2026" : ""}`;
			return new _error_js__WEBPACK_IMPORTED_MODULE_7__.l({
				message: `${file} adopts what was changed by hand in this database, and ${what}.`,
				location: {
					file,
					line: 1,
					column: 1
				},
				state: "It was neither run nor recorded, and no other file was run.",
				remedy: [
					...touched === null ? ["Run again first: another session may have been changing the schema."] : [],
					"Decide which it is, and run again:",
					`- The database has all that the file makes: SELECT catalog.mark_applied(${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_8__.eu)(key)});`,
					`- The file is to run here, like any other: DELETE FROM catalog.offers WHERE token_checksum = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_8__.eu)(source.script.checksum)};`,
					"- Neither: delete the file. What drifted is offered anew."
				].join("\n")
			});
		}
	}),
	8724: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { P: () => packsByHand });
		const telling = {
			workspace: [
				"public.content_blocks",
				"public.database_views",
				"public.task_dependencies",
				"public.time_entries",
				"public.custom_properties",
				"public.property_values",
				"public.page_templates"
			],
			agents: [
				"agents.roles",
				"agents.skills",
				"agents.task_bindings"
			]
		};
		function packsByHand({ tables }) {
			const own = tables.filter(({ kind }) => kind !== "foreign table");
			const names = new Set(own.map(({ schema, table }) => `${schema}.${table}`));
			return Object.entries(telling).filter(([, named]) => named.filter((table) => names.has(table)).length * 2 > named.length).map(([pack]) => pack);
		}
	}),
	2934: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			OH: () => refusalOfWrites,
			Ws: () => alarmingFindings,
			_g: () => findingsText,
			cS: () => refusalBeforeMigrating,
			f$: () => refusalBeforePublishing,
			n6: () => findingsRemedy
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8688);
		var _unstored_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2218);
		var _snapshot_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7307);
		var _snapshot_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3961);
		var _snapshot_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6383);
		const findingsRemedy = `Fix them in a migration, or accept each one with a reason in ${_snapshot_index_js__WEBPACK_IMPORTED_MODULE_0__.gC} (see docs/findings.md of pg-feature-inventory). A run with lint: warn records all of them as known.`;
		function alarmingFindings({ lint }, found) {
			return lint === "fail" ? found?.list.filter(_snapshot_index_js__WEBPACK_IMPORTED_MODULE_1__.EE) ?? [] : [];
		}
		const named = 5;
		function findingsText(findings) {
			return [...findings.slice(0, named).map(({ level, message, rule }) => `${level} ${rule}: ${message.replace(/\.$/, "")}`), ...findings.length > named ? [`and ${findings.length - named} more`] : []].join("; ");
		}
		function refusalOfWrites({ standby, readOnly, user }, inputs, name, unstored = null) {
			if (unstored !== null) return (0, _unstored_js__WEBPACK_IMPORTED_MODULE_2__.QU)(unstored, inputs);
			const { mode } = inputs;
			const state = "Nothing was run; the database is as it was.";
			if (standby) return {
				message: `${name} is a standby: it accepts no writes until it is promoted.${mode === "check" ? " A check writes a snapshot and rolls it back, which a standby refuses too." : ""}`,
				sqlstate: "25006",
				state,
				remedy: "Name the primary in the connection string; with target_session_attrs=read-write a standby is refused when the run connects."
			};
			if (!readOnly || mode === "check") return null;
			return {
				message: `Transactions of role ${user} in ${name} are read-only: default_transaction_read_only is on.`,
				sqlstate: "25006",
				state,
				remedy: `Connect as the role that applies migrations, or switch it off for this one: ALTER ROLE ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_3__.Cv)(user)} SET default_transaction_read_only = off; It may also be set on the database or in the connection string; and some hosts set it when a disk is full.`
			};
		}
		function refusalBeforeMigrating(drift, inputs) {
			return drift.length > 0 && inputs["on-drift"] === "fail" ? (0, _snapshot_index_js__WEBPACK_IMPORTED_MODULE_4__.ah)(drift, "No migration was applied and nothing was committed.") : null;
		}
		function refusalBeforePublishing({ verification, snapshot, drift, isInventoryOnly }, inputs) {
			const state = `${isInventoryOnly ? "" : "The migrations are applied and "}${inputs["inventory-path"]} is written in the workspace; nothing was committed.`;
			if (verification?.verdict === "fail") return verificationFailure(verification, state);
			if (inputs["on-drift"] === "fail") {
				if (drift.length > 0) return (0, _snapshot_index_js__WEBPACK_IMPORTED_MODULE_4__.ah)(drift, state);
				const changes = isInventoryOnly ? snapshot?.changes ?? [] : [];
				if (changes.length > 0) return (0, _snapshot_index_js__WEBPACK_IMPORTED_MODULE_4__.Fs)(changes, state);
			}
			const alarms = alarmingFindings(inputs, snapshot?.findings ?? null);
			if (alarms.length === 0) return null;
			return {
				message: `There are new findings: ${findingsText(alarms)}.`,
				state,
				remedy: findingsRemedy
			};
		}
		function verificationFailure({ checks }, state) {
			const failed = checks.filter(({ status }) => status === "fail");
			return {
				message: `Verification failed: ${failed.map(({ check, expected, found }) => `${check} (expected ${expected}, found ${found})`).join("; ")}`,
				location: failed.find(({ location }) => location !== void 0)?.location,
				state,
				remedy: "Each failed check shows what was expected and what was found. Fix the database with a migration, or fix the check, and run again."
			};
		}
	}),
	7919: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CL: () => shownReview,
			ho: () => shownTaken,
			s$: () => shownCapture
		});
		var _inventory_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7266);
		function shownTaken({ schemas }, taken, totals) {
			if (schemas.length === 0) return taken;
			const isShown = (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_0__.In)(schemas);
			return {
				...taken,
				changes: (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_0__.wW)(taken.changes, isShown),
				drift: (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_0__.wW)(taken.drift, isShown),
				totals: {
					...taken.totals,
					...totals()
				},
				trend: []
			};
		}
		function shownCapture(asked, captured) {
			return shownTaken(asked, captured, () => {
				const isShown = (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_0__.In)(asked.schemas);
				const count = (list) => list.filter(({ schema }) => isShown(schema)).length;
				const { tables, functions, policies } = captured.snapshot;
				return {
					tables: count(tables),
					functions: count(functions),
					policies: count(policies)
				};
			});
		}
		function shownReview({ schemas }, reviewed) {
			const isShown = (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_0__.In)(schemas);
			return {
				...reviewed,
				whole: reviewed,
				list: (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_0__.RN)(reviewed.list, isShown),
				suppressed: reviewed.suppressed.filter(({ finding }) => (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_0__.RN)([finding], isShown).length > 0)
			};
		}
	}),
	9738: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ju: () => accept,
			Wy: () => labelOf,
			f9: () => reviewSnapshot,
			oy: () => snapshotChapter,
			W9: () => takeSnapshot
		});
		var bundled = __webpack_require__(8833);
		var small_heap = __webpack_require__(5821);
		var drift = __webpack_require__(6383);
		var capture = __webpack_require__(8297);
		var named_results = __webpack_require__(9599);
		var trust = __webpack_require__(6211);
		var sql = __webpack_require__(8221);
		var known_findings = __webpack_require__(3961);
		var remembered = __webpack_require__(9140);
		async function acceptRun(database, { id }, outcome) {
			await (0, named_results.Y)(database, [
				...trust.y_,
				(0, sql.l)`SELECT catalog.accept_snapshot(${id})`,
				...outcome === null ? [] : recorded(outcome)
			]);
		}
		function recorded({ captured, found, memory, made }) {
			const findings = found === null ? null : (0, known_findings.EG)(found.list, captured.knownFindings, found.suppressed);
			return [...findings === null ? [] : [findings], ...(0, remembered.A)(captured.snapshot, memory, made)];
		}
		var src_text = __webpack_require__(8992);
		var inventory = __webpack_require__(9402);
		var chapters_made = __webpack_require__(4386);
		var chapters_shown = __webpack_require__(7919);
		const labelOf = (inputs, { eventName }, env) => inputs["snapshot-label"] || `${eventName || "local"}-${env["GITHUB_RUN_NUMBER"] ?? "run"}`;
		async function takeSnapshot(setting) {
			const { inputs, asked, database, edgeFunctions, environment, env, log, note, unstored, signal } = setting;
			const label = labelOf(inputs, environment, env);
			const options = {
				label,
				commitSha: environment.sha || null,
				edgeFunctions
			};
			if (unstored !== null) {
				const { readUnstored } = await __webpack_require__.e(983).then(__webpack_require__.bind(__webpack_require__, 3983));
				const read = await readUnstored(database, (0, bundled.$Z)("003_feature_inventory.sql"), options, signal);
				log.line(`Read in one transaction; history and changes are off: ${unstored.reason}.`);
				return (0, chapters_shown.s$)(asked.document, read);
			}
			const known = await captureOrKnown(setting, {
				...options,
				cronSchedule: inputs["cron-schedule"],
				onNotice: ({ message, hint }) => note("notice", hint === void 0 ? message : `${message} ${hint}`)
			});
			for (const message of (0, drift.kl)(known)) note("notice", message);
			const shown = (0, chapters_made.rK)(known) ? (0, chapters_shown.ho)(asked.document, known, () => known.made.totals) : (0, chapters_shown.s$)(asked.document, known);
			log.line(`Snapshot ${known.id} (${label}): ${changesText(shown)}`);
			return shown;
		}
		async function captureOrKnown(setting, options) {
			const { asked, database, inputs } = setting;
			const files = inputs.explorer === "" ? await (0, inventory.B$)(setting) : null;
			if (files === null) return await (0, capture.Fg)(database, options);
			const known = await (0, capture.z5)(database, options, (0, chapters_made.zE)(asked, files));
			if (!("made" in known)) return known;
			const made = (0, chapters_made.eE)(known.made);
			return made === null ? await (0, capture.Fg)(database, options) : {
				...known,
				made,
				files
			};
		}
		function changesText({ previous, changes }) {
			if (previous === null) return "the first of this database";
			return changes.length === 0 ? "nothing changed since the last run" : `${(0, src_text.hS)(changes.length, "change")} since the last run`;
		}
		async function reviewSnapshot({ asked, log, note, unstored }, known) {
			const reviewed = await reviewOf(asked, known);
			if (reviewed === null) return null;
			const { list, suppressed, exposed, notices } = reviewed;
			for (const message of notices) note("notice", message);
			log.line(`Schemas that the Data API exposes: ${exposed.names.join(", ") || "none"} (${exposed.source})`);
			const fresh = !(0, chapters_made.rK)(known) && known.knownFindings === null ? "the baseline of later runs" : `${list.filter(({ isNew }) => isNew).length} new`;
			const said = unstored === null ? fresh : "which of them are new is not known";
			log.line(`${(0, src_text.hS)(list.length, "finding")}, ${suppressed.length} suppressed; ${said}`);
			return reviewed;
		}
		async function reviewOf({ checks, document }, known) {
			if ((0, chapters_made.rK)(known)) return known.made.review === null ? null : {
				...known.made.review,
				whole: known.made.review
			};
			if (checks === null) return null;
			const { review } = await __webpack_require__.e(983).then(__webpack_require__.bind(__webpack_require__, 3983));
			return (0, chapters_shown.CL)(document, review(known.snapshot, known.knownFindings, checks));
		}
		function snapshotChapter({ unstored }, { id, label, previous, changes, totals, trend }, reviewed) {
			const findings = reviewed === null ? null : {
				list: reviewed.list,
				suppressed: reviewed.suppressed
			};
			return {
				id: unstored === null ? id : null,
				label,
				unstored: unstored === null ? null : {
					reason: unstored.reason,
					remedy: unstored.remedy
				},
				isFirst: previous === null,
				changes,
				findings,
				totals,
				trend
			};
		}
		async function accept({ asked, database, unstored }, known, reviewed, files) {
			if (unstored !== null) return;
			(0, small_heap.b)();
			await acceptRun(database, known, (0, chapters_made.rK)(known) ? null : {
				captured: known,
				found: reviewed?.whole ?? null,
				memory: (0, chapters_made.zE)(asked, files),
				made: (0, chapters_made.fu)(known, reviewed)
			});
		}
	}),
	2218: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ms: () => inspectionOf,
			tW: () => isInventoryOnly,
			QU: () => refusalOfUnstored,
			XZ: () => whyUnstored
		});
		var server_error = __webpack_require__(1445);
		var database_database = __webpack_require__(7172);
		var quoting = __webpack_require__(8688);
		var zod = __webpack_require__(6778);
		var named_results = __webpack_require__(9599);
		var trust = __webpack_require__(6211);
		const rightsSchema = zod.Ik({
			standby: zod.zM(),
			readOnly: zod.zM(),
			owner: zod.me(zod.Yj()),
			mayWrite: zod.zM(),
			database: zod.Yj(),
			user: zod.Yj(),
			serverVersion: zod.Yj()
		});
		const question = `SELECT pg_is_in_recovery() AS standby,
    current_setting('default_transaction_read_only')::boolean AS "readOnly",
    pg_get_userbyid(n.nspowner)::text AS owner,
    has_database_privilege(current_database(), 'CREATE') OR coalesce(pg_has_role(n.nspowner, 'USAGE'), false)
      OR EXISTS (
        SELECT FROM pg_class c
        WHERE c.relnamespace = n.oid AND c.relname = 'snapshots' AND c.relkind = 'r'
          AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT')) AS "mayWrite",
    current_database()::text AS database, current_user::text AS user,
    split_part(current_setting('server_version'), ' ', 1) AS "serverVersion"
  FROM (SELECT) here LEFT JOIN pg_namespace n ON n.nspname = 'catalog'`;
		async function storageRights(database) {
			const { rights } = await (0, named_results.Y)(database, [
				"BEGIN READ ONLY",
				...trust.y_,
				(0, named_results.K)("rights", question),
				"ROLLBACK"
			]);
			return rightsSchema.parse(rights[0]);
		}
		const isInventoryOnly = ({ migrations, packs }) => migrations.length === 0 && packs.length === 0;
		async function whyUnstored(database, inputs) {
			if (inputs.mode !== "apply" || !isInventoryOnly(inputs)) return null;
			try {
				const rights = await storageRights(database);
				return rights.mayWrite && !rights.standby && !rights.readOnly ? null : reasonOf(rights);
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				return null;
			}
		}
		function reasonOf(rights) {
			const { standby, owner, mayWrite, database, user } = rights;
			if (standby) return {
				rights,
				reason: "the server is a standby, which accepts no writes",
				remedy: "name the primary in the connection string.",
				onPage: "it was read on a standby, where no snapshot can be stored"
			};
			if (mayWrite) return {
				rights,
				reason: `transactions of role ${user} are read-only (default_transaction_read_only)`,
				remedy: `ALTER ROLE ${(0, quoting.Cv)(user)} SET default_transaction_read_only = off;`,
				onPage: "the connected role may only read, so no snapshot is stored"
			};
			if (owner === null) return {
				rights,
				reason: `role ${user} may not create the schema catalog in ${database}`,
				remedy: `GRANT CREATE ON DATABASE ${(0, quoting.Cv)(database)} TO ${(0, quoting.Cv)(user)};`,
				onPage: "the connected role may not create the schema catalog, so no snapshot is stored"
			};
			return {
				rights,
				reason: `the schema catalog is of role ${owner}, whose rights role ${user} does not have`,
				remedy: `connect as ${owner}, if that is the role that runs the migrations.`,
				onPage: "the connected role may not write to the schema catalog, so no snapshot is stored"
			};
		}
		const inspectionOf = ({ rights }) => ({
			serverVersion: rights.serverVersion,
			user: rights.user,
			database: rights.database,
			target: null,
			standby: rights.standby,
			readOnly: rights.readOnly,
			installed: false,
			complete: false,
			counts: true,
			applied: [],
			offers: [],
			existing: null,
			others: [],
			histories: new Map()
		});
		function refusalOfUnstored({ reason, remedy }, inputs) {
			const asked = [...inputs["on-drift"] === "fail" ? ["on-drift: fail"] : [], ...inputs.lint === "fail" ? ["lint: fail"] : []];
			if (asked.length === 0) return null;
			return {
				message: `${asked.join(" and ")} cannot be kept: nothing is stored to compare with, because ${reason}.`,
				sqlstate: "42501",
				state: "Nothing was read or written.",
				remedy: `For a history: ${remedy} Or leave ${asked.length === 1 ? "it" : "both"} out; the document is then made without one.`
			};
		}
	}),
	9441: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { H: () => parseConnectionString });
		var error = __webpack_require__(1557);
		const ignored = new Set([
			"keepalives",
			"keepalives_idle",
			"keepalives_interval",
			"keepalives_count",
			"tcp_user_timeout",
			"fallback_application_name",
			"sslcompression",
			"sslsni",
			"gssdelegation",
			"krbsrvname",
			"gsslib",
			"load_balance_hosts",
			"pgbouncer",
			"connection_limit",
			"pool_timeout",
			"application_name",
			"client_encoding",
			"uselibpqcompat",
			"supa",
			"statement_cache_size",
			"prepared_statements",
			"workaround"
		]);
		const known = new Set([
			"host",
			"port",
			"user",
			"password",
			"dbname",
			"sslmode",
			"ssl",
			"sslrootcert",
			"sslcert",
			"sslkey",
			"sslpassword",
			"ssl_min_protocol_version",
			"ssl_max_protocol_version",
			"connect_timeout",
			"schema",
			"search_path",
			"channel_binding",
			"require_auth",
			"sslnegotiation",
			"gssencmode",
			"target_session_attrs"
		]);
		const instead = {
			options: "Poolers refuse it. For a search_path write ?search_path=\u2026; set the rest on the role: ALTER ROLE \u2026 SET \u2026.",
			passfile: "A runner has no password file: put the password into the URL, which is a secret of the repository.",
			service: "There is no service file on a runner: write host, port, user and database into the URL.",
			servicefile: "There is no service file on a runner: write host, port, user and database into the URL.",
			hostaddr: "Write the address as the host. With sslmode=verify-full the certificate must name it.",
			requirepeer: "Leave it out; over a Unix socket the folder\u2019s permissions say who the server is.",
			replication: "Migrations do not run over a replication connection: leave it out.",
			sslcrl: "Revocation lists are not read: leave it out, and withdraw the authority\u2019s trust with sslrootcert.",
			sslcrldir: "Revocation lists are not read: leave it out, and withdraw the authority\u2019s trust with sslrootcert.",
			sslcertmode: "Leave it out: a certificate is sent where sslcert names one.",
			sslkeylogfile: "Leave it out: the keys of a connection are written nowhere.",
			scram_client_key: "Write the password instead.",
			scram_server_key: "Write the password instead.",
			oauth_issuer: "OAuth is not spoken here: connect as a role with a password or a certificate.",
			oauth_client_id: "OAuth is not spoken here: connect as a role with a password or a certificate.",
			oauth_client_secret: "OAuth is not spoken here: connect as a role with a password or a certificate.",
			oauth_scope: "OAuth is not spoken here: connect as a role with a password or a certificate.",
			min_protocol_version: "Leave it out: version 3.0 of the protocol is spoken, which every server understands.",
			max_protocol_version: "Leave it out: version 3.0 of the protocol is spoken, which every server understands."
		};
		const shape = "Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or `embedded` for the engine that needs no server.";
		function refuse(message, remedy = shape) {
			throw new error.l({
				message: `connection-string ${message}`,
				state: "Nothing was connected to.",
				remedy
			});
		}
		function decode(text, part) {
			if (/%(?![0-9a-fA-F]{2})/.exec(text) !== null) refuse(`has a % in its ${part} that is not followed by two hexadecimal digits.`, "Write a literal % as %25.");
			try {
				return decodeURIComponent(text);
			} catch {
				return refuse(`has percent-encoded bytes in its ${part} that are not UTF-8.`, "Encode the UTF-8 bytes of the text.");
			}
		}
		function readParameters(text) {
			const parameters = new Map();
			for (const pair of text.split("&").filter((part) => part !== "")) {
				const equals = pair.indexOf("=");
				const name = decode(equals < 0 ? pair : pair.slice(0, equals), "parameters");
				if (Object.hasOwn(instead, name)) refuse(`sets \`${name}\`, which this action does not support.`, instead[name]);
				if (!known.has(name)) {
					if (ignored.has(name)) continue;
					refuse(`has an unknown parameter; known are ${[...known].join(", ")}.`, "Correct its name or remove it.");
				}
				parameters.set(name, equals < 0 ? "" : decode(pair.slice(equals + 1), "parameters"));
			}
			return parameters;
		}
		function choice(parameters, name, [first, ...others]) {
			const value = parameters.get(name);
			if (value === void 0 || value === "") return first;
			return [first, ...others].find((one) => one === value) ?? refuse(`has an unknown ${name}; there are ${[...new Set([first, ...others])].join(", ")}.`, `Correct the ${name}.`);
		}
		const sslModes = [
			"disable",
			"allow",
			"prefer",
			"require",
			"verify-ca",
			"verify-full"
		];
		const tlsVersions = ["TLSv1.2", "TLSv1.3"];
		const channelBindings = [
			"disable",
			"prefer",
			"require"
		];
		const authMethods = [
			"password",
			"md5",
			"scram-sha-256",
			"none",
			"gss",
			"sspi",
			"oauth"
		];
		function securityOf(parameters, host) {
			const sslrootcert = parameters.get("sslrootcert") ?? null;
			const sslmode = sslModeOf(parameters, sslrootcert);
			if (choice(parameters, "gssencmode", [
				"prefer",
				"disable",
				"require"
			]) === "require") refuse("has gssencmode=require, and this action speaks no GSSAPI.", "Use TLS: sslmode=verify-full.");
			return {
				sslmode,
				sslrootcert,
				clientCertificate: clientCertificateOf(parameters),
				tlsVersions: tlsVersionsOf(parameters),
				directTls: directTlsOf(parameters, host, sslmode),
				channelBinding: channelBindingOf(parameters, host, sslmode),
				requireAuth: requireAuthOf(parameters.get("require_auth") ?? ""),
				writable: writableOf(parameters)
			};
		}
		function clientCertificateOf(parameters) {
			const [certificate = "", key = ""] = [parameters.get("sslcert"), parameters.get("sslkey")];
			if (certificate === "" && key === "") return null;
			if (certificate === "" || key === "") refuse(`has ${certificate === "" ? "sslkey" : "sslcert"} alone.`, "Name both PEM files of the client\u2019s certificate: sslcert=FILE&sslkey=FILE.");
			return {
				certificate,
				key,
				password: parameters.get("sslpassword") ?? null
			};
		}
		function tlsVersionsOf(parameters) {
			const least = choice(parameters, "ssl_min_protocol_version", ["TLSv1.2", ...tlsVersions]);
			const most = choice(parameters, "ssl_max_protocol_version", ["TLSv1.3", ...tlsVersions]);
			if (tlsVersions.indexOf(least) > tlsVersions.indexOf(most)) refuse("has an ssl_min_protocol_version above its ssl_max_protocol_version.", "Correct one, or leave both out.");
			return {
				least,
				most
			};
		}
		function sslModeOf(parameters, sslrootcert) {
			const ssl = parameters.get("ssl");
			if (ssl !== void 0 && ssl !== "true") refuse("has an ssl that is not true.", "Write sslmode, such as sslmode=disable or sslmode=verify-full.");
			if (ssl === "true" && parameters.get("sslmode") === void 0 && sslrootcert !== "system") return "require";
			if (sslrootcert !== "system") return choice(parameters, "sslmode", ["prefer", ...sslModes]);
			const sslmode = choice(parameters, "sslmode", ["verify-full", ...sslModes]);
			if (sslmode !== "verify-full") refuse("has sslrootcert=system with a weak sslmode.", "Write sslmode=verify-full.");
			return sslmode;
		}
		function directTlsOf(parameters, host, sslmode) {
			const encrypts = !host.startsWith("/") && ![
				"disable",
				"allow",
				"prefer"
			].includes(sslmode);
			const directTls = choice(parameters, "sslnegotiation", ["postgres", "direct"]) === "direct";
			if (directTls && !encrypts) refuse("has sslnegotiation=direct without an sslmode that demands TLS.", "Write sslmode=require or stricter.");
			return directTls;
		}
		function channelBindingOf(parameters, host, sslmode) {
			const channelBinding = choice(parameters, "channel_binding", ["prefer", ...channelBindings]);
			if (channelBinding === "require" && (sslmode === "disable" || host.startsWith("/"))) refuse("has channel_binding=require for a connection without TLS.", "Write sslmode=require or stricter, or leave channel_binding out.");
			return channelBinding;
		}
		function writableOf(parameters) {
			const session = choice(parameters, "target_session_attrs", [
				"any",
				"read-write",
				"primary",
				"prefer-standby",
				"read-only",
				"standby"
			]);
			if (session === "read-only" || session === "standby") refuse(`has target_session_attrs=${session}; this action connects to one server and writes to it.`, "Name the primary server.");
			return session === "read-write" || session === "primary";
		}
		function requireAuthOf(text) {
			if (text === "") return null;
			const items = text.split(",").map((item) => item.trim());
			const negated = items.every((item) => item.startsWith("!"));
			const methods = new Set(items.map((item) => item.replace(/^!/, "")));
			if (!negated && items.some((item) => item.startsWith("!")) || [...methods].some((method) => !authMethods.includes(method))) refuse(`has a require_auth that cannot be read; it lists ${authMethods.join(", ")}, or each with a ! before it.`, "Correct the require_auth.");
			return {
				negated,
				methods
			};
		}
		var quoting = __webpack_require__(8688);
		function parseConnectionString(text) {
			if (text === "embedded") return {
				engine: "embedded",
				directory: null
			};
			if (text.startsWith("embedded:")) {
				const directory = text.slice(9);
				if (directory === "") refuse("names no folder after `embedded:`.", "Write `embedded` for a database in memory, or `embedded:FOLDER`.");
				return {
					engine: "embedded",
					directory
				};
			}
			if (text === "") refuse("is empty.", "The secret it comes from is missing in this repository or environment, or this event gets no secrets (pull requests from forks and Dependabot). Add it under Settings > Secrets and variables > Actions. To run without a server say so: connection-string: embedded.");
			if (/^\*+$/.test(text)) refuse("is masked (only asterisks): a masked text was copied instead of the secret itself.");
			const scheme = /^postgres(?:ql)?:\/\//.exec(text);
			if (scheme === null) {
				const other = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
				if (other !== void 0) refuse(`is a ${other}:// URL, not a PostgreSQL one.`);
				if (/^\s*\w+\s*=/.test(text)) refuse("is written as keywords (host=\u2026 user=\u2026); this action reads the URL form.");
				refuse(`is not a URL: it has ${text.length} characters and does not start with postgres:// or postgresql://.`);
			}
			return parseUri(text.slice(scheme[0].length));
		}
		function parseUri(rest) {
			const [, authority = "", path = "", queryText = ""] = /^([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(rest) ?? [];
			if (!authority.includes("@") && (path.includes("@") || queryText.includes("@") && !/^\w+=/.test(queryText))) refuse("has a / or ? before its @.", "Percent-encode them in the user name or password: / as %2F, ? as %3F.");
			const at = authority.lastIndexOf("@");
			const parameters = readParameters(queryText);
			const { host, port } = hostOf(authority.slice(at + 1), parameters);
			const { user, password } = credentialsOf(at < 0 ? "" : authority.slice(0, at), parameters);
			if (host === "") refuse("names no host.");
			if (user === "") refuse("names no user.");
			if (!Number.isInteger(port) || port < 1 || port > 65535) refuse("has a port that is not a number from 1 to 65535.");
			const connectTimeout = Number(parameters.get("connect_timeout") ?? 15);
			if (!Number.isInteger(connectTimeout) || connectTimeout < 0) refuse("has a connect_timeout that is not a number of seconds.", "Correct it or leave it out.");
			const searchPath = searchPathOf(parameters);
			return {
				engine: "server",
				host,
				port,
				user,
				password,
				database: parameters.get("dbname") ?? (path === "" ? user : decode(path, "database name")),
				...securityOf(parameters, host),
				connectTimeout,
				...searchPath === null ? {} : { searchPath }
			};
		}
		function hostOf(text, parameters) {
			if (text.includes(",")) refuse("names several hosts; this action connects to one.", "Name the primary server.");
			const [, host = "", port = ""] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(text) ?? refuse("has a host that cannot be read.");
			return {
				host: parameters.get("host") ?? decode(host.replace(/^\[|\]$/g, ""), "host"),
				port: Number(parameters.get("port") ?? (port === "" ? 5432 : port))
			};
		}
		function credentialsOf(text, parameters) {
			const colon = text.indexOf(":");
			return {
				user: parameters.get("user") ?? decode(colon < 0 ? text : text.slice(0, colon), "user name"),
				password: parameters.get("password") ?? (colon < 0 ? null : decode(text.slice(colon + 1), "password"))
			};
		}
		function searchPathOf(parameters) {
			const schema = parameters.get("schema") ?? "";
			const quoted = /^[a-z_][a-z0-9_]*$/.test(schema) ? schema : (0, quoting.Cv)(schema);
			const named = parameters.get("search_path") ?? "";
			const found = named === "" && schema !== "" ? quoted : named;
			return found === "" || found === "public" ? null : found;
		}
	}),
	7172: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => rollBack });
		const rollBack = async (database) => {
			await database.query("ROLLBACK").catch(() => {});
		};
	}),
	8303: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { m: () => EngineStopped });
		var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);
		class EngineStopped extends _error_js__WEBPACK_IMPORTED_MODULE_0__.l {
			constructor(directory, reason, cause) {
				super({
					message: `The embedded engine stopped: ${reason}`,
					state: directory === null ? "Its database was in memory only and is gone." : `Each migration file is one transaction: in ${directory} it is applied as a whole or not at all.`,
					remedy: directory === null ? "Run again; when it recurs, use a server instead of the embedded engine." : "Run again: it goes on where this run stopped. When it recurs, use a server instead of the embedded engine."
				}, { cause });
				this.name = "EngineStopped";
			}
		}
	}),
	3226: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Se: () => extensionOfSchema,
			WR: () => extensionWith,
			p_: () => isKnownExtension
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		const members = Object.entries({
			citext: "citext citext_ops citext_pattern_ops",
			hstore: "hstore hstore_to_* akeys avals skeys svals isexists *_hstore_ops",
			ltree: "ltree lquery ltxtquery nlevel subltree subpath lca text2ltree ltree2text ltree_ops *_ltree_ops",
			vector: "vector halfvec sparsevec vector_dims vector_norm hnsw ivfflat l1_distance l2_distance l2_normalize cosine_distance inner_product binary_quantize subvector vector_*_ops halfvec_*_ops sparsevec_*_ops bit_hamming_ops bit_jaccard_ops",
			pg_trgm: "similarity word_similarity strict_word_similarity show_trgm show_limit set_limit gin_trgm_ops gist_trgm_ops",
			"uuid-ossp": "uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil uuid_ns_*",
			pgcrypto: "digest hmac crypt gen_salt gen_random_bytes encrypt encrypt_iv decrypt decrypt_iv pgp_sym_* pgp_pub_* pgp_key_id armor dearmor",
			unaccent: "unaccent",
			fuzzystrmatch: "soundex difference levenshtein levenshtein_less_equal metaphone dmetaphone dmetaphone_alt daitch_mokotoff",
			tablefunc: "crosstab crosstab2 crosstab3 crosstab4 connectby normal_rand",
			intarray: "query_int gin__int_ops gist__int_ops gist__intbig_ops intset subarray sort_asc sort_desc uniq",
			cube: "cube cube_* gist_cube_ops",
			earthdistance: "earth earth_box earth_distance ll_to_earth latitude longitude",
			isn: "isbn isbn13 issn issn13 ismn ismn13 ean13 upc",
			seg: "seg gist_seg_ops",
			lo: "lo lo_manage",
			moddatetime: "moddatetime",
			insert_username: "insert_username",
			autoinc: "autoinc",
			tcn: "triggered_change_notification",
			bloom: "bloom",
			pg_stat_statements: "pg_stat_statements pg_stat_statements_info pg_stat_statements_reset",
			file_fdw: "file_fdw",
			postgres_fdw: "postgres_fdw postgres_fdw_*",
			dblink: "dblink dblink_*",
			postgis: "geometry geography box2d box3d raster st_* postgis_* geometry_dump spatial_ref_sys geometry_columns geography_columns raster_columns gist_geometry_* gist_geography_* spgist_geometry_* brin_geometry_* addgeometrycolumn dropgeometrycolumn updategeometrysrid populate_geometry_columns",
			timescaledb: "timescaledb tsdb create_hypertable create_distributed_hypertable time_bucket time_bucket_gapfill set_chunk_time_interval add_retention_policy remove_retention_policy add_compression_policy remove_compression_policy add_columnstore_policy add_continuous_aggregate_policy add_reorder_policy add_dimension by_range by_hash compress_chunk decompress_chunk show_chunks drop_chunks refresh_continuous_aggregate hypertable_size hypertable_detailed_size",
			age: "agtype cypher create_graph drop_graph",
			h3: "h3index h3_*",
			hll: "hll hll_*",
			http: "http_request http_response http_header http_method http_get http_post http_put http_patch http_delete",
			pg_hashids: "id_encode id_decode id_decode_once",
			pg_uuidv7: "uuid_generate_v7",
			pg_jsonschema: "json_matches_schema jsonb_matches_schema jsonschema_is_valid",
			pgroonga: "pgroonga pgroonga_*",
			pg_search: "bm25",
			rum: "rum rum_*_ops",
			pg_bigm: "gin_bigm_ops bigm_similarity show_bigm",
			plv8: "plv8",
			plpython3u: "plpython3u",
			plperl: "plperl",
			btree_gist: "gist_*_ops"
		});
		const schemas = new Map(Object.entries({
			cron: "pg_cron",
			net: "pg_net",
			vault: "supabase_vault",
			pgmq: "pgmq",
			partman: "pg_partman",
			graphql: "pg_graphql",
			pgsodium: "pgsodium",
			topology: "postgis_topology",
			tiger: "postgis_tiger_geocoder",
			ag_catalog: "age",
			timescaledb_information: "timescaledb"
		}));
		const extensionOfSchema = (schema) => schemas.get(schema) ?? null;
		const takenApart = members.map(([extension, list]) => {
			const all = list.split(" ");
			return {
				extension,
				names: new Set(all.filter((name) => !name.includes("*"))),
				patterns: all.filter((name) => name.includes("*")).map((name) => name.split("*"))
			};
		});
		const extensionWith = (name) => takenApart.find(({ names, patterns }) => names.has(name) || patterns.some((parts) => (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.lA)(name, parts)))?.extension ?? null;
		const isKnownExtension = (extension) => members.some(([known]) => known === extension);
	}),
	327: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Ng: () => database_connect });
		var src_error = __webpack_require__(1557);
		var engine_stopped = __webpack_require__(8303);
		var esm = __webpack_require__(3849);
		function hangUp(client) {
			client.connection.stream.destroy();
		}
		function cancel(client) {
			const { host, port, processID, secretKey } = client;
			const request = new esm.Ay.Connection();
			request.stream.unref();
			request.on("error", () => {});
			request.on("connect", () => request.cancel(processID, secretKey));
			if (host.startsWith("/")) request.connect(`${host}/.s.PGSQL.${port}`);
			else request.connect(port, host);
		}
		const insistence = 250;
		const goodbye = 3e3;
		function interrupt(client) {
			const until = Date.now() + goodbye;
			cancel(client);
			const timer = setInterval(() => {
				if (Date.now() < until) cancel(client);
				else hangUp(client);
			}, insistence);
			return () => clearInterval(timer);
		}
		async function disconnect(client) {
			const timer = setTimeout(() => hangUp(client), goodbye);
			await client.end().finally(() => clearTimeout(timer));
		}
		var known_errors = __webpack_require__(20);
		var promises_ = __webpack_require__(8500);
		var src_text = __webpack_require__(8992);
		const cancelled = () => new src_error.l({
			message: "The run was cancelled.",
			state: "The statement that was running was rolled back; what was applied before stays applied.",
			remedy: "Run again: it goes on where this one stopped."
		});
		const unanswered = (name, limit, cause) => new src_error.l({
			message: `${name} did not answer within ${(0, src_text.hS)(Math.ceil(limit / 1e3), "second")}.`,
			state: "It was asked what it holds, which changes nothing.",
			remedy: "A pooler may have no server connection left, or another session holds a lock on what the run reads: see pg_stat_activity there. Run again when it has ended, or raise wait-for-lock."
		}, { cause });
		const harmless = /^(ROLLBACK$|BEGIN (ISOLATION LEVEL REPEATABLE READ )?READ ONLY;)/;
		async function open_open(who, signal, dial, aside) {
			const current = {
				during: {},
				completed: 0
			};
			const listener = {
				notice: (notice) => current.during.notice?.(notice),
				complete: () => current.during.complete?.(++current.completed),
				row: (row) => current.during.row?.(row) ?? row,
				keeps: () => current.during.keeps?.(current.completed) ?? true
			};
			const line = Object.assign(current, {
				name: who.name,
				signal,
				channel: await dial(listener),
				running: false,
				desist: () => {}
			});
			signal?.addEventListener("abort", () => {
				if (line.running) line.desist = line.channel.interrupt();
			});
			return {
				...who,
				processId: () => line.channel.processId,
				aside,
				query: (text, during = {}) => query(line, text, during),
				async reconnect() {
					if (signal?.aborted === true) throw cancelled();
					line.channel.close().catch(() => {});
					line.channel = await dial(listener);
				},
				async pause(milliseconds) {
					await (0, promises_.setTimeout)(milliseconds, void 0, { signal }).catch(() => {
						throw cancelled();
					});
				},
				close: () => line.channel.close()
			};
		}
		async function query(line, text, during) {
			const stopped = () => line.signal?.aborted === true;
			if (stopped() && !harmless.test(text)) throw cancelled();
			const limit = stopped() ? goodbye : during.within;
			let late = false;
			const interrupt = () => {
				late = true;
				line.desist = line.channel.interrupt();
			};
			const timer = limit === void 0 ? void 0 : setTimeout(interrupt, limit);
			line.running = true;
			line.during = during;
			line.completed = 0;
			try {
				if (during.around === void 0) return await line.channel.send(text, during.copies ?? []);
				await line.channel.sendAlone(text, during.around);
				return [];
			} catch (error) {
				if (stopped()) throw harmless.test(text) ? error : cancelled();
				throw late ? unanswered(line.name, limit, error) : error;
			} finally {
				clearTimeout(timer);
				line.desist();
				line.running = false;
				line.during = {};
			}
		}
		var pipeline = __webpack_require__(2487);
		var external_node_crypto_ = __webpack_require__(7598);
		var read = __webpack_require__(9823);
		var limits = __webpack_require__(5121);
		var cert_signatures = __webpack_require__(9765);
		var cert_signatures_default = __webpack_require__.n(cert_signatures);
		const mostIterations = 5e6;
		function security_secure(client, target) {
			const { connection } = client;
			const one = {
				client,
				connection,
				target,
				progress: { iterations: null },
				begun: null,
				bound: false,
				proven: false
			};
			connection.on("authenticationCleartextPassword", () => cleartextPassword(one));
			connection.on("authenticationMD5Password", () => begin(one, "md5"));
			connection.on("authenticationSASL", ({ mechanisms }) => startScram(one, mechanisms));
			connection.on("authenticationSASLContinue", ({ data }) => countIterations(one, data));
			const sendFinal = connection.sendSCRAMClientFinalMessage.bind(connection);
			connection.sendSCRAMClientFinalMessage = (response) => {
				one.progress.iterations = null;
				sendFinal(response);
			};
			connection.on("authenticationSASLFinal", () => {
				one.proven = true;
			});
			connection.on("authenticationOk", () => accept(one));
			return one.progress;
		}
		function refuse({ connection, target }, message, remedy) {
			const name = `${target.user}@${target.host}:${target.port}/${target.database}`;
			connection.emit("error", new src_error.l({
				message: `Cannot connect to ${name}: ${message}`,
				state: "The password was not sent; nothing was changed.",
				remedy
			}));
			connection.stream.destroy();
		}
		function isAllowed(one, method) {
			const { requireAuth } = one.target;
			if (requireAuth === null || requireAuth.methods.has(method) !== requireAuth.negated) return true;
			refuse(one, `the server asks for the authentication "${method}", which require_auth does not allow.`, "Let the server ask for an allowed method (pg_hba.conf), or correct require_auth. If neither was changed recently, another server may be answering in its place.");
			return false;
		}
		function begin(one, method, offered = []) {
			one.begun = method;
			if (!isAllowed(one, method)) return false;
			if (one.target.channelBinding !== "require") return true;
			const obstacle = whyNotBound(one.connection.stream, method, offered);
			if (obstacle === null) return true;
			refuse(one, `channel_binding=require, but ${obstacle}.`, "Connect to the server itself, with sslmode=require or stricter: a pooler or proxy that ends TLS cannot bind the channel. If that is how it has to be, write channel_binding=prefer.");
			return false;
		}
		function whyNotBound(stream, method, offered) {
			if (stream.encrypted !== true) return "the connection is not encrypted";
			if (offered.length === 0) return `the server asks for the authentication "${method}", which has none`;
			if (!offered.includes("SCRAM-SHA-256-PLUS")) return "the server does not offer SCRAM-SHA-256-PLUS";
			return canBind(stream) ? null : "its certificate has a signature that cannot be bound to";
		}
		function canBind(stream) {
			try {
				cert_signatures_default().signatureAlgorithmHashFromCertificate(stream.getPeerCertificate?.().raw);
				return true;
			} catch {
				return false;
			}
		}
		const isLocal = (address = "") => /^(?:::ffff:)?127\.|^::1$/.test(address);
		function cleartextPassword(one) {
			if (!begin(one, "password")) return;
			const { encrypted, remoteAddress } = one.connection.stream;
			const { host, sslmode } = one.target;
			if (encrypted === true || host.startsWith("/") || isLocal(remoteAddress) || sslmode === "disable") return;
			refuse(one, "the server asks for the password in clear text, over a connection that is not encrypted.", "Write sslmode=require, and turn on TLS at the server; or let it ask for scram-sha-256. On a network that you trust: sslmode=disable.");
		}
		function startScram(one, mechanisms) {
			if (!begin(one, "scram-sha-256", mechanisms)) return;
			const { stream } = one.connection;
			const binds = stream.encrypted === true && one.target.channelBinding !== "disable" && canBind(stream);
			one.client.enableChannelBinding = binds;
			one.bound = binds && mechanisms.includes("SCRAM-SHA-256-PLUS");
		}
		function countIterations(one, data) {
			const iterations = Number(/(?:^|,)i=(\d{1,20})(?:,|$)/.exec(data)?.[1] ?? 0);
			one.progress.iterations = iterations;
			if (iterations <= mostIterations) return;
			refuse(one, `the server asks for ${iterations} iterations of SCRAM-SHA-256; at most ${mostIterations} are computed here.`, "Lower scram_iterations on the server and set the role's password again: 4096 is its default. If that was never raised, another server may be answering in its place.");
		}
		function accept(one) {
			if (one.begun === null && !isAllowed(one, "none")) return;
			if (one.begun === "scram-sha-256" && !one.proven) return refuse(one, "the server let this user in without showing that it knows the password itself.", "Check host and port: another server may be answering in its place. sslmode=verify-full shows it.");
			if (one.target.channelBinding === "require" && !one.bound) refuse(one, "channel_binding=require, but the server let this user in without it.", "Let the server ask for scram-sha-256 over TLS (pg_hba.conf: hostssl), or write channel_binding=prefer.");
		}
		const serverIsStarting = "57P03";
		async function connectToServer(target, signal) {
			const deadline = Date.now() + Math.max(target.connectTimeout, 1) * 1e3;
			for (;;) try {
				return await attempt(target, tls(target), signal);
			} catch (error) {
				if (error.code === serverIsStarting && Date.now() < deadline) await (0, promises_.setTimeout)(500, void 0, { signal });
				else if ((target.sslmode === "prefer" || target.sslmode === "allow") && error instanceof Error && error.message === "The server does not support SSL connections") return await attempt(target, false, signal);
				else throw error;
			}
		}
		function tls(target) {
			const { host, sslmode, sslrootcert, clientCertificate, tlsVersions } = target;
			if (host.startsWith("/") || sslmode === "disable") return false;
			const options = {
				...clientCertificate === null ? {} : proofOf(clientCertificate),
				minVersion: tlsVersions.least,
				maxVersion: tlsVersions.most
			};
			if (sslmode !== "verify-ca" && sslmode !== "verify-full" && sslrootcert === null) return {
				...options,
				rejectUnauthorized: false
			};
			const ca = sslrootcert === null || sslrootcert === "system" ? {} : { ca: readPem(sslrootcert, "sslrootcert") };
			return sslmode === "verify-full" || sslrootcert === "system" ? {
				...options,
				...ca,
				rejectUnauthorized: true
			} : {
				...options,
				...ca,
				rejectUnauthorized: true,
				checkServerIdentity: () => void 0
			};
		}
		function proofOf({ certificate, key: keyFile, password }) {
			const [cert, key] = [readPem(certificate, "sslcert"), readPem(keyFile, "sslkey")];
			try {
				(0, external_node_crypto_.createPrivateKey)({
					key,
					passphrase: password ?? ""
				});
			} catch (error) {
				throw new src_error.l({
					message: `connection-string: the key that sslkey names cannot be read${password === null ? " without a password" : " with the password that sslpassword gives"}.`,
					state: "Nothing was connected to.",
					remedy: "Give the path of a private key in PEM, and sslpassword where it is encrypted."
				}, { cause: error });
			}
			return {
				cert,
				key,
				...password === null ? {} : { passphrase: password }
			};
		}
		function readPem(file, parameter) {
			try {
				return (0, read.VX)(file, parameter, read.LR.settings).toString("utf8");
			} catch (error) {
				throw new src_error.l({
					message: `connection-string: ${error instanceof Error ? error.message : `${parameter} cannot be read.`}`,
					state: "Nothing was connected to.",
					remedy: "Give the path of a PEM file that exists on the runner."
				}, { cause: error });
			}
		}
		async function attempt(target, ssl, signal) {
			signal?.throwIfAborted();
			const config = {
				scramMaxIterations: 0,
				host: target.host,
				port: target.port,
				user: target.user,
				database: target.database,
				...target.password === null ? {} : { password: target.password },
				ssl,
				application_name: "pg-feature-inventory",
				connectionTimeoutMillis: target.connectTimeout * 1e3,
				keepAlive: true,
				sslnegotiation: target.directTls ? "direct" : "postgres",
				...target.searchPath === void 0 ? {} : { options: `-c search_path=${target.searchPath.replace(/[\\\s]/g, "\\$&")}` }
			};
			const client = new esm.Ay.Client(config);
			client.on("error", () => {});
			const progress = security_secure(client, target);
			(0, limits.A)(client, `${target.host}:${target.port}`);
			const stop = () => hangUp(client);
			signal?.addEventListener("abort", stop);
			try {
				await client.connect();
				await expectAsked(client, target);
				return client;
			} catch (error) {
				disconnect(client).catch(() => {});
				if (progress.iterations === null || !(error instanceof Error) || error.message !== "timeout expired") throw error;
				throw new Error(`the server asks for ${progress.iterations} iterations of SCRAM-SHA-256, which took longer than the ${target.connectTimeout} seconds of connect_timeout`, { cause: error });
			} finally {
				signal?.removeEventListener("abort", stop);
			}
		}
		async function expectAsked(client, target) {
			const { writable, searchPath, connectTimeout } = target;
			let late = false;
			const hurry = () => {
				late = true;
				hangUp(client);
			};
			const timer = connectTimeout === 0 ? void 0 : setTimeout(hurry, connectTimeout * 1e3);
			try {
				if (writable) await expectWritable(client);
				if (searchPath !== void 0) await expectSearchPath(client, searchPath);
			} catch (error) {
				throw late ? new Error("timeout expired", { cause: error }) : error;
			} finally {
				clearTimeout(timer);
			}
		}
		async function expectWritable(client) {
			const { rows: [row] } = await client.query(`SELECT NOT pg_catalog.pg_is_in_recovery()
      AND pg_catalog.current_setting('default_transaction_read_only') = 'off' AS writable`);
			if (row?.writable === true) return;
			throw new src_error.l({
				message: "connection-string asks by target_session_attrs for a server that accepts writes, and this one does not.",
				state: "Nothing was changed.",
				remedy: "Name the primary server."
			});
		}
		async function expectSearchPath(client, searchPath) {
			const { rows: [row] } = await client.query(`SELECT pg_catalog.current_setting('search_path') AS found`);
			if (row?.found === searchPath) return;
			throw new src_error.l({
				message: `connection-string names the search_path ${searchPath}, but the pooler does not pass it on.`,
				state: "Nothing was changed.",
				remedy: "Connect directly or through the session pooler; or remove it from the connection string and set it on the role: ALTER ROLE \u2026 IN DATABASE \u2026 SET search_path = \u2026;"
			});
		}
		var simple_query = __webpack_require__(4397);
		async function connect(target, signal, embedded = {}) {
			if (target.engine === "embedded") return await openEmbedded(target.directory, signal, embedded);
			const name = `${target.user}@${target.host}:${target.port}/${target.database}`;
			return await open_open({
				engine: "server",
				name,
				user: target.user,
				searchPath: target.searchPath ?? null
			}, signal, (listener) => dialServer(target, name, listener, signal), oneAtATime((text) => askAside(target, text, signal)));
		}
		function oneAtATime(ask) {
			let asking = false;
			return async (text) => {
				if (asking) return null;
				asking = true;
				try {
					return await ask(text);
				} finally {
					asking = false;
				}
			};
		}
		async function openEmbedded(directory, signal, options) {
			const { startEmbedded } = await __webpack_require__.e(268).then(__webpack_require__.bind(__webpack_require__, 6268));
			let before = null;
			return await open_open({
				engine: "embedded",
				name: directory === null ? "embedded" : `embedded:${directory}`,
				user: "postgres",
				searchPath: null
			}, signal, async (listener) => {
				if (before !== null && directory === null) throw new engine_stopped.m(null, "it ended the session");
				await before?.close();
				return before = await startEmbedded(directory, options, listener);
			}, async () => null);
		}
		async function dialServer(target, name, listener, signal) {
			try {
				const client = await connectToServer(target, signal);
				(0, simple_query.KT)(client, listener.notice);
				return {
					processId: client.processID,
					send: (text, copies) => (0, simple_query.Sb)(client, text, copies, listener, signal),
					sendAlone: (text, around) => (0, pipeline.s)(client, text, around, listener.complete),
					interrupt: () => interrupt(client),
					close: () => disconnect(client)
				};
			} catch (error) {
				if (error instanceof src_error.l) throw error;
				if (signal?.aborted === true) throw cancelled();
				const { message, code } = error;
				throw new src_error.l({
					message: `Cannot connect to ${name}: ${error instanceof Error ? message || String(code) : String(error)}`,
					state: "Nothing was connected to and nothing was changed.",
					...(0, known_errors.W)(error, { target })
				}, { cause: error });
			}
		}
		async function askAside(target, text, signal) {
			const client = await connectToServer({
				...target,
				connectTimeout: 5
			}, signal).catch(() => null);
			if (client === null) return null;
			const timer = setTimeout(() => hangUp(client), 5e3);
			try {
				return (await (0, simple_query.tN)(client, text, [])).findLast(({ rows }) => rows.length > 0)?.rows ?? [];
			} catch {
				return null;
			} finally {
				clearTimeout(timer);
				disconnect(client).catch(() => {});
			}
		}
		var named_secrets = __webpack_require__(9558);
		var message_names = __webpack_require__(6659);
		var server_error = __webpack_require__(1445);
		const aboutRows = /^(?:23|44)/;
		const aboutValues = /^22/;
		const namesOnly = new Set([
			"22P04",
			"22021",
			"22023"
		]);
		function withoutQuoted(text) {
			for (const [open, close] of message_names.a_) {
				const start = text.indexOf(open);
				const end = text.lastIndexOf(close);
				if (start >= 0 && end > start) return `${text.slice(0, start + 1)}***${text.slice(end)}`;
			}
			return text;
		}
		function withoutRow(text) {
			const key = /\) ?= ?\(/.exec(text);
			const start = key === null ? text.indexOf("(") : key.index + key[0].length - 1;
			const end = text.lastIndexOf(")");
			return start < 0 ? text : `${text.slice(0, start + 1)}***${end > start ? text.slice(end) : ""}`;
		}
		function withoutRest(text) {
			const at = text.indexOf(": ");
			return at < 0 ? text : `${text.slice(0, at + 2)}***`;
		}
		const valued = /\b(?:COPY|JSON)\b/;
		const parameter = /\b\d+ = /;
		function startOfValue(line) {
			const word = line.search(valued);
			const colon = word < 0 ? -1 : line.indexOf(":", word);
			if (colon >= 0) return line[colon + 1] === " " ? colon + 2 : colon + 1;
			const given = parameter.exec(line);
			return given === null ? -1 : given.index + given[0].length;
		}
		function withoutContext(text) {
			const shown = [];
			for (const line of text.split("\n")) {
				const start = startOfValue(line);
				shown.push(start < 0 ? line : `${line.slice(0, start)}***`);
				if (start >= 0) break;
			}
			return shown.join("\n").replace(/'(?:[^']|'')*'?/g, "'***'");
		}
		function withoutRows(error) {
			const { code, message, detail, where } = error;
			const shown = {
				...detail === void 0 ? {} : { detail },
				...where === void 0 ? {} : { where: withoutContext(where) }
			};
			if (aboutRows.test(code)) return {
				...shown,
				...detail === void 0 ? {} : { detail: withoutRow(detail) }
			};
			if (!aboutValues.test(code)) return shown;
			return {
				...shown,
				message: namesOnly.has(code) ? withoutRest(message) : withoutQuoted(withoutRest(message)),
				...detail === void 0 ? {} : { detail: code === "22023" ? detail : withoutQuoted(detail) }
			};
		}
		function discreet(error, rows) {
			if (!(0, server_error.G)(error)) return error;
			if (rows === "hide") Object.assign(error, withoutRows(error));
			const shown = error;
			for (const field of [
				"message",
				"detail",
				"hint",
				"where",
				"internalQuery"
			]) if (typeof shown[field] === "string") shown[field] = (0, named_secrets.k)(shown[field]);
			delete error.stack;
			return error;
		}
		function withDiscretion(database, rows) {
			const heard = (during) => {
				const { notice: hear } = during;
				return hear === void 0 ? during : {
					...during,
					notice: (notice) => hear({
						...notice,
						message: (0, named_secrets.k)(notice.message),
						...notice.hint === void 0 ? {} : { hint: (0, named_secrets.k)(notice.hint) },
						...notice.detail === void 0 ? {} : { detail: (0, named_secrets.k)(notice.detail) }
					})
				};
			};
			return {
				...database,
				query: (text, during) => database.query(text, during === void 0 ? void 0 : heard(during)).catch((error) => {
					throw discreet(error, rows);
				})
			};
		}
		async function database_connect(target, signal, { rows = "hide", ...embedded } = {}) {
			return withDiscretion(await connect(target, signal, embedded), rows);
		}
	}),
	20: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => explain });
		var quoting = __webpack_require__(8688);
		var message_names = __webpack_require__(6659);
		var extension_members = __webpack_require__(3226);
		const bundled = "pg-feature-inventory/";
		function extensionOf({ code, message }) {
			const name = ((0, message_names.l9)(message)[0] ?? (0, message_names.nk)(message) ?? "").replaceAll("\"", "");
			const [schema = "", member] = name.includes(".") ? name.split(".") : [name, void 0];
			return (member !== void 0 || code === "3F000" ? (0, extension_members.Se)(schema) : null) ?? (code === "3F000" ? null : (0, extension_members.WR)((0, message_names.yZ)(name).toLowerCase()));
		}
		function whereFrom(what, error, circumstances) {
			const { file, target, unapplied = [] } = circumstances;
			const extension = extensionOf(error);
			if (unapplied.length > 0) return `${what} comes from a migration that has not run: ${unapplied.join(", ")}. Run ${unapplied.length === 1 ? "it" : "them"} first, or correct the name.`;
			if (extension !== null) return `${what} comes with the extension ${extension}, which is not enabled in this database, or whose schema is not in the search_path. On Supabase enable it under Dashboard > Database > Extensions; elsewhere: CREATE EXTENSION IF NOT EXISTS ${(0, quoting.Cv)(extension)};`;
			if (file === void 0 && target === void 0) return `The statement is this action's own, and ${what.toLowerCase()} is one that it expects: what it keeps in the schema catalog was changed by hand, or the server differs from PostgreSQL. Undo the change, or report it with this message.`;
			if (file?.startsWith(bundled) === true) return `${file} is bundled SQL, which builds on tables of yours where they are there already: ${what.toLowerCase()} is one that it needs. Add it in a migration, or take the pack out of packs.`;
			return `No file that comes before this one and is not applied creates it: ${what.toLowerCase()} is misspelt, is in another schema (this run's search_path is the role's own), was made by hand elsewhere, or belongs to a file in a folder that is not listed under migrations.`;
		}
		function tablesOf(statement) {
			const name = String.raw`((?:"[^"]+"|[\w$]+)(?:\.(?:"[^"]+"|[\w$]+))?)`;
			const found = [...statement.matchAll(new RegExp(String.raw`\b(?:FROM|JOIN|UPDATE|INTO|ON|TABLE|REFERENCES)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+|ONLY\s+)*${name}`, "gi"))];
			return [...new Set(found.map((match) => match[1]))];
		}
		function columnOf(message, statement) {
			const tables = tablesOf(statement ?? "");
			const [first, second, ...others] = (0, message_names.l9)(message);
			if (first === void 0) return {
				column: (0, message_names.hf)(message, statement)[0],
				tables
			};
			if (second === void 0 || others.length > 0) return {
				column: first,
				tables
			};
			const isTable = (name) => tables.some((table) => (0, message_names.yZ)(table.replaceAll("\"", "")) === name);
			return isTable(first) && !isTable(second) ? {
				column: second,
				tables: [first]
			} : {
				column: first,
				tables: [second]
			};
		}
		function missingColumn(error, circumstances) {
			const known = circumstances.file === void 0 ? void 0 : circumstances.statement;
			const { column, tables } = columnOf(error.message, known);
			const rest = whereFrom("The column", error, circumstances);
			if (column === void 0) return rest;
			return `Column ${column}${tables.length > 0 ? ` of ${tables.join(" or ")}` : ""} does not exist. ${rest}`;
		}
		var particular_errors = __webpack_require__(8776);
		function withoutLook(message, user) {
			const [, kind, name = ""] = /^permission denied for (schema|database) (.+)$/.exec(message) ?? [];
			if (kind === void 0) return `Connected as role "${user}", which lacks a privilege: ${message}. Connect as the owning role (on Supabase: postgres), or let the owner GRANT what the statement needs.`;
			const privileges = kind === "schema" ? "USAGE, CREATE" : "CREATE";
			const written = /^[a-z_][\w$]*$/.test(name) ? name : (0, quoting.Cv)(name);
			return `Connected as role "${user}", which lacks a privilege on ${kind} ${written}. Connect as the owning role (on Supabase: postgres), or let the owner run: GRANT ${privileges} ON ${kind.toUpperCase()} ${written} TO ${(0, quoting.Cv)(user)};`;
		}
		function permission(error, circumstances) {
			const { user = "the connected role", lacks } = circumstances;
			const { message, routine } = error;
			const table = (0, message_names.l9)(message).at(-1) ?? "the table";
			if (routine === "check_enable_rls") return `Row-level security holds for role "${user}" on ${table}, and a policy is never run with its rights where row_security is off, as where the run looks up its own state. Connect as the table's owner, or remove FORCE from it: ALTER TABLE \u2026 NO FORCE ROW LEVEL SECURITY;`;
			if (routine === "ExecWithCheckOptions") return `Row-level security holds for role "${user}" on ${table}, and no policy lets it write this row. Connect as the table's owner or as a role with BYPASSRLS, or add a policy for this role in an earlier file.`;
			if (lacks === void 0) return withoutLook(message, user);
			const { what, owner, statements } = lacks;
			return `Connected as role "${user}", which ${what}. Connect as ${(0, quoting.Cv)(owner)}, the owner, or let that role run: ${statements.join(" ")}`;
		}
		var pooler_errors = __webpack_require__(5698);
		var server_error = __webpack_require__(1445);
		const quotedName = (message) => (0, message_names.l9)(message)[0] ?? "it";
		const markAsApplied = (file) => file === void 0 ? "If it was created by hand earlier, mark the migration as applied." : `If it was created by hand earlier and matches the file, mark the file as applied and run again: SELECT catalog.mark_applied(${(0, quoting.eu)(file)}); If the file is meant to run anyway, write CREATE \u2026 IF NOT EXISTS in it.`;
		const exists = (error, { file, key = file }) => `"${quotedName(error.message)}" is already there. ${markAsApplied(key)} Its data is untouched.`;
		const sameColumn = (error, circumstances) => error.routine === "check_for_column_name_collision" && (0, message_names.l9)(error.message).length > 1 ? exists(error, circumstances) : `The statement has the column "${quotedName(error.message)}" twice, or it is called like a system column: leave one out, or give it another name. Where * brings it: since PostgreSQL 12, oid is a column like any other.`;
		const missing = (what) => (error, circumstances) => whereFrom(what, error, circumstances);
		const missingObject = (error, circumstances) => {
			const name = quotedName(error.message);
			if (error.routine?.startsWith("typename") === true || /type "/.test(error.message)) return `${missing("The type")(error, circumstances)} On Supabase, types of extensions are in the schema extensions: write extensions.${name}.`;
			if (!(/^get_(?:role|tablespace)/.test(error.routine ?? "") && circumstances.file !== void 0) || (circumstances.unapplied ?? []).length > 0) return missing("The object")(error, circumstances);
			const isRole = error.routine?.startsWith("get_role") === true;
			return `${isRole ? "Roles" : "Tablespaces"} are the server's and come with no database: create "${name}" once on this server (CREATE ${isRole ? "ROLE" : "TABLESPACE"}), or correct the name.` + (isRole ? " A file that creates it has to do without where it is there already." : "");
		};
		function invisible(message) {
			const found = /[\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u.exec(message)?.[0];
			if (found === void 0) return void 0;
			return `There is an invisible character: U+${found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}. PostgreSQL takes it for a name; put a plain space in its place, or delete it.`;
		}
		const endedThere = "The connection was ended by a pooler or the server, for the reason that it gives. Run again; if it recurs, see its log, or connect directly.";
		const notEmbedded = "The embedded engine does not have what this needs, and nothing can be added to it: give the connection string of a PostgreSQL server.";
		const cancelled = [[/user request/, "The statement was cancelled."], [/statement timeout/, "The statement ran longer than statement-timeout allows. Raise that input; 0 means no limit."]];
		const standardStrings = "From PostgreSQL 19 on standard_conforming_strings cannot be turned off. Remove the line, and write strings that have backslashes in them as E'\u2026'.";
		const remedies = new Map(Object.entries({
			"42P07": exists,
			"42710": exists,
			"42701": sameColumn,
			"42723": exists,
			"42P06": exists,
			PFI05: () => "Its code would run with the rights of the connected role. Look at what the message names: drop what nobody needs, and let its owner or a superuser change the owner of what is yours (ALTER \u2026 OWNER TO). Then run again.",
			"42703": missingColumn,
			"42P01": missing("The relation"),
			"42883": missing("The function"),
			"3F000": missing("The schema"),
			"42704": missingObject,
			"42501": permission,
			"0A000": (error, { statement = "" }) => {
				if (/standard_conforming_strings/i.test(statement) || /^non-standard string/.test(error.message)) return standardStrings;
				if (error.routine !== "parse_extension_control_file") return "This server does not support it. Check the PostgreSQL version that the file was written for.";
				return error.embedded === true ? `${notEmbedded} It has PostgreSQL's contrib extensions and pgvector, and no others.` : `${quotedName(error.message)} is not installed on this server. On Supabase enable it under Dashboard > Database > Extensions; elsewhere install its package, or guard the statement with a check of pg_available_extensions.`;
			},
			"58P01": (error) => error.embedded === true ? `${notEmbedded} Subscriptions and libraries of one's own are not in it.` : "A file of the extension is missing on the server. Install the extension's package there, or enable it in the provider's dashboard.",
			"23505": (_error, { file }) => "Rows that are already there break the unique rule. Remove or merge the duplicates in an earlier migration." + (file === void 0 ? "" : ` If they are there because the file was run by hand: SELECT catalog.mark_applied(${(0, quoting.eu)(file)});`),
			"23502": () => "A row has NULL where the file demands a value. Fill the column in an earlier statement, or give it a DEFAULT.",
			"23503": () => "A row refers to a row that does not exist. Insert the referenced rows first, or add the constraint NOT VALID and validate it later.",
			"42P16": () => "The definition contradicts one that is already there, such as a second primary key.",
			"42804": () => "The two types differ. For a foreign key both columns must have the same type.",
			"42601": (error) => invisible(error.message) ?? "This is not SQL that the server can parse. Lines that only psql understands (\\\u2026) cannot be sent to a server.",
			"25001": () => "This statement cannot run inside a transaction. Put it alone in a file of its own.",
			"2D000": () => "The routine commits or rolls back by itself, which only works outside of a transaction. Put its CALL or DO alone into a file of its own, which then runs without one.",
			"55P04": () => "A new enum value can be used only after its transaction has ended. Put the use in the next file.",
			"55P03": () => "Another session holds a lock on the object. See who in pg_stat_activity (wait_event_type, query), or raise lock-timeout.",
			"40P01": () => "Two sessions waited for each other. Run again; if it recurs, run when the application is quiet.",
			"57014": (error) => cancelled.find(([words]) => words.test(error.message))?.[1] ?? "The statement was cancelled, or ran longer than statement-timeout allows. Raise that input; 0 means no limit.",
			"25006": () => "The server accepts no writes: it is a standby, or default_transaction_read_only is on. Connect to the primary.",
			"53100": () => "The server's disk is full. Free or add space, then run again.",
			"53300": () => "The server has no connection left. Lower the application's pool, or connect through the pooler.",
			"28P01": () => "The password is wrong for this user. Special characters in it must be percent-encoded (% as %25, / as %2F, ? as %3F).",
			"28000": (error) => {
				if (error.message.includes("pg_hba.conf")) return "The server does not let this user in from here this way. Allow the runner's address, or add ?sslmode=require when it demands TLS.";
				return `The server refuses this user. Check the user name; behind Supabase's pooler it is postgres.PROJECT_REF. Where clients show a certificate, name it: ?sslcert=FILE&sslkey=FILE.`;
			},
			"3D000": () => "There is no database of that name on this server. Check the part after the last / of the connection string.",
			"57P03": () => "The server is starting up or shutting down. Run again in a minute.",
			"08P01": () => endedThere,
			"08006": () => endedThere,
			XX000: (error) => /tenant or user not found/i.test(error.message) ? "The pooler does not know this user. Behind Supabase's pooler the user is postgres.PROJECT_REF, and the region in the host must be the project's." : "The server reports an error of its own. Run again; if it recurs, see the server's log."
		}));
		const supabaseDirect = /^db\.([a-z0-9]+)\.supabase\.co$/;
		function unreachable(target) {
			if (target?.engine !== "server") return "Check host and port.";
			const project = supabaseDirect.exec(target.host)?.[1];
			if (project !== void 0) return `${target.host} has an IPv6 address only, and GitHub-hosted runners have no IPv6. Use the session pooler (Dashboard > Connect > Session pooler): postgresql://postgres.${project}:PASSWORD@aws-0-REGION.pooler.supabase.com:5432/postgres.`;
			return `Check host ${target.host} and port ${target.port}, that the server is running and that its firewall lets the runner in.`;
		}
		const connectionClosed = "The server or a firewall closed the connection. Run again; if it recurs, see the server's log.";
		const unknownAuthority = "The server's certificate comes from an unknown authority. Name it with ?sslrootcert=FILE, or use sslmode=require.";
		const socketRemedies = new Map(Object.entries({
			ENOTFOUND: (target) => target?.engine === "server" && !supabaseDirect.test(target.host) ? `No such host: ${target.host}. Check its spelling in the connection string.` : unreachable(target),
			EAI_AGAIN: (target) => target?.engine === "server" && !supabaseDirect.test(target.host) ? `The name ${target.host} could not be looked up. Check its spelling, or run again.` : unreachable(target),
			ENETUNREACH: unreachable,
			EHOSTUNREACH: unreachable,
			ETIMEDOUT: unreachable,
			ECONNREFUSED: unreachable,
			ENOENT: () => "There is no server socket in that folder. Check ?host= and that the server is running.",
			ECONNRESET: () => connectionClosed,
			EPIPE: () => connectionClosed,
			DEPTH_ZERO_SELF_SIGNED_CERT: () => "The server's certificate is self-signed. Name its authority with ?sslrootcert=FILE, or use sslmode=require, which encrypts without checking it.",
			SELF_SIGNED_CERT_IN_CHAIN: () => unknownAuthority,
			UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => unknownAuthority,
			CERT_HAS_EXPIRED: () => "The server's certificate has expired. Renew it there.",
			ERR_TLS_CERT_ALTNAME_INVALID: () => "The certificate is for another host. Use the host name that it was issued for, or sslmode=verify-ca."
		}));
		const messageRemedies = [
			[/client password must be a|password must be a string/i, "The server asks for a password and the connection string has none. Add it: postgresql://USER:PASSWORD@HOST/DATABASE."],
			[/iterations of SCRAM-SHA-256/, "Raise connect_timeout in the connection string, or lower scram_iterations on the server and set the role's password again: 4096 is its default."],
			[/server signature does not match/i, "The server does not know the password itself: another one may be answering in its place. Check host and port; sslmode=verify-full shows it."],
			[/SASL: Only mechanism/, "The server offers no authentication method that is known here. Let it ask for scram-sha-256 (pg_hba.conf)."],
			[/SASL|Unknown authenticationOk message type/, "The server asks for an authentication that is not known here, or is none of PostgreSQL's. Let it ask for scram-sha-256 (pg_hba.conf), and check host and port."]
		];
		function explain(error, circumstances) {
			if ((0, server_error.G)(error)) return {
				sqlstate: error.code,
				detail: error.detail,
				hint: error.hint,
				context: error.where,
				...error.routine === "exec_stmt_raise" ? { raised: true } : {},
				...error.routine === void 0 ? {} : { routine: error.routine },
				remedy: (0, pooler_errors.u)(error) ?? (0, particular_errors.A)(error, circumstances) ?? remedies.get(error.code)?.(error, circumstances) ?? (/^(?:08|57P)/.test(error.code) ? endedThere : void 0) ?? "Correct the file and run again: what was applied before stays applied."
			};
			const { code, message } = error;
			const remedy = typeof code === "string" ? socketRemedies.get(code) : void 0;
			if (remedy !== void 0) return { remedy: remedy(circumstances.target) };
			const text = String(message);
			const known = messageRemedies.find(([message]) => message.test(text))?.[1];
			if (known !== void 0) return { remedy: known };
			if (/timeout|timed out/i.test(text)) return { remedy: unreachable(circumstances.target) };
			if (/does not support SSL/.test(text)) return { remedy: "The server has no TLS. Use sslmode=disable only on a network you trust." };
			if (/Connection terminated|ended|closed|not queryable/i.test(text)) return { remedy: "The connection was lost. Run again: the next run looks up in the database what was applied and goes on from there." };
			return { remedy: "Run again; if it recurs, report it with this message." };
		}
	}),
	3411: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { W: () => lacksFor });
		var _database_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7172);
		var _message_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6659);
		var _named_results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9599);
		var _sql_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8221);
		var _trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6211);
		const granted = {
			schema: "SCHEMA",
			relation: "TABLE",
			sequence: "SEQUENCE",
			routine: "ROUTINE",
			type: "TYPE",
			language: "LANGUAGE",
			server: "FOREIGN SERVER",
			wrapper: "FOREIGN DATA WRAPPER",
			database: "DATABASE"
		};
		const ofTables = [
			"SELECT",
			"INSERT",
			"UPDATE",
			"DELETE",
			"TRUNCATE",
			"REFERENCES",
			"TRIGGER"
		];
		const rememberSchemas = `SELECT pg_catalog.set_config('pg_feature_inventory.schemas',
  pg_catalog.current_schemas(false)::pg_catalog.text, true)`;
		const installing = "execute_extension_script";
		const reporters = /^(?:aclcheck_error|nextval|do_setval|currval|lastval)/;
		const candidates = (message, statement) => (0, _sql_js__WEBPACK_IMPORTED_MODULE_0__.l)`
  SELECT found.kind, found.name, identified.type, identified.identity, pg_get_userbyid(found.owner) AS owner,
    (SELECT r.rolsuper FROM pg_roles r WHERE r.oid = found.owner) AS superuser,
    pg_has_role(found.owner, 'USAGE') AS owned, to_json(found.lacking) AS lacking, quote_ident(current_user) AS role
  FROM (
    SELECT 'schema' AS kind, 'pg_namespace'::regclass AS class, n.oid, n.nspname AS name, n.nspowner AS owner,
      ARRAY(SELECT p FROM unnest(ARRAY['USAGE', 'CREATE']) p WHERE NOT has_schema_privilege(n.oid, p)) AS lacking
    FROM pg_namespace n
    UNION ALL SELECT 'relation', 'pg_class'::regclass, c.oid, c.relname, c.relowner,
      ARRAY(SELECT p FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
        WHERE NOT has_table_privilege(c.oid, p))
    FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
    UNION ALL SELECT 'sequence', 'pg_class'::regclass, c.oid, c.relname, c.relowner,
      ARRAY(SELECT p FROM unnest(ARRAY['USAGE', 'SELECT', 'UPDATE']) p WHERE NOT has_sequence_privilege(c.oid, p))
    FROM (SELECT * FROM pg_class WHERE relkind = 'S' OFFSET 0) c
    UNION ALL SELECT 'routine', 'pg_proc'::regclass, p.oid, p.proname, p.proowner,
      CASE WHEN has_function_privilege(p.oid, 'EXECUTE') THEN '{}' ELSE ARRAY['EXECUTE'] END FROM pg_proc p
    UNION ALL SELECT 'type', 'pg_type'::regclass, t.oid, t.typname, t.typowner,
      CASE WHEN has_type_privilege(t.oid, 'USAGE') THEN '{}' ELSE ARRAY['USAGE'] END
    FROM pg_type t WHERE t.typrelid = 0 AND t.typcategory <> 'A'
    UNION ALL SELECT 'language', 'pg_language'::regclass, l.oid, l.lanname, l.lanowner,
      CASE WHEN has_language_privilege(l.oid, 'USAGE') THEN '{}' ELSE ARRAY['USAGE'] END
    FROM pg_language l WHERE l.lanpltrusted
    UNION ALL SELECT 'server', 'pg_foreign_server'::regclass, s.oid, s.srvname, s.srvowner,
      CASE WHEN has_server_privilege(s.oid, 'USAGE') THEN '{}' ELSE ARRAY['USAGE'] END FROM pg_foreign_server s
    UNION ALL SELECT 'wrapper', 'pg_foreign_data_wrapper'::regclass, w.oid, w.fdwname, w.fdwowner,
      CASE WHEN has_foreign_data_wrapper_privilege(w.oid, 'USAGE') THEN '{}' ELSE ARRAY['USAGE'] END
    FROM pg_foreign_data_wrapper w
    UNION ALL SELECT 'database', 'pg_database'::regclass, d.oid, d.datname, d.datdba,
      CASE WHEN has_database_privilege(d.oid, 'CREATE') THEN '{}' ELSE ARRAY['CREATE'] END
    FROM pg_database d WHERE d.datname = current_database()
  ) found CROSS JOIN LATERAL pg_identify_object(found.class, found.oid, 0) identified
  WHERE (strpos(${message}, found.name) > 0 OR ${message} = '' AND found.kind = 'database')
    AND (found.lacking <> '{}' OR NOT pg_has_role(found.owner, 'USAGE'))
  ORDER BY length(found.name) DESC,
    strpos(${statement}, identified.schema || '.') = 0,
    array_position(current_setting('pg_feature_inventory.schemas')::text[], identified.schema), identified.identity
  LIMIT 100`;
		function needed({ kind, lacking }, words) {
			if (kind === "schema" && !words.has("CREATE") && !words.has("ALTER")) return lacking.filter((privilege) => privilege === "USAGE");
			if (kind !== "relation") return lacking;
			return ofTables.filter((privilege) => words.has(privilege) && lacking.includes(privilege));
		}
		const owners = new Set("ALTER DROP COMMENT GRANT REVOKE REINDEX CLUSTER REFRESH SECURITY".split(" "));
		const parts = new Set([
			"INDEX",
			"POLICY",
			"RULE",
			"STATISTICS",
			"PUBLICATION"
		]);
		function lackOf(candidate, words) {
			const { kind, type, identity, owner, superuser, owned, role } = candidate;
			const [first = ""] = words;
			const needsOwner = kind !== "schema" && kind !== "database" && (owners.has(first) || first === "CREATE" && words.slice(1, 3).some((word) => parts.has(word)));
			const privileges = needsOwner ? [] : needed(candidate, new Set(words));
			if (privileges.length > 0) return {
				what: `lacks ${privileges.join(", ")} on ${type} ${identity}`,
				owner,
				statements: [`GRANT ${privileges.join(", ")} ON ${granted[kind]} ${identity} TO ${role};`]
			};
			if (owned || !needsOwner && kind !== "relation") return null;
			return {
				what: `is not the owner of ${type} ${identity}`,
				owner,
				statements: [superuser ? `ALTER ${type.toUpperCase().replace("-", " ")} ${identity} OWNER TO ${role};` : `GRANT ${quoted(owner)} TO ${role};`]
			};
		}
		const quoted = (name) => /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll("\"", "\"\"")}"`;
		async function lacksFor(database, { code, message, routine = "", where }, statement) {
			if (code !== "42501" || !(routine === installing || reporters.test(routine))) return void 0;
			try {
				const { found } = await (0, _named_results_js__WEBPACK_IMPORTED_MODULE_1__.Y)(database, [
					"BEGIN READ ONLY",
					rememberSchemas,
					..._trust_js__WEBPACK_IMPORTED_MODULE_2__.y_,
					(0, _named_results_js__WEBPACK_IMPORTED_MODULE_1__.K)("found", candidates(routine === installing ? "" : message, statement)),
					"ROLLBACK"
				]);
				const words = statement.toUpperCase().match(/[A-Z_]+/g) ?? [];
				const isSaid = ({ kind, name }) => routine === installing ? kind === "database" : (0, _message_names_js__WEBPACK_IMPORTED_MODULE_3__.FA)(message, name);
				const said = found.filter(isSaid);
				const isMeant = ({ kind, name }) => kind === "database" || kind === "schema" || where !== void 0 || (0, _message_names_js__WEBPACK_IMPORTED_MODULE_3__.FA)(statement, name);
				for (const candidate of said.filter(isMeant)) {
					const lack = lackOf(candidate, words);
					if (lack !== null) return lack;
				}
			} catch {
				await (0, _database_js__WEBPACK_IMPORTED_MODULE_4__.F)(database);
			}
		}
	}),
	5121: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => limit,
			y: () => forget
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);
		const limits = {
			message: 256 * 2 ** 20,
			rows: 512 * 2 ** 20,
			answer: 2 ** 30,
			handshake: 2 ** 20
		};
		const perRow = 200;
		const header = 5;
		const [dataRow, readyForQuery] = [68, 90];
		const meters = new WeakMap();
		const forget = (connection, length) => meters.get(connection)?.forget(length);
		function createMeter(most = limits) {
			const head = Buffer.alloc(header);
			let [have, rest] = [0, 0];
			let [answer, rows] = [0, 0];
			let connected = false;
			const check = (found, limit, what) => {
				if (found > most[limit]) throw new Error(`${what} of more than ${Math.round(most[limit] / 2 ** 20)} MiB`);
			};
			const forget = (length) => {
				answer -= length;
				rows -= length + perRow;
			};
			const read = (chunk) => {
				answer += chunk.length;
				for (let at = 0; at < chunk.length;) {
					if (rest > 0) {
						const step = Math.min(rest, chunk.length - at);
						rest -= step;
						at += step;
						continue;
					}
					head[have++] = chunk[at++];
					if (have < header) continue;
					have = 0;
					const [type, length] = [head[0], head.readUInt32BE(1)];
					if (length < 4) throw new Error("a message of no length");
					check(length, "message", "one message");
					rest = length - 4;
					if (type === dataRow) check(rows += length + perRow, "rows", "rows");
					if (type === readyForQuery) {
						connected = true;
						[answer, rows] = [0, 0];
					}
				}
				check(answer, connected ? "answer" : "handshake", connected ? "an answer" : "a greeting");
			};
			return {
				read,
				forget
			};
		}
		const messageOf = (error) => error instanceof Error ? error.message : String(error);
		function limit(client, name, most = limits) {
			const { connection } = client;
			const attach = connection.attachListeners.bind(connection);
			connection.attachListeners = (stream) => {
				const meter = createMeter(most);
				meters.set(connection, meter);
				let ended = false;
				const cut = (error) => {
					ended = true;
					connection.emit("error", error);
					connection.stream.destroy();
				};
				const fail = (error) => cut(new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
					message: `${name} sent ${messageOf(error)}, which is not read to its end.`,
					state: "The connection was closed. The server rolls back what was running, unless it had reached its COMMIT.",
					remedy: "Let a query of the migrations or verifications return fewer rows, or write fewer NOTICEs. If none is long, check host and port: another server may be answering in its place."
				}, { cause: error }));
				attach({ on: (event, listener) => stream.on(event, event !== "data" ? listener : (chunk) => {
					if (ended) return;
					try {
						meter.read(chunk);
					} catch (error) {
						return fail(error);
					}
					try {
						listener(chunk);
					} catch (error) {
						cut(error instanceof Error ? error : new Error(String(error)));
					}
				}) });
			};
		}
	}),
	6659: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ej: () => onlyQuotedName,
			FA: () => says,
			a_: () => quotes,
			hf: () => dottedNames,
			l9: () => quotedNames,
			nk: () => calledName,
			yZ: () => bareName
		});
		const quotes = [
			["\"", "\""],
			["\u00bb", "\u00ab"],
			["\u00ab", "\u00bb"],
			["\u201e", "\u201c"],
			["\u201c", "\u201d"],
			["\u300c", "\u300d"],
			["\u2018", "\u2019"]
		];
		function quotedNames(message) {
			const names = [];
			const unclosed = new Set();
			for (let at = 0; at < message.length; at++) {
				const close = closes.get(message.charAt(at));
				if (close === void 0 || unclosed.has(close)) continue;
				let end = message.indexOf(close, at + 1);
				while (close === "\"" && end > 0 && message[end + 1] === "\"") end = message.indexOf(close, end + 2);
				if (end < 0) unclosed.add(close);
				else {
					if (end > at + 1) names.push(message.slice(at + 1, end).trim());
					at = end;
				}
			}
			return names;
		}
		function onlyQuotedName(message) {
			const start = message.split("").findIndex((char) => closes.has(char));
			if (start < 0) return null;
			const end = message.lastIndexOf(closes.get(message.charAt(start)));
			return end > start + 1 ? message.slice(start + 1, end).trim() : null;
		}
		const closes = new Map(quotes);
		function dottedNames(message, statement) {
			const dotted = (words) => (words ?? []).filter((word) => /^[^\d.]/.test(word) && word.includes(".") && !word.endsWith("."));
			const written = dotted((statement ?? "").replaceAll("\"", "").match(/[\w$.\u0080-\uffff]+/g));
			const said = message.slice(0, 2e3);
			const found = [...new Set(written)].filter((name) => said.includes(name));
			return found.length > 0 ? found : dotted(message.match(/[\w$.]+/g));
		}
		function calledName(message) {
			const end = message.indexOf("(");
			let start = end;
			while (start > 0 && /[\w$."]/.test(message.charAt(start - 1))) start--;
			return start < end ? message.slice(start, end) : null;
		}
		const wordPart = /[\w$\u00c0-\u052f\u10a0-\u10ff]/;
		function says(message, name) {
			const isPart = (char) => char !== void 0 && wordPart.test(char);
			for (let at = message.indexOf(name); at >= 0; at = message.indexOf(name, at + 1)) if (!isPart(message[at - 1]) && !isPart(message[at + name.length])) return true;
			return false;
		}
		const bareName = (name) => name.split(".").at(-1) ?? name;
	}),
	9599: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			K: () => named,
			Y: () => queryNamed
		});
		const named = (name, statement) => ({
			name,
			statement
		});
		async function queryNamed(database, statements, during) {
			const text = statements.map((one) => typeof one === "string" ? one : one.statement).join(";\n");
			const results = await database.query(text, during);
			if (results.length !== statements.length) throw new Error(`${statements.length} statements gave ${results.length} results: one of them holds several`);
			const rows = statements.flatMap((one, at) => typeof one === "string" ? [] : [[one.name, results[at]?.rows ?? []]]);
			return Object.fromEntries(rows);
		}
	}),
	8776: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => particularRemedy,
			r: () => untranslatable
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		var _message_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6659);
		const otherVersion = (name) => name.includes(".") ? `No extension that this session has loaded has a setting ${name}. LOAD its library first, or let it be preloaded on the server (shared_preload_libraries).` : `This server's version of PostgreSQL has no setting ${name}. pg_dump writes such lines for the version that it is of: delete the line. Nothing else depends on it.`;
		const extensionRights = (name, { hint = "" }, { user = "the connected role", lacks }) => {
			const grant = lacks?.statements[0] ?? `GRANT CREATE ON DATABASE \u2026 TO ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(user)};`;
			return /\bCREATE/.test(hint) ? `Let the owner of the database run: ${grant} ${name} is a trusted extension, for which that is enough.` : `Only a superuser may install ${name} here. Let one run it once: CREATE EXTENSION ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(name)}; (hosted: enable it in the provider's dashboard). Write CREATE EXTENSION IF NOT EXISTS in the file, which then passes over it.`;
		};
		const partitioned = (name) => `An index of a partitioned table is built concurrently in parts: CREATE INDEX \u2026 ON ONLY ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(name)} (\u2026); then CREATE INDEX CONCURRENTLY \u2026 on each partition, and ALTER INDEX \u2026 ATTACH PARTITION \u2026 for each. It is valid when all are attached. Or leave out CONCURRENTLY, which blocks writes to all partitions meanwhile.`;
		const partitionedIndex = (name) => `Leave out CONCURRENTLY: DROP INDEX ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(name)}; needs an exclusive lock on the table and its partitions for a moment only.`;
		function untranslatable({ code, message }) {
			const bytes = code === "22P05" ? /(?:0x[0-9a-f]{2} ?)+/.exec(message)?.[0] : void 0;
			const encodings = (0, _message_names_js__WEBPACK_IMPORTED_MODULE_1__.l9)(message);
			const encoding = encodings.find((name) => name !== "UTF8");
			if (bytes === void 0 || encoding === void 0 || !encodings.includes("UTF8")) return null;
			return {
				character: Buffer.from(bytes.replaceAll(/0x| /g, ""), "hex").toString("utf8"),
				encoding
			};
		}
		function otherEncoding(error, { file = "" }) {
			const found = untranslatable(error);
			if (found === null) return null;
			const { character, encoding } = found;
			const point = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
			const [where, instead] = file.includes(character) ? ["and the file's name holds it", "Rename the file"] : ["which is the encoding of this database", "Write it otherwise"];
			return `"${character}" (U+${point}) is not in ${encoding}, ${where}. ${instead}, or use a database that is created with ENCODING 'UTF8'.`;
		}
		const remedies = [
			{
				code: "42704",
				routine: /^(?:find_option|assignable_custom_variable_name|set_config|GetConfigOption)/,
				remedy: otherVersion
			},
			{
				routine: /^(?:ATExecAlterColumnType|RememberAllDependentForRebuilding)$/,
				remedy: () => "A view, policy, trigger, function or generated column uses the column, which DETAIL names. In this file, drop it first, change the type, and create it again: the file is one transaction, so nobody sees the time between."
			},
			{
				code: "0A000",
				words: /WITH OIDS/,
				remedy: () => "Rows have no OIDs since PostgreSQL 12. Delete SET default_with_oids, which an older pg_dump has written, and WITH OIDS."
			},
			{
				code: "42P06",
				when: ({ message }) => (0, _message_names_js__WEBPACK_IMPORTED_MODULE_1__.l9)(message)[0] === "public",
				remedy: () => "Every database has it from the beginning. Delete the line, which a dump has written, or write CREATE SCHEMA IF NOT EXISTS public;"
			},
			{
				code: "25001",
				routine: /^PreventIn\w*Transaction/,
				when: ({ where = "" }) => /SQL|PL\//.test(where),
				remedy: (_name, { message }) => {
					const [command = "This statement"] = (message.match(/[A-Z ]+/g) ?? []).map((words) => words.trim()).filter((words) => words.length > 3);
					return `${command} cannot be in a DO block or a function, however that is called. Write it as a statement of its own in the file; where the block asked whether it is needed, write IF NOT EXISTS or IF EXISTS.`;
				}
			},
			{
				code: "0A000",
				routine: /^DefineIndex$/,
				statement: /CONCURRENTLY/i,
				remedy: partitioned
			},
			{
				code: "0A000",
				routine: /^RemoveRelations$/,
				statement: /CONCURRENTLY/i,
				remedy: partitionedIndex
			},
			{
				code: "42501",
				routine: /^execute_extension_script$/,
				remedy: extensionRights
			},
			{
				code: "42501",
				routine: /^check_restricted_library_name$/,
				remedy: (name) => `Only a superuser may load ${name}; others may load what is in the server's folder $libdir/plugins. Take LOAD out of the file, and let it be preloaded: ALTER ROLE \u2026 SET session_preload_libraries, or shared_preload_libraries on the server.`
			},
			{
				words: /^extension ".+" cannot be updated after the old version has already been loaded$/,
				remedy: (name, _error, { file }) => `${name} is updated only as the first statement of a session, before its library is loaded, which no runner of migrations can do. Run it by hand: psql -X -c 'ALTER EXTENSION ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(name)} UPDATE'` + (file === void 0 ? "." : ", and take it out of the file, or record the file as applied.")
			}
		];
		function particularRemedy(error, circumstances) {
			const encoding = otherEncoding(error, circumstances);
			if (encoding !== null) return encoding;
			const { message, routine = "" } = error;
			return remedies.find(({ code, routine: reporter, words, statement, when }) => (code === void 0 || code === error.code) && (reporter?.test(routine) ?? true) && (words?.test(message) ?? true) && (circumstances.statement === void 0 || (statement?.test(circumstances.statement) ?? true)) && (when?.(error) ?? true))?.remedy((0, _message_names_js__WEBPACK_IMPORTED_MODULE_1__.l9)(message)[0] ?? "it", error, circumstances) ?? null;
		}
	}),
	2487: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => transaction,
			s: () => sendAlone
		});
		var _server_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1445);
		class Answers {
			#submit;
			#complete;
			#done;
			constructor(submit, complete, done) {
				this.#submit = submit;
				this.#complete = complete;
				this.#done = done;
			}
			submit(connection) {
				this.#submit(connection);
			}
			handleRowDescription() {}
			handleDataRow() {}
			handleCopyData() {}
			handleEmptyQuery() {}
			handleCopyInResponse(connection) {
				connection.sendCopyFail("COPY FROM stdin without rows after it");
			}
			handleCommandComplete(_message, connection) {
				this.#complete(connection);
			}
			handleError(error, connection) {
				this.#done(error, connection);
			}
			handleReadyForQuery(connection) {
				this.#done(null, connection);
			}
		}
		function atOnce({ stream }, write) {
			stream.cork();
			write();
			stream.uncork();
		}
		function write(connection, statements) {
			for (const text of statements) {
				connection.parse({ text });
				connection.bind({});
				connection.execute({});
			}
		}
		const transaction = (statements) => statements.length === 0 ? [] : [
			"BEGIN",
			...statements,
			"COMMIT"
		];
		async function sendAlone(client, statement, around, complete) {
			const { before, atOnce: together } = around;
			if (before.length === 0) return await sendStatement(client, [statement], around, complete);
			if (together) return await sendStatement(client, [...transaction(before), statement], around, complete);
			try {
				await exchange(client, ["BEGIN", ...before], complete);
			} catch (error) {
				await exchange(client, ["ROLLBACK"]).catch(() => {});
				delete error.position;
				throw error;
			}
			await sendStatement(client, ["COMMIT", statement], around, complete);
		}
		function exchange(client, statements, complete = () => {}) {
			return new Promise((resolve, reject) => {
				const submit = (connection) => atOnce(connection, () => {
					write(connection, statements);
					connection.sync();
				});
				client.query(new Answers(submit, complete, (error) => {
					if (error === null) resolve();
					else reject(error);
				}));
			});
		}
		function sendStatement(client, statements, { after, failed, committed }, complete) {
			let completed = 0;
			let reason;
			return new Promise((resolve, reject) => {
				const submit = (connection) => atOnce(connection, () => {
					write(connection, statements);
					connection.flush();
				});
				const completeOne = (connection) => {
					complete();
					if (++completed !== statements.length) return;
					atOnce(connection, () => {
						write(connection, transaction(after()));
						connection.sync();
					});
				};
				const done = (error, connection) => {
					if (error === null) {
						committed?.();
						return resolve();
					}
					reason ??= error;
					if (!(0, _server_error_js__WEBPACK_IMPORTED_MODULE_0__.G)(error)) return reject(reason);
					if (completed >= statements.length) {
						exchange(client, ["ROLLBACK", ...transaction(failed)]).then(resolve, () => resolve());
						return;
					}
					const ahead = completed < statements.length - 1;
					if (ahead) delete error.position;
					undo(client, connection, ahead ? ["ROLLBACK"] : transaction(failed), () => reject(error));
				};
				client.query(new Answers(submit, completeOne, done));
			});
		}
		function undo(client, connection, statements, done) {
			atOnce(connection, () => {
				connection.sync();
				write(connection, statements);
				connection.sync();
			});
			const sent = () => {};
			client.query(new Answers(sent, () => {}, done));
		}
	}),
	2755: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => platformSchemas });
		const platformSchemas = [
			"_analytics",
			"_realtime",
			"_supavisor",
			"auth",
			"cron",
			"dbdev",
			"etl",
			"extensions",
			"graphql",
			"graphql_public",
			"net",
			"pgbouncer",
			"pgmq",
			"pgsodium",
			"pgsodium_masks",
			"pgtle",
			"realtime",
			"repack",
			"storage",
			"supabase_functions",
			"tiger",
			"tiger_data",
			"topology",
			"vault"
		];
	}),
	5698: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			b: () => poolerPasses,
			u: () => poolerRemedy
		});
		const said = [
			{
				words: /unsupported startup parameter/,
				remedy: "The pooler refused the connection's parameters. Connect directly or through the session pooler; or remove schema and search_path from the connection string and set them on the role: ALTER ROLE \u2026 IN DATABASE \u2026 SET search_path = \u2026;",
				passes: false
			},
			{
				words: /no more connections allowed/,
				remedy: "PgBouncer has as many clients as it accepts. Run again when others have ended, or raise max_client_conn (or the limit that it names) there.",
				passes: true
			},
			{
				words: /too many client tcp connections/,
				remedy: "Odyssey has as many clients as it accepts. Run again when others have ended, or raise client_max there.",
				passes: true
			},
			{
				words: /query_wait_timeout|too many active clients/,
				remedy: "All server connections of the pool were in use for too long. Run again when the application is quiet, raise the size of the pool there (PgBouncer's default_pool_size, Odyssey's pool_size), or connect directly.",
				passes: true
			},
			{
				words: /not allowed in statement pooling mode/,
				remedy: "PgBouncer is in statement pooling mode, in which no transaction can stay open. Set pool_mode = transaction for this database there, or connect directly.",
				passes: false
			},
			{
				words: /no such user|user lookup failed|authentication failed|^08P01 role ".*" does not exist/i,
				remedy: "The pooler does not know this user, or it has another password. Check both; PgBouncer's are in its auth_file, or come by its auth_query.",
				passes: false
			},
			{
				words: /no such database|^08P01 database ".*" does not exist/,
				remedy: "The pooler has no database of this name. Check the part after the last / of the connection string, and [databases] in its configuration.",
				passes: false
			},
			{
				words: /login failed|login has been failing|client_login_timeout/,
				remedy: "The pooler cannot log in to the server. What the server told it follows its own words, or is in its log.",
				passes: true
			},
			{
				words: /is (?:disabled|paused)|in paused mode/,
				remedy: "The database is paused in the pooler: RESUME it there.",
				passes: true
			},
			{
				words: / Sorry, too many clients already/,
				remedy: "pgpool-II serves as many clients as it has processes. Run again when others have ended, or raise num_init_children there.",
				passes: true
			},
			{
				words: /failed to connect to remote server|failed to create a backend connection|all backend nodes are down/,
				remedy: "The pooler cannot connect to the server. Check that the server is running, and that it has this database and this user; the pooler's log says why.",
				passes: true
			},
			{
				words: /server conn crashed|remote server read\/write error|unable to (?:forward message|read data|write data|flush data)/,
				remedy: "The pooler lost its connection to the server. Run again; if it recurs, see the server's log and the pooler's.",
				passes: true
			}
		];
		const codes = new Set([
			"08P01",
			"08006",
			"53300",
			"57P01",
			"28000",
			"3D000",
			"XX000"
		]);
		const find = ({ code, message }) => codes.has(code) ? said.find(({ words }) => words.test(`${code} ${message}`)) : void 0;
		const poolerRemedy = (error) => find(error)?.remedy ?? null;
		const poolerPasses = (error) => find(error)?.passes ?? null;
	}),
	1445: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => endsConnection,
			G: () => isServerError
		});
		const endsConnection = ({ code }) => /^(?:08|57P|25P0[34])/.test(code);
		function isServerError(error) {
			return error instanceof Error && "code" in error && typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code) && "severity" in error;
		}
	}),
	4397: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			KT: () => listen,
			Sb: () => sendInParts,
			tN: () => send
		});
		var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3849);
		var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5121);
		var _server_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1445);
		const textTypes = new Set([
			pg__WEBPACK_IMPORTED_MODULE_0__.Ay.types.builtins.DATE,
			pg__WEBPACK_IMPORTED_MODULE_0__.Ay.types.builtins.TIMESTAMP,
			pg__WEBPACK_IMPORTED_MODULE_0__.Ay.types.builtins.TIMESTAMPTZ
		]);
		function parserOf(oid) {
			if (textTypes.has(oid)) return (value) => value;
			if (oid === pg__WEBPACK_IMPORTED_MODULE_0__.Ay.types.builtins.INT8) return Number;
			return pg__WEBPACK_IMPORTED_MODULE_0__.Ay.types.getTypeParser(oid, "text");
		}
		const firstOfUsers = 16384;
		class SimpleQuery {
			#text;
			#copies;
			#complete;
			#keep;
			#keeps;
			#done;
			#results = [];
			#rowless = new Map();
			#copied = 0;
			#ended = false;
			#fields = null;
			#stored = [];
			#read = [];
			#connection = this;
			#unreadable = null;
			#unsent = null;
			#rows;
			constructor(text, copies, rows, { complete, row, keeps }, done) {
				this.#text = text;
				this.#rows = rows;
				this.#copies = copies;
				this.#complete = complete;
				this.#keep = row;
				this.#keeps = keeps;
				this.#done = done;
			}
			submit(connection) {
				const { stream } = connection;
				this.#connection = connection;
				stream.cork();
				connection.query(this.#text);
				if (this.#rows === "with the message") {
					this.#sendAll(connection);
					connection.sendCopyFail(rowless);
				}
				stream.uncork();
			}
			handleRowDescription({ fields }) {
				this.#stored = fields.flatMap(({ name, tableID }) => tableID >= firstOfUsers ? [name] : []);
				this.#fields = fields.map(({ name, dataTypeID }) => [name, parserOf(dataTypeID)]);
				this.#read = this.#keeps() ? [] : null;
			}
			handleDataRow({ fields: values, length }) {
				const read = this.#read;
				if (read === null) return (0, _limits_js__WEBPACK_IMPORTED_MODULE_1__.y)(this.#connection, length);
				try {
					read.push(this.#keep(Object.fromEntries((this.#fields ?? []).map(([name, parse], index) => {
						const value = values[index] ?? null;
						return [name, value === null ? null : parse(value)];
					}))));
				} catch (error) {
					this.#unreadable ??= error;
				}
			}
			handleCommandComplete({ text }) {
				const command = /^[A-Za-z]*/.exec(text)?.[0] ?? "";
				if (this.#fields === null) {
					const shared = this.#rowless.get(command) ?? {
						command,
						rows: []
					};
					this.#rowless.set(command, shared);
					this.#results.push(shared);
				} else {
					this.#results.push({
						command,
						rows: this.#read ?? [],
						stored: this.#stored
					});
					this.#fields = null;
					this.#read = [];
				}
				this.#complete();
			}
			handleCopyInResponse(connection) {
				if (this.#rows === "with the message") return;
				const copy = this.#copies[this.#copied++];
				if (copy === void 0) connection.sendCopyFail(rowless);
				else this.#pump(connection, copy);
			}
			#sendAll(connection) {
				try {
					for (const copy of this.#copies) {
						for (const piece of piecesOf(copy)) connection.sendCopyFromChunk(piece);
						connection.endCopyFrom();
					}
				} catch (error) {
					this.#unsent = error;
				}
			}
			#pump(connection, copy) {
				const { stream } = connection;
				const pieces = piecesOf(copy);
				const more = () => {
					try {
						while (!this.#ended) {
							const { value, done } = pieces.next();
							if (done === true) return connection.endCopyFrom();
							connection.sendCopyFromChunk(value);
							if (stream.writableNeedDrain) return void stream.once("drain", more);
						}
					} catch (error) {
						this.#unsent = error;
						connection.sendCopyFail(this.#unsent.message);
					}
				};
				more();
			}
			handleCopyData() {}
			handleEmptyQuery() {}
			handleError(error) {
				this.#ended = true;
				this.#done(this.#unsent ?? error, []);
			}
			handleReadyForQuery() {
				this.#done(this.#unreadable, this.#results);
			}
		}
		const rowless = "COPY FROM stdin without rows after it";
		const rowsAtATime = 65536;
		function* piecesOf({ rows }) {
			for (let at = 0; at < rows.length;) {
				const end = at + rowsAtATime - (/[\ud800-\udbff]/.test(rows.slice(at + rowsAtATime - 1, at + rowsAtATime)) ? 1 : 0);
				yield Buffer.from(rows.slice(at, end));
				at = end;
			}
		}
		function send(client, text, copies, { complete = () => {}, row = (row) => row, keeps = () => true } = {}, rows = "when asked") {
			return new Promise((resolve, reject) => {
				client.query(new SimpleQuery(text, copies, rows, {
					complete,
					row,
					keeps
				}, (error, results) => {
					if (error === null) resolve(results);
					else reject(error);
				}));
			});
		}
		async function sendInParts(client, text, copies, listener, signal) {
			const starts = [0, ...copies.slice(1).map(({ start }) => start)];
			const results = [];
			for (const [index, start] of starts.entries()) {
				if (index > 0) signal?.throwIfAborted();
				const part = text.slice(start, starts[index + 1]);
				try {
					results.push(await send(client, part, copies.slice(index, index + 1), listener));
				} catch (error) {
					throw start > 0 && (0, _server_error_js__WEBPACK_IMPORTED_MODULE_2__.G)(error) ? positionedIn(text, start, error) : error;
				}
			}
			return results.flat();
		}
		function positionedIn(text, start, error) {
			if (error.position === void 0) return error;
			const position = String([...text.slice(0, start)].length + Number(error.position));
			return Object.assign(error, { position });
		}
		function listen(client, notice) {
			client.on("notice", ({ severity, message, detail, hint }) => notice({
				severity: severity ?? "NOTICE",
				message: message ?? "",
				detail,
				hint
			}));
		}
	}),
	8221: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { l: () => sql });
		function literal(value) {
			if (value === null || value === void 0) return "NULL";
			if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
			return quoted(typeof value === "string" ? value : JSON.stringify(value));
		}
		function quoted(text) {
			const doubled = text.replaceAll("'", "''");
			return text.includes("\\") ? ` E'${doubled.replaceAll("\\", "\\\\")}'` : `'${doubled}'`;
		}
		function sql(text, ...values) {
			return text.reduce((whole, part, index) => whole + literal(values[index - 1]) + part);
		}
	}),
	2966: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ly: () => foreignParts,
			ck: () => othersOwn,
			lc: () => foreignToTrusted,
			xC: () => trustedRoles
		});
		const trustedRoles = `
-- The OIDs of the roles whose code may run with the rights of the connected role.
-- They are read once: each mention of the view takes as long to plan as a query of its own.
WITH RECURSIVE role AS MATERIALIZED (
  SELECT r.oid, r.rolname, r.rolsuper, r.rolinherit FROM pg_catalog.pg_roles r
), me AS (
  SELECT r.oid, r.rolsuper FROM role r WHERE r.rolname = current_user
), inherited (oid) AS (
  -- Not by pg_has_role(), which is true of a superuser for every role. The roles of the Data API act for anybody, so
  -- what they own is not trusted.
  SELECT me.oid FROM me
  UNION
  SELECT m.roleid FROM inherited i JOIN pg_catalog.pg_auth_members m ON m.member = i.oid
    JOIN role r ON r.oid = m.member JOIN role g ON g.oid = m.roleid
  WHERE coalesce((to_jsonb(m)->>'inherit_option')::boolean, r.rolinherit)
    AND g.rolname NOT IN ('anon', 'authenticated')
)
SELECT i.oid FROM inherited i
UNION SELECT r.oid FROM role r WHERE r.rolsuper
-- The owner of the database may do anything in it, but less than a superuser.
UNION SELECT r.oid FROM me CROSS JOIN pg_catalog.pg_database d JOIN role o ON o.oid = d.datdba
    JOIN role r ON r.oid = o.oid OR r.rolname = 'pg_database_owner'
  WHERE d.datname = current_database()
    AND (NOT me.rolsuper OR o.rolsuper OR o.oid IN (SELECT i.oid FROM inherited i))
`;
		const foreignParts = `
-- What runs when a table in the CTE watched is read or written, and is not owned by a role in the CTE trusted.
part (classid, objid) AS (
  SELECT 'pg_class'::regclass::oid, w.oid FROM watched w
  UNION ALL SELECT 'pg_class'::regclass, i.indexrelid
    FROM watched w JOIN pg_catalog.pg_index i ON i.indrelid = w.oid
  UNION ALL SELECT 'pg_attrdef'::regclass, d.oid
    FROM watched w JOIN pg_catalog.pg_attrdef d ON d.adrelid = w.oid
  UNION ALL SELECT 'pg_constraint'::regclass, k.oid
    FROM watched w JOIN pg_catalog.pg_constraint k ON k.conrelid = w.oid
  UNION ALL SELECT 'pg_constraint'::regclass, k.oid
    FROM (
      SELECT y.oid
      FROM watched w
      JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type y ON y.oid = a.atttypid AND y.typtype = 'd'
      -- By itself, so that where no column is of a domain, no constraint is read. Other types have none.
      OFFSET 0) y
    -- The planner knows how few constraints are any type's.
    JOIN pg_catalog.pg_constraint k ON k.contypid = y.oid AND k.contypid <> 0
  UNION ALL SELECT 'pg_trigger'::regclass, t.oid
    FROM watched w JOIN pg_catalog.pg_trigger t ON t.tgrelid = w.oid AND NOT t.tgisinternal
  UNION ALL SELECT 'pg_rewrite'::regclass, e.oid
    FROM watched w JOIN pg_catalog.pg_rewrite e ON e.ev_class = w.oid
  UNION ALL SELECT 'pg_policy'::regclass, p.oid
    FROM watched w JOIN pg_catalog.pg_policy p ON p.polrelid = w.oid
), foreign_part (object, owner, remedy) AS (
  SELECT DISTINCT
    format('%s, which uses %s',
      pg_describe_object(p.classid, p.objid, 0), pg_describe_object(d.refclassid, d.refobjid, 0)),
    o.owner,
    format('look at %s: drop it, or let somebody trusted own what it uses', pg_describe_object(p.classid, p.objid, 0))
  FROM part p JOIN pg_catalog.pg_depend d ON d.classid = p.classid AND d.objid = p.objid
  CROSS JOIN LATERAL (
    SELECT f.proowner FROM pg_catalog.pg_proc f
      WHERE d.refclassid = 'pg_proc'::regclass AND f.oid = d.refobjid
    UNION ALL SELECT f.oprowner FROM pg_catalog.pg_operator f
      WHERE d.refclassid = 'pg_operator'::regclass AND f.oid = d.refobjid
    UNION ALL SELECT f.typowner FROM pg_catalog.pg_type f
      WHERE d.refclassid = 'pg_type'::regclass AND f.oid = d.refobjid) o (owner)
  WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
  UNION
  SELECT
    format('%s, which inherits from %s',
      pg_describe_object('pg_class'::regclass, c.oid, 0), pg_describe_object('pg_class'::regclass, w.oid, 0)),
        c.relowner,
    format('ALTER TABLE %s NO INHERIT %s;', c.oid::regclass, w.oid::regclass)
  FROM watched w JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid
  JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
  WHERE c.relowner NOT IN (SELECT t.oid FROM trusted t)
)
`;
		const foreignToTrusted = `
-- What is in the schema, or runs when its tables are used, and is not owned by a role in the CTE trusted. (Operators,
-- casts and the like are never looked up there.)
home AS (
  SELECT n.oid, n.nspowner FROM pg_catalog.pg_namespace n WHERE n.nspname = 'catalog'
), inside AS MATERIALIZED (
  SELECT d.classid, d.objid
  FROM pg_catalog.pg_depend d
  -- Not joined, which would read what is in all schemas: the planner takes each for as full as the fullest.
  WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = (SELECT h.oid FROM home h)
), watched (oid) AS (
  SELECT i.objid FROM inside i WHERE i.classid = 'pg_class'::regclass
),
found (object, owner, remedy) AS (
  SELECT 'schema catalog', h.nspowner, format('ALTER SCHEMA catalog OWNER TO %I;', current_user) FROM home h
  UNION ALL
  SELECT pg_describe_object('pg_class'::regclass, c.oid, 0), c.relowner,
    format('ALTER TABLE %s OWNER TO %I;', c.oid::regclass, current_user)
  FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid
  UNION ALL
  SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner,
    format('ALTER ROUTINE %s OWNER TO %I;', p.oid::regprocedure, current_user)
  FROM inside i JOIN pg_catalog.pg_proc p ON i.classid = 'pg_proc'::regclass AND p.oid = i.objid
  UNION ALL
  SELECT pg_describe_object('pg_type'::regclass, t.oid, 0), t.typowner,
    format('ALTER TYPE %s OWNER TO %I;', t.oid::regtype, current_user)
  FROM inside i JOIN pg_catalog.pg_type t ON i.classid = 'pg_type'::regclass AND t.oid = i.objid
),
-- What runs when a table in the CTE watched is read or written, and is not owned by a role in the CTE trusted.
part (classid, objid) AS (
  SELECT 'pg_class'::regclass::oid, w.oid FROM watched w
  UNION ALL SELECT 'pg_class'::regclass, i.indexrelid
    FROM watched w JOIN pg_catalog.pg_index i ON i.indrelid = w.oid
  UNION ALL SELECT 'pg_attrdef'::regclass, d.oid
    FROM watched w JOIN pg_catalog.pg_attrdef d ON d.adrelid = w.oid
  UNION ALL SELECT 'pg_constraint'::regclass, k.oid
    FROM watched w JOIN pg_catalog.pg_constraint k ON k.conrelid = w.oid
  UNION ALL SELECT 'pg_constraint'::regclass, k.oid
    FROM (
      SELECT y.oid
      FROM watched w
      JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type y ON y.oid = a.atttypid AND y.typtype = 'd'
      -- By itself, so that where no column is of a domain, no constraint is read. Other types have none.
      OFFSET 0) y
    -- The planner knows how few constraints are any type's.
    JOIN pg_catalog.pg_constraint k ON k.contypid = y.oid AND k.contypid <> 0
  UNION ALL SELECT 'pg_trigger'::regclass, t.oid
    FROM watched w JOIN pg_catalog.pg_trigger t ON t.tgrelid = w.oid AND NOT t.tgisinternal
  UNION ALL SELECT 'pg_rewrite'::regclass, e.oid
    FROM watched w JOIN pg_catalog.pg_rewrite e ON e.ev_class = w.oid
  UNION ALL SELECT 'pg_policy'::regclass, p.oid
    FROM watched w JOIN pg_catalog.pg_policy p ON p.polrelid = w.oid
), foreign_part (object, owner, remedy) AS (
  SELECT DISTINCT
    format('%s, which uses %s',
      pg_describe_object(p.classid, p.objid, 0), pg_describe_object(d.refclassid, d.refobjid, 0)),
    o.owner,
    format('look at %s: drop it, or let somebody trusted own what it uses', pg_describe_object(p.classid, p.objid, 0))
  FROM part p JOIN pg_catalog.pg_depend d ON d.classid = p.classid AND d.objid = p.objid
  CROSS JOIN LATERAL (
    SELECT f.proowner FROM pg_catalog.pg_proc f
      WHERE d.refclassid = 'pg_proc'::regclass AND f.oid = d.refobjid
    UNION ALL SELECT f.oprowner FROM pg_catalog.pg_operator f
      WHERE d.refclassid = 'pg_operator'::regclass AND f.oid = d.refobjid
    UNION ALL SELECT f.typowner FROM pg_catalog.pg_type f
      WHERE d.refclassid = 'pg_type'::regclass AND f.oid = d.refobjid) o (owner)
  WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
  UNION
  SELECT
    format('%s, which inherits from %s',
      pg_describe_object('pg_class'::regclass, c.oid, 0), pg_describe_object('pg_class'::regclass, w.oid, 0)),
        c.relowner,
    format('ALTER TABLE %s NO INHERIT %s;', c.oid::regclass, w.oid::regclass)
  FROM watched w JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid
  JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
  WHERE c.relowner NOT IN (SELECT t.oid FROM trusted t)
)
SELECT f.object, pg_get_userbyid(f.owner)::text AS owner, f.remedy
FROM found f WHERE f.owner NOT IN (SELECT t.oid FROM trusted t)
UNION ALL
SELECT p.object, pg_get_userbyid(p.owner)::text, p.remedy FROM foreign_part p
UNION ALL
SELECT pg_describe_object('pg_class'::regclass, c.oid, 0) || ', where a table is expected',
  pg_get_userbyid(c.relowner)::text, format('DROP it or ALTER ... RENAME it: %s;', c.oid::regclass)
FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid AND
  c.relkind <> 'r' AND c.relname IN (
    'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'remembered_documents',
    'row_versions')
`;
		const othersOwn = `
-- Whether anything here is not owned by a role in the CTE trusted, or is no table where one is expected. Where it is
-- not so, as in most databases, nothing in the schema catalog can be foreign: the question what that is takes twenty
-- times as long to plan. Where there are thousands of tables it is asked all the same: it looks up by index what this
-- would have to read.
SELECT CASE WHEN pg_catalog.pg_relation_size('pg_catalog.pg_class'::pg_catalog.regclass) > 1000000 THEN true
ELSE EXISTS (
  SELECT FROM (
    SELECT n.nspowner FROM pg_catalog.pg_namespace n
    UNION ALL SELECT c.relowner FROM pg_catalog.pg_class c
    UNION ALL SELECT p.proowner FROM pg_catalog.pg_proc p
    UNION ALL SELECT o.oprowner FROM pg_catalog.pg_operator o
    UNION ALL SELECT t.typowner FROM pg_catalog.pg_type t) o (owner)
  WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
  UNION ALL
  SELECT FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
  WHERE n.nspname = 'catalog' AND
    c.relkind <> 'r' AND c.relname IN (
      'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'remembered_documents',
      'row_versions')
) END
`;
	}),
	6211: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B_: () => pinForNow,
			Q9: () => refuseForeignWorkspace,
			U3: () => pinBehind,
			dp: () => pinned,
			l0: () => unpin,
			nD: () => refuseForeignAgents,
			re: () => refuseForeign,
			u5: () => onlyTables,
			y_: () => pin
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		var _trust_sql_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2966);
		const pin = ["SET LOCAL search_path = pg_catalog, pg_temp", "SET LOCAL row_security = off"];
		const pinned = (...statements) => [...pin, ...statements].join(";\n");
		const onlyTables = "SELECT set_config('restrict_nonsystem_relation_kind', 'view, foreign-table', true) WHERE current_setting('restrict_nonsystem_relation_kind', true) IS NOT NULL";
		const saved = [["search_path", "pg_catalog, pg_temp"], ["row_security", "off"]];
		const pinForNow = pinBehind([]);
		function pinBehind(expressions) {
			const own = saved.map(([name, value]) => `pg_catalog.set_config('pg_feature_inventory.${name}', pg_catalog.current_setting('${name}'), true), pg_catalog.set_config('${name}', '${value}', true)`);
			return `SELECT ${[...expressions, ...own].join(", ")}`;
		}
		const unpin = `SELECT ${saved.map(([name]) => `pg_catalog.set_config('${name}', pg_catalog.current_setting('pg_feature_inventory.${name}'), true)`).join(", ")}`;
		const constants = (names) => names.map(_quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu).join(", ");
		const packs = {
			tables: [
				"companies",
				"projects",
				"project_tasks",
				"knowledge_pages",
				"content_blocks",
				"database_views",
				"task_dependencies",
				"time_entries",
				"custom_properties",
				"property_values",
				"page_templates"
			],
			routines: ["export_page_as_json", "import_page_from_json"]
		};
		const foreignIn = (schemas) => `WITH RECURSIVE trusted (oid) AS (
    SELECT t.oid FROM (${_trust_sql_js__WEBPACK_IMPORTED_MODULE_1__.xC}) t
    UNION SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname ~ '^supabase_'
    ), home AS (
      SELECT n.oid, n.nspname, n.nspowner FROM pg_catalog.pg_namespace n WHERE n.nspname IN (${constants(schemas)})
    ), watched (oid) AS (
      SELECT c.oid
      FROM home h JOIN pg_catalog.pg_class c
        ON c.relnamespace = h.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      WHERE h.nspname IN ('ops', 'agents') OR h.nspname = 'auth' AND c.relname = 'users'
        OR h.nspname = 'public' AND c.relname IN (${constants(packs.tables)})
    ), ${_trust_sql_js__WEBPACK_IMPORTED_MODULE_1__.Ly}, found (object, owner) AS (
      SELECT pg_describe_object('pg_namespace'::regclass, h.oid, 0), h.nspowner
      FROM home h WHERE h.nspname <> 'public'
      UNION ALL
      SELECT pg_describe_object('pg_class'::regclass, c.oid, 0), c.relowner
      FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid
      UNION ALL
      SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner
      FROM home h JOIN pg_catalog.pg_proc p ON p.pronamespace = h.oid
      WHERE h.nspname IN ('ops', 'agents') OR h.nspname = 'auth' AND p.proname = 'uid'
        OR h.nspname = 'public' AND p.proname IN (${constants(packs.routines)})
    )
    SELECT f.object, pg_get_userbyid(f.owner)::text AS owner FROM found f
    WHERE f.owner NOT IN (SELECT t.oid FROM trusted t)
    UNION ALL SELECT p.object, pg_get_userbyid(p.owner)::text FROM foreign_part p`;
		const foreignInCatalog = `WITH RECURSIVE trusted (oid) AS (${_trust_sql_js__WEBPACK_IMPORTED_MODULE_1__.xC}), ${_trust_sql_js__WEBPACK_IMPORTED_MODULE_1__.lc}`;
		const refuse = (what, query) => `DO $foreign$ DECLARE problem text; BEGIN
  IF NOT (WITH RECURSIVE trusted (oid) AS (${_trust_sql_js__WEBPACK_IMPORTED_MODULE_1__.xC}) ${_trust_sql_js__WEBPACK_IMPORTED_MODULE_1__.ck}) THEN RETURN; END IF;
  SELECT string_agg(format('%s (role %s)', f.object, f.owner), '; ') INTO problem FROM (${query}) f;
  IF problem IS NOT NULL THEN RAISE EXCEPTION '${what} what others own: %', problem USING ERRCODE = 'PFI05'; END IF;
END $foreign$`;
		const refuseForeign = refuse("the schema catalog holds", foreignInCatalog);
		const refuseForeignAgents = refuse("the pack would depend on", foreignIn(["agents"]));
		const refuseForeignWorkspace = refuse("the pack would depend on", foreignIn([
			"ops",
			"auth",
			"public"
		]));
	}),
	6044: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hm: () => linksBelow,
			aG: () => kindIn,
			aO: () => isFileIn,
			ef: () => realIn,
			s9: () => entriesIn
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _unfit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2469);
		function realIn(workspace, file, what) {
			const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, file);
			if (isOutside(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace), absolute)) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.Ri)(what, file, "is outside the repository");
			try {
				const root = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workspace);
				const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(absolute);
				if (isOutside(root, real)) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.Ri)(what, file, "leads outside the repository through a symbolic link");
				return real;
			} catch (error) {
				if ((0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.$N)(error) === "ENOTDIR") return null;
				if ((0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.$N)(error) !== "ENOENT") throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.zS)(what, file, error);
				if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.Ri)(what, file, "is a broken symbolic link", error);
				return null;
			}
		}
		function isOutside(folder, file) {
			const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(folder, file);
			return relative === ".." || relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1___default().sep}`) || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
		}
		function kindIn(workspace, file, what) {
			const real = realIn(workspace, file, what);
			if (real === null) return null;
			try {
				const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
				if (stat.isDirectory()) return "folder";
				if (stat.isFile()) return "file";
			} catch (error) {
				throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.zS)(what, file, error);
			}
			throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.Ri)(what, file, "is a special file, not a regular one");
		}
		function isFileIn(workspace, file) {
			try {
				return kindIn(workspace, file, file) === "file";
			} catch {
				return false;
			}
		}
		function entriesIn(workspace, folder, what) {
			const real = realIn(workspace, folder, what);
			if (real === null) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.Ri)(what, folder, "does not exist");
			try {
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real, { withFileTypes: true }).map((entry) => ({
					name: entry.name,
					kind: entryKind(entry),
					link: entry.isSymbolicLink() ? leadOf(workspace, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, entry.name)) : null,
					real: entry.isFile() ? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(real, entry.name) : null
				}));
			} catch (error) {
				throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.zS)(what, folder, (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.$N)(error) === "ENOTDIR" ? (0, _unfit_js__WEBPACK_IMPORTED_MODULE_2__.Ri)(what, folder, "is a file, not a folder", error) : error);
			}
		}
		function entryKind(stat) {
			if (stat.isDirectory()) return "folder";
			return stat.isFile() ? "file" : "special";
		}
		function leadOf(workspace, link) {
			try {
				const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, link));
				if (isOutside(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workspace), real)) return "outside";
				return entryKind((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real));
			} catch {
				return "nothing";
			}
		}
		function linksBelow(workspace, folder, what) {
			const found = [];
			const waiting = [folder];
			for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) for (const { name, kind, link } of entriesIn(workspace, next, what)) {
				const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(next, name);
				const outside = link === "outside" && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, file)).isDirectory();
				if (link === "folder" || outside) found.push({
					file,
					to: outside ? "outside" : "a folder",
					folder: true
				});
				else if (link === "nothing") found.push({
					file,
					to: link,
					folder: false
				});
				else if (kind === "folder" && !name.startsWith(".")) waiting.push(file);
			}
			return found.sort((a, b) => a.file < b.file ? -1 : 1);
		}
	}),
	8188: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => repositoryPath,
			p: () => foldersOf
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);
		const longestName = 255;
		function repositoryPath(path) {
			const refuse = (why) => {
				throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
					message: `The path ${JSON.stringify(path)} ${why}.`,
					state: "No file was written and nothing was committed.",
					remedy: "Use a path relative to the root of the repository, such as docs/FEATURE_INVENTORY.md."
				});
			};
			if (/[\0-\x1f\x7f]/.test(path)) refuse("contains a control character");
			if (path.includes("\\")) refuse("contains a backslash, which separates folders on Windows only: use /");
			if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) refuse("is absolute");
			const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
			if (segments.includes("..")) refuse("may leave the repository: it contains ..");
			if (segments.length === 0 || /(^|\/)\.?$/.test(path)) refuse("names a folder, not a file");
			if (segments.some(isGitFolder)) refuse("is in Git's own folder");
			const [first, second] = segments.map((segment) => segment.toLowerCase());
			if (first === ".github" && second === "workflows") refuse("is in .github/workflows, which needs a permission that no workflow token has");
			if (segments.some((segment) => Buffer.byteLength(segment) > longestName)) refuse(`contains a name of more than ${longestName} bytes`);
			return segments.join("/");
		}
		function isGitFolder(segment) {
			return /^(\.git|git~1)[ .]*$/i.test(segment);
		}
		function foldersOf(path) {
			const segments = path.split("/");
			return segments.map((_, depth) => segments.slice(0, depth).join("/"));
		}
	}),
	9823: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CI: () => partsOf,
			Dt: () => readShort,
			G: () => readFileIn,
			H6: () => readStart,
			LR: () => sizes,
			VX: () => readRegular,
			_r: () => release,
			hB: () => readEntry,
			qC: () => readIfThere
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var _look_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6044);
		var _unfit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2469);
		const MiB = 2 ** 20;
		const sizes = {
			migration: 100 * MiB,
			settings: 8 * MiB,
			event: 32 * MiB
		};
		const openFlags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
		const noLink = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
		function openRegular(absolute, what, shown, flags, read) {
			let file;
			try {
				file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, openFlags | flags);
				const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
				if (stat.isDirectory()) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.Ri)(what, shown, "is a folder, not a file");
				if (!stat.isFile()) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.Ri)(what, shown, "is a special file, not a regular one");
				return read(file, stat.size);
			} catch (error) {
				throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.zS)(what, shown, error);
			} finally {
				if (file !== void 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
			}
		}
		function readRegular(absolute, what, most, shown = absolute, flags = 0) {
			return openRegular(absolute, what, shown, flags, (file, size) => {
				if (size > most) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.Ri)(what, shown, `is larger than ${most / MiB} MiB, the most that is read`);
				return readAll(file, size, what, shown);
			});
		}
		function readAll(file, size, what, shown) {
			const content = Buffer.alloc(size + 1);
			const length = fill(file, content, 0);
			if (length === content.length) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.Ri)(what, shown, "changed while it was read");
			return content.subarray(0, length);
		}
		function fill(file, into, from) {
			for (let length = 0;;) {
				const read = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, into, length, into.length - length, from + length);
				length += read;
				if (read === 0 || length === into.length) return length;
			}
		}
		function openEntry(workspace, file, { real }, what, read) {
			const absolute = real ?? (0, _look_js__WEBPACK_IMPORTED_MODULE_2__.ef)(workspace, file, what);
			if (absolute === null) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.Ri)(what, file, "does not exist");
			return openRegular(absolute, what, file, real === null ? 0 : noLink, read);
		}
		const partsOf = (workspace, file, entry, what) => ({
			size: openEntry(workspace, file, entry, what, (_, size) => size),
			read: (into, from) => openEntry(workspace, file, entry, what, (opened) => fill(opened, into, from))
		});
		const readShort = (workspace, file, entry, what, most) => openEntry(workspace, file, entry, what, (opened, size) => size > most ? null : readAll(opened, size, what, file));
		function release({ buffer, byteLength }) {
			if (byteLength >= MiB && buffer instanceof ArrayBuffer && "transfer" in buffer) buffer.transfer(0);
		}
		function readIfThere(workspace, file, what, most = sizes.settings) {
			const real = (0, _look_js__WEBPACK_IMPORTED_MODULE_2__.ef)(workspace, file, what);
			return real === null ? null : readRegular(real, what, most, file);
		}
		function readEntry(workspace, file, { real }, what, most = sizes.migration) {
			return real === null ? readFileIn(workspace, file, what, most) : readRegular(real, what, most, file, noLink);
		}
		function readFileIn(workspace, file, what, most = sizes.migration) {
			const content = readIfThere(workspace, file, what, most);
			if (content === null) throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.Ri)(what, file, "does not exist");
			return content;
		}
		function readStart(workspace, file, what, most) {
			const real = (0, _look_js__WEBPACK_IMPORTED_MODULE_2__.aG)(workspace, file, what) === "file" ? (0, _look_js__WEBPACK_IMPORTED_MODULE_2__.ef)(workspace, file, what) : null;
			if (real === null) return null;
			let opened;
			try {
				opened = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, openFlags);
				const content = Buffer.alloc(most);
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(opened).isFile() ? content.subarray(0, (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(opened, content, 0, most, null)) : null;
			} catch (error) {
				if ((0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.W0)(error)) return null;
				throw (0, _unfit_js__WEBPACK_IMPORTED_MODULE_1__.zS)(what, file, error);
			} finally {
				if (opened !== void 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
			}
		}
	}),
	2469: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$N: () => codeOf,
			I: () => kindOf,
			Ri: () => unfit,
			W0: () => isAbsent,
			zS: () => fileError
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);
		function kindOf(stat) {
			if (stat.isSymbolicLink()) return "a symbolic link";
			if (stat.isDirectory()) return "a folder";
			return stat.isFile() ? "a file" : "a special file";
		}
		const reasons = new Map([
			["ENOENT", "does not exist"],
			["ENOTDIR", "does not exist: a folder on the way to it is a file"],
			["EISDIR", "is a folder, not a file"],
			["EACCES", "cannot be read by the user of this job"],
			["EPERM", "cannot be read by the user of this job"],
			["ELOOP", "is a symbolic link in a loop"],
			["ENAMETOOLONG", "has a name that is too long"],
			["ENXIO", "is a special file, not a regular one"]
		]);
		const codeOf = (error) => error?.code ?? "";
		function isAbsent(error) {
			return ["ENOENT", "ENOTDIR"].includes(codeOf(error));
		}
		function unfit(what, file, why, cause) {
			return new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
				message: `${what}: ${file} ${why}.`,
				state: "It was not used.",
				remedy: "Name a regular file or folder of the repository, relative to its root, or create it (does actions/checkout run in an earlier step?)."
			}, cause === void 0 ? {} : { cause });
		}
		function fileError(what, file, error) {
			const code = codeOf(error);
			if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__.l || code === "") return error;
			return unfit(what, file, reasons.get(code) ?? `cannot be read (${code})`, error);
		}
	}),
	9600: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$$: () => bytesOf,
			Gt: () => refuseUnwritable,
			SZ: () => isStoredAs,
			hV: () => writeFiles
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
		var _error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1557);
		var _path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8188);
		var _unfit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2469);
		const bytesOf = (file) => file.bytes ?? Buffer.from(file.content);
		async function writeFiles(workspace, files, deletions) {
			const writes = files.map((file) => ({
				path: (0, _path_js__WEBPACK_IMPORTED_MODULE_3__.S)(file.path),
				file
			}));
			const removals = deletions.map(_path_js__WEBPACK_IMPORTED_MODULE_3__.S);
			const before = new Map();
			for (const name of [...writes.map((write) => write.path), ...removals]) {
				if (before.has(name)) throw new TypeError(`The path ${name} is given twice.`);
				before.set(name, await inspect(workspace, name));
			}
			let changed = false;
			for (const { path: name, file } of writes) {
				const bytes = bytesOf(file);
				changed = await reported(name, "written", () => replace(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(workspace, name), bytes, before.get(name) ?? null)) || changed;
			}
			for (const name of removals) {
				if (before.get(name) === null) continue;
				await reported(name, "removed", () => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(workspace, name)));
				changed = true;
			}
			return changed;
		}
		async function refuseUnwritable(workspace, files, state) {
			for (const file of files) try {
				await inspect(workspace, (0, _path_js__WEBPACK_IMPORTED_MODULE_3__.S)(file));
			} catch (error) {
				if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_4__.l)) throw error;
				throw new _error_js__WEBPACK_IMPORTED_MODULE_4__.l({
					...error.failure,
					state
				}, { cause: error });
			}
		}
		async function inspect(workspace, name) {
			for (const folder of (0, _path_js__WEBPACK_IMPORTED_MODULE_3__.p)(name).slice(1)) {
				const stat = await look(workspace, folder);
				if (stat === null) return null;
				if (!stat.isDirectory()) throw unfit(name, `${folder} is ${(0, _unfit_js__WEBPACK_IMPORTED_MODULE_5__.I)(stat)}, not a folder`);
			}
			const stat = await look(workspace, name);
			if (stat !== null && !stat.isFile()) throw unfit(name, `it is ${(0, _unfit_js__WEBPACK_IMPORTED_MODULE_5__.I)(stat)}, not a file`);
			return stat;
		}
		async function look(workspace, name) {
			return reported(name, "checked", async () => {
				try {
					return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(workspace, name));
				} catch (error) {
					if ((0, _unfit_js__WEBPACK_IMPORTED_MODULE_5__.$N)(error) === "ENOENT") return null;
					throw error;
				}
			});
		}
		async function replace(file, bytes, before) {
			if (before !== null && isStoredAs(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file), bytes)) return false;
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), { recursive: true });
			const temporary = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file), `.inventory-${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex")}.tmp`);
			try {
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, bytes, {
					flag: "wx",
					mode: before === null ? 438 : Number(before.mode) & 511
				});
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
			} catch (error) {
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
				throw error;
			}
			return true;
		}
		function isStoredAs(found, bytes) {
			if (found.equals(bytes)) return true;
			const unix = (each) => each.toString("latin1").replaceAll("\r\n", "\n");
			return found.includes("\r\n") && unix(found) === unix(bytes);
		}
		function unfit(name, why) {
			return new _error_js__WEBPACK_IMPORTED_MODULE_4__.l({
				message: `${name} cannot be written: in the checkout ${why}.`,
				state: "No file was written and nothing was committed.",
				remedy: "Use another path, or replace what is there with a regular file or folder."
			});
		}
		async function reported(name, what, act) {
			try {
				return await act();
			} catch (error) {
				const code = (0, _unfit_js__WEBPACK_IMPORTED_MODULE_5__.$N)(error);
				if (code === "") throw error;
				throw new _error_js__WEBPACK_IMPORTED_MODULE_4__.l({
					message: `${name} cannot be ${what} in the checkout: ${reasons.get(code) ?? code}.`,
					state: "Nothing was committed.",
					remedy: !reasons.has(code) ? void 0 : "Free some space, or give the user of this job write access there, then run again."
				}, { cause: error });
			}
		}
		const reasons = new Map(Object.entries({
			EACCES: "permission denied",
			EPERM: "operation not permitted",
			EROFS: "the file system is read-only",
			ENOSPC: "no space is left",
			EDQUOT: "the disk quota is used up",
			ENAMETOOLONG: "its path is too long"
		}));
	}),
	790: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			C: () => workflowRunUrl,
			p: () => environmentOf
		});
		var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5015);
		function environmentOf(env, event) {
			const { number, fork, mergedInto } = (0, _event_js__WEBPACK_IMPORTED_MODULE_0__.yv)(env, event);
			return {
				inActions: env["GITHUB_ACTIONS"] === "true",
				repository: env["GITHUB_REPOSITORY"] ?? "",
				ref: env["GITHUB_REF"] ?? "",
				eventName: env["GITHUB_EVENT_NAME"] ?? "",
				headRef: env["GITHUB_HEAD_REF"] ?? "",
				fork: number !== null && fork,
				mergedInto,
				serverUrl: env["GITHUB_SERVER_URL"] || "https://github.com",
				apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
				graphqlUrl: env["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql",
				runId: env["GITHUB_RUN_ID"] ?? "",
				runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "",
				sha: env["GITHUB_SHA"] ?? ""
			};
		}
		function workflowRunUrl({ serverUrl, repository, runId, runAttempt }) {
			return `${serverUrl}/${repository}/actions/runs/${runId}${runAttempt === "" ? "" : `/attempts/${runAttempt}`}`;
		}
	}),
	5015: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DS: () => isKnownPrivate,
			Kx: () => refuseForeignCode,
			_C: () => inputEnvironment,
			j_: () => readEvent,
			r0: () => isPullRequest,
			yv: () => originOf
		});
		var _zod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6778);
		var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1557);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9823);
		const events = new Map(Object.entries({
			pushed: [
				"push",
				"schedule",
				"workflow_dispatch",
				"create",
				"release"
			],
			proposal: [
				"pull_request",
				"pull_request_target",
				"pull_request_review",
				"pull_request_review_comment",
				"pull_request_comment",
				"merge_group"
			],
			default: [
				"branch_protection_rule",
				"check_run",
				"check_suite",
				"delete",
				"discussion",
				"discussion_comment",
				"fork",
				"gollum",
				"image_version",
				"issue_comment",
				"issues",
				"label",
				"milestone",
				"page_build",
				"project",
				"project_card",
				"project_column",
				"public",
				"repository_dispatch",
				"status",
				"watch",
				"workflow_run"
			],
			deployed: [
				"deployment",
				"deployment_status",
				"registry_package"
			]
		}).flatMap(([names, all]) => all.map((event) => [event, names])));
		const withheld = new Set([
			"pull_request",
			"pull_request_review",
			"pull_request_review_comment"
		]);
		const isPullRequest = (event) => events.get(event) === "proposal" && event !== "merge_group";
		const repository = _zod_js__WEBPACK_IMPORTED_MODULE_0__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_0__.cl(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({ full_name: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj() })), void 0);
		const text = _zod_js__WEBPACK_IMPORTED_MODULE_0__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_0__.lq(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj()), void 0);
		const payload = _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
			repository: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_0__.lq(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
				full_name: text,
				default_branch: text
			})), void 0),
			pull_request: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_0__.lq(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
				number: _zod_js__WEBPACK_IMPORTED_MODULE_0__.ai(),
				merged: _zod_js__WEBPACK_IMPORTED_MODULE_0__.cl(_zod_js__WEBPACK_IMPORTED_MODULE_0__.zM()),
				merge_commit_sha: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_0__.cl(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj()), void 0),
				base: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
					ref: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj(),
					sha: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj()
				}),
				head: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
					sha: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj(),
					repo: repository
				})
			})), void 0),
			workflow_run: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_0__.lq(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
				event: text,
				head_branch: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_0__.me(text), void 0),
				head_repository: repository,
				head_sha: text
			})), void 0),
			merge_group: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_0__.lq(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
				base_ref: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj(),
				base_sha: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj(),
				head_sha: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj()
			})), void 0)
		});
		const visibility = _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({ repository: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
			private: _zod_js__WEBPACK_IMPORTED_MODULE_0__.lq(_zod_js__WEBPACK_IMPORTED_MODULE_0__.zM()),
			visibility: _zod_js__WEBPACK_IMPORTED_MODULE_0__.lq(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj())
		}) });
		function readEvent(env) {
			const file = env["GITHUB_EVENT_PATH"];
			try {
				return file ? JSON.parse((0, _files_index_js__WEBPACK_IMPORTED_MODULE_1__.VX)(file, "GITHUB_EVENT_PATH", _files_index_js__WEBPACK_IMPORTED_MODULE_1__.LR.event).toString("utf8")) : {};
			} catch {
				return {};
			}
		}
		function isKnownPrivate(content) {
			const { repository } = visibility.safeParse(content).data ?? {};
			return repository?.private === true && repository.visibility !== "public";
		}
		function originOf(env, content) {
			const event = env["GITHUB_EVENT_NAME"] ?? "";
			const known = payload.safeParse(content).data ?? {};
			const { repository: own, pull_request: pull, merge_group: group } = known;
			const home = (env["GITHUB_REPOSITORY"] || own?.full_name || "").toLowerCase();
			const isForeign = (head) => head?.full_name?.toLowerCase() !== home;
			const code = codeOf(env, known, isForeign);
			const branch = env["GITHUB_REF_TYPE"] === "tag" ? null : env["GITHUB_REF_NAME"] ?? null;
			const main = own?.default_branch ?? null;
			const none = {
				event,
				code,
				number: null,
				baseBranch: main === branch ? null : main,
				baseCommit: null,
				headCommit: env["GITHUB_SHA"] ?? null,
				fork: code === "foreign" || code === "unknown" || isPullRequest(event),
				withoutSecrets: null,
				mergedInto: null
			};
			if (pull !== void 0) {
				const fork = isForeign(pull.head.repo);
				return {
					...none,
					number: pull.number,
					baseBranch: pull.base.ref,
					baseCommit: pull.base.sha,
					headCommit: pull.head.sha,
					fork: fork || code === "unknown",
					withoutSecrets: withheld.has(event) ? secretless(fork, env) : null,
					mergedInto: pull.merged === true ? pull.base.ref : null
				};
			}
			if (group !== void 0) return {
				...none,
				baseBranch: group.base_ref.replace(/^refs\/heads\//, ""),
				baseCommit: group.base_sha,
				headCommit: group.head_sha
			};
			return none;
		}
		function secretless(fork, env) {
			if (fork) return "a fork";
			return env["GITHUB_ACTOR"] === "dependabot[bot]" ? "Dependabot" : null;
		}
		function codeOf(env, known, isForeign) {
			const { GITHUB_EVENT_NAME: event = "", GITHUB_REF: ref = "", GITHUB_SHA: sha = "" } = env;
			const ofCommits = (...commits) => ({ ofCommits: commits.filter((commit) => commit != null && commit !== "") });
			if (event === "" && env["GITHUB_ACTIONS"] !== "true") return "ours";
			const names = events.get(event);
			const { pull_request: pull, workflow_run: run, repository: own } = known;
			if (names === void 0) return "unknown";
			if (names === "proposal") {
				if (event === "pull_request_target") {
					if (isForeign(pull?.head.repo)) return "foreign";
					return pull?.merged === true ? ofCommits(sha, pull.merge_commit_sha) : "proposed";
				}
				return pull?.merged === true ? "ours" : "proposed";
			}
			if (event === "workflow_run" && isForeign(run?.head_repository)) return "foreign";
			if (/^refs\/(?:pull\/|heads\/gh-readonly-queue\/)/.test(ref) || known.merge_group !== void 0) return "proposed";
			if (names === "pushed") return "ours";
			if (event === "workflow_run") return ofCommits(sha, events.get(run?.event ?? "") === "pushed" && run?.head_branch?.startsWith("gh-readonly-queue/") !== true ? run?.head_sha : null);
			if (names === "deployed") return ref.startsWith("refs/tags/") || own?.default_branch !== void 0 && ref === `refs/heads/${own.default_branch}` ? ofCommits(sha) : "unknown";
			return ofCommits(sha);
		}
		function refuseForeignCode({ event, code }) {
			if (code !== "foreign") return;
			throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.l({
				message: `The event ${event} gives secrets to this run, but the code of the event comes from a fork.`,
				state: "No file was read, no database was connected to and nothing was changed.",
				remedy: "Use the event pull_request with mode: plan. For a fork it runs on the embedded engine, without secrets and without needing any."
			});
		}
		function inputEnvironment(env, { code, withoutSecrets }) {
			const value = (name) => (env[name] ?? "").trim();
			const [connection, mode, shadow] = [
				"INPUT_CONNECTION-STRING",
				"INPUT_MODE",
				"INPUT_SHADOW"
			];
			const secretless = withoutSecrets !== null && value(connection) === "";
			const applies = ["", "apply"].includes(value(mode)) && (secretless || code === "proposed" && value(connection) !== "embedded");
			if (!secretless && !applies) return {
				env,
				notice: null
			};
			const planned = {
				...env,
				...applies || value(mode) === "check" ? { [mode]: "plan" } : {},
				...secretless ? {
					[connection]: "embedded",
					...value(shadow) === "" ? { [shadow]: "embedded" } : {}
				} : {}
			};
			const why = applies && code === "proposed" ? `On ${env["GITHUB_EVENT_NAME"]} nothing is applied, because the code is not merged` : `GitHub gives no secrets to pull requests from ${withoutSecrets}, so there is no database`;
			return {
				env: planned,
				notice: planned[mode] === env[mode] ? null : `${why}: this run used mode: plan instead. Set mode: plan to avoid this notice.`
			};
		}
	}),
	3451: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Tu: () => objectId,
			be: () => formatOf,
			zA: () => blobId
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		const formatOf = (id) => id.length === 64 ? "sha256" : "sha1";
		function objectId(type, content, format) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(`${type} ${content.length}\0`).update(content).digest("hex");
		}
		const blobId = (bytes, format) => objectId("blob", bytes, format);
	}),
	2165: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => filtersOf,
			Q: () => isolatedGit
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
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
		function isolatedGit({ config, objects }) {
			const directory = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join((0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "pg-feature-inventory-git-"));
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, "objects", "info"), { recursive: true });
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, "refs"));
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, "HEAD"), "ref: refs/heads/none\n");
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, "config"), config);
			if (objects !== void 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, "objects", "info", "alternates"), `${objects}\n`);
			const env = {
				PATH: process.env["PATH"] ?? "",
				LC_ALL: "C",
				GIT_DIR: directory,
				GIT_CONFIG_GLOBAL: "/dev/null",
				GIT_CONFIG_NOSYSTEM: "1",
				GIT_NO_LAZY_FETCH: "1"
			};
			return {
				run(args, { input = "", workTree } = {}) {
					const { status, stdout } = process.getBuiltinModule("node:child_process").spawnSync("git", args, {
						cwd: workTree ?? directory,
						env: workTree === void 0 ? env : {
							...env,
							GIT_WORK_TREE: workTree
						},
						input,
						maxBuffer: 268435456,
						timeout: 6e4,
						stdio: [
							"pipe",
							"pipe",
							"ignore"
						]
					});
					return status === 0 ? stdout : null;
				},
				[Symbol.dispose]: () => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(directory, {
					recursive: true,
					force: true
				})
			};
		}
		function filtersOf(workspace, files) {
			const env_1 = {
				stack: [],
				error: void 0,
				hasError: false
			};
			try {
				if (![...new Set(files.flatMap((file) => file.split("/").map((_, depth, of) => of.slice(0, depth).join("/"))))].some((folder) => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(workspace, folder, ".gitattributes")))) return new Map(files.map((file) => [file, "unspecified"]));
				const fields = (__addDisposableResource(env_1, isolatedGit({ config: "[core]\nbare = false\nrepositoryformatversion = 0\n" }), false).run([
					"check-attr",
					"-z",
					"filter",
					"--",
					...files
				], { workTree: workspace }) ?? Buffer.alloc(0)).toString().split("\0");
				return new Map(files.map((file, index) => [file, fields[index * 3 + 2] ?? "unspecified"]));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = true;
			} finally {
				__disposeResources(env_1);
			}
		}
	}),
	1679: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$C: () => annotationsOfALevel,
			LO: () => commentBudget,
			kR: () => bodyLimit,
			qN: () => summaryBudget,
			sj: () => titleLimit,
			tw: () => outputBudget,
			xC: () => commitBudget,
			xN: () => annotationLimit
		});
		const bodyLimit = 65536;
		const titleLimit = 256;
		const commentBudget = 64e3;
		const summaryBudget = {
			report: 9e5,
			plan: 14e4
		};
		const outputBudget = 15e4;
		const annotationsOfALevel = 10;
		const annotationLimit = 4096;
		const commitBudget = 25e6;
	}),
	7315: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AC: () => refusedByGit,
			Ae: () => refusedByHttp,
			BH: () => refusedByGraphQL,
			Lw: () => Refused
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		class Refused extends Error {
			kind;
			constructor(kind, message) {
				super(message);
				this.name = "Refused";
				this.kind = kind;
			}
		}
		const patterns = [
			[/not permitted to create or approve pull requests/i, "pull-requests-forbidden"],
			[/rate limit|abuse detection/i, "rate-limit"],
			[/\barchived\b/i, "read-only"],
			[/expected branch to point to/i, "stale"],
			[/secret detected|cannot contain secrets/i, "secret"],
			[/rule violations? found|protected branch|changes must be made through|cannot update this (?:protected|branch)|required status check|GH006|GH013/i, "rule"],
			[/resource not accessible|must have (?:push|write|admin)|does not have (?:the )?(?:correct )?permission|SAML|not authorized|refusing to allow/i, "forbidden"],
			[/no commits between|sha can't be blank|head ref must be a branch|"field":"(?:head|base)","code":"invalid"|object does not exist|reference update failed|submitted too quickly/i, "unsettled"],
			[/issue is locked|conversation is locked|locked issue/i, "locked"],
			[/already exists/i, "exists"],
			[/does not exist|could not resolve to a node/i, "missing"],
			[/doesn't exist on type 'Mutation'|\bpayload (?:is )?too large|request entity too large/i, "unsupported"],
			[/something went wrong while executing your query|timed? ?out/i, "no-answer"]
		];
		const types = new Map(Object.entries({
			STALE_DATA: "stale",
			BRANCH_PROTECTION_RULE_VIOLATION: "rule",
			FORBIDDEN: "forbidden",
			INSUFFICIENT_SCOPES: "forbidden",
			RATE_LIMITED: "rate-limit",
			NOT_FOUND: "missing"
		}));
		const statuses = {
			401: "bad-credentials",
			403: "forbidden",
			404: "missing",
			413: "unsupported",
			429: "rate-limit"
		};
		function plainly(status, message) {
			if (!/<(?:!doctype|html|head|body|title)\b/i.test(message.slice(0, 1e3))) return (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(message).trim();
			const from = message.search(/<title\b/i);
			const title = from < 0 ? "" : /^<title[^>]{0,200}>([^<]{0,200})/i.exec(message.slice(from, from + 500))?.[1] ?? "";
			return `an HTML page with status ${status ?? "unknown"}${title.trim() === "" ? "" : `: ${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(title).trim()}`}`;
		}
		function refusedByHttp(status, text) {
			const message = plainly(status, text);
			const byText = patterns.find(([pattern]) => pattern.test(message))?.[1];
			if (status === null || status >= 500) return new Refused("no-answer", message);
			if (status === 401) return new Refused("bad-credentials", message);
			return new Refused(byText ?? statuses[status] ?? "invalid", message);
		}
		function refusedByGraphQL(errors) {
			const kinds = errors.map((error) => patterns.find(([pattern]) => pattern.test(error.message))?.[1] ?? types.get(error.type ?? "") ?? "invalid");
			return new Refused(kinds.find((kind) => kind !== "invalid") ?? "invalid", errors.map((error) => (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(error.message).trim()).join(" "));
		}
		const gitPatterns = [
			[/GH001|file size limit/i, "invalid"],
			[/secret detected|cannot contain secrets/i, "secret"],
			[/stale info|fetch first|non-fast-forward|cannot lock ref|failed to (?:lock|update ref)|incorrect old value/i, "stale"],
			[/GH006|GH013|protected branch|rule violations? found|pre-receive hook declined/i, "rule"],
			[/permission to \S+ denied|write access to \w+ not granted|error: 403|not authorized/i, "forbidden"],
			[/authentication failed|could not read username|error: 401|invalid username or/i, "bad-credentials"],
			[/couldn't find remote ref|repository (?:\S+ )?not found|error: 404/i, "missing"],
			[/could not resolve|failed to connect|couldn't connect|connection (?:refused|reset|timed out)|timed out|too slow|early EOF|empty reply|hung up|RPC failed|error: (?:5\d\d|429)|ended with a signal/i, "no-answer"]
		];
		function refusedByGit(message) {
			return new Refused(gitPatterns.find(([pattern]) => pattern.test(message))?.[1] ?? "invalid", message);
		}
	}),
	4668: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { $: () => groupBy });
		function groupBy(list, keyOf) {
			const groups = new Map();
			for (const one of list) {
				const key = keyOf(one);
				const group = groups.get(key);
				if (group === void 0) groups.set(key, [one]);
				else group.push(one);
			}
			return groups;
		}
	}),
	3619: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			sw: () => checkInputs,
			Ko: () => readInputs,
			_y: () => secretInputs,
			bv: () => variable
		});
		var zod = __webpack_require__(6778);
		var action = __webpack_require__(1499);
		function secretsOf(text, target) {
			if (target?.engine === "embedded") return [];
			const found = new Set();
			if (text !== "" && !/^\*+$/.test(text)) found.add(text);
			const credentials = /^[a-z+]+:\/\/([^/?]*)@/i.exec(text)?.[1] ?? /^[a-z+]+:\/\/(.*)@/is.exec(text)?.[1];
			const raw = credentials?.includes(":") === true ? credentials.slice(credentials.indexOf(":") + 1) : void 0;
			if (raw !== void 0 && raw !== "") {
				found.add(raw).add(credentials);
				try {
					found.add(decodeURIComponent(raw));
				} catch {}
			}
			const keyword = /\bpassword\s*=\s*('(?:[^'\\]|\\.)*'|[^\s&]+)/i.exec(text)?.[1];
			if (keyword !== void 0) found.add(keyword.replace(/^'|'$/g, ""));
			if (target?.password != null && target.password !== "") found.add(target.password).add(`${target.user}:${target.password}`);
			const ofKey = target?.clientCertificate?.password;
			if (ofKey != null && ofKey !== "") found.add(ofKey);
			const written = /[?&]sslpassword=([^&]+)/i.exec(text)?.[1];
			if (written !== void 0) found.add(written);
			return [...found];
		}
		var connection_string = __webpack_require__(9441);
		var src_error = __webpack_require__(1557);
		var bundled = __webpack_require__(8833);
		var src_text = __webpack_require__(8992);
		const duration = zod.Yj().check(zod.yG(/^(0|\d+\s*(ms|s|min|m|h))$/, "must be a duration such as 500ms, 5s, 10m or 0"));
		function milliseconds(text) {
			const [, count = "0", unit = "ms"] = /^(\d+)\s*([a-z]*)$/.exec(text) ?? [];
			return Number(count) * ({
				ms: 1,
				s: 1e3,
				m: 6e4,
				min: 6e4,
				h: 36e5
			}[unit] ?? 1);
		}
		const lines = zod.Fs(zod.Yj(), zod.pd((text) => text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#[^]*/, "").trim()).filter((line) => line !== "")));
		const inputs_boolean = zod.Fs(zod.k5(["true", "false"], { error: "must be true or false" }), zod.pd((value) => value === "true"));
		const choice = (...values) => zod.k5(values, { error: `must be one of: ${values.join(", ")}` });
		const pack = choice(...Object.keys(bundled.tm));
		const repositoryPath = zod.Fs(zod.Yj().check(zod.Bq(), zod.YP((text) => !/(^|[/\\])\.?$/.test(text), "must name a file"), zod.YP((text) => !/^([/\\]|[A-Za-z]:)/.test(text) && !text.split(/[/\\]/).includes(".."), "must stay inside the repository: no absolute path, no ..")), zod.pd((text) => text.replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== ".").join("/"))).check(zod.YP((text) => !/^\.git(\/|$)/i.test(text), "must not be in .git"), zod.YP((text) => !/^\.github\/workflows(\/|$)/i.test(text), "must not be in .github/workflows, which an action's token may not write to"));
		const htmlPath = repositoryPath.check(zod.YP((file) => /\.html?$/i.test(file), "must end with .html"));
		const explorerPath = zod.Fs(zod.Yj(), zod.pd((text, context) => {
			if (text.trim() === "") return "";
			const { data, error } = htmlPath.safeParse(text);
			for (const { message } of error?.issues ?? []) context.issues.push({
				code: "custom",
				message,
				input: text
			});
			return data ?? zod.tm;
		}));
		const cron = zod.Yj().check(zod.YP((text) => text === "none" || /^[\d*,/\-A-Za-z]+(?: [\d*,/\-A-Za-z]+){4}$/.test(text), "must be five cron fields such as 0 2 * * *, or none"));
		const inputsSchema = zod.Ik({
			"connection-string": zod.Yj(),
			"snapshot-label": zod.Yj().check(zod.Bq(), zod.Ru(200, "must have at most 200 characters")),
			mode: choice("apply", "plan", "check"),
			migrations: zod.Fs(lines, zod.pd((entries) => entries.length === 1 && entries[0] === "none" ? [] : entries)),
			format: choice(...[
				"auto",
				"plain",
				"supabase",
				"prisma",
				"dbmate",
				"golang-migrate",
				"flyway",
				"goose",
				"drizzle",
				"node-pg-migrate",
				"graphile-migrate"
			]),
			packs: zod.Fs(lines, zod.YO(pack)),
			"out-of-order": choice("error", "allow"),
			baseline: lines,
			"lock-timeout": duration,
			"statement-timeout": duration,
			"wait-for-lock": zod.Fs(duration, zod.pd(milliseconds)),
			"inventory-path": repositoryPath,
			layout: choice("single", "split", "auto"),
			statistics: choice("none", "rounded", "exact"),
			schemas: lines,
			"edge-functions": zod.Yj().check(zod.Bq()),
			"cron-schedule": cron,
			verify: lines,
			rows: choice("hide", "show"),
			lint: choice("off", "warn", "fail"),
			"on-drift": choice("ignore", "warn", "fail"),
			commit: choice("auto", "push", "pull-request", "none"),
			"commit-message": zod.Yj().check(zod.Bq(), zod.Bp(1, "must not be empty")),
			branch: zod.Yj().check(zod.Bq()),
			"pull-request-branch": zod.Yj().check(zod.Bq()),
			comment: inputs_boolean,
			shadow: zod.Yj(),
			explorer: explorerPath,
			"drift-sql": choice("off", "files", "pull-request"),
			"github-token": zod.Yj()
		});
		const defaults = action.Q;
		const variable = (name) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
		function secretInputs(env) {
			const secrets = ["connection-string", "shadow"].flatMap((name) => {
				const text = trim(env[variable(name)] ?? "");
				try {
					return secretsOf(text, (0, connection_string.H)(text));
				} catch {
					return /^[a-z]+$/.test(text) ? [] : secretsOf(text, null);
				}
			});
			const token = env[variable("github-token")] ?? "";
			return token === "" ? secrets : [...secrets, token];
		}
		function trim(text) {
			return (0, src_text.dE)(text, " 	\r\n");
		}
		function readInputs(env) {
			const { inputs, problems } = checkInputs(env);
			if (inputs !== null) return inputs;
			throw new src_error.l({
				message: problems.length === 1 ? `Input ${problems[0]}` : `${problems.length} inputs are invalid:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
				state: "No database was connected to and nothing was changed.",
				remedy: "Correct the inputs under `with:` in the workflow."
			});
		}
		function checkInputs(env) {
			const names = Object.keys(inputsSchema.shape);
			const problems = [];
			const known = new Set(names.map(variable));
			for (const given of Object.keys(env).filter((key) => key.startsWith("INPUT_") && !known.has(key))) {
				const name = given.slice(6).toLowerCase();
				const meant = (0, src_text.pA)(name.replaceAll("_", "-"), names);
				problems.push(`${name}: there is no such input${meant === void 0 ? "" : `; did you mean ${meant}?`}`);
			}
			const given = Object.fromEntries(names.map((name) => {
				const value = env[variable(name)];
				if (value === void 0) return [name, defaults[name]?.default ?? ""];
				return [name, name === "connection-string" || name === "shadow" ? trim(value) : value.trim()];
			}));
			let target;
			for (const name of ["connection-string", "shadow"]) try {
				const parsed = (0, connection_string.H)(given[name] ?? "");
				if (name === "connection-string") target = parsed;
			} catch (error) {
				if (!(error instanceof src_error.l)) throw error;
				problems.push(`${error.failure.message.replace(/^connection-string/, name)} ${error.failure.remedy ?? ""}`);
			}
			const parsed = inputsSchema.safeParse(given, {
				reportInput: true,
				jitless: true
			});
			for (const issue of parsed.error?.issues ?? []) {
				const name = String(issue.path[0]);
				problems.push(`${name} ${issue.message}, got ${JSON.stringify(issue.path.length > 1 ? issue.input : given[name])}`);
			}
			if (problems.length === 0 && parsed.success && target !== void 0) return {
				inputs: {
					...parsed.data,
					target
				},
				problems: []
			};
			return {
				inputs: null,
				problems
			};
		}
	}),
	3788: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Eb: () => key,
			H2: () => identifiers,
			V8: () => relative,
			eC: () => relationId,
			yR: () => slug
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		function hash(text) {
			let [high, low] = [3735928559, 1103547991];
			for (let at = 0; at < text.length; at++) {
				const unit = text.charCodeAt(at);
				high = Math.imul(high ^ unit, 2654435761);
				low = Math.imul(low ^ unit, 1597334677);
			}
			high = Math.imul(high ^ high >>> 16, 2246822507) ^ Math.imul(low ^ low >>> 13, 3266489909);
			low = Math.imul(low ^ low >>> 16, 2246822507) ^ Math.imul(high ^ high >>> 13, 3266489909);
			return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
		}
		const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
		function slug(name) {
			if (/^[a-z0-9_]{1,63}$/.test(name) && !device.test(name)) return name;
			const safe = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.dE)(name.toLowerCase().replace(/[^a-z0-9_]+/g, "-"), "-").slice(0, 40);
			return `${safe === "" ? "x" : safe}-${hash(name)}`;
		}
		function relationId(schema, name) {
			return `${slug(schema)}.${slug(name)}`;
		}
		function key(schema, name) {
			return `${schema}\0${name}`;
		}
		function identifiers(identity) {
			const found = [];
			const part = /(?:"((?:[^"]|"")*)"|([^\s".(,]+))(\.)?/y;
			for (let match = part.exec(identity); match !== null; match = part.exec(identity)) {
				found.push(match[1] === void 0 ? match[2] : match[1].replaceAll("\"\"", "\""));
				if (match[3] === void 0) break;
			}
			return found;
		}
		function relative(from, to) {
			const [base, target] = [from.split("/").slice(0, -1), to.split("/")];
			let shared = 0;
			while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
			return [...base.slice(shared).map(() => ".."), ...target.slice(shared)].map(encodeURIComponent).join("/");
		}
	}),
	8086: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { n: () => becameOf });
		const mostNamed = 10;
		function membersOf(json) {
			return Array.isArray(json) ? json.map(memberText) : null;
		}
		function memberText(member) {
			if (typeof member === "string") return member;
			const body = member instanceof Object ? member : {};
			const name = [
				"constraint",
				"index",
				"trigger",
				"policy",
				"rule",
				"grantee",
				"column",
				"name"
			].map((key) => body[key]).find((value) => typeof value === "string");
			const { definition, privileges } = body;
			const said = Array.isArray(privileges) ? privileges.join(", ") : definition;
			return name === void 0 || typeof said !== "string" ? JSON.stringify(member) : `${name}: ${said}`;
		}
		function becameOf(from, to, value) {
			const [before, after] = [membersOf(from ?? []), membersOf(to ?? [])];
			if (before !== null && after !== null) {
				const [gone, come] = [new Set(before), new Set(after)];
				const told = [["added", after.filter((each) => !gone.has(each))], ["removed", before.filter((each) => !come.has(each))]].filter(([, names]) => names.length > 0).map(([what, names]) => `${what} ${some(names)}`);
				if (told.length > 0) return told.join("; ");
			}
			return `${value(from)} \u2192 ${value(to)}`;
			function some(names) {
				const more = names.length - mostNamed;
				const shown = names.slice(0, mostNamed).map(value).join(", ");
				return more > 0 ? `${shown} and ${more} more` : shown;
			}
		}
	}),
	9376: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P: () => findings,
			d: () => findingItem
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8992);
		var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1999);
		const fewFindings = 3;
		const mostUnfolded = 12;
		const mostFindings = 50;
		function findings(list) {
			if (list.length === 0) return [];
			const [errors, warnings, infos] = [
				"error",
				"warning",
				"info"
			].map((level) => list.filter((finding) => finding.level === level));
			const unfolded = new Set([...fewOf(byRule(errors)), ...fewOf(byRule(warnings))].slice(0, mostUnfolded));
			return [
				(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.R_)(2, "Findings"),
				`${[
					...counts("error", errors),
					...counts("warning", warnings),
					...counts("info", infos)
				].join(", ")}.`,
				...levelOf("error", errors, unfolded),
				...levelOf("warning", warnings, unfolded),
				...infos.length === 0 ? [] : [(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.zH)(`${infos.length} info`, everyRule(byRule(infos)))]
			];
		}
		function levelOf(level, list, unfolded) {
			const [shown, left] = [true, false].map((is) => list.filter((finding) => unfolded.has(finding) === is));
			return [...shown.length === 0 ? [] : [shown.map((finding) => `- ${findingItem(finding)}`).join("\n")], ...byRule(left).map(([rule, all]) => (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.zH)(`${(0, _text_js__WEBPACK_IMPORTED_MODULE_1__.hS)(all.length, level)}: ${rule}`, many(rule, all)))];
		}
		const counts = (level, { length }) => {
			if (length === 0) return [];
			return [level === "info" ? `${length} info` : (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.hS)(length, level)];
		};
		function findingItem({ level, rule, message, remedy }, more = 0) {
			const others = more === 0 ? "" : ` _and ${more} more_`;
			return `${level === "error" ? "**error**" : level} ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(rule)}: ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.Hn)(message)}${others}<br>${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(remedy)}`;
		}
		function fewOf(rules) {
			return rules.flatMap(([, all]) => all.length <= fewFindings ? all : []);
		}
		function byRule(list) {
			const rules = new Map();
			for (const finding of list) {
				const known = rules.get(finding.rule);
				if (known === void 0) rules.set(finding.rule, [finding]);
				else known.push(finding);
			}
			return [...rules];
		}
		const everyRule = (rules) => rules.map(([rule, all]) => `${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(rule)}\n\n${many(rule, all)}`).join("\n\n");
		function many(rule, all) {
			const shown = all.slice(0, mostFindings).map(({ message, remedy }) => `- ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.Hn)(message)}<br>${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(remedy)}`).join("\n");
			if (all.length <= mostFindings) return shown;
			return `${shown}\n\nAnd ${all.length - mostFindings} more: \`SELECT * FROM catalog.findings WHERE gone_since IS NULL AND accepted IS NULL AND rule = '${rule}'\`.`;
		}
	}),
	1999: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EU: () => fence,
			Hn: () => cell,
			Qq: () => text,
			RK: () => visible,
			R_: () => heading,
			Y3: () => anchor,
			aY: () => code,
			hC: () => sentences,
			nf: () => link,
			nv: () => unseen,
			tp: () => table,
			zH: () => details,
			zo: () => codeLines
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Surrogate}]{1,1000}/gu;
		const printable = /^[\n\t -~]*$/;
		function visible(text) {
			if (printable.test(text)) return text;
			return text.replace(/\r\n?/g, "\n").replace(unseen, spelt);
		}
		const spellings = new Map();
		function spelt(run) {
			let written = "";
			for (const char of run) {
				let spelling = spellings.get(char);
				if (spelling === void 0) spellings.set(char, spelling = `\\u{${char.codePointAt(0).toString(16)}}`);
				written += spelling;
			}
			return written;
		}
		const space = "&#8203;";
		const entities = {
			"&": "&amp;",
			"<": "&lt;",
			">": "&gt;"
		};
		const plain = /^[A-Za-z](?:[A-Za-z0-9 ,;.?'"()/%]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))*$/;
		function escapeLine(text) {
			if (text === "" || plain.test(text) && !/www\./i.test(text)) return text;
			return visible(text).replace(/[&<>]/g, (char) => entities[char]).replace(/[\\`*~[\]|]/g, "\\$&").replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_").replace(/#(?=[\dA-Za-z])/g, `#${space}`).replace(/@/g, `@${space}`).replaceAll("$", "<span>$</span>").replace(/\b(GH-)(?=\d)/gi, `$1${space}`).replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, `$1${space}`).replace(/(www)(?=\.)/gi, `$1${space}`).replace(/:(?=[\w+-]+:)/g, `:${space}`).replace(/^[ \t]+/, "").replace(/^(#+|[-+=])/, (mark) => `\\${mark}`).replace(/^(\d+)(?=[.)])/, "$1\\");
		}
		function text(text) {
			return escapeLine((0, _text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(visible(text)).trim());
		}
		const address = /https?:\/\/[\w.:/?#=&%~+-]+/g;
		function sentences(text, lineBreak = " ") {
			return (lineBreak === " " ? [(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text)] : text.trim().split(/\r?\n/)).map(sentence).join(lineBreak);
		}
		function sentence(line) {
			const parts = [];
			let at = 0;
			for (const { 0: found, index } of line.matchAll(address)) {
				const url = found.replace(/[.:?]$/, "");
				parts.push(spaced(line.slice(at, index)), code(url));
				at = index + url.length;
			}
			return [...parts, spaced(line.slice(at))].join("").trim();
		}
		function spaced(part) {
			if (part.trim() === "") return part === "" ? "" : " ";
			return `${/^\s/.test(part) ? " " : ""}${text(part)}${/\s$/.test(part) ? " " : ""}`;
		}
		function cell(text) {
			if (!/[\r\n]/.test(text)) return escapeLine(text);
			return visible(text).trim().split("\n").map(escapeLine).join("<br>");
		}
		function code(text) {
			if (/^[^\s`|\\]+(?: [^\s`|\\]+)*$/.test(text) && visible(text) === text) return `\`${text}\``;
			return `<code>${escapeCode(visible(text).replaceAll("\n", "\\n").replaceAll("	", "\\t"))}</code>`;
		}
		function codeLines(text) {
			const shown = visible(text).trim();
			if (!shown.includes("\n")) return code(shown);
			return `<code>${shown.replaceAll("	", "    ").split("\n").map((line) => escapeCode(line.trimEnd())).join("<br>")}</code>`;
		}
		const readable = /[!#$&*+:<>@[\\\]^`{|}~]+|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
		const entityOf = Object.fromEntries(Array.from("!#$&*+:<>@[\\]^`{|}~_", (char) => [char, `&#${char.charCodeAt(0)};${char === "@" ? space : ""}`]));
		function entitiesOf(run) {
			let entities = "";
			for (const char of run) entities += entityOf[char] ?? char;
			return entities;
		}
		function escapeCode(text) {
			return text.replace(readable, entitiesOf).replace(/(https?|ftp|mailto|xmpp)(?=&#58;)/gi, `$1${space}`).replace(/(www)(?=\.)/gi, `$1${space}`).replace(/^ +| {2,}| $/g, (blanks, at, all) => at === 0 || at + blanks.length === all.length ? "&nbsp;".repeat(blanks.length) : ` ${"&nbsp;".repeat(blanks.length - 1)}`);
		}
		function fence(text, language = "") {
			const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
			const marks = "`".repeat(longest + 1);
			return `${marks}${language}\n${visible(text).replace(/\n$/, "")}\n${marks}`;
		}
		function heading(level, content) {
			return `${"#".repeat(level)} ${content}`;
		}
		function link(content, target) {
			const encode = (char) => encodeURIComponent(char).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
			return `[${content}](${target.toWellFormed().replace(/[^A-Za-z0-9_.~/#%&=?:-]/gu, encode)})`;
		}
		function anchor(id) {
			return `<a id="${id.replace(/[^A-Za-z0-9_.-]/g, "-")}"></a>`;
		}
		function table(head, rows, alignment = []) {
			return [
				head,
				head.map((_, column) => alignment[column] === "right" ? "---:" : "---"),
				...rows
			].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
		}
		function details(summary, body, open = false) {
			const title = escapeCode(visible(summary).replaceAll("\n", " "));
			return `<details${open ? " open" : ""}><summary>${title}</summary>\n\n${body}\n\n</details>`;
		}
	}),
	6598: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			UK: () => isGenerated,
			eE: () => markedBytes,
			on: () => twinPath,
			vY: () => beside,
			xL: () => marker
		});
		const marker = "<!-- Generated by pg-feature-inventory. What is written here by hand is overwritten. -->";
		function isTwin(start) {
			return /^\uFEFF?\s*\{\s*"generatedBy"\s*:\s*"pg-feature-inventory"/.test(start);
		}
		function isGenerated(start) {
			return start.startsWith(marker) || isTwin(start);
		}
		const markedBytes = 256;
		function beside(main) {
			const folders = main.split("/");
			const name = folders.pop() ?? "";
			return [...folders, name === "FEATURE_INVENTORY.md" ? "inventory" : `${name.replace(/(?<=.)\.[^.]*$/, "")}.inventory`].join("/");
		}
		const twinPath = (main) => `${beside(main)}.json`;
	}),
	7266: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			In: () => schemaFilter,
			RN: () => selectFindings,
			cK: () => isGrantShown,
			oQ: () => unscoped,
			vk: () => notRelations,
			wW: () => selectChanges
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3788);
		function schemaFilter(patterns) {
			const given = patterns.filter((pattern) => pattern !== "");
			const includes = given.filter((pattern) => !pattern.startsWith("!")).map(partsOf);
			const excludes = given.filter((pattern) => pattern.startsWith("!")).map((pattern) => partsOf(pattern.slice(1)));
			return (schema) => (includes.length === 0 || includes.some((parts) => (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.lA)(schema, parts))) && !excludes.some((parts) => (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.lA)(schema, parts));
		}
		function partsOf(pattern) {
			const parts = [""];
			for (const [token, literal] of pattern.matchAll(/\\(.)|[^]/gsu)) if (token === "*") parts.push("");
			else parts[parts.length - 1] += literal ?? token;
			return parts;
		}
		const notRelations = new Set([
			"schema",
			"function",
			"procedure",
			"aggregate",
			"routine",
			"type",
			"domain"
		]);
		const scoped = new Set([
			...notRelations,
			"table",
			"partitioned table",
			"foreign table",
			"view",
			"materialized view",
			"sequence",
			"column",
			"partition"
		]);
		function unscoped({ on }) {
			return !scoped.has(on);
		}
		function isGrantShown(grant, shown) {
			const [schema] = (0, _addresses_js__WEBPACK_IMPORTED_MODULE_1__.H2)(grant.object);
			return unscoped(grant) || schema === void 0 || shown(schema);
		}
		function selectChanges(changes, shown) {
			return changes.filter(({ kind, identity }) => isShown(kind, identity, shown));
		}
		function selectFindings(findings, shown) {
			return findings.filter(({ object }) => isShown(object.slice(0, object.indexOf(":")), object.slice(object.indexOf(":") + 1), shown));
		}
		function isShown(kind, identity, shown) {
			const [schema, name] = (0, _addresses_js__WEBPACK_IMPORTED_MODULE_1__.H2)(identity);
			return schema === void 0 || name === void 0 && kind !== "schema" || shown(schema);
		}
	}),
	9657: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => apply });
		async function apply(database, plan, options) {
			if (plan.complete && plan.pending.length === 0 && plan.adopt.length === 0) return {
				applied: [],
				failed: null
			};
			const { applyAll } = await __webpack_require__.e(934).then(__webpack_require__.bind(__webpack_require__, 1934));
			return await applyAll(database, plan, options);
		}
	}),
	8833: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			tG: () => bundledSet,
			$Z: () => bundledSql,
			RU: () => packTables,
			tm: () => packs
		});
		var external_node_fs_ = __webpack_require__(3024);
		const read = () => JSON.parse((0, external_node_fs_.readFileSync)(__webpack_require__.ab + "read-before.json", "utf8"));
		function readBefore(digest) {
			const found = read()[digest];
			if (found === void 0) return null;
			const { checksum, words, statements } = found;
			return {
				checksum,
				statements: statements.map(([start, end, kind]) => ({
					start,
					end,
					words: words[kind] ?? []
				})),
				metaCommands: [],
				unterminated: null,
				template: null
			};
		}
		var source = __webpack_require__(6920);
		const bundled = {
			name: "bundled",
			recognises: () => false,
			list: () => [],
			history: null
		};
		const bundled_read = {
			"08_workspace_baseline.sql": () => (0, external_node_fs_.readFileSync)(__webpack_require__.ab + "08_workspace_baseline.sql", "utf8"),
			"09_notion_workspace_schema.sql": () => (0, external_node_fs_.readFileSync)(__webpack_require__.ab + "09_notion_workspace_schema.sql", "utf8"),
			"10_notion_workspace_rls.sql": () => (0, external_node_fs_.readFileSync)(__webpack_require__.ab + "10_notion_workspace_rls.sql", "utf8"),
			"11_notion_sample_page.sql": () => (0, external_node_fs_.readFileSync)(__webpack_require__.ab + "11_notion_sample_page.sql", "utf8"),
			"003_feature_inventory.sql": () => (0, external_node_fs_.readFileSync)(__webpack_require__.ab + "003_feature_inventory.sql", "utf8"),
			"004_agent_registry.sql": () => (0, external_node_fs_.readFileSync)(__webpack_require__.ab + "004_agent_registry.sql", "utf8"),
			"verify_database.sql": () => (0, external_node_fs_.readFileSync)(__webpack_require__.ab + "verify_database.sql", "utf8")
		};
		const packs = {
			workspace: [
				"08_workspace_baseline.sql",
				"09_notion_workspace_schema.sql",
				"10_notion_workspace_rls.sql"
			],
			"workspace-sample": ["11_notion_sample_page.sql"],
			agents: ["004_agent_registry.sql"]
		};
		const packTables = [
			"public.companies",
			"public.projects",
			"public.project_tasks",
			"public.knowledge_pages",
			"public.content_blocks",
			"public.database_views",
			"public.task_dependencies",
			"public.time_entries",
			"public.custom_properties",
			"public.property_values",
			"public.page_templates",
			"ops.task_dependency_lock",
			"agents.roles",
			"agents.skills",
			"agents.task_bindings"
		];
		function bundledSql(name) {
			return bundled_read[name]();
		}
		function bundledSet(chosen) {
			const migrations = [
				...chosen.includes("workspace") ? packs.workspace : [],
				...chosen.includes("workspace-sample") ? packs["workspace-sample"] : [],
				"003_feature_inventory.sql",
				...chosen.includes("agents") ? packs.agents : []
			].map((name) => ({
				source: (0, source.wY)(`pg-feature-inventory/${name}`, bundledSql(name), readBefore),
				version: name.slice(0, name.indexOf("_")),
				details: {},
				kind: "bundled",
				format: bundled,
				directory: "pg-feature-inventory"
			}));
			return {
				directory: "pg-feature-inventory",
				format: bundled,
				named: true,
				migrations,
				ignored: [],
				below: [],
				skipped: [],
				companions: [],
				verifying: []
			};
		}
	}),
	6090: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => crc32 });
		const crc32 = (data, value) => process.getBuiltinModule("node:zlib").crc32(data, value);
	}),
	719: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Z: () => patternForPostgres,
			k: () => foreignMark
		});
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		var _escape_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1695);
		var _file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
		var _not_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6362);
		const atTheEnd = String.raw`(?=\.(?:autocommit\.)?(?:(?:up|down)\.)?sql$)`;
		const others = ["mysql|mariadb|sqlite3?|cockroach(?:db)?|crdb|mssql|sqlserver|oracle|clickhouse|spanner|h2|hsqldb|derby|db2", "tidb|duckdb|snowflake|bigquery"].join("|");
		const foreign = new RegExp(`[._-](?:${others})${atTheEnd}`, "i");
		const postgres = new RegExp(`[._-](?:postgres(?:ql)?|pg(?:sql)?)${atTheEnd}`, "i");
		const markOf = (name, mark) => mark.exec(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(name))?.[0] ?? null;
		const foreignMark = (name) => markOf(name, foreign);
		function patternForPostgres({ directory, names }, ups, versionOf) {
			const files = ups.filter(_file_names_js__WEBPACK_IMPORTED_MODULE_1__.NP);
			const ending = files.every((name) => name.endsWith(".up.sql")) ? ".up.sql" : ".sql";
			const marks = [...new Set(files.flatMap((name) => {
				const mark = foreignMark(name);
				if (mark === null) return [];
				return name.includes(`${mark}.autocommit.`) ? [mark, `${mark}.autocommit`] : [mark];
			}))];
			const special = new Set(files.filter((name) => markOf(name, postgres) !== null).map(versionOf));
			const wanted = files.filter((name) => foreignMark(name) === null && (markOf(name, postgres) !== null || !special.has(versionOf(name))));
			const folder = directory === "." ? "." : (0, _escape_path_js__WEBPACK_IMPORTED_MODULE_2__.f)(directory);
			const without = (passed, rest) => `${folder}/${passed.length === 0 ? "*" : `!(${passed.join("|")})`}${rest}`;
			const foreigners = marks.map((mark) => `*${mark}`);
			const isForeign = (name) => foreignMark(name) !== null;
			if (wanted.length === files.filter((name) => !isForeign(name)).length) return without(foreigners, ending);
			const up = ending.slice(0, -4);
			const others = names.filter((name) => (0, _file_names_js__WEBPACK_IMPORTED_MODULE_1__.NP)(name) && (0, _file_names_js__WEBPACK_IMPORTED_MODULE_1__.VT)(name) && !wanted.includes(name) && !isForeign(name) && !(0, _not_plain_js__WEBPACK_IMPORTED_MODULE_3__.Pj)(name));
			return without([
				...foreigners.map((one) => one + up),
				"*.down",
				...others.map((name) => (0, _escape_path_js__WEBPACK_IMPORTED_MODULE_2__.f)(name.replace(/\.sql$/i, "")))
			], ".sql");
		}
	}),
	7416: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			VB: () => drizzleWithout,
			fd: () => drizzle,
			kI: () => drizzleFolders
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8688);
		var _zod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6778);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8221);
		var _file_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9688);
		var _tool_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8171);
		var _stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3888);
		const when = ({ details }) => details["when"] ?? "0";
		const newest = ({ rows }) => rows.reduce((most, row) => BigInt(row["created_at"] ?? 0) > most ? BigInt(row["created_at"] ?? 0) : most, 0n);
		const common = {
			schema: "drizzle",
			table: "__drizzle_migrations",
			apart: true,
			locks: () => [],
			locksTable: true
		};
		const install = (columns) => ({ schema, table }) => `IF to_regnamespace(${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.Cv)(schema)}`}) IS NULL THEN
    CREATE SCHEMA ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.Cv)(schema)};
  END IF;
  IF to_regclass(${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`${table}`}) IS NULL THEN CREATE TABLE ${table} (${columns}); END IF`;
		const journalled = {
			...common,
			id: "drizzle",
			known: {
				shape: {
					id: "N",
					hash: "S",
					created_at: "N"
				},
				name: true
			},
			columns: ["hash", "created_at"],
			install: install("id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint"),
			applied: ({ rows }) => {
				const [hashes, times] = [(0, _tool_history_js__WEBPACK_IMPORTED_MODULE_3__.sm)(rows, "hash"), (0, _tool_history_js__WEBPACK_IMPORTED_MODULE_3__.sm)(rows, "created_at")];
				return (migration) => hashes.has(migration.source.digest) || times.has(when(migration));
			},
			unknown: ({ rows }, migrations) => rows.flatMap((row) => migrations.some((one) => row["hash"] === one.source.digest || row["created_at"] === when(one)) ? [] : [row["created_at"] ?? ""]),
			matches: ({ rows }) => ({ source }) => rows.some((row) => row["hash"] === source.digest),
			check: ({ directory, migrations }, found, { outOfOrder }) => {
				const applied = journalled.applied(found, new Set());
				const late = migrations.find((migration) => !applied(migration) && BigInt(when(migration)) <= newest(found));
				if (late === void 0 || outOfOrder === "allow") return;
				(0, _stop_js__WEBPACK_IMPORTED_MODULE_4__.ds)(`${directory}/meta/_journal.json`, `${late.source.file} is not applied, but its "when" in ${directory}/meta/_journal.json is ${when(late)}, and migrations up to ${newest(found)} are: Drizzle would never run it.`, `Set its "when" to ${newest(found) + 1n} or later. If it does not matter that it runs after files that follow it, set out-of-order: allow.`);
			},
			reorder: (_migration, found) => `Move its entry to the end of meta/_journal.json and set its "when" to ${newest(found) + 1n} or later.`,
			recorded: (migration, { table }) => `EXISTS (SELECT FROM ${table}
      ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`WHERE hash = ${migration.source.digest} OR created_at = ${BigInt(when(migration))}`})`,
			record: (migration, { table }) => `INSERT INTO ${table} (hash, created_at)
      ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`VALUES (${migration.source.digest}, ${BigInt(when(migration))})`}`,
			forget: (migration, { table }) => `DELETE FROM ${table} WHERE created_at = ${BigInt(when(migration))}`
		};
		const named = {
			...common,
			id: "drizzle-folders",
			known: {
				shape: {
					id: "N",
					hash: "S",
					created_at: "N",
					name: "S",
					applied_at: "D"
				},
				name: true
			},
			columns: [
				"hash",
				"created_at",
				"name"
			],
			install: install("id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text, applied_at timestamp with time zone DEFAULT now()"),
			applied: ({ rows }) => {
				const names = (0, _tool_history_js__WEBPACK_IMPORTED_MODULE_3__.sm)(rows, "name");
				return ({ version }) => names.has(version);
			},
			unknown: ({ rows }, migrations) => rows.flatMap(({ name }) => name == null || migrations.some(({ version }) => version === name) ? [] : [name]),
			matches: ({ rows }) => ({ source, version }) => rows.some((row) => row["name"] === version && row["hash"] === source.digest),
			recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table} ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`WHERE name = ${version}`})`,
			record: (migration, { table }) => `INSERT INTO ${table} (hash, created_at, name)
      ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`VALUES (${migration.source.digest}, ${BigInt(when(migration))}, ${migration.version})`}`,
			forget: ({ version }, { table }) => `DELETE FROM ${table} ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`WHERE name = ${version}`}`
		};
		const journalFile = "meta/_journal.json";
		const journal = _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
			dialect: _zod_js__WEBPACK_IMPORTED_MODULE_0__.lq(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj()),
			entries: _zod_js__WEBPACK_IMPORTED_MODULE_0__.YO(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
				tag: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj(),
				when: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Wh()
			}))
		});
		function placeOf(error, text) {
			const at = /position (\d+)/.exec(error.message)?.[1];
			return at === void 0 ? "it is no JSON" : `line ${text.slice(0, Number(at)).split("\n").length} is no JSON`;
		}
		function readJournal(directory, text) {
			const file = `${directory}/${journalFile}`;
			try {
				return journal.parse(JSON.parse(text));
			} catch (error) {
				return (0, _stop_js__WEBPACK_IMPORTED_MODULE_4__.ds)(file, `${file} is no journal of Drizzle: ${error instanceof _zod_js__WEBPACK_IMPORTED_MODULE_0__.G ? _zod_js__WEBPACK_IMPORTED_MODULE_0__.S1(error) : placeOf(error, text)}.`, "Restore it from the repository's history; a merge may have left it half done.");
			}
		}
		function drizzleWithout(file, content, isThere) {
			if (file !== journalFile && !file.endsWith(`/${journalFile}`)) return content;
			const directory = file.slice(0, -18);
			let parsed;
			try {
				parsed = JSON.parse(content.toString());
			} catch {
				return content;
			}
			const read = journal.safeParse(parsed);
			if (!read.success) return content;
			const entries = read.data.entries.filter(({ tag }) => isThere(`${directory}${tag}.sql`));
			if (entries.length === read.data.entries.length) return content;
			return Buffer.from(JSON.stringify({
				...read.data,
				entries
			}));
		}
		const drizzle = {
			name: "drizzle",
			recognises: ({ names }) => names.includes(journalFile),
			list: ({ directory, names, text }) => {
				const { dialect, entries } = readJournal(directory, text(journalFile) ?? "");
				if (dialect !== void 0 && !["postgresql", "pg"].includes(dialect)) (0, _stop_js__WEBPACK_IMPORTED_MODULE_4__.ds)(`${directory}/${journalFile}`, `The migrations of ${directory} are for ${dialect}.`, "Correct the path under migrations.");
				return entries.map(({ tag, when: at }) => {
					if (!names.includes(`${tag}.sql`)) (0, _stop_js__WEBPACK_IMPORTED_MODULE_4__.ds)(`${directory}/${journalFile}`, `${directory}/${journalFile} names ${tag}, but there is no ${tag}.sql.`, "Restore the file, or remove its entry if it was never applied.");
					return {
						name: `${tag}.sql`,
						version: tag,
						repeatable: false,
						details: { when: String(at) }
					};
				});
			},
			history: journalled
		};
		const folder = /^((\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_[^/]*)\/migration\.sql$/;
		const drizzleFolders = {
			name: "drizzle",
			recognises: ({ names }) => !names.includes("migration_lock.toml") && names.some((name) => folder.test(name) && names.includes(name.replace(/migration\.sql$/, "snapshot.json"))),
			list: ({ names }) => names.flatMap((name) => {
				const match = folder.exec(name);
				if (match === null) return [];
				const [year, month, day, hour, minute, second] = match.slice(2).map(Number);
				return [{
					name,
					version: match[1],
					repeatable: false,
					details: { when: String(Date.UTC(year, month - 1, day, hour, minute, second)) }
				}];
			}).sort((a, b) => (0, _file_names_js__WEBPACK_IMPORTED_MODULE_5__.nG)(a.version, b.version)),
			history: named
		};
	}),
	1695: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { f: () => escapePath });
		const escapePath = (path) => path.replace(/(?<!\\)(?:[()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g, String.raw`\$&`);
	}),
	9688: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Lx: () => naturally,
			M0: () => greatestVersion,
			NP: () => isOwn,
			VT: () => isSql,
			Vd: () => isProgram,
			nG: () => byName,
			rl: () => numberOf,
			vh: () => byNumber,
			vm: () => digits
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		const chunks = /(\d+)/;
		function naturally(left, right) {
			const a = left.split(chunks);
			const b = right.split(chunks);
			for (let index = 0; index < Math.min(a.length, b.length); index++) {
				const [x = "", y = ""] = [a[index], b[index]];
				if (x === y) continue;
				if (index % 2 === 1 && BigInt(x) !== BigInt(y)) return BigInt(x) < BigInt(y) ? -1 : 1;
				if (index % 2 === 0) return x < y ? -1 : 1;
			}
			return a.length - b.length || byName(left, right);
		}
		const byName = _text_js__WEBPACK_IMPORTED_MODULE_0__.UD;
		function byNumber(left, right) {
			const difference = BigInt(left) - BigInt(right);
			if (difference === 0n) return 0;
			return difference < 0n ? -1 : 1;
		}
		const digits = (version) => String(BigInt(version));
		const greatestVersion = 9223372036854775807n;
		const isOwn = (name) => !name.includes("/");
		const isSql = (name) => /\.sql$/i.test(name);
		const numberOf = (name) => name.endsWith(".sql") ? /^\d+/.exec(name)?.[0] : void 0;
		const isProgram = (name) => /^\d[^/]*\.(?:go|[cm]?[jt]sx?|py|rb|java|kts?|scala|groovy|php|cs|fs|exs?|rs|sh|pl)$/i.test(name) && !/(?:[._-](?:test|spec)|\.d)\.\w+$/i.test(name);
	}),
	3232: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { T: () => flyway });
		var migrations_text = __webpack_require__(1450);
		var file_names = __webpack_require__(9688);
		var crc32 = __webpack_require__(6090);
		var sql = __webpack_require__(8221);
		var src_text = __webpack_require__(8992);
		const identity = (version) => (0, src_text.Mx)(version.split(/[._]/).map((part) => String(BigInt(part))).join("."), ".0");
		const compareVersions = (left, right) => {
			const [a, b] = [left.split("."), right.split(".")];
			for (let index = 0; index < Math.max(a.length, b.length); index++) {
				const difference = BigInt(a[index] ?? 0) - BigInt(b[index] ?? 0);
				if (difference !== 0n) return difference < 0n ? -1 : 1;
			}
			return 0;
		};
		const baseName = (name) => name.slice(name.lastIndexOf("/") + 1);
		function partsOf(path, ending) {
			const name = baseName(path);
			const end = ending.exec(name)?.index;
			const [head, prefix = "", version = ""] = /^([VRB])(\d[\d._]*)?__/.exec(name) ?? [];
			return end === void 0 || head === void 0 || end < head.length ? null : {
				prefix,
				version,
				description: name.slice(head.length, end)
			};
		}
		const programEnding = /\.(?:java|kt|py|ps1|sh|bat|cmd)$/;
		const isProgram = (name) => ["V", "R"].includes(partsOf(name, programEnding)?.prefix ?? "");
		const keyOfProgram = (name) => {
			const { prefix, version, description } = partsOf(name, programEnding) ?? {
				prefix: "V",
				version: "",
				description: ""
			};
			return prefix === "R" ? `R${description.replaceAll("_", " ")}` : `V${identity(version || "0")}`;
		};
		var stop = __webpack_require__(3888);
		const checksum = (text) => {
			let sum = 0;
			for (const { start, text: part } of (0, migrations_text.R5)(text)) sum = (0, crc32.Q)(part.replace(start === 0 ? /^\ufeff|[\r\n]/g : /[\r\n]/g, ""), sum);
			return sum | 0;
		};
		function lockId(table) {
			let hash = 0;
			for (let index = 0; index < table.length; index++) hash = Math.imul(hash, 31) + table.charCodeAt(index) | 0;
			return 77431708279161n + BigInt(hash);
		}
		const byRank = ({ rows }) => rows.toSorted((a, b) => Number(a["installed_rank"]) - Number(b["installed_rank"]));
		const isRepeatable = (details) => details["prefix"] === "R";
		const isBaseline = (row) => /BASELINE/.test(row["type"] ?? "");
		const undone = (row) => /^(UNDO|DELETE)/.test(row["type"] ?? "");
		const newestRows = new WeakMap();
		function newest(found) {
			const rows = newestRows.get(found) ?? new Map(byRank(found).filter((row) => !isBaseline(row)).map((row) => [row["version"] == null ? `R${row["description"]}` : `V${identity(row["version"])}`, row]));
			newestRows.set(found, rows);
			return rows;
		}
		const keyOf = ({ version, details }) => isRepeatable(details) ? `R${details["description"]}` : `V${identity(version)}`;
		const rowOf = (version, details) => isRepeatable(details) ? (0, sql.l)`version IS NULL AND description = ${details["description"]}` : (0, sql.l)`version = ${version} AND description = ${details["description"]}`;
		const flyway_history_history = {
			id: "flyway",
			schema: null,
			table: "flyway_schema_history",
			known: {
				shape: {
					installed_rank: "N",
					version: "S",
					description: "S",
					type: "S",
					script: "S",
					checksum: "N",
					installed_by: "S",
					installed_on: "D",
					execution_time: "N",
					success: "B"
				},
				name: true
			},
			columns: [
				"installed_rank",
				"version",
				"description",
				"type",
				"script",
				"checksum",
				"success"
			],
			install: ({ table }) => `IF to_regclass(${(0, sql.l)`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (
      installed_rank INT NOT NULL, version VARCHAR(50), description VARCHAR(200) NOT NULL,
      type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, checksum INTEGER,
      installed_by VARCHAR(100) NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT now(),
      execution_time INTEGER NOT NULL, success BOOLEAN NOT NULL,
      CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank));
    CREATE INDEX flyway_schema_history_s_idx ON ${table} (success);
  END IF`,
			locks: ({ table }) => [lockId(table)],
			locksTable: false,
			applied: (found) => {
				const rows = newest(found);
				const base = byRank(found).findLast(isBaseline)?.["version"];
				return (migration) => {
					const row = rows.get(keyOf(migration));
					if (isRepeatable(migration.details)) return row?.["checksum"] === String(checksum(migration.source.text));
					return row === void 0 ? base != null && compareVersions(identity(migration.version), identity(base)) <= 0 : !undone(row) && row["success"] === "true";
				};
			},
			unknown: (found, migrations, companions) => {
				const known = new Set([...migrations.map(({ version, details }) => isRepeatable(details) ? "" : identity(version)), ...companions.filter(isProgram).map((name) => keyOfProgram(name).slice(1))]);
				return [...new Set(found.rows.flatMap(({ version, type }) => version == null || ![
					"SQL",
					"JDBC",
					"SPRING_JDBC",
					"SCRIPT"
				].includes(type ?? "") || known.has(identity(version)) ? [] : [version]))];
			},
			matches: (found) => (migration) => {
				const recorded = newest(found).get(keyOf(migration))?.["checksum"];
				return recorded == null || recorded === String(checksum(migration.source.text));
			},
			check: ({ directory, companions }, found) => {
				const [base] = companions.filter((name) => /^B/.test(baseName(name)));
				const waiting = companions.find((name) => isProgram(name) && newest(found).get(keyOfProgram(name))?.["success"] !== "true");
				if (waiting !== void 0) (0, stop.ds)(`${directory}/${waiting}`, `${directory}/${waiting} ${(0, stop.Ax)("Flyway", "a program")}`, (0, stop.gx)("Flyway", "migrate"));
				const failed = byRank(found).find((row) => row["success"] === "false");
				if (failed !== void 0) (0, stop.ds)(null, `Flyway's migration ${failed["script"]} failed, and ${found.table} holds its row.`, "Check what it left in the database, undo or complete that by hand, and remove the row: flyway repair. Then run again.");
				if (base !== void 0 && found.rows.length === 0) (0, stop.ds)(`${directory}/${base}`, `${directory} holds a baseline migration (${base}), from which Flyway would build an empty database.`, "Run flyway migrate once, or flyway baseline on a database that has it all; this product goes on from there.");
			},
			recorded: ({ source, version, details }, found) => {
				if (isRepeatable(details)) return `coalesce((SELECT ${(0, sql.l)`checksum = ${checksum(source.text)}`} FROM ${found.table}
        WHERE ${rowOf(version, details)} ORDER BY installed_rank DESC LIMIT 1), false)`;
				const before = newest(found).get(keyOf({
					version,
					details
				}))?.["installed_rank"] ?? -1;
				return `EXISTS (SELECT FROM ${found.table}
      WHERE ${rowOf(version, details)} AND installed_rank > ${before} AND success)`;
			},
			record: ({ source, version, details }, { table }) => `INSERT INTO ${table}
      (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
    ${(0, sql.l)`SELECT coalesce(max(installed_rank), 0) + 1, ${isRepeatable(details) ? null : version},
      ${details["description"]}, 'SQL', ${details["script"]}, ${checksum(source.text)}, current_user, 0, true`}
    FROM ${table}`,
			finish: ({ source, version, details }, { table }) => `UPDATE ${table} SET execution_time = coalesce((
      ${(0, sql.l)`SELECT extract(epoch FROM clock_timestamp() - applied_at) * 1000
        FROM catalog.migrations WHERE file = ${source.file}`}), 0)
    WHERE installed_rank = (SELECT max(installed_rank) FROM ${table} WHERE ${rowOf(version, details)})`,
			forget: ({ version, details }, { table }) => `DELETE FROM ${table} WHERE ${rowOf(version, details)}`
		};
		const fileEnding = /\.sql$/;
		const callback = /^(?:(?:before|after)(?:Each)?(?:Migrate(?:Applied|Operation(?:Finish)?|Statement)?|Repeatables|Versioned|Validate|Connect)(?:Error)?|(?:beforeC|c)reateSchema|afterMigrateOperationFinish)(?:__.*)?\.sql$/;
		function part(contents, { name }, { text }) {
			const settings = new Map((text(`${name}.conf`) ?? "").split(/[\r\n]+/).flatMap((line) => {
				const key = line.slice(0, line.indexOf("=")).trim();
				return /^[\w.]+$/.test(key) && line.includes("=") ? [[key, line.slice(line.indexOf("=") + 1).trim()]] : [];
			}));
			const transaction = settings.get("executeInTransaction") !== "false";
			const refuse = (at, message, remedy) => ({
				omit: [],
				transaction,
				refusal: {
					at,
					message,
					remedy
				}
			});
			for (const [key, value] of settings) if (!(key === "executeInTransaction" || key === "placeholderReplacement" || key === "encoding" && /^utf-?8$/i.test(value))) return refuse(0, `Its settings in ${baseName(name)}.conf hold ${key}, which only Flyway can follow.`, "Remove the setting, or let Flyway apply the file and run again.");
			const [placeholder] = (0, migrations_text.RE)(contents, /\$\{[^{}\n]*\}/g);
			if (placeholder !== void 0 && settings.get("placeholderReplacement") !== "false") return refuse(placeholder.index, `${placeholder.groups[0]} is a placeholder that only Flyway fills in.`, `Write its value into a new migration, let Flyway apply this file and run again, or, if the text is meant literally, put placeholderReplacement=false into ${baseName(name)}.conf.`);
			return {
				omit: [],
				transaction
			};
		}
		const ours = /^(?:postgres(?:ql)?|pg)\//i;
		const theirs = /^(?:mysql|mariadb|h2|oracle|sqlserver|mssql|sqlite|hsqldb|derby|db2)\//i;
		const isVersioned = (name) => /V/i.test(baseName(name)) && /\.sql$/i.test(name);
		const flyway = {
			name: "flyway",
			recognises: ({ names }) => names.some((name) => {
				const parts = partsOf(name, fileEnding);
				return parts?.prefix === "V" && parts.version !== "";
			}),
			list: ({ directory, names }) => {
				const hook = names.find((name) => callback.test(baseName(name)));
				const [own, foreign] = [ours, theirs].map((vendor) => names.find((name) => vendor.test(name) && isVersioned(name))?.split("/")[0]);
				if (foreign !== void 0) (0, stop.ds)(null, `${directory} holds files for several databases: those in ${foreign}/ are not for PostgreSQL.`, `List the folders that Flyway uses for PostgreSQL, such as ${directory}/${own ?? "postgresql"}.`);
				if (hook !== void 0) (0, stop.ds)(`${directory}/${hook}`, `${directory}/${hook} is a callback, which only Flyway runs.`, `${(0, stop.pY)("Flyway")} If it is not needed here, move it out of the folder.`);
				return names.flatMap((name) => {
					const { prefix, version, description } = partsOf(name, fileEnding) ?? {
						prefix: "",
						version: "",
						description: ""
					};
					if (prefix === "" || prefix === "B" || prefix === "V" !== (version !== "")) return [];
					const shown = description.replaceAll("_", " ");
					return [{
						name,
						version: prefix === "R" ? shown : version.replaceAll("_", "."),
						repeatable: prefix === "R",
						details: {
							prefix,
							description: shown,
							script: name
						}
					}];
				}).sort((a, b) => Number(a.repeatable) - Number(b.repeatable) || (a.repeatable ? (0, file_names.nG)(a.version, b.version) : compareVersions(identity(a.version), identity(b.version))) || (0, file_names.Lx)(a.name, b.name));
			},
			companion: (name) => /^[UB]\d/.test(baseName(name)) && name.endsWith(".sql") || isProgram(name),
			identity: (version) => /^\d[\d._]*$/.test(version) ? identity(version) : version,
			part,
			history: flyway_history_history
		};
	}),
	8043: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			be: () => formatOf,
			eM: () => nests,
			m: () => refuseMisread,
			h0: () => toolHistories
		});
		var sql = __webpack_require__(8221);
		var migrations_text = __webpack_require__(1450);
		var file_names = __webpack_require__(9688);
		var tool_history = __webpack_require__(8171);
		const dbmate_history = {
			id: "dbmate",
			schema: null,
			table: "schema_migrations",
			known: {
				shape: { version: "S" },
				name: false
			},
			columns: ["version"],
			foreign: "dirty",
			install: ({ table }) => `IF to_regclass(${(0, sql.l)`${table}`}) IS NULL THEN CREATE TABLE ${table} (version varchar PRIMARY KEY); END IF`,
			locks: () => [],
			locksTable: true,
			applied: ({ rows }) => {
				const versions = (0, tool_history.sm)(rows, "version");
				return ({ version }) => versions.has(version);
			},
			unknown: ({ rows }, migrations) => (0, tool_history.fY)(rows, "version", migrations.map(({ version }) => version)),
			recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table} ${(0, sql.l)`WHERE version = ${version}`})`,
			record: ({ version }, { table }) => `INSERT INTO ${table} (version) ${(0, sql.l)`VALUES (${version})`}`,
			forget: ({ version }, { table }) => `DELETE FROM ${table} ${(0, sql.l)`WHERE version = ${version}`}`
		};
		const marker = /^--[^\S\n]*migrate:(up|down)(?:[^\S\n]([^\n]*))?$/gm;
		function part(text) {
			const markers = [...(0, migrations_text.RE)(text, marker)];
			const omit = [];
			const [first] = markers;
			if (first?.groups[1] !== "up") return {
				omit,
				transaction: true,
				refusal: {
					at: first?.index ?? 0,
					message: "dbmate runs what follows a line \"-- migrate:up\", and the file has none before this.",
					remedy: "Begin the up migration with the line: -- migrate:up"
				}
			};
			const before = text.slice(0, first.index).split("\n").find((line) => !/^\s*(--.*)?$/.test(line));
			if (before !== void 0) return {
				omit,
				transaction: true,
				refusal: {
					at: (0, migrations_text.YP)(text, before),
					message: "There is SQL before the line \"-- migrate:up\", which dbmate refuses.",
					remedy: "Move it below that line."
				}
			};
			markers.forEach(({ groups: [, direction], index }, number) => {
				if (direction === "down") omit.push({
					start: index,
					end: markers[number + 1]?.index ?? text.length
				});
			});
			return {
				omit,
				transaction: !markers.some(({ groups: [, direction, options] }) => direction === "up" && options?.split(/\s+/).includes("transaction:false") === true)
			};
		}
		const dbmate = {
			name: "dbmate",
			recognises: ({ names, sql: read }) => names.some((name) => (0, file_names.rl)(name) !== void 0 && (0, file_names.NP)(name) && (0, migrations_text._m)(read(name) ?? "", /^--\s*migrate:up(\s|$)/m)),
			list: ({ names }) => names.filter(file_names.NP).flatMap((name) => {
				const version = (0, file_names.rl)(name);
				return version === void 0 ? [] : [{
					name,
					version,
					repeatable: false
				}];
			}).sort((a, b) => (0, file_names.nG)(a.name, b.name)),
			part,
			history: dbmate_history
		};
		var drizzle = __webpack_require__(7416);
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		var not_run = __webpack_require__(4367);
		var dialects = __webpack_require__(719);
		const up = /^(\d+)_[^.]+(?:\.[a-z0-9]+)?(?:\.autocommit)?\.up\.(?:sql|fizz)$/;
		const settings = [
			"..",
			"../..",
			"../../.."
		].flatMap((folder) => [`${folder}/database.yml`, `${folder}/config/database.yml`]);
		const versionOf = (name) => up.exec(name)?.[1] ?? "";
		function evidenceOfPop({ names, text }) {
			const ups = names.filter((name) => (0, file_names.NP)(name) && up.test(name));
			if (ups.length === 0) return void 0;
			return ups.find((name) => name.endsWith(".fizz") || name.includes(".autocommit.") || (0, dialects.k)(name) !== null || BigInt(versionOf(name)) > file_names.M0) ?? settings.find((file) => /^[ \t]*dialect:/m.test(text(file) ?? ""));
		}
		function patternOfPop(folder) {
			const ups = folder.names.filter((name) => (0, file_names.NP)(name) && up.test(name));
			return ups.some((name) => name.endsWith(".fizz")) ? null : (0, dialects.Z)(folder, ups, versionOf);
		}
		var stop = __webpack_require__(3888);
		function below(folder) {
			const pattern = (0, not_run.S)(folder, folder.names.filter(file_names.VT));
			return pattern === null ? null : `migrations: ${pattern}`;
		}
		const tools = [
			{
				name: "Atlas",
				evidence: ({ names }) => names.find((name) => name === "atlas.sum"),
				remedy: `atlas.sum says what may run. ${(0, stop.pY)("atlas migrate apply")}`
			},
			{
				name: "Sqitch",
				always: true,
				evidence: ({ directory, names, text }) => {
					const own = names.some(isScript);
					const [, , , below] = /(^|\/)(deploy|revert|verify)(\/[^/]+)?$/.exec(directory) ?? [
						,
						,
						,
						null
					];
					const above = below === void 0 ? "../sqitch.plan" : "../../sqitch.plan";
					return names.find((name) => (own ? name : external_node_path_default().posix.basename(name)) === "sqitch.plan") ?? (own && below !== null && isPlan(text(above)) ? above : void 0);
				},
				remedy: "sqitch.plan says what may run and in which order, and its scripts are for psql. " + (0, stop.pY)("sqitch deploy")
			},
			{
				name: "Sqitch",
				evidence: ({ names, text, sql }) => names.find((name) => isScript(name) && /^\s*-- (Deploy|Revert|Verify) [^\s:]+:\S+ (to|from|on) pg\b/.test((0, migrations_text.Uo)(sql(name) ?? ""))) ?? [...names.filter((name) => (0, file_names.NP)(name) && /\.plan$/.test(name)), ...names.some(isScript) ? ["../sqitch.plan"] : []].find((name) => isPlan(text(name))),
				remedy: `Its plan says what may run and in which order, and its scripts are for psql. ${(0, stop.pY)("sqitch deploy")}`
			},
			{
				name: "Liquibase",
				evidence: ({ names, sql }) => names.find((name) => (0, file_names.NP)(name) && (/^(db\.)?changelog[^/]*\.(xml|ya?ml|json)$/i.test(name) || /\.sql$/.test(name) && /^\s*--\s*liquibase formatted sql/i.test((0, migrations_text.Uo)(sql(name) ?? "")))),
				remedy: (0, stop.pY)("liquibase update")
			},
			{
				name: "Diesel",
				evidence: ({ names }) => names.find((name) => /^(?:\d{4}-\d\d-\d\d-\d+_[^/]*|0+_diesel_initial_setup)\/up\.sql$/.test(name)),
				remedy: (0, stop.pY)("diesel migration run"),
				without: below
			},
			{
				name: "Hasura",
				evidence: ({ names }) => names.find((name) => /^\d+_[^/]*\/up\.sql$/.test(name)),
				remedy: (0, stop.pY)("hasura migrate apply"),
				without: below
			},
			{
				name: "pop",
				evidence: evidenceOfPop,
				remedy: (0, stop.pY)("soda migrate up"),
				without: (folder) => {
					const pattern = patternOfPop(folder);
					return pattern === null ? null : `format: plain and migrations: ${pattern}`;
				}
			}
		];
		const isScript = (name) => (0, file_names.NP)(name) && /\.sql$/.test(name);
		const isPlan = (text) => /^[ \t]*%(?:syntax-version|project)=/m.test(text ?? "");
		function refuseUnrunnableLayout(folder, named) {
			for (const { name, evidence, remedy, always, without } of tools) {
				const file = named && always !== true ? void 0 : evidence(folder);
				if (file === void 0) continue;
				const input = without?.(folder) ?? null;
				const otherwise = without === void 0 ? " If they are plain SQL after all, set format: plain." : ` To run the up migrations here instead, set ${input}`;
				(0, stop.ds)(null, `${folder.directory} is laid out for ${name} (${file}), which only ${name} can run.`, always === true || without !== void 0 && input === null ? remedy : `${remedy}${otherwise}`);
			}
		}
		var flyway = __webpack_require__(3232);
		var quoting = __webpack_require__(8688);
		var crc32 = __webpack_require__(6090);
		function lockIds({ schema, name: table, database }) {
			return [`/${database}`, database].map((name) => BigInt((0, crc32.Q)([
				schema,
				table,
				name
			].join("\0"))) * 1486364155n % (1n << 32n));
		}
		const current = ({ rows }) => BigInt(rows[0]?.["version"] ?? -1);
		const golang_migrate_versionOf = (file) => /^\d+/.exec(external_node_path_default().posix.basename(file))?.[0] ?? "0";
		const golang_migrate_history = {
			id: "golang-migrate",
			schema: null,
			table: "schema_migrations",
			known: {
				shape: {
					version: "N",
					dirty: "B"
				},
				name: false
			},
			columns: ["version", "dirty"],
			install: ({ table }) => `IF to_regclass(${(0, sql.l)`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (version bigint not null primary key, dirty boolean not null);
  END IF`,
			locks: lockIds,
			locksTable: false,
			unfinished: ({ rows }) => rows[0]?.["dirty"] === "true",
			applied: (found, ledger) => {
				const known = new Map();
				for (const file of ledger) {
					const [folder, version] = [external_node_path_default().posix.dirname(file), BigInt(golang_migrate_versionOf(file))];
					if (version <= current(found) && version > (known.get(folder) ?? -1n)) known.set(folder, version);
				}
				return ({ source: { file }, version }) => BigInt(version) <= current(found) && (ledger.has(file) || BigInt(version) > (known.get(external_node_path_default().posix.dirname(file)) ?? -1n));
			},
			unknown: (found, migrations) => found.rows.length === 0 || migrations.some(({ version }) => BigInt(version) === current(found)) ? [] : [String(current(found))],
			check: ({ directory, migrations }, found) => {
				if (found.rows[0]?.["dirty"] !== "true") return;
				const before = migrations.map(({ version }) => BigInt(version)).filter((version) => version < current(found)).at(-1) ?? -1n;
				(0, stop.ds)(migrations.find(({ version }) => BigInt(version) === current(found))?.source.file ?? null, `golang-migrate left the database dirty at version ${current(found)} of ${directory}: that file failed or was interrupted.`, `Check what it left in the database. If you undo that, run: migrate force ${before}. If you complete it by hand, run: migrate force ${current(found)}. Then run again.`);
			},
			reorder: ({ source: { file } }, found) => `golang-migrate itself would never run it. Rename it so that its version is greater than ${current(found)}, or, if it is in the database already: SELECT catalog.mark_applied(${(0, quoting.eu)(file)});`,
			recorded: ({ source: { file }, version }, found) => `EXISTS (SELECT FROM ${found.table} WHERE version >= ${BigInt(version)}
    AND (version > ${current(found)} OR EXISTS (${(0, sql.l)`SELECT FROM catalog.migrations
      WHERE file = ${file} AND marked IS NULL AND progress IS NULL`})))`,
			record: ({ version }, { table }) => `INSERT INTO ${table} (version, dirty) SELECT ${BigInt(version)}, false WHERE NOT EXISTS (SELECT FROM ${table});
    UPDATE ${table} SET version = ${BigInt(version)} WHERE version < ${BigInt(version)}`,
			forget: () => "NULL"
		};
		const file = /^([0-9]+)_(.*)\.up\.sql$/;
		const golangMigrate = {
			name: "golang-migrate",
			recognises: ({ names }) => names.some((name) => (0, file_names.NP)(name) && file.test(name)),
			list: (folder) => {
				const listed = folder.names.filter(file_names.NP).flatMap((name) => {
					const version = file.exec(name)?.[1];
					return version === void 0 ? [] : [{
						name,
						version,
						repeatable: false
					}];
				}).sort((a, b) => (0, file_names.vh)(a.version, b.version));
				const last = listed.at(-1);
				if (last !== void 0 && BigInt(last.version) > file_names.M0) (0, stop.ds)(`${folder.directory}/${last.name}`, `${folder.directory}/${last.name}: golang-migrate keeps versions up to ${file_names.M0}, and this one has ${(0, file_names.vm)(last.version).length} digits.`, `Another tool runs these files. To run them as plain SQL, set format: plain and migrations: ` + (patternOfPop(folder) ?? `${folder.directory}/*.up.sql`));
				return listed;
			},
			companion: (name) => name.endsWith(".down.sql"),
			identity: file_names.vm,
			history: golang_migrate_history
		};
		var lexer = __webpack_require__(8375);
		function applied({ rows }) {
			const newest = new Map(rows.toSorted((a, b) => Number(a["id"]) - Number(b["id"])).map((row) => [row["version_id"] ?? "", row["is_applied"] === "true"]));
			return new Set([...newest].flatMap(([version, is]) => is ? [version] : []));
		}
		const program = /^(\d+)_[^/]*(?<!_test)\.go$/;
		const goose_versionOf = (name) => (0, file_names.vm)(program.exec(name)?.[1] ?? "0");
		const goose_history = {
			id: "goose",
			schema: null,
			table: "goose_db_version",
			known: {
				shape: {
					id: "N",
					version_id: "N",
					is_applied: "B",
					tstamp: "D"
				},
				name: true
			},
			columns: [
				"id",
				"version_id",
				"is_applied"
			],
			install: ({ table }) => `IF to_regclass(${(0, sql.l)`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, version_id bigint NOT NULL,
      is_applied boolean NOT NULL, tstamp timestamp NOT NULL DEFAULT now());
    INSERT INTO ${table} (version_id, is_applied) VALUES (0, true);
  END IF`,
			locks: () => [4097083626n],
			locksTable: true,
			applied: (found) => {
				const versions = applied(found);
				return ({ version }) => versions.has((0, file_names.vm)(version));
			},
			unknown: (found, migrations, companions) => {
				const known = new Set([...migrations.map(({ version }) => (0, file_names.vm)(version)), ...companions.map(goose_versionOf)]);
				return [...applied(found)].filter((version) => version !== "0" && !known.has(version));
			},
			check: ({ directory, companions }, found) => {
				const versions = applied(found);
				const waiting = companions.find((name) => !versions.has(goose_versionOf(name)));
				if (waiting !== void 0) (0, stop.ds)(`${directory}/${waiting}`, `${directory}/${waiting} ${(0, stop.Ax)("goose", "a migration in Go")}`, (0, stop.gx)("goose", `up-to ${goose_versionOf(waiting)}`));
			},
			recorded: ({ version }, { table }) => `coalesce((SELECT is_applied FROM ${table} WHERE version_id = ${BigInt(version)} ORDER BY id DESC LIMIT 1), false)`,
			record: ({ version }, { table }) => `INSERT INTO ${table} (version_id, is_applied) VALUES (${BigInt(version)}, true)`,
			forget: ({ version }, { table }) => `DELETE FROM ${table} WHERE version_id = ${BigInt(version)}`
		};
		const annotation = /^--[^\S\n]*\+goose[^\S\n]([^\n]*)$/gim;
		function goose_part(text) {
			const omit = [];
			let transaction = true;
			let up = -1;
			for (const { index, groups } of (0, migrations_text.RE)(text, annotation)) {
				const word = (groups[1] ?? "").trim().toUpperCase().replace(/\s+/g, " ");
				if (word === "NO TRANSACTION") transaction = false;
				if (word === "UP") {
					if (up >= 0) return {
						omit: [],
						transaction,
						refusal: {
							at: index,
							message: "This is a second \"-- +goose Up\", which goose refuses.",
							remedy: "Remove it, or split the file there."
						}
					};
					up = index;
					omit.push({
						start: 0,
						end: up
					});
				}
				if (word === "DOWN" && up >= 0) omit.push({
					start: index,
					end: text.length
				});
				if (/^ENVSUB(ST)? ON$/.test(word) && omit.length < 2) return {
					omit: [],
					transaction,
					refusal: {
						at: index,
						message: "goose would fill in environment variables here; this action does not, so that no secret gets into the database by accident.",
						remedy: "Write the values into the file, or let goose apply it and run again."
					}
				};
				if (omit.length > 1) break;
			}
			const before = up < 0 ? void 0 : (0, lexer.S)(text.slice(0, up)).statements[0];
			if (before !== void 0) return {
				omit: [],
				transaction,
				refusal: {
					at: before.start,
					message: "There is SQL before the line \"-- +goose Up\", which goose refuses.",
					remedy: "Move it below that line."
				}
			};
			if (up < 0) return {
				omit: [],
				transaction,
				refusal: {
					at: 0,
					message: "goose runs what follows a line \"-- +goose Up\", and the file has none.",
					remedy: "Begin the up migration with the line: -- +goose Up"
				}
			};
			return {
				omit,
				transaction
			};
		}
		const goose = {
			name: "goose",
			recognises: ({ names, sql: read }) => names.some((name) => (0, file_names.NP)(name) && /^\d+_.*\.sql$/.test(name) && (0, migrations_text._m)(read(name) ?? "", /^--[^\S\n]*\+goose[^\S\n]+up\b/im)),
			list: ({ directory, names }) => {
				const listed = names.filter(file_names.NP).flatMap((name) => {
					const version = /^(\d+)_.*\.sql$/.exec(name)?.[1];
					return version === void 0 || BigInt(version) < 1n ? [] : [{
						name,
						version,
						repeatable: false
					}];
				}).sort((a, b) => (0, file_names.vh)(a.version, b.version));
				const last = listed.at(-1);
				if (last !== void 0 && BigInt(last.version) > file_names.M0) (0, stop.ds)(`${directory}/${last.name}`, `${directory}/${last.name}: goose keeps versions up to ${file_names.M0}, and this one is greater.`, "Rename it, so that its version is one that goose can keep.");
				return listed;
			},
			companion: (name) => program.test(name),
			identity: file_names.vm,
			part: goose_part,
			history: goose_history
		};
		var external_node_crypto_ = __webpack_require__(7598);
		var lib = __webpack_require__(4841);
		var lib_default = __webpack_require__.n(lib);
		var zod = __webpack_require__(6778);
		const constants = zod.cl(zod.g1(zod.Yj(), zod.KC([
			zod.Yj(),
			zod.ai(),
			zod.zM()
		])));
		const gmrc = zod.Ik({
			pgSettings: zod.lq(zod.L5()),
			placeholders: zod.Mf(zod.cl(zod.g1(zod.Yj(), zod.L5())), null)
		});
		function valuesOf(found) {
			const { data, success } = constants.safeParse(found);
			return success ? Object.entries(data ?? {}).map(([name, value]) => [name, String(value)]) : null;
		}
		function readGmrc(shown, file, text) {
			let settings;
			try {
				settings = gmrc.parse(lib_default().parse(text));
			} catch (error) {
				const { lineNumber: line = 1 } = error;
				return (0, stop.ds)({
					file: shown,
					line
				}, `${shown}:${line}: this is not JSON5, in which graphile-migrate has its settings.`, "Correct the file, or restore it from the history of the repository.");
			}
			return {
				file,
				placeholders: Object.keys(settings.placeholders ?? {}).flatMap((key) => /^:([A-Z][A-Z0-9_]*)$/.exec(key)?.[1] ?? []),
				pgSettings: valuesOf(settings.pgSettings)
			};
		}
		const quotedOrComment = new RegExp([
			String.raw`("(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)`,
			String.raw`\/\/[^\n]*`,
			String.raw`\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?`
		].join("|"), "g");
		function readProgram(file, program) {
			const text = program.replace(quotedOrComment, (_all, quoted) => quoted ?? " ");
			return {
				file,
				placeholders: [...text.matchAll(/["']:([A-Z][A-Z0-9_]*)["']\s*:/g)].map(([, name]) => name),
				pgSettings: constantsIn(text)
			};
		}
		function constantsIn(program) {
			if (!/\bpgSettings\b/.test(program) || /\bpgSettings["']?\s*:\s*(?:null|undefined)\b/.test(program)) return [];
			const object = /\bpgSettings["']?\s*:\s*(\{[^{}]*\})/.exec(program)?.[1];
			if (object === void 0) return null;
			try {
				return valuesOf(lib_default().parse(object));
			} catch {
				return null;
			}
		}
		const read = new WeakMap();
		function settingsOf(folder) {
			const settings = read.get(folder) ?? nearest(folder);
			read.set(folder, settings);
			return settings;
		}
		function nearest({ directory, text }) {
			for (const up of [
				"",
				"../",
				"../../"
			]) for (const file of [
				".gmrc",
				".gmrc.js",
				".gmrc.cjs",
				".gmrc.ts"
			]) {
				const contents = text(up + file);
				if (contents === null) continue;
				return file === ".gmrc" ? readGmrc(external_node_path_default().posix.join(directory, up, file), file, contents) : readProgram(file, contents);
			}
			return {
				file: ".gmrc",
				placeholders: [],
				pgSettings: []
			};
		}
		function placeholders(folder) {
			const names = new Set([
				"DATABASE_NAME",
				"DATABASE_OWNER",
				...settingsOf(folder).placeholders
			]);
			return new RegExp(`:(?:${[...names].join("|")})\\b`);
		}
		function sessionSettings(folder) {
			const { file, pgSettings: values } = settingsOf(folder);
			return {
				file,
				values
			};
		}
		const graphile_migrate_history = {
			id: "graphile-migrate",
			schema: "graphile_migrate",
			table: "migrations",
			beside: ["graphile_migrate.current"],
			known: null,
			columns: ["hash", "filename"],
			install: ({ schema, table }) => `IF to_regnamespace(${(0, sql.l)`${schema}`}) IS NULL THEN CREATE SCHEMA ${schema}; END IF;
    IF to_regclass(${(0, sql.l)`${table}`}) IS NULL THEN
      CREATE TABLE ${table} (hash text PRIMARY KEY, previous_hash text REFERENCES ${table}, filename text NOT NULL,
        date timestamptz NOT NULL DEFAULT now());
    END IF;
    IF to_regclass('graphile_migrate.current') IS NULL THEN
      CREATE TABLE graphile_migrate.current (filename text PRIMARY KEY DEFAULT 'current.sql', content text NOT NULL,
        date timestamptz NOT NULL DEFAULT now());
    END IF`,
			locks: () => [4727445306447283n],
			locksTable: false,
			applied: ({ rows }) => {
				const names = (0, tool_history.sm)(rows, "filename");
				return ({ details }) => names.has(details["filename"] ?? "");
			},
			unknown: ({ rows }, migrations) => (0, tool_history.fY)(rows, "filename", migrations.map(({ details }) => details["filename"] ?? "")),
			matches: ({ rows }) => ({ details }) => rows.some((row) => row["filename"] === details["filename"] && row["hash"] === details["hash"]),
			settings: ({ details }) => JSON.parse(details["settings"] ?? "[]"),
			reorder: () => "Undo its commit and commit it again, so that it gets the last number: graphile-migrate uncommit, then graphile-migrate commit.",
			recorded: ({ details }, { table }) => `EXISTS (SELECT FROM ${table} ${(0, sql.l)`WHERE filename = ${details["filename"]} OR hash = ${details["hash"]}`})`,
			record: ({ details }, { table }) => `INSERT INTO ${table} (hash, previous_hash, filename)
      ${(0, sql.l)`VALUES (${details["hash"]}, ${details["previous"]}, ${details["filename"]})`}`,
			forget: ({ details }, { table }) => `DELETE FROM ${table} ${(0, sql.l)`WHERE filename = ${details["filename"]}`}`
		};
		function parse(text) {
			const lines = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n").split("\n");
			const headers = new Map();
			let count = 0;
			for (const line of lines) {
				const match = /^--! ([A-Z][a-zA-Z0-9_]*)(?::(.*))?$/.exec(line);
				if (match === null) break;
				headers.set(match[1], match[2]?.trim() ?? "");
				count++;
			}
			return {
				headers,
				body: `${lines.slice(count).join("\n").trim()}\n`
			};
		}
		const hashOf = (body, previous) => `sha1:${(0, external_node_crypto_.createHash)("sha1").update(`${`${previous ?? ""}\n${body.trim()}`.trim()}\n`).digest("hex")}`;
		function graphile_migrate_part(text, { details }, folder) {
			const contents = (0, migrations_text.oJ)(text);
			const { headers, body } = parse(contents);
			const transaction = !/^--!\s*no-transaction\b/.test(body);
			const refuse = (at, message, remedy) => ({
				omit: [],
				transaction,
				refusal: {
					at,
					message,
					remedy
				}
			});
			const letTool = "Let graphile-migrate apply this file, and run again";
			const placeholder = placeholders(folder).exec(contents);
			if (placeholder !== null) return refuse(placeholder.index, `${placeholder[0]} is a placeholder that only graphile-migrate fills in.`, `${letTool}; or write current_database() and the like into a new migration.`);
			const { file, values } = sessionSettings(folder);
			if (values === null) return refuse(0, `graphile-migrate sets pgSettings in ${file} before it runs this, and their values are not written there.`, `${letTool}; or write the values into ${file} as strings.`);
			if (values.length > 0 && (!transaction || /\bconcurrently\b/i.test(body))) return refuse(0, `graphile-migrate sets pgSettings in ${file} for its session before it runs this, which runs here statement by statement: they would not hold.`, `${letTool}.`);
			if (hashOf(body, details?.["previous"] === "" ? null : details?.["previous"] ?? null) !== headers.get("Hash") && !headers.has("AllowInvalidHash")) return refuse(0, "The text does not match the Hash in its header: it was changed after it was committed.", "Restore the file, and put the change into a new migration. graphile-migrate runs it as it is only with the header: --! AllowInvalidHash");
			return {
				omit: [],
				transaction
			};
		}
		const committed = /^(committed\/)?(\d+)(-[-_a-zA-Z0-9]*)?\.sql$/;
		const graphileMigrate = {
			name: "graphile-migrate",
			recognises: ({ names, sql: read }) => names.some((name) => committed.test(name) && (0, migrations_text._m)(read(name) ?? "", /^--! Previous:/m)),
			list: (folder) => {
				const { directory, names, text } = folder;
				const settings = JSON.stringify(sessionSettings(folder).values ?? []);
				const nested = names.some((name) => name.startsWith("committed/"));
				const listed = names.flatMap((name) => {
					const match = committed.exec(name);
					if (match === null || match[1] !== void 0 !== nested) return [];
					const { headers } = parse(text(name) ?? "");
					const [previous, hash] = [headers.get("Previous"), headers.get("Hash")];
					if (!previous || !hash) (0, stop.ds)(`${directory}/${name}`, `${directory}/${name} is not a committed migration: its header has no ${previous ? "Hash" : "Previous"}.`, "Commit it: graphile-migrate commit");
					const version = match[2];
					return [{
						name,
						version,
						repeatable: false,
						details: {
							filename: `${version}.sql`,
							hash,
							settings,
							...previous === "-" ? {} : { previous }
						}
					}];
				}).sort((a, b) => (0, file_names.vh)(a.version, b.version));
				listed.forEach(({ name, details }, index) => {
					const before = listed[index - 1]?.details?.["hash"];
					if (details?.["previous"] !== before) (0, stop.ds)(`${directory}/${name}`, `${directory}/${name} says that it follows ${details?.["previous"] ?? "nothing"}, but the migration before it is ${before ?? "nothing"}.`, "Two branches committed at the same time, or a file is missing. Undo the later one and commit it again: graphile-migrate uncommit, then graphile-migrate commit.");
				});
				return listed;
			},
			companion: (name) => /^(?:current(?:\.sql$|\/)|after|before)/.test(name),
			part: graphile_migrate_part,
			history: graphile_migrate_history
		};
		var not_plain = __webpack_require__(6362);
		const node_pg_migrate_program = /^\d[^/]*(?<!\.d)\.[cm]?[jt]s$/;
		const nameOf = (file) => file.replace(/\.\w+$/, "");
		const node_pg_migrate_history = {
			id: "node-pg-migrate",
			schema: "public",
			table: "pgmigrations",
			known: {
				shape: {
					id: "N",
					name: "S",
					run_on: "D"
				},
				name: true
			},
			columns: ["name"],
			install: ({ table }) => `IF to_regclass(${(0, sql.l)`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (id SERIAL PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);
  END IF`,
			locks: () => [7241865325823964n],
			locksTable: false,
			applied: ({ rows }) => {
				const names = (0, tool_history.sm)(rows, "name");
				return ({ version }) => names.has(version);
			},
			unknown: ({ rows }, migrations, companions) => (0, tool_history.fY)(rows, "name", [...migrations.map(({ version }) => version), ...companions.map(nameOf)]),
			check: ({ directory, companions }, { rows }) => {
				const names = (0, tool_history.sm)(rows, "name");
				const waiting = companions.find((name) => node_pg_migrate_program.test(name) && !names.has(nameOf(name)));
				if (waiting !== void 0) (0, stop.ds)(`${directory}/${waiting}`, `${directory}/${waiting} ${(0, stop.Ax)("node-pg-migrate", "a program")}`, (0, stop.gx)("node-pg-migrate", "up"));
			},
			recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table} ${(0, sql.l)`WHERE name = ${version}`})`,
			record: ({ version }, { table }) => `INSERT INTO ${table} (name, run_on) ${(0, sql.l)`VALUES (${version}, now())`}`,
			forget: ({ version }, { table }) => `DELETE FROM ${table} ${(0, sql.l)`WHERE name = ${version}`}`
		};
		const node_pg_migrate_up = /up\s+migration/gi;
		const down = /down\s+migration/gi;
		const comment = /^[^\S\r\n\u2028\u2029]*--/m;
		function startOfMark(text, mark) {
			for (const { index } of text.matchAll(mark)) {
				let start = index;
				while (start > 0 && /[\s-]/.test(text.charAt(start - 1))) start--;
				const within = text.slice(start, index);
				const from = start === 0 ? 0 : within.search(/[\r\n\u2028\u2029]/) + 1;
				const at = start > 0 && from === 0 ? -1 : within.slice(from).search(comment);
				if (at >= 0) return start + from + at;
			}
			return -1;
		}
		const template = /^[ \t]*--[ \t]*up[ \t]+migration[ \t]*$/im;
		function node_pg_migrate_part(contents, { name }) {
			const text = (0, migrations_text.oJ)(contents);
			const from = startOfMark(text, node_pg_migrate_up);
			const back = startOfMark(text, down);
			const refuse = (at, message, remedy) => ({
				omit: [],
				transaction: true,
				refusal: {
					at,
					message,
					remedy
				}
			});
			const before = from < 0 ? void 0 : (0, lexer.S)(text.slice(0, back < 0 ? from : Math.min(from, back))).statements[0];
			if (before !== void 0) return refuse(before.start, "There is SQL before the line \"-- Up Migration\", which node-pg-migrate silently skips.", "Move it below that line, or reword the comment if it is no mark.");
			const other = back < 0 ? (0, not_plain.UG)(text) : -1;
			if (other >= 0) return refuse(other, "A down migration begins here without a line \"-- Down Migration\": node-pg-migrate would run both.", "Begin it with that line, or say what the tool is: format.");
			if (back < 0 || name.endsWith(".up.sql")) return {
				omit: from > 0 ? [{
					start: 0,
					end: from
				}] : [],
				transaction: true
			};
			if (from < 0) return refuse(back, "A part is marked as \"Down Migration\" and none as \"Up Migration\": node-pg-migrate would run both.", "Begin the up migration with the line: -- Up Migration");
			return {
				omit: back < from ? [{
					start: 0,
					end: from
				}] : [{
					start: 0,
					end: from
				}, {
					start: back,
					end: text.length
				}],
				transaction: true
			};
		}
		function isConfigured({ directory, text }) {
			const parts = directory === "." ? [] : directory.split("/");
			return parts.some((_part, index) => {
				const read = (file) => text("../".repeat(index + 1) + file);
				const own = [
					"",
					".json",
					".js",
					".cjs",
					".ts"
				].flatMap((ending) => read(`.node-pg-migraterc${ending}`) ?? []);
				const manifest = read("package.json") ?? "";
				if (own.length === 0 && !/"node-pg-migrate"\s*:/.test(manifest)) return false;
				const folder = parts.slice(-index - 1).join("/");
				const named = new RegExp(String.raw`(?:\s-m|--migrations-dir|\bdir["']?\s*:)[\s=]*["']?(?:\./)?${folder.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}/?["'\s]`);
				return folder === "migrations" || [...own, manifest].some((file) => named.test(file));
			});
		}
		function prefix(name) {
			const digits = /^\d+/.exec(name)?.[0] ?? "";
			if (digits.length !== 17) return Number(digits);
			const [year, month, day, hour, minute, second, ms] = [
				[0, 4],
				[4, 6],
				[6, 8],
				[8, 10],
				[10, 12],
				[12, 14],
				[14, 17]
			].map(([start, end]) => Number(digits.slice(start, end)));
			return Date.UTC(year, month - 1, day, hour, minute, second, ms);
		}
		const comparison = () => new Intl.Collator("en", {
			usage: "sort",
			numeric: true,
			sensitivity: "variant",
			ignorePunctuation: true
		}).compare;
		const nodePgMigrate = {
			name: "node-pg-migrate",
			recognises: (folder) => {
				const files = folder.names.filter((name) => (0, file_names.rl)(name) !== void 0 && (0, file_names.NP)(name));
				return files.some((name) => (0, migrations_text._m)(folder.sql(name) ?? "", template)) || files.length > 0 && isConfigured(folder);
			},
			list: ({ names }) => {
				const compare = comparison();
				return names.filter((name) => (0, file_names.NP)(name) && (0, file_names.rl)(name) !== void 0 && !name.endsWith(".down.sql")).map((name) => ({
					name,
					version: name.replace(/(\.up)?\.sql$/, ""),
					repeatable: false
				})).sort((a, b) => prefix(a.name) - prefix(b.name) || compare(a.name, b.name));
			},
			companion: (name) => node_pg_migrate_program.test(name) || name.endsWith(".down.sql"),
			part: node_pg_migrate_part,
			history: node_pg_migrate_history
		};
		const repeatable = /^R__.*\.sql$/;
		const plain = {
			name: "plain",
			recognises: () => true,
			list: ({ names }) => names.filter((name) => (0, file_names.NP)(name) && /\.sql$/i.test(name)).map((name) => ({
				name,
				version: /^\D*?(\d+(?:[._]\d+)*)/.exec(name)?.[1] ?? name.replace(/\.sql$/i, ""),
				repeatable: repeatable.test(name)
			})).sort((a, b) => Number(a.repeatable) - Number(b.repeatable) || (0, file_names.Lx)(a.name, b.name)),
			history: null
		};
		var dist = __webpack_require__(3292);
		const sha256 = (text) => (0, external_node_crypto_.createHash)("sha256").update(text).digest("hex");
		const unfinished = (rows) => rows.find((row) => row["finished_at"] === null && row["rolled_back_at"] === null);
		const prisma_history = {
			id: "prisma",
			schema: null,
			table: "_prisma_migrations",
			known: {
				shape: {
					id: "S",
					checksum: "S",
					finished_at: "D",
					migration_name: "S",
					logs: "S",
					rolled_back_at: "D",
					started_at: "D",
					applied_steps_count: "N"
				},
				name: true
			},
			columns: [
				"migration_name",
				"checksum",
				"started_at",
				"finished_at",
				"rolled_back_at"
			],
			install: ({ schema, table }) => `IF to_regnamespace(${(0, sql.l)`${(0, quoting.Cv)(schema)}`}) IS NULL THEN
    CREATE SCHEMA ${(0, quoting.Cv)(schema)};
  END IF;
  IF to_regclass(${(0, sql.l)`${table}`}) IS NULL THEN
    CREATE TABLE ${table} (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
  END IF`,
			locks: () => [72707369n],
			locksTable: false,
			unfinished: ({ rows }) => unfinished(rows) !== void 0,
			applied: ({ rows }) => {
				const names = (0, tool_history.sm)(rows.filter((row) => row["finished_at"] !== null && row["rolled_back_at"] === null), "migration_name");
				return ({ version }) => names.has(version);
			},
			unknown: ({ rows }, migrations) => (0, tool_history.fY)(rows.filter((row) => row["rolled_back_at"] === null), "migration_name", migrations.map(({ version }) => version)),
			matches: ({ rows }) => ({ source, version }) => {
				const recorded = rows.findLast((row) => row["migration_name"] === version && row["finished_at"] !== null && row["rolled_back_at"] === null)?.["checksum"];
				if (recorded == null || recorded === "") return true;
				const lf = (0, migrations_text.oJ)(source.text).replaceAll("\r\n", "\n");
				return [
					source.digest,
					sha256(lf),
					sha256(lf.replaceAll("\n", "\r\n"))
				].some((digest) => recorded === digest || recorded === digest.match(/../g).map((byte) => byte.replace(/^0/, "")).join(""));
			},
			check: ({ directory }, { rows, table }) => {
				const failed = unfinished(rows);
				if (failed === void 0) return;
				const name = failed["migration_name"] ?? "";
				(0, stop.ds)(`${directory}/${name}/migration.sql`, `Prisma's migration ${name}, started at ${failed["started_at"]}, failed or was interrupted: ${table} holds its unfinished row (Prisma's P3009).`, `Check what it left in the database. If you undo that, run: prisma migrate resolve --rolled-back ${(0, quoting.r7)(name)}. If you complete it by hand, run: prisma migrate resolve --applied ${(0, quoting.r7)(name)}. Then run again.`);
			},
			recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table}
      ${(0, sql.l)`WHERE migration_name = ${version} AND finished_at IS NOT NULL AND rolled_back_at IS NULL`})`,
			recordsFirst: true,
			record: ({ source, version }, { table }) => `INSERT INTO ${table} (id, checksum, logs, started_at, finished_at, migration_name)
    ${(0, sql.l)`VALUES (gen_random_uuid(), ${source.digest}, '', clock_timestamp(), clock_timestamp(), ${version})`}`,
			finish: ({ version }, { table }) => `UPDATE ${table} SET finished_at = clock_timestamp(), logs = NULL, applied_steps_count = 1
    ${(0, sql.l)`WHERE migration_name = ${version} AND rolled_back_at IS NULL`}`,
			forget: ({ version }, { table }) => `UPDATE ${table} SET rolled_back_at = clock_timestamp()
      ${(0, sql.l)`WHERE migration_name = ${version} AND rolled_back_at IS NULL`}`
		};
		const migration = /^([^/]+)\/migration\.sql$/;
		const lockFile = "migration_lock.toml";
		const lockSettings = zod.Ik({ provider: zod.lq(zod.Yj()) });
		function providerOf(file, text) {
			try {
				return lockSettings.parse((0, dist.qg)(text)).provider;
			} catch (error) {
				const { line = 1 } = error;
				return (0, stop.ds)({
					file,
					line
				}, `${file}:${line}: this is not the lock file that Prisma writes: it is not TOML, or its provider is no text.`, "Restore it from the history of the repository; a merge may have left it half done.");
			}
		}
		const prisma = {
			name: "prisma",
			recognises: ({ names }) => names.includes(lockFile) || names.some((name) => migration.test(name) && /^\d/.test(name)) && !names.some((name) => /^[^/]+\/snapshot\.json$/.test(name)),
			list: ({ directory, names, text }) => {
				const lock = text(lockFile);
				const provider = lock === null ? void 0 : providerOf(`${directory}/${lockFile}`, lock);
				if (provider !== void 0 && !["postgresql", "postgres"].includes(provider)) (0, stop.ds)(`${directory}/${lockFile}`, `The migrations of ${directory} are for ${provider}.`, "Correct the path under migrations, or the provider in migration_lock.toml.");
				const listed = names.flatMap((name) => {
					const version = migration.exec(name)?.[1];
					return version === void 0 ? [] : [{
						name,
						version,
						repeatable: false
					}];
				}).sort((a, b) => (0, file_names.nG)(a.version, b.version));
				const complete = new Set(listed.map(({ version }) => version));
				const empty = names.map((name) => /^(\d[^/]*)\//.exec(name)?.[1]).find((folder) => folder !== void 0 && !complete.has(folder));
				if (empty !== void 0) (0, stop.ds)(null, `${directory}/${empty} holds no migration.sql (Prisma's P3015).`, `Restore the file, or delete the folder if the migration was never applied. ${(0, stop.pY)("Prisma")}`);
				return listed;
			},
			history: prisma_history
		};
		const supabase_file = /^(\d+)_(.*)\.sql$/;
		function statementsOf({ text, script }) {
			const pieces = [];
			let at = 0;
			for (const { end, copyData } of script.statements) {
				pieces.push(text.slice(at, end));
				at = copyData?.end ?? end;
			}
			return [...pieces, text.slice(at)].map((piece) => piece.replace(/^[\s;]+/, "").trimEnd()).filter((piece) => piece !== "");
		}
		const supabase = {
			name: "supabase",
			recognises: ({ directory, names }) => /(^|\/)supabase\/migrations$/.test(directory) && (names.some((name) => (0, file_names.NP)(name) && (0, file_names.VT)(name)) || !names.some(file_names.VT)),
			list: ({ names }) => names.filter(file_names.NP).flatMap((name) => {
				const version = supabase_file.exec(name)?.[1];
				return version === void 0 ? [] : [{
					name,
					version,
					repeatable: false
				}];
			}).sort((a, b) => (0, file_names.nG)(a.name, b.name)),
			history: {
				id: "supabase",
				schema: "supabase_migrations",
				table: "schema_migrations",
				beside: ["supabase_migrations.seed_files"],
				known: null,
				columns: ["version"],
				install: ({ schema, table }) => `IF to_regnamespace(${(0, sql.l)`${schema}`}) IS NULL THEN CREATE SCHEMA ${schema}; END IF;
    IF to_regclass(${(0, sql.l)`${table}`}) IS NULL THEN
      CREATE TABLE ${table} (version text NOT NULL PRIMARY KEY, statements text[], name text);
    END IF;
    IF (SELECT count(*) FROM pg_catalog.pg_attribute WHERE attrelid = ${(0, sql.l)`${table}`}::regclass
        AND attname IN ('statements', 'name') AND NOT attisdropped) < 2 THEN
      ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS statements text[], ADD COLUMN IF NOT EXISTS name text;
    END IF`,
				locks: () => [],
				locksTable: true,
				applied: ({ rows }) => {
					const versions = (0, tool_history.sm)(rows, "version");
					return ({ version }) => versions.has(version);
				},
				unknown: ({ rows }, migrations) => (0, tool_history.fY)(rows, "version", migrations.map(({ version }) => version)),
				fetch: "supabase migration fetch",
				recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table} ${(0, sql.l)`WHERE version = ${version}`})`,
				record: ({ source, version }, { table }) => {
					const name = external_node_path_default().posix.basename(source.file, ".sql").slice(version.length + 1);
					return `INSERT INTO ${table} (version, name, statements)
      ${(0, sql.l)`VALUES (${version}, ${name}, ARRAY(SELECT json_array_elements_text(${statementsOf(source)})))`}`;
				},
				forget: ({ version }, { table }) => `DELETE FROM ${table} ${(0, sql.l)`WHERE version = ${version}`}`
			}
		};
		const formats = [
			supabase,
			prisma,
			drizzle.fd,
			drizzle.kI,
			flyway.T,
			graphileMigrate,
			golangMigrate,
			dbmate,
			goose,
			nodePgMigrate,
			plain
		];
		const toolHistories = formats.flatMap(({ history }) => history ?? []);
		const marked = [
			dbmate,
			goose,
			nodePgMigrate,
			graphileMigrate
		];
		function formatOf(folder, name) {
			refuseUnrunnableLayout(folder, name !== "auto");
			if (name === "auto") return formats.find((format) => format.recognises(folder));
			const [first, ...others] = formats.filter((format) => format.name === name);
			return others.find((format) => format.recognises(folder)) ?? first;
		}
		function nests(folder, file, name) {
			const format = name === "auto" ? [
				supabase,
				prisma,
				drizzle.fd,
				drizzle.kI
			].find((one) => one.recognises(folder)) : [prisma, drizzle.kI].find((one) => one.name === name);
			return format === prisma || format === drizzle.kI && format.list(folder).some((one) => one.name === file);
		}
		function refuseMisread(folder, format, { names, named }) {
			if (named) return;
			if (format.part === void 0) refuseMarks(folder, format, names);
			if (format === plain) (0, not_plain.qF)(folder, names);
		}
		function refuseMarks(folder, format, chosen) {
			for (const name of chosen === "all" ? format.list(folder).map((one) => one.name) : chosen) {
				const other = marked.find((candidate) => candidate.recognises({
					...folder,
					names: [name]
				}));
				if (other !== void 0) (0, stop.ds)(`${folder.directory}/${name}`, `${folder.directory} is laid out for ${format.name}, but ${name} is written for ${other.name}: both its up and its down migration would run.`, `Keep the files of the two apart, or say which it is: format: ${other.name}, or format: ${format.name} to run all of each file.`);
			}
		}
	}),
	6362: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Pj: () => isDown,
			UG: () => startOfDownMigration,
			qF: () => refuseNotPlain
		});
		var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8375);
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1450);
		var _file_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9688);
		var _stop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3888);
		const rule = String.raw`[-=#*+@!~\t \u2010-\u2015\u2500-\u257f]*`;
		const downWords = [
			String.raw`(?:(?:migrate|migration|rambler|micrate|sql|ddl|step)[\t :_-]*)?`,
			String.raw`(?:(?:downs?|undo|rollback|revert)`,
			String.raw`(?:[\t _-]+(?:migrations?|scripts?|sql|section|steps?|statements?|notransaction))?|reverse migration)`,
			String.raw`(?:[\t ]*\([^()\n]*\))?(?:[\t ]*[:.])?`
		].join("");
		const downMark = new RegExp(`^[ \\t]*(?:${[
			String.raw`----[^\S\n]*create above / drop below[^\S\n]*----`,
			String.raw`--[^\S\n]*//[^\S\n]*@undo\b.*`,
			`(?:--|#)${rule}${downWords}${rule}`
		].join("|")})\\r?$`, "gim");
		const downFileName = /(?:^|[._-])(?:down|undo|rollback|revert)\.sql$|^\d+\.(?:down|undo)\.|^U\d[\d._]*__/i;
		const isDown = (name) => downFileName.test(name);
		const comment = /^[ \t]*(?:--|#)/;
		const head = new RegExp(`^[ \\t]*(?:--|#)${rule}`);
		const destructive = new Set([
			"DROP",
			"DELETE",
			"TRUNCATE"
		]);
		function belowEach(lines) {
			const below = [];
			for (let at = lines.length - 1; at >= 0; at--) {
				const [line, further] = [lines[at + 1], below[at + 1]];
				if (line === void 0 || further === void 0 || !comment.test(line)) below[at] = {
					words: false,
					statement: false,
					next: line ?? null
				};
				else {
					const words = line.replace(head, "").trim();
					below[at] = {
						words: words !== "" || further.words,
						statement: words.endsWith(";") || further.statement,
						next: further.next
					};
				}
			}
			return below;
		}
		function isNote(below, first, next) {
			if (below.statement) return first || below.next === null || below.next.trim() === "";
			return first && below.words && !destructive.has(next.words[0] ?? "");
		}
		function startOfDownMigration(contents) {
			const marks = [...(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.RE)(contents, downMark)];
			if (marks.length === 0) return -1;
			const text = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.oJ)(contents);
			const { statements } = (0, _lexer_js__WEBPACK_IMPORTED_MODULE_1__.S)(text.replace(/^[ \t]*#[^\n]*/gm, (line) => " ".repeat(line.length)));
			const end = statements.at(-1)?.end ?? 0;
			const lines = text.split("\n");
			const below = belowEach(lines);
			let [passed, line, behind] = [
				0,
				0,
				lines[0].length
			];
			for (const mark of marks) {
				if (mark.index >= end) break;
				while (statements[passed].end <= mark.index) passed++;
				const next = statements[passed];
				while (behind < mark.index) behind += lines[++line].length + 1;
				if (next.start > mark.index && !isNote(below[line], passed === 0, next)) return mark.index;
			}
			return -1;
		}
		function refuseNotPlain({ directory, names, sql }, chosen) {
			const own = (chosen === "all" ? names : chosen).filter(_file_names_js__WEBPACK_IMPORTED_MODULE_2__.NP);
			const files = own.filter(_file_names_js__WEBPACK_IMPORTED_MODULE_2__.VT);
			const program = own.find(_file_names_js__WEBPACK_IMPORTED_MODULE_2__.Vd);
			if (program !== void 0) (0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.ds)(`${directory}/${program}`, `${directory}/${program} is a program: only the tool that it is written for can run it, and SQL files may depend on what it does.`, `${(0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.pY)("that tool")} If the SQL files run without it, list only them: ${directory}/*.sql.`);
			const back = files.find(isDown);
			if (back !== void 0) (0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.ds)(`${directory}/${back}`, `${directory}/${back} is a down migration by its name: it would run like the others.`, `Move the down migrations to another folder, or list only the up migrations, such as ${directory}/*.up.sql. If it is none, set format: plain.`);
			for (const name of files) {
				const contents = sql(name) ?? "";
				const at = startOfDownMigration(contents);
				if (at < 0) continue;
				const line = contents.slice(0, at).split("\n").length;
				(0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.ds)({
					file: `${directory}/${name}`,
					line
				}, `${directory}/${name}:${line}: a down migration begins here, and the whole file would run.`, "Let the tool that it is written for apply it in an earlier step and set migrations: none here, or remove what is below. If all of it is to run, reword the comment, or set format: plain.");
			}
		}
	}),
	4367: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			F: () => refuseNotRun,
			S: () => patternBelow
		});
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		var _escape_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1695);
		var _file_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9688);
		var _not_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6362);
		var _stop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3888);
		const some = (names) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ", \u2026" : ""}`;
		function endingOf(ups, downs) {
			const [name = "", ...others] = [...new Set(ups.map((up) => node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(up)))];
			if (others.length === 0 && !/\d/.test(name)) return (0, _escape_path_js__WEBPACK_IMPORTED_MODULE_1__.f)(name);
			if (downs.length === 0) return "*.sql";
			return ups.every((up) => up.endsWith(".up.sql")) ? "*.up.sql" : null;
		}
		function patternBelow({ directory }, names) {
			const downs = names.filter((name) => (0, _not_plain_js__WEBPACK_IMPORTED_MODULE_2__.Pj)(node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.basename(name)));
			const ups = names.filter((name) => !downs.includes(name));
			const ending = ups.length === 0 ? null : endingOf(ups, downs);
			if (ending === null) return null;
			const [depth = 0, ...others] = [...new Set(ups.map((name) => name.split("/").length - 1))];
			const between = others.length === 0 ? "*/".repeat(depth) : "**/";
			return `${directory === "." ? "." : (0, _escape_path_js__WEBPACK_IMPORTED_MODULE_1__.f)(directory)}/${between}${ending}`;
		}
		function refuseDeeper(folder, below) {
			const pattern = patternBelow(folder, below);
			const each = "list their folders under migrations, in the order in which they are to run.";
			return (0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.ds)(null, `${folder.directory} holds no SQL file of its own, only files below: ${some(below)}.`, pattern === null ? `L${each.slice(1)}` : `To run them in the order of their paths, set migrations: ${pattern}. In another order, ${each}`);
		}
		function refuseEmpty(folder, format) {
			const files = folder.names.filter((name) => (0, _file_names_js__WEBPACK_IMPORTED_MODULE_4__.VT)(name) && format.companion?.(name) !== true);
			const own = files.filter(_file_names_js__WEBPACK_IMPORTED_MODULE_4__.NP);
			if (own.length === 0 && files.length > 0) refuseDeeper(folder, files);
			if (own.length === 0) return;
			(0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.ds)(`${folder.directory}/${own[0]}`, `${folder.directory}: ${own.length === 1 ? "the only SQL file" : `none of the ${own.length} SQL files`} would ${own.length === 1 ? "not " : ""}run, because ${format.name} names files otherwise: ${some(own)}.`, `Name them as ${format.name} does. If the folder is not one of ${format.name}, set format to the tool's that it is for, or format: plain to run every file.`);
		}
		function refuseNotRun(folder, format, listed, { names, kind, written }) {
			const { directory } = folder;
			if (names === "all") {
				if (listed.size === 0) refuseEmpty(folder, format);
				return;
			}
			const others = names.filter((name) => !listed.has(name));
			const noSql = others.find((name) => !(0, _file_names_js__WEBPACK_IMPORTED_MODULE_4__.VT)(name));
			if (kind === "file" && noSql !== void 0) (0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.ds)(null, `migrations: ${written} is listed, and its name does not end in .sql.`, "List SQL files. A program runs in an earlier step of the workflow.");
			const companion = others.find((name) => format.companion?.(name) === true);
			if (companion !== void 0 && (kind === "file" || others.length === names.length)) (0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.ds)(`${directory}/${companion}`, `migrations: ${written} names ${directory}/${companion}, which ${format.name} does not run by itself.`, `Take it off the list, or list the folder: ${format.name} says what of it runs. To run the file all the same, copy it to a folder of its own and list that.`);
			const passed = others.find((name) => (0, _file_names_js__WEBPACK_IMPORTED_MODULE_4__.VT)(name) && format.companion?.(name) !== true);
			if (passed !== void 0) (0, _stop_js__WEBPACK_IMPORTED_MODULE_3__.ds)(`${directory}/${passed}`, `migrations: ${written} names ${directory}/${passed}, which ${format.name} passes over: ${format.name} names files otherwise.`, `Name it as ${format.name} does, or move it out of ${directory} and list it where it is then. If the folder is not one of ${format.name}, set format to the tool's that it is for, or format: plain.`);
		}
	}),
	3888: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ax: () => onlyByTool,
			ds: () => stop,
			gx: () => runFirst,
			pY: () => leaveTo
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);
		function stop(where, message, remedy) {
			const { file, line } = typeof where === "string" ? {
				file: where,
				line: 1
			} : where ?? {
				file: null,
				line: 1
			};
			throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
				message,
				...file === null ? {} : { location: {
					file,
					line,
					column: 1
				} },
				state: "Nothing was run; the database is as it was.",
				remedy
			});
		}
		const leaveTo = (tool) => `Let ${tool} apply them in an earlier step and set migrations: none here; the snapshot and the inventory need nothing else.`;
		const onlyByTool = (tool, kind) => `is ${kind} that is not applied: only ${tool} can run it, and SQL files may depend on it.`;
		const runFirst = (tool, command) => `Run it with ${tool} first (${tool === "Flyway" ? "flyway" : tool} ${command}), which applies what comes before it as well; this action goes on from there. To leave all of them to ${tool}, set migrations: none here.`;
	}),
	8171: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cv: () => unchanged,
			De: () => historyReplaced,
			PS: () => forgetReverted,
			SX: () => recordAfter,
			Xo: () => recordBefore,
			di: () => adopt,
			fY: () => missingFrom,
			om: () => block,
			sm: () => valuesOf,
			tR: () => lockBusy
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8221);
		const valuesOf = (rows, column) => new Set(rows.flatMap((row) => row[column] ?? []));
		function missingFrom(rows, column, known) {
			const there = new Set(known);
			return rows.flatMap((row) => row[column] == null || there.has(row[column]) ? [] : [row[column]]);
		}
		const lockBusy = "PFI01";
		const recordedMeanwhile = "PFI03";
		const historyReplaced = "PFI05";
		const notRecorded = "PFI08";
		function tagFor(text) {
			for (let number = 0;; number++) {
				const tag = `$pfi${number}$`;
				if (!text.includes(tag)) return tag;
			}
		}
		function block(statements) {
			const body = statements.map((statement) => `${statement};`).join("\n");
			const tag = tagFor(body);
			return `DO ${tag} BEGIN\n${body}\nEND ${tag}`;
		}
		const raise = (message, code) => `RAISE EXCEPTION '%', ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${message}`} USING ERRCODE = '${code}'`;
		function lock(history, found) {
			return [
				...history.locks(found).map((key) => `IF NOT pg_catalog.pg_try_advisory_xact_lock(${key}) THEN
        ${raise(`another tool holds the lock of ${history.table}`, lockBusy)}; END IF`),
				`LOCK TABLE ${found.table} IN ${history.locksTable ? "SHARE ROW EXCLUSIVE" : "ROW EXCLUSIVE"} MODE`,
				unchanged(found)
			];
		}
		function unchanged({ table, owner, triggers }) {
			const owned = owner === null ? "pg_get_userbyid(c.relowner) = current_user" : `c.relowner = ${owner}`;
			const known = triggers.length === 0 ? "" : ` AND t.oid NOT IN (${triggers.join(", ")})`;
			return `IF NOT EXISTS (SELECT FROM pg_catalog.pg_class c
      WHERE c.oid = ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${table}`}::regclass AND c.relkind IN ('r', 'p') AND ${owned})
      OR EXISTS (SELECT FROM pg_catalog.pg_trigger t
        WHERE t.tgrelid = ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${table}`}::regclass AND NOT t.tgisinternal${known})
    THEN ${raise(`${table} was replaced, or got a trigger, since this run looked at it`, historyReplaced)}; END IF`;
		}
		function forgetReverted(migration, history, found, otherwise = "NULL") {
			const { file } = migration.source;
			return `IF EXISTS (${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`SELECT FROM catalog.migrations WHERE file = ${file} AND marked = 'reverted'`}) THEN
    ${history.forget(migration, found)}; ELSE ${otherwise}; END IF`;
		}
		function recordBefore(migration, history, found) {
			const message = `${migration.source.file} was applied by another run or tool in the meantime`;
			return [
				...lock(history, found),
				`IF ${history.recorded(migration, found)} THEN
      ${forgetReverted(migration, history, found, raise(message, recordedMeanwhile))}; END IF`,
				...history.recordsFirst === true ? [history.record(migration, found)] : []
			];
		}
		function recordAfter(migration, history, found, looks = false) {
			const finish = history.finish?.(migration, found);
			const message = `${found.table} did not take the row of ${migration.source.file}`;
			const record = history.record(migration, found);
			const needed = looks ? `IF NOT (${history.recorded(migration, found)}) THEN ${record}; END IF` : record;
			return [
				...history.recordsFirst === true ? [] : [needed],
				...finish === void 0 ? [] : [finish],
				`IF NOT (${history.recorded(migration, found)}) THEN ${raise(message, notRecorded)}; END IF`
			];
		}
		function adopt(migration, history, found) {
			return block([...lock(history, found), `IF NOT (${history.recorded(migration, found)}) THEN ${history.record(migration, found)}; END IF`]);
		}
	}),
	7348: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			By: () => parseStatement,
			QX: () => isMaintenance,
			Xp: () => parseCode,
			YK: () => parseStatements,
			Yj: () => parseRepack,
			lG: () => nonTransactional,
			uK: () => option
		});
		var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8688);
		var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4735);
		const relation = ({ schemaname, relname }) => (schemaname === void 0 ? "" : `${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(schemaname)}.`) + (0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(relname);
		const option = (options, name) => (options ?? []).some(({ DefElem }) => DefElem?.defname === name && !/^(false|off|0)$/i.test(String(DefElem.arg?.String?.sval ?? DefElem.arg?.Boolean?.boolval ?? "")));
		const scopes = new Map([
			["REINDEX_OBJECT_TABLE", "table"],
			["REINDEX_OBJECT_INDEX", "index"],
			["REINDEX_OBJECT_SCHEMA", "schema"]
		]);
		function reindex({ kind, relation: named, name }) {
			const scope = scopes.get(kind) ?? "database";
			if (scope === "database") return {
				kind: "reindex",
				scope,
				name: null
			};
			return {
				kind: "reindex",
				scope,
				name: scope === "schema" ? (0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(name) : relation(named)
			};
		}
		function classify(tree) {
			const [[kind, node] = ["", {}]] = Object.entries(tree ?? {});
			switch (kind) {
				case "IndexStmt": return node["concurrent"] === true ? {
					kind: "create index",
					table: relation(node["relation"])
				} : null;
				case "DropStmt": return node["removeType"] === "OBJECT_INDEX" && node["concurrent"] === true ? {
					kind: "drop index",
					indexes: node["objects"].map(({ List }) => List.items.map(({ String: { sval } }) => (0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.Cv)(sval)).join("."))
				} : null;
				case "ReindexStmt": return option(node["params"], "concurrently") || /SCHEMA|DATABASE|SYSTEM/.test(node["kind"]) ? reindex(node) : null;
				case "VacuumStmt": return node["is_vacuumcmd"] === true ? { kind: "repeatable" } : null;
				case "ClusterStmt": return node["relation"] === void 0 ? { kind: "repeatable" } : null;
				case "AlterSystemStmt": return { kind: "repeatable" };
				case "DiscardStmt": return node["target"] === "DISCARD_ALL" ? { kind: "repeatable" } : null;
				case "CreatedbStmt": return {
					kind: "create",
					catalog: "pg_database",
					column: "datname",
					name: node["dbname"]
				};
				case "DropdbStmt": return {
					kind: "drop",
					catalog: "pg_database",
					column: "datname",
					name: node["dbname"]
				};
				case "CreateTableSpaceStmt": return {
					kind: "create",
					catalog: "pg_tablespace",
					column: "spcname",
					name: node["tablespacename"]
				};
				case "DropTableSpaceStmt": return {
					kind: "drop",
					catalog: "pg_tablespace",
					column: "spcname",
					name: node["tablespacename"]
				};
				case "CreateSubscriptionStmt": return {
					kind: "create",
					catalog: "pg_subscription",
					column: "subname",
					name: node["subname"]
				};
				case "DropSubscriptionStmt": return {
					kind: "drop",
					catalog: "pg_subscription",
					column: "subname",
					name: node["subname"]
				};
				case "AlterTableStmt": {
					const command = node["cmds"][0]?.["AlterTableCmd"];
					const partition = command?.["def"]?.PartitionCmd;
					return command?.["subtype"] === "AT_DetachPartition" && partition?.["concurrent"] === true ? {
						kind: "detach partition",
						parent: relation(node["relation"]),
						partition: relation(partition["name"])
					} : null;
				}
				default: return null;
			}
		}
		const isMaintenance = ({ words: [first = ""] }) => maintenance.has(first);
		const maintenance = new Set([
			"REINDEX",
			"VACUUM",
			"CLUSTER",
			"REPACK"
		]);
		const first = new Set([...maintenance, "DISCARD"]);
		const second = new Set([
			"SYSTEM",
			"DATABASE",
			"TABLESPACE",
			"SUBSCRIPTION"
		]);
		function mayBe({ words }) {
			return first.has(words[0] ?? "") || second.has(words[1] ?? "") || words.includes("CONCURRENTLY");
		}
		let grammar;
		async function parser() {
			globalThis.__dirname ??= import.meta.dirname;
			if (grammar === void 0) {
				(0, node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--no-wasm-tier-up");
				(0, node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--no-wasm-dynamic-tiering");
				grammar = __webpack_require__.e(627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
			}
			return await grammar;
		}
		async function parseStatements(text) {
			try {
				const { stmts } = await (await parser()).parse(text);
				return stmts.map(({ stmt }) => stmt);
			} catch {
				return null;
			}
		}
		async function parseCode(text) {
			try {
				return await (await parser()).parsePlPgSQL(text);
			} catch {
				return null;
			}
		}
		const parseStatement = async (text) => (await parseStatements(text))?.[0] ?? null;
		const parseRepack = (text) => parseStatement((0, _tokens_js__WEBPACK_IMPORTED_MODULE_2__.qZ)(text).replace(/^\s*repack/i, "VACUUM").replace(/\busing\s+index\b[^]*$/i, ""));
		async function repack(text) {
			const { rels, options } = (await parseRepack(text))?.["VacuumStmt"] ?? { rels: [] };
			return rels === void 0 || option(options, "concurrently") || option(options, "analyze") ? { kind: "repeatable" } : null;
		}
		async function nonTransactional({ text, script }) {
			const found = new Map();
			for (const statement of script.statements) {
				if (!mayBe(statement)) continue;
				const own = text.slice(statement.start, statement.end);
				const kind = statement.words[0] === "REPACK" ? await repack(own) : classify(await parseStatement(own));
				if (kind !== null) found.set(statement.start, kind);
			}
			return found;
		}
	}),
	1376: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Dz: () => lockedHistories,
			Ju: () => historySchemas,
			ax: () => tablesBesideHistories,
			mH: () => historyTables
		});
		var _formats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8043);
		var _other_tools_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9089);
		const isOfTool = (schema) => schema !== null && schema !== "public";
		const historyTables = [...new Set([..._formats_index_js__WEBPACK_IMPORTED_MODULE_0__.h0.map(({ schema, table }) => isOfTool(schema) ? `${schema}.${table}` : table), ..._other_tools_js__WEBPACK_IMPORTED_MODULE_1__.e])];
		const lockedHistories = new Set(_formats_index_js__WEBPACK_IMPORTED_MODULE_0__.h0.flatMap(({ schema, table }) => isOfTool(schema) ? [] : [table]));
		const historySchemas = [...new Set([..._formats_index_js__WEBPACK_IMPORTED_MODULE_0__.h0.map(({ schema }) => schema).filter(isOfTool), ..._other_tools_js__WEBPACK_IMPORTED_MODULE_1__.e.filter((table) => table.includes(".")).map((table) => table.split(".")[0])])];
		const tablesBesideHistories = _formats_index_js__WEBPACK_IMPORTED_MODULE_0__.h0.flatMap(({ beside }) => beside ?? []);
	}),
	1036: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			N: () => inspect,
			M: () => inspectionOf
		});
		var quoting = __webpack_require__(8688);
		var server_error = __webpack_require__(1445);
		var database_database = __webpack_require__(7172);
		var known_errors = __webpack_require__(20);
		var lacking_privileges = __webpack_require__(3411);
		var src_error = __webpack_require__(1557);
		var named_results = __webpack_require__(9599);
		var trust = __webpack_require__(6211);
		var sql = __webpack_require__(8221);
		var inspection_sql = __webpack_require__(2890);
		var tokens = __webpack_require__(4735);
		const kinds = new Set([
			"table",
			"view",
			"sequence",
			"index",
			"type",
			"domain",
			"function",
			"procedure",
			"schema"
		]);
		const passedOver = new Set("or replace unlogged foreign materialized recursive unique concurrently if not exists only".split(" "));
		const tokensOf = (statement) => statement.match(/(?:"[^"]*")+|[\w$\u0080-\uffff]+|[^\s]/g) ?? [];
		const read = (written) => written.startsWith("\"") ? written.slice(1, -1).replaceAll("\"\"", "\"") : written.toLowerCase();
		function objectsOf(statement) {
			const tokens = tokensOf(statement);
			let at = 1;
			const pass = () => {
				while (passedOver.has((tokens[at] ?? "").toLowerCase())) at++;
			};
			pass();
			const kind = (tokens[at++] ?? "").toLowerCase();
			if (!kinds.has(kind)) return null;
			pass();
			const verb = (tokens[0] ?? "").toLowerCase();
			if (verb === "create" && kind === "index" && tokens[at]?.toLowerCase() === "on") return null;
			const objects = [];
			for (; at < tokens.length; at += tokens[at] === "," ? 1 : tokens.length) {
				const [first = "", dot, second = ""] = tokens.slice(at, at + 3);
				objects.push({
					kind,
					schema: dot === "." ? read(first) : null,
					name: read(dot === "." ? second : first)
				});
				at += dot === "." ? 3 : 1;
			}
			return {
				verb,
				objects: verb === "drop" ? objects : objects.slice(0, 1)
			};
		}
		const movesAway = /\b(?:rename\s+to|set\s+schema)\b/i;
		const looked = 2e3;
		function createdBy(sources) {
			const created = new Map();
			for (const { file, sql: text, script } of sources) {
				const own = new Map();
				created.set(file, own);
				for (const { start, end, words } of script.statements) {
					if (words[0] !== "CREATE" && words[0] !== "DROP" && words[0] !== "ALTER") continue;
					const statement = (0, tokens.qZ)(text.slice(start, Math.min(end, start + looked)));
					const about = objectsOf(statement);
					if (about?.verb === "create") for (const one of about.objects) own.set(one.name, one);
					else if (about?.verb === "drop" || movesAway.test(statement)) for (const { name } of about?.objects ?? []) for (const objects of created.values()) objects.delete(name);
				}
			}
			return new Map([...created].map(([file, objects]) => [file, [...objects.values()]]));
		}
		const shown = ({ kind, schema, name: own }) => `${kind} ${schema === null ? "" : `${schema}.`}${own}`;
		async function objectsIn(database, sources) {
			const objects = [...createdBy(sources)].flatMap(([file, created]) => created.map((one) => ({
				file,
				...one
			})));
			if (objects.length === 0) return new Map();
			const wanted = objects.map(({ kind, schema, name: own }, place) => ({
				place,
				kind,
				schema,
				own
			}));
			const here = `CASE WHEN o.schema IS NOT NULL THEN n.nspname = o.schema
    WHEN o.kind = 'index' THEN n.nspname !~ '^pg_'
    ELSE n.nspname = ANY (current_setting('pg_feature_inventory.schemas')::name[]) END`;
			const { found } = await (0, named_results.Y)(database, [
				"BEGIN READ ONLY",
				inspection_sql.Tr,
				...trust.y_,
				(0, named_results.K)("found", `SELECT o.place FROM ${(0, sql.l)`json_to_recordset(${wanted})`} o(place int, kind text, schema text, own text)
      WHERE CASE
        WHEN o.kind = 'schema' THEN EXISTS (SELECT FROM pg_namespace WHERE nspname = o.own)
        WHEN o.kind IN ('function', 'procedure') THEN EXISTS (
          SELECT FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE proname = o.own AND ${here})
        WHEN o.kind IN ('type', 'domain') THEN EXISTS (
          SELECT FROM pg_type JOIN pg_namespace n ON n.oid = typnamespace WHERE typname = o.own AND ${here})
        ELSE EXISTS (SELECT FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relname = o.own AND ${here})
      END`),
				"ROLLBACK"
			]);
			const there = new Set(found.map(({ place }) => Number(place)));
			const files = new Map();
			objects.forEach((object, place) => {
				const file = files.get(object.file) ?? {
					there: [],
					missing: []
				};
				files.set(object.file, file);
				file[there.has(place) ? "there" : "missing"].push(shown(object));
			});
			return files;
		}
		var lock_holder = __webpack_require__(4729);
		const leastPatience = 1e4;
		async function inspect(database, sets, waiting) {
			const { waitForLock, onWait } = waiting ?? { waitForLock: 6e4 };
			const within = waiting === void 0 ? {} : { within: Math.max(waitForLock, leastPatience) };
			const histories = new Map(sets.flatMap(({ format: { history } }) => history === null ? [] : [[history.id, history]]));
			const deadline = Date.now() + waitForLock;
			for (;;) {
				const inspection = await look(database, histories, within);
				const begun = [...inspection.histories].flatMap(([id, found]) => histories.get(id)?.unfinished?.(found) === true ? [...histories.get(id)?.locks(found) ?? []] : []);
				if (begun.length === 0) return await withObjects(database, inspection, sets);
				const holder = await (0, lock_holder.m)(database, begun);
				if (holder === null) return await withObjects(database, await look(database, histories, within), sets);
				if (Date.now() >= deadline) throw new src_error.l({
					message: `Another tool is applying migrations to ${database.name} and did not finish in time: ${holder}.`,
					state: "Nothing was run.",
					remedy: "Run again when it has finished, or raise wait-for-lock."
				});
				onWait?.(`Waiting for another tool: ${holder}`);
				await database.pause(Math.min(1e3, Math.max(deadline - Date.now(), 50)));
			}
		}
		async function withObjects(database, inspection, sets) {
			if (inspection.existing === null) return inspection;
			const sources = sets.flatMap(({ migrations = [] }) => migrations).filter(({ kind }) => kind === "versioned").map(({ source }) => source);
			return {
				...inspection,
				existing: {
					...inspection.existing,
					objects: await objectsIn(database, sources)
				}
			};
		}
		async function look(database, histories, within) {
			return inspectionOf((await database.query((0, inspection_sql.zT)([...histories.values()]), within).catch(async (error) => {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				throw new src_error.l({
					message: `The migration history cannot be read: ${error.message}`,
					state: "Nothing was changed.",
					...(0, known_errors.W)(error, {
						user: database.user,
						lacks: await (0, lacking_privileges.W)(database, error, "SELECT")
					})
				}, { cause: error });
			})).findLast(({ command }) => command === "SELECT")?.rows[0], database.searchPath);
		}
		function inspectionOf(row, target) {
			if (row.strange.length > 0) throw distrusted(row.strange, row.role);
			const [unseen] = row.hidden;
			if (unseen !== void 0) throw unreadable(unseen, row.hidden, row.role);
			const whole = (read) => ({
				...read,
				database: row.database,
				table: `${(0, quoting.Cv)(read.schema)}.${(0, quoting.Cv)(read.name)}`
			});
			return {
				serverVersion: row.server_version,
				user: row.role,
				database: row.database,
				target,
				standby: row.standby,
				readOnly: row.read_only,
				installed: row.installed,
				complete: row.complete,
				counts: row.counts,
				applied: row.applied ?? [],
				offers: row.offers ?? [],
				existing: row.tables === null ? null : {
					tables: row.tables.count,
					names: row.tables.names,
					objects: new Map()
				},
				others: row.others,
				histories: new Map(Object.entries(row.found).map(([id, found]) => [id, {
					...whole(found),
					alike: found.alike.map((one) => ({
						...whole(one),
						alike: []
					}))
				}]))
			};
		}
		const reasons = {
			usage: "it may not use the schema",
			select: "it lacks the privilege SELECT",
			forced: "row-level security is forced on its owner too, and may hide rows",
			policy: "row-level security may hide rows from it"
		};
		function unreadable({ table, why }, all, user) {
			const statements = [...new Set(all.map(({ remedy }) => remedy))].join(" ");
			return new src_error.l({
				message: `Role ${user} cannot see what is recorded in ${table}: ${reasons[why]}.`,
				sqlstate: "42501",
				state: "Nothing was run: what is applied already would run again.",
				remedy: why === "usage" || why === "select" ? `For mode: plan, reading is all it needs. Let the owner run: ${statements} For mode: apply or check, connect as the role that applied the migrations so far (on Supabase: postgres).` : `Connect as the role that applied the migrations so far, or let an administrator run: ${statements}`
			});
		}
		function distrusted(strange, user) {
			const shown = strange.slice(0, 5);
			const more = strange.length > shown.length ? `, and ${strange.length - shown.length} more` : "";
			const objects = shown.map(({ object, owner }) => `${object} (role ${owner})`).join("; ");
			return new src_error.l({
				message: `Not everything that the run reads and writes belongs to role ${user} or to a role whose rights it has: ${objects}${more}.`,
				state: "Its code would run with the rights of the connected role. Nothing of it was called, and nothing was run or written since it was seen.",
				remedy: `Look at each of them. Drop what nobody needs; for what is yours, grant the run the rights of its owner, or change the owner: ${shown.map(({ remedy }) => remedy).join(" ")}`
			});
		}
	}),
	2890: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Tr: () => rememberPath,
			bK: () => inspection,
			zT: () => inspectionSql
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8221);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2755);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2966);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6211);
		var _bundled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8833);
		var _history_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1376);
		var _ledger_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3540);
		var _offered_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3674);
		var _other_tools_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9089);
		const installed = `EXISTS (
  SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'catalog' AND c.relname = 'migrations')`;
		const mostAlike = 8;
		const constants = (texts) => texts.map((text) => (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${text}`).join(", ");
		const neededOf = ({ columns }) => `ARRAY[${constants(columns)}]`;
		function readRows({ columns }, relation, kind) {
			return `EXECUTE format($read$SELECT json_agg(json_build_object(${columns.map((column) => `'${column}', h.${column}::text`).join(", ")})) FROM %s %s h$read$,
      CASE ${kind} WHEN 'r' THEN 'ONLY' ELSE '' END, ${relation}) INTO content`;
		}
		const noteHidden = (which) => `hidden := hidden || (
    SELECT coalesce(jsonb_agg(jsonb_build_object('table', format('%I.%I', nspname, relname), 'why', why, 'remedy',
      CASE
        WHEN why = 'forced' THEN format('ALTER TABLE %I.%I NO FORCE ROW LEVEL SECURITY;', nspname, relname)
        WHEN why = 'policy' THEN format('GRANT %I TO %I;', pg_get_userbyid(relowner), current_user)
        -- Grants in it to any other role are revoked again (catalog.set_privileges).
        WHEN nspname = 'catalog' THEN concat_ws(' ',
          CASE WHEN to_regrole('feature_inventory_reader') IS NULL
            THEN 'CREATE ROLE feature_inventory_reader NOLOGIN;' END,
          'GRANT USAGE ON SCHEMA catalog TO feature_inventory_reader;',
          format('GRANT SELECT ON catalog.%I TO feature_inventory_reader;', relname),
          format('GRANT feature_inventory_reader TO %I;', current_user))
        ELSE concat_ws(' ',
          CASE WHEN NOT usable THEN format('GRANT USAGE ON SCHEMA %I TO %I;', nspname, current_user) END,
          CASE WHEN NOT readable THEN format('GRANT SELECT ON %I.%I TO %I;', nspname, relname, current_user) END)
      END)), '[]')
    FROM (
      SELECT nspname, relname, relowner, has_schema_privilege(n.oid, 'USAGE') AS usable,
        has_table_privilege(c.oid, 'SELECT') AS readable, CASE
        WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN 'usage'
        WHEN NOT has_table_privilege(c.oid, 'SELECT') THEN 'select'
        WHEN row_security_active(c.oid) THEN
          CASE WHEN pg_has_role(relowner, 'USAGE') THEN 'forced' ELSE 'policy' END END AS why
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE relkind IN ('r', 'p') AND relowner = ANY (trusted) AND ${which}) unseen
    WHERE why IS NOT NULL)`;
		const triggersOn = (relation) => `ARRAY(
      SELECT t.oid::bigint FROM pg_catalog.pg_trigger t WHERE t.tgrelid = ${relation} AND NOT t.tgisinternal)`;
		function readHistory(history) {
			const { id, schema, table, foreign, known } = history;
			const places = schema === null ? "unnest(path) WITH ORDINALITY s (name, rank)" : (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`(VALUES (${schema}::name, 1)) s (name, rank)`;
			const expected = schema === null ? `path[1], substring(current_setting('pg_feature_inventory.search_path') FROM '^"?([^",]+)"?$'), 'public'` : (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${schema}`;
			return `SELECT c.oid, c.relkind, format('%I.%I', nspname, relname) AS name,
      relowner, pg_get_userbyid(relowner) AS owner,
      relkind IN ('r', 'p') AND relowner = ANY (trusted) AS trusted INTO other
    FROM ${places} JOIN pg_catalog.pg_namespace n ON nspname = s.name
      JOIN pg_catalog.pg_class c ON relnamespace = n.oid ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`AND relname = ${table}`} ORDER BY s.rank LIMIT 1;
  place := other.oid;
  ${noteHidden((0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`relname = ${table}` + (schema === null ? ` AND array_position(written, nspname) <= coalesce((
          SELECT array_position(written, h.nspname) FROM pg_catalog.pg_class p
            JOIN pg_catalog.pg_namespace h ON h.oid = p.relnamespace WHERE p.oid = place), cardinality(written))` : (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)` AND nspname = ${schema}`))};
  names := ARRAY(
    SELECT attname::text FROM pg_catalog.pg_attribute WHERE attrelid = place AND attnum > 0 AND NOT attisdropped);
  content := NULL;
  IF place IS NOT NULL AND NOT other.trusted THEN
    strange := strange || jsonb_build_object(
      'object', pg_describe_object('pg_class'::regclass, place, 0), 'owner', other.owner,
      'remedy', CASE WHEN other.relkind IN ('r', 'p')
        THEN format('GRANT %I TO %I; (or connect as %1$I)', other.owner, current_user)
        ELSE format('%s has to be a table.', other.name) END);
  ELSIF hidden = '[]'
    AND names @> ${neededOf(history)}${foreign === void 0 ? "" : ` AND NOT names @> ARRAY['${foreign}']`} THEN
    watched := watched || place::oid;
    -- Once it is locked, nothing can take its place.
    EXECUTE format('LOCK TABLE %s IN ACCESS SHARE MODE', other.name);
    IF to_regclass(other.name) IS DISTINCT FROM place THEN
      RAISE EXCEPTION '% was replaced meanwhile', other.name USING ERRCODE = 'serialization_failure';
    END IF;
    ${readRows(history, "place", "other.relkind")};
  END IF;
  found := found || jsonb_build_object(${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${id}`}, json_build_object(
    'schema', coalesce((
      SELECT nspname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
      WHERE c.oid = place), ${expected}),
    'name', ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${table}`}, 'exists', place IS NOT NULL, 'columns', names, 'rows', coalesce(content, '[]'),
    'counted', other.relkind IS DISTINCT FROM 'p',
    'owner', other.relowner::bigint, 'triggers', ${triggersOn("place")}));
  alike := '[]';
  ${known === null ? "" : readAlike(history, known)}
  found := jsonb_set(found, ARRAY[${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${id}`}, 'alike'], alike);`;
		}
		function readAlike(history, { shape, name }) {
			const { schema, table } = history;
			const columns = Object.keys(shape);
			const shapeText = Object.entries(shape).map(([column, category]) => `${column}:${category}`).sort().join(" ");
			const orNamed = name ? (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`relname = ${table} OR ` : "";
			const onlyHere = schema === null ? `-- Who names a schema in the connection string says where the history is.
      AND (here OR current_setting('pg_feature_inventory.path_source') <> 'client')` : "";
			return `FOR other IN
    SELECT c.oid, c.oid::regclass AS place, relowner, nspname, relname, here, attributes.names,
      ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`relname = ${table}`} AND (${name} OR pg_has_role(relowner, 'MEMBER')) AS namesake, relkind,
      attributes.names @> ${neededOf(history)} AND has_schema_privilege(n.oid, 'USAGE')
        AND has_table_privilege(c.oid, 'SELECT')
        AND relowner = ANY (trusted) AND NOT row_security_active(c.oid) AS readable
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace,
      LATERAL (SELECT ${schema === null ? "nspname = ANY (path)" : (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`nspname = ${schema}`} AS here) AS places,
      LATERAL (
        SELECT array_agg(attname::text) AS names,
          string_agg(format('%s:%s', attname, typcategory), ' ' ORDER BY attname COLLATE "C") AS shape
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = atttypid
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS attributes
    WHERE relkind IN ('r', 'p') AND c.oid IS DISTINCT FROM place
      AND nspname !~ '^pg_' AND nspname <> 'information_schema'
      ${onlyHere}
      -- First by one pass over all columns, so that thousands of tables cost milliseconds.
      AND (${orNamed}c.oid IN (
        SELECT attrelid FROM pg_catalog.pg_attribute
        WHERE attname IN (${constants(columns)}) AND attnum > 0 AND NOT attisdropped
        GROUP BY 1 HAVING count(*) = ${columns.length}))
      AND (${orNamed}shape = '${shapeText}')
    ORDER BY here DESC, nspname, relname LIMIT ${mostAlike}
  LOOP
    content := NULL;
    IF other.readable THEN
      watched := watched || other.oid;
      ${readRows(history, "other.place", "other.relkind")};
    END IF;
    alike := alike || jsonb_build_array(json_build_object(
      'schema', other.nspname, 'name', other.relname, 'exists', true, 'columns', other.names,
      'rows', coalesce(content, '[]'), 'owner', other.relowner::bigint, 'triggers', ${triggersOn("other.oid")},
      'counted', other.relkind = 'r', 'here', other.here, 'namesake', other.namesake));
  END LOOP;`;
		}
		const rememberPath = `SELECT
  pg_catalog.set_config('pg_feature_inventory.schemas', pg_catalog.current_schemas(false)::pg_catalog.text, true),
  pg_catalog.set_config('pg_feature_inventory.search_path', pg_catalog.current_setting('search_path'), true),
  pg_catalog.set_config('pg_feature_inventory.path_source', (
    SELECT s.source FROM pg_catalog.pg_settings s WHERE s.name OPERATOR(pg_catalog.=) 'search_path'), true)`;
		const readApplied = `${noteHidden("nspname = 'catalog' AND relname = 'migrations'")};
  IF strange = '[]' AND hidden = '[]' AND ${installed} THEN
    PERFORM set_config('pg_feature_inventory.applied', (
      SELECT coalesce(json_agg(json_build_object('file', file, 'version', version, 'kind', kind,
        'checksum', checksum, 'token_checksum', token_checksum,
        'milliseconds', milliseconds, 'progress', progress, 'marked', marked)), '[]')::text
      FROM catalog.migrations), true),
      set_config('pg_feature_inventory.recorded', EXISTS (
        SELECT FROM catalog.migrations WHERE kind <> 'bundled')::text, true),
      set_config('pg_feature_inventory.packs', EXISTS (
        SELECT FROM catalog.migrations
        WHERE kind = 'bundled' AND file NOT LIKE '%/003_feature_inventory.sql')::text, true);
  END IF;`;
		const ownTables = `SELECT json_build_object('count', count(*), 'names', (array_agg(t.name ORDER BY t.name))[1:3])
  FROM (
    SELECT format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
      AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'catalog',
        ${constants([..._database_index_js__WEBPACK_IMPORTED_MODULE_1__.s, ..._history_tables_js__WEBPACK_IMPORTED_MODULE_2__.Ju])})
      AND c.relname NOT IN (${constants([..._history_tables_js__WEBPACK_IMPORTED_MODULE_2__.mH, ..._history_tables_js__WEBPACK_IMPORTED_MODULE_2__.ax])})
      AND (current_setting('pg_feature_inventory.packs', true) IS DISTINCT FROM 'true'
        OR format('%s.%s', n.nspname, c.relname) NOT IN (${constants(_bundled_js__WEBPACK_IMPORTED_MODULE_3__.RU)}))
      AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0 AND d.deptype = 'e')) t
  HAVING count(*) > 0`;
		const isShared = `(WITH trusted (oid) AS (SELECT unnest(trusted)) ${_database_index_js__WEBPACK_IMPORTED_MODULE_4__.ck})`;
		const readStrange = `IF watched <> '{}' THEN
    IF ${isShared} THEN
      strange := strange || (
      WITH trusted (oid) AS (SELECT unnest(trusted)), watched (oid) AS (SELECT unnest(watched)), ${_database_index_js__WEBPACK_IMPORTED_MODULE_4__.Ly}
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'object', f.object, 'owner', pg_get_userbyid(f.owner), 'remedy', f.remedy)), '[]')
      FROM foreign_part f);
    END IF;
  END IF;`;
		const inspection = (histories) => [
			rememberPath,
			..._database_index_js__WEBPACK_IMPORTED_MODULE_5__.y_,
			readAll(histories),
			answer
		];
		const inspectionSql = (histories) => [
			"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
			...inspection(histories),
			"ROLLBACK"
		].join(";\n");
		const readAll = (histories) => `DO $inspect$
DECLARE
  trusted CONSTANT oid[] := ARRAY(${_database_index_js__WEBPACK_IMPORTED_MODULE_4__.xC});
  -- The schemas in which the files' names are looked up.
  path name[];
  -- The search_path as it is written: also schemas that the role may not use.
  written name[];
  watched oid[] := '{}';
  strange jsonb := '[]';
  hidden jsonb := '[]';
  place regclass;
  names text[];
  content json;
  found jsonb := '{}';
  alike jsonb;
  other record;
  filled boolean;
  others jsonb := '[]';
  tables json;
BEGIN
  -- No view and no foreign table, whatever comes meanwhile; older minor versions lack the setting.
  PERFORM set_config('restrict_nonsystem_relation_kind', 'view, foreign-table', true)
    WHERE current_setting('restrict_nonsystem_relation_kind', true) IS NOT NULL;
  path := current_setting('pg_feature_inventory.schemas')::name[];
  written := ARRAY(
    SELECT CASE part[1] WHEN '$user' THEN current_user
      ELSE coalesce(replace(part[1], '""', '"'), lower(part[2])) END::name
    FROM regexp_matches(
      replace(current_setting('pg_feature_inventory.search_path'), '$user', '"$user"'),
      '"((?:[^"]|"")+)"|([^,[:space:]"]+)', 'g') part);
  -- No question is planned where there is nothing to ask of: that takes longer than all else.
  IF EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.nspname = 'catalog') THEN
    IF ${isShared} THEN
      SELECT coalesce(jsonb_agg(f), '[]') INTO strange FROM (
        WITH trusted (oid) AS (SELECT unnest(trusted)), ${_database_index_js__WEBPACK_IMPORTED_MODULE_4__.lc}) f;
    END IF;
    ${readApplied}
    ${_offered_js__WEBPACK_IMPORTED_MODULE_6__.qn}
  END IF;
  IF current_setting('pg_feature_inventory.recorded', true) IS DISTINCT FROM 'true' THEN
    tables := (${ownTables});
  END IF;
  ${histories.map(readHistory).join("\n  ")}
  ${_other_tools_js__WEBPACK_IMPORTED_MODULE_7__.U}
  ${readStrange}
  PERFORM set_config('pg_feature_inventory.found', found::text, true),
    set_config('pg_feature_inventory.others', others::text, true),
    set_config('pg_feature_inventory.tables', tables::text, true),
    set_config('pg_feature_inventory.strange', strange::text, true),
    set_config('pg_feature_inventory.hidden', hidden::text, true);
END $inspect$`;
		const answer = `SELECT split_part(current_setting('server_version'), ' ', 1) AS server_version,
  current_user AS role, current_database() AS database,
  pg_is_in_recovery() AS standby, current_setting('default_transaction_read_only')::boolean AS read_only,
  ${installed} AS installed, ${_ledger_js__WEBPACK_IMPORTED_MODULE_8__.My} AS complete, current_setting('track_counts')::boolean AS counts,
  nullif(current_setting('pg_feature_inventory.applied', true), '')::json AS applied,
  nullif(current_setting('pg_feature_inventory.offers', true), '')::json AS offers,
  nullif(current_setting('pg_feature_inventory.tables', true), '')::json AS tables,
  current_setting('pg_feature_inventory.found')::json AS found,
  current_setting('pg_feature_inventory.others')::json AS others,
  current_setting('pg_feature_inventory.strange')::json AS strange,
  current_setting('pg_feature_inventory.hidden')::json AS hidden`;
	}),
	3540: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			My: () => complete,
			SU: () => hasBegun,
			ai: () => install,
			eX: () => lockKeys,
			s2: () => lock
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8221);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6211);
		var _formats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);
		const hasBegun = (progress) => progress !== null && (progress.done > 0 || progress.begun);
		const lockKeys = "1885759745, 1";
		const lock = `IF NOT pg_catalog.pg_try_advisory_xact_lock(${lockKeys}) THEN
    RAISE EXCEPTION 'another run is applying migrations' USING ERRCODE = '${_formats_index_js__WEBPACK_IMPORTED_MODULE_0__.tR}';
  END IF`;
		const pinned = "SET search_path = pg_catalog, pg_temp";
		const complete = `EXISTS (
    SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'catalog' AND p.proname = 'mark_statement'
      AND p.proconfig = '{"search_path=pg_catalog, pg_temp"}')`;
		const install = `DO $install$
DECLARE
  item record;
BEGIN
  -- Checked before, but it may have been created, or have a new owner, since then. To plan the question takes longer
  -- than all else here.
  IF to_regnamespace('catalog') IS NOT NULL THEN
    EXECUTE ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`${_database_index_js__WEBPACK_IMPORTED_MODULE_2__.re}`};
  END IF;
  IF ${complete} THEN
    RETURN;
  END IF;
  ${lock};
  -- Another run may have created it before it gave the lock back.
  IF ${complete} THEN
    RETURN;
  END IF;
  IF to_regnamespace('catalog') IS NULL THEN
    CREATE SCHEMA catalog;
  ELSE
    -- Once more: it may have been created while the lock was waited for.
    EXECUTE ${(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`${_database_index_js__WEBPACK_IMPORTED_MODULE_2__.re}`};
  END IF;
  IF to_regclass('catalog.migrations') IS NULL THEN
    CREATE TABLE catalog.migrations (
      file text PRIMARY KEY,
      version text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('versioned', 'repeatable', 'bundled')),
      checksum text,
      token_checksum text,
      applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      applied_by text NOT NULL DEFAULT session_user,
      milliseconds integer,
      progress jsonb,
      marked text CHECK (marked IN ('applied', 'baseline', 'reverted'))
    );
    COMMENT ON TABLE catalog.migrations IS 'Which migration files are applied, by pg-feature-inventory. '
      'A row is written in the transaction that runs its file.';
    COMMENT ON COLUMN catalog.migrations.file
      IS 'Path in the repository, or pg-feature-inventory/NAME for bundled SQL. '
      'Before it, with " :: ", the search_path that the connection string names, if it does.';
    COMMENT ON COLUMN catalog.migrations.checksum
      IS 'SHA-256 of the file with line ends as LF; null = marked by hand.';
    COMMENT ON COLUMN catalog.migrations.token_checksum
      IS 'SHA-256 of the file''s tokens: comments and white space change nothing.';
    COMMENT ON COLUMN catalog.migrations.progress
      IS 'How far a file is that runs statement by statement, outside of a transaction; null = finished.';
    COMMENT ON COLUMN catalog.migrations.marked IS 'How a person marked the file, until the next run acts on it '
      'and writes it into the history of the tool that records the file.';
  END IF;
  CREATE OR REPLACE FUNCTION catalog.mark(file text, mark text) RETURNS void
  LANGUAGE plpgsql ${pinned} AS $body$
  BEGIN
    PERFORM pg_catalog.pg_advisory_xact_lock(${lockKeys});
    INSERT INTO catalog.migrations AS m (file, version, kind, marked)
    VALUES (
      mark.file,
      coalesce(substring(mark.file FROM '(?:^|/)[^/0-9]*([0-9]+)[^/]*(?:/migration\\.sql)?$'), mark.file),
      'versioned', mark.mark)
    ON CONFLICT ON CONSTRAINT migrations_pkey
    DO UPDATE SET checksum = NULL, token_checksum = NULL, progress = NULL, marked = mark.mark;
  END $body$;
  COMMENT ON FUNCTION catalog.mark(text, text)
    IS 'What mark_applied, mark_reverted and baseline have in common.';
  CREATE OR REPLACE FUNCTION catalog.mark_applied(file text) RETURNS void
  LANGUAGE sql ${pinned} AS $body$ SELECT catalog.mark(file, 'applied') $body$;
  COMMENT ON FUNCTION catalog.mark_applied(text) IS 'Records a migration file, by its path in the repository, '
    'as applied without running it. An edited file is accepted as it is at the next run.';
  CREATE OR REPLACE FUNCTION catalog.baseline(file text) RETURNS void
  LANGUAGE sql ${pinned} AS $body$ SELECT catalog.mark(file, 'baseline') $body$;
  COMMENT ON FUNCTION catalog.baseline(text) IS 'Records a migration file, by its path in the repository, '
    'and all files before it in its folder as applied without running them: '
    'for a database that was created by other means.';
  CREATE OR REPLACE FUNCTION catalog.mark_reverted(file text) RETURNS void
  LANGUAGE sql ${pinned} AS $body$ SELECT catalog.mark(file, 'reverted') $body$;
  COMMENT ON FUNCTION catalog.mark_reverted(text) IS 'Forgets that a migration file, by its path in the repository, '
    'was applied: the next run runs it again.';
  CREATE OR REPLACE FUNCTION catalog.mark_statement(file text, ran boolean) RETURNS void
  LANGUAGE plpgsql ${pinned} AS $body$
  BEGIN
    UPDATE catalog.migrations AS m
    SET progress = m.progress || pg_catalog.jsonb_build_object('ran', mark_statement.ran)
    WHERE m.file = mark_statement.file AND (m.progress->>'begun')::boolean;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no statement of % was started without a run seeing it finish', mark_statement.file
        USING ERRCODE = 'no_data_found';
    END IF;
  END $body$;
  COMMENT ON FUNCTION catalog.mark_statement(text, boolean) IS 'Says whether a statement of a half-done migration file '
    'ran that no run saw finish: true = the next run goes on after it, false = the next run runs it.';
  -- The owner's alone, whatever default privileges say; catalog.set_privileges() keeps it so.
  FOR item IN
    SELECT o.object, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee
    FROM (
      SELECT 'TABLE catalog.migrations' AS object, c.relowner AS owner, c.relacl AS acl
      FROM pg_catalog.pg_class c WHERE c.oid = 'catalog.migrations'::regclass
      UNION ALL
      SELECT 'FUNCTION ' || p.oid::regprocedure, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
      FROM pg_catalog.pg_proc p
      WHERE p.pronamespace = 'catalog'::regnamespace
        AND p.proname IN ('mark', 'mark_applied', 'mark_reverted', 'mark_statement', 'baseline')
    ) o CROSS JOIN LATERAL aclexplode(o.acl) a WHERE a.grantee <> o.owner GROUP BY 1, 2
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %s CASCADE', item.object, item.grantee);
  END LOOP;
END $install$`;
	}),
	8375: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => scan });
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1450);
		var _statement_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6829);
		var _token_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8181);
		var _tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4735);
		const wordsKept = 24;
		function endOfLine(text, from) {
			const end = text.indexOf("\n", from);
			return end < 0 ? text.length : end;
		}
		function createsRoutine(words) {
			const [first, second, third, fourth] = words;
			const routine = (word) => word === "FUNCTION" || word === "PROCEDURE";
			return first === "CREATE" && (routine(second) || second === "OR" && third === "REPLACE" && routine(fourth));
		}
		const sharedKinds = 1e4;
		function scan(text) {
			const statements = typeof text === "string" ? [] : new _statement_list_js__WEBPACK_IMPORTED_MODULE_0__.dC();
			const one = {
				text: "",
				base: 0,
				windows: (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.R5)(text)[Symbol.iterator](),
				statements,
				metaCommands: [],
				tokens: new _token_hash_js__WEBPACK_IMPORTED_MODULE_2__.G(),
				start: -1,
				end: 0,
				words: [],
				shared: new Map(),
				readsStdin: false,
				fromSeen: false,
				template: null,
				goesOn: -1,
				parentheses: 0,
				bodies: 0
			};
			const unterminated = readAll(one);
			finish(one);
			const { metaCommands, template, tokens } = one;
			return {
				statements: statements instanceof _statement_list_js__WEBPACK_IMPORTED_MODULE_0__.dC ? statements.finish() : statements,
				metaCommands,
				unterminated,
				template,
				checksum: tokens.digest()
			};
		}
		function readOn(one, at) {
			const rest = one.text.slice(at);
			let more = "";
			while (more.length <= rest.length) {
				const { value, done } = one.windows.next();
				if (done === true) break;
				more += value.text;
			}
			if (more === "") return false;
			one.text = rest + more;
			one.base += at;
			return true;
		}
		function readAll(one) {
			for (let at = 0;;) {
				const { text, base } = one;
				if (at === text.length) {
					if (!readOn(one, at)) return null;
					at = 0;
					continue;
				}
				_tokens_js__WEBPACK_IMPORTED_MODULE_3__.Sh.lastIndex = at;
				_tokens_js__WEBPACK_IMPORTED_MODULE_3__.Sh.test(text);
				const matched = _tokens_js__WEBPACK_IMPORTED_MODULE_3__.Sh.lastIndex;
				const kind = (0, _tokens_js__WEBPACK_IMPORTED_MODULE_3__.I)(text, at, matched);
				if (kind === "space" || kind === "line") at = matched;
				else if (text[at] === "\\" && one.start < 0) at = readMetaCommand(one, at);
				else {
					const continued = base + at === one.goesOn;
					const next = (0, _tokens_js__WEBPACK_IMPORTED_MODULE_3__.pJ)(text, kind, at, matched, continued);
					const escaped = continued || kind === "string" && (0, _tokens_js__WEBPACK_IMPORTED_MODULE_3__.r6)(text, at);
					const on = escaped && next >= 0 ? (0, _tokens_js__WEBPACK_IMPORTED_MODULE_3__.fN)(text, next) : -1;
					if ((next < 0 || escaped && on < 0 && (0, _tokens_js__WEBPACK_IMPORTED_MODULE_3__.Vz)(text, next)) && readOn(one, at)) {
						at = 0;
						continue;
					}
					if (next < 0) {
						if (kind !== "comment") {
							if (one.start < 0) one.start = base + at;
							one.end = base + text.length;
						}
						return {
							start: base + at,
							what: whatOf(text, kind, at, matched)
						};
					}
					if (escaped) one.goesOn = on < 0 ? -1 : base + on;
					if (kind === "comment") at = next;
					else if (text[at] === ";" && one.parentheses === 0 && one.bodies === 0) at = endStatement(one, at);
					else at = readToken(one, at, next, kind);
				}
			}
		}
		function whatOf(text, kind, at, next) {
			if (kind === "comment") return "comment";
			if (kind === "identifier") return "quoted identifier";
			return kind === "dollar" ? `${text.slice(at, next)} quote` : "quoted string";
		}
		function finish(one, copyData) {
			const { start, end } = one;
			if (start >= 0) {
				const words = wordsOf(one);
				one.statements.push(copyData === void 0 ? {
					start,
					end,
					words
				} : {
					start,
					end,
					words,
					copyData
				});
			}
			one.start = -1;
			one.words.length = 0;
			one.readsStdin = one.fromSeen = false;
			one.parentheses = one.bodies = 0;
		}
		function wordsOf({ words, shared }) {
			const key = words.join(" ");
			const known = shared.get(key) ?? [...words];
			if (shared.size < sharedKinds) shared.set(key, known);
			return known;
		}
		function readMetaCommand({ text, base, metaCommands }, at) {
			const end = endOfLine(text, at);
			const name = /^\\(\S*)/.exec(text.slice(at, end))?.[1] ?? "";
			metaCommands.push({
				start: base + at,
				end: base + end,
				name
			});
			return end;
		}
		function endStatement(one, semicolon) {
			one.tokens.add(one.text, semicolon, semicolon + 1);
			if (one.readsStdin) return readRows(one, semicolon);
			finish(one);
			return semicolon + 1;
		}
		function readRows(one, semicolon) {
			const closing = /^\\\.[ \t]*\r?$/gm;
			let at = Math.min(endOfLine(one.text, semicolon) + 1, one.text.length);
			const start = one.base + at;
			for (let goesOn = false;; goesOn = true) {
				closing.lastIndex = at;
				const match = closing.exec(one.text);
				const end = match?.index ?? one.text.length;
				one.tokens.add(one.text, at, end, goesOn);
				if (match === null && readOn(one, end)) {
					at = 0;
					continue;
				}
				finish(one, {
					start,
					end: one.base + end
				});
				return match === null ? end : closing.lastIndex;
			}
		}
		function readToken(one, at, next, kind) {
			const { text, base } = one;
			if (one.start < 0) one.start = base + at;
			one.end = base + next;
			one.tokens.add(text, at, next);
			const first = text[at];
			if (kind === "word") readWord(one, text.slice(at, next).toUpperCase());
			else if (first === "{" || first === "\"") noteTemplate(one, at, next);
			else if (first === "(") one.parentheses++;
			else if (first === ")") one.parentheses = Math.max(one.parentheses - 1, 0);
			return next;
		}
		function noteTemplate(one, at, next) {
			const found = one.text.slice(at, next + 1).search(/\{[{%]/);
			if (found >= 0) one.template ??= one.base + at + found;
		}
		function readWord(one, word) {
			const { words } = one;
			if (words.length < wordsKept) words.push(word);
			if (one.parentheses !== 0) return;
			if (words[0] === "COPY") {
				if (one.fromSeen && word === "STDIN") one.readsStdin = true;
				one.fromSeen = word === "FROM";
			}
			if (!createsRoutine(words)) return;
			if (word === "BEGIN" || word === "CASE" && one.bodies > 0) one.bodies++;
			else if (word === "END" && one.bodies > 0) one.bodies--;
		}
	}),
	1689: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			p: () => list,
			s: () => unlistedBefore
		});
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		var error = __webpack_require__(1557);
		var quoting = __webpack_require__(8688);
		var dialects = __webpack_require__(719);
		const keyOf = ({ version, format, kind }) => JSON.stringify([
			format.history?.id,
			kind,
			format.identity?.(version) ?? version
		]);
		const nameOf = ({ source, directory }) => external_node_path_default().posix.relative(directory, source.file);
		const wholeFiles = new Set(["golang-migrate", "supabase"]);
		const folderOf = ({ directory, migrations, companions, ignored }) => ({
			directory,
			names: [
				...migrations.map(nameOf),
				...companions,
				...ignored
			]
		});
		function entryOf(set) {
			if (set.format.name === "golang-migrate") return (0, dialects.Z)(folderOf(set), set.migrations.map(nameOf), (name) => name);
			return set.ignored.length === 0 ? set.directory : null;
		}
		function forOtherDatabase({ first, second }, set) {
			if (![first, second].some((one) => (0, dialects.k)(nameOf(one)) !== null) || first.directory !== second.directory) return null;
			const versions = new Map(set.migrations.map((one) => [nameOf(one), keyOf(one)]));
			return `One of them is for another database. To run those for PostgreSQL, set migrations: ${(0, dialects.Z)(folderOf(set), [...versions.keys()], (name) => versions.get(name) ?? name)}`;
		}
		function bothAsPlain({ first, second, sets }) {
			if (!wholeFiles.has(first.format.name)) return null;
			const entries = sets.filter(({ migrations }) => migrations.includes(first) || migrations.includes(second)).map(entryOf);
			if (entries.includes(null)) return null;
			return `If both are to run, as the project's own runner does it, set format: plain and migrations: ${entries.join(" and ")}. Each file is then recorded by its path. Where some are applied already, say first up to which (the function is there after a run with migrations: none): SELECT catalog.baseline(${(0, quoting.eu)(first.source.key)});`;
		}
		function refuseDoubleVersions(sets) {
			const known = new Map();
			for (const set of sets) for (const second of set.migrations) {
				const { format, version, source } = second;
				if (format.history === null) continue;
				const first = known.get(keyOf(second));
				known.set(keyOf(second), second);
				if (first === void 0) continue;
				const both = {
					first,
					second,
					sets
				};
				throw new error.l({
					message: `${source.file} and ${first.source.file} have the same version ${version}.`,
					location: {
						file: source.file,
						line: 1,
						column: 1
					},
					state: "Nothing was run.",
					remedy: forOtherDatabase(both, set) ?? ["Give the one that is not applied yet a later version by renaming it.", bothAsPlain(both) ?? ""].join(" ").trim()
				});
			}
		}
		var external_node_fs_ = __webpack_require__(3024);
		var external_node_fs_default = __webpack_require__.n(external_node_fs_);
		var look = __webpack_require__(6044);
		var file_names = __webpack_require__(9688);
		const state = "Nothing was run.";
		const wild = /[*?[\]{}!()]/;
		function within(workspace, entry) {
			const relative = external_node_path_default().relative(workspace, external_node_path_default().resolve(workspace, entry)).split(external_node_path_default().sep).join("/");
			if (relative === ".." || relative.startsWith("../") || external_node_path_default().isAbsolute(relative)) throw new error.l({
				message: `migrations: ${entry} is outside the repository.`,
				state,
				remedy: "List files, folders or globs inside the repository."
			});
			return relative === "" ? "." : relative;
		}
		function remembering() {
			const folders = new Map();
			const readdir = (folder, options, done) => {
				const known = folders.get(folder);
				if (known !== void 0) {
					setImmediate(done, null, known);
					return;
				}
				external_node_fs_default().readdir(folder, options, (error, entries) => {
					if (error === null) folders.set(folder, entries);
					done(error, entries);
				});
			};
			return { readdir };
		}
		function linkFinder(workspace) {
			const known = new Map();
			return (pattern) => {
				const segments = external_node_path_default().posix.normalize(pattern.replaceAll("\\", "/")).split("/");
				const first = segments.findIndex((segment) => wild.test(segment));
				const folder = segments.slice(0, first).join("/") || ".";
				const links = known.get(folder) ?? ((0, look.aG)(workspace, folder, "migrations") === "folder" ? (0, look.Hm)(workspace, folder, "migrations") : []);
				known.set(folder, links);
				return links;
			};
		}
		function finder(workspace, signal) {
			const links = linkFinder(workspace);
			const options = {
				cwd: workspace,
				fs: remembering(),
				dot: false,
				onlyFiles: true,
				expandDirectories: false,
				...signal === void 0 ? {} : { signal }
			};
			return async (written) => {
				const relative = within(workspace, written);
				const kind = (0, look.aG)(workspace, relative, "migrations");
				if (kind !== null) return {
					written,
					kind,
					paths: [relative],
					skipped: []
				};
				if (!wild.test(written)) throw new error.l({
					message: `migrations: there is no file or folder ${written} in the repository.`,
					state,
					remedy: "Correct the path (it is relative to the repository's root; is actions/checkout an earlier step?), or set migrations: none when there is nothing to run."
				});
				const passed = links(relative);
				const { escapePath, glob } = await __webpack_require__.e(448).then(__webpack_require__.bind(__webpack_require__, 6448));
				const found = await glob(relative, {
					...options,
					ignore: passed.filter(({ folder }) => folder).map(({ file }) => `${escapePath(file)}/**`)
				});
				if (!found.some(file_names.VT)) throw new error.l({
					message: `migrations: no ${found.length === 0 ? "" : "SQL "}file matches ${written}.`,
					state,
					remedy: "Correct the pattern, or set migrations: none when there is nothing to run."
				});
				return {
					written,
					kind: "pattern",
					paths: found.sort(file_names.Lx),
					skipped: passed.map(({ file, to }) => `${file} (${to})`)
				};
			};
		}
		var unfit = __webpack_require__(2469);
		var read = __webpack_require__(9823);
		var long_text = __webpack_require__(8575);
		var migrations_text = __webpack_require__(1450);
		var source = __webpack_require__(6920);
		const deepest = 4;
		const leads = {
			outside: "leads outside the repository through a symbolic link",
			nothing: "is a broken symbolic link",
			special: "leads to a special file through a symbolic link"
		};
		function walk(workspace, directory) {
			const found = {
				files: new Map(),
				skipped: [],
				unfit: new Map()
			};
			const visit = (below, depth) => {
				for (const entry of (0, look.s9)(workspace, external_node_path_default().posix.join(directory, below), "migrations")) {
					const name = external_node_path_default().posix.join(below, entry.name);
					const file = external_node_path_default().posix.join(directory, name);
					if (entry.link !== null && entry.link !== "file") {
						const why = leads[entry.link];
						if (why !== void 0) found.unfit.set(name, (0, unfit.Ri)("migrations", file, why));
						if (!entry.name.startsWith(".")) found.skipped.push(`${file} (${entry.link === "folder" ? "a folder" : entry.link})`);
					} else if (entry.kind === "folder") {
						if (depth < deepest && !entry.name.startsWith(".") && entry.name !== "node_modules") visit(name, depth + 1);
					} else if (entry.kind === "file" || entry.link === "file") found.files.set(name, entry);
					else found.unfit.set(name, (0, unfit.Ri)("migrations", file, "is a special file, not a regular one"));
				}
			};
			visit("", 0);
			return found;
		}
		function openFolder(workspace, directory) {
			const { files, skipped, unfit: notRead } = walk(workspace, directory);
			const names = [...files.keys()];
			const texts = new Map();
			const all = new Map();
			const fileOf = (name) => external_node_path_default().posix.join(directory, name);
			const bytesOf = (name) => {
				const entry = files.get(name);
				const most = (0, file_names.VT)(name) ? read.LR.migration : read.LR.settings;
				if (entry !== void 0) return (0, read.hB)(workspace, fileOf(name), entry, "migrations", most);
				return fileOf(name).startsWith("..") ? null : (0, read.qC)(workspace, fileOf(name), "migrations", most);
			};
			const contents = (name) => {
				const entry = files.get(name) ?? { real: null };
				const known = all.get(name) ?? (0, source.eQ)(workspace, fileOf(name), entry);
				all.set(name, known);
				texts.set(name, known.text);
				return known;
			};
			const decoded = (bytes) => bytes?.toString("utf8").replace(/^\ufeff/, "") ?? null;
			const lookAt = (name) => {
				const [entry, file] = [files.get(name), fileOf(name)];
				if (entry === void 0 || !(0, file_names.VT)(name)) return decoded(bytesOf(name));
				const short = (0, read.Dt)(workspace, file, entry, "migrations", long_text.PT);
				if (short !== null) return decoded(short);
				return (0, long_text.J7)(file, (0, read.CI)(workspace, file, entry, "migrations"), read.LR.migration)?.text ?? decoded(bytesOf(name));
			};
			const text = (name) => {
				const known = texts.get(name);
				if (known !== void 0) return known;
				const looked = lookAt(name);
				texts.set(name, looked);
				return looked;
			};
			return {
				directory,
				names,
				skipped,
				unfit: notRead,
				contents,
				text: (name) => {
					const looked = text(name);
					return looked === null ? null : (0, migrations_text.oJ)(looked);
				},
				sql: text,
				async load(chosen, others, done) {
					for (const name of names) {
						if (!(0, file_names.VT)(name)) continue;
						if (chosen.has(name)) await done(tryContents(contents, name));
						else if (others && (0, file_names.NP)(name)) await done(text(name)?.length ?? 0);
					}
				}
			};
		}
		function tryContents(contents, name) {
			try {
				return contents(name).text.length;
			} catch {
				return 0;
			}
		}
		var formats = __webpack_require__(8043);
		var flyway = __webpack_require__(3232);
		var not_run = __webpack_require__(4367);
		var message_names = __webpack_require__(6659);
		function namesOf({ code, message }) {
			const [name = (0, message_names.nk)(message) ?? (0, message_names.hf)(message)[0], ...others] = (0, message_names.l9)(message).map((name) => name.replaceAll("\"\"", "\""));
			if (name === void 0) return [];
			return [name, ...code === "42703" ? others : []].map((one) => one.split(".").at(-1));
		}
		const ends = "(?:ON|AS|FROM|USING|OF|FOR|TO|BY|IN|REFERENCES|OWNER)";
		function creatorOf(error) {
			const names = namesOf(error).map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
			if (names.length === 0) return () => false;
			const called = String.raw`(?:"?[\w$]+"?\s*\.\s*)?"?(?:${names.join("|")})"?(?![\w$])`;
			const creation = new RegExp([
				String.raw`\bCREATE(?:\s+(?!${ends}\b)[a-z]+){1,8}\s+${called}`,
				String.raw`\bADD(?:\s+COLUMN)?(?:\s+IF\s+NOT\s+EXISTS)?\s+${called}`,
				String.raw`\bRENAME(?:\s+COLUMN)?(?:\s+[^\s;]+)?\s+TO\s+${called}`,
				...error.code === "42703" ? [String.raw`[(,]\s*${called}\s+[a-z"]`] : []
			].join("|"), "i");
			return (text) => creation.test(text);
		}
		var promises_ = __webpack_require__(8500);
		const most = 1e6;
		const file = 1e4;
		function turns(signal) {
			let done = 0;
			return async (length) => {
				done += file + length;
				if (done < most) return;
				done = 0;
				await (0, promises_.setImmediate)();
				if (signal?.aborted === true) throw new error.l({
					message: "The run was cancelled while it read the migrations.",
					state: "Nothing was run; the database is as it was.",
					remedy: "Run again."
				});
			};
		}
		function folders(workspace) {
			const opened = new Map();
			return (directory) => {
				const folder = opened.get(directory) ?? openFolder(workspace, directory);
				opened.set(directory, folder);
				return folder;
			};
		}
		function listing_folderOf(file, open, formatName) {
			const folder = external_node_path_default().posix.dirname(file);
			if (external_node_path_default().posix.basename(file) !== "migration.sql" || folder === ".") return folder;
			const above = external_node_path_default().posix.dirname(folder);
			return (0, formats.eM)(open(above), external_node_path_default().posix.relative(above, file), formatName) ? above : folder;
		}
		function choicesOf(entry, open, formatName) {
			const { kind, paths, skipped } = entry;
			if (kind === "folder") return paths.map((directory) => ({
				directory,
				chosen: "all",
				entry,
				skipped
			}));
			const chosen = new Map();
			for (const file of paths) {
				const folder = listing_folderOf(file, open, formatName);
				const names = chosen.get(folder) ?? [];
				chosen.set(folder, names);
				names.push(external_node_path_default().posix.relative(folder, file));
			}
			return [...chosen].map(([directory, names], index) => ({
				directory,
				chosen: names,
				entry,
				skipped: index === 0 ? skipped : []
			}));
		}
		function placeOf(folder, format) {
			return {
				folder,
				format,
				listed: new Map(format.list(folder).map((one) => [one.name, one])),
				companions: folder.names.filter((name) => format.companion?.(name) === true)
			};
		}
		async function placesOf(choices, open, formatName, read) {
			const chosenOf = new Map();
			for (const { directory, chosen } of choices) {
				const names = chosenOf.get(directory) ?? new Set();
				for (const name of chosen === "all" ? open(directory).names : chosen) names.add(name);
				chosenOf.set(directory, names);
			}
			const places = new Map();
			for (const [directory, chosen] of chosenOf) {
				const folder = open(directory);
				await folder.load(chosen, formatName === "auto", read);
				places.set(directory, placeOf(folder, (0, formats.be)(folder, formatName)));
			}
			const hasFlyways = [...places.values()].some(({ format }) => format === flyway.T);
			for (const [directory, { folder, format, listed }] of hasFlyways ? places : []) {
				const chosen = [...listed.values()].filter(({ name }) => chosenOf.get(directory)?.has(name) === true);
				if (formatName === "auto" && format.name === "plain" && chosen.length > 0 && chosen.every(({ repeatable }) => repeatable)) places.set(directory, placeOf(folder, flyway.T));
			}
			return places;
		}
		function choose({ chosen, entry: { kind, written }, skipped }, { folder, format, listed, companions }, named) {
			const all = chosen === "all";
			for (const [name, error] of folder.unfit) if (all ? (0, file_names.VT)(name) : chosen.includes(name)) throw error;
			(0, formats.m)(folder, format, {
				names: chosen,
				named
			});
			(0, not_run.F)(folder, format, listed, {
				names: chosen,
				kind,
				written
			});
			const others = (all ? folder.names : chosen).filter((name) => !listed.has(name) && format.companion?.(name) !== true);
			return {
				directory: folder.directory,
				format,
				named,
				companions,
				skipped: all ? [...folder.skipped, ...skipped] : skipped,
				below: format.name === "plain" && all ? others.filter((name) => (0, file_names.VT)(name) && !(0, file_names.NP)(name)).map((name) => external_node_path_default().posix.join(folder.directory, name)) : [],
				ignored: others.filter((name) => (0, file_names.Vd)(name) || (0, file_names.VT)(name) && (0, file_names.NP)(name))
			};
		}
		async function list(workspace, entries, formatName, { signal, verify = [] } = {}) {
			const checks = new Set(verify.map((file) => external_node_path_default().posix.normalize(file)));
			const find = finder(workspace, signal);
			const open = folders(workspace);
			const read = turns(signal);
			const choices = [];
			for (const written of entries) choices.push(...choicesOf(await find(written), open, formatName));
			const places = await placesOf(choices, open, formatName, read);
			const seen = new Set();
			const sets = [];
			for (const choice of choices) {
				const place = places.get(choice.directory);
				const set = choose(choice, place, formatName !== "auto");
				const migrations = [];
				const verifying = [];
				for (const one of wantedOf(choice, place)) {
					const { folder, format } = place;
					const file = external_node_path_default().posix.join(folder.directory, one.name);
					if (seen.has(file)) continue;
					seen.add(file);
					if (checks.has(file)) {
						verifying.push(file);
						continue;
					}
					const contents = folder.contents(one.name);
					migrations.push({
						source: (0, source.vz)(contents, format.part?.(contents.text, one, folder) ?? source.WQ),
						version: one.version,
						details: one.details ?? {},
						format,
						directory: folder.directory,
						kind: one.repeatable ? "repeatable" : "versioned"
					});
					await read(contents.text.length);
				}
				sets.push({
					...set,
					migrations,
					verifying
				});
			}
			refuseDoubleVersions(sets);
			return sets;
		}
		function wantedOf({ chosen }, { listed }) {
			if (chosen === "all") return [...listed.values()];
			if (chosen.length === 1) return [listed.get(chosen[0])].filter((one) => one !== void 0);
			const names = new Set(chosen);
			return [...listed.values()].filter(({ name }) => names.has(name));
		}
		function unlistedBefore(workspace, { kind, format, directory, source }, known, error) {
			if (kind === "bundled") return [];
			const folder = openFolder(workspace, directory);
			const names = format.list(folder).map(({ name }) => name);
			const own = external_node_path_default().posix.relative(directory, source.file);
			const creates = creatorOf(error);
			return names.slice(0, names.indexOf(own)).filter((name) => !known.has(external_node_path_default().posix.join(directory, name)) && creates(folder.text(name) ?? "")).map((name) => external_node_path_default().posix.join(directory, name));
		}
	}),
	9898: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			TT: () => indexOfPosition,
			UA: () => snippet,
			x5: () => locate,
			ze: () => lineFinder
		});
		var _named_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9558);
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1450);
		function indexOfPosition(text, position) {
			let index = 0;
			for (let left = position - 1; left > 0 && index < text.length; left--) index += text.codePointAt(index) > 65535 ? 2 : 1;
			return index;
		}
		function* lineStarts(text) {
			for (const { start, text: part } of (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.R5)(text)) for (let at = part.indexOf("\n"); at >= 0; at = part.indexOf("\n", at + 1)) yield start + at + 1;
		}
		function locate(file, text, index) {
			let [line, lineStart] = [1, 0];
			for (const start of lineStarts(text)) {
				if (start > index) break;
				lineStart = start;
				line++;
			}
			return {
				file,
				line,
				column: [...text.slice(lineStart, index)].length + 1
			};
		}
		function lineFinder(text) {
			const starts = [0, ...lineStarts(text)];
			return (index) => {
				let [low, high] = [0, starts.length];
				while (high - low > 1) {
					const middle = low + high >> 1;
					if (starts[middle] <= index) low = middle;
					else high = middle;
				}
				return low + 1;
			};
		}
		const widest = 120;
		const reach = 1e4;
		function snippet(text, location) {
			const first = Math.max(1, location.line - 3);
			const starts = first === 1 ? [0] : [];
			let number = 1;
			for (const start of lineStarts(text)) {
				if (++number >= first) starts.push(start);
				if (number > location.line) break;
			}
			const startOf = (line) => starts[line - first];
			const endOf = (line) => (startOf(line + 1) ?? text.length + 1) - 1;
			const from = Math.max(0, (startOf(first) ?? 0) - reach);
			const secrets = (0, _named_secrets_js__WEBPACK_IMPORTED_MODULE_1__.p)(text.slice(from, endOf(location.line) + reach)).map(({ start, end }) => ({
				start: start + from,
				end: end + from
			}));
			const shown = (start, end) => {
				let line = "";
				let at = start;
				for (const secret of secrets) {
					if (secret.end <= at || secret.start >= end) continue;
					line += `${text.slice(at, Math.max(at, secret.start))}***`;
					at = Math.min(end, secret.end);
				}
				return (line + text.slice(at, end)).replace(/\r$/, "");
			};
			const lineStart = startOf(location.line) ?? text.length;
			const place = Math.min(lineStart + indexOfPosition(text.slice(lineStart, endOf(location.line)), location.column), endOf(location.line));
			const within = secrets.find(({ start, end }) => start < place && place < end)?.start ?? place;
			const column = [...shown(lineStart, Math.max(within, lineStart))].length + Math.max(0, location.column - 1 - [...text.slice(lineStart, place)].length);
			const gutter = String(location.line).length;
			const cutAt = Math.max(0, column - widest / 2);
			return [...starts.slice(0, location.line - first + 1).map((start, offset) => {
				const line = first + offset;
				const cut = [...shown(start, endOf(line))].slice(line === location.line ? cutAt : 0).slice(0, widest).join("").replaceAll("	", " ");
				return `${String(line).padStart(gutter)} | ${cut}`;
			}), `${" ".repeat(gutter)} | ${" ".repeat(column - cutAt)}^`].join("\n");
		}
	}),
	4729: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { m: () => lockHolder });
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9599);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6211);
		var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3540);
		const keysOf = (locks) => [`(${_ledger_js__WEBPACK_IMPORTED_MODULE_0__.eX}, 2)`, ...locks.map((key) => `(${BigInt.asUintN(32, key >> 32n)}, ${BigInt.asUintN(32, key)}, 1)`)].join(", ");
		async function lockHolder(database, locks) {
			const { holders } = await (0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.Y)(database, [..._database_index_js__WEBPACK_IMPORTED_MODULE_2__.y_, (0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.K)("holders", `SELECT a.application_name, a.usename, a.client_addr::text AS address,
      round(extract(epoch FROM clock_timestamp() - a.xact_start)) AS seconds
    FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND l.granted
      AND (l.classid::bigint, l.objid::bigint, l.objsubid) IN (${keysOf(locks)}) AND l.pid <> pg_backend_pid()
      AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()) LIMIT 1`)]);
			const row = holders[0];
			if (row === void 0) return null;
			const from = row.address === null ? "" : ` from ${row.address}`;
			const since = row.seconds === null ? "" : `, for ${row.seconds} s`;
			return `${row.usename} (${row.application_name || "unnamed"}${from})${since}`;
		}
	}),
	8575: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			J7: () => openLong,
			PT: () => longFile,
			hQ: () => blank
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1557);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9823);
		var _crc32_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6090);
		const longFile = 1048576;
		const blockSize = 16384;
		const many = 16;
		const decoder = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		});
		let shared;
		const buffer = () => shared ??= Buffer.alloc(blockSize);
		function wholeOf(bytes) {
			const lines = bytes.lastIndexOf(10) + 1;
			if (lines > 0) return lines;
			let last = bytes.length - 1;
			while (last > 0 && (bytes[last] & 192) === 128) last--;
			return bytes[last] < 128 || last === 0 ? bytes.length : last;
		}
		function blank(text, parts) {
			let blanked = "";
			let at = 0;
			for (const { start, end } of parts) {
				blanked += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\n]/g, " ");
				at = end;
			}
			return blanked + text.slice(at);
		}
		class Blocks {
			#file;
			#parts;
			#blocks;
			#bytes;
			#last = null;
			length;
			constructor(file, parts, blocks, length) {
				this.#file = file;
				this.#parts = parts;
				this.#blocks = blocks;
				this.#bytes = parts.size;
				this.length = length;
			}
			get count() {
				return this.#blocks.length;
			}
			startOf(index) {
				return this.#blocks[index]?.start ?? this.length;
			}
			holding(at) {
				let [low, high] = [0, this.#blocks.length];
				while (high - low > 1) {
					const middle = low + high >> 1;
					if (this.startOf(middle) <= at) low = middle;
					else high = middle;
				}
				return low;
			}
			read(index) {
				if (this.#last?.index === index) return this.#last.text;
				const { bytes } = this.#blocks[index];
				const text = this.#decoded(buffer().subarray(0, bytes), index);
				this.#last = {
					index,
					text
				};
				return text;
			}
			readMany(first, behind) {
				const [from, to] = [first, behind].map((index) => this.#blocks[index]?.from ?? this.#bytes);
				const read = Buffer.alloc(to - from);
				const text = this.#decoded(read, first);
				(0, _files_index_js__WEBPACK_IMPORTED_MODULE_1__._r)(read);
				return text;
			}
			#decoded(into, first) {
				const { from } = this.#blocks[first];
				try {
					let known = this.#parts.read(into, from) === into.length;
					for (let [index, at] = [first, 0]; known && at < into.length; index++) {
						const { bytes, checksum } = this.#blocks[index];
						known = (0, _crc32_js__WEBPACK_IMPORTED_MODULE_2__.Q)(into.subarray(at, at + bytes)) === checksum;
						at += bytes;
					}
					if (!known) throw new Error("other bytes");
				} catch (error) {
					throw changed(this.#file, error);
				}
				return decoder.decode(into);
			}
		}
		const changed = (file, cause) => new _error_js__WEBPACK_IMPORTED_MODULE_3__.l({
			message: `${file} changed while the run used it.`,
			location: {
				file,
				line: 1,
				column: 1
			},
			state: "Nothing that differs from what was read first was sent. What of the file had not been committed was rolled back; catalog.migrations says what is applied.",
			remedy: "Run again when nothing else writes to the checkout."
		}, { cause });
		class LongText {
			#blocks;
			#blanks;
			constructor(blocks, blanks = []) {
				this.#blocks = blocks;
				this.#blanks = blanks;
			}
			get length() {
				return this.#blocks.length;
			}
			slice(start, end = this.length) {
				const [from, to] = [Math.max(start, 0), Math.min(end, this.length)];
				if (from >= to) return "";
				const [first, last] = [this.#blocks.holding(from), this.#blocks.holding(to - 1)];
				const begin = this.#blocks.startOf(first);
				let text = last - first < many ? "" : this.#blocks.readMany(first, last + 1);
				for (let index = first; index <= last && last - first < many; index++) text += this.#blocks.read(index);
				return this.#blanked(text.slice(from - begin, to - begin), from);
			}
			*windows() {
				for (let index = 0; index < this.#blocks.count;) {
					const start = this.#blocks.startOf(index);
					const parts = [];
					do
						parts.push(this.#blocks.read(index++));
					while (!parts.at(-1)?.endsWith("\n") && index < this.#blocks.count);
					yield {
						start,
						text: this.#blanked(parts.join(""), start)
					};
				}
			}
			without(parts) {
				return parts.length === 0 ? this : new LongText(this.#blocks, parts);
			}
			#blanked(text, from) {
				const within = this.#blanks.filter(({ start, end }) => start < from + text.length && end > from);
				return within.length === 0 ? text : blank(text, within.map(({ start, end }) => ({
					start: Math.max(start - from, 0),
					end: end - from
				})));
			}
		}
		function openLong(file, parts, most) {
			if (parts.size <= longFile || parts.size > most) return null;
			const digest = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			const blocks = [];
			let start = 0;
			for (let from = 0; from < parts.size;) {
				const read = buffer().subarray(0, parts.read(buffer(), from));
				const bytes = from + read.length < parts.size ? read.subarray(0, wholeOf(read)) : read;
				const text = textOf(bytes);
				if (text === null) return null;
				digest.update(bytes);
				const mark = from === 0 && text.startsWith("\ufeff") ? 1 : 0;
				const kept = bytes.subarray(3 * mark);
				blocks.push({
					from: from + 3 * mark,
					start,
					bytes: kept.length,
					checksum: (0, _crc32_js__WEBPACK_IMPORTED_MODULE_2__.Q)(kept)
				});
				from += bytes.length;
				start += text.length - mark;
			}
			return {
				text: new LongText(new Blocks(file, parts, blocks, start)),
				digest: digest.digest("hex")
			};
		}
		function textOf(bytes) {
			try {
				const text = decoder.decode(bytes);
				return text === "" || text.includes("\0") ? null : text;
			} catch {
				return null;
			}
		}
	}),
	9040: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { e: () => plan });
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		var error = __webpack_require__(1557);
		var quoting = __webpack_require__(8688);
		var reading = __webpack_require__(8545);
		function appliedIn({ format }, { inspection, moved, rows }) {
			const { isApplied } = (0, reading.w)(format, inspection);
			const versionOf = (version) => format.identity?.(version) ?? version;
			const formerly = new Set([...moved].flatMap(([one, row]) => one.format === format && versionOf(one.version) !== versionOf(row.version) ? [versionOf(row.version)] : []));
			return (migration, row) => isApplied(migration, row) && (rows.has(migration.source.key) || moved.has(migration) || !formerly.has(versionOf(migration.version)));
		}
		function hasApplied(known, set) {
			const stateOf = statesIn(set, known);
			return set.migrations.some((migration, index) => migration.kind !== "bundled" && stateOf(migration, index).applied);
		}
		function statesIn(set, known) {
			const { rows, moved } = known;
			const isApplied = appliedIn(set, known);
			const baseline = set.migrations.findLastIndex(({ source }) => rows.get(source.key)?.marked === "baseline");
			return (migration, index) => {
				const row = rows.get(migration.source.key) ?? moved.get(migration);
				const marked = known.baselined.has(migration) || row?.marked === "applied" || row?.marked === "baseline" || index < baseline && migration.kind === "versioned" && !isApplied(migration, row);
				return {
					row,
					marked,
					applied: marked || moved.has(migration) || row?.progress == null && row?.marked !== "reverted" && isApplied(migration, row)
				};
			};
		}
		var src_text = __webpack_require__(8992);
		const mostFiles = 20;
		const mostObjects = 3;
		function baselined(sets, baseline) {
			const versioned = sets.map(({ migrations }) => migrations.filter(({ kind }) => kind === "versioned"));
			if (baseline.includes("all")) return new Set(versioned.flat());
			return new Set(baseline.flatMap((file) => {
				const folder = versioned.find((migrations) => migrations.some(({ source }) => source.file === file));
				if (folder === void 0) throw new error.l({
					message: `baseline names ${file}, which is no versioned migration of this run.`,
					state: "Nothing was run; the database is as it was.",
					remedy: "Name the last file that is applied by its path in the repository, or write all or none."
				});
				return folder.slice(0, folder.findIndex(({ source }) => source.file === file) + 1);
			}));
		}
		function refuseExisting({ tables, names, objects }, pending, database) {
			const files = pending.map(({ source }) => source.file);
			const last = files.findLast((file) => {
				const found = objects.get(file);
				return found !== void 0 && found.missing.length === 0;
			});
			const named = `${names.join(", ")}${tables > names.length ? ", \u2026" : ""}`;
			throw new error.l({
				message: `The database ${database} has ${(0, src_text.hS)(tables, "table")} (${named}), and no migration is recorded for it: to run its files now could do again what was done by hand.`,
				state: "Nothing was run; the database is as it was.",
				remedy: [
					"Say once which files are applied already, with the input baseline. It has no effect later.",
					"  baseline: none   none of them: run all",
					"  baseline: all    all of them: record them, run none",
					...last === void 0 || last === files.at(-1) ? [] : [`  baseline: ${last}   this one and those before it in its folder, as its objects suggest`],
					`Or in SQL, after a run with migrations: none, which creates the function: SELECT catalog.baseline(${(0, quoting.eu)(keyOf(pending, last ?? files.at(-1) ?? ""))});`,
					"What the files create:",
					...files.slice(0, mostFiles).map((file) => `  ${file}: ${verdict(objects.get(file))}`),
					...files.length > mostFiles ? [`  and ${(0, src_text.hS)(files.length - mostFiles, "more file")}`] : []
				].join("\n")
			});
		}
		const keyOf = (pending, file) => pending.find(({ source }) => source.file === file)?.source.key ?? file;
		function verdict(objects) {
			if (objects === void 0) return "nothing by which to tell";
			const { there, missing } = objects;
			if (missing.length === 0) return `all there (${some(there)})`;
			return there.length === 0 ? `not there (${some(missing)})` : `in part: ${some(there)}, but no ${some(missing)}`;
		}
		const some = (objects) => objects.slice(0, mostObjects).join(", ") + (objects.length > mostObjects ? ", \u2026" : "");
		var grammar = __webpack_require__(7348);
		var plan_notices = __webpack_require__(1362);
		var own_catalog = __webpack_require__(1935);
		var ledger = __webpack_require__(3540);
		var migrations_source = __webpack_require__(6920);
		var targets = __webpack_require__(4835);
		function nameOf(file) {
			const name = external_node_path_default().posix.basename(file);
			return name === "migration.sql" ? external_node_path_default().posix.basename(external_node_path_default().posix.dirname(file)) : name;
		}
		function titleOf(file) {
			const name = nameOf(file).replace(/(?:\.up)?\.sql$/, "");
			return /^[^\d]?\d[\d.]*[_-]/.test(name) ? name.replace(/^[^\d]?[\d.]+/, "").replace(/^[_-]+/, "") : "";
		}
		function findMoved(sets, inspection, checkout) {
			const moved = new Map();
			const isGone = (key) => {
				const { target, file } = (0, targets.CI)(key);
				return (target === null || target === inspection.target) && !checkout.listed.has(file) && !checkout.has(file);
			};
			const gone = inspection.applied.filter(({ file, kind, marked, progress, token_checksum: text }) => kind === "versioned" && marked === null && progress === null && text !== null && isGone(file));
			const begun = inspection.applied.filter(({ file, progress }) => (0, ledger.SU)(progress) && isGone(file));
			if (gone.length === 0 && begun.length === 0) return moved;
			const rows = new Map(inspection.applied.map((row) => [row.file, row]));
			const versioned = sets.flatMap((set) => {
				const { isApplied } = (0, reading.w)(set.format, inspection);
				return set.migrations.filter(({ kind }) => kind === "versioned").map((migration) => {
					const row = rows.get(migration.source.key);
					return {
						migration,
						row,
						applied: isApplied(migration, row)
					};
				});
			});
			const ofTarget = ({ file, token_checksum: text }) => (0, targets.TN)((0, targets.CI)(file).target, text ?? "");
			for (const text of new Set(gone.map(ofTarget))) {
				const left = gone.filter((row) => ofTarget(row) === text);
				const same = versioned.filter(({ migration: { source } }) => ofTarget({
					file: source.key,
					token_checksum: source.script.checksum
				}) === text);
				const take = (found) => {
					for (const [migration, row] of pairs(found, left)) {
						moved.set(migration, row);
						left.splice(left.indexOf(row), 1);
					}
				};
				take(same.filter(({ row }) => row?.marked === "applied").map(({ migration }) => migration));
				take(same.filter(({ row, applied }) => row === void 0 && applied).map(({ migration }) => migration));
				const fresh = same.filter(({ row, applied }) => row === void 0 && !applied).map(({ migration }) => migration);
				if (fresh.length <= left.length) take(fresh);
				else if (left.length > 0 && fresh.some(({ source }) => source.script.statements.length > 0)) throw severalMoved(left, fresh);
			}
			for (const { migration, row, applied } of versioned) if (row === void 0 && !applied && !moved.has(migration)) {
				refuseEdited(migration, gone, moved);
				refuseHalfDone(migration, begun);
			}
			return moved;
		}
		function refuseHalfDone({ source, version }, begun) {
			const row = begun.find(({ progress, token_checksum: checksum }) => {
				const { done = 0, prefix } = progress ?? {};
				return checksum === source.script.checksum || done > 0 && (0, migrations_source.MT)(source, done) === prefix;
			});
			if (row === void 0) return;
			const { done = 0 } = row.progress ?? {};
			throw new error.l({
				message: `${source.file} is ${row.file} under another name, which a run left half done: ${(0, src_text.hS)(done, "statement")} of ${source.script.statements.length} ran.`,
				location: {
					file: source.file,
					line: 1,
					column: 1
				},
				state: nothingRan,
				remedy: `Give it its old name back until it is applied. Or, when no run is working on it any more, let the history know it by the new one: UPDATE catalog.migrations SET file = ${(0, quoting.eu)(source.key)}, version = ${(0, quoting.eu)(version)} WHERE file = ${(0, quoting.eu)(row.file)};`
			});
		}
		function pairs(files, rows) {
			const free = [...rows];
			const named = files.flatMap((migration) => {
				const at = free.findIndex(({ file }) => nameOf((0, targets.W7)(file)) === nameOf(migration.source.file));
				return at < 0 ? [] : [[migration, ...free.splice(at, 1)]];
			});
			const others = files.filter((migration) => !named.some(([one]) => one === migration));
			return [...named, ...others.slice(0, free.length).map((one, at) => [one, free[at]])];
		}
		const nothingRan = "Nothing was run; the database is as it was.";
		function severalMoved(gone, fresh) {
			const files = fresh.map(({ source }) => source.key);
			const [row] = gone;
			const [file = ""] = files;
			return new error.l({
				message: `${gone.map((one) => one.file).join(", ")} ran and is no longer in the repository, and more files than one say the same and are not recorded: ${files.join(", ")}.`,
				location: {
					file: (0, targets.W7)(file),
					line: 1,
					column: 1
				},
				state: nothingRan,
				remedy: `Say which of them is ${row.file} under another name; the others run then. For ${file}: SELECT catalog.mark_applied(${(0, quoting.eu)(file)}); If none is, and all are to run: SELECT catalog.mark_reverted(${(0, quoting.eu)(row.file)});`
			});
		}
		function refuseEdited(migration, gone, moved) {
			const { source, format } = migration;
			const title = titleOf(source.file);
			if (format.history !== null || title === "") return;
			const folder = external_node_path_default().posix.dirname(source.file);
			const before = new Set([folder, ...[...moved].flatMap(([{ source: { file } }, row]) => external_node_path_default().posix.dirname(file) === folder ? [external_node_path_default().posix.dirname((0, targets.W7)(row.file))] : [])]);
			const taken = new Set(moved.values());
			const row = gone.find((one) => !taken.has(one) && (0, targets.CI)(one.file).target === (0, targets.CI)(source.key).target && before.has(external_node_path_default().posix.dirname((0, targets.W7)(one.file))) && titleOf((0, targets.W7)(one.file)) === title);
			if (row === void 0) return;
			throw new error.l({
				message: `${source.file} is not recorded, and ${row.file}, which ran, is no longer in the repository: if this is that file under another name, it was changed after it ran.`,
				location: {
					file: source.file,
					line: 1,
					column: 1
				},
				state: nothingRan,
				remedy: `If it is, restore its text and put the change into a new migration; or, if the database matches it already, accept it: SELECT catalog.mark_applied(${(0, quoting.eu)(source.key)}); If it is another file, which is to run: SELECT catalog.mark_reverted(${(0, quoting.eu)(row.file)});`
			});
		}
		var migrations_offered = __webpack_require__(3674);
		const refuse_history_nothingRan = "Nothing was run; the database is as it was.";
		function refuse(message, remedy) {
			throw new error.l({
				message,
				state: refuse_history_nothingRan,
				remedy
			});
		}
		const shown = ({ schema, name }) => `${schema}.${name}`;
		function refuseForeignHistory(set, histories, options) {
			const { format: { name, history }, directory } = set;
			const found = histories.get(history?.id ?? "");
			if (history === null || found === void 0) return;
			const lacking = history.columns.filter((column) => !found.columns.includes(column));
			if (found.exists && history.foreign !== void 0 && found.columns.includes(history.foreign)) refuse(`${directory} is laid out for ${name}, but ${shown(found)} is not its history: it has a column "${history.foreign}".`, `Another tool keeps its history there. Set format to that tool, or move ${name}'s files to a database of their own.`);
			if (found.exists && lacking.length > 0) {
				const columns = lacking.map((column) => `"${column}"`).join(", ");
				refuse(`${shown(found)} is not the history that ${name} keeps: it has no column ${columns}.`, `Another tool, or another version of ${name}, created it. Bring it up to date with ${name} itself, or correct format.`);
			}
			history.check?.(set, found, options);
		}
		function refuseOtherHistory({ directory, format, named }, pending, { applied, histories, others, installed }) {
			const last = pending.findLast(({ kind }) => kind === "versioned")?.source.key;
			if (named || last === void 0 || (histories.get(format.history?.id ?? "")?.rows.length ?? 0) > 0) return;
			const ranHere = applied.some(({ file, kind }) => kind !== "bundled" && (directory === "." || (0, targets.W7)(file).startsWith(`${directory}/`)));
			const own = new Set(pending.flatMap(({ source: { file, digest } }) => [external_node_path_default().posix.basename(file).replace(/(\.up)?\.sql$/, ""), digest]));
			const other = others.find(({ tool, files }) => files === null ? !ranHere : !histories.has(tool.toLowerCase()) && files.some((file) => own.has(file)));
			if (other === void 0) return;
			const unless = `because its history is about something else, set format: ${format.name}.`;
			if (other.files !== null) refuseUnrecognised(directory, other, unless);
			const first = installed ? "" : ", after a run with migrations: none, which creates the function";
			refuse(`${shown(other)} is the history of ${other.tool} and holds rows, and no history that is read here holds a file of ${directory}: if ${other.tool} applied them, all of them would run a second time.`, `If it applied them, say up to which file${first}: SELECT catalog.baseline(${(0, quoting.eu)(last)}); Then run again. If it did not, ${unless}`);
		}
		function refuseUnrecognised(directory, other, unless) {
			refuse(`${shown(other)} is the history of ${other.tool} and holds files of ${directory}, which is not recognised as ${other.tool}'s: all of them would run a second time.`, `Set format: ${other.tool.toLowerCase()}; what ${other.tool} applied then counts as applied. If it did not apply them, ${unless}`);
		}
		var stop = __webpack_require__(3888);
		function matchOf(table, history, { migrations, companions }) {
			if (table.rows.length === 0) return "unknown";
			const recorded = migrations.filter(history.applied(table, new Set()));
			const unknown = history.unknown(table, migrations, companions).length;
			if (recorded.length === 0 || table.rows.length === unknown) return "none";
			const matches = history.matches?.(table) ?? (({ version }) => /\d{8}/.test(version));
			return recorded.some(matches) && table.rows.length > 2 * unknown ? "sure" : "likely";
		}
		function findHistory(set, histories) {
			const unmoved = {
				set,
				histories: new Map(),
				notice: null
			};
			const { format, directory } = set;
			const { history } = format;
			const found = histories.get(history?.id ?? "");
			if (history === null || found === void 0 || found.alike.length === 0) return unmoved;
			const own = matchOf(found, history, set);
			if (own === "sure" || own === "likely") return unmoved;
			const verdicts = found.alike.map((table) => ({
				table,
				match: matchOf(table, history, set),
				here: table.here || history.apart === true
			}));
			const sure = verdicts.filter(({ match }) => match === "sure");
			const [only] = sure;
			const state = stateOf(found, history);
			if (only?.here === true && sure.length === 1 && state !== "empty") return move(set, history, only.table);
			const candidates = state === "empty" || state === "other files" ? sure : verdicts.filter(({ table, match }) => match === "sure" || match === "likely" || match === "unknown" && table.namesake);
			if (candidates.length === 0) return unmoved;
			const tables = candidates.map(({ table }) => table);
			const records = candidates.every(({ match }) => match === "sure" || match === "likely");
			(0, stop.ds)(null, `${beside[state](relocated_history_shown(found))}, but ${listOf(tables)}${records ? ` with files of ${directory}` : ""}: everything would run a second time if that is the history of ${directory}.`, remedyOf(set, history, found, state, tables));
		}
		function stateOf({ exists, columns, rows }, history) {
			if (!exists) return "missing";
			if (!history.columns.every((column) => columns.includes(column)) || columns.includes(history.foreign ?? "")) return "foreign";
			return rows.length === 0 ? "empty" : "other files";
		}
		const beside = {
			missing: (table) => `There is no ${table}`,
			foreign: (table) => `${table} is another tool's`,
			empty: (table) => `${table} is empty`,
			"other files": (table) => `${table} records other files`
		};
		function move(set, history, table) {
			const moved = {
				...history,
				id: `${history.id} in ${table.schema}.${table.name}`,
				schema: table.schema,
				table: table.name,
				known: null
			};
			const format = {
				...set.format,
				history: moved
			};
			return {
				set: {
					...set,
					format,
					migrations: set.migrations.map((migration) => ({
						...migration,
						format
					}))
				},
				histories: new Map([[moved.id, table]]),
				notice: `${set.directory} is recorded in ${relocated_history_shown(table)}, which holds its files, not in a table of ${format.name}'s own name (${history.table}).`
			};
		}
		const relocated_history_shown = ({ schema, name }) => `${schema}.${name}`;
		function listOf(tables) {
			const [first] = tables;
			const schemas = tables.map(({ schema }) => schema);
			if (tables.length > 1 && tables.some(({ name }) => name !== first.name)) return `there are the tables ${tables.map(relocated_history_shown).join(", ")}`;
			return tables.length === 1 ? `the schema ${first.schema} has a table ${first.name}` : `the schemas ${schemas.join(", ")} have a table ${first.name}`;
		}
		function remedyOf({ format: { name } }, history, found, state, tables) {
			const [first] = tables;
			const another = state !== "missing" ? `If it is a copy that nothing reads, mark it as one: ALTER TABLE ${first.table} ADD COLUMN is_copy boolean;` : `If it is not, create ${relocated_history_shown(found)} by running ${name} once.`;
			if (first.here || history.apart === true) return `If it is, give it ${name}'s own name, and remove the setting that names it from ${name}'s configuration: ${found.exists ? `ALTER TABLE ${found.table} RENAME TO ${(0, quoting.Cv)(`${found.name}_unused`)}; ` : ""}ALTER TABLE ${first.table} RENAME TO ${(0, quoting.Cv)(history.table)}; ${another}`;
			const meant = state === "missing" && found.schema !== "public" && history.schema === null ? `If it is not, end the connection string in ?schema=${encodeURIComponent(found.schema)}.` : another;
			return history.schema === null ? `If it is, let the role find it: ALTER ROLE CURRENT_USER IN DATABASE ${(0, quoting.Cv)(found.database)} SET search_path = ${(0, quoting.Cv)(first.schema)}, public; or end the connection string in ?schema=${encodeURIComponent(first.schema)}. ${meant}` : `If it is, let ${name} apply the files in an earlier step and set migrations: none here. ${another}`;
		}
		var refusals = __webpack_require__(3344);
		const migration_plan_nothingRan = "Nothing was run; the database is as it was.";
		async function plan(listed, inspected, options) {
			const located = listed.map((set) => findHistory((0, targets.Xx)(set, inspected), inspected.histories));
			const sets = located.map(({ set }) => set);
			const inspection = {
				...inspected,
				histories: new Map([inspected, ...located].flatMap(({ histories }) => [...histories]))
			};
			const listedFiles = new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
			const { baseline = ["none"] } = options;
			const start = {
				inspection,
				outOfOrder: options.outOfOrder,
				rows: new Map(inspection.applied.map((row) => [row.file, row])),
				present: new Set([...listedFiles, ...sets.flatMap(({ verifying }) => verifying)]),
				moved: findMoved(sets, inspection, {
					listed: listedFiles,
					has: options.inCheckout ?? (() => false)
				}),
				baselined: new Set(),
				pending: [],
				appliedBefore: [],
				adopt: [],
				offered: [],
				notices: located.flatMap(({ notice }) => notice === null ? [] : [{
					level: "notice",
					message: notice
				}])
			};
			const isNew = inspection.existing !== null && !sets.some((set) => hasApplied(start, set));
			const draft = isNew && !baseline.includes("none") ? {
				...start,
				baselined: baselined(sets, baseline)
			} : start;
			if (isNew && baseline.length === 0) askForBaseline(draft, sets);
			for (const set of sets) await planFolder(draft, set);
			draft.notices.push(...draft.offered.map(migrations_offered.Az));
			if (draft.baselined.size > 0) draft.notices.push(baselineNotice(draft.baselined));
			const { present, pending, appliedBefore, adopt, offered, notices } = draft;
			notices.push(...(0, plan_notices.wE)(sets, inspection, present, adopt), ...(0, plan_notices.Fk)(pending));
			return {
				pending,
				appliedBefore,
				adopt,
				offered,
				notices,
				histories: inspection.histories,
				complete: inspection.complete,
				counts: inspection.counts
			};
		}
		function askForBaseline(draft, sets) {
			const { existing, database, histories } = draft.inspection;
			for (const set of sets) {
				(0, targets.CC)(set, draft.inspection);
				refuseForeignHistory(set, histories, draft);
				refuseOtherHistory(set, set.migrations, draft.inspection);
			}
			const versioned = sets.flatMap(({ migrations }) => migrations.filter(({ kind }) => kind === "versioned"));
			if (existing !== null && versioned.length > 0) refuseExisting(existing, versioned, database);
		}
		async function planFolder(draft, set) {
			const { inspection, rows, pending, appliedBefore } = draft;
			(0, targets.CC)(set, inspection);
			refuseForeignHistory(set, inspection.histories, draft);
			const { matches } = (0, reading.w)(set.format, inspection);
			const isApplied = appliedIn(set, draft);
			const stateOf = statesIn(set, draft);
			const isOffered = (0, migrations_offered.hF)(inspection.offers);
			const [pendingBefore, appliedSoFar] = [pending.length, appliedBefore.length];
			let waiting;
			for (const [index, migration] of set.migrations.entries()) {
				const { row, marked, applied } = stateOf(migration, index);
				if (!applied && isOffered(migration, row)) {
					draft.offered.push(migration);
					continue;
				}
				if (!applied) {
					pending.push(await judge(migration, row, inspection.histories));
					waiting ??= migration.kind === "versioned" ? migration : void 0;
					continue;
				}
				if (waiting !== void 0 && migration.kind === "versioned" && draft.outOfOrder === "error") {
					const last = set.migrations.findLast((one) => one.kind === "versioned" && isApplied(one, rows.get(one.source.key)));
					throw outOfOrder(waiting, last ?? migration, inspection.histories);
				}
				appliedBefore.push(migration);
				if (draft.moved.has(migration)) adoptMoved(draft, migration, isApplied(migration, void 0));
				else compareWithRow(draft, migration, row, marked, matches);
			}
			if (appliedBefore.length === appliedSoFar) refuseOtherHistory(set, pending.slice(pendingBefore), inspection);
			draft.notices.push(...(0, plan_notices.Cf)(set, draft.present));
		}
		const baselineNotice = (migrations) => ({
			level: "warning",
			message: `By the input baseline, ${(0, src_text.hS)(migrations.size, "file is", "files are")} recorded as applied and did not run: up to ${[...migrations].at(-1)?.source.file}. The input has no effect on later runs.`
		});
		function adoptMoved({ moved, adopt, notices }, migration, known) {
			const row = moved.get(migration);
			const { file } = migration.source;
			adopt.push({
				migration,
				recordedAs: row.file,
				marked: !known,
				formerly: known || row.version === migration.version ? null : row.version
			});
			notices.push({
				level: "notice",
				message: `${file} is ${row.file}, which is applied, under another name: it is not run again.`
			});
		}
		function compareWithRow({ adopt, notices }, migration, row, marked, matches) {
			const { source: { file, checksum }, kind, format } = migration;
			if (row === void 0 || row.checksum === null || kind !== "versioned") {
				if (row?.checksum !== checksum) adopt.push({
					migration,
					recordedAs: row?.file ?? null,
					marked,
					formerly: null
				});
				if (row === void 0 && !marked && !matches(migration)) notices.push({
					level: "warning",
					message: `${file} is not the text that ${format.name} applied. Restore it if the change matters; from now on it is compared with its current text.`
				});
			} else if (row.checksum !== checksum) {
				if (row.token_checksum !== migration.source.script.checksum) throw edited(migration, row);
				notices.push({
					level: "notice",
					message: `${file}: comments or white space changed since it was applied; its SQL did not.`
				});
				adopt.push({
					migration,
					recordedAs: row.file,
					marked: false,
					formerly: null
				});
			}
		}
		function edited({ source: { file } }, row) {
			return new error.l({
				message: `${file} was changed after it was applied: its SQL is not what ran.`,
				location: {
					file,
					line: 1,
					column: 1
				},
				state: migration_plan_nothingRan,
				remedy: `Restore the file and put the change into a new migration. If the database already matches the edited file, accept it: SELECT catalog.mark_applied(${(0, quoting.eu)(row.file)});`
			});
		}
		function outOfOrder(migration, last, histories) {
			const { source: { file }, format: { history } } = migration;
			const found = histories.get(history?.id ?? "");
			const reorder = found === void 0 ? void 0 : history?.reorder?.(migration, found);
			return new error.l({
				message: `${file} is not applied, but ${last.source.file}, which comes after it, is.`,
				location: {
					file,
					line: 1,
					column: 1
				},
				state: migration_plan_nothingRan,
				remedy: `${reorder ?? renaming(migration, last)} If it does not matter that it runs later than files that follow it, set out-of-order: allow.`
			});
		}
		function renaming({ source: { file }, version, directory }, last) {
			const [own, before] = [version, last.version].map((one) => /^\d+$/.exec(one.split(/[_-]/)[0] ?? "")?.[0]);
			if (own === void 0) return "Rename it so that it comes last.";
			const next = String(BigInt(before ?? "0") + 1n).padStart(last.version.length === before?.length ? before.length : own.length, "0");
			const name = external_node_path_default().posix.relative(directory, file);
			const [from, to] = [name, name.replace(own, next)].map((one) => (0, quoting.r7)(external_node_path_default().posix.join(directory, external_node_path_default().posix.basename(one) === "migration.sql" ? external_node_path_default().posix.dirname(one) : one)));
			return `Rename it so that it comes last: git mv ${from} ${to}.`;
		}
		async function judge(migration, row, histories) {
			const found = await (0, grammar.lG)(migration.source);
			const stepwise = row?.progress != null || (0, refusals.jx)(migration.source, found);
			(0, refusals.Dw)(migration.source);
			if (migration.kind !== "bundled") (0, own_catalog.Y)(migration.source);
			return {
				...migration,
				steps: stepwise ? found : null,
				replaces: row !== void 0 || histories.has(migration.format.history?.id ?? "")
			};
		}
	}),
	3674: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Az: () => offeredNotice,
			hF: () => offeredIn,
			qn: () => readOffers
		});
		const readOffers = `IF strange = '[]' AND hidden = '[]' AND (
    SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'catalog' AND c.relname IN ('offers', 'snapshots')
      AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')) = 2 THEN
    PERFORM set_config('pg_feature_inventory.offers', (
      SELECT json_agg(json_build_object(
        'tokens', o.token_checksum, 'proposedAs', o.proposed_as, 'schemaHash', s.schema_hash))::text
      FROM catalog.offers o LEFT JOIN catalog.snapshots s ON s.id = o.snapshot_id), true);
  END IF;`;
		function offeredIn(offers) {
			const known = new Set(offers.map(({ tokens }) => tokens));
			return ({ kind, source }, row) => row === void 0 && kind === "versioned" && known.has(source.script.checksum);
		}
		const offeredNotice = ({ source }) => ({
			level: "notice",
			message: `${source.file} is SQL that an earlier run offered for what was changed by hand in this database, which has what it makes: with mode: apply it is recorded as applied, and does not run.`
		});
	}),
	9089: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U: () => readOthers,
			e: () => otherHistoryTables
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8221);
		const known = [
			["sqlx", "_sqlx_migrations"],
			["refinery", "refinery_schema_history"],
			["sql-migrate", "gorp_migrations"],
			["SeaORM", "seaql_migrations"],
			["Diesel", "__diesel_schema_migrations"],
			["Knex", "knex_migrations"],
			["TypeORM", "typeorm_metadata"],
			["Sequelize", "SequelizeMeta"],
			["pop", "schema_migration"],
			["tern or an old Flyway", "schema_version"],
			["DbUp", "schemaversions"],
			["Liquibase", "databasechangelog"],
			["Play", "play_evolutions"],
			["Alembic", "alembic_version"],
			["yoyo", "_yoyo_migration"],
			["Django", "django_migrations"],
			["Entity Framework", "__EFMigrationsHistory"],
			["Rails", "ar_internal_metadata"],
			[
				"Sqitch",
				"changes",
				"sqitch"
			],
			["Atlas", "atlas_schema_revisions"],
			[
				"Atlas",
				"atlas_schema_revisions",
				"atlas_schema_revisions"
			],
			[
				"node-pg-migrate",
				"pgmigrations",
				"public",
				"name"
			],
			[
				"Drizzle",
				"__drizzle_migrations",
				"drizzle",
				"hash"
			]
		];
		const otherHistoryTables = [...new Set(known.map(([, table, schema]) => schema === void 0 || schema === "public" ? table : `${schema}.${table}`))];
		const knownRows = known.map(([tool, table, schema = null, column = null]) => (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`(${tool}, ${table}::name, ${schema}::name, ${column}::name)`).join(", ");
		const readOthers = `IF EXISTS (
    SELECT FROM pg_catalog.pg_class WHERE relname IN (${[...new Set(known.map(([, table]) => table))].map((table) => (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`${table}`).join(", ")})
  ) THEN
  FOR other IN
    SELECT c.oid::regclass AS place, nspname, relname, tool, reported,
      -- Of rows that the role cannot see nothing can be said.
      has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
        AND NOT row_security_active(c.oid) AS visible,
      relowner = ANY (trusted) AS trusted
    FROM (VALUES ${knownRows}) AS known (tool, called, home, reported)
    JOIN pg_catalog.pg_class c ON relname = called JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'p') AND nspname = ANY (CASE WHEN home IS NULL THEN path ELSE ARRAY[home] END)
      AND (reported IS NULL OR EXISTS (
        SELECT FROM pg_catalog.pg_attribute
        WHERE attrelid = c.oid AND attname = reported AND attnum > 0 AND NOT attisdropped))
    ORDER BY nspname, relname
  LOOP
    -- The rows of a table of somebody else are not read; that it is there is enough to ask.
    filled := other.reported IS NULL OR other.visible AND NOT other.trusted;
    content := NULL;
    IF other.visible AND other.trusted AND filled THEN
      EXECUTE format('SELECT EXISTS (SELECT FROM %s)', other.place) INTO filled;
    END IF;
    IF other.visible AND other.trusted AND other.reported IS NOT NULL THEN
      EXECUTE format('SELECT json_agg(%I::text) FROM %s', other.reported, other.place) INTO content;
    END IF;
    IF filled OR content IS NOT NULL THEN
      others := others || jsonb_build_array(json_build_object(
        'schema', other.nspname, 'name', other.relname, 'tool', other.tool, 'files', content));
    END IF;
  END LOOP;
  END IF;`;
	}),
	1935: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Y: () => refuseOwnCatalog,
			Z: () => bringsCatalog
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8688);
		var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);
		const creation = new RegExp(String.raw`^create\s{1,9}(?:or\s{1,9}replace\s{1,9})?(?:table|function|view|materialized\s{1,9}view)\s{1,9}` + String.raw`(?:if\s{1,9}not\s{1,9}exists\s{1,9})?"?catalog"?\s{0,9}\.\s{0,9}` + String.raw`"?(snapshots|capture_snapshot|inventory_current|inventory_diff)(?![\w$])`, "i");
		function ownCatalogOf({ sql, script }) {
			for (const { start, end, words } of script.statements) {
				if (words[0] !== "CREATE") continue;
				const name = creation.exec(sql.slice(start, Math.min(end, start + 300)))?.[1];
				if (name !== void 0) return {
					at: start,
					name: name.toLowerCase()
				};
			}
			return null;
		}
		const bringsCatalog = (source) => ownCatalogOf(source) !== null;
		function refuseOwnCatalog(source) {
			const found = ownCatalogOf(source);
			if (found === null) return;
			throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, found.at, `the file creates catalog.${found.name}, and so does this action, which keeps its own catalog there.`, `On a new database, take the file out of migrations: the action installs its catalog by itself. Where the file was run by hand, run once with migrations: none, which upgrades catalog.snapshots and keeps its rows and columns, and record the file as applied: SELECT catalog.mark_applied(${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_1__.eu)(source.key)});`);
		}
	}),
	1362: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cf: () => folderNotices,
			wE: () => missingFiles,
			Fk: () => verifyingNotices
		});
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		var quoting = __webpack_require__(8688);
		var src_text = __webpack_require__(8992);
		var tokens = __webpack_require__(4735);
		const reading = new Set([
			"SELECT",
			"WITH",
			"TABLE",
			"VALUES",
			"SHOW"
		]);
		const around = new Set("SET RESET BEGIN START COMMIT END ROLLBACK".split(" "));
		const writing = /\b(?:INTO|INSERT|UPDATE|DELETE|MERGE)\b/i;
		const acting = /^(?:setval|nextval|set_config|pg_notify|lo_\w+|dblink\w*|pg_(?:try_)?advisory\w+|pg_(?:terminate|cancel)_backend|pg_reload_conf|create_hypertable|add_\w+_policy)$/;
		function calledIn(text) {
			return text.toLowerCase().split("(").slice(0, -1).map((part) => {
				let start = part.length;
				while (start > 0 && /[\w$."]/.test(part.charAt(start - 1))) start--;
				return part.slice(start);
			});
		}
		function acts(written) {
			const [schema, name] = written.includes(".") ? written.split(".") : ["pg_catalog", written];
			return !["pg_catalog", "information_schema"].includes(schema ?? "") || acting.test(name ?? "");
		}
		function onlySelects({ script: { statements }, sql }) {
			const read = statements.filter(({ words: [first = ""] }) => reading.has(first));
			const isOther = statements.some(({ words: [first = ""] }) => !reading.has(first) && !around.has(first));
			if (read.length === 0 || isOther) return false;
			return !read.some(({ start, end, words: [first] }) => {
				const text = (0, tokens.qZ)(sql.slice(start, end));
				return first !== "SHOW" && (!/\bFROM\b/i.test(text) || writing.test(text) || calledIn(text).some(acts));
			});
		}
		var ledger = __webpack_require__(3540);
		var targets = __webpack_require__(4835);
		const notice = (message) => ({
			level: "notice",
			message
		});
		function folderNotices({ directory, format, ignored, skipped, below }, present) {
			const unread = below.filter((file) => !present.has(file));
			return [
				...ignored.length === 0 ? [] : [notice(`${directory}: passed over, because ${format.name} names files otherwise: ${ignored.join(", ")}`)],
				...skipped.length === 0 ? [] : [notice(notFollowed(directory, skipped))],
				...unread.length === 0 ? [] : [notice(notRun(directory, unread))]
			];
		}
		const some = (names) => `${names.slice(0, 5).join(", ")}${names.length > 5 ? ", \u2026" : ""}`;
		function notFollowed(directory, links) {
			return `${directory}: ${links.length === 1 ? "a symbolic link is" : `${links.length} symbolic links are`} not followed: ${some(links)}`;
		}
		function notRun(directory, below) {
			const folders = [...new Set(below.map((file) => external_node_path_default().posix.dirname(file)))].sort();
			return `${directory}: ${(0, src_text.hS)(below.length, "SQL file")} in folders below ${below.length === 1 ? "does" : "do"} not run (${some(folders)}). List those folders under migrations as well if they should.`;
		}
		const verifyingNotices = (pending) => pending.filter(({ kind, source }) => kind !== "bundled" && onlySelects(source)).map(({ source: { file } }) => notice(`${file} only selects: as a migration it runs once, and its rows are shown nowhere. If it checks the database, list it under verify as well (verify: ${file}): it then runs in every run, its rows are reported, and it is no migration.`));
		const folderOf = (file) => external_node_path_default().posix.dirname(external_node_path_default().posix.basename(file) === "migration.sql" ? external_node_path_default().posix.dirname(file) : file);
		function whatRan(progress) {
			if (progress === null) return "is applied in the database";
			return (0, ledger.SU)(progress) ? `is half done in the database (${(0, src_text.hS)(progress.done, "statement")} ran)` : "failed before any statement of it had run";
		}
		function missingFiles(sets, inspection, present, adopt) {
			const folders = new Set(sets.flatMap(({ directory, migrations }) => [directory, ...migrations.map(({ source }) => folderOf(source.file))]));
			const moved = new Set(adopt.map(({ recordedAs }) => recordedAs));
			const missing = inspection.applied.filter(({ file, kind, marked }) => kind === "versioned" && marked !== "reverted" && [null, inspection.target].includes((0, targets.CI)(file).target) && folders.has(folderOf((0, targets.W7)(file))) && !present.has((0, targets.W7)(file)) && !moved.has(file));
			const files = missing.map(({ file }) => file);
			return [...missing.map(({ file, progress }) => `${file} ${whatRan(progress)} and is no longer in the repository. ${(0, ledger.SU)(progress) || progress === null ? "Restore it, or forget it" : "To forget it"}: SELECT catalog.mark_reverted(${(0, quoting.eu)(file)});`), ...missingVersions(sets, inspection, files, adopt)].map((message) => ({
				level: "warning",
				message
			}));
		}
		function missingVersions(sets, { histories }, missing, adopt) {
			const formerly = new Set(adopt.map(({ formerly: version, migration: { format } }) => version === null ? null : format.identity?.(version) ?? version));
			return [...histories].flatMap(([id, found]) => {
				const recorded = sets.filter(({ format }) => format.history?.id === id);
				const history = recorded[0]?.format.history;
				const unreported = (history?.unknown(found, recorded.flatMap(({ migrations }) => migrations), recorded.flatMap(({ companions }) => companions)) ?? []).filter((version) => !formerly.has(version) && !missing.some((file) => file.includes(version)));
				if (unreported.length === 0) return [];
				const table = `${found.schema}.${history?.table}`;
				const remedy = history?.fetch === void 0 ? "Is a branch not merged, or a folder not listed under migrations?" : `Fetch them: ${history.fetch}.`;
				return [`${table} holds versions that the repository does not: ${unreported.join(", ")}. ${remedy}`];
			});
		}
	}),
	8545: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { w: () => reader });
		function reader({ history }, { applied, histories }) {
			const found = histories.get(history?.id ?? "");
			if (history === null || found === void 0) return {
				isApplied: ({ kind, source }, row) => row !== void 0 && row.progress === null && row.marked !== "reverted" && (kind === "versioned" || row.checksum === source.checksum),
				matches: () => true
			};
			return {
				isApplied: history.applied(found, new Set(applied.filter(({ progress, marked }) => progress === null && marked !== "reverted").map(({ file }) => file))),
				matches: history.matches?.(found) ?? (() => true)
			};
		}
	}),
	3344: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Dw: () => refuseUnrunnable,
			Gx: () => runsAlone,
			jx: () => runsStepwise
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8688);
		var _grammar_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7348);
		var _location_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9898);
		var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1450);
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8992);
		var _tokens_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4735);
		var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);
		var _transactions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(596);
		var _wrapping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9289);
		const unbegun = ["ends a transaction that the file does not begin: it is the one that keeps the file and its history row together.", "Remove it, split the file there, or put BEGIN; where the transaction is to begin."];
		const outOfPlace = {
			nested: ["is inside of a transaction that the file has begun already.", "Remove it, or put COMMIT; before it."],
			unended: ["begins a transaction that the file never ends: psql would roll all of it back.", "Remove it, or put COMMIT; where the transaction is to end."],
			commit: unbegun,
			"roll back": unbegun,
			prepare: ["would leave what the file does, and its history row, waiting in pg_prepared_xacts until somebody commits it.", "Remove it: the file is committed at its end."],
			elsewhere: ["ends a transaction that was prepared elsewhere, and could not be rolled back when the file fails.", "Remove it, and run it by hand, once. What is prepared: SELECT gid, prepared FROM pg_prepared_xacts;"]
		};
		const psqlRemedies = [
			[/^copy$/, "Put the rows into the file: COPY \u2026 FROM stdin; then the rows, each on a line of its own, and a line \\. at their end."],
			[/^i(r|nclude|nclude_relative)?$/, "List the files that it includes under migrations, each by itself."],
			[/^set$/, "Write the value in its place wherever the variable is used."],
			[/^/, "Write plain SQL in its place."]
		];
		function refuseUnrunnable(source) {
			refuseNotSql(source);
			refuseOtherStrings(source);
			const { unterminated } = source.script;
			if (unterminated !== null) throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, unterminated.start, `a ${unterminated.what} begins here and never ends.`, "Close it. Is the file complete?");
			refuseTransactionControl(source);
			refuseOtherEncoding(source);
		}
		function refuseNotSql(source) {
			if (source.refusal !== null) throw source.refusal;
			refuseTemplate(source);
			refuseMetaCommands(source);
		}
		function refuseTemplate(source) {
			const { template } = source.script;
			if (template === null) return;
			const shown = (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.Jj)(source.text.slice(template, template + 1e3).split("\n")[0]?.trim() ?? "", 40);
			throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, template, `${shown} belongs to a template, as pop, dbt or a program in Go fill it in: PostgreSQL cannot read it.`, "Let that tool apply the file in an earlier step, or list what it makes of it. If one value is right everywhere, write it there.");
		}
		const connectsTo = /^\\c(?:onnect)?\s+(?:-reuse-previous=\S+\s+)?(?:"?(?:\S+\s+)?dbname='?([^\s'"]+)|"([^"]+)"|'([^']+)'|([^\s"'=-][^\s"'=]*))/;
		function connectRemedy({ text, script }, command) {
			const name = connectsTo.exec(text.slice(command.start, command.end))?.slice(1).find((one) => one !== void 0 && !/[:/@=]/.test(one));
			const created = script.statements.some(({ start, words }) => start < command.start && words[0] === "CREATE" && words[1] === "DATABASE");
			const stays = "A run stays in one database";
			if (name === void 0) return `${stays}. Remove the line, and run the files for another database with its connection string.`;
			const instead = `${stays}: connect to ${name}, by a connection-string that ends in /${name}, and remove this line`;
			return created ? `${instead} and what is before it. Create the database once, by hand: CREATE DATABASE ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.Cv)(name)};` : `${instead}. What is before it is for another database: put it into a file for a step that connects there.`;
		}
		function refuseMetaCommands(source) {
			const { script, text } = source;
			const used = (0, _wrapping_js__WEBPACK_IMPORTED_MODULE_3__.DF)(text);
			for (const command of script.metaCommands) {
				if ((0, _wrapping_js__WEBPACK_IMPORTED_MODULE_3__.EW)(command, text) && !(0, _wrapping_js__WEBPACK_IMPORTED_MODULE_3__.M3)(command, text, used)) continue;
				if ((0, _wrapping_js__WEBPACK_IMPORTED_MODULE_3__.Fp)(command, text)) throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, command.start, `after \\${command.name} there is something else that psql would run.`, "Put it on a line of its own, or remove it.");
				throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, command.start, `\\${command.name} is a psql command that changes what runs; the server does not know it.`, /^c(onnect)?$/.test(command.name) ? connectRemedy(source, command) : psqlRemedies.find(([commands]) => commands.test(command.name))?.[1] ?? "");
			}
		}
		function refuseTransactionControl(source) {
			const { script } = source;
			if (!(0, _transactions_js__WEBPACK_IMPORTED_MODULE_4__.S1)(script) || (0, _transactions_js__WEBPACK_IMPORTED_MODULE_4__.vL)(script) !== void 0) return;
			const { steps, misplaced } = (0, _transactions_js__WEBPACK_IMPORTED_MODULE_4__.B_)(script);
			if (misplaced !== null) {
				const { statement, why } = misplaced;
				const [message, remedy] = outOfPlace[why];
				const words = why === "prepare" || why === "elsewhere" ? 2 : 1;
				throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, statement.start, `${statement.words.slice(0, words).join(" ")} ${message}`, remedy);
			}
			const undone = steps.find(({ rolledBack }) => rolledBack);
			if (undone === void 0 || steps.some(keeps)) return;
			const end = script.statements.at(undone.to - 1);
			throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, end.start, `${end.words[0]} undoes all that the file does: it would be recorded as applied, and leave nothing.`, "Put COMMIT; in its place, or remove the file.");
		}
		const keeps = ({ rolledBack, statements }) => !rolledBack && statements.some(({ words: [first = ""] }) => !companions.has(first));
		const turnsOffStandardStrings = /^SET\s+(?:(?:SESSION|LOCAL)\s+)?standard_conforming_strings\s*(?:=|TO\b)\s*'?(?:off|false|no|0)\b/i;
		const escapeString = /\be'(?:[^'\\]|\\[^]|'')*'/gi;
		function refuseOtherStrings(source) {
			const { sql: text, script: { statements } } = source;
			const at = statements.findIndex(({ start, end, words }) => words[0] === "SET" && turnsOffStandardStrings.test(text.slice(start, end)));
			const setting = at < 0 ? void 0 : statements.at(at);
			if (setting === void 0) return;
			const escaped = statements.slice(at + 1).find(({ start, end }) => text.slice(start, end).replaceAll(escapeString, "").includes("\\"));
			if (escaped === void 0) return;
			const { line } = (0, _location_js__WEBPACK_IMPORTED_MODULE_5__.x5)(source.file, text, escaped.start);
			throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, setting.start, `the file turns standard_conforming_strings off, and a backslash in a string means something else then (line ${line}).`, "Write such strings as E'\u2026', and remove the line.");
		}
		const setsEncoding = /^(?:SET\s+(?:(?:SESSION|LOCAL)\s+)?(?:client_encoding\s*(?:=|TO\b)|NAMES\b)|\\encoding\b)\s*['"]?([\w-]+)/i;
		function refuseOtherEncoding(source) {
			const { sql: text, script } = source;
			if (!(0, _text_js__WEBPACK_IMPORTED_MODULE_6__._m)(text, /[^\0-\x7f]/)) return;
			for (const { start, end } of [...script.statements.filter(({ words }) => words[0] === "SET"), ...script.metaCommands]) {
				const encoding = setsEncoding.exec(text.slice(start, end))?.[1];
				if (encoding === void 0 || /^(utf-?8|unicode|default)$/i.test(encoding)) continue;
				throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, start, `the file says that it is written in ${encoding}, but it is UTF-8: PostgreSQL would garble its characters.`, "Put SET client_encoding = 'UTF8'; in its place.");
			}
		}
		const directive = /^(?:\s*--[^\n]*\n)*?\s*--[!\s]*no-transaction\b/i;
		const companions = new Set([
			"SET",
			"RESET",
			"SELECT",
			"ANALYZE",
			"SHOW",
			"LOAD"
		]);
		function runsAlone({ script: { statements } }) {
			const others = statements.filter(({ words }) => !companions.has(words[0] ?? ""));
			return others.length <= 1 || !others.some((one) => !(0, _grammar_js__WEBPACK_IMPORTED_MODULE_7__.QX)(one));
		}
		function runsStepwise(source, found) {
			refuseNotSql(source);
			const { script, sql, transaction } = source;
			const own = (0, _transactions_js__WEBPACK_IMPORTED_MODULE_4__.Mz)(script);
			if (own) refuseInTransaction(source, found);
			if (!transaction || directive.test(sql.slice(0, script.statements.at(0)?.start))) return true;
			const first = found.size === 0 ? void 0 : script.statements.find(({ start }) => found.has(start));
			if (own) return first !== void 0 || (0, _transactions_js__WEBPACK_IMPORTED_MODULE_4__.vL)(script) === void 0;
			if (first === void 0) return false;
			if (!script.statements.some((statement) => !found.has(statement.start) && !(0, _grammar_js__WEBPACK_IMPORTED_MODULE_7__.QX)(statement) && !companions.has(statement.words[0] ?? ""))) return true;
			const parts = splitOf(source, found);
			throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, first.start, `${beginning(source, first)} cannot run inside a transaction, and the file also holds statements that should.`, `Split it into ${parts.length} files that follow each other: ${parts.join(", ")}. To run all of it without a transaction, begin it with the line: -- no-transaction`);
		}
		const beginning = ({ sql }, { start, end }) => (0, _tokens_js__WEBPACK_IMPORTED_MODULE_8__.gF)(sql.slice(start, Math.min(end, start + 400))).filter(({ text }) => /^[\w"\x80-\uffff]/.test(text)).slice(0, 4).map(({ text }) => text).join(" ");
		function refuseInTransaction(source, found) {
			const { statements } = source.script;
			for (const step of (0, _transactions_js__WEBPACK_IMPORTED_MODULE_4__.B_)(source.script).steps) {
				const inside = step.modes === null ? void 0 : step.statements.find(({ start }) => found.has(start));
				if (inside === void 0) continue;
				const begin = statements.at(step.from);
				const { line } = (0, _location_js__WEBPACK_IMPORTED_MODULE_5__.x5)(source.file, source.sql, begin.start);
				throw (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.x5)(source, inside.start, `${beginning(source, inside)} cannot run inside a transaction, and ${begin.words[0]} on line ${line} begins one.`, "Move it out of the transaction: before its BEGIN, or after its COMMIT.");
			}
		}
		function splitOf(source, found) {
			const lineOf = (0, _location_js__WEBPACK_IMPORTED_MODULE_5__.ze)(source.text);
			const parts = [];
			for (const statement of source.script.statements) {
				const alone = found.has(statement.start);
				const line = lineOf(statement.start);
				const last = parts.at(-1);
				if (last === void 0 || last.alone !== alone) parts.push({
					alone,
					from: line,
					to: line
				});
				else last.to = line;
			}
			return parts.map(({ from, to }, index) => {
				const where = from === to ? ` on line ${from}` : `s on lines ${from} to ${to}`;
				return `${index + 1}. the statement${where}`;
			});
		}
	}),
	6920: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Dh: () => keyed,
			MT: () => prefixOf,
			WQ: () => whole,
			eQ: () => contentsIn,
			o$: () => readSource,
			vz: () => sourceOf,
			wY: () => bundledSource,
			x5: () => refusal
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1557);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9823);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8688);
		var _location_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9898);
		var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8375);
		var _long_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8575);
		var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1450);
		var _token_hash_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8181);
		const whole = {
			omit: [],
			transaction: true
		};
		const sha256 = (content) => (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(content).digest("hex");
		const hashed = 65536;
		function sha256OfLines(text, omit) {
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			let rest = "";
			const add = (part) => {
				const read = rest + part;
				const end = /[\r\ud800-\udbff]/.test(read.slice(-1)) ? read.length - 1 : read.length;
				hash.update(read.slice(0, end).replaceAll("\r\n", "\n"));
				rest = read.slice(end);
			};
			for (const { start, end } of keptOf(text.length, omit)) for (let at = start; at < end; at += hashed) add(text.slice(at, Math.min(at + hashed, end)));
			return hash.update(rest).digest("hex");
		}
		function keptOf(length, omit) {
			const starts = [0, ...omit.map(({ end }) => end)];
			const ends = [...omit.map(({ start }) => start), length];
			return starts.map((start, index) => ({
				start,
				end: ends[index]
			}));
		}
		function sourceOf({ file, text, digest }, { omit, transaction, refusal: refused } = whole, read = _lexer_js__WEBPACK_IMPORTED_MODULE_1__.S) {
			const sql = (0, _text_js__WEBPACK_IMPORTED_MODULE_2__.GK)(text, omit);
			let script;
			return {
				file,
				key: file,
				text,
				sql,
				digest,
				transaction,
				get script() {
					return script ??= read(sql);
				},
				checksum: sha256OfLines(text, omit),
				refusal: refused === void 0 ? null : refusal({
					file,
					text
				}, refused.at, refused.message, refused.remedy)
			};
		}
		const sourceWith = (source, values) => Object.defineProperties({}, {
			...Object.getOwnPropertyDescriptors(source),
			...Object.getOwnPropertyDescriptors(values)
		});
		const keyed = (source, key) => sourceWith(source, { key });
		function bundledSource(file, text, read = () => null) {
			const digest = sha256(text);
			const source = sourceOf({
				file,
				text,
				digest
			}, whole, (sql) => read(digest) ?? (0, _lexer_js__WEBPACK_IMPORTED_MODULE_1__.S)(sql));
			return sourceWith(source, { text });
		}
		const nothingRan = "Nothing was run.";
		function contentsOf(file, bytes) {
			if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) throw new _error_js__WEBPACK_IMPORTED_MODULE_3__.l({
				message: `${file} is written in UTF-16.`,
				location: {
					file,
					line: 1,
					column: 1
				},
				state: nothingRan,
				remedy: `Save it as UTF-8: iconv -f UTF-16 -t UTF-8 ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_4__.r7)(file)}`
			});
			let text;
			try {
				text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
			} catch (error) {
				const valid = lengthOfUtf8(bytes);
				const before = bytes.subarray(0, valid).toString("utf8");
				const location = (0, _location_js__WEBPACK_IMPORTED_MODULE_5__.x5)(file, before, before.length);
				const byte = (bytes[valid] ?? 0).toString(16).padStart(2, "0");
				throw new _error_js__WEBPACK_IMPORTED_MODULE_3__.l({
					message: `${file} is not UTF-8: line ${location.line} holds the byte 0x${byte}.`,
					location,
					state: nothingRan,
					remedy: `Save it as UTF-8, for example from Latin-1: iconv -f ISO-8859-1 -t UTF-8 ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_4__.r7)(file)}`
				}, { cause: error });
			}
			const zero = text.indexOf("\0");
			if (zero >= 0) throw new _error_js__WEBPACK_IMPORTED_MODULE_3__.l({
				message: `${file} holds a NUL character, which PostgreSQL cannot read.`,
				location: (0, _location_js__WEBPACK_IMPORTED_MODULE_5__.x5)(file, text, zero),
				state: nothingRan,
				remedy: "Remove it; is this an SQL file?"
			});
			return {
				file,
				text,
				digest: sha256(bytes)
			};
		}
		function contentsIn(workspace, file, entry) {
			const short = (0, _files_index_js__WEBPACK_IMPORTED_MODULE_6__.Dt)(workspace, file, entry, "migrations", _long_text_js__WEBPACK_IMPORTED_MODULE_7__.PT);
			if (short !== null) return contentsRead(file, short);
			const long = (0, _long_text_js__WEBPACK_IMPORTED_MODULE_7__.J7)(file, (0, _files_index_js__WEBPACK_IMPORTED_MODULE_6__.CI)(workspace, file, entry, "migrations"), _files_index_js__WEBPACK_IMPORTED_MODULE_6__.LR.migration);
			return long === null ? contentsRead(file, (0, _files_index_js__WEBPACK_IMPORTED_MODULE_6__.hB)(workspace, file, entry, "migrations")) : {
				file,
				...long
			};
		}
		function contentsRead(file, bytes) {
			const contents = contentsOf(file, bytes);
			(0, _files_index_js__WEBPACK_IMPORTED_MODULE_6__._r)(bytes);
			return contents;
		}
		function readSource(workspace, file, input) {
			const contents = contentsRead(file, (0, _files_index_js__WEBPACK_IMPORTED_MODULE_6__.G)(workspace, file, input));
			return sourceWith(sourceOf(contents), { text: contents.text });
		}
		function lengthOfUtf8(bytes) {
			const text = bytes.toString("utf8");
			let length = 0;
			for (let [from, at] = [0, text.indexOf("\ufffd")]; at >= 0; from = at, at = text.indexOf("\ufffd", at + 1)) {
				length += Buffer.byteLength(text.slice(from, at));
				if (bytes.subarray(length, length + 3).toString("hex") !== "efbfbd") return length;
			}
			return bytes.length;
		}
		function prefixOf({ text, script }, statements) {
			const texts = function* () {
				for (const { start, end } of script.statements.slice(0, statements)) yield text.slice(start, end);
			};
			return (0, _token_hash_js__WEBPACK_IMPORTED_MODULE_8__.t)(texts());
		}
		function refusal(source, index, message, remedy) {
			const location = (0, _location_js__WEBPACK_IMPORTED_MODULE_5__.x5)(source.file, source.text, index);
			return new _error_js__WEBPACK_IMPORTED_MODULE_3__.l({
				message: `${source.file}:${location.line}: ${message}`,
				location,
				snippet: (0, _location_js__WEBPACK_IMPORTED_MODULE_5__.UA)(source.text, location),
				state: nothingRan,
				remedy
			});
		}
	}),
	6829: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			FB: () => isAmong,
			dC: () => StatementWriter
		});
		const isAmong = (some, { start }) => {
			for (const one of some) if (one.start === start) return true;
			return false;
		};
		const columns = 3;
		class StatementList {
			#store;
			#from;
			#to;
			constructor(store, from = 0, to = store.length) {
				this.#store = store;
				this.#from = from;
				this.#to = to;
			}
			get length() {
				return this.#to - this.#from;
			}
			at(index) {
				const at = this.#from + (index < 0 ? this.length + index : index);
				return at >= this.#from && at < this.#to ? this.#make(at) : void 0;
			}
			slice(from = 0, to = this.length) {
				const place = (index) => Math.min(Math.max(index < 0 ? this.length + index : index, 0), this.length);
				return new StatementList(this.#store, this.#from + place(from), Math.max(this.#from + place(to), this.#from + place(from)));
			}
			filter(keeps) {
				const kept = new StatementWriter();
				for (const [index, one] of this.entries()) if (keeps(one, index)) kept.push(one);
				return kept.finish();
			}
			find(is) {
				for (const [index, one] of this.entries()) if (is(one, index)) return one;
			}
			findIndex(is) {
				for (const [index, one] of this.entries()) if (is(one, index)) return index;
				return -1;
			}
			some(is) {
				return this.findIndex(is) >= 0;
			}
			map(make) {
				return Array.from(this, make);
			}
			*entries() {
				for (let at = this.#from; at < this.#to; at++) yield [at - this.#from, this.#make(at)];
			}
			*[Symbol.iterator]() {
				for (let at = this.#from; at < this.#to; at++) yield this.#make(at);
			}
			#make(at) {
				const { numbers, words, rows } = this.#store;
				const place = at * columns;
				const start = numbers[place];
				const copyData = rows.get(start);
				const one = {
					start,
					end: numbers[place + 1],
					words: words[numbers[place + 2]]
				};
				return copyData === void 0 ? one : {
					...one,
					copyData
				};
			}
		}
		class StatementWriter {
			#store = {
				numbers: new Uint32Array(columns * 1024),
				length: 0,
				words: [],
				rows: new Map()
			};
			#kinds = new Map();
			push({ start, end, words, copyData }) {
				const store = this.#store;
				const at = columns * store.length++;
				if (at === store.numbers.length) {
					const longer = new Uint32Array(2 * at);
					longer.set(store.numbers);
					store.numbers = longer;
				}
				store.numbers[at] = start;
				store.numbers[at + 1] = end;
				store.numbers[at + 2] = this.#kindOf(words);
				if (copyData !== void 0) store.rows.set(start, copyData);
			}
			finish() {
				return new StatementList(this.#store);
			}
			#kindOf(words) {
				const known = this.#kinds.get(words);
				if (known !== void 0) return known;
				this.#kinds.set(words, this.#store.words.length);
				return this.#store.words.push(words) - 1;
			}
		}
	}),
	4835: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CC: () => refuseUnknownTarget,
			CI: () => partsOf,
			TN: () => keyOf,
			W7: () => fileOf,
			Xx: () => forTarget
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1557);
		var _quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8688);
		var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);
		const separator = " :: ";
		const keyOf = (target, file) => target === null ? file : `${target}${separator}${file}`;
		function partsOf(key) {
			const at = key.indexOf(separator);
			return at < 0 ? {
				target: null,
				file: key
			} : {
				target: key.slice(0, at),
				file: key.slice(at + 4)
			};
		}
		const fileOf = (key) => partsOf(key).file;
		function forTarget(set, { target }) {
			if (target === null || set.format.history !== null) return set;
			return {
				...set,
				migrations: set.migrations.map((migration) => migration.kind === "bundled" ? migration : {
					...migration,
					source: (0, _source_js__WEBPACK_IMPORTED_MODULE_0__.Dh)(migration.source, keyOf(target, migration.source.file))
				})
			};
		}
		function refuseUnknownTarget({ format, directory, migrations }, { applied, target }) {
			const [first] = migrations;
			if (format.history !== null || first === void 0 || first.kind === "bundled") return;
			const rows = applied.filter(({ kind }) => kind !== "bundled").map(({ file }) => partsOf(file));
			const files = new Set(migrations.map(({ source }) => source.file));
			const recorded = rows.filter(({ file }) => files.has(file));
			if (recorded.some((row) => row.target === target)) return;
			const other = recorded.find((row) => row.target === null !== (target === null));
			if (other === void 0) return;
			const within = directory === "." ? "" : `${directory}/`;
			const [before, after] = [keyOf(other.target, within), keyOf(target, within)];
			const shown = (named) => named === null ? "a connection string without one" : `search_path ${named}`;
			throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.l({
				message: `${other.file} is recorded for ${shown(other.target)}, and this run has ${shown(target)}: whether it is applied there is not known.`,
				location: {
					file: other.file,
					line: 1,
					column: 1
				},
				state: "Nothing was run; the database is as it was.",
				remedy: `If both lead to the same schema, give what is recorded its new name: UPDATE catalog.migrations SET file = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.eu)(after)} || substr(file, ${before.length + 1}) WHERE kind <> 'bundled' AND starts_with(file, ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.eu)(before)}); If this is another schema, into which all files are to go: SELECT catalog.mark_reverted(${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_2__.eu)(first.source.key)});`
			});
		}
	}),
	1450: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			BU: () => partOf,
			GK: () => blanked,
			R5: () => windowsOf,
			RE: () => matchesByLine,
			Uo: () => headOf,
			YP: () => indexIn,
			_m: () => lineMatches,
			cK: () => matches,
			oJ: () => asString
		});
		var _long_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8575);
		const reach = 4096;
		const headSize = 65536;
		const windowsOf = (text) => typeof text === "string" ? [{
			start: 0,
			text
		}] : text.windows();
		const partOf = (text, { start, end }) => typeof text === "string" ? text.slice(start, end) : {
			length: end - start,
			slice: (from, to) => text.slice(start + from, Math.min(start + to, end))
		};
		const asString = (text) => typeof text === "string" ? text : text.slice(0);
		const headOf = (text) => text.slice(0, headSize);
		const blanked = (text, parts) => typeof text === "string" ? (0, _long_text_js__WEBPACK_IMPORTED_MODULE_0__.hQ)(text, parts) : text.without(parts);
		function matches(text, pattern) {
			if (typeof text === "string") return pattern.test(text);
			for (const window of text.windows()) {
				const end = window.start + window.text.length;
				if (pattern.test(window.text + text.slice(end, end + reach))) return true;
			}
			return false;
		}
		function lineMatches(text, pattern) {
			for (const window of windowsOf(text)) if (pattern.test(window.text)) return true;
			return false;
		}
		function* matchesByLine(text, pattern) {
			for (const window of windowsOf(text)) for (const match of window.text.matchAll(pattern)) yield {
				index: window.start + match.index,
				groups: match
			};
		}
		function indexIn(text, sought) {
			for (const window of windowsOf(text)) {
				const behind = window.start + window.text.length;
				const at = (window.text + text.slice(behind, behind + reach)).indexOf(sought);
				if (at >= 0) return window.start + at;
			}
			return -1;
		}
	}),
	8181: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			G: () => TokenHash,
			t: () => hash
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		class TokenHash {
			#hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			#bytes = Buffer.alloc(65536);
			#length = 0;
			#first = true;
			add(text, from, to, goesOn = false) {
				if (this.#length + 1 + 3 * (to - from) > this.#bytes.length) this.#flush();
				if (!this.#first && !goesOn) this.#bytes[this.#length++] = 0;
				this.#first = false;
				if (1 + 3 * (to - from) > this.#bytes.length) {
					this.#flush();
					this.#hash.update(text.slice(from, to));
					return;
				}
				const start = this.#length;
				for (let at = from; at < to; at++) {
					const unit = text.charCodeAt(at);
					if (unit > 127) {
						this.#length = start + this.#bytes.write(text.slice(from, to), start);
						return;
					}
					this.#bytes[this.#length++] = unit;
				}
			}
			digest() {
				this.#flush();
				return this.#hash.digest("hex");
			}
			#flush() {
				this.#hash.update(this.#bytes.subarray(0, this.#length));
				this.#length = 0;
			}
		}
		function hash(texts) {
			const digest = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			let between = "";
			for (const text of texts) {
				digest.update(between + text);
				between = "\0";
			}
			return digest.digest("hex");
		}
	}),
	4735: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			I: () => kindOf,
			Sh: () => token,
			Vz: () => endsBlank,
			fN: () => continues,
			gF: () => tokensIn,
			pJ: () => endOf,
			qZ: () => unquoted,
			r6: () => escapes
		});
		const token = /[ \t\n\r\f\v]+|--[^\n\r]*|\/\*|[eE]'|[bBxXnN]'|[uU]&'|'|[uU]&"|"|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\$\d+|[^]/y;
		const code = (character) => character.charCodeAt(0);
		const [dash, slash, dollar, quote, double] = [
			"-",
			"/",
			"$",
			"'",
			"\""
		].map(code);
		function kindOf(text, from, to) {
			const first = text.charCodeAt(from);
			const last = text.charCodeAt(to - 1);
			if (first === 32 || first >= 9 && first <= 13) return "space";
			if (first === dash && to - from > 1) return "line";
			if (last === quote) return "string";
			if (last === double) return "identifier";
			if (to - from > 1) {
				if (first === slash) return "comment";
				if (first === dollar) return last === dollar ? "dollar" : "other";
			}
			return first >= 65 && first <= 90 || first >= 97 && first <= 122 || first === 95 || first >= 128 ? "word" : "other";
		}
		function endOfQuote(text, from, quote, escapes) {
			const edge = escapes ? /\\[^]|'/g : void 0;
			for (let at = from;;) {
				let end;
				if (edge === void 0) end = text.indexOf(quote, at);
				else {
					edge.lastIndex = at;
					do
						end = edge.exec(text)?.index ?? -1;
					while (end >= 0 && text[end] === "\\");
				}
				if (end < 0) return -1;
				if (text[end + 1] !== quote) return end + 1;
				at = end + 2;
			}
		}
		function endOfComment(text, from) {
			const edge = /\/\*|\*\//g;
			edge.lastIndex = from;
			for (let depth = 1, match = edge.exec(text); match !== null; match = edge.exec(text)) {
				depth += match[0] === "/*" ? 1 : -1;
				if (depth === 0) return edge.lastIndex;
			}
			return -1;
		}
		const continuation = /(?:[ \t\f\v]|--[^\n\r]*(?=[\n\r]))*[\n\r](?:[ \t\n\r\f\v]|--[^\n\r]*[\n\r])*(?=')/y;
		function continues(text, from) {
			continuation.lastIndex = from;
			return continuation.test(text) ? continuation.lastIndex : -1;
		}
		const blankToEnd = /(?:[ \t\n\r\f\v]|--[^\n\r]*(?:[\n\r]|$))*$/y;
		function endsBlank(text, from) {
			blankToEnd.lastIndex = from;
			return blankToEnd.test(text);
		}
		const escapes = (text, at) => text[at] === "e" || text[at] === "E";
		function endOf(text, kind, at, next, continued) {
			if (kind === "comment") return endOfComment(text, next);
			if (kind === "string") return endOfQuote(text, next, "'", continued || escapes(text, at));
			if (kind === "identifier") return endOfQuote(text, next, "\"", false);
			if (kind !== "dollar") return next;
			const close = text.indexOf(text.slice(at, next), next);
			return close < 0 ? -1 : close + next - at;
		}
		const notCode = new Set([
			"line",
			"comment",
			"string",
			"dollar"
		]);
		function unquoted(text) {
			let kept = "";
			let from = 0;
			let goesOn = -1;
			for (let at = 0; at < text.length;) {
				token.lastIndex = at;
				token.test(text);
				const kind = kindOf(text, at, token.lastIndex);
				const next = endOf(text, kind, at, token.lastIndex, at === goesOn);
				if (at === goesOn || kind === "string" && escapes(text, at)) goesOn = next < 0 ? -1 : continues(text, next);
				if (notCode.has(kind)) {
					kept += `${text.slice(from, at)} `;
					from = next < 0 ? text.length : next;
				}
				at = next < 0 ? text.length : next;
			}
			return kept + text.slice(from);
		}
		function tokensIn(text) {
			const found = [];
			let depth = 0;
			for (let at = 0; at < text.length;) {
				token.lastIndex = at;
				token.test(text);
				const kind = kindOf(text, at, token.lastIndex);
				const end = endOf(text, kind, at, token.lastIndex, false);
				const to = end < 0 ? text.length : end;
				const own = text.slice(at, to);
				if (own === "(" || own === "[") depth++;
				if (kind !== "space" && kind !== "line" && kind !== "comment") found.push({
					text: own,
					from: at,
					to,
					depth
				});
				if (own === ")" || own === "]") depth--;
				at = to;
			}
			return found;
		}
	}),
	596: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B_: () => stepsOf,
			Mz: () => holdsTransactions,
			S0: () => wholeTransaction,
			S1: () => controlsTransactions,
			_H: () => savepoint,
			gi: () => defaultModes,
			my: () => transactionControl,
			oO: () => beginWith,
			vL: () => ownTransaction,
			yo: () => accessMode
		});
		var _statement_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6829);
		const controls = new Map([
			["BEGIN", "begin"],
			["START", "begin"],
			["COMMIT", "commit"],
			["END", "commit"],
			["ROLLBACK", "roll back"],
			["ABORT", "roll back"]
		]);
		function transactionControl({ words }) {
			const [first = "", second = ""] = words;
			if (first === "PREPARE") return second === "TRANSACTION" && words.length === 2 ? "prepare" : null;
			if (first === "ROLLBACK" && words.includes("TO")) return null;
			return second === "PREPARED" ? "elsewhere" : controls.get(first) ?? null;
		}
		const chains = ({ words }) => words.includes("CHAIN") && !words.includes("NO");
		const defaultModes = {
			isolation: null,
			access: null,
			deferrable: null
		};
		function modesIn({ words }) {
			const text = words.join(" ");
			const [, isolation = null] = /\bISOLATION LEVEL (SERIALIZABLE|REPEATABLE READ|READ COMMITTED|READ UNCOMMITTED)\b/.exec(text) ?? [];
			const [access = null] = /\bREAD (?:ONLY|WRITE)\b/.exec(text) ?? [];
			const [deferrable = null] = /\b(?:NOT )?DEFERRABLE\b/.exec(text) ?? [];
			return {
				isolation,
				access,
				deferrable
			};
		}
		const setsModes = ({ words: [first, second, third] }) => first === "SET" && second === "TRANSACTION" && third !== "SNAPSHOT";
		const beforeSnapshot = new Set([
			"SET",
			"RESET",
			"SHOW"
		]);
		function openingOf(begin, body) {
			let modes = begin === null ? defaultModes : modesIn(begin);
			const statements = [];
			for (const statement of body) {
				if (!beforeSnapshot.has(statement.words[0] ?? "")) break;
				if (!setsModes(statement)) continue;
				const { isolation, access, deferrable } = modesIn(statement);
				modes = {
					isolation: isolation ?? modes.isolation,
					access: access ?? modes.access,
					deferrable: deferrable ?? modes.deferrable
				};
				statements.push(statement);
			}
			return {
				modes,
				statements
			};
		}
		const beginWith = ({ isolation, access, deferrable }) => [
			`BEGIN ISOLATION LEVEL ${isolation ?? "READ COMMITTED"}`,
			...access === "READ WRITE" ? [access] : [],
			...deferrable === null ? [] : [deferrable]
		].join(" ");
		const accessMode = ({ access }) => access === "READ ONLY" ? ["SET TRANSACTION READ ONLY"] : [];
		const savepoint = "pg_feature_inventory";
		const setsLocally = ({ words: [first, second, ...others] }) => first === "SET" && (second === "LOCAL" || second === "CONSTRAINTS") || [second, ...others].includes("SET_CONFIG");
		function ownTransaction({ statements }, ends = ["commit"]) {
			const controls = [...statements.filter((statement) => transactionControl(statement) !== null)];
			const [begin, end, idle, ...more] = controls;
			const closing = end === void 0 ? null : transactionControl(end);
			if (begin === void 0 || end === void 0 || transactionControl(begin) !== "begin" || closing === null || !ends.includes(closing)) return void 0;
			if (end.words.includes("CHAIN") || more.length > 0 || idle !== void 0 && (closing !== "commit" || transactionControl(idle) !== "roll back")) return void 0;
			const [from, to] = [begin, end].map(({ start }) => statements.findIndex((one) => one.start === start));
			const before = statements.slice(0, from);
			const within = statements.slice(from + 1, to);
			const after = statements.slice(to + 1).some(({ start }) => start !== idle?.start);
			if (openingOf(begin, within).modes.access === "READ ONLY" && (after || before.some(({ words: [first = ""] }) => !beforeSnapshot.has(first)))) return void 0;
			return (closing === "roll back" ? from === 0 && !after : !after || !within.some(setsLocally)) ? controls : void 0;
		}
		function wholeTransaction(script) {
			const { statements } = script;
			const own = ownTransaction(script) ?? [];
			const [begin = null] = own;
			const { modes, statements: settings } = openingOf(begin, own.length === 0 ? statements : statements.filter((statement) => !(0, _statement_list_js__WEBPACK_IMPORTED_MODULE_0__.FB)(own, statement)));
			return {
				modes,
				left: [...own, ...settings].sort((a, b) => a.start - b.start)
			};
		}
		function stepsOf({ statements }) {
			const steps = [];
			let open = null;
			for (const [index, statement] of statements.entries()) {
				const control = transactionControl(statement);
				if (control === null) {
					if (open === null) steps.push(outside(statement, index));
				} else if (control === "begin") {
					if (open !== null) return {
						steps,
						misplaced: {
							statement,
							why: "nested"
						}
					};
					open = {
						from: index,
						body: index + 1,
						begin: statement
					};
				} else if (control === "prepare" || control === "elsewhere") return {
					steps,
					misplaced: {
						statement,
						why: control
					}
				};
				else if (open === null) {
					const last = steps.pop();
					if (last === void 0 || last.modes === null) return {
						steps,
						misplaced: {
							statement,
							why: control
						}
					};
					steps.push({
						...last,
						to: index + 1
					});
				} else {
					steps.push(transactionStep(open, statements.slice(open.body, index), index + 1, control));
					open = chains(statement) ? {
						from: index + 1,
						body: index + 1,
						begin: open.begin
					} : null;
				}
			}
			return {
				steps,
				misplaced: open === null ? null : {
					statement: open.begin,
					why: "unended"
				}
			};
		}
		function transactionStep({ from, begin }, body, to, end) {
			const { modes, statements: settings } = openingOf(begin, body);
			return {
				statements: settings.length === 0 ? body : body.filter((one) => !(0, _statement_list_js__WEBPACK_IMPORTED_MODULE_0__.FB)(settings, one)),
				from,
				to,
				modes,
				rolledBack: end === "roll back"
			};
		}
		const outside = (statement, index) => ({
			statements: [statement],
			from: index,
			to: index + 1,
			modes: null,
			rolledBack: false
		});
		const controlsTransactions = ({ statements }) => statements.some((statement) => transactionControl(statement) !== null);
		function holdsTransactions(script) {
			if (!controlsTransactions(script)) return false;
			const { steps, misplaced } = stepsOf(script);
			return misplaced === null && steps.some(({ modes }) => modes !== null);
		}
	}),
	9289: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DF: () => variablesIn,
			EW: () => isHarmless,
			Fp: () => hidesMore,
			M3: () => setsVariable,
			yO: () => variableAt
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1450);
		const harmless = new Set([
			"echo",
			"qecho",
			"warn",
			"timing",
			"pset",
			"x",
			"a",
			"t",
			"restrict",
			"unrestrict",
			"set",
			"unset",
			"encoding",
			"errverbose",
			"."
		]);
		const steering = /^\\(?:un)?set\s+(?:ON_ERROR_STOP|ON_ERROR_ROLLBACK|ECHO|ECHO_ERRORS|QUIET|VERBOSITY|SHOW_CONTEXT|FETCH_COUNT|AUTOCOMMIT\s+on)\b/i;
		const hidesMore = ({ name, start, end }, text) => harmless.has(name) && text.slice(start + 1, end).replaceAll(/('(?:[^'\\]|\\.)*|"[^"]*|`[^`]*)(['"`]?)/g, (part, _open, close) => close === "" ? part : "").includes("\\");
		const isHarmless = (command, text) => harmless.has(command.name) && !hidesMore(command, text);
		const dividing = new Set([
			"AUTOCOMMIT",
			"SINGLELINE",
			"SINGLESTEP"
		]);
		function variableAt(text, at) {
			return text.slice(Math.max(at - 1, 0), at) === ":" ? void 0 : /^:(?:\w+|'[^'\n]+'|"[^"\n]+")/.exec(text.slice(at, at + 130))?.[0];
		}
		function variablesIn(text) {
			let found;
			return () => {
				if (found !== void 0) return found;
				found = new Set();
				for (const { groups } of (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.RE)(text, /(?<!:):(?:(\w+)|'(\w+)'|"(\w+)"|\{\?(\w+)\})/g)) found.add(groups.slice(1).find((name) => name !== void 0));
				return found;
			};
		}
		function setsVariable({ name, start, end }, text, used) {
			const command = text.slice(start, end);
			if (name !== "set" && name !== "unset" || steering.test(command) || /^\\set\s*$/.test(command)) return false;
			const variable = /^\\(?:un)?set\s+(\w+)(?:\s[^\\]*)?$/.exec(command)?.[1];
			return variable === void 0 || dividing.has(variable) || used().has(variable);
		}
	}),
	9558: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			k: () => hideNamed,
			p: () => namedSecrets
		});
		const name = String.raw`(?:${[
			"pass(?:word|wd|phrase|code)?",
			"pwd",
			"secret",
			"token",
			"credentials?",
			"api[_-]?key",
			"(?:access|private|signing|encryption|role|service|master|auth|shared|account|secret)[_-]?key"
		].join("|")})`;
		const between = [
			String.raw`(?:"?[)]?(?:::[a-z_]+)?[)]?\s{0,9}(?:=>|:=|=|<>|!=)\s{0,9}(?:any\s?)?[(]{0,3}(?:array\[)?`,
			String.raw`"?\s{1,9}(?:[a-z_]+\s{1,9}){0,3}(?:default\s{1,9}|is\s{1,9})?`,
			String.raw`['"]{1,2}(?:::[a-z_]+)?\s{0,9}(?:,|=>|=|:)\s{0,9}`,
			"[(])"
		].join("|");
		const opening = new RegExp([
			String.raw`${name}(?:_?(?:value|hash|text|plain|default|[0-9]))*${between}(?:e|n|u&)?('(?!')|\$[a-z_]{0,20}\$)`,
			String.raw`${name}(?:\\?["']{0,2}\s{0,9}(?:=>|=|:)|\sis)\s{0,9}\\?(")`,
			String.raw`${name}\s?=(''|\s?(?!['"\s$]))`
		].join("|"), "gi");
		function endOf(text, from, quote) {
			if (quote !== "'") {
				const end = text.indexOf(quote, from);
				return end < 0 ? text.length : end;
			}
			for (let at = text.indexOf("'", from); at >= 0; at = text.indexOf("'", at + 2)) if (text[at + 1] !== "'" && text[at - 1] !== "\\") return at;
			return text.length;
		}
		function namedSecrets(text) {
			const found = [];
			opening.lastIndex = 0;
			for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
				const start = match.index + match[0].length;
				const quote = match[1] ?? match[2] ?? (match[3] === "''" ? match[3] : void 0);
				const bare = /[^\s'"&;,)]*/y;
				bare.lastIndex = start;
				const end = quote === void 0 ? start + (bare.exec(text)?.[0].length ?? 0) : endOf(text, start, quote);
				if (end > start) found.push({
					start,
					end
				});
				opening.lastIndex = Math.max(end, start);
			}
			return found;
		}
		function hideNamed(text) {
			let shown = "";
			let at = 0;
			for (const { start, end } of namedSecrets(text)) {
				shown += `${text.slice(at, start)}***`;
				at = end;
			}
			return shown + text.slice(at);
		}
	}),
	3542: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Im: () => isEmpty,
			Lm: () => wantedOf,
			Wd: () => fileAt,
			fo: () => isFile,
			zE: () => changesTo
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1557);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8188);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9600);
		var _github_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);
		var _destination_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63);
		function wantedOf({ files, deletions }) {
			return {
				files: files.map(wantedFile),
				deletions: deletions.map(_files_index_js__WEBPACK_IMPORTED_MODULE_0__.S)
			};
		}
		function wantedFile(file) {
			const ids = new Map();
			const bytes = () => (0, _files_index_js__WEBPACK_IMPORTED_MODULE_1__.$$)(file);
			return {
				path: (0, _files_index_js__WEBPACK_IMPORTED_MODULE_0__.S)(file.path),
				bytes,
				oid(format) {
					const oid = ids.get(format) ?? (0, _github_index_js__WEBPACK_IMPORTED_MODULE_2__.zA)(bytes(), format);
					ids.set(format, oid);
					return oid;
				}
			};
		}
		const modes = {
			16384: "a folder",
			40960: "a symbolic link",
			57344: "a submodule"
		};
		const folder = 16384;
		const executable = 33261;
		function changesTo(side, wanted) {
			const format = (0, _github_index_js__WEBPACK_IMPORTED_MODULE_2__.be)(side.head.oid);
			return {
				additions: wanted.files.flatMap(({ path, bytes, oid }) => {
					const entry = fileAt(side, path);
					if (entry?.oid === oid(format)) return [];
					return [{
						path,
						bytes: bytes(),
						executable: entry?.mode === executable
					}];
				}),
				deletions: wanted.deletions.flatMap((path) => fileAt(side, path) === null ? [] : [{ path }])
			};
		}
		function isEmpty(changes) {
			return changes.additions.length === 0 && changes.deletions.length === 0;
		}
		function fileAt(side, path) {
			const entry = entryOf(side, path);
			if (entry !== null && entry.mode in modes) throw unfit(side, path, `${modes[entry.mode]}, not a file`);
			return entry;
		}
		const isFile = ({ mode }) => !(mode in modes);
		function entryOf(side, path) {
			const segments = path.split("/");
			let entry = null;
			for (const [depth, segment] of segments.entries()) {
				const parent = segments.slice(0, depth).join("/");
				if (entry !== null && entry.mode !== folder) throw unfit(side, parent, `${modes[entry.mode] ?? "a file"}, not a folder`);
				entry = side.folders.get(parent)?.get(segment) ?? null;
				if (entry === null) return null;
			}
			return entry;
		}
		function unfit(side, path, what) {
			return new _error_js__WEBPACK_IMPORTED_MODULE_3__.l({
				message: `On the branch ${side.branch}, ${path} is ${what}.`,
				state: _destination_js__WEBPACK_IMPORTED_MODULE_4__.s6,
				remedy: `Set another inventory-path, or replace ${path} on ${side.branch} with a regular file or folder.`
			});
		}
	}),
	63: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			My: () => destinationOf,
			iK: () => willPublish,
			s6: () => nothing
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);
		var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5015);
		const nothing = "Nothing was committed; the files are in the workspace.";
		function willPublish(options) {
			try {
				return !("reason" in destinationOf(options));
			} catch (error) {
				if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__.l) return false;
				throw error;
			}
		}
		function destinationOf(options) {
			const { commit, environment, token } = options;
			if (commit === "none") return {
				reason: "commit is none",
				warning: null
			};
			if (!environment.inActions) return {
				reason: "not running in GitHub Actions",
				warning: null
			};
			const given = options.branch === null ? null : branchName(options.branch, "branch");
			const abstention = abstentionOf(environment, commit, given);
			if (abstention !== null) return abstention;
			const target = given ?? environment.mergedInto ?? currentBranch(environment);
			if (target === null) return abstain(commit, {
				reason: `${environment.ref || "the run"} is not a branch`,
				message: `${environment.ref || "The run"} is not a branch, so there is nothing to commit to.`,
				remedy: "Set the input branch to the branch that holds the inventory."
			});
			const branch = pullRequestBranchOf(options, target);
			if (!/^[^/\s]+\/[^/\s]+$/.test(environment.repository)) throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
				message: "GITHUB_REPOSITORY does not name a repository as owner/name.",
				state: nothing,
				remedy: "Run the action in a workflow, or set commit: none."
			});
			if (token === null || token.trim() === "") return abstain(commit, {
				reason: "github-token is empty",
				message: "The input github-token is empty, so nothing can be committed.",
				remedy: "Remove the input to use the token of the workflow, or check the name of the secret."
			});
			return {
				mode: commit,
				target,
				branch,
				token
			};
		}
		function abstain(commit, { reason, message, remedy }) {
			if (commit === "auto") return {
				reason,
				warning: `${message} ${remedy}`
			};
			throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
				message,
				state: nothing,
				remedy
			});
		}
		function pullRequestBranchOf({ pullRequestBranch, commit, proposal }, target) {
			const branch = pullRequestBranch === null ? `${proposal?.prefix ?? "feature-inventory"}/${target}` : branchName(pullRequestBranch, "pull-request-branch");
			if (branch !== target || commit === "push") return branch;
			throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
				message: `pull-request-branch is ${branch}, which is also the branch to update.`,
				state: nothing,
				remedy: "Set another pull-request-branch."
			});
		}
		function abstentionOf({ eventName, ref, fork, mergedInto }, commit, branch) {
			if (eventName === "merge_group" || ref.startsWith("refs/heads/gh-readonly-queue/")) return {
				reason: "a merge queue tests commits that must not change",
				warning: null
			};
			if (!(0, _github_index_js__WEBPACK_IMPORTED_MODULE_1__.r0)(eventName) || mergedInto !== null) return null;
			if (commit === "auto") return {
				reason: `the run belongs to a pull request${fork ? " from a fork" : ""} that is not merged`,
				warning: null
			};
			if (branch !== null) return null;
			return {
				reason: "the run belongs to a pull request that is not merged, and no branch is given",
				warning: `commit: ${commit} has no effect in the run of a pull request, which is not on a branch. Set the input branch, or run on push and schedule only.`
			};
		}
		function currentBranch({ ref }) {
			return ref.startsWith("refs/heads/") ? ref.slice(11) : null;
		}
		function branchName(input, field) {
			const name = input.replace(/^refs\/heads\//, "");
			if (/[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|^@$|^-|\/\/|^\/|\/$|\.$|^$/.test(name) || name.split("/").some((part) => part.startsWith(".") || part.endsWith(".lock")) || name.startsWith("refs/")) throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
				message: `The input ${field} is ${JSON.stringify(input)}, which is not a valid branch name.`,
				state: nothing,
				remedy: "Use the name of a branch, such as main."
			});
			return name;
		}
	}),
	48: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Dy: () => standingPages,
			f: () => documentBytes,
			mg: () => filesHash,
			wj: () => standingDocument
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var node_string_decoder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6193);
		var _error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1557);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9600);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6044);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9823);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2469);
		var _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6598);
		var _stale_pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2403);
		function documentBytes(path, pieces) {
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			let length = 0;
			function* taken() {
				for (const piece of pieces) {
					const bytes = Buffer.from(piece);
					hash.update(bytes);
					length += bytes.length;
					yield bytes;
				}
			}
			return {
				bytes: taken(),
				file: () => ({
					path,
					bytes: length,
					sha256: hash.digest("hex")
				})
			};
		}
		function filesHash(files) {
			const lines = files.map(({ path, sha256 }) => JSON.stringify([path, sha256])).sort();
			return sha256(Buffer.from(lines.join("\n")));
		}
		async function standingDocument(workspace, main, isUnfit) {
			try {
				const twin = (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.on)(main);
				const further = await (0, _stale_pages_js__WEBPACK_IMPORTED_MODULE_3__.mi)(workspace, main);
				const files = [];
				for (const path of [
					main,
					twin,
					...further
				]) {
					await (0, _files_index_js__WEBPACK_IMPORTED_MODULE_4__.Gt)(workspace, [path], "");
					if (path === twin && (0, _files_index_js__WEBPACK_IMPORTED_MODULE_5__.aG)(workspace, path, input) === null) continue;
					const file = isUnfit(path) ? null : measured(workspace, path, isUnfit);
					if (file === null) return null;
					files.push(file);
				}
				return files;
			} catch (error) {
				if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_6__.l) return null;
				throw error;
			}
		}
		function standingPages(workspace, files) {
			return files.map((file) => ({
				path: file.path,
				get content() {
					return contentOf(workspace, file);
				}
			}));
		}
		function contentOf(workspace, file) {
			const bytes = Buffer.concat([...pieces(workspace, file.path)].map((piece) => Buffer.from(piece)));
			if (sha256(bytes) !== file.sha256) throw new _error_js__WEBPACK_IMPORTED_MODULE_6__.l({
				message: `${file.path} was changed in the checkout while this run was under way.`,
				state: "Nothing was committed.",
				remedy: "Run again, and let no other step write to the document at the same time."
			});
			return bytes.toString("utf8");
		}
		const pieceBytes = 2 ** 18;
		const overlap = 2 ** 16;
		function measured(workspace, path, isUnfit) {
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_1__.StringDecoder("utf8");
			let bytes = 0;
			let end = "";
			for (const piece of pieces(workspace, path)) {
				hash.update(piece);
				bytes += piece.length;
				const text = end + decoder.write(piece);
				if (isUnfit(text)) return null;
				end = text.slice(-overlap);
			}
			return {
				path,
				bytes,
				sha256: hash.digest("hex")
			};
		}
		function* pieces(workspace, file) {
			const parts = (0, _files_index_js__WEBPACK_IMPORTED_MODULE_7__.CI)(workspace, file, { real: null }, input);
			const buffer = Buffer.alloc(Math.min(pieceBytes, parts.size) + 1);
			for (let from = 0; from < parts.size;) {
				const length = parts.read(buffer, from);
				if (length === 0) throw (0, _files_index_js__WEBPACK_IMPORTED_MODULE_8__.Ri)(input, file, "changed while it was read");
				const isCut = buffer[length - 1] === carriageReturn && from + length < parts.size && length > 1;
				const piece = buffer.subarray(0, isCut ? length - 1 : length);
				from += piece.length;
				yield piece.includes("\r\n") ? Buffer.from(piece.toString("latin1").replaceAll("\r\n", "\n"), "latin1") : piece;
			}
		}
		const carriageReturn = 13;
		const input = "inventory-path";
		const sha256 = (bytes) => (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex");
	}),
	865: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L: () => publication,
			h: () => short
		});
		function publication(given) {
			return {
				committed: false,
				commitSha: null,
				commitUrl: null,
				pullRequestNumber: null,
				pullRequestUrl: null,
				warnings: [],
				...given
			};
		}
		function short(oid) {
			return oid.slice(0, 7);
		}
	}),
	3456: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { m: () => publish });
		var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3542);
		var _destination_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63);
		var _publication_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(865);
		async function publish(options) {
			const wanted = (0, _changes_js__WEBPACK_IMPORTED_MODULE_0__.Lm)(options);
			const destination = (0, _destination_js__WEBPACK_IMPORTED_MODULE_1__.My)(options);
			if ("reason" in destination) return (0, _publication_js__WEBPACK_IMPORTED_MODULE_2__.L)({
				summary: `not committed: ${destination.reason}`,
				warnings: destination.warning === null ? [] : [destination.warning]
			});
			const { publishTo } = await Promise.all([__webpack_require__.e(606), __webpack_require__.e(688)]).then(__webpack_require__.bind(__webpack_require__, 1484));
			return await publishTo(destination, options, wanted);
		}
	}),
	9503: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Gw: () => ownSecretIn,
			H0: () => isRefused,
			un: () => refuseSecrets
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1557);
		var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(649);
		var _secret_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1325);
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		const shortest = 8;
		const longestName = 16;
		const remedy = "Remove it from the schema with a migration (it is in a name, a comment or a definition), and change or revoke it: anyone who may read the schema may have seen it.\nKeys and passwords in definitions are replaced before they are stored, so this is also a bug in pg-feature-inventory: please report what kind of object it was in, without the secret.";
		function refuseSecrets(files, own) {
			const redactor = redactorOf(own);
			for (const file of files) {
				refuseIn(redactor, `the path ${JSON.stringify(file.path)}`, null, file.path);
				refuseIn(redactor, file.path, file.path, file.content);
			}
			refuseIn(redactor, "the input commit-message", null, own.message);
		}
		function isRefused(own) {
			const redactor = redactorOf(own);
			return (path, pieces) => {
				if (mayHoldSecret(path, redactor)) return true;
				let end = "";
				for (const piece of (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.QE)(pieces, windowLength)) {
					const text = end + piece;
					if (mayHoldSecret(text, redactor)) return true;
					end = text.slice(-longestSecret);
				}
				return false;
			};
		}
		function refuseIn(redactor, where, file, text) {
			if (!mayHoldSecret(text, redactor)) return;
			for (const view of viewsOf(text)) {
				const ownAt = redactor.find(view);
				const found = ownAt >= 0 ? {
					name: "a secret of this run: its connection string, password or token",
					at: ownAt
				} : (0, _secret_shapes_js__WEBPACK_IMPORTED_MODULE_1__.Il)(view)[0];
				if (found === void 0) continue;
				const line = view.slice(0, found.at).split("\n").length;
				const place = file === null ? redactor.text(where) : `${where}, line ${line},`;
				throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.l({
					message: `${place} contains ${ownAt >= 0 ? found.name : `what looks like ${found.name}`}.`,
					...file === null ? {} : { snippet: excerpt(redactor.text(view), line) },
					state: "The document was not written and nothing was committed. Migrations that were applied stay applied.",
					remedy
				});
			}
		}
		const mayHoldSecret = (text, redactor) => windowsOf(text).some((part) => viewsOf(part).some((view) => hasSecret(view, redactor)));
		function ownSecretIn(own) {
			const redactor = redactorOf(own);
			return (text) => redactor.mayHold((0, _text_js__WEBPACK_IMPORTED_MODULE_0__.D_)(text)) && viewsOf(text).some((view) => redactor.find(view) >= 0);
		}
		function viewsOf(text) {
			const shown = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.vl)(text);
			return shown === text ? [text] : [text, shown];
		}
		const hasSecret = (view, redactor) => redactor.find(view) >= 0 || (0, _secret_shapes_js__WEBPACK_IMPORTED_MODULE_1__.Il)(view).length > 0;
		const windowLength = 2 ** 18;
		const longestSecret = 2 ** 16;
		function windowsOf(text) {
			return Array.from({ length: Math.max(1, Math.ceil((text.length - longestSecret) / windowLength)) }, (_, at) => text.slice(at * windowLength, (at + 1) * windowLength + longestSecret));
		}
		function redactorOf({ secrets, names }) {
			const redactor = (0, _report_index_js__WEBPACK_IMPORTED_MODULE_3__.l)();
			redactor.add(secrets.filter((secret) => isTelling(secret, names)));
			return redactor;
		}
		function isTelling(secret, names) {
			if (secret.length < shortest || _report_index_js__WEBPACK_IMPORTED_MODULE_3__.a.has(secret.toLowerCase()) || names.includes(secret)) return false;
			return secret.length >= longestName || !/^[a-z_]+$/.test(secret);
		}
		function excerpt(redacted, line) {
			const text = redacted.split("\n")[line - 1] ?? "";
			const at = Math.max(0, text.indexOf("***") - 80);
			return `${line} | ${at > 0 ? "\u2026" : ""}${text.slice(at, at + 160)}${text.length > at + 160 ? "\u2026" : ""}`;
		}
	}),
	2403: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ef: () => refuseInTheWay,
			XZ: () => refuseForeignPages,
			mi: () => generatedBeside,
			w: () => stalePages,
			wi: () => earlierFiles
		});
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1557);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2469);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9600);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8188);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9823);
		var _github_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2165);
		var _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6598);
		var _text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8992);
		var _standing_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7613);
		async function stalePages(workspace, pages) {
			const [main] = pages;
			if (main === void 0) return [];
			const present = new Set(pages.map((page) => page.path));
			const twin = (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.on)(main.path);
			const found = await generatedBeside(workspace, main.path);
			return [...!present.has(twin) && isOurs(workspace, twin) === true ? [twin] : [], ...found.filter((file) => !present.has(file))].sort();
		}
		async function generatedBeside(workspace, main) {
			const folder = (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.vY)(main);
			return (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(workspace, folder), {
				withFileTypes: true,
				recursive: true
			}).catch((error) => {
				if ((0, _files_index_js__WEBPACK_IMPORTED_MODULE_3__.W0)(error)) return [];
				throw (0, _files_index_js__WEBPACK_IMPORTED_MODULE_3__.zS)("inventory-path", folder, error);
			})).filter((entry) => entry.isFile()).map((entry) => node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep).join("/")).filter((file) => isOurs(workspace, file) === true).sort();
		}
		async function refuseInTheWay(workspace, main, isCommitted) {
			const state = "No database was connected to.";
			const files = [main, (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.on)(main)];
			await (0, _files_index_js__WEBPACK_IMPORTED_MODULE_4__.Gt)(workspace, files, state);
			const submodules = submodulesOf(workspace);
			const filters = isCommitted ? (0, _github_index_js__WEBPACK_IMPORTED_MODULE_5__.$)(workspace, files) : new Map();
			for (const file of files) {
				const folder = (0, _files_index_js__WEBPACK_IMPORTED_MODULE_6__.p)(file).find((each) => submodules.has(each));
				if (folder !== void 0) throw new _error_js__WEBPACK_IMPORTED_MODULE_7__.l({
					message: `${file} cannot be written: ${folder} is a submodule, whose files are in another repository.`,
					state,
					remedy: "Set inventory-path to a file of this repository."
				});
				if (startOf(workspace, file)?.startsWith(_standing_js__WEBPACK_IMPORTED_MODULE_8__.lfsPointer) === true) throw new _error_js__WEBPACK_IMPORTED_MODULE_7__.l({
					message: `${file} is a Git LFS pointer, not the file itself.`,
					state,
					remedy: (0, _standing_js__WEBPACK_IMPORTED_MODULE_8__.lfsRemedy)(file)
				});
				if (filters.get(file) === "lfs") throw new _error_js__WEBPACK_IMPORTED_MODULE_7__.l({
					message: `${file} belongs to Git LFS, by .gitattributes; a commit of this action would hold the file itself.`,
					state,
					remedy: (0, _standing_js__WEBPACK_IMPORTED_MODULE_8__.lfsRemedy)(file)
				});
			}
			refuseForeign(workspace, [(0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.on)(main)], state);
		}
		function refuseForeignPages(workspace, pages) {
			refuseForeign(workspace, pages.slice(1).map(({ path: file }) => file), "The migrations are applied. The document was not written and nothing was committed.");
		}
		function refuseForeign(workspace, files, state) {
			const file = files.find((each) => isOurs(workspace, each) === false);
			if (file === void 0) return;
			throw new _error_js__WEBPACK_IMPORTED_MODULE_7__.l({
				message: `${file} was not written by this action, which would write a part of the inventory there.`,
				state,
				remedy: _standing_js__WEBPACK_IMPORTED_MODULE_8__.foreignRemedy
			});
		}
		function submodulesOf(workspace) {
			const text = startOf(workspace, ".gitmodules", _files_index_js__WEBPACK_IMPORTED_MODULE_9__.LR.settings) ?? "";
			return new Set(text.split(/\r?\n/).flatMap((line) => {
				const [name = "", ...value] = line.split("=");
				return name.trim().toLowerCase() === "path" ? [(0, _text_js__WEBPACK_IMPORTED_MODULE_10__.dE)(value.join("=").trim(), "\"/")] : [];
			}));
		}
		function earlierFiles(workspace, files) {
			return files.flatMap((file) => isOurs(workspace, file) === true ? (0, _files_index_js__WEBPACK_IMPORTED_MODULE_9__.qC)(workspace, file, "inventory-path", _files_index_js__WEBPACK_IMPORTED_MODULE_9__.LR.migration) ?? [] : []);
		}
		function isOurs(workspace, file) {
			const start = startOf(workspace, file);
			return start === null ? null : (0, _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.UK)(start);
		}
		function startOf(workspace, file, bytes = _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.eE) {
			return (0, _files_index_js__WEBPACK_IMPORTED_MODULE_9__.H6)(workspace, file, "inventory-path", bytes)?.toString() ?? null;
		}
	}),
	7613: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			examine: () => examine,
			foreignRemedy: () => foreignRemedy,
			lfsPointer: () => lfsPointer,
			lfsRemedy: () => lfsRemedy,
			newerOn: () => newerOn
		});
		var zod = __webpack_require__(6778);
		var error = __webpack_require__(1557);
		var files_path = __webpack_require__(8188);
		var git_object = __webpack_require__(3451);
		var refused = __webpack_require__(7315);
		const together = 20;
		const answer = zod.Ik({ repository: zod.g1(zod.Yj(), zod.me(zod.Ik({ text: zod.cl(zod.Yj()) }))) });
		async function readBlobs(client, oids) {
			const texts = new Map();
			for (let from = 0; from < oids.length; from += together) {
				const part = oids.slice(from, from + together);
				const variables = Object.fromEntries(part.map((oid, index) => [`oid${index}`, oid]));
				const { data, errors } = await client.graphql(queryFor(Object.keys(variables)), {
					owner: client.owner,
					name: client.repo,
					...variables
				});
				const found = answer.safeParse(data);
				if (!found.success) throw (0, refused.BH)(errors);
				for (const [index, oid] of part.entries()) texts.set(oid, found.data.repository[`oid${index}`]?.text ?? null);
			}
			return texts;
		}
		function queryFor(names) {
			return `query Blobs($owner: String!, $name: String!, ${names.map((name) => `$${name}: GitObjectID!`).join(", ")}) {
  repository(owner: $owner, name: $name) {
    ${names.map((name) => `${name}: object(oid: $${name}) { ... on Blob { text } }`).join("\n    ")}
  }
}`;
		}
		async function readBlob({ owner, repo, rest }, oid) {
			const { content, encoding } = await rest((octokit) => octokit.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
				owner,
				repo,
				file_sha: oid
			}));
			return encoding === "base64" ? Buffer.from(content, "base64").toString("utf8") : content;
		}
		var own_files = __webpack_require__(6598);
		var changes = __webpack_require__(3542);
		var destination = __webpack_require__(63);
		const lfsPointer = "version https://git-lfs.github.com/spec/";
		async function examine(run, side) {
			const { document } = run.options;
			if (document === void 0) return [];
			const format = (0, git_object.be)(side.head.oid);
			const wanted = new Set(run.wanted.files.map(({ path }) => path));
			const replaced = run.wanted.files.flatMap(({ path, oid }) => {
				const entry = (0, changes.Wd)(side, path);
				return entry === null || entry.oid === oid(format) ? [] : [{
					path,
					oid: entry.oid
				}];
			});
			const left = filesOf(side, document).filter(({ path }) => !wanted.has(path));
			await readStarts(run, side, [...replaced, ...left]);
			for (const { path, oid } of replaced) {
				const start = run.starts.get(oid) ?? "";
				if (start.startsWith(lfsPointer)) throw inLfs(side.branch, path);
				if (path !== document.main && !(0, own_files.UK)(start)) throw foreign(side.branch, path);
			}
			return left.filter(({ oid }) => (0, own_files.UK)(run.starts.get(oid) ?? "")).map(({ path }) => path);
		}
		function filesOf(side, { main }) {
			const [folder, twin] = [(0, own_files.vY)(main), (0, own_files.on)(main)];
			const pages = [...side.folders].filter(([path]) => path === folder || path.startsWith(`${folder}/`)).flatMap(([path, entries]) => [...entries.values()].filter(changes.fo).map(({ name, oid }) => ({
				path: `${path}/${name}`,
				oid
			})));
			const found = side.folders.get(twin.slice(0, Math.max(0, twin.lastIndexOf("/"))))?.get(twin.slice(twin.lastIndexOf("/") + 1));
			return [...pages, ...found === void 0 || !(0, changes.fo)(found) ? [] : [{
				path: twin,
				oid: found.oid
			}]].filter(({ path }) => isPublishable(path));
		}
		function isPublishable(path) {
			try {
				return (0, files_path.S)(path) === path;
			} catch {
				return false;
			}
		}
		async function readStarts(run, side, files) {
			const format = (0, git_object.be)(side.head.oid);
			for (const bytes of run.options.document?.earlier ?? []) for (const stored of [bytes, withUnixLines(bytes)]) run.starts.set((0, git_object.zA)(stored, format), stored.toString("utf8", 0, own_files.eE));
			const unknown = [...new Set(files.map(({ oid }) => oid))].filter((oid) => !run.starts.has(oid));
			if (unknown.length === 0) return;
			for (const [oid, text] of await readBlobs(run.client, unknown)) run.starts.set(oid, text?.slice(0, own_files.eE) ?? null);
		}
		function withUnixLines(bytes) {
			return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
		}
		const twinHead = zod.Ik({ unchanged_since: zod.Ik({
			id: zod.ai(),
			taken_at: zod.KH.datetime()
		}) });
		async function newerOn(run, side) {
			const { document } = run.options;
			if (document === void 0) return null;
			const oid = (0, changes.Wd)(side, (0, own_files.on)(document.main))?.oid;
			if (oid === void 0 || document.before?.twins.has(oid) === true || isEarlier(document, oid)) return null;
			if (run.wanted.files.find(({ path }) => path === (0, own_files.on)(document.main))?.oid((0, git_object.be)(oid)) === oid) return null;
			const found = twinHead.safeParse(parsed(await readBlob(run.client, oid))).data?.unchanged_since;
			if (found === void 0) return null;
			const [theirs, own] = [Date.parse(found.taken_at), Date.parse(new Date(document.takenAt).toISOString())];
			return (document.before === null ? theirs > own : theirs >= own) ? {
				id: found.id,
				takenAt: found.taken_at
			} : null;
		}
		function isEarlier({ earlier }, oid) {
			return earlier.some((bytes) => [bytes, withUnixLines(bytes)].some((stored) => (0, git_object.zA)(stored, (0, git_object.be)(oid)) === oid));
		}
		function parsed(json) {
			try {
				return JSON.parse(json.replace(/^\uFEFF/, ""));
			} catch {
				return null;
			}
		}
		function foreign(branch, path) {
			return new error.l({
				message: `On the branch ${branch}, ${path} was not written by this action, which would write a part of the inventory there.`,
				state: destination.s6,
				remedy: foreignRemedy
			});
		}
		const foreignRemedy = "Rename that file, or set inventory-path to another folder or file: the other files of docs/DATABASE.md are docs/DATABASE.inventory.json and docs/DATABASE.inventory/.";
		function inLfs(branch, path) {
			return new error.l({
				message: `On the branch ${branch}, ${path} is a Git LFS pointer, not the file itself.`,
				state: destination.s6,
				remedy: lfsRemedy(path)
			});
		}
		const lfsRemedy = (path) => `Exclude ${path} from Git LFS in .gitattributes (${path} !filter !diff !merge text), remove the pointer from the branch if there is one, and run again; or set another inventory-path.`;
	}),
	8688: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cv: () => identifier,
			eu: () => literal,
			r7: () => shellWord
		});
		function identifier(name) {
			return `"${name.replaceAll("\"", "\"\"")}"`;
		}
		function literal(text) {
			return `'${text.replaceAll("'", "''")}'`;
		}
		function shellWord(word) {
			return /^[\w@%+=:,./-]+$/.test(word) && !word.startsWith("-") ? word : `'${word.replaceAll("'", "'\\''")}'`;
		}
	}),
	7438: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ER: () => isBreaking,
			Ow: () => changeLines,
			Zg: () => changeCounts
		});
		const changesShown = 20;
		function changeCounts(changes) {
			const count = (kind) => changes.filter(({ change }) => change === kind).length;
			return [...[
				"added",
				"changed",
				"removed"
			].map((kind) => `${count(kind)} ${kind}`), ...count("renamed") === 0 ? [] : [`${count("renamed")} renamed`]].join(", ");
		}
		const isBreaking = ({ severity }) => severity === "breaking";
		const severities = [
			"breaking",
			"security",
			"performance",
			"additive",
			"cosmetic"
		];
		function changeLines(changes) {
			const sorted = [...changes].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
			const more = changes.length - changesShown;
			return [...sorted.slice(0, changesShown).map(({ change, kind, identity, severity, file, line }) => {
				return `${file == null ? "" : `${line == null ? file : `${file}:${line}`}: `}${change} ${kind} ${identity} (${severity})`;
			}), ...more > 0 ? [`and ${more} more, all in the JSON report`] : []];
		}
	}),
	5468: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R_: () => outsideOf,
			b2: () => driftSqlText,
			eZ: () => namesOf,
			gC: () => offeredBlocks,
			ih: () => driftSqlBlocks
		});
		var _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1999);
		var _group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8992);
		const longer = 3;
		const isEmpty = ({ adopt, undo, outside }) => [adopt, undo].every(({ files, unproven }) => files.length === 0 && unproven.length === 0) && outside.length === 0;
		function namesOf({ files }, name = String) {
			const [first, last] = [files[0]?.name ?? "", files.at(-1)?.name ?? ""];
			return files.length < 2 ? name(first) : `${name(first)} to ${name(last)}`;
		}
		function sentences({ reason, adopt, undo }, name) {
			const makes = adopt.files.length > 1 ? "are migrations that make" : "is a migration that makes";
			const what = reason === "baseline" ? `${makes} what no migration makes (a baseline)` : `${makes} what was changed by hand`;
			const both = adopt.files.length > 0 && undo.files.length > 0;
			const files = adopt.files.length + undo.files.length;
			return [
				...adopt.files.length === 0 ? [] : [`${namesOf(adopt, name)} ${what}${both ? ";" : "."}`],
				...undo.files.length === 0 ? [] : [`${namesOf(undo, name)} ${undo.files.length > 1 ? "take" : "takes"} it back.`],
				...files === 0 ? [adopt.unproven.length + undo.unproven.length === 0 ? "No SQL is offered: the schema is what the migrations make." : "No SQL is offered, because none could be proven."] : [`${[
					"",
					"It was",
					"Both were"
				][files] ?? "All were"} run on copies of the schema without rows, and gave what ${files === 1 ? "it promises" : "they promise"}. Nothing was run on the database.`]
			];
		}
		const text = ({ kind, identity, why }) => `${kind} ${identity}: ${why}`;
		function unprovenOf({ adopt, undo }) {
			const [toAdopt, toUndo] = [adopt.unproven.map(text), undo.unproven.map(text)];
			const both = toAdopt.filter((one) => toUndo.includes(one));
			const only = (list, whose) => list.filter((one) => !both.includes(one)).map((one) => `${whose}: ${one}`);
			return [
				...both,
				...only(toAdopt, "adopt"),
				...only(toUndo, "undo")
			];
		}
		const outsideOf = ({ outside }) => [...(0, _group_by_js__WEBPACK_IMPORTED_MODULE_0__.$)(outside, ({ why }) => why)].map(([why, some]) => `${some.map(({ kind, identity, what }) => `${kind} ${identity} (${what})`).join("; ")}: ${why}`);
		const lossesOf = ({ adopt, undo }) => [adopt, undo].flatMap((side) => side.losses.map(({ statement, what, rows }) => {
			const hit = rows === null ? "" : ` (${(0, _text_js__WEBPACK_IMPORTED_MODULE_1__.hS)(rows, "row")})`;
			return [`${namesOf(side)}: ${what}${hit}`, statement];
		}));
		function driftSqlText({ driftSql }) {
			if (driftSql === null) return null;
			const list = (title, lines, most = 20) => [...lines.slice(0, most).map((line) => `${title}: ${line}`), ...lines.length > most ? [`and ${lines.length - most} more, in the JSON report`] : []];
			return [
				...sentences(driftSql, (name) => name),
				...driftSql.pullRequest === null ? [] : [driftSql.pullRequest.summary],
				...list("may lose", lossesOf(driftSql).map((loss) => loss.join(": "))),
				...list("left out", unprovenOf(driftSql)),
				...list("in neither file", outsideOf(driftSql))
			].join("\n");
		}
		function driftSqlBlocks({ driftSql }, shown) {
			if (driftSql === null || isEmpty(driftSql)) return [];
			const title = driftSql.reason === "baseline" ? "SQL for a baseline" : "SQL for the drift";
			return [_inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.R_(3, title), ...offeredBlocks(driftSql, shown)];
		}
		function offeredBlocks(driftSql, { rows, text: longest, sql: isSqlShown = true }) {
			const { adopt, undo, pullRequest } = driftSql;
			const prose = (one) => _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.hC((0, _text_js__WEBPACK_IMPORTED_MODULE_1__.Jj)(one, longest));
			const bullets = (title, lines) => lines.length === 0 ? [] : [title, [...lines.slice(0, rows).map((line) => `- ${line}`), ...lines.length > rows ? [`- _and ${lines.length - rows} more, in the JSON report_`] : []].join("\n")];
			const losses = lossesOf(driftSql).map(([what, statement]) => `${prose(what)}: ${_inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.aY((0, _text_js__WEBPACK_IMPORTED_MODULE_1__.Jj)(statement, longest))}`);
			return [
				[...sentences(driftSql, _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.aY), ...pullRequest === null ? [] : [prose(pullRequest.summary)]].join(" "),
				...bullets("\u26a0\ufe0f **May lose data** where it runs:", losses),
				...bullets("**Left out**, because it could not be proven:", unprovenOf(driftSql).map(prose)),
				...bullets("**In neither file**, because no migration of this database makes it:", outsideOf(driftSql).map(prose)),
				...(isSqlShown ? [...adopt.files, ...undo.files] : []).map(({ name, sql }) => sql.length > longest * longer ? `${_inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.aY(name)} has ${(0, _text_js__WEBPACK_IMPORTED_MODULE_1__.hS)(sql.split("\n").length, "line")}: too long to be shown here.` : _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.zH(name, _inventory_index_js__WEBPACK_IMPORTED_MODULE_2__.EU(sql, "sql")))
			];
		}
	}),
	3304: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			kY: () => failureText,
			pC: () => annotateFailure,
			pZ: () => indent
		});
		const bundled = "pg-feature-inventory/";
		function place({ location }) {
			return location === void 0 ? null : `${location.file}:${location.line}:${location.column}`;
		}
		function particulars(failure) {
			return [
				["SQLSTATE", failure.sqlstate],
				["DETAIL", failure.detail],
				["HINT", failure.hint],
				["CONTEXT", failure.context],
				["State now", failure.state],
				["What to do", failure.remedy]
			].flatMap(([label, text]) => text === void 0 || text === "" ? [] : [[label, text]]);
		}
		function failureText(failure) {
			const at = place(failure);
			const items = particulars(failure);
			const width = Math.max(...items.map(([label]) => label.length));
			return [
				`Error: ${failure.message}`,
				...at === null ? [] : [`    at ${at}`],
				...failure.snippet === void 0 ? [] : [
					"",
					indent(failure.snippet, 4),
					""
				],
				...items.map(([label, text]) => `${label.padEnd(width)}  ${indent(text, width + 2).trimStart()}`)
			].join("\n");
		}
		function annotateFailure(log, failure) {
			const { location, sqlstate, message } = failure;
			const inRepository = location !== void 0 && !location.file.startsWith(bundled);
			const at = inRepository ? null : place(failure);
			log.fail([
				message,
				...at === null ? [] : [`at ${at}`],
				...particulars(failure).map(([label, text]) => `${label}: ${text}`)
			].join("\n"), {
				title: sqlstate === void 0 ? "pg-feature-inventory failed" : `PostgreSQL error ${sqlstate}`,
				...inRepository ? location : {}
			});
		}
		function indent(text, width) {
			return text.split(/\r?\n/).map((line) => line === "" ? line : " ".repeat(width) + line).join("\n");
		}
	}),
	5807: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Y8: () => topFindings,
			_g: () => findingsText,
			s_: () => findingCounts
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		const findingsShown = 20;
		const newShown = 5;
		function findingCounts({ list, suppressed }) {
			const count = (level) => list.filter((finding) => finding.level === level).length;
			const levels = [
				["error", (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(count("error"), "error")],
				["warning", (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(count("warning"), "warning")],
				["info", `${count("info")} info`]
			];
			const fresh = list.filter(({ isNew }) => isNew).length;
			return [
				list.length === 0 ? "none" : `${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(list.length, "finding")}: ${levels.filter(([level]) => count(level) > 0).map(([, text]) => text).join(", ")}`,
				...fresh === 0 ? [] : [`${fresh} new`],
				...suppressed.length === 0 ? [] : [`${suppressed.length} suppressed`]
			].join("; ");
		}
		function topFindings({ list }) {
			const rules = new Map();
			for (const finding of [...list.filter(({ isNew }) => isNew), ...list.filter(({ isNew, level }) => !isNew && level !== "info")]) {
				const name = `${finding.isNew} ${finding.rule}`;
				const known = rules.get(name);
				if (known === void 0) rules.set(name, [finding]);
				else known.push(finding);
			}
			const top = [...rules.values()].flatMap((all) => {
				const shown = all.slice(0, all[0]?.isNew === true ? newShown : 1);
				return shown.map((finding, at) => ({
					finding,
					more: at === shown.length - 1 ? all.length - shown.length : 0
				}));
			}).slice(0, findingsShown);
			const left = list.length - top.reduce((sum, { more }) => sum + 1 + more, 0);
			const onlyInfo = left === list.filter(({ isNew, level }) => !isNew && level === "info").length;
			const count = top.length === 0 ? "" : `and ${left} ${onlyInfo ? "info" : "more"}, `;
			return {
				top,
				rest: left === 0 ? "" : `${count}listed in the JSON report`
			};
		}
		function findingsText(findings) {
			const { top, rest } = topFindings(findings);
			return [...top.map(({ finding: { isNew, level, rule, message }, more }) => `${isNew ? "new " : ""}${level}: ${message} (${rule}${more === 0 ? "" : `, and ${more} more`})`), ...rest === "" ? [] : [rest]];
		}
	}),
	482: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { h: () => createLog });
		var limits = __webpack_require__(1679);
		var src_text = __webpack_require__(8992);
		const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;
		function neutralize(text) {
			return text.replace(/\r\n/g, "\n").replace(unseen, (char) => `\\u{${char.codePointAt(0).toString(16)}}`).replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
		}
		function neutralizeLine(text) {
			return neutralize((0, src_text.TN)(text));
		}
		var redact = __webpack_require__(649);
		const levels = [
			"notice",
			"warning",
			"error"
		];
		function createLog(options) {
			const { inActions, write } = options;
			const redactor = (0, redact.l)();
			const safe = (text) => neutralize(redactor.text(text));
			const line = (text = "") => write(`${safe(text)}\n`);
			const annotations = createAnnotations({
				write,
				line,
				safe,
				redact: redactor.text
			});
			const hide = (secrets) => {
				const hidden = redactor.add(secrets);
				if (inActions) for (const secret of hidden) write(command("add-mask", {}, secret));
			};
			const issue = (level, last = false) => (message, properties = {}) => {
				if (inActions) annotations.add(level, message, properties, last);
				else line(`${level}: ${where(properties)}${message}`);
			};
			let grouped = false;
			hide(options.secrets);
			return {
				line,
				hide,
				redact: redactor.text,
				notice: issue("notice"),
				warning: issue("warning"),
				error: issue("error"),
				fail: issue("error", true),
				async group(title, body) {
					if (grouped) {
						line(title);
						return body();
					}
					grouped = true;
					const heading = neutralizeLine(redactor.text(title));
					write(inActions ? command("group", {}, heading) : `${heading}\n`);
					try {
						return await body();
					} finally {
						grouped = false;
						if (inActions) write(command("endgroup", {}, ""));
					}
				},
				end: annotations.end
			};
		}
		const printed = limits.$C - 1;
		function createAnnotations({ write, line, safe, redact }) {
			const issued = {
				notice: {
					count: 0,
					held: null
				},
				warning: {
					count: 0,
					held: null
				},
				error: {
					count: 0,
					held: null
				}
			};
			return {
				add(level, message, properties, last) {
					const text = safe(message);
					const print = () => write(command(level, propertiesOf(properties, redact), (0, src_text.Jj)(text, limits.xN)));
					const ofLevel = issued[level];
					if (last || ++ofLevel.count < printed) {
						if (text.length > limits.xN) line(message);
						print();
						return;
					}
					line(`${level}: ${where(properties)}${message}`);
					if (ofLevel.count === printed) ofLevel.held = print;
				},
				end() {
					for (const level of levels) {
						const { count, held } = issued[level];
						const more = count - printed + 1;
						if (more === 1) held?.();
						else if (more > 1) write(command(level, {}, `+${more} more of this kind: see the log and the job summary.`));
					}
				}
			};
		}
		function where({ file, line, column }) {
			return file === void 0 ? "" : `${[
				file,
				line,
				column
			].filter((part) => part !== void 0).join(":")}: `;
		}
		function propertiesOf(properties, redact) {
			const text = (value) => value && neutralizeLine(redact(value));
			return {
				title: text(properties.title),
				file: text(properties.file),
				line: properties.line?.toString(),
				col: properties.column?.toString()
			};
		}
		function command(name, properties, data) {
			const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
			const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
			const list = Object.entries(properties).flatMap(([key, value]) => value ? [`${key}=${escapeProperty(value)}`] : []);
			return `::${name}${list.length === 0 ? "" : ` ${list.join(",")}`}::${escapeData(data)}\n`;
		}
	}),
	5149: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { F: () => redactStory });
		var _safety_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3490);
		var _snapshot_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6469);
		const vocabulary = new Map(Object.entries({
			mode: new Set([
				"apply",
				"plan",
				"check"
			]),
			engine: new Set(["server", "embedded"]),
			state: new Set([
				"applied",
				"failed",
				"pending"
			]),
			verdict: new Set([
				"pass",
				"fail",
				"skipped"
			]),
			status: new Set([
				"pass",
				"fail",
				"skipped",
				"information"
			]),
			change: new Set([
				"added",
				"removed",
				"changed",
				"renamed"
			]),
			severity: new Set([
				"breaking",
				"security",
				"performance",
				"additive",
				"cosmetic"
			]),
			level: new Set([
				"notice",
				"warning",
				"error",
				"info"
			]),
			reason: new Set(["drift", "baseline"]),
			rule: new Set([..._snapshot_index_js__WEBPACK_IMPORTED_MODULE_0__.a, ..._safety_index_js__WEBPACK_IMPORTED_MODULE_1__.a].map(({ id }) => id))
		}));
		function redactStory(story, redact) {
			const walk = (value, key, foreign) => {
				if (typeof value === "string") return vocabulary.get(key)?.has(value) === true && !foreign ? value : redact(value);
				if (typeof value !== "object" || value === null) return value;
				if (Array.isArray(value)) {
					const items = value.map((item) => walk(item, key, foreign));
					return items.every((item, at) => item === value[at]) ? value : items;
				}
				const entries = Object.entries(value);
				const redacted = entries.map(([name, item]) => [foreign ? redact(name) : name, walk(item, name, foreign || name === "from" || name === "to")]);
				return redacted.every(([name, item], at) => name === entries[at]?.[0] && item === entries[at]?.[1]) ? value : Object.fromEntries(redacted);
			};
			return walk(story, "", false);
		}
	}),
	649: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => words,
			l: () => createRedactor
		});
		var _secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1325);
		const words = new Set([
			"postgres",
			"postgresql",
			"supabase",
			"password",
			"public"
		]);
		const shortest = 4;
		const shortestEncoded = 6;
		function createRedactor() {
			const everywhere = new Set();
			const asCredential = new Set();
			const hints = [];
			const isIn = (text, parts) => parts.every((part) => text.includes(part));
			const mayMatch = (text) => hints.some((parts) => isIn(text, parts));
			let pattern = null;
			return {
				add(secrets) {
					const hidden = [];
					for (const secret of secrets.flatMap(lines)) {
						if (secret.trim() === "" || /^\*+$/.test(secret)) continue;
						if (secret.length < shortest || words.has(secret.toLowerCase())) {
							asCredential.add(secret);
							hints.push([secret]);
						} else {
							hidden.push(secret);
							for (const { form, parts } of formsOf(secret)) {
								everywhere.add(form);
								hints.push(parts);
							}
						}
					}
					pattern = patternOf(everywhere, asCredential);
					return hidden;
				},
				text: (text) => (0, _secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__.v)(pattern === null || !mayMatch(text) ? text : text.replace(pattern, "***")),
				find: (text) => pattern === null || !mayMatch(text) ? -1 : text.search(pattern),
				mayHold: (text) => hints.some((parts) => isIn(text, parts.flatMap(unescaped)))
			};
		}
		const unescaped = (text) => text.match(/[A-Za-z0-9]+/g) ?? [];
		function lines(secret) {
			const parts = secret.split(/\r?\n/).filter((part) => part.length >= shortest);
			return parts.length > 1 ? [secret, ...parts] : [secret];
		}
		function formsOf(secret) {
			return [...new Set([secret, decoded(secret)])].filter((plain) => plain.length >= shortest).flatMap((plain) => {
				const encoded = base64Of(plain).flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
				const [json, sql] = [escaped(plain), doubled(plain)];
				const written = [...new Set([
					json,
					sql,
					escaped(sql),
					doubled(json),
					...encoded
				])].filter((form) => form !== plain);
				return [{
					form: [...plain].map(characterPattern).join(""),
					parts: unescaped(plain)
				}, ...written.map((form) => ({
					form: literal(form),
					parts: [form]
				}))];
			});
		}
		const escaped = (text) => JSON.stringify(text).slice(1, -1);
		const doubled = (text) => text.replaceAll("'", "''");
		function characterPattern(char) {
			if (/[A-Za-z0-9]/.test(char)) return char;
			return `(?:${[[...Buffer.from(char)].map((byte) => `%${byte.toString(16).padStart(2, "0").replace(/[a-f]/g, (hex) => `[${hex}${hex.toUpperCase()}]`)}`).join(""), ...(char === " " ? [char, "+"] : [char]).map(literal)].join("|")})`;
		}
		function decoded(secret) {
			try {
				return decodeURIComponent(secret);
			} catch {
				return secret;
			}
		}
		function base64Of(secret) {
			const bytes = Buffer.from(secret);
			return [bytes.toString("base64"), ...[
				0,
				1,
				2
			].map((offset) => Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64").slice(Math.ceil(offset * 8 / 6), Math.floor((offset + bytes.length) * 8 / 6)))].filter((form) => form.length >= shortestEncoded);
		}
		function patternOf(everywhere, asCredential) {
			const alternatives = [...everywhere].sort((a, b) => b.length - a.length);
			for (const secret of asCredential) alternatives.push(`(?<=:)${literal(secret)}(?=@)`, `${literal(secret)}(?<=password\\s*=\\s*['"]?${literal(secret)})(?![\\w-])`);
			return alternatives.length === 0 ? null : new RegExp(alternatives.join("|"), "g");
		}
		function literal(text) {
			return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
		}
	}),
	603: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { z: () => summary });
		var change_text = __webpack_require__(7438);
		var src_text = __webpack_require__(8992);
		var markdown = __webpack_require__(1999);
		var findings = __webpack_require__(9376);
		var change = __webpack_require__(8086);
		var weigh = __webpack_require__(4945);
		function most(rows, count, rank) {
			if (rows.length <= count) return rows;
			const kept = new Set(rows.map((row, index) => ({
				index,
				rank: rank(row)
			})).sort((a, b) => a.rank - b.rank || a.index - b.index).slice(0, count).map(({ index }) => index));
			return rows.filter((_, index) => kept.has(index));
		}
		function list(head, rows, cells, total, { room }) {
			const note = shortened(rows.length, total);
			if (rows.length === 0) return note;
			const whole = markdown.tp(head, told(rows, cells, room));
			return [...note, rows.length <= 25 ? whole : markdown.zH((0, src_text.hS)(rows.length, "row"), whole)];
		}
		function told(rows, cells, room) {
			const all = [];
			for (const row of rows) {
				if (room.left < 0) break;
				const line = cells(row);
				for (const cell of line) room.left -= cell.length;
				all.push(line);
			}
			return all;
		}
		function shortened(shown, total) {
			return shown === total ? [] : [`_Shortened: ${shown} of ${total} are shown; all are in the JSON report._`];
		}
		function fence(text, detail) {
			return markdown.EU((0, src_text.Jj)(text, detail.text));
		}
		function prose(text, detail) {
			return markdown.hC((0, src_text.Jj)(text, detail.text));
		}
		function cell(text, detail) {
			return markdown.Hn((0, src_text.Jj)(text, detail.text));
		}
		function detail_name(text, detail) {
			return markdown.aY((0, src_text.Jj)(text, detail.text));
		}
		const icons = {
			error: "\ud83d\udd34",
			warning: "\ud83d\udfe0",
			info: "\u26aa"
		};
		const mostOfOne = 10;
		const gravest = ({ hazards }) => hazards.reduce((most, one) => Math.min(most, (0, weigh.iW)(one)), Infinity);
		const worstFirst = (statements) => [...statements].sort((a, b) => gravest(a) - gravest(b));
		function dangers(statements, detail) {
			const told = worstFirst(statements).map((one) => ({
				...one,
				hazards: one.hazards.filter(({ level }) => level !== "info")
			})).filter(({ hazards }) => hazards.length > 0);
			const accepted = acceptedBlock(statements, detail);
			if (told.length === 0) return accepted;
			const shown = told.slice(0, detail.rows);
			return [
				markdown.R_(3, `What pending statements do to tables in use (${told.length})`),
				...shown.length === 0 ? [] : [markdown.tp(["Statement", "What it does"], shown.map((one) => [placeOf(one, detail), hazardsText(one, detail)]))],
				...dangers_shortened(shown.length, told.length, "statement"),
				...accepted,
				"From the documentation of PostgreSQL, the catalog and the rows of the tables before the files ran; not measured."
			];
		}
		const placeOf = ({ file, line, statement }, detail) => `${markdown.aY(`${(0, src_text.Jj)(file, detail.text)}:${line}`)}<br>${markdown.Hn(statement)}`;
		function hazardsText({ hazards }, detail) {
			const more = hazards.length - mostOfOne;
			return [...hazards.slice(0, mostOfOne).map(({ level, rule, message }) => `${icons[level]} ${prose(message, detail)} (${markdown.aY(rule)})`), ...more > 0 ? [`and ${(0, src_text.hS)(more, "more hazard")}, in the JSON report`] : []].join("<br>");
		}
		function acceptedBlock(statements, detail) {
			const all = statements.flatMap((of) => of.accepted.map((one) => ({
				of,
				...one
			})));
			if (all.length === 0) return [];
			const shown = all.slice(0, detail.rows);
			const rows = shown.map(({ of, rule, message, reason }) => [
				placeOf(of, detail),
				`${prose(message, detail)} (${markdown.aY(rule)})`,
				cell(reason, detail)
			]);
			return [markdown.zH(`${(0, src_text.hS)(all.length, "hazard is", "hazards are")} accepted by the repository`, [...rows.length === 0 ? [] : [markdown.tp([
				"Statement",
				"What it does",
				"Why it is accepted"
			], rows)], ...dangers_shortened(shown.length, all.length, "hazard")].join("\n\n"))];
		}
		const dangers_shortened = (shown, total, what) => shown === total ? [] : [`_${shown} of ${(0, src_text.hS)(total, what)} are shown; all are in the JSON report._`];
		var drift_sql = __webpack_require__(5468);
		var report_failure = __webpack_require__(3304);
		var findings_text = __webpack_require__(5807);
		var report_text = __webpack_require__(5655);
		function chart(title, unit, points, measure) {
			const known = points.flatMap((point) => {
				const value = measure(point);
				return value === null ? [] : [{
					day: point.takenAt.slice(5, 10),
					value
				}];
			});
			if (known.length < 2 || new Set(known.map(({ value }) => value)).size < 2) return [];
			const top = Math.max(...known.map(({ value }) => value));
			return [[
				"%%{init: {\"themeVariables\": {\"xyChart\": {\"plotColorPalette\": \"#0969da\"}}}}%%",
				"xychart-beta",
				`  title "${title}"`,
				`  x-axis [${known.map(({ day }, index) => `"${index + 1}: ${day}"`).join(", ")}]`,
				`  y-axis "${unit}" 0 --> ${Math.max(top, 1)}`,
				`  line [${known.map(({ value }) => value).join(", ")}]`
			].join("\n")];
		}
		function trendCharts(points) {
			return [
				...chart("Tables", "tables", points, ({ tables }) => tables),
				...chart("Policies", "policies", points, ({ policies }) => policies),
				...chart("Size", "MB", points, ({ sizeBytes }) => sizeBytes === null ? null : Math.round(sizeBytes / 1e5) / 10)
			];
		}
		var verdict = __webpack_require__(687);
		const levels = [
			{
				rows: Infinity,
				properties: true,
				text: 2e4
			},
			{
				rows: Infinity,
				properties: false,
				text: 4e3
			},
			{
				rows: 6e3,
				properties: false,
				text: 2e3
			},
			{
				rows: 2e3,
				properties: false,
				text: 2e3
			},
			{
				rows: 200,
				properties: false,
				text: 1e3
			},
			{
				rows: 20,
				properties: false,
				text: 500
			},
			{
				rows: 0,
				properties: false,
				text: 200
			}
		];
		function summary(story, budget) {
			let text = "";
			for (const level of levels) {
				const room = { left: budget };
				text = render(story, {
					...level,
					room
				});
				if (room.left >= 0 && Buffer.byteLength(text) <= budget) break;
			}
			return text;
		}
		function render(story, detail) {
			return story.plan === void 0 ? whole(story, detail) : afterPlan(story, detail);
		}
		function afterPlan(story, detail) {
			return [
				markdown.R_(2, title(story, detail)),
				`**Next step:** ${prose((0, verdict.sk)(story), detail)}`,
				...notices({
					...story,
					notices: story.notices.filter(({ message }) => story.plan?.notes?.includes(message) !== true)
				}, detail)
			].join("\n\n") + "\n";
		}
		function title(story, detail) {
			const done = (0, verdict.GZ)(story) ? "\u26a0\ufe0f" : "\u2705";
			return `${(0, verdict.gq)(story) ? done : "\u274c"} ${prose(story.failure !== null && (story.mode === "check" || story.plan !== void 0) ? (0, verdict.gD)(story) : (0, verdict.Pl)(story), detail)}`;
		}
		function failed({ mode, failure }, detail) {
			if (failure === null) return [];
			return mode === "check" && failure.location === void 0 && failure.sqlstate === void 0 ? [prose(failure.message, detail), ...failure.state === void 0 ? [] : [prose(failure.state, detail)]] : [fence((0, report_failure.kY)(failure), detail)];
		}
		function whole(story, detail) {
			return [
				markdown.R_(2, title(story, detail)),
				...failed(story, detail),
				`**Next step:** ${prose((0, verdict.sk)(story), detail)}`,
				...about(story, detail),
				...links(story),
				...migrations(story, detail),
				...dangers(story.statements ?? [], detail),
				...drift(story, detail),
				...(0, drift_sql.ih)(story, detail),
				...objects(story),
				...changes(story, detail),
				...summary_findings(story, detail),
				...verification(story, detail),
				...notices(story, detail),
				...trend(story)
			].join("\n\n") + "\n";
		}
		const unknownVersion = "of unknown version";
		function about({ isInventoryOnly, target, engine, serverVersion, drift, snapshot, inventory, explorer, publication }, detail) {
			const rows = [
				...target === null ? [] : [["Database", `${target} (${engine === "embedded" ? "embedded " : ""}PostgreSQL ${serverVersion ?? unknownVersion})`]],
				...drift.length === 0 ? [] : [["Drift", `yes: ${(0, src_text.hS)(drift.length, "object")} changed with no migration in between`]],
				...snapshot === null ? [] : [
					["Snapshot", snapshot.unstored === null ? (0, report_text.aN)(snapshot) : (0, report_text.br)(snapshot.unstored)],
					...drift.length === 0 && !isInventoryOnly ? [["Drift", "none"]] : [],
					...snapshot.findings === null ? [] : [["Findings", (0, findings_text.s_)(snapshot.findings)]]
				],
				...inventory === null ? [] : [["Inventory", `${inventory.path} (${inventory.changed ? "changed" : "unchanged"})`]],
				...explorer === null ? [] : [["Explorer", `${explorer.path} (not committed)`]],
				...publication === null ? [] : [["Repository", publication.summary]]
			];
			return rows.length === 0 ? [] : [markdown.tp(["Run", ""], rows.map((row) => row.map((each) => cell(each, detail))))];
		}
		function links({ publication, driftSql }) {
			const link = (label, url) => url != null && /^https?:\/\/[\w.:/?#=&%~+-]+$/.test(url) ? [`${label}: <${url}>`] : [];
			return [
				...link("Commit", publication?.commitUrl),
				...link("Pull request", publication?.pullRequestUrl),
				...link("Pull request for the drift", driftSql?.pullRequest?.pullRequestUrl)
			];
		}
		function migrations({ migrations }, detail) {
			if (migrations === null) return [];
			const order = {
				failed: 0,
				pending: 1,
				applied: 2
			};
			const shown = most(migrations.outcomes, detail.rows, ({ state }) => order[state]);
			const cells = ({ state, file, milliseconds }) => [
				`${report_text.Z8[state]} ${state}`,
				detail_name(file, detail),
				(0, report_text.p0)(milliseconds)
			];
			return [
				markdown.R_(3, "Migrations"),
				`${prose((0, report_text.Vl)(migrations), detail)}.`,
				...list([
					"Status",
					"File",
					"Time"
				], shown, cells, migrations.outcomes.length, detail)
			];
		}
		function objects({ snapshot }) {
			if (snapshot === null) return [];
			const counts = (0, report_text.eD)(snapshot);
			return [markdown.R_(3, "Objects in the database"), markdown.tp(counts.map(([, plural]) => plural), [counts.map(([, , count]) => String(count))], counts.map(() => "right"))];
		}
		function changes({ snapshot }, detail) {
			return snapshot === null ? [] : changeList("Schema changes since the last run", snapshot.changes, detail);
		}
		function drift({ drift }, detail) {
			return changeList("Drift: changed with no migration in between", drift, detail);
		}
		function changeList(title, changes, detail) {
			if (changes.length === 0) return [];
			const order = [
				"breaking",
				"security",
				"performance",
				"additive",
				"cosmetic"
			];
			const shown = most(changes, detail.rows, ({ severity }) => order.indexOf(severity));
			const cells = (change) => [
				change.change,
				cell(change.kind, detail),
				detail_name(change.identity, detail),
				change.severity,
				...detail.properties ? [cell(properties(change), detail)] : []
			];
			return [
				markdown.R_(3, title),
				`${(0, change_text.Zg)(changes)}.`,
				...list([
					"Change",
					"Kind",
					"Object",
					"Severity",
					...detail.properties ? ["What changed"] : []
				], shown, cells, changes.length, detail)
			];
		}
		function trend({ snapshot }) {
			const charts = trendCharts(snapshot?.trend ?? []);
			return charts.length === 0 ? [] : [markdown.R_(3, "The last snapshots"), ...charts.map((chart) => markdown.EU(chart, "mermaid"))];
		}
		function summary_findings({ snapshot }, detail) {
			const found = snapshot?.findings ?? null;
			if (found === null || found.list.length === 0) return [];
			const { top, rest } = (0, findings_text.Y8)(found);
			const shown = top.slice(0, detail.rows);
			return [
				markdown.R_(3, "Findings"),
				`${(0, findings_text.s_)(found)}.`,
				...shortened(shown.length, top.length),
				...shown.length === 0 ? [] : [shown.map(({ finding, more }) => {
					const [message, remedy] = [finding.message, finding.remedy].map((text) => (0, src_text.Jj)(text, detail.text));
					const item = (0, findings.d)({
						...finding,
						message: message ?? "",
						remedy: remedy ?? ""
					}, more);
					return `- ${finding.isNew ? "\ud83c\udd95 " : ""}${item}`;
				}).join("\n")],
				...rest === "" ? [] : [`_${rest.charAt(0).toUpperCase()}${rest.slice(1)}._`]
			];
		}
		function properties({ details }) {
			const value = (json) => (0, src_text.Jj)(typeof json === "string" ? json : JSON.stringify(json) ?? "", 200);
			return details.map(({ property, from, to }) => `${property}: ${(0, change.n)(from, to, value)}`).join("\n");
		}
		function verification(story, detail) {
			if (story.verification === null) return [];
			const { checks } = story.verification;
			const order = {
				fail: 0,
				skipped: 1,
				information: 2,
				pass: 3
			};
			const icons = {
				pass: "\u2705 pass",
				fail: "\u274c fail",
				skipped: "\u23ed\ufe0f skipped",
				information: "\u2139\ufe0f information"
			};
			const shown = most(checks, detail.rows, ({ status }) => order[status]);
			const severalFiles = (0, report_text.GO)(checks);
			const cells = (check) => [
				icons[check.status],
				...[
					check.check,
					check.expected,
					check.found,
					check.details
				].map((each) => cell(each, detail)),
				...severalFiles ? [detail_name(check.file, detail)] : []
			];
			return [
				markdown.R_(3, "Verification"),
				`${(0, report_text.gP)(story)}.`,
				...list([
					"Status",
					"Check",
					"Expected",
					"Found",
					"Details",
					...severalFiles ? ["File"] : []
				], shown, cells, checks.length, detail)
			];
		}
		function notices({ notices }, detail) {
			if (notices.length === 0) return [];
			const shown = most(notices, detail.rows, ({ level }) => level === "warning" ? 0 : 1);
			const [blocks, lines] = [shown.filter(({ message }) => message.includes("\n")), shown.filter(({ message }) => !message.includes("\n"))];
			return [
				markdown.R_(3, "Notices"),
				...list(["Level", "Message"], lines, ({ level, message }) => [level, prose(message, detail)], lines.length, detail),
				...shortened(shown.length, notices.length),
				...blocks.flatMap(({ level, message }) => [`**${level}**`, fence(message, detail)])
			];
		}
	}),
	5655: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GO: () => hasSeveralFiles,
			UH: () => reportText,
			Vl: () => migrationCounts,
			Z8: () => marks,
			aN: () => snapshotName,
			br: () => notStored,
			eD: () => objectCounts,
			gP: () => verificationLine,
			p0: () => duration
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8992);
		var _change_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7438);
		var _drift_sql_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5468);
		var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3304);
		var _findings_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5807);
		var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(687);
		const marks = {
			applied: "\u2713",
			failed: "\u2717",
			pending: "\u00b7",
			pass: "\u2713",
			fail: "\u2717",
			skipped: "\u2013",
			information: "i"
		};
		function reportText(story) {
			return [
				(0, _verdict_js__WEBPACK_IMPORTED_MODULE_0__.Pl)(story),
				...story.failure === null ? [] : [(0, _failure_js__WEBPACK_IMPORTED_MODULE_1__.kY)(story.failure)],
				[
					databaseText(story),
					migrationsText(story),
					driftText(story),
					driftSqlField(story),
					planText(story),
					...snapshotText(story),
					inventoryText(story),
					explorerText(story)
				].filter((text) => text !== null).join("\n"),
				verificationText(story),
				story.notices.length === 0 ? null : `Notices\n${story.notices.map(noticeText).join("\n")}`,
				field("Next step", (0, _verdict_js__WEBPACK_IMPORTED_MODULE_0__.sk)(story))
			].filter((text) => text !== null && text !== "").join("\n\n");
		}
		const noticeText = ({ level, message }) => `  ${level}: ${(0, _failure_js__WEBPACK_IMPORTED_MODULE_1__.pZ)(message, 4).trimStart()}`;
		function field(label, text) {
			return `${label.padEnd(13)} ${(0, _failure_js__WEBPACK_IMPORTED_MODULE_1__.pZ)(text, 14).trimStart()}`;
		}
		function databaseText({ target, engine, serverVersion }) {
			if (target === null) return null;
			const version = serverVersion === null ? "" : `PostgreSQL ${serverVersion}`;
			const kind = [engine === "embedded" ? "embedded" : "", version].filter((part) => part !== "").join(" ");
			return field("Database", kind === "" ? target : `${target} (${kind})`);
		}
		function migrationsText({ migrations }) {
			if (migrations === null) return field("Migrations", "not reached");
			return [field("Migrations", migrationCounts(migrations)), ...migrations.outcomes.map((outcome) => `  ${outcomeText(outcome)}`)].join("\n");
		}
		function migrationCounts({ outcomes, appliedBefore, format }) {
			if (format === "none" && outcomes.length === 0) return "none: this run makes the inventory only";
			const count = (state) => outcomes.filter((outcome) => outcome.state === state).length;
			return [
				`${count("applied")} applied`,
				...count("failed") === 0 ? [] : [`${count("failed")} failed`],
				`${count("pending")} pending`,
				`${appliedBefore} applied before${format === "none" ? "" : ` (${format})`}`
			].join(", ");
		}
		function outcomeText({ file, state, milliseconds }) {
			const note = state === "applied" ? duration(milliseconds) : [state, duration(milliseconds)].filter((part) => part !== "").join(" after ");
			return `${marks[state]} ${file}${note === "" ? "" : `  ${note}`}`;
		}
		function duration(milliseconds) {
			if (milliseconds === null) return "";
			return milliseconds < 1e3 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
		}
		function objectCounts({ totals }) {
			return [
				[
					"table",
					"tables",
					totals.tables
				],
				[
					"function",
					"functions",
					totals.functions
				],
				[
					"policy",
					"policies",
					totals.policies
				],
				[
					"cron job",
					"cron jobs",
					totals.cronJobs
				],
				[
					"sample block",
					"sample blocks",
					totals.sampleBlocks
				],
				[
					"agent role",
					"agent roles",
					totals.agentRoles
				]
			].flatMap(([singular, plural, count]) => count === null ? [] : [[
				singular,
				plural,
				count
			]]);
		}
		function driftText({ drift }) {
			return drift.length === 0 ? null : field("Drift", `the schema changed with no migration in between\n${(0, _change_text_js__WEBPACK_IMPORTED_MODULE_2__.Ow)(drift).join("\n")}`);
		}
		function driftSqlField(story) {
			const text = (0, _drift_sql_js__WEBPACK_IMPORTED_MODULE_3__.b2)(story);
			return text === null ? null : field("Drift SQL", text);
		}
		function snapshotText({ snapshot, isInventoryOnly }) {
			if (snapshot === null) return [];
			const { findings } = snapshot;
			return [
				field("Objects", objectCounts(snapshot).map(([singular, plural, count]) => (0, _text_js__WEBPACK_IMPORTED_MODULE_4__.hS)(count, singular, plural)).join(", ")),
				...snapshotLines(snapshot, isInventoryOnly),
				...findings === null ? [] : [field("Findings", [(0, _findings_text_js__WEBPACK_IMPORTED_MODULE_5__.s_)(findings), ...(0, _findings_text_js__WEBPACK_IMPORTED_MODULE_5__._g)(findings)].join("\n"))]
			];
		}
		function snapshotLines(snapshot, isInventoryOnly) {
			const { changes, isFirst, unstored } = snapshot;
			if (unstored !== null) return [field("Snapshot", notStored(unstored))];
			const since = changes.length === 0 ? "nothing changed since the last run" : `${(0, _change_text_js__WEBPACK_IMPORTED_MODULE_2__.Zg)(changes)} since the last run`;
			return [field("Snapshot", [`${snapshotName(snapshot)}: ${isFirst ? "the first of this database" : since}`, ...(0, _change_text_js__WEBPACK_IMPORTED_MODULE_2__.Ow)(isInventoryOnly ? changes : changes.filter(_change_text_js__WEBPACK_IMPORTED_MODULE_2__.ER))].join("\n"))];
		}
		const snapshotName = ({ id, label }) => `${id}${label === null ? "" : ` (${label})`}`;
		const notStored = ({ reason }) => `not stored, so history and changes are off: ${reason}`;
		function planText({ plan }) {
			if (plan === void 0 || plan.changes.length === 0) return null;
			const breaking = plan.changes.filter(_change_text_js__WEBPACK_IMPORTED_MODULE_2__.ER).length;
			return field("Changes", [`${(0, _change_text_js__WEBPACK_IMPORTED_MODULE_2__.Zg)(plan.changes)}; ${breaking === 0 ? "none" : breaking} breaking`, ...(0, _change_text_js__WEBPACK_IMPORTED_MODULE_2__.Ow)(plan.changes)].join("\n"));
		}
		function inventoryText({ inventory, publication }) {
			if (inventory === null) return null;
			const { bytes, files } = inventory;
			const others = files === 1 ? "" : ` and ${(0, _text_js__WEBPACK_IMPORTED_MODULE_4__.hS)(files - 1, "more file")}`;
			const published = publication === null ? "" : `; ${publication.summary}`;
			return field("Inventory", `${inventory.path}${others} (${sizeText(bytes)}, ${inventory.changed ? "changed" : "unchanged"})${published}`);
		}
		function explorerText({ explorer }) {
			if (explorer === null) return null;
			const state = explorer.changed ? "changed" : "unchanged";
			return field("Explorer", `${explorer.path} (${sizeText(explorer.bytes)}, ${state}; not committed)`);
		}
		function sizeText(bytes) {
			if (bytes < 1e3) return `${bytes} bytes`;
			return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
		}
		function verificationLine(story) {
			if (story.verification?.checks.length === 0) return `${story.verification.verdict.toUpperCase()}: there is nothing to verify`;
			const { pass, fail, skipped, information } = (0, _verdict_js__WEBPACK_IMPORTED_MODULE_0__.ep)(story);
			return `${(story.verification?.verdict ?? "skipped").toUpperCase()}: ${pass} passed, ${fail} failed, ${skipped} skipped${information === 0 ? "" : `, ${(0, _text_js__WEBPACK_IMPORTED_MODULE_4__.hS)(information, "row")} for information`}`;
		}
		function hasSeveralFiles(checks) {
			return checks.some(({ file }) => file !== checks[0]?.file);
		}
		function verificationText(story) {
			if (story.verification === null) return story.mode === "apply" ? field("Verification", "not reached") : null;
			const { checks } = story.verification;
			const severalFiles = hasSeveralFiles(checks);
			const rows = checks.map((check) => [
				`${marks[check.status]} ${check.status}`,
				check.check,
				check.expected,
				check.found,
				check.details,
				...severalFiles ? [check.file] : []
			].map((cell) => (0, _text_js__WEBPACK_IMPORTED_MODULE_4__.TN)(cell)));
			const head = [
				"",
				"CHECK",
				"EXPECTED",
				"FOUND",
				"DETAILS",
				...severalFiles ? ["FILE"] : []
			];
			return [field("Verification", verificationLine(story)), ...table(head, rows)].join("\n");
		}
		function table(head, rows) {
			if (rows.length === 0) return [];
			const widths = head.map((_, column) => Math.min(40, Math.max(...[head, ...rows].map((row) => [...row[column] ?? ""].length))));
			const padded = (cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
			return [head, ...rows].map((row) => `  ${row.map(padded).join("  ")}`.trimEnd());
		}
	}),
	687: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			GZ: () => needsSomebody,
			Pl: () => headline,
			ep: () => verificationCounts,
			gD: () => headlineOf,
			gq: () => succeeded,
			sk: () => nextStep
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		var _drift_sql_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5468);
		const chapters = {
			apply: "DATABASE OPERATIONS",
			plan: "PLAN",
			check: "CHECK"
		};
		function verificationCounts(story) {
			const counts = {
				pass: 0,
				fail: 0,
				skipped: 0,
				information: 0
			};
			for (const { status } of story.verification?.checks ?? []) counts[status]++;
			return counts;
		}
		function unfinished(story) {
			if (story.failure !== null) return firstLine(story.failure.message);
			const outcomes = story.migrations?.outcomes ?? [];
			const failed = outcomes.filter(({ state }) => state === "failed").length;
			if (failed > 0) return `${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(failed, "migration")} failed`;
			if (story.mode === "apply") {
				const pending = outcomes.filter(({ state }) => state === "pending").length;
				if (pending > 0) return `${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(pending, "migration")} not applied`;
				if (story.snapshot === null) return "no snapshot was taken";
				if (story.inventory === null) return "no inventory was written";
			}
			if (story.verification?.verdict === "fail") {
				const { fail, information } = verificationCounts(story);
				return `${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(fail, "check")} of ${story.verification.checks.length - information} failed`;
			}
			return null;
		}
		function succeeded(story) {
			return unfinished(story) === null;
		}
		function headline(story) {
			const reason = unfinished(story);
			if (reason !== null) return `${chapters[story.mode]} FAILED: ${reason}`;
			if (story.mode === "plan") return planned(story);
			return story.mode === "check" ? "CHECK PASSED: nothing was written" : "DATABASE OPERATIONS COMPLETE";
		}
		function remedyOf({ hint, remedy = "Fix the problem above and run again." }) {
			return hint === void 0 || hint === "" || remedy.includes(hint) ? remedy : `${hint} ${remedy}`;
		}
		function planned({ plan }) {
			if (plan === void 0 || plan.rehearsal.extent === "whole") return "PLAN COMPLETE: nothing was written";
			const left = plan.rehearsal.files.filter(({ state }) => state === "not rehearsed").length;
			return `PLAN INCOMPLETE: ${left === 0 ? "the migrations were" : `${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(left, "migration file")} ${left === 1 ? "was" : "were"}`} not rehearsed; nothing was written`;
		}
		function headlineOf(story) {
			return succeeded(story) ? headline(story) : `${chapters[story.mode]} FAILED`;
		}
		function nextStep(story) {
			if (story.failure !== null) return remedyOf(story.failure);
			if (story.verification?.verdict === "fail") return "Look at the failed checks: each shows what was expected and what was found.";
			if (!succeeded(story)) return "Look at the problem above and run again.";
			if (story.plan !== void 0 && story.plan.rehearsal.extent !== "whole") return "Look at the plan: it says what was not rehearsed, and why.";
			const refused = story.plan?.live?.refusal?.remedy;
			if (refused !== void 0) return refused;
			const pending = (story.migrations?.outcomes ?? []).filter(({ state }) => state === "pending").length;
			if (story.mode !== "apply") {
				const drifted = driftInPlan(story);
				if (pending === 0) return drifted ?? "Nothing to do: no migration is pending.";
				const files = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(pending, story.mode === "plan" ? "migration" : "pending migration");
				return story.mode === "plan" ? [`Review the plan. Once it is merged, a run with mode: apply applies ${files}.`, drifted ?? ""].join(" ").trim() : `Run with mode: apply to apply ${files}.`;
			}
			const { publication, inventory, snapshot } = story;
			const urgent = urgentStep(story);
			if (urgent !== null) return urgent;
			if (publication?.pullRequestUrl != null) return `Review and merge ${publication.pullRequestUrl}`;
			const history = snapshot?.unstored == null ? "" : ` For a history: ${snapshot.unstored.remedy}`;
			return `${documentStep(inventory, publication)}${history}`;
		}
		function documentStep(inventory, publication) {
			if (publication?.committed === true) return `Read ${inventory?.path}${publication.commitUrl === null ? "" : ` at ${publication.commitUrl}`}`;
			if (inventory?.changed === true) return `Read ${inventory.path}, which has changed${publication === null ? "" : ` (${publication.summary})`}.`;
			return `Nothing to do: ${inventory?.path} is current.`;
		}
		function urgentStep({ mode, snapshot, drift, driftSql, publication }) {
			if (mode !== "apply") return null;
			const errors = (snapshot?.findings?.list ?? []).filter(({ isNew, level }) => isNew && level === "error");
			const [first] = errors;
			if (first !== void 0) return `Look at ${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(errors.length, "new finding")} of level error. ${errors.length === 1 ? "" : "The first: "}${firstLine(first.message)}`;
			if (drift.length > 0) return lookAtDrift(drift, driftSql);
			const [warning] = publication?.warnings ?? [];
			return warning === void 0 ? null : `Publish the document: ${firstLine(warning)}`;
		}
		const lookAtDrift = (drift, offered) => `Look at the drift: ${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.hS)(drift.length, "change")} that no migration made. ${driftStep(offered)}`;
		const driftInPlan = ({ mode, drift, driftSql, plan }) => mode !== "plan" || drift.length === 0 || (plan?.drift?.adopting.length ?? 0) > 0 ? null : lookAtDrift(drift, driftSql);
		function driftStep(offered) {
			const [adopt, undo] = [offered?.adopt, offered?.undo].map((side) => side === void 0 || side.files.length === 0 ? null : (0, _drift_sql_js__WEBPACK_IMPORTED_MODULE_1__.eZ)(side));
			const url = offered?.pullRequest?.pullRequestUrl;
			const keep = url != null ? `To keep it, merge ${url}` : `To keep it, ${adopt == null ? "write" : `add ${adopt} to`} a migration`;
			if (offered === null) return "Put each into a migration, or undo it in the database.";
			return `${keep}; to take it back, ${undo == null ? "undo it in" : `run ${undo} on`} the database.`;
		}
		const needsSomebody = (story) => succeeded(story) && (urgentStep(story) !== null || driftInPlan(story) !== null || story.publication?.pullRequestUrl != null);
		function firstLine(text) {
			return text.split(/\r?\n/, 1)[0];
		}
	}),
	3490: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Y: () => ruleOf,
			a: () => rules
		});
		const rule = (id, level, doc, ...sameAs) => ({
			id,
			level,
			doc,
			sameAs
		});
		const rulesOf = (aspect, evidence, rules) => rules.map((one) => ({
			...one,
			aspect,
			evidence
		}));
		const failing = rulesOf("fails", "What the catalog asks of rows behind the statement and did not before it; a query counts those that do not fulfil it", [
			rule("add-not-null-column", "error", "Adds a column that must not be null and has no default: fails on any row, and so do inserts that do not know it.", "squawk adding-required-field", "Atlas MF103"),
			rule("set-not-null", "warning", "Fails if a row has a null there.", "squawk adding-not-nullable-field", "strong_migrations change_column_null", "eugene E2", "Atlas MF104", "Atlas PG303"),
			rule("add-unique", "warning", "A unique constraint or index: fails if two rows have the same key.", "squawk disallowed-unique-constraint", "strong_migrations add_unique_constraint", "eugene E7", "Atlas MF101", "Atlas MF102", "Atlas PG105"),
			rule("add-primary-key", "warning", "Fails if two rows have the same key.", "squawk adding-serial-primary-key-field", "Atlas PG104"),
			rule("add-check", "warning", "Fails if a row violates the condition.", "squawk constraint-missing-not-valid", "strong_migrations add_check_constraint", "eugene E1", "Atlas PG305"),
			rule("add-foreign-key", "warning", "Fails if a row refers to nothing.", "squawk adding-foreign-key-constraint", "strong_migrations add_foreign_key", "eugene E1"),
			rule("add-exclusion", "warning", "Fails if two rows exclude each other; it cannot be added without a scan.", "strong_migrations add_exclusion_constraint", "eugene E8"),
			rule("validate-constraint", "warning", "Fails if an old row violates the constraint."),
			rule("domain-constraint", "warning", "A domain allows less than before: fails if a column of it holds what is not allowed.", "squawk ban-alter-domain-with-add-constraint"),
			rule("change-type", "warning", "A column gets another type: fails if a value does not fit, and breaks code that passes or expects the old type.", "squawk changing-column-type", "strong_migrations change_column", "eugene E5", "Atlas PG301"),
			rule("attach-partition", "warning", "Fails if a row lies outside of the bound of the partition."),
			rule("compute-values", "warning", "An expression is worked out for each row: fails if it cannot be for one."),
			rule("default-partition", "warning", "Fails if the default partition holds rows of the new one."),
			rule("runs-into-constraint", "info", "An UPDATE, INSERT or DELETE of rows runs into a constraint that is there: fails if a row would violate it.")
		]);
		const losing = rulesOf("loses", "Relations, columns and types that are gone behind the statement, and what an UPDATE, DELETE or TRUNCATE names, in code that runs as well; a query counts what is lost", [
			rule("drop-table", "error", "The rows are lost, and queries of the table fail.", "squawk ban-drop-table", "Atlas DS101", "Atlas DS102"),
			rule("drop-column", "error", "The values are lost, and queries that name the column fail.", "squawk ban-drop-column", "strong_migrations remove_column", "Atlas DS103"),
			rule("truncate", "error", "All rows are lost, with CASCADE those of referencing tables too.", "squawk ban-truncate-cascade"),
			rule("delete-all-rows", "error", "A DELETE without a WHERE that limits it: all rows are lost."),
			rule("delete-rows", "info", "A DELETE of some rows."),
			rule("update-all-rows", "warning", "An UPDATE without a WHERE that limits it: what the columns held is lost.", "strong_migrations backfilling"),
			rule("update-rows", "info", "An UPDATE or MERGE of some rows: what their columns held is lost."),
			rule("overwrite-rows", "info", "INSERT \u2026 ON CONFLICT DO UPDATE: what rows held that are there already is lost."),
			rule("cut-values", "warning", "Values become shorter, rounded or others with the new type."),
			rule("unread-code", "warning", "Code that runs executes text that it makes itself, or cannot be read: what it deletes is not known."),
			rule("set-unlogged", "warning", "A crash empties the table, and a standby does not have it.")
		]);
		const breaking = rulesOf("breaks", "Names, types, defaults and privileges in the catalog before the statement, and at the end of its file", [
			rule("rename-table", "error", "Queries of the old name fail.", "squawk renaming-table", "strong_migrations rename_table", "strong_migrations rename_schema", "Atlas BC101"),
			rule("rename-column", "error", "Queries that name the old column fail.", "squawk renaming-column", "strong_migrations rename_column", "Atlas BC102"),
			rule("rename-type", "error", "Casts to the old name fail."),
			rule("rename-enum-label", "error", "Queries that name the old label fail.", "strong_migrations rename_enum_value"),
			rule("rename-function", "error", "Calls of the old name fail."),
			rule("drop-view", "error", "Queries of the view fail."),
			rule("drop-cascade", "warning", "What depends on it goes with CASCADE: foreign keys, policies, triggers. Without, the DROP fails."),
			rule("drop-with-column", "warning", "With a column goes, without a word, what is about other columns too: a constraint, an index, extended statistics; and a sequence that belongs to it, though it does not draw from it."),
			rule("type-in-use", "error", "A column gets another type that a view, policy, trigger, function, publication or row type uses: fails."),
			rule("drop-function", "error", "Calls with the old arguments fail."),
			rule("ambiguous-function", "warning", "A further function with defaults makes a call of the old one ambiguous."),
			rule("drop-type", "error", "Casts and parameters of the type fail."),
			rule("drop-sequence", "error", "Code that draws from the sequence fails."),
			rule("drop-default", "warning", "Inserts that rely on the default fail, or leave a null.", "strong_migrations change_column_default"),
			rule("sequence-behind", "warning", "A sequence goes on at a number that rows may have already: inserts fail until it is past them."),
			rule("sequence-ends", "warning", "A sequence ends earlier: fails if it has given more, and inserts fail when it is there."),
			rule("replace-view", "warning", "The query of a view is another one, by which it may find fewer rows."),
			rule("drop-object", "warning", "An operator, cast, collation or text search configuration is dropped or gets another name: queries that use it fail."),
			rule("stale-values", "warning", "A function is replaced that an index or a stored generated column was computed by: they keep what the old one gave."),
			rule("view-not-writable", "error", "Inserts, updates or deletes through the view fail."),
			rule("caller-rights", "error", "A view or function runs with the rights of whoever calls: fails for roles that lack rights beneath."),
			rule("function-search-path", "error", "The function no longer finds tables that its body names."),
			rule("rename-constraint", "warning", "ON CONFLICT ON CONSTRAINT with the old name fails."),
			rule("drop-unique", "warning", "ON CONFLICT on these columns fails."),
			rule("generated-always", "warning", "Inserts and updates that give a value fail."),
			rule("detach-partition", "warning", "Queries of the partitioned table no longer find these rows.", "squawk require-concurrent-partition-detach"),
			rule("enable-row-security", "warning", "Roles without a policy find no rows, nor those whose policy is dropped."),
			rule("no-replica-identity", "error", "A table is published without a replica identity, such as a primary key, or with columns or a condition that do not fit it: each UPDATE and DELETE of it fails."),
			rule("sequence-privilege", "error", "Inserts of roles that may not use the new sequence fail."),
			rule("refresh-without-data", "error", "Queries of the materialized view fail until it has rows again."),
			rule("undoes-setting", "warning", "What ALTER or REVOKE has set is undone without a word, because the object is made anew: a disabled trigger fires again, a view or function loses its options, a policy its roles, a table its row security, a publication its tables, its condition or its list of columns."),
			rule("revoke", "warning", "Roles that lose the privilege get errors."),
			rule("stricter", "info", "Less is accepted than before: inserts and updates that break the rule fail."),
			rule("cached-plan", "info", "A statement that was prepared before fails once with 0A000 if it returns the column.")
		]);
		const judgedRules = [
			...failing,
			...losing,
			...breaking
		];
		const rules = [...[
			{
				aspect: "rewrites",
				evidence: "`pg_relation_filenode()` before and after",
				...rule("rewrites-table", "error", "The table is written anew, with all its indexes, and nobody can use it until that is done.", "squawk changing-column-type", "squawk adding-field-with-default", "squawk prefer-repack", "strong_migrations change_column", "eugene E5", "eugene E10", "eugene E11", "Atlas PG301", "Atlas PG302")
			},
			{
				aspect: "scans",
				evidence: "`pg_stat_get_xact_numscans()` before and after, and the lock in `pg_locks`",
				...rule("scans-under-lock", "error", "Every row is read to check it, and whoever the lock keeps waiting waits as long.", "squawk constraint-missing-not-valid", "squawk adding-foreign-key-constraint", "squawk adding-not-nullable-field", "strong_migrations add_check_constraint", "strong_migrations change_column_null", "eugene E1", "eugene E2", "Atlas PG303", "Atlas PG305")
			},
			{
				aspect: "locks",
				evidence: "Names in the statement that nothing on the live database has",
				...rule("not-foretold", "warning", "Before a file is applied: what a statement does is not known, because it names what an earlier one makes.")
			},
			{
				aspect: "locks",
				evidence: "\u201cbuilding index\u201d at `debug1`, and the lock in `pg_locks`",
				...rule("index-not-concurrent", "warning", "CREATE INDEX keeps every write of the table waiting until the index is built; CONCURRENTLY does not.", "squawk require-concurrent-index-creation", "strong_migrations add_index", "eugene E6", "Atlas PG101")
			},
			{
				aspect: "scans",
				evidence: "\u201cbuilding index\u201d at `debug1`, and the lock in `pg_locks`",
				...rule("builds-index-under-lock", "error", "A constraint or REINDEX builds its index while its lock on the table is held.", "squawk disallowed-unique-constraint", "squawk adding-serial-primary-key-field", "squawk require-concurrent-reindex", "strong_migrations add_unique_constraint", "strong_migrations add_exclusion_constraint", "eugene E7", "eugene E8", "Atlas PG104", "Atlas PG105")
			},
			{
				aspect: "rewrites",
				evidence: "`pg_relation_filenode()` before and after",
				...rule("refresh-not-concurrent", "warning", "REFRESH MATERIALIZED VIEW keeps its readers waiting while its query runs; CONCURRENTLY does not.")
			},
			{
				aspect: "locks",
				evidence: "`pg_locks` before the statement, and what it then rewrites, builds or scans",
				...rule("work-under-held-lock", "error", "Locks are held until the transaction ends: what takes time after one makes it as long.", "eugene E4", "strong_migrations backfilling", "squawk constraint-missing-not-valid")
			},
			{
				aspect: "locks",
				evidence: "`pg_locks` before and after",
				...rule("several-tables-locked", "warning", "A transaction that locks one table after another waits for the second while the first is locked, and can end in a deadlock with transactions that use them in another order.", "strong_migrations add_foreign_key")
			},
			{
				aspect: "scans",
				evidence: "`pg_stat_get_xact_numscans()` before and after, and the RowExclusive lock",
				...rule("changes-rows-in-bulk", "warning", "Each row that one statement changes stays locked until the transaction ends, and leaves a dead row version.", "strong_migrations backfilling")
			},
			{
				aspect: "locks",
				evidence: "`pg_locks` before and after",
				...rule("blocks-reads", "info", "The lock itself is brief, but whoever comes after it in the queue waits with it; lock-timeout bounds how long it queues.", "squawk require-lock-timeout", "eugene E9")
			},
			{
				aspect: "locks",
				evidence: "`pg_locks` before and after",
				...rule("blocks-writes", "info", "As blocks-reads, for what writes the table.", "squawk require-lock-timeout", "eugene E9")
			}
		], ...judgedRules];
		const byId = new Map(rules.map((one) => [one.id, one]));
		function ruleOf(id) {
			const found = byId.get(id);
			if (found === void 0) throw new RangeError(`There is no rule ${id}`);
			return found;
		}
	}),
	4945: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			pV: () => bytesText,
			iW: () => gravityOf,
			vi: () => weigh
		});
		var src_text = __webpack_require__(8992);
		function told(hazard, answer) {
			const { question, message } = hazard;
			if (question === null || answer === null) return hazard;
			if (answer.count === null) return {
				...hazard,
				message: `${message}; not counted: ${answer.why}`
			};
			return {
				...hazard,
				level: levelOf(hazard.level, question, answer),
				message: `${message}; ${sentence(question, answer)}`
			};
		}
		function levelOf(level, { means }, { count, how }) {
			if (count === 0) return how === "exactly" ? "info" : level;
			if (means === "fails") return "error";
			return means === "loses" && level === "info" ? "warning" : level;
		}
		const prefixes = {
			exactly: "",
			"at least": "at least ",
			about: "about "
		};
		function sentence({ means, counts }, { count, how }) {
			const [noun = "", ...rest] = counts.split(" ");
			const one = count === 1;
			const number = `${prefixes[how]}${(0, src_text.zD)(String(count))}`;
			const noun1 = one ? noun.replace(/s$/, "") : noun;
			if (means === "fails") return count === 0 ? `no ${noun.replace(/s$/, "")} violates it now` : `${number} ${noun1} ${one ? "violates" : "violate"} it now`;
			return `now ${number} ${[noun1, ...rest].join(" ")}`;
		}
		const rates = {
			scans: 2e8,
			builds: 5e7,
			rewrites: 5e7,
			changes: 2e7
		};
		const brief = 1;
		const weigh_long = 60;
		const levels = [
			"error",
			"warning",
			"info"
		];
		const order = [
			"loses",
			"fails",
			"rewrites",
			"scans",
			"locks",
			"breaks"
		];
		const gravityOf = ({ level, aspect }) => levels.indexOf(level) * order.length + order.indexOf(aspect);
		function weigh(hazard, sizeOf, answers = new Map()) {
			const answer = hazard.question === null ? null : answers.get(hazard.question.sql) ?? null;
			return {
				...timed(told(hazard, answer), sizeOf),
				answer
			};
		}
		function timed(hazard, sizeOf) {
			const { work, level, message } = hazard;
			if (work === void 0 || sizeOf === null) return {
				...hazard,
				seconds: null
			};
			const sizes = work.tables.map(({ schema, name }) => sizeOf(schema, name)?.bytes ?? null);
			if (sizes.some((bytes) => bytes === null)) return {
				...hazard,
				seconds: null
			};
			const bytes = sizes.reduce((sum, size) => sum + (size ?? 0), 0);
			const seconds = bytes / rates[work.does];
			return {
				...hazard,
				seconds,
				level: weigh_levelOf(level, seconds),
				message: `${message}; at ${bytesText(bytes)} that takes ${duration(seconds)}`
			};
		}
		function weigh_levelOf(level, seconds) {
			if (seconds < brief) return "info";
			return level === "warning" && seconds >= weigh_long ? "error" : level;
		}
		function duration(seconds) {
			if (seconds < brief) return "less than a second";
			if (seconds < weigh_long) return `roughly ${(0, src_text.hS)(Math.round(seconds), "second")}`;
			return seconds < 3600 ? `roughly ${(0, src_text.hS)(Math.round(seconds / 60), "minute")}` : `roughly ${(0, src_text.hS)(Math.round(seconds / 3600), "hour")}`;
		}
		const units = [
			"bytes",
			"kB",
			"MB",
			"GB",
			"TB"
		];
		function bytesText(bytes) {
			const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
			return `${Math.round(bytes / 1024 ** power)} ${units[power]}`;
		}
	}),
	1325: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Il: () => findShapes,
			v: () => hideShapes
		});
		function wordFinder(words) {
			let machine = null;
			return (text) => {
				machine ??= machineOf(words);
				return read(text, machine);
			};
		}
		const letters = 128;
		const never = Infinity;
		function read(text, machine) {
			const { next, read, reached } = machine;
			const found = new Set();
			const number = ++machine.texts;
			let state = 0;
			for (let at = 0; at < text.length; at++) {
				const letter = text.charCodeAt(at);
				state = letter < letters ? next[state * letters + letter] : 0;
				if (reached[state] < number) {
					reached[state] = number;
					for (const word of read[state] ?? []) found.add(word);
				}
			}
			return found;
		}
		function machineOf(words) {
			const children = [new Map()];
			const read = [[]];
			for (const [place, word] of words.entries()) {
				let state = 0;
				for (const character of word) {
					const letter = character.charCodeAt(0);
					let child = children[state]?.get(letter);
					if (child === void 0) {
						child = children.push(new Map()) - 1;
						read.push([]);
						children[state]?.set(letter, child);
					}
					state = child;
				}
				read[state]?.push(place);
			}
			const next = new Uint16Array(children.length * letters);
			const fallback = new Uint16Array(children.length);
			const queue = [0];
			for (const state of queue) for (let letter = 0; letter < letters; letter++) {
				const other = state === 0 ? 0 : next[fallback[state] * letters + letter];
				const child = children[state]?.get(letter);
				next[state * letters + letter] = child ?? other;
				if (child === void 0) continue;
				fallback[child] = other;
				read[child]?.push(...read[other] ?? []);
				queue.push(child);
			}
			return {
				next,
				read,
				reached: Float64Array.from(read, (words) => words.length === 0 ? never : 0),
				texts: 0
			};
		}
		const run = "[A-Za-z0-9_-]";
		const shapes = [
			{
				kind: "private-key",
				name: "a private key",
				hints: ["PRIVATE KEY"],
				before: "-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----",
				secret: "(?:[^-\u00ab]|-[^-\u00ab]){32,8000}"
			},
			{
				kind: "jwt",
				name: "a JSON Web Token",
				hints: ["eyJ"],
				secret: `(?:\\m|%3D)eyJ${run}{8,2000}\\.eyJ${run}{8,8000}(?:\\.${run}{0,2000})?`
			},
			{
				kind: "supabase-key",
				name: "a Supabase key",
				hints: ["sb_secret_", "sbp_"],
				secret: `\\m(?:sb_secret_|sbp_)${run}{16,500}`
			},
			{
				kind: "stripe-key",
				name: "a Stripe key",
				hints: [
					"k_live_",
					"k_test_",
					"k_prod_",
					"whsec_"
				],
				secret: "\\m(?:[rs]k_(?:live|test|prod)|whsec)_[A-Za-z0-9_+/=]{10,500}"
			},
			{
				kind: "api-key",
				name: "an API key",
				hints: ["sk-", "AIza"],
				secret: `\\m(?:sk-${run}{20,500}|AIza${run}{35})`
			},
			{
				kind: "aws-key",
				name: "an AWS access key",
				hints: [
					"AKIA",
					"ASIA",
					"ABIA",
					"ACCA"
				],
				secret: "\\mA(?:KI|SI|BI|CC)A[0-9A-Z]{16}\\M"
			},
			{
				kind: "aws-secret",
				name: "an AWS secret key",
				hints: ["ccess", "CCESS"],
				looks: "(?:ccess|CCESS)_?[Kk](?:ey|EY)",
				before: "[Ss](?:ecret|ECRET)_?[Aa](?:ccess|CCESS)_?[Kk](?:ey|EY)[\"']{0,1}[ \\t]{0,9}[:=]{1,2}>{0,1}[ \\t]{0,9}[\"']{0,1}",
				secret: "[A-Za-z0-9/+=]{40}\\M"
			},
			{
				kind: "github-token",
				name: "a GitHub token",
				hints: [
					"ghp_",
					"gho_",
					"ghu_",
					"ghs_",
					"ghr_",
					"github_pat_"
				],
				secret: "\\m(?:gh[pousr]|github_pat)_[A-Za-z0-9_]{20,500}"
			},
			{
				kind: "gitlab-token",
				name: "a GitLab token",
				hints: ["gl", "GR1348941"],
				looks: "gl[a-z]{2,5}-|GR1348941",
				secret: `\\m(?:gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-${run}{20,300}(?:\\.[0-9a-z]{2}\\.[0-9a-z]{9})?|GR1348941${run}{20,50})`
			},
			{
				kind: "slack-token",
				name: "a Slack token",
				hints: ["xox", "xapp-"],
				secret: "\\m(?:xox[a-z](?:\\.xox[a-z])?-[A-Za-z0-9%+/=-]{10,500}|xapp-[A-Za-z0-9-]{20,500})"
			},
			{
				kind: "slack-webhook",
				name: "a Slack webhook",
				hints: ["hooks.slack"],
				before: "hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/",
				secret: "[A-Za-z0-9/+_-]{20,200}"
			},
			{
				kind: "discord-webhook",
				name: "a Discord webhook",
				hints: ["/webhooks/"],
				before: "discord(?:app)?\\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{16,20}/",
				secret: `${run}{40,100}`
			},
			{
				kind: "discord-token",
				name: "a Discord token",
				hints: ["."],
				looks: "[.][A-Za-z0-9_-]{6}[.]",
				secret: `\\m[MNO][A-Za-z0-9_-]{23,27}\\.${run}{6}\\.${run}{27,40}`
			},
			{
				kind: "huggingface-token",
				name: "a Hugging Face token",
				hints: ["hf_", "api_org_"],
				secret: "\\m(?:hf|api_org)_[A-Za-z0-9]{30,100}"
			},
			{
				kind: "groq-key",
				name: "a Groq key",
				hints: ["gsk_"],
				secret: "\\mgsk_[A-Za-z0-9]{40,100}"
			},
			{
				kind: "google-oauth",
				name: "a Google OAuth secret",
				hints: [
					"GOCSPX-",
					"ya29.",
					"1//0"
				],
				looks: "GOCSPX-|ya29[.]|1//0",
				secret: `\\m(?:GOCSPX-${run}{20,60}|ya29\\.[A-Za-z0-9_.-]{20,2000}|1//0${run}{30,200})`
			},
			{
				kind: "databricks-token",
				name: "a Databricks token",
				hints: ["dapi", "dose"],
				looks: "d(?:api|ose)[a-f0-9]{32}",
				secret: "\\md(?:api|ose)[a-f0-9]{32}(?:-[0-9]{1,2})?\\M"
			},
			{
				kind: "docker-token",
				name: "a Docker token",
				hints: ["dckr_"],
				secret: `\\mdckr_(?:pat|oat)_${run}{20,60}`
			},
			{
				kind: "shopify-token",
				name: "a Shopify token",
				hints: ["shp"],
				looks: "shp(?:at|ca|pa|ss|ua|tka)_",
				secret: "\\mshp(?:at|ca|pa|ss|ua|tka)_[A-Za-z0-9]{32,64}\\M"
			},
			{
				kind: "digitalocean-token",
				name: "a DigitalOcean token",
				hints: ["_v1_"],
				looks: "do[opr]_v1_",
				secret: "\\mdo[opr]_v1_[a-f0-9]{64}"
			},
			{
				kind: "vault-token",
				name: "a Vault token",
				hints: [
					"hvs.",
					"hvb.",
					"hvr.",
					"s."
				],
				looks: "hv[sbr][.]|\\ms[.][A-Za-z0-9]{24}",
				secret: `\\m(?:hv[sbr]\\.${run}{24,500}|s\\.(?=[A-Za-z]{0,23}[0-9])(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24}\\M)`
			},
			{
				kind: "notion-token",
				name: "a Notion token",
				hints: ["ntn_", "secret_"],
				secret: "\\m(?:ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43}\\M)"
			},
			{
				kind: "linear-key",
				name: "a Linear key",
				hints: ["lin_"],
				secret: "\\mlin_(?:api|oauth|wh)_[A-Za-z0-9_]{32,128}"
			},
			{
				kind: "rubygems-key",
				name: "a RubyGems key",
				hints: ["rubygems_"],
				secret: "\\mrubygems_[a-f0-9]{48}"
			},
			{
				kind: "npm-token",
				name: "an npm token",
				hints: ["npm_"],
				secret: "\\mnpm_[A-Za-z0-9_]{36}\\M"
			},
			{
				kind: "pypi-token",
				name: "a PyPI token",
				hints: ["pypi-"],
				secret: `\\mpypi-${run}{50,1000}`
			},
			{
				kind: "sendgrid-key",
				name: "a SendGrid key",
				hints: ["SG."],
				secret: `\\mSG\\.${run}{16,64}\\.${run}{16,128}`
			},
			{
				kind: "azure-key",
				name: "an Azure key",
				hints: [
					"AccountKey=",
					"SharedAccessKey=",
					"sig="
				],
				before: "(?:\\m(?:AccountKey|SharedAccessKey)|[?&;]sig)=",
				secret: "[A-Za-z0-9+/%]{40,200}={0,2}"
			},
			{
				kind: "azure-secret",
				name: "an Azure client secret",
				hints: ["Q~"],
				secret: "\\m[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}"
			},
			{
				kind: "telegram-token",
				name: "a Telegram token",
				hints: [":AA"],
				secret: `\\m[0-9]{8,10}:AA${run}{32,33}`
			},
			{
				kind: "twilio-key",
				name: "a Twilio key",
				hints: ["SK"],
				looks: "SK[a-f0-9]{32}",
				secret: "\\mSK[a-f0-9]{32}\\M"
			},
			{
				kind: "mailgun-key",
				name: "a Mailgun key",
				hints: ["key-"],
				looks: "key-[a-f0-9]{32}",
				secret: "\\mkey-[a-f0-9]{32}\\M"
			},
			{
				kind: "mailchimp-key",
				name: "a Mailchimp key",
				hints: ["-us"],
				looks: "[a-f0-9]-us[0-9]",
				secret: "\\m[a-f0-9]{32}-us[0-9]{1,2}\\M"
			},
			{
				kind: "sentry-token",
				name: "a Sentry token",
				hints: ["sntry"],
				secret: "\\msntry[su]_[A-Za-z0-9_+/=]{40,500}"
			},
			{
				kind: "grafana-token",
				name: "a Grafana token",
				hints: ["glc_", "glsa_"],
				secret: "\\mgl(?:c_[A-Za-z0-9+/]{32,400}={0,2}|sa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8})"
			},
			{
				kind: "onepassword-token",
				name: "a 1Password token",
				hints: ["ops_ey"],
				secret: "\\mops_ey[A-Za-z0-9+/=]{100,2000}"
			},
			{
				kind: "figma-token",
				name: "a Figma token",
				hints: ["figd_"],
				secret: `\\mfigd_${run}{40,200}`
			},
			{
				kind: "vercel-token",
				name: "a Vercel token",
				hints: [
					"vcp_",
					"vci_",
					"vca_",
					"vcr_",
					"vck_"
				],
				secret: "\\mvc[piark]_[A-Za-z0-9]{20,60}\\M"
			},
			{
				kind: "atlassian-token",
				name: "an Atlassian token",
				hints: [
					"ATATT3",
					"ATCTT3",
					"ATBB"
				],
				secret: "\\mAT(?:[AC]TT3[A-Za-z0-9_=-]{40,500}|BB[A-Za-z0-9]{32}\\M)"
			},
			{
				kind: "heroku-key",
				name: "a Heroku key",
				hints: ["HRKU-"],
				secret: `\\mHRKU-${run}{30,100}`
			},
			{
				kind: "newrelic-key",
				name: "a New Relic key",
				hints: ["NRAK-", "NRAA-"],
				secret: "\\mNRA[AK]-[A-Za-z0-9]{27,60}"
			},
			{
				kind: "planetscale-secret",
				name: "a PlanetScale secret",
				hints: ["pscale_"],
				secret: "\\mpscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,100}"
			},
			{
				kind: "neon-key",
				name: "a Neon key",
				hints: ["napi_"],
				secret: "\\mnapi_[a-z0-9]{60,100}"
			},
			{
				kind: "doppler-token",
				name: "a Doppler token",
				hints: ["dp."],
				looks: "dp[.][a-z]{2,5}[.]",
				secret: "\\mdp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9_.-]{40,100}"
			},
			{
				kind: "postman-key",
				name: "a Postman key",
				hints: ["PMAK-"],
				secret: "\\mPMAK-[a-f0-9]{24}-[a-f0-9]{34}"
			},
			{
				kind: "terraform-token",
				name: "a Terraform token",
				hints: [".atlasv1."],
				secret: `\\m[A-Za-z0-9]{14}\\.atlasv1\\.${run}{60,80}`
			},
			{
				kind: "age-key",
				name: "an age key",
				hints: ["AGE-SECRET-KEY-"],
				secret: "\\mAGE-SECRET-KEY-1[A-Z0-9]{58}"
			},
			{
				kind: "password-hash",
				name: "a password hash",
				hints: [
					"SCRAM-SHA-256$",
					"md5",
					"$2",
					"$argon2",
					"$y$",
					"$6$",
					"$5$"
				],
				looks: "SCRAM-SHA-256[$]|md5[a-f0-9]{32}|[$](?:2[abxy]|argon2i?d?|y|6|5)[$]",
				secret: "(?:\\mSCRAM-SHA-256\\$[0-9]{1,10}:[A-Za-z0-9+/=]{8,100}\\$[A-Za-z0-9+/=]{40,50}:[A-Za-z0-9+/=]{40,50}|\\mmd5[a-f0-9]{32}\\M|\\$2[abxy]\\$[0-9]{2}\\$[A-Za-z0-9./]{53}|\\$argon2(?:i|d|id)\\$v=[0-9]{1,3}\\$[A-Za-z0-9=,]{5,60}\\$[A-Za-z0-9+/]{8,100}\\$[A-Za-z0-9+/]{16,200}|\\$(?:y|[56])\\$[A-Za-z0-9./=]{1,40}\\$[A-Za-z0-9./]{30,100})"
			},
			{
				kind: "url-password",
				name: "the password in a URL",
				hints: ["://"],
				before: "://[^\\s/:@'\"\u00ab]{0,200}:(?!PASSWORD@|\\*{1,9}@|[0-9]{1,5}[?#])",
				secret: "[^\\s/'\"\u00ab]{1,1000}",
				behind: "@"
			}
		];
		const javascript = (pattern) => pattern.replace(/\\[mM]/g, "\\b");
		const patterns = shapes.map(({ hints, name, before = "", secret, behind }) => ({
			name,
			hints,
			pattern: new RegExp(`(${javascript(before)})(${javascript(secret)})${behind === void 0 ? "" : `(?=${behind})`}`, "g")
		}));
		function hideShapes(text) {
			return among(text).reduce((shown, { pattern }) => shown.replace(pattern, "$1***"), text);
		}
		function findShapes(text) {
			return among(text).flatMap(({ name, pattern }) => [...text.matchAll(pattern)].map((match) => ({
				name,
				at: match.index + match[1].length
			}))).sort((one, other) => one.at - other.at);
		}
		const allHints = patterns.flatMap(({ hints }, shape) => hints.map((hint) => ({
			hint,
			shape
		})));
		const findHints = wordFinder(allHints.map(({ hint }) => hint));
		const worthMaking = 2e4;
		let charactersRead = 0;
		function among(text) {
			charactersRead += text.length;
			if (charactersRead < worthMaking) return patterns.filter(({ hints }) => hints.some((hint) => text.includes(hint)));
			const hinted = new Set();
			for (const place of findHints(text)) hinted.add(allHints[place]?.shape ?? 0);
			return hinted.size === 0 ? [] : patterns.filter((_, shape) => hinted.has(shape));
		}
	}),
	4063: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			JC: () => expiredText,
			W$: () => acceptHazards,
			YN: () => howToAccept
		});
		var _findings_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7307);
		var _safety_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3490);
		function acceptHazards(statements, suppressions, today) {
			const own = suppressions.filter(({ rule }) => _safety_index_js__WEBPACK_IMPORTED_MODULE_0__.a.some(({ id }) => id === rule));
			const valid = (0, _findings_index_js__WEBPACK_IMPORTED_MODULE_1__.yI)(own, today);
			const expired = own.filter((one) => !valid.includes(one));
			const used = new Set();
			const findValid = finding(valid, used);
			const findExpired = finding(expired, used);
			return {
				statements: statements.map((statement) => {
					const judged = statement.hazards.map((hazard) => ({
						hazard,
						by: findValid(statement.file, hazard)
					}));
					for (const { hazard, by } of judged) if (by === null) findExpired(statement.file, hazard);
					return {
						...statement,
						hazards: judged.flatMap(({ hazard, by }) => by === null ? [hazard] : []),
						accepted: judged.flatMap(({ hazard: { rule, level, message, objects }, by }) => by === null ? [] : [{
							rule,
							level,
							message,
							objects,
							reason: by.reason
						}])
					};
				}),
				valid,
				expired,
				used
			};
		}
		function finding(suppressions, used) {
			const coveringOne = (0, _findings_index_js__WEBPACK_IMPORTED_MODULE_1__.ew)(suppressions);
			return (file, { rule, objects }) => {
				const byFile = coveringOne(rule, `file:${file}`);
				const all = byFile === void 0 ? objects.map((object) => coveringOne(rule, object)) : [byFile];
				const [first] = all;
				if (first === void 0 || all.includes(void 0)) return null;
				for (const one of all) if (one !== void 0) used.add(one);
				return first;
			};
		}
		const expiredText = ({ line, rule, object, until }) => `${_findings_index_js__WEBPACK_IMPORTED_MODULE_1__.gC}:${line}: ${rule} ${object} was accepted until ${until} and counts again.`;
		const howToAccept = (file, { rule, objects }) => `accept it in ${_findings_index_js__WEBPACK_IMPORTED_MODULE_1__.gC}, in a line of its own: ${rule} ${objects.length === 1 ? objects[0] : `file:${file}`} # the reason`;
	}),
	8297: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fg: () => capture,
			z5: () => captureOrRecall,
			fs: () => changesOf,
			sA: () => inTransaction,
			h4: () => notTaken,
			qO: () => passing
		});
		var promises_ = __webpack_require__(8500);
		var zod = __webpack_require__(6778);
		var server_error = __webpack_require__(1445);
		var lacking_privileges = __webpack_require__(3411);
		var known_errors = __webpack_require__(20);
		var trust = __webpack_require__(6211);
		var named_results = __webpack_require__(9599);
		var database_database = __webpack_require__(7172);
		var sql = __webpack_require__(8221);
		var src_error = __webpack_require__(1557);
		var known_findings = __webpack_require__(3961);
		var change = __webpack_require__(2990);
		const currentSql = {
			current: `SELECT '${JSON.stringify(Object.fromEntries([
				"schemas",
				"tables",
				"views",
				"sequences",
				"functions",
				"types",
				"constraints",
				"indexes",
				"triggers",
				"policies",
				"rules",
				"statistics_objects",
				"roles",
				"grants",
				"default_privileges"
			].map((name) => [name, []])))}'::jsonb || to_jsonb(c) AS snapshot FROM (
    SELECT i.id, i.label, i.taken_at, i.github_commit_sha, i.database, i.server_version, i.server_version_num,
      i.schema_hash, i.unchanged_since, i.total_schemas, i.total_tables, i.total_columns, i.total_views,
      i.total_sequences, i.total_functions, i.total_types, i.total_constraints, i.total_indexes, i.total_triggers,
      i.total_policies, i.total_extensions, i.total_event_triggers, i.total_publications, i.total_foreign_servers,
      i.total_cron_jobs, i.total_storage_buckets, i.total_roles, i.total_edge_functions,
      i.extensions, i.event_triggers, i.publications, i.foreign_servers, i.cron_jobs, i.storage_buckets,
      i.edge_functions, i.platform_schemas, i.not_modelled, i.hidden, i.api_schemas, i.partitions, i.settings,
      i.observations
    FROM catalog.inventory_current i) c`,
			lists: "SELECT l.name, l.piece FROM catalog.lists_current() l"
		};
		const currentOfAnyCatalogSql = {
			current: "SELECT '{}'::jsonb AS snapshot FROM (VALUES (1)) one",
			lists: `SELECT e.key AS name, coalesce(p.piece, e.value::text) AS piece
    FROM catalog.inventory_current c
    CROSS JOIN LATERAL jsonb_each(to_jsonb(c)) e
    LEFT JOIN LATERAL (
      SELECT '[' || string_agg(x.value::text, ',' ORDER BY x.number) || ']' AS piece
      FROM jsonb_array_elements(CASE jsonb_typeof(e.value) WHEN 'array' THEN e.value ELSE '[]' END)
        WITH ORDINALITY x(value, number)
      GROUP BY x.number / 500 ORDER BY x.number / 500) p ON true`
		};
		function pieceReader() {
			const parts = new Map();
			return (row) => {
				const { name, piece } = row;
				if (typeof name !== "string" || typeof piece !== "string") return row;
				const read = JSON.parse(piece);
				for (const one of Array.isArray(read) ? read : [read]) share(one, parts);
				return {
					name,
					piece: read
				};
			};
		}
		const fewParts = 4096;
		function share(value, parts) {
			if (typeof value !== "object" || value === null) return;
			const members = value;
			for (const [name, member] of Object.entries(members)) {
				if (typeof member !== "string" && (typeof member !== "object" || member === null)) continue;
				share(member, parts);
				const json = typeof member === "string" ? member : JSON.stringify(member);
				const known = parts.get(json);
				if (known !== void 0 && typeof known === typeof member) {
					members[name] = known;
					continue;
				}
				if (parts.size === fewParts) parts.clear();
				parts.set(json, member);
			}
		}
		var remembered = __webpack_require__(9140);
		const passing = new Set([
			"40001",
			"40P01",
			"55P03"
		]);
		const attempts = 3;
		async function capture(database, options) {
			return await read(await ask(database, options, null));
		}
		async function captureOrRecall(database, options, memory) {
			const answers = await ask(database, options, memory);
			const made = answers.recalled[0]?.["made"];
			if (typeof made !== "string") return await read(answers);
			const { since } = zod.Ik({ since: zod.Yj() }).parse(answers.taken[0]);
			return {
				...taken(answers),
				unchangedSince: new Date(since).toISOString(),
				made
			};
		}
		async function ask(database, options, memory) {
			try {
				return await inTransaction(database, message(options, memory), {
					row: pieceReader(),
					...options.onNotice === void 0 ? {} : { notice: options.onNotice }
				});
			} catch (error) {
				throw (0, server_error.G)(error) ? await notTaken(error, database) : error;
			}
		}
		async function notTaken(error, database, state = "No snapshot was stored. Migrations that were applied before stay applied.") {
			const lacks = await (0, lacking_privileges.W)(database, error, "SELECT");
			const cause = (0, known_errors.W)(error, {
				user: database.user,
				lacks
			});
			return new src_error.l({
				message: `The snapshot could not be taken: ${error.message}`,
				state,
				...cause,
				remedy: error.hint ?? cause.remedy
			}, { cause: error });
		}
		async function inTransaction(database, statements, during = {}) {
			const message = [
				"BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
				"SET LOCAL statement_timeout = '15min'",
				...trust.y_,
				...statements
			];
			for (let attempt = 1;; attempt++) try {
				return await (0, named_results.Y)(database, message, during);
			} catch (error) {
				if (!(0, server_error.G)(error)) throw error;
				await (0, database_database.F)(database);
				if (attempt === attempts || !passing.has(error.code)) throw error;
				await (0, promises_.setTimeout)(250 * attempt);
			}
		}
		function message({ label, commitSha, edgeFunctions, cronSchedule, rollback = false }, memory) {
			const { current, lists } = rollback ? currentOfAnyCatalogSql : currentSql;
			return [
				...cronSchedule === void 0 ? [] : ["SELECT catalog.set_privileges()", (0, sql.l)`SELECT catalog.schedule_snapshots(${cronSchedule})`],
				(0, sql.l)`SELECT catalog.capture_snapshot(${label}, ${commitSha})`,
				...edgeFunctions === null ? [] : [(0, sql.l)`SELECT catalog.update_edge_functions(${edgeFunctions}::jsonb)`],
				(0, named_results.K)("recalled", (0, remembered.sR)(memory)),
				(0, named_results.K)("taken", takenSql),
				(0, named_results.K)("changes", "SELECT to_jsonb(d) AS change, d.drift FROM catalog.changes_since_run() d"),
				(0, named_results.K)("latestChanges", `SELECT to_jsonb(d) AS change FROM catalog.latest_changes d WHERE NOT ${remembered.nr}`),
				(0, named_results.K)("packs", packs),
				(0, named_results.K)("trend", trend),
				(0, named_results.K)("knownFindings", `${known_findings.OH} WHERE NOT ${remembered.nr}`),
				(0, named_results.K)("comparison", comparison),
				(0, named_results.K)("current", `${current} WHERE NOT ${remembered.nr}`),
				(0, named_results.K)("lists", `${lists} WHERE NOT ${remembered.nr}`),
				rollback ? "ROLLBACK" : "COMMIT"
			];
		}
		const packs = `SELECT
  nullif(catalog.count_rows(
    'public', 'content_blocks', 'page_id = ''00000000-0000-0000-0000-000000000100'''), 0) AS "sampleBlocks",
  catalog.count_rows('agents', 'roles', 'true') AS "agentRoles"`;
		const trend = `SELECT to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "takenAt",
    total_tables AS tables, total_functions AS functions, total_policies AS policies, total_size_bytes AS "sizeBytes"
  FROM catalog.snapshots ORDER BY id DESC LIMIT 30`;
		const trendSchema = zod.YO(zod.Ik({
			takenAt: zod.Yj(),
			tables: zod.me(zod.ai()),
			functions: zod.me(zod.ai()),
			policies: zod.me(zod.ai()),
			sizeBytes: zod.me(zod.ai())
		}));
		const comparison = `SELECT p.server_version_num / 10000 AS "majorBefore", n.server_version_num / 10000 AS major,
    p.capture_version AS "formBefore", n.capture_version AS form
  FROM (SELECT * FROM catalog.snapshots ORDER BY id DESC LIMIT 1) n CROSS JOIN LATERAL catalog.last_run_before(n.id) p`;
		const comparisonSchema = zod.Ik({
			majorBefore: zod.ai(),
			major: zod.ai(),
			formBefore: zod.ai(),
			form: zod.ai()
		});
		const takenSql = `SELECT id, label, total_tables AS tables, total_functions AS functions, total_policies AS policies,
    total_cron_jobs AS "cronJobs", unchanged_since->>'taken_at' AS since
  FROM catalog.inventory_current`;
		const takenSchema = zod.Ik({
			id: zod.au.number(),
			label: zod.me(zod.Yj()),
			tables: zod.ai(),
			functions: zod.ai(),
			policies: zod.ai(),
			cronJobs: zod.ai()
		});
		const packsSchema = zod.Ik({
			sampleBlocks: zod.me(zod.ai()),
			agentRoles: zod.me(zod.ai())
		});
		const changesOf = (rows) => zod.YO(change.K).parse(rows.map((row) => row["change"]));
		function taken(answers) {
			const { id, label, ...totals } = takenSchema.parse(answers.taken[0]);
			const [compared] = answers.comparison;
			return {
				id,
				label,
				changes: changesOf(answers.changes),
				drift: changesOf(answers.changes.filter(({ drift }) => drift === true)),
				previous: compared === void 0 ? null : comparisonSchema.parse(compared),
				totals: {
					...totals,
					...packsSchema.parse(answers.packs[0])
				},
				trend: trendSchema.parse(answers.trend).reverse()
			};
		}
		async function read(answers) {
			const { snapshotOf } = await __webpack_require__.e(477).then(__webpack_require__.bind(__webpack_require__, 9858));
			const snapshot = snapshotOf(answers.current[0]?.["snapshot"], answers.lists);
			return {
				...taken(answers),
				snapshot,
				latestChanges: changesOf(answers.latestChanges),
				changed: snapshot.unchanged_since.id === snapshot.id,
				knownFindings: (0, known_findings.NX)(answers.knownFindings[0])
			};
		}
	}),
	2990: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => changeSchema });
		var _zod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6778);
		const text = _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj();
		const changeSchema = _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
			kind: text,
			identity: text,
			change: _zod_js__WEBPACK_IMPORTED_MODULE_0__.k5([
				"added",
				"removed",
				"changed",
				"renamed"
			]),
			severity: _zod_js__WEBPACK_IMPORTED_MODULE_0__.k5([
				"breaking",
				"security",
				"performance",
				"additive",
				"cosmetic"
			]),
			details: _zod_js__WEBPACK_IMPORTED_MODULE_0__.YO(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
				property: text,
				from: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Pq(),
				to: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Pq()
			}))
		});
	}),
	4546: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => readConfigToml });
		var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
		var _zod_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6778);
		const functionSettings = _zod_js__WEBPACK_IMPORTED_MODULE_1__.Ik({
			verify_jwt: _zod_js__WEBPACK_IMPORTED_MODULE_1__.Rv(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_1__.me(_zod_js__WEBPACK_IMPORTED_MODULE_1__.zM()), null), null),
			entrypoint: _zod_js__WEBPACK_IMPORTED_MODULE_1__.Rv(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_1__.me(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Yj()), null), null)
		});
		const configToml = _zod_js__WEBPACK_IMPORTED_MODULE_1__.Ik({
			api: _zod_js__WEBPACK_IMPORTED_MODULE_1__.Rv(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Ik({ schemas: _zod_js__WEBPACK_IMPORTED_MODULE_1__.Rv(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_1__.me(_zod_js__WEBPACK_IMPORTED_MODULE_1__.YO(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Yj())), null), null) }), { schemas: null }), { schemas: null }),
			functions: _zod_js__WEBPACK_IMPORTED_MODULE_1__.Rv(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Mf(_zod_js__WEBPACK_IMPORTED_MODULE_1__.g1(_zod_js__WEBPACK_IMPORTED_MODULE_1__.Yj(), _zod_js__WEBPACK_IMPORTED_MODULE_1__.L5()), {}), {})
		});
		function readConfigToml(text) {
			try {
				const { api, functions } = configToml.parse((0, smol_toml__WEBPACK_IMPORTED_MODULE_0__.qg)(text, { integersAsBigInt: "asNeeded" }));
				const settings = Object.entries(functions).flatMap(([name, table]) => {
					const read = functionSettings.safeParse(table);
					return read.success ? [[name, read.data]] : [];
				});
				return {
					apiSchemas: api.schemas,
					functions: new Map(settings),
					problem: null
				};
			} catch (error) {
				const [problem = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
				return {
					apiSchemas: null,
					functions: new Map(),
					problem: problem.trim()
				};
			}
		}
	}),
	6383: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fs: () => changeFailure,
			LU: () => driftText,
			ah: () => driftFailure,
			kl: () => versionNotices,
			yu: () => captureDrift
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8221);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9599);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1445);
		var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8992);
		var _capture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8297);
		const absent = new Set([
			"42883",
			"42P01",
			"3F000"
		]);
		async function captureDrift(database, { label, commitSha }) {
			try {
				const { drift } = await (0, _capture_js__WEBPACK_IMPORTED_MODULE_0__.sA)(database, [
					(0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`SELECT catalog.capture_snapshot(${label}, ${commitSha})
        FROM (SELECT fingerprint FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1) newest
        WHERE newest.fingerprint IS DISTINCT FROM catalog.fingerprint()`,
					(0, _database_index_js__WEBPACK_IMPORTED_MODULE_2__.K)("drift", "SELECT to_jsonb(d) AS change FROM catalog.drift d"),
					"COMMIT"
				]);
				return (0, _capture_js__WEBPACK_IMPORTED_MODULE_0__.fs)(drift);
			} catch (error) {
				if (!(0, _database_index_js__WEBPACK_IMPORTED_MODULE_3__.G)(error)) throw error;
				if (absent.has(error.code)) return [];
				throw await (0, _capture_js__WEBPACK_IMPORTED_MODULE_0__.h4)(error, database);
			}
		}
		const most = 5;
		function driftText(drift) {
			return drift.slice(0, most).map(({ kind, identity, change }) => `${kind} ${identity} (${change})`).join(", ") + (drift.length > most ? `, and ${drift.length - most} more` : "");
		}
		function driftFailure(drift, state) {
			return {
				message: `The schema drifted: since the last run ${drift.length === 1 ? "an object" : `${drift.length} objects`} changed with no migration in between: ${driftText(drift)}.`,
				state,
				remedy: "SELECT * FROM catalog.drift shows what changed. Undo it; or write it into a migration and record that as applied: SELECT catalog.mark_applied('path/of/the/file.sql'); or accept it by one run with on-drift: warn."
			};
		}
		function changeFailure(changes, state) {
			return {
				message: `${(0, _text_js__WEBPACK_IMPORTED_MODULE_4__.hS)(changes.length, "object")} changed since the last run: ${driftText(changes)}.`,
				state,
				remedy: "SELECT * FROM catalog.drift shows what changed. Undo it, or accept it by one run with on-drift: warn."
			};
		}
		function versionNotices({ previous, changes }) {
			if (previous === null) return [];
			const { majorBefore, major, formBefore, form } = previous;
			const upgrade = changes.find(({ kind }) => kind === "server");
			const anew = Number(upgrade?.details.find(({ property }) => property === "objects")?.to ?? 0);
			const notices = [];
			if (formBefore !== form) notices.push(`This version of pg-feature-inventory describes objects differently than the one of the last run (form ${formBefore}, now ${form}). That is not a change of the schema. In this run only objects and columns that were added, removed or renamed are reported as changes.`);
			if (majorBefore !== major) {
				const definitions = anew === 0 ? "No object reads" : `${(0, _text_js__WEBPACK_IMPORTED_MODULE_4__.hS)(anew, "object")} ${anew === 1 ? "reads" : "read"}`;
				notices.push(`The server is PostgreSQL ${major}; at the last run it was ${majorBefore}. ${definitions} differently for that reason alone; that is not drift.`);
			}
			return notices;
		}
	}),
	3091: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => configTomlOf,
			l: () => readEdgeFunctions
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6044);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2469);
		var _files_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9823);
		var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8992);
		var _config_toml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4546);
		const input = "edge-functions";
		const configTomlOf = (folder) => node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.dirname(folder), "config.toml");
		function readEdgeFunctions(workspace, folder, onSkipped = () => {}) {
			const kind = (0, _files_index_js__WEBPACK_IMPORTED_MODULE_2__.aG)(workspace, folder, input);
			if (kind === null) return [];
			if (kind === "file") throw (0, _files_index_js__WEBPACK_IMPORTED_MODULE_3__.Ri)(input, folder, "is a file, not a folder");
			const configToml = configTomlOf(folder);
			const { functions, problem } = (0, _config_toml_js__WEBPACK_IMPORTED_MODULE_4__.J)((0, _files_index_js__WEBPACK_IMPORTED_MODULE_5__.qC)(workspace, configToml, "config.toml")?.toString("utf8") ?? "");
			if (problem !== null) onSkipped(`${configToml} is not read: ${problem}. So verify_jwt and entrypoint of the edge functions are unknown.`);
			const skipped = [];
			const found = entriesOf(workspace, folder, skipped).filter((entry) => entry.kind === "folder" && !/^[_.]/.test(entry.name)).map(({ name }) => describe(workspace, folder, name, functions.get(name) ?? noSettings, skipped)).filter((found) => found.files !== 0).sort((a, b) => (0, _text_js__WEBPACK_IMPORTED_MODULE_6__.UD)(a.name, b.name));
			if (skipped.length > 0) onSkipped(`${folder}: symbolic links are not followed: ${skipped.slice(0, 5).join(", ")}${skipped.length > 5 ? ", \u2026" : ""}`);
			return found;
		}
		function entriesOf(workspace, folder, skipped) {
			const entries = (0, _files_index_js__WEBPACK_IMPORTED_MODULE_2__.s9)(workspace, folder, input).filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
			skipped.push(...entries.filter(({ link }) => link !== null).map(({ name }) => node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(folder, name)));
			return entries.filter(({ link }) => link === null);
		}
		const noSettings = {
			verify_jwt: null,
			entrypoint: null
		};
		function describe(workspace, folder, name, settings, skipped) {
			const root = node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(folder, name);
			const files = listFiles(workspace, root, skipped);
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
			for (const file of files) addFile(hash, workspace, root, file);
			const index = files.find((file) => /^index\.(?:ts|tsx|js|jsx|mjs)$/.test(file));
			const usual = index === void 0 ? null : `./functions/${name}/${index}`;
			return {
				name,
				verify_jwt: settings.verify_jwt,
				entrypoint: settings.entrypoint ?? usual,
				source_hash: hash.digest("hex"),
				files: files.length
			};
		}
		function listFiles(workspace, root, skipped, below = "") {
			return entriesOf(workspace, node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(root, below), skipped).flatMap(({ name, kind }) => {
				const file = below === "" ? name : `${below}/${name}`;
				if (kind === "folder") return listFiles(workspace, root, skipped, file);
				return kind === "file" ? [file] : [];
			}).sort(_text_js__WEBPACK_IMPORTED_MODULE_6__.UD);
		}
		function addFile(hash, workspace, root, file) {
			const content = (0, _files_index_js__WEBPACK_IMPORTED_MODULE_5__.G)(workspace, node_path__WEBPACK_IMPORTED_MODULE_1___default().posix.join(root, file), input).toString("latin1").replaceAll("\r\n", "\n");
			hash.update(`${file}\0${content.length}\0`).update(content, "latin1");
		}
	}),
	9962: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			J: () => grantKind,
			Y: () => accessOf
		});
		var _object_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9589);
		const onRelations = new Set([
			"table",
			"view",
			"materialized view",
			"foreign table",
			"partition"
		]);
		const predefined = new Map([["pg_read_all_data", ["SELECT"]], ["pg_write_all_data", [
			"INSERT",
			"UPDATE",
			"DELETE"
		]]]);
		function isPredefined(role, privilege, on) {
			if (on === "schema") return privilege === "USAGE" && predefined.has(role);
			return onRelations.has(on) && predefined.get(role)?.includes(privilege) === true;
		}
		function accessOf(snapshot, partitions) {
			const roles = new Map(snapshot.roles.map((role) => [role.role, role]));
			const grants = groupGrants(snapshot);
			const owners = ownersOf(snapshot, partitions);
			const reaches = new Map();
			const reach = (role) => {
				const known = reaches.get(role) ?? reachOf(role, roles);
				reaches.set(role, known);
				return known;
			};
			const sourcesOf = (role, privilege, on, object) => {
				if (roles.get(role)?.superuser === true) return [{
					through: role,
					by: "superuser"
				}];
				const grantees = grants.get(`${on} ${object}`);
				const owner = owners.get(`${on} ${object}`);
				return [...reach(role)].flatMap((each) => {
					if (each === owner) return [{
						through: each,
						by: "owner"
					}];
					if (isPredefined(each, privilege, on)) return [{
						through: each,
						by: "predefined role"
					}];
					return grantees?.get(each)?.has(privilege) === true ? [{
						through: each,
						by: "grant"
					}] : [];
				});
			};
			const members = new Map();
			for (const role of snapshot.roles) for (const group of inheritedBy(role)) members.set(group, [...members.get(group) ?? [], role.role]);
			const may = (...asked) => sourcesOf(...asked).length > 0;
			return {
				may,
				sourcesOf,
				mayAny: (role, privilege, on, object) => may(role, privilege, on, object) || may(role, privilege, "columns of", object),
				sources: (role, on, object, privileges = [
					"SELECT",
					"INSERT",
					"UPDATE",
					"DELETE"
				]) => {
					const all = privileges.flatMap((privilege) => [...sourcesOf(role, privilege, on, object), ...sourcesOf(role, privilege, "columns of", object)]);
					return [...new Map(all.map((source) => [`${source.by} ${source.through}`, source])).values()];
				},
				members: (role) => members.get(role) ?? [],
				inherits: (role, other) => roles.get(role)?.superuser === true || reach(role).has(other)
			};
		}
		function groupGrants(snapshot) {
			const grouped = new Map();
			const of = (key, grantee) => {
				const grantees = grouped.get(key) ?? new Map();
				grouped.set(key, grantees);
				const privileges = grantees.get(grantee) ?? new Set();
				grantees.set(grantee, privileges);
				return privileges;
			};
			for (const { schema, table, grants = [] } of snapshot.partitions ?? []) for (const { grantee, privileges } of grants) for (const privilege of privileges) of(`partition ${(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(schema, table)}`, grantee).add(privilege);
			for (const { on, object, grantee, privileges } of snapshot.grants) for (const text of privileges) {
				const privilege = text.replace(/\*$/, "");
				of(`${on} ${object}`, grantee).add(privilege);
				if (on === "column") of(`columns of ${(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.gN)(object)}`, grantee).add(privilege);
			}
			return grouped;
		}
		function ownersOf({ schemas, tables, views, functions, sequences }, partitions) {
			const owners = new Map();
			for (const { schema, owner } of schemas) owners.set(`schema ${(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(schema)}`, owner);
			for (const { schema, table, kind, owner } of tables) owners.set(`${grantKind({ kind })} ${(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(schema, table)}`, owner);
			for (const { object, owner } of partitions) owners.set(`partition ${object}`, owner);
			for (const { schema, view, kind, owner } of views) owners.set(`${kind} ${(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(schema, view)}`, owner);
			for (const { schema, sequence, owner } of sequences) owners.set(`sequence ${(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(schema, sequence)}`, owner);
			for (const { schema, function: name, identity_arguments, owner } of functions) owners.set(`function ${(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(schema, name)}(${identity_arguments})`, owner);
			return owners;
		}
		function reachOf(role, roles) {
			const reach = new Set(["PUBLIC", role]);
			for (const name of reach) {
				const found = roles.get(name);
				for (const group of found === void 0 ? [] : inheritedBy(found)) reach.add(group);
			}
			return reach;
		}
		function inheritedBy({ inherit, member_of, inherits }) {
			return inherits ?? (inherit ? member_of : []);
		}
		function grantKind({ kind }) {
			return kind === "foreign table" ? kind : "table";
		}
	}),
	281: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A0: () => withScalarSelects,
			A4: () => callsWithoutArguments,
			Bm: () => isSymbol,
			Dy: () => names,
			ET: () => closing,
			Eo: () => isName,
			Jg: () => isWord,
			K1: () => relations,
			Kr: () => calls,
			LU: () => tokens,
			j_: () => comparedWithCaller,
			mi: () => withoutScalarSelects,
			qE: () => isKnown
		});
		const unavailable = "definition unavailable (locked)";
		const pattern = /\s+|--[^\n]*|"((?:[^"]|"")*)"|(?:\b[EB])?'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_$]*)|\d[\w.]*|::|[<>=!~@#%^&|?*/+-]+|[^\s]/gu;
		function tokenOf([text, quoted, string, name]) {
			if (quoted !== void 0) return {
				kind: "quoted",
				text: quoted.replaceAll("\"\"", "\"")
			};
			if (string !== void 0) return {
				kind: "string",
				text: string.replaceAll("''", "'")
			};
			if (name !== void 0) return {
				kind: "name",
				text: name
			};
			return text.trim() === "" ? null : {
				kind: "other",
				text
			};
		}
		const [mostKept, longestKept] = [256, 4096];
		const kept = new Map();
		let long = null;
		function placed(expression) {
			const known = long?.expression === expression ? long.found : kept.get(expression);
			if (known !== void 0) return known;
			const [list, starts, ends] = [
				[],
				[],
				[]
			];
			for (const match of expression.matchAll(pattern)) {
				const token = tokenOf(match);
				if (token === null) continue;
				list.push(token);
				starts.push(match.index);
				ends.push(match.index + match[0].length);
			}
			const found = {
				list,
				at: starts,
				end: ends
			};
			if (expression.length > longestKept) {
				long = {
					expression,
					found
				};
				return found;
			}
			if (kept.size === mostKept) kept.clear();
			kept.set(expression, found);
			return found;
		}
		function tokens(expression) {
			return isKnown(expression) ? placed(expression).list : [];
		}
		function isKnown(expression) {
			return expression !== null && expression !== unavailable;
		}
		const isWord = (token, word) => token?.kind === "name" && token.text === word;
		const isSymbol = (token, symbol) => token?.kind === "other" && token.text === symbol;
		const isName = (token) => token?.kind === "name" || token?.kind === "quoted";
		function closing(list, open) {
			let depth = 0;
			for (let at = open; at < list.length; at++) if (isSymbol(list[at], "(")) depth++;
			else if (isSymbol(list[at], ")") && --depth === 0) return at;
			return list.length;
		}
		function withoutScalarSelects(list) {
			const left = [];
			for (let at = 0; at < list.length; at++) {
				if (isSymbol(list[at], "(") && isWord(list[at + 1], "SELECT")) {
					const end = closing(list, at);
					if (!list.slice(at, end).some((token) => isWord(token, "FROM"))) {
						at = end;
						continue;
					}
				}
				left.push(list[at]);
			}
			return left;
		}
		function withScalarSelects(expression, functions) {
			const { list, at: starts, end: ends } = placed(expression);
			const outside = new Set(withoutScalarSelects(list));
			let [text, from] = ["", 0];
			for (const { parts, start, next } of dotted(list)) {
				const first = list[start];
				if (first === void 0 || !outside.has(first) || !functions.has(parts.join(".")) || !isSymbol(list[next], "(")) continue;
				const [at, end] = [starts[start] ?? 0, ends[closing(list, next)] ?? expression.length];
				if (at < from) continue;
				text += `${expression.slice(from, at)}(SELECT ${expression.slice(at, end)})`;
				from = end;
			}
			return text + expression.slice(from);
		}
		function* dotted(list) {
			for (let at = 0; at < list.length; at++) {
				if (!isName(list[at])) continue;
				const start = at;
				const parts = [list[at].text];
				while (isSymbol(list[at + 1], ".") && isName(list[at + 2])) {
					at += 2;
					parts.push(list[at].text);
				}
				yield {
					parts,
					start,
					next: at + 1
				};
			}
		}
		function calls(list) {
			const found = new Set();
			for (const { parts, next } of dotted(list)) if (isSymbol(list[next], "(")) found.add(parts.join("."));
			return found;
		}
		function callsWithoutArguments(list) {
			const found = new Set();
			for (const { parts, next } of dotted(list)) if (isSymbol(list[next], "(") && isSymbol(list[next + 1], ")")) found.add(parts.join("."));
			return found;
		}
		function relations(list) {
			const found = [];
			for (const { parts: [schema, name, more], start, next } of dotted(list)) {
				const before = list[start - 1];
				if (schema === void 0 || name === void 0 || more !== void 0 || isSymbol(list[next], "(")) continue;
				if ([
					"FROM",
					"JOIN",
					"ONLY"
				].some((word) => isWord(before, word)) || isSymbol(before, ",") || isSymbol(before, "(")) found.push([schema, name]);
			}
			return found;
		}
		function names(list) {
			return new Set(list.filter(isName).map(({ text }) => text));
		}
		function comparedWithCaller(list) {
			const found = new Set();
			const outer = [];
			for (let at = 0; at < list.length; at++) if (isSymbol(list[at], "(") && isWord(list[at + 1], "SELECT")) {
				outer.push({
					kind: "other",
					text: "(SELECT)"
				});
				at = closing(list, at);
			} else outer.push(list[at]);
			if (outer.some((token) => isWord(token, "OR"))) return found;
			const all = [...dotted(outer)];
			const called = new Set(all.filter(({ next }) => isSymbol(outer[next], "(")).map(({ start }) => start));
			for (const { parts, start, next } of all) {
				if (called.has(start)) continue;
				const fromRight = isSymbol(outer[next], "=") && (isSymbol(outer[next + 1], "(SELECT)") || called.has(next + 1));
				const fromLeft = isSymbol(outer[start - 1], "=") && isSymbol(outer[start - 2], "(SELECT)");
				const within = isWord(outer[next], "IN") && isSymbol(outer[next + 1], "(SELECT)");
				if (fromRight || fromLeft || within) found.add(parts.at(-1));
			}
			return found;
		}
	}),
	6746: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			T: () => keyOf,
			a: () => inOrder
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8992);
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		const longestKey = 1e3;
		function keyOf(rule, object) {
			const key = `${rule} ${object}`;
			if (key.length * 3 <= longestKey || new TextEncoder().encode(key).length <= longestKey) return key;
			return `${key.slice(0, 200)}\u2026 ${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(key).digest("hex").slice(0, 32)}`;
		}
		const levels = [
			"error",
			"warning",
			"info"
		];
		function inOrder(a, b) {
			return levels.indexOf(a.level) - levels.indexOf(b.level) || (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a.rule, b.rule) || (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a.object, b.object) || (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a.message, b.message);
		}
	}),
	9801: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Gl: () => appliesTo,
			U3: () => groupSnapshot
		});
		var findings_access = __webpack_require__(9962);
		var expression = __webpack_require__(281);
		var object_names = __webpack_require__(9589);
		var truth = __webpack_require__(3530);
		function domainsOf({ types }, constraints) {
			const domains = new Map(types.flatMap((type) => type.kind === "domain" && type.base_type !== null ? [[(0, object_names.D_)(type.schema, type.type), {
				...type,
				over: type.base_type
			}]] : []));
			const base = (type) => {
				let found = type;
				for (let domain = domains.get(found); domain !== void 0; domain = domains.get(found)) found = domain.over;
				return found;
			};
			const refusesNull = (type) => {
				for (let domain = domains.get(type); domain !== void 0; domain = domains.get(domain.over)) if (domain.not_null || domain.constraints.some((text) => demands(text, "VALUE"))) return true;
				return false;
			};
			return {
				base,
				neverNull: (schema, table, { name, type, not_null }) => not_null || refusesNull(type) || (constraints.get((0, object_names.V2)(schema, table)) ?? []).some((one) => one.kind === "check" && one.validated && demands(one.definition, name))
			};
		}
		function demands(definition, name) {
			const start = definition.indexOf("CHECK (");
			if (start < 0 || / NOT (?:VALID|ENFORCED)$/.test(definition)) return false;
			const check = definition.slice(start + 6, definition.lastIndexOf(")") + 1);
			return (0, truth.im)((0, expression.LU)(check)).some((part) => part.length === 4 && part[0]?.text === name && part.slice(1).map(({ text }) => text).join(" ") === "IS NOT NULL");
		}
		var group_by = __webpack_require__(4668);
		var findings_partitions = __webpack_require__(3928);
		function groupSnapshot(snapshot, exposed) {
			const roles = new Map(snapshot.roles.map((role) => [role.role, role]));
			const apiRoles = ["anon", "authenticated"].filter((role) => roles.has(role));
			const partitions = (0, findings_partitions.R)(snapshot);
			const constraints = byTable(snapshot.constraints);
			const access = (0, findings_access.Y)(snapshot, partitions.values());
			const bypasses = (name) => {
				const role = roles.get(name);
				return role !== void 0 && (role.superuser || role.bypass_rls);
			};
			const served = new Set(exposed.names);
			return {
				snapshot,
				exposed,
				apiRoles,
				roles,
				access,
				domains: domainsOf(snapshot, constraints),
				partitions,
				bypasses,
				exempt: (role, { owner, force_row_security }) => bypasses(role) || !force_row_security && access.inherits(role, owner),
				tables: new Map(snapshot.tables.map((table) => [(0, object_names.V2)(table.schema, table.table), table])),
				views: new Map(snapshot.views.map((view) => [(0, object_names.V2)(view.schema, view.view), view])),
				constraints,
				references: (0, group_by.$)(snapshot.constraints.filter(({ references }) => references !== null), ({ references }) => (0, object_names.V2)(references?.schema ?? "", references?.table ?? "")),
				indexes: byTable(snapshot.indexes),
				policies: byTable(snapshot.policies),
				routines: (0, group_by.$)(snapshot.functions, (routine) => `${routine.schema}.${routine.function}`),
				reachable: (schema, on, object, privileges) => served.has(schema) ? apiRoles.filter((role) => access.may(role, "USAGE", "schema", (0, object_names.D_)(schema)) && privileges.some((privilege) => access.mayAny(role, privilege, on, object))) : []
			};
		}
		function byTable(list) {
			return (0, group_by.$)(list, ({ schema, table }) => (0, object_names.V2)(schema, table));
		}
		function appliesTo(policy, role, { access }) {
			return policy.roles.some((each) => each === "public" || access.inherits(role, each));
		}
	}),
	9589: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D_: () => identity,
			V2: () => pair,
			ZW: () => sqlIdentity,
			fi: () => sqlList,
			gN: () => parentOf,
			iA: () => sqlName,
			n_: () => sqlRole,
			o6: () => eachPartition,
			q5: () => isPlatformRole,
			rI: () => needsQuotes,
			zN: () => some
		});
		var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8688);
		function identity(...names) {
			return names.map((name) => /^[a-z_][a-z0-9_]*$/.test(name) ? name : (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(name)).join(".");
		}
		function sqlName(...names) {
			return names.map((name) => /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : (0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.Cv)(name)).join(".");
		}
		function sqlRole(role) {
			return role === "PUBLIC" || role === "public" ? "PUBLIC" : sqlName(role);
		}
		function sqlList(names) {
			return names.map((name) => sqlName(name)).join(", ");
		}
		function some(names) {
			return names.length <= 10 ? names.join(", ") : `${names.slice(0, 10).join(", ")} and ${names.length - 10} more`;
		}
		function eachPartition(schema, table, statement) {
			return `DO \$\$ DECLARE part regclass; BEGIN FOR part IN WITH RECURSIVE t AS (SELECT inhrelid FROM pg_inherits WHERE inhparent = ${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(sqlName(schema, table))}::regclass UNION ALL SELECT i.inhrelid FROM t JOIN pg_inherits i ON i.inhparent = t.inhrelid) SELECT inhrelid FROM t LOOP EXECUTE format(${(0, _quoting_js__WEBPACK_IMPORTED_MODULE_0__.eu)(statement)}, part); END LOOP; END $$;`;
		}
		function sqlIdentity(object) {
			return sqlName(...[...object.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll("\"\"", "\"") ?? plain ?? ""));
		}
		function needsQuotes(name) {
			return !/^[a-z_][a-z0-9_$]*$/.test(name) || reserved.has(name);
		}
		function parentOf(object) {
			return object.replace(/\.(?:"(?:[^"]|"")*"|[^".]*)$/, "");
		}
		function pair(schema, name) {
			return `${schema}\0${name}`;
		}
		const reserved = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
  collation column concurrently constraint create cross current_catalog current_date current_role current_schema
  current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch
  for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral
  leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer
  overlaps placing primary references returning right select session_user similar some symmetric system_user
  table tablesample then to trailing true union unique user using variadic verbose when where window with`.split(/\s+/));
		function isPlatformRole(role) {
			return /^(?:supabase_|rds|cloudsql|azure|neon_|cloud_admin$|pgsodium_key|pgbouncer$|dashboard_user$)/.test(role);
		}
	}),
	3928: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => partitionsOf });
		var _object_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9589);
		function partitionsOf({ tables, partitions = [] }) {
			const listed = new Map(partitions.map((each) => [(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(each.schema, each.table), each]));
			const parents = new Set(partitions.map(({ partition_of }) => partition_of));
			const heirs = new Map(tables.map((root) => [(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(root.schema, root.table), heirOf(root)]));
			const resolve = (object) => {
				const known = heirs.get(object);
				if (known !== void 0) return known;
				const one = listed.get(object);
				const parent = one === void 0 ? null : resolve(one.partition_of);
				const above = one === void 0 ? void 0 : listed.get(one.partition_of) ?? parent?.root;
				const heir = one === void 0 || parent === null || above === void 0 ? null : inherit(one, above, parent);
				heirs.set(object, heir);
				return heir;
			};
			return new Map(partitions.flatMap(({ schema, table, made_by }) => {
				const object = (0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.D_)(schema, table);
				const heir = resolve(object);
				return heir === null ? [] : [[(0, _object_names_js__WEBPACK_IMPORTED_MODULE_0__.V2)(schema, table), {
					schema,
					table,
					object,
					...heir,
					leaf: !parents.has(object),
					inherits: made_by === "inheritance"
				}]];
			}));
		}
		function heirOf(root) {
			const { owner, row_security, force_row_security, replica_identity, persistence } = root;
			return {
				root,
				above: [],
				owner,
				row_security,
				force_row_security,
				replica_identity,
				unlogged: persistence === "unlogged"
			};
		}
		function inherit(one, { schema, table }, parent) {
			return {
				root: parent.root,
				above: [{
					schema,
					table
				}, ...parent.above],
				owner: one.owner ?? parent.owner,
				row_security: one.row_security === void 0 ? parent.row_security : one.row_security !== "off",
				force_row_security: one.row_security === void 0 ? parent.force_row_security : one.row_security === "forced",
				replica_identity: one.replica_identity ?? parent.replica_identity,
				unlogged: one.persistence === void 0 ? parent.unlogged : one.persistence === "unlogged"
			};
		}
	}),
	6469: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { a: () => rules });
		var src_text = __webpack_require__(8992);
		var findings_expression = __webpack_require__(281);
		var object_names = __webpack_require__(9589);
		const elementOf = ({ type }) => (0, src_text.Mx)(type, "[]");
		const arrays = ({ type }) => "[]".repeat((type.match(/\[\]/g) ?? []).length);
		const types = [
			{
				id: "unsupported_reg_type",
				level: "warning",
				title: "A column of a type that pg_upgrade refuses",
				sameAs: ["splinter 0018"],
				why: "It holds an OID, which differs after an upgrade, so pg_upgrade refuses the whole cluster.",
				matches: (column) => /^(?:pg_catalog\.)?reg(?:collation|config|dictionary|namespace|oper|operator|proc|procedure)$/.test(elementOf(column)),
				says: "of types that stop pg_upgrade",
				action: (column, name) => `ALTER COLUMN ${name} TYPE text${arrays(column)}`
			},
			{
				id: "timestamp_without_time_zone",
				title: "timestamp without time zone",
				sameAs: ["schemalint prefer-timestamptz"],
				why: "It holds what a clock showed somewhere, not a moment: comparing it with now() depends on the session\u2019s time zone.",
				matches: (column) => /^timestamp(?:\(\d+\))? without time zone$/.test(elementOf(column)),
				says: "without a time zone",
				action: (_, name) => `ALTER COLUMN ${name} TYPE timestamptz USING ${name} AT TIME ZONE 'UTC'`
			},
			{
				id: "json_instead_of_jsonb",
				title: "json instead of jsonb",
				sameAs: ["schemalint prefer-jsonb-to-json"],
				why: "json keeps the text and parses it for every access; it has no equality, so DISTINCT and GROUP BY fail, and no index.",
				matches: (column) => elementOf(column) === "json",
				says: "of type json",
				action: (column, name) => `ALTER COLUMN ${name} TYPE ${column.type.replace("json", "jsonb")} USING ${name}::${column.type.replace("json", "jsonb")}`
			},
			{
				id: "varchar_with_length",
				title: "varchar(n) instead of text",
				sameAs: ["schemalint prefer-text-to-varchar"],
				why: "It is no faster than text. Where a limit is meant, a CHECK constraint has a name and can be changed without an exclusive rewrite.",
				matches: (column) => /^character varying\(\d+\)$/.test(elementOf(column)),
				says: "of type varchar(n)",
				action: (column, name) => `ALTER COLUMN ${name} TYPE text${arrays(column)}`
			},
			{
				id: "char_padded",
				title: "char(n) pads with blanks",
				why: "Values are padded with blanks to n characters, which some comparisons see and others do not.",
				matches: (column) => /^character\(\d+\)$/.test(elementOf(column)),
				says: "of type char(n)",
				action: (column, name) => `ALTER COLUMN ${name} TYPE text${arrays(column)}`
			},
			{
				id: "money_type",
				title: "The type money",
				why: "What it reads and writes depends on lc_monetary: a dump from one server means different amounts on another.",
				matches: (column) => elementOf(column) === "money",
				says: "of type money",
				action: (column, name) => `ALTER COLUMN ${name} TYPE ${column.type.replace("money", "numeric(19,2)")} USING ${name}::${column.type.replace("money", "numeric")}`
			}
		];
		function ruleOf({ id, level = "info", category = "integrity", title, why, sameAs, matches, says, action }) {
			return {
				id,
				level,
				category,
				title,
				why,
				...sameAs === void 0 ? {} : { sameAs },
				*check({ snapshot }) {
					const tables = new Map(snapshot.tables.map((each) => [(0, object_names.D_)(each.schema, each.table), each]));
					for (const { schema, table, kind, columns, inherits, partition_key } of snapshot.tables) {
						const inherited = new Set(inherits.flatMap((parent) => tables.get(parent)?.columns.map(({ name }) => name) ?? []));
						const found = kind === "foreign table" ? [] : columns.filter((one) => matches(one) && !inherited.has(one.name));
						if (found.length === 0) continue;
						const fixed = (0, findings_expression.Dy)((0, findings_expression.LU)(partition_key));
						const actions = found.filter(({ name }) => !fixed.has(name)).map((column) => action(column, (0, object_names.iA)(column.name)));
						yield {
							object: `table:${(0, object_names.D_)(schema, table)}`,
							message: `${(0, object_names.D_)(schema, table)} has columns ${says}: ${(0, object_names.zN)(found.map(({ name }) => name))}.`,
							detail: found.map(({ name, type }) => `${name} ${type}`).join(", "),
							remedy: actions.length === 0 ? "A column of the partition key keeps its type: a new table takes another." : `ALTER TABLE ${(0, object_names.iA)(schema, table)} ${actions.join(", ")};`
						};
					}
				}
			};
		}
		const columnRules = types.map(ruleOf);
		const identityOf = ({ schema, table, constraint }) => (0, object_names.D_)(schema, table, constraint);
		const baseType = (type) => type.replace(/\([^()]*\)(?=$|\[| )/g, "").trim();
		const columnsOf = (table) => new Map(table?.columns.map((column) => [column.name, column]));
		const nullsNotDistinct = 15e4;
		const checkCanBeEnforced = 19e4;
		const constraintRules = [
			{
				id: "constraint_not_valid",
				level: "warning",
				category: "integrity",
				title: "A constraint that was never validated",
				why: "It holds for new rows only; the old ones may break it, and the planner does not rely on it.",
				*check({ snapshot }) {
					for (const one of snapshot.constraints) {
						if (one.validated || one.definition.endsWith("NOT ENFORCED")) continue;
						yield {
							object: `constraint:${identityOf(one)}`,
							message: `${identityOf(one)} (${one.kind}) is NOT VALID: rows from before it was added were not checked.`,
							detail: one.definition,
							remedy: `ALTER TABLE ${(0, object_names.iA)(one.schema, one.table)} VALIDATE CONSTRAINT ${(0, object_names.iA)(one.constraint)}; -- reads the table, does not block it`
						};
					}
					for (const { schema, type, constraints } of snapshot.types) {
						const names = constraints.flatMap((text) => {
							const name = text.endsWith(" NOT VALID") ? /^CONSTRAINT ("(?:[^"]|"")*"|[^\s"]+) /.exec(text)?.[1] : void 0;
							return name === void 0 ? [] : [name];
						});
						if (names.length === 0) continue;
						yield {
							object: `type:${(0, object_names.D_)(schema, type)}`,
							message: `${(0, object_names.D_)(schema, type)}: ${(0, object_names.zN)(names)} ${names.length === 1 ? "is" : "are"} NOT VALID: values from before were not checked.`,
							detail: (0, object_names.zN)(constraints),
							remedy: names.map((name) => `ALTER DOMAIN ${(0, object_names.iA)(schema, type)} VALIDATE CONSTRAINT ${name};`).join(" ")
						};
					}
				}
			},
			{
				id: "constraint_not_enforced",
				level: "info",
				category: "integrity",
				title: "A constraint that is not enforced",
				why: "It documents an intention; PostgreSQL checks nothing.",
				*check({ snapshot }) {
					for (const one of snapshot.constraints) {
						if (!one.definition.endsWith("NOT ENFORCED")) continue;
						yield {
							object: `constraint:${identityOf(one)}`,
							message: `${identityOf(one)} (${one.kind}) is NOT ENFORCED.`,
							detail: one.definition,
							remedy: one.kind === "foreign key" || snapshot.server_version_num >= checkCanBeEnforced ? `ALTER TABLE ${(0, object_names.iA)(one.schema, one.table)} ALTER CONSTRAINT ${(0, object_names.iA)(one.constraint)} ENFORCED;` : `ALTER TABLE ${(0, object_names.iA)(one.schema, one.table)} DROP CONSTRAINT ${(0, object_names.iA)(one.constraint)}, ADD CONSTRAINT ${(0, object_names.iA)(one.constraint)} ${(0, src_text.Mx)(one.definition, " NOT ENFORCED")};`
						};
					}
				}
			},
			{
				id: "nullable_unique",
				level: "info",
				category: "integrity",
				title: "A unique constraint over several columns of which one may be null",
				why: "Null equals nothing, so rows that agree in all other columns may repeat as often as this one is null.",
				*check({ snapshot, tables, references: referring, domains }) {
					for (const one of snapshot.constraints) {
						if (one.kind !== "unique" || one.columns.length < 2 || /NULLS NOT DISTINCT/.test(one.definition)) continue;
						const columns = columnsOf(tables.get((0, object_names.V2)(one.schema, one.table)));
						const found = one.columns.filter((name) => {
							const column = columns.get(name);
							return column !== void 0 && !domains.neverNull(one.schema, one.table, column);
						});
						if (found.length === 0) continue;
						const notNull = `ALTER TABLE ${(0, object_names.iA)(one.schema, one.table)} ${found.map((name) => `ALTER COLUMN ${(0, object_names.iA)(name)} SET NOT NULL`).join(", ")};`;
						const canChange = snapshot.server_version_num >= nullsNotDistinct && one.definition.startsWith("UNIQUE (") && !/ WITHOUT OVERLAPS\)/.test(one.definition) && !(referring.get((0, object_names.V2)(one.schema, one.table)) ?? []).some(({ references }) => references?.index === one.constraint);
						yield {
							object: `constraint:${identityOf(one)}`,
							message: `${identityOf(one)} lets rows repeat when ${(0, object_names.zN)(found)} ${found.length === 1 ? "is" : "are"} null.`,
							detail: one.definition,
							remedy: canChange ? `ALTER TABLE ${(0, object_names.iA)(one.schema, one.table)} DROP CONSTRAINT ${(0, object_names.iA)(one.constraint)}, ADD CONSTRAINT ${(0, object_names.iA)(one.constraint)} UNIQUE NULLS NOT DISTINCT ${one.definition.slice(7)}; -- or ${notNull}` : `${notNull} -- or a unique index on coalesce(\u2026)`
						};
					}
				}
			}
		];
		var group_by = __webpack_require__(4668);
		const isPlain = (name) => !(0, object_names.rI)(name);
		function* named({ snapshot }) {
			for (const { schema } of snapshot.schemas) yield {
				schema,
				object: `schema:${(0, object_names.D_)(schema)}`,
				label: (0, object_names.D_)(schema),
				odd: isPlain(schema) ? [] : [schema],
				rename: `ALTER SCHEMA ${(0, object_names.iA)(schema)} RENAME TO \u2026;`
			};
			for (const [kind, word, list] of [[
				"table",
				"TABLE",
				snapshot.tables.map(({ schema, table: name, columns }) => ({
					schema,
					name,
					columns
				}))
			], [
				"view",
				"VIEW",
				snapshot.views.map(({ schema, view: name, columns }) => ({
					schema,
					name,
					columns
				}))
			]]) for (const { schema, name, columns } of list) {
				const odd = columns.map((column) => column.name).filter((column) => !isPlain(column));
				yield {
					schema,
					object: `${kind}:${(0, object_names.D_)(schema, name)}`,
					label: (0, object_names.D_)(schema, name),
					odd: [...isPlain(name) ? [] : [name], ...odd],
					rename: [...odd.map((column) => `ALTER ${word} ${(0, object_names.iA)(schema, name)} RENAME COLUMN ${(0, object_names.iA)(column)} TO \u2026;`), ...isPlain(name) ? [] : [`ALTER ${word} ${(0, object_names.iA)(schema, name)} RENAME TO \u2026;`]].join(" ")
				};
			}
			for (const { schema, function: name, identity_arguments } of snapshot.functions) yield {
				schema,
				object: `function:${(0, object_names.D_)(schema, name)}(${identity_arguments})`,
				label: (0, object_names.D_)(schema, name),
				odd: /^[a-z_][a-z0-9_$]*$/.test(name) ? [] : [name],
				rename: `ALTER ROUTINE ${(0, object_names.iA)(schema, name)}(${identity_arguments}) RENAME TO \u2026;`
			};
		}
		function* uncommented(list, noun, remedy) {
			for (const [schema, all] of (0, group_by.$)(list, (each) => each.schema)) {
				const without = all.filter(({ comment }) => comment === null).sort((a, b) => (0, src_text.UD)(a.name, b.name));
				if (without.length === 0) continue;
				yield {
					object: `schema:${(0, object_names.D_)(schema)}`,
					message: `${without.length} of ${(0, src_text.hS)(all.length, noun)} in ${(0, object_names.D_)(schema)} ${without.length === 1 ? "has" : "have"} no comment.`,
					detail: `${(0, object_names.zN)(without.map(({ name }) => name))}.`,
					remedy: without.slice(0, mostShown).map(remedy).join(" ") + (without.length > mostShown ? ` -- and so for ${without.length - mostShown} more` : "")
				};
			}
		}
		const mostShown = 10;
		const manyQuoted = 10;
		const conventionRules = [
			{
				id: "name_needs_quotes",
				level: "info",
				category: "convention",
				title: "A name that needs quotes",
				sameAs: ["schemalint name-casing"],
				why: "Every query has to quote it; without quotes PostgreSQL says that the object does not exist.",
				*check(given) {
					for (const [schema, all] of (0, group_by.$)(named(given), (each) => each.schema)) {
						const quoted = all.filter(({ odd }) => odd.length > 0);
						if (quoted.length > manyQuoted && quoted.length > all.length / 2) {
							yield {
								object: `schema:${(0, object_names.D_)(schema)}`,
								message: `${quoted.length} of ${all.length} tables, views and functions in ${(0, object_names.D_)(schema)} have names that need quotes.`,
								detail: `${(0, object_names.zN)(quoted.map(({ label }) => label))}.`,
								remedy: "As the style of a whole schema it is best left alone: accept it with a reason, or let the mapper of the application write names with underscores."
							};
							continue;
						}
						for (const { object, label, odd, rename } of quoted) yield {
							object,
							message: `${label} has names that need quotes: ${(0, object_names.zN)(odd.map((name) => (0, object_names.iA)(name)))}.`,
							detail: "",
							remedy: rename
						};
					}
				}
			},
			{
				id: "table_without_comment",
				level: "info",
				category: "convention",
				title: "Tables without a comment",
				why: "Readers of the inventory learn only the names of these tables.",
				check: ({ snapshot }) => uncommented(snapshot.tables.map(({ schema, table: name, kind, comment }) => ({
					schema,
					name,
					kind,
					comment
				})), "table", ({ schema, name, kind }) => `COMMENT ON ${kind === "foreign table" ? "FOREIGN TABLE" : "TABLE"} ${(0, object_names.iA)(schema, name)} IS '\u2026';`)
			},
			{
				id: "function_without_comment",
				level: "info",
				category: "convention",
				title: "Functions without a comment",
				why: "A name and its arguments rarely say what a function promises.",
				check: ({ snapshot }) => uncommented(snapshot.functions.map(({ schema, function: name, identity_arguments, comment }) => ({
					schema,
					name: `${(0, object_names.D_)(name)}(${identity_arguments})`,
					signature: `${(0, object_names.iA)(name)}(${identity_arguments})`,
					comment
				})), "function", ({ schema, signature }) => `COMMENT ON ROUTINE ${(0, object_names.iA)(schema)}.${signature} IS '\u2026';`)
			}
		];
		const runsAsCaller = ({ options }) => options.some((option) => /^security_invoker=(?:true|on|yes|1)$/i.test(option));
		function* readings(view, caller, given, path = [], seen = new Set()) {
			seen.add(view);
			const way = [...path, view];
			const as = runsAsCaller(view) ? caller : view.owner;
			for (const [schema, name] of relationsOf(view, given)) {
				const inner = given.views.get((0, object_names.V2)(schema, name));
				if (inner === void 0) yield {
					schema,
					name,
					as,
					path: way
				};
				else if (!seen.has(inner) && given.access.mayAny(as, "SELECT", inner.kind, (0, object_names.D_)(schema, name))) yield* readings(inner, caller, given, way, seen);
			}
		}
		const parsed = new WeakMap();
		function relationsOf(view, { views, tables, partitions }) {
			const known = parsed.get(view);
			if (known !== void 0) return known;
			const found = [...new Map((0, findings_expression.K1)((0, findings_expression.LU)(view.definition)).map((one) => [(0, object_names.V2)(...one), one])).entries()].filter(([key, [schema]]) => schema === "auth" || views.has(key) || tables.has(key) || partitions.has(key)).map(([, one]) => one);
			parsed.set(view, found);
			return found;
		}
		function bypassing(view, caller, given) {
			return [...readings(view, caller, given)].filter(({ schema, name, as }) => {
				const table = given.tables.get((0, object_names.V2)(schema, name)) ?? given.partitions.get((0, object_names.V2)(schema, name));
				if (as === caller || table?.row_security !== true || !given.exempt(as, table)) return false;
				const on = "leaf" in table ? "partition" : "table";
				return given.access.mayAny(as, "SELECT", on, (0, object_names.D_)(schema, name));
			});
		}
		function readsUsers(view, caller, given) {
			return [...readings(view, caller, given)].some(({ schema, name, as }) => schema === "auth" && name === "users" && as !== caller);
		}
		function revoke(privileges, { schema, name, on, object }, roles, given) {
			const sources = roles.flatMap((role) => given.access.sources(role, on, object).map((source) => ({
				role,
				...source
			})));
			const grantees = new Set(sources.filter(({ by }) => by === "grant").map(({ through }) => through));
			const memberships = sources.filter(({ by, role, through }) => by === "predefined role" || by === "owner" && role !== through).flatMap(({ role, through }) => given.access.members(through).filter((member) => given.access.inherits(role, member)).map((member) => `REVOKE ${(0, object_names.iA)(through)} FROM ${(0, object_names.iA)(member)};`));
			const owned = sources.some(({ by, role, through }) => by === "owner" && role === through);
			const word = on.includes("view") ? on.toUpperCase() : "TABLE";
			return [
				...grantees.size === 0 && memberships.length > 0 ? [] : [`REVOKE ${privileges} ON ${(0, object_names.iA)(schema, name)} FROM ${[...new Set([...grantees, ...roles])].map(object_names.n_).join(", ")};`],
				...new Set(memberships),
				...owned ? [`ALTER ${word} ${(0, object_names.iA)(schema, name)} OWNER TO \u2026;`] : []
			].join(" ");
		}
		const securityInvoker = 15e4;
		function* served({ snapshot, reachable }, kind) {
			for (const view of snapshot.views) {
				if (view.kind !== kind) continue;
				const object = (0, object_names.D_)(view.schema, view.view);
				const roles = reachable(view.schema, kind, object, ["SELECT"]);
				if (roles.length > 0) yield [
					view,
					object,
					roles
				];
			}
		}
		const relation = ({ schema, view, kind }) => ({
			schema,
			name: view,
			on: kind,
			object: (0, object_names.D_)(schema, view)
		});
		const setInvoker = ({ schema, view }) => `ALTER VIEW ${(0, object_names.iA)(schema, view)} SET (security_invoker = true);`;
		function asCaller(view, chain, roles, given) {
			const definers = [...new Set([...chain, view])].filter((one) => !runsAsCaller(one));
			const revoked = revoke("ALL", relation(view), roles, given);
			if (given.snapshot.server_version_num < securityInvoker) return `${revoked} -- PostgreSQL 15 and later can also run it with the caller's rights: SET (security_invoker = true)`;
			return definers.some(({ kind }) => kind === "materialized view") ? `${revoked} -- a materialized view always shows what its owner sees` : `${definers.map(setInvoker).join(" ")} -- or ${revoked}`;
		}
		const exposedRules = [
			{
				id: "auth_users_exposed",
				level: "error",
				category: "security",
				title: "A view that the API serves reads auth.users",
				why: "It shows the e-mail addresses and metadata of users to whoever may read the view.",
				sameAs: ["splinter 0002"],
				*check(given) {
					for (const kind of ["view", "materialized view"]) for (const [view, object, roles] of served(given, kind)) {
						const readers = roles.filter((role) => readsUsers(view, role, given));
						if (readers.length === 0) continue;
						yield {
							object: `view:${object}`,
							message: `${object} reads auth.users and can be read through the API by ${readers.join(" and ")}.`,
							detail: `Schema ${(0, object_names.D_)(view.schema)} is exposed (${given.exposed.source}).`,
							remedy: `${revoke("ALL", relation(view), roles, given)} -- and serve the few columns that are needed from a table with policies`
						};
					}
				}
			},
			{
				id: "view_bypasses_rls",
				level: "error",
				category: "security",
				title: "A view that the API serves bypasses row-level security",
				why: "A view runs with its owner\u2019s rights, and policies do not apply to this owner: every reader of the view sees all rows.",
				sameAs: ["splinter 0010"],
				*check(given) {
					for (const [view, object, roles] of served(given, "view")) {
						const found = roles.flatMap((role) => bypassing(view, role, given).map((reading) => ({
							role,
							...reading
						})));
						if (found.length === 0) continue;
						const tables = [...new Set(found.map(({ schema, name }) => (0, object_names.D_)(schema, name)))];
						const readers = roles.filter((each) => found.some(({ role }) => role === each));
						const owners = [...new Set(found.map(({ as }) => (0, object_names.D_)(as)))];
						const through = [...new Set(found.flatMap(({ path }) => path))].filter((one) => one !== view).map((one) => (0, object_names.D_)(one.schema, one.view));
						yield {
							object: `view:${object}`,
							message: `${object} shows ${readers.join(" and ")} all rows of ${(0, object_names.zN)(tables)}, whatever the policies say.`,
							detail: `They are read as ${(0, object_names.zN)(owners)}${through.length === 0 ? "" : `, through ${(0, object_names.zN)(through)}`}. Schema ${(0, object_names.D_)(view.schema)} is exposed (${given.exposed.source}).`,
							remedy: asCaller(view, found.flatMap(({ path }) => path), roles, given)
						};
					}
				}
			},
			{
				id: "security_definer_view",
				level: "warning",
				category: "security",
				title: "A view that the API serves runs with its owner\u2019s rights",
				why: "Whoever may read the view reads what its owner may read; grants and policies of the reader do not count.",
				sameAs: ["splinter 0010"],
				*check(given) {
					for (const [view, object, roles] of served(given, "view")) {
						const told = roles.some((role) => readsUsers(view, role, given) || bypassing(view, role, given).length > 0);
						if (runsAsCaller(view) || told) continue;
						yield {
							object: `view:${object}`,
							message: `${object} can be read through the API by ${roles.join(" and ")} and runs as ${(0, object_names.D_)(view.owner)}.`,
							detail: "",
							remedy: asCaller(view, [view], roles, given)
						};
					}
				}
			},
			{
				id: "materialized_view_exposed",
				level: "warning",
				category: "security",
				title: "The API serves a materialized view",
				why: "A materialized view has no row-level security: everyone who may read it sees all of it.",
				sameAs: ["splinter 0016"],
				*check(given) {
					for (const [view, object, roles] of served(given, "materialized view")) yield {
						object: `view:${object}`,
						message: `The materialized view ${object} can be read through the API by ${roles.join(" and ")}.`,
						detail: "",
						remedy: revoke("ALL", relation(view), roles, given)
					};
				}
			},
			{
				id: "foreign_table_exposed",
				level: "warning",
				category: "security",
				title: "The API serves a foreign table",
				why: "A foreign table has no row-level security: everyone who may use it reaches the other server with the mapped user\u2019s rights.",
				sameAs: ["splinter 0017"],
				*check(given) {
					for (const { kind, schema, table } of given.snapshot.tables) {
						const object = (0, object_names.D_)(schema, table);
						const roles = kind === "foreign table" ? given.reachable(schema, kind, object, [
							"SELECT",
							"INSERT",
							"UPDATE",
							"DELETE"
						]) : [];
						if (roles.length > 0) yield {
							object: `table:${object}`,
							message: `The foreign table ${object} can be reached through the API by ${roles.join(" and ")}.`,
							detail: "",
							remedy: revoke("ALL", {
								schema,
								name: table,
								on: kind,
								object
							}, roles, given)
						};
					}
				}
			},
			{
				id: "extension_in_public",
				level: "warning",
				category: "security",
				title: "An extension in an exposed schema",
				why: "Its functions and tables are served by the API with the schema, and its names get in the way of your own.",
				sameAs: ["splinter 0014"],
				*check({ snapshot, exposed, apiRoles }) {
					if (apiRoles.length === 0) return;
					const names = new Set(exposed.names);
					for (const { name, schema, relocatable } of snapshot.extensions) {
						if (!names.has(schema)) continue;
						yield {
							object: `extension:${(0, object_names.D_)(name)}`,
							message: `The extension ${name} is installed in ${(0, object_names.D_)(schema)}, which the API serves.`,
							detail: "",
							remedy: relocatable === true ? `CREATE SCHEMA IF NOT EXISTS extensions; ALTER EXTENSION ${(0, object_names.iA)(name)} SET SCHEMA extensions; -- functions with a search_path of their own need extensions in it` : `It cannot be moved to another schema. Leave it, and have the API serve another schema than ${(0, object_names.D_)(schema)}.`
						};
					}
				}
			},
			{
				id: "fkey_to_auth_unique",
				level: "error",
				category: "security",
				title: "A foreign key to a unique column of auth.users other than its key",
				why: "It keeps the platform from changing that unique constraint, and upgrades of the auth schema fail on it.",
				sameAs: ["splinter 0021"],
				*check({ snapshot }) {
					for (const { schema, table, constraint, references } of snapshot.constraints) {
						if (references?.schema !== "auth" || references.table !== "users" || references.columns.join() === "id") continue;
						yield {
							object: `constraint:${(0, object_names.D_)(schema, table, constraint)}`,
							message: `${(0, object_names.D_)(schema, table, constraint)} refers to auth.users (${references.columns.join(", ")}) instead of its key.`,
							detail: "",
							remedy: `ALTER TABLE ${(0, object_names.iA)(schema, table)} DROP CONSTRAINT ${(0, object_names.iA)(constraint)}; -- then a foreign key to auth.users (id)`
						};
					}
				}
			}
		];
		var truth = __webpack_require__(3530);
		function shapeOf({ definition, method, include, predicate }) {
			if (!(0, findings_expression.qE)(definition)) return null;
			const text = /^CREATE (?:UNIQUE )?INDEX (?:"[^"]*"|[^\s"])+ ON (?:ONLY )?(?:"[^"]*"|[^\s"])+ (USING .*)$/s.exec(definition)?.[1];
			const read = text === void 0 ? null : keysOf(text);
			if (read === null) return null;
			const { keys, rest } = read;
			return {
				method,
				keys,
				include,
				predicate,
				nullsNotDistinct: /^(?: INCLUDE \(.*\))? NULLS NOT DISTINCT/s.test(rest)
			};
		}
		function keysOf(shape) {
			const open = shape.indexOf("(");
			const keys = [];
			let [depth, start] = [0, open + 1];
			for (const match of shape.slice(open).matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),]/g)) {
				const at = open + match.index;
				if (match[0] === "(") depth++;
				else if (match[0] === ")") depth--;
				if (match[0] === "," && depth === 1 || match[0] === ")" && depth === 0) {
					keys.push(shape.slice(start, at).trim());
					start = at + 1;
				}
				if (match[0] === ")" && depth === 0) return {
					keys,
					rest: shape.slice(at + 1)
				};
			}
			return null;
		}
		const findsEqual = new Set([
			"btree",
			"hash",
			"gist",
			"spgist",
			"gin"
		]);
		function covers(index, columns, partitioned, condition = []) {
			if (!index.valid && !partitioned || !findsEqual.has(index.method)) return false;
			const leading = new Set(index.columns.slice(0, columns.length));
			if (leading.size !== columns.length || !columns.every((name) => leading.has(name))) return false;
			const shape = shapeOf(index);
			if (shape === null || shape.keys.slice(0, columns.length).some((key) => / COLLATE /.test(withoutNames(key)))) return false;
			return isImplied(index.predicate, columns, condition);
		}
		const withoutNames = (key) => key.replace(/^"(?:[^"]|"")*"/, "");
		function isImplied(predicate, columns, condition) {
			if (predicate === null) return true;
			if (!(0, findings_expression.qE)(predicate)) return false;
			const held = new Set((0, truth.im)(condition).map(textOf));
			return (0, truth.im)((0, findings_expression.LU)(predicate)).every((part) => {
				const [column, is, not, isNull] = part;
				return part.length === 4 && (0, findings_expression.Eo)(column) && (0, findings_expression.Jg)(is, "IS") && (0, findings_expression.Jg)(not, "NOT") && (0, findings_expression.Jg)(isNull, "NULL") && columns.includes(column.text) || held.has(textOf(part));
			});
		}
		function textOf(list) {
			return list.filter((token, at) => !(0, findings_expression.Bm)(token, ".") && !((0, findings_expression.Eo)(token) && (0, findings_expression.Bm)(list[at + 1], "."))).map(({ kind, text }) => `${kind === "name" ? "quoted" : kind}:${text}`).join(" ");
		}
		var access = __webpack_require__(9962);
		const integers = [
			"smallint",
			"integer",
			"bigint",
			"numeric"
		];
		const isWider = (type, than) => integers.indexOf(type) > integers.indexOf(than) && integers.includes(than);
		function widened(given, { references }, column, type) {
			const [schema, table] = [references?.schema ?? "", references?.table ?? ""];
			const others = (given.references.get((0, object_names.V2)(schema, table)) ?? []).flatMap((one) => one.columns.filter((_, at) => one.references?.columns[at] === column).map((name) => [
				one.schema,
				one.table,
				name
			]));
			const statements = [[
				schema,
				table,
				column
			], ...others].filter(([ofSchema, of, name]) => given.tables.get((0, object_names.V2)(ofSchema, of))?.columns.find((each) => each.name === name)?.type !== type).map(([ofSchema, of, name]) => `ALTER TABLE ${(0, object_names.iA)(ofSchema, of)} ALTER COLUMN ${(0, object_names.iA)(name)} TYPE ${type};`);
			return [...new Set(statements)].join(" ");
		}
		function addForeignKey(column, target, indexes) {
			const { schema, table, name, partitioned } = column;
			const of = (0, object_names.iA)(schema, table);
			const key = (0, object_names.iA)(`${table}_${name}_fkey`.length > 63 ? `${name}_fkey`.slice(-63) : `${table}_${name}_fkey`);
			const index = indexes.some((each) => covers(each, [name], partitioned)) ? "" : `CREATE INDEX${partitioned ? "" : " CONCURRENTLY"} ON ${of} (${(0, object_names.iA)(name)}); `;
			const reference = `ALTER TABLE ${of} ADD CONSTRAINT ${key} FOREIGN KEY (${(0, object_names.iA)(name)}) REFERENCES ${target}`;
			return partitioned ? `${index}${reference};` : `${index}${reference} NOT VALID; ALTER TABLE ${of} VALIDATE CONSTRAINT ${key};`;
		}
		const foreignKeyRules = [
			{
				id: "foreign_key_type_mismatch",
				level: "warning",
				category: "integrity",
				title: "A foreign key between columns of different types",
				why: "Comparing them needs a cast, values may exist on one side only, and the narrower side overflows first.",
				*check(given) {
					const { snapshot, tables, domains } = given;
					const plain = (type) => baseType(domains.base(type));
					for (const one of snapshot.constraints) {
						if (one.references === null) continue;
						const { references } = one;
						const own = columnsOf(tables.get((0, object_names.V2)(one.schema, one.table)));
						const other = columnsOf(tables.get((0, object_names.V2)(references.schema, references.table)));
						const found = one.columns.flatMap((name, at) => {
							const [from, to] = [own.get(name), other.get(references.columns[at] ?? "")];
							return from === void 0 || to === void 0 || plain(from.type) === plain(to.type) ? [] : [{
								from,
								to
							}];
						});
						if (found.length === 0) continue;
						yield {
							object: `constraint:${identityOf(one)}`,
							message: `${identityOf(one)} joins different types: ${found.map(({ from, to }) => `${from.name} is ${from.type}, ${to.name} is ${to.type}`).join("; ")}.`,
							detail: "",
							remedy: `${found.map(({ from, to }) => isWider(plain(from.type), plain(to.type)) ? widened(given, one, to.name, from.type) : `ALTER TABLE ${(0, object_names.iA)(one.schema, one.table)} ALTER COLUMN ${(0, object_names.iA)(from.name)} TYPE ${to.type};`).join(" ")} -- may rewrite the table`
						};
					}
				}
			},
			{
				id: "set_null_on_not_null",
				level: "warning",
				category: "integrity",
				title: "ON DELETE SET NULL for a column that must not be null",
				why: "Deleting the referenced row fails every time, with an error about another table.",
				*check({ snapshot, tables, domains }) {
					for (const one of snapshot.constraints) {
						if (one.references === null) continue;
						const columns = columnsOf(tables.get((0, object_names.V2)(one.schema, one.table)));
						for (const event of ["delete", "update"]) {
							if (one.references[`on_${event}`] !== "SET NULL") continue;
							const list = event === "delete" ? /ON DELETE SET NULL \(([^()]*)\)/.exec(one.definition)?.[1] : void 0;
							const found = one.columns.filter((name) => {
								const column = columns.get(name);
								return column !== void 0 && domains.neverNull(one.schema, one.table, column) && (list === void 0 || list.split(", ").some((each) => each === name || each === (0, object_names.iA)(name)));
							});
							if (found.length === 0) continue;
							const action = ` ON ${event.toUpperCase()} SET NULL`;
							const at = one.definition.indexOf(action);
							const after = one.definition.slice(at + action.length).replace(/^ \([^()]*\)/, "");
							const changed = `${one.definition.slice(0, at)} ON ${event.toUpperCase()} RESTRICT${after}`;
							yield {
								object: `constraint:${identityOf(one)}`,
								message: `${identityOf(one)} sets ${(0, object_names.zN)(found)} to null on ${event}, which cannot be null.`,
								detail: one.definition,
								remedy: `ALTER TABLE ${(0, object_names.iA)(one.schema, one.table)} DROP CONSTRAINT ${(0, object_names.iA)(one.constraint)}, ADD CONSTRAINT ${(0, object_names.iA)(one.constraint)} ${changed}; -- or let the column be null`
							};
						}
					}
				}
			},
			{
				id: "missing_foreign_key",
				level: "info",
				category: "integrity",
				title: "A column that looks like a foreign key and is not one",
				why: "It is named after a table of the same schema and has the type of its key, but nothing keeps it from pointing nowhere.",
				*check({ snapshot, tables, constraints, indexes }) {
					for (const { kind, schema, table, columns } of snapshot.tables) {
						if (kind === "foreign table") continue;
						const own = constraints.get((0, object_names.V2)(schema, table)) ?? [];
						const referring = new Set(own.filter((one) => one.kind === "foreign key").flatMap((one) => one.columns));
						for (const { name, type } of columns) {
							const stem = /^(\w+)_id$/.exec(name)?.[1];
							if (stem === void 0 || referring.has(name)) continue;
							const target = [
								stem,
								`${stem}s`,
								`${stem}es`,
								stem.replace(/y$/, "ies")
							].map((each) => tables.get((0, object_names.V2)(schema, each))).find((each) => each !== void 0 && each.table !== table && (0, access.J)(each) === "table");
							const key = target && constraints.get((0, object_names.V2)(target.schema, target.table))?.find((one) => one.kind === "primary key");
							if (target === void 0 || key?.columns.length !== 1 || columnsOf(target).get(key.columns[0])?.type !== type) continue;
							yield {
								object: `column:${(0, object_names.D_)(schema, table, name)}`,
								message: `${(0, object_names.D_)(schema, table, name)} looks like a reference to ${(0, object_names.D_)(target.schema, target.table)}, and no foreign key says so.`,
								detail: "",
								remedy: addForeignKey({
									schema,
									table,
									name,
									partitioned: kind === "partitioned table"
								}, (0, object_names.iA)(target.schema, target.table), indexes.get((0, object_names.V2)(schema, table)) ?? [])
							};
						}
					}
				}
			},
			{
				id: "duplicate_foreign_key",
				level: "warning",
				category: "performance",
				title: "Two identical foreign keys",
				why: "Each is checked on every write; and where their actions differ, both happen.",
				*check({ snapshot }) {
					const groups = (0, group_by.$)(snapshot.constraints.filter(({ references }) => references !== null), (one) => {
						const pairs = one.columns.map((name, at) => [name, one.references?.columns[at] ?? ""]).sort(([a = ""], [b = ""]) => (0, src_text.UD)(a, b));
						return JSON.stringify([
							one.schema,
							one.table,
							one.references?.schema,
							one.references?.table,
							pairs
						]);
					});
					for (const same of groups.values()) {
						const rank = ({ validated, definition }) => (validated ? 0 : 2) + (/ ON (?:DELETE|UPDATE) /.test(definition) ? 0 : 1);
						const [first, ...others] = [...same].sort((a, b) => rank(a) - rank(b) || (0, src_text.UD)(a.constraint, b.constraint));
						for (const one of others) yield {
							object: `constraint:${identityOf(one)}`,
							message: `${identityOf(one)} repeats ${first?.constraint ?? ""}.`,
							detail: `${one.definition}; ${first?.definition ?? ""}`,
							remedy: `ALTER TABLE ${(0, object_names.iA)(one.schema, one.table)} DROP CONSTRAINT ${(0, object_names.iA)(one.constraint)};`
						};
					}
				}
			}
		];
		const indexes_identityOf = ({ schema, index }) => (0, object_names.D_)(schema, index);
		const drop = ({ schema, table, index, constraint }, concurrently = true) => constraint === null ? `DROP INDEX ${concurrently ? "CONCURRENTLY " : ""}${(0, object_names.iA)(schema, index)};` : `ALTER TABLE ${(0, object_names.iA)(schema, table)} DROP CONSTRAINT ${(0, object_names.iA)(constraint)};`;
		function isNeeded(index, constraint, referenced) {
			return index.options?.some((option) => option === "clustered" || option === "replica identity") === true || constraint?.deferrable === true || referenced.has((0, object_names.V2)(index.schema, index.index));
		}
		function referencedBy({ snapshot }) {
			return new Set(snapshot.constraints.flatMap(({ references }) => references?.index === void 0 ? [] : [(0, object_names.V2)(references.schema, references.index)]));
		}
		function* weighed(given) {
			const referenced = referencedBy(given);
			for (const [key, indexes] of given.indexes) {
				if (indexes.length < 2) continue;
				const constraints = given.constraints.get(key) ?? [];
				yield indexes.flatMap((index) => {
					const shape = shapeOf(index);
					if (shape === null || !index.valid) return [];
					const own = constraints.find(({ constraint }) => constraint === index.constraint);
					const excludes = own?.kind === "exclusion" ? own.definition : null;
					return [{
						index,
						shape,
						needed: isNeeded(index, own, referenced),
						excludes
					}];
				});
			}
		}
		function indexes_isImplied({ index, shape, needed, excludes }, other) {
			if (needed) return false;
			if (excludes !== null) return excludes === other.excludes;
			if (!index.unique) return true;
			return other.index.unique && !isDeferrable(other) && (other.shape.nullsNotDistinct || !shape.nullsNotDistinct);
		}
		const isDeferrable = ({ index, needed }) => needed && index.constraint !== null;
		function rank({ index: { primary, constraint, unique }, needed }) {
			return (needed ? 0 : 16) + (primary ? 0 : 8) + (constraint === null ? 4 : 0) + (unique ? 0 : 2);
		}
		function isPartitioned({ schema, table }, { tables, partitions }) {
			const key = (0, object_names.V2)(schema, table);
			return tables.get(key)?.kind === "partitioned table" || partitions.get(key)?.leaf === false;
		}
		const isLeftOver = ({ index }) => /_cc(?:new|old)\d*$/.test(index);
		const indexRules = [
			{
				id: "invalid_index",
				level: "error",
				category: "integrity",
				title: "An index that is not valid",
				why: "A concurrent build failed or is still running. The index costs every write, helps no query, and a unique one may not prevent duplicates.",
				*check(given) {
					for (const index of given.snapshot.indexes) {
						if (index.valid || isPartitioned(index, given)) continue;
						yield {
							object: `index:${indexes_identityOf(index)}`,
							message: `${indexes_identityOf(index)} on ${(0, object_names.D_)(index.schema, index.table)} is not valid.`,
							detail: index.definition,
							remedy: index.constraint === null && (index.unique || isLeftOver(index)) ? `${drop(index)} -- unless it is being built right now (pg_stat_progress_create_index); then create it again, a unique one after duplicates are gone` : `REINDEX INDEX CONCURRENTLY ${(0, object_names.iA)(index.schema, index.index)}; -- or ${drop(index)} unless it is being built right now (pg_stat_progress_create_index)`
						};
					}
				}
			},
			{
				id: "partitioned_index_incomplete",
				level: "warning",
				category: "integrity",
				title: "An index of a partitioned table that some partitions lack",
				why: "It was created ON ONLY the parent, and not every partition\u2019s index is attached; a unique one guarantees nothing yet.",
				*check(given) {
					for (const index of given.snapshot.indexes) {
						if (index.valid || !isPartitioned(index, given)) continue;
						yield {
							object: `index:${indexes_identityOf(index)}`,
							message: `${indexes_identityOf(index)} is missing on partitions of ${(0, object_names.D_)(index.schema, index.table)}.`,
							detail: index.definition,
							remedy: `For each partition: CREATE INDEX CONCURRENTLY \u2026 ON \u2026; ALTER INDEX ${(0, object_names.iA)(index.schema, index.index)} ATTACH PARTITION \u2026;`
						};
					}
				}
			},
			{
				id: "unindexed_foreign_key",
				level: "warning",
				category: "performance",
				title: "A foreign key without an index on its columns",
				why: "Deleting a referenced row, or changing its key, reads this whole table, once for each such row, and holds locks meanwhile; joins from that side do the same.",
				sameAs: ["splinter 0001"],
				*check(given) {
					for (const { kind, schema, table, constraint, columns, definition } of given.snapshot.constraints) {
						if (kind !== "foreign key") continue;
						const [key = ""] = definition.split(") REFERENCES ", 1);
						const searched = key.includes(" PERIOD ") ? columns.slice(0, -1) : columns;
						if (indexesOn((0, object_names.V2)(schema, table), given).some(([index, whole]) => covers(index, searched, whole))) continue;
						const partitioned = given.tables.get((0, object_names.V2)(schema, table))?.kind === "partitioned table";
						yield {
							object: `constraint:${(0, object_names.D_)(schema, table, constraint)}`,
							message: `${(0, object_names.D_)(schema, table)} (${columns.join(", ")}) is a foreign key without an index.`,
							detail: "",
							remedy: `CREATE INDEX${partitioned ? "" : " CONCURRENTLY"} ON ${(0, object_names.iA)(schema, table)} (${(0, object_names.fi)(searched)});${partitioned ? " -- writes wait while it is built" : ""}`
						};
					}
				}
			},
			{
				id: "duplicate_index",
				level: "warning",
				category: "performance",
				title: "Two identical indexes",
				why: "Each write maintains both, and queries use only one.",
				sameAs: ["splinter 0009"],
				*check(given) {
					for (const indexes of weighed(given)) {
						const shapes = (0, group_by.$)(indexes, ({ index, shape: { method, keys, include, predicate } }) => JSON.stringify([
							method,
							keys,
							[...include].sort(src_text.UD),
							predicate,
							index.table
						]));
						for (const same of shapes.values()) {
							const [kept, ...others] = [...same].sort((a, b) => rank(a) - rank(b) || (0, src_text.UD)(a.index.index, b.index.index));
							for (const other of others) {
								if (!indexes_isImplied(other, kept)) continue;
								const { index } = other;
								yield {
									object: `index:${indexes_identityOf(index)}`,
									message: `${indexes_identityOf(index)} is the same as ${indexes_identityOf(kept.index)}.`,
									detail: index.definition,
									remedy: drop(index, !isPartitioned(index, given))
								};
							}
						}
					}
				}
			},
			{
				id: "redundant_index",
				level: "info",
				category: "performance",
				title: "An index that another index can stand for",
				why: "The other begins with the same columns, in the same order or all in the opposite one, and answers the same queries; this one is only smaller.",
				*check(given) {
					for (const indexes of weighed(given)) for (const short of indexes) {
						const long = indexes.find((other) => standsFor(other, short));
						if (long === void 0) continue;
						const { index } = short;
						yield {
							object: `index:${indexes_identityOf(index)}`,
							message: `${indexes_identityOf(index)} (${(0, object_names.zN)(short.shape.keys)}) is the beginning of ${indexes_identityOf(long.index)} (${(0, object_names.zN)(long.shape.keys)}).`,
							detail: "",
							remedy: drop(index, !isPartitioned(index, given))
						};
					}
				}
			}
		];
		function indexesOn(key, given) {
			const { tables, partitions, indexes } = given;
			const partition = partitions.get(key);
			const whole = tables.get(key)?.kind === "partitioned table" || partition?.leaf === false;
			return [...(indexes.get(key) ?? []).map((index) => [index, whole]), ...(partition?.above ?? []).flatMap(({ schema, table }) => (indexes.get((0, object_names.V2)(schema, table)) ?? []).map((index) => [index, true]))];
		}
		function standsFor(long, short) {
			const [a, b] = [short.shape, long.shape];
			if (short === long || short.needed || short.index.unique || short.index.constraint !== null || a.method !== "btree" || b.method !== "btree" || a.predicate !== b.predicate || a.keys.length > b.keys.length) return false;
			const ahead = a.keys.every((key, at) => key === b.keys[at]);
			const back = a.keys.every((key, at) => reversed(key) === b.keys[at]);
			const held = new Set([...b.keys, ...b.include]);
			if (!ahead && !back || !a.include.every((column) => held.has(column))) return false;
			if (b.keys.length > a.keys.length || b.include.length > a.include.length) return true;
			return !ahead && (rank(long) - rank(short) || (0, src_text.UD)(long.index.index, short.index.index)) < 0;
		}
		function reversed(key) {
			const [, column = key, order = "", nulls = ""] = /^(.*?)( DESC)?( NULLS (?:FIRST|LAST))?$/s.exec(key) ?? [];
			const opposite = {
				" NULLS FIRST": " NULLS LAST",
				" NULLS LAST": " NULLS FIRST"
			}[nulls] ?? "";
			return `${column}${order === "" ? " DESC" : ""}${opposite}`;
		}
		const isSmall = (type) => type === "integer" || type === "smallint";
		const isNumbered = (column) => column.identity !== null || /^nextval\(/.test(column.default ?? "");
		const keyRules = [
			{
				id: "no_primary_key",
				level: "warning",
				category: "integrity",
				title: "A table without a primary key",
				why: "Its rows cannot be told apart: duplicates stay, logical replication cannot update or delete them, and tools cannot edit them.",
				sameAs: ["splinter 0004"],
				*check({ snapshot, constraints }) {
					for (const { kind, schema, table } of snapshot.tables) {
						if (kind === "foreign table" || constraints.get((0, object_names.V2)(schema, table))?.some((constraint) => constraint.kind === "primary key")) continue;
						yield {
							object: `table:${(0, object_names.D_)(schema, table)}`,
							message: `${(0, object_names.D_)(schema, table)} has no primary key.`,
							detail: "",
							remedy: `ALTER TABLE ${(0, object_names.iA)(schema, table)} ADD PRIMARY KEY (\u2026); -- or, for lack of one: ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, which rewrites the table`
						};
					}
				}
			},
			{
				id: "published_without_key",
				level: "error",
				category: "integrity",
				title: "A published table whose rows cannot be identified",
				why: "PostgreSQL refuses every UPDATE and DELETE on a published table that has neither a primary key nor another replica identity; from version 18 on also where all columns are its identity and a generated one of them is not published.",
				*check(given) {
					for (const { table, published, without, hasKey, isFull, unsent } of publishedWithoutIdentity(given)) {
						const { schema, table: name } = table;
						const object = (0, object_names.D_)(schema, name);
						const own = without.some((one) => one.schema === schema && one.table === name);
						const identify = (how) => own ? `ALTER TABLE ${(0, object_names.iA)(schema, name)} REPLICA IDENTITY ${how};` : (0, object_names.o6)(schema, name, `ALTER TABLE %s REPLICA IDENTITY ${how}`);
						const key = `ALTER TABLE ${(0, object_names.iA)(schema, name)} ADD PRIMARY KEY (\u2026);`;
						yield {
							object: `table:${object}`,
							message: (own ? `${object} is published (${(0, object_names.zN)(published)}), but UPDATE and DELETE on it ` : `Partitions of ${object} are published (${(0, object_names.zN)(published)}), but UPDATE and DELETE of rows there `) + (isFull ? `fail: all columns are the replica identity, and of the generated ones these are not published: ${(0, object_names.zN)(unsent)}.` : "fail for lack of a replica identity."),
							detail: "",
							remedy: unsent.length === 0 ? `${identify("FULL")} -- or, better, ${key}` : `${hasKey ? "" : `${key} `}${identify("DEFAULT")}`
						};
					}
				}
			},
			{
				id: "integer_primary_key",
				level: "warning",
				category: "integrity",
				title: "A primary key that runs out of numbers",
				why: "integer ends at 2,147,483,647 and smallint at 32,767; then every INSERT fails, and the change to bigint rewrites the table under an exclusive lock.",
				*check({ snapshot, constraints, references, domains }) {
					const owned = (0, group_by.$)(snapshot.sequences, ({ owned_by }) => owned_by);
					for (const table of snapshot.tables) {
						const key = constraints.get((0, object_names.V2)(table.schema, table.table))?.find(({ kind }) => kind === "primary key");
						const column = key?.columns.length === 1 ? table.columns.find(({ name }) => name === key.columns[0]) : void 0;
						if (column === void 0 || !isSmall(domains.base(column.type)) || !isNumbered(column)) continue;
						const referring = (references.get((0, object_names.V2)(table.schema, table.table)) ?? []).map(({ schema, table: from, columns }) => `ALTER TABLE ${(0, object_names.iA)(schema, from)} ALTER COLUMN ${(0, object_names.iA)(columns[0] ?? "")} TYPE bigint;`);
						const object = (0, object_names.D_)(table.schema, table.table, column.name);
						const sequences = (owned.get(object) ?? []).filter(({ type }) => type !== "bigint").map(({ schema, sequence }) => `ALTER SEQUENCE ${(0, object_names.iA)(schema, sequence)} AS bigint;`);
						yield {
							object: `column:${object}`,
							message: `${object} is a numbered key of type ${column.type}.`,
							detail: "",
							remedy: `${[
								`ALTER TABLE ${(0, object_names.iA)(table.schema, table.table)} ALTER COLUMN ${(0, object_names.iA)(column.name)} TYPE bigint;`,
								...new Set(referring),
								...sequences
							].join(" ")} -- rewrites the table under an exclusive lock: do it while it is small`
						};
					}
				}
			}
		];
		const placesOf = (one) => one.inherits ? [one] : [one, ...one.above];
		const generatedMayBePublished = 18e4;
		function unsentBy({ publications: all, server_version_num: version }) {
			const sending = new Set(all.filter(({ operations }) => operations.includes("generated columns")).map(({ name }) => name));
			return ({ columns }, published) => version < generatedMayBePublished || published.length === 0 ? [] : columns.filter(({ generated }) => generated === "virtual" || generated === "stored" && !published.every((name) => sending.has(name))).map(({ name }) => name);
		}
		function* publishedWithoutIdentity({ snapshot, partitions, constraints }) {
			const publishedBy = publications(snapshot);
			const hasKey = ({ schema, table }) => constraints.get((0, object_names.V2)(schema, table))?.some(({ kind, deferrable }) => kind === "primary key" && !deferrable) === true;
			const lacks = (identityKind, keyed) => identityKind === "nothing" || identityKind === "default" && !keyed;
			const unsentOf = unsentBy(snapshot);
			for (const table of snapshot.tables) {
				if (table.kind !== "table" || table.persistence === "unlogged") continue;
				const published = publishedBy([table]);
				const unsent = unsentOf(table, published);
				const isFull = table.replica_identity === "full" && unsent.length > 0;
				const keyed = hasKey(table);
				if (isFull || published.length > 0 && lacks(table.replica_identity, keyed)) yield {
					table,
					published,
					without: [table],
					hasKey: keyed,
					isFull,
					unsent
				};
			}
			const byRoot = (0, group_by.$)([...partitions.values()].filter(({ leaf, unlogged, root }) => leaf && !unlogged && root.kind !== "foreign table"), ({ root }) => root);
			for (const [root, leaves] of byRoot) {
				const whole = publishedBy([root]);
				const hidden = leaves.filter((one) => one.replica_identity === "full" && unsentOf(root, publishedBy(placesOf(one))).length > 0);
				const keyless = leaves.filter((one) => publishedBy(placesOf(one)).length > 0 && lacks(one.replica_identity, placesOf(one).some(hasKey)));
				const without = keyless.length > 0 ? keyless : hidden;
				const published = new Set([...whole, ...without.flatMap((one) => publishedBy(placesOf(one)))]);
				const [first, second] = without;
				if (first !== void 0) yield {
					table: whole.length === 0 && second === void 0 ? first : root,
					published: [...published],
					without,
					hasKey: placesOf(first).some(hasKey),
					isFull: without === hidden,
					unsent: unsentOf(root, [...published])
				};
			}
		}
		function publications({ publications: all }) {
			const changing = all.filter(({ operations }) => operations.includes("update") || operations.includes("delete"));
			const listed = new Map();
			for (const { name, tables, partitions = [] } of changing) for (const entry of [...tables.filter((each) => !each.startsWith("partitions of ")), ...partitions]) {
				const object = /^(?:"(?:[^"]|"")*"|[^\s"])+/.exec(entry)?.[0] ?? entry;
				listed.set(object, [...listed.get(object) ?? [], name]);
			}
			const everything = changing.filter(({ all_tables }) => all_tables);
			return (places) => [...new Set([...everything.filter(({ except = [] }) => !places.some(({ schema, table }) => except.includes((0, object_names.D_)(schema, table)))).map(({ name }) => name), ...places.flatMap(({ schema, table }) => [...changing.filter(({ schemas }) => schemas.includes(schema)).map(({ name }) => name), ...listed.get((0, object_names.D_)(schema, table)) ?? []])])];
		}
		var quoting = __webpack_require__(8688);
		const sequenceOf = ({ default: text }) => /^nextval\('((?:[^']|'')+)'::regclass\)$/.exec(text ?? "")?.[1]?.replaceAll("''", "'") ?? null;
		const numeric = new Set([
			"smallint",
			"integer",
			"bigint"
		]);
		function serials({ schema, table, columns }, sequences, users) {
			return columns.flatMap((column) => {
				const name = sequenceOf(column);
				const sequence = name === null ? void 0 : sequences.get(name);
				return name !== null && sequence?.owned_by === (0, object_names.D_)(schema, table, column.name) && users.get(name) === 1 && column.identity === null && column.not_null && numeric.has(column.type) ? [{
					column,
					sequence
				}] : [];
			});
		}
		function toIdentity({ schema, table }, { column, sequence }) {
			const [of, name] = [(0, object_names.iA)(schema, table), (0, object_names.iA)(column.name)];
			const old = (0, object_names.iA)(sequence.schema, sequence.sequence);
			const options = [
				...sequence.increment === "1" ? [] : [`INCREMENT ${sequence.increment}`],
				...sequence.cycle ? ["CYCLE"] : [],
				...sequence.cache === void 0 ? [] : [`CACHE ${sequence.cache}`]
			];
			return `ALTER TABLE ${of} ALTER COLUMN ${name} DROP DEFAULT; ALTER SEQUENCE ${old} OWNED BY NONE; ALTER TABLE ${of} ALTER COLUMN ${name} ADD GENERATED BY DEFAULT AS IDENTITY${options.length === 0 ? "" : ` (${options.join(" ")})`}; SELECT setval(pg_get_serial_sequence(${(0, quoting.eu)(of)}, ${(0, quoting.eu)(column.name)}), nextval(${(0, quoting.eu)(old)}), false); DROP SEQUENCE ${old};`;
		}
		const numberingRules = [{
			id: "serial_instead_of_identity",
			level: "info",
			category: "integrity",
			title: "serial instead of an identity column",
			sameAs: ["schemalint prefer-identity-to-serial"],
			why: "A serial\u2019s sequence has privileges of its own, stays behind when the column\u2019s default is changed, and any INSERT may bypass it.",
			*check({ snapshot }) {
				const sequences = new Map(snapshot.sequences.map((each) => [(0, object_names.D_)(each.schema, each.sequence), each]));
				const users = new Map();
				for (const { columns } of snapshot.tables) for (const column of columns) {
					const name = sequenceOf(column);
					if (name !== null) users.set(name, (users.get(name) ?? 0) + 1);
				}
				const parents = new Set(snapshot.partitions?.filter((one) => one.made_by !== void 0).map((one) => one.partition_of));
				for (const table of snapshot.tables) {
					if (table.kind !== "table" || parents.has((0, object_names.D_)(table.schema, table.table))) continue;
					const found = serials(table, sequences, users);
					if (found.length === 0) continue;
					const object = (0, object_names.D_)(table.schema, table.table);
					yield {
						object: `table:${object}`,
						message: `${object} has columns numbered by a sequence in their default: ${(0, object_names.zN)(found.map(({ column }) => column.name))}.`,
						detail: found.map(({ column }) => `${column.name} ${column.type}`).join(", "),
						remedy: `BEGIN; ${found.map((one) => toIdentity(table, one)).join(" ")} COMMIT;`
					};
				}
			}
		}];
		function observed({ snapshot }, about) {
			return (snapshot.observations ?? []).filter((each) => each.about === about);
		}
		function* exhaustion(given, applies) {
			for (const { schema, sequence, column, maximum, used_percent } of observed(given, "sequence")) {
				if (!applies(used_percent)) continue;
				const narrow = maximum === "32767" || maximum === "2147483647";
				const widened = `ALTER TABLE \u2026 ALTER COLUMN \u2026 TYPE bigint; ALTER SEQUENCE ${(0, object_names.iA)(schema, sequence)} AS bigint NO MAXVALUE; -- the first rewrites the table under an exclusive lock`;
				yield {
					object: column === null ? `sequence:${(0, object_names.D_)(schema, sequence)}` : `column:${column}`,
					message: `${column ?? (0, object_names.D_)(schema, sequence)} has used more than ${used_percent} % of its numbers: it ends at ${(0, src_text.zD)(maximum)}.`,
					detail: column === null ? "" : `Numbered by ${(0, object_names.D_)(schema, sequence)}.`,
					remedy: narrow && column !== null ? widened : `ALTER SEQUENCE ${(0, object_names.iA)(schema, sequence)} NO MAXVALUE;`
				};
			}
		}
		const observedRules = [
			{
				id: "sequence_nearly_exhausted",
				level: "error",
				category: "integrity",
				title: "Nine tenths of the numbers of a sequence are used",
				why: "When the last one is taken, every INSERT fails. The end is that of the sequence or of the column\u2019s type, whichever comes first.",
				check: (given) => exhaustion(given, (percent) => percent >= 90)
			},
			{
				id: "sequence_three_quarters_used",
				level: "warning",
				category: "integrity",
				title: "Three quarters of the numbers of a sequence are used",
				why: "There is still time to change the column to bigint at an hour of your choice.",
				check: (given) => exhaustion(given, (percent) => percent < 90)
			},
			{
				id: "default_partition_not_empty",
				level: "info",
				category: "performance",
				title: "Rows in a default partition",
				why: "No other partition accepts them. Adding one that does first scans the default partition under an exclusive lock, and fails.",
				*check(given) {
					for (const { schema, table, partition } of observed(given, "default partition")) yield {
						object: `table:${(0, object_names.D_)(schema, table)}`,
						message: `${(0, object_names.D_)(schema, table)} has rows in its default partition ${partition}.`,
						detail: "",
						remedy: `In one transaction: move the rows out of ${partition}, create the partition that they belong to, and insert them again.`
					};
				}
			},
			{
				id: "unused_index",
				level: "info",
				category: "performance",
				title: "An index that no query uses",
				sameAs: ["splinter 0005"],
				why: "Each write maintains it. Unused means: not read once since statistics began, at least 14 days ago, in no partition, and larger than 1 MB.",
				*check(given) {
					for (const { schema, table, index: name } of observed(given, "unused index")) {
						const key = (0, object_names.V2)(schema, table);
						const index = given.indexes.get(key)?.find((each) => each.index === name);
						const partitioned = given.tables.get(key)?.kind === "partitioned table";
						const guards = index !== void 0 && given.constraints.get(key)?.some(({ kind, columns }) => kind === "foreign key" && covers(index, columns, partitioned));
						if (index === void 0 || guards === true) continue;
						yield {
							object: `index:${(0, object_names.D_)(schema, name)}`,
							message: `${(0, object_names.D_)(schema, name)} on ${(0, object_names.D_)(schema, table)} has not been used since statistics began.`,
							detail: index.definition,
							remedy: `DROP INDEX ${partitioned ? "" : "CONCURRENTLY "}${(0, object_names.iA)(schema, name)}; -- unless a replica or a yearly report needs it: statistics are of this server only`
						};
					}
				}
			},
			{
				id: "never_analyzed",
				level: "info",
				category: "performance",
				title: "A table without statistics for the planner",
				why: "It was never analyzed, so the planner guesses how many rows a condition leaves. Autovacuum never analyzes a partitioned table as a whole, nor a table for which it is disabled.",
				*check(given) {
					for (const { schema, table, partitioned } of observed(given, "never analyzed")) yield {
						object: `table:${(0, object_names.D_)(schema, table)}`,
						message: `${(0, object_names.D_)(schema, table)} was never analyzed.`,
						detail: "",
						remedy: `ANALYZE ${(0, object_names.iA)(schema, table)}; -- and ` + (partitioned ? "again when its data has changed much: autovacuum analyzes only its partitions" : "see whether autovacuum is disabled for it")
					};
				}
			},
			{
				id: "extension_outdated",
				level: "info",
				category: "integrity",
				title: "An extension whose newer version is installed on the server",
				sameAs: ["splinter 0022"],
				why: "The server has the newer files, and the database still has the older functions, with their bugs.",
				*check(given) {
					for (const { name, version } of observed(given, "outdated extension")) {
						const before = given.snapshot.extensions.find((each) => each.name === name)?.version;
						yield {
							object: `extension:${(0, object_names.D_)(name)}`,
							message: `The extension ${(0, object_names.D_)(name)} can be updated${before === void 0 ? "" : ` from ${before}`} to ${version}.`,
							detail: "",
							remedy: `ALTER EXTENSION ${(0, object_names.iA)(name)} UPDATE;`
						};
					}
				}
			}
		];
		var grouped_snapshot = __webpack_require__(9801);
		const policies_identityOf = ({ schema, table, policy }) => (0, object_names.D_)(schema, table, policy);
		const alter = ({ schema, table, policy }, rest) => `ALTER POLICY ${(0, object_names.iA)(policy)} ON ${(0, object_names.iA)(schema, table)} ${rest};`;
		const conditions = ({ using, with_check }) => [using, with_check].filter(findings_expression.qE);
		const writes = [
			"INSERT",
			"UPDATE",
			"DELETE"
		];
		function knownOf({ schema, table }, { tables }) {
			const columns = tables.get((0, object_names.V2)(schema, table))?.columns ?? [];
			return { notNull: new Set(columns.filter(({ not_null }) => not_null).map(({ name }) => name)) };
		}
		const verb = {
			SELECT: "read",
			INSERT: "insert",
			UPDATE: "change",
			DELETE: "delete"
		};
		const verbs = (commands) => commands.map((command) => verb[command]).join(", ").replace(/, (\w+)$/, " and $1");
		const asAnonymous = { calls: new Map([
			["auth.role", "anon"],
			["auth.uid", null],
			["auth.email", null]
		]) };
		const isFor = (policy, command) => policy.command === "ALL" || policy.command === command;
		function opens(policy, command, known) {
			if (!isFor(policy, command)) return false;
			return (0, truth.WQ)(command === "INSERT" ? policy.with_check ?? policy.using : policy.using, known);
		}
		function isRestricted(role, command, policies, given) {
			return policies.some((policy) => {
				if (policy.permissive || !isFor(policy, command)) return false;
				if (role === "public" ? !policy.roles.includes("public") : !(0, grouped_snapshot.Gl)(policy, role, given)) return false;
				const condition = command === "INSERT" ? policy.with_check ?? policy.using : policy.using;
				return condition !== null && !(0, truth.WQ)(condition, knownOf(policy, given));
			});
		}
		function* openWrites(given) {
			const roles = given.apiRoles.length === 0 ? ["public"] : given.apiRoles;
			for (const policies of given.policies.values()) for (const policy of policies) {
				if (!policy.permissive) continue;
				const known = knownOf(policy, given);
				const opened = writes.filter((command) => opens(policy, command, known));
				if (opened.length === 0) continue;
				for (const role of roles) {
					if (role === "public" ? !policy.roles.includes("public") : !(0, grouped_snapshot.Gl)(policy, role, given)) continue;
					const commands = opened.filter((command) => !isRestricted(role, command, policies, given));
					if (commands.length > 0) yield {
						policy,
						role,
						commands
					};
				}
			}
		}
		const withCondition = (policy) => alter(policy, policy.command === "INSERT" ? "WITH CHECK (\u2026)" : "USING (\u2026)");
		function readsUserMetadata(list) {
			return list.some(({ kind, text }) => kind === "string" && (text === "user_metadata" || /^\{user_metadata\b/.test(text)) || kind !== "string" && text === "raw_user_meta_data");
		}
		const policyRules = [
			{
				id: "policy_always_true_for_anon",
				level: "error",
				category: "security",
				title: "A policy lets anonymous requests write any row",
				why: "Anybody who knows the address of the API can insert, change or delete without signing in.",
				sameAs: ["splinter 0024"],
				*check(given) {
					for (const { policy, role, commands } of openWrites(given)) {
						const { schema, table } = policy;
						const object = (0, object_names.D_)(schema, table);
						const granted = commands.filter((command) => given.reachable(policy.schema, "table", object, [command]).some((each) => each === role));
						if (role !== "anon" || granted.length === 0) continue;
						yield {
							object: `policy:${policies_identityOf(policy)}`,
							message: `${policies_identityOf(policy)} lets anon ${verbs(granted)} any row of ${object}.`,
							detail: `Schema ${(0, object_names.D_)(policy.schema)} is exposed (${given.exposed.source}), and anon has the privilege.`,
							remedy: `${revoke(granted.join(", "), {
								schema,
								name: table,
								on: "table",
								object
							}, [role], given)} -- or a condition on the row: ${withCondition(policy)}`
						};
					}
				}
			},
			{
				id: "policy_always_true",
				level: "warning",
				category: "security",
				title: "A policy for writing whose condition is always true",
				why: "Row-level security is on, but for these commands it restricts nothing.",
				sameAs: ["splinter 0024"],
				*check(given) {
					const byPolicy = (0, group_by.$)(openWrites(given), ({ policy }) => policy);
					for (const [policy, open] of byPolicy) {
						const commands = writes.filter((command) => open.some((each) => each.commands.includes(command)));
						yield {
							object: `policy:${policies_identityOf(policy)}`,
							message: `${policies_identityOf(policy)} (${policy.command}) lets ${policy.roles.map(object_names.n_).join(", ")} ${verbs(commands)} any row.`,
							detail: policy.with_check !== null && policy.using !== null && !(0, truth.WQ)(policy.with_check) ? `WITH CHECK ${policy.with_check} says what a row may become, not which row may be changed.` : "",
							remedy: withCondition(policy)
						};
					}
				}
			},
			{
				id: "policy_check_always_true",
				level: "warning",
				category: "security",
				title: "A policy lets a row be changed into any other",
				why: "USING chooses the rows that may be changed, but WITH CHECK (true) lets them become anything: another company\u2019s, another user\u2019s.",
				sameAs: ["splinter 0024"],
				*check({ snapshot }) {
					for (const policy of snapshot.policies) {
						const { command, permissive, using, with_check } = policy;
						if (!permissive || command !== "UPDATE" && command !== "ALL" || !(0, findings_expression.qE)(using) || (0, truth.WQ)(using) || !(0, truth.WQ)(with_check)) continue;
						yield {
							object: `policy:${policies_identityOf(policy)}`,
							message: `${policies_identityOf(policy)} chooses rows by USING, but WITH CHECK lets them become any row.`,
							detail: `USING ${using}`,
							remedy: alter(policy, `WITH CHECK ${using}`)
						};
					}
				}
			},
			{
				id: "policy_uses_user_metadata",
				level: "error",
				category: "security",
				title: "A policy trusts user_metadata",
				why: "Users can change their own user_metadata, and so give themselves whatever the policy reads from it.",
				sameAs: ["splinter 0015"],
				*check({ snapshot }) {
					for (const policy of snapshot.policies) {
						if (!conditions(policy).some((condition) => readsUserMetadata((0, findings_expression.LU)(condition)))) continue;
						yield {
							object: `policy:${policies_identityOf(policy)}`,
							message: `${policies_identityOf(policy)} decides by user_metadata, which users can change themselves.`,
							detail: conditions(policy).join("; "),
							remedy: "Keep the value in app_metadata or in a table that users cannot write, and read it from there."
						};
					}
				}
			},
			{
				id: "policy_for_everyone",
				level: "info",
				category: "security",
				title: "A policy without TO applies to every role",
				why: "It is evaluated for anonymous requests too. TO authenticated says what is meant, and spares the others the work.",
				*check({ snapshot, apiRoles }) {
					if (apiRoles.length === 0) return;
					for (const policy of snapshot.policies) {
						if (!policy.permissive || !policy.roles.includes("public") || policy.command === "SELECT" && (0, truth.WQ)(policy.using) || conditions(policy).every((condition) => (0, truth.D)(condition, asAnonymous) === "false")) continue;
						yield {
							object: `policy:${policies_identityOf(policy)}`,
							message: `${policies_identityOf(policy)} names no role, so it applies to all, anon included.`,
							detail: "",
							remedy: alter(policy, "TO authenticated")
						};
					}
				}
			},
			{
				id: "policy_without_condition",
				level: "info",
				category: "security",
				title: "A policy without the condition that its command needs",
				why: "SELECT, UPDATE and DELETE need USING, INSERT needs WITH CHECK. A permissive policy without it lets nothing through, and a restrictive one restricts nothing.",
				*check({ snapshot }) {
					for (const policy of snapshot.policies) {
						const { command, permissive, using, with_check } = policy;
						const needed = command === "INSERT" ? "WITH CHECK" : "USING";
						if (using !== null || (command === "INSERT" || command === "ALL" || !permissive) && with_check !== null) continue;
						yield {
							object: `policy:${policies_identityOf(policy)}`,
							message: `${policies_identityOf(policy)} (${command}) has no ${needed} and ${permissive ? "lets no row through" : "restricts nothing"}.`,
							detail: with_check === null ? "" : `WITH CHECK ${with_check}`,
							remedy: alter(policy, `${needed} (\u2026)`)
						};
					}
				}
			}
		];
		const ownJob = "feature_inventory_snapshot";
		const requests = [[
			"anon",
			asAnonymous,
			"Everyone"
		], [
			"authenticated",
			{ calls: new Map([["auth.role", "authenticated"]]) },
			"Every signed-in user"
		]];
		function without(policy, bucket) {
			const name = (0, object_names.iA)(policy.policy);
			return (0, truth.D)(policy.using, { columns: new Map([["bucket_id", `${bucket} elsewhere`]]) }) === "false" && policy.command === "SELECT" ? `DROP POLICY ${name} ON storage.objects;` : `ALTER POLICY ${name} ON storage.objects USING ((${policy.using ?? ""}) AND bucket_id <> ${(0, quoting.eu)(bucket)});`;
		}
		const platformRules = [
			{
				id: "cron_job_as_superuser",
				level: "warning",
				category: "security",
				title: "A cron job runs as a superuser",
				why: "Whoever can change a function or table that it uses runs code as a superuser at its next run.",
				*check({ snapshot, roles }) {
					for (const { name, username } of snapshot.cron_jobs) {
						if (name === ownJob || roles.get(username)?.superuser !== true) continue;
						yield {
							object: `cron job:${(0, object_names.D_)(name)}`,
							message: `The cron job ${(0, object_names.D_)(name)} runs as the superuser ${(0, object_names.D_)(username)}.`,
							detail: "",
							remedy: `As a role with only the privileges that it needs: SELECT cron.schedule(${(0, quoting.eu)(name)}, \u2026); then, as ${(0, object_names.D_)(username)}: SELECT cron.unschedule(${(0, quoting.eu)(name)});`
						};
					}
				}
			},
			{
				id: "cron_job_without_role",
				level: "warning",
				category: "integrity",
				title: "A cron job that never runs, for want of its role",
				why: "pg_cron keeps the name of the role that a job runs as. When that role is renamed or dropped the job stays, and fails at each run; so does one whose role may not log in.",
				*check({ snapshot, roles }) {
					for (const { name, username, active } of snapshot.cron_jobs) {
						const role = roles.get(username);
						if (active === false || role?.login === true) continue;
						const job = `WHERE jobname = ${(0, quoting.eu)(name)} AND username = ${(0, quoting.eu)(username)}`;
						yield {
							object: `cron job:${(0, object_names.D_)(name)}`,
							message: `The cron job ${(0, object_names.D_)(name)} runs as the role ${(0, object_names.D_)(username)}, which ` + (role === void 0 ? "does not exist." : "may not log in."),
							detail: "",
							remedy: role === void 0 ? `As a superuser, with the role that is to run it: SELECT cron.alter_job(jobid, username => '\u2026') FROM cron.job ${job}; or, where nobody misses it: DELETE FROM cron.job ${job};` : `ALTER ROLE ${(0, object_names.iA)(username)} LOGIN;`
						};
					}
				}
			},
			{
				id: "cron_job_unnamed",
				level: "info",
				category: "convention",
				title: "A cron job without a name",
				why: "It is known by a number that another database gives to another job, and scheduling it again makes a second one.",
				*check({ snapshot }) {
					for (const { name, schedule, command } of snapshot.cron_jobs) {
						const number = /^unnamed job (\d+)$/.exec(name)?.[1];
						if (number === void 0) continue;
						yield {
							object: `cron job:${(0, object_names.D_)(name)}`,
							message: `Cron job ${number} has no name.`,
							detail: command,
							remedy: `SELECT cron.schedule('\u2026', ${(0, quoting.eu)(schedule)}, ${command.includes("\u00abredacted:") ? "\u2026" : (0, quoting.eu)(command)}); SELECT cron.unschedule(${number});`
						};
					}
				}
			},
			{
				id: "public_bucket_listing",
				level: "warning",
				category: "security",
				title: "The files of a public bucket can be listed",
				sameAs: ["splinter 0025"],
				why: "A public bucket serves files to whoever knows their address; a policy for SELECT on storage.objects tells everyone all addresses.",
				*check(given) {
					const policies = (given.policies.get((0, object_names.V2)("storage", "objects")) ?? []).filter((policy) => isFor(policy, "SELECT"));
					for (const { name, public: open } of given.snapshot.storage_buckets) {
						if (!open) continue;
						const lets = (policy, role, known) => (0, grouped_snapshot.Gl)(policy, role, given) ? (0, truth.D)(policy.using, {
							...known,
							columns: new Map([["bucket_id", name]])
						}) : "false";
						const listed = requests.flatMap(([role, known, who]) => {
							const apply = given.apiRoles.includes(role);
							const restricted = policies.some((policy) => !policy.permissive && (0, grouped_snapshot.Gl)(policy, role, given) && lets(policy, role, known) !== "true");
							const by = policies.filter((policy) => policy.permissive && lets(policy, role, known) === "true");
							return apply && !restricted && by.length > 0 ? [{
								who,
								by
							}] : [];
						});
						const [first] = listed;
						if (first === void 0) continue;
						const by = [...new Set(listed.flatMap((each) => each.by))];
						yield {
							object: `storage bucket:${(0, object_names.D_)(name)}`,
							message: `${first.who} can list the files of the public bucket ${(0, object_names.D_)(name)}.`,
							detail: by.map(({ policy, using }) => `Policy ${policy}: ${using ?? ""}`).join(" "),
							remedy: `${by.map((policy) => without(policy, name)).join(" ")} -- public files are served without it`
						};
					}
				}
			},
			{
				id: "bucket_without_limits",
				level: "info",
				category: "security",
				title: "A bucket that takes files of any size or type",
				why: "What is uploaded is served from your address: pages and scripts too, and as large as the project allows.",
				*check({ snapshot }) {
					for (const { name, file_size_limit, allowed_mime_types } of snapshot.storage_buckets) {
						const missing = [...file_size_limit === null ? ["file_size_limit"] : [], ...allowed_mime_types.length === 0 ? ["allowed_mime_types"] : []];
						if (missing.length === 0) continue;
						yield {
							object: `storage bucket:${(0, object_names.D_)(name)}`,
							message: `The bucket ${(0, object_names.D_)(name)} has no ${missing.join(" and no ")}.`,
							detail: "",
							remedy: `UPDATE storage.buckets SET ${missing.map((column) => `${column} = \u2026`).join(", ")} WHERE id = ${(0, quoting.eu)(name)};`
						};
					}
				}
			},
			{
				id: "edge_function_without_jwt",
				level: "info",
				category: "security",
				title: "An edge function that anybody may call",
				why: "With verify_jwt = false the platform lets every request through; the function has to tell callers apart itself, as webhooks do by a signature.",
				*check({ snapshot }) {
					for (const { name, verify_jwt } of snapshot.edge_functions) if (verify_jwt === false) yield {
						object: `edge function:${(0, object_names.D_)(name)}`,
						message: `The edge function ${(0, object_names.D_)(name)} has verify_jwt = false.`,
						detail: "",
						remedy: `In supabase/config.toml: [functions.${name}] verify_jwt = true; or check a signature in its code.`
					};
				}
			}
		];
		const routines_identityOf = ({ schema, function: name, identity_arguments }) => `${(0, object_names.D_)(schema, name)}(${identity_arguments})`;
		const signature = ({ schema, function: name, identity_arguments }) => `${(0, object_names.iA)(schema, name)}(${identity_arguments})`;
		const word = ({ kind }) => kind === "procedure" ? "PROCEDURE" : "FUNCTION";
		const searchPath = ({ settings }) => settings.find((setting) => setting.startsWith("search_path="))?.slice(12) ?? null;
		const mayNeedPath = ({ kind, language, parsed_body }) => kind !== "aggregate" && language !== "c" && language !== "internal" && parsed_body !== true;
		const isForTrigger = ({ return_type }) => return_type === "trigger" || return_type === "event_trigger";
		const fixPath = (routine) => `ALTER ${word(routine)} ${signature(routine)} SET search_path = ''; -- and qualify the names in its body; or SET search_path = pg_catalog, ${(0, object_names.iA)(routine.schema)}, pg_temp`;
		function schemasOf(routine) {
			const path = searchPath(routine);
			if (path === null) return null;
			return [...path.matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll("\"\"", "\"") ?? plain ?? "").filter((schema) => schema !== "").map((schema) => schema === "$user" ? routine.owner : schema);
		}
		function creators({ grants, schemas }) {
			const found = new Map(schemas.map(({ schema, owner }) => [(0, object_names.D_)(schema), new Set([owner])]));
			for (const { on, object, grantee, privileges } of grants) {
				if (on !== "schema" || !privileges.some(isCreate)) continue;
				found.set(object, (found.get(object) ?? new Set()).add(grantee));
			}
			return found;
		}
		const isStranger = (role, owner, { access, roles }) => role !== owner && role !== "pg_database_owner" && roles.get(role)?.superuser !== true && !(0, object_names.q5)(role) && !access.inherits(role, owner);
		const isCreate = (privilege) => privilege === "CREATE" || privilege === "CREATE*";
		const callers = ({ apiRoles }) => ["PUBLIC", ...apiRoles];
		const routineRules = [
			{
				id: "security_definer_search_path",
				level: "error",
				category: "security",
				title: "A SECURITY DEFINER function without its own search_path",
				why: "It runs with its owner\u2019s rights but finds tables and functions by the caller\u2019s search_path: a caller who puts an own object first runs code as the owner.",
				sameAs: ["splinter 0011"],
				*check({ snapshot }) {
					for (const routine of snapshot.functions) {
						if (!routine.security_definer || !mayNeedPath(routine) || searchPath(routine) !== null) continue;
						yield {
							object: `function:${routines_identityOf(routine)}`,
							message: `${routines_identityOf(routine)} runs as ${(0, object_names.D_)(routine.owner)} with the caller's search_path.`,
							detail: "",
							remedy: fixPath(routine)
						};
					}
				}
			},
			{
				id: "security_definer_path_writable",
				level: "error",
				category: "security",
				title: "A SECURITY DEFINER function finds objects where somebody else may create them",
				why: "Its search_path is fixed, but to a schema into which another role can put an own object, or with pg_temp before other schemas: what is found there runs as the owner.",
				*check(given) {
					const createdBy = creators(given.snapshot);
					for (const routine of given.snapshot.functions) {
						const path = routine.security_definer && mayNeedPath(routine) ? schemasOf(routine) : null;
						if (path === null) continue;
						const temporary = path.includes("pg_temp") && (path.length === 1 || path.at(-1) !== "pg_temp");
						const writable = path.flatMap((schema) => {
							const strangers = [...createdBy.get((0, object_names.D_)(schema)) ?? []].filter((role) => isStranger(role, routine.owner, given));
							return strangers.length === 0 ? [] : [`${schema} (${(0, object_names.zN)(strangers)})`];
						});
						if (writable.length === 0 && !temporary) continue;
						yield {
							object: `function:${routines_identityOf(routine)}`,
							message: `${routines_identityOf(routine)} runs as ${(0, object_names.D_)(routine.owner)} and looks for objects in ${(0, object_names.zN)([...temporary ? ["pg_temp (everyone)"] : [], ...writable])}, where others may create them.`,
							detail: `search_path = ${searchPath(routine) ?? ""}`,
							remedy: `ALTER ${word(routine)} ${signature(routine)} SET search_path = ''; -- and qualify the names in its body; or leave only schemas where nobody but its owner may create, and pg_temp last`
						};
					}
				}
			},
			{
				id: "function_search_path",
				level: "info",
				category: "security",
				title: "A function without its own search_path",
				why: "What its names mean depends on who calls it. Restoring a dump, for one, calls it with an empty search_path.",
				sameAs: ["splinter 0011"],
				*check({ snapshot }) {
					for (const routine of snapshot.functions) {
						if (routine.security_definer || !mayNeedPath(routine) || searchPath(routine) !== null) continue;
						yield {
							object: `function:${routines_identityOf(routine)}`,
							message: `${routines_identityOf(routine)} uses the caller's search_path.`,
							detail: "",
							remedy: fixPath(routine)
						};
					}
				}
			},
			{
				id: "security_definer_executable",
				level: "warning",
				category: "security",
				title: "Everyone may execute a SECURITY DEFINER function",
				why: "It runs with its owner\u2019s rights for whoever calls it. Functions may be executed by PUBLIC unless that is revoked.",
				sameAs: ["splinter 0028", "splinter 0029"],
				*check(given) {
					const served = new Set(given.exposed.names);
					for (const routine of given.snapshot.functions) {
						if (!routine.security_definer || isForTrigger(routine)) continue;
						const object = routines_identityOf(routine);
						const roles = callers(given).filter((role) => given.access.may(role, "EXECUTE", "function", object) && given.access.may(role, "USAGE", "schema", (0, object_names.D_)(routine.schema)));
						const overApi = served.has(routine.schema) ? roles.filter((role) => role !== "PUBLIC") : [];
						if (overApi.length === 0 && !roles.includes("PUBLIC")) continue;
						yield {
							object: `function:${object}`,
							message: `${object} runs as ${(0, object_names.D_)(routine.owner)} and may be executed by ${roles.includes("PUBLIC") ? "PUBLIC" : roles.join(" and ")}.`,
							detail: overApi.length === 0 ? "" : `Through the API by ${overApi.join(" and ")}: POST /rest/v1/rpc/${routine.function} (exposed: ${given.exposed.source}).`,
							remedy: `REVOKE EXECUTE ON ${word(routine)} ${signature(routine)} FROM ${["PUBLIC", ...given.apiRoles].join(", ")}; -- then GRANT EXECUTE to the roles that need it`
						};
					}
				}
			},
			{
				id: "ambiguous_overload",
				level: "info",
				category: "integrity",
				title: "Two overloads that a call cannot tell apart",
				why: "Where one has defaults for all arguments that the other lacks, a call without them fails: function is not unique. The Data API cannot choose either.",
				*check({ routines }) {
					for (const overloads of routines.values()) {
						if (overloads.length < 2) continue;
						const signatures = overloads.map((routine) => ({
							routine,
							types: argumentTypes(routine.identity_arguments),
							required: argumentTypes(routine.identity_arguments).length - argumentDefaults(routine.arguments)
						}));
						for (const short of signatures) {
							const long = signatures.find((other) => other.types.length > short.types.length && other.required <= short.types.length && short.types.every((type, at) => type === other.types[at]));
							if (long === void 0) continue;
							yield {
								object: `function:${routines_identityOf(short.routine)}`,
								message: `A call of ${routines_identityOf(short.routine)} could also mean ${routines_identityOf(long.routine)}, whose other arguments have defaults.`,
								detail: "",
								remedy: `DROP ${word(short.routine)} ${signature(short.routine)}; -- or take the defaults from the other`
							};
						}
					}
				}
			}
		];
		function argumentTypes(list) {
			return list === "" ? [] : [...list.matchAll(/(?:"[^"]*"|\([^()]*\)|[^,"(])+/g)].map(([type]) => type.trim());
		}
		function argumentDefaults(list) {
			return [...list.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|( DEFAULT )/g)].filter(([, word]) => word !== void 0).length;
		}
		const perRow = (policy) => conditions(policy).map((condition) => (0, findings_expression.mi)((0, findings_expression.LU)(condition)));
		function calledPerRow(policy) {
			return new Set(perRow(policy).flatMap((list) => [...(0, findings_expression.Kr)(list)]));
		}
		const takesNothing = ({ identity_arguments, arguments: list }) => argumentTypes(identity_arguments).length === argumentDefaults(list);
		const perRequest = new Set([
			"auth.uid",
			"auth.jwt",
			"auth.role",
			"auth.email",
			"current_setting"
		]);
		const policyCostRules = [
			{
				id: "rls_initplan",
				level: "warning",
				category: "performance",
				title: "A policy calls a function again for every row",
				why: "A function that is the same for the whole statement runs once when it stands in a sub-select of its own, and once per row when it does not.",
				sameAs: ["splinter 0003"],
				*check({ snapshot, routines }) {
					for (const policy of snapshot.policies) {
						const found = [...calledPerRow(policy)].filter((name) => perRequest.has(name));
						for (const name of perRow(policy).flatMap((list) => [...(0, findings_expression.A4)(list)])) if ((routines.get(name)?.find(takesNothing))?.volatility === "stable" && !found.includes(name)) found.push(name);
						if (found.length === 0) continue;
						yield {
							object: `policy:${policies_identityOf(policy)}`,
							message: `${policies_identityOf(policy)} calls ${(0, object_names.zN)(found)}() for every row.`,
							detail: conditions(policy).join("; "),
							remedy: alter(policy, [["USING", policy.using], ["WITH CHECK", policy.with_check]].flatMap(([word, text]) => (0, findings_expression.qE)(text) ? [`${word} (${(0, findings_expression.A0)(text, new Set(found))})`] : []).join(" "))
						};
					}
				}
			},
			{
				id: "policy_volatile_function",
				level: "warning",
				category: "performance",
				title: "A policy calls a volatile function",
				why: "The planner may neither use an index with it nor evaluate it less than once per row. Functions are volatile unless they say otherwise.",
				*check({ snapshot, routines }) {
					for (const policy of snapshot.policies) {
						const found = [...calledPerRow(policy)].filter((name) => routines.get(name)?.some(({ volatility }) => volatility === "volatile"));
						if (found.length === 0) continue;
						yield {
							object: `policy:${policies_identityOf(policy)}`,
							message: `${policies_identityOf(policy)} calls ${(0, object_names.zN)(found)}(), which is volatile.`,
							detail: "",
							remedy: `${found.flatMap((name) => routines.get(name) ?? []).filter(({ volatility }) => volatility === "volatile").map(({ schema, function: name, identity_arguments }) => `ALTER FUNCTION ${(0, object_names.iA)(schema, name)}(${identity_arguments}) STABLE;`).join(" ")} -- if it only reads`
						};
					}
				}
			},
			{
				id: "multiple_permissive_policies",
				level: "warning",
				category: "performance",
				title: "Several permissive policies for the same role and command",
				why: "All of them are evaluated for every row until one lets it through; one policy with OR is read and planned as one.",
				sameAs: ["splinter 0006"],
				*check(given) {
					for (const policies of given.policies.values()) {
						const permissive = policies.filter((policy) => policy.permissive);
						if (permissive.length < 2) continue;
						const [{ schema, table }] = permissive;
						const found = overlaps(permissive, given);
						if (found.length === 0) continue;
						yield {
							object: `table:${(0, object_names.D_)(schema, table)}`,
							message: `${(0, object_names.D_)(schema, table)} has several permissive policies for the same role and command.`,
							detail: `${(0, object_names.zN)(found)}.`,
							remedy: "Join their conditions with OR in one policy, or make the one that narrows AS RESTRICTIVE."
						};
					}
				}
			},
			{
				id: "policy_column_unindexed",
				level: "warning",
				category: "performance",
				title: "A policy chooses rows by a column without an index",
				why: "Every query of the table adds this condition; without an index it reads the whole table to find the caller\u2019s rows.",
				*check({ snapshot, policies, indexes }) {
					for (const table of snapshot.tables) {
						if (!table.row_security || table.kind === "foreign table") continue;
						const key = (0, object_names.V2)(table.schema, table.table);
						const own = indexes.get(key) ?? [];
						const partitioned = table.kind === "partitioned table";
						const compared = new Map();
						for (const { using } of policies.get(key) ?? []) {
							const list = (0, findings_expression.LU)(using);
							for (const name of (0, findings_expression.j_)(list)) compared.set(name, [...compared.get(name) ?? [], [...list]]);
						}
						for (const { name } of table.columns) {
							const conditions = compared.get(name);
							if (conditions === void 0 || conditions.every((list) => own.some((index) => covers(index, [name], partitioned, list)))) continue;
							yield {
								object: `column:${(0, object_names.D_)(table.schema, table.table, name)}`,
								message: `Policies of ${(0, object_names.D_)(table.schema, table.table)} choose rows by ${name}, and no index starts with it.`,
								detail: "",
								remedy: `CREATE INDEX${table.kind === "partitioned table" ? "" : " CONCURRENTLY"} ON ${(0, object_names.iA)(table.schema, table.table)} (${(0, object_names.iA)(name)});`
							};
						}
					}
				}
			}
		];
		function overlaps(policies, { bypasses }) {
			const named = new Set(policies.flatMap(({ roles }) => roles).filter((role) => role !== "public" && !bypasses(role)));
			return [
				"SELECT",
				"INSERT",
				"UPDATE",
				"DELETE"
			].flatMap((command) => {
				const applicable = policies.filter((policy) => policy.command === command || policy.command === "ALL");
				const open = applicable.filter(({ roles }) => roles.includes("public"));
				const entries = [...named].map((role) => [role, applicable.filter(({ roles }) => roles.includes(role) || roles.includes("public"))]).filter(([, several]) => several.length > Math.max(1, open.length));
				return [...open.length > 1 ? [["PUBLIC", open]] : [], ...entries].map(([role, several]) => `${command} for ${role}: ${several.map(({ policy }) => policy).join(", ")}`);
			});
		}
		const relationKinds = new Set([
			"table",
			"view",
			"materialized view",
			"foreign table",
			"sequence",
			"column"
		]);
		const withoutOption = (privilege) => privilege.replace(/\*$/, "");
		const attributes = (role) => [...role.superuser ? ["SUPERUSER"] : [], ...role.bypass_rls ? ["BYPASSRLS"] : []].join(" and ");
		const ofEverything = ["pg_read_all_data", "pg_write_all_data"];
		const lastOf = (object) => object.slice((0, object_names.gN)(object).length + 1);
		const privilegeRules = [
			{
				id: "api_role_privileged",
				level: "error",
				category: "security",
				title: "A role of the API is above grants or row-level security",
				why: "Requests run as this role. Policies do not apply to a superuser or to a role with BYPASSRLS, and for a member of pg_read_all_data or pg_write_all_data no grant counts.",
				*check({ apiRoles, roles, access }) {
					for (const name of apiRoles) {
						const role = roles.get(name);
						const inherited = role.superuser ? [] : ofEverything.filter((each) => access.inherits(name, each));
						const lost = [...role.superuser ? ["NOSUPERUSER"] : [], ...role.bypass_rls ? ["NOBYPASSRLS"] : []];
						if (lost.length === 0 && inherited.length === 0) continue;
						yield {
							object: `role:${name}`,
							message: `${name} has ${[attributes(role), ...inherited].filter((text) => text !== "").join(" and ")}.`,
							detail: "",
							remedy: [...lost.length === 0 ? [] : [`ALTER ROLE ${name} ${lost.join(" ")};`], ...inherited.flatMap((each) => access.members(each).filter((member) => access.inherits(name, member)).map((member) => `REVOKE ${each} FROM ${(0, object_names.iA)(member)};`))].join(" ")
						};
					}
				}
			},
			{
				id: "privileged_login",
				level: "warning",
				category: "security",
				title: "A role that can log in and is exempt from every policy",
				why: "Whoever has its password reads and changes everything. Log in with less, and SET ROLE where more is needed.",
				*check({ snapshot }) {
					const found = snapshot.roles.filter(({ role, login, superuser, bypass_rls }) => login && (superuser || bypass_rls) && role !== "postgres" && !(0, object_names.q5)(role));
					const only = snapshot.roles.filter(({ login, superuser }) => login && superuser);
					for (const role of found) {
						if (only.length === 1 && only[0] === role) continue;
						yield {
							object: `role:${(0, object_names.D_)(role.role)}`,
							message: `${(0, object_names.D_)(role.role)} can log in and has ${attributes(role)}.`,
							detail: "",
							remedy: `ALTER ROLE ${(0, object_names.iA)(role.role)} ${[...role.superuser ? ["NOSUPERUSER"] : [], ...role.bypass_rls ? ["NOBYPASSRLS"] : []].join(" ")};`
						};
					}
				}
			},
			{
				id: "grant_to_public",
				level: "warning",
				category: "security",
				title: "Everyone may use a table, view or sequence",
				why: "PUBLIC means every present and future role, including those of other applications.",
				*check({ snapshot }) {
					const entered = new Set(snapshot.grants.filter(({ on, privileges }) => on === "schema" && privileges.map(withoutOption).includes("USAGE")).map(({ object }) => object));
					for (const { on, object, grantee, privileges } of snapshot.grants) {
						if (grantee !== "PUBLIC" || !relationKinds.has(on)) continue;
						if (!entered.has((0, object_names.gN)(on === "column" ? (0, object_names.gN)(object) : object))) continue;
						const granted = privileges.map(withoutOption).join(", ");
						const ofColumn = privileges.map((each) => `${withoutOption(each)} (${(0, object_names.ZW)(lastOf(object))})`);
						yield {
							object: `${on}:${object}`,
							message: `PUBLIC has ${granted} on the ${on} ${object}.`,
							detail: "",
							remedy: on === "column" ? `REVOKE ${ofColumn.join(", ")} ON ${(0, object_names.ZW)((0, object_names.gN)(object))} FROM PUBLIC; -- then GRANT to the roles that need it` : `REVOKE ALL ON ${on === "sequence" ? "SEQUENCE " : ""}${(0, object_names.ZW)(object)} FROM PUBLIC; -- then GRANT to the roles that need it`
						};
					}
				}
			},
			{
				id: "public_create",
				level: "warning",
				category: "security",
				title: "Everyone may create objects in a schema",
				why: "Any role can shadow your functions and tables with its own and wait for you to use them (CVE-2018-1058). Before PostgreSQL 15 this was the default of the schema public.",
				*check({ snapshot }) {
					for (const { on, object, grantee, privileges } of snapshot.grants) {
						if (on !== "schema" || ![
							"PUBLIC",
							"anon",
							"authenticated"
						].includes(grantee) || !privileges.map(withoutOption).includes("CREATE")) continue;
						yield {
							object: `schema:${object}`,
							message: `${grantee} may create objects in the schema ${object}.`,
							detail: "",
							remedy: `REVOKE CREATE ON SCHEMA ${(0, object_names.ZW)(object)} FROM ${grantee};`
						};
					}
				}
			},
			{
				id: "default_privilege_to_anon",
				level: "warning",
				category: "security",
				title: "New tables are granted to anonymous requests or to everyone",
				why: "Every new table is open from its first moment, and stays so if its row-level security is forgotten.",
				*check({ snapshot, roles }) {
					for (const { role, schema, on, grantee, privileges } of snapshot.default_privileges) {
						if (on !== "tables" || grantee !== "anon" && grantee !== "PUBLIC") continue;
						const place = schema === null ? "" : ` IN SCHEMA ${(0, object_names.iA)(schema)}`;
						const isUsual = grantee === "anon" && role === "postgres" && schema === "public" && isSupabase(roles);
						yield {
							object: `default privilege:${(0, object_names.D_)(role)}${schema === null ? "" : ` in ${(0, object_names.D_)(schema)}`} on ${on} to ${grantee}`,
							message: `Tables that ${(0, object_names.D_)(role)} creates${schema === null ? "" : ` in ${(0, object_names.D_)(schema)}`} are given to ${grantee}: ${privileges.map(withoutOption).join(", ")}.`,
							detail: isUsual ? "Every project of the platform begins so." : "",
							remedy: `ALTER DEFAULT PRIVILEGES FOR ROLE ${(0, object_names.iA)(role)}${place} REVOKE ALL ON TABLES FROM ${(0, object_names.n_)(grantee)};`,
							...isUsual ? { level: "info" } : {}
						};
					}
				}
			},
			{
				id: "truncate_granted",
				level: "warning",
				category: "security",
				title: "A role of the API may empty tables",
				why: "Row-level security does not cover TRUNCATE: one function that runs it with the caller\u2019s rights empties the table for all.",
				*check(given) {
					const found = new Map();
					for (const { schema, table, kind } of given.snapshot.tables) {
						if (kind === "foreign table") continue;
						for (const role of given.apiRoles) {
							const sources = given.access.sources(role, "table", (0, object_names.D_)(schema, table), ["TRUNCATE"]);
							if (sources.length === 0 || !given.access.may(role, "USAGE", "schema", (0, object_names.D_)(schema))) continue;
							const entry = found.get((0, object_names.V2)(schema, role)) ?? {
								schema,
								role,
								tables: [],
								grantees: new Set()
							};
							entry.tables.push(table);
							for (const { by, through } of sources) if (by === "grant") entry.grantees.add(through);
							found.set((0, object_names.V2)(schema, role), entry);
						}
					}
					for (const one of told([...found.values()], given)) yield one;
				}
			}
		];
		function* told(found, { roles }) {
			const usual = found.filter(({ schema, role, grantees }) => schema === "public" && grantees.has(role) && isSupabase(roles));
			const [first] = usual;
			for (const one of first === void 0 ? found : [first, ...found.filter((each) => !usual.includes(each))]) {
				const { schema, role, tables, grantees } = one;
				const all = one === first ? usual : [one];
				const to = [...new Set([...all.map((each) => each.role), ...all.flatMap((each) => [...each.grantees])])];
				yield {
					object: `grant:schema ${(0, object_names.D_)(schema)} to ${role}`,
					message: `${all.map((each) => each.role).join(" and ")} may TRUNCATE ${(0, src_text.hS)(tables.length, "table")} of the schema ${(0, object_names.D_)(schema)}.`,
					detail: `${(0, object_names.zN)(tables)}.${one === first ? " Every project of the platform begins so." : ""}`,
					remedy: grantees.size === 0 ? `ALTER TABLE \u2026 OWNER TO \u2026; -- ${role} owns ${(0, src_text.hS)(tables.length, "table")}` : `REVOKE TRUNCATE ON ALL TABLES IN SCHEMA ${(0, object_names.iA)(schema)} FROM ${to.map(object_names.n_).join(", ")};`,
					...one === first ? { level: "info" } : {}
				};
			}
		}
		const isSupabase = (roles) => roles.has("supabase_admin");
		const documents = /^(?:password|passwd|password_hash|encrypted_password|ssn|social_security(?:_number)?|tax_id|national_id|passport(?:_number)?|credit_card(?:_number)?|card_number|cvv|cvc|iban|bank_account(?:_number)?|api_key|secret|secret_key|private_key|access_token|refresh_token|mfa_secret|date_of_birth|medical_record(?:_number)?|salary)$/;
		const enable = (schema, table) => `ALTER TABLE ${(0, object_names.iA)(schema, table)} ENABLE ROW LEVEL SECURITY;`;
		const anyUse = [
			"SELECT",
			"INSERT",
			"UPDATE",
			"DELETE"
		];
		function* unprotected(given) {
			const { snapshot, reachable, access } = given;
			const partitions = (0, group_by.$)([...given.partitions.values()].filter(({ schema, object, row_security }) => !row_security && reachable(schema, "partition", object, anyUse).length > 0), ({ root }) => root);
			for (const table of snapshot.tables) {
				if (table.kind === "foreign table") continue;
				const { schema, table: name, columns } = table;
				const object = (0, object_names.D_)(schema, name);
				const roles = table.row_security ? [] : reachable(schema, "table", object, anyUse);
				if (roles.length > 0) {
					yield {
						schema,
						table: name,
						object,
						partitions: [],
						columns: columns.filter((column) => roles.some((role) => access.may(role, "SELECT", "table", object) || access.may(role, "SELECT", "column", (0, object_names.D_)(schema, name, column.name)))).map(nameOf),
						roles
					};
					continue;
				}
				const open = partitions.get(table) ?? [];
				if (open.length === 0) continue;
				const may = (uses) => given.apiRoles.filter((role) => open.some((one) => reachable(one.schema, "partition", one.object, uses).includes(role)));
				yield {
					schema,
					table: name,
					object,
					partitions: open,
					columns: may(["SELECT"]).length === 0 ? [] : columns.map(nameOf),
					roles: may(anyUse)
				};
			}
		}
		const nameOf = ({ name }) => name;
		function row_security_close({ schema, table, object, partitions, roles }, given) {
			if (partitions.length === 0) return revoke("ALL", {
				schema,
				name: table,
				on: "table",
				object
			}, roles, given);
			return (0, object_names.o6)(schema, table, "ALTER TABLE %s ENABLE ROW LEVEL SECURITY");
		}
		const rowSecurity = [
			{
				id: "rls_disabled_exposed",
				level: "error",
				category: "security",
				title: "Row-level security is off on a table that the API serves",
				why: "Without row-level security every request reads, and with the privilege also writes, all rows of the table.",
				sameAs: [
					"splinter 0013",
					"splinter 0026",
					"splinter 0027"
				],
				*check(given) {
					for (const open of unprotected(given)) {
						const { schema, table, object, partitions, roles } = open;
						const exposed = `Schema ${(0, object_names.D_)(partitions[0]?.schema ?? schema)} is exposed (${given.exposed.source}).`;
						yield partitions.length === 0 ? {
							object: `table:${object}`,
							message: `${object} can be reached through the API by ${roles.join(" and ")}, and row-level security is off.`,
							detail: exposed,
							remedy: `${enable(schema, table)} -- then a policy for each command that is to be allowed; without one nothing is`
						} : {
							object: `table:${object}`,
							message: `Partitions of ${object} can be reached by name through the API by ${roles.join(" and ")}, and row-level security is off for them.`,
							detail: `Policies of a table do not apply to a partition that is named itself. ${exposed}`,
							remedy: `${row_security_close(open, given)} -- queries of ${object} go by its own policies all the same`
						};
					}
				}
			},
			{
				id: "sensitive_columns_exposed",
				level: "error",
				category: "security",
				title: "Columns that look like credentials or personal data in a table open to the API",
				why: "Columns of these names hold what must not leak, and nothing protects them from a request.",
				sameAs: ["splinter 0023"],
				*check(given) {
					for (const open of unprotected(given)) {
						const { schema, table, object, partitions, columns, roles } = open;
						const found = columns.filter((name) => documents.test(name.toLowerCase()));
						if (found.length === 0) continue;
						const closed = row_security_close(open, given);
						yield {
							object: `table:${object}`,
							message: `${object} is open to ${roles.join(" and ")} and has columns that look sensitive: ${(0, object_names.zN)(found)}.`,
							detail: partitions.length === 0 ? "" : "By the names of its partitions.",
							remedy: partitions.length === 0 ? `${enable(schema, table)} -- or ${closed}` : closed
						};
					}
				}
			},
			{
				id: "policy_without_rls",
				level: "error",
				category: "security",
				title: "A table has policies, but row-level security is off",
				why: "Policies have no effect until row-level security is enabled on their table.",
				sameAs: ["splinter 0007"],
				*check({ tables, partitions, policies }) {
					for (const [key, written] of policies) {
						const [{ schema, table }] = written;
						if ((tables.get(key) ?? partitions.get(key))?.row_security !== false) continue;
						yield {
							object: `table:${(0, object_names.D_)(schema, table)}`,
							message: `${(0, object_names.D_)(schema, table)} has policies that have no effect, because row-level security is off.`,
							detail: `Policies: ${(0, object_names.zN)(written.map(({ policy }) => policy))}.`,
							remedy: enable(schema, table)
						};
					}
				}
			},
			{
				id: "rls_no_policy",
				level: "info",
				category: "security",
				title: "Row-level security is on, but no policy lets a row through",
				why: "Only the owner and roles that bypass row-level security see rows. A restrictive policy alone changes nothing about that. This may be intended.",
				sameAs: ["splinter 0008"],
				*check({ snapshot, policies }) {
					for (const { schema, table, row_security } of snapshot.tables) {
						const written = policies.get((0, object_names.V2)(schema, table)) ?? [];
						if (!row_security || written.some(({ permissive }) => permissive)) continue;
						yield {
							object: `table:${(0, object_names.D_)(schema, table)}`,
							message: `${(0, object_names.D_)(schema, table)} has row-level security and ${written.length === 0 ? "no policy" : "only restrictive policies"}: only its owner sees rows.`,
							detail: written.length === 0 ? "" : `Policies: ${(0, object_names.zN)(written.map(({ policy }) => policy))}.`,
							remedy: `CREATE POLICY \u2026 ON ${(0, object_names.iA)(schema, table)} FOR SELECT TO \u2026 USING (\u2026); -- or leave it, if only the owner and the server are to read it`
						};
					}
				}
			},
			{
				id: "rls_not_forced",
				level: "warning",
				category: "security",
				title: "Whoever logs in as the owner is not subject to the policies",
				why: "Policies do not apply to a table\u2019s owner, nor to a role that inherits from it. When an application logs in as one of these, they protect nothing.",
				*check({ snapshot, apiRoles, access, bypasses }) {
					const logins = snapshot.roles.filter(({ role, login }) => login && !(0, object_names.q5)(role) || apiRoles.some((each) => each === role)).map(({ role }) => role).filter((role) => !bypasses(role));
					const heirs = new Map();
					for (const { schema, table, row_security, force_row_security, owner } of snapshot.tables) {
						if (!row_security || force_row_security) continue;
						const found = heirs.get(owner) ?? logins.filter((role) => access.inherits(role, owner));
						heirs.set(owner, found);
						if (found.length === 0) continue;
						const others = found.filter((role) => role !== owner);
						yield {
							object: `table:${(0, object_names.D_)(schema, table)}`,
							message: others.length < found.length ? `${(0, object_names.D_)(schema, table)} belongs to ${(0, object_names.D_)(owner)}, which can log in and to which its policies do not apply.` : `${(0, object_names.D_)(schema, table)} belongs to ${(0, object_names.D_)(owner)}, from which ${(0, object_names.zN)(others.map((role) => (0, object_names.D_)(role)))} ${others.length === 1 ? "inherits" : "inherit"}: its policies do not apply to them either.`,
							detail: "",
							remedy: `ALTER TABLE ${(0, object_names.iA)(schema, table)} FORCE ROW LEVEL SECURITY; -- or give the table to a role that nobody logs in as or inherits from`
						};
					}
				}
			}
		];
		const redacted = /\u00abredacted:([a-z-]+):[0-9a-f]+\u00bb/g;
		const moved = "Keep it in Vault or in a table that no other role may read, and read it from there.";
		function* ofRelations({ tables, views }) {
			for (const [kind, list] of [["table", tables.map((each) => ({
				...each,
				name: each.table
			}))], ["view", views.map((each) => ({
				...each,
				name: each.view
			}))]]) for (const { schema, name, columns, comment, options } of list) {
				const object = (0, object_names.D_)(schema, name);
				yield {
					object: `${kind}:${object}`,
					label: object,
					where: "its comment",
					text: comment,
					remedy: "Write the comment without it."
				};
				yield {
					object: `${kind}:${object}`,
					label: object,
					where: "its options",
					text: options.join(" "),
					remedy: moved
				};
				for (const column of columns) {
					yield {
						object: `${kind}:${object}`,
						label: object,
						where: `the default of ${column.name}`,
						text: column.default,
						remedy: `ALTER TABLE ${(0, object_names.iA)(schema, name)} ALTER COLUMN ${(0, object_names.iA)(column.name)} DROP DEFAULT;`
					};
					yield {
						object: `${kind}:${object}`,
						label: object,
						where: `the comment of ${column.name}`,
						text: column.comment,
						remedy: "Write the comment without it."
					};
				}
			}
		}
		function* ofDefinitions({ views, triggers }) {
			for (const { schema, view, definition } of views) yield {
				object: `view:${(0, object_names.D_)(schema, view)}`,
				label: (0, object_names.D_)(schema, view),
				where: "its definition",
				text: definition,
				remedy: moved
			};
			for (const { schema, table, trigger, definition } of triggers) yield {
				object: `trigger:${(0, object_names.D_)(schema, table, trigger)}`,
				label: (0, object_names.D_)(schema, table, trigger),
				where: "its arguments",
				text: definition,
				remedy: `Let its function read the key from Vault instead, then DROP TRIGGER ${(0, object_names.iA)(trigger)} ON ${(0, object_names.iA)(schema, table)}; and create it without the key.`
			};
		}
		function* ofFunctions({ functions }) {
			for (const { schema, function: name, identity_arguments, arguments: list, settings, comment, redacted: secrets } of functions) {
				const label = `${(0, object_names.D_)(schema, name)}(${identity_arguments})`;
				const source = (secrets ?? []).map((kind) => `\u00abredacted:${kind}:0\u00bb`).join(" ");
				for (const [where, text] of [
					["its source", source],
					["its arguments", list],
					["its settings", settings.join(" ")],
					["its comment", comment]
				]) yield {
					object: `function:${label}`,
					label,
					where,
					text,
					remedy: moved
				};
			}
		}
		function* ofPolicies({ policies }) {
			for (const { schema, table, policy, using, with_check } of policies) yield {
				object: `policy:${(0, object_names.D_)(schema, table, policy)}`,
				label: (0, object_names.D_)(schema, table, policy),
				where: "its condition",
				text: `${using ?? ""} ${with_check ?? ""}`,
				remedy: moved
			};
		}
		function* ofPlatform({ cron_jobs, foreign_servers }) {
			for (const { name, command } of cron_jobs) yield {
				object: `cron job:${(0, object_names.D_)(name)}`,
				label: `The cron job ${(0, object_names.D_)(name)}`,
				where: "its command",
				text: command,
				remedy: `SELECT cron.schedule(${(0, quoting.eu)(name)}, \u2026); -- with a command that reads the key from Vault`
			};
			for (const { name, options } of foreign_servers) yield {
				object: `foreign server:${(0, object_names.D_)(name)}`,
				label: `The foreign server ${(0, object_names.D_)(name)}`,
				where: "its options",
				text: options.filter((option) => !/^user(?:name)?=/i.test(option)).join(" "),
				remedy: `ALTER SERVER ${(0, object_names.iA)(name)} OPTIONS (DROP \u2026); -- and put the password into a user mapping, which only its user can read`
			};
		}
		function* texts(snapshot) {
			yield* ofRelations(snapshot);
			yield* ofDefinitions(snapshot);
			yield* ofFunctions(snapshot);
			yield* ofPolicies(snapshot);
			yield* ofPlatform(snapshot);
		}
		const secretRules = [{
			id: "secret_in_catalog",
			level: "error",
			category: "security",
			title: "A secret in the definition of an object",
			why: "Everyone who can connect can read definitions. The snapshot and the document hold only a fingerprint, but the key is known to all roles: replace it.",
			*check({ snapshot }) {
				const found = new Map();
				for (const each of texts(snapshot)) {
					if (each.text === null || !each.text.includes("\u00ab")) continue;
					for (const [, kind = ""] of each.text.matchAll(redacted)) {
						const entry = found.get(each.object) ?? {
							first: each,
							kinds: new Set(),
							places: new Set()
						};
						entry.kinds.add(kind);
						entry.places.add(each.where);
						found.set(each.object, entry);
					}
				}
				for (const [object, { first, kinds, places }] of found) yield {
					object,
					message: `${first.label} holds a secret in ${[...places].join(", ")}.`,
					detail: `Looks like: ${[...kinds].join(", ")}.`,
					remedy: `Replace the key where it was issued. ${first.remedy}`
				};
			}
		}];
		const stateRules = [
			{
				id: "trigger_disabled",
				level: "warning",
				category: "integrity",
				title: "A disabled trigger",
				why: "It was disabled, often to load data, and what it enforces is no longer enforced.",
				*check({ snapshot }) {
					for (const { schema, table, trigger, enabled } of snapshot.triggers) if (enabled === "disabled") yield {
						object: `trigger:${(0, object_names.D_)(schema, table, trigger)}`,
						message: `${(0, object_names.D_)(schema, table, trigger)} is disabled.`,
						detail: "",
						remedy: `ALTER TABLE ${(0, object_names.iA)(schema, table)} ENABLE TRIGGER ${(0, object_names.iA)(trigger)};`
					};
				}
			},
			{
				id: "event_trigger_disabled",
				level: "warning",
				category: "integrity",
				title: "A disabled event trigger",
				why: "What it audits or prevents is no longer audited or prevented.",
				*check({ snapshot }) {
					for (const { name, enabled } of snapshot.event_triggers) if (enabled === "disabled") yield {
						object: `event trigger:${(0, object_names.D_)(name)}`,
						message: `The event trigger ${(0, object_names.D_)(name)} is disabled.`,
						detail: "",
						remedy: `ALTER EVENT TRIGGER ${(0, object_names.iA)(name)} ENABLE;`
					};
				}
			},
			{
				id: "unlogged_table",
				level: "warning",
				category: "integrity",
				title: "A table that a crash empties",
				why: "An unlogged table is truncated after a crash, and is neither replicated nor part of a point-in-time recovery.",
				*check({ snapshot }) {
					for (const { schema, table, persistence } of snapshot.tables) if (persistence === "unlogged") yield {
						object: `table:${(0, object_names.D_)(schema, table)}`,
						message: `${(0, object_names.D_)(schema, table)} is unlogged: a crash of the server empties it.`,
						detail: "",
						remedy: `ALTER TABLE ${(0, object_names.iA)(schema, table)} SET LOGGED; -- rewrites the table`
					};
				}
			},
			{
				id: "materialized_view_unpopulated",
				level: "warning",
				category: "integrity",
				title: "A materialized view that was never populated",
				why: "Every query of it fails until it is refreshed.",
				*check({ snapshot }) {
					for (const { schema, view, populated } of snapshot.views) if (populated === false) yield {
						object: `view:${(0, object_names.D_)(schema, view)}`,
						message: `The materialized view ${(0, object_names.D_)(schema, view)} has never been populated.`,
						detail: "",
						remedy: `REFRESH MATERIALIZED VIEW ${(0, object_names.iA)(schema, view)};`
					};
				}
			}
		];
		const tenant = /^(?:company|tenant|org|organization|organisation|account|workspace|customer|team)_?id$/;
		const tenantRules = [{
			id: "tenant_table_without_rls",
			level: "warning",
			category: "security",
			title: "A tenant\u2019s table without row-level security among tables that have it",
			why: "Policies of other tables tell tenants apart by this column; this table has the column and lets everyone see all tenants.",
			*check(given) {
				const { snapshot, tables } = given;
				const kept = new Set();
				for (const { schema, table, using, with_check } of snapshot.policies) {
					const columns = new Set(tables.get((0, object_names.V2)(schema, table))?.columns.map(({ name }) => name));
					for (const name of (0, findings_expression.Dy)((0, findings_expression.LU)(using ?? with_check))) if (tenant.test(name) && columns.has(name)) kept.add(name);
				}
				const open = new Set([...unprotected(given)].map(({ object }) => object));
				for (const { schema, table, kind, row_security, columns } of snapshot.tables) {
					const column = columns.find(({ name }) => kept.has(name));
					const object = (0, object_names.D_)(schema, table);
					if (row_security || kind === "foreign table" || column === void 0 || open.has(object)) continue;
					yield {
						object: `table:${object}`,
						message: `${object} has the tenant column ${column.name}, by which other tables are protected, and no row-level security.`,
						detail: "",
						remedy: `${enable(schema, table)} -- then the same policies as the other tables`
					};
				}
			}
		}, {
			id: "tenant_column_ignored",
			level: "warning",
			category: "security",
			title: "A policy lets rows through without looking at the tenant",
			why: "Other policies of the table tell tenants apart; permissive policies add up, so this one opens the rows of all tenants.",
			*check(given) {
				for (const [key, policies] of given.policies) {
					const column = given.tables.get(key)?.columns.find(({ name }) => tenant.test(name));
					if (column === void 0 || !policies.some((policy) => looksAt(policy, column.name))) continue;
					for (const one of policies) {
						const { schema, table, policy, command, permissive, using, with_check, roles } = one;
						const expression = command === "INSERT" ? with_check ?? using : using;
						const list = (0, findings_expression.LU)(expression);
						if (!permissive || list.length === 0 || looksAt(one, column.name) || isNarrower(list) || roles.every(given.bypasses) || isKeptApart(one, column.name, policies, given)) continue;
						yield {
							object: `policy:${(0, object_names.D_)(schema, table, policy)}`,
							message: `${(0, object_names.D_)(schema, table, policy)} does not look at ${column.name}, by which other policies of the table tell tenants apart.`,
							detail: `${command === "INSERT" ? "WITH CHECK" : "USING"} ${expression}`,
							remedy: `ALTER POLICY ${(0, object_names.iA)(policy)} ON ${(0, object_names.iA)(schema, table)} ${command === "INSERT" ? "WITH CHECK" : "USING"} (${(0, object_names.iA)(column.name)} = (SELECT \u2026) AND \u2026);`
						};
					}
				}
			}
		}];
		const looksAt = ({ using, with_check }, column) => (0, findings_expression.Dy)((0, findings_expression.LU)(`${using ?? ""} ${with_check ?? ""}`)).has(column);
		function isKeptApart(one, column, policies, given) {
			const commands = [
				"SELECT",
				"INSERT",
				"UPDATE",
				"DELETE"
			].filter((command) => isFor(one, command));
			return (given.apiRoles.length === 0 ? one.roles : given.apiRoles.filter((role) => (0, grouped_snapshot.Gl)(one, role, given))).every((role) => commands.every((command) => policies.some((other) => !other.permissive && isFor(other, command) && (other.roles.includes("public") || (0, grouped_snapshot.Gl)(other, role, given)) && (looksAt(other, column) || (0, findings_expression.LU)(other.using ?? other.with_check).some(({ text }) => text === "FROM")))));
		}
		function isNarrower(list) {
			const either = (0, truth.Gc)(list);
			if (either.length > 1) return either.every(isNarrower);
			const both = (0, truth.im)(list);
			if (both.length > 1) return both.some(isNarrower);
			if ((0, truth.JY)(list) === "false") return true;
			return list.some(({ kind, text }) => kind === "name" && text === "FROM") || (0, findings_expression.j_)(list).size > 0 || list.some(({ kind, text }) => kind === "name" && /^(?:CURRENT_USER|SESSION_USER)$/.test(text)) && list.some(({ text }) => text === "=") || [...(0, findings_expression.Kr)(list)].some((name) => name.includes(".") && !name.startsWith("auth."));
		}
		const rules = [
			...rowSecurity,
			...tenantRules,
			...policyRules,
			...policyCostRules,
			...exposedRules,
			...privilegeRules,
			...routineRules,
			...keyRules,
			...constraintRules,
			...foreignKeyRules,
			...indexRules,
			...columnRules,
			...numberingRules,
			...secretRules,
			...platformRules,
			...stateRules,
			...observedRules,
			...conventionRules
		];
	}),
	7307: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Mc: () => suppress,
			ew: () => covering,
			gC: () => suppressionsPath,
			yI: () => validOn
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8992);
		var _group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);
		const suppressionsPath = ".github/feature-inventory-findings.txt";
		const validOn = (suppressions, today) => suppressions.filter(({ until }) => until === null || until >= today);
		function covering(valid) {
			const exact = new Map(valid.filter(({ object }) => !object.includes("*")).map((each) => [`${each.rule} ${each.object}`, each]));
			const patterns = (0, _group_by_js__WEBPACK_IMPORTED_MODULE_0__.$)(valid.filter(({ object }) => object.includes("*")).map((each) => ({
				each,
				parts: each.object.split("*")
			})), ({ each }) => each.rule);
			return (rule, object) => exact.get(`${rule} ${object}`) ?? patterns.get(rule)?.find(({ parts }) => (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.lA)(object, parts))?.each;
		}
		function suppress(findings, suppressions, today) {
			const valid = validOn(suppressions, today);
			const coveringOne = covering(valid);
			const used = new Set();
			const [kept, suppressed] = [[], []];
			for (const finding of findings) {
				const suppression = coveringOne(finding.rule, finding.object);
				if (suppression === void 0) kept.push(finding);
				else {
					used.add(suppression);
					suppressed.push({
						finding,
						suppression
					});
				}
			}
			return {
				kept,
				suppressed,
				expired: suppressions.filter((each) => !valid.includes(each)),
				unused: valid.filter((each) => !used.has(each))
			};
		}
	}),
	3530: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D: () => truthOf,
			Gc: () => disjuncts,
			JY: () => truthOfTokens,
			WQ: () => isAlwaysTrue,
			im: () => conjuncts
		});
		var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(281);
		const mostTokens = 4e3;
		function truthOfTokens(list, known = {}) {
			return list.length === 0 || list.length > mostTokens ? "unknown" : truth(list, known);
		}
		function truthOf(expression, known = {}) {
			return truthOfTokens((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.LU)(expression), known);
		}
		function isAlwaysTrue(expression, known = {}) {
			return truthOf(expression, known) === "true";
		}
		function conjuncts(list) {
			if (list.length > mostTokens) return [list];
			const inner = unwrapped(list);
			const parts = split(inner, "AND");
			return parts.length < 2 ? [inner] : parts.flatMap(conjuncts);
		}
		function disjuncts(list) {
			return list.length > mostTokens ? [list] : split(unwrapped(list), "OR");
		}
		function truth(given, known) {
			const list = unwrapped(given);
			for (const [word, join] of [["OR", any], ["AND", all]]) {
				const parts = split(list, word);
				if (parts.length > 1) return join(parts.map((part) => truth(part, known)));
			}
			if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(list[0], "NOT")) return not(truth(list.slice(1), known));
			return test(list, known) ?? comparison(list, known) ?? truthOfValue(valueOf(list, known));
		}
		const any = (parts) => parts.find((part) => part === "true") ?? parts.find((part) => part === "unknown") ?? parts.find((part) => part === "null") ?? "false";
		const all = (parts) => parts.find((part) => part === "false") ?? parts.find((part) => part === "unknown") ?? parts.find((part) => part === "null") ?? "true";
		const opposite = {
			true: "false",
			false: "true",
			null: "null",
			unknown: "unknown"
		};
		const not = (one) => opposite[one];
		function truthOfValue(value) {
			if (value.kind === "null") return "null";
			return value.kind === "constant" && (value.text === "true" || value.text === "false") ? value.text : "unknown";
		}
		function unwrapped(list) {
			let inner = list;
			for (;;) if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(inner[0], "(") && (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.ET)(inner, 0) === inner.length - 1) inner = inner.slice(1, -1);
			else if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(inner[0], "SELECT") && !inner.some(isClause)) {
				const as = split(inner, "AS");
				inner = (as.length === 2 ? as[0] ?? [] : inner).slice(1);
			} else return inner;
		}
		const clauses = [
			"FROM",
			"WHERE",
			"LIMIT",
			"OFFSET",
			"HAVING",
			"UNION",
			"INTERSECT",
			"EXCEPT"
		];
		const isClause = (token) => clauses.some((word) => (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(token, word));
		function split(list, word) {
			const parts = [[]];
			let [depth, cases] = [0, 0];
			for (const token of list) {
				if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "(") || (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "[")) depth++;
				else if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, ")") || (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "]")) depth--;
				else if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(token, "CASE")) cases++;
				else if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(token, "END") && cases > 0) cases--;
				if (depth === 0 && cases === 0 && (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(token, word)) parts.push([]);
				else parts.at(-1)?.push(token);
			}
			return parts;
		}
		function test(list, known) {
			const [subject, rest, more] = split(list, "IS");
			if (subject === void 0 || rest === void 0 || more !== void 0) return null;
			const negated = (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(rest[0], "NOT");
			const word = rest[negated ? 1 : 0];
			if (rest.length !== (negated ? 2 : 1) || word === void 0) return "unknown";
			const found = (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(word, "NULL") ? nullness(valueOf(subject, known), known) : isAs(truth(subject, known), word.text);
			return negated ? not(found) : found;
		}
		function nullness(value, { notNull }) {
			if (value.kind === "null") return "true";
			if (value.kind === "column") return notNull?.has(value.text) === true ? "false" : "unknown";
			return value.kind === "constant" ? "false" : "unknown";
		}
		function isAs(found, word) {
			if (found === "unknown" || ![
				"TRUE",
				"FALSE",
				"UNKNOWN"
			].includes(word)) return "unknown";
			return (found === "null" ? "UNKNOWN" : found.toUpperCase()) === word ? "true" : "false";
		}
		function comparison(list, known) {
			const at = outerOperator(list);
			if (at === -1) return null;
			const operator = list[at]?.text ?? "";
			const left = valueOf(list.slice(0, at), known);
			const right = list.slice(at + 1);
			if (operator === "=" && (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(right[0], "ANY")) {
				const members = arrayOf(right.slice(1));
				return members === null ? "unknown" : any(members.map((one) => equal(left, valueOf(one, known))));
			}
			if (operator === "=") return equal(left, valueOf(right, known));
			return operator === "<>" ? not(equal(left, valueOf(right, known))) : "unknown";
		}
		const operators = new Set([
			"=",
			"<>",
			"<",
			">",
			"<=",
			">=",
			"~",
			"!~",
			"~~",
			"!~~",
			"@>",
			"<@",
			"&&",
			"?"
		]);
		function outerOperator(list) {
			let depth = 0;
			for (const [at, token] of list.entries()) if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "(") || (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "[")) depth++;
			else if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, ")") || (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "]")) depth--;
			else if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(token, "CASE")) return -1;
			else if (depth === 0 && token.kind === "other" && operators.has(token.text)) return at;
			return -1;
		}
		const isNumber = (text) => /^[-+\d.e]+$/i.test(text);
		function equal(left, right) {
			if (left.kind === "null" || right.kind === "null") return "null";
			if (left.kind === "constant" && right.kind === "constant") {
				if (left.text === right.text) return "true";
				return isNumber(left.text) && isNumber(right.text) ? "unknown" : "false";
			}
			return left.kind === "column" && right.kind === "column" && left.text === right.text ? "true" : "unknown";
		}
		function arrayOf(given) {
			const list = unwrapped(withoutCast(unwrapped(given)));
			const [first] = list;
			if (list.length === 1 && first?.kind === "string" && /^\{[^{}"\\]*\}$/.test(first.text)) return first.text.slice(1, -1).split(",").map((text) => [{
				kind: "string",
				text: text.trim()
			}]);
			if (!(0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(first, "ARRAY") || !(0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(list[1], "[")) return null;
			const members = [[]];
			let depth = 0;
			for (const token of list.slice(2)) {
				if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "(") || (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "[")) depth++;
				else if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, ")") || (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "]")) depth--;
				if (depth < 0) break;
				if (depth === 0 && (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, ",")) members.push([]);
				else members.at(-1)?.push(token);
			}
			return members;
		}
		function withoutCast(list) {
			let depth = 0;
			for (const [at, token] of list.entries()) if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "(")) depth++;
			else if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, ")")) depth--;
			else if (depth === 0 && at > 0 && (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, "::")) return list.slice(at + 1).every(isOfType) ? list.slice(0, at) : list;
			return list;
		}
		const isOfType = ({ kind, text }) => kind === "other" ? /^(?:[.,()[\]]|::|\d+)$/.test(text) : kind !== "string";
		function valueOf(given, known) {
			const inner = unwrapped(given);
			const list = unwrapped(withoutCast(inner));
			if (list.length < inner.length) return valueOf(list, known);
			const [first] = list;
			if (list.length === 1 && first !== void 0) return atom(first, known);
			const last = list.at(-1);
			return last !== void 0 && list.every((token, at) => at % 2 === 0 ? (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Eo)(token) : (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(token, ".")) ? atom({
				kind: "quoted",
				text: last.text
			}, known) : call(list, known);
		}
		function atom(token, known) {
			if (token.kind === "string") return {
				kind: "constant",
				text: token.text
			};
			if (token.kind === "other") return /^\d/.test(token.text) ? {
				kind: "constant",
				text: token.text
			} : { kind: "other" };
			if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(token, "NULL")) return { kind: "null" };
			if ((0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(token, "true") || (0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Jg)(token, "false")) return {
				kind: "constant",
				text: token.text
			};
			const column = known.columns?.get(token.text);
			if (column !== void 0) return {
				kind: "constant",
				text: column
			};
			return token.kind === "name" && /^[A-Z_]+$/.test(token.text) ? { kind: "other" } : {
				kind: "column",
				text: token.text
			};
		}
		function call(list, known) {
			const name = list.slice(0, -2).map(({ text }) => text).join("");
			if (!(0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(list.at(-2), "(") || !(0, _expression_js__WEBPACK_IMPORTED_MODULE_0__.Bm)(list.at(-1), ")")) return { kind: "other" };
			const value = known.calls?.get(name);
			if (value === void 0) return { kind: "other" };
			return value === null ? { kind: "null" } : {
				kind: "constant",
				text: value
			};
		}
	}),
	3961: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EE: () => isAlarming,
			EG: () => recordFindingsSql,
			NX: () => knownFindingsOf,
			OH: () => knownFindingsSql,
			S4: () => judge
		});
		var _zod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6778);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8221);
		const knownFindingsSql = `SELECT CASE
  WHEN EXISTS (SELECT FROM catalog.snapshots s WHERE to_jsonb(s)->>'total_findings' IS NOT NULL)
  THEN coalesce((
    SELECT jsonb_object_agg(f->>'key', jsonb_build_object('message', f->'message', 'accepted', f->'accepted'))
    FROM catalog.rows_of(catalog.readable('catalog', 'findings')) f WHERE f->>'gone_since' IS NULL), '{}')
  END AS known_findings`;
		const knownSchema = _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({ known_findings: _zod_js__WEBPACK_IMPORTED_MODULE_0__.me(_zod_js__WEBPACK_IMPORTED_MODULE_0__.g1(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj(), _zod_js__WEBPACK_IMPORTED_MODULE_0__.Ik({
			message: _zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj(),
			accepted: _zod_js__WEBPACK_IMPORTED_MODULE_0__.me(_zod_js__WEBPACK_IMPORTED_MODULE_0__.Yj())
		}))) });
		function knownFindingsOf(row) {
			const { known_findings: known } = knownSchema.parse(row);
			if (known === null) return null;
			const [open, accepted] = [new Map(), new Map()];
			for (const [key, { message, accepted: reason }] of Object.entries(known)) if (reason === null) open.set(key, message);
			else accepted.set(key, reason);
			return {
				open,
				accepted
			};
		}
		function judge(findings, known) {
			return findings.map((finding) => ({
				...finding,
				isNew: known !== null && !known.open.has(finding.key)
			}));
		}
		function recordFindingsSql(findings, known, suppressed = []) {
			const reasons = new Map(suppressed.map(({ finding, suppression }) => [finding.key, suppression.reason]));
			if (known !== null && isSame(known.open, new Map(findings.map(({ key, message }) => [key, message]))) && isSame(known.accepted, reasons)) return null;
			const list = [...findings, ...suppressed.map(({ finding }) => finding)].map(({ key, rule, level, object, message }) => ({
				key,
				rule,
				level,
				object,
				message,
				accepted: reasons.get(key) ?? null
			}));
			return (0, _database_index_js__WEBPACK_IMPORTED_MODULE_1__.l)`SELECT key AS added FROM catalog.record_findings(${list}::jsonb) key`;
		}
		function isSame(before, now) {
			return before.size === now.size && [...now].every(([key, text]) => before.get(key) === text);
		}
		function isAlarming({ isNew, level }) {
			return isNew && level !== "info";
		}
	}),
	9140: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => rememberSql,
			nr: () => isRecalled,
			sR: () => recallSql
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8221);
		const longest = 32e6;
		const flag = "pg_feature_inventory.recalled";
		const isRecalled = `coalesce(current_setting('${flag}', true), '') = 'true'`;
		function recallSql(memory) {
			const made = memory === null ? (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`SELECT NULL::text AS made` : (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`SELECT catalog.recall_document(${memory.asked}, ${memory.files}, ${memory.exact}) AS made`;
			return `SELECT r.made, set_config('${flag}', (r.made IS NOT NULL)::text, true) FROM (${made} OFFSET 0) r`;
		}
		function rememberSql({ id, schema_hash }, { asked, files, exact }, made) {
			return made.length > longest ? [] : [(0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.l)`SELECT catalog.remember_document(${id}, ${schema_hash}, ${asked}, ${files}, ${exact}, ${made})`];
		}
	}),
	6109: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H: () => readSuppressions,
			l: () => readReviewOptions
		});
		var _files_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9823);
		var _safety_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3490);
		var _findings_suppressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7307);
		async function readReviewOptions(workspace, configToml, today) {
			const accepted = await readSuppressions(workspace);
			return {
				accepted,
				configToml: {
					path: configToml,
					text: textOf(workspace, configToml, "config.toml") ?? ""
				},
				today: sameDay(accepted, today)
			};
		}
		function sameDay(accepted, today) {
			const last = accepted.flatMap(({ until }) => until !== null && until < today ? [until] : []).sort().at(-1);
			if (last === void 0) return "";
			const next = new Date(`${last}T00:00:00Z`);
			next.setUTCDate(next.getUTCDate() + 1);
			return next.toISOString().slice(0, 10);
		}
		async function readSuppressions(workspace) {
			const text = textOf(workspace, _findings_suppressions_js__WEBPACK_IMPORTED_MODULE_0__.gC, "accepted findings") ?? "";
			if (text === "") return [];
			const { parseSuppressions } = await __webpack_require__.e(146).then(__webpack_require__.bind(__webpack_require__, 8146));
			return parseSuppressions(text, _findings_suppressions_js__WEBPACK_IMPORTED_MODULE_0__.gC, new Set(_safety_index_js__WEBPACK_IMPORTED_MODULE_1__.a.map(({ id }) => id)));
		}
		const textOf = (workspace, file, what) => (0, _files_index_js__WEBPACK_IMPORTED_MODULE_2__.qC)(workspace, file, what)?.toString("utf8") ?? null;
	}),
	6778: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bp: () => zod_mini__WEBPACK_IMPORTED_MODULE_5__.m9,
			Bq: () => zod_mini__WEBPACK_IMPORTED_MODULE_5__.WN,
			Fs: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.FsL,
			G: () => zod_mini__WEBPACK_IMPORTED_MODULE_6__.a$,
			Ik: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.Ikc,
			KC: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.KCZ,
			KH: () => zod_mini__WEBPACK_IMPORTED_MODULE_4__,
			L5: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.L5J,
			Mf: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.MfU,
			PV: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.PVZ,
			Pq: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.Pq9,
			Ru: () => zod_mini__WEBPACK_IMPORTED_MODULE_5__.Eb,
			Rv: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.Rvf,
			S1: () => zod_mini__WEBPACK_IMPORTED_MODULE_6__.S1,
			Wh: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.Whr,
			X$: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.X$i,
			YO: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.YOg,
			YP: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.YPB,
			Yj: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.YjP,
			Zn: () => zod_mini__WEBPACK_IMPORTED_MODULE_5__.UI,
			_H: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__._H3,
			ai: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.aig,
			au: () => zod_mini__WEBPACK_IMPORTED_MODULE_3__,
			cJ: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.cJW,
			cl: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.cl6,
			eu: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.euz,
			g1: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.g1P,
			gM: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.gMt,
			k5: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.k5n,
			lq: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.lqM,
			me: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.mee,
			pd: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.pdi,
			rU: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.rUs,
			tm: () => zod_mini__WEBPACK_IMPORTED_MODULE_0__.tm,
			yG: () => zod_mini__WEBPACK_IMPORTED_MODULE_5__.Fk,
			zM: () => zod_mini__WEBPACK_IMPORTED_MODULE_2__.zMY
		});
		var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
		var zod_v4_locales_en_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(252);
		var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2765);
		var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3846);
		var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3102);
		var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3305);
		var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7428);
		(0, zod_mini__WEBPACK_IMPORTED_MODULE_0__.$W)((0, zod_v4_locales_en_js__WEBPACK_IMPORTED_MODULE_1__.A)());
	})
};
export { id, ids, modules };
