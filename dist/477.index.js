export const id = 477;
export const ids = [477,987];
export const modules = {

/***/ 9987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  snapshotSchema: () => (/* binding */ snapshotSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
;// CONCATENATED MODULE: ./src/snapshot/objects.ts

const count = schemas/* number */.aig().int().nonnegative();
const objects_text = schemas/* string */.YjP();
const optional = schemas/* string */.YjP().nullable();
const column = schemas/* object */.Ikc({
    name: objects_text,
    type: objects_text,
    not_null: schemas/* boolean */.zMY(),
    default: optional,
    identity: schemas/* enum */.k5n(['always', 'by default']).nullable(),
    generated: schemas/* enum */.k5n(['stored', 'virtual']).nullable(),
    collation: optional,
    comment: optional,
    options: schemas/* array */.YOg(objects_text).optional(),
});
const table = schemas/* object */.Ikc({
    schema: objects_text,
    table: objects_text,
    kind: schemas/* enum */.k5n(['table', 'partitioned table', 'foreign table']),
    owner: objects_text,
    persistence: schemas/* enum */.k5n(['permanent', 'unlogged']),
    row_count: count.nullable(),
    size_bytes: count.nullable(),
    row_security: schemas/* boolean */.zMY(),
    force_row_security: schemas/* boolean */.zMY(),
    replica_identity: schemas/* enum */.k5n(['default', 'nothing', 'full', 'index']).optional(),
    partition_key: optional,
    partitions: count,
    inherits: schemas/* array */.YOg(objects_text),
    options: schemas/* array */.YOg(objects_text),
    comment: optional,
    columns: schemas/* array */.YOg(column),
    internal_triggers: schemas/* array */.YOg(objects_text).optional(),
    hypertable: schemas/* array */.YOg(schemas/* object */.Ikc({ column: objects_text, interval: objects_text.optional(), partitions: count.optional() }))
        .optional(),
    partman: schemas/* object */.Ikc({
        control: objects_text,
        interval: objects_text,
        premake: count,
        automatic_maintenance: objects_text,
        template_table: objects_text.optional(),
        retention: objects_text.optional(),
        retention_schema: objects_text.optional(),
        keeps_table: schemas/* boolean */.zMY().optional(),
    })
        .optional(),
    maintained_view: optional.optional(),
    partition_differences: schemas/* array */.YOg(objects_text).optional(),
});
const view = schemas/* object */.Ikc({
    schema: objects_text,
    view: objects_text,
    kind: schemas/* enum */.k5n(['view', 'materialized view']),
    owner: objects_text,
    options: schemas/* array */.YOg(objects_text),
    populated: schemas/* boolean */.zMY().nullable(),
    definition: objects_text,
    comment: optional,
    columns: schemas/* array */.YOg(column),
});
const sequence = schemas/* object */.Ikc({
    schema: objects_text,
    sequence: objects_text,
    owner: objects_text,
    type: objects_text,
    start: objects_text,
    increment: objects_text,
    minimum: objects_text,
    maximum: objects_text,
    cycle: schemas/* boolean */.zMY(),
    owned_by: optional,
    persistence: schemas/* literal */.euz('unlogged').optional(),
    cache: objects_text.optional(),
    comment: optional,
});
const routine = schemas/* object */.Ikc({
    schema: objects_text,
    function: objects_text,
    kind: schemas/* enum */.k5n(['function', 'procedure', 'aggregate', 'window function']),
    identity_arguments: objects_text,
    arguments: objects_text,
    return_type: optional,
    language: objects_text,
    volatility: schemas/* enum */.k5n(['immutable', 'stable', 'volatile']),
    parallel: schemas/* enum */.k5n(['safe', 'restricted', 'unsafe']),
    strict: schemas/* boolean */.zMY(),
    security_definer: schemas/* boolean */.zMY(),
    leakproof: schemas/* boolean */.zMY(),
    owner: objects_text,
    settings: schemas/* array */.YOg(objects_text),
    source_hash: optional,
    redacted: schemas/* array */.YOg(objects_text).optional(),
    parsed_body: schemas/* boolean */.zMY().optional(),
    options: schemas/* array */.YOg(objects_text).optional(),
    comment: optional,
});
const type = schemas/* object */.Ikc({
    schema: objects_text,
    type: objects_text,
    kind: schemas/* enum */.k5n(['enum', 'domain', 'composite', 'range']),
    owner: objects_text,
    labels: schemas/* array */.YOg(objects_text),
    attributes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: objects_text, type: objects_text, collation: objects_text.optional(), comment: objects_text.optional() })),
    base_type: optional,
    not_null: schemas/* boolean */.zMY(),
    default: optional,
    constraints: schemas/* array */.YOg(objects_text),
    options: schemas/* array */.YOg(objects_text).optional(),
    comment: optional,
});
const constraint = schemas/* object */.Ikc({
    schema: objects_text,
    table: objects_text,
    constraint: objects_text,
    kind: schemas/* enum */.k5n(['primary key', 'unique', 'foreign key', 'check', 'exclusion', 'trigger', 'not null']),
    definition: objects_text,
    columns: schemas/* array */.YOg(objects_text),
    references: schemas/* object */.Ikc({
        schema: objects_text,
        table: objects_text,
        columns: schemas/* array */.YOg(objects_text),
        on_update: objects_text,
        on_delete: objects_text,
        index: objects_text.optional(),
    })
        .nullable(),
    validated: schemas/* boolean */.zMY(),
    triggers: objects_text.optional(),
    deferrable: schemas/* boolean */.zMY(),
    initially_deferred: schemas/* boolean */.zMY(),
    comment: optional,
});
const index = schemas/* object */.Ikc({
    schema: objects_text,
    table: objects_text,
    index: objects_text,
    definition: objects_text,
    method: objects_text,
    unique: schemas/* boolean */.zMY(),
    primary: schemas/* boolean */.zMY(),
    valid: schemas/* boolean */.zMY(),
    columns: schemas/* array */.YOg(objects_text),
    include: schemas/* array */.YOg(objects_text),
    predicate: optional,
    constraint: optional,
    options: schemas/* array */.YOg(objects_text).optional(),
    comment: optional,
});
const trigger = schemas/* object */.Ikc({
    schema: objects_text,
    table: objects_text,
    trigger: objects_text,
    definition: objects_text,
    function: objects_text,
    enabled: schemas/* enum */.k5n(['origin', 'disabled', 'replica', 'always']),
    comment: optional,
});
const policy = schemas/* object */.Ikc({
    schema: objects_text,
    table: objects_text,
    policy: objects_text,
    command: schemas/* enum */.k5n(['ALL', 'SELECT', 'INSERT', 'UPDATE', 'DELETE']),
    permissive: schemas/* boolean */.zMY(),
    roles: schemas/* array */.YOg(objects_text),
    using: optional,
    with_check: optional,
    comment: optional,
});
const rule = schemas/* object */.Ikc({ schema: objects_text, table: objects_text, rule: objects_text, definition: objects_text, comment: optional });
const grant = schemas/* object */.Ikc({
    on: objects_text,
    object: objects_text,
    grantee: objects_text,
    privileges: schemas/* array */.YOg(objects_text),
});
const defined = schemas/* object */.Ikc({ name: objects_text, definition: objects_text, comment: optional });
const edgeFunction = schemas/* object */.Ikc({
    name: objects_text,
    verify_jwt: schemas/* boolean */.zMY().nullable().optional(),
    entrypoint: optional.optional(),
    source_hash: optional.optional(),
    files: count.nullable().optional(),
})
    .loose();
