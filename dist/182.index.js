export const id = 182;
export const ids = [182];
export const modules = {

/***/ 3182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  driftSql: () => (/* reexport */ driftSql),
  outsideOfSql: () => (/* reexport */ outsideOfSql)
});

// EXTERNAL MODULE: ./src/database/index.ts + 34 modules
var src_database = __webpack_require__(6550);
// EXTERNAL MODULE: ./src/migrations/index.ts + 88 modules
var migrations = __webpack_require__(8659);
// EXTERNAL MODULE: ./src/rehearsal/index.ts + 51 modules
var rehearsal = __webpack_require__(8989);
// EXTERNAL MODULE: ./src/snapshot/index.ts + 60 modules
var snapshot = __webpack_require__(7386);
;// CONCATENATED MODULE: ./src/drift/files.ts
/** What every attempt, and every file, runs under: definitions name all that they use. */
const settings = ['SET LOCAL search_path = pg_catalog', 'SET LOCAL check_function_bodies = off'];
/**
 * Steps as files: one transaction each, or one statement that cannot be in any.
 * @param heading comments that each of them begins with, by its number and how many there are.
 */
function filesOf(steps, heading = () => '') {
    const parts = [];
    let isOpen = false;
    for (const step of steps) {
        if (!step.isTransactional || !isOpen)
            parts.push({ steps: [], transactional: step.isTransactional });
        parts.at(-1)?.steps.push(step);
        isOpen = step.isTransactional && !step.endsTransaction;
    }
    return parts.map(({ steps: some, transactional }, index) => ({
        sql: heading(index + 1, parts.length) +
            [...(transactional ? settings : []), ...some.map(({ sql }) => sql)].map((one) => `${one};\n`).join(''),
        transactional,
    }));
}
const shadowSql = ({ sql, onShadow }) => onShadow ?? sql;
/**
 * Runs steps on a shadow as their files run as migrations.
 * @throws {ServerError} what the server reported; a file is rolled back whole.
 */
async function runSteps(database, steps) {
    const asRun = steps.map((step) => ({ ...step, sql: shadowSql(step) }));
    for (const { sql, transactional } of filesOf(asRun))
        await database.query(transactional ? `BEGIN;\n${sql}COMMIT` : sql);
}

// EXTERNAL MODULE: ./src/text.ts
var src_text = __webpack_require__(8992);
;// CONCATENATED MODULE: ./src/drift/heading.ts

/** So many objects or losses are listed by name in a file. */
const most = 50;
/** Names may hold anything, even the end of a line. */
const line = (text) => `-- ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`;
const listed = (all, describe) => all
    .slice(0, most)
    .map((one) => line(`  ${describe(one)}`))
    .join('') + (all.length > most ? line(`  and ${all.length - most} more`) : '');
/** Comments that say what a file does, where it comes from, and what it may lose. */
function headingOf(direction, { objects, losses, snapshotId, }) {
    const source = snapshotId === null ? 'the live database' : `snapshot ${snapshotId} of the live database`;
    const what = direction === 'adopt'
        ? `Adopts ${(0,src_text/* counted */.hS)(objects.length, 'change')} that no migration makes, as of ${source}.`
        : `Takes back ${(0,src_text/* counted */.hS)(objects.length, 'change')} that no migration makes, as of ${source}.`;
    const proof = direction === 'adopt'
        ? 'Run on an empty database after the migrations, it built what is live.'
        : 'Run on an empty copy of what is live, it left what the migrations build.';
    const shown = losses.map(({ statement, what: loss, rows }) => {
        const [first = ''] = statement.split('\n');
        return `${first}: ${loss}${rows === null ? '' : ` (${(0,src_text/* counted */.hS)(rows, 'row')})`}`;
    });
    return (number, all) => line(what) +
        line(proof) +
        (all > 1 ? line(`File ${number} of ${all}: each runs after the one before.`) : '') +
        listed(objects, ({ kind, identity, change }) => `${kind} ${identity} (${change})`) +
        (shown.length === 0 ? '' : line('What it may lose:') + listed(shown, (one) => one)) +
        '\n';
}

// EXTERNAL MODULE: ./src/quoting.ts
var quoting = __webpack_require__(8688);
;// CONCATENATED MODULE: ./src/drift/live-rows.ts

/**
 * Rows of the live database, of nothing but tables, and without running anybody's policy; null = it refuses.
 * @param limits settings of the transaction.
 */
async function liveRows(live, question, limits = []) {
    try {
        const { found } = await (0,src_database/* queryNamed */.Yp)(live, [
            'BEGIN READ ONLY',
            ...limits,
            ...src_database/* pin */.y_,
            src_database/* onlyTables */.u5,
            (0,src_database/* named */.KT)('found', question),
            'COMMIT',
        ]);
        return found;
    }
    catch (error) {
        if (!(0,src_database/* isServerError */.GQ)(error))
            throw error;
        await (0,src_database/* rollBack */.Fu)(live);
        return null;
    }
}

;// CONCATENATED MODULE: ./src/drift/requoted.ts
/** A dotted name of a snapshot, with each part in quotes: as the first one it may be a word that is reserved. */
function requoted(identity) {
    const bracket = argumentsAt(identity);
    const name = identity.slice(0, bracket);
    return (name.replace(/"(?:[^"]|"")*"|[^".]+/g, (part) => (part.startsWith('"') ? part : `"${part}"`)) +
        identity.slice(bracket));
}
/** Index of the bracket with a function's arguments; the end where there is none. */
function argumentsAt(identity) {
    let isQuoted = false;
    for (let at = 0; at < identity.length; at++) {
        if (identity[at] === '"')
            isQuoted = !isQuoted;
        if (identity[at] === '(' && !isQuoted)
            return at;
    }
    return identity.length;
}

;// CONCATENATED MODULE: ./src/drift/losses.ts



/**
 * What statements may lose.
 * @param from what is there before them.
 * @param live where the rows are; null = the statements do not run on it.
 */
async function lossesOf(steps, from, to, live) {
    const losses = [];
    for (const step of steps)
        for (const { statement, what, count } of possible(step, from, to))
            losses.push({
                statement,
                what,
                rows: live === null || count === null ? null : await counted(live, count),
            });
    return losses;
}
function possible(step, from, to) {
    const { sql } = step;
    const units = step.units.flatMap((key) => from.get(key) ?? []);
    const loss = (what, count) => [{ statement: sql, what, count }];
    const narrowed = narrowing(sql, units.find(({ kind }) => kind === 'column') ?? null, loss);
    if (narrowed !== null)
        return narrowed;
    const refused = refusals.find(({ pattern }) => pattern.test(sql));
    if (refused !== undefined)
        return loss(refused.what, null);
    if (!/^(?:DROP |ALTER TABLE .* DROP COLUMN|ALTER TYPE .* DROP ATTRIBUTE)/.test(sql))
        return [];
    // What is made again in another form is not lost, unless it holds rows.
    const isMadeAgain = step.units.some((key) => to.has(key));
    return dropped(sql, units[0], isMadeAgain, loss);
}
/** Statements that lose nothing, and are refused while rows do not fit. */
const refusals = [
    {
        pattern: /^ALTER TYPE .*__pgdelta_replaced/,
        what: 'is refused while a row holds a label that the new list does not have',
    },
    {
        pattern: /^ALTER (?:TABLE|FOREIGN TABLE|DOMAIN) .* ADD CONSTRAINT (?!.* NOT VALID$)/s,
        what: 'is refused while a row breaks it',
    },
    { pattern: /^ALTER DOMAIN .* SET NOT NULL$/, what: 'is refused while a row has no value of it' },
    { pattern: /^ALTER TABLE .* VALIDATE CONSTRAINT /, what: 'is refused while a row breaks it' },
    { pattern: /^CREATE UNIQUE INDEX /, what: 'is refused while two rows have the same key' },
    { pattern: /^ALTER TABLE .* ATTACH PARTITION /, what: 'is refused while a row does not belong there' },
    {
        pattern: /^ALTER TABLE .* ADD COLUMN (?!.* (?:DEFAULT|GENERATED) ).* NOT NULL$/s,
        what: 'is refused while the table has rows: there is no value for them',
    },
];
function narrowing(sql, unit, loss) {
    const column = sql.indexOf(' ALTER COLUMN ');
    if (unit === null || column < 0 || !sql.startsWith('ALTER TABLE '))
        return null;
    if (!/ (?:TYPE |SET NOT NULL$)/.test(sql.slice(column)))
        return null;
    const name = (0,quoting/* identifier */.Cv)(String(unit.body['name']));
    const table = requoted(unit.relation ?? '');
    const isVirtual = unit.body['generated'] != null;
    return sql.endsWith(' SET NOT NULL')
        ? loss('is refused while a row has no value in this column', isVirtual ? null : `SELECT count(*) AS rows FROM ${table} WHERE ${name} IS NULL`)
        : loss('is refused while a value does not fit the new type, and may round one that does', isVirtual ? null : `SELECT count(${name}) AS rows FROM ${table}`);
}
function dropped(sql, unit, isMadeAgain, loss) {
    if (sql.startsWith('DROP TABLE') && unit !== undefined)
        return loss('drops a table with its rows', `SELECT count(*) AS rows FROM ${requoted(unit.identity)}`);
    if (sql.includes(' DROP COLUMN ') && unit !== undefined) {
        const count = unit.body['generated'] == null
            ? `SELECT count(${(0,quoting/* identifier */.Cv)(String(unit.body['name']))}) AS rows FROM ${requoted(unit.relation ?? '')}`
            : null;
        return loss('drops a column with its values', count);
    }
    if (sql.includes(' DROP ATTRIBUTE '))
        return loss('drops an attribute with its values', null);
    if (isMadeAgain)
        return [];
    const [, object = ''] = /^DROP (.+?) (?:IF EXISTS )?"/.exec(sql) ?? [];
    const what = object === '' ? 'object' : object.toLowerCase();
    return loss(`drops ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`, null);
}
/** Counts rows of the live database, for no longer than ten seconds; null = it cannot tell. */
async function counted(live, question) {
    const limits = ["SET LOCAL statement_timeout = '10s'", "SET LOCAL lock_timeout = '2s'"];
    const found = await liveRows(live, question, limits);
    return found === null ? null : Number(found[0]?.['rows']);
}

;// CONCATENATED MODULE: ./src/drift/units.ts
/** The kind of a unit that says in which order the columns of a table, or the attributes of a type, stand. */
const columnOrder = 'column order';
const keyOf = (kind, identity) => `${kind} ${identity}`;
/** As `catalog.quote()` writes a name. */
const quoted = (name) => /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
const dotted = (...names) => names.map(quoted).join('.');
/** Of the cluster, of its roles, or no part of a schema: no migration of this database makes them. */
const leftOut = [
    'role',
    'other role',
    'setting',
    'cron job',
    'storage bucket',
    'edge function',
    'server',
];
const isLeftOut = new Set(leftOut);
/** So are the privileges on these. */
const grantsLeftOut = /^(?:database|tablespace|language|extension's )/;
const notModelledLeftOut = new Set([
    'tablespace',
    'parameter privilege',
    'user mapping',
    'subscription',
]);
/** @param known units of objects that were read before, under the same terms; more are added. */
function unitsOf(objects, how, known = new WeakMap()) {
    const unitsFor = (object) => {
        const found = known.get(object) ?? unitsIn(object, how);
        known.set(object, found);
        return found;
    };
    return new Map(objects
        .filter(({ kind }) => !isLeftOut.has(kind))
        .flatMap(unitsFor)
        .filter(({ key }) => !how.ignored.has(key))
        .map((unit) => [unit.key, unit]));
}
function unitsIn(object, how) {
    const { kind, locked } = object;
    const body = inLiveWords(object.body, how);
    const unit = (as, identity, of, relation) => ({
        key: keyOf(as, identity),
        kind: as,
        identity,
        body: of,
        relation,
        locked,
        oid: object.oid,
    });
    switch (kind) {
        case 'table':
            return tableUnits(object, body, how, unit);
        case 'type':
            return typeUnits(object.identity, body, unit);
        case 'not modelled':
            return notModelled(body, unit);
        case 'extension': {
            const { version: _version, comment: _comment, ...rest } = body;
            return [unit(kind, object.identity, rest, null)];
        }
        case 'constraint':
            // Before PostgreSQL 18 NOT NULL is no constraint.
            return body['kind'] === 'not null' && how.major < 18
                ? []
                : [unit(kind, object.identity, body, relationOf(body))];
        case 'grant':
            return grantOf(body, how, unit);
        case 'default privilege': {
            const { role, schema, on, grantee } = body;
            const place = schema === null ? '' : ` in ${quoted(schema ?? '')}`;
            return [
                unit(kind, `${quoted(role ?? '')}${place} on ${on} to ${quotedRole(grantee ?? '')}`, body, null),
            ];
        }
        case 'schema': {
            const { owner, ...rest } = body;
            const isOlder = object.identity === 'public' && how.olderPublic;
            return [unit(kind, object.identity, isOlder ? rest : { owner, ...rest }, null)];
        }
        case 'view':
        case 'sequence':
        case 'partition':
            return [unit(kind, object.identity, body, object.identity)];
        default:
            return [unit(kind, object.identity, body, relationOf(body))];
    }
}
/** A type and, of a composite one, the order of its attributes. */
function typeUnits(identity, body, unit) {
    const { attributes } = body;
    if (body['kind'] !== 'composite' || attributes === undefined)
        return [unit('type', identity, body, null)];
    const sorted = [...attributes].sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name));
    const names = attributes.map(({ name }) => name);
    return [
        unit('type', identity, { ...body, attributes: sorted }, null),
        unit(columnOrder, identity, { names, of: 'type' }, null),
    ];
}
/** Objects of a kind that a snapshot only counts and names. */
function notModelled(body, unit) {
    const kind = String(body['kind']);
    if (notModelledLeftOut.has(kind))
        return [];
    const definitions = (body['definitions'] ?? {});
    return body['names'].map((name) => unit(kind, name, definitions[name] ?? {}, null));
}
/** Of each body once, so that two databases which have it have the same values. */
const parts = new WeakMap();
function partsOf(body) {
    const { columns, ...rest } = body;
    const found = parts.get(body) ?? { rest, columns: columns };
    parts.set(body, found);
    return found;
}
function withoutNameOfNotNull(column) {
    const { not_null_constraint: name, ...rest } = column;
    return name === undefined ? column : rest;
}
/** A table, its columns, and their order. */
function tableUnits({ kind, identity }, body, how, unit) {
    const { rest, columns } = partsOf(body);
    const list = how.major < 18 ? columns.map(withoutNameOfNotNull) : columns;
    const units = list.flatMap((column) => columnUnits(`${identity}.${quoted(String(column['name']))}`, column, identity, how, unit));
    return [
        unit(kind, identity, rest, identity),
        ...units,
        unit(columnOrder, identity, { names: list.map(({ name }) => name) }, identity),
    ];
}
const granted = 'granted to ';
/** A column, and the privileges on the sequence behind it, which a snapshot holds among its options. */
function columnUnits(identity, column, relation, how, unit) {
    const { options, ...rest } = column;
    const all = (options ?? []);
    const grants = all.filter((one) => one.startsWith(granted));
    if (grants.length === 0)
        return [unit('column', identity, column, relation)];
    const own = all.filter((one) => !one.startsWith(granted));
    return [
        unit('column', identity, own.length === 0 ? rest : { ...rest, options: own }, relation),
        ...grants.flatMap((one) => {
            const at = one.lastIndexOf('=');
            const name = one.slice(granted.length, at);
            const grantee = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
            const privileges = one.slice(at + 1).split(',');
            const body = { on: 'identity sequence', object: identity, grantee, privileges };
            return grantOf(inLiveWords(body, how), how, unit);
        }),
    ];
}
const relationOf = (body) => typeof body['table'] === 'string' && typeof body['schema'] === 'string'
    ? dotted(body['schema'], body['table'])
    : null;
const quotedRole = (name) => (name === 'PUBLIC' ? name : quoted(name));
function grantOf(body, { olderPublic }, unit) {
    const { on, object, grantee } = body;
    if (on === undefined || object === undefined || grantee === undefined || grantsLeftOut.test(on))
        return [];
    if (olderPublic && on === 'schema' && object === 'public' && grantee === 'PUBLIC')
        return [];
    const isIn = on === 'column' || on === 'identity sequence';
    const relation = isIn ? object.replace(/\.(?:"(?:[^"]|"")*"|[^."]+)$/, '') : object;
    const isRelation = /^(?:table|view|materialized view|sequence|foreign table|column|identity sequence)$/.test(on);
    return [unit('grant', `${on} ${object} to ${quotedRole(grantee)}`, body, isRelation ? relation : null)];
}
/** Keys under which a body names roles. */
const roleKeys = new Set(['owner', 'grantee', 'role', 'roles']);
/** A body with the live database's role, and without a privilege that only one of the two servers knows. */
function inLiveWords(value, how, key = '') {
    if (Array.isArray(value)) {
        const list = value.map((one) => inLiveWords(one, how, key));
        const said = key === 'privileges' && how.major < 17 ? list.filter((one) => !isMaintain(one)) : list;
        // What is as it was stays the same value, which nobody has to compare.
        return said.length === value.length && said.every((one, at) => one === value[at]) ? value : said;
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value);
        const said = entries.map(([name, one]) => [name, inLiveWords(one, how, name)]);
        return said.every(([, one], at) => one === entries[at]?.[1]) ? value : Object.fromEntries(said);
    }
    return roleKeys.has(key) && value === how.role[0] ? how.role[1] : value;
}
const isMaintain = (privilege) => privilege === 'MAINTAIN' || privilege === 'MAINTAIN*';

;// CONCATENATED MODULE: ./src/drift/own-writer.ts


const list = (unit, property) => unit?.body[property] ?? [];
const own_writer_text = (unit, property) => String(unit.body[property]);
/** How the sequence behind an identity column is called. */
function nameOfSequence(column, units) {
    const table = units.get(keyOf('table', column.relation ?? ''))?.body['table'];
    return String(column.body['identity_sequence'] ?? `${String(table)}_${own_writer_text(column, 'name')}_seq`);
}
/** It in words of SQL: it is always in the schema of the table. */
function identitySequence(column, units) {
    const schema = units.get(keyOf('table', column.relation ?? ''))?.body['schema'];
    return `${(0,quoting/* identifier */.Cv)(String(schema))}.${(0,quoting/* identifier */.Cv)(nameOfSequence(column, units))}`;
}
/** Options such as `fillfactor=70` by their names. */
const optionsOf = (unit) => new Map(list(unit, 'options').map((one) => {
    const at = one.indexOf('=');
    return at < 0 ? [one, ''] : [one.slice(0, at), one.slice(at + 1)];
}));
const literalOrNull = (value) => value == null ? 'NULL' : (0,quoting/* literal */.eu)(value);

;// CONCATENATED MODULE: ./src/drift/own-privileges.ts




