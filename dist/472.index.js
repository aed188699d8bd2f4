export const id = 472;
export const ids = [472];
export const modules = {

/***/ 9789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openClient)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _refused_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7315);


const timeoutSeconds = 30;
const patienceSeconds = 90;
async function openClient(options) {
    const { environment, token } = options;
    const octokit = await openOctokit(options);
    const [owner = '', repo = ''] = environment.repository.split('/');
    const asked = async (call) => {
        try {
            return (await call()).data;
        }
        catch (error) {
            throw refusalOf(error, token);
        }
    };
    return {
        owner,
        repo,
        async graphql(query, variables) {
            const retries = query.trimStart().startsWith('mutation') ? { request: { retries: 0 } } : {};
            const url = environment.graphqlUrl;
            const answer = await asked(() => octokit.request({ method: 'POST', url, query, variables, ...retries }));
            const { data = null, errors } = (typeof answer === 'object' && answer !== null ? answer : {});
            return {
                data,
                errors: (Array.isArray(errors) ? errors : []).map((error) => ({
                    ...error,
                    message: String(error.message).replaceAll(token, '***'),
                })),
            };
        },
        rest: (call) => asked(() => call(octokit)),
    };
}
async function openOctokit({ environment, token, log, second, }) {
    const [{ GitHub, defaults, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 250).then(__webpack_require__.bind(__webpack_require__, 5250)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    const wait = (kind) => (seconds, _request, _octokit, retries) => {
        const patient = seconds <= patienceSeconds && retries < 2;
        log(`GitHub's ${kind} is reached${patient ? `; waiting ${seconds} s` : ` for another ${seconds} s`}.`);
        return patient;
    };
    const fetch = defaults.request?.fetch;
    return new (GitHub.plugin(retry, throttling))(getOctokitOptions(token, {
        baseUrl: environment.apiUrl,
        log: { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } },
        request: {
            ...defaults.request,
            fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(timeoutSeconds * 1000) }),
        },
        retry: { retryAfterBaseValue: second },
        throttle: {
            id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
            write: unspaced,
            retryAfterBaseValue: second,
            fallbackSecondaryRateRetryAfter: 60,
            onRateLimit: wait('rate limit'),
            onSecondaryRateLimit: wait('secondary rate limit'),
        },
    }));
}
const unspaced = { key: () => ({ schedule: () => Promise.resolve() }) };
function refusalOf(error, token) {
    if (!(error instanceof Error))
        return new _refused_js__WEBPACK_IMPORTED_MODULE_1__/* .Refused */ .Lw('no-answer', 'an unknown error');
    const { response, status } = error;
    const message = error.message.replaceAll(token, '***').replaceAll(token.trim(), '***');
    return (0,_refused_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedByHttp */ .Ae)(response === undefined ? null : (status ?? null), message);
}


/***/ }),

/***/ 8472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look),
  openRun: () => (/* binding */ openRun),
  pause: () => (/* binding */ pause)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/github/api/client.ts
var client = __webpack_require__(9789);
// EXTERNAL MODULE: ./src/github/environment.ts
var github_environment = __webpack_require__(790);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(7428);
// EXTERNAL MODULE: ./src/files/path.ts
var path = __webpack_require__(8188);
// EXTERNAL MODULE: ./src/github/refused.ts
var github_refused = __webpack_require__(7315);
;// CONCATENATED MODULE: ./src/github/api/preflight-query.ts
const updateRule = `refUpdateRule {
        requiredApprovingReviewCount requiredStatusCheckContexts requiresCodeOwnerReviews viewerCanPush
      }`;
const compare = `compare(headRef: $branchName) {
        aheadBy behindBy commits(first: 100) { nodes { message committer { email } } }
      }`;
const openPullRequests = `pullRequests(states: OPEN, headRefName: $branchName, baseRefName: $targetName, first: 20) {
      nodes { number url body mergeable isCrossRepository }
    }`;
