const id = 839;
const ids = [839];
const modules = {
	9980: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U: () => diff,
			e: () => subjectOf
		});
		var _hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2335);
		var _stable_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5684);
		function edgeKey(e) {
			return `${(0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(e.from)}|${e.kind}|${(0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(e.to)}`;
		}
		function diff(a, b) {
			const deltas = [];
			const isReferenceOnly = (id) => {
				const key = (0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id);
				return a.referenceOnly.has(key) || b.referenceOnly.has(key);
			};
			const emitSubtree = (fb, fact, verb) => {
				if (!isReferenceOnly(fact.id)) {
					deltas.push(verb === "add" ? {
						verb,
						fact
					} : {
						verb,
						fact
					});
					for (const edge of fb.outgoingEdges(fact.id)) deltas.push(verb === "add" ? {
						verb: "link",
						edge
					} : {
						verb: "unlink",
						edge
					});
				}
				for (const child of fb.childrenOf(fact.id)) emitSubtree(fb, child, verb);
			};
			const compareFact = (id) => {
				if (isReferenceOnly(id)) return;
				const factA = a.get(id);
				const factB = b.get(id);
				if (factA && factB) {
					if (a.hashOf(id) !== b.hashOf(id)) {
						const keys = new Set([...Object.keys(factA.payload), ...Object.keys(factB.payload)]);
						for (const attr of [...keys].sort()) {
							if (attr.startsWith("_")) continue;
							const from = factA.payload[attr];
							const to = factB.payload[attr];
							if ((from === void 0 ? " absent" : (0, _hash_js__WEBPACK_IMPORTED_MODULE_1__.dw)(from)) !== (to === void 0 ? " absent" : (0, _hash_js__WEBPACK_IMPORTED_MODULE_1__.dw)(to))) deltas.push({
								verb: "set",
								id,
								attr,
								from,
								to
							});
						}
					}
					const edgesA = new Map(a.outgoingEdges(id).map((e) => [edgeKey(e), e]));
					const edgesB = new Map(b.outgoingEdges(id).map((e) => [edgeKey(e), e]));
					for (const [key, edge] of edgesA) if (!edgesB.has(key)) deltas.push({
						verb: "unlink",
						edge
					});
					for (const [key, edge] of edgesB) if (!edgesA.has(key)) deltas.push({
						verb: "link",
						edge
					});
				}
			};
			const compareSubtree = (id) => {
				const inA = a.has(id);
				const inB = b.has(id);
				if (inA && inB && a.rollupOf(id) === b.rollupOf(id)) return;
				if (inA && !inB) {
					emitSubtree(a, a.get(id), "remove");
					return;
				}
				if (!inA && inB) {
					emitSubtree(b, b.get(id), "add");
					return;
				}
				compareFact(id);
				const childIds = new Map();
				if (inA) for (const c of a.childrenOf(id)) childIds.set((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(c.id), c.id);
				if (inB) for (const c of b.childrenOf(id)) childIds.set((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(c.id), c.id);
				for (const childId of childIds.values()) compareSubtree(childId);
			};
			const rootIds = new Map();
			for (const r of a.roots()) rootIds.set((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(r.id), r.id);
			for (const r of b.roots()) rootIds.set((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(r.id), r.id);
			for (const id of rootIds.values()) compareSubtree(id);
			const keyed = deltas.map((delta) => ({
				key: sortKey(delta),
				delta
			}));
			keyed.sort((x, y) => x.key < y.key ? -1 : x.key > y.key ? 1 : 0);
			return keyed.map((entry) => entry.delta);
		}
		function subjectOf(d) {
			switch (d.verb) {
				case "add":
				case "remove": return d.fact.id;
				case "set": return d.id;
				case "link":
				case "unlink": return d.edge.from;
			}
		}
		function sortKey(d) {
			const attr = d.verb === "set" ? d.attr : d.verb === "link" || d.verb === "unlink" ? edgeKey(d.edge) : "";
			return `${(0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(subjectOf(d))}|${d.verb}|${attr}`;
		}
	}),
	9839: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			FactBase: () => fact.ud,
			NotImplementedError: () => diagnostic.EH,
			buildFactBase: () => fact.kb,
			canonicalize: () => hash.dw,
			contentHash: () => hash.Ae,
			deserializeSnapshot: () => deserializeSnapshot,
			diff: () => diff.U,
			encodeId: () => stable_id.md,
			parseId: () => stable_id.Fg,
			serializeSnapshot: () => serializeSnapshot
		});
		var diagnostic = __webpack_require__(4260);
		var stable_id = __webpack_require__(5684);
		var hash = __webpack_require__(2335);
		var fact = __webpack_require__(4441);
		const FORMAT_VERSION = 1;
		function encodePayload(value) {
			if (typeof value === "bigint") return { $bigint: value.toString() };
			if (Array.isArray(value)) return value.map(encodePayload);
			if (value !== null && typeof value === "object") {
				const out = {};
				for (const [k, v] of Object.entries(value)) if (v !== void 0) out[k] = encodePayload(v);
				return out;
			}
			return value;
		}
		function decodePayload(value) {
			if (Array.isArray(value)) return value.map(decodePayload);
			if (value !== null && typeof value === "object") {
				const obj = value;
				if (typeof obj["$bigint"] === "string" && Object.keys(obj).length === 1) return BigInt(obj["$bigint"]);
				const out = {};
				for (const [k, v] of Object.entries(obj)) out[k] = decodePayload(v);
				return out;
			}
			return value;
		}
		function serializeSnapshot(fb, meta) {
			const doc = {
				formatVersion: FORMAT_VERSION,
				pgVersion: meta.pgVersion,
				...meta.capturedAt !== void 0 ? { capturedAt: meta.capturedAt } : {},
				...meta.redactSecrets !== void 0 ? { redactSecrets: meta.redactSecrets } : {},
				...meta.profile !== void 0 ? { profile: meta.profile } : {},
				digest: fb.rootHash,
				facts: fb.facts().map((f) => ({
					id: (0, stable_id.md)(f.id),
					...f.parent !== void 0 ? { parent: (0, stable_id.md)(f.parent) } : {},
					payload: encodePayload(f.payload)
				})).sort((a, b) => a.id < b.id ? -1 : 1),
				edges: fb.edges.map((e) => ({
					from: (0, stable_id.md)(e.from),
					to: (0, stable_id.md)(e.to),
					kind: e.kind
				})).sort((a, b) => `${a.from}|${a.kind}|${a.to}` < `${b.from}|${b.kind}|${b.to}` ? -1 : 1),
				diagnostics: fb.diagnostics.map((d) => ({
					code: d.code,
					severity: d.severity,
					...d.subject !== void 0 ? { subject: (0, stable_id.md)(d.subject) } : {},
					message: d.message,
					...d.context !== void 0 ? { context: d.context } : {}
				})).sort((a, b) => {
					if (a.code !== b.code) return a.code < b.code ? -1 : 1;
					const aSubject = a.subject ?? "";
					const bSubject = b.subject ?? "";
					if (aSubject !== bSubject) return aSubject < bSubject ? -1 : 1;
					return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
				})
			};
			return JSON.stringify(doc, null, 2);
		}
		function deserializeSnapshot(json) {
			const doc = JSON.parse(json);
			if (doc.formatVersion !== FORMAT_VERSION) throw new Error(`snapshot formatVersion ${doc.formatVersion} is not supported (expected ${FORMAT_VERSION})`);
			const facts = doc.facts.map((f) => ({
				id: (0, stable_id.Fg)(f.id),
				...f.parent !== void 0 ? { parent: (0, stable_id.Fg)(f.parent) } : {},
				payload: decodePayload(f.payload)
			}));
			const edges = doc.edges.map((e) => ({
				from: (0, stable_id.Fg)(e.from),
				to: (0, stable_id.Fg)(e.to),
				kind: e.kind
			}));
			const factBase = (0, fact.kb)(facts, edges, "snapshot");
			if (factBase.rootHash !== doc.digest) throw new Error(`snapshot digest mismatch \u2014 content is corrupt or was edited (expected ${doc.digest}, computed ${factBase.rootHash})`);
			factBase.diagnostics.push(...(doc.diagnostics ?? []).map((d) => ({
				code: d.code,
				severity: d.severity,
				...d.subject !== void 0 ? { subject: (0, stable_id.Fg)(d.subject) } : {},
				message: d.message,
				...d.context !== void 0 ? { context: d.context } : {}
			})));
			return {
				factBase,
				pgVersion: doc.pgVersion,
				...doc.redactSecrets !== void 0 ? { redactSecrets: doc.redactSecrets } : {},
				...doc.profile !== void 0 ? { profile: doc.profile } : {}
			};
		}
		var diff = __webpack_require__(9980);
	})
};
export { id, ids, modules };