const grantee = (unit) => own_writer_text(unit, 'grantee') === 'PUBLIC' ? 'PUBLIC' : (0,quoting/* identifier */.Cv)(own_writer_text(unit, 'grantee'));
/** `GRANT a, b … WITH GRANT OPTION`, as one or two statements. */
function grants(all, statement) {
    const [plain, grantable] = [
        all.filter((one) => !one.endsWith('*')),
        all.filter((one) => one.endsWith('*')),
    ];
    return [
        ...(plain.length > 0 ? [statement(plain.join(', '), '')] : []),
        ...(grantable.length > 0
            ? [statement(grantable.map((one) => one.slice(0, -1)).join(', '), ' WITH GRANT OPTION')]
            : []),
    ];
}
const grantWords = {
    table: 'TABLE',
    view: 'TABLE',
    'materialized view': 'TABLE',
    'foreign table': 'TABLE',
    sequence: 'SEQUENCE',
    function: 'ROUTINE',
    schema: 'SCHEMA',
    type: 'TYPE',
    'foreign server': 'FOREIGN SERVER',
    'foreign-data wrapper': 'FOREIGN DATA WRAPPER',
};
/** The key of the unit that a privilege is on; null = it is no privilege. */
function objectOf(unit) {
    if (unit?.kind !== 'grant')
        return null;
    const on = own_writer_text(unit, 'on');
    return keyOf(kindOf[on] ?? on, own_writer_text(unit, 'object'));
}
/** What a privilege is on, where that is no unit by this name. */
const kindOf = {
    'materialized view': 'view',
    'foreign table': 'table',
    'identity sequence': 'column',
};
/** What a privilege is on in words of SQL, and of which column; null = there is no word for it, or it is gone. */
function subjectOf(unit, { to }) {
    const [on, object] = [own_writer_text(unit, 'on'), own_writer_text(unit, 'object')];
    if (on === 'column') {
        const [, part = ''] = /\.("(?:[^"]|"")*"|[^".]+)$/.exec(object) ?? [];
        const relation = requoted(object.slice(0, -part.length - 1));
        return { on: `TABLE ${relation}`, column: ` (${part.startsWith('"') ? part : `"${part}"`})` };
    }
    if (on === 'identity sequence') {
        const column = to.get(keyOf('column', object));
        return column?.body['identity'] == null
            ? null
            : { on: `SEQUENCE ${identitySequence(column, to)}`, column: '' };
    }
    const word = grantWords[on];
    return word === undefined ? null : { on: `${word} ${requoted(object)}`, column: '' };
}
const grant = (from, to, both) => {
    const unit = (to ?? from);
    const subject = subjectOf(unit, both);
    if (subject === null)
        return null;
    const { on, column } = subject;
    const isOfColumn = column !== '';
    const revoked = isOfColumn && from === undefined ? [] : [`REVOKE ALL${column} ON ${on} FROM ${grantee(unit)}`];
    // What an owner has by itself is no privilege of its own here.
    const usual = unit.body['of'] === 'owner' && !isOfColumn ? [`GRANT ALL ON ${on} TO ${grantee(unit)}`] : [];
    const granted = (to === undefined ? [] : list(to, 'privileges')).map((one) => one.endsWith('*') ? `${one.slice(0, -1)}${column}*` : `${one}${column}`);
    return {
        after: [
            ...revoked,
            ...(to === undefined
                ? usual
                : grants(granted, (some, option) => `GRANT ${some} ON ${on} TO ${grantee(unit)}${option}`)),
        ],
        isWhole: isOfColumn && from !== undefined && to !== undefined,
    };
};
/** What everyone may do when nothing is said. */
const forEveryone = { functions: 'EXECUTE', types: 'USAGE' };
const defaultPrivilege = (from, to, both) => {
    const unit = (to ?? from);
    const { schema, role, on } = unit.body;
    const place = schema == null ? '' : ` IN SCHEMA ${(0,quoting/* identifier */.Cv)(schema)}`;
    const alter = `ALTER DEFAULT PRIVILEGES FOR ROLE ${(0,quoting/* identifier */.Cv)(role ?? '')}${place}`;
    const objects = (on ?? '').toUpperCase();
    const everyone = forEveryone[on ?? ''];
    // The owner's own entry is there while everyone's is not as usual.
    if (schema == null && role === unit.body['grantee'] && everyone !== undefined) {
        const key = unit.key.slice(0, unit.key.lastIndexOf(' to ')) + ' to PUBLIC';
        if (to === undefined)
            return { after: [`${alter} GRANT ${everyone} ON ${objects} TO PUBLIC`] };
        return both.to.has(key) ? null : { after: [`${alter} REVOKE ALL ON ${objects} FROM PUBLIC`] };
    }
    return {
        after: [
            `${alter} REVOKE ALL ON ${objects} FROM ${grantee(unit)}`,
            ...(to === undefined
                ? []
                : grants(list(to, 'privileges'), (some, option) => `${alter} GRANT ${some} ON ${objects} TO ${grantee(to)}${option}`)),
        ],
    };
};

;// CONCATENATED MODULE: ./src/drift/difference.ts

/** Each is compared many times. */
const texts = new WeakMap();
function difference_text(unit) {
    if (unit === undefined)
        return '';
    const known = texts.get(unit) ?? JSON.stringify(unit.body);
    texts.set(unit, known);
    return known;
}
/** Whether two sides have the same under a key. */
function isSame(one, other, key) {
    const [a, b] = [one.get(key), other.get(key)];
    if (a === b)
        return true;
    if (a?.kind === columnOrder && b?.kind === columnOrder)
        return isSameOrder(a, b);
    return (a !== undefined && a.body === b?.body) || difference_text(a) === difference_text(b);
}
/** The columns that both have stand in one order. */
function isSameOrder(one, other) {
    const [a, b] = [one, other].map(({ body }) => body['names']);
    if (a.length === b.length && a.every((name, at) => name === b[at]))
        return true;
    const [inA, inB] = [new Set(a), new Set(b)];
    return a.filter((name) => inB.has(name)).join('\0') === b.filter((name) => inA.has(name)).join('\0');
}
/** The keys under which two sides differ. Partitions that come or go do so by themselves. */
function differing(one, other) {
    return new Set([...new Set([...one.keys(), ...other.keys()])].filter((key) => {
        const [a, b] = [one.get(key), other.get(key)];
        const { kind } = (a ?? b);
        if ((a === undefined || b === undefined) && (kind === 'partition' || kind === columnOrder))
            return false;
        return !isSame(one, other, key);
    }));
}
/** The tables whose columns stand in another order than on the other side. */
function otherwiseOrdered(one, other) {
    return [...one]
        .filter(([key, { kind }]) => kind === columnOrder && other.has(key) && !isSame(one, other, key))
        .map(([key]) => key);
}
/** The properties in which two descriptions of one unit differ. */
function propertiesOf(one, other) {
    if (one === undefined || other === undefined)
        return [];
    return [...new Set([...Object.keys(one.body), ...Object.keys(other.body)])].filter((name) => JSON.stringify(one.body[name]) !== JSON.stringify(other.body[name]));
}
/** Whether PostgreSQL called a column's NOT NULL constraint itself: by the names that table and column had then. */
const hasOwnName = ({ body: { not_null_constraint: name = '_not_null' } }) => /_not_null\d*$/.test(String(name));
/**
 * What is wanted, without a difference that is none: of a column that is NOT NULL on both sides, PostgreSQL's own name
 * of the constraint. A database that was upgraded to version 18 has another one than a database that ran the
 * migrations there.
 */
function withoutOwnNames(from, to) {
    const made = new Map(to);
    for (const [key, unit] of to) {
        const before = from.get(key);
        if (before === undefined || unit.kind !== 'column')
            continue;
        const { not_null_constraint: name, ...rest } = unit.body;
        const was = before.body['not_null_constraint'];
        if (name === was || before.body['not_null'] !== true || unit.body['not_null'] !== true)
            continue;
        if (!hasOwnName(before) || !hasOwnName(unit))
            continue;
        made.set(key, { ...unit, body: was === undefined ? rest : { ...rest, not_null_constraint: was } });
    }
    return made;
}

;// CONCATENATED MODULE: ./src/drift/offered.ts



/** What the files do to which object; a table stands for what comes or goes with it. */
function objectsOf(reached, from, to, renames) {
    const changed = [...reached].flatMap((key) => {
        const unit = (to.get(key) ?? from.get(key));
        const change = changeOf(from.has(key), to.has(key));
        const isQuiet = isWithTable(unit, change, from, to) || isWithParent(from.get(key), to.get(key));
        return isQuiet ? [] : [{ kind: unit.kind, identity: unit.identity, change }];
    });
    return [
        ...renames.map(({ kind, identity }) => ({ kind, identity, change: 'changed' })),
        ...changed,
    ];
}
function changeOf(before, after) {
    if (!before)
        return 'added';
    return after ? 'changed' : 'removed';
}
/** Whether of a column nothing changed but that its table has a parent with it, or has none any more. */
const isWithParent = (before, after) => propertiesOf(before, after).join() === 'inherited';
/** Whether a part of a table came or went with it. */
function isWithTable({ kind, relation }, change, from, to) {
    if (change === 'changed' ||
        relation === null ||
        !['column', 'constraint', 'index', 'sequence'].includes(kind))
        return false;
    const table = keyOf('table', relation);
    return change === 'added' ? !from.has(table) && to.has(table) : from.has(table) && !to.has(table);
}
/** What is left out, and why; of a table that is left out, no column besides, and of any object no privileges on it. */
function unprovenOf(left, from, to) {
    return [...left].flatMap(([key, why]) => {
        const unit = to.get(key) ?? from.get(key);
        if (unit === undefined)
            return [];
        const { kind, identity, relation, body } = unit;
        const whole = objectOf(unit) ?? keyOf('table', kind === 'column' ? (relation ?? '') : '');
        if (left.has(whole) && from.has(whole) !== to.has(whole))
            return [];
        return [{ kind: kind === columnOrder ? String(body['of'] ?? 'table') : kind, identity, why }];
    });
}

;// CONCATENATED MODULE: ./src/drift/both-ways.ts




async function offered({ live, snapshotId }, { base, target, renames, stands }, adopt, undo) {
    const offer = async (direction, { proof: { reached, left }, steps }, from, to) => {
        const isOffered = steps.length > 0;
        const objects = isOffered ? objectsOf(reached, from, to, renames) : [];
        const losses = isOffered ? await lossesOf(steps, from, to, direction === 'undo' ? live : null) : [];
        return {
            files: isOffered ? filesOf(steps, headingOf(direction, { objects, losses, snapshotId })) : [],
            objects,
            losses,
            unproven: unprovenOf(new Map([...left].filter(([key]) => !stands.same.has(key))), from, to),
        };
    };
    return {
        adopt: await offer('adopt', adopt, base.units, target.units),
        undo: await offer('undo', undo, target.units, base.units),
        snapshotId,
    };
}

;// CONCATENATED MODULE: ./src/drift/places.ts

const relations = ['table', 'view', 'sequence'];
/**
 * The units that a fact of the library is a part of, by their keys in a snapshot; empty where the snapshot does not
 * describe it.
 */
function placesOf(id, units, facts) {
    const known = (keys) => keys.filter((key) => units.has(key));
    const partition = (schema, table) => keyOf('partition', dotted(schema, table));
    const ofRelation = (schema, name) => known([partition(schema, name), ...relations.map((kind) => keyOf(kind, dotted(schema, name)))]);
    const part = (schema, table, keys) => units.has(partition(schema, table)) ? [partition(schema, table)] : known(keys);
    switch (id.kind) {
        case 'table':
        case 'foreignTable':
        case 'view':
        case 'materializedView':
        case 'sequence':
            return ofRelation(id.schema, id.name);
        case 'column':
        case 'default': {
            const found = part(id.schema, id.table, [keyOf('column', dotted(id.schema, id.table, id.name))]);
            return found.length > 0 ? found : ofRelation(id.schema, id.table);
        }
        case 'constraint':
            if (isOfDomain(id, facts))
                return known([keyOf('type', dotted(id.schema, id.table))]);
            return part(id.schema, id.table, [
                keyOf('constraint', dotted(id.schema, id.table, id.name)),
                keyOf('index', dotted(id.schema, id.name)),
            ]);
        case 'trigger':
        case 'policy':
        case 'rule':
            return part(id.schema, id.table, [keyOf(id.kind, dotted(id.schema, id.table, id.name))]);
        case 'index':
            return known([keyOf('index', dotted(id.schema, id.name))]);
        case 'domain':
        case 'type':
            return known([keyOf('type', dotted(id.schema, id.name))]);
        case 'typeAttribute':
            return known([keyOf('type', dotted(id.schema, id.type))]);
        case 'function':
        case 'procedure':
        case 'aggregate':
            return known([keyOf('function', `${dotted(id.schema, id.name)}(${id.args.join(', ')})`)]);
        case 'comment':
            return placesOf(id.target, units, facts);
        case 'acl':
            return known(grantsOf(id, units, facts));
        case 'defaultPrivilege':
            return known([places_defaultPrivilege(id)]);
        default:
            return known(standing(id));
    }
}
/** The keys of what stands in no table. */
function standing(id) {
    switch (id.kind) {
        case 'schema':
        case 'extension':
        case 'publication':
            return [keyOf(id.kind, quoted(id.name))];
        case 'publicationRel':
        case 'publicationSchema':
            return [keyOf('publication', quoted(id.publication))];
        case 'eventTrigger':
            return [keyOf('event trigger', quoted(id.name))];
        case 'server':
            return [keyOf('foreign server', quoted(id.name))];
        case 'fdw':
            return [keyOf('foreign-data wrapper', quoted(id.name))];
        case 'collation':
            return [keyOf('collation', dotted(id.schema, id.name))];
        default:
            return [];
    }
}
const isOfDomain = (id, facts) => facts.get(id)?.parent?.kind === 'domain';
const places_grantee = (name) => (name === 'PUBLIC' || name === '' ? 'PUBLIC' : quoted(name));
/** The kinds of object that a privilege may be on, as the snapshot calls them. */
const grantKinds = {
    table: ['table', 'system table'],
    foreignTable: ['foreign table', 'table'],
    view: ['view'],
    materializedView: ['materialized view'],
    sequence: ['sequence'],
    function: ['function'],
    procedure: ['function'],
    aggregate: ['function'],
    schema: ['schema'],
    domain: ['type'],
    type: ['type'],
    server: ['foreign server'],
    fdw: ['foreign-data wrapper'],
};
function grantsOf(id, units, facts) {
    const { target, column } = id;
    if ('schema' in target && 'name' in target && target.schema !== null) {
        const partition = keyOf('partition', dotted(target.schema, target.name));
        if (units.has(partition))
            return [partition];
    }
    const name = nameOf(target);
    if (name === null)
        return placesOf(target, units, facts);
    if (column !== undefined)
        return [keyOf('grant', `column ${name}.${quoted(column)} to ${places_grantee(id.grantee)}`)];
    return (grantKinds[target.kind] ?? []).map((on) => keyOf('grant', `${on} ${name} to ${places_grantee(id.grantee)}`));
}
function nameOf(id) {
    if ('args' in id)
        return `${dotted(id.schema, id.name)}(${id.args.join(', ')})`;
    if ('target' in id || !('name' in id))
        return null;
    if ('table' in id)
        return null;
    return 'schema' in id ? dotted(id.schema, id.name) : quoted(id.name);
}
const objectTypes = {
    r: 'tables',
    S: 'sequences',
    f: 'functions',
    T: 'types',
    n: 'schemas',
};
function places_defaultPrivilege(id) {
    const place = id.schema === null ? '' : ` in ${quoted(id.schema)}`;
    const on = objectTypes[id.objtype] ?? 'large objects';
    return keyOf('default privilege', `${quoted(id.role)}${place} on ${on} to ${places_grantee(id.grantee)}`);
}

;// CONCATENATED MODULE: ./src/drift/facts.ts

/** Keys of a fact under which roles are named. */
const facts_roleKeys = new Set(['role', 'grantee', 'member', 'roles', 'owner']);
/**
 * The words for facts as the live database would have them: with the role that applied the migrations there, and
 * without a privilege that only one of the two servers knows.
 */
function wordsFor({ role: [here, live], major }) {
    const words = (value, key) => {
        if (Array.isArray(value)) {
            const list = value.map((one) => words(one, key));
            return major < 17 && (key === 'privileges' || key === 'grantable' || key === '_ownerDefault')
                ? list.filter((one) => one !== 'MAINTAIN')
                : list;
        }
        if (typeof value !== 'object' || value === null)
            return facts_roleKeys.has(key) && value === here ? live : value;
        const { kind, name } = value;
        if (kind === 'role' && name === here)
            return { ...value, name: live };
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, words(one, name)]));
    };
    const id = here === live ? (one) => one : (one) => words(one, '');
    return {
        id,
        fact: (fact) => ({
            id: id(fact.id),
            payload: words(fact.payload, ''),
            ...(fact.parent === undefined ? {} : { parent: id(fact.parent) }),
        }),
        edge: ({ from, to, kind }) => ({ from: id(from), to: id(to), kind }),
        isSaid: (fact, facts) => !isNotNullOfDomain(fact) && !('target' in fact.id && isNotNullOfDomain(facts.get(fact.id.target))),
    };
}
/** All that a database's facts say, in the live database's words. */
function inWords(library, facts, words) {
    const made = new Map();
    for (const fact of facts.facts()) {
        if (!words.isSaid(fact, facts))
            continue;
        const said = words.fact(fact);
        const key = library.keyOf(said.id);
        // Of a role that is there under both names, one is enough.
        if (!made.has(key))
            made.set(key, said);
    }
    return library.factsOf([...made.values()], facts.edges.map(words.edge));
}
/** From PostgreSQL 17 on it is a constraint besides: the domain says the same, and older servers know nothing else. */
const isNotNullOfDomain = (fact) => fact?.id.kind === 'constraint' && fact.parent?.kind === 'domain' && fact.payload['type'] === 'n';
/** What a fact says in words of SQL, and the property of a snapshot that says the same. */
const words = {
    view: { def: 'definition' },
    materializedView: { def: 'definition' },
    rule: { def: 'definition' },
    policy: { usingExpr: 'using', checkExpr: 'with_check' },
};
/**
 * Facts of the live database with the words of another server where both say the same: the library would take the words
 * for a change.
 */
function inWordsOf(library, live, here) {
    const made = live.facts.facts().map((fact) => {
        const properties = words[fact.id.kind];
        const same = here.facts.get(fact.id);
        const [key] = properties === undefined ? [] : placesOf(fact.id, live.units, live.facts);
        if (properties === undefined || same === undefined || key === undefined)
            return fact;
        const [one, other] = [live.units.get(key)?.body, here.units.get(key)?.body];
        const taken = Object.entries(properties).filter(([, property]) => one?.[property] !== undefined && one[property] === other?.[property]);
        return {
            ...fact,
            payload: {
                ...fact.payload,
                ...Object.fromEntries(taken.map(([name]) => [name, same.payload[name] ?? null])),
            },
        };
    });
    return library.factsOf(made, live.facts.edges);
}

;// CONCATENATED MODULE: ./src/drift/unmodelled.ts



/*
 * Kinds of which a snapshot holds the names only: how each such object is made. Others stay named: what they are made
 * of is in no catalog (a language's handler), or they are parts of one another (operator classes).
 */
