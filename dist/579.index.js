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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1557);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2487);





/** Beside this file, with the same ending: as source and as it is bundled. */
const engineFile = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(import.meta.dirname, 'engine', `index${node_path__WEBPACK_IMPORTED_MODULE_1___default().extname(import.meta.filename)}`);
/**
 * Megabytes. PostgreSQL itself ends a recursion at 2 MB of its own stack; the thread's must be so large that this comes
 * first. With Node's 4 MB an endless recursion is a PANIC of the engine, with 64 the error that a server reports.
 */
const stackSizeMb = 64;
/** Milliseconds that a message gets to finish by itself once it is to end; the runner kills 10 s after it cancels. */
const grace = 4_000;
/**
 * Starts PGlite, a whole PostgreSQL in this process, in a thread of its own: a statement that never ends cannot be
 * interrupted otherwise (statement_timeout is ignored), and would keep this thread from hearing that it is cancelled.
 * @param directory where the database is kept; null = in memory.
 * @throws {ActionError} when the folder cannot be used.
 */
async function startEmbedded(directory, listener) {
    const waiting = new Map();
    let ended = null;
    let last = 0;
    const end = (error) => {
        ended ??= error;
        for (const { reject } of waiting.values())
            reject(ended);
        waiting.clear();
    };
    let worker;
    let closed = () => { };
    try {
        if (directory !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(directory, { recursive: true });
        worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(engineFile, { workerData: { directory }, resourceLimits: { stackSizeMb } });
        await new Promise((resolve, reject) => {
            worker.on('message', (answer) => {
                if ('ready' in answer)
                    resolve();
                else if ('closed' in answer)
                    closed();
                else {
                    waiting.get(answer.id)?.resolve(answer);
                    waiting.delete(answer.id);
                }
            });
            worker.on('error', (error) => { end(gone(directory, error)); reject(error); });
            worker.on('exit', (code) => { end(gone(directory, `its thread ended with exit code ${code}`)); reject(ended ?? new Error()); closed(); });
        });
    }
    catch (error) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l({
            message: `The embedded engine did not start${directory === null ? '' : ` on the folder ${directory}`}: ${error instanceof Error ? error.message : String(error)}`,
            state: 'Nothing was changed.',
            remedy: directory === null ? 'Give the job at least 1 GB of memory.' : 'Give it a folder that is empty, or that an earlier run of it wrote and no other run has open.',
        }, { cause: error });
    }
    const ask = (request) => worker.postMessage(request);
    const send = async (text, copies) => {
        if (ended !== null)
            throw ended;
        const id = ++last;
        const answer = await new Promise((resolve, reject) => {
            waiting.set(id, { resolve, reject });
            ask({ id, text, copies });
        });
        for (const event of answer.events) {
            if ('notice' in event)
                listener.notice(event.notice);
            else
                listener.complete();
        }
        if ('results' in answer)
            return answer.results.map((result) => (result.rows.length === 0 ? result : { ...result, rows: result.rows.map(listener.row) }));
        const error = Object.assign(new Error(answer.error['message']), answer.error);
        if (!answer.fatal)
            throw error;
        end(gone(directory, error));
        void worker.terminate();
        throw ended;
    };
    return {
        send,
        // The engine has one backend.
        async sendAlone(statement, { before, after, failed }) {
            const inTransaction = async (statements) => {
                if (statements.length > 0)
                    await send((0,_pipeline_js__WEBPACK_IMPORTED_MODULE_4__/* .transaction */ .R)(statements).join(';\n'), []);
            };
            try {
                await inTransaction(before).catch(async (error) => {
                    delete error.position;
                    await send('ROLLBACK', []);
                    throw error;
                });
                await send(statement, []);
            }
            catch (error) {
                await inTransaction(failed);
                throw error;
            }
            await inTransaction(after);
        },
        interrupt() {
            // In memory nothing is kept anyway; on disk a message that ends by itself spares the next start the recovery.
            const timer = setTimeout(() => void worker.terminate(), directory === null ? 0 : grace);
            return () => clearTimeout(timer);
        },
        async close() {
            if (ended === null && directory !== null) {
                await new Promise((resolve) => {
                    closed = resolve;
                    ask({ close: true });
                });
            }
            await worker.terminate();
        },
    };
}
function gone(directory, cause) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l({
        message: `The embedded engine stopped: ${cause instanceof Error ? cause.message : String(cause)}`,
        state: directory === null ? 'Its database was in memory only and is gone.' : `Each migration file is one transaction: in ${directory} it is applied as a whole or not at all.`,
        remedy: directory === null ? 'Run again; when it recurs, use a server instead of the embedded engine.' : 'Run again: it goes on where this run stopped. When it recurs, use a server instead of the embedded engine.',
    }, { cause });
}


/***/ })

};
