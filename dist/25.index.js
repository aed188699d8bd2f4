export const id = 25;
export const ids = [25];
export const modules = {

/***/ 6055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9056);
/* harmony import */ var _ready_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1180);
/* harmony import */ var _running_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6158);
/* harmony import */ var _sides_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5675);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




async function build(shadow, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { workspace, without } = options;
        const roots = (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .rootsOf */ .RD)(options.entries);
        const files = new Map([...(0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readFiles */ .Ul)(workspace, roots)].filter(([file]) => !without.has(file)));
        const able = (0,_ready_js__WEBPACK_IMPORTED_MODULE_1__/* .ready */ .G)(files, shadow, options.tablespaces);
        const checkedOut = __addDisposableResource(env_1, (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .checkOut */ .b$)(able.files, roots), false);
        const standIns = new Set(able.standIns);
        const course = {
            shadow,
            options: {
                ...options,
                roots,
                base: files,
                merged: files,
                pending: new Set(),
                attributable: true,
                newer: null,
            },
            standIns,
            skipped: able.skipped,
            missing: able.missing,
            created: able.created,
            isFlat: able.isFlat,
            made: new Map(),
            judged: [],
        };
        const side = await (0,_sides_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(checkedOut.directory, course);
        if (!(await (0,_sides_js__WEBPACK_IMPORTED_MODULE_2__/* .standIn */ .u)(course, { base: side, merged: side }))) {
            const plain = await shadow.renew('');
            await shadow[Symbol.asyncDispose]();
            return await build(plain, options);
        }
        await options.beforeFiles?.(shadow);
        const { failure } = await (0,_running_js__WEBPACK_IMPORTED_MODULE_3__/* .runFiles */ .N)({ ...course, base: side, merged: side }, 'base');
        return { shadow, failure: failure?.failure ?? null, standIns: [...standIns] };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}


/***/ }),

/***/ 5778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ changedSql),
/* harmony export */   mJ: () => (/* binding */ orderOf),
/* harmony export */   p6: () => (/* binding */ expected)
/* harmony export */ });
/* harmony import */ var _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);

const changedSql = ({ base, merged, }) => [...merged].filter(([file, content]) => (0,_migrations_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isSql */ .VT)(file) && base.get(file)?.equals(content) !== true);
const orderOf = ({ merged }) => merged.sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
const expected = (course) => {
    const { base, merged } = course.options;
    return orderOf(course).filter((file) => base.get(file)?.equals(merged.get(file)) !== true);
};


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   MR: () => (/* binding */ isRelevant),
/* harmony export */   RD: () => (/* binding */ rootsOf),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   b$: () => (/* binding */ checkOut)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6448);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6044);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9823);





const relevant = /(?:\.(?:sql|json|toml|ya?ml|conf|prisma)|(?:^|\/)\.gmrc)$/i;
const skipped = new Set(['.git', 'node_modules']);
function rootsOf(entries) {
    const roots = entries.map((entry) => {
        const segments = node_path__WEBPACK_IMPORTED_MODULE_2___default().posix
            .normalize(entry.replaceAll('\\', '/'))
            .split('/')
            .filter((segment) => segment !== '' && segment !== '.');
        const wild = segments.findIndex((segment) => /[*?[\]{}!()]/.test(segment));
        return (wild < 0 ? segments : segments.slice(0, wild)).join('/');
    });
    return [...new Set(roots)]
        .filter((root) => !root.startsWith('..'))
        .filter((root, _, all) => !all.some((other) => other !== root && (other === '' || root.startsWith(`${other}/`))));
}
function isRelevant(file) {
    return relevant.test(file) && !file.split('/').some((segment) => skipped.has(segment));
}
function readFiles(workspace, roots) {
    const files = new Map();
    const visit = (folder) => {
        for (const { name, kind, link } of (0,_files_index_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesIn */ .s9)(workspace, folder || '.', 'migrations')) {
            const file = folder === '' ? name : `${folder}/${name}`;
            if (kind === 'folder' && !skipped.has(name))
                visit(file);
            else if ((kind === 'file' || link === 'file') && isRelevant(file))
                files.set(file, (0,_files_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileIn */ .G)(workspace, file, 'migrations'));
        }
    };
    for (const root of roots) {
        const kind = (0,_files_index_js__WEBPACK_IMPORTED_MODULE_3__/* .kindIn */ .aG)(workspace, root || '.', 'migrations');
        if (kind === 'folder')
            visit(root);
        else if (kind === 'file' && isRelevant(root))
            files.set(root, (0,_files_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileIn */ .G)(workspace, root, 'migrations'));
    }
    return files;
}
function checkOut(files, roots) {
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'rehearsal-'));
    for (const root of roots)
        if (!isRelevant(root))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, root), { recursive: true });
    for (const [file, content] of files) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, node_path__WEBPACK_IMPORTED_MODULE_2___default().dirname(file)), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, file), content);
    }
    return { directory, [Symbol.dispose]: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(directory, { recursive: true, force: true }) };
}
function namedIn(directory, entries) {
    return entries.filter((entry) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2___default().join(directory, entry)) ||
        (/[*?[\]{}!()]/.test(entry) &&
            (0,tinyglobby__WEBPACK_IMPORTED_MODULE_5__/* .globSync */ .AZ)(entry, {
                cwd: directory,
                dot: false,
                onlyFiles: true,
                expandDirectories: false,
                followSymbolicLinks: false,
            }).length > 0));
}


/***/ }),

/***/ 1490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _K: () => (/* binding */ isOutside),
/* harmony export */   qU: () => (/* binding */ give),
/* harmony export */   qs: () => (/* binding */ lackedBy)
/* harmony export */ });
/* harmony import */ var _database_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1445);
/* harmony import */ var _database_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7172);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(159);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1648);
/* harmony import */ var _make_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2029);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2819);





const preloaded = new Set(['timescaledb', 'pg_cron', 'pgaudit', 'age']);
function lackedBy(failure, course) {
    const { shadow, options } = course;
    const isEmbedded = shadow.database.engine === 'embedded';
    if (failure.raised === true)
        return null;
    const missing = (0,_missing_js__WEBPACK_IMPORTED_MODULE_0__/* .missingIn */ .E)(failure);
    const role = missing?.kind === 'role' ? missing.names[0] : undefined;
    if (role !== undefined)
        return isEmbedded && options.roles?.has(role) !== false ? { kind: 'role', name: role } : null;
    const tablespace = missing?.kind === 'tablespace' ? missing.names[0] : undefined;
    if (tablespace !== undefined)
        return isEmbedded && options.tablespaces?.has(tablespace) !== false
            ? { kind: 'tablespace', name: tablespace }
            : null;
    const member = (0,_members_js__WEBPACK_IMPORTED_MODULE_1__/* .memberIn */ .W)(failure);
    if (member === null || !isOutside(member.extension, course))
        return null;
    const { extension: name } = member;
    const isThere = shadow.extensions.has(name) && (isEmbedded || !preloaded.has(name));
    if (!isThere && !(isEmbedded && _extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .extensions */ .X.has(name)))
        return null;
    return { kind: 'extension', name, schema: member.schema ?? options.extensions?.get(name) ?? null };
}
const isOutside = (extension, { options, created }) => !created.has(extension) && options.extensions?.has(extension) !== false;
const keyOf = ({ kind, name }) => `${kind} ${name}`;
async function give(course, given) {
    const { shadow, made, standIns } = course;
    if (made.has(keyOf(given)))
        return false;
    if (given.kind !== 'extension') {
        if (given.kind === 'role')
            await (0,_make_js__WEBPACK_IMPORTED_MODULE_3__/* .makeRole */ .H4)(shadow.database, given.name);
        else if (!(await (0,_make_js__WEBPACK_IMPORTED_MODULE_3__/* .nameTablespace */ .ig)(shadow.database, given.name)))
            return false;
        made.set(keyOf(given), given);
        standIns.add(`${given.kind} ${given.name}, which no migration creates`);
        return true;
    }
    try {
        await (0,_make_js__WEBPACK_IMPORTED_MODULE_3__/* .makeExtension */ .K_)(shadow, given);
    }
    catch (error) {
        if (!(0,_database_index_js__WEBPACK_IMPORTED_MODULE_4__/* .isServerError */ .G)(error))
            throw error;
        await (0,_database_index_js__WEBPACK_IMPORTED_MODULE_5__/* .rollBack */ .F)(shadow.database);
        return false;
    }
    made.set(keyOf(given), given);
    const how = shadow.extensions.has(given.name) ? '' : ', by functions that do nothing';
    standIns.add(`extension ${given.name}, which no migration creates${how}`);
    return true;
}


/***/ }),

/***/ 2029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ platformMark),
/* harmony export */   H4: () => (/* binding */ makeRole),
/* harmony export */   K_: () => (/* binding */ makeExtension),
/* harmony export */   Xi: () => (/* binding */ makeStandIns),
/* harmony export */   ig: () => (/* binding */ nameTablespace),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/* unused harmony export markPlatform */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _database_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6211);
/* harmony import */ var _stand_ins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3930);
/* harmony import */ var _tablespaces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1830);




const marker = 'feature_inventory_rehearsal';
const platformMark = (platform) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(platform).digest('hex');
const markPlatform = (platform) => `COMMENT ON SCHEMA ${marker} IS '${platformMark(platform)}'`;
const becomeRoles = `SELECT set_config('createrole_self_grant', 'set, inherit', true)
  FROM pg_catalog.pg_settings WHERE name = 'createrole_self_grant'`;