/** Made, dropped, or dropped and made again: none of them holds rows. */
const unmodelled = (from, to, both) => {
    const [was, is] = [from?.body['subject'], to?.body['subject']];
    if ((from !== undefined && was === undefined) || (to !== undefined && is === undefined))
        return null;
    const isSame = from !== undefined && to !== undefined && list(from, 'made').join() === list(to, 'made').join();
    const [owner, comment] = [to?.body['owner'], to?.body['comment']];
    const dropped = from === undefined || isSame ? [] : [`DROP ${String(was)}`];
    const made = [
        ...(isSame ? [] : list(to, 'made')),
        ...(typeof owner === 'string' ? [`ALTER ${String(is)} OWNER TO ${(0,quoting/* identifier */.Cv)(owner)}`] : []),
        ...(typeof comment === 'string' || isSame
            ? [`COMMENT ON ${String(is)} IS ${typeof comment === 'string' ? (0,quoting/* literal */.eu)(comment) : 'NULL'}`]
            : []),
    ];
    if (dropped.length > 0 && made.length > 0)
        return { after: [...dropped, ...made] };
    // What needs nothing else may be needed by the rest, such as an operator by a view.
    const isBelow = (unit) => unit?.body['needs'] === false && both.from.has(keyOf('schema', quoted(own_writer_text(unit, 'schema'))));
    return {
        before: [...(isBelow(from) ? [] : dropped), ...(isBelow(to) ? made : [])],
        after: [...(isBelow(to) ? [] : made), ...(isBelow(from) ? dropped : [])],
    };
};
const unmodelledKinds = [
    'operator',
    'operator family',
    'cast',
    'conversion',
    'text search dictionary',
    'text search configuration',
];
/** SQL of a name in a schema, as a literal or an expression of one. */
const unmodelled_name = (schema, own) => `pg_catalog.format('%I.%I', ${schema}, ${own})`;
const inSchema = (catalog, alias, schema) => `pg_catalog.${catalog} ${alias} JOIN pg_catalog.pg_namespace n ON n.oid = ${alias}.${schema}`;
/** Rows of the kind, the OIDs of class and object, what is said behind DROP and ALTER, what makes it, and its owner. */
const definitions = [
    `SELECT 'operator' AS kind, 'pg_operator'::regclass::oid AS classid, o.oid,
    'OPERATOR ' || pg_catalog.format('%I.%s (%s, %s)', n.nspname, o.oprname,
      CASE o.oprleft WHEN 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprleft, NULL) END,
      pg_catalog.format_type(o.oprright, NULL)) AS subject,
    pg_catalog.format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, pg_catalog.concat_ws(', ',
      'FUNCTION = ' || (SELECT ${unmodelled_name('f.nspname', 'p.proname')} FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace f ON f.oid = p.pronamespace WHERE p.oid = o.oprcode),
      CASE WHEN o.oprleft <> 0 THEN 'LEFTARG = ' || pg_catalog.format_type(o.oprleft, NULL) END,
      'RIGHTARG = ' || pg_catalog.format_type(o.oprright, NULL),
      (SELECT pg_catalog.format('COMMUTATOR = OPERATOR(%I.%s)', s.nspname, c.oprname)
        FROM pg_catalog.pg_operator c JOIN pg_catalog.pg_namespace s ON s.oid = c.oprnamespace WHERE c.oid = o.oprcom),
      (SELECT pg_catalog.format('NEGATOR = OPERATOR(%I.%s)', s.nspname, c.oprname)
        FROM pg_catalog.pg_operator c JOIN pg_catalog.pg_namespace s ON s.oid = c.oprnamespace
        WHERE c.oid = o.oprnegate),
      CASE WHEN o.oprrest <> 0 THEN 'RESTRICT = ' || o.oprrest::pg_catalog.regproc END,
      CASE WHEN o.oprjoin <> 0 THEN 'JOIN = ' || o.oprjoin::pg_catalog.regproc END,
      CASE WHEN o.oprcanhash THEN 'HASHES' END, CASE WHEN o.oprcanmerge THEN 'MERGES' END)) AS created,
    ARRAY[]::text[] AS more, o.oprowner AS owner
  FROM ${inSchema('pg_operator', 'o', 'oprnamespace')}`,
    `SELECT 'cast', 'pg_cast'::regclass, c.oid, s.subject,
    'CREATE ' || s.subject || CASE c.castmethod
      WHEN 'i' THEN ' WITH INOUT' WHEN 'b' THEN ' WITHOUT FUNCTION'
      ELSE ' WITH FUNCTION ' || c.castfunc::pg_catalog.regprocedure END
      || CASE c.castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END,
    ARRAY[]::text[], NULL
  FROM pg_catalog.pg_cast c CROSS JOIN LATERAL (SELECT pg_catalog.format('CAST (%s AS %s)',
    pg_catalog.format_type(c.castsource, NULL), pg_catalog.format_type(c.casttarget, NULL)) AS subject) s`,
    `SELECT 'text search dictionary', 'pg_ts_dict'::regclass, d.oid, s.subject,
    'CREATE ' || s.subject
      || pg_catalog.format(' (TEMPLATE = %I.%I%s)', m.nspname, t.tmplname, ', ' || d.dictinitoption),
    ARRAY[]::text[], d.dictowner
  FROM ${inSchema('pg_ts_dict', 'd', 'dictnamespace')}
  JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
  JOIN pg_catalog.pg_namespace m ON m.oid = t.tmplnamespace
  CROSS JOIN LATERAL (SELECT 'TEXT SEARCH DICTIONARY ' || ${unmodelled_name('n.nspname', 'd.dictname')} AS subject) s`,
    `SELECT 'text search configuration', 'pg_ts_config'::regclass, c.oid, s.subject,
    'CREATE ' || s.subject || pg_catalog.format(' (PARSER = %I.%I)', m.nspname, p.prsname),
    ARRAY(SELECT 'ALTER ' || s.subject || ' ADD MAPPING FOR '
        || pg_catalog.quote_ident((
          SELECT y.alias FROM pg_catalog.ts_token_type(c.cfgparser) y WHERE y.tokid = x.maptokentype))
        || ' WITH ' || pg_catalog.string_agg(${unmodelled_name('q.nspname', 'd.dictname')}, ', ' ORDER BY x.mapseqno)
      FROM pg_catalog.pg_ts_config_map x JOIN pg_catalog.pg_ts_dict d ON d.oid = x.mapdict
      JOIN pg_catalog.pg_namespace q ON q.oid = d.dictnamespace
      WHERE x.mapcfg = c.oid GROUP BY x.maptokentype ORDER BY x.maptokentype), c.cfgowner
  FROM ${inSchema('pg_ts_config', 'c', 'cfgnamespace')}
  JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_catalog.pg_namespace m ON m.oid = p.prsnamespace
  CROSS JOIN LATERAL (SELECT 'TEXT SEARCH CONFIGURATION ' || ${unmodelled_name('n.nspname', 'c.cfgname')} AS subject) s`,
    // Of one that has members these would be missing.
    `SELECT 'operator family', 'pg_opfamily'::regclass, o.oid, s.subject, 'CREATE ' || s.subject,
    ARRAY[]::text[], o.opfowner
  FROM ${inSchema('pg_opfamily', 'o', 'opfnamespace')}
  CROSS JOIN LATERAL (SELECT pg_catalog.format('OPERATOR FAMILY %I.%I USING %I', n.nspname, o.opfname,
    (SELECT a.amname FROM pg_catalog.pg_am a WHERE a.oid = o.opfmethod)) AS subject) s
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_amop m WHERE m.amopfamily = o.oid)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_amproc m WHERE m.amprocfamily = o.oid)
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_opclass k WHERE k.opcfamily = o.oid)`,
    `SELECT 'conversion', 'pg_conversion'::regclass, c.oid, s.subject,
    pg_catalog.format('CREATE %s%s FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN 'DEFAULT ' END, s.subject,
      pg_catalog.pg_encoding_to_char(c.conforencoding), pg_catalog.pg_encoding_to_char(c.contoencoding),
      c.conproc::pg_catalog.regproc), ARRAY[]::text[], c.conowner
  FROM ${inSchema('pg_conversion', 'c', 'connamespace')}
  CROSS JOIN LATERAL (SELECT 'CONVERSION ' || ${unmodelled_name('n.nspname', 'c.conname')} AS subject) s`,
];
/** Rows of `kind`, `name` as a snapshot has it, and a body. What initdb makes has an OID below 16384. */
const unmodelledSql = `SELECT d.kind, pg_catalog.replace(i.identity, ' on language ', ' language ') AS name,
    pg_catalog.json_build_object('subject', d.subject, 'made', ARRAY[d.created] || d.more,
      'owner', pg_catalog.pg_get_userbyid(d.owner), 'comment', m.description, 'schema', i.schema,
      'needs', EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = d.classid AND e.objid = d.oid
        AND e.refobjid >= 16384 AND e.refclassid <> 'pg_catalog.pg_namespace'::regclass)) AS body
  FROM (${definitions.join('\n  UNION ALL ')}) d
  CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.oid, 0) i
  LEFT JOIN pg_catalog.pg_description m ON m.classoid = d.classid AND m.objoid = d.oid AND m.objsubid = 0
  WHERE d.oid >= 16384 AND d.created IS NOT NULL`;

;// CONCATENATED MODULE: ./src/drift/read-units.ts




/** A database's objects, with what no snapshot holds of them and a file could make otherwise. */
async function readWhole(database, catalogSql, within, before) {
    const objects = await (0,snapshot/* readObjects */.$I)(database, catalogSql, within, before);
    const [begin, end] = within === 'snapshot'
        ? ['BEGIN READ ONLY', 'COMMIT']
        : ['SAVEPOINT besides', 'ROLLBACK TO SAVEPOINT besides'];
    const found = await (0,src_database/* queryNamed */.Yp)(database, [
        begin,
        ...src_database/* pin */.y_,
        (0,src_database/* named */.KT)('names', notNullNames),
        (0,src_database/* named */.KT)('sequences', identitySequences),
        (0,src_database/* named */.KT)('inherited', inheritedColumns),
        (0,src_database/* named */.KT)('owners', ownersGrants),
        (0,src_database/* named */.KT)('unmodelled', unmodelledSql),
        end,
    ]);
    const hidden = new Map();
    const add = (row, property) => {
        const column = columnOf(row);
        if (row['name'] !== null)
            hidden.set(column, { ...hidden.get(column), [property]: row['name'] });
    };
    for (const row of found.names)
        add(row, 'not_null_constraint');
    for (const row of found.sequences)
        add(row, 'identity_sequence');
    for (const row of found.inherited)
        add(row, 'inherited');
    // Of a platform's and an extension's objects the snapshot says nothing.
    const known = new Map(objects.flatMap(({ kind, identity, oid, body }) => {
        const { catalog, on } = grantable(kind, body);
        return catalog === null ? [] : [[`${catalog} ${oid}`, { on, object: identity }]];
    }));
    const tables = new Set(objects.filter(({ kind }) => kind === 'table').map(({ identity }) => identity));
    for (const row of found.sequences)
        if (tables.has(dotted(String(row['schema']), String(row['relation']))))
            known.set(`relation ${String(row['oid'])}`, { on: 'identity sequence', object: columnOf(row) });
    const made = new Map(found.unmodelled.map(({ kind, name, body }) => [
        `${String(kind)} ${String(name)}`,
        body,
    ]));
    return [
        ...objects.map((object) => withDefinitions(withHidden(object, hidden), made)),
        ...found.owners.flatMap((row) => ownersGrant(row, known)),
    ];
}
/** Where an object's privileges are, and what they are said to be on. */
function grantable(kind, body) {
    switch (kind) {
        case 'table':
            return { catalog: 'relation', on: body['kind'] === 'foreign table' ? 'foreign table' : 'table' };
        case 'view':
            return { catalog: 'relation', on: String(body['kind']) };
        case 'sequence':
            return { catalog: 'relation', on: kind };
        case 'function':
        case 'type':
        case 'schema':
        case 'foreign server':
            return { catalog: kind, on: kind };
        default:
            return { catalog: null, on: kind };
    }
}
const columnOf = ({ schema, relation, column }) => dotted(String(schema), String(relation), String(column));
/** From PostgreSQL 18 on NOT NULL has a name, which pg_dump writes where it is not the one that comes by itself. */
const notNullNames = `SELECT n.nspname::text AS schema, c.relname::text AS relation, a.attname::text AS column,
    k.conname::text AS name
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
  WHERE k.contype = 'n' AND k.conislocal AND k.conname <> c.relname || '_' || a.attname || '_not_null'`;
/**
 * The sequences behind identity columns. Their options, comments and privileges are the columns' in a snapshot; here is
 * how one is called, where PostgreSQL would have called it otherwise.
 */
const identitySequences = `SELECT s.oid::text AS oid, n.nspname::text AS schema, c.relname::text AS relation,
    a.attname::text AS column, NULLIF(s.relname::text, c.relname || '_' || a.attname || '_seq') AS name
  FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
    AND d.deptype = 'i' AND a.attidentity <> ''`;
/** Whether a column is there only because a parent has it, or for itself as well: what ends with the inheritance. */
const inheritedColumns = `SELECT n.nspname::text AS schema, c.relname::text AS relation, a.attname::text AS column,
    CASE WHEN a.attislocal THEN 'as well' ELSE 'only' END AS name
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attinhcount > 0 AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition`;
/** SQL of the privileges that an ACL gives the owner, with a star where they may be given on. */
const ownersPart = (acl) => `ARRAY(
      SELECT e.privilege_type || CASE WHEN pg_catalog.bool_or(e.is_grantable) THEN '*' ELSE '' END
      FROM pg_catalog.aclexplode(${acl}) e WHERE e.grantee = o.owner
      GROUP BY e.privilege_type ORDER BY e.privilege_type COLLATE "C")`;
/** A snapshot leaves the owner's own privileges out; here are those that are not what an owner has by itself. */
const ownersGrants = `SELECT o.catalog, o.oid::text AS oid, o.column,
    pg_catalog.pg_get_userbyid(o.owner)::text AS grantee, pg_catalog.array_to_json(has.list) AS privileges
  FROM (
    SELECT 'relation' AS catalog, c.oid, NULL AS column, c.relowner AS owner, c.relacl AS acl,
      CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END AS type
    FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND NOT c.relispartition
    UNION ALL SELECT 'relation', c.oid, a.attname::text, c.relowner, a.attacl, 'c'
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    WHERE NOT c.relispartition AND NOT a.attisdropped
    UNION ALL SELECT 'function', oid, NULL, proowner, proacl, 'f' FROM pg_catalog.pg_proc
    UNION ALL SELECT 'type', oid, NULL, typowner, typacl, 'T' FROM pg_catalog.pg_type
    UNION ALL SELECT 'schema', oid, NULL, nspowner, nspacl, 'n' FROM pg_catalog.pg_namespace
    UNION ALL SELECT 'foreign server', oid, NULL, srvowner, srvacl, 'S' FROM pg_catalog.pg_foreign_server
  ) o
  CROSS JOIN LATERAL (SELECT ${ownersPart('o.acl')} AS list) has
  WHERE o.acl IS NOT NULL AND has.list <> ${ownersPart('pg_catalog.acldefault(o.type::"char", o.owner)')}`;
function withHidden(object, hidden) {
    const { schema, table, columns } = object.body;
    if (object.kind !== 'table' || !Array.isArray(columns) || hidden.size === 0)
        return object;
    const whole = columns.map((column) => {
        const more = hidden.get(dotted(String(schema), String(table), String(column['name'])));
        return more === undefined ? column : { ...column, ...more };
    });
    const isMore = whole.some((column, at) => column !== columns[at]);
    return isMore ? { ...object, body: { ...object.body, columns: whole } } : object;
}
function withDefinitions(object, made) {
    const { kind, names } = object.body;
    if (object.kind !== 'not modelled' || !Array.isArray(names))
        return object;
    const definitions = Object.fromEntries(names.map((name) => [String(name), made.get(`${String(kind)} ${String(name)}`) ?? {}]));
    return { ...object, body: { ...object.body, definitions } };
}
function ownersGrant({ catalog, oid, column, grantee, privileges }, known) {
    const whole = known.get(`${String(catalog)} ${String(oid)}`);
    if (whole === undefined)
        return [];
    const { on, object } = column === null ? whole : { on: 'column', object: `${whole.object}.${quoted(String(column))}` };
    return [
        {
            kind: 'grant',
            identity: `${on} ${object} to ${String(grantee)}`,
            oid: null,
            locked: false,
            body: { on, object, grantee, privileges, of: 'owner' },
        },
    ];
}

;// CONCATENATED MODULE: ./src/drift/look.ts


/**
 * Looks at a database again and again: what is as it was, or as in what was read `before`, is the same value, which to
 * compare takes no time.
 */
function looking(catalogSql, how, before) {
    const known = new WeakMap();
    return async (database) => unitsOf(await readWhole(database, catalogSql, 'savepoint', before), how, known);
}

;// CONCATENATED MODULE: ./src/drift/part.ts



/*
 * The library reads a database whole, which takes longer than all that is done with it. Of a database of which another
 * reading says all but a few objects, only these are read: the library's own queries, on catalogs that hold no more.
 */
/** PostgreSQL's FirstNormalObjectId: what has a lower number is there from initdb on. */
const firstOfUsers = 16_384;
/** So many objects are read by themselves; of more, the whole takes no longer. */
const mostObjects = 2_000;
/**
 * OIDs of the objects that some units are or are a part of, without telling catalogs apart: one more than is wanted is
 * only read besides.
 *
 * @param units of the database.
 * @param wanted units of it, or of another one.
 * @returns null where that cannot be told.
 */
function oidsOf(units, wanted) {
    const oids = new Set();
    for (const unit of wanted) {
        const here = units.get(unit.key);
        const of = unit.kind === 'grant' ? objectGranted(unit, units) : (here ?? part_relationOf(unit, units));
        // Of what a snapshot only names, and of default privileges, the library reads all in any case.
        if (here === undefined ? of === undefined : unit.kind === 'default privilege' || isOnlyNamed(unit))
            continue;
        if (of?.oid == null)
            return null;
        oids.add(of.oid);
    }
    return [...oids];
}
const isOnlyNamed = ({ body }) => Object.keys(body).length === 0;
const part_relationOf = ({ relation }, units) => ['table', 'view', 'sequence', 'partition']
    .map((kind) => units.get(keyOf(kind, relation ?? '')))
    .find((unit) => unit !== undefined);
const objectGranted = (grant, units) => units.get(objectOf(grant) ?? '') ?? part_relationOf(grant, units);
/**
 * What has to be read with some objects: what depends on them, the tables that they are part of, all that is part of
 * these, and what that in turn depends on.
 *
 * @returns OIDs; null = too many to be read by themselves.
 */
async function readWith(database, oids) {
    if (oids.length > mostObjects)
        return null;
    const { found } = await (0,src_database/* queryNamed */.Yp)(database, [
        'BEGIN READ ONLY',
        ...src_database/* pin */.y_,
        (0,src_database/* named */.KT)('found', around(oids)),
        'COMMIT',
    ]);
    return found.length > mostObjects ? null : found.map(({ oid }) => String(oid));
}
const around = (oids) => (0,src_database/* sql */.ll) `
  WITH dep AS MATERIALIZED (
    SELECT objid, refobjid, deptype FROM pg_depend
    WHERE refobjid >= ${firstOfUsers} AND refclassid <> 'pg_namespace'::regclass
  ), asked AS MATERIALIZED (
    SELECT value::oid AS oid FROM json_array_elements_text(${oids}::json)
  ), own AS MATERIALIZED (
    SELECT oid FROM asked UNION SELECT d.objid FROM dep d JOIN asked a ON a.oid = d.refobjid
  ), around AS MATERIALIZED (
    SELECT oid FROM own
    UNION SELECT d.objid FROM dep d JOIN own o ON o.oid = d.refobjid WHERE d.deptype <> 'e'
    UNION SELECT d.refobjid FROM dep d JOIN own o ON o.oid = d.objid
  ), parts AS MATERIALIZED (
    SELECT oid FROM around
    UNION SELECT d.objid FROM dep d JOIN around a ON a.oid = d.refobjid WHERE d.deptype IN ('a', 'i', 'P', 'S')
  ), inner_parts AS MATERIALIZED (
    SELECT oid FROM parts
    UNION SELECT d.objid FROM dep d JOIN parts p ON p.oid = d.refobjid WHERE d.deptype IN ('a', 'i')
  ), needed AS MATERIALIZED (
    SELECT oid FROM inner_parts UNION SELECT d.refobjid FROM dep d JOIN inner_parts p ON p.oid = d.objid
  ), further AS MATERIALIZED (
    SELECT oid FROM needed UNION SELECT d.refobjid FROM dep d JOIN needed n ON n.oid = d.objid
  )
  SELECT oid::text FROM further UNION SELECT d.refobjid::text FROM dep d JOIN further f ON f.oid = d.objid`;
