export const id = 761;
export const ids = [761];
export const modules = {

/***/ 6761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offerDrift: () => (/* reexport */ offerDrift)
});

// UNUSED EXPORTS: filesFor, named

// EXTERNAL MODULE: ./src/chapters/index.ts + 34 modules
var chapters = __webpack_require__(4690);
// EXTERNAL MODULE: ./src/error.ts
var src_error = __webpack_require__(1557);
// EXTERNAL MODULE: ./src/inputs.ts
var src_inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/migrations/index.ts + 88 modules
var src_migrations = __webpack_require__(8659);
// EXTERNAL MODULE: ./src/publish/index.ts + 16 modules
var publish = __webpack_require__(3009);
// EXTERNAL MODULE: ./src/rehearsal/index.ts + 45 modules
var rehearsal = __webpack_require__(9687);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/files/index.ts + 6 modules
var src_files = __webpack_require__(3052);
// EXTERNAL MODULE: ./src/safety/index.ts + 65 modules
var safety = __webpack_require__(7215);
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
// EXTERNAL MODULE: ./src/inventory/index.ts + 24 modules
var inventory = __webpack_require__(7344);
// EXTERNAL MODULE: ./src/text.ts
var src_text = __webpack_require__(8992);
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
function descriptionOf({ env, inputs, log }, { adopt }) {
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
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/offer/offer.ts








/** Milliseconds that all of it may take: a run with thousands of tables is not to wait for what it can do without. */
const patience = 5 * 60_000;
/**
 * SQL for what no migration makes: for drift, and for what a database had before its history. It is offered, never run
 * on the database.
 * @returns null where there is nothing to offer. What is in the way is a notice, and never ends the run.
 */
async function offerDrift(setting, found) {
    const { log, note, signal } = setting;
    const late = AbortSignal.timeout(patience);
    const timed = { ...setting, signal: signal === undefined ? late : AbortSignal.any([signal, late]) };
    try {
        const reason = await reasonFor(setting, found);
        return reason === null ? null : await log.group('Drift SQL', () => offer(timed, found, reason));
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
    const made = await make(setting, found, newest?.id ?? null);
    if (isNothing(made.adopt) && isNothing(made.undo)) {
        log.line('Nothing to offer: the database is what its migrations make.');
        if (!proposes(setting) || inspection.offers.every(({ proposedAs }) => proposedAs === null))
            return null;
        const closed = await withdrawMigration(setting);
        if (closed !== null)
            log.line(`${closed}.`);
        await (0,chapters/* forgetOffers */.H4)(database, null);
        return null;
    }
    const adopt = named(made.adopt, 'adopt');
    // It would drop all that was there before the history.
    const undo = reason === 'baseline' ? nothing : named(made.undo, 'undo');
    checkSecrets(setting, [...adopt.files, ...undo.files]);
    const offered = { reason, adopt, undo, pullRequest: null };
    for (const { name } of [...adopt.files, ...undo.files])
        log.line(`${name}: proven`);
    if (newest === null || adopt.files.length === 0)
        return offered;
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
/** Runs the engine, which is loaded now and not before. */
async function make(setting, { story, offered }, snapshotId) {
    const { inputs, database, workspace, origin, log, signal } = setting;
    const { driftSql } = await __webpack_require__.e(/* import() */ 661).then(__webpack_require__.bind(__webpack_require__, 5661));
    const outcomes = story.migrations?.outcomes ?? [];
    const pending = outcomes.filter(({ state }) => state !== 'applied').map(({ file }) => file);
    return await driftSql({
        live: database,
        target: inputs.target,
        // Code that is not merged never comes near a real server.
        shadow: origin.fork ? 'embedded' : inputs.shadow,
        workspace,
        entries: inputs.migrations,
        format: inputs.format,
        packs: inputs.packs,
        verify: inputs.verify,
        without: new Set(pending.filter((file) => !offered.includes(file))),
        snapshotId: snapshotId === null ? null : String(snapshotId),
        wait: inputs['wait-for-lock'],
        limit: rehearsal.longest,
        log: (line) => log.line(line),
        signal,
    });
}
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
/** @throws {ActionError} for SQL that holds a secret of this run, or what looks like one. */
function checkSecrets({ inputs, env }, files) {
    const { target } = inputs;
    (0,publish/* refuseSecrets */.un)(files.map(({ name, sql }) => ({ path: name, content: sql })), {
        message: '',
        secrets: (0,src_inputs/* secretInputs */._y)(env),
        names: target.engine === 'server' ? [target.user, target.host, target.database] : [],
    });
}

;// CONCATENATED MODULE: ./src/offer/index.ts




/***/ })

};
