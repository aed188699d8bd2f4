export const id = 539;
export const ids = [539];
export const modules = {

/***/ 2539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkRun: () => (/* reexport */ checkRun),
  commentOnCheck: () => (/* reexport */ commentOnCheck)
});

// EXTERNAL MODULE: ./src/chapters/caution.ts
var chapters_caution = __webpack_require__(6767);
// EXTERNAL MODULE: ./src/chapters/shown.ts
var shown = __webpack_require__(7919);
// EXTERNAL MODULE: ./src/chapters/migrate.ts
var migrate = __webpack_require__(5703);
// EXTERNAL MODULE: ./src/chapters/unstored.ts + 1 modules
var unstored = __webpack_require__(2218);
// EXTERNAL MODULE: ./src/chapters/snapshot.ts + 1 modules
var snapshot = __webpack_require__(9738);
// EXTERNAL MODULE: ./src/chapters/refusal.ts
var refusal = __webpack_require__(2934);
// EXTERNAL MODULE: ./src/chapters/inventory.ts + 3 modules
var inventory = __webpack_require__(9402);
// EXTERNAL MODULE: ./src/inventory/render.ts + 15 modules
var render = __webpack_require__(1858);
// EXTERNAL MODULE: ./src/files/read.ts
var read = __webpack_require__(9823);
// EXTERNAL MODULE: ./src/files/write.ts
var write = __webpack_require__(9600);
// EXTERNAL MODULE: ./src/github/pull-request-comment.ts + 1 modules
var pull_request_comment = __webpack_require__(3026);
// EXTERNAL MODULE: ./src/github/limits.ts
var limits = __webpack_require__(1679);
// EXTERNAL MODULE: ./src/report/verdict.ts
var verdict = __webpack_require__(687);
// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(603);
// EXTERNAL MODULE: ./src/report/redact-story.ts
var redact_story = __webpack_require__(5149);
// EXTERNAL MODULE: ./src/snapshot/capture.ts + 1 modules
var capture = __webpack_require__(8297);
// EXTERNAL MODULE: ./src/snapshot/drift.ts
var snapshot_drift = __webpack_require__(6383);
// EXTERNAL MODULE: ./src/text.ts
var src_text = __webpack_require__(8992);
;// CONCATENATED MODULE: ./src/check/check.ts







