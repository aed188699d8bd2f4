export const id = 10;
export const ids = [10];
export const modules = {

/***/ 1010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offerDrift: () => (/* reexport */ offerDrift),
  offerInPlan: () => (/* reexport */ offerInPlan),
  recognise: () => (/* reexport */ recognise)
});

// UNUSED EXPORTS: filesFor, named

// EXTERNAL MODULE: ./src/error.ts
var src_error = __webpack_require__(1557);
// EXTERNAL MODULE: ./src/inputs.ts
var src_inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/publish/index.ts + 16 modules
var publish = __webpack_require__(3009);
// EXTERNAL MODULE: ./src/rehearsal/index.ts + 51 modules
var rehearsal = __webpack_require__(8989);
// EXTERNAL MODULE: ./src/text.ts
var src_text = __webpack_require__(8992);
;// CONCATENATED MODULE: ./src/offer/made.ts





/** Milliseconds that all of it may take: a run with thousands of tables is not to wait for what it can do without. */
const patience = 5 * 60_000;
/** Offers within a time. @returns null for what is in the way as well: that is a notice, and never ends the run. */
async function patiently(asked, offer) {
    const { note, signal } = asked;
    const late = AbortSignal.timeout(patience);
    try {
        return await offer({ ...asked, signal: signal === undefined ? late : AbortSignal.any([signal, late]) });
    }
    catch (error) {
        const { message, remedy } = late.aborted ? tooLong : told(error);
        const what = `No SQL is offered for what no migration makes: ${message.replace(/\.$/, '')}.`;
        note('notice', remedy === undefined || remedy.includes('\n') ? what : `${what} ${remedy}`);
        return null;
    }
}
const tooLong = {
    message: `it took more than ${patience / 60_000} minutes`,
    remedy: 'Set drift-sql: off where that is always so, or shadow to a server, which is faster than the embedded engine.',
};
const told = (error) => error instanceof src_error/* ActionError */.l ? error.failure : { message: String(error) };
/**
 * Runs the engine, which is loaded now and not before.
 * @param which the files that the database has not applied, the snapshot of it that is stored, and what its first one
 *   had.
 */
async function make({ inputs, database, workspace, origin, log, signal }, which) {
    const { driftSql } = await __webpack_require__.e(/* import() */ 182).then(__webpack_require__.bind(__webpack_require__, 3182));
    return await driftSql({
        ...which,
        live: database,
        target: inputs.target,
        // Code that is not merged never comes near a real server.
        shadow: origin.fork ? 'embedded' : inputs.shadow,
        workspace,
        entries: inputs.migrations,
        format: inputs.format,
        packs: inputs.packs,
        verify: inputs.verify,
        wait: inputs['wait-for-lock'],
        limit: rehearsal.longest,
        log: (line) => log.line(line),
        signal,
    });
}
/**
 * What is offered; null = nothing is, because what differs is nothing that a file could hold.
 * @param drift what the SQL is for.
 * @throws {ActionError} for SQL that holds a secret of this run, or what looks like one.
 */
