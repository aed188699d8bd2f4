import { createRequire } from "module";
var __webpack_modules__ = {
	1730: ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
			try {
				var _small_heap_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5821);
				const isCommand = Reflect.get(globalThis, Symbol.for("pg-feature-inventory.command")) === true;
				const cancelling = new AbortController();
				for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => cancelling.abort());
				const { env, stdout } = process;
				const place = {
					env,
					directory: process.cwd(),
					signal: cancelling.signal
				};
				if (isCommand) {
					const { commandLine } = await __nccwpck_require__.e(544).then(__nccwpck_require__.bind(__nccwpck_require__, 9544));
					(0, _small_heap_js__WEBPACK_IMPORTED_MODULE_0__.p)();
					const { stdin, stderr } = process;
					process.exitCode = await commandLine(process.argv.slice(2), {
						...place,
						stdin,
						stdout,
						stderr
					});
				} else {
					stdout.on("error", () => {});
					const { performed } = await Promise.all([
						__nccwpck_require__.e(577),
						__nccwpck_require__.e(724),
						__nccwpck_require__.e(168)
					]).then(__nccwpck_require__.bind(__nccwpck_require__, 7724));
					(0, _small_heap_js__WEBPACK_IMPORTED_MODULE_0__.p)();
					const { succeeded } = await performed({
						...place,
						write: (text) => stdout.write(text)
					});
					process.exitCode = succeeded ? 0 : 1;
				}
				__webpack_async_result__();
			} catch (e) {
				__webpack_async_result__(e);
			}
		}, 1);
	}),
	5821: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			b: () => collectWhereLarge,
			p: () => keepHeapSmall
		});
		var external_node_v8_ = __nccwpck_require__(8877);
		const external_node_vm_namespaceObject = createRequire(import.meta.url)("node:vm");
		const tried = new Set(["20", "24"]);
		const isTried = () => tried.has(process.versions.node.split(".")[0] ?? "");
		function keepHeapSmall() {
			if (!isTried()) return;
			(0, external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");
			(0, external_node_v8_.setFlagsFromString)("--heap-growing-percent=50");
		}
		const large = 1e8;
		function collectWhereLarge() {
			if (!isTried() || (0, external_node_v8_.getHeapStatistics)().used_heap_size < large) return;
			(0, external_node_v8_.setFlagsFromString)("--expose-gc");
			(0, external_node_vm_namespaceObject.runInNewContext)("gc")({
				type: "major",
				flavor: "last-resort"
			});
		}
	}),
	2613: ((module) => {
		module.exports = createRequire(import.meta.url)("assert");
	}),
	6982: ((module) => {
		module.exports = createRequire(import.meta.url)("crypto");
	}),
	2250: ((module) => {
		module.exports = createRequire(import.meta.url)("dns");
	}),
	4434: ((module) => {
		module.exports = createRequire(import.meta.url)("events");
	}),
	9896: ((module) => {
		module.exports = createRequire(import.meta.url)("fs");
	}),
	8611: ((module) => {
		module.exports = createRequire(import.meta.url)("http");
	}),
	5692: ((module) => {
		module.exports = createRequire(import.meta.url)("https");
	}),
	3339: ((module) => {
		module.exports = createRequire(import.meta.url)("module");
	}),
	9278: ((module) => {
		module.exports = createRequire(import.meta.url)("net");
	}),
	4589: ((module) => {
		module.exports = createRequire(import.meta.url)("node:assert");
	}),
	6698: ((module) => {
		module.exports = createRequire(import.meta.url)("node:async_hooks");
	}),
	4573: ((module) => {
		module.exports = createRequire(import.meta.url)("node:buffer");
	}),
	1421: ((module) => {
		module.exports = createRequire(import.meta.url)("node:child_process");
	}),
	7540: ((module) => {
		module.exports = createRequire(import.meta.url)("node:console");
	}),
	7598: ((module) => {
		module.exports = createRequire(import.meta.url)("node:crypto");
	}),
	3053: ((module) => {
		module.exports = createRequire(import.meta.url)("node:diagnostics_channel");
	}),
	610: ((module) => {
		module.exports = createRequire(import.meta.url)("node:dns");
	}),
	8474: ((module) => {
		module.exports = createRequire(import.meta.url)("node:events");
	}),
	3024: ((module) => {
		module.exports = createRequire(import.meta.url)("node:fs");
	}),
	1455: ((module) => {
		module.exports = createRequire(import.meta.url)("node:fs/promises");
	}),
	7067: ((module) => {
		module.exports = createRequire(import.meta.url)("node:http");
	}),
	2467: ((module) => {
		module.exports = createRequire(import.meta.url)("node:http2");
	}),
	7030: ((module) => {
		module.exports = createRequire(import.meta.url)("node:net");
	}),
	8161: ((module) => {
		module.exports = createRequire(import.meta.url)("node:os");
	}),
	6760: ((module) => {
		module.exports = createRequire(import.meta.url)("node:path");
	}),
	643: ((module) => {
		module.exports = createRequire(import.meta.url)("node:perf_hooks");
	}),
	1792: ((module) => {
		module.exports = createRequire(import.meta.url)("node:querystring");
	}),
	7075: ((module) => {
		module.exports = createRequire(import.meta.url)("node:stream");
	}),
	6193: ((module) => {
		module.exports = createRequire(import.meta.url)("node:string_decoder");
	}),
	8500: ((module) => {
		module.exports = createRequire(import.meta.url)("node:timers/promises");
	}),
	1692: ((module) => {
		module.exports = createRequire(import.meta.url)("node:tls");
	}),
	3136: ((module) => {
		module.exports = createRequire(import.meta.url)("node:url");
	}),
	7975: ((module) => {
		module.exports = createRequire(import.meta.url)("node:util");
	}),
	3429: ((module) => {
		module.exports = createRequire(import.meta.url)("node:util/types");
	}),
	8877: ((module) => {
		module.exports = createRequire(import.meta.url)("node:v8");
	}),
	5919: ((module) => {
		module.exports = createRequire(import.meta.url)("node:worker_threads");
	}),
	8522: ((module) => {
		module.exports = createRequire(import.meta.url)("node:zlib");
	}),
	857: ((module) => {
		module.exports = createRequire(import.meta.url)("os");
	}),
	6928: ((module) => {
		module.exports = createRequire(import.meta.url)("path");
	}),
	2203: ((module) => {
		module.exports = createRequire(import.meta.url)("stream");
	}),
	3193: ((module) => {
		module.exports = createRequire(import.meta.url)("string_decoder");
	}),
	4756: ((module) => {
		module.exports = createRequire(import.meta.url)("tls");
	}),
	7016: ((module) => {
		module.exports = createRequire(import.meta.url)("url");
	}),
	9023: ((module) => {
		module.exports = createRequire(import.meta.url)("util");
	}),
	8253: ((module) => {
		module.exports = createRequire(import.meta.url)("util/types");
	})
};
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== void 0) return cachedModule.exports;
	var module = __webpack_module_cache__[moduleId] = { exports: {} };
	var threw = true;
	try {
		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if (threw) delete __webpack_module_cache__[moduleId];
	}
	return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
