const id = 840;
const ids = [840];
const modules = {
	4260: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EH: () => NotImplementedError,
			HU: () => INTENT_UNKEYED,
			J$: () => USER_MAPPING_UNREADABLE
		});
		const INTENT_UNKEYED = "intent-unkeyed";
		const USER_MAPPING_UNREADABLE = "user-mapping-unreadable";
		class NotImplementedError extends Error {
			constructor(feature) {
				super(`Not implemented: ${feature}`);
				this.name = "NotImplementedError";
			}
		}
	}),
	4441: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			RJ: () => retainOwnerRoleDangling,
			kb: () => buildFactBase,
			ud: () => FactBase
		});
		var _hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2335);
		var _stable_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5684);
		const retainOwnerRoleDangling = (edge) => edge.kind === "owner" && edge.to.kind === "role";
		class FactBase {
			diagnostics = [];
			source;
			referenceOnly;
			#byId = new Map();
			#children = new Map();
			#outgoing = new Map();
			#incoming = new Map();
			#outgoingParts = new Map();
			#edges = [];
			#rollups = new Map();
			#structural = new Map();
			#rootHash;
			constructor(facts, edges, source = "liveDb", referenceOnly = new Set(), opts = {}) {
				this.source = source;
				this.referenceOnly = referenceOnly;
				for (const fact of facts) {
					const encoded = (0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(fact.id);
					if (this.#byId.has(encoded)) throw new Error(`FactBase: duplicate fact id ${encoded}`);
					this.#byId.set(encoded, {
						fact,
						encoded,
						parentKey: fact.parent === void 0 ? void 0 : (0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(fact.parent),
						hash: (0, _hash_js__WEBPACK_IMPORTED_MODULE_1__.Ae)(fact.payload)
					});
				}
				for (const entry of this.#byId.values()) {
					const parentKey = entry.parentKey;
					if (parentKey === void 0) continue;
					if (!this.#byId.has(parentKey)) throw new Error(`FactBase: fact ${entry.encoded} references missing parent ${parentKey}`);
					const siblings = this.#children.get(parentKey) ?? [];
					siblings.push(entry);
					this.#children.set(parentKey, siblings);
				}
				for (const children of this.#children.values()) children.sort((a, b) => a.encoded < b.encoded ? -1 : 1);
				const reachesRoot = new Set();
				const path = [];
				const onPath = new Set();
				for (const start of this.#byId.values()) {
					if (reachesRoot.has(start.encoded)) continue;
					path.length = 0;
					onPath.clear();
					let cursor = start;
					while (cursor !== void 0) {
						if (reachesRoot.has(cursor.encoded)) break;
						if (onPath.has(cursor.encoded)) {
							const from = path.indexOf(cursor.encoded);
							const members = [...path.slice(from), cursor.encoded];
							throw new Error(`FactBase: parent cycle (no root) among facts ${members.join(" -> ")}`);
						}
						onPath.add(cursor.encoded);
						path.push(cursor.encoded);
						if (cursor.parentKey === void 0) break;
						cursor = this.#byId.get(cursor.parentKey);
					}
					for (const key of path) reachesRoot.add(key);
				}
				for (const edge of edges) {
					const fromKey = (0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(edge.from);
					const toKey = (0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(edge.to);
					const fromPresent = this.#byId.has(fromKey);
					const toPresent = this.#byId.has(toKey);
					if (!fromPresent || !toPresent) {
						if (opts.allowDangling?.(edge)) {
							this.#edges.push(edge);
							if (fromPresent) this.#indexOutgoing(fromKey, toKey, edge);
							if (toPresent) {
								const inList = this.#incoming.get(toKey) ?? [];
								inList.push(edge);
								this.#incoming.set(toKey, inList);
							}
							continue;
						}
						this.diagnostics.push({
							code: "dangling_edge",
							severity: "warning",
							subject: fromPresent ? edge.to : edge.from,
							message: `edge ${fromKey} -[${edge.kind}]-> ${toKey} references a fact not in the base`
						});
						continue;
					}
					this.#edges.push(edge);
					this.#indexOutgoing(fromKey, toKey, edge);
					const inList = this.#incoming.get(toKey) ?? [];
					inList.push(edge);
					this.#incoming.set(toKey, inList);
				}
			}
			#indexOutgoing(fromKey, toKey, edge) {
				const outList = this.#outgoing.get(fromKey) ?? [];
				outList.push(edge);
				this.#outgoing.set(fromKey, outList);
				const parts = this.#outgoingParts.get(fromKey) ?? [];
				parts.push(`${fromKey}-[${edge.kind}]->${toKey}`);
				this.#outgoingParts.set(fromKey, parts);
			}
			get edges() {
				return this.#edges;
			}
			getByEncoded(encoded) {
				return this.#byId.get(encoded)?.fact;
			}
			facts() {
				return [...this.#byId.values()].map((e) => e.fact);
			}
			get(id) {
				return this.#byId.get((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id))?.fact;
			}
			has(id) {
				return this.#byId.has((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id));
			}
			isReferenceOnly(id) {
				return this.referenceOnly.has((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id));
			}
			hashOf(id) {
				const entry = this.#byId.get((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id));
				if (!entry) throw new Error(`FactBase: unknown fact ${(0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id)}`);
				return entry.hash;
			}
			childrenOf(id) {
				return (this.#children.get((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id)) ?? []).map((e) => e.fact);
			}
			outgoingEdges(id) {
				return this.#outgoing.get((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id)) ?? [];
			}
			incomingEdges(id) {
				return this.#incoming.get((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id)) ?? [];
			}
			incomingEdgesByEncoded(encoded) {
				return this.#incoming.get(encoded) ?? [];
			}
			roots() {
				return [...this.#byId.values()].filter((e) => e.fact.parent === void 0).sort((a, b) => a.encoded < b.encoded ? -1 : 1).map((e) => e.fact);
			}
			rollupOf(id) {
				return this.#rollup((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id));
			}
			#rollup(key) {
				const cached = this.#rollups.get(key);
				if (cached !== void 0) return cached;
				const entry = this.#byId.get(key);
				if (!entry) throw new Error(`FactBase: unknown fact ${key}`);
				const childParts = (this.#children.get(key) ?? []).map((c) => `${c.encoded}=${this.#rollup(c.encoded)}`);
				const edgeParts = (this.#outgoingParts.get(key) ?? []).sort();
				const rollup = (0, _hash_js__WEBPACK_IMPORTED_MODULE_1__.YZ)(`F|${entry.hash}|C|${childParts.join(",")}|E|${edgeParts.join(",")}`);
				this.#rollups.set(key, rollup);
				return rollup;
			}
			structuralRollupOf(id) {
				return this.#structuralRollup((0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(id));
			}
			#structuralRollup(key) {
				const cached = this.#structural.get(key);
				if (cached !== void 0) return cached;
				const entry = this.#byId.get(key);
				if (!entry) throw new Error(`FactBase: unknown fact ${key}`);
				const childParts = (this.#children.get(key) ?? []).map((c) => this.#structuralRollup(c.encoded)).sort();
				const rollup = (0, _hash_js__WEBPACK_IMPORTED_MODULE_1__.YZ)(`S|${entry.hash}|C|${childParts.join(",")}`);
				this.#structural.set(key, rollup);
				return rollup;
			}
			get rootHash() {
				if (this.#rootHash === void 0) {
					const parts = this.roots().map((f) => `${(0, _stable_id_js__WEBPACK_IMPORTED_MODULE_0__.md)(f.id)}=${this.rollupOf(f.id)}`);
					this.#rootHash = (0, _hash_js__WEBPACK_IMPORTED_MODULE_1__.YZ)(`ROOT|${parts.join(",")}`);
				}
				return this.#rootHash;
			}
		}
		function buildFactBase(facts, edges, source = "liveDb", referenceOnly = new Set(), opts = {}) {
			return new FactBase(facts, edges, source, referenceOnly, opts);
		}
	}),
	2335: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ae: () => contentHash,
			YZ: () => hashString,
			dw: () => canonicalize
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		function canonicalize(value) {
			if (value === null) return "null";
			switch (typeof value) {
				case "string": return JSON.stringify(value);
				case "boolean": return value ? "true" : "false";
				case "bigint": return `${value}n`;
				case "number":
					if (!Number.isFinite(value)) throw new Error(`canonicalize: non-finite number ${value}`);
					return JSON.stringify(value === 0 ? 0 : value);
				case "undefined": throw new Error("canonicalize: undefined is only allowed as an (omitted) object value");
				case "object":
					if (Array.isArray(value)) return `[${value.map((item) => {
						if (item === void 0) throw new Error("canonicalize: arrays must not contain undefined");
						return canonicalize(item);
					}).join(",")}]`;
					return `{${Object.keys(value).filter((k) => value[k] !== void 0 && !k.startsWith("_")).sort().map((k) => `${JSON.stringify(k)}:${canonicalize(value[k])}`).join(",")}}`;
				default: throw new Error(`canonicalize: unsupported type ${typeof value}`);
			}
		}
		const payloadHashes = new WeakMap();
		const canonicalHashes = new Map();
		const CANONICAL_CACHE_MAX_CHARS = 1 << 24;
		let canonicalCacheChars = 0;
		function digest(canonical) {
			const cached = canonicalHashes.get(canonical);
			if (cached !== void 0) return cached;
			const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonical).digest("hex");
			if (canonical.length > CANONICAL_CACHE_MAX_CHARS) return hash;
			if (canonicalCacheChars >= CANONICAL_CACHE_MAX_CHARS) {
				canonicalHashes.clear();
				canonicalCacheChars = 0;
			}
			canonicalHashes.set(canonical, hash);
			canonicalCacheChars += canonical.length;
			return hash;
		}
		function contentHash(value) {
			if (value === null || typeof value !== "object") return digest(canonicalize(value));
			const cached = payloadHashes.get(value);
			if (cached !== void 0) return cached;
			const hash = digest(canonicalize(value));
			payloadHashes.set(value, hash);
			return hash;
		}
		function hashString(s) {
			return digest(s);
		}
	}),
	5684: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Fg: () => parseId,
			Hz: () => EVALUATED_EXPRESSION_KINDS,
			LW: () => ALL_FACT_KINDS,
			Wl: () => EVALUATED_CHILD_DESCENT,
			j6: () => isSatelliteId,
			md: () => encodeId,
			th: () => ROUTINE_KINDS
		});
		const SIMPLE_KINDS = [
			"schema",
			"role",
			"extension",
			"language",
			"eventTrigger",
			"publication",
			"subscription",
			"fdw",
			"server"
		];
		const QUALIFIED_KINDS = [
			"table",
			"view",
			"materializedView",
			"foreignTable",
			"sequence",
			"index",
			"collation",
			"domain",
			"type"
		];
		const SUBENTITY_KINDS = [
			"column",
			"constraint",
			"trigger",
			"rule",
			"policy",
			"default"
		];
		const ROUTINE_KINDS = [
			"function",
			"procedure",
			"aggregate"
		];
		const EVALUATED_EXPRESSION_KINDS = [
			"column",
			"constraint",
			"default",
			"index",
			"materializedView"
		];
		const EVALUATED_CHILD_DESCENT = [["domain", "constraint"]];
		function isSatelliteId(id) {
			return "target" in id;
		}
		const ALL_FACT_KINDS = [
			...SIMPLE_KINDS,
			...QUALIFIED_KINDS,
			...SUBENTITY_KINDS,
			...ROUTINE_KINDS,
			"membership",
			"userMapping",
			"typeAttribute",
			"publicationRel",
			"publicationSchema",
			"comment",
			"acl",
			"securityLabel",
			"defaultPrivilege",
			"extensionIntent"
		];
		const SIMPLE = new Set(SIMPLE_KINDS);
		const QUALIFIED = new Set(QUALIFIED_KINDS);
		const SUBENTITY = new Set(SUBENTITY_KINDS);
		const ROUTINE = new Set(ROUTINE_KINDS);
		const NEEDS_QUOTE = /[.:(),"\s]/;
		function seg(part) {
			if (part === "" || NEEDS_QUOTE.test(part)) return `"${part.replaceAll("\"", "\"\"")}"`;
			return part;
		}
		function encodeId(id) {
			const k = id.kind;
			switch (k) {
				case "membership": return `membership:${seg(id.role)}.${seg(id.member)}`;
				case "userMapping": return `userMapping:${seg(id.server)}.${seg(id.role)}`;
				case "typeAttribute": return `typeAttribute:${seg(id.schema)}.${seg(id.type)}.${seg(id.name)}`;
				case "publicationRel": return `publicationRel:${seg(id.publication)}.${seg(id.schema)}.${seg(id.table)}`;
				case "publicationSchema": return `publicationSchema:${seg(id.publication)}.${seg(id.schema)}`;
				case "comment": return `comment:(${encodeId(id.target)})`;
				case "acl": return `acl:(${encodeId(id.target)}).${seg(id.grantee)}${id.column !== void 0 ? `.${seg(id.column)}` : ""}`;
				case "securityLabel": return `securityLabel:(${encodeId(id.target)}).${seg(id.provider)}`;
				case "defaultPrivilege": return `defaultPrivilege:${seg(id.role)}.${seg(id.schema ?? "")}.${seg(id.objtype)}.${seg(id.grantee)}`;
				case "extensionIntent": return `extensionIntent:${seg(id.ext)}.${seg(id.intentKind)}.${seg(id.key)}`;
				default:
					if (SIMPLE.has(k)) return `${k}:${seg(id.name)}`;
					if (QUALIFIED.has(k)) {
						const q = id;
						return `${k}:${seg(q.schema)}.${seg(q.name)}`;
					}
					if (SUBENTITY.has(k)) {
						const s = id;
						return `${k}:${seg(s.schema)}.${seg(s.table)}.${seg(s.name)}`;
					}
					if (ROUTINE.has(k)) {
						const r = id;
						return `${k}:${seg(r.schema)}.${seg(r.name)}(${r.args.map(seg).join(",")})`;
					}
					throw new Error(`encodeId: unknown kind ${String(k)}`);
			}
		}
		class Cursor {
			input;
			pos = 0;
			constructor(input) {
				this.input = input;
			}
			peek() {
				return this.input[this.pos];
			}
			expect(ch) {
				if (this.input[this.pos] !== ch) throw new Error(`parseId: expected '${ch}' at position ${this.pos} in '${this.input}'`);
				this.pos++;
			}
			readSegment() {
				if (this.peek() === "\"") return this.readQuotedSegment();
				const start = this.pos;
				while (this.pos < this.input.length && !/[.:(),)]/.test(this.input[this.pos])) this.pos++;
				if (this.pos === start) throw new Error(`parseId: empty segment at position ${this.pos} in '${this.input}'`);
				return this.input.slice(start, this.pos);
			}
			readQuotedSegment() {
				this.pos++;
				let out = "";
				for (;;) {
					const ch = this.input[this.pos];
					if (ch === void 0) throw new Error(`parseId: unterminated quote in '${this.input}'`);
					if (ch === "\"") {
						if (this.input[this.pos + 1] === "\"") {
							out += "\"";
							this.pos += 2;
						} else {
							this.pos++;
							return out;
						}
					} else {
						out += ch;
						this.pos++;
					}
				}
			}
			atEnd() {
				return this.pos >= this.input.length;
			}
		}
		function parseAt(c) {
			const kindStart = c.pos;
			while (c.pos < c.input.length && /[a-zA-Z]/.test(c.input[c.pos])) c.pos++;
			const kind = c.input.slice(kindStart, c.pos);
			c.expect(":");
			if (SIMPLE.has(kind)) return {
				kind,
				name: c.readSegment()
			};
			if (QUALIFIED.has(kind)) {
				const schema = c.readSegment();
				c.expect(".");
				return {
					kind,
					schema,
					name: c.readSegment()
				};
			}
			if (SUBENTITY.has(kind)) {
				const schema = c.readSegment();
				c.expect(".");
				const table = c.readSegment();
				c.expect(".");
				return {
					kind,
					schema,
					table,
					name: c.readSegment()
				};
			}
			if (ROUTINE.has(kind)) {
				const schema = c.readSegment();
				c.expect(".");
				const name = c.readSegment();
				c.expect("(");
				const args = [];
				if (c.peek() !== ")") for (;;) {
					args.push(c.readSegment());
					if (c.peek() === ",") {
						c.pos++;
						continue;
					}
					break;
				}
				c.expect(")");
				return {
					kind,
					schema,
					name,
					args
				};
			}
			switch (kind) {
				case "membership": {
					const role = c.readSegment();
					c.expect(".");
					return {
						kind,
						role,
						member: c.readSegment()
					};
				}
				case "userMapping": {
					const server = c.readSegment();
					c.expect(".");
					return {
						kind,
						server,
						role: c.readSegment()
					};
				}
				case "typeAttribute": {
					const schema = c.readSegment();
					c.expect(".");
					const type = c.readSegment();
					c.expect(".");
					return {
						kind,
						schema,
						type,
						name: c.readSegment()
					};
				}
				case "publicationRel": {
					const publication = c.readSegment();
					c.expect(".");
					const schema = c.readSegment();
					c.expect(".");
					return {
						kind,
						publication,
						schema,
						table: c.readSegment()
					};
				}
				case "publicationSchema": {
					const publication = c.readSegment();
					c.expect(".");
					return {
						kind,
						publication,
						schema: c.readSegment()
					};
				}
				case "comment": {
					c.expect("(");
					const target = parseAt(c);
					c.expect(")");
					return {
						kind,
						target
					};
				}
				case "acl": {
					c.expect("(");
					const target = parseAt(c);
					c.expect(")");
					c.expect(".");
					const grantee = c.readSegment();
					if (c.peek() === ".") {
						c.pos++;
						return {
							kind,
							target,
							grantee,
							column: c.readSegment()
						};
					}
					return {
						kind,
						target,
						grantee
					};
				}
				case "securityLabel": {
					c.expect("(");
					const target = parseAt(c);
					c.expect(")");
					c.expect(".");
					return {
						kind,
						target,
						provider: c.readSegment()
					};
				}
				case "defaultPrivilege": {
					const role = c.readSegment();
					c.expect(".");
					const schema = c.readSegment();
					c.expect(".");
					const objtype = c.readSegment();
					c.expect(".");
					const grantee = c.readSegment();
					return {
						kind,
						role,
						schema: schema === "" ? null : schema,
						objtype,
						grantee
					};
				}
				case "extensionIntent": {
					const ext = c.readSegment();
					c.expect(".");
					const intentKind = c.readSegment();
					c.expect(".");
					return {
						kind,
						ext,
						intentKind,
						key: c.readSegment()
					};
				}
				default: throw new Error(`parseId: unknown kind '${kind}' in '${c.input}'`);
			}
		}
		function parseId(encoded) {
			const c = new Cursor(encoded);
			const id = parseAt(c);
			if (!c.atEnd()) throw new Error(`parseId: trailing input at position ${c.pos} in '${encoded}'`);
			return id;
		}
	})
};
export { id, ids, modules };