async function makeStandIns(database, statements) {
    if (statements.length === 0)
        return;
    try {
        await database.query(['BEGIN', becomeRoles, ...statements, 'COMMIT'].join(';\n'));
    }
    catch (error) {
        await database.query('ROLLBACK').catch(() => { });
        throw error;
    }
}
async function makeRole(database, role) {
    await database.query((0,_database_index_js__WEBPACK_IMPORTED_MODULE_1__/* .pinned */ .dp)(`DO $$ BEGIN EXECUTE format('CREATE ROLE %I NOLOGIN', ${hex(role)}); END $$`));
}
async function nameTablespace(database, name) {
    const results = await database.query((0,_database_index_js__WEBPACK_IMPORTED_MODULE_1__/* .pinned */ .dp)(`SELECT ${_tablespaces_js__WEBPACK_IMPORTED_MODULE_2__/* .tablespaceHelper */ .nO}(${hex(name)}) AS named`));
    return results.some(({ rows }) => rows[0]?.['named'] === true);
}
const hex = (text) => `convert_from(decode('${Buffer.from(text).toString('hex')}', 'hex'), 'UTF8')`;
async function makeExtension({ database, extensions }, { name, schema }) {
    const places = [schema, ...(database.engine === 'embedded' ? ['extensions'] : []), 'public'];
    const make = extensions.has(name)
        ? `EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', name, place)`
        : `PERFORM ${_stand_ins_js__WEBPACK_IMPORTED_MODULE_3__/* .helper */ .dw}(name, place)`;
    await database.query((0,_database_index_js__WEBPACK_IMPORTED_MODULE_1__/* .pinned */ .dp)(`DO $$ DECLARE
      name text := ${hex(name)};
      place text := (SELECT nspname FROM json_array_elements_text(${hex(JSON.stringify(places))}::json)
        WITH ORDINALITY w (name, rank) JOIN pg_namespace ON nspname = w.name ORDER BY rank LIMIT 1);
    BEGIN ${make}; END $$`));
}


/***/ }),

/***/ 1648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ memberIn)
/* harmony export */ });
/* harmony import */ var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6659);
/* harmony import */ var _database_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3226);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8992);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2819);



const scalars = ('bigint|integer|smallint|numeric|real|double precision|money|oid|text|character|character varying|name|bytea|bit|' +
    'bit varying|boolean|uuid|date|time without time zone|time with time zone|timestamp without time zone|' +
    'timestamp with time zone|interval|inet|cidr|macaddr|macaddr8|"char"').split('|');
function memberIn(failure) {
    if (failure.raised === true)
        return null;
    return operatorIn(failure) ?? defaultClassIn(failure) ?? namedIn(failure);
}
function operatorIn({ routine, message }) {
    if (routine !== 'op_error')
        return null;
    const name = /(?:text|character varying) (%>?>?|<?<%|<->|<?<->>|<->>>) /.exec(message)?.[1];
    return name === undefined ? null : { extension: 'pg_trgm', name, schema: null };
}
function defaultClassIn({ routine, message }) {
    if (routine !== 'ResolveOpClass')
        return null;
    const names = (0,_database_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedNames */ .l9)(message).filter((name) => name !== 'char');
    const method = names.length === 1 ? names[0] : undefined;
    const type = scalars.findLast((each) => (0,_database_index_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)(message, each));
    return type !== undefined && (method === 'gist' || method === 'gin')
        ? { extension: `btree_${method}`, name: type, schema: null }
        : null;
}
function namedIn(failure) {
    const missing = (0,_missing_js__WEBPACK_IMPORTED_MODULE_1__/* .missingIn */ .E)(failure);
    if (missing === null ||
        missing.kind === 'role' ||
        missing.kind === 'extension' ||
        missing.kind === 'schema')
        return null;
    for (const written of missing.names) {
        const parts = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEnd */ .Mx)(written, '[]').replaceAll('"', '').split('.');
        const name = parts.at(-1).toLowerCase();
        const extension = (0,_database_index_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionWith */ .WR)(name);
        if (extension !== null)
            return { extension, name, schema: parts.length > 1 ? parts[0] : null };
    }
    return null;
}


/***/ }),

/***/ 2819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ missingIn)
/* harmony export */ });
/* harmony import */ var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6659);

const lookups = [
    ['role', '42704', /role/i],
    ['tablespace', '42704', /^(?:get_tablespace_oid|(?:Alter|Rename|Drop)TableSpace(?:Options)?)$/],
    ['tablespace', '22023', /^call_string_check_hook$/],
    [
        'extension',
        '42704 58P01 0A000',
        /^(?:get_extension_oid|ExecAlterExtensionStmt|parse_extension_control_file)$/,
    ],
    ['relation', '42P01', /^(?:RangeVarGetRelidExtended|parserOpenTable|regclassin)$/],
    ['function', '42883', /^(?:ParseFuncOrColumn|LookupFunc\w*|regproc(?:edure)?in)$/],
    ['schema', '3F000', /^/],
    ['namespace', '22023', /^transformRelOptions$/],
    [
        'extensible',
        '42704',
        /^(?:typename|parseTypeString|get_object_address_type|interpret_function_parameter_list|compute_return_type)/,
    ],
    [
        'extensible',
        '42704',
        /^(?:ResolveOpClass|Op(?:Class|Family)CacheLookup|get_op\w+_oid|DefineIndex|get_(?:index_|table_)?am_\w+)$/,
    ],
    ['extensible', '42704', /^(?:get_ts_\w+_oid|regconfigin|regdictionaryin|get_collation_oid)$/],
    ['extensible', '42704', /^(?:get_foreign_data_wrapper_oid|GetForeignDataWrapper\w+)$/],
    ['extensible', '42704', /^(?:CreateFunction|ExecuteDoStmt|get_language_oid)$/],
];
function missingIn({ sqlstate, message, routine, raised, detail = '' }) {
    if (raised === true || sqlstate === undefined || routine === undefined)
        return null;
    const kind = lookups.find(([, sqlstates, routines]) => sqlstates.includes(sqlstate) && routines.test(routine))?.[0];
    if (kind === undefined)
        return null;
    if (kind === 'role') {
        const role = (0,_database_index_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyQuotedName */ .Ej)(message);
        return role === null ? null : { kind, names: [role] };
    }
    if (kind === 'tablespace')
        return tablespaceIn(sqlstate, message, detail);
    const called = kind === 'function' ? (0,_database_index_js__WEBPACK_IMPORTED_MODULE_0__/* .calledName */ .nk)(message) : null;
    const quoted = (0,_database_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedNames */ .l9)(message);
    const bare = quoted.length === 0 ? (message.slice(0, 500).match(/[\w$.]+/g) ?? []) : [];
    return { kind, names: called === null ? [...quoted, ...bare] : [called.replaceAll('"', '')] };
}
const tablespaceParameters = new Set(['default_tablespace', 'temp_tablespaces']);
function tablespaceIn(sqlstate, message, detail) {
    const [first] = (0,_database_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedNames */ .l9)(message);
    const [second] = (0,_database_index_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedNames */ .l9)(detail);
    if (sqlstate === '22023' && !tablespaceParameters.has(first ?? ''))
        return null;
    const name = sqlstate === '22023' ? second : first;
    return name === undefined ? null : { kind: 'tablespace', names: [name] };
}


/***/ }),

/***/ 1180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ready),
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/* harmony import */ var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _stand_ins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3930);
/* harmony import */ var _tablespaces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1830);



function ready(files, { extensions, tablespaces, rights }, live) {
    const given = { available: extensions, superuser: rights !== 'owner' };
    const known = [...files].some(([, content]) => (0,_tablespaces_js__WEBPACK_IMPORTED_MODULE_0__/* .createsTablespace */ ._U)(content.toString())) ? null : live;
    const ready = new Map();
    const missing = new Map();
    const created = new Set();
    const parameters = new Set();
    const replaced = new Set();
    let isCut = false;
    let eventTriggers = false;
    for (const [file, content] of files) {
        const text = content.toString();
        if ((0,_migrations_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isSql */ .VT)(file))
            for (const name of (0,_stand_ins_js__WEBPACK_IMPORTED_MODULE_2__/* .createdIn */ .Wu)(text))
                created.add(name);
        const rewritten = (0,_migrations_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isSql */ .VT)(file) ? (0,_stand_ins_js__WEBPACK_IMPORTED_MODULE_2__/* .rewrite */ .v8)(text, given) : null;
        const put = rewritten === null ? null : (0,_tablespaces_js__WEBPACK_IMPORTED_MODULE_0__/* .placed */ .GS)(rewritten.text, tablespaces, known);
        ready.set(file, put === null || put.text === text ? content : Buffer.from(put.text));
        for (const name of put?.replaced ?? [])
            replaced.add(name);
        isCut ||= put?.isCut === true;
        for (const name of rewritten?.parameters ?? [])
            parameters.add(name);
        eventTriggers ||= rewritten?.eventTriggers === true;
        for (const { extension, standsIn } of rewritten?.missing ?? [])
            missing.set(extension, { standsIn, files: (missing.get(extension)?.files ?? new Set()).add(file) });
    }
    const skipped = [...missing].filter(([, { standsIn }]) => !standsIn).map(([name]) => name);
    return {
        files: ready,
        missing,
        created,
        isFlat: replaced.size > 0,
        skipped: [
            ...(eventTriggers ? ['event triggers'] : []),
            ...skipped.map((name) => `extension ${name}`),
            ...parameters,
            ...(isCut ? ['statements about tablespaces themselves'] : []),
        ],
        standIns: [
            ...(eventTriggers ? ['nothing for event triggers, which only a superuser can create'] : []),
            ...[...missing].map(([name, { standsIn }]) => standsIn
                ? `extension ${name}, by functions that do nothing`
                : `nothing for the extension ${name}, whose CREATE EXTENSION was skipped`),
            ...(parameters.size === 0
                ? []
                : [`nothing for ${[...parameters].join(', ')}, parameters of an extension that is not there`]),
            ...[...replaced].map((name) => `tablespace ${name}, which this server does not have, by the default one`),
            ...(isCut ? ['nothing for statements about tablespaces themselves, which belong to the server'] : []),
        ],
    };
}
function together(theirs, ours) {
    const files = (name) => new Set([theirs, ours].flatMap((side) => [...(side.get(name)?.files ?? [])]));
    return new Map([...theirs, ...ours].map(([name, one]) => [name, { ...one, files: files(name) }]));
}