(() => {
	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
	var resolveQueue = (queue) => {
		if (queue && queue.d < 1) {
			queue.d = 1;
			queue.forEach((fn) => fn.r--);
			queue.forEach((fn) => fn.r-- ? fn.r++ : fn());
		}
	};
	var wrapDeps = (deps) => deps.map((dep) => {
		if (dep !== null && typeof dep === "object") {
			if (dep[webpackQueues]) return dep;
			if (dep.then) {
				var queue = [];
				queue.d = 0;
				dep.then((r) => {
					obj[webpackExports] = r;
					resolveQueue(queue);
				}, (e) => {
					obj[webpackError] = e;
					resolveQueue(queue);
				});
				var obj = {};
				obj[webpackQueues] = (fn) => fn(queue);
				return obj;
			}
		}
		var ret = {};
		ret[webpackQueues] = (x) => {};
		ret[webpackExports] = dep;
		return ret;
	});
	__nccwpck_require__.a = (module, body, hasAwait) => {
		var queue;
		hasAwait && ((queue = []).d = -1);
		var depQueues = new Set();
		var exports = module.exports;
		var currentDeps;
		var outerResolve;
		var reject;
		var promise = new Promise((resolve, rej) => {
			reject = rej;
			outerResolve = resolve;
		});
		promise[webpackExports] = exports;
		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"]((x) => {}));
		module.exports = promise;
		body((deps) => {
			currentDeps = wrapDeps(deps);
			var fn;
			var getResult = () => currentDeps.map((d) => {
				if (d[webpackError]) throw d[webpackError];
				return d[webpackExports];
			});
			var promise = new Promise((resolve) => {
				fn = () => resolve(getResult);
				fn.r = 0;
				var fnQueue = (q) => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn)));
				currentDeps.map((dep) => dep[webpackQueues](fnQueue));
			});
			return fn.r ? promise : getResult();
		}, (err) => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
		queue && queue.d < 0 && (queue.d = 0);
	};
})();
(() => {
	__nccwpck_require__.n = (module) => {
		var getter = module && module.__esModule ? () => module["default"] : () => module;
		__nccwpck_require__.d(getter, { a: getter });
		return getter;
	};
})();
(() => {
	var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__;
	var leafPrototypes;
	__nccwpck_require__.t = function(value, mode) {
		if (mode & 1) value = this(value);
		if (mode & 8) return value;
		if (typeof value === "object" && value) {
			if (mode & 4 && value.__esModule) return value;
			if (mode & 16 && typeof value.then === "function") return value;
		}
		var ns = Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes = leafPrototypes || [
			null,
			getProto({}),
			getProto([]),
			getProto(getProto)
		];
		for (var current = mode & 2 && value; (typeof current == "object" || typeof current == "function") && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach((key) => def[key] = () => value[key]);
		def["default"] = () => value;
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();
(() => {
	__nccwpck_require__.d = (exports, definition) => {
		for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
			enumerable: true,
			get: definition[key]
		});
	};
})();
(() => {
	__nccwpck_require__.f = {};
	__nccwpck_require__.e = (chunkId) => {
		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
			__nccwpck_require__.f[key](chunkId, promises);
			return promises;
		}, []));
	};
})();
(() => {
	__nccwpck_require__.u = (chunkId) => {
		return "" + chunkId + ".index.js";
	};
})();
(() => {
	__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();
(() => {
	__nccwpck_require__.r = (exports) => {
		if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
		Object.defineProperty(exports, "__esModule", { value: true });
	};
})();
(() => {
	var scriptUrl;
	if (typeof import.meta.url === "string") scriptUrl = import.meta.url;
	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
	__nccwpck_require__.p = scriptUrl;
})();
(() => {
	__nccwpck_require__.b = new URL("./", import.meta.url);
	var installedChunks = { 792: 0 };
	var installChunk = (data) => {
		var { ids, modules, runtime } = data;
		var moduleId, chunkId, i = 0;
		for (moduleId in modules) if (__nccwpck_require__.o(modules, moduleId)) __nccwpck_require__.m[moduleId] = modules[moduleId];
		if (runtime) runtime(__nccwpck_require__);
		for (; i < ids.length; i++) {
			chunkId = ids[i];
			if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) installedChunks[chunkId][0]();
			installedChunks[ids[i]] = 0;
		}
	};
	__nccwpck_require__.f.j = (chunkId, promises) => {
		var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
		if (installedChunkData !== 0) {
			if (installedChunkData) promises.push(installedChunkData[1]);
			else {
				var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
					if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = void 0;
					throw e;
				});
				var promise = Promise.race([promise, new Promise((resolve) => installedChunkData = installedChunks[chunkId] = [resolve])]);
				promises.push(installedChunkData[1] = promise);
			}
		}
	};
})();
var __webpack_exports__ = __nccwpck_require__(1730);
__webpack_exports__ = await __webpack_exports__;