/** The rows of a catalog that are about some objects; of what `initdb` made, what others may be joined to. */
const narrowed = {
    pg_class: `oid < ${firstOfUsers} OR oid = ANY`,
    pg_proc: `oid < ${firstOfUsers} OR oid = ANY`,
    pg_type: `oid < ${firstOfUsers} OR oid = ANY`,
    pg_attribute: 'attrelid = ANY',
    pg_attrdef: 'adrelid = ANY',
    pg_constraint: 'oid = ANY',
    pg_index: 'indrelid = ANY',
    pg_trigger: 'tgrelid = ANY',
    pg_policy: 'polrelid = ANY',
    pg_rewrite: 'ev_class = ANY',
    pg_inherits: 'inhrelid = ANY',
    pg_depend: `deptype = 'e' OR objid = ANY`,
};
/** A query of the library that finds nothing in the catalogs but some objects, by CTEs named like the catalogs. */
function onlyAbout(query, oids) {
    const text = query.trimStart();
    const [, verb] = /^(SELECT|WITH)\b(?! RECURSIVE\b)/.exec(text) ?? [];
    const read = new Set(Array.from(text.matchAll(/\b(?:FROM|JOIN) (\w+)/g), ([, name]) => name));
    const used = Object.entries(narrowed).filter(([name]) => read.has(name));
    if (verb === undefined || used.length === 0)
        return query;
    const any = `('{${oids.join(',')}}'::oid[])`;
    const ctes = used.map(([name, rows]) => `${name} AS NOT MATERIALIZED (SELECT * FROM pg_catalog.${name} WHERE ${rows} ${any})`);
    return `WITH ${ctes.join(', ')}${verb === 'WITH' ? `,${text.slice('WITH'.length)}` : ` ${text}`}`;
}

;// CONCATENATED MODULE: ./src/drift/library.ts

/** Loads it: a run without drift never does. */
async function library_library() {
    const [{ extract }, { plan }, { buildFactBase, encodeId }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(840), __webpack_require__.e(872)]).then(__webpack_require__.bind(__webpack_require__, 6872)),
        Promise.all(/* import() */[__webpack_require__.e(840), __webpack_require__.e(830)]).then(__webpack_require__.bind(__webpack_require__, 4830)),
        Promise.all(/* import() */[__webpack_require__.e(840), __webpack_require__.e(839)]).then(__webpack_require__.bind(__webpack_require__, 9839)),
    ]);
    return {
        read: async (database, oids) => (await extract(poolOf(database, oids))).factBase,
        plan: (from, to, assumedRoles) => plan(from, to, { scope: 'database', assumedRoles: [...assumedRoles] }).actions,
        factsOf: (facts, edges) => buildFactBase([...facts], [...edges], 'liveDb', new Set(), {
            allowDangling: ({ kind, to }) => kind === 'owner' && to.kind === 'role',
        }),
        keyOf: encodeId,
    };
}
/** What the library takes for a pool of `pg`: it sends texts without parameters, one at a time. */
function poolOf(database, oids) {
    const client = {
        async query(text) {
            if (typeof text !== 'string')
                throw new Error('pg-delta sent something else than a text');
            const asked = oids === null ? text : onlyAbout(text, oids);
            return { rows: (await database.query(asked)).at(-1)?.rows ?? [] };
        },
        release() { },
    };
    return { connect: () => Promise.resolve(client) };
}

;// CONCATENATED MODULE: ./src/drift/live.ts

async function lookAt(database) {
    const { found } = await (0,src_database/* queryNamed */.Yp)(database, [
        'BEGIN READ ONLY',
        ...src_database/* pin */.y_,
        (0,src_database/* named */.KT)('found', `SELECT current_setting('server_version_num')::int / 10000 AS major, current_user::text AS user,
        (SELECT json_agg(rolname) FROM pg_catalog.pg_roles) AS roles,
        (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
        (SELECT json_object_agg(extname, nspname) FROM pg_catalog.pg_extension
          JOIN pg_catalog.pg_namespace n ON n.oid = extnamespace) AS extensions`),
        'COMMIT',
    ]);
    const [row] = found;
    return {
        major: Number(row?.['major']),
        user: String(row?.['user']),
        roles: new Set(row?.['roles']),
        tablespaces: new Set(row?.['tablespaces']),
        extensions: new Map(Object.entries((row?.['extensions'] ?? {}))),
    };
}
/** The roles of the live database that its objects, privileges and policies name. */
function rolesNamedIn(units, roles) {
    const named = new Set();
    for (const { body } of units.values())
        for (const key of ['owner', 'grantee', 'role', 'roles'])
            for (const name of [body[key]].flat())
                if (typeof name === 'string' && roles.has(name))
                    named.add(name);
    return [...named].filter((name) => !name.startsWith('pg_'));
}
/** Makes those of the roles that are not there. */
async function makeRoles(database, names) {
    await database.query(`BEGIN; ${src_database/* pin */.y_.join('; ')};
    ${(0,src_database/* sql */.ll) `SELECT set_config('feature_inventory.roles', ${names}::text, true)`};
    DO $$ DECLARE one text; BEGIN
      FOR one IN SELECT value FROM json_array_elements_text(current_setting('feature_inventory.roles')::json)
        WHERE value NOT IN (SELECT rolname FROM pg_roles) LOOP
        EXECUTE format('CREATE ROLE %I NOLOGIN', one);
      END LOOP;
    END $$; COMMIT`);
}

;// CONCATENATED MODULE: ./src/drift/near.ts


/** What other parts of a relation may need. */
const structural = new Set(['table', 'column', 'partition', 'view']);
/**
 * What must not be taken back: it is part of, needs, or is needed by what could not be adopted, so that the copy of the
 * live database on which undo is proven is another one there.
 * @param left what could not be adopted.
 * @returns units, each with the reason.
 */
function near(left, sides) {
    const unlike = new Set([...left.keys()].filter((key) => !key.startsWith(`${columnOrder} `)));
    const found = new Map();
    const add = (key, cause) => {
        if (!unlike.has(key) && !found.has(key))
            found.set(key, `${cause}, which it has to do with, could not be adopted`);
    };
    for (const { facts, units } of sides) {
        const relations = new Map();
        for (const key of unlike) {
            const unit = units.get(key);
            if (unit?.relation != null && structural.has(unit.kind))
                relations.set(unit.relation, key);
        }
        for (const [key, { relation }] of units) {
            const cause = relation === null ? undefined : relations.get(relation);
            if (cause !== undefined)
                add(key, cause);
        }
        for (const { from, to, kind } of facts.edges) {
            if (kind !== 'depends')
                continue;
            const [one, other] = [placesOf(from, units, facts), placesOf(to, units, facts)];
            for (const [these, those] of [
                [one, other],
                [other, one],
            ]) {
                const cause = these.find((key) => unlike.has(key));
                if (cause !== undefined)
                    for (const key of those)
                        add(key, cause);
            }
        }
    }
    return found;
}

// EXTERNAL MODULE: ./src/secret-shapes.ts + 1 modules
var secret_shapes = __webpack_require__(1325);
;// CONCATENATED MODULE: ./src/drift/anew.ts


/** Whether a column stands behind one that it stood before: by hand it was dropped and added again. */
function wasAddedAgain(unit, from, to) {
    if (unit?.kind !== 'column')
        return false;
    const [before, after] = [from, to].map((units) => (units.get(keyOf(columnOrder, unit.relation ?? ''))?.body['names'] ?? []));
    const name = String(unit.body['name']);
    return before.some((other) => after.includes(other) &&
        before.indexOf(other) < before.indexOf(name) !== after.indexOf(other) < after.indexOf(name));
}
/** A database without some columns, and without what is part of them or depends on them. */
function withoutColumns(library, facts, units, columns) {
    const gone = new Set();
    const open = facts
        .facts()
        .filter(({ id }) => id.kind === 'column' && placesOf(id, units, facts).some((key) => columns.has(key)))
        .map(({ id }) => id);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        const key = library.keyOf(id);
        if (gone.has(key))
            continue;
        gone.add(key);
        open.push(...facts.childrenOf(id).map((child) => child.id));
        for (const { kind, from } of facts.incomingEdges(id))
            if (kind === 'depends')
                open.push(from);
    }
    return library.factsOf(facts.facts().filter(({ id }) => !gone.has(library.keyOf(id))), facts.edges.filter(({ from, to }) => !gone.has(library.keyOf(from)) && !gone.has(library.keyOf(to))));
}

;// CONCATENATED MODULE: ./src/drift/arranged.ts

/**
 * The library's statements in an order, and as a text, that PostgreSQL takes and that leads to what is wanted.
 * @param to what is wanted.
 */
const arranged = (steps, to) => columnsInOrder(notNullFirst(steps), to);
/** A column has to be NOT NULL before it can become an identity; the library says it behind. */
function notNullFirst(steps) {
    const made = [...steps];
    for (const step of steps) {
        const at = step.sql.indexOf(' ADD GENERATED ');
        if (at < 0 || !step.sql.startsWith('ALTER TABLE '))
            continue;
        const wanted = `${step.sql.slice(0, at)} SET NOT NULL`;
        const [identity, notNull] = [made.indexOf(step), made.findIndex(({ sql }) => sql === wanted)];
        if (notNull > identity)
            made.splice(identity, 0, ...made.splice(notNull, 1));
    }
    return made;
}
/**
 * The library adds some columns behind CREATE TABLE, such as generated ones, and so puts them last. Where they stand
 * elsewhere they are written into it, unless what they need is made in between.
 */
function columnsInOrder(steps, to) {
    const made = [...steps];
    for (const [at, step] of made.entries()) {
        const head = headOf(step.sql);
        const [relation] = step.relations;
        const wanted = to.get(keyOf(columnOrder, relation ?? ''))?.body['names'];
        const parts = head === '' ? null : arranged_partsOf(step.sql, head.length);
        if (relation === undefined || wanted === undefined || parts === null)
            continue;
        const added = `ALTER TABLE ${head.slice(head.indexOf('"')).trim()} ADD COLUMN `;
        const later = made.filter(({ sql }, place) => place > at && sql.startsWith(added));
        const all = [...parts.list, ...later.map(({ sql }) => sql.slice(added.length))];
        const sorted = inOrder(all, wanted);
        if (later.length === 0 || sorted.join() === all.join() || !isMovable(made, at, later, relation))
            continue;
        const sql = `${head}(${sorted.join(', ')})${parts.rest}`;
        made[at] = {
            ...step,
            sql,
            units: [...new Set([...step.units, ...later.flatMap(({ units }) => units)])],
            touches: [...new Set([...step.touches, ...later.flatMap(({ touches }) => touches)])],
        };
        for (const one of later)
            made.splice(made.indexOf(one), 1);
    }
    return made;
}
/** `CREATE TABLE "schema"."table" `, where a bracket follows; empty = it is no such statement. */
function headOf(sql) {
    const [create = ''] = /^CREATE (?:UNLOGGED )?TABLE (?=")/.exec(sql) ?? [];
    if (create === '')
        return '';
    let isQuoted = false;
    let at = create.length;
    for (; at < sql.length && (isQuoted || sql[at] !== ' '); at++)
        if (sql[at] === '"')
            isQuoted = !isQuoted;
    return sql.startsWith(' (', at) ? sql.slice(0, at + 1) : '';
}
/** Whether nothing that the columns need is made between the table and them. */
function isMovable(steps, at, later, relation) {
    const needed = new Set(later.flatMap(({ touches }) => touches));
    const last = Math.max(...later.map((one) => steps.indexOf(one)));
    return steps
        .slice(at + 1, last)
        .every((step) => later.includes(step) ||
        step.relations.includes(relation) ||
        !step.units.some((key) => needed.has(key)));
}
/** Columns in the order of their names; what is none stays behind them. */
function inOrder(parts, names) {
    const place = (part) => {
        const [, name] = /^"((?:[^"]|"")*)"/.exec(part) ?? [];
        const found = name === undefined ? -1 : names.indexOf(name.replaceAll('""', '"'));
        return found < 0 ? names.length : found;
    };
    return [...parts].sort((one, other) => place(one) - place(other));
}
/** What is between the bracket at an index and the one that closes it, and what comes behind; null = none closes it. */
function arranged_partsOf(sql, open) {
    const list = [];
    let [depth, start, quote] = [0, open + 1, ''];
    for (let at = open; at < sql.length; at++) {
        const one = sql[at] ?? '';
        if (quote !== '')
            quote = one === quote ? '' : quote;
        else if (one === '"' || one === "'")
            quote = one;
        else if (one === '(' || one === '[')
            depth++;
        else if (one === ',' && depth === 1) {
            list.push(sql.slice(start, at).trim());
            start = at + 1;
        }
        else if ((one === ')' || one === ']') && --depth === 0)
            return {
                list: [...list, sql.slice(start, at).trim()].filter((part) => part !== ''),
                rest: sql.slice(at + 1),
            };
    }
    return null;
}

;// CONCATENATED MODULE: ./src/drift/concurrent.ts

/**
 * The same steps, with indexes on tables that are there before them built CONCURRENTLY: in a database with rows whoever
 * writes to the table would wait. Each is a file of its own by that, behind all that does without it.
 * @param from what is there before them: a table that they make has no rows.
 */
function indexesLast(steps, from) {
    const there = new Map([...from].filter(([key]) => !steps.some((step) => makes(step, key))));
    const made = steps.map((step) => concurrently(step, there) ?? step);
    const last = made.filter((step, at) => step !== steps[at] && !made.slice(at + 1).some((one) => needs(one, step)));
    return [...made.filter((step) => !last.includes(step)), ...last];
}
/** Whether a step is about the index that another makes. */
function needs({ sql, touches }, { units }) {
    return units.some((key) => touches.includes(key) || sql.includes(nameIn(key)));
}
/** The name of an index, as it stands in SQL with or without quotes. */
const nameIn = (key) => key.slice(key.lastIndexOf('.') + 1).replace(/^"|"$/g, '');
/** Whether it is made anew. */
const makes = ({ sql, units }, key) => units.includes(key) && /^CREATE (?:UNLOGGED )?(?:TABLE|MATERIALIZED VIEW) /.test(sql);
function concurrently(step, from) {
    const [create] = /^CREATE (?:UNIQUE )?INDEX (?=\S)/.exec(step.sql) ?? [];
    const relations = step.relations.flatMap((relation) => ['table', 'view'].flatMap((kind) => from.get(keyOf(kind, relation)) ?? []));
    // A partitioned table can have no index that is built so.
    const isThere = relations.some(({ body: { kind } }) => kind === 'table' || kind === 'materialized view');
    if (create === undefined || !isThere)
        return null;
    const sql = `${create}CONCURRENTLY ${step.sql.slice(create.length)}`;
    return { ...step, sql, onShadow: step.sql, isTransactional: false };
}

;// CONCATENATED MODULE: ./src/drift/middle.ts

/**
 * A database between two others: as `to` in the chosen units, as `from` in all else. A unit whose choice would leave
 * something without what it depends on is left as it is, too, so that no half of a group is ever chosen.
 */
function middle(library, sides, chosen) {
    const leftOut = new Map();
    const places = placesIn(sides);
    for (;;) {
        const active = new Set([...chosen].filter((key) => !leftOut.has(key)));
        const made = compose(library, sides, active, places);
        const broken = brokenIn(library, sides, made, active, places);
        if (broken.size === 0)
            return {
                facts: library.factsOf([...made.facts.values()].map(({ fact }) => fact), made.edges),
                leftOut,
            };
        for (const [key, why] of broken)
            leftOut.set(key, why);
    }
}
function placesIn({ from, to, units }) {
    const known = new Map();
    return (id, key) => {
        let found = known.get(key);
        if (found === undefined) {
            found = placesOf(id, units, to.has(id) ? to : from);
            known.set(key, found);
        }
        return found;
    };
}
/** Roles are the cluster's: those of both sides are there. */
const isOfCluster = ({ kind }) => kind === 'role' || kind === 'membership';
function compose(library, { from, to }, active, places) {
    const facts = new Map();
    // What an extension brings comes and goes with it.
    const members = new Map([...from.edges, ...to.edges]
        .filter(({ kind }) => kind === 'memberOfExtension')
        .map((edge) => [library.keyOf(edge.from), edge.to]));
    const seen = new Map();
    const isPartition = (id, key) => places(id, key).some((place) => place.startsWith('partition '));
    /** Which side a fact is taken from; null = it is not there. */
    const sideOf = (id) => {
        if (id === null)
            return 'from';
        const key = library.keyOf(id);
        const before = seen.get(key);
        if (before !== undefined)
            return before;
        const [a, b] = [from.get(id), to.get(id)];
        const parent = (b ?? a)?.parent;
        const extension = members.get(key);
        const above = parent === undefined ? undefined : sideOf(parent);
        let side;
        if (isOfCluster(id))
            side = a === undefined ? 'to' : 'from';
        else if (extension !== undefined)
            side = withExtension(sideOf(extension), a, b);
        else if (above === null)
            side = null;
        // Nobody looks whether partitions come or go; but they go with their table.
        else if (b === undefined && isPartition(id, key) && sideOf(partitioned(a)) === null)
            side = null;
        // What comes with a new object, such as its owner's privileges, comes as it is there.
        else if (above === 'to' && parent !== undefined && !from.has(parent))
            side = b === undefined ? null : 'to';
        else if (places(id, key).some((place) => active.has(place)))
            side = b === undefined ? null : 'to';
        else
            side = a === undefined ? null : 'from';
        seen.set(key, side);
        return side;
    };
    for (const { id } of [...from.facts(), ...to.facts()]) {
        const side = sideOf(id);
        const fact = side === null ? undefined : (side === 'to' ? to : from).get(id);
        if (side !== null && fact !== undefined)
            facts.set(library.keyOf(id), { fact, of: side });
    }
    const edges = [
        ...from.edges.filter((edge) => facts.get(library.keyOf(edge.from))?.of === 'from'),
        ...to.edges.filter((edge) => facts.get(library.keyOf(edge.from))?.of === 'to'),
    ];
    return { facts, edges };
}
/** The table that a partition is one of. */
function partitioned(fact) {
    const parent = fact?.id.kind === 'table' ? fact.payload['parentTable'] : null;
    if (typeof parent !== 'object' || parent === null || Array.isArray(parent))
        return null;
    const { schema, name } = parent;
    return { kind: 'table', schema: String(schema), name: String(name) };
}
function withExtension(side, before, after) {
    if (side === 'from')
        return before === undefined ? null : side;
    return after === undefined ? null : side;
}
/** Units whose choice leaves a fact without what it depends on, and what that is. */
function brokenIn(library, { from, to }, { facts, edges }, active, places) {
    const broken = new Map();
    for (const edge of edges) {
        if (edge.kind !== 'depends' && edge.kind !== 'memberOfExtension')
            continue;
        const [key, needs] = [library.keyOf(edge.from), library.keyOf(edge.to)];
        if (facts.has(needs))
            continue;
        const side = facts.get(key)?.of;
        if (!(side === 'to' ? to : from).has(edge.to))
            continue;
        // Of the side `to`: it came without what it depends on. Of the side `from`: what it depends on went.
        const [subject, culprits, cause] = side === 'to'
            ? [edge.from, places(edge.from, key), edge.to]
            : [edge.to, places(edge.to, needs), edge.from];
        const chosen = culprits.filter((place) => active.has(place));
        for (const place of chosen.length > 0 ? chosen : upTo(subject, from, to, places, library, active))
            broken.set(place, `${library.keyOf(cause)} is left as it is`);
    }
    for (const [key, { fact, of }] of facts) {
        const table = ownerOf(fact);
        if (of === 'from' || table === null || facts.has(library.keyOf(table)))
            continue;
        for (const place of places(fact.id, key))
            broken.set(place, `${library.keyOf(table)} is left as it is`);
    }
    return broken;
}
/** The table of a sequence that belongs to a column, which the library holds in its payload. */
function ownerOf({ id, payload }) {
    const owner = id.kind === 'sequence' ? payload['ownedBy'] : null;
    if (typeof owner !== 'object' || owner === null || Array.isArray(owner))
        return null;
    const { schema, table, column } = owner;
    return typeof column === 'string'
        ? { kind: 'column', schema: String(schema), table: String(table), name: column }
        : null;
}
/** The chosen units that something came or went with. */
function upTo(id, from, to, places, library, active) {
    let at = id;
    while (at !== undefined) {
        const found = places(at, library.keyOf(at)).filter((place) => active.has(place));
        if (found.length > 0)
            return found;
        at = (to.get(at) ?? from.get(at))?.parent;
    }
    return [];
}