const observation = schemas/* discriminatedUnion */.gMt('about', [
    schemas/* object */.Ikc({
        about: schemas/* literal */.euz('sequence'),
        schema: objects_text,
        sequence: objects_text,
        column: optional,
        maximum: objects_text,
        used_percent: count,
    }),
    schemas/* object */.Ikc({ about: schemas/* literal */.euz('unused index'), schema: objects_text, table: objects_text, index: objects_text }),
    schemas/* object */.Ikc({ about: schemas/* literal */.euz('outdated extension'), name: objects_text, version: objects_text }),
    schemas/* object */.Ikc({ about: schemas/* literal */.euz('default partition'), schema: objects_text, table: objects_text, partition: objects_text }),
    schemas/* object */.Ikc({ about: schemas/* literal */.euz('never analyzed'), schema: objects_text, table: objects_text, partitioned: schemas/* boolean */.zMY() }),
]);

;// CONCATENATED MODULE: ./src/snapshot/partition.ts


const own = { schema: true, table: true };
const partition = schemas/* object */.Ikc({
    schema: objects_text,
    table: objects_text,
    partition_of: objects_text,
    bound: objects_text,
    made_by: objects_text.optional(),
    retired: schemas/* literal */.euz(true).optional(),
    owner: objects_text.optional(),
    persistence: schemas/* enum */.k5n(['permanent', 'unlogged']).optional(),
    row_security: schemas/* enum */.k5n(['off', 'on', 'forced']).optional(),
    replica_identity: schemas/* enum */.k5n(['default', 'nothing', 'full', 'index']).optional(),
    options: schemas/* array */.YOg(objects_text).optional(),
    comment: objects_text.optional(),
    columns: schemas/* array */.YOg(schemas/* object */.Ikc({ name: objects_text }).loose()).optional(),
    constraints: schemas/* array */.YOg(constraint.omit(own)).optional(),
    indexes: schemas/* array */.YOg(index.omit(own)).optional(),
    triggers: schemas/* array */.YOg(trigger.omit(own)).optional(),
    policies: schemas/* array */.YOg(policy.omit(own)).optional(),
    rules: schemas/* array */.YOg(rule.omit(own)).optional(),
    statistics_objects: schemas/* array */.YOg(objects_text).optional(),
    internal_triggers: schemas/* array */.YOg(objects_text).optional(),
    missing: schemas/* array */.YOg(objects_text).optional(),
    privileges: schemas/* array */.YOg(schemas/* object */.Ikc({ grantee: objects_text, column: objects_text.optional(), privileges: schemas/* array */.YOg(objects_text) }))
        .optional(),
    grants: schemas/* array */.YOg(schemas/* object */.Ikc({ grantee: objects_text, privileges: schemas/* array */.YOg(objects_text) })).optional(),
});