async function checkRun(setting, story, planned, { installed }) {
    for (const { source } of [...planned.pending, ...planned.offered])
        setting.log.line(`pending: ${source.file}`);
    const caution = await (0,chapters_caution/* tellDangers */._f)(setting, planned);
    const dangers = (0,chapters_caution/* dangersText */.GO)(caution);
    const { problems, ...chapters } = installed
        ? await checkSnapshot(setting, planned)
        : { problems: [byApplying('this database has no snapshot yet')] };
    return {
        drift: story.drift,
        snapshot: story.snapshot,
        ...(caution.statements === undefined ? {} : { statements: caution.statements }),
        ...chapters,
        failure: failureOf([
            ...(dangers === null ? [] : [{ text: dangers, fixedBy: 'dangers' }]),
            ...pendingProblems(planned),
            ...problems,
        ], setting),
    };
}
const byApplying = (text) => ({ text, fixedBy: 'apply' });
function pendingProblems({ pending: toRun, offered }) {
    const pending = [...toRun, ...offered];
    if (pending.length === 0)
        return [];
    const files = pending.slice(0, 5).map(({ source }) => source.file);
    const more = pending.length > files.length ? ', \u2026' : '';
    const count = (0,src_text/* counted */.hS)(pending.length, 'migration is', 'migrations are');
    return [byApplying(`${count} pending: ${files.join(', ')}${more}`)];
}
async function checkSnapshot(setting, planned) {
    const { inputs, asked, database, edgeFunctions, environment, note } = setting;
    const captured = (0,shown/* shownCapture */.s$)(asked.document, await (0,capture/* capture */.Fg)(database, {
        label: 'check',
        commitSha: environment.sha || null,
        edgeFunctions,
        rollback: true,
    }));
    const drift = (0,migrate/* appliedElsewhere */.Wd)(planned) || (0,unstored/* isInventoryOnly */.tW)(inputs) ? [] : captured.drift;
    const reviewed = inputs.lint === 'off' ? null : await (0,snapshot/* reviewSnapshot */.f9)(setting, captured);
    for (const message of (0,snapshot_drift/* versionNotices */.kl)(captured))
        note('notice', message);
    const alarms = (0,refusal/* alarmingFindings */.Ws)(inputs, reviewed);
    return {
        drift,
        snapshot: (0,snapshot/* snapshotChapter */.oy)(setting, captured, reviewed),
        problems: [
            ...changeProblems(captured, drift),
            ...(alarms.length === 0
                ? []
                : [{ text: `new findings: ${(0,refusal/* findingsText */._g)(alarms)}`, fixedBy: 'findings' }]),
            ...(await documentProblems(setting, captured, reviewed)),
        ],
    };
}
function changeProblems({ changes }, drift) {
    if (drift.length > 0)
        return [byApplying(`the schema drifted, with no migration since the last run: ${(0,snapshot_drift/* driftText */.LU)(drift)}`)];
    return changes.length > 0 ? [byApplying(`the last snapshot is out of date: ${(0,snapshot_drift/* driftText */.LU)(changes)}`)] : [];
}
async function documentProblems({ asked, documents }, captured, reviewed) {
    if (captured.changes.length > 0)
        return [];
    const stale = [];
    for (const { path, pieces } of await (0,inventory/* renderPages */.l3)(asked, captured, reviewed)) {
        const found = (0,read/* readIfThere */.qC)(documents, path, 'inventory-path', read/* sizes */.LR.migration);
        if (found === null || !(0,write/* isStoredAs */.SZ)(found, Buffer.from(pieces.join(''))))
            stale.push({ path });
    }
    if (stale.length === 0)
        return [];
    const paths = (0,render/* mainFirst */.K1)(stale, asked.document.path).map(({ path }) => path);
    return [byApplying(`${paths.join(', ')} is stale or missing in this checkout`)];
}
function failureOf(problems, { env, environment, origin }) {
    if (problems.length === 0)
        return null;
    const own = environment.ref.startsWith('refs/heads/') && origin.code !== 'proposed'
        ? env['GITHUB_REF_NAME']
        : undefined;
    const branch = own ?? origin.baseBranch ?? 'the default branch';
    const merged = origin.code === 'proposed' ? 'After merging, run' : 'Run';
    const applying = `${merged} with mode: apply on ${branch} to bring the database and the document up to date.`;
    const remedies = { dangers: chapters_caution/* dangersRemedy */.Tw, findings: refusal/* findingsRemedy */.n6, apply: applying };
    const needed = ['dangers', 'findings', 'apply'].filter((each) => problems.some(({ fixedBy }) => fixedBy === each));
    const count = problems.length === 1 ? '' : `${(0,src_text/* counted */.hS)(problems.length, 'problem')}: `;
    return {
        message: `The check found ${count}${problems.map(({ text }) => text).join('; ')}.`,
        state: 'Nothing was written: mode is check.',
        remedy: needed.map((each) => remedies[each]).join('\n'),
    };
}
async function commentOnCheck({ inputs, environment, origin, env, log, note }, story) {
    if (!inputs.comment)
        return;
    const hide = (0,pull_request_comment/* hidingPlace */.bx)(env, inputs);
    await (0,pull_request_comment/* commentOnPullRequest */.rh)({
        environment,
        origin,
        token: inputs['github-token'],
        id: (0,pull_request_comment/* commentId */.Zr)('check', env, inputs),
        body: (0,verdict/* succeeded */.gq)(story)
            ? null
            : (0,summary/* summary */.z)((0,redact_story/* redactStory */.F)(story, (text) => hide(log.redact(text))), limits/* commentBudget */.LO),
        what: 'The check',
        log,
        note,
    });
}

;// CONCATENATED MODULE: ./src/check/index.ts



/***/ }),

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