;// CONCATENATED MODULE: ./src/drift/own-columns.ts





/** What a type's values are stored like when nobody says it: before PostgreSQL 16 there is no word for it. */
function usualStorage(type) {
    if (/\[\]$|^(?:text|character|bytea|json|jsonb|xml|tsvector)/.test(type))
        return 'EXTENDED';
    if (/^(?:numeric|inet|cidr)/.test(type))
        return 'MAIN';
    return /^(?:integer|bigint|smallint|boolean|uuid|date|timestamp|time|real|double)/.test(type)
        ? 'PLAIN'
        : 'DEFAULT';
}
/** How PostgreSQL calls the constraint of a column that is NOT NULL when nobody says it. */
const nameOfNotNull = (unit, units) => `${String(units.get(keyOf('table', unit.relation ?? ''))?.body['table'])}_${own_writer_text(unit, 'name')}_not_null`;
function renamedNotNull(unit, { to, names }) {
    const called = names.get(unit.key);
    if (called === undefined)
        return [];
    const wanted = String(unit.body['not_null_constraint'] ?? nameOfNotNull(unit, to));
    const [one, other] = [(0,quoting/* identifier */.Cv)(called), (0,quoting/* identifier */.Cv)(wanted)];
    return [`ALTER TABLE ${requoted(unit.relation ?? '')} RENAME CONSTRAINT ${one} TO ${other}`];
}
/** The largest values: CREATE TABLE … LIKE makes a sequence of bigint with the one of the column that it copies. */
const own_columns_most = { smallint: '32767', integer: '2147483647' };
const column = (from, to, both) => {
    if (to === undefined)
        return null;
    const alter = `ALTER TABLE ${requoted(to.relation ?? '')} ALTER COLUMN ${(0,quoting/* identifier */.Cv)(own_writer_text(to, 'name'))}`;
    const properties = propertiesOf(from, to);
    const [old, wanted] = [optionsOf(from), optionsOf(to)];
    const sequence = identitySequence(to, both.to);
    const options = [...new Set([...old.keys(), ...wanted.keys()])]
        .filter((name) => old.get(name) !== wanted.get(name))
        .map((name) => optionSql({ alter, sequence, name, value: wanted.get(name), type: own_writer_text(to, 'type') }));
    const notValid = notValidFor(from, to, both);
    const after = [...options.flat(), ...(notValid === undefined ? renamedNotNull(to, both) : [])];
    const isWhole = from !== undefined &&
        properties.every((name) => ownProperties(from, to).includes(name) || (name === 'not_null' && notValid !== undefined)) &&
        options.every((one) => one.length > 0);
    const anew = from !== undefined && isWhole ? [...changedColumn(alter, from, to, properties)] : [];
    if (isWhole && notValid !== undefined)
        anew.push(`ALTER TABLE ${requoted(to.relation ?? '')} ADD CONSTRAINT ${(0,quoting/* identifier */.Cv)(own_writer_text(notValid, 'constraint'))} ` +
            `NOT NULL ${(0,quoting/* identifier */.Cv)(own_writer_text(to, 'name'))} NOT VALID`);
    const isPlain = both.to.get(`table ${to.relation}`)?.body['kind'] !== 'foreign table';
    const before = from === undefined ? [] : renamedSequence(from, to, both);
    const isWritten = before.length + anew.length + after.length > 0 || properties.join() === 'inherited';
    return isPlain && isWritten
        ? {
            before,
            after: [...anew, ...after],
            isWhole,
            besides: isWhole && notValid !== undefined ? [notValid.key] : [],
        }
        : null;
};
/** The library names the sequence of a column that becomes an identity, and renames none. */
function renamedSequence(from, to, both) {
    if (from.body['identity'] == null || to.body['identity'] == null)
        return [];
    const [was, is] = [nameOfSequence(from, both.from), nameOfSequence(to, both.to)];
    return was === is
        ? []
        : [`ALTER SEQUENCE ${identitySequence(from, both.from)} RENAME TO ${(0,quoting/* identifier */.Cv)(is)}`];
}
/** From PostgreSQL 18 on a column may be NOT NULL for new rows only; the library would have all rows looked at. */
function notValidFor(from, to, { to: units }) {
    if (from === undefined || from.body['not_null'] === true || to?.body['not_null'] !== true)
        return undefined;
    return [...units.values()].find(({ kind, relation, body }) => kind === 'constraint' &&
        relation === to.relation &&
        body['kind'] === 'not null' &&
        body['validated'] === false &&
        body['columns'].join() === own_writer_text(to, 'name'));
}
/**
 * The library takes a column for none that is there only because a parent has it. Whether it is, the inheritance of its
 * table decides; what else changes of it is written here.
 */
const isInherited = (from, to) => from.body['inherited'] !== to.body['inherited'] && from.body['type'] === to.body['type'];
function* ofInherited(alter, to, properties) {
    if (properties.includes('default'))
        yield to.body['default'] == null
            ? `${alter} DROP DEFAULT`
            : `${alter} SET DEFAULT ${own_writer_text(to, 'default')}`;
    if (properties.includes('not_null'))
        yield `${alter} ${to.body['not_null'] === true ? 'SET' : 'DROP'} NOT NULL`;
}
const keepsValues = (from, to) => from.body['generated'] === 'stored' && to.body['generated'] == null;
/** What of a column is changed here without making it anew. */
const ownProperties = (from, to) => [
    'options',
    'collation',
    'not_null_constraint',
    'identity_sequence',
    ...(isInherited(from, to) ? ['inherited', 'default', 'not_null'] : []),
    ...(keepsValues(from, to) ? ['generated', 'default'] : []),
];
function* changedColumn(alter, from, to, properties) {
    if (keepsValues(from, to)) {
        yield `${alter} DROP EXPRESSION`;
        if (to.body['default'] != null)
            yield `${alter} SET DEFAULT ${own_writer_text(to, 'default')}`;
    }
    if (isInherited(from, to))
        yield* ofInherited(alter, to, properties);
    if (properties.includes('collation'))
        yield `${alter} TYPE ${own_writer_text(to, 'type')}${collate(to)}`;
}
const collate = (unit) => unit.body['collation'] == null ? '' : ` COLLATE ${requoted(own_writer_text(unit, 'collation'))}`;
function optionSql({ alter, sequence, name, value, type }) {
    switch (name) {
        case 'storage':
            return [`${alter} SET STORAGE ${value ?? usualStorage(type)}`];
        case 'compression':
            return [`${alter} SET COMPRESSION ${value ?? 'default'}`];
        case 'statistics':
            return [`${alter} SET STATISTICS ${value ?? '-1'}`];
        case 'n_distinct':
        case 'n_distinct_inherited':
            return [value === undefined ? `${alter} RESET (${name})` : `${alter} SET (${name} = ${value})`];
        case 'comment':
            return [`COMMENT ON SEQUENCE ${sequence} IS ${literalOrNull(value)}`];
        case 'maximum':
            return value !== undefined && value === own_columns_most[type]
                ? [`ALTER SEQUENCE ${sequence} AS bigint MAXVALUE ${value}`]
                : [];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./src/drift/own-sql.ts








/*
 * SQL for what the library leaves out: what a snapshot holds of an object, and pg-delta 1.0.0-alpha.34 does not read.
 * Like all the rest it is proven before it is offered.
 */
/** @returns null where there is nothing of our own for it. */
function ownSql(key, both) {
    const { from, to } = both;
    const [before, after] = [from.get(key), to.get(key)];
    const kind = (after ?? before)?.kind ?? columnOrder;
    const written = writers[kind]?.(before, after, both) ?? null;
    return written === null ? null : { before: [], after: [], isWhole: false, besides: [], ...written };
}
/** What the library does not know of: there is no need to see first what it makes of it. */
function isOursAlone(key, both) {
    const { from, to } = both;
    const [before, after] = [from.get(key), to.get(key)];
    const kind = (after ?? before)?.kind ?? '';
    if (kind === 'grant')
        return (after ?? before)?.body['on'] === 'identity sequence';
    if (kind !== 'column')
        return unmodelledKinds.includes(kind);
    const properties = propertiesOf(before, after);
    if (notValidFor(before, after, both) !== undefined)
        return true;
    return properties.includes('inherited') || properties.join() === 'identity_sequence';
}
const tableOf = (unit) => `${(0,quoting/* identifier */.Cv)(own_writer_text(unit, 'schema'))}.${(0,quoting/* identifier */.Cv)(own_writer_text(unit, 'table'))}`;
const comment = (on, unit) => unit.body['comment'] == null ? [] : [`COMMENT ON ${on} IS ${(0,quoting/* literal */.eu)(own_writer_text(unit, 'comment'))}`];
const commentOf = ({ body: { comment: said } }) => literalOrNull(said);
const statisticsObject = (from, to) => {
    const drop = from === undefined ? [] : [`DROP STATISTICS IF EXISTS ${requoted(from.identity)}`];
    if (to === undefined)
        return { before: drop };
    const [definition = '', target] = own_writer_text(to, 'definition').split(' -- statistics target ');
    const name = requoted(to.identity);
    return {
        before: drop,
        after: [
            definition,
            ...(target === undefined ? [] : [`ALTER STATISTICS ${name} SET STATISTICS ${target}`]),
            ...comment(`STATISTICS ${name}`, to),
        ],
    };
};
/** The storage parameters in the definition of an index, as pg_get_indexdef() writes them, and the rest of it. */
function parametersOf({ body }) {
    const [definition, word] = [String(body['definition']), ' WITH ('];
    const start = definition.lastIndexOf(word);
    const end = definition.indexOf(')', start);
    if (start < 0 || end < 0)
        return [definition, new Map()];
    const list = definition.slice(start + word.length, end).split(', ');
    const rest = definition.slice(0, start) + definition.slice(end + 1);
    return [rest, new Map(list.map((one) => one.split('=')))];
}
/** Of an index behind a constraint the library knows no storage parameters. */
function storageOf(from, to, name) {
    if (from === undefined || to.body['constraint'] === null)
        return [];
    const [[rest, old], [wantedRest, wanted]] = [parametersOf(from), parametersOf(to)];
    if (rest !== wantedRest)
        return [];
    const set = [...wanted].filter(([one, value]) => old.get(one) !== value).map((one) => one.join('='));
    const reset = [...old.keys()].filter((one) => !wanted.has(one));
    return [
        ...(set.length === 0 ? [] : [`ALTER INDEX ${name} SET (${set.join(', ')})`]),
        ...(reset.length === 0 ? [] : [`ALTER INDEX ${name} RESET (${reset.join(', ')})`]),
    ];
}
const index = (from, to) => {
    if (to === undefined)
        return null;
    const [old, wanted] = [optionsOf(from), optionsOf(to)];
    const name = `${(0,quoting/* identifier */.Cv)(own_writer_text(to, 'schema'))}.${(0,quoting/* identifier */.Cv)(own_writer_text(to, 'index'))}`;
    const numbered = [...new Set([...old.keys(), ...wanted.keys()])].filter((one) => one.startsWith('statistics of column '));
    const after = [
        ...storageOf(from, to, name),
        ...(wanted.has('clustered')
            ? [`ALTER TABLE ${tableOf(to)} CLUSTER ON ${(0,quoting/* identifier */.Cv)(own_writer_text(to, 'index'))}`]
            : []),
        ...numbered
            .filter((one) => old.get(one) !== wanted.get(one))
            .map((one) => {
            const number = one.replace('statistics of column ', '');
            return `ALTER INDEX ${name} ALTER COLUMN ${number} SET STATISTICS ${wanted.get(one) ?? '-1'}`;
        }),
        // The library knows none of an index behind a constraint.
        ...(from?.body['comment'] === to.body['comment'] ? [] : [`COMMENT ON INDEX ${name} IS ${commentOf(to)}`]),
    ];
    const before = old.has('clustered') && !wanted.has('clustered')
        ? [`ALTER TABLE ${tableOf(to)} SET WITHOUT CLUSTER`]
        : [];
    return before.length + after.length > 0 ? { before, after } : null;
};
/** A table that was a partition, or a child by inheritance without a column of its own, and is none any more. */
const detached = (_, to, { from, to: units }) => {
    const parent = from.get(`partition ${to?.identity}`)?.body['partition_of'];
    if (to === undefined || typeof parent !== 'string')
        return null;
    const isPartitioned = from.get(`table ${parent}`)?.body['kind'] === 'partitioned table';
    const [child, above] = [requoted(to.identity), requoted(parent)];
    return {
        before: [
            isPartitioned
                ? `ALTER TABLE ${above} DETACH PARTITION ${child}`
                : `ALTER TABLE ${child} NO INHERIT ${above}`,
        ],
        isWhole: true,
        besides: [...units.values()].filter(({ relation }) => relation === to.identity).map(({ key }) => key),
    };
};
/** The other way round. */
const attached = (from, _, { from: units, to, bounds }) => {
    const key = `partition ${from?.identity}`;
    const parent = to.get(key)?.body['partition_of'];
    if (from === undefined || typeof parent !== 'string')
        return null;
    const isPartitioned = to.get(`table ${parent}`)?.body['kind'] === 'partitioned table';
    const [child, above, bound] = [requoted(from.identity), requoted(parent), bounds.get(key)];
    // Under a table that is no partitioned one its columns would stay its own, as pg_dump shows.
    if (!isPartitioned || bound === undefined)
        return null;
    return {
        after: [`ALTER TABLE ${above} ATTACH PARTITION ${child} ${bound}`],
        isWhole: true,
        besides: [...units.values()].filter(({ relation }) => relation === from.identity).map((one) => one.key),
    };
};
const table = (from, to, both) => {
    if (from === undefined)
        return detached(from, to, both);
    if (to === undefined)
        return attached(from, to, both);
    const name = requoted(to.identity);
    const [old, wanted] = [list(from, 'inherits'), list(to, 'inherits')];
    const typed = [optionsOf(from).get('of'), optionsOf(to).get('of')];
    const before = old
        .filter((one) => !wanted.includes(one))
        .map((one) => `ALTER TABLE ${name} NO INHERIT ${requoted(one)}`);
    const after = [
        ...wanted
            .filter((one) => !old.includes(one))
            .map((one) => `ALTER TABLE ${name} INHERIT ${requoted(one)}`),
        ...(typed[0] === typed[1]
            ? []
            : [typed[1] === undefined ? `ALTER TABLE ${name} NOT OF` : `ALTER TABLE ${name} OF ${typed[1]}`]),
    ];
    if (before.length + after.length === 0)
        return null;
    return { before, after, isWhole: propertiesOf(from, to).every((one) => one === 'inherits') };
};
const sequence = (from, to) => {
    if (to === undefined || from?.body['persistence'] === to.body['persistence'])
        return null;
    const logged = to.body['persistence'] === undefined ? 'LOGGED' : 'UNLOGGED';
    return { after: [`ALTER SEQUENCE ${requoted(to.identity)} SET ${logged}`] };
};
/** The library makes an enum without one of its labels anew, and forgets what is said of it and who may use it. */
function enumMadeAnew(to, both) {
    const grants = [...both.to.values()].filter((unit) => objectOf(unit) === to.key);
    const after = [
        ...(to.body['comment'] == null ? [] : [`COMMENT ON TYPE ${requoted(to.identity)} IS ${commentOf(to)}`]),
        ...grants.flatMap((unit) => grant(undefined, unit, both)?.after ?? []),
    ];
    return after.length === 0 ? null : { after };
}
const type = (from, to, both) => {
    if (from?.body['kind'] === 'enum' && to?.body['kind'] === 'enum')
        return enumMadeAnew(to, both);
    if (to === undefined || to.body['kind'] !== 'composite')
        return null;
    const attributes = (unit) => unit?.body['attributes'] ?? [];
    const old = new Map(attributes(from).map(({ name, comment }) => [name, comment]));
    const after = attributes(to)
        .filter(({ name, comment }) => old.get(name) !== comment)
        .map(({ name, comment }) => `COMMENT ON COLUMN ${requoted(to.identity)}.${(0,quoting/* identifier */.Cv)(name)} IS ${comment === undefined ? 'NULL' : (0,quoting/* literal */.eu)(comment)}`);
    return after.length === 0 ? null : { after };
};
/** What is said of the columns of a view: their comments, and what an INSERT through it puts there by default. */
function columnsOfView(from, to) {
    const columns = (unit) => unit?.body['columns'] ?? [];
    const old = new Map(columns(from).map((one) => [one.name, one]));
    const view = requoted(to.identity);
    return columns(to).flatMap(({ name, comment: said, default: value }) => {
        const [column, before] = [(0,quoting/* identifier */.Cv)(name), old.get(name)];
        const change = value === null ? 'DROP DEFAULT' : `SET DEFAULT ${value}`;
        return [
            ...((before?.comment ?? null) === said
                ? []
                : [`COMMENT ON COLUMN ${view}.${column} IS ${said === null ? 'NULL' : (0,quoting/* literal */.eu)(said)}`]),
            ...((before?.default ?? null) === value ? [] : [`ALTER VIEW ${view} ALTER COLUMN ${column} ${change}`]),
        ];
    });
}
const view = (from, to) => {
    if (to === undefined)
        return null;
    const columns = columnsOfView(from, to);
    const isWhole = from !== undefined && propertiesOf(from, to).join() === 'populated';
    // One that is made is filled.
    const isEmptied = to.body['populated'] === false;
    if (!isWhole && !isEmptied)
        return columns.length === 0 ? null : { after: columns };
    const refresh = `REFRESH MATERIALIZED VIEW ${requoted(to.identity)}${isEmptied ? ' WITH NO DATA' : ''}`;
    return { after: [...columns, refresh], isWhole };
};
const writers = {
    'statistics object': statisticsObject,
    column: column,
    index,
    table,
    sequence,
    type,
    grant: grant,
    'default privilege': defaultPrivilege,
    view,
    ...Object.fromEntries(unmodelledKinds.map((kind) => [kind, unmodelled])),
};

;// CONCATENATED MODULE: ./src/drift/wording.ts

/*
 * What is changed in the text of the library's statements.
 */
/** What the shadow runs to give an object away, which only a superuser may at once; null = the statement itself. */
function givenAway(sql, made, units) {
    const [, owner] = / OWNER TO ("(?:[^"]|"")*")$/.exec(sql) ?? [];
    const schema = made.map((key) => units.get(key)?.body['schema']).find((one) => typeof one === 'string');
    if (owner === undefined || typeof schema !== 'string')
        return null;
    const place = (0,quoting/* identifier */.Cv)(schema);
    const role = `${(0,quoting/* literal */.eu)(owner)}::pg_catalog.regrole`;
    // A schema is in the database: revoked in itself, its new owner could create nothing there.
    const [where, may] = sql.startsWith('ALTER SCHEMA ')
        ? [
            `pg_catalog.format('DATABASE %I', pg_catalog.current_database())`,
            `pg_catalog.has_database_privilege(${role}, pg_catalog.current_database(), 'CREATE')`,
        ]
        : [
            (0,quoting/* literal */.eu)(`SCHEMA ${place}`),
            `pg_catalog.has_schema_privilege(${role}, ${(0,quoting/* literal */.eu)(place)}::pg_catalog.regnamespace, 'CREATE')`,
        ];
    const rights = (verb, to) => `IF NOT may THEN EXECUTE ${(0,quoting/* literal */.eu)(`${verb} CREATE ON `)} || place || ${(0,quoting/* literal */.eu)(` ${to} ${owner}`)}; END IF;`;
    return `DO $given$ DECLARE place text := ${where}; may boolean := ${may}; BEGIN
    ${rights('GRANT', 'TO')} EXECUTE ${(0,quoting/* literal */.eu)(sql)}; ${rights('REVOKE', 'FROM')} END $given$`;
}
/** Without the semicolon that some definitions bring along. */
function withoutEnd(sql) {
    let end = sql.length;
    while (end > 0 && (sql[end - 1] === ';' || sql[end - 1]?.trim() === ''))
        end--;
    return sql.slice(0, end);
}
/** The library knows no generated column but a stored one. */
const asVirtual = (sql, made, units) => made.some((key) => units.get(key)?.body['generated'] === 'virtual')
    ? sql.replace(/\) STORED$/, ') VIRTUAL')
    : sql;
