const id = 525;
const ids = [525];
const modules = {
	3525: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			perform: () => perform,
			tell: () => tell
		});
		var action = __webpack_require__(7724);
		var src_error = __webpack_require__(1557);
		var src_text = __webpack_require__(8992);
		var clone = __webpack_require__(3246);
		async function namedBase(folder, name) {
			const git = (0, clone.O)(folder);
			const state = "No database was connected to and nothing was changed.";
			if (await git("--version") === null) throw new src_error.l({
				message: "--base needs Git, which is not installed here.",
				state,
				remedy: "Install Git, or leave out --base to plan against what the database has applied."
			});
			if (await git("rev-parse", "--git-dir") === null) throw new src_error.l({
				message: "--base needs a clone of a Git repository, and this folder is in none.",
				state,
				remedy: "Run it in the clone, or leave out --base to plan against what the database has applied."
			});
			for (const branch of [name, `origin/${name}`]) {
				const commit = name === "" ? null : await (0, clone.D)(git, branch);
				if (commit === null) continue;
				if (await git("merge-base", commit, "HEAD") === null) throw new src_error.l({
					message: `${branch} and what is checked out have no commit in common.`,
					state,
					remedy: "Name the branch that this one was made from. In a shallow clone, fetch its history first: git fetch --unshallow"
				});
				return {
					branch,
					commit,
					notice: await behind(git, branch)
				};
			}
			throw new src_error.l({
				message: `This clone has no branch or commit ${JSON.stringify(name)}.`,
				state,
				remedy: "Name one that git branch --all lists, such as main or origin/main. A branch that is only on the server has to be fetched first: git fetch origin BRANCH"
			});
		}
		async function behind(git, branch) {
			const ref = `refs/heads/${branch}`;
			const upstream = (await git("for-each-ref", "--format=%(upstream:short)", ref))?.toString().trim() ?? "";
			if (upstream === "") return null;
			const missing = Number((await git("rev-list", "--count", `${ref}..${upstream}`))?.toString() ?? 0);
			if (!(missing > 0)) return null;
			return `${branch} lacks ${(0, src_text.hS)(missing, "commit")} of ${upstream}; the plan compares with ${branch} as it is here. Use --base ${upstream} to compare with the newer one.`;
		}
		var report_log = __webpack_require__(482);
		async function askHidden(question, { stdin, stderr }) {
			stdin.setRawMode(true);
			stderr.write(question);
			stdin.setEncoding("utf8");
			try {
				return await new Promise((resolve) => {
					let answer = "";
					stdin.on("data", (typed) => {
						for (const char of typed) {
							if (char === "\r" || char === "\n") return resolve(answer);
							if (char === "" || char === "") return resolve(null);
							if (char === "" || char === "\b") answer = [...answer].slice(0, -1).join("");
							else answer += char;
						}
					});
					stdin.once("end", () => resolve(null)).resume();
				});
			} finally {
				stdin.removeAllListeners("data").removeAllListeners("end").pause();
				stdin.setRawMode(false);
				stderr.write("\n");
			}
		}
		var connection_string = __webpack_require__(9441);
		var src_inputs = __webpack_require__(3619);
		var cli_arguments = __webpack_require__(1506);
		var commands = __webpack_require__(1654);
		const variables = new Map([["connection-string", "DATABASE_URL"], ["shadow", "SHADOW_DATABASE_URL"]]);
		async function environmentFor({ command, inputs }, env, ask) {
			const inActions = env["GITHUB_ACTIONS"] === "true";
			for (const [flag, instead] of variables) refusePassword(inputs.get(flag), flag, instead, command);
			if (!inActions && (inputs.get("commit") ?? "none") !== "none") throw (0, cli_arguments.po)(["--commit takes effect in GitHub Actions only: here, commit the files with git."], command);
			const shadow = inputs.get("shadow") ?? env["SHADOW_DATABASE_URL"];
			const given = {
				commit: "none",
				...Object.fromEntries(inputs),
				mode: commands.P[command].mode,
				...command === "inventory" ? { migrations: "none" } : {},
				"connection-string": await connectionString(inputs.get("connection-string"), env, ask, command),
				...shadow === void 0 || shadow === "" ? {} : { shadow },
				...inActions && env["GITHUB_TOKEN"] ? { "github-token": env["GITHUB_TOKEN"] } : {}
			};
			const made = { ...env };
			for (const name of Object.keys(env)) if (name.startsWith("INPUT_")) delete made[name];
			for (const [name, value] of Object.entries(given)) made[(0, src_inputs.bv)(name)] = value;
			const { problems } = (0, src_inputs.sw)(made);
			if (problems.length > 0) throw (0, cli_arguments.po)(problems.map((problem) => whereFrom(inputs, problem)), command);
			return made;
		}
		function whereFrom(inputs, problem) {
			const source = [...variables].find(([name]) => !inputs.has(name) && problem.startsWith(`${name} `));
			return source === void 0 ? `--${problem}` : `${source[1]}${problem.slice(source[0].length)}`;
		}
		function read(text) {
			try {
				return (0, connection_string.H)(text);
			} catch (error) {
				if (error instanceof src_error.l) return null;
				throw error;
			}
		}
		function refusePassword(text, flag, instead, command) {
			const target = text === void 0 ? null : read(text);
			if (target?.engine !== "server") return;
			if (target.password === null && target.clientCertificate?.password == null) return;
			throw (0, cli_arguments.po)([`--${flag} contains a password, which everyone on this machine can see in the list of processes, and which stays in the history of the shell. Put the connection string into the variable ${instead} instead. Change the password if others use this machine.`], command);
		}
		async function connectionString(flag, env, ask, command) {
			const text = flag ?? (env["DATABASE_URL"] || await ask("Connection string (not shown): "));
			if (text === null || text.trim() === "") throw (0, cli_arguments.po)(["There is no connection string. Put it into the variable DATABASE_URL; or name it without its password, which is then read from PGPASSWORD: --connection-string postgresql://USER@HOST/DATABASE. For a database in memory: --connection-string embedded"], command);
			const target = read(text.trim());
			if (target?.engine !== "server" || target.password !== null || target.host.startsWith("/")) return text;
			const password = env["PGPASSWORD"] ?? await ask(`Password of ${target.user} at ${target.host} (not shown; Enter = none): `);
			if (password === null || password === "") return text;
			return `${text.trim()}${text.includes("?") ? "&" : "?"}password=${encodeURIComponent(password)}`;
		}
		async function perform(request, place, { output, notes }) {
			const { directory, signal, stdin, stderr } = place;
			const ask = async (question) => stdin.isTTY && stderr.isTTY ? await askHidden(question, {
				stdin,
				stderr
			}) : null;
			const base = request.base === null ? null : await namedBase(directory, request.base);
			const env = await environmentFor(request, place.env, ask);
			const screen = request.json ? notes : output;
			const { succeeded, json } = await (0, action.performed)({
				env,
				directory,
				signal,
				base,
				write: screen.write,
				watch: (log) => watched(log, screen)
			});
			if (request.json) output.write([...json].join(""));
			return succeeded;
		}
		function watched(log, screen) {
			const open = [];
			return {
				...log,
				async group(title, body) {
					screen.progress(title);
					open.push(title);
					try {
						return await log.group(title, body);
					} finally {
						open.pop();
						screen.progress(open.at(-1) ?? null);
					}
				}
			};
		}
		function tell({ failure: { message, state, remedy } }, screen) {
			const log = (0, report_log.h)({
				inActions: false,
				secrets: [],
				write: screen.write
			});
			log.error(message);
			for (const text of [state, remedy]) if (text !== void 0) log.line(text);
		}
	}),
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
	})
};
export { id, ids, modules };