async function offeredOf({ inputs, env, log }, made, reason, drift) {
    const outside = await outsideOf(drift);
    if (isNothing(made.adopt) && isNothing(made.undo) && outside.length === 0)
        return null;
    const adopt = named(made.adopt, 'adopt');
    // It would drop all that was there before the history.
    const undo = reason === 'baseline' ? nothing : named(made.undo, 'undo');
    const files = [...adopt.files, ...undo.files];
    const { target } = inputs;
    (0,publish/* refuseSecrets */.un)(files.map(({ name, sql }) => ({ path: name, content: sql })), {
        message: '',
        secrets: (0,src_inputs/* secretInputs */._y)(env),
        names: target.engine === 'server' ? [target.user, target.host, target.database] : [],
    });
    for (const { name } of files)
        log.line(`${name}: proven`);
    return { reason, adopt, undo, outside, pullRequest: null };
}
/** What drifted and is in no file, whatever is proven. */
async function outsideOf(drift) {
    if (drift.length === 0)
        return [];
    const { outsideOfSql } = await __webpack_require__.e(/* import() */ 182).then(__webpack_require__.bind(__webpack_require__, 3182));
    return drift.flatMap((each) => {
        const why = outsideOfSql(each);
        const { kind, identity, change, details } = each;
        const what = details
            .map(({ property, from, to }) => `${property}: ${shown(from)} → ${shown(to)}`)
            .join(', ');
        return why === null
            ? []
            : [{ kind, identity, what: [change, what].filter((one) => one !== '').join(', '), why }];
    });
}
const shown = (value) => (0,src_text/* cut */.Jj)((typeof value === 'string' ? value : JSON.stringify(value)) ?? 'none', 100);
const nothing = { files: [], objects: [], losses: [], unproven: [] };
const isNothing = ({ files, unproven }) => files.length === 0 && unproven.length === 0;
/** `adopt.sql`, or `adopt-1.sql` and so on where not all of it can run in one transaction. */
function named({ files, ...rest }, name) {
    const digits = String(files.length).length;
    return {
        ...rest,
        files: files.map(({ sql, transactional }, at) => ({
            sql: transactional ? withPathOfSession(sql) : sql,
            transactional,
            name: files.length === 1 ? `${name}.sql` : `${name}-${String(at + 1).padStart(digits, '0')}.sql`,
        })),
    };
}
/**
 * dbmate and goose record a file in its own transaction, and find their table by the session's search_path.
 */
const withPathOfSession = (sql) => /^SET LOCAL search_path\b/m.test(sql) ? `${sql.trimEnd()}\n\nSET LOCAL search_path TO DEFAULT;\n` : sql;

// EXTERNAL MODULE: ./src/chapters/index.ts + 36 modules
var chapters = __webpack_require__(8717);
// EXTERNAL MODULE: ./src/migrations/index.ts + 88 modules
var src_migrations = __webpack_require__(8659);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/files/index.ts + 6 modules
var src_files = __webpack_require__(3052);
// EXTERNAL MODULE: ./src/safety/index.ts + 95 modules
var safety = __webpack_require__(6462);
;// CONCATENATED MODULE: ./src/offer/project-files.ts




/**
 * The files that come behind all others of the folder that is listed last. A file keeps the name that it was proposed
 * under, as long as it still comes last.
 * @returns why there can be none, as a sentence.
 */
function filesFor({ inputs, workspace }, { sets, inspection }, { reason, adopt }, now = new Date()) {
    const entry = inputs.migrations.at(-1) ?? '';
    const folder = external_node_path_default().posix.normalize(entry).replace(/\/$/, '');
    const set = sets.findLast(({ directory }) => directory === folder);
    if (set === undefined)
        return `migrations ends with ${entry}, which is no folder that a file could be added to.`;
    const words = reason === 'baseline' ? 'baseline' : 'adopt_drift';
    const steps = adopt.files.map(({ sql, transactional }, at) => ({
        name: adopt.files.length === 1 ? words : `${words}_${at + 1}`,
        sql: sql.trimEnd(),
        transaction: transactional,
    }));
    const { directory, format, migrations } = set;
    const names = migrations
        .filter(({ kind }) => kind === 'versioned')
        .map(({ source }) => external_node_path_default().posix.relative(directory, source.file));
    const fresh = (0,safety/* filesBehind */.o5)(steps, format.name, { directory, names, taken: (0,src_migrations/* namesIn */.wX)(set), now });
    const tokens = adopt.files.map(({ sql }) => (0,src_migrations/* scan */.SQ)(sql).checksum);
    if (fresh === null || !areRead(set, fresh, tokens))
        return (`a file that ${format.name} reads as it is meant cannot be added to ${directory} by anybody but its own tool. ` +
            'Add adopt.sql with that.');
    const open = inspection.offers.flatMap(({ tokens: known, proposedAs }) => proposedAs === null ? [] : [[known, proposedAs]]);
    const known = new Map(open);
    const again = fresh.map(({ file, text }, at) => ({ file: known.get(tokens[at] ?? '') ?? file, text }));
    const keeps = again.every(({ file }) => !(0,src_files/* isFileIn */.aO)(workspace, file)) && areRead(set, again, tokens);
    const files = keeps ? again : fresh;
    const before = open.map(([, file]) => file).filter((one) => files.every(({ file }) => file !== one));
    return { files, before };
}
/**
 * Whether the folder's format runs just this SQL of the files, behind all others. The body of a function may hold a
 * line that means something to the tool, such as `-- migrate:down`.
 */