/***/ 3026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zr: () => (/* binding */ commentId),
  rh: () => (/* binding */ commentOnPullRequest),
  Og: () => (/* binding */ hiddenDatabase),
  bx: () => (/* binding */ hidingPlace)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./src/secret-shapes.ts + 1 modules
var secret_shapes = __webpack_require__(1325);
// EXTERNAL MODULE: ./src/text.ts
var src_text = __webpack_require__(8992);
// EXTERNAL MODULE: ./src/github/limits.ts
var limits = __webpack_require__(1679);
// EXTERNAL MODULE: ./src/github/refused.ts
var refused = __webpack_require__(7315);
// EXTERNAL MODULE: ./src/github/api/client.ts
var api_client = __webpack_require__(9789);
;// CONCATENATED MODULE: ./src/github/api/sticky-comment.ts







const comments = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        pullRequest: schemas/* object */.Ikc({
            id: schemas/* string */.YjP(),
            headRefOid: schemas/* string */.YjP(),
            comments: schemas/* object */.Ikc({
                nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), body: schemas/* string */.YjP(), url: schemas/* string */.YjP(), viewerDidAuthor: schemas/* boolean */.zMY() })
                    .nullable()),
                pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
            }),
        })
            .nullable(),
    })
        .nullable(),
});
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
    delete: 'mutation DeleteComment($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }',
};
const attempts = 4;
const passing = new Set(['no-answer', 'unsettled', 'missing']);
async function stickyComment(options) {
    const { environment, token, log, id, body } = options;
    const second = options.second ?? 1000;
    const text = body === null ? null : checked(`${markerOf(id)}\n${body}`);
    const client = await (0,api_client/* openClient */.M)({ environment, token, log, second });
    let sent = null;
    for (let attempt = 1;; attempt++) {
        try {
            const seen = await find(client, options.number, markerOf(id));
            const done = await bring(client, seen, options.head, text, (state) => (sent = state));
            return sent !== null && (done.state === 'unchanged' || done.state === 'none')
                ? { ...done, state: sent }
                : done;
        }
        catch (error) {
            const isOver = !(error instanceof refused/* Refused */.Lw) || !passing.has(error.kind) || attempt === attempts;
            if (isOver || (error.kind === 'missing' && sent === null))
                throw error;
            log(`Attempt ${attempt} of ${attempts}: ${error.message}`);
            await (0,promises_.setTimeout)(second * 2 ** (attempt - 1));
        }
    }
}
const markerOf = (id) => `<!-- pg-feature-inventory:${id} -->`;
function checked(text) {
    if (text.length > limits/* bodyLimit */.kR)
        throw new refused/* Refused */.Lw('invalid', `The comment has ${text.length} characters; GitHub accepts ${limits/* bodyLimit */.kR}.`);
    const [leak] = (0,secret_shapes/* findShapes */.Il)((0,src_text/* asRead */.vl)(text));
    if (leak !== undefined)
        throw new refused/* Refused */.Lw('invalid', `it contains what looks like ${leak.name}, which everyone could read.`);
    return text;
}
async function bring(client, { subject, headRefOid, ours }, head, text, sending) {
    if (head !== null && headRefOid !== head)
        return { state: 'overtaken', url: null };
    const [current, ...doubles] = ours;
    for (const double of doubles)
        await change(client, 'delete', { id: double.id });
    if (text === null) {
        if (current === undefined)
            return { state: 'none', url: null };
        sending('deleted');
        await change(client, 'delete', { id: current.id });
        return { state: 'deleted', url: null };
    }
    if (current === undefined) {
        sending('created');
        return { state: 'created', url: url(await change(client, 'create', { subject, body: text })) };
    }
    if (current.body.replaceAll('\r\n', '\n').trimEnd() === text.trimEnd())
        return { state: 'unchanged', url: current.url };
    sending('updated');
    await change(client, 'update', { id: current.id, body: text });
    return { state: 'updated', url: current.url };
}
async function find(client, number, marker) {
    const ours = [];
    for (let after = null;;) {
        const { data, errors } = await client.graphql(query, {
            owner: client.owner,
            name: client.repo,
            number,
            after,
        });
        const pullRequest = comments.safeParse(data).data?.repository?.pullRequest;
        if (pullRequest == null)
            throw errors.length > 0
                ? (0,refused/* refusedByGraphQL */.BH)(errors)
                : new refused/* Refused */.Lw('missing', `GitHub shows no pull request ${number}.`);
        ours.push(...pullRequest.comments.nodes
            .filter((node) => node !== null)
            .filter((node) => node.viewerDidAuthor && node.body.startsWith(marker)));
        const { hasNextPage, endCursor } = pullRequest.comments.pageInfo;
        if (!hasNextPage || endCursor === null)
            return { subject: pullRequest.id, headRefOid: pullRequest.headRefOid, ours };
        after = endCursor;
    }
}
async function change(client, kind, variables) {
    const { data, errors } = await client.graphql(mutations[kind], variables);
    const [error] = errors;
    if (error !== undefined && !(kind === 'delete' && (0,refused/* refusedByGraphQL */.BH)(errors).kind === 'missing'))
        throw (0,refused/* refusedByGraphQL */.BH)(errors);
    return data;
}
function url(made) {
    return (schemas/* object */.Ikc({ addComment: schemas/* object */.Ikc({ commentEdge: schemas/* object */.Ikc({ node: schemas/* object */.Ikc({ url: schemas/* string */.YjP() }) }) }) })
        .safeParse(made).data?.addComment.commentEdge.node.url ?? null);
}

// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/github/remedy.ts
var github_remedy = __webpack_require__(2131);
;// CONCATENATED MODULE: ./src/github/pull-request-comment.ts





async function commentOnPullRequest({ environment, origin, token, id, body, what, log, note, second, }) {
    const { number, headCommit, withoutSecrets } = origin;
    if (number === null || !environment.inActions)
        return;
    if (withoutSecrets === 'a fork' || token === '') {
        const why = token === ''
            ? 'the input github-token is empty'
            : 'the token of a pull request from a fork is read-only';
        note('notice', `${what} is in the job summary and not in a comment: ${why}.`);
        return;
    }
    try {
        const { state, url } = await log.group('Comment', () => stickyComment({
            environment,
            token,
            number,
            head: headCommit,
            id,
            body,
            log: (line) => log.line(line),
            ...(second === undefined ? {} : { second }),
        }));
        log.line(`Comment on pull request ${number}: ${state}${url === null ? '' : ` (${url})`}`);
    }
    catch (error) {
        if (!(error instanceof refused/* Refused */.Lw))
            throw error;
        note('notice', `${what} is in the job summary and not in a comment: ${reasonOf(error, number)}`);
    }
}
function reasonOf({ kind, message }, number) {
    if (kind === 'locked')
        return `the conversation of pull request ${number} is locked.`;
    const remedy = kind === 'forbidden' || kind === 'missing'
        ? `\n${(0,github_remedy/* permissionsText */._m)({ contents: 'read', pullRequests: 'write' })}`
        : '';
    return `${message}${remedy}`;
}
function commentId(mode, env, inputs) {
    const { migrations, packs, target } = inputs;
    const database = target.engine === 'server' ? [target.user, target.host, target.database] : target.directory;
    const parts = [
        env['GITHUB_WORKFLOW'],
        env['GITHUB_JOB'],
        env['GITHUB_ACTION'],
        migrations,
        packs,
        inputs['inventory-path'],
        database,
    ];
    return `${mode}-${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)}`;
}
const hiddenDatabase = 'the database';
function hidingPlace(env, { target }, shadow = null) {
    if ((0,github_event/* isKnownPrivate */.DS)((0,github_event/* readEvent */.j_)(env)))
        return (text) => text;
    if (shadow !== null) {
        const hide = hidingPlace(env, { target });
        return (text) => hide(text.replaceAll(shadow, 'a server'));
    }
    if (target.engine === 'embedded')
        return (text) => text;
    const { user, host } = target;
    const whole = (text) => {
        const parts = text.split(`${user}@${host}`);
        return parts
            .map((part, at) => (at === 0 ? part : part.replace(/^:\d+(?:\/[^\s,;:)]*)?/, '')))
            .join(hiddenDatabase);
    };
    return (text) => (host.includes('.') ? whole(text).replaceAll(host, 'the host') : whole(text));
}


