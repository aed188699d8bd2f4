const id = 155;
const ids = [155];
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
	}),
	159: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			S: () => bySuperuser,
			X: () => extensions
		});
		const results = {
			geometry: `'POINT(0 0)'::@.geometry`,
			geography: `'POINT(0 0)'::@.geography`,
			box2d: `'BOX(0 0,0 0)'::@.box2d`,
			box3d: `'BOX3D(0 0 0,0 0 0)'::@.box3d`,
			float8: `0::float8`,
			int4: `1`,
			bool: `true`,
			text: `'{"type":"Point","coordinates":[0,0]}'::text`,
			bytea: `''::bytea`
		};
		const functions = {
			geometry: `st_makepoint(float8,float8) st_makepoint(float8,float8,float8) st_point(float8,float8)
    st_point(float8,float8,int4) st_setsrid(g,int4) st_transform(g,int4) st_geomfromtext(text)
    st_geomfromtext(text,int4) st_geomfromewkt(text) st_geomfromwkb(bytea) st_geomfromwkb(bytea,int4)
    st_geomfromgeojson(text) st_geomfromgeojson(json) st_geomfromgeojson(jsonb) st_pointfromtext(text)
    st_pointfromtext(text,int4) st_makeenvelope(float8,float8,float8,float8)
    st_makeenvelope(float8,float8,float8,float8,int4) st_tileenvelope(int4,int4,int4) st_buffer(g,float8)
    st_centroid(g) st_envelope(g) st_convexhull(g) st_intersection(g,g) st_union(g,g) st_difference(g,g) st_collect(g,g)
    st_makeline(g,g) st_makepolygon(g) st_makevalid(g) st_multi(g) st_simplify(g,float8) st_snaptogrid(g,float8)
    st_startpoint(g) st_endpoint(g) st_closestpoint(g,g) st_force2d(g) st_flipcoordinates(g) st_pointonsurface(g)
    st_boundary(g) st_reverse(g) st_lineinterpolatepoint(g,float8) st_asmvtgeom(g,box2d) st_asmvtgeom(g,g)`,
			geography: `st_geogfromtext(text) st_geographyfromtext(text) st_project(geography,float8,float8)
    st_buffer(geography,float8) st_centroid(geography)`,
			box2d: "box2d(g) st_makebox2d(g,g)",
			box3d: "box3d(g)",
			float8: `st_x(g) st_y(g) st_z(g) st_xmin(box3d) st_xmax(box3d) st_ymin(box3d) st_ymax(box3d) st_distance(G,G)
    st_distancesphere(g,g) st_area(G) st_length(G) st_perimeter(G) st_azimuth(G,G) st_linelocatepoint(g,g)`,
			int4: "st_srid(G) st_npoints(g) st_numgeometries(g) st_dimension(g) st_numpoints(g)",
			bool: `st_dwithin(G,G,float8) st_dwithin(geography,geography,float8,bool) st_intersects(G,G) st_covers(G,G)
    st_coveredby(G,G) st_contains(g,g) st_within(g,g) st_overlaps(g,g) st_touches(g,g) st_crosses(g,g) st_equals(g,g)
    st_disjoint(g,g) st_isvalid(g) st_isempty(g) st_issimple(g) st_isclosed(g)`,
			text: `st_astext(G) st_asewkt(G) st_asgeojson(G) st_asgeojson(G,int4) st_geometrytype(g) geometrytype(G)
    st_geohash(g) st_geohash(g,int4) st_asencodedpolyline(g) st_isvalidreason(g) st_assvg(g) postgis_version()
    postgis_full_version() postgis_lib_version()`,
			bytea: "st_asbinary(G) st_asewkb(g)"
		};
		function functionsOf(result) {
			return functions[result].split(/\s+/).flatMap((written) => {
				return (written.includes("G") ? ["geometry", "geography"] : ["geometry"]).map((shape) => {
					return `CREATE FUNCTION @.${written.replaceAll(/(?<=[(,])(?:[gG](?=[,)])|geography|box[23]d)/g, (type) => `@.${type.toLowerCase() === "g" ? shape : type}`)} RETURNS ${results[result].includes("@") ? `@.${result}` : result} LANGUAGE sql IMMUTABLE STRICT
        AS $$ SELECT ${results[result]} $$;`;
				});
			});
		}
		const type = (name, modifiers) => `CREATE TYPE @.${name};
CREATE FUNCTION @.${name}_in(cstring) RETURNS @.${name} LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION @.${name}_out(@.${name}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE @.${name} (INPUT = @.${name}_in, OUTPUT = @.${name}_out, STORAGE = main
  ${modifiers ? ", TYPMOD_IN = @.geometry_typmod_in, TYPMOD_OUT = @.geometry_typmod_out" : ""});`;
		const shape = (name) => `${[
			"lt",
			"le",
			"eq",
			"ge",
			"gt"
		].map((comparison) => `CREATE FUNCTION @.${name}_${comparison}(@.${name}, @.${name}) RETURNS bool LANGUAGE internal IMMUTABLE STRICT
  AS 'bytea${comparison}';`).join("\n")}
CREATE FUNCTION @.${name}_cmp(@.${name}, @.${name}) RETURNS int4 LANGUAGE internal IMMUTABLE STRICT AS 'byteacmp';
CREATE FUNCTION @.${name}_apart(@.${name}, @.${name}) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT 0::float8 $$;
${[
			["<", "lt"],
			["<=", "le"],
			["=", "eq"],
			[">=", "ge"],
			[">", "gt"],
			["&&", "eq"],
			["~=", "eq"],
			["@", "eq"],
			["~", "eq"],
			["<->", "apart"],
			["<#>", "apart"]
		].map(([operator, means]) => `CREATE OPERATOR @.${operator} (LEFTARG = @.${name}, RIGHTARG = @.${name},
  FUNCTION = @.${name}_${means});`).join("\n")}
CREATE OPERATOR CLASS @.btree_${name}_ops DEFAULT FOR TYPE @.${name} USING btree AS OPERATOR 1 @.<, OPERATOR 2 @.<=,
  OPERATOR 3 @.=, OPERATOR 4 @.>=, OPERATOR 5 @.>, FUNCTION 1 @.${name}_cmp(@.${name}, @.${name});`;
		const gist = `CREATE TYPE @.gidx;
CREATE FUNCTION @.gidx_in(cstring) RETURNS @.gidx LANGUAGE internal IMMUTABLE STRICT AS 'byteain';
CREATE FUNCTION @.gidx_out(@.gidx) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'byteaout';
CREATE TYPE @.gidx (INPUT = @.gidx_in, OUTPUT = @.gidx_out);
${[
			[
				"consistent",
				"internal, bytea, int2, oid, internal",
				"bool"
			],
			[
				"union",
				"internal, internal",
				"@.gidx"
			],
			[
				"compress",
				"internal",
				"internal"
			],
			[
				"penalty",
				"internal, internal, internal",
				"internal"
			],
			[
				"picksplit",
				"internal, internal",
				"internal"
			],
			[
				"same",
				"@.gidx, @.gidx, internal",
				"internal"
			]
		].map(([name, from, to]) => `CREATE FUNCTION @.gserialized_gist_${name}(${from}) RETURNS ${to} LANGUAGE c IMMUTABLE STRICT
  AS '$libdir/btree_gist', 'gbt_bytea_${name}';`).join("\n")}
CREATE FUNCTION @.gserialized_gist_decompress(internal) RETURNS internal LANGUAGE c IMMUTABLE STRICT
  AS '$libdir/btree_gist', 'gbt_var_decompress';`;
		const gistClass = (name, shape, isDefault) => `CREATE OPERATOR CLASS @.${name}
  ${isDefault ? "DEFAULT" : ""} FOR TYPE @.${shape} USING gist AS
  OPERATOR 3 @.&&, FUNCTION 1 @.gserialized_gist_consistent(internal, bytea, int2, oid, internal),
  FUNCTION 2 @.gserialized_gist_union(internal, internal), FUNCTION 3 @.gserialized_gist_compress(internal),
  FUNCTION 4 @.gserialized_gist_decompress(internal),
  FUNCTION 5 @.gserialized_gist_penalty(internal, internal, internal),
  FUNCTION 6 @.gserialized_gist_picksplit(internal, internal),
  FUNCTION 7 @.gserialized_gist_same(@.gidx, @.gidx, internal), STORAGE @.gidx;`;
		const postgis = [
			`CREATE FUNCTION @.geometry_typmod_in(cstring[]) RETURNS int4 LANGUAGE internal IMMUTABLE STRICT AS 'array_ndims';
CREATE FUNCTION @.geometry_typmod_out(int4) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'bpchartypmodout';`,
			type("geometry", true),
			type("geography", true),
			type("box2d", false),
			type("box3d", false),
			...["geometry", "geography"].map(shape),
			"CREATE CAST (@.geometry AS @.geography) WITHOUT FUNCTION AS IMPLICIT;",
			"CREATE CAST (@.geography AS @.geometry) WITHOUT FUNCTION;",
			...["geometry", "geography"].map((name) => `CREATE CAST (text AS @.${name}) WITH INOUT AS IMPLICIT;`),
			`CREATE CAST (@.geometry AS text) WITH INOUT;`,
			...Object.keys(results).flatMap(functionsOf),
			...[
				"st_union",
				"st_collect",
				"st_makeline"
			].map((name) => `CREATE AGGREGATE @.${name}(@.geometry) (SFUNC = @.${name}, STYPE = @.geometry);`),
			gist,
			gistClass("gist_geometry_ops_2d", "geometry", true),
			gistClass("gist_geometry_ops_nd", "geometry", false),
			gistClass("gist_geography_ops", "geography", true),
			`CREATE TABLE @.spatial_ref_sys (srid int4 PRIMARY KEY, auth_name varchar(256), auth_srid int4, srtext varchar(2048),
    proj4text varchar(2048));`
		].join("\n");
		const extensions = new Map(Object.entries({
			"uuid-ossp": `${[
				"v1",
				"v1mc",
				"v4"
			].map((version) => `CREATE FUNCTION @.uuid_generate_${version}() RETURNS uuid
      LANGUAGE sql AS 'SELECT pg_catalog.gen_random_uuid()';`).join("\n")}
CREATE FUNCTION @.uuid_nil() RETURNS uuid
  LANGUAGE sql IMMUTABLE AS $$ SELECT '00000000-0000-0000-0000-000000000000'::uuid $$;`,
			pgcrypto: `CREATE FUNCTION @.gen_random_bytes(integer) RETURNS bytea
      LANGUAGE sql AS $$ SELECT substr(decode(repeat(replace(pg_catalog.gen_random_uuid()::text, '-', ''), 64),
      'hex'), 1, $1) $$;
CREATE FUNCTION @.gen_salt(text) RETURNS text
  LANGUAGE sql AS $$ SELECT '$2a$06$' || left(md5(pg_catalog.random()::text), 22) $$;
CREATE FUNCTION @.gen_salt(text, integer) RETURNS text
  LANGUAGE sql AS $$ SELECT '$2a$06$' || left(md5(pg_catalog.random()::text), 22) $$;
CREATE FUNCTION @.crypt(text, text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $2 || md5($1) $$;
${["text", "bytea"].map((type) => `CREATE FUNCTION @.digest(${type}, text) RETURNS bytea
      LANGUAGE sql IMMUTABLE AS $$ SELECT sha256($1::${type === "text" ? "text::bytea" : "bytea"}) $$;
CREATE FUNCTION @.hmac(${type}, ${type}, text) RETURNS bytea
  LANGUAGE sql IMMUTABLE AS $$ SELECT sha256($1::${type === "text" ? "text::bytea" : "bytea"}) $$;`).join("\n")}
CREATE FUNCTION @.pgp_sym_encrypt(text, text) RETURNS bytea LANGUAGE sql AS $$ SELECT $1::bytea $$;
CREATE FUNCTION @.pgp_sym_decrypt(bytea, text) RETURNS text LANGUAGE sql AS $$ SELECT convert_from($1, 'UTF8') $$;`,
			citext: "CREATE DOMAIN @.citext AS text;",
			postgis,
			pg_cron: `CREATE SCHEMA IF NOT EXISTS cron;
CREATE TABLE cron.job (jobid bigserial PRIMARY KEY, schedule text NOT NULL, command text NOT NULL,
  nodename text NOT NULL DEFAULT 'localhost', nodeport int NOT NULL DEFAULT 5432,
  database text NOT NULL DEFAULT current_database(), username text NOT NULL DEFAULT current_user,
    active boolean NOT NULL DEFAULT true, jobname text UNIQUE);
CREATE TABLE cron.job_run_details (jobid bigint, runid bigserial PRIMARY KEY, job_pid int, database text,
  username text, command text, status text, return_message text, start_time timestamptz, end_time timestamptz);
CREATE FUNCTION cron.schedule(job_name text, schedule text, command text) RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO cron.job (jobname, schedule, command) VALUES (job_name, schedule, command)
    ON CONFLICT (jobname) DO UPDATE SET schedule = excluded.schedule, command = excluded.command RETURNING jobid $$;
CREATE FUNCTION cron.schedule(schedule text, command text) RETURNS bigint
  LANGUAGE sql AS $$ INSERT INTO cron.job (schedule, command) VALUES (schedule, command) RETURNING jobid $$;
CREATE FUNCTION cron.schedule_in_database(job_name text, schedule text, command text, database text,
  username text DEFAULT NULL, active boolean DEFAULT true) RETURNS bigint
  LANGUAGE sql AS $$ SELECT cron.schedule(job_name, schedule, command) $$;
CREATE FUNCTION cron.alter_job(job_id bigint, schedule text DEFAULT NULL, command text DEFAULT NULL,
  database text DEFAULT NULL, username text DEFAULT NULL, active boolean DEFAULT NULL) RETURNS void
  LANGUAGE sql AS $$ SELECT $$;
CREATE FUNCTION cron.unschedule(job_name text) RETURNS boolean LANGUAGE sql AS $$ DELETE FROM cron.job
  WHERE jobname = job_name; SELECT true $$;
CREATE FUNCTION cron.unschedule(job_id bigint) RETURNS boolean LANGUAGE sql AS $$ DELETE FROM cron.job
  WHERE jobid = job_id; SELECT true $$;`,
			pg_net: `CREATE SCHEMA IF NOT EXISTS net;
CREATE TABLE net._http_response (id bigint, status_code int, content_type text, headers jsonb, content text,
  timed_out boolean, error_msg text, created timestamptz NOT NULL DEFAULT now());
CREATE TABLE net.http_request_queue (id bigserial, method text NOT NULL, url text NOT NULL, headers jsonb,
  body bytea, timeout_milliseconds int);
CREATE FUNCTION net.http_get(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}',
  timeout_milliseconds int DEFAULT 5000) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION net.http_post(url text, body jsonb DEFAULT '{}', params jsonb DEFAULT '{}',
  headers jsonb DEFAULT '{}', timeout_milliseconds int DEFAULT 5000) RETURNS bigint
  LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION net.http_delete(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}',
  timeout_milliseconds int DEFAULT 5000) RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;`,
			supabase_vault: `CREATE SCHEMA IF NOT EXISTS vault;
CREATE TABLE vault.secrets (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text,
  description text NOT NULL DEFAULT '', secret text NOT NULL, created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now());
CREATE VIEW vault.decrypted_secrets AS SELECT id, name, description, secret, secret AS decrypted_secret, created_at,
  updated_at FROM vault.secrets;
CREATE FUNCTION vault.create_secret(new_secret text, new_name text DEFAULT NULL, new_description text DEFAULT '')
  RETURNS uuid LANGUAGE sql AS $$
  INSERT INTO vault.secrets (secret, name, description) VALUES (new_secret, new_name, new_description) RETURNING id $$;
CREATE FUNCTION vault.update_secret(secret_id uuid, new_secret text DEFAULT NULL, new_name text DEFAULT NULL,
  new_description text DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  UPDATE vault.secrets SET secret = coalesce(new_secret, secret), name = coalesce(new_name, name),
    description = coalesce(new_description, description) WHERE id = secret_id $$;`,
			pgmq: `CREATE SCHEMA IF NOT EXISTS pgmq;
CREATE TYPE pgmq.message_record AS (msg_id bigint, read_ct integer, enqueued_at timestamptz, vt timestamptz,
  message jsonb, headers jsonb);
CREATE TABLE pgmq.meta (queue_name varchar NOT NULL UNIQUE, is_partitioned boolean NOT NULL DEFAULT false,
  is_unlogged boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION pgmq."create"(queue_name text) RETURNS void LANGUAGE plpgsql AS $$ DECLARE prefix text; BEGIN
  INSERT INTO pgmq.meta (queue_name) VALUES ("create".queue_name) ON CONFLICT DO NOTHING;
  FOREACH prefix IN ARRAY ARRAY['q_', 'a_']
  LOOP EXECUTE format('CREATE TABLE IF NOT EXISTS pgmq.%I (msg_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    read_ct integer NOT NULL DEFAULT 0, enqueued_at timestamptz NOT NULL DEFAULT now(), vt timestamptz,
    message jsonb, headers jsonb)', prefix || lower("create".queue_name));
  END LOOP; END $$;
CREATE TYPE pgmq.queue_record AS (queue_name varchar, is_partitioned boolean, is_unlogged boolean,
  created_at timestamptz);
CREATE FUNCTION pgmq.list_queues() RETURNS SETOF pgmq.queue_record
  LANGUAGE sql AS $$ SELECT (queue_name, is_partitioned, is_unlogged, created_at)::pgmq.queue_record FROM pgmq.meta $$;
CREATE FUNCTION pgmq.drop_queue(queue_name text) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE FUNCTION pgmq.send(queue_name text, msg jsonb, delay integer DEFAULT 0) RETURNS SETOF bigint
  LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION pgmq.send_batch(queue_name text, msgs jsonb[], delay integer DEFAULT 0) RETURNS SETOF bigint
  LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE FUNCTION pgmq.read(queue_name text, vt integer, qty integer, conditional jsonb DEFAULT '{}')
  RETURNS SETOF pgmq.message_record LANGUAGE sql AS $$ SELECT NULL::pgmq.message_record WHERE false $$;
CREATE FUNCTION pgmq.read_with_poll(queue_name text, vt integer, qty integer, max_poll_seconds integer DEFAULT 5,
  poll_interval_ms integer DEFAULT 100, conditional jsonb DEFAULT '{}') RETURNS SETOF pgmq.message_record
  LANGUAGE sql AS $$ SELECT NULL::pgmq.message_record WHERE false $$;
CREATE FUNCTION pgmq.pop(queue_name text) RETURNS SETOF pgmq.message_record
  LANGUAGE sql AS $$ SELECT NULL::pgmq.message_record WHERE false $$;
CREATE FUNCTION pgmq.archive(queue_name text, msg_id bigint) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE FUNCTION pgmq.archive(queue_name text, msg_ids bigint[]) RETURNS SETOF bigint
  LANGUAGE sql AS $$ SELECT unnest(msg_ids) $$;
CREATE FUNCTION pgmq.delete(queue_name text, msg_id bigint) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE FUNCTION pgmq.delete(queue_name text, msg_ids bigint[]) RETURNS SETOF bigint
  LANGUAGE sql AS $$ SELECT unnest(msg_ids) $$;
CREATE FUNCTION pgmq.set_vt(queue_name text, msg_id bigint, vt integer) RETURNS SETOF pgmq.message_record
  LANGUAGE sql AS $$ SELECT NULL::pgmq.message_record WHERE false $$;
CREATE FUNCTION pgmq.purge_queue(queue_name text) RETURNS bigint LANGUAGE sql AS $$ SELECT 0::bigint $$;`,
			pgjwt: `CREATE FUNCTION @.sign(payload json, secret text, algorithm text DEFAULT 'HS256') RETURNS text
      LANGUAGE sql IMMUTABLE AS $$ SELECT 'a.b.c' $$;
CREATE FUNCTION @.verify(token text, secret text, algorithm text DEFAULT 'HS256', OUT header json, OUT payload json,
  OUT valid boolean) LANGUAGE sql IMMUTABLE AS $$ SELECT NULL::json, NULL::json, true $$;
CREATE FUNCTION @.url_encode(data bytea) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT encode(data, 'hex') $$;`,
			pg_jsonschema: `CREATE FUNCTION @.json_matches_schema(schema json, instance json) RETURNS boolean
      LANGUAGE sql IMMUTABLE AS $$ SELECT true $$;
CREATE FUNCTION @.jsonb_matches_schema(schema json, instance jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$ SELECT true $$;
CREATE FUNCTION @.jsonschema_is_valid(schema json) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT true $$;`,
			pg_uuidv7: "CREATE FUNCTION @.uuid_generate_v7() RETURNS uuid LANGUAGE sql AS $$ SELECT pg_catalog.gen_random_uuid() $$;"
		}));
		const bySuperuser = new Set(["postgis"]);
	}),
	2732: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			NV: () => startLimited,
			Po: () => tooLong,
			xS: () => longest
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
		var _database_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8303);
		var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1557);
		var _stand_ins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
		const longest = 3e5;
		async function startLimited({ limit, platform = "", rights = "owner", signal }) {
			const overdue = new AbortController();
			let stopped = null;
			const connected = await (0, _database_index_js__WEBPACK_IMPORTED_MODULE_0__.Ng)({
				engine: "embedded",
				directory: null
			}, signal === void 0 ? overdue.signal : AbortSignal.any([signal, overdue.signal]), {
				rights,
				prepare: (0, _stand_ins_js__WEBPACK_IMPORTED_MODULE_1__.R$)(true),
				expected: platform
			});
			const database = {
				...connected,
				async query(text, during) {
					try {
						return await connected.query(text, during);
					} catch (error) {
						if (error instanceof _database_index_js__WEBPACK_IMPORTED_MODULE_2__.m) stopped = error;
						throw error;
					}
				}
			};
			return {
				database,
				ended: () => overdue.signal.aborted,
				stopped: () => stopped,
				limited: {
					...database,
					async query(text, during) {
						const timer = setTimeout(() => overdue.abort(), limit);
						try {
							return await database.query(text, during);
						} catch (error) {
							throw overdue.signal.aborted && signal?.aborted !== true ? new _error_js__WEBPACK_IMPORTED_MODULE_3__.l({ message: tooLong(limit) }, { cause: error }) : error;
						} finally {
							clearTimeout(timer);
						}
					}
				}
			};
		}
		function tooLong(limit) {
			return `ran for more than ${limit < 6e4 ? `${limit / 1e3} seconds` : `${limit / 6e4} minutes`} and was stopped. On tables without rows that is most likely an endless loop, which a real database would run until somebody stops it`;
		}
	}),
	396: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			FL: () => webhooks,
			IG: () => storage,
			JC: () => role,
			Ot: () => roles,
			WU: () => realtime,
			ZI: () => foreignSchemas,
			es: () => fromTheStart,
			j2: () => auth
		});
		var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2755);
		const roles = [
			"anon",
			"authenticated",
			"service_role",
			"authenticator",
			"dashboard_user",
			"supabase_admin",
			"supabase_auth_admin",
			"supabase_storage_admin"
		];
		const role = (name) => `DO $$ BEGIN CREATE ROLE ${name} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;`;
		const schema = (name, ...owners) => `CREATE SCHEMA IF NOT EXISTS ${name};
DO $$ BEGIN EXECUTE pg_catalog.format('GRANT CREATE ON DATABASE %I TO supabase_admin',
  pg_catalog.current_database()); END $$;
${owners.map((owner) => `GRANT ALL ON SCHEMA ${name} TO ${owner};`).join("\n")}`;
		const auth = `${schema("auth", "supabase_admin", "supabase_auth_admin")}
CREATE TABLE auth.users (instance_id uuid, id uuid PRIMARY KEY, aud varchar(255), role varchar(255),
  email varchar(255), encrypted_password varchar(255),
  email_confirmed_at timestamptz, invited_at timestamptz, confirmation_token varchar(255),
    confirmation_sent_at timestamptz, recovery_token varchar(255),
  recovery_sent_at timestamptz, email_change_token_new varchar(255), email_change varchar(255),
    email_change_sent_at timestamptz, last_sign_in_at timestamptz,
  raw_app_meta_data jsonb, raw_user_meta_data jsonb, is_super_admin boolean, created_at timestamptz,
    updated_at timestamptz, phone text UNIQUE,
  phone_confirmed_at timestamptz, phone_change text, phone_change_token varchar(255), phone_change_sent_at timestamptz,
  confirmed_at timestamptz GENERATED ALWAYS AS (LEAST(email_confirmed_at, phone_confirmed_at)) STORED,
    email_change_token_current varchar(255),
  email_change_confirm_status smallint, banned_until timestamptz, reauthentication_token varchar(255),
    reauthentication_sent_at timestamptz,
  is_sso_user boolean NOT NULL DEFAULT false, deleted_at timestamptz, is_anonymous boolean NOT NULL DEFAULT false);
CREATE TABLE auth.identities (provider_id text NOT NULL, user_id uuid NOT NULL REFERENCES auth.users
  ON DELETE CASCADE, identity_data jsonb NOT NULL, provider text NOT NULL,
  last_sign_in_at timestamptz, created_at timestamptz, updated_at timestamptz,
    email text GENERATED ALWAYS AS (lower(identity_data->>'email')) STORED,
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), UNIQUE (provider_id, provider));
CREATE TYPE auth.aal_level AS ENUM ('aal1', 'aal2', 'aal3');
CREATE TYPE auth.factor_type AS ENUM ('totp', 'webauthn', 'phone');
CREATE TYPE auth.factor_status AS ENUM ('unverified', 'verified');
CREATE TABLE auth.sessions (id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users
  ON DELETE CASCADE, created_at timestamptz, updated_at timestamptz, factor_id uuid, aal auth.aal_level,
  not_after timestamptz, refreshed_at timestamp, user_agent text, ip inet, tag text);
CREATE TABLE auth.refresh_tokens (instance_id uuid, id bigserial PRIMARY KEY, token varchar(255) UNIQUE,
  user_id varchar(255), revoked boolean, created_at timestamptz, updated_at timestamptz,
  parent varchar(255), session_id uuid REFERENCES auth.sessions ON DELETE CASCADE);
CREATE TABLE auth.mfa_factors (id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users
  ON DELETE CASCADE, friendly_name text, factor_type auth.factor_type NOT NULL, status auth.factor_status NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, secret text, phone text,
    last_challenged_at timestamptz);
CREATE TABLE auth.audit_log_entries (instance_id uuid, id uuid PRIMARY KEY, payload json, created_at timestamptz,
  ip_address varchar(64) NOT NULL DEFAULT '');
CREATE FUNCTION auth.jwt() RETURNS jsonb
  LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('request.jwt.claims', true), '')::jsonb $$;
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (auth.jwt()->>'sub')::uuid $$;
CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT auth.jwt()->>'role' $$;
CREATE FUNCTION auth.email() RETURNS text LANGUAGE sql STABLE AS $$ SELECT auth.jwt()->>'email' $$;
GRANT USAGE ON SCHEMA auth TO PUBLIC;
ALTER TABLE auth.users ENABLE ROW LEVEL SECURITY; ALTER TABLE auth.users OWNER TO supabase_auth_admin;
ALTER TABLE auth.identities OWNER TO supabase_auth_admin;
ALTER TABLE auth.sessions OWNER TO supabase_auth_admin; ALTER SCHEMA auth OWNER TO supabase_admin;
ALTER FUNCTION auth.jwt() OWNER TO supabase_auth_admin; ALTER FUNCTION auth.uid() OWNER TO supabase_auth_admin;
ALTER FUNCTION auth.role() OWNER TO supabase_auth_admin; ALTER FUNCTION auth.email() OWNER TO supabase_auth_admin;`;
		const storage = `${schema("storage", "supabase_admin", "supabase_storage_admin")}
CREATE TABLE storage.buckets (id text PRIMARY KEY, name text NOT NULL UNIQUE, owner uuid,
  created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now(),
  public boolean DEFAULT false, avif_autodetection boolean DEFAULT false, file_size_limit bigint,
    allowed_mime_types text[], owner_id text);
CREATE TABLE storage.objects (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  bucket_id text REFERENCES storage.buckets, name text, owner uuid, created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(), last_accessed_at timestamptz DEFAULT now(), metadata jsonb,
    path_tokens text[] GENERATED ALWAYS AS (string_to_array(name, '/')) STORED,
  version text, owner_id text, user_metadata jsonb);
CREATE FUNCTION storage.foldername(name text) RETURNS text[]
  LANGUAGE sql IMMUTABLE AS $$ SELECT (string_to_array(name, '/'))[1:array_length(string_to_array(name, '/'),
  1) - 1] $$;
CREATE FUNCTION storage.filename(name text) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$ SELECT split_part(name, '/', -1) $$;
CREATE FUNCTION storage.extension(name text) RETURNS text
  LANGUAGE sql IMMUTABLE AS $$ SELECT split_part(name, '.', -1) $$;
GRANT USAGE ON SCHEMA storage TO PUBLIC;
ALTER TABLE storage.buckets ENABLE ROW LEVEL SECURITY; ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY;
ALTER TABLE storage.buckets OWNER TO supabase_storage_admin;
ALTER TABLE storage.objects OWNER TO supabase_storage_admin; ALTER SCHEMA storage OWNER TO supabase_admin;
ALTER FUNCTION storage.foldername(text) OWNER TO supabase_storage_admin;
ALTER FUNCTION storage.filename(text) OWNER TO supabase_storage_admin;
ALTER FUNCTION storage.extension(text) OWNER TO supabase_storage_admin;`;
		const realtime = `${schema("realtime", "supabase_admin")}
CREATE TABLE realtime.messages (topic text NOT NULL, extension text NOT NULL, payload jsonb, event text,
  private boolean DEFAULT false, updated_at timestamp DEFAULT now(),
  inserted_at timestamp DEFAULT now(), id uuid PRIMARY KEY DEFAULT gen_random_uuid());
CREATE FUNCTION realtime.topic() RETURNS text
  LANGUAGE sql STABLE AS $$ SELECT current_setting('realtime.topic', true) $$;
CREATE FUNCTION realtime.send(payload jsonb, event text, topic text, private boolean DEFAULT true) RETURNS void
  LANGUAGE sql AS $$ SELECT $$;
CREATE FUNCTION realtime.broadcast_changes(topic_name text, event_name text, operation text, table_name text,
  table_schema text, new record, old record, level text DEFAULT 'ROW') RETURNS void
  LANGUAGE plpgsql AS $$ BEGIN END $$;
ALTER TABLE realtime.messages ENABLE ROW LEVEL SECURITY; ALTER TABLE realtime.messages OWNER TO supabase_admin;
ALTER SCHEMA realtime OWNER TO supabase_admin;
ALTER FUNCTION realtime.topic() OWNER TO supabase_admin;
ALTER FUNCTION realtime.send(jsonb, text, text, boolean) OWNER TO supabase_admin;`;
		const webhooks = `CREATE SCHEMA IF NOT EXISTS supabase_functions;
CREATE FUNCTION supabase_functions.http_request() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
GRANT USAGE ON SCHEMA supabase_functions TO PUBLIC;`;
		const fromTheStart = [{
			extension: "uuid-ossp",
			inPublic: /\bpublic"?\s*\.\s*"?uuid_(?:generate_v|nil|ns_)/i,
			reachable: `CREATE FUNCTION public.uuid_generate_v4() RETURNS uuid
  LANGUAGE sql AS 'SELECT extensions.uuid_generate_v4()';`
		}, {
			extension: "pgcrypto",
			inPublic: /\bpublic"?\s*\.\s*"?(?:gen_random_(?:bytes|uuid)|gen_salt|digest|hmac|crypt|encrypt|decrypt|pgp_\w+|armor|dearmor)\b/i,
			reachable: `CREATE FUNCTION public.gen_random_bytes(integer) RETURNS bytea
  LANGUAGE sql AS 'SELECT extensions.gen_random_bytes($1)';
CREATE FUNCTION public.digest(text, text) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.digest($1, $2)';
CREATE FUNCTION public.hmac(text, text, text) RETURNS bytea LANGUAGE sql AS 'SELECT extensions.hmac($1, $2, $3)';
CREATE FUNCTION public.crypt(text, text) RETURNS text LANGUAGE sql AS 'SELECT extensions.crypt($1, $2)';
CREATE FUNCTION public.gen_salt(text) RETURNS text LANGUAGE sql AS 'SELECT extensions.gen_salt($1)';`
		}];
		const foreignSchemas = new Set([
			..._database_index_js__WEBPACK_IMPORTED_MODULE_0__.s,
			"partman",
			"pgaudit",
			"timescaledb_information",
			"_timescaledb_internal"
		]);
	}),
	4478: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R$: () => helperSql,
			Ur: () => standInsFor,
			dw: () => helper,
			tj: () => platformOf
		});
		var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
		var _extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(159);
		var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(396);
		var _tablespaces_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1830);
		const helper = "feature_inventory_rehearsal.stand_in";
		const ownSchemas = {
			pg_cron: "cron",
			pg_net: "net",
			supabase_vault: "vault",
			pgmq: "pgmq"
		};
		const usesSupabase = /\b(?:anon|authenticated|service_role|authenticator|supabase_\w+)\b|\b(?:auth|storage|realtime|vault|extensions)\s*\.\s*"?\w|\bsupabase_realtime\b/;
		const buildsUp = (all, name) => new RegExp(String.raw`\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?"?${name}"?\s+ADD\s+(?!CONSTRAINT\b)`, "i").test(all);
		function schemasOf(all, makes, own) {
			const roleNames = new RegExp(String.raw`\b(?:${own.join("|")})\b`, "g");
			const owned = (sql) => own.length === 0 ? sql : sql.replaceAll(roleNames, "CURRENT_USER");
			return (schema, sql) => {
				if (makes("SCHEMA", schema)) return [];
				return [...sql.matchAll(/CREATE TABLE \w+\.(\w+)/g)].map(([, table]) => table).some((table) => {
					const name = String.raw`${schema}"?\s*\.\s*"?${table}`;
					return makes("TABLE", name) || makes(String.raw`TABLE\s+IF\s+NOT\s+EXISTS`, name) && buildsUp(all, name);
				}) ? [`CREATE SCHEMA IF NOT EXISTS ${schema};`] : [owned(sql)];
			};
		}
		const switchedOnIn = (all, makes, { creations, available }) => Object.entries(ownSchemas).filter(([extension, schema]) => !available.has(extension) && !makes("SCHEMA", schema) && new RegExp(String.raw`(?<![\w$.])"?${schema}"?\s*\.`, "i").test(all) && !creations.some((rest) => new RegExp(String.raw`\b${extension}\b`, "i").test(rest))).map(([extension]) => extension);
		function standInsFor(texts, { supabase, embedded, available, live }) {
			const all = texts.join("\n");
			if (!supabase && !usesSupabase.test(all)) return [];
			const makes = (kind, name) => new RegExp(String.raw`\bCREATE\s+${kind}\s+"?${name}"?(?![\w"])`, "i").test(all);
			const creations = [...all.matchAll(/\bCREATE\s+EXTENSION\b([^;]*)/gi)].map(([, rest]) => rest);
			const own = _platform_js__WEBPACK_IMPORTED_MODULE_0__.Ot.filter((name) => makes("(?:ROLE|USER|GROUP)", name));
			const platform = schemasOf(all, makes, own);
			const there = _platform_js__WEBPACK_IMPORTED_MODULE_0__.es.filter(({ extension, inPublic }) => !creations.some((rest) => rest.includes(extension)) || (live?.get(extension) ?? "extensions") === "extensions" && !inPublic.test(all));
			return [{
				what: "what a Supabase project has from the start (its roles, and the schemas auth, storage, realtime and extensions)",
				sql: [
					..._platform_js__WEBPACK_IMPORTED_MODULE_0__.Ot.filter((name) => !own.includes(name)).map((name) => (0, _platform_js__WEBPACK_IMPORTED_MODULE_0__.JC)(name)),
					...makes("SCHEMA", "extensions") ? [] : ["CREATE SCHEMA IF NOT EXISTS extensions;", ...there.map(({ extension }) => available.has(extension) ? `CREATE EXTENSION IF NOT EXISTS "${extension}" SCHEMA extensions;` : `SELECT ${helper}('${extension}', 'extensions');`)],
					...embedded || makes("SCHEMA", "extensions") || creations.some((rest) => /uuid-ossp|pgcrypto/i.test(rest) && /SCHEMA\s+"?public/i.test(rest)) ? [] : there.map(({ reachable }) => reachable),
					...platform("auth", _platform_js__WEBPACK_IMPORTED_MODULE_0__.j2),
					...platform("storage", _platform_js__WEBPACK_IMPORTED_MODULE_0__.IG),
					...platform("realtime", _platform_js__WEBPACK_IMPORTED_MODULE_0__.WU),
					...makes("SCHEMA", "supabase_functions") || !/\bsupabase_functions\b/.test(all) ? [] : [_platform_js__WEBPACK_IMPORTED_MODULE_0__.FL],
					...makes("PUBLICATION", "supabase_realtime") ? [] : ["CREATE PUBLICATION supabase_realtime;"]
				].join("\n")
			}, ...switchedOnIn(all, makes, {
				creations,
				available
			}).map((extension) => ({
				what: `extension ${extension}, which no migration creates, by functions that do nothing`,
				sql: `SELECT ${helper}('${extension}', 'extensions');`
			}))];
		}
		function platformOf(files, sets, live) {
			return platformSql([...files].filter(([file]) => (0, _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__.VT)(file)).map(([, content]) => content.toString()), sets.some(({ format }) => format.name === "supabase"), live);
		}
		function platformSql(texts, supabase, live) {
			return standInsFor(texts, {
				supabase,
				embedded: true,
				available: new Set(_platform_js__WEBPACK_IMPORTED_MODULE_0__.es.map(({ extension }) => extension)),
				live
			})[0]?.sql ?? "";
		}
		const catalogs = [
			"pg_namespace",
			"pg_type",
			"pg_class",
			"pg_proc",
			"pg_operator",
			"pg_opfamily",
			"pg_opclass",
			"pg_am",
			"pg_cast"
		];
		const each = (select) => catalogs.map(select).join(" UNION ALL ");
		const disown = `FOR target IN SELECT x.classid, x.oid, o.type, o.identity, NOT (o.type IN ('cast', 'access method')
      OR o.type = 'sequence' AND EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = x.classid
        AND d.objid = x.oid AND d.deptype = 'a')) AS owned
    FROM (${each((catalog) => `SELECT 'pg_catalog.${catalog}'::pg_catalog.regclass AS classid, oid
      FROM pg_catalog.${catalog}`)}) x,
    LATERAL pg_catalog.pg_identify_object(x.classid, x.oid, 0) o
    WHERE x.oid > newest AND o.type NOT IN ('index', 'toast table')
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = x.classid AND d.objid = x.oid
      AND d.deptype IN ('i', 'e'))
  LOOP
    IF target.owned THEN EXECUTE pg_catalog.format('ALTER %s %s OWNER TO postgres', target.type,
      target.identity); END IF;
    INSERT INTO feature_inventory_rehearsal.members
      VALUES (pg_catalog.pg_describe_object(target.classid, target.oid, 0));
    EXECUTE pg_catalog.format('ALTER EXTENSION plpgsql ADD %s %s', target.type, target.identity);
  END LOOP;`;
		const helperSql = (own) => `CREATE SCHEMA IF NOT EXISTS feature_inventory_rehearsal;
CREATE TABLE feature_inventory_rehearsal.made (extension text PRIMARY KEY);
CREATE TABLE feature_inventory_rehearsal.members (member text PRIMARY KEY);
CREATE OR REPLACE FUNCTION ${helper}(extension text, place text) RETURNS void
  LANGUAGE plpgsql ${own ? "SECURITY DEFINER SET search_path = pg_catalog, pg_temp" : ""} AS $helper$
DECLARE
  target record;
  newest oid := (SELECT max(oid) FROM (${each((catalog) => `SELECT max(oid) AS oid FROM pg_catalog.${catalog}`)}) x);
BEGIN
  INSERT INTO feature_inventory_rehearsal.made SELECT stand_in.extension ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN; END IF;
${[..._extensions_js__WEBPACK_IMPORTED_MODULE_2__.X].filter(([extension]) => own || !_extensions_js__WEBPACK_IMPORTED_MODULE_2__.S.has(extension)).map(([extension, text]) => `  IF extension = '${extension}'
  THEN EXECUTE replace($sql$${text}$sql$, '@.', quote_ident(place) || '.'); END IF;`).join("\n")}
  ${own ? disown : ""}
END $helper$;
${own ? `GRANT USAGE ON SCHEMA feature_inventory_rehearsal TO PUBLIC;
GRANT SELECT ON feature_inventory_rehearsal.members TO postgres;
REVOKE ALL ON FUNCTION ${helper}(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${helper}(text, text) TO postgres;
${_tablespaces_js__WEBPACK_IMPORTED_MODULE_3__.N2}` : ""}`;
	}),
	1830: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_U: () => createsTablespace,
			GS: () => placed,
			nO: () => tablespaceHelper,
			N2: () => tablespaceHelperSql
		});
		const spareTablespace = "feature_inventory_spare_";
		var lexer = __webpack_require__(8375);
		var migrations_tokens = __webpack_require__(4735);
		var quoting = __webpack_require__(8688);
		const tablespaceHelper = "feature_inventory_rehearsal.tablespace";
		const tablespaceHelperSql = `CREATE FUNCTION ${tablespaceHelper}(called text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $helper$
DECLARE spare name := (SELECT min(spcname) FROM pg_tablespace WHERE starts_with(spcname, '${spareTablespace}'));
BEGIN
  IF spare IS NULL THEN RETURN false; END IF;
  EXECUTE format('ALTER TABLESPACE %I RENAME TO %I', spare, called);
  RETURN true;
END $helper$;
REVOKE ALL ON FUNCTION ${tablespaceHelper}(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${tablespaceHelper}(text) TO postgres;`;
		const own = new Set(["pg_default", "pg_global"]);
		const tablespaces_parameters = new Set(["default_tablespace", "temp_tablespaces"]);
		function nameOf(written) {
			if (/^"/.test(written)) return written.slice(1, -1).replaceAll("\"\"", "\"");
			if (/^'/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
			return /^[a-z_\u0080-\uffff][\w$\u0080-\uffff]*$/i.test(written) ? written.toLowerCase() : null;
		}
		function isAbout(words) {
			const [first = "", second, third] = words;
			if ([
				"CREATE",
				"ALTER",
				"DROP"
			].includes(first)) return second === "TABLESPACE";
			if (first === "COMMENT") return third === "TABLESPACE";
			return ["GRANT", "REVOKE"].includes(first) && words.includes("TABLESPACE");
		}
		function placed(text, there, live) {
			if (!/tablespace/i.test(text)) return {
				text,
				replaced: [],
				isCut: false
			};
			const replaced = new Set();
			let isCut = false;
			let result = "";
			let at = 0;
			const put = (from, to, instead) => {
				result += text.slice(at, from) + instead;
				at = to;
			};
			for (const { start, end, words, copyData } of (0, lexer.S)(text).statements) {
				if (copyData !== void 0) continue;
				const statement = text.slice(start, end);
				if (isAbout(words)) {
					const instead = there === null ? createdAs(statement, words) : "";
					if (instead === null) continue;
					isCut ||= there !== null;
					put(start, end, instead + statement.replace(/[^\r\n]/g, ""));
					continue;
				}
				if (there === null) continue;
				const tokens = (0, migrations_tokens.gF)(statement);
				for (const [index, token] of tokens.entries()) {
					const word = token.text.toLowerCase();
					const isParameter = tablespaces_parameters.has(word);
					if (word !== "tablespace" && !isParameter) continue;
					if (!isParameter && !namesOne(words, tokens, index)) continue;
					const named = tokens[index + (isParameter ? 2 : 1)];
					const name = named === void 0 ? null : nameOf(named.text);
					if (named === void 0 || name === null || name === "" || own.has(name) || there.has(name)) continue;
					if (live?.has(name) === false || isParameter && (words[0] !== "SET" || name === "default")) continue;
					replaced.add(name);
					put(start + named.from, start + named.to, isParameter ? "''" : "pg_default");
				}
			}
			return {
				text: result + text.slice(at),
				replaced: [...replaced],
				isCut
			};
		}
		function namesOne(words, tokens, index) {
			const [first, second = ""] = words;
			const before = tokens[index - 1]?.text.toUpperCase();
			if (first === "REINDEX") return true;
			if (first === "ALTER") return before === "SET" || before === "IN";
			if (first !== "CREATE" || [
				"VIEW",
				"FUNCTION",
				"PROCEDURE",
				"OR",
				"RULE"
			].includes(second)) return false;
			if (before === "INDEX") return tokens[index - 2]?.text.toUpperCase() === "USING";
			const isBehindQuery = tokens.slice(0, index).some(({ text, depth }) => depth === 0 && text.toUpperCase() === "AS");
			return tokens[index]?.depth === 0 && !isBehindQuery;
		}
		function createdAs(statement, [first]) {
			const name = first === "CREATE" ? nameOf((0, migrations_tokens.gF)(statement)[2]?.text ?? "") : null;
			return name === null ? null : `SELECT ${tablespaceHelper}(${(0, quoting.eu)(name)})`;
		}
		const createsTablespace = (text) => /\bCREATE\s+TABLESPACE\b/i.test(text);
	}),
	4445: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => filesOf,
			o: () => filesBehind
		});
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
		var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
		const marked = ({ sql, transaction }) => `${transaction ? "" : "-- no-transaction\n"}${sql}\n`;
		const numbered = {
			name: (version, words) => `${version}_${words}.sql`,
			text: marked
		};
		const layouts = {
			plain: numbered,
			supabase: numbered,
			prisma: {
				name: (version, words) => `${version}_${words}/migration.sql`,
				text: marked
			},
			"golang-migrate": {
				...numbered,
				name: (version, words) => `${version}_${words}.up.sql`
			},
			dbmate: {
				...numbered,
				text: ({ sql, transaction }) => `-- migrate:up${transaction ? "" : " transaction:false"}\n${sql}\n\n-- migrate:down\n`
			},
			goose: {
				...numbered,
				text: ({ sql, transaction }) => `${transaction ? "" : "-- +goose NO TRANSACTION\n"}-- +goose Up\n` + (sql.includes("$") ? `-- +goose StatementBegin\n${sql}\n-- +goose StatementEnd\n` : `${sql}\n`)
			},
			flyway: {
				...numbered,
				name: (version, words) => `V${version}__${words}.sql`
			},
			"node-pg-migrate": {
				...numbered,
				text: (step) => `-- Up Migration\n${marked(step)}\n-- Down Migration\n`
			}
		};
		function later(version, seconds) {
			const [year, month, day, hour, minute, second] = [
				0,
				4,
				6,
				8,
				10,
				12
			].map((at) => Number(version.slice(at, at === 0 ? 4 : at + 2)));
			const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second + seconds));
			return timeOf(date);
		}
		const isTime = (version) => /^(?:19|20)\d\d[01]\d[0-3]\d[0-2]\d[0-5]\d[0-5]\d$/.test(version);
		function following(format, version, places) {
			if (format === "flyway") return `${version}.${places}`;
			if (isTime(version)) return later(version, places);
			return String(BigInt(version) + BigInt(places)).padStart(version.length, "0");
		}
		function filesOf(form, format, directory, name, taken) {
			const layout = layouts[format];
			const [, version] = /^\D*?(\d[\d._]*\d|\d)/.exec(name) ?? [];
			if (layout === void 0 || version === void 0 || format !== "flyway" && /\D/.test(version)) return null;
			const versionOf = (one) => /^\D*?(\d[\d.]*\d|\d)/.exec(one)?.[1];
			const used = new Set(taken.map(versionOf));
			let places = 0;
			return form.steps.map((step) => {
				do
					places++;
				while (used.has(following(format, version, places)));
				const file = layout.name(following(format, version, places), step.name);
				return {
					file: node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(directory, file),
					text: layout.text(step)
				};
			});
		}
		function firstOf(format, now) {
			if (format === "flyway") return "1";
			if (format === "plain") return "0001";
			if (format === "golang-migrate") return "000001";
			return format === "node-pg-migrate" ? String(now.getTime()) : timeOf(now);
		}
		const timeOf = (date) => date.toISOString().replace(/\D/g, "").slice(0, 14);
		function next(version, now) {
			if (isTime(version)) return timeOf(now) > version ? timeOf(now) : later(version, 1);
			if (/^1\d{12}$/.test(version) && now.getTime() > Number(version)) return String(now.getTime());
			return version.replace(/(?<!\d)\d+$/, (last) => String(BigInt(last) + 1n).padStart(last.length, "0"));
		}
		function filesBehind(steps, format, { directory, names, taken, now }) {
			const layout = layouts[format];
			const pattern = format === "flyway" ? /^V(\d[\d._]*)(?=__)/ : /^\D*?(\d+)/;
			const last = names.at(-1);
			const found = last === void 0 ? null : pattern.exec(last);
			if (layout === void 0 || last !== void 0 && found === null) return null;
			const used = new Set(taken.map((name) => pattern.exec(name)?.[1]));
			const prefix = format === "plain" ? /^\D*/.exec(last ?? "")?.[0] ?? "" : "";
			let version = found?.[1] ?? null;
			return steps.map((step) => {
				do
					version = version === null ? firstOf(format, now) : next(version, now);
				while (used.has(version));
				used.add(version);
				return {
					file: node_path__WEBPACK_IMPORTED_MODULE_0___default().posix.join(directory, prefix + layout.name(version, step.name)),
					text: layout.text(step)
				};
			});
		}
	})
};
export { id, ids, modules };