function areRead(set, files, tokens) {
    const sources = (0,src_migrations/* asAdded */.B6)(set, files);
    return (sources !== null &&
        sources.every(({ script, refusal }, at) => refusal === null && script.checksum === tokens[at]));
}

// EXTERNAL MODULE: ./src/github/index.ts + 24 modules
var github = __webpack_require__(715);
// EXTERNAL MODULE: ./src/inventory/index.ts + 25 modules
var inventory = __webpack_require__(2669);
// EXTERNAL MODULE: ./src/report/index.ts + 18 modules
var report = __webpack_require__(8593);
;// CONCATENATED MODULE: ./src/offer/propose.ts







const titles = {
    drift: 'Adopt what was changed in the database by hand',
    baseline: 'Add a baseline of what the database has',
};
/** Rows of each list in the text of the pull request. */
const most = 100;
function intentionOf({ inputs, environment, log }, { lead, title }) {
    const branch = inputs['pull-request-branch'];
    return {
        commit: 'pull-request',
        message: title,
        branch: inputs.branch || null,
        pullRequestBranch: branch === '' ? null : `${branch}-drift`,
        token: inputs['github-token'] || null,
        environment,
        log: (line) => log.line(line),
        proposal: { prefix: 'feature-inventory-drift', lead },
    };
}
/** Opens a pull request that adds the files to the migrations, or brings the open one up to date. */
async function proposeMigration(setting, offered, { files, before }) {
    const { note } = setting;
    const inRepository = repositoryPaths(setting);
    const paths = files.map(({ file }) => inRepository(file));
    if (paths.includes(null)) {
        note('notice', 'No pull request is made of adopt.sql: the migrations are of another repository.');
        return null;
    }
    try {
        const { summary, warnings, pullRequestNumber, pullRequestUrl } = await (0,publish/* publish */.mk)({
            ...intentionOf(setting, { lead: leadOf(offered), title: titles[offered.reason] }),
            description: descriptionOf(setting, offered),
            files: files.map(({ text }, at) => ({ path: paths[at] ?? '', content: text })),
            deletions: before.flatMap((file) => inRepository(file) ?? []),
        });
        for (const warning of warnings)
            note('warning', warning);
        return { summary: `Pull request: ${summary}.`, pullRequestNumber, pullRequestUrl };
    }
    catch (error) {
        if (!(error instanceof src_error/* ActionError */.l))
            throw error;
        const { message, remedy = '' } = error.failure;
        note('warning', [`The pull request for the drift could not be made. ${message}`, remedy].join('\n').trim());
        return null;
    }
}
/** Closes the pull request that an earlier run opened. @returns what was done, for people; null = nothing. */
async function withdrawMigration(setting) {
    const closed = await (0,publish/* withdraw */.ne)(intentionOf(setting, { lead: '', title: titles.drift }));
    return closed?.summary ?? null;
}
/** From a path of the workspace to one of the repository, whose checkout may be a folder in it; null = it is not. */
function repositoryPaths({ workspace, documents }) {
    const folder = external_node_path_default().relative(workspace, documents).split((external_node_path_default()).sep).join('/');
    if (folder === '')
        return (file) => file;
    return (file) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null);
}
function leadOf({ reason, adopt }) {
    const objects = (0,src_text/* counted */.hS)(adopt.objects.length, 'object');
    return [
        reason === 'baseline'
            ? `The database has ${objects} that no migration makes. This migration makes them.`
            : `In the database, ${objects} changed with no migration. This migration makes the same changes.`,
        'It was run on a copy of the schema without rows, behind the other migrations; of each of them, the result is ' +
            'what the database has.',
        '',
        '- **Merged**, it is recorded as applied in that database and does not run there, as long as what it makes is as ' +
            'it is now. Every other database runs it. Comments may be edited; with other SQL it would run everywhere.',
        reason === 'baseline'
            ? '- **Closed**, nothing changes.'
            : '- **To take the changes back instead**, run `undo.sql` of the workflow run on the database. ' +
                'The next run then closes this pull request.',
        '',
        'The migration:',
    ].join('\n');
}
function descriptionOf({ env, inputs, log }, { adopt, outside }) {
    const hide = (0,github/* hidingPlace */.bx)(env, inputs);
    const text = (one) => (0,src_text/* cut */.Jj)(hide(log.redact(one)), 500);
    const rest = (list) => list.length > most ? [`_and ${list.length - most} more_`] : [];
    const bullets = (title, lines) => lines.length === 0
        ? []
        : [
            `${title}\n`,
            ...lines.slice(0, most).map((line) => `- ${inventory/* markdown.sentences */.wD.sentences(text(line))}`),
            ...rest(lines),
        ];
    return [
        inventory/* markdown.table */.wD.table(['Change', 'Kind', 'Object'], adopt.objects
            .slice(0, most)
            .map(({ change, kind, identity }) => [change, inventory/* markdown.cell */.wD.cell(kind), inventory/* markdown.code */.wD.code(text(identity))])),
        ...rest(adopt.objects),
        ...bullets('\n⚠️ **May lose data** in databases where it runs:', adopt.losses.map(({ what, statement }) => `${what}: ${statement}`)),
        ...bullets('\n**Left out**, because it could not be proven:', adopt.unproven.map(({ kind, identity, why }) => `${kind} ${identity}: ${why}`)),
        ...bullets('\n**Not in the file**, because no migration of this database makes it:', (0,report/* outsideOf */.R_)({ outside })),
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/offer/offer.ts





/**
 * SQL for what no migration makes: for drift, and for what a database had before its history. It is offered, never run
 * on the database.
 * @returns null where there is nothing to offer. What is in the way is a notice, and never ends the run.
 */
async function offerDrift(setting, found) {
    return await patiently(setting, async (timed) => {
        const reason = await reasonFor(setting, found);
        return reason === null ? null : await setting.log.group('Drift SQL', () => offer(timed, found, reason));
    });
}
/** Why SQL is to be made; null = there is no reason. Without drift nothing is asked for. */
async function reasonFor(setting, { story, inspected: { inspection } }) {
    const { inputs, environment, unstored, database } = setting;
    if (inputs['drift-sql'] === 'off' || unstored !== null || (0,chapters/* isInventoryOnly */.tW)(inputs))
        return null;
    // Nobody reads the summaries of a merge queue, which waits.
    if (environment.eventName === 'merge_group')
        return null;
    if (story.drift.length > 0)
        return 'drift';
    const isFirst = story.snapshot?.isFirst ?? !inspection.installed;
    const isWhole = story.failure === null || story.mode === 'check';
    if (inspection.existing !== null && isFirst && isWhole)
        return 'baseline';
    if (!proposes(setting) || story.failure !== null)
        return null;
    const open = inspection.offers.filter(({ proposedAs }) => proposedAs !== null);
    if (open.length === 0)
        return null;
    const newest = await (0,chapters/* newestSnapshot */.pZ)(database);
    return open.some(({ schemaHash }) => schemaHash === newest?.schemaHash) ? null : 'drift';
}
const proposes = ({ inputs }) => inputs.mode === 'apply' && inputs['drift-sql'] === 'pull-request';
async function offer(setting, found, reason) {
    const { inputs, database, log, note } = setting;
    const { inspection } = found.inspected;
    // Before the schema is read: what changes in between is then seen to have changed since.
    const newest = inputs.mode === 'apply' ? await (0,chapters/* newestSnapshot */.pZ)(database) : null;
    const outcomes = found.story.migrations?.outcomes ?? [];
    const pending = outcomes.filter(({ state }) => state !== 'applied').map(({ file }) => file);
    const made = await make(setting, {
        without: new Set(pending.filter((file) => !found.offered.includes(file))),
        snapshotId: newest === null ? null : String(newest.id),
        before: reason === 'drift' ? await (0,chapters/* oldestObjects */.Cd)(database) : [],
    });
    const offered = await offeredOf(setting, made, reason, found.story.drift);
    if (isNothing(made.adopt) && isNothing(made.undo)) {
        log.line('Nothing to offer: the database is what its migrations make.');
        if (!proposes(setting) || inspection.offers.every(({ proposedAs }) => proposedAs === null))
            return offered;
        const closed = await withdrawMigration(setting);
        if (closed !== null)
            log.line(`${closed}.`);
        await (0,chapters/* forgetOffers */.H4)(database, null);
        return offered;
    }
    if (newest === null || offered === null || offered.adopt.files.length === 0)
        return offered;
    const { adopt } = offered;
    const files = proposes(setting) ? filesFor(setting, found.inspected, offered) : null;
    if (typeof files === 'string')
        note('notice', `No pull request is made of adopt.sql: ${files}`);
    const project = typeof files === 'string' ? null : files;
    // First of all: merged before the database knows of it, it would run here.
    await (0,chapters/* rememberOffer */.ig)(database, {
        tokens: adopt.files.map(({ sql }) => (0,src_migrations/* scan */.SQ)(sql).checksum),
        objects: adopt.objects.map(({ kind, identity }) => ({ kind, identity })),
        snapshotId: newest.id,
        proposedAs: project?.files.map(({ file }) => file) ?? null,
    });
    return project === null
        ? offered
        : { ...offered, pullRequest: await proposeMigration(setting, offered, project) };
}

;// CONCATENATED MODULE: ./src/offer/plan.ts


/**
 * SQL for drift that a plan has found. Nothing is remembered in the database, and nothing proposed.
 * @returns null where there is nothing to offer, or something was in the way, which is a notice.
 */
const offerInPlan = (asked) => patiently(asked, async (timed) => offeredOf(timed, await make(timed, {
    without: new Set(),
    snapshotId: null,
    before: await (0,chapters/* oldestObjects */.Cd)(asked.database),
}), 'drift', asked.drift));

;// CONCATENATED MODULE: ./src/offer/recognise.ts



/**
 * Takes SQL that a plan or a check has offered out of what is pending: they store nothing, so that the database does
 * not know of it. It is made anew, from what the database has now, and has to be the same.
 */
async function recognise(setting, planned, drift) {
    let recognised = { planned, drift };
    await patiently(setting, (timed) => setting.log.group('Drift SQL', async () => {
        recognised = await recognisedIn(timed, planned, drift);
        return null;
    }));
    return recognised;
}
async function recognisedIn(setting, planned, drift) {
    const { database, log, note } = setting;
    const newest = await (0,chapters/* newestSnapshot */.pZ)(database);
    if (newest === null)
        return { planned, drift };
    const made = await make(setting, {
        without: new Set(planned.pending.map(({ source }) => source.file)),
        snapshotId: String(newest.id),
        before: await (0,chapters/* oldestObjects */.Cd)(database),
    });
    const offered = await offeredOf(setting, made, 'drift', drift);
    const tokens = (offered?.adopt.files ?? []).map(({ sql }) => (0,src_migrations/* scan */.SQ)(sql).checksum);
    const same = planned.pending.filter(({ kind, source }) => kind === 'versioned' && tokens.includes(source.script.checksum));
    if (offered === null || tokens.length === 0 || same.length < tokens.length) {
        log.line('No pending file is what is offered for the drift: all of them run.');
        return { planned, drift };
    }
    await (0,chapters/* rememberOffer */.ig)(database, {
        tokens,
        objects: offered.adopt.objects.map(({ kind, identity }) => ({ kind, identity })),
        snapshotId: newest.id,
        proposedAs: null,
    });
    const files = same.map(({ source }) => source.file).join(', ');
    note('notice', `${files} makes what was changed by hand in this database: it is recorded, and does not run.`);
    const isWhole = offered.outside.length === 0 && offered.adopt.unproven.length === 0;
    return {
        planned: {
            ...planned,
            pending: planned.pending.filter((one) => !same.includes(one)),
            offered: [...planned.offered, ...same],
        },
        drift: isWhole ? [] : drift,
    };
}

;// CONCATENATED MODULE: ./src/offer/index.ts







/***/ })

};