/**
 * The library casts each value where PostgreSQL would refuse one that does not fit: `x::varchar(3)` cuts a text.
 * Without it PostgreSQL's own rules for assignment hold.
 */
function withoutCast(sql) {
    const at = sql.lastIndexOf(' USING ');
    const [head, cast] = [sql.slice(0, at), sql.slice(at + ' USING '.length)];
    const type = head.slice(head.indexOf(' TYPE ') + ' TYPE '.length);
    const isDirect = cast.endsWith(`::${type}`) && !cast.slice(0, -type.length - 2).includes('::');
    return at > 0 && sql.startsWith('ALTER TABLE ') && isDirect ? head : sql;
}

;// CONCATENATED MODULE: ./src/drift/draft.ts










/** SQL for the active units: the library's, and our own where that does not suffice. */
function draft(from, to, options) {
    const { library, active, units } = options;
    const { own, names, given } = options.tries;
    const both = {
        from: new Map([...from.units, ...given]),
        to: to.units,
        bounds: boundsIn(to.facts, to.units),
        names,
    };
    const isThere = (key) => {
        const object = objectOf(given.get(key)) ?? key;
        return active.has(object) || from.units.has(object);
    };
    const ours = [...active].filter((key) => isOursAlone(key, both));
    const written = ownOf(both, [
        ...[...new Set([...own, ...names.keys(), ...ours])].filter((key) => active.has(key)),
        ...[...given.keys()].filter(isThere),
    ]);
    const sides = { from: from.facts, to: to.facts, units };
    const { facts, leftOut } = middle(library, sides, new Set([...active].filter((key) => !written.whole.has(key))));
    const left = new Map(leftOut);
    const chosen = new Set([...active].filter((key) => !left.has(key)));
    const actions = inTwo(sides, facts, options);
    if (actions instanceof Error) {
        for (const key of refused(sides, [...chosen].sort(), options))
            left.set(key, actions.message);
        return { steps: [], left, own: new Set(), isIncomplete: true };
    }
    const hasDefaults = [...from.units.values()].some(({ kind }) => kind === 'default privilege');
    const isNeeded = (step) => !isNeedless(step, { from: from.units, to: to.units, active, hasDefaults, how: options.how });
    const proposed = arranged(actions.map((action) => stepOf(action, sides, options)).filter(isNeeded), to.units);
    const after = written.after.filter((step) => isAboutPrivileges(step.sql) || isNeeded(step));
    const steps = indexesLast([...written.before, ...proposed, ...after], from.units);
    for (const step of steps) {
        const [secret] = (0,secret_shapes/* findShapes */.Il)(step.sql);
        const mine = step.units.filter((key) => active.has(key));
        if (secret !== undefined)
            for (const key of mine)
                left.set(key, `its definition holds ${secret.name}`);
    }
    const tried = new Set();
    for (const key of remade(library, actions, sides)) {
        if (!active.has(key) || written.whole.has(key))
            continue;
        const table = `table ${(to.units.get(key) ?? from.units.get(key))?.relation}`;
        if (ownSql(key, both)?.isWhole === true && !own.has(key))
            tried.add(key);
        else if (ownSql(table, both)?.besides.includes(key) === true && !own.has(table))
            tried.add(table);
        // A column is, as it was by hand, and what that may lose is said.
        else if (!key.startsWith('column '))
            left.set(key, dropsRows);
    }
    if (left.size > 0 || tried.size > 0)
        return { steps: [], left, own: tried, isIncomplete: true };
    return { steps, left, own: tried, isIncomplete: false };
}
function boundsIn(facts, units) {
    return new Map(facts.facts().flatMap(({ id, payload }) => {
        const bound = id.kind === 'table' ? payload['partitionBound'] : null;
        return typeof bound === 'string' ? placesOf(id, units, facts).map((key) => [key, bound]) : [];
    }));
}
function ownOf(both, keys) {
    const { from, to } = both;
    const whole = new Set();
    const [before, after] = [[], []];
    for (const key of keys) {
        const written = ownSql(key, both);
        if (written === null)
            continue;
        if (written.isWhole)
            whole.add(key);
        for (const other of written.besides)
            whole.add(other);
        const unit = to.get(key) ?? from.get(key);
        const relation = unit?.relation ?? null;
        const object = objectOf(unit);
        const step = (sql) => ({
            sql,
            units: [key],
            touches: object === null ? [key] : [key, object],
            relations: relation === null ? [] : [relation],
            isTransactional: true,
            endsTransaction: false,
            destroys: [],
        });
        before.push(...written.before.map(step));
        after.push(...written.after.map(step));
    }
    return { before, after, whole };
}
/** Whether a statement only says again what holds anyway. */
function isNeedless({ sql, units }, { from, to, active, hasDefaults, how: { role } }) {
    // What a migration creates belongs to the role that applies it.
    if (sql.endsWith(` OWNER TO ${(0,quoting/* identifier */.Cv)(role[1])}`))
        return units.every((key) => [undefined, role[1]].includes(from.get(key)?.body['owner']));
    // It comes with the extension.
    if (sql.startsWith('COMMENT ON EXTENSION '))
        return true;
    // No default privileges give what would have to be revoked.
    if (!hasDefaults && isAboutPrivileges(sql))
        return !units.some((key) => active.has(key) || to.has(key));
    return false;
}
const isAboutPrivileges = (sql) => /^(?:GRANT|REVOKE) /.test(sql);
const dropsRows = 'it could only be dropped and created again, which would lose its rows';
/** The same by way of a database without the columns that are to be made anew. */
function inTwo(sides, to, options) {
    const { library, units, tries: { anew }, } = options;
    if (anew.size === 0)
        return planned(sides, to, options);
    const between = withoutColumns(library, sides.from, units, anew);
    const [first, second] = [planned(sides, between, options), planned({ from: between }, to, options)];
    if (first instanceof Error)
        return first;
    return second instanceof Error ? second : [...first, ...second];
}
/** The library's statements, or why it writes none. */
function planned({ from }, to, { library, roles }) {
    try {
        return library.plan(from, to, roles);
    }
    catch (error) {
        const [message = ''] = error.message.split('\n');
        return new Error(`pg-delta writes no SQL for it: ${message}`);
    }
}
/** Of units for which the library writes nothing together: those without which it does. */
function refused(sides, suspects, options, kept = []) {
    if (suspects.length < 2)
        return suspects;
    const half = Math.ceil(suspects.length / 2);
    const [one, other] = [suspects.slice(0, half), suspects.slice(half)];
    const works = (some) => {
        const { facts } = middle(options.library, sides, new Set([...kept, ...some]));
        return !(planned(sides, facts, options) instanceof Error);
    };
    if (works(one))
        return refused(sides, other, options, [...kept, ...one]);
    if (works(other))
        return refused(sides, one, options, [...kept, ...other]);
    return [...refused(sides, one, options, kept), ...refused(sides, other, options, kept)];
}
/** Units of tables and columns that would be dropped and made again. */
function remade(library, actions, { to, units }) {
    const holdsRows = ({ kind }) => kind === 'table' || kind === 'column';
    const destroyed = new Set(actions.flatMap(({ destroys }) => destroys.filter(holdsRows).map(library.keyOf)));
    return actions
        .flatMap(({ produces }) => produces.filter(holdsRows))
        .filter((id) => destroyed.has(library.keyOf(id)))
        .flatMap((id) => placesOf(id, units, to));
}
function stepOf(action, { from, to, units }, { how: { role: [, live], }, tries: { casts }, }) {
    const { produces, consumes, destroys, releases, transactionality } = action;
    const places = (ids) => [
        ...new Set(ids.flatMap((id) => placesOf(id, units, to.has(id) ? to : from))),
    ];
    const privileges = [...produces, ...consumes, ...destroys].filter(({ kind }) => kind === 'acl');
    const made = places(isAboutPrivileges(action.sql) ? privileges : [...produces, ...destroys]);
    const touches = places([...produces, ...destroys, ...consumes, ...releases]);
    const sql = withoutEnd(asVirtual(action.sql.replace(` AUTHORIZATION ${(0,quoting/* identifier */.Cv)(live)}`, ''), touches, units));
    const onShadow = givenAway(sql, made.length > 0 ? made : touches, units);
    return {
        ...(onShadow === null ? {} : { onShadow }),
        sql: touches.some((key) => casts.has(key)) ? sql : withoutCast(sql),
        units: made.length > 0 || isAboutPrivileges(action.sql) ? made : touches,
        touches,
        relations: [...new Set(touches.map((key) => units.get(key)?.relation).filter((one) => one != null))],
        isTransactional: transactionality !== 'nonTransactional',
        endsTransaction: transactionality === 'commitBoundaryAfter',
        destroys,
    };
}

;// CONCATENATED MODULE: ./src/drift/judge.ts





/** Units that are to be left out, and why; null = something else is tried for it first, which is noted in `tries`. */
function judge(from, { units: seen, to, failed }, { wanted, left, tries, steps }) {
    const units = withoutOwnNames(from, seen);
    const { own, casts, anew, names, given } = tries;
    const found = new Map();
    const isActive = (key) => wanted.has(key) && !left.has(key);
    for (const { step, message } of failed) {
        const mine = step.units.filter(isActive);
        const isCast = message.includes(' cannot be cast automatically ');
        const isNoCast = message.startsWith('cannot cast type ');
        for (const key of mine.length > 0 ? mine : related(step, isActive)) {
            // The first is the cause: what was not created cannot be changed either.
            if (found.has(key))
                continue;
            const isAgain = isNoCast && !anew.has(key) && wasAddedAgain(to.get(key), from, to);
            found.set(key, (isCast && !casts.has(key)) || isAgain ? null : message);
            if (isCast)
                casts.add(key);
            if (isAgain)
                anew.add(key);
        }
    }
    // What failed besides may have needed what is tried otherwise now.
    const again = [...found].filter(([, why]) => why === null);
    if (again.length > 0)
        return new Map(again);
    if (found.size > 0)
        return found;
    if (failed.length > 0)
        for (const key of wanted)
            if (isActive(key))
                found.set(key, failed[0]?.message ?? '');
    if (found.size > 0)
        return found;
    const blamed = new Map();
    for (const key of new Set([...from.keys(), ...units.keys(), ...to.keys()])) {
        const { kind } = (units.get(key) ?? from.get(key) ?? to.get(key));
        // Partitions come and go by themselves.
        if (kind === columnOrder || (kind === 'partition' && !wanted.has(key)))
            continue;
        if (isActive(key)) {
            if (isSame(units, to, key))
                continue;
            const name = nameReached(seen.get(key), to.get(key), seen);
            if (name !== null && !names.has(key)) {
                names.set(key, name);
                found.set(key, null);
                continue;
            }
            if (!own.has(key)) {
                own.add(key);
                found.set(key, null);
            }
            else
                found.set(key, whyOf(units.get(key), to.get(key)));
        }
        else if (isSame(units, from, key) || isSame(units, to, key))
            continue;
        else if (kind === 'grant' && !from.has(key) && !to.has(key) && !given.has(key)) {
            given.set(key, units.get(key));
            found.set(key, null);
        }
        else
            for (const culprit of culpritsOf(key, { units, from, to }, steps, wanted, isActive)) {
                const isTried = own.has(culprit) && blamed.get(culprit) !== null;
                blamed.set(culprit, isTried ? `what is proposed for it also changes ${key}` : null);
                own.add(culprit);
            }
    }
    // What else has changed may come from what is to be done otherwise.
    return found.size > 0 ? found : blamed;
}
/** How a column's NOT NULL constraint is called after what is proposed, where only that is to be another; else null. */
function nameReached(reached, wanted, units) {
    if (reached?.kind !== 'column' || propertiesOf(reached, wanted).join() !== 'not_null_constraint')
        return null;
    return String(reached.body['not_null_constraint'] ?? nameOfNotNull(reached, units));
}
const related = (step, isActive) => step.touches.filter(isActive);
function whyOf(reached, wanted) {
    if (wanted === undefined)
        return 'it is still there after what is proposed for it';
    if (reached === undefined)
        return 'it is not there after what is proposed for it';
    return `differs afterwards in: ${propertiesOf(reached, wanted).join(', ')}`;
}
/** The units whose steps may have changed what nobody wanted changed. */
function culpritsOf(key, { units, from, to }, steps, wanted, isActive) {
    const touching = steps.filter(({ touches }) => touches.includes(key)).flatMap(({ units }) => units);
    const near = touching.filter(isActive);
    if (near.length > 0)
        return near;
    const unit = units.get(key) ?? from.get(key);
    const parents = parentsOf(unit?.relation, [from, units, to]);
    const object = objectOf(unit);
    if (object !== null && isActive(object))
        return [object];
    const columns = columnsOf(unit).filter(isActive);
    if (columns.length > 0)
        return columns;
    for (const some of [[unit?.relation], parents]) {
        const beside = steps
            .filter(({ relations }) => some.some((relation) => relation != null && relations.includes(relation)))
            .flatMap((step) => step.units)
            .filter(isActive);
        if (beside.length > 0)
            return beside;
    }
    return [...wanted].filter(isActive);
}
/** The columns that a constraint or an index is on. */
const columnsOf = (unit) => unit?.relation != null && Array.isArray(unit.body['columns'])
    ? unit.body['columns'].flatMap((name) => typeof name === 'string' ? [keyOf('column', `${unit.relation}.${quoted(name)}`)] : [])
    : [];
/** The tables from which one inherits: what is done to them is done to it. */
function parentsOf(relation, sides) {
    const found = new Set();
    const add = (child) => {
        for (const units of sides)
            for (const parent of inheritedBy(units, child))
                if (!found.has(parent)) {
                    found.add(parent);
                    add(parent);
                }
    };
    if (relation != null)
        add(relation);
    return [...found];
}
function inheritedBy(units, child) {
    const parent = units.get(keyOf('partition', child))?.body['partition_of'];
    const inherits = (units.get(keyOf('table', child))?.body['inherits'] ?? []);
    return typeof parent === 'string' ? [...inherits, parent] : inherits;
}

;// CONCATENATED MODULE: ./src/drift/tries.ts
const noTries = () => ({
    own: new Set(),
    casts: new Set(),
    anew: new Set(),
    names: new Map(),
    given: new Map(),
});

;// CONCATENATED MODULE: ./src/drift/proof.ts







/** So often a shadow is made anew, for what cannot be tried in one transaction. */
const mostRenewals = 4;
const otherOrder = 'its columns stand in another order: PostgreSQL adds a column at the end';
/** So often something is left out and the rest proven again. */
const mostRounds = 12;
/**
 * Finds SQL that makes one database of another, and runs it in a transaction that is rolled back: each unit must be as
 * it is in the other afterwards, or as it was. What is not is left out, and the rest is tried again.
 */
async function prove(from, wantedIn, options) {
    const { library, how, log } = options;
    const to = { ...wantedIn, units: withoutOwnNames(from.units, wantedIn.units) };
    const wanted = differing(from.units, to.units);
    const left = new Map([...(options.without ?? [])].filter(([key]) => wanted.has(key)));
    for (const key of wanted)
        if (from.units.get(key)?.locked === true || to.units.get(key)?.locked === true)
            left.set(key, 'another session had it locked');
    const tries = noTries();
    const units = new Map([...from.units, ...to.units]);
    let commits = 0;
    for (let round = 1; round <= mostRounds && commits <= mostRenewals; round++) {
        const active = new Set([...wanted].filter((key) => !left.has(key)));
        const drafted = draft(from, to, { library, active, tries, units, roles: options.roles, how });
        for (const [key, why] of drafted.left)
            left.set(key, why);
        for (const key of drafted.own)
            tries.own.add(key);
        if (drafted.isIncomplete)
            continue;
        const { steps } = drafted;
        const isCommitted = commits > 0;
        const tried = isCommitted
            ? await attemptFiles(to, steps, options)
            : await attempt(from, to, steps, options);
        if (tried.needsCommit) {
            commits++;
            continue;
        }
        const verdict = judge(from.units, tried, { wanted, left, tries, steps });
        log(`Round ${round}: ${steps.length} statements, ${verdict.size} to leave out`);
        if (verdict.size === 0) {
            const reached = new Set([...wanted].filter((key) => !left.has(key)));
            for (const key of otherwiseOrdered(tried.units, tried.to))
                left.set(key, otherOrder);
            const kept = await keep(tried, { steps, isCommitted }, options);
            if (kept === 'failed')
                break;
            // What was tried in one transaction needs no other.
            const run = isCommitted ? steps : steps.map((step) => ({ ...step, endsTransaction: false }));
            return { steps: run, reached, left, units: kept === 'kept' ? tried.units : null };
        }
        if (!isCommitted)
            await (0,src_database/* rollBack */.Fu)(options.database());
        for (const [key, why] of verdict)
            if (why !== null)
                left.set(key, why);
        if (isCommitted) {
            commits++;
            await options.renew();
        }
    }
    return nothingProven(wanted, left, 'no SQL was proven to lead there');
}
/** Nothing is offered. */
const nothingProven = (wanted, left, why) => ({
    steps: [],
    reached: new Set(),
    left: new Map([...wanted].map((key) => [key, left.get(key) ?? why])),
    units: null,
});
/** Leaves the database as what was proven makes it, or as it was. */
async function keep({ failed }, { steps, isCommitted }, { database, keeps, renew }) {
    if (isCommitted) {
        if (keeps && failed.length === 0)
            return 'kept';
        await renew();
        return failed.length === 0 ? 'undone' : 'failed';
    }
    const isLoose = ({ isTransactional, onShadow }) => !isTransactional && onShadow === undefined;
    if (failed.length > 0 || !keeps || steps.some(isLoose)) {
        await (0,src_database/* rollBack */.Fu)(database());
        return failed.length === 0 ? 'undone' : 'failed';
    }
    try {
        await database().query('COMMIT');
        return 'kept';
    }
    catch (error) {
        // A constraint may have been deferred.
        if (!(0,src_database/* isServerError */.GQ)(error))
            throw error;
        await (0,src_database/* rollBack */.Fu)(database());
        return 'failed';
    }
}
/** unsafe_new_enum_value_usage: a value that was added in this transaction; the files have it in two. */
const unsafeNewValue = '55P04';
/** The transaction stays open, unless it needs a commit. */
async function attempt(from, to, steps, options) {
    const database = options.database();
    const failed = [];
    if (steps.length === 0) {
        await database.query('BEGIN');
        return {
            units: from.units,
            to: await options.rewritten(to.units, from.units),
            failed,
            needsCommit: false,
        };
    }
    try {
        await database.query(['BEGIN', ...settings, ...steps.map(shadowSql)].join(';\n'));
    }
    catch (error) {
        if (!(0,src_database/* isServerError */.GQ)(error))
            throw error;
        await (0,src_database/* rollBack */.Fu)(database);
        if (error.code === unsafeNewValue)
            return { units: new Map(), to: to.units, failed, needsCommit: true };
        await database.query(['BEGIN', ...settings].join(';\n'));
        for (const step of steps) {
            try {
                await database.query(`SAVEPOINT attempt;\n${shadowSql(step)};\nRELEASE SAVEPOINT attempt`);
            }
            catch (error) {
                if (!(0,src_database/* isServerError */.GQ)(error))
                    throw error;
                await database.query('ROLLBACK TO SAVEPOINT attempt');
                if (error.code !== unsafeNewValue)
                    failed.push({ step, message: error.message });
                else if (failed.length === 0) {
                    await (0,src_database/* rollBack */.Fu)(database);
                    return { units: new Map(), to: to.units, failed, needsCommit: true };
                }
            }
        }
    }
    return { ...(await seen(to, options)), failed, needsCommit: false };
}
/** The same as files, which are committed; the database has to be made anew then. */
async function attemptFiles(to, steps, options) {
    const database = options.database();
    const failed = [];
    try {
        await runSteps(database, steps);
    }
    catch (error) {
        if (!(0,src_database/* isServerError */.GQ)(error))
            throw error;
        await (0,src_database/* rollBack */.Fu)(database);
        await options.renew();
        return await attemptSteps(to, steps, options);
    }
    return await committed(to, failed, options);
}
/** Each in a transaction of its own, to find all that fail. */
async function attemptSteps(to, steps, options) {
    const database = options.database();
    const failed = [];
    for (const step of steps) {
        try {
            await runSteps(database, [step]);
        }
        catch (error) {
            if (!(0,src_database/* isServerError */.GQ)(error))
                throw error;
            await (0,src_database/* rollBack */.Fu)(database);
            failed.push({ step, message: error.message });
        }
    }
    return await committed(to, failed, options);
}
async function committed(to, failed, options) {
    const database = options.database();
    await database.query('BEGIN');
    try {
        return { ...(await seen(to, options)), failed, needsCommit: false };
    }
    finally {
        await (0,src_database/* rollBack */.Fu)(database);
    }
}
async function seen(to, { database, look, rewritten }) {
    const units = await look(database());
    return { units, to: await rewritten(to.units, units) };
}