/***/ }),

/***/ 6158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ runFiles)
});

// EXTERNAL MODULE: ./src/database/engine-stopped.ts
var engine_stopped = __webpack_require__(8303);
// EXTERNAL MODULE: ./src/error.ts
var src_error = __webpack_require__(1557);
// EXTERNAL MODULE: ./src/migrations/bundled.ts
var bundled = __webpack_require__(7761);
// EXTERNAL MODULE: ./src/migrations/migration-plan.ts + 5 modules
var migration_plan = __webpack_require__(9040);
// EXTERNAL MODULE: ./src/migrations/history.ts + 1 modules
var migrations_history = __webpack_require__(1036);
// EXTERNAL MODULE: ./src/migrations/location.ts
var migrations_location = __webpack_require__(9898);
// EXTERNAL MODULE: ./src/migrations/grammar.ts
var grammar = __webpack_require__(7348);
// EXTERNAL MODULE: ./src/migrations/apply.ts
var apply = __webpack_require__(9657);
// EXTERNAL MODULE: ./src/migrations/listing.ts + 5 modules
var listing = __webpack_require__(1689);
// EXTERNAL MODULE: ./src/migrations/transactions.ts
var transactions = __webpack_require__(596);
// EXTERNAL MODULE: ./src/safety/measuring/anew.ts
var anew = __webpack_require__(6051);
// EXTERNAL MODULE: ./src/safety/measuring/catalogue.ts
var measuring_catalogue = __webpack_require__(415);
// EXTERNAL MODULE: ./src/safety/measuring/lock-modes.ts
var lock_modes = __webpack_require__(6850);
// EXTERNAL MODULE: ./src/safety/measuring/waits.ts
var waits = __webpack_require__(224);
;// CONCATENATED MODULE: ./src/safety/measuring/effects.ts


const seenAs = ({ before, since }, oid) => since.has(oid) ? since.get(oid) : before(oid);
const seenSince = ({ before, since }, found) => {
    const more = [...found].filter(([oid, value]) => !since.has(oid) || since.get(oid) !== value);
    return { before, since: more.length === 0 ? since : new Map([...since, ...more]) };
};
function effectsOf(told, standing, now, catalogue) {
    const { relations, existing } = catalogue;
    const pairs = now.flatMap((is) => {
        const was = relations.get(is.oid);
        return was === undefined ? [] : [{ was, is }];
    });
    const { held: taken, since } = held(told.line, standing, pairs);
    const next = { held: taken, since, ...seen(standing, now) };
    const emptied = pairs.filter((pair) => isChanged(standing, pair) && isEmptied(told, pair));
    const rest = pairs.filter((pair) => !emptied.includes(pair) && existing.has(pair.is.oid));
    const moves = isMove(told)
        ? rest.filter((pair) => isChanged(standing, pair) || movesUnseen(told, standing, pair))
        : [];
    return {
        effects: {
            locks: locksIn(standing, next.held, pairs),
            held: heldBefore(standing, relations),
            waits: (0,waits/* newlyWaiting */.tK)((0,waits/* blockedBy */.yJ)(standing.held, catalogue), (0,waits/* blockedBy */.yJ)(next.held, catalogue), relations).filter(({ relation }) => existing.has(relation.oid)),
            rewrites: rest
                .filter((pair) => 'rm'.includes(pair.was.kind) && (isChanged(standing, pair) || moves.includes(pair)))
                .map(({ was }) => (0,waits/* plain */.pj)(was)),
            builds: [...buildsIn(told.trace, standing, rest, catalogue), ...movedIndexes(moves, catalogue)],
            scans: scansIn(told, standing, rest),
            until: 'transaction',
        },
        standing: next,
    };
}
const isMove = ({ words }) => words[0] === 'ALTER' && words.some((word, at) => word === 'TABLESPACE' && words[at - 1] === 'SET');
const movesUnseen = (told, { held: before }, { is }) => told.movesUnseen === true &&
    is.modes.includes('AccessExclusiveLock') &&
    before.get(is.oid) !== 'AccessExclusiveLock';
const movedIndexes = (moves, { relations, above }) => moves.flatMap(({ was }) => {
    if (was.kind !== 'i')
        return [];
    const table = above
        .get(was.oid)
        ?.map((upper) => relations.get(upper))
        .find((upper) => 'rm'.includes(upper?.kind ?? '-'));
    return table === undefined ? [] : [{ table: (0,waits/* plain */.pj)(table), index: was.name, anew: true }];
});
const isChanged = ({ filenodes }, { is }) => is.filenode !== null && (seenAs(filenodes, is.oid) ?? is.filenode) !== is.filenode;
const opaque = new Set(['DO', 'CALL', 'SELECT', 'EXECUTE', 'WITH']);
function isEmptied({ words: [first = ''], trace }, { was, is }) {
    if (first === 'TRUNCATE')
        return true;
    return opaque.has(first) && was.kind === 'r' && !trace.rewritten.includes(is.name ?? was.name);
}
function held(line, before, pairs) {
    const taken = pairs.flatMap(({ is }) => {
        const mode = (0,lock_modes/* strongest */.yX)(is.modes);
        const known = before.held.get(is.oid);
        return mode === null || (known !== undefined && (0,lock_modes/* strength */.qO)(known) >= (0,lock_modes/* strength */.qO)(mode))
            ? []
            : [[is.oid, mode]];
    });
    if (taken.length === 0)
        return before;
    return {
        held: new Map([...before.held, ...taken]),
        since: new Map([...before.since, ...taken.map(([oid]) => [oid, line])]),
    };
}
const seen = ({ filenodes, scans }, now) => ({
    filenodes: seenSince(filenodes, now.map(({ oid, filenode }) => [oid, filenode])),
    scans: seenSince(scans, now.map(({ oid, scans: begun }) => [oid, begun])),
});
function locksIn(before, after, pairs) {
    return pairs.flatMap(({ was, is }) => {
        const mode = after.get(is.oid);
        const isNew = mode !== undefined && mode !== before.held.get(is.oid) && !(0,lock_modes/* isWeak */.FI)(mode);
        return isNew ? [{ relation: (0,waits/* plain */.pj)(was), mode }] : [];
    });
}
const heldBefore = ({ held, since }, relations) => [...held].flatMap(([oid, mode]) => {
    const relation = relations.get(oid);
    return relation === undefined || (0,lock_modes/* isWeak */.FI)(mode) ? [] : [heldOf(relation, mode, since.get(oid) ?? 1)];
});
const lately = new WeakMap();
function heldOf(relation, mode, since) {
    const known = lately.get(relation);
    if (known?.mode === mode && known.since === since)
        return known;
    const made = { relation: (0,waits/* plain */.pj)(relation), mode, since };
    lately.set(relation, made);
    return made;
}
function buildsIn({ built }, { scans }, pairs, catalogue) {
    if (built.length === 0)
        return [];
    const indexes = indexNames(catalogue);
    return built.flatMap(({ index, table }) => {
        const named = pairs.filter(({ was, is }) => 'rm'.includes(was.kind) && (is.name ?? was.name) === table);
        const read = named.filter(({ is }) => is.scans > (seenAs(scans, is.oid) ?? 0));
        return (named.length > 1 ? read : named).map(({ was }) => ({
            table: (0,waits/* plain */.pj)(was),
            index,
            anew: indexes.get(was.oid)?.has(index) === true,
        }));
    });
}
const named = new WeakMap();
function indexNames({ relations, above }) {
    const known = named.get(above);
    if (known !== undefined)
        return known;
    const found = new Map();
    named.set(above, found);
    for (const [oid, uppers] of above) {
        const index = relations.get(oid);
        if (index === undefined || !'iI'.includes(index.kind))
            continue;
        for (const upper of uppers)
            found.set(upper, (found.get(upper) ?? new Set()).add(index.name));
    }
    return found;
}
function scansIn({ trace, referenced }, { scans }, pairs) {
    return pairs.flatMap(({ was, is }) => 'rmp'.includes(was.kind) && (is.scans > (seenAs(scans, is.oid) ?? 0) || referenced.includes(is.oid))
        ? [{ table: (0,waits/* plain */.pj)(was), why: why(trace, is.name ?? was.name) }]
        : []);
}
function why({ rewritten, verified, validated, built }, table) {
    if (rewritten.includes(table))
        return 'to write it anew';
    if (verified.includes(table))
        return 'to check every row';
    if (built.some((one) => one.table === table))
        return 'to build an index';
    return validated.length > 0 ? 'to check every row against a foreign key' : 'as its query needs it';
}

