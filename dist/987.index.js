const id = 987;
const ids = [987];
const modules = { 9987: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { snapshotSchema: () => snapshotSchema });
	var zod = __webpack_require__(6778);
	const count = zod.Wh().check(zod.Zn());
	const objects_text = zod.Yj();
	const optional = zod.me(zod.Yj());
	const column = zod.Ik({
		name: objects_text,
		type: objects_text,
		not_null: zod.zM(),
		default: optional,
		identity: zod.me(zod.k5(["always", "by default"])),
		generated: zod.me(zod.k5(["stored", "virtual"])),
		collation: optional,
		comment: optional,
		options: zod.lq(zod.YO(objects_text))
	});
	const table = zod.Ik({
		schema: objects_text,
		table: objects_text,
		kind: zod.k5([
			"table",
			"partitioned table",
			"foreign table"
		]),
		owner: objects_text,
		persistence: zod.k5(["permanent", "unlogged"]),
		row_count: zod.me(count),
		size_bytes: zod.me(count),
		row_security: zod.zM(),
		force_row_security: zod.zM(),
		replica_identity: zod.lq(zod.k5([
			"default",
			"nothing",
			"full",
			"index"
		])),
		partition_key: optional,
		partitions: count,
		inherits: zod.YO(objects_text),
		options: zod.YO(objects_text),
		comment: optional,
		columns: zod.YO(column),
		internal_triggers: zod.lq(zod.YO(objects_text)),
		hypertable: zod.lq(zod.YO(zod.Ik({
			column: objects_text,
			interval: zod.lq(objects_text),
			partitions: zod.lq(count)
		}))),
		partman: zod.lq(zod.Ik({
			control: objects_text,
			interval: objects_text,
			premake: count,
			automatic_maintenance: objects_text,
			template_table: zod.lq(objects_text),
			retention: zod.lq(objects_text),
			retention_schema: zod.lq(objects_text),
			keeps_table: zod.lq(zod.zM())
		})),
		maintained_view: zod.lq(optional),
		partition_differences: zod.lq(zod.YO(objects_text))
	});
	const view = zod.Ik({
		schema: objects_text,
		view: objects_text,
		kind: zod.k5(["view", "materialized view"]),
		owner: objects_text,
		options: zod.YO(objects_text),
		populated: zod.me(zod.zM()),
		definition: objects_text,
		comment: optional,
		columns: zod.YO(column)
	});
	const sequence = zod.Ik({
		schema: objects_text,
		sequence: objects_text,
		owner: objects_text,
		type: objects_text,
		start: objects_text,
		increment: objects_text,
		minimum: objects_text,
		maximum: objects_text,
		cycle: zod.zM(),
		owned_by: optional,
		persistence: zod.lq(zod.eu("unlogged")),
		cache: zod.lq(objects_text),
		comment: optional
	});
	const routine = zod.Ik({
		schema: objects_text,
		function: objects_text,
		kind: zod.k5([
			"function",
			"procedure",
			"aggregate",
			"window function"
		]),
		identity_arguments: objects_text,
		arguments: objects_text,
		return_type: optional,
		language: objects_text,
		volatility: zod.k5([
			"immutable",
			"stable",
			"volatile"
		]),
		parallel: zod.k5([
			"safe",
			"restricted",
			"unsafe"
		]),
		strict: zod.zM(),
		security_definer: zod.zM(),
		leakproof: zod.zM(),
		owner: objects_text,
		settings: zod.YO(objects_text),
		source_hash: optional,
		redacted: zod.lq(zod.YO(objects_text)),
		parsed_body: zod.lq(zod.zM()),
		options: zod.lq(zod.YO(objects_text)),
		comment: optional
	});
	const type = zod.Ik({
		schema: objects_text,
		type: objects_text,
		kind: zod.k5([
			"enum",
			"domain",
			"composite",
			"range"
		]),
		owner: objects_text,
		labels: zod.YO(objects_text),
		attributes: zod.YO(zod.Ik({
			name: objects_text,
			type: objects_text,
			collation: zod.lq(objects_text),
			comment: zod.lq(objects_text)
		})),
		base_type: optional,
		not_null: zod.zM(),
		default: optional,
		constraints: zod.YO(objects_text),
		options: zod.lq(zod.YO(objects_text)),
		comment: optional
	});
	const constraint = zod.Ik({
		schema: objects_text,
		table: objects_text,
		constraint: objects_text,
		kind: zod.k5([
			"primary key",
			"unique",
			"foreign key",
			"check",
			"exclusion",
			"trigger",
			"not null"
		]),
		definition: objects_text,
		columns: zod.YO(objects_text),
		references: zod.me(zod.Ik({
			schema: objects_text,
			table: objects_text,
			columns: zod.YO(objects_text),
			on_update: objects_text,
			on_delete: objects_text,
			index: zod.lq(objects_text)
		})),
		validated: zod.zM(),
		triggers: zod.lq(objects_text),
		deferrable: zod.zM(),
		initially_deferred: zod.zM(),
		comment: optional
	});
	const index = zod.Ik({
		schema: objects_text,
		table: objects_text,
		index: objects_text,
		definition: objects_text,
		method: objects_text,
		unique: zod.zM(),
		primary: zod.zM(),
		valid: zod.zM(),
		columns: zod.YO(objects_text),
		include: zod.YO(objects_text),
		predicate: optional,
		constraint: optional,
		options: zod.lq(zod.YO(objects_text)),
		comment: optional
	});
	const trigger = zod.Ik({
		schema: objects_text,
		table: objects_text,
		trigger: objects_text,
		definition: objects_text,
		function: objects_text,
		enabled: zod.k5([
			"origin",
			"disabled",
			"replica",
			"always"
		]),
		comment: optional
	});
	const policy = zod.Ik({
		schema: objects_text,
		table: objects_text,
		policy: objects_text,
		command: zod.k5([
			"ALL",
			"SELECT",
			"INSERT",
			"UPDATE",
			"DELETE"
		]),
		permissive: zod.zM(),
		roles: zod.YO(objects_text),
		using: optional,
		with_check: optional,
		comment: optional
	});
	const rule = zod.Ik({
		schema: objects_text,
		table: objects_text,
		rule: objects_text,
		definition: objects_text,
		comment: optional
	});
	const grant = zod.Ik({
		on: objects_text,
		object: objects_text,
		grantee: objects_text,
		privileges: zod.YO(objects_text)
	});
	const defined = zod.Ik({
		name: objects_text,
		definition: objects_text,
		comment: optional
	});
	const edgeFunction = zod._H({
		name: objects_text,
		verify_jwt: zod.lq(zod.me(zod.zM())),
		entrypoint: zod.lq(optional),
		source_hash: zod.lq(optional),
		files: zod.lq(zod.me(count))
	});
	const observation = zod.gM("about", [
		zod.Ik({
			about: zod.eu("sequence"),
			schema: objects_text,
			sequence: objects_text,
			column: optional,
			maximum: objects_text,
			used_percent: count
		}),
		zod.Ik({
			about: zod.eu("unused index"),
			schema: objects_text,
			table: objects_text,
			index: objects_text
		}),
		zod.Ik({
			about: zod.eu("outdated extension"),
			name: objects_text,
			version: objects_text
		}),
		zod.Ik({
			about: zod.eu("default partition"),
			schema: objects_text,
			table: objects_text,
			partition: objects_text
		}),
		zod.Ik({
			about: zod.eu("never analyzed"),
			schema: objects_text,
			table: objects_text,
			partitioned: zod.zM()
		})
	]);
	const own = {
		schema: true,
		table: true
	};
	const partition = zod.Ik({
		schema: objects_text,
		table: objects_text,
		partition_of: objects_text,
		bound: objects_text,
		made_by: zod.lq(objects_text),
		retired: zod.lq(zod.eu(true)),
		owner: zod.lq(objects_text),
		persistence: zod.lq(zod.k5(["permanent", "unlogged"])),
		row_security: zod.lq(zod.k5([
			"off",
			"on",
			"forced"
		])),
		replica_identity: zod.lq(zod.k5([
			"default",
			"nothing",
			"full",
			"index"
		])),
		options: zod.lq(zod.YO(objects_text)),
		comment: zod.lq(objects_text),
		columns: zod.lq(zod.YO(zod._H({ name: objects_text }))),
		constraints: zod.lq(zod.YO(zod.cJ(constraint, own))),
		indexes: zod.lq(zod.YO(zod.cJ(index, own))),
		triggers: zod.lq(zod.YO(zod.cJ(trigger, own))),
		policies: zod.lq(zod.YO(zod.cJ(policy, own))),
		rules: zod.lq(zod.YO(zod.cJ(rule, own))),
		statistics_objects: zod.lq(zod.YO(objects_text)),
		internal_triggers: zod.lq(zod.YO(objects_text)),
		missing: zod.lq(zod.YO(objects_text)),
		privileges: zod.lq(zod.YO(zod.Ik({
			grantee: objects_text,
			column: zod.lq(objects_text),
			privileges: zod.YO(objects_text)
		}))),
		grants: zod.lq(zod.YO(zod.Ik({
			grantee: objects_text,
			privileges: zod.YO(objects_text)
		})))
	});
	const instant = zod.Fs(zod.KH.datetime({ offset: true }), zod.pd((text) => new Date(text).toISOString()));
	const snapshotRef = zod.Ik({
		id: count,
		label: optional,
		taken_at: instant,
		github_commit_sha: optional
	});
	const snapshotSchema = zod.Ik({
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
		schemas: zod.YO(zod.Ik({
			schema: objects_text,
			owner: objects_text,
			comment: optional,
			made_by: zod.lq(objects_text),
			labels: zod.lq(zod.YO(objects_text))
		})),
		tables: zod.YO(table),
		views: zod.YO(view),
		sequences: zod.YO(sequence),
		functions: zod.YO(routine),
		types: zod.YO(type),
		constraints: zod.YO(constraint),
		indexes: zod.YO(index),
		triggers: zod.YO(trigger),
		policies: zod.YO(policy),
		extensions: zod.YO(zod.Ik({
			name: objects_text,
			version: objects_text,
			schema: objects_text,
			relocatable: zod.lq(zod.zM()),
			comment: optional
		})),
		event_triggers: zod.YO(zod.Ik({
			name: objects_text,
			event: objects_text,
			function: objects_text,
			enabled: objects_text,
			tags: zod.YO(objects_text),
			owner: zod.lq(objects_text),
			comment: optional
		})),
		publications: zod.YO(zod.Ik({
			name: objects_text,
			all_tables: zod.zM(),
			all_sequences: zod.lq(zod.zM()),
			except: zod.lq(zod.YO(objects_text)),
			tables: zod.YO(objects_text),
			schemas: zod.YO(objects_text),
			partitions: zod.lq(zod.YO(objects_text)),
			operations: zod.YO(objects_text),
			owner: zod.lq(objects_text),
			comment: optional
		})),
		foreign_servers: zod.YO(zod.Ik({
			name: objects_text,
			wrapper: objects_text,
			owner: objects_text,
			type: zod.lq(objects_text),
			version: zod.lq(objects_text),
			options: zod.YO(objects_text),
			comment: optional
		})),
		cron_jobs: zod.YO(zod.Ik({
			name: objects_text,
			schedule: objects_text,
			command: objects_text,
			database: objects_text,
			username: objects_text,
			active: zod.zM()
		})),
		storage_buckets: zod.YO(zod.Ik({
			name: objects_text,
			public: zod.zM(),
			file_size_limit: zod.me(count),
			allowed_mime_types: zod.YO(objects_text)
		})),
		rules: zod.YO(rule),
		statistics_objects: zod.YO(defined),
		roles: zod.YO(zod.Ik({
			role: objects_text,
			login: zod.zM(),
			superuser: zod.zM(),
			bypass_rls: zod.zM(),
			create_role: zod.zM(),
			create_database: zod.zM(),
			replication: zod.zM(),
			inherit: zod.zM(),
			member_of: zod.YO(objects_text),
			admin_of: zod.lq(zod.YO(objects_text)),
			inherits: zod.lq(zod.YO(objects_text)),
			not_settable: zod.lq(zod.YO(objects_text)),
			connection_limit: zod.lq(count),
			valid_until: zod.lq(objects_text),
			comment: zod.lq(objects_text)
		})),
		grants: zod.YO(grant),
		default_privileges: zod.YO(zod.Ik({
			role: objects_text,
			schema: optional,
			on: objects_text,
			grantee: objects_text,
			privileges: zod.YO(objects_text)
		})),
		edge_functions: zod.YO(edgeFunction),
		platform_schemas: zod.YO(zod.Ik({
			schema: objects_text,
			owner: objects_text,
			tables: count,
			functions: count
		})),
		not_modelled: zod.YO(zod.Ik({
			kind: objects_text,
			count,
			names: zod.lq(zod.YO(objects_text))
		})),
		hidden: zod.YO(objects_text),
		api_schemas: zod.lq(optional),
		observations: zod.lq(zod.YO(observation)),
		partitions: zod.lq(zod.YO(partition)),
		settings: zod.lq(zod.YO(zod.Ik({
			role: optional,
			this_database: zod.zM(),
			name: objects_text,
			value: objects_text
		})))
	});
}) };
export { id, ids, modules };
