const id = 539;
const ids = [539];
const modules = {
	2539: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			checkRun: () => checkRun,
			commentOnCheck: () => commentOnCheck
		});
		var chapters_caution = __webpack_require__(6767);
		var shown = __webpack_require__(7919);
		var migrate = __webpack_require__(5703);
		var unstored = __webpack_require__(2218);
		var snapshot = __webpack_require__(9738);
		var refusal = __webpack_require__(2934);
		var inventory = __webpack_require__(9402);
		var render = __webpack_require__(1858);
		var read = __webpack_require__(9823);
		var write = __webpack_require__(9600);
		var pull_request_comment = __webpack_require__(3026);
		var limits = __webpack_require__(1679);
		var verdict = __webpack_require__(687);
		var summary = __webpack_require__(603);
		var redact_story = __webpack_require__(5149);
		var capture = __webpack_require__(8297);
		var snapshot_drift = __webpack_require__(6383);
		var src_text = __webpack_require__(8992);
		async function checkRun(setting, story, planned, { installed }) {
			for (const { source } of [...planned.pending, ...planned.offered]) setting.log.line(`pending: ${source.file}`);
			const caution = await (0, chapters_caution._f)(setting, planned);
			const dangers = (0, chapters_caution.GO)(caution);
			const { problems, ...chapters } = installed ? await checkSnapshot(setting, planned) : { problems: [byApplying("this database has no snapshot yet")] };
			return {
				drift: story.drift,
				snapshot: story.snapshot,
				...caution.statements === void 0 ? {} : { statements: caution.statements },
				...chapters,
				failure: failureOf([
					...dangers === null ? [] : [{
						text: dangers,
						fixedBy: "dangers"
					}],
					...pendingProblems(planned),
					...problems
				], setting)
			};
		}
		const byApplying = (text) => ({
			text,
			fixedBy: "apply"
		});
		function pendingProblems({ pending: toRun, offered }) {
			const pending = [...toRun, ...offered];
			if (pending.length === 0) return [];
			const files = pending.slice(0, 5).map(({ source }) => source.file);
			const more = pending.length > files.length ? ", \u2026" : "";
			const count = (0, src_text.hS)(pending.length, "migration is", "migrations are");
			return [byApplying(`${count} pending: ${files.join(", ")}${more}`)];
		}
		async function checkSnapshot(setting, planned) {
			const { inputs, asked, database, edgeFunctions, environment, note } = setting;
			const captured = (0, shown.s$)(asked.document, await (0, capture.Fg)(database, {
				label: "check",
				commitSha: environment.sha || null,
				edgeFunctions,
				rollback: true
			}));
			const drift = (0, migrate.Wd)(planned) || (0, unstored.tW)(inputs) ? [] : captured.drift;
			const reviewed = inputs.lint === "off" ? null : await (0, snapshot.f9)(setting, captured);
			for (const message of (0, snapshot_drift.kl)(captured)) note("notice", message);
			const alarms = (0, refusal.Ws)(inputs, reviewed);
			return {
				drift,
				snapshot: (0, snapshot.oy)(setting, captured, reviewed),
				problems: [
					...changeProblems(captured, drift),
					...alarms.length === 0 ? [] : [{
						text: `new findings: ${(0, refusal._g)(alarms)}`,
						fixedBy: "findings"
					}],
					...await documentProblems(setting, captured, reviewed)
				]
			};
		}
		function changeProblems({ changes }, drift) {
			if (drift.length > 0) return [byApplying(`the schema drifted, with no migration since the last run: ${(0, snapshot_drift.LU)(drift)}`)];
			return changes.length > 0 ? [byApplying(`the last snapshot is out of date: ${(0, snapshot_drift.LU)(changes)}`)] : [];
		}
		async function documentProblems({ asked, documents }, captured, reviewed) {
			if (captured.changes.length > 0) return [];
			const stale = [];
			for (const { path, pieces } of await (0, inventory.l3)(asked, captured, reviewed)) {
				const found = (0, read.qC)(documents, path, "inventory-path", read.LR.migration);
				if (found === null || !(0, write.SZ)(found, Buffer.from(pieces.join("")))) stale.push({ path });
			}
			if (stale.length === 0) return [];
			const paths = (0, render.K1)(stale, asked.document.path).map(({ path }) => path);
			return [byApplying(`${paths.join(", ")} is stale or missing in this checkout`)];
		}
		function failureOf(problems, { env, environment, origin }) {
			if (problems.length === 0) return null;
			const branch = (environment.ref.startsWith("refs/heads/") && origin.code !== "proposed" ? env["GITHUB_REF_NAME"] : void 0) ?? origin.baseBranch ?? "the default branch";
			const applying = `${origin.code === "proposed" ? "After merging, run" : "Run"} with mode: apply on ${branch} to bring the database and the document up to date.`;
			const remedies = {
				dangers: chapters_caution.Tw,
				findings: refusal.n6,
				apply: applying
			};
			const needed = [
				"dangers",
				"findings",
				"apply"
			].filter((each) => problems.some(({ fixedBy }) => fixedBy === each));
			return {
				message: `The check found ${problems.length === 1 ? "" : `${(0, src_text.hS)(problems.length, "problem")}: `}${problems.map(({ text }) => text).join("; ")}.`,
				state: "Nothing was written: mode is check.",
				remedy: needed.map((each) => remedies[each]).join("\n")
			};
		}
		async function commentOnCheck({ inputs, environment, origin, env, log, note }, story) {
			if (!inputs.comment) return;
			const hide = (0, pull_request_comment.bx)(env, inputs);
			await (0, pull_request_comment.rh)({
				environment,
				origin,
				token: inputs["github-token"],
				id: (0, pull_request_comment.Zr)("check", env, inputs),
				body: (0, verdict.gq)(story) ? null : (0, summary.z)((0, redact_story.F)(story, (text) => hide(log.redact(text))), limits.LO),
				what: "The check",
				log,
				note
			});
		}
	}),
	9789: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { M: () => openClient });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var _refused_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7315);
		const timeoutSeconds = 30;
		const patienceSeconds = 90;
		async function openClient(options) {
			const { environment, token } = options;
			const octokit = await openOctokit(options);
			const [owner = "", repo = ""] = environment.repository.split("/");
			const asked = async (call) => {
				try {
					return (await call()).data;
				} catch (error) {
					throw refusalOf(error, token);
				}
			};
			return {
				owner,
				repo,
				async graphql(query, variables) {
					const retries = query.trimStart().startsWith("mutation") ? { request: { retries: 0 } } : {};
					const url = environment.graphqlUrl;
					const answer = await asked(() => octokit.request({
						method: "POST",
						url,
						query,
						variables,
						...retries
					}));
					const { data = null, errors } = typeof answer === "object" && answer !== null ? answer : {};
					return {
						data,
						errors: (Array.isArray(errors) ? errors : []).map((error) => ({
							...error,
							message: String(error.message).replaceAll(token, "***")
						}))
					};
				},
				rest: (call) => asked(() => call(octokit))
			};
		}
		async function openOctokit({ environment, token, log, second }) {
			const [{ GitHub, defaults, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
				__webpack_require__.e(250).then(__webpack_require__.bind(__webpack_require__, 5250)),
				Promise.all([__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
				Promise.all([__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856))
			]);
			const wait = (kind) => (seconds, _request, _octokit, retries) => {
				const patient = seconds <= patienceSeconds && retries < 2;
				log(`GitHub's ${kind} is reached${patient ? `; waiting ${seconds} s` : ` for another ${seconds} s`}.`);
				return patient;
			};
			const fetch = defaults.request?.fetch;
			return new (GitHub.plugin(retry, throttling))(getOctokitOptions(token, {
				baseUrl: environment.apiUrl,
				log: {
					debug: () => {},
					info: () => {},
					warn: () => {},
					error: () => {}
				},
				request: {
					...defaults.request,
					fetch: (url, init) => fetch(url, {
						...init,
						signal: AbortSignal.timeout(timeoutSeconds * 1e3)
					})
				},
				retry: { retryAfterBaseValue: second },
				throttle: {
					id: (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
					write: unspaced,
					retryAfterBaseValue: second,
					fallbackSecondaryRateRetryAfter: 60,
					onRateLimit: wait("rate limit"),
					onSecondaryRateLimit: wait("secondary rate limit")
				}
			}));
		}
		const unspaced = { key: () => ({ schedule: () => Promise.resolve() }) };
		function refusalOf(error, token) {
			if (!(error instanceof Error)) return new _refused_js__WEBPACK_IMPORTED_MODULE_1__.Lw("no-answer", "an unknown error");
			const { response, status } = error;
			const message = error.message.replaceAll(token, "***").replaceAll(token.trim(), "***");
			return (0, _refused_js__WEBPACK_IMPORTED_MODULE_1__.Ae)(response === void 0 ? null : status ?? null, message);
		}
	}),
	3026: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Zr: () => commentId,
			rh: () => commentOnPullRequest,
			Og: () => hiddenDatabase,
			bx: () => hidingPlace
		});
		var external_node_crypto_ = __webpack_require__(7598);
		var promises_ = __webpack_require__(8500);
		var zod = __webpack_require__(6778);
		var secret_shapes = __webpack_require__(1325);
		var src_text = __webpack_require__(8992);
		var limits = __webpack_require__(1679);
		var refused = __webpack_require__(7315);
		var api_client = __webpack_require__(9789);
		const comments = zod.Ik({ repository: zod.me(zod.Ik({ pullRequest: zod.me(zod.Ik({
			id: zod.Yj(),
			headRefOid: zod.Yj(),
			comments: zod.Ik({
				nodes: zod.YO(zod.me(zod.Ik({
					id: zod.Yj(),
					body: zod.Yj(),
					url: zod.Yj(),
					viewerDidAuthor: zod.zM()
				}))),
				pageInfo: zod.Ik({
					hasNextPage: zod.zM(),
					endCursor: zod.me(zod.Yj())
				})
			})
		})) })) });
		const query = `query Comments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) {
    id headRefOid
    comments(first: 100, after: $after) { nodes { id body url viewerDidAuthor } pageInfo { hasNextPage endCursor } }
  } }
}`;
		const mutations = {
			create: `mutation CreateComment($subject: ID!, $body: String!) {
      addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { url } } }
    }`,
			update: `mutation UpdateComment($id: ID!, $body: String!) {
      updateIssueComment(input: { id: $id, body: $body }) { issueComment { url } }
    }`,
			delete: "mutation DeleteComment($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }"
		};
		const attempts = 4;
		const passing = new Set([
			"no-answer",
			"unsettled",
			"missing"
		]);
		async function stickyComment(options) {
			const { environment, token, log, id, body } = options;
			const second = options.second ?? 1e3;
			const text = body === null ? null : checked(`${markerOf(id)}\n${body}`);
			const client = await (0, api_client.M)({
				environment,
				token,
				log,
				second
			});
			let sent = null;
			for (let attempt = 1;; attempt++) try {
				const done = await bring(client, await find(client, options.number, markerOf(id)), options.head, text, (state) => sent = state);
				return sent !== null && (done.state === "unchanged" || done.state === "none") ? {
					...done,
					state: sent
				} : done;
			} catch (error) {
				if (!(error instanceof refused.Lw) || !passing.has(error.kind) || attempt === attempts || error.kind === "missing" && sent === null) throw error;
				log(`Attempt ${attempt} of ${attempts}: ${error.message}`);
				await (0, promises_.setTimeout)(second * 2 ** (attempt - 1));
			}
		}
		const markerOf = (id) => `<!-- pg-feature-inventory:${id} -->`;
		function checked(text) {
			if (text.length > limits.kR) throw new refused.Lw("invalid", `The comment has ${text.length} characters; GitHub accepts ${limits.kR}.`);
			const [leak] = (0, secret_shapes.Il)((0, src_text.vl)(text));
			if (leak !== void 0) throw new refused.Lw("invalid", `it contains what looks like ${leak.name}, which everyone could read.`);
			return text;
		}
		async function bring(client, { subject, headRefOid, ours }, head, text, sending) {
			if (head !== null && headRefOid !== head) return {
				state: "overtaken",
				url: null
			};
			const [current, ...doubles] = ours;
			for (const double of doubles) await change(client, "delete", { id: double.id });
			if (text === null) {
				if (current === void 0) return {
					state: "none",
					url: null
				};
				sending("deleted");
				await change(client, "delete", { id: current.id });
				return {
					state: "deleted",
					url: null
				};
			}
			if (current === void 0) {
				sending("created");
				return {
					state: "created",
					url: url(await change(client, "create", {
						subject,
						body: text
					}))
				};
			}
			if (current.body.replaceAll("\r\n", "\n").trimEnd() === text.trimEnd()) return {
				state: "unchanged",
				url: current.url
			};
			sending("updated");
			await change(client, "update", {
				id: current.id,
				body: text
			});
			return {
				state: "updated",
				url: current.url
			};
		}
		async function find(client, number, marker) {
			const ours = [];
			for (let after = null;;) {
				const { data, errors } = await client.graphql(query, {
					owner: client.owner,
					name: client.repo,
					number,
					after
				});
				const pullRequest = comments.safeParse(data).data?.repository?.pullRequest;
				if (pullRequest == null) throw errors.length > 0 ? (0, refused.BH)(errors) : new refused.Lw("missing", `GitHub shows no pull request ${number}.`);
				ours.push(...pullRequest.comments.nodes.filter((node) => node !== null).filter((node) => node.viewerDidAuthor && node.body.startsWith(marker)));
				const { hasNextPage, endCursor } = pullRequest.comments.pageInfo;
				if (!hasNextPage || endCursor === null) return {
					subject: pullRequest.id,
					headRefOid: pullRequest.headRefOid,
					ours
				};
				after = endCursor;
			}
		}
		async function change(client, kind, variables) {
			const { data, errors } = await client.graphql(mutations[kind], variables);
			const [error] = errors;
			if (error !== void 0 && !(kind === "delete" && (0, refused.BH)(errors).kind === "missing")) throw (0, refused.BH)(errors);
			return data;
		}
		function url(made) {
			return zod.Ik({ addComment: zod.Ik({ commentEdge: zod.Ik({ node: zod.Ik({ url: zod.Yj() }) }) }) }).safeParse(made).data?.addComment.commentEdge.node.url ?? null;
		}
		var github_event = __webpack_require__(5015);
		var github_remedy = __webpack_require__(2131);
		async function commentOnPullRequest({ environment, origin, token, id, body, what, log, note, second }) {
			const { number, headCommit, withoutSecrets } = origin;
			if (number === null || !environment.inActions) return;
			if (withoutSecrets === "a fork" || token === "") {
				note("notice", `${what} is in the job summary and not in a comment: ${token === "" ? "the input github-token is empty" : "the token of a pull request from a fork is read-only"}.`);
				return;
			}
			try {
				const { state, url } = await log.group("Comment", () => stickyComment({
					environment,
					token,
					number,
					head: headCommit,
					id,
					body,
					log: (line) => log.line(line),
					...second === void 0 ? {} : { second }
				}));
				log.line(`Comment on pull request ${number}: ${state}${url === null ? "" : ` (${url})`}`);
			} catch (error) {
				if (!(error instanceof refused.Lw)) throw error;
				note("notice", `${what} is in the job summary and not in a comment: ${reasonOf(error, number)}`);
			}
		}
		function reasonOf({ kind, message }, number) {
			if (kind === "locked") return `the conversation of pull request ${number} is locked.`;
			return `${message}${kind === "forbidden" || kind === "missing" ? `\n${(0, github_remedy._m)({
				contents: "read",
				pullRequests: "write"
			})}` : ""}`;
		}
		function commentId(mode, env, inputs) {
			const { migrations, packs, target } = inputs;
			const database = target.engine === "server" ? [
				target.user,
				target.host,
				target.database
			] : target.directory;
			const parts = [
				env["GITHUB_WORKFLOW"],
				env["GITHUB_JOB"],
				env["GITHUB_ACTION"],
				migrations,
				packs,
				inputs["inventory-path"],
				database
			];
			return `${mode}-${(0, external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12)}`;
		}
		const hiddenDatabase = "the database";
		function hidingPlace(env, { target }, shadow = null) {
			if ((0, github_event.DS)((0, github_event.j_)(env))) return (text) => text;
			if (shadow !== null) {
				const hide = hidingPlace(env, { target });
				return (text) => hide(text.replaceAll(shadow, "a server"));
			}
			if (target.engine === "embedded") return (text) => text;
			const { user, host } = target;
			const whole = (text) => {
				return text.split(`${user}@${host}`).map((part, at) => at === 0 ? part : part.replace(/^:\d+(?:\/[^\s,;:)]*)?/, "")).join(hiddenDatabase);
			};
			return (text) => host.includes(".") ? whole(text).replaceAll(host, "the host") : whole(text);
		}
	}),
	2131: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			MY: () => commitFailure,
			VH: () => permissionsRemedy,
			_m: () => permissionsText,
			fj: () => pullRequestSetting
		});
		var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);
		function permissionsText(access) {
			return [
				"Give the job of this step these permissions:",
				"",
				"permissions:",
				`  contents: ${access.contents}`,
				...access.pullRequests === null ? [] : [`  pull-requests: ${access.pullRequests}`]
			].join("\n");
		}
		function permissionsRemedy(pullRequests) {
			return `${permissionsText({
				contents: "write",
				pullRequests: pullRequests ? "write" : null
			})}\n\nYour own token needs the same: read and write access to "Contents" and "Pull requests" of this repository.`;
		}
		function pullRequestSetting(serverUrl, repository) {
			return `Allow it under Settings > Actions > General > Workflow permissions > "Allow GitHub Actions to create and approve pull requests" (${serverUrl}/${repository}/settings/actions; in an organization, its owner may have to allow it first), or set github-token to the token of a GitHub App.`;
		}
		function commitFailure(refused, where, state) {
			const [message, remedy] = (advice[refused.kind] ?? otherwise)(where, refused);
			return new _error_js__WEBPACK_IMPORTED_MODULE_0__.l({
				message: `${message} GitHub says: ${refused.message}`,
				state,
				remedy
			});
		}
		const otherwise = ({ branch, pullRequest }) => [`GitHub refused the commit to ${branch}.`, pullRequest ? "Fix what GitHub names, or set another pull-request-branch: a branch a/b cannot exist beside a branch a." : "Fix what GitHub names and run this workflow again."];
		const advice = {
			rule: ({ branch, repository, pullRequest }, { message }) => {
				if (/file path/i.test(message)) return [`The rules of ${repository} reject a file.`, "Set inventory-path to a path that the rules allow, or exempt the document from them."];
				return [`The rules of the branch ${branch} reject the commit.`, pullRequest ? `Exempt ${branch} from these rules, or set pull-request-branch to a branch that they do not cover.` : "Set commit: pull-request, or set github-token to the token of a GitHub App that may bypass the rules. The token of a workflow may not."];
			},
			forbidden: ({ repository, pullRequest }) => [`The token may not write to ${repository}.`, permissionsRemedy(pullRequest)],
			"read-only": ({ repository }) => [`The repository ${repository} is read-only.`, "Unarchive the repository under Settings, or set commit: none."],
			secret: () => ["GitHub's push protection rejects the commit.", "Remove the secret from the schema with a migration (it is in a name, a comment or a definition), and revoke it. If it is none, allow it on the page that GitHub names."],
			unsettled: ({ branch, pullRequest }) => ["GitHub refused again and again what may only need time.", "Run this workflow again. If it fails with these words every time, a ruleset forbids it: look under " + (pullRequest ? `Settings > Rules whether branches such as ${branch} may be created, or set another pull-request-branch.` : `Settings > Rules whether ${branch} may be updated.`)],
			"bad-credentials": () => ["GitHub does not accept the token.", "Remove the input github-token, or renew the token in it."],
			"rate-limit": () => ["GitHub's rate limit is reached.", "Run this workflow again later. A token of your own has its own limit."],
			"no-answer": () => ["GitHub did not answer.", "Run this workflow again. See https://www.githubstatus.com for outages. Behind a proxy, check HTTPS_PROXY and NO_PROXY."]
		};
	})
};
export { id, ids, modules };