// EXTERNAL MODULE: ./src/safety/measuring/meaning.ts
var measuring_meaning = __webpack_require__(6773);
// EXTERNAL MODULE: ./src/safety/measuring/relations.ts
var relations = __webpack_require__(5407);
// EXTERNAL MODULE: ./src/safety/measuring/unjudged.ts
var measuring_unjudged = __webpack_require__(6554);
// EXTERNAL MODULE: ./src/safety/measuring/words.ts
var measuring_words = __webpack_require__(3443);
;// CONCATENATED MODULE: ./src/safety/measuring/course.ts






const standingAt = ({ relations }) => ({
    held: new Map(),
    since: new Map(),
    filenodes: {
        before: (oid) => relations.get(oid)?.filenode,
        since: new Map(),
    },
    scans: { before: (oid) => relations.get(oid)?.scans, since: new Map() },
});
async function attempted(course, steps, behind, at) {
    course.recounts = true;
    const results = await send(course, [...steps, lookBefore(course, behind), ...behind]);
    const now = (0,relations/* nowOf */.Ic)(results.at(-1 - behind.length)?.rows ?? []);
    course.recounts = now.some(({ name }) => name === null);
    return { now, rows: results.at(at)?.rows ?? [] };
}
async function runAgain(course, sql) {
    const place = course.next.length;
    const results = await send(course, [sql, course.lookAtLocks.prepared], {
        keeps: (index) => index !== place,
    });
    return (0,relations/* nowOf */.Ic)(results.at(-1)?.rows ?? []);
}
const seenAgain = (standing, now, stands = false) => {
    const { filenodes, scans } = seen(standing, now);
    return { ...standing, filenodes: stands ? filenodes : standing.filenodes, scans };
};
const lookBefore = ({ lookAtLocks: { once, prepared }, isPrepared }, behind) => (behind.length > 0 || isPrepared ? prepared : once);
async function send(course, statements, during = {}) {
    const { next } = course;
    course.next = [];
    return await course.database.query([...next, ...statements].join(';\n'), during);
}
async function run(course, statement, behind) {
    const { source } = course;
    const { start, end, copyData, words } = statement;
    const began = performance.now();
    const text = source.sql.slice(start, end);
    if (copyData !== undefined) {
        const rows = source.sql.slice(copyData.start, copyData.end);
        if (course.next.length > 0)
            await send(course, []);
        await course.database
            .query(text, { copies: [{ start: 0, end: text.length, rows }] })
            .catch((error) => {
            throw (0,measuring_unjudged/* failedIn */.r4)(error, 0, 0);
        });
        course.milliseconds += performance.now() - began;
        const looked = await send(course, [course.lookAtLocks.once]);
        return { shown: { now: (0,relations/* nowOf */.Ic)(looked.at(-1)?.rows ?? []), messages: [] }, behind: [] };
    }
    const first = course.recounts ? relations/* lookAtScans */.VV : [];
    course.recounts = false;
    course.isPrepared &&= behind.length > 0 || (0,measuring_words/* runsNothing */.ag)(words);
    const last = [...((0,measuring_words/* makesOnly */.O7)(words) ? [] : [lookBefore(course, behind)]), ...behind];
    const messages = [];
    const skipped = course.next.length;
    const place = skipped + first.length + 1;
    let completed = 0;
    const results = await send(course, [...first, `SET LOCAL client_min_messages = debug1`, text, ...last], {
        notice: ({ message }) => {
            if (completed === place)
                messages.push(message);
        },
        complete: (statements) => {
            completed = statements;
        },
        keeps: (index) => index !== place,
    }).catch((error) => {
        throw (0,measuring_unjudged/* failedIn */.r4)(error, completed, place);
    });
    course.milliseconds += performance.now() - began;
    if (first.length > 0) {
        const { standing } = course;
        course.standing = {
            ...standing,
            scans: seenSince(standing.scans, (0,relations/* scansIn */.qP)(results.slice(skipped))),
        };
    }
    course.isPrepared ||= behind.length > 0;
    const looked = last.length > behind.length ? results.at(-last.length)?.rows : undefined;
    return { shown: { now: (0,relations/* nowOf */.Ic)(looked ?? []), messages }, behind: results };
}
async function runTogether(course, statements, { beforeLast, behind, claims }) {
    const { source } = course;
    const began = performance.now();
    const first = course.recounts ? relations/* lookAtScans */.VV : [];
    const parts = [`SAVEPOINT ${together}`, ...first, 'SET LOCAL client_min_messages = debug1'];
    const skipped = course.next.length;
    const looks = (0,measuring_meaning/* looksBehind */.FV)(claims);
    const places = statements.map(({ start, end }, index) => {
        if (index === statements.length - 1)
            parts.push(...beforeLast);
        parts.push(source.sql.slice(start, end));
        const place = skipped + parts.length - 1;
        if (looks[index] === true)
            parts.push(course.lookAtLocks.prepared);
        return place;
    });
    const messages = new Map(places.map((place) => [place, []]));
    let completed = 0;
    const own = new Set(places);
    const results = await send(course, [...parts, ...behind], {
        notice: ({ message }) => messages.get(completed)?.push(message),
        complete: (count) => {
            completed = count;
        },
        keeps: (index) => !own.has(index),
    }).catch(async () => {
        await send(course, [`ROLLBACK TO SAVEPOINT ${together}`, `RELEASE SAVEPOINT ${together}`]);
        throw new measuring_meaning/* NotTogether */.Cw();
    });
    course.milliseconds += performance.now() - began;
    course.recounts = false;
    if (first.length > 0) {
        const scans = seenSince(course.standing.scans, (0,relations/* scansIn */.qP)(results.slice(skipped + 1)));
        course.standing = { ...course.standing, scans };
    }
    return {
        shown: places.map((place, index) => ({
            now: looks[index] === true ? (0,relations/* nowOf */.Ic)(results[place + 1]?.rows ?? []) : [],
            messages: messages.get(place) ?? [],
        })),
        behind: results,
    };
}
const together = 'pg_feature_inventory_together';
function gone(standing, now, catalogue) {
    const held = new Map();
    for (const { oid, modes } of now) {
        const mode = (0,lock_modes/* strongest */.yX)(modes);
        if (mode !== null)
            held.set(oid, mode);
    }
    const { filenodes } = standingAt(catalogue);
    return { ...standing, held, ...seen({ ...standing, filenodes }, now) };
}

// EXTERNAL MODULE: ./src/safety/measuring/hazards.ts
var measuring_hazards = __webpack_require__(7331);
;// CONCATENATED MODULE: ./src/safety/measuring/shares.ts



function shared(course, claims, shown) {
    const rows = shown.map(() => []);
    const known = new Map();
    let first = 0;
    for (const [index, isLookedAt] of (0,measuring_meaning/* looksBehind */.FV)(claims).entries()) {
        if (!isLookedAt)
            continue;
        const now = shown[index]?.now.filter(({ oid }) => course.concerned.has(oid)) ?? [];
        const names = new Map(now.flatMap(({ oid, name }) => (name === null ? [] : [[oid, name]])));
        for (const row of now) {
            const before = known.get(row.oid);
            known.set(row.oid, row);
            if (before === undefined ? isAsBefore(course, row) : isSame(before, row))
                continue;
            const tables = tablesOf(course, row.oid);
            const claimants = rows.flatMap((_, at) => at >= first && at <= index && isClaimed(course, claims[at], tables, names) ? [at] : []);
            const [at = index] = claimants;
            const isOpen = claimants.length === 0 && !row.modes.every(lock_modes/* isWeak */.FI);
            if (claimants.length > 1 || isOpen)
                throw new measuring_meaning/* NotTogether */.Cw();
            rows[at]?.push(row);
        }
        first = index + 1;
    }
    return shown.map(({ messages }, index) => ({ messages, now: rows[index] ?? [] }));
}
const tablesOf = ({ catalogue: { relations, above } }, oid) => relations.get(oid)?.kind === 'i' ? (above.get(oid) ?? []) : [oid];
function isClaimed({ catalogue: { relations } }, claim, tables, names) {
    return tables.some((oid) => {
        const name = names.get(oid) ?? relations.get(oid)?.name ?? '';
        return claim?.tables.has(oid) === true || claim?.names.has(name) === true;
    });
}
function isAsBefore({ standing }, { oid, modes, filenode, scans }) {
    const [mode, held] = [(0,lock_modes/* strongest */.yX)(modes), standing.held.get(oid)];
    return (held !== undefined &&
        (mode === null || (0,lock_modes/* strength */.qO)(mode) <= (0,lock_modes/* strength */.qO)(held)) &&
        seenAs(standing.filenodes, oid) === filenode &&
        (seenAs(standing.scans, oid) ?? 0) === scans);
}
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

;// CONCATENATED MODULE: ./src/safety/measuring/trace.ts
function between(message, before, after) {
    return message.startsWith(before) && message.endsWith(after)
        ? message.slice(before.length, message.length - after.length)
        : null;
}
function builtBy(message) {
    const onTable = '" on table "';
    const names = between(message, 'building index "', '');
    const end = Math.max(message.lastIndexOf('" serially'), message.lastIndexOf('" with request for '));
    if (names === null || end < 0)
        return [];
    const both = message.slice(message.length - names.length, end);
    const at = both.lastIndexOf(onTable);
    return at < 0 ? [] : [{ index: both.slice(0, at), table: both.slice(at + onTable.length) }];
}
function traceOf(messages) {
    const named = (before) => messages.flatMap((message) => between(message, before, '"') ?? []);
    return {
        rewritten: named('rewriting table "'),
        verified: named('verifying table "'),
        validated: named('validating foreign key constraint "'),
        built: messages.flatMap(builtBy),
    };
}

