const id = 577;
const ids = [577];
const modules = {
	4841: ((module, __unused_webpack_exports, __webpack_require__) => {
		module.exports = {
			parse: __webpack_require__(5438),
			stringify: __webpack_require__(1568)
		};
	}),
	5438: ((module, __unused_webpack_exports, __webpack_require__) => {
		const util = __webpack_require__(7393);
		let source;
		let parseState;
		let stack;
		let pos;
		let line;
		let column;
		let token;
		let key;
		let root;
		module.exports = function parse(text, reviver) {
			source = String(text);
			parseState = "start";
			stack = [];
			pos = 0;
			line = 1;
			column = 0;
			token = void 0;
			key = void 0;
			root = void 0;
			do {
				token = lex();
				parseStates[parseState]();
			} while (token.type !== "eof");
			if (typeof reviver === "function") return internalize({ "": root }, "", reviver);
			return root;
		};
		function internalize(holder, name, reviver) {
			const value = holder[name];
			if (value != null && typeof value === "object") {
				if (Array.isArray(value)) for (let i = 0; i < value.length; i++) {
					const key = String(i);
					const replacement = internalize(value, key, reviver);
					if (replacement === void 0) delete value[key];
					else Object.defineProperty(value, key, {
						value: replacement,
						writable: true,
						enumerable: true,
						configurable: true
					});
				}
				else for (const key in value) {
					const replacement = internalize(value, key, reviver);
					if (replacement === void 0) delete value[key];
					else Object.defineProperty(value, key, {
						value: replacement,
						writable: true,
						enumerable: true,
						configurable: true
					});
				}
			}
			return reviver.call(holder, name, value);
		}
		let lexState;
		let buffer;
		let doubleQuote;
		let sign;
		let c;
		function lex() {
			lexState = "default";
			buffer = "";
			doubleQuote = false;
			sign = 1;
			for (;;) {
				c = peek();
				const token = lexStates[lexState]();
				if (token) return token;
			}
		}
		function peek() {
			if (source[pos]) return String.fromCodePoint(source.codePointAt(pos));
		}
		function read() {
			const c = peek();
			if (c === "\n") {
				line++;
				column = 0;
			} else if (c) column += c.length;
			else column++;
			if (c) pos += c.length;
			return c;
		}
		const lexStates = {
			default() {
				switch (c) {
					case "	":
					case "\v":
					case "\f":
					case " ":
					case "\xA0":
					case "\ufeff":
					case "\n":
					case "\r":
					case "\u2028":
					case "\u2029":
						read();
						return;
					case "/":
						read();
						lexState = "comment";
						return;
					case void 0:
						read();
						return newToken("eof");
				}
				if (util.isSpaceSeparator(c)) {
					read();
					return;
				}
				return lexStates[parseState]();
			},
			comment() {
				switch (c) {
					case "*":
						read();
						lexState = "multiLineComment";
						return;
					case "/":
						read();
						lexState = "singleLineComment";
						return;
				}
				throw invalidChar(read());
			},
			multiLineComment() {
				switch (c) {
					case "*":
						read();
						lexState = "multiLineCommentAsterisk";
						return;
					case void 0: throw invalidChar(read());
				}
				read();
			},
			multiLineCommentAsterisk() {
				switch (c) {
					case "*":
						read();
						return;
					case "/":
						read();
						lexState = "default";
						return;
					case void 0: throw invalidChar(read());
				}
				read();
				lexState = "multiLineComment";
			},
			singleLineComment() {
				switch (c) {
					case "\n":
					case "\r":
					case "\u2028":
					case "\u2029":
						read();
						lexState = "default";
						return;
					case void 0:
						read();
						return newToken("eof");
				}
				read();
			},
			value() {
				switch (c) {
					case "{":
					case "[": return newToken("punctuator", read());
					case "n":
						read();
						literal("ull");
						return newToken("null", null);
					case "t":
						read();
						literal("rue");
						return newToken("boolean", true);
					case "f":
						read();
						literal("alse");
						return newToken("boolean", false);
					case "-":
					case "+":
						if (read() === "-") sign = -1;
						lexState = "sign";
						return;
					case ".":
						buffer = read();
						lexState = "decimalPointLeading";
						return;
					case "0":
						buffer = read();
						lexState = "zero";
						return;
					case "1":
					case "2":
					case "3":
					case "4":
					case "5":
					case "6":
					case "7":
					case "8":
					case "9":
						buffer = read();
						lexState = "decimalInteger";
						return;
					case "I":
						read();
						literal("nfinity");
						return newToken("numeric", Infinity);
					case "N":
						read();
						literal("aN");
						return newToken("numeric", NaN);
					case "\"":
					case "'":
						doubleQuote = read() === "\"";
						buffer = "";
						lexState = "string";
						return;
				}
				throw invalidChar(read());
			},
			identifierNameStartEscape() {
				if (c !== "u") throw invalidChar(read());
				read();
				const u = unicodeEscape();
				switch (u) {
					case "$":
					case "_": break;
					default: if (!util.isIdStartChar(u)) throw invalidIdentifier();
				}
				buffer += u;
				lexState = "identifierName";
			},
			identifierName() {
				switch (c) {
					case "$":
					case "_":
					case "\u200c":
					case "\u200d":
						buffer += read();
						return;
					case "\\":
						read();
						lexState = "identifierNameEscape";
						return;
				}
				if (util.isIdContinueChar(c)) {
					buffer += read();
					return;
				}
				return newToken("identifier", buffer);
			},
			identifierNameEscape() {
				if (c !== "u") throw invalidChar(read());
				read();
				const u = unicodeEscape();
				switch (u) {
					case "$":
					case "_":
					case "\u200c":
					case "\u200d": break;
					default: if (!util.isIdContinueChar(u)) throw invalidIdentifier();
				}
				buffer += u;
				lexState = "identifierName";
			},
			sign() {
				switch (c) {
					case ".":
						buffer = read();
						lexState = "decimalPointLeading";
						return;
					case "0":
						buffer = read();
						lexState = "zero";
						return;
					case "1":
					case "2":
					case "3":
					case "4":
					case "5":
					case "6":
					case "7":
					case "8":
					case "9":
						buffer = read();
						lexState = "decimalInteger";
						return;
					case "I":
						read();
						literal("nfinity");
						return newToken("numeric", sign * Infinity);
					case "N":
						read();
						literal("aN");
						return newToken("numeric", NaN);
				}
				throw invalidChar(read());
			},
			zero() {
				switch (c) {
					case ".":
						buffer += read();
						lexState = "decimalPoint";
						return;
					case "e":
					case "E":
						buffer += read();
						lexState = "decimalExponent";
						return;
					case "x":
					case "X":
						buffer += read();
						lexState = "hexadecimal";
						return;
				}
				return newToken("numeric", sign * 0);
			},
			decimalInteger() {
				switch (c) {
					case ".":
						buffer += read();
						lexState = "decimalPoint";
						return;
					case "e":
					case "E":
						buffer += read();
						lexState = "decimalExponent";
						return;
				}
				if (util.isDigit(c)) {
					buffer += read();
					return;
				}
				return newToken("numeric", sign * Number(buffer));
			},
			decimalPointLeading() {
				if (util.isDigit(c)) {
					buffer += read();
					lexState = "decimalFraction";
					return;
				}
				throw invalidChar(read());
			},
			decimalPoint() {
				switch (c) {
					case "e":
					case "E":
						buffer += read();
						lexState = "decimalExponent";
						return;
				}
				if (util.isDigit(c)) {
					buffer += read();
					lexState = "decimalFraction";
					return;
				}
				return newToken("numeric", sign * Number(buffer));
			},
			decimalFraction() {
				switch (c) {
					case "e":
					case "E":
						buffer += read();
						lexState = "decimalExponent";
						return;
				}
				if (util.isDigit(c)) {
					buffer += read();
					return;
				}
				return newToken("numeric", sign * Number(buffer));
			},
			decimalExponent() {
				switch (c) {
					case "+":
					case "-":
						buffer += read();
						lexState = "decimalExponentSign";
						return;
				}
				if (util.isDigit(c)) {
					buffer += read();
					lexState = "decimalExponentInteger";
					return;
				}
				throw invalidChar(read());
			},
			decimalExponentSign() {
				if (util.isDigit(c)) {
					buffer += read();
					lexState = "decimalExponentInteger";
					return;
				}
				throw invalidChar(read());
			},
			decimalExponentInteger() {
				if (util.isDigit(c)) {
					buffer += read();
					return;
				}
				return newToken("numeric", sign * Number(buffer));
			},
			hexadecimal() {
				if (util.isHexDigit(c)) {
					buffer += read();
					lexState = "hexadecimalInteger";
					return;
				}
				throw invalidChar(read());
			},
			hexadecimalInteger() {
				if (util.isHexDigit(c)) {
					buffer += read();
					return;
				}
				return newToken("numeric", sign * Number(buffer));
			},
			string() {
				switch (c) {
					case "\\":
						read();
						buffer += escape();
						return;
					case "\"":
						if (doubleQuote) {
							read();
							return newToken("string", buffer);
						}
						buffer += read();
						return;
					case "'":
						if (!doubleQuote) {
							read();
							return newToken("string", buffer);
						}
						buffer += read();
						return;
					case "\n":
					case "\r": throw invalidChar(read());
					case "\u2028":
					case "\u2029":
						separatorChar(c);
						break;
					case void 0: throw invalidChar(read());
				}
				buffer += read();
			},
			start() {
				switch (c) {
					case "{":
					case "[": return newToken("punctuator", read());
				}
				lexState = "value";
			},
			beforePropertyName() {
				switch (c) {
					case "$":
					case "_":
						buffer = read();
						lexState = "identifierName";
						return;
					case "\\":
						read();
						lexState = "identifierNameStartEscape";
						return;
					case "}": return newToken("punctuator", read());
					case "\"":
					case "'":
						doubleQuote = read() === "\"";
						lexState = "string";
						return;
				}
				if (util.isIdStartChar(c)) {
					buffer += read();
					lexState = "identifierName";
					return;
				}
				throw invalidChar(read());
			},
			afterPropertyName() {
				if (c === ":") return newToken("punctuator", read());
				throw invalidChar(read());
			},
			beforePropertyValue() {
				lexState = "value";
			},
			afterPropertyValue() {
				switch (c) {
					case ",":
					case "}": return newToken("punctuator", read());
				}
				throw invalidChar(read());
			},
			beforeArrayValue() {
				if (c === "]") return newToken("punctuator", read());
				lexState = "value";
			},
			afterArrayValue() {
				switch (c) {
					case ",":
					case "]": return newToken("punctuator", read());
				}
				throw invalidChar(read());
			},
			end() {
				throw invalidChar(read());
			}
		};
		function newToken(type, value) {
			return {
				type,
				value,
				line,
				column
			};
		}
		function literal(s) {
			for (const c of s) {
				if (peek() !== c) throw invalidChar(read());
				read();
			}
		}
		function escape() {
			switch (peek()) {
				case "b":
					read();
					return "\b";
				case "f":
					read();
					return "\f";
				case "n":
					read();
					return "\n";
				case "r":
					read();
					return "\r";
				case "t":
					read();
					return "	";
				case "v":
					read();
					return "\v";
				case "0":
					read();
					if (util.isDigit(peek())) throw invalidChar(read());
					return "\0";
				case "x":
					read();
					return hexEscape();
				case "u":
					read();
					return unicodeEscape();
				case "\n":
				case "\u2028":
				case "\u2029":
					read();
					return "";
				case "\r":
					read();
					if (peek() === "\n") read();
					return "";
				case "1":
				case "2":
				case "3":
				case "4":
				case "5":
				case "6":
				case "7":
				case "8":
				case "9": throw invalidChar(read());
				case void 0: throw invalidChar(read());
			}
			return read();
		}
		function hexEscape() {
			let buffer = "";
			let c = peek();
			if (!util.isHexDigit(c)) throw invalidChar(read());
			buffer += read();
			c = peek();
			if (!util.isHexDigit(c)) throw invalidChar(read());
			buffer += read();
			return String.fromCodePoint(parseInt(buffer, 16));
		}
		function unicodeEscape() {
			let buffer = "";
			let count = 4;
			while (count-- > 0) {
				const c = peek();
				if (!util.isHexDigit(c)) throw invalidChar(read());
				buffer += read();
			}
			return String.fromCodePoint(parseInt(buffer, 16));
		}
		const parseStates = {
			start() {
				if (token.type === "eof") throw invalidEOF();
				push();
			},
			beforePropertyName() {
				switch (token.type) {
					case "identifier":
					case "string":
						key = token.value;
						parseState = "afterPropertyName";
						return;
					case "punctuator":
						pop();
						return;
					case "eof": throw invalidEOF();
				}
			},
			afterPropertyName() {
				if (token.type === "eof") throw invalidEOF();
				parseState = "beforePropertyValue";
			},
			beforePropertyValue() {
				if (token.type === "eof") throw invalidEOF();
				push();
			},
			beforeArrayValue() {
				if (token.type === "eof") throw invalidEOF();
				if (token.type === "punctuator" && token.value === "]") {
					pop();
					return;
				}
				push();
			},
			afterPropertyValue() {
				if (token.type === "eof") throw invalidEOF();
				switch (token.value) {
					case ",":
						parseState = "beforePropertyName";
						return;
					case "}": pop();
				}
			},
			afterArrayValue() {
				if (token.type === "eof") throw invalidEOF();
				switch (token.value) {
					case ",":
						parseState = "beforeArrayValue";
						return;
					case "]": pop();
				}
			},
			end() {}
		};
		function push() {
			let value;
			switch (token.type) {
				case "punctuator":
					switch (token.value) {
						case "{":
							value = {};
							break;
						case "[": value = [];
					}
					break;
				case "null":
				case "boolean":
				case "numeric":
				case "string": value = token.value;
			}
			if (root === void 0) root = value;
			else {
				const parent = stack[stack.length - 1];
				if (Array.isArray(parent)) parent.push(value);
				else Object.defineProperty(parent, key, {
					value,
					writable: true,
					enumerable: true,
					configurable: true
				});
			}
			if (value !== null && typeof value === "object") {
				stack.push(value);
				if (Array.isArray(value)) parseState = "beforeArrayValue";
				else parseState = "beforePropertyName";
			} else {
				const current = stack[stack.length - 1];
				if (current == null) parseState = "end";
				else if (Array.isArray(current)) parseState = "afterArrayValue";
				else parseState = "afterPropertyValue";
			}
		}
		function pop() {
			stack.pop();
			const current = stack[stack.length - 1];
			if (current == null) parseState = "end";
			else if (Array.isArray(current)) parseState = "afterArrayValue";
			else parseState = "afterPropertyValue";
		}
		function invalidChar(c) {
			if (c === void 0) return syntaxError(`JSON5: invalid end of input at ${line}:${column}`);
			return syntaxError(`JSON5: invalid character '${formatChar(c)}' at ${line}:${column}`);
		}
		function invalidEOF() {
			return syntaxError(`JSON5: invalid end of input at ${line}:${column}`);
		}
		function invalidIdentifier() {
			column -= 5;
			return syntaxError(`JSON5: invalid identifier character at ${line}:${column}`);
		}
		function separatorChar(c) {
			console.warn(`JSON5: '${formatChar(c)}' in strings is not valid ECMAScript; consider escaping`);
		}
		function formatChar(c) {
			const replacements = {
				"'": "\\'",
				"\"": "\\\"",
				"\\": "\\\\",
				"\b": "\\b",
				"\f": "\\f",
				"\n": "\\n",
				"\r": "\\r",
				"	": "\\t",
				"\v": "\\v",
				"\0": "\\0",
				"\u2028": "\\u2028",
				"\u2029": "\\u2029"
			};
			if (replacements[c]) return replacements[c];
			if (c < " ") {
				const hexString = c.charCodeAt(0).toString(16);
				return "\\x" + ("00" + hexString).substring(hexString.length);
			}
			return c;
		}
		function syntaxError(message) {
			const err = new SyntaxError(message);
			err.lineNumber = line;
			err.columnNumber = column;
			return err;
		}
	}),
	1568: ((module, __unused_webpack_exports, __webpack_require__) => {
		const util = __webpack_require__(7393);
		module.exports = function stringify(value, replacer, space) {
			const stack = [];
			let indent = "";
			let propertyList;
			let replacerFunc;
			let gap = "";
			let quote;
			if (replacer != null && typeof replacer === "object" && !Array.isArray(replacer)) {
				space = replacer.space;
				quote = replacer.quote;
				replacer = replacer.replacer;
			}
			if (typeof replacer === "function") replacerFunc = replacer;
			else if (Array.isArray(replacer)) {
				propertyList = [];
				for (const v of replacer) {
					let item;
					if (typeof v === "string") item = v;
					else if (typeof v === "number" || v instanceof String || v instanceof Number) item = String(v);
					if (item !== void 0 && propertyList.indexOf(item) < 0) propertyList.push(item);
				}
			}
			if (space instanceof Number) space = Number(space);
			else if (space instanceof String) space = String(space);
			if (typeof space === "number") {
				if (space > 0) {
					space = Math.min(10, Math.floor(space));
					gap = "          ".substr(0, space);
				}
			} else if (typeof space === "string") gap = space.substr(0, 10);
			return serializeProperty("", { "": value });
			function serializeProperty(key, holder) {
				let value = holder[key];
				if (value != null) {
					if (typeof value.toJSON5 === "function") value = value.toJSON5(key);
					else if (typeof value.toJSON === "function") value = value.toJSON(key);
				}
				if (replacerFunc) value = replacerFunc.call(holder, key, value);
				if (value instanceof Number) value = Number(value);
				else if (value instanceof String) value = String(value);
				else if (value instanceof Boolean) value = value.valueOf();
				switch (value) {
					case null: return "null";
					case true: return "true";
					case false: return "false";
				}
				if (typeof value === "string") return quoteString(value, false);
				if (typeof value === "number") return String(value);
				if (typeof value === "object") return Array.isArray(value) ? serializeArray(value) : serializeObject(value);
			}
			function quoteString(value) {
				const quotes = {
					"'": .1,
					"\"": .2
				};
				const replacements = {
					"'": "\\'",
					"\"": "\\\"",
					"\\": "\\\\",
					"\b": "\\b",
					"\f": "\\f",
					"\n": "\\n",
					"\r": "\\r",
					"	": "\\t",
					"\v": "\\v",
					"\0": "\\0",
					"\u2028": "\\u2028",
					"\u2029": "\\u2029"
				};
				let product = "";
				for (let i = 0; i < value.length; i++) {
					const c = value[i];
					switch (c) {
						case "'":
						case "\"":
							quotes[c]++;
							product += c;
							continue;
						case "\0": if (util.isDigit(value[i + 1])) {
							product += "\\x00";
							continue;
						}
					}
					if (replacements[c]) {
						product += replacements[c];
						continue;
					}
					if (c < " ") {
						let hexString = c.charCodeAt(0).toString(16);
						product += "\\x" + ("00" + hexString).substring(hexString.length);
						continue;
					}
					product += c;
				}
				const quoteChar = quote || Object.keys(quotes).reduce((a, b) => quotes[a] < quotes[b] ? a : b);
				product = product.replace(new RegExp(quoteChar, "g"), replacements[quoteChar]);
				return quoteChar + product + quoteChar;
			}
			function serializeObject(value) {
				if (stack.indexOf(value) >= 0) throw TypeError("Converting circular structure to JSON5");
				stack.push(value);
				let stepback = indent;
				indent = indent + gap;
				let keys = propertyList || Object.keys(value);
				let partial = [];
				for (const key of keys) {
					const propertyString = serializeProperty(key, value);
					if (propertyString !== void 0) {
						let member = serializeKey(key) + ":";
						if (gap !== "") member += " ";
						member += propertyString;
						partial.push(member);
					}
				}
				let final;
				if (partial.length === 0) final = "{}";
				else {
					let properties;
					if (gap === "") {
						properties = partial.join(",");
						final = "{" + properties + "}";
					} else {
						let separator = ",\n" + indent;
						properties = partial.join(separator);
						final = "{\n" + indent + properties + ",\n" + stepback + "}";
					}
				}
				stack.pop();
				indent = stepback;
				return final;
			}
			function serializeKey(key) {
				if (key.length === 0) return quoteString(key, true);
				const firstChar = String.fromCodePoint(key.codePointAt(0));
				if (!util.isIdStartChar(firstChar)) return quoteString(key, true);
				for (let i = firstChar.length; i < key.length; i++) if (!util.isIdContinueChar(String.fromCodePoint(key.codePointAt(i)))) return quoteString(key, true);
				return key;
			}
			function serializeArray(value) {
				if (stack.indexOf(value) >= 0) throw TypeError("Converting circular structure to JSON5");
				stack.push(value);
				let stepback = indent;
				indent = indent + gap;
				let partial = [];
				for (let i = 0; i < value.length; i++) {
					const propertyString = serializeProperty(String(i), value);
					partial.push(propertyString !== void 0 ? propertyString : "null");
				}
				let final;
				if (partial.length === 0) final = "[]";
				else if (gap === "") final = "[" + partial.join(",") + "]";
				else {
					let separator = ",\n" + indent;
					let properties = partial.join(separator);
					final = "[\n" + indent + properties + ",\n" + stepback + "]";
				}
				stack.pop();
				indent = stepback;
				return final;
			}
		};
	}),
	7414: ((module) => {
		module.exports.Space_Separator = /[\u1680\u2000-\u200A\u202F\u205F\u3000]/;
		module.exports.ID_Start = /[\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556\u0559\u0561-\u0587\u05D0-\u05EA\u05F0-\u05F2\u0620-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07CA-\u07EA\u07F4\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u0860-\u086A\u08A0-\u08B4\u08B6-\u08BD\u0904-\u0939\u093D\u0950\u0958-\u0961\u0971-\u0980\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC\u09DD\u09DF-\u09E1\u09F0\u09F1\u09FC\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A59-\u0A5C\u0A5E\u0A72-\u0A74\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0\u0AE1\u0AF9\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3D\u0B5C\u0B5D\u0B5F-\u0B61\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A\u0C60\u0C61\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDE\u0CE0\u0CE1\u0CF1\u0CF2\u0D05-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81\u0E82\u0E84\u0E87\u0E88\u0E8A\u0E8D\u0E94-\u0E97\u0E99-\u0E9F\u0EA1-\u0EA3\u0EA5\u0EA7\u0EAA\u0EAB\u0EAD-\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0EDC-\u0EDF\u0F00\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A\u103F\u1050-\u1055\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16EE-\u16F8\u1700-\u170C\u170E-\u1711\u1720-\u1731\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u1820-\u1877\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5\u1900-\u191E\u1950-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u1A00-\u1A16\u1A20-\u1A54\u1AA7\u1B05-\u1B33\u1B45-\u1B4B\u1B83-\u1BA0\u1BAE\u1BAF\u1BBA-\u1BE5\u1C00-\u1C23\u1C4D-\u1C4F\u1C5A-\u1C7D\u1C80-\u1C88\u1CE9-\u1CEC\u1CEE-\u1CF1\u1CF5\u1CF6\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2160-\u2188\u2C00-\u2C2E\u2C30-\u2C5E\u2C60-\u2CE4\u2CEB-\u2CEE\u2CF2\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312E\u3131-\u318E\u31A0-\u31BA\u31F0-\u31FF\u3400-\u4DB5\u4E00-\u9FEA\uA000-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA61F\uA62A\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6EF\uA717-\uA71F\uA722-\uA788\uA78B-\uA7AE\uA7B0-\uA7B7\uA7F7-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8F2-\uA8F7\uA8FB\uA8FD\uA90A-\uA925\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF\uA9E0-\uA9E4\uA9E6-\uA9EF\uA9FA-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA60-\uAA76\uAA7A\uAA7E-\uAAAF\uAAB1\uAAB5\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB65\uAB70-\uABE2\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]|\uD800[\uDC00-\uDC0B\uDC0D-\uDC26\uDC28-\uDC3A\uDC3C\uDC3D\uDC3F-\uDC4D\uDC50-\uDC5D\uDC80-\uDCFA\uDD40-\uDD74\uDE80-\uDE9C\uDEA0-\uDED0\uDF00-\uDF1F\uDF2D-\uDF4A\uDF50-\uDF75\uDF80-\uDF9D\uDFA0-\uDFC3\uDFC8-\uDFCF\uDFD1-\uDFD5]|\uD801[\uDC00-\uDC9D\uDCB0-\uDCD3\uDCD8-\uDCFB\uDD00-\uDD27\uDD30-\uDD63\uDE00-\uDF36\uDF40-\uDF55\uDF60-\uDF67]|\uD802[\uDC00-\uDC05\uDC08\uDC0A-\uDC35\uDC37\uDC38\uDC3C\uDC3F-\uDC55\uDC60-\uDC76\uDC80-\uDC9E\uDCE0-\uDCF2\uDCF4\uDCF5\uDD00-\uDD15\uDD20-\uDD39\uDD80-\uDDB7\uDDBE\uDDBF\uDE00\uDE10-\uDE13\uDE15-\uDE17\uDE19-\uDE33\uDE60-\uDE7C\uDE80-\uDE9C\uDEC0-\uDEC7\uDEC9-\uDEE4\uDF00-\uDF35\uDF40-\uDF55\uDF60-\uDF72\uDF80-\uDF91]|\uD803[\uDC00-\uDC48\uDC80-\uDCB2\uDCC0-\uDCF2]|\uD804[\uDC03-\uDC37\uDC83-\uDCAF\uDCD0-\uDCE8\uDD03-\uDD26\uDD50-\uDD72\uDD76\uDD83-\uDDB2\uDDC1-\uDDC4\uDDDA\uDDDC\uDE00-\uDE11\uDE13-\uDE2B\uDE80-\uDE86\uDE88\uDE8A-\uDE8D\uDE8F-\uDE9D\uDE9F-\uDEA8\uDEB0-\uDEDE\uDF05-\uDF0C\uDF0F\uDF10\uDF13-\uDF28\uDF2A-\uDF30\uDF32\uDF33\uDF35-\uDF39\uDF3D\uDF50\uDF5D-\uDF61]|\uD805[\uDC00-\uDC34\uDC47-\uDC4A\uDC80-\uDCAF\uDCC4\uDCC5\uDCC7\uDD80-\uDDAE\uDDD8-\uDDDB\uDE00-\uDE2F\uDE44\uDE80-\uDEAA\uDF00-\uDF19]|\uD806[\uDCA0-\uDCDF\uDCFF\uDE00\uDE0B-\uDE32\uDE3A\uDE50\uDE5C-\uDE83\uDE86-\uDE89\uDEC0-\uDEF8]|\uD807[\uDC00-\uDC08\uDC0A-\uDC2E\uDC40\uDC72-\uDC8F\uDD00-\uDD06\uDD08\uDD09\uDD0B-\uDD30\uDD46]|\uD808[\uDC00-\uDF99]|\uD809[\uDC00-\uDC6E\uDC80-\uDD43]|[\uD80C\uD81C-\uD820\uD840-\uD868\uD86A-\uD86C\uD86F-\uD872\uD874-\uD879][\uDC00-\uDFFF]|\uD80D[\uDC00-\uDC2E]|\uD811[\uDC00-\uDE46]|\uD81A[\uDC00-\uDE38\uDE40-\uDE5E\uDED0-\uDEED\uDF00-\uDF2F\uDF40-\uDF43\uDF63-\uDF77\uDF7D-\uDF8F]|\uD81B[\uDF00-\uDF44\uDF50\uDF93-\uDF9F\uDFE0\uDFE1]|\uD821[\uDC00-\uDFEC]|\uD822[\uDC00-\uDEF2]|\uD82C[\uDC00-\uDD1E\uDD70-\uDEFB]|\uD82F[\uDC00-\uDC6A\uDC70-\uDC7C\uDC80-\uDC88\uDC90-\uDC99]|\uD835[\uDC00-\uDC54\uDC56-\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD1E-\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD52-\uDEA5\uDEA8-\uDEC0\uDEC2-\uDEDA\uDEDC-\uDEFA\uDEFC-\uDF14\uDF16-\uDF34\uDF36-\uDF4E\uDF50-\uDF6E\uDF70-\uDF88\uDF8A-\uDFA8\uDFAA-\uDFC2\uDFC4-\uDFCB]|\uD83A[\uDC00-\uDCC4\uDD00-\uDD43]|\uD83B[\uDE00-\uDE03\uDE05-\uDE1F\uDE21\uDE22\uDE24\uDE27\uDE29-\uDE32\uDE34-\uDE37\uDE39\uDE3B\uDE42\uDE47\uDE49\uDE4B\uDE4D-\uDE4F\uDE51\uDE52\uDE54\uDE57\uDE59\uDE5B\uDE5D\uDE5F\uDE61\uDE62\uDE64\uDE67-\uDE6A\uDE6C-\uDE72\uDE74-\uDE77\uDE79-\uDE7C\uDE7E\uDE80-\uDE89\uDE8B-\uDE9B\uDEA1-\uDEA3\uDEA5-\uDEA9\uDEAB-\uDEBB]|\uD869[\uDC00-\uDED6\uDF00-\uDFFF]|\uD86D[\uDC00-\uDF34\uDF40-\uDFFF]|\uD86E[\uDC00-\uDC1D\uDC20-\uDFFF]|\uD873[\uDC00-\uDEA1\uDEB0-\uDFFF]|\uD87A[\uDC00-\uDFE0]|\uD87E[\uDC00-\uDE1D]/;
		module.exports.ID_Continue = /[\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0300-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u0483-\u0487\u048A-\u052F\u0531-\u0556\u0559\u0561-\u0587\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u05D0-\u05EA\u05F0-\u05F2\u0610-\u061A\u0620-\u0669\u066E-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06FC\u06FF\u0710-\u074A\u074D-\u07B1\u07C0-\u07F5\u07FA\u0800-\u082D\u0840-\u085B\u0860-\u086A\u08A0-\u08B4\u08B6-\u08BD\u08D4-\u08E1\u08E3-\u0963\u0966-\u096F\u0971-\u0983\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BC-\u09C4\u09C7\u09C8\u09CB-\u09CE\u09D7\u09DC\u09DD\u09DF-\u09E3\u09E6-\u09F1\u09FC\u0A01-\u0A03\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A3C\u0A3E-\u0A42\u0A47\u0A48\u0A4B-\u0A4D\u0A51\u0A59-\u0A5C\u0A5E\u0A66-\u0A75\u0A81-\u0A83\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABC-\u0AC5\u0AC7-\u0AC9\u0ACB-\u0ACD\u0AD0\u0AE0-\u0AE3\u0AE6-\u0AEF\u0AF9-\u0AFF\u0B01-\u0B03\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3C-\u0B44\u0B47\u0B48\u0B4B-\u0B4D\u0B56\u0B57\u0B5C\u0B5D\u0B5F-\u0B63\u0B66-\u0B6F\u0B71\u0B82\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BBE-\u0BC2\u0BC6-\u0BC8\u0BCA-\u0BCD\u0BD0\u0BD7\u0BE6-\u0BEF\u0C00-\u0C03\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D-\u0C44\u0C46-\u0C48\u0C4A-\u0C4D\u0C55\u0C56\u0C58-\u0C5A\u0C60-\u0C63\u0C66-\u0C6F\u0C80-\u0C83\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBC-\u0CC4\u0CC6-\u0CC8\u0CCA-\u0CCD\u0CD5\u0CD6\u0CDE\u0CE0-\u0CE3\u0CE6-\u0CEF\u0CF1\u0CF2\u0D00-\u0D03\u0D05-\u0D0C\u0D0E-\u0D10\u0D12-\u0D44\u0D46-\u0D48\u0D4A-\u0D4E\u0D54-\u0D57\u0D5F-\u0D63\u0D66-\u0D6F\u0D7A-\u0D7F\u0D82\u0D83\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0DCA\u0DCF-\u0DD4\u0DD6\u0DD8-\u0DDF\u0DE6-\u0DEF\u0DF2\u0DF3\u0E01-\u0E3A\u0E40-\u0E4E\u0E50-\u0E59\u0E81\u0E82\u0E84\u0E87\u0E88\u0E8A\u0E8D\u0E94-\u0E97\u0E99-\u0E9F\u0EA1-\u0EA3\u0EA5\u0EA7\u0EAA\u0EAB\u0EAD-\u0EB9\u0EBB-\u0EBD\u0EC0-\u0EC4\u0EC6\u0EC8-\u0ECD\u0ED0-\u0ED9\u0EDC-\u0EDF\u0F00\u0F18\u0F19\u0F20-\u0F29\u0F35\u0F37\u0F39\u0F3E-\u0F47\u0F49-\u0F6C\u0F71-\u0F84\u0F86-\u0F97\u0F99-\u0FBC\u0FC6\u1000-\u1049\u1050-\u109D\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u135D-\u135F\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16EE-\u16F8\u1700-\u170C\u170E-\u1714\u1720-\u1734\u1740-\u1753\u1760-\u176C\u176E-\u1770\u1772\u1773\u1780-\u17D3\u17D7\u17DC\u17DD\u17E0-\u17E9\u180B-\u180D\u1810-\u1819\u1820-\u1877\u1880-\u18AA\u18B0-\u18F5\u1900-\u191E\u1920-\u192B\u1930-\u193B\u1946-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u19D0-\u19D9\u1A00-\u1A1B\u1A20-\u1A5E\u1A60-\u1A7C\u1A7F-\u1A89\u1A90-\u1A99\u1AA7\u1AB0-\u1ABD\u1B00-\u1B4B\u1B50-\u1B59\u1B6B-\u1B73\u1B80-\u1BF3\u1C00-\u1C37\u1C40-\u1C49\u1C4D-\u1C7D\u1C80-\u1C88\u1CD0-\u1CD2\u1CD4-\u1CF9\u1D00-\u1DF9\u1DFB-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u203F\u2040\u2054\u2071\u207F\u2090-\u209C\u20D0-\u20DC\u20E1\u20E5-\u20F0\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2160-\u2188\u2C00-\u2C2E\u2C30-\u2C5E\u2C60-\u2CE4\u2CEB-\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D7F-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2DE0-\u2DFF\u2E2F\u3005-\u3007\u3021-\u302F\u3031-\u3035\u3038-\u303C\u3041-\u3096\u3099\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312E\u3131-\u318E\u31A0-\u31BA\u31F0-\u31FF\u3400-\u4DB5\u4E00-\u9FEA\uA000-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA62B\uA640-\uA66F\uA674-\uA67D\uA67F-\uA6F1\uA717-\uA71F\uA722-\uA788\uA78B-\uA7AE\uA7B0-\uA7B7\uA7F7-\uA827\uA840-\uA873\uA880-\uA8C5\uA8D0-\uA8D9\uA8E0-\uA8F7\uA8FB\uA8FD\uA900-\uA92D\uA930-\uA953\uA960-\uA97C\uA980-\uA9C0\uA9CF-\uA9D9\uA9E0-\uA9FE\uAA00-\uAA36\uAA40-\uAA4D\uAA50-\uAA59\uAA60-\uAA76\uAA7A-\uAAC2\uAADB-\uAADD\uAAE0-\uAAEF\uAAF2-\uAAF6\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB65\uAB70-\uABEA\uABEC\uABED\uABF0-\uABF9\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE00-\uFE0F\uFE20-\uFE2F\uFE33\uFE34\uFE4D-\uFE4F\uFE70-\uFE74\uFE76-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF3F\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]|\uD800[\uDC00-\uDC0B\uDC0D-\uDC26\uDC28-\uDC3A\uDC3C\uDC3D\uDC3F-\uDC4D\uDC50-\uDC5D\uDC80-\uDCFA\uDD40-\uDD74\uDDFD\uDE80-\uDE9C\uDEA0-\uDED0\uDEE0\uDF00-\uDF1F\uDF2D-\uDF4A\uDF50-\uDF7A\uDF80-\uDF9D\uDFA0-\uDFC3\uDFC8-\uDFCF\uDFD1-\uDFD5]|\uD801[\uDC00-\uDC9D\uDCA0-\uDCA9\uDCB0-\uDCD3\uDCD8-\uDCFB\uDD00-\uDD27\uDD30-\uDD63\uDE00-\uDF36\uDF40-\uDF55\uDF60-\uDF67]|\uD802[\uDC00-\uDC05\uDC08\uDC0A-\uDC35\uDC37\uDC38\uDC3C\uDC3F-\uDC55\uDC60-\uDC76\uDC80-\uDC9E\uDCE0-\uDCF2\uDCF4\uDCF5\uDD00-\uDD15\uDD20-\uDD39\uDD80-\uDDB7\uDDBE\uDDBF\uDE00-\uDE03\uDE05\uDE06\uDE0C-\uDE13\uDE15-\uDE17\uDE19-\uDE33\uDE38-\uDE3A\uDE3F\uDE60-\uDE7C\uDE80-\uDE9C\uDEC0-\uDEC7\uDEC9-\uDEE6\uDF00-\uDF35\uDF40-\uDF55\uDF60-\uDF72\uDF80-\uDF91]|\uD803[\uDC00-\uDC48\uDC80-\uDCB2\uDCC0-\uDCF2]|\uD804[\uDC00-\uDC46\uDC66-\uDC6F\uDC7F-\uDCBA\uDCD0-\uDCE8\uDCF0-\uDCF9\uDD00-\uDD34\uDD36-\uDD3F\uDD50-\uDD73\uDD76\uDD80-\uDDC4\uDDCA-\uDDCC\uDDD0-\uDDDA\uDDDC\uDE00-\uDE11\uDE13-\uDE37\uDE3E\uDE80-\uDE86\uDE88\uDE8A-\uDE8D\uDE8F-\uDE9D\uDE9F-\uDEA8\uDEB0-\uDEEA\uDEF0-\uDEF9\uDF00-\uDF03\uDF05-\uDF0C\uDF0F\uDF10\uDF13-\uDF28\uDF2A-\uDF30\uDF32\uDF33\uDF35-\uDF39\uDF3C-\uDF44\uDF47\uDF48\uDF4B-\uDF4D\uDF50\uDF57\uDF5D-\uDF63\uDF66-\uDF6C\uDF70-\uDF74]|\uD805[\uDC00-\uDC4A\uDC50-\uDC59\uDC80-\uDCC5\uDCC7\uDCD0-\uDCD9\uDD80-\uDDB5\uDDB8-\uDDC0\uDDD8-\uDDDD\uDE00-\uDE40\uDE44\uDE50-\uDE59\uDE80-\uDEB7\uDEC0-\uDEC9\uDF00-\uDF19\uDF1D-\uDF2B\uDF30-\uDF39]|\uD806[\uDCA0-\uDCE9\uDCFF\uDE00-\uDE3E\uDE47\uDE50-\uDE83\uDE86-\uDE99\uDEC0-\uDEF8]|\uD807[\uDC00-\uDC08\uDC0A-\uDC36\uDC38-\uDC40\uDC50-\uDC59\uDC72-\uDC8F\uDC92-\uDCA7\uDCA9-\uDCB6\uDD00-\uDD06\uDD08\uDD09\uDD0B-\uDD36\uDD3A\uDD3C\uDD3D\uDD3F-\uDD47\uDD50-\uDD59]|\uD808[\uDC00-\uDF99]|\uD809[\uDC00-\uDC6E\uDC80-\uDD43]|[\uD80C\uD81C-\uD820\uD840-\uD868\uD86A-\uD86C\uD86F-\uD872\uD874-\uD879][\uDC00-\uDFFF]|\uD80D[\uDC00-\uDC2E]|\uD811[\uDC00-\uDE46]|\uD81A[\uDC00-\uDE38\uDE40-\uDE5E\uDE60-\uDE69\uDED0-\uDEED\uDEF0-\uDEF4\uDF00-\uDF36\uDF40-\uDF43\uDF50-\uDF59\uDF63-\uDF77\uDF7D-\uDF8F]|\uD81B[\uDF00-\uDF44\uDF50-\uDF7E\uDF8F-\uDF9F\uDFE0\uDFE1]|\uD821[\uDC00-\uDFEC]|\uD822[\uDC00-\uDEF2]|\uD82C[\uDC00-\uDD1E\uDD70-\uDEFB]|\uD82F[\uDC00-\uDC6A\uDC70-\uDC7C\uDC80-\uDC88\uDC90-\uDC99\uDC9D\uDC9E]|\uD834[\uDD65-\uDD69\uDD6D-\uDD72\uDD7B-\uDD82\uDD85-\uDD8B\uDDAA-\uDDAD\uDE42-\uDE44]|\uD835[\uDC00-\uDC54\uDC56-\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD1E-\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD52-\uDEA5\uDEA8-\uDEC0\uDEC2-\uDEDA\uDEDC-\uDEFA\uDEFC-\uDF14\uDF16-\uDF34\uDF36-\uDF4E\uDF50-\uDF6E\uDF70-\uDF88\uDF8A-\uDFA8\uDFAA-\uDFC2\uDFC4-\uDFCB\uDFCE-\uDFFF]|\uD836[\uDE00-\uDE36\uDE3B-\uDE6C\uDE75\uDE84\uDE9B-\uDE9F\uDEA1-\uDEAF]|\uD838[\uDC00-\uDC06\uDC08-\uDC18\uDC1B-\uDC21\uDC23\uDC24\uDC26-\uDC2A]|\uD83A[\uDC00-\uDCC4\uDCD0-\uDCD6\uDD00-\uDD4A\uDD50-\uDD59]|\uD83B[\uDE00-\uDE03\uDE05-\uDE1F\uDE21\uDE22\uDE24\uDE27\uDE29-\uDE32\uDE34-\uDE37\uDE39\uDE3B\uDE42\uDE47\uDE49\uDE4B\uDE4D-\uDE4F\uDE51\uDE52\uDE54\uDE57\uDE59\uDE5B\uDE5D\uDE5F\uDE61\uDE62\uDE64\uDE67-\uDE6A\uDE6C-\uDE72\uDE74-\uDE77\uDE79-\uDE7C\uDE7E\uDE80-\uDE89\uDE8B-\uDE9B\uDEA1-\uDEA3\uDEA5-\uDEA9\uDEAB-\uDEBB]|\uD869[\uDC00-\uDED6\uDF00-\uDFFF]|\uD86D[\uDC00-\uDF34\uDF40-\uDFFF]|\uD86E[\uDC00-\uDC1D\uDC20-\uDFFF]|\uD873[\uDC00-\uDEA1\uDEB0-\uDFFF]|\uD87A[\uDC00-\uDFE0]|\uD87E[\uDC00-\uDE1D]|\uDB40[\uDD00-\uDDEF]/;
	}),
	7393: ((module, __unused_webpack_exports, __webpack_require__) => {
		const unicode = __webpack_require__(7414);
		module.exports = {
			isSpaceSeparator(c) {
				return typeof c === "string" && unicode.Space_Separator.test(c);
			},
			isIdStartChar(c) {
				return typeof c === "string" && (c >= "a" && c <= "z" || c >= "A" && c <= "Z" || c === "$" || c === "_" || unicode.ID_Start.test(c));
			},
			isIdContinueChar(c) {
				return typeof c === "string" && (c >= "a" && c <= "z" || c >= "A" && c <= "Z" || c >= "0" && c <= "9" || c === "$" || c === "_" || c === "\u200c" || c === "\u200d" || unicode.ID_Continue.test(c));
			},
			isDigit(c) {
				return typeof c === "string" && /[0-9]/.test(c);
			},
			isHexDigit(c) {
				return typeof c === "string" && /[0-9A-Fa-f]/.test(c);
			}
		};
	}),
	785: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports["default"] = {};
	}),
	6122: ((module, __unused_webpack_exports, __webpack_require__) => {
		function parse(str, options = {}) {
			if (str.charAt(0) === "/") {
				const config = str.split(" ");
				return {
					host: config[0],
					database: config[1]
				};
			}
			const config = Object.create(null);
			let result;
			let dummyHost = false;
			if (/ |%[^a-f0-9]|%[a-f0-9][^a-f0-9]/i.test(str)) str = encodeURI(str).replace(/%25(\d\d)/g, "%$1");
			try {
				try {
					result = new URL(str, "postgres://base");
				} catch (e) {
					result = new URL(str.replace("@/", "@___DUMMY___/"), "postgres://base");
					dummyHost = true;
				}
			} catch (err) {
				err.input && (err.input = "*****REDACTED*****");
				throw err;
			}
			for (const entry of result.searchParams.entries()) config[entry[0]] = entry[1];
			config.user = config.user || decodeURIComponent(result.username);
			config.password = config.password || decodeURIComponent(result.password);
			if (result.protocol == "socket:") {
				config.host = decodeURI(result.pathname);
				config.database = result.searchParams.get("db");
				config.client_encoding = result.searchParams.get("encoding");
				return config;
			}
			const hostname = (dummyHost ? "" : result.hostname).replace(/^\[(.+)\]$/, "$1");
			if (!config.host) config.host = decodeURIComponent(hostname);
			else if (hostname && /^%2f/i.test(hostname)) result.pathname = hostname + result.pathname;
			if (!config.port) config.port = result.port;
			const pathname = result.pathname.slice(1) || null;
			config.database = pathname ? decodeURI(pathname) : null;
			if (config.ssl === "true" || config.ssl === "1") config.ssl = true;
			if (config.ssl === "0") config.ssl = false;
			if (config.sslcert || config.sslkey || config.sslrootcert || config.sslmode) config.ssl = {};
			if (config.sslnegotiation === "direct" && config.ssl === void 0) config.ssl = true;
			const fs = config.sslcert || config.sslkey || config.sslrootcert ? __webpack_require__(9896) : null;
			if (config.sslcert) config.ssl.cert = fs.readFileSync(config.sslcert).toString();
			if (config.sslkey) config.ssl.key = fs.readFileSync(config.sslkey).toString();
			if (config.sslrootcert) config.ssl.ca = fs.readFileSync(config.sslrootcert).toString();
			if (options.useLibpqCompat && config.uselibpqcompat) throw new Error("Both useLibpqCompat and uselibpqcompat are set. Please use only one of them.");
			if (config.uselibpqcompat === "true" || options.useLibpqCompat) switch (config.sslmode) {
				case "disable":
					config.ssl = false;
					break;
				case "prefer":
					config.ssl.rejectUnauthorized = false;
					break;
				case "require":
					if (config.sslrootcert) config.ssl.checkServerIdentity = function() {};
					else config.ssl.rejectUnauthorized = false;
					break;
				case "verify-ca":
					if (!config.ssl.ca) throw new Error("SECURITY WARNING: Using sslmode=verify-ca requires specifying a CA with sslrootcert. If a public CA is used, verify-ca allows connections to a server that somebody else may have registered with the CA, making you vulnerable to Man-in-the-Middle attacks. Either specify a custom CA certificate with sslrootcert parameter or use sslmode=verify-full for proper security.");
					config.ssl.checkServerIdentity = function() {};
			}
			else switch (config.sslmode) {
				case "disable":
					config.ssl = false;
					break;
				case "prefer":
				case "require":
				case "verify-ca":
				case "verify-full":
					if (config.sslmode !== "verify-full") deprecatedSslModeWarning(config.sslmode);
					break;
				case "no-verify": config.ssl.rejectUnauthorized = false;
			}
			return config;
		}
		function toConnectionOptions(sslConfig) {
			return Object.entries(sslConfig).reduce((c, [key, value]) => {
				if (value !== void 0 && value !== null) c[key] = value;
				return c;
			}, Object.create(null));
		}
		function toClientConfig(config) {
			return Object.entries(config).reduce((c, [key, value]) => {
				if (key === "ssl") {
					const sslConfig = value;
					if (typeof sslConfig === "boolean") c[key] = sslConfig;
					if (typeof sslConfig === "object") c[key] = toConnectionOptions(sslConfig);
				} else if (value !== void 0 && value !== null) {
					if (key === "port") {
						if (value !== "") {
							const v = parseInt(value, 10);
							if (isNaN(v)) throw new Error(`Invalid ${key}: ${value}`);
							c[key] = v;
						}
					} else c[key] = value;
				}
				return c;
			}, Object.create(null));
		}
		function parseIntoClientConfig(str) {
			return toClientConfig(parse(str));
		}
		function deprecatedSslModeWarning(sslmode) {
			if (!deprecatedSslModeWarning.warned && typeof process !== "undefined" && process.emitWarning) {
				deprecatedSslModeWarning.warned = true;
				process.emitWarning(`SECURITY WARNING: The SSL modes 'prefer', 'require', and 'verify-ca' are treated as aliases for 'verify-full'.
In the next major version (pg-connection-string v3.0.0 and pg v9.0.0), these modes will adopt standard libpq semantics, which have weaker security guarantees.

To prepare for this change:
- If you want the current behavior, explicitly use 'sslmode=verify-full'
- If you want libpq compatibility now, use 'uselibpqcompat=true&sslmode=${sslmode}'

See https://www.postgresql.org/docs/current/libpq-ssl.html for libpq SSL mode definitions.`);
			}
		}
		module.exports = parse;
		parse.parse = parse;
		parse.toClientConfig = toClientConfig;
		parse.parseIntoClientConfig = parseIntoClientConfig;
	}),
	2299: ((module) => {
		var BASE = 1e6;
		function readInt8(buffer) {
			var high = buffer.readInt32BE(0);
			var low = buffer.readUInt32BE(4);
			var sign = "";
			if (high < 0) {
				high = ~high + (low === 0);
				low = ~low + 1 >>> 0;
				sign = "-";
			}
			var result = "";
			var carry;
			var t;
			var digits;
			var pad;
			var l;
			var i;
			carry = high % BASE;
			high = high / BASE >>> 0;
			t = 4294967296 * carry + low;
			low = t / BASE >>> 0;
			digits = "" + (t - BASE * low);
			if (low === 0 && high === 0) return sign + digits + result;
			pad = "";
			l = 6 - digits.length;
			for (i = 0; i < l; i++) pad += "0";
			result = pad + digits + result;
			carry = high % BASE;
			high = high / BASE >>> 0;
			t = 4294967296 * carry + low;
			low = t / BASE >>> 0;
			digits = "" + (t - BASE * low);
			if (low === 0 && high === 0) return sign + digits + result;
			pad = "";
			l = 6 - digits.length;
			for (i = 0; i < l; i++) pad += "0";
			result = pad + digits + result;
			carry = high % BASE;
			high = high / BASE >>> 0;
			t = 4294967296 * carry + low;
			low = t / BASE >>> 0;
			digits = "" + (t - BASE * low);
			if (low === 0 && high === 0) return sign + digits + result;
			pad = "";
			l = 6 - digits.length;
			for (i = 0; i < l; i++) pad += "0";
			result = pad + digits + result;
			carry = high % BASE;
			t = 4294967296 * carry + low;
			digits = "" + t % BASE;
			return sign + digits + result;
		}
		module.exports = readInt8;
	}),
	7558: ((module, __unused_webpack_exports, __webpack_require__) => {
		const EventEmitter = __webpack_require__(4434).EventEmitter;
		const NOOP = function() {};
		const removeWhere = (list, predicate) => {
			const i = list.findIndex(predicate);
			return i === -1 ? void 0 : list.splice(i, 1)[0];
		};
		class IdleItem {
			constructor(client, idleListener, timeoutId) {
				this.client = client;
				this.idleListener = idleListener;
				this.timeoutId = timeoutId;
			}
		}
		class PendingItem {
			constructor(callback) {
				this.callback = callback;
			}
		}
		function throwOnDoubleRelease() {
			throw new Error("Release called on client which has already been released to the pool.");
		}
		function promisify(Promise, callback) {
			if (callback) return {
				callback,
				result: void 0
			};
			let rej;
			let res;
			const cb = function(err, client) {
				err ? rej(err) : res(client);
			};
			return {
				callback: cb,
				result: new Promise(function(resolve, reject) {
					res = resolve;
					rej = reject;
				}).catch((err) => {
					Error.captureStackTrace(err);
					throw err;
				})
			};
		}
		function makeIdleListener(pool, client) {
			return function idleListener(err) {
				err.client = client;
				client.removeListener("error", idleListener);
				client.on("error", () => {
					pool.log("additional client error after disconnection due to error", err);
				});
				pool._remove(client);
				pool.emit("error", err, client);
			};
		}
		class Pool extends EventEmitter {
			constructor(options, Client) {
				super();
				this.options = Object.assign({}, options);
				if (options != null && "password" in options) Object.defineProperty(this.options, "password", {
					configurable: true,
					enumerable: false,
					writable: true,
					value: options.password
				});
				if (options != null && options.ssl && options.ssl.key) Object.defineProperty(this.options.ssl, "key", { enumerable: false });
				this.options.max = this.options.max || this.options.poolSize || 10;
				this.options.min = this.options.min || 0;
				this.options.maxUses = this.options.maxUses || Infinity;
				this.options.allowExitOnIdle = this.options.allowExitOnIdle || false;
				this.options.maxLifetimeSeconds = this.options.maxLifetimeSeconds || 0;
				this.log = this.options.log || function() {};
				this.Client = this.options.Client || Client || __webpack_require__(3273).Client;
				this.Promise = this.options.Promise || global.Promise;
				if (typeof this.options.idleTimeoutMillis === "undefined") this.options.idleTimeoutMillis = 1e4;
				this._clients = [];
				this._idle = [];
				this._expired = new WeakSet();
				this._pendingQueue = [];
				this._endCallback = void 0;
				this.ending = false;
				this.ended = false;
			}
			_promiseTry(f) {
				const Promise = this.Promise;
				if (typeof Promise.try === "function") return Promise.try(f);
				return new Promise((resolve) => resolve(f()));
			}
			_isFull() {
				return this._clients.length >= this.options.max;
			}
			_isAboveMin() {
				return this._clients.length > this.options.min;
			}
			_pulseQueue() {
				this.log("pulse queue");
				if (this.ended) {
					this.log("pulse queue ended");
					return;
				}
				if (this.ending) {
					this.log("pulse queue on ending");
					if (this._idle.length) this._idle.slice().map((item) => {
						this._remove(item.client);
					});
					if (!this._clients.length) {
						this.ended = true;
						this._endCallback();
					}
					return;
				}
				if (!this._pendingQueue.length) {
					this.log("no queued requests");
					return;
				}
				if (!this._idle.length && this._isFull()) return;
				const pendingItem = this._pendingQueue.shift();
				if (this._idle.length) {
					const idleItem = this._idle.pop();
					clearTimeout(idleItem.timeoutId);
					const client = idleItem.client;
					client.ref && client.ref();
					const idleListener = idleItem.idleListener;
					return this._acquireClient(client, pendingItem, idleListener, false);
				}
				if (!this._isFull()) return this.newClient(pendingItem);
				throw new Error("unexpected condition");
			}
			_remove(client, callback) {
				const removed = removeWhere(this._idle, (item) => item.client === client);
				if (removed !== void 0) clearTimeout(removed.timeoutId);
				this._clients = this._clients.filter((c) => c !== client);
				const context = this;
				client.end(() => {
					context.emit("remove", client);
					if (typeof callback === "function") callback();
				});
			}
			connect(cb) {
				if (this.ending) {
					const err = new Error("Cannot use a pool after calling end on the pool");
					return cb ? cb(err) : this.Promise.reject(err);
				}
				const response = promisify(this.Promise, cb);
				const result = response.result;
				if (this._isFull() || this._idle.length) {
					if (this._idle.length) process.nextTick(() => this._pulseQueue());
					if (!this.options.connectionTimeoutMillis) {
						this._pendingQueue.push(new PendingItem(response.callback));
						return result;
					}
					const queueCallback = (err, res, done) => {
						clearTimeout(tid);
						response.callback(err, res, done);
					};
					const pendingItem = new PendingItem(queueCallback);
					const tid = setTimeout(() => {
						removeWhere(this._pendingQueue, (i) => i.callback === queueCallback);
						pendingItem.timedOut = true;
						response.callback(new Error("timeout exceeded when trying to connect"));
					}, this.options.connectionTimeoutMillis);
					if (tid.unref) tid.unref();
					this._pendingQueue.push(pendingItem);
					return result;
				}
				this.newClient(new PendingItem(response.callback));
				return result;
			}
			newClient(pendingItem) {
				const client = new this.Client(this.options);
				this._clients.push(client);
				const idleListener = makeIdleListener(this, client);
				this.log("checking client timeout");
				let tid;
				let timeoutHit = false;
				if (this.options.connectionTimeoutMillis) tid = setTimeout(() => {
					if (client.connection) {
						this.log("ending client due to timeout");
						timeoutHit = true;
						client.connection.stream.destroy();
					} else if (!client.isConnected()) {
						this.log("ending client due to timeout");
						timeoutHit = true;
						client.end();
					}
				}, this.options.connectionTimeoutMillis);
				this.log("connecting new client");
				client.connect((err) => {
					if (tid) clearTimeout(tid);
					client.on("error", idleListener);
					if (err) {
						this.log("client failed to connect", err);
						this._clients = this._clients.filter((c) => c !== client);
						if (timeoutHit) err = new Error("Connection terminated due to connection timeout", { cause: err });
						this._pulseQueue();
						if (!pendingItem.timedOut) pendingItem.callback(err, void 0, NOOP);
					} else {
						this.log("new client connected");
						if (this.options.onConnect) {
							this._promiseTry(() => this.options.onConnect(client)).then(() => {
								this._afterConnect(client, pendingItem, idleListener);
							}, (hookErr) => {
								this._clients = this._clients.filter((c) => c !== client);
								client.end(() => {
									this._pulseQueue();
									if (!pendingItem.timedOut) pendingItem.callback(hookErr, void 0, NOOP);
								});
							});
							return;
						}
						return this._afterConnect(client, pendingItem, idleListener);
					}
				});
			}
			_afterConnect(client, pendingItem, idleListener) {
				if (this.options.maxLifetimeSeconds !== 0) {
					const maxLifetimeTimeout = setTimeout(() => {
						this.log("ending client due to expired lifetime");
						this._expired.add(client);
						if (this._idle.findIndex((idleItem) => idleItem.client === client) !== -1) this._acquireClient(client, new PendingItem((err, client, clientRelease) => clientRelease()), idleListener, false);
					}, this.options.maxLifetimeSeconds * 1e3);
					maxLifetimeTimeout.unref();
					client.once("end", () => clearTimeout(maxLifetimeTimeout));
				}
				return this._acquireClient(client, pendingItem, idleListener, true);
			}
			_acquireClient(client, pendingItem, idleListener, isNew) {
				if (isNew) this.emit("connect", client);
				this.emit("acquire", client);
				client.release = this._releaseOnce(client, idleListener);
				client.removeListener("error", idleListener);
				if (!pendingItem.timedOut) {
					if (isNew && this.options.verify) this.options.verify(client, (err) => {
						if (err) {
							client.release(err);
							return pendingItem.callback(err, void 0, NOOP);
						}
						pendingItem.callback(void 0, client, client.release);
					});
					else pendingItem.callback(void 0, client, client.release);
				} else if (isNew && this.options.verify) this.options.verify(client, client.release);
				else client.release();
			}
			_releaseOnce(client, idleListener) {
				let released = false;
				return (err) => {
					if (released) throwOnDoubleRelease();
					released = true;
					this._release(client, idleListener, err);
				};
			}
			_release(client, idleListener, err) {
				client.on("error", idleListener);
				client._poolUseCount = (client._poolUseCount || 0) + 1;
				this.emit("release", err, client);
				if (err || this.ending || !client._queryable || client._ending || client._poolUseCount >= this.options.maxUses) {
					if (client._poolUseCount >= this.options.maxUses) this.log("remove expended client");
					return this._remove(client, this._pulseQueue.bind(this));
				}
				if (this._expired.has(client)) {
					this.log("remove expired client");
					this._expired.delete(client);
					return this._remove(client, this._pulseQueue.bind(this));
				}
				let tid;
				if (this.options.idleTimeoutMillis && this._isAboveMin()) {
					tid = setTimeout(() => {
						if (this._isAboveMin()) {
							this.log("remove idle client");
							this._remove(client, this._pulseQueue.bind(this));
						}
					}, this.options.idleTimeoutMillis);
					if (this.options.allowExitOnIdle) tid.unref();
				}
				if (this.options.allowExitOnIdle) client.unref();
				this._idle.push(new IdleItem(client, idleListener, tid));
				this._pulseQueue();
			}
			query(text, values, cb) {
				if (typeof text === "function") {
					const response = promisify(this.Promise, text);
					setImmediate(function() {
						return response.callback(new Error("Passing a function as the first parameter to pool.query is not supported"));
					});
					return response.result;
				}
				if (typeof values === "function") {
					cb = values;
					values = void 0;
				}
				const response = promisify(this.Promise, cb);
				cb = response.callback;
				this.connect((err, client) => {
					if (err) return cb(err);
					let clientReleased = false;
					const onError = (err) => {
						if (clientReleased) return;
						clientReleased = true;
						client.release(err);
						cb(err);
					};
					client.once("error", onError);
					this.log("dispatching query");
					try {
						client.query(text, values, (err, res) => {
							this.log("query dispatched");
							client.removeListener("error", onError);
							if (clientReleased) return;
							clientReleased = true;
							client.release(err);
							if (err) return cb(err);
							return cb(void 0, res);
						});
					} catch (err) {
						client.release(err);
						return cb(err);
					}
				});
				return response.result;
			}
			end(cb) {
				this.log("ending");
				if (this.ending) {
					const err = new Error("Called end on pool more than once");
					return cb ? cb(err) : this.Promise.reject(err);
				}
				this.ending = true;
				const promised = promisify(this.Promise, cb);
				this._endCallback = promised.callback;
				this._pulseQueue();
				return promised.result;
			}
			get waitingCount() {
				return this._pendingQueue.length;
			}
			get idleCount() {
				return this._idle.length;
			}
			get expiredCount() {
				return this._clients.reduce((acc, client) => acc + (this._expired.has(client) ? 1 : 0), 0);
			}
			get totalCount() {
				return this._clients.length;
			}
		}
		module.exports = Pool;
	}),
	9971: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.BufferReader = void 0;
		class BufferReader {
			constructor(offset = 0) {
				this.offset = offset;
				this.buffer = Buffer.allocUnsafe(0);
				this.encoding = "utf-8";
			}
			setBuffer(offset, buffer) {
				this.offset = offset;
				this.buffer = buffer;
			}
			int16() {
				const result = this.buffer.readInt16BE(this.offset);
				this.offset += 2;
				return result;
			}
			byte() {
				const result = this.buffer[this.offset];
				this.offset++;
				return result;
			}
			int32() {
				const result = this.buffer.readInt32BE(this.offset);
				this.offset += 4;
				return result;
			}
			uint32() {
				const result = this.buffer.readUInt32BE(this.offset);
				this.offset += 4;
				return result;
			}
			string(length) {
				const result = this.buffer.toString(this.encoding, this.offset, this.offset + length);
				this.offset += length;
				return result;
			}
			cstring() {
				const start = this.offset;
				let end = start;
				while (this.buffer[end++]);
				this.offset = end;
				return this.buffer.toString(this.encoding, start, end - 1);
			}
			bytes(length) {
				const result = this.buffer.slice(this.offset, this.offset + length);
				this.offset += length;
				return result;
			}
		}
		exports.BufferReader = BufferReader;
	}),
	9315: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.Writer = void 0;
		class Writer {
			constructor(size = 256) {
				this.size = size;
				this.offset = 5;
				this.headerPosition = 0;
				this.buffer = Buffer.allocUnsafe(size);
			}
			ensure(size) {
				if (this.buffer.length - this.offset < size) {
					const oldBuffer = this.buffer;
					const newSize = oldBuffer.length + (oldBuffer.length >> 1) + size;
					this.buffer = Buffer.allocUnsafe(newSize);
					oldBuffer.copy(this.buffer, 0, 0, this.offset);
				}
			}
			addInt32(num) {
				this.ensure(4);
				this.buffer[this.offset++] = num >>> 24 & 255;
				this.buffer[this.offset++] = num >>> 16 & 255;
				this.buffer[this.offset++] = num >>> 8 & 255;
				this.buffer[this.offset++] = num >>> 0 & 255;
				return this;
			}
			addInt16(num) {
				this.ensure(2);
				this.buffer[this.offset++] = num >>> 8 & 255;
				this.buffer[this.offset++] = num >>> 0 & 255;
				return this;
			}
			addCString(string) {
				if (!string) this.ensure(1);
				else {
					const len = Buffer.byteLength(string);
					this.ensure(len + 1);
					this.buffer.write(string, this.offset, "utf-8");
					this.offset += len;
				}
				this.buffer[this.offset++] = 0;
				return this;
			}
			addString(string = "") {
				const len = Buffer.byteLength(string);
				this.ensure(len);
				this.buffer.write(string, this.offset);
				this.offset += len;
				return this;
			}
			addInt32PrefixedString(string) {
				const len = Buffer.byteLength(string);
				this.ensure(4 + len);
				const buffer = this.buffer;
				let offset = this.offset;
				buffer[offset++] = len >>> 24 & 255;
				buffer[offset++] = len >>> 16 & 255;
				buffer[offset++] = len >>> 8 & 255;
				buffer[offset++] = len >>> 0 & 255;
				buffer.write(string, offset, "utf-8");
				this.offset = offset + len;
				return this;
			}
			add(otherBuffer) {
				this.ensure(otherBuffer.length);
				otherBuffer.copy(this.buffer, this.offset);
				this.offset += otherBuffer.length;
				return this;
			}
			reserveUnsafe(size) {
				const offset = this.offset;
				this.ensure(size);
				this.offset += size;
				return offset;
			}
			join(code) {
				if (code) {
					this.buffer[this.headerPosition] = code;
					const length = this.offset - (this.headerPosition + 1);
					this.buffer.writeInt32BE(length, this.headerPosition + 1);
				}
				return this.buffer.slice(code ? 0 : 5, this.offset);
			}
			flush(code) {
				const result = this.join(code);
				this.offset = 5;
				this.headerPosition = 0;
				this.buffer = Buffer.allocUnsafe(this.size);
				return result;
			}
			clear() {
				this.offset = 5;
				this.headerPosition = 0;
			}
		}
		exports.Writer = Writer;
	}),
	4233: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.DatabaseError = exports.serialize = void 0;
		exports.parse = parse;
		const messages_1 = __webpack_require__(5809);
		Object.defineProperty(exports, "DatabaseError", {
			enumerable: true,
			get: function() {
				return messages_1.DatabaseError;
			}
		});
		const serializer_1 = __webpack_require__(6513);
		Object.defineProperty(exports, "serialize", {
			enumerable: true,
			get: function() {
				return serializer_1.serialize;
			}
		});
		const parser_1 = __webpack_require__(3318);
		function parse(stream, callback) {
			const parser = new parser_1.Parser();
			stream.on("data", (buffer) => parser.parse(buffer, callback));
			return new Promise((resolve) => stream.on("end", () => resolve()));
		}
	}),
	5809: ((__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.NoticeMessage = exports.DataRowMessage = exports.CommandCompleteMessage = exports.ReadyForQueryMessage = exports.NotificationResponseMessage = exports.BackendKeyDataMessage = exports.AuthenticationMD5Password = exports.ParameterStatusMessage = exports.ParameterDescriptionMessage = exports.RowDescriptionMessage = exports.Field = exports.CopyResponse = exports.CopyDataMessage = exports.DatabaseError = exports.copyDone = exports.emptyQuery = exports.replicationStart = exports.portalSuspended = exports.noData = exports.closeComplete = exports.bindComplete = exports.parseComplete = void 0;
		exports.parseComplete = {
			name: "parseComplete",
			length: 5
		};
		exports.bindComplete = {
			name: "bindComplete",
			length: 5
		};
		exports.closeComplete = {
			name: "closeComplete",
			length: 5
		};
		exports.noData = {
			name: "noData",
			length: 5
		};
		exports.portalSuspended = {
			name: "portalSuspended",
			length: 5
		};
		exports.replicationStart = {
			name: "replicationStart",
			length: 4
		};
		exports.emptyQuery = {
			name: "emptyQuery",
			length: 4
		};
		exports.copyDone = {
			name: "copyDone",
			length: 4
		};
		class DatabaseError extends Error {
			constructor(message, length, name) {
				super(message);
				this.length = length;
				this.name = name;
			}
		}
		exports.DatabaseError = DatabaseError;
		class CopyDataMessage {
			constructor(length, chunk) {
				this.length = length;
				this.chunk = chunk;
				this.name = "copyData";
			}
		}
		exports.CopyDataMessage = CopyDataMessage;
		class CopyResponse {
			constructor(length, name, binary, columnCount) {
				this.length = length;
				this.name = name;
				this.binary = binary;
				this.columnTypes = new Array(columnCount);
			}
		}
		exports.CopyResponse = CopyResponse;
		class Field {
			constructor(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, format) {
				this.name = name;
				this.tableID = tableID;
				this.columnID = columnID;
				this.dataTypeID = dataTypeID;
				this.dataTypeSize = dataTypeSize;
				this.dataTypeModifier = dataTypeModifier;
				this.format = format;
			}
		}
		exports.Field = Field;
		class RowDescriptionMessage {
			constructor(length, fieldCount) {
				this.length = length;
				this.fieldCount = fieldCount;
				this.name = "rowDescription";
				this.fields = new Array(this.fieldCount);
			}
		}
		exports.RowDescriptionMessage = RowDescriptionMessage;
		class ParameterDescriptionMessage {
			constructor(length, parameterCount) {
				this.length = length;
				this.parameterCount = parameterCount;
				this.name = "parameterDescription";
				this.dataTypeIDs = new Array(this.parameterCount);
			}
		}
		exports.ParameterDescriptionMessage = ParameterDescriptionMessage;
		class ParameterStatusMessage {
			constructor(length, parameterName, parameterValue) {
				this.length = length;
				this.parameterName = parameterName;
				this.parameterValue = parameterValue;
				this.name = "parameterStatus";
			}
		}
		exports.ParameterStatusMessage = ParameterStatusMessage;
		class AuthenticationMD5Password {
			constructor(length, salt) {
				this.length = length;
				this.salt = salt;
				this.name = "authenticationMD5Password";
			}
		}
		exports.AuthenticationMD5Password = AuthenticationMD5Password;
		class BackendKeyDataMessage {
			constructor(length, processID, secretKey) {
				this.length = length;
				this.processID = processID;
				this.secretKey = secretKey;
				this.name = "backendKeyData";
			}
		}
		exports.BackendKeyDataMessage = BackendKeyDataMessage;
		class NotificationResponseMessage {
			constructor(length, processId, channel, payload) {
				this.length = length;
				this.processId = processId;
				this.channel = channel;
				this.payload = payload;
				this.name = "notification";
			}
		}
		exports.NotificationResponseMessage = NotificationResponseMessage;
		class ReadyForQueryMessage {
			constructor(length, status) {
				this.length = length;
				this.status = status;
				this.name = "readyForQuery";
			}
		}
		exports.ReadyForQueryMessage = ReadyForQueryMessage;
		class CommandCompleteMessage {
			constructor(length, text) {
				this.length = length;
				this.text = text;
				this.name = "commandComplete";
			}
		}
		exports.CommandCompleteMessage = CommandCompleteMessage;
		class DataRowMessage {
			constructor(length, fields) {
				this.length = length;
				this.fields = fields;
				this.name = "dataRow";
				this.fieldCount = fields.length;
			}
		}
		exports.DataRowMessage = DataRowMessage;
		class NoticeMessage {
			constructor(length, message) {
				this.length = length;
				this.message = message;
				this.name = "notice";
			}
		}
		exports.NoticeMessage = NoticeMessage;
	}),
	3318: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.Parser = void 0;
		const messages_1 = __webpack_require__(5809);
		const buffer_reader_1 = __webpack_require__(9971);
		const CODE_LENGTH = 1;
		const LEN_LENGTH = 4;
		const HEADER_LENGTH = 5;
		const LATEINIT_LENGTH = -1;
		const emptyBuffer = Buffer.allocUnsafe(0);
		class Parser {
			constructor(opts) {
				this.buffer = emptyBuffer;
				this.bufferLength = 0;
				this.bufferOffset = 0;
				this.reader = new buffer_reader_1.BufferReader();
				if ((opts === null || opts === void 0 ? void 0 : opts.mode) === "binary") throw new Error("Binary mode not supported yet");
				this.mode = (opts === null || opts === void 0 ? void 0 : opts.mode) || "text";
			}
			parse(buffer, callback) {
				this.mergeBuffer(buffer);
				const bufferFullLength = this.bufferOffset + this.bufferLength;
				let offset = this.bufferOffset;
				while (offset + HEADER_LENGTH <= bufferFullLength) {
					const code = this.buffer[offset];
					const length = this.buffer.readUInt32BE(offset + CODE_LENGTH);
					const fullMessageLength = CODE_LENGTH + length;
					if (fullMessageLength + offset <= bufferFullLength) {
						callback(this.handlePacket(offset + HEADER_LENGTH, code, length, this.buffer));
						offset += fullMessageLength;
					} else break;
				}
				if (offset === bufferFullLength) {
					this.buffer = emptyBuffer;
					this.bufferLength = 0;
					this.bufferOffset = 0;
				} else {
					this.bufferLength = bufferFullLength - offset;
					this.bufferOffset = offset;
				}
			}
			mergeBuffer(buffer) {
				if (this.bufferLength > 0) {
					const newLength = this.bufferLength + buffer.byteLength;
					if (newLength + this.bufferOffset > this.buffer.byteLength) {
						let newBuffer;
						if (newLength <= this.buffer.byteLength && this.bufferOffset >= this.bufferLength) newBuffer = this.buffer;
						else {
							let newBufferLength = this.buffer.byteLength * 2;
							while (newLength >= newBufferLength) newBufferLength *= 2;
							newBuffer = Buffer.allocUnsafe(newBufferLength);
						}
						this.buffer.copy(newBuffer, 0, this.bufferOffset, this.bufferOffset + this.bufferLength);
						this.buffer = newBuffer;
						this.bufferOffset = 0;
					}
					buffer.copy(this.buffer, this.bufferOffset + this.bufferLength);
					this.bufferLength = newLength;
				} else {
					this.buffer = buffer;
					this.bufferOffset = 0;
					this.bufferLength = buffer.byteLength;
				}
			}
			handlePacket(offset, code, length, bytes) {
				const { reader } = this;
				reader.setBuffer(offset, bytes);
				let message;
				switch (code) {
					case 50:
						message = messages_1.bindComplete;
						break;
					case 49:
						message = messages_1.parseComplete;
						break;
					case 51:
						message = messages_1.closeComplete;
						break;
					case 110:
						message = messages_1.noData;
						break;
					case 115:
						message = messages_1.portalSuspended;
						break;
					case 99:
						message = messages_1.copyDone;
						break;
					case 87:
						message = messages_1.replicationStart;
						break;
					case 73:
						message = messages_1.emptyQuery;
						break;
					case 68:
						message = parseDataRowMessage(reader);
						break;
					case 67:
						message = parseCommandCompleteMessage(reader);
						break;
					case 90:
						message = parseReadyForQueryMessage(reader);
						break;
					case 65:
						message = parseNotificationMessage(reader);
						break;
					case 82:
						message = parseAuthenticationResponse(reader, length);
						break;
					case 83:
						message = parseParameterStatusMessage(reader);
						break;
					case 75:
						message = parseBackendKeyData(reader);
						break;
					case 69:
						message = parseErrorMessage(reader, "error");
						break;
					case 78:
						message = parseErrorMessage(reader, "notice");
						break;
					case 84:
						message = parseRowDescriptionMessage(reader);
						break;
					case 116:
						message = parseParameterDescriptionMessage(reader);
						break;
					case 71:
						message = parseCopyInMessage(reader);
						break;
					case 72:
						message = parseCopyOutMessage(reader);
						break;
					case 100:
						message = parseCopyData(reader, length);
						break;
					default: return new messages_1.DatabaseError("received invalid response: " + code.toString(16), length, "error");
				}
				reader.setBuffer(0, emptyBuffer);
				message.length = length;
				return message;
			}
		}
		exports.Parser = Parser;
		const parseReadyForQueryMessage = (reader) => {
			const status = reader.string(1);
			return new messages_1.ReadyForQueryMessage(LATEINIT_LENGTH, status);
		};
		const parseCommandCompleteMessage = (reader) => {
			const text = reader.cstring();
			return new messages_1.CommandCompleteMessage(LATEINIT_LENGTH, text);
		};
		const parseCopyData = (reader, length) => {
			const chunk = reader.bytes(length - 4);
			return new messages_1.CopyDataMessage(LATEINIT_LENGTH, chunk);
		};
		const parseCopyInMessage = (reader) => parseCopyMessage(reader, "copyInResponse");
		const parseCopyOutMessage = (reader) => parseCopyMessage(reader, "copyOutResponse");
		const parseCopyMessage = (reader, messageName) => {
			const isBinary = reader.byte() !== 0;
			const columnCount = reader.int16();
			const message = new messages_1.CopyResponse(LATEINIT_LENGTH, messageName, isBinary, columnCount);
			for (let i = 0; i < columnCount; i++) message.columnTypes[i] = reader.int16();
			return message;
		};
		const parseNotificationMessage = (reader) => {
			const processId = reader.int32();
			const channel = reader.cstring();
			const payload = reader.cstring();
			return new messages_1.NotificationResponseMessage(LATEINIT_LENGTH, processId, channel, payload);
		};
		const parseRowDescriptionMessage = (reader) => {
			const fieldCount = reader.int16();
			const message = new messages_1.RowDescriptionMessage(LATEINIT_LENGTH, fieldCount);
			for (let i = 0; i < fieldCount; i++) message.fields[i] = parseField(reader);
			return message;
		};
		const parseField = (reader) => {
			const name = reader.cstring();
			const tableID = reader.uint32();
			const columnID = reader.int16();
			const dataTypeID = reader.uint32();
			const dataTypeSize = reader.int16();
			const dataTypeModifier = reader.int32();
			const mode = reader.int16() === 0 ? "text" : "binary";
			return new messages_1.Field(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, mode);
		};
		const parseParameterDescriptionMessage = (reader) => {
			const parameterCount = reader.int16();
			const message = new messages_1.ParameterDescriptionMessage(LATEINIT_LENGTH, parameterCount);
			for (let i = 0; i < parameterCount; i++) message.dataTypeIDs[i] = reader.uint32();
			return message;
		};
		const parseDataRowMessage = (reader) => {
			const fieldCount = reader.int16();
			const fields = new Array(fieldCount);
			for (let i = 0; i < fieldCount; i++) {
				const len = reader.int32();
				fields[i] = len === -1 ? null : reader.string(len);
			}
			return new messages_1.DataRowMessage(LATEINIT_LENGTH, fields);
		};
		const parseParameterStatusMessage = (reader) => {
			const name = reader.cstring();
			const value = reader.cstring();
			return new messages_1.ParameterStatusMessage(LATEINIT_LENGTH, name, value);
		};
		const parseBackendKeyData = (reader) => {
			const processID = reader.int32();
			const secretKey = reader.int32();
			return new messages_1.BackendKeyDataMessage(LATEINIT_LENGTH, processID, secretKey);
		};
		const parseAuthenticationResponse = (reader, length) => {
			const code = reader.int32();
			const message = {
				name: "authenticationOk",
				length
			};
			switch (code) {
				case 0: break;
				case 3:
					if (message.length === 8) message.name = "authenticationCleartextPassword";
					break;
				case 5:
					if (message.length === 12) {
						message.name = "authenticationMD5Password";
						const salt = reader.bytes(4);
						return new messages_1.AuthenticationMD5Password(LATEINIT_LENGTH, salt);
					}
					break;
				case 10:
					{
						message.name = "authenticationSASL";
						message.mechanisms = [];
						let mechanism;
						do {
							mechanism = reader.cstring();
							if (mechanism) message.mechanisms.push(mechanism);
						} while (mechanism);
					}
					break;
				case 11:
					message.name = "authenticationSASLContinue";
					message.data = reader.string(length - 8);
					break;
				case 12:
					message.name = "authenticationSASLFinal";
					message.data = reader.string(length - 8);
					break;
				default: throw new Error("Unknown authenticationOk message type " + code);
			}
			return message;
		};
		const parseErrorMessage = (reader, name) => {
			const fields = {};
			let fieldType = reader.string(1);
			while (fieldType !== "\0") {
				fields[fieldType] = reader.cstring();
				fieldType = reader.string(1);
			}
			const messageValue = fields.M;
			const message = name === "notice" ? new messages_1.NoticeMessage(LATEINIT_LENGTH, messageValue) : new messages_1.DatabaseError(messageValue, LATEINIT_LENGTH, name);
			message.severity = fields.S;
			message.code = fields.C;
			message.detail = fields.D;
			message.hint = fields.H;
			message.position = fields.P;
			message.internalPosition = fields.p;
			message.internalQuery = fields.q;
			message.where = fields.W;
			message.schema = fields.s;
			message.table = fields.t;
			message.column = fields.c;
			message.dataType = fields.d;
			message.constraint = fields.n;
			message.file = fields.F;
			message.line = fields.L;
			message.routine = fields.R;
			return message;
		};
	}),
	6513: ((__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.serialize = void 0;
		const buffer_writer_1 = __webpack_require__(9315);
		const writer = new buffer_writer_1.Writer();
		const startup = (opts) => {
			writer.addInt16(3).addInt16(0);
			for (const key of Object.keys(opts)) writer.addCString(key).addCString(opts[key]);
			writer.addCString("client_encoding").addCString("UTF8");
			const bodyBuffer = writer.addCString("").flush();
			const length = bodyBuffer.length + 4;
			return new buffer_writer_1.Writer().addInt32(length).add(bodyBuffer).flush();
		};
		const requestSsl = () => {
			const response = Buffer.allocUnsafe(8);
			response.writeInt32BE(8, 0);
			response.writeInt32BE(80877103, 4);
			return response;
		};
		const password = (password) => {
			return writer.addCString(password).flush(112);
		};
		const sendSASLInitialResponseMessage = function(mechanism, initialResponse) {
			writer.addCString(mechanism).addInt32PrefixedString(initialResponse);
			return writer.flush(112);
		};
		const sendSCRAMClientFinalMessage = function(additionalData) {
			return writer.addString(additionalData).flush(112);
		};
		const query = (text) => {
			return writer.addCString(text).flush(81);
		};
		const emptyArray = [];
		const parse = (query) => {
			const name = query.name || "";
			if (name.length > 63) {
				console.error("Warning! Postgres only supports 63 characters for query names.");
				console.error("You supplied %s (%s)", name, name.length);
				console.error("This can cause conflicts and silent errors executing queries");
			}
			const types = query.types || emptyArray;
			const len = types.length;
			const buffer = writer.addCString(name).addCString(query.text).addInt16(len);
			for (let i = 0; i < len; i++) buffer.addInt32(types[i]);
			return writer.flush(80);
		};
		const writeValues = function(values, valueMapper, formatsOffset) {
			const len = values.length;
			for (let i = 0; i < len; i++) {
				const mappedVal = valueMapper ? valueMapper(values[i], i) : values[i];
				let formatByte = 0;
				if (mappedVal == null) writer.addInt32(-1);
				else if (mappedVal instanceof Buffer) {
					formatByte = 1;
					writer.addInt32(mappedVal.length);
					writer.add(mappedVal);
				} else writer.addInt32PrefixedString(mappedVal);
				const buf = writer.buffer;
				buf[formatsOffset++] = 0;
				buf[formatsOffset++] = formatByte;
			}
		};
		const bind = (config = {}) => {
			const portal = config.portal || "";
			const statement = config.statement || "";
			const binary = config.binary || false;
			const values = config.values || emptyArray;
			const len = values.length;
			writer.addCString(portal).addCString(statement);
			writer.addInt16(len);
			const formatsOffset = writer.reserveUnsafe(len * 2);
			writer.addInt16(len);
			try {
				writeValues(values, config.valueMapper, formatsOffset);
			} catch (err) {
				writer.clear();
				throw err;
			}
			writer.addInt16(1);
			writer.addInt16(binary ? 1 : 0);
			return writer.flush(66);
		};
		const emptyExecute = Buffer.from([
			69,
			0,
			0,
			0,
			9,
			0,
			0,
			0,
			0,
			0
		]);
		const execute = (config) => {
			if (!config || !config.portal && !config.rows) return emptyExecute;
			const portal = config.portal || "";
			const rows = config.rows || 0;
			const portalLength = Buffer.byteLength(portal);
			const len = 4 + portalLength + 1 + 4;
			const buff = Buffer.allocUnsafe(1 + len);
			buff[0] = 69;
			buff.writeInt32BE(len, 1);
			buff.write(portal, 5, "utf-8");
			buff[portalLength + 5] = 0;
			buff.writeUInt32BE(rows, buff.length - 4);
			return buff;
		};
		const cancel = (processID, secretKey) => {
			const buffer = Buffer.allocUnsafe(16);
			buffer.writeInt32BE(16, 0);
			buffer.writeInt16BE(1234, 4);
			buffer.writeInt16BE(5678, 6);
			buffer.writeInt32BE(processID, 8);
			buffer.writeInt32BE(secretKey, 12);
			return buffer;
		};
		const cstringMessage = (code, string) => {
			const len = 4 + Buffer.byteLength(string) + 1;
			const buffer = Buffer.allocUnsafe(1 + len);
			buffer[0] = code;
			buffer.writeInt32BE(len, 1);
			buffer.write(string, 5, "utf-8");
			buffer[len] = 0;
			return buffer;
		};
		const emptyDescribePortal = writer.addCString("P").flush(68);
		const emptyDescribeStatement = writer.addCString("S").flush(68);
		const describe = (msg) => {
			return msg.name ? cstringMessage(68, `${msg.type}${msg.name || ""}`) : msg.type === "P" ? emptyDescribePortal : emptyDescribeStatement;
		};
		const close = (msg) => {
			const text = `${msg.type}${msg.name || ""}`;
			return cstringMessage(67, text);
		};
		const copyData = (chunk) => {
			return writer.add(chunk).flush(100);
		};
		const copyFail = (message) => {
			return cstringMessage(102, message);
		};
		const codeOnlyBuffer = (code) => Buffer.from([
			code,
			0,
			0,
			0,
			4
		]);
		const flushBuffer = codeOnlyBuffer(72);
		const syncBuffer = codeOnlyBuffer(83);
		const endBuffer = codeOnlyBuffer(88);
		const copyDoneBuffer = codeOnlyBuffer(99);
		exports.serialize = {
			startup,
			password,
			requestSsl,
			sendSASLInitialResponseMessage,
			sendSCRAMClientFinalMessage,
			query,
			parse,
			bind,
			execute,
			describe,
			close,
			flush: () => flushBuffer,
			sync: () => syncBuffer,
			end: () => endBuffer,
			copyData,
			copyDone: () => copyDoneBuffer,
			copyFail,
			cancel
		};
	}),
	1549: ((__unused_webpack_module, exports, __webpack_require__) => {
		var textParsers = __webpack_require__(4784);
		var binaryParsers = __webpack_require__(7522);
		var arrayParser = __webpack_require__(6471);
		var builtinTypes = __webpack_require__(6345);
		exports.getTypeParser = getTypeParser;
		exports.setTypeParser = setTypeParser;
		exports.arrayParser = arrayParser;
		exports.builtins = builtinTypes;
		var typeParsers = {
			text: {},
			binary: {}
		};
		function noParse(val) {
			return String(val);
		}
		function getTypeParser(oid, format) {
			format = format || "text";
			if (!typeParsers[format]) return noParse;
			return typeParsers[format][oid] || noParse;
		}
		function setTypeParser(oid, format, parseFn) {
			if (typeof format == "function") {
				parseFn = format;
				format = "text";
			}
			typeParsers[format][oid] = parseFn;
		}
		textParsers.init(function(oid, converter) {
			typeParsers.text[oid] = converter;
		});
		binaryParsers.init(function(oid, converter) {
			typeParsers.binary[oid] = converter;
		});
	}),
	6471: ((module, __unused_webpack_exports, __webpack_require__) => {
		var array = __webpack_require__(6342);
		module.exports = { create: function(source, transform) {
			return { parse: function() {
				return array.parse(source, transform);
			} };
		} };
	}),
	7522: ((module, __unused_webpack_exports, __webpack_require__) => {
		var parseInt64 = __webpack_require__(2299);
		var parseBits = function(data, bits, offset, invert, callback) {
			offset = offset || 0;
			invert = invert || false;
			callback = callback || function(lastValue, newValue, bits) {
				return lastValue * Math.pow(2, bits) + newValue;
			};
			var offsetBytes = offset >> 3;
			var inv = function(value) {
				if (invert) return ~value & 255;
				return value;
			};
			var mask = 255;
			var firstBits = 8 - offset % 8;
			if (bits < firstBits) {
				mask = 255 << 8 - bits & 255;
				firstBits = bits;
			}
			if (offset) mask = mask >> offset % 8;
			var result = 0;
			if (offset % 8 + bits >= 8) result = callback(0, inv(data[offsetBytes]) & mask, firstBits);
			var bytes = bits + offset >> 3;
			for (var i = offsetBytes + 1; i < bytes; i++) result = callback(result, inv(data[i]), 8);
			var lastBits = (bits + offset) % 8;
			if (lastBits > 0) result = callback(result, inv(data[bytes]) >> 8 - lastBits, lastBits);
			return result;
		};
		var parseFloatFromBits = function(data, precisionBits, exponentBits) {
			var bias = Math.pow(2, exponentBits - 1) - 1;
			var sign = parseBits(data, 1);
			var exponent = parseBits(data, exponentBits, 1);
			if (exponent === 0) return 0;
			var precisionBitsCounter = 1;
			var parsePrecisionBits = function(lastValue, newValue, bits) {
				if (lastValue === 0) lastValue = 1;
				for (var i = 1; i <= bits; i++) {
					precisionBitsCounter /= 2;
					if ((newValue & 1 << bits - i) > 0) lastValue += precisionBitsCounter;
				}
				return lastValue;
			};
			var mantissa = parseBits(data, precisionBits, exponentBits + 1, false, parsePrecisionBits);
			if (exponent == Math.pow(2, exponentBits + 1) - 1) {
				if (mantissa === 0) return sign === 0 ? Infinity : -Infinity;
				return NaN;
			}
			return (sign === 0 ? 1 : -1) * Math.pow(2, exponent - bias) * mantissa;
		};
		var parseInt16 = function(value) {
			if (parseBits(value, 1) == 1) return -1 * (parseBits(value, 15, 1, true) + 1);
			return parseBits(value, 15, 1);
		};
		var parseInt32 = function(value) {
			if (parseBits(value, 1) == 1) return -1 * (parseBits(value, 31, 1, true) + 1);
			return parseBits(value, 31, 1);
		};
		var parseFloat32 = function(value) {
			return parseFloatFromBits(value, 23, 8);
		};
		var parseFloat64 = function(value) {
			return parseFloatFromBits(value, 52, 11);
		};
		var parseNumeric = function(value) {
			var sign = parseBits(value, 16, 32);
			if (sign == 49152) return NaN;
			var weight = Math.pow(1e4, parseBits(value, 16, 16));
			var result = 0;
			var digits = [];
			var ndigits = parseBits(value, 16);
			for (var i = 0; i < ndigits; i++) {
				result += parseBits(value, 16, 64 + 16 * i) * weight;
				weight /= 1e4;
			}
			var scale = Math.pow(10, parseBits(value, 16, 48));
			return (sign === 0 ? 1 : -1) * Math.round(result * scale) / scale;
		};
		var parseDate = function(isUTC, value) {
			var sign = parseBits(value, 1);
			var rawValue = parseBits(value, 63, 1);
			var result = new Date((sign === 0 ? 1 : -1) * rawValue / 1e3 + 9466848e5);
			if (!isUTC) result.setTime(result.getTime() + result.getTimezoneOffset() * 6e4);
			result.usec = rawValue % 1e3;
			result.getMicroSeconds = function() {
				return this.usec;
			};
			result.setMicroSeconds = function(value) {
				this.usec = value;
			};
			result.getUTCMicroSeconds = function() {
				return this.usec;
			};
			return result;
		};
		var parseArray = function(value) {
			var dim = parseBits(value, 32);
			var flags = parseBits(value, 32, 32);
			var elementType = parseBits(value, 32, 64);
			var offset = 96;
			var dims = [];
			for (var i = 0; i < dim; i++) {
				dims[i] = parseBits(value, 32, offset);
				offset += 32;
				offset += 32;
			}
			var parseElement = function(elementType) {
				var length = parseBits(value, 32, offset);
				offset += 32;
				if (length == 4294967295) return null;
				var result;
				if (elementType == 23 || elementType == 20) {
					result = parseBits(value, length * 8, offset);
					offset += length * 8;
					return result;
				} else if (elementType == 25) {
					result = value.toString(this.encoding, offset >> 3, (offset += length << 3) >> 3);
					return result;
				} else console.log("ERROR: ElementType not implemented: " + elementType);
			};
			var parse = function(dimension, elementType) {
				var array = [];
				var i;
				if (dimension.length > 1) {
					var count = dimension.shift();
					for (i = 0; i < count; i++) array[i] = parse(dimension, elementType);
					dimension.unshift(count);
				} else for (i = 0; i < dimension[0]; i++) array[i] = parseElement(elementType);
				return array;
			};
			return parse(dims, elementType);
		};
		var parseText = function(value) {
			return value.toString("utf8");
		};
		var parseBool = function(value) {
			if (value === null) return null;
			return parseBits(value, 8) > 0;
		};
		var init = function(register) {
			register(20, parseInt64);
			register(21, parseInt16);
			register(23, parseInt32);
			register(26, parseInt32);
			register(1700, parseNumeric);
			register(700, parseFloat32);
			register(701, parseFloat64);
			register(16, parseBool);
			register(1114, parseDate.bind(null, false));
			register(1184, parseDate.bind(null, true));
			register(1e3, parseArray);
			register(1007, parseArray);
			register(1016, parseArray);
			register(1008, parseArray);
			register(1009, parseArray);
			register(25, parseText);
		};
		module.exports = { init };
	}),
	6345: ((module) => {
		module.exports = {
			BOOL: 16,
			BYTEA: 17,
			CHAR: 18,
			INT8: 20,
			INT2: 21,
			INT4: 23,
			REGPROC: 24,
			TEXT: 25,
			OID: 26,
			TID: 27,
			XID: 28,
			CID: 29,
			JSON: 114,
			XML: 142,
			PG_NODE_TREE: 194,
			SMGR: 210,
			PATH: 602,
			POLYGON: 604,
			CIDR: 650,
			FLOAT4: 700,
			FLOAT8: 701,
			ABSTIME: 702,
			RELTIME: 703,
			TINTERVAL: 704,
			CIRCLE: 718,
			MACADDR8: 774,
			MONEY: 790,
			MACADDR: 829,
			INET: 869,
			ACLITEM: 1033,
			BPCHAR: 1042,
			VARCHAR: 1043,
			DATE: 1082,
			TIME: 1083,
			TIMESTAMP: 1114,
			TIMESTAMPTZ: 1184,
			INTERVAL: 1186,
			TIMETZ: 1266,
			BIT: 1560,
			VARBIT: 1562,
			NUMERIC: 1700,
			REFCURSOR: 1790,
			REGPROCEDURE: 2202,
			REGOPER: 2203,
			REGOPERATOR: 2204,
			REGCLASS: 2205,
			REGTYPE: 2206,
			UUID: 2950,
			TXID_SNAPSHOT: 2970,
			PG_LSN: 3220,
			PG_NDISTINCT: 3361,
			PG_DEPENDENCIES: 3402,
			TSVECTOR: 3614,
			TSQUERY: 3615,
			GTSVECTOR: 3642,
			REGCONFIG: 3734,
			REGDICTIONARY: 3769,
			JSONB: 3802,
			REGNAMESPACE: 4089,
			REGROLE: 4096
		};
	}),
	4784: ((module, __unused_webpack_exports, __webpack_require__) => {
		var array = __webpack_require__(6342);
		var arrayParser = __webpack_require__(6471);
		var parseDate = __webpack_require__(2690);
		var parseInterval = __webpack_require__(8755);
		var parseByteA = __webpack_require__(463);
		function allowNull(fn) {
			return function nullAllowed(value) {
				if (value === null) return value;
				return fn(value);
			};
		}
		function parseBool(value) {
			if (value === null) return value;
			return value === "TRUE" || value === "t" || value === "true" || value === "y" || value === "yes" || value === "on" || value === "1";
		}
		function parseBoolArray(value) {
			if (!value) return null;
			return array.parse(value, parseBool);
		}
		function parseBaseTenInt(string) {
			return parseInt(string, 10);
		}
		function parseIntegerArray(value) {
			if (!value) return null;
			return array.parse(value, allowNull(parseBaseTenInt));
		}
		function parseBigIntegerArray(value) {
			if (!value) return null;
			return array.parse(value, allowNull(function(entry) {
				return parseBigInteger(entry).trim();
			}));
		}
		var parsePointArray = function(value) {
			if (!value) return null;
			return arrayParser.create(value, function(entry) {
				if (entry !== null) entry = parsePoint(entry);
				return entry;
			}).parse();
		};
		var parseFloatArray = function(value) {
			if (!value) return null;
			return arrayParser.create(value, function(entry) {
				if (entry !== null) entry = parseFloat(entry);
				return entry;
			}).parse();
		};
		var parseStringArray = function(value) {
			if (!value) return null;
			return arrayParser.create(value).parse();
		};
		var parseDateArray = function(value) {
			if (!value) return null;
			return arrayParser.create(value, function(entry) {
				if (entry !== null) entry = parseDate(entry);
				return entry;
			}).parse();
		};
		var parseIntervalArray = function(value) {
			if (!value) return null;
			return arrayParser.create(value, function(entry) {
				if (entry !== null) entry = parseInterval(entry);
				return entry;
			}).parse();
		};
		var parseByteAArray = function(value) {
			if (!value) return null;
			return array.parse(value, allowNull(parseByteA));
		};
		var parseInteger = function(value) {
			return parseInt(value, 10);
		};
		var parseBigInteger = function(value) {
			var valStr = String(value);
			if (/^\d+$/.test(valStr)) return valStr;
			return value;
		};
		var parseJsonArray = function(value) {
			if (!value) return null;
			return array.parse(value, allowNull(JSON.parse));
		};
		var parsePoint = function(value) {
			if (value[0] !== "(") return null;
			value = value.substring(1, value.length - 1).split(",");
			return {
				x: parseFloat(value[0]),
				y: parseFloat(value[1])
			};
		};
		var parseCircle = function(value) {
			if (value[0] !== "<" && value[1] !== "(") return null;
			var point = "(";
			var radius = "";
			var pointParsed = false;
			for (var i = 2; i < value.length - 1; i++) {
				if (!pointParsed) point += value[i];
				if (value[i] === ")") {
					pointParsed = true;
					continue;
				} else if (!pointParsed) continue;
				if (value[i] === ",") continue;
				radius += value[i];
			}
			var result = parsePoint(point);
			result.radius = parseFloat(radius);
			return result;
		};
		var init = function(register) {
			register(20, parseBigInteger);
			register(21, parseInteger);
			register(23, parseInteger);
			register(26, parseInteger);
			register(700, parseFloat);
			register(701, parseFloat);
			register(16, parseBool);
			register(1082, parseDate);
			register(1114, parseDate);
			register(1184, parseDate);
			register(600, parsePoint);
			register(651, parseStringArray);
			register(718, parseCircle);
			register(1e3, parseBoolArray);
			register(1001, parseByteAArray);
			register(1005, parseIntegerArray);
			register(1007, parseIntegerArray);
			register(1028, parseIntegerArray);
			register(1016, parseBigIntegerArray);
			register(1017, parsePointArray);
			register(1021, parseFloatArray);
			register(1022, parseFloatArray);
			register(1231, parseFloatArray);
			register(1014, parseStringArray);
			register(1015, parseStringArray);
			register(1008, parseStringArray);
			register(1009, parseStringArray);
			register(1040, parseStringArray);
			register(1041, parseStringArray);
			register(1115, parseDateArray);
			register(1182, parseDateArray);
			register(1185, parseDateArray);
			register(1186, parseInterval);
			register(1187, parseIntervalArray);
			register(17, parseByteA);
			register(114, JSON.parse.bind(JSON));
			register(3802, JSON.parse.bind(JSON));
			register(199, parseJsonArray);
			register(3807, parseJsonArray);
			register(3907, parseStringArray);
			register(2951, parseStringArray);
			register(791, parseStringArray);
			register(1183, parseStringArray);
			register(1270, parseStringArray);
		};
		module.exports = { init };
	}),
	6342: ((__unused_webpack_module, exports) => {
		exports.parse = function(source, transform) {
			return new ArrayParser(source, transform).parse();
		};
		class ArrayParser {
			constructor(source, transform) {
				this.source = source;
				this.transform = transform || identity;
				this.position = 0;
				this.entries = [];
				this.recorded = [];
				this.dimension = 0;
			}
			isEof() {
				return this.position >= this.source.length;
			}
			nextCharacter() {
				var character = this.source[this.position++];
				if (character === "\\") return {
					value: this.source[this.position++],
					escaped: true
				};
				return {
					value: character,
					escaped: false
				};
			}
			record(character) {
				this.recorded.push(character);
			}
			newEntry(includeEmpty) {
				var entry;
				if (this.recorded.length > 0 || includeEmpty) {
					entry = this.recorded.join("");
					if (entry === "NULL" && !includeEmpty) entry = null;
					if (entry !== null) entry = this.transform(entry);
					this.entries.push(entry);
					this.recorded = [];
				}
			}
			consumeDimensions() {
				if (this.source[0] === "[") {
					while (!this.isEof()) if (this.nextCharacter().value === "=") break;
				}
			}
			parse(nested) {
				var character, parser, quote;
				this.consumeDimensions();
				while (!this.isEof()) {
					character = this.nextCharacter();
					if (character.value === "{" && !quote) {
						this.dimension++;
						if (this.dimension > 1) {
							parser = new ArrayParser(this.source.substr(this.position - 1), this.transform);
							this.entries.push(parser.parse(true));
							this.position += parser.position - 2;
						}
					} else if (character.value === "}" && !quote) {
						this.dimension--;
						if (!this.dimension) {
							this.newEntry();
							if (nested) return this.entries;
						}
					} else if (character.value === "\"" && !character.escaped) {
						if (quote) this.newEntry(true);
						quote = !quote;
					} else if (character.value === "," && !quote) this.newEntry();
					else this.record(character.value);
				}
				if (this.dimension !== 0) throw new Error("array dimension not balanced");
				return this.entries;
			}
		}
		function identity(value) {
			return value;
		}
	}),
	5042: ((module, __unused_webpack_exports, __webpack_require__) => {
		const EventEmitter = __webpack_require__(4434).EventEmitter;
		const utils = __webpack_require__(9652);
		const nodeUtils = __webpack_require__(9023);
		const sasl = __webpack_require__(948);
		const TypeOverrides = __webpack_require__(365);
		const ConnectionParameters = __webpack_require__(646);
		const Query = __webpack_require__(4473);
		const defaults = __webpack_require__(8995);
		const Connection = __webpack_require__(9809);
		const crypto = __webpack_require__(4150);
		const activeQueryDeprecationNotice = nodeUtils.deprecate(() => {}, "Client.activeQuery is deprecated and will be removed in pg@9.0");
		const queryQueueDeprecationNotice = nodeUtils.deprecate(() => {}, "Client.queryQueue is deprecated and will be removed in pg@9.0.");
		const pgPassDeprecationNotice = nodeUtils.deprecate(() => {}, "pgpass support is deprecated and will be removed in pg@9.0. You can provide an async function as the password property to the Client/Pool constructor that returns a password instead. Within this function you can call the pgpass module in your own code.");
		const byoPromiseDeprecationNotice = nodeUtils.deprecate(() => {}, "Passing a custom Promise implementation to the Client/Pool constructor is deprecated and will be removed in pg@9.0.");
		const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(() => {}, "Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.");
		function coerceNumberOrDefault(value, defaultValue) {
			if (typeof value === "number") return Number.isFinite(value) ? value : defaultValue;
			if (typeof value === "string" && value.trim() !== "") {
				const n = Number(value);
				return Number.isFinite(n) ? n : defaultValue;
			}
			return defaultValue;
		}
		class Client extends EventEmitter {
			constructor(config) {
				super();
				this.connectionParameters = new ConnectionParameters(config);
				this.user = this.connectionParameters.user;
				this.database = this.connectionParameters.database;
				this.port = this.connectionParameters.port;
				this.host = this.connectionParameters.host;
				Object.defineProperty(this, "password", {
					configurable: true,
					enumerable: false,
					writable: true,
					value: this.connectionParameters.password
				});
				this.replication = this.connectionParameters.replication;
				const c = config || {};
				if (c.Promise) byoPromiseDeprecationNotice();
				this._Promise = c.Promise || global.Promise;
				this._types = new TypeOverrides(c.types);
				this._ending = false;
				this._ended = false;
				this._connecting = false;
				this._connected = false;
				this._connectionError = false;
				this._queryable = true;
				this._activeQuery = null;
				this._txStatus = null;
				this.enableChannelBinding = Boolean(c.enableChannelBinding);
				this.scramMaxIterations = coerceNumberOrDefault(c.scramMaxIterations, sasl.DEFAULT_MAX_SCRAM_ITERATIONS);
				this.connection = c.connection || new Connection({
					stream: c.stream,
					ssl: this.connectionParameters.ssl,
					sslNegotiation: this.connectionParameters.sslnegotiation,
					keepAlive: c.keepAlive || false,
					keepAliveInitialDelayMillis: c.keepAliveInitialDelayMillis || 0,
					encoding: this.connectionParameters.client_encoding || "utf8"
				});
				this._queryQueue = [];
				this._sentQueryQueue = [];
				this.pipeline = Boolean(c.pipeline);
				this.binary = c.binary || defaults.binary;
				this.processID = null;
				this.secretKey = null;
				this.ssl = this.connectionParameters.ssl || false;
				this.sslNegotiation = this.connectionParameters.sslnegotiation || "postgres";
				if (this.ssl && this.ssl.key) Object.defineProperty(this.ssl, "key", { enumerable: false });
				this._connectionTimeoutMillis = c.connectionTimeoutMillis || 0;
			}
			get activeQuery() {
				activeQueryDeprecationNotice();
				return this._activeQuery;
			}
			set activeQuery(val) {
				activeQueryDeprecationNotice();
				this._activeQuery = val;
			}
			_getActiveQuery() {
				return this._activeQuery;
			}
			_errorAllQueries(err) {
				const enqueueError = (query) => {
					process.nextTick(() => {
						query.handleError(err, this.connection);
					});
				};
				const activeQuery = this._getActiveQuery();
				if (activeQuery) {
					enqueueError(activeQuery);
					this._activeQuery = null;
				}
				this._sentQueryQueue.forEach(enqueueError);
				this._sentQueryQueue.length = 0;
				this._queryQueue.forEach(enqueueError);
				this._queryQueue.length = 0;
			}
			_connect(callback) {
				const self = this;
				const con = this.connection;
				this._connectionCallback = callback;
				if (this._connecting || this._connected) {
					const err = new Error("Client has already been connected. You cannot reuse a client.");
					process.nextTick(() => {
						callback(err);
					});
					return;
				}
				this._connecting = true;
				if (this._connectionTimeoutMillis > 0) {
					this.connectionTimeoutHandle = setTimeout(() => {
						con._ending = true;
						con.stream.destroy(new Error("timeout expired"));
					}, this._connectionTimeoutMillis);
					if (this.connectionTimeoutHandle.unref) this.connectionTimeoutHandle.unref();
				}
				if (this.host && this.host.indexOf("/") === 0) con.connect(this.host + "/.s.PGSQL." + this.port);
				else con.connect(this.port, this.host);
				con.on("connect", function() {
					if (self.ssl) {
						if (self.sslNegotiation !== "direct") con.requestSsl();
					} else con.startup(self.getStartupConf());
				});
				con.on("sslconnect", function() {
					con.startup(self.getStartupConf());
				});
				this._attachListeners(con);
				con.once("end", () => {
					const error = this._ending ? new Error("Connection terminated") : new Error("Connection terminated unexpectedly");
					clearTimeout(this.connectionTimeoutHandle);
					this._errorAllQueries(error);
					this._ended = true;
					if (!this._ending) {
						if (this._connecting && !this._connectionError) {
							if (this._connectionCallback) this._connectionCallback(error);
							else this._handleErrorEvent(error);
						} else if (!this._connectionError) this._handleErrorEvent(error);
					}
					process.nextTick(() => {
						this.emit("end");
					});
				});
			}
			connect(callback) {
				if (callback) {
					this._connect(callback);
					return;
				}
				return new this._Promise((resolve, reject) => {
					this._connect((error) => {
						if (error) reject(error);
						else resolve(this);
					});
				});
			}
			_attachListeners(con) {
				con.on("authenticationCleartextPassword", this._handleAuthCleartextPassword.bind(this));
				con.on("authenticationMD5Password", this._handleAuthMD5Password.bind(this));
				con.on("authenticationSASL", this._handleAuthSASL.bind(this));
				con.on("authenticationSASLContinue", this._handleAuthSASLContinue.bind(this));
				con.on("authenticationSASLFinal", this._handleAuthSASLFinal.bind(this));
				con.on("backendKeyData", this._handleBackendKeyData.bind(this));
				con.on("error", this._handleErrorEvent.bind(this));
				con.on("errorMessage", this._handleErrorMessage.bind(this));
				con.on("readyForQuery", this._handleReadyForQuery.bind(this));
				con.on("notice", this._handleNotice.bind(this));
				con.on("rowDescription", this._handleRowDescription.bind(this));
				con.on("dataRow", this._handleDataRow.bind(this));
				con.on("portalSuspended", this._handlePortalSuspended.bind(this));
				con.on("emptyQuery", this._handleEmptyQuery.bind(this));
				con.on("commandComplete", this._handleCommandComplete.bind(this));
				con.on("parseComplete", this._handleParseComplete.bind(this));
				con.on("copyInResponse", this._handleCopyInResponse.bind(this));
				con.on("copyData", this._handleCopyData.bind(this));
				con.on("notification", this._handleNotification.bind(this));
			}
			_getPassword(cb) {
				const con = this.connection;
				if (typeof this.password === "function") this._Promise.resolve().then(() => this.password(this.connectionParameters)).then((pass) => {
					if (pass !== void 0) {
						if (typeof pass !== "string") {
							con.emit("error", new TypeError("Password must be a string"));
							return;
						}
						this.connectionParameters.password = this.password = pass;
					} else this.connectionParameters.password = this.password = null;
					cb();
				}).catch((err) => {
					con.emit("error", err);
				});
				else if (this.password !== null) cb();
				else try {
					__webpack_require__(3272)(this.connectionParameters, (pass) => {
						if (void 0 !== pass) {
							pgPassDeprecationNotice();
							this.connectionParameters.password = this.password = pass;
						}
						cb();
					});
				} catch (e) {
					this.emit("error", e);
				}
			}
			_handleAuthCleartextPassword(msg) {
				this._getPassword(() => {
					this.connection.password(this.password);
				});
			}
			_handleAuthMD5Password(msg) {
				this._getPassword(async () => {
					try {
						const hashedPassword = await crypto.postgresMd5PasswordHash(this.user, this.password, msg.salt);
						this.connection.password(hashedPassword);
					} catch (e) {
						this.emit("error", e);
					}
				});
			}
			_handleAuthSASL(msg) {
				this._getPassword(() => {
					try {
						this.saslSession = sasl.startSession(msg.mechanisms, this.enableChannelBinding && this.connection.stream, this.scramMaxIterations);
						this.connection.sendSASLInitialResponseMessage(this.saslSession.mechanism, this.saslSession.response);
					} catch (err) {
						this.connection.emit("error", err);
					}
				});
			}
			async _handleAuthSASLContinue(msg) {
				try {
					await sasl.continueSession(this.saslSession, this.password, msg.data, this.enableChannelBinding && this.connection.stream);
					this.connection.sendSCRAMClientFinalMessage(this.saslSession.response);
				} catch (err) {
					this.connection.emit("error", err);
				}
			}
			_handleAuthSASLFinal(msg) {
				try {
					sasl.finalizeSession(this.saslSession, msg.data);
					this.saslSession = null;
				} catch (err) {
					this.connection.emit("error", err);
				}
			}
			_handleBackendKeyData(msg) {
				this.processID = msg.processID;
				this.secretKey = msg.secretKey;
			}
			_handleReadyForQuery(msg) {
				if (this._connecting) {
					this._connecting = false;
					this._connected = true;
					clearTimeout(this.connectionTimeoutHandle);
					if (this._connectionCallback) {
						this._connectionCallback(null, this);
						this._connectionCallback = null;
					}
					this.emit("connect");
				}
				const activeQuery = this._getActiveQuery();
				this._activeQuery = null;
				this._txStatus = msg?.status ?? null;
				this.readyForQuery = true;
				if (activeQuery) activeQuery.handleReadyForQuery(this.connection);
				this._pulseQueryQueue();
			}
			_handleErrorWhileConnecting(err) {
				if (this._connectionError) return;
				this._connectionError = true;
				clearTimeout(this.connectionTimeoutHandle);
				if (this._connectionCallback) return this._connectionCallback(err);
				this.emit("error", err);
			}
			_handleErrorEvent(err) {
				if (this._connecting) return this._handleErrorWhileConnecting(err);
				this._queryable = false;
				this._errorAllQueries(err);
				this.emit("error", err);
			}
			_handleErrorMessage(msg) {
				if (this._connecting) return this._handleErrorWhileConnecting(msg);
				const activeQuery = this._getActiveQuery();
				if (!activeQuery) {
					this._handleErrorEvent(msg);
					return;
				}
				this._activeQuery = null;
				if (activeQuery.name) delete this.connection.submittedNamedStatements[activeQuery.name];
				activeQuery.handleError(msg, this.connection);
			}
			_handleRowDescription(msg) {
				const activeQuery = this._getActiveQuery();
				if (activeQuery == null) {
					const error = new Error("Received unexpected rowDescription message from backend.");
					this._handleErrorEvent(error);
					return;
				}
				activeQuery.handleRowDescription(msg);
			}
			_handleDataRow(msg) {
				const activeQuery = this._getActiveQuery();
				if (activeQuery == null) {
					const error = new Error("Received unexpected dataRow message from backend.");
					this._handleErrorEvent(error);
					return;
				}
				activeQuery.handleDataRow(msg);
			}
			_handlePortalSuspended(msg) {
				const activeQuery = this._getActiveQuery();
				if (activeQuery == null) {
					const error = new Error("Received unexpected portalSuspended message from backend.");
					this._handleErrorEvent(error);
					return;
				}
				activeQuery.handlePortalSuspended(this.connection);
			}
			_handleEmptyQuery(msg) {
				const activeQuery = this._getActiveQuery();
				if (activeQuery == null) {
					const error = new Error("Received unexpected emptyQuery message from backend.");
					this._handleErrorEvent(error);
					return;
				}
				activeQuery.handleEmptyQuery(this.connection);
			}
			_handleCommandComplete(msg) {
				const activeQuery = this._getActiveQuery();
				if (activeQuery == null) {
					const error = new Error("Received unexpected commandComplete message from backend.");
					this._handleErrorEvent(error);
					return;
				}
				activeQuery.handleCommandComplete(msg, this.connection);
			}
			_handleParseComplete() {
				const activeQuery = this._getActiveQuery();
				if (activeQuery == null) {
					const error = new Error("Received unexpected parseComplete message from backend.");
					this._handleErrorEvent(error);
					return;
				}
				if (activeQuery.name) {
					this.connection.parsedStatements[activeQuery.name] = activeQuery.text;
					delete this.connection.submittedNamedStatements[activeQuery.name];
				}
			}
			_handleCopyInResponse(msg) {
				const activeQuery = this._getActiveQuery();
				if (activeQuery == null) {
					const error = new Error("Received unexpected copyInResponse message from backend.");
					this._handleErrorEvent(error);
					return;
				}
				activeQuery.handleCopyInResponse(this.connection);
			}
			_handleCopyData(msg) {
				const activeQuery = this._getActiveQuery();
				if (activeQuery == null) {
					const error = new Error("Received unexpected copyData message from backend.");
					this._handleErrorEvent(error);
					return;
				}
				activeQuery.handleCopyData(msg, this.connection);
			}
			_handleNotification(msg) {
				this.emit("notification", msg);
			}
			_handleNotice(msg) {
				this.emit("notice", msg);
			}
			getStartupConf() {
				const params = this.connectionParameters;
				const data = {
					user: params.user,
					database: params.database
				};
				const appName = params.application_name || params.fallback_application_name;
				if (appName) data.application_name = appName;
				if (params.replication) data.replication = "" + params.replication;
				if (params.statement_timeout) data.statement_timeout = String(parseInt(params.statement_timeout, 10));
				if (params.lock_timeout) data.lock_timeout = String(parseInt(params.lock_timeout, 10));
				if (params.idle_in_transaction_session_timeout) data.idle_in_transaction_session_timeout = String(parseInt(params.idle_in_transaction_session_timeout, 10));
				if (params.options) data.options = params.options;
				return data;
			}
			cancel(client, query) {
				if (client.activeQuery === query) {
					const con = this.connection;
					if (this.host && this.host.indexOf("/") === 0) con.connect(this.host + "/.s.PGSQL." + this.port);
					else con.connect(this.port, this.host);
					con.on("connect", function() {
						con.cancel(client.processID, client.secretKey);
					});
				} else if (client._queryQueue.indexOf(query) !== -1) client._queryQueue.splice(client._queryQueue.indexOf(query), 1);
				else if (client._sentQueryQueue.indexOf(query) !== -1) query.callback = () => {};
			}
			setTypeParser(oid, format, parseFn) {
				return this._types.setTypeParser(oid, format, parseFn);
			}
			getTypeParser(oid, format) {
				return this._types.getTypeParser(oid, format);
			}
			escapeIdentifier(str) {
				return utils.escapeIdentifier(str);
			}
			escapeLiteral(str) {
				return utils.escapeLiteral(str);
			}
			_pulseQueryQueue() {
				if (this.pipeline) {
					this._pulsePipelinedQueryQueue();
					return;
				}
				if (this.readyForQuery === true) {
					this._activeQuery = this._queryQueue.shift();
					const activeQuery = this._getActiveQuery();
					if (activeQuery) {
						this.readyForQuery = false;
						this.hasExecuted = true;
						const queryError = activeQuery.submit(this.connection);
						if (queryError) process.nextTick(() => {
							activeQuery.handleError(queryError, this.connection);
							this.readyForQuery = true;
							this._pulseQueryQueue();
						});
					} else if (this.hasExecuted) {
						this._activeQuery = null;
						this.emit("drain");
					}
				}
			}
			_pulsePipelinedQueryQueue() {
				if (!this._connected || !this._queryable) return;
				while (this._queryQueue.length > 0) {
					const query = this._queryQueue.shift();
					this.hasExecuted = true;
					const queryError = query.submit(this.connection);
					if (queryError) {
						process.nextTick(() => {
							query.handleError(queryError, this.connection);
						});
						continue;
					}
					this._sentQueryQueue.push(query);
				}
				if (this.readyForQuery && !this._activeQuery && this._sentQueryQueue.length > 0) {
					this._activeQuery = this._sentQueryQueue.shift();
					this.readyForQuery = false;
				}
				if (!this._activeQuery && this._sentQueryQueue.length === 0 && this._queryQueue.length === 0 && this.hasExecuted) this.emit("drain");
			}
			query(config, values, callback) {
				let query;
				let result;
				if (config == null) throw new TypeError("Client was passed a null or undefined query");
				if (typeof config.submit === "function") {
					result = query = config;
					if (!query.callback) {
						if (typeof values === "function") query.callback = values;
						else if (callback) query.callback = callback;
					}
				} else {
					query = new Query(config, values, callback);
					if (!query.callback) result = new this._Promise((resolve, reject) => {
						query.callback = (err, res) => err ? reject(err) : resolve(res);
					}).catch((err) => {
						Error.captureStackTrace(err);
						throw err;
					});
					else if (typeof query.callback !== "function") throw new TypeError("callback is not a function");
				}
				const readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
				if (readTimeout) {
					const queryCallback = query.callback || (() => {});
					const readTimeoutTimer = setTimeout(() => {
						const error = new Error("Query read timeout");
						process.nextTick(() => {
							query.handleError(error, this.connection);
						});
						queryCallback(error);
						query.callback = () => {};
						const index = this._queryQueue.indexOf(query);
						if (index > -1) this._queryQueue.splice(index, 1);
						else if (this.pipeline) {
							this.connection.stream.destroy();
							return;
						}
						this._pulseQueryQueue();
					}, readTimeout);
					query.callback = (err, res) => {
						clearTimeout(readTimeoutTimer);
						queryCallback(err, res);
					};
				}
				if (this.binary && !query.binary) query.binary = true;
				if (query._result && !query._result._types) query._result._types = this._types;
				if (this.pipeline) {
					const portalQuery = typeof config.submit === "function" && !(query instanceof Query) ? "Custom query classes such as pg-cursor and pg-query-stream are" : query.rows ? "The `rows` option is" : null;
					if (portalQuery) {
						process.nextTick(() => {
							query.handleError(new Error(`${portalQuery} not supported in pipeline mode`), this.connection);
						});
						return result;
					}
				}
				if (!this._queryable) {
					process.nextTick(() => {
						query.handleError(new Error("Client has encountered a connection error and is not queryable"), this.connection);
					});
					return result;
				}
				if (this._ending) {
					process.nextTick(() => {
						query.handleError(new Error("Client was closed and is not queryable"), this.connection);
					});
					return result;
				}
				if (this._queryQueue.length > 0 && !this.pipeline) queryQueueLengthDeprecationNotice();
				this._queryQueue.push(query);
				this._pulseQueryQueue();
				return result;
			}
			ref() {
				this.connection.ref();
			}
			unref() {
				this.connection.unref();
			}
			getTransactionStatus() {
				return this._txStatus;
			}
			end(cb) {
				this._ending = true;
				if (!this.connection._connecting || this._ended) {
					if (cb) {
						cb();
						return;
					} else return this._Promise.resolve();
				}
				if (!this._queryable) this.connection.stream.destroy();
				else if (this.pipeline && (this._getActiveQuery() || this._sentQueryQueue.length > 0 || this._queryQueue.length > 0)) this.once("drain", () => this.connection.end());
				else if (this._getActiveQuery()) this.connection.stream.destroy();
				else this.connection.end();
				if (cb) this.connection.once("end", cb);
				else return new this._Promise((resolve) => {
					this.connection.once("end", resolve);
				});
			}
			get queryQueue() {
				queryQueueDeprecationNotice();
				return this._queryQueue;
			}
		}
		Client.Query = Query;
		module.exports = Client;
	}),
	646: ((module, __unused_webpack_exports, __webpack_require__) => {
		const dns = __webpack_require__(2250);
		const defaults = __webpack_require__(8995);
		const parse = __webpack_require__(6122).parse;
		const val = function(key, config, envVar) {
			if (config[key]) return config[key];
			if (envVar === void 0) envVar = process.env["PG" + key.toUpperCase()];
			else if (envVar === false) {} else envVar = process.env[envVar];
			return envVar || defaults[key];
		};
		const readSSLConfigFromEnvironment = function() {
			switch (process.env.PGSSLMODE) {
				case "disable": return false;
				case "prefer":
				case "require":
				case "verify-ca":
				case "verify-full": return true;
				case "no-verify": return { rejectUnauthorized: false };
			}
			return defaults.ssl;
		};
		const quoteParamValue = function(value) {
			return "'" + ("" + value).replace(/\\/g, "\\\\").replace(/'/g, "\\'") + "'";
		};
		const add = function(params, config, paramName) {
			const value = config[paramName];
			if (value !== void 0 && value !== null) params.push(paramName + "=" + quoteParamValue(value));
		};
		class ConnectionParameters {
			constructor(config) {
				config = typeof config === "string" ? parse(config) : config || {};
				if (config.connectionString) config = Object.assign({}, config, parse(config.connectionString));
				this.user = val("user", config);
				this.database = val("database", config);
				if (this.database === void 0) this.database = this.user;
				this.port = parseInt(val("port", config), 10);
				this.host = val("host", config);
				Object.defineProperty(this, "password", {
					configurable: true,
					enumerable: false,
					writable: true,
					value: val("password", config)
				});
				this.binary = val("binary", config);
				this.options = val("options", config);
				this.ssl = typeof config.ssl === "undefined" ? readSSLConfigFromEnvironment() : config.ssl;
				if (typeof this.ssl === "string") {
					if (this.ssl === "true") this.ssl = true;
				}
				if (this.ssl === "no-verify") this.ssl = { rejectUnauthorized: false };
				if (this.ssl && this.ssl.key) Object.defineProperty(this.ssl, "key", { enumerable: false });
				this.sslnegotiation = val("sslnegotiation", config, "PGSSLNEGOTIATION");
				if (this.sslnegotiation !== void 0 && this.sslnegotiation !== "postgres" && this.sslnegotiation !== "direct") throw new Error(`Invalid sslnegotiation value: "${this.sslnegotiation}". Valid values are "postgres" and "direct".`);
				if (this.sslnegotiation === "direct" && !this.ssl) throw new Error("sslnegotiation=direct requires SSL to be enabled");
				this.client_encoding = val("client_encoding", config);
				this.replication = val("replication", config);
				this.isDomainSocket = !(this.host || "").indexOf("/");
				this.application_name = val("application_name", config, "PGAPPNAME");
				this.fallback_application_name = val("fallback_application_name", config, false);
				this.statement_timeout = val("statement_timeout", config, false);
				this.lock_timeout = val("lock_timeout", config, false);
				this.idle_in_transaction_session_timeout = val("idle_in_transaction_session_timeout", config, false);
				this.query_timeout = val("query_timeout", config, false);
				if (config.connectionTimeoutMillis === void 0) this.connect_timeout = process.env.PGCONNECT_TIMEOUT || 0;
				else this.connect_timeout = Math.floor(config.connectionTimeoutMillis / 1e3);
				if (config.keepAlive === false) this.keepalives = 0;
				else if (config.keepAlive === true) this.keepalives = 1;
				if (typeof config.keepAliveInitialDelayMillis === "number") this.keepalives_idle = Math.floor(config.keepAliveInitialDelayMillis / 1e3);
			}
			getLibpqConnectionString(cb) {
				const params = [];
				add(params, this, "user");
				add(params, this, "password");
				add(params, this, "port");
				add(params, this, "application_name");
				add(params, this, "fallback_application_name");
				add(params, this, "connect_timeout");
				add(params, this, "options");
				const ssl = typeof this.ssl === "object" ? this.ssl : this.ssl ? { sslmode: this.ssl } : {};
				add(params, ssl, "sslmode");
				add(params, ssl, "sslca");
				add(params, ssl, "sslkey");
				add(params, ssl, "sslcert");
				add(params, ssl, "sslrootcert");
				add(params, this, "sslnegotiation");
				if (this.database) params.push("dbname=" + quoteParamValue(this.database));
				if (this.replication) params.push("replication=" + quoteParamValue(this.replication));
				if (this.host) params.push("host=" + quoteParamValue(this.host));
				if (this.isDomainSocket) return cb(null, params.join(" "));
				if (this.client_encoding) params.push("client_encoding=" + quoteParamValue(this.client_encoding));
				dns.lookup(this.host, function(err, address) {
					if (err) return cb(err, null);
					params.push("hostaddr=" + quoteParamValue(address));
					return cb(null, params.join(" "));
				});
			}
		}
		module.exports = ConnectionParameters;
	}),
	9809: ((module, __unused_webpack_exports, __webpack_require__) => {
		const EventEmitter = __webpack_require__(4434).EventEmitter;
		const { parse, serialize } = __webpack_require__(4233);
		const stream = __webpack_require__(829);
		const { getStream } = stream;
		const flushBuffer = serialize.flush();
		const syncBuffer = serialize.sync();
		const endBuffer = serialize.end();
		class Connection extends EventEmitter {
			constructor(config) {
				super();
				config = config || {};
				this.stream = config.stream || getStream(config.ssl);
				if (typeof this.stream === "function") this.stream = this.stream(config);
				this._keepAlive = config.keepAlive;
				this._keepAliveInitialDelayMillis = config.keepAliveInitialDelayMillis;
				this.parsedStatements = {};
				this.submittedNamedStatements = {};
				this.ssl = config.ssl || false;
				this.sslNegotiation = config.sslNegotiation || "postgres";
				this._ending = false;
				this._emitMessage = false;
				const self = this;
				this.on("newListener", function(eventName) {
					if (eventName === "message") self._emitMessage = true;
				});
			}
			connect(port, host) {
				const self = this;
				this._connecting = true;
				this.stream.setNoDelay(true);
				this.stream.connect(port, host);
				this.stream.once("connect", function() {
					if (self._keepAlive) self.stream.setKeepAlive(true, self._keepAliveInitialDelayMillis);
					self.emit("connect");
				});
				const reportStreamError = function(error) {
					if (self._ending && (error.code === "ECONNRESET" || error.code === "EPIPE")) return;
					self.emit("error", error);
				};
				this.stream.on("error", reportStreamError);
				this.stream.on("close", function() {
					self.emit("end");
				});
				if (!this.ssl) return this.attachListeners(this.stream);
				if (this.sslNegotiation === "direct") return this.stream.once("connect", function() {
					self.upgradeToSSL(host, reportStreamError);
				});
				this.stream.once("data", function(buffer) {
					switch (buffer.toString("utf8")) {
						case "S": break;
						case "N":
							self.stream.end();
							return self.emit("error", new Error("The server does not support SSL connections"));
						default:
							self.stream.end();
							return self.emit("error", new Error("There was an error establishing an SSL connection"));
					}
					self.upgradeToSSL(host, reportStreamError);
				});
			}
			upgradeToSSL(host, reportStreamError) {
				const self = this;
				const options = {
					socket: self.stream,
					host
				};
				if (self.ssl !== true) {
					Object.assign(options, self.ssl);
					if ("key" in self.ssl) options.key = self.ssl.key;
				}
				if (self.sslNegotiation === "direct") options.ALPNProtocols = ["postgresql"];
				const net = __webpack_require__(9278);
				if (net.isIP && net.isIP(host) === 0) options.servername = host;
				try {
					self.stream = stream.getSecureStream(options);
				} catch (err) {
					return self.emit("error", err);
				}
				self.attachListeners(self.stream);
				self.stream.on("error", reportStreamError);
				self.emit("sslconnect");
			}
			attachListeners(stream) {
				parse(stream, (msg) => {
					const eventName = msg.name === "error" ? "errorMessage" : msg.name;
					if (this._emitMessage) this.emit("message", msg);
					this.emit(eventName, msg);
				});
			}
			requestSsl() {
				this.stream.write(serialize.requestSsl());
			}
			startup(config) {
				this.stream.write(serialize.startup(config));
			}
			cancel(processID, secretKey) {
				this._send(serialize.cancel(processID, secretKey));
			}
			password(password) {
				this._send(serialize.password(password));
			}
			sendSASLInitialResponseMessage(mechanism, initialResponse) {
				this._send(serialize.sendSASLInitialResponseMessage(mechanism, initialResponse));
			}
			sendSCRAMClientFinalMessage(additionalData) {
				this._send(serialize.sendSCRAMClientFinalMessage(additionalData));
			}
			_send(buffer) {
				if (!this.stream.writable) return false;
				return this.stream.write(buffer);
			}
			query(text) {
				this._send(serialize.query(text));
			}
			parse(query) {
				this._send(serialize.parse(query));
			}
			bind(config) {
				this._send(serialize.bind(config));
			}
			execute(config) {
				this._send(serialize.execute(config));
			}
			flush() {
				if (this.stream.writable) this.stream.write(flushBuffer);
			}
			sync() {
				this._send(syncBuffer);
			}
			ref() {
				this.stream.ref();
			}
			unref() {
				this.stream.unref();
			}
			end() {
				this._ending = true;
				if (!this._connecting || !this.stream.writable) {
					this.stream.end();
					return;
				}
				return this.stream.write(endBuffer, () => {
					this.stream.end();
				});
			}
			close(msg) {
				this._send(serialize.close(msg));
			}
			describe(msg) {
				this._send(serialize.describe(msg));
			}
			sendCopyFromChunk(chunk) {
				this._send(serialize.copyData(chunk));
			}
			endCopyFrom() {
				this._send(serialize.copyDone());
			}
			sendCopyFail(msg) {
				this._send(serialize.copyFail(msg));
			}
		}
		module.exports = Connection;
	}),
	9765: ((module) => {
		function x509Error(msg, cert) {
			return new Error("SASL channel binding: " + msg + " when parsing public certificate " + cert.toString("base64"));
		}
		function readASN1Length(data, index) {
			let length = data[index++];
			if (length < 128) return {
				length,
				index
			};
			const lengthBytes = length & 127;
			if (lengthBytes > 4) throw x509Error("bad length", data);
			length = 0;
			for (let i = 0; i < lengthBytes; i++) length = length << 8 | data[index++];
			return {
				length,
				index
			};
		}
		function readASN1OID(data, index) {
			if (data[index++] !== 6) throw x509Error("non-OID data", data);
			const { length: OIDLength, index: indexAfterOIDLength } = readASN1Length(data, index);
			index = indexAfterOIDLength;
			const lastIndex = index + OIDLength;
			const byte1 = data[index++];
			let oid = (byte1 / 40 >> 0) + "." + byte1 % 40;
			while (index < lastIndex) {
				let value = 0;
				while (index < lastIndex) {
					const nextByte = data[index++];
					value = value << 7 | nextByte & 127;
					if (nextByte < 128) break;
				}
				oid += "." + value;
			}
			return {
				oid,
				index
			};
		}
		function expectASN1Seq(data, index) {
			if (data[index++] !== 48) throw x509Error("non-sequence data", data);
			return readASN1Length(data, index);
		}
		function signatureAlgorithmHashFromCertificate(data, index) {
			if (index === void 0) index = 0;
			index = expectASN1Seq(data, index).index;
			const { length: certInfoLength, index: indexAfterCertInfoLength } = expectASN1Seq(data, index);
			index = indexAfterCertInfoLength + certInfoLength;
			index = expectASN1Seq(data, index).index;
			const { oid, index: indexAfterOID } = readASN1OID(data, index);
			switch (oid) {
				case "1.2.840.113549.1.1.4": return "MD5";
				case "1.2.840.113549.1.1.5": return "SHA-1";
				case "1.2.840.113549.1.1.11": return "SHA-256";
				case "1.2.840.113549.1.1.12": return "SHA-384";
				case "1.2.840.113549.1.1.13": return "SHA-512";
				case "1.2.840.113549.1.1.14": return "SHA-224";
				case "1.2.840.113549.1.1.15": return "SHA512-224";
				case "1.2.840.113549.1.1.16": return "SHA512-256";
				case "1.2.840.10045.4.1": return "SHA-1";
				case "1.2.840.10045.4.3.1": return "SHA-224";
				case "1.2.840.10045.4.3.2": return "SHA-256";
				case "1.2.840.10045.4.3.3": return "SHA-384";
				case "1.2.840.10045.4.3.4": return "SHA-512";
				case "1.2.840.113549.1.1.10": {
					index = indexAfterOID;
					index = expectASN1Seq(data, index).index;
					if (data[index++] !== 160) throw x509Error("non-tag data", data);
					index = readASN1Length(data, index).index;
					index = expectASN1Seq(data, index).index;
					const { oid: hashOID } = readASN1OID(data, index);
					switch (hashOID) {
						case "1.2.840.113549.2.5": return "MD5";
						case "1.3.14.3.2.26": return "SHA-1";
						case "2.16.840.1.101.3.4.2.1": return "SHA-256";
						case "2.16.840.1.101.3.4.2.2": return "SHA-384";
						case "2.16.840.1.101.3.4.2.3": return "SHA-512";
					}
					throw x509Error("unknown hash OID " + hashOID, data);
				}
				case "1.3.101.110":
				case "1.3.101.112": return "SHA-512";
				case "1.3.101.111":
				case "1.3.101.113": throw x509Error("Ed448 certificate channel binding is not currently supported by Postgres");
			}
			throw x509Error("unknown OID " + oid, data);
		}
		module.exports = { signatureAlgorithmHashFromCertificate };
	}),
	948: ((module, __unused_webpack_exports, __webpack_require__) => {
		const crypto = __webpack_require__(4150);
		const { signatureAlgorithmHashFromCertificate } = __webpack_require__(9765);
		function saslprep(password) {
			return password.replace(/[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g, " ").replace(/[\u00AD\u034F\u1806\u180B\u180C\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/g, "").normalize("NFKC");
		}
		const DEFAULT_MAX_SCRAM_ITERATIONS = 1e5;
		function startSession(mechanisms, stream, scramMaxIterations = DEFAULT_MAX_SCRAM_ITERATIONS) {
			const candidates = ["SCRAM-SHA-256"];
			if (stream) candidates.unshift("SCRAM-SHA-256-PLUS");
			const mechanism = candidates.find((candidate) => mechanisms.includes(candidate));
			if (!mechanism) throw new Error("SASL: Only mechanism(s) " + candidates.join(" and ") + " are supported");
			if (mechanism === "SCRAM-SHA-256-PLUS" && typeof stream.getPeerCertificate !== "function") throw new Error("SASL: Mechanism SCRAM-SHA-256-PLUS requires a certificate");
			const clientNonce = crypto.randomBytes(18).toString("base64");
			return {
				mechanism,
				clientNonce,
				response: (mechanism === "SCRAM-SHA-256-PLUS" ? "p=tls-server-end-point" : stream ? "y" : "n") + ",,n=*,r=" + clientNonce,
				message: "SASLInitialResponse",
				scramMaxIterations
			};
		}
		async function continueSession(session, password, serverData, stream) {
			if (session.message !== "SASLInitialResponse") throw new Error("SASL: Last message was not SASLInitialResponse");
			if (typeof password !== "string") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string");
			if (password === "") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string");
			if (typeof serverData !== "string") throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: serverData must be a string");
			const sv = parseServerFirstMessage(serverData);
			if (!sv.nonce.startsWith(session.clientNonce)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce does not start with client nonce");
			else if (sv.nonce.length === session.clientNonce.length) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce is too short");
			const scramMaxIterations = typeof session.scramMaxIterations === "number" ? session.scramMaxIterations : DEFAULT_MAX_SCRAM_ITERATIONS;
			if (scramMaxIterations !== 0 && sv.iteration > scramMaxIterations) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration count " + sv.iteration + " exceeds scramMaxIterations of " + scramMaxIterations);
			const clientFirstMessageBare = "n=*,r=" + session.clientNonce;
			const serverFirstMessage = "r=" + sv.nonce + ",s=" + sv.salt + ",i=" + sv.iteration;
			let channelBinding = stream ? "eSws" : "biws";
			if (session.mechanism === "SCRAM-SHA-256-PLUS") {
				const peerCert = stream.getPeerCertificate().raw;
				let hashName = signatureAlgorithmHashFromCertificate(peerCert);
				if (hashName === "MD5" || hashName === "SHA-1") hashName = "SHA-256";
				const certHash = await crypto.hashByName(hashName, peerCert);
				channelBinding = Buffer.concat([Buffer.from("p=tls-server-end-point,,"), Buffer.from(certHash)]).toString("base64");
			}
			const clientFinalMessageWithoutProof = "c=" + channelBinding + ",r=" + sv.nonce;
			const authMessage = clientFirstMessageBare + "," + serverFirstMessage + "," + clientFinalMessageWithoutProof;
			const saltBytes = Buffer.from(sv.salt, "base64");
			const saltedPassword = await crypto.deriveKey(saslprep(password), saltBytes, sv.iteration);
			const clientKey = await crypto.hmacSha256(saltedPassword, "Client Key");
			const storedKey = await crypto.sha256(clientKey);
			const clientSignature = await crypto.hmacSha256(storedKey, authMessage);
			const clientProof = xorBuffers(Buffer.from(clientKey), Buffer.from(clientSignature)).toString("base64");
			const serverKey = await crypto.hmacSha256(saltedPassword, "Server Key");
			const serverSignatureBytes = await crypto.hmacSha256(serverKey, authMessage);
			session.message = "SASLResponse";
			session.serverSignature = Buffer.from(serverSignatureBytes).toString("base64");
			session.response = clientFinalMessageWithoutProof + ",p=" + clientProof;
		}
		function finalizeSession(session, serverData) {
			if (session.message !== "SASLResponse") throw new Error("SASL: Last message was not SASLResponse");
			if (typeof serverData !== "string") throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: serverData must be a string");
			const { serverSignature } = parseServerFinalMessage(serverData);
			if (serverSignature !== session.serverSignature) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature does not match");
		}
		function isPrintableChars(text) {
			if (typeof text !== "string") throw new TypeError("SASL: text must be a string");
			return text.split("").map((_, i) => text.charCodeAt(i)).every((c) => c >= 33 && c <= 43 || c >= 45 && c <= 126);
		}
		function isBase64(text) {
			return /^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?$/.test(text);
		}
		function parseAttributePairs(text) {
			if (typeof text !== "string") throw new TypeError("SASL: attribute pairs text must be a string");
			return new Map(text.split(",").map((attrValue) => {
				if (!/^.=/.test(attrValue)) throw new Error("SASL: Invalid attribute pair entry");
				return [attrValue[0], attrValue.substring(2)];
			}));
		}
		function parseServerFirstMessage(data) {
			const attrPairs = parseAttributePairs(data);
			const nonce = attrPairs.get("r");
			if (!nonce) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce missing");
			else if (!isPrintableChars(nonce)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce must only contain printable characters");
			const salt = attrPairs.get("s");
			if (!salt) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt missing");
			else if (!isBase64(salt)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt must be base64");
			const iterationText = attrPairs.get("i");
			if (!iterationText) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration missing");
			else if (!/^[1-9][0-9]*$/.test(iterationText)) throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: invalid iteration count");
			return {
				nonce,
				salt,
				iteration: parseInt(iterationText, 10)
			};
		}
		function parseServerFinalMessage(serverData) {
			const attrPairs = parseAttributePairs(serverData);
			const error = attrPairs.get("e");
			const serverSignature = attrPairs.get("v");
			if (error) throw new Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server returned error: "${error}"`);
			if (!serverSignature) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing");
			else if (!isBase64(serverSignature)) throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature must be base64");
			return { serverSignature };
		}
		function xorBuffers(a, b) {
			if (!Buffer.isBuffer(a)) throw new TypeError("first argument must be a Buffer");
			if (!Buffer.isBuffer(b)) throw new TypeError("second argument must be a Buffer");
			if (a.length !== b.length) throw new Error("Buffer lengths must match");
			if (a.length === 0) throw new Error("Buffers cannot be empty");
			return Buffer.from(a.map((_, i) => a[i] ^ b[i]));
		}
		module.exports = {
			startSession,
			continueSession,
			finalizeSession,
			DEFAULT_MAX_SCRAM_ITERATIONS
		};
	}),
	4150: ((module, __unused_webpack_exports, __webpack_require__) => {
		const nodeCrypto = __webpack_require__(6982);
		module.exports = {
			postgresMd5PasswordHash,
			randomBytes,
			deriveKey,
			sha256,
			hashByName,
			hmacSha256,
			md5
		};
		const webCrypto = nodeCrypto.webcrypto || globalThis.crypto;
		const subtleCrypto = webCrypto.subtle;
		const textEncoder = new TextEncoder();
		function randomBytes(length) {
			return webCrypto.getRandomValues(Buffer.alloc(length));
		}
		async function md5(string) {
			try {
				return nodeCrypto.createHash("md5").update(string, "utf-8").digest("hex");
			} catch (e) {
				const data = typeof string === "string" ? textEncoder.encode(string) : string;
				const hash = await subtleCrypto.digest("MD5", data);
				return Array.from(new Uint8Array(hash)).map((b) => b.toString(16).padStart(2, "0")).join("");
			}
		}
		async function postgresMd5PasswordHash(user, password, salt) {
			const inner = await md5(password + user);
			return "md5" + await md5(Buffer.concat([Buffer.from(inner), salt]));
		}
		async function sha256(text) {
			return await subtleCrypto.digest("SHA-256", text);
		}
		async function hashByName(hashName, text) {
			return await subtleCrypto.digest(hashName, text);
		}
		async function hmacSha256(keyBuffer, msg) {
			const key = await subtleCrypto.importKey("raw", keyBuffer, {
				name: "HMAC",
				hash: "SHA-256"
			}, false, ["sign"]);
			return await subtleCrypto.sign("HMAC", key, textEncoder.encode(msg));
		}
		async function deriveKey(password, salt, iterations) {
			const key = await subtleCrypto.importKey("raw", textEncoder.encode(password), "PBKDF2", false, ["deriveBits"]);
			const params = {
				name: "PBKDF2",
				hash: "SHA-256",
				salt,
				iterations
			};
			return await subtleCrypto.deriveBits(params, key, 256, ["deriveBits"]);
		}
	}),
	8995: ((module, __unused_webpack_exports, __webpack_require__) => {
		let user;
		try {
			user = process.platform === "win32" ? process.env.USERNAME : process.env.USER;
		} catch {}
		module.exports = {
			host: "localhost",
			user,
			database: void 0,
			password: null,
			connectionString: void 0,
			port: 5432,
			rows: 0,
			binary: false,
			max: 10,
			idleTimeoutMillis: 3e4,
			client_encoding: "",
			ssl: false,
			sslnegotiation: void 0,
			application_name: void 0,
			fallback_application_name: void 0,
			options: void 0,
			parseInputDatesAsUTC: false,
			statement_timeout: false,
			lock_timeout: false,
			idle_in_transaction_session_timeout: false,
			query_timeout: false,
			connect_timeout: 0,
			keepalives: 1,
			keepalives_idle: 0
		};
		const pgTypes = __webpack_require__(1549);
		const parseBigInteger = pgTypes.getTypeParser(20, "text");
		const parseBigIntegerArray = pgTypes.getTypeParser(1016, "text");
		module.exports.__defineSetter__("parseInt8", function(val) {
			pgTypes.setTypeParser(20, "text", val ? pgTypes.getTypeParser(23, "text") : parseBigInteger);
			pgTypes.setTypeParser(1016, "text", val ? pgTypes.getTypeParser(1007, "text") : parseBigIntegerArray);
		});
	}),
	3273: ((module, __unused_webpack_exports, __webpack_require__) => {
		const Client = __webpack_require__(5042);
		const defaults = __webpack_require__(8995);
		const Connection = __webpack_require__(9809);
		const Result = __webpack_require__(6424);
		const utils = __webpack_require__(9652);
		const Pool = __webpack_require__(7558);
		const TypeOverrides = __webpack_require__(365);
		const { DatabaseError } = __webpack_require__(4233);
		const { escapeIdentifier, escapeLiteral } = __webpack_require__(9652);
		const poolFactory = (Client) => {
			return class BoundPool extends Pool {
				constructor(options) {
					super(options, Client);
				}
			};
		};
		const PG = function(clientConstructor) {
			this.defaults = defaults;
			this.Client = clientConstructor;
			this.Query = this.Client.Query;
			this.Pool = poolFactory(this.Client);
			this._pools = [];
			this.Connection = Connection;
			this.types = __webpack_require__(1549);
			this.DatabaseError = DatabaseError;
			this.TypeOverrides = TypeOverrides;
			this.escapeIdentifier = escapeIdentifier;
			this.escapeLiteral = escapeLiteral;
			this.Result = Result;
			this.utils = utils;
		};
		let clientConstructor = Client;
		let forceNative = false;
		try {
			forceNative = !!process.env.NODE_PG_FORCE_NATIVE;
		} catch {}
		if (forceNative) clientConstructor = __webpack_require__(5301);
		module.exports = new PG(clientConstructor);
		Object.defineProperty(module.exports, "native", {
			configurable: true,
			enumerable: false,
			get() {
				let native = null;
				try {
					native = new PG(__webpack_require__(5301));
				} catch (err) {
					if (err.code !== "MODULE_NOT_FOUND") throw err;
				}
				Object.defineProperty(module.exports, "native", { value: native });
				return native;
			}
		});
	}),
	8942: ((module, __unused_webpack_exports, __webpack_require__) => {
		const nodeUtils = __webpack_require__(9023);
		var Native;
		try {
			Native = __webpack_require__(4390);
		} catch (e) {
			throw e;
		}
		const TypeOverrides = __webpack_require__(365);
		const EventEmitter = __webpack_require__(4434).EventEmitter;
		const util = __webpack_require__(9023);
		const ConnectionParameters = __webpack_require__(646);
		const NativeQuery = __webpack_require__(7581);
		const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(() => {}, "Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.");
		const Client = module.exports = function(config) {
			EventEmitter.call(this);
			config = config || {};
			this._Promise = config.Promise || global.Promise;
			this._types = new TypeOverrides(config.types);
			this.native = new Native({ types: this._types });
			this._queryQueue = [];
			this._ending = false;
			this._connecting = false;
			this._connected = false;
			this._queryable = true;
			this.pipeline = Boolean(config.pipeline);
			this._pipelineInFlight = false;
			const cp = this.connectionParameters = new ConnectionParameters(config);
			if (config.nativeConnectionString) cp.nativeConnectionString = config.nativeConnectionString;
			this.user = cp.user;
			Object.defineProperty(this, "password", {
				configurable: true,
				enumerable: false,
				writable: true,
				value: cp.password
			});
			this.database = cp.database;
			this.host = cp.host;
			this.port = cp.port;
			this.namedQueries = {};
		};
		Client.Query = NativeQuery;
		util.inherits(Client, EventEmitter);
		Client.prototype._errorAllQueries = function(err) {
			const enqueueError = (query) => {
				process.nextTick(() => {
					query.native = this.native;
					query.handleError(err);
				});
			};
			if (this._hasActiveQuery()) {
				enqueueError(this._activeQuery);
				this._activeQuery = null;
			}
			this._queryQueue.forEach(enqueueError);
			this._queryQueue.length = 0;
		};
		Client.prototype._connect = function(cb) {
			const self = this;
			if (this._connecting) {
				process.nextTick(() => cb(new Error("Client has already been connected. You cannot reuse a client.")));
				return;
			}
			this._connecting = true;
			this.connectionParameters.getLibpqConnectionString(function(err, conString) {
				if (self.connectionParameters.nativeConnectionString) conString = self.connectionParameters.nativeConnectionString;
				if (err) return cb(err);
				self.native.connect(conString, function(err) {
					if (err) {
						self.native.end();
						return cb(err);
					}
					self._connected = true;
					self.native.on("error", function(err) {
						self._queryable = false;
						self._errorAllQueries(err);
						self.emit("error", err);
					});
					self.native.on("notification", function(msg) {
						self.emit("notification", {
							channel: msg.relname,
							payload: msg.extra
						});
					});
					self.emit("connect");
					self._pulseQueryQueue(true);
					cb(null, this);
				});
			});
		};
		Client.prototype.connect = function(callback) {
			if (callback) {
				this._connect(callback);
				return;
			}
			return new this._Promise((resolve, reject) => {
				this._connect((error) => {
					if (error) reject(error);
					else resolve(this);
				});
			});
		};
		Client.prototype.query = function(config, values, callback) {
			let query;
			let result;
			let readTimeout;
			let readTimeoutTimer;
			let queryCallback;
			if (config === null || config === void 0) throw new TypeError("Client was passed a null or undefined query");
			else if (typeof config.submit === "function") {
				readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
				result = query = config;
				if (typeof values === "function") config.callback = values;
			} else {
				readTimeout = config.query_timeout || this.connectionParameters.query_timeout;
				query = new NativeQuery(config, values, callback);
				if (!query.callback) {
					let resolveOut, rejectOut;
					result = new this._Promise((resolve, reject) => {
						resolveOut = resolve;
						rejectOut = reject;
					}).catch((err) => {
						Error.captureStackTrace(err);
						throw err;
					});
					query.callback = (err, res) => err ? rejectOut(err) : resolveOut(res);
				}
			}
			if (readTimeout) {
				queryCallback = query.callback || (() => {});
				readTimeoutTimer = setTimeout(() => {
					const error = new Error("Query read timeout");
					process.nextTick(() => {
						query.handleError(error, this.connection);
					});
					queryCallback(error);
					query.callback = () => {};
					const index = this._queryQueue.indexOf(query);
					if (index > -1) this._queryQueue.splice(index, 1);
					this._pulseQueryQueue();
				}, readTimeout);
				query.callback = (err, res) => {
					clearTimeout(readTimeoutTimer);
					queryCallback(err, res);
				};
			}
			if (!this._queryable) {
				query.native = this.native;
				process.nextTick(() => {
					query.handleError(new Error("Client has encountered a connection error and is not queryable"));
				});
				return result;
			}
			if (this._ending) {
				query.native = this.native;
				process.nextTick(() => {
					query.handleError(new Error("Client was closed and is not queryable"));
				});
				return result;
			}
			if (this._queryQueue.length > 0 && !this.pipeline) queryQueueLengthDeprecationNotice();
			this._queryQueue.push(query);
			this._pulseQueryQueue();
			return result;
		};
		Client.prototype.end = function(cb) {
			const self = this;
			this._ending = true;
			if (this._connecting && !this._connected) this.once("connect", () => {
				this.end(() => {});
			});
			let result;
			if (!cb) result = new this._Promise(function(resolve, reject) {
				cb = (err) => err ? reject(err) : resolve();
			});
			const doEnd = function() {
				self.native.end(function() {
					self._connected = false;
					self._errorAllQueries(new Error("Connection terminated"));
					process.nextTick(() => {
						self.emit("end");
						if (cb) cb();
					});
				});
			};
			if (this.pipeline && (this._pipelineInFlight || this._queryQueue.length > 0)) this.once("drain", doEnd);
			else doEnd();
			return result;
		};
		Client.prototype._hasActiveQuery = function() {
			return this._activeQuery && this._activeQuery.state !== "error" && this._activeQuery.state !== "end";
		};
		Client.prototype._pulseQueryQueue = function(initialConnection) {
			if (!this._connected) return;
			if (this.pipeline && !initialConnection) return this._pulsePipelinedQueryQueue();
			if (this._hasActiveQuery()) return;
			const query = this._queryQueue.shift();
			if (!query) {
				if (!initialConnection) this.emit("drain");
				return;
			}
			this._activeQuery = query;
			query.submit(this);
			const self = this;
			query.once("_done", function() {
				self._pulseQueryQueue();
			});
		};
		Client.prototype._pulsePipelinedQueryQueue = function() {
			if (!this._connected || this._pipelineInFlight) return;
			if (this._queryQueue.length === 0) {
				if (this.hasExecuted) this.emit("drain");
				return;
			}
			this._pipelineInFlight = true;
			const self = this;
			const queries = [];
			const nativeQueries = [];
			const utils = __webpack_require__(9652);
			while (this._queryQueue.length > 0) {
				const query = this._queryQueue.shift();
				this.hasExecuted = true;
				nativeQueries.push(query);
				const values = query.values ? query.values.map(utils.prepareValue) : null;
				const pipelineEntry = {
					text: query.text,
					name: query.name,
					arrayMode: query._arrayMode
				};
				if (values) pipelineEntry.values = values;
				if (query.name && this.namedQueries[query.name]) pipelineEntry._alreadyPrepared = true;
				queries.push(pipelineEntry);
			}
			this.native.pipeline(queries, function(err, results) {
				self._pipelineInFlight = false;
				if (err) {
					self._connected = false;
					self._queryable = false;
					for (let i = 0; i < nativeQueries.length; i++) {
						const q = nativeQueries[i];
						q.native = self.native;
						q.handleError(err);
					}
					self._errorAllQueries(err);
					self.emit("error", err);
					self.emit("end");
					return;
				}
				for (let i = 0; i < nativeQueries.length; i++) {
					const q = nativeQueries[i];
					const r = results[i];
					q.native = self.native;
					if (r.err) q.handleError(r.err);
					else {
						if (q.name) self.namedQueries[q.name] = q.text;
						q.state = "end";
						q.emit("end", r.result);
						if (q.callback) q.callback(null, r.result);
					}
					setImmediate(function() {
						q.emit("_done");
					});
				}
				self._pulsePipelinedQueryQueue();
			});
		};
		Client.prototype.cancel = function(query) {
			if (this._activeQuery === query) this.native.cancel(function() {});
			else if (this._queryQueue.indexOf(query) !== -1) this._queryQueue.splice(this._queryQueue.indexOf(query), 1);
		};
		Client.prototype.ref = function() {};
		Client.prototype.unref = function() {};
		Client.prototype.setTypeParser = function(oid, format, parseFn) {
			return this._types.setTypeParser(oid, format, parseFn);
		};
		Client.prototype.getTypeParser = function(oid, format) {
			return this._types.getTypeParser(oid, format);
		};
		Client.prototype.isConnected = function() {
			return this._connected;
		};
		Client.prototype.getTransactionStatus = function() {
			return this.native.getTransactionStatus();
		};
	}),
	5301: ((module, __unused_webpack_exports, __webpack_require__) => {
		module.exports = __webpack_require__(8942);
	}),
	7581: ((module, __unused_webpack_exports, __webpack_require__) => {
		const EventEmitter = __webpack_require__(4434).EventEmitter;
		const util = __webpack_require__(9023);
		const utils = __webpack_require__(9652);
		const NativeQuery = module.exports = function(config, values, callback) {
			EventEmitter.call(this);
			config = utils.normalizeQueryConfig(config, values, callback);
			this.text = config.text;
			this.values = config.values;
			this.name = config.name;
			this.queryMode = config.queryMode;
			this.callback = config.callback;
			this.state = "new";
			this._arrayMode = config.rowMode === "array";
			this._emitRowEvents = false;
			this.on("newListener", function(event) {
				if (event === "row") this._emitRowEvents = true;
			}.bind(this));
		};
		util.inherits(NativeQuery, EventEmitter);
		const errorFieldMap = {
			sqlState: "code",
			statementPosition: "position",
			messagePrimary: "message",
			messageDetail: "detail",
			messageHint: "hint",
			context: "where",
			schemaName: "schema",
			tableName: "table",
			columnName: "column",
			dataTypeName: "dataType",
			constraintName: "constraint",
			sourceFile: "file",
			sourceLine: "line",
			sourceFunction: "routine"
		};
		NativeQuery.prototype.handleError = function(err) {
			const fields = this.native && this.native.pq.resultErrorFields();
			if (fields) for (const key in fields) {
				const normalizedFieldName = errorFieldMap[key] || key;
				err[normalizedFieldName] = fields[key];
			}
			if (this.callback) this.callback(err);
			else this.emit("error", err);
			this.state = "error";
		};
		NativeQuery.prototype.then = function(onSuccess, onFailure) {
			return this._getPromise().then(onSuccess, onFailure);
		};
		NativeQuery.prototype.catch = function(callback) {
			return this._getPromise().catch(callback);
		};
		NativeQuery.prototype._getPromise = function() {
			if (this._promise) return this._promise;
			this._promise = new Promise(function(resolve, reject) {
				this._once("end", resolve);
				this._once("error", reject);
			}.bind(this));
			return this._promise;
		};
		NativeQuery.prototype.submit = function(client) {
			this.state = "running";
			const self = this;
			this.native = client.native;
			client.native.arrayMode = this._arrayMode;
			let after = function(err, rows, results) {
				client.native.arrayMode = false;
				setImmediate(function() {
					self.emit("_done");
				});
				if (err) return self.handleError(err);
				if (self._emitRowEvents) {
					if (results.length > 1) rows.forEach((rowOfRows, i) => {
						rowOfRows.forEach((row) => {
							self.emit("row", row, results[i]);
						});
					});
					else rows.forEach(function(row) {
						self.emit("row", row, results);
					});
				}
				self.state = "end";
				self.emit("end", results);
				if (self.callback) self.callback(null, results);
			};
			if (process.domain) after = process.domain.bind(after);
			if (this.name) {
				if (this.name.length > 63) {
					console.error("Warning! Postgres only supports 63 characters for query names.");
					console.error("You supplied %s (%s)", this.name, this.name.length);
					console.error("This can cause conflicts and silent errors executing queries");
				}
				const values = (this.values || []).map(utils.prepareValue);
				if (client.namedQueries[this.name] !== void 0) {
					if (this.text && client.namedQueries[this.name] !== this.text) {
						const err = new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);
						return after(err);
					}
					return client.native.execute(this.name, values, after);
				}
				return client.native.prepare(this.name, this.text, values.length, function(err) {
					if (err) return after(err);
					client.namedQueries[self.name] = self.text;
					return self.native.execute(self.name, values, after);
				});
			} else if (this.values) {
				if (!Array.isArray(this.values)) return after(new Error("Query values must be an array"));
				const vals = this.values.map(utils.prepareValue);
				client.native.query(this.text, vals, after);
			} else if (this.queryMode === "extended") client.native.query(this.text, [], after);
			else client.native.query(this.text, after);
		};
	}),
	4473: ((module, __unused_webpack_exports, __webpack_require__) => {
		const { EventEmitter } = __webpack_require__(4434);
		const Result = __webpack_require__(6424);
		const utils = __webpack_require__(9652);
		class Query extends EventEmitter {
			constructor(config, values, callback) {
				super();
				config = utils.normalizeQueryConfig(config, values, callback);
				this.text = config.text;
				this.values = config.values;
				this.rows = config.rows;
				this.types = config.types;
				this.name = config.name;
				this.queryMode = config.queryMode;
				this.binary = config.binary;
				this.portal = config.portal || "";
				this.callback = config.callback;
				this._rowMode = config.rowMode;
				if (process.domain && config.callback) this.callback = process.domain.bind(config.callback);
				this._result = new Result(this._rowMode, this.types);
				this._results = this._result;
				this._canceledDueToError = false;
			}
			requiresPreparation() {
				if (this.queryMode === "extended") return true;
				if (this.name) return true;
				if (this.rows) return true;
				if (!this.text) return false;
				if (!this.values) return false;
				return this.values.length > 0;
			}
			_checkForMultirow() {
				if (this._result.command) {
					if (!Array.isArray(this._results)) this._results = [this._result];
					this._result = new Result(this._rowMode, this._result._types);
					this._results.push(this._result);
				}
			}
			handleRowDescription(msg) {
				this._checkForMultirow();
				this._result.addFields(msg.fields);
				this._accumulateRows = this.callback || !this.listeners("row").length;
			}
			handleDataRow(msg) {
				let row;
				if (this._canceledDueToError) return;
				try {
					row = this._result.parseRow(msg.fields);
				} catch (err) {
					this._canceledDueToError = err;
					return;
				}
				this.emit("row", row, this._result);
				if (this._accumulateRows) this._result.addRow(row);
			}
			handleCommandComplete(msg, connection) {
				this._checkForMultirow();
				this._result.addCommandComplete(msg);
				if (this.rows) connection.sync();
			}
			handleEmptyQuery(connection) {
				if (this.rows) connection.sync();
			}
			handleError(err, connection) {
				if (this._canceledDueToError) {
					err = this._canceledDueToError;
					this._canceledDueToError = false;
				}
				if (this.callback) return this.callback(err);
				this.emit("error", err);
			}
			handleReadyForQuery(con) {
				if (this._canceledDueToError) return this.handleError(this._canceledDueToError, con);
				if (this.callback) try {
					this.callback(null, this._results);
				} catch (err) {
					process.nextTick(() => {
						throw err;
					});
				}
				this.emit("end", this._results);
			}
			submit(connection) {
				if (typeof this.text !== "string" && typeof this.name !== "string") return new Error("A query must have either text or a name. Supplying neither is unsupported.");
				const previous = connection.parsedStatements[this.name] || connection.submittedNamedStatements[this.name];
				if (this.text && previous && this.text !== previous) return new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);
				if (this.values && !Array.isArray(this.values)) return new Error("Query values must be an array");
				if (this.requiresPreparation()) {
					connection.stream.cork && connection.stream.cork();
					try {
						this.prepare(connection);
					} finally {
						connection.stream.uncork && connection.stream.uncork();
					}
				} else connection.query(this.text);
				return null;
			}
			hasBeenParsed(connection) {
				return this.name && (connection.parsedStatements[this.name] !== void 0 || connection.submittedNamedStatements[this.name] !== void 0);
			}
			handlePortalSuspended(connection) {
				this._getRows(connection, this.rows);
			}
			_getRows(connection, rows) {
				connection.execute({
					portal: this.portal,
					rows
				});
				if (!rows) connection.sync();
				else connection.flush();
			}
			prepare(connection) {
				if (!this.hasBeenParsed(connection)) {
					connection.parse({
						text: this.text,
						name: this.name,
						types: this.types
					});
					if (this.name) connection.submittedNamedStatements[this.name] = this.text;
				}
				try {
					connection.bind({
						portal: this.portal,
						statement: this.name,
						values: this.values,
						binary: this.binary,
						valueMapper: utils.prepareValue
					});
				} catch (err) {
					connection.close({
						type: "S",
						name: this.name
					});
					connection.sync();
					this.handleError(err, connection);
					return;
				}
				connection.describe({
					type: "P",
					name: this.portal || ""
				});
				this._getRows(connection, this.rows);
			}
			handleCopyInResponse(connection) {
				connection.sendCopyFail("No source stream defined");
			}
			handleCopyData(msg, connection) {}
		}
		module.exports = Query;
	}),
	6424: ((module, __unused_webpack_exports, __webpack_require__) => {
		const types = __webpack_require__(1549);
		const matchRegexp = /^([A-Za-z]+)(?: (\d+))?(?: (\d+))?/;
		class Result {
			constructor(rowMode, types) {
				this.command = null;
				this.rowCount = null;
				this.oid = null;
				this.rows = [];
				this.fields = [];
				this._parsers = void 0;
				this._types = types;
				this.RowCtor = null;
				this.rowAsArray = rowMode === "array";
				if (this.rowAsArray) this.parseRow = this._parseRowAsArray;
				this._prebuiltEmptyResultObject = null;
			}
			addCommandComplete(msg) {
				let match;
				if (msg.text) match = matchRegexp.exec(msg.text);
				else match = matchRegexp.exec(msg.command);
				if (match) {
					this.command = match[1];
					if (match[3]) {
						this.oid = parseInt(match[2], 10);
						this.rowCount = parseInt(match[3], 10);
					} else if (match[2]) this.rowCount = parseInt(match[2], 10);
				}
			}
			_parseRowAsArray(rowData) {
				const row = new Array(rowData.length);
				for (let i = 0, len = rowData.length; i < len; i++) {
					const rawValue = rowData[i];
					if (rawValue !== null) row[i] = this._parsers[i](rawValue);
					else row[i] = null;
				}
				return row;
			}
			parseRow(rowData) {
				const row = { ...this._prebuiltEmptyResultObject };
				for (let i = 0, len = rowData.length; i < len; i++) {
					const rawValue = rowData[i];
					const field = this.fields[i].name;
					if (rawValue !== null) {
						const v = this.fields[i].format === "binary" ? Buffer.from(rawValue) : rawValue;
						row[field] = this._parsers[i](v);
					} else row[field] = null;
				}
				return row;
			}
			addRow(row) {
				this.rows.push(row);
			}
			addFields(fieldDescriptions) {
				this.fields = fieldDescriptions;
				if (this.fields.length) this._parsers = new Array(fieldDescriptions.length);
				const row = Object.create(null);
				for (let i = 0; i < fieldDescriptions.length; i++) {
					const desc = fieldDescriptions[i];
					row[desc.name] = null;
					if (this._types) this._parsers[i] = this._types.getTypeParser(desc.dataTypeID, desc.format || "text");
					else this._parsers[i] = types.getTypeParser(desc.dataTypeID, desc.format || "text");
				}
				this._prebuiltEmptyResultObject = { ...row };
			}
		}
		module.exports = Result;
	}),
	829: ((module, __unused_webpack_exports, __webpack_require__) => {
		const { getStream, getSecureStream } = getStreamFuncs();
		module.exports = {
			getStream,
			getSecureStream
		};
		function getNodejsStreamFuncs() {
			function getStream(ssl) {
				return new (__webpack_require__(9278)).Socket();
			}
			function getSecureStream(options) {
				return __webpack_require__(4756).connect(options);
			}
			return {
				getStream,
				getSecureStream
			};
		}
		function getCloudflareStreamFuncs() {
			function getStream(ssl) {
				const { CloudflareSocket } = __webpack_require__(785);
				return new CloudflareSocket(ssl);
			}
			function getSecureStream(options) {
				options.socket.startTls(options);
				return options.socket;
			}
			return {
				getStream,
				getSecureStream
			};
		}
		function isCloudflareRuntime() {
			if (typeof navigator === "object" && navigator !== null && typeof navigator.userAgent === "string") return navigator.userAgent === "Cloudflare-Workers";
			if (typeof Response === "function") {
				const resp = new Response(null, { cf: { thing: true } });
				if (typeof resp.cf === "object" && resp.cf !== null && resp.cf.thing) return true;
			}
			return false;
		}
		function getStreamFuncs() {
			if (isCloudflareRuntime()) return getCloudflareStreamFuncs();
			return getNodejsStreamFuncs();
		}
	}),
	365: ((module, __unused_webpack_exports, __webpack_require__) => {
		const types = __webpack_require__(1549);
		function TypeOverrides(userTypes) {
			this._types = userTypes || types;
			this.text = {};
			this.binary = {};
		}
		TypeOverrides.prototype.getOverrides = function(format) {
			switch (format) {
				case "text": return this.text;
				case "binary": return this.binary;
				default: return {};
			}
		};
		TypeOverrides.prototype.setTypeParser = function(oid, format, parseFn) {
			if (typeof format === "function") {
				parseFn = format;
				format = "text";
			}
			this.getOverrides(format)[oid] = parseFn;
		};
		TypeOverrides.prototype.getTypeParser = function(oid, format) {
			format = format || "text";
			return this.getOverrides(format)[oid] || this._types.getTypeParser(oid, format);
		};
		module.exports = TypeOverrides;
	}),
	9652: ((module, __unused_webpack_exports, __webpack_require__) => {
		const defaults = __webpack_require__(8995);
		const nodeUtils = __webpack_require__(9023);
		const { isDate } = __webpack_require__(8253);
		const invalidDateDeprecationNotice = nodeUtils.deprecate(() => {}, "Sending an invalid date to Postgres is deprecated and will throw an error in the next major version of pg. Ensure any Date object passed as a query parameter is valid.", "PG_INVALID_DATE");
		function escapeElement(elementRepresentation) {
			return "\"" + elementRepresentation.replace(/\\/g, "\\\\").replace(/"/g, "\\\"") + "\"";
		}
		function arrayString(val) {
			let result = "{";
			for (let i = 0; i < val.length; i++) {
				if (i > 0) result += ",";
				let item = val[i];
				if (item == null) result += "NULL";
				else if (Array.isArray(item)) result += arrayString(item);
				else if (ArrayBuffer.isView(item)) {
					if (!(item instanceof Buffer)) item = Buffer.from(item.buffer, item.byteOffset, item.byteLength);
					result += "\\\\x" + item.toString("hex");
				} else result += escapeElement(prepareValue(item));
			}
			result += "}";
			return result;
		}
		const prepareValue = function(val, seen) {
			if (val == null) return null;
			if (typeof val === "object") {
				if (val instanceof Buffer) return val;
				if (ArrayBuffer.isView(val)) return Buffer.from(val.buffer, val.byteOffset, val.byteLength);
				if (isDate(val)) {
					if (isNaN(val.getTime())) invalidDateDeprecationNotice();
					if (defaults.parseInputDatesAsUTC) return dateToStringUTC(val);
					else return dateToString(val);
				}
				if (Array.isArray(val)) return arrayString(val);
				return prepareObject(val, seen);
			}
			return val.toString();
		};
		function prepareObject(val, seen) {
			if (val && typeof val.toPostgres === "function") {
				seen = seen || [];
				if (seen.indexOf(val) !== -1) throw new Error("circular reference detected while preparing \"" + val + "\" for query");
				seen.push(val);
				return prepareValue(val.toPostgres(prepareValue), seen);
			}
			return JSON.stringify(val);
		}
		function dateToString(date) {
			let offset = -date.getTimezoneOffset();
			let year = date.getFullYear();
			const isBCYear = year < 1;
			if (isBCYear) year = Math.abs(year) + 1;
			let ret = String(year).padStart(4, "0") + "-" + String(date.getMonth() + 1).padStart(2, "0") + "-" + String(date.getDate()).padStart(2, "0") + "T" + String(date.getHours()).padStart(2, "0") + ":" + String(date.getMinutes()).padStart(2, "0") + ":" + String(date.getSeconds()).padStart(2, "0") + "." + String(date.getMilliseconds()).padStart(3, "0");
			if (offset < 0) {
				ret += "-";
				offset *= -1;
			} else ret += "+";
			ret += String(Math.floor(offset / 60)).padStart(2, "0") + ":" + String(offset % 60).padStart(2, "0");
			if (isBCYear) ret += " BC";
			return ret;
		}
		function dateToStringUTC(date) {
			let year = date.getUTCFullYear();
			const isBCYear = year < 1;
			if (isBCYear) year = Math.abs(year) + 1;
			let ret = String(year).padStart(4, "0") + "-" + String(date.getUTCMonth() + 1).padStart(2, "0") + "-" + String(date.getUTCDate()).padStart(2, "0") + "T" + String(date.getUTCHours()).padStart(2, "0") + ":" + String(date.getUTCMinutes()).padStart(2, "0") + ":" + String(date.getUTCSeconds()).padStart(2, "0") + "." + String(date.getUTCMilliseconds()).padStart(3, "0");
			ret += "+00:00";
			if (isBCYear) ret += " BC";
			return ret;
		}
		function normalizeQueryConfig(config, values, callback) {
			config = typeof config === "string" ? { text: config } : cloneQueryConfig(config);
			if (values) {
				if (typeof values === "function") config.callback = values;
				else config.values = values;
			}
			if (callback) config.callback = callback;
			return config;
		}
		function cloneQueryConfig(config) {
			if (config == null) return config;
			return Object.defineProperties(Object.create(Object.getPrototypeOf(config)), Object.getOwnPropertyDescriptors(config));
		}
		const escapeIdentifier = function(str) {
			return "\"" + str.replace(/"/g, "\"\"") + "\"";
		};
		const escapeLiteral = function(str) {
			let hasBackslash = false;
			let escaped = "'";
			if (str == null) return "''";
			if (typeof str !== "string") return "''";
			for (let i = 0; i < str.length; i++) {
				const c = str[i];
				if (c === "'") escaped += c + c;
				else if (c === "\\") {
					escaped += c + c;
					hasBackslash = true;
				} else escaped += c;
			}
			escaped += "'";
			if (hasBackslash === true) escaped = " E" + escaped;
			return escaped;
		};
		module.exports = {
			prepareValue: function prepareValueWrapper(value) {
				return prepareValue(value);
			},
			normalizeQueryConfig,
			escapeIdentifier,
			escapeLiteral
		};
	}),
	8702: ((module, __unused_webpack_exports, __webpack_require__) => {
		var path = __webpack_require__(6928), Stream = __webpack_require__(2203).Stream, split = __webpack_require__(5286), util = __webpack_require__(9023), defaultPort = 5432, isWin = process.platform === "win32", warnStream = process.stderr;
		var S_IRWXG = 56, S_IRWXO = 7, S_IFMT = 61440, S_IFREG = 32768;
		function isRegFile(mode) {
			return (mode & S_IFMT) == S_IFREG;
		}
		var fieldNames = [
			"host",
			"port",
			"database",
			"user",
			"password"
		];
		var nrOfFields = fieldNames.length;
		var passKey = fieldNames[nrOfFields - 1];
		function warn() {
			if (warnStream instanceof Stream && true === warnStream.writable) {
				var args = Array.prototype.slice.call(arguments).concat("\n");
				warnStream.write(util.format.apply(util, args));
			}
		}
		Object.defineProperty(module.exports, "isWin", {
			get: function() {
				return isWin;
			},
			set: function(val) {
				isWin = val;
			}
		});
		module.exports.warnTo = function(stream) {
			var old = warnStream;
			warnStream = stream;
			return old;
		};
		module.exports.getFileName = function(rawEnv) {
			var env = rawEnv || process.env;
			return env.PGPASSFILE || (isWin ? path.join(env.APPDATA || "./", "postgresql", "pgpass.conf") : path.join(env.HOME || "./", ".pgpass"));
		};
		module.exports.usePgPass = function(stats, fname) {
			if (Object.prototype.hasOwnProperty.call(process.env, "PGPASSWORD")) return false;
			if (isWin) return true;
			fname = fname || "<unkn>";
			if (!isRegFile(stats.mode)) {
				warn("WARNING: password file \"%s\" is not a plain file", fname);
				return false;
			}
			if (stats.mode & (S_IRWXG | S_IRWXO)) {
				warn("WARNING: password file \"%s\" has group or world access; permissions should be u=rw (0600) or less", fname);
				return false;
			}
			return true;
		};
		var matcher = module.exports.match = function(connInfo, entry) {
			return fieldNames.slice(0, -1).reduce(function(prev, field, idx) {
				if (idx == 1) {
					if (Number(connInfo[field] || defaultPort) === Number(entry[field])) return prev && true;
				}
				return prev && (entry[field] === "*" || entry[field] === connInfo[field]);
			}, true);
		};
		module.exports.getPassword = function(connInfo, stream, cb) {
			var pass;
			var lineStream = stream.pipe(split());
			function onLine(line) {
				var entry = parseLine(line);
				if (entry && isValidEntry(entry) && matcher(connInfo, entry)) {
					pass = entry[passKey];
					lineStream.end();
				}
			}
			var onEnd = function() {
				stream.destroy();
				cb(pass);
			};
			var onErr = function(err) {
				stream.destroy();
				warn("WARNING: error on reading file: %s", err);
				cb(void 0);
			};
			stream.on("error", onErr);
			lineStream.on("data", onLine).on("end", onEnd).on("error", onErr);
		};
		var parseLine = module.exports.parseLine = function(line) {
			if (line.length < 11 || line.match(/^\s+#/)) return null;
			var curChar = "";
			var prevChar = "";
			var fieldIdx = 0;
			var startIdx = 0;
			var endIdx = 0;
			var obj = {};
			var isLastField = false;
			var addToObj = function(idx, i0, i1) {
				var field = line.substring(i0, i1);
				if (!Object.hasOwnProperty.call(process.env, "PGPASS_NO_DEESCAPE")) field = field.replace(/\\([:\\])/g, "$1");
				obj[fieldNames[idx]] = field;
			};
			for (var i = 0; i < line.length - 1; i += 1) {
				curChar = line.charAt(i + 1);
				prevChar = line.charAt(i);
				isLastField = fieldIdx == nrOfFields - 1;
				if (isLastField) {
					addToObj(fieldIdx, startIdx);
					break;
				}
				if (i >= 0 && curChar == ":" && prevChar !== "\\") {
					addToObj(fieldIdx, startIdx, i + 1);
					startIdx = i + 2;
					fieldIdx += 1;
				}
			}
			obj = Object.keys(obj).length === nrOfFields ? obj : null;
			return obj;
		};
		var isValidEntry = module.exports.isValidEntry = function(entry) {
			var rules = {
				0: function(x) {
					return x.length > 0;
				},
				1: function(x) {
					if (x === "*") return true;
					x = Number(x);
					return isFinite(x) && x > 0 && x < 9007199254740992 && Math.floor(x) === x;
				},
				2: function(x) {
					return x.length > 0;
				},
				3: function(x) {
					return x.length > 0;
				},
				4: function(x) {
					return x.length > 0;
				}
			};
			for (var idx = 0; idx < fieldNames.length; idx += 1) {
				var rule = rules[idx];
				if (!rule(entry[fieldNames[idx]] || "")) return false;
			}
			return true;
		};
	}),
	3272: ((module, __unused_webpack_exports, __webpack_require__) => {
		var path = __webpack_require__(6928), fs = __webpack_require__(9896), helper = __webpack_require__(8702);
		module.exports = function(connInfo, cb) {
			var file = helper.getFileName();
			fs.stat(file, function(err, stat) {
				if (err || !helper.usePgPass(stat, file)) return cb(void 0);
				var st = fs.createReadStream(file);
				helper.getPassword(connInfo, st, cb);
			});
		};
		module.exports.warnTo = helper.warnTo;
	}),
	463: ((module) => {
		var bufferFrom = Buffer.from || Buffer;
		module.exports = function parseBytea(input) {
			if (/^\\x/.test(input)) return bufferFrom(input.substr(2), "hex");
			var output = "";
			var i = 0;
			while (i < input.length) if (input[i] !== "\\") {
				output += input[i];
				++i;
			} else if (/[0-7]{3}/.test(input.substr(i + 1, 3))) {
				output += String.fromCharCode(parseInt(input.substr(i + 1, 3), 8));
				i += 4;
			} else {
				var backslashes = 1;
				while (i + backslashes < input.length && input[i + backslashes] === "\\") backslashes++;
				for (var k = 0; k < Math.floor(backslashes / 2); ++k) output += "\\";
				i += Math.floor(backslashes / 2) * 2;
			}
			return bufferFrom(output, "binary");
		};
	}),
	2690: ((module) => {
		var DATE_TIME = /(\d{1,})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,})?.*?( BC)?$/;
		var DATE = /^(\d{1,})-(\d{2})-(\d{2})( BC)?$/;
		var TIME_ZONE = /([Z+-])(\d{2})?:?(\d{2})?:?(\d{2})?/;
		var INFINITY = /^-?infinity$/;
		module.exports = function parseDate(isoDate) {
			if (INFINITY.test(isoDate)) return Number(isoDate.replace("i", "I"));
			var matches = DATE_TIME.exec(isoDate);
			if (!matches) return getDate(isoDate) || null;
			var isBC = !!matches[8];
			var year = parseInt(matches[1], 10);
			if (isBC) year = bcYearToNegativeYear(year);
			var month = parseInt(matches[2], 10) - 1;
			var day = matches[3];
			var hour = parseInt(matches[4], 10);
			var minute = parseInt(matches[5], 10);
			var second = parseInt(matches[6], 10);
			var ms = matches[7];
			ms = ms ? 1e3 * parseFloat(ms) : 0;
			var date;
			var offset = timeZoneOffset(isoDate);
			if (offset != null) {
				date = new Date(Date.UTC(year, month, day, hour, minute, second, ms));
				if (is0To99(year)) date.setUTCFullYear(year);
				if (offset !== 0) date.setTime(date.getTime() - offset);
			} else {
				date = new Date(year, month, day, hour, minute, second, ms);
				if (is0To99(year)) date.setFullYear(year);
			}
			return date;
		};
		function getDate(isoDate) {
			var matches = DATE.exec(isoDate);
			if (!matches) return;
			var year = parseInt(matches[1], 10);
			if (!!matches[4]) year = bcYearToNegativeYear(year);
			var month = parseInt(matches[2], 10) - 1;
			var day = matches[3];
			var date = new Date(year, month, day);
			if (is0To99(year)) date.setFullYear(year);
			return date;
		}
		function timeZoneOffset(isoDate) {
			if (isoDate.endsWith("+00")) return 0;
			var zone = TIME_ZONE.exec(isoDate.split(" ")[1]);
			if (!zone) return;
			var type = zone[1];
			if (type === "Z") return 0;
			var sign = type === "-" ? -1 : 1;
			return (parseInt(zone[2], 10) * 3600 + parseInt(zone[3] || 0, 10) * 60 + parseInt(zone[4] || 0, 10)) * sign * 1e3;
		}
		function bcYearToNegativeYear(year) {
			return -(year - 1);
		}
		function is0To99(num) {
			return num >= 0 && num < 100;
		}
	}),
	8755: ((module, __unused_webpack_exports, __webpack_require__) => {
		var extend = __webpack_require__(223);
		module.exports = PostgresInterval;
		function PostgresInterval(raw) {
			if (!(this instanceof PostgresInterval)) return new PostgresInterval(raw);
			extend(this, parse(raw));
		}
		var properties = [
			"seconds",
			"minutes",
			"hours",
			"days",
			"months",
			"years"
		];
		PostgresInterval.prototype.toPostgres = function() {
			var filtered = properties.filter(this.hasOwnProperty, this);
			if (this.milliseconds && filtered.indexOf("seconds") < 0) filtered.push("seconds");
			if (filtered.length === 0) return "0";
			return filtered.map(function(property) {
				var value = this[property] || 0;
				if (property === "seconds" && this.milliseconds) value = (value + this.milliseconds / 1e3).toFixed(6).replace(/\.?0+$/, "");
				return value + " " + property;
			}, this).join(" ");
		};
		var propertiesISOEquivalent = {
			years: "Y",
			months: "M",
			days: "D",
			hours: "H",
			minutes: "M",
			seconds: "S"
		};
		var dateProperties = [
			"years",
			"months",
			"days"
		];
		var timeProperties = [
			"hours",
			"minutes",
			"seconds"
		];
		PostgresInterval.prototype.toISOString = PostgresInterval.prototype.toISO = function() {
			var datePart = dateProperties.map(buildProperty, this).join("");
			var timePart = timeProperties.map(buildProperty, this).join("");
			return "P" + datePart + "T" + timePart;
			function buildProperty(property) {
				var value = this[property] || 0;
				if (property === "seconds" && this.milliseconds) value = (value + this.milliseconds / 1e3).toFixed(6).replace(/0+$/, "");
				return value + propertiesISOEquivalent[property];
			}
		};
		var NUMBER = "([+-]?\\d+)";
		var YEAR = NUMBER + "\\s+years?";
		var MONTH = NUMBER + "\\s+mons?";
		var DAY = NUMBER + "\\s+days?";
		var INTERVAL = new RegExp([
			YEAR,
			MONTH,
			DAY,
			"([+-])?([\\d]*):(\\d\\d):(\\d\\d)\\.?(\\d{1,6})?"
		].map(function(regexString) {
			return "(" + regexString + ")?";
		}).join("\\s*"));
		var positions = {
			years: 2,
			months: 4,
			days: 6,
			hours: 9,
			minutes: 10,
			seconds: 11,
			milliseconds: 12
		};
		var negatives = [
			"hours",
			"minutes",
			"seconds",
			"milliseconds"
		];
		function parseMilliseconds(fraction) {
			var microseconds = fraction + "000000".slice(fraction.length);
			return parseInt(microseconds, 10) / 1e3;
		}
		function parse(interval) {
			if (!interval) return {};
			var matches = INTERVAL.exec(interval);
			var isNegative = matches[8] === "-";
			return Object.keys(positions).reduce(function(parsed, property) {
				var value = matches[positions[property]];
				if (!value) return parsed;
				value = property === "milliseconds" ? parseMilliseconds(value) : parseInt(value, 10);
				if (!value) return parsed;
				if (isNegative && ~negatives.indexOf(property)) value *= -1;
				parsed[property] = value;
				return parsed;
			}, {});
		}
	}),
	5286: ((module, __unused_webpack_exports, __webpack_require__) => {
		const { Transform } = __webpack_require__(2203);
		const { StringDecoder } = __webpack_require__(3193);
		const kLast = Symbol("last");
		const kDecoder = Symbol("decoder");
		function transform(chunk, enc, cb) {
			let list;
			if (this.overflow) {
				list = this[kDecoder].write(chunk).split(this.matcher);
				if (list.length === 1) return cb();
				list.shift();
				this.overflow = false;
			} else {
				this[kLast] += this[kDecoder].write(chunk);
				list = this[kLast].split(this.matcher);
			}
			this[kLast] = list.pop();
			for (let i = 0; i < list.length; i++) try {
				push(this, this.mapper(list[i]));
			} catch (error) {
				return cb(error);
			}
			this.overflow = this[kLast].length > this.maxLength;
			if (this.overflow && !this.skipOverflow) {
				cb(new Error("maximum buffer reached"));
				return;
			}
			cb();
		}
		function flush(cb) {
			this[kLast] += this[kDecoder].end();
			if (this[kLast]) try {
				push(this, this.mapper(this[kLast]));
			} catch (error) {
				return cb(error);
			}
			cb();
		}
		function push(self, val) {
			if (val !== void 0) self.push(val);
		}
		function noop(incoming) {
			return incoming;
		}
		function split(matcher, mapper, options) {
			matcher = matcher || /\r?\n/;
			mapper = mapper || noop;
			options = options || {};
			switch (arguments.length) {
				case 1:
					if (typeof matcher === "function") {
						mapper = matcher;
						matcher = /\r?\n/;
					} else if (typeof matcher === "object" && !(matcher instanceof RegExp) && !matcher[Symbol.split]) {
						options = matcher;
						matcher = /\r?\n/;
					}
					break;
				case 2: if (typeof matcher === "function") {
					options = mapper;
					mapper = matcher;
					matcher = /\r?\n/;
				} else if (typeof mapper === "object") {
					options = mapper;
					mapper = noop;
				}
			}
			options = Object.assign({}, options);
			options.autoDestroy = true;
			options.transform = transform;
			options.flush = flush;
			options.readableObjectMode = true;
			const stream = new Transform(options);
			stream[kLast] = "";
			stream[kDecoder] = new StringDecoder("utf8");
			stream.matcher = matcher;
			stream.mapper = mapper;
			stream.maxLength = options.maxLength;
			stream.skipOverflow = options.skipOverflow || false;
			stream.overflow = false;
			stream._destroy = function(err, cb) {
				this._writableState.errorEmitted = false;
				cb(err);
			};
			return stream;
		}
		module.exports = split;
	}),
	223: ((module) => {
		module.exports = extend;
		var hasOwnProperty = Object.prototype.hasOwnProperty;
		function extend(target) {
			for (var i = 1; i < arguments.length; i++) {
				var source = arguments[i];
				for (var key in source) if (hasOwnProperty.call(source, key)) target[key] = source[key];
			}
			return target;
		}
	}),
	4390: ((module) => {
		module.exports = eval("require")("pg-native");
	}),
	3849: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Ay: () => __WEBPACK_DEFAULT_EXPORT__ });
		var _lib_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3273);
		const Client = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Client;
		const Pool = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Pool;
		const Connection = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Connection;
		const types = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.types;
		const Query = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Query;
		const DatabaseError = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.DatabaseError;
		const escapeIdentifier = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.escapeIdentifier;
		const escapeLiteral = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.escapeLiteral;
		const Result = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Result;
		const TypeOverrides = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.TypeOverrides;
		const defaults = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.defaults;
		const __WEBPACK_DEFAULT_EXPORT__ = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__;
	}),
	3292: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { qg: () => parse });
		function getLineColFromPtr(string, ptr) {
			let lines = string.slice(0, ptr).split(/\r?\n/);
			return [lines.length, lines.pop().length + 1];
		}
		function makeCodeBlock(string, line, column) {
			let lines = string.split(/\r?\n/);
			let codeblock = "";
			let numberLen = (Math.log10(line + 1) | 0) + 1;
			for (let i = line - 1; i <= line + 1; i++) {
				let l = lines[i - 1];
				if (!l) continue;
				codeblock += i.toString().padEnd(numberLen, " ");
				codeblock += ":  ";
				codeblock += l;
				codeblock += "\n";
				if (i === line) {
					codeblock += " ".repeat(numberLen + column + 2);
					codeblock += "^\n";
				}
			}
			return codeblock;
		}
		class TomlError extends Error {
			line;
			column;
			codeblock;
			constructor(message, options) {
				const [line, column] = getLineColFromPtr(options.toml, options.ptr);
				const codeblock = makeCodeBlock(options.toml, line, column);
				super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
				this.line = line;
				this.column = column;
				this.codeblock = codeblock;
			}
			static x(message, ctx, ptr) {
				throw new TomlError(message, {
					toml: ctx.s,
					ptr: ptr ?? ctx.p
				});
			}
		}
		function parseString(ctx) {
			let startPtr = ctx.p;
			let c = ctx.s.charCodeAt(ctx.p++);
			let first = c;
			let isLiteral = c === 39;
			let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
			if (isMultiline) {
				if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
				else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
			}
			let parsed = "";
			let sliceStart = ctx.p;
			let state = 0;
			for (; ctx.p < ctx.s.length; ctx.p++) {
				c = ctx.s.charCodeAt(ctx.p);
				if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
				else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
				else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
					if (isMultiline) {
						if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
						if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
					}
					if (!state) {
						let s = ctx.s.slice(sliceStart, ctx.p);
						parsed = parsed ? parsed + s : s;
					}
					ctx.p += isMultiline ? 3 : 1;
					return parsed;
				} else if (!state) {
					if (!isLiteral && c === 92) {
						parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
						state = 1;
					}
				} else if (state === 1) {
					if (c === 120 || c === 117 || c === 85) {
						let errPtr = ctx.p++ - 1;
						let value = 0;
						let len = c === 120 ? 2 : c === 117 ? 4 : 8;
						for (let j = 0; j < len; j++, ctx.p++) {
							let hex = ctx.s.charCodeAt(ctx.p);
							let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
							if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
							value = value << 4 | digit;
						}
						if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
						parsed += String.fromCodePoint(value);
						sliceStart = ctx.p--;
						state = 0;
					} else if (isMultiline && (c === 32 || c === 9)) state = 2;
					else {
						if (c === 98) parsed += "\b";
						else if (c === 116) parsed += "	";
						else if (c === 110) parsed += "\n";
						else if (c === 102) parsed += "\f";
						else if (c === 114) parsed += "\r";
						else if (c === 101) parsed += "\x1B";
						else if (c === 34) parsed += "\"";
						else if (c === 92) parsed += "\\";
						else TomlError.x("unrecognised escape sequence", ctx);
						sliceStart = ctx.p + 1;
						state = 0;
					}
				} else if (c !== 32 && c !== 9) {
					if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
					state = !isLiteral && c === 92 ? 1 : 0;
					sliceStart = ctx.p;
				}
			}
			TomlError.x("unfinished string", ctx, startPtr);
		}
		let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
		class TomlDate extends Date {
			#hasDate = false;
			#hasTime = false;
			#offset = null;
			constructor(date, fasttype, unsafeDelim) {
				let hasDate = true;
				let hasTime = true;
				let offset = "Z";
				let c;
				if (typeof date === "string") {
					if (fasttype) prep: {
						if (fasttype < 3) {
							if (+date.slice(11, 13) > 23) {
								date = "";
								break prep;
							}
							if (fasttype === 2) {
								offset = null;
								date += "Z";
							} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
							if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
						} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
						hasDate = fasttype !== 4;
						hasTime = fasttype !== 3;
					}
					else {
						let match = date.match(DATE_TIME_RE);
						if (match) {
							if (!match[1]) {
								hasDate = false;
								date = `0000-01-01T${date}`;
							}
							hasTime = !!match[2];
							hasTime && date[10] === " " && (date = date.replace(" ", "T"));
							if (match[2] && +match[2] > 23) date = "";
							else {
								offset = match[3] || null;
								if (!offset && hasTime) date += "Z";
							}
						} else date = "";
					}
				}
				super(date);
				if (!isNaN(this.getTime())) {
					this.#hasDate = hasDate;
					this.#hasTime = hasTime;
					this.#offset = offset;
				}
			}
			isDateTime() {
				return this.#hasDate && this.#hasTime;
			}
			isLocal() {
				return !this.#hasDate || !this.#hasTime || !this.#offset;
			}
			isDate() {
				return this.#hasDate && !this.#hasTime;
			}
			isTime() {
				return this.#hasTime && !this.#hasDate;
			}
			isValid() {
				return this.#hasDate || this.#hasTime;
			}
			toISOString() {
				let iso = super.toISOString();
				if (this.isDate()) return iso.slice(0, 10);
				if (this.isTime()) return iso.slice(11, 23);
				if (this.#offset === null) return iso.slice(0, -1);
				if (this.#offset === "Z" || this.#offset === "z") return iso;
				let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
				offset = this.#offset[0] === "-" ? offset : -offset;
				return new Date(this.getTime() - offset * 6e4).toISOString().slice(0, -1) + this.#offset;
			}
			static wrapAsOffsetDateTime(jsDate, offset = "Z") {
				let date = new TomlDate(jsDate);
				date.#offset = offset;
				return date;
			}
			static wrapAsLocalDateTime(jsDate) {
				let date = new TomlDate(jsDate);
				date.#offset = null;
				return date;
			}
			static wrapAsLocalDate(jsDate) {
				let date = new TomlDate(jsDate);
				date.#hasTime = false;
				date.#offset = null;
				return date;
			}
			static wrapAsLocalTime(jsDate) {
				let date = new TomlDate(jsDate);
				date.#hasDate = false;
				date.#offset = null;
				return date;
			}
		}
		function isDigit(char, base = 10) {
			return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
		}
		function isEndOfValue(char, delim) {
			return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
		}
		function extractValue(ctx, end) {
			let errPtr = ctx.p;
			let c = ctx.s.charCodeAt(ctx.p);
			if (c === 91 || c === 123) {
				ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
				let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
				ctx.d++;
				return value;
			}
			if (c === 34 || c === 39) return parseString(ctx);
			if (c === 116) {
				if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
				return ctx.p++, true;
			}
			if (c === 102) {
				if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
				return ctx.p++, false;
			}
			if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
			if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
			if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
			return parseNumber(ctx, ctx.p, c, 0, end);
		}
		function parseNumber(ctx, startPtr, startChr, sign, endChr) {
			let c = startChr;
			let state = 0;
			let hasUnderscores = false;
			if (c === 105) {
				if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
				return ctx.p++, (sign || 1) / 0;
			}
			if (c === 110) {
				if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
				return ctx.p++, NaN;
			}
			if (c === 48) {
				if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
				if (!sign) {
					if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
					else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
					else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
				}
				if (c === 46) state = 2;
				else if (c === 101 || c === 69) state = 4;
				else TomlError.x("illegal leading zero", ctx, startPtr);
			} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
			while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
				if (!state) state = 1;
				if (c === 95) {
					if (!(state & 1)) TomlError.x("illegal underscore", ctx);
					state += 11;
					hasUnderscores = true;
				} else if (state === 1 && c === 46) state = 2;
				else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
				else if (state === 4 && (c === 43 || c === 45)) state = 6;
				else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
				else if (state > 9) state -= 11;
				else if (!(state & 1)) state++;
			}
			if (!state) {
				let val = (startChr - 48) * (sign || 1);
				return ctx.bi === true ? BigInt(val) : val;
			}
			if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
			let str = ctx.s.slice(startPtr, ctx.p);
			if (hasUnderscores) str = str.replaceAll("_", "");
			return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
		}
		function parseIntegerBaseN(ctx, startPtr, base, endChr) {
			let c, underscore = 1;
			while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
				if (underscore & 1) TomlError.x("illegal underscore", ctx);
				underscore = 3;
			} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
			else if (underscore & 1) underscore--;
			if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
			let str = ctx.s.slice(startPtr + 2, ctx.p);
			if (underscore) str = str.replaceAll("_", "");
			return parseInteger(ctx, str, base, startPtr);
		}
		function parseInteger(ctx, str, base, startPtr) {
			if (ctx.bi !== true) int: {
				let val = parseInt(str, base);
				if (!Number.isSafeInteger(val)) {
					if (ctx.bi) break int;
					TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
				}
				return val;
			}
			return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
		}
		function parseDate(ctx, c, endChr) {
			let startPtr = ctx.p++, unsafeSeparator;
			if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
			ctx.p += 5;
			if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
			if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
			if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
			if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
			if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
			if (c = ctx.s.charCodeAt(ctx.p)) {
				if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
				if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
			}
			return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
		}
		function parseTime(ctx, c, endChr) {
			let start = ctx.p;
			if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
			if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
			if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
			return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
		}
		function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
			if (ctx.ld) {
				let date = new TomlDate(str, type, unsafeDelim);
				if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
				return date;
			}
			try {
				if (temporalSuffix) str += temporalSuffix;
				switch (type) {
					case 1: return Temporal.ZonedDateTime.from(str);
					case 2: return Temporal.PlainDateTime.from(str);
					case 3: return Temporal.PlainDate.from(str);
					case 4: return Temporal.PlainTime.from(str);
				}
			} catch (e) {
				TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
			}
		}
		function skipComment(ctx) {
			for (; ctx.p < ctx.s.length; ctx.p++) {
				let c = ctx.s.charCodeAt(ctx.p);
				if (c === 10) break;
				if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
					ctx.p++;
					break;
				}
				if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
			}
		}
		function skipVoid(ctx, banNewLines, banComments) {
			let c;
			while (ctx.p < ctx.s.length) {
				while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
				if (banComments || c !== 35) break;
				skipComment(ctx);
			}
		}
		function parseKey(ctx, end = 61) {
			let startPtr;
			let state = 0;
			let parsed = [];
			let sliceStart;
			let c = ctx.s.charCodeAt(startPtr = ctx.p);
			do
				if (c === end) {
					if (!state) TomlError.x("unexpected end of key", ctx);
					if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
					return ctx.p++, parsed;
				} else if (c === 46) {
					if (!state) TomlError.x("illegal empty bare key", ctx);
					if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
					state = 0;
				} else if (!state && (c === 34 || c === 39)) {
					if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
					parsed.push(parseString(ctx));
					state = 2;
					ctx.p--;
				} else if (c === 32 || c === 9) {
					if (state === 1) {
						parsed.push(ctx.s.slice(sliceStart, ctx.p));
						state = 2;
					}
				} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
				else if (!state) {
					state = 1;
					sliceStart = ctx.p;
				}
			while (c = ctx.s.charCodeAt(++ctx.p));
			TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
		}
		function parseInlineTable(ctx) {
			let startPtr = ctx.p++;
			let res = Object.create(null);
			let seen = new Set();
			let c;
			while (ctx.p < ctx.s.length) {
				skipVoid(ctx);
				if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
					ctx.p++;
					return res;
				}
				let k;
				let t = res;
				let hasOwn = false;
				let errPtr = ctx.p;
				let key = parseKey(ctx);
				for (let i = 0; i < key.length; i++) {
					if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
					k = key[i];
					if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
					let unsafe = k === "__proto__";
					if (ctx.uk && (unsafe || k === "constructor")) {
						t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
						break;
					}
					if (!hasOwn && unsafe) Object.defineProperty(t, k, {
						enumerable: true,
						configurable: true,
						writable: true
					});
				}
				if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
				skipVoid(ctx, true, true);
				let value = extractValue(ctx, 125);
				if (t && typeof (t[k] = value) === "object") seen.add(value);
				skipVoid(ctx);
				if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
				if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
			}
			TomlError.x("unfinished table", ctx, startPtr);
		}
		function parseArray(ctx) {
			let startPtr = ctx.p++;
			let res = [];
			let c;
			while (ctx.p < ctx.s.length) {
				skipVoid(ctx);
				if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
					ctx.p++;
					return res;
				}
				res.push(extractValue(ctx, 93));
				skipVoid(ctx);
				if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
				if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
			}
			TomlError.x("unfinished array", ctx, startPtr);
		}
		function peekTable(ctx, key, table, meta, type) {
			let t = table;
			let m = meta;
			let k;
			let hasOwn = false;
			let state;
			for (let i = 0; i < key.length; i++) {
				if (i) {
					t = hasOwn ? t[k] : t[k] = Object.create(null);
					m = (state = m[k]).c;
					if (type === 0 && (state.t === 1 || state.t === 2)) return null;
					if (state.t === 2) {
						let l = t.length - 1;
						t = t[l];
						m = m[l].c;
					}
				}
				k = key[i];
				if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
				if (!hasOwn) {
					let unsafe = k === "__proto__";
					if (ctx.uk && (unsafe || k === "constructor")) return false;
					if (unsafe) {
						Object.defineProperty(t, k, {
							enumerable: true,
							configurable: true,
							writable: true
						});
						Object.defineProperty(m, k, {
							enumerable: true,
							configurable: true,
							writable: true
						});
					}
					m[k] = {
						t: i < key.length - 1 && type === 2 ? 3 : type,
						d: false,
						i: 0,
						c: Object.create(null)
					};
				}
			}
			state = m[k];
			if (state.t !== type && !(type === 1 && state.t === 3)) return null;
			if (type === 2) {
				if (!state.d) {
					state.d = true;
					t[k] = [];
				}
				t[k].push(t = Object.create(null));
				state.c[state.i++] = state = {
					t: 1,
					d: false,
					i: 0,
					c: Object.create(null)
				};
			}
			if (state.d) return null;
			state.d = true;
			if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
			else if (type === 0 && hasOwn) return null;
			return [
				k,
				t,
				state.c
			];
		}
		function validateTablePeek(ctx, peek, ptr) {
			if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
		}
		function parse(toml, options = {}) {
			let ctx = {
				s: toml,
				p: 0,
				d: options.maxDepth ?? 1e3,
				bi: options.integersAsBigInt ?? false,
				ld: options.useLegacyDate ?? true,
				uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
			};
			let res = Object.create(null);
			let meta = Object.create(null);
			let tmp;
			let skipping = false;
			let tbl = res;
			let m = meta;
			if (toml.charCodeAt(0) === 65279) ctx.p++;
			skipVoid(ctx);
			while (ctx.p < toml.length) {
				if (toml.charCodeAt(ctx.p) === 91) {
					let isTableArray = toml.charCodeAt(++ctx.p) === 91;
					tmp = ctx.p += +isTableArray;
					skipping = false;
					let k = parseKey(ctx, 93);
					if (isTableArray) {
						if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
						ctx.p++;
					}
					let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
					if (!p) {
						validateTablePeek(ctx, p, tmp);
						skipping = true;
					} else {
						m = p[2];
						tbl = p[1];
					}
				} else {
					tmp = ctx.p;
					let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
					if (!p && !skipping) validateTablePeek(ctx, p, tmp);
					skipVoid(ctx, true, true);
					let v = extractValue(ctx, void 0);
					if (p && !skipping) p[1][p[0]] = v;
				}
				skipVoid(ctx, true);
				if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
				skipVoid(ctx);
			}
			return res;
		}
		let BARE_KEY = /^[a-z0-9-_]+$/i;
		let HAS_WELLFORMED = !!"".isWellFormed;
		function extendedTypeOf(obj) {
			let type = typeof obj;
			if (type === "object") {
				if (Array.isArray(obj)) return "array";
				if (typeof obj.getUTCDate === "function" && obj instanceof Date) return "date";
				if (globalThis.Temporal) {
					if (obj.until) {
						if (obj instanceof Temporal.ZonedDateTime) return "temporal/tz+uc";
						if (obj instanceof Temporal.PlainDateTime || obj instanceof Temporal.PlainDate) return "temporal/uc";
						if (obj instanceof Temporal.PlainTime || obj instanceof Temporal.Instant) return "temporal";
						if (obj instanceof Temporal.PlainYearMonth) return "temporal/x";
					} else if (obj.toPlainDate && obj instanceof Temporal.PlainMonthDay || obj.negated && obj instanceof Temporal.Duration) return "temporal/x";
				}
			}
			return type;
		}
		function isArrayOfTables(obj) {
			for (let i = 0; i < obj.length; i++) if (extendedTypeOf(obj[i]) !== "object") return false;
			return obj.length != 0;
		}
		function formatWellFormedStringUnchecked(s) {
			return JSON.stringify(s).replaceAll("", "\\u007f");
		}
		function formatString(s) {
			return formatWellFormedStringUnchecked(HAS_WELLFORMED ? s.toWellFormed() : s);
		}
		function formatKey(s) {
			if (BARE_KEY.test(s)) return s;
			if (HAS_WELLFORMED && !s.isWellFormed()) throw new RangeError("key contains illegal lone surrogates");
			return formatWellFormedStringUnchecked(s);
		}
		function stringifyValue(val, type, depth, numberAsFloat, strictTemporal) {
			if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
			switch (type) {
				case "number":
					if (isNaN(val)) return "nan";
					if (val === Infinity) return "inf";
					if (val === -Infinity) return "-inf";
					if (Number.isInteger(val) && (numberAsFloat || !Number.isSafeInteger(val))) return val.toFixed(1);
				case "bigint":
				case "boolean":
				case "temporal": return val.toString();
				case "string": return formatString(val);
				case "date":
					if (isNaN(val.getTime())) throw new TypeError("cannot serialize invalid date");
					return val.toISOString();
				case "object": return stringifyInlineTable(val, depth, numberAsFloat, strictTemporal);
				case "array": return stringifyArray(val, depth, numberAsFloat, strictTemporal);
				case "temporal/tz+uc": if (strictTemporal) {
					let tz = val.timeZoneId;
					let tzc = tz.charCodeAt(0);
					if (tzc !== 43 && tzc !== 45 && (tzc !== 85 && tzc !== 71 && tzc !== 90 && tzc !== 69 || tz !== "UTC" && tz !== "UCT" && tz !== "Universal" && tz !== "Zulu" && !tz.startsWith("GMT") && tz !== "Greenwich" && !tz.startsWith("Etc/"))) throw new TypeError("Temporal objects with an IANA timezone are not allowed in Temporal strict mode");
				}
				case "temporal/uc":
					if (strictTemporal && val.calendarId !== "iso8601") throw new TypeError("Temporal objects with a non-default calendar are not allowed in Temporal strict mode");
					return val.toString({
						calendarName: "never",
						timeZoneName: "never"
					});
				case "temporal/x": throw new TypeError("Unsupported " + val[Symbol.toStringTag]);
			}
		}
		function stringifyInlineTable(obj, depth, numberAsFloat, strictTemporal) {
			let keys = Object.keys(obj);
			if (keys.length === 0) return "{}";
			let res = "{ ";
			for (let i = 0; i < keys.length; i++) {
				let k = keys[i];
				if (i) res += ", ";
				res += formatKey(k) + " = " + stringifyValue(obj[k], extendedTypeOf(obj[k]), depth - 1, numberAsFloat, strictTemporal);
			}
			return res + " }";
		}
		function stringifyArray(array, depth, numberAsFloat, strictTemporal) {
			if (array.length === 0) return "[]";
			let res = "[ ";
			for (let i = 0; i < array.length; i++) {
				if (i) res += ", ";
				if (array[i] === null || array[i] === void 0) throw new TypeError("arrays cannot contain null or undefined values");
				res += stringifyValue(array[i], extendedTypeOf(array[i]), depth - 1, numberAsFloat, strictTemporal);
			}
			return res + " ]";
		}
		function stringifyArrayTable(array, key, depth, numberAsFloat, strictTemporal) {
			if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
			let res = "";
			for (let i = 0; i < array.length; i++) {
				res += `${res && "\n"}[[${key}]]\n`;
				res += stringifyTable(0, array[i], key, depth, numberAsFloat, strictTemporal);
			}
			return res;
		}
		function stringifyTable(tableKey, obj, prefix, depth, numberAsFloat, strictTemporal) {
			if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
			let preamble = "";
			let tables = "";
			let keys = Object.keys(obj);
			for (let i = 0; i < keys.length; i++) {
				let k = keys[i];
				if (obj[k] !== null && obj[k] !== void 0) {
					let type = extendedTypeOf(obj[k]);
					if (type === "symbol" || type === "function") throw new TypeError(`cannot serialize values of type '${type}'`);
					let key = formatKey(k);
					if (type === "array" && isArrayOfTables(obj[k])) tables += (tables && "\n") + stringifyArrayTable(obj[k], prefix ? `${prefix}.${key}` : key, depth - 1, numberAsFloat, strictTemporal);
					else if (type === "object") {
						let tblKey = prefix ? `${prefix}.${key}` : key;
						tables += (tables && "\n") + stringifyTable(tblKey, obj[k], tblKey, depth - 1, numberAsFloat, strictTemporal);
					} else {
						preamble += key;
						preamble += " = ";
						preamble += stringifyValue(obj[k], type, depth, numberAsFloat, strictTemporal);
						preamble += "\n";
					}
				}
			}
			if (tableKey && (preamble || !tables)) preamble = preamble ? `[${tableKey}]\n${preamble}` : `[${tableKey}]`;
			return preamble && tables ? `${preamble}\n${tables}` : preamble || tables;
		}
		function stringify(obj, { maxDepth = 1e3, numbersAsFloat = false, strictTemporal = false } = {}) {
			if (extendedTypeOf(obj) !== "object") throw new TypeError("stringify can only be called with an object");
			let str = stringifyTable(0, obj, "", maxDepth, numbersAsFloat, strictTemporal);
			if (str[str.length - 1] !== "\n") return str + "\n";
			return str;
		}
		const dist = {
			parse,
			stringify,
			TomlDate,
			TomlError
		};
	}),
	3305: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			_L: () => _boolean,
			St: () => _coercedBigint,
			dN: () => _coercedBoolean,
			B4: () => _coercedDate,
			qG: () => _coercedNumber,
			K_: () => _coercedString,
			LK: () => _int,
			db: () => _isoDate,
			G1: () => _isoDateTime,
			f2: () => _isoDuration,
			Kn: () => _isoTime,
			Eb: () => _maxLength,
			m9: () => _minLength,
			UI: () => _nonnegative,
			jw: () => _null,
			F7: () => _number,
			fU: () => _refine,
			Fk: () => _regex,
			Rl: () => _string,
			WN: () => _trim,
			em: () => _unknown,
			q0: () => describe,
			mI: () => meta
		});
		var core_checks = __webpack_require__(4890);
		var _a;
		const $output = null;
		const $input = null;
		class $ZodRegistry {
			constructor() {
				this._map = new WeakMap();
				this._idmap = new Map();
			}
			add(schema, ..._meta) {
				const meta = _meta[0];
				this._map.set(schema, meta);
				if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
				return this;
			}
			clear() {
				this._map = new WeakMap();
				this._idmap = new Map();
				return this;
			}
			remove(schema) {
				const meta = this._map.get(schema);
				if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
				this._map.delete(schema);
				return this;
			}
			get(schema) {
				const p = schema._zod.parent;
				if (p) {
					const pm = { ...this.get(p) ?? {} };
					delete pm.id;
					const f = {
						...pm,
						...this._map.get(schema)
					};
					return Object.keys(f).length ? f : void 0;
				}
				return this._map.get(schema);
			}
			has(schema) {
				return this._map.has(schema);
			}
		}
		function registry() {
			return new $ZodRegistry();
		}
		(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
		const globalRegistry = globalThis.__zod_globalRegistry;
		var core_util = __webpack_require__(4723);
		function snapshotChecks(def) {
			if (def.checks) def.checks = [...def.checks];
			return def;
		}
		function _string(Class, params) {
			return new Class(snapshotChecks({
				type: "string",
				...core_util.A2(params)
			}));
		}
		function _coercedString(Class, params) {
			return new Class(snapshotChecks({
				type: "string",
				coerce: true,
				...core_util.A2(params)
			}));
		}
		const TimePrecision = {
			Any: null,
			Minute: -1,
			Second: 0,
			Millisecond: 3,
			Microsecond: 6
		};
		function _isoDateTime(Class, params) {
			return new Class({
				type: "string",
				format: "datetime",
				check: "string_format",
				offset: false,
				local: false,
				precision: null,
				...core_util.A2(params)
			});
		}
		function _isoDate(Class, params) {
			return new Class({
				type: "string",
				format: "date",
				check: "string_format",
				...core_util.A2(params)
			});
		}
		function _isoTime(Class, params) {
			return new Class({
				type: "string",
				format: "time",
				check: "string_format",
				precision: null,
				...core_util.A2(params)
			});
		}
		function _isoDuration(Class, params) {
			return new Class({
				type: "string",
				format: "duration",
				check: "string_format",
				...core_util.A2(params)
			});
		}
		function _number(Class, params) {
			return new Class(snapshotChecks({
				type: "number",
				checks: [],
				...core_util.A2(params)
			}));
		}
		function _coercedNumber(Class, params) {
			return new Class(snapshotChecks({
				type: "number",
				coerce: true,
				checks: [],
				...core_util.A2(params)
			}));
		}
		function _int(Class, params) {
			return new Class({
				type: "number",
				check: "number_format",
				abort: false,
				format: "safeint",
				...core_util.A2(params)
			});
		}
		function _boolean(Class, params) {
			return new Class({
				type: "boolean",
				...core_util.A2(params)
			});
		}
		function _coercedBoolean(Class, params) {
			return new Class({
				type: "boolean",
				coerce: true,
				...core_util.A2(params)
			});
		}
		function _coercedBigint(Class, params) {
			return new Class({
				type: "bigint",
				coerce: true,
				...core_util.A2(params)
			});
		}
		function _null(Class, params) {
			return new Class({
				type: "null",
				...core_util.A2(params)
			});
		}
		function _unknown(Class) {
			return new Class({ type: "unknown" });
		}
		function _coercedDate(Class, params) {
			return new Class({
				type: "date",
				coerce: true,
				...core_util.A2(params)
			});
		}
		function _gte(value, params) {
			return new core_checks.J_({
				check: "greater_than",
				...core_util.A2(params),
				value,
				inclusive: true
			});
		}
		function _nonnegative(params) {
			return _gte(0, params);
		}
		function _maxLength(maximum, params) {
			return new core_checks.Yk({
				check: "max_length",
				...core_util.A2(params),
				maximum
			});
		}
		function _minLength(minimum, params) {
			return new core_checks.Kk({
				check: "min_length",
				...core_util.A2(params),
				minimum
			});
		}
		function _regex(pattern, params) {
			return new core_checks.DG({
				check: "string_format",
				format: "regex",
				...core_util.A2(params),
				pattern
			});
		}
		function _overwrite(tx) {
			return new core_checks.v$({
				check: "overwrite",
				tx
			});
		}
		function _trim() {
			return _overwrite((input) => input.trim());
		}
		function _refine(Class, fn, _params) {
			return new Class({
				type: "custom",
				check: "custom",
				fn,
				...core_util.A2(_params)
			});
		}
		function describe(description) {
			const ch = new core_checks.QP({ check: "describe" });
			ch._zod.onattach = [(inst) => {
				const existing = globalRegistry.get(inst) ?? {};
				globalRegistry.add(inst, {
					...existing,
					description
				});
			}];
			ch._zod.check = () => {};
			return ch;
		}
		function meta(metadata) {
			const ch = new core_checks.QP({ check: "meta" });
			ch._zod.onattach = [(inst) => {
				const existing = globalRegistry.get(inst) ?? {};
				globalRegistry.add(inst, {
					...existing,
					...metadata
				});
			}];
			ch._zod.check = () => {};
			return ch;
		}
	}),
	4890: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DG: () => $ZodCheckRegex,
			J_: () => $ZodCheckGreaterThan,
			KH: () => $ZodCheckNumberFormat,
			Kk: () => $ZodCheckMinLength,
			QP: () => $ZodCheck,
			Yk: () => $ZodCheckMaxLength,
			ql: () => $ZodCheckStringFormat,
			v$: () => $ZodCheckOverwrite
		});
		var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
		var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4723);
		const $ZodCheck = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheck", (inst, def) => {
			var _a;
			inst._zod ?? (inst._zod = {});
			inst._zod.def = def;
			(_a = inst._zod).onattach ?? (_a.onattach = []);
		});
		const _whenHasSize = (payload) => {
			const val = payload.value;
			return !util.nullish(val) && val.size !== void 0;
		};
		const _whenHasLength = (payload) => {
			const val = payload.value;
			return !_util_js__WEBPACK_IMPORTED_MODULE_1__.cl(val) && val.length !== void 0;
		};
		const numericOriginMap = {
			number: "number",
			bigint: "bigint",
			object: "date"
		};
		const $ZodCheckLessThan = null;
		const $ZodCheckGreaterThan = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckGreaterThan", (inst, def) => {
			$ZodCheck.init(inst, def);
			const origin = numericOriginMap[typeof def.value];
			inst._zod.check = (payload) => {
				if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
				payload.issues.push({
					origin: numericOriginMap[typeof payload.value] ?? origin,
					code: "too_small",
					minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
					input: payload.value,
					inclusive: def.inclusive,
					inst,
					continue: !def.abort
				});
			};
		});
		const $ZodCheckMultipleOf = null;
		const $ZodCheckNumberFormat = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckNumberFormat", (inst, def) => {
			$ZodCheck.init(inst, def);
			def.format = def.format || "float64";
			const isInt = def.format?.includes("int");
			const origin = isInt ? "int" : "number";
			const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__.zH[def.format];
			inst._zod.check = (payload) => {
				const input = payload.value;
				if (isInt) {
					if (!Number.isInteger(input)) {
						payload.issues.push({
							expected: origin,
							format: def.format,
							code: "invalid_type",
							continue: false,
							input,
							inst
						});
						return;
					}
					if (!Number.isSafeInteger(input)) {
						if (input > 0) payload.issues.push({
							input,
							code: "too_big",
							maximum: Number.MAX_SAFE_INTEGER,
							note: "Integers must be within the safe integer range.",
							inst,
							origin,
							inclusive: true,
							continue: !def.abort
						});
						else payload.issues.push({
							input,
							code: "too_small",
							minimum: Number.MIN_SAFE_INTEGER,
							note: "Integers must be within the safe integer range.",
							inst,
							origin,
							inclusive: true,
							continue: !def.abort
						});
						return;
					}
				}
				if (input < minimum) payload.issues.push({
					origin: "number",
					input,
					code: "too_small",
					minimum,
					inclusive: true,
					inst,
					continue: !def.abort
				});
				if (input > maximum) payload.issues.push({
					origin: "number",
					input,
					code: "too_big",
					maximum,
					inclusive: true,
					inst,
					continue: !def.abort
				});
			};
		});
		const $ZodCheckBigIntFormat = null;
		const $ZodCheckMaxSize = null;
		const $ZodCheckMinSize = null;
		const $ZodCheckSizeEquals = null;
		const $ZodCheckMaxLength = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckMaxLength", (inst, def) => {
			var _a;
			$ZodCheck.init(inst, def);
			(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
			inst._zod.check = (payload) => {
				const input = payload.value;
				const units = input.length;
				if ((typeof input === "string" && units > def.maximum ? _util_js__WEBPACK_IMPORTED_MODULE_1__.O7(input) : units) <= def.maximum) return;
				const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__.Rc(input);
				payload.issues.push({
					origin,
					code: "too_big",
					maximum: def.maximum,
					inclusive: true,
					input,
					inst,
					continue: !def.abort
				});
			};
		});
		const $ZodCheckMinLength = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckMinLength", (inst, def) => {
			var _a;
			$ZodCheck.init(inst, def);
			(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
			inst._zod.check = (payload) => {
				const input = payload.value;
				const units = input.length;
				if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? _util_js__WEBPACK_IMPORTED_MODULE_1__.O7(input) : units) >= def.minimum) return;
				const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__.Rc(input);
				payload.issues.push({
					origin,
					code: "too_small",
					minimum: def.minimum,
					inclusive: true,
					input,
					inst,
					continue: !def.abort
				});
			};
		});
		const $ZodCheckLengthEquals = null;
		const $ZodCheckStringFormat = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckStringFormat", (inst, def) => {
			var _a, _b;
			$ZodCheck.init(inst, def);
			if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
				def.pattern.lastIndex = 0;
				if (def.pattern.test(payload.value)) return;
				payload.issues.push({
					origin: "string",
					code: "invalid_format",
					format: def.format,
					input: payload.value,
					...def.pattern ? { pattern: def.pattern.toString() } : {},
					inst,
					continue: !def.abort
				});
			});
			else (_b = inst._zod).check ?? (_b.check = () => {});
		});
		const $ZodCheckRegex = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckRegex", (inst, def) => {
			$ZodCheckStringFormat.init(inst, def);
			inst._zod.check = (payload) => {
				def.pattern.lastIndex = 0;
				if (def.pattern.test(payload.value)) return;
				payload.issues.push({
					origin: "string",
					code: "invalid_format",
					format: "regex",
					input: payload.value,
					pattern: def.pattern.toString(),
					inst,
					continue: !def.abort
				});
			};
		});
		const $ZodCheckLowerCase = null;
		const $ZodCheckUpperCase = null;
		const $ZodCheckIncludes = null;
		const $ZodCheckStartsWith = null;
		const $ZodCheckEndsWith = null;
		const $ZodCheckProperty = null;
		const $ZodCheckProperties = null;
		const $ZodCheckMimeType = null;
		const $ZodCheckOverwrite = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckOverwrite", (inst, def) => {
			$ZodCheck.init(inst, def);
			inst._zod.check = (payload) => {
				payload.value = def.tx(payload.value);
			};
		});
	}),
	8532: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$W: () => config,
			GT: () => $ZodAsyncError,
			cV: () => $ZodEncodeError,
			cr: () => globalConfig,
			tm: () => NEVER,
			xI: () => $constructor
		});
		var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4723);
		var _a;
		const NEVER = Object.freeze({ status: "aborted" });
		const _zodDesc = {
			value: void 0,
			enumerable: false
		};
		let _E = "captureStackTrace" in Error ? Error : null;
		function newError(Definition) {
			const E = _E;
			if (E) {
				const saved = E.stackTraceLimit;
				if (typeof saved === "number") {
					try {
						E.stackTraceLimit = 0;
					} catch {
						_E = null;
						return new Definition();
					}
					try {
						return new Definition();
					} finally {
						E.stackTraceLimit = saved;
					}
				}
			}
			return new Definition();
		}
		function $constructor(name, initializer, proto, params) {
			const zodProto = {};
			function Internals(def) {
				this.def = def;
				this.constr = _;
				this.traits = new Set();
			}
			Internals.prototype = zodProto;
			const protoMembers = proto;
			const initialized = protoMembers && new WeakSet();
			function init(inst, def) {
				if (!inst._zod) {
					_zodDesc.value = new Internals(def);
					try {
						Object.defineProperty(inst, "_zod", _zodDesc);
					} finally {
						_zodDesc.value = void 0;
					}
				} else if (inst._zod.traits.has(name)) return;
				inst._zod.traits.add(name);
				initializer(inst, def);
				if (initialized) {
					const own = Object.getPrototypeOf(inst);
					const ctorProto = inst._zod.constr.prototype;
					let up = own;
					while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
					const target = up ?? own;
					if (!initialized.has(target)) {
						initialized.add(target);
						(0, _util_js__WEBPACK_IMPORTED_MODULE_0__.ol)(target, protoMembers);
					}
				}
				const proto = _.prototype;
				for (const k in proto) {
					if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
					if (!(k in inst)) inst[k] = proto[k].bind(inst);
				}
			}
			const Parent = params?.Parent ?? Object;
			class Definition extends Parent {}
			Object.defineProperty(Definition, "name", { value: name });
			function _(def) {
				const inst = params?.Parent ? newError(Definition) : this;
				init(inst, def);
				const deferred = inst._zod.deferred;
				if (deferred) {
					for (const fn of deferred) fn();
					inst._zod.deferred = void 0;
				}
				const pp = globalThis.__zod_globalConfig?.postProcessor;
				if (pp) pp(inst);
				return inst;
			}
			Object.defineProperty(_, "init", { value: init });
			Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
				if (params?.Parent && inst instanceof params.Parent) return true;
				return inst?._zod?.traits?.has(name);
			} });
			Object.defineProperty(_, "name", { value: name });
			return _;
		}
		const $brand = null;
		class $ZodAsyncError extends Error {
			constructor() {
				super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
			}
		}
		class $ZodEncodeError extends Error {
			constructor(name) {
				super(`Encountered unidirectional transform during encode: ${name}`);
				this.name = "ZodEncodeError";
			}
		}
		(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
		const globalConfig = globalThis.__zod_globalConfig;
		function config(newConfig) {
			if (newConfig) Object.assign(globalConfig, newConfig);
			return globalConfig;
		}
	}),
	7428: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Kd: () => $ZodRealError,
			S1: () => prettifyError,
			a$: () => $ZodError
		});
		var _core_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);
		var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4723);
		function _getMessage() {
			const internals = this._zod;
			internals.message ?? (internals.message = JSON.stringify(internals.def, _util_js__WEBPACK_IMPORTED_MODULE_0__.k8, 2));
			return internals.message;
		}
		function _setMessage(value) {
			this._zod.message = value;
		}
		const _messageDesc = {
			get: _getMessage,
			set: _setMessage,
			enumerable: true,
			configurable: true
		};
		const _issuesDesc = {
			value: void 0,
			enumerable: false
		};
		const _installedToString = new WeakSet([Object.prototype, Error.prototype]);
		const initializer = (inst, def) => {
			inst.name = "$ZodError";
			_issuesDesc.value = def;
			Object.defineProperty(inst, "issues", _issuesDesc);
			_issuesDesc.value = void 0;
			Object.defineProperty(inst, "message", _messageDesc);
			const proto = Object.getPrototypeOf(inst);
			if (!_installedToString.has(proto)) {
				_installedToString.add(proto);
				Object.defineProperty(proto, "toString", {
					configurable: true,
					enumerable: false,
					get() {
						const value = () => this.message;
						Object.defineProperty(this, "toString", {
							value,
							configurable: true,
							writable: true
						});
						return value;
					},
					set(value) {
						Object.defineProperty(this, "toString", {
							value,
							configurable: true,
							writable: true
						});
					}
				});
			}
		};
		const $ZodError = (0, _core_js__WEBPACK_IMPORTED_MODULE_1__.xI)("$ZodError", initializer);
		const $ZodRealError = (0, _core_js__WEBPACK_IMPORTED_MODULE_1__.xI)("$ZodError", initializer, void 0, { Parent: Error });
		function toDotPath(_path) {
			const segs = [];
			const path = _path.map((seg) => typeof seg === "object" ? seg.key : seg);
			for (const seg of path) if (typeof seg === "number") segs.push(`[${seg}]`);
			else if (typeof seg === "symbol") segs.push(`[${JSON.stringify(String(seg))}]`);
			else if (/[^\w$]/.test(seg)) segs.push(`[${JSON.stringify(seg)}]`);
			else {
				if (segs.length) segs.push(".");
				segs.push(seg);
			}
			return segs.join("");
		}
		function prettifyError(error) {
			const lines = [];
			const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
			for (const issue of issues) {
				lines.push(`\u2716 ${issue.message}`);
				if (issue.path?.length) lines.push(`  \u2192 at ${toDotPath(issue.path)}`);
			}
			return lines.join("\n");
		}
	}),
	1041: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$p: () => $ZodArray,
			BN: () => $ZodBigInt,
			sF: () => $ZodBoolean,
			t$: () => $ZodCatch,
			b0: () => $ZodCustom,
			o5: () => $ZodDate,
			rv: () => $ZodDefault,
			P0: () => $ZodDiscriminatedUnion,
			VO: () => $ZodEnum,
			v1: () => $ZodISODate,
			Ko: () => $ZodISODateTime,
			$N: () => $ZodISODuration,
			Ax: () => $ZodISOTime,
			kU: () => $ZodLazy,
			nu: () => $ZodLiteral,
			x8: () => $ZodNull,
			qc: () => $ZodNullable,
			vz: () => $ZodNumber,
			I: () => $ZodNumberFormat,
			L8: () => $ZodObject,
			ig: () => $ZodOptional,
			_m: () => $ZodPipe,
			h: () => $ZodRecord,
			$v: () => $ZodString,
			EY: () => $ZodStringFormat,
			Wc: () => $ZodTransform,
			G3: () => $ZodTuple,
			W4: () => $ZodType,
			cu: () => $ZodUnion,
			GP: () => $ZodUnknown
		});
		var core_checks = __webpack_require__(4890);
		var core_core = __webpack_require__(8532);
		const cuid = /^[cC][0-9a-z]{6,}$/;
		const cuid2 = /^[0-9a-z]+$/;
		const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
		const xid = /^[0-9a-vA-V]{20}$/;
		const ksuid = /^[A-Za-z0-9]{27}$/;
		const nanoid = /^[a-zA-Z0-9_-]{21}$/;
		const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
		const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
		const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
		const uuid = (version) => {
			if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
			return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
		};
		const uuid4 = null;
		const uuid6 = null;
		const uuid7 = null;
		const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
		const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
		const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
		const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
		const idnEmail = null;
		const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
		const _emoji = null;
		const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
		const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
		const mac = (delimiter) => {
			const escapedDelim = util.escapeRegex(delimiter ?? ":");
			return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
		};
		const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
		const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
		const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
		const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
		const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
		const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
		const httpProtocol = /^https?$/;
		const e164 = /^\+[1-9]\d{6,14}$/;
		const creditCard = /^\d(?:[ -]?\d){11,18}$/;
		const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
		const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
		const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
		function regexes_anchor(source) {
			return new RegExp(`^${source}$`);
		}
		const date = regexes_anchor(dateSource);
		function timeSource(args) {
			const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
			return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
		}
		function time(args) {
			return new RegExp(`^${timeSource(args)}$`);
		}
		function datetime(args) {
			const opts = ["Z"];
			if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
			const qualified = `${timeSource({
				precision: args.precision,
				seconds: true
			})}(?:${opts.join("|")})`;
			const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
			return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
		}
		const anyString = /^[\s\S]{0,}$/;
		const string = (params) => {
			const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
			return new RegExp(`^${regex}$`);
		};
		const bigint = /^-?\d+n?$/;
		const integer = /^-?\d+$/;
		const number = /^-?\d+(?:\.\d+)?$/;
		const regexes_boolean = /^(?:true|false)$/i;
		const _null = /^null$/i;
		const _undefined = /^undefined$/i;
		const lowercase = /^[^A-Z]*$/;
		const uppercase = /^[^a-z]*$/;
		const hex = /^[0-9a-fA-F]*$/;
		const md5_hex = /^[0-9a-fA-F]{32}$/;
		const md5_base64 = null;
		const md5_base64url = null;
		const sha1_hex = /^[0-9a-fA-F]{40}$/;
		const sha1_base64 = null;
		const sha1_base64url = null;
		const sha256_hex = /^[0-9a-fA-F]{64}$/;
		const sha256_base64 = null;
		const sha256_base64url = null;
		const sha384_hex = /^[0-9a-fA-F]{96}$/;
		const sha384_base64 = null;
		const sha384_base64url = null;
		const sha512_hex = /^[0-9a-fA-F]{128}$/;
		const sha512_base64 = null;
		const sha512_base64url = null;
		var core_util = __webpack_require__(4723);
		const version = {
			major: 4,
			minor: 6,
			patch: 7
		};
		const $ZodType = core_core.xI("$ZodType", (inst, def) => {
			var _a;
			inst ?? (inst = {});
			inst._zod.def = def;
			inst._zod.bag = inst._zod.bag || {};
			inst._zod.version = version;
			const defChecks = inst._zod.def.checks;
			const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
			for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
			if (checks.length === 0) {
				(_a = inst._zod).deferred ?? (_a.deferred = []);
				inst._zod.deferred?.push(() => {
					inst._zod.run = inst._zod.parse;
				});
			} else {
				const runChecks = (payload, checks, ctx) => {
					if (payload.memo) return payload;
					let isAborted = core_util.QH(payload);
					let asyncResult;
					for (const ch of checks) {
						if (ch._zod.def.when) {
							if (core_util.rL(payload)) continue;
							if (!ch._zod.def.when(payload)) continue;
						} else if (isAborted) continue;
						const currLen = payload.issues.length;
						const _ = ch._zod.check(payload);
						if (_ instanceof Promise && ctx?.async === false) throw new core_core.GT();
						if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
							await _;
							if (payload.issues.length === currLen) return;
							core_util.d3(payload.issues, currLen, inst);
							if (!isAborted) isAborted = core_util.QH(payload, currLen);
						});
						else {
							if (payload.issues.length === currLen) continue;
							core_util.d3(payload.issues, currLen, inst);
							if (!isAborted) isAborted = core_util.QH(payload, currLen);
						}
					}
					if (asyncResult) return asyncResult.then(() => {
						return payload;
					});
					return payload;
				};
				const handleCanaryResult = (canary, payload, ctx) => {
					if (core_util.QH(canary)) {
						canary.aborted = true;
						return canary;
					}
					const checkResult = runChecks(payload, checks, ctx);
					if (checkResult instanceof Promise) {
						if (ctx.async === false) throw new core_core.GT();
						return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
					}
					return inst._zod.parse(checkResult, ctx);
				};
				inst._zod.run = (payload, ctx) => {
					if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
					if (ctx.direction === "backward") {
						const canary = inst._zod.parse({
							value: payload.value,
							issues: []
						}, {
							...ctx,
							skipChecks: true
						});
						if (canary instanceof Promise) return canary.then((canary) => {
							return handleCanaryResult(canary, payload, ctx);
						});
						return handleCanaryResult(canary, payload, ctx);
					}
					const result = inst._zod.parse(payload, ctx);
					if (result instanceof Promise) {
						if (ctx.async === false) throw new core_core.GT();
						return result.then((result) => runChecks(result, checks, ctx));
					}
					return runChecks(result, checks, ctx);
				};
			}
		}, {
			get "~standard"() {
				return core_util.jD(this, "~standard", standardProps(this));
			},
			set "~standard"(value) {
				core_util.qh(this, "~standard", value);
			}
		});
		const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())) } : { value: r.value };
		async function validateAsync(inst, value) {
			const ctx = { async: true };
			return toStandardResult(await inst._zod.run({
				value,
				issues: []
			}, ctx), ctx);
		}
		function standardProps(inst) {
			return {
				validate: (value) => {
					const ctx = { async: false };
					try {
						const r = inst._zod.run({
							value,
							issues: []
						}, ctx);
						if (!(r instanceof Promise)) return toStandardResult(r, ctx);
					} catch (_) {}
					return validateAsync(inst, value);
				},
				vendor: "zod",
				version: 1
			};
		}
		const $ZodString = core_core.xI("$ZodString", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = def.pattern ?? anyString;
			inst._zod.parse = (payload, _) => {
				if (def.coerce) try {
					payload.value = String(payload.value);
				} catch (_) {}
				if (typeof payload.value === "string") return payload;
				payload.issues.push({
					expected: "string",
					code: "invalid_type",
					input: payload.value,
					inst
				});
				return payload;
			};
		});
		const $ZodStringFormat = core_core.xI("$ZodStringFormat", (inst, def) => {
			core_checks.ql.init(inst, def);
			$ZodString.init(inst, def);
		});
		const $ZodGUID = null;
		const $ZodUUID = null;
		const $ZodEmail = null;
		const URL_BAD_FORMAT = 1;
		const URL_UNPARSEABLE = 2;
		const asciiTabOrNewline = /[\t\n\r]/g;
		const $ZodURL = null;
		const $ZodEmoji = null;
		const $ZodNanoID = null;
		const $ZodCUID = null;
		const $ZodCUID2 = null;
		const $ZodULID = null;
		const $ZodXID = null;
		const $ZodKSUID = null;
		const $ZodISODateTime = core_core.xI("$ZodISODateTime", (inst, def) => {
			def.pattern ?? (def.pattern = datetime(def));
			$ZodStringFormat.init(inst, def);
		});
		const $ZodISODate = core_core.xI("$ZodISODate", (inst, def) => {
			def.pattern ?? (def.pattern = date);
			$ZodStringFormat.init(inst, def);
		});
		const $ZodISOTime = core_core.xI("$ZodISOTime", (inst, def) => {
			def.pattern ?? (def.pattern = time(def));
			$ZodStringFormat.init(inst, def);
		});
		const $ZodISODuration = core_core.xI("$ZodISODuration", (inst, def) => {
			def.pattern ?? (def.pattern = duration);
			$ZodStringFormat.init(inst, def);
		});
		const $ZodIPv4 = null;
		const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
		const $ZodIPv6 = null;
		const $ZodMAC = null;
		const $ZodCIDRv4 = null;
		const $ZodCIDRv6 = null;
		const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
		const $ZodBase64 = null;
		const base64urlCharset = /^[A-Za-z0-9_-]*$/;
		const $ZodBase64URL = null;
		const $ZodE164 = null;
		const CC_SANITIZE = /[- ]/g;
		const $ZodCreditCard = null;
		const $ZodIBAN = null;
		const $ZodJWT = null;
		const $ZodCustomStringFormat = null;
		const $ZodNumber = core_core.xI("$ZodNumber", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = number;
			inst._zod.parse = (payload, _ctx) => {
				if (def.coerce) try {
					payload.value = Number(payload.value);
				} catch (_) {}
				const input = payload.value;
				if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
				const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
				payload.issues.push({
					expected: "number",
					code: "invalid_type",
					input,
					inst,
					...received ? { received } : {}
				});
				return payload;
			};
		});
		const $ZodNumberFormat = core_core.xI("$ZodNumberFormat", (inst, def) => {
			core_checks.KH.init(inst, def);
			$ZodNumber.init(inst, def);
		});
		const $ZodBoolean = core_core.xI("$ZodBoolean", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = regexes_boolean;
			inst._zod.parse = (payload, _ctx) => {
				if (def.coerce) try {
					payload.value = Boolean(payload.value);
				} catch (_) {}
				const input = payload.value;
				if (typeof input === "boolean") return payload;
				payload.issues.push({
					expected: "boolean",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			};
		});
		const $ZodBigInt = core_core.xI("$ZodBigInt", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = bigint;
			inst._zod.parse = (payload, _ctx) => {
				if (def.coerce) try {
					payload.value = BigInt(payload.value);
				} catch (_) {}
				if (typeof payload.value === "bigint") return payload;
				payload.issues.push({
					expected: "bigint",
					code: "invalid_type",
					input: payload.value,
					inst
				});
				return payload;
			};
		});
		const $ZodBigIntFormat = null;
		const $ZodSymbol = null;
		const $ZodUndefined = null;
		const $ZodNull = core_core.xI("$ZodNull", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.pattern = _null;
			inst._zod.values = new Set([null]);
			inst._zod.parse = (payload, _ctx) => {
				const input = payload.value;
				if (input === null) return payload;
				payload.issues.push({
					expected: "null",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			};
		});
		const $ZodAny = null;
		const $ZodUnknown = core_core.xI("$ZodUnknown", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.parse = (payload) => payload;
		});
		const $ZodNever = null;
		const $ZodVoid = null;
		const $ZodDate = core_core.xI("$ZodDate", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.parse = (payload, _ctx) => {
				if (def.coerce) try {
					payload.value = new Date(payload.value);
				} catch (_err) {}
				const input = payload.value;
				const isDate = input instanceof Date;
				if (isDate && !Number.isNaN(input.getTime())) return payload;
				payload.issues.push({
					expected: "date",
					code: "invalid_type",
					input,
					...isDate ? { received: "Invalid Date" } : {},
					inst
				});
				return payload;
			};
		});
		function capSize(inst, size) {
			const caps = core_util.hi(inst._zod.def.checks);
			if (!caps.length) return;
			const cap = Math.min(...caps.map((c) => c[0]));
			const parse = inst._zod.parse;
			inst._zod.parse = (payload, ctx) => {
				const n = size(payload.value);
				if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
					for (const [max, ch] of core_util.hi(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
						const start = payload.issues.length;
						ch._zod.check(payload);
						payload.issues[start].continue = false;
						core_util.d3(payload.issues, start, inst);
						return payload;
					}
				}
				return parse(payload, ctx);
			};
		}
		const arraySize = (input) => Array.isArray(input) ? input.length : -1;
		const mapSize = (input) => input instanceof Map ? input.size : -1;
		const setSize = (input) => input instanceof Set ? input.size : -1;
		function handleArrayResult(result, final, index) {
			if (result.issues.length) final.issues.push(...core_util.lQ(index, result.issues));
			final.value[index] = result.value;
		}
		const $ZodArray = core_core.xI("$ZodArray", (inst, def) => {
			$ZodType.init(inst, def);
			const memo = core_core.cr.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				const input = payload.value;
				if (!Array.isArray(input)) {
					payload.issues.push({
						expected: "array",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
				const proms = [];
				const abortEarly = ctx?.abortEarly;
				for (let i = 0; i < input.length; i++) {
					const item = input[i];
					const result = def.element._zod.run({
						value: item,
						issues: []
					}, ctx);
					if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
					else {
						handleArrayResult(result, payload, i);
						if (abortEarly && result.issues.length !== 0 && core_util.QH(result)) break;
					}
				}
				if (proms.length) return Promise.all(proms).then(() => payload);
				return payload;
			};
			capSize(inst, arraySize);
		});
		function handlePropertyResult(result, final, key, input, optin, optout) {
			const isPresent = key in input;
			const isOptionalOut = optout === "optional";
			if (!isPresent && isOptionalOut && optin === "optional") return;
			if (result.issues.length) {
				if (optin !== void 0 && isOptionalOut && !isPresent) return;
				final.issues.push(...core_util.lQ(key, result.issues));
			}
			if (!isPresent && optin === void 0) {
				if (!result.issues.length) final.issues.push({
					code: "invalid_type",
					expected: "nonoptional",
					input: void 0,
					path: [key]
				});
				return;
			}
			if (result.value === void 0) {
				if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
			} else final.value[key] = result.value;
		}
		const NO_SYMBOL_KEYS = [];
		function normalizeDef(def) {
			const keys = Object.keys(def.shape);
			const ownSymbols = Object.getOwnPropertySymbols(def.shape);
			const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
			const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
			for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
			const okeys = core_util.NM(def.shape);
			return {
				...def,
				allKeys,
				symbolKeys,
				keySet: new Set(keys),
				numKeys: keys.length,
				optionalKeys: new Set(okeys)
			};
		}
		function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
			const unrecognized = [];
			const keySet = def.keySet;
			const _catchall = def.catchall._zod;
			const t = _catchall.def.type;
			const optin = _catchall.optin;
			const optout = _catchall.optout;
			let seen = 0;
			for (const key in input) {
				if (abortEarly && payload.issues.length !== seen) {
					if (core_util.QH(payload, seen)) break;
					seen = payload.issues.length;
				}
				if (keySet.has(key)) continue;
				if (key === "__proto__") {
					if (t === "never") unrecognized.push(key);
					continue;
				}
				if (t === "never") {
					unrecognized.push(key);
					continue;
				}
				const r = _catchall.run({
					value: input[key],
					issues: []
				}, ctx);
				if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
				else handlePropertyResult(r, payload, key, input, optin, optout);
			}
			if (unrecognized.length) payload.issues.push({
				code: "unrecognized_keys",
				keys: unrecognized,
				input,
				inst,
				continue: true
			});
			if (!proms.length) return payload;
			return Promise.all(proms).then(() => {
				return payload;
			});
		}
		const $ZodObject = core_core.xI("$ZodObject", (inst, def) => {
			$ZodType.init(inst, def);
			const desc = Object.getOwnPropertyDescriptor(def, "shape");
			const sh = desc?.get ? desc.get.raw : def.shape ?? {};
			if (sh) {
				const get = () => {
					const newSh = { ...sh };
					Object.defineProperty(def, "shape", { value: newSh });
					get.raw = newSh;
					return newSh;
				};
				get.raw = sh;
				Object.defineProperty(def, "shape", { get });
			}
			const _normalized = core_util.PO(() => normalizeDef(def));
			core_util.v5(inst, "propValues", (zod) => {
				const shape = zod.def.shape;
				const propValues = {};
				for (const key in shape) {
					const field = shape[key]._zod;
					if (field.values) {
						if (!Object.prototype.hasOwnProperty.call(propValues, key)) core_util.Vy(propValues, key, new Set());
						for (const v of field.values) propValues[key].add(v);
						if (field.optin !== void 0) propValues[key].add(void 0);
					}
				}
				return propValues;
			});
			const isObject = core_util.Gv;
			const catchall = def.catchall;
			let value;
			const memo = core_core.cr.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				value ?? (value = _normalized.value);
				const input = payload.value;
				if (!isObject(input)) {
					payload.issues.push({
						expected: "object",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
				const proms = [];
				const shape = value.shape;
				const abortEarly = ctx?.abortEarly;
				let seen = payload.issues.length;
				for (const key of value.allKeys) {
					if (abortEarly && payload.issues.length !== seen) {
						if (core_util.QH(payload, seen)) break;
						seen = payload.issues.length;
					}
					if (key === "__proto__") continue;
					const el = shape[key];
					const optin = el._zod.optin;
					const optout = el._zod.optout;
					const r = el._zod.run({
						value: input[key],
						issues: []
					}, ctx);
					if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
					else handlePropertyResult(r, payload, key, input, optin, optout);
				}
				if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
				return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
			};
		});
		const $ZodObjectJIT = null;
		function handleUnionResults(results, final, inst, ctx) {
			for (const result of results) if (result.issues.length === 0) {
				final.value = result.value;
				return final;
			}
			const nonaborted = results.filter((r) => !core_util.QH(r));
			if (nonaborted.length === 1) {
				final.value = nonaborted[0].value;
				return nonaborted[0];
			}
			final.issues.push({
				code: "invalid_union",
				input: final.value,
				inst,
				errors: results.map((result) => result.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())))
			});
			return final;
		}
		const $ZodUnion = core_core.xI("$ZodUnion", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
			core_util.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
			core_util.v5(inst, "values", (zod) => {
				if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
			});
			core_util.v5(inst, "pattern", (zod) => {
				if (zod.def.options.every((o) => o._zod.pattern)) {
					const patterns = zod.def.options.map((o) => o._zod.pattern);
					return new RegExp(`^(${patterns.map((p) => core_util.p6(p.source)).join("|")})$`);
				}
			});
			const first = def.options.length === 1 ? def.options[0]._zod.run : null;
			inst._zod.parse = (payload, ctx) => {
				if (first) return first(payload, ctx);
				let async = false;
				const results = [];
				for (const option of def.options) {
					const result = option._zod.run({
						value: payload.value,
						issues: []
					}, ctx);
					if (result instanceof Promise) {
						results.push(result);
						async = true;
					} else {
						if (result.issues.length === 0) return result;
						results.push(result);
					}
				}
				if (!async) return handleUnionResults(results, payload, inst, ctx);
				return Promise.all(results).then((results) => {
					return handleUnionResults(results, payload, inst, ctx);
				});
			};
		});
		const $ZodXor = null;
		function discriminatorMap(def) {
			const map = new Map();
			for (const option of def.options) {
				const values = option._zod.propValues?.[def.discriminator];
				if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
				for (const value of values) if (map.has(value)) {
					if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
					map.set(value, null);
				} else map.set(value, option);
			}
			return map;
		}
		const $ZodDiscriminatedUnion = core_core.xI("$ZodDiscriminatedUnion", (inst, def) => {
			def.inclusive = false;
			$ZodUnion.init(inst, def);
			const _super = inst._zod.parse;
			core_util.v5(inst, "propValues", (zod) => {
				const propValues = {};
				let undefinedCount = 0;
				for (const option of zod.def.options) {
					const pv = option._zod.propValues;
					if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
					if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
					for (const [k, v] of Object.entries(pv)) {
						if (!Object.prototype.hasOwnProperty.call(propValues, k)) core_util.Vy(propValues, k, new Set());
						for (const val of v) propValues[k].add(val);
					}
				}
				if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
				return propValues;
			});
			def.options.forEach((option, i) => {
				const propShape = core_util.MO(option._zod.def);
				if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
			});
			const disc = core_util.PO(() => discriminatorMap(def));
			inst._zod.parse = (payload, ctx) => {
				const input = payload.value;
				if (!core_util.Gv(input)) {
					payload.issues.push({
						code: "invalid_type",
						expected: "object",
						input,
						inst
					});
					return payload;
				}
				const value = input?.[def.discriminator];
				const opt = disc.value.get(value);
				if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
				if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
				payload.issues.push({
					code: "invalid_union",
					errors: [],
					note: "No matching discriminator",
					discriminator: def.discriminator,
					options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
					input,
					path: [def.discriminator],
					inst
				});
				return payload;
			};
		});
		const $ZodIntersection = null;
		function mergeValues(a, b) {
			if (a === b) return {
				valid: true,
				data: a
			};
			if (a instanceof Date && b instanceof Date && +a === +b) return {
				valid: true,
				data: a
			};
			if (util.isPlainObject(a) && util.isPlainObject(b)) {
				const bKeys = Object.keys(b);
				const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
				const newObj = {
					...a,
					...b
				};
				if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
				for (const key of sharedKeys) {
					if (key === "__proto__") continue;
					const sharedValue = mergeValues(a[key], b[key]);
					if (!sharedValue.valid) return {
						valid: false,
						mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
					};
					newObj[key] = sharedValue.data;
				}
				return {
					valid: true,
					data: newObj
				};
			}
			if (Array.isArray(a) && Array.isArray(b)) {
				if (a.length !== b.length) return {
					valid: false,
					mergeErrorPath: []
				};
				const newArray = [];
				for (let index = 0; index < a.length; index++) {
					const itemA = a[index];
					const itemB = b[index];
					const sharedValue = mergeValues(itemA, itemB);
					if (!sharedValue.valid) return {
						valid: false,
						mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
					};
					newArray.push(sharedValue.data);
				}
				return {
					valid: true,
					data: newArray
				};
			}
			return {
				valid: false,
				mergeErrorPath: []
			};
		}
		const $ZodTuple = core_core.xI("$ZodTuple", (inst, def) => {
			$ZodType.init(inst, def);
			const items = def.items;
			const memo = core_core.cr.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				const input = payload.value;
				if (!Array.isArray(input)) {
					payload.issues.push({
						input,
						inst,
						expected: "tuple",
						code: "invalid_type"
					});
					return payload;
				}
				payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
				const proms = [];
				const optinStart = getTupleOptStart(items, "optin");
				const optoutStart = getTupleOptStart(items, "optout");
				if (!def.rest) {
					if (input.length < optinStart) {
						payload.issues.push({
							code: "too_small",
							minimum: optinStart,
							inclusive: true,
							input,
							inst,
							origin: "array"
						});
						return payload;
					}
					if (input.length > items.length) payload.issues.push({
						code: "too_big",
						maximum: items.length,
						inclusive: true,
						input,
						inst,
						origin: "array"
					});
				}
				const itemResults = new Array(items.length);
				const abortEarly = def.rest ? ctx?.abortEarly : void 0;
				let itemAborted = false;
				for (let i = 0; i < items.length; i++) {
					const r = items[i]._zod.run({
						value: input[i],
						issues: []
					}, ctx);
					if (r instanceof Promise) proms.push(r.then((rr) => {
						itemResults[i] = rr;
					}));
					else {
						itemResults[i] = r;
						if (abortEarly && !itemAborted && r.issues.length) itemAborted = core_util.QH(r);
					}
				}
				if (def.rest && !itemAborted) {
					let i = items.length - 1;
					const rest = input.slice(items.length);
					let seen = payload.issues.length;
					for (const el of rest) {
						if (abortEarly && payload.issues.length !== seen) {
							if (core_util.QH(payload, seen)) break;
							seen = payload.issues.length;
						}
						i++;
						const result = def.rest._zod.run({
							value: el,
							issues: []
						}, ctx);
						if (result instanceof Promise) proms.push(result.then((r) => handleTupleResult(r, payload, i)));
						else handleTupleResult(result, payload, i);
					}
				}
				if (proms.length) return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
				return handleTupleResults(itemResults, payload, items, input, optoutStart);
			};
		});
		function getTupleOptStart(items, key) {
			for (let i = items.length - 1; i >= 0; i--) if (!(key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional")) return i + 1;
			return 0;
		}
		function handleTupleResult(result, final, index) {
			if (result.issues.length) final.issues.push(...core_util.lQ(index, result.issues));
			final.value[index] = result.value;
		}
		function handleTupleResults(itemResults, final, items, input, optoutStart) {
			for (let i = 0; i < items.length; i++) {
				const r = itemResults[i];
				const isPresent = i < input.length;
				if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
					final.value.length = i;
					break;
				}
				if (r.issues.length) {
					if (!isPresent && i >= optoutStart) {
						final.value.length = i;
						break;
					}
					final.issues.push(...core_util.lQ(i, r.issues));
				}
				final.value[i] = r.value;
			}
			for (let i = final.value.length - 1; i >= input.length; i--) if (items[i]._zod.optout === "optional" && final.value[i] === void 0) final.value.length = i;
			else break;
			return final;
		}
		const $ZodRecord = core_core.xI("$ZodRecord", (inst, def) => {
			$ZodType.init(inst, def);
			const memo = core_core.cr.memoizer;
			memo?.attach(inst);
			inst._zod.parse = (payload, ctx) => {
				const input = payload.value;
				if (!core_util.Qd(input)) {
					payload.issues.push({
						expected: "record",
						code: "invalid_type",
						input,
						inst
					});
					return payload;
				}
				const proms = [];
				const values = def.keyType._zod.values;
				if (values && !def.partial) {
					payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
					const recordKeys = new Set();
					for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
						recordKeys.add(typeof key === "number" ? key.toString() : key);
						if (key === "__proto__") continue;
						const keyResult = def.keyType._zod.run({
							value: key,
							issues: []
						}, ctx);
						if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
						if (keyResult.issues.length) {
							payload.issues.push({
								code: "invalid_key",
								origin: "record",
								issues: keyResult.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())),
								input: key,
								path: [key],
								inst
							});
							continue;
						}
						const outKey = keyResult.value;
						if (outKey === "__proto__") continue;
						const result = def.valueType._zod.run({
							value: input[key],
							issues: []
						}, ctx);
						if (result instanceof Promise) proms.push(result.then((result) => {
							if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
							payload.value[outKey] = result.value;
						}));
						else {
							if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
							payload.value[outKey] = result.value;
						}
					}
					let unrecognized;
					for (const key in input) if (!recordKeys.has(key)) {
						if (def.mode === "loose") {
							if (key === "__proto__") continue;
							payload.value[key] = input[key];
						} else {
							unrecognized = unrecognized ?? [];
							unrecognized.push(key);
						}
					}
					if (unrecognized && unrecognized.length > 0) payload.issues.push({
						code: "unrecognized_keys",
						input,
						inst,
						keys: unrecognized,
						continue: true
					});
				} else {
					payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
					let unrecognized;
					for (const key of Reflect.ownKeys(input)) {
						if (key === "__proto__") continue;
						if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
						let keyResult = def.keyType._zod.run({
							value: key,
							issues: []
						}, ctx);
						if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
						if (typeof key === "string" && number.test(key) && keyResult.issues.length) {
							const retryResult = def.keyType._zod.run({
								value: Number(key),
								issues: []
							}, ctx);
							if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
							if (retryResult.issues.length === 0) keyResult = retryResult;
						}
						if (keyResult.issues.length) {
							if (def.mode === "loose") payload.value[key] = input[key];
							else if (values) {
								unrecognized = unrecognized ?? [];
								unrecognized.push(key);
							} else payload.issues.push({
								code: "invalid_key",
								origin: "record",
								issues: keyResult.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())),
								input: key,
								path: [key],
								inst
							});
							continue;
						}
						const outKey = keyResult.value;
						if (outKey === "__proto__") continue;
						const result = def.valueType._zod.run({
							value: input[key],
							issues: []
						}, ctx);
						if (result instanceof Promise) proms.push(result.then((result) => {
							if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
							payload.value[outKey] = result.value;
						}));
						else {
							if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
							payload.value[outKey] = result.value;
						}
					}
					if (unrecognized && unrecognized.length > 0) payload.issues.push({
						code: "unrecognized_keys",
						input,
						inst,
						keys: unrecognized,
						continue: true
					});
				}
				if (proms.length) return Promise.all(proms).then(() => payload);
				return payload;
			};
		});
		const $ZodMap = null;
		const $ZodSet = null;
		const $ZodEnum = core_core.xI("$ZodEnum", (inst, def) => {
			$ZodType.init(inst, def);
			const values = core_util.w5(def.entries);
			const valuesSet = new Set(values);
			inst._zod.values = valuesSet;
			core_util.v5(inst, "pattern", (zod) => {
				const patternValues = core_util.w5(zod.def.entries).filter((k) => core_util.qQ.has(typeof k));
				return new RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
			});
			inst._zod.parse = (payload, _ctx) => {
				const input = payload.value;
				if (valuesSet.has(input)) return payload;
				payload.issues.push({
					code: "invalid_value",
					values,
					input,
					inst
				});
				return payload;
			};
		});
		const $ZodLiteral = core_core.xI("$ZodLiteral", (inst, def) => {
			$ZodType.init(inst, def);
			const values = new Set(def.values);
			inst._zod.values = values;
			core_util.v5(inst, "pattern", (zod) => {
				const vals = zod.def.values;
				return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? core_util.sD(o) : o ? core_util.sD(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
			});
			inst._zod.parse = (payload, _ctx) => {
				const input = payload.value;
				if (values.has(input)) return payload;
				payload.issues.push({
					code: "invalid_value",
					values: def.values,
					input,
					inst
				});
				return payload;
			};
		});
		const $ZodFile = null;
		const $ZodTransform = core_core.xI("$ZodTransform", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.optin = "optional";
			core_core.cr.memoizer?.guard(inst);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") throw new core_core.cV(inst.constructor.name);
				const _out = def.transform(payload.value, payload);
				if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
					payload.value = output;
					return payload;
				});
				if (_out instanceof Promise) throw new core_core.GT();
				payload.value = _out;
				return payload;
			};
		});
		function handleOptionalResult(payload, result) {
			payload.value = result.issues.length ? void 0 : result.value;
			return payload;
		}
		const $ZodOptional = core_core.xI("$ZodOptional", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
			inst._zod.optout = "optional";
			core_util.v5(inst, "values", (zod) => {
				const values = zod.def.innerType._zod.values;
				return values ? new Set([...values, void 0]) : void 0;
			});
			core_util.v5(inst, "pattern", (zod) => {
				const pattern = zod.def.innerType._zod.pattern;
				return pattern ? new RegExp(`^(${core_util.p6(pattern.source)})?$`) : void 0;
			});
			inst._zod.parse = (payload, ctx) => {
				if (payload.value === void 0) {
					if (def.innerType._zod.optin !== "defaulted") return payload;
					const result = def.innerType._zod.run({
						value: payload.value,
						issues: []
					}, ctx);
					if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
					return handleOptionalResult(payload, result);
				}
				return def.innerType._zod.run(payload, ctx);
			};
		});
		const $ZodExactOptional = null;
		const $ZodNullable = core_core.xI("$ZodNullable", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin);
			core_util.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
			core_util.v5(inst, "pattern", (zod) => {
				const pattern = zod.def.innerType._zod.pattern;
				return pattern ? new RegExp(`^(${core_util.p6(pattern.source)}|null)$`) : void 0;
			});
			core_util.v5(inst, "values", (zod) => {
				return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : void 0;
			});
			inst._zod.parse = (payload, ctx) => {
				if (payload.value === null) return payload;
				return def.innerType._zod.run(payload, ctx);
			};
		});
		const $ZodDefault = core_core.xI("$ZodDefault", (inst, def) => {
			$ZodType.init(inst, def);
			inst._zod.optin = "defaulted";
			core_util.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
				if (payload.value === void 0) {
					payload.value = def.defaultValue;
					return payload;
				}
				const result = def.innerType._zod.run(payload, ctx);
				if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
				return handleDefaultResult(result, def);
			};
		});
		function handleDefaultResult(payload, def) {
			if (payload.value === void 0) payload.value = def.defaultValue;
			return payload;
		}
		const $ZodPrefault = null;
		const $ZodNonOptional = null;
		const $ZodSuccess = null;
		function handleCatchResult(payload, result, def, ctx) {
			if (!result.issues.length) {
				payload.value = result.value;
				if (result.memo) payload.memo = true;
				return payload;
			}
			payload.value = def.catchValue({
				...result,
				value: payload.value,
				error: { issues: result.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())) },
				input: payload.value
			});
			return payload;
		}
		const $ZodCatch = core_core.xI("$ZodCatch", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
			core_util.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
			core_util.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
				const result = def.innerType._zod.run({
					value: payload.value,
					issues: []
				}, ctx);
				if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
				return handleCatchResult(payload, result, def, ctx);
			};
		});
		const $ZodNaN = null;
		const $ZodPipe = core_core.xI("$ZodPipe", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.v5(inst, "values", (zod) => zod.def.in._zod.values);
			core_util.v5(inst, "optin", (zod) => zod.def.in._zod.optin);
			core_util.v5(inst, "optout", (zod) => zod.def.out._zod.optout);
			core_util.v5(inst, "propValues", (zod) => zod.def.in._zod.propValues);
			inst._zod.parse = (payload, ctx) => {
				if (ctx.direction === "backward") {
					const right = def.out._zod.run(payload, ctx);
					if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
					return handlePipeResult(right, def.in, ctx);
				}
				const left = def.in._zod.run(payload, ctx);
				if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
				return handlePipeResult(left, def.out, ctx);
			};
		});
		function handlePipeResult(left, next, ctx) {
			if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
				left.aborted = true;
				return left;
			}
			return next._zod.run({
				value: left.value,
				issues: left.issues
			}, ctx);
		}
		const $ZodCodec = null;
		const $ZodPreprocess = null;
		const $ZodReadonly = null;
		function leafPattern(schema) {
			const def = schema._zod.def;
			let pattern = def.pattern;
			let isInt = !!def.format?.includes("int");
			let minimum;
			let maximum;
			for (const ch of def.checks ?? []) {
				const d = ch._zod.def;
				if (d.pattern) pattern = d.pattern;
				isInt || (isInt = !!d.format?.includes("int"));
				const lo = d.minimum ?? d.length;
				const hi = d.maximum ?? d.length;
				if (lo !== void 0 && (minimum === void 0 || lo > minimum)) minimum = lo;
				if (hi !== void 0 && (maximum === void 0 || hi < maximum)) maximum = hi;
			}
			if (pattern) return pattern.source;
			if (minimum !== void 0 && maximum !== void 0 && minimum > maximum) return "(?!)";
			if (minimum !== void 0 || maximum !== void 0) return regexes.string({
				minimum,
				maximum
			}).source;
			const own = schema._zod.pattern;
			return (isInt && own === regexes.number ? regexes.integer : own)?.source;
		}
		function partPattern(schema) {
			const def = schema._zod.def;
			const own = schema._zod.pattern?.source;
			const inner = def.innerType ?? schema._zod.innerType;
			if (inner) {
				const before = inner._zod.pattern?.source;
				const after = partPattern(inner);
				if (own && before && after && after !== before) return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
				return own;
			}
			if (def.options) {
				const sources = def.options.map(partPattern);
				if (sources.every(Boolean)) return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
			}
			return leafPattern(schema);
		}
		const $ZodTemplateLiteral = null;
		const $ZodFunction = null;
		const $ZodPromise = null;
		const $ZodLazy = core_core.xI("$ZodLazy", (inst, def) => {
			$ZodType.init(inst, def);
			core_util.gJ(inst._zod, "innerType", () => {
				const d = def;
				if (!d._cachedInner) d._cachedInner = def.getter();
				return d._cachedInner;
			});
			core_util.v5(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
			core_util.v5(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
			core_util.v5(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
			core_util.v5(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
			inst._zod.parse = (payload, ctx) => {
				return inst._zod.innerType._zod.run(payload, ctx);
			};
		});
		const $ZodCustom = core_core.xI("$ZodCustom", (inst, def) => {
			core_checks.QP.init(inst, def);
			$ZodType.init(inst, def);
			inst._zod.parse = (payload, _) => {
				return payload;
			};
			inst._zod.check = (payload) => {
				const input = payload.value;
				const r = def.fn(input);
				if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
				handleRefineResult(r, payload, input, inst);
			};
		});
		function handleRefineResult(result, payload, input, inst) {
			if (!result) {
				const _iss = {
					code: "custom",
					input,
					inst,
					path: [...inst._zod.def.path ?? []],
					continue: !inst._zod.def.abort
				};
				if (inst._zod.def.params) _iss.params = inst._zod.def.params;
				payload.issues.push(core_util.sn(_iss));
			}
		}
	}),
	4723: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A2: () => normalizeParams,
			B7: () => stringifyPrimitive,
			GW: () => parsedType,
			Gv: () => isObject,
			MO: () => rawShape,
			NM: () => optionalKeys,
			O7: () => codePointLength,
			PO: () => cached,
			QH: () => aborted,
			Qd: () => isPlainObject,
			Rc: () => getLengthableOrigin,
			SS: () => constantCatch,
			Vy: () => assignProp,
			X: () => installLazyProp,
			X$: () => extend,
			cJ: () => omit,
			cl: () => nullish,
			d3: () => attachSchema,
			gJ: () => defineLazy,
			gx: () => captureStackTrace,
			hi: () => sizeCaps,
			iR: () => finalizeIssue,
			jD: () => hide,
			jw: () => joinValues,
			k8: () => jsonStringifyReplacer,
			lQ: () => prefixIssues,
			o8: () => clone,
			ol: () => members,
			p6: () => cleanRegex,
			qQ: () => propertyKeyTypes,
			qh: () => own,
			rL: () => explicitlyAborted,
			sD: () => escapeRegex,
			sn: () => issue,
			v5: () => defineLazyInternal,
			w5: () => getEnumValues,
			yG: () => shallowClone,
			zH: () => NUMBER_FORMAT_RANGES,
			zM: () => mergeDefs
		});
		function getEnumValues(entries) {
			const numericValues = Object.values(entries).filter((v) => typeof v === "number");
			return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
		}
		function joinValues(array, separator = "|") {
			return array.map((val) => stringifyPrimitive(val)).join(separator);
		}
		function jsonStringifyReplacer(_, value) {
			if (typeof value === "bigint") return value.toString();
			return value;
		}
		class Cached {
			constructor(getter) {
				this._getter = getter;
				this._value = void 0;
			}
			get value() {
				const getter = this._getter;
				if (getter !== void 0) {
					this._value = getter();
					this._getter = void 0;
				}
				return this._value;
			}
		}
		function cached(getter) {
			return new Cached(getter);
		}
		function nullish(input) {
			return input === null || input === void 0;
		}
		function cleanRegex(source) {
			const start = source.startsWith("^") ? 1 : 0;
			const end = source.endsWith("$") ? source.length - 1 : source.length;
			return source.slice(start, end);
		}
		const EVALUATING = Symbol("evaluating");
		function defineLazy(object, key, getter) {
			let value = void 0;
			Object.defineProperty(object, key, {
				get() {
					if (value === EVALUATING) return;
					if (value === void 0) {
						value = EVALUATING;
						value = getter();
					}
					return value;
				},
				set(v) {
					Object.defineProperty(object, key, { value: v });
				},
				configurable: true
			});
		}
		function assignProp(target, prop, value) {
			Object.defineProperty(target, prop, {
				value,
				writable: true,
				enumerable: true,
				configurable: true
			});
		}
		function rawShape(def) {
			const desc = Object.getOwnPropertyDescriptor(def, "shape");
			return desc?.get ? desc.get.raw : desc?.value;
		}
		function sourceShape(schema) {
			return rawShape(schema._zod.def) ?? schema._zod.def.shape;
		}
		function deferProp(target, key, getter) {
			Object.defineProperty(target, key, {
				get() {
					const value = getter();
					assignProp(this, key, value);
					return value;
				},
				enumerable: true,
				configurable: true
			});
		}
		function putProp(target, key, value) {
			if (key in target) assignProp(target, key, value);
			else target[key] = value;
		}
		function mirrorShape(target, source, keys, wrap) {
			const raw = sourceShape(source);
			for (const key of keys) {
				const desc = Object.getOwnPropertyDescriptor(raw, key);
				if (!desc.enumerable) continue;
				if (desc.get) deferProp(target, key, () => {
					const value = source._zod.def.shape[key];
					return wrap ? wrap(value, key) : value;
				});
				else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
			}
		}
		function mirrorProps(target, source) {
			for (const key of Reflect.ownKeys(source)) {
				const desc = Object.getOwnPropertyDescriptor(source, key);
				if (!desc.enumerable) continue;
				if (desc.get) deferProp(target, key, () => source[key]);
				else putProp(target, key, desc.value);
			}
		}
		function mergeDefs(...defs) {
			const mergedDescriptors = {};
			for (const def of defs) {
				const descriptors = Object.getOwnPropertyDescriptors(def);
				Object.assign(mergedDescriptors, descriptors);
			}
			return Object.defineProperties({}, mergedDescriptors);
		}
		const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
		function isObject(data) {
			return typeof data === "object" && data !== null && !Array.isArray(data);
		}
		const allowsEval = null;
		function isPlainObject(o) {
			if (isObject(o) === false) return false;
			const ctor = o.constructor;
			if (ctor === void 0) return true;
			if (typeof ctor !== "function") return true;
			const prot = ctor.prototype;
			if (isObject(prot) === false) return false;
			if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
			return true;
		}
		function shallowClone(o) {
			if (isPlainObject(o)) return { ...o };
			if (Array.isArray(o)) return [...o];
			if (o instanceof Map) return new Map(o);
			if (o instanceof Set) return new Set(o);
			return o;
		}
		const getParsedType = (data) => {
			const t = typeof data;
			switch (t) {
				case "undefined": return "undefined";
				case "string": return "string";
				case "number": return Number.isNaN(data) ? "nan" : "number";
				case "boolean": return "boolean";
				case "function": return "function";
				case "bigint": return "bigint";
				case "symbol": return "symbol";
				case "object":
					if (Array.isArray(data)) return "array";
					if (data === null) return "null";
					if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") return "promise";
					if (typeof Map !== "undefined" && data instanceof Map) return "map";
					if (typeof Set !== "undefined" && data instanceof Set) return "set";
					if (typeof Date !== "undefined" && data instanceof Date) return "date";
					if (typeof File !== "undefined" && data instanceof File) return "file";
					return "object";
				default: throw new Error(`Unknown data type: ${t}`);
			}
		};
		const propertyKeyTypes = new Set([
			"string",
			"number",
			"symbol"
		]);
		const primitiveTypes = new Set([
			"string",
			"number",
			"bigint",
			"boolean",
			"symbol",
			"undefined"
		]);
		function escapeRegex(str) {
			return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
		}
		function clone(inst, def, params) {
			const cl = new inst._zod.constr(def ?? inst._zod.def);
			if (!def || params?.parent) cl._zod.parent = inst;
			return cl;
		}
		function normalizeParams(_params) {
			const params = _params;
			if (!params) return {};
			if (typeof params === "string") return { error: () => params };
			if (params?.message !== void 0) {
				if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
				params.error = params.message;
			}
			delete params.message;
			if (typeof params.error === "string") return {
				...params,
				error: () => params.error
			};
			return params;
		}
		function stringifyPrimitive(value) {
			if (typeof value === "bigint") return value.toString() + "n";
			if (typeof value === "string") return `"${value}"`;
			return `${value}`;
		}
		function optionalKeys(shape) {
			return Object.keys(shape).filter((k) => {
				return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
			});
		}
		const NUMBER_FORMAT_RANGES = (() => ({
			safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
			int32: [-2147483648, 2147483647],
			uint32: [0, 4294967295],
			float32: [-34028234663852886e22, 34028234663852886e22],
			float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
		}))();
		const BIGINT_FORMAT_RANGES = {
			int64: [BigInt("-9223372036854775808"), BigInt("9223372036854775807")],
			uint64: [BigInt(0), BigInt("18446744073709551615")]
		};
		function maskedKeys(schema, mask) {
			const raw = sourceShape(schema);
			const keys = [];
			for (const key of Reflect.ownKeys(mask)) {
				if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
				if (mask[key]) keys.push(key);
			}
			return keys;
		}
		function omit(schema, mask) {
			const currDef = schema._zod.def;
			const checks = currDef.checks;
			if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
			const omitted = new Set(maskedKeys(schema, mask));
			const newShape = {};
			mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
			return clone(schema, mergeDefs(currDef, {
				shape: newShape,
				checks: []
			}));
		}
		function extend(schema, shape) {
			if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
			const checks = schema._zod.def.checks;
			if (checks && checks.length > 0) {
				const existingShape = sourceShape(schema);
				for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
			}
			return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
		}
		function extended(schema, shape) {
			const newShape = {};
			mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
			mirrorProps(newShape, shape);
			return newShape;
		}
		function aborted(x, startIndex = 0) {
			if (x.aborted === true) return true;
			for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
			return false;
		}
		function explicitlyAborted(x, startIndex = 0) {
			if (x.aborted === true) return true;
			for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
			return false;
		}
		function prefixIssues(path, issues) {
			return issues.map((iss) => {
				var _a;
				(_a = iss).path ?? (_a.path = []);
				iss.path.unshift(path);
				return iss;
			});
		}
		function unwrapMessage(message) {
			return typeof message === "string" ? message : message?.message;
		}
		function sizeCaps(defChecks) {
			const caps = [];
			for (const ch of defChecks ?? []) {
				const d = ch._zod.def;
				if (!/_(length|size)$|_equals$/.test(d.check)) break;
				const max = d.maximum ?? d.length ?? d.size;
				if (max >= 0) caps.push([max, ch]);
			}
			return caps;
		}
		function attachSchema(issues, start, inst) {
			var _a;
			for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
		}
		function finalizeIssue(iss, ctx, config) {
			var _a;
			const traits = iss.inst?._zod?.traits;
			if (traits?.has("$ZodType")) {
				if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
				else iss.schema = iss.inst;
			}
			const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
			const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
			const full = {};
			for (const k of Object.keys(iss)) {
				if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
				full[k] = iss[k];
			}
			full.path ?? (full.path = []);
			full.message = message;
			if (ctx?.reportInput) full.input = iss.input;
			return full;
		}
		const highSurrogate = /[\uD800-\uDBFF]/;
		function codePointLength(str) {
			const units = str.length;
			if (!highSurrogate.test(str)) return units;
			let count = units;
			for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
				count--;
				i++;
			}
			return count;
		}
		function getLengthableOrigin(input) {
			if (Array.isArray(input)) return "array";
			if (typeof input === "string") return "string";
			return "unknown";
		}
		function parsedType(data) {
			const t = typeof data;
			switch (t) {
				case "number": return Number.isNaN(data) ? "nan" : "number";
				case "object": {
					if (data === null) return "null";
					if (Array.isArray(data)) return "array";
					const obj = data;
					if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
				}
			}
			return t;
		}
		function issue(...args) {
			const [iss, input, inst] = args;
			if (typeof iss === "string") return {
				message: iss,
				code: "custom",
				input,
				inst
			};
			return { ...iss };
		}
		function members(proto, table) {
			for (const key in table) {
				const desc = Object.getOwnPropertyDescriptor(table, key);
				if (desc.get) Object.defineProperty(proto, key, {
					...desc,
					enumerable: false
				});
				else defineBound(proto, key, desc.value);
			}
		}
		function own(inst, key, value, enumerable = true) {
			Object.defineProperty(inst, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
			return value;
		}
		function hide(inst, key, value) {
			return own(inst, key, value, false);
		}
		function defineBound(proto, key, fn) {
			Object.defineProperty(proto, key, {
				configurable: true,
				get() {
					return this == null ? fn : own(this, key, fn.bind(this));
				},
				set(value) {
					own(this, key, value);
				}
			});
		}
		function claim(inst, sentinel) {
			const proto = Object.getPrototypeOf(inst);
			return sentinel in proto ? void 0 : proto;
		}
		let installing;
		let broke = false;
		const breaker = {
			configurable: true,
			get() {
				broke = true;
			}
		};
		function defineLazyInternal(inst, key, compute) {
			const proto = Object.getPrototypeOf(inst._zod);
			if (key in proto && installing !== inst._zod) {
				installing = void 0;
				return;
			}
			installing = inst._zod;
			Object.defineProperty(proto, key, {
				configurable: true,
				get() {
					Object.defineProperty(this, key, breaker);
					const outer = broke;
					broke = false;
					try {
						const value = compute(this);
						if (broke) delete this[key];
						else Object.defineProperty(this, key, {
							configurable: true,
							writable: true,
							value
						});
						broke = broke || outer;
						return value;
					} catch (err) {
						delete this[key];
						broke = broke || outer;
						throw err;
					}
				},
				set(value) {
					Object.defineProperty(this, key, {
						configurable: true,
						writable: true,
						value
					});
				}
			});
		}
		function installLazyProp(inst, key, make, enumerable) {
			const proto = claim(inst, key);
			if (!proto) return;
			Object.defineProperty(proto, key, {
				configurable: true,
				get() {
					const desc = {
						configurable: true,
						writable: true,
						enumerable,
						value: void 0
					};
					Object.defineProperty(this, key, desc);
					desc.value = make(this);
					Object.defineProperty(this, key, desc);
					return desc.value;
				},
				set(value) {
					Object.defineProperty(this, key, {
						configurable: true,
						writable: true,
						enumerable,
						value
					});
				}
			});
		}
		const CONSTANT_CATCH = "~constantCatch";
		function constantCatch(value) {
			const fn = () => value;
			fn[CONSTANT_CATCH] = true;
			return fn;
		}
	}),
	252: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => __WEBPACK_DEFAULT_EXPORT__ });
		var _core_util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4723);
		const error = () => {
			const Sizable = {
				string: {
					unit: "characters",
					verb: "to have"
				},
				file: {
					unit: "bytes",
					verb: "to have"
				},
				array: {
					unit: "items",
					verb: "to have"
				},
				set: {
					unit: "items",
					verb: "to have"
				},
				map: {
					unit: "entries",
					verb: "to have"
				}
			};
			function getSizing(origin) {
				return Sizable[origin] ?? null;
			}
			const FormatDictionary = {
				regex: "input",
				email: "email address",
				url: "URL",
				emoji: "emoji",
				uuid: "UUID",
				uuidv4: "UUIDv4",
				uuidv6: "UUIDv6",
				nanoid: "nanoid",
				guid: "GUID",
				cuid: "cuid",
				cuid2: "cuid2",
				ulid: "ULID",
				xid: "XID",
				ksuid: "KSUID",
				datetime: "ISO datetime",
				date: "ISO date",
				time: "ISO time",
				duration: "ISO duration",
				ipv4: "IPv4 address",
				ipv6: "IPv6 address",
				mac: "MAC address",
				cidrv4: "IPv4 range",
				cidrv6: "IPv6 range",
				base64: "base64-encoded string",
				base64url: "base64url-encoded string",
				json_string: "JSON string",
				e164: "E.164 number",
				currency_code: "currency code",
				credit_card: "credit card number",
				iban: "IBAN",
				jwt: "JWT",
				template_literal: "input"
			};
			const TypeDictionary = { nan: "NaN" };
			function getTypeName(type, input) {
				if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
				return TypeDictionary[type] ?? type;
			}
			return (issue) => {
				switch (issue.code) {
					case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(_core_util_js__WEBPACK_IMPORTED_MODULE_0__.GW(issue.input), issue.input)}`;
					case "invalid_value":
						if (issue.values.length === 1) return `Invalid input: expected ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__.B7(issue.values[0])}`;
						return `Invalid option: expected one of ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__.jw(issue.values, "|")}`;
					case "too_big": {
						const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
						const sizing = getSizing(issue.origin);
						if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
						return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
					}
					case "too_small": {
						const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
						const sizing = getSizing(issue.origin);
						if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
						return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
					}
					case "invalid_format": {
						const _issue = issue;
						if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
						if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
						if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
						if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
						return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
					}
					case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
					case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__.jw(issue.keys, ", ")}`;
					case "invalid_key": return `Invalid key in ${issue.origin}`;
					case "invalid_union":
						if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
						if (issue.inclusive === false) return "Invalid input: more than one option matched";
						return "Invalid input";
					case "invalid_element": return `Invalid value in ${issue.origin}`;
					default: return `Invalid input`;
				}
			};
		};
		function __WEBPACK_DEFAULT_EXPORT__() {
			return { localeError: error() };
		}
	}),
	3846: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			bigint: () => bigint,
			boolean: () => boolean,
			date: () => date,
			number: () => number,
			string: () => string
		});
		var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3305);
		var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2765);
		function string(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.K_(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.iAB, params);
		}
		function number(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.Axp, params);
		}
		function boolean(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.dN(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.n21, params);
		}
		function bigint(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.St(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.s8U, params);
		}
		function date(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_0__.B4(_schemas_js__WEBPACK_IMPORTED_MODULE_1__.zTj, params);
		}
	}),
	3102: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			ZodMiniISODate: () => ZodMiniISODate,
			ZodMiniISODateTime: () => ZodMiniISODateTime,
			ZodMiniISODuration: () => ZodMiniISODuration,
			ZodMiniISOTime: () => ZodMiniISOTime,
			date: () => date,
			datetime: () => datetime,
			duration: () => duration,
			time: () => time
		});
		var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
		var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1041);
		var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
		var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2765);
		const ZodMiniISODateTime = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniISODateTime", (inst, def) => {
			_core_index_js__WEBPACK_IMPORTED_MODULE_1__.Ko.init(inst, def);
			_schemas_js__WEBPACK_IMPORTED_MODULE_2__.zUr.init(inst, def);
		});
		function datetime(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_3__.G1(ZodMiniISODateTime, params);
		}
		const ZodMiniISODate = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniISODate", (inst, def) => {
			_core_index_js__WEBPACK_IMPORTED_MODULE_1__.v1.init(inst, def);
			_schemas_js__WEBPACK_IMPORTED_MODULE_2__.zUr.init(inst, def);
		});
		function date(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_3__.db(ZodMiniISODate, params);
		}
		const ZodMiniISOTime = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniISOTime", (inst, def) => {
			_core_index_js__WEBPACK_IMPORTED_MODULE_1__.Ax.init(inst, def);
			_schemas_js__WEBPACK_IMPORTED_MODULE_2__.zUr.init(inst, def);
		});
		function time(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_3__.Kn(ZodMiniISOTime, params);
		}
		const ZodMiniISODuration = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniISODuration", (inst, def) => {
			_core_index_js__WEBPACK_IMPORTED_MODULE_1__.$N.init(inst, def);
			_schemas_js__WEBPACK_IMPORTED_MODULE_2__.zUr.init(inst, def);
		});
		function duration(params) {
			return _core_index_js__WEBPACK_IMPORTED_MODULE_3__.f2(ZodMiniISODuration, params);
		}
	}),
	2765: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			s8U: () => ZodMiniBigInt,
			n21: () => ZodMiniBoolean,
			zTj: () => ZodMiniDate,
			Axp: () => ZodMiniNumber,
			iAB: () => ZodMiniString,
			zUr: () => ZodMiniStringFormat,
			Rvf: () => _default,
			YOg: () => array,
			zMY: () => schemas_boolean,
			MfU: () => _catch,
			rUs: () => catchall,
			gMt: () => discriminatedUnion,
			k5n: () => _enum,
			X$i: () => extend,
			Whr: () => schemas_int,
			Pq9: () => json,
			euz: () => literal,
			_H3: () => looseObject,
			mee: () => nullable,
			cl6: () => nullish,
			aig: () => number,
			Ikc: () => object,
			cJW: () => omit,
			lqM: () => optional,
			FsL: () => pipe,
			g1P: () => record,
			YPB: () => refine,
			YjP: () => string,
			pdi: () => transform,
			PVZ: () => tuple,
			KCZ: () => union,
			L5J: () => unknown
		});
		var core_core = __webpack_require__(8532);
		var schemas = __webpack_require__(1041);
		var core_util = __webpack_require__(4723);
		var api = __webpack_require__(3305);
		var errors = __webpack_require__(7428);
		function finalizeParams(callee, params) {
			return {
				callee: params?.callee ?? callee,
				Err: params?.Err
			};
		}
		const _parse = (_Err) => {
			const fn = (schema, value, _ctx, _params) => {
				const ctx = _ctx ? {
					..._ctx,
					async: false
				} : { async: false };
				const result = schema._zod.run({
					value,
					issues: []
				}, ctx);
				if (result instanceof Promise) throw new core_core.GT();
				if (result.issues.length) {
					const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())));
					core_util.gx(e, _params?.callee ?? fn);
					throw e;
				}
				return result.value;
			};
			return fn;
		};
		const parse = _parse(errors.Kd);
		const _parseAsync = (_Err) => {
			const fn = async (schema, value, _ctx, params) => {
				const ctx = _ctx ? {
					..._ctx,
					async: true
				} : { async: true };
				let result = schema._zod.run({
					value,
					issues: []
				}, ctx);
				if (result instanceof Promise) result = await result;
				if (result.issues.length) {
					const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())));
					core_util.gx(e, params?.callee ?? fn);
					throw e;
				}
				return result.value;
			};
			return fn;
		};
		const parseAsync = _parseAsync(errors.Kd);
		const _safeParse = (_Err) => (schema, value, _ctx) => {
			const ctx = _ctx ? {
				..._ctx,
				async: false
			} : { async: false };
			const result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) throw new core_core.GT();
			return result.issues.length ? failure(_Err, result.issues, ctx) : {
				success: true,
				data: result.value
			};
		};
		const safeParse = _safeParse(errors.Kd);
		function failure(Err, issues, ctx) {
			let error;
			return {
				success: false,
				get error() {
					if (!error) {
						error = new Err(issues.map((iss) => core_util.iR(iss, ctx, core_core.$W())));
						issues = void 0;
						ctx = void 0;
					}
					return error;
				},
				set error(e) {
					error = e;
					issues = void 0;
					ctx = void 0;
				}
			};
		}
		const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
			const ctx = _ctx ? {
				..._ctx,
				async: true
			} : { async: true };
			let result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) result = await result;
			return result.issues.length ? failure(_Err, result.issues, ctx) : {
				success: true,
				data: result.value
			};
		};
		const safeParseAsync = _safeParseAsync(errors.Kd);
		const COMPILE_INVALID = null;
		const COMPILE_FALLBACK = null;
		const validate = ((schema, value, _ctx) => {
			const validator = schema._zod.bag.validator;
			if (validator !== void 0) {
				if (validator(value) !== COMPILE_INVALID) return true;
				if (validator.definite === true && _ctx === void 0) return false;
			}
			return validateFallback(schema, value, _ctx);
		});
		function validateFallback(schema, value, _ctx) {
			const ctx = _ctx ? {
				..._ctx,
				async: false,
				abortEarly: true
			} : {
				async: false,
				abortEarly: true
			};
			const fallbackRun = schema._zod.bag.fallbackRun;
			let result;
			if (fallbackRun) {
				ctx[COMPILE_FALLBACK] = true;
				result = fallbackRun({
					value,
					issues: []
				}, ctx);
			} else result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) throw new core.$ZodAsyncError();
			return result.issues.length === 0;
		}
		const validateAsync = async (schema, value, _ctx) => {
			const ctx = _ctx ? {
				..._ctx,
				async: true,
				abortEarly: true
			} : {
				async: true,
				abortEarly: true
			};
			let result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) result = await result;
			return result.issues.length === 0;
		};
		const _encode = (_Err) => {
			const parse = _parse(_Err);
			const fn = (schema, value, _ctx, _params) => {
				const ctx = _ctx ? {
					..._ctx,
					direction: "backward"
				} : { direction: "backward" };
				return parse(schema, value, ctx, finalizeParams(fn, _params));
			};
			return fn;
		};
		const encode = _encode(errors.Kd);
		const _decode = (_Err) => {
			const parse = _parse(_Err);
			const fn = (schema, value, _ctx, _params) => {
				return parse(schema, value, _ctx, finalizeParams(fn, _params));
			};
			return fn;
		};
		const decode = _decode(errors.Kd);
		const _encodeAsync = (_Err) => {
			const parseAsync = _parseAsync(_Err);
			const fn = async (schema, value, _ctx, _params) => {
				const ctx = _ctx ? {
					..._ctx,
					direction: "backward"
				} : { direction: "backward" };
				return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
			};
			return fn;
		};
		const encodeAsync = _encodeAsync(errors.Kd);
		const _decodeAsync = (_Err) => {
			const parseAsync = _parseAsync(_Err);
			const fn = async (schema, value, _ctx, _params) => {
				return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
			};
			return fn;
		};
		const decodeAsync = _decodeAsync(errors.Kd);
		const _safeEncode = (_Err) => (schema, value, _ctx) => {
			const ctx = _ctx ? {
				..._ctx,
				direction: "backward"
			} : { direction: "backward" };
			return _safeParse(_Err)(schema, value, ctx);
		};
		const safeEncode = _safeEncode(errors.Kd);
		const _safeDecode = (_Err) => (schema, value, _ctx) => {
			return _safeParse(_Err)(schema, value, _ctx);
		};
		const safeDecode = _safeDecode(errors.Kd);
		const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
			const ctx = _ctx ? {
				..._ctx,
				direction: "backward"
			} : { direction: "backward" };
			return _safeParseAsync(_Err)(schema, value, ctx);
		};
		const safeEncodeAsync = _safeEncodeAsync(errors.Kd);
		const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
			return _safeParseAsync(_Err)(schema, value, _ctx);
		};
		const safeDecodeAsync = _safeDecodeAsync(errors.Kd);
		const ZodMiniType = core_core.xI("ZodMiniType", (inst, def) => {
			if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
			schemas.W4.init(inst, def);
			inst.def = def;
			inst.type = def.type;
		}, {
			get with() {
				return this.check;
			},
			set with(value) {
				core_util.qh(this, "with", value);
			},
			parse(data, params) {
				return parse(this, data, params, { callee: this.parse });
			},
			parseAsync(data, params) {
				return parseAsync(this, data, params, { callee: this.parseAsync });
			},
			safeParse(data, params) {
				return safeParse(this, data, params);
			},
			safeParseAsync(data, params) {
				return safeParseAsync(this, data, params);
			},
			check(...checks) {
				const def = this.def;
				return this.clone({
					...def,
					checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
						check: ch,
						def: { check: "custom" },
						onattach: []
					} } : ch)]
				}, { parent: true });
			},
			clone(_def, params) {
				return core_util.o8(this, _def, params);
			},
			brand() {
				return this;
			},
			register(reg, meta) {
				reg.add(this, meta);
				return this;
			},
			apply(fn, ...args) {
				return args.length === 0 ? fn(this) : fn(this, ...args);
			}
		});
		const ZodMiniString = core_core.xI("ZodMiniString", (inst, def) => {
			schemas.$v.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function string(params) {
			return api.Rl(ZodMiniString, params);
		}
		const ZodMiniStringFormat = core_core.xI("ZodMiniStringFormat", (inst, def) => {
			schemas.EY.init(inst, def);
			ZodMiniString.init(inst, def);
		});
		const ZodMiniEmail = null;
		const ZodMiniGUID = null;
		const ZodMiniUUID = null;
		const ZodMiniURL = null;
		const ZodMiniEmoji = null;
		const ZodMiniNanoID = null;
		const ZodMiniCUID = null;
		const ZodMiniCUID2 = null;
		const ZodMiniULID = null;
		const ZodMiniXID = null;
		const ZodMiniKSUID = null;
		const ZodMiniIPv4 = null;
		const ZodMiniIPv6 = null;
		const ZodMiniCIDRv4 = null;
		const ZodMiniCIDRv6 = null;
		const ZodMiniMAC = null;
		const ZodMiniBase64 = null;
		const ZodMiniBase64URL = null;
		const ZodMiniE164 = null;
		const ZodMiniCreditCard = null;
		const ZodMiniIBAN = null;
		const ZodMiniJWT = null;
		const ZodMiniCustomStringFormat = null;
		const ZodMiniNumber = core_core.xI("ZodMiniNumber", (inst, def) => {
			schemas.vz.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function number(params) {
			return api.F7(ZodMiniNumber, params);
		}
		const ZodMiniNumberFormat = core_core.xI("ZodMiniNumberFormat", (inst, def) => {
			schemas.I.init(inst, def);
			ZodMiniNumber.init(inst, def);
		});
		function schemas_int(params) {
			return api.LK(ZodMiniNumberFormat, params);
		}
		const ZodMiniBoolean = core_core.xI("ZodMiniBoolean", (inst, def) => {
			schemas.sF.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function schemas_boolean(params) {
			return api._L(ZodMiniBoolean, params);
		}
		const ZodMiniBigInt = core_core.xI("ZodMiniBigInt", (inst, def) => {
			schemas.BN.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		const ZodMiniBigIntFormat = null;
		const ZodMiniSymbol = null;
		const ZodMiniUndefined = null;
		const ZodMiniNull = core_core.xI("ZodMiniNull", (inst, def) => {
			schemas.x8.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function _null(params) {
			return api.jw(ZodMiniNull, params);
		}
		const ZodMiniAny = null;
		const ZodMiniUnknown = core_core.xI("ZodMiniUnknown", (inst, def) => {
			schemas.GP.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function unknown() {
			return api.em(ZodMiniUnknown);
		}
		const ZodMiniNever = null;
		const ZodMiniVoid = null;
		const ZodMiniDate = core_core.xI("ZodMiniDate", (inst, def) => {
			schemas.o5.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		const ZodMiniArray = core_core.xI("ZodMiniArray", (inst, def) => {
			schemas.$p.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function array(element, params) {
			return new ZodMiniArray({
				type: "array",
				element,
				...core_util.A2(params)
			});
		}
		const ZodMiniObject = core_core.xI("ZodMiniObject", (inst, def) => {
			schemas.L8.init(inst, def);
			ZodMiniType.init(inst, def);
			core_util.X(inst, "shape", (self) => self._zod.def.shape, false);
		});
		function object(shape, params) {
			const def = {
				type: "object",
				shape: shape ?? {},
				...core_util.A2(params)
			};
			return new ZodMiniObject(def);
		}
		function looseObject(shape, params) {
			return new ZodMiniObject({
				type: "object",
				shape,
				catchall: unknown(),
				...core_util.A2(params)
			});
		}
		function extend(schema, shape) {
			return core_util.X$(schema, shape);
		}
		function omit(schema, mask) {
			return core_util.cJ(schema, mask);
		}
		function catchall(inst, catchall) {
			return inst.clone(core_util.zM(inst._zod.def, { catchall }));
		}
		const ZodMiniUnion = core_core.xI("ZodMiniUnion", (inst, def) => {
			schemas.cu.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function union(options, params) {
			return new ZodMiniUnion({
				type: "union",
				options,
				...core_util.A2(params)
			});
		}
		const ZodMiniXor = null;
		const ZodMiniDiscriminatedUnion = core_core.xI("ZodMiniDiscriminatedUnion", (inst, def) => {
			schemas.P0.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function discriminatedUnion(discriminator, options, params) {
			return new ZodMiniDiscriminatedUnion({
				type: "union",
				options,
				discriminator,
				...core_util.A2(params)
			});
		}
		const ZodMiniIntersection = null;
		const ZodMiniTuple = core_core.xI("ZodMiniTuple", (inst, def) => {
			schemas.G3.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function tuple(items, _paramsOrRest, _params) {
			const hasRest = _paramsOrRest instanceof schemas.W4;
			const params = hasRest ? _params : _paramsOrRest;
			return new ZodMiniTuple({
				type: "tuple",
				items,
				rest: hasRest ? _paramsOrRest : null,
				...core_util.A2(params)
			});
		}
		const ZodMiniRecord = core_core.xI("ZodMiniRecord", (inst, def) => {
			schemas.h.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function record(keyType, valueType, params) {
			if (!valueType || !valueType._zod) return new ZodMiniRecord({
				type: "record",
				keyType: string(),
				valueType: keyType,
				...core_util.A2(valueType)
			});
			return new ZodMiniRecord({
				type: "record",
				keyType,
				valueType,
				...core_util.A2(params)
			});
		}
		const ZodMiniMap = null;
		const ZodMiniSet = null;
		const ZodMiniEnum = core_core.xI("ZodMiniEnum", (inst, def) => {
			schemas.VO.init(inst, def);
			ZodMiniType.init(inst, def);
			inst.options = [...inst._zod.values];
		});
		function _enum(values, params) {
			const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
			return new ZodMiniEnum({
				type: "enum",
				entries,
				...core_util.A2(params)
			});
		}
		const ZodMiniLiteral = core_core.xI("ZodMiniLiteral", (inst, def) => {
			schemas.nu.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function literal(value, params) {
			return new ZodMiniLiteral({
				type: "literal",
				values: Array.isArray(value) ? value : [value],
				...core_util.A2(params)
			});
		}
		const ZodMiniFile = null;
		const ZodMiniTransform = core_core.xI("ZodMiniTransform", (inst, def) => {
			schemas.Wc.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function transform(fn) {
			return new ZodMiniTransform({
				type: "transform",
				transform: fn
			});
		}
		const ZodMiniOptional = core_core.xI("ZodMiniOptional", (inst, def) => {
			schemas.ig.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function optional(innerType) {
			return new ZodMiniOptional({
				type: "optional",
				innerType
			});
		}
		const ZodMiniExactOptional = null;
		const ZodMiniNullable = core_core.xI("ZodMiniNullable", (inst, def) => {
			schemas.qc.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function nullable(innerType) {
			return new ZodMiniNullable({
				type: "nullable",
				innerType
			});
		}
		function nullish(innerType) {
			return optional(nullable(innerType));
		}
		const ZodMiniDefault = core_core.xI("ZodMiniDefault", (inst, def) => {
			schemas.rv.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function _default(innerType, defaultValue) {
			return new ZodMiniDefault({
				type: "default",
				innerType,
				get defaultValue() {
					return typeof defaultValue === "function" ? defaultValue() : core_util.yG(defaultValue);
				}
			});
		}
		const ZodMiniPrefault = null;
		const ZodMiniNonOptional = null;
		const ZodMiniSuccess = null;
		const ZodMiniCatch = core_core.xI("ZodMiniCatch", (inst, def) => {
			schemas.t$.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function _catch(innerType, catchValue) {
			return new ZodMiniCatch({
				type: "catch",
				innerType,
				catchValue: typeof catchValue === "function" ? catchValue : core_util.SS(catchValue)
			});
		}
		const ZodMiniNaN = null;
		const ZodMiniPipe = core_core.xI("ZodMiniPipe", (inst, def) => {
			schemas._m.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function pipe(in_, out) {
			return new ZodMiniPipe({
				type: "pipe",
				in: in_,
				out
			});
		}
		const ZodMiniCodec = null;
		const ZodMiniReadonly = null;
		const ZodMiniTemplateLiteral = null;
		const ZodMiniLazy = core_core.xI("ZodMiniLazy", (inst, def) => {
			schemas.kU.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function _lazy(getter) {
			return new ZodMiniLazy({
				type: "lazy",
				getter
			});
		}
		const ZodMiniPromise = null;
		const ZodMiniCustom = core_core.xI("ZodMiniCustom", (inst, def) => {
			schemas.b0.init(inst, def);
			ZodMiniType.init(inst, def);
		});
		function refine(fn, _params = {}) {
			return api.fU(ZodMiniCustom, fn, _params);
		}
		const describe = api.q0;
		const meta = api.mI;
		const stringbool = (...args) => core._stringbool({
			Codec: ZodMiniCodec,
			Boolean: ZodMiniBoolean,
			String: ZodMiniString
		}, ...args);
		function json() {
			const jsonSchema = _lazy(() => {
				return union([
					string(),
					number(),
					schemas_boolean(),
					_null(),
					array(jsonSchema),
					record(string(), jsonSchema)
				]);
			});
			return jsonSchema;
		}
		const ZodMiniFunction = null;
	})
};
export { id, ids, modules };