;// CONCATENATED MODULE: ./src/snapshot/model.ts



const instant = iso/* datetime */.w$({ offset: true }).transform((text) => new Date(text).toISOString());
const snapshotRef = schemas/* object */.Ikc({
    id: count,
    label: optional,
    taken_at: instant,
    github_commit_sha: optional,
});
const snapshotSchema = schemas/* object */.Ikc({
    ...snapshotRef.shape,
    database: objects_text,
    server_version: objects_text,
    server_version_num: count,
    schema_hash: objects_text,
    unchanged_since: snapshotRef,
    total_schemas: count,
    total_tables: count,
    total_columns: count,
    total_views: count,
    total_sequences: count,
    total_functions: count,
    total_types: count,
    total_constraints: count,
    total_indexes: count,
    total_triggers: count,
    total_policies: count,
    total_extensions: count,
    total_event_triggers: count,
    total_publications: count,
    total_foreign_servers: count,
    total_cron_jobs: count,
    total_storage_buckets: count,
    total_roles: count,
    total_edge_functions: count,
    schemas: schemas/* array */.YOg(schemas/* object */.Ikc({
        schema: objects_text,
        owner: objects_text,
        comment: optional,
        made_by: objects_text.optional(),
        labels: schemas/* array */.YOg(objects_text).optional(),
    })),
    tables: schemas/* array */.YOg(table),
    views: schemas/* array */.YOg(view),
    sequences: schemas/* array */.YOg(sequence),
    functions: schemas/* array */.YOg(routine),
    types: schemas/* array */.YOg(type),
    constraints: schemas/* array */.YOg(constraint),
    indexes: schemas/* array */.YOg(index),
    triggers: schemas/* array */.YOg(trigger),
    policies: schemas/* array */.YOg(policy),
    extensions: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: objects_text,
        version: objects_text,
        schema: objects_text,
        relocatable: schemas/* boolean */.zMY().optional(),
        comment: optional,
    })),
    event_triggers: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: objects_text,
        event: objects_text,
        function: objects_text,
        enabled: objects_text,
        tags: schemas/* array */.YOg(objects_text),
        owner: objects_text.optional(),
        comment: optional,
    })),
    publications: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: objects_text,
        all_tables: schemas/* boolean */.zMY(),
        all_sequences: schemas/* boolean */.zMY().optional(),
        except: schemas/* array */.YOg(objects_text).optional(),
        tables: schemas/* array */.YOg(objects_text),
        schemas: schemas/* array */.YOg(objects_text),
        partitions: schemas/* array */.YOg(objects_text).optional(),
        operations: schemas/* array */.YOg(objects_text),
        owner: objects_text.optional(),
        comment: optional,
    })),
    foreign_servers: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: objects_text,
        wrapper: objects_text,
        owner: objects_text,
        type: objects_text.optional(),
        version: objects_text.optional(),
        options: schemas/* array */.YOg(objects_text),
        comment: optional,
    })),
    cron_jobs: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: objects_text,
        schedule: objects_text,
        command: objects_text,
        database: objects_text,
        username: objects_text,
        active: schemas/* boolean */.zMY(),
    })),
    storage_buckets: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: objects_text,
        public: schemas/* boolean */.zMY(),
        file_size_limit: count.nullable(),
        allowed_mime_types: schemas/* array */.YOg(objects_text),
    })),
    rules: schemas/* array */.YOg(rule),
    statistics_objects: schemas/* array */.YOg(defined),
    roles: schemas/* array */.YOg(schemas/* object */.Ikc({
        role: objects_text,
        login: schemas/* boolean */.zMY(),
        superuser: schemas/* boolean */.zMY(),
        bypass_rls: schemas/* boolean */.zMY(),
        create_role: schemas/* boolean */.zMY(),
        create_database: schemas/* boolean */.zMY(),
        replication: schemas/* boolean */.zMY(),
        inherit: schemas/* boolean */.zMY(),
        member_of: schemas/* array */.YOg(objects_text),
        admin_of: schemas/* array */.YOg(objects_text).optional(),
        inherits: schemas/* array */.YOg(objects_text).optional(),
        not_settable: schemas/* array */.YOg(objects_text).optional(),
        connection_limit: count.optional(),
        valid_until: objects_text.optional(),
        comment: objects_text.optional(),
    })),
    grants: schemas/* array */.YOg(grant),
    default_privileges: schemas/* array */.YOg(schemas/* object */.Ikc({ role: objects_text, schema: optional, on: objects_text, grantee: objects_text, privileges: schemas/* array */.YOg(objects_text) })),
    edge_functions: schemas/* array */.YOg(edgeFunction),
    platform_schemas: schemas/* array */.YOg(schemas/* object */.Ikc({ schema: objects_text, owner: objects_text, tables: count, functions: count })),
    not_modelled: schemas/* array */.YOg(schemas/* object */.Ikc({ kind: objects_text, count: count, names: schemas/* array */.YOg(objects_text).optional() })),
    hidden: schemas/* array */.YOg(objects_text),
    api_schemas: optional.optional(),
    observations: schemas/* array */.YOg(observation).optional(),
    partitions: schemas/* array */.YOg(partition).optional(),
    settings: schemas/* array */.YOg(schemas/* object */.Ikc({ role: optional, this_database: schemas/* boolean */.zMY(), name: objects_text, value: objects_text }))
        .optional(),
});


