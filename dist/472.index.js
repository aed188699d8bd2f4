const id = 472;
const ids = [472];
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
	})
};
export { id, ids, modules };
