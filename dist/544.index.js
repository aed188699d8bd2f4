const id = 544;
const ids = [544, 168];
const modules = {
	1506: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Lv: () => isList,
			QL: () => inputs,
			lR: () => readArguments,
			po: () => wrongUse
		});
		var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
		var _action_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1499);
		var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1557);
		var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8992);
		var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1654);
		const inputs = _action_json__WEBPACK_IMPORTED_MODULE_1__.Q;
		const isList = (name) => /\bone a line\b/.test(inputs[name]?.description ?? "");
		const notFlags = {
			mode: "is the command itself: plan, apply or check",
			"github-token": "is read from the variable GITHUB_TOKEN: everyone on this machine can see the arguments of a command"
		};
		const flags = Object.keys(inputs).filter((name) => !Object.hasOwn(notFlags, name));
		const own = [
			"base",
			"json",
			"help",
			"version"
		];
		const isCommand = (name) => Object.hasOwn(_commands_js__WEBPACK_IMPORTED_MODULE_2__.P, name);
		const state = "No database was connected to and nothing was changed.";
		function readArguments(argv) {
			const string = Object.fromEntries([...flags, "base"].map((name) => [name, { type: "string" }]));
			const { tokens } = (0, node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
				args: [...argv],
				strict: false,
				tokens: true,
				options: {
					...string,
					help: {
						type: "boolean",
						short: "h"
					},
					version: {
						type: "boolean",
						short: "V"
					},
					json: { type: "boolean" }
				}
			});
			const words = tokens.flatMap((token) => token.kind === "positional" ? [token.value] : []);
			const options = tokens.filter((token) => token.kind === "option");
			const [first, ...rest] = words[0] === "help" ? words.slice(1) : words;
			const command = first !== void 0 && isCommand(first) ? first : null;
			if (words[0] === "help" || options.some(({ name }) => name === "help")) return {
				asks: "help",
				command
			};
			if (options.some(({ name }) => name === "version")) return { asks: "version" };
			const problems = [];
			if (command === null) problems.push(noCommand(first));
			const given = new Map();
			for (const option of options) {
				const problem = problemOf(option, command, given);
				if (problem !== null) problems.push(problem);
				else if (option.name !== "json") given.set(option.name, [given.get(option.name), option.value].filter((part) => part != null).join("\n"));
			}
			if (problems.length === 0) problems.push(...rest.map(strayed));
			if (command === null || problems.length > 0) throw wrongUse(problems, command);
			const base = given.get("base") ?? null;
			given.delete("base");
			return {
				asks: "run",
				command,
				inputs: given,
				base,
				json: options.some(({ name }) => name === "json")
			};
		}
		function wrongUse(problems, command) {
			return new _error_js__WEBPACK_IMPORTED_MODULE_3__.l({
				message: problems.join("\n"),
				state,
				remedy: `See pg-feature-inventory ${command === null ? "" : `${command} `}--help.`
			});
		}
		function noCommand(word) {
			const names = Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_2__.P);
			if (word === void 0) return `Which command? One of: ${names.join(", ")}.`;
			if (word.includes("://")) return "A command is missing, and a connection string is no argument: set DATABASE_URL.";
			const meant = (0, _text_js__WEBPACK_IMPORTED_MODULE_4__.pA)(word, names);
			const hint = meant === void 0 ? `There are: ${names.join(", ")}.` : `Did you mean ${meant}?`;
			return `There is no command ${JSON.stringify(word)}. ${hint}`;
		}
		function strayed(word) {
			if (word.includes("://")) return "A connection string is no argument: set DATABASE_URL.";
			return `${JSON.stringify(word)} belongs to no flag. Put quotes around a pattern, so that the shell leaves it as it is: --migrations 'scripts/*.sql'`;
		}
		function problemOf(option, command, given) {
			const { name, rawName, value, inlineValue } = option;
			if (Object.hasOwn(notFlags, name)) return `--${name} ${notFlags[name]}.`;
			if (name === "json") return value === void 0 ? null : "--json takes no value.";
			if (name !== "base" && !flags.includes(name)) {
				const meant = (0, _text_js__WEBPACK_IMPORTED_MODULE_4__.pA)(name, [...flags, ...own]);
				return `There is no flag ${rawName}${meant === void 0 ? "." : `; did you mean --${meant}?`}`;
			}
			if (value === void 0 || inlineValue !== true && value.startsWith("-")) return `--${name} needs a value.`;
			if (given.has(name) && !isList(name)) return `--${name} is given twice.`;
			if (name === "base" && command !== "plan" && command !== null) return `--base is a flag of plan, not of ${command}.`;
			if (name === "migrations" && command === "inventory") return "inventory runs no migrations: leave out --migrations, or use apply.";
			return null;
		}
	}),
	1654: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { P: () => commands });
		const files = [
			"migrations",
			"format",
			"packs",
			"out-of-order"
		];
		const applying = [
			"baseline",
			"lock-timeout",
			"statement-timeout",
			"wait-for-lock"
		];
		const document = [
			"inventory-path",
			"layout",
			"statistics",
			"schemas",
			"edge-functions"
		];
		const explorer = ["explorer"];
		const stored = [
			"snapshot-label",
			"cron-schedule",
			"verify",
			"on-drift"
		];
		const drift = ["drift-sql", "shadow"];
		const commands = {
			plan: {
				mode: "plan",
				does: "Rehearses pending migrations and shows what they change; writes nothing.",
				inputs: [
					"connection-string",
					...files,
					"edge-functions",
					"lint",
					"shadow"
				]
			},
			apply: {
				mode: "apply",
				does: "Applies pending migrations, takes a snapshot and writes the document.",
				inputs: [
					"connection-string",
					...files,
					...applying,
					...document,
					...explorer,
					...stored,
					"lint",
					"rows",
					...drift
				]
			},
			check: {
				mode: "check",
				does: "Fails when a migration is pending, or when the schema or the document is not as the last run left it.",
				inputs: [
					"connection-string",
					...files,
					...document,
					"lint",
					"on-drift",
					"rows",
					...drift
				]
			},
			inventory: {
				mode: "apply",
				does: "Takes a snapshot and writes the document; runs no migrations.",
				inputs: [
					"connection-string",
					"wait-for-lock",
					...document,
					...explorer,
					...stored,
					"lint",
					"rows"
				]
			}
		};
	}),
	9544: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { commandLine: () => commandLine });
		var promises_ = __webpack_require__(8500);
		var action = __webpack_require__(1499);
		var src_error = __webpack_require__(1557);
		var cli_arguments = __webpack_require__(1506);
		var commands = __webpack_require__(1654);
		const usual = 80;
		const widest = 100;
		const general = [
			["--base BRANCH", "plan: what the current branch adds to this one. Read from the clone; needs no GitHub."],
			["--json", "The report as JSON on standard output; the log goes to standard error."],
			["-h, --help", "This text; after a command, its flags."],
			["-V, --version", "The version."]
		];
		const variables = [
			["DATABASE_URL", "The connection string. Without it, you are asked for it on a terminal."],
			["PGPASSWORD", "The password, where the connection string contains none."],
			["SHADOW_DATABASE_URL", "An empty database to rehearse in, instead of the embedded engine."],
			["NO_COLOR", "Any value: no colours."]
		];
		const exits = [
			["0", "Done."],
			["1", "Failed or cancelled: the report says why, and what state things are in."],
			["2", "Wrong use: nothing was connected to."]
		];
		const ending = "Paths are relative to the current folder. Nothing is committed: the files are left to you.";
		const otherDefaults = { rows: "show" };
		const otherTexts = {
			"connection-string": "embedded = PGlite in memory, embedded:DIR = PGlite on disk, or the URL of a server without its password. A URL with a password belongs in DATABASE_URL.",
			shadow: "Where the plan rehearses: embedded, or the URL of an empty database without its password (with one: SHADOW_DATABASE_URL).",
			rows: "Values of rows in errors of the server: show, or hide.",
			"snapshot-label": "Label stored with the snapshot. Empty = local-run."
		};
		function helpText(command, columns) {
			const width = Math.min(columns || usual, widest);
			return command === null ? generalHelp(width) : commandHelp(command, width);
		}
		function generalHelp(width) {
			return [
				"Usage: pg-feature-inventory COMMAND [FLAGS]",
				section("Commands", Object.entries(commands.P).map(([name, { does }]) => [name, does]), width),
				section("Flags", [...general, ["Others", "The inputs of the action; see COMMAND --help."]], width),
				section("Environment", variables, width),
				section("Exit codes", exits, width),
				`${wrapped(ending, width).join("\n")}\n`
			].join("\n\n");
		}
		function commandHelp(name, width) {
			const { does, inputs: shown } = commands.P[name];
			const rows = shown.map((input) => [`--${input}`, explained(input)]);
			return [
				`Usage: pg-feature-inventory ${name} [FLAGS]`,
				wrapped(does, width).join("\n"),
				section("Flags", [...rows, ...general.filter(([flag]) => name === "plan" || !flag.includes("base"))], width),
				section("Environment", variables.filter(([variable]) => name === "plan" || !variable.startsWith("SHADOW")), width),
				"Flags that take several values may be repeated.\n"
			].join("\n\n");
		}
		function explained(name) {
			const { description = "", default: value = "" } = cli_arguments.QL[name] ?? {};
			const text = (otherTexts[name] ?? description).replaceAll("`", "").replace(/, one a line\b/, (0, cli_arguments.Lv)(name) ? " (repeat the flag)" : "");
			const standing = otherDefaults[name] ?? value;
			return standing === "" ? text : `${text} [${standing}]`;
		}
		function section(title, rows, width) {
			const left = Math.max(...rows.map(([name]) => name.length)) + 4;
			const lines = rows.flatMap(([name, text]) => wrapped(text, width - left).map((line, at) => (at === 0 ? `  ${name}` : "").padEnd(left) + line));
			return [`${title}:`, ...lines].join("\n");
		}
		function wrapped(text, width) {
			const lines = [];
			for (const word of text.split(" ")) {
				const last = lines.at(-1);
				if (last === void 0 || last.length + 1 + word.length > width) lines.push(word);
				else lines[lines.length - 1] = `${last} ${word}`;
			}
			return lines;
		}
		var external_node_util_ = __webpack_require__(7975);
		const beat = 1e3;
		const styles = [
			[/^(?:DATABASE OPERATIONS|PLAN|CHECK) (?:COMPLETE|PASSED)/, ["bold", "green"]],
			[/^(?:DATABASE OPERATIONS|PLAN|CHECK) FAILED/, ["bold", "red"]],
			[/^PLAN INCOMPLETE/, ["bold", "yellow"]],
			[/^ *(?:new )?error: |\(breaking\)$|^ +\u2717 /, ["red"]],
			[/^ *(?:new )?warning: |\(security\)$/, ["yellow"]],
			[/^ +\u2713 /, ["green"]]
		];
		function coloured(line) {
			const style = styles.find(([pattern]) => pattern.test(line))?.[1];
			return style === void 0 ? line : (0, external_node_util_.styleText)([...style], line, { validateStream: false });
		}
		function createScreen(stream, env) {
			const isTerminal = stream.isTTY && env["TERM"] !== "dumb";
			const hasColours = isTerminal && !env["NO_COLOR"];
			let isClosed = false;
			let lost = null;
			stream.on("error", (error) => {
				isClosed = true;
				if (error.code !== "EPIPE") lost = error;
			});
			const put = (text) => {
				if (!isClosed) stream.write(text);
			};
			let shown = false;
			let current = null;
			const clear = () => {
				if (shown) put("\r\x1B[K");
				shown = false;
			};
			const draw = () => {
				if (current === null) return;
				const seconds = Math.floor((performance.now() - current.since) / 1e3);
				const text = `${current.title} \u2026 ${seconds} s`.slice(0, Math.max(0, (stream.columns || 80) - 1));
				put(`\r\x1b[K${hasColours ? (0, external_node_util_.styleText)("dim", text, { validateStream: false }) : text}`);
				shown = true;
			};
			let timer;
			return {
				lost: () => lost,
				write(text) {
					clear();
					put(hasColours ? text.split("\n").map(coloured).join("\n") : text);
				},
				progress(title) {
					if (!isTerminal) return;
					clearInterval(timer);
					clear();
					current = title === null ? null : {
						title,
						since: performance.now()
					};
					if (current !== null) timer = setInterval(draw, beat).unref();
				}
			};
		}
		const exitCodes = {
			done: 0,
			failed: 1,
			wrongUse: 2
		};
		async function commandLine(argv, place) {
			const output = createScreen(place.stdout, place.env);
			const notes = createScreen(place.stderr, place.env);
			const code = await answered(argv, place, {
				output,
				notes
			});
			await (0, promises_.setImmediate)();
			const lost = output.lost();
			if (lost === null) return code;
			notes.write(`error: Not all could be written to standard output: ${lost.message}\n`);
			return exitCodes.failed;
		}
		async function answered(argv, place, screens) {
			try {
				const request = (0, cli_arguments.lR)(argv);
				if (request.asks === "run") {
					const { perform } = await Promise.all([
						__webpack_require__.e(577),
						__webpack_require__.e(724),
						__webpack_require__.e(525)
					]).then(__webpack_require__.bind(__webpack_require__, 3525));
					return await perform(request, place, screens) ? exitCodes.done : exitCodes.failed;
				}
				screens.output.write(request.asks === "help" ? helpText(request.command, place.stdout.columns) : `${action.r}\n`);
				return exitCodes.done;
			} catch (error) {
				if (!(error instanceof src_error.l)) throw error;
				const { tell } = await Promise.all([
					__webpack_require__.e(577),
					__webpack_require__.e(724),
					__webpack_require__.e(525)
				]).then(__webpack_require__.bind(__webpack_require__, 3525));
				tell(error, screens.notes);
				return exitCodes.wrongUse;
			}
		}
	}),
	1557: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			g: () => failureOf,
			l: () => ActionError
		});
		class ActionError extends Error {
			failure;
			constructor(failure, options) {
				super(failure.message, options);
				this.name = "ActionError";
				this.failure = failure;
			}
		}
		function failureOf(error) {
			if (error instanceof ActionError) return error.failure;
			return {
				message: `Unexpected: ${error instanceof Error ? error.stack ?? error.message : String(error)}`,
				state: "Each migration file is one transaction: it is applied completely or not at all.",
				remedy: "This is a bug in pg-feature-inventory. Please report it with this message."
			};
		}
	}),
	8992: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D_: () => unbroken,
			Jj: () => cut,
			Mx: () => withoutEnd,
			QE: () => batched,
			TN: () => oneLine,
			UD: () => compare,
			dE: () => trimmed,
			hS: () => counted,
			lA: () => fits,
			pA: () => nearest,
			vl: () => asRead,
			zD: () => grouped
		});
		function oneLine(text) {
			if (!text.includes("\n")) return text;
			const lines = text.split("\n");
			const last = lines.length - 1;
			const joined = (line, at) => {
				const start = at === 0 ? line : line.trimStart();
				return at === last ? start : start.trimEnd();
			};
			return lines.map(joined).filter((line, at) => line !== "" || at === 0 || at === last).join(" ");
		}
		function trimmed(text, characters) {
			let start = 0;
			let end = text.length;
			while (start < end && characters.includes(text.charAt(start))) start++;
			while (start < end && characters.includes(text.charAt(end - 1))) end--;
			return text.slice(start, end);
		}
		function withoutEnd(text, ending) {
			let end = text.length;
			while (text.endsWith(ending, end) && end > 0) end -= ending.length;
			return text.slice(0, end);
		}
		function grouped(integer) {
			const first = integer.length % 3;
			const groups = first === 0 ? [] : [integer.slice(0, first)];
			for (let at = first; at < integer.length; at += 3) groups.push(integer.slice(at, at + 3));
			return groups.join(",");
		}
		function fits(text, parts) {
			const [first = "", ...others] = parts;
			const last = others.pop();
			if (last === void 0) return text === first;
			if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
			const end = text.length - last.length;
			let at = first.length;
			for (const part of others) {
				const found = text.indexOf(part, at);
				if (found < 0 || found + part.length > end) return false;
				at = found + part.length;
			}
			return true;
		}
		function counted(count, singular, plural = `${singular}s`) {
			return `${count} ${count === 1 ? singular : plural}`;
		}
		function compare(a, b) {
			if (a === b) return 0;
			return a < b ? -1 : 1;
		}
		function cut(text, length) {
			return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
		}
		const spaces = ["&#8203;", "\u200b"];
		const entities = [
			...spaces.map((space) => [space, ""]),
			["<br>", " "],
			["&nbsp;", " "],
			["&lt;", "<"],
			["&gt;", ">"],
			...[..."!#$&*+:<>@[\\]^_`{|}~"].map((char) => [`&#${char.charCodeAt(0)};`, char]),
			["&amp;", "&"]
		];
		function asRead(text) {
			const plain = text.includes("&") || text.includes("<") ? entities.reduce((shown, [entity, char]) => shown.replaceAll(entity, char), text) : text;
			return plain.includes("\\") ? plain.replace(/\\([!-/:-@[-`{-~])/g, "$1") : plain;
		}
		function unbroken(text) {
			return spaces.reduce((shown, space) => shown.replaceAll(space, ""), text);
		}
		function nearest(name, names) {
			const distance = (a, b) => {
				let row = Array.from({ length: b.length + 1 }, (_, index) => index);
				for (let i = 1; i <= a.length; i++) {
					const next = [i];
					for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
					row = next;
				}
				return row[b.length] ?? Infinity;
			};
			return names.map((known) => ({
				known,
				edits: distance(name, known)
			})).filter(({ edits }) => edits <= 2).sort((a, b) => a.edits - b.edits)[0]?.known;
		}
		function* batched(pieces, together) {
			let waiting = [];
			let length = 0;
			for (const piece of pieces) {
				waiting.push(piece);
				length += piece.length;
				if (length < together) continue;
				yield waiting.join("");
				[waiting, length] = [[], 0];
			}
			if (length > 0) yield waiting.join("");
		}
	}),
	1499: ((module) => {
		module.exports = JSON.parse("{\"r\":\"1.0.0\",\"Q\":{\"connection-string\":{\"description\":\"PostgreSQL URL (`postgres://` or `postgresql://`): direct, session pooler or transaction pooler. `embedded` = PGlite in memory, `embedded:DIR` = PGlite on disk.\"},\"snapshot-label\":{\"description\":\"Label stored with the snapshot. Empty = `<event>-<run number>`.\",\"default\":\"\"},\"mode\":{\"description\":\"`apply` = a full run; for code that is not merged (pull requests, merge queues) it plans instead. `plan` = a preview of a run: pending files, rehearsal on a shadow, schema changes, findings; nothing is written. `check` = a gate: fails when something is pending, drifted or stale; nothing is written.\",\"default\":\"apply\"},\"migrations\":{\"description\":\"Files, folders or globs, one a line, run in the order listed, each folder in the order of its format. `none` = inventory only. `#` starts a comment.\",\"default\":\"supabase/migrations\"},\"format\":{\"description\":\"Layout of the migration folders: `auto`, `plain`, `supabase`, `prisma`, `dbmate`, `golang-migrate`, `flyway`, `goose`, `drizzle`, `node-pg-migrate`, `graphile-migrate`.\",\"default\":\"auto\"},\"packs\":{\"description\":\"Bundled SQL to run first, one a line: `workspace`, `workspace-sample`, `agents`. The catalog is always installed.\",\"default\":\"\"},\"out-of-order\":{\"description\":\"A pending file that precedes an applied one: `error` or `allow`.\",\"default\":\"error\"},\"baseline\":{\"description\":\"Once, for a database that was made before its history: the files that are applied already, so that they are recorded and do not run. `all`, `none`, or the last applied file of each folder, one a line.\",\"default\":\"\"},\"lock-timeout\":{\"description\":\"How long a migration waits for a lock before its transaction is rolled back and tried again.\",\"default\":\"5s\"},\"statement-timeout\":{\"description\":\"How long a statement of a migration may run; `0` = no limit.\",\"default\":\"0\"},\"wait-for-lock\":{\"description\":\"How long to wait for another run on the same database, and for a server or pooler that stops answering while migrations run.\",\"default\":\"10m\"},\"inventory-path\":{\"description\":\"Repository-relative path of the document.\",\"default\":\"docs/FEATURE_INVENTORY.md\"},\"layout\":{\"description\":\"`single` = one file, `split` = one page per schema beside it, `auto` = splits when the single file would exceed 300 KB.\",\"default\":\"auto\"},\"statistics\":{\"description\":\"Row counts and sizes in the committed file: `none`, `rounded`, `exact`.\",\"default\":\"rounded\"},\"schemas\":{\"description\":\"Patterns of schemas whose objects, findings, changes and counts are shown, one a line; `!pattern` excludes. Empty = all user schemas.\",\"default\":\"\"},\"edge-functions\":{\"description\":\"Folder whose functions are recorded with the snapshot; a missing folder = none.\",\"default\":\"supabase/functions\"},\"cron-schedule\":{\"description\":\"Schedule of the nightly pg_cron job `feature_inventory_snapshot`; `none` = no job.\",\"default\":\"0 2 * * *\"},\"verify\":{\"description\":\"SQL verification files, one a line; they are no migrations. The bundled one runs by itself where the tables of a pack are.\",\"default\":\"\"},\"rows\":{\"description\":\"Values of rows in errors of the server (`Key (email)=(\u2026) already exists`): `hide`, or `show`, which takes effect in private repositories only: everyone who may read the repository may read its logs. In a terminal, errors show them.\",\"default\":\"hide\"},\"lint\":{\"description\":\"New findings and hazards of pending statements of level error or warning: `off`, `warn`, or `fail`, which for hazards ends an apply before its first file runs.\",\"default\":\"warn\"},\"on-drift\":{\"description\":\"When the schema changed since the last run without a migration: `ignore`, `warn`, `fail`. With `migrations: none` a change is no drift; `fail` fails on it all the same.\",\"default\":\"warn\"},\"commit\":{\"description\":\"`auto`, `push`, `pull-request`, `none`.\",\"default\":\"auto\"},\"commit-message\":{\"description\":\"The first line is the headline.\",\"default\":\"docs: auto-update feature inventory [skip ci]\"},\"branch\":{\"description\":\"Branch to update. Empty = the current branch.\",\"default\":\"\"},\"pull-request-branch\":{\"description\":\"Branch that a pull request is opened from. Empty = `feature-inventory/<branch>`.\",\"default\":\"\"},\"comment\":{\"description\":\"One sticky comment on pull requests in `plan` and `check`.\",\"default\":\"true\"},\"shadow\":{\"description\":\"Where `plan` rehearses: `embedded` or the connection string of an empty database.\",\"default\":\"embedded\"},\"explorer\":{\"description\":\"Repository-relative path of the explorer, one HTML file in which people look at the database, such as `explorer.html`; written in `apply`, never committed. Empty = none.\",\"default\":\"\"},\"drift-sql\":{\"description\":\"SQL for what was changed by hand: a migration that adopts it, and statements that take it back; both proven. `off`, `files` = next to the report, `pull-request` = the migration in a pull request too. Runs nothing on the database.\",\"default\":\"files\"},\"github-token\":{\"description\":\"Token for the commit; needs `contents: write`, and `pull-requests: write` for a pull request.\",\"default\":\"\"}}}");
	})
};
export { id, ids, modules };