;// CONCATENATED MODULE: ./src/safety/measuring/trees.ts

function treesOf(sql, statements) {
    const known = new Map();
    const of = (text) => {
        const tree = known.get(text) ?? (0,grammar/* parseStatement */.By)(text);
        known.set(text, tree);
        return tree;
    };
    async function* from(index) {
        for (let at = index; at < statements.length; at++) {
            const { start, end } = statements[at];
            yield await of(sql.slice(start, end));
        }
    }
    return {
        of,
        from: () => from(0),
        at: (index) => ({ of, following: () => from(index + 1), all: () => from(index) }),
    };
}

;// CONCATENATED MODULE: ./src/safety/measuring/measure.ts













const mostStatements = 500;
const existingIn = async (database) => relationsIn(await catalogueOf(database));
const relationsIn = ({ relations }) => new Set(relations.keys());
async function measure(database, source, statements, options, settings = []) {
    const left = leftOf(statements);
    let catalogue;
    try {
        const begin = ['BEGIN', `SET LOCAL statement_timeout = '${options.limit}ms'`, ...settings];
        catalogue = await (0,measuring_catalogue/* catalogueOf */.vq)(database, begin, options.known);
        const first = [...statements.slice(0, mostStatements)];
        const trees = treesOf(source.sql, first);
        if (await (0,anew/* isAllAnew */.J)(database, source, first, (0,measuring_catalogue/* namesOf */.eZ)(catalogue, options.existing), trees.of))
            return { statements: [], endedAt: null, left, unjudged: [], catalogue };
        const { isThrough: _, ...found } = await measureEach(database, source, { first, trees }, options, {
            catalogue,
            ahead: [],
        });
        return { ...found, left, catalogue };
    }
    catch (error) {
        const unjudged = fromFirst(source, statements, options, error);
        return {
            statements: [],
            endedAt: null,
            left,
            unjudged,
            ...(catalogue === undefined ? {} : { catalogue }),
        };
    }
    finally {
        await leaveSession(database, options);
    }
}
function fromFirst({ file }, statements, { lineOf }, error) {
    const [first] = statements.slice(0, 1);
    return first === undefined
        ? []
        : (0,measuring_unjudged/* unjudgedAt */.ev)({ file, line: lineOf(first.start), words: first.words }, 'rest', error);
}
const leaveSession = (database, { meaning }) => database
    .query('ROLLBACK; RESET ROLE; RESET ALL')
    .then(() => (0,measuring_meaning/* left */.kb)(database, meaning))
    .catch(() => { });
async function measureEach(database, source, { first, trees }, options, { catalogue, ahead }) {
    const concerned = (0,measuring_catalogue/* concerning */.nt)(catalogue, options.existing);
    const course = {
        ...{ database, source, options, catalogue, concerned, standing: standingAt(catalogue) },
        lookAtLocks: (0,relations/* lookAtLocks */.Rc)(concerned),
        next: [],
        isPrepared: options.meaning?.enter(catalogue.kept, ahead) === true,
        recounts: false,
        unjudged: [],
        milliseconds: 0,
    };
    const { unjudged } = course;
    const found = [];
    let at = null;
    try {
        let alone = 0;
        for (let index = 0; index < first.length;) {
            const statement = first[index];
            at = statement;
            const group = index < alone ? null : await togetherFrom(course, trees.at(index));
            if (group !== null) {
                const several = first.slice(index, index + group.claims.length);
                const measured = await measureTogether(course, several, group, (n) => trees.at(index + n));
                if (measured === null)
                    alone = index + group.claims.length;
                else {
                    found.push(...measured);
                    index += group.claims.length;
                }
                continue;
            }
            index++;
            if ((0,transactions/* transactionControl */.my)(statement) !== null || setsTransaction(statement))
                continue;
            const measured = await measureOne(course, statement, trees.at(index - 1));
            if (measured !== null)
                found.push(measured);
        }
        at = null;
        const statements = await (0,measuring_meaning/* settled */.gu)(database, options.meaning, found, ({ file, line, statement }, error) => {
            unjudged.push(...(0,measuring_unjudged/* unjudgedAt */.ev)({ file, line, words: [statement] }, 'end', error));
        });
        return { statements, endedAt: null, unjudged, isThrough: true, milliseconds: course.milliseconds };
    }
    catch (error) {
        const endedAt = at === null ? null : options.lineOf(at.start);
        const { milliseconds } = course;
        const rest = at === null ? [] : unjudgedIn(course, at, 'rest', error);
        const others = unjudged.filter(({ line }) => line !== endedAt);
        return { statements: found, endedAt, unjudged: [...others, ...rest], isThrough: false, milliseconds };
    }
}
const unjudgedIn = ({ source: { file }, options }, { start, words }, what, error) => (0,measuring_unjudged/* unjudgedAt */.ev)({ file, line: options.lineOf(start), words }, what, error);
const leftOf = ({ length }) => Math.max(0, length - mostStatements);
const setsTransaction = ({ words: [first, second] }) => first === 'SET' && second === 'TRANSACTION';
async function togetherFrom(course, { all }) {
    const { meaning } = course.options;
    if (meaning === undefined || all === undefined)
        return null;
    return await meaning.together(all, async (text, at = -1) => (await send(course, [text])).at(at)?.rows ?? []);
}
async function measureTogether(course, statements, group, treesAt) {
    const { standing, unjudged } = course;
    const known = unjudged.length;
    let isSent = false;
    try {
        const { shown, behind } = await runTogether(course, statements, group);
        isSent = true;
        if (!group.ran(behind))
            throw new measuring_meaning/* NotTogether */.Cw();
        const own = shared(course, group.claims, shown);
        const found = [];
        for (const [index, statement] of statements.entries()) {
            const isLast = group.beforeLast.length > 0 && index === statements.length - 1;
            const ran = { shown: own[index], isLast };
            const measured = await measureOne(course, statement, treesAt(index), ran);
            if (measured !== null)
                found.push(measured);
        }
        course.next = [...course.next, `RELEASE SAVEPOINT ${together}`];
        return found;
    }
    catch (error) {
        if (!(error instanceof measuring_meaning/* NotTogether */.Cw))
            throw error;
        group.undo();
        unjudged.length = known;
        const next = isSent ? [`ROLLBACK TO SAVEPOINT ${together}`, `RELEASE SAVEPOINT ${together}`] : [];
        Object.assign(course, { standing, next, recounts: true });
        return null;
    }
}
async function measureOne(course, statement, trees, ran = null) {
    const { source, options, catalogue } = course;
    const { words, start, end } = statement;
    const sql = source.sql.slice(start, end);
    let shown = null;
    const tried = [];
    const session = {
        ask: async (text, at = -1) => (await send(course, [text])).at(at)?.rows ?? [],
        among: ran,
        run: async (behind, at, before = []) => {
            shown = ran?.shown ?? null;
            if (ran !== null)
                return [];
            course.standing = seenAgain(course.standing, tried.splice(0));
            course.next = [...course.next, ...before];
            const results = await run(course, statement, behind);
            ({ shown } = results);
            return results.behind.at(at)?.rows ?? [];
        },
        attempt: async (steps, behind, at) => {
            const { now, rows } = await attempted(course, steps, behind, at);
            tried.push(...now);
            return rows;
        },
    };
    const judgement = await (0,measuring_meaning/* judged */.g$)(session, options.meaning, sql, words, trees);
    const { verdicts, safer, ran: stands, next, mistake } = judgement;
    if (mistake !== null)
        course.unjudged.push(...unjudgedIn(course, statement, 'meaning', mistake));
    course.next = [...course.next, ...next];
    const isShown = shown !== null;
    if (!isShown)
        await session.run([], -1);
    const again = stands !== 'stands' && next.length > 0 && isShown ? await runAgain(course, sql) : [];
    const { now, messages } = shown;
    if ((0,measuring_words/* makesOnly */.O7)(words) && verdicts.length === 0)
        return null;
    const line = options.lineOf(start);
    const mine = now.filter(({ oid }) => course.concerned.has(oid));
    if (words[0] === 'ROLLBACK') {
        course.standing = gone(course.standing, mine, catalogue);
        return null;
    }
    const trace = traceOf(messages);
    const { effects, standing } = effectsOf({
        ...{ words, line, trace, movesUnseen: options.movesUnseen },
        referenced: await (0,relations/* referencedBy */.bC)(course.database, trace.validated, mine),
    }, course.standing, mine, { ...catalogue, existing: options.existing });
    course.standing = seenAgain(seenAgain(standing, tried), again, true);
    const hazards = [...(0,measuring_meaning/* withForm */.Jb)((0,measuring_hazards/* hazardsOf */.f)({ words, line }, effects), safer), ...verdicts];
    if (hazards.length === 0 && effects.locks.length === 0 && effects.scans.length === 0)
        return null;
    return { file: source.file, line, statement: (0,measuring_words/* firstWords */.Cb)(words), effects, hazards };
}

;// CONCATENATED MODULE: ./src/safety/measuring/within.ts






const isMeasurable = (statements) => statements.length <= mostStatements &&
    [...statements.slice(0, statements.length)].every((one) => (0,transactions/* transactionControl */.my)(one) === null && !setsTransaction(one));