const nested = '... on Tree { entries { name mode oid object { ... on Tree { entries { name mode oid } } } } }';
function queryFor(variables, pullRequest, without) {
    const field = (name, text) => (without.has(name) ? '' : text);
    const declared = Object.keys(variables).filter((name) => used(name, pullRequest, without));
    const head = 'target { oid ... on Commit { url message parents(first: 2) { nodes { oid } } } }';
    return `query Preflight(${declared.map((name) => `$${name}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    id
    isArchived
    isLocked
    target: ref(qualifiedName: $targetRef) {
      ${head}
      ${field('rules', 'rules(first: 100) { nodes { type } }')}
      ${field('refUpdateRule', updateRule)}
      ${pullRequest ? field('compare', compare) : ''}
    }
    ${pullRequest ? `branch: ref(qualifiedName: $branchRef) { ${head} }` : ''}
    ${pullRequest ? field('pullRequests', openPullRequests) : ''}
    ${declared
        .filter((name) => name.endsWith('Within'))
        .map((name) => `${name}: object(expression: $${name}) { ${nested} }`)
        .join('\n    ')}
    ${declared
        .filter((name) => /\d$/.test(name))
        .map((name) => `${name}: object(expression: $${name}) { ... on Tree { entries { name mode oid } } }`)
        .join('\n    ')}
  }
  ${field('rateLimit', 'rateLimit { remaining resetAt }')}
}`;
}
function used(name, pullRequest, without) {
    if (name === 'targetName')
        return pullRequest && !without.has('pullRequests');
    if (name === 'branchName')
        return !(without.has('pullRequests') && without.has('compare'));
    return true;
}

;// CONCATENATED MODULE: ./src/github/api/preflight.ts




const entry = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), mode: schemas/* number */.aig().int(), oid: schemas/* string */.YjP() });
const commit = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    parents: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })) }),
});
const comparison = schemas/* object */.Ikc({
    aheadBy: schemas/* number */.aig(),
    behindBy: schemas/* number */.aig(),
    commits: schemas/* object */.Ikc({
        nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ message: schemas/* string */.YjP(), committer: schemas/* object */.Ikc({ email: schemas/* string */.YjP().nullable() }).nullable() })),
    }),
});
const answer = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        isArchived: schemas/* boolean */.zMY(),
        isLocked: schemas/* boolean */.zMY(),
        target: schemas/* object */.Ikc({
            target: commit,
            rules: schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP() }).nullable()) }).nullish(),
            refUpdateRule: schemas/* object */.Ikc({
                requiredApprovingReviewCount: schemas/* number */.aig().nullable(),
                requiredStatusCheckContexts: schemas/* array */.YOg(schemas/* string */.YjP().nullable()).nullable(),
                requiresCodeOwnerReviews: schemas/* boolean */.zMY(),
                viewerCanPush: schemas/* boolean */.zMY(),
            })
                .nullish(),
            compare: comparison.nullish(),
        })
            .nullable(),
        branch: schemas/* object */.Ikc({ target: commit }).nullish(),
        pullRequests: schemas/* object */.Ikc({
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
                number: schemas/* number */.aig(),
                url: schemas/* string */.YjP(),
                body: schemas/* string */.YjP(),
                mergeable: schemas/* string */.YjP(),
                isCrossRepository: schemas/* boolean */.zMY(),
            })
                .nullable()),
        })
            .nullish(),
    })
        .catchall(schemas/* unknown */.L5J()),
    rateLimit: schemas/* object */.Ikc({ remaining: schemas/* number */.aig(), resetAt: schemas/* string */.YjP() }).nullish(),
});
const tree = schemas/* object */.Ikc({
    entries: schemas/* array */.YOg(entry.extend({ object: schemas/* object */.Ikc({ entries: schemas/* array */.YOg(entry).nullish() }).nullish() }))
        .nullish(),
})
    .nullable();
const pullRequestRules = new Set([
    'PULL_REQUEST',
    'REQUIRED_STATUS_CHECKS',
    'REQUIRED_WORKFLOW_STATUS_CHECKS',
    'WORKFLOWS',
    'REQUIRED_DEPLOYMENTS',
    'CODE_SCANNING',
    'LOCK_BRANCH',
    'UPDATE',
    'MERGE_QUEUE',
]);
const dispensable = new Set([
    'rules',
    'refUpdateRule',
    'compare',
    'pullRequests',
    'rateLimit',
]);
async function preflight(client, names, paths, within) {
    const folders = [...new Set(paths.flatMap(path/* foldersOf */.p))];
    const variables = {
        owner: client.owner,
        name: client.repo,
        targetRef: `refs/heads/${names.target}`,
        targetName: names.target,
    };
    if (names.branch !== null)
        Object.assign(variables, { branchRef: `refs/heads/${names.branch}`, branchName: names.branch });
    for (const [index, folder] of folders.entries()) {
        variables[`target${index}`] = `refs/heads/${names.target}:${folder}`;
        if (names.branch !== null)
            variables[`branch${index}`] = `refs/heads/${names.branch}:${folder}`;
    }
    if (within !== null) {
        variables['targetWithin'] = `refs/heads/${names.target}:${within}`;
        if (names.branch !== null)
            variables['branchWithin'] = `refs/heads/${names.branch}:${within}`;
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
            const refused = (0,github_refused/* refusedByGraphQL */.BH)(serious);
            throw refused.kind === 'missing' ? new github_refused/* Refused */.Lw('forbidden', refused.message) : refused;
        }
        return seen(data, names, folders, within);
    }
}
function unknownField({ extensions }) {
    const field = extensions?.code === 'undefinedField' ? extensions.fieldName : undefined;
    return field !== undefined && dispensable.has(field) ? [field] : [];
}
function seen(data, names, folders, within) {
    const parsed = answer.safeParse(data);
    if (!parsed.success)
        throw new github_refused/* Refused */.Lw('no-answer', `GitHub's answer has an unexpected form: ${errors/* prettifyError */.S1(parsed.error)}`);
    const { repository } = parsed.data;
    const side = (branch, prefix, head) => branch === null || head === undefined
        ? null
        : {
            branch,
            head: { ...head, parents: head.parents.nodes.map((parent) => parent.oid) },
            folders: new Map([
                ...folders.map((folder, index) => listing(folder, tree.parse(repository[`${prefix}${index}`] ?? null))),
                ...(within === null ? [] : listings(within, tree.parse(repository[`${prefix}Within`] ?? null))),
            ]),
        };
    const pullRequest = (repository.pullRequests?.nodes ?? []).find((each) => each !== null && !each.isCrossRepository);
    return {
        repositoryId: repository.id,
        readOnly: repository.isArchived || repository.isLocked,
        target: side(names.target, 'target', repository.target?.target),
        rules: rulesOf(repository.target),
        branch: side(names.branch, 'branch', repository.branch?.target),
        comparison: repository.target?.compare ?? null,
        pullRequest: pullRequest == null ? null : { ...pullRequest, conflicting: pullRequest.mergeable === 'CONFLICTING' },
    };
}
function listing(folder, found) {
    return [folder, new Map((found?.entries ?? []).map((each) => [each.name, each]))];
}
function listings(folder, found) {
    return [
        listing(folder, found),
        ...(found?.entries ?? []).flatMap(({ name, object }) => object?.entries == null ? [] : [listing(`${folder}/${name}`, { entries: object.entries })]),
    ];
}
function rulesOf(target) {
    const rules = (target?.rules?.nodes ?? []).flatMap((rule) => rule !== null && pullRequestRules.has(rule.type) ? [rule.type] : []);
    const protection = target?.refUpdateRule;
    if (protection == null)
        return rules;
    const protectedBy = [
        ...(protection.requiredApprovingReviewCount !== null || protection.requiresCodeOwnerReviews
            ? ['required reviews']
            : []),
        ...((protection.requiredStatusCheckContexts ?? []).length > 0 ? ['required status checks'] : []),
        ...(protection.viewerCanPush ? [] : ['restricted pushes']),
    ];
    return [...new Set([...rules, ...protectedBy])];
}

// EXTERNAL MODULE: ./src/inventory/own-files.ts
var own_files = __webpack_require__(6598);
;// CONCATENATED MODULE: ./src/publish/publish-run.ts



const second = ({ second }) => second ?? 1000;
async function openRun(options, destination, wanted) {
    const { environment, log } = options;
    return {
        destination,
        wanted,
        options,
        client: await (0,client/* openClient */.M)({ environment, token: destination.token, log, second: second(options) }),
        starts: new Map(),
        unanswered: new Set(),
        warnings: new Set(),
        url: (0,github_environment/* workflowRunUrl */.C)(environment),
    };
}
async function look({ client, destination, wanted, options }) {
    return await preflight(client, { target: destination.target, branch: destination.mode === 'push' ? null : destination.branch }, [...wanted.files.map((file) => file.path), ...wanted.deletions], options.document === undefined ? null : (0,own_files/* beside */.vY)(options.document.main));
}
async function pause(options, times) {
    await (0,promises_.setTimeout)(second(options) * 2 ** times * (0.5 + Math.random() / 2));
}


/***/ })

};
