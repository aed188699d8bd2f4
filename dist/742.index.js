const id = 742;
const ids = [742];
const modules = { 4742: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
		offerDrift: () => offerDrift,
		offerInPlan: () => offerInPlan,
		recognise: () => recognise
	});
	var chapters_unstored = __webpack_require__(2218);
	var chapters_offered = __webpack_require__(693);
	var lexer = __webpack_require__(8375);
	var src_error = __webpack_require__(1557);
	var src_inputs = __webpack_require__(3619);
	var refuse_secrets = __webpack_require__(9503);
	var limit = __webpack_require__(2732);
	var src_text = __webpack_require__(8992);
	const patience = 3e5;
	async function patiently(asked, offer) {
		const { note, signal } = asked;
		const late = AbortSignal.timeout(patience);
		try {
			return await offer({
				...asked,
				signal: signal === void 0 ? late : AbortSignal.any([signal, late])
			});
		} catch (error) {
			const { message, remedy } = late.aborted ? tooLong : told(error);
			const what = `No SQL is offered for what no migration makes: ${message.replace(/\.$/, "")}.`;
			note("notice", remedy === void 0 || remedy.includes("\n") ? what : `${what} ${remedy}`);
			return null;
		}
	}
	const tooLong = {
		message: `it took more than ${patience / 6e4} minutes`,
		remedy: "Set drift-sql: off where that is always so, or shadow to a server, which is faster than the embedded engine."
	};
	const told = (error) => error instanceof src_error.l ? error.failure : { message: String(error) };
	async function make({ inputs, database, workspace, origin, log, signal }, which) {
		const { driftSql } = await Promise.all([
			__webpack_require__.e(448),
			__webpack_require__.e(554),
			__webpack_require__.e(25),
			__webpack_require__.e(538)
		]).then(__webpack_require__.bind(__webpack_require__, 9538));
		return await driftSql({
			...which,
			live: database,
			target: inputs.target,
			merged: !origin.fork && origin.number === null && origin.code !== "proposed",
			shadow: origin.fork ? "embedded" : inputs.shadow,
			workspace,
			entries: inputs.migrations,
			format: inputs.format,
			packs: inputs.packs,
			verify: inputs.verify,
			wait: inputs["wait-for-lock"],
			limit: limit.xS,
			log: (line) => log.line(line),
			signal
		});
	}
	async function offeredOf({ inputs, env, log }, made, reason, drift) {
		const outside = await outsideOf(drift);
		if (isNothing(made.adopt) && isNothing(made.undo) && outside.length === 0) return null;
		const adopt = named(made.adopt, "adopt");
		const undo = reason === "baseline" ? nothing : named(made.undo, "undo");
		const files = [...adopt.files, ...undo.files];
		const { target } = inputs;
		(0, refuse_secrets.un)(files.map(({ name, sql }) => ({
			path: name,
			content: sql
		})), {
			message: "",
			secrets: (0, src_inputs._y)(env),
			names: target.engine === "server" ? [
				target.user,
				target.host,
				target.database
			] : []
		});
		for (const { name } of files) log.line(`${name}: proven`);
		return {
			reason,
			adopt,
			undo,
			outside,
			pullRequest: null
		};
	}
	async function outsideOf(drift) {
		if (drift.length === 0) return [];
		const { outsideOfSql } = await Promise.all([
			__webpack_require__.e(448),
			__webpack_require__.e(554),
			__webpack_require__.e(25),
			__webpack_require__.e(538)
		]).then(__webpack_require__.bind(__webpack_require__, 9538));
		return drift.flatMap((each) => {
			const why = outsideOfSql(each);
			const { kind, identity, change, details } = each;
			const what = details.map(({ property, from, to }) => `${property}: ${shown(from)} \u2192 ${shown(to)}`).join(", ");
			return why === null ? [] : [{
				kind,
				identity,
				what: [change, what].filter((one) => one !== "").join(", "),
				why
			}];
		});
	}
	const shown = (value) => (0, src_text.Jj)((typeof value === "string" ? value : JSON.stringify(value)) ?? "none", 100);
	const nothing = {
		files: [],
		objects: [],
		losses: [],
		unproven: []
	};
	const isNothing = ({ files, unproven }) => files.length === 0 && unproven.length === 0;
	function named({ files, ...rest }, name) {
		const digits = String(files.length).length;
		return {
			...rest,
			files: files.map(({ sql, transactional }, at) => ({
				sql: transactional ? withPathOfSession(sql) : sql,
				transactional,
				name: files.length === 1 ? `${name}.sql` : `${name}-${String(at + 1).padStart(digits, "0")}.sql`
			}))
		};
	}
	const withPathOfSession = (sql) => /^SET LOCAL search_path\b/m.test(sql) ? `${sql.trimEnd()}\n\nSET LOCAL search_path TO DEFAULT;\n` : sql;
	var external_node_path_ = __webpack_require__(6760);
	var external_node_path_default = __webpack_require__.n(external_node_path_);
	var look = __webpack_require__(6044);
	var external_node_crypto_ = __webpack_require__(7598);
	var source = __webpack_require__(6920);
	function namesIn(set) {
		return [
			...[...set.migrations.map(({ source }) => source.file), ...set.verifying].map((file) => external_node_path_default().posix.relative(set.directory, file)),
			...set.companions,
			...set.ignored
		];
	}
	function asAdded(set, files) {
		const { directory, format } = set;
		const texts = new Map(files.map(({ file, text }) => [external_node_path_default().posix.relative(directory, file), text]));
		const known = new Map(set.migrations.map(({ source }) => [external_node_path_default().posix.relative(directory, source.file), source.text]));
		const folder = {
			directory,
			names: [...new Set([...namesIn(set), ...texts.keys()])].sort(),
			text: (name) => texts.get(name) ?? null,
			sql: (name) => texts.get(name) ?? known.get(name) ?? null
		};
		const last = format.list(folder).filter(({ repeatable }) => !repeatable).slice(-files.length);
		if (last.map(({ name }) => name).join("\n") !== [...texts.keys()].join("\n")) return null;
		return last.map((one) => {
			const text = texts.get(one.name) ?? "";
			const contents = {
				file: external_node_path_default().posix.join(directory, one.name),
				text,
				digest: (0, external_node_crypto_.createHash)("sha256").update(text).digest("hex")
			};
			return (0, source.vz)(contents, format.part?.(text, one, folder) ?? source.WQ);
		});
	}
	var meaning_files = __webpack_require__(4445);
	function filesFor({ inputs, workspace }, { sets, inspection }, { reason, adopt }, now = new Date()) {
		const entry = inputs.migrations.at(-1) ?? "";
		const folder = external_node_path_default().posix.normalize(entry).replace(/\/$/, "");
		const set = sets.findLast(({ directory }) => directory === folder);
		if (set === void 0) return `migrations ends with ${entry}, which is no folder that a file could be added to.`;
		const words = reason === "baseline" ? "baseline" : "adopt_drift";
		const steps = adopt.files.map(({ sql, transactional }, at) => ({
			name: adopt.files.length === 1 ? words : `${words}_${at + 1}`,
			sql: sql.trimEnd(),
			transaction: transactional
		}));
		const { directory, format, migrations } = set;
		const names = migrations.filter(({ kind }) => kind === "versioned").map(({ source }) => external_node_path_default().posix.relative(directory, source.file));
		const fresh = (0, meaning_files.o)(steps, format.name, {
			directory,
			names,
			taken: namesIn(set),
			now
		});
		const tokens = adopt.files.map(({ sql }) => (0, lexer.S)(sql).checksum);
		if (fresh === null || !areRead(set, fresh, tokens)) return `a file that ${format.name} reads as it is meant cannot be added to ${directory} by anybody but its own tool. Add adopt.sql with that.`;
		const open = inspection.offers.flatMap(({ tokens: known, proposedAs }) => proposedAs === null ? [] : [[known, proposedAs]]);
		const known = new Map(open);
		const again = fresh.map(({ file, text }, at) => ({
			file: known.get(tokens[at] ?? "") ?? file,
			text
		}));
		const files = again.every(({ file }) => !(0, look.aO)(workspace, file)) && areRead(set, again, tokens) ? again : fresh;
		return {
			files,
			before: open.map(([, file]) => file).filter((one) => files.every(({ file }) => file !== one))
		};
	}
	function areRead(set, files, tokens) {
		const sources = asAdded(set, files);
		return sources !== null && sources.every(({ script, refusal }, at) => refusal === null && script.checksum === tokens[at]);
	}
	var pull_request_comment = __webpack_require__(3026);
	var markdown = __webpack_require__(1999);
	var publish = __webpack_require__(3456);
	var update_pull_request = __webpack_require__(1991);
	var delete_branch = __webpack_require__(1046);
	var refused = __webpack_require__(7315);
	var publish_destination = __webpack_require__(63);
	var publication = __webpack_require__(865);
	var publish_run = __webpack_require__(8472);
	var pull_request = __webpack_require__(606);
	async function withdraw(options) {
		const whole = {
			...options,
			files: [],
			deletions: []
		};
		const destination = (0, publish_destination.My)(whole);
		if ("reason" in destination) return null;
		const run = await (0, publish_run.openRun)(whole, destination, {
			files: [],
			deletions: []
		});
		try {
			const seen = await (0, publish_run.look)(run);
			const { pullRequest } = seen;
			if (pullRequest === null) return null;
			await (0, update_pull_request.K)(run.client, pullRequest.number, { state: "closed" });
			if ((0, pull_request.G)(seen)) await (0, delete_branch.S)(run.client, destination.branch);
			return (0, publication.L)({
				pullRequestNumber: pullRequest.number,
				pullRequestUrl: pullRequest.url,
				summary: `pull request #${pullRequest.number} is closed: nothing is left of the drift`
			});
		} catch (error) {
			if (!(error instanceof refused.Lw)) throw error;
			return (0, publication.L)({ summary: `the pull request could not be closed: ${error.message}` });
		}
	}
	var drift_sql = __webpack_require__(5468);
	const titles = {
		drift: "Adopt what was changed in the database by hand",
		baseline: "Add a baseline of what the database has"
	};
	const most = 100;
	function intentionOf({ inputs, environment, log }, { lead, title }) {
		const branch = inputs["pull-request-branch"];
		return {
			commit: "pull-request",
			message: title,
			branch: inputs.branch || null,
			pullRequestBranch: branch === "" ? null : `${branch}-drift`,
			token: inputs["github-token"] || null,
			environment,
			log: (line) => log.line(line),
			proposal: {
				prefix: "feature-inventory-drift",
				lead
			}
		};
	}
	async function proposeMigration(setting, offered, { files, before }) {
		const { note } = setting;
		const inRepository = repositoryPaths(setting);
		const paths = files.map(({ file }) => inRepository(file));
		if (paths.includes(null)) {
			note("notice", "No pull request is made of adopt.sql: the migrations are of another repository.");
			return null;
		}
		try {
			const { summary, warnings, pullRequestNumber, pullRequestUrl } = await (0, publish.m)({
				...intentionOf(setting, {
					lead: leadOf(offered),
					title: titles[offered.reason]
				}),
				description: descriptionOf(setting, offered),
				files: files.map(({ text }, at) => ({
					path: paths[at] ?? "",
					content: text
				})),
				deletions: before.flatMap((file) => inRepository(file) ?? [])
			});
			for (const warning of warnings) note("warning", warning);
			return {
				summary: `Pull request: ${summary}.`,
				pullRequestNumber,
				pullRequestUrl
			};
		} catch (error) {
			if (!(error instanceof src_error.l)) throw error;
			const { message, remedy = "" } = error.failure;
			note("warning", [`The pull request for the drift could not be made. ${message}`, remedy].join("\n").trim());
			return null;
		}
	}
	async function withdrawMigration(setting) {
		return (await withdraw(intentionOf(setting, {
			lead: "",
			title: titles.drift
		})))?.summary ?? null;
	}
	function repositoryPaths({ workspace, documents }) {
		const folder = external_node_path_default().relative(workspace, documents).split(external_node_path_default().sep).join("/");
		if (folder === "") return (file) => file;
		return (file) => file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null;
	}
	function leadOf({ reason, adopt }) {
		const objects = (0, src_text.hS)(adopt.objects.length, "object");
		return [
			reason === "baseline" ? `The database has ${objects} that no migration makes. This migration makes them.` : `In the database, ${objects} changed with no migration. This migration makes the same changes.`,
			"It was run on a copy of the schema without rows, behind the other migrations; of each of them, the result is what the database has.",
			"",
			"- **Merged**, it is recorded as applied in that database and does not run there, as long as what it makes is as it is now. Every other database runs it. Comments may be edited; with other SQL it would run everywhere.",
			reason === "baseline" ? "- **Closed**, nothing changes." : "- **To take the changes back instead**, run `undo.sql` of the workflow run on the database. The next run then closes this pull request.",
			"",
			"The migration:"
		].join("\n");
	}
	function descriptionOf({ env, inputs, log }, { adopt, outside }) {
		const hide = (0, pull_request_comment.bx)(env, inputs);
		const text = (one) => (0, src_text.Jj)(hide(log.redact(one)), 500);
		const rest = (list) => list.length > most ? [`_and ${list.length - most} more_`] : [];
		const bullets = (title, lines) => lines.length === 0 ? [] : [
			`${title}\n`,
			...lines.slice(0, most).map((line) => `- ${markdown.hC(text(line))}`),
			...rest(lines)
		];
		return [
			markdown.tp([
				"Change",
				"Kind",
				"Object"
			], adopt.objects.slice(0, most).map(({ change, kind, identity }) => [
				change,
				markdown.Hn(kind),
				markdown.aY(text(identity))
			])),
			...rest(adopt.objects),
			...bullets("\n\u26a0\ufe0f **May lose data** in databases where it runs:", adopt.losses.map(({ what, statement }) => `${what}: ${statement}`)),
			...bullets("\n**Left out**, because it could not be proven:", adopt.unproven.map(({ kind, identity, why }) => `${kind} ${identity}: ${why}`)),
			...bullets("\n**Not in the file**, because no migration of this database makes it:", (0, drift_sql.R_)({ outside }))
		].join("\n");
	}
	async function offerDrift(setting, found) {
		return await patiently(setting, async (timed) => {
			const reason = await reasonFor(setting, found);
			return reason === null ? null : await setting.log.group("Drift SQL", () => offer(timed, found, reason));
		});
	}
	async function reasonFor(setting, { story, inspected: { inspection } }) {
		const { inputs, environment, unstored, database } = setting;
		if (inputs["drift-sql"] === "off" || unstored !== null || (0, chapters_unstored.tW)(inputs)) return null;
		if (environment.eventName === "merge_group") return null;
		if (story.drift.length > 0) return "drift";
		const isFirst = story.snapshot?.isFirst ?? !inspection.installed;
		const isWhole = story.failure === null || story.mode === "check";
		if (inspection.existing !== null && isFirst && isWhole) return "baseline";
		if (!proposes(setting) || story.failure !== null) return null;
		const open = inspection.offers.filter(({ proposedAs }) => proposedAs !== null);
		if (open.length === 0) return null;
		const newest = await (0, chapters_offered.pZ)(database);
		return open.some(({ schemaHash }) => schemaHash === newest?.schemaHash) ? null : "drift";
	}
	const proposes = ({ inputs }) => inputs.mode === "apply" && inputs["drift-sql"] === "pull-request";
	async function offer(setting, found, reason) {
		const { inputs, database, log, note } = setting;
		const { inspection } = found.inspected;
		const newest = inputs.mode === "apply" ? await (0, chapters_offered.pZ)(database) : null;
		const pending = (found.story.migrations?.outcomes ?? []).filter(({ state }) => state !== "applied").map(({ file }) => file);
		const made = await make(setting, {
			without: new Set(pending.filter((file) => !found.offered.includes(file))),
			snapshotId: newest === null ? null : String(newest.id),
			before: async () => reason === "drift" ? await (0, chapters_offered.Cd)(database) : []
		});
		const offered = await offeredOf(setting, made, reason, found.story.drift);
		if (isNothing(made.adopt) && isNothing(made.undo)) {
			log.line("Nothing to offer: the database is what its migrations make.");
			if (!proposes(setting) || inspection.offers.every(({ proposedAs }) => proposedAs === null)) return offered;
			const closed = await withdrawMigration(setting);
			if (closed !== null) log.line(`${closed}.`);
			await (0, chapters_offered.H4)(database, null);
			return offered;
		}
		if (newest === null || offered === null || offered.adopt.files.length === 0) return offered;
		const { adopt } = offered;
		const files = proposes(setting) ? filesFor(setting, found.inspected, offered) : null;
		if (typeof files === "string") note("notice", `No pull request is made of adopt.sql: ${files}`);
		const project = typeof files === "string" ? null : files;
		await (0, chapters_offered.ig)(database, {
			tokens: adopt.files.map(({ sql }) => (0, lexer.S)(sql).checksum),
			objects: adopt.objects.map(({ kind, identity }) => ({
				kind,
				identity
			})),
			snapshotId: newest.id,
			proposedAs: project?.files.map(({ file }) => file) ?? null
		});
		return project === null ? offered : {
			...offered,
			pullRequest: await proposeMigration(setting, offered, project)
		};
	}
	const offerInPlan = (asked) => patiently(asked, async (timed) => offeredOf(timed, await make(timed, {
		without: new Set(),
		snapshotId: null,
		before: () => (0, chapters_offered.Cd)(asked.database)
	}), "drift", asked.drift));
	async function recognise(setting, planned, drift) {
		let recognised = {
			planned,
			drift
		};
		await patiently(setting, (timed) => setting.log.group("Drift SQL", async () => {
			recognised = await recognisedIn(timed, planned, drift);
			return null;
		}));
		return recognised;
	}
	async function recognisedIn(setting, planned, drift) {
		const { database, log, note } = setting;
		const newest = await (0, chapters_offered.pZ)(database);
		if (newest === null) return {
			planned,
			drift
		};
		const offered = await offeredOf(setting, await make(setting, {
			without: new Set(planned.pending.map(({ source }) => source.file)),
			snapshotId: String(newest.id),
			before: () => (0, chapters_offered.Cd)(database)
		}), "drift", drift);
		const tokens = (offered?.adopt.files ?? []).map(({ sql }) => (0, lexer.S)(sql).checksum);
		const same = planned.pending.filter(({ kind, source }) => kind === "versioned" && tokens.includes(source.script.checksum));
		if (offered === null || tokens.length === 0 || same.length < tokens.length) {
			log.line("No pending file is what is offered for the drift: all of them run.");
			return {
				planned,
				drift
			};
		}
		await (0, chapters_offered.ig)(database, {
			tokens,
			objects: offered.adopt.objects.map(({ kind, identity }) => ({
				kind,
				identity
			})),
			snapshotId: newest.id,
			proposedAs: null
		});
		note("notice", `${same.map(({ source }) => source.file).join(", ")} makes what was changed by hand in this database: it is recorded, and does not run.`);
		const isWhole = offered.outside.length === 0 && offered.adopt.unproven.length === 0;
		return {
			planned: {
				...planned,
				pending: planned.pending.filter((one) => !same.includes(one)),
				offered: [...planned.offered, ...same]
			},
			drift: isWhole ? [] : drift
		};
	}
}) };
export { id, ids, modules };