async function lookAtFile(database, source, statements, { existing }, known) {
    const first = [...statements.slice(0, mostStatements)];
    const trees = treesOf(source.sql, first);
    const isAnew = (catalogue) => (0,anew/* isAllAnew */.J)(database, source, first, (0,measuring_catalogue/* namesOf */.eZ)(catalogue, existing), trees.of);
    const given = { first, trees };
    if (!(await isAnew(known)))
        return { catalogue: known, given };
    const catalogue = await (0,measuring_catalogue/* catalogueOf */.vq)(database, [], known);
    return { catalogue, given: (await isAnew(catalogue)) ? null : given };
}
async function measureWithin(database, source, given, options, begin) {
    const nothing = { statements: [], endedAt: null, left: 0, unjudged: [], begun: null, milliseconds: 0 };
    const ahead = (await options.meaning?.ahead(given.trees.from)) ?? [];
    let looked;
    try {
        looked = await (0,measuring_catalogue/* catalogueBehind */.Yk)(database, begin, options.known ?? null, ahead);
    }
    catch (error) {
        const unjudged = fromFirst(source, given.first, options, error);
        if (unjudged.length === 0)
            throw error;
        await leaveSession(database, options);
        return { ...nothing, unjudged };
    }
    if (looked === null)
        return nothing;
    const { catalogue, begun } = looked;
    const { isThrough, ...found } = await measureEach(database, source, given, options, looked);
    if (isThrough)
        await (0,measuring_meaning/* left */.kb)(database, options.meaning);
    else
        await leaveSession(database, options);
    return { ...found, left: 0, catalogue, begun: isThrough ? begun : null };
}

// EXTERNAL MODULE: ./src/safety/measuring/documented.ts
var documented = __webpack_require__(1372);
// EXTERNAL MODULE: ./src/rehearsal/course.ts
var rehearsal_course = __webpack_require__(5778);
// EXTERNAL MODULE: ./src/rehearsal/given.ts
var given = __webpack_require__(1490);
// EXTERNAL MODULE: ./src/rehearsal/limit.ts
var rehearsal_limit = __webpack_require__(2732);
;// CONCATENATED MODULE: ./src/rehearsal/running.ts







const mostMade = 100;
async function runFiles(course, side) {
    const { directory, sets } = course[side];
    const run = {
        course,
        directory,
        sets: [(0,bundled/* bundledSet */.tG)(course.options.packs), ...sets],
        toMeasure: measuredOf(course, side),
        ran: [],
        measured: new Map(),
        took: new Map(),
        existing: null,
        known: null,
        meaning: undefined,
        lineOf: () => 1,
        due: null,
        made: 0,
    };
    for (;;) {
        const end = await step(run);
        if (end !== null)
            return { ran: run.ran, ...measuredIn(run), ...end };
    }
}
function measuredOf({ options }, side) {
    if (options.isMeasured === false)
        return new Set();
    return side === 'merged' ? 'all' : options.pending;
}
function measuredIn({ measured }) {
    const all = [...measured.values()].flat();
    return {
        measured: all.flatMap(({ statements }) => statements),
        cut: [...measured].filter(([, found]) => found.some(({ left }) => left > 0)).map(([file]) => file),
        unjudged: all.flatMap(({ unjudged }) => unjudged),
    };
}
async function step(run) {
    const { database, limited } = run.course.shadow;
    let decided;
    try {
        decided = await (0,migration_plan/* plan */.e)(run.sets, { ...(await (0,migrations_history/* inspect */.N)(database, run.sets)), others: [] }, { outOfOrder: 'allow' });
    }
    catch (error) {
        if (!(error instanceof src_error/* ActionError */.l) || error instanceof engine_stopped/* EngineStopped */.m)
            throw error;
        return failed(run, error.failure.location?.file ?? '', error.failure);
    }
    run.due ??= decided.pending.filter(({ kind }) => kind !== 'bundled').map(({ source }) => source.file);
    const { next, kind } = nextOf(decided.pending, run.toMeasure);
    if (next.length === 0)
        return ended(run);
    const outcome = await applyNext(run, { ...decided, pending: next }, kind === 'bundled' ? database : limited, kind === 'measured' ? beforeFile(run) : undefined);
    for (const { migration, milliseconds } of outcome.applied)
        if (migration.kind !== 'bundled') {
            const { file } = migration.source;
            run.ran.push({ file, milliseconds: run.took.get(file) ?? milliseconds });
        }
    if (outcome.failed === null)
        return null;
    const left = next.slice(outcome.applied.length);
    return await endOf(run, kind === 'measured' ? left.slice(0, 1) : left, outcome.failed);
}
function nextOf(pending, measured) {
    const kindOf = ({ kind, source }) => {
        if (kind === 'bundled')
            return kind;
        return measured === 'all' || measured.has(source.file) ? 'measured' : 'files';
    };
    const [first] = pending;
    const kind = first === undefined ? 'files' : kindOf(first);
    const end = pending.findIndex((one) => kindOf(one) !== kind);
    return { next: end < 0 ? pending : pending.slice(0, end), kind };
}
const beforeFile = (run) => async ({ source, steps }, mayRun) => {
    const { limited, limit, ended } = run.course.shadow;
    const { statements } = source.script;
    await begin(run);
    run.measured.set(source.file, []);
    run.lineOf = (0,migrations_location/* lineFinder */.ze)(source.sql);
    if (mayRun && isMeasurable(statements))
        return await beforeRun(run, source);
    if (steps === null)
        await measureInto(run, source, (options) => measure(limited, source, statements, options));
    if (ended())
        throw new src_error/* ActionError */.l({ message: (0,rehearsal_limit/* tooLong */.Po)(limit) });
    return null;
};
async function beforeRun(run, source) {
    const { limited, limit, ended } = run.course.shadow;
    const known = run.known ?? (await (0,measuring_catalogue/* catalogueOf */.vq)(limited));
    const looked = await lookAtFile(limited, source, source.script.statements, optionsOf(run), known);
    run.known = looked.catalogue;
    const { given } = looked;
    if (given === null)
        return null;
    return async (first) => {
        const measurement = await measureWithin(limited, source, given, optionsOf(run), first);
        const { begun, milliseconds, catalogue, ...found } = measurement;
        run.known = catalogue ?? run.known;
        run.measured.get(source.file)?.push(found);
        if (ended())
            throw new src_error/* ActionError */.l({ message: (0,rehearsal_limit/* tooLong */.Po)(limit) });
        run.took.set(source.file, milliseconds);
        return begun;
    };
}
async function begin(run) {
    if (run.existing !== null && run.toMeasure === 'all')
        return;
    const { shadow, options, judged } = run.course;
    run.known = await (0,measuring_catalogue/* catalogueOf */.vq)(shadow.limited, [], run.known);
    run.existing = relationsIn(run.known);
    run.meaning = await options.meaning?.((0,measuring_meaning/* asking */.os)(shadow.limited), judged);
}
async function measureInto(run, { file }, how) {
    const { catalogue, ...found } = await how(optionsOf(run));
    run.known = catalogue ?? run.known;
    run.measured.get(file)?.push(found);
}
const optionsOf = ({ course, existing, known, lineOf, meaning }) => ({
    limit: course.shadow.limit,
    existing: existing ?? new Set(),
    known,
    lineOf,
    meaning,
    movesUnseen: course.isFlat,
});
const endedAt = ({ measured }, file) => measured.get(file)?.findLast((one) => one.endedAt !== null)?.endedAt ?? null;
const beforeStep = (run, pending) => async ({ source }, { statements, modes }, settings) => {
    const { limited } = run.course.shadow;
    const [statement] = statements;
    const measured = run.measured.get(source.file);
    if (statement === undefined || measured === undefined)
        return;
    if (measured.length >= mostStatements) {
        measured.push({ statements: [], endedAt: null, left: 1, unjudged: [] });
        return;
    }
    const kinds = pending.find((one) => one.source.file === source.file)?.steps;
    const isOutside = modes === null && kinds?.has(statement.start) === true;
    await measureInto(run, source, async (options) => {
        if (isOutside)
            return await (0,documented/* documented */.fp)(limited, source, statement, options, settings);
        const found = await measure(limited, source, statements, options, settings);
        return found.endedAt !== null && modes === null && (0,grammar/* isMaintenance */.QX)(statement)
            ? await (0,documented/* documented */.fp)(limited, source, statement, options, settings)
            : found;
    });
};
async function applyNext(run, decided, database, before) {
    const { course, directory, sets } = run;
    const known = new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
    return await (0,apply/* apply */.B)(database, decided, {
        lockTimeout: '0',
        statementTimeout: `${course.shadow.limit}ms`,
        waitForLock: 0,
        beforeFile: before,
        beforeStep: beforeStep(run, decided.pending),
        unappliedBefore: (migration, error) => (0,listing/* unlistedBefore */.s)(directory, migration, known, error),
    });
}
async function endOf(run, next, { failure, migration }) {
    const { shadow } = run.course;
    const stopped = shadow.stopped();
    if (stopped !== null && !shadow.ended())
        throw stopped;
    if (shadow.ended())
        return overdue(run, next, endedAt(run, next[0]?.source.file ?? ''));
    const lacked = run.made < mostMade ? (0,given/* lackedBy */.qs)(failure, run.course) : null;
    if (lacked === null || !(await (0,given/* give */.qU)(run.course, lacked)))
        return failed(run, migration?.source.file ?? '', failure);
    run.made++;
    return null;
}
const failed = (run, file, failure) => ({
    left: remaining(run),
    failure: { file, failure },
});
function overdue(run, next, line) {
    const own = next.map(({ source }) => source.file);
    const [first = ''] = own;
    const where = own.length > 1 ? `one of the files ${first} to ${own.at(-1)} of the base branch` : first;
    const message = `${where}${line === null ? '' : `, line ${line},`} ${(0,rehearsal_limit/* tooLong */.Po)(run.course.shadow.limit)}`;
    return failed(run, first, { message });
}
function ended({ due, ran }) {
    const left = (due ?? []).filter((name) => !ran.some(({ file }) => file === name));
    const [skipped] = left;
    if (skipped === undefined)
        return { left, failure: null };
    const message = `${skipped} was not run: a file before it has recorded it as applied`;
    return {
        left,
        failure: { file: skipped, failure: { message, location: { file: skipped, line: 1, column: 1 } } },
    };
}
function remaining({ course, toMeasure, ran }) {
    if (toMeasure !== 'all')
        return [];
    return (0,rehearsal_course/* expected */.p6)(course).filter((name) => !ran.some(({ file }) => file === name));
}