/***/ }),

/***/ 9858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snapshotOf: () => (/* binding */ snapshotOf)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9987);

const lists = _model_js__WEBPACK_IMPORTED_MODULE_0__.snapshotSchema.shape;
function snapshotOf(head, pieces) {
    const read = new Map();
    const others = {};
    for (let row = pieces.shift(); row !== undefined; row = pieces.shift()) {
        const [name, piece] = [String(row['name']), row['piece']];
        if (!Array.isArray(piece)) {
            others[name] = piece;
            continue;
        }
        const known = lists[name];
        if (known === undefined)
            continue;
        const list = read.get(name) ?? [];
        read.set(name, list);
        const checked = known.parse(piece);
        for (const [at, one] of checked.entries())
            list.push(kept(piece[at], one));
    }
    const empty = Object.fromEntries([...read.keys()].map((name) => [name, []]));
    const snapshot = _model_js__WEBPACK_IMPORTED_MODULE_0__.snapshotSchema.parse({ ...head, ...others, ...empty });
    return Object.assign(snapshot, Object.fromEntries(read));
}
function kept(read, checked) {
    if (Array.isArray(read) && Array.isArray(checked)) {
        for (const [at, one] of checked.entries())
            read[at] = kept(read[at], one);
        return read;
    }
    if (!isObject(read) || !isObject(checked))
        return checked;
    const names = Object.keys(checked);
    if (names.length !== Object.keys(read).length)
        return checked;
    for (const name of names)
        read[name] = kept(read[name], checked[name]);
    return read;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ })

};
