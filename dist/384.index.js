const id = 384;
const ids = [384];
const modules = { 9384: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
		mainFirst: () => _render_js__WEBPACK_IMPORTED_MODULE_0__.K1,
		renderEach: () => _render_js__WEBPACK_IMPORTED_MODULE_0__.Gy
	});
	var _render_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1858);
}) };
export { id, ids, modules };
