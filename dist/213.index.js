const id = 213;
const ids = [213];
const modules = {
	213: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			explorerData: () => explorerData,
			explorerJson: () => explorerJson,
			explorerPage: () => explorerPage,
			explorerStart: () => explorerStart,
			isExplorer: () => isExplorer,
			readViewer: () => readViewer
		});
		var inventory_select = __webpack_require__(7266);
		var group = __webpack_require__(4011);
		var addresses = __webpack_require__(3788);
		var group_by = __webpack_require__(4668);
		var object_names = __webpack_require__(9589);
		var findings_access = __webpack_require__(9962);
		var partitions = __webpack_require__(3928);
		const ofRelations = [
			"SELECT",
			"INSERT",
			"UPDATE",
			"DELETE",
			"TRUNCATE"
		];
		function accessData(snapshot, { ownersWithout }) {
			const access = (0, findings_access.Y)(snapshot, (0, partitions.R)(snapshot).values());
			const names = snapshot.roles.map(({ role }) => role);
			const without = new Map(ownersWithout.map((one) => [(0, addresses.Eb)(one.schema, one.name), new Set(one.privileges)]));
			const columns = columnGrants(snapshot);
			const grantsOn = routineGrants(snapshot);
			const { patterns, patternOf } = collector(names);
			return {
				roles: rolesOf(snapshot, access),
				patterns,
				usage: (schema) => names.flatMap((name, role) => access.may(name, "USAGE", "schema", (0, object_names.D_)(schema)) ? [role] : []),
				ofRelation: ({ schema, name, table, view, grants }) => {
					const owned = table ?? view;
					if (owned === null) return void 0;
					const [on, object] = [table === null ? owned.kind : (0, findings_access.J)(table), (0, object_names.D_)(schema, name)];
					const lost = without.get((0, addresses.Eb)(schema, name)) ?? new Set();
					const signature = JSON.stringify([
						on,
						owned.owner,
						[...lost],
						grantsText(grants)
					]);
					return patternOf(signature, ofRelations, (role, privilege) => {
						const whole = access.sourcesOf(role, privilege, on, object).filter(({ by }) => by !== "owner" || !lost.has(privilege));
						if (whole.length > 0) return whole;
						return access.sourcesOf(role, privilege, "columns of", object).map((source) => ({
							...source,
							columns: columns(object, source.through, privilege)
						}));
					});
				},
				ofRoutine: ({ schema, function: name, identity_arguments, owner }) => {
					const object = `${(0, object_names.D_)(schema, name)}(${identity_arguments})`;
					const signature = `function ${owner} ${grantsOn.get(object) ?? ""}`;
					return patternOf(signature, ["EXECUTE"], (role, privilege) => access.sourcesOf(role, privilege, "function", object));
				}
			};
		}
		function collector(names) {
			const patterns = [];
			const known = new Map();
			const patternOf = (signature, privileges, reasons) => {
				const found = known.get(signature);
				if (found !== void 0) return found;
				known.set(signature, patterns.length);
				patterns.push(names.flatMap((name, role) => {
					const held = privileges.flatMap((privilege) => {
						const why = reasons(name, privilege);
						return why.length === 0 ? [] : [[privilege, why]];
					});
					return held.length === 0 ? [] : [{
						role,
						privileges: held
					}];
				}));
				return patterns.length - 1;
			};
			return {
				patterns,
				patternOf
			};
		}
		const grantsText = (grants) => grants.map(({ on, object, grantee, privileges }) => [
			on === "column" ? (0, addresses.H2)(object)[2] ?? "" : "",
			grantee,
			...privileges
		]);
		function routineGrants(snapshot) {
			const grants = (0, group_by.$)(snapshot.grants.filter(({ on }) => on === "function"), ({ object }) => object);
			return new Map([...grants].map(([object, own]) => [object, JSON.stringify(own.map(({ grantee, privileges }) => [grantee, privileges]))]));
		}
		function columnGrants(snapshot) {
			const granted = snapshot.grants.flatMap(({ on, object, grantee, privileges }) => {
				if (on !== "column") return [];
				const [schema = "", table = "", column = ""] = (0, addresses.H2)(object);
				return privileges.map((text) => ({
					place: JSON.stringify([
						(0, object_names.D_)(schema, table),
						grantee,
						text.replace(/\*$/, "")
					]),
					column
				}));
			});
			const found = (0, group_by.$)(granted, ({ place }) => place);
			return (...of) => (found.get(JSON.stringify(of)) ?? []).map(({ column }) => column);
		}
		function rolesOf({ roles }, access) {
			return roles.map(({ role, superuser, bypass_rls, login, member_of, comment }) => ({
				name: role,
				...superuser ? { superuser: true } : {},
				...bypass_rls ? { bypassRowSecurity: true } : {},
				...login ? { login: true } : {},
				inherits: superuser ? [] : roles.flatMap((other, at) => other.role !== role && access.inherits(role, other.role) ? [at] : []),
				memberOf: member_of,
				...comment === void 0 ? {} : { comment }
			}));
		}
		const headHeight = 34;
		const rowHeight = 20;
		const padding = 8;
		const narrowest = 168;
		const widest = 300;
		const nameCharacter = 7.5;
		const typeCharacter = 6.8;
		const titleCharacter = 9;
		const besideColumn = 42;
		const longestType = 14;
		const mostColumns = 14;
		const mostKeys = 8;
		const mostOfView = 6;
		const isView = ({ kind }) => kind === "view" || kind === "materialized view";
		function listed(relation, detail) {
			const keys = new Set([...relation.key, ...relation.references.flatMap(({ columns }) => columns)]);
			const wanted = relation.columns.flatMap((_, at) => detail === "columns" || keys.has(at) ? [at] : []);
			const most = mostListed(relation, detail);
			const chosen = wanted.length <= most ? wanted : [...wanted].sort((a, b) => Number(keys.has(b)) - Number(keys.has(a)) || a - b).slice(0, most).sort((a, b) => a - b);
			return {
				columns: chosen,
				more: relation.columns.length - chosen.length
			};
		}
		function mostListed(relation, detail) {
			if (detail === "keys") return mostKeys;
			return isView(relation) ? mostOfView : mostColumns;
		}
		function shortType(type) {
			return type.replace("timestamp with time zone", "timestamptz").replace("timestamp without time zone", "timestamp").replace("character varying", "varchar").replace("double precision", "float8");
		}
		function sizeOf(relation, detail) {
			const { columns, more } = listed(relation, detail);
			const texts = columns.map((at) => {
				const column = relation.columns[at];
				const type = Math.min(shortType(column?.type ?? "").length, longestType);
				return (column?.name.length ?? 0) * nameCharacter + type * typeCharacter + besideColumn;
			});
			const wanted = Math.max(relation.name.length * titleCharacter + 46, ...texts);
			const lines = columns.length + (more > 0 ? 1 : 0);
			return {
				width: Math.round(Math.min(widest, Math.max(narrowest, wanted))),
				height: headHeight + (lines === 0 ? 0 : lines * rowHeight + padding)
			};
		}
		function clusters(count, lines, most) {
			const degree = Array(count).fill(0);
			const distinct = new Map();
			for (const [from, to] of lines) if (from !== to) distinct.set(`${from} ${to}`, [from, to]);
			for (const [from, to] of distinct.values()) {
				degree[from] = (degree[from] ?? 0) + 1;
				degree[to] = (degree[to] ?? 0) + 1;
			}
			const weight = ([from, to]) => (degree[from] ?? 0) * (degree[to] ?? 0);
			const sorted = [...distinct.values()].sort((a, b) => weight(a) - weight(b) || a[0] - b[0] || a[1] - b[1]);
			const parent = Array.from({ length: count }, (_, at) => at);
			const size = Array(count).fill(1);
			const root = (at) => {
				let top = at;
				while (parent[top] !== top) top = parent[top] ?? top;
				for (let next = at; next !== top;) {
					const above = parent[next] ?? top;
					parent[next] = top;
					next = above;
				}
				return top;
			};
			for (const [from, to] of sorted) {
				const [a, b] = [root(from), root(to)];
				if (a === b || (size[a] ?? 0) + (size[b] ?? 0) > most) continue;
				const [first, second] = [Math.min(a, b), Math.max(a, b)];
				parent[second] = first;
				size[first] = (size[first] ?? 0) + (size[second] ?? 0);
			}
			return parent.map((_, at) => root(at));
		}
		const gapBetween = 26;
		const gapAcross = 84;
		const sweeps = 12;
		const low = 640;
		const aspect = 1.5;
		function layColumns(boxes, lines) {
			const neighbours = neighboursOf(boxes.length, lines);
			const columns = breakLayers(layersOf(boxes.length, lines), boxes, neighbours);
			const centre = boxes.map(() => 0);
			for (const column of columns) stack(column, boxes, centre);
			for (let sweep = 0; sweep < sweeps; sweep++) {
				const order = sweep % 2 === 0 ? columns : [...columns].reverse();
				for (const column of order) settle(column, boxes, neighbours, centre);
			}
			return placed(columns, boxes, centre);
		}
		function neighboursOf(count, lines) {
			const neighbours = Array.from({ length: count }, () => new Set());
			for (const [from, to] of lines) {
				if (from === to) continue;
				neighbours[from]?.add(to);
				neighbours[to]?.add(from);
			}
			return neighbours.map((each) => [...each].sort((a, b) => a - b));
		}
		function layersOf(count, lines) {
			const targets = Array.from({ length: count }, () => []);
			for (const [from, to] of lines) if (from !== to) targets[from]?.push(to);
			const depth = new Map();
			const open = new Set();
			for (let start = 0; start < count; start++) {
				const path = [start];
				while (path.length > 0) {
					const at = path[path.length - 1];
					if (depth.has(at)) {
						path.pop();
						continue;
					}
					open.add(at);
					const next = (targets[at] ?? []).find((to) => !depth.has(to) && !open.has(to));
					if (next !== void 0) {
						path.push(next);
						continue;
					}
					depth.set(at, Math.max(-1, ...(targets[at] ?? []).map((to) => depth.get(to) ?? -1)) + 1);
					open.delete(at);
					path.pop();
				}
			}
			const layers = [];
			for (let at = 0; at < count; at++) (layers[depth.get(at) ?? 0] ??= []).push(at);
			return layers;
		}
		function breakLayers(layers, boxes, neighbours) {
			const area = boxes.reduce((sum, { width, height }) => sum + (width + gapAcross) * (height + gapBetween), 0);
			const tallest = Math.max(...boxes.map(({ height }) => height));
			const most = Math.max(tallest, low, Math.sqrt(area / aspect) * 1.15);
			return layers.flatMap((layer) => {
				const least = (at) => neighbours[at]?.[0] ?? Infinity;
				const sorted = [...layer].sort((a, b) => least(a) - least(b) || a - b);
				const columns = [[]];
				let height = 0;
				for (const at of sorted) {
					const own = (boxes[at]?.height ?? 0) + gapBetween;
					if (height > 0 && height + own > most) {
						columns.push([]);
						height = 0;
					}
					columns[columns.length - 1]?.push(at);
					height += own;
				}
				return columns;
			});
		}
		function stack(column, boxes, centre) {
			let y = -column.reduce((sum, at) => sum + (boxes[at]?.height ?? 0) + gapBetween, -26) / 2;
			for (const at of column) {
				const height = boxes[at]?.height ?? 0;
				centre[at] = y + height / 2;
				y += height + gapBetween;
			}
		}
		function settle(column, boxes, neighbours, centre) {
			const wish = new Map(column.map((at) => {
				const around = neighbours[at] ?? [];
				const sum = around.reduce((total, each) => total + (centre[each] ?? 0), 0);
				return [at, around.length === 0 ? centre[at] ?? 0 : sum / around.length];
			}));
			column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || (centre[a] ?? 0) - (centre[b] ?? 0) || a - b);
			const heights = column.map((at) => (boxes[at]?.height ?? 0) + gapBetween);
			const positions = separated(column.map((at) => wish.get(at) ?? 0), heights);
			column.forEach((at, place) => centre[at] = positions[place] ?? 0);
		}
		function separated(wishes, heights) {
			let offset = 0;
			const offsets = heights.map((height, at) => {
				const half = height / 2;
				const own = at === 0 ? 0 : offset + half;
				offset = own + half;
				return own;
			});
			const pools = [];
			wishes.forEach((wish, at) => {
				pools.push({
					sum: wish - (offsets[at] ?? 0),
					count: 1
				});
				for (let last = pools.pop(), before = pools.pop(); last !== void 0; before = pools.pop()) {
					if (before === void 0 || before.sum / before.count < last.sum / last.count) {
						if (before !== void 0) pools.push(before);
						pools.push(last);
						break;
					}
					last = {
						sum: before.sum + last.sum,
						count: before.count + last.count
					};
				}
			});
			return pools.flatMap(({ sum, count }) => Array(count).fill(sum / count)).map((base, at) => base + (offsets[at] ?? 0));
		}
		function placed(columns, boxes, centre) {
			const top = Math.min(...boxes.map(({ height }, at) => (centre[at] ?? 0) - height / 2));
			const result = boxes.map((box) => ({
				x: 0,
				y: 0,
				...box
			}));
			let x = 0;
			for (const column of columns) {
				const widest = Math.max(...column.map((at) => boxes[at]?.width ?? 0));
				for (const at of column) {
					const { width = 0, height = 0 } = boxes[at] ?? {};
					result[at] = {
						x: Math.round(x),
						y: Math.round((centre[at] ?? 0) - height / 2 - top),
						width,
						height
					};
				}
				x += widest + gapAcross;
			}
			return result;
		}
		const widths = [
			.85,
			.95,
			1.05,
			1.15,
			1.3,
			1.5,
			1.75
		];
		function pack(boxes, gap, aspect) {
			const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
			const widest = Math.max(0, ...boxes.map(({ width }) => width));
			const tried = widths.map((share) => rowsOf(boxes, gap, Math.max(widest, share * Math.sqrt(area * aspect))));
			const seen = ({ width, height }) => Math.max(width / aspect, height);
			return tried.reduce((best, each) => seen(each) < seen(best) ? each : best);
		}
		function rowsOf(boxes, gap, most) {
			const order = boxes.map((_, at) => at).sort((a, b) => heightOf(b) - heightOf(a) || a - b);
			const result = boxes.map((box) => ({
				x: 0,
				y: 0,
				...box
			}));
			const rows = [];
			let bottom = 0;
			for (const at of order) {
				const { width = 0, height = 0 } = boxes[at] ?? {};
				let row = rows.find((each) => each.x + width <= most && height <= each.height);
				if (row === void 0) {
					row = {
						y: bottom,
						height,
						x: 0
					};
					rows.push(row);
					bottom += height + gap;
				}
				result[at] = {
					x: row.x,
					y: row.y,
					width,
					height
				};
				row.x += width + gap;
			}
			return {
				boxes: result,
				width: Math.max(0, ...rows.map(({ x }) => x - gap)),
				height: Math.max(0, bottom - gap)
			};
			function heightOf(at) {
				return boxes[at]?.height ?? 0;
			}
		}
		const mostWithColumns = 80;
		const mostTogether = 40;
		const mostOfPart = 24;
		const mostViews = 16;
		const mostAlone = 48;
		const clusterPadding = 22;
		const clusterGap = 46;
		const schemaPadding = 30;
		const schemaTitle = 48;
		const schemaGap = 90;
		const map_aspect = 1.6;
		function detailFor(relations) {
			return relations.filter((each) => !isView(each)).length <= mostWithColumns ? "columns" : "keys";
		}
		function layMap(relations, { views, detail }) {
			const content = contentOf(relations, views, detail);
			const { shown } = content;
			const areas = [...(0, group_by.$)(shown.keys(), (place) => shown[place]?.relation.schema ?? "")].map(([name, own]) => {
				const parts = clustersOf(own, content);
				const packed = pack(parts, clusterGap, map_aspect);
				return {
					name,
					parts,
					packed,
					width: packed.width + 60,
					height: packed.height + 60 + schemaTitle
				};
			});
			const whole = pack(areas, schemaGap, map_aspect);
			const map = {
				schemas: [],
				clusters: [],
				places: []
			};
			areas.forEach((area, schema) => {
				const { x, y } = whole.boxes[schema] ?? {
					x: 0,
					y: 0
				};
				map.schemas.push({
					name: area.name,
					x,
					y,
					width: area.width,
					height: area.height
				});
				area.parts.forEach((part, at) => {
					const corner = area.packed.boxes[at] ?? {
						x: 0,
						y: 0
					};
					const [left, top] = [x + schemaPadding + corner.x, y + schemaPadding + schemaTitle + corner.y];
					const { name, width, height } = part;
					map.clusters.push({
						name,
						schema,
						x: left,
						y: top,
						width,
						height
					});
					part.members.forEach((place, each) => {
						const box = part.boxes[each] ?? {
							x: 0,
							y: 0
						};
						const id = shown[place]?.id ?? 0;
						map.places.push([
							id,
							left + clusterPadding + box.x,
							top + clusterPadding + box.y,
							map.clusters.length - 1
						]);
					});
				});
			});
			map.places.sort((a, b) => a[0] - b[0]);
			return {
				detail,
				views,
				width: whole.width,
				height: whole.height,
				...map
			};
		}
		function contentOf(relations, views, detail) {
			const shown = relations.flatMap((relation, id) => views || !isView(relation) ? [{
				relation,
				id
			}] : []);
			const placeOf = new Map(shown.map(({ id }, place) => [id, place]));
			const lines = (targets) => shown.flatMap(({ relation }, from) => targets(relation).flatMap((to) => {
				const place = placeOf.get(to);
				return place === void 0 ? [] : [[from, place]];
			}));
			return {
				shown,
				detail,
				keys: lines(({ references }) => references.map(({ to }) => to)),
				reads: lines(({ reads = [] }) => reads)
			};
		}
		function clustersOf(members, content) {
			const tables = members.filter((place) => !isViewAt(content, place));
			const views = members.filter((place) => isViewAt(content, place));
			const parts = withViews(partsOf(tables, inside(tables, content.keys)), views, content);
			const alone = parts.filter((part) => part.length === 1).flat();
			return [...parts.filter((part) => part.length > 1).map((part) => connectedCluster(part, content)), ...chunks(alone, mostAlone).map((part) => looseCluster(part, content))];
		}
		const isViewAt = ({ shown }, place) => {
			const one = shown[place];
			return one !== void 0 && isView(one.relation);
		};
		function inside(members, lines) {
			const own = new Map(members.map((place, at) => [place, at]));
			return lines.flatMap(([from, to]) => {
				const [a, b] = [own.get(from), own.get(to)];
				return a === void 0 || b === void 0 || a === b ? [] : [[a, b]];
			});
		}
		function partsOf(members, lines) {
			return grouped(clusters(members.length, lines, Infinity)).flatMap((group) => group.length <= mostTogether ? [group] : grouped(clusters(group.length, inside(group, lines), mostOfPart)).map((part) => part.map((each) => group[each] ?? 0))).map((part) => part.map((each) => members[each] ?? 0));
		}
		function grouped(groupOf) {
			return [...(0, group_by.$)(groupOf.keys(), (at) => groupOf[at]).values()];
		}
		function withViews(parts, views, { reads }) {
			const groups = parts.map((part) => ({
				part: [...part],
				views: 0
			}));
			const groupOf = new Map(parts.flatMap((part, at) => part.map((place) => [place, at])));
			const sources = (0, group_by.$)(reads, ([from]) => from);
			let waiting = views;
			for (let settled = -1; settled !== waiting.length;) {
				settled = waiting.length;
				waiting = waiting.filter((view) => {
					const near = (sources.get(view) ?? []).flatMap(([, to]) => groupOf.get(to) ?? []);
					const [best] = [...(0, group_by.$)(near, (at) => at)].filter(([at]) => (groups[at]?.views ?? 0) < mostViews).sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
					const group = best === void 0 ? void 0 : groups[best[0]];
					if (best === void 0 || group === void 0) return true;
					group.part.push(view);
					group.views++;
					groupOf.set(view, best[0]);
					return false;
				});
			}
			return [...groups.map(({ part }) => part), ...waiting.map((view) => [view])];
		}
		function chunks(list, most) {
			const count = Math.ceil(list.length / most);
			return Array.from({ length: count }, (_, at) => list.slice(at * most, (at + 1) * most));
		}
		function connectedCluster(part, content) {
			const keys = inside(part, content.keys);
			const referred = part.map((_, each) => keys.filter(([, to]) => to === each).length);
			const central = part[referred.indexOf(Math.max(...referred))] ?? 0;
			const boxes = layColumns(part.map((at) => sizeAt(at, content)), [...keys, ...inside(part, content.reads)]);
			return framed(nameAt(central, content), part, boxes);
		}
		function looseCluster(part, content) {
			const { boxes } = pack(part.map((at) => sizeAt(at, content)), 24, map_aspect);
			const [first = 0, last = first] = [part[0], part.at(-1)];
			const name = nameAt(first, content);
			return framed(part.length === 1 ? name : `${name} \u2026 ${nameAt(last, content)}`, part, boxes);
		}
		const nameAt = (at, { shown }) => shown[at]?.relation.name ?? "";
		function sizeAt(at, { shown, detail }) {
			const one = shown[at];
			return one === void 0 ? {
				width: 0,
				height: 0
			} : sizeOf(one.relation, detail);
		}
		function framed(name, members, boxes) {
			return {
				name,
				members,
				boxes,
				width: Math.max(...boxes.map(({ x, width }) => x + width)) + 44,
				height: Math.max(...boxes.map(({ y, height }) => y + height)) + 44
			};
		}
		const leastRows = 1e4;
		const leastBytes = 1e6;
		const part = 10;
		const mostPoints = 60;
		function growthOf({ snapshots }, statistics) {
			const points = [];
			for (const { takenAt, rows, sizeBytes } of snapshots) {
				const before = points.at(-1);
				if (before === void 0 || moved(before.rows, rows, leastRows) || moved(before.bytes, sizeBytes, leastBytes)) points.push({
					at: takenAt,
					rows: rows ?? before?.rows ?? null,
					bytes: sizeBytes ?? before?.bytes ?? null
				});
			}
			return shownOf(points, statistics);
		}
		function moved(before, now, least) {
			if (now === null) return false;
			return before === null || Math.abs(now - before) > Math.max(before, least) / part;
		}
		function shownOf(points, statistics) {
			if (statistics === "none") return [];
			const shown = points.map(({ at, rows, bytes }) => statistics === "exact" ? {
				at,
				rows,
				bytes
			} : {
				at,
				rows: twoDigits(rows, leastRows),
				bytes: twoDigits(bytes, leastBytes)
			});
			return shown.filter(({ rows, bytes }, at) => {
				const before = shown[at - 1];
				return before === void 0 || before.rows !== rows || before.bytes !== bytes;
			});
		}
		function twoDigits(value, least) {
			if (value === null) return null;
			return value < least ? 0 : Number(value.toPrecision(2));
		}
		function tableGrowth(history, statistics, identities) {
			const shown = new Map(identities.flatMap((identity) => {
				const points = thinned(shownOf(history.growth.get(identity) ?? [], statistics));
				return points.some(({ rows, bytes }) => (rows ?? 0) > 0 || (bytes ?? 0) > 0) ? [[identity, points]] : [];
			}));
			const times = [...new Set([...shown.values()].flatMap((points) => points.map(({ at }) => at)))].sort();
			const places = new Map(times.map((time, place) => [time, place]));
			return {
				times,
				of: (identity) => shown.get(identity)?.map(({ at, rows, bytes }) => [
					places.get(at) ?? 0,
					rows,
					bytes
				])
			};
		}
		function thinned(points) {
			const step = Math.ceil(points.length / mostPoints);
			return points.filter((_, at) => at === 0 || (points.length - 1 - at) % step === 0);
		}
		var external_node_zlib_ = __webpack_require__(8522);
		const commitLength = 7;
		const noCommit = "-".repeat(commitLength);
		const kindsOfChange = [
			"added",
			"removed",
			"changed",
			"renamed",
			"remade"
		];
		const severities = [
			"breaking",
			"security",
			"performance",
			"additive",
			"cosmetic"
		];
		const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
		function lettersOf(numbers) {
			const texts = [];
			for (let rest = numbers; rest.length > 0; rest = rest.map((one) => Math.floor(one / 64))) {
				if (texts.length > 0 && rest.every((one) => one === 0)) break;
				texts.push(rest.map((one) => letters.charAt(one % 64)).join(""));
			}
			return texts;
		}
		function numbered(label) {
			const digits = /[0-9]{1,15}$/.exec(label ?? "")?.[0] ?? "";
			const number = Number(digits);
			return digits === String(number) ? [(label ?? "").slice(0, -digits.length), number] : null;
		}
		const labelSteps = (labels) => labels.map((label, at) => {
			const [own, before] = [numbered(label), numbered(labels[at - 1])];
			return own !== null && own[0] === before?.[0] ? own[1] - before[1] : label;
		});
		const stepsOf = (numbers) => numbers.map((one, at) => one - (numbers[at - 1] ?? 0));
		const longestValue = 2e3;
		const roomForHistory = 16e3;
		const roomOfRelation = 1e3;
		const leastForDetails = 1e3;
		const mostOfDetails = 4e6;
		function historyData(history, statistics, shown, idOf, relations, note) {
			const kept = history.snapshots.filter(({ schemaHash }, at) => at === 0 || schemaHash !== history.snapshots[at - 1]?.schemaHash);
			const changes = kept.map(({ id }, at) => at === 0 ? [] : selected(history.changes.get(id) ?? [], shown));
			const objects = new Objects(idOf);
			const newest = changes.toReversed().flat();
			const bare = {
				snapshots: snapshotLists(kept, history, changes),
				objects: objects.list,
				changes: changeLists(newest, objects)
			};
			const room = roomForHistory + relations * roomOfRelation - deflated(bare);
			const { details, count } = detailsWithin(changes.toReversed(), Math.max(room, leastForDetails));
			const detailed = kept.length - count;
			return {
				data: {
					...bare,
					changes: {
						...bare.changes,
						details
					},
					growth: growthOf(history, statistics),
					...detailed > 1 && kept.length > 1 ? { detailed } : {},
					...note === null ? {} : { note }
				},
				placeOf: (snapshot) => {
					const place = kept.findIndex(({ id }) => id >= snapshot);
					return place <= 0 ? void 0 : place;
				}
			};
		}
		const deflated = (value) => (0, external_node_zlib_.deflateRawSync)(JSON.stringify(value)).length;
		function snapshotLists(kept, history, changes) {
			return {
				ids: stepsOf(kept.map(({ id }) => id)),
				seconds: stepsOf(kept.map(({ takenAt }) => Date.parse(takenAt) / 1e3)),
				labels: labelSteps(kept.map(({ label }) => label)),
				commits: kept.map(({ commit }) => commit?.slice(0, commitLength).padEnd(commitLength, "-") ?? noCommit).join(""),
				tables: kept.map(({ tables }) => tables),
				functions: kept.map(({ functions }) => functions),
				policies: kept.map(({ policies }) => policies),
				migrations: migrationsOf(kept, history),
				changes: changes.map(({ length }) => length)
			};
		}
		function changeLists(changes, objects) {
			const placed = changes.map((change) => {
				const { kind, identity, on, open } = change;
				const [schema, table] = (0, addresses.H2)(identity);
				const parent = kind === "column" && table !== void 0 ? (0, object_names.D_)(schema ?? "", table) : on;
				const was = earlierIdentity(change);
				return {
					object: objects.place(kind, identity, parent, open),
					kind: kindsOfChange.indexOf(change.change) * severities.length + severities.indexOf(change.severity),
					was: was === null ? null : objects.place(kind, was, parent)
				};
			});
			return {
				objects: lettersOf(placed.map(({ object }) => object)),
				kinds: lettersOf(placed.map(({ kind }) => kind)),
				was: placed.flatMap(({ was }, at) => was === null ? [] : [[at, was]])
			};
		}
		function detailsWithin(newest, room) {
			const all = [];
			const ends = [0];
			let [place, units] = [0, 0];
			for (const changes of newest) {
				for (const change of changes) {
					const details = detailsOf(change);
					units += details.flat().reduce((sum, text) => sum + text.length, 0);
					if (details.length > 0) all.push([place, ...details]);
					place++;
				}
				if (units > mostOfDetails) break;
				ends.push(all.length);
			}
			let [count, above] = [0, ends.length];
			while (above - count > 1) {
				const middle = count + above >> 1;
				if (deflated(all.slice(0, ends[middle])) <= room) count = middle;
				else above = middle;
			}
			return {
				details: all.slice(0, ends[count]),
				count
			};
		}
		class Objects {
			list = [];
			#places = new Map();
			#idOf;
			constructor(idOf) {
				this.#idOf = idOf;
			}
			place(kind, identity, on, open = false) {
				const key = `${kind}\0${identity}\0${on ?? ""}`;
				const known = this.#places.get(key);
				if (known !== void 0) return known;
				const parent = on === null ? void 0 : this.place("table", on, null);
				const relation = this.#idOf(kind, identity);
				const column = kind === "column" ? (0, addresses.H2)(identity)[2] : void 0;
				this.#places.set(key, this.list.length);
				return this.list.push({
					kind,
					identity,
					...relation === void 0 ? {} : { relation },
					...column === void 0 ? {} : { column },
					...parent === void 0 ? {} : { on: parent },
					...open ? { open } : {}
				}) - 1;
			}
		}
		function selected(changes, shown) {
			return changes.filter(({ kind, identity }) => {
				const [schema, name] = (0, addresses.H2)(kind === "grant" ? grantedOn(identity) : identity);
				return schema === void 0 || name === void 0 && kind !== "schema" || shown(schema);
			});
		}
		function grantedOn(identity) {
			return identity.replace(/^(?:(?:foreign|materialized) )?[a-z]+ /, "");
		}
		function earlierIdentity({ kind, identity, change, details }) {
			if (change !== "renamed") return null;
			const names = (0, addresses.H2)(identity);
			const before = (property) => {
				const from = details.find((one) => one.property === property)?.from;
				return typeof from === "string" ? from : void 0;
			};
			const name = before("name") ?? before(kind);
			const earlier = [...names.slice(0, -1).map((each, at) => at === 0 ? before("schema") ?? each : each), name ?? names.at(-1) ?? ""];
			const start = (0, object_names.D_)(...names);
			return identity.startsWith(start) ? (0, object_names.D_)(...earlier) + identity.slice(start.length) : null;
		}
		function detailsOf({ details }) {
			return details.map(({ property, from, to }) => [
				property,
				valueText(from),
				valueText(to)
			]);
		}
		function valueText(value) {
			if (value === null || value === void 0) return "";
			const text = typeof value === "string" ? value : JSON.stringify(value);
			return text.length <= longestValue ? text : `${text.slice(0, 1999)}\u2026`;
		}
		function migrationsOf(kept, { migrations }) {
			const files = new Map();
			let place = 0;
			for (const { file, appliedAt } of migrations) {
				while (place < kept.length - 1 && (kept[place]?.takenAt ?? "") < appliedAt) place++;
				const own = files.get(place);
				if (own === void 0) files.set(place, [file]);
				else own.push(file);
			}
			return kept.length === 0 ? [] : [...files];
		}
		var families = __webpack_require__(2034);
		var inventory_statistics = __webpack_require__(1745);
		function said(fields) {
			return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== void 0 && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0)));
		}
		function relationData(relation, around) {
			const { schema, name, table, view, family, constraints, indexes, triggers, policies, rules, grants } = relation;
			const columns = (table?.columns ?? view?.columns ?? []).map((each) => columnData(each, around));
			const places = new Map(columns.map((column, at) => [column.name, at]));
			const placesOf = (names) => names.map((each) => places.get(each) ?? -1);
			const primary = constraints.find(({ kind }) => kind === "primary key");
			const references = constraints.flatMap((each) => referenceData(each, relation, placesOf, around));
			const keyColumns = placesOf(primary?.columns ?? []);
			return {
				schema,
				name,
				kind: table?.kind ?? view?.kind ?? "elsewhere",
				columns,
				key: keyColumns,
				references,
				...said({
					owner: table?.owner ?? view?.owner,
					comment: table?.comment ?? view?.comment,
					junction: isJunction(columns.length, keyColumns, references),
					...figures(table, indexes.length, around.statistics),
					rowSecurity: rowSecurity(table),
					unlogged: table?.persistence === "unlogged",
					constraints: constraints.map(constraintData),
					indexes: indexes.map((each) => indexData(each, around)),
					triggers: triggers.map(({ trigger, definition, enabled, comment }) => ({
						name: trigger,
						definition,
						...said({
							enabled: enabled === "origin" ? null : enabled,
							comment
						})
					})),
					policies: policies.map(policyData),
					rules: rules.map(({ rule, definition }) => ({
						name: rule,
						definition
					})),
					grants: grants.map(({ on, object, grantee, privileges }) => ({
						grantee,
						privileges,
						...said({ column: on === "column" ? (0, addresses.H2)(object)[2] : null })
					})),
					definition: view?.definition ?? table?.maintained_view,
					reads: around.reads,
					options: [...table?.options ?? [], ...view?.options ?? []],
					partitionedBy: partitionedBy(table),
					partitions: around.statistics === "exact" ? (table?.partitions ?? 0) || null : null,
					partitionDifferences: family?.differences.map(families.Mp)
				}),
				...around.access === void 0 ? {} : { access: around.access },
				...around.growth === void 0 ? {} : { growth: around.growth },
				...around.came === void 0 ? {} : { came: around.came }
			};
		}
		function rowSecurity(table) {
			if (table === null || !table.row_security) return null;
			return table.force_row_security ? "forced" : "on";
		}
		function figures(table, indexes, statistics) {
			if (table === null || statistics === "none") return {};
			if (statistics === "exact") return {
				rows: table.row_count,
				bytes: table.size_bytes
			};
			return {
				rows: (0, inventory_statistics.TG)(table, indexes),
				bytes: table.size_bytes === null ? null : (0, inventory_statistics.HV)(table.size_bytes)
			};
		}
		function partitionedBy(table) {
			if (table?.partition_key != null) return table.partition_key;
			const dimensions = table?.hypertable ?? [];
			return dimensions.length === 0 ? null : `hypertable by ${dimensions.map(({ column }) => column).join(", ")}`;
		}
		function columnData(column, { columnCame }) {
			const { name, type, not_null, identity, generated, collation, comment, options } = column;
			let made = null;
			if (identity !== null) made = `identity ${identity}`;
			else if (generated !== null) made = `generated ${generated}`;
			const came = columnCame(name);
			return {
				name,
				type,
				...said({
					notNull: not_null,
					default: column.default,
					made,
					comment,
					options: [...collation === null ? [] : [`collate ${collation}`], ...options ?? []]
				}),
				...came === void 0 ? {} : { came }
			};
		}
		function referenceData(constraint, { table, constraints }, placesOf, { idOf }) {
			const { references, columns, validated } = constraint;
			if (references === null) return [];
			const own = new Set(columns);
			const usual = (action) => action.toUpperCase() === "NO ACTION" ? null : action.toLowerCase();
			return [{
				name: constraint.constraint,
				columns: placesOf(columns).filter((at) => at >= 0),
				to: idOf(references.schema, references.table),
				toColumns: references.columns,
				...said({
					onDelete: usual(references.on_delete),
					onUpdate: usual(references.on_update),
					unique: constraints.some((other) => (other.kind === "primary key" || other.kind === "unique") && other.columns.every((column) => own.has(column))),
					optional: (table?.columns ?? []).some(({ name, not_null }) => own.has(name) && !not_null),
					notValidated: !validated
				})
			}];
		}
		function isJunction(columns, primary, references) {
			const own = new Set(references.flatMap(({ columns: members }) => members));
			const targets = references.filter(({ columns: members }) => members.every((at) => primary.includes(at)));
			return primary.length >= 2 && primary.every((at) => own.has(at)) && targets.length >= 2 && columns - own.size <= 3;
		}
		function constraintData({ constraint, kind, definition, comment, validated, triggers }) {
			return {
				name: constraint,
				kind,
				definition: triggers === void 0 ? definition : `${definition} -- triggers ${triggers}`,
				...said({
					comment,
					notValidated: !validated
				})
			};
		}
		function indexData({ index, definition, valid, comment }, { measured, statistics }) {
			const { sizeBytes = null, scans = null } = measured(index) ?? {};
			const exact = statistics === "exact";
			return {
				name: index,
				definition,
				...statistics === "none" || sizeBytes === null ? {} : { bytes: exact ? sizeBytes : (0, inventory_statistics.HV)(sizeBytes) },
				...exact && scans !== null ? { scans } : {},
				...said({
					unused: statistics === "rounded" && scans === 0,
					invalid: !valid,
					comment
				})
			};
		}
		function policyData({ policy, command, permissive, roles, using, with_check, comment }) {
			return {
				name: policy,
				command,
				roles,
				...said({
					restrictive: !permissive,
					using,
					check: with_check,
					comment
				})
			};
		}
		function explorerData(snapshot, options) {
			const shown = (0, inventory_select.In)(options.schemas);
			const schemas = (0, group.O)(snapshot, shown);
			const access = accessData(snapshot, options.present);
			const found = relationsOf(schemas);
			const places = new Map(found.map(({ schema, name }, at) => [(0, addresses.Eb)(schema, name), at]));
			const idOf = objectPlaces(snapshot, places);
			const { history, statistics, historyNote } = options;
			const past = historyData(history, statistics, shown, idOf, found.length, historyNote);
			const growth = tableGrowth(history, statistics, found.map(({ schema, name }) => (0, object_names.D_)(schema, name)));
			const relations = listRelations(found, places, access, past.placeOf, growth, options);
			const { label, taken_at, github_commit_sha } = snapshot.unchanged_since;
			return {
				database: snapshot.database,
				postgresql: Math.floor(snapshot.server_version_num / 1e4),
				since: {
					at: new Date(taken_at).toISOString(),
					label,
					commit: github_commit_sha
				},
				statistics,
				schemas: schemas.map(({ name, owner, comment }) => ({
					name,
					owner,
					...said({ comment }),
					usage: access.usage(name)
				})),
				roles: access.roles,
				relations,
				routines: schemas.flatMap(({ functions, grants }) => routinesOf(functions, grants, access)),
				types: schemas.flatMap(({ types }) => types.map(typeData)),
				patterns: access.patterns,
				findings: (0, inventory_select.RN)(options.findings, shown).map((one) => findingData(one, idOf)),
				extensions: snapshot.extensions.map(({ name, version }) => [name, version]),
				history: {
					...past.data,
					times: growth.times
				},
				map: layMap(relations, {
					views: true,
					detail: detailFor(relations)
				}),
				hidden: snapshot.hidden
			};
		}
		function relationsOf(schemas) {
			const all = new Map(schemas.flatMap(({ relations }) => relations.map((one) => [(0, addresses.Eb)(one.schema, one.name), one])));
			const targets = [...all.values()].flatMap(({ constraints }) => constraints.flatMap(({ references }) => references === null ? [] : [references]));
			for (const { schema, table: name } of targets) {
				if (all.has((0, addresses.Eb)(schema, name))) continue;
				all.set((0, addresses.Eb)(schema, name), {
					schema,
					name,
					table: null,
					view: null,
					family: null,
					constraints: [],
					indexes: [],
					policies: [],
					triggers: [],
					rules: [],
					grants: []
				});
			}
			return [...all].sort(([a], [b]) => a < b ? -1 : 1).map(([, relation]) => relation);
		}
		function objectPlaces(snapshot, places) {
			const tableOfIndex = new Map(snapshot.indexes.map(({ schema, table, index }) => [(0, addresses.Eb)(schema, index), table]));
			return (kind, identity) => {
				const [schema, name] = (0, addresses.H2)(kind === "grant" ? grantedOn(identity) : identity);
				if (schema === void 0 || name === void 0) return void 0;
				if (kind === "function" || kind === "type" || kind === "sequence") return void 0;
				return places.get((0, addresses.Eb)(schema, kind === "index" ? tableOfIndex.get((0, addresses.Eb)(schema, name)) ?? "" : name));
			};
		}
		function listRelations(found, places, access, placeOf, growth, { statistics, history, present }) {
			const measured = new Map(present.indexes.map((one) => [(0, addresses.Eb)(one.schema, one.index), one]));
			const reads = new Map(present.reads.map(({ schema, view, from }) => [(0, addresses.Eb)(schema, view), from]));
			const came = (snapshot) => snapshot === void 0 ? void 0 : placeOf(snapshot);
			return found.map((relation) => {
				const { schema, name } = relation;
				const identity = (0, object_names.D_)(schema, name);
				const own = came(history.relations.get(identity));
				const columns = history.columns.get(identity);
				return relationData(relation, {
					statistics,
					idOf: (...of) => places.get((0, addresses.Eb)(...of)) ?? -1,
					access: access.ofRelation(relation),
					reads: (reads.get((0, addresses.Eb)(schema, name)) ?? []).flatMap(([...of]) => places.get((0, addresses.Eb)(...of)) ?? []),
					measured: (index) => measured.get((0, addresses.Eb)(schema, index)),
					growth: growth.of(identity),
					came: own,
					columnCame: (column) => {
						const at = came(columns?.get(column));
						return at === own ? void 0 : at;
					}
				});
			});
		}
		function routinesOf(functions, grants, access) {
			const granted = (0, group_by.$)(grants.filter(({ on }) => on === "function"), ({ object }) => object);
			return functions.map((routine) => {
				const { schema, function: name, kind, identity_arguments, language, volatility, owner } = routine;
				const own = granted.get(`${(0, object_names.D_)(schema, name)}(${identity_arguments})`) ?? [];
				return {
					schema,
					name,
					kind,
					identity: identity_arguments,
					arguments: routine.arguments,
					language,
					volatility,
					owner,
					...said({
						returns: routine.return_type,
						securityDefiner: routine.security_definer,
						settings: routine.settings,
						comment: routine.comment,
						grants: own.map(({ grantee, privileges }) => ({
							grantee,
							privileges
						}))
					}),
					access: access.ofRoutine(routine)
				};
			});
		}
		function typeData({ schema, type, kind, labels, attributes, base_type, comment }) {
			return {
				schema,
				name: type,
				kind,
				detail: [
					...labels,
					...attributes.map(({ name, type: of }) => `${name} ${of}`),
					...base_type === null ? [] : [base_type]
				].join(", "),
				...said({ comment })
			};
		}
		function findingData({ rule, level, object, message, detail, remedy }, idOf) {
			const at = object.indexOf(":");
			const relation = idOf(object.slice(0, at), object.slice(at + 1));
			return {
				rule,
				level,
				object,
				message,
				...said({ detail }),
				remedy,
				...relation === void 0 ? {} : { relation }
			};
		}
		var external_node_crypto_ = __webpack_require__(7598);
		var external_node_fs_ = __webpack_require__(3024);
		var external_node_path_ = __webpack_require__(6760);
		var external_node_path_default = __webpack_require__.n(external_node_path_);
		var markdown = __webpack_require__(1999);
		function readViewer() {
			const folder = external_node_path_default().join(import.meta.dirname, import.meta.filename.endsWith(".ts") ? "../../dist/explorer" : "explorer");
			const read = (name) => (0, external_node_fs_.readFileSync)(external_node_path_default().join(folder, name), "utf8");
			return {
				script: read("viewer.js"),
				style: read("viewer.css")
			};
		}
		function seen(text) {
			const spelt = markdown.RK(text);
			return spelt !== "" && spelt.trim() === "" ? `"${spelt}"` : spelt;
		}
		function explorerJson(data) {
			return JSON.stringify(data, (_key, value) => typeof value === "string" ? seen(value) : value);
		}
		const explorerStart = "<!doctype html>\n<!-- Generated by pg-feature-inventory. What is written here by hand is overwritten. -->";
		function isExplorer(start) {
			const first = start.replaceAll("\r\n", "\n");
			return first.length >= 102 && explorerStart.startsWith(first);
		}
		const hashOf = (text) => `'sha256-${(0, external_node_crypto_.createHash)("sha256").update(text).digest("base64")}'`;
		const entities = {
			"&": "&amp;",
			"<": "&lt;",
			">": "&gt;",
			"\"": "&quot;"
		};
		const escaped = (text) => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
		function explorerPage({ database }, json, viewer) {
			const policy = [
				"default-src 'none'",
				`script-src ${hashOf(viewer.script)}`,
				`style-src ${hashOf(viewer.style)}`,
				"img-src data:",
				"base-uri 'none'",
				"form-action 'none'",
				"require-trusted-types-for 'script'"
			].join("; ");
			const data = (0, external_node_zlib_.deflateRawSync)(json, { level: 9 }).toString("base64");
			return [
				explorerStart,
				"<html lang=\"en\">",
				"<head>",
				"<meta charset=\"utf-8\">",
				`<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
				"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
				"<meta name=\"generator\" content=\"pg-feature-inventory\">",
				"<meta name=\"color-scheme\" content=\"light dark\">",
				"<meta name=\"robots\" content=\"noindex\">",
				"<link rel=\"icon\" href=\"data:,\">",
				`<title>${escaped(markdown.RK(database))} \u00b7 explorer</title>`,
				`<style>${viewer.style}</style>`,
				"</head>",
				"<body>",
				"<div id=\"app\"></div>",
				"<noscript>This page shows a database by a script that is in it. The inventory in Markdown needs none.</noscript>",
				`<script type="application/octet-stream" id="data">${data}<\/script>`,
				`<script type="module">${viewer.script}<\/script>`,
				"</body>",
				"</html>",
				""
			].join("\n");
		}
	}),
	2034: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Mp: () => written,
			be: () => rangeOf,
			g6: () => differencesOf,
			m6: () => familiesOf
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8992);
		var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3788);
		function familiesOf(snapshot) {
			const partitions = (snapshot.partitions ?? []).filter(({ made_by, retired }) => made_by !== "pg_partman" || retired === true);
			const listed = new Map(partitions.map((each) => [(0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(each.schema, each.table), each]));
			const tops = new Map();
			const topOf = (one) => {
				const known = tops.get(one);
				if (known !== void 0) return known;
				const [schema = one.schema, table] = (0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.H2)(one.partition_of);
				const above = table === void 0 ? void 0 : listed.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, table));
				const found = above === void 0 ? [schema, table ?? one.table] : topOf(above);
				tops.set(one, found);
				return found;
			};
			const families = new Map();
			for (const one of partitions) {
				const [schema, table] = topOf(one);
				const family = families.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, table)) ?? {
					schema,
					table,
					partitions: []
				};
				families.set((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, table), family);
				family.partitions.push(one);
			}
			return [...families.values()].map((family) => ({
				...family,
				differences: distinct(family.partitions.flatMap(differencesOf))
			})).sort((a, b) => (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a.schema, b.schema) || (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a.table, b.table));
		}
		const builtByInheritance = new Set(["inheritance", "timescaledb"]);
		function differencesOf(partition) {
			const { made_by, constraints = [], indexes = [], policies = [], privileges = [] } = partition;
			const built = made_by === void 0 || builtByInheritance.has(made_by) || made_by === "pg_partman";
			const keys = new Set(constraints.map(({ constraint }) => constraint));
			return [
				...stateOf(partition),
				...policies.map(({ policy }) => ["policy", [policy]]),
				...privileges.map(({ grantee, privileges: list }) => ["privileges of", [grantee, ...list]]),
				...built ? ownOf(partition) : [],
				...built ? constraints.filter(({ kind }) => kind !== "check" || !builtByInheritance.has(made_by ?? "")).map(({ kind, columns }) => kind === "check" ? [kind, []] : [kind, columns]) : [],
				...built ? indexes.filter(({ constraint }) => constraint === null || !keys.has(constraint)).map(({ columns }) => ["index on", columns]) : []
			];
		}
		function stateOf(partition) {
			const { owner, persistence, row_security, replica_identity, internal_triggers = [] } = partition;
			return [
				...owner === void 0 ? [] : [["owner", [owner]]],
				...persistence === void 0 ? [] : [[persistence, []]],
				...row_security === void 0 ? [] : [[`row security ${row_security}`, []]],
				...replica_identity === void 0 ? [] : [[`replica identity ${replica_identity}`, []]],
				...internal_triggers.map((text) => ["trigger", [text]])
			];
		}
		function ownOf({ options = [], comment, columns = [], triggers = [], rules = [], statistics_objects = [], missing = [] }) {
			return [
				...options.map((option) => ["option", [option]]),
				...comment === void 0 ? [] : [["comment", []]],
				...columns.flatMap(({ name, ...own }) => Object.keys(own).map((property) => [`${property.replaceAll("_", " ")} of`, [name]])),
				...triggers.map(({ trigger }) => ["trigger", [trigger]]),
				...rules.map(({ rule }) => ["rule", [rule]]),
				...statistics_objects.length === 0 ? [] : [["extended statistics", []]],
				...missing.map((text) => ["lacks", [text]])
			];
		}
		function distinct(differences) {
			return [...new Map(differences.map((each) => [written(each), each]))].sort(([a], [b]) => (0, _text_js__WEBPACK_IMPORTED_MODULE_1__.UD)(a, b)).map(([, each]) => each);
		}
		function written([what, names]) {
			return names.length === 0 ? what : `${what} ${names.join(", ")}`;
		}
		function rangeOf(partitions) {
			const [first, ...others] = partitions.flatMap(({ bound, made_by }) => {
				const [, from, to] = made_by === "timescaledb" ? [
					null,
					/ >= '([^']+)'/.exec(bound)?.[1],
					/ < '([^']+)'/.exec(bound)?.[1]
				] : /^FOR VALUES FROM \('?([^',()]+)'?\) TO \('?([^',()]+)'?\)$/.exec(bound) ?? [];
				return from === void 0 || to === void 0 ? [] : [[from, to]];
			});
			if (first === void 0) return null;
			return [others.reduce((found, [from]) => isBelow(from, found) ? from : found, first[0]), others.reduce((found, [, to]) => isBelow(found, to) ? to : found, first[1])];
		}
		function isBelow(a, b) {
			const [first, second] = [Number(a), Number(b)];
			return Number.isNaN(first) || Number.isNaN(second) ? a < b : first < second;
		}
	}),
	4011: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => group });
		var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8992);
		var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3788);
		var _families_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2034);
		var _select_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7266);
		function groups(snapshot, families) {
			const schemas = new Map();
			const relations = new Map();
			const familyOf = new Map(families.map((family) => [(0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(family.schema, family.table), family]));
			const described = new Map(snapshot.schemas.map((each) => [each.schema, each]));
			const schemaOf = (name) => {
				const lists = {
					relations: [],
					functions: [],
					types: [],
					sequences: [],
					families: [],
					grants: []
				};
				const { owner = null, comment = null, made_by, labels = [] } = described.get(name) ?? {};
				const made = made_by === void 0 ? null : {
					by: made_by,
					labels
				};
				const found = schemas.get(name) ?? {
					name,
					owner,
					comment,
					made,
					...lists
				};
				schemas.set(name, found);
				return found;
			};
			const relationOf = (schema, name, table, view) => {
				const known = relations.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, name));
				if (known !== void 0) return known;
				const lists = {
					constraints: [],
					indexes: [],
					policies: [],
					triggers: [],
					rules: [],
					grants: []
				};
				const family = familyOf.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, name)) ?? null;
				const created = {
					schema,
					name,
					table: table ?? null,
					view: view ?? null,
					family,
					...lists
				};
				relations.set((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, name), created);
				schemaOf(schema).relations.push(created);
				return created;
			};
			return {
				schemaOf,
				relationOf,
				knownRelation: (schema, name) => relations.get((0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(schema, name)),
				all: () => schemas.values()
			};
		}
		function group(snapshot, shown) {
			const families = (0, _families_js__WEBPACK_IMPORTED_MODULE_1__.m6)(snapshot);
			const found = groups(snapshot, families);
			const { schemaOf, relationOf } = found;
			const inShown = (list) => list.filter(({ schema }) => shown(schema));
			for (const { schema } of inShown(snapshot.schemas)) schemaOf(schema);
			for (const table of inShown(snapshot.tables)) relationOf(table.schema, table.table, table);
			for (const view of inShown(snapshot.views)) relationOf(view.schema, view.view, void 0, view);
			for (const one of inShown(snapshot.constraints)) relationOf(one.schema, one.table).constraints.push(one);
			for (const one of inShown(snapshot.indexes)) relationOf(one.schema, one.table).indexes.push(one);
			for (const one of inShown(snapshot.policies)) relationOf(one.schema, one.table).policies.push(one);
			for (const one of inShown(snapshot.triggers)) relationOf(one.schema, one.table).triggers.push(one);
			for (const one of inShown(snapshot.rules)) relationOf(one.schema, one.table).rules.push(one);
			for (const one of inShown(snapshot.functions)) schemaOf(one.schema).functions.push(one);
			for (const one of inShown(snapshot.types)) schemaOf(one.schema).types.push(one);
			for (const one of inShown(snapshot.sequences)) schemaOf(one.schema).sequences.push(one);
			for (const family of inShown(families)) schemaOf(family.schema).families.push(family);
			for (const grant of snapshot.grants) addGrant(found, grant, shown);
			const schemas = [...found.all()];
			for (const { relations } of schemas) {
				for (const relation of relations) fit(relation);
				relations.sort((a, b) => (0, _text_js__WEBPACK_IMPORTED_MODULE_2__.UD)(a.name, b.name));
			}
			return schemas.sort((a, b) => (0, _text_js__WEBPACK_IMPORTED_MODULE_2__.UD)(a.name, b.name));
		}
		const none = Object.freeze([]);
		function fit(relation) {
			const { constraints, indexes, policies, triggers, rules, grants } = relation;
			const lists = {
				constraints,
				indexes,
				policies,
				triggers,
				rules,
				grants
			};
			for (const [name, list] of Object.entries(lists)) Object.assign(relation, { [name]: list.length > 0 ? [...list] : none });
		}
		function addGrant({ schemaOf, knownRelation }, grant, shown) {
			const [schema, name] = (0, _addresses_js__WEBPACK_IMPORTED_MODULE_0__.H2)(grant.object);
			if (schema === void 0 || (0, _select_js__WEBPACK_IMPORTED_MODULE_3__.oQ)(grant) || !shown(schema)) return;
			((name === void 0 || _select_js__WEBPACK_IMPORTED_MODULE_3__.vk.has(grant.on) ? void 0 : knownRelation(schema, name)) ?? schemaOf(schema)).grants.push(grant);
		}
	}),
	1745: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ej: () => size,
			FF: () => largeObject,
			Ge: () => rows,
			HV: () => roundedBytes,
			Pm: () => roundCounts,
			TG: () => roundedRows,
			zD: () => grouped
		});
		var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8992);
		const smallTable = 65536;
		const emptyIndex = 16384;
		function rows(table, indexes, statistics) {
			if (statistics === "exact") return table.row_count === null ? "\u2013" : grouped(table.row_count);
			const count = roundedRows(table, indexes);
			if (count === null) return "\u2013";
			return count === 0 ? "< 1k" : `~${magnitude(powerOfTen(count), [
				"",
				"k",
				"M",
				"G",
				"T",
				"P"
			])}`;
		}
		function roundedRows({ row_count, size_bytes, kind }, indexes) {
			if (row_count === null) return size_bytes !== null && size_bytes <= smallTable + indexes * emptyIndex && kind !== "foreign table" ? 0 : null;
			return row_count < 1e3 ? 0 : 10 ** powerOfTen(row_count);
		}
		const largeObject = "large object";
		function roundCounts(snapshot, statistics) {
			if (statistics === "exact") return snapshot;
			return {
				...snapshot,
				not_modelled: snapshot.not_modelled.map((one) => one.kind === largeObject ? {
					...one,
					count: 10 ** powerOfTen(one.count)
				} : one)
			};
		}
		function size({ size_bytes }, statistics) {
			return size_bytes === null ? "\u2013" : (statistics === "exact" ? exactSize(size_bytes) : roundedSize(size_bytes)).replaceAll(" ", "\xA0");
		}
		function roundedBytes(bytes) {
			return bytes < 1e6 ? 0 : 10 ** powerOfTen(bytes);
		}
		function roundedSize(size_bytes) {
			const bytes = roundedBytes(size_bytes);
			return bytes === 0 ? "< 1 MB" : `~${magnitude(powerOfTen(bytes), [
				" B",
				" kB",
				" MB",
				" GB",
				" TB",
				" PB"
			])}`;
		}
		function powerOfTen(value) {
			return Math.round(Math.log10(value));
		}
		function magnitude(power, units) {
			const unit = Math.min(Math.floor(power / 3), units.length - 1);
			return `${10 ** (power - 3 * unit)}${units[unit] ?? ""}`;
		}
		function grouped(value) {
			return (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.zD)(String(value));
		}
		function exactSize(bytes) {
			const units = [
				"B",
				"kB",
				"MB",
				"GB",
				"TB",
				"PB"
			];
			let [value, unit] = [bytes, 0];
			for (; value >= 1e3 && unit < units.length - 1; unit++) value /= 1e3;
			return unit === 0 ? `${bytes} B` : `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit] ?? ""}`;
		}
	})
};
export { id, ids, modules };
