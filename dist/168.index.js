const id = 168;
const ids = [168];
const modules = {
	1557: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			g: () => failureOf,
			l: () => ActionError
		});
		class ActionError extends Error {
			failure;
			constructor(failure, options) {
				super(failure.message, options);
				this.name = "ActionError";
				this.failure = failure;
			}
		}
		function failureOf(error) {
			if (error instanceof ActionError) return error.failure;
			return {
				message: `Unexpected: ${error instanceof Error ? error.stack ?? error.message : String(error)}`,
				state: "Each migration file is one transaction: it is applied completely or not at all.",
				remedy: "This is a bug in pg-feature-inventory. Please report it with this message."
			};
		}
	}),
	8992: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			D_: () => unbroken,
			Jj: () => cut,
			Mx: () => withoutEnd,
			QE: () => batched,
			TN: () => oneLine,
			UD: () => compare,
			dE: () => trimmed,
			hS: () => counted,
			lA: () => fits,
			pA: () => nearest,
			vl: () => asRead,
			zD: () => grouped
		});
		function oneLine(text) {
			if (!text.includes("\n")) return text;
			const lines = text.split("\n");
			const last = lines.length - 1;
			const joined = (line, at) => {
				const start = at === 0 ? line : line.trimStart();
				return at === last ? start : start.trimEnd();
			};
			return lines.map(joined).filter((line, at) => line !== "" || at === 0 || at === last).join(" ");
		}
		function trimmed(text, characters) {
			let start = 0;
			let end = text.length;
			while (start < end && characters.includes(text.charAt(start))) start++;
			while (start < end && characters.includes(text.charAt(end - 1))) end--;
			return text.slice(start, end);
		}
		function withoutEnd(text, ending) {
			let end = text.length;
			while (text.endsWith(ending, end) && end > 0) end -= ending.length;
			return text.slice(0, end);
		}
		function grouped(integer) {
			const first = integer.length % 3;
			const groups = first === 0 ? [] : [integer.slice(0, first)];
			for (let at = first; at < integer.length; at += 3) groups.push(integer.slice(at, at + 3));
			return groups.join(",");
		}
		function fits(text, parts) {
			const [first = "", ...others] = parts;
			const last = others.pop();
			if (last === void 0) return text === first;
			if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
			const end = text.length - last.length;
			let at = first.length;
			for (const part of others) {
				const found = text.indexOf(part, at);
				if (found < 0 || found + part.length > end) return false;
				at = found + part.length;
			}
			return true;
		}
		function counted(count, singular, plural = `${singular}s`) {
			return `${count} ${count === 1 ? singular : plural}`;
		}
		function compare(a, b) {
			if (a === b) return 0;
			return a < b ? -1 : 1;
		}
		function cut(text, length) {
			return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
		}
		const spaces = ["&#8203;", "\u200b"];
		const entities = [
			...spaces.map((space) => [space, ""]),
			["<br>", " "],
			["&nbsp;", " "],
			["&lt;", "<"],
			["&gt;", ">"],
			...[..."!#$&*+:<>@[\\]^_`{|}~"].map((char) => [`&#${char.charCodeAt(0)};`, char]),
			["&amp;", "&"]
		];
		function asRead(text) {
			const plain = text.includes("&") || text.includes("<") ? entities.reduce((shown, [entity, char]) => shown.replaceAll(entity, char), text) : text;
			return plain.includes("\\") ? plain.replace(/\\([!-/:-@[-`{-~])/g, "$1") : plain;
		}
		function unbroken(text) {
			return spaces.reduce((shown, space) => shown.replaceAll(space, ""), text);
		}
		function nearest(name, names) {
			const distance = (a, b) => {
				let row = Array.from({ length: b.length + 1 }, (_, index) => index);
				for (let i = 1; i <= a.length; i++) {
					const next = [i];
					for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
					row = next;
				}
				return row[b.length] ?? Infinity;
			};
			return names.map((known) => ({
				known,
				edits: distance(name, known)
			})).filter(({ edits }) => edits <= 2).sort((a, b) => a.edits - b.edits)[0]?.known;
		}
		function* batched(pieces, together) {
			let waiting = [];
			let length = 0;
			for (const piece of pieces) {
				waiting.push(piece);
				length += piece.length;
				if (length < together) continue;
				yield waiting.join("");
				[waiting, length] = [[], 0];
			}
			if (length > 0) yield waiting.join("");
		}
	}),
	1499: ((module) => {
		module.exports = JSON.parse("{\"r\":\"1.0.0\",\"Q\":{\"connection-string\":{\"description\":\"PostgreSQL URL (`postgres://` or `postgresql://`): direct, session pooler or transaction pooler. `embedded` = PGlite in memory, `embedded:DIR` = PGlite on disk.\"},\"snapshot-label\":{\"description\":\"Label stored with the snapshot. Empty = `<event>-<run number>`.\",\"default\":\"\"},\"mode\":{\"description\":\"`apply` = a full run; for code that is not merged (pull requests, merge queues) it plans instead. `plan` = a preview of a run: pending files, rehearsal on a shadow, schema changes, findings; nothing is written. `check` = a gate: fails when something is pending, drifted or stale; nothing is written.\",\"default\":\"apply\"},\"migrations\":{\"description\":\"Files, folders or globs, one a line, run in the order listed, each folder in the order of its format. `none` = inventory only. `#` starts a comment.\",\"default\":\"supabase/migrations\"},\"format\":{\"description\":\"Layout of the migration folders: `auto`, `plain`, `supabase`, `prisma`, `dbmate`, `golang-migrate`, `flyway`, `goose`, `drizzle`, `node-pg-migrate`, `graphile-migrate`.\",\"default\":\"auto\"},\"packs\":{\"description\":\"Bundled SQL to run first, one a line: `workspace`, `workspace-sample`, `agents`. The catalog is always installed.\",\"default\":\"\"},\"out-of-order\":{\"description\":\"A pending file that precedes an applied one: `error` or `allow`.\",\"default\":\"error\"},\"baseline\":{\"description\":\"Once, for a database that was made before its history: the files that are applied already, so that they are recorded and do not run. `all`, `none`, or the last applied file of each folder, one a line.\",\"default\":\"\"},\"lock-timeout\":{\"description\":\"How long a migration waits for a lock before its transaction is rolled back and tried again.\",\"default\":\"5s\"},\"statement-timeout\":{\"description\":\"How long a statement of a migration may run; `0` = no limit.\",\"default\":\"0\"},\"wait-for-lock\":{\"description\":\"How long to wait for another run on the same database, and for a server or pooler that stops answering while migrations run.\",\"default\":\"10m\"},\"inventory-path\":{\"description\":\"Repository-relative path of the document.\",\"default\":\"docs/FEATURE_INVENTORY.md\"},\"layout\":{\"description\":\"`single` = one file, `split` = one page per schema beside it, `auto` = splits when the single file would exceed 300 KB.\",\"default\":\"auto\"},\"statistics\":{\"description\":\"Row counts and sizes in the committed file: `none`, `rounded`, `exact`.\",\"default\":\"rounded\"},\"schemas\":{\"description\":\"Patterns of schemas whose objects, findings, changes and counts are shown, one a line; `!pattern` excludes. Empty = all user schemas.\",\"default\":\"\"},\"edge-functions\":{\"description\":\"Folder whose functions are recorded with the snapshot; a missing folder = none.\",\"default\":\"supabase/functions\"},\"cron-schedule\":{\"description\":\"Schedule of the nightly pg_cron job `feature_inventory_snapshot`; `none` = no job.\",\"default\":\"0 2 * * *\"},\"verify\":{\"description\":\"SQL verification files, one a line; they are no migrations. The bundled one runs by itself where the tables of a pack are.\",\"default\":\"\"},\"rows\":{\"description\":\"Values of rows in errors of the server (`Key (email)=(\u2026) already exists`): `hide`, or `show`, which takes effect in private repositories only: everyone who may read the repository may read its logs. In a terminal, errors show them.\",\"default\":\"hide\"},\"lint\":{\"description\":\"New findings and hazards of pending statements of level error or warning: `off`, `warn`, or `fail`, which for hazards ends an apply before its first file runs.\",\"default\":\"warn\"},\"on-drift\":{\"description\":\"When the schema changed since the last run without a migration: `ignore`, `warn`, `fail`. With `migrations: none` a change is no drift; `fail` fails on it all the same.\",\"default\":\"warn\"},\"commit\":{\"description\":\"`auto`, `push`, `pull-request`, `none`.\",\"default\":\"auto\"},\"commit-message\":{\"description\":\"The first line is the headline.\",\"default\":\"docs: auto-update feature inventory [skip ci]\"},\"branch\":{\"description\":\"Branch to update. Empty = the current branch.\",\"default\":\"\"},\"pull-request-branch\":{\"description\":\"Branch that a pull request is opened from. Empty = `feature-inventory/<branch>`.\",\"default\":\"\"},\"comment\":{\"description\":\"One sticky comment on pull requests in `plan` and `check`.\",\"default\":\"true\"},\"shadow\":{\"description\":\"Where `plan` rehearses: `embedded` or the connection string of an empty database.\",\"default\":\"embedded\"},\"explorer\":{\"description\":\"Repository-relative path of the explorer, one HTML file in which people look at the database, such as `explorer.html`; written in `apply`, never committed. Empty = none.\",\"default\":\"\"},\"drift-sql\":{\"description\":\"SQL for what was changed by hand: a migration that adopts it, and statements that take it back; both proven. `off`, `files` = next to the report, `pull-request` = the migration in a pull request too. Runs nothing on the database.\",\"default\":\"files\"},\"github-token\":{\"description\":\"Token for the commit; needs `contents: write`, and `pull-requests: write` for a pull request.\",\"default\":\"\"}}}");
	})
};
export { id, ids, modules };
