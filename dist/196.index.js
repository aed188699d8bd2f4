export const id = 196;
export const ids = [196];
export const modules = {

/***/ 3196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  perform: () => (/* binding */ perform),
  tell: () => (/* binding */ tell)
});

// EXTERNAL MODULE: ./src/action.ts + 3 modules
var action = __webpack_require__(4424);
// EXTERNAL MODULE: ./src/github/index.ts + 24 modules
var github = __webpack_require__(715);
// EXTERNAL MODULE: ./src/report/index.ts + 18 modules
var report = __webpack_require__(8593);
;// CONCATENATED MODULE: ./src/cli/ask.ts
/**
 * Asks on the terminal, without showing what is typed or pasted.
 * @returns the answer; null = the question was cancelled with Ctrl-C or Ctrl-D.
 */
async function askHidden(question, { stdin, stderr }) {
    // Before the question, so that nothing is shown of an answer that comes at once.
    stdin.setRawMode(true);
    stderr.write(question);
    stdin.setEncoding('utf8');
    try {
        return await new Promise((resolve) => {
            let answer = '';
            stdin.on('data', (typed) => {
                for (const char of typed) {
                    if (char === '\r' || char === '\n')
                        return resolve(answer);
                    if (char === '\x03' || char === '\x04')
                        return resolve(null);
                    if (char === '\x7f' || char === '\b')
                        answer = [...answer].slice(0, -1).join('');
                    else
                        answer += char;
                }
            });
            stdin.once('end', () => resolve(null)).resume();
        });
    }
    finally {
        stdin.removeAllListeners('data').removeAllListeners('end').pause();
        stdin.setRawMode(false);
        stderr.write('\n');
    }
}

// EXTERNAL MODULE: ./src/database/index.ts + 34 modules
var database = __webpack_require__(6550);
// EXTERNAL MODULE: ./src/error.ts
var src_error = __webpack_require__(1557);
// EXTERNAL MODULE: ./src/inputs.ts
var src_inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(1506);
// EXTERNAL MODULE: ./src/cli/commands.ts
var commands = __webpack_require__(1654);
;// CONCATENATED MODULE: ./src/cli/environment.ts





/** Inputs that hold passwords, and the variables that they are read from, which others do not see. */
const variables = new Map([
    ['connection-string', 'DATABASE_URL'],
    ['shadow', 'SHADOW_DATABASE_URL'],
]);
/**
 * The environment in which the action would find these inputs.
 * @throws {ActionError} for every mistake in them, and for a password among the arguments.
 */
async function environmentFor({ command, inputs }, env, ask) {
    const inActions = env['GITHUB_ACTIONS'] === 'true';
    for (const [flag, instead] of variables)
        refusePassword(inputs.get(flag), flag, instead, command);
    if (!inActions && (inputs.get('commit') ?? 'none') !== 'none')
        throw (0,cli_arguments/* wrongUse */.po)(['--commit takes effect in GitHub Actions only: here, commit the files with git.'], command);
    const shadow = inputs.get('shadow') ?? env['SHADOW_DATABASE_URL'];
    const given = {
        commit: 'none',
        ...Object.fromEntries(inputs),
        mode: commands/* commands */.P[command].mode,
        ...(command === 'inventory' ? { migrations: 'none' } : {}),
        'connection-string': await connectionString(inputs.get('connection-string'), env, ask, command),
        ...(shadow === undefined || shadow === '' ? {} : { shadow }),
        ...(inActions && env['GITHUB_TOKEN'] ? { 'github-token': env['GITHUB_TOKEN'] } : {}),
    };
    const made = { ...env };
    // Those of an action that runs the command are not meant for it.
    for (const name of Object.keys(env))
        if (name.startsWith('INPUT_'))
            delete made[name];
    for (const [name, value] of Object.entries(given))
        made[(0,src_inputs/* variable */.bv)(name)] = value;
    const { problems } = (0,src_inputs/* checkInputs */.sw)(made);
    if (problems.length > 0)
        throw (0,cli_arguments/* wrongUse */.po)(problems.map((problem) => whereFrom(inputs, problem)), command);
    return made;
}
/** A mistake by the name of the flag or the variable that it is in. */
function whereFrom(inputs, problem) {
    const source = [...variables].find(([name]) => !inputs.has(name) && problem.startsWith(`${name} `));
    return source === undefined ? `--${problem}` : `${source[1]}${problem.slice(source[0].length)}`;
}
/** What a connection string says; null when it says nothing that can be read, which is told with the other inputs. */
function read(text) {
    try {
        return (0,database/* parseConnectionString */.HH)(text);
    }
    catch (error) {
        if (error instanceof src_error/* ActionError */.l)
            return null;
        throw error;
    }
}
function refusePassword(text, flag, instead, command) {
    const target = text === undefined ? null : read(text);
    if (target?.engine !== 'server')
        return;
    if (target.password === null && target.clientCertificate?.password == null)
        return;
    throw (0,cli_arguments/* wrongUse */.po)([
        `--${flag} contains a password, which everyone on this machine can see in the list of processes, and which ` +
            `stays in the history of the shell. Put the connection string into the variable ${instead} instead. ` +
            'Change the password if others use this machine.',
    ], command);
}
async function connectionString(flag, env, ask, command) {
    const text = flag ?? (env['DATABASE_URL'] || (await ask('Connection string (not shown): ')));
    if (text === null || text.trim() === '')
        throw (0,cli_arguments/* wrongUse */.po)([
            'There is no connection string. Put it into the variable DATABASE_URL; or name it without its password, ' +
                'which is then read from PGPASSWORD: --connection-string postgresql://USER@HOST/DATABASE. ' +
                'For a database in memory: --connection-string embedded',
        ], command);
    const target = read(text.trim());
    if (target?.engine !== 'server' || target.password !== null || target.host.startsWith('/'))
        return text;
    const password = env['PGPASSWORD'] ??
        (await ask(`Password of ${target.user} at ${target.host} (not shown; Enter = none): `));
    if (password === null || password === '')
        return text;
    return `${text.trim()}${text.includes('?') ? '&' : '?'}password=${encodeURIComponent(password)}`;
}

;// CONCATENATED MODULE: ./src/cli/perform.ts





/** Runs what was asked for. @returns whether it succeeded. @throws {ActionError} for wrong use. */
async function perform(request, place, { output, notes }) {
    const { directory, signal, stdin, stderr } = place;
    const ask = async (question) => stdin.isTTY && stderr.isTTY ? await askHidden(question, { stdin, stderr }) : null;
    const base = request.base === null ? null : await (0,github/* namedBase */.bq)(directory, request.base);
    const env = await environmentFor(request, place.env, ask);
    const screen = request.json ? notes : output;
    const { succeeded, json } = await (0,action.performed)({
        env,
        directory,
        signal,
        base,
        write: screen.write,
        watch: (log) => watched(log, screen),
    });
    if (request.json)
        output.write([...json].join(''));
    return succeeded;
}
/** A log whose chapters are seen while they go on. */
function watched(log, screen) {
    const open = [];
    return {
        ...log,
        async group(title, body) {
            screen.progress(title);
            open.push(title);
            try {
                return await log.group(title, body);
            }
            finally {
                open.pop();
                screen.progress(open.at(-1) ?? null);
            }
        },
    };
}
/** Tells of wrong use. */
function tell({ failure: { message, state, remedy } }, screen) {
    const log = (0,report/* createLog */.hM)({ inActions: false, secrets: [], write: screen.write });
    log.error(message);
    for (const text of [state, remedy])
        if (text !== undefined)
            log.line(text);
}


/***/ })

};