/***/ }),

/***/ 2131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ commitFailure),
/* harmony export */   VH: () => (/* binding */ permissionsRemedy),
/* harmony export */   _m: () => (/* binding */ permissionsText),
/* harmony export */   fj: () => (/* binding */ pullRequestSetting)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1557);

function permissionsText(access) {
    return [
        'Give the job of this step these permissions:',
        '',
        'permissions:',
        `  contents: ${access.contents}`,
        ...(access.pullRequests === null ? [] : [`  pull-requests: ${access.pullRequests}`]),
    ].join('\n');
}
function permissionsRemedy(pullRequests) {
    return (`${permissionsText({ contents: 'write', pullRequests: pullRequests ? 'write' : null })}\n\n` +
        'Your own token needs the same: read and write access to "Contents" and "Pull requests" of this repository.');
}
function pullRequestSetting(serverUrl, repository) {
    return ('Allow it under Settings > Actions > General > Workflow permissions > ' +
        '"Allow GitHub Actions to create and approve pull requests" ' +
        `(${serverUrl}/${repository}/settings/actions; in an organization, its owner may have to allow it first), ` +
        'or set github-token to the token of a GitHub App.');
}
function commitFailure(refused, where, state) {
    const [message, remedy] = (advice[refused.kind] ?? otherwise)(where, refused);
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({ message: `${message} GitHub says: ${refused.message}`, state, remedy });
}
const otherwise = ({ branch, pullRequest }) => [
    `GitHub refused the commit to ${branch}.`,
    pullRequest
        ? 'Fix what GitHub names, or set another pull-request-branch: a branch a/b cannot exist beside a branch a.'
        : 'Fix what GitHub names and run this workflow again.',
];
const advice = {
    rule: ({ branch, repository, pullRequest }, { message }) => {
        if (/file path/i.test(message))
            return [
                `The rules of ${repository} reject a file.`,
                'Set inventory-path to a path that the rules allow, or exempt the document from them.',
            ];
        return [
            `The rules of the branch ${branch} reject the commit.`,
            pullRequest
                ? `Exempt ${branch} from these rules, or set pull-request-branch to a branch that they do not cover.`
                : 'Set commit: pull-request, or set github-token to the token of a GitHub App that may bypass the rules. ' +
                    'The token of a workflow may not.',
        ];
    },
    forbidden: ({ repository, pullRequest }) => [
        `The token may not write to ${repository}.`,
        permissionsRemedy(pullRequest),
    ],
    'read-only': ({ repository }) => [
        `The repository ${repository} is read-only.`,
        'Unarchive the repository under Settings, or set commit: none.',
    ],
    secret: () => [
        "GitHub's push protection rejects the commit.",
        'Remove the secret from the schema with a migration (it is in a name, a comment or a definition), and revoke ' +
            'it. If it is none, allow it on the page that GitHub names.',
    ],
    unsettled: ({ branch, pullRequest }) => [
        'GitHub refused again and again what may only need time.',
        'Run this workflow again. If it fails with these words every time, a ruleset forbids it: look under ' +
            (pullRequest
                ? `Settings > Rules whether branches such as ${branch} may be created, or set another pull-request-branch.`
                : `Settings > Rules whether ${branch} may be updated.`),
    ],
    'bad-credentials': () => [
        'GitHub does not accept the token.',
        'Remove the input github-token, or renew the token in it.',
    ],
    'rate-limit': () => [
        "GitHub's rate limit is reached.",
        'Run this workflow again later. A token of your own has its own limit.',
    ],
    'no-answer': () => [
        'GitHub did not answer.',
        'Run this workflow again. See https://www.githubstatus.com for outages. ' +
            'Behind a proxy, check HTTPS_PROXY and NO_PROXY.',
    ],
};


/***/ })

};