/***/ }),

/***/ 7766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openShadow)
});

// EXTERNAL MODULE: ./src/database/trust.ts
var trust = __webpack_require__(6211);
// EXTERNAL MODULE: ./src/database/connection-string.ts + 3 modules
var connection_string = __webpack_require__(9441);
// EXTERNAL MODULE: ./src/database/index.ts + 6 modules
var src_database = __webpack_require__(327);
// EXTERNAL MODULE: ./src/database/engine-stopped.ts
var engine_stopped = __webpack_require__(8303);
// EXTERNAL MODULE: ./src/error.ts
var error = __webpack_require__(1557);
// EXTERNAL MODULE: ./src/text.ts
var src_text = __webpack_require__(8992);
// EXTERNAL MODULE: ./src/rehearsal/make.ts
var make = __webpack_require__(2029);
;// CONCATENATED MODULE: ./src/rehearsal/emptying.ts

const independent = (catalog, alias, types) => `NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.${catalog}'::regclass
      AND d.objid = ${alias}.oid AND d.objsubid = 0 AND d.deptype IN (${types}))`;
const look = `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
  (SELECT json_agg(name) FROM pg_catalog.pg_available_extensions) AS extensions,
  (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
  to_regnamespace('${make/* marker */.xL}') IS NOT NULL AS ours,
  obj_description(to_regnamespace('${make/* marker */.xL}'), 'pg_namespace') AS mark,
  found.objects, found.first
  FROM (SELECT count(*)::int AS objects,
      string_agg(pg_describe_object(o.classid, o.oid, 0), ', ') FILTER (WHERE o.place <= 3) AS first
    FROM (SELECT o.*, row_number() OVER () AS place FROM (
      SELECT 'pg_class'::regclass::oid AS classid, c.oid FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent('pg_class', 'c', "'e'")}
      UNION ALL SELECT 'pg_proc'::regclass, p.oid FROM pg_catalog.pg_proc p
      JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent('pg_proc', 'p', "'e'")}
      UNION ALL SELECT 'pg_namespace'::regclass, n.oid FROM pg_catalog.pg_namespace n
      WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
        AND ${independent('pg_namespace', 'n', "'e'")}
      UNION ALL SELECT 'pg_largeobject'::regclass, oid FROM pg_catalog.pg_largeobject_metadata
      UNION ALL SELECT 'pg_publication'::regclass, oid FROM pg_catalog.pg_publication
      UNION ALL SELECT 'pg_event_trigger'::regclass, oid FROM pg_catalog.pg_event_trigger) o) o) found`;
const dropEach = (command, from) => `  FOR target IN SELECT ${command} AS command FROM ${from} LOOP EXECUTE target.command; END LOOP;`;
const dropRelation = `format('DROP %s IF EXISTS public.%I CASCADE', CASE relkind WHEN 'v' THEN 'VIEW'
    WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE'
    ELSE 'TABLE' END, relname)`;
const grantee = `CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END`;
const remember = `DO $$ BEGIN EXECUTE format('COMMENT ON SCHEMA ${make/* marker */.xL} IS %L', (
    SELECT json_build_object('extensions', (SELECT json_agg(extname) FROM pg_catalog.pg_extension),
      'owner', pg_get_userbyid(n.nspowner), 'privileges', n.nspacl::text,
      'grants', (SELECT json_agg(json_build_object('to', ${grantee}, 'privilege', e.privilege_type,
          'option', e.is_grantable))
        FROM pg_catalog.aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) e),
      'comment', obj_description(n.oid, 'pg_namespace'))
    FROM (SELECT to_regnamespace('public') AS oid) p LEFT JOIN pg_catalog.pg_namespace n USING (oid))); END $$;`;
const noted = `DECLARE noted json := (
    SELECT CASE WHEN mark LIKE '{%' THEN mark::json
      WHEN mark IS NOT NULL THEN json_build_object('extensions', string_to_array(mark, ',')) END
    FROM obj_description(to_regnamespace('${make/* marker */.xL}'), 'pg_namespace') AS mark);`;
const tryEach = (commands) => `  FOR target IN SELECT command FROM (${commands}) c LOOP
    BEGIN EXECUTE target.command; EXCEPTION WHEN insufficient_privilege OR undefined_object THEN NULL; END;
  END LOOP;`;
const isOther = `nspname = 'public' AND noted ->> 'owner' IS NOT NULL
  AND nspacl::text IS DISTINCT FROM noted ->> 'privileges'`;
const restorePublic = [
    tryEach(`SELECT format('ALTER SCHEMA public OWNER TO %I', noted ->> 'owner') AS command
    FROM pg_catalog.pg_namespace WHERE nspname = 'public' AND pg_get_userbyid(nspowner) <> noted ->> 'owner'`),
    tryEach(`SELECT DISTINCT format('REVOKE ALL ON SCHEMA public FROM %s CASCADE', ${grantee}) AS command
    FROM pg_catalog.pg_namespace, pg_catalog.aclexplode(nspacl) e WHERE ${isOther}`),
    tryEach(`SELECT format('GRANT %s ON SCHEMA public TO %s%s', e.privilege, e."to",
      CASE WHEN e.option THEN ' WITH GRANT OPTION' END) AS command
    FROM pg_catalog.pg_namespace,
      json_to_recordset(noted -> 'grants') e("to" text, privilege text, option boolean)
    WHERE ${isOther}`),
    tryEach(`SELECT format('COMMENT ON SCHEMA public IS %L', noted ->> 'comment') AS command
    WHERE noted ->> 'owner' IS NOT NULL`),
];
const clear = `DO $clear$
${noted}
  target record;
BEGIN
  IF to_regnamespace('public') IS NULL THEN CREATE SCHEMA public; END IF;
${[
    dropEach("format('DROP EVENT TRIGGER IF EXISTS %I', evtname)", 'pg_catalog.pg_event_trigger'),
    dropEach("format('DROP PUBLICATION IF EXISTS %I', pubname)", 'pg_catalog.pg_publication'),
    dropEach("format('DROP EXTENSION IF EXISTS %I CASCADE', extname)", `pg_catalog.pg_extension
    WHERE noted IS NOT NULL AND extname NOT IN (SELECT json_array_elements_text(noted -> 'extensions'))`),
    dropEach("format('DROP SCHEMA IF EXISTS %I CASCADE', nspname)", `pg_catalog.pg_namespace n
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname <> 'public'
      AND ${independent('pg_namespace', 'n', "'e'")}`),
    dropEach(dropRelation, `pg_catalog.pg_class c
    WHERE relnamespace = to_regnamespace('public') AND relkind NOT IN ('i', 'I', 't')
      AND ${independent('pg_class', 'c', "'e', 'i', 'a'")}`),
    dropEach("format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)", `pg_catalog.pg_proc p
    WHERE pronamespace = to_regnamespace('public') AND ${independent('pg_proc', 'p', "'e', 'i'")}`),
    dropEach("format('DROP TYPE IF EXISTS public.%I CASCADE', typname)", `pg_catalog.pg_type t
    WHERE typnamespace = to_regnamespace('public') AND (typtype IN ('e', 'd', 'r')
        OR typtype = 'c' AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = typrelid AND c.relkind = 'c'))
      AND ${independent('pg_type', 't', "'e', 'i'")}`),
    dropEach("format('DROP %s IF EXISTS %s CASCADE', replace(i.type, '-', ' '), i.identity)", `(SELECT DISTINCT d.classid, d.objid FROM pg_catalog.pg_depend d
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')
        AND d.classid IN ('pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
          'pg_collation'::regclass, 'pg_conversion'::regclass, 'pg_ts_config'::regclass, 'pg_ts_dict'::regclass,
          'pg_ts_parser'::regclass, 'pg_ts_template'::regclass)
      UNION ALL SELECT 'pg_cast'::regclass, c.oid FROM pg_catalog.pg_cast c WHERE c.oid >= 16384
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, w.oid FROM pg_catalog.pg_foreign_data_wrapper w) o
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, 0) i
    WHERE i.identity IS NOT NULL AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = o.classid AND e.objid = o.objid AND e.deptype = 'e')`),
    `  PERFORM lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata;`,
    dropEach(`format('ALTER DEFAULT PRIVILEGES FOR ROLE %s%s %s', a.defaclrole::regrole,
      ' IN SCHEMA ' || nullif(a.defaclnamespace, 0)::regnamespace, x.change)`, `pg_catalog.pg_default_acl a
    CROSS JOIN LATERAL (SELECT CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
      WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind) k
    CROSS JOIN LATERAL (
      SELECT 1 AS place, format('REVOKE ALL ON %s FROM %s', k.kind,
        CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END) AS change
      FROM pg_catalog.aclexplode(a.defaclacl) e
      UNION SELECT 2, format('GRANT ALL ON %s TO %s', k.kind, a.defaclrole::regrole) WHERE a.defaclnamespace = 0
      UNION SELECT 2, format('GRANT ALL ON %s TO PUBLIC', k.kind)
      WHERE a.defaclnamespace = 0 AND a.defaclobjtype IN ('f', 'T')) x
    ORDER BY a.oid, x.place`),
    ...restorePublic,
].join('\n')}
END $clear$`;

