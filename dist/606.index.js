const id = 606;
const ids = [606];
const modules = {
	1046: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => deleteBranch });
		async function deleteBranch({ owner, repo, rest }, branch) {
			await rest((octokit) => octokit.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", {
				owner,
				repo,
				ref: `heads/${branch}`,
				request: { retries: 0 }
			}));
		}
	}),
	1991: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { K: () => updatePullRequest });
		async function updatePullRequest({ owner, repo, rest }, number, change) {
			await rest((octokit) => octokit.request("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", {
				owner,
				repo,
				pull_number: number,
				...change
			}));
		}
	}),
	3127: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			O: () => bot,
			R: () => commitByGit
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
		var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
		var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
		var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
		var _error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1557);
		var _github_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3451);
		var _github_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7315);
		var _destination_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63);
		const bot = {
			name: "github-actions[bot]",
			email: "41898282+github-actions[bot]@users.noreply.github.com"
		};
		const passedOn = /^(?:PATH|PATHEXT|SYSTEMROOT|TEMP|TMP|TMPDIR|(?:https?|all|no)_proxy|GIT_SSL_CAINFO|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE)$/i;
		const timeout = 6e5;
		async function commitByGit(run, branch, head, message, changes, why) {
			const { serverUrl, repository } = run.options.environment;
			const directory = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0, node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), "pg-feature-inventory-git-"));
			const origin = `${serverUrl}/${repository}.git`;
			const git = (args, options = {}) => runGit(directory, args, {
				...options,
				serverUrl,
				why
			});
			const { token } = run.destination;
			try {
				await git([
					"init",
					"--quiet",
					"--bare",
					"--template=",
					`--object-format=${(0, _github_index_js__WEBPACK_IMPORTED_MODULE_4__.be)(head)}`,
					"."
				]);
				await git([
					"remote",
					"add",
					"origin",
					origin
				]);
				await git([
					"fetch",
					"--quiet",
					"--depth=1",
					"--no-tags",
					"--filter=blob:none",
					"origin",
					`+refs/heads/${branch}:refs/heads/head`
				], { token });
				const found = await git(["rev-parse", "refs/heads/head"]);
				if (found !== head) throw new _github_index_js__WEBPACK_IMPORTED_MODULE_5__.Lw("stale", `Expected branch to point to "${head}" but it points to "${found}".`);
				await git([
					"fast-import",
					"--quiet",
					"--date-format=now"
				], { input: stream(head, message, changes) });
				const oid = await git(["rev-parse", "refs/heads/commit"]);
				await git([
					"push",
					"--quiet",
					"--porcelain",
					"--no-verify",
					`--force-with-lease=refs/heads/${branch}:${head}`,
					"origin",
					`refs/heads/commit:refs/heads/${branch}`
				], { token });
				return {
					oid,
					url: `${serverUrl}/${repository}/commit/${oid}`,
					verified: false
				};
			} finally {
				await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, {
					recursive: true,
					force: true,
					maxRetries: 3
				});
			}
		}
		function stream(head, { headline, body }, { additions, deletions }) {
			const data = (bytes) => [
				`data ${bytes.length}\n`,
				bytes,
				"\n"
			];
			const quoted = (file) => `"${file.replace(/["\\]/g, "\\$&")}"`;
			const parts = [
				"commit refs/heads/commit\n",
				`author ${bot.name} <${bot.email}> now\n`,
				`committer ${bot.name} <${bot.email}> now\n`,
				...data(Buffer.from(body === "" ? `${headline}\n` : `${headline}\n\n${body}\n`)),
				`from ${head}\n`,
				...deletions.map(({ path: file }) => `D ${quoted(file)}\n`),
				...additions.flatMap(({ path: file, bytes, executable }) => [`M ${executable ? "100755" : "100644"} inline ${quoted(file)}\n`, ...data(bytes)])
			];
			return Buffer.concat(parts.map((part) => typeof part === "string" ? Buffer.from(part) : part));
		}
		async function runGit(directory, args, options) {
			const { input, token, serverUrl, why } = options;
			const secret = token === void 0 ? "" : Buffer.from(`x-access-token:${token}`).toString("base64");
			const env = environmentFor(directory, token === void 0 ? [] : settingsFor(serverUrl, secret));
			const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", [...args], {
				cwd: directory,
				env,
				stdio: [
					"pipe",
					"pipe",
					"pipe"
				],
				timeout
			});
			let [stdout, stderr] = ["", ""];
			child.stdout.setEncoding("utf8").on("data", (text) => {
				stdout += text;
			});
			child.stderr.setEncoding("utf8").on("data", (text) => {
				stderr += text;
			});
			child.stdin.on("error", () => {}).end(input ?? "");
			const code = await new Promise((resolve, reject) => {
				child.once("error", (cause) => reject(notStarted(why, cause)));
				child.once("close", resolve);
			});
			if (code === 0) return stdout.trimEnd();
			const reported = reasonOf(stderr, stdout);
			throw (0, _github_index_js__WEBPACK_IMPORTED_MODULE_5__.AC)([token, secret].reduce((text, hidden) => hidden ? text.replaceAll(hidden, "***") : text, reported) || `git ${args[0]} ended with ${code ?? "a signal"}.`);
		}
		function settingsFor(serverUrl, secret) {
			return [
				["credential.helper", ""],
				["maintenance.auto", "false"],
				["gc.auto", "0"],
				["http.lowSpeedLimit", "1000"],
				["http.lowSpeedTime", "60"],
				["pack.window", "0"],
				[`http.${serverUrl}/.extraheader`, ""],
				[`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${secret}`]
			];
		}
		function environmentFor(directory, settings) {
			return {
				...Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.test(name))),
				HOME: directory,
				LC_ALL: "C",
				GIT_CONFIG_GLOBAL: "/dev/null",
				GIT_CONFIG_NOSYSTEM: "1",
				GIT_TERMINAL_PROMPT: "0",
				GIT_NO_LAZY_FETCH: "1",
				GIT_CONFIG_COUNT: String(settings.length),
				...Object.fromEntries(settings.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]]))
			};
		}
		function notStarted(why, cause) {
			return new _error_js__WEBPACK_IMPORTED_MODULE_6__.l({
				message: `The commit cannot be made: ${why}, and Git cannot be started on this runner (${cause.message}).`,
				state: _destination_js__WEBPACK_IMPORTED_MODULE_7__.s6,
				remedy: "Install git on the runner (in a container: in its image) and run again."
			}, { cause });
		}
		function reasonOf(...outputs) {
			return outputs.join("\n").split("\n").map((line) => line.replace(/^(?:remote|fatal|error): ?/, "").trim()).filter((line) => line !== "" && line !== "Done").join(" ");
		}
	}),
	2748: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ct: () => pushMessage,
			s9: () => trailer,
			yP: () => pullRequestMessage
		});
		const trailer = "Feature-Inventory-Run";
		const otherwise = "docs: update the feature inventory";
		const skips = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/gi;
		const skipTrailer = /^skip-checks:\s*true\s*$/gim;
		const withoutSkips = (text) => {
			const parts = text.split(skips);
			return parts.map((part, at) => at < parts.length - 1 ? part.trimEnd() : part).join("");
		};
		function pushMessage(text) {
			const [headline = "", ...rest] = text.trim().split(/\r?\n/);
			return {
				headline: headline.trim() || otherwise,
				body: rest.join("\n").trim()
			};
		}
		function pullRequestMessage(text, run) {
			const { headline, body } = pushMessage(withoutSkips(text).replace(skipTrailer, ""));
			return {
				headline,
				body: `${body === "" ? "" : `${body}\n\n`}${trailer}: ${run}`
			};
		}
	}),
	9453: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			s: () => commitOnto,
			Y: () => unansweredCommit
		});
		var refused = __webpack_require__(7315);
		var zod = __webpack_require__(6778);
		const mutation = `mutation CreateCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid } } }
}`;
		const answer = zod.Ik({ createCommitOnBranch: zod.Ik({ commit: zod.Ik({
			oid: zod.Yj(),
			url: zod.Yj(),
			signature: zod.cl(zod.Ik({ isValid: zod.zM() }))
		}) }) });
		async function createCommit(client, branch, head, message, changes) {
			const { data, errors } = await client.graphql(mutation, { input: {
				branch: {
					repositoryNameWithOwner: `${client.owner}/${client.repo}`,
					branchName: branch
				},
				expectedHeadOid: head,
				message,
				fileChanges: {
					additions: changes.additions.map(({ path, bytes }) => ({
						path,
						contents: bytes.toString("base64")
					})),
					deletions: changes.deletions
				}
			} });
			const made = answer.safeParse(data);
			if (made.success) {
				const { oid, url, signature } = made.data.createCommitOnBranch.commit;
				return {
					oid,
					url,
					verified: signature?.isValid === true
				};
			}
			if (errors.length > 0) throw (0, refused.BH)(errors);
			throw new refused.Lw("no-answer", "GitHub answered createCommitOnBranch without a commit.");
		}
		var limits = __webpack_require__(1679);
		var src_text = __webpack_require__(8992);
		var commit_by_git = __webpack_require__(3127);
		async function commitOnto(run, branch, head, message, changes) {
			try {
				const commit = await signedOrNot(run, branch, head, message, changes);
				run.options.log(`Committed ${count(changes)} to ${branch} as ${commit.oid}${commit.verified ? ", signed by GitHub" : ""}.`);
				return commit;
			} catch (error) {
				if (error instanceof refused.Lw && error.kind === "no-answer") run.unanswered.add(head);
				throw error;
			}
		}
		async function signedOrNot(run, branch, head, message, changes) {
			let why = beyondApi(changes);
			if (why === null) try {
				return await createCommit(run.client, branch, head, message, changes);
			} catch (error) {
				if (!(error instanceof refused.Lw) || error.kind !== "unsupported") throw error;
				why = `GitHub's API cannot make it (${error.message})`;
			}
			run.options.log(`Committing with Git: ${why}.`);
			const commit = await (0, commit_by_git.R)(run, branch, head, message, changes, why);
			run.warnings.add(`The commit is not signed: it was made with Git, because ${why}.`);
			return commit;
		}
		function beyondApi({ additions }) {
			const executable = additions.find((addition) => addition.executable);
			if (executable !== void 0) return `${executable.path} is executable, and GitHub's API would remove that bit`;
			const length = additions.reduce((sum, { bytes }) => sum + bytes.length, 0);
			return length > limits.xC ? `the files have ${Math.round(length / 1e6)} MB, more than GitHub's API accepts` : null;
		}
		function unansweredCommit(run, side, message) {
			const { oid, url, parents } = side.head;
			const [parent] = parents;
			const sameHeadline = side.head.message.split("\n")[0]?.trim() === message.headline;
			return parents.length === 1 && parent !== void 0 && run.unanswered.has(parent) && sameHeadline ? {
				oid,
				url,
				verified: false
			} : null;
		}
		function count({ additions, deletions }) {
			return (0, src_text.hS)(additions.length + deletions.length, "file");
		}
	}),
	8472: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			look: () => look,
			openRun: () => openRun,
			pause: () => pause
		});
		var promises_ = __webpack_require__(8500);
		var client = __webpack_require__(9789);
		var github_environment = __webpack_require__(790);
		var zod = __webpack_require__(6778);
		var path = __webpack_require__(8188);
		var github_refused = __webpack_require__(7315);
		const updateRule = `refUpdateRule {
        requiredApprovingReviewCount requiredStatusCheckContexts requiresCodeOwnerReviews viewerCanPush
      }`;
		const compare = `compare(headRef: $branchName) {
        aheadBy behindBy commits(first: 100) { nodes { message committer { email } } }
      }`;
		const openPullRequests = `pullRequests(states: OPEN, headRefName: $branchName, baseRefName: $targetName, first: 20) {
      nodes { number url body mergeable isCrossRepository }
    }`;
		const nested = "... on Tree { entries { name mode oid object { ... on Tree { entries { name mode oid } } } } }";
		function queryFor(variables, pullRequest, without) {
			const field = (name, text) => without.has(name) ? "" : text;
			const declared = Object.keys(variables).filter((name) => used(name, pullRequest, without));
			const head = "target { oid ... on Commit { url message parents(first: 2) { nodes { oid } } } }";
			return `query Preflight(${declared.map((name) => `$${name}: String!`).join(", ")}) {
  repository(owner: $owner, name: $name) {
    id
    isArchived
    isLocked
    target: ref(qualifiedName: $targetRef) {
      ${head}
      ${field("rules", "rules(first: 100) { nodes { type } }")}
      ${field("refUpdateRule", updateRule)}
      ${pullRequest ? field("compare", compare) : ""}
    }
    ${pullRequest ? `branch: ref(qualifiedName: $branchRef) { ${head} }` : ""}
    ${pullRequest ? field("pullRequests", openPullRequests) : ""}
    ${declared.filter((name) => name.endsWith("Within")).map((name) => `${name}: object(expression: $${name}) { ${nested} }`).join("\n    ")}
    ${declared.filter((name) => /\d$/.test(name)).map((name) => `${name}: object(expression: $${name}) { ... on Tree { entries { name mode oid } } }`).join("\n    ")}
  }
  ${field("rateLimit", "rateLimit { remaining resetAt }")}
}`;
		}
		function used(name, pullRequest, without) {
			if (name === "targetName") return pullRequest && !without.has("pullRequests");
			if (name === "branchName") return !(without.has("pullRequests") && without.has("compare"));
			return true;
		}
		const entry = zod.Ik({
			name: zod.Yj(),
			mode: zod.Wh(),
			oid: zod.Yj()
		});
		const commit = zod.Ik({
			oid: zod.Yj(),
			url: zod.Yj(),
			message: zod.Yj(),
			parents: zod.Ik({ nodes: zod.YO(zod.Ik({ oid: zod.Yj() })) })
		});
		const comparison = zod.Ik({
			aheadBy: zod.ai(),
			behindBy: zod.ai(),
			commits: zod.Ik({ nodes: zod.YO(zod.Ik({
				message: zod.Yj(),
				committer: zod.me(zod.Ik({ email: zod.me(zod.Yj()) }))
			})) })
		});
		const answer = zod.Ik({
			repository: zod.rU(zod.Ik({
				id: zod.Yj(),
				isArchived: zod.zM(),
				isLocked: zod.zM(),
				target: zod.me(zod.Ik({
					target: commit,
					rules: zod.cl(zod.Ik({ nodes: zod.YO(zod.me(zod.Ik({ type: zod.Yj() }))) })),
					refUpdateRule: zod.cl(zod.Ik({
						requiredApprovingReviewCount: zod.me(zod.ai()),
						requiredStatusCheckContexts: zod.me(zod.YO(zod.me(zod.Yj()))),
						requiresCodeOwnerReviews: zod.zM(),
						viewerCanPush: zod.zM()
					})),
					compare: zod.cl(comparison)
				})),
				branch: zod.cl(zod.Ik({ target: commit })),
				pullRequests: zod.cl(zod.Ik({ nodes: zod.YO(zod.me(zod.Ik({
					number: zod.ai(),
					url: zod.Yj(),
					body: zod.Yj(),
					mergeable: zod.Yj(),
					isCrossRepository: zod.zM()
				}))) }))
			}), zod.L5()),
			rateLimit: zod.cl(zod.Ik({
				remaining: zod.ai(),
				resetAt: zod.Yj()
			}))
		});
		const tree = zod.me(zod.Ik({ entries: zod.cl(zod.YO(zod.X$(entry, { object: zod.cl(zod.Ik({ entries: zod.cl(zod.YO(entry)) })) }))) }));
		const pullRequestRules = new Set([
			"PULL_REQUEST",
			"REQUIRED_STATUS_CHECKS",
			"REQUIRED_WORKFLOW_STATUS_CHECKS",
			"WORKFLOWS",
			"REQUIRED_DEPLOYMENTS",
			"CODE_SCANNING",
			"LOCK_BRANCH",
			"UPDATE",
			"MERGE_QUEUE"
		]);
		const dispensable = new Set([
			"rules",
			"refUpdateRule",
			"compare",
			"pullRequests",
			"rateLimit"
		]);
		async function preflight(client, names, paths, within) {
			const folders = [...new Set(paths.flatMap(path.p))];
			const variables = {
				owner: client.owner,
				name: client.repo,
				targetRef: `refs/heads/${names.target}`,
				targetName: names.target
			};
			if (names.branch !== null) Object.assign(variables, {
				branchRef: `refs/heads/${names.branch}`,
				branchName: names.branch
			});
			for (const [index, folder] of folders.entries()) {
				variables[`target${index}`] = `refs/heads/${names.target}:${folder}`;
				if (names.branch !== null) variables[`branch${index}`] = `refs/heads/${names.branch}:${folder}`;
			}
			if (within !== null) {
				variables["targetWithin"] = `refs/heads/${names.target}:${within}`;
				if (names.branch !== null) variables["branchWithin"] = `refs/heads/${names.branch}:${within}`;
			}
			let without = new Set();
			for (;;) {
				const { data, errors } = await client.graphql(queryFor(variables, names.branch !== null, without), variables);
				const unknown = new Set(errors.flatMap(unknownField).filter((field) => !without.has(field)));
				if (unknown.size > 0) {
					without = new Set([...without, ...unknown]);
					continue;
				}
				const serious = errors.filter((error) => !(error.path ?? []).some((part) => dispensable.has(String(part))));
				if (serious.length > 0) {
					const refused = (0, github_refused.BH)(serious);
					throw refused.kind === "missing" ? new github_refused.Lw("forbidden", refused.message) : refused;
				}
				return seen(data, names, folders, within);
			}
		}
		function unknownField({ extensions }) {
			const field = extensions?.code === "undefinedField" ? extensions.fieldName : void 0;
			return field !== void 0 && dispensable.has(field) ? [field] : [];
		}
		function seen(data, names, folders, within) {
			const parsed = answer.safeParse(data);
			if (!parsed.success) throw new github_refused.Lw("no-answer", `GitHub's answer has an unexpected form: ${zod.S1(parsed.error)}`);
			const { repository } = parsed.data;
			const side = (branch, prefix, head) => branch === null || head === void 0 ? null : {
				branch,
				head: {
					...head,
					parents: head.parents.nodes.map((parent) => parent.oid)
				},
				folders: new Map([...folders.map((folder, index) => listing(folder, tree.parse(repository[`${prefix}${index}`] ?? null))), ...within === null ? [] : listings(within, tree.parse(repository[`${prefix}Within`] ?? null))])
			};
			const pullRequest = (repository.pullRequests?.nodes ?? []).find((each) => each !== null && !each.isCrossRepository);
			return {
				repositoryId: repository.id,
				readOnly: repository.isArchived || repository.isLocked,
				target: side(names.target, "target", repository.target?.target),
				rules: rulesOf(repository.target),
				branch: side(names.branch, "branch", repository.branch?.target),
				comparison: repository.target?.compare ?? null,
				pullRequest: pullRequest == null ? null : {
					...pullRequest,
					conflicting: pullRequest.mergeable === "CONFLICTING"
				}
			};
		}
		function listing(folder, found) {
			return [folder, new Map((found?.entries ?? []).map((each) => [each.name, each]))];
		}
		function listings(folder, found) {
			return [listing(folder, found), ...(found?.entries ?? []).flatMap(({ name, object }) => object?.entries == null ? [] : [listing(`${folder}/${name}`, { entries: object.entries })])];
		}
		function rulesOf(target) {
			const rules = (target?.rules?.nodes ?? []).flatMap((rule) => rule !== null && pullRequestRules.has(rule.type) ? [rule.type] : []);
			const protection = target?.refUpdateRule;
			if (protection == null) return rules;
			const protectedBy = [
				...protection.requiredApprovingReviewCount !== null || protection.requiresCodeOwnerReviews ? ["required reviews"] : [],
				...(protection.requiredStatusCheckContexts ?? []).length > 0 ? ["required status checks"] : [],
				...protection.viewerCanPush ? [] : ["restricted pushes"]
			];
			return [...new Set([...rules, ...protectedBy])];
		}
		var own_files = __webpack_require__(6598);
		const second = ({ second }) => second ?? 1e3;
		async function openRun(options, destination, wanted) {
			const { environment, log } = options;
			return {
				destination,
				wanted,
				options,
				client: await (0, client.M)({
					environment,
					token: destination.token,
					log,
					second: second(options)
				}),
				starts: new Map(),
				unanswered: new Set(),
				warnings: new Set(),
				url: (0, github_environment.C)(environment)
			};
		}
		async function look({ client, destination, wanted, options }) {
			return await preflight(client, {
				target: destination.target,
				branch: destination.mode === "push" ? null : destination.branch
			}, [...wanted.files.map((file) => file.path), ...wanted.deletions], options.document === void 0 ? null : (0, own_files.vY)(options.document.main));
		}
		async function pause(options, times) {
			await (0, promises_.setTimeout)(second(options) * 2 ** times * (.5 + Math.random() / 2));
		}
	}),
	606: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			G: () => onlyOurs,
			$: () => publishByPullRequest
		});
		var external_node_crypto_ = __webpack_require__(7598);
		var src_error = __webpack_require__(1557);
		async function createBranch({ owner, repo, rest }, branch, sha) {
			await rest((octokit) => octokit.request("POST /repos/{owner}/{repo}/git/refs", {
				owner,
				repo,
				ref: `refs/heads/${branch}`,
				sha,
				request: { retries: 0 }
			}));
		}
		var refused = __webpack_require__(7315);
		const mutation = `mutation ReplaceBranch($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }`;
		async function replaceBranch(client, repositoryId, branch, temporary) {
			const { data, errors } = await client.graphql(mutation, { input: {
				repositoryId,
				refUpdates: [{
					name: `refs/heads/${branch.name}`,
					beforeOid: branch.from,
					afterOid: temporary.head,
					force: true
				}, {
					name: `refs/heads/${temporary.name}`,
					beforeOid: temporary.head,
					afterOid: "0".repeat(temporary.head.length),
					force: true
				}]
			} });
			if (errors.length > 0) throw (0, refused.BH)(errors);
			if (data === null) throw new refused.Lw("no-answer", "GitHub answered updateRefs without data.");
		}
		var delete_branch = __webpack_require__(1046);
		var update_pull_request = __webpack_require__(1991);
		var github_remedy = __webpack_require__(2131);
		var limits = __webpack_require__(1679);
		async function createPullRequest({ owner, repo, rest }, pull) {
			const { number, html_url: url } = await rest((octokit) => octokit.request("POST /repos/{owner}/{repo}/pulls", {
				owner,
				repo,
				...pull,
				request: { retries: 0 }
			}));
			return {
				number,
				url
			};
		}
		async function findPullRequest({ owner, repo, rest }, head, base) {
			const [first] = await rest((octokit) => octokit.request("GET /repos/{owner}/{repo}/pulls", {
				owner,
				repo,
				head: `${owner}:${head}`,
				base,
				state: "open"
			}));
			return first === void 0 ? null : {
				number: first.number,
				url: first.html_url
			};
		}
		var src_text = __webpack_require__(8992);
		var changes = __webpack_require__(3542);
		var commit_by_git = __webpack_require__(3127);
		var commit_message = __webpack_require__(2748);
		var publish_commit = __webpack_require__(9453);
		var publication = __webpack_require__(865);
		var publish_run = __webpack_require__(8472);
		const begin = "<!-- pg-feature-inventory:begin -->";
		const end = "<!-- pg-feature-inventory:end -->";
		function pullRequestBody(about) {
			const files = [...about.changes.additions.map(({ path }) => `- ${code(path)}`), ...about.changes.deletions.map(({ path }) => `- ${code(path)} (removed)`)];
			const { lead } = about;
			const head = [
				begin,
				lead ?? `The inventory on ${code(about.target)} does not show the schema as it is now. This pull request brings it up to date.`,
				""
			];
			const tail = [
				"",
				`Made by [this workflow run](${about.run}). ` + (lead === void 0 ? "Later runs add to this pull request; commits by other people on its branch are kept." : "Later runs bring this pull request up to date, unless other people have added commits to it."),
				"If the checks of this pull request wait for approval, approve them here: GitHub requires that when a workflow opens a pull request with its own token.",
				end
			].join("\n");
			return `${shortened([
				...head,
				...files,
				...about.description === void 0 ? [] : ["", about.description]
			].join("\n"), limits.kR - tail.length - 1)}\n${tail}`;
		}
		function withOurPart(body, ours) {
			const from = body.indexOf(begin);
			const to = body.indexOf(end, from);
			if (from < 0 || to < 0) return null;
			const whole = body.slice(0, from) + ours + body.slice(to + 33);
			return whole.length > limits.kR ? ours : whole;
		}
		const cut = "\n\n\u2026 shortened: the rest is in the files of this pull request.";
		function shortened(text, length) {
			if (text.length <= length) return text;
			const part = text.slice(0, length - 61 - 4);
			const whole = part.slice(0, part.lastIndexOf("\n"));
			return whole + ((whole.match(/^```/gm)?.length ?? 0) % 2 === 1 ? "\n```" : "") + cut;
		}
		function code(text) {
			const ticks = "`".repeat((text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0) + 1);
			return ticks.length === 1 ? `\`${text}\`` : `${ticks} ${text} ${ticks}`;
		}
		async function publishByPullRequest(run, seen, target) {
			const { wanted } = run;
			const { branch } = run.destination;
			const message = (0, commit_message.yP)(run.options.message, run.url);
			const { warnings } = run;
			const missing = (0, changes.zE)(target, wanted);
			const pending = seen.branch === null ? missing : (0, changes.zE)(seen.branch, wanted);
			let commit = null;
			if (seen.branch === null) {
				await createBranch(run.client, branch, target.head.oid);
				commit = await (0, publish_commit.s)(run, branch, target.head.oid, message, missing);
			} else {
				const stale = (seen.comparison?.behindBy ?? 0) > 0;
				const conflicting = seen.pullRequest?.conflicting === true;
				if ((0, changes.Im)(pending) ? conflicting : stale) commit = await rebuild(run, seen, target, missing);
				if (commit === null && !(0, changes.Im)(pending)) commit = await (0, publish_commit.s)(run, branch, seen.branch.head.oid, message, pending);
				if (conflicting && !onlyOurs(seen)) warnings.add(`Pull request #${seen.pullRequest?.number} conflicts with ${target.branch}, and its branch has commits that this action did not make, so it was not rebuilt. Merge ${target.branch} into ${branch}, or delete ${branch} and run again.`);
				commit ??= (0, publish_commit.Y)(run, seen.branch, message);
			}
			const body = pullRequestBody({
				target: target.branch,
				changes: missing,
				run: run.url,
				description: run.options.description,
				lead: run.options.proposal?.lead
			});
			const pull = await ensurePullRequest(run, seen, {
				title: message.headline,
				body
			}, commit);
			const where = pull === null ? "" : `; pull request #${pull.number}`;
			const unchanged = pull === null ? `unchanged on ${branch}` : `unchanged: pull request #${pull.number} already holds it`;
			return (0, publication.L)({
				committed: commit !== null,
				commitSha: commit?.oid ?? null,
				commitUrl: commit?.url ?? null,
				pullRequestNumber: pull?.number ?? null,
				pullRequestUrl: pull?.url ?? null,
				summary: commit === null ? unchanged : `committed to ${branch} as ${(0, publication.h)(commit.oid)}${where}`,
				warnings: [...warnings]
			});
		}
		function onlyOurs({ comparison }) {
			if (comparison === null) return false;
			const { aheadBy, commits } = comparison;
			return aheadBy === commits.nodes.length && commits.nodes.every((commit) => commit.message.split("\n").some((line) => line.startsWith(`${commit_message.s9}: `)) && (commit.committer?.email?.startsWith("noreply@") === true || commit.committer?.email === commit_by_git.O.email));
		}
		const readAgain = new Set([
			"stale",
			"no-answer",
			"missing",
			"unsettled",
			"bad-credentials",
			"rate-limit"
		]);
		async function rebuild(run, seen, target, missing) {
			if (!onlyOurs(seen) || seen.branch === null) return null;
			const { client, options, destination } = run;
			const temporary = `${destination.branch}-${options.environment.runId || "run"}-${(0, external_node_crypto_.randomBytes)(3).toString("hex")}`;
			const message = (0, commit_message.yP)(options.message, run.url);
			let moved = false;
			await createBranch(client, temporary, target.head.oid);
			try {
				const commit = await (0, publish_commit.s)(run, temporary, target.head.oid, message, missing);
				await replaceBranch(client, seen.repositoryId, {
					name: destination.branch,
					from: seen.branch.head.oid
				}, {
					name: temporary,
					head: commit.oid
				});
				moved = true;
				options.log(`Rebuilt ${destination.branch} on top of ${target.branch}.`);
				return commit;
			} catch (error) {
				if (!(error instanceof refused.Lw)) throw error;
				if (error.kind === "no-answer") run.unanswered.add(target.head.oid);
				if (readAgain.has(error.kind)) throw error;
				options.log(`${destination.branch} could not be rebuilt on top of ${target.branch}, so the commit is added to it: ` + error.message);
				return null;
			} finally {
				if (!moved) await removeTemporary(run, temporary);
			}
		}
		async function removeTemporary({ client, options }, branch) {
			try {
				await (0, delete_branch.S)(client, branch);
			} catch (error) {
				if (error instanceof refused.Lw && error.kind !== "missing") options.log(`The temporary branch ${branch} was left behind and may be deleted: ${error.message}`);
				else if (!(error instanceof refused.Lw)) throw error;
			}
		}
		async function ensurePullRequest(run, seen, text, commit) {
			const { client, destination, options, warnings } = run;
			const { repository, serverUrl } = options.environment;
			const open = seen.pullRequest;
			const state = `${run.options.proposal === void 0 ? "The inventory is" : "The files are"} committed to the branch ${destination.branch}; it has no pull request.`;
			try {
				if (open === null) return await openPullRequest(run, text);
				const body = commit === null ? null : withOurPart(open.body, text.body);
				if (body !== null && body !== open.body) await (0, update_pull_request.K)(client, open.number, { body });
				return open;
			} catch (error) {
				if (!(error instanceof refused.Lw)) throw error;
				if (open !== null) {
					warnings.add(`The text of pull request #${open.number} could not be brought up to date: ${error.message}`);
					return open;
				}
				const compare = `${serverUrl}/${repository}/compare/${`${uri(destination.target)}...${uri(destination.branch)}`}?expand=1`;
				const remedy = openingRemedy(error, run);
				if (remedy === null) throw (0, github_remedy.MY)(error, {
					branch: destination.branch,
					repository,
					pullRequest: true
				}, `${state} Open it here: ${compare}`);
				const message = `The pull request could not be opened. GitHub says: ${error.message}`;
				if (destination.mode !== "auto") throw new src_error.l({
					message,
					state,
					remedy: `Open it here: ${compare}\n${remedy}`
				});
				warnings.add(`${message}\n${state} Open it here: ${compare}\n${remedy}`);
				return null;
			}
		}
		function openingRemedy({ kind }, { options }) {
			const { repository, serverUrl } = options.environment;
			if (kind === "pull-requests-forbidden") return (0, github_remedy.fj)(serverUrl, repository);
			return kind === "forbidden" ? (0, github_remedy.VH)(true) : null;
		}
		const unsettled = new Set([
			"exists",
			"no-answer",
			"unsettled",
			"missing"
		]);
		const openings = 4;
		async function openPullRequest({ client, destination, options }, text) {
			const { branch: head, target: base } = destination;
			for (let attempt = 1;; attempt++) try {
				const pull = await createPullRequest(client, {
					head,
					base,
					title: (0, src_text.Jj)(text.title, limits.sj),
					body: text.body
				});
				options.log(`Opened pull request #${pull.number}: ${pull.url}`);
				return pull;
			} catch (error) {
				if (!(error instanceof refused.Lw)) throw error;
				const mayBeOpen = unsettled.has(error.kind);
				const found = mayBeOpen ? await findPullRequest(client, head, base) : null;
				if (found !== null) return found;
				if (!mayBeOpen || attempt === openings) throw error;
				options.log(`Attempt ${attempt} of ${openings} to open a pull request: ${error.message}`);
				await (0, publish_run.pause)(options, attempt - 1);
			}
		}
		function uri(branch) {
			return branch.split("/").map(encodeURIComponent).join("/");
		}
	})
};
export { id, ids, modules };
