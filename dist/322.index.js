const id = 322;
const ids = [322];
const modules = { 2322: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { foretell: () => _foretelling_foretell_js__WEBPACK_IMPORTED_MODULE_0__.Q });
	var _foretelling_foretell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5442);
}) };
export { id, ids, modules };