// EXTERNAL MODULE: ./src/rehearsal/limit.ts
var limit = __webpack_require__(2732);
// EXTERNAL MODULE: ./src/rehearsal/stand-ins.ts + 1 modules
var stand_ins = __webpack_require__(3930);
;// CONCATENATED MODULE: ./src/rehearsal/shadow.ts







const lockKeys = '1885759745, 2';
const holding = `BEGIN READ ONLY; ${trust/* pin */.y_.join('; ')};
  SELECT set_config(name, '0', true) FROM pg_settings
  WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout');
  SELECT pg_try_advisory_xact_lock(${lockKeys}) AS locked, NOT EXISTS (
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND starts_with(application_name, 'pg-feature-inventory') AND state <> 'idle' AND query NOT LIKE '%${lockKeys}%'
  ) AS alone`;
async function openShadow(text, options) {
    const target = (0,connection_string/* parseConnectionString */.H)(text);
    if (target.engine === 'embedded')
        return await embeddedShadow(options, (platform = options.platform ?? '') => openShadow(text, { ...options, platform }));
    const { target: live } = options;
    const isLive = live.engine === 'server' &&
        live.host === target.host &&
        live.port === target.port &&
        live.database === target.database;
    if (isLive)
        throw refused('shadow is the same database as connection-string.', 'Give an empty database of its own, or shadow: embedded.');
    const guard = await (0,src_database/* connect */.Ng)(target, options.signal);
    let database = null;
    try {
        await lock(guard, options.wait, options.log);
        database = await (0,src_database/* connect */.Ng)(target, options.signal);
        return await serverShadow(database, guard, options);
    }
    catch (error) {
        await database?.close().catch(() => { });
        await letGo(guard);
        throw error;
    }
}
async function letGo(guard) {
    await guard.query('ROLLBACK').catch(() => { });
    await guard.close().catch(() => { });
}
async function startSeen(options) {
    const started = await (0,limit/* startLimited */.NV)(options);
    try {
        return { ...started, ...(await looked(started.database)) };
    }
    catch (error) {
        await started.database.close().catch(() => { });
        throw error;
    }
}
async function embeddedShadow(options, renew) {
    const { limit, log } = options;
    const started = await startSeen(options).catch((error) => {
        if (!(error instanceof engine_stopped/* EngineStopped */.m))
            throw error;
        log(`${error.message}; starting it once more`);
        return startSeen(options);
    });
    const { database, limited, ended, stopped, version, extensions, mark } = started;
    return {
        database,
        limited,
        version,
        extensions,
        tablespaces: null,
        rights: options.rights ?? 'owner',
        platform: mark,
        limit,
        ended,
        stopped,
        renew,
        [Symbol.asyncDispose]: () => database.close().catch(() => { }),
    };
}
async function serverShadow(database, guard, options) {
    const { limit, log } = options;
    let found = await looked(database, Math.max(options.wait, 10_000));
    if (found.ours) {
        log(`${database.name} holds a rehearsal that was killed; emptying it`);
        await database.query((0,trust/* pinned */.dp)(clear));
        found = await looked(database);
    }
    if (found.objects > 0)
        throw refused(`shadow is not an empty database: ${database.name} holds ${(0,src_text/* counted */.hS)(found.objects, 'object')}, ` +
            `such as ${found.first}.`, 'Create an empty one for rehearsals, such as CREATE DATABASE rehearsal;, or set shadow: embedded. ' +
            `What ${database.name} holds is untouched.`);
    await database.query(`BEGIN; ${trust/* pin */.y_.join('; ')}; CREATE SCHEMA ${make/* marker */.xL};
    ${remember} ${(0,stand_ins/* helperSql */.R$)(false)} COMMIT`);
    let isHandedOver = false;
    return {
        database,
        limited: database,
        version: found.version,
        extensions: found.extensions,
        tablespaces: found.tablespaces,
        rights: null,
        platform: null,
        limit,
        ended: () => false,
        stopped: () => null,
        async renew() {
            await database.query('ROLLBACK');
            await database.query(`RESET ROLE; RESET ALL; ${(0,trust/* pinned */.dp)(clear)}`);
            isHandedOver = true;
            return await serverShadow(database, guard, options);
        },
        async [Symbol.asyncDispose]() {
            if (isHandedOver)
                return;
            await database
                .query('ROLLBACK')
                .then(() => database.query(`RESET ROLE; RESET ALL; ${(0,trust/* pinned */.dp)(clear)}`))
                .catch((error) => log(`${database.name} could not be emptied (${String(error)}); the next rehearsal does it.`));
            await database.close().catch(() => { });
            await letGo(guard);
        },
    };
}
async function looked(database, within) {
    const row = (await database.query((0,trust/* pinned */.dp)(look), within === undefined ? {} : { within })).at(-1)
        ?.rows[0];
    return {
        ...row,
        extensions: new Set(row.extensions ?? []),
        tablespaces: new Set(row.tablespaces ?? []),
    };
}
async function lock(guard, wait, log) {
    const deadline = Date.now() + wait;
    for (let told = false;; told = true) {
        const results = await guard.query(holding);
        const row = results.findLast(({ rows }) => rows.length > 0)?.rows[0];
        if (row?.['locked'] === true && row['alone'] === true)
            return;
        await guard.query('ROLLBACK');
        if (Date.now() >= deadline)
            throw refused(`Another rehearsal is going on in ${guard.name} and did not end in time.`, 'Run again later, raise wait-for-lock, or give each job a shadow of its own.');
        if (!told)
            log(`Another rehearsal is going on in ${guard.name}; waiting`);
        await guard.pause(500 + Math.random() * 1000);
    }
}
function refused(message, remedy) {
    return new error/* ActionError */.l({ message, state: 'Nothing was written.', remedy });
}


/***/ }),

/***/ 5675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed),
/* harmony export */   u: () => (/* binding */ standIn)
/* harmony export */ });
/* harmony import */ var _migrations_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1935);
/* harmony import */ var _migrations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1689);
/* harmony import */ var _migrations_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9688);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9056);
/* harmony import */ var _make_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2029);
/* harmony import */ var _stand_ins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3930);




async function listed(directory, { options, standIns }) {
    const { base, entries, format, signal, verify = [] } = options;
    const isLeftOut = ({ source }) => base.has(source.file) && (0,_migrations_index_js__WEBPACK_IMPORTED_MODULE_0__/* .bringsCatalog */ .Z)(source);
    const sets = await (0,_migrations_index_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p)(directory, (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .namedIn */ .$P)(directory, entries), format, { signal, verify });
    for (const { source } of sets.flatMap(({ migrations }) => migrations.filter(isLeftOut)))
        standIns.add(`the catalog of this action for the one that ${source.file} creates`);
    return {
        directory,
        sets: sets.map((set) => ({
            ...set,
            migrations: set.migrations.filter((migration) => !isLeftOut(migration)),
        })),
    };
}
async function standIn({ shadow, options, standIns }, { base, merged }) {
    const texts = [...options.merged].filter(([file]) => (0,_migrations_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isSql */ .VT)(file)).map(([, content]) => content.toString());
    const hosted = (0,_stand_ins_js__WEBPACK_IMPORTED_MODULE_4__/* .standInsFor */ .Ur)(texts, {
        supabase: [...base.sets, ...merged.sets].some((set) => set.format.name === 'supabase'),
        embedded: shadow.database.engine === 'embedded',
        available: shadow.extensions,
    });
    const [platform] = hosted;
    const isThere = platform !== undefined && (0,_make_js__WEBPACK_IMPORTED_MODULE_5__/* .platformMark */ .Dw)(platform.sql) === shadow.platform;
    if (shadow.platform !== null && !isThere)
        return false;
    for (const { what } of hosted)
        standIns.add(what);
    const rest = hosted.slice(isThere ? 1 : 0).map(({ sql }) => sql);
    await (0,_make_js__WEBPACK_IMPORTED_MODULE_5__/* .makeStandIns */ .Xi)(shadow.database, rest);
    return true;
}


/***/ }),

/***/ 8208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ spelling)
/* harmony export */ });
/* harmony import */ var _database_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6211);

const spelling = [
    ..._database_index_js__WEBPACK_IMPORTED_MODULE_0__/* .pin */ .y_,
    "SET LOCAL timezone = 'UTC'",
    "SET LOCAL datestyle = 'ISO, YMD'",
    "SET LOCAL intervalstyle = 'postgres'",
    "SET LOCAL bytea_output = 'hex'",
    "SET LOCAL extra_float_digits = '1'",
    'SET LOCAL quote_all_identifiers = off',
];


/***/ })

};