;// CONCATENATED MODULE: ./src/drift/read-facts.ts



/** What is in no schema, and few enough to be taken whole: what is made may depend on it without a word. */
const always = new Set(['role', 'membership', 'defaultPrivilege', 'extension', 'fdw', 'server']);
/** @param facts in the live database's words. @param units of which facts may be a part. */
function readOf(library, facts, words, units) {
    const byKey = new Map();
    const places = new Map();
    const byPlace = new Map();
    const owned = new Map();
    for (const fact of facts.facts()) {
        if (!words.isSaid(fact, facts))
            continue;
        const key = library.keyOf(fact.id);
        byKey.set(key, fact);
        const found = placesOf(fact.id, units, facts);
        places.set(key, found);
        for (const place of found)
            addTo(byPlace, place, key);
        const owner = ownerOf(fact);
        if (owner !== null)
            addTo(owned, library.keyOf(owner), key);
    }
    const isThere = ({ from, to }) => byKey.has(library.keyOf(from)) && (to.kind === 'role' || byKey.has(library.keyOf(to)));
    const of = (key, list) => {
        const fact = byKey.get(key);
        return fact === undefined ? [] : list(fact.id);
    };
    return {
        get: (key) => byKey.get(key),
        childrenOf: (key) => of(key, (id) => facts.childrenOf(id))
            .map(({ id }) => library.keyOf(id))
            .filter((child) => byKey.has(child)),
        outgoing: (key) => of(key, (id) => facts.outgoingEdges(id)).filter(isThere),
        incoming: (key) => of(key, (id) => facts.incomingEdges(id)).filter(isThere),
        owned: (column) => owned.get(column) ?? [],
        placesOf: (key) => places.get(key) ?? [],
        partsOf: (wanted) => [...wanted].flatMap((place) => byPlace.get(place) ?? []),
        always: [...byKey].filter(([, { id }]) => always.has(id.kind)).map(([key]) => key),
    };
}
function addTo(map, key, value) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [value]);
    else
        list.push(value);
}
/**
 * A database of which only a part was read: all units that are not the same in another one, which was read whole, and
 * with a table all that is in it. What is the same there is taken from there.
 */
function patched(library, { own, words, like, units, isAlike }) {
    const mine = readOf(library, inWords(library, own, words), words, units);
    const [places, sources] = [new Map(), new Map()];
    /** By what it is, and what it is a part of. */
    const placed = (key) => remembered(places, key, byPlace);
    const byPlace = (key) => {
        const [here, there] = [mine.get(key), like.get(key)];
        const fact = here ?? there;
        if (fact === undefined)
            return null;
        if (there === undefined || always.has(fact.id.kind))
            return here === undefined ? null : mine;
        const { parent } = fact;
        const above = parent === undefined ? like : placed(library.keyOf(parent));
        const isPart = parent !== undefined && parent.kind !== 'schema' && !always.has(parent.kind);
        const isRead = (isPart && above === mine) || mine.placesOf(key).some((place) => !isAlike(place));
        if (isRead && here !== undefined)
            return mine;
        if (above === null || (isPart && above === mine))
            return null;
        const needs = like.outgoing(key).flatMap(({ kind, to }) => (kind === 'memberOfExtension' ? [to] : []));
        if ('target' in there.id)
            needs.push(there.id.target);
        if (needs.some((id) => placed(library.keyOf(id)) === null))
            return null;
        return like.placesOf(key).every(isAlike) ? like : null;
    };
    const sourceOf = (key) => remembered(sources, key, () => {
        const source = placed(key);
        if (source !== like || mine.get(key) === undefined)
            return source;
        // It is the same, but what it stands on is called otherwise here.
        const isOther = like
            .outgoing(key)
            .some(({ kind, to }) => kind === 'depends' && placed(library.keyOf(to)) === null);
        return isOther ? mine : like;
    });
    const both = (list, keyIn) => [mine, like].flatMap((read) => list(read).filter((value) => sourceOf(keyIn(value)) === read));
    return {
        get: (key) => sourceOf(key)?.get(key),
        childrenOf: (key) => both((read) => read.childrenOf(key), String),
        outgoing: (key) => (sourceOf(key)?.outgoing(key) ?? []).filter(({ to }) => to.kind === 'role' || sourceOf(library.keyOf(to)) !== null),
        incoming: (key) => both((read) => read.incoming(key), ({ from }) => library.keyOf(from)),
        owned: (column) => both((read) => read.owned(column), String),
        placesOf: (key) => sourceOf(key)?.placesOf(key) ?? [],
        partsOf: (wanted) => both((read) => read.partsOf(wanted), String),
        always: mine.always,
    };
}
function remembered(known, key, find) {
    const before = known.get(key);
    if (before !== undefined)
        return before;
    const found = find(key);
    known.set(key, found);
    return found;
}

// EXTERNAL MODULE: ./src/group-by.ts
var group_by = __webpack_require__(4668);
;// CONCATENATED MODULE: ./src/drift/renames.ts






/** How a unit is called that the migrations make, where it has another name by now. */
function nameBefore(key, renames) {
    const at = key.indexOf(' ', key.startsWith(`${columnOrder} `) ? columnOrder.length : 0);
    let name = key.slice(at + 1);
    for (const { identity, became } of [...renames].reverse())
        if (name === became || name.startsWith(`${became}.`))
            name = identity + name.slice(became.length);
    return `${key.slice(0, at)} ${name}`;
}
/** How a kind is called in ALTER, and which part of a body is its own name. */
const renamed = {
    schema: { word: 'SCHEMA', name: 'schema', moves: false },
    table: { word: 'TABLE', name: 'table', moves: true },
    view: { word: 'VIEW', name: 'view', moves: true },
    sequence: { word: 'SEQUENCE', name: 'sequence', moves: true },
    type: { word: 'TYPE', name: 'type', moves: true },
    index: { word: 'INDEX', name: 'index', moves: false },
    constraint: { word: 'CONSTRAINT', name: 'constraint', moves: false },
    trigger: { word: 'TRIGGER', name: 'trigger', moves: false },
    policy: { word: 'POLICY', name: 'policy', moves: false },
};
/** First what others are named after. */
const order = [
    ['schema'],
    ['table', 'view', 'sequence', 'type'],
    ['index', 'constraint', 'trigger', 'policy'],
];
/** How often {@link renamesIn} is asked: what is in a renamed table is found when the table has its name. */
const renameRounds = order.length;
/**
 * Renames of one round, as far as the live database's own snapshots prove them.
 * @param built what the migrations build, with the renames of the rounds before.
 */
async function renamesIn(live, built, wanted, round) {
    const kinds = new Set(order[round]);
    const gone = [...built.values()].filter(({ key, kind }) => kinds.has(kind) && !wanted.has(key));
    const come = [...wanted.values()].filter(({ key, kind, oid }) => kinds.has(kind) && oid !== null && !built.has(key));
    const objects = gone.length === 0 || come.length === 0 ? [] : await renamesOf(live, gone, come);
    const parts = round < order.length - 1 ? labelsOf : renames_columnsOf;
    return [...objects, ...(await parts(live, built, wanted))];
}
/** Reads of the snapshots that are stored on the live database; empty where there are none that may be read. */
const asked = async (live, question) => (await liveRows(live, question)) ?? [];
async function renamesOf(live, gone, come) {
    const pairs = gone.map(({ kind, identity }) => ({ kind, identity }));
    const known = await asked(live, (0,src_database/* sql */.ll) `SELECT DISTINCT o.kind, o.identity, o.oid::text AS oid FROM catalog.objects o
      JOIN json_to_recordset(${pairs}) g(kind text, identity text) ON g.kind = o.kind AND g.identity = o.identity
      WHERE o.oid IS NOT NULL`);
    const byOid = (0,group_by/* groupBy */.$)(come, ({ kind, oid }) => `${kind} ${oid}`);
    return known.flatMap(({ kind, identity, oid }) => {
        const was = gone.find((one) => one.kind === kind && one.identity === identity);
        const [is, ...others] = byOid.get(`${String(kind)} ${String(oid)}`) ?? [];
        return was === undefined || is === undefined || others.length > 0 ? [] : renameOf(was, is);
    });
}
const renames_text = (unit, property) => String(unit.body[property]);
/** SQL that gives what was called one way the name and the schema of the other. */
function renameOf(was, is) {
    const how = renamed[was.kind];
    if (how === undefined)
        return [];
    const [from, to] = [renames_text(was, how.name), renames_text(is, how.name)];
    const [here, there] = [renames_text(was, 'schema'), renames_text(is, 'schema')];
    if (was.relation !== null && how.moves === false && was.relation !== is.relation)
        return [];
    if (was.kind !== 'schema' && here !== there && !how.moves)
        return [];
    const word = wordOf(was, how.word);
    const alter = (schema, name) => {
        if (was.kind === 'schema')
            return `ALTER SCHEMA ${(0,quoting/* identifier */.Cv)(name)}`;
        if (how.word === 'CONSTRAINT')
            return `ALTER TABLE ${requoted(was.relation ?? '')}`;
        if (how.word === 'TRIGGER' || how.word === 'POLICY')
            return `ALTER ${how.word} ${(0,quoting/* identifier */.Cv)(name)} ON ${requoted(was.relation ?? '')}`;
        return `ALTER ${word} ${(0,quoting/* identifier */.Cv)(schema)}.${(0,quoting/* identifier */.Cv)(name)}`;
    };
    const rename = (schema, one, other) => how.word === 'CONSTRAINT'
        ? `${alter(schema, one)} RENAME CONSTRAINT ${(0,quoting/* identifier */.Cv)(one)} TO ${(0,quoting/* identifier */.Cv)(other)}`
        : `${alter(schema, one)} RENAME TO ${(0,quoting/* identifier */.Cv)(other)}`;
    const isMoved = was.kind !== 'schema' && here !== there;
    const move = (schema, target, name) => isMoved ? [`${alter(schema, name)} SET SCHEMA ${(0,quoting/* identifier */.Cv)(target)}`] : [];
    const called = (schema, one, other) => one === other ? [] : [rename(schema, one, other)];
    return [
        {
            key: was.key,
            kind: was.kind,
            identity: was.identity,
            became: is.identity,
            adopt: [...move(here, there, from), ...called(there, from, to)],
            undo: [...called(there, to, from), ...move(there, here, from)],
        },
    ];
}
function wordOf({ kind, body }, word) {
    if (kind === 'view' && body['kind'] === 'materialized view')
        return 'MATERIALIZED VIEW';
    if (kind === 'table' && body['kind'] === 'foreign table')
        return 'FOREIGN TABLE';
    return kind === 'type' && body['kind'] === 'domain' ? 'DOMAIN' : word;
}
/** Columns that stand in a table of the live database under the number that an earlier snapshot knew them by. */
async function renames_columnsOf(live, built, wanted) {
    const missing = [...built.values()].filter(({ kind, key, relation }) => kind === 'column' && !wanted.has(key) && wanted.has(keyOf('table', relation ?? '')));
    const added = [...wanted.values()].filter(({ kind, key }) => kind === 'column' && !built.has(key));
    if (missing.length === 0 || added.length === 0)
        return [];
    const tables = [...(0,group_by/* groupBy */.$)(missing, ({ relation }) => relation ?? '')].flatMap(([relation, columns]) => {
        const oid = wanted.get(keyOf('table', relation))?.oid ?? null;
        return oid === null ? [] : [{ relation, oid, columns: columns.map((one) => renames_text(one, 'name')) }];
    });
    const known = await asked(live, (0,src_database/* sql */.ll) `SELECT DISTINCT t.relation, n.name AS was, a.attname::text AS is
      FROM json_to_recordset(${tables}) t(relation text, oid oid, columns json)
      JOIN catalog.objects o ON o.kind = 'table' AND o.oid = t.oid
      CROSS JOIN LATERAL jsonb_array_elements(o.body->'columns') WITH ORDINALITY c(body, place)
      CROSS JOIN LATERAL (SELECT c.body->>'name' AS name) n
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = o.column_numbers[c.place] AND NOT a.attisdropped
      WHERE a.attname <> n.name AND n.name IN (SELECT value FROM json_array_elements_text(t.columns))`);
    return known.flatMap(({ relation, was, is }) => {
        const [table, from, to] = [String(relation), String(was), String(is)];
        if (!added.some(({ key }) => key === keyOf('column', `${table}.${quoted(to)}`)))
            return [];
        const rename = (one, other) => `ALTER TABLE ${requoted(table)} RENAME COLUMN ${(0,quoting/* identifier */.Cv)(one)} TO ${(0,quoting/* identifier */.Cv)(other)}`;
        const identity = `${table}.${quoted(from)}`;
        return [
            {
                key: keyOf('column', identity),
                kind: 'column',
                identity,
                became: `${table}.${quoted(to)}`,
                adopt: [rename(from, to)],
                undo: [rename(to, from)],
            },
        ];
    });
}
/**
 * Labels of enums that are called otherwise. A type that is still the one that an earlier snapshot knew can have lost
 * none: PostgreSQL only adds and renames them.
 */
async function labelsOf(live, built, wanted) {
    const labels = (unit) => unit?.body['labels'] ?? [];
    const changed = [...wanted.values()].flatMap((is) => {
        const [old, now] = [labels(built.get(is.key)), labels(is)];
        const pairs = old.flatMap((one, at) => (one === now[at] ? [] : [[one, now[at] ?? '']]));
        const isRenamed = is.kind === 'type' && old.length === now.length && pairs.length > 0;
        return isRenamed && pairs.every(([, to]) => !old.includes(to)) ? [{ is, old, pairs }] : [];
    });
    if (changed.length === 0)
        return [];
    const types = changed.map(({ is: { identity, oid }, old }) => ({ identity, oid, labels: old }));
    const known = await asked(live, (0,src_database/* sql */.ll) `SELECT DISTINCT o.identity FROM catalog.objects o
      JOIN json_to_recordset(${types}) t(identity text, oid oid, labels jsonb)
        ON o.kind = 'type' AND o.identity = t.identity AND o.oid = t.oid AND o.body->'labels' = t.labels`);
    const proven = new Set(known.map(({ identity }) => String(identity)));
    return changed
        .filter(({ is }) => proven.has(is.identity))
        .map(({ is: { key, kind, identity }, pairs }) => {
        const rename = (one, other) => `ALTER TYPE ${requoted(identity)} RENAME VALUE ${(0,quoting/* literal */.eu)(one)} TO ${(0,quoting/* literal */.eu)(other)}`;
        return {
            key,
            kind,
            identity,
            became: identity,
            adopt: pairs.map(([from, to]) => rename(from, to)),
            undo: pairs.map(([from, to]) => rename(to, from)),
        };
    });
}

;// CONCATENATED MODULE: ./src/drift/rewrite.ts





/** The properties that are written from what PostgreSQL has parsed. */
const written = ['definition', 'using', 'with_check', 'source_hash', 'arguments'];
/**
 * Units of a live database in the words of this server.
 * @param units as the live database's own server writes them.
 * @param here what this database has, within the transaction that is open.
 */
