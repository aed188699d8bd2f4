const id = 268;
const ids = [268];
const modules = { 6268: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { startEmbedded: () => startEmbedded });
	var external_node_fs_ = __webpack_require__(3024);
	var promises_ = __webpack_require__(8500);
	var esm = __webpack_require__(3849);
	var src_error = __webpack_require__(1557);
	var external_node_child_process_ = __webpack_require__(1421);
	var external_node_path_ = __webpack_require__(6760);
	var external_node_path_default = __webpack_require__.n(external_node_path_);
	var external_node_stream_ = __webpack_require__(7075);
	const header = 4;
	function frameOf(parts) {
		const length = Buffer.alloc(header);
		length.writeUInt32BE(parts.reduce((sum, part) => sum + part.length, 0));
		return Buffer.concat([length, ...parts]);
	}
	const [folder, file] = [import.meta.dirname ?? "", import.meta.filename ?? ""];
	const engineFile = external_node_path_default().join(folder, "engine", `index${external_node_path_default().extname(file)}`);
	const readable = engineFile.endsWith(".ts") ? [
		"package.json",
		"node_modules/",
		"src/",
		"dist/engine/"
	].map((name) => external_node_path_default().join(folder, "../..", name)) : [external_node_path_default().dirname(engineFile) + external_node_path_default().sep];
	const stack = {
		large: 65500,
		used: 62e3,
		small: 7e3
	};
	const heap = 1e3;
	const compilation = [
		"--liftoff-only",
		"--no-opt",
		"--no-wasm-inlining",
		"--wasm-lazy-validation",
		"--initial-old-space-size=400"
	];
	const largePages = "GLIBC_TUNABLES=glibc.malloc.hugetlb=1";
	const processorTime = 10800;
	const largestAnswer = 5e8;
	const mostWords = 2e3;
	function startEngine({ directory, rights, prepare, expected }) {
		const folder = directory === null ? [] : [external_node_path_default().resolve(directory) + external_node_path_default().sep];
		const flags = [
			permissionFlag(),
			"--disallow-code-generation-from-strings",
			`--max-old-space-size=${heap}`,
			...directory === null ? compilation : [],
			"--no-warnings",
			...[...readable, ...folder].map((name) => `--allow-fs-read=${name}`),
			...folder.map((name) => `--allow-fs-write=${name}`)
		];
		const words = (size) => [
			`--stack-size=${size === "large" ? stack.used : stack.small}`,
			...flags,
			engineFile,
			rights,
			size,
			...directory === null ? [] : [external_node_path_default().resolve(directory)]
		];
		const options = {
			env: {},
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			windowsHide: true
		};
		const large = words("large");
		const itsWords = large.map((_, index) => `"\${${index + 1}}"`).join(" ");
		const limits = [
			`ulimit -t ${processorTime} 2>/dev/null`,
			`if ulimit -s ${stack.large} 2>/dev/null; then exec /usr/bin/env -i ${largePages} "$0" ${itsWords}; fi`,
			`shift ${large.length}; exec /usr/bin/env -i ${largePages} "$0" "$@"`
		].join("; ");
		return processOf(process.platform === "win32" ? (0, external_node_child_process_.spawn)(process.execPath, words("small"), {
			...options,
			stdio: [...options.stdio]
		}) : (0, external_node_child_process_.spawn)("/bin/sh", [
			"-c",
			limits,
			process.execPath,
			...large,
			...words("small")
		], {
			...options,
			stdio: [...options.stdio]
		}), JSON.stringify({
			prepare,
			expected
		}));
	}
	function permissionFlag() {
		const flag = ["--permission", "--experimental-permission"].find((name) => process.allowedNodeEnvironmentFlags.has(name));
		if (flag !== void 0) return flag;
		throw new src_error.l({
			message: `The embedded engine needs Node's permission model, which ${process.version} does not have.`,
			state: "Nothing was started.",
			remedy: "Use Node 24, as the action itself does, or at least Node 20."
		});
	}
	function processOf(child, first) {
		let said = "";
		let ended = null;
		let answered = 0;
		const kill = () => {
			child.kill("SIGKILL");
		};
		const end = (reason) => {
			ended ??= reason;
			kill();
			stream.destroy();
		};
		const stream = new EngineStream((parts, done) => {
			answered = 0;
			child.stdin.write(frameOf(parts), () => done());
		}, () => child.stdout.resume());
		for (const pipe of [
			child.stdin,
			child.stdout,
			child.stderr
		]) pipe.on("error", () => {});
		child.stdout.on("data", (bytes) => {
			answered += bytes.length;
			if (answered > largestAnswer) end(`it answered with more than ${largestAnswer / 1e6} MB`);
			else if (!stream.push(bytes)) child.stdout.pause();
		});
		child.stderr.setEncoding("utf8").on("data", (text) => {
			said = (said + text).slice(0, mostWords);
		});
		child.on("error", (error) => end(`its process cannot be started (${error.message})`));
		child.on("close", (code, signal) => {
			process.off("exit", kill);
			end(said.trim() || `its process ended with ${signal === null ? `exit code ${code}` : signal}`);
		});
		process.on("exit", kill);
		child.stdin.write(frameOf([Buffer.from(first)]));
		return {
			stream,
			kill,
			ended: () => ended,
			async close() {
				if (ended !== null) return;
				ended = "it was closed";
				const closed = new Promise((resolve) => {
					child.once("close", () => resolve());
				});
				child.stdin.end();
				await closed;
			}
		};
	}
	class EngineStream extends external_node_stream_.Duplex {
		#send;
		#more;
		constructor(send, more) {
			super({ emitClose: true });
			this.#send = send;
			this.#more = more;
		}
		connect() {
			process.nextTick(() => this.emit("connect"));
		}
		setNoDelay() {
			return this;
		}
		setKeepAlive() {
			return this;
		}
		ref() {
			return this;
		}
		unref() {
			return this;
		}
		_read() {
			this.#more();
		}
		_write(chunk, _encoding, done) {
			this.#send([chunk], done);
		}
		_writev(chunks, done) {
			this.#send(chunks.map(({ chunk }) => chunk), done);
		}
	}
	var engine_stopped = __webpack_require__(8303);
	var limits = __webpack_require__(5121);
	var simple_query = __webpack_require__(4397);
	var pipeline = __webpack_require__(2487);
	var server_error = __webpack_require__(1445);
	const patience = 18e4;
	const grace = 4e3;
	async function startEmbedded(directory, { rights = "superuser", prepare = "", expected = "" }, listener) {
		try {
			if (directory !== null) (0, external_node_fs_.mkdirSync)(directory, { recursive: true });
		} catch (error) {
			throw notStarted(directory, error.message, error);
		}
		for (let tries = 1;; tries++) {
			const engine = startEngine({
				directory,
				rights: directory === null ? rights : "superuser",
				prepare,
				expected
			});
			const client = clientOf(engine);
			client.on("error", () => {});
			try {
				await client.connect();
				(0, simple_query.KT)(client, listener.notice);
				return channelOf(engine, client, directory, listener);
			} catch (error) {
				engine.kill();
				for (let left = 20; engine.ended() === null && left > 0; left--) await (0, promises_.setTimeout)(50);
				if (directory === null && tries === 1) continue;
				throw notStarted(directory, engine.ended() ?? error.message, error);
			}
		}
	}
	function notStarted(directory, cause, error) {
		const where = directory === null ? "" : ` on the folder ${directory}`;
		return new src_error.l({
			message: `The embedded engine did not start${where}: ${cause}`,
			state: "Nothing was changed.",
			remedy: directory === null ? "Give the job at least 1 GB of memory." : "Give it a folder that is empty, or that an earlier run of it wrote and no other run has open."
		}, { cause: error });
	}
	function channelOf(engine, client, directory, listener) {
		const sendOrStop = async (text, copies) => {
			try {
				return await (0, simple_query.tN)(client, text, copies, listener, "with the message");
			} catch (error) {
				if (engine.ended() === null && (0, server_error.G)(error)) throw Object.assign(error, { embedded: true });
				engine.kill();
				throw new engine_stopped.m(directory, engine.ended() ?? error.message, error);
			}
		};
		const killLater = () => setTimeout(() => engine.kill(), directory === null ? 0 : grace);
		return {
			processId: null,
			send: sendOrStop,
			sendAlone: (statement, transactions) => sendAlone(sendOrStop, statement, transactions),
			interrupt() {
				const timer = killLater();
				return () => clearTimeout(timer);
			},
			async close() {
				const timer = killLater();
				await engine.close();
				clearTimeout(timer);
			}
		};
	}
	async function sendAlone(sendOne, statement, { before, after, committed, failed: undo }) {
		const inTransaction = async (statements) => {
			if (statements.length > 0) await sendOne((0, pipeline.R)(statements).join(";\n"), []);
		};
		try {
			await inTransaction(before).catch(async (error) => {
				delete error.position;
				await sendOne("ROLLBACK", []);
				throw error;
			});
			await sendOne(statement, []);
		} catch (error) {
			await inTransaction(undo);
			throw error;
		}
		try {
			await inTransaction(after());
			committed?.();
		} catch {
			await sendOne("ROLLBACK", []);
			await inTransaction(undo);
		}
	}
	function clientOf({ stream, kill }) {
		const client = new esm.Ay.Client({
			user: "postgres",
			database: "postgres",
			host: "embedded",
			ssl: false,
			application_name: "pg-feature-inventory",
			connectionTimeoutMillis: patience,
			stream: () => stream,
			password: () => "",
			options: " "
		});
		(0, limits.A)(client, "The embedded engine");
		const { connection } = client;
		for (const request of [
			"CleartextPassword",
			"MD5Password",
			"SASL"
		]) connection.prependListener(`authentication${request}`, kill);
		return client;
	}
}) };
export { id, ids, modules };
