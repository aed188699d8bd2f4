const id = 146;
const ids = [146];
const modules = { 8146: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { parseSuppressions: () => parseSuppressions });
	var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1557);
	var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6469);
	var _suppressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7307);
	const longestFile = 262144;
	const longestLine = 4e3;
	function parseSuppressions(text, file = _suppressions_js__WEBPACK_IMPORTED_MODULE_0__.gC, others = new Set()) {
		const problems = [];
		const suppressions = [];
		if (text.length > longestFile) throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.l({
			message: `${file} has ${text.length} characters, and more than ${longestFile} are not read.`,
			state: "Nothing was connected to.",
			remedy: "Accept several findings in one line by a * in their names, and remove those that are not found any more."
		});
		for (const [at, raw] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
			const line = at + 1;
			const trimmed = raw.trim();
			if (trimmed === "" || trimmed.startsWith("#")) continue;
			const entry = entryOf(trimmed);
			if (entry === null) {
				problems.push({
					line,
					problem: trimmed.length > longestLine ? `has more than ${longestLine} characters` : "is not of the form: rule object # reason"
				});
				continue;
			}
			const { rule, object, why, until } = entry;
			if (!others.has(rule) && !_rules_js__WEBPACK_IMPORTED_MODULE_2__.a.some(({ id }) => id === rule)) problems.push({
				line,
				problem: `names the rule ${rule}, which does not exist`
			});
			else if (why === "") problems.push({
				line,
				problem: "gives no reason after the #"
			});
			else if (until !== void 0 && !isDate(until)) problems.push({
				line,
				problem: `ends on ${until}, which is no date`
			});
			else suppressions.push({
				rule,
				object,
				reason: why,
				until: until ?? null,
				line
			});
		}
		const [first] = problems;
		if (first !== void 0) throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.l({
			message: `${file} cannot be read: ${problems.map(({ line, problem }) => `line ${line} ${problem}`).join("; ")}.`,
			location: {
				file,
				line: first.line,
				column: 1
			},
			state: "Nothing was connected to.",
			remedy: "Write one finding a line, such as: no_primary_key table:public.log # append-only until 2027-01-31. Rules and objects stand in the findings themselves; docs/findings.md lists all rules, and docs/migration-safety.md those about statements of migrations."
		});
		return suppressions;
	}
	function entryOf(line) {
		const rule = /^\S+/.exec(line)?.[0] ?? "";
		const rest = line.slice(rule.length);
		const object = /^(?:"[^"]*"|[^"#])*/.exec(rest)?.[0] ?? "";
		if (line.length > longestLine || rest[object.length] !== "#" || object.trim() === "" || !/\s$/.test(object.slice(-1))) return null;
		const reason = rest.slice(object.length + 1).trim();
		const found = /\buntil (\d{4}-\d\d-\d\d)\)?$/.exec(reason);
		let end = found?.index ?? reason.length;
		while (end > 0 && found !== null && /[\s,;(]/.test(reason.charAt(end - 1))) end--;
		return {
			rule,
			object: object.trim(),
			why: reason.slice(0, end),
			until: found?.[1]
		};
	}
	function isDate(text) {
		const date = new Date(`${text}T00:00:00Z`);
		return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	}
}) };
export { id, ids, modules };
