export const id = 579;
export const ids = [579];
export const modules = {

/***/ 2579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startEmbedded: () => (/* binding */ startEmbedded)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _electric_sql_pglite__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1618);
/* harmony import */ var _electric_sql_pglite_node_postgres__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1413);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3849);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1557);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(894);






/**
 * Starts PGlite, a whole PostgreSQL in this process.
 * @param directory where the database is kept; null = in memory.
 * @throws {ActionError} when the folder cannot be used.
 */
async function startEmbedded(directory) {
    try {
        if (directory !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(directory, { recursive: true });
        const engine = await _electric_sql_pglite__WEBPACK_IMPORTED_MODULE_1__/* .PGlite */ .Eb.create(directory === null ? {} : { dataDir: directory });
        const client = new pg__WEBPACK_IMPORTED_MODULE_3__/* ["default"].Client */ .Ay.Client({ ...(0,_electric_sql_pglite_node_postgres__WEBPACK_IMPORTED_MODULE_2__/* .createPgConfig */ .oA)(engine), types: _message_js__WEBPACK_IMPORTED_MODULE_5__/* .types */ .g });
        client.on('error', () => { });
        await client.connect();
        return { client, send: (text, copies, completed) => sendTo(engine, client, text, copies, completed), close: () => engine.close() };
    }
    catch (error) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({
            message: `The embedded engine did not start${directory === null ? '' : ` on the folder ${directory}`}: ${error instanceof Error ? error.message : String(error)}`,
            state: 'Nothing was changed.',
            remedy: directory === null ? 'Give the job at least 1 GB of memory.' : 'Give it a folder that is empty, or that an earlier run of it wrote and no other run has open.',
        }, { cause: error });
    }
}
const fromStdin = /\bFROM\s+STDIN\b/i;
/**
 * PGlite has no COPY protocol: COPY … FROM stdin would loop for ever. Its own way to hand over rows is the file
 * /dev/blob, so the message is cut at each COPY and the pieces are sent one after the other.
 */
async function sendTo(engine, client, text, copies, completed) {
    const results = [];
    let at = 0;
    const piece = async (from, run) => {
        try {
            await run();
        }
        catch (error) {
            const { position } = error;
            if (position !== undefined)
                error.position = String(Number(position) + [...text.slice(0, from)].length);
            throw error;
        }
    };
    for (const copy of copies) {
        const before = text.slice(at, copy.start);
        const start = at;
        if (before.trim() !== '')
            await piece(start, async () => { results.push(...await (0,_message_js__WEBPACK_IMPORTED_MODULE_5__/* .send */ .t)(client, before, [])); });
        await piece(copy.start, async () => {
            await engine.exec(text.slice(copy.start, copy.end).replace(fromStdin, "FROM '/dev/blob'"), { blob: new Blob([copy.rows]) });
            completed();
        });
        at = copy.end + 1;
    }
    const rest = text.slice(at);
    if (rest.trim() !== '')
        await piece(at, async () => { results.push(...await (0,_message_js__WEBPACK_IMPORTED_MODULE_5__/* .send */ .t)(client, rest, [])); });
    return results;
}


/***/ })

};