async function rewritten(units, here, options) {
    const { database, catalogSql, how } = options;
    const functions = new Map(options.facts
        .facts()
        .filter(({ id }) => id.kind === 'function' || id.kind === 'procedure')
        .flatMap(({ id, payload }) => placesOf(id, units, options.facts).map((key) => [key, String(payload['def'])])));
    const statements = [...units].flatMap(([key, unit]) => {
        if (!here.has(key) || isSame(units, here, key))
            return [];
        const statement = statementOf(unit, functions);
        return statement === null ? [] : [{ key, statement }];
    });
    if (statements.length === 0)
        return units;
    const texts = statements.map((one) => one.statement);
    await database.query('SAVEPOINT rewritten');
    await database.query(`SET LOCAL check_function_bodies = off; DO $rewrite$ DECLARE one text; BEGIN
    FOR one IN SELECT value FROM pg_catalog.json_array_elements_text(${json(texts)}) LOOP
      BEGIN EXECUTE one; EXCEPTION WHEN OTHERS THEN NULL; END;
    END LOOP; END $rewrite$`);
    const again = unitsOf(await (0,snapshot/* readObjects */.$I)(database, catalogSql, 'savepoint'), how);
    const temporary = await database.query(`SELECT relname, pg_catalog.btrim(pg_catalog.pg_get_viewdef(oid)) AS definition FROM pg_catalog.pg_class
     WHERE relnamespace = pg_catalog.pg_my_temp_schema() AND relkind = 'v'; ROLLBACK TO SAVEPOINT rewritten`);
    const definitions = new Map((temporary[0]?.rows ?? []).map((row) => [String(row['relname']), String(row['definition'])]));
    const made = new Map(units);
    for (const { key } of statements) {
        const unit = units.get(key);
        const definition = definitions.get(temporaryName(unit.identity));
        const anew = definition === undefined ? again.get(key)?.body : { definition };
        if (anew !== undefined)
            made.set(key, { ...unit, body: withWritten(unit.body, anew) });
    }
    return made;
}
const withWritten = (body, anew) => Object.fromEntries(Object.entries(body).map(([name, value]) => [
    name,
    written.includes(name) && name in anew ? anew[name] : value,
]));
/** A text that may hold anything, even the end of the block that it stands in. */
function json(value) {
    const hex = Buffer.from(JSON.stringify(value)).toString('hex');
    return `pg_catalog.convert_from(pg_catalog.decode('${hex}', 'hex'), 'UTF8')::json`;
}
const temporaryName = (identity) => `rewritten ${Buffer.from(identity).toString('hex')}`.slice(0, 63);
/** What tells this server the definition once more; null = it has none that versions write differently. */
function statementOf({ kind, identity, body }, functions) {
    switch (kind) {
        case 'view':
            return body['kind'] === 'view'
                ? `CREATE OR REPLACE VIEW ${identity} AS ${String(body['definition'])}`
                : `CREATE TEMPORARY VIEW ${(0,quoting/* identifier */.Cv)(temporaryName(identity))} AS ${String(body['definition'])}`;
        case 'policy': {
            const { schema, table, policy, using, with_check: check, } = body;
            const on = `${(0,quoting/* identifier */.Cv)(policy ?? '')} ON ${(0,quoting/* identifier */.Cv)(schema ?? '')}.${(0,quoting/* identifier */.Cv)(table ?? '')}`;
            const parts = [
                using === null ? '' : ` USING (${using})`,
                check === null ? '' : ` WITH CHECK (${check})`,
            ];
            return `ALTER POLICY ${on}${parts.join('')}`;
        }
        case 'rule':
            return String(body['definition']).replace(/^CREATE RULE/, 'CREATE OR REPLACE RULE');
        case 'function':
            return body['parsed_body'] === true ? (functions.get(keyOf(kind, identity)) ?? null) : null;
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./src/drift/passing.ts

/** The facts of a database without those of partitions that it has none of: nobody adopts what comes and goes. */
function withoutPassing(library, facts, units) {
    const open = facts
        .facts()
        .filter(({ id, payload }) => id.kind === 'table' && payload['partitionBound'] != null && placesOf(id, units, facts).length === 0)
        .map(({ id }) => id);
    if (open.length === 0)
        return facts;
    const gone = new Set();
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        gone.add(library.keyOf(id));
        open.push(...facts.childrenOf(id).map((child) => child.id));
    }
    return library.factsOf(facts.facts().filter(({ id }) => !gone.has(library.keyOf(id))), facts.edges.filter(({ from, to }) => !gone.has(library.keyOf(from)) && !gone.has(library.keyOf(to))));
}

;// CONCATENATED MODULE: ./src/drift/slice.ts

/*
 * The library's work, and ours around it, grows with all the facts that it is given. So it is given what differs, and
 * what that has to do with: all that is part of it or depends on it, and what these need to stand on.
 */
/**
 * The part of two databases that some units have to do with, in the live database's words.
 * @param wanted keys of the units that differ.
 */
function sliced(library, sides, words, wanted) {
    const kept = keptOf(library, sides, wanted);
    return [basedOn(library, sides[0], words, kept), basedOn(library, sides[1], words, kept)];
}
/** Keys of the facts that belong to the part. */
function keptOf(library, sides, wanted) {
    const kept = new Set();
    const whole = new Set();
    const open = [];
    const take = (key) => {
        if (!whole.has(key))
            open.push(key);
        whole.add(key);
    };
    const isEverywhere = (key) => sides.every((side) => side.get(key) !== undefined);
    /** What something needs to stand on, without what else is there. */
    const keep = (key) => {
        if (kept.has(key))
            return;
        kept.add(key);
        for (const side of sides) {
            const fact = side.get(key);
            if (fact === undefined)
                continue;
            if (fact.parent !== undefined)
                keep(library.keyOf(fact.parent));
            for (const { kind, to } of side.outgoing(key))
                if (kind === 'memberOfExtension')
                    keep(library.keyOf(to));
        }
    };
    for (const side of sides) {
        for (const key of side.always)
            keep(key);
        for (const part of side.partsOf(wanted)) {
            take(part);
            // A table with all that is in it: its parts may need one another.
            let above = side.get(part)?.parent;
            while (above !== undefined && above.kind !== 'schema') {
                const key = library.keyOf(above);
                take(key);
                above = side.get(key)?.parent;
            }
        }
    }
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
        keep(key);
        for (const side of sides) {
            const fact = side.get(key);
            if (fact === undefined)
                continue;
            for (const next of ownParts(library, side, key, fact, isEverywhere(key)))
                take(next);
            for (const next of grounds(library, side, key, fact))
                keep(next);
        }
    }
    return kept;
}
/** What is part of a fact or depends on it. */
function* ownParts(library, side, key, { id }, isEverywhere) {
    // What stands in a schema, or is an extension's, has nothing to do with it as long as that is there.
    if (id.kind === 'schema' && isEverywhere)
        return;
    yield* side.childrenOf(key);
    for (const { from, kind } of side.incoming(key))
        if (kind === 'depends' || (kind === 'memberOfExtension' && !isEverywhere))
            yield library.keyOf(from);
    yield* side.owned(key);
}
/** What a fact depends on. */
function* grounds(library, side, key, fact) {
    for (const { to } of side.outgoing(key))
        yield library.keyOf(to);
    const owner = ownerOf(fact);
    if (owner !== null)
        yield library.keyOf(owner);
    if ('target' in fact.id)
        yield library.keyOf(fact.id.target);
}
function basedOn(library, side, words, kept) {
    const made = [];
    const edges = [];
    for (const key of kept) {
        const fact = side.get(key);
        if (fact === undefined)
            continue;
        made.push(words.fact(fact));
        for (const edge of side.outgoing(key))
            if (kept.has(library.keyOf(edge.to)))
                edges.push(words.edge(edge));
    }
    return library.factsOf(made, edges);
}

;// CONCATENATED MODULE: ./src/drift/sides.ts







/**
 * What the shadow holds; of the live database's major version, read by the library only where that holds something
 * else.
 */
async function readShadow(reading, units) {
    const { library, how, live } = reading;
    const unlike = differing(units, live.units);
    const isAlike = (place) => units.has(place) && live.units.has(place) && !unlike.has(place);
    const [words, both] = [wordsFor(how), new Map([...units, ...live.units])];
    const own = unlike.size === 0 ? library.factsOf([], []) : await readOwn(reading, units, isAlike);
    // What another major version writes is the same, but in other words.
    const read = reading.isOtherMajor && unlike.size > 0
        ? readOf(library, inWords(library, own, words), words, both)
        : patched(library, { own, words, like: live.read, units: both, isAlike });
    return { units, read };
}
async function readOwn({ library, database, live, isOtherMajor }, units, isAlike) {
    if (isOtherMajor)
        return await library.read(database(), null);
    const both = new Map([...live.units, ...units]);
    const asked = oidsOf(units, [...both.values()].filter(({ key }) => !isAlike(key)));
    const oids = asked === null ? null : await readWith(database(), asked);
    return await library.read(database(), oids);
}
/** Two databases as far as what differs has to do with them. */
function pairOf({ library, how, isOtherMajor }, from, to) {
    const [, live] = how.role;
    const words = wordsFor({ ...how, role: [live, live] });
    const [here, there] = sliced(library, [from.read, to.read], words, differing(from.units, to.units));
    const base = { units: from.units, facts: here };
    const target = { units: to.units, facts: there };
    return [base, isOtherMajor ? { ...target, facts: inWordsOf(library, target, base) } : target];
}
/**
 * The copy of the live database that the shadow is now, and what it was before.
 * @param units what it is now.
 */
async function twinOf(reading, { base, target }, before, { left, units }) {
    if ([...left.keys()].every((key) => key.startsWith(`${columnOrder} `)))
        return [{ units, facts: withoutPassing(reading.library, target.facts, units) }, base];
    return pairOf(reading, await readShadow(reading, units), before);
}

;// CONCATENATED MODULE: ./src/drift/standing.ts

/** Of a definition that is stored without its secrets nobody can say that it is another one now. */
const isRedacted = (body) => JSON.stringify(body).includes('«redacted:');
/** @param objects of the first snapshot. */
function standing_standing(objects, { live, base, how }) {
    // Of the live database's own words.
    const [, role] = how.role;
    const before = [...unitsOf(objects, { ...how, role: [role, role], ignored: new Set() })];
    const same = new Set(before
        .filter(([key, { body }]) => {
        const now = live.get(key)?.body;
        return now !== undefined && (isRedacted(body) || JSON.stringify(now) === JSON.stringify(body));
    })
        .map(([key]) => key));
    const stays = before.filter(([key]) => !base.has(key) || same.has(key)).map(([key]) => [key, why]);
    return { stays: new Map(stays), same };
}
const why = 'it was there before the history began';

// EXTERNAL MODULE: ./src/error.ts
var error = __webpack_require__(1557);
;// CONCATENATED MODULE: ./src/drift/shadow.ts





/**
 * @param opened which is closed where this fails.
 * @throws {ActionError} where the migrations do not build.
 */
async function openWorkshop(opened, how) {
    let shadow = opened;
    let given = [];
    let roles = [];
    const begin = async (on) => {
        const { shadow: used, failure } = await (0,rehearsal.build)(on, {
            ...how,
            async beforeFiles({ database }) {
                given = await within(database, () => (0,snapshot/* readObjects */.$I)(database, how.catalogSql, 'savepoint'));
            },
        });
        shadow = used;
        if (failure !== null)
            throw new error/* ActionError */.l({
                ...failure,
                message: `The migrations do not build on an empty database: ${failure.message}`,
                state: 'Nothing was changed.',
            });
    };
    try {
        await begin(shadow);
    }
    catch (error) {
        await shadow[Symbol.asyncDispose]();
        throw error;
    }
    const makeAll = async () => {
        // On a server they would be the cluster's, and stay.
        if (shadow.database.engine === 'embedded')
            await makeRoles(shadow.database, roles);
    };
    return {
        database: () => shadow.limited,
        user: shadow.database.user,
        major: majorOf(shadow),
        get given() {
            return given;
        },
        makeRoles(names) {
            roles = names;
            return makeAll();
        },
        async renew() {
            const old = shadow;
            const fresh = await shadow.renew();
            await old[Symbol.asyncDispose]();
            shadow = fresh;
            await begin(fresh);
            await makeAll();
        },
        [Symbol.asyncDispose]: () => shadow[Symbol.asyncDispose](),
    };
}
const majorOf = ({ version }) => Number.parseInt(version, 10);
/** Does something in a transaction that is rolled back. */
async function within(database, what) {
    await database.query('BEGIN');
    try {
        return await what();
    }
    finally {
        await (0,src_database/* rollBack */.Fu)(database);
    }
}

;// CONCATENATED MODULE: ./src/drift/make.ts
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





















/**
 * The SQL that leads from what the migrations build to what is live, and back. Both were run on an empty database, with
 * that result; what was not seen to lead there is left out, and named.
 * @throws {ActionError} where the migrations cannot be built on the shadow, or a database cannot be read.
 */
async function driftSql(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { live, target, wait, limit, log, signal } = options;
        const catalogSql = (0,migrations/* bundledSql */.$Z)('003_feature_inventory.sql');
        const [library, there] = await Promise.all([library_library(), lookAt(live)]);
        const before = new snapshot/* ObjectsRead */.Vf();
        // While the migrations are built elsewhere.
        const reading = heard(readLive(live, library, catalogSql, before));
        const shadow = await (0,rehearsal.openShadow)(options.shadow, { target, wait, limit, signal, log }).catch(async (error) => {
            await reading.catch(() => { });
            throw error;
        });
        const alike = {
            role: [there.user, there.user],
            major: Math.min(there.major, majorOf(shadow)),
            olderPublic: there.major < 15 !== majorOf(shadow) < 15,
            ignored: new Set(),
        };
        const describing = heard(reading.then(({ objects, facts }) => {
            const units = unitsOf(objects, alike);
            return { units, facts, read: readOf(library, facts, wordsFor(alike), units) };
        }));
        const workshop = __addDisposableResource(env_1, await openWorkshop(shadow, { ...options, ...there, catalogSql }).finally(() => describing.catch(() => { })), true);
        const wanted = await describing;
        const { units } = wanted;
        await workshop.makeRoles(rolesNamedIn(units, there.roles));
        const built = { ...alike, role: [workshop.user, there.user] };
        // What stands in for a platform is none of the migrations', unless they or the live database have made more of it.
        const given = [...unitsOf(workshop.given, built).keys()];
        const ignored = new Set(given.filter((key) => !units.has(key) && key !== publicUse));
        const making = { ...options, library, workshop, catalogSql, how: { ...built, ignored } };
        const look = looking(catalogSql, making.how, before);
        const isOtherMajor = there.major !== workshop.major;
        return await offers({ ...making, look, wanted, isOtherMajor, roles: [...there.roles] });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What may fail while nobody waits for it yet: who does hears of it then. */
function heard(promise) {
    promise.catch(() => { });
    return promise;
}
/** What initdb gives in every database: who takes it away in the live one means to. */
const publicUse = keyOf('grant', 'schema public to PUBLIC');
async function readLive(live, library, catalogSql, before) {
    return {
        objects: await readWhole(live, catalogSql, 'snapshot', before),
        facts: await library.read(live, null),
    };
}
async function offers(making) {
    const { library, workshop, how, catalogSql, log, roles, wanted } = making;
    const inOurWords = (units, here) => making.isOtherMajor
        ? rewritten(units, here, { database: workshop.database(), catalogSql, how, facts: wanted.facts })
        : Promise.resolve(units);
    const built = await unitsHere(making);
    const { renames, units: here } = await make_renamed(making, built);
    const units = withoutOwnNames(here, await within(workshop.database(), () => inOurWords(wanted.units, here)));
    const isOtherMajor = making.isOtherMajor;
    const live = { units, read: wanted.read };
    const reading = { library, database: workshop.database, how, isOtherMajor, live };
    const before = await readShadow(reading, here);
    const [base, target] = pairOf(reading, before, live);
    const [there, back] = stepsOf(renames);
    const options = { library, database: workshop.database, look: making.look, how, roles, log };
    const adopt = await prove(base, target, {
        ...options,
        keeps: there.length === 0,
        rewritten: inOurWords,
        async renew() {
            await workshop.renew();
            await runSteps(workshop.database(), there);
        },
    });
    if (there.length > 0)
        await runSteps(workshop.database(), back);
    const adoptSteps = [...there, ...adopt.steps];
    const stands = standing_standing(making.before ?? [], { live: wanted.units, base: base.units, how });
    const sides = { base, target, renames, stands };
    if (adopt.units === null && !(await runs(workshop.database(), adoptSteps))) {
        const none = nothingOf(sides, renames, adopt.left);
        return await offered(making, sides, { proof: none, steps: [] }, { proof: none, steps: [] });
    }
    const adopted = adopt.units ?? (await unitsHere(making));
    const [twin, goal] = await twinOf(reading, sides, before, { left: adopt.left, units: adopted });
    const undo = await prove(twin, goal, {
        ...options,
        keeps: true,
        without: new Map([...stands.stays, ...near(adopt.left, [target, base])]),
        rewritten: (units) => Promise.resolve(units),
        async renew() {
            await workshop.renew();
            await runSteps(workshop.database(), adoptSteps);
        },
    });
    const undoSteps = [...undo.steps, ...back];
    const isUndone = await leadsTo(making, { steps: undoSteps, back, renames }, built, undo);
    const proof = isUndone ? undo : nothingOf({ base, target: twin }, renames, undo.left);
    return await offered(making, sides, { proof: adopt, steps: adoptSteps }, { proof: { ...proof, left: new Map([...adopt.left, ...proof.left]) }, steps: isUndone ? undoSteps : [] });
}
const wholeFails = 'as a whole the file did not lead there';
/** Nothing is offered: neither what differs under one name, nor what has another. */
const nothingOf = ({ base, target }, renames, left) => nothingProven([...differing(base.units, target.units), ...renames.map(({ kind, became }) => keyOf(kind, became))], left, wholeFails);
/** Runs steps for good. @returns whether they ran. */
async function runs(database, steps) {
    try {
        await runSteps(database, steps);
        return true;
    }
    catch (error) {
        if (!(0,src_database/* isServerError */.GQ)(error))
            throw error;
        await (0,src_database/* rollBack */.Fu)(database);
        return false;
    }
}
/**
 * Runs the way back, unless that was done.
 *
 * @returns whether it leads to what the migrations build, but for what is named.
 */
async function leadsTo(making, { steps, back, renames, }, built, { left, units }) {
    const rest = units === null ? steps : back;
    if (!(await runs(making.workshop.database(), rest)))
        return false;
    const reached = units === null || rest.length > 0 ? await unitsHere(making) : units;
    const named = new Set([...left.keys()].map((key) => nameBefore(key, renames)));
    return [...differing(reached, withoutOwnNames(reached, built))].every((key) => named.has(key));
}
async function unitsHere({ workshop, look }) {
    const database = workshop.database();
    return await within(database, () => look(database));
}
/** Gives what was renamed its new name on the shadow. */
async function make_renamed(making, built) {
    const { workshop, live, wanted } = making;
    const renames = [];
    let units = built;
    for (let round = 0; round < renameRounds; round++) {
        const before = renames.length;
        for (const rename of await renamesIn(live, units, wanted.units, round))
            if (await runs(workshop.database(), rename.adopt.map(step(rename.key))))
                renames.push(rename);
        if (renames.length > before)
            units = await unitsHere(making);
    }
    return { renames, units };
}
const step = (key) => (sql) => ({
    sql,
    units: [key],
    touches: [key],
    relations: [],
    isTransactional: true,
    endsTransaction: false,
    destroys: [],
});
/** Renames in both directions. */
function stepsOf(renames) {
    return [
        renames.flatMap(({ key, adopt }) => adopt.map(step(key))),
        [...renames].reverse().flatMap(({ key, undo }) => undo.map(step(key))),
    ];
}

;// CONCATENATED MODULE: ./src/drift/outside.ts

/** Why no migration of a database makes objects of a kind. */
const reasons = {
    role: 'a role belongs to the whole cluster',
    'other role': 'a role belongs to the whole cluster',
    setting: 'a setting of a role or of the database is no part of the schema',
    'cron job': 'a job of pg_cron is a row, and no part of the schema',
    'storage bucket': 'a bucket is a row of Supabase Storage, and no part of the schema',
    'edge function': 'it is no part of the database',
    server: 'it is no part of the schema',
};
/**
 * Why a change that drifted is in neither file, whatever is proven; null = the files hold it, or it is named among what
 * could not be proven.
 */
function outsideOfSql({ kind, identity, change, details }) {
    if (kind in reasons)
        return reasons[kind];
    if (kind === 'grant' && grantsLeftOut.test(identity))
        return "a privilege on what is in no schema, or is an extension's or the server's, is no part of the schema";
    if (kind === 'not modelled' && notModelledLeftOut.has(identity))
        return 'it is no part of the schema';
    if (kind === 'extension' && change === 'changed' && details.every(({ property }) => ofItsVersion(property)))
        return 'which version of an extension there is, the server decides';
    return null;
}
const ofItsVersion = (property) => property === 'version' || property === 'comment';

;// CONCATENATED MODULE: ./src/drift/index.ts




/***/ })

};
