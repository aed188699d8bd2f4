const id = 688;
const ids = [688];
const modules = {
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
	}),
	1484: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { publishTo: () => publishTo });
		var _error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1557);
		var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7315);
		var _github_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2131);
		var _changes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3542);
		var _commit_message_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2748);
		var _commit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9453);
		var _destination_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63);
		var _publication_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(865);
		var _publish_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8472);
		var _pull_request_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(606);
		var _standing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7613);
		const attempts = 5;
		const passing = new Set([
			"stale",
			"exists",
			"no-answer",
			"missing",
			"unsettled"
		]);
		async function publishTo(destination, options, wanted) {
			const run = await (0, _publish_run_js__WEBPACK_IMPORTED_MODULE_0__.openRun)(options, destination, wanted);
			const { repository } = options.environment;
			const known = { pullRequest: destination.mode === "pull-request" };
			try {
				return await retrying(run, known);
			} catch (error) {
				if (!(error instanceof _github_index_js__WEBPACK_IMPORTED_MODULE_1__.Lw)) throw error;
				const branch = known.pullRequest ? destination.branch : destination.target;
				const pullRequest = known.pullRequest || destination.mode === "auto";
				const failure = (0, _github_index_js__WEBPACK_IMPORTED_MODULE_2__.MY)(error, {
					branch,
					repository,
					pullRequest
				}, _destination_js__WEBPACK_IMPORTED_MODULE_3__.s6);
				if (destination.mode !== "auto" || error.kind !== "forbidden" && error.kind !== "read-only") throw failure;
				return (0, _publication_js__WEBPACK_IMPORTED_MODULE_4__.L)({
					summary: error.kind === "forbidden" ? "not committed: the token may not write" : "not committed: the repository is read-only",
					warnings: [[
						failure.message,
						_destination_js__WEBPACK_IMPORTED_MODULE_3__.s6,
						failure.failure.remedy
					].join("\n")]
				});
			}
		}
		async function retrying(run, known) {
			const { destination, options } = run;
			let last = null;
			for (let attempt = 1; attempt <= attempts; attempt++) {
				if (last !== null) await (0, _publish_run_js__WEBPACK_IMPORTED_MODULE_0__.pause)(options, attempt - 2);
				const seen = await (0, _publish_run_js__WEBPACK_IMPORTED_MODULE_0__.look)(run);
				const target = writable(run, seen);
				if (!known.pullRequest && destination.mode === "auto" && seen.rules.length > 0) {
					known.pullRequest = true;
					options.log(`The rules of ${destination.target} require a pull request: ${seen.rules.join(", ")}.`);
				}
				try {
					return await publishOnce(run, seen, target, known.pullRequest);
				} catch (error) {
					if (!(error instanceof _github_index_js__WEBPACK_IMPORTED_MODULE_1__.Lw)) throw error;
					if (error.kind === "rule" && destination.mode === "auto" && !known.pullRequest) {
						options.log(`The rules of ${destination.target} reject the commit, so it goes into a pull request. GitHub says: ${error.message}`);
						known.pullRequest = true;
						attempt--;
						continue;
					}
					if (!passing.has(error.kind)) throw error;
					last = error;
					options.log(`Attempt ${attempt} of ${attempts}: ${error.message}`);
				}
			}
			if (last !== null && last.kind !== "stale" && last.kind !== "exists") throw last;
			const branch = known.pullRequest ? destination.branch : destination.target;
			throw new _error_js__WEBPACK_IMPORTED_MODULE_5__.l({
				message: `The branch ${branch} changed during each of ${attempts} attempts to commit to it. GitHub says: ${last?.message}`,
				state: _destination_js__WEBPACK_IMPORTED_MODULE_3__.s6,
				remedy: "Run this workflow again. If several of its runs commit at once, give it a concurrency group."
			});
		}
		async function publishOnce(before, seen, target, pullRequest) {
			const sides = [target, ...pullRequest && seen.branch !== null ? [seen.branch] : []];
			const stale = [];
			for (const side of sides) {
				const newer = await (0, _standing_js__WEBPACK_IMPORTED_MODULE_6__.newerOn)(before, side);
				if (newer !== null) return overtaken(before, seen, side, newer);
				stale.push(...await (0, _standing_js__WEBPACK_IMPORTED_MODULE_6__.examine)(before, side));
			}
			const deletions = [...new Set([...before.wanted.deletions, ...stale])].filter((path) => before.options.proposal === void 0 || (0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.Wd)(target, path) === null);
			const left = before.options.proposal === void 0 ? null : notProposed(before, seen, target);
			if (left !== null) return left;
			const run = {
				...before,
				wanted: {
					...before.wanted,
					deletions
				}
			};
			if ((0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.Im)((0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.zE)(target, run.wanted))) return settled(run, seen, target);
			return pullRequest ? await (0, _pull_request_js__WEBPACK_IMPORTED_MODULE_8__.$)(run, seen, target) : await push(run, target);
		}
		function notProposed({ destination, wanted, options }, seen, target) {
			const open = {
				pullRequestNumber: seen.pullRequest?.number ?? null,
				pullRequestUrl: seen.pullRequest?.url ?? null
			};
			const taken = (0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.zE)(target, wanted).additions.find(({ path }) => (0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.Wd)(target, path) !== null);
			if (taken !== void 0) return (0, _publication_js__WEBPACK_IMPORTED_MODULE_4__.L)({
				...open,
				summary: `not proposed: ${target.branch} has another ${taken.path}`
			});
			const theirs = (seen.comparison?.aheadBy ?? 0) > 0 && !(0, _pull_request_js__WEBPACK_IMPORTED_MODULE_8__.G)(seen);
			if (seen.branch === null || !theirs || (0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.Im)((0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.zE)(seen.branch, wanted))) return null;
			options.log(`${destination.branch} has commits that this action did not make.`);
			return (0, _publication_js__WEBPACK_IMPORTED_MODULE_4__.L)({
				...open,
				summary: `left as it is: ${destination.branch} has commits that this action did not make`,
				warnings: [`What drifted has changed since a person added to ${destination.branch}, so it was not brought up to date. Bring it up to date by hand; or delete the branch, and the next run makes it anew.`]
			});
		}
		function overtaken({ destination, options }, { pullRequest }, { branch }, newer) {
			const why = `another run has committed ${newer.id === 0 ? "its own reading" : `snapshot ${newer.id}`} of ${newer.takenAt}, which is not older than this run's`;
			options.log(`Nothing is committed to ${branch}: ${why}.`);
			const open = branch === destination.branch ? pullRequest : null;
			return (0, _publication_js__WEBPACK_IMPORTED_MODULE_4__.L)({
				summary: `left as it is on ${branch}: ${why}`,
				pullRequestNumber: open?.number ?? null,
				pullRequestUrl: open?.url ?? null
			});
		}
		async function push(run, target) {
			const message = (0, _commit_message_js__WEBPACK_IMPORTED_MODULE_9__.ct)(run.options.message);
			const commit = await (0, _commit_js__WEBPACK_IMPORTED_MODULE_10__.s)(run, target.branch, target.head.oid, message, (0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.zE)(target, run.wanted));
			return pushed(run, target.branch, commit);
		}
		function pushed({ warnings }, branch, commit) {
			return (0, _publication_js__WEBPACK_IMPORTED_MODULE_4__.L)({
				committed: true,
				commitSha: commit.oid,
				commitUrl: commit.url,
				summary: `committed to ${branch} as ${(0, _publication_js__WEBPACK_IMPORTED_MODULE_4__.h)(commit.oid)}`,
				warnings: [...warnings]
			});
		}
		function settled(run, seen, target) {
			const commit = (0, _commit_js__WEBPACK_IMPORTED_MODULE_10__.Y)(run, target, (0, _commit_message_js__WEBPACK_IMPORTED_MODULE_9__.ct)(run.options.message));
			if (commit !== null) return pushed(run, target.branch, commit);
			const outdated = seen.pullRequest !== null && seen.branch !== null && !(0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.Im)((0, _changes_js__WEBPACK_IMPORTED_MODULE_7__.zE)(seen.branch, run.wanted));
			return (0, _publication_js__WEBPACK_IMPORTED_MODULE_4__.L)({
				summary: `unchanged on ${target.branch}`,
				warnings: outdated ? [`Pull request #${seen.pullRequest.number} (${seen.pullRequest.url}) is out of date: ${target.branch} already shows the current schema. Close it.`] : []
			});
		}
		function writable({ destination, options }, seen) {
			const { repository } = options.environment;
			if (seen.readOnly) throw new _github_index_js__WEBPACK_IMPORTED_MODULE_1__.Lw("read-only", `${repository} is archived or locked.`);
			if (seen.target !== null) return seen.target;
			throw new _error_js__WEBPACK_IMPORTED_MODULE_5__.l({
				message: `The branch ${destination.target} does not exist in ${repository}.`,
				state: _destination_js__WEBPACK_IMPORTED_MODULE_3__.s6,
				remedy: "Create the branch, or name another one in the input branch."
			});
		}
	})
};
export { id, ids, modules };
